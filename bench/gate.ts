import { begin, inputs, type Journey, pullRequest } from '../test/journey/journey.ts';
import { mustPass, trainAndJudge } from '../test/journey/steps.ts';
import { median } from './pairs.ts';
import { type Row, row } from './row.ts';

const runs = 7;
/** Of one gate, in milliseconds, and in requests to GitHub. */
const limits = { wall: 1500, calls: 12 };

/** A gate with everything in the lineage, the built bundle as the runner starts it: nothing is scored, all is judged, told and stored. */
export async function gateRows(): Promise<Row[]> {
  const journey = await begin({ quality: 0.9 });
  try {
    const on = pullRequest(1, journey.repository.head());
    const lineage = mustPass(await trainAndJudge(journey, on)).outputs['lineage'] ?? '';
    const gates = [];
    for (let run = 0; run <= runs; run += 1) gates.push(await gate(journey, lineage));
    const counted = gates.slice(1);
    const common = { work: 'gate with everything in the lineage', peerName: 'limit', better: 'less', goal: 1 } as const;
    return [
      row({ ...common, unit: 'ms', ours: median(counted.map((it) => it.wall)), peer: limits.wall, runs }),
      row({
        ...common,
        unit: 'GitHub calls',
        ours: Math.max(...counted.map((it) => it.calls)),
        peer: limits.calls,
        runs,
      }),
    ];
  } finally {
    await journey.close();
  }
}

async function gate(journey: Journey, lineage: string): Promise<{ wall: number; calls: number }> {
  const { journal } = journey.cloud.faults;
  const before = journal.length;
  const started = performance.now();
  mustPass(await journey.step('evaluate-gate', { ...inputs.gate, lineage }, pullRequest(1, journey.repository.head())));
  const wall = performance.now() - started;
  const made = journal.slice(before).map((it) => it.operation);
  if (made.some((it) => it.endsWith('.CreateProcessingJob'))) throw new Error('the gate scored again');
  return { wall, calls: made.filter((it) => it.startsWith('GitHub.')).length };
}
