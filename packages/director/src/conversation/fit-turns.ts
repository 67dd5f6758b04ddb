import { toJson } from '../language-model/to-data.ts';
import type { HistoryMessage } from '../message-context.ts';
import { shortenToTokens } from './shorten-middle.ts';
import { toTurnWords } from './to-plain-words.ts';
import type { CountTokens } from './token-counter.ts';

/** As many turns of the conversation as a model is told; what was decided before them stands in the summary. */
const turnsAtMost = 12;
/** Role, field names and brackets around the words of one turn. */
const frameTokens = 12;
/** The most that one turn may take, tried in this order. */
const capsTokens = [500, 250, 120, 60] as const;

export const toTurnTokens = ({ content }: HistoryMessage, countTokens: CountTokens) =>
  countTokens(toJson(content)) + frameTokens;

/**
 * The last turns, oldest first, that fit into so many tokens. Long ones lose their middle before old ones are left out.
 * They come by turns and the person's first, as some servers want it.
 */
export function fitTurns(messages: readonly HistoryMessage[], tokens: number, countTokens: CountTokens) {
  const turns = startWithUser(joinTurns(messages.slice(-turnsAtMost * 2)).slice(-turnsAtMost));
  const count = (list: readonly HistoryMessage[]) =>
    list.reduce((sum, turn) => sum + toTurnTokens(turn, countTokens), 0);
  let shown = turns;
  for (const cap of capsTokens) {
    shown = turns.map(({ role, content }) => ({ role, content: shortenToTokens(content, cap, countTokens) }));
    if (count(shown) <= tokens) return shown;
  }
  while (shown.length > 0 && count(shown) > tokens) shown = startWithUser(shown.slice(1));
  return shown;
}

function joinTurns(messages: readonly HistoryMessage[]): HistoryMessage[] {
  const turns: HistoryMessage[] = [];
  for (const { role, content } of messages) {
    const words = toTurnWords(content);
    const last = turns.at(-1);
    if (words === '') continue;
    if (last?.role === role) turns[turns.length - 1] = { role, content: `${last.content}\n${words}` };
    else turns.push({ role, content: words });
  }
  return turns;
}

function startWithUser(turns: readonly HistoryMessage[]): HistoryMessage[] {
  const first = turns.findIndex(({ role }) => role === 'user');
  return first === -1 ? [] : turns.slice(first);
}
