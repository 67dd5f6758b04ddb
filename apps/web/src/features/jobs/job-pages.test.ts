import type { JobSummary } from '@retake/contracts';
import { expect, it } from 'vitest';
import { addPage, refreshPages } from './job-pages.ts';

const toJob = (minute: number, change: Partial<JobSummary> = {}): JobSummary => ({
  ...{ id: `job-${minute}`, title: 'Film', status: 'completed', aspectRatio: '16:9', clips: 3, durationMs: 3000 },
  ...{ cutNumber: 1, createdAt: `2026-01-01T00:0${minute}:00.000Z`, updatedAt: '2026-01-01T00:00:00.000Z' },
  ...change,
});
const list = (...minutes: number[]) => minutes.map((minute) => toJob(minute));
const toIds = ({ jobs }: { jobs: readonly JobSummary[] }) => jobs.map(({ id }) => id).join(' ');

it('adds the next page, each job once', () => {
  const added = addPage({ jobs: list(5, 4), nextCursor: 'after-4' }, { jobs: list(4, 3), nextCursor: null });
  expect(toIds(added)).toBe('job-5 job-4 job-3');
  expect(added.nextCursor).toBeNull();
});

it('keeps what was loaded on demand when the first page is looked at again', () => {
  const before = { jobs: list(5, 4, 3, 2), nextCursor: 'after-2' };
  const page = { jobs: [toJob(6), toJob(5, { status: 'regenerating' })], nextCursor: 'after-5' };
  const after = refreshPages(before, page);
  expect(toIds(after)).toBe('job-6 job-5 job-4 job-3 job-2');
  expect(after.jobs[1]!.status).toBe('regenerating');
  expect(after.nextCursor).toBe('after-2');
});

it('forgets what was deleted elsewhere', () => {
  const before = { jobs: list(5, 4, 3), nextCursor: null };
  expect(toIds(refreshPages(before, { jobs: list(5, 3), nextCursor: 'after-3' }))).toBe('job-5 job-3');
  expect(refreshPages(before, { jobs: list(5), nextCursor: null })).toEqual({ jobs: list(5), nextCursor: null });
});

it('is the page at first', () => {
  const page = { jobs: list(6, 5), nextCursor: 'after-5' };
  expect(refreshPages({ jobs: [], nextCursor: null }, page)).toEqual(page);
});
