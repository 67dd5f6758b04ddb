'use client';
import { Clapperboard, Upload } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { createSampleJob } from '../../transport/jobs-api.ts';
import { Button } from '../../ui/button.tsx';
import { Logo } from '../../ui/logo.tsx';
import { ThemeToggle } from '../../ui/theme-toggle.tsx';
import { ImportDialog } from '../import/import-dialog.tsx';
import { JobGrid } from './job-grid.tsx';
import { useCommand } from './use-command.ts';
import { useJobs } from './use-jobs.ts';

export function JobsPage() {
  const router = useRouter();
  const { run, isBusy } = useCommand();
  const list = useJobs();
  const [isImportOpen, setImportOpen] = useState(false);
  const makeSample = () => run(async () => router.push(`/jobs/${await createSampleJob()}`));
  const actions = (
    <>
      <Button disabled={isBusy} onClick={makeSample}>
        <Clapperboard aria-hidden />
        New sample
      </Button>
      <Button variant="primary" onClick={() => setImportOpen(true)}>
        <Upload aria-hidden />
        Import video
      </Button>
    </>
  );
  return (
    <div className="min-h-dvh">
      <header className="sticky top-0 z-10 flex h-12 items-center border-b bg-surface-1 px-4 sm:px-6">
        <Logo />
        <div className="ml-auto">
          <ThemeToggle />
        </div>
      </header>
      <main className="mx-auto max-w-6xl px-4 pt-8 pb-16 sm:px-6 sm:pt-12">
        <div className="mb-6 flex flex-wrap items-end justify-between gap-4">
          <h1 className="text-2xl font-semibold tracking-tight">Videos</h1>
          {list.jobs?.length !== 0 && <div className="flex gap-2">{actions}</div>}
        </div>
        <JobGrid list={list} emptyActions={actions} />
      </main>
      <ImportDialog open={isImportOpen} onOpenChange={setImportOpen} />
    </div>
  );
}
