import { start } from '../lib/index.js';
await start('shadow-test', 'main', new URL('../worker.js', import.meta.url));
