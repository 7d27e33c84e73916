import type { Tasks } from '@modelway/crew';
import { remoteTasks } from '@modelway/remote';
import { tableTasks } from './version-dataset/table-tasks.ts';

/** What threads of the bundle can do: the tasks of every action, by name. */
export const tasks = { ...remoteTasks, ...tableTasks } satisfies Tasks;
