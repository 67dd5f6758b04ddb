import { limits, lookNameSchema } from '@retake/contracts';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';

interface SaveLookProps {
  clip: number;
  isBusy: boolean;
  onSave: (name: string) => Promise<void>;
}

/** Saves the look of the selected clip by a name. */
export function SaveLook({ clip, isBusy, onSave }: SaveLookProps) {
  const [name, setName] = useState('');
  const parsed = lookNameSchema.safeParse(name);
  return (
    <form
      className="flex flex-col gap-1.5 border-t px-4 py-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (parsed.success) void onSave(parsed.data).then(() => setName(''));
      }}
    >
      <label htmlFor="look-name" className="text-xs font-medium text-ink-2">
        Save the look of clip {clip}
      </label>
      <div className="flex gap-2">
        <input
          id="look-name"
          value={name}
          maxLength={limits.lookNameCharacters}
          placeholder="Name"
          autoComplete="off"
          onChange={(event) => setName(event.target.value)}
          className="h-8 min-w-0 flex-1 rounded-md border border-line-strong bg-surface-2 px-2.5 text-sm text-ink placeholder:text-ink-3"
        />
        <Button type="submit" disabled={isBusy || !parsed.success}>
          Save
        </Button>
      </div>
    </form>
  );
}
