import { objectsContract } from './objects.ts';
import { players } from './s3-player.ts';

describe.each(players)('objects on %s', (_, start) => objectsContract(() => start('objects')));
