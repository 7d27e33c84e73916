/** What threads do for this action, by name. */
export const tableTasks = { 'scan-table': () => import('./scan-table.ts') };

/** What they do for its program in a processing job. */
export const readingTasks = { 'read-objects': () => import('./read-objects.ts') };
