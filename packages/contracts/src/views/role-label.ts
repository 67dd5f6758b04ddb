import type { ClipView } from './clip-view.ts';

/** What a clip is for, as a person reads it: "Hook", "Showcase · Chorus 2". */
export function toRoleLabel({ role, section }: Pick<ClipView, 'role' | 'section'>): string {
  const words = [role, section].filter((word): word is string => word !== null && word !== '');
  return words.map(toName).join(' · ');
}

/** The call to action keeps its capitals. */
function toName(word: string): string {
  return word === 'cta' ? 'CTA' : word.charAt(0).toUpperCase() + word.slice(1);
}
