import { z } from 'zod';
import { type Strength, strengthSchema, strengths, type TemplateId, templateIdSchema } from './templates/template.ts';

export const lookEntrySchema = z.object({ template: templateIdSchema, strength: strengthSchema });
export type LookEntry = z.infer<typeof lookEntrySchema>;

/** The stack of templates on a version, in the order they were asked for; applied to the version's source. */
export const lookSchema = z.array(lookEntrySchema);
export type Look = z.infer<typeof lookSchema>;

/** Two ends of one scale: asking for one end takes from the other before it adds. */
const scales: readonly (readonly [TemplateId, TemplateId])[] = [
  ['brighter', 'darker'],
  ['high-contrast', 'low-contrast'],
  ['warmer', 'cooler'],
  ['vivid', 'muted'],
  ['more-motion', 'less-motion'],
  ['faster', 'slow-motion'],
  ['zoom-in', 'zoom-out'],
  ['pan-left', 'pan-right'],
  ['sharper', 'softer'],
];

/** Of each of these a picture can have one at a time: the newest wins. */
const exclusives: readonly (readonly TemplateId[])[] = [
  ['nighttime', 'daytime', 'sunset', 'sunrise'],
  ['black-and-white', 'sepia', 'noir'],
];

const levelOf = (strength: Strength) => strengths.indexOf(strength) + 1;
const strengthAt = (level: number) => strengths[Math.min(level, strengths.length) - 1]!;

/** The template on the other end of the same scale, if the template is on one. */
export function findOpposite(template: TemplateId): TemplateId | undefined {
  const scale = scales.find((ends) => ends.includes(template));
  return scale?.find((end) => end !== template);
}

/**
 * The look that results when an edit is asked for on top of another look. On a scale, strengths add up (to `strong`
 * at most) and opposites cancel; of an exclusive set the newest stays; anything else is added or has its strength
 * replaced. Pure, and the only place that knows how templates combine.
 */
export function addToLook(look: Look, entry: LookEntry): Look {
  const opposite = findOpposite(entry.template);
  const others = look.filter(({ template }) => template !== entry.template && template !== opposite);
  if (opposite !== undefined) {
    const signed = look.reduce((sum, { template, strength }) => {
      if (template === entry.template) return sum + levelOf(strength);
      return template === opposite ? sum - levelOf(strength) : sum;
    }, levelOf(entry.strength));
    if (signed === 0) return others;
    return [...others, { template: signed > 0 ? entry.template : opposite, strength: strengthAt(Math.abs(signed)) }];
  }
  const rivals = exclusives.find((set) => set.includes(entry.template)) ?? [];
  return [...others.filter(({ template }) => !rivals.includes(template)), entry];
}

/** Whether two looks give the same picture. */
export function isSameLook(a: Look, b: Look): boolean {
  return (
    a.length === b.length &&
    a.every((entry, index) => entry.template === b[index]!.template && entry.strength === b[index]!.strength)
  );
}
