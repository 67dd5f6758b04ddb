import { type JobSnapshot, listMoments, toMilliseconds } from '@retake/contracts';
import type { ClipContext, MessageContext } from '@retake/director';

/** Turns of the conversation that understanding may look back on. */
const historyMessages = 24;

/** The clips as the person sees them now, for the director. */
export function toClipContexts({ clips, format }: JobSnapshot): ClipContext[] {
  return clips.map(({ number, role, section, slotFrames, version, versions, canRedo }) => ({
    number,
    role,
    section,
    prompt: versions.find((entry) => entry.number === version)?.prompt ?? '',
    seconds: toMilliseconds(slotFrames, format.rate) / 1000,
    canRedo,
  }));
}

/** A message with the state of its job, as the director wants it. */
export function toMessageContext(
  snapshot: JobSnapshot,
  text: string,
  selected: readonly number[],
  looks: readonly string[] = [],
): MessageContext {
  return {
    text,
    selected,
    looks,
    clips: toClipContexts(snapshot),
    offered: findOfferedClips(snapshot),
    moments: listMoments(snapshot),
    history: snapshot.messages.slice(-historyMessages).map(({ role, text: content }) => ({ role, content })),
  };
}

/** Clips of the plan that waits for a yes, or that was spoken of last and was not answered in time. */
function findOfferedClips({ messages }: JobSnapshot): readonly number[] | undefined {
  const message = messages.findLast(({ offer }) => offer !== null);
  const offer = message?.offer;
  const isAnswerable = offer?.status === 'open' || (offer?.status === 'expired' && message === messages.at(-1));
  return isAnswerable ? [...new Set(offer.plan.rows.map(({ clip }) => clip))] : undefined;
}
