import { start } from '../lib/index.js';
await start('run-training', 'main', new URL('../worker.js', import.meta.url));
