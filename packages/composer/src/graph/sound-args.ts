import { rawSoundArgs, sampleRateHz, soundEncodeArgs } from '../settings.ts';

/** Aligns sound to its time stamps: gaps become silence, a late start keeps its delay. */
const alignFilters = [
  `aresample=${sampleRateHz}:async=1:first_pts=0`,
  `aformat=sample_fmts=fltp:sample_rates=${sampleRateHz}:channel_layouts=stereo`,
];

/**
 * Arguments that write the own sound of one clip, raw, with exactly `samples` samples; silence follows where it ends
 * early. `startSample` counts from the beginning of the file.
 */
export function toPieceArgs(path: string, startSample: number, samples: number, output: string): string[] {
  const filters = [
    ...alignFilters,
    'apad',
    `atrim=start_sample=${startSample}:end_sample=${startSample + samples}`,
    'asetpts=N/SR/TB',
  ];
  return ['-i', `file:${path}`, '-vn', '-map', '0:a:0', '-af', filters.join(','), ...rawSoundArgs, `file:${output}`];
}

/** What is done to a song: its gain in decibels and the samples of the fade that ends with the video. */
export interface SongTreatment {
  readonly samples: number;
  readonly fadeSamples: number;
  readonly gainDb: number;
}

/** Arguments that encode a song to exactly the video's length: cut, or followed by silence, with a fade at the end. */
export function toSongArgs(path: string, { samples, fadeSamples, gainDb }: SongTreatment, output: string): string[] {
  const filters = [
    ...alignFilters,
    ...(gainDb === 0 ? [] : [`volume=${gainDb}dB`]),
    'apad',
    `atrim=end_sample=${samples}`,
    ...(fadeSamples === 0 ? [] : [`afade=t=out:start_sample=${samples - fadeSamples}:nb_samples=${fadeSamples}`]),
  ];
  return [
    ...['-i', `file:${path}`, '-vn', '-map', '0:a:0', '-af', filters.join(',')],
    ...soundEncodeArgs,
    ...['-map_metadata', '-1', '-fflags', '+bitexact', '-f', 'mp4', `file:${output}`],
  ];
}

/** Arguments that encode raw sound from standard input into a soundtrack. */
export function toTrackArgs(output: string): string[] {
  return [
    ...[...rawSoundArgs, '-i', 'pipe:0'],
    ...soundEncodeArgs,
    ...['-map_metadata', '-1', '-fflags', '+bitexact', '-f', 'mp4', `file:${output}`],
  ];
}
