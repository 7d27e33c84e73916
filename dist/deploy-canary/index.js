import { start } from '../lib/index.js';
await start('deploy-canary', 'main', new URL('../worker.js', import.meta.url));
