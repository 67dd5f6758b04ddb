import type { TemplateId } from '@retake/contracts';

const sides: Readonly<Record<'pan-left' | 'pan-right', readonly string[]>> = {
  'pan-left': ['left', 'l', 'leftwards', 'leftward', 'to left', 'to the left', 'towards the left', 'toward the left'],
  'pan-right': [
    'right',
    'r',
    'rightwards',
    'rightward',
    'to right',
    'to the right',
    'towards the right',
    'toward the right',
  ],
};
const panning = ['pan', 'pans', 'panning', 'panned', 'pan shot', 'panning shot'];
const swinging = ['move', 'moves', 'moving', 'drift', 'drifts', 'drifting', 'swing', 'swings', 'go', 'goes'];

const pans = Object.entries(sides).flatMap(([id, directions]) =>
  directions.flatMap((direction) => {
    const isLong = direction.includes(' the ');
    const ends = isLong || direction.length > 5 ? [direction, `${direction} side`] : [direction];
    const camera = direction.length === 1 ? [] : swinging.map((verb) => `camera ${verb}`);
    const verbs = [...panning, ...panning.slice(0, 4).map((verb) => `camera ${verb}`), ...camera];
    return verbs.flatMap((verb) => ends.map((end) => [`${verb} ${end}`, id as TemplateId] as const));
  }),
);

const modals = ['', 'should ', 'could ', 'must ', 'can ', 'has to ', 'needs to ', 'ought to '];
const motions = ['move', 'moves', 'moving', 'shake', 'shakes', 'wobble', 'wobbles'].flatMap((verb) =>
  modals.flatMap((modal) => [
    [`camera ${modal}${verb} less`, 'less-motion'] as const,
    [`camera ${modal}not ${verb} so much`, 'less-motion'] as const,
    [`camera ${modal}${verb} too much`, 'less-motion'] as const,
    [`camera ${modal}${verb} more`, 'more-motion'] as const,
    [`camera ${modal}${verb} too little`, 'more-motion'] as const,
  ]),
);

/** What a picture may be made to look like, by its name and the words for a look: "dream style", "old photo vibe". */
const manners: readonly (readonly [TemplateId, string])[] = [
  ['dreamy', 'dream|daydream|dreamlike|dreamy'],
  [
    'vintage',
    'old movie|old film|old photo|old photograph|old picture|old cinema|old tv|old camera|grandpa film|retro',
  ],
  ['noir', 'detective film|detective movie|old detective film|old detective movie|film noir|noir|gangster film'],
  ['cinematic', 'movie|hollywood|cinema|blockbuster|big screen|feature film|film'],
  ['sepia', 'old brown photo|brown photo|brown old photo|sepia'],
  ['neon', 'cyberpunk|neon'],
];
const looks = manners.flatMap(([id, names]) =>
  names
    .split('|')
    .flatMap((name) =>
      ['style', 'look', 'effect', 'vibe', 'feel', 'feeling', 'filter', 'mood', 'aesthetic'].map(
        (noun) => [`${name} ${noun}`, id] as const,
      ),
    ),
);
const likened = (
  [
    ['vintage', 'old movie|old film|old photo|old photograph|old picture|old postcard|old tv show|old home video'],
    ['noir', 'old detective film|old detective movie|old gangster film'],
    ['sepia', 'old brown photo|old sepia photo'],
  ] as const
).flatMap(([id, names]) =>
  names
    .split('|')
    .flatMap((name) =>
      [
        'like an',
        'as in an',
        'like in an',
        'like from an',
        'in the style of an',
        'as if from an',
        'like a',
        'like',
      ].map((before) => [`${before} ${name}`, id as TemplateId] as const),
    ),
);

/** Ways of asking for a template that are made of a few words each: "camera pans to the left", "dream style". */
export const madeWays: readonly (readonly [string, TemplateId])[] = [
  ...pans,
  ...motions,
  ...looks,
  ...likened,
  ...[
    'without colours',
    'without colors',
    'without colour',
    'without color',
    'without any colour',
    'without any color',
  ].map((text) => [text, 'black-and-white'] as const),
];
