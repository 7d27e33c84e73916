/** The names of the story. The account and the role do not exist: the local cloud takes any. */
export const settings = {
  repository: 'acme/mortgage',
  bucket: 'modelway-demo',
  store: 's3://modelway-demo/modelway',
  line: 'mortgage',
  role: 'arn:aws:iam::111122223333:role/modelway-execution',
  image: '683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-scikit-learn:1.2-1-cpu-py3',
  staging: 'mortgage-staging',
  production: 'mortgage-production',
  /** One second of the story is a minute of the cloud: a five-minute bake takes five seconds. */
  speed: 60,
  pollInterval: '400ms',
  /** A canary of 10 % needs ten instances: SageMaker shifts traffic by capacity. */
  instances: 10,
  requestsPerSecond: 60,
} as const;
