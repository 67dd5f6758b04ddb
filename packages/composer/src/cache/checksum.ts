import { open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';

const chunkBytes = 1 << 20;

/** Size and CRC-32 of a file: enough to find damage by accident, and quick enough to be read on every use. */
export async function measureFile(path: string): Promise<{ bytes: number; checksum: number }> {
  const file = await open(path, 'r');
  try {
    const chunk = Buffer.allocUnsafe(chunkBytes);
    let checksum = 0;
    let bytes = 0;
    for (;;) {
      const { bytesRead } = await file.read(chunk, 0, chunkBytes, null);
      if (bytesRead === 0) return { bytes, checksum };
      checksum = crc32(chunk.subarray(0, bytesRead), checksum);
      bytes += bytesRead;
    }
  } finally {
    await file.close();
  }
}
