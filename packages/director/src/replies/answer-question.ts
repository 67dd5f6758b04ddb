import { type BudgetView, type LookEntry, type questionTopics, templates } from '@retake/contracts';
import { describeClipNumbers, describeLook, describeNumbers, describePrice, describeWait } from './describe-plan.ts';

/** Figures from the database that answers are made of. Prices in micro-dollars, waits in milliseconds. */
export interface AnswerFacts {
  readonly clips: readonly {
    readonly number: number;
    readonly version: number;
    readonly look: readonly LookEntry[];
    readonly prompt: string;
    readonly seconds: number;
  }[];
  /** Changes that ended well, newest first. */
  readonly changes: readonly { readonly title: string; readonly priceMicros: number }[];
  readonly failure: { readonly title: string; readonly message: string } | null;
  readonly running: { readonly title: string; readonly percent: number | null; readonly etaMs: number | null } | null;
  readonly waiting: number;
  readonly budget: BudgetView;
  /** Names of the video models that are set up. */
  readonly models?: readonly string[];
}

type Topic = (typeof questionTopics)[number];
const listed = 5;

function answerChanges({ changes, clips }: AnswerFacts, asked: readonly number[]): string {
  const own = clips.filter(({ number }) => asked.includes(number));
  if (own.length > 0) {
    return own
      .map(
        ({ number, version, look }) =>
          `Clip ${number} is at version ${version}: ${look.length === 0 ? 'as it was' : describeLook(look)}.`,
      )
      .join(' ');
  }
  if (changes.length === 0) return 'Nothing has been changed yet.';
  const titles = changes.slice(0, listed).map(({ title }) => title);
  const more = changes.length > listed ? ` And ${changes.length - listed} before that.` : '';
  return `${changes.length} ${changes.length === 1 ? 'change' : 'changes'} so far, newest first: ${titles.join('; ')}.${more}`;
}

function answerRunning({ running, waiting }: AnswerFacts): string {
  if (running === null) return waiting === 0 ? 'Nothing is running.' : `${waiting} waiting to start.`;
  const percent = running.percent === null ? '' : `, ${Math.round(running.percent)} %`;
  const eta = running.etaMs === null ? '' : `, ${describeWait(running.etaMs)} left`;
  return `Running: ${running.title}${percent}${eta}.${waiting === 0 ? '' : ` ${waiting} waiting.`}`;
}

function answerOther({ clips }: AnswerFacts, asked: readonly number[]): string {
  const own = clips.filter(({ number }) => asked.includes(number));
  if (own.length > 0)
    return own
      .map(
        ({ number, seconds, prompt }) => `Clip ${number}, ${seconds} s: ${prompt === '' ? 'no description' : prompt}.`,
      )
      .join(' ');
  const total = clips.reduce((sum, { seconds }) => sum + seconds, 0);
  return `This video has ${clips.length} ${clips.length === 1 ? 'clip' : 'clips'}, ${Math.round(total * 10) / 10} s in all.`;
}

function answerPaid({ models = [] }: AnswerFacts): string {
  return models.length === 0
    ? 'Other changes need a video model, and none is set up here.'
    : `Other changes are made by ${models.join(' or ')}; the price is told before anything is spent.`;
}

/** The answer to a question, from figures. `asked` are the clips that the question names. */
export function answerQuestion(topic: Topic, facts: AnswerFacts, asked: readonly number[] = []): string {
  const { budget, clips, failure } = facts;
  switch (topic) {
    case 'changes':
      return answerChanges(facts, asked);
    case 'cost':
      return `Spent so far: ${budget.spentMicros === 0 ? '$0' : describePrice(budget.spentMicros)} of ${describePrice(budget.limitMicros)}${budget.reservedMicros === 0 ? '' : `, ${describePrice(budget.reservedMicros)} held for what is running`}.`.replace(
        'of free',
        'of $0',
      );
    case 'failure':
      return failure === null ? 'Nothing has failed.' : `${failure.title} failed: ${failure.message}`;
    case 'running':
      return answerRunning(facts);
    case 'originals': {
      const untouched = clips.filter(({ version }) => version === 1).map(({ number }) => number);
      if (untouched.length === clips.length) return 'All clips are as they were at first.';
      return untouched.length === 0
        ? 'No clip is original any more.'
        : `Still original: ${describeClipNumbers(untouched).replace(/^C/, 'c')}.`;
    }
    case 'price':
      return `Every template is free, on ${clips.length === 1 ? 'the clip' : `any of the ${clips.length} clips`}. ${answerPaid(facts)}`;
    case 'abilities':
      return `${templates.length} looks work on any clip, free: ${templates.map(({ label }) => label.toLowerCase()).join(', ')}. Clips ${describeNumbers(clips.map(({ number }) => number))} can also be compared, restored and put in another order.`;
    case 'other':
      return answerOther(facts, asked);
  }
}
