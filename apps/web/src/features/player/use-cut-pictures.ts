import type { CutView, Strip, Waveform } from '@retake/contracts';
import { useEffect, useState } from 'react';
import { findStrip, findWaveform } from '../../transport/cut-pictures-api.ts';
import { useJobConnection } from '../../transport/job-provider.tsx';
import { toStripPictureUrl } from '../../transport/media-urls.ts';

/** A strip with the address of its picture. */
export interface ShownStrip extends Strip {
  readonly url: string;
}

interface CutPictures {
  readonly strip: ShownStrip | null;
  readonly waveform: Waveform | null;
}

const nothing: CutPictures = { strip: null, waveform: null };

/**
 * The strip and the waveform of a cut, as far as they are there. Those of the cut before stay until then: most of them is
 * the same. Without them the bar works as well, so a failure shows nothing.
 */
export function useCutPictures({ number }: CutView): CutPictures {
  const { jobId } = useJobConnection();
  const [pictures, setPictures] = useState(nothing);
  useEffect(() => {
    const abort = new AbortController();
    const { signal } = abort;
    Promise.all([findStrip(jobId, number, signal), findWaveform(jobId, number, signal)]).then(
      ([strip, waveform]) => {
        if (signal.aborted) return;
        setPictures({ strip: strip && { ...strip, url: toStripPictureUrl(jobId, number) }, waveform });
      },
      () => {
        if (!signal.aborted) setPictures(nothing);
      },
    );
    return () => abort.abort();
  }, [jobId, number]);
  return pictures;
}
