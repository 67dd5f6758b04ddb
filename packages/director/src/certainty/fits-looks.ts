import { type Edit, findOpposite, type TemplateId } from '@retake/contracts';
import type { Item, Sentence } from '../sentence/sentence.ts';
import type { Memory } from '../turn.ts';
import { toVocabulary } from '../words/vocabulary.ts';

/** What may stand between two looks that are asked for together. */
const joining = toVocabulary(
  'and also then both plus with of the a an some bit little slightly more much very really but add make it look tones have give them should be get',
);

type Look = Extract<Item, { type: 'template' }>;

/** "Too bright, tone it down": looks for one clip that do not stand side by side may be one, said twice. */
function isJoined({ tokens, items }: Sentence, looks: readonly Look[]): boolean {
  return looks.every((look, at) => {
    const before = looks[at - 1];
    if (before === undefined) return true;
    const between = items.filter(({ from, to }) => from >= before.to && to <= look.from);
    return between.every(
      ({ type, from }) =>
        type === 'reference' ||
        type === 'strength' ||
        joining.has(tokens[from]!.word) ||
        /^[,&+/]$/u.test(tokens[from]!.word),
    );
  });
}

/** Whether the looks that clips get are those that are said, or that were spoken of before, and no look that is said is left out. */
export function fitsLooks(sentence: Sentence, edits: readonly Edit[], memory: Memory): boolean {
  const looks = sentence.items.flatMap((item) => (item.type === 'template' ? [item] : []));
  const said = new Set<TemplateId>(looks.map(({ template }) => template));
  const given = new Set(edits.flatMap(({ templates }) => templates));
  const isLeft = [...said].some((id) => !given.has(id) && !given.has(findOpposite(id) ?? id));
  if (isLeft) return false;
  const isAdded = [...given].some((id) => !said.has(id) && memory.wish?.templates.includes(id) !== true);
  if (isAdded) return false;
  return edits.every(({ templates }) => {
    const own = looks.filter(({ template }) => templates.includes(template));
    return templates.length < 2 || own.length === 0 || isJoined(sentence, own);
  });
}
