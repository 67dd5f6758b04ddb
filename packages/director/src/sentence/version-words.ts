import type { Token } from '../tokens/tokenise.ts';
import { toNumber, toOrdinal } from '../words/numbers.ts';

interface VersionMatch {
  readonly version: number | 'previous' | 'latest';
  readonly end: number;
}

const names = new Set(['version', 'take']);
const relative: Readonly<Record<string, VersionMatch['version']>> = {
  previous: 'previous',
  earlier: 'previous',
  prior: 'previous',
  older: 'previous',
  old: 'previous',
  latest: 'latest',
  newest: 'latest',
  current: 'latest',
  original: 1,
};

/** "version 2", "v2", "the second version", "the original", "the previous version". */
export function parseVersion(tokens: readonly Token[], at: number): VersionMatch | undefined {
  const word = tokens[at]?.word ?? '';
  const short = /^v(\d{1,6})$/.exec(word);
  if (short !== null) return { version: Number(short[1]), end: at + 1 };
  if (names.has(word)) {
    const next = ['number', '#', 'no'].includes(tokens[at + 1]?.word ?? '') ? at + 2 : at + 1;
    const value = tokens[next]?.value ?? toNumber(tokens[next]?.word ?? '');
    return value === undefined ? undefined : { version: value, end: next + 1 };
  }
  const start = ['the', 'its', 'an'].includes(word) ? at + 1 : at;
  const next = tokens[start]?.word ?? '';
  const version = relative[next] ?? toOrdinal(next) ?? (next === 'last' ? 'previous' : undefined);
  if (version !== undefined && names.has(tokens[start + 1]?.word ?? '')) return { version, end: start + 2 };
  return next === 'original' ? { version: 1, end: start + 1 } : undefined;
}
