import { agentRole, createPool } from '@retake/db';
import type { Db } from 'pg-boss';
import { createNotificationListener } from '../edge/streams/notification-listener.ts';
import type { WorkerLog } from './worker-parts.ts';

export interface QueueDatabase extends Db {
  close(): Promise<void>;
}

/**
 * What pg-boss stands on: connections of ours, that may be ended by the server at any moment. A listener of pg-boss's own
 * is closed without anybody to hear its errors, and a server that stops just then would end this process.
 */
export function createQueueDatabase({
  connectionString,
  log,
}: {
  readonly connectionString: string;
  readonly log: WorkerLog;
}): QueueDatabase {
  const pool = createPool({
    ...{ connectionString, role: agentRole, maximum: 4, applicationName: 'retake-queue' },
    onError: (error) => log.warn({ err: error }, 'the queue has lost a connection'),
  });
  return {
    executeSql: (text, values) => pool.query(text, values),
    async listen(channel, onNotification, onReconnect) {
      const listener = createNotificationListener({
        ...{ connectionString, log, channels: [channel], onConnected: onReconnect },
        onNotification: (_, payload) => onNotification(payload),
      });
      await listener.start();
      return listener;
    },
    close: () => pool.end(),
  };
}
