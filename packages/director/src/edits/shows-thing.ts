import { type Clause, reasons } from '../gist/clauses.ts';
import { listThingWords } from '../gist/leftovers.ts';
import { isOfMusic } from '../gist/music.ts';
import { has, wordsOf } from '../gist/shape.ts';
import { findByWords } from '../references/prompt-index.ts';
import type { Sentence } from '../sentence/sentence.ts';
import { oneOf } from '../words/one-of.ts';

const lead = `(?:${oneOf('and, but, plus, maybe, perhaps, preferably, ideally, like, please, only, just, so, then, also, still')} )*`;
const owner = oneOf('its, his, her, their, the, a, an, some, two, three, many, lots of, plenty of, all the');
const state = oneOf(
  'on, off, up, down, open, closed, shut, lit, out, raised, lowered, lit up, switched on, turned on, switched off',
);
/** "With its headlight on", "showing the stars", "the car has its lights on", "its headlights on". */
const shown = new RegExp(
  `^${lead}(?:(?:with|showing|featuring|revealing) (?:only |just |all )?(?:${owner})\\b|(?:${owner}) (?:[a-z']+ ){1,3}(?:has|have)(?: (?:its|his|her|their|the|a|an) (?:[a-z']+ ){1,2}${state})?$|(?:its|his|her|their) (?:[a-z']+ ){1,2}${state}$)`,
  'u',
);
/** "The headlight is on": as it should be, or as it is. */
const lit = new RegExp(`^${lead}(?:the|its|his|her|their) (?:[a-z']+ ){1,3}(?:is|are) ${state}$`, 'u');
/** "But no dust", "without the boats". */
const bare = new RegExp(
  `^${lead}(?:no|without|minus|not any|not a|no more) (?:the |any |more |a )?(?:[a-z']+ ?){1,3}$`,
  'u',
);
/** "No rush", "no hard feelings", "without a doubt": said to the one who reads. */
const idle = new RegExp(
  `\\b(?:${oneOf('rush, hurry, worries, worry, stress, pressure, pun, feelings, drama, fuss, doubt, doubts, question, questions, need, idea, problem, problems, deal, excuses, biggie, sweat, offence, offense, pressure, joke, kidding, kid, cap, clue, budget, deadline, deadlines, rest, breaks, exceptions, exception, hesitation, hesitating, delay, thanks, thank')})\\b`,
  'u',
);
/** "With her face in shadow we lose people", "with best regards from the band". */
const told = new RegExp(
  `\\b(?:${oneOf("i, we, you, it, it's, they, nobody, noone, everybody, everyone, one, people, viewers, regards, wishes, greetings, respect, care, pleasure")})\\b`,
  'u',
);

/**
 * How a part of a message without a look says what is to be seen beside it: `shown` for sure ("with its headlight on"), or `unclear`
 * ("but no dust", "the headlight is on"). Undefined where it shows nothing, or nothing that the
 * changed clips have not.
 */
export function showsThing(
  sentence: Sentence,
  clause: Clause,
  changed: readonly number[],
): 'shown' | 'unclear' | undefined {
  const { items, joint } = clause;
  if (reasons.has(joint) || has(items, 'template', 'quote', 'reference', 'except', 'version', 'strength'))
    return undefined;
  const things = listThingWords(sentence, items).map(({ from }) => sentence.tokens[from]!.word);
  if (things.length === 0 || isOfMusic(sentence, clause)) return undefined;
  // "The girl at night, with the letter": what its clip shows anyway.
  if (!has(items, 'negation') && findByWords(sentence.clips, things).some((clip) => changed.includes(clip)))
    return undefined;
  const words = wordsOf(sentence, items);
  const text = (joint === 'with' ? ['with', ...words] : words).join(' ');
  if (idle.test(text)) return undefined;
  if (bare.test(text)) return 'unclear';
  if (told.test(text)) return undefined;
  if (shown.test(text)) return has(items, 'negation') ? 'unclear' : 'shown';
  return lit.test(text) ? 'unclear' : undefined;
}
