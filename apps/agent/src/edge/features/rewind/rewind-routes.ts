import { regenerationAnswerSchema, rewindBodySchema, undoBodySchema } from '@retake/contracts';
import type { App } from '../../app-type.ts';
import type { EdgeParts } from '../../edge-parts.ts';
import { jobParamsSchema, toJobId } from '../../params.ts';
import { toResponses } from '../../route-options.ts';
import { startChange } from '../regenerations/start-change.ts';
import { toRewind } from './to-rewind.ts';

const tags = ['going back'];
const params = jobParamsSchema;
const response = toResponses(202, regenerationAnswerSchema);

/** `/undo`, `/redo`, `/rewind`: ways back to a state of before, for which nothing has to be rendered. */
export function registerRewind(app: App, parts: EdgeParts): void {
  const { takeCommand } = parts;

  const summaries = {
    undo: 'Take the last changes back, of the video or of some of its clips',
    redo: 'Bring back what was undone, of the video or of some of its clips',
  };
  for (const kind of ['undo', 'redo'] as const) {
    app.post(
      `/jobs/:jobId/${kind}`,
      { schema: { tags, summary: summaries[kind], params, body: undoBodySchema.nullish(), response } },
      async (request, reply) => {
        takeCommand(request.ip);
        const { clips, steps } = request.body ?? {};
        const change = { kind, ...(clips && { clips }), ...(steps && { steps }) };
        return reply.status(202).send(await startChange(parts, request, { jobId: toJobId(request.params), change }));
      },
    );
  }

  app.post(
    '/jobs/:jobId/rewind',
    {
      schema: {
        tags,
        summary: 'Show the video as it was before a message, or an earlier cut; the conversation stays',
        params,
        body: rewindBodySchema,
        response,
      },
    },
    async (request, reply) => {
      takeCommand(request.ip);
      const jobId = toJobId(request.params);
      const { change, note } = await toRewind(parts, { jobId, to: request.body });
      return reply.status(202).send(await startChange(parts, request, { jobId, change, ...(note && { note }) }));
    },
  );
}
