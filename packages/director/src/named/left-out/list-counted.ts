import { standsAlone } from '../../references/counted-clips.ts';
import { findPart } from '../../references/find-part.ts';
import { findNumber } from '../../references/number-list.ts';
import type { Scope } from '../../references/reference.ts';
import { findTemplateStart } from '../../templates/template-start.ts';
import { isDeed } from '../../withheld/beginnings.ts';
import { clipNouns } from '../../words/clip-nouns.ts';
import { toOrdinal } from '../../words/numbers.ts';
import { toVocabulary } from '../../words/vocabulary.ts';

/** An ordinal without a noun: its first token, and those from and to which "one" stands, or nothing. */
export interface Counted {
  readonly from: number;
  readonly noun: number;
  readonly to: number;
}

const articles = toVocabulary('the my our');
/** "A second", "the very first", "at last", "five second": no clip of a part. */
const misleading = toVocabulary('a an very at half split every each one two three half per');
/** Behind an ordinal without an article these go on with the wish before: "second chorus darker, third too". */
const likewise = toVocabulary('too also likewise ditto same : → - – — in at gets get should needs becomes as');
const joining = toVocabulary('and but then not');

const isPlace = (word = '') => toOrdinal(word) !== undefined || word === 'last' || word === 'final';

/** Whether an ordinal may stand for itself behind what stands before it. */
function mayStand({ tokens }: Scope, at: number, end: number): boolean {
  const before = tokens[at - 1];
  const word = before?.word ?? '';
  if (before?.kind === 'number' || misleading.has(word)) return false;
  if (articles.has(word)) return !misleading.has(tokens[at - 2]?.word ?? '');
  const isOpening = before === undefined || before.kind === 'punctuation' || joining.has(word);
  const next = tokens[end]?.word ?? '';
  // "At the second chorus, first zoom in" says when.
  const isLook = findTemplateStart(tokens, end) && !isDeed(next);
  return isOpening && (['one', 'ones'].includes(next) || likewise.has(next) || isLook);
}

/** Index behind "second", "first and third", "last two", "second to last": all that is counted at once. */
function skipPlaces({ tokens }: Scope, at: number): number {
  let end = at + 1;
  for (;;) {
    let next = tokens[end]?.word === ',' ? end + 1 : end;
    if (tokens[next]?.word === 'and') next += 1;
    if (next > end && tokens[next]?.word === 'the') next += 1;
    if (next === end || !isPlace(tokens[next]?.word)) break;
    end = next + 1;
  }
  const behind = tokens[end]?.word === 'to' ? (tokens[end + 1]?.word === 'the' ? end + 2 : end + 1) : end;
  if (end === at + 1 && tokens[behind]?.word === 'last') return behind + 1;
  const count = end === at + 1 ? findNumber(tokens, end) : undefined;
  return count !== undefined && tokens[end]?.word !== 'one' ? count.end : end;
}

/**
 * Ordinals of a message that no noun follows: "the first", "the second one", "the first and third", which may count the parts of
 * the song that stand beside them.
 */
export function listCounted(scope: Scope): readonly Counted[] {
  const { tokens } = scope;
  const counted: Counted[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (!isPlace(tokens[at]!.word)) continue;
    const noun = skipPlaces(scope, at);
    const isOne = ['one', 'ones'].includes(tokens[noun]?.word ?? '');
    const to = isOne ? noun + 1 : noun;
    const isNamed = clipNouns.has(tokens[to]?.word ?? '') || findPart(scope, noun) !== undefined;
    const isJoined = articles.has(tokens[at - 1]?.word ?? '') && ['and', 'but', 'or'].includes(tokens[to]?.word ?? '');
    const isOver = isOne || isJoined || likewise.has(tokens[to]?.word ?? '') || standsAlone(scope, to);
    if (!isNamed && isOver && mayStand(scope, at, noun)) counted.push({ from: at, noun, to });
    at = to - 1;
  }
  return counted;
}
