import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createList, createSentence, type MadeSentence } from './testing/sentence-grammar.ts';
import { understand } from './understand.ts';

const toVideo = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    role: 'showcase',
    prompt: `Street ${index} with lamps`,
    seconds: 4,
  }));

/** What each clip is asked for, however edits are grouped. */
function toWishes(parts: MadeSentence['parts']): readonly string[] {
  return parts
    .flatMap(({ clips, template, strength }) => clips.map((clip) => `${clip}: ${strength ?? ''} ${template}`))
    .sort();
}

it.each([
  ['one set of clips', createSentence],
  ['a wish for each clip', createList],
])('understands every sentence of the grammar exactly: %s', { timeout: 60_000 }, (_name, create) => {
  const made = fc.integer({ min: 4, max: 200 }).chain((count) => fc.tuple(fc.constant(count), create(count)));
  fc.assert(
    fc.property(made, ([count, { text, parts }]) => {
      const { kind, edits = [] } = understand({ text, clips: toVideo(count) });
      expect(kind, text).toBe('edit');
      const understood = edits.flatMap(({ clips, templates: ids, strength, strengths, instruction }) => {
        expect(instruction, text).toBeUndefined();
        return ids.map((template) => ({ clips, template, strength: strengths?.[template] ?? strength }));
      });
      expect(toWishes(understood), text).toEqual(toWishes(parts));
    }),
    { numRuns: 400 },
  );
});
