import { limits } from '@retake/contracts';
import { describe, expect, it } from 'vitest';
import { findFileProblem, toSize, toTitle } from './check-file.ts';

describe('checking a file before it is sent', () => {
  it('takes videos by type or by ending', () => {
    expect(findFileProblem({ name: 'a', type: 'video/mp4', size: 1 })).toBeNull();
    expect(findFileProblem({ name: 'A.MKV', type: '', size: 1 })).toBeNull();
  });
  it('refuses what is no video, empty or too large', () => {
    expect(findFileProblem({ name: 'a.pdf', type: 'application/pdf', size: 1 })).toContain('not a video');
    expect(findFileProblem({ name: 'a.avi', type: 'video/x-msvideo', size: 1 })).toContain('MP4, MOV, MKV or WebM');
    expect(findFileProblem({ name: 'a.mp4', type: 'video/mp4', size: 0 })).toContain('empty');
    expect(findFileProblem({ name: 'a.mp4', type: 'video/mp4', size: limits.uploadBytes })).toBeNull();
    expect(findFileProblem({ name: 'a.mp4', type: 'video/mp4', size: limits.uploadBytes + 1 })).toContain('500 MiB');
  });
  it('says sizes and suggests titles', () => {
    expect(toSize(13_000_000)).toBe('12.4 MiB');
    expect(toSize(10)).toBe('1 KiB');
    expect(toTitle('summer_ad.final.mov')).toBe('summer ad.final');
  });
});
