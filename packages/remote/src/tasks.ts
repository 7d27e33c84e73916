import type { Crew } from '@modelway/crew';

/** Tasks that threads can do for this room. */
export const remoteTasks = {
  'digest-files': () => import('./digest-files.ts'),
  'read-files': () => import('./read-files.ts'),
  'copy-files': () => import('./copy-files.ts'),
  'keep-files': () => import('./keep-files.ts'),
  'bring-files': () => import('./bring-files.ts'),
};
export type RemoteCrew = Crew<typeof remoteTasks>;

/** Does the tasks here and now: for little work, which is done before a thread has begun. */
export const inlineCrew: RemoteCrew = {
  size: 1,
  // Safe: input and output are those of the task of this name.
  run: async (name, input) => (await remoteTasks[name]()).default(input as never) as never,
  close: async () => {},
};
