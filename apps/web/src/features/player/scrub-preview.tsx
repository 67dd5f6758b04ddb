import type { CutView } from '@retake/contracts';
import { findPlaceAt } from './clip-places.ts';
import { findTile } from './find-tile.ts';
import { toTimecode } from './timecode.ts';
import type { ShownStrip } from './use-cut-pictures.ts';

interface ScrubPreviewProps {
  cut: CutView;
  frame: number;
  strip: ShownStrip | null;
}

const longSide = 176;

/** What the video shows at a moment of the bar, with its clip and time. Without a strip, these alone. */
export function ScrubPreview({ cut, frame, strip }: ScrubPreviewProps) {
  const { width, height, rate } = cut.format;
  const scale = longSide / Math.max(width, height);
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
  const half = strip === null ? '3.5rem' : `max(3.5rem, ${size.width / 2 + 4}px)`;
  return (
    <span
      aria-hidden
      data-testid="scrub-preview"
      style={{ left: `clamp(${half}, ${(frame / Math.max(1, cut.frames - 1)) * 100}%, calc(100% - ${half}))` }}
      className="pointer-events-none absolute bottom-full z-10 mb-1 flex origin-bottom -translate-x-1/2 flex-col items-center overflow-hidden rounded-md border border-line-strong bg-surface-3 text-2xs whitespace-nowrap text-ink tabular-nums shadow-pop max-sm:scale-75"
    >
      {strip !== null && <Tile strip={strip} tile={findTile(strip, cut, frame)} size={size} />}
      <span className="px-2 py-0.5">
        Clip {findPlaceAt(cut, frame)?.number} · {toTimecode(frame, rate)}
      </span>
    </span>
  );
}

interface TileProps {
  strip: ShownStrip;
  tile: number;
  size: { width: number; height: number };
}

function Tile({ strip: { url, columns, rows }, tile, size: { width, height } }: TileProps) {
  const [column, row] = [tile % columns, Math.floor(tile / columns)];
  return (
    <span
      data-testid="scrub-picture"
      data-tile={tile}
      className="block bg-stage"
      style={{
        ...{ width, height },
        backgroundImage: `url("${url}")`,
        backgroundSize: `${columns * width}px ${rows * height}px`,
        backgroundPosition: `${-column * width}px ${-row * height}px`,
      }}
    />
  );
}
