import { describe, expect, it } from 'vitest';
import { templates } from '../templates/catalogue.ts';
import { completeCommand, toCompletionAnswer } from './complete-command.ts';
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
const catalogue = { commands, templates, clips };
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
  it('says which argument is being written', () => {
    expect(complete('/template nighttime ')?.usage).toMatchObject({ argument: 1, command: { name: 'template' } });
    expect(complete('/regenerate 2 make it nig')?.usage).toMatchObject({ argument: 1 });
  });
});

describe('toCompletionAnswer', () => {
  it('names the command and shows how it is written', () => {
    expect(toCompletionAnswer('/restore 2 ', 11, clips)).toMatchObject({
      completion: { from: 11, to: 11, usage: { command: 'restore', line: '/restore <clip> v<n>', argument: 1 } },
      nearest: null,
    });
  });
  it('says which command is nearest to one that does not exist', () => {
    expect(toCompletionAnswer('/udno 2', 7, clips)).toEqual({ completion: null, nearest: 'undo' });
  });
  it('has nothing for plain text', () => {
    expect(toCompletionAnswer('// undo', 7, clips)).toEqual({ completion: null, nearest: null });
  });
});
