import type { World } from '../world.ts';
import { configNamed, type Variant } from './endpoint-config.ts';

interface Request {
  readonly EndpointConfigName: string;
}

/** The request of CreateEndpointConfig with its defaults filled in. */
export function DescribeEndpointConfig(world: World, { EndpointConfigName }: Request): unknown {
  const { name, arn, createdAt, request } = configNamed(world, EndpointConfigName);
  const { Tags, ProductionVariants, ShadowProductionVariants, ...rest } = request;
  return {
    ...rest,
    EndpointConfigName: name,
    EndpointConfigArn: arn,
    ProductionVariants: ProductionVariants.map(weighted),
    ...(ShadowProductionVariants && { ShadowProductionVariants: ShadowProductionVariants.map(weighted) }),
    EnableNetworkIsolation: false,
    CreationTime: new Date(createdAt),
  };
}

const weighted = (variant: Variant): Variant => ({ InitialVariantWeight: 1, ...variant });
