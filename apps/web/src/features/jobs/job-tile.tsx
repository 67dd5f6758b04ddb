import type { JobSummary } from '@retake/contracts';
import { Ellipsis, Film, Trash2 } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { toCutPosterUrl } from '../../transport/media-urls.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu, MenuItem } from '../../ui/menu.tsx';
import { Poster } from '../../ui/poster.tsx';
import { StatusPill } from '../../ui/status-pill.tsx';
import { toClock } from '../player/timecode.ts';
import { DeleteDialog } from './delete-dialog.tsx';

export function JobTile({ job, onDeleted }: { job: JobSummary; onDeleted: () => void }) {
  const [isDeleting, setDeleting] = useState(false);
  return (
    <li className="group relative">
      <Link href={`/jobs/${job.id}`} className="block rounded-lg">
        <span className="relative block aspect-video overflow-hidden rounded-lg border bg-stage transition-colors group-hover:border-line-strong">
          {job.cutNumber !== null && (
            <Poster
              src={toCutPosterUrl(job.id, job.cutNumber)}
              className="transition-transform duration-300 group-hover:scale-[1.02]"
            />
          )}
          {job.cutNumber === null && (
            <span className="absolute inset-0 flex items-center justify-center text-white/45">
              <Film aria-hidden className="size-6" />
            </span>
          )}
          {job.durationMs > 0 && (
            <span className="absolute right-2 bottom-2 rounded-sm bg-black/75 px-1.5 text-2xs leading-[18px] text-white tabular-nums">
              {toClock(Math.round(job.durationMs / 1000))}
            </span>
          )}
        </span>
        <span className="mt-3 block truncate pr-8 text-base font-medium text-ink">{job.title}</span>
        <span className="mt-1 flex items-center gap-2 text-xs text-ink-3">
          <StatusPill status={job.status} />
          {job.clips > 0 && `${job.clips === 1 ? '1 clip' : `${job.clips} clips`} · ${job.aspectRatio}`}
        </span>
      </Link>
      <div className="absolute right-0 bottom-5">
        <Menu
          trigger={
            <IconButton label={`More for ${job.title}`} size="sm">
              <Ellipsis />
            </IconButton>
          }
        >
          <MenuItem danger onSelect={() => setDeleting(true)}>
            <Trash2 aria-hidden />
            Delete…
          </MenuItem>
        </Menu>
      </div>
      <DeleteDialog job={job} open={isDeleting} onOpenChange={setDeleting} onDeleted={onDeleted} />
    </li>
  );
}
