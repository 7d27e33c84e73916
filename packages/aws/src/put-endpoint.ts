import type { Aws } from './clients.ts';
import { type CreateEndpointRequest, describeEndpoint, type UpdateEndpointRequest } from './endpoint.ts';
import { type Clock, follow } from './follow.ts';
import { checkOurs } from './plan-tag.ts';
import { refusalKind } from './refusal-kind.ts';
import { asked } from './service-fault.ts';

export interface Patience {
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/**
 * Creates the endpoint. One that is there already is fine when its plan tag is ours: a reply that was lost on the way makes the SDK ask twice.
 * @throws NotOurs, ServiceFault
 */
export async function createEndpoint(aws: Aws, request: CreateEndpointRequest, patience: Patience): Promise<void> {
  const { sdk, client } = await aws.sagemaker();
  const name = request.EndpointName;
  try {
    await onceVisible(patience, () =>
      asked('sagemaker:CreateEndpoint', name, () => client.send(new sdk.CreateEndpointCommand(request))),
    );
  } catch (cause) {
    if (refusalKind(cause) !== 'exists') throw cause;
    await checkOurs(aws, (await describeEndpoint(aws, name))?.arn ?? name, request.Tags);
  }
}

/**
 * Asks for the move to another configuration. "In progress" is fine when it is this very move that is in progress, as after a lost reply.
 * @throws ServiceFault, also when the endpoint is busy with something else
 */
export async function updateEndpoint(aws: Aws, request: UpdateEndpointRequest, patience: Patience): Promise<void> {
  const { sdk, client } = await aws.sagemaker();
  const name = request.EndpointName;
  try {
    await onceVisible(patience, () =>
      asked('sagemaker:UpdateEndpoint', name, () => client.send(new sdk.UpdateEndpointCommand(request))),
    );
  } catch (cause) {
    if (refusalKind(cause) !== 'busy') throw cause;
    const pending = (await describeEndpoint(aws, name))?.pending;
    if (pending?.config !== request.EndpointConfigName) throw cause;
  }
}

const tries = 5;

/** A configuration that was just made may not be visible yet: five tries over ten seconds, then it is a fault (AWS's own advice). */
async function onceVisible(patience: Patience, send: () => Promise<unknown>): Promise<void> {
  let tried = 0;
  const look = async (): Promise<boolean> => {
    tried += 1;
    try {
      await send();
      return true;
    } catch (cause) {
      if (tried >= tries || refusalKind(cause) !== 'absent' || !/endpoint configuration/i.test(textOf(cause)))
        throw cause;
      return false;
    }
  };
  await follow({ look, done: (sent) => sent, interval: 2_500, ...patience });
}

const textOf = (fault: unknown): string => String((fault as { cause?: { message?: unknown } }).cause?.message ?? '');
