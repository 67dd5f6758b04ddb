import type { Command } from './command.ts';
import { commands } from './registry.ts';

/** Edits (insert, delete, replace, swap neighbours) between two words. */
function toDistance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let best = Math.min(replaced, rows[i - 1]![j]! + 1, row[j - 1]! + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, rows[i - 2]![j - 2]! + 1);
      row.push(best);
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}

/** Words longer than this are nobody's misspelling of a command. */
const longestName = 24;

/** The command whose name is nearest to a word that is none; undefined when none is near (more than half of it wrong). */
export function findNearestCommand(name: string): Command | undefined {
  const wanted = name.toLowerCase();
  if (wanted.length > longestName || wanted.length === 0) return undefined;
  const starting = wanted.length >= 2 ? commands.find((command) => command.name.startsWith(wanted)) : undefined;
  if (starting !== undefined) return starting;
  const ranked = commands
    .map((command) => ({ command, distance: toDistance(wanted, command.name) }))
    .sort((a, b) => a.distance - b.distance);
  const best = ranked[0]!;
  return best.distance <= Math.max(wanted.length, best.command.name.length) / 2 ? best.command : undefined;
}
