import type { JobEvent } from '@retake/contracts';
import { expect, it } from 'vitest';
import { forgetRestartedPreview, type PreviewSignal } from './preview.ts';

const preview = { regenerationId: 'one' } as PreviewSignal;
const started = (regenerationId: string) => ({ type: 'regeneration-started', regenerationId }) as JobEvent;
const queued = (id: string) => ({ type: 'regeneration-queued', regeneration: { id } }) as JobEvent;

it('forgets the preview of a change that begins again, and of no other', () => {
  expect(forgetRestartedPreview(preview, [started('one')])).toBeNull();
  expect(forgetRestartedPreview(preview, [queued('two'), queued('one')])).toBeNull();
  expect(forgetRestartedPreview(preview, [started('two'), queued('two')])).toBe(preview);
  expect(forgetRestartedPreview(null, [started('one')])).toBeNull();
});
