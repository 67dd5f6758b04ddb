import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strengths, templateIds } from '@retake/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gradeFile } from './grade-file.ts';
import { expectations } from './testing/expectations.ts';
import { gradeToPixels } from './testing/grade-to-pixels.ts';
import { correlateEdges, type Measured, measureFrames, toLumaPlanes } from './testing/measure-frames.ts';
import { measureSway } from './testing/measure-sway.ts';
import { makeTestClip, type SceneName, sceneNames, scenes, testFormat, testFrames } from './testing/test-clips.ts';

const { width, height } = testFormat;
const context = { format: testFormat, sourceFrames: testFrames, headFrames: 0, slotFrames: testFrames };
const sources = new Map<SceneName, { path: string; pixels: Uint8Array; measured: Measured }>();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'retake-grade-clips-'));
  for (const name of sceneNames) {
    const path = join(folder, `${name}.mp4`);
    await makeTestClip(scenes[name], path);
    const pixels = await gradeToPixels(path, [], context);
    sources.set(name, { path, pixels, measured: measureFrames(pixels, width, height) });
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each(templateIds)('%s', (template) => {
  it.each(sceneNames)('changes the pixels of the %s clip as its name says, more with more strength', async (scene) => {
    const source = sources.get(scene)!;
    const { bounds, order, structure, structureOn = sceneNames } = expectations[template];
    const clips = await Promise.all(
      strengths.map((strength) => gradeToPixels(source.path, [{ template, strength }], context)),
    );
    if (structure !== undefined && structureOn.includes(scene)) {
      expect(correlateEdges(source.pixels, clips[1]!, width, height), 'structure').toBeGreaterThan(structure);
    }
    const graded = clips.map((pixels) => measureFrames(pixels, width, height, source.pixels));
    expect(graded.map(({ frames }) => frames)).toEqual([testFrames, testFrames, testFrames]);
    const [slight, normal, strong] = graded as [Measured, Measured, Measured];
    for (const { metric, by, min, max, only } of bounds) {
      if (only && !only.includes(scene)) continue;
      const was = source.measured[metric];
      const change = by === 'ratio' ? normal[metric] / was : normal[metric] - was;
      if (min !== undefined) expect(change, `${metric} ${by}`).toBeGreaterThanOrEqual(min);
      if (max !== undefined) expect(change, `${metric} ${by}`).toBeLessThanOrEqual(max);
    }
    if ((order.only ?? sceneNames).includes(scene)) {
      const steps = order.rises ? [slight, normal, strong] : [strong, normal, slight];
      const values = steps.map((measured) => measured[order.metric]);
      expect(values[1]! - values[0]!, `${order.metric} ${values}`).toBeGreaterThan(0);
      expect(values[2]! - values[1]!, `${order.metric} ${values}`).toBeGreaterThan(0);
    }
  });
});

it.each(['black-and-white', 'noir'] as const)(
  '%s leaves a trace of colour at its slight strength alone',
  async (template) => {
    const source = sources.get('saturated')!;
    const [slight, normal] = await Promise.all(
      (['slight', 'normal'] as const).map(async (strength) => {
        const pixels = await gradeToPixels(source.path, [{ template, strength }], context);
        return measureFrames(pixels, width, height).saturation / source.measured.saturation;
      }),
    );
    expect(slight).toBeGreaterThan(0.05);
    expect(slight).toBeLessThan(0.35);
    expect(normal).toBeLessThan(0.02);
  },
);

describe.each(sceneNames)('less-motion before the %s scene', (scene) => {
  it('takes out how a shaken camera moves, more with more strength', async () => {
    const frames = 45;
    const long = { ...context, sourceFrames: frames, slotFrames: frames };
    const [still, shaken] = [join(folder, `${scene}-still.mp4`), join(folder, `${scene}-shaken.mp4`)];
    await makeTestClip(scenes[scene], still, { frames, isStill: true });
    await gradeFile(still, shaken, [{ template: 'more-motion', strength: 'strong' }], long);
    const toSway = (pixels: Uint8Array) => measureSway(toLumaPlanes(pixels, width, height), width);
    const before = toSway(await gradeToPixels(shaken, [], long));
    const left: number[] = [];
    for (const strength of strengths)
      left.push(toSway(await gradeToPixels(shaken, [{ template: 'less-motion', strength }], long)) / before);
    const [slight, normal, strong] = left;
    expect(slight).toBeLessThan(0.55);
    expect(normal).toBeLessThan(0.3);
    expect(strong).toBeLessThan(normal!);
  });

  it('leaves a still picture as it is, without coming closer', async () => {
    const path = join(folder, `${scene}-unmoved.mp4`);
    await makeTestClip(scenes[scene], path, { isStill: true });
    const source = await gradeToPixels(path, [], context);
    for (const strength of strengths) {
      const steadied = await gradeToPixels(path, [{ template: 'less-motion', strength }], context);
      expect(measureFrames(steadied, width, height, source).change, strength).toBeLessThan(1.5);
    }
  });
});
