import { oneOf } from '../../words/one-of.ts';

const degree = `(?:${oneOf('just, still, somehow, really, so, very, a bit, a little, kind of, kinda, sort of, simply, all, too, also, way, quite, rather, totally, completely, not, not quite, not really, slightly, now, a lot, pretty, always, yet, even, almost, a tad')} )*`;
/** What only a picture or a film has, where nothing says whose it is. */
const ofFilm = oneOf(
  'colour, colours, color, colors, light, lights, lighting, pace, pacing, mood, tone, tones, face, faces, hand, hands, sky, picture, pictures, image, images, video, film, ad, footage, focus, contrast, timing, rhythm, tempo, background, backgrounds, foreground, style, look, looks, shadow, shadows, text, texts, logo, atmosphere, vibe, feel, feeling, energy, movement, motion, camera, framing, composition, quality, resolution, details, edges, skin, eyes, hair, sharpness, brightness, grain, picture quality, colour grading, grading, grade, edit, story, ending, beginning, opening, whole thing, perspective, angle, proportions',
);
const be =
  "(?:is|are|was|were|look|looks|feel|feels|seem|seems|sound|sounds|came out|turned out|isn't|aren't|wasn't|isnt|doesn't|does not|don't|do not|didn't|'s|needs?|lacks?|could|has|have)";
/** What only finds fault is short. */
const mostCharacters = 300;
/** Words that only judge. "Empty" and "sad" may be what a thing is to be. */
const fault = oneOf(
  'wrong, off, odd, strange, weird, boring, dull, bad, ugly, flat, fake, cheap, lifeless, generic, artificial, awful, terrible, horrible, messy, confusing',
  'unnatural, unreal, amateurish, tacky, kitschy, distorted, unrealistic, unfinished, inconsistent, creepy, lame, disappointing, underwhelming, ridiculous',
);
const missing = oneOf(
  'right, good, it, quite it, there, there yet, work, working, fit, match, convince me, convincing, feel right, look right, look good, what i want, what i wanted, what i meant, what we wanted, like it, enough',
);

const faulted = new RegExp(
  `(?:^|[,.;:!?] |\\b(?:but|because|and|that|think|find|like) )(?:(?:all |some of |most of |somehow )?(?:the|these|those|their|its|his|her) (?:[a-z]+ )?${ofFilm} ${be}\\b|(?:it|this|that|they|everything|something|it all)(?:'s| is| are| looks?| feels?| seems?| still)+ ${degree}(?:${fault}|${missing})\\b)|\\bsomething(?:'s| is) (?:${degree})?(?:wrong|off|missing|odd|strange|weird|not right)\\b`,
  'u',
);
/** "I'd rather see a dog", "could there be a plant somewhere": a wish for something to be seen, wherever that is. */
const wished =
  /\b(?:i|we)(?:'d| would) (?:(?:really|so|also|much|just) )*(?:rather|prefer|love|like|enjoy|appreciate)\b|\brather (?:an?|the|some|no) [a-z]+|\b(?:could|can|should|might|may|would|wouldn't|shouldn't|couldn't) there be\b|\bi(?:'d)? (?:wish|hope) (?:there|it|they|he|she|we|you)\b|\bhow nice would\b|\bit would be\b|^see\b|\bsomewhere(?: (?:in|on|there|please)\b|$)/u;

/** The whole of a message that only finds fault, whatever with: "the sign looks fake", "something is off with the desk", or says what it is like. */
const faultOnly = new RegExp(
  `^(?:(?:hm+|ugh|oh|no|but|and|so|ok|well|sorry|honestly|i think|i find|somehow|,|meh|eww?|yikes|now) )*(?:(?:there (?:is|was) )?something(?:'s| is)? ${degree}(?:wrong|off|odd|strange|weird|fishy|not right)(?: (?:with|about|in|on|at) [a-z0-9' ]{1,40})?|(?!(?:i|we|you|my|our)\\b)(?!.*\\b(?:weather|traffic|trains?|bus|food|coffee|week|day|morning|news|internet|wifi)\\b)(?:[a-z0-9']+ ){1,6}?(?:is|are|look|looks|feel|feels|seem|seems) ${degree}(?:${fault})(?: (?:to me|somehow|now|here|there|again|in (?:clip )?[a-z0-9]+|i think|lol|tbh|honestly))*|(?:[a-z0-9']+ ){1,5}?reminds (?:me|us) of [a-z' ]{1,40})(?: [.!?…])*$`,
  'u',
);

/** Whether a message finds fault, and says nothing of what should be instead. */
export const onlyFindsFault = (words: string): boolean => words.length < mostCharacters && faultOnly.test(words);
/** Whether words find fault with what is seen: "the colours are wrong", "something is off with the light". Nothing says what to do. */
export const findsFault = (words: string): boolean =>
  words.length < mostCharacters && (faulted.test(words) || faultOnly.test(words));
/** Whether words wish for something to be seen. */
export const wishesForThing = (words: string): boolean => wished.test(words);
