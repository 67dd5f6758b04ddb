import { Slider } from 'radix-ui';
import { useState } from 'react';

interface MusicLevelProps {
  percent: number;
  onChange: (percent: number) => void;
}

/** The level of the music; it is changed when the slider is let go. */
export function MusicLevel({ percent, onChange }: MusicLevelProps) {
  const [dragged, setDragged] = useState<number | null>(null);
  const shown = dragged ?? percent;
  return (
    <div className="flex items-center gap-3">
      <Slider.Root
        value={[shown]}
        step={5}
        onValueChange={([value = 0]) => setDragged(value)}
        onValueCommit={([value = 0]) => {
          setDragged(null);
          if (value !== percent) onChange(value);
        }}
        className="relative flex h-8 flex-1 touch-none items-center"
      >
        <Slider.Track className="relative h-1 w-full overflow-hidden rounded-full bg-line-strong">
          <Slider.Range className="absolute h-full bg-ink-2" />
        </Slider.Track>
        <Slider.Thumb
          aria-label="Level of the music"
          aria-valuetext={shown === 0 ? 'off' : `${shown} percent`}
          className="block size-3.5 rounded-full bg-ink"
        />
      </Slider.Root>
      <span className="w-11 text-right text-sm text-ink tabular-nums">{shown === 0 ? 'Off' : `${shown} %`}</span>
    </div>
  );
}
