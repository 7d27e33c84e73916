import type { World } from '../world.ts';
import { type EndpointRecord, type Layout, type VariantRecord, variantRecord } from './endpoint.ts';
import { configNamed, type Variant } from './endpoint-config.ts';

export interface Retention {
  readonly RetainAllVariantProperties?: boolean;
  readonly ExcludeRetainedVariantProperties?: readonly { readonly VariantPropertyType: string }[];
}

/** A configuration as it would be deployed anew. @throws ServiceError ValidationException when it or one of its models is gone */
export function layoutOf(world: World, configName: string): Layout {
  const { ProductionVariants, ShadowProductionVariants = [] } = configNamed(world, configName).request;
  const record = (variant: Variant): VariantRecord => variantRecord(world, variant);
  return {
    configName,
    production: ProductionVariants.map(record),
    shadow: ShadowProductionVariants.map(record),
  };
}

/** The same, with the counts and weights that the endpoint's variants of the same name have now, where they are to be kept. */
export function retained(layout: Layout, endpoint: EndpointRecord, retention: Retention): Layout {
  if (!retention.RetainAllVariantProperties) return layout;
  const excluded = (retention.ExcludeRetainedVariantProperties ?? []).map(
    ({ VariantPropertyType }) => VariantPropertyType,
  );
  const keep = (variant: VariantRecord): VariantRecord => {
    const now = endpoint.layout.production.find(({ name }) => name === variant.name);
    if (!now) return variant;
    return {
      ...variant,
      count: excluded.includes('DesiredInstanceCount') ? variant.count : now.count,
      weight: excluded.includes('DesiredWeight') ? variant.weight : now.weight,
    };
  };
  return { ...layout, production: layout.production.map(keep) };
}
