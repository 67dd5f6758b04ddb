import { compareEvery, type Nearness, type Quality } from './measure-quality.ts';

/** The cut after many changes beside the one composed at once, against their pictures before any encoder. */
export function toQualityTable(
  { edited, atOnce }: Quality,
  { count, slotFrames }: { readonly count: number; readonly slotFrames: number },
): string {
  const row = (what: string, { ssim, psnrDb, worstPsnrDb }: Nearness) =>
    `${what.padEnd(64)}${ssim.toFixed(5).padStart(10)}${`${psnrDb.toFixed(2)} dB`.padStart(12)}${`${worstPsnrDb.toFixed(2)} dB`.padStart(14)}`;
  return [
    `${`${count} clips of ${slotFrames} frames, one frame in ${compareEvery} compared`.padEnd(64)}${'SSIM'.padStart(10)}${'PSNR'.padStart(12)}${'worst frame'.padStart(14)}`,
    row(`after ${count} changes, one clip at a time`, edited),
    row('composed at once', atOnce),
  ].join('\n');
}
