/** When a fault strikes: while a prediction is created, while it runs, when its file is fetched, when its webhooks are sent, or on other requests. */
type FaultGroup = 'create' | 'course' | 'output' | 'webhook' | 'upload' | 'read';

const groups = {
  /** Created; the connection breaks before the answer. */
  'lose-answer': 'create',
  /** The connection breaks, nothing is created. */
  'lose-request': 'create',
  /** The connection breaks, and the prediction appears `delayMs` later. */
  'create-late': 'create',
  /** Created at once, answered `delayMs` later. */
  'answer-late': 'create',
  /** Created, answered with 201 and half a body. */
  'answer-broken': 'create',
  /** Created, answered with 500. */
  'error-after-create': 'create',
  /** Not created, answered with 503. */
  'error-before-create': 'create',
  /** 429 with `Retry-After: retryAfterSeconds`. */
  'too-many-requests': 'create',
  /** 402. */
  'no-credit': 'create',
  /** 422 with `fields`. */
  'invalid-input': 'create',
  /** Fails for the model's content rules. */
  moderation: 'course',
  /** Fails with `error`. */
  failure: 'course',
  /** Runs `delayMs` longer. */
  slow: 'course',
  /** Runs until `releaseHeld` is called. */
  held: 'course',
  /** Stays in the line until its deadline or a cancel. */
  stuck: 'course',
  /** The address answers 404. */
  'output-expired': 'output',
  /** Input and output are deleted as soon as it has succeeded. */
  'output-removed': 'output',
  /** A web page where the video should be. */
  html: 'output',
  /** A video in MPEG-2 instead of H.264. */
  'wrong-codec': 'output',
  /** `factor` times the length that was asked for, 1.5 unless told. */
  longer: 'output',
  /** `factor` times the length that was asked for, 0.5 unless told. */
  shorter: 'output',
  /** The connection breaks in the middle of the file. */
  truncated: 'output',
  /** The file ends in the middle, and the answer calls that whole. */
  cut: 'output',
  /** The address redirects to `to`. */
  redirect: 'output',
  /** The address answers 503. */
  'output-unavailable': 'output',
  'webhook-twice': 'webhook',
  /** `completed` comes before `start`. */
  'webhook-reordered': 'webhook',
  'webhook-never': 'webhook',
  /** `start` is delivered before the creation is answered. */
  'webhook-before-answer': 'webhook',
  'webhook-wrong-signature': 'webhook',
  /** Signed right, with a time ten minutes ago. */
  'webhook-stale': 'webhook',
  /** An upload is answered with 503. */
  'upload-error': 'upload',
  /** A read, list or cancel is answered with 503. */
  'read-error': 'read',
} as const satisfies Record<string, FaultGroup>;

export type FaultKind = keyof typeof groups;

/** One thing that goes wrong. Plain data, so that it can be set from another process. */
export interface Fault {
  readonly kind: FaultKind;
  /** How often it strikes; once unless told. */
  readonly times?: number;
  /** Strikes only predictions of this model. */
  readonly model?: string;
  readonly delayMs?: number;
  readonly retryAfterSeconds?: number;
  readonly fields?: readonly { readonly field: string; readonly description: string }[];
  readonly error?: string;
  readonly factor?: number;
  readonly to?: string;
}

export interface FaultScript {
  add(fault: Fault): void;
  clear(): void;
  /** The oldest fault of a group that is still to strike, which has struck by that. */
  take(group: FaultGroup, model?: string): Fault | undefined;
}

export function createFaultScript(): FaultScript {
  const waiting: { fault: Fault; left: number }[] = [];
  return {
    add(fault) {
      if (!(fault.kind in groups)) throw new TypeError(`There is no fault ${fault.kind}.`);
      waiting.push({ fault, left: fault.times ?? 1 });
    },
    clear() {
      waiting.length = 0;
    },
    take(group, model) {
      const index = waiting.findIndex(
        ({ fault }) => groups[fault.kind] === group && (fault.model === undefined || fault.model === model),
      );
      const found = waiting[index];
      if (found === undefined) return undefined;
      found.left -= 1;
      if (found.left <= 0) waiting.splice(index, 1);
      return found.fault;
    },
  };
}
