import type { Understanding } from '@retake/contracts';
import { toClarify } from '../edits/clarify.ts';
import type { Opinion } from '../second-opinion/ask-opinion.ts';
import type { OpinionKind } from '../second-opinion/outputs.ts';
import type { Sentence } from '../sentence/sentence.ts';
import { fillIn } from './fill-in.ts';
import { listClipsMeant } from './list-clips-meant.ts';

/** As sure as the second opinion has to be to be followed where the rules have no reading of their own. */
const leastProbability = 0.98;
/** Above it, the second opinion hears words for a model too, whatever kind it takes the message for. */
const mostInstruction = 0.5;

/** Asked where the rules have understood nothing but that something is wanted. */
const nothingUnderstood = /^(?:Which clip\?|What (?:exactly )?should change\b)/u;

/** What says all by itself. A yes is none of these: it may spend money, so it has to be plain. */
const alone: ReadonlySet<OpinionKind> = new Set(['none', 'help', 'retry', 'cancel', 'redo', 'undo']);
/** What may be meant where the rules hear talk: "stop, you make me laugh" stops nothing. */
const besideTalk: ReadonlySet<OpinionKind> = new Set(['help', 'retry', 'decline']);
/** What needs the clips that it is about. */
const ofClips: ReadonlySet<OpinionKind> = new Set(['compare', 'approve', 'reject']);

/** What needs more than clips: asked for, instead of left to a video model as if it were a picture. */
const questions: Partial<Record<OpinionKind, string>> = {
  reorder: 'Should the order of the clips change? Say "move clip 3 to the front", for example.',
  restore: 'Which version of which clip should come back? Say "clip 2 back to version 1", for example.',
  transition: 'Which transition, and between which two clips? Say "crossfade between clips 2 and 3", for example.',
};

interface Grounds {
  readonly opinion: Opinion;
  /** Whether a plan waits for a yes or a no. */
  readonly isAsked: boolean;
}

/** The kind of the opinion with the clips that it is about, where it needs nothing else. */
function toKind({ kind }: Opinion, isAsked: boolean, clips: readonly number[] | undefined): Understanding | undefined {
  if (kind === 'decline') return isAsked ? { kind } : undefined;
  const isWhole = alone.has(kind) || (ofClips.has(kind) && clips !== undefined && clips.length > 0);
  return clips === undefined || !isWhole ? undefined : { kind, ...(clips.length > 0 && { clips: [...clips] }) };
}

/** Words that would go to a video model as they stand, and are no wish for a picture. */
function settleWords(sentence: Sentence, { opinion, isAsked }: Grounds): Understanding | undefined {
  if (opinion.instruction > mostInstruction) return undefined;
  const question = questions[opinion.kind];
  const restored = opinion.kind === 'restore' ? fillIn(opinion.kind, sentence) : undefined;
  if (question !== undefined) return restored ?? toClarify(question);
  if (opinion.kind === 'question') return { kind: 'question', topic: 'other' };
  return toKind(opinion, isAsked, listClipsMeant(sentence));
}

/**
 * What a message is that the rules had to ask about, took for talk or would leave to a video model as it stands, where the second
 * opinion is sure of another kind: "undoing that was a mistake, put it back". Undefined where it is not, or where a clip is named that
 * is not there.
 */
export function settleKind(
  { kind, question = '', edits = [], topic }: Understanding,
  sentence: Sentence,
  grounds: Grounds,
): Understanding | undefined {
  const { opinion, isAsked } = grounds;
  if (opinion.kind === kind || opinion.probability < leastProbability) return undefined;
  const settle = () => toKind(opinion, isAsked, listClipsMeant(sentence));
  switch (kind) {
    case 'clarify':
      return fillIn(opinion.kind, sentence) ?? (nothingUnderstood.test(question) ? settle() : undefined);
    case 'edit':
      return edits.every(({ instruction }) => instruction !== undefined) ? settleWords(sentence, grounds) : undefined;
    case 'none':
      return besideTalk.has(opinion.kind) ? settle() : undefined;
    default:
      return kind === 'question' && topic === 'other' ? settle() : undefined;
  }
}
