import type { PlanRow, Route, Strength, TemplateId } from '@retake/contracts';
import { toPrice } from '../chat/figures.ts';
import { toChangeText, toRowName } from './change-text.ts';
import { RouteChoice } from './route-choice.tsx';
import { RowPrompt } from './row-prompt.tsx';
import { StrengthChoice } from './strength-choice.tsx';

interface OfferedRowProps {
  row: PlanRow;
  /** Keeps the controls of several cards apart. */
  name: string;
  isOn: boolean;
  isDisabled: boolean;
  onSwitch: (isOn: boolean) => void;
  onRoute: (route: Route) => void;
  onStrength: (template: TemplateId, strength: Strength) => void;
}

/** A row of a plan that waits for a yes: on or off, its route, the strengths of its looks. */
export function OfferedRow({ row, name, isOn, isDisabled, onSwitch, onRoute, onStrength }: OfferedRowProps) {
  const isLocked = isDisabled || !isOn;
  return (
    <li className="flex gap-2.5 px-3 py-2.5 text-xs tabular-nums" data-row={row.clip}>
      <div className="min-w-0 flex-1">
        <label className="flex items-start gap-2.5">
          <input
            type="checkbox"
            checked={isOn}
            disabled={isDisabled}
            onChange={(event) => onSwitch(event.target.checked)}
            className="mt-0.5 size-3.5 shrink-0 accent-accent"
          />
          <span className={`break-words ${isOn ? 'text-ink' : 'text-ink-3 line-through'}`}>
            <span className="font-medium">{toRowName(row)}</span> {toChangeText(row)}
          </span>
        </label>
        <div className="mt-1 flex flex-col gap-1.5 pl-6">
          {row.add.length > 0 && (
            <div className="flex flex-wrap gap-1.5">
              {row.add.map((entry) => (
                <StrengthChoice
                  key={entry.template}
                  entry={entry}
                  rowName={toRowName(row).toLowerCase()}
                  isDisabled={isLocked}
                  onChange={(strength) => onStrength(entry.template, strength)}
                />
              ))}
            </div>
          )}
          <RowPrompt row={row} />
          <RouteChoice row={row} name={name} isDisabled={isLocked} onChange={onRoute} />
        </div>
      </div>
      <span className={isOn ? 'font-medium text-ink' : 'text-ink-3 line-through'}>{toPrice(row.priceMicros)}</span>
    </li>
  );
}
