export const id = 549;
export const ids = [549];
export const modules = {

/***/ 9549:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ version_dataset)
});

// EXTERNAL MODULE: ./packages/action/src/index.ts + 18 modules
var src = __webpack_require__(8257);
// EXTERNAL MODULE: ./packages/aws/src/index.ts + 41 modules
var aws_src = __webpack_require__(242);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/dataset/src/index.ts + 15 modules
var dataset_src = __webpack_require__(786);
// EXTERNAL MODULE: ./packages/lineage/src/index.ts + 18 modules
var lineage_src = __webpack_require__(2189);
;// CONCATENATED MODULE: ./actions/version-dataset/base.ts



/**
 * Finds the version to compare with: the pointer in Git at the base commit, else what the lineage of that commit says, else the
 * last version of the line.
 * @param ref the input `base`; absent: the pull request's base commit, else the parent of the commit.
 * @returns undefined when this is the first version. @throws Refusal when a given ref is not in the clone.
 */
async function findBase(world, { git, target, ref, name }) {
    const commit = await baseCommit(world, git, ref);
    const pointed = commit === undefined ? undefined : await fromGit(world, git, { commit, target });
    if (pointed !== undefined)
        return pointed;
    const stated = commit === undefined ? undefined : await fromRef(world, (0,src/* commitRef */.lu)(commit, world.line), name);
    if (stated !== undefined)
        return { ...stated, ...(commit === undefined ? {} : { commit }) };
    return fromRef(world, lineRef(world.line), name);
}
/** The ref that names the last version of a line's data. */
const lineRef = (line) => `lines/${line}/dataset`;
async function baseCommit({ event, run }, git, ref) {
    if (ref !== undefined) {
        const commit = (await git.commitOf(ref)) ?? (await git.commitOf(`origin/${ref}`));
        if (commit === undefined && !/^[0-9a-f]{40}$/.test(ref))
            throw new src/* Refusal */.P_(`base "${ref}" is not a commit of this clone; give a branch, tag or commit that actions/checkout fetched (fetch-depth: 0 fetches all)`);
        return commit ?? ref;
    }
    const { pull_request: pull } = event;
    const sha = pull?.base?.sha;
    if (typeof sha === 'string' && /^[0-9a-f]{40}$/.test(sha))
        return sha;
    return (await git.parentOf(run.commit)) ?? (await git.parentOf('HEAD'));
}
async function fromGit({ log }, git, { commit, target: { path } }) {
    const text = await git.show(commit, `${path}.dvc`);
    if (text === undefined)
        return undefined;
    try {
        return { ...pointedAt(text, path, `${path}.dvc at ${commit}`), commit };
    }
    catch (cause) {
        if (!(cause instanceof dataset_src/* DatasetFault */.Xf))
            throw cause;
        log.warn(`the pointer to compare with cannot be read, so the last stated version is taken: ${cause.message}`);
        return undefined;
    }
}
function pointedAt(text, path, where) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const out = (0,dataset_src/* readPointer */.qT)(text, where).outs.find((it) => it.path === name);
    if (out === undefined || out.legacy || !out.md5.endsWith('.dir'))
        throw new dataset_src/* DatasetFault */.Xf([`${where}: does not point at a directory "${name}" as DVC 3 does`]);
    const { md5, nfiles: files, size: bytes } = out;
    return { md5, ...(files === undefined ? {} : { files }), ...(bytes === undefined ? {} : { bytes }) };
}
async function fromRef({ store, line }, ref, name) {
    const ofName = (0,lineage_src/* all */.Q7)(await (0,src/* openRef */.uH)(store, ref), 'dataset', line).map(({ statement }) => statement.predicate.facts);
    const found = ofName.filter((facts) => facts.name === name).at(-1);
    if (found === undefined || !(0,dataset_src/* isObjectId */.TS)(found.version.md5))
        return undefined;
    const { md5, sha256, files, bytes } = found.version;
    return { md5, sha256, files, bytes };
}

;// CONCATENATED MODULE: ./actions/version-dataset/keys.ts
/** Where the store keeps the manifest of a dataset, by its SHA-256. */
const manifestKey = (sha256) => `manifests/${sha256}.json`;
/** The folder of the store in which a dataset's files lie by name, for SageMaker. Ends with a slash. */
const channelFolder = (sha256) => `channels/${sha256}/`;

;// CONCATENATED MODULE: ./actions/version-dataset/progress.ts
/** Two seconds: often enough to see that it moves, seldom enough for a log. */
const pause = 2000;
const numbers = new Intl.NumberFormat('en-US');
/** @returns a count with thousands marked: `12,345`. */
const counted = (count) => numbers.format(count);
/** @returns a number of bytes as people say it, in decimal units: `1.2 MB`. */
function sized(bytes) {
    const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
    const power = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
    return power === 0 ? `${bytes} bytes` : `${(bytes / 1000 ** power).toFixed(1)} ${units[power]}`;
}
/**
 * Tells how far work on files has come: number, bytes, rate, time left; at most every two seconds.
 * @param doing `hashed`, `uploaded`. @returns a function to be called for each file that is done.
 */
function progress({ clock, log }, doing, total) {
    const began = clock.now().getTime();
    const done = { files: 0, bytes: 0 };
    let told = began;
    return (bytes) => {
        done.files += 1;
        done.bytes += bytes;
        const now = clock.now().getTime();
        if (now - told < pause)
            return;
        told = now;
        log.info(line(doing, { done, total, seconds: (now - began) / 1000 }));
    };
}
/** Time left is judged by bytes and by files, and the longer is told: many small files cost by the file, few large ones by the byte. */
function line(doing, { done, total, seconds }) {
    const left = Math.max(...[
        [total.files - done.files, done.files],
        [total.bytes - done.bytes, done.bytes],
    ].map(([rest = 0, part = 0]) => (part > 0 ? (rest / part) * seconds : 0)));
    const rate = `${sized(Math.round(done.bytes / seconds))}/s, ${counted(Math.round(done.files / seconds))} files/s`;
    return `${doing} ${counted(done.files)} of ${counted(total.files)} files, ${sized(done.bytes)} of ${sized(total.bytes)} (${rate}, ${Math.ceil(left)} s left)`;
}

;// CONCATENATED MODULE: ./actions/version-dataset/channel.ts





/** Copies in flight: each is one short request, for S3 moves the bytes itself. */
const copiesAtOnce = 32;
/** CopyObject's limit. */
const largestCopy = 5 * 2 ** 30;
/** S3's limit for a key, in UTF-8 bytes. */
const longestKey = 1024;
/**
 * Lists what lies in a channel already. @param store `s3://bucket/prefix`.
 * @returns sizes by name. @throws Refusal naming all files whose names are too long for S3, or whose copies are damaged; S3Fault.
 */
async function readChannel(aws, store, { manifest, sha256 }) {
    const folder = (0,aws_src/* under */.hG)((0,aws_src/* locate */.x5)(store), channelFolder(sha256));
    const room = longestKey - Buffer.byteLength(folder.key);
    const long = manifest.filter(({ path }) => Buffer.byteLength(path) > room);
    refuse(long, `is longer than the ${room} bytes that S3 leaves for names under ${store}; shorten the name`);
    const found = new Map();
    for await (const { key, size } of (0,aws_src/* listObjects */.L)(aws, folder))
        found.set(key.slice(folder.key.length), size);
    const damaged = manifest.filter(({ path, size }) => found.has(path) && found.get(path) !== size);
    refuse(damaged, `has another size in s3://${folder.bucket}/${folder.key}; delete it there, then run again`);
    return found;
}
function refuse(files, why) {
    if (files.length > 0)
        throw new src/* Refusal */.P_(...files.slice(0, 50).map(({ path }) => `${path}: ${why}`));
}
/**
 * Shows the files of a version by name, for SageMaker: copies inside S3 where it can, uploads where the remote is of another
 * service or the file too large for one copy. @throws S3Fault, FileChanged
 */
async function fillChannel(channel, world) {
    const { plan, manifest } = channel;
    const wanted = new Set(plan.copies.map(({ path }) => path));
    const files = manifest.filter(({ path }) => wanted.has(path));
    const total = { files: files.length, bytes: files.reduce((sum, { size }) => sum + size, 0) };
    const tell = progress(world, 'placed in the channel', total);
    const folder = (0,aws_src/* locate */.x5)(plan.channel);
    await (0,aws_src/* inLanes */.Lt)(files, { lanes: copiesAtOnce, signal: world.signal }, async (file) => {
        await place(channel, file, { to: (0,aws_src/* under */.hG)(folder, file.path), signal: world.signal });
        tell(file.size);
    });
}
async function place({ target, remote, aws }, file, { to, signal }) {
    if (remote.nearStore && file.size <= largestCopy)
        await (0,aws_src/* copyObject */.JH)(aws, remote.at(file.md5), to);
    else
        await (0,aws_src/* uploadFile */.QM)(aws, to, { ...file, source: (0,external_node_path_.join)(target.absolute, file.path) }, { expected: 'absent', signal });
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./actions/version-dataset/compare.ts





/** A table is compared by its records when both versions of it are no larger than this: they are read into memory. */
const tableBytes = 16 * 2 ** 20;
const tablesCompared = 10;
/** Compares a version with its base. Reads the base's listing, and both versions of the changed tables. @throws S3Fault */
async function compare(base, now) {
    const before = await entriesOf(base, now);
    if (before === undefined)
        return { base, problem: `the version to compare with, ${base.md5}, is not in ${now.remote.url}` };
    const changes = (0,dataset_src/* diff */.Ui)(before, now.manifest);
    const tables = changes.filter(({ change, path }) => change === 'changed' && /\.csv$/i.test(path));
    const old = new Map(before.map(({ path, md5 }) => [path, md5]));
    const records = [];
    for (const { path } of tables.slice(0, tablesCompared)) {
        const told = await recordsOf(path, old.get(path) ?? '', now);
        if (told !== undefined)
            records.push({ path, ...told });
    }
    return { base, changes, records };
}
async function entriesOf(base, { remote, store }) {
    const manifest = base.sha256 === undefined ? undefined : await store.get(manifestKey(base.sha256));
    if (manifest !== undefined && base.sha256 !== undefined)
        return (0,dataset_src/* readManifest */.WI)(manifest.bytes, base.sha256);
    const listing = await (0,aws_src/* getObject */.iM)(remote.aws, remote.at(base.md5));
    return listing && (0,dataset_src/* readDirObject */.P)(listing.bytes, base.md5);
}
async function recordsOf(path, before, { target, manifest, remote }) {
    const size = manifest.find((entry) => entry.path === path)?.size ?? Number.POSITIVE_INFINITY;
    const head = size > tableBytes ? undefined : await (0,aws_src/* headObject */.C6)(remote.aws, remote.at(before));
    if (head === undefined || head.size > tableBytes)
        return undefined;
    const old = await (0,aws_src/* getObject */.iM)(remote.aws, remote.at(before));
    const was = old && (0,dataset_src/* readCsv */.Nb)(Buffer.from(old.bytes).toString());
    const is = (0,dataset_src/* readCsv */.Nb)(await (0,promises_.readFile)((0,external_node_path_.join)(target.absolute, path), 'utf8'));
    return was && is && (0,dataset_src/* recordDiff */.xN)(was, is);
}

;// CONCATENATED MODULE: ./actions/version-dataset/describe.ts


/** Requests of one kind that are shown one by one. */
const shown = 10;
/** @returns the plan as people see it in a dry run. */
function describePlan(plan) {
    const { uploads, copies, version, pointer } = plan;
    const files = uploads.map(({ path, md5, size }) => ({ to: `${plan.remote}/${(0,dataset_src/* objectKey */.T5)(md5)}`, path, bytes: size }));
    const requests = [
        ...bounded('s3:PutObject', files),
        ...(plan.dir === 'present' ? [] : [{ 's3:PutObject': { to: `${plan.remote}/${(0,dataset_src/* objectKey */.T5)(version.md5)}` } }]),
        { 's3:PutObject': { to: plan.manifest, unless: 'it is there' } },
        ...bounded('s3:CopyObject', copies.map(({ path, md5 }) => ({ from: `${plan.remote}/${(0,dataset_src/* objectKey */.T5)(md5)}`, to: `${plan.channel}${path}` }))),
        ...(pointer.changed ? [{ 'write the file': { path: pointer.path, text: pointer.text } }] : []),
        ...(plan.gitignore ? [{ 'write the file': plan.gitignore }] : []),
    ];
    return { requests, cost: cost(plan), permissions: permissions(plan) };
}
function bounded(name, requests) {
    const rest = requests.length - shown;
    return [
        ...requests.slice(0, shown).map((request) => ({ [name]: request })),
        ...(rest > 0 ? [{ [name]: `… and ${rest} more` }] : []),
    ];
}
/** US dollars for 1,000 PUT or COPY requests to S3 Standard (AWS price list, us-east-1). */
const perThousand = 0.005;
function cost({ uploads, copies }) {
    const requests = uploads.length + copies.length + 2;
    const bytes = uploads.reduce((sum, { size }) => sum + size, 0);
    return `$${((requests / 1000) * perThousand).toFixed(4)} for ${requests} PUT and COPY requests (S3 Standard, us-east-1), and the storage of ${sized(bytes)} in the remote; the channel's copies are stored too`;
}
const arn = (uri) => `arn:aws:s3:::${uri.slice('s3://'.length)}`;
const bucketArn = (uri) => arn(uri).replace(/\/.*$/, '');
function permissions({ remote, channel }) {
    const store = channel.slice(0, channel.lastIndexOf('/channels/'));
    const buckets = [...new Set([bucketArn(remote), bucketArn(store)])];
    return [
        ...buckets.map((resource) => ({ action: 's3:ListBucket', resource })),
        ...['s3:GetObject', 's3:PutObject', 's3:AbortMultipartUpload'].flatMap((action) => [
            { action, resource: `${arn(remote)}/files/md5/*` },
            { action, resource: `${arn(store)}/*` },
        ]),
    ];
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./actions/version-dataset/files.ts


/** Writes a text file so that it is there whole or not at all. Overwrites what is there, but never through a link. */
function writeWhole(path, text) {
    const draft = (0,external_node_path_.join)((0,external_node_path_.dirname)(path), `.${(0,external_node_path_.basename)(path)}.${process.pid}.tmp`);
    try {
        (0,external_node_fs_.writeFileSync)(draft, text, { flag: 'wx' });
        (0,external_node_fs_.renameSync)(draft, path);
    }
    finally {
        (0,external_node_fs_.rmSync)(draft, { force: true });
    }
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./actions/version-dataset/git.ts

/** @returns the workspace's repository. Nothing that is given to it is read as an option or a pattern. */
function gitOf(workspace) {
    // The runner's checkout may belong to another user than the one of a container, which Git would refuse.
    const git = (...args) => ask(workspace, ['-c', `safe.directory=${workspace}`, ...args]);
    const text = async (...args) => {
        const { status, stdout } = await git(...args);
        return status === 0 ? stdout : undefined;
    };
    return {
        commitOf: async (ref) => (await text('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`))?.trim(),
        // The raw commit still names the parent that a shallow clone left out.
        parentOf: async (commit) => /^parent ([0-9a-f]{40})$/m.exec((await text('cat-file', 'commit', commit)) ?? '')?.[1],
        show: (commit, path) => text('show', '--no-textconv', `${commit}:./${path}`),
        tracks: async (path) => (await git('--literal-pathspecs', 'ls-files', '--error-unmatch', '--', path)).status !== saysNo,
        // Takes paths, not patterns, and refuses --literal-pathspecs; a leading ./ keeps a colon from being magic.
        ignores: async (path) => (await git('check-ignore', '--quiet', '--', `./${path}`)).status !== saysNo,
    };
}
/** How `ls-files --error-unmatch` and `check-ignore` answer; anything else is a failure. */
const saysNo = 1;
/** Room for the listing of a large directory that somebody committed. */
const maxBuffer = 64 * 2 ** 20;
const ask = (cwd, args) => new Promise((answer) => {
    (0,external_node_child_process_.execFile)('git', args, { cwd, maxBuffer, encoding: 'utf8' }, (fault, stdout) => answer({ status: fault === null ? 0 : fault.code, stdout }));
});

;// CONCATENATED MODULE: ./actions/version-dataset/search.ts
/** Keys that one listing request gives. */
const pageSize = 1000;
/**
 * Chooses the cheaper way after the first page of a listing. Objects are named by digest, so they lie evenly over the key space:
 * how far the first page reached tells how many there are.
 * @param lastId the last object of the first page. @param unknown how many wanted objects lie after it.
 * @returns probes when they are fewer requests than the rest of the listing; else the number of hex digits by which the rest is
 * listed side by side: sixteen listings, or 256 when each of the sixteen would need many pages.
 */
function chooseSearch(lastId, unknown) {
    const covered = (Number.parseInt(lastId.slice(0, 8), 16) + 1) / 2 ** 32;
    const pages = (1 - covered) / covered;
    const digits = pages > 256 ? 2 : 1;
    return unknown <= pages + 16 ** digits / 2 ? { by: 'probe' } : { by: 'list', digits };
}

;// CONCATENATED MODULE: ./actions/version-dataset/inventory.ts



/** Requests in flight: listings and probes are short, and S3 answers thousands a second. */
const requestsAtOnce = 32;
/** Up to here probing costs no more requests than the shortest listing and its follow-up would. */
const few = 2;
/**
 * Finds which objects a remote has, by as few requests as that takes: one page of a listing tells how large the remote is, and
 * whether to go on listing or to ask for each object. Every object is looked for, also when the `.dir` is there: DVC would trust it.
 * @returns size and etag of those that are there. @throws S3Fault
 */
async function inventory(remote, wanted, signal) {
    const found = new Map();
    const keep = (listed) => {
        const id = (0,dataset_src/* objectIdOf */.mJ)(listed.key);
        if (id !== undefined && wanted.has(id))
            found.set(id, { size: listed.size, etag: listed.etag });
    };
    if (wanted.size <= few)
        return probe(remote, [...wanted], { found, signal });
    const { objects, next } = await (0,aws_src/* listPage */.ks)(remote.aws, remote.objects);
    for (const object of objects)
        keep(object);
    if (next === undefined)
        return found;
    const last = objects.map(({ key }) => (0,dataset_src/* objectIdOf */.mJ)(key)).findLast((id) => id !== undefined) ?? '0';
    const unknown = [...wanted].filter((id) => id > last);
    const search = chooseSearch(last, unknown.length);
    if (search.by === 'probe')
        return probe(remote, unknown, { found, signal });
    await list(remote, { starts: startsOf(unknown, search.digits), keep, signal });
    return found;
}
/** The folders of a remote are called by the first two digits, so a prefix of one or two digits is a plain prefix of keys. */
const startsOf = (ids, digits) => new Set(ids.map((id) => id.slice(0, digits)));
async function list({ aws, objects }, { starts, keep, signal }) {
    await (0,aws_src/* inLanes */.Lt)(starts, { lanes: requestsAtOnce, signal }, async (start) => {
        for await (const object of (0,aws_src/* listObjects */.L)(aws, (0,aws_src/* under */.hG)(objects, start)))
            keep(object);
    });
}
async function probe({ aws, at }, ids, { found, signal }) {
    await (0,aws_src/* inLanes */.Lt)(ids, { lanes: requestsAtOnce, signal }, async (id) => {
        const head = await (0,aws_src/* headObject */.C6)(aws, at(id));
        if (head !== undefined)
            found.set(id, { size: head.size, etag: head.etag });
    });
    return found;
}

;// CONCATENATED MODULE: ./actions/version-dataset/remarks.ts


/** Rows that a table shows; the rest is a number. */
const shownRows = 20;
/** @returns what people read of a new version: numbers against the base, the records of changed tables, the files that changed. */
function remarksOf({ plan, comparison, uploaded, sizes }) {
    return [
        remarks_text('Data', headline(plan.version, comparison)),
        ...remarks_numbers(plan.version, comparison, uploaded),
        ...(comparison !== undefined && 'changes' in comparison
            ? [...recordsTable(comparison.records), ...changesTable(comparison.changes, sizes)]
            : []),
    ];
}
const remarks_text = (title, said) => ({
    kind: 'text',
    title,
    text: said,
    importance: 80,
    place: 'open',
});
function headline({ md5 }, comparison) {
    if (comparison === undefined)
        return `First version: ${md5}.`;
    const { base } = comparison;
    const since = base.commit === undefined ? `version ${base.md5}` : `commit ${base.commit.slice(0, 7)}`;
    if ('problem' in comparison)
        return `Version ${md5}. What changed since ${since} is not known: ${comparison.problem}.`;
    if (comparison.changes.length === 0)
        return `No file changed since ${since}.`;
    const { added, changed, removed, renamed } = (0,dataset_src/* countChanges */.xS)(comparison.changes);
    const words = Object.entries({ added, changed, removed, renamed }).filter(([, count]) => count > 0);
    return `Since ${since}: ${words.map(([word, count]) => `${counted(count)} ${word}`).join(', ')}.`;
}
function remarks_numbers({ files, bytes }, comparison, uploaded) {
    const { files: filesWere, bytes: bytesWere } = comparison?.base ?? {};
    const common = { kind: 'number', importance: 50, place: 'folded' };
    return [
        { ...common, title: 'Files', value: String(files), ...(filesWere === undefined ? {} : { was: String(filesWere) }) },
        {
            ...common,
            title: 'Size',
            value: String(bytes),
            unit: 'bytes',
            ...(bytesWere === undefined ? {} : { was: String(bytesWere) }),
        },
        { ...common, title: 'Objects uploaded', value: String(uploaded.objects) },
        { ...common, title: 'Bytes uploaded', value: String(uploaded.bytes), unit: 'bytes' },
    ];
}
const column = (name, align) => ({ name, align });
const number = (value) => ({ number: String(value) });
function recordsTable(files) {
    if (files.length === 0)
        return [];
    const heads = ['Records', 'before', 'after', 'added', 'removed', 'changed'];
    const rows = files.map(({ path, before, after, added, removed, changed, key, columns }) => [
        { code: path },
        number(before),
        number(after),
        number(added),
        number(removed),
        // Without a key a changed record is one removed and one added.
        key === undefined ? '–' : number(changed),
        columnsChanged(columns),
    ]);
    return [
        {
            kind: 'table',
            title: 'Records that changed',
            importance: 75,
            place: 'open',
            columns: [...heads.map((name, i) => column(name, i === 0 ? 'left' : 'right')), column('columns', 'left')],
            rows,
        },
    ];
}
const columnsChanged = ({ added, removed }) => [...added.map((name) => `+${name}`), ...removed.map((name) => `−${name}`)].slice(0, 10).join(', ') || 'same';
/** What may have broken comes before what is new, large before small. */
const order = { changed: 0, removed: 1, added: 2, renamed: 3 };
function changesTable(changes, sizes) {
    if (changes.length === 0)
        return [];
    const size = ({ path }) => sizes.get(path) ?? 0;
    const sorted = [...changes].sort((a, b) => order[a.change] - order[b.change] || size(b) - size(a));
    const rest = sorted.length - shownRows;
    return [
        {
            kind: 'table',
            title: rest > 0 ? `Files that changed (${shownRows} of ${counted(sorted.length)})` : 'Files that changed',
            importance: 60,
            place: sorted.length > 5 ? 'folded' : 'open',
            columns: [column('File', 'left'), column('Change', 'left'), column('Bytes', 'right')],
            rows: sorted
                .slice(0, shownRows)
                .map((change) => [
                { code: change.path },
                change.change === 'renamed' ? `renamed from ${change.from}` : change.change,
                change.change === 'removed' ? '' : number(size(change)),
            ]),
        },
    ];
}
/** File changes that a statement lists; a statement is kept for ever and read whole, so it does not hold a million paths. */
const statedChanges = 1000;
/** @returns the part of the facts that says what changed, when it is known. */
function diffFacts(comparison, sizes) {
    if (comparison === undefined || 'problem' in comparison)
        return {};
    const { base, changes } = comparison;
    const stated = changes.slice(0, statedChanges).map((change) => {
        const bytes = change.change === 'removed' ? undefined : sizes.get(change.path);
        return { ...change, ...(bytes === undefined ? {} : { bytes }) };
    });
    const known = { md5: base.md5, ...(base.commit === undefined ? {} : { commit: base.commit }) };
    return { diff: { base: known, ...(0,dataset_src/* countChanges */.xS)(changes), changes: stated } };
}

;// CONCATENATED MODULE: ./actions/version-dataset/outcome.ts




/** @returns what a new version has to say for itself. */
function outcomeOf({ plan, uploaded, manifest, comparison, line }) {
    const { name, path, version, pointer, remote, channel } = plan;
    const sizes = new Map(manifest.map((entry) => [entry.path, entry.size]));
    const described = { name: `${name} manifest`, uri: plan.manifest, digest: { sha256: version.sha256 } };
    return {
        subject: [{ name, uri: plan.manifest, digest: { sha256: version.sha256, md5: version.md5 } }],
        inputs: [],
        facts: {
            name,
            path,
            version,
            pointer: { path: pointer.path, sha256: (0,lineage_src/* sha256 */.sc)(pointer.text) },
            remote,
            manifest: described,
            channel,
            uploaded: { ...uploaded },
            ...diffFacts(comparison, sizes),
        },
        remarks: remarksOf({ plan, comparison, uploaded, sizes }),
        verdict: (0,lineage_src/* pass */.IX)(),
        outputs: outputsOf({ plan, uploaded, comparison }),
        refs: [lineRef(line)],
    };
}
function outputsOf({ plan, uploaded, comparison, }) {
    const { version, channel } = plan;
    return {
        version: version.md5,
        sha256: version.sha256,
        files: String(version.files),
        bytes: String(version.bytes),
        'uploaded-objects': String(uploaded.objects),
        'uploaded-bytes': String(uploaded.bytes),
        ...changeCounts(version, comparison),
        channel,
    };
}
/** Of a first version every file is new; when the base cannot be read, nobody knows, and the outputs are empty. */
function changeCounts(version, comparison) {
    if (comparison === undefined)
        return { added: String(version.files), changed: '0', removed: '0', renamed: '0' };
    if ('problem' in comparison)
        return { added: '', changed: '', removed: '', renamed: '' };
    return Object.fromEntries(Object.entries((0,dataset_src/* countChanges */.xS)(comparison.changes)).map(([word, n]) => [word, String(n)]));
}

;// CONCATENATED MODULE: ./actions/version-dataset/plan.ts



/**
 * Decides what is to be written. @param store the store's URI, without a slash at the end.
 * @throws DatasetFault when the pointer that is there cannot be updated.
 */
function planVersion(found, store) {
    const { name, path, manifest, sha256, dir, comparison } = found;
    const version = { md5: dir.id, sha256, files: manifest.length, bytes: (0,dataset_src/* bytesOf */.$$)(manifest) };
    const tracked = { path: (0,external_node_path_.basename)(path), md5: dir.id, size: version.bytes, nfiles: version.files };
    return {
        name,
        path,
        version,
        remote: found.remoteUrl,
        uploads: uploadsOf(found),
        dir: dirState(found),
        manifest: `${store}/${manifestKey(sha256)}`,
        channel: `${store}/${channelFolder(sha256)}`,
        copies: manifest
            .filter((entry) => !found.channel.has(entry.path))
            .map(({ path: file, md5 }) => ({ path: file, md5 })),
        pointer: pointerOf(found, tracked),
        ...(found.gitignore === undefined ? {} : { gitignore: ignoring(path, found.gitignore) }),
        ...(comparison === undefined ? {} : { base: comparison.base }),
    };
}
/** Each content once, whatever the number of files that have it; large files first, so that none of them is left for the end. */
function uploadsOf({ manifest, present }) {
    const byContent = new Map(manifest.map((entry) => [entry.md5, entry]));
    const uploads = [...byContent.values()].flatMap((entry) => {
        const there = present.get(entry.md5);
        if (there?.size === entry.size)
            return [];
        return [{ ...entry, ...(there === undefined ? {} : { replaces: there.etag }) }];
    });
    return uploads.sort((a, b) => b.size - a.size);
}
function dirState({ dir, present }) {
    const there = present.get(dir.id);
    if (there === undefined)
        return 'absent';
    return there.size === dir.bytes.length ? 'present' : { etag: there.etag };
}
function pointerOf({ path, pointer }, tracked) {
    const where = `${path}.dvc`;
    const text = pointer === undefined ? (0,dataset_src/* newPointer */.Ye)(tracked) : (0,dataset_src/* updatePointer */.vt)(pointer, tracked, where);
    return { path: where, text, changed: text !== pointer };
}
function ignoring(path, text) {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    return { path: `${folder}.gitignore`, text: (0,dataset_src/* withLine */.$2)(text, (0,dataset_src/* gitignoreLine */.dv)((0,external_node_path_.basename)(path))) };
}

;// CONCATENATED MODULE: ./actions/version-dataset/project.ts




/**
 * Reads the DVC project that a dataset belongs to: the nearest folder above it with a `.dvc` folder, up to the workspace; without
 * one, the workspace with DVC's built-in rules. @throws Refusal when the dataset itself is ignored, DatasetFault when the
 * configuration cannot be read.
 */
function readProject(target) {
    const root = projectRoot(target);
    const files = ['.dvc/config', '.dvc/config.local'];
    const config = (0,dataset_src/* mergeConfigs */.SV)(files.map((name) => (0,dataset_src/* readConfig */.Xg)(textOf((0,external_node_path_.join)(root, name)) ?? '', name)));
    const inProject = (0,dataset_src/* ignoreRules */.ep)(ignoreFiles(root, target));
    const prefix = (0,external_node_path_.relative)(target.workspace, root);
    const ignores = (path) => inProject(prefix === '' ? path : path.slice(prefix.length + 1));
    if (ignores(`${target.path}/`))
        throw new src/* Refusal */.P_(`path "${target.path}" is left out by a .dvcignore; remove the pattern, or give another path`);
    return { config, ignores };
}
/**
 * Finds where the objects go: an `s3://` URI, the name of a remote in the configuration, or nothing: then the default remote, or a
 * folder of the store when the project has none. @throws DatasetFault when the remote cannot be used.
 */
function chooseRemote({ config }, given, store) {
    if (given?.startsWith('s3://'))
        return { name: given, url: given.replace(/\/+$/, '') };
    return (0,dataset_src/* findRemote */._Y)(config, given) ?? { name: 'store', url: `${store}/dvc` };
}
function projectRoot({ workspace, absolute }) {
    for (let folder = (0,external_node_path_.dirname)(absolute); folder.startsWith(workspace); folder = (0,external_node_path_.dirname)(folder)) {
        if ((0,external_node_fs_.statSync)((0,external_node_path_.join)(folder, '.dvc'), { throwIfNoEntry: false })?.isDirectory())
            return folder;
        if (folder === workspace)
            break;
    }
    return workspace;
}
/** From the project's root down to the folder that the dataset lies in. */
function ignoreFiles(root, { absolute }) {
    const parts = (0,external_node_path_.relative)(root, (0,external_node_path_.dirname)(absolute))
        .split('/')
        .filter((part) => part !== '');
    const folders = ['', ...parts.map((_, i) => parts.slice(0, i + 1).join('/'))];
    return folders.flatMap((folder) => {
        const text = textOf((0,external_node_path_.join)(root, folder, '.dvcignore'));
        return text === undefined ? [] : [{ folder, text }];
    });
}
/** @returns a file's text, or undefined when it is not there. Links are not followed: a pull request must not choose what we read. */
function textOf(path) {
    try {
        return readText(path);
    }
    catch (cause) {
        const { code, message } = cause;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        throw new src/* Refusal */.P_(`${path}: ${code === 'ELOOP' ? 'is a symbolic link; put the file itself there' : message}`);
    }
}
function readText(path) {
    const handle = (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW);
    try {
        return (0,external_node_fs_.readFileSync)(handle, 'utf8');
    }
    finally {
        (0,external_node_fs_.closeSync)(handle);
    }
}

;// CONCATENATED MODULE: ./actions/version-dataset/push.ts




/** Files of up to 8 MiB in flight, so 128 MiB at most. */
const smallAtOnce = 16;
const small = 8 * 2 ** 20;
/**
 * Brings a version to its remote: every file first, and only when all are there the `.dir`, because DVC takes its presence for a
 * proof that all files are. A run that is cut off leaves files without a `.dir`; the next one goes on where it ended.
 * @throws FileChanged, S3Fault
 */
async function push({ plan, dir, target, remote }, world) {
    const total = { files: plan.uploads.length, bytes: plan.uploads.reduce((sum, { size }) => sum + size, 0) };
    const tell = progress(world, 'uploaded', total);
    const done = { objects: 0, bytes: 0 };
    const send = async (upload) => {
        const answer = await (0,aws_src/* uploadFile */.QM)(remote.aws, remote.at(upload.md5), { ...upload, source: (0,external_node_path_.join)(target.absolute, upload.path) }, { expected: upload.replaces === undefined ? 'absent' : { etag: upload.replaces }, signal: world.signal });
        tell(upload.size);
        if (answer === 'present')
            return;
        done.objects += 1;
        done.bytes += upload.size;
    };
    // Large files one by one, each in parts side by side; then the small ones side by side.
    const isLarge = ({ size }) => size > small;
    await (0,aws_src/* inLanes */.Lt)(plan.uploads.filter(isLarge), { lanes: 1, signal: world.signal }, send);
    await (0,aws_src/* inLanes */.Lt)(plan.uploads.filter((it) => !isLarge(it)), { lanes: smallAtOnce, signal: world.signal }, send);
    return (await pushDir({ plan, dir, remote }))
        ? { objects: done.objects + 1, bytes: done.bytes + dir.bytes.length }
        : done;
}
/** @returns whether the `.dir` had to be written. */
async function pushDir({ plan, dir, remote }) {
    if (plan.dir === 'present')
        return false;
    const answer = await (0,aws_src/* putObject */.$R)(remote.aws, remote.at(dir.id), { bytes: dir.bytes, expected: plan.dir });
    if (answer === 'conflict')
        throw new src/* Refusal */.P_(`${remote.url} holds other bytes under ${dir.id}: the object is damaged; delete it, then run again`);
    return true;
}

;// CONCATENATED MODULE: ./actions/version-dataset/remote.ts


/** @returns the way to a remote, with what the project's configuration says of it; nothing is sent yet. */
function openRemote(remote, { env, clock }) {
    const { url, endpointUrl, region, profile } = remote;
    const root = (0,aws_src/* locate */.x5)(url);
    const aws = (0,aws_src/* connect */.Ng)({
        env: region === undefined ? env : { ...env, AWS_REGION: region },
        now: clock.now,
        ...(endpointUrl === undefined ? {} : { endpoint: endpointUrl }),
        ...(profile === undefined ? {} : { profile }),
    });
    return {
        aws,
        url,
        nearStore: endpointUrl === undefined && profile === undefined,
        at: (id) => (0,aws_src/* under */.hG)(root, (0,dataset_src/* objectKey */.T5)(id)),
        objects: (0,aws_src/* under */.hG)(root, dataset_src/* objectFolder */.SF),
    };
}

;// CONCATENATED MODULE: ./actions/version-dataset/target.ts



/**
 * Finds the dataset in the checkout.
 * @param path as the workflow gave it.
 * @throws Refusal when it is missing, is no directory, or does not lie in the workspace, also by way of a link.
 */
function findTarget(workspace, path) {
    const inside = (0,external_node_path_.normalize)(path).replace(/\/+$/, '');
    const words = problem(workspace, inside);
    if (words !== undefined)
        throw new src/* Refusal */.P_(`path "${path}" ${words}`);
    const root = (0,external_node_fs_.realpathSync)(workspace);
    return { path: inside, absolute: (0,external_node_path_.join)(root, inside), workspace: root };
}
function problem(workspace, path) {
    if ((0,external_node_path_.isAbsolute)(path) || path === '..' || path.startsWith(`..${external_node_path_.sep}`))
        return 'is outside the workspace; give a directory inside the checkout';
    if (path === '.')
        return 'is the workspace itself; give a directory inside it, so that its pointer can lie beside it';
    if (path.split(external_node_path_.sep).some((part) => part === '.git' || part === '.dvc'))
        return 'lies in a folder of Git or DVC itself';
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
    if (/[\u0000-\u001f\u007f]/.test((0,external_node_path_.basename)(path)))
        return 'has control characters in its name; rename it';
    const root = (0,external_node_fs_.realpathSync)(workspace);
    try {
        const real = (0,external_node_fs_.realpathSync)((0,external_node_path_.join)(root, path));
        if (real !== (0,external_node_path_.join)(root, path))
            return throughLink((0,external_node_path_.relative)(root, real));
        if (!(0,external_node_fs_.lstatSync)(real).isDirectory())
            return 'is a file; give the directory that holds it';
        return undefined;
    }
    catch (cause) {
        return unreachable(cause);
    }
}
const throughLink = (real) => real === '..' || real.startsWith(`..${external_node_path_.sep}`) || (0,external_node_path_.isAbsolute)(real)
    ? 'leads outside the workspace through a symbolic link; copy the data into the checkout'
    : `leads through a symbolic link; give the real path, "${real}"`;
function unreachable(cause) {
    const { code, message } = cause;
    if (code === 'ENOENT')
        return 'does not exist; check the spelling, and that the step before this one made it';
    if (code === 'ELOOP')
        return 'is a loop of symbolic links; remove the link';
    if (code === 'ENOTDIR')
        return 'goes through a file; check the spelling';
    return `cannot be read: ${message}`;
}

;// CONCATENATED MODULE: ./actions/version-dataset/together.ts

/**
 * Waits for all, so that nothing runs on after a failure and everything that is wrong is told together.
 * @returns their values. @throws what failed; a Refusal with all reasons when several did.
 */
async function together(...works) {
    const failed = (await Promise.allSettled(works)).filter((it) => it.status === 'rejected');
    if (failed.length > 1)
        throw new src/* Refusal */.P_(...new Set(failed.flatMap(({ reason }) => (0,src/* reasonsOf */.zM)(reason))));
    // Safe: a mapped tuple of promises gives the tuple; with one failure this throws it as it was.
    return (await Promise.all(works));
}

;// CONCATENATED MODULE: ./actions/version-dataset/findings.ts

/** What is wrong with a dataset, and what people should know of it. Collected on the way, told together. */
class Findings {
    faults = [];
    warnings = [];
    /** @throws Refusal with all faults, when there are any; of very many the first are told, and how many more there are. */
    refuse() {
        if (this.faults.length > 0)
            throw new src/* Refusal */.P_(...findings_bounded(this.faults));
    }
}
const findings_shown = 50;
/** @returns the first of many sentences, and how many more there are. */
const findings_bounded = (sentences) => sentences.length <= findings_shown
    ? [...sentences]
    : [...sentences.slice(0, findings_shown), `… and ${sentences.length - findings_shown} more of the same kind`];

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./actions/version-dataset/hash.ts




/** Files up to here are read by blocking calls: at 4 KiB they cost a fifth of what a promise for each of them does. */
const smallBytes = 2 ** 18;
const chunkBytes = 2 ** 20;
const begin = () => ({ md5: (0,external_node_crypto_.createHash)('md5'), sha256: (0,external_node_crypto_.createHash)('sha256') });
function feed({ md5, sha256 }, bytes) {
    md5.update(bytes);
    sha256.update(bytes);
}
const entryOf = (file, { md5, sha256 }) => ({
    path: file.path,
    md5: md5.digest('hex'),
    sha256: sha256.digest('hex'),
    size: file.size,
});
/**
 * Takes both digests of a small file in one read. @param buffer room for `smallBytes`, used again for each file.
 * @throws FileChanged when the file was written to since it was listed or while it was read; what the file system throws.
 */
function hashSmall(file, buffer) {
    const handle = (0,external_node_fs_.openSync)(file.absolute, 'r');
    try {
        const before = (0,external_node_fs_.fstatSync)(handle);
        if (before.size !== file.size)
            throw new aws_src/* FileChanged */.zR(file.path);
        const digests = begin();
        const bytes = (0,external_node_fs_.readSync)(handle, buffer, 0, file.size, 0);
        feed(digests, buffer.subarray(0, bytes));
        if (bytes !== file.size || isOther(before, (0,external_node_fs_.fstatSync)(handle)))
            throw new aws_src/* FileChanged */.zR(file.path);
        return entryOf(file, digests);
    }
    finally {
        (0,external_node_fs_.closeSync)(handle);
    }
}
/** Takes both digests of a file of any size in one read, a MiB at a time. @throws as `hashSmall`, and the signal's reason. */
async function hashLarge(file, signal) {
    const handle = await (0,promises_.open)(file.absolute, 'r');
    try {
        const before = await handle.stat();
        const digests = begin();
        const bytes = await feedAll(handle, digests, signal);
        if (bytes !== file.size || isOther(before, await handle.stat()))
            throw new aws_src/* FileChanged */.zR(file.path);
        return entryOf(file, digests);
    }
    finally {
        await handle.close();
    }
}
/** Reads the next chunk while the last one is hashed. */
async function feedAll(handle, digests, signal) {
    const buffers = [Buffer.allocUnsafe(chunkBytes), Buffer.allocUnsafe(chunkBytes)];
    let total = 0;
    let ahead = handle.read(buffers[0], 0, chunkBytes, 0);
    for (let turn = 1;; turn += 1) {
        const { bytesRead, buffer } = await ahead;
        if (bytesRead === 0)
            return total;
        signal.throwIfAborted();
        total += bytesRead;
        ahead = handle.read(buffers[turn % 2 === 0 ? 0 : 1], 0, chunkBytes, total);
        feed(digests, buffer.subarray(0, bytesRead));
    }
}
const isOther = (before, after) => before.size !== after.size || before.mtimeMs !== after.mtimeMs || before.ctimeMs !== after.ctimeMs;

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./actions/version-dataset/walk.ts



/**
 * Lists the files of a dataset by DVC's rules (dvc-data `hashfile/build.py`): links to files are followed, links to directories are
 * not entered, empty directories do not count, folders of Git and of other DVC projects are left out. What DVC would trip over, or
 * what could not be found again, becomes a finding; the walk goes on, so that all of it is told at once.
 * Blocks while it walks: 20,000 files take a tenth of a second, a fifth of what asynchronous calls cost.
 */
function walk(of) {
    const all = { ...of, files: [] };
    walkFolder(all, '');
    return all.files;
}
function walkFolder(all, folder) {
    all.signal.throwIfAborted();
    const entries = read(all, folder);
    const isProject = entries.some((entry) => entry.name.toString() === '.dvc' && entry.isDirectory());
    if (isProject)
        subProject(all, folder);
    for (const entry of isProject ? [] : entries) {
        const name = nameOf(all, folder, entry.name);
        if (name !== undefined)
            visit(all, folder === '' ? name : `${folder}/${name}`, entry);
    }
}
function read({ target, findings }, folder) {
    try {
        return (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(target.absolute, folder), { withFileTypes: true, encoding: 'buffer' });
    }
    catch (cause) {
        findings.faults.push(`${(0,external_node_path_.join)(target.path, folder)}: cannot be read: ${cause.message}`);
        return [];
    }
}
function subProject({ target, findings }, folder) {
    if (folder === '')
        findings.faults.push(`${target.path}: holds a .dvc folder, so it is a DVC project itself and DVC sees no files in it`);
    else
        findings.warnings.push(`${(0,external_node_path_.join)(target.path, folder)}: is a DVC project of its own, and left out as DVC does`);
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what neither S3's XML nor a line of text can carry.
const unspeakable = /[\u0000-\u0008\u000a-\u001f\ufffe\uffff]/;
function nameOf({ target, findings }, folder, raw) {
    const name = raw.toString();
    const shown = (0,external_node_path_.join)(target.path, folder, JSON.stringify(name).slice(1, -1));
    if (!(0,external_node_buffer_.isUtf8)(raw))
        findings.faults.push(`${shown}: its name is not UTF-8 (bytes ${raw.toString('hex')}); rename it`);
    else if (unspeakable.test(name))
        findings.faults.push(`${shown}: its name has a newline or another control character; rename it`);
    else if (name === '.dvcignore')
        findings.faults.push(`${shown}: DVC allows no .dvcignore inside a tracked directory; move it to a folder above`);
    else
        return name;
    return undefined;
}
function visit(all, path, entry) {
    const { target, ignores, findings } = all;
    const shown = `${target.path}/${path}`;
    if (entry.isDirectory()) {
        if (!ignores(`${shown}/`))
            walkFolder(all, path);
    }
    else if (!ignores(shown)) {
        if (entry.isFile())
            add(all, path, statOrFault(all, path));
        else if (entry.isSymbolicLink())
            follow(all, path);
        else
            findings.faults.push(`${shown}: is neither a file nor a directory (a socket, pipe or device); remove it`);
    }
}
/** S3's limit for one object. */
const largest = 5 * 2 ** 40;
function add({ target, files, findings }, path, stats) {
    if (stats === undefined)
        return;
    if (stats.size > largest)
        findings.faults.push(`${target.path}/${path}: has ${stats.size} bytes; S3 holds objects up to 5 TiB; split it`);
    files.push({ path, absolute: (0,external_node_path_.join)(target.absolute, path), size: stats.size });
}
/** A link to a file stands for its content, if that lies in the workspace: a link must not carry the runner's own files out. */
function follow(all, path) {
    const { target, findings } = all;
    const shown = `${target.path}/${path}`;
    const stats = statOrFault(all, path);
    if (stats === undefined)
        return;
    const real = (0,external_node_fs_.realpathSync)((0,external_node_path_.join)(target.absolute, path));
    if (stats.isDirectory())
        linkedFolder(all, path, real);
    else if (!real.startsWith(target.workspace + external_node_path_.sep))
        findings.faults.push(`${shown}: is a link that leads outside the workspace; copy the file instead`);
    else if (!stats.isFile())
        findings.faults.push(`${shown}: is a link to what is no file; remove it`);
    else
        add(all, path, stats);
}
function linkedFolder({ target, findings }, path, real) {
    const shown = `${target.path}/${path}`;
    if (`${(0,external_node_path_.join)(target.absolute, path)}/`.startsWith(`${real}/`))
        findings.faults.push(`${shown}: is a link to a folder that it lies in (a loop); remove it`);
    else
        findings.warnings.push(`${shown}: is a link to a directory, which DVC does not enter; its files are left out`);
}
function statOrFault({ target, findings }, path) {
    try {
        return (0,external_node_fs_.statSync)((0,external_node_path_.join)(target.absolute, path));
    }
    catch (cause) {
        const { code, message } = cause;
        const why = code === 'ENOENT'
            ? 'is a link to nothing; remove it, or bring its target back'
            : code === 'ELOOP'
                ? 'is a loop of links; remove it'
                : `cannot be read: ${message}`;
        findings.faults.push(`${target.path}/${path}: ${why}`);
        return undefined;
    }
}

;// CONCATENATED MODULE: ./actions/version-dataset/tree.ts






/** Large files that are read at once: one is hashed while the disk fetches for the others. */
const largeAtOnce = 4;
/** Small files between two looks at the world: a batch blocks for some 20 ms. */
const batch = 1024;
/**
 * Reads a dataset: lists its files, refuses what is wrong with them all at once, then takes MD5 and SHA-256 of each in one read.
 * Memory: the manifest, and 2 MiB for each of four files.
 * @throws Refusal naming every file that cannot be versioned, or that changed while it was read.
 */
async function readTree(target, ignores, world) {
    const findings = new Findings();
    const files = walk({ target, ignores, findings, signal: world.signal });
    if (files.length === 0 && findings.faults.length === 0)
        findings.faults.push(`${target.path}: holds no files; check that the step before this one wrote them`);
    findings.refuse();
    findings.warnings.push(...caseCollisions(files));
    const entries = await hashAll(files, findings, world);
    findings.refuse();
    for (const warning of findings_bounded(findings.warnings))
        world.log.warn(warning);
    return (0,dataset_src/* manifestOf */.$V)(entries);
}
async function hashAll(files, findings, world) {
    const total = { files: files.length, bytes: files.reduce((sum, { size }) => sum + size, 0) };
    const tell = progress(world, 'hashed', total);
    const entries = [];
    const keep = (entry) => {
        entries.push(entry);
        tell(entry.size);
    };
    await hashSmallFiles(files, findings, { world, keep });
    const large = files.filter(({ size }) => size > smallBytes);
    await (0,aws_src/* inLanes */.Lt)(large, { lanes: largeAtOnce, signal: world.signal }, async (file) => {
        try {
            keep(await hashLarge(file, world.signal));
        }
        catch (cause) {
            world.signal.throwIfAborted();
            findings.faults.push(faultOf(file, cause));
        }
    });
    return entries;
}
async function hashSmallFiles(files, findings, { world, keep }) {
    const buffer = Buffer.allocUnsafe(smallBytes);
    const small = files.filter(({ size }) => size <= smallBytes);
    for (const [i, file] of small.entries()) {
        // Lets a cancel be heard: signals wait while blocking calls follow one another.
        if (i % batch === batch - 1)
            await world.clock.sleep(0, world.signal);
        try {
            keep(hashSmall(file, buffer));
        }
        catch (cause) {
            findings.faults.push(faultOf(file, cause));
        }
    }
}
const faultOf = ({ path }, cause) => cause instanceof aws_src/* FileChanged */.zR ? cause.message : `${path}: cannot be read: ${cause.message}`;
/** Names that differ by case only are one file on macOS and Windows: whoever pulls there loses one of them. */
function caseCollisions(files) {
    const seen = new Map();
    return files.flatMap(({ path }) => {
        const folded = path.normalize('NFC').toLowerCase();
        const other = seen.get(folded);
        seen.set(folded, path);
        return other === undefined
            ? []
            : [`${path}: differs from ${other} by case or by Unicode form only; on macOS and Windows they are one file`];
    });
}

;// CONCATENATED MODULE: ./actions/version-dataset/action.ts





















const inputs = {
    path: (0,src/* text */.Qq)(),
    name: (0,src/* optional */.lq)((0,src/* matching */.wC)(/^[\w][\w. -]{0,99}$/, '1 to 100 letters, digits, dots, hyphens, blanks or underscores')),
    remote: (0,src/* optional */.lq)((0,src/* text */.Qq)()),
    base: (0,src/* optional */.lq)((0,src/* text */.Qq)()),
};
async function observe(trip) {
    const { workspace, store, env, clock, signal, log } = trip;
    const target = findTarget(workspace, trip.inputs.path);
    const project = readProject(target);
    const pointer = textOf(`${target.absolute}.dvc`);
    const remote = openRemote(chooseRemote(project, trip.inputs.remote, store.uri), trip);
    const manifest = await readTree(target, project.ignores, trip);
    const { text: manifestText, sha256 } = (0,dataset_src/* writeManifest */.HN)(manifest);
    const dir = (0,dataset_src/* dirObject */.Fp)(manifest);
    log.info(`${target.path}: ${counted(manifest.length)} files, ${sized((0,dataset_src/* bytesOf */.$$)(manifest))}, version ${dir.id}`);
    const name = trip.inputs.name ?? (0,external_node_path_.basename)(target.path);
    const [present, channel, comparison, gitignore] = await together(inventory(remote, new Set([...manifest.map(({ md5 }) => md5), dir.id]), signal), readChannel((0,aws_src/* connect */.Ng)({ env, now: clock.now }), store.uri, { manifest, sha256 }), compareWithBase(trip, { name, target, manifest, remote }), missingIgnore(target));
    return {
        name,
        path: target.path,
        target,
        manifest,
        manifestText,
        sha256,
        dir,
        remote,
        remoteUrl: remote.url,
        present,
        channel,
        ...(pointer === undefined ? {} : { pointer }),
        ...(gitignore === undefined ? {} : { gitignore }),
        ...(comparison === undefined ? {} : { comparison }),
    };
}
async function compareWithBase(trip, { name, ...now }) {
    const git = gitOf(now.target.workspace);
    const base = await findBase(trip, { git, target: now.target, ref: trip.inputs.base, name });
    return base && compare(base, { ...now, store: trip.store });
}
/** @returns the `.gitignore` beside the dataset when it lacks a line for it: Git neither tracks the data nor ignores it yet. */
async function missingIgnore({ workspace, absolute, path }) {
    const git = gitOf(workspace);
    if ((await git.commitOf('HEAD')) === undefined || (await git.tracks(path)) || (await git.ignores(path)))
        return undefined;
    return textOf((0,external_node_path_.join)((0,external_node_path_.dirname)(absolute), '.gitignore')) ?? '';
}
/** Files, `.dir`, manifest, channel, pointer: nothing is written that points at what is not there yet. */
async function perform(plan, trip, observed) {
    const { store, env, clock } = trip;
    const uploaded = await push({ plan, ...observed }, trip);
    await store.put(manifestKey(observed.sha256), observed.manifestText, 'absent');
    await fillChannel({ plan, ...observed, aws: (0,aws_src/* connect */.Ng)({ env, now: clock.now }) }, trip);
    writePointer(plan, observed.target);
    trip.log.info(`uploaded ${counted(uploaded.objects)} objects, ${sized(uploaded.bytes)}, to ${plan.remote}`);
    return outcomeOf({ plan, uploaded, manifest: observed.manifest, comparison: observed.comparison, line: trip.line });
}
function writePointer({ pointer, gitignore }, { workspace }) {
    if (pointer.changed)
        writeWhole((0,external_node_path_.join)(workspace, pointer.path), pointer.text);
    if (gitignore)
        writeWhole((0,external_node_path_.join)(workspace, gitignore.path), gitignore.text);
}
/** Gives a directory of the checkout a version: in the DVC remote, in Git by its pointer, and in a folder that SageMaker can read. */
const versionDataset = (0,src/* defineAction */.QP)({
    name: 'version-dataset',
    kind: 'dataset',
    inputs,
    needs: [],
    observe,
    plan: ({ store }, observed) => planVersion(observed, store.uri),
    describe: describePlan,
    perform,
});

;// CONCATENATED MODULE: ./actions/version-dataset/index.ts



/* harmony default export */ const version_dataset = ((phase) => (0,src/* run */.eF)(versionDataset, phase, aws_src/* s3Store */.yc));


/***/ })

};
