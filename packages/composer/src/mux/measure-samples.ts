import { readFile } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { readTrack } from './read-track.ts';

/** CRC-32 of the samples of an mp4 of one track, in the order of decoding. The file is read into memory: for sound. */
export async function measureSamples(path: string): Promise<number> {
  const [bytes, { offsets, sizes }] = await Promise.all([readFile(path), readTrack(path)]);
  return sizes.reduce((sum, size, sample) => {
    const from = offsets[sample]!;
    return crc32(bytes.subarray(from, from + size), sum);
  }, 0);
}
