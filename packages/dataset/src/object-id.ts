/** An object of a DVC remote: 32 lower-case hex digits of an MD5; directory objects end in `.dir`. */
export type ObjectId = string;

const layout = /(?:^|\/)files\/md5\/([0-9a-f]{2})\/([0-9a-f]{30}(?:\.dir)?)$/;

/** Where DVC 3 keeps its objects, below the URL of the remote. */
export const objectFolder = 'files/md5/';

export const isObjectId = (text: string): boolean => /^[0-9a-f]{32}(\.dir)?$/.test(text);

/** @returns the key of an object below the URL of the remote (DVC 3 layout): `files/md5/ab/cdef…`. */
export const objectKey = (id: ObjectId): string => `${objectFolder}${id.slice(0, 2)}/${id.slice(2)}`;

/** @returns where DVC 2 and older kept an object, below the URL of the remote: `ab/cdef…`. */
export const legacyKey = (id: ObjectId): string => `${id.slice(0, 2)}/${id.slice(2)}`;

/** @returns the object that a key of a DVC 3 remote holds, or undefined for anything else that lies there (temporary and foreign names). */
export function objectIdOf(key: string): ObjectId | undefined {
  const [, first, rest] = layout.exec(key) ?? [];
  return first === undefined || rest === undefined ? undefined : first + rest;
}
