import { classNames } from '../../ui/class-names.ts';
import { toTextBlocks } from './to-text-blocks.ts';

/** What Retake says: words, and figures that belong together as a table. */
export function AnswerText({ text }: { text: string }) {
  return toTextBlocks(text).map((block, index) =>
    block.kind === 'text' ? (
      <p
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a text keep their places
        key={index}
        className="max-w-[94%] break-words whitespace-pre-wrap text-ink"
      >
        {block.text}
      </p>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a text keep their places
      <FigureTable key={index} heads={block.heads} rows={block.rows} />
    ),
  );
}

/** "just now", "Clip 3 v2", "$1.08": cells that would look broken in two lines. Longer ones make room. */
const shortCharacters = 14;
const isShort = (cell = '') => cell.length <= shortCharacters;

interface FigureTableProps {
  heads: readonly string[];
  rows: readonly (readonly string[])[];
}

function FigureTable({ heads, rows }: FigureTableProps) {
  return (
    <div className="slim-scroll my-2 overflow-x-auto rounded-lg border border-line">
      <table className="w-full text-xs tabular-nums" data-testid="figures">
        <thead>
          <tr className="text-left text-2xs text-ink-3 [&>th]:px-2.5 [&>th]:py-1.5 [&>th]:font-normal [&>th]:whitespace-nowrap">
            {heads.map((head) => (
              <th key={head}>{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, index) => (
            <tr
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of an answer keep their places
              key={index}
              className="border-t border-line text-ink-2 [&>td]:px-2.5 [&>td]:py-1.5 [&>td]:align-top"
            >
              {heads.map((head, column) => (
                <td
                  key={head}
                  className={classNames(
                    column === 0 && 'font-medium text-ink',
                    isShort(cells[column]) ? 'whitespace-nowrap' : 'break-words',
                  )}
                >
                  {cells[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
