import { randomUUID } from 'node:crypto';
import type { JobSnapshot, RegenerationView } from '@retake/contracts';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { JobContext } from '../../transport/job-provider.tsx';
import { createJobStore, type JobState } from '../../transport/job-store.ts';
import { WorkspaceProvider } from '../jobs/workspace-context.tsx';
import { ResultCard } from './result-card.tsx';

const toRow = (clip: number, error: RegenerationView['clips'][number]['error'] = null) => ({
  ...{ clip, clipId: randomUUID(), route: null, originalPrompt: null, modifiedPrompt: null, error },
});
const regeneration: RegenerationView = {
  ...{ id: randomUUID(), kind: 'edit', status: 'completed', title: 'Clips 1 and 2: rain', position: 0, plan: null },
  clips: [toRow(1), toRow(2, { code: 'GENERATION_FAILED', message: 'The clip could not be made.', retryable: true })],
  ...{ takes: [], messageId: null, retryOf: null, error: null, cutNumber: 2, attempts: 1 },
  ...{ requestedAt: '2026-01-01T00:00:00.000Z', startedAt: null, endedAt: null },
};

function draw(cutNumber: number, ended: readonly RegenerationView[] = []): string {
  const cut = { number: cutNumber, canUndo: true, canRedo: false } as JobSnapshot['cut'];
  const job = { clips: [], cut, running: null, queue: [], ended } as unknown as JobSnapshot;
  const store = createStore<JobState>(() => ({ ...createJobStore().getState(), job }));
  return renderToStaticMarkup(
    createElement(
      JobContext,
      { value: { jobId: randomUUID(), store, link: null } },
      createElement(WorkspaceProvider, null, createElement(ResultCard, { regeneration })),
    ),
  );
}

describe('a result of which a clip stayed as it was', () => {
  it('offers to try that again while it is the newest', () => {
    expect(draw(2)).toContain('aria-label="Retry clip 2"');
    expect(draw(2)).toContain('Undo');
  });

  it('says so, and offers it, also when other results have come since', () => {
    const card = draw(3);
    expect(card).toContain('Clip 2 stayed as it was.');
    expect(card).toContain('aria-label="Retry clip 2"');
    expect(card).not.toContain('Undo');
  });

  it('offers it once', () => {
    const card = draw(3, [{ ...regeneration, id: randomUUID(), retryOf: regeneration.id, clips: [toRow(2)] }]);
    expect(card).toContain('It was tried again.');
    expect(card).not.toContain('Retry clip 2');
  });
});
