import { isTalkOnly } from '../gist/leftovers.ts';
import { isOfMusic } from '../gist/music.ts';
import { has } from '../gist/shape.ts';
import { isState } from '../gist/statements.ts';
import { toItemParts } from '../sentence/item-parts.ts';
import { readSentence } from '../sentence/read-sentence.ts';
import { type Item, type Sentence, toText } from '../sentence/sentence.ts';

/** What leans on an earlier message: the same, more of it, less of it, the other end. */
const leaning =
  /\b(?:same|likewise|ditto|identical(?:ly)?|too|also|as well|opposite|reverse|more|less|further|stronger|weaker|not enough|too much)\b|\b(?:apply|repeat|put|use|do|copy) (?:it|that|this)\b/u;

const toPlain = ({ tokens }: Sentence, items: readonly Item[]) =>
  items
    .filter(({ type }) => type !== 'reference')
    .flatMap(({ from, to }) => tokens.slice(from, to).map(({ word }) => word))
    .join(' ');

/** Whether a part of a message speaks of nothing that a message could ask for. */
function isTalk(sentence: Sentence, items: readonly Item[]): boolean {
  // "It's still cold" tells how it is.
  if (has(items, 'template') && !isState(sentence, items, '')) return false;
  const isNamed = items.some((item) => item.type === 'reference' && item.reference.kind === 'named');
  return (
    !isNamed &&
    !has(items, 'strength', 'except') &&
    (isTalkOnly({ ...sentence, items }) || isOfMusic(sentence, { items }))
  );
}

/**
 * The one part of a message that leans on an earlier one, without the talk around it: "a bit more" of "nice, but I hardly
 * see it, a bit more". Undefined where the message has looks of its own, or more than talk stands beside.
 */
export function findLeaningPart(sentence: Sentence): Sentence | undefined {
  const { items } = sentence;
  if (has(items, 'quote', 'version') || sentence.isQuestion) return undefined;
  const parts = toItemParts(sentence, items).map(({ from, to }) => items.slice(from, to));
  const leans = parts.filter(
    (part) =>
      leaning.test(toPlain(sentence, part)) &&
      !has(part, 'negation', 'template') &&
      !isOfMusic(sentence, { items: part }),
  );
  const [only] = leans;
  if (parts.length < 2 || only === undefined || leans.length > 1) return undefined;
  if (!parts.every((part) => part === only || isTalk(sentence, part))) return undefined;
  return readSentence(toText(sentence, only[0]!.from, only.at(-1)!.to), sentence.clips, sentence.selected);
}
