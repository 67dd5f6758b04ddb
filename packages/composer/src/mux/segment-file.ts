import { type FileHandle, open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { toBox } from './boxes.ts';
import { movieTimescale, toMovieBox } from './movie-box.ts';
import type { Track } from './parse-track.ts';
import type { EncodedSample } from './read-fragments.ts';

/** An mp4 of one track that is being written: the samples as they come, their tables at the end. */
export interface SegmentFile {
  readonly path: string;
  add(sample: EncodedSample): Promise<void>;
  /** The tables of the samples that are in the file so far. */
  toTrack(): Track;
  /** Writes the tables. Only then is the file an mp4. Returns the CRC-32 of its samples too. */
  finish(size: { readonly width: number; readonly height: number }): Promise<{ track: Track; checksum: number }>;
  /** Lets go of the file, whole or not. */
  close(): Promise<void>;
}

const fileType = toBox('ftyp', Buffer.from('isom\0\0\x02\0isomiso2avc1mp41', 'latin1'));
const dataHeaderBytes = 16;

/** Begins a new file. Throws when one is in the way. */
export async function openSegmentFile(path: string): Promise<SegmentFile> {
  const file = await open(path, 'wx');
  const samples: (Omit<EncodedSample, 'data'> & { readonly size: number })[] = [];
  const dataStart = fileType.length + dataHeaderBytes;
  let end = dataStart;
  let checksum = 0;
  const toTrack = () => toSegmentTrack(samples, dataStart);
  await write(file, Buffer.concat([fileType, Buffer.alloc(dataHeaderBytes)]), 0);
  return {
    path,
    toTrack,
    async add({ data, ...facts }) {
      await write(file, data, end);
      end += data.length;
      checksum = crc32(data, checksum);
      samples.push({ ...facts, size: data.length });
    },
    async finish(size) {
      const track = toTrack();
      await write(file, toTables(track, size, dataStart), end);
      const header = Buffer.alloc(dataHeaderBytes);
      header.writeUInt32BE(1, 0);
      header.write('mdat', 4, 'latin1');
      header.writeBigUInt64BE(BigInt(end - fileType.length), 8);
      await write(file, header, fileType.length);
      return { track, checksum };
    },
    close: () => file.close(),
  };
}

async function write(file: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    done += (await file.write(bytes, done, bytes.length - done, position + done)).bytesWritten;
  }
}

function toSegmentTrack(samples: readonly (Omit<EncodedSample, 'data'> & { size: number })[], from: number): Track {
  const [first] = samples;
  if (first === undefined) throw new RangeError('The encoder gave no pictures for a segment.');
  const offsets = new Float64Array(samples.length);
  let startTicks = Number.POSITIVE_INFINITY;
  let offset = from;
  let decodedAt = 0;
  samples.forEach(({ size, durationTicks, shiftTicks }, index) => {
    offsets[index] = offset;
    offset += size;
    startTicks = Math.min(startTicks, decodedAt + shiftTicks);
    decodedAt += durationTicks;
  });
  return {
    timescale: first.timescale,
    sampleDescription: first.sampleDescription,
    sizes: Uint32Array.from(samples, ({ size }) => size),
    offsets,
    durations: Uint32Array.from(samples, ({ durationTicks }) => durationTicks),
    shifts: Int32Array.from(samples, ({ shiftTicks }) => shiftTicks),
    keys: new Set(samples.flatMap(({ isKey }, index) => (isKey ? [index] : []))),
    startTicks,
    groups: [],
  };
}

function toTables(track: Track, { width, height }: { width: number; height: number }, dataStart: number): Buffer {
  const { timescale, startTicks, sampleDescription, sizes, durations, shifts, keys } = track;
  const mediaTicks = durations.reduce((sum, ticks) => sum + ticks, 0);
  const table = {
    description: sampleDescription,
    sizes: [sizes],
    durations: [durations],
    shifts: [shifts],
    keys: keys && [...keys],
    chunks: [{ samples: sizes.length, offset: 0 }],
    groups: [],
  };
  const shownMovieTicks = Math.round((mediaTicks * movieTimescale) / timescale);
  const picture = {
    kind: 'picture',
    timescale,
    mediaTicks,
    startTicks,
    shownMovieTicks,
    width,
    height,
    table,
  } as const;
  return toMovieBox([picture], { dataStart, hasLongOffsets: false });
}
