import type { Sentence } from '../sentence/sentence.ts';
import { toVocabulary } from '../words/vocabulary.ts';
import type { Clause } from './clauses.ts';
import { listLeftovers } from './leftovers.ts';
import { isOfMusic } from './music.ts';
import { wordsOf } from './shape.ts';

/** Verbs that ask for something at the start of a clause. */
export const imperatives = toVocabulary(`
  add remove replace put give swap change erase delete insert place draw write hide take dress paint color colour include
  lose cut crop blur retitle rename rewrite say print move bring show have let keep open close turn make use set fix
  exchange substitute get create generate animate clone rotate flip mirror stretch widen enlarge shrink stick pop slip throw
  drop hang plant mount attach glue tape toss pour sprinkle scatter wrap tie park build fill
`);
/** Verbs that do something with a thing in the picture. */
const actions = toVocabulary(`
  add adding remove removing replace replacing insert erase delete lose wear wears wearing hold holds holding carry carries
  carrying put puts place draw paint dress swap keep stick hang plant mount attach glue
`);
const leading = toVocabulary("in on for at please pls just also then and now maybe perhaps lets let's ok okay");
const modal =
  /\b(?:should|must|ought|shall|needs? (?:to|a|an|some|more|the)|ha(?:s|ve) to|may|let|instead|could(?! not| hardly)|can (?:you|u|we|i|the|her|his)|wants? (?:a|an|the|some|him|her|more|to see)|would like|please|want|wish)\b/u;
/** "it should feel mysterious": an aim that no picture shows by itself. */
const aiming =
  /\b(?:should|must|supposed to|meant to|ought to|has to|have to|needs? to|wants? (?:it|this|that|them|people|viewers|everyone) to)(?: (?:really|all|just|still|rather))* (?:feel|seem|look like|match|fit|stand out|pop|read|come across|notice|remember|understand|work|belong|remind|hit (?:(?:much|way|really|even) )?hard(?:er)?|land|slap|bang|kick(?: in)?|drive|(?:jump|leap|burst|shine|spring) (?:right )?(?:off|out))\b/u;
const storytellers = toVocabulary("i we they you people everyone everybody nobody somebody someone i've we've");
const asking = toVocabulary(
  'need needs want wants would like love prefer suggest propose vote recommend make give get turn',
);
/** "my sister watched it". */
const deed =
  /^(?:my|our|the|a|some|her|his) [\p{L}']+(?: [\p{L}']+)? (?:[\p{L}]+ed|saw|thought|said|told|felt|found|wrote|went)\b/u;
const wishOfOthers =
  /^(?!(?:i|we|please|can|could|would)\b)(?:[\p{L}']+ ){1,4}(?:wants?|wanted|would like|would prefer|wishes|hopes)\b/u;

const aimOfOthers =
  /^(?!(?:i|we|please|can|could|would)\b)(?:[\p{L}']+ ){1,4}(?:wants?|wanted|would like|would prefer|wishes|hopes) (?:it|this|that|them|the|their|his|her|people|viewers|everyone)(?: [\p{L}']+){0,3} to\b/u;

/** "I want to see every scratch", "so we can make out the label": what a look is for. */
const seeing =
  /\b(?:i|we|you|people|viewers|everyone)(?:'d| would)?(?: (?:want|wanna|need|like|should|can|could|must))?(?: to)?(?: be able to| really| actually| finally)* (?:see|notice|read|recogni[sz]e|count|make out|feel) (?:every|each|all the|anything|something|what's|what is|who's)\b/u;
/** "I want people to lean forward": what should happen before the screen. */
const moving =
  /\b(?:i|we)(?:'d| would)? (?:want|need|like|love) (?:people|viewers|everyone|everybody|the audience|customers|the viewers?|my fans|our fans) to\b/u;

/** Whether a clause says what is to be seen by a look. */
export const isSeeing = (text: string): boolean => seeing.test(text);
/** Whether a clause says what people are to do who see it. */
export const isMoving = (text: string): boolean => moving.test(text);

/** Whether a clause says what something is to be like, in words that no picture shows by themselves. */
export const isAim = (text: string): boolean => aiming.test(text);

/** Whether a clause without a look asks for something. */
export function isRequest(sentence: Sentence, clause: Clause): boolean {
  const { items } = clause;
  const words = wordsOf(sentence, items);
  if (isAim(words.join(' ')) || isOfMusic(sentence, clause)) return false;
  const first = words.find((word) => !leading.has(word) && !/^\d+$/u.test(word)) ?? '';
  const named = items.findIndex(({ type }) => type === 'reference');
  const verb = named !== -1 && named < 3 ? items.slice(named + 1).find(({ type }) => type !== 'separator') : undefined;
  const isBare = imperatives.has(first) || (verb !== undefined && imperatives.has(sentence.tokens[verb.from]!.word));
  return isBare || modal.test(words.join(' '));
}

/** "the client wants a build-up": whether that is asked for, or what the look is for, is not known. */
export function isWishOfOthers(sentence: Sentence, { items }: Clause): boolean {
  const words = wordsOf(sentence, items);
  return !imperatives.has(words[0] ?? '') && wishOfOthers.test(words.join(' '));
}

/** "they want the end card to carry the colour": what a look is for, said as a wish of others. */
export function isAimOfOthers(sentence: Sentence, { items }: Clause): boolean {
  const text = wordsOf(sentence, items).join(' ');
  return aimOfOthers.test(text) && !items.some(({ type }) => type === 'reference');
}

/** Whether a clause with a look tells a story: "we shot it on a sunny day". */
export function tellsStory(sentence: Sentence, { items }: Clause): boolean {
  const words = wordsOf(sentence, items);
  const isTold = storytellers.has(words[0] ?? '') || deed.test(words.join(' '));
  return isTold && !modal.test(words.join(' ')) && !words.some((word) => asking.has(word));
}

/** Whether a clause has a verb that does something with a thing in the picture. */
export const namesAction = (sentence: Sentence, { items }: Clause): boolean =>
  listLeftovers(sentence, items).length > 0 && wordsOf(sentence, items).some((word) => actions.has(word));
