import { start } from '../lib/index.js';
await start('evaluate-gate', 'main');
