import type { JobEvent } from '@retake/contracts';
import { describe, expect, it } from 'vitest';
import { type OutboxEntry, settleOutbox } from './outbox.ts';

const at = '2026-01-01T00:00:00.000Z';
const toEntry = (id: string, text: string, seq: number | null = null): OutboxEntry => ({
  id,
  text,
  selectedClips: [],
  at,
  seq,
});
const toArrival = (seq: number, text: string, role: 'user' | 'assistant' = 'user'): JobEvent => ({
  v: 1,
  job: 'j',
  seq,
  at,
  type: 'message-added',
  message: {
    id: `${seq}`,
    parentId: null,
    role,
    text,
    at,
    kind: null,
    regenerationId: null,
    choices: [],
    offer: null,
    compare: null,
    cutNumber: null,
  },
});
const idsAfter = (...args: Parameters<typeof settleOutbox>) => settleOutbox(...args).map((entry) => entry.id);

describe('what is still on its way', () => {
  it('leaves when its seq is reached', () => {
    expect(idsAfter([toEntry('a', 'x', 7)], 6, [])).toEqual(['a']);
    expect(idsAfter([toEntry('a', 'x', 7)], 7, [])).toEqual([]);
  });
  it('leaves when its words arrive, whatever spaces were around them', () => {
    expect(idsAfter([toEntry('a', 'undo ')], 6, [toArrival(6, 'undo')])).toEqual([]);
  });
  it('does not take an answer for it', () => {
    expect(idsAfter([toEntry('a', 'undo')], 6, [toArrival(6, 'undo', 'assistant')])).toEqual(['a']);
  });
  it('lets one arrival settle one of two with the same words', () => {
    expect(idsAfter([toEntry('a', 'undo'), toEntry('b', 'undo')], 6, [toArrival(6, 'undo')])).toEqual(['b']);
  });
});
