/** Every point of the making of a job at which a worker can be struck. */
export const makingLabels = [
  'take: before commit',
  'put sources mp4: begin',
  'make: end',
  'keep make: before commit',
  'add clips: before commit',
  'add clips: after commit',
];

/** Every point of a change that makes one clip anew and puts a look on another. */
export const changeLabels = [
  'prompts: before commit',
  'generate: begin',
  'generate: inside',
  'generate: end',
  'put versions mp4: end',
  'keep generate: before commit',
  'keep generate: after commit',
  'compose: begin',
  'compose: inside',
  'compose: end',
  'strip: begin',
  'show: begin',
  'keep show: after commit',
  'put cuts mp4: begin',
  'put cuts mp4: end',
  'keep compose: before commit',
  'keep compose: after commit',
  'publish: before commit',
  'publish: after commit',
];
