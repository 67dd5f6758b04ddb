import type { Progress } from './worker-parts.ts';

type Told = Pick<Progress, 'clip' | 'take' | 'step' | 'percent'>;

/** From less than this nothing can be concluded. */
const shortestPercent = 5;
const shortestMs = 500;

/**
 * Makes a judge of how long a step will still take: as much for what is left as it took for what is done since it was first
 * spoken of. Steps, clips and takes are judged apart; null as long as too little is known, and when a step is over.
 *
 * @param nowMs a clock that never goes back, in milliseconds
 */
export function createTimeLeft(nowMs: () => number = () => performance.now()): (told: Told) => number | null {
  const heard = new Map<string, { readonly sinceMs: number; readonly from: number; readonly percent: number }>();
  return ({ step, clip, take, percent }) => {
    const key = [step, clip, take].join('/');
    const before = heard.get(key);
    // What goes back has begun again.
    const { sinceMs, from } = before && percent >= before.percent ? before : { sinceMs: nowMs(), from: percent };
    heard.set(key, { sinceMs, from, percent });
    const [doneMs, donePercent] = [nowMs() - sinceMs, percent - from];
    if (percent >= 100 || donePercent < shortestPercent || doneMs < shortestMs) return null;
    return Math.round((doneMs * (100 - percent)) / donePercent);
  };
}
