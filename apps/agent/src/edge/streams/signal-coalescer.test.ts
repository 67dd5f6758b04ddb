import type { JobSignal } from '@retake/contracts';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createSignalCoalescer } from './signal-coalescer.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

type Progress = ReturnType<typeof progress>;
const progress = (percent: number, clip: number | null = 1) => ({
  v: 1 as const,
  job: '11111111-1111-4111-8111-111111111111',
  type: 'regeneration-progress' as const,
  regenerationId: '22222222-2222-4222-8222-222222222222',
  clip,
  step: 'generate' as const,
  percent,
  etaMs: null,
});

it('sends at most two a second of a kind, the first and the last among them', () => {
  const sent: number[] = [];
  const coalescer = createSignalCoalescer((signal: Progress) => sent.push(signal.percent));
  for (let percent = 0; percent <= 100; percent++) {
    coalescer.push(progress(percent));
    vi.advanceTimersByTime(10);
  }
  vi.advanceTimersByTime(1000);
  expect(sent[0]).toBe(0);
  expect(sent.at(-1)).toBe(100);
  expect(sent.length).toBeLessThanOrEqual(4);
  expect(vi.getTimerCount()).toBe(0);
});

it('keeps the newest of a preview and of a reply that grow, apart from the progress', () => {
  const sent: unknown[] = [];
  const coalescer = createSignalCoalescer<JobSignal>((signal) =>
    sent.push(
      signal.type === 'preview-grown'
        ? signal.playableFrames
        : signal.type === 'reply-delta'
          ? signal.text
          : signal.percent,
    ),
  );
  const { v, job, regenerationId } = progress(0);
  const delta = { v, job, type: 'reply-delta' as const, messageId: job };
  const grown = { v, job, regenerationId, type: 'preview-grown' as const, cutNumber: 1, startFrame: 90 };
  coalescer.push(progress(10));
  for (const playableFrames of [105, 120, 135]) coalescer.push({ ...grown, playableFrames });
  for (const text of ['I', 'I will', 'I will ask']) coalescer.push({ ...delta, text });
  vi.advanceTimersByTime(1000);
  expect(sent).toEqual([10, 105, 'I', 135, 'I will ask']);
});

it('does not let one clip hold back another', () => {
  const sent: (number | null)[] = [];
  const coalescer = createSignalCoalescer((signal: Progress) => sent.push(signal.clip));
  coalescer.push(progress(1, 1));
  coalescer.push(progress(1, 2));
  coalescer.push(progress(1, null));
  expect(sent).toEqual([1, 2, null]);
  coalescer.close();
  expect(vi.getTimerCount()).toBe(0);
});
