/** The command line: the same actions and questions from a terminal. */
export async function main(argv: readonly string[]): Promise<void> {
  process.stdout.write(`modelway ${argv.join(' ')}\n`);
}
