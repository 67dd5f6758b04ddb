import type { Understanding } from '@retake/contracts';
import { readSentence } from '../../sentence/read-sentence.ts';
import type { Sentence } from '../../sentence/sentence.ts';
import type { KindReader, Turn } from '../../turn.ts';
import { isGreeting } from '../social-clauses.ts';
import { listAround, listThingsAround } from './around.ts';
import { isTelling } from './is-telling.ts';
import { orderWays } from './order/order-ways.ts';
import { wholeOrderWays } from './order/whole-order-ways.ts';
import { readBack } from './read-back.ts';
import { readThere } from './read-there.ts';
import { reviewWays } from './review-ways.ts';
import { runWays } from './run-ways.ts';
import { type Clause, splitClauses } from './split-clauses.ts';
import { takeCorrection } from './take-correction.ts';
import { toPlainRequest } from './to-plain-request.ts';
import { toSpoken } from './to-spoken.ts';
import { transitionWays } from './transition-ways.ts';
import { compareWays } from './versions/compare-ways.ts';
import { restoreWays } from './versions/restore-ways.ts';
import { undoWays } from './versions/undo-ways.ts';
import { findWay } from './ways.ts';

/** Nobody asks for an undo in more words, or says more around it. */
const mostTokens = 60;
const mostClauses = 9;
/** Without one of these no message is a control. */
const speaking =
  /\b(?:undo|undoing|redoing|reverting|restoring|stopping|undid|undone|un|redo|reapply|revert|revers\w*|rollback|roll|back|take|restore|return|reset|version|v\d+|original|approv\w*|accept\w*|sign(?:s|ed)?|cleared|green|greenlit|thumbs|blessing|reject\w*|turn(?:s|ed|ing)? down|cancel|abort|stop|halt|kill|quit|end|terminate|retry|rerun|again|another|once|compar\w*|side|before|after|difference\w*|versions|old|vs|versus|a b|ctrl|cmd|control|crossfad\w*|cross|x|fad\w*|dissolv\w*|blend\w*|cut|transition|swap\w*|switch\w*|exchang\w*|trad\w*|places|interchange|move|order|first|last|start|begin|open|opening|closing|front|between|position|backwards?|keep|more|next|reverse|earlier|later|backwards|restart|attempt|repeat|run|failed|xfad\w*|cmp|reinstate|recover|discard|try|join\w*|link\w*|connect\w*|mix|flip|interrupt|terminate|continue|call|diff|lgtm|opener|clos\w*|finish|other way|come|comes|goes|bring|place|put|play|use|have|show|forward|becomes?|go|ok|okay|don't|dont|not|veto|begins?|finish\w*|go|passage)\b/u;
/** Without one of these no request is about a transition. */
const joining = /\b(?:cross|crossfad\w*|x|xfad\w*|fad\w*|dissolv\w*|blend\w*|mix|cut\w*|dip|black|transition\w*)\b/u;
const names = (understanding: Understanding) => understanding.clips !== undefined && understanding.clips.length > 0;
const located: ReadonlySet<string> = new Set(['undo', 'redo', 'approve', 'reject', 'compare', 'retry']);
/** Said of a clip that is told of beside the request. */
const pointing = /\b(?:it|its|there|that one|this one|that|this|them)\b/u;
const asked =
  /^(?:(?:please|ok|and|so|hey|hi|then|now|but|also) )*(?:can|could|would|will|may|might|shall|should|how (?:does|do) .* compare|(?:(?:is|would)(?: it)?(?: be)? )?possible|(?:would|do) you mind|wouldn't it|(?:how|what) about)\b/u;

const wordsOf = ({ tokens }: Sentence, from: number, to: number) => tokens.slice(from, to).map(({ word }) => word);
const ways = [...undoWays, ...restoreWays, ...compareWays, ...runWays, ...reviewWays, ...wholeOrderWays, ...orderWays];

/** A request alone, by the readers of each kind first and then by the ways of saying it. */
function readAlone(turn: Turn, words: readonly string[], readers: readonly KindReader[]): Understanding | undefined {
  if (isGreeting(words.join(' ').replace(/ (?=[,.!])/gu, ''))) return undefined;
  if (words.at(-1) === '?' && !asked.test(words.join(' '))) return undefined;
  const said = toPlainRequest(words.filter((word, at) => word !== '?' || at < words.length - 1));
  if (said === '') return undefined;
  const understood =
    (joining.test(said) ? findWay(transitionWays, turn, said) : undefined) ?? findWay(ways, turn, said);
  if (understood !== undefined) return understood;
  const alone = { ...turn, sentence: readSentence(said, turn.clips, turn.selected) };
  for (const read of readers) {
    const found = read(alone);
    if (found !== undefined) return found.kind === 'clarify' ? undefined : found;
  }
  return undefined;
}

/** Every run of clauses, the longest first. */
function listRuns(clauses: readonly Clause[]): readonly (readonly [number, number])[] {
  const runs: (readonly [number, number])[] = [];
  for (let length = clauses.length; length > 0; length -= 1)
    for (let start = 0; start + length <= clauses.length; start += 1) runs.push([start, start + length]);
  return runs;
}

/** "The last two, whatever I did there, undo it": clips that the request points at. */
function isHeading({ items }: Sentence, { from, to }: Clause): boolean {
  const said = items.filter((item) => item.from >= from && item.to <= to && item.type !== 'separator');
  const [only, ...others] = said;
  return (
    only?.type === 'reference' && others.length === 0 && !only.reference.weak && only.reference.problem === undefined
  );
}

/** Whether all that is said between two places asks for nothing. */
function isAside(sentence: Sentence, clauses: readonly Clause[], start: number, end: number): boolean {
  const groups: number[][] = [];
  for (let at = start; at < end; at += 1) {
    const clause = clauses[at]!;
    const words = wordsOf(sentence, clause.from, clause.to);
    if (isHeading(sentence, clause)) continue;
    if (clause.isApart || groups.length === 0) groups.push([clause.from, clause.to]);
    else groups.at(-1)![1] = clause.to;
    if (words.length === 0) return false;
  }
  // "Marta and I looked at everything": told only together.
  const isTold = (at: number): boolean =>
    at >= groups.length ||
    [0, 1].some(
      (more) =>
        at + more < groups.length &&
        isTelling(wordsOf(sentence, groups[at]![0]!, groups[at + more]![1]!)) &&
        isTold(at + more + 1),
    );
  return isTold(0);
}

/**
 * Undo, review, order and the like, said beside reasons and lead-ins, or in other words than the reader of the kind knows:
 * "clip 3 is perfect, approve it". One piece of the message must be the request, and all others ask for nothing.
 */
export function readControl(turn: Turn, readers: readonly KindReader[]): Understanding | undefined {
  if (turn.sentence.tokens.length > mostTokens) return undefined;
  const corrected = takeCorrection(turn.sentence);
  if (corrected === undefined) return readAmongRemarks(turn, readers);
  const sentence = readSentence(corrected.join(' '), turn.clips, turn.selected);
  return readAmongRemarks({ ...turn, sentence }, readers);
}

function readAmongRemarks(whole: Turn, readers: readonly KindReader[]): Understanding | undefined {
  const turn = { ...whole, sentence: toSpoken(whole) };
  const { sentence } = turn;
  const { tokens, items } = sentence;
  if (items.some(({ type }) => type === 'quote')) return undefined;
  if (!speaking.test(tokens.map(({ word }) => word).join(' '))) return undefined;
  const clauses = splitClauses(sentence);
  if (clauses.length > mostClauses) return undefined;
  for (const [start, end] of listRuns(clauses)) {
    const [from, to] = [clauses[start]!.from, clauses[end - 1]!.to];
    const words = wordsOf(sentence, from, to);
    if (!speaking.test(words.join(' '))) continue;
    if (!isAside(sentence, clauses, 0, start) || !isAside(sentence, clauses, end, clauses.length)) continue;
    const sure = listAround(sentence, from, to);
    const isPointing = sure.length === 0 && turn.selected.length === 0 && pointing.test(words.join(' '));
    const around = isPointing ? listThingsAround(turn, from, to) : sure;
    const pointed = around.length > 0 ? { ...turn, selected: around } : turn;
    const understood = readBack(pointed, from, to) ?? readThere(turn, from, to) ?? readAlone(pointed, words, readers);
    if (understood === undefined) continue;
    const isLocated = around.length > 0 && !names(understood) && located.has(understood.kind);
    return isLocated ? { ...understood, clips: [...around] } : understood;
  }
  return undefined;
}
