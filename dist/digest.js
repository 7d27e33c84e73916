import { digest } from './lib/index.js';
process.exitCode = await digest(process.argv.slice(2), process.env, new URL('worker.js', import.meta.url));
