export { setBudget } from './budget/set-budget.ts';
export { findEvents } from './events/find-events.ts';
export { listEventsAfter } from './events/list-events-after.ts';
export { createFork, describeFork, type ForkedJob, findFork } from './fork/create-fork.ts';
export { readFork } from './fork/read-fork.ts';
export type { Fork, Moment, SharedFile } from './fork/types.ts';
export type { HistoryFilter } from './history/change-filter.ts';
export { getConversationFacts } from './history/get-conversation-facts.ts';
export { type Costs, getCosts } from './history/get-costs.ts';
export { listChanges, type PublishedChange, type PublishedChanges } from './history/list-changes.ts';
export { listEditHistory } from './history/list-edit-history.ts';
export { listReceipts } from './history/list-receipts.ts';
export { listReviews } from './history/list-reviews.ts';
export type * from './history/types.ts';
export { createJob } from './jobs/create-job.ts';
export { deleteJob } from './jobs/delete-job.ts';
export { forgetDeletedJob, listDeletedJobs } from './jobs/deleted-jobs.ts';
export { listJobs } from './jobs/list-jobs.ts';
export { failRegeneration } from './lease/fail-regeneration.ts';
export { heartbeat, leaseTtlMs } from './lease/heartbeat.ts';
export { listWaitingJobs } from './lease/list-waiting-jobs.ts';
export { readSteps } from './lease/read-steps.ts';
export { type Reaped, reapExpired } from './lease/reap-expired.ts';
export { releaseLease } from './lease/release-lease.ts';
export { saveStep } from './lease/save-step.ts';
export { settleCancelled } from './lease/settle-cancelled.ts';
export { takeNext } from './lease/take-next.ts';
export { cancelRegeneration } from './line/cancel-regeneration.ts';
export { findRequestedRegeneration } from './line/find-requested-regeneration.ts';
export { requestRegeneration } from './line/request-regeneration.ts';
export { retryRegeneration } from './line/retry-regeneration.ts';
export { deleteLook } from './looks/delete-look.ts';
export { getLook } from './looks/get-look.ts';
export { listLooks } from './looks/list-looks.ts';
export { saveLook } from './looks/save-look.ts';
export { findCutMedia, findVersionMedia } from './media/find-media.ts';
export { findPreviewSource, type PreviewSource } from './media/find-preview-source.ts';
export { claimReply, holdReply, releaseReply } from './messages/claim-reply.ts';
export { findSubmittedMessage } from './messages/find-submitted-message.ts';
export { postponeReply } from './messages/postpone-reply.ts';
export { submitMessage } from './messages/submit-message.ts';
export { submitReply } from './messages/submit-reply.ts';
export { confirmOffer, declineOffer } from './offers/accept-offer.ts';
export { expireOffers } from './offers/expire-offers.ts';
export { findNewestOffer, getOffer, type Offer } from './offers/read-offer.ts';
export { renewOffer } from './offers/renew-offer.ts';
export { beginSending } from './pay/begin-sending.ts';
export { forgetDenials, recordDenial } from './pay/count-denials.ts';
export { estimatePrice } from './pay/estimate-price.ts';
export { findFailedCall } from './pay/find-failed-call.ts';
export { getInstallationId } from './pay/get-installation-id.ts';
export { openCall } from './pay/open-call.ts';
export { findCallByPrediction, getCall, listOpenCalls } from './pay/read-calls.ts';
export { receiveWebhook } from './pay/receive-webhook.ts';
export { reconcile } from './pay/reconcile.ts';
export { recordCreated } from './pay/record-created.ts';
export { recordNotCreated } from './pay/record-not-created.ts';
export { recordWaste } from './pay/record-waste.ts';
export { settleCall } from './pay/settle-call.ts';
export { takeAbandonedCalls } from './pay/take-abandoned-calls.ts';
export type * from './pay/types.ts';
export { loadPlanState } from './plan/load-plan-state.ts';
export { type PlannedChange, planChange } from './plan/plan-change.ts';
export type { PlannedClip } from './plan/plan-edits.ts';
export { withPrompt } from './plan/plan-prompts.ts';
export type { PlanClip, PlanState } from './plan/plan-state.ts';
export { addClips } from './publish/add-clips.ts';
export { endTakes } from './publish/end-takes.ts';
export { findCutByDocument } from './publish/find-cut-by-document.ts';
export { keepVersion } from './publish/keep-version.ts';
export { publishCut } from './publish/publish-cut.ts';
export { publishTake } from './publish/publish-take.ts';
export { readTakes } from './publish/read-takes.ts';
export { recordFailedTake } from './publish/record-failed-take.ts';
export { recordPrompts } from './publish/record-prompts.ts';
export type * from './records.ts';
export { setReview } from './review/set-review.ts';
export { findCutBefore } from './rewind/find-cut-before.ts';
export {
  type CallState,
  type CallTransition,
  callTransitions,
  isOpenCall,
} from './state/call-machine.ts';
export {
  type JobTransition,
  jobTransitions,
  type RegenerationTransition,
  regenerationTransitions,
} from './state/status-machine.ts';
export { toFailure } from './state/to-failure.ts';
export { toUuid } from './state/to-uuid.ts';
export type * from './types.ts';
export { getJobSnapshot } from './views/get-job-snapshot.ts';
export { getBudget, getRegeneration, listCuts, listMessages } from './views/list-views.ts';
