import { type Image, type Price, type ProcessingJobRequest, planName } from '@modelway/aws';
import type { Channel } from './channels.ts';
import type { Values } from './inputs.ts';
import type { PlannedSource } from './planned-source.ts';
import { outputUri } from './step-output.ts';
import { outputsOf, stepRequest } from './step-request.ts';
import { usageOfStep } from './steps-cost.ts';
import type { ObservedStep } from './steps-observe.ts';
import type { Usage } from './usage.ts';

/** One processing job that is to run before the training. */
export interface StepPlan {
  readonly name: string;
  /** SHA-256 of all that decides what it writes; the name of its job is derived from it. */
  readonly digest: string;
  /** As its first attempt: what later ones write lies elsewhere. */
  readonly request: ProcessingJobRequest;
  readonly source: PlannedSource;
  readonly image: Image;
  readonly inputs: readonly Channel[];
  readonly outputs: readonly string[];
  readonly usage: Usage;
  readonly price?: Price;
}

interface Known {
  readonly inputs: Values;
  readonly line: string;
  readonly store: { readonly uri: string };
  /** Where nothing may be used again, the run. */
  readonly once: object;
}

interface Seen {
  /** Of the training. */
  readonly image: Image;
  readonly steps: readonly ObservedStep[];
}

/** Plans all steps, each with the steps whose outputs it reads in its own plan. Pure. */
export function planSteps(known: Known, { image, steps }: Seen): StepPlan[] {
  const planned: StepPlan[] = [];
  for (const step of steps) {
    const inputs = step.inputs.map((it) => withAddress(it, { steps: planned, store: known.store.uri }));
    planned.push(planStep(known, { ...step, image: step.image ?? image, inputs }));
  }
  return planned;
}

interface Addresses {
  readonly steps: readonly StepPlan[];
  readonly store: string;
}

/** @returns the channel; one that a step writes with the place where the first attempt of the step writes it. */
export function withAddress(channel: Channel, { steps, store }: Addresses): Channel {
  const [name, output = ''] = channel.step?.split('/') ?? [];
  const step = steps.find((it) => it.name === name);
  return step === undefined ? channel : { ...channel, uri: outputUri(store, step.request.ProcessingJobName, output) };
}

function planStep(
  { inputs, line, store, once }: Known,
  { asked, source, image, price, inputs: channels }: ObservedStep & { readonly image: Image },
): StepPlan {
  const key = `code/${source.sha256}/sourcedir.tar.gz`;
  const code = `${store.uri}/${key}`;
  const draft = stepRequest(inputs, asked, { image: image.uri, code, channels });
  const { RoleArn: _, StoppingCondition: __, ...makes } = draft;
  const data = channels.map(({ dataset, listing }) => dataset ?? listing ?? null);
  const writes = { outputs: asked.outputs, key: inputs['output-kms-key'] ?? null };
  const { name, digest, tags } = planName(line, 'step', { ...makes, data, writes, ...once });
  const Tags = [...tags, ...Object.entries(inputs.tags ?? {}).map(([Key, value]) => ({ Key, Value: String(value) }))];
  const outputs = outputsOf({ outputs: asked.outputs, store: store.uri, key: inputs['output-kms-key'] })(name);
  return {
    name: asked.name,
    digest,
    request: { ...draft, ProcessingJobName: name, Tags, ...outputs },
    source: {
      ...{ key, uri: code, sha256: source.sha256, entryPoint: asked['entry-point'] },
      ...{ files: source.files.length, bytes: source.bytes.length },
    },
    image,
    inputs: channels,
    outputs: asked.outputs,
    usage: usageOfStep(asked),
    ...(price ? { price } : {}),
  };
}
