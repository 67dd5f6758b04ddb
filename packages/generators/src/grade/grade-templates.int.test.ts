import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Look, type Strength, strengths, type TemplateId, templateIds } from '@retake/contracts';
import type { ClipPictures } from '@retake/media';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toChange, toStructure } from '../check/compare-clips.ts';
import { canShow, isThere } from '../check/effects.ts';
import { expectations } from '../check/expectations.ts';
import { judgeClip } from '../check/judge-clip.ts';
import { type Measured, measureClip } from '../check/measure-clip.ts';
import { toFigures } from '../check/to-figures.ts';
import { gradeFile } from './grade-file.ts';
import { gradeAllToPixels, gradeToPixels } from './testing/grade-to-pixels.ts';
import { measureSway } from './testing/measure-sway.ts';
import { makeTestClip, type SceneName, sceneNames, scenes, testFormat, testFrames } from './testing/test-clips.ts';
import { toLumaPlanes, toPictures } from './testing/to-pictures.ts';

const context = { format: testFormat, sourceFrames: testFrames, headFrames: 0, slotFrames: testFrames };
const sources = new Map<SceneName, { path: string; pictures: ClipPictures; measured: Measured }>();
let folder: string;

const gradeToPictures = async (path: string, ...looks: Look[]) =>
  (await gradeAllToPixels(path, looks, context)).map((pixels) => toPictures(pixels, testFormat));
const inAllStrengths = (template: TemplateId): Look[] => strengths.map((strength) => [{ template, strength }]);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'retake-grade-clips-'));
  for (const name of sceneNames) {
    const path = join(folder, `${name}.mp4`);
    await makeTestClip(scenes[name], path);
    const [pictures] = await gradeToPictures(path, []);
    sources.set(name, { path, pictures: pictures!, measured: measureClip(pictures!) });
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const stretch = { neighbourBefore: 0, windowBefore: 0, body: testFrames, windowAfter: 0, neighbourAfter: 0 };

describe.each(templateIds)('%s', (template) => {
  it.each(sceneNames)('changes the pixels of the %s clip as its name says, more with more strength', async (scene) => {
    const { path, pictures: source, measured } = sources.get(scene)!;
    const { effects, keeps = [], order, structure, structureNeeds = {} } = expectations[template];
    const clips = await gradeToPictures(path, ...inAllStrengths(template));
    expect(clips.map(({ frames }) => frames)).toEqual([testFrames, testFrames, testFrames]);
    const has = (needs: Partial<Measured>) =>
      Object.entries(needs).every(([figure, value]) => measured[figure as keyof Measured] >= value);
    if (structure !== undefined && has(structureNeeds)) {
      expect(toStructure(source, clips[1]!), 'structure').toBeGreaterThan(structure);
    }
    const graded = clips.map((result, index) => ({
      ...toFigures({ source, result, look: [{ template, strength: strengths[index]! }], share: 1 }),
      change: toChange(source, result),
    }));
    for (const bound of [...effects, ...keeps]) {
      if (!canShow(bound, measured)) continue;
      const told = `${JSON.stringify(bound)}: ${measured[bound.metric as keyof Measured]} → ${graded[1]![bound.metric]}`;
      expect(isThere(bound, measured, graded[1]!), told).toBe(true);
    }
    if (has(order.needs ?? {})) {
      const values = (order.rises ? graded : graded.toReversed()).map((figures) => figures[order.metric]!);
      expect(values[1]! - values[0]!, `${order.metric} ${values}`).toBeGreaterThan(0);
      expect(values[2]! - values[1]!, `${order.metric} ${values}`).toBeGreaterThan(0);
    }
    const judge = (result: ClipPictures, strength: Strength) =>
      judgeClip({
        ...{ clip: 1, look: [{ template, strength }], lookBefore: [], hasNewSource: false, rate: testFormat.rate },
        ...{ before: source, source: null, result, stretch, sourceFrames: testFrames },
      });
    const verdicts = clips.map((result, index) => judge(result, strengths[index]!));
    expect(verdicts).toEqual(strengths.map(() => ({ problem: null, note: null })));
    expect(judge(source, 'normal').problem?.kind).toBe('unchanged');
  });
});

it.each(['black-and-white', 'noir'] as const)(
  '%s leaves a trace of colour at its slight strength alone',
  async (template) => {
    const source = sources.get('saturated')!;
    const graded = await gradeToPictures(source.path, ...inAllStrengths(template));
    const [slight, normal] = graded.map((pictures) => measureClip(pictures).saturation / source.measured.saturation);
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
    const toSway = (pixels: Uint8Array) => measureSway(toLumaPlanes(pixels, testFormat), testFormat.width);
    const before = toSway(await gradeToPixels(shaken, [], long));
    const steadied = await gradeAllToPixels(shaken, inAllStrengths('less-motion'), long);
    const left = steadied.map((pixels) => toSway(pixels) / before);
    const [slight, normal, strong] = left;
    expect(slight).toBeLessThan(0.55);
    expect(normal).toBeLessThan(0.3);
    expect(strong).toBeLessThan(normal!);
  });

  it('leaves a still picture as it is, without coming closer', async () => {
    const path = join(folder, `${scene}-unmoved.mp4`);
    await makeTestClip(scenes[scene], path, { isStill: true });
    const [source, ...steadied] = await gradeToPictures(path, [], ...inAllStrengths('less-motion'));
    const changes = steadied.map((pictures) => toChange(source!, pictures));
    for (const change of changes) expect(change, `${changes}`).toBeLessThan(1.5);
  });
});
