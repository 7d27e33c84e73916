import { start } from '../lib/index.js';
await start('deploy-canary', 'post', new URL('../worker.js', import.meta.url));
