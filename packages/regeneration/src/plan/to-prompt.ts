import { getTemplate, type Look, listTemplates } from '@retake/contracts';

/**
 * What a version shows, in words: the prompt of its source and a sentence for each template of its look. It is built anew from
 * the prompt of the source each time, so that it never grows with the number of edits.
 */
export function toPrompt(basePrompt: string, look: Look): string {
  const base = basePrompt.trim();
  const sentences = listTemplates(look).map(({ template, strength }) => getTemplate(template).prompt[strength]);
  if (base === '' || sentences.length === 0) return [base, ...sentences].join(' ').trim();
  return [/[.!?…]$/u.test(base) ? base : `${base}.`, ...sentences].join(' ');
}
