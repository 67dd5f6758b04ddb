import {
  findMatch,
  getTemplate,
  isMatch,
  type Look,
  type TemplateGroup,
  toToneDistance,
  type WornLook,
} from '@retake/contracts';
import type { PlannedClip } from './plan-edits.ts';

/** What a tone has to say about: all of it is measured in still pictures. */
const toned: readonly TemplateGroup[] = ['light', 'time', 'colour', 'mood'];

/**
 * The look of a clip that gets another one. Templates take the place of its own. A measured look says nothing about how
 * things move, so what the clip has of that stays. Pure.
 */
export function wearLook(
  own: Look,
  { of, templates, tone }: WornLook,
): { readonly look: Look } & Pick<PlannedClip, 'match'> {
  const isMeasured = templates.length === 0;
  const kept = isMeasured
    ? own.filter((part) => !isMatch(part) && !toned.includes(getTemplate(part.template).group))
    : [];
  const look = [...kept, ...templates];
  if (tone === undefined) return { look };
  const known = findMatch(own);
  return known !== undefined && toToneDistance(known.to, tone) === 0
    ? { look: [{ match: known }, ...look] }
    : { look, match: { of, to: tone } };
}
