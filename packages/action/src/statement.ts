import {
  canonicalJson,
  heads,
  type Kind,
  type Lineage,
  predicateType,
  type RunInfo,
  type Statement,
  sha256,
  statementType,
  type Verdict,
} from '@modelway/lineage';
import type { Outcome } from './define.ts';
import { version } from './version.ts';

/** What all statements of one trip have in common. */
export interface Circumstances {
  readonly action: string;
  readonly kind: Kind;
  readonly line: string;
  readonly run: RunInfo;
  readonly lineage: Lineage;
  readonly startedOn: Date;
  readonly finishedOn: Date;
}

/** @returns the statement of an action that came to an end, good or bad. */
export const concluded = (of: Circumstances, outcome: Outcome<Kind>): Statement =>
  statement(of, {
    subject: [...outcome.subject],
    inputs: [...outcome.inputs],
    facts: outcome.facts,
    remarks: [...outcome.remarks],
    verdict: outcome.verdict,
  });

/** @returns the statement of an action that broke. Its subject is what it tried: the plan, or the inputs when it had none yet. */
export function broken(of: Circumstances, { tried, verdict }: { tried: unknown; verdict: Verdict }): Statement {
  const subject = {
    name: `what ${of.action} tried`,
    digest: { sha256: sha256(canonicalJson(JSON.parse(JSON.stringify(tried)))) },
  };
  return statement(of, { subject: [subject], inputs: [], facts: {}, remarks: [], verdict });
}

type Said = Pick<Statement['predicate'], 'inputs' | 'facts' | 'remarks' | 'verdict'> & Pick<Statement, 'subject'>;

function statement(of: Circumstances, { subject, ...said }: Said): Statement {
  return wellFormed({
    _type: statementType,
    subject,
    predicateType: predicateType(of.kind),
    predicate: {
      action: of.action,
      version,
      line: of.line,
      run: of.run,
      startedOn: of.startedOn.toISOString(),
      finishedOn: of.finishedOn.toISOString(),
      after: heads(of.lineage),
      ...said,
    },
  });
}

/** A log line may end in half of a character, which no canonical JSON can hold: it becomes the sign for an unknown one. */
function wellFormed<T>(value: T): T {
  // Safe: the shape stays; only texts change.
  return JSON.parse(JSON.stringify(value), (_, it: unknown) => (typeof it === 'string' ? it.toWellFormed() : it)) as T;
}
