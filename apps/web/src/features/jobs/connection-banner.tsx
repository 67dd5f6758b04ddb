import { WifiOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useJobConnection, useJobState } from '../../transport/job-provider.tsx';
import { Button } from '../../ui/button.tsx';

/** A loss shorter than this is not worth a word: most are over before anybody could read it. */
const patienceMs = 700;

export function ConnectionBanner() {
  const { link } = useJobConnection();
  const isOffline = useJobState((state) => state.connection === 'offline');
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    if (!isOffline) return setShown(false);
    const timer = setTimeout(() => setShown(true), patienceMs);
    return () => clearTimeout(timer);
  }, [isOffline]);
  if (!isShown) return null;
  return (
    <div
      role="status"
      data-testid="offline-banner"
      className="flex min-h-9 shrink-0 items-center justify-center gap-3 border-b bg-surface-3 px-4 py-1 text-sm text-ink"
    >
      <WifiOff aria-hidden className="size-4 shrink-0 text-accent-text" />
      <p>Connection lost. Running changes go on; this window catches up when it is back.</p>
      <Button size="sm" onClick={() => link?.reconnect()}>
        Try now
      </Button>
    </div>
  );
}
