import { budgetBodySchema, budgetViewSchema, reconciliationSchema } from '@retake/contracts';
import { getBudget, reconcile, setBudget } from '@retake/regeneration';
import type { App } from '../../app-type.ts';
import type { EdgeParts } from '../../edge-parts.ts';
import { jobParamsSchema, toJobId } from '../../params.ts';
import { toResponses } from '../../route-options.ts';

const tags = ['budget'];
const response = toResponses(200, budgetViewSchema);

/** `/budget`: what a job may spend and has spent, in micro-dollars; and whether all of it adds up. */
export function registerBudget(app: App, { database, ownerId, takeCommand }: EdgeParts): void {
  app.get(
    '/jobs/:jobId/budget',
    { schema: { tags, summary: 'Limit, held and spent', params: jobParamsSchema, response } },
    async ({ params }) => getBudget(database, { jobId: toJobId(params), ownerId }),
  );

  app.put(
    '/jobs/:jobId/budget',
    { schema: { tags, summary: 'Set the limit', params: jobParamsSchema, body: budgetBodySchema, response } },
    async (request) => {
      takeCommand(request.ip);
      const { limitMicros } = request.body;
      return setBudget(database, { jobId: toJobId(request.params), ownerId, limitMicros });
    },
  );

  app.get(
    '/reconciliation',
    {
      schema: {
        tags,
        summary: 'Ledger held against calls and budgets',
        response: toResponses(200, reconciliationSchema),
      },
    },
    async () => {
      const { problems, notes, ...sums } = await reconcile(database, { ownerId });
      return { ...sums, problems: [...problems], notes: [...notes] };
    },
  );
}
