export * from './clip-generator.ts';
export { createGradeGenerator } from './grade/create-grade-generator.ts';
export { findGradeObstacle } from './grade/find-grade-obstacle.ts';
export { findNearestTemplate } from './grade/find-nearest-template.ts';
export { toGradeWaitMs } from './grade/grade-cost.ts';
export { gradeFile } from './grade/grade-file.ts';
export type { GradeContext } from './grade/graph/grade-context.ts';
export { type GradeFilters, toGradeFilters } from './grade/to-grade-filters.ts';
