import { join } from 'node:path';
import type { FrameFormat } from '@retake/contracts';
import { makeSampleClip } from '@retake/generators';
import { mezzanineVideoArgs, runFfmpeg } from '@retake/media';

/** `drawn` is a clip of the sample film, easy to encode; `filmed` is the same with the noise of a camera's sensor. */
export const footageKinds = ['drawn', 'filmed'] as const;
export type FootageKind = (typeof footageKinds)[number];

export async function makeFootage(
  folder: string,
  format: FrameFormat,
  frames: number,
): Promise<Readonly<Record<FootageKind, string>>> {
  const [drawn, filmed] = [join(folder, 'drawn.mp4'), join(folder, 'filmed.mp4')];
  await makeSampleClip({ scene: 'city' }, drawn, { format, headFrames: 0, slotFrames: frames, tailFrames: 0 });
  const noise = 'noise=c0_seed=1:c0_strength=5:c0_flags=t';
  await runFfmpeg(['-i', drawn, '-vf', noise, ...mezzanineVideoArgs(format), '-f', 'mp4', filmed]);
  return { drawn, filmed };
}
