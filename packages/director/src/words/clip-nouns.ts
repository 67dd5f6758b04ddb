/** What people call a clip. */
export const singularClipNouns: ReadonlySet<string> = new Set(['clip', 'scene', 'shot', 'segment', 'chunk']);
export const pluralClipNouns: ReadonlySet<string> = new Set(['clips', 'scenes', 'shots', 'segments', 'chunks']);
export const clipNouns: ReadonlySet<string> = new Set([...singularClipNouns, ...pluralClipNouns]);
