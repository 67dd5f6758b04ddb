import { Dialog } from '../../ui/dialog.tsx';
import { Key } from '../../ui/key.tsx';

const groups = [
  {
    title: 'Player',
    rows: [
      ['Play or pause', ['Space']],
      ['Backward, stop, forward; again for faster', ['J', 'K', 'L']],
      ['One frame back or on', [',', '.']],
      ['One second back or on', ['←', '→']],
      ['Clip before or next', ['↑', '↓']],
      ['Go to clip 1 to 9', ['1', '…', '9']],
      ['Sound, full screen', ['M', 'F']],
    ],
  },
  {
    title: 'Clips',
    rows: [
      ['Clip before or next, in the list of clips', ['←', '→']],
      ['Select several clips', ['Ctrl or ⌘', 'click']],
      ['Select up to a clip', ['Shift', 'click']],
    ],
  },
  {
    title: 'Chat',
    rows: [
      ['Write a message', ['/']],
      ['Send', ['Enter']],
      ['New line', ['Shift', 'Enter']],
      ['Take a suggestion', ['Tab']],
    ],
  },
] as const;

export function ShortcutsDialog({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Keyboard shortcuts"
      description="They work whenever no text is being written."
    >
      <div className="slim-scroll overflow-y-auto px-5 py-4">
        {groups.map((group) => (
          <section key={group.title} className="mb-4 last:mb-0">
            <h3 className="mb-1.5 text-xs font-medium text-ink-3">{group.title}</h3>
            <dl>
              {group.rows.map(([what, keys]) => (
                <div key={what} className="flex min-h-8 items-center justify-between gap-4 text-sm">
                  <dt>{what}</dt>
                  <dd className="flex gap-1">
                    {keys.map((key) => (
                      <Key key={key}>{key}</Key>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
