import { useJobConnection } from '../../transport/job-provider.tsx';
import { useWorkspace } from '../jobs/workspace-context.tsx';

/** Sends a message. When it is refused, its text goes back into the message box, before whatever was typed since. */
export function useSend(): (text: string, selectedClips: readonly number[]) => Promise<void> {
  const { link } = useJobConnection();
  const workspace = useWorkspace();
  return async (text, selectedClips) => {
    if (link === null) return;
    workspace.setSendFailure(null);
    const outcome = await link.send(text, selectedClips);
    if (outcome.ok) return;
    const typedSince = workspace.store.getState().draft;
    workspace.setDraft([text, typedSince].filter((part) => part !== '').join('\n'));
    workspace.setSendFailure(outcome.message);
  };
}
