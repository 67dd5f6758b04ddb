import { expect, it } from 'vitest';
import { understand } from '../understand.ts';

const clips = ['Man at a bus stop', 'Cups on a table'].map((prompt, at) => ({
  number: at + 1,
  role: 'showcase',
  prompt,
  seconds: 4,
}));

it('takes a stop that is seen in a clip for no refusal', () => {
  const { edits } = understand({ text: 'He wants the bus stop much darker and black and white', clips });
  expect(edits).toEqual([{ clips: [1], templates: ['darker', 'black-and-white'], strength: 'strong' }]);
});
