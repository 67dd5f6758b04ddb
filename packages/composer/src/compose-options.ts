import type { CutManifest, Lender } from './manifest.ts';
import type { Track } from './mux/parse-track.ts';
import type { SegmentReport } from './report.ts';

export interface ComposeOptions {
  /** Folder of the segment cache. Several composers may share it; it is made when it is not there. */
  readonly cacheDir: string;
  /** Size that the cache is brought back to after a composition; 10 GiB by default. */
  readonly maxCacheBytes?: number;
  readonly signal?: AbortSignal;
  /** Frames that have been rendered, of those that have to be; both 0 when everything is in the cache. */
  readonly onProgress?: (progress: { readonly renderedFrames: number; readonly totalFrames: number }) => void;
  /** Told once, before anything is rendered: what the video is made of, in order, and what of it exists already. */
  readonly onPlan?: (segments: readonly PlannedSegment[]) => void;
  /** Told of freshly encoded pictures about every half second of video, long before the whole can be played. */
  readonly onPiece?: (piece: FreshPiece) => void;
  /**
   * Earlier videos that may have segments which the cache does not hold, the likeliest first. Asked once, and only when
   * something is missing.
   */
  readonly lenders?: () => Promise<readonly Lender[]>;
  /**
   * Whether the joined file is decoded as a whole before it counts; off by default. Each frame is decoded once in any
   * case, when its segment is rendered, and a checksum guards the segment from then on.
   */
  readonly fullDecode?: boolean;
}

export interface PlannedSegment {
  readonly startFrame: number;
  readonly frames: number;
  readonly isCached: boolean;
}

/** Pictures of a segment that is being rendered. They have not been checked yet. */
export interface FreshPiece {
  /** Index of the segment in the plan, and its first frame in the video. */
  readonly segment: number;
  readonly startFrame: number;
  /** Number of the piece's first sample in the segment, in the order of decoding. */
  readonly firstSample: number;
  readonly samples: number;
  /** The tables of the segment's samples so far, these included. */
  readonly track: Track;
  /** The bytes of these samples, one after another. */
  readonly data: Buffer;
}

export interface Composition {
  readonly frames: number;
  readonly segments: readonly SegmentReport[];
  /** To be kept beside the video, so that it can lend its segments. */
  readonly manifest: CutManifest;
  /** Wall milliseconds of each stage. */
  readonly stages: { readonly picture: number; readonly sound: number; readonly join: number; readonly verify: number };
}
