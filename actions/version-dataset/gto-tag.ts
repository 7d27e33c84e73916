/** A Git tag that registers a version of an artifact, or assigns a stage to one, as GTO reads it (gto 1.10 `constants.py`). */
export interface GtoTag {
  readonly artifact: string;
  readonly event: 'version' | 'stage';
  /** `v1.2.3`, or the name of the stage. */
  readonly value: string;
}

const name = '[a-zA-Z0-9](?:[a-zA-Z0-9/_-]*[a-zA-Z0-9])?';
const artifact = `(?:[a-zA-Z0-9._/-]+=)?${name}`;
const number = '(?:0|[1-9]\\d*)';
const identifier = '(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)';
const semver = `v${number}\\.${number}\\.${number}(?:-${identifier}(?:\\.${identifier})*)?(?:\\+[0-9a-zA-Z-]+(?:\\.[0-9a-zA-Z-]+)*)?`;
const wanted = new RegExp(`^(${artifact})(?:@(${semver})|#(${name}))$`);

/** How the input `tag` must look, to complete "must be …". */
export const tagForm = 'a GTO tag: NAME@v1.2.3 for a version, or NAME#STAGE for a stage, without a counter';

/** @returns the tag that a text asks for, or undefined when it is none: not GTO's, or none that Git would take. */
export function readTag(text: string): GtoTag | undefined {
  const [, of, registered, stage] = wanted.exec(text) ?? [];
  const value = registered ?? stage;
  if (of === undefined || value === undefined || !isRefName(`refs/tags/${text}`)) return undefined;
  return { artifact: of, event: registered === undefined ? 'stage' : 'version', value };
}

/** A tag of an artifact as it is in the repository: `NAME@…` or `NAME#…`, with or without a counter. */
const counted = (tag: string, { artifact: of }: GtoTag): number | undefined => {
  if (!tag.startsWith(`${of}@`) && !tag.startsWith(`${of}#`)) return undefined;
  const counter = /^[^#@]+(?:@[^#]+|#[^#]+)#(\d+)$/.exec(tag)?.[1];
  return counter === undefined ? 0 : Number(counter);
};

/**
 * @param tags names of all tags of the repository.
 * @returns the name for a new tag: a version as it is; a stage with the next counter over all of the artifact's tags, as `gto` writes it.
 */
export function nameTag(tag: GtoTag, tags: readonly string[]): string {
  if (tag.event === 'version') return `${tag.artifact}@${tag.value}`;
  const highest = Math.max(0, ...tags.map((it) => counted(it, tag) ?? 0));
  return `${tag.artifact}#${tag.value}#${highest + 1}`;
}

/** @returns the tags that say the same, the latest last: a version in its short form and with a counter, a stage by its counters. */
export function sameTags(tag: GtoTag, tags: readonly string[]): string[] {
  const short = tag.event === 'version' ? `${tag.artifact}@${tag.value}` : `${tag.artifact}#${tag.value}`;
  return tags
    .filter((it) => it === short || (it.startsWith(`${short}#`) && /^\d+$/.test(it.slice(short.length + 1))))
    .sort((a, b) => (counted(a, tag) ?? 0) - (counted(b, tag) ?? 0));
}

/** GTO's own default messages. */
export const messageOf = ({ artifact: of, event, value }: GtoTag, version: string): string =>
  event === 'version'
    ? `Registering artifact ${of} version ${value}`
    : `Assigning stage ${value} to artifact ${of} version ${version}`;

/** The rules of `git check-ref-format`, for a whole name such as `refs/heads/main`. */
export const isRefName = (ref: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what Git refuses.
  !/[\u0000-\u0020\u007f~^:?*[\\]|\.\.|@\{|\/\/|\/$|\.$/.test(ref) &&
  ref.split('/').every((part) => part !== '' && !part.startsWith('.') && !part.endsWith('.lock'));
