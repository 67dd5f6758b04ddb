import { describe, expect, it } from 'vitest';
import { toTakeProgress } from './take-progress.ts';

const toFigure = (percent: number) => ({ percent, etaMs: null });

describe('how far a take is', () => {
  it('is unknown until something was heard of that take', () => {
    const others = { step: 'generate' as const, steps: { generate: { 1: toFigure(40) } } };
    expect(toTakeProgress(others, 2)).toEqual({ label: 'Being made', percent: null });
    expect(toTakeProgress(undefined, 1)).toEqual({ label: 'Being made', percent: null });
  });
  it('waits for the prompt that all takes share, where one is written', () => {
    const prompt = { step: 'prompt' as const, steps: { prompt: { 0: toFigure(0) } } };
    expect(toTakeProgress(prompt, 2)).toEqual({ label: 'Writing the prompt', percent: null });
    const begun = { step: 'generate' as const, steps: { ...prompt.steps, generate: { 2: toFigure(10) } } };
    expect(toTakeProgress(begun, 2)).toEqual({ label: 'Being made', percent: 10 });
  });
  it('is told of each by itself, while one is made and another is rendered', () => {
    const progress = {
      step: 'compose' as const,
      steps: { generate: { 1: toFigure(100), 2: toFigure(100), 3: toFigure(60) }, compose: { 1: toFigure(30) } },
    };
    expect([1, 2, 3].map((take) => toTakeProgress(progress, take))).toEqual([
      { label: 'Rendering', percent: 30 },
      { label: 'To be rendered', percent: 100 },
      { label: 'Being made', percent: 60 },
    ]);
  });
  it('is rendered, and not yet there: its pictures are checked', () => {
    const progress = { step: 'compose' as const, steps: { compose: { 1: toFigure(100) } } };
    expect(toTakeProgress(progress, 1)).toEqual({ label: 'Checking', percent: 100 });
  });
});
