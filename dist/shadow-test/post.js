import { start } from '../lib/index.js';
await start('shadow-test', 'post', new URL('../worker.js', import.meta.url));
