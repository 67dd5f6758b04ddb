import type { ConversationFacts, Look } from '@retake/contracts';
import type { ClipContext, HistoryMessage } from '../../message-context.ts';

/** A clip as a model is told of it. */
export interface ModelClip extends ClipContext {
  readonly look: Look;
}

/** A message that the rules could not settle, with what is needed to understand it. */
export interface UnsettledMessage {
  readonly text: string;
  readonly clips: readonly ModelClip[];
  readonly selected: readonly number[];
  /** Clips that the person has named or selected: others are the model's choice, and marked as that. */
  readonly named: readonly number[];
  /** Oldest first, without this message. */
  readonly history: readonly HistoryMessage[];
  readonly facts: ConversationFacts;
  /** Whether a video model can carry instructions out; otherwise only templates can be done. */
  readonly canInstruct: boolean;
  /** What the rules would ask back. */
  readonly question?: string | undefined;
}
