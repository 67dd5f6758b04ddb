import { listPartNames } from '../references/find-part.ts';
import { findByWords } from '../references/prompt-index.ts';
import type { Item, Sentence } from '../sentence/sentence.ts';
import { fillers } from '../words/fillers.ts';
import { functionWords } from '../words/function-words.ts';
import { isAdverb } from '../words/hedges.ts';
import { isNumberWord } from '../words/numbers.ts';
import { strengthWords } from '../words/strengths.ts';
import { toVocabulary } from '../words/vocabulary.ts';
import { peopleWords, reportingVerbs } from './people-words.ts';
import { sayingVerbs, talkWords } from './talk-words.ts';

/** Words that say which clips are meant, or turn a wish round, wherever nothing has read them. */
const telling = toVocabulary(`
  between before after until till end including include includes included same both either or neither other others rest
  remaining half odd even next previous last first second third without except bar instead only not beginning start halfway
  onwards onward following two three four five six seven eight nine ten all every each any less fewer no never opposite
  undo stop anymore removed gone non left right apart aside exempt excluded excepted spared exception
`);

const isTalk = (word: string) =>
  sayingVerbs.has(word) ||
  fillers.has(word) ||
  functionWords.has(word) ||
  isAdverb(word) ||
  strengthWords.has(word) ||
  talkWords.has(word);

/** Whether a message has no word that a picture could show: talk about clips, versions, people and their wishes alone. */
export function isTalkOnly(sentence: Sentence): boolean {
  const { items, tokens, clips } = sentence;
  const parts = listPartNames(clips);
  const isSaid = (at: number) => {
    const { word } = tokens[at]!;
    return isTalk(word) || telling.has(word) || parts.has(word) || isPerson(sentence, at);
  };
  return items.every(({ type, from }) => type !== 'quote' && (type !== 'word' || isSaid(from)));
}

/** Whether a word is somebody who is spoken of, or speaks, beside the video. */
function isPerson({ tokens, clips }: Sentence, at: number): boolean {
  const { word: said, kind } = tokens[at]!;
  const word = said.replace(/'s?$/u, '');
  const isSpeaker = kind === 'word' && reportingVerbs.has(tokens[at + 1]?.word ?? '');
  return (isSpeaker || peopleWords.has(word)) && findByWords(clips, [word]).length === 0;
}

/** Nouns of a look that are verbs as well. */
const lookNouns = toVocabulary(
  'look feel touch finish take cut edit start end show contrast blend call try turn share',
);

/** "a brighter tie", "a black and white suit": behind a look with an article stands a thing, whose name may be a verb as well. */
function isWorn({ tokens, items }: Sentence, at: number): boolean {
  const { word } = tokens[at]!;
  if (!sayingVerbs.has(word) || lookNouns.has(word)) return false;
  const look = items.find(({ type, to }) => type === 'template' && to === at);
  if (look === undefined) return false;
  return [tokens[look.from]!.word, tokens[look.from - 1]?.word].some((said) => said === 'a' || said === 'an');
}

const wholly = toVocabulary('full fully proper properly real nice utterly plain straight pure simple');

/** "full vivid colours": says that the look behind it is meant as it is. */
const isWhole = ({ tokens, items }: Sentence, at: number) =>
  wholly.has(tokens[at]!.word) && items.some(({ type, from }) => type === 'template' && from === at + 1);

/** What is left over in some items: words that are neither glue nor talk, quotes, versions. */
export const listLeftovers = (sentence: Sentence, items: readonly Item[]): readonly Item[] =>
  items.filter(({ type, from }) => {
    const word = sentence.tokens[from]?.word ?? '';
    if (type === 'quote' || type === 'version') return true;
    if (isWhole(sentence, from)) return false;
    return (
      type === 'word' && (telling.has(word) || isWorn(sentence, from) || !(isTalk(word) || isPerson(sentence, from)))
    );
  });

/** Leftovers that a picture could show: no words that only say which clips, how many, or the reverse. */
export const listThingWords = (sentence: Sentence, items: readonly Item[]): readonly Item[] =>
  listLeftovers(sentence, items).filter(({ from }) => !telling.has(sentence.tokens[from]!.word));

/** Clips whose prompt has every one of the words that are left over; none where something else than words is. */
export function listClipsOfLeftovers({ clips, tokens }: Sentence, leftovers: readonly Item[]): readonly number[] {
  // "More contrast in three" means no clip that shows three cases.
  const isNumber = leftovers.every(({ from }) => isNumberWord(tokens[from]!.word));
  if (isNumber || leftovers.some(({ type }) => type !== 'word')) return [];
  return findByWords(
    clips,
    leftovers.map(({ from }) => tokens[from]!.word),
  );
}
