import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { JobTile } from './job-tile.tsx';
import type { Jobs } from './use-jobs.ts';

const gridClass = 'grid grid-cols-1 gap-x-5 gap-y-7 sm:grid-cols-2 lg:grid-cols-3';

export function JobGrid({ list, emptyActions }: { list: Jobs; emptyActions: ReactNode }) {
  const { jobs, problem, nextCursor, reload, loadMore, forget } = list;
  if (jobs === null && problem !== null) {
    return (
      <Notice title="Your videos could not be loaded" text={problem}>
        <Button onClick={reload}>Try again</Button>
      </Notice>
    );
  }
  if (jobs === null) {
    return (
      <div aria-busy="true" role="status" aria-label="Loading your videos" className={gridClass}>
        {['a', 'b', 'c'].map((key) => (
          <div key={key} className="animate-pulse">
            <div className="aspect-video rounded-lg bg-surface-3" />
            <div className="mt-3 h-3.5 w-1/2 rounded-sm bg-surface-3" />
          </div>
        ))}
      </div>
    );
  }
  if (jobs.length === 0) {
    return (
      <Notice
        title="No videos yet"
        text="Import your own footage: it is split at its shot changes and every shot becomes a clip. Or start with the sample and try the chat."
      >
        {emptyActions}
      </Notice>
    );
  }
  return (
    <>
      <ul className={gridClass} aria-label="Videos">
        {jobs.map((job) => (
          <JobTile key={job.id} job={job} onDeleted={() => forget(job.id)} />
        ))}
      </ul>
      {nextCursor !== null && (
        <div className="mt-8 flex justify-center">
          <Button onClick={loadMore}>Show more</Button>
        </div>
      )}
    </>
  );
}

function Notice({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <section className="flex flex-col items-center rounded-xl border border-dashed border-line-strong px-6 py-20 text-center">
      <h2 className="text-lg font-semibold tracking-tight">{title}</h2>
      <p className="mt-1.5 max-w-md text-base text-ink-2">{text}</p>
      <div className="mt-6 flex gap-2">{children}</div>
    </section>
  );
}
