import { limits, type PromptRewrite } from '@retake/contracts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { VersionRecord } from '../records.ts';
import type { StoredEdit } from '../types.ts';
import { planEdits } from './plan-edits.ts';
import { withPrompt } from './plan-prompts.ts';
import type { PlanState } from './plan-state.ts';

const toVersion = (number: number, sourceKey: string, clipId = 'clip') => ({
  ...{ id: `${clipId}-v${number}`, clipId, number, sourceKey, basePrompt: 'A market.', prompt: 'A market.', look: [] },
});
/** One clip that shows its version 2, of another source than its first; its version 3 is the same in another look. */
const state = {
  clips: [{ id: 'clip', number: 1, slotFrames: 30, versionId: 'clip-v2' }],
  versions: [toVersion(2, 'x', 'other'), toVersion(1, 'a'), toVersion(2, 'b'), toVersion(3, 'b')],
} as unknown as PlanState;

const rewrite: PromptRewrite = { prompt: 'A market with a knight.', summary: 'A knight comes.', ofVersion: 2 };

function plan(edit: Partial<StoredEdit>) {
  const asked = { clipId: 'clip', clip: 1, add: [], instruction: 'add a knight', priceMicros: 1 };
  const [planned] = planEdits([{ ...asked, route: 'reshoot', ...edit }], state);
  return { basePrompt: planned!.basePrompt, order: planned!.order };
}

it('makes a clip anew from the prompt that was written for its version', () => {
  expect(plan({ rewrite })).toEqual({ basePrompt: rewrite.prompt, order: rewrite.prompt });
});

it('tells a model that changes pictures first what to change, and then what is to be seen', () => {
  expect(plan({ route: 'modify', rewrite })).toEqual({
    basePrompt: rewrite.prompt,
    order: 'add a knight\n\nA market with a knight.',
  });
});

it('keeps what was written before a look was put on the same source', () => {
  expect(plan({ rewrite: { ...rewrite, ofVersion: 3 } }).order).toBe(rewrite.prompt);
});

it('puts the instruction behind the prompt where none was written, or for another source', () => {
  const plain = 'A market. Add a knight.';
  expect(plan({})).toEqual({ basePrompt: plain, order: plain });
  expect(plan({ rewrite: { ...rewrite, ofVersion: 1 } })).toEqual({ basePrompt: plain, order: plain });
  expect(plan({ route: 'modify' })).toEqual({ basePrompt: plain, order: 'add a knight' });
});

it.each<[string, boolean, Partial<StoredEdit>]>([
  ['nobody has written one', true, {}],
  ['it was written for another source', true, { rewrite: { ...rewrite, ofVersion: 1 } }],
  ['it was written for this one', false, { rewrite }],
  ['a video model is told what templates say', false, { inTemplateWords: true }],
  [
    'only looks are put on',
    false,
    { route: 'grade', instruction: null, add: [{ template: 'warmer', strength: 'normal' }] },
  ],
])('says whether a prompt has to be written: %s', (_, isUnwritten, edit) => {
  const asked = { clipId: 'clip', clip: 1, add: [], instruction: 'add a knight', priceMicros: 1 };
  expect(planEdits([{ ...asked, route: 'reshoot', ...edit }], state)[0]!.isUnwritten).toBe(isUnwritten);
});

it('takes a prompt that is written during the run as one that was there before', () => {
  const asked = { clipId: 'clip', clip: 1, add: [], instruction: 'add a knight', priceMicros: 1 };
  const edit: StoredEdit = { ...asked, route: 'modify' };
  const [later] = planEdits([edit], state);
  const [before] = planEdits([{ ...edit, rewrite }], state);
  expect(withPrompt(later!, rewrite.prompt)).toEqual(before);
});

it('leaves the prompt of the source where only looks are put on it', () => {
  const look = {
    add: [{ template: 'warmer', strength: 'normal' } as const],
    instruction: null,
    route: 'grade' as const,
  };
  expect(plan({ ...look, rewrite }).basePrompt).toBe('A market.');
});

/** Wishes that are carried out one after the other, each on what the one before it has made. */
function carryOut(first: string, wishes: readonly string[], edit: Partial<StoredEdit> = {}) {
  const toMade = (number: number, basePrompt: string, instruction: string | null) =>
    ({
      ...toVersion(number, `source ${number}`),
      ...{ origin: instruction === null ? 'upload' : 'reshoot', basePrompt, instruction },
      parentId: number === 1 ? null : `clip-v${number - 1}`,
    }) as unknown as VersionRecord;
  const versions = [toMade(1, first, null)];
  const orders: string[] = [];
  for (const instruction of wishes) {
    const clips = [{ ...state.clips[0]!, versionId: versions.at(-1)!.id }];
    const asked = { clipId: 'clip', clip: 1, add: [], instruction, priceMicros: 1, route: 'reshoot' as const };
    const [planned] = planEdits([{ ...asked, ...edit }], { ...state, clips, versions });
    orders.push(planned!.order);
    versions.push(toMade(versions.length + 1, planned!.basePrompt, instruction));
  }
  return { orders, prompts: versions.map(({ basePrompt }) => basePrompt) };
}

it('leaves out what was asked first when a prompt has grown to what every model takes, and keeps what is seen', () => {
  const wishes = Array.from({ length: 60 }, (_, index) => `let balloon number ${index + 1} fly over it`);
  const { orders } = carryOut('A market in the rain', wishes);
  expect(orders[1]).toBe('A market in the rain. Let balloon number 1 fly over it. Let balloon number 2 fly over it.');
  expect(orders.every(({ length }) => length <= limits.promptCharacters)).toBe(true);
  const last = orders.at(-1)!;
  expect(last).toMatch(/^A market in the rain\. Let balloon number \d+ fly over it\. .* number 60 fly over it\.$/);
  const told = [...last.matchAll(/number (\d+)/g)].map(([, number]) => Number(number));
  expect(told).toEqual(Array.from({ length: told.length }, (_, index) => 61 - told.length + index));
  expect(last.length).toBeGreaterThan(0.9 * limits.promptCharacters);
});

it('tells no model more than every one takes, whatever was shown, asked and written', () => {
  const piece = fc.oneof(
    fc.constantFrom('rain ', 'A knight rides. ', '漢字', '𠜎', 'stones, '),
    fc.string({ unit: 'binary' }),
  );
  const words = (maxLength: number) =>
    fc.tuple(piece, fc.nat(maxLength)).map(([text, length]) => text.padEnd(length, text || 'fog ').slice(0, maxLength));
  const wishes = fc.array(words(1_500), { minLength: 1, maxLength: 4 });
  const route = fc.constantFrom('modify' as const, 'reshoot' as const);
  const prompt = fc.option(words(3_000));
  fc.assert(
    fc.property(words(3_000), wishes, route, prompt, (first, asked, by, written) => {
      const isWritten = written !== null && { rewrite: { prompt: written, summary: '', ofVersion: 1 } };
      for (const order of carryOut(first, asked, { route: by, ...isWritten }).orders) {
        expect(order.length).toBeLessThanOrEqual(limits.promptCharacters);
      }
    }),
    { numRuns: 30 },
  );
});

it('tells a model that changes pictures all of the change, and of what is to be seen as much as there is room for', () => {
  const long = { ...rewrite, prompt: 'A knight rides through the rain. '.repeat(40).trim() };
  const instruction = `add ${'a very '.repeat(60)}red knight`;
  const [change, seen] = plan({ route: 'modify', instruction, rewrite: long }).order.split('\n\n');
  expect(change).toBe(instruction);
  expect(seen).toMatch(/^(A knight rides through the rain\. ?){10,}$/);
});
