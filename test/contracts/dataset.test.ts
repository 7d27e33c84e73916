import { datasetContract } from './dataset.ts';
import { players } from './s3-player.ts';

describe.each(players)('version-dataset on %s', (_, start) => datasetContract(() => start('dataset')));
