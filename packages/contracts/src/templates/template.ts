import { z } from 'zod';

export const templateIds = [
  'brighter',
  'darker',
  'high-contrast',
  'low-contrast',
  'nighttime',
  'daytime',
  'sunset',
  'sunrise',
  'warmer',
  'cooler',
  'golden',
  'vivid',
  'muted',
  'black-and-white',
  'sepia',
  'cinematic',
  'vintage',
  'dreamy',
  'noir',
  'neon',
  'rain',
  'snow',
  'fog',
  'more-motion',
  'less-motion',
  'slow-motion',
  'faster',
  'zoom-in',
  'zoom-out',
  'pan-left',
  'pan-right',
  'sharper',
  'softer',
] as const;
export const templateIdSchema = z.enum(templateIds);
export type TemplateId = z.infer<typeof templateIdSchema>;

export const templateGroups = ['light', 'time', 'colour', 'mood', 'weather', 'motion', 'detail'] as const;
export type TemplateGroup = (typeof templateGroups)[number];

export const strengths = ['slight', 'normal', 'strong'] as const;
export const strengthSchema = z.enum(strengths);
export type Strength = z.infer<typeof strengthSchema>;

/** A named edit that needs no language model. */
export interface Template {
  readonly id: TemplateId;
  readonly group: TemplateGroup;
  /** What a person reads on a button. */
  readonly label: string;
  /** What it does to the picture, in one sentence. */
  readonly description: string;
  /** Words and phrases that ask for it, lower case, whole words. */
  readonly triggers: readonly string[];
  /** The sentence it adds to the prompt for routes that generate, by strength. */
  readonly prompt: Readonly<Record<Strength, string>>;
  /** What of the clip it must leave as it is. */
  readonly preserves: readonly string[];
  /** The template on the other end of the same scale. */
  readonly opposite?: TemplateId;
}
