import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { drawStates } from './draw-states.ts';

it('is what the page shows: run npm run -s docs:states when it is not', async () => {
  expect(await readFile(join(import.meta.dirname, '../../docs/state-machine.md'), 'utf8')).toBe(drawStates());
});
