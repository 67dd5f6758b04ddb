import type { Edit, Strength, TemplateId } from '@retake/contracts';
import type { Item, Sentence } from '../sentence/sentence.ts';
import { toText } from '../sentence/sentence.ts';
import type { Wish } from '../turn.ts';

const joining = new Set([
  'in',
  'on',
  'for',
  'at',
  'of',
  'to',
  'from',
  'with',
  'and',
  ',',
  ':',
  '-',
  '.',
  ';',
  '–',
  '—',
  'please',
]);

const particles = new Set(['in', 'on', 'for', 'at', 'of', 'to', 'from', 'with']);

/** The words of a clause for a model: as written, without the clips it names at its start or its end. */
export function toInstruction(sentence: Sentence, items: readonly Item[]): string {
  let from = items[0]?.from ?? 0;
  let to = items.at(-1)?.to ?? 0;
  const isJoint = (index: number) => joining.has(sentence.tokens[index]?.word ?? '');
  const isNamed = (item: Item) => item.type === 'reference' && item.reference.kind === 'named';
  const first = items.find((item) => isNamed(item) || !(item.to - item.from === 1 && isJoint(item.from)));
  const last = items.findLast((item) => isNamed(item) || !(item.to - item.from === 1 && isJoint(item.from)));
  // Behind words that go on to the end "on" is a part of them: "turn the headlight on".
  let isEnding = (at: number) => isJoint(at) && !particles.has(sentence.tokens[at]?.word ?? '');
  if (first !== undefined && isNamed(first)) from = first.to;
  else if (last !== undefined && isNamed(last)) {
    to = last.from;
    isEnding = isJoint;
  }
  while (from < to - 1 && isJoint(from)) from += 1;
  while (to - 1 > from && isEnding(to - 1)) to -= 1;
  const text = toText(sentence, from, to).trim();
  return text === '' ? sentence.text : text;
}

/** Templates with their strengths: one said first goes on to those that follow without one of their own. */
export function toTemplateWish(items: readonly Item[]): Wish {
  const strengths = new Map<TemplateId, Strength | undefined>();
  let carried: Strength | undefined;
  let last: TemplateId | undefined;
  let isPending: Strength | undefined;
  for (const item of items) {
    if (item.type === 'strength') {
      if (last === undefined) isPending = item.strength;
      else if (strengths.get(last) === undefined) strengths.set(last, item.strength);
    }
    if (item.type !== 'template') continue;
    const own = item.strength ?? isPending;
    if (strengths.size === 0) carried = own;
    strengths.set(item.template, own ?? strengths.get(item.template) ?? carried);
    last = item.template;
    isPending = undefined;
  }
  const templates = [...strengths.keys()];
  const said = new Set(strengths.values());
  if (said.size === 1) {
    const [strength] = said;
    return strength === undefined ? { templates } : { templates, strength };
  }
  const differing = [...strengths].flatMap(([id, strength]) =>
    strength === undefined ? [] : [[id, strength] as const],
  );
  return { templates, strengths: Object.fromEntries(differing) };
}

/** A wish of some clips as the edit that the contracts know. */
export function toEdit(wish: Wish, clips: readonly number[]): Edit {
  return {
    clips: [...clips],
    templates: [...wish.templates],
    ...(wish.strength === undefined ? {} : { strength: wish.strength }),
    ...(wish.strengths === undefined ? {} : { strengths: wish.strengths }),
    ...(wish.instruction === undefined ? {} : { instruction: wish.instruction }),
  };
}
