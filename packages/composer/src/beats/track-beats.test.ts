import { describe, expect, it } from 'vitest';
import {
  createRandom,
  type MadeSong,
  madeSampleRateHz,
  makeClicks,
  makeDrums,
  makeRandomHits,
  scoreBeats,
} from '../testing/made-songs.ts';
import { createOnsetEnvelope, envelopeRateHz } from './onset-envelope.ts';
import { trackBeats } from './track-beats.ts';

function findBeats(samples: Float32Array, pieceSamples = 4_801): number[] {
  const envelope = createOnsetEnvelope();
  for (let at = 0; at < samples.length; at += pieceSamples) envelope.add(samples.subarray(at, at + pieceSamples));
  return trackBeats(envelope.finish()).map((index) => index / envelopeRateHz);
}

const plans = [
  ...([60, 66, 80, 100, 120, 140, 160, 180] as const).map((perMinute) => ({ perMinute, start: 0 })),
  ...([72.5, 93.7, 117.3, 173.9] as const).map((perMinute) => ({ perMinute, start: 0.31 })),
  { perMinute: 120, start: 3.2 },
  { perMinute: 150, start: 5 },
].map((plan) => ({ ...plan, seconds: 16 }));

const kinds: readonly (readonly [string, (plan: (typeof plans)[number]) => MadeSong])[] = [
  ['clicks', makeClicks],
  ['drums', (plan) => makeDrums(plan, { hasMelody: false })],
  ['drums under a melody', (plan) => makeDrums(plan, { hasMelody: true })],
];

describe('trackBeats', () => {
  for (const [kind, make] of kinds) {
    it.each(plans)(`finds the beats of ${kind} at $perMinute a minute from $start s, within 40 ms`, (plan) => {
      const { samples, beats } = make(plan);
      expect(scoreBeats(findBeats(samples), beats, 0.04)).toEqual({ precision: 1, recall: 1 });
    });
  }

  it('follows a player who gets faster', () => {
    const { samples: slow, beats } = makeDrums({ perMinute: 118, start: 0, seconds: 15.3 }, { hasMelody: true });
    const { samples: fast, beats: later } = makeDrums({ perMinute: 122, start: 0, seconds: 15 }, { hasMelody: true });
    const border = beats.at(-1)!;
    const both = new Float32Array(slow.length + fast.length);
    both.set(slow.subarray(0, Math.round(border * madeSampleRateHz)));
    both.set(fast, Math.round(border * madeSampleRateHz));
    const expected = [...beats.slice(0, -1), ...later.map((time) => border + time)];
    const found = findBeats(both);
    expect(scoreBeats(found, expected, 0.04)).toEqual({ precision: 1, recall: 1 });
  });

  it('is the same however loud the song is, and in whatever pieces it comes', () => {
    const { samples } = makeDrums({ perMinute: 101, start: 0.2, seconds: 12 }, { hasMelody: true });
    const found = findBeats(samples);
    expect(findBeats(samples, 100_003)).toEqual(found);
    const quiet = findBeats(samples.map((value) => value / 200));
    expect(quiet).toHaveLength(found.length);
    quiet.forEach((time, index) => {
      expect(time).toBeCloseTo(found[index]!, 2);
    });
  });

  const second = madeSampleRateHz;
  it.each<readonly [string, Float32Array]>([
    ['no sound', new Float32Array(0)],
    ['silence', new Float32Array(20 * second)],
    ['three seconds of clicks, too short to tell', makeClicks({ perMinute: 120, start: 0, seconds: 3 }).samples],
    ['a held tone', Float32Array.from({ length: 20 * second }, (_, at) => Math.sin((2 * Math.PI * 220 * at) / second))],
    ...[1, 2, 3, 4].map(
      (seed) => [`noise ${seed}`, Float32Array.from({ length: 12 * second }, createRandom(seed))] as const,
    ),
    ...[1, 2, 3, 4, 5, 6].map(
      (seed) => [`hits at random ${seed}`, makeRandomHits(seed < 4 ? 10 : 20, 2.5, seed * 131)] as const,
    ),
  ])('finds none in %s', (_name, samples) => {
    expect(findBeats(samples)).toEqual([]);
  });
});
