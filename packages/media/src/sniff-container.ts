import { open } from 'node:fs/promises';
import { RetakeError } from '@retake/contracts';

/** The two families of containers that are accepted, by ffmpeg's names of their readers. */
export type Container = 'mov' | 'matroska';

const movBoxes = new Set(['ftyp', 'moov', 'mdat', 'wide', 'free', 'skip', 'pnot']);

/**
 * Tells the container from a file's first bytes, whatever its name. ffmpeg is then told to use just this reader: left
 * to guess, it would follow the addresses in a playlist that is named like a video.
 *
 * @throws RetakeError `VIDEO_UNREADABLE` for an empty file, `VIDEO_FORMAT_UNSUPPORTED` for anything else
 */
export async function sniffContainer(path: string): Promise<Container> {
  const file = await open(path, 'r');
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(16), 0, 16, 0);
    if (bytesRead === 0) throw new RetakeError('VIDEO_UNREADABLE', { message: 'The file is empty.' });
    if (bytesRead >= 8 && movBoxes.has(buffer.toString('latin1', 4, 8))) return 'mov';
    if (bytesRead >= 4 && buffer.readUInt32BE(0) === 0x1a45dfa3) return 'matroska';
  } finally {
    await file.close();
  }
  throw new RetakeError('VIDEO_FORMAT_UNSUPPORTED', {
    message: 'This is not a video in an MP4, MOV, MKV or WebM file.',
  });
}
