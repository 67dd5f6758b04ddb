/** Neighbouring clips of one section are one occurrence of it: the second chorus may be two clips long. */
export function toOccurrences(numbers: readonly number[]): readonly (readonly number[])[] {
  const groups: number[][] = [];
  for (const number of numbers) {
    const group = groups.at(-1);
    if (group !== undefined && group.at(-1) === number - 1) group.push(number);
    else groups.push([number]);
  }
  return groups;
}
