/** What threads do for this action, by name. */
export const tableTasks = { 'scan-table': () => import('./scan-table.ts') };
