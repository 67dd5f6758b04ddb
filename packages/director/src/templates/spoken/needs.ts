/** Needs of patterns, each one of some words, by number: those that several patterns share are looked at once a message. */
export interface Needs {
  /** The number of a need. */
  readonly add: (words: readonly string[]) => number;
  /** Whether a message meets a need with its words. */
  readonly findMet: (words: readonly string[]) => (need: number) => boolean;
}

/** Starts without a need. */
export function createNeeds(): Needs {
  const numbers = new Map<string, number>();
  const byWord = new Map<string, number[]>();
  return {
    add(words) {
      const own = [...new Set(words)].sort();
      const key = own.join(' ');
      const known = numbers.get(key);
      if (known !== undefined) return known;
      const number = numbers.size;
      numbers.set(key, number);
      for (const word of own) byWord.set(word, [...(byWord.get(word) ?? []), number]);
      return number;
    },
    findMet(words) {
      const met = new Uint8Array(numbers.size);
      for (const word of words) for (const number of byWord.get(word) ?? []) met[number] = 1;
      return (number) => met[number] === 1;
    },
  };
}
