import type { Strength } from '@retake/contracts';

/** How much of the same is asked for. "A bit less" is less than before, or a little of it. */
export function toStrength(plain: string): Strength | 'unclear' | undefined {
  if (/\bless\b/u.test(plain)) return 'unclear';
  if (/\b(?:stronger|heavier|thicker|much|lot|way)\b/u.test(plain)) return 'strong';
  return /\b(?:weaker|subtle|subtler|gentler|milder|slightly|bit|little|touch)\b/u.test(plain) ? 'slight' : undefined;
}
