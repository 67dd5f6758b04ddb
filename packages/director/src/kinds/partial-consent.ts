import { toClarify } from '../edits/clarify.ts';
import { narrowDown } from '../edits/narrow-down.ts';
import { describeClipNumbers } from '../replies/describe-plan.ts';
import type { KindReader } from '../turn.ts';
import { courtesy, isMadeOf, toVocabulary } from '../words/vocabulary.ts';

const words = toVocabulary(
  'yes yep yeah yup sure ok okay go ahead do run start make take keep but only just not no without skip drop remove exclude omit minus leave out except all everything',
);
const keeping = /\b(?:only|just|yes|yep|yeah|yup|sure|ok|okay|go ahead|keep|take)\b/;
const dropping = /\b(?:without|skip|drop|remove|exclude|omit|minus|leave out|except)\b/;

/**
 * "Only clips 1 and 2" and "without 3" as answers to a plan that waits for a yes: that part of it is agreed to. Clips that the
 * plan has not are a question.
 */
export const readPartialConsent: KindReader = ({ sentence, offered }) => {
  if (offered === undefined || sentence.isQuestion) return undefined;
  const { items, plain } = narrowDown(sentence);
  const isBare = items.every(({ type }) => !['template', 'strength', 'version', 'quote', 'pronoun'].includes(type));
  if (!isBare || !isMadeOf(plain, words, courtesy)) return undefined;
  const pointing = items.flatMap((item) =>
    item.type === 'reference' || item.type === 'except' ? [{ type: item.type, ...item.reference }] : [],
  );
  const isKnown = pointing.every(({ kind, problem, clips }) => kind === 'named' && !problem && clips.length > 0);
  if (pointing.length === 0 || !isKnown) return undefined;
  const isDropped = items.some(({ type }) => type === 'negation') || dropping.test(plain);
  const hasExcept = pointing.some(({ type }) => type === 'except');
  if (!isDropped && !hasExcept && !keeping.test(plain)) return undefined;
  const named = pointing.filter(({ all }) => all !== true);
  const left = named.filter(({ type }) => type === 'except' || isDropped).flatMap(({ clips }) => clips);
  const kept = named.filter(({ type }) => type === 'reference' && !isDropped).flatMap(({ clips }) => clips);
  const strangers = [...left, ...kept].filter((clip) => !offered.includes(clip));
  const wanted = (kept.length > 0 ? kept : offered).filter((clip) => !left.includes(clip));
  if (strangers.length > 0 || wanted.length === 0) return toClarify(toQuestion(offered, strangers));
  return { kind: 'confirm', clips: [...new Set(wanted)].sort((a, b) => a - b) };
};

function toQuestion(offered: readonly number[], strangers: readonly number[]): string {
  const plan = `What waits for an answer is about ${describeClipNumbers(offered).toLowerCase()}.`;
  if (strangers.length === 0) return `${plan} Nothing of it would be left. Say "no" to drop it.`;
  return `${plan} Which of them should change?`;
}
