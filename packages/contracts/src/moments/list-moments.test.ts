import { expect, it } from 'vitest';
import type { MessageView } from '../views/message-view.ts';
import type { RegenerationView } from '../views/regeneration-view.ts';
import { listMoments } from './list-moments.ts';

const message = (id: string, more: Partial<MessageView>): MessageView => ({
  ...{ id, parentId: null, role: 'user', text: id, at: '2026-11-01T00:00:00.000Z', kind: null },
  ...{ regenerationId: null, choices: [], offer: null, compare: null, cutNumber: 1 },
  ...more,
});
const reply = (to: string, regenerationId: string | null, kind: MessageView['kind'] = 'edit') =>
  message(`reply to ${to}`, { parentId: to, role: 'assistant', kind, regenerationId });
const change = (id: string, status: RegenerationView['status'], cutNumber: number | null) =>
  ({ id, status, cutNumber }) as RegenerationView;

it('are the messages that have changed the video, with the cut before each change', () => {
  const messages = [
    ...[message('night', {}), reply('night', 'a')],
    // Written while the change before it was made.
    ...[message('rain', {}), reply('rain', 'b')],
    ...[message('failed', { cutNumber: 3 }), reply('failed', 'c')],
    ...[message('why?', { cutNumber: 3 }), reply('why?', 'c', 'question')],
    ...[message('hello', { cutNumber: 3 }), reply('hello', null, 'none')],
    ...[message('running', { cutNumber: 3 }), reply('running', 'd')],
  ];
  const ended = [change('c', 'failed', null), change('b', 'completed', 3), change('a', 'completed', 2)];
  const moments = listMoments({ messages, running: change('d', 'running', null), queue: [], ended });
  expect(moments).toEqual([
    { messageId: 'night', text: 'night', cut: 1 },
    { messageId: 'rain', text: 'rain', cut: 2 },
  ]);
});
