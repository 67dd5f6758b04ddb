'use client';
import { JobProvider, useJobConnection, useJobState } from '../../transport/job-provider.tsx';
import { Button } from '../../ui/button.tsx';
import { StatePage } from '../../ui/state-page.tsx';
import { Workspace } from './workspace.tsx';
import { WorkspaceProvider } from './workspace-context.tsx';
import { WorkspaceSkeleton } from './workspace-skeleton.tsx';

/** One video: connects, and shows the workspace as soon as the first answer is there. */
export function JobPage({ jobId }: { jobId: string }) {
  return (
    <JobProvider jobId={jobId}>
      <WorkspaceProvider>
        <JobGate />
      </WorkspaceProvider>
    </JobProvider>
  );
}

function JobGate() {
  const { link } = useJobConnection();
  const isLoaded = useJobState((state) => state.job !== null);
  const connection = useJobState((state) => state.connection);
  const refusal = useJobState((state) => state.refusal);
  if (refusal === 'JOB_NOT_FOUND' || refusal === 'BODY_INVALID') {
    return <StatePage title="There is no such video" text="It may have been deleted, or the link is not complete." />;
  }
  if (refusal !== null) {
    return (
      <StatePage
        title="This video cannot be opened"
        text={`The server refused it (${refusal}). Try again in a moment.`}
      />
    );
  }
  if (isLoaded) return <Workspace />;
  if (connection === 'offline') {
    return (
      <StatePage
        title="Retake cannot be reached"
        text="The server may be starting or the network is down. This page keeps trying."
      >
        <Button variant="primary" onClick={() => link?.reconnect()}>
          Try now
        </Button>
      </StatePage>
    );
  }
  return <WorkspaceSkeleton />;
}
