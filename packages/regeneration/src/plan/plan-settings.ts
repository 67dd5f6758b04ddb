import { type CutSettings, RetakeError, type SettingsView } from '@retake/contracts';
import type { CutDocument, VersionRecord } from '../records.ts';

type Heard = Pick<CutDocument, 'audio' | 'settings'>;

const names = ['ownSound', 'musicPercent', 'loudness'] as const;

/** How a cut sounds when nobody has set anything: its music as it was given, or else the clips themselves. */
function toDefaults({ audio }: Heard): SettingsView {
  if (audio === null) return { ownSound: 'over', musicPercent: null, loudness: false };
  const musicPercent = Math.min(100, Math.round(100 * 10 ** (audio.gainDb / 20)));
  return { ownSound: 'off', musicPercent, loudness: false };
}

function withSettings(view: SettingsView, { ownSound, musicPercent, loudness }: CutSettings): SettingsView {
  return {
    ownSound: ownSound ?? view.ownSound,
    musicPercent: musicPercent ?? view.musicPercent,
    loudness: loudness ?? view.loudness,
  };
}

/** How a cut sounds. */
export function toSettingsView(document: Heard): SettingsView {
  return withSettings(toDefaults(document), document.settings ?? {});
}

/**
 * The document with some settings changed. What is as it would be by itself is not kept, so going back to it makes the
 * document that was there before, and with that the file.
 *
 * @throws RetakeError `NOTHING_TO_DO`
 */
export function planSettings(
  change: CutSettings,
  document: CutDocument,
  versions: readonly Pick<VersionRecord, 'id' | 'hasSound'>[],
): CutDocument {
  const { settings: _, ...rest } = document;
  const hasMusic = document.audio !== null;
  if (!hasMusic && change.musicPercent !== undefined)
    throw new RetakeError('NOTHING_TO_DO', { message: 'This video has no music.' });
  const shown = new Set(document.slots.map(({ versionId }) => versionId));
  if (change.ownSound !== undefined && !versions.some(({ id, hasSound }) => hasSound && shown.has(id)))
    throw new RetakeError('NOTHING_TO_DO', { message: 'The clips of this video have no sound of their own.' });
  // Without music there is nothing to be under.
  const ownSound = !hasMusic && change.ownSound === 'under' ? 'over' : change.ownSound;
  const before = toSettingsView(document);
  const after = withSettings(before, { ...change, ownSound });
  if (names.every((name) => after[name] === before[name]))
    throw new RetakeError('NOTHING_TO_DO', { message: 'The video sounds like that already.' });
  const defaults = toDefaults(document);
  const kept = names.filter((name) => after[name] !== defaults[name]);
  return kept.length === 0 ? rest : { ...rest, settings: Object.fromEntries(kept.map((name) => [name, after[name]])) };
}
