import { asked } from './service-fault.ts';

const refused = (name: string) =>
  asked('sagemaker:CreateModel', 'm', () => Promise.reject(Object.assign(new Error('its words'), { name })));

test.each([
  ['AccessDeniedException', 'grant sagemaker:CreateModel to the role'],
  ['ExpiredTokenException', 'role-duration-seconds'],
  ['UnrecognizedClientException', 'AWS does not know these credentials'],
  ['ResourceLimitExceeded', 'Service Quotas'],
  ['ThrottlingException', 'run again later'],
  ['CredentialsProviderError', 'run aws-actions/configure-aws-credentials'],
  ['ValidationException', 'was refused'],
])('%s names the operation, what it was for, and what to do', async (code, advice) => {
  const fault = await refused(code).catch((cause: unknown) => cause);
  expect(fault).toMatchObject({ code, operation: 'sagemaker:CreateModel', cause: { message: 'its words' } });
  expect(String(fault)).toContain('sagemaker:CreateModel on m: ');
  expect(String(fault)).toContain(advice);
});

test('a connection that nobody answers is told as the network', async () => {
  const broken = () => Promise.reject(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }));
  await expect(asked('sagemaker:CreateModel', 'm', broken)).rejects.toThrow(/cannot be reached from here/);
});

test.each([
  [
    'AccessDeniedException',
    'User: arn:aws:sts::1:assumed-role/ci/x is not authorized to perform: iam:PassRole on resource: arn:aws:iam::1:role/exec because no policy allows it',
    'grant iam:PassRole to the role (on arn:aws:iam::1:role/exec)',
  ],
  ['AccessDeniedException', 'not authorized to perform: sagemaker:AddTags', 'grant sagemaker:AddTags to the role'],
  ['ValidationException', 'Could not assume role arn:aws:iam::1:role/exec. Please', 'correct role-arn'],
  ['ValidationException', 'Cannot find repository: x in registry ID: 1 Please check', 'correct image'],
])('%s is explained by the words of the service: %s', async (name, words, advice) => {
  const sent = () => Promise.reject(Object.assign(new Error(words), { name }));
  await expect(asked('sagemaker:CreateTrainingJob', 'j', sent)).rejects.toThrow(advice);
});
