import { describe, expect, it } from 'vitest';
import { toCutPosterUrl, toCutVideoUrl, toVersionPosterUrl, toVersionVideoUrl } from './media-urls.ts';

describe('media addresses', () => {
  it('name the cut', () => {
    expect(toCutVideoUrl('j1', 3)).toBe('/api/v1/jobs/j1/cuts/3/video');
    expect(toCutPosterUrl('j1', 3)).toBe('/api/v1/jobs/j1/cuts/3/poster');
  });
  it('name the clip by its id, and the version', () => {
    expect(toVersionVideoUrl('j1', 'c2', 5)).toBe('/api/v1/jobs/j1/clips/c2/versions/5/video');
    expect(toVersionPosterUrl('j1', 'c2', 5)).toBe('/api/v1/jobs/j1/clips/c2/versions/5/poster');
  });
  it('cannot leave the job', () => {
    expect(toCutVideoUrl('../x', 1)).toBe('/api/v1/jobs/..%2Fx/cuts/1/video');
  });
});
