'use client';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useJobConnection } from '../../transport/job-provider.tsx';
import { createPlayback, type Playback, type PlaybackState } from '../player/playback.ts';
import { createWorkspace, type Workspace, type WorkspaceState } from './workspace-store.ts';

const WorkspaceContext = createContext<{ workspace: Workspace; playback: Playback } | null>(null);

export function WorkspaceProvider({ children }: { children: ReactNode }) {
  const { jobId } = useJobConnection();
  const [value] = useState(() => ({ workspace: createWorkspace(), playback: createPlayback() }));
  useEffect(() => keepDraft(value.workspace, `retake-draft-${jobId}`), [value, jobId]);
  return <WorkspaceContext value={value}>{children}</WorkspaceContext>;
}

/** What was typed and not sent survives a reload of the window. */
function keepDraft({ store, setDraft }: Workspace, key: string) {
  const stored = sessionStorage.getItem(key);
  if (stored !== null) setDraft(stored);
  return store.subscribe(({ draft }, before) => {
    if (draft !== before.draft) sessionStorage.setItem(key, draft);
  });
}

function useWorkspaceContext() {
  const value = useContext(WorkspaceContext);
  if (value === null) throw new Error('This part of the page needs a WorkspaceProvider around it.');
  return value;
}

export function useWorkspace(): Workspace {
  return useWorkspaceContext().workspace;
}

export function useWorkspaceState<Part>(select: (state: WorkspaceState) => Part): Part {
  return useStore(useWorkspace().store, select);
}

export function usePlayback(): Playback {
  return useWorkspaceContext().playback;
}

export function usePlaybackState<Part>(select: (state: PlaybackState) => Part): Part {
  return useStore(usePlayback().store, select);
}
