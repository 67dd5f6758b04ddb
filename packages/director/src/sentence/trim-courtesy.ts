import type { Token } from '../tokens/tokenise.ts';

/** Courtesies are looked for this many words deep, and this many after each other. */
const deepest = 18;
const mostInARow = 5;

const you = '(?:you|we|i|someone)';
const able = '(?:could|can|might|would|will)';
const people = '(?:client|boss|team|customer|director|editor|producer|manager|colleague|wife|husband|friend)s?';
const person = `(?:i|we|they|everyone|everybody|(?:my|our|the) ${people})`;
const openings = [
  // Before a wish these say nothing by themselves.
  '(?:yes|yeah|yep|ok|okay|sure|alright)',
  '(?:no|nope|great|perfect|nice|awesome|cool|lovely|good|thanks|thank you|thanks a lot|thank you so much|hi|hello|hey|hi there|hello there|hey there|well|so|right|oops|sorry|hmm|hm|um|uh|ah|oh|wait|please|actually|also|now|next|first|quick one|one more thing|last thing|another thing)(?= [,.!;:-])',
  '(?:oops|sorry|hmm|hm|um|uh|actually|hey|please|ok so|okay so)',
  '(?:cool|nice|great|perfect|awesome)(?= (?:now|so|thanks|thx|then|ok|but)\\b)',
  `(?:i was|i am|i'm|we were|we are|was|just|i was just) wondering (?:if|whether) ${you} ${able}`,
  '(?:would|is|might|will) it be possible (?:for you )?to',
  '(?:is (?:it )?|it is |would be )?possible (?:for you )?(?:to|that (?:you|we)(?: can| could)?)',
  `(?:is there )?any (?:chance|way) (?:that )?${you} (?:could|can|might)`,
  `would you be (?:able|willing|so kind as) to`,
  'are you able to',
  'could you be so kind (?:as to|and)',
  '(?:be so kind as to|be so kind and|be kind and)',
  'do me a favou?r (?:and|,|:)',
  '(?:when|whenever|once) you (?:get|have|find) (?:a |the )?(?:chance|moment|minute|time|second|sec)',
  "if (?:it's|it is|that's|that is)? ?(?:at all )?(?:possible|ok|okay|alright)(?: with you)?",
  "if you (?:can|could|don't mind|do not mind|would not mind|wouldn't mind|like|want|have time)",
  '(?:please )?go ahead and',
  "(?:i'd|we'd|(?:i|we) would) (?:say|suggest|argue)(?: that)?",
  `${person} (?:really )?(?:think|thinks|feel|feels|believe|believes|guess|suggest|suggests|reckon|reckons|say|says|said)(?: that)?`,
  `${person} (?:really |also )?(?:want|wants|need|needs|asked|asks|would like|would love|'d like|'d love) (?:me |us |you )?to(?: (?:have|make|get))?`,
  `(?:my|our|the) ${people} (?:really |also )?(?:wants?|needs?|would like|would love|prefers?|asks for|asked for|is asking for)`,
  'it (?:works|would work|flows|would flow) better if(?= .*\\b(?:comes?|goes|first|last)\\b)',
  `${person} (?:would|'d) (?:really )?(?:appreciate|love|like) it if ${you} ${able}`,
  `it would be (?:nice|great|good|cool|better|lovely|amazing|awesome|perfect) (?:if (?:${you} ${able})?|to(?: have)?)`,
  "(?:in my opinion|personally|to be honest|tbh|imo|honestly|basically|ideally|maybe|perhaps|for now|this time|as a next step|next up|let's see)",
  "why (?:don't|do not|not) ?(?:you|we)?",
  `what if ${you}`,
  '(?:about|regarding|concerning|as for|when it comes to)(?= (?:the |my )?(?:clip|scene|shot|hook|intro|outro|verse|chorus|bridge|cta|first|second|third|last)s?\\b)',
  '(?:@ ?|hey |dear )?retake(?= [,:]| (?:make|turn|set|give|put|can|could|please|clip))',
  '@ retake',
  '(?:[0-9]+|one|two|three|four|five|a few|a couple of) (?:more |other |last |quick |small |little |tiny )*(?:things?|changes?|tweaks?|notes?|requests?|fix|fixes|comments?|points?)(?: (?:please|today|for today|for now|left|from (?:me|us)))*(?= [,.:;!-])',
  '[,.!;:-]',
];
const closings = [
  "if (?:it's|it is|that's|that is|it) ?(?:not|isn't) (?:already )?too late(?: for (?:it|that))?",
  "if (?:it's|it is|that's|that is)? ?(?:at all )?(?:possible|ok|okay|alright)(?: with you)?",
  "if you (?:can|could|don't mind|do not mind|would not mind|wouldn't mind|like|want|please|have time|get a chance|get the chance)",
  '(?:when|whenever|once) you (?:get|have|find) (?:a |the )?(?:chance|moment|minute|time|second|sec)',
  '(?:many )?(?:thanks|thank you|thx|ty|cheers|tia)(?: (?:so much|a lot|very much|in advance|again|you))*',
  '(?:pretty |pretty pretty )?(?:please|pls|plz|asap|right away|immediately|right now|for me|for us)',
  '(?:would that be|is that) (?:possible|ok|okay|alright|fine)',
  '(?:by|before|until|till) (?:tonight|tomorrow|today|noon|lunch|lunchtime|dinner|eod|monday|tuesday|wednesday|thursday|friday|saturday|sunday|next week|the end of (?:the )?(?:day|week))',
  "(?:by|before|until|till) (?:[0-9]{1,2}(?:am|pm)|[0-9]{1,2} (?:am|pm|o'clock)|midday|the (?:meeting|call|launch|show|party))",
  '(?:in|within|over) the next (?:hour|few minutes|few hours|[0-9]+ (?:minutes|mins|hours)|five minutes|ten minutes|day|half hour|couple of (?:minutes|hours|days))',
  '(?:for|to) (?:my|our) (?:taste|liking)',
  '(?:as|like) (?:(?:i|we) )?(?:discussed|agreed|mentioned)',
  '(?:can|could|will|would) you',
  'or (?:so|something)(?: like (?:that|it))?',
  '(?:for now|(?:real|really|very|super) quick)',
  "(?:, (?:ok|okay|right|alright)|i think|i guess|i'd say|in my opinion|imo|you know|lol|haha|tbh|ngl|as soon as possible|when you can)",
];
const opening = new RegExp(`^(?:${openings.join('|')})(?= |$)`, 'u');
const closing = new RegExp(` (?:${closings.join('|')})$`, 'u');
const trailing = /(?: [,.!?;:-])+$/u;

const countWords = (text: string) => (text === '' ? 0 : text.split(' ').length);

function countOpening(words: readonly string[]): number {
  let rest = words.slice(0, deepest).join(' ');
  let count = 0;
  for (let turn = 0; turn < mostInARow * 2; turn += 1) {
    const found = opening.exec(rest)?.[0];
    if (found === undefined) break;
    count += countWords(found);
    rest = rest.slice(found.length).trimStart();
  }
  return count;
}

function countClosing(words: readonly string[]): number {
  const all = ` ${words.slice(-deepest).join(' ')}`;
  let rest = all;
  let kept = all;
  for (let turn = 0; turn < mostInARow; turn += 1) {
    const bare = rest.replace(trailing, '');
    const found = closing.exec(bare);
    if (found === null) break;
    rest = bare.slice(0, found.index);
    kept = rest.replace(/ ,$/u, '');
  }
  return countWords(all.trim()) - countWords(kept.trim());
}

/**
 * What is left of a message without the courtesies around it ("I was wondering if you could …, if possible, thanks"),
 * as the indexes of its first token and of the one after its last. All of it when nothing would be left.
 */
export function trimCourtesy(tokens: readonly Token[]): { readonly from: number; readonly to: number } {
  const isQuote = tokens.map(({ kind }) => kind === 'quote');
  const words = tokens.map(({ word }, at) => (isQuote[at] ? '"' : word));
  const from = countOpening(words);
  const to = tokens.length - countClosing(words.slice(from));
  return from < to ? { from, to } : { from: 0, to: tokens.length };
}
