import type { Understanding } from '@retake/contracts';
import type { Sentence } from '../sentence/sentence.ts';

/**
 * Whether an understanding of the request alone settles what a message means. It does not where the words around it may say
 * it better: a question about nothing in particular, or an undo beside the number of a version.
 */
export function isSettling({ kind, topic }: Understanding, { items }: Sentence): boolean {
  const isVague = kind === 'question' && (topic === 'abilities' || topic === 'other');
  const hasVersion = items.some((item) => item.type === 'version' && typeof item.version === 'number');
  return kind !== 'clarify' && kind !== 'none' && !isVague && !(kind === 'undo' && hasVersion);
}
