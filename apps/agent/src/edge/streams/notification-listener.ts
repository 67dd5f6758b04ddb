import { Client } from 'pg';

interface ListenerOptions {
  readonly connectionString: string;
  readonly channels: readonly string[];
  onNotification(channel: string, payload: string): void;
  /** Called after each (re)connection: what was told while nobody listened is lost and has to be read. */
  onConnected(): void;
  readonly log: { warn(details: object, message: string): void };
}

const firstPauseMs = 100;
const longestPauseMs = 5_000;

/**
 * Listens on a connection of its own, because a pooled one would be given back. Comes back by itself after a loss, with
 * growing pauses.
 */
export function createNotificationListener(options: ListenerOptions) {
  let client: Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let pauseMs = firstPauseMs;

  async function connect(): Promise<void> {
    const next = new Client({ connectionString: options.connectionString, keepAlive: true });
    next.on('error', (error) => lose(next, error));
    next.on('end', () => lose(next));
    next.on('notification', ({ channel, payload }) => options.onNotification(channel, payload ?? ''));
    client = next;
    try {
      await next.connect();
      for (const channel of options.channels) await next.query(`LISTEN ${next.escapeIdentifier(channel)}`);
      pauseMs = firstPauseMs;
      options.onConnected();
    } catch (error) {
      lose(next, error as Error);
    }
  }

  function lose(lost: Client, error?: Error): void {
    if (closed || client !== lost) return;
    client = undefined;
    options.log.warn({ err: error, pauseMs }, 'the connection that listens for events was lost');
    lost.end().catch(() => undefined);
    timer = setTimeout(connect, pauseMs);
    pauseMs = Math.min(pauseMs * 2, longestPauseMs);
  }

  return {
    start: connect,
    async close(): Promise<void> {
      closed = true;
      clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}
