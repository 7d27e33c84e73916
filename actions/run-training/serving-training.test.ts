import type { Store } from '@modelway/action';
import { servingTraining } from './serving-training.ts';

const store = (objects: Readonly<Record<string, string>>): Store => ({
  uri: 's3://b/p',
  get: async (key) => {
    const text = objects[key];
    return text === undefined ? undefined : { bytes: Buffer.from(text), etag: 'e' };
  },
  put: () => Promise.reject(new Error('nothing is written here')),
  list: async (prefix) => Object.keys(objects).filter((key) => key.startsWith(prefix)),
});

test.each<[string, Readonly<Record<string, string>>]>([
  ['nothing was deployed', {}],
  ['the ref is none', { 'refs/lines/churn/production': 'x' }],
  ['the lineage is gone', { 'refs/lines/churn/production': `{"heads":["sha256:${'a'.repeat(64)}"]}` }],
  ['another line was deployed', { 'refs/lines/churn2/production': 'x' }],
])('where %s there is nothing to compare with, and that is no fault', async (_, objects) => {
  expect(await servingTraining(store(objects), 'churn')).toBeUndefined();
});
