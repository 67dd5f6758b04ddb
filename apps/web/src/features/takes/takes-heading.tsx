import type { RegenerationView } from '@retake/contracts';
import { Clapperboard, LoaderCircle } from 'lucide-react';
import { useJob } from '../../transport/job-provider.tsx';
import { CancellableHeading } from '../chat/cancellable-heading.tsx';
import { findAskedClip } from '../clips/find-asked-clip.ts';

/** What takes are of, and how far they are; while they are made, with a way to stop. */
export function TakesHeading({ regeneration }: { regeneration: RegenerationView }) {
  const { title, status, clips } = regeneration;
  const clip = useJob((job) => findAskedClip(job.clips, regeneration));
  if (status === 'running') {
    return (
      <CancellableHeading
        regeneration={regeneration}
        icon={<LoaderCircle aria-hidden className="animate-spin text-accent-text" />}
        note={toReadyNote(regeneration)}
      />
    );
  }
  const isMoved = clip !== undefined && clip.number !== clips[0]?.clip;
  const notes = [...(status === 'cancelled' ? ['Cancelled'] : []), ...(isMoved ? [`Now clip ${clip.number}`] : [])];
  return (
    <>
      <Clapperboard aria-hidden className="text-accent-text" />
      <span className="min-w-0 flex-1">
        {title}
        {notes.length > 0 && <span className="block text-xs font-normal text-ink-3">{notes.join(' · ')}</span>}
      </span>
    </>
  );
}

function toReadyNote({ takes, plan }: RegenerationView): string {
  const ready = takes.filter(({ version }) => version !== null).length;
  const failed = takes.length - ready;
  return `${ready} of ${plan?.rows.length ?? takes.length} ready${failed > 0 ? `, ${failed} failed` : ''}`;
}
