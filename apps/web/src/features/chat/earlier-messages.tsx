import { loadEarlierMessages } from '../../transport/earlier-messages.ts';
import { useJobConnection, useJobState } from '../../transport/job-provider.tsx';
import { Button } from '../../ui/button.tsx';
import { useCommand } from '../jobs/use-command.ts';

/** The way to messages that this window has not got yet; nothing where it has all of them. */
export function EarlierMessages({ onLoaded }: { onLoaded: () => void }) {
  const { store } = useJobConnection();
  const hasEarlier = useJobState((state) => state.hasEarlierMessages);
  const { run, isBusy } = useCommand();
  if (!hasEarlier) return null;
  return (
    <Button
      size="sm"
      className="self-center"
      aria-disabled={isBusy}
      onClick={() => {
        if (!isBusy) void run(() => loadEarlierMessages(store).then(onLoaded));
      }}
    >
      {isBusy ? 'Loading earlier messages…' : 'Show earlier messages'}
    </Button>
  );
}
