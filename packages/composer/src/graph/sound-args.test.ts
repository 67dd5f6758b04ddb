import { describe, expect, it } from 'vitest';
import type { HeardSoundtrack } from '../plan/soundtrack.ts';
import { limiter } from './loudness.ts';
import { toMeasureArgs, toSoundGraph, toTrackArgs } from './sound-args.ts';

const audio = { path: '/song.mp3', hash: 'song', gainDb: -3.1, fadeOutFrames: 30 };
const heard = { key: 'key', samples: 96_000 };
const song: HeardSoundtrack = { kind: 'song', ...heard, audio, fadeSamples: 48_000 };
const opened = [
  ...['-protocol_whitelist', 'file', '-format_whitelist', 'mp3,wav,flac,ogg,aac,aiff,caf,mov,matroska,webm'],
  ...['-i', 'file:/song.mp3'],
];
const raw = ['-f', 's16le', '-ar', '48000', '-ac', '2', '-i', 'pipe:0'];
const stereo = 'aformat=sample_fmts=fltp:channel_layouts=stereo';
const songFilters =
  '[0:a:0]aresample=48000:async=1:first_pts=0,aformat=sample_fmts=fltp:sample_rates=48000:channel_layouts=stereo,' +
  'volume=-3.1dB,apad,atrim=end_sample=96000,afade=t=out:start_sample=48000:nb_samples=48000';

describe('toSoundGraph', () => {
  it('is a song as long as the video, with its gain and its fade', () => {
    expect(toSoundGraph(song)).toEqual({ inputArgs: opened, graph: `${songFilters}[sound]` });
  });

  it('is the own sounds as they come', () => {
    const own = toSoundGraph({ kind: 'own', ...heard, pieces: [] });
    expect(own).toEqual({ inputArgs: raw, graph: `[0:a:0]${stereo}[sound]` });
  });

  it('lays own sound 12 dB under the song', () => {
    const { inputArgs, graph } = toSoundGraph({ ...song, kind: 'mix', pieces: [], ownSound: 'under' });
    expect(inputArgs).toEqual([...opened, ...raw]);
    expect(graph.split(';')).toEqual([
      `${songFilters}[song]`,
      `[1:a:0]${stereo},volume=-15.1dB[own]`,
      `[song][own]amix=inputs=2:duration=first:normalize=0,${limiter}[sound]`,
    ]);
  });

  it('has the song step back behind own sound', () => {
    const { graph } = toSoundGraph({ ...song, kind: 'mix', pieces: [], ownSound: 'over' });
    expect(graph.split(';').slice(1)).toEqual([
      `[1:a:0]${stereo},asplit[own][lead]`,
      '[song][lead]sidechaincompress=threshold=0.015:ratio=4:attack=20:release=400[ducked]',
      `[own][ducked]amix=inputs=2:duration=first:normalize=0,${limiter}[sound]`,
    ]);
  });
});

describe('arguments', () => {
  const graph = { inputArgs: ['-i', 'a'], graph: '[0:a]anull[sound]' };

  it('puts the treatment between the graph and the encoder', () => {
    const args = toTrackArgs(graph, ['volume=2dB'], '/out.m4a');
    expect(args.slice(0, 7)).toEqual([
      ...['-i', 'a', '-filter_complex', '[0:a]anull[sound];[sound]volume=2dB[out]', '-map', '[out]', '-vn'],
    ]);
    expect(args).toEqual(expect.arrayContaining(['-c:a', 'aac', '-b:a', '192k', 'file:/out.m4a']));
    expect(toTrackArgs(graph, [], '/out.m4a')[3]).toBe('[0:a]anull[sound];[sound]anull[out]');
  });

  it('measures without encoding', () => {
    const measured = '[sound]volume=2dB,ebur128=peak=true:metadata=1,ametadata=print:file=-[out]';
    expect(toMeasureArgs(graph, ['volume=2dB'])).toEqual([
      ...['-i', 'a', '-filter_complex', `[0:a]anull[sound];${measured}`, '-map', '[out]', '-f', 'null', '-'],
    ]);
  });
});
