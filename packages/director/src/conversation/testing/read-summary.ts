/** What a summary says of one clip: the numbers of a line are lists and runs ("1, 3 to 5 and 9"). */
export function readSummary(summary: string, clip: number) {
  const line = summary.split('\n').find((text) => listNumbers(text).includes(clip));
  const read = / v(\d+) of (\d+): ([^;]*)(?:; (?:modify|reshoot)[^;]*)?(?:; (approved|rejected))?/.exec(line ?? '');
  return read === null
    ? undefined
    : { version: Number(read[1]), newestVersion: Number(read[2]), look: read[3]!, verdict: read[4] ?? 'none' };
}

function listNumbers(line: string): number[] {
  const [numbers = ''] = /^[\d, toand]*/.exec(line) ?? [];
  return [...numbers.matchAll(/(\d+)(?: to (\d+))?/g)].flatMap(([, from, to]) =>
    Array.from({ length: Number(to ?? from) - Number(from) + 1 }, (_, index) => Number(from) + index),
  );
}
