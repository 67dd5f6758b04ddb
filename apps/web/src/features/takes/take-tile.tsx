import { type ClipView, toVersionLabel, type VersionView } from '@retake/contracts';
import { CircleAlert, Columns2 } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { toPrice } from '../chat/figures.ts';
import { BlankTake } from './blank-take.tsx';
import type { Use } from './find-use.ts';
import { TakePlayer } from './take-player.tsx';

interface TakeTileProps {
  clip: ClipView;
  take: number;
  /** Undefined when the take could not be made. */
  version: VersionView | undefined;
  problem: string | null;
  /** Where the wish to show this take stands; null when nobody has it. */
  use: Use | null;
  isBusy: boolean;
  onPlay: () => void;
  onUse: (version: number) => void;
  onCompare: (version: number) => void;
}

export function TakeTile({ clip, take, version, problem, use, isBusy, onPlay, onUse, onCompare }: TakeTileProps) {
  if (version === undefined) {
    return (
      <BlankTake isFailed testId={`take-${take}`} stage={<CircleAlert aria-hidden className="size-5" />}>
        <span className="block font-medium text-ink">Take {take} could not be made.</span> {problem}
      </BlankTake>
    );
  }
  const isCurrent = clip.version === version.number;
  const label = toVersionLabel(version);
  return (
    <li data-testid={`take-${take}`} className="flex min-w-0 flex-col overflow-hidden rounded-lg border bg-surface-1">
      <TakePlayer clipId={clip.id} version={version.number} label={`take ${take}, ${label}`} onPlay={onPlay} />
      <div className="flex flex-1 flex-col gap-2 p-2">
        <p className="text-xs leading-snug text-ink-3 tabular-nums">
          <span className="flex justify-between gap-1 text-ink">
            <span className="font-medium">Take {take}</span>
            {version.priceMicros > 0 && toPrice(version.priceMicros)}
          </span>
          v{version.number} · {label}
          {version.problem && <span className="block break-words text-danger">{version.problem}</span>}
        </p>
        <div className="mt-auto flex items-center justify-between gap-1">
          {isCurrent || use !== null ? (
            <Standing text={isCurrent ? 'In the video' : use === 'waits' ? 'Waits its turn' : 'Being put in'} />
          ) : (
            <Button
              size="sm"
              className="px-2"
              aria-label={`Use this one: take ${take}`}
              disabled={isBusy}
              onClick={() => onUse(version.number)}
            >
              Use this one
            </Button>
          )}
          {!isCurrent && (
            <IconButton size="sm" label={`Compare take ${take}`} onClick={() => onCompare(version.number)}>
              <Columns2 />
            </IconButton>
          )}
        </div>
      </div>
    </li>
  );
}

function Standing({ text }: { text: string }) {
  return <span className="rounded-full bg-accent-soft px-2 py-1 text-2xs font-medium text-accent-text">{text}</span>;
}
