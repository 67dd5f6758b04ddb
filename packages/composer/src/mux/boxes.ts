/** One box of an mp4 in a buffer: where its content begins and ends. */
export interface BoxRange {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** The boxes that lie side by side in a part of a buffer. Throws a RangeError when they do not fill it. */
export function listBoxes(bytes: Buffer, from: number, to: number): BoxRange[] {
  const found: BoxRange[] = [];
  for (let at = from; at < to; ) {
    const size = bytes.readUInt32BE(at);
    const isLarge = size === 1;
    const end = at + (isLarge ? Number(bytes.readBigUInt64BE(at + 8)) : size);
    const start = at + (isLarge ? 16 : 8);
    if (end < start || end > to) throw new RangeError(`The box at byte ${at} does not end where it should.`);
    found.push({ type: bytes.toString('latin1', at + 4, at + 8), start, end });
    at = end;
  }
  return found;
}

/** The first box along a path of types below a range, or undefined. */
export function findBox(
  bytes: Buffer,
  range: Omit<BoxRange, 'type'>,
  ...path: readonly string[]
): BoxRange | undefined {
  let current: BoxRange | undefined = { type: '', ...range };
  for (const type of path) {
    if (current === undefined) return undefined;
    current = listBoxes(bytes, current.start, current.end).find((box) => box.type === type);
  }
  return current;
}

/** A box of the given parts. */
export function toBox(type: string, ...parts: readonly Uint8Array[]): Buffer {
  const size = parts.reduce((sum, { length }) => sum + length, 8);
  const header = Buffer.alloc(8);
  header.writeUInt32BE(size);
  header.write(type, 4, 'latin1');
  return Buffer.concat([header, ...parts], size);
}

/** A box that begins with a version and flags. */
export function toFullBox(type: string, flags: number, ...parts: readonly Uint8Array[]): Buffer {
  return toBox(type, toUint32s(flags), ...parts);
}

/** 32-bit numbers as they stand in a box: unsigned, the most significant byte first. */
export function toUint32s(...values: readonly number[]): Buffer {
  return toUint32Table(values);
}

/** The same for as many numbers as there may be. Negative ones are written as their two's complement. */
export function toUint32Table(values: ArrayLike<number>): Buffer {
  const bytes = Buffer.allocUnsafe(values.length * 4);
  for (let index = 0; index < values.length; index++) bytes.writeUInt32BE(values[index]! >>> 0, index * 4);
  return bytes;
}
