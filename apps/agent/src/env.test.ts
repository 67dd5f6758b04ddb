import { isAbsolute } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EnvError, parseEnv } from './env.ts';

describe('parseEnv', () => {
  it('has a default for everything', () => {
    const env = parseEnv({});
    expect(env).toMatchObject({ port: 3000, host: '127.0.0.1', role: 'all', shortSide: 1080, makesSample: true });
    expect(env.databaseUrl).toBeUndefined();
    expect(env.replicate).toBeUndefined();
    expect(isAbsolute(env.dataDir)).toBe(true);
  });

  it('reads every variable', () => {
    expect(
      parseEnv({
        PORT: '0',
        HOST: '0.0.0.0',
        RETAKE_DATA_DIR: '/data',
        DATABASE_URL: 'postgresql://a:b@host:5432/c',
        RETAKE_ROLE: 'worker',
        RETAKE_LOG_LEVEL: 'debug',
        RETAKE_SHORT_SIDE: '144',
        RETAKE_ALLOWED_ORIGINS: 'https://a.example, http://b.example:8080/',
        RETAKE_SAMPLE: 'off',
        REPLICATE_API_TOKEN: 'r8_0123456789',
        REPLICATE_WEBHOOK_SECRET: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
        RETAKE_PUBLIC_URL: 'https://video.example.com',
        RETAKE_REPLICATE_URL: 'http://127.0.0.1:4000/v1',
        RETAKE_MODIFY_MODEL: 'luma/modify-video',
        RETAKE_RESHOOT_MODEL: 'none',
        RETAKE_DAY_LIMIT: '12.50',
        RETAKE_SPENDING: 'off',
      }),
    ).toEqual({
      port: 0,
      host: '0.0.0.0',
      dataDir: '/data',
      databaseUrl: 'postgresql://a:b@host:5432/c',
      role: 'worker',
      logLevel: 'debug',
      shortSide: 144,
      allowedOrigins: ['https://a.example', 'http://b.example:8080'],
      makesSample: false,
      replicate: {
        token: 'r8_0123456789',
        baseUrl: 'http://127.0.0.1:4000/v1',
        models: ['luma/modify-video'],
        webhooks: {
          url: 'https://video.example.com/api/v1/webhooks/replicate',
          secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
        },
      },
      dayLimitMicros: 12_500_000,
      isSpendingStopped: true,
    });
  });

  it('takes an empty variable as absent', () => {
    expect(parseEnv({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ port: 3000, databaseUrl: undefined });
  });

  it.each([
    ['PORT', '80a'],
    ['PORT', '70000'],
    ['PORT', '1.5'],
    ['DATABASE_URL', 'mysql://host/name'],
    ['RETAKE_ROLE', 'boss'],
    ['RETAKE_LOG_LEVEL', 'loud'],
    ['RETAKE_SHORT_SIDE', '145'],
    ['RETAKE_SHORT_SIDE', '9'],
    ['RETAKE_ALLOWED_ORIGINS', 'example.com'],
    ['RETAKE_SAMPLE', 'yes'],
    ['REPLICATE_WEBHOOK_SECRET', 'secret'],
    ['RETAKE_PUBLIC_URL', 'video.example.com'],
    ['RETAKE_MODIFY_MODEL', 'bytedance/seedance-1-pro'],
    ['RETAKE_LLM_URL', 'localhost:11434'],
    ['RETAKE_LLM_SECONDS', '0'],
    ['RETAKE_DAY_LIMIT', '-1'],
    ['RETAKE_SPENDING', 'maybe'],
  ])('refuses %s=%s with one sentence that names it', (name, value) => {
    expect(() => parseEnv({ [name]: value })).toThrow(EnvError);
    expect(() => parseEnv({ [name]: value })).toThrow(new RegExp(`^${name} must [^\n]+\\.$`));
  });

  it('has a language model where one is named, at the address and with the patience that are set', () => {
    expect(parseEnv({ RETAKE_LLM_KEY: 'sk-1' }).languageModel).toBeUndefined();
    expect(parseEnv({ RETAKE_LLM_MODEL: 'gpt-4.1-mini', RETAKE_LLM_KEY: 'sk-1' }).languageModel).toEqual({
      ...{ model: 'gpt-4.1-mini', baseUrl: 'https://api.openai.com/v1', key: 'sk-1', deadlineMs: 45_000 },
    });
    const local = {
      RETAKE_LLM_MODEL: 'qwen3:8b',
      RETAKE_LLM_URL: 'http://127.0.0.1:11434/v1',
      RETAKE_LLM_SECONDS: '120',
    };
    expect(parseEnv(local).languageModel).toMatchObject({ key: undefined, deadlineMs: 120_000 });
  });

  it('does not repeat a password', () => {
    expect(() => parseEnv({ DATABASE_URL: 'mysql://me:secret@host' })).toThrow(/^(?!.*secret)/);
    expect(() => parseEnv({ REPLICATE_API_TOKEN: 'r8_abc' })).toThrow(/^(?!.*r8_abc)/);
  });
});
