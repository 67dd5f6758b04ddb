import { join } from 'node:path';
import { type FrameFormat, RetakeError, toFrames } from '@retake/contracts';
import type { Track } from '../mux/parse-track.ts';
import { type EncodedSample, readFragments } from '../mux/read-fragments.ts';
import { openSegmentFile, type SegmentFile } from '../mux/segment-file.ts';
import type { RenderUnit } from '../plan/render-units.ts';
import type { Segment } from '../plan/segments.ts';

/** Pictures of a segment that is still being rendered, as soon as they are encoded. */
export interface Piece {
  readonly segment: Segment;
  /** Number of the first sample in the segment, in the order of decoding. */
  readonly firstSample: number;
  readonly samples: number;
  /** The tables of the segment's samples so far, these included. */
  readonly track: Track;
  /** The bytes of these samples, one after another. */
  readonly data: Buffer;
}

/** A segment in a file of its own: whole, but not yet decoded by anybody. */
export interface RecordedSegment {
  readonly segment: Segment;
  readonly path: string;
  readonly track: Track;
  /** CRC-32 of the samples, taken before they were written. */
  readonly checksum: number;
}

interface Recording {
  readonly folder: string;
  readonly format: FrameFormat;
  /** Told with each piece how many frames of the unit there are. */
  readonly onFrames?: (frames: number) => void;
  readonly onPiece?: (piece: Piece) => void;
}

/**
 * A piece is worth handing on when it is shown for half a second. The first one of a unit comes early, for it is waited
 * for, and each after it may be twice as long.
 */
const pieceSeconds = 0.5;
const firstPieceSeconds = 0.1;

/**
 * Records what the encoder of a unit writes, while it writes it, as one file a segment. Throws `VERIFICATION_FAILED` when
 * a segment does not have exactly its frames or does not begin with a key frame.
 */
export async function recordUnit(
  unit: RenderUnit,
  stream: AsyncIterable<Buffer>,
  { folder, format, onFrames = () => {}, onPiece = () => {} }: Recording,
): Promise<RecordedSegment[]> {
  const samples = readFragments(stream);
  const recorded: RecordedSegment[] = [];
  const tell = (piece: Piece) => {
    onPiece(piece);
    const before = recorded.reduce((sum, { segment }) => sum + segment.frames, 0);
    onFrames(before + piece.firstSample + piece.samples);
  };
  const toFrameCount = (seconds: number) => Math.max(1, toFrames(seconds, format.rate));
  for (const [index, segment] of unit.entries()) {
    const pieces = {
      first: toFrameCount(index === 0 ? firstPieceSeconds : pieceSeconds),
      most: toFrameCount(pieceSeconds),
      onPiece: tell,
    };
    const file = await openSegmentFile(join(folder, `segment-${index}.mp4`));
    try {
      await recordSegment(segment, samples, file, pieces);
      recorded.push({ segment, path: file.path, ...(await file.finish(format)) });
    } finally {
      await file.close();
    }
  }
  if (!(await samples.next()).done) throw toError('The encoder wrote more frames than the segments have.');
  return recorded;
}

/** Frames of the first piece of a segment, and of the longest. */
interface PieceSizes {
  readonly first: number;
  readonly most: number;
}

async function recordSegment(
  segment: Segment,
  samples: AsyncGenerator<EncodedSample>,
  file: SegmentFile,
  { first, most, onPiece }: PieceSizes & { readonly onPiece: (piece: Piece) => void },
): Promise<void> {
  let wanted = first;
  let held: Buffer[] = [];
  for (let frame = 0; frame < segment.frames; frame++) {
    const { value: sample, done } = await samples.next();
    if (done) throw toError(`The segment has ${frame} frames instead of ${segment.frames}.`);
    if (frame === 0 && !sample.isKey) throw toError('The segment does not begin with a key frame.');
    await file.add(sample);
    held.push(sample.data);
    const firstSample = frame + 1 - held.length;
    const isLast = frame === segment.frames - 1;
    if (!isLast && held.length < wanted) continue;
    onPiece({ segment, firstSample, samples: held.length, track: file.toTrack(), data: Buffer.concat(held) });
    held = [];
    wanted = Math.min(most, 2 * wanted);
  }
}

function toError(problem: string): RetakeError {
  return new RetakeError('VERIFICATION_FAILED', { details: { problem } });
}
