import type { JobSnapshot } from '../views/job-view.ts';
import type { JobEvent } from './job-event.ts';
import { endRegeneration, toNumberedQueue, withTake } from './reduce-line.ts';
import { addMessage, endOffer } from './reduce-messages.ts';

/**
 * The state of a job after an event. Pure; serves the web, the tests and the server's own check of its snapshots.
 * The caller sees to the order: an event whose seq is not `state.seq + 1` is returned unchanged.
 */
export function reduceJob(state: JobSnapshot, event: JobEvent): JobSnapshot {
  if (event.job !== state.id || event.seq !== state.seq + 1) return state;
  return { ...state, ...applyEvent(state, event), seq: event.seq };
}

function applyEvent(state: JobSnapshot, event: JobEvent): Partial<JobSnapshot> {
  switch (event.type) {
    case 'message-added':
      return { messages: addMessage(state.messages, event.message) };
    case 'regeneration-queued':
      return {
        queue: toNumberedQueue([...state.queue, event.regeneration]),
        ended: state.ended.filter((entry) => entry.id !== event.regeneration.id),
      };
    case 'regeneration-started': {
      const started = state.queue.find((entry) => entry.id === event.regenerationId) ?? state.running;
      return {
        status: event.jobStatus,
        running: started && {
          ...started,
          status: 'running',
          position: 0,
          attempts: started.attempts + 1,
          startedAt: event.startedAt,
        },
        queue: toNumberedQueue(state.queue.filter((entry) => entry.id !== event.regenerationId)),
      };
    }
    case 'prompt-changed':
      return {
        running: state.running && {
          ...state.running,
          clips: state.running.clips.map((row) =>
            row.clip === event.clip
              ? { ...row, originalPrompt: event.originalPrompt, modifiedPrompt: event.modifiedPrompt }
              : row,
          ),
        },
      };
    case 'clips-added':
      return { clips: [...state.clips, ...event.clips].sort((a, b) => a.number - b.number) };
    case 'clip-version-added':
      return {
        clips: state.clips.map((clip) =>
          clip.id === event.clipId ? { ...clip, versions: [...clip.versions, event.version] } : clip,
        ),
        ...(event.take && {
          running: withTake(state.running, event.take.regenerationId, {
            ...{ take: event.take.take, version: event.version.number, error: null },
          }),
        }),
      };
    case 'take-failed': {
      const { regenerationId, take, error } = event;
      return { running: withTake(state.running, regenerationId, { take, version: null, error }) };
    }
    case 'cut-published':
      return {
        cut: event.cut,
        version: state.version + 1,
        clips: state.clips
          .map((clip) => {
            const place = event.arrangement.find((entry) => entry.clipId === clip.id);
            if (place === undefined) return clip;
            const { number, version, transitionAfter, canUndo, canRedo } = place;
            return { ...clip, number, version, transitionAfter, canUndo, canRedo };
          })
          .sort((a, b) => a.number - b.number),
      };
    case 'regeneration-ended':
      return {
        status: event.jobStatus,
        ...endRegeneration(
          state,
          event.regenerationId,
          { status: 'completed', error: null, cutNumber: event.cutNumber, takes: event.takes, endedAt: event.at },
          event.failedClips,
        ),
      };
    case 'regeneration-failed':
      return {
        status: event.jobStatus,
        ...endRegeneration(state, event.regenerationId, {
          status: 'failed',
          error: event.error,
          cutNumber: null,
          endedAt: event.at,
        }),
      };
    case 'regeneration-cancelled':
      return {
        status: event.jobStatus,
        ...endRegeneration(state, event.regenerationId, {
          status: 'cancelled',
          error: null,
          cutNumber: null,
          endedAt: event.at,
        }),
      };
    case 'offer-ended':
      return { messages: endOffer(state.messages, event) };
    case 'budget-changed':
      return { budget: event.budget };
    case 'review-recorded':
      return {
        clips: state.clips.map((clip) => (clip.id === event.clipId ? { ...clip, review: event.review } : clip)),
      };
  }
}
