import { JobFailure } from '../run/failure.ts';
import { fellTree, freshTree, type Tree } from '../run/tree.ts';
import type { World } from '../world.ts';
import type { Brake } from './live-jobs.ts';

/** A job that runs in this process. */
export interface JobRun {
  readonly world: World;
  readonly arn: string;
  readonly brake: Brake;
  /** The cloud goes down. The row stays as it is: the next start finds it and says that the job is lost. */
  readonly closing: AbortSignal;
}

interface Story<E> {
  /** Folder in scratch, and what to call the job's tree in it. */
  readonly folder: string;
  readonly name: string;
  readonly tell: (tree: Tree) => Promise<E>;
  readonly failed: (error: unknown) => E;
  /** Writes the ending into the row. */
  readonly end: (ending: E) => void;
}

/** A job from its first second to its last, in a tree of its own. Whatever happens ends in its row, unless the cloud goes down. */
export async function runInTree<E>({ world, closing }: JobRun, story: Story<E>): Promise<void> {
  const tree = freshTree(world.scratch, story.folder, story.name);
  let ending: E | undefined;
  try {
    ending = await story.tell(tree);
  } catch (error) {
    ending = story.failed(error);
    // A failure of ours is logged by whoever runs us, beside what the row says of it.
    if (!(error instanceof JobFailure) && !closing.aborted) throw error;
  } finally {
    await fellTree(tree);
    if (ending !== undefined && !closing.aborted) story.end(ending);
  }
}
