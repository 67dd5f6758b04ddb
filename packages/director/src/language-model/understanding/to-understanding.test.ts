import type { RetakeError } from '@retake/contracts';
import { expect, it } from 'vitest';
import { parseAnswer } from '../parse-answer.ts';
import { type ModelAnswer, modelAnswerSchema } from './model-answer.ts';
import { toUnderstanding } from './to-understanding.ts';

const frame = { clips: [1, 2, 3], named: [2] };
const warmer = { clips: [2], templates: [{ id: 'warmer', strength: 'slight' }], instruction: null };
const toAnswer = (change: object): object => ({
  reply: 'Yes.',
  kind: 'edit',
  edits: [warmer],
  clips: [],
  topic: null,
  ...change,
});
const read = (change: object) =>
  toUnderstanding(parseAnswer(JSON.stringify(toAnswer(change)), modelAnswerSchema) satisfies ModelAnswer, frame);
const problemOf = (change: object): unknown => {
  try {
    read(change);
    return undefined;
  } catch (error) {
    return (error as RetakeError).details?.problem;
  }
};

it('takes templates for a clip that the person has named', () => {
  expect(read({})).toEqual({
    reply: 'Yes.',
    understanding: {
      kind: 'edit',
      edits: [{ clips: [2], templates: ['warmer'], strengths: { warmer: 'slight' } }],
      clipsChosenBy: 'person',
    },
  });
});

it('marks clips that the model chose: others, more, or fewer, and every list of edits', () => {
  for (const edits of [
    [{ ...warmer, clips: [1] }],
    [{ ...warmer, clips: [2, 3] }],
    [warmer, { ...warmer, clips: [3] }],
  ]) {
    expect(read({ edits }).understanding.clipsChosenBy).toBe('model');
  }
  expect(toUnderstanding(toAnswer({}) as ModelAnswer, { ...frame, named: [] }).understanding.clipsChosenBy).toBe(
    'model',
  );
});

it('asks before it takes something back, with a button that sends the command', () => {
  expect(read({ kind: 'undo', edits: [], clips: [3] }).understanding).toMatchObject({
    kind: 'clarify',
    choices: [{ label: 'Undo 3', text: '/undo 3' }],
  });
});

it.each([
  ['a clip that is not there', { edits: [{ ...warmer, clips: [4] }] }, /no clip 4/],
  ['a clip that is no number of a clip', { edits: [{ ...warmer, clips: [1.5] }] }, /no clip 1.5/],
  ['no clips', { edits: [{ ...warmer, clips: [] }] }, /needs clips/],
  ['nothing to do', { edits: [{ ...warmer, templates: [] }] }, /templates or an instruction/],
  ['no edits', { edits: [] }, /needs edits/],
  ['a clip twice', { edits: [warmer, warmer] }, /more than one edit/],
  [
    'opposites',
    { edits: [{ ...warmer, templates: ['warmer', 'cooler'].map((id) => ({ id, strength: 'normal' })) }] },
    /cannot be on one clip/,
  ],
  [
    'a template that there is not',
    { edits: [{ ...warmer, templates: [{ id: 'explode', strength: 'normal' }] }] },
    /templates/,
  ],
  ['an instruction that is too long', { edits: [{ ...warmer, instruction: 'x'.repeat(501) }] }, /longer than 500/],
  ['an instruction with markup', { edits: [{ ...warmer, instruction: '<script>alert(1)</script>' }] }, /markup/],
  ['an empty reply', { reply: ' ' }, /reply is empty/],
  ['a price in the reply', { reply: 'That is $0.10.' }, /price/],
  ['a price in words', { reply: 'Only 5 dollars today.' }, /price/],
  ['an id in the reply', { reply: 'See 11111111-1111-4111-8111-111111111111.' }, /id/],
  ['an address in the reply', { reply: 'Go to https://example.com.' }, /address/],
  ['a kind that a model may not choose', { kind: 'confirm' }, /kind/],
  ['a change that costs', { kind: 'retry' }, /kind/],
  ['a price field', { priceMicros: 0 }, /priceMicros/],
  ['another job', { jobId: '11111111-1111-4111-8111-111111111111' }, /jobId/],
  ['a route in an edit', { edits: [{ ...warmer, route: 'reshoot' }] }, /route/],
  ['a consent of its own', { clipsChosenBy: 'person' }, /clipsChosenBy/],
])('refuses %s', (_name, change, problem) => {
  expect(problemOf(change)).toMatch(problem);
});
