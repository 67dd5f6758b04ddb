import type { Understanding } from '@retake/contracts';
import { askWhichClip, toClarify } from '../edits/clarify.ts';
import { applyExceptions } from '../edits/clause.ts';
import { resolveReference } from '../edits/targets.ts';
import { toText } from '../sentence/sentence.ts';
import type { KindReader, Turn } from '../turn.ts';
import { courtesy, isMadeOf, toVocabulary } from '../words/vocabulary.ts';

const approving = toVocabulary(
  'approve approved accept accepted sign off is are as mark looks look good great nice fine perfect all',
);
const rejecting = toVocabulary('reject rejected is are as mark');
const reasons = new Set(['because', 'since', 'as', ':', ',', '-', '–', '—', '.', ';', 'for']);

function toClips(turn: Turn): readonly number[] | Understanding {
  const items = applyExceptions(turn.sentence.items, turn.selected) ?? turn.sentence.items;
  const references = items.flatMap((item) => (item.type === 'reference' ? [item.reference] : []));
  const problem = references.find((reference) => reference.problem !== undefined)?.problem;
  if (problem !== undefined) return toClarify(problem.question, problem.choices);
  const sets = references.map((reference) => resolveReference(turn, reference, []));
  if (sets.some((set) => set === undefined)) return askWhichClip(turn.sentence.text, turn.clips);
  const clips = [...new Set(sets.flatMap((set) => set!))].sort((a, b) => a - b);
  if (clips.length > 0) return clips;
  const implied =
    turn.selected.length > 0
      ? turn.selected
      : turn.clips.length === 1
        ? [1]
        : /\b(?:it|that|this)\b/.test(turn.sentence.plain)
          ? turn.memory.clips
          : undefined;
  return implied ?? askWhichClip(turn.sentence.text, turn.clips);
}

/** "approve clip 1", "accept all clips". */
export const readApprove: KindReader = (turn) => {
  const { plain, items, tokens, isQuestion } = turn.sentence;
  if (isQuestion || /^(?:is|are|was|were|has|have)$/.test(tokens[0]?.word ?? '')) return undefined;
  if (!/\b(?:approved?|accept(?:ed)?|sign off)\b/.test(plain) || !isMadeOf(plain, approving, courtesy))
    return undefined;
  if (items.some(({ type }) => type === 'template' || type === 'quote' || type === 'version' || type === 'negation'))
    return undefined;
  const clips = toClips(turn);
  return Array.isArray(clips) ? { kind: 'approve', clips } : (clips as Understanding);
};

/** "reject clip 2 because the logo is cut off". */
export const readReject: KindReader = (turn) => {
  const { sentence } = turn;
  const { tokens, items, isQuestion } = sentence;
  const at = tokens.findIndex(({ word }) => word === 'reject' || word === 'rejected');
  // "In clip 2 he should reject a phone call" is about the picture.
  const isLead = (word: string, index: number) =>
    courtesy.has(word) ||
    ['is', 'mark', 'as'].includes(word) ||
    items.some(({ type, from, to }) => type === 'reference' && index >= from && index < to);
  const isFirst = at !== -1 && tokens.slice(0, at).every(({ word }, index) => isLead(word, index));
  if (!isFirst || isQuestion) return undefined;
  const reference = items.find((item) => item.type === 'reference');
  let start = Math.max(at + 1, reference?.to ?? 0);
  while (reasons.has(tokens[start]?.word ?? '')) start += 1;
  // The reference goes on in a way that only the whole message tells.
  if (['and', 'n', '&', 'but', 'except', 'besides', 'apart'].includes(tokens[start]?.word ?? '')) return undefined;
  const early = { ...turn, sentence: { ...sentence, items: items.filter(({ to }) => to <= start) } };
  const clips = toClips(early);
  if (!Array.isArray(clips)) return clips as Understanding;
  const why = toText(sentence, start, tokens.length);
  if (why !== '' && isMadeOf(why, rejecting, courtesy)) return { kind: 'reject', clips };
  return why === '' ? { kind: 'reject', clips } : { kind: 'reject', clips, subject: why };
};
