import type { Understanding } from '@retake/contracts';
import { toClarify } from '../edits/clarify.ts';
import type { Item, Sentence } from '../sentence/sentence.ts';
import type { KindReader } from '../turn.ts';
import { splitClauses } from './controls/split-clauses.ts';
import { toPlainRequest } from './controls/to-plain-request.ts';
import { askedFor, conditional, controls, curious, ofMoney, refusing, spoken, written } from './unsettled-words.ts';

const signs: Partial<Record<Item['type'], string>> = { reference: '@', except: '@', version: '@' };

/** The words of a part of a message, without its marks unless they count, and with one sign for the clips that it names for sure. */
function toSigns({ tokens, items }: Sentence, from: number, to: number, isMarked = false): readonly string[] {
  return items
    .filter((item) => item.from >= from && item.to <= to)
    .flatMap((item) => {
      const isNamed = item.type !== 'reference' || !item.reference.weak;
      return (isNamed ? signs[item.type] : undefined) ?? tokens.slice(item.from, item.to).map(({ word }) => word);
    })
    .filter((word) => isMarked || !/^[,.;:!?…–—\n-]$/u.test(word));
}

/**
 * What speaks of versions, reviews, order or an offer in words that no reader fits. It asks for no picture, so it is never
 * handed to a model: Retake asks.
 */
export const readUnsettled: KindReader = ({ sentence, isAsked }): Understanding | undefined => {
  const { tokens, items } = sentence;
  if (items.some(({ type }) => type === 'quote')) return undefined;
  const words = tokens.map(({ word }) => word).join(' ');
  const signed = toSigns(sentence, 0, tokens.length).join(' ');
  const isBare = !signed.includes('@');
  const isAnswer = conditional.test(words) || (isBare && (ofMoney.test(words) || refusing.test(words)));
  const hasLook = items.some(({ type }) => type === 'template');
  if (isAsked === true && isAnswer && !hasLook)
    return toClarify('Is that a yes or a no? Nothing starts before a plain yes.');
  const isSpokenOf = spoken.test(signed) && !written.test(signed);
  const starts = splitClauses(sentence).flatMap(({ from, isApart }) => (isApart ? [from] : []));
  const isControl =
    !hasLook &&
    starts.some((from, at) => controls.test(toPlainRequest(toSigns(sentence, from, starts[at + 1] ?? tokens.length))));
  return isControl || isSpokenOf
    ? toClarify('Is that about an earlier version, a review, the order or a transition? Say that alone, please.')
    : undefined;
};

/** A message that asks about clips, and would be taken for a change of them: "so yeah, did clip 3 ever get the night look?" */
export function readCurious(sentence: Sentence): Understanding | undefined {
  if (sentence.items.some(({ type }) => type === 'quote')) return undefined;
  const signed = toSigns(sentence, 0, sentence.tokens.length, true).join(' ');
  return askedFor.test(signed) || curious.test(signed)
    ? toClarify('Is that a question, or a change? Ask it alone, or say which clip should change, and how.')
    : undefined;
}
