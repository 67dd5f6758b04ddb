import { describePeriod } from '@retake/contracts';
import { describeClipNumbers, describePrice } from '../describe-plan.ts';
import { type Answer, toCount, toSentence, withTable } from './answer.ts';
import type { AnswerFacts, Asked } from './answer-facts.ts';

const toMoney = (micros: number) => (micros === 0 ? '$0' : describePrice(micros));

/** "what did it cost?": charge, estimate, hold and what is left, and which changes were free. */
export function answerCost(facts: AnswerFacts, { clips, period }: Asked): Answer {
  const { budget, costs, changes } = facts;
  if (costs === undefined) return { text: describeBudget(facts) };
  const where = clips.length === 0 ? '' : ` on ${describeClipNumbers(clips).replace(/^C/, 'c')}`;
  const when = period === undefined ? ' so far' : ` ${describePeriod(period)}`;
  const paid = costs.chargedMicros + costs.lostMicros;
  const isAll = clips.length === 0 && period === undefined;
  const spent = isAll ? budget.spentMicros : paid;
  const sentences = [
    `${toSentence(`spent${where}${when}`)}: ${toMoney(spent)}${isAll ? ` of ${toMoney(budget.limitMicros)}` : ''}.`,
    ...(costs.chargedMicros > 0 ? [`It had been estimated at ${toMoney(costs.estimatedMicros)}.`] : []),
    ...(costs.lostMicros > 0 ? [`${toMoney(costs.lostMicros)} of it went on attempts that brought nothing.`] : []),
    ...(costs.heldMicros > 0 ? [`${toMoney(costs.heldMicros)} more is held for what is being made.`] : []),
    ...describeFree(changes),
    ...describeLast(facts, { clips, period }),
  ];
  const text = sentences.join(' ');
  const rows = costs.byClip.map(({ clip, paidMicros, purchases }) => [
    `Clip ${clip}`,
    toCount(purchases, 'purchase'),
    toMoney(paidMicros),
  ]);
  const table = rows.length > 1 ? withTable(text, [['Clip', 'Bought', 'Paid'], ...rows]) : text;
  return { text: table, choices: toChoices(facts) };
}

function describeBudget({ budget }: AnswerFacts): string {
  return `Spent so far: ${toMoney(budget.spentMicros)} of ${toMoney(budget.limitMicros)}.`;
}

function describeFree(changes: AnswerFacts['changes']): string[] {
  if (changes === undefined || changes.freeCount === 0) return [];
  const { count, freeCount } = changes;
  if (freeCount < count) return [`${freeCount} of ${toCount(count, 'change')} were free.`];
  return [count === 1 ? 'The one change was free.' : `All ${count} changes were free.`];
}

/** "how much did that cost?" means the change before the question. */
function describeLast({ changes }: AnswerFacts, { clips, period }: Asked): string[] {
  const last = changes?.changes[0];
  if (last === undefined || period !== undefined || clips.length > 1) return [];
  return [`The last change, ${last.title}: ${describePrice(last.chargeMicros)}.`];
}

function toChoices({ budget }: AnswerFacts) {
  if (budget.warning === undefined) return [];
  const dollars = Math.max(1, Math.ceil((budget.limitMicros * 2) / 1_000_000));
  return [{ label: `Raise the budget to $${dollars}`, text: `/budget ${dollars}` }];
}
