import { start } from '../lib/index.js';
await start('version-dataset', 'post');
