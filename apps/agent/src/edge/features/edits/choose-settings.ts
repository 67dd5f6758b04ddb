import { type CutSettings, type JobSnapshot, RetakeError, type WantedSettings } from '@retake/contracts';

/**
 * The settings that a message means: a step up or down is one from the level that the music has now.
 *
 * @throws RetakeError `NOTHING_TO_DO` when there is no music, or when it cannot go further.
 */
export function chooseSettings(
  { cut }: Pick<JobSnapshot, 'cut'>,
  { musicStepPercent, ...settings }: WantedSettings,
): CutSettings {
  if (musicStepPercent === undefined) return settings;
  const now = cut?.settings?.musicPercent ?? null;
  if (now === null) throw new RetakeError('NOTHING_TO_DO', { message: 'This video has no music.' });
  const musicPercent = Math.max(0, Math.min(100, now + musicStepPercent));
  if (musicPercent === now) {
    const message = now === 0 ? 'The music is off already.' : 'The music is as loud as it was made already.';
    throw new RetakeError('NOTHING_TO_DO', { message });
  }
  return { ...settings, musicPercent };
}
