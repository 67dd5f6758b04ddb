import type { Template } from './template.ts';

const preserves = ['subject', 'composition', 'camera movement', 'action', 'identity of people and products'] as const;

export const timeTemplates: readonly Template[] = [
  {
    id: 'nighttime',
    group: 'time',
    label: 'Nighttime',
    description: 'Turns the scene into night: dark sky, cool moonlight, lamps that still glow.',
    triggers: [
      'nighttime',
      'night time',
      'night',
      'night scene',
      'at night',
      'by night',
      'midnight',
      'moonlight',
      'moonlit',
      'nocturnal',
    ],
    prompt: {
      slight: 'The scene is set at late dusk, with cool blue light and the first lamps lit.',
      normal: 'The scene is set at night, with cool moonlight and glowing lamps.',
      strong: 'The scene is set in deep night, nearly black, lit by moonlight and few lamps.',
    },
    preserves,
  },
  {
    id: 'daytime',
    group: 'time',
    label: 'Daytime',
    description: 'Turns the scene into clear daylight.',
    triggers: [
      'daytime',
      'day',
      'day time',
      'daylight',
      'by day',
      'in daylight',
      'midday',
      'noon',
      'day scene',
      'broad daylight',
    ],
    prompt: {
      slight: 'The scene is set under soft, clouded daylight.',
      normal: 'The scene is set at daytime, in clear natural daylight.',
      strong: 'The scene is set at noon, in full bright sunlight.',
    },
    preserves,
  },
  {
    id: 'sunset',
    group: 'time',
    label: 'Sunset',
    description: 'Gives the scene the low orange and magenta light of a sunset.',
    triggers: ['sunset', 'dusk', 'at sundown', 'sundown', 'at dusk'],
    prompt: {
      slight: 'The scene is set in late afternoon, with a hint of sunset light.',
      normal: 'The scene is set at sunset, with low orange light and long shadows.',
      strong: 'The scene is set at a blazing sunset, the sky deep orange and magenta.',
    },
    preserves,
  },
  {
    id: 'sunrise',
    group: 'time',
    label: 'Sunrise',
    description: 'Gives the scene the pale, rosy light of early morning.',
    triggers: ['sunrise', 'dawn', 'at dawn', 'early morning', 'morning light', 'daybreak', 'first light'],
    prompt: {
      slight: 'The scene is set in the morning, with a hint of sunrise light.',
      normal: 'The scene is set at sunrise, with pale rosy light and soft haze.',
      strong: 'The scene is set at a glowing sunrise, the sky pink and gold.',
    },
    preserves,
  },
];
