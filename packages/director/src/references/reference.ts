import type { Choice } from '@retake/contracts';
import type { ClipContext } from '../message-context.ts';
import type { Token } from '../tokens/tokenise.ts';

/** Why words that point at clips point at none, or at too many: what Retake asks back. */
export interface Problem {
  readonly question: string;
  readonly choices?: readonly Choice[];
}

/** Words of a message that point at clips. */
export interface Reference {
  /**
   * `named`: the clips are known. `selection`: whatever is selected. `rest`: all that the message names nowhere else.
   * `next` and `before`: neighbours of the clips spoken of last.
   */
  readonly kind: 'named' | 'selection' | 'rest' | 'next' | 'before';
  readonly clips: readonly number[];
  /** A bare number or "all" could mean something else; it counts only when nothing in the message is left over. */
  readonly weak: boolean;
  /** Whether it says "all": an exception may follow with "but". */
  readonly all?: boolean;
  /** The clips that a rest is of: "the rest of the choruses". */
  readonly among?: readonly number[];
  /** Whether a rest is one part alone: "the other chorus". */
  readonly isOne?: boolean;
  /** How many clips a rest says it has: "the other two". */
  readonly count?: number;
  /** The two numbers of "2 to 4", which "move clip 2 to 4" means as a place. */
  readonly ends?: readonly [number, number];
  /** All clips of the part that an ordinal names one of: "the first chorus". */
  readonly part?: readonly number[];
  /** Places of "the first one", "the last": after "except" they count among the clips named before. */
  readonly places?: readonly number[];
  /** Whether it counts among the selected clips: "the first of these". */
  readonly isPicked?: boolean;
  /**
   * Words of a prompt without the word clip. `placed`: a preposition or a colon says where a look goes. `bare`: "the
   * bottle", which may be the thing as well.
   */
  readonly thing?: 'placed' | 'bare';
  readonly problem?: Problem;
}

export interface ReferenceMatch {
  readonly reference: Reference;
  /** Index of the first token after it. */
  readonly end: number;
}

/** What reference parsers read: the tokens and the video. */
export interface Scope {
  readonly tokens: readonly Token[];
  readonly clips: readonly ClipContext[];
  /** Selected clips that exist, in rising order. */
  readonly selected?: readonly number[];
  /** Whether words of a prompt are read as clips where no other word says so. */
  readonly hasThings?: boolean;
}

/** Reads a reference that starts at a token. */
export type ReferenceParser = (scope: Scope, at: number) => ReferenceMatch | undefined;
