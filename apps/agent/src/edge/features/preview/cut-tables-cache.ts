import type { ObjectStore } from '@retake/storage';
import { type CutTables, readCutTables } from '../../../preview/cut-tables.ts';

/** A player asks for many stretches of one cut. A minute of video has 40 KB of tables. */
const kept = 8;

/** The tables of the cuts asked for last. A cut never changes under its key. */
export function createCutTablesCache(store: ObjectStore) {
  const newest = new Map<string, Promise<CutTables>>();
  return {
    get(key: string): Promise<CutTables> {
      const tables = newest.get(key) ?? readCutTables(store, key);
      newest.delete(key);
      newest.set(key, tables);
      if (newest.size > kept) newest.delete(newest.keys().next().value!);
      tables.catch(() => newest.delete(key));
      return tables;
    },
  };
}
export type CutTablesCache = ReturnType<typeof createCutTablesCache>;
