import type { SavedLookView } from '../rest/looks.ts';
import { getTemplate } from '../templates/catalogue.ts';

/** What a saved look does, in a few words: "Nighttime + Rain, slight", "Measured from pictures". */
export function toSavedLookLabel({ templates, tone }: Pick<SavedLookView, 'templates' | 'tone'>): string {
  const names = templates.map(({ template, strength }) => {
    const { label } = getTemplate(template);
    return strength === 'normal' ? label : `${label}, ${strength}`;
  });
  return [...(tone === null ? [] : ['Measured from pictures']), ...names].join(' + ');
}
