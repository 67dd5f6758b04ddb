import { describeSettings, getTemplate, type PlanRow } from '@retake/contracts';
import type { ChangeRequest } from '../types.ts';

const titleCharacters = 120;

function toClips(clips: readonly number[]): string {
  const sorted = [...clips].sort((a, b) => a - b);
  return sorted.length === 1 ? `Clip ${sorted[0]}` : `Clips ${sorted.slice(0, -1).join(', ')} and ${sorted.at(-1)}`;
}

function toWhat({ add, instruction, wear }: PlanRow): string {
  if (wear !== undefined) return `look of ${wear.of}`;
  const templates = add.map(({ template, strength }) => {
    const label = getTemplate(template).label.toLowerCase();
    return strength === 'normal' ? label : `${label} (${strength})`;
  });
  return [...templates, ...(instruction === null ? [] : [instruction])].join(', ');
}

/** What a change does, in a few words that a person reads: "Clips 2 and 3: nighttime". */
export function toTitle(change: ChangeRequest): string {
  const title = toLongTitle(change);
  return title.length <= titleCharacters ? title : `${title.slice(0, titleCharacters - 1)}…`;
}

function toTakesTitle(rows: readonly PlanRow[]): string {
  const what = [...new Set(rows.map(toWhat))].join('; ');
  return `Clip ${rows[0]!.clip}, ${rows.length} ${rows.length === 1 ? 'take' : 'takes'}: ${what}`;
}

function toLongTitle(change: ChangeRequest): string {
  switch (change.kind) {
    case 'edit': {
      if (change.plan.rows[0]?.take !== undefined) return toTakesTitle(change.plan.rows);
      const clipsByWhat = Map.groupBy(change.plan.rows, toWhat);
      return [...clipsByWhat].map(([what, rows]) => `${toClips(rows.map(({ clip }) => clip))}: ${what}`).join('; ');
    }
    case 'undo':
    case 'redo': {
      const { kind, clips, steps = 1 } = change;
      const what = steps === 1 ? kind : `${kind} ${steps} changes`;
      return clips === undefined ? `${what[0]!.toUpperCase()}${what.slice(1)}` : `${toClips(clips)}: ${what}`;
    }
    case 'rewind':
      return change.before === undefined ? `Back to cut ${change.cut}` : `Back to before “${change.before}”`;
    case 'restore':
      return `Clip ${change.clip}: back to version ${change.version}`;
    case 'reorder':
      return `New order: ${change.order.join(', ')}`;
    case 'transition':
      return `Between clips ${change.clip} and ${change.clip + 1}: ${change.transition.kind}`;
    case 'settings':
      return describeSettings(change.settings);
  }
}
