import type { Understanding } from '@retake/contracts';
import type { KindReader } from '../turn.ts';
import { findPeriod, findRoute } from './question-period.ts';
import { toTopic } from './question-topic.ts';

const opening =
  /^(?:and |so |but |ok |okay |hey |hi |please )*(?:what|what's|whats|why|how|how's|when|where|who|whose|which|is|are|was|were|did|does|do (?:you|i|we|they|any|all)|has|have (?:you|i|we|they|any|all|these|those|clips)|had|am|should)\b/;
const telling =
  /^(?:and |please |can you |could you |would you )*(?:tell me|show me|show the history|show my|list|explain|give me|summarise|summarize|remind me)\b/;
const polite = /^(?:(?:and|please) )*(?:can|could|would|will) you /;
const suggestion = /^(?:what an? (?!.*\?$)|how about|what about|what if|why not|why don't)\b/;
const asking = /^(?:can|could|would|will) (?:you|we|i)\b/;
const aboutVideo = /\b(?:clips?|scenes?|shots?|video|cut|versions?|prompt|project|job|film|movie|seconds|song)\b/;

/** "Why is this so blurry, sharpen it" asks for a look after all. */
const wishing =
  /(?<!\b(?:to|you|i|we|they|will|can|did|would|could|that|it) )\b(?:sharpen|brighten|darken|warm|cool|soften|lighten|desaturate|speed|slow|zoom|fix|change|do)(?: (?:up|down|in|out))? (?:it|this|that|them)\b|[,.;!…] (?:(?:please|pls|just|and|so|then|lol|can you|could you) )*(?:i want|i need|i'd like|we want|we need|make|add|turn|give me|let's|do it)\b/;

/** "what did I change yesterday?", "why did it fail?": answered from facts, never an edit. Off-topic ones are `none`. */
export const readQuestion: KindReader = (turn): Understanding | undefined => {
  const { sentence } = turn;
  const words = sentence.tokens.map(({ word }) => word).join(' ');
  const isBareTopic =
    /^(?:(?:the|my|any|current|total|latest|running|whats the|so) )*(?:status|cost|costs|budget|price|history|progress|changes|eta|news|updates?|prompt|length|duration)(?: (?:on|of|for|in|about|with|so far|left|yet|update|report|now|please)\b[^,;:]*)? ?[?.!]*$/.test(
      words,
    );
  if (suggestion.test(words) || (!words.endsWith('?') && wishing.test(words))) return undefined;
  const isTelling = telling.test(words) && toTopic(words.replace(polite, '')) !== undefined;
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
