import { addToLook, type Look, type Strength, strengths, templateIds } from '@retake/contracts';

/** Every template by itself. */
export function listSingleLooks(strength: Strength): Look[] {
  return templateIds.map((template) => [{ template, strength }]);
}

/** Looks of two to four templates, put together as a person's wishes are; the same seed gives the same looks. */
export function listMixedLooks(count: number, seed: number): Look[] {
  const pick = createPicker(seed);
  const looks: Look[] = [];
  while (looks.length < count) {
    const wishes = Array.from({ length: 2 + pick(3) }, () => ({
      template: templateIds[pick(templateIds.length)]!,
      strength: strengths[pick(strengths.length)]!,
    }));
    const look = wishes.reduce<Look>(addToLook, []);
    if (look.length > 1) looks.push(look);
  }
  return looks;
}

/** Whole numbers below `limit`, by xorshift. */
function createPicker(seed: number): (limit: number) => number {
  let state = (seed * 2_654_435_761) >>> 0 || 1;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
}
