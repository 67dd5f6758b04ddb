import { describe } from 'vitest';
import { checkRows } from '../testing/check-rows.ts';

describe('text that is refused', () => {
  checkRows('coffee', [
    ['', 'TEXT_EMPTY'],
    [' \n\t', 'TEXT_EMPTY'],
    ['a'.repeat(2_001), 'TEXT_TOO_LONG'],
    ['clip 2\u0000 brighter', 'TEXT_INVALID'],
    ['clip 2 \ud800 brighter', 'TEXT_INVALID'],
    ['clip 2 bright\u200ber', 'TEXT_INVALID'],
    ['clip 2 \u202ebrighter', 'TEXT_INVALID'],
    ['clip 2 \u{e0062}\u{e0072} brighter', 'TEXT_INVALID'],
    ['clip 2 brighter 👩‍👩‍👧', 'edit 2:brighter'],
    [`clip 2: ${'dog and '.repeat(100)}`, 'INSTRUCTION_TOO_LONG'],
  ]);
});
