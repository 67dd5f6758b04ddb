import { oneOf } from '../words/one-of.ts';

/** How the beginning of a part of a message keeps what follows from being asked for. */
export type Beginning = 'forbidden' | 'told' | 'supposed';

// Patterns see the words of one part of a message, from its start. What follows them has to be a look, or a deed.

const lead = `(?:${oneOf('but, and, so, well, oh, hey, hi, hello, ok, okay, please, pls, just, yeah, yes, no, hmm, hm, um, uh, also, then, now, listen, sorry, btw, fyi, by the way, honestly, look, remember, guys, as i said, because, since, although')} )*`;
const adverbs = `(?:${oneOf('just, ever, even, really, actually, simply, only, also, again, you, dare, bother, try, want, start, go, to, and, go and, dare to, somehow, at once, not, quickly, totally, accidentally, manually, first, both, finally')} )*`;
const clipless =
  '(?!clips?\\b|shots?\\b|scenes?\\b|videos?\\b|one\\b|takes?\\b|parts?\\b|verses?\\b|intro\\b|outro\\b|hook\\b|chorus\\b)';
const person = `(?:i|we|you|he|she|they|someone|somebody|everyone|everybody|people|(?:my|our|the|his|her|their|a|one of my|one of the|some) ${clipless}[\\p{L}']+(?: (?!to\\b|me\\b|us\\b)${clipless}[\\p{L}']+)?|(?!what|why|who|how|please|can|could|would|don|it|that|this|also|there|clip|let|make|and|but|so)[\\p{L}]+)`;
/** Somebody who is surely a person. */
const someone = `(?:i|we|you|he|she|they|someone|somebody|everyone|everybody|people|(?:my|our|his|her|their|the|a|one of (?:my|our|the)) (?:[\\p{L}']+ )?${oneOf('client, boss, team, director, editor, producer, manager, colleague, friend, wife, husband, brother, sister, mum, mom, dad, mother, father, customer, assistant, intern, partner, designer, colorist, colourist, agency, label, band, singer, guy, lady, people, clients, friends, colleagues, editors')}|(?:my|our|his|her) [\\p{L}']+)`;
const telling = oneOf(
  'told, tells, asked, asks, warned, warns, advised, advises, begged, begs, said, says, wants, want, wanted, prefers, prefer, preferred, ordered, instructed, decided, agreed, promised, recommends, recommended, suggests, suggested, would like, would love, reminded, urged, voted, tried, try, chose, choose',
);

const forbidding = [
  "(?:never|don't|dont|do not)",
  "(?:(?:there's|there is|theres|it's|i see|i have|we have|has|there was|you have) )?(?:really |absolutely |just |currently )?no (?:real |more |longer a )?(?:need|reason|point|use|sense|cause|rush|hurry)(?: (?:for (?:you|us|me|it|anyone) )?to| in)?",
  `${someone} (?:really |just |actually |probably |definitely |certainly |also )*(?:don't|dont|do not|doesn't|does not|didn't|did not|needn't|need not|shouldn't|should not|must not|mustn't|may not|won't|will not|wouldn't|would not|would never|will never|should never|must never|had better not|better not|never)(?: (?:have|need|mean|plan|intend|dare|try|got|ever|be allowed)(?: to)?)?`,
  `${person} (?:(?:has|have|had|just|also|always|clearly|once|explicitly|specifically) )*${telling}(?: (?:me|us|you|everyone|everybody|him|her|them|that|for))*(?: (?:i|we|you|they|me|us))? (?:to not|not to|to never|never to|against|not|never|(?:to )?(?:don't|dont|do not|shouldn't|should not|must not|mustn't|better not|(?:must|should|may|can|will|would) never))(?: to)?`,
  "(?:i'd|we'd|i would|we would|he'd|she'd|they'd) (?:rather|prefer|much rather)(?: to)? (?:not|never)(?: to)?",
  "(?:i'd |you'd |we'd )?(?:better|rather|let's|lets|let us|try|make sure|be careful|take care|remember|best|please)(?: you| we| to)? (?:not|never|don't|dont)(?: to)?",
  `${someone} (?:didn't|did not|never|don't|do not) (?:really )?(?:ask|asked|tell|told|want|wanted|say|said|mean|meant|order|ordered|need|needed)(?: (?:you|me|us|anyone|him|her|them|for))?(?: to)?`,
  `(?:we|they|he|she|i) (?:talked|spoke|thought|agreed|argued) about (?:not|never)`,
  `(?:i|we|you) (?:was|were|have been|'ve been|got|am|are)(?: (?:just|also|already))* (?:told|asked|advised|warned|instructed|supposed|allowed)(?: by [\\p{L}]+(?: [\\p{L}]+)?)? (?:not to|to not|never to)`,
  '(?:not|never) to|(?:what|how) about (?:not|never)',
  `${someone} (?:(?:has|have|had|just|also|always|would) )*(?:refused?|refuses|declined|hates?|hated|regrets?|regretted|objected|objects|(?:is|am|are|was|were) (?:against|not a fan of|done|tired of))(?: to)?`,
  "(?:it's|it is|that's|it would be|it'd be) (?:not (?:necessary|needed|allowed|ok|okay|good|time|the time|a good idea|wise|worth)|unnecessary|wrong|too early|too late|forbidden|pointless|useless|a mistake|a bad idea|a pity|a shame|silly|stupid)(?: (?:for (?:you|us|me) )?to)?",
  '(?:under no circumstances|in no case|at no point|by no means|on no account)(?: (?:should|may|must|can|do) (?:you|we|anyone))?',
  '(?:nobody|no one|none of (?:us|them|you)) (?:should|may|must|can|could|will|would|is (?:allowed |going )?to|(?:wants|needs|asked|told)(?: (?:you|us|me|anyone))? to)',
  "(?:avoid|refrain from|stop|quit|hold off on|skip|forget about|i am against|i'm against|we're against|no more)(?=(?: [\\p{L}]+){0,2} [\\p{L}]+ing\\b)",
];

const time = `(?:${oneOf('yesterday, last week, last night, last month, last year, last time, last monday, last friday, this morning, earlier, earlier today, before, once, a while ago, the other day, recently, previously, back then, originally, at first, in the beginning, a minute ago, two days ago, a week ago, an hour ago, in the first version, in the last version, in the old version, on monday, on tuesday, on friday, the day before yesterday, a moment ago, just now, long ago')})`;
const have = "(?:(?:have|'ve|has|had) )?";
/** What was done, in forms that are told of at any time. */
const told = [
  `(?:${time} ,? ?(?:when )?)?(?:i've|we've|you've|they've|he's|she's|${someone}) ${have}(?:(?:already|just|once|recently|previously|also|even|accidentally|finally|now|myself|then|only|manually|all) )*(?=@done)`,
  `(?:${time} ,? ?)(?:when )?(?:i've|we've|you've|they've|${someone}) ${have}(?:(?:already|just|once|also|even|accidentally|finally|then) )*(?=@deed)`,
  `(?:i've|we've|you've|they've|${someone}) ${have}already (?:(?:just|once|also|even|finally|did|do) )*(?=@deed)`,
  `(?:i've|we've|they've|${someone}) (?:did|have been|had been|was|were|has been) (?:already |just |busy )*(?=@deed)`,
  `(?:i've|we've|you've|they've|he's|she's|${someone} (?:have|'ve|has|had)) (?:(?:already|just|once|recently|also|even|finally|now|then|all) )*(?=@past)`,
  `(?:i|we) (?:see|notice|noticed|believe|know|remember|saw)(?: that)? (?:i|we|you|they|he|she) (?:(?:already|just|have|even) )*(?=@past)`,
  `${have}already (?=@past)`,
];

const supposed = [
  '(?:so |and |but )*(?:shall|should|must) (?:i|we)',
  `(?:so |and |but )*(?:would|wouldn't|will|won't|is|isn't|might|does|do)(?: (?:it|that|this|there)) (?:(?:really|also|even|then|not|be|look) )*(?:make (?:any )?sense|(?:too )?(?:weird|odd|strange|ugly|silly|stupid|wrong|smart|wise|worth|cheesy|boring)|too much(?! trouble| work| to ask)|overkill|a (?:good|bad|stupid|silly|smart) (?:idea|thing)|cost (?:[a-z]+ ){0,3}|help|hurt)(?: [a-z]+){0,2} ?(?:to|if (?:i|we|you|they))`,
  'if only (?:i|we|you|they)',
  '(?:and |so |but )*(?:what|how) (?:if|happens if|would happen if|will happen if|about if|about when|when)',
  "(?:let's |lets |let us |just )*(?:suppose|supposing|imagine|imagining|assume|assuming|pretend|hypothetically|theoretically|in theory|say)(?: that)? (?:i|we|you|they|he|she|one|someone|it|my [a-z]+|the [a-z]+)",
  `(?:maybe |perhaps |so )*(?:i|we|he|she|they|my [a-z]+|our [a-z]+|the (?:client|boss|team|director)) (?:(?:just|also|probably|then|still) )*(?:might|may|will|am going to|are going to|is going to|am about to|are about to|plan to|plans to|intend to|intends to|was going to|were going to|am thinking of|are thinking of|considered|consider|'m)(?: (?:later|soon|then|also|maybe|perhaps|still|just))*(?=(?: [a-z]+)? @deed)`,
  "(?:i'll|we'll|he'll|she'll|they'll|i'm going to|we're going to|i'm gonna|i'm about to|i'm thinking of|i'm thinking about|we're thinking about|i am thinking about|we are thinking about|thinking of|thinking about|i'm considering|we're considering|i am considering|we are considering|considering)(?: (?:later|soon|then|also|maybe|perhaps|still|just))*(?= @deed)",
];

const base = oneOf(
  'make, turn, put, give, set, add, change, bring, take, brighten, darken, lighten, sharpen, soften, blur, warm, cool, dim, tone, mute, boost, raise, lower, increase, decrease, reduce, slow, speed, zoom, pan, apply, use, render, convert, replace, remove, delete, colour, color, grade, desaturate, saturate, calm, shift, tint, crank, drop, enhance, do, let, have, get, paint, insert, place, swap, throw, pull, push, bump, dial, up, colorize, reshoot, recolor, tweak, edit',
);
const past = oneOf(
  'made, turned, put, gave, given, set, added, changed, brought, took, taken, brightened, darkened, lightened, sharpened, softened, blurred, warmed, cooled, dimmed, toned, muted, boosted, raised, lowered, increased, decreased, reduced, slowed, sped, speeded, zoomed, panned, applied, used, rendered, converted, replaced, removed, deleted, coloured, colored, graded, desaturated, saturated, calmed, shifted, tinted, cranked, dropped, enhanced, let, painted, inserted, placed, swapped, threw, thrown, pulled, pushed, bumped, dialed, dialled, tweaked, edited, reshot, did, done',
);
/** These were done for sure: "put" and "set" may be asked for. */
const done = past.replace(/(?<=\||:)(?:put|set|let)\|/gu, '');
const going = oneOf(
  'making, turning, putting, giving, setting, adding, changing, bringing, taking, brightening, darkening, lightening, sharpening, softening, blurring, warming, cooling, dimming, toning, muting, boosting, raising, lowering, increasing, decreasing, reducing, slowing, speeding, zooming, panning, applying, using, rendering, converting, replacing, removing, deleting, colouring, coloring, grading, desaturating, saturating, calming, shifting, tinting, dropping, enhancing, doing, letting, having, getting, painting, inserting, placing, pulling, pushing, tweaking, editing',
);

const deed = `(?:${base}|${past}|${going}|#)(?: |$)`;
const toPattern = (ways: readonly string[], end = '') =>
  ways.map(
    (way) =>
      new RegExp(
        `^${lead}(?:${way.replaceAll('@done', `${done} `).replaceAll('@past', `(?:${past}|#) `).replaceAll('@deed', deed)})${end}`,
        'u',
      ),
  );
/** What follows has to be a deed, or a look that is one. */
const follows = new RegExp(`^ ?${adverbs}${deed}`, 'u');

const beginnings: readonly (readonly [Beginning, readonly RegExp[]])[] = [
  ['forbidden', toPattern(forbidding, "(?![\\p{L}'])")],
  ['told', toPattern(told)],
  ['supposed', toPattern(supposed)],
];

const verbs = new RegExp(`^(?:${base}|${past}|${going})$`, 'u');
/** Whether a word says that something is done: "zoomed", "soften". */
export const isDeed = (word: string): boolean => verbs.test(word);

/** "Why don't you make it darker?", "don't forget to": wishes. */
const wishing =
  /^(?:\p{L}+ ){0,3}?(?:(?:don't|dont|do not|never) (?:you (?:think|want|like)|forget|hesitate|worry|mind|be afraid)|why |(?:can't|couldn't|won't|wouldn't) (?:you|we) )/u;

/** What the beginning of a part does to the look or the deed behind it; `#` stands for a look in the words. */
export function toBeginning(words: string): Beginning | undefined {
  if (wishing.test(words)) return undefined;
  for (const [beginning, patterns] of beginnings) {
    for (const pattern of patterns) {
      const found = pattern.exec(words);
      if (found === null) continue;
      if (
        beginning === 'supposed' ? / /u.test(words.slice(found[0].length)) : follows.test(words.slice(found[0].length))
      )
        return beginning;
    }
  }
  return undefined;
}
