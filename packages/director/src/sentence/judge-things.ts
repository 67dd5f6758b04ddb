import { getTemplate, type TemplateId } from '@retake/contracts';
import type { Scope } from '../references/reference.ts';
import { toVocabulary } from '../words/vocabulary.ts';
import type { Item } from './sentence.ts';

/** Said of a thing, these may be what it shall be ("make the car vintage"). */
const ambiguous = new Set<TemplateId>(['vintage', 'faster']);
/** After one of these a thing is given a colour ("make the umbrella black and white", and not "in black and white"). */
const making = toVocabulary('make making paint turn dress colour color');
/** Words that lean on an earlier message for the look. */
const repeating = toVocabulary('same likewise ditto');

/** Time, weather, mood and motion are those of a picture, as no colour at all is; a colour may be that of a thing. */
export function isOfPicture(id: TemplateId): boolean {
  const { group } = getTemplate(id);
  if (ambiguous.has(id)) return false;
  return !['light', 'colour', 'detail'].includes(group) || id === 'black-and-white' || id === 'sepia';
}

/** Whether an item comes first in its part of the message, and names all the clips of it. */
function leadsPart(items: readonly Item[], at: number): boolean {
  const before = items.slice(0, at).findLast(({ type }) => type !== 'filler');
  const next = items.slice(at + 1).find(({ type }) => type === 'reference' || type === 'separator');
  return (before === undefined || before.type === 'separator') && next?.type !== 'reference';
}

/**
 * Whether the words of prompts in a message name clips: nothing else is left over, none is selected, and what is wished
 * is wished for a picture, or for where something is.
 */
export function areThingsClips({ tokens, selected = [] }: Scope, items: readonly Item[]): boolean {
  const isLeftover = ({ type, from }: Item) =>
    ['quote', 'version', 'negation'].includes(type) || (type === 'word' && !repeating.has(tokens[from]!.word));
  if (selected.length > 0 || items.some(isLeftover)) return false;
  const templates = items.flatMap((item) => (item.type === 'template' ? [item.template] : []));
  const isWhole = templates.length > 0 && templates.every(isOfPicture);
  const isOne = items.every((item) => item.type !== 'reference' || item.reference.thing !== undefined);
  return items.every((item, at) => {
    if (item.type !== 'reference' || item.reference.thing === undefined) return true;
    if (!isOne) return leadsPart(items, at);
    const isPainted = making.has(tokens[item.from - 1]?.word ?? '') && tokens[item.to]?.word !== 'in';
    const isColour = templates.some((id) => getTemplate(id).group === 'colour');
    return item.reference.thing === 'placed' || (isWhole && !(isPainted && isColour));
  });
}
