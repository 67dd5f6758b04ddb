import {
  addToLook,
  type Edit,
  findOpposite,
  isSameLook,
  type Look,
  type LookEntry,
  type Strength,
  type TemplateId,
} from '@retake/contracts';
import { toLookEntries } from './to-look-entries.ts';

/** What is added to a take, in this order, so that it is told from the others at once. */
const companions: readonly TemplateId[] = [
  'high-contrast',
  'muted',
  'dreamy',
  'vivid',
  'low-contrast',
  'vintage',
  'cinematic',
  'golden',
];
/** Nothing shows of these where no colours are left. */
const colourful: readonly TemplateId[] = ['muted', 'vivid', 'golden'];
const colourless: readonly TemplateId[] = ['black-and-white', 'sepia', 'noir'];

/** Of the same strength as asked, or all of another one. */
type Level = Strength | 'asked';

/**
 * The rule: as asked, then strong, then as asked with the first companion, then slight, then strong with the second, and
 * so on, strong and as asked in turn with the next companion.
 */
const rule: readonly { readonly level: Level; readonly hasCompanion: boolean }[] = [
  { level: 'asked', hasCompanion: false },
  { level: 'strong', hasCompanion: false },
  { level: 'asked', hasCompanion: true },
  { level: 'slight', hasCompanion: false },
  ...companions.slice(1).flatMap(() => [
    { level: 'strong' as const, hasCompanion: true },
    { level: 'asked' as const, hasCompanion: true },
  ]),
];

/**
 * Edits for so many takes of one wish. A wish in words is asked for again and again: models answer each time otherwise. Of
 * templates, strengths and companions are varied by the rule; what would look like the clip does, or like a take before it, is left
 * out. Fewer come where the rule has no more. Pure.
 */
export function toTakeEdits(edit: Edit, count: number, current: Look): Edit[] {
  if (edit.instruction !== undefined) return Array.from({ length: count }, () => edit);
  const asked = toLookEntries(edit);
  const isColourless = asked.some(({ template }) => colourless.includes(template));
  const usable = companions.filter((companion) => !isColourless || !colourful.includes(companion));
  const free = usable.filter((companion) =>
    asked.every(({ template }) => template !== companion && findOpposite(template) !== companion),
  );
  const seen: Look[] = [current];
  const takes: Edit[] = [];
  let nextCompanion = 0;
  for (const { level, hasCompanion } of rule) {
    if (takes.length === count) break;
    const companion = hasCompanion ? free[nextCompanion] : undefined;
    if (hasCompanion && companion === undefined) continue;
    const entries = asked.map(({ template, strength }) => ({
      template,
      strength: level === 'asked' ? strength : level,
    }));
    const all: LookEntry[] =
      companion === undefined ? entries : [...entries, { template: companion, strength: 'normal' }];
    const look = all.reduce<Look>(addToLook, current);
    if (seen.some((known) => isSameLook(known, look))) continue;
    if (companion !== undefined) nextCompanion += 1;
    seen.push(look);
    takes.push({
      clips: edit.clips,
      templates: all.map(({ template }) => template),
      strengths: Object.fromEntries(all.map(({ template, strength }) => [template, strength])),
    });
  }
  return takes;
}
