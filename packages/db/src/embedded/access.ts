import { randomBytes, randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';

const accessSchema = z.object({ id: z.uuid(), port: z.int().min(1).max(65_535), password: z.string().min(1) });

/** How the cluster of a data folder is reached. Kept in the folder, readable by its owner alone. */
export type Access = z.infer<typeof accessSchema>;

const fileIn = (dataDir: string) => join(dataDir, 'postgres.json');

/** A port of this machine that nobody listens on now. */
export async function findFreePort(): Promise<number> {
  return listenOnce(0);
}

/** Whether nobody listens on a port of this machine now. */
export async function isPortFree(port: number): Promise<boolean> {
  return listenOnce(port).then(
    () => true,
    () => false,
  );
}

function listenOnce(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : port));
    });
  });
}

/** The access of a data folder, made on its first start. Two first starts at once agree on one. */
export async function readOrCreateAccess(dataDir: string): Promise<Access> {
  const known = await readAccess(dataDir);
  if (known !== undefined) return known;
  const draft = `${fileIn(dataDir)}.${randomUUID()}`;
  const access = { id: randomUUID(), port: await findFreePort(), password: randomBytes(24).toString('base64url') };
  await writeFile(draft, JSON.stringify(access), { mode: 0o600 });
  try {
    await link(draft, fileIn(dataDir));
    return access;
  } catch (error) {
    const theirs = await readAccess(dataDir);
    if (theirs === undefined) throw error;
    return theirs;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Keeps another port for a data folder. */
export async function saveAccess(dataDir: string, access: Access): Promise<void> {
  const draft = `${fileIn(dataDir)}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify(access), { mode: 0o600 });
  await rename(draft, fileIn(dataDir));
}

async function readAccess(dataDir: string): Promise<Access | undefined> {
  const text = await readFile(fileIn(dataDir), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return text === undefined ? undefined : accessSchema.parse(JSON.parse(text));
}
