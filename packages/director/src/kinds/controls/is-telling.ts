import { isStory } from './is-story.ts';
import {
  aim,
  announcing,
  commands,
  echoing,
  exclamation,
  missed,
  nominal,
  occasion,
  ofMusic,
  sourced,
  staying,
  subjectless,
  thanking,
  told,
  undone,
  unwanted,
  wanting,
  wishes,
} from './telling-words.ts';
import { toPlainRequest } from './to-plain-request.ts';

/** "That is what the label wants". */
const wanted = /\b(?:is|was) (?:exactly |just )?what (?:[a-z']+ ){1,4}?(?:wants?|wanted|wishes|wished)\b/gu;
/** "I don't need that any more". */
const unneeded =
  /\b(?:don't|dont|do not|doesn't|does not|no longer) needs? (?:it|that|this|them)(?: (?:any more|anymore|any longer|now|after all))*$/u;
/** "Take 4 was the best": the name of a version. */
const numberedTake = /^take (?:\d+|one|two|three|four|five|six)\b/u;
const stayed = new RegExp(`^${staying}$`, 'u');

/**
 * Whether words beside a request only tell why it is made ("the face is distorted", "my bad"), and ask for nothing
 * themselves.
 */
export function isTelling(words: readonly string[]): boolean {
  const said = words
    .join(' ')
    .replace(/^(?:[,.;:!?…–—-] )+|(?: [,.;:!?…–—-])+$/gu, '')
    .replace(/^[,.;:!?…–—-]+$/u, '');
  const isBare = said.startsWith('but ') && said.split(' ').length < 4;
  if (said === '') return true;
  // A number alone names a clip.
  if (/^\d+$/.test(said)) return false;
  if (!isBare && said.split(' ').every((word) => exclamation.has(word) || /^\d+$/.test(word))) return true;
  if (/["“«]/u.test(said) || said.split(' ').length > 24) return false;
  // "He looks angry instead of tired" tells what is wrong.
  const plain =
    /^(?:he|she|it|they|that|this|the [a-z]+) (?:is|was|are|were|looks?|seems?|feels?|sounds?|got|became)\b/u.test(said)
      ? said.replace(/\binstead(?: of)?\b/u, '')
      : said.replace(missed, 'did').replace(unneeded, 'had it');
  if ([echoing, stayed, thanking, announcing, subjectless, sourced].some((pattern) => pattern.test(said))) return true;
  const isWish =
    wishes.test(plain) ||
    (wanting.test(said.replace(unwanted, '').replace(wanted, '')) &&
      !undone.test(said) &&
      !/\b(?:it|this|that|them|him|what)$/u.test(said));
  if (isWish && !aim.test(said)) return false;
  const [first = '', second = ''] = said.split(' ');
  if (commands.has(first) && !['was', 'is', 'were'].includes(second) && !numberedTake.test(said)) return false;
  if (occasion.test(said) || nominal.test(said) || ofMusic.test(said) || isStory(said.split(' '))) return true;
  return told.test(said) || told.test(toPlainRequest(said.split(' ')));
}
