/** What statements say of the code that made them. Moved by the release. */
export const version = '1.0.0';
