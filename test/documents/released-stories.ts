import { fail, type Lineage, pass } from '@modelway/lineage';
import type { Over } from './built-statement.ts';
import { deploymentRemarks } from './deployment-remarks.ts';
import { deploymentStatement, registrationStatement, shadowStatement } from './release-statements.ts';
import { betterModel, grow } from './stories.ts';

const tag = { event: 'push', ref: 'refs/tags/mortgage@v1.1.0', runId: '19876550001' } as const;
const released = ({ after, minute }: Pick<Over, 'after' | 'minute'>) => ({
  after: after ?? [],
  minute: (minute ?? 0) + 1_440,
  run: tag,
});

/** From data to production traffic. */
export const releasedModel = (): Lineage =>
  grow(
    betterModel(),
    (over) => registrationStatement({ ...released(over), verdict: pass('registered as version 4 of mortgage') }),
    (over) =>
      deploymentStatement(
        {
          ...released(over),
          remarks: deploymentRemarks('staging', false),
          verdict: pass('mortgage-staging serves the configuration that was sent'),
        },
        'model',
        'staging',
      ),
    (over) => shadowStatement({ ...released(over), verdict: pass('1,198 paired answers agree in 97.2 %') }),
    (over) =>
      deploymentStatement({
        ...released(over),
        remarks: deploymentRemarks('production', false),
        verdict: pass('mortgage-production serves the configuration that was sent'),
      }),
  );

/** It passed every check before traffic, and failed for live requests. */
export const rolledBack = (): Lineage =>
  grow(
    betterModel(),
    (over) => registrationStatement({ ...released(over), verdict: pass('registered as version 5 of mortgage') }),
    (over) =>
      deploymentStatement({
        ...released(over),
        remarks: deploymentRemarks('production', true),
        verdict: fail(
          'mortgage-production was rolled back: alarm mortgage-production-errors fired (model errors above 0.01); mortgage-production-0a1b2c3d4e5f serves again; 38 requests met the new model, 3 of them failed',
        ),
      }),
  );
