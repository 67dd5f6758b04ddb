import { getTemplate, type Look, listTemplates } from '@retake/contracts';

/** What a version shows, in words: the prompt of its source and a sentence for each template of its look. */
export function toPrompt(basePrompt: string, look: Look): string {
  const sentences = listTemplates(look).map(({ template, strength }) => getTemplate(template).prompt[strength]);
  return [basePrompt.trim(), ...sentences].filter((part) => part !== '').join(' ');
}
