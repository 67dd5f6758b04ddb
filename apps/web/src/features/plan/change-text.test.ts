import { expect, it } from 'vitest';
import { toRowCount } from './change-text.ts';

it('counts clips, takes, and how many of them are meant', () => {
  expect(toRowCount([{}])).toBe('1 clip');
  expect(toRowCount([{}, {}, {}], 2)).toBe('2 of 3 clips');
  expect(toRowCount([{ take: 1 }, { take: 2 }])).toBe('2 takes');
});
