import { useCallback, useEffect, useState } from 'react';
import { useJob, useJobState } from '../../transport/job-provider.tsx';
import { ChatPanel } from '../chat/chat-panel.tsx';
import { ClipRail } from '../clips/clip-rail.tsx';
import { Player } from '../player/player.tsx';
import { CompareDialog } from '../versions/compare-dialog.tsx';
import { ConnectionBanner } from './connection-banner.tsx';
import { JobAnnouncer } from './job-announcer.tsx';
import { PreparingStage } from './preparing-stage.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import { useWorkspace } from './workspace-context.tsx';
import { WorkspaceHeader } from './workspace-header.tsx';

/** Player and clips on the left, the chat on the right; on a phone one under the other. */
export function Workspace() {
  const jobId = useJob((job) => job.id);
  const title = useJob((job) => job.title);
  const cut = useJob((job) => job.cut);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const openHelp = useCallback(() => setHelpOpen(true), []);
  useOpenComparisons();
  useEffect(() => {
    document.title = `${title} · Retake`;
  }, [title]);
  return (
    <div className="flex h-dvh flex-col overflow-hidden">
      <WorkspaceHeader onHelp={openHelp} />
      <ConnectionBanner />
      <main className="flex min-h-0 flex-1 flex-col md:flex-row">
        <h1 className="sr-only">{title}</h1>
        <div className="flex min-w-0 shrink-0 flex-col md:min-h-0 md:flex-1 md:border-r">
          <div className="flex h-[min(56.25dvw+5rem,46dvh)] flex-col md:h-auto md:min-h-0 md:flex-1">
            {cut === null ? <PreparingStage /> : <Player jobId={jobId} cut={cut} onHelp={openHelp} />}
          </div>
          <ClipRail />
        </div>
        <div className="flex min-h-0 flex-1 flex-col border-t md:w-[30%] md:max-w-[29rem] md:min-w-[21rem] md:flex-none md:border-t-0">
          <ChatPanel />
        </div>
      </main>
      <CompareDialog />
      <ShortcutsDialog open={isHelpOpen} onOpenChange={setHelpOpen} />
      <JobAnnouncer />
    </div>
  );
}

/** A reply that compares opens the comparison, but only one that arrives while the window watches. */
function useOpenComparisons() {
  const lastEvents = useJobState((state) => state.lastEvents);
  const workspace = useWorkspace();
  useEffect(() => {
    for (const event of lastEvents) {
      if (event.type === 'message-added' && event.message.compare !== null) workspace.compare(event.message.compare);
    }
  }, [lastEvents, workspace]);
}
