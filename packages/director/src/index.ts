export type { ClipContext, HistoryMessage, MessageContext } from './message-context.ts';
export { toModifiedPrompt } from './prompts/to-modified-prompt.ts';
export { listNearTemplates } from './quote/nearest-templates.ts';
export { needsConsent } from './quote/needs-consent.ts';
export { toLookEntries } from './quote/to-look-entries.ts';
export { type PlanOptions, toPlan } from './quote/to-plan.ts';
export { type AnswerFacts, answerQuestion } from './replies/answer-question.ts';
export {
  describeClipNumbers,
  describeLook,
  describeOffer,
  describePlan,
  describePlanTitle,
  describePrice,
  describeWait,
} from './replies/describe-plan.ts';
export { describeUnderstanding } from './replies/describe-understanding.ts';
export { toQuotation } from './replies/to-quotation.ts';
export { checkText } from './text/check-text.ts';
export { understand } from './understand.ts';
