import { oneOf } from '../../words/one-of.ts';

// Patterns see a clause as its words, with `@` for clips that are named and `#` for a look.

const adverbs = `(?:${oneOf('just, already, always, once, ever, never, accidentally, even, only, also, still, often, usually, somehow, first, then, finally, actually, really, simply, probably, totally')} )*`;
const lead = `(?:${oneOf('if, so, and, but, because, since, as, although, though, now that, well, oh, hey, ok, haha, lol, yesterday, today, last week, last night, last year, earlier, once, at first, in the beginning, originally')} )*`;
/** After one of these what is made is wished. */
const wishing = oneOf(
  "want, wants, wanted, need, needs, should, must, please, could, can, would, like, let, lets, let's, get, have, has, had, be, rather, i'd, we'd, prefer, prefers, make, wish, if, to, see",
);
const word = `(?!${wishing}\\b)[\\p{L}\\d'’#.]+`;
/** Somebody or something that has done it, with where and when before it. */
const doer = `(?:@ )?${word}(?: (?:@|${word})){0,6}?`;
const made = `(?:${oneOf('made, turned, rendered, gave, graded, converted, switched')}(?! (?:up|out|around|to|in|on|off)\\b))`;
const makes = oneOf('makes, turns, renders, displays, shows, converts');
const person = "(?:my|our|the|his|her|their|some|any|other|a|an) [\\p{L}']+(?: [\\p{L}']+)?|[\\p{L}']+";

const told = [
  `${lead}${doer} (?:(?:has|have|had) )?${adverbs}${made} .*`,
  `${lead}(?:i|we|they|he|she|you) (?:(?:has|have|had) )?${adverbs}${oneOf('shot, filmed, left')} .*`,
  `.*\\b(?:said|told (?:me|us)|says|claims|thinks|swears|heard|saw)(?: that)? (?:he|she|they|somebody|someone|it|${person}) (?:(?:has|have|had) )?${adverbs}${made} .*`,
  // "If this one had more contrast" wishes.
  `(?!if |when )${lead}(?:@|it|they|this|that) (?:${oneOf('was, were, has been, have been, had been, used to be, used to have, used to look, got, became, has become, have become, went, had, has got, has gotten')}) (?!.*\\b(?:too|enough|so|supposed|meant|should|way)\\b).*#.*`,
  `.*\\b(?:used to (?:have|be|make|look|do)|would always|always made|would have)\\b.*`,
  `${lead}(?!(?:i|we|you|they|please|@)\\b)(?:${word} ){1,4}?${adverbs}${makes} .*`,
  `${lead}(?!(?:i|we|you|it|this|that|@)\\b)(?:${person}) would ${adverbs}(?:make|turn|do|render|give) .*`,
].map((pattern) => new RegExp(`^(?:${pattern})$`, 'u'));

const denied =
  /\b(?:decided|voted|went|advised|are|is|were|i'm|we're) against\b|\b(?:dropped|scrapped|ditched|abandoned|shelved|vetoed|gave up on|ruled out) the (?:idea|plan|thought|look) of\b|\b(?:nobody|no one|none of (?:us|them)|who|(?:i|we|you|they|he|she|(?:my|our|the) [\p{L}]+)(?: (?:really|ever))? (?:didn't|didnt|did not|never|don't|do not|doesn't|does not)) (?:ever |really |actually |even )*(?:asks?|asked|say|said|wants?|wanted|orders?|ordered|requested|meant?)\b(?! me\b)|\b(?:needn't|neednt|need not|doesn't need to|does not need to|doesn't have to|does not have to|don't have to|won't be)\b/u;

const considered =
  /\b(?:was|were) (?:just |almost |nearly )?(?:going|about|planning|tempted|gonna) to\b|\balmost (?:asked|said|wrote|told)\b|\b(?:considered|toyed with|debated)\b/u;
/** What others wished, and what was spoken of: no longer asked for where it is taken back. */
const spokenOf =
  /\b(?:wanted|asked for|had asked|would have liked|wished|discussed|talked about|thought about|thought of|thinking (?:of|about)|considered|planned|first|originally|initially)\b/u;

/** Whether a clause tells what was done or is done elsewhere: "the projector made @ look #". */
export const isTold = (clause: string): boolean =>
  !/\bplease\b/u.test(clause) && told.some((pattern) => pattern.test(clause));
/** "Nobody asked for a darker clip 2". */
export const isDenied = (clause: string): boolean => denied.test(clause);
/** "I was going to make clip 2 darker": it was not asked in the end. */
export const isConsidered = (clause: string): boolean => considered.test(clause);
export const isSpokenOf = (clause: string): boolean => considered.test(clause) || spokenOf.test(clause);

/** Takes back all that was said before it. */
export const retracting =
  /^(?:(?:but|and|or|well|hm+|actually|oh|then|so|then again|now|i|we|they|he|she|you|just|ah) )*(?:never ?mind(?: (?:that|it))?|nvm|forget (?:it|that|about it)|scrap that|scratch that|ignore that|(?:have |has |had )?changed (?:my|our|their|his|her) minds?|(?:have |has |had )?decided against (?:it|that|this)|no|nah|nope|don't|better not|rather not|let's not|lets not)(?: (?:after all|though|then|in the end|for now|thanks|please|lol))*$/u;
/** Takes back what others wished. */
export const dismissing =
  /^(?:(?:but|and|or|well|so|that|it|which|i|we|they|he|she|then|just|now) )*(?:(?:'s|is|was|that's|it's|thats|its) (?:(?:just|so|a bit|really|too) )*(?:silly|stupid|nonsense|wrong|ridiculous|out|off the table|crazy|a bad idea|over|fine|not (?:needed|necessary|happening))|dropped (?:it|that|the idea)|talked (?:him|her|them) out of (?:it|that)|said no|disagree|disagreed|refused|won't|will not|like it (?:as it is|the way it is|as is)|gave up|rejected (?:it|that|the idea)|(?:it's|that's) fine(?: now)?|it's fine as it is)(?: (?:after all|though|then|in the end|now|today|anymore|any more))*$/u;

export const thanking =
  /^(?:(?:ok|great|perfect|wow|nice|and|so|cool|awesome) )*(?:thanks|thank you|thx|ty|cheers|tysm|much appreciated)(?: (?:so much|a lot|again|very much|a million))* for (?!.*\bin advance\b)/u;
export const praising =
  /^(?:(?:ok|wow|nice|and|so|oh|well|it's|its|it is|that's|am|i'm) )*(?:(?:good|great|nice|cool|glad|happy|awesome|perfect|lucky|amazing|fantastic) (?:thing|job|work|that|how|it)|(?:(?:i|we) )?(?:(?:really|do|just|so|absolutely) )*(?:like|love|loving|enjoy|adore|appreciate|dig) (?:that|how|what you|the way))\b/u;

/** "Would you say clip 2 is warm enough", "explain why the outro got darker". */
export const asking =
  /^(?:(?:and|so|but|hey|ok|please|just|can you|could you|would you) )*(?:(?:would|do|did|does|don't|wouldn't|didn't) (?:you|they|people|anyone|others|everyone) (?:say|think|find|feel|agree|believe|call|notice|see|remember|know)(?!(?: that)? (?:you|we) )\b(?!.*\b(?:could|should|might)\b)|(?:could|can|might|may) it be (?:that\b|@ (?:got|was|is|has|looks|became)\b)|is it (?:true|normal|just me|possible that|me or)\b|(?:explain|describe|tell me|remind me|show me)(?: to me)? (?:why|if|whether|how come|when|who)\b)/u;
/** "I keep asking myself if clip 2 is too dark". */
export const wondering =
  /\b(?:ask(?:ing)? (?:my|our)sel(?:f|ves)|debating|unsure|undecided|can't (?:say|tell|decide)|don't know|no idea|not sure|wonder(?:ing)?)$/u;
/** "If the client comes back we make clip 2 darker": not now. */
export const later =
  /^(?:then )?(?:we|i|we'll|i'll)(?: (?:will|can|could|might|then|just))* (?:make|turn|give|render)\b/u;
export const ofOthers = /^(?!(?:you|u|possible|it|it's|that|that's|at|there|i|we)\b)[\p{L}']+ /u;
/** What is to be told, or nothing to be done: no look is asked for in a condition before it. */
export const informing =
  /^(?:(?:and|then|please|just|so|do|you can|can you|could you) )*(?:tell|let|inform|remind|ask|call|ping|warn|show|email|text|message|notify) (?:me|us)\b|^(?:(?:and|then|please|just|so) )*(?:leave|skip|ignore|keep) (?:it|this|that|them|@)\b/u;
/** Other words that ask for something. */
export const requesting =
  /\b(?:please|pls|can you|could you|would you|will you|do the same|do it|do that|same|fix|should|must|needs?|wants?|let's|lets|make|give|put|add|change|instead|turn|try)\b/u;
