import type { Tasks } from '@modelway/crew';
import { judgeTasks } from '@modelway/judge';
import { remoteTasks } from '@modelway/remote';
import { readingTasks, tableTasks } from './version-dataset/thread-tasks.ts';

/** What threads of the bundle can do: the tasks of every action, by name. */
export const tasks = { ...judgeTasks, ...remoteTasks, ...tableTasks, ...readingTasks } satisfies Tasks;
