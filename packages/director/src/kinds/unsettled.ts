import type { Understanding } from '@retake/contracts';
import { toClarify } from '../edits/clarify.ts';
import type { Item, Sentence } from '../sentence/sentence.ts';
import type { KindReader } from '../turn.ts';
import { oneOf } from '../words/one-of.ts';
import { splitClauses } from './controls/split-clauses.ts';
import { toPlainRequest } from './controls/to-plain-request.ts';

const clip = '(?:@|it|this|that|these|those|them|this one|that one)';
const done = oneOf(
  'approved, accepted, signed off, rejected, turned down, undone, reverted, rolled back, cancelled, canceled, reordered, swapped',
);
/** What is asked of versions, runs, reviews and the order of clips; `@` stands for clips that are named. */
const controls = new RegExp(
  `^(?:${[
    `${oneOf('undo, revert, approve, reject, cancel, abort, retry, rerun')}(?: ${clip})?(?: (?!with\\b|but\\b|so\\b|as\\b|from\\b|for\\b|the\\b|a\\b|an\\b).*)?`,
    `(?:${clip} |it's |its |that's |thats |they're |consider ${clip} |mark ${clip} )(?:(?:is|are|was|were|has been|have been|got|now|as|also|already|all|both) )*${done}\\b.*`,
    `(?:move|put|place|shift|bring|send) ${clip} (?:right |up |back |all the way )?(?:to|at|in|into) the (?:very )?${oneOf('front, start, beginning, top, end, back, first place, last place, opening')}\\b.*`,
    `(?:take @ and )?(?:move|shift|place|put|reposition) ${clip}(?: (?:somewhere|somewhere else|elsewhere|around|please))?`,
    `(?:move|put|place|shift) ${clip} (?:right |directly |just )?(?:before|after|between) @.*`,
    `.*@ (?:and|to|into|with) @.* ${oneOf('crossfade, cross fade, dissolve, hard cut, transition')}\\b.*`,
    `.*\\b${oneOf('crossfade, cross fade, dissolve, hard cut, transition')} (?:between|from) @.*`,
  ].join('|')})$`,
  'u',
);
/** "Yes, but only if it is under a dollar". */
const conditional =
  /^(?:(?:hm+|um|well|so|and|but|ok|okay|yes|yeah|yep|yup|sure|fine|alright|no|nope|maybe|,|\.) )*(?:(?:but|and|just|only|,) )*(?:if|unless|until|once|when|after|only if|as long as|provided|not before|assuming|in case)\b/u;

/** In the picture these may be read. */
const written =
  /\b(?:says?|reads?|saying|reading|sign|stamp|text|word|words|button|letters?|caption|title|written|print|shirt)\b/u;
const spoken =
  /\b(?:undo|undid|undoing|undoes|approv(?:e|es|ed|ing)|reject(?:s|ed|ing)?|revert(?:s|ed|ing)?|compared) (?:@|everything|it all|the (?:change|edit)s?\b)|@ (?:[a-z]+ ){0,3}(?:approved|rejected|undone|reverted|cancelled)\b|\b(?:your|my|last) undo\b/u;

const signs: Partial<Record<Item['type'], string>> = { reference: '@', except: '@', version: '@' };

/** The words of a part of a message without its marks, with one sign for the clips that it names for sure. */
function toSigns({ tokens, items }: Sentence, from: number, to: number): readonly string[] {
  return items
    .filter((item) => item.from >= from && item.to <= to)
    .flatMap((item) => {
      const isNamed = item.type !== 'reference' || !item.reference.weak;
      return (isNamed ? signs[item.type] : undefined) ?? tokens.slice(item.from, item.to).map(({ word }) => word);
    })
    .filter((word) => !/^[,.;:!?…–—\n-]$/u.test(word));
}

/**
 * What speaks of versions, reviews, order or an offer in words that no reader fits. It asks for no picture, so it is never
 * handed to a model: Retake asks.
 */
export const readUnsettled: KindReader = ({ sentence, isAsked }): Understanding | undefined => {
  const { tokens, items } = sentence;
  if (items.some(({ type }) => type === 'template' || type === 'quote')) return undefined;
  if (isAsked === true && conditional.test(tokens.map(({ word }) => word).join(' ')))
    return toClarify('Is that a yes or a no? Nothing starts before a plain yes.');
  const signed = toSigns(sentence, 0, tokens.length).join(' ');
  const isSpokenOf = spoken.test(signed) && !written.test(signed);
  const starts = splitClauses(sentence).flatMap(({ from, isApart }) => (isApart ? [from] : []));
  const isControl = starts.some((from, at) =>
    controls.test(toPlainRequest(toSigns(sentence, from, starts[at + 1] ?? tokens.length))),
  );
  return isControl || isSpokenOf
    ? toClarify('Is that about an earlier version, a review, the order or a transition? Say that alone, please.')
    : undefined;
};
