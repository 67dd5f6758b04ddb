import type { questionTopics } from '@retake/contracts';

export type Topic = (typeof questionTopics)[number];

/**
 * What a question is about, by its words. In this order: "what would it cost" before "what did it cost", "why did it fail"
 * before "what changed", "when was it changed last" before both.
 */
const topics: readonly (readonly [RegExp, Topic])[] = [
  [/\bstill (?:rendering|running|processing|generating|queued|waiting|working|going|cooking)\b/, 'running'],
  [
    /\bwhen (?:was|were|did|has|have|i|we)\b.*\b(?:last|latest|change|changed|edit|edited|touch|touched)\b|\b(?:last|latest) (?:change|edit|modification)\b(?!.*\b(?:cost|fail|wrong|spent|price)\b)/,
    'last-change',
  ],
  [
    /\b(?:have|has|did) (?:you|i|we|been|it)? ?(?:been )?(?:do|done|change|changed|edit|edited)\b|\bwhat (?:all )?(?:was|were|got) (?:all )?(?:done|changed|edited)\b|\b(?:of|list|show me|tell me) (?:all )?what (?:i|we|you)(?:'ve| have)? (?:did|done|changed)\b/,
    'changes',
  ],
  [
    /(?:\b(?:would|will|does|do|price|to make|going to|gonna|can i)\b|'(?:d|ll)\b).*\b(?:cost|costs|price|pay|charge)\b|\bhow much (?:is|are|would|for)\b(?! (?:still )?(?:left|remaining|there))|\bprice\b|\bexpensive\b/,
    'price',
  ],
  [
    /\bhow much (?:was|were|did) (?:it|that|this|those|these|all|the|we|i|you)\b|\bwhat(?:'s| is) the damage\b|\b(?:cost|costs|spent|spend|spending|paid|pay|charged|bill|billed|budget|money|dollars|credits?)\b/,
    'cost',
  ],
  [
    /\b(?:fail|fails|failed|failing|failure|failures|error|errors|wrong|broke|broken|crash|crashed|stuck)\b|\b(?:didn't|did not|doesn't|not|isn't) (?:(?:it|that|this|the [a-z]+) )?(?:work|working|happen)\b/,
    'failure',
  ],
  [
    /\b(?:review|reviews|reviewed|feedback|approve|approved|reject|rejected|verdict|verdicts)\b|\bwhat (?:was|has been|did (?:the |my |our )?\w+) (?:said|say|think|thought)\b/,
    'reviews',
  ],
  [
    /\bhow long (?:the|my|our|this|each|every|all|clip|scene)\b[^,]*\b(?:is|are|was|runs?|lasts?)\b|\bhow long (?:is|are|was)\b(?!.*\b(?:take|left|until|wait)\b)|\b(?:length|duration|runtime)\b|\bhow many (?:seconds|minutes)\b(?!.*\b(?:left|until|wait|more)\b)/,
    'length',
  ],
  [
    /\b(?:running|progress|status|render(?:ing|ed)?|generat(?:ing|ed)|process(?:ing|ed)|composing|composed|stuck|queue|queued|waiting|ready|done|finish|finished|eta|happening|busy|pending)\b|\bhow (?:long|far|much longer)\b.*\b(?:take|left|until|wait|longer|it)\b|\bgoing on\b|\bhow (?:long still|much longer)\b|\bare you doing\b|\btak(?:ing|es?) (?:so|this|that|very|really|too|forever|ages)\b|\bso slow (?:today|now)\b/,
    'running',
  ],
  [
    /\b(?:originals?|untouched|unchanged|unedited)\b|\bnot (?:been )?(?:changed|edited|touched)\b|\bhaven't (?:been |i )?(?:changed|edited|touched)\b/,
    'originals',
  ],
  [/\b(?:prompt|prompts|description|described)\b/, 'prompt'],
  [
    /\bwhich (?:version|take)\b|\bwhat (?:version|take)\b|\bhow many (?:versions|takes)\b|\bversions? (?:is|are)\b/,
    'version',
  ],
  [
    /\b(?:change|changed|changes|edit|edited|edits|history|modified|modifications?|different|did (?:i|you|we) do|happened|been done|did you (?:undo|redo|restore))\b/,
    'changes',
  ],
  [
    /\bwh(?:at|ich) (?:look|looks|effect|effects|filter|style|grade|template|templates) (?:is|are|does|do|has|have)\b(?!.*\b(?:available|possible|there|supported|can)\b)|\blook (?:of|does|is|has)\b/,
    'look',
  ],
  [
    /\b(?:templates?|effects?|filters?|looks|styles|abilities|able|capable|support|supports|supported|possible|available|can (?:you|i|it|retake)|limits?|formats?)\b/,
    'abilities',
  ],
];

/** What a question is about; undefined when none of its words say so. */
export function toTopic(words: string): Topic | undefined {
  return topics.find(([pattern]) => pattern.test(words))?.[1];
}
