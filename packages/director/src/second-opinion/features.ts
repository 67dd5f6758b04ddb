import type { Item, Sentence } from '../sentence/sentence.ts';

/** As many places as features share; those that meet in one share its weights. */
export const places = 1 << 15;

/** Longer words are also known by how they begin: "brighten", "brightness". */
const beginningCharacters = 4;

const failing = /\b(?:fail(?:ed|s|ure)?|error|timed out|could not)\b/iu;

/** What the last reply leaves open: a question, a failure, something done. */
function toSetting(reply: string | undefined): string {
  if (reply === undefined) return 'none';
  if (reply.trimEnd().endsWith('?')) return 'asked';
  return failing.test(reply) ? 'failed' : 'done';
}

/** FNV-1a, folded once so that its low bits are as good as its high ones. */
function toPlace(feature: string): number {
  let hash = 2_166_136_261;
  for (let at = 0; at < feature.length; at += 1) hash = Math.imul(hash ^ feature.charCodeAt(at), 16_777_619);
  return ((hash ^ (hash >>> 15)) >>> 0) % places;
}

const hideNumber = (word: string) => (/^\d+$/u.test(word) ? '0' : word);

/** A look, how much of it, clips that are there, clips that are not: which ones they are says nothing of what is asked. */
function toMark(item: Item): string | undefined {
  if (item.type === 'template') return '#';
  if (item.type === 'strength') return '%';
  if (item.type !== 'reference' && item.type !== 'except') return undefined;
  return item.reference.problem === undefined ? '@' : '@?';
}

/** Which clips it could be about. */
function toTarget({ items, clips, selected = [] }: Sentence): string {
  if (items.some(({ type }) => type === 'reference')) return 'named';
  return selected.length > 0 ? 'selected' : clips.length === 1 ? 'only' : 'none';
}

const count = (items: readonly Item[], wanted: Item['type']) =>
  Math.min(3, items.filter(({ type }) => type === wanted).length);

/**
 * What a message is known by: its words, alone and in twos and threes, once as they stand and once with clips and looks as marks;
 * how its longer words begin, and what the reply before it left open. Each is a place in a table of weights.
 *
 * @param reply the last reply of the conversation; undefined where there is none
 */
export function toFeatures(sentence: Sentence, reply: string | undefined): readonly number[] {
  const { tokens, items } = sentence;
  const words = tokens.map(({ word }) => hideNumber(word));
  const marked = items.flatMap((item) => toMark(item) ?? words.slice(item.from, item.to));
  const setting = toSetting(reply);
  const features = new Set<string>([
    `setting ${setting}`,
    `of ${toTarget(sentence)} ${items.some(({ type }) => type === 'template')}`,
    `looks ${count(items, 'template')} clips ${count(items, 'reference')}`,
    `asks ${sentence.isQuestion}`,
    `length ${Math.min(8, Math.floor(words.length / 4))}`,
  ]);
  for (const [kind, row] of [['word', words] as const, ['mark', marked] as const]) {
    const framed = ['<', ...row, '>'];
    for (const [at, word] of framed.entries()) {
      features.add(`${kind} ${word}`);
      if (at > 0) features.add(`${kind} ${framed[at - 1]} ${word}`);
      if (at > 1) features.add(`${kind} ${framed[at - 2]} ${framed[at - 1]} ${word}`);
    }
  }
  for (const word of marked) features.add(`${setting} ${word}`);
  for (const word of words) {
    if (/^[\p{L}']+$/u.test(word) && word.length > beginningCharacters)
      features.add(`begin ${word.slice(0, beginningCharacters)}`);
  }
  return [...features].map(toPlace);
}
