import { oneOf } from '../../words/one-of.ts';
import { after, before, how, people, state } from './around-remarks.ts';
import { aims, likened, reasons, relations } from './told-words.ts';

const praise = oneOf(
  'fine, good, great, perfect, lovely, nice, beautiful, ok, okay, amazing, awesome, gorgeous, wonderful, ideal, brilliant, stunning',
  'excellent, fantastic, cool, spot on, on point, my favourite, my favorite, the best, right, alright, all right, all good, done, ready',
  'finished, good to go, good enough, fine enough, great work, superb, pretty good, just right, exactly right, a keeper, locked',
);
const like = oneOf('like, likes, love, loves, adore, adores, enjoy, prefer, liked, loved');
const asItIs = `(?:${oneOf(
  'as it is, as is, as they are, as it was, like it is, like this, like that, the way it is, the way they are, how it is, just like that',
  'alone, unchanged, untouched, out of it, out of this, be, put, in place',
)})`;
const same = `(?:${asItIs}|the same)`;
const clips = '(?:@|(?:the )?(?:colou?rs?|light|lighting|look|mood|tones?|style|framing|pace) (?:of|in|on) @)';
const its = '(?:it|this|that|they|those|that one|this one|@)';

/** "Clip 3 is where it should not happen", "clip 3 is the one I don't want it in". */
const unwished = `(?:(?:it|this|that|they) (?:${oneOf(
  "should not, shouldn't, must not, mustn't, may not, can not, cannot, does not, doesn't, should never, must never",
)})|nothing (?:should|must|may)|(?:i|we|they) (?:do not|don't|never) (?:want|need|like))(?: (?:happen|be|change|appear|show|apply|belong|go|it|that|this|any|anything|in|on))*`;
const advising = oneOf("i would, i'd, we should, we can, you can, you could, let's, lets, better, rather");

const patterns = {
  /** They stay as they are: nothing may change in them. */
  kept: [
    `(?:only )?@ (?:(?:can|could|should|may|must|will|shall|has to|have to|needs to|is to|to) )?${how}(?:stays?|remains?|be left|be kept|keeps?|is left|are left|gets left)(?: ${how}${same})*`,
    `@ (?:${state}) ${how}(?:left |kept |to stay |staying )?${asItIs}`,
    "@ (?:should not|shouldn't|must not|mustn't|may not|can not|cannot|does not|doesn't|will not|won't)(?: have to| need to)? (?:be )?(?:change|changed|touched|edited|altered|modified)",
    "@ (?:does not|doesn't|do not|don't) need (?:any |a |an |anything|to be )?(?:it|that|this|changes?|changed|changing|work|edits?|edited|touching|touched|anything)?",
    '@ needs (?:no|nothing)(?: changes?| change| work| edits?)?',
    `@ (?:is|are) (?:excluded|off limits|out|settled|untouchable|not to be touched|not to be changed|not included|approved as is)`,
    `@ (?:excluded|aside|apart|unchanged|untouched|as it is|as is|the way it is|as they are)`,
    `(?:(?:${advising}) )*(?:leave|keep|leaving|keeping|spare|skip|ignore|exclude|omit)(?: out)? @(?: ${how}(?:${same}|stay ${same}))?`,
    "(?:don't|do not|dont|never|no need to|without|not|there is no need to|you don't need to|you needn't|you don't have to)(?: you)?(?: dare)?(?: to)?(?: even)? (?:touch|change|edit|alter|modify|touching|changing|mess with|do anything (?:to|with|in|on|for)|mess up|bother with|include|edit|apply it to|do it (?:in|on|for|to)) @",
    '(?:no changes?|nothing|no change|no edits?|no look|no effects?)(?: (?:to|in|for|on|at))+ @',
    '(?:hands off|stay away from|keep your hands off) @',
    'not(?: (?:in|on|for|to|at|with))? @',
    `@ is (?:where|the (?:one|clip|place|scene|shot)(?: where)?) ${unwished}`,
    `(?:(?:${advising}) )*!`,
    `!,? which (?:is|are|looks?) ${how}(?:${praise}|${asItIs})`,
  ],
  /** They are liked, or said to be done. */
  praised: [
    `${clips} (?:${state}) ${how}(?:${praise})(?:,? (?:and )?${how}(?:${praise}))*(?: (?:${asItIs}))?`,
    `${clips} (?:is|are) ${how}(?:not|no) (?:a problem|the problem|an issue|the issue|problem)`,
    `(?:${people}) ${how}(?:${like}) ${clips}(?: (?:a lot|so much|very much|best|most|the most|the best|${asItIs}))?`,
    `(?:${like}|loving|liking|great|nice|good|perfect|great job on|nice work on|good job on|great work on) ${clips}`,
    `(?:i'm|im|i am|we're|we are) ${how}(?:happy|fine|good|ok|okay|pleased|satisfied|cool|in love|done|finished) with ${clips}`,
    `(?:there is |there's )?nothing wrong with ${clips}`,
    `(?:i have |we have )?no (?:notes|complaints|problems?|issues|worries) (?:about|on|with|for) ${clips}`,
    `@ (?:${praise})`,
    '@ (?:has|have) no (?:problems?|issues?)',
    `(?:${people}) ${how}(?:${like}) the (?:[a-z]+ )?(?:#|[a-z]+) (?:in|on|of|at) @`,
  ],
  /** They are only spoken of. */
  told: [...relations, ...reasons, ...aims, ...likened],
} as const;

const toPattern = (forms: readonly string[]) => new RegExp(`^${before}(?:${forms.join('|')})${after}$`, 'u');
const kept = toPattern(patterns.kept);
const praised = toPattern(patterns.praised);
const told = toPattern(patterns.told);
const keptBefore = toPattern([
  `${its} (?:is|are|can|should) ${how}(?:${praise}|stay(?: ${asItIs})?|${asItIs})`,
  `(?:it's|its|that's|they're|so it's) ${how}(?:${praise}|${asItIs})(?: (?:${asItIs}))?`,
  `(?:leave|keep) (?:it|that|them)(?: ${same})?`,
  "(?:don't|do not|dont|never) (?:touch|change|edit|alter) (?:it|that|them)",
]);
/** What was wrong with clips, and is not any more: read with what follows it. */
const formerly = new RegExp(
  `^${before}@ (?:was|were|looked|used to be|had been) ${how}(?:too |a bit |a little )?(?:#|[a-z]+)(?: and ${how}(?:#|[a-z]+))?(?: (?:yesterday|before|earlier|at first|last time|in the beginning|last week|in the last version|this morning))*$`,
  'u',
);

/** How a remark speaks of its clips: it keeps them, likes them, or only tells of them. */
export type Remark = 'kept' | 'praised' | 'told';

/**
 * What a part of a message is that says nothing but a remark on clips; `@` stands for the clips in `shape`, `#` for a look and `!`
 * for clips that are taken out. "Leave clip 3 as it is", "I love clip 3", "compared to clip 3".
 */
export function findRemark(shape: string): Remark | undefined {
  if (kept.test(shape)) return 'kept';
  if (praised.test(shape)) return 'praised';
  return told.test(shape) ? 'told' : undefined;
}

/** Whether a part goes on with a remark on the clips before it: "it can stay", "don't touch it". */
export const goesOnKept = (shape: string): boolean => keptBefore.test(shape);

/** Whether a part says what was wrong with clips earlier: "clip 3 was too dark yesterday". */
export const wasOnce = (shape: string): boolean => formerly.test(shape);
