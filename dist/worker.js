import { thread } from './lib/index.js';
await thread();
