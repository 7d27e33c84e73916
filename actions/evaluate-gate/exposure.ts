import {
  type FileEntry,
  formatOf,
  hashKey,
  overlap,
  type Scanned,
  scanTable,
  type TableSource,
} from '@modelway/dataset';
import type { Exposure } from '@modelway/judge';
import type { Facts } from '@modelway/lineage';
import { behindSteps } from './behind-steps.ts';
import { type ChannelReader, channelFiles } from './channel-files.ts';

/** How training data are read. */
export interface Reader extends ChannelReader {
  /** @returns the file, proven to be the one that the manifest names; a sentence when it is not to be had. */
  table(uri: string, entry: FileEntry): Promise<TableSource | string>;
}

/** What the models are judged on. */
export interface Judged {
  readonly path: string;
  readonly sha256: string;
  readonly table: TableSource;
  /** The column that names the record, and the one that names whom it is about. */
  readonly key: string;
  readonly subject: string;
  /** The columns by which two records are twins. */
  readonly compared?: readonly string[];
}

type Model = Exposure['model'];
type Channel = Pick<Facts<'training'>['channels'][number], 'name' | 'uri' | 'dataset'>;
type Steps = NonNullable<Facts<'training'>['steps']>;

/**
 * Looks through everything that a training job was given for the records of the holdout. Subjects are compared as keyed 64-bit
 * hashes, whose key is the holdout's digest: they leave this function as numbers.
 * @param training absent: nobody knows what the model was trained on, for the reason in `unknown`.
 */
export async function exposureOf(
  model: Model,
  { training, unknown }: { training: Facts<'training'> | undefined; unknown: string },
  { holdout, reader }: { holdout: Judged; reader: Reader },
): Promise<Exposure> {
  const { columns } = await scan(holdout.table, holdout.path, holdout);
  const names = columns.map(({ name }) => name).filter((name) => name !== holdout.key && name !== holdout.subject);
  const compared = { ...holdout, compared: names };
  const own = await scan(holdout.table, holdout.path, compared);
  const subjects = own.hashes.subjects ?? new BigUint64Array();
  const search = new Search(compared, own);
  if (training === undefined) search.unproven.push(unknown);
  else if (training.channels.length === 0)
    search.unproven.push('its training job was given no channel, so its data came from elsewhere');
  else
    for (const channel of training.channels)
      await (channel.step === undefined
        ? search.channel(channel, reader)
        : search.behind(channel, { reader, steps: training.steps ?? [] }));
  return { model, subject: holdout.subject, subjects: overlap(subjects, subjects).different.both, ...search.done() };
}

class Search {
  readonly unproven: string[] = [];
  private readonly shared: Array<{ path: string; subjects: number }> = [];
  private readonly copies: string[] = [];
  private readonly seen = new Set<string>();
  private readonly holdout: Judged;
  private readonly own: Scanned;
  private twins = 0;
  private files = 0;
  private rows = 0;

  constructor(holdout: Judged, own: Scanned) {
    this.holdout = holdout;
    this.own = own;
    if (own.broken !== undefined || own.hashes.subjects === undefined)
      this.unproven.push(`the holdout's "${holdout.subject}" cannot be read: ${own.broken ?? 'too many records'}`);
    else if (own.hashes.subjects.length < own.rows)
      this.unproven.push(
        `${own.rows - own.hashes.subjects.length} records of the holdout have no "${holdout.subject}"`,
      );
  }

  async channel(channel: Channel, reader: Reader): Promise<void> {
    const { files, unknown } = await channelFiles(channel, reader);
    this.unproven.push(...unknown);
    for (const { entry, uri } of files) await this.file(entry, { uri, reader });
  }

  /** Where no step behind a channel read a record of the holdout, the channel has none. Where one did, nobody knows what became of it. */
  async behind({ name, uri }: Channel, { reader, steps }: { reader: Reader; steps: Steps }): Promise<void> {
    const reads = behindSteps(uri, steps);
    if (reads === undefined || reads.length === 0) {
      this.unproven.push(`channel ${name} reads ${uri}, and what the step read that wrote it is not known`);
      return;
    }
    const search = new Search(this.holdout, this.own);
    for (const read of reads) await search.channel(read, reader);
    const { shared, copies, twins, searched, unproven } = search.done();
    this.files += searched.files;
    this.rows += searched.rows;
    this.twins += twins;
    this.unproven.push(...unproven.filter((it) => !this.unproven.includes(it)));
    const paths = [...copies, ...shared.map(({ path }) => path)];
    if (paths.length > 0)
      this.unproven.push(
        `channel ${name} was written by a step that read the holdout's "${this.holdout.subject}" too (in ${paths.slice(0, 5).join(', ')}), and nobody knows which of them it wrote; give the step folders without the holdout`,
      );
  }

  private async file(entry: FileEntry, { uri, reader }: { uri: string; reader: Reader }): Promise<void> {
    if (this.seen.has(entry.sha256)) return;
    this.seen.add(entry.sha256);
    this.files += 1;
    if (entry.sha256 === this.holdout.sha256) this.copies.push(entry.path);
    else if (formatOf(entry.path) === undefined)
      this.unproven.push(`${entry.path} is no table, so whom it is about is not known`);
    else {
      const table = await reader.table(uri, entry);
      if (typeof table === 'string') this.unproven.push(`${entry.path} ${table}`);
      else this.compare(entry.path, await scan(table, entry.path, this.holdout));
    }
  }

  private compare(path: string, found: Scanned): void {
    this.rows += found.rows;
    const mine = this.own.hashes;
    const { rows, subjects } = found.hashes;
    if (found.broken !== undefined) this.unproven.push(`${path} cannot be read to its end: ${found.broken}`);
    if (found.faults.length > 0)
      this.unproven.push(
        `${path} has rows that cannot be read: ${found.faults.map(({ count, kind }) => `${count} ${kind}`).join(', ')}`,
      );
    if (subjects === undefined) {
      const why = found.columns.some(({ name }) => name === this.holdout.subject)
        ? 'too many records to compare'
        : `no column "${this.holdout.subject}"`;
      this.unproven.push(`${path} has ${why}`);
    } else if (mine.subjects !== undefined) {
      const both = overlap(mine.subjects, subjects).different.both;
      if (both > 0) this.shared.push({ path, subjects: both });
      const nameless = found.rows - subjects.length;
      if (nameless > 0) this.unproven.push(`${path} has ${nameless} records without a "${this.holdout.subject}"`);
    }
    if (rows !== undefined && mine.rows !== undefined) this.twins += overlap(mine.rows, rows).both;
  }

  done(): Pick<Exposure, 'shared' | 'copies' | 'twins' | 'searched' | 'unproven'> {
    const { shared, copies, twins, files, rows, unproven } = this;
    return { shared, copies, twins, searched: { files, rows }, unproven };
  }
}

const scan = async (source: TableSource, path: string, { key, subject, sha256, compared }: Judged): Promise<Scanned> =>
  scanTable(source, {
    format: formatOf(path) ?? 'csv',
    hashKey: hashKey(sha256),
    key,
    subject,
    compared,
    missing: [], // "NA" may be somebody's name.
    rules: {},
  });
