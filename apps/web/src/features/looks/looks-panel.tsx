import { SwatchBook } from 'lucide-react';
import { useJobState } from '../../transport/job-provider.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Popover } from '../../ui/popover.tsx';
import { SavedLooks } from './saved-looks.tsx';

/** Looks that are saved by name, for the clips that are selected. */
export function LooksPanel() {
  const isOnline = useJobState((state) => state.connection === 'online');
  return (
    <Popover
      label="Saved looks"
      trigger={
        <IconButton label="Saved looks" disabled={!isOnline}>
          <SwatchBook />
        </IconButton>
      }
    >
      <SavedLooks />
    </Popover>
  );
}
