import { type ComposeTimeline, toEncodeArgs } from '@retake/composer';
import type { FrameFormat } from '@retake/contracts';
import { type FilmPart, toFilmFrames } from './film-parts.ts';

/** Filters that bring a source to the film's format and keep `frames` frames of it, as one would write them by hand. */
export function toNormaliseFilters({ width, height, rate }: FrameFormat, from: number, frames: number): string {
  const share = `min(${width}/iw,${height}/ih)`;
  return [
    'setpts=PTS-STARTPTS',
    // To the nearest even number, as the composer does, or pictures that are compared would differ in width.
    `scale=w='2*round(iw*${share}/2)':h='2*round(ih*${share}/2)':in_color_matrix=bt709:out_color_matrix=bt709:out_range=tv`,
    `pad=${width}:${height}:-1:-1:black`,
    'setsar=1',
    'format=yuv420p',
    `fps=${rate.num}/${rate.den}:start_time=0`,
    `trim=start_frame=${from}:end_frame=${from + frames}`,
    ...toTimingFilters({ rate }),
  ].join(',');
}

export function toTimingFilters({ rate }: Pick<FrameFormat, 'rate'>): string[] {
  return [`settb=${rate.den}/${rate.num}`, 'setpts=N'];
}

/** Joins the inputs of one ffmpeg, each led through its own filters, by crossfades and cuts. The film is `[film]`. */
export function toFilmGraph(
  format: FrameFormat,
  parts: readonly FilmPart[],
  toFilters: (part: FilmPart) => string,
): string {
  const timing = toTimingFilters(format).join(',');
  const seconds = (frames: number) => ((frames * format.rate.den) / format.rate.num).toFixed(6);
  const chains = parts.map((part, index) => `[${index}:v]${toFilters(part)}[part${index}]`);
  let film = { label: '[part0]', frames: parts[0]!.frames };
  parts.slice(1).forEach(({ frames, blendFrames }, index) => {
    const join =
      blendFrames === 0
        ? 'concat=n=2:v=1:a=0'
        : `xfade=duration=${seconds(blendFrames)}:offset=${seconds(film.frames - blendFrames)}`;
    chains.push(`${film.label}[part${index + 1}]${join},${timing}[film${index}]`);
    film = { label: `[film${index}]`, frames: film.frames + frames - blendFrames };
  });
  return [...chains, `${film.label}null[film]`].join(';');
}

/** Arguments after the inputs: the graph, the song behind the last input, and both encoders. */
export function toFilmArgs(timeline: ComposeTimeline, graph: string, songInput: number, output: string): string[] {
  const { rate } = timeline.format;
  const { gainDb, fadeOutFrames } = timeline.audio!;
  const seconds = (toFilmFrames(timeline) * rate.den) / rate.num;
  const fadeSeconds = (fadeOutFrames * rate.den) / rate.num;
  const song = `volume=${gainDb}dB,atrim=end=${seconds},afade=t=out:st=${seconds - fadeSeconds}:d=${fadeSeconds}`;
  return [
    ...['-filter_complex', `${graph};[${songInput}:a]${song}[song]`, '-map', '[film]', '-map', '[song]'],
    ...toEncodeArgs(timeline.format, []),
    ...['-c:a', 'aac', '-b:a', '192k', '-ar', '48000', '-ac', '2', '-movflags', '+faststart', '-f', 'mp4', output],
  ];
}
