import type { AspectRatio, FrameFormat, JobStatus } from '@retake/contracts';
import type { AudioBed } from '../records.ts';

/** A job as its row says. */
export interface Job {
  readonly id: string;
  readonly ownerId: string;
  readonly title: string;
  readonly status: JobStatus;
  readonly aspectRatio: AspectRatio;
  readonly format: FrameFormat;
  readonly audio: AudioBed | null;
  readonly currentCutId: string | null;
  readonly version: number;
  readonly seq: number;
  readonly runId: string | null;
  readonly epoch: number;
  /** Whether a worker holds the lease at this moment, by the clock of the database. */
  readonly isHeld: boolean;
  /** Named by a worker once, and past its time: the reaper's. */
  readonly isExpired: boolean;
  readonly isCancelRequested: boolean;
  readonly createdAt: Date;
}

export interface JobRow {
  readonly id: string;
  readonly owner_id: string;
  readonly title: string;
  readonly status: JobStatus;
  readonly aspect_ratio: AspectRatio;
  readonly width: number;
  readonly height: number;
  readonly rate_num: number;
  readonly rate_den: number;
  readonly audio: AudioBed | null;
  readonly current_cut_id: string | null;
  readonly version: number;
  readonly event_seq: number;
  readonly lease_run_id: string | null;
  readonly lease_epoch: number;
  readonly is_held: boolean;
  readonly is_expired: boolean;
  readonly is_cancel_requested: boolean;
  readonly created_at: Date;
}

export const jobColumns = `
  id, owner_id, title, status, aspect_ratio, width, height, rate_num, rate_den, audio, current_cut_id, version, event_seq,
  lease_run_id, lease_epoch, created_at,
  coalesce(lease_expires_at > clock_timestamp(), false) AS is_held,
  coalesce(lease_expires_at <= clock_timestamp(), false) AS is_expired,
  cancel_requested_at IS NOT NULL AS is_cancel_requested`;

export function toJob(row: JobRow): Job {
  return {
    id: row.id,
    ownerId: row.owner_id,
    title: row.title,
    status: row.status,
    aspectRatio: row.aspect_ratio,
    format: { width: row.width, height: row.height, rate: { num: row.rate_num, den: row.rate_den } },
    audio: row.audio,
    currentCutId: row.current_cut_id,
    version: row.version,
    seq: row.event_seq,
    runId: row.lease_run_id,
    epoch: row.lease_epoch,
    isHeld: row.is_held,
    isExpired: row.is_expired,
    isCancelRequested: row.is_cancel_requested,
    createdAt: row.created_at,
  };
}
