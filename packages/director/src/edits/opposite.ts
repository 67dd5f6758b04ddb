import type { Interpretation, Turn } from '../turn.ts';
import { courtesy, isMadeOf, toVocabulary } from '../words/vocabulary.ts';
import { askInstead, toOpposite } from './amounts.ts';
import { repeat } from './same-again.ts';
import { resolveReference } from './targets.ts';

const opposing =
  /\b(?:the|an?) (?:exact )?(?:opposite|reverse|contrary)\b|\b(?:the )?other way (?:round|around)\b|\bvice versa\b/u;
const around = toVocabulary(
  'opposite reverse contrary exact exactly other way round around vice versa do go apply same but of also now then make thing on it that and should get gets needs',
);

/** "Now the opposite for clip 4": the other end of the last wish. */
export function readOpposite(turn: Turn): Interpretation | undefined {
  const { sentence, memory } = turn;
  const { plain, items } = sentence;
  const words = sentence.tokens.map(({ word }) => word).join(' ');
  if (!opposing.test(words) || memory.wish === undefined || !isMadeOf(plain, around, courtesy)) return undefined;
  const [reference, ...others] = items.flatMap((item) => (item.type === 'reference' ? [item.reference] : []));
  if (others.length > 0 || items.some(({ type }) => type === 'template' || type === 'except')) return undefined;
  const clips = reference === undefined ? undefined : resolveReference(turn, reference, memory.clips ?? []);
  if (clips === undefined) return undefined;
  const wish = toOpposite(memory.wish);
  return wish === undefined ? askInstead() : repeat(wish, clips);
}
