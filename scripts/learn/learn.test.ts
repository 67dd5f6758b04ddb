import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { outputs, places } from '@retake/director/second-opinion';
import { describe, expect, it } from 'vitest';
import { studied, videos } from '../eval/studied-set.ts';
import { type Example, fitWeights } from './fit-weights.ts';
import { leaveOut } from './leave-out.ts';
import { toExamples } from './to-examples.ts';

const toExample = (features: readonly number[], kind: Example['kind'], hasInstruction = false): Example => ({
  features,
  kind,
  hasInstruction,
});

describe('what the second opinion is learned from', () => {
  it('is the studied set as it stands', () => {
    const folder = new URL('../../packages/director/src/second-opinion/', import.meta.url);
    const about = JSON.parse(readFileSync(new URL('weights.json', folder), 'utf8'));
    const set = readFileSync(new URL('../eval/sets/studied.jsonl', import.meta.url));
    expect(about.learnedFrom).toBe(createHash('sha256').update(set).digest('hex'));
    expect(about.steps).toHaveLength(outputs);
    expect(readFileSync(new URL('weights.bin', folder))).toHaveLength(places * outputs);
  });

  it('leaves commands out, tells sentences with and without a reply before them, and where words are for a model', () => {
    const [video] = videos.keys();
    const line = { id: 'x1', video: video!, expect: { kind: 'edit', edits: [{ clips: [1], templates: [] }] } } as const;
    const examples = toExamples(
      [{ ...line, text: 'clip 1: add a cat' } as never, { ...line, text: '/undo' } as never],
      videos,
    );
    expect(examples).toMatchObject(Array(2).fill({ kind: 'edit', hasInstruction: true }));
    expect(examples[0]!.features).not.toEqual(examples[1]!.features);
  });
});

describe('fitWeights', () => {
  const lot = [toExample([1, 2], 'undo'), toExample([1, 3], 'redo'), toExample([4], 'edit', true)];

  it('learns what tells examples apart, the same each time', () => {
    const weights = fitWeights(lot);
    expect(weights).toEqual(fitWeights(lot));
    expect(leaveOut([lot, lot], 2)).toEqual({ judged: 6, right: 6 });
  });

  it('is judged by writers that it has not learned from', () => {
    const other = [toExample([5], 'undo'), toExample([6], 'redo')];
    expect(leaveOut([lot, other], 2).right).toBeLessThan(5);
  });

  it('knows the kinds of sentences whose writers it has not met', () => {
    const writers = [
      ['a', 'd'],
      ['e', 'g'],
      ['k', 'A'],
    ];
    const lots = writers.map((ids) =>
      toExamples(
        studied.filter(({ id }) => ids.includes(id.replace(/\d+$/u, ''))),
        videos,
      ),
    );
    const { judged, right } = leaveOut(lots, 3);
    expect(judged).toBeGreaterThan(1_000);
    expect(right / judged).toBeGreaterThan(0.85);
  });
});
