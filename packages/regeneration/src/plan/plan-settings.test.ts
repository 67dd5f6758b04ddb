import { describe, expect, it } from 'vitest';
import type { CutDocument } from '../records.ts';
import { planSettings, toSettingsView } from './plan-settings.ts';

const slot = { clipId: 'c', versionId: 'v', slotFrames: 30, transitionAfter: { kind: 'cut', frames: 0 } } as const;
const format = { width: 320, height: 180, rate: { num: 30, den: 1 } };
const withMusic: CutDocument = { format, slots: [slot], audio: { key: 'song', gainDb: -3.1, fadeOutFrames: 30 } };
const withoutMusic: CutDocument = { format, slots: [slot], audio: null };
const versions = [{ id: 'v', hasSound: true }];

describe('the settings of a cut', () => {
  it('are what an old document meant', () => {
    expect(toSettingsView(withMusic)).toEqual({ ownSound: 'off', musicPercent: 70, loudness: false });
    expect(toSettingsView(withoutMusic)).toEqual({ ownSound: 'over', musicPercent: null, loudness: false });
  });

  it('keep only what is set otherwise, and become the first document again', () => {
    const set = planSettings({ ownSound: 'under', loudness: true }, withMusic, versions);
    expect(set).toEqual({ ...withMusic, settings: { ownSound: 'under', loudness: true } });
    const quieter = planSettings({ musicPercent: 40, ownSound: 'off' }, set, versions);
    expect(quieter.settings).toEqual({ musicPercent: 40, loudness: true });
    expect(planSettings({ musicPercent: 70, loudness: false }, quieter, versions)).toEqual(withMusic);
  });

  it.each([
    ['music where there is none', withoutMusic, { musicPercent: 40 }, versions, 'This video has no music.'],
    ['what is so already', withMusic, { loudness: false }, versions, 'The video sounds like that already.'],
    ['to be under no music', withoutMusic, { ownSound: 'under' }, versions, 'The video sounds like that already.'],
    [
      'a sound that no clip has',
      withMusic,
      { ownSound: 'over' },
      [
        { id: 'v', hasSound: false },
        { id: 'earlier', hasSound: true },
      ],
      'The clips of this video have no sound of their own.',
    ],
  ] as const)('refuse %s', (_what, document, change, known, message) => {
    expect(() => planSettings(change, document, known)).toThrow(
      expect.objectContaining({ code: 'NOTHING_TO_DO', message }),
    );
  });
});
