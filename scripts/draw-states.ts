import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { drawStates } from './states/draw-states.ts';

/** Writes docs/state-machine.md: `npm run -s docs:states`. */
await writeFile(join(import.meta.dirname, '../docs/state-machine.md'), drawStates());
