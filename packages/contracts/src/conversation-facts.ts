import type { Look } from './look.ts';
import type { Route } from './routes.ts';
import type { CutSettings } from './settings.ts';
import type { ClipView, VersionView } from './views/clip-view.ts';

/** What was once decided about a clip and is not what it shows now. */
export interface ClipDecision {
  readonly version: number;
  readonly verdict: 'approved' | 'rejected';
  readonly reason: string | null;
}

/** A clip as it is, and what led to it. */
export interface ClipFacts {
  /** 1-based, as people say it. */
  readonly number: number;
  readonly role: string;
  readonly section: string | null;
  /** The version that is kept: the one that the video shows. */
  readonly version: number;
  /** The newest version that there is. */
  readonly newestVersion: number;
  readonly origin: VersionView['origin'];
  readonly look: Look;
  /** The instruction that the version was made by, where it was one. */
  readonly instruction: string | null;
  readonly verdict: ClipView['review'];
  /** Why, in the words of whoever gave it. */
  readonly reason: string | null;
  /** Earlier verdicts, newest first, and how many more there were. */
  readonly decisions: readonly ClipDecision[];
  readonly olderDecisions: number;
  /** Milliseconds since 1970: when anything was decided about it; the newest comes first in the summary. */
  readonly decidedAt: number;
}

/** A proposal that was answered with no. */
interface DeclinedOffer {
  readonly title: string;
  readonly routes: readonly Route[];
  readonly priceMicros: number;
}

/** All that a summary is made of. */
export interface ConversationFacts {
  readonly clips: readonly ClipFacts[];
  /** Newest first. */
  readonly declined: readonly DeclinedOffer[];
  /** Of all declined proposals, older ones too: which clips each paid route was declined for. */
  readonly declinedRoutes: readonly { readonly route: Route; readonly clips: readonly number[] }[];
  /** How the video is set to sound, where that is set. */
  readonly settings: CutSettings;
}
