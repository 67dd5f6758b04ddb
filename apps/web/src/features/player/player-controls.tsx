import type { CutView } from '@retake/contracts';
import { Maximize, Pause, Play, SkipBack, SkipForward } from 'lucide-react';
import { IconButton } from '../../ui/icon-button.tsx';
import { usePlayback, usePlaybackState } from '../jobs/workspace-context.tsx';
import { findPlaceAt } from './clip-places.ts';
import { ScrubBar } from './scrub-bar.tsx';
import { toTimecode } from './timecode.ts';
import { VolumeControl } from './volume-control.tsx';

export function PlayerControls({ cut, onFullscreen }: { cut: CutView; onFullscreen: () => void }) {
  const playback = usePlayback();
  const playing = usePlaybackState((state) => state.playing);
  const speed = usePlaybackState((state) => state.speed);
  return (
    <div className="bg-surface-1 px-3 pt-1.5 pb-2 sm:px-4">
      <ScrubBar cut={cut} />
      <div className="mt-0.5 flex items-center gap-1">
        <IconButton label="Clip before" shortcut="↑" onClick={() => playback.jumpToNeighbour(-1)}>
          <SkipBack />
        </IconButton>
        <IconButton
          label={playing ? 'Pause' : 'Play'}
          shortcut="Space"
          size="lg"
          className="text-ink [&_svg]:fill-current"
          onClick={playback.toggle}
        >
          {playing ? <Pause /> : <Play />}
        </IconButton>
        <IconButton label="Next clip" shortcut="↓" onClick={() => playback.jumpToNeighbour(1)}>
          <SkipForward />
        </IconButton>
        <TimeReadout cut={cut} />
        {speed !== 1 && <span className="text-xs font-medium text-accent-text tabular-nums">{speed}×</span>}
        <div className="ml-auto flex items-center gap-1">
          <VolumeControl />
          <IconButton label="Full screen" shortcut="F" onClick={onFullscreen}>
            <Maximize />
          </IconButton>
        </div>
      </div>
    </div>
  );
}

function TimeReadout({ cut }: { cut: CutView }) {
  const frame = usePlaybackState((state) => state.frame);
  const { rate } = cut.format;
  return (
    <p className="mr-2 ml-2 flex items-baseline gap-2 text-sm whitespace-nowrap text-ink-3 tabular-nums">
      <span>
        <span className="font-medium text-ink" data-testid="timecode">
          {toTimecode(frame, rate)}
        </span>
        <span> / {toTimecode(cut.frames, rate)}</span>
      </span>
      <span className="hidden text-xs lg:inline">
        clip {findPlaceAt(cut, frame)?.number} · frame {frame}
      </span>
    </p>
  );
}
