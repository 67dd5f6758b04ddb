import type { Understanding } from '@retake/contracts';
import type { Prepared } from '../prepare-message.ts';
import { askOpinion } from '../second-opinion/ask-opinion.ts';
import { readSentence } from '../sentence/read-sentence.ts';
import type { Memory } from '../turn.ts';
import { isUnsure } from './is-unsure.ts';
import { readSentences } from './read-sentences.ts';
import { settleKind } from './settle-kind.ts';
import { takeSuggestion } from './take-suggestion.ts';

/** What the rules read where all words fit needs no second reading. */
const weighed: ReadonlySet<Understanding['kind']> = new Set(['edit', 'clarify', 'none', 'question']);

interface Surroundings {
  readonly memory: Memory;
  readonly isAsked: boolean;
  /** Reads a text by the rules alone, without what surrounds it. */
  readonly read: (text: string) => Understanding;
}

/**
 * Holds what the rules have read against a second opinion. Edits that the two do not agree on wait for a yes, and where the rules
 * had to ask, a sure second opinion may answer or let their suggestion be offered. Commands say what they are, and are left as they are.
 */
export function weigh(
  understanding: Understanding,
  { text, clips, selected, reply }: Prepared,
  { memory, isAsked, read }: Surroundings,
): Understanding {
  const { kind, edits = [] } = understanding;
  if (text.startsWith('/') || clips.length === 0 || !weighed.has(kind)) return understanding;
  const sentence = readSentence(text, clips, selected);
  const opinion = askOpinion(sentence, reply);
  const settled =
    settleKind(understanding, sentence, { opinion, isAsked }) ??
    takeSuggestion(understanding, sentence, { opinion, read });
  if (settled !== undefined) return settled;
  const noted = kind === 'clarify' ? readSentences(sentence, read) : undefined;
  if (noted !== undefined) return { kind: 'edit', edits: [...noted], isUnsure: true };
  if (kind !== 'edit' || !isUnsure(sentence, edits, { opinion, memory })) return understanding;
  return { ...understanding, isUnsure: true };
}
