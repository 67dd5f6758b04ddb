import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Pick, pickClip } from '../clips/selection.ts';

/** The clip and the two of its versions that are put side by side. */
export interface Comparison {
  readonly clip: number;
  readonly before: number;
  readonly after: number;
}

/** What this window alone knows: nothing here is stored by the server. */
export interface WorkspaceState {
  readonly selectedClips: readonly number[];
  /** Where a selection by shift begins. */
  readonly anchor: number | null;
  readonly comparison: Comparison | null;
  readonly draft: string;
  /** Why the last message was refused; it stands over the message box until the next try. */
  readonly sendFailure: string | null;
  /** Counts requests to put the cursor into the message box. */
  readonly focusRequests: number;
  /** Counts requests to go to the end of the conversation. */
  readonly followRequests: number;
  /** Results whose buttons were put away with Keep or Dismiss. */
  readonly keptIds: ReadonlySet<string>;
}

export interface Workspace {
  readonly store: StoreApi<WorkspaceState>;
  pick(number: number, how: Pick, order: readonly number[]): void;
  clearSelection(): void;
  /** Selects one clip and puts the cursor into the message box. */
  editClip(number: number): void;
  compare(comparison: Comparison | null): void;
  setDraft(draft: string): void;
  setSendFailure(sentence: string | null): void;
  focusComposer(): void;
  /** Goes to the end of the conversation and stays there, for what was asked for by a button further up. */
  followChat(): void;
  keep(regenerationId: string): void;
}

export function createWorkspace(): Workspace {
  const store = createStore<WorkspaceState>(() => ({
    selectedClips: [],
    anchor: null,
    comparison: null,
    draft: '',
    sendFailure: null,
    focusRequests: 0,
    followRequests: 0,
    keptIds: new Set(),
  }));
  const focusComposer = () => store.setState(({ focusRequests }) => ({ focusRequests: focusRequests + 1 }));
  return {
    store,
    pick: (number, how, order) => store.setState((state) => pickClip(state, number, how, order)),
    clearSelection: () => store.setState({ selectedClips: [], anchor: null }),
    editClip(number) {
      store.setState({ selectedClips: [number], anchor: number });
      focusComposer();
    },
    compare: (comparison) => store.setState({ comparison }),
    setDraft: (draft) => store.setState({ draft }),
    setSendFailure: (sendFailure) => store.setState({ sendFailure }),
    focusComposer,
    followChat: () => store.setState(({ followRequests }) => ({ followRequests: followRequests + 1 })),
    keep: (id) => store.setState(({ keptIds }) => ({ keptIds: new Set(keptIds).add(id) })),
  };
}
