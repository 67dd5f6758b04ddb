import { type Choice, describePeriod } from '@retake/contracts';
import { describeClipNumbers, describePrice } from '../describe-plan.ts';
import { toQuotation } from '../to-quotation.ts';
import { type Answer, toCount, toSentence, withTable } from './answer.ts';
import type { AnswerChange, AnswerFacts, Asked } from './answer-facts.ts';
import { describeTime } from './describe-time.ts';

const toAsking = ({ message }: AnswerChange) => (message === null ? 'a button' : `“${toQuotation(message)}”`);

/** "what changed?": what, when, by which message, for how much. */
export function answerChanges({ changes, now }: AnswerFacts, { clips, period }: Asked): Answer {
  const { changes: listed = [], count = 0 } = changes ?? {};
  const where = clips.length === 0 ? '' : ` in ${describeClipNumbers(clips).replace(/^C/, 'c')}`;
  const when = period === undefined ? '' : ` ${describePeriod(period)}`;
  if (count === 0) return { text: `Nothing was changed${where}${when === '' ? ' yet' : when}.` };
  const more = count > listed.length ? `, the last ${listed.length} of them` : '';
  const rows = listed.map((change) => [
    change.title,
    toAsking(change),
    describeTime(change.endedAt, now),
    describePrice(change.chargeMicros),
  ]);
  return {
    text: withTable(toSentence(`${toCount(count, 'change')}${where}${when}${more}:`), [
      ['Change', 'Asked by', 'When', 'Cost'],
      ...rows,
    ]),
    choices: toChoices(clips, period !== undefined),
  };
}

/** "when was clip 2 changed last?" */
export function answerLastChange({ changes, now }: AnswerFacts, { clips }: Asked): Answer {
  const last = changes?.changes[0];
  const what = clips.length === 0 ? 'Nothing' : describeClipNumbers(clips);
  if (last === undefined) {
    const verb = clips.length > 1 ? 'have' : 'has';
    return { text: clips.length === 0 ? 'Nothing has been changed yet.' : `${what} ${verb} not been changed yet.` };
  }
  const by = last.message === null ? '' : `, after “${toQuotation(last.message)}”`;
  const cost = last.chargeMicros === 0 ? 'It was free.' : `It cost ${describePrice(last.chargeMicros)}.`;
  return { text: `${toSentence(describeTime(last.endedAt, now))}${by}: ${last.title}. ${cost}` };
}

/** Only what is surely the change on top of the list. */
function toChoices(clips: readonly number[], isPeriod: boolean): Choice[] {
  const [only] = clips;
  if (clips.length > 1 || isPeriod) return [];
  return only === undefined
    ? [{ label: 'Undo the last change', text: '/undo' }]
    : [{ label: `Undo the last change of clip ${only}`, text: `/undo ${only}` }];
}
