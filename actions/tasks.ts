import type { Tasks } from '@modelway/crew';

/** What threads of the bundle can do: the tasks of every action, by name. */
export const tasks = {} satisfies Tasks;
