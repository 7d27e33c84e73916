import { start } from '../lib/index.js';
await start('run-training', 'post', new URL('../worker.js', import.meta.url));
