import { type InputTable, Refusal, type Trip } from '@modelway/action';
import { readPolicy } from '@modelway/judge';
import { sha256 } from '@modelway/lineage';
import { type Checkout, judgedFile } from './judged-file.ts';
import type { PolicyFile } from './policy-file.ts';

export type Asking = Pick<Trip<InputTable>, 'line'> & Checkout & { readonly inputs: { readonly policy: string } };

/** Reads the policy of what is judged. @throws Refusal when it is not there; PolicyError with every fault in it. */
export async function readOwnPolicy(asking: Asking): Promise<PolicyFile> {
  const { run, line, inputs } = asking;
  const path = inputs.policy;
  const file = await judgedFile(asking, path);
  if (file.is === 'file')
    return { path, sha256: sha256(file.text), rules: readPolicy({ text: file.text, file: path }, line) };
  const why =
    file.is === 'unknown'
      ? file.why
      : `there is none; check the repository out before this step, and add the file with the rules of ${line}`;
  throw new Refusal(
    `policy: "${path}" is not to be had at commit ${run.commit.slice(0, 7)}, which is judged: ${why}; give a path inside of the checkout, such as modelway.yml`,
  );
}
