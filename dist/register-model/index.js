import { start } from '../lib/index.js';
await start('register-model', 'main', new URL('../worker.js', import.meta.url));
