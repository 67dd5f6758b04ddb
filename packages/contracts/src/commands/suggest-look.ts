import type { SavedLookView } from '../rest/looks.ts';
import { toSavedLookLabel } from '../views/saved-look-label.ts';
import type { Suggestion } from './completion.ts';

/** What a look can be named by where `action` takes one: nothing for `save`, since Enter would replace a look then. */
export function suggestLook(
  action: string | undefined,
  looks: readonly Pick<SavedLookView, 'name' | 'templates' | 'tone'>[],
): Suggestion[] {
  if (action !== 'use' && action !== 'delete') return [];
  return looks.map((look) => ({
    value: /\s/.test(look.name) ? `"${look.name}"` : look.name,
    label: look.name,
    detail: toSavedLookLabel(look),
  }));
}
