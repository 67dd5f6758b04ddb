import { open } from 'node:fs/promises';
import { toBox } from './boxes.ts';
import { copyInto } from './copy-into.ts';
import { layOut } from './lay-out.ts';
import { toMovieBox } from './movie-box.ts';
import { type MovieSources, toMovieTracks } from './movie-tracks.ts';

export interface MovieRequest extends MovieSources {
  readonly output: string;
  readonly signal?: AbortSignal;
  /** Told once, when the tables and the first samples are in the file and will not change any more. */
  readonly onBeginning?: () => void;
}

/** More than the tables of any movie take: a file whose samples leave less than this below 4 GiB gets long offsets. */
const mostTableBytes = 2 ** 28;
const fileType = toBox('ftyp', Buffer.from('isom\0\0\x02\0isomiso2avc1mp41', 'latin1'));

/**
 * Writes one mp4 from the samples of others, by copy: the tables first, so that it plays before it has arrived as a
 * whole. `pictures` are segments in order, each beginning with a key frame; without any the movie is only sound. Returns
 * the CRC-32 of the samples of each picture and, behind them, of the sound. Throws an Error when segments were not made by
 * one encoder or do not show a frame at each tick, and when a file is in the way.
 */
export async function writeMovie(request: MovieRequest): Promise<number[]> {
  const { pictures, sound, output, frameTicks, signal, onBeginning } = request;
  const chunkFrames = Math.max(1, Math.round((pictures[0]?.track.timescale ?? 1) / frameTicks));
  const chunks = layOut(pictures, sound, { frameTicks, chunkFrames });
  const payload = chunks.reduce((sum, { bytes }) => sum + bytes, 0);
  const hasLongOffsets = payload + mostTableBytes > 2 ** 32;
  const tracks = toMovieTracks(request, chunks);
  const dataHeader = toDataHeader(payload, hasLongOffsets);
  const tableBytes = toMovieBox(tracks, { dataStart: 0, hasLongOffsets }).length;
  const dataStart = fileType.length + tableBytes + dataHeader.length;
  const head = Buffer.concat([fileType, toMovieBox(tracks, { dataStart, hasLongOffsets }), dataHeader]);
  const file = await open(output, 'wx');
  try {
    await file.write(head);
    return await copyInto(
      file,
      chunks.flatMap(({ copies }) => copies),
      { ...(signal && { signal }), ...(onBeginning && { onBeginning }) },
    );
  } finally {
    await file.close();
  }
}

function toDataHeader(payload: number, isLong: boolean): Buffer {
  const header = Buffer.alloc(isLong ? 16 : 8);
  header.writeUInt32BE(isLong ? 1 : payload + 8);
  header.write('mdat', 4, 'latin1');
  if (isLong) header.writeBigUInt64BE(BigInt(payload + 16), 8);
  return header;
}
