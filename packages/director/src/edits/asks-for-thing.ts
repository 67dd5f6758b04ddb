import { type Clause, reasons } from '../gist/clauses.ts';
import { listThingWords } from '../gist/leftovers.ts';
import { isAim, isAimOfOthers, isRequest } from '../gist/requests.ts';
import { has, toShape, wordsOf } from '../gist/shape.ts';
import { isKept } from '../gist/statements.ts';
import type { Sentence } from '../sentence/sentence.ts';
import { toVocabulary } from '../words/vocabulary.ts';
import { tellsOfThing } from './tells-of-thing.ts';

/** Somebody wishes something: "I'd like the girl to wear a helmet", "legal asks us to remove the logo". */
const wishing =
  /(?:\b(?:i|we|he|she|they|you)'d|\bwould) (?:(?:really|also|all|rather|still|just) )*(?:like|love|prefer|want)\b|'d rather\b|\bwould be (?:[a-z]+ )?(?:to|if|with)\b|\b(?:wants?|need|needs|should|must|ought to|ha(?:s|ve) to|insists?|demands?|please|asks?(?: (?:us|me|you|for))? (?:to|for|that)|(?:was|were|been) asked to|i dream of|can my|can our|can their|how about)\b/u;
/** "I'd like a coffee mug on the desk", "I'd rather have her rolling her eyes". */
const placing =
  /\b(?:(?:i|we|he|she|they)'d|would) (?:[a-z]+ )?(?:like|love|prefer|have) (?:(?:to (?:see|have) )?(?:an?|some|two|three|the) [^.]+ (?:next to|on|behind|beside|above|under|at|in front of|around|over|instead of|in (?:her|his|their|red|green|blue|white|black|yellow|pink|orange|purple))\b|(?:him|her|them) [a-z]+ing\b)|\basked (?:us )?(?:to have|for) (?:an?|some) [^.]+ (?:next to|on|behind|beside|above|under|at)\b/u;
const besideThing = /\b(?:next to|beside|behind|in front of|above) (?:the|a|an|her|his|their)\b/u;
/** "The worried worker needs glasses": who needs a thing that can be seen. */
const needing = /\bneeds? (?:(?:a|an|some|two|three|new|his|her|their) )?(?!(?:to|it|more|less|this|that)\b)[a-z]+$/u;
/** "Stop the rain in clip 4", "three cases → five cases". */
const turning = /^(?:and )?(?:please )?(?:stop the|(?:switch|turn) (?:off|on)) [a-z]+\b|→|->|=>/u;
/** These speak of looks, moods and plans as often as of things. */
const loose = toVocabulary('wants let get use bring');
/** What is done with words that somebody quotes. */
const lettering =
  /\b(?:says?|saying|said|reads?|reading|print|printed|writes?|written|writing|names?|named|text|label|labels|signs?|captions?|subtitles?|lyrics|title|logo|button|puts?|add|added|shows?|match|matches|change|changed|replaced?)\b/u;

/** Whether words ask for something, of themselves or for somebody. */
export const isWish = (sentence: Sentence, clause: Clause): boolean =>
  wishing.test(wordsOf(sentence, clause.items).join(' ')) || isRequest(sentence, clause);

/**
 * Whether a part of a message that has no look asks for something to become of what is seen: "the worried worker needs glasses",
 * "legal says the button has to read 'Start'".
 */
export function asksForThing(sentence: Sentence, clause: Clause): boolean {
  const { items, joint } = clause;
  if (reasons.has(joint) || listThingWords(sentence, items).length === 0) return false;
  const words = wordsOf(sentence, items);
  const text = words.join(' ');
  // "A glass of pinot noir next to the bottle": a look may be the name of a thing.
  if (has(items, 'template') ? besideThing.test(text) && placing.test(text) : placing.test(text)) return true;
  if (has(items, 'template') || isAimOfOthers(sentence, clause) || isKept(sentence, clause)) return false;
  if (has(items, 'quote')) return lettering.test(text) && isWish(sentence, clause);
  if (isAim(text)) return false;
  if (turning.test(text) || needing.test(text)) return true;
  const said = words.filter((word) => !loose.has(word));
  return tellsOfThing(said, toShape(sentence, items)) && isWish(sentence, clause);
}
