import { type OwnSound, usualLoudnessLufs } from '@retake/contracts';
import { AudioLines } from 'lucide-react';
import type { ReactNode } from 'react';
import { useJobState } from '../../transport/job-provider.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Popover } from '../../ui/popover.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { MusicLevel } from './music-level.tsx';
import { useSettings } from './use-settings.ts';

const withMusic: readonly { value: OwnSound; label: string }[] = [
  { value: 'off', label: 'Off' },
  { value: 'under', label: 'Under the music' },
  { value: 'over', label: 'Over it' },
];
const withoutMusic: typeof withMusic = [
  { value: 'off', label: 'Off' },
  { value: 'over', label: 'On' },
];
const loudnesses = [
  { value: 'off', label: 'As it is' },
  { value: 'on', label: `${usualLoudnessLufs} LUFS`.replace('-', '−') },
] as const;

/** How the whole video sounds. Every choice is a change like those of the chat: it makes a cut, and undo takes it back. */
export function SoundPanel() {
  const found = useSettings();
  const isOnline = useJobState((state) => state.connection === 'online');
  const trigger = (
    <IconButton label="Sound of the video" disabled={found === null || !isOnline}>
      <AudioLines />
    </IconButton>
  );
  if (found === null) return trigger;
  const { settings, change } = found;
  const hasMusic = settings.musicPercent !== null;
  return (
    <Popover label="Sound of the video" trigger={trigger}>
      <div className="flex flex-col gap-3.5 px-4 py-3.5" data-testid="sound-panel">
        <Row label="Own sound of the clips">
          <SegmentedControl
            label="Own sound of the clips"
            value={settings.ownSound}
            onChange={(ownSound) => change({ ownSound })}
            options={hasMusic ? withMusic : withoutMusic}
          />
        </Row>
        {settings.musicPercent !== null && (
          <Row label="Music">
            <MusicLevel percent={settings.musicPercent} onChange={(musicPercent) => change({ musicPercent })} />
          </Row>
        )}
        <Row label="Loudness">
          <SegmentedControl
            label="Loudness"
            value={settings.loudness ? 'on' : 'off'}
            onChange={(value) => change({ loudness: value === 'on' })}
            options={loudnesses}
          />
        </Row>
      </div>
      <p className="border-t px-4 py-2.5 text-xs text-ink-3">Applies to the whole video. Undo takes it back.</p>
    </Popover>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex flex-col items-start gap-1 [&>*]:max-w-full">
      <p className="text-xs font-medium text-ink-2">{label}</p>
      <div className="w-full">{children}</div>
    </div>
  );
}
