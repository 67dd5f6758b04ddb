import { commands, describeSettings, findCommand, toUsage, type Understanding } from '@retake/contracts';
import { toLookEntries } from '../quote/to-look-entries.ts';
import { describeLookWish } from './describe-look-wish.ts';
import { describeClipNumbers, describeLook, describeNumbers } from './describe-plan.ts';
import { describeRewind, describeWalk } from './describe-return.ts';

function describeHelp(subject: string | undefined): string {
  const command = subject === undefined ? undefined : findCommand(subject);
  if (command !== undefined)
    return `${toUsage(command)}: ${command.summary} For example: ${command.examples.join(', ')}.`;
  const list = commands.map((entry) => toUsage(entry)).join(', ');
  return `Say which clip should change and how, such as "make clip 2 nighttime" or "all clips except 4: warmer". Commands: ${list}.`;
}

function describeEdits(understanding: Understanding): string {
  const parts = (understanding.edits ?? []).map(
    (edit) => `${describeClipNumbers(edit.clips)}: ${edit.instruction ?? describeLook(toLookEntries(edit))}`,
  );
  return `${parts.join('; ')}.`;
}

/** One sentence that says what was understood; for `clarify`, the question that Retake asks back. */
export function describeUnderstanding(understanding: Understanding): string {
  const { kind, clips, version, order, transition, settings, subject } = understanding;
  const named = clips === undefined || clips.length === 0 ? undefined : describeClipNumbers(clips);
  switch (kind) {
    case 'edit':
      return describeEdits(understanding);
    case 'undo':
    case 'redo':
      return describeWalk(understanding);
    case 'rewind':
      return describeRewind(understanding);
    case 'fork':
      return 'Making a branch of this video.';
    case 'restore':
      return `${named}: back to version ${version}.`;
    case 'compare':
      return `${named}: ${version === undefined ? 'the original' : `version ${version}`} beside the current version.`;
    case 'retry':
      return 'Trying the last failed change again.';
    case 'cancel':
      return 'Stopping the change that is running.';
    case 'transition':
      return `${transition === 'cut' ? 'A cut' : transition === 'fade' ? 'A fade' : 'A crossfade'} between clips ${describeNumbers(clips ?? [])}.`;
    case 'reorder':
      return `New order: ${(order ?? []).join(', ')}.`;
    case 'settings':
      return `${describeSettings(settings ?? {})}.`;
    case 'variations':
      return `${understanding.count ?? 1} takes of clip ${clips?.[0]} to choose from.`;
    case 'look':
      return describeLookWish(understanding);
    case 'approve':
      return `${named} approved.`;
    case 'reject':
      return subject === undefined ? `${named} rejected.` : `${named} rejected: ${subject}`;
    case 'help':
      return describeHelp(subject);
    case 'confirm':
      return 'Going ahead.';
    case 'decline':
      return 'Left as it is.';
    case 'clarify':
      return understanding.question ?? 'What should change, and in which clip?';
    case 'question':
      return 'A question about this video.';
    case 'none':
      return 'Nothing to change then. Say which clip should change and how, whenever you like.';
  }
}
