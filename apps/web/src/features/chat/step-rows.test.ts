import type { RegenerationView } from '@retake/contracts';
import { describe, expect, it } from 'vitest';
import { toStepRows } from './step-rows.ts';

const regeneration: RegenerationView = {
  id: 'r',
  kind: 'edit',
  status: 'running',
  title: 'Clips 2, 4: warmer',
  position: 0,
  plan: null,
  clips: [2, 4].map((clip) => ({
    clip,
    clipId: null,
    route: 'grade',
    originalPrompt: null,
    modifiedPrompt: null,
    error: null,
  })),
  messageId: null,
  retryOf: null,
  takes: [],
  error: null,
  cutNumber: null,
  attempts: 1,
  requestedAt: '2026-01-01T00:00:00.000Z',
  startedAt: null,
  endedAt: null,
};

describe('the rows of a running change', () => {
  it('starts with a first step of unknown progress', () => {
    expect(toStepRows(regeneration, undefined)[0]).toEqual({
      step: 'generate',
      label: 'Changing clips 2, 4',
      state: 'active',
      percent: null,
      leftMs: null,
    });
  });
  it('counts a clip that has not begun as nothing', () => {
    const rows = toStepRows(regeneration, {
      step: 'generate',
      steps: { generate: { 2: { percent: 100, etaMs: null } } },
    });
    expect(rows[0]).toMatchObject({ state: 'active', percent: 50 });
  });
  it('ends the steps before the one at work, even if their last figure was lost', () => {
    const rows = toStepRows(regeneration, {
      step: 'compose',
      steps: { generate: { 2: { percent: 70, etaMs: null } }, compose: { 0: { percent: 30, etaMs: null } } },
    });
    expect(rows.map((row) => [row.state, row.percent])).toEqual([
      ['done', 100],
      ['active', 30],
      ['waiting', 0],
      ['waiting', 0],
    ]);
  });
  it('begins with the prompts where some have to be written', () => {
    const prompt = { 0: { percent: 0, etaMs: null } };
    const writing = toStepRows(regeneration, { step: 'prompt', steps: { prompt } });
    expect(writing[0]).toEqual({
      step: 'prompt',
      label: 'Writing the prompts',
      state: 'active',
      percent: null,
      leftMs: null,
    });
    const written = toStepRows(regeneration, {
      step: 'prompt',
      steps: { prompt: { 0: { percent: 100, etaMs: null } } },
    });
    expect(written.slice(0, 2)).toMatchObject([
      { state: 'done' },
      { step: 'generate', state: 'active', percent: null },
    ]);
    const making = toStepRows(regeneration, {
      step: 'generate',
      steps: { prompt, generate: { 2: { percent: 50, etaMs: null } } },
    });
    expect(making.map((row) => row.state)).toEqual(['done', 'active', 'waiting', 'waiting', 'waiting']);
  });
  it('says how long the clip takes that takes longest, once something is known of each', () => {
    const toLeft = (generate: Record<number, { percent: number; etaMs: number | null }>) =>
      toStepRows(regeneration, { step: 'generate', steps: { generate } })[0]!.leftMs;
    expect(toLeft({ 2: { percent: 50, etaMs: 4_000 } })).toBeNull();
    expect(toLeft({ 2: { percent: 50, etaMs: 4_000 }, 4: { percent: 1, etaMs: null } })).toBeNull();
    expect(toLeft({ 2: { percent: 50, etaMs: 4_000 }, 4: { percent: 10, etaMs: 9_000 } })).toBe(9_000);
    expect(toLeft({ 2: { percent: 100, etaMs: null }, 4: { percent: 40, etaMs: 6_000 } })).toBe(6_000);
    expect(toLeft({ 2: { percent: 100, etaMs: null }, 4: { percent: 95, etaMs: 900 } })).toBeNull();
    const steps = { compose: { 0: { percent: 30, etaMs: 7_000 } } };
    expect(toStepRows(regeneration, { step: 'compose', steps }).map(({ leftMs }) => leftMs)).toEqual([
      null,
      7_000,
      null,
      null,
    ]);
  });
  it('has no clip to change in an undo', () => {
    expect(toStepRows({ ...regeneration, kind: 'undo' }, undefined).map((row) => row.step)).toEqual([
      'compose',
      'verify',
      'publish',
    ]);
  });
});
