import fc from 'fast-check';
import { expect, it } from 'vitest';
import { blockBytes, toBlocks } from './to-blocks.ts';

const sizes = fc.array(fc.oneof(fc.nat({ max: 3_000 }), fc.nat({ max: 3 * blockBytes })), { maxLength: 20 });

it('gives each byte once, in order, in blocks that are full but for the last', () => {
  fc.assert(
    fc.property(sizes, (lengths) => {
      const copies = lengths.map((bytes, source) => ({ source, path: `${source}`, offset: 7 * source, bytes }));
      const blocks = toBlocks(copies);
      const parts = blocks.flat();
      for (const { source, offset, bytes } of copies) {
        let at = offset;
        for (const part of parts.filter((candidate) => candidate.source === source)) {
          expect(part.offset).toBe(at);
          at += part.bytes;
        }
        expect(at).toBe(offset + bytes);
      }
      expect(parts.map(({ source }) => source)).toEqual(parts.map(({ source }) => source).toSorted((a, b) => a - b));
      const filled = blocks.map((block) => block.reduce((sum, { bytes }) => sum + bytes, 0));
      expect(filled.slice(0, -1).every((bytes) => bytes === blockBytes)).toBe(true);
      expect(filled.every((bytes) => bytes > 0 && bytes <= blockBytes)).toBe(true);
    }),
  );
});
