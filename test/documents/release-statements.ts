import { error, type Facts, type Kind, predicateType, type Statement } from '@modelway/lineage';
import { arn, artifact, bucket, digest, minuteAt, type Over, statement } from './built-statement.ts';

export function registrationStatement(over: Over<'registration'> = {}, name = 'model'): Statement {
  const model = { uri: `${bucket}/models/${name}.tar.gz`, sha256: digest(name) };
  const facts: Facts<'registration'> = {
    group: 'mortgage',
    arn: arn('model-package/mortgage/4'),
    version: 4,
    approval: 'PendingManualApproval',
    clientToken: digest(`token of ${name}`),
    model,
  };
  const subject = [artifact('mortgage/4', facts.arn, name)];
  const inputs = [artifact('model', model.uri, name)];
  return statement({ kind: 'registration', action: 'register-model', subject, inputs, facts }, over);
}

export function deploymentStatement(over: Over<'deployment'> = {}, name = 'model', stage = 'production'): Statement {
  const [endpoint, sent] = [`mortgage-${stage}`, `mortgage-${stage}-${digest(name).slice(0, 12)}`];
  const model = { name: sent, uri: `${bucket}/models/${name}.tar.gz`, sha256: digest(name) };
  const facts: Facts<'deployment'> = {
    stage,
    endpoint: { name: endpoint, arn: arn(`endpoint/${endpoint}`) },
    config: { sent, before: `mortgage-${stage}-0a1b2c3d4e5f`, live: sent },
    model,
    package: arn('model-package/mortgage/4'),
    strategy: 'canary',
    alarms: [{ name: `mortgage-${stage}-errors`, metric: 'InvocationModelErrors', threshold: '0.01' }],
    steps: [
      { on: minuteAt(over.minute ?? 1), status: 'Updating', share: '0.1' },
      { on: minuteAt((over.minute ?? 1) + 5), status: 'InService', share: '1' },
    ],
    exposed: { requests: 412, errors: 0 },
    githubDeployment: 71,
  };
  const subject = [
    artifact(sent, arn(`endpoint-config/${sent}`), `config ${sent}`),
    artifact('model', model.uri, name),
  ];
  const inputs = [artifact('mortgage/4', arn('model-package/mortgage/4'), name)];
  return statement({ kind: 'deployment', action: 'deploy-canary', subject, inputs, facts }, over);
}

export function shadowStatement(over: Over<'shadow'> = {}, name = 'model'): Statement {
  const side = (model: string, p90: string) => ({
    model: digest(model),
    requests: 1_204,
    errors: 0,
    latency: { p50: '4.1', p90, p99: '19.7' },
  });
  const facts: Facts<'shadow'> = {
    endpoint: { name: 'mortgage-production', arn: arn('endpoint/mortgage-production') },
    config: { during: `mortgage-shadow-${digest(name).slice(0, 12)}`, after: 'mortgage-production-0a1b2c3d4e5f' },
    production: side('serving', '7.9'),
    shadow: side(name, '8.2'),
    paired: 1_198,
    agreement: '0.9716',
    scoreDifference: { mean: '0.0121', max: '0.1804' },
    seconds: 600,
  };
  const subject = [artifact('model', `${bucket}/models/${name}.tar.gz`, name)];
  return statement({ kind: 'shadow', action: 'shadow-test', subject, inputs: subject, facts }, over);
}

/** An action that broke: its facts are what it knew, and its subject is the plan that it tried. */
export function brokenStatement(kind: Kind, action: string, over: Omit<Over, 'facts'> = {}): Statement {
  const whole = registrationStatement({
    ...over,
    verdict: over.verdict ?? error('AccessDenied: the role may not be passed'),
  });
  const subject = [{ name: `what ${action} tried`, digest: { sha256: digest(`plan of ${action}`) } }];
  return {
    ...whole,
    subject,
    predicateType: predicateType(kind),
    predicate: { ...whole.predicate, action, inputs: [], facts: {} },
  };
}
