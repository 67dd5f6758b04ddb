import { type Strength, type TemplateId, templates } from '@retake/contracts';
import fc from 'fast-check';

/** A sentence made by the grammar, with what it asks for: clips by number, a template, and a strength if it says one. */
export interface MadeSentence {
  readonly text: string;
  readonly parts: readonly {
    readonly clips: readonly number[];
    readonly template: TemplateId;
    readonly strength: Strength | undefined;
  }[];
}

interface Named {
  readonly text: string;
  readonly clips: readonly number[];
}

const nouns = ['clip', 'scene', 'shot', 'segment'] as const;
const words = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const places = ['zeroth', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];
const strengths: Readonly<Record<Strength, readonly string[]>> = {
  slight: ['a bit ', 'slightly ', 'a touch '],
  normal: [''],
  strong: ['much ', 'a lot ', 'way '],
};

const toRange = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
const toList = (parts: readonly string[]) =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

/** One way to name clips of a video of `count` clips; never all of them. */
function createNamed(count: number): fc.Arbitrary<Named> {
  const number = fc.integer({ min: 1, max: count });
  const noun = fc.constantFrom(...nouns);
  const one = fc
    .tuple(number, noun, fc.constantFrom('digit', 'word', 'ordinal', '#'))
    .map(([clip, name, form]): Named => {
      if (form === 'word' && clip < words.length) return { text: `${name} ${words[clip]}`, clips: [clip] };
      if (form === 'ordinal' && clip < places.length) return { text: `the ${places[clip]} ${name}`, clips: [clip] };
      return { text: form === '#' ? `${name} #${clip}` : `${name} ${clip}`, clips: [clip] };
    });
  const some = fc
    .tuple(fc.uniqueArray(number, { minLength: 2, maxLength: 5 }), noun)
    .map(([clips, name]): Named => ({ text: `${name}s ${toList(clips.map(String))}`, clips }));
  const range = fc
    .tuple(fc.uniqueArray(number, { minLength: 2, maxLength: 2 }), noun, fc.constantFrom('-', ' to ', ' through '))
    .map(([ends, name, joint]): Named => {
      const [from, to] = [Math.min(...ends), Math.max(...ends)];
      return { text: `${name}s ${from}${joint}${to}`, clips: toRange(from, to) };
    });
  const except = fc
    .tuple(fc.uniqueArray(number, { minLength: 1, maxLength: 3 }), fc.constantFrom('except', 'apart from', 'excluding'))
    .map(
      ([left, word]): Named => ({
        text: `all clips ${word} ${toList(left.map(String))}`,
        clips: toRange(1, count).filter((clip) => !left.includes(clip)),
      }),
    );
  const ends = fc.tuple(fc.constantFrom('first', 'last'), fc.integer({ min: 2, max: Math.min(9, count - 1) })).map(
    ([end, many]): Named => ({
      text: `the ${end} ${words[many]} clips`,
      clips: end === 'first' ? toRange(1, many) : toRange(count - many + 1, count),
    }),
  );
  return fc.oneof(one, some, range, except, ends);
}

/** Templates that a degree can stand before: "a bit warmer", "much darker". */
const comparatives = templates.flatMap(({ id, triggers }) =>
  triggers.filter((trigger) => /^[a-z]+er$/.test(trigger)).map((trigger) => ({ id, trigger })),
);
const wish = fc
  .tuple(fc.constantFrom(...comparatives), fc.constantFrom<Strength>('slight', 'normal', 'strong'), fc.nat(2))
  .map(([{ id, trigger }, strength, form]) => {
    const before = strengths[strength];
    return {
      text: `${before[form % before.length]}${trigger}`,
      template: id,
      strength: strength === 'normal' ? undefined : strength,
    };
  });

const frames: readonly ((named: string, wished: string) => string)[] = [
  (named, wished) => `make ${named} ${wished}`,
  (named, wished) => `${named}: ${wished}`,
  (named, wished) => `${named} should be ${wished}`,
  (named, wished) => `please make ${named} ${wished}, thanks`,
  (named, wished) => `could you make ${named} ${wished}?`,
  (named, wished) => `I was wondering if you could make ${named} ${wished}`,
  (named, wished) => `I'd like ${named} to be ${wished}`,
  (named, wished) => `${wished} for ${named}`,
];

/** Sentences about one set of clips of a video of `count` clips, with what they ask for. */
export function createSentence(count: number): fc.Arbitrary<MadeSentence> {
  return fc
    .tuple(createNamed(count), wish, fc.constantFrom(...frames))
    .map(([{ text, clips }, { text: wished, template, strength }, frame]) => ({
      text: frame(text, wished),
      parts: [{ clips, template, strength }],
    }));
}

/** Sentences that ask one thing of each of some clips: "clip 1 a bit warmer, clip 3 darker". */
export function createList(count: number): fc.Arbitrary<MadeSentence> {
  const numbers = fc.uniqueArray(fc.integer({ min: 1, max: count }), { minLength: 2, maxLength: Math.min(6, count) });
  const joint = fc.constantFrom(', ', '; ', ' and ', '. ', '\n');
  return fc.tuple(numbers, fc.array(wish, { minLength: 6, maxLength: 6 }), joint).map(([clips, wishes, between]) => ({
    text: clips.map((clip, index) => `clip ${clip} ${wishes[index]!.text}`).join(between),
    parts: clips.map((clip, index) => ({ clips: [clip], ...wishes[index]! })),
  }));
}
