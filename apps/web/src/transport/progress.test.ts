import { describe, expect, it } from 'vitest';
import { addProgress, type ProgressSignal, toStepPercent } from './progress.ts';

const signal = (change: Partial<ProgressSignal>): ProgressSignal => ({
  v: 1,
  job: 'j',
  type: 'regeneration-progress',
  regenerationId: 'r',
  clip: 2,
  step: 'generate',
  percent: 10,
  etaMs: null,
  ...change,
});

describe('progress', () => {
  it('keeps the newest figure of a clip', () => {
    const all = addProgress(addProgress({}, signal({ percent: 10 })), signal({ percent: 40 }));
    expect(toStepPercent(all.r, 'generate')).toBe(40);
  });
  it('averages over all clips of the step, those that have not begun too', () => {
    const all = addProgress(addProgress({}, signal({ percent: 100 })), signal({ clip: 4, percent: 20 }));
    expect(toStepPercent(all.r, 'generate', 3)).toBe(40);
  });
  it('knows nothing of a step without a signal', () => {
    const all = addProgress({}, signal({}));
    expect(toStepPercent(all.r, 'compose')).toBeNull();
    expect(toStepPercent(undefined, 'generate')).toBeNull();
  });
  it('remembers the step that is at work', () => {
    const all = addProgress(addProgress({}, signal({})), signal({ step: 'compose', clip: null, percent: 5 }));
    expect(all.r?.step).toBe('compose');
    expect(toStepPercent(all.r, 'generate')).toBe(10);
  });
});
