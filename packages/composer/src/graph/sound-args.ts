import type { HeardSoundtrack } from '../plan/soundtrack.ts';
import { rawSoundArgs, sampleRateHz, soundEncodeArgs } from '../settings.ts';
import type { FrameSpeed } from '../timeline.ts';
import { limiter } from './loudness.ts';

/** Aligns sound to its time stamps: gaps become silence, a late start keeps its delay. */
const alignFilters = [
  `aresample=${sampleRateHz}:async=1:first_pts=0`,
  `aformat=sample_fmts=fltp:sample_rates=${sampleRateHz}:channel_layouts=stereo`,
];

/**
 * Sound at another speed, its pitch kept. Measured on beeps at 8 % either way: each stays within 1.3 ms of its picture;
 * with atempo they came 10 to 21 ms early.
 */
const toTempoFilter = ({ num, den }: FrameSpeed) => `rubberband=tempo=${(num / den).toFixed(9)}:window=short`;

/** Which part of a clip's own sound is heard; `startSample` counts from the beginning of the file, as it is played. */
export interface PieceCut {
  readonly startSample: number;
  readonly samples: number;
  readonly speed?: FrameSpeed;
}

/**
 * Arguments that write the own sound of one clip, raw, with exactly `samples` samples; silence follows where it ends
 * early. At another speed its pitch stays.
 */
export function toPieceArgs(path: string, { startSample, samples, speed }: PieceCut, output: string): string[] {
  const filters = [
    ...alignFilters,
    ...(speed === undefined ? [] : [toTempoFilter(speed)]),
    'apad',
    `atrim=start_sample=${startSample}:end_sample=${startSample + samples}`,
    'asetpts=N/SR/TB',
  ];
  return ['-i', `file:${path}`, '-vn', '-map', '0:a:0', '-af', filters.join(','), ...rawSoundArgs, `file:${output}`];
}

/** Sound on its way to an encoder: the inputs, and a filter graph whose output is `[sound]`. */
export interface SoundGraph {
  readonly inputArgs: readonly string[];
  readonly graph: string;
}

/** Readers of songs. Left to guess, ffmpeg would follow a playlist that is named like a song to other files. */
const songReaders = 'mp3,wav,flac,ogg,aac,aiff,caf,mov,matroska,webm';
const songGuardArgs = ['-protocol_whitelist', 'file', '-format_whitelist', songReaders];

/** Own sound under a song is this much below the song. It does not react to anything, as a background should not. */
const underDb = -12;

/**
 * A song steps back behind the own sounds only while there is something to hear, by about 12 dB behind speech, and comes
 * back within half a second: clips without sound would otherwise leave it quiet for no reason.
 */
const ducking = 'sidechaincompress=threshold=0.015:ratio=4:attack=20:release=400';

/**
 * What is heard, exactly as long as the video. The own sounds come, laid end to end, as raw sound from standard input.
 */
export function toSoundGraph(track: HeardSoundtrack): SoundGraph {
  const own = [...rawSoundArgs, '-i', 'pipe:0'];
  const toOwn = (input: number, filters: readonly string[]) =>
    `[${input}:a:0]${['aformat=sample_fmts=fltp:channel_layouts=stereo', ...filters].join(',')}`;
  if (track.kind === 'own') return { inputArgs: own, graph: `${toOwn(0, [])}[sound]` };
  const song = `[0:a:0]${toSongFilters(track).join(',')}`;
  const songInput = [...songGuardArgs, '-i', `file:${track.audio.path}`];
  if (track.kind === 'song') return { inputArgs: songInput, graph: `${song}[sound]` };
  const mix = `amix=inputs=2:duration=first:normalize=0,${limiter}[sound]`;
  const graph =
    track.ownSound === 'under'
      ? [`${song}[song]`, `${toOwn(1, [`volume=${track.audio.gainDb + underDb}dB`])}[own]`, `[song][own]${mix}`]
      : [
          `${song}[song]`,
          `${toOwn(1, ['asplit'])}[own][lead]`,
          `[song][lead]${ducking}[ducked]`,
          `[own][ducked]${mix}`,
        ];
  return { inputArgs: [...songInput, ...own], graph: graph.join(';') };
}

function toSongFilters({ audio, samples, fadeSamples }: Exclude<HeardSoundtrack, { kind: 'own' }>): string[] {
  return [
    ...alignFilters,
    ...(audio.gainDb === 0 ? [] : [`volume=${audio.gainDb}dB`]),
    'apad',
    `atrim=end_sample=${samples}`,
    ...(fadeSamples === 0 ? [] : [`afade=t=out:start_sample=${samples - fadeSamples}:nb_samples=${fadeSamples}`]),
  ];
}

/** Arguments that encode a soundtrack; `treatment` stands between the graph and the encoder. */
export function toTrackArgs({ inputArgs, graph }: SoundGraph, treatment: readonly string[], output: string): string[] {
  const treated = treatment.length === 0 ? 'anull' : treatment.join(',');
  return [
    ...inputArgs,
    ...['-filter_complex', `${graph};[sound]${treated}[out]`, '-map', '[out]', '-vn'],
    ...soundEncodeArgs,
    ...['-map_metadata', '-1', '-fflags', '+bitexact', '-f', 'mp4', `file:${output}`],
  ];
}

/** Arguments that measure a soundtrack: `toLoudness` reads what they print. */
export function toMeasureArgs({ inputArgs, graph }: SoundGraph, treatment: readonly string[]): string[] {
  const measured = [...treatment, 'ebur128=peak=true:metadata=1', 'ametadata=print:file=-'];
  return [
    ...inputArgs,
    '-filter_complex',
    `${graph};[sound]${measured.join(',')}[out]`,
    '-map',
    '[out]',
    '-f',
    'null',
    '-',
  ];
}
