/** A UUID (version 8: of our own making) from the first half of a SHA-256, so that the same thing gets the same id. */
export function toUuid(sha256: string): string {
  const variant = ((Number.parseInt(sha256[16]!, 16) & 0x3) | 0x8).toString(16);
  const hex = `${sha256.slice(0, 12)}8${sha256.slice(13, 16)}${variant}${sha256.slice(17, 32)}`;
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
