import { type JobSnapshot, type RegenerationView, toMilliseconds, toPeriodBounds } from '@retake/contracts';
import type { AnswerFacts, Asked } from '@retake/director';
import { getCosts, listChanges, listReviews } from '@retake/regeneration';
import type { EdgeParts } from '../../edge-parts.ts';
import { quoteModels } from '../regenerations/quote-models.ts';

type Parts = Pick<EdgeParts, 'database' | 'ownerId' | 'progress' | 'paid'>;

/** As many as one answer lists. */
const changesListed = 6;
const reviewsListed = 6;

/**
 * The figures that a question is answered from: those of the video, and what its topic needs of the history.
 *
 * @throws RetakeError `CLIP_NOT_FOUND`
 */
export async function toAnswerFacts(
  parts: Parts,
  snapshot: JobSnapshot,
  topic: string,
  { clips, period }: Asked,
): Promise<AnswerFacts> {
  const { database, ownerId } = parts;
  const now = new Date();
  const filter = {
    ...{ jobId: snapshot.id, ownerId },
    ...(clips.length > 0 && { clips }),
    ...(period && toPeriodBounds(period, now)),
  };
  const facts = { ...toVideoFacts(parts, snapshot), now };
  switch (topic) {
    case 'changes':
      return { ...facts, changes: await listChanges(database, { ...filter, limit: changesListed }) };
    case 'last-change':
      return { ...facts, changes: await listChanges(database, { ...filter, limit: 1 }) };
    case 'cost':
      return {
        ...facts,
        costs: await getCosts(database, filter),
        changes: await listChanges(database, { ...filter, limit: 1 }),
      };
    case 'reviews':
      return { ...facts, reviews: await listReviews(database, { ...filter, limit: reviewsListed }) };
    case 'price': {
      const numbers = clips.length > 0 ? clips : snapshot.clips.map(({ number }) => number);
      const quotes = await quoteModels(parts, numbers, snapshot);
      return { ...facts, ...(quotes && { quotes }) };
    }
    default:
      return facts;
  }
}

function toVideoFacts({ progress, paid }: Parts, snapshot: JobSnapshot): Omit<AnswerFacts, 'now'> {
  const { clips, ended, running, queue, budget, format } = snapshot;
  const heard = running ? progress.find(running.id) : undefined;
  return {
    clips: clips.map((clip) => {
      const version = clip.versions.find(({ number }) => number === clip.version);
      return {
        ...{ number: clip.number, version: clip.version, review: clip.review },
        newestVersion: Math.max(...clip.versions.map(({ number }) => number)),
        look: version?.look ?? [],
        prompt: version?.prompt ?? '',
        seconds: toMilliseconds(clip.slotFrames, format.rate) / 1000,
      };
    }),
    budget,
    failures: ended.flatMap(toFailures),
    running: running && {
      title: running.title,
      step: heard?.step ?? null,
      clip: heard?.clip ?? null,
      percent: heard?.percent ?? null,
      etaMs: heard?.etaMs ?? null,
    },
    waiting: queue.map(({ title }) => title),
    models: paid.generators.map(({ model }) => model),
  };
}

/** A failure of a whole change, or of clips that a published one had to leave as they were. */
function toFailures({ title, error, clips, endedAt, requestedAt }: RegenerationView): AnswerFacts['failures'] {
  const at = new Date(endedAt ?? requestedAt);
  if (error !== null) {
    const numbers = clips.map(({ clip }) => clip);
    return [{ title, message: error.message, at, clips: numbers, isRetryable: error.retryable }];
  }
  const failed = clips.flatMap(({ clip, error: reason }) => (reason === null ? [] : [{ clip, ...reason }]));
  if (failed.length === 0) return [];
  const message = failed.map(({ clip, message: why }) => `Clip ${clip} stayed as it was. ${why}`).join(' ');
  const isRetryable = failed.some(({ retryable }) => retryable);
  return [{ title, message, at, clips: failed.map(({ clip }) => clip), isRetryable }];
}
