export { createTokenCounter } from './conversation/token-counter.ts';
export type { ModelPatience } from './language-model/ask-model.ts';
export type { LanguageModel } from './language-model/language-model.ts';
export type { TokenMeter } from './language-model/token-meter.ts';
export { isUnsettled } from './language-model/understanding/is-unsettled.ts';
export { listNamedClips } from './language-model/understanding/list-named-clips.ts';
export { toUnderstandingRequest } from './language-model/understanding/to-understanding-request.ts';
export { understandWithModel } from './language-model/understanding/understand-with-model.ts';
export type { UnsettledMessage } from './language-model/understanding/unsettled-message.ts';
export type { ClipContext, HistoryMessage, MessageContext } from './message-context.ts';
export { toPromptHistory } from './prompts/prompt-history.ts';
export { rewritePrompt } from './prompts/rewrite-prompt.ts';
export { needsConsent } from './quote/needs-consent.ts';
export { toLookEntries } from './quote/to-look-entries.ts';
export { type PlanOptions, toPlan } from './quote/to-plan.ts';
export { toTakeEdits } from './quote/to-take-edits.ts';
export { type AnswerFacts, type Asked, answerQuestion } from './replies/answer-question.ts';
export {
  describeClipNumbers,
  describeLook,
  describeNumbers,
  describeOffer,
  describePlan,
  describePrice,
} from './replies/describe-plan.ts';
export { describeUnderstanding } from './replies/describe-understanding.ts';
export { toQuotation } from './replies/to-quotation.ts';
export { checkText } from './text/check-text.ts';
export { understand } from './understand.ts';
