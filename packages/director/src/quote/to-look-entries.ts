import type { Edit, LookEntry } from '@retake/contracts';

/** The templates of an edit, each with its own strength, the edit's, or `normal`. */
export function toLookEntries(edit: Edit): LookEntry[] {
  return edit.templates.map((template) => ({
    template,
    strength: edit.strengths?.[template] ?? edit.strength ?? 'normal',
  }));
}
