export const id = 405;
export const ids = [405];
export const modules = {

/***/ 786:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Xf: () => (/* reexport */ DatasetFault),
  $$: () => (/* reexport */ bytesOf),
  xS: () => (/* reexport */ countChanges),
  Ui: () => (/* reexport */ diff),
  Fp: () => (/* reexport */ dirObject),
  _Y: () => (/* reexport */ findRemote),
  dv: () => (/* reexport */ gitignoreLine),
  ep: () => (/* reexport */ ignoreRules),
  TS: () => (/* reexport */ isObjectId),
  $V: () => (/* reexport */ manifestOf),
  SV: () => (/* reexport */ mergeConfigs),
  Ye: () => (/* reexport */ newPointer),
  SF: () => (/* reexport */ objectFolder),
  mJ: () => (/* reexport */ objectIdOf),
  T5: () => (/* reexport */ objectKey),
  Xg: () => (/* reexport */ readConfig),
  Nb: () => (/* reexport */ readCsv),
  P: () => (/* reexport */ readDirObject),
  WI: () => (/* reexport */ readManifest),
  qT: () => (/* reexport */ readPointer),
  xN: () => (/* reexport */ recordDiff),
  vt: () => (/* reexport */ updatePointer),
  $2: () => (/* reexport */ withLine),
  HN: () => (/* reexport */ writeManifest)
});

// UNUSED EXPORTS: byCodePoint

;// CONCATENATED MODULE: ./packages/dataset/src/fault.ts
/** Data, a pointer or a configuration that cannot be what it should be. Every fault that was found is told, one sentence each. */
class DatasetFault extends Error {
    name = 'DatasetFault';
    faults;
    constructor(faults) {
        super(faults.join('\n'));
        this.faults = faults;
    }
}

;// CONCATENATED MODULE: ./packages/dataset/src/config-file.ts

/**
 * Reads `.dvc/config` (ConfigObj's syntax, as far as DVC uses it): `[section]`, `['remote "name"']`, `key = value`, `#` comments,
 * values in single or double quotes.
 * @param where its path, for messages. @throws DatasetFault naming every line that is none of these.
 */
function readConfig(text, where) {
    const sections = new Map();
    const faults = [];
    let section;
    for (const [i, line] of text
        .replace(/^\ufeff/, '')
        .split(/\r?\n/)
        .entries()) {
        const read = readLine(line.trim());
        if (read === 'nothing')
            continue;
        if (typeof read === 'string') {
            section = sections.get(read) ?? new Map();
            sections.set(read, section);
        }
        else if (read === undefined || section === undefined) {
            faults.push(`${where}: line ${i + 1} is neither [section] nor "key = value" in a section: ${line.trim().slice(0, 80)}`);
        }
        else
            section.set(...read);
    }
    if (faults.length > 0)
        throw new DatasetFault(faults);
    return sections;
}
/** @returns a section's name, a key with its value, `nothing` for blank lines and comments, or undefined for none of these. */
function readLine(line) {
    if (line === '' || line.startsWith('#'))
        return 'nothing';
    const header = /^\[\s*(?:'([^']*)'|"([^"]*)"|([^\]]*?))\s*\]\s*(?:#.*)?$/.exec(line);
    if (header)
        return (header[1] ?? header[2] ?? header[3] ?? '').toLowerCase();
    const [, key, value] = /^([^=\s][^=]*?)\s*=\s*(.*)$/.exec(line) ?? [];
    if (key === undefined || value === undefined)
        return undefined;
    return [key.replace(/^(['"])(.*)\1$/, '$2').toLowerCase(), unquote(value)];
}
function unquote(value) {
    const [, , quoted] = /^(['"])(.*?)\1\s*(?:#.*)?$/.exec(value) ?? [];
    return quoted ?? value.replace(/\s*#.*$/, '');
}
/** @returns one configuration of several, key by key; later ones win (`.dvc/config`, then `.dvc/config.local`). */
function mergeConfigs(files) {
    const merged = new Map();
    for (const [name, keys] of files.flatMap((file) => [...file]))
        merged.set(name, new Map([...(merged.get(name) ?? []), ...keys]));
    return merged;
}

;// CONCATENATED MODULE: ./packages/dataset/src/csv.ts
const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y;
/**
 * Reads comma-separated values (RFC 4180; also lone CR or LF, a byte-order mark, no newline at the end).
 * @returns the table, or undefined when it is not one: no header, or quotes in the wrong place.
 */
function readCsv(text) {
    const records = [];
    let record = [];
    const source = text.startsWith('\ufeff') ? text.slice(1) : text;
    for (let at = 0; at < source.length;) {
        field.lastIndex = at;
        const match = field.exec(source);
        if (match === null)
            return undefined;
        record.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
        at = field.lastIndex;
        if (match[3] === ',' && at < source.length)
            continue;
        if (match[3] === ',')
            record.push('');
        records.push(record);
        record = [];
    }
    const [columns, ...rows] = records;
    return columns && { columns, rows: rows.filter((row) => row.length > 1 || row[0] !== '') };
}

;// CONCATENATED MODULE: ./packages/dataset/src/code-points.ts
/**
 * Orders strings by Unicode code point, as DVC's manifests are (the order of UTF-8 bytes), where JavaScript's own order is that
 * of UTF-16 units. @returns negative, zero or positive.
 */
function byCodePoint(a, b) {
    const shorter = Math.min(a.length, b.length);
    for (let i = 0; i < shorter; i += 1) {
        const left = a.charCodeAt(i);
        const right = b.charCodeAt(i);
        if (left !== right)
            return rank(left) - rank(right);
    }
    return a.length - b.length;
}
/** Lifts surrogates, which stand for code points above U+FFFF, over U+E000 to U+FFFF. */
function rank(unit) {
    if (unit < 0xd800)
        return unit;
    return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

;// CONCATENATED MODULE: ./packages/dataset/src/diff.ts

/**
 * Compares two versions by content. A rename is an added and a removed file with the same content, paired one to one in the order
 * of their paths, as `dvc diff` does (dvc `repo/diff.py`); a copy is an addition; renamed and edited is removed and added.
 * @returns the changes by code point of the path.
 */
function diff(before, after) {
    const old = new Map(before.map(({ path, md5 }) => [path, md5]));
    const now = new Map(after.map(({ path, md5 }) => [path, md5]));
    const changed = [...now].filter(([path, md5]) => old.has(path) && old.get(path) !== md5).map(([path]) => path);
    const gone = sorted([...old].filter(([path]) => !now.has(path)));
    const { renamed, added } = pair(sorted([...now].filter(([path]) => !old.has(path))), gone);
    const moved = new Set(renamed.map(({ from }) => from));
    const changes = [
        ...renamed,
        ...added.map((path) => ({ change: 'added', path })),
        ...changed.map((path) => ({ change: 'changed', path })),
        ...gone.filter(([path]) => !moved.has(path)).map(([path]) => ({ change: 'removed', path })),
    ];
    return changes.sort((a, b) => byCodePoint(a.path, b.path));
}
const sorted = (files) => files.sort(([a], [b]) => byCodePoint(a, b));
/** Each new path takes the first old path of its content that is still free. */
function pair(arrived, gone) {
    const free = new Map();
    for (const [path, md5] of gone) {
        const same = free.get(md5);
        if (same)
            same.push(path);
        else
            free.set(md5, [path]);
    }
    const renamed = [];
    const added = [];
    for (const [path, md5] of arrived) {
        const from = free.get(md5)?.shift();
        if (from === undefined)
            added.push(path);
        else
            renamed.push({ change: 'renamed', path, from });
    }
    return { renamed, added };
}
/** @returns how many of each kind. */
function countChanges(changes) {
    const counts = { added: 0, changed: 0, removed: 0, renamed: 0 };
    for (const { change } of changes)
        counts[change] += 1;
    return counts;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./packages/dataset/src/object-id.ts
const layout = /(?:^|\/)files\/md5\/([0-9a-f]{2})\/([0-9a-f]{30}(?:\.dir)?)$/;
/** Where DVC 3 keeps its objects, below the URL of the remote. */
const objectFolder = 'files/md5/';
const isObjectId = (text) => /^[0-9a-f]{32}(\.dir)?$/.test(text);
/** @returns the key of an object below the URL of the remote (DVC 3 layout): `files/md5/ab/cdef…`. */
const objectKey = (id) => `${objectFolder}${id.slice(0, 2)}/${id.slice(2)}`;
/** @returns the object that a key of a DVC 3 remote holds, or undefined for anything else that lies there (temporary and foreign names). */
function objectIdOf(key) {
    const [, first, rest] = layout.exec(key) ?? [];
    return first === undefined || rest === undefined ? undefined : first + rest;
}

;// CONCATENATED MODULE: ./packages/dataset/src/dir-object.ts




/**
 * Writes DVC's directory object, byte for byte (dvc-data 3.18 `hashfile/tree.py`: Python's `json.dumps` with its default
 * separators and ASCII escapes, entries by code point of the path, no newline at the end).
 * @param entries in any order.
 */
function dirObject(entries) {
    const sorted = [...entries].sort((a, b) => byCodePoint(a.path, b.path));
    const items = sorted.map(({ path, md5 }) => `{"md5": "${md5}", "relpath": ${asciiString(path)}}`);
    const bytes = Buffer.from(`[${items.join(', ')}]`, 'latin1');
    return { id: `${(0,external_node_crypto_.createHash)('md5').update(bytes).digest('hex')}.dir`, bytes };
}
/** JSON with everything outside 0x20–0x7e as `\uxxxx`, DEL too: `JSON.stringify` escapes only what is below 0x20. */
const asciiString = (text) => JSON.stringify(text).replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
/**
 * Reads a directory object, ours or another writer's: keys in any order, other keys ignored.
 * @param bytes JSON. @param id what it is called, for messages.
 * @returns its entries by code point of the path. @throws DatasetFault naming every entry that is not one.
 */
function readDirObject(bytes, id) {
    const items = parseList(bytes, id);
    const faults = [];
    const entries = items.flatMap((item, i) => {
        const { md5, relpath } = (item ?? {});
        if (typeof md5 === 'string' && isObjectId(md5) && typeof relpath === 'string' && isInside(relpath))
            return [{ path: relpath, md5 }];
        faults.push(`${id}: entry ${i + 1} is not {"md5": <32 hex digits>, "relpath": <path inside the directory>}`);
        return [];
    });
    if (faults.length > 0)
        throw new DatasetFault(faults);
    return entries.sort((a, b) => byCodePoint(a.path, b.path));
}
function parseList(bytes, id) {
    try {
        const value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
        if (Array.isArray(value))
            return value;
    }
    catch {
        // Falls through to the fault below, which says all there is to say.
    }
    throw new DatasetFault([
        `${id}: is not a directory object (a JSON list); it is damaged, or was written by something else`,
    ]);
}
/** A path that stays where it belongs when it is written to a disk or a bucket. */
const isInside = (path) => path !== '' && !path.split('/').some((part) => part === '' || part === '.' || part === '..');

;// CONCATENATED MODULE: ./packages/dataset/src/gitignore-line.ts
/** @returns the line that keeps a tracked path out of Git, for the `.gitignore` of its own folder (scmrepo `git/__init__.py`). */
const gitignoreLine = (name) => `/${name.replace(/[\\*?[\]!#]/g, '\\$&')}`;
/** @returns the text of a `.gitignore` with one more line; a missing last newline is added first. */
const withLine = (text, line) => `${text === '' || text.endsWith('\n') ? text : `${text}\n`}${line}\n`;

// EXTERNAL MODULE: ./node_modules/ignore/index.js
var ignore = __webpack_require__(298);
var ignore_default = /*#__PURE__*/__webpack_require__.n(ignore);
;// CONCATENATED MODULE: ./packages/dataset/src/ignore-rules.ts

/** What DVC ignores everywhere (dvc `ignore.py`). */
const builtIn = ['.hg/', '.git/', '.git', '.dvc/'];
/**
 * Joins `.dvcignore` files as DVC does (dvc `ignore.py`, `pathspec_math.py`): the rules of a nested file hold below its folder and
 * come after those of its parents; the last rule that matches wins; what lies in an ignored folder cannot be taken back.
 * Unlike Git, blanks on both sides of a line are dropped. Case matters.
 * @param files from the root downwards.
 */
function ignoreRules(files) {
    const rules = ignore_default()({ ignorecase: false }).add(builtIn);
    for (const { folder, text } of files) {
        const lines = text.split(/\r?\n/).map((line) => line.trim());
        rules.add(lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => below(folder, line)));
    }
    return (path) => rules.ignores(path);
}
/** Moves a rule of a nested file to the root: anchored rules under the folder, others anywhere below it. */
function below(folder, rule) {
    if (folder === '')
        return rule;
    const negated = rule.startsWith('!');
    const pattern = negated ? rule.slice(1) : rule;
    const anchored = pattern.slice(0, -1).includes('/');
    const place = folder.replace(/[\\*?[\]!# ]/g, '\\$&');
    return `${negated ? '!' : ''}/${place}/${anchored ? pattern.replace(/^\//, '') : `**/${pattern}`}`;
}

// EXTERNAL MODULE: ./packages/lineage/src/index.ts + 18 modules
var src = __webpack_require__(2189);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
;// CONCATENATED MODULE: ./packages/dataset/src/manifest.ts




const hex = (digits) => dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(new RegExp(`^[0-9a-f]{${digits}}$`), `must be ${digits} hex digits`));
const fileEntry = dist/* object */.Ikc({
    md5: hex(32),
    path: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* nonEmpty */.hq('must not be empty')),
    sha256: hex(64),
    size: dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(0)),
});
/** @returns the entries in the order of a manifest. @throws DatasetFault when two have the same path. */
function manifestOf(entries) {
    const sorted = [...entries].sort((a, b) => byCodePoint(a.path, b.path));
    const twice = sorted.filter((entry, i) => entry.path === sorted[i - 1]?.path);
    if (twice.length > 0)
        throw new DatasetFault(twice.map(({ path }) => `${path}: is listed twice`));
    return sorted;
}
/**
 * @returns the manifest's RFC 8785 text and its SHA-256, which is the dataset's identity. Keys are written in their sorted order,
 * strings and whole numbers have one JSON form, so the platform's own writer gives the canonical bytes at a tenth of the price.
 */
function writeManifest(manifest) {
    const text = JSON.stringify(manifest.map(({ md5, path, sha256, size }) => ({ md5, path, sha256, size })));
    return { text, sha256: (0,src/* sha256 */.sc)(text) };
}
/**
 * @param bytes what lies in the store. @param expected the SHA-256 that it is named by.
 * @returns the manifest. @throws DatasetFault when the bytes are not those that were named, or are not a manifest.
 */
function readManifest(bytes, expected) {
    const found = (0,src/* sha256 */.sc)(bytes);
    if (found !== expected)
        throw new DatasetFault([
            `manifest ${expected}: holds bytes of another digest (${found}): it was changed after it was written`,
        ]);
    const shape = dist/* safeParse */.xLC(dist/* array */.YOg(fileEntry), JSON.parse(new TextDecoder().decode(bytes)));
    if (shape.success)
        return shape.output;
    throw new DatasetFault(shape.issues.map((it) => `manifest ${expected}: ${dist/* getDotPath */.BuJ(it) ?? 'top'}: ${it.message}`));
}
/** @returns the sum of all sizes, in bytes, as DVC counts: duplicates every time. */
const bytesOf = (manifest) => manifest.reduce((sum, { size }) => sum + size, 0);

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./packages/dataset/src/yaml-scalar.ts
/** Plain scalars that DVC's reader (ruamel, YAML 1.2) would take for a number, a date, a boolean, null or a merge key. */
const otherTypes = [
    /^[-+]?0b[01_]+$/,
    /^[-+]?0o?[0-7_]+$/,
    /^[-+]?[0-9][0-9_]*$/,
    /^[-+][0-9_]+$/,
    /^[-+]?0x[0-9a-fA-F_]+$/,
    /^[-+]?[0-9][0-9_]*\.[0-9_]*([eE][-+]?[0-9]+)?$/,
    /^[-+]?[0-9][0-9_]*[eE][-+]?[0-9]+$/,
    /^[-+]?\.[0-9_]+([eE][-+][0-9]+)?$/,
    /^[-+]?\.(inf|Inf|INF)$/,
    /^\.(nan|NaN|NAN)$/,
    /^\d{4}-\d\d-\d\d$/,
    /^\d{4}-\d\d?-\d\d?([Tt]|[ \t]+)\d\d?:\d\d:\d\d(\.\d*)?([ \t]*(Z|[-+]\d\d?(:\d\d)?))?$/,
    /^(true|True|TRUE|false|False|FALSE|~|null|Null|NULL|=|<<|)$/,
];
/** @returns true when DVC would not read these characters, unquoted, as a string. */
const isOtherType = (text) => otherTypes.some((pattern) => pattern.test(text));
const special = /^[#*&!%@`|>'"{}[\],]|^[-?:]([ \t]|$)|^(---|\.\.\.)|: |:$| #|^ | $/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
const unprintable = /[\u0000-\u001f\u007f-\u0084\u0086-\u009f\u2028\u2029\ufeff\ufffe\uffff]/;
/**
 * Writes a string as DVC does: plain where it stays a string, else in single quotes, else (control characters) in double quotes.
 * Never broken over lines: where ruamel breaks a path of more than 70 characters with blanks differs between its versions (0.17,
 * 0.19), and DVC reads the unbroken form as well.
 */
function yamlScalar(text) {
    if (unprintable.test(text))
        return JSON.stringify(text);
    const quoted = isOtherType(text) || special.test(text);
    return quoted ? `'${text.replaceAll("'", "''")}'` : text;
}

;// CONCATENATED MODULE: ./packages/dataset/src/pointer.ts





const out = dist/* strictObject */.rej({
    path: dist/* string */.YjP(),
    md5: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* toLowerCase */.PXX(), dist/* check */.z6Y(isObjectId, 'must be 32 hex digits, or that and ".dir"'))),
    size: dist/* optional */.lqM(dist/* number */.aig()),
    nfiles: dist/* optional */.lqM(dist/* number */.aig()),
    isexec: dist/* optional */.lqM(dist/* boolean */.zMY()),
    hash: dist/* optional */.lqM(dist/* string */.YjP()),
    remote: dist/* optional */.lqM(dist/* string */.YjP()),
    ...unread('version_id', 'etag', 'checksum', 'cloud', 'fs_config', 'desc', 'type', 'labels', 'meta', 'cache', 'persist', 'push', 'files'),
});
/** dvc `schema.py`, SINGLE_STAGE_SCHEMA: closed, because DVC refuses a file with any other key. */
const shape = dist/* strictObject */.rej({
    outs: dist/* pipe */.FsL(dist/* array */.YOg(out), dist/* minLength */.BpQ(1, 'must list at least one out')),
    deps: dist/* optional */.lqM(dist/* array */.YOg(dist/* unknown */.L5J())),
    frozen: dist/* optional */.lqM(dist/* boolean */.zMY()),
    locked: dist/* optional */.lqM(dist/* boolean */.zMY()),
    ...unread('desc', 'md5', 'wdir', 'always_changed', 'meta'),
});
function unread(...names) {
    const any = dist/* optional */.lqM(dist/* unknown */.L5J());
    // Safe: the entries are made from exactly these names.
    return Object.fromEntries(names.map((name) => [name, any]));
}
/**
 * Reads a `.dvc` file. @param text its content. @param where its path, for messages.
 * @returns what it tracks; outs without a digest (partial imports, version-aware remotes) are left out.
 * @throws DatasetFault with every fault: not YAML, unknown keys, digests that are none, values that DVC would not read as text.
 */
function readPointer(text, where) {
    const document = pointerDocument(text, where);
    const checked = dist/* safeParse */.xLC(shape, contentOf(document, where));
    const faults = [
        ...(checked.issues ?? []).map((issue) => `${where}: ${dist/* getDotPath */.BuJ(issue) ?? 'top level'}: ${issue.message}`),
        ...unquoted(document).map((it) => `${where}: ${it} would be read by DVC as a number or a date; put it in quotes`),
    ];
    if (faults.length > 0 || !checked.success)
        throw new DatasetFault(faults);
    const { outs, deps } = checked.output;
    return { outs: outs.flatMap(toOut), imported: deps !== undefined };
}
function toOut({ path, md5, size, nfiles, hash, remote }) {
    if (md5 === undefined)
        return [];
    return [
        {
            path,
            md5,
            legacy: hash === undefined,
            ...(size === undefined ? {} : { size }),
            ...(nfiles === undefined ? {} : { nfiles }),
            ...(remote === undefined ? {} : { remote }),
        },
    ];
}
function contentOf(document, where) {
    try {
        return document.toJS({ maxAliasCount: 0 });
    }
    catch (cause) {
        throw new DatasetFault([
            `${where}: uses YAML aliases, which a pointer needs none of (${cause.message})`,
        ]);
    }
}
/** @returns the file as a document that keeps comments, order and quotes. @throws DatasetFault when it is not YAML. */
function pointerDocument(text, where) {
    const document = (0,yaml_dist/* parseDocument */.Tp)(text, { schema: 'core', version: '1.2' });
    if (document.errors.length > 0)
        throw new DatasetFault(document.errors.map((it) => `${where}: is not YAML: ${it.message.split('\n')[0]}`));
    return document;
}
/** @returns the entries of `outs`, as nodes to change. */
function outNodes(document) {
    const outs = document.get('outs');
    return (0,yaml_dist/* isSeq */.oP)(outs) ? outs.items.filter(yaml_dist/* isMap */.jh) : [];
}
function unquoted(document) {
    return outNodes(document).flatMap((map) => ['md5', 'path'].flatMap((name) => {
        const node = map.get(name, true);
        return (0,yaml_dist/* isScalar */.jn)(node) && node.type === 'PLAIN' && isOtherType(node.source ?? '')
            ? [`${name} ${node.source}`]
            : [];
    }));
}

;// CONCATENATED MODULE: ./packages/dataset/src/pointer-text.ts




/** @returns a new `.dvc` file, byte for byte as `dvc add` of DVC 3 writes it. */
function newPointer(tracked) {
    const { path, md5, size, nfiles, isexec } = tracked;
    const lines = [
        'outs:',
        `- md5: ${yamlScalar(md5)}`,
        `  size: ${size}`,
        ...(nfiles === undefined ? [] : [`  nfiles: ${nfiles}`]),
        ...(isexec ? ['  isexec: true'] : []),
        '  hash: md5',
        `  path: ${yamlScalar(path)}`,
    ];
    return `${lines.join('\n')}\n`;
}
/** Keys that describe the old content only: object versions in cloud-versioned remotes, the old listing, the old kind. */
const ofOldContent = ['version_id', 'etag', 'checksum', 'cloud', 'files', 'nfiles', 'isexec'];
/**
 * Points an existing `.dvc` file at new content: comments, the order of keys, annotations and other outs stay; new keys go to the
 * end of their entry, as DVC's own update does (dvc `utils/collections.py`, apply_diff). A file that says so already is not touched.
 * @param was the file's text. @param where its path, for messages.
 * @throws DatasetFault when it is not a pointer, is an import, or does not track `tracked.path`.
 */
function updatePointer(was, tracked, where) {
    const { outs, imported } = readPointer(was, where);
    if (imported)
        throw new DatasetFault([
            `${where}: was made by dvc import; its content comes from elsewhere; give another path, or delete it first`,
        ]);
    const same = outs.find(({ path }) => path === tracked.path);
    if (same && !same.legacy && same.md5 === tracked.md5 && same.size === tracked.size && same.nfiles === tracked.nfiles)
        return was;
    const document = pointerDocument(was, where);
    change(document, entryOf(document, tracked, where), tracked);
    return document.toString({ lineWidth: 0, indentSeq: false, singleQuote: true, flowCollectionPadding: false });
}
function entryOf(document, { path }, where) {
    const entry = outNodes(document).find((map) => map.get('path') === path);
    if (entry === undefined)
        throw new DatasetFault([
            `${where}: does not track "${path}" but something else; give another path, or delete it first`,
        ]);
    return entry;
}
function change(document, entry, { path: _, ...wanted }) {
    const values = { ...wanted, hash: 'md5' };
    for (const key of ofOldContent)
        if (!(key in values))
            entry.delete(key);
    for (const [key, value] of Object.entries(values)) {
        const node = document.createNode(value);
        // A digest of digits only must not turn into a number.
        if (node instanceof yaml_dist/* Scalar */.X5 && typeof value === 'string' && isOtherType(value))
            node.type = yaml_dist/* Scalar */.X5.QUOTE_SINGLE;
        entry.set(key, node);
    }
}

;// CONCATENATED MODULE: ./packages/dataset/src/record-diff.ts
/** Compares two tables by the first column of the new one, if it tells all records of both apart, else by whole records. */
function recordDiff(before, after) {
    const key = after.columns[0] ?? '';
    const [old, now] = [keyed(before, key), keyed(after, key)];
    const matched = old && now ? { key, ...byKey(old, now) } : byRecord(before, after);
    return {
        before: before.rows.length,
        after: after.rows.length,
        ...matched,
        columns: {
            added: after.columns.filter((name) => !before.columns.includes(name)),
            removed: before.columns.filter((name) => !after.columns.includes(name)),
        },
    };
}
/** Records by key, as column → value pairs: the same record whatever the order of the columns. */
function keyed({ columns, rows }, key) {
    const at = columns.indexOf(key);
    const order = columns.map((_, i) => i).sort((a, b) => ((columns[a] ?? '') < (columns[b] ?? '') ? -1 : 1));
    const records = new Map(rows.map((row) => [row[at] ?? '', JSON.stringify(order.map((i) => [columns[i], row[i]]))]));
    return at >= 0 && records.size === rows.length ? records : undefined;
}
function byKey(old, now) {
    const kept = [...now].filter(([key]) => old.has(key));
    return {
        added: now.size - kept.length,
        removed: old.size - kept.length,
        changed: kept.filter(([key, record]) => old.get(key) !== record).length,
    };
}
function byRecord(before, after) {
    const counts = new Map();
    const count = (row, by) => {
        const record = JSON.stringify(row);
        counts.set(record, (counts.get(record) ?? 0) + by);
    };
    for (const row of before.rows)
        count(row, -1);
    for (const row of after.rows)
        count(row, 1);
    const surplus = [...counts.values()];
    const sum = (values) => values.reduce((a, b) => a + b, 0);
    return { added: sum(surplus.filter((n) => n > 0)), removed: -sum(surplus.filter((n) => n < 0)) || 0, changed: 0 };
}

;// CONCATENATED MODULE: ./packages/dataset/src/remote.ts

/**
 * Finds a remote in DVC's configuration.
 * @param name the remote's name; absent: the default one (`core.remote`).
 * @returns the remote, or undefined when none was named and none is the default.
 * @throws DatasetFault when it is not configured, is not in S3, or keeps its objects in another way than by content.
 */
function findRemote(config, name) {
    const wanted = (name ?? config.get('core')?.get('remote'))?.toLowerCase();
    if (wanted === undefined || wanted === '')
        return undefined;
    const keys = resolve(config, wanted, []);
    const faults = faultsOf(wanted, keys);
    if (faults.length > 0)
        throw new DatasetFault(faults);
    return {
        name: wanted,
        url: (keys.get('url') ?? '').replace(/\/+$/, ''),
        ...pick(keys, { endpointUrl: 'endpointurl', region: 'region', profile: 'profile' }),
    };
}
/** Follows `remote://other/sub`: options of the other remote, own ones win, URLs joined (dvc `fs/__init__.py`). */
function resolve(config, name, seen) {
    const own = config.get(`remote "${name}"`);
    if (own === undefined || seen.includes(name))
        throw new DatasetFault([
            own
                ? `remote "${name}" of .dvc/config refers to itself`
                : `remote "${name}" is not in .dvc/config; it has ${names(config)}`,
        ]);
    const [, base, sub] = /^remote:\/\/([^/]+)\/?(.*)$/.exec(own.get('url') ?? '') ?? [];
    if (base === undefined)
        return own;
    const other = resolve(config, base.toLowerCase(), [...seen, name]);
    return new Map([...other, ...own, ['url', `${(other.get('url') ?? '').replace(/\/+$/, '')}/${sub}`]]);
}
function names(config) {
    const all = [...config.keys()].flatMap((it) => /^remote "(.*)"$/.exec(it)?.[1] ?? []);
    return all.length > 0 ? all.join(', ') : 'no remotes';
}
function faultsOf(name, keys) {
    const url = keys.get('url') ?? '';
    const versioned = ['version_aware', 'worktree'].filter((key) => keys.get(key)?.toLowerCase() === 'true');
    return [
        ...(/^s3:\/\/[^/]/.test(url)
            ? []
            : [`remote "${name}" is ${url === '' ? 'without a url' : `at ${url}`}; it must be s3://bucket/prefix`]),
        ...versioned.map((key) => `remote "${name}" has ${key} = true; objects are pushed by content only: use a remote without it`),
    ];
}
function pick(keys, wanted) {
    const found = Object.entries(wanted).flatMap(([ours, theirs]) => {
        const value = keys.get(theirs);
        return value === undefined || value === '' ? [] : [[ours, value]];
    });
    return Object.fromEntries(found); // Safe: the names are those of `wanted`.
}

;// CONCATENATED MODULE: ./packages/dataset/src/index.ts
















/***/ })

};
