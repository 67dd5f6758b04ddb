import { expect, it } from 'vitest';
import type { JobLink } from '../../transport/job-link.ts';
import { createWorkspace } from '../jobs/workspace-store.ts';
import { sendMessage } from './send-message.ts';

type Outcome = Awaited<ReturnType<JobLink['send']>>;

function send(answer: JobLink['send'], isDraft = true) {
  const workspace = createWorkspace();
  workspace.setDraft('clip 2 warmer');
  const sending = sendMessage({ send: answer }, workspace, { text: 'clip 2 warmer', selectedClips: [], isDraft });
  return { workspace, sending, readDraft: () => workspace.store.getState().draft };
}

it('empties the message box when the message is on its way', async () => {
  const { promise, resolve } = Promise.withResolvers<Outcome>();
  const { sending, readDraft } = send(() => promise);
  expect(readDraft()).toBe('');
  resolve({ ok: true });
  await sending;
  expect(readDraft()).toBe('');
});

it('keeps the message box as it is when the message cannot be sent', async () => {
  const { sending, readDraft } = send(() => {
    throw new TypeError('no ids here');
  });
  await expect(sending).rejects.toThrow('no ids here');
  expect(readDraft()).toBe('clip 2 warmer');
});

it('puts a refused text back before what was typed since, and says why', async () => {
  const { promise, resolve } = Promise.withResolvers<Outcome>();
  const { workspace, sending, readDraft } = send(() => promise);
  workspace.setDraft('and clip 3');
  resolve({ ok: false, message: 'Too many.' });
  await sending;
  expect(readDraft()).toBe('clip 2 warmer\nand clip 3');
  expect(workspace.store.getState().sendFailure).toBe('Too many.');
});

it('leaves what is being typed when a button sends', async () => {
  const { sending, readDraft } = send(async () => ({ ok: true }), false);
  await sending;
  expect(readDraft()).toBe('clip 2 warmer');
});
