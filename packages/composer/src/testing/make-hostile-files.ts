import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { runFfmpeg } from '@retake/media';

/** Where the turn of a picture stands in a track header, counted from the name of its box. */
const matrixOffset = 44;

/** Files that are broken, or that lie about themselves, made from one good clip. Each is named after what it is. */
export async function makeHostileFiles(toPath: (name: string) => string, address: string): Promise<void> {
  const source = ['-f', 'lavfi', '-i', 'testsrc2=s=160x90:r=30:d=1'];
  const encode = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p'];
  await runFfmpeg([...source, ...encode, toPath('good.mp4')]);
  await runFfmpeg([...source, ...encode, '-movflags', '+faststart', toPath('tables-first.mp4')]);
  await runFfmpeg(['-f', 'lavfi', '-i', 'sine=d=1', '-c:a', 'aac', toPath('no-picture.mp4')]);
  await runFfmpeg(['-f', 'lavfi', '-i', 'testsrc2=s=101x57:r=30:d=1', '-pix_fmt', 'yuv444p', toPath('odd-size.mkv')]);
  const good = await readFile(toPath('good.mp4'));
  const tablesFirst = await readFile(toPath('tables-first.mp4'));
  const write = (name: string, content: Buffer | string) => writeFile(toPath(name), content);
  await write('truncated.mp4', good.subarray(0, good.length * 0.6));
  await write('truncated-samples.mp4', tablesFirst.subarray(0, tablesFirst.length * 0.6));
  await write(
    'no-tables.mp4',
    patch(good, 'moov', (box, at) => box.write('oops', at)),
  );
  await write('endless.mp4', toEndless(good));
  await write('turned-37.mp4', toTurned(good, [52_340, 39_440, 0, -39_440, 52_340, 0]));
  await write('turned-hugely.mp4', toTurned(good, [2 ** 31 - 1, 1 - 2 ** 31, 0, 2 ** 31 - 1, 2 ** 31 - 1, 0]));
  await write('turned-90.mp4', toTurned(good, [0, 65_536, 0, -65_536, 0, 0]));
  await write('empty.mp4', '');
  await write('words.mp4', 'These are only words.');
  await mkdir(toPath('folder.mp4'));
  await runFfmpeg(['-f', 'lavfi', '-i', 'sine=d=1', '-c:a', 'aac', '-f', 'mpegts', toPath('elsewhere.ts')]);
  await write('playlist.mp4', toPlaylist([`${address}/a.ts`, `file:${toPath('elsewhere.ts')}`]));
  await write('playlist-to-address.mp3', toPlaylist([`${address}/a.ts`]));
  await write('playlist-to-file.mp3', toPlaylist([`file:${toPath('elsewhere.ts')}`]));
  await write('list.mp3', "ffconcat version 1.0\nfile 'elsewhere.ts'\n");
}

function patch(file: Buffer, name: string, change: (box: Buffer, at: number) => void): Buffer {
  const copy = Buffer.from(file);
  change(copy, copy.indexOf(name));
  return copy;
}

const toTurned = (file: Buffer, matrix: readonly number[]) =>
  patch(file, 'tkhd', (box, at) => {
    for (const [index, value] of matrix.entries()) box.writeInt32BE(value, at + matrixOffset + 4 * index);
  });

/** All lengths at the largest number, which ffmpeg takes for "unknown" in one place and for 49 days in another. */
const toEndless = (file: Buffer) =>
  [
    ['mvhd', 20],
    ['mdhd', 20],
    ['tkhd', 24],
  ].reduce(
    (made, [name, offset]) =>
      patch(made, String(name), (box, at) => box.writeUInt32BE(2 ** 32 - 1, at + Number(offset))),
    file,
  );

const toPlaylist = (items: readonly string[]) =>
  ['#EXTM3U', '#EXT-X-TARGETDURATION:1', ...items.flatMap((item) => ['#EXTINF:1,', item]), '#EXT-X-ENDLIST\n'].join(
    '\n',
  );
