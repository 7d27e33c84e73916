import type { Facts } from '@modelway/lineage';

type Inference = Facts<'training'>['inference'];

/**
 * @returns what SageMaker would refuse in a container of a model package, as sentences (service model of CreateModelPackage:
 * Image at most 255 characters without spaces, at most 100 variables of at most 1024 characters, ModelDataUrl at most 1024).
 */
export function containerFaults({ image, environment }: Inference, uri: string): string[] {
  const variables = Object.entries(environment);
  const long = variables.filter(([key, value]) => key.length > 1024 || value.length > 1024).map(([key]) => key);
  return [
    ...(/^\S{1,255}$/.test(image)
      ? []
      : [`inference image: must be 1 to 255 characters without spaces, found "${image.slice(0, 300)}"`]),
    ...(variables.length > 100
      ? [`inference environment: must hold at most 100 variables, found ${variables.length}`]
      : []),
    ...long.map((key) => `inference environment: ${key.slice(0, 100)} must be at most 1024 characters long`),
    ...(/^s3:\/\/\S+\.tar\.gz$/.test(uri) && uri.length <= 1024
      ? []
      : [`model: must be an s3:// URI that ends with .tar.gz, of at most 1024 characters, found ${uri.slice(0, 300)}`]),
  ];
}
