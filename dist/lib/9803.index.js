export const id = 9803;
export const ids = [9803];
export const modules = {

/***/ 9803:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ restore_dataset)
});

// EXTERNAL MODULE: ./packages/action/src/index.ts + 21 modules
var src = __webpack_require__(8284);
// EXTERNAL MODULE: ./packages/aws/src/index.ts + 63 modules
var aws_src = __webpack_require__(5727);
// EXTERNAL MODULE: ./packages/crew/src/index.ts + 6 modules
var crew_src = __webpack_require__(8435);
// EXTERNAL MODULE: ./packages/remote/src/stat-cache.ts + 1 modules
var stat_cache = __webpack_require__(8422);
// EXTERNAL MODULE: ./packages/remote/src/choose-remote.ts
var choose_remote = __webpack_require__(8258);
// EXTERNAL MODULE: ./packages/remote/src/dvc-config.ts
var dvc_config = __webpack_require__(3630);
// EXTERNAL MODULE: ./packages/remote/src/open-remote.ts + 10 modules
var open_remote = __webpack_require__(8463);
// EXTERNAL MODULE: ./packages/remote/src/tasks.ts
var tasks = __webpack_require__(9358);
// EXTERNAL MODULE: ./packages/dataset/src/index.ts + 67 modules
var dataset_src = __webpack_require__(5916);
;// CONCATENATED MODULE: ./actions/restore-dataset/describe.ts

/** S3 Standard in us-east-1, US dollars for a thousand GET requests. */
const perThousand = 0.0004;
/** @returns a plan for people: what is fetched, what is removed, what it costs, and what the role must be allowed. */
function describePlan({ remote, fetches, removals, path }) {
    const isS3 = remote.startsWith('s3://');
    const gets = fetches.map(({ path: file, md5, size }) => ({
        from: `${remote}/${(0,dataset_src/* objectKey */.T5)(md5)}`,
        to: `${path}/${file}`,
        bytes: size,
    }));
    return {
        requests: [
            ...(gets.length === 0 ? [] : [{ [isS3 ? 's3:GetObject' : 'copy']: gets }]),
            ...(removals.length === 0 ? [] : [{ remove: removals }]),
        ],
        cost: isS3
            ? `$${((gets.length / 1000) * perThousand).toFixed(4)} for ${gets.length} GET requests (S3 Standard, us-east-1), and the transfer where the runner is outside the bucket's region`
            : 'nothing',
        permissions: isS3 ? permissions(remote.slice('s3://'.length)) : [],
    };
}
function permissions(remote) {
    const [bucket = ''] = remote.split('/');
    return [
        { action: 's3:GetObject', resource: `arn:aws:s3:::${remote}/${dataset_src/* objectFolder */.SF}*` },
        { action: 's3:ListBucket', resource: `arn:aws:s3:::${bucket}` },
    ];
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/remote/src/progress.ts
var progress = __webpack_require__(5097);
// EXTERNAL MODULE: ./packages/remote/src/collect-often.ts
var collect_often = __webpack_require__(8619);
// EXTERNAL MODULE: ./packages/remote/src/digest-files.ts
var digest_files = __webpack_require__(9083);
;// CONCATENATED MODULE: ./actions/restore-dataset/place.ts



/** @throws Refusal when the path does not lie in the workspace, or leads through a symbolic link. */
function findPlace(workspace, given) {
    const path = (0,external_node_path_.normalize)(given)
        .replace(/\/+$/, '')
        .replace(/\.dvc$/, '');
    const outside = (0,external_node_path_.isAbsolute)(path) || path === '.' || path === '..' || path.startsWith(`..${external_node_path_.sep}`);
    if (outside || path.split(external_node_path_.sep).some((part) => part === '.git' || part === '.dvc'))
        throw new src/* Refusal */.P_(`path "${given}" must be a directory or file inside the checkout, and not of Git or DVC itself`);
    const root = (0,external_node_fs_.realpathSync)(workspace);
    makeWay(root)((0,external_node_path_.dirname)(path));
    const there = statsOf((0,external_node_path_.join)(root, path));
    if (there?.isSymbolicLink())
        throw new src/* Refusal */.P_(`path "${given}" is a symbolic link; remove it, and the data comes in its place`);
    return { path, absolute: (0,external_node_path_.join)(root, path), workspace: root };
}
const statsOf = (path) => (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
/**
 * Makes folders below a root, one by one: a checkout may hold a link where a folder is expected, and what is written must not leave the
 * root through it. @returns a function for folders relative to the root. It throws Refusal naming what is in the way.
 */
function makeWay(root) {
    const known = new Set(['.', '']);
    const make = (folder) => {
        if (known.has(folder))
            return;
        make((0,external_node_path_.dirname)(folder));
        const stats = statsOf((0,external_node_path_.join)(root, folder));
        if (stats === undefined)
            (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(root, folder));
        else if (!stats.isDirectory())
            throw new src/* Refusal */.P_(`${(0,external_node_path_.join)((0,external_node_path_.basename)(root), folder)}: is not a directory, and files of the dataset lie below it; remove it`);
        known.add(folder);
    };
    return make;
}

;// CONCATENATED MODULE: ./actions/restore-dataset/fetch.ts





/** Large objects in work are counted as so much: they are streamed. */
const [mostOfOne, mostOfAll] = [64 * 2 ** 20, 128 * 2 ** 20];
/** Longer than any file system's clock ticks, but for those that know whole seconds only. */
const tick = 60;
/**
 * Brings what is missing, each file checked against its MD5 before it has its name, and removes what is to be removed.
 * @returns the digests of what was brought, by path. @throws ObjectDamaged, S3Fault, Refusal
 */
async function fetchAll(fetching, world) {
    const { plan, remote, folder, isexec } = fetching;
    const brought = new Map();
    const tell = (0,progress/* progress */.qB)(world, 'restored', totalOf(plan.fetches));
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
    (0,collect_often/* collectOften */.L)(plan.fetches.length);
    const make = makeWay(folder);
    for (const path of plan.removals)
        (0,external_node_fs_.rmSync)((0,external_node_path_.join)(folder, path));
    const room = { of: ({ size }) => Math.min(size, mostOfOne), most: mostOfAll };
    const lanes = remote.fetchesAtOnce(plan.fetches.length);
    await (0,aws_src/* inLanes */.Lt)(plan.fetches, { lanes, signal: world.signal, room }, async (file) => {
        make((0,external_node_path_.dirname)(file.path));
        const to = (0,external_node_path_.join)(folder, file.path);
        const digests = await remote.fetch(file.md5, { size: file.size, to, signal: world.signal });
        if (isexec)
            (0,external_node_fs_.chmodSync)(to, 0o777 & ~process.umask());
        brought.set(file.path, { stamp: (0,digest_files.stampOf)((0,external_node_fs_.statSync)(to)), digests });
        tell(file.size);
    });
    await remember(brought, fetching.cache, world);
    return new Map([...brought].map(([path, { digests }]) => [path, digests]));
}
/** So that the next step of the job reads only what it has written itself. */
async function remember(brought, cache, { clock, signal }) {
    if (brought.size > 0)
        await clock.sleep(tick, signal);
    const since = clock.now().getTime();
    for (const [path, known] of brought)
        cache.keep(path, { ...known, since });
    cache.save();
}
const totalOf = (files) => ({
    files: files.length,
    bytes: files.reduce((sum, { size }) => sum + size, 0),
});

// EXTERNAL MODULE: ./packages/remote/src/digest.ts
var digest = __webpack_require__(4686);
// EXTERNAL MODULE: ./packages/remote/src/file-list.ts
var file_list = __webpack_require__(5285);
;// CONCATENATED MODULE: ./actions/restore-dataset/here.ts




/** Reads what lies where a dataset is to be: files as they are, never through links. A file that cannot be read is as good as missing. */
async function readHere(place, isFile, { cache, now, signal }) {
    const found = isFile ? single(place) : below(place.absolute);
    const here = new Map();
    const unknown = found.filter((file) => {
        const digests = cache.find(file.path, file.stamp);
        if (digests !== undefined)
            here.set(file.path, { ...digests, size: file.stamp[0] });
        return digests === undefined;
    });
    if (unknown.paths.length === 0)
        return here;
    const crew = (0,crew_src/* openCrew */.o5)(tasks/* remoteTasks */.b);
    const keep = (file, digests) => {
        here.set(file.path, { ...digests, size: file.stamp[0] });
        cache.keep(file.path, { stamp: file.stamp, digests, since: now });
    };
    const refuse = (file) => void here.set(file.path, { md5: '', sha256: '', size: file.stamp[0] });
    await (0,digest/* digestAll */.aU)(unknown, { crew, signal, keep, refuse }).finally(() => crew.close());
    return here;
}
function single({ absolute }) {
    const files = (0,file_list/* fileList */.$)((0,external_node_path_.dirname)(absolute));
    const entry = list(files.folder).find(({ name }) => name === (0,external_node_path_.basename)(absolute));
    if (entry?.isFile())
        add(files, entry.name);
    return files;
}
function below(root) {
    const files = (0,file_list/* fileList */.$)(root);
    const visit = (folder) => {
        for (const entry of list((0,external_node_path_.join)(root, folder))) {
            const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
            if (entry.isDirectory())
                visit(path);
            else if (entry.isFile())
                add(files, path);
        }
    };
    visit('');
    return files;
}
const add = (files, path) => files.add(path, (0,digest_files.stampOf)((0,external_node_fs_.statSync)((0,external_node_path_.join)(files.folder, path))));
function list(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true });
    }
    catch (cause) {
        if (cause.code === 'ENOENT')
            return [];
        throw cause;
    }
}

// EXTERNAL MODULE: ./packages/lineage/src/index.ts + 22 modules
var lineage_src = __webpack_require__(7794);
;// CONCATENATED MODULE: ./actions/restore-dataset/outcome.ts



/** @returns what a restored dataset has to say for itself: the SHA-256 of its manifest is that which version-dataset stated. */
function outcomeOf({ plan, entries, here, brought }) {
    const sizes = new Map(plan.fetches.map(({ path, size }) => [path, size]));
    const manifest = (0,dataset_src/* manifestOf */.$V)(entries.map(({ path, md5 }) => ({
        path,
        md5,
        sha256: brought.get(path)?.sha256 ?? here.get(path)?.sha256 ?? '',
        size: sizes.get(path) ?? here.get(path)?.size ?? 0,
    })));
    const { sha256 } = (0,dataset_src/* digestManifest */.e4)(manifest);
    const version = { md5: plan.version, sha256, files: manifest.length, bytes: (0,dataset_src/* bytesOf */.$$)(manifest) };
    const fetched = { objects: plan.fetches.length, bytes: plan.fetches.reduce((sum, { size }) => sum + size, 0) };
    const text = `${plan.path} is at version ${plan.version}: ${(0,progress/* counted */.hS)(version.files)} files, ${(0,progress/* sized */.Sk)(version.bytes)}, of which ${(0,progress/* counted */.hS)(fetched.objects)} (${(0,progress/* sized */.Sk)(fetched.bytes)}) came from ${plan.remote}.`;
    const extra = plan.kept.length === 0 ? '' : ` ${(0,progress/* counted */.hS)(plan.kept.length)} other files lie there too.`;
    return {
        subject: [{ name: plan.path, uri: plan.remote, digest: { sha256, md5: plan.version } }],
        inputs: [],
        facts: { path: plan.path, version, remote: plan.remote, fetched, extra: plan.kept.length },
        remarks: [{ kind: 'text', title: 'Restored data', importance: 30, place: 'folded', text: `${text}${extra}` }],
        verdict: (0,lineage_src/* pass */.IX)(),
        outputs: {
            version: version.md5,
            sha256,
            files: String(version.files),
            bytes: String(version.bytes),
            'fetched-objects': String(fetched.objects),
            'fetched-bytes': String(fetched.bytes),
        },
    };
}

;// CONCATENATED MODULE: ./actions/restore-dataset/plan.ts
/** Objects that the remote lacks: all of them, before anything is written. */
class NotInRemote extends Error {
    name = 'NotInRemote';
    reasons;
    constructor(remote, missing) {
        const reasons = missing
            .slice(0, 50)
            .map(({ path, md5 }) => `${path}: ${remote} has no object ${md5}; push it from where the data still is (version-dataset, or dvc push)`);
        super(reasons.join('\n'));
        this.reasons = [...reasons, ...(missing.length > 50 ? [`and ${missing.length - 50} more files`] : [])];
    }
}
/** Decides what is fetched and what is removed. @throws NotInRemote naming what cannot be restored. */
function planRestore(found) {
    const { path, pointer, version, remote, entries, here, there } = found;
    const wanted = entries.filter((entry) => here.get(entry.path)?.md5 !== entry.md5);
    const missing = wanted.filter(({ md5 }) => !there.has(md5));
    if (missing.length > 0)
        throw new NotInRemote(remote, missing);
    const fetches = wanted.map((entry) => ({ ...entry, size: there.get(entry.md5)?.size ?? 0 }));
    const names = new Set(entries.map((entry) => entry.path));
    const others = [...here.keys()].filter((name) => !names.has(name));
    return {
        path,
        pointer,
        version,
        remote,
        files: entries.length,
        fetches: fetches.sort((a, b) => b.size - a.size),
        removals: found.extra === 'remove' ? others : [],
        kept: found.extra === 'keep' ? others : [],
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./packages/remote/src/text-of.ts
var text_of = __webpack_require__(4563);
;// CONCATENATED MODULE: ./actions/restore-dataset/wanted.ts





/**
 * Reads the pointer of a dataset. @param version what is wanted instead of what the pointer names.
 * @throws Refusal when there is none, or it is of DVC 2; DatasetFault when it is broken.
 */
function findWanted({ workspace, path }, version) {
    const pointer = `${path}.dvc`;
    const text = (0,text_of/* textOf */.b)((0,external_node_path_.join)(workspace, pointer));
    if (text === undefined)
        throw new src/* Refusal */.P_(`${pointer}: is not in the checkout; check the input path, and that the pointer was committed`);
    const { outs, wdir, imported } = (0,dataset_src/* readPointer */.qT)(text, pointer);
    const out = outs.find((it) => external_node_path_.posix.join(wdir, it.path) === (0,external_node_path_.basename)(path));
    if (out === undefined)
        throw new src/* Refusal */.P_(`${pointer}: does not track ${(0,external_node_path_.basename)(path)}; give the path that it tracks`);
    refuseUnfit(pointer, out, imported);
    if (version !== undefined && !(0,dataset_src/* isObjectId */.TS)(version))
        throw new src/* Refusal */.P_(`version "${version}" must be 32 hex digits, and .dir for a directory, as the output version of version-dataset`);
    const { remote, isexec = false, entries } = out;
    const listed = entries !== undefined && (version ?? out.md5) === out.md5 ? { entries } : {};
    return { pointer, version: version ?? out.md5, isexec, ...(remote === undefined ? {} : { remote }), ...listed };
}
/** DVC never pushes what was imported by versions (`push: false`), but `version-dataset` does: the remote is asked. */
function refuseUnfit(pointer, { legacy, kept }, imported) {
    if (legacy)
        throw new src/* Refusal */.P_(`${pointer}: was written by DVC 2; version the data with version-dataset once, which writes it anew`);
    if (kept !== undefined && !(imported && kept === 'here'))
        throw new src/* Refusal */.P_(`${pointer}: keeps its content ${kept}, so no remote has it; nothing can be restored`);
}
/** @returns the files of a version, and the SHA-256 of their listing. @throws Refusal when the remote lacks it, DatasetFault when it is broken. */
async function entriesOf(remote, { version, pointer, entries }, place) {
    if (entries !== undefined)
        return entries;
    if (!version.endsWith('.dir'))
        return [{ path: (0,external_node_path_.basename)(place.path), md5: version }];
    const bytes = await remote.read(version);
    if (bytes === undefined)
        throw new src/* Refusal */.P_(`${pointer}: names ${version}, which is not in ${remote.url}; push it from where the data still is (version-dataset, or dvc push)`);
    const found = (0,external_node_crypto_.createHash)('md5').update(bytes).digest('hex');
    if (`${found}.dir` !== version)
        throw new src/* Refusal */.P_(`${remote.url}: object ${version} holds other bytes than its name says; push it again with version-dataset`);
    return (0,dataset_src/* readDirObject */.P)(bytes, version);
}
/** What the paths of a version are relative to. */
const folderOf = (place, { version }) => version.endsWith('.dir') ? place.absolute : (0,external_node_path_.dirname)(place.absolute);

;// CONCATENATED MODULE: ./actions/restore-dataset/action.ts










const inputs = {
    path: (0,src/* text */.Qq)(),
    remote: (0,src/* optional */.lq)((0,src/* text */.Qq)()),
    version: (0,src/* optional */.lq)((0,src/* text */.Qq)()),
    extra: (0,src/* withDefault */.IQ)((0,src/* word */.Vm)('keep', 'remove'), 'keep'),
    cache: (0,src/* optional */.lq)((0,src/* text */.Qq)()),
};
async function observe(trip) {
    const { workspace, clock, signal } = trip;
    const place = findPlace(workspace, trip.inputs.path);
    const wanted = findWanted(place, trip.inputs.version);
    const remoteWay = openWay(trip, place, wanted);
    const folder = folderOf(place, wanted);
    const cache = (0,stat_cache/* openStatCache */.r)((0,stat_cache/* cacheHome */.i)(trip), folder);
    const isFile = folder !== place.absolute;
    const [entries, here] = await Promise.all([
        entriesOf(remoteWay, wanted, place),
        readHere(place, isFile, { cache, now: clock.now().getTime(), signal }),
    ]);
    const there = await missing(remoteWay, { entries, here, signal });
    const { pointer, version, isexec } = wanted;
    const found = { path: place.path, pointer, version, remote: remoteWay.url, entries, there };
    return { ...found, extra: trip.inputs.extra, remoteWay, here, folder, isexec, cache };
}
function openWay({ inputs: given, env, clock, store }, place, wanted) {
    const root = (0,choose_remote/* projectRoot */.YQ)(place);
    const project = { workspace: place.workspace, config: () => (0,dvc_config/* readDvcConfig */.o)(root, env) };
    const remote = (0,choose_remote/* chooseRemote */.yh)(project, given.remote ?? wanted.remote, store.uri);
    return (0,open_remote/* openRemote */.d)(remote, { env, clock, crew: (0,crew_src/* openCrew */.o5)(tasks/* remoteTasks */.b) });
}
/** @returns what the remote has of the files that are not here as they should be. */
async function missing(remote, { entries, here, signal }) {
    const ids = new Set(entries.filter(({ path, md5 }) => here.get(path)?.md5 !== md5).map(({ md5 }) => md5));
    return ids.size === 0 ? new Map() : remote.inventory(ids, signal);
}
async function perform(plan, trip, observed) {
    if (plan.kept.length > 0)
        trip.log.warn(`${plan.path}: holds ${plan.kept.length} files that are not of version ${plan.version}, such as ${plan.kept[0]}; give extra: remove to have them removed`);
    const brought = await fetchAll({ ...observed, plan, remote: observed.remoteWay }, trip);
    return outcomeOf({ plan, entries: observed.entries, here: observed.here, brought });
}
/** Brings a version of a dataset from its DVC remote into the checkout: `dvc pull`, without Python, each file proven by its digest. */
const restoreDataset = (0,src/* defineAction */.QP)({
    name: 'restore-dataset',
    kind: 'restoration',
    inputs,
    needs: [],
    observe,
    plan: (_, observed) => planRestore(observed),
    describe: describePlan,
    perform,
});

;// CONCATENATED MODULE: ./actions/restore-dataset/index.ts



/* harmony default export */ const restore_dataset = ((phase) => (0,src/* run */.eF)(restoreDataset, phase, aws_src/* s3Store */.yc));


/***/ })

};
