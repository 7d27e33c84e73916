import { type Crew, perform } from '@modelway/crew';

/** Tasks that threads can do for this room. */
export const remoteTasks = {
  'digest-files': () => import('./digest-files.ts'),
};
export type RemoteCrew = Crew<typeof remoteTasks>;

/** Does the tasks here and now: for little work, which is done before a thread has begun. */
export const inlineCrew: RemoteCrew = {
  size: 1,
  // Safe: the output is that of the task of this name.
  run: async (name, input) => (await perform(remoteTasks, name, input)) as never,
  close: async () => {},
};
