export { counted, progress, sized } from '@modelway/remote';
