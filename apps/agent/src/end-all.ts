/**
 * Waits until all of it has ended, also what goes on when a part has failed: whatever is removed afterwards is in nobody's
 * use then. Throws what failed, the first one as they are given.
 */
export async function endAll<Value>(works: readonly Promise<Value>[]): Promise<Value[]> {
  await Promise.allSettled(works);
  return Promise.all(works);
}
