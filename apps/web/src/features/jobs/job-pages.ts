import type { JobSummary } from '@retake/contracts';

/** Jobs as far as they have been loaded, newest first. */
export interface JobPages {
  readonly jobs: readonly JobSummary[];
  /** Where the next page begins; null at the end. */
  readonly nextCursor: string | null;
}

/** The list after a look at its beginning: what lies behind that page stays, and what is missing from it has been deleted. */
export function refreshPages(before: JobPages, page: JobPages): JobPages {
  const last = page.jobs.at(-1);
  if (page.nextCursor === null || last === undefined) return page;
  const seen = new Set(page.jobs.map(({ id }) => id));
  const behind = before.jobs.filter(({ id, createdAt }) => !seen.has(id) && createdAt <= last.createdAt);
  if (behind.length === 0) return page;
  return { jobs: [...page.jobs, ...behind], nextCursor: before.nextCursor };
}

/** The list with the page behind it. */
export function addPage(before: JobPages, page: JobPages): JobPages {
  const known = new Set(before.jobs.map(({ id }) => id));
  return { jobs: [...before.jobs, ...page.jobs.filter(({ id }) => !known.has(id))], nextCursor: page.nextCursor };
}
