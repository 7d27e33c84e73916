import { start } from '../lib/index.js';
await start('pick-candidate', 'post', new URL('../worker.js', import.meta.url));
