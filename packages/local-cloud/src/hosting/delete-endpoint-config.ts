import { forgetTags } from '../sagemaker/tags.ts';
import type { World } from '../world.ts';
import { configNamed, configs } from './endpoint-config.ts';

interface Request {
  readonly EndpointConfigName: string;
}

/** Also of one that an endpoint uses, as on AWS: its next update then fails (sheet §4.2). */
export function DeleteEndpointConfig(world: World, { EndpointConfigName }: Request): void {
  const { name, arn } = configNamed(world, EndpointConfigName);
  configs(world).delete(name);
  forgetTags(world, arn);
}
