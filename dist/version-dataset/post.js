import { start } from '../lib/index.js';
await start('version-dataset', 'post', new URL('../worker.js', import.meta.url));
