import * as v from 'valibot';
import { closed } from './closed.ts';
import { confidence, margin, oneOf, said, whole } from './values.ts';

const sizeOf = (what: string, most: number) =>
  v.pipe(
    v.string(`must be ${what}`),
    v.nonEmpty(`must be ${what}`),
    v.maxLength(most, `must be at most ${most} characters`),
    v.check((it) => !it.includes('\0'), 'must hold no zero byte'),
  );

const listOf = <const S extends v.GenericSchema>(what: string, item: S) =>
  v.optional(
    v.pipe(
      v.array(item, `must be a list of ${what}`),
      v.minLength(1, `must hold at least one of ${what}`),
      v.maxLength(100, `must hold at most 100 ${what}`),
    ),
  );

const slug = (what: string) =>
  v.pipe(
    v.string(`must be the name of ${what}`),
    v.regex(/^[a-z0-9][a-z0-9-]{0,39}$/, `must be the name of ${what}: at most 40 small letters, digits and hyphens`),
  );

/** Below the checkout, with no way out of it. */
const path = v.pipe(
  sizeOf('a file or folder of the checkout', 1024),
  v.check(
    (it) => !it.startsWith('/') && !it.includes('\\') && !it.split('/').includes('..'),
    'must be a path inside of the checkout',
  ),
);

const variable = v.pipe(
  v.string('must be the name of a variable'),
  v.regex(/^[A-Za-z_][A-Za-z0-9_]{0,127}$/, 'must be the name of an environment variable'),
);

const metric = v.pipe(
  closed('a metric of an evaluator', {
    direction: oneOf('higher-is-better', 'lower-is-better'),
    bound: v.optional(said('must be a number')),
    margin: v.optional(margin),
    improvement: v.optional(v.pipe(said('must be a number, 0 or more'), v.minValue(0, 'must be 0 or more'))),
    confidence: v.optional(confidence),
    /** Those that suit a mean over records. */
    method: v.optional(oneOf('bootstrap', 'percentile', 'paired-t', 'permutation', 'wilcoxon')),
  }),
  v.check(
    (it) => it.bound !== undefined || it.margin !== undefined || it.improvement !== undefined,
    'needs "bound", "margin" or "improvement"',
  ),
);

/** Something of the user's own that measures a model: a command on the runner, or a container that SageMaker runs. */
export const evaluator = v.pipe(
  closed('an evaluator', {
    name: slug('an evaluator'),
    /** Program and arguments, run in the checkout without a shell. */
    command: listOf('arguments', sizeOf('an argument', 4096)),
    /** What the command is made of; its version. Arguments that are files count anyway. */
    files: listOf('files or folders', path),
    /** Variables of the step that the command is to see. Without this it sees none. */
    environment: listOf('names of variables', variable),
    image: v.optional(sizeOf('the URI of an image', 255)),
    'entry-point': listOf('arguments', sizeOf('an argument', 256)),
    arguments: listOf('arguments', sizeOf('an argument', 256)),
    /** How long it may take. */
    'max-seconds': v.optional(whole(1, 86_400), 600),
    metrics: v.pipe(
      v.record(slug('a metric'), metric, 'must be a map from the name of a metric to its rules'),
      v.check((it) => Object.keys(it).length > 0, 'must hold at least one metric'),
      v.check((it) => Object.keys(it).length <= 50, 'must hold at most 50 metrics'),
    ),
  }),
  v.check(
    (it) => (it.command === undefined) !== (it.image === undefined),
    'an evaluator needs "command" or "image", not both',
  ),
  v.check(
    (it) => it.image === undefined || (it.files === undefined && it.environment === undefined),
    '"files" and "environment" belong to a command; an image brings its own',
  ),
  v.check(
    (it) => it.command === undefined || (it['entry-point'] === undefined && it.arguments === undefined),
    '"entry-point" and "arguments" belong to an image; a command has its own',
  ),
);
export type Evaluator = v.InferOutput<typeof evaluator>;
export type EvaluatorMetric = v.InferOutput<typeof metric>;
