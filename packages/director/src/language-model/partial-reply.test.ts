import { expect, it } from 'vitest';
import { toPartialReply } from './partial-reply.ts';

const reply = 'She says "go",\nthen — 今 — \\ stops 😀.';
const answer = JSON.stringify({ reply, kind: 'none', edits: [{ reply: 'other' }] });

it('reads the reply as far as it is written, at every length', () => {
  for (let end = 0; end <= answer.length; end += 1) {
    expect(reply.startsWith(toPartialReply(answer.slice(0, end)))).toBe(true);
  }
  expect(toPartialReply(answer)).toBe(reply);
});

it('reads escaped characters, and waits for those that are cut', () => {
  expect(toPartialReply('{"reply":"caf\\u00e9')).toBe('café');
  expect(toPartialReply('{"reply":"caf\\u00')).toBe('caf');
  expect(toPartialReply('{"reply":"caf\\')).toBe('caf');
});

it('finds it behind a fence, and nowhere but in the first field', () => {
  expect(toPartialReply('```json\n{ "reply" : "Yes')).toBe('Yes');
  expect(toPartialReply('{"kind":"none","reply":"Yes"}')).toBe('');
  expect(toPartialReply('Sure, I will.')).toBe('');
});
