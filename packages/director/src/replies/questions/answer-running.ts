import type { ProgressStep } from '@retake/contracts';
import { describeWait } from '../describe-plan.ts';
import { type Answer, toCount } from './answer.ts';
import type { AnswerFacts } from './answer-facts.ts';

const doing: Readonly<Record<ProgressStep, string>> = {
  prompt: 'writing the prompt',
  ingest: 'reading the video',
  generate: 'making',
  compose: 'composing',
  verify: 'checking',
  publish: 'publishing',
};
const waitingListed = 3;

/** "what is running?": which step, how far, how long it will take, and what waits behind it. */
export function answerRunning({ running, waiting }: AnswerFacts): Answer {
  const queue = describeQueue(waiting);
  if (running === null)
    return { text: waiting.length === 0 ? 'Nothing is running.' : `Nothing is running yet. ${queue}` };
  const { title, clip, percent, etaMs } = running;
  // When the last prompt is there, a video model has begun that has said nothing yet.
  const step = running.step === 'prompt' && percent === 100 ? 'generate' : running.step;
  const parts = [
    title,
    ...(step === null ? [] : [`${doing[step]}${clip === null ? '' : ` clip ${clip}`}`]),
    // A prompt is there or not; of half of one nothing can be said.
    ...(percent === null || running.step === 'prompt' ? [] : [`${Math.round(percent)} %`]),
    ...(etaMs === null ? [] : [`${describeWait(etaMs)} left`]),
  ];
  return {
    text: `Running: ${parts.join(', ')}.${queue === '' ? '' : ` ${queue}`}`,
    choices: [{ label: 'Cancel it', text: '/cancel' }],
  };
}

function describeQueue(waiting: readonly string[]): string {
  if (waiting.length === 0) return '';
  const more = waiting.length > waitingListed ? `; ${waiting.length - waitingListed} more` : '';
  return `${toCount(waiting.length, 'change')} waiting: ${waiting.slice(0, waitingListed).join('; ')}${more}.`;
}
