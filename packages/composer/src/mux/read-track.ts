import { type FileHandle, open } from 'node:fs/promises';
import { listBoxes } from './boxes.ts';
import { parseTrack, type Track } from './parse-track.ts';

/** Reads the tables of each track of an mp4. Throws an Error that says what is missing when it is not such a file. */
export async function readTracks(path: string): Promise<Track[]> {
  const file = await open(path, 'r');
  try {
    const moov = await readMovieBox(file);
    return listBoxes(moov, 8, moov.length)
      .filter(({ type }) => type === 'trak')
      .map((trak) => parseTrack(moov, trak));
  } catch (cause) {
    throw new Error(`${path} has no tables of samples that can be read.`, { cause });
  } finally {
    await file.close();
  }
}

/** Reads the tables of an mp4 that has one track. Throws as `readTracks` does. */
export async function readTrack(path: string): Promise<Track> {
  const [track, ...more] = await readTracks(path);
  if (track === undefined || more.length > 0) throw new Error(`${path} has ${more.length + (track ? 1 : 0)} tracks.`);
  return track;
}

async function readMovieBox(file: FileHandle): Promise<Buffer> {
  const { size } = await file.stat();
  const header = Buffer.alloc(16);
  for (let at = 0; at < size; ) {
    await file.read(header, 0, 16, at);
    const short = header.readUInt32BE(0);
    const length = short === 1 ? Number(header.readBigUInt64BE(8)) : short === 0 ? size - at : short;
    if (length < 8 || at + length > size) throw new RangeError(`The box at byte ${at} does not end in the file.`);
    if (header.toString('latin1', 4, 8) === 'moov') {
      const moov = Buffer.alloc(length);
      await file.read(moov, 0, length, at);
      return moov;
    }
    at += length;
  }
  throw new RangeError('There is no moov box.');
}
