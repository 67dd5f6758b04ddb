import { Volume1, Volume2, VolumeX } from 'lucide-react';
import { Slider } from 'radix-ui';
import { IconButton } from '../../ui/icon-button.tsx';
import { usePlayback, usePlaybackState } from '../jobs/workspace-context.tsx';

export function VolumeControl() {
  const playback = usePlayback();
  const volume = usePlaybackState((state) => (state.muted ? 0 : state.volume));
  const Icon = volume === 0 ? VolumeX : volume < 0.5 ? Volume1 : Volume2;
  return (
    <div className="flex items-center gap-1">
      <IconButton label={volume === 0 ? 'Sound on' : 'Sound off'} shortcut="M" onClick={playback.toggleMuted}>
        <Icon />
      </IconButton>
      <Slider.Root
        value={[volume * 100]}
        onValueChange={([value = 0]) => playback.setVolume(value / 100)}
        className="relative hidden h-6 w-20 touch-none items-center sm:flex"
      >
        <Slider.Track className="relative h-1 w-full overflow-hidden rounded-full bg-line-strong">
          <Slider.Range className="absolute h-full bg-ink-2" />
        </Slider.Track>
        <Slider.Thumb aria-label="Volume" className="block size-2.5 rounded-full bg-ink" />
      </Slider.Root>
    </div>
  );
}
