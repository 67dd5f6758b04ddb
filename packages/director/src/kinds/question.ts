import type { Understanding } from '@retake/contracts';
import type { Item } from '../sentence/sentence.ts';
import type { KindReader, Turn } from '../turn.ts';
import { toVocabulary } from '../words/vocabulary.ts';
import { findPeriod, findRoute } from './question-period.ts';
import { toTopic } from './question-topic.ts';
import { toQuestionOrder } from './to-question-order.ts';

const opening =
  /^(?:and |so |but |ok |okay |hey |hi |please )*(?:what|what's|whats|why|why's|whys|why'd|how|how's|hows|how'd|when|when's|whens|where's|who's|where|who|whose|which|is|are|was|were|did|does|do (?:you|i|we|they|any|all)|has|have (?:you|i|we|they|any|all|these|those|clips)|had|am|should)\b/;
/** "Listen, how much would it cost?": said before what is asked. */
const leadIn =
  /^(?:(?:so|ok|okay|hey|hi|hello|yeah|well|oh|listen|look|right|alright|next|also|(?:one|a|quick|another|last|new|one more|my) (?:quick )?(?:question|thing|idea)|,|:|\.|-) )+/;
const telling =
  /^(?:and |please |can you |could you |would you )*(?:tell me|show me|show the history|show my|list|explain|give me|summarise|summarize|remind me)\b/;
/** "5 still rendering or stuck?", "clip 3 ready yet?", "the outro done already?". */
const state =
  /\b(?:left|waiting|still|anything) in (?:the |your )?queue\b|\b(?:still|already|yet|finally)\b.*\b(?:rendering|generating|running|processing|stuck|queued|waiting|ready|done|finished|failed|working|cooking|pending)\b|\b(?:rendering|generating|running|processing|stuck|queued|ready|done|finished|failed|rendered)\b(?: (?:yet|already|now|by now|or not|or what|or stuck|or failed|or still [a-z]+))* ?\?$/;
/** Words of the world outside, which no clip is asked about. */
const outside = toVocabulary(
  'won wins win match game score scored weather forecast tomorrow election president capital stock stocks recipe joke poem horoscope lottery news traffic bus train flight restaurant pizza',
);
/** Whether words ask of the world outside. */
export const asksOfWorld = (words: string): boolean => words.split(' ').some((word) => outside.has(word));
const polite = /^(?:(?:and|please) )*(?:can|could|would|will) you /;
const suggestion = /^(?:what an? (?!.*\?$)|how about|what about|what if|why not|why don't)\b/;
/** "Give me the original of clip 3 again": a version is brought back. */
const returning =
  /\b(?:give|get|bring) (?:me |us )?(?:the|its|their) (?:original|first|old|previous)\b[^,;.?!]*\b(?:again|back)\b/;
const asking = /^(?:can|could|would|will) (?:you|we|i)\b/;
const aboutVideo =
  /\b(?:undo|redo|retry|approval|rejection|swap|crossfade|transition|reorder|clips?|scenes?|shots?|video|cut|versions?|prompt|project|job|film|movie|seconds|song)\b/;

/** "Why is this so blurry, sharpen it" asks for a look after all. */
const wishing =
  /(?<!\b(?:to|you|i|we|they|will|can|did|would|could|that|it) )\b(?:sharpen|brighten|darken|warm|cool|soften|lighten|desaturate|speed|slow|zoom|fix|change|do)(?: (?:up|down|in|out))? (?:it|this|that|them)\b|[,.;!…] (?:(?:please|pls|just|and|so|then|lol|can you|could you) )*(?:i want|i need|i'd like|we want|we need|make|add|turn|give me|let's|do it)\b/;

/** "Where the phone hits the ground I want a puddle": says in which clip. */
const placing =
  /^(?:where|when) (?!(?:is|are|was|were|do|does|did|can|could|will|would|should|has|have)\b).*\b(?:i want|i need|i'd like|i would like|we want|we need|we'd like|we would like|there should be|put|add)\b/;

const has = ({ sentence }: Turn, type: Item['type']) => sentence.items.some((item) => item.type === type);

/** "what did I change yesterday?", "why did it fail?": answered from facts, never an edit. Off-topic ones are `none`. */
export const readQuestion: KindReader = (turn): Understanding | undefined => {
  const { sentence } = turn;
  const said = sentence.tokens.map(({ word }) => word).join(' ');
  const words = toQuestionOrder(said.endsWith('?') ? said.replace(leadIn, '') : said);
  const isBareTopic =
    /^(?:(?:the|my|any|current|total|latest|running|whats the|so) )*(?:status|cost|costs|budget|price|history|progress|changes|eta|news|updates?|prompt|length|duration)(?: (?:on|of|for|in|about|with|so far|left|yet|update|report|now|please)\b[^,;:]*| (?:clips? |scenes? |shots? )?#? ?\d+)? ?[?.!]*$/.test(
      words,
    );
  if (
    suggestion.test(words) ||
    returning.test(words) ||
    (!words.endsWith('?') && (wishing.test(words) || placing.test(words)))
  )
    return undefined;
  const isTelling = telling.test(words) && toTopic(words.replace(polite, '')) !== undefined;
  const isAbility =
    asking.test(words) && words.endsWith('?') && /\b(?:templates|effects|formats|languages)\b/.test(words);
  const isState = sentence.isQuestion && sentence.tokens.length < 12 && state.test(words) && !has(turn, 'template');
  if (!isBareTopic && !isTelling && !isAbility && !isState && !opening.test(words)) return undefined;
  const named = sentence.items.flatMap((item) => (item.type === 'reference' ? [item.reference] : []));
  const clips = [...new Set(named.filter(({ kind }) => kind === 'named').flatMap((reference) => reference.clips))].sort(
    (a, b) => a - b,
  );
  const topic = toTopic(words);
  const isOutside = topic === undefined && named.every(({ weak }) => weak) && asksOfWorld(words);
  if (isOutside && turn.selected.length === 0) return { kind: 'none' };
  const isAbout = topic !== undefined || named.length > 0 || aboutVideo.test(words) || has(turn, 'template');
  if (!isAbout)
    return sentence.items.some(({ type }) => type === 'pronoun') && turn.selected.length > 0
      ? { kind: 'question', topic: 'other', clips: [...turn.selected] }
      : { kind: 'none' };
  const period = topic === 'changes' || topic === 'cost' || topic === 'reviews' ? findPeriod(words) : undefined;
  const route = topic === 'price' ? findRoute(words) : undefined;
  return {
    kind: 'question',
    topic: topic ?? 'other',
    ...(clips.length > 0 && { clips }),
    ...(period && { period }),
    ...(route && { route }),
  };
};
