import type { questionTopics } from '@retake/contracts';
import type { Answer } from './questions/answer.ts';
import { answerChanges, answerLastChange } from './questions/answer-changes.ts';
import {
  answerAbilities,
  answerLength,
  answerLook,
  answerOriginals,
  answerOther,
  answerPrompt,
  answerVersion,
} from './questions/answer-clips.ts';
import { answerCost } from './questions/answer-cost.ts';
import type { AnswerFacts, Asked } from './questions/answer-facts.ts';
import { answerFailure } from './questions/answer-failure.ts';
import { answerPrice } from './questions/answer-price.ts';
import { answerReviews } from './questions/answer-reviews.ts';
import { answerRunning } from './questions/answer-running.ts';

export type { Answer } from './questions/answer.ts';
export type { AnswerFacts, Asked } from './questions/answer-facts.ts';

type Topic = (typeof questionTopics)[number];

const answers: Readonly<Record<Topic, (facts: AnswerFacts, asked: Asked) => Answer>> = {
  changes: answerChanges,
  'last-change': answerLastChange,
  cost: answerCost,
  failure: answerFailure,
  running: answerRunning,
  originals: answerOriginals,
  price: answerPrice,
  abilities: answerAbilities,
  length: answerLength,
  look: answerLook,
  version: answerVersion,
  prompt: answerPrompt,
  reviews: answerReviews,
  other: answerOther,
};

/** The answer to a question, from figures of the database alone. Buttons hold numbers and words of ours, never others'. */
export function answerQuestion(topic: Topic, facts: AnswerFacts, asked: Asked): Answer {
  return answers[topic](facts, asked);
}
