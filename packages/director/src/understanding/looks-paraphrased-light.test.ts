import { describe } from 'vitest';
import { checkRows } from '../testing/check-rows.ts';

describe('looks of light said in other words', () => {
  checkRows('ballad', [
    ['i cant see anything in 2', 'edit 2:brighter'],
    ['let some light into clip 2', 'edit 2:brighter'],
    ['clip 2 is too murky', 'edit 2:brighter'],
    ['lift clip 2 out of the dark', 'edit 2:brighter'],
    ['clip 2 one stop brighter', 'edit 2:brighter'],
    ['less gloomy in 2 please', 'edit 2:brighter'],
    ['let there be more light in clip 2', 'edit 2:brighter'],
    ['could we get more light into clip 2?', 'edit 2:brighter'],
    ['clip 2 could use a touch more light', 'edit 2:slight brighter'],
    ['take the brightness down in 2', 'edit 2:darker'],
    ['dim the lights in clip 2', 'edit 2:darker'],
    ['kill some of the light in 2', 'edit 2:darker'],
    ['clip 2 should be gloomier', 'edit 2:darker'],
    ['deeper blacks in 2', 'edit 2:high-contrast'],
    ['bigger gap between darks and lights in clip 2', 'edit 2:high-contrast'],
    ['clip 2: darker darks and brighter whites', 'edit 2:high-contrast'],
    ['more difference between light and dark in 2', 'edit 2:high-contrast'],
    ['a much bigger difference between the shadows and the highlights in clip 2', 'edit 2:strong high-contrast'],
    ['make the blacks blacker and the whites whiter in clip 2', 'edit 2:high-contrast'],
    ['clip 2 with milkier blacks', 'edit 2:low-contrast'],
    ['gentler blacks and whites in 2', 'edit 2:low-contrast'],
    ['smaller difference between dark and light in clip 2', 'edit 2:low-contrast'],
    ['even out the lights and darks in 2', 'edit 2:low-contrast'],
    ['slightly softer blacks in 2', 'edit 2:slight low-contrast'],
  ]);
});
