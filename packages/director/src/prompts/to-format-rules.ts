import type { AspectRatio } from '@retake/contracts';

/** Parts of an advertisement; other videos have other roles. */
const adRoles = new Set(['hook', 'problem', 'solution', 'showcase', 'cta']);

interface VideoStyle {
  readonly aspectRatio: AspectRatio;
  /** Roles of all of its clips. */
  readonly roles: readonly string[];
}

/** What the shape of a video, and what it is for, ask of every prompt. */
export function toFormatRules({ aspectRatio, roles }: VideoStyle): readonly string[] {
  const isAd = roles.some((role) => adRoles.has(role.toLowerCase()));
  const rules: string[] = [];
  if (aspectRatio === '9:16') {
    rules.push(
      'The video is vertical, 9:16: compose for a tall frame, with the subject centred and filling it, and nothing that matters in the top eighth or the bottom fifth, where phones put their own text.',
    );
  }
  if (isAd && aspectRatio === '9:16') {
    rules.push(
      'It is an advertisement: the product stays in view, sharp, well lit and large enough to know at a glance, its label turned to the camera and uncovered; hands and people never hide it.',
    );
  } else if (isAd) {
    rules.push(
      'It is an advertisement: the product, where it is in the picture, keeps its look and stays recognisable.',
    );
  }
  return rules;
}
