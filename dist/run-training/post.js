import { start } from '../lib/index.js';
await start('run-training', 'post');
