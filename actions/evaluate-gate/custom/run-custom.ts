import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InputTable, Trip } from '@modelway/action';
import { type Aws, locate, reach, uploadFile } from '@modelway/aws';
import { EvidenceFault, type OwnResult } from '@modelway/judge';
import type { ResourceDescriptor } from '@modelway/lineage';
import type { EvaluatorJob, Sources } from './container-job.ts';
import { layOut } from './laid-out.ts';
import type { Custom } from './observe-custom.ts';
import { type Left, type Output, readOutput } from './output.ts';
import { runCommand } from './run-command.ts';
import { runContainer } from './run-container.ts';
import { variablesOf } from './variables.ts';

/** An evaluator that had its turn. */
export interface Ran {
  readonly custom: Custom;
  readonly result: OwnResult;
  /** What it left, as the store keeps it. */
  readonly kept: readonly ResourceDescriptor[];
}

type Doing = Pick<
  Trip<InputTable>,
  'workspace' | 'store' | 'env' | 'clock' | 'log' | 'signal' | 'run' | 'saveState'
> & {
  readonly inputs: { readonly 'poll-interval': number; readonly 'role-to-assume': string | undefined };
};

/** Runs every evaluator: containers side by side, commands one after another. What one does wrong is its own result. */
export async function runCustom(
  trip: Doing,
  customs: readonly Custom[],
  { jobs, sources }: { jobs: readonly EvaluatorJob[]; sources: Sources },
): Promise<Ran[]> {
  if (customs.length === 0) return [];
  const aws = reach(trip);
  const scratch = await mkdtemp(join(tmpdir(), 'modelway-'));
  try {
    const laid = new Once(() => layOut(aws, sources, { folder: join(scratch, 'input'), signal: trip.signal }));
    const containers = customs.map((custom, i) => {
      const job = jobs.find((it) => it.identity === custom.identity);
      const folder = join(scratch, `output-${i}`);
      return (
        job &&
        concluded(trip, aws, {
          custom,
          model: sources.candidate.sha256,
          work: () => runContainer(trip, aws, { job, folder, index: i }),
        })
      );
    });
    // Awaited below; until then a fault of one is not nobody's.
    for (const it of containers) it?.catch(() => undefined);
    const ran: Ran[] = [];
    for (const [i, custom] of customs.entries()) {
      const folder = join(scratch, `output-${i}`);
      const work = async (): Promise<Output | string> => commanded(trip, custom, { laid: await laid.get(), folder });
      const own = containers[i] ?? concluded(trip, aws, { custom, model: sources.candidate.sha256, work });
      ran.push(await own);
    }
    return ran;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

class Once<T> {
  private made: Promise<T> | undefined;
  private readonly make: () => Promise<T>;
  constructor(make: () => Promise<T>) {
    this.make = make;
  }
  get(): Promise<T> {
    this.made ??= this.make();
    return this.made;
  }
}

interface Work {
  readonly custom: Custom;
  readonly model: string;
  /** Gives what it left, or why there is nothing. */
  readonly work: () => Promise<Output | string>;
}

async function concluded(trip: Doing, aws: Aws, { custom, model, work }: Work): Promise<Ran> {
  const { known, evaluator, wanted } = custom;
  if ('why' in known) return { custom, result: known, kept: [] };
  trip.log.info(`Evaluator ${evaluator.name}, version ${known.version.slice(0, 12)}`);
  const output = await work();
  if (typeof output === 'string') return { custom, result: { is: 'failed', why: output }, kept: [] };
  try {
    const { evidence, files } = await readOutput(output, { wanted, model });
    const kept = await Promise.all(files.map((it) => keep(trip, aws, it)));
    return { custom, result: { is: 'evidence', evidence }, kept };
  } catch (cause) {
    if (!(cause instanceof EvidenceFault)) throw cause;
    return {
      custom,
      result: { is: 'failed', why: `gave no evidence: it ${cause.faults.slice(0, 5).join('; ')}` },
      kept: [],
    };
  }
}

/** Kept by its digest, so that the judgement can be repeated from the lineage. */
async function keep({ store, signal }: Doing, aws: Aws, file: Left): Promise<ResourceDescriptor> {
  const uri = `${store.uri}/evidence/${file.sha256}.${file.extension}`;
  await uploadFile(aws, locate(uri), { ...file, source: file.path }, { expected: 'absent', signal });
  return { name: `evidence.${file.extension}`, uri, digest: { sha256: file.sha256 } };
}

async function commanded(
  { workspace, env, clock, signal, log }: Doing,
  { evaluator }: Custom,
  { laid, folder }: { laid: Awaited<ReturnType<typeof layOut>>; folder: string },
): Promise<Output | string> {
  const [output, home] = [join(folder, 'evidence'), join(folder, 'home')];
  await Promise.all([mkdir(output, { recursive: true }), mkdir(home, { recursive: true })]);
  const named = evaluator.environment ?? [];
  const absent = named.filter((it) => env[it] === undefined);
  if (absent.length > 0) return `needs ${absent.join(', ')}, which the step does not have: set it as \`env\``;
  // Nothing else of the step: its credentials and inputs are not an evaluator's.
  const own = {
    PATH: env['PATH'] ?? '/usr/local/bin:/usr/bin:/bin',
    LANG: env['LANG'] ?? 'C.UTF-8',
    ...{ HOME: home, TMPDIR: home },
    ...Object.fromEntries(named.map((it) => [it, env[it] ?? ''])),
    ...variablesOf({ ...laid, output }),
  };
  const run = { command: evaluator.command ?? [], cwd: workspace, env: own, seconds: evaluator['max-seconds'] };
  const why = await runCommand(run, { clock, signal, log });
  return why === undefined ? async (name) => join(output, name) : `${why}; see the log`;
}
