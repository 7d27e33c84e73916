#!/usr/bin/env node
import { cli } from './lib/index.js';
await cli(process.argv.slice(2), new URL('.', import.meta.url));
