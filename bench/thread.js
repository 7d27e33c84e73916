import { register } from 'tsx/esm/api';

// A thread of a bench runs from the source, as the bench does.
register();
const { work } = await import('@modelway/crew');
const { tasks } = await import('../actions/tasks.ts');
await work(tasks);
