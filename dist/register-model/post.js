import { start } from '../lib/index.js';
await start('register-model', 'post', new URL('../worker.js', import.meta.url));
