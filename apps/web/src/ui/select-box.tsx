import { Check, ChevronDown } from 'lucide-react';
import { Select } from 'radix-ui';

interface SelectBoxProps {
  /** Stands before the chosen value. */
  label: string;
  value: string;
  onChange: (value: string) => void;
  options: readonly { value: string; label: string }[];
}

/** One of several in a list that opens. */
export function SelectBox({ label, value, onChange, options }: SelectBoxProps) {
  return (
    <Select.Root value={value} onValueChange={onChange}>
      <Select.Trigger
        // Its role takes no name from what it shows.
        aria-label={`${label} ${options.find((option) => option.value === value)?.label ?? ''}`}
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
          className="z-50 max-h-[min(20rem,60dvh)] rounded-lg border border-line-strong bg-surface-2 p-1 shadow-pop"
        >
          <Select.Viewport>
            {options.map((option) => (
              <Select.Item
                key={option.value}
                value={option.value}
                className="flex h-8 cursor-default items-center gap-2 rounded-md px-2 text-sm outline-none data-highlighted:bg-surface-3 [&_svg]:size-3.5"
              >
                <Select.ItemText>{option.label}</Select.ItemText>
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
