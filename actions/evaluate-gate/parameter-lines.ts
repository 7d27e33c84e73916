import { isMap, isScalar, isSeq, LineCounter, parseDocument, Scalar } from 'yaml';

/** Where a workflow gives run-training its hyperparameters: a file of the repository, or a text of its own. */
export type ParameterPlace =
  | { readonly is: 'file'; readonly path: string }
  /** `line`: of the workflow, before the text's first. */
  | { readonly is: 'text'; readonly text: string; readonly line: number };

/** @param workflow as people wrote it: hostile. @returns where its steps of run-training find parameters; those of other lines are left out. */
export function parameterPlaces(workflow: string, line: string): ParameterPlace[] {
  const counter = new LineCounter();
  const { contents, errors } = parseDocument(workflow, { lineCounter: counter });
  if (errors.length > 0 || !isMap(contents)) return [];
  const jobs = contents.get('jobs');
  const steps = isMap(jobs) ? jobs.items.flatMap(({ value }) => (isMap(value) ? itemsOf(value.get('steps')) : [])) : [];
  return steps.flatMap((step) => {
    const given =
      isMap(step) && /(^|\/)run-training(@|$)/.test(String(step.get('uses'))) ? step.get('with') : undefined;
    if (!isMap(given)) return [];
    const named = given.get('line');
    // What an expression comes to is not known here.
    if (typeof named === 'string' && named !== line && !named.includes('${{')) return [];
    const path = given.get('hyperparameters-file');
    const text = given.get('hyperparameters', true);
    const isText = isScalar(text) && text.type === Scalar.BLOCK_LITERAL && typeof text.value === 'string';
    return [
      ...(typeof path === 'string' ? [{ is: 'file' as const, path }] : []),
      ...(isText
        ? [{ is: 'text' as const, text: String(text.value), line: counter.linePos(text.range?.[0] ?? 0).line }]
        : []),
    ];
  });
}

const itemsOf = (list: unknown): unknown[] => (isSeq(list) ? list.items : []);

/**
 * @param text a YAML map of parameters. @param value as the training was given it.
 * @returns the line, from 1, on which the parameter stands with that value; undefined when it does not: then the text is another one.
 */
export function parameterLine(text: string, name: string, value: string): number | undefined {
  const counter = new LineCounter();
  const { contents, errors } = parseDocument(text, { lineCounter: counter });
  if (errors.length > 0 || !isMap(contents)) return undefined;
  const pair = contents.items.find(({ key }) => isScalar(key) && String(key.value) === name);
  if (!isScalar(pair?.key) || !isScalar(pair.value)) return undefined;
  const found = pair.value.value;
  // Framework containers read values as JSON, programs of an image's own as plain text.
  if (value !== JSON.stringify(found) && value !== String(found ?? '')) return undefined;
  return counter.linePos(pair.key.range?.[0] ?? 0).line;
}
