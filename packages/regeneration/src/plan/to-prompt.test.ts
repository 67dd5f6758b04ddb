import { expect, it } from 'vitest';
import { toPrompt } from './to-prompt.ts';

const night = 'The scene is set at night, with cool moonlight and glowing lamps.';

it.each([
  ['a prompt without an end', 'A cat on a sofa', `A cat on a sofa. ${night}`],
  ['one with an end', 'A cat, asleep! ', `A cat, asleep! ${night}`],
  ['no prompt', ' ', night],
])('adds a sentence for each template to %s', (_, base, prompt) => {
  expect(toPrompt(base, [{ template: 'nighttime', strength: 'normal' }])).toBe(prompt);
});

it('leaves a prompt without a look as it is', () => {
  expect(toPrompt('A cat on a sofa', [])).toBe('A cat on a sofa');
  expect(toPrompt('', [])).toBe('');
});
