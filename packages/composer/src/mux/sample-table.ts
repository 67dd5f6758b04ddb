import { toBox, toFullBox, toUint32s, toUint32Table } from './boxes.ts';

/** What the tables of one track of the movie say. Times are in ticks of the track. */
export interface SampleTable {
  readonly description: Buffer;
  readonly sizes: readonly Uint32Array[];
  readonly durations: readonly Uint32Array[];
  /** Null where decoding order is the order of showing. */
  readonly shifts: readonly Int32Array[] | null;
  /** Numbers of the key samples from 0, ascending; null when all are. */
  readonly keys: readonly number[] | null;
  /** Offsets in bytes from the first sample of the movie. */
  readonly chunks: readonly { readonly samples: number; readonly offset: number }[];
  readonly groups: readonly Buffer[];
}

/** Where the samples of a movie are. */
export interface SamplePlaces {
  /** Byte of the file at which the first sample begins. */
  readonly dataStart: number;
  /** Whether offsets are written in 64 bits. */
  readonly hasLongOffsets: boolean;
}

/** The `stbl` box. */
export function toSampleTableBox(table: SampleTable, { dataStart, hasLongOffsets }: SamplePlaces): Buffer {
  const sizes = join(Uint32Array, table.sizes);
  return toBox(
    'stbl',
    table.description,
    toRunsBox('stts', join(Uint32Array, table.durations)),
    ...(table.shifts === null ? [] : [toRunsBox('ctts', join(Int32Array, table.shifts))]),
    ...(table.keys === null
      ? []
      : [toFullBox('stss', 0, toUint32s(table.keys.length), toUint32Table(table.keys.map((key) => key + 1)))]),
    toChunkRunsBox(table.chunks),
    toFullBox('stsz', 0, toUint32s(0, sizes.length), toUint32Table(sizes)),
    toOffsetsBox(
      table.chunks.map(({ offset }) => dataStart + offset),
      hasLongOffsets,
    ),
    ...table.groups,
  );
}

function join<Values extends Uint32Array | Int32Array>(Kind: new (length: number) => Values, parts: readonly Values[]) {
  const joined = new Kind(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** How many samples in a row have a value, and the value. */
function toRunsBox(type: 'stts' | 'ctts', values: Uint32Array | Int32Array): Buffer {
  const runs: number[] = [];
  for (let from = 0, end = 0; from < values.length; from = end) {
    while (end < values.length && values[end] === values[from]) end++;
    runs.push(end - from, values[from]!);
  }
  return toFullBox(type, 0, toUint32s(runs.length / 2), toUint32Table(runs));
}

function toChunkRunsBox(chunks: SampleTable['chunks']): Buffer {
  const runs: number[] = [];
  chunks.forEach(({ samples }, index) => {
    if (runs.at(-2) !== samples) runs.push(index + 1, samples, 1);
  });
  return toFullBox('stsc', 0, toUint32s(runs.length / 3), toUint32Table(runs));
}

function toOffsetsBox(offsets: readonly number[], isLong: boolean): Buffer {
  if (!isLong) return toFullBox('stco', 0, toUint32s(offsets.length), toUint32Table(offsets));
  const bytes = Buffer.alloc(offsets.length * 8);
  for (const [index, offset] of offsets.entries()) bytes.writeBigUInt64BE(BigInt(offset), index * 8);
  return toFullBox('co64', 0, toUint32s(offsets.length), bytes);
}
