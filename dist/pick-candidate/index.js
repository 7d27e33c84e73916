import { start } from '../lib/index.js';
await start('pick-candidate', 'main', new URL('../worker.js', import.meta.url));
