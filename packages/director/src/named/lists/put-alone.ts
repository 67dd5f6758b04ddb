import type { Understanding } from '@retake/contracts';
import { listSpared } from '../../edits/spare-clips.ts';
import { imperatives } from '../../gist/requests.ts';
import { has } from '../../gist/shape.ts';
import { readSentence } from '../../sentence/read-sentence.ts';
import type { Sentence } from '../../sentence/sentence.ts';
import { toNumber } from '../../words/numbers.ts';
import { toVocabulary } from '../../words/vocabulary.ts';

const placing = toVocabulary('in on for');
const articles = toVocabulary('the a an his her their our');
/** The clips that a message names nowhere else. "The rest" and "the others" may be what else is seen in a picture. */
const others =
  /\b(?:all )?(?:of )?(?:the )?(?:other|remaining) (clips|shots|[a-z]+|\d+)(?: clips| shots| ones)?\b(?! of\b)/iu;
const clipNames = toVocabulary('clips shots');
/** How a part of a list says that nothing becomes of clips, which `@` names, or of what is seen in them. */
const keeping = new RegExp(
  `^(?:(?:and|but|please|just) )*(?:${[
    `(?:leave|keep) @ (?:alone|as is|as it is|as they are|out|untouched|unchanged)`,
    `hands off (?:of )?@`,
    `(?:skip|(?:don'?t|do not) touch) @`,
    `@ (?:[:,–—-] )?(?:nothing|no changes?|unchanged|untouched|as is|as it is)`,
    `@ (?:(?:can|should|may) )?stays?(?: as is| as it is| the same)?`,
    `(?:(?:in|on|for) )?@ (?:[:,–—-] )?(?:leave|keep) (?:the|his|her|their|its|that) [a-z]+(?: as is| as it is| alone)?`,
  ].join('|')})(?: please)?[ .!;]*$`,
  'u',
);

function readNumber(word: string, { clips }: Sentence): number | undefined {
  const number = /^\d{1,3}$/u.test(word) ? Number(word) : toNumber(word);
  return number !== undefined && number >= 1 && number <= clips.length ? number : undefined;
}

/** Clips that a message names for sure. */
const listSure = ({ items }: Sentence): readonly number[] =>
  items.flatMap((item) =>
    item.type === 'reference' && item.reference.kind === 'named' && !item.reference.weak ? item.reference.clips : [],
  );

/** "In 4 add a price": a number alone may be anything, but not before a verb or a thing in a list of clips. */
function nameNumber(part: Sentence): string | undefined {
  const [first, number, next] = part.tokens;
  if (first === undefined || number === undefined || next === undefined || !placing.has(first.word)) return undefined;
  const clip = readNumber(number.word, part);
  const isAsked = imperatives.has(next.word) || articles.has(next.word);
  return clip !== undefined && isAsked ? `${first.word} clip ${clip}${part.text.slice(number.to)}` : undefined;
}

/** "The other three golden": with the clips that the message names nowhere else in their place. */
function nameRest(part: Sentence, whole: Sentence): string | undefined {
  const found = others.exec(part.text);
  const named = listSure(whole);
  if (found === null || named.length === 0 || listSure(part).length > 0 || !has(part.items, 'template'))
    return undefined;
  const left = part.clips.map(({ number }) => number).filter((number) => !named.includes(number));
  const count = found[1]!.toLowerCase();
  const counted = clipNames.has(count) ? left.length : readNumber(count, part);
  if (left.length === 0 || counted !== left.length) return undefined;
  return part.text.replace(found[0], `${left.length === 1 ? 'clip' : 'clips'} ${left.join(' and ')}`);
}

/** How a part of a message is put for itself, where it is only clear within the message; undefined where it is as it stands. */
export function putAlone(text: string, whole: Sentence): string | undefined {
  const part = readSentence(text, whole.clips);
  return nameNumber(part) ?? nameRest(part, whole);
}

/** Clips that a part of a message says nothing becomes of: "hands off the fourth", "6 nothing". */
export function listKept(text: string, { clips }: Sentence, { kind }: Understanding): readonly number[] {
  const part = readSentence(text, clips);
  if (has(part.items, 'template', 'quote')) return [];
  const named = part.items.flatMap((item) => {
    if (item.type === 'reference') return [{ shape: '@', clips: item.reference.clips }];
    return part.tokens.slice(item.from, item.to).map(({ word }) => {
      const number = readNumber(word, part);
      return number === undefined ? { shape: word, clips: [] } : { shape: '@', clips: [number] };
    });
  });
  const isKept = keeping.test(named.map(({ shape }) => shape).join(' '));
  if (isKept) return named.flatMap((said) => said.clips);
  return kind === 'edit' ? [] : [...listSpared(part)];
}
