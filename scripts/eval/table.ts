import type { Score } from './score.ts';

const percent = (right: number, all: number) =>
  `${right}/${all} ${all === 0 ? '-' : `${((right / all) * 100).toFixed(1)} %`}`;
const count = (scores: readonly Score[], isRight: (score: Score) => boolean | null) =>
  percent(
    scores.filter((score) => isRight(score) === true).length,
    scores.filter((score) => isRight(score) !== null).length,
  );

/** By template: how many sentences that ask for it were exact, and how often it was chosen where nobody asked for it. */
function describeTemplates(scores: readonly Score[]): readonly (readonly string[])[] {
  const names = [
    ...new Set(scores.flatMap(({ wantedTemplates, chosenTemplates }) => [...wantedTemplates, ...chosenTemplates])),
  ];
  return names.sort().map((name) => {
    const asking = scores.filter(({ wantedTemplates }) => wantedTemplates.includes(name));
    const unasked = scores.filter(
      ({ wantedTemplates, chosenTemplates }) => chosenTemplates.includes(name) && !wantedTemplates.includes(name),
    ).length;
    return [
      `template ${name}`,
      `${count(asking, ({ isRight }) => isRight)}${unasked === 0 ? '' : `, ${unasked} unasked`}`,
    ];
  });
}

/** The accuracy by kind, clips and templates as lines of text, with every miss. */
export function describeScores(scores: readonly Score[]): string {
  const kinds = [...new Set(scores.map(({ kind }) => kind))].sort();
  const wrong = scores.filter(({ isWrongEdit }) => isWrongEdit);
  const rightEdits = scores.filter(({ kind, isRight }) => kind === 'edit' && isRight);
  const rows = [
    ...kinds.map((kind) => [
      `kind ${kind}`,
      count(
        scores.filter((score) => score.kind === kind),
        (score) => score.isKindRight,
      ),
    ]),
    ['all kinds', count(scores, (score) => score.isKindRight)],
    ...describeTemplates(scores),
    ['clips', count(scores, (score) => score.areClipsRight)],
    ['templates', count(scores, (score) => score.areTemplatesRight)],
    ['exact', count(scores, (score) => score.isRight)],
    ['right edits offered first', count(rightEdits, ({ isOffered }) => isOffered)],
    ['wrong edits', String(wrong.length)],
    ['of them done at once', String(wrong.filter(({ isOffered }) => !isOffered).length)],
  ];
  const table = rows.map(([name, value]) => `${name!.padEnd(26)} ${value}`);
  const misses = scores
    .filter(({ isRight }) => !isRight)
    .map(
      ({ id, text, expected, understood, isWrongEdit, isOffered }) =>
        `${isWrongEdit ? (isOffered ? 'WRONG OFFER ' : 'WRONG EDIT ') : ''}${id} ${JSON.stringify(text)}\n  expected   ${JSON.stringify(expected)}\n  understood ${JSON.stringify(understood)}`,
    );
  return `${[...table, ...(misses.length > 0 ? ['', 'Misses:', ...misses] : [])].join('\n')}\n`;
}
