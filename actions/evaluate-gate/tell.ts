import { type InputTable, postCheck, postComment, reasonsOf, type Told } from '@modelway/action';
import { annotationsOf } from './annotations.ts';

type ToldGate = Told<InputTable> & {
  readonly inputs: {
    readonly comment: 'always' | 'never';
    readonly check: 'always' | 'never';
    readonly 'github-token': string | undefined;
  };
};

/** Keeps the comment and makes the check run; what is wrong with one keeps nobody from reading the other. */
export async function tellGate(told: ToldGate): Promise<Record<string, string>> {
  const { inputs } = told;
  const token = inputs['github-token'];
  const [comment, check] = await Promise.allSettled([
    inputs.comment === 'always' ? postComment(told, { token }) : undefined,
    inputs.check === 'always'
      ? annotationsOf(told).then((annotations) => postCheck(told, { token, annotations }))
      : undefined,
  ]);
  const faults = [comment, check].flatMap((it) => (it.status === 'rejected' ? reasonsOf(it.reason) : []));
  for (const fault of faults) told.log.warn(fault);
  return { ...named('comment-url', comment), ...named('check-url', check) };
}

const named = (name: string, it: PromiseSettledResult<string | undefined>): Record<string, string> =>
  it.status === 'fulfilled' && it.value !== undefined ? { [name]: it.value } : {};
