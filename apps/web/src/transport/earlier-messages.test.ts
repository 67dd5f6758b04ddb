import { randomUUID } from 'node:crypto';
import type { JobSnapshot, MessageView } from '@retake/contracts';
import { afterEach, expect, it, vi } from 'vitest';
import { loadEarlierMessages } from './earlier-messages.ts';
import { createJobStore } from './job-store.ts';

afterEach(() => vi.unstubAllGlobals());

const toMessage = (text: string): MessageView => ({
  ...{ id: randomUUID(), parentId: null, role: 'user', text, at: '2026-01-01T00:00:00.000Z', kind: null },
  ...{ regenerationId: null, choices: [], offer: null, compare: null, branch: null, cutNumber: null },
});
const [first, second, third] = ['first', 'second', 'third'].map(toMessage) as [MessageView, MessageView, MessageView];

function open() {
  const store = createJobStore();
  const job = { id: randomUUID(), messages: [third] } as unknown as JobSnapshot;
  store.setState({ job, hasEarlierMessages: true });
  const asked: string[] = [];
  const answer = Promise.withResolvers<object>();
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path);
    return new Response(JSON.stringify(await answer.promise));
  });
  return {
    store,
    job,
    asked,
    answer: answer.resolve,
    read: () => store.getState().job!.messages.map(({ text }) => text),
  };
}

it('puts the messages before the first one in front, and knows whether there are more', async () => {
  const { store, job, asked, answer, read } = open();
  const loading = loadEarlierMessages(store);
  answer({ messages: [first, second], hasEarlier: false });
  await loading;
  expect(asked).toEqual([`/api/v1/jobs/${job.id}/messages?before=${third.id}&limit=100`]);
  expect(read()).toEqual(['first', 'second', 'third']);
  expect(store.getState().hasEarlierMessages).toBe(false);
});

it('adds them once', async () => {
  const { store, answer, read } = open();
  const loading = [loadEarlierMessages(store), loadEarlierMessages(store)];
  answer({ messages: [second], hasEarlier: true });
  await Promise.all(loading);
  expect(read()).toEqual(['second', 'third']);
});

it('leaves a conversation that was sent anew meanwhile as it is', async () => {
  const { store, job, answer, read } = open();
  const loading = loadEarlierMessages(store);
  store.setState({ job: { ...job, messages: [toMessage('fourth')] } });
  answer({ messages: [second], hasEarlier: false });
  await loading;
  expect(read()).toEqual(['fourth']);
  expect(store.getState().hasEarlierMessages).toBe(true);
});
