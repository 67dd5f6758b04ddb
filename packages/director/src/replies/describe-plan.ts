import { getTemplate, isMatch, type LookPart, type Plan, type PlanRow, type Understanding } from '@retake/contracts';

const strengthWords = { slight: 'slightly ', normal: '', strong: 'strongly ' } as const;

/** "nighttime", "slightly brighter, strongly warmer", "look of clip 2". */
export function describeLook(look: readonly LookPart[]): string {
  return look
    .map((part) =>
      isMatch(part)
        ? `look of ${part.match.of}`
        : `${strengthWords[part.strength]}${getTemplate(part.template).label.toLowerCase()}`,
    )
    .join(', ');
}

/** What is done to the clip of a row. */
function describeRow({ add, instruction, wear }: PlanRow): string {
  return wear === undefined ? (instruction ?? describeLook(add)) : `look of ${wear.of}`;
}

/** "1", "1 and 3", "1 to 4 and 6". */
export function describeNumbers(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  const parts = runs.flatMap(([from, to]) =>
    to - from > 1 ? [`${from} to ${to}`] : to > from ? [`${from}`, `${to}`] : [`${from}`],
  );
  return parts.length === 1 ? parts[0]! : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** "Clip 2" or "Clips 1 to 4 and 6". */
export function describeClipNumbers(numbers: readonly number[]): string {
  return `${numbers.length === 1 ? 'Clip' : 'Clips'} ${describeNumbers(numbers)}`;
}

/** A price in dollars with as many digits as it needs: "free", "$0.19", "$0.0045". */
export function describePrice(priceMicros: number): string {
  if (priceMicros === 0) return 'free';
  const dollars = priceMicros / 1_000_000;
  return dollars < 0.01 ? `$${dollars.toFixed(4)}` : `$${dollars.toFixed(2)}`;
}

/** A wait as people say it: "about 4 s", "about 3 min". */
export function describeWait(waitMs: number): string {
  const seconds = Math.max(1, Math.round(waitMs / 1_000));
  return seconds < 120 ? `about ${seconds} s` : `about ${Math.round(seconds / 60)} min`;
}

/** The few words of a plan that name it: "Clip 2: nighttime". Clips with the same changes stand together. */
function describePlanTitle(plan: Plan): string {
  if (plan.rows[0]?.take !== undefined) return describeTakes(plan);
  const groups = new Map<string, number[]>();
  for (const row of plan.rows) {
    const what = describeRow(row);
    groups.set(what, [...(groups.get(what) ?? []), row.clip]);
  }
  return [...groups].map(([what, clips]) => `${describeClipNumbers(clips)}: ${what}`).join('; ');
}

/** "3 takes of clip 2 to choose from: warmer; strongly warmer; slightly warmer". Takes of one wish for a model say it once. */
function describeTakes({ rows }: Plan): string {
  const many = rows.length === 1 ? 'take' : 'takes';
  return `${rows.length} ${many} of clip ${rows[0]!.clip} to choose from: ${[...new Set(rows.map(describeRow))].join('; ')}`;
}

/** The price of a plan and where it comes from: "$0.19 by the list", "about $0.36, at most $0.38". */
function describeCost({ rows, totalMicros, maxMicros }: Plan): string {
  if (totalMicros === 0 && maxMicros === 0) return 'Free';
  const isSure = rows.every(({ sureness }) => sureness === undefined || sureness === 'sure');
  const isList = rows.some(({ sureness }) => sureness === 'list');
  const price = `${isSure || isList ? '' : 'about '}${describePrice(totalMicros)}${isList ? ' by the price list' : ''}`;
  return maxMicros === totalMicros ? price : `${price}, at most ${describePrice(maxMicros)}`;
}

/** A plan as a reply: "Clip 2: nighttime. Free, about 4 s." */
export function describePlan(plan: Plan): string {
  const cost = describeCost(plan);
  return `${describePlanTitle(plan)}. ${cost[0]!.toUpperCase()}${cost.slice(1)}, ${describeWait(plan.waitMs)}.`;
}

/** A plan that waits for a yes: "Clip 2: add a knight. $0.90 by the price list, about 2 min. Nothing above $0.90 is spent. Go ahead?" */
export function describeOffer(
  plan: Plan,
  { clipsChosenBy, isUnsure }: Pick<Understanding, 'clipsChosenBy' | 'isUnsure'> = {},
): string {
  const doubt = isUnsure === true ? 'As I understand it: ' : '';
  const chosen = clipsChosenBy === 'model' ? ' Retake has chosen the clips: leave out what you do not mean.' : '';
  const limit = plan.maxMicros === 0 ? '' : ` Nothing above ${describePrice(plan.maxMicros)} is spent.`;
  return `${doubt}${describePlan(plan)}${limit}${chosen} Go ahead?`;
}
