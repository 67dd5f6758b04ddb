import type { Database } from '@retake/db';
import type { Enqueue } from '@retake/regeneration';
import type { ObjectStore } from '@retake/storage';
import type { DirectorModel } from '../director/director-model.ts';
import type { PaidModels } from '../paid/paid-models.ts';
import type { CommandLimit } from './plugins/command-limit.ts';
import type { ReadinessCheck } from './plugins/health.ts';
import type { Metrics } from './plugins/metrics.ts';
import type { OriginCheck } from './plugins/origins.ts';
import type { Pages } from './plugins/pages.ts';
import type { ProgressMemory } from './streams/progress-memory.ts';

/** Everything that the edge stands on. */
export interface EdgeParts {
  readonly database: Database;
  readonly store: ObjectStore;
  readonly enqueue: Enqueue;
  /** Whose jobs are served: on one machine there is one owner. */
  readonly ownerId: string;
  /** Pixels on the shorter side of a video, at most. */
  readonly shortSide: number;
  /** Absolute, there, on the file system of the store: uploads and pictures in the making land here. */
  readonly uploadFolder: string;
  readonly isOriginAllowed: OriginCheck;
  readonly takeCommand: CommandLimit;
  readonly metrics: Metrics;
  /** How far running changes are, as far as this process has heard. */
  readonly progress: ProgressMemory;
  /** Models that carry instructions out for money. */
  readonly paid: PaidModels;
  /** The language model that is asked where rules end, and who tells that a message waits for it; absent where none is set up. */
  readonly thinking?: { readonly director: DirectorModel; readonly wake: () => void } | undefined;
  /** How providers prove who they are; absent where they are not let in. */
  readonly webhooks: { readonly secret: string; readonly installationId: string } | undefined;
  readonly readiness: Readonly<Record<string, ReadinessCheck>>;
  /** The web app; absent where only the API is served. */
  readonly pages: Pages | undefined;
}
