import { resolve } from 'node:path';
import { replicateModels } from '@retake/generators';
import { z } from 'zod';

const origin = z.url({ protocol: /^https?$/ }).transform((value) => new URL(value).origin);

/** A model of a route, the first known one unless told otherwise; `none` leaves the route out. */
function modelOf(route: 'modify' | 'reshoot') {
  const names = replicateModels.filter((model) => model.route === route).map(({ name }) => name);
  return z.enum(['none', ...names]).default(names[0]!);
}

/** Every variable that the program reads: its rule, and the sentence when it is broken. */
const envSchema = z.object({
  PORT: z.coerce.number({ error: 'PORT must be a number.' }).int().min(0).max(65_535).default(3000),
  HOST: z.string().trim().min(1).default('127.0.0.1'),
  RETAKE_DATA_DIR: z.string().min(1).default('.retake'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  RETAKE_ROLE: z.enum(['all', 'edge', 'worker']).default('all'),
  RETAKE_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('warn'),
  RETAKE_SHORT_SIDE: z.coerce.number().int().min(96).max(2160).multipleOf(2).default(1080),
  RETAKE_ALLOWED_ORIGINS: z
    .string()
    .default('')
    .transform((list) => list.split(',').map((entry) => entry.trim()))
    .transform((list) => list.filter((entry) => entry !== ''))
    .pipe(z.array(origin)),
  RETAKE_SAMPLE: z.enum(['on', 'off']).default('on'),
  REPLICATE_API_TOKEN: z.string().trim().min(8).optional(),
  REPLICATE_WEBHOOK_SECRET: z.string().trim().startsWith('whsec_').min(24).optional(),
  RETAKE_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  RETAKE_REPLICATE_URL: z.url({ protocol: /^https?$/ }).optional(),
  RETAKE_MODIFY_MODEL: modelOf('modify'),
  RETAKE_RESHOOT_MODEL: modelOf('reshoot'),
  RETAKE_LLM_MODEL: z.string().trim().min(1).optional(),
  RETAKE_LLM_URL: z.url({ protocol: /^https?$/ }).default('https://api.openai.com/v1'),
  RETAKE_LLM_KEY: z.string().trim().min(1).optional(),
  RETAKE_LLM_SECONDS: z.coerce.number().min(1).max(600).default(45),
  RETAKE_DAY_LIMIT: z.coerce.number().min(0).max(10_000).optional(),
  RETAKE_SPENDING: z.enum(['on', 'off']).default('on'),
});

const rules: Readonly<Record<keyof z.infer<typeof envSchema>, string>> = {
  PORT: 'must be a whole number from 0 to 65535',
  HOST: 'must be a host name or an address',
  RETAKE_DATA_DIR: 'must be a folder',
  DATABASE_URL: 'must be an address such as postgresql://user:password@host:5432/name',
  RETAKE_ROLE: 'must be all, edge or worker',
  RETAKE_LOG_LEVEL: 'must be fatal, error, warn, info, debug, trace or silent',
  RETAKE_SHORT_SIDE: 'must be an even number of pixels from 96 to 2160',
  RETAKE_ALLOWED_ORIGINS: 'must be a list of origins such as https://video.example.com, separated by commas',
  RETAKE_SAMPLE: 'must be on or off',
  REPLICATE_API_TOKEN: 'must be a token of Replicate',
  REPLICATE_WEBHOOK_SECRET: 'must be the signing secret of the webhooks, whsec_ and what follows',
  RETAKE_PUBLIC_URL: 'must be the address by which others reach this server, such as https://video.example.com',
  RETAKE_REPLICATE_URL: 'must be the address of the API, such as http://127.0.0.1:4000/v1',
  RETAKE_MODIFY_MODEL: 'must be none or a model that is known here; the README lists them',
  RETAKE_RESHOOT_MODEL: 'must be none or a model that is known here; the README lists them',
  RETAKE_LLM_MODEL: 'must be the name of a model that RETAKE_LLM_URL serves',
  RETAKE_LLM_URL: 'must be the address of an API like that of OpenAI, such as http://127.0.0.1:11434/v1',
  RETAKE_LLM_KEY: 'must be the key of that API',
  RETAKE_LLM_SECONDS: 'must be seconds from 1 to 600',
  RETAKE_DAY_LIMIT: 'must be dollars from 0 to 10000',
  RETAKE_SPENDING: 'must be on or off',
};

export interface Env {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  /** Absolute. */
  readonly dataDir: string;
  /** Absent: Postgres is embedded in the data folder. */
  readonly databaseUrl: string | undefined;
  readonly role: 'all' | 'edge' | 'worker';
  readonly logLevel: z.infer<typeof envSchema>['RETAKE_LOG_LEVEL'];
  /** Pixels on the shorter side of a video, at most. */
  readonly shortSide: number;
  /** Origins other than our own that may call and connect. */
  readonly allowedOrigins: readonly string[];
  /** Whether a first start makes the sample job. */
  readonly makesSample: boolean;
  /** Absent: nothing can be bought. */
  readonly replicate: ReplicateEnv | undefined;
  /** Absent: messages are understood by rules alone. */
  readonly languageModel: LanguageModelEnv | undefined;
  /** For all videos of a day (UTC), in micro-dollars; null: no limit but the videos' own. */
  readonly dayLimitMicros: number | null;
  /** Nothing new may be bought. */
  readonly isSpendingStopped: boolean;
}

interface LanguageModelEnv {
  readonly model: string;
  readonly baseUrl: string;
  /** Absent: the server asks for none. */
  readonly key: string | undefined;
  /** For an answer, all tries together. */
  readonly deadlineMs: number;
}

interface ReplicateEnv {
  readonly token: string;
  /** Absent: the provider's own address. */
  readonly baseUrl: string | undefined;
  /** In the order in which they are tried. */
  readonly models: readonly string[];
  /** Absent unless the provider can reach this server and prove who it is. */
  readonly webhooks: { readonly url: string; readonly secret: string } | undefined;
}

/** A variable that cannot be used; the message is one sentence that names it. */
export class EnvError extends Error {
  override readonly name = 'EnvError';
}

/**
 * The settings of this process. An empty variable counts as absent, as it does in an `.env` file.
 *
 * @throws EnvError naming the first variable that breaks its rule.
 */
export function parseEnv(variables: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(
    Object.keys(rules).flatMap((name) => {
      const value = variables[name];
      return value === undefined || value.trim() === '' ? [] : [[name, value]];
    }),
  );
  const parsed = envSchema.safeParse(given);
  if (!parsed.success) {
    const name = parsed.error.issues[0]!.path[0] as keyof typeof rules;
    throw new EnvError(`${name} ${rules[name]}; it is ${toShown(name, variables[name] ?? '')}.`);
  }
  const values = parsed.data;
  return {
    port: values.PORT,
    host: values.HOST,
    dataDir: resolve(values.RETAKE_DATA_DIR),
    databaseUrl: values.DATABASE_URL,
    role: values.RETAKE_ROLE,
    logLevel: values.RETAKE_LOG_LEVEL,
    shortSide: values.RETAKE_SHORT_SIDE,
    allowedOrigins: values.RETAKE_ALLOWED_ORIGINS,
    makesSample: values.RETAKE_SAMPLE === 'on',
    replicate: toReplicateEnv(values),
    languageModel: toLanguageModelEnv(values),
    dayLimitMicros: values.RETAKE_DAY_LIMIT === undefined ? null : Math.round(values.RETAKE_DAY_LIMIT * 1_000_000),
    isSpendingStopped: values.RETAKE_SPENDING === 'off',
  };
}

function toReplicateEnv(values: z.infer<typeof envSchema>): ReplicateEnv | undefined {
  const { REPLICATE_API_TOKEN: token, REPLICATE_WEBHOOK_SECRET: secret, RETAKE_PUBLIC_URL: publicUrl } = values;
  if (token === undefined) return undefined;
  const models = [values.RETAKE_MODIFY_MODEL, values.RETAKE_RESHOOT_MODEL].filter((name) => name !== 'none');
  const url = publicUrl && new URL('/api/v1/webhooks/replicate', publicUrl).href;
  return { token, models, baseUrl: values.RETAKE_REPLICATE_URL, webhooks: url && secret ? { url, secret } : undefined };
}

function toLanguageModelEnv(values: z.infer<typeof envSchema>): LanguageModelEnv | undefined {
  const { RETAKE_LLM_MODEL: model, RETAKE_LLM_URL: baseUrl, RETAKE_LLM_KEY: key, RETAKE_LLM_SECONDS: seconds } = values;
  return model === undefined ? undefined : { model, baseUrl, key, deadlineMs: Math.round(seconds * 1_000) };
}

const secrets = new Set(['RETAKE_LLM_KEY', 'DATABASE_URL', 'REPLICATE_API_TOKEN', 'REPLICATE_WEBHOOK_SECRET']);

/** What is or may hold a password is not repeated. */
function toShown(name: string, value: string): string {
  return secrets.has(name) ? 'something else' : JSON.stringify(value);
}
