import type { Keys } from './sign-request.ts';

interface Sources {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Keys in so many words, such as those of a DVC remote: nothing else is looked at. */
  readonly credentials?: Keys;
  readonly profile?: string;
  readonly credentialsFile?: string;
  readonly configFile?: string;
  /** The SDK's own chain: profile files, web identity, SSO, containers, instances. Loading it takes 100 ms. */
  readonly chain: () => Promise<Keys>;
  /** A role to take on: then nothing else is looked at. */
  readonly assume?: (() => Promise<Keys>) | undefined;
  readonly now: () => Date;
}

/** How long before their end keys are asked for anew. */
const margin = 5 * 60_000;

/**
 * Finds the keys that sign, in the order of the SDK's chain, of which the first link (the environment, unless a profile is named) needs
 * no SDK. @returns a function to call before each request: temporary keys are renewed in time. It throws what the chain throws.
 */
export function keyRing({ env, credentials, chain, assume, now, ...files }: Sources): () => Keys | Promise<Keys> {
  const elsewhere = files.profile ?? files.credentialsFile ?? files.configFile ?? env['AWS_PROFILE'];
  const find = assume ?? chain;
  const fixed = assume ? undefined : (credentials ?? (elsewhere ? undefined : fromEnvironment(env)));
  if (fixed !== undefined) return () => fixed;
  let kept: { readonly keys: Promise<Keys>; until: number } | undefined;
  return async () => {
    if (kept === undefined || now().getTime() > kept.until) {
      const asked = { keys: find(), until: Number.POSITIVE_INFINITY };
      kept = asked;
      const { expiration } = await asked.keys.catch((cause: unknown) => {
        kept = undefined;
        throw cause;
      });
      if (expiration !== undefined) asked.until = expiration.getTime() - margin;
    }
    return kept?.keys ?? find();
  };
}

function fromEnvironment(env: Sources['env']): Keys | undefined {
  const [accessKeyId, secretAccessKey] = [env['AWS_ACCESS_KEY_ID'], env['AWS_SECRET_ACCESS_KEY']];
  if (!accessKeyId || !secretAccessKey) return undefined;
  return { accessKeyId, secretAccessKey, sessionToken: env['AWS_SESSION_TOKEN'] || undefined };
}
