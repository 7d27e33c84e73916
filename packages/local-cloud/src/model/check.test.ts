import { checkInput } from './check.ts';
import sagemakerModel from './sagemaker.json' with { type: 'json' };
import type { Model } from './shape.ts';

const model = sagemakerModel as unknown as Model; // JSON has wider types than the model.
const check = (operation: string, input: unknown): unknown => checkInput(model, operation, input);

function refusal(operation: string, input: unknown): { code?: string; message?: string } {
  try {
    check(operation, input);
    return {};
  } catch (cause) {
    return cause as { code: string; message: string };
  }
}

const config = {
  EndpointConfigName: 'c',
  ProductionVariants: [{ VariantName: 'v', ModelName: 'm', InitialInstanceCount: 1, InstanceType: 'ml.m5.large' }],
};
const variant = (more: object) => ({ ...config, ProductionVariants: [{ ...config.ProductionVariants[0], ...more }] });

describe('an input against its published model', () => {
  it('passes as it is, with times as dates', () => {
    expect(check('CreateEndpointConfig', config)).toEqual(config);
    const { CreationTimeAfter } = check('ListModels', { CreationTimeAfter: 1.5 }) as { CreationTimeAfter: Date };
    expect(CreationTimeAfter).toEqual(new Date(1500));
  });

  it('is refused for one fault in the words of the service', () => {
    expect(refusal('DescribeModel', { ModelName: 'bad_name' })).toMatchObject({
      code: 'ValidationException',
      message:
        "1 validation error detected: Value 'bad_name' at 'modelName' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z0-9]([\\-a-zA-Z0-9]*[a-zA-Z0-9])?",
    });
  });

  it('is refused for all faults at once, each at its path', () => {
    const { message } = refusal('CreateEndpointConfig', {
      ...variant({ InstanceType: 'm5.large', InitialInstanceCount: -1, VariantName: undefined, Wieght: 1 }),
      EndpointConfigName: undefined,
    });
    expect(message).toMatch(/^5 validation errors detected: /);
    expect(message).toContain(
      "Value null at 'endpointConfigName' failed to satisfy constraint: Member must not be null",
    );
    expect(message).toContain("Value null at 'productionVariants.1.member.variantName'");
    expect(message).toContain(
      "Value '-1' at 'productionVariants.1.member.initialInstanceCount' failed to satisfy constraint: Member must have value greater than or equal to",
    );
    expect(message).toContain("'productionVariants.1.member.wieght'");
  });

  it('is refused for a word that is none of those allowed, but not for an instance type that came out yesterday', () => {
    expect(refusal('ListModels', { SortOrder: 'Up' }).message).toContain(
      "Value 'Up' at 'sortOrder' failed to satisfy constraint: Member must satisfy enum value set: [Ascending, Descending]",
    );
    expect(refusal('CreateEndpointConfig', variant({ InstanceType: 'ml.z99.96xlarge' }))).toEqual({});
  });

  it('is refused for lists that are too short or too long', () => {
    expect(refusal('CreateEndpointConfig', { ...config, ProductionVariants: [] }).message).toContain(
      "Value '[]' at 'productionVariants' failed to satisfy constraint: Member must have length greater than or equal to 1",
    );
    const tags = Array.from({ length: 51 }, (_, i) => ({ Key: `k${i}`, Value: '' }));
    expect(refusal('CreateEndpointConfig', { ...config, Tags: tags }).message).toContain('less than or equal to 50');
  });

  it('is refused for a wrong type before anything else', () => {
    expect(refusal('DescribeModel', { ModelName: 1 }).code).toBe('SerializationException');
    expect(refusal('DescribeModel', []).code).toBe('SerializationException');
    expect(refusal('CreateEndpointConfig', variant({ InitialInstanceCount: 1.5 })).code).toBe('SerializationException');
  });

  it('has no members that every JavaScript object has', () => {
    expect(refusal('DescribeModel', { ModelName: 'm', constructor: 'x' }).message).toContain("at 'constructor'");
    expect(refusal('DescribeModel', JSON.parse('{"ModelName":"m","__proto__":{"a":1}}')).message).toContain(
      '__proto__',
    );
  });
});
