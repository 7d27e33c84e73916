/**
 * What may be done on another thread: by name, a module whose default export takes one value and gives one back. Both travel as
 * structured clones, so a fault that the caller must understand comes back as a value: of a thrown error only the message arrives.
 */
// `never` takes functions of any one parameter; what each one wants is read back from its type below.
export type Tasks = Readonly<Record<string, () => Promise<{ readonly default: (input: never) => unknown }>>>;

type Work<T extends Tasks, Name extends keyof T> = Awaited<ReturnType<T[Name]>>['default'];

export type Input<T extends Tasks, Name extends keyof T> = Parameters<Work<T, Name>>[0];
export type Output<T extends Tasks, Name extends keyof T> = Awaited<ReturnType<Work<T, Name>>>;

/** @throws Error when there is no such task. */
export async function perform(tasks: Tasks, name: string, input: unknown): Promise<unknown> {
  const load = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
  if (load === undefined) throw new Error(`no task is called ${name}; there are ${Object.keys(tasks).join(', ')}`);
  const { default: task } = await load();
  // Safe: `Crew.run` has checked the input against the task's own parameter.
  return await task(input as never);
}
