import { addToLook, type TemplateId } from '@retake/contracts';

/** A picture without its colours has none to be vivid. */
const colourless: readonly TemplateId[] = ['black-and-white', 'sepia'];

/** Whether two templates cannot both be asked for: opposites, or two of a kind that a picture has one of. */
export function isContradiction(a: TemplateId, b: TemplateId): boolean {
  const kept = addToLook([{ template: a, strength: 'normal' }], { template: b, strength: 'normal' });
  const isFaded = [a, b].includes('vivid') && [a, b].some((id) => colourless.includes(id));
  return a !== b && (kept.length !== 2 || isFaded);
}

/** The two templates of a list that contradict each other, if any do. */
export function findContradiction(templates: readonly TemplateId[]): readonly [TemplateId, TemplateId] | undefined {
  for (const [index, a] of templates.entries()) {
    const b = templates.slice(index + 1).find((other) => isContradiction(a, other));
    if (b !== undefined) return [a, b];
  }
  return undefined;
}
