import type { Tasks } from '@modelway/crew';
import { remoteTasks } from '@modelway/remote';

/** What threads of the bundle can do: the tasks of every action, by name. */
export const tasks = { ...remoteTasks } satisfies Tasks;
