import { isMatch, type Look } from '@retake/contracts';
import type { ToneStretch } from '../../looks/read-tone.ts';
import type { RunContext } from '../run-context.ts';

/** A look on a new source. A match was made for the source before it, so it is measured again; the rest stays. */
export async function rematchLook(
  { parts, signal }: Pick<RunContext, 'parts' | 'signal'>,
  look: Look,
  { path, ...stretch }: Omit<ToneStretch, 'signal'> & { readonly path: string },
): Promise<Look> {
  if (!look.some(isMatch)) return look;
  const from = await parts.readTone(path, { ...stretch, signal });
  return look.map((part) => (isMatch(part) ? { match: { ...part.match, from } } : part));
}
