export { type Crew, openCrew } from './crew.ts';
export { station, stationed } from './station.ts';
export type { Input, Output, Tasks } from './task.ts';
export { work } from './work.ts';
