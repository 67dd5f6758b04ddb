import { colourTemplates } from './colour.ts';
import { detailTemplates } from './detail.ts';
import { lightTemplates } from './light.ts';
import { moodTemplates } from './mood.ts';
import { motionTemplates } from './motion.ts';
import type { Template, TemplateId } from './template.ts';
import { timeTemplates } from './time.ts';
import { weatherTemplates } from './weather.ts';

/** Every template, in the order people see them. `GET /templates`, the buttons and the rules all read this. */
export const templates: readonly Template[] = [
  ...lightTemplates,
  ...timeTemplates,
  ...colourTemplates,
  ...moodTemplates,
  ...weatherTemplates,
  ...motionTemplates,
  ...detailTemplates,
];

const byId = new Map(templates.map((template) => [template.id, template]));

/** The catalogue entry of an id. Throws a TypeError for an id that the type does not allow. */
export function getTemplate(id: TemplateId): Template {
  const template = byId.get(id);
  if (template === undefined) throw new TypeError(`There is no template "${id}".`);
  return template;
}
