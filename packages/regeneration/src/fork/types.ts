import type { JobKey } from '../types.ts';

/** From when on a conversation takes another way: before (or, at a reply, after) a message, at a cut, or now. */
export type Moment = { readonly messageId: string } | { readonly cut: number } | 'now';

/** A row of a table, by the names of its columns, as `to_jsonb` tells it. */
export type Row = Readonly<Record<string, unknown>>;

/** The rows of a job that its history up to a moment consists of, with new ids and under the key of the new job. */
export interface ForkRows {
  readonly regenerations: readonly Row[];
  readonly clips: readonly Row[];
  readonly clip_versions: readonly Row[];
  readonly cuts: readonly Row[];
  readonly messages: readonly Row[];
  readonly clip_regenerations: readonly Row[];
}

/** One object under the key of the old job and under that of the new one. */
export interface SharedFile {
  readonly from: string;
  readonly to: string;
}

/** A branch of a job that is read and not stored yet: the files have to be there first. */
export interface Fork {
  /** Of the new job. */
  readonly jobId: string;
  readonly source: JobKey;
  /** The cut that the branch begins with. */
  readonly cutNumber: number;
  readonly cutId: string;
  readonly rows: ForkRows;
  /** Videos and posters of versions, and the sound under the video. */
  readonly files: readonly SharedFile[];
  /** Videos and posters of cuts; what stands beside a video of a cut belongs to it. */
  readonly cutFiles: readonly SharedFile[];
}
