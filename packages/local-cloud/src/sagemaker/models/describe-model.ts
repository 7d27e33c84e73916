import type { Operation } from '../../operation.ts';
import { modelNamed } from '../model-record.ts';
import type { ContainerDefinition } from './request.ts';

/** @throws ServiceError ValidationException `Could not find model "arn:…".` */
export const describeModel: Operation<{ ModelName: string }, object> = (world, { ModelName }) => {
  const model = modelNamed(world, ModelName);
  const { PrimaryContainer, Containers, ...rest } = model.request;
  return {
    EnableNetworkIsolation: false,
    ...rest,
    ...(PrimaryContainer && { PrimaryContainer: shown(PrimaryContainer) }),
    ...(Containers && { Containers: Containers.map(shown) }),
    CreationTime: new Date(model.createdAt),
    ModelArn: model.arn,
  };
};

/** The service says more of a container than it was told: its mode, and its data a second time in the newer form. */
function shown(container: ContainerDefinition): object {
  if (container.ModelPackageName !== undefined) return container;
  const S3DataSource = { S3Uri: container.ModelDataUrl, S3DataType: 'S3Object', CompressionType: 'Gzip' };
  const source = container.ModelDataUrl === undefined ? {} : { ModelDataSource: { S3DataSource } };
  return { Mode: 'SingleModel', Environment: {}, ...source, ...container };
}
