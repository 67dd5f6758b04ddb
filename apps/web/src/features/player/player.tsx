import type { CutView } from '@retake/contracts';
import { useMemo, useRef } from 'react';
import { usePlayback, usePlaybackState, useWorkspace } from '../jobs/workspace-context.tsx';
import { CutStage } from './cut-stage.tsx';
import { PlayerControls } from './player-controls.tsx';
import { usePlayerShortcuts } from './use-player-shortcuts.ts';

interface PlayerProps {
  jobId: string;
  /** The newest cut; the controls keep to the one on screen until it is loaded. */
  cut: CutView;
  onHelp: () => void;
}

export function Player({ jobId, cut, onHelp }: PlayerProps) {
  const playback = usePlayback();
  const workspace = useWorkspace();
  const frameRef = useRef<HTMLElement>(null);
  const shownCut = usePlaybackState((state) => state.cut) ?? cut;
  const targets = useMemo(
    () => ({
      playback,
      onFullscreen: () =>
        void (document.fullscreenElement ? document.exitFullscreen() : frameRef.current?.requestFullscreen()),
      onHelp,
      onWrite: workspace.focusComposer,
    }),
    [playback, workspace, onHelp],
  );
  usePlayerShortcuts(targets);
  return (
    <section ref={frameRef} aria-label="Player" className="flex min-h-0 flex-1 flex-col bg-surface-1">
      <CutStage jobId={jobId} cut={cut} />
      <PlayerControls cut={shownCut} onFullscreen={targets.onFullscreen} />
    </section>
  );
}
