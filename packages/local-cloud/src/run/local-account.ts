import type { World } from '../world.ts';
import type { Tree } from './tree.ts';

/**
 * What every container is told, and what keeps it on this machine: an AWS SDK inside a job talks to the local cloud with credentials that
 * are worth nothing, and never finds those of the person who runs it.
 */
export function localAccount(world: Pick<World, 'url' | 'region'>, tree: Tree): Record<string, string> {
  return {
    SAGEMAKER_BASE_DIR: tree.base,
    TMPDIR: tree.at('tmp'),
    PYTHONUNBUFFERED: '1',
    PYTHONDONTWRITEBYTECODE: '1',
    AWS_REGION: world.region,
    AWS_DEFAULT_REGION: world.region,
    AWS_ENDPOINT_URL: world.url(),
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  };
}
