import { useState } from 'react';
import { toast } from 'sonner';
import { toSentence } from '../../transport/api-error.ts';

/** Runs calls whose outcome comes as events; a refusal is shown as a toast. */
export function useCommand() {
  const [isBusy, setBusy] = useState(false);
  async function run(call: () => Promise<void>) {
    setBusy(true);
    try {
      await call();
    } catch (error) {
      toast.error(toSentence(error));
    } finally {
      setBusy(false);
    }
  }
  return { run, isBusy };
}
