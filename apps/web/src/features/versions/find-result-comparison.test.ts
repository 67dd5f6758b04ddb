import type { RegenerationView } from '@retake/contracts';
import { describe, expect, it } from 'vitest';
import { findResultComparison } from './find-result-comparison.ts';

const toVersion = (number: number, parent: number | null) => ({
  ...{ id: `${number}`, number, parent, origin: 'grade' as const, prompt: '', instruction: null, look: [] },
  ...{ frames: 1, leadFrames: 0, priceMicros: 0, createdAt: '2026-01-01T00:00:00.000Z' },
});
const toClip = (id: string, number: number) => ({
  ...{ id, number, version: 2, versions: [toVersion(1, null), toVersion(2, 1)] },
});
const toRow = (clip: number, clipId: string | null, isFailed = false): RegenerationView['clips'][number] => ({
  ...{ clip, clipId, route: 'grade', originalPrompt: null, modifiedPrompt: null },
  error: isFailed ? { code: 'EDIT_NOT_CONVINCING', message: '', retryable: true } : null,
});
/** In the order that they have now: `a` was clip 1 once. */
const clips = [toClip('b', 1), toClip('a', 2)];

describe('what can be put side by side after a change', () => {
  it('is the clip that was asked for, wherever it stands now', () => {
    expect(findResultComparison(clips, { kind: 'edit', clips: [toRow(1, 'a')] })).toEqual({
      ...{ clip: 2, before: 1, after: 2 },
    });
    expect(findResultComparison(clips, { kind: 'restore', clips: [toRow(1, null)] })).toMatchObject({ clip: 1 });
  });
  it('is a clip that was changed, not one that stayed as it was', () => {
    const kind = 'edit';
    expect(findResultComparison(clips, { kind, clips: [toRow(1, 'a', true), toRow(2, 'b')] })).toMatchObject({
      clip: 1,
    });
    expect(findResultComparison(clips, { kind, clips: [toRow(1, 'a', true)] })).toBeNull();
  });
  it.each(['reorder', 'transition', 'settings'] as const)(
    'is nothing after a %s, though clips have versions',
    (kind) => {
      expect(findResultComparison(clips, { kind, clips: [] })).toBeNull();
      expect(findResultComparison(clips, { kind, clips: [toRow(1, 'a')] })).toBeNull();
    },
  );
});
