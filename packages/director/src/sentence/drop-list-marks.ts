import type { ClipContext } from '../message-context.ts';
import { readSentence } from './read-sentence.ts';

/** "1. …", "2) …", "a) …", "- …", "• …": a mark before a line of a list. */
const mark = /^\s*(?:(?<number>\d{1,2})[.)]|[a-h]\)|[-*•–])\s+/u;

const isNamed = (line: string, clips: readonly ClipContext[]) =>
  readSentence(line, clips).items.some((item) => item.type === 'reference' && item.reference.kind === 'named');

/**
 * A message of several lines without the marks before them. Numbers stay where a line names no clip besides: then they are the
 * clips ("1. brighter", "2. darker").
 */
export function dropListMarks(text: string, clips: readonly ClipContext[]): string {
  const lines = text.split('\n');
  const marked = lines.filter((line) => mark.test(line));
  if (marked.length < 2) return text;
  const counts = marked.flatMap((line) => mark.exec(line)?.groups?.['number'] ?? []);
  const isCounted = counts.every((count, at) => Number(count) === at + 1);
  const isListed = isCounted && marked.every((line) => isNamed(line.replace(mark, ''), clips));
  return counts.length > 0 && !isListed ? text : lines.map((line) => line.replace(mark, '')).join('\n');
}
