import { toInvalidAnswer } from './parse-answer.ts';

type Rule = readonly [RegExp, string];

const always: readonly Rule[] = [
  [/<\/?[a-z!]/iu, 'holds markup'],
  [/[\p{Cc}\p{Cs}\p{Co}\u202a-\u202e\u2066-\u2069]/u, 'holds characters that cannot be shown'],
];
/** What Retake never says in the words of a model. */
const spoken: readonly Rule[] = [
  [
    /[$€£]\s*\d|\d\s*(?:[$€£]|usd\b|eur\b|dollars?\b|euros?\b|cents?\b|credits?\b)/iu,
    'names a price; prices are told by the program',
  ],
  [/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/iu, 'names an id; there are none to name'],
  [/\b(?:https?:\/\/|www\.)/iu, 'names an address of the web'],
];

interface Words {
  /** Which field it is, for the model. */
  readonly name: string;
  readonly maxCharacters: number;
  /** Whether a person reads it as said by Retake. */
  readonly isSpoken?: boolean;
}

/**
 * Words of a model that will be read or worked with: plain text on one line, of a certain length. What is spoken has no
 * prices, ids and addresses either.
 *
 * @throws RetakeError `MODEL_ANSWER_INVALID`
 */
export function checkWords(text: string, { name, maxCharacters, isSpoken = false }: Words): string {
  const words = text.replaceAll(/\s+/gu, ' ').trim();
  if (words === '') throw toInvalidAnswer(`${name} is empty.`);
  if (words.length > maxCharacters) throw toInvalidAnswer(`${name} is longer than ${maxCharacters} characters.`);
  const broken = [...always, ...(isSpoken ? spoken : [])].find(([pattern]) => pattern.test(words));
  if (broken !== undefined) throw toInvalidAnswer(`${name} ${broken[1]}.`);
  return words;
}
