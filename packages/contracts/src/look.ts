import { z } from 'zod';
import { type Strength, strengthSchema, strengths, type TemplateId, templateIdSchema } from './templates/template.ts';
import { toneSchema } from './tone.ts';

export const lookEntrySchema = z.object({ template: templateIdSchema, strength: strengthSchema });
export type LookEntry = z.infer<typeof lookEntrySchema>;

/** A grade that moves what a source measures to what another clip measures. It is made for that one source. */
export const matchEntrySchema = z.object({
  match: z.object({
    /** Whose look it is, for people: "clip 2", "harbour". */
    of: z.string(),
    from: toneSchema,
    to: toneSchema,
  }),
});
export type MatchEntry = z.infer<typeof matchEntrySchema>;

export const lookPartSchema = z.union([lookEntrySchema, matchEntrySchema]);
export type LookPart = z.infer<typeof lookPartSchema>;

/**
 * What lies on a version's source: templates in the order they were asked for, and at most one match, which is first,
 * because it was measured on the bare source.
 */
export const lookSchema = z.array(lookPartSchema);
export type Look = z.infer<typeof lookSchema>;

export const isMatch = (part: LookPart): part is MatchEntry => 'match' in part;

/** The templates of a look, without a match. */
export function listTemplates(look: Look): LookEntry[] {
  return look.flatMap((part) => (isMatch(part) ? [] : [part]));
}

/** The match of a look, if it has one. */
export function findMatch(look: Look): MatchEntry['match'] | undefined {
  return look.find(isMatch)?.match;
}

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
 * replaced. A match stays what it is. Pure, and the only place that knows how templates combine.
 */
export function addToLook(look: Look, entry: LookEntry): Look {
  const match = look.filter(isMatch);
  const templates = listTemplates(look);
  const opposite = findOpposite(entry.template);
  const others = templates.filter(({ template }) => template !== entry.template && template !== opposite);
  if (opposite !== undefined) {
    const signed = templates.reduce((sum, { template, strength }) => {
      if (template === entry.template) return sum + levelOf(strength);
      return template === opposite ? sum - levelOf(strength) : sum;
    }, levelOf(entry.strength));
    if (signed === 0) return [...match, ...others];
    const settled = { template: signed > 0 ? entry.template : opposite, strength: strengthAt(Math.abs(signed)) };
    return [...match, ...others, settled];
  }
  const rivals = exclusives.find((set) => set.includes(entry.template)) ?? [];
  return [...match, ...others.filter(({ template }) => !rivals.includes(template)), entry];
}

/** Whether two looks give the same picture. */
export function isSameLook(a: Look, b: Look): boolean {
  return a.length === b.length && a.every((part, index) => isSamePart(part, b[index]!));
}

function isSamePart(one: LookPart, other: LookPart): boolean {
  if (isMatch(one) || isMatch(other)) {
    if (!isMatch(one) || !isMatch(other)) return false;
    const toNumbers = ({ match: { from, to } }: MatchEntry) => [...Object.values(from), ...Object.values(to)];
    return toNumbers(one).join() === toNumbers(other).join();
  }
  return one.template === other.template && one.strength === other.strength;
}
