import { isMatch } from '../look.ts';
import { getTemplate } from '../templates/catalogue.ts';
import type { VersionView } from './clip-view.ts';

const origins: Record<VersionView['origin'], string> = {
  sample: 'Original',
  import: 'Original',
  grade: 'Source look',
  modify: 'Modified',
  reshoot: 'Reshot',
};

/** What a version looks like, in a few words: "Nighttime", "Warmer, slight + Rain", "Original". */
export function toVersionLabel(version: Pick<VersionView, 'look' | 'origin'>): string {
  if (version.look.length === 0) return origins[version.origin];
  return version.look
    .map((part) => {
      if (isMatch(part)) return `Look of ${part.match.of}`;
      const { label } = getTemplate(part.template);
      return part.strength === 'normal' ? label : `${label}, ${part.strength}`;
    })
    .join(' + ');
}
