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
