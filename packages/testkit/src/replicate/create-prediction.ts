import type { Fault, FaultScript } from './fault.ts';
import type { createFileStore } from './file-store.ts';
import { findInvalidFields } from './find-invalid-fields.ts';
import { type Exchange, parseBody, sendNotFound, sendProblem } from './http-exchange.ts';
import { readSeconds } from './make-output.ts';
import { standInModels } from './stand-in-models.ts';
import { createPredictionId, type StandInPrediction } from './stand-in-prediction.ts';

const deadlineForm = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/;

/**
 * What a creation asks for, checked as the API checks it; undefined when the request was refused, which is answered by
 * then. Nothing is kept yet.
 */
export async function createPrediction(
  exchange: Exchange,
  name: string | undefined,
  files: Pick<ReturnType<typeof createFileStore>, 'find'>,
  script: FaultScript,
): Promise<StandInPrediction | undefined> {
  const body = parseBody(exchange);
  const modelName = name ?? String(body?.version).split(':')[0] ?? '';
  const model = standInModels[modelName];
  if (model === undefined) return void sendNotFound(exchange);
  const invalid = body ? findInvalidFields(body, model) : [];
  const input = (body?.input ?? {}) as Readonly<Record<string, unknown>>;
  const file = files.find(input[model.field]);
  if (file === undefined && invalid.length === 0) {
    invalid.push({ type: 'format', field: `input.${model.field}`, description: `${model.field} cannot be fetched` });
  }
  if (file && file.bytes > model.maxInputBytes) {
    invalid.push({ type: 'size', field: `input.${model.field}`, description: `${model.field} is too large` });
  }
  if (body === undefined || file === undefined || invalid.length > 0) {
    const detail = invalid.map(({ description }) => `- ${description}`).join('\n');
    return void sendProblem(exchange, 422, 'Input validation failed', detail, { invalid_fields: invalid });
  }
  const take = (group: 'course' | 'output' | 'webhook'): Fault | undefined => script.take(group, modelName);
  const asked =
    model.durations === null ? await readSeconds(file.path).catch(() => model.maxSeconds) : Number(input.duration ?? 5);
  const outputSeconds = Math.min(asked, model.maxSeconds);
  return {
    id: createPredictionId(),
    model: modelName,
    input,
    webhook: body.webhook === undefined ? undefined : String(body.webhook),
    events: (body.webhook_events_filter as string[] | undefined) ?? ['start', 'completed'],
    createdAt: new Date(),
    deadline: toDeadline(exchange.headers['cancel-after']),
    faults: { course: take('course'), output: take('output'), webhook: take('webhook') },
    inputPath: file.path,
    isImage: model.field !== 'video',
    outputSeconds,
    // A hundredth of a second more is the rounding of a container, not another second.
    priceMicros: model.toPriceMicros(input, Math.ceil(outputSeconds - 0.01)),
    status: 'starting',
    startedAt: undefined,
    completedAt: undefined,
    outputPath: undefined,
    error: null,
    isDataRemoved: false,
    chargeMicros: null,
  };
}

function toDeadline(header: string | string[] | undefined): Date | undefined {
  const [, hours = 0, minutes = 0, seconds = 0] = deadlineForm.exec(String(header ?? '')) ?? [];
  const ms = (Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds)) * 1_000;
  return ms > 0 ? new Date(Date.now() + ms) : undefined;
}
