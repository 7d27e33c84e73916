import { empty, pass, state } from '@modelway/lineage';
import { type Circumstances, concluded } from './statement.ts';

const of: Circumstances = {
  action: 'register-model',
  kind: 'registration',
  line: 'churn',
  run: {
    repository: 'a/b',
    repositoryId: '1',
    commit: 'c',
    ref: 'r',
    event: 'push',
    workflowRef: 'w',
    runId: '1',
    runAttempt: 1,
    job: 'j',
    actor: 'ada',
  },
  lineage: empty,
  startedOn: new Date(0),
  finishedOn: new Date(1000),
};

test('half a character at the end of a log line does not keep a statement from being made', () => {
  const model = { uri: 's3://b/m', sha256: 'a'.repeat(64) };
  const facts = { group: 'g', arn: 'a', version: 1, approval: 'Approved', clientToken: 't', model };
  const subject = { name: 'm', digest: { sha256: 'a'.repeat(64) } };
  const statement = concluded(of, {
    subject: [subject],
    inputs: [],
    facts,
    remarks: [],
    verdict: pass('cut \ud83d'),
    outputs: {},
  });
  expect(statement.predicate.verdict.reasons).toEqual(['cut \ufffd']);
  expect(() => state(empty, statement)).not.toThrow();
});
