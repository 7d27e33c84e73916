import { start } from '../lib/index.js';
await start('version-dataset', 'main', new URL('../worker.js', import.meta.url));
