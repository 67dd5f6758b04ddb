import type { ConversationFacts } from '@retake/contracts';
import type { ConversationWindow } from '../conversation-window.ts';
import type { HistoryMessage } from '../message-context.ts';
import { fitTurns, toTurnTokens } from './fit-turns.ts';
import { toSummary } from './to-summary.ts';
import type { CountTokens } from './token-counter.ts';

/** What a model is sent for one message: instructions, message, summary and turns. */
export const windowTokens = 6_000;
/** Kept for the turns, if there are any, before the summary takes its room. */
const turnsTokens = 1_200;
/** Other vocabularies than the counter's take up to a quarter more tokens for the same English. */
const estimateShare = 0.8;

interface ConversationToTell {
  /** Oldest first, without the message that is to be understood. */
  readonly messages: readonly HistoryMessage[];
  readonly facts: ConversationFacts;
  /** What goes out with the window: the system prompt and the new message. */
  readonly fixedTokens: number;
  readonly countTokens: CountTokens;
  /** Whether the counter has the vocabulary of the model; if not, a fifth of the room stays free. */
  readonly isExact: boolean;
}

/** A window with what it takes, in tokens. */
export interface MeasuredWindow extends ConversationWindow {
  readonly tokens: { readonly fixed: number; readonly summary: number; readonly turns: number; readonly total: number };
}

/**
 * What a model is told of a conversation: at most 12 turns and a summary, which with the rest of the request take at most
 * 6,000 tokens however long the conversation is. When the rest alone takes more, the window is empty.
 */
export function toConversationWindow(conversation: ConversationToTell): MeasuredWindow {
  const { messages, facts, fixedTokens, countTokens, isExact } = conversation;
  const room = Math.floor(windowTokens * (isExact ? 1 : estimateShare)) - fixedTokens;
  const asSent: CountTokens = (text) => countTokens(JSON.stringify(text));
  const least = fitTurns(messages, Math.max(0, Math.min(turnsTokens, room / 2)), countTokens);
  const summary = toSummary(facts, Math.max(0, room - sum(least, countTokens)), asSent);
  const summaryTokens = summary === '' ? 0 : asSent(summary);
  const turns = fitTurns(messages, Math.max(0, room - summaryTokens), countTokens);
  const tokens = { fixed: fixedTokens, summary: summaryTokens, turns: sum(turns, countTokens) };
  return { summary, turns, tokens: { ...tokens, total: tokens.fixed + tokens.summary + tokens.turns } };
}

const sum = (turns: readonly HistoryMessage[], countTokens: CountTokens) =>
  turns.reduce((total, turn) => total + toTurnTokens(turn, countTokens), 0);
