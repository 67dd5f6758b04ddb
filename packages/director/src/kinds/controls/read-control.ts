import type { Understanding } from '@retake/contracts';
import { readSentence } from '../../sentence/read-sentence.ts';
import type { KindReader, Turn } from '../../turn.ts';
import { listAround, listThingsAround, locate } from './around.ts';
import { isAside, wordsOf } from './is-aside.ts';
import { readAlone } from './read-alone.ts';
import { readBack } from './read-back.ts';
import { readEchoed } from './read-echoed.ts';
import { readThere } from './read-there.ts';
import { type Clause, splitClauses } from './split-clauses.ts';
import { takeCorrection } from './take-correction.ts';
import { toSpoken } from './to-spoken.ts';

/** Nobody asks for an undo in more words, or says more around it. */
const mostTokens = 60;
const mostClauses = 9;
/** Without one of these no message is a control. */
const speaking =
  /\b(?:undo|undoing|redoing|reverting|restoring|stopping|undid|undone|un|redo|reapply|revert|revers\w*|rollback|roll|back|take|restore|return|reset|version|v\d+|original|approv\w*|accept\w*|sign(?:s|ed)?|cleared|green|greenlit|thumbs|blessing|reject\w*|turn(?:s|ed|ing)? down|cancel|abort|stop|halt|kill|quit|end|terminate|retry|rerun|again|another|once|compar\w*|side|before|after|difference\w*|versions|old|vs|versus|a b|ctrl|cmd|control|crossfad\w*|cross|x|fad\w*|dissolv\w*|blend\w*|cut|transition|swap\w*|switch\w*|exchang\w*|trad\w*|places|interchange|move|order|first|last|start|begin|open|opening|closing|front|between|position|backwards?|keep|more|next|reverse|earlier|later|backwards|restart|attempt|repeat|run|failed|xfad\w*|cmp|reinstate|recover|discard|try|join\w*|link\w*|connect\w*|mix|flip|interrupt|terminate|continue|call|diff|lgtm|opener|clos\w*|finish|other way|come|comes|goes|bring|place|put|play|use|have|show|forward|forwards|running|becomes?|go|ok|okay|don't|dont|not|veto|begins?|finish\w*|go|passage|rewind|(?:says?|said) (?:no|yes)|no from)\b/u;
/** Said of a clip that is told of beside the request. */
const pointing = /\b(?:it|its|there|that one|this one|that|this|them|he|she|he's|she's)\b/u;
/** "The intro's locked. Approved.": a review of what is told of. */
const bareReview = /^(?:[,.;:] )*(?:approved?|accepted|rejected?|sign(?:ed)? off|lgtm)(?: [.!])*$/u;

/** "Still not cool enough, once more": more of a look is meant, and no run. */
const lacking = /\bnot (?:[a-z]+ ){0,3}enough\b/u;

/** Every run of clauses, the longest first. */
function listRuns(clauses: readonly Clause[]): readonly (readonly [number, number])[] {
  const runs: (readonly [number, number])[] = [];
  for (let length = clauses.length; length > 0; length -= 1)
    for (let start = 0; start + length <= clauses.length; start += 1) runs.push([start, start + length]);
  return runs;
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
  const isLacking = lacking.test(tokens.map(({ word }) => word).join(' '));
  for (const [start, end] of listRuns(clauses)) {
    const [from, to] = [clauses[start]!.from, clauses[end - 1]!.to];
    const words = wordsOf(sentence, from, to);
    if (!speaking.test(words.join(' '))) continue;
    if (!isAside(sentence, clauses, 0, start) || !isAside(sentence, clauses, end, clauses.length)) continue;
    const sure = listAround(sentence, from, to);
    const isPointing =
      sure.length === 0 &&
      turn.selected.length === 0 &&
      (pointing.test(words.join(' ')) || bareReview.test(words.join(' ')));
    const around = isPointing ? listThingsAround(turn, from, to) : sure;
    const pointed = around.length > 0 ? { ...turn, selected: around } : turn;
    const understood = readBack(pointed, from, to) ?? readThere(turn, from, to) ?? readAlone(pointed, words, readers);
    if (understood === undefined || (understood.kind === 'retry' && isLacking)) continue;
    return locate(understood, around);
  }
  return readEchoed(turn, clauses, readers);
}
