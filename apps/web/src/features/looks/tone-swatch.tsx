import type { Tone } from '@retake/contracts';
import { Blend } from 'lucide-react';

/** The colours of a measured look, from its shadows to its highlights; a sign where the look is templates. */
export function ToneSwatch({ tone }: { tone: Tone | null }) {
  if (tone === null) {
    return (
      <span
        aria-hidden
        className="flex h-6 w-9 shrink-0 items-center justify-center rounded-md border border-line-strong"
      >
        <Blend className="size-3.5 text-ink-3" />
      </span>
    );
  }
  const { shadows, middle, highlights, a, b } = tone;
  return (
    <span aria-hidden className="flex h-6 w-9 shrink-0 overflow-hidden rounded-md border border-line-strong">
      {Object.entries({ shadows, middle, highlights }).map(([name, lightness]) => (
        <span key={name} className="flex-1" style={{ background: `oklab(${lightness} ${a} ${b})` }} />
      ))}
    </span>
  );
}
