import type { ConfigRequest, Variant } from './endpoint-config.ts';

/** What is wrong with an endpoint configuration beyond the shape of the request, as sentences (limits: sheet §4.2). */
export function configFaults({
  ProductionVariants: production,
  ShadowProductionVariants: shadow,
}: ConfigRequest): string[] {
  return [
    ...namesFaults([...production, ...(shadow ?? [])]),
    ...shadowFaults(production, shadow),
    ...each(production, shadow),
  ];
}

function namesFaults(variants: readonly Variant[]): string[] {
  const names = variants.map(({ VariantName }) => VariantName);
  const repeated = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  return [...repeated].map((name) => `Variant names must be unique within an endpoint configuration: ${name} is not.`);
}

function shadowFaults(production: readonly Variant[], shadow: readonly Variant[] | undefined): string[] {
  if (!shadow || shadow.length === 0) return [];
  if (shadow.length === 1 && production.length === 1) return [];
  return [
    `An endpoint configuration with ShadowProductionVariants must have exactly one of them and exactly one of ProductionVariants; found ${shadow.length} and ${production.length}.`,
  ];
}

function each(production: readonly Variant[], shadow: readonly Variant[] = []): string[] {
  const serverless = shadow.filter(({ ServerlessConfig }) => ServerlessConfig);
  return [
    ...serverless.map(({ VariantName }) => `Shadow variant ${VariantName} cannot be serverless.`),
    ...[...production, ...shadow].flatMap(variantFaults),
  ];
}

function variantFaults(variant: Variant): string[] {
  const { VariantName, ModelName, InstanceType, InitialInstanceCount, ServerlessConfig } = variant;
  const faults: string[] = [];
  if (ModelName === undefined)
    faults.push(`Variant ${VariantName} needs ModelName: inference components are not here.`);
  if (ServerlessConfig && (InstanceType !== undefined || InitialInstanceCount !== undefined))
    faults.push(
      `Variant ${VariantName} has ServerlessConfig, so InstanceType and InitialInstanceCount cannot be specified.`,
    );
  if (!ServerlessConfig && (InstanceType === undefined || InitialInstanceCount === undefined))
    faults.push(`Variant ${VariantName} needs InstanceType and InitialInstanceCount, or ServerlessConfig.`);
  const { ProvisionedConcurrency = 0, MaxConcurrency = 0 } = ServerlessConfig ?? {};
  if (ProvisionedConcurrency > MaxConcurrency)
    faults.push(`ProvisionedConcurrency of variant ${VariantName} cannot exceed its MaxConcurrency.`);
  return faults;
}
