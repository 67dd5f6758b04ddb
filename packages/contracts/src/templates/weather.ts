import type { Template } from './template.ts';

const preserves = ['subject', 'composition', 'camera movement', 'action', 'time of day'] as const;

export const weatherTemplates: readonly Template[] = [
  {
    id: 'rain',
    group: 'weather',
    label: 'Rain',
    description: 'Lets rain fall through the scene.',
    triggers: [
      'rain',
      'rainy',
      'raining',
      'rainfall',
      'in the rain',
      'rain falling',
      'falling rain',
      'rain effect',
      'rainy weather',
    ],
    prompt: {
      slight: 'A light drizzle falls.',
      normal: 'Rain falls steadily through the scene.',
      strong: 'Heavy rain pours down.',
    },
    preserves,
  },
  {
    id: 'snow',
    group: 'weather',
    label: 'Snow',
    description: 'Lets snow fall through the scene.',
    triggers: [
      'snow',
      'snowy',
      'snowing',
      'snowfall',
      'in the snow',
      'falling snow',
      'snow falling',
      'snowflakes',
      'snow effect',
      'snowy weather',
    ],
    prompt: {
      slight: 'A few snowflakes drift by.',
      normal: 'Snow falls softly through the scene.',
      strong: 'Dense snow falls, as in a snowstorm.',
    },
    preserves,
  },
  {
    id: 'fog',
    group: 'weather',
    label: 'Fog',
    description: 'Lets fog drift through the scene.',
    triggers: [
      'fog',
      'foggy',
      'foggier',
      'mist',
      'misty',
      'mistier',
      'haze',
      'hazy',
      'in the fog',
      'fog effect',
      'foggy weather',
    ],
    prompt: {
      slight: 'A thin mist hangs in the air.',
      normal: 'Fog drifts through the scene.',
      strong: 'Thick fog fills the scene and hides the distance.',
    },
    preserves,
  },
];
