import { start } from '../lib/index.js';
await start('shadow-test', 'post');
