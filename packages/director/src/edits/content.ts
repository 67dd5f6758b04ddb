import { findOpposite, getTemplate, type TemplateId } from '@retake/contracts';
import { listPartNames } from '../references/find-part.ts';
import type { Item, Sentence } from '../sentence/sentence.ts';
import { qualityAdjectives, qualityNouns } from '../templates/qualities.ts';
import { functionWords } from '../words/function-words.ts';
import { findPhrase } from '../words/phrases.ts';
import { toVocabulary } from '../words/vocabulary.ts';

/** Beside a wish for motion these name the picture as a whole. */
const camerawork = toVocabulary('camera play plays played run runs running shown move moves view frame pace speed');

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

const isOnScale = (template: TemplateId, of: TemplateId) => template === of || findOpposite(template) === of;

/** Leaves out what names the picture as a whole beside a template: "the contrast" of "flatten the contrast". */
export function dropUnmeant({ tokens }: Sentence, items: readonly Item[]): readonly Item[] {
  const wanted = items.flatMap((item) => (item.type === 'template' ? [item.template] : []));
  const isMotion = wanted.length > 0 && wanted.every((id) => getTemplate(id).group === 'motion');
  return items.filter(({ type, from }) => {
    if (type !== 'word') return true;
    if (isMotion && camerawork.has(tokens[from]?.word ?? '')) return false;
    const noun = findPhrase(qualityNouns, tokens, from);
    return noun === undefined || !wanted.some((id) => isOnScale(id, noun.value));
  });
}
