import { describe } from 'vitest';
import { checkRows } from '../testing/check-rows.ts';

describe('sound', () => {
  checkRows('ballad', [
    ['turn the music down', 'settings musicStepPercent -20'],
    ['make the music a bit quieter', 'settings musicStepPercent -10'],
    ['music a lot louder please', 'settings musicStepPercent 40'],
    ['can you turn the song up?', 'settings musicStepPercent 20'],
    ['the music is too loud', 'settings musicStepPercent -20'],
    ['make the music softer', 'settings musicStepPercent -20'],
    ['lower the music by 30 percent', 'settings musicStepPercent -30'],
    ['music at 40%', 'settings musicPercent 40'],
    ['set the music to 40 percent', 'settings musicPercent 40'],
    ['mute the music', 'settings musicPercent 0'],
    ['no music', 'settings musicPercent 0'],
    ["mute the clips' own sound", 'settings ownSound off'],
    ['turn the own sound off', 'settings ownSound off'],
    ["put the clips' own sound under the music", 'settings ownSound under'],
    ['the sound of the clips over the music', 'settings ownSound over'],
    ["put the music under the clips' own sound", 'settings ownSound over'],
    ['normalise the loudness', 'settings loudness true'],
    ['loudness off', 'settings loudness false'],
    ['music at 400 %', 'clarify'],
    ['change the music', 'clarify'],
    ['turn the music up and down', 'clarify'],
    ['unmute the music', 'clarify'],
    ['play the original sound', 'clarify'],
    ["don't turn the music down", 'clarify'],
    ['turn the music down in clip 3', 'clarify'],
    ["mute clip 2's own sound", 'clarify'],
    ['mute clip 2', 'clarify'],
    ['make clip 2 softer', 'edit 2:softer'],
    ['/sound under', 'settings ownSound under'],
    ['/sound loud', 'COMMAND_ARGUMENTS'],
    ['/music 40 %', 'settings musicPercent 40'],
    ['/music 0', 'settings musicPercent 0'],
    ['/music 101', 'COMMAND_ARGUMENTS'],
    ['/music', 'COMMAND_ARGUMENTS'],
    ['/loudness on', 'settings loudness true'],
    ['/loudness off', 'settings loudness false'],
  ]);
  checkRows(
    'ballad',
    [
      ['make the musician smile', 'edit 1:free'],
      ['is the music off?', 'none'],
      ['she sings a song over the sound of waves', 'edit 1:free'],
    ],
    { selected: [1] },
  );
});
