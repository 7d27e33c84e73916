import { proofContract } from './dataset-proof.ts';
import { players } from './s3-player.ts';

describe.each(players)('what version-dataset proves on %s', (_, start) => proofContract(() => start('proof')));
