import { type BoxRange, findBox, listBoxes } from './boxes.ts';

/** The samples of one track of a file, in the order in which they are decoded. Times are in ticks of `timescale`. */
export interface Track {
  readonly timescale: number;
  /** The `stsd` box, whole, without the bit rate that differs from file to file. */
  readonly sampleDescription: Buffer;
  readonly sizes: Uint32Array;
  /** Byte in the file at which each sample begins. */
  readonly offsets: Float64Array;
  readonly durations: Uint32Array;
  /** What is added to a sample's decoding time to get the time at which it is shown. */
  readonly shifts: Int32Array;
  /** Numbers of the samples that can be decoded without others, from 0; null when that is all of them. */
  readonly keys: ReadonlySet<number> | null;
  /** The time of the track that is shown first. */
  readonly startTicks: number;
  /** Boxes that describe groups of samples (`sgpd`, `sbgp`), to be handed on as they are. */
  readonly groups: readonly Buffer[];
}

/** Reads the tables of one track, `trak`, of a `moov` box. Throws a RangeError that says what is missing. */
export function parseTrack(moov: Buffer, trak: BoxRange): Track {
  const need = (from: Omit<BoxRange, 'type'>, ...path: string[]): BoxRange => {
    const box = findBox(moov, from, ...path);
    if (box === undefined) throw new RangeError(`There is no ${path.join('/')} box.`);
    return box;
  };
  const table = need(trak, 'mdia', 'minf', 'stbl');
  const mdhd = need(trak, 'mdia', 'mdhd');
  const isLong = moov[mdhd.start] === 1;
  const sizes = readSizes(moov, need(table, 'stsz'));
  const count = sizes.length;
  const edits = findBox(moov, trak, 'edts', 'elst');
  const ctts = findBox(moov, table, 'ctts');
  const stss = findBox(moov, table, 'stss');
  return {
    timescale: moov.readUInt32BE(mdhd.start + (isLong ? 20 : 12)),
    sampleDescription: toDescription(moov, need(table, 'stsd')),
    sizes,
    offsets: readOffsets(moov, listBoxes(moov, table.start, table.end), sizes),
    durations: readRuns(moov, need(table, 'stts'), new Uint32Array(count)),
    shifts: ctts === undefined ? new Int32Array(count) : readRuns(moov, ctts, new Int32Array(count)),
    keys: stss === undefined ? null : new Set(readList(moov, stss).map((number) => number - 1)),
    startTicks: edits === undefined ? 0 : readStart(moov, edits),
    groups: listBoxes(moov, table.start, table.end)
      .filter(({ type }) => type === 'sgpd' || type === 'sbgp')
      .map(({ start, end }) => moov.subarray(start - 8, end)),
  };
}

function readSizes(bytes: Buffer, { start }: BoxRange): Uint32Array {
  const same = bytes.readUInt32BE(start + 4);
  const sizes = new Uint32Array(bytes.readUInt32BE(start + 8));
  for (let index = 0; index < sizes.length; index++) sizes[index] = same || bytes.readUInt32BE(start + 12 + index * 4);
  return sizes;
}

function readOffsets(bytes: Buffer, table: readonly BoxRange[], sizes: Uint32Array): Float64Array {
  const isLong = table.some(({ type }) => type === 'co64');
  const places = table.find(({ type }) => type === (isLong ? 'co64' : 'stco'));
  const runs = table.find(({ type }) => type === 'stsc');
  if (places === undefined || runs === undefined) throw new RangeError('There is no table of chunks.');
  const chunks = bytes.readUInt32BE(places.start + 4);
  const runCount = bytes.readUInt32BE(runs.start + 4);
  const offsets = new Float64Array(sizes.length);
  let sample = 0;
  for (let chunk = 0, run = 0; chunk < chunks; chunk++) {
    const next = runs.start + 8 + (run + 1) * 12;
    if (run + 1 < runCount && bytes.readUInt32BE(next) === chunk + 1) run++;
    const inChunk = bytes.readUInt32BE(runs.start + 8 + run * 12 + 4);
    const place = places.start + 8 + chunk * (isLong ? 8 : 4);
    let at = isLong ? Number(bytes.readBigUInt64BE(place)) : bytes.readUInt32BE(place);
    for (let index = 0; index < inChunk && sample < sizes.length; index++, sample++) {
      offsets[sample] = at;
      at += sizes[sample]!;
    }
  }
  if (sample !== sizes.length) throw new RangeError('The chunks do not hold all samples.');
  return offsets;
}

/** Tables such as `stts` say how many samples in a row have a value. */
function readRuns<Values extends Uint32Array | Int32Array>(bytes: Buffer, { start }: BoxRange, values: Values): Values {
  const runs = bytes.readUInt32BE(start + 4);
  let sample = 0;
  for (let run = 0; run < runs; run++) {
    const length = bytes.readUInt32BE(start + 8 + run * 8);
    values.fill(bytes.readInt32BE(start + 12 + run * 8), sample, sample + length);
    sample += length;
  }
  return values;
}

function readList(bytes: Buffer, { start }: BoxRange): number[] {
  const count = bytes.readUInt32BE(start + 4);
  return Array.from({ length: count }, (_, index) => bytes.readUInt32BE(start + 8 + index * 4));
}

/** Only files that show everything from one time on are ours to read. */
function readStart(bytes: Buffer, { start }: BoxRange): number {
  const isLong = bytes[start] === 1;
  if (bytes.readUInt32BE(start + 4) !== 1) throw new RangeError('The track is shown in more than one piece.');
  return isLong ? Number(bytes.readBigInt64BE(start + 16)) : bytes.readInt32BE(start + 12);
}

/** The `stsd` box of a file, whole, without the bit rate that differs from file to file. */
export function toDescription(bytes: Buffer, { start, end }: BoxRange): Buffer {
  const [entry] = listBoxes(bytes, start + 8, end);
  if (entry === undefined) throw new RangeError('The track does not say what its samples are.');
  const fixedBytes = entry.type === 'mp4a' ? 28 : 78;
  const kept = listBoxes(bytes, entry.start + fixedBytes, entry.end)
    .filter(({ type }) => type !== 'btrt')
    .map((box) => bytes.subarray(box.start - 8, box.end));
  const content = [bytes.subarray(entry.start, entry.start + fixedBytes), ...kept];
  const entryBytes = content.reduce((sum, { length }) => sum + length, 8);
  const header = Buffer.alloc(24);
  header.writeUInt32BE(entryBytes + 16, 0);
  header.write('stsd', 4, 'latin1');
  header.writeUInt32BE(1, 12);
  header.writeUInt32BE(entryBytes, 16);
  header.write(entry.type, 20, 'latin1');
  return Buffer.concat([header, ...content]);
}
