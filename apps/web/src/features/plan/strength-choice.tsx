import { getTemplate, type LookEntry, type Strength, strengths } from '@retake/contracts';

interface StrengthChoiceProps {
  entry: LookEntry;
  /** Of which row, for those who do not see it. */
  rowName: string;
  isDisabled: boolean;
  onChange: (strength: Strength) => void;
}

/** How strong a look is to be. */
export function StrengthChoice({ entry, rowName, isDisabled, onChange }: StrengthChoiceProps) {
  const { label } = getTemplate(entry.template);
  return (
    <select
      aria-label={`Strength of ${label.toLowerCase()}, ${rowName}`}
      value={entry.strength}
      disabled={isDisabled}
      onChange={(event) => onChange(strengths.find((strength) => strength === event.target.value) ?? entry.strength)}
      className="h-6 rounded-md border border-line-strong bg-surface-2 px-1.5 text-xs text-ink disabled:opacity-45"
    >
      {strengths.map((strength) => (
        <option key={strength} value={strength}>
          {label}, {strength}
        </option>
      ))}
    </select>
  );
}
