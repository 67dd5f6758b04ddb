import type { MessageView, RegenerationView } from '@retake/contracts';
import { describe, expect, it } from 'vitest';
import { findOpenQuestion, toConversation } from './conversation.ts';

const at = (second: number) => `2026-01-01T00:00:${String(second).padStart(2, '0')}.000Z`;

const toMessage = (id: string, second: number, change: Partial<MessageView> = {}): MessageView => ({
  id,
  parentId: null,
  role: 'user',
  text: id,
  at: at(second),
  kind: null,
  regenerationId: null,
  choices: [],
  offer: null,
  compare: null,
  cutNumber: null,
  ...change,
});

const toRegeneration = (id: string, second: number, change: Partial<RegenerationView> = {}): RegenerationView => ({
  id,
  kind: 'edit',
  status: 'completed',
  title: id,
  position: 0,
  plan: null,
  clips: [],
  messageId: null,
  retryOf: null,
  takes: [],
  error: null,
  cutNumber: 2,
  attempts: 1,
  requestedAt: at(second),
  startedAt: null,
  endedAt: null,
  ...change,
});

type Args = Parameters<typeof toConversation>;
const keysOf = (job: Args[0], outbox: Args[1], hasEarlier = false) =>
  toConversation(job, outbox, hasEarlier).map((item) => item.key);

describe('the conversation', () => {
  it('puts a change under the first reply that speaks of it', () => {
    const messages = [
      toMessage('ask', 1),
      toMessage('plan', 2, { role: 'assistant', regenerationId: 'r' }),
      toMessage('thanks', 3),
      toMessage('done', 4, { role: 'assistant', regenerationId: 'r' }),
    ];
    const running = toRegeneration('r', 1, { messageId: 'ask', status: 'running' });
    expect(keysOf({ messages, running, queue: [], ended: [] }, [])).toEqual([
      'ask',
      'plan',
      'regeneration-r',
      'thanks',
      'done',
    ]);
  });
  it('puts a change by a button where it was asked for', () => {
    const messages = [toMessage('a', 1), toMessage('b', 5)];
    expect(keysOf({ messages, running: null, queue: [], ended: [toRegeneration('undo', 3)] }, [])).toEqual([
      'a',
      'regeneration-undo',
      'b',
    ]);
  });
  it('leaves out changes of a conversation that is not here', () => {
    const job = { messages: [toMessage('a', 4)], running: null, queue: [], ended: [toRegeneration('import', 1)] };
    expect(keysOf(job, [], true)).toEqual(['a']);
    expect(keysOf(job, [], false)).toEqual(['regeneration-import', 'a']);
  });
  it('ends with what is on its way', () => {
    const entry = { id: 'c', text: 'warmer', selectedClips: [], at: at(9), seq: null };
    expect(keysOf({ messages: [toMessage('a', 1)], running: null, queue: [], ended: [] }, [entry])).toEqual(['a', 'c']);
  });
});

describe('the question that is open', () => {
  const choices = [{ label: 'Clip 2', text: 'clip 2' }];
  const question = toMessage('which', 2, { role: 'assistant', choices });
  const job = { running: null, queue: [], ended: [toRegeneration('undo', 3)] };
  const entry = { id: 'c', text: 'clip 2', selectedClips: [], at: at(9), seq: null };
  const find = (...[conversation, outbox]: [Args[0], Args[1]]) =>
    findOpenQuestion(toConversation(conversation, outbox, false));

  it('is the newest message, also when a card stands under it', () => {
    expect(find({ ...job, messages: [toMessage('ask', 1), question] }, [])).toBe('which');
  });
  it('is none as soon as something is said, before it has arrived too', () => {
    expect(find({ ...job, messages: [question] }, [entry])).toBeUndefined();
    expect(find({ ...job, messages: [question, toMessage('answer', 4)] }, [])).toBeUndefined();
    expect(find({ ...job, messages: [question, toMessage('reply', 4, { role: 'assistant' })] }, [])).toBeUndefined();
  });
});
