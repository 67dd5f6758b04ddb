import type { ConversationFacts } from '@retake/contracts';
import type { ConversationWindow } from '../conversation-window.ts';
import { toJson } from '../language-model/to-data.ts';
import type { HistoryMessage } from '../message-context.ts';
import { fitTurns, toTurnTokens } from './fit-turns.ts';
import { toSummary } from './to-summary.ts';
import type { CountTokens } from './token-counter.ts';

/** Kept for the turns, if there are any, before the summary takes its room. */
const turnsTokens = 1_200;

interface ConversationToTell {
  /** Oldest first, without the message that is to be understood. */
  readonly messages: readonly HistoryMessage[];
  readonly facts: ConversationFacts;
  /** What summary and turns may take together, as they are sent. */
  readonly tokens: number;
  readonly countTokens: CountTokens;
}

/** A window with what it takes, in tokens. */
export interface MeasuredWindow extends ConversationWindow {
  readonly tokens: { readonly summary: number; readonly turns: number };
}

/**
 * What a model is told of a conversation: at most 12 turns and a summary, in so many tokens however long the conversation is.
 * Without room the window is empty.
 */
export function toConversationWindow(conversation: ConversationToTell): MeasuredWindow {
  const { messages, facts, tokens: room, countTokens } = conversation;
  const asSent: CountTokens = (text) => countTokens(toJson(text));
  const least = fitTurns(messages, Math.max(0, Math.min(turnsTokens, room / 2)), countTokens);
  const summary = toSummary(facts, Math.max(0, room - sum(least, countTokens)), asSent);
  const summaryTokens = summary === '' ? 0 : asSent(summary);
  const turns = fitTurns(messages, Math.max(0, room - summaryTokens), countTokens);
  return { summary, turns, tokens: { summary: summaryTokens, turns: sum(turns, countTokens) } };
}

const sum = (turns: readonly HistoryMessage[], countTokens: CountTokens) =>
  turns.reduce((total, turn) => total + toTurnTokens(turn, countTokens), 0);
