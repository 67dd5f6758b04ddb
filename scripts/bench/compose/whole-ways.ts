import { type ComposeTimeline, toEncodeArgs } from '@retake/composer';
import type { FrameFormat } from '@retake/contracts';
import { runFfmpeg } from '@retake/media';

/** The limit: one ffmpeg that normalises one clip and encodes it, with the composer's settings and nothing else. */
export async function encodeAlone({ format, clips }: ComposeTimeline, index: number, output: string): Promise<void> {
  const { path, headFrames, slotFrames } = clips[index]!;
  const filters = toNormaliseFilters(format, headFrames, headFrames + slotFrames);
  await runFfmpeg(['-i', path, '-vf', filters, '-an', ...toEncodeArgs(format, []), '-f', 'mp4', output]);
}

/** The plain way: one filter graph that decodes every clip, blends, and encodes the whole video with its song. */
export async function composeInOneGraph({ format, clips, audio }: ComposeTimeline, output: string): Promise<void> {
  const chains: string[] = [];
  let film = { label: '', frames: 0 };
  clips.forEach(({ headFrames, slotFrames, transitionAfter }, index) => {
    const before = index === 0 ? 0 : clips[index - 1]!.transitionAfter.frames;
    const after = index === clips.length - 1 ? 0 : transitionAfter.frames;
    const from = headFrames - before / 2;
    const frames = before / 2 + slotFrames + after / 2;
    chains.push(`[${index}:v]${toNormaliseFilters(format, from, from + frames)}[clip${index}]`);
    if (index === 0) {
      film = { label: '[clip0]', frames };
      return;
    }
    const seconds = (count: number) => (count * format.rate.den) / format.rate.num;
    const join =
      before === 0
        ? 'concat=n=2:v=1:a=0'
        : `xfade=duration=${seconds(before)}:offset=${seconds(film.frames - before).toFixed(6)}`;
    const timing = `settb=${format.rate.den}/${format.rate.num},setpts=N`;
    chains.push(`${film.label}[clip${index}]${join},${timing}[film${index}]`);
    film = { label: `[film${index}]`, frames: film.frames + frames - before };
  });
  const seconds = (film.frames * format.rate.den) / format.rate.num;
  const { gainDb, fadeOutFrames, path } = audio!;
  const fadeSeconds = (fadeOutFrames * format.rate.den) / format.rate.num;
  const song = `volume=${gainDb}dB,atrim=end=${seconds},afade=t=out:st=${seconds - fadeSeconds}:d=${fadeSeconds}`;
  await runFfmpeg([
    ...clips.flatMap((clip) => ['-i', clip.path]),
    ...['-i', path, '-filter_complex', [...chains, `[${clips.length}:a]${song}[song]`].join(';')],
    ...['-map', film.label, '-map', '[song]', ...toEncodeArgs(format, [])],
    ...['-c:a', 'aac', '-b:a', '192k', '-ar', '48000', '-ac', '2', '-movflags', '+faststart', '-f', 'mp4', output],
  ]);
}

function toNormaliseFilters({ width, height, rate }: FrameFormat, from: number, to: number): string {
  return [
    'setpts=PTS-STARTPTS',
    `scale=${width}:${height}:force_original_aspect_ratio=decrease:force_divisible_by=2:in_color_matrix=bt709:out_color_matrix=bt709:out_range=tv`,
    `pad=${width}:${height}:-1:-1:black`,
    'setsar=1',
    'format=yuv420p',
    `fps=${rate.num}/${rate.den}:start_time=0`,
    `trim=start_frame=${from}:end_frame=${to}`,
    `settb=${rate.den}/${rate.num}`,
    'setpts=N',
  ].join(',');
}
