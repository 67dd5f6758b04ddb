/** How long an answer may be kept: an object's own address never changes its content, `current` does. */
const caching = {
  immutable: 'private, max-age=31536000, immutable',
  revalidate: 'private, no-cache',
} as const;

export type Caching = keyof typeof caching;

/** The `Cache-Control` of an answer. */
export function toCaching(kind: Caching): string {
  return caching[kind];
}
