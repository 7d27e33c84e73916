import { ecrImage, resolveImage } from './image-digest.ts';
import { JsonRefusal } from './json-requests.ts';

const uri = '111122223333.dkr.ecr.eu-west-1.amazonaws.com/team/train';
const digest = `sha256:${'a'.repeat(64)}`;
const answering = (answer: unknown) => ({ json: () => Promise.resolve(answer) });
const refusing = (code: string) => ({ json: () => Promise.reject(new JsonRefusal(400, code, 'no')) });

test('an image of ECR is taken apart into what the registry asks for', () => {
  expect(ecrImage(`${uri}:1.2`)).toEqual({
    account: '111122223333',
    region: 'eu-west-1',
    repository: 'team/train',
    tag: '1.2',
    name: uri,
  });
  expect(ecrImage(uri)?.tag).toBe('latest');
  expect(ecrImage('docker.io/library/python:3')).toBeUndefined();
});

test('a digest is taken as it is, and nobody is asked', async () => {
  const given = `${uri}@${digest}`;
  expect(await resolveImage(refusing('AccessDeniedException'), given)).toEqual({ is: 'digest', uri: given });
});

test('a tag becomes the digest that the registry has for it', async () => {
  const reply = { images: [{ imageId: { imageTag: '1', imageDigest: digest } }], failures: [] };
  expect(await resolveImage(answering(reply), `${uri}:1`)).toEqual({ is: 'digest', uri: `${uri}@${digest}` });
});

test('an image that is not there is told from one that nobody may look at', async () => {
  const missing = { images: [], failures: [{ failureCode: 'ImageNotFound' }] };
  expect(await resolveImage(answering(missing), `${uri}:9`)).toMatchObject({ is: 'absent' });
  expect(await resolveImage(refusing('RepositoryNotFoundException'), `${uri}:9`)).toMatchObject({ is: 'absent' });
  expect(await resolveImage(refusing('AccessDeniedException'), `${uri}:9`)).toEqual({
    is: 'tag',
    uri: `${uri}:9`,
    why: 'ecr:BatchGetImage on team/train was answered with AccessDeniedException',
  });
});

test.each([undefined, {}, { images: [{}] }, { images: [{ imageId: { imageDigest: 'sha256:x' } }] }])(
  'an answer without a digest is no digest: %j',
  async (reply) => {
    expect(await resolveImage(answering(reply), `${uri}:1`)).toMatchObject({ is: 'tag' });
  },
);
