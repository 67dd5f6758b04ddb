import { createHash, randomBytes } from 'node:crypto';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Exchange, sendJson, sendNotFound, sendProblem, toPage } from './http-exchange.ts';

export interface StoredFile {
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly metadata: unknown;
  readonly createdAt: Date;
}

const keptMs = 24 * 3_600_000;

/** The files API: what is uploaded for predictions to work on. */
export function createFileStore(folder: string, origin: () => string, pageSize: number) {
  const files: StoredFile[] = [];

  const toJson = (file: StoredFile) => ({
    id: file.id,
    name: file.name,
    content_type: file.contentType,
    size: file.bytes,
    etag: file.sha256.slice(0, 32),
    checksums: { sha256: file.sha256 },
    metadata: file.metadata,
    created_at: file.createdAt.toISOString(),
    expires_at: new Date(file.createdAt.getTime() + keptMs).toISOString(),
    urls: { get: `${origin()}/v1/files/${file.id}` },
  });

  const create = async (exchange: Exchange) => {
    const headers = { 'content-type': exchange.headers['content-type'] ?? '' };
    const form = await new Response(new Uint8Array(exchange.body), { headers }).formData().catch(() => undefined);
    const content = form?.get('content');
    if (!(content instanceof File)) return sendProblem(exchange, 400, 'Bad request', 'Missing content');
    const data = Buffer.from(await content.arrayBuffer());
    const metadata = form?.get('metadata');
    const sha256 = createHash('sha256').update(data).digest('hex');
    const file: StoredFile = {
      id: randomBytes(24).toString('base64url'),
      // Equal files are kept once, however often they are uploaded.
      path: join(folder, sha256),
      name: content.name,
      contentType: content.type || 'application/octet-stream',
      bytes: data.length,
      sha256,
      metadata: metadata instanceof File ? JSON.parse(await metadata.text()) : {},
      createdAt: new Date(),
    };
    // In one step: a prediction may be reading the equal file that is there.
    const partial = `${file.path}.${file.id}`;
    await writeFile(partial, data);
    await rename(partial, file.path);
    files.unshift(file);
    sendJson(exchange, 201, toJson(file));
  };

  return {
    /** The file that an address of an input names. */
    find: (address: unknown) => files.find(({ id }) => `${origin()}/v1/files/${id}` === address),
    async handle(exchange: Exchange): Promise<void> {
      const id = exchange.path.split('/')[3];
      if (id === undefined && exchange.method === 'POST') return create(exchange);
      if (id === undefined) {
        const page = { address: `${origin()}/v1/files`, query: exchange.query, size: pageSize, toJson };
        return sendJson(exchange, 200, toPage(files, page));
      }
      const index = files.findIndex((file) => file.id === id);
      const file = files[index];
      if (file === undefined) return sendNotFound(exchange);
      if (exchange.method !== 'DELETE') return sendJson(exchange, 200, toJson(file));
      files.splice(index, 1);
      exchange.response.writeHead(204).end();
    },
  };
}
