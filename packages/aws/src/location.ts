/** One object in S3. */
export interface Location {
  readonly bucket: string;
  readonly key: string;
}

/** An object, or one version of it: in a bucket that keeps versions nobody can change that one. */
export interface Versioned extends Location {
  readonly versionId?: string;
}

/**
 * @param uri `s3://bucket` or `s3://bucket/any/key`.
 * @returns bucket and key, the key as written (also with a slash at the end). @throws Error when it is not an S3 URI.
 */
export function locate(uri: string): Location {
  const [, bucket, key] = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/s.exec(uri) ?? [];
  if (bucket === undefined)
    throw new Error(
      `"${uri.slice(0, 300)}" is not an S3 URI: it must be s3://bucket or s3://bucket/key (bucket names are 3 to 63 of a-z, 0-9, dot and hyphen)`,
    );
  return { bucket, key: key ?? '' };
}

/** @returns `s3://bucket/key`. */
export const s3Uri = ({ bucket, key }: Location): string => `s3://${bucket}/${key}`;

/** @returns the object called `name` in a folder; the folder's key may be empty (the bucket itself) or end with a slash. */
export const under = ({ bucket, key }: Location, name: string): Location => ({
  bucket,
  key: key === '' || key.endsWith('/') ? `${key}${name}` : `${key}/${name}`,
});
