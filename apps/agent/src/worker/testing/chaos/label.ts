/**
 * Told each time a worker comes to a labelled point; it goes on when the promise resolves. A point is inside or beside a
 * step: where a fault would leave something half done.
 */
export type Reach = (label: string) => Promise<void>;

/** Labels what happens before and after some work. */
export async function withLabels<Result>(reach: Reach, name: string, work: () => Promise<Result>): Promise<Result> {
  await reach(`${name}: begin`);
  const result = await work();
  await reach(`${name}: end`);
  return result;
}
