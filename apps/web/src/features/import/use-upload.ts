import type { AspectRatio, Framing } from '@retake/contracts';
import { useRef, useState } from 'react';
import { toSentence } from '../../transport/api-error.ts';
import { uploadVideo } from '../../transport/upload.ts';

/** One upload at a time: how far it is, what went wrong, and a way to stop it. */
export function useUpload(onDone: (jobId: string) => void) {
  const [percent, setPercent] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const abort = useRef<AbortController | null>(null);

  async function start(request: { file: File; title: string; aspectRatio: AspectRatio | null; framing: Framing }) {
    const controller = new AbortController();
    abort.current = controller;
    setProblem(null);
    setPercent(0);
    try {
      onDone(await uploadVideo({ ...request, signal: controller.signal, onProgress: setPercent }));
    } catch (error) {
      if (!controller.signal.aborted) setProblem(toSentence(error));
      setPercent(null);
    }
  }
  return {
    percent,
    problem,
    start,
    cancel: () => abort.current?.abort(),
    clear: () => setProblem(null),
    fail: setProblem,
  };
}
