import type { HistoryMessage } from '../../message-context.ts';

const asking =
  /\$|€|£|\b(?:go ahead|start|shall i|should i|proceed|confirm|continue|want me to|do it|is that (?:right|ok|okay|correct)|right|ok|okay|sure|approve|begin|run it|cost|price|agree)\b/iu;

/** Whether the last message of a conversation waits for a yes or a no. */
export function isOffer(history: readonly HistoryMessage[]): boolean {
  const last = history.at(-1);
  return last?.role === 'assistant' && last.content.trimEnd().endsWith('?') && asking.test(last.content.slice(-400));
}
