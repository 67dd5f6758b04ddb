const units = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const ordinals = [
  'zeroth',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
];

const numberWords = new Map<string, number>([
  ...units.map((word, value): [string, number] => [word, value]),
  ...tens.map((word, index): [string, number] => [word, (index + 2) * 10]),
  ['hundred', 100],
]);
const ordinalWords = new Map(ordinals.map((word, value): [string, number] => [word, value]));

/** The value of one number word ("seven", "twenty"), undefined for any other word. */
export function toNumber(word: string): number | undefined {
  return numberWords.get(word);
}

/** Whether a word is one of the tens that a unit may follow ("twenty" in "twenty one"). */
export function isTens(word: string): boolean {
  return tens.includes(word);
}

/** The place that an ordinal names ("second", "2nd" → 2), undefined for any other word. */
export function toOrdinal(word: string): number | undefined {
  const digits = /^(\d{1,9})(?:st|nd|rd|th)$/.exec(word);
  return digits === null ? ordinalWords.get(word) : Number(digits[1]);
}

/** Whether a word is a number or an ordinal, or "hundred". */
export function isNumberWord(word: string): boolean {
  return numberWords.has(word) || ordinalWords.has(word);
}
