import type { FrameFormat } from '@retake/contracts';
import { type FfmpegProgress, runFfmpeg } from './run-ffmpeg.ts';

export interface DetectShotsOptions {
  readonly format: FrameFormat;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: FfmpegProgress) => void;
  /** A change sooner than this after the last one belongs to the same shot; half a second by default. */
  readonly minShotFrames?: number;
}

/** How different a frame must be from the one before, 0 to 1, to begin a shot. Hard cuts lie above, fast motion below. */
const sceneThreshold = 0.3;

/** The frames at which shots of a mezzanine begin, in order; the first is 0. */
export async function detectShots(
  mezzanine: string,
  { format, signal, onProgress, minShotFrames }: DetectShotsOptions,
): Promise<number[]> {
  const shortest = minShotFrames ?? Math.ceil(format.rate.num / format.rate.den / 2);
  const filters = `scale=320:-2:flags=area,select='gt(scene,${sceneThreshold})',metadata=mode=print:file=-`;
  const { stdout } = await runFfmpeg(
    ['-i', `file:${mezzanine}`, '-map', '0:v:0', '-vf', filters, '-f', 'null', '/dev/null'],
    { stdout: 'buffer', ...(signal && { signal }), ...(onProgress && { onProgress }) },
  );
  const changes = [...stdout.toString('utf8').matchAll(/pts_time:([\d.]+)/g)].map(([, seconds]) =>
    Math.round((Number(seconds) * format.rate.num) / format.rate.den),
  );
  const starts = [0];
  for (const frame of changes) if (frame - starts.at(-1)! >= shortest) starts.push(frame);
  return starts;
}
