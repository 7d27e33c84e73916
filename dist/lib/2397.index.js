export const id = 2397;
export const ids = [2397,1464];
export const modules = {

/***/ 2972:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ batchesOf)
/* harmony export */ });
/** @returns all items in their order, in batches for one order to a thread each. */
function batchesOf(all, { of, items, most }) {
    const batches = [];
    let weight = 0;
    for (const item of all) {
        const last = batches.at(-1);
        weight += of(item);
        if (last !== undefined && last.length < items && weight <= most)
            last.push(item);
        else {
            batches.push([item]);
            weight = of(item);
        }
    }
    return batches;
}


/***/ }),

/***/ 8258:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YQ: () => (/* binding */ projectRoot),
/* harmony export */   g0: () => (/* binding */ isProjectRoot),
/* harmony export */   yh: () => (/* binding */ chooseRemote)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _modelway_dataset__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5916);
/* harmony import */ var _dvc_config_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3630);




/**
 * Finds where the objects go: an `s3://` URI, a folder (a path that begins with a slash or a dot), the name of a remote in the
 * configuration, or nothing: then the default remote, or a folder of the store when the project has none.
 * @throws DatasetFault when the remote cannot be used.
 */
function chooseRemote({ workspace, config }, given, store) {
    if (given?.startsWith('s3://'))
        return { kind: 's3', name: given, url: given.replace(/\/+$/, '') };
    if (given && /^\.{0,2}\//.test(given))
        return { kind: 'local', name: given, folder: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, given) };
    const remote = (0,_modelway_dataset__WEBPACK_IMPORTED_MODULE_2__/* .findRemote */ ._Y)(config(), given) ?? { kind: 's3', name: 'store', url: `${store}/dvc` };
    if (remote.kind === 's3') {
        (0,_dvc_config_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseInCheckout */ .s)(workspace, remote.credentialsFile, 'credentialpath');
        (0,_dvc_config_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseInCheckout */ .s)(workspace, remote.configFile, 'configpath');
    }
    return remote;
}
/** Whether an absolute folder is that of a DVC project. */
const isProjectRoot = (folder) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, '.dvc'), { throwIfNoEntry: false })?.isDirectory() ?? false;
/** @returns the nearest folder above a dataset that holds `.dvc`, up to the workspace; the workspace where there is none. */
function projectRoot({ workspace, absolute }) {
    for (let folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(absolute); folder.startsWith(workspace); folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)) {
        if (isProjectRoot(folder))
            return folder;
        if (folder === workspace)
            break;
    }
    return workspace;
}


/***/ }),

/***/ 8619:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ collectOften)
/* harmony export */ });
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8877);
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_v8__WEBPACK_IMPORTED_MODULE_0__);

/** Fewer files leave less behind than Node itself takes. */
const many = 50_000;
/**
 * Has V8 collect what requests leave behind before it is more than half of what lives, and lets its space for young objects grow no more:
 * it would take 128 MiB for those, and of hundreds of thousands of files three quarters of the memory would be garbage. Below that many
 * files, collecting so often would cost a tenth of the time.
 */
function collectOften(files) {
    if (files < many)
        return;
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--heap-growing-percent=50');
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--semi-space-growth-factor=1');
}


/***/ }),

/***/ 9083:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (/* binding */ digestFiles),
/* harmony export */   sameStamp: () => (/* binding */ sameStamp),
/* harmony export */   stampOf: () => (/* binding */ stampOf),
/* harmony export */   widthOf: () => (/* binding */ widthOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);


/** What tells a file that was not written to since: size, inode, times of modification and change in milliseconds. */
const stampOf = ({ size, ino, mtimeMs, ctimeMs }) => [size, ino, mtimeMs, ctimeMs];
const sameStamp = (a, b) => a.every((value, i) => value === b[i]);
const widths = { md5: 16, sha256: 32 };
const widthOf = (algorithms) => algorithms.reduce((sum, name) => sum + widths[name], 0);
const chunkBytes = 2 ** 20;
/** A task for a thread: reads each file once, by blocking calls, and takes all digests of it. Memory: a MiB. */
function digestFiles({ paths, algorithms }) {
    const width = widthOf(algorithms);
    const digests = new Uint8Array(paths.length * width);
    const stamps = new Float64Array(paths.length * 4);
    const faults = [];
    const buffer = Buffer.allocUnsafeSlow(chunkBytes);
    for (const [i, path] of paths.entries()) {
        try {
            const { digest, stamp } = digestFile(path, { algorithms, buffer });
            if (stamp === undefined)
                faults.push([i, undefined]);
            else
                stamps.set(stamp, i * 4);
            digests.set(digest, i * width);
        }
        catch (cause) {
            faults.push([i, cause.message]);
        }
    }
    return { digests, stamps, faults };
}
/** @returns the digests, and the stamp when it was the same before and after. */
function digestFile(path, { algorithms, buffer }) {
    const handle = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, 'r');
    try {
        const before = stampOf((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(handle));
        const hashes = algorithms.map((name) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(name));
        let total = 0;
        for (let read = -1; read !== 0 && total < before[0]; total += read) {
            read = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(handle, buffer, 0, buffer.length, null);
            for (const hash of hashes)
                hash.update(buffer.subarray(0, read));
        }
        const isWhole = total === before[0] && sameStamp(before, stampOf((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(handle)));
        return { digest: Buffer.concat(hashes.map((hash) => hash.digest())), stamp: isWhole ? before : undefined };
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(handle);
    }
}


/***/ }),

/***/ 4686:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BV: () => (/* binding */ digestOne),
/* harmony export */   aU: () => (/* binding */ digestAll),
/* harmony export */   nw: () => (/* binding */ digestsOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _modelway_aws__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5727);
/* harmony import */ var _batches_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2972);
/* harmony import */ var _digest_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9083);





/** @returns both digests of bytes in memory. */
const digestsOf = (bytes) => ({
    md5: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('md5').update(bytes).digest('hex'),
    sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex'),
});
/** Files in one order to a thread: few enough that progress shows and a cancel is heard. */
const order = { items: 512, most: 64 * 2 ** 20 };
/** From here on the two digests of one file are taken side by side, each by a thread that reads the file for itself. */
const large = 32 * 2 ** 20;
/** Takes MD5 and SHA-256 of files, each read once, on all threads of a crew. Large ones first, so that none is left for the end. */
async function digestAll(files, digesting) {
    const { crew, signal } = digesting;
    const isLarge = (i) => files.size(i) >= large;
    const all = files.paths.map((_, i) => i);
    const rest = all.filter((i) => !isLarge(i));
    const works = [
        ...all.filter(isLarge).map((i) => () => digestLarge(located(files, i), digesting)),
        ...(0,_batches_js__WEBPACK_IMPORTED_MODULE_3__/* .batchesOf */ .c)(rest, { ...order, of: files.size }).map((batch) => () => digestBatch(files, batch, digesting)),
    ];
    await (0,_modelway_aws__WEBPACK_IMPORTED_MODULE_2__/* .inLanes */ .Lt)(works, { lanes: crew.size + 1, signal }, (work) => work());
}
const located = (files, i) => {
    const file = files.at(i);
    return { ...file, absolute: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(files.folder, file.path) };
};
async function digestBatch(files, batch, { crew, keep, refuse }) {
    const order = {
        paths: batch.map((at) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(files.folder, files.paths[at] ?? '')),
        algorithms: ['md5', 'sha256'],
    };
    const told = await crew.run('digest-files', order);
    const faults = new Map(told.faults);
    for (const [i, at] of batch.entries()) {
        const file = files.at(at);
        const fault = faults.has(i) ? { reason: faults.get(i) } : undefined;
        if (fault?.reason !== undefined)
            refuse(file, new Error(fault.reason));
        else if (fault !== undefined || !isUnchanged(file, told, i))
            refuse(file, new _modelway_aws__WEBPACK_IMPORTED_MODULE_2__/* .FileChanged */ .zR(file.path));
        else
            keep(file, { md5: hexAt(told, i, [48, 0, 16]), sha256: hexAt(told, i, [48, 16, 48]) });
    }
}
const isUnchanged = ({ stamp }, { stamps }, i) => (0,_digest_files_js__WEBPACK_IMPORTED_MODULE_4__.sameStamp)(stamp, [stamps[i * 4] ?? 0, stamps[i * 4 + 1] ?? 0, stamps[i * 4 + 2] ?? 0, stamps[i * 4 + 3] ?? 0]);
function hexAt({ digests }, i, [width, from, to]) {
    return Buffer.from(digests.buffer, digests.byteOffset + i * width + from, to - from).toString('hex');
}
async function digestLarge(file, { crew, keep, refuse }) {
    try {
        const [md5, sha256] = await Promise.all([digestOne(crew, file, 'md5'), digestOne(crew, file, 'sha256')]);
        keep(file, { md5, sha256 });
    }
    catch (cause) {
        refuse(file, cause); // Both throw nothing but Errors.
    }
}
/** @returns one digest of a file of any size, in hex. @throws FileChanged when it is not what its stamp says; Error when it cannot be read. */
async function digestOne(crew, file, algorithm) {
    const told = await crew.run('digest-files', { paths: [file.absolute], algorithms: [algorithm] });
    const [fault] = told.faults;
    if (fault?.[1] !== undefined)
        throw new Error(fault[1]);
    if (fault !== undefined || !isUnchanged(file, told, 0))
        throw new _modelway_aws__WEBPACK_IMPORTED_MODULE_2__/* .FileChanged */ .zR(file.path);
    const width = (0,_digest_files_js__WEBPACK_IMPORTED_MODULE_4__.widthOf)([algorithm]);
    return hexAt(told, 0, [width, 0, width]);
}


/***/ }),

/***/ 7691:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ draft)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** @param mode of the file; read-only where it is to be: 0o444. */
function draft(place, mode = 0o666) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(place), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(place).slice(0, 180)}.${process.pid}.tmp`);
    const rename = () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(path, place);
    const remove = () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { force: true });
    return {
        path,
        rename,
        remove,
        keep(bytes) {
            // What a killed run left under this name is of no use.
            const handle = open(path, mode);
            try {
                for (let at = 0; at < bytes.length;)
                    at += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(handle, bytes, at);
            }
            finally {
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(handle);
            }
            rename();
        },
    };
}
function open(path, mode) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'wx', mode);
    }
    catch (cause) {
        if (cause.code !== 'EEXIST')
            throw cause;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'wx', mode);
    }
}


/***/ }),

/***/ 3630:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ readDvcConfig),
/* harmony export */   s: () => (/* binding */ refuseInCheckout)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _modelway_dataset__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5916);
/* harmony import */ var _text_of_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4563);




/**
 * Reads DVC's configuration as DVC does (dvc `config.py`, `dirs.py`): that of the system, of the user, of the project, and the
 * local one, each key by the last that sets it; paths are relative to the file that names them.
 * @param root the project's folder. @throws DatasetFault with the faults of all files.
 */
function readDvcConfig(root, env) {
    const home = env['HOME'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)();
    const files = [...machineFiles(env, home), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, '.dvc/config'), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, '.dvc/config.local')];
    return (0,_modelway_dataset__WEBPACK_IMPORTED_MODULE_2__/* .mergeConfigs */ .SV)(files.map((path) => {
        const shown = path.startsWith(root + node_path__WEBPACK_IMPORTED_MODULE_1__.sep) ? path.slice(root.length + 1) : path;
        return (0,_modelway_dataset__WEBPACK_IMPORTED_MODULE_2__/* .resolveConfigPaths */ .hN)((0,_modelway_dataset__WEBPACK_IMPORTED_MODULE_2__/* .readConfig */ .Xg)((0,_text_of_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b)(path) ?? '', shown), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), home);
    }));
}
/** Where platformdirs puts what belongs to the machine and to the user, on Linux; DVC's own variables come first. */
function machineFiles(env, home) {
    const system = env['DVC_SYSTEM_CONFIG_DIR'] || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(env['XDG_CONFIG_DIRS']?.split(':')[0] || '/etc/xdg', 'dvc');
    const user = env['DVC_GLOBAL_CONFIG_DIR'] || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(env['XDG_CONFIG_HOME'] || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, '.config'), 'dvc');
    return [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(system, 'config'), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(user, 'config')];
}
/**
 * A file of AWS's tools may name programs to run (`credential_process`), and whoever opens a pull request may change the checkout.
 * @throws DatasetFault when such a file lies in it.
 */
function refuseInCheckout(workspace, file, option) {
    if (file !== undefined && (file + node_path__WEBPACK_IMPORTED_MODULE_1__.sep).startsWith(workspace + node_path__WEBPACK_IMPORTED_MODULE_1__.sep))
        throw new _modelway_dataset__WEBPACK_IMPORTED_MODULE_2__/* .DatasetFault */ .Xf([
            `${option} of .dvc/config lies in the checkout (${file.slice(workspace.length + 1)}), where a pull request could make it run commands; put the file outside`,
        ]);
}


/***/ }),

/***/ 5285:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ fileList)
/* harmony export */ });
/** The numbers of a stamp. */
const width = 4;
/** @returns a list with these files, to which more may be added. */
function fileList(folder, files = []) {
    const paths = [];
    let stamps = new Float64Array(width * 64);
    const number = (at) => stamps[at] ?? Number.NaN;
    const list = {
        folder,
        paths,
        add(path, stamp) {
            const at = paths.push(path) * width - width;
            if (at === stamps.length) {
                const more = new Float64Array(stamps.length * 2);
                more.set(stamps);
                stamps = more;
            }
            stamps.set(stamp, at);
        },
        at: (i) => ({
            path: paths[i] ?? '',
            stamp: [number(i * width), number(i * width + 1), number(i * width + 2), number(i * width + 3)],
        }),
        size: (i) => number(i * width),
        filter(wanted) {
            const some = fileList(folder);
            for (let i = 0; i < paths.length; i += 1) {
                const { path, stamp } = list.at(i);
                if (wanted({ path, stamp }))
                    some.add(path, stamp);
            }
            return some;
        },
    };
    for (const { path, stamp } of files)
        list.add(path, stamp);
    return list;
}


/***/ }),

/***/ 8463:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ ObjectDamaged),
  d: () => (/* binding */ openRemote)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/dataset/src/index.ts + 67 modules
var src = __webpack_require__(5916);
// EXTERNAL MODULE: ./packages/aws/src/index.ts + 63 modules
var aws_src = __webpack_require__(5727);
// EXTERNAL MODULE: ./packages/remote/src/batches.ts
var batches = __webpack_require__(2972);
// EXTERNAL MODULE: ./packages/remote/src/tasks.ts
var tasks = __webpack_require__(9358);
;// CONCATENATED MODULE: ./packages/remote/src/hands.ts

/** Small enough for an order of many files to a thread: an order costs 50 µs, whatever is in it, and its bytes are copied. */
const isHandy = ({ size }) => size <= 64 * 2 ** 10;
/** @returns who sees to so many handy files: for a few a thread would still be starting when they are done. */
const handsFor = (files, crew) => (files > 200 ? crew : tasks/* inlineCrew */.P);

;// CONCATENATED MODULE: ./packages/remote/src/copy-all.ts




/** Large files copied at once: the kernel moves the bytes, the disk is the limit. */
const largeAtOnce = 2;
/** Small files in one order to a thread: few enough that progress shows and a cancel is heard. */
const order = { of: ({ size }) => size, items: 256, most: 8 * 2 ** 20 };
/** Copies files to their places in a folder, large ones first, small ones in batches on all threads of a crew. @throws FileChanged */
async function copyAll({ folder, files }, copying) {
    const { crew, signal, copyLarge, done } = copying;
    const small = files.filter(isHandy);
    const tell = teller(folder, done);
    const copyOne = async (file) => tell(file, await copyLarge(file));
    const works = [
        ...files.filter((file) => !isHandy(file)).map((file) => () => copyOne(file)),
        ...(0,batches/* batchesOf */.c)(small, order).map((batch) => () => copyBatch({ folder, files: batch }, handsFor(small.length, crew), copying)),
    ];
    await (0,aws_src/* inLanes */.Lt)(works, { lanes: Math.max(largeAtOnce, crew.size), signal }, (work) => work());
}
async function copyBatch({ folder, files }, crew, { place, done }) {
    const copies = files.map(({ path, size, sha256, md5, replaces }) => {
        return { source: (0,external_node_path_.join)(folder, path), size, sha256, place: place(md5), replaces: replaces !== undefined };
    });
    const copied = await crew.run('copy-files', copies);
    const tell = teller(folder, done);
    for (const [i, file] of files.entries())
        tell(file, copied[i] ?? 'changed');
}
const teller = (folder, done) => (file, copied) => {
    if (copied === 'changed')
        throw new aws_src/* FileChanged */.zR((0,external_node_path_.join)(folder, file.path));
    done(file, copied);
};

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./packages/remote/src/digest.ts
var digest = __webpack_require__(4686);
// EXTERNAL MODULE: ./packages/remote/src/digest-files.ts
var digest_files = __webpack_require__(9083);
// EXTERNAL MODULE: ./packages/remote/src/draft.ts
var draft = __webpack_require__(7691);
;// CONCATENATED MODULE: ./packages/remote/src/copy-into.ts






/** Up to here a file is copied through memory. */
const small = 8 * 2 ** 20;
/**
 * Copies a file of this machine and makes sure that the copy is what it is called, before it is called so. Large ones are cloned where
 * the file system can, else copied by the kernel, while threads take the digests of the source once more; that the source did not
 * change in between is seen from its stamp.
 * @returns the digests that were not known are taken too. @throws FileChanged
 */
async function copyInto(place, file, { mode, crew }) {
    if (file.size <= small)
        return copySmall(place, file, mode);
    const copy = (0,draft/* draft */.K)(place);
    try {
        const source = { path: file.source, absolute: file.source, stamp: (0,digest_files.stampOf)((0,external_node_fs_.statSync)(file.source)) };
        const [md5, sha256] = await Promise.all([
            // What is proven by its SHA-256 needs no slower proof by its MD5.
            file.md5 !== undefined && file.sha256 !== undefined ? file.md5 : (0,digest/* digestOne */.BV)(crew, source, 'md5'),
            (0,digest/* digestOne */.BV)(crew, source, 'sha256'),
            (0,promises_.copyFile)(file.source, copy.path, external_node_fs_.constants.COPYFILE_FICLONE),
        ]);
        if (!(0,digest_files.sameStamp)(source.stamp, (0,digest_files.stampOf)((0,external_node_fs_.statSync)(file.source))))
            throw new aws_src/* FileChanged */.zR(file.source);
        const digests = checked(file, { md5, sha256 });
        await (0,promises_.chmod)(copy.path, mode & ~process.umask());
        copy.rename();
        return digests;
    }
    finally {
        copy.remove();
    }
}
function copySmall(place, file, mode) {
    const bytes = (0,aws_src/* readWhole */.oD)(file.source, file.size);
    if (bytes.length !== file.size)
        throw new aws_src/* FileChanged */.zR(file.source);
    const digests = checked(file, (0,digest/* digestsOf */.nw)(bytes));
    (0,draft/* draft */.K)(place, mode).keep(bytes);
    return digests;
}
function checked({ source, md5, sha256 }, found) {
    if ((md5 ?? found.md5) !== found.md5 || (sha256 ?? found.sha256) !== found.sha256)
        throw new aws_src/* FileChanged */.zR(source);
    return found;
}

;// CONCATENATED MODULE: ./packages/remote/src/gather.ts

/** Orders to threads at once, and how much is in one at most: while one is worked on, the next one is gathered or answered. */
const [atOnce, inOne] = [2, 128];
/**
 * Hands to threads, many in one order, what is asked for one by one. What is asked while the threads are busy goes to them in one order, so
 * orders are as large as the threads are slow.
 * @param work does an order, and answers in its order. @returns a function that asks for one.
 */
function gather(crew, work) {
    const waiting = [];
    let [orders, asked] = [0, 0];
    const order = async (batch) => {
        try {
            const items = batch.map(({ item }) => item);
            const answers = await work(items, handsFor(asked, crew));
            for (const [i, { done }] of batch.entries())
                done(answers[i]); // Safe: as many as were asked for.
        }
        catch (cause) {
            for (const { broken } of batch)
                broken(cause);
        }
    };
    const begin = async () => {
        if (orders === atOnce)
            return;
        orders += 1;
        while (waiting.length > 0)
            await order(waiting.splice(0, inOne));
        orders -= 1;
    };
    return (item) => {
        asked += 1;
        return new Promise((done, broken) => {
            waiting.push({ item, done, broken });
            void begin();
        });
    };
}

;// CONCATENATED MODULE: ./packages/remote/src/folder-remote.ts










/** Objects fetched at once: two orders for threads in work, and as much waiting. Large ones the kernel moves, and whoever fetches gives them room. */
const fetches = 512;
/**
 * A remote in a folder of this machine, laid out as DVC does: objects are read-only (0444), which DVC takes as the sign that they were
 * checked when they were written, and there whole or not at all.
 */
function folderRemote(folder, crew) {
    const at = (id, layout) => (0,external_node_path_.join)(folder, (layout === 'dvc2' ? src/* legacyKey */.jz : src/* objectKey */.T5)(id));
    const made = new Set();
    const place = (id) => {
        const home = (0,external_node_path_.join)(folder, src/* objectFolder */.SF, id.slice(0, 2));
        if (!made.has(home))
            (0,external_node_fs_.mkdirSync)(home, { recursive: true });
        made.add(home);
        return at(id);
    };
    const bring = gather(crew, (objects, hands) => hands.run('bring-files', [...objects]));
    const brought = (id, sha256) => {
        if (sha256 === undefined)
            throw new ObjectDamaged(folder, id, 'is not there, or holds other bytes than its name says');
        return { md5: id, sha256 };
    };
    return {
        url: folder,
        inventory: async (wanted) => inventory(folder, wanted),
        head: async (id, layout) => present(at(id, layout)),
        read: async (id, layout) => ((0,external_node_fs_.existsSync)(at(id, layout)) ? (0,external_node_fs_.readFileSync)(at(id, layout)) : undefined),
        stream: async (id, signal) => ((0,external_node_fs_.existsSync)(at(id)) ? (0,external_node_fs_.createReadStream)(at(id), { signal }) : undefined),
        write: async (id, bytes, expected) => {
            if (expected === 'absent' && present(at(id))?.size === bytes.length)
                return holds(at(id), bytes);
            (0,draft/* draft */.K)(place(id), 0o444).keep(bytes);
            return 'written';
        },
        upload: (shipment, signal, done) => {
            const copyLarge = async ({ path, replaces, ...file }) => {
                if (replaces === undefined && (0,external_node_fs_.existsSync)(at(file.md5)))
                    return 'present';
                await copyInto(place(file.md5), { ...file, source: (0,external_node_path_.join)(shipment.folder, path) }, { mode: 0o444, crew });
                return 'written';
            };
            return copyAll(shipment, { crew, signal, place, copyLarge, done });
        },
        fetch: async (id, { size, to, signal }) => {
            if (isHandy({ size }))
                return brought(id, await bring({ source: at(id), md5: id, size, to }));
            if (present(at(id))?.size !== size)
                throw new ObjectDamaged(folder, id, 'is not there, or not whole');
            return copyInto(to, { source: at(id), size, md5: id }, { mode: 0o666, crew }).catch((cause) => {
                signal.throwIfAborted();
                if (cause instanceof Error && cause.name === 'FileChanged')
                    throw new ObjectDamaged(folder, id, 'holds other bytes than its name says');
                throw cause;
            });
        },
        fetchesAtOnce: () => fetches,
    };
}
const holds = (path, bytes) => (0,external_node_crypto_.createHash)('md5').update((0,external_node_fs_.readFileSync)(path)).digest('hex') === (0,external_node_crypto_.createHash)('md5').update(bytes).digest('hex')
    ? 'written'
    : 'conflict';
function present(path) {
    const stats = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
    return stats?.isFile() ? { size: stats.size, etag: '' } : undefined;
}
/** Lists only the folders in which something wanted could lie, and asks for the size of what is there. */
function inventory(folder, wanted) {
    const found = new Map();
    for (const start of new Set([...wanted].map((id) => id.slice(0, 2)))) {
        const home = (0,external_node_path_.join)(folder, src/* objectFolder */.SF, start);
        if (!(0,external_node_fs_.existsSync)(home))
            continue;
        for (const name of (0,external_node_fs_.readdirSync)(home)) {
            const there = wanted.has(start + name) ? present((0,external_node_path_.join)(home, name)) : undefined;
            if (there !== undefined)
                found.set(start + name, there);
        }
    }
    return found;
}

// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
;// CONCATENATED MODULE: ./packages/remote/src/contents.ts



/** The event loop answers a hundred requests at a turn, and must find as many files at hand: so much is read at once, so often ahead. */
const [batch, ahead] = [{ of: ({ size }) => size, items: 256, most: 4 * 2 ** 20 }, 2];
/**
 * Reads small files again and proves them, on threads and ahead of what is sent: by blocking calls, which would keep the event loop from
 * its requests. @returns all files, the small ones last and with their bytes; what has changed comes without, and is refused by whoever
 * sends it when its turn comes.
 */
async function* withContents({ folder, files }, crew) {
    for (const file of files)
        if (!isHandy(file))
            yield { file };
    const small = files.filter(isHandy);
    const hands = handsFor(small.length, crew);
    const read = [];
    for (const some of (0,batches/* batchesOf */.c)(small, batch)) {
        const next = readBatch({ folder, files: some }, hands);
        next.catch(() => undefined); // Told when its turn comes.
        if (read.push(next) > ahead)
            yield* (await read.shift()) ?? [];
    }
    for (const rest of read)
        yield* await rest;
}
async function readBatch({ folder, files }, crew) {
    const order = files.map(({ path, size, sha256 }) => ({ source: (0,external_node_path_.join)(folder, path), size, sha256 }));
    const { bytes, changed } = await crew.run('read-files', order);
    const refused = new Set(changed);
    let end = 0;
    return files.map((file, i) => {
        end += file.size;
        return refused.has(i) ? { file } : { file, bytes: bytes.subarray(end - file.size, end) };
    });
}

;// CONCATENATED MODULE: ./packages/remote/src/search.ts
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

;// CONCATENATED MODULE: ./packages/remote/src/inventory.ts



/** Requests in flight: listings and probes are short, and S3 answers thousands a second. */
const requestsAtOnce = 64;
/** Up to here probing costs no more requests than the shortest listing and its follow-up would. */
const few = 2;
/**
 * Finds which objects a remote has, by as few requests as that takes: one page of a listing tells how large the remote is, and
 * whether to go on listing or to ask for each object. Every object is looked for, also when the `.dir` is there: DVC would trust it.
 * @returns size and etag of those that are there. @throws S3Fault
 */
async function inventory_inventory(remote, wanted, signal) {
    const found = new Map();
    const keep = (listed) => {
        const id = (0,src/* objectIdOf */.mJ)(listed.key);
        if (id !== undefined && wanted.has(id))
            found.set(id, { size: listed.size, etag: listed.etag });
    };
    if (wanted.size <= few)
        return probe(remote, [...wanted], { found, signal });
    const { objects, next } = await (0,aws_src/* listPage */.ks)(remote.aws, remote.objects, { signal });
    for (const object of objects)
        keep(object);
    if (next === undefined)
        return found;
    const last = objects.map(({ key }) => (0,src/* objectIdOf */.mJ)(key)).findLast((id) => id !== undefined) ?? '0';
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
        const prefix = (0,aws_src/* under */.hG)(objects, start);
        for (let token;;) {
            const page = await (0,aws_src/* listPage */.ks)(aws, prefix, { token, signal });
            for (const object of page.objects)
                keep(object);
            if (page.next === undefined)
                return;
            token = page.next;
        }
    });
}
async function probe({ aws, at }, ids, { found, signal }) {
    await (0,aws_src/* inLanes */.Lt)(ids, { lanes: requestsAtOnce, signal }, async (id) => {
        const head = await (0,aws_src/* headObject */.C6)(aws, at(id), signal);
        if (head !== undefined)
            found.set(id, { size: head.size, etag: head.etag });
    });
    return found;
}

;// CONCATENATED MODULE: ./packages/remote/src/keeper.ts



/** Files are made on threads: blocking calls that would keep the event loop from its requests. */
function keeper(crew) {
    const keep = (files, hands) => hands.run('keep-files', orderOf(files));
    const together = gather(crew, keep);
    return async (file) => (isHandy({ size: file.bytes.length }) ? together(file) : (await keep([file], tasks/* inlineCrew */.P))[0]);
}
const orderOf = (batch) => ({
    bytes: Buffer.concat(batch.map(({ bytes }) => bytes)),
    files: batch.map(({ to, md5, bytes }) => ({ to, md5, size: bytes.length })),
});

;// CONCATENATED MODULE: ./packages/remote/src/s3-remote.ts











/** Objects up to here travel whole, in memory. */
const s3_remote_small = 8 * 2 ** 20;
/** Requests in flight: small objects cost a round trip each, so many go at once; a connection is worth its handshake for a few of them. */
const lanesFor = (objects) => Math.min(256, Math.max(32, Math.ceil(objects / 4)));
/** What small files in flight may hold, in bytes. */
const room = { of: ({ file }) => file.size, most: 64 * 2 ** 20 };
/** Large files one by one, each in parts side by side. */
const s3_remote_largeAtOnce = 1;
/** @returns a remote in S3. */
function s3Remote(remote, { env, clock, crew }) {
    const { url, endpointUrl, region, kind: _, name: __, ...own } = remote;
    const root = (0,aws_src/* locate */.x5)(url);
    const aws = (0,aws_src/* connect */.Ng)({
        env: region === undefined ? env : { ...env, AWS_REGION: region },
        clock,
        ...(endpointUrl === undefined ? {} : { endpoint: endpointUrl }),
        ...own,
    });
    const others = [endpointUrl, own.profile, own.credentials, own.credentialsFile, own.configFile];
    const near = [...others, ...Object.values(own.headers?.touching ?? {})].every((it) => it === undefined);
    const keep = keeper(crew);
    const at = (id, layout) => (0,aws_src/* under */.hG)(root, (layout === 'dvc2' ? src/* legacyKey */.jz : src/* objectKey */.T5)(id));
    return {
        url,
        s3: { aws, near, at },
        inventory: (wanted, signal) => inventory_inventory({ aws, at, objects: (0,aws_src/* under */.hG)(root, src/* objectFolder */.SF) }, wanted, signal),
        head: (id, layout) => (0,aws_src/* headObject */.C6)(aws, at(id, layout)),
        read: async (id, layout) => (await (0,aws_src/* getObject */.iM)(aws, at(id, layout)))?.bytes,
        stream: (id, signal) => (0,aws_src/* readObject */.Ag)(aws, at(id), signal),
        write: (id, bytes, expected) => (0,aws_src/* putObject */.$R)(aws, at(id), { bytes, expected }),
        upload: async ({ folder, files }, signal, done) => {
            const send = async (ready) => {
                const { file } = ready;
                const expected = file.replaces === undefined ? 'absent' : { etag: file.replaces };
                done(file, await (0,aws_src/* uploadFile */.QM)(aws, at(file.md5), localFile(folder, ready), { expected, signal }));
            };
            const isLarge = ({ size }) => size > s3_remote_small;
            await (0,aws_src/* inLanes */.Lt)(files.filter(isLarge), { lanes: s3_remote_largeAtOnce, signal }, (file) => send({ file }));
            const rest = files.filter((it) => !isLarge(it));
            await (0,aws_src/* inLanes */.Lt)(withContents({ folder, files: rest }, crew), { lanes: lanesFor(rest.length), signal, room }, send);
        },
        fetch: (id, fetching) => {
            const there = { aws, at: at(id), url, id };
            return fetching.size > s3_remote_small ? fetchLarge(there, fetching) : fetchWhole(there, keep, fetching);
        },
        fetchesAtOnce: lanesFor,
    };
}
const localFile = (folder, { file: { path, size, md5, sha256 }, bytes }) => ({
    source: (0,external_node_path_.join)(folder, path),
    size,
    md5,
    sha256,
    ...(bytes && { bytes }),
});
async function fetchWhole({ aws, at, url, id }, keep, { to, signal }) {
    const bytes = (await (0,aws_src/* getObject */.iM)(aws, at, signal))?.bytes;
    if (bytes === undefined)
        throw new ObjectDamaged(url, id, 'is not there');
    const sha256 = await keep({ to, md5: id, bytes });
    if (sha256 === undefined)
        throw new ObjectDamaged(url, id, 'holds other bytes than its name says');
    return { md5: id, sha256 };
}
/** In ranges of one object, in order: a range that is cut off is asked for again, not the whole. Four are on their way ahead of the disk. */
async function fetchLarge(there, { size, to, signal }) {
    const file = (0,draft/* draft */.K)(to);
    try {
        const [md5, sha256] = [(0,external_node_crypto_.createHash)('md5'), (0,external_node_crypto_.createHash)('sha256')];
        await (0,external_node_stream_promises_.pipeline)(ranges(there, size, signal), hashing([md5, sha256]), (0,external_node_fs_.createWriteStream)(file.path, { flags: 'wx' }));
        const digests = { md5: md5.digest('hex'), sha256: sha256.digest('hex') };
        if (digests.md5 !== there.id)
            throw new ObjectDamaged(there.url, there.id, 'holds other bytes than its name says');
        file.rename();
        return digests;
    }
    finally {
        file.remove();
    }
}
async function* ranges({ aws, at, url, id }, size, signal) {
    const etag = (await (0,aws_src/* headObject */.C6)(aws, at, signal))?.etag;
    const ask = (start) => start < size
        ? (0,aws_src/* getRange */.eO)(aws, at, { start, end: Math.min(size, start + s3_remote_small), ...(etag ? { etag } : {}), signal })
        : undefined;
    const ahead = [0, 1, 2, 3].map((i) => ask(i * s3_remote_small));
    for (const part of ahead)
        part?.catch(() => undefined); // Told when its turn comes.
    for (let start = 0; start < size; start += s3_remote_small) {
        const bytes = await ahead.shift();
        if (bytes === undefined)
            throw new ObjectDamaged(url, id, 'is not there');
        const next = ask(start + 4 * s3_remote_small);
        next?.catch(() => undefined);
        ahead.push(next);
        yield bytes;
    }
}
const hashing = (hashes) => async function* (chunks) {
    for await (const chunk of chunks) {
        for (const hash of hashes)
            hash.update(chunk);
        yield chunk;
    }
};

;// CONCATENATED MODULE: ./packages/remote/src/open-remote.ts


/** An object of a remote is not there, or not what it is called. */
class ObjectDamaged extends Error {
    name = 'ObjectDamaged';
    id;
    constructor(url, id, what) {
        super(`${url}: object ${id} ${what}`);
        this.id = id;
    }
}
/** @returns the way to a remote, with what the project's configuration says of it; nothing is sent yet. */
const openRemote = (remote, world) => remote.kind === 'local' ? folderRemote(remote.folder, world.crew) : s3Remote(remote, world);


/***/ }),

/***/ 5097:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sk: () => (/* binding */ sized),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   qB: () => (/* binding */ progress)
/* harmony export */ });
/* unused harmony export line */
/** Two seconds: often enough to see that it moves, seldom enough for a log. */
const pause = 2000;
/** @returns a count with thousands marked: `12,345`. Node's own formatter takes 17 ms to load what it knows of all languages. */
const counted = (count) => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
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


/***/ }),

/***/ 8422:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ cacheHome),
  r: () => (/* binding */ openStatCache)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/remote/src/draft.ts
var draft = __webpack_require__(7691);
// EXTERNAL MODULE: ./packages/remote/src/file-list.ts
var file_list = __webpack_require__(5285);
;// CONCATENATED MODULE: ./packages/remote/src/stat-table.ts
/** First a line of JSON, then four numbers of each file, then its two digests, then all paths, each with a zero at its end: no path has one. */
const [stampBytes, digestBytes] = [32, 48];
const format = 'modelway stat cache 3';
const headOf = (root, note, size) => `${JSON.stringify([format, root, note, size])}\n`;
/** @returns a table as bytes. @param about the folder, and the note. @param known what is taken over of another: its rows by number. */
function writeTable([root, note], [table, known], more) {
    const size = known.length + more.digests.length;
    const rows = { stamps: Buffer.alloc(size * stampBytes), digests: Buffer.alloc(size * digestBytes) };
    for (const [i, at] of known.entries())
        table.copy(at, rows, i);
    for (const [i, { md5, sha256 }] of more.digests.entries()) {
        const row = known.length + i;
        for (const [j, value] of more.files.at(i).stamp.entries())
            rows.stamps.writeDoubleLE(value, row * stampBytes + j * 8);
        rows.digests.write(md5 + sha256, row * digestBytes, 'hex');
    }
    const paths = [...known.map(table.path), ...more.files.paths, ''].join('\0');
    return Buffer.concat([Buffer.from(headOf(root, note, size)), rows.stamps, rows.digests, Buffer.from(paths)]);
}
/** @returns the table that bytes hold; an empty one when they are not of this folder, or not whole. */
function readTable(root, bytes) {
    const head = bytes.subarray(0, bytes.indexOf(0x0a) + 1);
    const { note, size } = read(head.toString(), root);
    const paths = bytes
        .subarray(head.length + size * (stampBytes + digestBytes))
        .toString()
        .split('\0');
    if (paths.length !== size + 1 || paths[size] !== '')
        return noTable;
    const stamps = bytes.subarray(head.length, head.length + size * stampBytes);
    const digests = bytes.subarray(head.length + size * stampBytes);
    const places = new Map();
    for (let i = 0; i < size; i += 1)
        places.set(paths[i] ?? '', i);
    const number = (at, j) => stamps.readDoubleLE(at * stampBytes + j * 8);
    // All at once: 40,000 small conversions take four times as long.
    const hexes = digests.subarray(0, size * digestBytes).toString('hex');
    const hex = (at, from, to) => hexes.slice((at * digestBytes + from) * 2, (at * digestBytes + to) * 2);
    return {
        size,
        note,
        at: (path) => places.get(path),
        isStamp: (at, [bytesOf, ino, mtimeMs, ctimeMs]) => number(at, 0) === bytesOf && number(at, 1) === ino && number(at, 2) === mtimeMs && number(at, 3) === ctimeMs,
        digests: (at) => ({ md5: hex(at, 0, 16), sha256: hex(at, 16, 48) }),
        file: (at) => ({ path: paths[at] ?? '', size: number(at, 0), md5: hex(at, 0, 16), sha256: hex(at, 16, 48) }),
        path: (at) => paths[at] ?? '',
        copy(at, to, row) {
            stamps.copy(to.stamps, row * stampBytes, at * stampBytes, (at + 1) * stampBytes);
            digests.copy(to.digests, row * digestBytes, at * digestBytes, (at + 1) * digestBytes);
        },
    };
}
/** A head that is of another folder, or that nobody wrote so, is one of a table without rows. */
function read(head, root) {
    const value = head === '' ? undefined : JSON.parse(head);
    const [, , note, size] = Array.isArray(value) ? value : [];
    const isHead = typeof note === 'string' && Number.isSafeInteger(size) && size >= 0 && size < 1e9;
    return isHead && head === headOf(root, note, size) ? { note, size } : { note: '', size: 0 };
}
const noTable = {
    size: 0,
    note: '',
    at: () => undefined,
    isStamp: () => false,
    digests: () => ({ md5: '', sha256: '' }),
    file: () => ({ path: '', size: 0, md5: '', sha256: '' }),
    path: () => '',
    copy: () => { },
};

;// CONCATENATED MODULE: ./packages/remote/src/stat-cache.ts






/**
 * Two writes within one tick of the file system's clock leave the same times: what was written so shortly before it was read is not
 * believed later ("racy git", Documentation/technical/racy-git.txt). Linux ticks every 1 to 10 ms; file systems that only know whole
 * seconds are told by their times.
 */
const [tick, coarseTick] = [50, 2000];
const isRacy = ([, , mtimeMs, ctimeMs], since) => {
    const isCoarse = mtimeMs % 1000 === 0 && ctimeMs % 1000 === 0;
    return Math.max(mtimeMs, ctimeMs) + (isCoarse ? coarseTick : tick) > since;
};
/** @returns where digests are remembered: the input `cache`, relative to the workspace, else a folder of the job's own. */
function cacheHome({ inputs, workspace, env }) {
    if (inputs.cache !== undefined)
        return (0,external_node_path_.resolve)(workspace, inputs.cache);
    const temp = env['RUNNER_TEMP'];
    return temp ? (0,external_node_path_.join)(temp, 'modelway-cache') : undefined;
}
/**
 * Opens what an earlier run left of a folder. Size, inode, and times of modification and change must all be what they were; the last
 * of these cannot be set by programs. @param home where caches lie; absent: nothing is kept beyond this process.
 * @param root the folder whose files it is about. What cannot be read is an empty cache.
 */
function openStatCache(home, root) {
    const file = home === undefined ? undefined : (0,external_node_path_.join)(home, `${digestOf(root)}.stat`);
    const known = file === undefined ? noTable : stat_cache_read(file, root);
    const found = [];
    const kept = { files: (0,file_list/* fileList */.$)(root), digests: [] };
    let isRemembered = true;
    const find = (path, stamp) => {
        const at = known.at(path);
        if (at === undefined || !known.isStamp(at, stamp))
            return undefined;
        found.push(at);
        return at;
    };
    const noted = () => kept.digests.length === 0 && isRemembered && found.length === known.size ? known.note : undefined;
    return {
        has: (path, stamp) => find(path, stamp) !== undefined,
        find(path, stamp) {
            const at = find(path, stamp);
            return at === undefined ? undefined : known.digests(at);
        },
        files: () => found.map(known.file),
        noted,
        keep(path, { stamp, digests, since }) {
            if (isRacy(stamp, since))
                isRemembered = false;
            else {
                kept.files.add(path, stamp);
                kept.digests.push(digests);
            }
        },
        save(note = noted() ?? '') {
            if (file === undefined || note === noted())
                return;
            // A note is of all files: one that is not remembered would be missed by nobody when it is gone.
            write(file, writeTable([root, isRemembered ? note : ''], [known, found], kept));
        },
    };
}
const digestOf = (root) => (0,external_node_crypto_.createHash)('sha256').update(root).digest('hex').slice(0, 16);
function stat_cache_read(file, root) {
    try {
        return readTable(root, (0,external_node_fs_.readFileSync)(file));
    }
    catch {
        return noTable;
    }
}
function write(file, bytes) {
    try {
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(file), { recursive: true });
        (0,draft/* draft */.K)(file).keep(bytes);
    }
    catch {
        // The next run reads all files again: slower, and as right.
    }
}


/***/ }),

/***/ 9358:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ inlineCrew),
/* harmony export */   b: () => (/* binding */ remoteTasks)
/* harmony export */ });
/** Tasks that threads can do for this room. */
const remoteTasks = {
    'digest-files': () => __webpack_require__.e(/* import() */ 1464).then(__webpack_require__.bind(__webpack_require__, 9083)),
    'read-files': () => __webpack_require__.e(/* import() */ 7164).then(__webpack_require__.bind(__webpack_require__, 7164)),
    'copy-files': () => __webpack_require__.e(/* import() */ 7837).then(__webpack_require__.bind(__webpack_require__, 7837)),
    'keep-files': () => __webpack_require__.e(/* import() */ 3181).then(__webpack_require__.bind(__webpack_require__, 3181)),
    'bring-files': () => __webpack_require__.e(/* import() */ 8938).then(__webpack_require__.bind(__webpack_require__, 8938)),
};
/** Does the tasks here and now: for little work, which is done before a thread has begun. */
const inlineCrew = {
    size: 1,
    // Safe: input and output are those of the task of this name.
    run: async (name, input) => (await remoteTasks[name]()).default(input),
    close: async () => { },
};


/***/ }),

/***/ 4563:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ textOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _modelway_dataset__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5916);


/** No pointer, configuration or ignore file is longer; one that is was made to fill our memory. */
const longest = 16 * 2 ** 20;
/**
 * @returns a file's text, or undefined when it is not there. Links are not followed: a pull request must not choose what we read.
 * @throws DatasetFault when it cannot be read.
 */
function textOf(path) {
    try {
        return readText(path);
    }
    catch (cause) {
        const { code, message } = cause;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        throw new _modelway_dataset__WEBPACK_IMPORTED_MODULE_1__/* .DatasetFault */ .Xf([
            `${path}: ${code === 'ELOOP' ? 'is a symbolic link; put the file itself there' : message}`,
        ]);
    }
}
function readText(path) {
    // Without NONBLOCK, opening a pipe of that name would wait for ever.
    const handle = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
    try {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(handle);
        if (!stats.isFile())
            throw new Error('is not a file; remove it');
        if (stats.size > longest)
            throw new Error(`has ${stats.size} bytes, which none of its kind needs; remove it`);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(handle, 'utf8');
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(handle);
    }
}


/***/ })

};
