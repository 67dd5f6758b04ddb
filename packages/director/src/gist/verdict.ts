import type { Item } from '../sentence/sentence.ts';

/**
 * What a clause is: a `look` and nothing else is asked for; it tells how something `is`, in the words of a look; it
 * `refuses` one; it says how much (`degree`); it `keeps` clips as they are; it is `talk`; it asks for something else
 * (`content`); or none of that is sure.
 */
export type Verdict = 'look' | 'is' | 'refuses' | 'degree' | 'talk' | 'content' | 'keeps' | 'unclear';

export interface Judged {
  readonly verdict: Verdict;
  /** The pieces of a look that are to be kept: without who wishes it and what it is for. */
  readonly items: readonly Item[];
  /** The look in other words, where it is said of something that was named before. */
  readonly text?: string;
  /** The clause before that said how it is of what this one asks for. */
  readonly told?: number;
  /** The clip that words of its prompt name. */
  readonly thing?: number;
}
