import type { Aws } from './clients.ts';
import { asked } from './service-fault.ts';

/** The tag that says which plan made a thing: the SHA-256 of what was asked for. */
export const planTag = 'modelway:plan';

interface Tag {
  readonly Key: string | undefined;
  readonly Value: string | undefined;
}

/** A name is taken by something that this plan did not make. */
export class NotOurs extends Error {
  override readonly name = 'NotOurs';
  readonly code = 'NOT_OURS';

  constructor(arn: string, wanted: string, found: string | undefined) {
    super(
      `${arn} exists, and its tag ${planTag} is ${found ?? 'absent'} where this plan is ${wanted}: it was not made by this plan, so it is not touched; delete it, or choose another line`,
    );
  }
}

/** @returns all tags of a SageMaker resource, by key. @throws ServiceFault */
export async function tagsOf(aws: Aws, arn: string): Promise<Readonly<Record<string, string>>> {
  const { sdk, client } = await aws.sagemaker();
  const found: Record<string, string> = {};
  let token: string | undefined;
  do {
    const request = { ResourceArn: arn, MaxResults: 100, ...(token ? { NextToken: token } : {}) };
    const page = await asked('sagemaker:ListTags', arn, () => client.send(new sdk.ListTagsCommand(request)));
    for (const { Key, Value } of page.Tags ?? []) if (Key !== undefined) found[Key] = Value ?? '';
    token = page.NextToken;
  } while (token !== undefined);
  return found;
}

/** Makes sure that what exists is what this plan would make. @returns all its tags. @throws NotOurs when its plan tag is another one, or absent. */
export async function checkOurs(
  aws: Aws,
  arn: string,
  tags: readonly Tag[] = [],
): Promise<Readonly<Record<string, string>>> {
  const wanted = tags.find(({ Key }) => Key === planTag)?.Value;
  const all = await tagsOf(aws, arn);
  const found = all[planTag];
  if (wanted === undefined || wanted !== found) throw new NotOurs(arn, wanted ?? 'none', found);
  return all;
}
