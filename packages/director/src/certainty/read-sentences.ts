import type { Edit, Understanding } from '@retake/contracts';
import { askOpinion } from '../second-opinion/ask-opinion.ts';
import { readSentence } from '../sentence/read-sentence.ts';
import { type Item, type Sentence, toText } from '../sentence/sentence.ts';
import { toVocabulary } from '../words/vocabulary.ts';

const ends = /^[.!?;\n]$/u;
/** More sentences than these are a story. */
const mostSentences = 12;

function split(sentence: Sentence): readonly string[] {
  const { tokens } = sentence;
  const texts: string[] = [];
  let from = 0;
  for (let at = 0; at <= tokens.length; at += 1) {
    if (at < tokens.length && !ends.test(tokens[at]!.word)) continue;
    if (at > from) texts.push(toText(sentence, from, at));
    from = at + 1;
  }
  return texts;
}

/** "3 with a red umbrella": a sentence of notes may begin with the number of its clip. */
const nameClip = (text: string) => text.replace(/^(\d{1,3})(?=[\s:,])/u, 'clip $1');

const leaving = toVocabulary('leave keep stay stays unchanged untouched perfect fine great good lovely love');

/** Whether a sentence only leaves clips as they are: "clip 4 is perfect, leave it". */
const isLeaving = ({ items, tokens }: Sentence) =>
  items.some(({ type }) => type === 'except' || type === 'reference') &&
  items.every(({ type }) => type !== 'template' && type !== 'quote') &&
  (items.every(({ type }) => type !== 'reference') || tokens.some(({ word }) => leaving.has(word)));

/** Above it, the second opinion misses a clip in a sentence: "make it warmer". In talk it misses none. */
const mostClarify = 0.1;

/** "Here are my notes from the screening last night": nothing is asked for. */
const isTalk = (own: Sentence) =>
  own.items.every(({ type }) => type !== 'reference') && askOpinion(own, undefined).clarify < mostClarify;

/** "A zoom in would be lovely, and clips 1 to 3 darker": a look before the clips that others follow is of what was said before. */
function leansBack({ items }: Sentence): boolean {
  const at = items.findIndex(({ type }) => type === 'reference');
  const isLook = ({ type }: Item) => type === 'template';
  return items.slice(0, at).some(isLook) && items.slice(at).some(isLook);
}

const listClips = (items: readonly Item[], wanted: 'reference' | 'except') =>
  items.flatMap((item) => (item.type === wanted ? item.reference.clips : []));

/**
 * What a message of several sentences asks for, read one by one, where each says by itself what becomes of clips of its own, that they
 * stay, or nothing of clips: notes that somebody sends after a screening. Undefined where one of them leans on another, is not clear or
 * speaks again of clips of another.
 */
export function readSentences(sentence: Sentence, read: (text: string) => Understanding): readonly Edit[] | undefined {
  const texts = split(sentence);
  if (texts.length < 2 || texts.length > mostSentences) return undefined;
  const edits: Edit[] = [];
  const settled = new Set<number>();
  for (const text of texts.map(nameClip)) {
    const { kind, edits: wanted = [] } = read(text);
    const own = readSentence(text, sentence.clips);
    if (kind === 'none' || (kind !== 'edit' && isTalk(own))) continue;
    const isEdit = kind === 'edit' && !leansBack(own);
    if (!isEdit && !isLeaving(own)) return undefined;
    const changed = wanted.flatMap(({ clips }) => clips);
    const clips = new Set([...changed, ...listClips(own.items, 'except'), ...listClips(own.items, 'reference')]);
    if ([...clips].some((clip) => settled.has(clip))) return undefined;
    for (const clip of clips) settled.add(clip);
    if (isEdit) edits.push(...wanted);
  }
  return edits.length > 1 ? edits : undefined;
}
