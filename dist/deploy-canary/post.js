import { start } from '../lib/index.js';
await start('deploy-canary', 'post');
