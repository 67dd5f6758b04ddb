'use client';
import type { AspectRatio, Framing } from '@retake/contracts';
import { limits } from '@retake/contracts';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { toTitle } from './check-file.ts';
import { DropZone } from './drop-zone.tsx';
import { useUpload } from './use-upload.ts';

const shapes = [
  { value: 'auto', label: 'As filmed' },
  { value: '16:9', label: '16:9' },
  { value: '9:16', label: '9:16' },
  { value: '1:1', label: '1:1' },
  { value: '4:3', label: '4:3' },
  { value: '3:4', label: '3:4' },
] as const;

const framings: readonly { value: Framing; label: string }[] = [
  { value: 'fit', label: 'Black bars' },
  { value: 'blur', label: 'Blurred sides' },
  { value: 'fill', label: 'Fill and crop' },
];

export function ImportDialog({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const router = useRouter();
  const [file, setFile] = useState<File | null>(null);
  const [title, setTitle] = useState('');
  const [shape, setShape] = useState<AspectRatio | 'auto'>('auto');
  const [framing, setFraming] = useState<Framing>('fit');
  const upload = useUpload((jobId) => router.push(`/jobs/${jobId}`));
  const isSending = upload.percent !== null;

  const close = (next: boolean) => {
    if (!next) upload.cancel();
    if (!next) setFile(null);
    onOpenChange(next);
  };
  const choose = (chosen: File) => {
    upload.clear();
    setFile(chosen);
    setTitle(toTitle(chosen.name));
  };
  return (
    <Dialog
      open={open}
      onOpenChange={close}
      title="Import video"
      description="It is split at its shot changes; every shot becomes a clip that you can change."
      className="w-[min(94vw,34rem)]"
      testId="import-dialog"
    >
      <form
        className="flex flex-col gap-4 px-5 py-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (file !== null)
            void upload.start({ file, title: title.trim(), aspectRatio: shape === 'auto' ? null : shape, framing });
        }}
      >
        <DropZone file={file} disabled={isSending} onChoose={choose} onProblem={upload.fail} />
        {file !== null && (
          <>
            <label className="flex flex-col gap-1 text-xs font-medium text-ink-2">
              Title
              <input
                value={title}
                maxLength={limits.titleCharacters}
                disabled={isSending}
                onChange={(event) => setTitle(event.target.value)}
                className="h-9 rounded-md border border-line-strong bg-surface-2 px-2.5 text-base font-normal text-ink"
              />
            </label>
            <div className="flex flex-col items-start gap-1 text-xs font-medium text-ink-2">
              Shape of the video
              <SegmentedControl label="Shape of the video" value={shape} onChange={setShape} options={shapes} />
            </div>
            {shape !== 'auto' && (
              <div className="flex flex-col items-start gap-1 text-xs font-medium text-ink-2">
                Where the picture has another shape
                <SegmentedControl label="Framing" value={framing} onChange={setFraming} options={framings} />
              </div>
            )}
          </>
        )}
        {isSending && <Sending percent={upload.percent ?? 0} />}
        {upload.problem !== null && (
          <p role="alert" className="rounded-lg bg-danger-soft px-3 py-2 text-sm text-danger">
            {upload.problem}
          </p>
        )}
        <footer className="flex justify-end gap-2">
          <Button variant="ghost" onClick={() => (isSending ? upload.cancel() : close(false))}>
            {isSending ? 'Stop the upload' : 'Cancel'}
          </Button>
          <Button type="submit" variant="primary" disabled={file === null || isSending}>
            Import
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}

function Sending({ percent }: { percent: number }) {
  const isSent = percent >= 100;
  return (
    <div>
      <p className="mb-1.5 flex justify-between text-xs text-ink-2 tabular-nums">
        <span>{isSent ? 'Sent. The file is being checked…' : 'Uploading'}</span>
        {!isSent && <span>{Math.round(percent)} %</span>}
      </p>
      <ProgressBar label="Upload" percent={isSent ? null : percent} />
    </div>
  );
}
