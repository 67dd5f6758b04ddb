import type { RegenerationView } from '@retake/contracts';
import { useState } from 'react';
import { useJob, useJobConnection } from '../../transport/job-provider.tsx';
import { restoreVersion } from '../../transport/jobs-api.ts';
import { findAskedClip } from '../clips/find-asked-clip.ts';
import { useCommand } from '../jobs/use-command.ts';
import { usePlayback, useWorkspace } from '../jobs/workspace-context.tsx';
import { toDecidedText } from '../plan/change-text.ts';
import { findUse } from './find-use.ts';
import { listPlaces } from './list-places.ts';
import { PendingTake } from './pending-take.tsx';
import { TakeTile } from './take-tile.tsx';

/** Takes of a clip side by side, each usable as soon as it is there. One that is chosen while others are made waits its turn. */
export function TakesList({ regeneration }: { regeneration: RegenerationView }) {
  const { jobId } = useJobConnection();
  const workspace = useWorkspace();
  const playback = usePlayback();
  const clip = useJob((job) => findAskedClip(job.clips, regeneration));
  const use = useJob((job) => findUse(job, regeneration.clips[0]?.clipId));
  const [chosen, setChosen] = useState<number | null>(null);
  const { run, isBusy } = useCommand();
  const places = listPlaces(regeneration);
  if (clip === undefined || places.length === 0) return null;
  // Takes by a model differ in their seeds alone: their words stand in the heading already.
  const areVaried = new Set(regeneration.plan?.rows.map(toDecidedText)).size > 1;
  return (
    <ul aria-label={`Takes of clip ${clip.number}`} className="grid grid-cols-2 gap-2 border-t p-2">
      {places.map((place) =>
        place.made === null ? (
          <PendingTake
            key={place.take}
            regenerationId={regeneration.id}
            take={place.take}
            row={place.row}
            text={areVaried ? toDecidedText(place.row) : null}
          />
        ) : (
          <TakeTile
            key={place.take}
            clip={clip}
            take={place.take}
            version={clip.versions.find(({ number }) => number === place.made?.version)}
            problem={place.made.error?.message ?? null}
            use={chosen === place.made.version ? use : null}
            isBusy={isBusy}
            onPlay={() => playback.pause()}
            onUse={(version) =>
              run(async () => {
                await restoreVersion(jobId, clip.number, version);
                setChosen(version);
                // Where it waits, and for what, stands at the end of the conversation.
                workspace.followChat();
              })
            }
            onCompare={(after) => {
              playback.pause();
              workspace.compare({ clip: clip.number, before: clip.version, after });
            }}
          />
        ),
      )}
    </ul>
  );
}
