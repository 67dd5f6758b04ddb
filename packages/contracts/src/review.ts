/** What somebody thought of a clip as it was then. */
export interface Review {
  /** The clip's number now. */
  readonly clip: number;
  readonly version: number;
  readonly verdict: 'approved' | 'rejected';
  /** 1 to 5. */
  readonly rating: number | null;
  readonly feedback: string | null;
  readonly at: Date;
}
