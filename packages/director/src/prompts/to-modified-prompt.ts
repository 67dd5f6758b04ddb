import { getTemplate, type Look, listTemplates } from '@retake/contracts';

/**
 * The prompt of a version, for people and for models: the base prompt and one sentence per template of the look.
 * It is built anew from the base each time, so that it never grows with the number of edits.
 */
export function toModifiedPrompt(basePrompt: string, look: Look): string {
  const base = basePrompt.trim();
  const sentences = listTemplates(look).map(({ template, strength }) => getTemplate(template).prompt[strength]);
  if (base === '' || sentences.length === 0) return [base, ...sentences].filter((part) => part !== '').join(' ');
  return [/[.!?…]$/u.test(base) ? base : `${base}.`, ...sentences].join(' ');
}
