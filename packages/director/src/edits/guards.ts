import type { Understanding } from '@retake/contracts';
import type { Item, Sentence } from '../sentence/sentence.ts';
import { toVocabulary } from '../words/vocabulary.ts';
import { toClarify } from './clarify.ts';

const likening = toVocabulary('like as than match matching matches copy resemble resembles mirror');
const placing = toVocabulary('between before after behind until');
const structural = toVocabulary(
  'delete remove cut trim split duplicate shorten extend lengthen drop insert erase crop loop clone mute play export download show open hide watch preview',
);
const excepting = toVocabulary('except excluding besides minus excepting');
const controls = toVocabulary('undo redo revert cancel abort approve reject restore compare swap retry reorder');
const overriding =
  /\b(?:ignore|disregard|forget|override|bypass)\b.*\b(?:rules?|instructions?|prompts?|above|limits?|everything)\b/;

/** "clip 2 is boring" says what is wrong, not what to do. */
const complaint = /^(?:is|are|looks?|seems?|feels?) [\p{L}' ]+[.!]*$/u;

const isReference = (item: Item | undefined) => item?.type === 'reference';

/** A wish that would be an edit by its words but asks for something else: what Retake asks back. */
export function findMisreading(sentence: Sentence, items: readonly Item[]): Understanding | undefined {
  const { tokens } = sentence;
  const wordAt = (index: number) => tokens[index]?.word ?? '';
  if (overriding.test(sentence.plain))
    return toClarify('I can only change clips of this video. Which clip should change, and how?');
  if (isReference(items[0]) && items.length <= 6 && complaint.test(sentence.plain)) {
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
    if (item.type === 'word' && startsChunk && controls.has(wordAt(item.from))) {
      return toClarify(
        `One thing at a time, please: is this about "${wordAt(item.from)}", or about a change of the picture?`,
      );
    }
    if (!isReference(item) && item.type !== 'pronoun') continue;
    const isPolite = before === 'like' && ['would', "i'd", "we'd"].includes(wordAt(item.from - 2));
    if (likening.has(before) && !isPolite) {
      return toClarify(
        'One clip cannot be matched to another by words yet. Which clip should change, and how should it look?',
      );
    }
    if (placing.has(before)) return toClarify('Clips cannot be added by a message. Which clip should change, and how?');
    const rest = items.slice(place + 1).some(({ type }) => type === 'word' || type === 'quote' || type === 'template');
    if (structural.has(before) && !rest) {
      return toClarify(
        `"${before}" is not something that can be done to a whole clip here. What should change in its picture?`,
      );
    }
  }
  return undefined;
}
