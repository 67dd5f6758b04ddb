import type { CutView, RegenerationView } from '@retake/contracts';
import { describe, expect, it } from 'vitest';
import type { PreviewSignal } from '../../transport/preview.ts';
import { findPreviewOffer, toAutomaticShow } from './preview-offer.ts';

const id = '33333333-3333-4333-8333-333333333333';
const clips = [1, 2, 3].map((number) => ({
  ...{ clipId: `c${number}`, number, version: 1 },
  ...{ startFrame: (number - 1) * 100, frames: 100 },
}));
const cut = { number: 4, frames: 300, clips } as unknown as CutView;
const running = { id, clips: [{ clip: 2 }] } as unknown as RegenerationView;
const toSignal = (change: Partial<PreviewSignal> = {}): PreviewSignal => ({
  ...{ v: 1, job: id, type: 'preview-grown', regenerationId: id, cutNumber: 4, startFrame: 92, playableFrames: 130 },
  ...change,
});
const offer = findPreviewOffer(toSignal(), running, cut)!;

describe('what can be watched', () => {
  it('is the changed clip, past the crossfade into it', () => {
    expect(offer).toEqual({
      regenerationId: id,
      clip: 2,
      frame: 112,
      from: 92,
      to: 200,
      playableFrames: 130,
      isReady: true,
    });
  });

  it('is told before it is ready, so that a player can load it', () => {
    expect(findPreviewOffer(toSignal({ playableFrames: 92 }), running, cut)).toMatchObject({
      frame: 112,
      isReady: false,
    });
  });

  it('is the place of the change when no clip is named', () => {
    const arranged = { ...running, clips: [] };
    expect(findPreviewOffer(toSignal({ startFrame: 192, playableFrames: 300 }), arranged, cut)).toMatchObject({
      clip: 2,
      frame: 192,
    });
  });

  it.each<[string, PreviewSignal | null, RegenerationView | null]>([
    ['before a signal', null, running],
    ['when another change runs', toSignal({ regenerationId: 'other' }), running],
    ['when it has ended', toSignal(), null],
    ['over a cut that the window does not have', toSignal({ cutNumber: 5 }), running],
  ])('is nothing %s', (_name, signal, change) => {
    expect(findPreviewOffer(signal, change, cut)).toBeNull();
  });
});

describe('the preview comes forward by itself', () => {
  it.each([
    ['with the changed clip, to who stands somewhere else', { frame: 250, playing: false }, { atFrame: 112 }],
    ['under the frame of who stands in the changed clip', { frame: 120, playing: false }, { atFrame: null }],
    ['under the picture of who watches it, with some to spare', { frame: 100, playing: true }, { atFrame: null }],
    ['not before the frame on screen is ready', { frame: 150, playing: false }, undefined],
    ['not when playing would run out of it', { frame: 115, playing: true }, undefined],
    ['not to who is watching another part', { frame: 250, playing: true }, undefined],
  ])('%s', (_name, state, show) => {
    expect(toAutomaticShow(offer, state)).toEqual(show);
  });
});
