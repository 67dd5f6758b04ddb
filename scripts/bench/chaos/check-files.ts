import { readFile } from 'node:fs/promises';
import type { Look } from '@retake/contracts';
import type { Database } from '@retake/db';
import type { CutDocument } from '@retake/regeneration';
import type { ObjectStore } from '@retake/storage';

interface VersionRow {
  readonly id: string;
  readonly parent_id: string | null;
  readonly origin: string;
  readonly look: Look;
  readonly source_key: string;
  readonly media_key: string;
  readonly poster_key: string;
  readonly regeneration_id: string;
  readonly position: number;
}

interface CutRow {
  readonly document: CutDocument;
  readonly media_key: string;
  readonly poster_key: string;
  readonly number: number;
  readonly job_id: string;
}

/**
 * Whether the files of every cut and version are there, and every cut shows what its document says: worked out from
 * where each version comes from, not from what its files contain, where these are texts.
 */
export async function checkFiles(
  database: Database,
  store: ObjectStore,
  hasTexts: boolean,
): Promise<{ checked: number; problems: string[] }> {
  const problems: string[] = [];
  const versions = await readVersions(database);
  const cuts = await database.query<CutRow>('SELECT document, media_key, poster_key, number, job_id FROM cuts');
  const read = async (key: string): Promise<string | undefined> => {
    if ((await store.stat(key)) === undefined) {
      problems.push(`${key} is not there`);
      return undefined;
    }
    return readFile(await store.localPath(key), 'utf8');
  };
  const sources = new Map<string, string>();
  for (const version of versions.values()) {
    await read(version.media_key);
    await read(version.poster_key);
    const source = await read(version.source_key);
    if (source !== undefined) sources.set(version.id, hasTexts ? toSource(version, versions) : source);
    if (source !== undefined && source !== sources.get(version.id)) problems.push(`${version.source_key}: ${source}`);
  }
  for (const { document, media_key, poster_key, number, job_id } of cuts.rows) {
    await read(poster_key);
    const text = await read(media_key);
    const wanted = document.slots
      .map(({ versionId }) => toShown(sources.get(versionId)!, versions.get(versionId)!))
      .join('\n');
    if (text !== undefined && text !== wanted)
      problems.push(`cut ${number} of ${job_id} shows ${JSON.stringify(text.slice(0, 200))}`);
  }
  return { checked: versions.size + cuts.rows.length, problems };
}

async function readVersions(database: Database): Promise<ReadonlyMap<string, VersionRow>> {
  const answer = await database.query<VersionRow>(
    `SELECT clip_versions.id, parent_id, origin, look, source_key, media_key, poster_key, regeneration_id,
       (regexp_match(first.base_prompt, '[0-9]+'))[1]::int AS position
     FROM clip_versions
     JOIN LATERAL (
       SELECT base_prompt FROM clip_versions earliest WHERE earliest.clip_id = clip_versions.clip_id AND number = 1
     ) first ON true`,
  );
  return new Map(answer.rows.map((row) => [row.id, row]));
}

/** The text of a version's source: that of the first one, taken anew as often as its ancestors tell. */
function toSource(version: VersionRow, versions: ReadonlyMap<string, VersionRow>): string {
  const parent = version.parent_id === null ? undefined : versions.get(version.parent_id);
  if (parent === undefined) return `source ${version.position}`;
  return version.origin === 'reshoot' ? `reshoot of ${toSource(parent, versions)}` : toSource(parent, versions);
}

function toShown(source: string, version: VersionRow): string {
  const look = version.look.map((part) => ('match' in part ? 'match' : part.template)).join('+');
  return `${source}${look === '' ? '' : `:${look}`}`;
}
