/**
 * All that a media tool is told of our environment: where programs, libraries and fonts are, and where temporary files
 * go. Keys and passwords stay here, because the tools read files that strangers made.
 */
const passedOn = [
  'PATH',
  'HOME',
  'TMPDIR',
  'FONTCONFIG_FILE',
  'FONTCONFIG_PATH',
  'LD_LIBRARY_PATH',
  'DYLD_LIBRARY_PATH',
];

/** The environment of a media tool. Its messages are in English wherever it runs, as they are read by programs too. */
export function toToolEnvironment(own: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const known = passedOn.flatMap((name) => (own[name] === undefined ? [] : [[name, own[name]]]));
  return { ...Object.fromEntries(known), LC_ALL: 'C' };
}
