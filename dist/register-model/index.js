import { start } from '../lib/index.js';
await start('register-model', 'main');
