const start = /^[^{]*\{\s*"reply"\s*:\s*"/u;
const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: ' ',
  r: '',
  b: '',
  f: '',
  '"': '"',
  '\\': '\\',
  '/': '/',
};

/**
 * The `reply` of an answer that is still being written, as far as it goes. It is the first field of every answer, so that
 * a person can read it while the rest is on its way.
 */
export function toPartialReply(text: string): string {
  const opening = start.exec(text);
  if (opening === null) return '';
  let reply = '';
  for (let at = opening[0].length; at < text.length; at += 1) {
    const character = text[at]!;
    if (character === '"') return reply;
    if (character !== '\\') {
      reply += character;
      continue;
    }
    at += 1;
    const escaped = text[at];
    if (escaped === undefined) return reply;
    if (escaped !== 'u') {
      reply += escapes[escaped] ?? '';
      continue;
    }
    const code = text.slice(at + 1, at + 5);
    if (code.length < 4) return reply;
    reply += String.fromCharCode(Number.parseInt(code, 16));
    at += 4;
  }
  return reply;
}
