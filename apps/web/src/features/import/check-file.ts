import { limits } from '@retake/contracts';

const accepted = /\.(mp4|m4v|mov|mkv|webm|avi|mpg|mpeg|ts|mts|m2ts|mxf)$/i;

/** For the file picker: what browsers know as video, and endings they do not know. */
export const acceptedTypes = 'video/*,.mkv,.mxf,.mts,.m2ts,.ts';

/** Why a file will not be taken, or null. Only what can be told before it is sent; the server looks inside. */
export function findFileProblem(file: { name: string; type: string; size: number }): string | null {
  if (!file.type.startsWith('video/') && !accepted.test(file.name)) {
    return `“${file.name}” is not a video. Choose an MP4, MOV, MKV or WebM file.`;
  }
  if (file.size === 0) return `“${file.name}” is empty.`;
  if (file.size > limits.uploadBytes)
    return `“${file.name}” is ${toSize(file.size)}. The largest file that is taken is ${toSize(limits.uploadBytes)}.`;
  return null;
}

/** `12.4 MiB`. */
export function toSize(bytes: number): string {
  const mebibytes = bytes / 1024 ** 2;
  return mebibytes < 1
    ? `${Math.max(1, Math.round(bytes / 1024))} KiB`
    : `${mebibytes.toFixed(mebibytes < 100 ? 1 : 0)} MiB`;
}

/** The title that a file's name suggests: without its ending, with spaces. */
export function toTitle(name: string): string {
  return name
    .replace(/\.[^.]+$/, '')
    .replace(/[_]+/g, ' ')
    .trim()
    .slice(0, limits.titleCharacters);
}
