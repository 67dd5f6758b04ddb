import { describe, expect, it } from 'vitest';
import { findNearestCommand } from './nearest-command.ts';
import { commands, findCommand, toUsage } from './registry.ts';

describe('commands', () => {
  it('names each command once', () => {
    expect(new Set(commands.map(({ name }) => name)).size).toBe(commands.length);
  });

  it('starts every example with the command itself', () => {
    for (const { name, examples } of commands) {
      expect(examples.length, name).toBeGreaterThan(0);
      for (const example of examples) expect(example.split(' ')[0]).toBe(`/${name}`);
    }
  });

  it('puts required arguments before optional ones', () => {
    for (const command of commands) {
      const required = command.arguments.map((argument) => argument.required);
      expect(required, command.name).toEqual([...required].sort((a, b) => Number(b) - Number(a)));
    }
  });
});

describe('findCommand', () => {
  it('ignores case and finds nothing for other words', () => {
    expect(findCommand('UNDO')?.name).toBe('undo');
    expect(findCommand('undoo')).toBeUndefined();
  });
});

describe('toUsage', () => {
  it.each([
    ['undo', '/undo [clips]'],
    ['restore', '/restore <clip> v<n>'],
    ['compare', '/compare <clip> [v<n>]'],
    ['redo', '/redo [clips]'],
    ['rewind', '/rewind <cut>'],
    ['sound', '/sound over|under|off'],
    ['music', '/music <percent>'],
    ['reject', '/reject <clips> <why>'],
  ])('/%s is written %s', (name, usage) => {
    expect(toUsage(findCommand(name)!)).toBe(usage);
  });
});

describe('findNearestCommand', () => {
  it.each([
    ['regnerate', 'regenerate'],
    ['udno', 'undo'],
    ['trans', 'transition'],
    ['templte', 'template'],
    ['Histroy', 'history'],
  ])('takes %s for %s', (typed, name) => {
    expect(findNearestCommand(typed)?.name).toBe(name);
  });

  it.each([['xyzzy'], [''], ['a'.repeat(2_000)]])('has no guess for %s', (typed) => {
    expect(findNearestCommand(typed)).toBeUndefined();
  });
});
