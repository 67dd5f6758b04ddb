const longest = 200;

/** Words of the provider as one short line that can be shown to a person. */
export function toSentence(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  const short = line.length > longest ? `${line.slice(0, longest).trimEnd()}…` : line;
  return short === '' || /[.!?…]$/.test(short) ? short : `${short}.`;
}
