import type { JobLink } from '../../transport/job-link.ts';
import type { Workspace } from '../jobs/workspace-store.ts';

interface NewMessage {
  readonly text: string;
  readonly selectedClips: readonly number[];
  /** The text is that of the message box, which is emptied when the message is on its way. */
  readonly isDraft: boolean;
}

/** Sends a message. When it is refused, its text goes back into the message box, before whatever was typed since. */
export async function sendMessage(
  link: Pick<JobLink, 'send'>,
  workspace: Workspace,
  { text, selectedClips, isDraft }: NewMessage,
): Promise<void> {
  workspace.setSendFailure(null);
  const sending = link.send(text, selectedClips);
  if (isDraft) workspace.setDraft('');
  const outcome = await sending;
  if (outcome.ok) return;
  const typedSince = workspace.store.getState().draft;
  workspace.setDraft([text, typedSince].filter((part) => part !== '').join('\n'));
  workspace.setSendFailure(outcome.message);
}
