import { describe } from 'vitest';
import { checkRows } from '../testing/check-rows.ts';

describe('corrections within a message', () => {
  checkRows('concert', [
    ['brighten clip 2, no wait, 3', 'edit 3:brighter'],
    ['the intro warmer, oops, I mean cooler', 'edit 1:cooler'],
    ['the first verse, hmm no, the second verse at sunrise', 'edit 4:sunrise'],
    ['clip 2 darker, sorry, clip 4', 'edit 4:darker'],
    ['darken clip 2 a bit, sorry, I meant clip 4', 'edit 4:slight darker'],
    ['clip 2 brighter and clip 3 darker, sorry, clip 4', 'edit 2:brighter; 4:darker'],
    ['undo clip 5, no sorry, 6', 'undo 6'],
    ['move clip 2, no, clip 3 to the end', 'reorder 1,2,4,5,6,3'],
    ['clip 2 brighter, wait, and clip 3 darker', 'edit 2:brighter; 3:darker'],
    ['clip 2, no rain', 'clarify'],
    ['clip 2 warmer, no fog', 'edit 2:warmer'],
  ]);
});
