import { describe, expect, it } from 'vitest';
import { createCallMarks, toFileMetadata, toWebhookUrl } from './call-marks.ts';
import type { PredictionBody } from './to-prediction.ts';

const baseUrl = 'https://api.replicate.com/v1';
const createdAt = new Date().toISOString();
const body = (changes: Partial<PredictionBody>): PredictionBody => ({
  ...{ id: 'p', status: 'starting', created_at: createdAt },
  ...changes,
});
const onFile = (id: string) => body({ input: { prompt: 'x', video: `${baseUrl}/files/${id}` } });

describe('createCallMarks', () => {
  it('knows a call by the query of the webhook address, whatever else stands there', () => {
    const marks = createCallMarks({ baseUrl, get: () => expect.fail('asked') });
    const webhook = toWebhookUrl('https://retake.example/hook?a=1&call=old#x', 'installation.call id&1');
    expect(marks.recall(body({ webhook }))?.callId).toBe('installation.call id&1');
    expect(marks.recall(body({ webhook: 'https://other.example/hook' }))).toBeUndefined();
    expect(marks.recall(body({ webhook: 'no address' }))).toBeUndefined();
  });

  it('knows a call by any file of the list, however many there are', async () => {
    const count = 1_500;
    const results = Array.from({ length: count }, (_, index) => ({
      ...{ id: `file${index}`, created_at: createdAt, metadata: toFileMetadata(`call${index}`, 5) },
    }));
    const marks = createCallMarks({ baseUrl, get: async () => ({ results, next: null }) });
    const files = await marks.readAll(new Date());
    for (const index of [0, 1, count - 1]) {
      expect(marks.recall(onFile(`file${index}`), files)).toEqual({ callId: `call${index}`, seconds: 5 });
    }
    expect(marks.recall(onFile('other'), files)).toBeUndefined();
  });

  it('does not take files of others for its own', async () => {
    const marks = createCallMarks({ baseUrl, get: async () => ({ metadata: { title: 'holiday' } }) });
    expect(await marks.read(onFile('theirs'))).toBeUndefined();
    expect(await marks.read(body({ input: { video: 'https://example.com/v1/files/theirs' } }))).toBeUndefined();
  });

  it('follows no list to another host, and takes no half of one', async () => {
    const next = 'https://example.com/v1/files?cursor=2';
    const elsewhere = createCallMarks({ baseUrl, get: async () => ({ results: [], next }) });
    const broken = createCallMarks({ baseUrl, get: async () => ({}) });
    for (const marks of [elsewhere, broken]) {
      await expect(marks.readAll(new Date())).rejects.toThrow(
        expect.objectContaining({ code: 'PROVIDER_UNAVAILABLE' }),
      );
    }
  });
});
