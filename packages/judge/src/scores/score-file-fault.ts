/** What is wrong with a file of scores as a whole: a sentence without its subject, such as "is compressed with LZO, …". */
export class ScoreFileFault extends Error {
  override readonly name = 'ScoreFileFault';
}
