/** Names that people give to splits, when none are declared. */
const usual = ['train', 'training', 'validation', 'valid', 'val', 'dev', 'test', 'testing', 'holdout', 'eval'];

/**
 * @param path of a file in the dataset. @param names of the declared splits; the usual ones when none are.
 * @returns the split that a file belongs to: by its first folder, else by the beginning of its name (`train.csv`, `train-00001.parquet`).
 */
export function splitOfPath(path: string, names: readonly string[] = usual): string | undefined {
  const slash = path.indexOf('/');
  const word = slash >= 0 ? path.slice(0, slash) : (/^[a-z]+(?:-[a-z]+)*/i.exec(path)?.[0] ?? '');
  const name = word.toLowerCase();
  return names.includes(name) ? name : undefined;
}
