import type { Outcome } from '@modelway/action';
import type { ModelPackage } from '@modelway/aws';
import { fail, pass, type Remark, type Verdict } from '@modelway/lineage';
import type { RegistrationPlan } from './plan.ts';

/** @returns what there is to say of a version that is no longer being made. */
export function registered({ version, model }: RegistrationPlan, made: ModelPackage): Outcome<'registration'> {
  const name = `${version.ModelPackageGroupName}/${made.version}`;
  return {
    subject: [{ name, uri: made.arn, digest: { sha256: model.sha256 } }],
    inputs: [{ name: 'model', uri: model.uri, digest: { sha256: model.sha256 } }],
    facts: {
      group: version.ModelPackageGroupName,
      arn: made.arn,
      version: made.version,
      approval: made.approval,
      clientToken: version.ClientToken,
      model: { uri: model.uri, sha256: model.sha256 },
    },
    remarks: remarksOf(name, made),
    verdict: verdictOf(name, made),
    outputs: { 'model-package-arn': made.arn, 'model-package-version': String(made.version) },
  };
}

function verdictOf(name: string, { status, failure, version }: ModelPackage): Verdict {
  if (status !== 'Completed')
    return fail(
      `version ${name} ended as ${status}: ${failure ?? 'SageMaker gives no reason'}; look at it in the Model Registry`,
    );
  return pass(`registered as version ${version} of ${name.split('/')[0]}`);
}

const remarksOf = (name: string, { arn, approval }: ModelPackage): Remark[] => [
  {
    kind: 'table',
    title: 'Registry',
    importance: 60,
    place: 'open',
    columns: [
      { name: 'Version', align: 'left' },
      { name: 'Approval', align: 'left' },
      { name: 'ARN', align: 'left' },
    ],
    rows: [[{ code: name }, approval, { code: arn }]],
  },
];
