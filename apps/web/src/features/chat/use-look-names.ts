import type { SavedLookView } from '@retake/contracts';
import { useEffect, useState } from 'react';
import { listLooks } from '../../transport/looks-api.ts';

const none: readonly SavedLookView[] = [];

/** The saved looks, read anew each time that a command about them is begun; none until they are there. */
export function useLookNames(draft: string): readonly SavedLookView[] {
  const [looks, setLooks] = useState(none);
  const isWanted = /^\/look\s/i.test(draft);
  useEffect(() => {
    if (!isWanted) return;
    const abort = new AbortController();
    // Without suggestions the command can be written all the same, and says itself what is wrong.
    listLooks(abort.signal).then(setLooks, () => setLooks(none));
    return () => abort.abort();
  }, [isWanted]);
  return looks;
}
