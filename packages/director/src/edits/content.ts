import { findOpposite, getTemplate, type TemplateId } from '@retake/contracts';
import { listPartNames } from '../references/named-parts.ts';
import type { Item, Sentence } from '../sentence/sentence.ts';
import { qualityAdjectives, qualityNouns } from '../templates/qualities.ts';
import { functionWords } from '../words/function-words.ts';
import { findPhrase } from '../words/phrases.ts';
import { toVocabulary } from '../words/vocabulary.ts';

/** Beside a wish for motion these name the picture as a whole. */
const camerawork = toVocabulary('camera play plays played run runs running shown move moves view frame pace speed');
const states = new Set(['is', 'are', 'was', 'looks', 'feels', 'seems', 'appears', "it's", "that's"]);
const wishes = toVocabulary('should must need needs make want let please add too not give put turn');

/** Whether something is left over that a picture can show: a word that is neither glue nor a quality, or a quote. */
export function saysPicture({ tokens, clips }: Sentence, items: readonly Item[]): boolean {
  const parts = listPartNames(clips);
  return items.some(({ type, from }) => {
    if (type === 'quote') return true;
    if (type !== 'word' || tokens[from]?.kind !== 'word') return false;
    const isQuality =
      findPhrase(qualityNouns, tokens, from) !== undefined || findPhrase(qualityAdjectives, tokens, from) !== undefined;
    if (parts.has(tokens[from]!.word)) return false;
    return !isQuality && !functionWords.has(tokens[from]!.word);
  });
}

/** "clip 2 is blinding, make it darker": the first part says how it is, the second what to do about it. */
function dropStatements({ tokens }: Sentence, items: readonly Item[]): readonly Item[] {
  const parts: Item[][] = [[]];
  for (const item of items) {
    if (item.type === 'separator') parts.push([item]);
    else parts.at(-1)!.push(item);
  }
  const has = (part: readonly Item[], ...types: readonly Item['type'][]) =>
    part.some(({ type }) => types.includes(type));
  const isWish = (part: readonly Item[]) => has(part, 'template') && !has(part, 'word', 'quote', 'version', 'negation');
  const isStatement = (part: readonly Item[]) => {
    const words = part.flatMap(({ from, to }) => tokens.slice(from, to).map(({ word }) => word));
    const start = part.find(({ type }) => type !== 'separator');
    const isAbout =
      start?.type === 'reference' || start?.type === 'pronoun' || states.has(tokens[start?.from ?? -1]?.word ?? '');
    return (
      isAbout &&
      words.some((word) => states.has(word)) &&
      !words.some((word) => wishes.has(word)) &&
      !has(part, 'template', 'quote')
    );
  };
  if (!parts.some(isWish) || !parts.every((part) => isWish(part) || isStatement(part) || !has(part, 'word', 'quote')))
    return items;
  return parts.flatMap((part) => (isStatement(part) ? part.filter(({ type }) => type === 'reference') : part));
}

const isOnScale = (template: TemplateId, of: TemplateId) => template === of || findOpposite(template) === of;

/** Leaves out what names the picture as a whole beside a template: "the contrast" of "flatten the contrast". */
export function dropUnmeant(sentence: Sentence, all: readonly Item[]): readonly Item[] {
  const { tokens } = sentence;
  const items = dropStatements(sentence, all);
  const wanted = items.flatMap((item) => (item.type === 'template' ? [item.template] : []));
  const isMotion = wanted.length > 0 && wanted.every((id) => getTemplate(id).group === 'motion');
  return items.filter(({ type, from }) => {
    if (type !== 'word') return true;
    if (isMotion && camerawork.has(tokens[from]?.word ?? '')) return false;
    const noun = findPhrase(qualityNouns, tokens, from);
    return noun === undefined || !wanted.some((id) => isOnScale(id, noun.value));
  });
}
