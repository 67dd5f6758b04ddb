import { describeSettings, type JobSnapshot, type Understanding } from '@retake/contracts';
import { answerQuestion, describePlan, describeUnderstanding, needsConsent } from '@retake/director';
import type { ChangeRequest } from '@retake/regeneration';
import type { EdgeParts } from '../../edge-parts.ts';
import { chooseSettings } from '../edits/choose-settings.ts';
import { chooseTransition } from '../edits/choose-transition.ts';
import { answerFork } from '../fork/answer-fork.ts';
import { answerLook } from '../looks/answer-look.ts';
import { toEditPlan } from '../regenerations/to-edit-plan.ts';
import { toVariationsPlan } from '../variations/to-variations-plan.ts';
import type { Answer } from './answer.ts';
import { answerComparison } from './answer-comparison.ts';
import { answerOffer, offerPlan, type Refine } from './answer-offer.ts';
import { answerRetry } from './answer-retry.ts';
import { getFirstClip } from './get-first-clip.ts';
import { getMeant } from './get-meant.ts';
import { toAnswerFacts } from './to-answer-facts.ts';
import { toWaitNote } from './to-wait-note.ts';

interface AnswerOptions {
  /** Of the message: a branch that it asks for is made once, however often it is sent. */
  readonly messageKey?: string | undefined;
  /** Works a quoted plan out before anybody sees it. */
  readonly refine?: Refine;
  /** Whether the message waited, so that what is offered now may not be what it answers. */
  readonly hasWaited?: boolean;
}

/**
 * Decides what an understood message leads to. Nothing is done yet: what a message does is done where its reply is stored, so
 * that it is done once. Only a branch is made at once, and found again under the key of the message.
 *
 * @throws RetakeError with the sentence to reply, when it cannot be done.
 */
export async function answerMessage(
  parts: EdgeParts,
  snapshot: JobSnapshot,
  understanding: Understanding,
  { messageKey, refine = async (plan) => plan, hasWaited = false }: AnswerOptions = {},
): Promise<Answer> {
  const { kind, clips } = understanding;
  const text = describeUnderstanding(understanding);
  const say = (words: string): Answer => ({ reply: { text: words, kind } });
  const start = (change: ChangeRequest, words = text): Answer => ({
    reply: { text: words + toWaitNote(snapshot), kind },
    change,
  });

  switch (kind) {
    case 'edit': {
      const plan = await refine(await toEditPlan(parts, understanding, snapshot));
      return needsConsent(plan, understanding)
        ? offerPlan(plan, understanding)
        : start({ kind, plan }, describePlan(plan));
    }
    case 'variations': {
      const plan = await refine(await toVariationsPlan(parts, understanding, snapshot));
      return needsConsent(plan) ? offerPlan(plan) : start({ kind: 'edit', plan }, describePlan(plan));
    }
    case 'look': {
      const answer = await answerLook(parts, snapshot, understanding);
      return 'reply' in answer ? answer : start({ kind: 'edit', plan: answer }, describePlan(answer));
    }
    case 'undo':
    case 'redo':
      return start({ kind, ...(clips && { clips }), ...(understanding.steps && { steps: understanding.steps }) });
    case 'fork':
      return answerFork(parts, snapshot, understanding, messageKey);
    case 'rewind': {
      const cut = getMeant(understanding.cut, 'CUT_NOT_FOUND', 'Which cut is meant? Say its number.');
      const { before } = understanding;
      return start({ kind, cut, ...(before !== undefined && { before }) });
    }
    case 'restore': {
      const clip = getFirstClip(clips);
      const question = 'Which version is meant? Say its number.';
      return start({ kind, clip, version: getMeant(understanding.version, 'VERSION_NOT_FOUND', question) });
    }
    case 'reorder': {
      const question = 'Which order is meant? Name every clip once.';
      return start({ kind, order: getMeant(understanding.order, 'ORDER_INVALID', question) });
    }
    case 'transition': {
      const question = 'Which transition is meant, and between which clips?';
      const between = getMeant(clips, 'TRANSITION_INVALID', question);
      const wanted = getMeant(understanding.transition, 'TRANSITION_INVALID', question);
      return start({ kind, ...chooseTransition(snapshot, between, wanted) });
    }
    case 'settings': {
      const question = 'Which setting of the sound is meant?';
      const settings = chooseSettings(snapshot, getMeant(understanding.settings, 'NOTHING_TO_DO', question));
      return start({ kind, settings }, `${describeSettings(settings)}.`);
    }
    case 'compare':
      return answerComparison(snapshot, understanding);
    case 'cancel': {
      const target = snapshot.running ?? snapshot.queue.at(-1);
      if (!target) return say('Nothing is running, so there is nothing to cancel.');
      return { ...say(`Cancelling: ${target.title}.`), effect: { kind, regenerationId: target.id } };
    }
    case 'retry':
      return answerRetry(parts, snapshot, refine);
    case 'approve':
    case 'reject': {
      const judged = getMeant(clips, 'CLIP_NOT_FOUND', 'Which clips are meant? Say their numbers.');
      const verdict = { clips: judged, action: kind, feedback: understanding.subject };
      return { ...say(text), effect: { kind: 'review', verdict } };
    }
    case 'question': {
      if (understanding.command === 'budget' && understanding.subject !== undefined) {
        const dollars = Number(understanding.subject);
        return {
          ...say(`The budget is $${dollars.toFixed(2)} now.`),
          effect: { kind: 'budget', limitMicros: Math.round(dollars * 1_000_000) },
        };
      }
      const { topic = 'other', period, route } = understanding;
      const asked = { clips: clips ?? [], period, route };
      const answer = answerQuestion(topic, await toAnswerFacts(parts, snapshot, topic, asked), asked);
      return { reply: { ...answer, kind } };
    }
    case 'clarify':
      return { reply: { text, kind, ...(understanding.choices && { choices: understanding.choices }) } };
    case 'confirm':
    case 'decline':
      return answerOffer(parts, snapshot, { ...understanding, kind }, { refine, hasWaited });
    case 'help':
    case 'none':
      return say(text);
  }
}
