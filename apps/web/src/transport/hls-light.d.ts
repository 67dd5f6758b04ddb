/** The build of hls.js without alternative sound, captions and protection, which a preview has none of. */
declare module 'hls.js/light' {
  export * from 'hls.js';
  export { default } from 'hls.js';
}
