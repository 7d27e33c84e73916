import { readS3Options } from './s3-options.ts';

const read = (keys: Readonly<Record<string, string>>) =>
  readS3Options(new Map(Object.entries({ url: 's3://bucket', ...keys })));

test('reads how a remote is reached, and with which keys', () => {
  expect(
    read({
      endpointurl: 'https://s3.example',
      region: 'eu-west-1',
      profile: 'team',
      credentialpath: '/etc/keys',
      access_key_id: 'AKIA',
      secret_access_key: 'secret',
      session_token: 'token',
      jobs: '8',
      use_ssl: 'True',
    }),
  ).toEqual({
    options: {
      endpointUrl: 'https://s3.example',
      region: 'eu-west-1',
      profile: 'team',
      credentialsFile: '/etc/keys',
      credentials: { accessKeyId: 'AKIA', secretAccessKey: 'secret', sessionToken: 'token' },
    },
    faults: [],
  });
});

test('turns encryption and access into the headers of S3', () => {
  const { options, faults } = read({ sse: 'aws:kms', sse_kms_key_id: 'alias/data', grant_read: 'id="x"' });
  expect(faults).toEqual([]);
  expect(options.headers).toEqual({
    making: {
      'x-amz-server-side-encryption': 'aws:kms',
      'x-amz-server-side-encryption-aws-kms-key-id': 'alias/data',
      'x-amz-grant-read': 'id="x"',
    },
    touching: {},
  });
});

test("sends a customer's key with its MD5", () => {
  const key = Buffer.alloc(32, 1).toString('base64');
  expect(read({ sse_customer_key: key }).options.headers?.touching).toEqual({
    'x-amz-server-side-encryption-customer-algorithm': 'AES256',
    'x-amz-server-side-encryption-customer-key': key,
    // Python: base64.b64encode(hashlib.md5(b'\x01' * 32).digest())
    'x-amz-server-side-encryption-customer-key-md5': '4Funlf7OsLF0HL+vKU+fkg==',
  });
});

test.each([
  [{ access_key_id: 'AKIA' }, 'only one of access_key_id'],
  [{ acl: 'private', grant_read: 'x' }, 'acl and grant_read'],
  [
    { sse_kms_key_id: 'k', sse_customer_key: Buffer.alloc(32).toString('base64') },
    'sse_kms_key_id and sse_customer_key',
  ],
  [{ sse_customer_key: 'short' }, '32 bytes'],
  [
    { sse_customer_key: Buffer.alloc(32).toString('base64'), endpointurl: 'http://host' },
    'would send its sse_customer_key unencrypted',
  ],
  [{ use_ssl: 'false' }, 'use_ssl'],
  [{ ssl_verify: 'false' }, 'NODE_EXTRA_CA_CERTS'],
  [{ ssl_verify: '/ca.pem' }, 'NODE_EXTRA_CA_CERTS'],
  [{ allow_anonymous_login: 'true' }, 'nothing can be written'],
  [{ endpointurl: 'host:9000' }, 'endpointurl'],
  [{ colour: 'red' }, 'colour'],
])('says why it cannot keep to %j', (keys, why) => {
  expect(read(keys).faults).toEqual([expect.stringContaining(why)]);
});
