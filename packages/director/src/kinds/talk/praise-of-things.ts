import type { Sentence } from '../../sentence/sentence.ts';
import { oneOf } from '../../words/one-of.ts';

const exclamation = `(?:${oneOf('aw, aww, awww, ha, haha, hahaha, hehe, lol, lmao, omg, oh, ooh, ah, wow, whoa, yay, hey, ok, okay, and, so, well, honestly, man, dude, gosh, god, my god, oh my god, btw, by the way, nice, great, cool, yes, seriously, also, damn, holy moly')} )*`;
const degree = `(?:${oneOf('so, very, really, just, simply, such, truly, absolutely, totally, quite, pretty, super, incredibly, too, already, still, all, always, damn, rather, unbelievably')} )*`;
const praised = oneOf(
  'cute, adorable, funny, hilarious, sweet, lovely, beautiful, gorgeous, stunning, amazing, awesome, fantastic, great, brilliant, wonderful, perfect, magnificent',
  'incredible, charming, delightful, fun, nice, good, excellent, superb, marvellous, marvelous, fabulous, spectacular, breathtaking, priceless, genius, pretty, touching, clever, the best, spot on, fire',
);
const subject =
  "(?:(?:all )?(?:the|that|this|those|these|your|my|our|his|her) (?!(?:only|problem|rest|other|others|idea)\\b)(?:[a-z']+ ){1,4}?|(?:it|that|this|they|those|these|he|she|everything|all of (?:it|them|that)) ?)";
const be = "(?:is|are|was|were|looks?|'s|'re|turned out|came out|feels?|seems?)";
const kept = `(?: ${oneOf('now, today, lol, haha, there, here, already, like that, like this, btw, tbh, honestly, as always, again, in this one, in that one, in it, in there, by the way, indeed, though, i think, i must say, imo, you know, right')})*`;
const good = `(?:${praised}(?: (?:and|,) ${degree}${praised})*)`;
const noun = oneOf(
  'idea, ideas, touch, thing, things, detail, details, one, shot, clip, scene, choice, moment, moments, part, bit, favourite, favorite, favourites, favorites, image, picture, highlight, highlights, thought, surprise',
);
const own =
  "(?:(?:my|our|his|her|everyone's|everybody's) (?:absolute |personal |all time |new |son's |daughter's |kids )*(?:favourite|favorite)s?(?: [a-z]+){0,2})";

const patterns = [
  // "The pigeons are so cute", "that lighthouse is just beautiful and funny".
  `${exclamation}${subject}${be} ${degree}${good}${kept}`,
  `${exclamation}${subject}${be} ${degree}(?:an?|the|one of the|some of the) ${degree}(?:${good} |best )?${noun}${kept}`,
  `${exclamation}${subject}(?:${be} )?${own}${kept}`,
  `${exclamation}what an? ${degree}${good} [a-z']+(?: [a-z']+)?${kept}`,
  `${exclamation}(?:i|we)(?: (?:just|really|do|so|also|already|totally|absolutely))* (?:love|adore|like|enjoy|loved|liked) (?:it|this|that|them|him|her|those|these)(?: (?:so much|a lot|very much|already|too|as well|all))*`,
  `${exclamation}${own}${kept}`,
].map((pattern) => new RegExp(`^(?:${pattern})$`, 'u'));

/** "Omg that diver is so cool": without the exclamation it may be the colours that are cool. */
const exclaimedCool = new RegExp(
  `^(?:omg|wow|haha+|lol|whoa|dude|man|oh|aww+|ha|hehe|damn)(?: ,)? ${subject}(?:is|are|looks?) ${degree}cool${kept}$`,
  'u',
);
/** What is named before it is praised: "haha the jukebox, I love it". */
const heading = new RegExp(
  `^${exclamation}(?:(?:the|that|those|these|this) )?[a-z']+(?: (?!(?:in|on|with|at|of|as|to)\\b)[a-z']+){0,2}$`,
  'u',
);
const idle =
  /^(?:(?:aw+|a?ha(?:ha)*h?|hehe|lol|lmao|omg|o+h+|ah|wow|whoa|yay|hey|nice|great|cool|yes|thanks|thank you|well|ok|okay) ?)+$/u;
const wishing =
  /\b(?:if|would|could|should|must|more|less|but|instead|make|want|wants|need|needs|please|add|change|remove|replace|give|turn|keep|except|not|never|for|let|put|set|be)\b|n't\b/u;
/** "Isn't it?": asks for no answer. */
const asking =
  /(?: ,)? (?:isn't (?:it|he|she|that)|aren't (?:they|those|we)|doesn't (?:it|he|she)|don't (?:they|you think)|right|huh|eh|no) \?$/u;
const mostWords = 30;

/**
 * Whether a message only praises what is seen: "haha, the pigeons are so cute", "that train window is such a nice idea". Such
 * words are no wish, although they name a thing of a clip.
 */
export function praisesThings({ tokens, items }: Sentence): boolean {
  if (tokens.length > mostWords || items.some(({ type }) => type === 'quote' || type === 'version')) return false;
  const words = tokens
    .map(({ word }) => word)
    .join(' ')
    .replace(asking, '');
  if (wishing.test(words) || words.endsWith('?')) return false;
  if (exclaimedCool.test(words.replace(/ [.!]+$/u, ''))) return true;
  if (items.some(({ type }) => type === 'template' || type === 'except')) return false;
  const clauses = words
    .split(/ ?[,.;:!…–—\n-] ?| and (?=(?:i|we|it|they|that|those) )/u)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '' && !idle.test(clause));
  const isPraise = (clause: string) => patterns.some((pattern) => pattern.test(clause));
  const [first = '', ...others] = clauses;
  if (others.length > 0 && heading.test(first) && others.every(isPraise)) return true;
  return clauses.length > 0 && clauses.every(isPraise);
}
