import { readFile } from 'node:fs/promises';
import { cutManifestSchema, type Lender } from '@retake/composer';
import type { CutRecord } from '@retake/regeneration';
import { type ObjectStore, toManifestKey } from '@retake/storage';

/**
 * Cuts whose segments the composer may take by copy when its cache has lost them, or never had them because another
 * machine made them. Cuts of before manifests existed lend nothing.
 */
export async function listLenders(store: ObjectStore, cuts: readonly (CutRecord | null)[]): Promise<Lender[]> {
  const keys = new Set(cuts.flatMap((cut) => cut?.mediaKey ?? []));
  const lenders = await Promise.all([...keys].map((mediaKey) => findLender(store, mediaKey)));
  return lenders.filter((lender) => lender !== undefined);
}

async function findLender(store: ObjectStore, mediaKey: string): Promise<Lender | undefined> {
  const key = toManifestKey(mediaKey);
  if ((await store.stat(key)) === undefined) return undefined;
  const text = await readFile(await store.localPath(key), 'utf8');
  return { path: await store.localPath(mediaKey), manifest: cutManifestSchema.parse(JSON.parse(text)) };
}
