/** Limits that hold on the server; the web shows the same figures. */
export const limits = {
  messageCharacters: 2_000,
  instructionCharacters: 500,
  titleCharacters: 120,
  /** Of a prompt that a language model writes. */
  promptWords: 150,
  /** Of all that a video model is told: as much as the strictest of them takes. */
  promptCharacters: 1_000,
  promptSummaryCharacters: 300,
  socketFrameBytes: 16 * 1024,
  commandsPerSecond: 5,
  commandBurst: 10,
  uploadBytes: 500 * 1024 * 1024,
  uploadSeconds: 15 * 60,
  clipSeconds: 120,
  clipsPerJob: 200,
  /** Changes that one undo or redo may go through. */
  stepsAtOnce: 100,
  /** Takes of one clip that are made at once. */
  takesAtOnce: 6,
  lookNameCharacters: 40,
  /** Looks that one owner may save. */
  savedLooks: 100,
  /** Changes that may wait for one job. */
  queuedPerJob: 20,
  /** A plan that may cost more than this asks before it spends, in micro-dollars. */
  automaticMicros: 500_000,
  /** So does a plan that pays for more clips than this, whatever they cost. */
  automaticPaidClips: 3,
  /** An offer that nobody answers for so long holds no more. */
  offerMs: 24 * 60 * 60 * 1000,
  /** Clips of one change that are made at a time. */
  clipsAtOnce: 4,
  /** Paid changes of one job that may start within an hour. */
  paidPerHour: 5,
  /** A window further behind than this gets a snapshot instead of the events. */
  replayEvents: 500,
  snapshotMessages: 200,
  budgetMicros: 10_000_000_000,
} as const;
