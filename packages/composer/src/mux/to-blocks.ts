import type { Copy } from './lay-out.ts';

/** Large enough that calls cost little beside the copying, small enough to be still in the processor's cache. */
export const blockBytes = 2 ** 20;

/** The same copies in the same order, in blocks that are full but for the last; a copy over a border becomes two. */
export function toBlocks(copies: readonly Copy[]): Copy[][] {
  const blocks: Copy[][] = [];
  let room = 0;
  for (const copy of copies) {
    for (let done = 0; done < copy.bytes; ) {
      if (room === 0) {
        blocks.push([]);
        room = blockBytes;
      }
      const bytes = Math.min(room, copy.bytes - done);
      blocks.at(-1)!.push({ ...copy, offset: copy.offset + done, bytes });
      done += bytes;
      room -= bytes;
    }
  }
  return blocks;
}
