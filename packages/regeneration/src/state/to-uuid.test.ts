import { expect, it } from 'vitest';
import { toUuid } from './to-uuid.ts';

it('makes a valid UUID that the same content gets again', () => {
  const id = toUuid('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(id).toBe('ba7816bf-8f01-8fea-8141-40de5dae2223');
});
