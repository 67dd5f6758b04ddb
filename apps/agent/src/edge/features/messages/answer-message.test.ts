import type { JobSnapshot, Understanding } from '@retake/contracts';
import { expect, it } from 'vitest';
import type { EdgeParts } from '../../edge-parts.ts';
import { answerMessage } from './answer-message.ts';

const snapshot = { clips: [], cut: null, running: null, queue: [], ended: [], messages: [] } as unknown as JobSnapshot;

it.each<[string, Understanding]>([
  ['Which cut is meant? Say its number.', { kind: 'rewind' }],
  ['Which clip is meant? Say its number.', { kind: 'restore', version: 1 }],
  ['Which version is meant? Say its number.', { kind: 'restore', clips: [2] }],
  ['Which order is meant? Name every clip once.', { kind: 'reorder' }],
  ['Which transition is meant, and between which clips?', { kind: 'transition', clips: [1, 2] }],
  ['Which transition is meant, and between which clips?', { kind: 'transition', transition: 'fade' }],
  ['Which setting of the sound is meant?', { kind: 'settings' }],
  ['Which clips are meant? Say their numbers.', { kind: 'approve' }],
])('asks “%s” instead of guessing: %j', async (question, understanding) => {
  await expect(answerMessage({} as EdgeParts, snapshot, understanding)).rejects.toThrow(question);
});
