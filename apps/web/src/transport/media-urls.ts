/** Where pictures and videos of a job are served. Every address names a version or a cut, so what is behind it never changes. */
const jobRoot = (jobId: string) => `/api/v1/jobs/${encodeURIComponent(jobId)}`;

export function toCutVideoUrl(jobId: string, cut: number): string {
  return `${jobRoot(jobId)}/cuts/${cut}/video`;
}

export function toCutPosterUrl(jobId: string, cut: number): string {
  return `${jobRoot(jobId)}/cuts/${cut}/poster`;
}

export function toVersionVideoUrl(jobId: string, clip: number, version: number): string {
  return `${jobRoot(jobId)}/clips/${clip}/versions/${version}/video`;
}

export function toVersionPosterUrl(jobId: string, clip: number, version: number): string {
  return `${jobRoot(jobId)}/clips/${clip}/versions/${version}/poster`;
}
