import { start } from '../lib/index.js';
await start('restore-dataset', 'main', new URL('../worker.js', import.meta.url));
