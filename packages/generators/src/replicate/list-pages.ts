import { RetakeError } from '@retake/contracts';
import type { ReplicateClient } from './replicate-client.ts';

interface ListedItem extends Readonly<Record<string, unknown>> {
  readonly created_at: string;
}

/** The provider's clock may differ from ours by this much. */
const clockSlackMs = 5 * 60_000;
const mostPages = 100;

/**
 * Everything that a list has since then, newest first, page after page.
 *
 * @throws RetakeError `PROVIDER_UNAVAILABLE`, also when the list is not as documented: half a list must not pass for one
 */
export async function listPages(
  client: Pick<ReplicateClient, 'baseUrl' | 'get'>,
  route: '/predictions' | '/files',
  since: Date,
  signal?: AbortSignal,
): Promise<ListedItem[]> {
  const from = since.getTime() - clockSlackMs;
  const items: ListedItem[] = [];
  let next: string | URL = route;
  for (let page = 0; page < mostPages; page += 1) {
    const body = (await client.get(next, { signal })) as { results?: ListedItem[]; next?: string | null };
    if (!Array.isArray(body.results)) throw toUnexpected('a list without results');
    const fresh = body.results.filter((item) => !(Date.parse(item.created_at) < from));
    items.push(...fresh);
    if (fresh.length < body.results.length || !body.next) return items;
    next = toSameOrigin(body.next, client.baseUrl);
  }
  throw toUnexpected(`more than ${mostPages} pages`);
}

/** The address of the next page is asked with our token, so it has to be the provider's own. */
function toSameOrigin(address: string, baseUrl: string): URL {
  const url = new URL(address, baseUrl);
  if (url.origin !== new URL(baseUrl).origin) throw toUnexpected('a next page elsewhere');
  return url;
}

function toUnexpected(reason: string): RetakeError {
  return new RetakeError('PROVIDER_UNAVAILABLE', { details: { reason } });
}
