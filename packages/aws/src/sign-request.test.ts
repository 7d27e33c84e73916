import { encodedKey, encodedQuery, type Signable, signer } from './sign-request.ts';

/** AWS's own examples: Amazon S3 API Reference, "Signature calculations for the Authorization header: transferring payload in a single chunk". */
const keys = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' };
const host = 'examplebucket.s3.amazonaws.com';
const now = new Date('2013-05-24T00:00:00Z');
const nothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

const examples: ReadonlyArray<readonly [what: string, signature: string, request: Signable]> = [
  [
    'GET of a range of an object',
    'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
    { method: 'GET', path: '/test.txt', query: '', headers: { host, range: 'bytes=0-9' }, payload: nothing },
  ],
  [
    'PUT of an object whose key needs encoding',
    '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
    {
      method: 'PUT',
      path: `/${encodedKey('test$file.text')}`,
      query: '',
      headers: { host, date: 'Fri, 24 May 2013 00:00:00 GMT', 'x-amz-storage-class': 'REDUCED_REDUNDANCY' },
      payload: '44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072',
    },
  ],
  [
    'GET of a part of a bucket that has no value',
    'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543',
    { method: 'GET', path: '/', query: encodedQuery({ lifecycle: '' }), headers: { host }, payload: nothing },
  ],
  [
    'listing',
    '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
    {
      method: 'GET',
      path: '/',
      query: encodedQuery({ prefix: 'J', 'max-keys': '2' }),
      headers: { host },
      payload: nothing,
    },
  ],
];

const sign = signer({ region: 'us-east-1', service: 's3' });

test.each(examples)('signs a %s as the documentation of S3 shows', (_, signature, request) => {
  const signed = sign(request, keys, now)['authorization'];
  expect(signed).toContain('Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,');
  expect(signed).toContain(`Signature=${signature}`);
});

test('signs by the key of the day, and by new keys when they change', () => {
  const [, , request] = examples[0] ?? [];
  if (request === undefined) throw new Error('there is an example');
  const first = sign(request, keys, now)['authorization'];
  const other = { ...keys, secretAccessKey: 'another', sessionToken: 'TOKEN' };
  expect(sign(request, other, now)).toMatchObject({
    'x-amz-security-token': 'TOKEN',
    authorization: expect.stringContaining('x-amz-security-token'),
  });
  expect(sign(request, keys, new Date('2013-05-25T00:00:00Z'))['authorization']).toContain('/20130525/');
  expect(sign(request, keys, now)['authorization']).toBe(first);
});

test.each([
  ['plain/name-1_2.csv~', 'plain/name-1_2.csv~'],
  ["a b+c!'()*&=?#%", 'a%20b%2Bc%21%27%28%29%2A%26%3D%3F%23%25'],
  ['ünï/日本', '%C3%BCn%C3%AF/%E6%97%A5%E6%9C%AC'],
  ['/lead//double/', '/lead//double/'],
])('encodes the key %s', (key, path) => expect(encodedKey(key)).toBe(path));
