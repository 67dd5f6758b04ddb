import { afterEach, expect, it, vi } from 'vitest';
import { runTool } from './run-tool.ts';

afterEach(() => vi.unstubAllEnvs());

async function readChildEnvironment(): Promise<ReadonlyMap<string, string>> {
  const { stdout } = await runTool('env', [], {}, { wantsStdout: true });
  const lines = stdout.toString('utf8').trim().split('\n');
  return new Map(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}

it('keeps secrets from the tools', async () => {
  vi.stubEnv('OPENAI_API_KEY', 'sk-secret');
  vi.stubEnv('DATABASE_URL', 'postgres://me:secret@db/retake');
  const environment = await readChildEnvironment();
  expect([...environment.values()].join('\n')).not.toContain('secret');
  const expected = ['HOME', 'LC_ALL', 'PATH', 'PWD', 'TMPDIR'];
  const allowed = [...expected, 'FONTCONFIG_FILE', 'FONTCONFIG_PATH', 'LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH'];
  expect([...environment.keys()].filter((name) => !allowed.includes(name))).toEqual([]);
});

it('passes on what the tools need', async () => {
  vi.stubEnv('TMPDIR', '/var/tmp');
  const environment = await readChildEnvironment();
  expect(environment.get('PATH')).toBe(process.env.PATH);
  expect(environment.get('TMPDIR')).toBe('/var/tmp');
  expect(environment.get('LC_ALL')).toBe('C');
});
