import type { Edit } from '@retake/contracts';
import { settleWeak } from '../../edits/clause.ts';
import { maySpare } from '../../edits/spare-clips.ts';
import { toGistClauses } from '../../gist/clauses.ts';
import { listThingWords } from '../../gist/leftovers.ts';
import { isRequest } from '../../gist/requests.ts';
import { toShape } from '../../gist/shape.ts';
import { findByWords } from '../../references/prompt-index.ts';
import { readSentence } from '../../sentence/read-sentence.ts';
import type { Item, Sentence } from '../../sentence/sentence.ts';
import type { ListedWish } from './list-wishes.ts';

/** "Clips 1" is half of "clips 1 and 2". */
const halved =
  /(?:^|\b(?:clips|shots|scenes|numbers) )(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[ .!?]*$/iu;
/** "And both in black and white". */
const paired = /\bboth\b/iu;
/** "From the bonfire up to": the rest of it stands behind. */
const dangling = /\b(?:to|from|of|the|an?|until|till|through|than|between|with|except|but|and|both)[ ,]*$/iu;
const continuing = /^(?:including|especially|except|of|not)\b/iu;
/** Points at what was said before. */
const leaning =
  /\b(?:it|its|that|this|those|these|there|here|too|also|as well|them|they|same|another|more|less|instead(?! of))\b|\b(?:i|we) (?:really )?(?:want|need) (?!(?:the|that|those|her|his|to|a|an|my|our)\b)/iu;
/** "Clip 3 with a butterfly on her shoulder", "2: a cat on the sofa". */
const showing = /^(?:(?:in|on|for) )?@ (?:[:–—-]|(?:with|gets?|as|a|an|the|no|another)\b)/u;
/** "On clip 1 the fog": what should become of it is not said. */
const bare = /^(?:the )?\S+$/iu;
/** "The bread must look delicious": an aim, which the look beside it brings. */
const aiming =
  /\b(?:must|should|ha(?:s|ve) to|needs? to|ought to) (?:[a-z]+ ){0,2}(?:look|feel|seem|sound|taste|smell)\b/iu;
const keeping = /\b(?:unchanged|untouched|unedited|as is|alone|nothing|no changes?)\b/iu;
/** Wishes that are none where they stand beside a look: "the logo becomes bigger", "I'd like a dog", "should read 'Open'". */
const wishing =
  /\b(?:becomes?|turns? into|changes? (?:in)?to)\b|\b(?:i|we)(?:'d| would) (?:really )?(?:like|love|prefer)\b|\bneeds?\b|\bshould (?:read|say)\b/iu;

/** Clips that items name by number, part or place. */
const listNamed = (items: readonly Item[]): readonly number[] =>
  items.flatMap((item) =>
    item.type === 'reference' && item.reference.kind === 'named' && item.reference.problem === undefined
      ? item.reference.clips
      : [],
  );

/** Clips that a text names: of "clip 10 needs 12 more balloons" only the first. */
export const listNumbered = ({ items }: Sentence): readonly number[] => listNamed(settleWeak(items));

/** Whether a part names the same clips alone and within the message: "the second one" is another clip by itself. */
function isReadAlike({ items }: Sentence, part: Sentence, { from, to }: ListedWish): boolean {
  const alone = new Set(listNamed(part.items));
  const within = items.filter((item) => item.from >= from && item.to <= to);
  const isOpen = within.some(
    (item) => item.type === 'reference' && item.reference.problem !== undefined && !item.reference.weak,
  );
  return !isOpen && listNamed(within).every((clip) => alone.has(clip));
}

/** "Clip 5 warmer and put a cup in the man's hand": what is named may as well be seen in another clip of the message. */
function mayBeElsewhere(sentence: Sentence, part: Sentence, clip: number): boolean {
  const others = listNamed(sentence.items).filter((other) => other !== clip);
  return listThingWords(part, part.items).some(({ from }) => {
    const shown = findByWords(part.clips, [part.tokens[from]!.word.replace(/'s?$/u, '')]);
    return others.some((other) => shown.includes(other));
  });
}

const definite = new Set(['the', 'that', 'those', 'this', 'her', 'his', 'their', 'our']);
/** "The big red van". */
const longestName = 3;

/** "Clip 3 slower, and have confetti fall": of any confetti, and not of that which another clip shows. */
function isOfAny(part: Sentence, clip: number): boolean {
  const shown = listThingWords(part, part.items).filter(({ from }) =>
    findByWords(part.clips, [part.tokens[from]!.word]).includes(clip),
  );
  const isNamed = ({ from }: Item) =>
    part.tokens.slice(Math.max(0, from - longestName), from).some(({ word }) => definite.has(word));
  return shown.length > 0 && !shown.some(isNamed);
}

/** "Make them vivid, and clip 3 brighter": what is pointed at before a clip is named stands before. */
function pointsBack(part: Sentence, { from }: ListedWish): boolean {
  const first = part.items.find(({ type }) => type === 'reference' || type === 'pronoun');
  return from > 0 && first?.type === 'pronoun';
}

/** Whether words for a model are a wish of their own: they name their clip, or nothing in them points elsewhere. */
function asksOfOwn(sentence: Sentence, part: Sentence, edits: readonly Edit[]): boolean {
  if (maySpare(part.text) || keeping.test(part.text) || aiming.test(part.text)) return false;
  const isAsked = toGistClauses(part).some((clause) => isRequest(part, clause)) || wishing.test(part.text);
  const numbered = new Set(listNumbered(part));
  if (edits.flatMap((edit) => edit.clips).every((clip) => numbered.has(clip)))
    return (
      isAsked ||
      (showing.test(toShape(part, part.items)) && edits.every(({ instruction = '' }) => !bare.test(instruction)))
    );
  const [edit, ...more] = edits;
  const isSure = more.length === 0 && edit!.clips.length === 1 && numbered.size === 0 && !leaning.test(part.text);
  return isSure && isAsked && !mayBeElsewhere(sentence, part, edit!.clips[0]!) && !isOfAny(part, edit!.clips[0]!);
}

/**
 * Whether a part of a message is an edit that needs nothing of what stands around it. Beside a selection only numbers and names
 * of clips are sure: "the street at night" may be seen in what is selected.
 */
export function isOwnWish(sentence: Sentence, wish: ListedWish): boolean {
  const { edits = [] } = wish.understanding;
  const part = readSentence(wish.text, sentence.clips);
  if (
    pointsBack(part, wish) ||
    (paired.test(wish.text) && new Set(listNumbered(part)).size < 2) ||
    halved.test(wish.text) ||
    dangling.test(wish.text) ||
    continuing.test(wish.text) ||
    !isReadAlike(sentence, part, wish)
  )
    return false;
  if ((sentence.selected?.length ?? 0) > 0 && listNumbered(part).length === 0) return false;
  return edits.every(({ instruction }) => instruction === undefined) || asksOfOwn(sentence, part, edits);
}
