import { start } from '../lib/index.js';
await start('restore-dataset', 'post', new URL('../worker.js', import.meta.url));
