import { addToLook, isSameLook, type Look, type TemplateId, templateIds } from '@retake/contracts';
import { describe, expect, it } from 'vitest';
import { toLookEntries } from './to-look-entries.ts';
import { toTakeEdits } from './to-take-edits.ts';

const toLooks = (template: TemplateId, count: number, current: Look = []) =>
  toTakeEdits({ clips: [2], templates: [template] }, count, current).map((edit) =>
    toLookEntries(edit).reduce<Look>(addToLook, current),
  );
const write = (looks: readonly Look[]) =>
  looks.map((look) => look.map((part) => ('match' in part ? 'match' : `${part.strength} ${part.template}`)).join('+'));

describe('toTakeEdits', () => {
  it('goes by its rule', () => {
    expect(write(toLooks('warmer', 5))).toEqual([
      'normal warmer',
      'strong warmer',
      'normal warmer+normal high-contrast',
      'slight warmer',
      'strong warmer+normal muted',
    ]);
  });

  it('leaves out what would look like the clip does or like another take', () => {
    const current: Look = [{ template: 'warmer', strength: 'normal' }];
    expect(write(toLooks('warmer', 2, current))).toEqual(['strong warmer', 'strong warmer+normal high-contrast']);
  });

  it('gives six different takes of every template, on a bare clip and on one that has it', () => {
    for (const template of templateIds) {
      for (const current of [[], [{ template, strength: 'strong' }]] satisfies Look[]) {
        const looks = toLooks(template, 6, current);
        const all = [current, ...looks];
        expect(looks, template).toHaveLength(6);
        for (const [at, look] of all.entries())
          expect(all.slice(at + 1).some((other) => isSameLook(look, other))).toBe(false);
      }
    }
  });

  it('asks a model for the same again', () => {
    const edit = { clips: [2], templates: [], instruction: 'a red door' };
    expect(toTakeEdits(edit, 3, [])).toEqual([edit, edit, edit]);
  });
});
