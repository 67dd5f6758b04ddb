import type { Choice, Understanding } from '@retake/contracts';
import { toClarify } from '../../edits/clarify.ts';
import type { Moment } from '../../message-context.ts';
import { toQuotation } from '../../replies/to-quotation.ts';
import type { KindReader, Turn } from '../../turn.ts';
import { readUndo } from '../versions.ts';
import { findMoments } from './find-moments.ts';

const what = '(?: (?:it|this|that|us|me|things|everything|all|the (?:whole )?(?:video|film|thing|project)))?';
const going = new RegExp(
  `^(?:please )?(?:(?:can|could|would) you (?:please )?|let's |i (?:want|would like|need) to )?(?:(?:go|take|bring|put|roll|undo|revert|turn|change|set|get|jump|step|return|rewind|reset|restore)${what}(?: all the way)?(?: back)?|back) to (.+)$`,
);
const point =
  '(?:(?:how|the way|what) (?:it|this|that|the video|everything|things) (?:was|were|looked)|(?:the |a )?(?:point|moment|state|time|video)(?: of)?)';
const beforeThat = new RegExp(`^(?:(?:just|right) )?(?:${point} )?(?:(?:just|right) )?(?:before|prior to) (.+)$`);
const lastChange = /^(?:(?:the|my|that) )?(?:last|latest) (?:change|edit|message|one)$/;
const beginning =
  /^(?:the (?:very )?)?(?:start|beginning|first cut|original (?:video|cut|film)|(?:very )?first video)(?: of (?:the video|it all|everything))?$/;
const numbered = /^(?:the )?cut (?:number |no |# ?)?(\d{1,9})$/;

/** "go back to before I made it darker", "rewind to cut 3", "take the video back to the start". */
export const readRewind: KindReader = (turn) => {
  const [, place] = going.exec(toPlain(turn)) ?? [];
  if (place === undefined) return undefined;
  const cut = numbered.exec(place)?.[1];
  if (cut !== undefined)
    return Number(cut) > 0 ? { kind: 'rewind', cut: Number(cut) } : askWhere(turn, 'Cuts are numbered from 1.');
  if (beginning.test(place)) return { kind: 'rewind', cut: 1 };
  const [, words] = beforeThat.exec(place) ?? [];
  if (words === undefined) return undefined;
  if (lastChange.test(words)) return readUndo(turn) ?? { kind: 'undo' };
  return toMoment(turn, words);
};

/** The words of a message in lower case, without marks. */
function toPlain({ sentence }: Turn): string {
  return sentence.tokens
    .filter(({ kind, word }) => kind !== 'punctuation' || word === '#')
    .map(({ word }) => word)
    .join(' ');
}

function toMoment(turn: Turn, words: string): Understanding {
  const moments = turn.moments ?? [];
  const found = findMoments(words, moments, turn.clips);
  const [only] = found;
  if (only !== undefined && found.length === 1)
    return { kind: 'rewind', cut: only.cut, before: toQuotation(only.text) };
  if (found.length > 1)
    return toClarify('Several messages fit that. To before which of them should the video go back?', toChoices(found));
  return askWhere(turn, 'No message that changed the video fits that.');
}

function askWhere({ moments = [] }: Turn, reason: string): Understanding {
  if (moments.length === 0) return toClarify(`${reason} Nothing has been asked for yet that could be gone back to.`);
  return toClarify(`${reason} To before which of these should the video go back?`, toChoices(moments));
}

/** As buttons: the newest few. */
function toChoices(moments: readonly Moment[]): Choice[] {
  return moments.slice(-4).map(({ text, cut }) => ({ label: toQuotation(text, 40), text: `/rewind ${cut}` }));
}
