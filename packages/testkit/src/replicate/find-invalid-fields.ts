import type { StandInModel } from './stand-in-models.ts';

export interface InvalidField {
  readonly type: string;
  readonly field: string;
  readonly description: string;
}

const bodyKeys = new Set(['input', 'webhook', 'webhook_events_filter', 'stream', 'version']);

/** What is wrong with the body of a creation, as the API lists it; empty when it may go ahead. */
export function findInvalidFields(body: Readonly<Record<string, unknown>>, model: StandInModel): InvalidField[] {
  const unknown = Object.keys(body).filter((key) => !bodyKeys.has(key));
  const found = unknown.map((field) => toInvalid('additional_property_not_allowed', field, 'is not allowed'));
  if (body.webhook !== undefined && !URL.canParse(String(body.webhook))) {
    found.push(toInvalid('format', 'webhook', 'must be a URL'));
  }
  const { input } = body;
  if (typeof input !== 'object' || input === null) return [...found, toInvalid('required', 'input', 'is required')];
  const values = input as Readonly<Record<string, unknown>>;
  for (const name of Object.keys(values).filter((key) => !model.inputs.includes(key))) {
    found.push(toInvalid('additional_property_not_allowed', `input.${name}`, 'is not allowed'));
  }
  for (const name of ['prompt', model.field].filter((key) => typeof values[key] !== 'string' || values[key] === '')) {
    found.push(toInvalid('required', `input.${name}`, 'is required'));
  }
  const { duration } = values;
  if (duration !== undefined && !model.durations?.some((seconds) => seconds === duration)) {
    found.push(toInvalid('enum', 'input.duration', `must be one of ${model.durations?.join(', ')}`));
  }
  return found;
}

function toInvalid(type: string, field: string, what: string): InvalidField {
  return { type, field, description: `${field} ${what}` };
}
