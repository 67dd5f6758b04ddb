'use client';
import { useState } from 'react';
import { classNames } from './class-names.ts';

/** A still of a video. A missing one leaves its dark place empty instead of a broken sign. */
export function Poster({ src, className }: { src: string; className?: string }) {
  const [failedSrc, setFailedSrc] = useState<string | null>(null);
  if (failedSrc === src) return null;
  return (
    // biome-ignore lint/performance/noImgElement: posters come in the right size from the same origin and never change
    <img
      src={src}
      alt=""
      loading="lazy"
      onError={() => setFailedSrc(src)}
      className={classNames('size-full object-contain', className)}
    />
  );
}
