import { toClarify } from '../edits/clarify.ts';
import { listNamed, type Sentence } from '../sentence/sentence.ts';
import type { KindReader, Turn } from '../turn.ts';
import { courtesy, isMadeOf, toVocabulary } from '../words/vocabulary.ts';

const things = toVocabulary(
  "what whatever you're you are doing change changes edit edits regeneration regenerating generation generating render rendering job run running current everything all working processing queue",
);
const cancelling = toVocabulary('cancel abort stop halt quit kill');
/** Why a run is stopped; a change that is asked for again may be another one. */
const changedMind =
  /(?: [,.!])* (?:because )?(?:i|we)(?:'ve| have| just)* (?:changed (?:my|our) minds?|made a mistake)(?: [.!])*$/;
const retrying = toVocabulary('retry try again once more rerun run last failed one time another go give step');

/** "the failed clip" and "the last one" are what a retry is for, not a description of a picture. */
function namesFailure({ tokens, items }: Sentence): boolean {
  const named = items.filter(({ type }) => type === 'reference');
  if (named.length !== 1) return false;
  const words = tokens.slice(named[0]!.from, named[0]!.to).map(({ word }) => word);
  return words.includes('failed') || /^(?:the |that )?last one$/.test(words.join(' '));
}

function toClips(turn: Turn) {
  const named = namesFailure(turn.sentence) ? [] : listNamed(turn.sentence);
  const problem = named.find((reference) => reference.problem !== undefined)?.problem;
  if (problem !== undefined) return toClarify(problem.question, problem.choices);
  return named.flatMap(({ clips, all }) => (all === true ? [] : clips));
}

/** "cancel", "stop the render": the run that goes on is stopped. */
export const readCancel: KindReader = (turn) => {
  const { plain, tokens, items } = turn.sentence;
  if (items.some(({ type }) => type === 'template' || type === 'quote')) return undefined;
  if (!cancelling.has(tokens.find(({ kind, word }) => kind === 'word' && !courtesy.has(word))?.word ?? ''))
    return undefined;
  if (!isMadeOf(plain.replace(changedMind, ''), cancelling, things, courtesy)) return undefined;
  const clips = toClips(turn);
  if (!Array.isArray(clips)) return clips;
  return clips.length === 0 ? { kind: 'cancel' } : { kind: 'cancel', clips };
};

/** "try again": the last failed change runs once more. */
export const readRetry: KindReader = (turn) => {
  const { plain, items } = turn.sentence;
  if (items.some(({ type }) => type === 'template' || type === 'quote' || type === 'version')) return undefined;
  const isAsked =
    /\b(?:retry|rerun|try (?:it |that |this )?(?:once )?(?:again|more)|run (?:it |that )?again|once more|one more time|(?:give it )?another (?:try|go))\b|^again\b|\btry again\b|^try .*again/.test(
      plain,
    );
  if (!isAsked || !isMadeOf(plain, retrying, courtesy, things)) return undefined;
  const clips = toClips(turn);
  if (!Array.isArray(clips)) return clips;
  return clips.length === 0 ? { kind: 'retry' } : { kind: 'retry', clips };
};
