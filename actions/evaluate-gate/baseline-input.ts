import { type Input, InputFault } from '@modelway/action';

/** Which model the candidate is to be compared with. */
export type Named =
  | { readonly is: 'endpoint' }
  | { readonly is: 'merge-base' }
  | { readonly is: 'none' }
  | { readonly is: 'tag'; readonly name: string }
  | { readonly is: 'model-package'; readonly arn: string }
  | { readonly is: 'lineage'; readonly uri: string };

const packageArn = /^arn:aws[a-z-]*:sagemaker:[a-z0-9-]{3,30}:\d{12}:model-package\/[a-zA-Z0-9-]{1,63}(\/\d{1,9})?$/;
/** What Git allows in a name, less what it gives a meaning to. */
const tagName = /^(?!-)(?!.*(\.\.|@\{|\/\/|\.lock$|[/.]$))[^\s~^:?*[\\\p{Cc}]{1,255}$/u;

/** The model to compare with: `endpoint`, `merge-base`, `tag:<name>`, `model-package:<arn>`, `lineage:<uri>` or `none`. */
export const baselineInput = (): Input<Named> => ({ parse: read });

function read(given: string): Named {
  if (given === 'endpoint' || given === 'merge-base' || given === 'none') return { is: given };
  const at = given.indexOf(':');
  const [kind, rest] = [given.slice(0, at), given.slice(at + 1)];
  if (at > 0 && kind === 'tag' && tagName.test(rest)) return { is: kind, name: rest };
  if (at > 0 && kind === 'model-package' && packageArn.test(rest)) return { is: kind, arn: rest };
  if (at > 0 && kind === 'lineage' && rest.startsWith('s3://')) return { is: kind, uri: rest };
  throw new InputFault(
    'must be endpoint, merge-base, tag:<name of a tag>, model-package:<ARN of a version in the registry>, lineage:<s3://…/lineage/<sha256>.jsonl> or none',
  );
}
