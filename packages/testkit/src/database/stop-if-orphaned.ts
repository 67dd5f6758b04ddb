import { spawn } from 'node:child_process';

/** Waits until its input ends, which is when whoever holds the other end has ended in whatever way; then cleans up. */
const script = 'cat > /dev/null; kill -INT "$1" && while kill -0 "$1" 2> /dev/null; do sleep 0.1; done; rm -rf "$2"';

/**
 * Stops a test's Postgres and removes its folder when this process is killed before it can do so itself.
 *
 * @param postmaster number of the server's process
 * @param folder what is removed
 * @returns calls the guard off.
 */
export function stopIfOrphaned(postmaster: number, folder: string): () => void {
  const guard = spawn('sh', ['-c', script, 'sh', String(postmaster), folder], {
    stdio: ['pipe', 'ignore', 'ignore'],
    // A Ctrl+C in the terminal reaches the whole group, and the guard has to outlive it.
    detached: true,
  });
  guard.unref();
  (guard.stdin as unknown as { unref(): void }).unref();
  return () => guard.kill('SIGKILL');
}
