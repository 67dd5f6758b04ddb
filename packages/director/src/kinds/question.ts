import type { questionTopics, Understanding } from '@retake/contracts';
import type { KindReader } from '../turn.ts';

type Topic = (typeof questionTopics)[number];

/** In this order: "what would it cost" before "what did it cost", "why did it fail" before "what changed". */
const topics: readonly (readonly [RegExp, Topic])[] = [
  [/\b(?:have|has|did) (?:you|i|we|been|it)? ?(?:been )?(?:do|done|change|changed|edit|edited)\b/, 'changes'],
  [
    /\b(?:would|will|does|do|price|to make|going to|gonna|can i)\b.*\b(?:cost|costs|price|pay|charge)\b|\bhow much (?:is|are|would|for)\b|\bprice (?:of|for)\b|\bexpensive\b/,
    'price',
  ],
  [/\b(?:cost|costs|spent|spend|spending|paid|pay|charged|bill|billed|budget|money|dollars|credits?)\b/, 'cost'],
  [
    /\b(?:fail|fails|failed|failing|failure|error|errors|wrong|broke|broken|crash|crashed|stuck)\b|\b(?:didn't|did not|doesn't|not|isn't) (?:it )?(?:work|working|happen)\b/,
    'failure',
  ],
  [
    /\b(?:running|progress|status|rendering|generating|processing|queue|queued|waiting|ready|done|finished|eta|happening|busy|pending)\b|\bhow (?:long|far|much longer)\b.*\b(?:take|left|until|wait|longer|it)\b|\bgoing on\b|\bare you doing\b/,
    'running',
  ],
  [
    /\b(?:originals?|untouched|unchanged|unedited)\b|\bnot (?:been )?(?:changed|edited|touched)\b|\bhaven't (?:been |i )?(?:changed|edited|touched)\b/,
    'originals',
  ],
  [
    /\b(?:change|changed|changes|edit|edited|edits|history|modified|modifications?|different|did (?:i|you|we) do|happened|been done)\b/,
    'changes',
  ],
  [
    /\b(?:templates?|effects?|filters?|looks|styles|abilities|able|capable|support|supports|supported|possible|available|can (?:you|i|it|retake)|limits?|formats?)\b/,
    'abilities',
  ],
];
const opening =
  /^(?:and |so |but |ok |okay |hey |hi |please )*(?:what|what's|whats|why|how|how's|when|where|who|whose|which|is|are|was|were|did|does|do (?:you|i|we|they|any|all)|has|have (?:you|i|we|they|any|all|these|those|clips)|had|am|should)\b/;
const telling =
  /^(?:and |please |can you |could you |would you )*(?:tell me|show me|show the history|show my|list|explain|give me|summarise|summarize|remind me)\b/;
const suggestion = /^(?:what an? (?!.*\?$)|how about|what about|what if|why not|why don't)\b/;
const asking = /^(?:can|could|would|will) (?:you|we|i)\b/;
const aboutVideo = /\b(?:clips?|scenes?|shots?|video|cut|versions?|prompt|project|job|film|movie|seconds|song)\b/;

/** What a question is about. */
function toTopic(words: string): Topic | undefined {
  return topics.find(([pattern]) => pattern.test(words))?.[1];
}

/** "what did I change yesterday?", "why did it fail?": answered from facts, never an edit. Off-topic ones are `none`. */
export const readQuestion: KindReader = (turn): Understanding | undefined => {
  const { sentence } = turn;
  const words = sentence.tokens.map(({ word }) => word).join(' ');
  const isBareTopic =
    /^(?:the |my )?(?:any |current )?(?:status|cost|costs|budget|price|history|progress|changes|eta|news|updates?) ?\??$/.test(
      words,
    );
  if (suggestion.test(words)) return undefined;
  const isTelling = telling.test(words) && toTopic(words) !== undefined;
  const isAbility =
    asking.test(words) && words.endsWith('?') && /\b(?:templates|effects|formats|languages)\b/.test(words);
  if (!isBareTopic && !isTelling && !isAbility && !opening.test(words)) return undefined;
  const named = sentence.items.flatMap((item) => (item.type === 'reference' ? [item.reference] : []));
  const clips = [...new Set(named.filter(({ kind }) => kind === 'named').flatMap((reference) => reference.clips))].sort(
    (a, b) => a - b,
  );
  const topic = toTopic(words);
  const isAbout =
    topic !== undefined ||
    named.length > 0 ||
    aboutVideo.test(words) ||
    sentence.items.some(({ type }) => type === 'template');
  if (!isAbout)
    return sentence.items.some(({ type }) => type === 'pronoun') && turn.selected.length > 0
      ? { kind: 'question', topic: 'other', clips: [...turn.selected] }
      : { kind: 'none' };
  return { kind: 'question', topic: topic ?? 'other', ...(clips.length > 0 ? { clips } : {}) };
};
