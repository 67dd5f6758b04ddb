import { useJobConnection } from '../../transport/job-provider.tsx';
import { useWorkspace } from '../jobs/workspace-context.tsx';
import { sendMessage } from './send-message.ts';

/** How this window sends a message; null until the connection is there. */
export function useSend(): ((message: Parameters<typeof sendMessage>[2]) => Promise<void>) | null {
  const { link } = useJobConnection();
  const workspace = useWorkspace();
  return link && ((message) => sendMessage(link, workspace, message));
}
