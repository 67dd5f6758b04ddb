import type { Understanding } from '@retake/contracts';
import { readSentence } from '../sentence/read-sentence.ts';
import type { Turn } from '../turn.ts';
import { isTelling } from './controls/is-telling.ts';
import { splitClauses } from './controls/split-clauses.ts';
import { asksOfWorld, readQuestion } from './question.ts';

const mostTokens = 60;
const who = '(?:i|we|he|she|they|everyone|(?:the|my|our|a) [a-z]+(?: [a-z]+)?)';
const asking = new RegExp(
  `^(?:(?:${[
    'hey|hi|hello|ok|okay|so|and|but|well|um|hmm|wait|please|pls|also|now|then|just|actually|sorry|lol|omg|wow|dude|bro|out of curiosity|quick question|question|one question|one more question|just curious|just checking|just wondering',
    `${who} (?:just |really |also )*(?:wants?|need|needs|would like|would love|'d like|has|have|asked me|asks me|asked) to (?:know|see|understand|find out|learn|check|hear|be told|ask)`,
    `${who} (?:just |really |also |am |is |are |was |were )*(?:wonders?|wondering|asks?|asked|asking|curious|interested)(?: (?:in|about|to know|to see))?`,
    "i'd (?:like|love) to (?:know|see|understand|ask|hear)|i'm (?:curious|wondering|interested)(?: (?:to know|about))?",
    '(?:may|can|could|might|let) (?:i|we|me) (?:please |quickly |just )*(?:ask|know|inquire|see)',
    '(?:can|could|would|will) (?:you|someone) (?:please |kindly |quickly |just |maybe )*(?:tell|remind|inform|explain|show|say|check|let)(?: to)?(?: (?:me|us))?(?: know)?',
    '(?:tell|remind|inform|show|explain|let)(?: to)? (?:me|us)(?: know)?(?: please)?',
    "(?:do|would|did) you (?:happen to )?(?:know|remember|recall|have any idea)|any idea|any clue|no idea|(?:i|we) (?:don't|dont|do not|forgot|forget|can't) ?(?:know|remember|recall|tell|see)?",
  ].join(
    '|',
  )}) (?:(?:that|if you know|again|roughly|about|approximately|exactly|quickly|briefly|first|in advance|,|:) )*)+(?=(?:what|how|why|when|where|who|which|whose|whether|if|is|are|was|were|did|does|has|have)\\b)`,
  'u',
);
const question =
  /^(?:what|what's|whats|how|how's|hows|why|when|where|who|who's|whos|which|whose|is|are|was|were|did|does|do you|has|have you|have i|have we|had|whether|if)\b/u;

/** "If that's possible". */
const courteous =
  /^(?:whether|if) (?:(?:that's|that is|it's|it is|that|it|at all) )*(?:possible|ok|okay|alright|fine)\b[^?]*$/u;
const auxiliary = /^(?:is|are|was|were|did|does|do|has|have|had)\b/u;
const supposing = /^(?:whether|if)\b.*\b(?:could|would|might|should|may|can)\b|^what if\b/u;

/**
 * A question beside its reason, or asked by the way: "I have a budget meeting at noon, so may I ask how much money is left?",
 * "the label would like to know what was changed in clip 2".
 */
export function readAskedBeside(turn: Turn): Understanding | undefined {
  const { sentence, clips, selected } = turn;
  const words = sentence.tokens.map(({ word }) => word);
  if (words.length > mostTokens || sentence.items.some(({ type }) => type === 'quote')) return undefined;
  for (const { from } of splitClauses(sentence)) {
    if (from > 0 && !isTelling(words.slice(0, from))) continue;
    const said = words.slice(from).join(' ');
    const asked = said.replace(/^(?:so|and|but|because|as|since|,|:) /u, '').replace(asking, '');
    const isIndirect = asked !== said;
    if (!question.test(asked) || courteous.test(asked) || (from === 0 && !isIndirect)) continue;
    // "I wonder whether it might look better at sunset" is a wish.
    if (supposing.test(asked)) continue;
    const plain = asked.replace(/^(?:whether|if) /u, 'is ');
    const understood = readQuestion({ ...turn, sentence: readSentence(plain, clips, selected) });
    if (understood?.kind === 'none' && from > 0 && asksOfWorld(asked) && words.at(-1) === '?') return understood;
    const isBare = !isIndirect && words.at(-1) !== '?' && auxiliary.test(asked);
    if (isBare) continue;
    if (understood?.kind === 'question' && (understood.topic !== 'other' || words.at(-1) === '?' || isIndirect))
      return understood;
  }
  return undefined;
}
