import type { PromptRewrite } from '@retake/contracts';
import { expect, it } from 'vitest';
import type { StoredEdit } from '../types.ts';
import { planEdits } from './plan-edits.ts';
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

it('leaves the prompt of the source where only looks are put on it', () => {
  const look = {
    add: [{ template: 'warmer', strength: 'normal' } as const],
    instruction: null,
    route: 'grade' as const,
  };
  expect(plan({ ...look, rewrite }).basePrompt).toBe('A market.');
});
