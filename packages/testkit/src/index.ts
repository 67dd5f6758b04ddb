export { holidayShotSeconds, makeHolidayFootage } from './clips/make-holiday-footage.ts';
export { openSharedServer } from './database/open-shared-server.ts';
export type { TestDatabase, TestServer } from './database/open-test-server.ts';
export { type OwnTestServer, startTestServer } from './database/start-test-server.ts';
export type { CompletionFault, CompletionFaultKind } from './openai/completion-fault.ts';
export {
  type CompletionRequest,
  type OpenaiStandIn,
  type OpenaiStandInOptions,
  startOpenaiStandIn,
} from './openai/openai-stand-in.ts';
export type { Fault, FaultKind } from './replicate/fault.ts';
export type { InvoiceLine } from './replicate/invoice.ts';
export {
  type ReplicateStandIn,
  type ReplicateStandInOptions,
  startReplicateStandIn,
} from './replicate/replicate-stand-in.ts';
export { type SpawnedReplicateStandIn, spawnReplicateStandIn } from './replicate/spawn-replicate-stand-in.ts';
