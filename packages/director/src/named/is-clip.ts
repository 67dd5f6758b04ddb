import { getTemplate, type TemplateId } from '@retake/contracts';
import { listLeftovers } from '../gist/leftovers.ts';
import { isSomebody } from '../references/things/people.ts';
import type { Thing } from '../references/things/read-thing.ts';
import { isSubject } from '../references/things/shown-as.ts';
import { isOfPicture } from '../sentence/judge-things.ts';
import type { Item, Sentence } from '../sentence/sentence.ts';
import { toVocabulary } from '../words/vocabulary.ts';

/** Somebody is painted in no colours, but these say what shall become of a thing: "make the umbrella black and white". */
const painting = toVocabulary('make making paint turn turning dress colour color should be must dye');
const ofThings: ReadonlySet<TemplateId> = new Set<TemplateId>([
  'golden',
  'black-and-white',
  'sepia',
  'vintage',
  'neon',
  'faster',
  'slow-motion',
]);
const persons = toVocabulary('he she him her they them me us');
const stating = toVocabulary('is are was were');
const wishing = toVocabulary('too should could must needs need want wants wish if can bit little rather enough');

const isNamed = (item: Item) =>
  item.type === 'reference' &&
  item.reference.kind === 'named' &&
  !item.reference.weak &&
  item.reference.thing === undefined;

/** "The umbrella is in the fog": says how it is. */
function tellsHow({ tokens }: Sentence, beside: readonly Item[], { to }: Thing): boolean {
  const words = beside.flatMap((item) => tokens.slice(item.from, item.to).map(({ word }) => word));
  return stating.has(tokens[to]?.word ?? '') && !words.some((word) => wishing.has(word));
}

/** "in black and white": as a picture is, and no thing. */
function isIn({ tokens }: Sentence, { type, from }: Item): boolean {
  return (
    type === 'template' && [tokens[from]?.word, tokens[from - 1]?.word].some((word) => word === 'in' || word === 'into')
  );
}

/**
 * Whether what is wished in a part of a message is wished for the clip that a thing names, and not for the thing in it. Time,
 * weather and mood are those of a clip; light, colours and detail too, where the thing is what the clip is about.
 */
export function isClip(sentence: Sentence, items: readonly Item[], thing: Thing): boolean {
  const beside = items.filter(({ from, to }) => to <= thing.from || from >= thing.to);
  if (beside.some(isNamed)) return thing.form === 'part';
  const looks = beside.flatMap((item) => (item.type === 'template' ? [item.template] : []));
  if (looks.length === 0 || thing.form === 'part') return true;
  const isOther = ({ from }: Item) => !persons.has(sentence.tokens[from]!.word);
  if (listLeftovers(sentence, beside).some(isOther) || tellsHow(sentence, beside, thing)) return false;
  const isMade = beside.some(({ from }) => painting.has(sentence.tokens[from]!.word));
  const isPainted = isMade && looks.some((id) => ofThings.has(id)) && !beside.some((item) => isIn(sentence, item));
  const isDeed = thing.form === 'deed';
  if (isPainted)
    return (isDeed || thing.words.some(isSomebody)) && !looks.some((id) => getTemplate(id).group === 'motion');
  if (looks.every(isOfPicture) || isDeed || isSubject(sentence.clips, thing.numbers[0]!, thing.words)) return true;
  const before = beside.filter(({ to }) => to <= thing.from);
  return !isMade && before.every(({ type }) => ['filler', 'template', 'strength'].includes(type));
}
