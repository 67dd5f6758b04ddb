import type { Speed } from '../treatment.ts';
import type { GradeContext } from './grade-context.ts';

/**
 * Motion is estimated on at most this many pixels: at 1280×720 the search alone would take twelve times an encode. Blocks
 * of 8 and one motion for both directions come as near to the true frames as larger pictures with two motions do.
 */
const searchPixels = 480 * 270;

/**
 * Plays the source at another speed and gives out as many frames as went in, so that the slot keeps its length.
 * Slower: the part around the middle of the slot, in-between frames moved along the motion. Faster: from the first frame to
 * the last, then back the way it came, because there is no more material.
 */
export function toRetimeFilters(speed: Speed, context: GradeContext): string {
  return speed.num < speed.den ? toSlower(speed, context) : toFaster(speed, context);
}

function toSlower({ num, den }: Speed, { format, sourceFrames, headFrames, slotFrames }: GradeContext): string {
  const middle = headFrames + (slotFrames - 1) / 2;
  const needed = Math.ceil((sourceFrames * num) / den) + 2;
  const start = Math.max(0, Math.min(Math.round(middle * (1 - num / den)), sourceFrames - needed));
  const rate = `${format.rate.num * den}/${format.rate.den * num}`;
  const cut = `trim=start_frame=${start}:end_frame=${start + needed},setpts=PTS-STARTPTS`;
  const search = 'mi_mode=mci:mc_mode=obmc:me_mode=bilat:me=epzs:mb_size=8:search_param=32:scd=none';
  const hold = `settb=${format.rate.den}/${format.rate.num},setpts=N,tpad=stop_mode=clone:stop=-1,trim=end_frame=${sourceFrames}`;
  const { width, height } = format;
  const shrink = Math.sqrt(Math.min(1, searchPixels / (width * height)));
  if (shrink === 1) return `${cut},tpad=stop_mode=clone:stop=4,minterpolate=fps=${rate}:${search},${hold}`;
  const even = (pixels: number) => Math.round((pixels * shrink) / 2) * 2;
  const small = `${even(width)}:${even(height)}`;
  // The small picture is moved along the motion; the fine detail that it lost is cross-faded and put back on top.
  return [
    `${cut},tpad=stop_mode=clone:stop=4,split[whole][forSearch]`,
    `[forSearch]scale=${small}:flags=area,minterpolate=fps=${rate}:${search},scale=${width}:${height}:flags=bicubic,setpts=N[moved]`,
    `[whole]minterpolate=fps=${rate}:mi_mode=blend:scd=none,setpts=N,split[faded][fadedForBase]`,
    `[fadedForBase]scale=${small}:flags=area,scale=${width}:${height}:flags=bicubic[base]`,
    '[faded][base]blend=all_mode=grainextract[fine]',
    `[moved][fine]blend=all_mode=grainmerge,${hold}`,
  ].join(';');
}

function toFaster({ num, den }: Speed, { format, sourceFrames }: GradeContext): string {
  const rate = `${format.rate.num}/${format.rate.den}`;
  const forward = Math.floor(((sourceFrames - 1) * den) / num) + 1;
  const back = sourceFrames - forward;
  const end = `settb=${format.rate.den}/${format.rate.num},setpts=N,tpad=stop_mode=clone:stop=-1,trim=end_frame=${sourceFrames}`;
  const hurry = `setpts=PTS*${den}/${num},fps=${rate}:round=near,trim=end_frame=${forward}`;
  return [
    `${hurry},split[there][forBack]`,
    `[forBack]trim=start_frame=${Math.max(0, forward - 1 - back)}:end_frame=${Math.max(1, forward - 1)},reverse,setpts=N[back]`,
    `[there][back]concat=n=2:v=1:a=0,${end}`,
  ].join(';');
}
