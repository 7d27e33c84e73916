export const id = 8777;
export const ids = [8777];
export const modules = {

/***/ 9067:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bj: () => (/* binding */ tableFolder),
/* harmony export */   Cm: () => (/* binding */ tableName),
/* harmony export */   K7: () => (/* binding */ listingOf),
/* harmony export */   Qv: () => (/* binding */ objectsIn),
/* harmony export */   _L: () => (/* binding */ listingKey),
/* harmony export */   qy: () => (/* binding */ writeTable),
/* harmony export */   xz: () => (/* binding */ readTable)
/* harmony export */ });
/* harmony import */ var _modelway_action__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8284);
/* harmony import */ var _modelway_lineage__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7794);


/** What lies in the store for a listing: what is to be read, and what reading it has found. */
const listingKey = (listing) => `digests/${listing.sha256}/objects.jsonl`;
const tableFolder = (listing) => `digests/${listing.sha256}/table/`;
const tableName = 'digests.jsonl';
const lines = (rows) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
/** @param objects in any order. */
function listingOf(objects) {
    const sorted = [...objects].sort((a, b) => (a.path < b.path ? -1 : 1));
    const text = lines(sorted.map(({ path, bucket, key, versionId, size, etag }) => ({ path, bucket, key, versionId, size, etag })));
    return { text, sha256: (0,_modelway_lineage__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(text), objects: sorted };
}
/** The text of a listing back as its objects: it was written by `listingOf`, and travels under its digest. */
const objectsIn = (text) => text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)])); // Safe: see above.
const writeTable = (rows) => lines(rows.map(({ path, size, etag, md5, sha256: sum }) => ({ path, size, etag, md5, sha256: sum })));
/**
 * Reads what a job found, and holds it to what it was asked: each object by path, size and etag, and nothing else.
 * @param where the table lies, for messages. @throws Refusal with every object that is missing, another one, or has no digests.
 */
function readTable(text, { objects }, where) {
    const rows = new Map(text.split('\n').flatMap((line) => rowIn(line) ?? []));
    const wrong = objects.filter(({ path, size, etag }) => {
        const row = rows.get(path);
        return row === undefined || row.size !== size || row.etag !== etag;
    });
    if (wrong.length > 0 || rows.size !== objects.length)
        throw new _modelway_action__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_(`${where}: does not hold the digests of what was listed (${wrong[0]?.path ?? `${rows.size} rows for ${objects.length} objects`}); delete it, then run again`);
    return rows;
}
function rowIn(line) {
    try {
        const row = JSON.parse(line);
        const { path, size, etag, md5, sha256: sum } = row ?? {};
        const whole = typeof path === 'string' && typeof size === 'number' && typeof etag === 'string';
        if (!whole || !/^[0-9a-f]{32}$/.test(`${md5}`) || !/^[0-9a-f]{64}$/.test(`${sum}`))
            return undefined;
        return [[path, { path, size, etag, md5: `${md5}`, sha256: `${sum}` }]];
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 6855:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ digestObject)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _modelway_aws__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5727);


/** Reads an object through, in chunks. @returns undefined when it is not the one that was listed, or came short. @throws S3Fault */
async function digestObject(aws, { size, ...object }, signal) {
    const chunks = await (0,_modelway_aws__WEBPACK_IMPORTED_MODULE_1__/* .readObject */ .Ag)(aws, object, signal);
    if (chunks === undefined)
        return undefined;
    const [md5, sha256] = [(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('md5'), (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')];
    let bytes = 0;
    for await (const chunk of chunks) {
        md5.update(chunk);
        sha256.update(chunk);
        bytes += chunk.length;
    }
    return bytes === size ? { md5: md5.digest('hex'), sha256: sha256.digest('hex') } : undefined;
}


/***/ }),

/***/ 324:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ Findings),
/* harmony export */   M: () => (/* binding */ bounded)
/* harmony export */ });
/* harmony import */ var _modelway_action__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8284);

/** What is wrong with a dataset, and what people should know of it. Collected on the way, told together. */
class Findings {
    faults = [];
    warnings = [];
    /** @throws Refusal with all faults, when there are any; of very many the first are told, and how many more there are. */
    refuse() {
        if (this.faults.length > 0)
            throw new _modelway_action__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P_(...bounded(this.faults));
    }
}
const shown = 50;
/** @returns the first of many sentences, and how many more there are. */
const bounded = (sentences) => sentences.length <= shown
    ? [...sentences]
    : [...sentences.slice(0, shown), `… and ${sentences.length - shown} more of the same kind`];


/***/ }),

/***/ 8777:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ version_dataset)
});

// EXTERNAL MODULE: ./packages/action/src/index.ts + 21 modules
var src = __webpack_require__(8284);
// EXTERNAL MODULE: ./packages/aws/src/index.ts + 63 modules
var aws_src = __webpack_require__(5727);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/dataset/src/index.ts + 67 modules
var dataset_src = __webpack_require__(5916);
;// CONCATENATED MODULE: ./actions/version-dataset/keep.ts


/**
 * Writes a text, or its bytes, whose key says its content; what is there already must be it.
 * @throws Refusal when it is not: then it was changed after it was written, and nobody should build on it.
 */
async function keep(store, key, text) {
    if ((await store.put(key, text, 'absent')) === 'conflict')
        throw new src/* Refusal */.P_(`${store.uri}/${key}: holds other bytes than its name says; delete it, then run again`);
}
/**
 * Asks S3 for the MD5 of a text, which is most often there already, such as the manifest of a version that did not change, so that no
 * megabytes are sent for nothing. @returns false also where S3 does not say. @throws S3Fault
 */
async function isKept(aws, store, { key, md5 }) {
    const there = await (0,aws_src/* headObject */.C6)(aws, (0,aws_src/* under */.hG)((0,aws_src/* locate */.x5)(store.uri), key));
    return there?.md5 === md5;
}

// EXTERNAL MODULE: ./packages/remote/src/progress.ts
var progress = __webpack_require__(5097);
;// CONCATENATED MODULE: ./actions/version-dataset/channel.ts






/** Copies in flight: each is one short request, for S3 moves the bytes itself. */
const copiesAtOnce = 32;
/** CopyObject's limit. */
const largestCopy = 5 * 2 ** 30;
/** S3's limit for a key, in UTF-8 bytes. */
const longestKey = 1024;
/**
 * Looks at what there is of a channel already. Without a wish it is a manifest, which costs nothing and grows with nothing; where
 * SageMaker could not read the remote with its own role, a folder.
 * @param store `s3://bucket/prefix`. @throws Refusal naming all files whose names are too long for S3, or whose copies are damaged;
 * S3Fault.
 */
async function readChannel(aws, store, { kind, ...wanted }) {
    const { remote, manifest } = wanted;
    if (kind === 'manifest' && !remote.nearStore)
        throw new src/* Refusal */.P_(`channel "manifest": SageMaker cannot read ${remote.url} as its configuration says; leave channel out, or give "folder"`);
    if (kind === 'none')
        return { kind };
    if (kind === 'folder' || !remote.nearStore)
        return { kind: 'folder', there: await readFolder(aws, (0,aws_src/* under */.hG)((0,aws_src/* locate */.x5)(store), (0,dataset_src/* channelFolder */._c)(wanted.sha256)), wanted) };
    const files = (0,dataset_src/* objectChannel */.Z_)(manifest, { remote: remote.url, store });
    const there = await Promise.all([files.names, files.manifest].map((file) => isThere(aws, store, file)));
    return { kind: 'manifest', files, isThere: there.every(Boolean) };
}
/** Its name says its content, so one of its size is it. */
async function isThere(aws, store, { key, text }) {
    return (await (0,aws_src/* headObject */.C6)(aws, (0,aws_src/* under */.hG)((0,aws_src/* locate */.x5)(store), key)))?.size === Buffer.byteLength(text);
}
async function readFolder(aws, folder, { manifest }) {
    const room = longestKey - Buffer.byteLength(folder.key);
    const long = manifest.filter(({ path }) => Buffer.byteLength(path) > room);
    refuse(long, `is longer than the ${room} bytes that S3 leaves for names in s3://${folder.bucket}; shorten the name`);
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
 * Shows a version to SageMaker: two texts, or its files by name; those are copies inside S3 where it can, and uploads where the
 * remote is of another service or the file too large for one copy. @throws S3Fault, FileChanged
 */
async function fillChannel({ plan, ...channel }, world) {
    const { channel: wanted } = plan;
    if (wanted.kind === 'none')
        return;
    if (wanted.kind === 'folder')
        return fillFolder(wanted, channel, world);
    // The names before the manifest that names them.
    const { names, manifest } = wanted.files;
    if (!wanted.isThere)
        for (const { key, text } of [names, manifest])
            await keep(world.store, key, text);
}
async function fillFolder({ uri, copies }, channel, world) {
    const wanted = new Set(copies.map(({ path }) => path));
    const files = channel.manifest.filter(({ path }) => wanted.has(path));
    const total = { files: files.length, bytes: files.reduce((sum, { size }) => sum + size, 0) };
    const tell = (0,progress/* progress */.qB)(world, 'placed in the channel', total);
    const folder = (0,aws_src/* locate */.x5)(uri);
    await (0,aws_src/* inLanes */.Lt)(files, { lanes: copiesAtOnce, signal: world.signal }, async (file) => {
        await place(channel, file, { to: (0,aws_src/* under */.hG)(folder, file.path), signal: world.signal });
        tell(file.size);
    });
}
async function place({ target, remote, aws }, file, { to, signal }) {
    if (remote.nearStore && file.size <= largestCopy)
        await (0,aws_src/* copyObject */.JH)(aws, remote.at(file.md5), to);
    else
        await (0,aws_src/* uploadFile */.QM)(aws, to, { ...file, source: (0,external_node_path_.join)(target.folder, file.path) }, { expected: 'absent', signal });
}

// EXTERNAL MODULE: ./packages/lineage/src/index.ts + 22 modules
var lineage_src = __webpack_require__(7794);
;// CONCATENATED MODULE: ./actions/version-dataset/label-balance.ts
/** More labels than this are no classes. */
const mostLabels = 20;
/** @returns the balance of each table that has the label column, with a few values. */
function balancesOf(tables, label, changes) {
    return tables.flatMap(({ path, scanned }) => {
        const now = countsOf(scanned.columns.find(({ name }) => name === label));
        if (label === undefined || now === undefined)
            return [];
        const change = changes.find((it) => it.path === path);
        const before = change && 'was' in change ? countsOf(change.was.find(({ name }) => name === label)) : undefined;
        return [{ path, column: label, now, ...(before === undefined ? {} : { before }) }];
    });
}
function countsOf(column) {
    const listed = column?.categories?.listed;
    if (listed === undefined || listed.length > mostLabels)
        return undefined;
    return listed.map(({ value, count }) => ({ label: value, count })).sort((a, b) => (a.label < b.label ? -1 : 1));
}

;// CONCATENATED MODULE: ./actions/version-dataset/data-facts.ts



/** Findings and tables that a statement lists: it is kept for ever and read whole. */
const stated = 200;
/** What the next actions are told of the tables. @param store its URI, without a slash at the end. */
function dataFacts(data, { store, changes, stored }) {
    const { checked, policy, profile, rules } = data;
    const balances = new Map(balancesOf(data.tables, rules.label, changes).map((it) => [it.path, it]));
    const tables = data.tables.slice(0, stated).map(({ path, scanned }) => {
        const change = changes.find((it) => it.path === path);
        const balance = balances.get(path);
        return {
            path,
            rows: scanned.rows,
            ...(change === undefined ? {} : changeFacts(change)),
            ...(balance === undefined ? {} : { labels: withoutPath(balance) }),
        };
    });
    return {
        ...(profile === undefined || !stored ? {} : { profile: describedProfile(profile.sha256, store) }),
        ...(tables.length === 0 ? {} : { tables }),
        checks: {
            passed: checked.passed,
            ...(policy === undefined ? {} : { policy }),
            found: checked.found.slice(0, stated).map((it) => ({ ...it })),
        },
        ...splitFacts(rules),
    };
}
const describedProfile = (digest, store) => ({
    name: 'profile',
    uri: `${store}/${profileKey(digest)}`,
    digest: { sha256: digest },
});
/** Where a profile lies in the store. */
const profileKey = (digest) => `profiles/${digest}.json`;
function changeFacts(change) {
    if ('because' in change)
        return { because: change.because };
    const { added, removed, renamed, retyped } = change.schema;
    return {
        before: change.before,
        ...rowFacts(change.rows),
        schema: {
            added: [...added],
            removed: [...removed],
            renamed: renamed.map((it) => ({ ...it })),
            retyped: retyped.map((it) => ({ ...it })),
        },
    };
}
const rowFacts = (rows) => ({ ...rows });
function withoutPath({ column, now, before }) {
    const counts = (all) => all.map((it) => ({ ...it }));
    return { column, now: counts(now), ...(before === undefined ? {} : { before: counts(before) }) };
}
/** The key's name is no secret, but it may be a sentence of somebody's: its digest says as well whether it is the same one. */
function splitFacts(rules) {
    const subject = (0,dataset_src/* splitColumn */.ho)(rules);
    if (rules.splits === undefined || subject === undefined)
        return {};
    const shares = (0,dataset_src/* historyOf */.om)(rules.splits).at(-1) ?? {};
    const decimals = Object.fromEntries(Object.entries(shares).map(([name, share]) => [name, String(share)]));
    return { splits: { subject, key: (0,lineage_src/* sha256 */.sc)(rules.splits.key), shares: decimals } };
}

;// CONCATENATED MODULE: ./actions/version-dataset/permissions.ts
/** All that any run of this plan may ask of S3: also one that goes on where another was cut off, or that loses a race. */
function permissions({ remote, manifest, importedFrom, importedVersions }) {
    const store = manifest.slice(0, manifest.lastIndexOf('/manifests/'));
    const written = [...(remote.startsWith('s3://') ? [`${remote}/files/md5`] : []), store];
    const buckets = [...new Set(written.map(bucketArn))];
    return [
        ...buckets.flatMap((resource) => onEach(onBuckets, resource)),
        ...written.flatMap((folder) => onEach(onObjects, `${arn(folder)}/*`)),
        ...(importedFrom === undefined ? [] : ofSource(importedFrom, importedVersions ? 'Version' : '')),
    ];
}
/** The second is asked before a file of more than 8 MiB goes up: parts that a killed run left are taken over. */
const onBuckets = ['s3:ListBucket', 's3:ListBucketMultipartUploads'];
const onObjects = ['s3:GetObject', 's3:PutObject', 's3:ListMultipartUploadParts', 's3:AbortMultipartUpload'];
const onEach = (actions, resource) => actions.map((action) => ({ action, resource }));
/**
 * What is copied takes its tags along, and S3 asks for the right to read them where there are any (S3 API reference, CopyObject). Versions
 * have rights of their own.
 */
const ofSource = (uri, version) => [
    { action: 's3:ListBucket', resource: bucketArn(uri) },
    ...onEach([`s3:GetObject${version}`, `s3:GetObject${version}Tagging`], `${arn(uri)}*`),
];
const arn = (uri) => `arn:aws:s3:::${uri.slice('s3://'.length)}`;
const bucketArn = (uri) => arn(uri).replace(/\/.*$/, '');

;// CONCATENATED MODULE: ./actions/version-dataset/describe.ts



/** Requests of one kind that are shown one by one. */
const shown = 10;
/** @returns the plan as people see it in a dry run. */
function describePlan(plan) {
    const { uploads, version, pointer, importedFrom } = plan;
    const write = isInS3(plan) ? 's3:PutObject' : 'write the object';
    const files = uploads.map(({ path, md5, size }) => ({
        ...(importedFrom === undefined ? {} : { from: importedFrom }),
        to: `${plan.remote}/${(0,dataset_src/* objectKey */.T5)(md5)}`,
        path,
        bytes: size,
    }));
    const requests = [
        ...bounded(importedFrom === undefined ? write : 's3:CopyObject', files),
        ...(plan.dir === 'present' || plan.dir === 'none'
            ? []
            : [{ [write]: { to: `${plan.remote}/${(0,dataset_src/* objectKey */.T5)(version.md5)}` } }]),
        { 's3:PutObject': { to: plan.manifest, unless: 'it is there' } },
        ...channelRequests(plan),
        ...(pointer.changed ? [{ 'write the file': { path: pointer.path, text: pointer.text } }] : []),
        ...(plan.gitignore ? [{ 'write the file': plan.gitignore }] : []),
        ...publishRequests(plan),
    ];
    return { requests, cost: cost(plan), permissions: permissions(plan) };
}
const isInS3 = ({ remote }) => remote.startsWith('s3://');
function publishRequests({ publication, pointer }) {
    if (publication === undefined)
        return [];
    const { by, branch, head, tag } = publication;
    return [
        ...(by === 'tag' ? [] : [{ 'git push': { branch: head ?? branch, file: pointer.path, unless: 'it is there' } }]),
        ...(tag === undefined
            ? []
            : [{ 'git push': { tag: `${tag.artifact}${tag.event === 'stage' ? '#' : '@'}${tag.value}` } }]),
        ...(head === undefined
            ? []
            : [{ 'github:pulls.create': { head, base: branch, unless: 'it is open: then it is updated' } }]),
    ];
}
function channelRequests({ channel, remote }) {
    if (channel.kind === 'none')
        return [];
    if (channel.kind === 'manifest')
        return channel.isThere ? [] : [{ 's3:PutObject': { to: channel.uri, and: 'its names' } }];
    const copies = channel.copies.map(({ path, md5 }) => ({
        from: `${remote}/${(0,dataset_src/* objectKey */.T5)(md5)}`,
        to: `${channel.uri}${path}`,
    }));
    return bounded('s3:CopyObject', copies);
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
function cost(plan) {
    const { uploads, channel, dir } = plan;
    const requests = (isInS3(plan) ? uploads.length + (dir === 'present' || dir === 'none' ? 0 : 1) : 0) + shows(channel) + 1;
    const bytes = uploads.reduce((sum, { size }) => sum + size, 0);
    return `$${((requests / 1000) * perThousand).toFixed(4)} for ${requests} PUT and COPY requests (S3 Standard, us-east-1), and the storage of ${(0,progress/* sized */.Sk)(bytes)} in the remote${channel.kind === 'folder' ? "; the channel's copies are stored too" : ''}`;
}
/** Requests that show a version to SageMaker. */
function shows(channel) {
    if (channel.kind === 'folder')
        return channel.copies.length;
    return channel.kind === 'none' || channel.isThere ? 0 : 2;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./packages/crew/src/index.ts + 6 modules
var crew_src = __webpack_require__(8435);
;// CONCATENATED MODULE: ./actions/version-dataset/bundle.ts





/** Where it lies in the store; ends with a slash. */
const bundleFolder = ({ sha256: digest }) => `code/${digest}/`;
/** The file with which the program of a job begins: see `scripts/build.ts`. */
const programFile = 'digest.js';
/** @returns all code of the bundle. @throws Refusal when this is not the bundle: a job cannot run sources. */
function readBundle() {
    const station = (0,crew_src/* stationed */.y1)();
    if (station === undefined)
        throw new src/* Refusal */.P_('import-with: job needs the built action, whose own files the job runs; use a release, or `runner`');
    const scripts = (0,external_node_fs_.readdirSync)(new URL('lib/', station)).filter((name) => /\.js$|^package\.json$/.test(name));
    const paths = ['package.json', programFile, 'worker.js', ...scripts.sort().map((name) => `lib/${name}`)];
    const files = paths.map((path) => {
        const bytes = (0,external_node_fs_.readFileSync)(new URL(path, station));
        return { path, bytes, sha256: (0,lineage_src/* sha256 */.sc)(bytes) };
    });
    return { files, sha256: (0,lineage_src/* sha256 */.sc)((0,lineage_src/* canonicalJson */.dj)(files.map((file) => ({ path: file.path, sha256: file.sha256 })))) };
}
const uploadsAtOnce = 16;
/** Brings to the store what it lacks of a bundle: everything, once for each release. */
async function placeBundle(store, bundle) {
    const there = new Set(await store.list(bundleFolder(bundle)));
    const missing = bundle.files.filter(({ path }) => !there.has(bundleFolder(bundle) + path));
    await (0,aws_src/* inLanes */.Lt)(missing, { lanes: uploadsAtOnce }, async ({ path, bytes }) => {
        await store.put(bundleFolder(bundle) + path, bytes, 'absent');
    });
}

;// CONCATENATED MODULE: ./actions/version-dataset/digest-first.ts




/**
 * Has a job read the objects of an import, or finds the job of an earlier run that did; its table is in the store when it has ended.
 * @throws Refusal with the job's own words when it did not complete; ServiceFault, S3Fault, NotOurs.
 */
async function digestFirst(plan, { bundle, listing }, trip) {
    const { store, env, clock, log, signal, run, saveState } = trip;
    log.info(`${plan.source}: S3 has no digests of ${(0,progress/* counted */.hS)(plan.objects)} files (${(0,progress/* sized */.Sk)(plan.bytes)}); a job reads them`);
    await placeBundle(store, bundle);
    await store.put(plan.listing, listing.text, 'absent');
    const aws = (0,aws_src/* connect */.Ng)({ env, clock });
    saveState('want', JSON.stringify((0,aws_src/* wantTag */.Rw)(run)));
    const before = (attempt) => saveState('job', attempt);
    const name = await (0,aws_src/* ensureProcessingJob */.bM)(aws, plan.job, { digest: plan.digest, before, want: run });
    const interval = 1000 * trip.inputs['poll-interval'];
    const job = await (0,aws_src/* followProcessingJob */.Gn)(aws, name, { clock, signal, log, interval });
    if (job.status !== 'Completed')
        throw new src/* Refusal */.P_(whyNot(job, plan));
    return job;
}
function whyNot({ name, status, exitMessage, failure }, { job }) {
    const words = [exitMessage, failure].filter((it) => it !== undefined).join('; ');
    const image = job.AppSpecification?.ImageUri ?? '';
    return `job ${name}, which was to read what was imported, ended as ${status}: ${words.slice(0, 1500) || 'it gave no reason; see its log'} (${image} must have Node 20 or later as node, and the job's role must be allowed to read the source)`;
}
/** @returns the outcome of the version, with what its reading took. */
function withReading(outcome, { objects, bytes }, { name, seconds }) {
    const read = { job: name, objects, bytes, ...(seconds === undefined ? {} : { seconds }) };
    const text = `S3 had no digests of ${(0,progress/* counted */.hS)(objects)} files (${(0,progress/* sized */.Sk)(bytes)}); job ${name} read them${seconds === undefined ? '' : ` in ${seconds} s`}.`;
    return {
        ...outcome,
        facts: { ...outcome.facts, read },
        remarks: [...outcome.remarks, { kind: 'text', title: 'Read where it lies', text, importance: 40, place: 'folded' }],
    };
}

// EXTERNAL MODULE: ./actions/version-dataset/digest-table.ts
var digest_table = __webpack_require__(9067);
;// CONCATENATED MODULE: ./actions/version-dataset/digest-job.ts




const root = '/opt/ml/processing';
const places = { code: `${root}/input/code`, objects: `${root}/input/objects`, table: `${root}/output/table` };
const message = '/opt/ml/output/message';
/** Nothing but a listing and a table lie on its disk: objects are read from S3 as they are hashed. */
const volumeGb = 10;
/** Plans the job. Pure. */
function planDigests({ inputs, line, store }, { source, listing, bundle, region }) {
    const keys = { listing: (0,digest_table/* listingKey */._L)(listing), bundle: bundleFolder(bundle), table: (0,digest_table/* tableFolder */.Bj)(listing) };
    const uri = (key) => `${store.uri}/${key}`;
    const draft = {
        RoleArn: inputs['role-arn'] ?? '',
        AppSpecification: {
            ImageUri: inputs.image ?? '',
            ContainerEntrypoint: ['node', `${places.code}/${programFile}`],
            ContainerArguments: [`${places.objects}/objects.jsonl`, `${places.table}/${digest_table/* tableName */.Cm}`, message],
        },
        Environment: { AWS_REGION: region },
        ProcessingResources: {
            // Safe: its form was checked as an input; SageMaker says which types it has.
            ClusterConfig: {
                InstanceCount: 1,
                InstanceType: inputs['instance-type'],
                VolumeSizeInGB: volumeGb,
            },
        },
        ProcessingInputs: [input('code', uri(keys.bundle)), input('objects', uri(keys.listing))],
        ProcessingOutputConfig: {
            Outputs: [
                {
                    OutputName: 'table',
                    S3Output: { S3Uri: uri(keys.table), LocalPath: places.table, S3UploadMode: 'EndOfJob' },
                },
            ],
        },
        StoppingCondition: { MaxRuntimeInSeconds: Math.ceil(inputs['max-runtime']) },
    };
    const { name, digest, tags } = (0,aws_src/* planName */.V6)(line, 'digests', draft);
    const bytes = listing.objects.reduce((sum, { size }) => sum + size, 0);
    const job = { ...draft, ProcessingJobName: name, Tags: tags };
    const reading = listing.objects.some(({ versionId }) => versionId !== undefined) ? 'GetObjectVersion' : 'GetObject';
    return { source, objects: listing.objects.length, bytes, reading, ...keys, digest, job };
}
const input = (name, uri) => ({
    InputName: name,
    S3Input: { S3Uri: uri, LocalPath: places[name], S3DataType: 'S3Prefix', S3InputMode: 'File' },
});
/** @returns the job as people see it in a dry run. */
function describeDigests({ source, objects, bytes, reading, listing, bundle, table, job, }) {
    const { InstanceType = '' } = job.ProcessingResources?.ClusterConfig ?? {};
    const seconds = job.StoppingCondition?.MaxRuntimeInSeconds ?? 0;
    const arn = (uri) => `arn:aws:s3:::${uri.slice('s3://'.length)}`;
    const store = (job.ProcessingInputs?.[0]?.S3Input?.S3Uri ?? '').slice(0, -bundle.length - 1);
    return {
        requests: [
            { 's3:PutObject': { key: `${bundle}*`, what: 'the code of this action', unless: 'it is there' } },
            { 's3:PutObject': { key: listing, what: `${(0,progress/* counted */.hS)(objects)} objects, ${(0,progress/* sized */.Sk)(bytes)}`, unless: 'it is there' } },
            { 'sagemaker:CreateProcessingJob': job },
            { afterwards: 'what the version needs, which is not known before the job has read it' },
        ],
        cost: `at most ${seconds} s of one ${InstanceType}; SageMaker bills processing by the second (prices: https://aws.amazon.com/sagemaker/pricing/)`,
        permissions: [
            ...['ListBucket', reading].map((it) => ({
                action: `s3:${it}`,
                resource: `${source}, also for the job's role`,
            })),
            ...[bundle, 'digests/'].map((key) => ({ action: 's3:PutObject', resource: `${arn(store)}/${key}*` })),
            { action: 's3:GetObject', resource: `${arn(store)}/*, also for the job's role` },
            { action: 's3:PutObject', resource: `${arn(store)}/${table}*, for the job's role` },
            ...['CreateProcessingJob', 'DescribeProcessingJob', 'StopProcessingJob', 'AddTags', 'ListTags'].map((it) => ({
                action: `sagemaker:${it}`,
                resource: `processing-job/${job.ProcessingJobName}*`,
            })),
            { action: 'logs:GetLogEvents', resource: 'log-group:/aws/sagemaker/ProcessingJobs' },
            { action: 'iam:PassRole', resource: job.RoleArn ?? '' },
        ],
    };
}

;// CONCATENATED MODULE: ./actions/version-dataset/files.ts



/**
 * Writes a text file so that it is there whole or not at all. Overwrites what is there, but never through a link.
 * @throws Refusal when the file system does not take it, saying what to do.
 */
function writeWhole(path, text) {
    const draft = (0,external_node_path_.join)((0,external_node_path_.dirname)(path), `.${(0,external_node_path_.basename)(path)}.${process.pid}.tmp`);
    try {
        (0,external_node_fs_.writeFileSync)(draft, text, { flag: 'wx' });
        (0,external_node_fs_.renameSync)(draft, path);
    }
    catch (cause) {
        throw new src/* Refusal */.P_(`${path}: ${files_whyNot(cause)}; then run again: what is uploaded is found again`);
    }
    finally {
        remove(draft);
    }
}
/** What happened before is what counts. */
function remove(draft) {
    try {
        (0,external_node_fs_.rmSync)(draft, { force: true });
    }
    catch {
        // A folder that takes no file has none of ours either.
    }
}
function files_whyNot({ code, message }) {
    if (code === 'ENOSPC' || code === 'EDQUOT')
        return 'cannot be written, for the disk is full; make room';
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
        return `cannot be written (${code}); let the user that runs this step write to its folder`;
    return `cannot be written: ${message}; mend that`;
}

;// CONCATENATED MODULE: ./actions/version-dataset/gto-tag.ts
const gto_tag_name = '[a-zA-Z0-9](?:[a-zA-Z0-9/_-]*[a-zA-Z0-9])?';
const artifact = `(?:[a-zA-Z0-9._/-]+=)?${gto_tag_name}`;
const number = '(?:0|[1-9]\\d*)';
const identifier = '(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)';
const semver = `v${number}\\.${number}\\.${number}(?:-${identifier}(?:\\.${identifier})*)?(?:\\+[0-9a-zA-Z-]+(?:\\.[0-9a-zA-Z-]+)*)?`;
const wanted = new RegExp(`^(${artifact})(?:@(${semver})|#(${gto_tag_name}))$`);
/** How the input `tag` must look, to complete "must be …". */
const tagForm = 'a GTO tag: NAME@v1.2.3 for a version, or NAME#STAGE for a stage, without a counter';
/** @returns the tag that a text asks for, or undefined when it is none: not GTO's, or none that Git would take. */
function readTag(text) {
    const [, of, registered, stage] = wanted.exec(text) ?? [];
    const value = registered ?? stage;
    if (of === undefined || value === undefined || !isRefName(`refs/tags/${text}`))
        return undefined;
    return { artifact: of, event: registered === undefined ? 'stage' : 'version', value };
}
/** A tag of an artifact as it is in the repository: `NAME@…` or `NAME#…`, with or without a counter. */
const counted = (tag, { artifact: of }) => {
    if (!tag.startsWith(`${of}@`) && !tag.startsWith(`${of}#`))
        return undefined;
    const counter = /^[^#@]+(?:@[^#]+|#[^#]+)#(\d+)$/.exec(tag)?.[1];
    return counter === undefined ? 0 : Number(counter);
};
/**
 * @param tags names of all tags of the repository.
 * @returns the name for a new tag: a version as it is; a stage with the next counter over all of the artifact's tags, as `gto` writes it.
 */
function nameTag(tag, tags) {
    if (tag.event === 'version')
        return `${tag.artifact}@${tag.value}`;
    const highest = Math.max(0, ...tags.map((it) => counted(it, tag) ?? 0));
    return `${tag.artifact}#${tag.value}#${highest + 1}`;
}
/** @returns the tags that say the same, the latest last: a version in its short form and with a counter, a stage by its counters. */
function sameTags(tag, tags) {
    const short = tag.event === 'version' ? `${tag.artifact}@${tag.value}` : `${tag.artifact}#${tag.value}`;
    return tags
        .filter((it) => it === short || (it.startsWith(`${short}#`) && /^\d+$/.test(it.slice(short.length + 1))))
        .sort((a, b) => (counted(a, tag) ?? 0) - (counted(b, tag) ?? 0));
}
/** GTO's own default messages. */
const messageOf = ({ artifact: of, event, value }, version) => event === 'version'
    ? `Registering artifact ${of} version ${value}`
    : `Assigning stage ${value} to artifact ${of} version ${version}`;
/** The rules of `git check-ref-format`, for a whole name such as `refs/heads/main`. */
const isRefName = (ref) => 
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what Git refuses.
!/[\u0000-\u0020\u007f~^:?*[\\]|\.\.|@\{|\/\/|\/$|\.$/.test(ref) &&
    ref.split('/').every((part) => part !== '' && !part.startsWith('.') && !part.endsWith('.lock'));

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./actions/version-dataset/inventory.ts
/** Finds which objects a remote has. @throws S3Fault */
const inventory = (remote, wanted, signal) => remote.inventory(wanted, signal);

;// CONCATENATED MODULE: ./actions/version-dataset/prove.ts




/**
 * How much of a remote is believed. `none`: its `.dir`, as DVC does: of this version, else of the one before. `sizes`: what a listing
 * says of every object. `digests`: only bytes that have the SHA-256 of the version.
 */
const grades = ['none', 'sizes', 'digests'];
/** Objects that are proven at once: mostly short requests, and none holds more than a chunk. */
const provenAtOnce = 16;
/** Looks for every object of a version in a remote, as carefully as asked. Nothing is changed. @throws S3Fault */
async function survey(remote, version, { grade, signal }) {
    if (grade === 'none')
        return { present: await believe(remote, version, signal), damaged: new Set() };
    const wanted = objectsOf(version);
    const present = await inventory(remote, new Set(wanted.keys()), signal);
    return { present, damaged: grade === 'digests' ? await prove(remote, { wanted, present, signal }) : new Set() };
}
function objectsOf({ manifest, dir }) {
    const objects = new Map();
    for (const entry of manifest)
        objects.set(entry.md5, entry);
    if (dir !== undefined)
        objects.set(dir.id, { size: dir.size, sha256: (0,lineage_src/* sha256 */.sc)(dir.bytes) });
    return objects;
}
/** Up to here, writing what is not there costs no more than looking for it first. */
const [fewObjects, fewBytes] = [256, 8 * 2 ** 20];
/**
 * Where a `.dir` is, all that it lists is taken to be: of this version, else of the base. What neither lists is looked for, unless it is
 * little: everything is written on condition that it is not there.
 */
async function believe(remote, version, signal) {
    const { dir, base } = version;
    const dirs = await inventory(remote, new Set([dir?.id, base?.base.md5].filter(isDir)), signal);
    if (dir !== undefined && dirs.get(dir.id)?.size === dir.size)
        return 'all';
    const believed = new Set(await listedBy(base, dirs));
    const present = new Map(dirs);
    const rest = new Set();
    let bytes = 0;
    for (const { md5, size } of version.manifest)
        if (believed.has(md5))
            present.set(md5, { size, etag: '' });
        else if (!rest.has(md5)) {
            rest.add(md5);
            bytes += size;
        }
    if (believed.size > 0 && rest.size <= fewObjects && bytes <= fewBytes)
        return present;
    for (const [id, there] of await inventory(remote, rest, signal))
        present.set(id, there);
    return present;
}
const isDir = (id) => id?.endsWith('.dir') ?? false;
/** DVC 2 kept its objects elsewhere. */
async function listedBy(base, dirs) {
    if (base === undefined || base.base.legacy || !dirs.has(base.base.md5))
        return [];
    const entries = await base.entries();
    return 'problem' in entries ? [] : entries.map(({ md5 }) => md5);
}
async function prove(remote, { wanted, present, signal }) {
    const damaged = new Set();
    const whole = [...present].filter(([id, { size }]) => wanted.get(id)?.size === size);
    await (0,aws_src/* inLanes */.Lt)(whole, { lanes: provenAtOnce, signal }, async ([id]) => {
        if ((await digestIn(remote, id, signal)) !== wanted.get(id)?.sha256)
            damaged.add(id);
    });
    return damaged;
}
/** S3 took the SHA-256 itself when an object was written with it, and keeps it; else the bytes have to come here. */
async function digestIn({ s3, stream }, id, signal) {
    const known = s3 && (await (0,aws_src/* headObject */.C6)(s3.aws, s3.at(id), signal))?.sha256;
    if (known !== undefined)
        return Buffer.from(known, 'base64').toString('hex');
    const chunks = await stream(id, signal);
    if (chunks === undefined)
        return undefined;
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for await (const chunk of chunks)
        hash.update(chunk);
    return hash.digest('hex');
}

// EXTERNAL MODULE: ./packages/github/src/index.ts + 19 modules
var github_src = __webpack_require__(2592);
;// CONCATENATED MODULE: ./actions/version-dataset/publication.ts



/**
 * Decides what is published. Pure. @returns undefined when nothing is to be, and `fork` when a fork asks, which never may.
 * @throws Refusal when it is not known to which branch.
 */
function planPublication(inputs, known) {
    const tag = inputs.tag === undefined ? undefined : readTag(inputs.tag);
    if (inputs.publish === 'none' && tag === undefined)
        return undefined;
    if (isOfFork(known))
        return 'fork';
    const rest = { author: readAuthor(inputs.author), ...(tag === undefined ? {} : { tag }) };
    if (inputs.publish === 'none')
        return { by: 'tag', branch: '', ...rest };
    const branch = inputs.branch ?? branchOf(known);
    if (branch === undefined || !isRefName(`refs/heads/${branch}`))
        throw new src/* Refusal */.P_(branch === undefined
            ? `publish: ${known.run.ref || 'this run'} is no branch, so it is not known where to publish; give the input branch`
            : `publish: "${branch.slice(0, 100)}" is not the name of a branch; give the input branch`);
    if (inputs.publish === 'commit')
        return { by: 'commit', branch, ...rest };
    return { by: 'pull-request', branch, head: headOf(known.name, branch), ...rest };
}
/** One branch for each dataset and base, so that there is one pull request for them. */
function headOf(name, base) {
    const slug = name
        .replaceAll(' ', '-')
        .replaceAll(/\.{2,}/g, '.')
        .replace(/\.lock$/, '-lock')
        .replace(/\.$/, '');
    return `modelway/data/${slug}/${base}`;
}
const at = (value, ...path) => path.reduce((it, name) => (typeof it === 'object' && it !== null ? Reflect.get(it, name) : undefined), value);
/** Runs that a pull request of a fork started, directly or by way of another workflow: their code is not the repository's. */
function isOfFork({ event, run }) {
    const started = at(event, 'workflow_run', 'head_repository', 'full_name');
    return (0,github_src/* isFromFork */.ty)(event, run.repository) || (started !== undefined && started !== run.repository);
}
function branchOf({ event, run }) {
    const head = at(event, 'pull_request', 'head', 'ref');
    if (typeof head === 'string')
        return head;
    return /^refs\/heads\/(.+)$/.exec(run.ref)?.[1];
}
/** `Name <email>`, as Git takes it: neither part may hold what Git reads as its end. */
const authorForm = /^([^<>\n\r\0]{1,200}?) <([^<>\n\r\0\s]{1,200})>$/;
function readAuthor(text) {
    const [, name = '', email = ''] = authorForm.exec(text) ?? [];
    return { name, email };
}

;// CONCATENATED MODULE: ./actions/version-dataset/inputs.ts




const inputs = {
    path: (0,src/* text */.Qq)(),
    name: (0,src/* optional */.lq)((0,src/* matching */.wC)(/^[\w][\w. -]{0,99}$/, '1 to 100 letters, digits, dots, hyphens, blanks or underscores')),
    remote: (0,src/* optional */.lq)((0,src/* text */.Qq)()),
    base: (0,src/* optional */.lq)((0,src/* text */.Qq)()),
    verify: (0,src/* withDefault */.IQ)((0,src/* word */.Vm)(...grades, 'true'), 'sizes'),
    channel: (0,src/* optional */.lq)((0,src/* word */.Vm)('folder', 'manifest', 'none')),
    cache: (0,src/* optional */.lq)((0,src/* text */.Qq)()),
    'import-with': (0,src/* withDefault */.IQ)((0,src/* word */.Vm)('runner', 'job'), 'runner'),
    'role-arn': (0,src/* optional */.lq)((0,src/* roleArn */.w3)()),
    image: (0,src/* optional */.lq)((0,src/* text */.Qq)()),
    'instance-type': (0,src/* withDefault */.IQ)((0,src/* instanceType */.w)(), 'ml.m5.large'),
    'max-runtime': (0,src/* withDefault */.IQ)((0,src/* duration */.p0)(), '24h'),
    'poll-interval': (0,src/* withDefault */.IQ)((0,src/* duration */.p0)(), '15s'),
    policy: (0,src/* withDefault */.IQ)((0,src/* text */.Qq)(), 'modelway.yml'),
    publish: (0,src/* withDefault */.IQ)((0,src/* word */.Vm)('none', 'commit', 'pull-request'), 'none'),
    branch: (0,src/* optional */.lq)((0,src/* text */.Qq)()),
    tag: (0,src/* optional */.lq)((0,src/* text */.Qq)()),
    author: (0,src/* withDefault */.IQ)((0,src/* matching */.wC)(authorForm, '"Name <email>"'), 'github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>'),
    'github-token': (0,src/* optional */.lq)((0,src/* text */.Qq)()),
};
/** @returns what is wrong across inputs. */
const check = ({ publish, tag, 'github-token': token, ...job }) => [
    ...jobFaults(job),
    ...(tag !== undefined && readTag(tag) === undefined ? [`tag: must be ${tagForm}, found "${tag.slice(0, 100)}"`] : []),
    ...(publish === 'pull-request' && token === undefined ? ['publish: pull-request needs the input github-token'] : []),
];
/** SageMaker's limit for a processing job is nine days. */
const longestJob = 777_600;
function jobFaults(given) {
    if (given['import-with'] !== 'job')
        return [];
    const seconds = given['max-runtime'];
    return [
        ...(given['role-arn'] === undefined
            ? ['import-with: job needs the input role-arn, the role that the job runs with']
            : []),
        ...(given.image === undefined
            ? ['import-with: job needs the input image, one with Node 20 or later in your ECR']
            : []),
        ...(seconds >= 1 && seconds <= longestJob ? [] : [`max-runtime: must be from 1s to 216h, found ${seconds} s`]),
    ];
}

;// CONCATENATED MODULE: ./actions/version-dataset/keys.ts
/** Where the store keeps the manifest of a dataset, by its SHA-256. */
const manifestKey = (sha256) => `manifests/${sha256}.json`;

// EXTERNAL MODULE: ./packages/remote/src/stat-cache.ts + 1 modules
var stat_cache = __webpack_require__(8422);
// EXTERNAL MODULE: ./packages/remote/src/text-of.ts
var text_of = __webpack_require__(4563);
;// CONCATENATED MODULE: ./actions/version-dataset/tracking.ts





/**
 * Finds what tracks a dataset: pointers and locks that Git has, and those that lie in the folders above it.
 * @returns undefined when nothing does yet. @throws Refusal, DatasetFault when its pointer is broken, when two files track it, or
 * when one tracks a part of it or something that it is a part of: DVC allows none of these.
 */
async function findTracking({ target, project, git, log }) {
    const own = `${target.path}.dvc`;
    const files = new Set([own, ...nearby(target, project), ...(await git.pointers())]);
    const found = [...files]
        .filter((file) => !isElsewhere(project, file))
        .flatMap((file) => read(file, { own, target, log }));
    const overlaps = found.filter(({ out }) => overlap(out.path, target.path));
    const same = found.filter(({ out }) => out.path === target.path);
    if (overlaps.length > 0 || same.length > 1)
        throw new src/* Refusal */.P_(...overlaps.map((it) => overlapWords(target.path, it)), ...(same.length > 1
            ? [`${target.path}: is tracked by ${same.map(tracking_shown).join(' and by ')}; remove all but one`]
            : []));
    return same[0];
}
const tracking_shown = ({ file, stage }) => (stage === undefined ? file : `stage "${stage}" of ${file}`);
const overlap = (a, b) => a.startsWith(`${b}/`) || b.startsWith(`${a}/`);
const overlapWords = (path, it) => path.startsWith(`${it.out.path}/`)
    ? `${path}: is a part of ${it.out.path}, which ${tracking_shown(it)} tracks; give path: ${it.out.path}`
    : `${path}: holds ${it.out.path}, which ${tracking_shown(it)} tracks; remove that file from Git, or give path: ${it.out.path}`;
const isPointer = (name) => (name.endsWith('.dvc') && name !== '.dvc') || name === 'dvc.lock';
/** What Git does not have yet. */
function nearby({ workspace, absolute }, { root }) {
    const folders = [];
    for (let folder = (0,external_node_path_.dirname)(absolute); folder.startsWith(root); folder = (0,external_node_path_.dirname)(folder)) {
        folders.push(folder);
        if (folder === root)
            break;
    }
    return folders.flatMap((folder) => (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true })
        .filter((entry) => entry.isFile() && isPointer(entry.name))
        .map(({ name }) => (0,external_node_path_.relative)(workspace, (0,external_node_path_.join)(folder, name))));
}
/** Outside the project, in a project inside it, or left out by a .dvcignore. */
function isElsewhere({ workspace, root, ignores, isRoot }, file) {
    const absolute = (0,external_node_path_.join)(workspace, file);
    if (!absolute.startsWith(`${root}/`))
        return true;
    for (let folder = (0,external_node_path_.dirname)(absolute); folder !== root; folder = (0,external_node_path_.dirname)(folder))
        if (isRoot(folder))
            return true;
    return ignores(file);
}
function read(file, { own, target, log }) {
    try {
        const text = (0,text_of/* textOf */.b)((0,external_node_path_.join)(target.workspace, file));
        return text === undefined || !mayConcern(file, text, target)
            ? []
            : trackedBy(file, text, (0,text_of/* textOf */.b)((0,external_node_path_.join)(target.workspace, (0,external_node_path_.dirname)(file), 'dvc.yaml')));
    }
    catch (cause) {
        if (file === own || !(cause instanceof dataset_src/* DatasetFault */.Xf || cause instanceof src/* Refusal */.P_))
            throw cause;
        log.warn(`${cause.message}; whether it tracks ${target.path} too is not known`);
        return [];
    }
}
/** Most pointers of a large repository track what lies beside them, somewhere else: they need not be parsed. */
function mayConcern(file, text, { path }) {
    const folder = external_node_path_.posix.dirname(file);
    const above = folder === '.' || `${path}/`.startsWith(`${folder}/`);
    return above || folder === path || folder.startsWith(`${path}/`) || text.includes('..') || text.includes('wdir');
}
/** @returns all that a pointer or a lock tracks. @param yaml the text of the `dvc.yaml` beside it. @throws DatasetFault */
function trackedBy(file, text, yaml) {
    const folder = external_node_path_.posix.dirname(file);
    if (external_node_path_.posix.basename(file) === 'dvc.lock')
        return (0,dataset_src/* readLock */.mF)(text, yaml, file).map(({ stage, ...out }) => ({
            file,
            text,
            stage,
            out: { ...out, path: (0,dataset_src/* pathIn */.lW)(folder, out.path) },
        }));
    const { outs, pending, wdir, imported } = (0,dataset_src/* readPointer */.qT)(text, file);
    const unknown = pending.map((path) => ({ path, md5: '', legacy: false }));
    return [...outs, ...unknown]
        .filter(({ path }) => !external_node_path_.posix.isAbsolute(path))
        .map((out) => ({
        file,
        text,
        ...(imported ? { imported } : {}),
        out: { ...out, path: (0,dataset_src/* pathIn */.lW)(external_node_path_.posix.join(folder, wdir), out.path) },
    }));
}
/**
 * @param given the input `remote`.
 * @returns the remote that a dataset's objects go to by name, if one is named. @throws Refusal when its pointer wants it elsewhere.
 */
function remoteName(given, tracking) {
    if (tracking === undefined)
        return given;
    const { file, out, imported } = tracking;
    if (out.kept !== undefined && !imported)
        throw new src/* Refusal */.P_(out.kept === 'here'
            ? `${file}: has push: false, so DVC keeps ${out.path} out of every remote; remove that key to version it`
            : `${file}: has cache: false, so ${out.path} is kept in Git; remove that key to version it`);
    if (given !== undefined && out.remote !== undefined && given.toLowerCase() !== out.remote.toLowerCase())
        throw new src/* Refusal */.P_(`${file}: is bound to remote "${out.remote}", where dvc pull looks for it, but the input remote is "${given}"; remove one of them`);
    return given ?? out.remote;
}

;// CONCATENATED MODULE: ./actions/version-dataset/base.ts





/**
 * Finds the version to compare with: the pointer in Git at the base commit, else what the lineage of that commit says, else the
 * last version of the line.
 * @param ref the input `base`; absent: the pull request's base commit, else the parent of the commit.
 * @returns undefined when this is the first version. @throws Refusal when a given ref is not in the clone.
 */
async function findBase(world, { git, target, place, ref, name }) {
    const commit = await baseCommit(world, git, ref);
    const file = commit === undefined ? '' : ((await place).tracking?.file ?? `${target.path}.dvc`);
    const pointed = commit === undefined ? undefined : await fromGit(world, git, { commit, target, file });
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
async function fromGit({ log }, git, { commit, target, file }) {
    const text = await git.show(commit, file);
    if (text === undefined)
        return undefined;
    const yaml = file.endsWith('dvc.lock')
        ? await git.show(commit, external_node_path_.posix.join(external_node_path_.posix.dirname(file), 'dvc.yaml'))
        : undefined;
    try {
        const out = trackedBy(file, text, yaml).find((it) => it.out.path === target.path)?.out;
        return out && out.md5 !== '' ? { ...versionOf(out), commit } : undefined;
    }
    catch (cause) {
        if (!(cause instanceof dataset_src/* DatasetFault */.Xf))
            throw cause;
        log.warn(`the pointer to compare with cannot be read, so the last stated version is taken: ${cause.message}`);
        return undefined;
    }
}
function versionOf({ md5, nfiles: files, size: bytes, legacy, entries }) {
    return {
        md5,
        ...(legacy ? { legacy } : {}),
        ...(entries ? { entries } : {}),
        ...(files === undefined ? {} : { files }),
        ...(bytes === undefined ? {} : { bytes }),
    };
}
async function fromRef({ store, line }, ref, name) {
    // What was not fit to train on never went up.
    const ofName = (0,lineage_src/* all */.Q7)(await (0,src/* openRef */.uH)(store, ref), 'dataset', line)
        .filter(({ statement }) => statement.predicate.verdict.word === 'pass')
        .map(({ statement }) => statement.predicate.facts);
    const found = ofName.filter((facts) => facts.name === name).at(-1);
    if (found === undefined || !(0,dataset_src/* isObjectId */.TS)(found.version.md5))
        return undefined;
    const { md5, sha256, files, bytes } = found.version;
    return { md5, sha256, files, bytes };
}

;// CONCATENATED MODULE: ./actions/version-dataset/base-entries.ts




/** @returns a base whose listing is read once, at the first time of asking. */
function openListing(base, place) {
    let read;
    return {
        base,
        entries() {
            read ??= entriesOf(base, place);
            return read;
        },
    };
}
/**
 * Reads which files the base had: from its manifest, else from its directory object. What a pointer says of their number is DVC's to
 * show, not to rely on: where it disagrees with the listing, that is told.
 * @returns its entries, or why they are not to be had, as the rest of a sentence. @throws S3Fault
 */
async function entriesOf(base, place) {
    if (base.entries !== undefined)
        return base.entries;
    const manifest = base.sha256 === undefined ? undefined : await place.store.get(manifestKey(base.sha256));
    if (manifest !== undefined && base.sha256 !== undefined)
        return (0,dataset_src/* readManifest */.WI)(manifest.bytes, base.sha256);
    // A single file is its own version.
    if (!base.md5.endsWith('.dir'))
        return [{ path: (0,external_node_path_.basename)(place.target.path), md5: base.md5 }];
    const { url } = place.remote;
    const bytes = await place.remote.read(base.md5, base.legacy ? 'dvc2' : 'dvc3');
    if (bytes === undefined)
        return { problem: `the version to compare with, ${base.md5}, is not in ${url}` };
    if (`${(0,external_node_crypto_.createHash)('md5').update(bytes).digest('hex')}.dir` !== base.md5)
        return { problem: `${base.md5} in ${url} holds other bytes than its name says: it is damaged` };
    return listed(bytes, base, place);
}
function listed(bytes, base, { log }) {
    try {
        const entries = (0,dataset_src/* readDirObject */.P)(bytes, base.md5);
        if (base.files !== undefined && base.files !== entries.length)
            log.warn(`the pointer of the base says ${base.files} files, but its listing ${base.md5} has ${entries.length}: the pointer was changed by hand; the listing counts`);
        return entries;
    }
    catch (cause) {
        if (!(cause instanceof dataset_src/* DatasetFault */.Xf))
            throw cause;
        return { problem: cause.message };
    }
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./packages/remote/src/open-remote.ts + 10 modules
var open_remote = __webpack_require__(8463);
// EXTERNAL MODULE: ./actions/version-dataset/table-source.ts
var table_source = __webpack_require__(4336);
;// CONCATENATED MODULE: ./actions/version-dataset/compare-tables.ts






/** The largest are compared; each is brought here and read, so there is an end to it. */
const mostCompared = 20;
const largest = 4 * 2 ** 30;
/** What DVC 2 stored is read into memory. */
const largestLegacy = 64 * 2 ** 20;
/** Compares changed tables with the base, one at a time. @throws S3Fault; what the file system throws. */
async function compareTables(changed, by) {
    const bySize = [...changed].sort((a, b) => b.size - a.size);
    const compared = new Set(bySize.slice(0, mostCompared).map(({ path }) => path));
    const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)(by.scratch ?? (0,external_node_os_.tmpdir)(), 'modelway-base-'));
    try {
        const told = [];
        for (const table of changed) {
            by.signal.throwIfAborted();
            const because = compared.has(table.path) ? undefined : `only the ${mostCompared} largest tables are compared`;
            told.push(because === undefined ? await one(table, (0,external_node_path_.join)(scratch, 'table'), by) : { path: table.path, because });
        }
        return told;
    }
    finally {
        await (0,promises_.rm)(scratch, { recursive: true, force: true });
    }
}
async function one(table, to, by) {
    const { path } = table;
    const after = by.tables.find((it) => it.path === path)?.scanned;
    const format = (0,dataset_src/* formatOf */.be)(path);
    if (after === undefined || format === undefined)
        return { path, because: 'it was not read' };
    const fetched = await fetchBase(table, to, by);
    if ('because' in fetched)
        return { path, because: fetched.because };
    const key = by.rules.key ?? after.columns[0]?.name;
    const question = {
        ...(0,dataset_src/* questionFor */.Aj)({ path, format }, by.rules, (0,dataset_src/* hashKey */.EN)(by.sha256)),
        rules: {},
        match: key,
        compared: after.columns.map(({ name }) => name),
    };
    const before = await (0,dataset_src/* scanTable */.SS)((0,table_source/* fileSource */.I)(to, fetched.size), question);
    const common = (0,dataset_src/* commonColumns */.dp)(before, after);
    const source = (0,table_source/* fileSource */.I)((0,external_node_path_.join)(by.folder, path), table.size);
    // Hashes of rows are comparable when they are of the same columns; new columns are no change of a row.
    const same = common.length === after.columns.length ? after : await (0,dataset_src/* scanTable */.SS)(source, { ...question, compared: common });
    return (0,dataset_src/* tableDiff */.S)(path, { before, after, rows: (0,dataset_src/* rowDiff */.Ep)(before, same, key) });
}
async function fetchBase({ md5 }, to, { remote, layout, signal }) {
    const head = await remote.head(md5, layout);
    if (head === undefined)
        return { because: `the table of the base, ${md5}, is not in ${remote.url}` };
    const most = layout === 'dvc2' ? largestLegacy : largest;
    if (head.size > most)
        return { because: `the table of the base is larger than ${most / 2 ** 20} MiB` };
    try {
        if (layout === 'dvc3')
            await remote.fetch(md5, { size: head.size, to, signal });
        else
            await (0,promises_.writeFile)(to, (await remote.read(md5, layout)) ?? '');
        return { size: head.size };
    }
    catch (cause) {
        if (cause instanceof open_remote/* ObjectDamaged */.X)
            return { because: cause.message };
        throw cause;
    }
}

;// CONCATENATED MODULE: ./actions/version-dataset/legacy.ts



/**
 * Gives the files of a version the digests that DVC 2 would have given them, so that they can be compared with what it wrote.
 * Reads every file once more, which happens only as long as the base is a version of DVC 2.
 */
async function legacyManifest(target, manifest) {
    const entries = [];
    for (const entry of manifest)
        entries.push({ ...entry, md5: await digestOf((0,external_node_path_.join)(target.folder, entry.path)) });
    return entries;
}
async function digestOf(path) {
    const digest = (0,dataset_src/* legacyDigest */.G$)();
    const file = await (0,promises_.open)(path);
    try {
        const buffer = Buffer.allocUnsafe(dataset_src/* legacyChunkBytes */.GV);
        for (let filled = await fill(file, buffer); filled > 0; filled = await fill(file, buffer))
            digest.add(buffer.subarray(0, filled));
    }
    finally {
        await file.close();
    }
    return digest.digest();
}
/** A read may give less than was asked for, and the digest depends on where chunks end. */
async function fill(file, buffer) {
    let filled = 0;
    while (filled < buffer.length) {
        const { bytesRead } = await file.read(buffer, filled, buffer.length - filled);
        if (bytesRead === 0)
            break;
        filled += bytesRead;
    }
    return filled;
}

;// CONCATENATED MODULE: ./actions/version-dataset/compare.ts



/** Compares a version with its base. Reads the base's listing, and both versions of the changed tables. @throws S3Fault */
async function compare({ base, entries }, now, { env, signal }) {
    // One digest, one content: there is nothing to fetch and nothing to compare.
    if (!base.legacy && base.md5 === now.md5 && (base.sha256 ?? now.sha256) === now.sha256)
        return { base, changes: [], tables: [] };
    const before = await entries();
    if ('problem' in before)
        return { base, problem: before.problem };
    const manifest = base.legacy ? await legacyManifest(now.target, now.manifest) : now.manifest;
    const changes = (0,dataset_src/* diff */.Ui)(before, manifest);
    const changed = changedTables(changes, { before, manifest: now.manifest });
    const { tables: read, rules } = now.data;
    const layout = base.legacy ? 'dvc2' : 'dvc3';
    const comparing = { folder: now.target.folder, tables: read, rules, sha256: now.sha256, remote: now.remote, layout };
    const tables = changed.length === 0 ? [] : await compareTables(changed, { ...comparing, signal, scratch: env['RUNNER_TEMP'] });
    return { base, changes, tables };
}
/** @returns tables that are in both versions and not the same: their digests of before, and their sizes now. */
function changedTables(changes, { before, manifest }) {
    const paths = new Set(changes.filter((it) => it.change === 'changed' && (0,dataset_src/* formatOf */.be)(it.path)).map(({ path }) => path));
    const sizes = new Map(manifest.filter(({ path }) => paths.has(path)).map(({ path, size }) => [path, size]));
    return before
        .filter(({ path }) => paths.has(path))
        .map(({ path, md5 }) => ({ path, md5, size: sizes.get(path) ?? 0 }));
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
        pointers: async () => {
            const listed = await text('ls-files', '-z', '--', ':(glob)**/*.dvc', ':(glob)**/dvc.lock');
            return (listed ?? '').split('\0').filter((path) => path !== '');
        },
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

;// CONCATENATED MODULE: ./actions/version-dataset/data-policy.ts




/** Reads the rules about the data. A repository without a policy has none. @throws PolicyError with every fault of the file. */
async function readDataPolicy({ workspace, path, line }) {
    const text = (0,text_of/* textOf */.b)((0,external_node_path_.join)(workspace, path));
    if (text === undefined)
        return { rules: dataset_src/* noRules */.jn };
    const { readData } = await Promise.all(/* import() */[__webpack_require__.e(3842), __webpack_require__.e(5147), __webpack_require__.e(259)]).then(__webpack_require__.bind(__webpack_require__, 259));
    const section = readData({ text, file: path }, line, dataset_src/* dataRules */.i8);
    const digest = { sha256: (0,lineage_src/* sha256 */.sc)(text) };
    if (section === undefined)
        return {
            rules: dataset_src/* noRules */.jn,
            ...digest,
            note: `${path} has no line "${line}", so no rules about the data were applied`,
        };
    const { data = dataset_src/* noRules */.jn, key, label } = section;
    return { rules: { ...data, key: data.key ?? key, label: data.label ?? label }, ...digest };
}

// EXTERNAL MODULE: ./actions/version-dataset/scan-table.ts
var scan_table = __webpack_require__(1178);
// EXTERNAL MODULE: ./actions/version-dataset/thread-tasks.ts
var thread_tasks = __webpack_require__(3553);
;// CONCATENATED MODULE: ./actions/version-dataset/read-tables.ts







/** More tables than this are the parts of few; then the first are read, and of the others it is said that they were not. */
const mostTables = 500;
/** Below this a thread takes longer to start than the tables to read. */
const worthThreads = 4 * 2 ** 20;
const tablesOf = (manifest) => manifest.flatMap(({ path, size }) => {
    const format = (0,dataset_src/* formatOf */.be)(path);
    return format === undefined ? [] : [{ path, format, size }];
});
/**
 * Reads every table of the version once, each on a thread. Memory: of each thread one chunk and the hashes of its table; of all that
 * were read the hashes of at most `mostHashes` rows, those of the first tables, so that it does not matter which thread was first.
 */
async function readTables({ target, manifest, sha256, rules }, { log, signal }) {
    const files = tablesOf(manifest);
    const read = files.slice(0, mostTables);
    if (read.length === 0)
        return [];
    const bytes = read.reduce((sum, { size }) => sum + size, 0);
    const crew = (0,crew_src/* openCrew */.o5)(thread_tasks/* tableTasks */.r, bytes < worthThreads ? { size: 1 } : {});
    const scan = (order) => bytes < worthThreads ? (0,scan_table["default"])(order) : crew.run('scan-table', order);
    const kept = keeper(read);
    try {
        await (0,aws_src/* inLanes */.Lt)(read.entries(), { lanes: crew.size, signal }, async ([at, { path, size, format }]) => {
            const question = (0,dataset_src/* questionFor */.Aj)({ path, format }, rules, (0,dataset_src/* hashKey */.EN)(sha256));
            kept.put(at, await scan({ path: (0,external_node_path_.join)(target.folder, path), size, question }));
        });
    }
    finally {
        await crew.close();
    }
    log.info(`read ${(0,progress/* counted */.hS)(read.length)} tables, ${(0,progress/* sized */.Sk)(bytes)}`);
    return [...kept.tables(), ...files.slice(mostTables).map(({ path }) => ({ path, scanned: unread }))];
}
/** Keeps what was read in the order of the files, and lets go of the hashes of those that come after the limit. */
function keeper(files) {
    const found = files.map(() => undefined);
    let [next, held] = [0, 0];
    return {
        put(at, scanned) {
            found[at] = scanned;
            for (let it = found[next]; it !== undefined; it = found[next]) {
                held += it.rows;
                if (held > dataset_src/* mostHashes */.A4)
                    found[next] = withoutHashes(it);
                next += 1;
            }
        },
        tables: () => files.map(({ path }, i) => ({ path, scanned: found[i] ?? unread })),
    };
}
const withoutHashes = (scanned) => ({ ...scanned, hashes: {} });
const unread = {
    rows: 0,
    columns: [],
    contents: [],
    faults: [],
    broken: `it is not among the first ${mostTables} tables, and no more are read`,
    breaches: {},
    hashes: {},
};

;// CONCATENATED MODULE: ./actions/version-dataset/look-into.ts



/** Reads the tables of a version, profiles them, and checks them against the rules of the line. Nothing is written. @throws PolicyError */
async function lookInto(version, trip) {
    const { target, manifest, sha256 } = version;
    const policy = await readDataPolicy({ workspace: target.workspace, path: version.policy, line: trip.line });
    const { rules, note } = policy;
    const tables = await readTables({ target, manifest, sha256, rules }, trip);
    const checked = (0,dataset_src/* checkData */.TG)({ manifest, tables, rules, now: trip.clock.now().getTime() / 1000 });
    for (const { level, reason } of checked.found.slice(0, 20))
        trip.log.warn(`${level}: ${reason}`);
    if (note !== undefined)
        trip.log.warn(note);
    return {
        tables,
        rules,
        checked,
        ...(policy.sha256 === undefined ? {} : { policy: policy.sha256 }),
        ...(note === undefined ? {} : { note }),
        ...(tables.length === 0 ? {} : { profile: (0,dataset_src/* writeProfile */.Z8)({ dataset: sha256, manifest, tables }) }),
    };
}

;// CONCATENATED MODULE: ./actions/version-dataset/channel-plan.ts

/** @returns the writes that show a version to SageMaker. Pure. */
function planChannel(found, { store, manifest, sha256 }) {
    if (found.kind === 'none')
        return { kind: 'none', uri: '' };
    if (found.kind === 'manifest')
        return { ...found, uri: `${store}/${found.files.manifest.key}` };
    const copies = manifest.filter(({ path }) => !found.there.has(path)).map(({ path, md5 }) => ({ path, md5 }));
    return { kind: 'folder', uri: `${store}/${(0,dataset_src/* channelFolder */._c)(sha256)}`, copies };
}

;// CONCATENATED MODULE: ./actions/version-dataset/plan.ts




/**
 * Decides what is to be written. @param store the store's URI, without a slash at the end.
 * @throws DatasetFault when the pointer that is there cannot be updated.
 */
function planVersion(found, store) {
    const { name, path, manifest, sha256, comparison } = found;
    const version = { md5: versionId(found), sha256, files: manifest.length, bytes: (0,dataset_src/* bytesOf */.$$)(manifest) };
    const [uploads, dir] = [uploadsOf(found), dirState(found)];
    return {
        name,
        path,
        version,
        remote: found.remoteUrl,
        verify: found.verify,
        uploads,
        ...(found.importedFrom === undefined ? {} : { importedFrom: found.importedFrom }),
        ...(found.importedVersions ? { importedVersions: true } : {}),
        repairs: repairsIn(uploads, dir),
        dir,
        manifest: `${store}/${manifestKey(sha256)}`,
        channel: planChannel(found.channel, { store, manifest, sha256 }),
        pointer: pointerOf(found, version),
        ...(found.gitignore === undefined ? {} : { gitignore: ignoring(path, found.gitignore) }),
        ...(comparison === undefined ? {} : { base: comparison.base }),
        ...(found.publication === undefined ? {} : { publication: found.publication }),
    };
}
/** A directory is known by its listing, a single file by its content. */
const versionId = ({ dir, manifest }) => dir?.id ?? manifest[0]?.md5 ?? '';
/** Each content once, whatever the number of files that have it; large files first, so that none of them is left for the end. */
function uploadsOf({ manifest, present, damaged }) {
    if (present === 'all')
        return [];
    const uploads = new Map();
    for (const entry of manifest) {
        const there = present.get(entry.md5);
        if (there?.size === entry.size && !damaged.has(entry.md5))
            continue;
        // Of hundreds of thousands no copy is made.
        uploads.set(entry.md5, there === undefined ? entry : { ...entry, replaces: there.etag });
    }
    return [...uploads.values()].sort((a, b) => b.size - a.size);
}
function dirState({ dir, present, damaged }) {
    if (dir === undefined)
        return 'none';
    if (present === 'all')
        return 'present';
    const there = present.get(dir.id);
    if (there === undefined)
        return 'absent';
    return there.size === dir.size && !damaged.has(dir.id) ? 'present' : { etag: there.etag };
}
function repairsIn(uploads, dir) {
    const files = dir === 'present' ? uploads : uploads.filter(({ replaces }) => replaces !== undefined);
    return files.length + (typeof dir === 'object' ? 1 : 0);
}
function pointerOf({ path, tracking, dir, isexec, importedFrom }, { md5, files, bytes }) {
    const kind = dir === undefined ? (isexec ? { isexec } : {}) : { nfiles: files };
    const tracked = { path: (0,external_node_path_.basename)(path), md5, size: bytes, ...kind };
    if (tracking === undefined)
        return { path: `${path}.dvc`, text: (0,dataset_src/* newPointer */.Ye)(tracked), changed: true };
    const { file, text: was } = tracking;
    if (tracking.stage !== undefined)
        checkLock(tracking, md5);
    const beside = { ...tracked, path: external_node_path_.posix.relative(external_node_path_.posix.dirname(file), path) };
    if (importedFrom !== undefined && tracking.out.md5 === '')
        return { path: file, text: (0,dataset_src/* completeImport */.nO)(was, beside, file), changed: true };
    const text = tracking.stage === undefined ? (0,dataset_src/* updatePointer */.vt)(was, beside, file) : was;
    return { path: file, text, changed: text !== was };
}
/** What a stage made is the stage's to record: a lock that we change would say of its inputs what nobody saw. */
function checkLock({ file, stage, out }, md5) {
    if (out.md5 === md5 && !out.legacy)
        return;
    throw new dataset_src/* DatasetFault */.Xf([
        out.legacy
            ? `${file}: stage "${stage}" was run by DVC 2, which kept its data elsewhere; run dvc repro with DVC 3, and commit ${file}`
            : `${file}: stage "${stage}" made ${out.path} as ${out.md5}, but here it is ${md5}; run dvc repro (or dvc commit), and commit ${file}`,
    ]);
}
function ignoring(path, text) {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    return { path: `${folder}.gitignore`, text: (0,dataset_src/* withLine */.$2)(text, (0,dataset_src/* gitignoreLine */.dv)((0,external_node_path_.basename)(path))) };
}

// EXTERNAL MODULE: ./actions/version-dataset/findings.ts
var version_dataset_findings = __webpack_require__(324);
;// CONCATENATED MODULE: ./actions/version-dataset/pointed.ts







/** @returns the target of a pointer whose data are not in the checkout, or undefined. @throws DatasetFault when DVC would not read it. */
function pointedTarget(workspace, path) {
    const [absolute, file] = [(0,external_node_path_.join)(workspace, path), `${path}.dvc`];
    const text = (0,text_of/* textOf */.b)(`${absolute}.dvc`);
    const out = text === undefined ? undefined : (0,dataset_src/* readPointer */.qT)(text, file).outs.find((it) => it.path === (0,external_node_path_.basename)(path));
    if (out === undefined || out.legacy)
        return undefined;
    const { md5, size, nfiles, isexec } = out;
    const pointed = {
        file,
        md5,
        ...(size === undefined ? {} : { size }),
        ...(nfiles === undefined ? {} : { nfiles }),
    };
    const place = md5.endsWith('.dir')
        ? { kind: 'directory', folder: absolute }
        : { kind: 'file', folder: (0,external_node_path_.dirname)(absolute), ...(isexec ? { isexec } : {}) };
    return { ...place, path, absolute, workspace, pointed };
}
/** Objects that are read at once; none holds more than a chunk. */
const readAtOnce = 16;
/**
 * Proves a version of which only the pointer is here, by reading all of it from the remote.
 * @throws Refusal naming every file whose content is missing or damaged there, for it is nowhere else; DatasetFault, S3Fault.
 */
async function readPointed(pointed, remote, { signal, log }) {
    const listed = await pointed_entriesOf(pointed, remote);
    const findings = new version_dataset_findings/* Findings */.F();
    const paths = new Map();
    for (const { path, md5 } of listed)
        paths.set(md5, [...(paths.get(md5) ?? []), path]);
    const entries = [];
    await (0,aws_src/* inLanes */.Lt)(paths, { lanes: readAtOnce, signal }, async ([md5, names]) => {
        const found = await digestsOf(remote, md5, signal);
        if (found?.md5 === md5)
            return void entries.push(...names.map((path) => ({ path, ...found })));
        const what = found === undefined ? 'is missing' : 'is damaged';
        findings.faults.push(...names.map((path) => `${path}: ${what} in ${remote.url} (${md5}), and its content is not here to put it right`));
    });
    findings.refuse();
    const manifest = (0,dataset_src/* manifestOf */.$V)(entries);
    agree(pointed, manifest);
    log.info(`${pointed.file}: its data are not here; all of ${remote.url} that it names was read and proven`);
    return manifest;
}
async function pointed_entriesOf({ md5, file }, remote) {
    if (!md5.endsWith('.dir'))
        return [{ path: (0,external_node_path_.basename)(file, '.dvc'), md5 }];
    const bytes = await remote.read(md5);
    if (bytes !== undefined && `${(0,external_node_crypto_.createHash)('md5').update(bytes).digest('hex')}.dir` === md5)
        return (0,dataset_src/* readDirObject */.P)(bytes, md5);
    throw new src/* Refusal */.P_(`${file}: its listing ${md5} is ${bytes === undefined ? 'missing' : 'damaged'} in ${remote.url}, and the data are not here; run version-dataset or dvc push where they are`);
}
async function digestsOf(remote, id, signal) {
    const stream = await remote.stream(id, signal);
    if (stream === undefined)
        return undefined;
    const [md5, sha256] = [(0,external_node_crypto_.createHash)('md5'), (0,external_node_crypto_.createHash)('sha256')];
    let size = 0;
    for await (const chunk of stream) {
        size += chunk.length;
        md5.update(chunk);
        sha256.update(chunk);
    }
    return { md5: md5.digest('hex'), sha256: sha256.digest('hex'), size };
}
/** A pointer that was written by hand, or merged badly, may say other numbers than its listing. */
function agree({ file, size, nfiles }, manifest) {
    const bytes = manifest.reduce((sum, entry) => sum + entry.size, 0);
    const wrong = [
        ...(size === undefined || size === bytes ? [] : [`${file}: says ${size} bytes, and its listing has ${bytes}`]),
        ...(nfiles === undefined || nfiles === manifest.length
            ? []
            : [`${file}: says ${nfiles} files, and its listing has ${manifest.length}`]),
    ];
    if (wrong.length > 0)
        throw new src/* Refusal */.P_(...wrong.map((it) => `${it}; bring the pointer back from Git, or run dvc add`));
}

// EXTERNAL MODULE: ./packages/remote/src/choose-remote.ts
var choose_remote = __webpack_require__(8258);
// EXTERNAL MODULE: ./packages/remote/src/dvc-config.ts
var dvc_config = __webpack_require__(3630);
;// CONCATENATED MODULE: ./actions/version-dataset/project.ts






/**
 * Reads the DVC project that a dataset belongs to: the nearest folder above it with a `.dvc` folder, up to the workspace; without
 * one, the workspace with DVC's built-in rules. @throws Refusal when the dataset itself is ignored.
 */
function readProject(target, env) {
    const root = (0,choose_remote/* projectRoot */.YQ)(target);
    const inProject = (0,dataset_src/* ignoreRules */.ep)(ignoreFiles(root, target));
    const prefix = (0,external_node_path_.relative)(target.workspace, root);
    const ignores = (path) => inProject(prefix === '' ? path : path.slice(prefix.length + 1));
    if (ignores(target.kind === 'directory' ? `${target.path}/` : target.path))
        throw new src/* Refusal */.P_(`path "${target.path}" is left out by a .dvcignore; remove the pattern, or give another path`);
    return { workspace: target.workspace, root, isRoot: choose_remote/* isProjectRoot */.g0, ignores, config: () => (0,dvc_config/* readDvcConfig */.o)(root, env) };
}
/** From the project's root down to the folder that the dataset lies in. */
function ignoreFiles(root, { absolute }) {
    const parts = (0,external_node_path_.relative)(root, (0,external_node_path_.dirname)(absolute))
        .split('/')
        .filter((part) => part !== '');
    const folders = ['', ...parts.map((_, i) => parts.slice(0, i + 1).join('/'))];
    return folders.flatMap((folder) => {
        const text = (0,text_of/* textOf */.b)((0,external_node_path_.join)(root, folder, '.dvcignore'));
        return text === undefined ? [] : [{ folder, text }];
    });
}

;// CONCATENATED MODULE: ./actions/version-dataset/clone.ts

/** No hook of the clone runs, nothing asks a person, and credentials travel in the environment, which no process list shows. */
function gitIn({ workspace, env, token, author, now, signal }) {
    const settings = [
        ['safe.directory', workspace],
        ['core.hooksPath', '/dev/null'],
        ...(token === undefined ? [] : credentials(env, token)),
    ];
    const date = `${Math.floor(now().getTime() / 1000)} +0000`;
    const own = {
        ...withoutSecrets(env),
        ...{ GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' },
        ...{ GIT_AUTHOR_NAME: author.name, GIT_AUTHOR_EMAIL: author.email, GIT_AUTHOR_DATE: date },
        ...{ GIT_COMMITTER_NAME: author.name, GIT_COMMITTER_EMAIL: author.email, GIT_COMMITTER_DATE: date },
        GIT_CONFIG_COUNT: String(settings.length),
        ...Object.fromEntries(settings.flatMap(([key, value], i) => [
            [`GIT_CONFIG_KEY_${i}`, key],
            [`GIT_CONFIG_VALUE_${i}`, value],
        ])),
    };
    return (args, { input = '', env: more = {} } = {}) => run(args, { cwd: workspace, env: { ...own, ...more }, input, signal });
}
/** The empty value first drops what actions/checkout may have left: the server refuses two of these headers. */
function credentials(env, token) {
    const key = `http.${env['GITHUB_SERVER_URL'] || 'https://github.com'}/.extraheader`;
    return [
        [key, ''],
        [key, `AUTHORIZATION: basic ${basic(token)}`],
    ];
}
/** What stands in the header; to be hidden as the token is. */
const basic = (token) => Buffer.from(`x-access-token:${token}`).toString('base64');
/** Git needs no inputs and no cloud. */
const withoutSecrets = (env) => Object.fromEntries(Object.entries(env).filter(([name]) => !/^(INPUT_|AWS_|ACTIONS_|GIT_CONFIG)/.test(name)));
function run(args, { input, ...how }) {
    return new Promise((answer, broken) => {
        const child = (0,external_node_child_process_.spawn)('git', args, { ...how, env: { ...how.env }, stdio: 'pipe' });
        const said = { stdout: '', stderr: '' };
        for (const name of ['stdout', 'stderr']) {
            child[name].setEncoding('utf8');
            child[name].on('data', (text) => {
                said[name] += text;
            });
        }
        child.on('error', broken);
        child.on('close', (status) => answer({ status: status ?? -1, ...said }));
        child.stdin.on('error', () => undefined); // It ended without reading to the end; its status says why.
        child.stdin.end(input);
    });
}

;// CONCATENATED MODULE: ./actions/version-dataset/race.ts

/** Others publish at the same time; each of them moves the branch once. */
const attempts = 12;
/** A push that lost a race finds the ref elsewhere, or did not get its lock; one that is refused twice was refused for good. */
async function againOrRefuse(repository, { place, refused, attempt }) {
    const isLast = attempt === attempts;
    const now = (await repository.refs()).get(place.ref) ?? '';
    if (!isLast && (attempt === 1 || now !== place.expected))
        return;
    throw new src/* Refusal */.P_(isLast
        ? `publish: ${place.ref} moved ${attempts} times while this run tried to publish; run again`
        : `publish: the server refused ${place.ref}; the job needs contents: write, and the branch must let it push: ${refused}`);
}

;// CONCATENATED MODULE: ./actions/version-dataset/tag-commit.ts



/** Tags a commit that has a version. @returns the tag that says so, which may have been there. @throws Refusal */
async function tagCommit({ repository, version, tag, commit }, world) {
    for (let attempt = 1;; attempt += 1) {
        const refs = await repository.refs();
        const tags = [...refs.keys()].flatMap((ref) => (ref.startsWith('refs/tags/') ? [ref.slice(10)] : []));
        const latest = sameTags(tag, tags).at(-1);
        if (latest !== undefined) {
            const has = await isThisVersion(repository, { ref: `refs/tags/${latest}`, version });
            if (has)
                return latest;
            if (tag.event === 'version')
                throw new src/* Refusal */.P_(`tag: ${latest} is of another version of the data (commit ${refs.get(`refs/tags/${latest}`)?.slice(0, 12)}); a version is never moved: give the next one`);
        }
        const name = nameTag(tag, tags);
        const object = await repository.tag(name, commit, messageOf(tag, version.md5));
        const refused = await repository.push(object, `refs/tags/${name}`, '');
        if (refused === undefined)
            return name;
        const place = { ref: `refs/tags/${name}`, expected: '' };
        await againOrRefuse(repository, { place, refused, attempt });
        await world.clock.sleep(100 * attempt, world.signal);
    }
}
async function isThisVersion(repository, { ref, version: { pointer } }) {
    await repository.fetch(ref);
    return (await repository.textAt('FETCH_HEAD', pointer.path)) === pointer.text;
}

;// CONCATENATED MODULE: ./actions/version-dataset/publish.ts




/**
 * Brings a pointer to its branch by one commit on top of what is there, and tags it. A branch that moved meanwhile is looked at
 * again, and the pointer, nothing else, put on top of it: nobody's commit is lost.
 * @throws Refusal when the branch got another version of the same dataset, when it is not there, or when the server says no.
 */
async function publish(publishing, world) {
    const { publication } = publishing;
    const { commit, branch, made } = publication.by === 'tag' ? { commit: await checkedOut(publishing), made: false } : await bring(publishing, world);
    const tag = publication.tag === undefined ? undefined : await tagCommit({ ...publishing, tag: publication.tag, commit }, world);
    return { commit, made, ...(branch === undefined ? {} : { branch }), ...(tag === undefined ? {} : { tag }) };
}
/** A tag alone says of a commit what it has already. */
async function checkedOut({ repository, version: { pointer, of } }) {
    if ((await repository.textAt(of, pointer.path)) === pointer.text)
        return of;
    throw new src/* Refusal */.P_(`tag: ${pointer.path} at ${of} is not that of this version; commit it first, or give publish: commit`);
}
async function bring(publishing, world) {
    for (let attempt = 1;; attempt += 1) {
        const place = await placeOf(publishing);
        const files = await filesFor(publishing, place.parent);
        if (files.length === 0)
            return { commit: place.parent, branch: place.on, made: false };
        await refuseOther(publishing, place.parent);
        const commit = await publishing.repository.commit(place.parent, files, messageFor(publishing.version));
        const refused = await publishing.repository.push(commit, place.ref, place.expected);
        if (refused === undefined)
            return { commit, branch: place.ref.slice(heads.length), made: true };
        await againOrRefuse(publishing.repository, { place, refused, attempt });
        world.log.info(`${place.ref} did not take the commit; looking at it again (attempt ${attempt})`);
        await world.clock.sleep(100 * attempt, world.signal);
    }
}
const heads = 'refs/heads/';
/** A pull request that is open grows; else its branch begins anew on top of its base. */
async function placeOf({ repository, publication: { branch, head }, isOpen }) {
    const refs = await repository.refs();
    const base = refs.get(`${heads}${branch}`);
    if (base === undefined)
        throw new src/* Refusal */.P_(`publish: the repository has no branch "${branch}"; give another as the input branch`);
    const ref = `${heads}${head ?? branch}`;
    const expected = refs.get(ref) ?? '';
    const grows = head === undefined || (expected !== '' && (await isOpen?.()) === true);
    await repository.fetch(grows ? ref : `${heads}${branch}`);
    return { ref, expected, ...(grows ? { parent: expected, on: head ?? branch } : { parent: base, on: branch }) };
}
/** @returns what the commit is to change: nothing, when the branch says so already. */
async function filesFor({ repository, version }, parent) {
    const { pointer, ignore } = version;
    const there = await repository.textAt(parent, pointer.path);
    if (there === pointer.text)
        return [];
    if (ignore === undefined)
        return [pointer];
    const ignored = (await repository.textAt(parent, ignore.path)) ?? '';
    const text = (0,dataset_src/* withLine */.$2)(ignored, ignore.line);
    return text === ignored ? [pointer] : [pointer, { path: ignore.path, text }];
}
const trailer = 'Modelway-Commit';
/** Another version on the branch than this commit has is somebody's work, unless it was made from an older commit: then this is next. */
async function refuseOther({ repository, publication, version }, parent) {
    const { pointer, of } = version;
    const there = await repository.textAt(parent, pointer.path);
    if (publication.head !== undefined || there === (await repository.textAt(of, pointer.path)))
        return;
    const from = await repository.trailerAt(parent, pointer.path, trailer);
    const isOlder = from !== undefined && from !== of && /^[0-9a-f]{40,64}$/.test(from);
    if (isOlder && (await repository.isAncestor(from, of)))
        return;
    throw new src/* Refusal */.P_(`publish: ${publication.branch} has another version of ${version.name} since ${of.slice(0, 12)} (${pointer.path} changed there); nothing was overwritten: bring this commit up to date with ${publication.branch}, then run again`);
}
const messageFor = ({ name, md5, sha256, of }) => `Version ${name}: ${md5}\n\nModelway-Dataset: sha256:${sha256}\n${trailer}: ${of}\n`;

;// CONCATENATED MODULE: ./actions/version-dataset/repository.ts




/** @returns the repository behind the remote `origin`. */
function repositoryOf(git, author, now) {
    const must = async (said) => {
        const { status, stdout, stderr } = await said;
        if (status === 0)
            return stdout;
        throw new src/* Refusal */.P_(`publish: Git failed (${status}): ${stderr.trim().slice(-1000)}`);
    };
    const may = async (said) => {
        const { status, stdout } = await said;
        return status === 0 ? stdout : undefined;
    };
    return {
        refs: async () => refsIn(await must(git(['ls-remote', '--heads', '--tags', 'origin']))),
        fetch: async (ref) => void (await must(git(['fetch', '--no-tags', '--quiet', 'origin', ref]))),
        textAt: (commit, path) => may(git(['show', '--no-textconv', `${commit}:./${path}`])),
        trailerAt: async (commit, path, trailer) => {
            const format = `--format=%(trailers:key=${trailer},valueonly,separator=%x20)`;
            return (await may(git(['--literal-pathspecs', 'log', '-1', format, commit, '--', path])))?.trim() || undefined;
        },
        isAncestor: async (older, newer) => (await git(['merge-base', '--is-ancestor', older, newer])).status === 0,
        commit: async (parent, files, message) => {
            const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'modelway-index-'));
            const env = { GIT_INDEX_FILE: (0,external_node_path_.join)(folder, 'index') };
            try {
                const prefix = (await must(git(['rev-parse', '--show-prefix']))).trim();
                await must(git(['read-tree', parent], { env }));
                for (const { path, text } of files) {
                    const blob = (await must(git(['hash-object', '-w', '--stdin'], { input: text }))).trim();
                    const entry = `100644 ${blob}\t${prefix}${path}\0`;
                    await must(git(['update-index', '-z', '--add', '--index-info'], { env, input: entry }));
                }
                const tree = (await must(git(['write-tree'], { env }))).trim();
                return (await must(git(['commit-tree', tree, '-p', parent, '-F', '-'], { input: message }))).trim();
            }
            finally {
                (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
            }
        },
        tag: async (name, commit, message) => {
            const tagger = `tagger ${author} ${Math.floor(now().getTime() / 1000)} +0000`;
            const input = `object ${commit}\ntype commit\ntag ${name}\n${tagger}\n\n${message}\n`;
            return (await must(git(['mktag'], { input }))).trim();
        },
        push: async (object, ref, expected) => {
            const lease = `--force-with-lease=${ref}:${expected}`;
            const { status, stdout, stderr } = await git(['push', '--porcelain', lease, 'origin', `${object}:${ref}`]);
            return status === 0 ? undefined : `${stdout}\n${stderr}`.trim().slice(-1000);
        },
    };
}
function refsIn(listed) {
    const refs = new Map();
    for (const line of listed.split('\n')) {
        const [commit = '', ref = ''] = line.split('\t');
        // The peeled form of an annotated tag comes after the tag itself, and stands in its place.
        if (ref !== '')
            refs.set(ref.replace(/\^\{\}$/, ''), commit);
    }
    return refs;
}

;// CONCATENATED MODULE: ./actions/version-dataset/publish-version.ts









/**
 * Looks at where a version is to be published, before anything is uploaded. @returns undefined when it is not to be; for a fork, which
 * never may, with a warning. @throws Refusal when there is no such branch, or no repository to publish in.
 */
async function lookAtGit(world, name) {
    const { inputs, event, run, log } = world;
    const publication = planPublication(inputs, { event, run, name });
    if (publication === 'fork')
        log.warn('publish: this run was started by a pull request of a fork, and nothing of one is ever published');
    if (publication === undefined || publication === 'fork')
        return undefined;
    const git = publish_version_gitOf(world, publication);
    const { name: who, email } = publication.author;
    const repository = repositoryOf(git, `${who} <${email}>`, () => world.clock.now());
    const of = (await git(['rev-parse', '--verify', 'HEAD^{commit}'])).stdout.trim();
    const refs = await repository.refs();
    if (publication.by !== 'tag' && !refs.has(`refs/heads/${publication.branch}`))
        throw new src/* Refusal */.P_(`publish: the repository has no branch "${publication.branch}"; give another as the input branch`);
    return { publication, repository, of };
}
function publish_version_gitOf({ workspace, env, inputs, clock, signal, log }, { author }) {
    const token = inputs['github-token'];
    if (token !== undefined)
        log.addMask?.(basic(token));
    return gitIn({ workspace, env, token, author, now: () => clock.now(), signal });
}
/** Publishes a version, whose content is where its pointer says by now. @throws Refusal, and what GitHub throws. */
async function publishVersion(to, plan, world) {
    const { publication, repository } = to;
    const version = publish_version_versionOf(plan, to.of);
    if (publication.head === undefined)
        return publish({ publication, repository, version }, world);
    const github = await connect(world);
    const sides = { head: publication.head, base: publication.branch };
    const isOpen = async () => (await advised(() => (0,github_src/* openPull */.Q_)(github, sides))) !== undefined;
    const published = await publish({ publication, repository, version, isOpen }, world);
    if (published.branch !== sides.head)
        return published;
    const pull = await advised(() => (0,github_src/* keepPullRequest */.qC)(github, { ...sides, ...letter(plan, world) }));
    return { ...published, pull: { number: pull.number, url: pull.url } };
}
function publish_version_versionOf({ name, path, version, pointer, gitignore }, of) {
    return {
        name,
        md5: version.md5,
        sha256: version.sha256,
        of,
        pointer: { path: pointer.path, text: pointer.text },
        ...(gitignore === undefined ? {} : { ignore: { path: gitignore.path, line: (0,dataset_src/* gitignoreLine */.dv)((0,external_node_path_.basename)(path)) } }),
    };
}
function connect({ env, run, inputs }) {
    const apiUrl = env['GITHUB_API_URL'] || 'https://api.github.com';
    return (0,github_src/* connectGitHub */.UY)({ token: inputs['github-token'] ?? '', apiUrl, repository: run.repository });
}
async function advised(work) {
    try {
        return await work();
    }
    catch (cause) {
        const advice = (0,github_src/* permissionAdvice */.Ew)(cause, 'pull-requests: write');
        throw advice === undefined ? cause : new src/* Refusal */.P_(`publish: ${advice}`);
    }
}
/** Nothing in it but numbers, digests and the dataset's name, which has no character that Markdown or a mention needs. */
function letter({ name, version }, { env, run }) {
    const server = env['GITHUB_SERVER_URL'] || 'https://github.com';
    return {
        title: `Version ${name}: ${version.md5.slice(0, 12)}`,
        body: [
            `\`${version.md5}\`: ${(0,progress/* counted */.hS)(version.files)} files, ${(0,progress/* sized */.Sk)(version.bytes)}.`,
            `The content is in the remote already; merging this makes it the version of this branch.`,
            `sha256 \`${version.sha256}\`, made from ${run.commit} by ${server}/${run.repository}/actions/runs/${run.runId}.`,
        ].join('\n\n'),
    };
}

// EXTERNAL MODULE: ./packages/remote/src/tasks.ts
var tasks = __webpack_require__(9358);
;// CONCATENATED MODULE: ./actions/version-dataset/remote.ts


/** @returns the way to a remote, with what the project's configuration says of it; nothing is sent yet. */
function openRemote(remote, { env, clock, log }) {
    if (remote.kind === 's3')
        for (const secret of secretsOf(remote))
            log.addMask?.(secret);
    const opened = (0,open_remote/* openRemote */.d)(remote, { env, clock, crew: (0,crew_src/* openCrew */.o5)(tasks/* remoteTasks */.b) });
    const s3 = () => {
        if (opened.s3 === undefined)
            throw new Error(`${opened.url} is a folder, not in S3`);
        return opened.s3;
    };
    return {
        ...opened,
        get aws() {
            return s3().aws;
        },
        nearStore: opened.s3?.near ?? false,
        at: (id) => s3().at(id),
    };
}
/** What must not stand in a log, whoever prints it: a service may say a key back. */
const secretsOf = ({ credentials, headers }) => [
    ...(credentials ? Object.values(credentials) : []),
    ...Object.values(headers?.touching ?? {}).filter((value) => value.length > 16),
];

// EXTERNAL MODULE: ./actions/version-dataset/digested-object.ts
var digested_object = __webpack_require__(6855);
;// CONCATENATED MODULE: ./actions/version-dataset/source-objects.ts


/** CopyObject's limit. */
const source_objects_largestCopy = 5 * 2 ** 30;
/** @returns the objects that an import is of: those in its versions where its pointer names them, else what lies there now. @throws S3Fault */
async function findSource(aws, target, { uri, versions }) {
    const at = (0,aws_src/* locate */.x5)(uri.replace(/\/+$/, ''));
    if (versions !== undefined)
        return versions.map((version) => versionAt(at, version, target));
    if (target.kind === 'file') {
        const head = await (0,aws_src/* headObject */.C6)(aws, at);
        const path = target.path.split('/').at(-1) ?? '';
        return head === undefined ? [] : [{ ...at, path, etag: head.etag, size: head.size }];
    }
    const folder = (0,aws_src/* under */.hG)(at, '');
    const prefix = { ...folder, key: folder.key === '' ? '' : folder.key.replace(/\/?$/, '/') };
    const found = [];
    for await (const { key, etag, size } of (0,aws_src/* listObjects */.L)(aws, prefix)) {
        // Consoles make empty objects to show folders.
        if (key.endsWith('/') && size === 0)
            continue;
        found.push({ bucket: prefix.bucket, key, path: key.slice(prefix.key.length), etag, size });
    }
    return found;
}
/** What the pointer says of a version is believed only as far as S3 says the same: its ETag is a condition of every read and copy. */
function versionAt(at, { path, versionId, etag, size }, target) {
    const place = path === '' ? { ...at, path: target.path.split('/').at(-1) ?? '' } : { ...(0,aws_src/* under */.hG)(at, path), path };
    return { ...place, versionId, etag: `"${etag}"`, size };
}
/** Tells what cannot be versioned where it lies, or is not what was imported. */
function checkSource(found, { uri, etag, md5, file, versions }, { faults }) {
    if (found.length === 0)
        faults.push(`${uri}: holds nothing; correct the source in ${file}`);
    for (const { path, size } of found) {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no name of a file may have.
        if (/(^|\/)(\.{0,2})(\/|$)|[\u0000-\u001f]/.test(path))
            faults.push(`${uri}: ${JSON.stringify(path)} cannot be the name of a file; rename the object`);
        if (size > source_objects_largestCopy)
            faults.push(`${uri}: ${path} has more than 5 GiB, which S3 does not copy at once; run dvc pull before this step`);
    }
    const bare = found.map(({ path, etag: tag }) => ({ path, etag: tag.replaceAll('"', '') }));
    if (versions !== undefined)
        return; // They cannot become others.
    const same = md5 === undefined ? etag === undefined || bare[0]?.etag === etag : (0,dataset_src/* etagDigest */.wl)(bare) === md5;
    if (found.length > 0 && !same)
        faults.push(`${uri}: is not any more what ${file} says was imported; run dvc update ${file}, and commit it`);
}

;// CONCATENATED MODULE: ./actions/version-dataset/source.ts







const requestsAtOnce = 32;
/**
 * Reads a dataset that was imported from S3, where it lies. Of an object whose MD5 and SHA-256 S3 itself knows nothing is fetched but
 * its head; others pass through here once, in chunks, and are not kept, or have been read by a job.
 * @returns a listing where a job is to read them, and none has. @throws Refusal with all that is wrong: nothing there, other objects than
 * were imported, names that cannot be files, S3Fault.
 */
async function readSource(target, source, world) {
    const aws = (0,aws_src/* connect */.Ng)({ env: world.env, clock: world.clock });
    const findings = new version_dataset_findings/* Findings */.F();
    const found = await findSource(aws, target, source);
    checkSource(found, source, findings);
    findings.refuse();
    const digests = await askHeads(aws, found, { findings, uri: source.uri, signal: world.signal });
    findings.refuse();
    const unread = found.filter(({ path }) => !digests.has(path));
    if (unread.length > 0 && world.inputs['import-with'] === 'job') {
        const listing = (0,digest_table/* listingOf */.K7)(unread);
        const table = await tableOf(world.store, listing);
        if (table === undefined)
            return listing;
        for (const [path, known] of table)
            digests.set(path, known);
    }
    else {
        await readThrough(aws, unread, { findings, uri: source.uri, signal: world.signal, digests });
        findings.refuse();
    }
    world.log.info(`${source.uri}: S3 knew the digests of ${(0,progress/* counted */.hS)(found.length - unread.length)} files; ${(0,progress/* counted */.hS)(unread.length)} were read through`);
    const entries = found.flatMap(({ path, size }) => {
        const known = digests.get(path);
        return known === undefined ? [] : [{ path, md5: known.md5, sha256: known.sha256, size }];
    });
    return { manifest: (0,dataset_src/* manifestOf */.$V)(entries), objects: new Map(found.map((object) => [object.path, object])) };
}
const changed = (uri, path) => `${uri}: ${path} changed while it was read`;
const lost = (uri, path) => `${uri}: ${path} is not there any more in the version that was imported; run dvc update on its pointer, and commit that`;
/** @returns the digests that S3 itself has, by path. */
async function askHeads(aws, found, { findings, uri, signal }) {
    const digests = new Map();
    await (0,aws_src/* inLanes */.Lt)(found, { lanes: requestsAtOnce, signal }, async (object) => {
        const head = await (0,aws_src/* headObject */.C6)(aws, object, signal);
        if (head?.etag !== object.etag || head.size !== object.size)
            return void findings.faults.push((object.versionId === undefined ? changed : lost)(uri, object.path));
        const known = digestsIn(head);
        if (known !== undefined)
            digests.set(object.path, known);
    });
    return digests;
}
const digestsIn = ({ md5, sha256 }) => md5 === undefined || sha256 === undefined
    ? undefined
    : { md5, sha256: Buffer.from(sha256, 'base64').toString('hex') };
/** Reads objects through here: nothing of them is kept. */
async function readThrough(aws, unread, { findings, uri, signal, digests }) {
    await (0,aws_src/* inLanes */.Lt)(unread, { lanes: requestsAtOnce, signal }, async (object) => {
        const read = await (0,digested_object/* digestObject */.G)(aws, object, signal);
        if (read === undefined)
            findings.faults.push(changed(uri, object.path));
        else
            digests.set(object.path, read);
    });
}
/** @returns what a job has found of these very objects, if one has. @throws Refusal when the store holds something else instead. */
async function tableOf(store, listing) {
    const key = (0,digest_table/* tableFolder */.Bj)(listing) + digest_table/* tableName */.Cm;
    const table = await store.get(key);
    return table && (0,digest_table/* readTable */.xz)(Buffer.from(table.bytes).toString(), listing, `${store.uri}/${key}`);
}

;// CONCATENATED MODULE: ./actions/version-dataset/target.ts





/**
 * Finds the dataset in the checkout.
 * @param path as the workflow gave it. @param elsewhere finds what is not here but known to be somewhere.
 * @throws Refusal when it is missing, is neither a directory nor a file, or does not lie in the workspace, also by way of a link.
 */
function findTarget(workspace, path, elsewhere = importedTarget) {
    const inside = (0,external_node_path_.normalize)(path).replace(/\/+$/, '');
    const words = problem(workspace, inside);
    const root = (0,external_node_fs_.realpathSync)(workspace);
    const away = words === missing ? elsewhere(root, inside) : undefined;
    if (away !== undefined)
        return away;
    if (words !== undefined)
        throw new src/* Refusal */.P_(`path "${path}" ${words}`);
    return targetAt(root, inside);
}
/** @returns the target of a pointer that `dvc import-url s3://…` made, when its data are not here. @throws DatasetFault */
function importedTarget(workspace, path) {
    const [absolute, file] = [(0,external_node_path_.join)(workspace, path), `${path}.dvc`];
    if (!isReal((0,external_node_path_.dirname)(absolute)))
        return undefined;
    const text = (0,text_of/* textOf */.b)(`${absolute}.dvc`);
    const [source, ...more] = text === undefined ? [] : (0,dataset_src/* readPointer */.qT)(text, file).sources;
    if (source === undefined || more.length > 0 || !/^s3:\/\//.test(source.path))
        return undefined;
    const { path: uri, versioned, ...known } = source;
    const isKnown = versioned ? known.versions !== undefined : known.etag !== undefined || known.md5 !== undefined;
    if (!isKnown)
        return undefined;
    const place = isMany(known)
        ? { kind: 'directory', folder: absolute }
        : { kind: 'file', folder: (0,external_node_path_.dirname)(absolute) };
    return { ...place, path, absolute, workspace, source: { uri, file, ...known } };
}
const isMany = ({ md5, versions }) => md5?.endsWith('.dir') === true || versions?.some(({ path }) => path !== '') === true;
/** Is there, and not by way of a link. */
function isReal(folder) {
    try {
        return (0,external_node_fs_.realpathSync)(folder) === folder;
    }
    catch {
        return false;
    }
}
function targetAt(workspace, path) {
    const absolute = (0,external_node_path_.join)(workspace, path);
    const stats = (0,external_node_fs_.lstatSync)(absolute);
    if (stats.isDirectory())
        return { kind: 'directory', path, absolute, folder: absolute, workspace };
    const isexec = (stats.mode & 0o111) === 0 ? {} : { isexec: true };
    return { kind: 'file', path, absolute, folder: (0,external_node_path_.dirname)(absolute), workspace, ...isexec };
}
function problem(workspace, path) {
    if ((0,external_node_path_.isAbsolute)(path) || path === '..' || path.startsWith(`..${external_node_path_.sep}`))
        return 'is outside the workspace; give a directory or file inside the checkout';
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
        return problemOfKind((0,external_node_fs_.lstatSync)(real), (0,external_node_path_.basename)(path));
    }
    catch (cause) {
        return unreachable(cause);
    }
}
/** dvc `stage/exceptions.py`: a pointer cannot be tracked, and neither can what steers Git and DVC. */
const notData = /(\.dvc|^\.gitignore|^\.dvcignore|^dvc\.(yaml|lock))$/;
function problemOfKind(stats, name) {
    if (stats.isDirectory())
        return undefined;
    if (!stats.isFile())
        return 'is neither a directory nor a file (a socket, pipe or device)';
    return notData.test(name) ? 'belongs to DVC or Git itself; give the data, not what points at it' : undefined;
}
const throughLink = (real) => real === '..' || real.startsWith(`..${external_node_path_.sep}`) || (0,external_node_path_.isAbsolute)(real)
    ? 'leads outside the workspace through a symbolic link; copy the data into the checkout'
    : `leads through a symbolic link; give the real path, "${real}"`;
const missing = 'does not exist; check the spelling, and that the step before this one made it';
function unreachable(cause) {
    const { code, message } = cause;
    if (code === 'ENOENT')
        return missing;
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

// EXTERNAL MODULE: ./packages/remote/src/collect-often.ts
var collect_often = __webpack_require__(8619);
// EXTERNAL MODULE: ./packages/remote/src/digest.ts
var digest = __webpack_require__(4686);
;// CONCATENATED MODULE: ./actions/version-dataset/portable-names.ts

/** Names that Windows keeps for devices, whatever their extension (Microsoft, "Naming Files, Paths, and Namespaces"). */
const devices = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
const forWindows = [
    [devices, 'is the name of a device on Windows'],
    [/[<>:"\\|?*\t]/, 'has a character that names on Windows cannot have'],
    [/[ .]$/, 'ends with a blank or a dot, which Windows drops'],
];
/** Any of these in any part of a path: most paths have none, and need not be taken apart to be known for fine. */
const suspicious = /(?:^|\/)(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:[./]|$)|[<>:"\\|?*\t]|[ .](?:\/|$)/i;
/**
 * Looks for names that cannot all be restored on another system. DVC takes them, so they are no fault.
 * @param paths of all files. @returns warnings, a few of each kind.
 */
function unportable(paths) {
    const found = paths
        .filter((path) => suspicious.test(path))
        .flatMap((path) => {
        const why = path.split('/').flatMap((name) => forWindows.find(([pattern]) => pattern.test(name))?.[1] ?? [])[0];
        return why === undefined ? [] : [`${path}: ${why}; it cannot be pulled there`];
    });
    return [...(0,version_dataset_findings/* bounded */.M)(collisions(paths)), ...(0,version_dataset_findings/* bounded */.M)(found)];
}
/** What folding could change: all but lower-case ASCII. */
const foldable = /[^ -@[-~\t]/;
/** Names that differ by case only are one file on macOS and Windows: whoever pulls there loses one of them. */
function collisions(paths) {
    // Of two names that fold to one, one is not folded; most often none is unfolded, and nothing has to be remembered.
    if (!paths.some((path) => foldable.test(path)))
        return [];
    const seen = new Map();
    return paths.flatMap((path) => {
        const folded = path.normalize('NFC').toLowerCase();
        const other = seen.get(folded);
        seen.set(folded, path);
        return other === undefined
            ? []
            : [`${path}: differs from ${other} by case or by Unicode form only; on macOS and Windows they are one file`];
    });
}

// EXTERNAL MODULE: ./packages/remote/src/file-list.ts
var file_list = __webpack_require__(5285);
// EXTERNAL MODULE: ./packages/remote/src/digest-files.ts
var digest_files = __webpack_require__(9083);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./actions/version-dataset/names.ts



// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what neither S3's XML nor a line of text can carry.
const unspeakable = /[\u0000-\u0008\u000a-\u001f\ufffe\uffff]/;
/** What bytes that are no UTF-8 are read as. A name may rightly hold it too, so the bytes have to be looked at. */
const replacement = '\ufffd';
/** @returns whether a dataset may hold a file or folder of this name, as a folder's listing tells it; what is wrong becomes a finding. */
function mayBeNamed({ target, findings }, folder, name) {
    const why = names_whyNot(target, folder, name);
    if (why === undefined)
        return true;
    const fault = `${(0,external_node_path_.join)(target.path, folder, JSON.stringify(name).slice(1, -1))}: ${why}`;
    // Several names that are no UTF-8 may be read as the same one, and are told together.
    if (!findings.faults.includes(fault))
        findings.faults.push(fault);
    return false;
}
function names_whyNot({ absolute }, folder, name) {
    if (name === '.dvcignore')
        return 'DVC allows no .dvcignore inside a tracked directory; move it to a folder above';
    const broken = name.includes(replacement) ? brokenBytes((0,external_node_path_.join)(absolute, folder), name) : [];
    if (broken.length > 0)
        return `its name is not UTF-8 (bytes ${broken.join(', ')}); rename it`;
    if (unspeakable.test(name))
        return 'its name has a newline or another control character; rename it';
    return undefined;
}
/** @returns the names, in hex, that are read as this one and are no UTF-8. Names are not read as bytes at first: that takes twice the time. */
const brokenBytes = (folder, name) => (0,external_node_fs_.readdirSync)(folder, { encoding: 'buffer' })
    .filter((raw) => !(0,external_node_buffer_.isUtf8)(raw) && raw.toString() === name)
    .map((raw) => raw.toString('hex'));

;// CONCATENATED MODULE: ./actions/version-dataset/walk.ts




/** Files between two breaths: a hundredth of a second. */
const inOneBreath = 1000;
/**
 * Lists the files of a dataset, their segments joined by `/`, by DVC's rules (dvc-data `hashfile/build.py`): links to files are followed, links to directories are
 * not entered, empty directories do not count, folders of Git and of other DVC projects are left out. What DVC would trip over, or
 * what could not be found again, becomes a finding; the walk goes on, so that all of it is told at once.
 * Asks by blocking calls: 20,000 files take a fifth of a second, a fifth of what asynchronous calls cost.
 */
async function walk(of) {
    const all = { ...of, files: (0,file_list/* fileList */.$)(of.target.folder), folders: [''] };
    if (of.target.kind === 'file')
        add(all, (0,external_node_path_.basename)(of.target.path), statOrFault(all, (0,external_node_path_.basename)(of.target.path)));
    else
        for (let folder = all.folders.pop(), next = 0; folder !== undefined; folder = all.folders.pop()) {
            if (all.files.paths.length >= next) {
                await of.breathe(all.files.paths.length);
                next = all.files.paths.length + inOneBreath;
            }
            walkFolder(all, folder);
        }
    return all.files;
}
function walkFolder(all, folder) {
    all.signal.throwIfAborted();
    const entries = walk_read(all, folder);
    const isProject = entries.some((entry) => entry.name === '.dvc' && entry.isDirectory());
    if (isProject)
        subProject(all, folder);
    for (const entry of isProject ? [] : entries)
        if (mayBeNamed(all, folder, entry.name))
            visit(all, folder === '' ? entry.name : `${folder}/${entry.name}`, entry);
}
function walk_read({ target, findings }, folder) {
    try {
        return (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(target.absolute, folder), { withFileTypes: true });
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
function visit(all, path, entry) {
    const { target, ignores, findings } = all;
    const shown = `${target.path}/${path}`;
    if (entry.isDirectory()) {
        if (!ignores(`${shown}/`))
            all.folders.push(path);
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
const walk_largest = 5 * 2 ** 40;
function add({ target, files, findings }, path, stats) {
    if (stats === undefined)
        return;
    if (stats.size > walk_largest)
        findings.faults.push(`${target.path}/${path}: has ${stats.size} bytes; S3 holds objects up to 5 TiB; split it`);
    files.add(path, (0,digest_files.stampOf)(stats));
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
        return (0,external_node_fs_.statSync)(`${target.folder}/${path}`);
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

;// CONCATENATED MODULE: ./actions/version-dataset/written.ts


/** @returns all forms of a version of a directory or a file. */
function writtenOf(manifest, kind) {
    const dir = kind === 'file' ? undefined : (0,dataset_src/* dirObject */.Fp)(manifest);
    return knownVersion(manifest, { ...(0,dataset_src/* digestManifest */.e4)(manifest), ...(dir && { dir: { id: dir.id, size: dir.size } }) });
}
/**
 * The same of a version whose identity is known: most often nobody asks for the megabytes that it is the digest of.
 * @throws Error, where they are asked for, when they are others.
 */
function knownVersion(manifest, identity) {
    const dir = identity.dir && {
        ...identity.dir,
        get bytes() {
            const { id, bytes } = (0,dataset_src/* dirObject */.Fp)(manifest);
            return asNoted(bytes, id, identity.dir?.id);
        },
    };
    const bytes = () => {
        const made = (0,dataset_src/* manifestBytes */.T8)(manifest);
        return asNoted(made, (0,lineage_src/* sha256 */.sc)(made), identity.sha256);
    };
    return { manifest, identity, manifestBytes: bytes, dir };
}
function asNoted(made, digest, noted) {
    if (digest === noted)
        return made;
    throw new Error(`the cache says that this is version ${noted}, but it is ${digest}; delete the cache`);
}
/** @returns an identity as the stat cache notes it. */
const noteOf = ({ sha256: digest, md5, dir }) => JSON.stringify({ sha256: digest, md5, ...(dir && { dir: { id: dir.id, size: dir.size } }) });
const note = /^\{"sha256":"[0-9a-f]{64}","md5":"[0-9a-f]{32}"(,"dir":\{"id":"[0-9a-f]{32}\.dir","size":\d{1,12}\})?\}$/;
/** @returns what was noted; undefined of anything else. */
const identityIn = (text) => 
// Safe: the pattern is this type's.
note.test(text) ? JSON.parse(text) : undefined;

;// CONCATENATED MODULE: ./actions/version-dataset/tree.ts









/** Up to here a thread would still be starting when the work is done. */
const [fewFiles, tree_fewBytes] = [500, 4 * 2 ** 20];
/**
 * Reads a dataset: lists its files, refuses what is wrong with them all at once, then takes MD5 and SHA-256 of each in one read, on all
 * cores. What an earlier run has read and nobody has written to since is not read again.
 * Memory: the manifest, and a MiB for each thread.
 * @throws Refusal naming every file that cannot be versioned, or that changed while it was read.
 */
async function readTree(target, ignores, world) {
    const findings = new version_dataset_findings/* Findings */.F();
    const cache = (0,stat_cache/* openStatCache */.r)(world.cache, target.absolute);
    const reading = { target, findings, world, cache };
    const read = await readFiles(await findFiles(ignores, reading), reading);
    if (findings.faults.length > 0)
        cache.save(); // What could be read is not read again.
    findings.refuse();
    for (const warning of findings.warnings)
        world.log.warn(warning);
    return write([...cache.files(), ...read], { target, cache });
}
async function findFiles(ignores, { target, findings, world }) {
    const { clock, signal } = world;
    const breathe = (files) => {
        (0,collect_often/* collectOften */.L)(files);
        return clock.sleep(0);
    };
    const files = await walk({ target, ignores, findings, signal, breathe });
    if (files.paths.length === 0 && findings.faults.length === 0)
        findings.faults.push(`${target.path}: holds no files; check that the step before this one wrote them`);
    findings.refuse();
    findings.warnings.push(...unportable(files.paths));
    return files;
}
/** Of files that are all as they were the identity is known. */
function write(entries, { target, cache }) {
    const manifest = (0,dataset_src/* manifestOf */.$V)(entries);
    const identity = identityIn(cache.noted() ?? '');
    const written = identity ? knownVersion(manifest, identity) : writtenOf(manifest, target.kind);
    cache.save(noteOf(written.identity));
    return written;
}
/** @returns what the cache did not know. */
async function readFiles(files, { findings, world, cache }) {
    const since = world.clock.now().getTime();
    const entries = [];
    const unknown = files.filter(({ path, stamp }) => !cache.has(path, stamp));
    const [count, known] = [unknown.paths.length, files.paths.length - unknown.paths.length];
    if (known > 0)
        world.log.info(`${known} files are as an earlier run has read them`);
    const bytes = unknown.paths.reduce((sum, _, i) => sum + unknown.size(i), 0);
    const tell = (0,progress/* progress */.qB)(world, 'hashed', { files: count, bytes });
    await withCrew(count > fewFiles || bytes > tree_fewBytes, (crew) => (0,digest/* digestAll */.aU)(unknown, {
        crew,
        signal: world.signal,
        keep: (file, digests) => {
            const entry = { path: file.path, size: file.stamp[0], ...digests };
            cache.keep(file.path, { stamp: file.stamp, digests: entry, since });
            entries.push(entry);
            tell(file.stamp[0]);
        },
        refuse: (file, cause) => void findings.faults.push(faultOf(file, cause)),
    }));
    return entries;
}
/** Threads cost memory, so they end with their work. */
async function withCrew(isMuch, work) {
    const crew = isMuch ? (0,crew_src/* openCrew */.o5)(tasks/* remoteTasks */.b) : tasks/* inlineCrew */.P;
    await work(crew).finally(() => crew.close());
}
const faultOf = ({ path }, cause) => cause instanceof aws_src/* FileChanged */.zR ? cause.message : `${path}: cannot be read: ${cause.message}`;

;// CONCATENATED MODULE: ./actions/version-dataset/observe.ts




























/**
 * Looks at the data, the remote, the store and Git; nothing is changed. @returns what a job is to read first, where it is to.
 * @throws Refusal with everything that is wrong with any of them.
 */
async function observe(trip) {
    const { workspace, store, env, clock, signal, log } = trip;
    const verify = trip.inputs.verify === 'true' ? 'digests' : trip.inputs.verify;
    const target = findTarget(workspace, trip.inputs.path, (root, path) => importedTarget(root, path) ?? (verify === 'digests' ? pointedTarget(root, path) : undefined));
    const project = readProject(target, env);
    const name = trip.inputs.name ?? (0,external_node_path_.basename)(target.path);
    const place = findPlace(trip, target, project);
    // Git and the store are asked while the files are read: neither needs to know what is in them.
    const [{ tracking, remote }, base, gitignore, git, files] = await together(place, findBase(trip, { git: gitOf(target.workspace), target, place, ref: trip.inputs.base, name }), missingIgnore(target), lookAtGit(trip, name), observe_readFiles(trip, target, { project, place }), Promise.resolve().then(project.config));
    if ('listing' in files)
        return files;
    const { manifest, identity, manifestBytes, dir, source } = files;
    const { sha256 } = identity;
    const version = versionId({ dir, manifest });
    log.info(`${target.path}: ${(0,progress/* counted */.hS)(manifest.length)} files, ${(0,progress/* sized */.Sk)((0,dataset_src/* bytesOf */.$$)(manifest))}, version ${version}`);
    const aws = (0,aws_src/* connect */.Ng)({ env, clock });
    // What is not here has been read in the remote, and proven, a moment ago.
    const grade = target.pointed === undefined ? verify : 'sizes';
    const kind = trip.inputs.channel ?? (target.pointed !== undefined && !remote.nearStore ? 'none' : undefined);
    const listing = base && openListing(base, { target, remote, store, log });
    const now = { target, manifest, md5: version, sha256, remote };
    const [surveyed, manifestIsKept, channel, { data, comparison }] = await together(survey(remote, { manifest, dir, base: listing }, { grade, signal }), isKept(aws, store, { key: manifestKey(sha256), md5: identity.md5 }), readChannel(aws, store.uri, { kind, manifest, sha256, remote }), readData(trip, now, listing));
    return {
        name,
        path: target.path,
        target,
        manifest,
        manifestBytes,
        manifestIsKept,
        sha256,
        dir,
        ...(target.isexec ? { isexec: true } : {}),
        source,
        ...(target.source === undefined ? {} : { importedFrom: target.source.uri }),
        ...(target.source?.versions === undefined ? {} : { importedVersions: true }),
        remote,
        remoteUrl: remote.url,
        verify,
        ...surveyed,
        channel,
        data,
        git,
        ...(git === undefined ? {} : { publication: git.publication }),
        ...(tracking === undefined ? {} : { tracking }),
        ...(gitignore === undefined ? {} : { gitignore }),
        ...(comparison === undefined ? {} : { comparison }),
    };
}
/** What tracks the dataset already, and where its objects go: a pointer may name a remote of its own. */
async function findPlace(trip, target, project) {
    const tracking = await findTracking({ target, project, git: gitOf(target.workspace), log: trip.log });
    const name = remoteName(trip.inputs.remote, tracking);
    const remote = openRemote((0,choose_remote/* chooseRemote */.yh)(project, name, trip.store.uri), trip);
    if (target.source !== undefined && !remote.nearStore)
        throw new src/* Refusal */.P_(`${target.path}: is not here but in ${target.source.uri}, and S3 cannot copy from there to ${remote.url}; run dvc pull before this step`);
    return { tracking, remote };
}
/** Reads the files where they are: in the checkout, else where they were imported from, else in the remote. */
async function observe_readFiles(trip, target, { project, place }) {
    if (target.pointed !== undefined) {
        const manifest = await readPointed(target.pointed, (await place).remote, trip);
        return { ...writtenOf(manifest, target.kind), source: undefined };
    }
    if (target.source === undefined)
        return {
            ...(await readTree(target, project.ignores, { ...trip, cache: (0,stat_cache/* cacheHome */.i)(trip) })),
            source: undefined,
        };
    const source = await readSource(target, target.source, trip);
    if ('manifest' in source)
        return { ...writtenOf(source.manifest, target.kind), source };
    const { region } = (0,aws_src/* connect */.Ng)(trip);
    return { source: target.source.uri, listing: source, bundle: readBundle(), region };
}
/** Looks into the tables, and at what changed in them. */
async function readData(trip, now, base) {
    // Tables that are not here are not read: rules that ask for them fail, as for tables that are missing.
    const manifest = now.target.source === undefined && now.target.pointed === undefined ? now.manifest : [];
    const data = await lookInto({ ...now, manifest, policy: trip.inputs.policy }, trip);
    return { data, comparison: base && (await compare(base, { ...now, data }, trip)) };
}
/** @returns the `.gitignore` beside the dataset when it lacks a line for it: Git neither tracks the data nor ignores it yet. */
async function missingIgnore({ workspace, absolute, path }) {
    const git = gitOf(workspace);
    const settled = await Promise.all([git.tracks(path), git.ignores(path)]);
    if (settled.includes(true))
        return undefined;
    return (0,text_of/* textOf */.b)((0,external_node_path_.join)((0,external_node_path_.dirname)(absolute), '.gitignore')) ?? '';
}

;// CONCATENATED MODULE: ./actions/version-dataset/data-remarks.ts

/** Rows that a table shows; the rest is a number. */
const data_remarks_shown = 12;
const left = (name) => ({ name, align: 'left' });
const right = (name) => ({ name, align: 'right' });
const data_remarks_number = (value, unit) => ({
    number: String(Number(value.toPrecision(12))),
    ...(unit === undefined ? {} : { unit }),
});
/** @returns a table of the first rows, whose title says how many there are when that is more. */
function table(title, { columns, rows }, at) {
    if (rows.length === 0)
        return [];
    const told = rows.length > data_remarks_shown ? `${title} (${data_remarks_shown} of ${rows.length})` : title;
    return [{ kind: 'table', title: told, ...at, columns, rows: rows.slice(0, data_remarks_shown) }];
}
/** @returns what the checks found, what fails first; in one line when all is well. */
function checksRemarks({ checked, note }) {
    const { found, passed } = checked;
    const failing = found.some(({ level }) => level === 'fail');
    const said = [
        ...(note === undefined ? [] : [`${note}.`]),
        `${(0,dataset_src/* many */._d)(passed, 'check')} of the data passed, ${found.length === 0 ? 'nothing was found' : (0,dataset_src/* many */._d)(found.length, 'finding')}.`,
    ].join(' ');
    if (found.length === 0 && note === undefined)
        return passed === 0 ? [] : [{ kind: 'text', title: 'Data checks', text: said, importance: 40, place: 'folded' }];
    const rows = found.map((it) => [meaning(it), it.reason]);
    return [
        { kind: 'text', title: 'Data checks', text: said, importance: failing ? 90 : 60, place: 'open' },
        ...table('What the checks found', { columns: [left('Means'), left('Finding')], rows }, 
        // What fails is said in the verdict's reasons already.
        { importance: failing ? 90 : 70, place: !failing && rows.length <= 3 ? 'open' : 'folded' }),
    ];
}
function meaning({ level, word }) {
    if (level === 'fail')
        return { verdict: word };
    return word === 'error' ? 'not checked' : 'warning';
}
/** @returns what became of the rows and columns of changed tables. */
function rowsRemarks(tables) {
    const heads = [left('Records'), ...['before', 'after', 'added', 'removed', 'changed'].map(right), left('columns')];
    const rows = tables.map((it) => 'because' in it
        ? [{ code: it.path }, '', '', '', '', '', `not compared: ${it.because}`]
        : [{ code: it.path }, data_remarks_number(it.before), data_remarks_number(it.after), ...rowCells(it.rows), schemaText(it)]);
    return table('Records that changed', { columns: heads, rows }, { importance: 75, place: 'open' });
}
function rowCells(rows) {
    if ('because' in rows)
        return ['?', '?', '?'];
    // Without a key a changed row is one removed and one added.
    return [data_remarks_number(rows.added), data_remarks_number(rows.removed), rows.key === undefined ? '–' : data_remarks_number(rows.changed)];
}
function schemaText({ schema, rows }) {
    const words = [
        ...schema.renamed.map(({ from, to }) => `${from} is now ${to}`),
        ...schema.retyped.map(({ column, from, to }) => `${column}: ${from} → ${to}`),
        ...schema.added.map((name) => `+${name}`),
        ...schema.removed.map((name) => `−${name}`),
    ];
    const most = 8;
    const told = words.length > most ? [...words.slice(0, most), `and ${words.length - most} more`] : words;
    return `${told.join(', ') || 'same'}${'because' in rows ? `; rows not compared: ${rows.because}` : ''}`;
}
/** @returns the columns whose values moved most. */
function columnsRemarks(tables) {
    const moved = tables.flatMap((it) => 'because' in it ? [] : it.columns.map((column) => ({ path: it.path, column })));
    const largest = moved.sort((a, b) => (b.column.distance ?? 0) - (a.column.distance ?? 0));
    const several = new Set(largest.map(({ path }) => path)).size > 1;
    const rows = largest.map(({ path, column }) => [
        ...(several ? [{ code: path }] : []),
        { code: column.name },
        column.distance === undefined ? '–' : data_remarks_number(Number(column.distance.toFixed(3))),
        pair(column.before.mean, column.after.mean, (it) => String(Number(it.toPrecision(4)))),
        pair(column.before.missing, column.after.missing, dataset_src/* percent */.KN),
    ]);
    const heads = [
        ...(several ? [left('Table')] : []),
        left('Column'),
        right('distance'),
        right('mean'),
        right('missing'),
    ];
    return table('Columns whose values moved', { columns: heads, rows }, { importance: 65, place: 'open' });
}
function pair(before, after, say) {
    if (before === undefined || after === undefined)
        return '–';
    const [was, is] = [say(before), say(after)];
    return was === is ? is : `${was} → ${is}`;
}
/** @returns the share of each label in each table, and what it was. */
function labelRemarks(balances) {
    const labels = [...new Set(balances.flatMap(({ now }) => now.map(({ label }) => label)))].slice(0, 6);
    const rows = balances.map(({ path, now, before }) => [
        { code: path },
        data_remarks_number(sum(now)),
        ...labels
            .map((label) => pair(before && shareOf(before, label), shareOf(now, label), dataset_src/* percent */.KN))
            .map((it, i) => (before === undefined ? (0,dataset_src/* percent */.KN)(shareOf(now, labels[i] ?? '')) : it)),
    ]);
    const [first] = balances;
    if (first === undefined)
        return [];
    const heads = [left('Table'), right('rows'), ...labels.map((label) => right(`${first.column} = ${label}`))];
    const moved = balances.some(({ before }) => before !== undefined);
    return table('Labels', { columns: heads, rows }, { importance: 63, place: moved ? 'open' : 'folded' });
}
const sum = (counts) => counts.reduce((total, { count }) => total + count, 0);
const shareOf = (counts, label) => (counts.find((it) => it.label === label)?.count ?? 0) / Math.max(1, sum(counts));

;// CONCATENATED MODULE: ./actions/version-dataset/remarks.ts




/** Rows that a table shows; the rest is a number. */
const shownRows = 20;
/** @returns what people read of a new version: what the checks found, what changed in tables, columns and labels, and the files. */
function remarksOf({ plan, comparison, uploaded, sizes, data }) {
    const known = comparison !== undefined && 'changes' in comparison ? comparison : undefined;
    const tables = known?.tables ?? [];
    return [
        remarks_text('Data', headline(plan.version, comparison)),
        ...checksRemarks(data),
        ...rowsRemarks(tables),
        ...columnsRemarks(tables),
        ...labelRemarks(balancesOf(data.tables, data.rules.label, tables)),
        ...(known === undefined ? [] : changesTable(known.changes, sizes)),
        ...numbers(plan.version, comparison, uploaded),
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
    return `Since ${since}: ${words.map(([word, count]) => `${(0,progress/* counted */.hS)(count)} ${word}`).join(', ')}.`;
}
function numbers({ files, bytes }, comparison, uploaded) {
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
const remarks_number = (value) => ({ number: String(value) });
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
            title: rest > 0 ? `Files that changed (${shownRows} of ${(0,progress/* counted */.hS)(sorted.length)})` : 'Files that changed',
            importance: 60,
            place: sorted.length > 5 ? 'folded' : 'open',
            columns: [column('File', 'left'), column('Change', 'left'), column('Bytes', 'right')],
            rows: sorted
                .slice(0, shownRows)
                .map((change) => [
                { code: change.path },
                change.change === 'renamed' ? `renamed from ${change.from}` : change.change,
                change.change === 'removed' ? '' : remarks_number(size(change)),
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
function outcomeOf({ plan, uploaded, manifest, comparison, data, line, published }) {
    const { name, path, version, pointer, remote, channel } = plan;
    const sizes = sizesOf(manifest, comparison);
    const { verdict } = data.checked;
    const passed = verdict.word === 'pass';
    const changes = comparison !== undefined && 'tables' in comparison ? comparison.tables : [];
    const store = plan.manifest.slice(0, plan.manifest.lastIndexOf('/manifests/'));
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
            channel: passed ? channel.uri : '',
            ...(published === undefined ? {} : { published: factsOf(published) }),
            verified: { by: plan.verify, repaired: plan.repairs },
            uploaded: { ...uploaded },
            ...diffFacts(comparison, sizes),
            ...dataFacts(data, { store, changes, stored: passed }),
        },
        remarks: remarksOf({ plan, comparison, uploaded, sizes, data }),
        verdict,
        outputs: outputsOf({ plan, uploaded, comparison, published }),
        // What is not fit to train on is no version to compare the next one with.
        ...(passed ? { refs: [lineRef(line), ...(published?.made ? [(0,src/* commitRef */.lu)(published.commit, line)] : [])] } : {}),
    };
}
/** Only what changed is told with its size. */
function sizesOf(manifest, comparison) {
    const changes = comparison !== undefined && 'changes' in comparison ? comparison.changes : [];
    const changed = new Set(changes.map(({ path }) => path));
    return new Map(manifest.filter(({ path }) => changed.has(path)).map(({ path, size }) => [path, size]));
}
const factsOf = ({ made: _, ...stands }) => stands;
function outputsOf({ plan, uploaded, comparison, published, }) {
    const { version, channel } = plan;
    return {
        version: version.md5,
        sha256: version.sha256,
        files: String(version.files),
        bytes: String(version.bytes),
        'uploaded-objects': String(uploaded.objects),
        'uploaded-bytes': String(uploaded.bytes),
        ...changeCounts(version, comparison),
        'repaired-objects': String(plan.repairs),
        channel: channel.uri,
        commit: published?.commit ?? '',
        tag: published?.tag ?? '',
        'pull-request': published?.pull?.url ?? '',
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

;// CONCATENATED MODULE: ./actions/version-dataset/push-dir.ts

/** @returns the bytes of the `.dir`, or 0 when it did not have to be written. */
async function pushDir({ plan, dir, remote }) {
    if (plan.dir === 'present' || plan.dir === 'none' || dir === undefined)
        return 0;
    const answer = await remote.write(dir.id, dir.bytes, plan.dir);
    if (answer === 'conflict')
        throw new src/* Refusal */.P_(`${remote.url} holds other bytes under ${dir.id}: the object is damaged; delete it, then run again`);
    return dir.size;
}

;// CONCATENATED MODULE: ./actions/version-dataset/copy-source.ts




const copy_source_copiesAtOnce = 32;
/**
 * Brings a version from where it lies in S3 to its remote, by copies inside S3 of the very objects that were read: files first, the
 * `.dir` last, as `push` does. @throws S3Fault, Refusal when an object of the remote is damaged.
 */
async function copySource({ plan, dir, source, remote }, world) {
    const total = { files: plan.uploads.length, bytes: plan.uploads.reduce((sum, { size }) => sum + size, 0) };
    const tell = (0,progress/* progress */.qB)(world, 'copied', total);
    const done = { objects: 0, bytes: 0 };
    await (0,aws_src/* inLanes */.Lt)(plan.uploads, { lanes: copy_source_copiesAtOnce, signal: world.signal }, async ({ path, md5, size, replaces }) => {
        const from = source.objects.get(path);
        if (from === undefined || replaces !== undefined)
            throw new src/* Refusal */.P_(`${remote.url}: the object ${md5} of ${path} is damaged; delete it there, then run again`);
        const answer = await (0,aws_src/* copyObject */.JH)(remote.aws, from, remote.at(md5));
        tell(size);
        if (answer === 'written') {
            done.objects += 1;
            done.bytes += size;
        }
    });
    const listing = await pushDir({ plan, dir, remote });
    return { objects: done.objects + (listing === 0 ? 0 : 1), bytes: done.bytes + listing };
}

;// CONCATENATED MODULE: ./actions/version-dataset/push.ts



/**
 * Brings a version to its remote: every file first, and only when all are there the `.dir`, because DVC takes its presence for a
 * proof that all files are. A run that is cut off leaves files without a `.dir`; the next one goes on where it ended.
 * @throws FileChanged, S3Fault
 */
async function push({ plan, dir, target, remote, source }, world) {
    if (source !== undefined)
        return copySource({ plan, dir, source, remote }, world);
    const total = { files: plan.uploads.length, bytes: plan.uploads.reduce((sum, { size }) => sum + size, 0) };
    const tell = (0,progress/* progress */.qB)(world, 'uploaded', total);
    const done = { objects: 0, bytes: 0 };
    await remote.upload({ folder: target.folder, files: plan.uploads }, world.signal, ({ size }, answer) => {
        tell(size);
        if (answer === 'present')
            return;
        done.objects += 1;
        done.bytes += size;
    });
    const listing = await pushDir({ plan, dir, remote });
    return { objects: done.objects + (listing === 0 ? 0 : 1), bytes: done.bytes + listing };
}

;// CONCATENATED MODULE: ./actions/version-dataset/action.ts


















/** Files, `.dir`, manifest, channel, pointer, Git: nothing is written that points at what is not there yet. */
async function performVersion(plan, trip, observed) {
    const { store, env, clock } = trip;
    const done = {
        plan,
        manifest: observed.manifest,
        comparison: observed.comparison,
        data: observed.data,
        line: trip.line,
    };
    if (observed.data.checked.verdict.word !== 'pass')
        return outcomeOf({ ...done, uploaded: nothing });
    const uploaded = await push({ plan, ...observed }, trip);
    if (!observed.manifestIsKept)
        await keep(store, manifestKey(observed.sha256), observed.manifestBytes());
    const { profile } = observed.data;
    if (profile)
        await keep(store, profileKey(profile.sha256), profile.text);
    await fillChannel({ plan, ...observed, aws: (0,aws_src/* connect */.Ng)({ env, clock }) }, trip);
    writePointer(plan, observed.target);
    trip.log.info(`uploaded ${(0,progress/* counted */.hS)(uploaded.objects)} objects, ${(0,progress/* sized */.Sk)(uploaded.bytes)}, to ${plan.remote}`);
    const published = observed.git && (await publishVersion(observed.git, plan, trip));
    return outcomeOf({ ...done, uploaded, published });
}
/** What a job is to read first is looked at again when it has been: only then is known what is to be written. */
async function perform(plan, trip, observed) {
    if ('version' in plan && 'manifest' in observed)
        return performVersion(plan, trip, observed);
    if (!('job' in plan && 'listing' in observed))
        throw new Error('a plan for something else than was observed');
    const job = await digestFirst(plan, observed, trip);
    const read = await observe(trip);
    if ('listing' in read)
        throw new src/* Refusal */.P_(`${read.source}: changed while job ${job.name} read it; run again when nobody writes there`);
    return withReading(await performVersion(planVersion(read, trip.store.uri), trip, read), plan, job);
}
/** Data that broke a rule go nowhere, so that nobody can pay for training on them. */
const nothing = { objects: 0, bytes: 0 };
function writePointer({ pointer, gitignore }, { workspace }) {
    if (pointer.changed)
        writeWhole((0,external_node_path_.join)(workspace, pointer.path), pointer.text);
    if (gitignore)
        writeWhole((0,external_node_path_.join)(workspace, gitignore.path), gitignore.text);
}
/** Gives a directory or a file of the checkout a version: in the DVC remote, in Git by its pointer, and in a folder that SageMaker can read. */
const versionDataset = (0,src/* defineAction */.QP)({
    name: 'version-dataset',
    kind: 'dataset',
    inputs: inputs,
    needs: [],
    check: check,
    observe: observe,
    plan: (trip, observed) => 'listing' in observed ? planDigests(trip, observed) : planVersion(observed, trip.store.uri),
    describe: (plan) => ('job' in plan ? describeDigests(plan) : describePlan(plan)),
    perform,
    async stop({ job, want }, { env, clock, log }) {
        if (job === undefined)
            return;
        const own = want === undefined ? undefined : JSON.parse(want); // Safe: `digestFirst` wrote it.
        log.info(`${job}: ${aws_src/* becameOf */.n[await (0,aws_src/* stopProcessingJob */.j7)((0,aws_src/* connect */.Ng)({ env, clock }), job, own)]}`);
    },
});

;// CONCATENATED MODULE: ./actions/version-dataset/index.ts



/* harmony default export */ const version_dataset = ((phase) => (0,src/* run */.eF)(versionDataset, phase, aws_src/* s3Store */.yc));


/***/ }),

/***/ 1178:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (/* binding */ scanFile)
/* harmony export */ });
/* harmony import */ var _modelway_dataset__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5916);
/* harmony import */ var _table_source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4336);


/** A task for a thread: reads one table from start to end. @throws what the file system throws. */
function scanFile({ path, size, question }) {
    return (0,_modelway_dataset__WEBPACK_IMPORTED_MODULE_0__/* .scanTable */ .SS)((0,_table_source_js__WEBPACK_IMPORTED_MODULE_1__/* .fileSource */ .I)(path, size), question);
}


/***/ }),

/***/ 4336:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ fileSource)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);

const chunkBytes = 2 ** 20;
/** A file of this machine as a table is read: in order, or anywhere. @param bytes its size. */
function fileSource(path, bytes) {
    return {
        byteLength: bytes,
        async slice(start, end = bytes) {
            const buffer = new ArrayBuffer(Math.max(0, Math.min(end, bytes) - start));
            const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path);
            try {
                await file.read(new Uint8Array(buffer), 0, buffer.byteLength, start);
            }
            finally {
                await file.close();
            }
            return buffer;
        },
        stream: () => chunksOf(path),
    };
}
/** Each chunk is fresh: readers write into them. */
async function* chunksOf(path) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path);
    try {
        for (;;) {
            const { bytesRead, buffer } = await file.read(Buffer.allocUnsafeSlow(chunkBytes), 0, chunkBytes);
            if (bytesRead === 0)
                return;
            yield buffer.subarray(0, bytesRead);
        }
    }
    finally {
        await file.close();
    }
}


/***/ }),

/***/ 3553:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ readingTasks),
/* harmony export */   r: () => (/* binding */ tableTasks)
/* harmony export */ });
/** What threads do for this action, by name. */
const tableTasks = { 'scan-table': () => Promise.all(/* import() */[__webpack_require__.e(9456), __webpack_require__.e(7794), __webpack_require__.e(5916), __webpack_require__.e(7976)]).then(__webpack_require__.bind(__webpack_require__, 1178)) };
/** What they do for its program in a processing job. */
const readingTasks = { 'read-objects': () => Promise.all(/* import() */[__webpack_require__.e(1526), __webpack_require__.e(9456), __webpack_require__.e(7794), __webpack_require__.e(1942), __webpack_require__.e(6071)]).then(__webpack_require__.bind(__webpack_require__, 6071)) };


/***/ })

};
