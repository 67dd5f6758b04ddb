import { getTemplate, type TemplateId, templates } from '@retake/contracts';
import { toStem } from '../references/prompt-words.ts';
import { tokenise } from '../tokens/tokenise.ts';

/** Words that people use for a look no trigger names, with the templates that come near. */
const kin: Readonly<Record<string, readonly TemplateId[]>> = {
  moody: ['darker', 'cinematic'],
  spooky: ['nighttime', 'fog'],
  happy: ['brighter', 'vivid'],
  sad: ['muted', 'cooler'],
  romantic: ['dreamy', 'warmer'],
  dramatic: ['high-contrast', 'cinematic'],
  storm: ['rain', 'darker'],
  winter: ['snow', 'cooler'],
  summer: ['warmer', 'brighter'],
  autumn: ['golden', 'warmer'],
  evening: ['sunset', 'nighttime'],
  morning: ['sunrise', 'brighter'],
  colour: ['vivid', 'muted'],
  color: ['vivid', 'muted'],
  sky: ['sunset', 'daytime'],
  sun: ['daytime', 'golden'],
  energy: ['more-motion', 'faster'],
};
const most = 3;

/** Up to three templates that come near an instruction, by the words it shares with them. */
export function listNearTemplates(instruction: string): readonly TemplateId[] {
  const stems = new Set(tokenise(instruction.toLowerCase()).map(({ word }) => toStem(word)));
  const shares = (phrase: string) => phrase.split(' ').some((word) => word.length > 3 && stems.has(toStem(word)));
  const byTrigger = templates.filter(({ triggers }) => triggers.some(shares)).map(({ id }) => id);
  const byKin = Object.entries(kin).flatMap(([word, ids]) => (stems.has(toStem(word)) ? ids : []));
  return [...new Set([...byTrigger, ...byKin])].slice(0, most);
}

/** Their labels as people read them. */
export function toLabels(ids: readonly TemplateId[]): readonly string[] {
  return ids.map((id) => getTemplate(id).label.toLowerCase());
}
