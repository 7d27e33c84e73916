export { type Aws, type Connection, connect } from './clients.ts';
