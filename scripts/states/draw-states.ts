import { callTransitions, jobTransitions, regenerationTransitions } from '@retake/regeneration';

type Transitions = Readonly<Record<string, Partial<Readonly<Record<string, string>>>>>;

function toMermaid(transitions: Transitions, first: string): string {
  const arrows = Object.entries(transitions).flatMap(([state, ways]) =>
    Object.entries(ways).map(([name, next]) => `  ${state} --> ${next}: ${name}`),
  );
  const ends = Object.keys(transitions).filter((state) => Object.keys(transitions[state]!).length === 0);
  return [
    '```mermaid',
    'stateDiagram-v2',
    `  [*] --> ${first}`,
    ...arrows,
    ...ends.map((state) => `  ${state} --> [*]`),
    '```',
  ].join('\n');
}

/** The page that shows every legal change of state, drawn from the tables that the program goes by. */
export function drawStates(): string {
  return `# States

Drawn by \`npm run -s docs:states\` from the tables in \`packages/regeneration/src/state\`: nothing else can happen. A test fails when
this page and the tables differ.

## A job

\`failed\` and \`cancelled\` keep the published cut. \`make\` is the first making of the clips, \`change\` any later change.

${toMermaid(jobTransitions, 'draft')}

## A regeneration

One request to change clips. \`resume\` is another worker going on with it.

${toMermaid(regenerationTransitions, 'queued')}

## A paid call

One request to a provider. Only \`intent\` may be sent, and nothing leads back to it: once a call may have been sent it is looked
for and never sent again. Its price is held while it is \`intent\`, \`unknown\` or \`created\`. \`refuse\` is the proof that nothing was made.

${toMermaid(callTransitions, 'intent')}
`;
}
