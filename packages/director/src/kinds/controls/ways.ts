import type { Understanding } from '@retake/contracts';
import type { Turn } from '../../turn.ts';

/** The pieces of a request that a pattern cut out of it. */
export type Pieces = Readonly<Record<string, string | undefined>>;

/** One way to ask for something: a pattern for the whole request, and what it means with its pieces. */
export interface Way {
  readonly pattern: RegExp;
  /** Undefined when a piece is not what the pattern takes it for. */
  readonly read: (turn: Turn, pieces: Pieces) => Understanding | undefined;
}

/** Ways that mean the same. Patterns are written without their ends: each must fit the whole request. */
export const toWays = (patterns: readonly string[], read: Way['read']): readonly Way[] =>
  patterns.map((pattern) => ({ pattern: new RegExp(`^(?:${pattern})$`, 'u'), read }));

/** The first way that fits a request. */
export function findWay(ways: readonly Way[], turn: Turn, said: string): Understanding | undefined {
  for (const { pattern, read } of ways) {
    const found = pattern.exec(said);
    const understood = found === null ? undefined : read(turn, found.groups ?? {});
    if (understood !== undefined) return understood;
  }
  return undefined;
}
