export { textOf } from '@modelway/remote';
