import { expect, it } from 'vitest';
import { toPromptHistory } from './prompt-history.ts';

const version = (number: number, parent: number | null, instruction: string | null = null) => ({
  ...{ number, parent, instruction },
  prompt: `prompt ${number}`,
});

it('goes back to the first version and keeps what was asked for on the way', () => {
  const versions = [
    version(1, null),
    version(2, 1, 'add a knight'),
    version(3, 2),
    version(4, 3, 'make the knight red'),
  ];
  expect(toPromptHistory(versions, 4)).toEqual({
    basePrompt: 'prompt 1',
    instructions: ['add a knight', 'make the knight red'],
  });
});

it('leaves out what was asked for on another line of versions', () => {
  const versions = [version(1, null), version(2, 1, 'add a dragon'), version(3, 1, 'add a knight')];
  expect(toPromptHistory(versions, 3).instructions).toEqual(['add a knight']);
});

it('begins at a later version after more instructions than are told, and loses none', () => {
  const versions = Array.from({ length: 31 }, (_, index) =>
    version(index + 1, index || null, index === 0 ? null : `wish ${index + 1}`),
  );
  const { basePrompt, instructions } = toPromptHistory(versions, 31);
  expect([basePrompt, instructions.length, instructions[0], instructions.at(-1)]).toEqual([
    ...['prompt 19', 12, 'wish 20', 'wish 31'],
  ]);
  expect(toPromptHistory(versions, 13)).toMatchObject({ basePrompt: 'prompt 1', instructions: { length: 12 } });
});

it('ends where parents lead in a circle or to nothing', () => {
  expect(toPromptHistory([version(1, 2), version(2, 1)], 2).basePrompt).toBe('prompt 1');
  expect(toPromptHistory([version(3, 2, 'warmer')], 3)).toEqual({ basePrompt: 'prompt 3', instructions: ['warmer'] });
  expect(toPromptHistory([], 1)).toEqual({ basePrompt: '', instructions: [] });
});
