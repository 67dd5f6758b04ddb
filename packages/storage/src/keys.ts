import { RetakeError } from '@retake/contracts';

/**
 * The only place that builds object keys. Every segment is a UUID of ours or a word of this file, so a key can neither
 * climb out of its folder nor need any quoting, on a disk or in an address.
 */
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const contentTypes = {
  mp4: 'video/mp4',
  jpg: 'image/jpeg',
  png: 'image/png',
  m4a: 'audio/mp4',
  upload: 'application/octet-stream',
  json: 'application/json',
  m4s: 'video/mp4',
} as const;

const folders: Readonly<Record<string, readonly (keyof typeof contentTypes)[]>> = {
  sources: ['mp4'],
  versions: ['mp4'],
  posters: ['jpg'],
  cuts: ['mp4', 'jpg'],
  strips: ['jpg', 'json'],
  waveforms: ['json'],
  ends: ['png'],
  manifests: ['json'],
  audio: ['m4a'],
  uploads: ['upload'],
};
/** One level deeper than the others: each run of a change has a preview of many objects, which go together. */
const previewFolder = 'previews';
const previewRun = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}-\d{1,15}$/;
const previewName = /^(plan\.json|\d{1,9}\.m4s)$/;

function toKey(jobId: string, folder: string, id: string, extension: keyof typeof contentTypes): string {
  return assertObjectKey(`jobs/${jobId}/${folder}/${id}.${extension}`);
}

function toKeyBeside(key: string, folder: string, extension: keyof typeof contentTypes): string {
  const [, jobId, , file] = assertObjectKey(key).split('/');
  return toKey(jobId!, folder, file!.split('.')[0]!, extension);
}

/** The mezzanine that a version's look is rendered from. */
export const toSourceKey = (jobId: string, sourceId: string) => toKey(jobId, 'sources', sourceId, 'mp4');
/** A version with its look applied. */
export const toVersionVideoKey = (jobId: string, versionId: string) => toKey(jobId, 'versions', versionId, 'mp4');
export const toVersionPosterKey = (jobId: string, versionId: string) => toKey(jobId, 'posters', versionId, 'jpg');
export const toCutVideoKey = (jobId: string, cutId: string) => toKey(jobId, 'cuts', cutId, 'mp4');
export const toCutPosterKey = (jobId: string, cutId: string) => toKey(jobId, 'cuts', cutId, 'jpg');
/**
 * What stands beside the video of a cut: the picture of its strip, how the tiles lie in it, and its waveform. Cuts that
 * share a video share these.
 */
export const toStripPictureKey = (cutVideoKey: string) => toKeyBeside(cutVideoKey, 'strips', 'jpg');
export const toStripKey = (cutVideoKey: string) => toKeyBeside(cutVideoKey, 'strips', 'json');
export const toWaveformKey = (cutVideoKey: string) => toKeyBeside(cutVideoKey, 'waveforms', 'json');
/** What the video of a cut is made of, so that a composer can take its segments out again. */
export const toManifestKey = (cutVideoKey: string) => toKeyBeside(cutVideoKey, 'manifests', 'json');
/** The last frame of a version. */
export const toLastFrameKey = (jobId: string, versionId: string) => toKey(jobId, 'ends', versionId, 'png');
export const toAudioKey = (jobId: string, audioId: string) => toKey(jobId, 'audio', audioId, 'm4a');
/** A file as a person sent it. It stays with the job, so that an import can be resumed and tried again. */
export const toUploadKey = (jobId: string, uploadId: string) => toKey(jobId, 'uploads', uploadId, 'upload');

/** A run of a change, by the epoch of its lease: whoever takes the change over begins a preview of its own. */
export interface PreviewRun {
  readonly jobId: string;
  readonly regenerationId: string;
  readonly epoch: number;
}
const toPreviewFolder = ({ jobId, regenerationId, epoch }: PreviewRun) =>
  `jobs/${jobId}/${previewFolder}/${regenerationId}-${epoch}/`;

/** What the preview of a run shows. */
export const toPreviewPlanKey = (run: PreviewRun) => assertObjectKey(`${toPreviewFolder(run)}plan.json`);
/** Pictures that it has rendered, by the first of their frames. */
export const toPreviewPieceKey = (run: PreviewRun, startFrame: number) =>
  assertObjectKey(`${toPreviewFolder(run)}${startFrame}.m4s`);

/** All objects of a job. */
export const toJobPrefix = (jobId: string) => assertObjectPrefix(`jobs/${jobId}/`);
/** The previews of a job, of whichever run. */
export const toPreviewsPrefix = (jobId: string) => assertObjectPrefix(`jobs/${jobId}/${previewFolder}/`);
/** The preview of one run. */
export const toPreviewPrefix = (run: PreviewRun) => assertObjectPrefix(toPreviewFolder(run));
/** The raw uploads of a job. */
export const toUploadPrefix = (jobId: string) => assertObjectPrefix(`jobs/${jobId}/uploads/`);

/** Whether a string is a key that this file could have built. */
export function isObjectKey(key: string): boolean {
  const [root, jobId, folder, file, ...rest] = key.split('/');
  if (root !== 'jobs' || !jobId || !folder || !file) return false;
  if (folder === previewFolder) {
    return uuid.test(jobId) && previewRun.test(file) && rest.length === 1 && previewName.test(rest[0]!);
  }
  if (rest.length > 0) return false;
  const extensions = Object.hasOwn(folders, folder) ? folders[folder]! : [];
  const [id, extension, ...more] = file.split('.');
  return uuid.test(jobId) && uuid.test(id!) && more.length === 0 && extensions.some((allowed) => allowed === extension);
}

/** @throws RetakeError `OBJECT_NOT_FOUND`: nothing can be stored at such a key. */
export function assertObjectKey(key: string): string {
  if (!isObjectKey(key)) throw new RetakeError('OBJECT_NOT_FOUND', { cause: new Error(`not a key: ${key}`) });
  return key;
}

/** @throws RetakeError `OBJECT_NOT_FOUND` */
export function assertObjectPrefix(prefix: string): string {
  const [root, jobId, ...rest] = prefix.split('/');
  const isPreview = rest.length === 3 && rest[0] === previewFolder && previewRun.test(rest[1]!) && rest[2] === '';
  const folder = rest.length === 2 ? rest[0]! : undefined;
  const isJob = rest.length === 1 && rest[0] === '';
  const isKnown = folder !== undefined && (folder === previewFolder || Object.hasOwn(folders, folder));
  const isFolder = isKnown && rest[1] === '';
  if (root !== 'jobs' || !uuid.test(jobId ?? '') || !(isJob || isFolder || isPreview)) {
    throw new RetakeError('OBJECT_NOT_FOUND', { cause: new Error(`not a prefix: ${prefix}`) });
  }
  return prefix;
}

/** The media type that an object is served with. */
export function toContentType(key: string): string {
  const extension = assertObjectKey(key).split('.').at(-1) as keyof typeof contentTypes;
  return contentTypes[extension];
}
