import { describe, expect, it } from 'vitest';
import { templates } from '../templates/catalogue.ts';
import { completeCommand, toCompletionAnswer } from './complete-command.ts';
import { listCutChoices } from './cut-choices.ts';
import { commands } from './registry.ts';

const at = '2026-01-01T00:00:00.000Z';
const toVersion = (number: number) => ({
  id: `${number}`,
  number,
  parent: null,
  origin: 'sample' as const,
  prompt: '',
  instruction: null,
  look: [],
  frames: 1,
  leadFrames: 0,
  priceMicros: 0,
  createdAt: at,
});
const clips = [
  { number: 1, role: 'hook', section: null, version: 1, versions: [toVersion(1)] },
  { number: 2, role: 'problem', section: null, version: 2, versions: [toVersion(1), toVersion(2)] },
];
const tone = { shadows: 0, middle: 0.5, highlights: 1, a: 0, b: 0, chroma: 0.1 };
const looks = [
  { name: 'Harbour', templates: [], tone },
  { name: 'Old Film', templates: [{ template: 'sepia' as const, strength: 'slight' as const }], tone: null },
];
const cuts = [
  { number: 2, title: 'Clip 2: warmer', isShown: true },
  { number: 1, title: 'Import of holiday', isShown: false },
];
const catalogue = { commands, templates, clips, looks, cuts };
const complete = (text: string, caret = text.length) => completeCommand(text, caret, catalogue);
const valuesOf = (text: string) => complete(text)?.suggestions.map((suggestion) => suggestion.value);

describe('completing a slash command', () => {
  it('leaves plain text alone', () => {
    expect(complete('make clip 2 brighter')).toBeNull();
    expect(complete('// a comment')).toBeNull();
    expect(complete('/undo\nand more')).toBeNull();
    expect(complete('/nosuch 1')).toBeNull();
  });
  it('lists every command at the slash and narrows them', () => {
    expect(valuesOf('/')).toHaveLength(commands.length);
    expect(valuesOf('/te')).toEqual(['/template']);
    expect(valuesOf('/re')).toEqual(expect.arrayContaining(['/regenerate', '/redo', '/restore']));
  });
  it('does not offer a command that is written out', () => {
    expect(valuesOf('/undo')).toEqual([]);
  });
  it('offers templates by id and by the words of their label', () => {
    expect(valuesOf('/template ni')).toEqual(['nighttime']);
    expect(valuesOf('/template white')).toEqual(['black-and-white']);
  });
  it('offers clips by number and role, and all of them where several may stand', () => {
    expect(valuesOf('/undo ')).toEqual(['1', '2', 'all']);
    expect(valuesOf('/undo prob')).toEqual(['2']);
    expect(valuesOf('/restore ')).toEqual(['1', '2']);
  });
  it('offers the versions of the clip before', () => {
    expect(valuesOf('/restore 2 ')).toEqual(['v1', 'v2']);
    expect(valuesOf('/restore 1 v')).toEqual(['v1']);
  });
  it('offers the words that a setting may have', () => {
    expect(valuesOf('/sound ')).toEqual(['over', 'under', 'off']);
    expect(valuesOf('/sound u')).toEqual(['under']);
    expect(valuesOf('/loudness o')).toEqual(['on', 'off']);
    expect(valuesOf('/music ')).toEqual(['100', '70', '40', '0']);
  });
  it('offers cuts, the newest first, with what they were made by', () => {
    expect(valuesOf('/rewind ')).toEqual(['2', '1']);
    expect(complete('/fork ')?.suggestions[0]?.detail).toBe('Clip 2: warmer · in the player');
    expect(valuesOf('/rewind 1')).toEqual([]);
  });
  it('offers saved looks where one is used or deleted, by any of their words, in quotes where they have several', () => {
    expect(valuesOf('/look use ')).toEqual(['Harbour', '"Old Film"']);
    expect(valuesOf('/look use HAR')).toEqual(['Harbour']);
    expect(valuesOf('/look delete film')).toEqual(['"Old Film"']);
    expect(valuesOf('/look use "old f')).toEqual(['"Old Film"']);
    expect(complete('/look use film')?.suggestions[0]?.detail).toBe('Sepia, slight');
    expect(complete('/look use h')?.suggestions[0]?.detail).toBe('Measured from pictures');
  });
  it('offers no look for a name that is new, and a clip for the look that is copied', () => {
    expect(valuesOf('/look save har')).toEqual([]);
    expect(valuesOf('/look copy ')).toEqual(['1', '2']);
  });
  it('counts a name in quotes as one argument, and replaces all of it', () => {
    expect(complete('/look use "Old Film" ')?.usage).toMatchObject({ argument: 2 });
    expect(valuesOf('/look use "Old Film" ')).toEqual(['1', '2', 'all']);
    expect(valuesOf('/look delete "Old Film" ')).toEqual([]);
    expect(complete('/look use "Old Film" 2', 13)).toMatchObject({ from: 10, to: 20 });
    expect(complete('/look use "Old 2', 13)).toMatchObject({ from: 10, to: 14 });
  });
  it('offers how many takes can be made', () => {
    expect(valuesOf('/variations 2 ')).toEqual(['2', '3', '4', '5', '6']);
    expect(valuesOf('/variations 2 3 warm')).toEqual([]);
  });
  it('says which argument is being written', () => {
    expect(complete('/template nighttime ')?.usage).toMatchObject({ argument: 1, command: { name: 'template' } });
    expect(complete('/regenerate 2 make it nig')?.usage).toMatchObject({ argument: 1 });
  });
});

describe('listCutChoices', () => {
  it('lists the cuts of the changes that ended, newest first', () => {
    const ended = [
      { cutNumber: null, title: 'Clip 1: 2 takes' },
      { cutNumber: 2, title: 'Clip 2: warmer' },
      { cutNumber: 1, title: 'Import of holiday' },
    ];
    expect(listCutChoices({ ended, cut: { number: 2 } })).toEqual(cuts);
  });
});

describe('toCompletionAnswer', () => {
  const job = { clips, looks, cuts };
  it('names the command and shows how it is written', () => {
    expect(toCompletionAnswer('/restore 2 ', 11, job)).toMatchObject({
      completion: { from: 11, to: 11, usage: { command: 'restore', line: '/restore <clip> v<n>', argument: 1 } },
      nearest: null,
    });
  });
  it('says which command is nearest to one that does not exist', () => {
    expect(toCompletionAnswer('/udno 2', 7, job)).toEqual({ completion: null, nearest: 'undo' });
  });
  it('has nothing for plain text', () => {
    expect(toCompletionAnswer('// undo', 7, job)).toEqual({ completion: null, nearest: null });
  });
});
