import { describe, expect, it } from 'vitest';
import { toBox, toFullBox, toUint32s } from './boxes.ts';
import { toInitialisation } from './initialisation.ts';
import { readTracksOf } from './read-track.ts';

const fileType = toBox('ftyp', Buffer.alloc(20));
const samples = toBox('mdat', Buffer.alloc(100_000));

/** A movie box with one track, and as many bytes more as are asked for. */
function makeMovieBox(moreBytes = 0): Buffer {
  const entry = toBox('avc1', Buffer.alloc(78));
  const description = toFullBox('stsd', 0, toUint32s(1), entry);
  const size = { width: 16, height: 16 };
  const file = toInitialisation([{ kind: 'picture', timescale: 15_360, startTicks: 7, ...size, description }]);
  const movie = file.subarray(file.readUInt32BE(0));
  return toBox('moov', movie.subarray(8), toBox('free', Buffer.alloc(moreBytes)));
}

/** Reads the tracks of a file in memory and notes how often it was asked. */
async function readCounting(bytes: Buffer) {
  let reads = 0;
  const read = async (offset: number, length: number) => {
    reads++;
    expect(offset + length).toBeLessThanOrEqual(bytes.length);
    return bytes.subarray(offset, offset + length);
  };
  const tracks = await readTracksOf({ name: 'a file', bytes: bytes.length, read });
  return { reads, tracks };
}

describe('reading the tables of a file', () => {
  it.each([
    ['behind its samples', [fileType, samples, makeMovieBox()], 2],
    ['before its samples', [fileType, makeMovieBox(), samples], 1],
    ['that are long and behind its samples', [fileType, samples, makeMovieBox(20_000)], 3],
    ['that are long and before its samples', [fileType, makeMovieBox(20_000), samples], 2],
  ])('asks for little when they are %s', async (_name, boxes, most) => {
    const { reads, tracks } = await readCounting(Buffer.concat(boxes));
    expect(reads).toBe(most);
    expect(tracks).toMatchObject([{ timescale: 15_360, startTicks: 7 }]);
  });

  it('refuses tables that end before they should', async () => {
    const whole = Buffer.concat([fileType, samples, makeMovieBox()]);
    await expect(readCounting(whole.subarray(0, -1))).rejects.toThrow('a file has no tables');
  });
});
