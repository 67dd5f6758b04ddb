import { useWorkspaceState } from '../jobs/workspace-context.tsx';

/** What stands over the message box: why the last message was not taken, or that nothing can be sent now. */
export function ComposerNotes({ isOnline }: { isOnline: boolean }) {
  const failure = useWorkspaceState((state) => state.sendFailure);
  const hasDraft = useWorkspaceState((state) => state.draft !== '');
  if (!isOnline && hasDraft) {
    return (
      <p className="mb-2 px-1 text-xs text-ink-2">No connection. What you typed stays here until it can be sent.</p>
    );
  }
  if (failure === null) return null;
  return (
    <p role="alert" className="mb-2 rounded-lg bg-danger-soft px-3 py-2 text-sm text-danger">
      {failure}
    </p>
  );
}
