import type { Memory } from './turn.ts';

/** What the conversation left, read when a message first asks for it: most say all that they mean themselves. */
export function recall(read: () => Memory): Memory {
  let known: Memory | undefined;
  const get = (): Memory => {
    known ??= read();
    return known;
  };
  return {
    get wish() {
      return get().wish;
    },
    get clips() {
      return get().clips;
    },
    get isOpen() {
      return get().isOpen;
    },
    get choices() {
      return get().choices;
    },
    get isDone() {
      return get().isDone;
    },
  };
}
