import type { Sentence } from '../../sentence/sentence.ts';
import { isNumberWord } from '../../words/numbers.ts';
import { toVocabulary } from '../../words/vocabulary.ts';
import { listThings } from '../list-things.ts';

const ends = /^[.!?;\n]$/u;
const joining = toVocabulary('and but then also while plus');
/** With these begins what clips stay as they are, also where no punctuation stands before: "4 warmer leave 3 alone". */
const keeping = toVocabulary('leave keep');
/** Behind one of these it is no beginning. */
const leading = toVocabulary('and but then please just to also can could you');

/** A part that begins at a token; `isSentence` where punctuation ends what stands before it. */
export interface Start {
  readonly at: number;
  readonly isSentence: boolean;
}

/** Where a wish of its own may begin: at sentences, at commas, and at "and", "then" and the like. */
export function listStarts({ tokens, items }: Sentence): readonly Start[] {
  // "Black and white" is one look, and of "the outro and clip 2" the second may be named for another one.
  const isInside = (at: number) => items.some(({ type, from, to }) => type !== 'reference' && at > from && at < to);
  const isClips = (at: number) =>
    tokens[at]?.kind === 'number' ||
    isNumberWord(tokens[at]?.word ?? '') ||
    items.some(({ type, from, to }) => (type === 'reference' || type === 'except') && at >= from && at < to);
  const starts: Start[] = [{ at: 0, isSentence: true }];
  for (let at = 1; at < tokens.length; at += 1) {
    const [before, { word }] = [tokens[at - 1]!.word, tokens[at]!];
    const isSentence = ends.test(before) && !ends.test(word);
    const isListed = before === ',' && word !== ',';
    const isKeeping = keeping.has(word) && !leading.has(before) && isClips(at + 1);
    const isJoined = (joining.has(word) && !joining.has(before)) || isKeeping;
    if ((isSentence || isListed || isJoined) && !isInside(at)) starts.push({ at, isSentence });
  }
  return starts;
}

/** Tokens at which clips are named, in numbers, parts or by what is seen in them. */
export function listNames(sentence: Sentence): readonly number[] {
  const { tokens, items, clips, selected = [] } = sentence;
  const things = listThings({ tokens, clips, selected }, items, true).map(({ from }) => from);
  const numbers = tokens.flatMap(({ word }, at) => (/^\d+$/u.test(word) || isNumberWord(word) ? [at] : []));
  const named = items.flatMap(({ type, from, to }) =>
    type === 'reference' || type === 'except' ? [from, to - 1] : [],
  );
  return [...things, ...numbers, ...named];
}
