import type { ReplicateModel } from './models.ts';

/** Micro-dollars of a prediction by the list; null where the list has no such thing. */
export function toListPrice({ price }: ReplicateModel, resolution: string | null, seconds: number): number | null {
  const size = resolution ?? 'any';
  if ('perClip' in price) return price.perClip[size]?.[seconds] ?? null;
  const micros = price.perSecond[size];
  return micros === undefined ? null : micros * seconds;
}
