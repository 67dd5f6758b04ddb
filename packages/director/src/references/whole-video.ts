/** What people call all clips together. */
export const wholeVideo = new Set(
  'video film movie thing song ad edit project reel spot piece cut track commercial promo montage timeline sequence story'.split(
    ' ',
  ),
);
