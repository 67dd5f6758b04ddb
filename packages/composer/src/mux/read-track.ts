import { open } from 'node:fs/promises';
import { listBoxes } from './boxes.ts';
import { parseTrack, type Track } from './parse-track.ts';

/** A file that is read in parts, wherever it is. */
export interface ReadableFile {
  /** For messages. */
  readonly name: string;
  readonly bytes: number;
  /** The bytes of a range; fewer only where the file ends. */
  read(offset: number, bytes: number): Promise<Buffer>;
}

/** Reads the tables of each track of an mp4. Throws an Error that says what is missing when it is not such a file. */
export async function readTracks(path: string): Promise<Track[]> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const read = async (offset: number, bytes: number) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes), 0, bytes, offset);
      return buffer.subarray(0, bytesRead);
    };
    return await readTracksOf({ name: path, bytes: size, read });
  } finally {
    await file.close();
  }
}

/** The same for a file that is not a path. */
export async function readTracksOf(file: ReadableFile): Promise<Track[]> {
  try {
    const moov = await readMovieBox(file);
    return listBoxes(moov, 8, moov.length)
      .filter(({ type }) => type === 'trak')
      .map((trak) => parseTrack(moov, trak));
  } catch (cause) {
    throw new Error(`${file.name} has no tables of samples that can be read.`, { cause });
  }
}

/** Reads the tables of an mp4 that has one track. Throws as `readTracks` does. */
export async function readTrack(path: string): Promise<Track> {
  const [track, ...more] = await readTracks(path);
  if (track === undefined || more.length > 0) throw new Error(`${path} has ${more.length + (track ? 1 : 0)} tracks.`);
  return track;
}

async function readMovieBox(file: ReadableFile): Promise<Buffer> {
  const read = readAhead(file);
  for (let at = 0; at < file.bytes; ) {
    const header = await read(at, 16);
    const short = header.readUInt32BE(0);
    const length = short === 1 ? Number(header.readBigUInt64BE(8)) : short === 0 ? file.bytes - at : short;
    if (length < 8 || at + length > file.bytes) throw new RangeError(`The box at byte ${at} does not end in the file.`);
    if (header.toString('latin1', 4, 8) === 'moov') return read(at, length);
    at += length;
  }
  throw new RangeError('There is no moov box.');
}

/** More than the boxes at either end of a segment take, tables included: most files need two reads. */
const aheadBytes = 8 * 1024;

/** Reads ranges of a file, and with each some of what follows, which is then there. */
function readAhead(file: ReadableFile): ReadableFile['read'] {
  let start = 0;
  let held: Buffer = Buffer.alloc(0);
  return async (offset, bytes) => {
    if (offset < start || offset + bytes > start + held.length) {
      held = await file.read(offset, Math.min(Math.max(bytes, aheadBytes), file.bytes - offset));
      start = offset;
    }
    return held.subarray(offset - start, offset - start + bytes);
  };
}
