import type { Transaction } from '@retake/db';
import type { ForkRows, Row } from './types.ts';

/** Rows with all of their columns, as another row of the table had them: also those that come with later migrations. */
export async function insertRows(transaction: Transaction, table: keyof ForkRows, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first)
    .map((column) => `"${column}"`)
    .join(', ');
  await transaction.query(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1)`,
    [JSON.stringify(rows)],
  );
}
