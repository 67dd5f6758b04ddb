const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** When something was: "just now", "5 min ago", "3 h ago", "yesterday 14:05 UTC", "12 Nov 14:05 UTC". */
export function describeTime(at: Date, now: Date): string {
  const ago = now.getTime() - at.getTime();
  if (ago < minuteMs) return 'just now';
  if (ago < 60 * minuteMs) return `${Math.floor(ago / minuteMs)} min ago`;
  const clock = `${at.toISOString().slice(11, 16)} UTC`;
  const days = Math.floor(now.getTime() / dayMs) - Math.floor(at.getTime() / dayMs);
  if (days === 0) return `${Math.floor(ago / (60 * minuteMs))} h ago`;
  if (days === 1) return `yesterday ${clock}`;
  const month = at.toLocaleString('en', { month: 'short', timeZone: 'UTC' });
  const year = at.getUTCFullYear() === now.getUTCFullYear() ? '' : ` ${at.getUTCFullYear()}`;
  return `${at.getUTCDate()} ${month}${year} ${clock}`;
}
