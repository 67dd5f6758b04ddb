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
    'hey|hi|hello|ok|okay|so|and|but|well|um|hmm|wait|please|pls|also|now|then|just|actually|sorry|lol|omg|wow|dude|bro|out of curiosity|quick question|question|one question|one more question|just curious|just checking|just wondering|like(?= how)',
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
/** "Do you know the reason?", "could you tell me the status of it": asked for by a noun. */
const nounAsked =
  /^(?:(?:so|and|but|please|hey|hi|,) )*(?:(?:do|would|did) you (?:happen to )?(?:know|remember|recall)|(?:can|could|would|will) you (?:please |maybe )?tell me|tell me|(?:may|can|could) (?:i|we) (?:please )?(?:ask|know)|(?:i|we)(?:'d| would) (?:like|love) to know|(?:i|we) (?:want|need) to know|any idea|what's|whats|what is|what was|what could be) (?:about |of |for |what )?(?:the|its|their|our|my) (?<noun>reason|cause|problem|matter|issue|price|cost|costs|status|progress|budget|length|duration|prompt)\b(?<of>[^,;:.?!]*)(?: (?<after>[,.?!].*))?$/u;
/** "It failed twice, do you know why?" */
const whyAsked =
  /^(?:(?:so|and|but|please|hey|,) )*(?:(?:do|would) you (?:happen to )?know|any idea|(?:can|could) you (?:please )?(?:tell(?: me)?|explain)|tell me|i wonder|explain)(?: me)? (?:why|how come|what happened)(?: (?:that is|that was|it did))?(?: [.?!])*$/u;
/** "How much is left of the budget, do you know": asked behind the question. */
const askedBehind =
  / ,? ?(?:(?:do|would) you (?:happen to )?know|any idea|can you tell(?: me)?|could you tell(?: me)?|if you know|do you have any idea)(?: [.?!])*$/u;
const question =
  /^(?:what|what's|whats|how|how's|hows|why|when|where|who|who's|whos|which|whose|is|are|was|were|did|does|do you|has|have you|have i|have we|had|whether|if)\b/u;

/** "If that's possible". */
const courteous =
  /^(?:whether|if) (?:(?:that's|that is|it's|it is|that|it|at all) )*(?:possible|ok|okay|alright|fine)\b[^?]*$/u;
const auxiliary = /^(?:is|are|was|were|did|does|do|has|have|had)\b/u;
const supposing = /^(?:whether|if)\b.*\b(?:could|would|might|should|may|can)\b|^what if\b/u;

/** A question by a noun; why something failed is told before it: "clip 3 failed, do you know the reason?" */
function readNounAsked(turn: Turn, before: readonly string[], said: string): Understanding | undefined {
  if (before.length > 0 && whyAsked.test(said)) return readPlain(turn, `why ${before.join(' ')} ?`);
  const { noun, of, after = '' } = nounAsked.exec(said)?.groups ?? {};
  if (noun === undefined || !isTelling(after.split(' '))) return undefined;
  const isWhy = ['reason', 'cause', 'problem', 'matter', 'issue'].includes(noun);
  return readPlain(turn, isWhy ? `why ${before.join(' ')}${of} ?` : `what is the ${noun}${of} ?`);
}

function readPlain(turn: Turn, plain: string): Understanding | undefined {
  const understood = readQuestion({ ...turn, sentence: readSentence(plain, turn.clips, turn.selected) });
  return understood?.kind === 'question' ? understood : undefined;
}

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
    const written = words.slice(from).join(' ');
    const named = readNounAsked(turn, words.slice(0, from), written);
    if (named !== undefined) return named;
    const said = written.replace(askedBehind, ' ?');
    const asked = said.replace(/^(?:so|and|but|because|as|since|,|:) /u, '').replace(asking, '');
    const isIndirect = asked !== said || said !== written;
    if (!question.test(asked) || courteous.test(asked) || (from === 0 && !isIndirect)) continue;
    // "I wonder whether it might look better at sunset" is a wish.
    if (supposing.test(asked)) continue;
    const plain = asked.replace(/^(?:whether|if) /u, 'is ');
    const understood = readQuestion({ ...turn, sentence: readSentence(plain, clips, selected) });
    if (understood?.kind === 'none' && from > 0 && asksOfWorld(asked) && words.at(-1) === '?') return understood;
    const behind = /\? (?<behind>[^?]+)$/u.exec(asked)?.groups?.behind;
    const isMarked = words.at(-1) === '?' || (behind !== undefined && isTelling(behind.split(' ')));
    const isBare = !isIndirect && !isMarked && auxiliary.test(asked);
    if (isBare) continue;
    if (understood?.kind === 'question' && (understood.topic !== 'other' || words.at(-1) === '?' || isIndirect))
      return understood;
  }
  return undefined;
}
