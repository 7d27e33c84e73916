import type { Tag } from '../tags.ts';

export interface ContainerDefinition {
  readonly Image?: string;
  readonly ModelDataUrl?: string;
  readonly ModelDataSource?: {
    readonly S3DataSource?: {
      readonly S3Uri: string;
      readonly S3DataType: string;
      readonly CompressionType: 'None' | 'Gzip';
    };
  };
  readonly Environment?: Readonly<Record<string, string>>;
  readonly ModelPackageName?: string;
}

/** CreateModel, as the published model lets it through: what it marks as required is there. */
export interface ModelRequest {
  readonly ModelName: string;
  readonly ExecutionRoleArn?: string;
  readonly PrimaryContainer?: ContainerDefinition;
  readonly Containers?: readonly ContainerDefinition[];
  readonly Tags?: readonly Tag[];
}
