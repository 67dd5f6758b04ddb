import { resolve } from 'node:path';
import { z } from 'zod';

const origin = z.url({ protocol: /^https?$/ }).transform((value) => new URL(value).origin);

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
  };
}

/** A database address may hold a password, so it is not repeated. */
function toShown(name: string, value: string): string {
  return name === 'DATABASE_URL' ? 'something else' : JSON.stringify(value);
}
