import { limits } from '@retake/contracts';

/** The containers that the server reads, by their endings and by the types that browsers give them. */
const acceptedEndings = /\.(mp4|m4v|mov|mkv|webm)$/i;
const acceptedMimeTypes = ['video/mp4', 'video/x-m4v', 'video/quicktime', 'video/x-matroska', 'video/webm'];

/** For the file picker. */
export const acceptedTypes = [...acceptedMimeTypes, '.mp4', '.m4v', '.mov', '.mkv', '.webm'].join(',');

/** Why a file will not be taken, or null. Only what can be told before it is sent; the server looks inside. */
export function findFileProblem(file: { name: string; type: string; size: number }): string | null {
  if (!acceptedMimeTypes.includes(file.type) && !acceptedEndings.test(file.name)) {
    return `“${file.name}” is not a video that is taken here. Choose an MP4, MOV, MKV or WebM file.`;
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
