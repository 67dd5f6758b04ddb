import { findByKin } from '../references/prompt-index.ts';
import type { Item, Sentence } from '../sentence/sentence.ts';
import { qualityNouns } from '../templates/qualities.ts';
import { findPhrase } from '../words/phrases.ts';
import { toVocabulary } from '../words/vocabulary.ts';
import { listThingWords } from './leftovers.ts';
import { isAim } from './requests.ts';
import { has, wordsOf } from './shape.ts';

const lead =
  "(?:(?:and|plus|also|then|please|pls|just|with|can you|could you|i want|i need|i would like|i'd like|we want|we'd like|there should be|there is) )*";
const one = '(?:a|an|some|one|two|three|four|five|six|several|a few|a couple of|a bunch of|a pair of|another)';
const owner = '(?:the|a|an|her|his|their|its|my|our)';
const beside =
  '(?:on|in|at|by|near|under|over|above|behind|beside|between|inside|against|around|across|next to|in front of|on top of|hanging from|standing on|lying on)';
/** "A cold cup of coffee on the desk", "plus a frisbee in the dog's mouth". */
const placed = new RegExp(
  `^${lead}${one} (?:\\S+ ){1,6}?${beside} ${owner} \\S+(?: (?!(?:told|says|said|asks|asked|thinks|is|was|are|were|and)\\b)\\S+){0,3}$`,
  'u',
);
const colours =
  '(?:red|blue|green|yellow|pink|purple|orange|white|black|brown|grey|gray|beige|silver|navy|turquoise|teal|violet|wooden|transparent|striped|checkered|bigger|smaller|longer|shorter|taller|open|closed|empty|full)';
/** "Yellow umbrella": of a thing that the video shows. */
const coloured = new RegExp(`^${lead}(?:(?:the|a|an) )?${colours} (\\S+)$`, 'u');
/** "Have the dog catch a frisbee", "let her hold a lantern". */
const making = new RegExp(
  `^${lead}(?:have|let) (?:(?:the|a|an|her|his|their|one of the|two|three|all the) )?(?:\\S+ ){0,2}?(\\S+) (?!should\\b|must\\b)\\S+`,
  'u',
);
/** "The dog should catch a frisbee", "her umbrella should be yellow". */
const doing = new RegExp(
  `^${lead}(?:the|her|his|their|a|an) (?:\\S+ )?(\\S+) (?:should|must|has to|have to|needs to|could|can) (?!look|feel|seem|match|fit|pop|be (?:the same|like|more|less|as)\\b)\\S+`,
  'u',
);
/** "Make her umbrella red", "turn the car blue". */
const painting = new RegExp(
  `^${lead}(?:make|turn|paint|colou?r) (?:the|her|his|their) (?:\\S+ )?(\\S+) (?:into )?${colours}\\b`,
  'u',
);
const anything = new RegExp(` ${one} `, 'u');
const persons = toVocabulary('her him them she he they everyone everybody');
const unseen = toVocabulary(
  'hint touch bit sense feeling sound voice music mood vibe beat bass song idea moment look smell taste',
);

/** Whether a word is of a thing or somebody that the video shows. */
const isShown = ({ clips }: Sentence, word: string) =>
  persons.has(word) || findByKin(clips, [word.replace(/'s?$/u, '')]).length > 0;

/**
 * Whether a clause without a look names a thing and where it is to be, or a thing that is shown in another colour: "a cup of coffee
 * on the desk", "yellow umbrella". Nobody says so who only talks.
 */
export function isThingPlaced(sentence: Sentence, items: readonly Item[]): boolean {
  if (
    has(items, 'reference', 'except', 'negation', 'version') ||
    /\b(?:like|as)\b/u.test(wordsOf(sentence, items).join(' '))
  )
    return false;
  const [first] = listThingWords(sentence, items);
  const word = first === undefined ? '' : sentence.tokens[first.from]!.word;
  if (first === undefined || unseen.has(word) || findPhrase(qualityNouns, sentence.tokens, first.from) !== undefined)
    return false;
  const text = wordsOf(sentence, items).join(' ');
  const painted = coloured.exec(text)?.[1];
  return painted === undefined ? placed.test(text) : isShown(sentence, painted);
}

/**
 * Whether a clause says what somebody or something in the picture does, or is to be like: "have the dog catch a frisbee", "make her
 * umbrella red".
 */
export function tellsOfDeed(sentence: Sentence, items: readonly Item[]): boolean {
  if (has(items, 'except', 'negation', 'version')) return false;
  const things = listThingWords(sentence, items).map(({ from }) => sentence.tokens[from]!.word);
  const text = wordsOf(
    sentence,
    items.filter(({ type }) => type !== 'reference'),
  ).join(' ');
  if (things.length === 0 || isAim(text) || things.some((word) => unseen.has(word))) return false;
  const who = [making, doing, painting].map((pattern) => pattern.exec(text)?.[1]).find((word) => word !== undefined);
  return (
    who !== undefined &&
    (isShown(sentence, who) || things.some((word) => isShown(sentence, word)) || anything.test(text))
  );
}
