import type { CutSettings, SettingsView } from '@retake/contracts';
import { useEffect, useState } from 'react';
import { useJob, useJobConnection } from '../../transport/job-provider.tsx';
import { setSettings } from '../../transport/jobs-api.ts';
import { useCommand } from '../jobs/use-command.ts';

/**
 * How the video sounds, and a way to change it. What was chosen is shown at once, until the change has ended, well or
 * not; null while there is no video.
 */
export function useSettings(): { settings: SettingsView; change: (wanted: CutSettings) => void } | null {
  const { jobId } = useJobConnection();
  const settings = useJob((job) => job.cut?.settings);
  const endedId = useJob((job) => job.ended[0]?.id);
  const [wanted, setWanted] = useState<CutSettings>({});
  const { run } = useCommand();
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever a change has ended, the video tells.
  useEffect(() => setWanted({}), [endedId]);
  if (settings === undefined) return null;
  const change = (next: CutSettings) => {
    setWanted((before) => ({ ...before, ...next }));
    void run(() =>
      setSettings(jobId, next).catch((error: unknown) => {
        setWanted({});
        throw error;
      }),
    );
  };
  return {
    settings: {
      ownSound: wanted.ownSound ?? settings.ownSound,
      musicPercent: wanted.musicPercent ?? settings.musicPercent,
      loudness: wanted.loudness ?? settings.loudness,
    },
    change,
  };
}
