export type TextBlock =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'table'; readonly heads: readonly string[]; readonly rows: readonly (readonly string[])[] };

const isRow = (line: string) => line.includes('\t');

/** A figure and its unit stay in one line: "75 s" is not read as "75" and an s. */
const toUnbroken = (text: string) => text.replace(/(\d) (?=(?:s|min|h|%)(?!\w))/g, '$1\u00a0');

/** An answer as it is shown: lines whose cells are parted by tabs are a table, the first of them its heads. */
export function toTextBlocks(answer: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  let lines: string[] = [];
  const end = () => {
    const [first] = lines;
    if (first !== undefined) {
      const text = lines.join('\n').trim();
      if (isRow(first) && lines.length > 1) {
        const [heads = [], ...rows] = lines.map((line) => line.split('\t'));
        blocks.push({ kind: 'table', heads, rows });
      } else if (text !== '') blocks.push({ kind: 'text', text: toUnbroken(text) });
    }
    lines = [];
  };
  for (const line of answer.split('\n')) {
    if (lines[0] !== undefined && isRow(line) !== isRow(lines[0])) end();
    lines.push(line);
  }
  end();
  return blocks;
}
