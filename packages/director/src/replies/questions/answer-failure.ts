import { describeClipNumbers } from '../describe-plan.ts';
import type { Answer } from './answer.ts';
import type { AnswerFacts, Asked } from './answer-facts.ts';
import { describeTime } from './describe-time.ts';

/** "why did it fail?": the stored reason, which clips, when, and what can be done. */
export function answerFailure({ failures, now }: AnswerFacts, { clips }: Asked): Answer {
  const asked = failures.filter((failure) => clips.length === 0 || failure.clips.some((clip) => clips.includes(clip)));
  const [last] = asked;
  if (last === undefined) {
    return { text: clips.length === 0 ? 'Nothing has failed.' : `Nothing has failed on ${toClipWords(clips)}.` };
  }
  const older = asked.length > 1 ? ` ${asked.length - 1} more failed before that.` : '';
  const way = last.isRetryable ? ' It can be tried again; what was paid is kept.' : ' The video stays as it was.';
  return {
    text: `${last.title} failed ${describeTime(last.at, now)}. ${last.message}${way}${older}`,
    ...(last.isRetryable && last === failures[0] && { choices: [{ label: 'Try again', text: '/retry' }] }),
  };
}

const toClipWords = (clips: readonly number[]) => describeClipNumbers(clips).replace(/^C/, 'c');
