import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Look, toToneDistance } from '@retake/contracts';
import type { ClipPictures } from '@retake/media';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findMissedMatch } from '../../check/judge-match.ts';
import { measureTone } from '../../looks/measure-tone.ts';
import { gradeToPixels } from '../testing/grade-to-pixels.ts';
import { makeTestClip, scenes, testFormat } from '../testing/test-clips.ts';
import { toPictures } from '../testing/to-pictures.ts';
import type { Rgb } from '../treatment.ts';

type Scene = (x: number, y: number, frame: number) => Rgb;

const frames = 3;
const context = { format: testFormat, sourceFrames: frames, headFrames: 0, slotFrames: frames };
const over =
  (scene: Scene, change: (value: number, channel: number) => number): Scene =>
  (x, y, frame) => {
    const [r, g, b] = scene(x, y, frame);
    return [change(r, 0), change(g, 1), change(b, 2)];
  };

/** Clips that differ in one thing each, and two that share nothing. */
const clips = {
  bright: over(scenes.outdoor, (value) => 0.3 + 0.68 * value),
  dark: scenes.lowKey,
  warm: over(scenes.outdoor, (value, channel) => value * [1, 0.82, 0.55][channel]!),
  cool: over(scenes.outdoor, (value, channel) => value * [0.62, 0.85, 1][channel]!),
  flat: over(scenes.outdoor, (value) => 0.4 + 0.22 * value),
  contrasty: over(scenes.outdoor, (value) => Math.min(1, Math.max(0, 0.5 + 1.7 * (value - 0.5)))),
  pale: over(scenes.saturated, (value) => 0.35 + 0.3 * value),
  colourful: scenes.saturated,
} satisfies Record<string, Scene>;
type ClipName = keyof typeof clips;

let folder: string;
const path = (name: string) => join(folder, `${name}.mp4`);
const grade = async (name: ClipName, look: Look): Promise<ClipPictures> =>
  toPictures(await gradeToPixels(path(name), look, context), testFormat);
const sources = new Map<ClipName, Promise<ClipPictures>>();
const read = (name: ClipName) => {
  const known = sources.get(name) ?? grade(name, []);
  sources.set(name, known);
  return known;
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'retake-match-'));
  for (const [name, scene] of Object.entries(clips)) await makeTestClip(scene, path(name), { frames });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The share of luma samples that are cut off at black or at white. */
function toClipped({ kept, size }: ClipPictures): number {
  const luma = kept.flatMap(({ whole }) => [...whole.subarray(0, size.width * size.height)]);
  return luma.filter((value) => value <= 17 || value >= 234).length / luma.length;
}

const pairs: readonly (readonly [ClipName, ClipName])[] = [
  ['dark', 'bright'],
  ['bright', 'dark'],
  ['warm', 'cool'],
  ['cool', 'warm'],
  ['flat', 'contrasty'],
  ['contrasty', 'flat'],
  ['pale', 'colourful'],
  ['colourful', 'dark'],
];

describe('a match', () => {
  it.each(pairs)('moves %s to the look of %s', async (target, model) => {
    const source = await read(target);
    const [from, to] = [measureTone(source), measureTone(await read(model))];
    const look: Look = [{ match: { of: model, from, to } }];
    const result = await grade(target, look);
    const [before, after] = [toToneDistance(from, to), toToneDistance(measureTone(result), to)];
    expect(before).toBeGreaterThan(0.08);
    expect(after).toBeLessThan(before / 2);
    expect(toClipped(result)).toBeLessThan(toClipped(source) + 0.02);
    expect(findMissedMatch({ look, source, result })).toBeUndefined();
    expect(findMissedMatch({ look, source, result: source })).toBe(model);
  });

  it('leaves a clip alone that looks so already', async () => {
    const source = await read('warm');
    const tone = measureTone(source);
    const look: Look = [{ match: { of: 'clip 1', from: tone, to: tone } }];
    const result = await grade('warm', look);
    expect(toToneDistance(measureTone(result), tone)).toBeLessThan(0.01);
    expect(findMissedMatch({ look, source, result: source })).toBeUndefined();
  });
});
