import type { Period, Route } from '@retake/contracts';
import { toNumber } from '../words/numbers.ts';

const unitMinutes = { minute: 1, min: 1, hour: 60, hr: 60, day: 24 * 60, week: 7 * 24 * 60 } as const;
/** A year: nothing that is asked for goes further back, and a date can hold it. */
const minutesAtMost = 366 * 24 * 60;

/** The time that a question names: "today", "since yesterday", "in the last two hours", "this month". */
export function findPeriod(words: string): Period | undefined {
  const last = /\b(?:last|past) (?:(\w+) )?(minute|min|hour|hr|day|week)s?\b/.exec(words);
  if (last !== null) {
    const [, count = 'one', unit] = last;
    const number = toNumber(count) ?? Number(count);
    if (Number.isInteger(number) && number > 0) {
      const minutes = number * unitMinutes[unit as keyof typeof unitMinutes];
      return { kind: 'last', minutes: Math.min(minutes, minutesAtMost) };
    }
  }
  if (/\byesterday\b/.test(words)) return { kind: 'yesterday', isSince: /\bsince yesterday\b/.test(words) };
  if (/\b(?:today|tonight)\b/.test(words)) return { kind: 'today' };
  if (/\b(?:this|since (?:this|the start of the)) month\b/.test(words)) return { kind: 'month' };
  if (/\b(?:this|since (?:this|the start of the)) week\b/.test(words)) return { kind: 'week' };
  return undefined;
}

const routeWords: readonly (readonly [RegExp, Route])[] = [
  [/\b(?:reshoot|reshooting|reshot|regenerate|regenerating|new generations?|generate|generating|remake)\b/, 'reshoot'],
  [/\b(?:modify|modifying|restyle|restyling|video to video)\b/, 'modify'],
  [/\b(?:grade|grading)\b/, 'grade'],
];

/** The way of changing a clip that a question about a price names. */
export function findRoute(words: string): Route | undefined {
  return routeWords.find(([pattern]) => pattern.test(words))?.[1];
}
