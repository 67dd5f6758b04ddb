import { limits } from '@retake/contracts';

/** A title from the name of a file: without folders and ending, fit to be stored and shown. */
export function toTitle(fileName: string): string {
  const base = fileName.split(/[\\/]/).at(-1) ?? '';
  const words = base
    .replace(/\.[^.]{1,5}$/, '')
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu, '')
    .replace(/[_\s]+/g, ' ')
    .trim();
  return [...words].slice(0, limits.titleCharacters).join('').trim() || 'Imported video';
}
