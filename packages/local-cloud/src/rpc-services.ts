import { operations as cloudwatch } from './cloudwatch/index.ts';
import { operations as ecr } from './ecr/index.ts';
import { operations as hosting } from './hosting/index.ts';
import { operations as logs } from './logs/index.ts';
import cloudwatchModel from './model/cloudwatch.json' with { type: 'json' };
import ecrModel from './model/ecr.json' with { type: 'json' };
import logsModel from './model/logs.json' with { type: 'json' };
import pricingModel from './model/pricing.json' with { type: 'json' };
import sagemakerModel from './model/sagemaker.json' with { type: 'json' };
import type { Model } from './model/shape.ts';
import stsModel from './model/sts.json' with { type: 'json' };
import type { Operations } from './operation.ts';
import { operations as pricing } from './pricing/index.ts';
import { operations as jobs } from './sagemaker/index.ts';
import { operations as sts } from './sts/index.ts';

/** A service that is called by the name of an operation, whatever form the call has on the wire. */
export interface RpcService {
  readonly name: string;
  /** What signatures for it are scoped to. */
  readonly signingName: string;
  readonly model: Model;
  readonly operations: Operations;
  /** Operations that need no signature. */
  readonly open?: readonly string[];
  /** Regions beside the cloud's own that signatures may be scoped to. */
  readonly regions?: readonly string[];
}

const cloudWatch: RpcService = {
  name: 'CloudWatch',
  signingName: 'monitoring',
  model: cloudwatchModel as Model,
  operations: cloudwatch,
};

/** By the prefix of the target header, which is the name of the service in a CBOR path, too. */
export const byTarget: ReadonlyMap<string, RpcService> = new Map([
  [
    'SageMaker',
    {
      name: 'SageMaker',
      signingName: 'sagemaker',
      model: sagemakerModel as Model,
      operations: { ...jobs, ...hosting },
    },
  ],
  [
    'Logs_20140328',
    {
      name: 'Logs',
      signingName: 'logs',
      model: { ...(logsModel as Model), invalid: 'InvalidParameterException' },
      operations: logs,
    },
  ],
  ['GraniteServiceVersion20100801', cloudWatch],
  [
    'AmazonEC2ContainerRegistry_V20150921',
    {
      name: 'ECR',
      signingName: 'ecr',
      model: { ...(ecrModel as Model), invalid: 'InvalidParameterException' },
      operations: ecr,
    },
  ],
  [
    'AWSPriceListService',
    {
      name: 'Pricing',
      signingName: 'pricing',
      model: { ...(pricingModel as Model), invalid: 'InvalidParameterException' },
      operations: pricing,
      // The list of all regions is served from these.
      regions: ['us-east-1', 'eu-central-1', 'ap-south-1'],
    },
  ],
]);

interface QueryService {
  readonly service: RpcService;
  readonly namespace: string;
}

/** By the field `Version` of the query form. */
export const byVersion: ReadonlyMap<string, QueryService> = new Map([
  [
    '2011-06-15',
    {
      service: {
        name: 'STS',
        signingName: 'sts',
        model: stsModel as Model,
        operations: sts,
        open: ['AssumeRoleWithWebIdentity'],
        // The global endpoint of STS is in this one.
        regions: ['us-east-1'],
      },
      namespace: 'https://sts.amazonaws.com/doc/2011-06-15/',
    },
  ],
  ['2010-08-01', { service: cloudWatch, namespace: 'http://monitoring.amazonaws.com/doc/2010-08-01/' }],
]);
