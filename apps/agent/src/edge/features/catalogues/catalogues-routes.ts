import { commands, templates } from '@retake/contracts';
import type { App } from '../../app-type.ts';

const tags = ['catalogues'];

/** What can be asked for: templates, slash commands, video models. */
export function registerCatalogues(app: App): void {
  app.get('/templates', { schema: { tags, summary: 'Edits that need no model' } }, async () => ({ templates }));
  app.get('/commands', { schema: { tags, summary: 'Slash commands' } }, async () => ({ commands }));
  app.get('/models', { schema: { tags, summary: 'Video models that are set up' } }, async () => ({
    models: [],
    reason: 'No video model is set up: every change is made here, by template, free of charge.',
  }));
}
