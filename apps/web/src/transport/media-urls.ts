/** Where pictures and videos of a job are served. What is behind an address that names a cut, or a version of a clip by its id, never changes. */
const jobRoot = (jobId: string) => `/api/v1/jobs/${encodeURIComponent(jobId)}`;

export function toCutVideoUrl(jobId: string, cut: number): string {
  return `${jobRoot(jobId)}/cuts/${cut}/video`;
}

export function toCutPosterUrl(jobId: string, cut: number): string {
  return `${jobRoot(jobId)}/cuts/${cut}/poster`;
}

/** The picture that the tiles of a cut's strip lie in. */
export function toStripPictureUrl(jobId: string, cut: number): string {
  return `${jobRoot(jobId)}/cuts/${cut}/strip/picture`;
}

export function toVersionVideoUrl(jobId: string, clipId: string, version: number): string {
  return `${jobRoot(jobId)}/clips/${encodeURIComponent(clipId)}/versions/${version}/video`;
}

export function toVersionPosterUrl(jobId: string, clipId: string, version: number): string {
  return `${jobRoot(jobId)}/clips/${encodeURIComponent(clipId)}/versions/${version}/poster`;
}

/** The playlist of a running change. What is behind it grows until the change is published. */
export function toPreviewUrl(jobId: string, regenerationId: string): string {
  return `${jobRoot(jobId)}/regenerations/${encodeURIComponent(regenerationId)}/preview.m3u8`;
}
