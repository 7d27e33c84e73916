/** What threads can do for this room. */
export const judgeTasks = {
  'judge-block-sums': () => import('./block-sums.ts'),
  'judge-top-up': () => import('./top-up.ts'),
  'judge-whole': () => import('./whole-replicates.ts'),
};
