import multipart from '@fastify/multipart';
import { jobCreatedSchema, limits } from '@retake/contracts';
import type { App } from '../../app-type.ts';
import type { EdgeParts } from '../../edge-parts.ts';
import { findIdempotencyKey } from '../../idempotency-key.ts';
import { toResponses } from '../../route-options.ts';
import { importVideo } from './import-video.ts';
import { formOverheadBytes, withUpload } from './receive-upload.ts';

/** Looking at a file that has arrived takes far less. */
const probeTimeoutMs = 60_000;

/** `POST /jobs/import`, in a context of its own: nowhere else is a form accepted. */
export async function registerImport(app: App, parts: EdgeParts): Promise<void> {
  await app.register(async (scope) => {
    await scope.register(multipart, {
      limits: {
        fileSize: limits.uploadBytes,
        files: 1,
        fields: 8,
        parts: 9,
        fieldSize: 4 * 1024,
        fieldNameSize: 100,
        headerPairs: 20,
      },
    });
    scope.post(
      '/jobs/import',
      {
        bodyLimit: limits.uploadBytes + formOverheadBytes,
        schema: {
          tags: ['jobs'],
          summary: 'Import own footage: a form with "video", and optionally "title", "aspectRatio" and "framing"',
          consumes: ['multipart/form-data'],
          response: toResponses(202, jobCreatedSchema),
        },
      },
      async (request, reply) => {
        parts.takeCommand(request.ip);
        const key = findIdempotencyKey(request);
        const { jobId, regeneration } = await withUpload(request, parts.uploadFolder, (upload) =>
          importVideo(parts, { upload, key, signal: AbortSignal.timeout(probeTimeoutMs) }),
        );
        return reply.status(202).send({ jobId, regeneration });
      },
    );
  });
}
