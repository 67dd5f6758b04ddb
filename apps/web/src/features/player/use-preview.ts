import type { CutView } from '@retake/contracts';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useJob, useJobState } from '../../transport/job-provider.tsx';
import { prepareForPreview } from './load-preview.ts';
import type { Playback } from './playback.ts';
import { findPreviewOffer, toAutomaticShow } from './preview-offer.ts';
import { type StageSource, toCutSource } from './stage-source.ts';

interface Chosen {
  readonly regenerationId: string;
  readonly atFrame: number | null;
}

/**
 * Decides between the newest cut and the preview of the change that runs over it. `offer` is there while a preview can
 * be watched and is not the one to be shown.
 */
export function usePreview(cut: CutView, playback: Playback) {
  const running = useJob((job) => job.running);
  const signal = useJobState((state) => state.preview);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [brokenId, setBrokenId] = useState<string | null>(null);
  const found = useMemo(() => findPreviewOffer(signal, running, cut), [signal, running, cut]);
  const offer = found?.regenerationId === brokenId ? null : found;
  const isChosen = offer !== null && chosen?.regenerationId === offer.regenerationId;
  const isRunning = running !== null;

  useEffect(() => {
    if (isRunning) prepareForPreview();
  }, [isRunning]);

  // Asked again with every piece: what somebody watches may have become ready, or they may have stopped elsewhere.
  useEffect(() => {
    if (offer === null || isChosen) return;
    const show = toAutomaticShow(offer, playback.store.getState());
    if (show !== undefined) setChosen({ regenerationId: offer.regenerationId, ...show });
  }, [offer, isChosen, playback]);

  const source = useMemo<StageSource>(() => {
    if (!isChosen) return toCutSource(cut);
    return { kind: 'preview', id: `preview-${chosen.regenerationId}`, cut, ...chosen };
  }, [isChosen, chosen, cut]);
  const show = useCallback(() => {
    if (offer !== null) setChosen({ regenerationId: offer.regenerationId, atFrame: offer.frame });
  }, [offer]);
  return { source, offer: offer?.isReady && !isChosen ? offer : null, show, onBroken: setBrokenId };
}
