import { open } from 'node:fs/promises';

const chunkBytes = 1024 * 1024;

/** Whether two files hold the same bytes; stops at the first difference. */
export async function hasSameContent(pathA: string, pathB: string): Promise<boolean> {
  await using a = await open(pathA);
  await using b = await open(pathB);
  const [statA, statB] = [await a.stat(), await b.stat()];
  if (statA.size !== statB.size) return false;
  if (statA.ino === statB.ino && statA.dev === statB.dev) return true;
  const bufferA = Buffer.alloc(chunkBytes);
  const bufferB = Buffer.alloc(chunkBytes);
  for (let position = 0; ; position += chunkBytes) {
    const readA = await a.read(bufferA, 0, chunkBytes, position);
    const readB = await b.read(bufferB, 0, chunkBytes, position);
    if (readA.bytesRead !== readB.bytesRead) return false;
    if (readA.bytesRead === 0) return true;
    if (!bufferA.subarray(0, readA.bytesRead).equals(bufferB.subarray(0, readB.bytesRead))) return false;
  }
}
