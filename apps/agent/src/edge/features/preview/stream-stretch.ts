import { setTimeout } from 'node:timers/promises';
import { countFragmentSamples } from '@retake/composer';
import { isRetakeError, RetakeError } from '@retake/contracts';
import { toPreviewPieceKey } from '@retake/storage';
import { readRange } from '../../../preview/cut-tables.ts';
import type { Stretch } from '../../../preview/preview-plan.ts';
import { readCutFragment, readSoundFragment } from '../../../preview/to-fragments.ts';
import type { EdgeParts } from '../../edge-parts.ts';
import type { CutTablesCache } from './cut-tables-cache.ts';
import { openPreview, type Preview, type PreviewKey } from './open-preview.ts';

/** How soon a piece that has arrived is noticed: a notice from the database would be sooner by less than a frame lasts. */
const lookEveryMs = 30;
/** The store is looked at each time, the database, which knows whether the change has ended, every 300 ms. */
const looksPerQuestion = 10;
/** A player is kept waiting for one piece for 20 s at most; half a second of video is encoded in far less. */
const mostLooks = 20_000 / lookEveryMs;

interface StreamParts extends Pick<EdgeParts, 'database' | 'store'> {
  readonly tables: CutTablesCache;
}

/**
 * The fragments of a stretch, each as soon as it exists: an unchanged one at once, of a changed one the pieces as they
 * are rendered. When the change is published meanwhile, the rest comes from its cut, which holds the same pictures.
 *
 * @throws RetakeError `PREVIEW_NOT_READY` when a piece does not come in time, `PREVIEW_ENDED` when it never will.
 */
export async function* streamStretch(
  parts: StreamParts,
  key: PreviewKey,
  { cut, epoch }: Preview,
  { from, to, isChanged }: Stretch,
  signal: AbortSignal,
): AsyncGenerator<Buffer> {
  if (!isChanged || epoch === null) {
    yield await readCutFragment(parts.store, cut, { from, to, hasSound: true });
    return;
  }
  for (let at = from; at < to; ) {
    const piece = await waitForPiece(parts, key, epoch, at, signal);
    if (piece === 'gone') return;
    if (at === from) {
      const sound = await readSoundFragment(parts.store, cut, from, to);
      if (sound !== null) yield sound;
    }
    if (Buffer.isBuffer(piece)) {
      yield piece;
      at += countFragmentSamples(piece);
    } else {
      yield await readCutFragment(parts.store, piece.cut, { from: at, to, hasSound: false });
      at = to;
    }
  }
}

/** The piece that begins at a frame; or the published change when that came first; or nothing, to a player that left. */
async function waitForPiece(
  { store, database, tables }: StreamParts,
  key: PreviewKey,
  epoch: number,
  startFrame: number,
  signal: AbortSignal,
): Promise<Buffer | Preview | 'gone'> {
  const pieceKey = toPreviewPieceKey({ ...key, epoch }, startFrame);
  for (let look = 0; look < mostLooks; look++) {
    if (signal.aborted) return 'gone';
    const piece = await findObject(store, pieceKey);
    if (piece !== undefined) return piece;
    if (look % looksPerQuestion === 0) {
      const preview = await openPreview({ database, store }, tables, key);
      if (preview.epoch === null) return preview;
      // Another worker has taken the run over and begins anew: what this player has is no longer what is being made.
      if (preview.epoch !== epoch) throw new RetakeError('PREVIEW_NOT_FOUND');
    }
    await setTimeout(lookEveryMs);
  }
  throw new RetakeError('PREVIEW_NOT_READY');
}

async function findObject(store: EdgeParts['store'], key: string): Promise<Buffer | undefined> {
  try {
    const stat = await store.stat(key);
    return stat && (await readRange(store, key, 0, stat.bytes));
  } catch (error) {
    // Removed between the two calls, because the run has just ended.
    if (isRetakeError(error, 'OBJECT_NOT_FOUND')) return undefined;
    throw error;
  }
}
