import type { Strength, TemplateId } from '@retake/contracts';
import type { Reference, Scope } from '../references/reference.ts';

interface Span {
  /** Indexes of the first token and of the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** A piece of a message with what it means. */
export type Item = Span &
  (
    | { readonly type: 'reference'; readonly reference: Reference }
    | { readonly type: 'except'; readonly reference: Reference }
    | {
        readonly type: 'template';
        readonly template: TemplateId;
        readonly strength: Strength | undefined;
        /** Where its last words stand when the clips stand between ("slow clip 2 down"). */
        readonly tail?: { readonly from: number; readonly to: number };
      }
    | { readonly type: 'strength'; readonly strength: Strength }
    | { readonly type: 'version'; readonly version: number | 'previous' | 'latest' }
    | { readonly type: 'negation' | 'separator' | 'pronoun' | 'word' | 'quote' }
    | {
        readonly type: 'filler';
        /** Whether it names clips that an earlier item has taken up: "4 as well". */
        readonly namesClips?: boolean;
        /** All clips of the part that one is refused of: "not the first chorus, the second one". */
        readonly part?: readonly number[];
      }
  );

/** A message read once, for all kinds of messages to look at. */
export interface Sentence extends Scope {
  readonly text: string;
  readonly items: readonly Item[];
  /** Words of the items that are no reference, template or version, joined by single spaces. */
  readonly plain: string;
  /** Whether it ends with a question mark and is no polite request ("could you …?"). */
  readonly isQuestion: boolean;
}

/** The text of some items as it was written. */
export function toText(sentence: Sentence, from: number, to: number): string {
  const first = sentence.tokens[from];
  const last = sentence.tokens[to - 1];
  return first === undefined || last === undefined ? '' : sentence.text.slice(first.from, last.to);
}

/** References of a message that name clips (not the selection), weak ones included. */
export function listNamed(sentence: Sentence): readonly Reference[] {
  return sentence.items.flatMap((item) => (item.type === 'reference' ? [item.reference] : []));
}
