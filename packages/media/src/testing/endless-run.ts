import { runFfmpeg } from '../run-ffmpeg.ts';

// A process of its own for the test that kills a parent. The argument marks its ffmpeg among all others.
const [mark = ''] = process.argv.slice(2);
await runFfmpeg(['-re', '-f', 'lavfi', '-i', 'testsrc2=s=64x64', '-metadata', `title=${mark}`, '-f', 'null', '-']);
