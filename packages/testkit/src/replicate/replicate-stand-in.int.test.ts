import { copyFile, stat } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ReplicateStandIn, startReplicateStandIn } from './replicate-stand-in.ts';

let standIn: ReplicateStandIn;
let renderedFrom = '';
beforeAll(async () => {
  standIn = await startReplicateStandIn({
    ...{ startMs: 1, processMs: 1, pageSize: 2 },
    render: ({ inputPath }, outputPath) => {
      renderedFrom = inputPath;
      return copyFile(inputPath, outputPath);
    },
  });
});
afterAll(() => standIn.stop());
afterEach(() => standIn.clearFaults());

const kling = '/models/kwaivgi/kling-v2.5-turbo-pro/predictions';

/** A request as any client would send it. */
async function ask(method: string, path: string, body?: object, headers: Record<string, string> = {}) {
  const answer = await fetch(path.startsWith('http') ? path : standIn.url + path, {
    method,
    headers: { authorization: `Bearer ${standIn.token}`, 'content-type': 'application/json', ...headers },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: text === '' ? null : JSON.parse(text) };
}

async function upload(text: string) {
  const form = new FormData();
  form.append('content', new File([text], 'frame.png', { type: 'image/png' }));
  form.append('metadata', new Blob(['{"of":"test"}'], { type: 'application/json' }));
  const headers = { authorization: `Bearer ${standIn.token}` };
  const answer = await fetch(`${standIn.url}/files`, { method: 'POST', headers, body: form });
  return (await answer.json()) as { id: string; urls: { get: string } };
}

async function toInput(changes: object = {}) {
  const file = await upload('picture');
  return { prompt: 'A street at night', start_image: file.urls.get, duration: 5, ...changes };
}

describe('the stand-in of the provider', () => {
  it('keeps files with their metadata until they are deleted', async () => {
    const file = await upload('picture');
    expect(file).toMatchObject({
      ...{ name: 'frame.png', content_type: 'image/png', size: 7, metadata: { of: 'test' } },
      urls: { get: `${standIn.url}/files/${file.id}` },
    });
    expect((await ask('GET', `/files/${file.id}`)).body).toEqual(file);
    expect((await ask('GET', '/files')).body.results[0]).toEqual(file);
    expect((await ask('DELETE', `/files/${file.id}`)).status).toBe(204);
    expect((await ask('GET', `/files/${file.id}`)).status).toBe(404);
  });

  it('has an uploaded file whole at every moment, also while an equal one comes', async () => {
    const picture = 'x'.repeat(4 * 2 ** 20);
    const input = { ...(await toInput()), start_image: (await upload(picture)).urls.get };
    await ask('POST', kling, { input }, { prefer: 'wait' });
    const sizes = new Set<number>();
    let areDone = false;
    const uploads = Promise.all(Array.from({ length: 4 }, () => upload(picture))).finally(() => {
      areDone = true;
    });
    while (!areDone) sizes.add((await stat(renderedFrom)).size);
    await uploads;
    expect([...sizes]).toEqual([picture.length]);
  });

  it('makes a prediction by model or by version, and waits for it when it is preferred', async () => {
    const input = await toInput();
    const waited = await ask('POST', kling, { input }, { prefer: 'wait' });
    expect(waited).toMatchObject({ status: 201, body: { status: 'succeeded', error: null, data_removed: false } });
    const { id } = waited.body;
    expect(waited.body.urls).toEqual({
      get: `${standIn.url}/predictions/${id}`,
      cancel: `${standIn.url}/predictions/${id}/cancel`,
      web: expect.any(String),
    });
    expect((await ask('GET', `/predictions/${id}`)).body).toEqual(waited.body);
    expect(await (await fetch(waited.body.output)).text()).toBe('picture');
    const byVersion = await ask('POST', '/predictions', { version: 'kwaivgi/kling-v2.5-turbo-pro', input });
    expect(byVersion).toMatchObject({ status: 201, body: { status: 'starting', output: null, completed_at: null } });
    standIn.addFault({ kind: 'stuck' });
    expect(await ask('POST', kling, { input }, { prefer: 'wait=1', 'cancel-after': '1h30m' })).toMatchObject({
      ...{ status: 202, body: { status: 'starting', deadline: expect.any(String) } },
    });
  });

  it('refuses what the API refuses, in its words', async () => {
    const input = await toInput();
    expect((await ask('POST', kling, { input }, { authorization: 'Bearer wrong' })).status).toBe(401);
    expect((await ask('POST', '/models/nobody/nothing/predictions', { input })).status).toBe(404);
    expect((await ask('GET', '/predictions/nothing')).body).toMatchObject({ status: 404, title: 'Not found' });
    for (const [body, field] of [
      [{ input, extra: 1 }, 'extra'],
      [{ input: { ...input, duration: 7 } }, 'input.duration'],
      [{ input: { ...input, seed: 1 } }, 'input.seed'],
      [{ input: { ...input, prompt: '' } }, 'input.prompt'],
      [{ input: { ...input, start_image: 'https://example.com/a.png' } }, 'input.start_image'],
      [{ input, webhook: 'nowhere' }, 'webhook'],
    ] as const) {
      const answer = await ask('POST', kling, body);
      expect(answer).toMatchObject({ status: 422, body: { status: 422, invalid_fields: [{ field }] } });
    }
    standIn.addFault({ kind: 'too-many-requests', retryAfterSeconds: 3 });
    const throttled = await ask('POST', kling, { input });
    expect([throttled.status, throttled.headers.get('retry-after')]).toEqual([429, '3']);
    standIn.addFault({ kind: 'no-credit' });
    expect((await ask('POST', kling, { input })).body).toMatchObject({ status: 402, title: 'Insufficient credit' });
  });

  it('lists predictions newest first, page by page, and back again', async () => {
    const listed: string[] = [];
    let next: string | null = '/predictions';
    let pages = 0;
    while (next !== null) {
      const { body } = await ask('GET', next);
      listed.push(...body.results.map(({ id }: { id: string }) => id));
      expect(body.previous === null).toBe(pages === 0);
      next = body.next;
      pages += 1;
    }
    expect(pages).toBe(Math.ceil(standIn.predictions.length / 2));
    expect(listed).toEqual(standIn.predictions.map(({ id }) => id));
  });
});
