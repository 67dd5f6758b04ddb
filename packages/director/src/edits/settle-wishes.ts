import type { Item, Sentence } from '../sentence/sentence.ts';
import { isContradiction } from '../templates/contradictions.ts';

type TemplateItem = Extract<Item, { type: 'template' }>;
/** Between a "don't" and what is refused: "don't make clip 2 darker". */
const passable = new Set<Item['type']>(['filler', 'reference', 'pronoun']);
const isTemplate = (item: Item | undefined): item is TemplateItem => item?.type === 'template';

/** "from day to night": of two templates that exclude each other, the first is where the picture comes from. */
function dropReplaced(sentence: Sentence, items: readonly Item[]): readonly Item[] {
  return items.filter((item, at) => {
    if (!isTemplate(item)) return true;
    const next = items[at + 1];
    const other = items[at + 2];
    const joins = next !== undefined && ['to', 'into'].includes(sentence.tokens[next.from]?.word ?? '');
    return !(joins && isTemplate(other) && isContradiction(item.template, other.template));
  });
}

/**
 * "brighter, not darker": what is refused and would contradict the wish anyway is left out. "Brighter but not too
 * bright" is a little brighter. Any other refusal stays, and becomes a question.
 */
function dropRefused(sentence: Sentence, items: readonly Item[]): readonly Item[] {
  const refusals = items.flatMap((item, at) => {
    if (item.type !== 'negation') return [];
    const refused = items.slice(at + 1).find(({ type }) => !passable.has(type));
    return isTemplate(refused) ? [{ negation: item, refused }] : [];
  });
  const wanted = items.filter(isTemplate).filter((item) => refusals.every(({ refused }) => refused !== item));
  const settled = refusals.filter(({ refused }) =>
    wanted.some(({ template }) => isContradiction(template, refused.template)),
  );
  const isMild = settled.some(({ refused }) => sentence.tokens[refused.from]?.word === 'too');
  return items
    .filter((item) => !settled.some(({ negation, refused }) => item === negation || item === refused))
    .map((item) =>
      isMild && isTemplate(item) && wanted.includes(item) && item.strength === undefined
        ? { ...item, strength: 'slight' }
        : item,
    );
}

/** What people say is wrong with a picture, and seldom wish for. */
const complaints = new Set(['washed out', 'faded', 'blurry', 'out of focus', 'flat', 'dull', 'hazy', 'grainy']);
const pressing = new Set([
  'need',
  'needs',
  'should',
  'must',
  'make',
  'give',
  'more',
  'please',
  'fix',
  'add',
  'can',
  'could',
]);

/** "washed out, needs more contrast": a look that stands alone before what is asked for says what is wrong. */
function dropComplaints({ tokens }: Sentence, items: readonly Item[]): readonly Item[] {
  const at = items.findIndex(isTemplate);
  const [look, next] = [items[at], items[at + 1]];
  if (look === undefined || next?.type !== 'separator' || tokens[next.from]!.word === 'and') return items;
  const said = tokens.slice(look.from, look.to).map(({ word }) => word);
  const later = items.slice(at + 2);
  const isFirst = items
    .slice(0, at)
    .every(({ type, from }) => type === 'reference' || type === 'separator' || tokens[from]!.word === 'the');
  const isAsked = later.some(isTemplate) && tokens.slice(next.to).some(({ word }) => pressing.has(word));
  return isFirst && isAsked && complaints.has(said.join(' ')) ? items.filter((item) => item !== look) : items;
}

const softening = new Set(['soften', 'softer', 'softening', 'softened']);
const draining = new Set(['drain', 'draining', 'suck', 'pull', 'take', 'wash', 'bleed', 'remove', 'strip']);

/**
 * "Soften the contrast" is of the contrast, and no blur. "Drain the colour out of it a bit, it should feel muted" says once what
 * is muted.
 */
function settleColours({ tokens }: Sentence, items: readonly Item[]): readonly Item[] {
  const isMuted = items.some((item) => isTemplate(item) && item.template === 'muted');
  return items.flatMap((item, at): readonly Item[] => {
    if (!isTemplate(item)) return [item];
    const first = tokens[item.from]!.word;
    if (isMuted && item.template === 'black-and-white' && draining.has(first)) return [];
    if (item.template !== 'softer' || !softening.has(first)) return [item];
    const next = items.slice(at + 1).find(({ type }) => type !== 'filler');
    const noun = next?.type === 'word' ? tokens[next.from]!.word : '';
    if (noun === 'contrast' || noun === 'contrasts') return [{ ...item, template: 'low-contrast' }];
    return /^colou?rs?$/u.test(noun) ? [{ ...item, template: 'muted' }] : [item];
  });
}

const dialling = new Set(['tone', 'calm']);
const pronouns = new Set(['it', 'that', 'this', 'them']);

/** "Too bright, tone it down" says once more what is too much. */
function dropEchoes({ tokens }: Sentence, items: readonly Item[]): readonly Item[] {
  return items.filter((item, at) => {
    const before = items.slice(0, at).findLast(({ type }) => !['filler', 'separator', 'reference'].includes(type));
    const isDialled = dialling.has(tokens[item.from]!.word) && pronouns.has(tokens[item.to]?.word ?? '');
    if (!isTemplate(item) || !isDialled || !isTemplate(before)) return true;
    return !tokens.slice(before.from, before.to).some(({ word }) => word === 'too');
  });
}

/** The items of one clause with what it says about its own templates worked out. */
export function settleWishes(sentence: Sentence, items: readonly Item[]): readonly Item[] {
  return dropRefused(
    sentence,
    dropReplaced(sentence, dropComplaints(sentence, settleColours(sentence, dropEchoes(sentence, items)))),
  );
}
