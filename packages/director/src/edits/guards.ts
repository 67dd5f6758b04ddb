import type { Understanding } from '@retake/contracts';
import { imperatives } from '../gist/requests.ts';
import type { Item, Sentence } from '../sentence/sentence.ts';
import { isNumberWord } from '../words/numbers.ts';
import { toVocabulary } from '../words/vocabulary.ts';
import { toClarify } from './clarify.ts';
import { saysPicture } from './content.ts';
import { isLikened } from './is-likened.ts';

const placing = toVocabulary('between before after behind until');
const structural = toVocabulary(
  'delete remove cut trim split duplicate shorten extend lengthen drop insert erase crop loop clone mute play export download show open hide watch preview',
);
const some = toVocabulary('one some any either most few several two three half');
const excepting = toVocabulary('except excluding besides minus excepting');
const resizing = toVocabulary('shorter longer louder quieter bigger half seconds second frames length duration');
/** A whole clip and one of these: there is no picture to change. */
const vague = toVocabulary(
  'something anything better nicer improve fix enhance polish pop clip magic whatever nothing help work',
);
const borrowing =
  /\b(?:copy|copies|copied|transfer|borrow|steal|grab|take|use|apply|reuse)\b.*\b(?:look|looks|colou?rs?|style|grade|grading|light|lighting|mood)\b.*\b(?:of|from)\b/;
const sameLook =
  /\bsame (?:treatment|look|effect|style|grade|grading|filter|edit|change|mood)\b(?! (?:as|like|of|from)\b)/;
const correcting = /\b(?:no wait|wait no|i mean|i meant|or rather|scratch that|no sorry|no actually)\b/;
const controls = toVocabulary(
  'undo redo revert cancel abort approve reject restore compare swap retry reorder rearrange',
);
/** Things that versions and runs have, and pictures have not. */
const controlled = toVocabulary(
  'change changes edit edits version versions clip clips scene shot last previous render rendering generation job look template effect filter it that all everything undo',
);
const overriding =
  /\b(?:ignore|disregard|forget|override|bypass)\b.*\b(?:rules?|instructions?|prompts?|above|limits?|everything)\b/;

/** "clip 2 is boring" says what is wrong, not what to do. */
const complaint = /^(?:is|are|looks?|seems?|feels?) [\p{L}' ]+[.!]*$/u;

/** "I'm not happy with clip 2" likewise. */
const unhappy =
  /^(?:but )?(?:i'm|im|i am|we're|we are) (?:(?:really|very|so|still) )*(?:not|unhappy|dissatisfied)(?: [a-z]+){0,3} (?:with|about)[ .!]*$/u;

const isReference = (item: Item | undefined) => item?.type === 'reference';

/** "Make clip 2 shorter", "fix it": nothing is said of the picture. */
function isVague({ tokens }: Sentence, items: readonly Item[]): boolean {
  if (items.some(({ type }) => type === 'template')) return false;
  const said = items.filter(({ type }) => type === 'word' || type === 'quote');
  const words = said.map(({ from }) => tokens[from]?.word ?? '');
  const isAbout = (known: ReadonlySet<string>) => words.some((word) => known.has(word));
  const spare = [...words].filter((word) => !vague.has(word) && !resizing.has(word) && !structural.has(word));
  return said.length > 0 && spare.length === 0 && (isAbout(vague) || isAbout(resizing));
}

/** "Swap the lake for a pool and make it night": another wish begins. */
const isJoint = (words: readonly string[], at: number) =>
  /^[,.;:!?]$/u.test(words[at]!) || (words[at] === 'and' && imperatives.has(words[at + 1] ?? ''));

/** "Undo the zipper", "swap his jacket for a hoodie": the verb is about a thing in the picture. */
function isAboutThing({ tokens }: Sentence, at: number): boolean {
  const said = tokens.slice(at + 1).map(({ word }) => word);
  const purpose = said.findIndex((word, index) => word === 'so' || isJoint(said, index));
  const whole = purpose === -1 ? said : said.slice(0, purpose);
  const place = whole.findIndex((word, index) => index > 1 && ['in', 'on', 'from', 'of'].includes(word));
  const rest = place === -1 ? whole : whole.slice(0, place);
  const isReplacing = ['swap', 'rearrange', 'undo', 'cancel', 'restore', 'reject', 'approve'].includes(
    tokens[at]?.word ?? '',
  );
  const owns = ['the', 'his', 'her', 'their', 'its', 'a', 'an'].includes(rest[0] ?? '');
  return isReplacing && owns && !rest.some((word) => controlled.has(word));
}

/** "Redo clip 1 with the bottle lying down" asks for a new picture. */
function isRemake({ tokens }: Sentence, items: readonly Item[], place: number): boolean {
  const next = items[place + 1];
  const after = tokens[next?.to ?? -1]?.word ?? '';
  return (
    tokens[items[place]!.from]?.word === 'redo' &&
    isReference(next) &&
    ['with', 'so', 'but', 'as', 'from'].includes(after)
  );
}

/** A wish that would be an edit by its words but asks for something else: what Retake asks back. */
export function findMisreading(sentence: Sentence, items: readonly Item[]): Understanding | undefined {
  const { tokens } = sentence;
  const wordAt = (index: number) => tokens[index]?.word ?? '';
  if (overriding.test(sentence.plain))
    return toClarify('I can only change clips of this video. Which clip should change, and how?');
  const words = tokens.map(({ word }) => word).join(' ');
  const references = items.filter(isReference);
  if (references.length > 0 && correcting.test(sentence.plain.replaceAll(/ ?[,.–—-]/g, '')))
    return toClarify('Which clip is meant in the end, and what should change in it?');
  const isRest = ({ reference }: Extract<Item, { type: 'reference' }>) =>
    reference.kind === 'rest' && reference.clips.length === 0;
  const rest = items.find((item) => item.type === 'reference' && isRest(item));
  if (rest !== undefined && references.length === 1 && items.some(({ type }) => type === 'word'))
    return toClarify('The rest of what: the other clips, or the rest of the picture? Name the clips by number.');
  if (borrowing.test(words.replaceAll('out of', 'out')) && references.length > 0)
    return toClarify('Which clip should change, and how should it look?');
  const isSame = items.some(({ type, from }) => type === 'word' && tokens[from]?.word === 'same');
  if (isSame && (sameLook.test(words) || items.some(({ type }) => type === 'template' || type === 'strength')))
    return toClarify('The same as what, and what should differ? Say which clip, and how it should look.');
  if (isVague(sentence, items))
    return toClarify('What exactly should change? Say how it should look, such as "brighter" or "more motion".');
  const hasTemplate = items.some(({ type }) => type === 'template');
  const isComplaint = isReference(items[0]) && items.length <= 6 && complaint.test(sentence.plain);
  if (!hasTemplate && (isComplaint || (references.length > 0 && unhappy.test(sentence.plain)))) {
    return toClarify('What should change in it? Say how it should look, such as "warmer" or "more motion".');
  }
  for (const [place, item] of items.entries()) {
    const word = wordAt(item.from);
    const before = wordAt(item.from - 1);
    const earlier = items[place - 1];
    const followsAll = earlier?.type === 'reference' && earlier.reference.all === true;
    if ((item.type === 'word' && excepting.has(word)) || (word === 'but' && followsAll)) {
      return toClarify('Except which clips? Name them by number, such as "all clips except 4".');
    }
    const startsChunk = place === 0 || items[place - 1]!.type === 'separator';
    if (
      item.type === 'word' &&
      startsChunk &&
      controls.has(wordAt(item.from)) &&
      !isAboutThing(sentence, item.from) &&
      !isRemake(sentence, items, place)
    ) {
      return toClarify(
        `One thing at a time, please: is this about "${wordAt(item.from)}", or about a change of the picture?`,
      );
    }
    if (!isReference(item) && item.type !== 'pronoun') continue;
    if (isLikened(sentence, items, place)) {
      return toClarify('Which clip should look like which? Say "make clip 4 look like clip 1", for example.');
    }
    const of = word === 'of' ? item.from : before === 'of' ? item.from - 1 : undefined;
    if (isReference(item) && of !== undefined && some.has(wordAt(of - 1)))
      return toClarify('Which of them? Name the clips by number, such as "clips 1 and 3".');
    // "Before it breaks" says when.
    const isWhen = item.type === 'pronoun' && tokens[item.to]?.kind === 'word';
    if (placing.has(before) && !isWhen)
      return toClarify('Clips cannot be added by a message. Which clip should change, and how?');
    const after = items.slice(place + 1);
    const rest =
      after.some(({ type }) => type === 'template') ||
      saysPicture(
        sentence,
        after.filter(({ from }) => !resizing.has(wordAt(from)) && !isNumberWord(wordAt(from))),
      );
    if (structural.has(before) && !rest) {
      return toClarify(
        `"${before}" is not something that can be done to a whole clip here. What should change in its picture?`,
      );
    }
  }
  return undefined;
}
