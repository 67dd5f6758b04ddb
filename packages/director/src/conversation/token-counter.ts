/** Counts the tokens of a text. */
export type CountTokens = (text: string) => number;

/**
 * A counter with the vocabulary of OpenAI's models since GPT-4o. Other models cut words otherwise, so for them its figures
 * are an estimate. The vocabulary takes 0.2 s and 75 MB to load, which is why only a caller that needs it does.
 */
export async function createTokenCounter(): Promise<CountTokens> {
  const { countTokens, setMergeCacheSize } = await import('gpt-tokenizer/encoding/o200k_base');
  // It remembers how words are cut; a server would remember for ever.
  setMergeCacheSize(10_000);
  // What looks like a mark of the vocabulary is text here.
  const asText = { allowedSpecial: new Set<string>(), disallowedSpecial: new Set<string>() };
  return (text) => countTokens(text, asText);
}
