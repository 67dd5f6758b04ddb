import type { RegenerationView } from '@retake/contracts';
import { expect, it } from 'vitest';
import { findUse } from './find-use.ts';

const clipId = '6f1e1c1e-0000-4000-8000-000000000002';
const toChange = (kind: RegenerationView['kind'], id = clipId) =>
  ({ kind, clips: [{ clip: 2, clipId: id }] }) as unknown as RegenerationView;

it('is told of the clip that the takes are of, and of no other change', () => {
  expect(findUse({ running: toChange('variations'), queue: [toChange('edit')] }, clipId)).toBeNull();
  expect(findUse({ running: toChange('variations'), queue: [toChange('restore')] }, clipId)).toBe('waits');
  expect(findUse({ running: toChange('restore'), queue: [] }, clipId)).toBe('runs');
  expect(findUse({ running: null, queue: [toChange('restore', 'another')] }, clipId)).toBeNull();
});
