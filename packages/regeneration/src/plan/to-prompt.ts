import { getTemplate, type Look, listTemplates } from '@retake/contracts';

/** What a version shows, in words: the prompt of its source and a sentence for each template of its look. */
export function toPrompt(basePrompt: string, look: Look): string {
  const sentences = listTemplates(look).map(({ template, strength }) => getTemplate(template).prompt[strength]);
  return [basePrompt.trim(), ...sentences].filter((part) => part !== '').join(' ');
}

/** What a source shows after it was made anew as an instruction says. */
export function toInstructedPrompt(basePrompt: string, instruction: string | null): string {
  const base = basePrompt.trim();
  const wish = instruction?.trim() ?? '';
  if (base === '' || wish === '') return base + wish;
  return `${/[.!?…]$/u.test(base) ? base : `${base}.`} ${wish[0]!.toUpperCase()}${wish.slice(1)}${/[.!?…]$/u.test(wish) ? '' : '.'}`;
}
