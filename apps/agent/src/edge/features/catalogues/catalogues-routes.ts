import { commands, templates } from '@retake/contracts';
import type { App } from '../../app-type.ts';
import type { EdgeParts } from '../../edge-parts.ts';

const tags = ['catalogues'];

/** What can be asked for: templates, slash commands, video models. */
export function registerCatalogues(app: App, { paid }: Pick<EdgeParts, 'paid'>): void {
  app.get('/templates', { schema: { tags, summary: 'Edits that need no model' } }, async () => ({ templates }));
  app.get('/commands', { schema: { tags, summary: 'Slash commands' } }, async () => ({ commands }));
  app.get('/models', { schema: { tags, summary: 'Video models that are set up' } }, async () => ({
    models: paid.generators.map(({ route, model }) => ({ route, model })),
    ...(paid.generators.length === 0 && {
      reason: 'No video model is set up: every change is made here, by template, free of charge.',
    }),
  }));
}
