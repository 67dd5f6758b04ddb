import { limits } from '@retake/contracts';
import { FileVideo2 } from 'lucide-react';
import { type DragEvent, useState } from 'react';
import { classNames } from '../../ui/class-names.ts';
import { acceptedTypes, findFileProblem, toSize } from './check-file.ts';

interface DropZoneProps {
  file: File | null;
  disabled: boolean;
  onChoose: (file: File) => void;
  onProblem: (sentence: string) => void;
}

/** A file input that a file can be dropped on. */
export function DropZone({ file, disabled, onChoose, onProblem }: DropZoneProps) {
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const chosen = files?.[0];
    if (chosen === undefined) return;
    const problem = findFileProblem(chosen);
    if (problem === null) onChoose(chosen);
    else onProblem(problem);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!disabled) take(event.dataTransfer.files);
  };
  return (
    <label
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={classNames(
        'relative flex cursor-pointer flex-col items-center gap-1 rounded-xl border border-dashed px-6 py-9 text-center transition-colors',
        'focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent',
        isOver ? 'border-accent bg-accent-soft' : 'border-line-strong bg-surface-2 hover:bg-surface-3',
        disabled && 'pointer-events-none opacity-60',
      )}
    >
      <FileVideo2 aria-hidden className="mb-1.5 size-6 text-ink-3" />
      {file === null ? (
        <>
          <span className="text-base font-medium text-ink">Drop a video here, or choose one</span>
          <span className="text-xs text-ink-3">
            Up to {toSize(limits.uploadBytes)} and {limits.uploadSeconds / 60} minutes, upright or wide
          </span>
        </>
      ) : (
        <>
          <span className="max-w-full truncate text-base font-medium text-ink">{file.name}</span>
          <span className="text-xs text-ink-3">{toSize(file.size)} · choose another</span>
        </>
      )}
      <input
        type="file"
        aria-label="Video file"
        accept={acceptedTypes}
        disabled={disabled}
        className="absolute inset-0 cursor-pointer opacity-0"
        onChange={(event) => take(event.target.files)}
      />
    </label>
  );
}
