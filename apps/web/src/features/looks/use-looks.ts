import type { SavedLookView } from '@retake/contracts';
import { useEffect, useState } from 'react';
import { toSentence } from '../../transport/api-error.ts';
import { listLooks } from '../../transport/looks-api.ts';

/** The saved looks, read when the list is opened; null until then. */
export function useLooks() {
  const [looks, setLooks] = useState<readonly SavedLookView[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    listLooks(abort.signal).then(setLooks, (error: unknown) => {
      if (!abort.signal.aborted) setProblem(toSentence(error));
    });
    return () => abort.abort();
  }, []);
  return { looks, problem, setLooks };
}
