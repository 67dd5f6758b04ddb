import pMap from 'p-map';

/**
 * Waits until all of it has ended, also what goes on when a part has failed: whatever is removed afterwards is in nobody's
 * use then. Throws what failed, the first one as they are given.
 */
export async function endAll<Value>(works: readonly Promise<Value>[]): Promise<Value[]> {
  await Promise.allSettled(works);
  return Promise.all(works);
}

/** The same for work that is begun as others end, so many at a time. What comes after a failure is begun as well. */
export async function endEach<Item, Value>(
  items: readonly Item[],
  concurrency: number,
  work: (item: Item) => Promise<Value>,
): Promise<Value[]> {
  const ended = await pMap(items, async (item) => (await Promise.allSettled([work(item)]))[0], { concurrency });
  return ended.map((entry) => {
    if (entry.status === 'rejected') throw entry.reason;
    return entry.value;
  });
}
