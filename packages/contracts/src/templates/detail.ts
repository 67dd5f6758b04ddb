import type { Template } from './template.ts';

const preserves = ['subject', 'composition', 'camera movement', 'action', 'colours', 'light'] as const;

export const detailTemplates: readonly Template[] = [
  {
    id: 'sharper',
    group: 'detail',
    label: 'Sharper',
    description: 'Brings out edges and fine detail.',
    triggers: [
      'sharper',
      'sharp',
      'sharpen',
      'crisper',
      'crisp',
      'more detail',
      'more detailed',
      'clearer',
      'less blurry',
      'more sharpness',
    ],
    prompt: {
      slight: 'Fine detail is slightly sharper.',
      normal: 'Sharp focus with crisp detail.',
      strong: 'Razor-sharp focus with extremely crisp detail.',
    },
    preserves,
    opposite: 'softer',
  },
  {
    id: 'softer',
    group: 'detail',
    label: 'Softer',
    description: 'Softens edges and fine detail.',
    triggers: [
      'softer',
      'blur',
      'soft',
      'soften',
      'soft focus',
      'less sharp',
      'softer focus',
      'blurrier',
      'blurry',
      'less detail',
      'less sharpness',
    ],
    prompt: {
      slight: 'Fine detail is slightly softer.',
      normal: 'Soft focus with gentle detail.',
      strong: 'Very soft, diffused focus.',
    },
    preserves,
    opposite: 'sharper',
  },
];
