import { start } from '../lib/index.js';
await start('evaluate-gate', 'main', new URL('../worker.js', import.meta.url));
