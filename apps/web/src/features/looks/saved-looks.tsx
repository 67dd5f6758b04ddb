import { toast } from 'sonner';
import { useJobConnection } from '../../transport/job-provider.tsx';
import { deleteLook, saveLook, wearLook } from '../../transport/looks-api.ts';
import { toClipList } from '../chat/figures.ts';
import { useCommand } from '../jobs/use-command.ts';
import { useWorkspaceState } from '../jobs/workspace-context.tsx';
import { LookRow } from './look-row.tsx';
import { SaveLook } from './save-look.tsx';
import { useLooks } from './use-looks.ts';

export function SavedLooks() {
  const { jobId } = useJobConnection();
  const selected = useWorkspaceState((state) => state.selectedClips);
  const { looks, problem, setLooks } = useLooks();
  const { run, isBusy } = useCommand();
  const [only] = selected;
  const save = (name: string) =>
    run(async () => {
      const look = await saveLook(jobId, only!, name);
      const others = (looks ?? []).filter(({ id }) => id !== look.id);
      setLooks([...others, look].sort((a, b) => a.name.localeCompare(b.name)));
    });
  const use = (name: string) =>
    run(async () => {
      await wearLook(jobId, name, selected);
      toast(`${toClipList([...selected])}: look of ${name}.`);
    });
  return (
    <div data-testid="saved-looks">
      <h2 className="border-b px-4 py-2.5 text-xs font-medium text-ink-2">Saved looks</h2>
      {looks !== null && looks.length > 0 && (
        <ul className="slim-scroll max-h-64 overflow-y-auto p-1.5">
          {looks.map((look) => (
            <LookRow
              key={look.id}
              look={look}
              isBusy={isBusy}
              canUse={selected.length > 0}
              onUse={() => use(look.name)}
              onDelete={() => run(async () => setLooks(await deleteLook(look.id)))}
            />
          ))}
        </ul>
      )}
      {looks?.length === 0 && <p className="px-4 py-3 text-sm text-ink-2">No look is saved yet.</p>}
      {problem !== null && <p className="px-4 py-3 text-sm text-danger">{problem}</p>}
      {selected.length === 1 ? (
        <SaveLook clip={only!} isBusy={isBusy} onSave={save} />
      ) : (
        <p className="border-t px-4 py-2.5 text-xs text-ink-3">
          {selected.length === 0
            ? 'Select a clip to save its look, or clips to use one on.'
            : `“Use” gives ${toClipList([...selected]).toLowerCase()} the look.`}
        </p>
      )}
    </div>
  );
}
