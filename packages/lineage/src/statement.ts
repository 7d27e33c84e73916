import * as v from 'valibot';
import { artifact, resourceDescriptor } from './descriptor.ts';
import { type Facts, type Kind, kindOf } from './facts/index.ts';
import { remark } from './remark.ts';
import { runInfo } from './run-info.ts';
import { statementId, timestamp } from './scalars.ts';
import { verdict } from './verdict.ts';

export const statementType = 'https://in-toto.io/Statement/v1';

/** The envelope that all kinds share. Facts are checked apart, by kind. Unknown fields are kept and ignored (in-toto's rule). */
export const envelope = v.looseObject({
  _type: v.literal(statementType),
  subject: v.pipe(v.array(artifact), v.minLength(1, 'needs at least one subject')),
  predicateType: v.string(),
  predicate: v.looseObject({
    action: v.string(),
    version: v.string(),
    line: v.string(),
    run: runInfo,
    startedOn: timestamp,
    finishedOn: timestamp,
    after: v.array(statementId),
    inputs: v.array(resourceDescriptor),
    facts: v.record(v.string(), v.unknown()),
    remarks: v.array(remark),
    verdict,
  }),
});

type Envelope = v.InferOutput<typeof envelope>;

/**
 * What one action adds to the lineage: an in-toto Statement v1. `facts` are complete only when the verdict is not `error`:
 * an action that broke states what it knows of them (`planned`), under the same kind.
 */
export type Statement = Envelope;

/** A statement whose facts have been checked and are of the given kind. */
export type StatementOf<K extends Kind> = Statement & { predicate: { facts: Facts<K> } };

/** @returns true when the statement is of the kind and carries complete facts. */
export function isOf<K extends Kind>(statement: Statement, kind: K): statement is StatementOf<K> {
  return kindOf(statement.predicateType) === kind && statement.predicate.verdict.word !== 'error';
}
