import { expect, test, vi } from 'vitest';
import { remember } from './remember.ts';

test('asks once for each text, also where there is no answer', () => {
  const read = vi.fn((text: string) => (text === 'none' ? undefined : text.length));
  const known = remember(read, 2);
  expect([known('lamp'), known('lamp'), known('none'), known('none')]).toEqual([4, 4, undefined, undefined]);
  expect(read).toHaveBeenCalledTimes(2);
});

test('forgets the oldest answer when there are more than it keeps', () => {
  const read = vi.fn((text: string) => text.length);
  const known = remember(read, 2);
  for (const text of ['a', 'b', 'c', 'b', 'c', 'a']) known(text);
  expect(read.mock.calls.map(([text]) => text)).toEqual(['a', 'b', 'c', 'a']);
});
