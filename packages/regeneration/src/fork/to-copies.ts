import type { TakeView } from '@retake/contracts';
import type { CutDocument } from '../records.ts';
import { toHash } from '../state/to-hash.ts';
import { toUuid } from '../state/to-uuid.ts';
import type { Beginning } from './find-beginning.ts';
import type { ForkRows, Row, SharedFile } from './types.ts';

const anyId = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** The same rows for the new job: all that they name of the old one is named anew, in columns, documents and keys alike. */
export function toCopies(
  rows: ForkRows,
  beginning: Beginning,
  { from, to }: { readonly from: string; readonly to: string },
): { readonly rows: ForkRows; readonly files: readonly SharedFile[]; readonly cutFiles: readonly SharedFile[] } {
  const known = [rows.regenerations, rows.clips, rows.clip_versions, rows.cuts, rows.messages].flat();
  // Made from the old ones: whoever tries again after a failure makes the same.
  const ids = new Map(known.map(({ id }) => [String(id), toUuid(toHash([to, id]))]));
  ids.set(from, to);
  const rename = (text: string) => text.replace(anyId, (id) => ids.get(id) ?? id);
  const copy = (row: Row): Row => JSON.parse(rename(JSON.stringify(row))) as Row;
  /** What is left behind is not named. */
  const only = (row: Row, ...columns: readonly string[]): Row =>
    Object.fromEntries(columns.map((column) => [column, ids.has(String(row[column])) ? row[column] : null]));
  const files = rows.clip_versions.flatMap((row) => [row.source_key, row.media_key, row.poster_key]);
  const audio = rows.cuts.flatMap(({ document }) => (document as CutDocument).audio?.key ?? []);
  const share = (keys: readonly unknown[]) =>
    [...new Set(keys as readonly string[])].map((key) => ({ from: key, to: rename(key) }));

  return {
    rows: {
      regenerations: rows.regenerations.map((row, index) => ({
        ...copy({ ...toEnded(row), takes: toKeptTakes(row, rows), ...only(row, 'message_id', 'retry_of') }),
        ...{ idempotency_key: null, request_hash: null },
        // They ended before anything that happens to the new job, whose events count from 1.
        ended_seq: index + 1 - rows.regenerations.length,
      })),
      clips: rows.clips.map((row) => copy(toClipAt(row, beginning, rows))),
      // Nothing of it was paid for by the new job.
      clip_versions: rows.clip_versions.map((row) => ({ ...copy(row), price_micros: 0 })),
      cuts: rows.cuts.map((row) => {
        const copied = copy(row);
        return { ...copied, document_hash: toHash(copied.document) };
      }),
      messages: rows.messages.map((row) => ({
        ...copy({ ...row, ...only(row, 'parent_id', 'regeneration_id', 'cut_id') }),
        ...{ idempotency_key: null, request_hash: null },
      })),
      clip_regenerations: rows.clip_regenerations.map((row) => ({ ...copy(row), price_micros: 0 })),
    },
    files: share([...files, ...audio]),
    cutFiles: share(rows.cuts.flatMap((row) => [row.media_key, row.poster_key])),
  };
}

/** A cancelled change that has added takes may wait or run again in the old job. In the new one it does not. */
function toEnded(row: Row): Row {
  return row.ended_at === null ? { ...row, status: 'cancelled', ended_at: row.requested_at } : row;
}

/** Takes whose versions are left behind are not told of. */
function toKeptTakes({ id, takes }: Row, { clip_versions }: ForkRows): readonly TakeView[] {
  const numbers = clip_versions.filter((version) => version.regeneration_id === id).map(({ number }) => number);
  return (takes as readonly TakeView[]).filter(({ version }) => version === null || numbers.includes(version));
}

/** A clip as the first cut of the branch shows it. */
function toClipAt(row: Row, { cutId, isCurrent }: Beginning, { cuts }: ForkRows): Row {
  const { slots } = cuts.find(({ id }) => id === cutId)!.document as CutDocument;
  const index = slots.findIndex(({ clipId }) => clipId === row.id);
  const { versionId, slotFrames, transitionAfter } = slots[index]!;
  const isShown = versionId === row.current_version_id;
  return {
    ...row,
    ...{ position: index + 1, current_version_id: versionId, slot_frames: slotFrames },
    ...{ transition_kind: transitionAfter.kind, transition_frames: transitionAfter.frames },
    review: isShown ? row.review : 'none',
    // What it had shown at a moment long ago is told by what its version was made from.
    ...(!isCurrent && { shown_version_ids: [], shown_place: 0 }),
  };
}
