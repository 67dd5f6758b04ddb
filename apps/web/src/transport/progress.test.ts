import { describe, expect, it } from 'vitest';
import { addProgress, forgetRestarted, type ProgressSignal, toStepPercent } from './progress.ts';

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
  it('tells the takes of one clip apart', () => {
    const all = addProgress(addProgress({}, signal({ take: 1, percent: 90 })), signal({ take: 2, percent: 30 }));
    expect(toStepPercent(all.r, 'generate', 3)).toBe(40);
  });
  it('knows nothing of a step without a signal', () => {
    const all = addProgress({}, signal({}));
    expect(toStepPercent(all.r, 'compose')).toBeNull();
    expect(toStepPercent(undefined, 'generate')).toBeNull();
  });
  it('takes what was said of the whole video for all of its clips', () => {
    const all = addProgress({}, signal({ clip: null, percent: 90 }));
    expect(toStepPercent(all.r, 'generate', 3)).toBe(90);
  });
  it('is forgotten when the change starts again, and only then', () => {
    const all = addProgress(addProgress({}, signal({})), signal({ regenerationId: 'other' }));
    const envelope = { v: 1, job: 'j', seq: 1, at: '2026-01-01T00:00:00.000Z' } as const;
    const started = {
      ...envelope,
      type: 'regeneration-started',
      regenerationId: 'r',
      jobStatus: 'regenerating',
      startedAt: envelope.at,
    } as const;
    expect(Object.keys(forgetRestarted(all, [started]))).toEqual(['other']);
    const ended = { ...envelope, type: 'regeneration-cancelled', regenerationId: 'r', jobStatus: 'cancelled' } as const;
    expect(forgetRestarted(all, [ended])).toBe(all);
  });
  it('remembers the step that is at work', () => {
    const all = addProgress(addProgress({}, signal({})), signal({ step: 'compose', clip: null, percent: 5 }));
    expect(all.r?.step).toBe('compose');
    expect(toStepPercent(all.r, 'generate')).toBe(10);
  });
});
