/** Something that was opened and has to be closed, with a name for the log. */
interface Closable {
  readonly name: string;
  close(): Promise<void> | void;
}

/**
 * Closes what was opened, last in, first out, so that everything still stands on what it was built on. A part that fails
 * or hangs does not keep the others open.
 *
 * @param partTimeoutMs what each part gets before it is left behind.
 */
export function createShutdown(options: { onError(name: string, error: unknown): void; partTimeoutMs: number }) {
  const opened: Closable[] = [];
  let closing: Promise<void> | undefined;

  async function closeAll(): Promise<void> {
    for (const part of opened.toReversed()) {
      const late = Promise.withResolvers<never>();
      const timer = setTimeout(() => late.reject(new Error('took too long to close')), options.partTimeoutMs);
      try {
        await Promise.race([Promise.resolve().then(() => part.close()), late.promise]);
      } catch (error) {
        options.onError(part.name, error);
      } finally {
        clearTimeout(timer);
      }
    }
  }

  return {
    add(name: string, close: () => Promise<void> | void): void {
      opened.push({ name, close });
    },
    /** Safe to call more than once; every call waits for the same closing. */
    close(): Promise<void> {
      closing ??= closeAll();
      return closing;
    },
  };
}
export type Shutdown = ReturnType<typeof createShutdown>;
