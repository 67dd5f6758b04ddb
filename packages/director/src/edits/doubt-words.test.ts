import { expect, it } from 'vitest';
import { videos } from '../testing/videos.ts';
import { understand } from '../understand.ts';

it('asks which word is meant, with a button for each', () => {
  const { kind, question, choices } = understand({ text: 'clip 2 coler', clips: videos.scent });
  expect({ kind, question }).toEqual({ kind: 'clarify', question: 'What do you mean by "coler"?' });
  expect(choices?.map(({ text }) => text)).toEqual(['clip 2 cooler', 'clip 2 colder']);
});

it('asks about the clip, and not about a name that nothing is like', () => {
  const { question } = understand({ text: 'clip 9 lumora', clips: videos.scent });
  expect(question).toContain('clip 9');
});

it('never cuts a character of a label in two', () => {
  const { choices } = understand({ text: `clip 2 coler! ${'🌙'.repeat(60)}`, clips: videos.scent });
  expect(choices).toHaveLength(2);
  for (const { label } of choices ?? []) expect(label.isWellFormed()).toBe(true);
});
