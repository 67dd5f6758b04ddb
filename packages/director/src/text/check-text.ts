import { limits, RetakeError } from '@retake/contracts';

/** Control characters other than tab and line ends, and the noncharacters at the end of the basic plane. */
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/u;
/** Characters that reorder or hide text: embeddings, overrides, isolates, marks, word joiner and its kin. */
const bidirectional = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const invisible = /[\u00ad\u180e\u200b\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb]|\u034f/u;
/** Tags spell hidden ASCII. Flags of regions use them too, after a black flag, and end with a cancel tag. */
const tags = /[\u{e0000}-\u{e007f}]/u;
const tagFlags = /\u{1f3f4}[\u{e0061}-\u{e007a}]{2,6}\u{e007f}/gu;
/** A zero-width joiner is allowed between the parts of an emoji, and in scripts that need it to shape letters. */
const joinedEmoji = /(?<=\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d(?=\p{Extended_Pictographic})/gu;
const joinedLetters =
  /(?<=[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Malayalam}\p{M}])[\u200c\u200d]/gu;

/**
 * The text of a message, trimmed and in NFC, fit to be stored and shown.
 * Throws RetakeError TEXT_EMPTY, TEXT_TOO_LONG (over 2,000 characters) or TEXT_INVALID (characters that cannot be
 * stored, or that hide or reorder text).
 */
export function checkText(text: string): string {
  if (text.length > limits.messageCharacters * 2) throw new RetakeError('TEXT_TOO_LONG');
  if (!text.isWellFormed()) throw new RetakeError('TEXT_INVALID');
  const trimmed = text.normalize('NFC').trim();
  if ([...trimmed].length > limits.messageCharacters) throw new RetakeError('TEXT_TOO_LONG');
  const visible = trimmed.replace(tagFlags, '').replace(joinedEmoji, '').replace(joinedLetters, '');
  if (control.test(visible) || bidirectional.test(visible) || invisible.test(visible) || tags.test(visible)) {
    throw new RetakeError('TEXT_INVALID');
  }
  if (/[\u200c\u200d]/u.test(visible)) throw new RetakeError('TEXT_INVALID');
  if (visible.replace(/\s|\ufe0f|\u3164|\u115f|\u1160|\uffa0|\u2800/gu, '') === '') throw new RetakeError('TEXT_EMPTY');
  return trimmed;
}
