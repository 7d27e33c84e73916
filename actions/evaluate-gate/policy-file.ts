import { readFile } from 'node:fs/promises';
import { isAbsolute, join, normalize } from 'node:path';
import { Refusal } from '@modelway/action';
import { type Policy, readPolicy } from '@modelway/judge';
import { sha256 } from '@modelway/lineage';

/** The rules of one line, and the bytes that they stand in. */
export interface PolicyFile {
  readonly path: string;
  readonly sha256: string;
  readonly rules: Policy;
}

interface PolicyPlace {
  readonly workspace: string;
  /** Below the workspace. */
  readonly path: string;
  readonly line: string;
}

/** @throws PolicyError with every fault in it. */
export const policyFileOf = (text: string, { path, line }: Omit<PolicyPlace, 'workspace'>): PolicyFile => ({
  path,
  sha256: sha256(text),
  rules: readPolicy({ text, file: path }, line),
});

/** @returns the path. @throws Refusal when it leads out of the checkout. */
export function insideOf(path: string): string {
  if (!isAbsolute(path) && !normalize(path).startsWith('..')) return path;
  throw new Refusal(`policy: "${path}" lies outside of the checkout; give a path inside of it, such as modelway.yml`);
}

/** Reads the policy of the checkout. @throws Refusal when it is not there. */
export const workspacePolicy = ({ workspace, path, line }: PolicyPlace): Promise<string> =>
  readFile(join(workspace, path), 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new Refusal(
      `policy: "${path}" cannot be read (${cause.code}); check the repository out before this step, and add the file with the rules of ${line}`,
    );
  });
