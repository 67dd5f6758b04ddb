import { messageListSchema } from '@retake/contracts';
import type { JobStore } from './job-store.ts';
import { request } from './rest-client.ts';

const messagesAtOnce = 100;

/**
 * Puts the messages before those that the window has in front of them.
 *
 * @throws ApiError
 */
export async function loadEarlierMessages(store: JobStore): Promise<void> {
  const { job } = store.getState();
  const first = job?.messages[0];
  if (!job || !first) return;
  const page = new URLSearchParams({ before: first.id, limit: String(messagesAtOnce) });
  const { messages, hasEarlier } = await request(`/jobs/${job.id}/messages?${page}`, messageListSchema);
  store.setState(({ job: now }) => {
    // A snapshot came meanwhile, or somebody asked twice.
    if (now?.messages[0]?.id !== first.id) return {};
    return { job: { ...now, messages: [...messages, ...now.messages] }, hasEarlierMessages: hasEarlier };
  });
}
