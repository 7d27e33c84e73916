import { start } from '../lib/index.js';
await start('evaluate-gate', 'post', new URL('../worker.js', import.meta.url));
