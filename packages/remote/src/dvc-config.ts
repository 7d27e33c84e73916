import { homedir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { type ConfigFile, DatasetFault, mergeConfigs, readConfig, resolveConfigPaths } from '@modelway/dataset';
import { textOf } from './text-of.ts';

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Reads DVC's configuration as DVC does (dvc `config.py`, `dirs.py`): that of the system, of the user, of the project, and the
 * local one, each key by the last that sets it; paths are relative to the file that names them.
 * @param root the project's folder. @throws DatasetFault with the faults of all files.
 */
export function readDvcConfig(root: string, env: Env): ConfigFile {
  const home = env['HOME'] ?? homedir();
  const files = [...machineFiles(env, home), join(root, '.dvc/config'), join(root, '.dvc/config.local')];
  return mergeConfigs(
    files.map((path) => {
      const shown = path.startsWith(root + sep) ? path.slice(root.length + 1) : path;
      return resolveConfigPaths(readConfig(textOf(path) ?? '', shown), dirname(path), home);
    }),
  );
}

/** Where platformdirs puts what belongs to the machine and to the user, on Linux; DVC's own variables come first. */
function machineFiles(env: Env, home: string): string[] {
  const system = env['DVC_SYSTEM_CONFIG_DIR'] || join(env['XDG_CONFIG_DIRS']?.split(':')[0] || '/etc/xdg', 'dvc');
  const user = env['DVC_GLOBAL_CONFIG_DIR'] || join(env['XDG_CONFIG_HOME'] || join(home, '.config'), 'dvc');
  return [join(system, 'config'), join(user, 'config')];
}

/**
 * A file of AWS's tools may name programs to run (`credential_process`), and whoever opens a pull request may change the checkout.
 * @throws DatasetFault when such a file lies in it.
 */
export function refuseInCheckout(workspace: string, file: string | undefined, option: string): void {
  if (file !== undefined && (file + sep).startsWith(workspace + sep))
    throw new DatasetFault([
      `${option} of .dvc/config lies in the checkout (${file.slice(workspace.length + 1)}), where a pull request could make it run commands; put the file outside`,
    ]);
}
