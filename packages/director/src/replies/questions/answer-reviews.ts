import { describePeriod } from '@retake/contracts';
import { describeClipNumbers } from '../describe-plan.ts';
import { toQuotation } from '../to-quotation.ts';
import { type Answer, withTable } from './answer.ts';
import type { AnswerFacts, Asked } from './answer-facts.ts';
import { describeTime } from './describe-time.ts';

/** "what was said about clip 2?": the verdicts that hold, and the newest reviews with their words. */
export function answerReviews({ clips, reviews = [], now }: AnswerFacts, asked: Asked): Answer {
  const own = clips.filter(({ number }) => asked.clips.length === 0 || asked.clips.includes(number));
  const when = asked.period === undefined ? '' : ` ${describePeriod(asked.period)}`;
  const approved = own.filter(({ review }) => review === 'approved').map(({ number }) => number);
  const rejected = own.filter(({ review }) => review === 'rejected').map(({ number }) => number);
  const open = own.length - approved.length - rejected.length;
  const state = [
    ...(approved.length > 0 ? [`${describeClipNumbers(approved)} approved.`] : []),
    ...(rejected.length > 0 ? [`${describeClipNumbers(rejected)} rejected.`] : []),
    ...(open > 0 && open < own.length ? [`${open} without a verdict.`] : []),
  ].join(' ');
  if (reviews.length === 0) {
    const where = asked.clips.length === 0 ? '' : ` of ${describeClipNumbers(asked.clips).replace(/^C/, 'c')}`;
    return { text: `${state === '' ? '' : `${state} `}No review${where}${when === '' ? ' yet' : when}.` };
  }
  const rows = reviews.map(({ clip, version, verdict, rating, feedback, at }) => [
    `Clip ${clip} v${version}`,
    `${verdict}${rating === null ? '' : `, ${rating} of 5`}`,
    feedback === null ? '–' : `“${toQuotation(feedback)}”`,
    describeTime(at, now),
  ]);
  const sentence = state === '' ? `Reviews${when}, newest first:` : `${state} Reviews${when}, newest first:`;
  return { text: withTable(sentence, [['Clip', 'Verdict', 'Why', 'When'], ...rows]) };
}
