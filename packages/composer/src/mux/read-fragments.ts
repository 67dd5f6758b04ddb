import { type BoxRange, findBox, listBoxes } from './boxes.ts';
import { toDescription } from './parse-track.ts';

/** One encoded picture, in the order of decoding. Times are in ticks of `timescale`. */
export interface EncodedSample {
  readonly data: Buffer;
  readonly durationTicks: number;
  /** What is added to the decoding time to get the time at which it is shown. */
  readonly shiftTicks: number;
  readonly isKey: boolean;
  readonly timescale: number;
  /** As `Track.sampleDescription`. */
  readonly sampleDescription: Buffer;
}

/** A sample that needs others to be decoded says so in this bit of its flags. */
const isNoKey = 0x10000;

/**
 * Reads a fragmented mp4 of one track while it is being written, sample by sample. What is cut off at the end is left
 * out: whoever knows how many samples there have to be, counts. Throws a RangeError when it is not such a stream.
 */
export async function* readFragments(chunks: AsyncIterable<Buffer>): AsyncGenerator<EncodedSample> {
  let head: Pick<EncodedSample, 'timescale' | 'sampleDescription'> | undefined;
  let fragment: readonly Run[] = [];
  for await (const { type, bytes } of readBoxes(chunks)) {
    if (type === 'moov') head = readHead(bytes);
    else if (type === 'moof') fragment = readRuns(bytes);
    else if (type === 'mdat') {
      if (head === undefined) throw new RangeError('Pictures come before their description.');
      let at = 8;
      for (const { size, ...sample } of fragment) {
        yield { ...head, ...sample, data: bytes.subarray(at, at + size) };
        at += size;
      }
    }
  }
}

async function* readBoxes(chunks: AsyncIterable<Buffer>): AsyncGenerator<{ type: string; bytes: Buffer }> {
  let held: Buffer[] = [];
  let heldBytes = 0;
  let wanted = 8;
  for await (const chunk of chunks) {
    held.push(chunk);
    heldBytes += chunk.length;
    if (heldBytes < wanted) continue;
    const all = held.length === 1 ? chunk : Buffer.concat(held, heldBytes);
    let at = 0;
    for (wanted = 8; at + 8 <= all.length; at += wanted, wanted = 8) {
      wanted = all.readUInt32BE(at);
      if (wanted < 8) throw new RangeError('A box of the stream has no usable length.');
      if (at + wanted > all.length) break;
      yield { type: all.toString('latin1', at + 4, at + 8), bytes: all.subarray(at, at + wanted) };
    }
    held = [all.subarray(at)];
    heldBytes = all.length - at;
  }
}

function readHead(moov: Buffer): Pick<EncodedSample, 'timescale' | 'sampleDescription'> {
  const media = need(moov, 'trak', 'mdia');
  const mdhd = need(moov, 'trak', 'mdia', 'mdhd');
  const description = findBox(moov, media, 'minf', 'stbl', 'stsd');
  if (description === undefined) throw new RangeError('The stream does not say what its samples are.');
  const isLong = moov[mdhd.start] === 1;
  return {
    timescale: moov.readUInt32BE(mdhd.start + (isLong ? 20 : 12)),
    sampleDescription: toDescription(moov, description),
  };
}

interface Run {
  readonly size: number;
  readonly durationTicks: number;
  readonly shiftTicks: number;
  readonly isKey: boolean;
}

/** The samples of a fragment: what `trun` does not say of one, `tfhd` says of all. */
function readRuns(moof: Buffer): Run[] {
  const defaults = readDefaults(moof, need(moof, 'traf', 'tfhd'));
  const { start } = need(moof, 'traf', 'trun');
  const flags = moof.readUInt32BE(start);
  const count = moof.readUInt32BE(start + 4);
  let at = start + 8;
  const take = (bit: number, otherwise: number): number => {
    if ((flags & bit) === 0) return otherwise;
    at += 4;
    return moof.readInt32BE(at - 4);
  };
  take(0x1, 0);
  const firstFlags = take(0x4, defaults.flags);
  return Array.from({ length: count }, (_, index) => {
    const durationTicks = take(0x100, defaults.duration);
    const size = take(0x200, defaults.size);
    const ownFlags = take(0x400, index === 0 ? firstFlags : defaults.flags);
    return { durationTicks, size, isKey: (ownFlags & isNoKey) === 0, shiftTicks: take(0x800, 0) };
  });
}

function readDefaults(moof: Buffer, { start }: BoxRange): { duration: number; size: number; flags: number } {
  const present = moof.readUInt32BE(start) & 0xffffff;
  let at = start + 8 + (present & 0x1 ? 8 : 0) + (present & 0x2 ? 4 : 0);
  const take = (bit: number): number => {
    if ((present & bit) === 0) return 0;
    at += 4;
    return moof.readUInt32BE(at - 4);
  };
  return { duration: take(0x8), size: take(0x10), flags: take(0x20) };
}

/** A box along a path of types in a buffer that is itself one box. */
function need(bytes: Buffer, ...path: readonly string[]): BoxRange {
  const [whole] = listBoxes(bytes, 0, bytes.length);
  const box = whole && findBox(bytes, whole, ...path);
  if (box === undefined) throw new RangeError(`The stream has no ${path.join('/')} box.`);
  return box;
}
