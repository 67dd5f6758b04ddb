/** What people call a clip. */
export const singularClipNouns: ReadonlySet<string> = new Set(['clip', 'scene', 'shot', 'segment', 'chunk']);
export const pluralClipNouns: ReadonlySet<string> = new Set(['clips', 'scenes', 'shots', 'segments', 'chunks']);
export const clipNouns: ReadonlySet<string> = new Set([...singularClipNouns, ...pluralClipNouns]);
/** What is a clip only before its number: "video 3", "parts 2 and 5"; "the video" is all of them. */
export const numberedNouns: ReadonlySet<string> = new Set(['video', 'videos', 'part', 'parts']);
