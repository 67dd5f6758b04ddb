import { type SavedLookView, toSavedLookLabel } from '@retake/contracts';
import { Trash2 } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { ToneSwatch } from './tone-swatch.tsx';

interface LookRowProps {
  look: SavedLookView;
  isBusy: boolean;
  /** Whether there are clips that could get it. */
  canUse: boolean;
  onUse: () => void;
  onDelete: () => void;
}

export function LookRow({ look, isBusy, canUse, onUse, onDelete }: LookRowProps) {
  return (
    <li className="flex items-center gap-2.5 rounded-lg px-2 py-1.5 hover:bg-surface-3">
      <ToneSwatch tone={look.tone} />
      <div className="min-w-0 flex-1">
        <p className="truncate text-sm font-medium text-ink">{look.name}</p>
        <p className="truncate text-xs text-ink-3">{toSavedLookLabel(look)}</p>
      </div>
      <Button size="sm" aria-label={`Use ${look.name}`} disabled={isBusy || !canUse} onClick={onUse}>
        Use
      </Button>
      <IconButton size="sm" label={`Delete ${look.name}`} disabled={isBusy} onClick={onDelete}>
        <Trash2 />
      </IconButton>
    </li>
  );
}
