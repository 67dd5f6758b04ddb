import type { Understanding } from '@retake/contracts';
import { understandCommand } from './commands/understand-command.ts';
import { toClarify } from './edits/clarify.ts';
import { understandGist } from './edits/understand-gist.ts';
import { readAbility } from './kinds/abilities/read-ability.ts';
import { readAskedBeside } from './kinds/asked-beside.ts';
import { readCompare } from './kinds/compare.ts';
import { readConfirm, readDecline } from './kinds/consent.ts';
import { readControlled } from './kinds/controls/controls.ts';
import { readUnasked } from './kinds/controls/unasked.ts';
import { readDenied, readReviewAndLook } from './kinds/denied.ts';
import { readFork } from './kinds/fork.ts';
import { readFraming } from './kinds/framing.ts';
import { readHelp } from './kinds/help.ts';
import { isSettling } from './kinds/is-settling.ts';
import { readLooks } from './kinds/looks/looks.ts';
import { readOffTopic } from './kinds/off-topic.ts';
import { readAnswer } from './kinds/offers/read-answer.ts';
import { readPartialConsent } from './kinds/partial-consent.ts';
import { readQuestion } from './kinds/question.ts';
import { readReorder } from './kinds/reorder.ts';
import { readApprove, readReject } from './kinds/review.ts';
import { readRewind } from './kinds/rewind/rewind.ts';
import { readCancel, readRetry } from './kinds/run-control.ts';
import { readSmallTalk } from './kinds/small-talk.ts';
import { isGreeting } from './kinds/social-clauses.ts';
import { readSound } from './kinds/sound.ts';
import { readSteps } from './kinds/steps.ts';
import { readTold } from './kinds/told/read-told.ts';
import { readTransition } from './kinds/transition.ts';
import { readCurious, readUnsettled } from './kinds/unsettled.ts';
import { readVariations } from './kinds/variations.ts';
import { readRedo, readRestore, readUndo } from './kinds/versions.ts';
import type { ClipContext, Moment } from './message-context.ts';
import { hasTakenBack } from './sentence/find-taken-back.ts';
import { readSentence } from './sentence/read-sentence.ts';
import type { Sentence } from './sentence/sentence.ts';
import { toRequest } from './sentence/to-request.ts';
import type { Interpretation, KindReader, Memory, Turn } from './turn.ts';

/** In the order they are asked. Each recognises a message only when all of its words fit; what none takes is an edit. */
const readers: readonly KindReader[] = [
  readAnswer,
  readConfirm,
  readDecline,
  readPartialConsent,
  readSmallTalk,
  readHelp,
  readCancel,
  readFork,
  readRewind,
  readSteps,
  readRedo,
  readUndo,
  readRestore,
  readCompare,
  readRetry,
  readLooks,
  readVariations,
  readSound,
  readFraming,
  readTransition,
  readReorder,
  readApprove,
  readReject,
  readQuestion,
  readOffTopic,
];

function readKind(turn: Turn): Understanding | undefined {
  for (const read of readers) {
    const understanding = read(turn);
    if (understanding !== undefined) return understanding;
  }
  return undefined;
}

interface Situation {
  readonly clips: readonly ClipContext[];
  readonly selected: readonly number[];
  readonly memory: Memory;
  readonly offered?: readonly number[] | undefined;
  readonly isAsked?: boolean | undefined;
  readonly looks?: readonly string[] | undefined;
  readonly moments?: readonly Moment[] | undefined;
}

/** Whether a whole message is a yes, a no or small talk, of which no word is courtesy before something else. */
const isReply = (turn: Turn) =>
  [readAnswer, readConfirm, readDecline, readSmallTalk].some((read) => read(turn) !== undefined);

/** "Approve clip 20, it came out great": a clip that is not there is asked about, whatever is said of it. */
function findMissing({ items }: Sentence): Understanding | undefined {
  for (const item of items) {
    if (item.type !== 'reference' || item.reference.weak || item.reference.problem === undefined) continue;
    return toClarify(item.reference.problem.question, item.reference.problem.choices);
  }
  return undefined;
}

/** Understands one checked text in its situation. Throws RetakeError for a command or an instruction that is wrong. */
export function interpret(text: string, situation: Situation): Interpretation {
  if (text.startsWith('/') && !text.startsWith('//')) return understandCommand(text, situation.clips);
  const whole = readSentence(
    text.startsWith('//') ? text.replace(/^\/+/, '') : text,
    situation.clips,
    situation.selected,
  );
  const ability = readAbility(whole);
  if (ability !== undefined) return { understanding: ability };
  const sentence = isReply({ ...situation, sentence: whole }) ? whole : toRequest(whole);
  const turn = { ...situation, sentence };
  const understanding = readKind(turn);
  const isSettled = understanding !== undefined && (isGreeting(text) || isSettling(understanding, whole));
  const settled = isSettled
    ? understanding
    : (readControlled({ ...situation, sentence: whole }) ??
      readAskedBeside({ ...situation, sentence: whole }) ??
      readDenied({ ...situation, sentence: whole }) ??
      readReviewAndLook({ ...situation, sentence: whole }) ??
      understanding);
  const missing = settled?.kind === 'none' ? findMissing(whole) : undefined;
  if (missing !== undefined) return { understanding: missing };
  if (settled !== undefined) return { understanding: readUnasked(whole, settled) ?? settled };
  if (situation.clips.length === 0)
    return { understanding: toClarify('This video has no clips yet, so there is nothing to change.') };
  const read = understandGist(turn);
  if (read.understanding.kind !== 'edit') return read;
  if (hasTakenBack(whole))
    return { understanding: toClarify('What is meant in the end: which clip, and how should it look?') };
  const isFree = read.understanding.edits?.some(({ instruction }) => instruction !== undefined) === true;
  const unsettled =
    (isFree ? readUnsettled({ ...situation, sentence: whole }) : undefined) ?? readCurious(whole) ?? readTold(whole);
  return unsettled === undefined ? read : { understanding: unsettled };
}
