import type { HttpRequest } from '../http.ts';
import { ServiceError } from '../operation.ts';

/** One call of InvokeEndpoint. */
export interface Invocation {
  readonly endpoint: string;
  readonly body: Buffer;
  readonly contentType: string;
  readonly targetVariant: string | undefined;
  readonly inferenceId: string | undefined;
  readonly customAttributes: string | undefined;
  /** What the container sees; SageMaker strips all other headers of the caller. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Bytes of a payload, each way (sheet §4.5). */
export const largestPayload = 6_291_456;

const prefix = 'x-amzn-sagemaker-';
const passedOn = [
  'content-type',
  'accept',
  `${prefix}custom-attributes`,
  `${prefix}inference-id`,
  `${prefix}target-model`,
];

/** @throws ServiceError for a path, a header or a payload that the service would refuse */
export async function readInvocation(request: HttpRequest): Promise<Invocation> {
  const { headers } = request;
  const inferenceId = headers[`${prefix}inference-id`];
  const customAttributes = headers[`${prefix}custom-attributes`];
  const faults = [...limited('InferenceId', inferenceId, 64), ...limited('CustomAttributes', customAttributes, 1_024)];
  if (faults.length > 0) throw new ServiceError('ValidationError', faults.join('; '));
  return {
    endpoint: endpointIn(request.path),
    body: await payload(request),
    contentType: headers['content-type'] ?? '',
    targetVariant: headers[`${prefix}target-variant`],
    inferenceId,
    customAttributes,
    headers: Object.fromEntries(passedOn.flatMap((name) => (headers[name] ? [[name, headers[name]]] : []))),
  };
}

function endpointIn(path: string): string {
  const [, name, way] = /^\/endpoints\/([^/]+)\/([^/]+)$/.exec(path) ?? [];
  if (name === undefined) throw new ServiceError('UnknownOperationException', 'There is no such operation.', 404);
  if (way !== 'invocations')
    throw new ServiceError('ValidationError', `${way} is not here; the local cloud answers InvokeEndpoint only.`);
  try {
    return decodeURIComponent(name);
  } catch {
    throw new ServiceError('ValidationError', 'The endpoint name is not well encoded.');
  }
}

async function payload(request: HttpRequest): Promise<Buffer> {
  try {
    return await request.bytes(largestPayload);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    const message = `HTTP content length exceeded ${largestPayload} bytes.`;
    throw new ServiceError('RequestEntityTooLarge', message, 413);
  }
}

/** Printable ASCII without a blank at its start. */
function limited(member: string, value: string | undefined, longest: number): string[] {
  if (value === undefined || (value.length <= longest && /^[!-~][ -~]*$/.test(value))) return [];
  return [`Value at '${member}' must have 1 to ${longest} printable ASCII characters and not begin with a space`];
}
