import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { RetakeError } from '@retake/contracts';
import { mezzanineVideoArgs, runFfmpeg } from '@retake/media';
import type { FileRequest } from '../clip-generator.ts';
import type { ReplicateModel } from './models.ts';
import type { Order } from './to-order.ts';

/** Longer side of what is sent: no model works at more. */
const longestSidePixels = 1920;

/**
 * Writes what a model works on into `folder`: the ordered frames as a video without sound, or the first of them as a PNG.
 *
 * @throws RetakeError `PLAN_UNAVAILABLE` when it comes out larger than the model takes; what `runFfmpeg` throws
 */
export async function prepareInput(
  model: ReplicateModel,
  order: Order,
  request: Pick<FileRequest, 'sourcePath' | 'format'>,
  folder: string,
  signal?: AbortSignal,
): Promise<string> {
  const { kind, maxBytes } = model.media;
  const { fromFrame, frames } = order;
  const side = longestSidePixels;
  const fit = `scale='min(${side},iw)':'min(${side},ih)':force_original_aspect_ratio=decrease:force_divisible_by=2`;
  const output = join(folder, kind === 'video' ? 'clip.mp4' : 'frame.png');
  const input = ['-i', `file:${request.sourcePath}`, '-map', '0:v:0', '-an', '-map_metadata', '-1'];
  const trim = `trim=start_frame=${fromFrame}:end_frame=${fromFrame + (kind === 'video' ? frames : 1)}`;
  const seconds = (frames * request.format.rate.den) / request.format.rate.num;
  // Nine tenths of what is allowed: the rate is kept on average, not to the byte.
  const kilobits = Math.floor((maxBytes * 8 * 0.9) / Math.max(seconds, 1) / 1000);
  const args =
    kind === 'video'
      ? [
          ...[...input, '-vf', `${trim},setpts=PTS-STARTPTS,${fit}`, ...mezzanineVideoArgs(request.format)],
          ...['-maxrate', `${kilobits}k`, '-bufsize', `${kilobits}k`, '-movflags', '+faststart', '-f', 'mp4', output],
        ]
      : [
          ...[...input, '-vf', `${trim},${fit}:in_color_matrix=bt709:out_range=pc,format=rgb24`],
          ...['-frames:v', '1', '-c:v', 'png', '-f', 'image2', output],
        ];
  await runFfmpeg(args, { ...(signal && { signal }) });
  if ((await stat(output)).size > maxBytes) {
    throw new RetakeError('PLAN_UNAVAILABLE', {
      message: `${model.name} takes files up to ${Math.floor(maxBytes / 1e6)} MB, and this clip needs more.`,
    });
  }
  return output;
}
