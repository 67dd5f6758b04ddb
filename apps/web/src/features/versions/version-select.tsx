import type { ClipView } from '@retake/contracts';
import { Check, ChevronDown } from 'lucide-react';
import { Select } from 'radix-ui';
import { toVersionLabel } from './version-label.ts';

interface VersionSelectProps {
  label: string;
  clip: ClipView;
  version: number;
  onChange: (version: number) => void;
}

export function VersionSelect({ label, clip, version, onChange }: VersionSelectProps) {
  return (
    <Select.Root value={String(version)} onValueChange={(value) => onChange(Number(value))}>
      <Select.Trigger
        aria-label={`${label}: version`}
        className="flex h-8 min-w-0 items-center gap-2 rounded-md border border-line-strong bg-surface-2 px-2.5 text-sm hover:bg-surface-3 [&_svg]:size-3.5"
      >
        <span className="text-ink-3">{label}</span>
        <span className="truncate font-medium">
          <Select.Value />
        </span>
        <ChevronDown className="text-ink-3" aria-hidden />
      </Select.Trigger>
      <Select.Portal>
        <Select.Content
          position="popper"
          sideOffset={6}
          className="z-50 rounded-lg border border-line-strong bg-surface-2 p-1 shadow-pop"
        >
          <Select.Viewport>
            {clip.versions.map((entry) => (
              <Select.Item
                key={entry.id}
                value={String(entry.number)}
                className="flex h-8 cursor-default items-center gap-2 rounded-md px-2 text-sm outline-none data-highlighted:bg-surface-3 [&_svg]:size-3.5"
              >
                <Select.ItemText>{`v${entry.number} ${toVersionLabel(entry)}`}</Select.ItemText>
                <Select.ItemIndicator className="ml-auto">
                  <Check aria-hidden />
                </Select.ItemIndicator>
              </Select.Item>
            ))}
          </Select.Viewport>
        </Select.Content>
      </Select.Portal>
    </Select.Root>
  );
}
