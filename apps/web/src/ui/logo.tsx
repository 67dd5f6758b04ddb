import Link from 'next/link';

/** The mark: a turn that leads back to play. */
export function Logo({ withName = true }: { withName?: boolean }) {
  return (
    <Link href="/" aria-label="Retake, all videos" className="flex shrink-0 items-center gap-2 rounded-md">
      <svg viewBox="0 0 24 24" aria-hidden="true" className="size-6">
        <path
          d="M4.5 12a7.5 7.5 0 1 1 2.45 5.54M3.8 16l3 1.75.5-3.45"
          fill="none"
          stroke="var(--accent)"
          strokeWidth="2.1"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
        <path d="M10.3 8.7v6.6l5.5-3.3z" fill="var(--text)" />
      </svg>
      {withName && <span className="text-base font-semibold tracking-tight text-ink">Retake</span>}
    </Link>
  );
}
