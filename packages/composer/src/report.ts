import type { ObtainAction, ObtainedSegment } from './run/obtain-segments.ts';
import type { ObtainedSoundtrack } from './run/obtain-soundtrack.ts';

/** What happened to one part of a cut, for `--explain`, logs and tests. */
export interface SegmentReport {
  readonly kind: 'body' | 'crossfade' | 'fade' | 'sound';
  /** 1-based numbers of the clips it shows; none for the soundtrack. */
  readonly clips: readonly number[];
  readonly startFrame: number;
  /** 0 for the soundtrack, which covers everything. */
  readonly frames: number;
  /** From the cache, out of an earlier video by copy, or from its sources. */
  readonly action: ObtainAction;
  readonly bytes: number;
  /** Wall time: of rendering, of copying, or of finding it in the cache. */
  readonly ms: number;
}

/** The report of a composition: its segments in order, then the soundtrack if there is one. */
export function toSegmentReports(
  segments: readonly ObtainedSegment[],
  soundtrack: ObtainedSoundtrack | null,
): SegmentReport[] {
  const reports: SegmentReport[] = segments.map(({ segment, file, action, ms }) => ({
    kind: segment.kind,
    clips: segment.kind === 'body' ? [segment.source.clip + 1] : [segment.outgoing.clip + 1, segment.incoming.clip + 1],
    startFrame: segment.startFrame,
    frames: segment.frames,
    action,
    bytes: file.bytes,
    ms,
  }));
  if (soundtrack === null) return reports;
  const { file, action, ms } = soundtrack;
  return [...reports, { kind: 'sound', clips: [], startFrame: 0, frames: 0, action, bytes: file.bytes, ms }];
}
