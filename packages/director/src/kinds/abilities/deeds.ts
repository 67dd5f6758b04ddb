import { oneOf } from '../../words/one-of.ts';

/** What can be done by a message that changes no picture: the command that does it, and the words for it. */
interface Deed {
  readonly command: string;
  /** "undo a change". */
  readonly verbs: string;
  /** "can it be undone". */
  readonly participles: string;
  /** "is there an undo", "how does undoing work". */
  readonly nouns: string;
  /** What must be told of, where the words alone may mean something else. */
  readonly about?: RegExp;
}

const deeds: readonly Deed[] = [
  {
    command: 'undo',
    verbs: 'undo, revert, reverse, take back, roll back, go back, step back, change back, switch back, backtrack',
    participles: 'undone, reverted, reversed, taken back, rolled back, changed back',
    nouns: 'undo, undos, undoing, reverting, going back, taking back, rolling back, rollback',
  },
  { command: 'redo', verbs: 'redo, reapply', participles: 'redone, reapplied', nouns: 'redo, redos, redoing' },
  {
    command: 'restore',
    verbs: 'restore, return to, get back, bring back, recover, retrieve, reinstate',
    participles: 'restored, brought back, recovered, retrieved',
    nouns: 'restore, restoring',
  },
  {
    command: 'compare',
    verbs: 'compare, see before and after, look at before and after',
    participles: 'compared, seen side by side, shown side by side',
    nouns: 'compare, comparing, comparison, comparisons, before and after, side by side',
  },
  {
    command: 'approve',
    verbs: 'approve, accept, sign off, sign off on',
    participles: 'approved, accepted, signed off',
    nouns: 'approve, approving, approval, approvals, approved',
  },
  {
    command: 'reject',
    verbs: 'reject, refuse, turn down, decline',
    participles: 'rejected, refused, turned down',
    nouns: 'reject, rejecting, rejection, rejections, rejected',
  },
  {
    command: 'cancel',
    verbs: 'cancel, stop, abort, interrupt, halt',
    participles: 'cancelled, canceled, stopped, aborted, interrupted',
    nouns: 'cancel, cancelling, canceling, stopping, aborting',
  },
  {
    command: 'retry',
    verbs: 'retry, rerun, try again, run again',
    participles: 'retried, run again, tried again',
    nouns: 'retry, retries, retrying, rerun',
  },
  {
    command: 'reorder',
    verbs: 'reorder, re order, rearrange, swap, swap around, move, move around, shuffle, switch, exchange, sort',
    participles: 'reordered, rearranged, swapped, moved, shuffled, switched, exchanged, sorted',
    nouns: 'reorder, reordering, rearranging, swapping, moving',
  },
  {
    command: 'transition',
    verbs: 'crossfade, cross fade',
    participles: 'crossfaded',
    nouns: 'transition, transitions, crossfade, crossfades, cross fade, cross fades, fade, fades, dissolves',
  },
  {
    command: 'transition',
    verbs: 'add, use, have, do, put, put in, make, change, set, choose, pick, insert, get, create, remove',
    participles: 'added, used, changed, set, chosen, removed, put',
    nouns: 'blending',
    about: /\b(?:transitions?|(?:cross)?fades?|dissolves?)\b/u,
  },
  {
    command: 'reorder',
    verbs: 'change, alter, modify, set, choose, edit',
    participles: 'changed, altered, modified, set, chosen',
    nouns: 'ordering',
    about: /\b(?:order|sequence)\b/u,
  },
  {
    command: 'restore',
    verbs: 'get, have, bring, put',
    participles: 'put back, gotten back',
    nouns: 'getting back',
    about: /\b(?:versions?|takes?|clips?|originals?|something) back\b/u,
  },
];

/** The patterns of all of its words for each deed, which a rule builds its own patterns around. */
export const deedWords = deeds.map(({ command, verbs, participles, nouns, about }) => ({
  command,
  about,
  verbs: oneOf(verbs),
  participles: oneOf(participles),
  nouns: oneOf(nouns),
}));
