/** What a parser says of bad text: what is allowed. `run` adds the input's name and what was found. */
export class InputFault extends Error {
  override readonly name = 'InputFault';
}
