import { describe, expect, it } from 'vitest';
import { findOpposite } from '../look.ts';
import { getTemplate, templates } from './catalogue.ts';
import { strengths, templateIds } from './template.ts';

describe('templates', () => {
  it('has every id once, in the order of the ids', () => {
    expect(templates.map(({ id }) => id)).toEqual([...templateIds]);
  });

  it('agrees with the looks about opposites', () => {
    for (const { id, opposite } of templates) expect(opposite, id).toBe(findOpposite(id));
  });

  it('gives no trigger to two templates', () => {
    const triggers = templates.flatMap((template) => template.triggers);
    expect(triggers.filter((trigger, index) => triggers.indexOf(trigger) !== index)).toEqual([]);
  });

  it('writes triggers as lower-case words, so that whole-word matching can find them', () => {
    for (const { triggers } of templates)
      for (const trigger of triggers) expect(trigger).toMatch(/^[a-z0-9]+( [a-z0-9]+)*$/);
  });

  it('has a different prompt sentence for each strength', () => {
    for (const { id, prompt } of templates) {
      expect(new Set(strengths.map((strength) => prompt[strength])).size, id).toBe(3);
      for (const strength of strengths) expect(prompt[strength]).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('says what each template must preserve', () => {
    for (const { id, preserves } of templates) expect(preserves.length, id).toBeGreaterThan(0);
  });
});

describe('getTemplate', () => {
  it('finds an entry by its id', () => {
    expect(getTemplate('nighttime').label).toBe('Nighttime');
  });

  it('throws for an id that does not exist', () => {
    expect(() => getTemplate('sparkly' as 'neon')).toThrow('There is no template "sparkly".');
  });
});
