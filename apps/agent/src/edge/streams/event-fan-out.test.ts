import type { JobEvent } from '@retake/contracts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createEventFanOut } from './event-fan-out.ts';

const job = '11111111-1111-4111-8111-111111111111';
const pageSize = 3;

function createLog() {
  const events: JobEvent[] = [];
  return {
    events,
    append(count = 1) {
      for (let i = 0; i < count; i++) {
        events.push({
          v: 1,
          job,
          seq: events.length + 1,
          at: '2026-01-01T00:00:00.000Z',
          type: 'budget-changed',
          budget: { limitMicros: 0, reservedMicros: 0, spentMicros: 0 },
        });
      }
    },
  };
}

function open(log = createLog()) {
  const sent: number[] = [];
  const errors: unknown[] = [];
  const readEvents = vi.fn(async (_job: string, after: number) => log.events.slice(after, after + pageSize));
  const fanOut = createEventFanOut({
    readEvents,
    readSeqs: async (ids) => new Map(ids.includes(job) ? [[job, log.events.length]] : []),
    emit: (event) => sent.push(event.seq),
    onError: (error) => errors.push(error),
    pollMs: 1000,
  });
  return { log, sent, errors, fanOut, readEvents };
}

describe('event fan-out', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('sends what comes after the follow, in order, across pages, each once', async () => {
    const { log, sent, fanOut } = open();
    log.append(2);
    await fanOut.follow(job);
    log.append(8);
    for (let i = 0; i < 5; i++) fanOut.hint(job);
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toEqual([3, 4, 5, 6, 7, 8, 9, 10]);
    await fanOut.close();
  });

  it('sends an event that arrives while the log is being read', async () => {
    const { log, sent, fanOut, readEvents } = open();
    await fanOut.follow(job);
    log.append();
    const gate = Promise.withResolvers<void>();
    readEvents.mockImplementationOnce(async () => {
      const events = log.events.slice(0, 1);
      await gate.promise;
      return events;
    });
    fanOut.hint(job);
    log.append();
    fanOut.hint(job);
    gate.resolve();
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toEqual([1, 2]);
    await fanOut.close();
  });

  it('finds by polling what was never notified, and goes on after a failed read', async () => {
    const { log, sent, errors, fanOut, readEvents } = open();
    fanOut.start();
    await fanOut.follow(job);
    log.append(2);
    readEvents.mockRejectedValueOnce(new Error('gone'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(errors).toHaveLength(1);
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent).toEqual([1, 2]);
    await fanOut.close();
  });

  it('reads nothing for a job that nobody watches', async () => {
    const { log, fanOut, readEvents } = open();
    await fanOut.follow(job);
    fanOut.unfollow(job);
    log.append();
    fanOut.hint(job);
    fanOut.hintAll();
    expect(readEvents).not.toHaveBeenCalled();
    await fanOut.close();
  });
});
