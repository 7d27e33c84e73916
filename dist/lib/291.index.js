export const id = 291;
export const ids = [291];
export const modules = {

/***/ 291:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ run_training)
});

// EXTERNAL MODULE: ./packages/action/src/index.ts + 21 modules
var src = __webpack_require__(8284);
// EXTERNAL MODULE: ./packages/aws/src/index.ts + 61 modules
var aws_src = __webpack_require__(5900);
// EXTERNAL MODULE: ./packages/lineage/src/index.ts + 22 modules
var lineage_src = __webpack_require__(7794);
;// CONCATENATED MODULE: ./actions/run-training/money-remark.ts
/** @returns what the training cost, what spot saved, and how that compares with the training of the model that serves. */
function moneyRemark(facts, plan) {
    const text = [spent(facts), saved(facts, plan), compared(facts, plan)].filter((it) => it !== '').join(' ');
    return { kind: 'text', title: 'What the training cost', importance: 45, place: 'open', text };
}
function spent({ seconds, cost, reused, instance }) {
    const where = `${instance.count} × ${instance.type}`;
    const billable = `${seconds.billable ?? '?'} billable seconds`;
    if (reused)
        return `Nothing: a completed job of the same plan was used again. It had taken ${billable} on ${where}.`;
    if (cost === undefined)
        return `${billable} on ${where}: cost unknown: no price of this instance type is known here.`;
    return `${billable} on ${where}: ${Number(cost.amount).toFixed(4)} ${cost.currency} (${cost.prices}).`;
}
/** SageMaker's own measure: 1 − billable / training. */
function saved({ seconds: { training, billable } }, { request }) {
    if (request.EnableManagedSpotTraining !== true || !training || billable === undefined)
        return '';
    return `Spot capacity saved ${Math.round((1 - billable / training) * 100)} % of ${training} seconds.`;
}
function compared({ cost, seconds, reused }, { serving }) {
    if (serving === undefined || reused)
        return '';
    const by = `the training of the model in ${serving.stage}`;
    if (cost && serving.cost && Number(serving.cost) > 0)
        return `That is ${times(Number(cost.amount) / Number(serving.cost))} of what ${by} cost (${Number(serving.cost).toFixed(4)} USD).`;
    if (seconds.billable !== undefined && serving.billable)
        return `That is ${times(seconds.billable / serving.billable)} of the billable seconds that ${by} took.`;
    return '';
}
const times = (ratio) => `${Math.round(ratio * 100)} %`;

;// CONCATENATED MODULE: ./actions/run-training/remarks.ts

/** @returns what people read of a training: how well, how long, how dear, with which parameters; and how it ended when it did not. */
function remarksOf({ lastLines, history, job, plan }, facts) {
    return [
        ...metricTable(facts),
        moneyRemark(facts, plan),
        ...tagRemark(plan),
        ...parameters(facts, plan),
        ...history,
        ...(job.status === 'Completed' ? [] : ending(lastLines)),
    ];
}
function metricTable({ metrics }) {
    if (metrics.length === 0)
        return [];
    const columns = [
        { name: 'Training metric', align: 'left' },
        { name: 'Last value', align: 'right' },
    ];
    return [
        {
            kind: 'table',
            title: 'Training metrics',
            importance: 50,
            place: 'open',
            columns,
            rows: metrics.map(({ name, value }) => [{ code: name }, { number: value }]),
        },
    ];
}
function parameters({ hyperparameters, image, job }, { source }) {
    const columns = [
        { name: 'Parameter', align: 'left' },
        { name: 'Value', align: 'left' },
    ];
    const rows = Object.entries(hyperparameters).map(([name, value]) => [{ code: name }, { code: value }]);
    const more = [
        ['job', { code: job.name }],
        ['image', { code: image }],
        ...(source
            ? [
                ['entry point', { code: source.entryPoint }],
                ['source', `sha256:${source.sha256.slice(0, 12)}, ${source.files} files, ${source.bytes} bytes`],
            ]
            : []),
    ];
    return [
        { kind: 'table', title: 'How it was trained', importance: 30, place: 'folded', columns, rows: [...rows, ...more] },
    ];
}
/** A tag can be moved: whoever trains this plan again may get another image under it. */
const tagRemark = ({ image }) => image.is === 'digest'
    ? []
    : [
        {
            kind: 'text',
            title: 'The image is known by its tag only',
            importance: 40,
            place: 'folded',
            text: `${image.uri} may be another image tomorrow, and this plan would not be another plan: ${'why' in image ? image.why : ''}. Name it by …@sha256:…, or grant ecr:BatchGetImage.`,
        },
    ];
const ending = (lines) => lines.length === 0
    ? []
    : [
        {
            kind: 'text',
            title: 'Last lines of the log',
            importance: 60,
            place: 'folded',
            text: lines.slice(-30).join('\n').slice(-4000),
        },
    ];

;// CONCATENATED MODULE: ./actions/run-training/failure.ts
/**
 * Reads SageMaker's FailureReason: a class, and then what the container wrote or what the platform says of itself (sheet §1.6).
 * @returns what happened and what to do.
 */
function explainFailure(reason, script) {
    const [, kind = '', text = ''] = /^\s*(\w+Error):?\s*([\s\S]*)$/.exec(reason) ?? ['', '', reason];
    if (kind === 'AlgorithmError')
        return ofScript(text, script);
    const found = platform.find(([word, words]) => kind === word && words.test(text));
    return { said: oneLine(reason), advice: found?.[2] ?? 'see its log' };
}
/** The training toolkit's report of a script. SageMaker cuts it after 1,024 characters: then its end, which matters, is only in the log. */
const toolkit = /ExitCode (\d+)\s*ErrorMessage "([\s\S]*?)("\s*Command "|$)/;
function ofScript(text, { entryPoint, lastLines = [] }) {
    const [quote, toolkitCode, message = '', end] = toolkit.exec(text) ?? [];
    const code = /exit code: (\d+)\s*$/i.exec(text)?.[1] ?? toolkitCode;
    const own = text.replace(/,?\s*exit code: \d+\s*$/i, '');
    const words = oneLine(quote === undefined ? own : conclusion(end ? message.split('\n') : lastLines));
    const ended = `${entryPoint} ended with ${code === undefined ? 'an error' : `exit code ${code}`}`;
    const found = ofWords.find(([pattern]) => pattern.test(words))?.[1] ?? ofCodes[code ?? ''];
    const [said, advice] = [words === '' ? `${ended} and left no word why` : `${ended}: ${words}`, found];
    return { said, advice: advice ?? 'its last lines are in the report' };
}
/** A traceback says in its last line what was wrong; what comes before says where, and stands in the report. */
const conclusion = (lines) => lines.findLast((line) => line.trim() !== '') ?? '';
const memory = 'it was killed from outside, nearly always for want of memory: take an instance type with more, or train on less at a time';
/** Python's own words for what people mend outside of their code. */
const ofWords = [
    [/^(ModuleNotFoundError|ImportError)/, 'add the package to a requirements.txt beside the script, or to the image'],
    [/unrecognized arguments|arguments are required/, 'hyperparameters reach the script as arguments, --name value'],
    [/^(MemoryError|.*OutOfMemoryError)/, 'take an instance type with more memory, or train on less at a time'],
    [/No space left on device/, 'raise volume-gb, or write less'],
];
const ofCodes = {
    126: 'its program may not be executed; look at entry-point and image',
    127: 'a program that it calls is not in the image',
    134: 'it gave itself up in native code (SIGABRT); its last lines are in the report',
    137: memory,
    139: 'it crashed in native code (a segmentation fault); its last lines are in the report',
    143: 'it was asked to end (SIGTERM) before it was done',
};
const role = 'the execution role (role-arn)';
/** What the platform has to say: by the class, then by its words, first that fits. */
const platform = [
    ['CapacityError', /^/, 'SageMaker has no such instance free; run again later, or with another instance type'],
    ['InternalServerError', /^/, 'the fault is on the side of SageMaker; run again'],
    ['ClientError', /kms|ciphertext/i, `allow ${role} kms:Decrypt and kms:GenerateDataKey on the key of the bucket`],
    [
        'ClientError',
        /assume the role/i,
        'the execution role is gone, or no longer trusts sagemaker.amazonaws.com; mend the role, or give another role-arn',
    ],
    ['ClientError', /No S3 objects found/i, `put data there, or correct channels; ${role} needs s3:ListBucket`],
    ['ClientError', /disk space|No space left/i, 'raise volume-gb'],
    ['ClientError', /memory/i, 'take an instance type with more memory, or train on less at a time'],
    ['ClientError', /upload/i, `allow ${role} s3:PutObject on the store`],
    ['ClientError', /image|ecr|registry|repository/i, `correct image, or allow ${role} to pull it (ecr:BatchGetImage)`],
    ['ClientError', /Access ?Denied|Forbidden|403/i, `allow ${role} s3:GetObject on the data`],
    ['ClientError', /^/, 'the job could not use what it was given: look at image, role and channels'],
];
/** What a container said may have many lines, and begins with what matters. */
const oneLine = (text) => text.replace(/\s+/g, ' ').trim().replace(/\.$/, '').slice(0, 600);

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./packages/dataset/src/index.ts + 64 modules
var dataset_src = __webpack_require__(1709);
;// CONCATENATED MODULE: ./actions/run-training/one-line.ts
/** Java's `.`, by which SageMaker's patterns forbid more ends of lines than JavaScript knows. */
const ends = /[\n\r\u0085\u2028\u2029]/;
/** @returns whether a text is one line of so many characters. */
const isLine = (text, { min, max }) => text.length >= min && text.length <= max && !ends.test(text);
/** @returns JSON without any end of a line in it. */
const jsonLine = (value) => JSON.stringify(value).replace(/[\u0085\u2028\u2029]/g, (end) => `\\u${end.charCodeAt(0).toString(16).padStart(4, '0')}`);

;// CONCATENATED MODULE: ./actions/run-training/channel-limits.ts

/** @returns the rules of InputDataConfig that channels break. @param mode of those that have none of their own. */
function channelFaults(channels, mode) {
    const entries = Object.entries(channels);
    return [
        ...(entries.length > 20 ? [`channels: SageMaker takes at most 20, found ${entries.length}`] : []),
        ...entries.flatMap(([name, channel]) => [
            ...nameFaults(name),
            ...placeFaults(name, channel.from),
            ...readingFaults(name, { 'input-mode': mode, ...channel }),
        ]),
    ];
}
const nameFaults = (name) => /^[A-Za-z0-9._-]{1,64}$/.test(name) && !/^\.+$/.test(name)
    ? []
    : [`channels: the name "${name}" must be 1 to 64 of A-Z, a-z, 0-9, dot, underscore and hyphen`];
const placeFaults = (name, from) => isFolder(from) || (isS3(from) && from.length <= 1024)
    ? []
    : [
        `channels: ${name} must be a folder of the dataset that ends with a slash, such as train/ (or manifest:train/), or s3://bucket/prefix/ of at most 1024 characters, found "${from.slice(0, 200)}"`,
    ];
/** Ends with a slash, or SageMaker would take it for a string prefix and bring `train-old/` too. */
const isFolder = (value) => /^(manifest:)?(\.\/|([^/\s][^/]*\/)+)$/.test(value) && !value.split('/').includes('..');
const isS3 = (value) => /^s3:\/\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]\/(\S*\/)?$/.test(value);
/** Words of SageMaker's model; which modes they go with is in the guide to Channel. */
const allowed = {
    'input-mode': ['File', 'FastFile', 'Pipe'],
    'record-wrapper': ['None', 'RecordIO'],
    compression: ['None', 'Gzip'],
    distribution: ['FullyReplicated', 'ShardedByS3Key'],
};
function readingFaults(name, channel) {
    const given = new Map(Object.entries(channel));
    const mode = channel['input-mode'];
    const at = `channels: ${name}:`;
    return [
        ...Object.entries(allowed).flatMap(([setting, words]) => {
            const found = given.get(setting);
            return found === undefined || words.includes(found)
                ? []
                : [`${at} ${setting} must be one of ${words.join(', ')}, found "${found}"`];
        }),
        ...(isLine(channel['content-type'] ?? '', { min: 0, max: 256 })
            ? []
            : [`${at} content-type must be one line of at most 256 characters`]),
        ...(mode === 'Pipe' || channel['record-wrapper'] !== 'RecordIO'
            ? []
            : [`${at} record-wrapper: RecordIO is for input-mode: Pipe, found ${mode}`]),
        ...(mode === 'Pipe' || channel.compression !== 'Gzip'
            ? []
            : [`${at} compression: Gzip is for input-mode: Pipe, found ${mode}`]),
        ...(mode === 'FastFile' && channel.from.startsWith('manifest:')
            ? [`${at} input-mode: FastFile reads folders, and manifest: gives a list of objects; use File`]
            : []),
    ];
}

;// CONCATENATED MODULE: ./actions/run-training/place-channel.ts



/** CopyObject's limit, in bytes. */
const largestCopy = 5 * 2 ** 30;
/** Each is one short request, for S3 moves the bytes itself. */
const copiesAtOnce = 32;
/**
 * Finds what a channel still needs. Nothing is written. @returns undefined when the version has no file there.
 * @throws Refusal when the version's manifest is gone, or a file is too large to be copied; DatasetFault, S3Fault.
 */
async function planPlacing({ aws, store }, channel, { dataset, folder, as }) {
    const entries = (await manifestOf(store, dataset))
        .filter(({ path }) => path.startsWith(folder))
        .map((entry) => ({ ...entry, path: entry.path.slice(folder.length) }));
    if (entries.length === 0)
        return undefined;
    if (as === 'objects') {
        const { names, manifest } = (0,dataset_src/* objectChannel */.Z_)(entries, { remote: dataset.remote, store: store.uri });
        return { ...channel, uri: `${store.uri}/${manifest.key}`, placing: { copies: [], texts: [names, manifest] } };
    }
    const there = await namesUnder(aws, channel.uri);
    const missing = entries.filter(({ path }) => !there.has(path));
    refuseLarge(channel, missing);
    const copies = missing.map(({ path, md5 }) => ({
        from: `${dataset.remote}/${(0,dataset_src/* objectKey */.T5)(md5)}`,
        to: `${channel.uri}${path}`,
    }));
    return { ...channel, placing: { copies, texts: [] } };
}
function refuseLarge({ name }, files) {
    const large = files.filter(({ size }) => size > largestCopy);
    if (large.length > 0)
        throw new src/* Refusal */.P_(...large.map(({ path }) => `channels: ${name}: ${path} is larger than the 5 GiB that S3 copies at once; run version-dataset with channel: folder, or give "manifest:" before the folder`));
}
async function manifestOf(store, { name, version }) {
    const object = await store.get(`manifests/${version.sha256}.json`);
    if (object === undefined)
        throw new src/* Refusal */.P_(`dataset ${name}: its manifest ${store.uri}/manifests/${version.sha256}.json is gone; run version-dataset again`);
    return (0,dataset_src/* readManifest */.WI)(object.bytes, version.sha256);
}
async function namesUnder(aws, uri) {
    const folder = (0,aws_src/* locate */.x5)(uri);
    const names = new Set();
    for await (const { key } of (0,aws_src/* listObjects */.L)(aws, folder))
        names.add(key.slice(folder.key.length));
    return names;
}
/** Writes what the channels of a plan still need; what another run has written meanwhile is the same. @throws S3Fault */
async function place({ aws, store, signal }, channels) {
    const placings = channels.flatMap(({ placing }) => placing ?? []);
    const copies = placings.flatMap((it) => it.copies);
    await (0,aws_src/* inLanes */.Lt)(copies, { lanes: copiesAtOnce, signal }, async ({ from, to }) => {
        await (0,aws_src/* copyObject */.JH)(aws, (0,aws_src/* locate */.x5)(from), (0,aws_src/* locate */.x5)(to));
    });
    for (const { key, text } of placings.flatMap((it) => it.texts))
        await store.put(key, text, 'absent');
}

;// CONCATENATED MODULE: ./actions/run-training/channels.ts







/** @param given channel names with a folder of the dataset or an S3 folder each. @throws Refusal when a dataset is needed and not there. */
function resolveChannels(given, known) {
    const named = Object.entries(given).map(([name, { from, ...reading }]) => ({ name, from, reading }));
    const dataset = named.every(({ from }) => isS3(from)) ? undefined : usableDataset(known);
    return named.map(({ name, from, reading }) => {
        const how = Object.keys(reading).length > 0 ? { reading } : {};
        if (dataset === undefined || isS3(from))
            return { name, uri: from, dataset: undefined, ...how };
        return { ...channelOf(name, from, { dataset, store: known.store.uri }), ...how };
    });
}
const asObjects = 'manifest:';
/** Where the files of a version lie by name already, or, when it was versioned without copies, are to lie. */
function channelOf(name, value, { dataset, store }) {
    const as = value.startsWith(asObjects) ? 'objects' : 'names';
    const folder = value.slice(as === 'objects' ? asObjects.length : 0).replace(/^\.\/$/, '');
    const { channel, version } = dataset;
    const isFolder = channel.endsWith('/');
    if (channel === '' || (isFolder && as === 'objects'))
        throw new src/* Refusal */.P_(`channels: ${name}: ${dataset.name} was versioned with channel: ${isFolder ? 'folder, so give its folder without "manifest:"' : 'none; version it with another'}`);
    if (isFolder)
        return { name, uri: `${channel}${folder}`, dataset: version.sha256 };
    const uri = `${store}/${(0,dataset_src/* channelFolder */._c)(version.sha256)}${folder}`;
    return { name, uri, dataset: version.sha256, wanted: { dataset, folder, as } };
}
/** The last dataset of the line, which must have passed: data that failed its checks is not trained on. */
function usableDataset({ lineage, line }) {
    const found = (0,lineage_src/* latest */.IW)(lineage, 'dataset', line)?.statement.predicate.facts;
    const verdict = (0,lineage_src/* last */.HV)(lineage, 'dataset', line)?.statement.predicate.verdict;
    if (found === undefined || verdict === undefined)
        throw new src/* Refusal */.P_(`lineage: holds no dataset of ${line}, and channels name folders of one; run version-dataset first, or give its \`lineage\` output`);
    if (verdict.word !== 'pass')
        throw new src/* Refusal */.P_(`lineage: the last dataset of ${line} ended with "${verdict.word}" (${verdict.reasons.join('; ')}); only "pass" may be trained on`);
    return found;
}
/**
 * Looks whether there is something under each channel: a job without data fails after it was paid for.
 * @returns the channels, those outside of a dataset with the digest of their listing. @throws Refusal that names every empty one.
 */
async function lookInto(world, channels) {
    const seen = await Promise.all(channels.map((it) => (it.wanted ? planPlacing(world, it, it.wanted) : lookAt(world.aws, it))));
    const faults = channels
        .filter((_, i) => seen[i] === undefined)
        .map(({ name, uri }) => `channels: ${name} has no file under ${uri}`);
    if (faults.length > 0)
        throw new src/* Refusal */.P_(...faults);
    return seen.flatMap((it) => it ?? []);
}
/** A version's files never change, so one look at the first of them is enough. */
async function lookAt(aws, channel) {
    const at = (0,aws_src/* locate */.x5)(channel.uri);
    if (channel.dataset !== undefined)
        return (await (0,aws_src/* listPage */.ks)(aws, at)).objects.length > 0 ? channel : undefined;
    const { digest, files } = await listingDigest((0,aws_src/* listObjects */.L)(aws, at));
    return files > 0 ? { ...channel, listing: digest } : undefined;
}
/** @returns the SHA-256 of names, sizes and ETags in their order, and how many there are. */
async function listingDigest(objects) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let files = 0;
    for await (const { key, size, etag } of objects) {
        hash.update(`${JSON.stringify([key, size, etag])}\n`);
        files += 1;
    }
    return { digest: hash.digest('hex'), files };
}

;// CONCATENATED MODULE: ./actions/run-training/observed-data.ts



/**
 * Lists folders that are no part of a dataset version once more: SageMaker read them minutes after the plan was made. What was once seen to
 * have changed for a job stays so: the same files put back are not what it read.
 * @throws S3Fault
 */
async function observeData({ aws, lineage, job }, channels) {
    const earlier = (0,lineage_src/* all */.Q7)(lineage, 'training')
        .filter(({ statement }) => statement.predicate.facts.job.name === job)
        .flatMap(({ statement }) => statement.predicate.facts.channels);
    const loose = channels.filter(({ listing }) => listing !== undefined);
    const seen = loose.map(async ({ name, uri, listing }) => {
        const changed = earlier.find((it) => it.name === name && it.observed !== undefined && it.observed !== listing);
        if (changed?.observed !== undefined)
            return [name, changed.observed];
        return [name, (await listingDigest((0,aws_src/* listObjects */.L)(aws, (0,aws_src/* locate */.x5)(uri)))).digest];
    });
    return Object.fromEntries(await Promise.all(seen));
}
/** @returns a sentence for each channel that no longer holds what the plan was made for. */
function dataFaults(channels, observed) {
    return channels
        .filter(({ name, listing }) => observed[name] !== undefined && observed[name] !== listing)
        .map(({ name, uri }) => `channels: the files of ${name} under ${uri} changed while the job ran, so nobody knows what it read; version them with version-dataset, or leave them alone and run again`);
}

;// CONCATENATED MODULE: ./actions/run-training/progress.ts
/**
 * @param info where lines go, @param newest the current metrics as words, @param now the service's time, in which the job lives.
 * @returns what to call at each look: it says something when the job enters another state, and once a minute.
 */
function progress(info, newest, now) {
    let told = '';
    return (job) => {
        const seconds = job.createdOn ? Math.max(0, Math.round((now().getTime() - job.createdOn.getTime()) / 1000)) : 0;
        const key = `${job.status} ${job.secondary} ${Math.floor(seconds / 60)}`;
        if (key === told)
            return;
        told = key;
        const state = job.secondary && job.secondary !== job.status ? `${job.status}, ${job.secondary}` : job.status;
        info([`${job.name}: ${state}`, `${spell(seconds)} so far`, newest()].filter((word) => word !== '').join(' · '));
    };
}
/** @returns seconds as `42s`, `3m 05s` or `1h 02m`. */
function spell(seconds) {
    const two = (n) => String(n).padStart(2, '0');
    const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
    if (hours > 0)
        return `${hours}h ${two(minutes)}m`;
    return minutes > 0 ? `${minutes}m ${two(rest)}s` : `${rest}s`;
}

;// CONCATENATED MODULE: ./actions/run-training/verdict.ts




/** @returns whether what came of the job may be built upon: completed, with a model and every metric that was asked for. */
function verdictOf(trained) {
    const { job, plan, lastLines = [], cancelled } = trained;
    if (cancelled !== undefined)
        return (0,lineage_src/* error */.z3)(`cancelled while ${job.name} was ${job.secondary || job.status}; ${cancelled}`);
    if (job.status === 'Failed')
        return failed(job, { entryPoint: plan.source?.entryPoint ?? 'the program of the image', lastLines });
    if (job.status === 'Stopped')
        return stopped(job, plan.request.StoppingCondition?.MaxRuntimeInSeconds);
    const faults = [...modelFaults(trained), ...metricFaults(trained)];
    if (faults.length > 0)
        return (0,lineage_src/* fail */.fJ)(...faults);
    const unknown = dataFaults(plan.channels, trained.observed ?? {});
    return unknown.length > 0 ? (0,lineage_src/* inconclusive */.Ni)(...unknown) : (0,lineage_src/* pass */.IX)(`training job ${job.name} completed`);
}
/** A fault of the platform says nothing about what was trained, so it is no `fail`. */
const ofPlatform = /CapacityError|InternalServerError/;
function failed({ name, failure = 'SageMaker gave no reason' }, script) {
    const { said, advice } = explainFailure(failure, script);
    return (ofPlatform.test(failure) ? lineage_src/* error */.z3 : lineage_src/* fail */.fJ)(`training job ${name} failed: ${said}; ${advice}`);
}
/** `Stopped` has three reasons, and only the secondary status tells them apart. */
function stopped({ name, secondary }, limit = 0) {
    if (secondary === 'MaxRuntimeExceeded')
        return (0,lineage_src/* fail */.fJ)(`training job ${name} ran longer than max-runtime (${spell(limit)}) and was stopped; raise max-runtime, or train less`);
    if (secondary === 'MaxWaitTimeExceeded')
        return (0,lineage_src/* error */.z3)(`training job ${name} waited too long for spot capacity; run again later, or without spot`);
    return (0,lineage_src/* error */.z3)(`training job ${name} was stopped by somebody; run again to make the next attempt`);
}
function modelFaults({ job, model }) {
    if (model === undefined)
        return [`training job ${job.name} completed, but there is no model at ${job.model ?? 'its output'}`];
    if (!model.isEmpty)
        return [];
    return [
        `training job ${job.name} completed, but its model has no files; the script must write them to the folder in SM_MODEL_DIR (/opt/ml/model)`,
    ];
}
function metricFaults({ job, plan, unreadable = {} }) {
    const { optionalMetrics = [] } = plan;
    const has = (metric) => job.metrics.some(({ name, value }) => name === metric && Number.isFinite(value));
    const nothing = optionalMetrics.length > 0 && !optionalMetrics.some(has) ? [nothingOf(optionalMetrics)] : [];
    const definitions = plan.request.AlgorithmSpecification?.MetricDefinitions ?? [];
    const single = definitions.flatMap(({ Name = '', Regex }) => {
        const last = unreadable[Name];
        if (last !== undefined)
            return [
                `metric ${Name}: the last value was "${last}", which is no number; the training went astray, or '${Regex}' takes in too much`,
            ];
        if (has(Name) || optionalMetrics.includes(Name))
            return [];
        return [
            `metric ${Name}: no line of the log matched '${Regex}' with a number; a metric that is missing is not a pass. Print it, or correct metrics`,
        ];
    });
    return [...nothing, ...single];
}
const nothingOf = (names) => `metrics: no line of the log held any of ${names.slice(0, 6).join(', ')}${names.length > 6 ? ', …' : ''}, which the preset reads; a metric that is missing is not a pass. Print one, or give expressions of your own`;

;// CONCATENATED MODULE: ./actions/run-training/outcome.ts




/** @returns what the job made, what it cost, and whether it may be built upon. Pure. */
function outcomeOf(trained) {
    const facts = factsOf(trained);
    const { job, plan } = trained;
    return {
        subject: [subjectOf(trained)],
        inputs: inputsOf(plan),
        facts,
        remarks: remarksOf(trained, facts),
        verdict: verdictOf(trained),
        outputs: {
            'training-job-name': job.name,
            'training-job-arn': job.arn,
            'model-uri': facts.model?.uri ?? '',
            'model-sha256': facts.model?.sha256 ?? '',
            metrics: JSON.stringify(Object.fromEntries(facts.metrics.map(({ name, value }) => [name, Number(value)]))),
            'billable-seconds': String(facts.seconds.billable ?? ''),
        },
    };
}
/** The model; or, when there is none, the plan that was to make it. */
function subjectOf({ job, model, plan }) {
    if (model === undefined || model.isEmpty)
        return { name: `training plan ${plan.digest.slice(0, 12)}`, digest: { sha256: plan.digest } };
    return { name: 'model.tar.gz', uri: job.model ?? '', digest: { sha256: model.sha256 } };
}
const inputsOf = ({ source, channels, image }) => [
    ...(source ? [{ name: 'source', uri: source.uri, digest: { sha256: source.sha256 } }] : []),
    ...imageInput(image),
    ...channels.map(({ name, uri, dataset }) => ({
        name,
        uri,
        ...(dataset === undefined ? {} : { digest: { sha256: dataset } }),
    })),
];
/** By digest, or not at all: a tag says nothing about what was run. */
const imageInput = ({ is, uri }) => is === 'digest' ? [{ name: 'image', uri, digest: { sha256: uri.slice(-64) } }] : [];
const imageDigest = ({ is, uri }) => (is === 'digest' ? { imageDigest: `sha256:${uri.slice(-64)}` } : {});
function factsOf({ plan, job, reused, model, observed = {} }) {
    const { request, source, channels, hyperparameters, inference } = plan;
    const { InstanceType = '', InstanceCount = 1 } = request.ResourceConfig ?? {};
    const { training, billable } = job.seconds;
    const cost = billable === undefined
        ? undefined
        : (0,aws_src/* costOf */.ho)({
            instanceType: InstanceType,
            count: InstanceCount,
            seconds: billable,
            ...(plan.price ? { price: plan.price } : {}),
        });
    return {
        plan: plan.digest,
        job: { name: job.name, arn: job.arn },
        status: job.secondary || job.status,
        reused,
        image: request.AlgorithmSpecification?.TrainingImage ?? '',
        instance: { type: InstanceType, count: InstanceCount },
        ...imageDigest(plan.image),
        ...(source ? { source: { uri: source.uri, sha256: source.sha256, entryPoint: source.entryPoint } } : {}),
        hyperparameters: { ...hyperparameters },
        channels: channels.map(({ name, uri, dataset, listing }) => ({
            name,
            uri,
            ...(dataset === undefined ? {} : { dataset }),
            ...(listing === undefined ? {} : { listing }),
            ...(observed[name] === undefined ? {} : { observed: observed[name] }),
        })),
        ...(model && !model.isEmpty && job.model
            ? { model: { uri: job.model, sha256: model.sha256, bytes: model.bytes } }
            : {}),
        inference: { image: inference.image, environment: { ...inference.environment } },
        metrics: job.metrics
            .filter(({ value }) => Number.isFinite(value))
            .map(({ name, value }) => ({ name, value: (0,lineage_src/* toDecimal */.nI)(value) })),
        seconds: {
            ...(training === undefined ? {} : { training }),
            ...(billable === undefined ? {} : { billable }),
        },
        ...(cost ? { cost } : {}),
        ...(job.failure === undefined ? {} : { failure: job.failure }),
    };
}

;// CONCATENATED MODULE: ./actions/run-training/detached.ts



/** Where the statement of a detached job is found by the job's name. */
const jobRef = (name) => `jobs/${name}`;
/** @returns the outcome of a run that has begun a job, or joined one, and leaves it to itself: known by name, and nothing more. Pure. */
function detached(plan, job, kept) {
    const outcome = outcomeOf({ plan, job, reused: false, model: undefined, lastLines: [], history: [] });
    const reason = `training job ${job.name} goes on without this run (wait: detach); wait: attach follows it to its end`;
    return {
        ...outcome,
        facts: { ...outcome.facts, kept: { ...kept } },
        remarks: [remark(job.name)],
        verdict: (0,lineage_src/* inconclusive */.Ni)(reason),
        unfinished: true,
        refs: [jobRef(job.name)],
    };
}
const remark = (name) => ({
    kind: 'text',
    title: 'Training',
    importance: 60,
    place: 'open',
    text: `Job ${name} is at work and nobody waits for it. Its result is stated by the run that attaches to it.`,
});
/** @param job its name, when there may be several. @returns the job that was detached last. @throws Refusal when there is none. */
function begunIn(lineage, { line, job }) {
    const found = (0,lineage_src/* all */.Q7)(lineage, 'training', line)
        .map(({ statement: { predicate } }) => predicate)
        .sort((a, b) => Date.parse(a.finishedOn) - Date.parse(b.finishedOn))
        .flatMap(({ run, facts }) => {
        const { kept } = facts;
        return kept && (job === undefined || facts.job.name === job) ? [{ run, facts: { ...facts, kept } }] : [];
    })
        .at(-1);
    if (found !== undefined)
        return found;
    throw new src/* Refusal */.P_(`lineage: no ${job ?? `training of ${line}`} was left to itself here; begin one with wait: detach, and give its \`lineage\` output or its name in \`job\``);
}
/**
 * Whoever attaches may stand on another commit than the one that is trained, as a `repository_dispatch` always does.
 * @returns what the job was begun for; undefined when this run begins one, or attaches by its own commit.
 */
async function placeOfJob({ inputs, line, store }) {
    if (inputs.wait !== 'attach')
        return undefined;
    const { job, lineage } = inputs; // Safe: `run` reads the common inputs too.
    const known = await knownOf({ store }, { job, lineage });
    if (known === undefined)
        return undefined;
    const { commit, pullRequest } = begunIn(known, { line, job }).run;
    return { commit, ...(pullRequest === undefined ? {} : { pullRequest }) };
}
async function knownOf({ store }, { job, lineage }) {
    if (lineage !== undefined)
        return (0,src/* openUris */.MI)(store, lineage.split(/\s+/));
    if (job === undefined)
        return undefined;
    const ref = await (0,src/* readRef */.sg)(store, jobRef(job));
    if (ref !== undefined)
        return (0,src/* openHeads */.yc)(store, ref.heads);
    throw new src/* Refusal */.P_(`job: ${store.uri} knows nothing of ${job}; was it begun with wait: detach, and with this store?`);
}

;// CONCATENATED MODULE: ./actions/run-training/kept-plan.ts


const keyOf = (digest) => `plans/${digest}.json`;
/** Keeps a plan under the digest of its bytes. How its channels were filled is over and done with, and left out. @throws S3Fault */
async function keepPlan(store, kept) {
    const channels = kept.plan.channels.map(({ wanted: _, placing: __, ...channel }) => channel);
    const plain = JSON.parse(JSON.stringify({ ...kept, plan: { ...kept.plan, channels } }));
    const text = (0,lineage_src/* canonicalJson */.dj)(plain);
    const digest = (0,lineage_src/* sha256 */.sc)(text);
    if ((await store.put(keyOf(digest), text, 'absent')) === 'conflict')
        throw new Error(`${store.uri}/${keyOf(digest)}: holds other bytes than its name says; delete it, then run again`);
    return { uri: `${store.uri}/${keyOf(digest)}`, sha256: digest };
}
/** Reads a plan back. @throws Refusal when it is gone, is not what was kept, or was kept by a version that this one does not know. */
async function readPlan(store, { uri, sha256: digest }) {
    const object = await store.get(keyOf(digest));
    if (object === undefined)
        throw new src/* Refusal */.P_(`plan: ${uri} is gone; without it nobody knows what the job was to do`);
    const found = (0,lineage_src/* sha256 */.sc)(object.bytes);
    if (found !== digest)
        throw new src/* Refusal */.P_(`plan: ${uri} was changed: its SHA-256 is ${found}, and its statement says ${digest}`);
    // Safe: the statement vouches for these bytes, and `keepPlan` wrote them; which version of it, is checked.
    const kept = JSON.parse(new TextDecoder().decode(object.bytes));
    if (kept.version !== 1)
        throw new src/* Refusal */.P_(`plan: ${uri} is of version ${String(kept.version)}; this release reads version 1, use a newer one`);
    return kept;
}

;// CONCATENATED MODULE: ./actions/run-training/attach-job.ts



/** @returns the job that the lineage tells of. @throws Refusal when it tells of none, or its plan was changed. */
async function findJob({ lineage, line, inputs: { job }, store }) {
    const { facts } = begunIn(lineage, { line, job });
    return { job: facts.job.name, kept: await readPlan(store, facts.kept) };
}
/** Makes sure that the job is the plan's; the post step looks after it from here on. @throws NotOurs, ServiceFault */
async function attach(aws, plan, { trip, job }) {
    const found = await (0,aws_src/* joinTrainingJob */.Gz)(aws, job, plan.digest);
    trip.saveState('want', JSON.stringify((0,aws_src/* wantTag */.Rw)(trip.run)));
    trip.saveState('job', job);
    trip.log.info(`${job}: followed from here; it is ${found.status}`);
    return { name: job, found: undefined };
}
/** With the settings of the run that began it, where this one has none of its own. */
function asBegun(trip, { mlflow: { uri, experiment } }) {
    const { 'mlflow-tracking-uri': ownUri = uri, 'mlflow-experiment': own = experiment } = trip.inputs;
    return { ...trip, inputs: { ...trip.inputs, 'mlflow-tracking-uri': ownUri, 'mlflow-experiment': own } };
}

;// CONCATENATED MODULE: ./actions/run-training/begin-job.ts


/** Uploads the source, shows the channels' files, and begins the job or finds it. @returns its name, and the status in which it was found. */
async function begin(aws, plan, { trip, source }) {
    const { store, log, signal, saveState, run } = trip;
    await upload(store, plan, source);
    await place({ aws, store, signal }, plan.channels);
    saveState('want', JSON.stringify((0,aws_src/* wantTag */.Rw)(run)));
    const before = (attempt) => saveState('job', attempt);
    const { name, found } = await (0,aws_src/* ensureTrainingJob */.eY)(aws, plan.request, { digest: plan.digest, before, want: run });
    log.info(found === undefined ? `${name}: begun` : `${name}: this plan has a job already; it is ${found}`);
    return { name, found };
}
/** Under the digest of its bytes, so what is there already is the same; if it is not, it was damaged, and nobody should train on it. */
async function upload(store, { source }, packed) {
    if (source === undefined || packed === undefined)
        return;
    const { key, uri } = source;
    if ((await store.put(key, packed.bytes, 'absent')) === 'conflict')
        throw new Error(`${uri}: holds other bytes than its name says; delete it, then run again`);
}

;// CONCATENATED MODULE: ./actions/run-training/permissions.ts

/**
 * @returns what the caller needs, and nothing that the execution role needs: its keys, network interfaces and data are between it and
 * SageMaker. The role's account is the caller's: SageMaker takes no role of another one.
 */
function permissionsOf(plan) {
    const { request, source, channels, region } = plan;
    const role = request.RoleArn ?? '';
    const [, partition, , , account] = role.split(':');
    const here = `arn:${partition}`;
    // Further attempts of a plan have a suffix.
    const job = `${here}:sagemaker:${region}:${account}:training-job/${request.TrainingJobName}*`;
    const logs = `${here}:logs:${region}:${account}:log-group:/aws/sagemaker/TrainingJobs:*`;
    const s3 = (uri) => `${here}:s3:::${uri.slice('s3://'.length)}`;
    const buckets = new Set(channels.map(({ uri }) => s3(uri).replace(/\/.*$/, '')));
    return [
        ...(source ? [{ action: 's3:PutObject', resource: s3(source.uri) }] : []),
        ...placing(plan, s3),
        ...[...buckets].map((resource) => ({ action: 's3:ListBucket', resource })),
        ...permissions_images(plan, here),
        { action: 'pricing:GetProducts', resource: '*' },
        ...['CreateTrainingJob', 'DescribeTrainingJob', 'StopTrainingJob', 'AddTags', 'ListTags'].map((it) => ({
            action: `sagemaker:${it}`,
            resource: job,
        })),
        { action: 'iam:PassRole', resource: role, condition: passedTo },
        ...keys(plan, { here, account: account ?? '' }),
        ...['DescribeLogStreams', 'GetLogEvents'].map((it) => ({ action: `logs:${it}`, resource: logs })),
        { action: 's3:GetObject', resource: `${s3(request.OutputDataConfig?.S3OutputPath ?? '')}/*` },
    ];
}
const passedTo = { StringEquals: { 'iam:PassedToService': 'sagemaker.amazonaws.com' } };
/** What S3 is asked for where files have to be copied, by the folders that they come from and go to. */
const placing = ({ channels }, s3) => channels.flatMap(({ uri, wanted, placing: needed }) => wanted === undefined || needed === undefined
    ? []
    : [
        { action: 's3:GetObject', resource: s3(`${wanted.dataset.remote}/files/md5/*`) },
        { action: 's3:PutObject', resource: s3(uri.endsWith('/') ? `${uri}*` : uri.replace(/[^/]*$/, '*')) },
    ]);
/** To find the digest behind a tag. */
const permissions_images = ({ image, inference }, here) => [...new Set([image.uri, inference.image])].flatMap((uri) => {
    const { region, account, repository } = (0,aws_src/* ecrImage */.sy)(uri.replace(/@.*$/, '')) ?? {};
    if (repository === undefined)
        return [];
    return [{ action: 'ecr:BatchGetImage', resource: `${here}:ecr:${region}:${account}:repository/${repository}` }];
});
/**
 * To read the model that was written with a key, and to let SageMaker attach volumes with one (API Permissions Reference: where the role's
 * own policy does not grant it).
 */
function keys({ request, region }, { here, account }) {
    const { KmsKeyId: output } = request.OutputDataConfig ?? {};
    const { VolumeKmsKeyId: volume } = request.ResourceConfig ?? {};
    const arn = (key) => {
        if (key.startsWith('arn:'))
            return key;
        return `${here}:kms:${region}:${account}:${key.startsWith('alias/') ? key : `key/${key}`}`;
    };
    return [
        ...(output ? [{ action: 'kms:Decrypt', resource: arn(output) }] : []),
        ...(volume ? [{ action: 'kms:CreateGrant', resource: arn(volume) }] : []),
    ];
}

;// CONCATENATED MODULE: ./actions/run-training/time-limits.ts
/** SageMaker's longest training is 28 days, and with waiting 30. */
const [longest, longestWait] = [28 * 86_400, 30 * 86_400];
/** Above it an interruption of a spot instance without checkpoints loses more than it saves. */
const longWithoutCheckpoints = 3600;
/** @returns the rules that times break: how long it may run, wait for spot capacity, and how often it is looked at. */
const timeFaults = (given) => [
    ...within('max-runtime', given['max-runtime'], { min: 1, max: longest, words: 'from 1s to 28d' }),
    ...within('poll-interval', given['poll-interval'], { min: 0.1, max: 3600, words: 'from 100ms to 1h' }),
    ...waitFaults(given),
    ...spotFaults(given),
];
const within = (input, seconds, { min, max, words }) => seconds >= min && seconds <= max ? [] : [`${input}: must be ${words}, found ${seconds} s`];
function waitFaults({ spot, 'max-wait': wait, 'max-runtime': runtime }) {
    if (wait === undefined)
        return [];
    if (spot !== 'true')
        return ['max-wait: is how long to wait for spot capacity; set spot: true, or leave it out'];
    return [
        ...(Math.ceil(wait) >= Math.ceil(runtime)
            ? []
            : [`max-wait: holds max-runtime too, so it must be at least ${runtime} s, found ${wait} s`]),
        ...within('max-wait', wait, { min: 1, max: longestWait, words: 'at most 30d' }),
    ];
}
const spotFaults = ({ spot, checkpoints, 'max-runtime': runtime }) => spot === 'true' && (checkpoints ?? 'false') === 'false' && runtime > longWithoutCheckpoints
    ? [
        `spot: a job of up to ${runtime} s without checkpoints begins anew at each interruption and may pay for the same hour over and over; set checkpoints, or max-runtime to at most 1h`,
    ]
    : [];
/** @returns the seconds that a spot job may take with all its waiting: an hour more than it may run, unless told. */
const maxWait = ({ 'max-wait': wait, 'max-runtime': runtime, }) => Math.ceil(wait ?? Math.min(runtime + 3600, longestWait));

;// CONCATENATED MODULE: ./actions/run-training/usage.ts

/**
 * @returns the most that these inputs may use. Of a spot job it is all its waiting: nowhere is it said that `MaxRuntimeInSeconds` counts
 * what was lost at interruptions.
 */
function usageOf(inputs) {
    const work = inputs.spot === 'true' ? maxWait(inputs) : Math.ceil(inputs['max-runtime']);
    return {
        instanceType: inputs['instance-type'],
        count: inputs['instance-count'],
        gigabytes: inputs['volume-gb'],
        seconds: { work, warm: Math.ceil(inputs['keep-alive'] ?? 0) },
    };
}
/**
 * Above every region's price of a GB-month of training volume in US dollars: 0.14 in us-east-1 and 0.154 in Ireland (invoices of 2023 to
 * 2025), 1.4 times that of EC2, whose dearest region asks 0.19.
 */
const volume = 0.3;
const secondsAMonth = 730 * 3600;
/** @returns the largest bill in US dollars: instances at the price on demand, and their volumes. Pure. */
function largestBill({ count, gigabytes, seconds }, price) {
    const all = (seconds.work + seconds.warm) * count;
    return (price.dollars * all) / 3600 + (volume * gigabytes * all) / secondsAMonth;
}
/** @returns dollars with as many digits as tell something: cents above ten, else four digits after the point. Rounded up. */
function dollars(amount) {
    const digits = amount >= 10 ? 2 : 4;
    return (Math.ceil(Number((amount * 10 ** digits).toFixed(6))) / 10 ** digits).toFixed(digits);
}
/** @returns why the job may not begin, where a largest cost was given: it may cost more, or nobody knows what it may cost. */
function costFaults(most, { usage, price, region }) {
    if (most === undefined)
        return [];
    if (price === undefined || price.region !== region)
        return [
            `max-cost: what ${usage.instanceType} costs in ${region} is not known here${price ? ` (${price.from})` : ''}, so nobody can say that it stays below ${most} USD; grant pricing:GetProducts to the role, or leave out max-cost`,
        ];
    const bill = largestBill(usage, price);
    if (bill <= most)
        return [];
    return [
        `max-cost: this job may cost ${dollars(bill)} USD (${spelt(usage)}; ${price.from}), and ${most} USD are allowed; lower max-runtime, or raise max-cost`,
    ];
}
/** @returns what is used, in words. */
function spelt({ instanceType, count, gigabytes, seconds: { work, warm } }) {
    const kept = warm > 0 ? ` and kept warm for ${warm} s` : '';
    return `${count} × ${instanceType} for ${work} s${kept}, with ${gigabytes} GB each`;
}

;// CONCATENATED MODULE: ./actions/run-training/describe.ts


/** @returns what a dry run shows: the upload, the request, the largest cost, and what it takes to be allowed to. */
function describeTraining(plan) {
    const { request, source } = plan;
    return {
        requests: [
            ...(source
                ? [{ 's3:PutObject': { uri: source.uri, ifAbsent: true, files: source.files, bytes: source.bytes } }]
                : []),
            ...placings(plan),
            { 'sagemaker:CreateTrainingJob': request },
        ],
        cost: largestCost(plan),
        permissions: permissionsOf(plan),
    };
}
/** Copies that are shown one by one. */
const shown = 10;
function placings({ channels }) {
    return channels.flatMap(({ name, placing: { copies, texts } = { copies: [], texts: [] } }) => [
        ...copies.slice(0, shown).map((copy) => ({ 's3:CopyObject': copy })),
        ...(copies.length > shown ? [{ 's3:CopyObject': `… and ${copies.length - shown} more for ${name}` }] : []),
        ...texts.map(({ key }) => ({ 's3:PutObject': { key, ifAbsent: true } })),
    ]);
}
function largestCost({ price, usage, region }) {
    if (price === undefined)
        return `unknown: no price of ${usage.instanceType} is known here (${spelt(usage)})`;
    const elsewhere = price.region === region ? '' : `; in ${region} it may be half as much again`;
    const most = `at most ${dollars(largestBill(usage, price))} USD (${spelt(usage)}; ${price.from}${elsewhere})`;
    return `${most}, or nothing when this plan has a completed job`;
}
/** @returns what a dry run shows of a run that only follows a job that was begun before. */
const describeAttaching = (job) => ({
    requests: [{ 'sagemaker:DescribeTrainingJob': { TrainingJobName: job } }],
    cost: 'nothing more than the job that was begun before',
    permissions: [
        ...['DescribeTrainingJob', 'StopTrainingJob', 'ListTags'].map((action) => ({
            action: `sagemaker:${action}`,
            resource: `training-job/${job}`,
        })),
        ...['logs:DescribeLogStreams', 'logs:GetLogEvents'].map((action) => ({
            action,
            resource: 'log-group:/aws/sagemaker/TrainingJobs',
        })),
    ],
});

;// CONCATENATED MODULE: ./actions/run-training/follow-training.ts


/** Follows a training to its end: prints its log, collects its metrics, says how it gets on. @throws the signal's reason, ServiceFault */
function watch(aws, { name, plan, history }, trip) {
    const { clock, log, signal, inputs: given } = trip;
    const say = progress(log.info, history.newest, aws.now);
    const onLook = (job, lines) => {
        history.see(lines);
        say(job);
    };
    const { AlgorithmSpecification, ResourceConfig } = plan.request;
    const metrics = (AlgorithmSpecification?.MetricDefinitions ?? [])
        .flatMap(({ Name }) => Name ?? [])
        // What a preset knows and the script does not print will not come.
        .filter((it) => !plan.optionalMetrics?.includes(it));
    const followed = { name, instances: ResourceConfig?.InstanceCount ?? 1, metrics };
    return (0,aws_src/* followTrainingJob */.Zq)(aws, followed, { clock, signal, log, interval: given['poll-interval'] * 1000, onLook });
}
/** Cancelled: the meter is stopped, unless the job is to go on, or others want it. @returns the job as it was left, and what became of it, in words. */
async function abandon(aws, name, { run, inputs: { 'on-cancel': onCancel } }) {
    const job = await (0,aws_src/* describeTrainingJob */.hw)(aws, name);
    if (job === undefined)
        throw new Error(`${name} is gone: somebody deleted it while it was followed`);
    if (onCancel === 'leave')
        return { job, cancelled: 'it goes on (on-cancel: leave); run again to follow it' };
    return { job, cancelled: becameOf[await (0,aws_src/* stopTrainingJob */.SL)(aws, name, (0,aws_src/* wantTag */.Rw)(run))] };
}
/** What became of the wish to stop a job. */
const becameOf = {
    told: 'it was told to stop',
    ended: 'it had ended already, or was about to',
    absent: 'it was never begun',
    'not-ours': 'it was not begun by this plan, so it was left alone',
    wanted: 'another run wants it too, so it goes on',
};

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./actions/run-training/metric-presets.ts
/** A number as Python prints it. What is no number must be seen, too: a loss that went astray is no loss that is missing. */
const number = '([-+]?(?:[0-9]*\\.?[0-9]+(?:[eE][-+]?[0-9]+)?|nan|inf))';
const metric_presets_define = (names, regex) => names.map((Name) => ({ Name, Regex: regex(Name) }));
/** Of a line with several values of a metric, as progress bars write them, the last one counts: hence the greedy beginning. */
const last = (before, name, after) => `^(?:[\\s\\S]*${before})?${name}${after}${number}`;
const sides = (of, metrics) => of.flatMap((side) => metrics.map((metric) => `${side}:${metric}`));
/** The lines that frameworks print by themselves. Which of the metrics there are is up to the script, so one of them is enough. */
const presets = {
    /** `[12]\ttrain-rmse:0.41\tvalidation-rmse:0.52`: EvaluationMonitor in xgboost's callback.py. The log may show the tab as `#011`. */
    xgboost: metric_presets_define(sides(['train', 'validation'], ['rmse', 'mae', 'logloss', 'error', 'auc', 'aucpr', 'merror', 'mlogloss', 'ndcg', 'map']), (name) => `\\[[0-9]+\\].*${name.replace(':', '-')}:${number}`),
    /** `[12]\ttraining's l2: 0.41\tvalid_0's l2: 0.52`: _format_eval_result in lightgbm's callback.py. */
    lightgbm: metric_presets_define(sides(['training', 'valid_0'], ['l1', 'l2', 'rmse', 'auc', 'binary_logloss', 'multi_logloss', 'binary_error', 'ndcg@1']), (name) => `\\[[0-9]+\\].*${name.replace(':', "'s ")}: ${number}`),
    /** `Epoch 3: 100%|██| 10/10 [00:01<00:00, 9.8it/s, v_num=0, train_loss=0.41, val_loss=0.52]`: TQDMProgressBar in lightning's tqdm_progress.py. */
    'pytorch-lightning': metric_presets_define(['loss', 'train_loss', 'val_loss', 'train_acc', 'val_acc', 'train_accuracy', 'val_accuracy'], (name) => last('[ ,]', name, '=')),
    /** `{'eval_loss': 0.52, 'eval_accuracy': 0.81, 'epoch': 3.0}`: trainer_callback.py in transformers; version 5 writes values in quotes. */
    huggingface: metric_presets_define([
        'loss',
        'learning_rate',
        'grad_norm',
        'train_loss',
        'train_runtime',
        'eval_loss',
        'eval_accuracy',
        'eval_f1',
        'eval_runtime',
    ], (name) => `'${name}': '?${number}`),
    /** `10/10 - 1s 5ms/step - accuracy: 0.81 - loss: 0.41 - val_loss: 0.52`: Progbar in keras/utils/progbar.py (2 and 3). */
    tensorflow: metric_presets_define(['loss', 'accuracy', 'auc', 'mae', 'mse', 'val_loss', 'val_accuracy', 'val_auc', 'val_mae', 'val_mse'], (name) => last('[ -]', name, ': ')),
};

;// CONCATENATED MODULE: ./actions/run-training/input-kinds.ts



/** `true` or `false`. */
const flag = () => (0,src/* word */.Vm)('true', 'false');
/** A KMS key, by the pattern of SageMaker's own model (KmsKeyId). */
const kmsKey = () => (0,src/* matching */.wC)(/^[a-zA-Z0-9:/_-]{1,2048}$/, 'the ARN, id or alias of a KMS key, such as alias/modelway');
/** Ids, separated by white space or commas. */
const ids = () => ({ parse: (given) => given.split(/[\s,]+/).filter(Boolean) });
/** A program and its arguments: a YAML list, or a single word. */
const command = () => ({
    parse: (given) => {
        const value = yaml(given);
        const list = Array.isArray(value) ? value : [value];
        if (list.some((it) => !isScalar(it)))
            throw new src/* InputFault */.H5('must be a YAML list of words, such as ["python3", "train.py"]');
        return list.map(String);
    },
});
const settings = ['from', 'input-mode', 'content-type', 'record-wrapper', 'compression', 'distribution'];
/** A YAML map from channel names to a place, or to a map with the place under `from` and settings beside it. */
const channelMap = () => ({
    parse: (given) => {
        const entries = Object.entries(map(yaml(given)));
        const faults = entries.flatMap(([name, value]) => channelFault(name, value));
        if (faults.length > 0)
            throw new src/* InputFault */.H5(faults.join('; '));
        return Object.fromEntries(entries.map(([name, value]) => [name, isScalar(value) ? { from: String(value) } : texts(value)]));
    },
});
function channelFault(name, value) {
    if (isScalar(value))
        return [];
    const given = isMap(value) ? value : {};
    const unknown = Object.keys(given).filter((key) => !settings.includes(key));
    if (isScalar(given['from']) && unknown.length === 0 && Object.values(given).every(isScalar))
        return [];
    return [`${name} must be a place, or a map with from and any of ${settings.slice(1).join(', ')}`];
}
// Safe: `channelFault` has let through nothing but maps with `from`, known settings and single values.
const texts = (value) => Object.fromEntries(Object.entries(value).map(([key, one]) => [key, String(one)]));
/** The name of a preset, a YAML map from names to regular expressions, or a list of both. */
const metricsInput = () => ({
    parse: (given) => {
        const value = yaml(given);
        const items = Array.isArray(value) ? value : [value];
        const words = items.filter((it) => typeof it === 'string');
        const unknown = words.filter((it) => !Object.hasOwn(presets, it));
        if (unknown.length > 0)
            throw new src/* InputFault */.H5(`must name a preset (${Object.keys(presets).join(', ')}) or map names to expressions, and "${unknown[0]}" is neither`);
        const own = Object.assign({}, ...items.filter((it) => typeof it !== 'string').map(map)); // Safe: checked in the next line.
        if (!Object.values(own).every(isScalar))
            throw new src/* InputFault */.H5('must hold single values');
        return { own, presets: words }; // Safe: words that are no presets were refused above.
    },
});
function map(value) {
    if (value === null)
        return {};
    if (!isMap(value))
        throw new src/* InputFault */.H5('must be a YAML map, one "name: value" a line');
    return value;
}
const isScalar = (value) => value === null || ['string', 'number', 'boolean'].includes(typeof value);
const isMap = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
function yaml(given) {
    try {
        return (0,dist/* parse */.qg)(given, { maxAliasCount: 0 });
    }
    catch (cause) {
        throw new src/* InputFault */.H5(`must be YAML: ${cause.message.split('\n')[0]}`);
    }
}

;// CONCATENATED MODULE: ./actions/run-training/inputs.ts


const inputs_image = () => (0,src/* matching */.wC)(/^\S{1,255}$/, 'an image URI of at most 255 characters without blanks');
const inputs = {
    wait: (0,src/* withDefault */.IQ)((0,src/* word */.Vm)('completion', 'detach', 'attach'), 'completion'),
    job: (0,src/* optional */.lq)((0,src/* matching */.wC)(/^[A-Za-z0-9](-?[A-Za-z0-9]){0,62}$/, 'the name of a training job')),
    source: (0,src/* withDefault */.IQ)((0,src/* text */.Qq)(), '.'),
    'entry-point': (0,src/* optional */.lq)((0,src/* matching */.wC)(/^[\w./-]{1,200}$/, 'a file below the source, such as train.py')),
    image: (0,src/* optional */.lq)(inputs_image()),
    'container-entrypoint': (0,src/* optional */.lq)(command()),
    'container-arguments': (0,src/* optional */.lq)(command()),
    'inference-image': (0,src/* optional */.lq)(inputs_image()),
    'inference-entry-point': (0,src/* withDefault */.IQ)((0,src/* text */.Qq)(), 'inference.py'),
    'role-arn': (0,src/* optional */.lq)((0,src/* roleArn */.w3)()),
    'role-to-assume': (0,src/* optional */.lq)((0,src/* roleArn */.w3)()),
    'instance-type': (0,src/* withDefault */.IQ)((0,src/* instanceType */.w)(), 'ml.m5.large'),
    'instance-count': (0,src/* withDefault */.IQ)((0,src/* integer */.nd)({ min: 1, max: 20 }), '1'),
    'volume-gb': (0,src/* withDefault */.IQ)((0,src/* integer */.nd)({ min: 1, max: 16_384 }), '30'),
    'max-runtime': (0,src/* withDefault */.IQ)((0,src/* duration */.p0)(), '1h'),
    hyperparameters: (0,src/* optional */.lq)((0,src/* yamlMap */.kL)()),
    'hyperparameters-file': (0,src/* optional */.lq)((0,src/* text */.Qq)()),
    channels: (0,src/* optional */.lq)(channelMap()),
    'input-mode': (0,src/* withDefault */.IQ)((0,src/* word */.Vm)('File', 'FastFile', 'Pipe'), 'File'),
    metrics: (0,src/* optional */.lq)(metricsInput()),
    environment: (0,src/* optional */.lq)((0,src/* yamlMap */.kL)()),
    tags: (0,src/* optional */.lq)((0,src/* yamlMap */.kL)()),
    'output-kms-key': (0,src/* optional */.lq)(kmsKey()),
    'volume-kms-key': (0,src/* optional */.lq)(kmsKey()),
    subnets: (0,src/* optional */.lq)(ids()),
    'security-groups': (0,src/* optional */.lq)(ids()),
    'network-isolation': (0,src/* withDefault */.IQ)(flag(), 'false'),
    'encrypt-traffic': (0,src/* withDefault */.IQ)(flag(), 'false'),
    checkpoints: (0,src/* optional */.lq)((0,src/* matching */.wC)(/^(true|false|\/\S{1,4095})$/, 'true, false, or an absolute path in the container')),
    spot: (0,src/* withDefault */.IQ)(flag(), 'false'),
    'max-wait': (0,src/* optional */.lq)((0,src/* duration */.p0)()),
    'keep-alive': (0,src/* optional */.lq)((0,src/* duration */.p0)()),
    retries: (0,src/* optional */.lq)((0,src/* integer */.nd)({ min: 1, max: 30 })),
    'max-cost': (0,src/* optional */.lq)((0,src/* number */.ai)({ min: 0, max: 1e9 })),
    reuse: (0,src/* withDefault */.IQ)((0,src/* word */.Vm)('plan', 'never'), 'plan'),
    'poll-interval': (0,src/* withDefault */.IQ)((0,src/* duration */.p0)(), '15s'),
    'mlflow-tracking-uri': (0,src/* optional */.lq)((0,src/* text */.Qq)()),
    'mlflow-experiment': (0,src/* optional */.lq)((0,src/* matching */.wC)(/^[^\s].{0,498}$/, 'at most 499 characters')),
    'on-cancel': (0,src/* withDefault */.IQ)((0,src/* word */.Vm)('stop', 'leave'), 'stop'),
};
/** Needed to begin a job; whoever attaches to one needs none of it. */
const toBegin = ['image', 'role-arn'];

;// CONCATENATED MODULE: ./packages/mlflow/src/fault.ts
/** What an MLflow server refused, or that it could not be reached. */
class MlflowFault extends Error {
    name = 'MlflowFault';
    /** HTTP status; 0 when there was no answer. */
    status;
    /** MLflow's `error_code`, such as `RESOURCE_ALREADY_EXISTS`: the one thing to decide on, since the status says little. */
    code;
    constructor(what, { status, code, message }) {
        super(`MLflow, ${what}: ${code || status || 'no answer'}: ${message}`);
        this.status = status;
        this.code = code;
    }
}
/** Of an answer that may be no JSON at all (a proxy's, basic auth's), this much is told. */
const told = 500;
/** @param text the body of an answer that is no success. */
function faultOf(what, status, text) {
    const { error_code: code, message } = asObject(text);
    return new MlflowFault(what, {
        status,
        code: typeof code === 'string' ? code : '',
        message: (typeof message === 'string' ? message : text).slice(0, told),
    });
}
function asObject(text) {
    try {
        const value = JSON.parse(text);
        // Safe: an object that JSON.parse made has string keys, and every value is looked at before it is used.
        return typeof value === 'object' && value !== null ? value : {};
    }
    catch {
        return {};
    }
}

;// CONCATENATED MODULE: ./packages/mlflow/src/connect.ts

/** Of these the server may think better. `INVALID_STATE` is a 500 too, and stays what it is. */
const passing = [408, 429, 500, 502, 503, 504];
const mostTries = 4;
const patience = 60_000;
/** @returns the way to one server; nothing is sent yet. Every call throws MlflowFault or the signal's reason. */
function connectMlflow(connection) {
    const at = (path) => new URL(`${connection.place.base}/api/2.0/mlflow/${path}`);
    return {
        get: (path, query) => {
            const url = at(path);
            // `+` for a blank is read back as a plus by SageMaker's front door, and signed as one.
            url.search = new URLSearchParams(query).toString().replaceAll('+', '%20');
            return repeat(connection, { method: 'GET', path, url, body: '', effect: 'repeatable' });
        },
        post: (path, body, effect) => repeat(connection, { method: 'POST', path, url: at(path), body: JSON.stringify(body), effect }),
        patch: (path, body) => repeat(connection, { method: 'PATCH', path, url: at(path), body: JSON.stringify(body), effect: 'repeatable' }),
    };
}
async function repeat(connection, call) {
    for (let turn = 1;; turn += 1) {
        try {
            return await ask(connection, call);
        }
        catch (cause) {
            connection.signal.throwIfAborted();
            if (!(cause instanceof MlflowFault) || turn === mostTries || !mayRepeat(call, cause))
                throw cause;
            await connection.clock.sleep(500 * 2 ** turn, connection.signal);
        }
    }
}
/** Throttling comes before the work, so a call that was throttled has done nothing. */
function mayRepeat({ effect }, { status, code, message }) {
    if (code === 'INVALID_STATE')
        return false;
    if (status === 429)
        return true;
    // Two told it the same in one moment. The server hands on its database's words; the one who comes second is fine the next time.
    if (effect === 'repeatable' && code === 'BAD_REQUEST' && /\bIntegrityError\b/.test(message))
        return true;
    return effect === 'repeatable' && (status === 0 || passing.includes(status));
}
async function ask({ place, sign, signal }, call) {
    const { method, url, body, path } = call;
    const plain = { ...place.headers, ...(body ? { 'content-type': 'application/json' } : {}) };
    const { signed } = place;
    const headers = signed && sign ? await sign({ method, url, headers: plain, body, ...signed }) : plain;
    let answer;
    try {
        // A redirect is not followed: what signs us in must not go to another host.
        answer = await fetch(url, {
            method,
            headers,
            redirect: 'manual',
            signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
            ...(body ? { body } : {}),
        });
    }
    catch (cause) {
        throw new MlflowFault(path, { status: 0, code: '', message: reasonOf(cause) });
    }
    const text = await answer.text();
    if (!answer.ok)
        throw faultOf(path, answer.status, text);
    return read(path, text);
}
function read(path, text) {
    try {
        // Safe: MLflow answers with objects only, and each value is checked where it is used.
        return JSON.parse(text);
    }
    catch {
        throw new MlflowFault(path, {
            status: 200,
            code: 'NOT_JSON',
            message: `the answer is no JSON, so this is no MLflow server: ${text.slice(0, 100)}`,
        });
    }
}
/** `fetch failed` says nothing; its cause does. */
function reasonOf(cause) {
    const { cause: inner, message } = cause; // Safe: whatever was thrown, these are read or absent.
    return inner?.message || message || String(cause);
}

;// CONCATENATED MODULE: ./packages/mlflow/src/batch.ts
/** The server's limits for one request: 1,000 items, of which 100 parameters and 100 tags, in under 1,000,000 bytes of JSON. */
const most = { metrics: 1_000, params: 100, tags: 100 };
const mostBytes = 900_000;
const pairs = (values) => Object.entries(values).map(([key, value]) => ({ key, value }));
/** Packs what is to be logged into requests that the server takes: parameters first, then tags, then metrics. */
function batches({ metrics, params, tags }) {
    const none = { metrics: [], params: [], tags: [] };
    return [
        ...packed(params, most.params).map((part) => ({ ...none, params: part })),
        ...packed(tags, most.tags).map((part) => ({ ...none, tags: part })),
        ...packed(metrics, most.metrics).map((part) => ({ ...none, metrics: part })),
    ];
}
function packed(items, count) {
    const parts = [];
    let bytes = Number.POSITIVE_INFINITY;
    for (const item of items) {
        const size = Buffer.byteLength(JSON.stringify(item)) + 1;
        const last = parts.at(-1);
        if (last && last.length < count && bytes + size <= mostBytes) {
            last.push(item);
            bytes += size;
        }
        else {
            parts.push([item]);
            bytes = size;
        }
    }
    return parts;
}
/** JSON has no word for these; the server reads them from strings. */
const wireValue = (value) => (Number.isFinite(value) ? value : String(value));

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var valibot_dist = __webpack_require__(7934);
;// CONCATENATED MODULE: ./packages/mlflow/src/experiment.ts


const found = valibot_dist/* object */.Ikc({
    experiment: valibot_dist/* object */.Ikc({ experiment_id: valibot_dist/* string */.YjP(), lifecycle_stage: valibot_dist/* optional */.lqM(valibot_dist/* string */.YjP()) }),
});
const created = valibot_dist/* object */.Ikc({ experiment_id: valibot_dist/* string */.YjP() });
/**
 * @returns the id of the experiment of that name, which is made when there is none. Two that make it at once get the same one.
 * @throws MlflowFault; Error when it was deleted: no run can be in it, and only a person can decide to restore it.
 */
async function ensureExperiment(mlflow, name) {
    const there = await findExperiment(mlflow, name);
    if (there !== undefined)
        return there;
    try {
        return valibot_dist/* parse */.qgA(created, await mlflow.post('experiments/create', { name }, 'once')).experiment_id;
    }
    catch (cause) {
        const again = isCode(cause, 'RESOURCE_ALREADY_EXISTS') ? await findExperiment(mlflow, name) : undefined;
        if (again === undefined)
            throw cause;
        return again;
    }
}
async function findExperiment(mlflow, name) {
    try {
        const { experiment } = valibot_dist/* parse */.qgA(found, await mlflow.get('experiments/get-by-name', { experiment_name: name }));
        if (experiment.lifecycle_stage === 'deleted')
            throw new Error(`MLflow: the experiment ${name} was deleted; restore it, or name another with mlflow-experiment`);
        return experiment.experiment_id;
    }
    catch (cause) {
        if (isCode(cause, 'RESOURCE_DOES_NOT_EXIST'))
            return undefined;
        throw cause;
    }
}
/** MLflow's status says little (an existing name is a 400), its code says all. */
const isCode = (cause, code) => cause instanceof MlflowFault && cause.code === code;

;// CONCATENATED MODULE: ./packages/mlflow/src/history.ts

const page = valibot_dist/* object */.Ikc({
    metrics: valibot_dist/* optional */.lqM(valibot_dist/* array */.YOg(valibot_dist/* object */.Ikc({ value: valibot_dist/* union */.KCZ([valibot_dist/* number */.aig(), valibot_dist/* string */.YjP()]), timestamp: valibot_dist/* number */.aig(), step: valibot_dist/* optional */.lqM(valibot_dist/* number */.aig(), 0) })), []),
    next_page_token: valibot_dist/* optional */.lqM(valibot_dist/* string */.YjP()),
});
/** More pages than a history of our own making can have. */
const mostPages = 100;
/** @returns those points that the run does not have yet: the server appends a point each time it is told of one. */
async function missingPoints(mlflow, run, points) {
    const missing = [];
    for (const key of new Set(points.map((it) => it.key))) {
        const there = await stepsOf(mlflow, run, key);
        missing.push(...points.filter((it) => it.key === key && !there.has(it.step)));
    }
    return missing;
}
async function stepsOf(mlflow, run, key) {
    const steps = new Set();
    let token;
    for (let turn = 0; turn < mostPages; turn += 1) {
        const query = { run_id: run, metric_key: key, ...(token ? { page_token: token } : {}) };
        const { metrics, next_page_token: next } = valibot_dist/* parse */.qgA(page, await mlflow.get('metrics/get-history', query));
        for (const { step } of metrics)
            steps.add(step);
        if (!next)
            return steps;
        token = next;
    }
    throw new Error(`MLflow: metric ${key} of run ${run} has more points than can be read`);
}

;// CONCATENATED MODULE: ./packages/mlflow/src/limits.ts
/**
 * What a server would refuse, or worse, cut without a word: a digest that was cut is a broken link that nobody sees.
 * Limits of MLflow 3's server (`utils/validation.py`).
 */
const limits_longest = { key: 250, param: 6_000, tag: 5_000, experiment: 500, datasetName: 500, digest: 36 };
const keyForm = /^[/\w.\- ]+$/;
/** @returns a sentence for each value that MLflow cannot keep whole. */
function beyondLimits(record) {
    return [
        ...tooLong('experiment', record.experiment, limits_longest.experiment),
        ...Object.entries(record.params).flatMap(([key, value]) => [
            ...badKey('parameter', key),
            ...tooLong(`parameter ${key}`, value, limits_longest.param),
        ]),
        ...Object.entries(record.tags).flatMap(([key, value]) => [
            ...badKey('tag', key),
            ...tooLong(`tag ${key}`, value, limits_longest.tag),
        ]),
        ...[...new Set(record.metrics.map(({ key }) => key))].flatMap((key) => badKey('metric', key)),
        ...record.datasets.flatMap(({ name, digest }) => [
            ...tooLong('dataset', name, limits_longest.datasetName),
            ...tooLong(`digest of ${name}`, digest, limits_longest.digest),
        ]),
    ];
}
function badKey(what, key) {
    if (key.length > limits_longest.key)
        return [`${what} ${key.slice(0, 40)}…: its name has ${key.length} characters, ${limits_longest.key} are allowed`];
    if (!keyForm.test(key) || /^\/|\/\/|(^|\/)\.{1,2}(\/|$)/.test(key))
        return [
            `${what} ${JSON.stringify(key)}: a name may hold letters, digits, and / _ - . and blanks, and must be a plain path`,
        ];
    return [];
}
const tooLong = (what, value, most) => value.length > most ? [`${what}: ${value.length} characters, of which MLflow keeps ${most}`] : [];

;// CONCATENATED MODULE: ./packages/mlflow/src/model.ts



const model_created = valibot_dist/* object */.Ikc({ model: valibot_dist/* object */.Ikc({ info: valibot_dist/* object */.Ikc({ model_id: valibot_dist/* string */.YjP() }) }) });
/**
 * Logs the model as MLflow 3 does: an entity of its own, told as the run's output. Its bytes stay where SageMaker put them; the tags say
 * where, and which.
 * @returns its id; undefined when the server is too old to know such models.
 */
async function logModel(mlflow, run, { name, tags }) {
    try {
        const request = { experiment_id: run.experiment, name, source_run_id: run.id, tags: pairs(tags) };
        const { model } = valibot_dist/* parse */.qgA(model_created, await mlflow.post('logged-models', request, 'once'));
        const id = model.info.model_id;
        // The id stands in the path, and the server wants it in the body too.
        await mlflow.patch(`logged-models/${encodeURIComponent(id)}`, { model_id: id, status: 'LOGGED_MODEL_READY' });
        await mlflow.post('runs/outputs', { run_id: run.id, models: [{ model_id: id, step: 0 }] }, 'once');
        return id;
    }
    catch (cause) {
        if (cause instanceof MlflowFault && [404, 405, 501].includes(cause.status))
            return undefined;
        throw cause;
    }
}

;// CONCATENATED MODULE: ./packages/mlflow/src/run.ts


/** The tag by which a training's run is found again; its value is the name of the SageMaker job. */
const keyTag = 'modelway.idempotency_key';
const pair = valibot_dist/* object */.Ikc({ key: valibot_dist/* string */.YjP(), value: valibot_dist/* optional */.lqM(valibot_dist/* string */.YjP(), '') });
const wire = valibot_dist/* object */.Ikc({
    info: valibot_dist/* object */.Ikc({ run_id: valibot_dist/* string */.YjP(), experiment_id: valibot_dist/* string */.YjP() }),
    data: valibot_dist/* optional */.lqM(valibot_dist/* object */.Ikc({ params: valibot_dist/* optional */.lqM(valibot_dist/* array */.YOg(pair), []), tags: valibot_dist/* optional */.lqM(valibot_dist/* array */.YOg(pair), []) }), {}),
    outputs: valibot_dist/* optional */.lqM(valibot_dist/* object */.Ikc({ model_outputs: valibot_dist/* optional */.lqM(valibot_dist/* array */.YOg(valibot_dist/* unknown */.L5J()), []) }), {}),
});
const one = valibot_dist/* object */.Ikc({ run: wire });
const many = valibot_dist/* object */.Ikc({ runs: valibot_dist/* optional */.lqM(valibot_dist/* array */.YOg(wire), []) });
const toRun = ({ info, data, outputs }) => ({
    id: info.run_id,
    experiment: info.experiment_id,
    params: data.params ?? [],
    tags: data.tags ?? [],
    hasModel: (outputs.model_outputs ?? []).length > 0,
});
/**
 * @returns the one run of this training and whether it was there. Of two that were made at the same time all take the same one, and who
 * made the other deletes it.
 */
async function ensureRun(mlflow, experiment, record) {
    const [first] = await runsOf(mlflow, experiment, record.key);
    if (first)
        return { run: first, fresh: false };
    const mine = await createRun(mlflow, experiment, record);
    const [oldest = mine] = await runsOf(mlflow, experiment, record.key);
    if (oldest.id === mine.id)
        return { run: mine, fresh: true };
    await mlflow.post('runs/delete', { run_id: mine.id }, 'repeatable');
    return { run: oldest, fresh: false };
}
/** @returns the run with all that the server keeps of it. */
async function readRun(mlflow, id) {
    return toRun(valibot_dist/* parse */.qgA(one, await mlflow.get('runs/get', { run_id: id })).run);
}
/** Runs of one training, oldest first. Its key is a job's name: it holds no quote. */
async function runsOf(mlflow, experiment, key) {
    const answer = await mlflow.post('runs/search', {
        experiment_ids: [experiment],
        filter: `tags.\`${keyTag}\` = '${key}'`,
        run_view_type: 'ACTIVE_ONLY',
        order_by: ['attributes.start_time ASC'],
        max_results: 10,
    }, 'repeatable');
    // Runs of one training begin in the same millisecond, so the id decides: everybody must take the same one.
    return valibot_dist/* parse */.qgA(many, answer)
        .runs.map(toRun)
        .sort((a, b) => (a.id < b.id ? -1 : 1));
}
async function createRun(mlflow, experiment, { runName, start, key }) {
    const answer = await mlflow.post('runs/create', { experiment_id: experiment, run_name: runName, start_time: start, tags: pairs({ [keyTag]: key }) }, 'once');
    return toRun(valibot_dist/* parse */.qgA(one, answer).run);
}
/** Sets tags; those that are there get the new value. */
async function tagRun(mlflow, id, tags) {
    await mlflow.post('runs/log-batch', { run_id: id, tags: pairs(tags) }, 'repeatable');
}

;// CONCATENATED MODULE: ./packages/mlflow/src/mirror.ts






/**
 * Tells MLflow of one training: run, parameters, metric history, datasets, model, tags. Told again, it adds what is missing and nothing
 * twice, so a run that was cut off anywhere is made whole by the next. What must not be lost is read back and compared.
 * @throws MlflowFault; Error with all values that MLflow could not keep whole.
 */
async function mirror(mlflow, record) {
    const faults = beyondLimits(record);
    if (faults.length > 0)
        throw new Error(`MLflow would not keep this whole: ${faults.join('; ')}`);
    const experimentId = await ensureExperiment(mlflow, record.experiment);
    const { run, fresh } = await ensureRun(mlflow, experimentId, record);
    await logValues(mlflow, run, {
        ...record,
        metrics: fresh ? record.metrics : await missingPoints(mlflow, run.id, record.metrics),
    });
    if (record.datasets.length > 0)
        await logDatasets(mlflow, run, record.datasets);
    const told = await readRun(mlflow, run.id);
    const warnings = record.model && !told.hasModel ? await tellModel(mlflow, run, record.model) : [];
    await finish(mlflow, run, record);
    return { experimentId, runId: run.id, warnings: [...warnings, ...lost(told, record)] };
}
async function logValues(mlflow, run, { params, tags, metrics }) {
    for (const batch of batches({ metrics, params: pairs(params), tags: pairs(tags) }))
        await mlflow.post('runs/log-batch', { run_id: run.id, ...batch, metrics: batch.metrics.map((it) => ({ ...it, value: wireValue(it.value) })) }, 
        // A point that is told twice is there twice; after a fault the next run finds out which are missing.
        batch.metrics.length > 0 ? 'once' : 'repeatable');
}
async function logDatasets(mlflow, run, datasets) {
    const inputs = datasets.map(({ name, digest, source, profile, context }) => ({
        dataset: {
            name,
            digest,
            source_type: 's3',
            source: JSON.stringify(source),
            ...(profile ? { profile: JSON.stringify(profile) } : {}),
        },
        tags: pairs({ 'mlflow.data.context': context }),
    }));
    await mlflow.post('runs/log-inputs', { run_id: run.id, datasets: inputs }, 'repeatable');
}
async function tellModel(mlflow, run, model) {
    const id = await logModel(mlflow, run, model);
    return id === undefined
        ? ['MLflow: this server knows no logged models (they came with 3.0), so the run only names the model in its tags']
        : [];
}
async function finish(mlflow, run, { status, end }) {
    await mlflow.post('runs/update', { run_id: run.id, status, ...(end === undefined ? {} : { end_time: end }) }, 'repeatable');
}
/** Servers cut long values without a word, and ignore what they do not know. */
function lost(run, { params, tags }) {
    const wanting = (kind, there, wanted) => Object.entries(wanted)
        .filter(([key, value]) => there.find((it) => it.key === key)?.value !== value)
        .map(([key]) => `MLflow: ${kind} ${key} was not kept as it was given`);
    return [...wanting('parameter', run.params, params), ...wanting('tag', run.tags, tags)];
}

;// CONCATENATED MODULE: ./packages/mlflow/src/place.ts
const arn = /^arn:aws(?:-us-gov)?:sagemaker:(?<region>[a-z0-9-]+):\d{12}:(?<kind>mlflow-tracking-server|mlflow-app)\/(?<id>[\w-]+)$/;
/** The two kinds of MLflow that SageMaker runs (sagemaker-mlflow 0.3.0): host, routing header, and the name that is signed for. */
const kinds = {
    'mlflow-tracking-server': {
        host: (region) => `https://${region}.experiments.sagemaker.aws`,
        header: 'x-mlflow-sm-tracking-server-arn',
        service: 'sagemaker-mlflow',
    },
    'mlflow-app': {
        host: (region) => `https://mlflow.sagemaker.${region}.app.aws`,
        header: 'x-sm-mlflow-app-arn',
        service: 'sagemaker',
    },
};
/**
 * Reads a tracking URI: `http(s)://…`, or the ARN of a SageMaker MLflow tracking server or app.
 * @returns the place, or a sentence that says what is wrong with the URI.
 */
function readTrackingUri(uri, env) {
    if (uri.startsWith('arn:'))
        return ofSageMaker(uri, env);
    if (!URL.canParse(uri) || !/^https?:$/.test(new URL(uri).protocol))
        return `mlflow-tracking-uri: found ${JSON.stringify(uri.slice(0, 100))}; allowed are http(s)://… and the ARN of a SageMaker mlflow-tracking-server or mlflow-app`;
    const url = new URL(uri);
    if (url.username || url.password)
        return 'mlflow-tracking-uri: holds a user or a password; give them as MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD instead';
    return { base: withoutSlash(`${url.origin}${url.pathname}`), headers: { ...authorization(env), ...workspace(env) } };
}
function ofSageMaker(uri, env) {
    const { region, kind } = arn.exec(uri)?.groups ?? {};
    const own = kind === undefined ? undefined : kinds[kind];
    if (own === undefined || region === undefined)
        return `mlflow-tracking-uri: ${JSON.stringify(uri.slice(0, 200))} is the ARN of neither an mlflow-tracking-server nor an mlflow-app`;
    return {
        base: withoutSlash(env['SAGEMAKER_MLFLOW_CUSTOM_ENDPOINT'] ?? own.host(region)),
        headers: { [own.header]: uri, ...workspace(env) },
        signed: { service: own.service, region },
    };
}
/** User and password win over a token, as in MLflow's own client. */
function authorization(env) {
    const { MLFLOW_TRACKING_USERNAME: user, MLFLOW_TRACKING_PASSWORD: password, MLFLOW_TRACKING_TOKEN: token } = env;
    if (user && password)
        return { authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` };
    return token ? { authorization: `Bearer ${token}` } : {};
}
const workspace = ({ MLFLOW_WORKSPACE: name }) => name ? { 'x-mlflow-workspace': name } : {};
const withoutSlash = (text) => text.replace(/\/+$/, '');

;// CONCATENATED MODULE: ./packages/mlflow/src/index.ts






;// CONCATENATED MODULE: ./actions/run-training/machine-limits.ts

/** @returns the rules that inputs for machines, network, keys and tags break. */
const machineFaults = (given) => [
    ...vpcFaults(given),
    ...tagFaults(given.tags ?? {}),
    ...programFaults(given),
    ...keepAliveFaults(given),
];
function vpcFaults({ subnets = [], 'security-groups': groups = [] }) {
    return [
        ...idFaults('subnets', subnets, 16),
        ...idFaults('security-groups', groups, 5),
        ...((subnets.length === 0) === (groups.length === 0)
            ? []
            : ['subnets, security-groups: a job in a VPC needs both; give both, or neither']),
    ];
}
/** By the patterns of SubnetId and SecurityGroupId. */
const idFaults = (input, ids, most) => [
    ...(ids.length <= most ? [] : [`${input}: SageMaker takes at most ${most}, found ${ids.length}`]),
    ...ids
        .filter((id) => !/^[-0-9a-zA-Z]{1,32}$/.test(id))
        .map((id) => `${input}: "${id.slice(0, 60)}" must be 1 to 32 letters, digits and hyphens`),
];
/** 50, of which some say whose job it is, and each pull request that joins it later takes one more. */
const mostTags = 40;
const tagText = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;
function tagFaults(tags) {
    const entries = Object.entries(tags).map(([key, value]) => [key, String(value)]);
    return [
        ...(entries.length <= mostTags
            ? []
            : [`tags: SageMaker takes 50, and 10 are kept for Modelway's own; found ${entries.length}`]),
        ...entries.flatMap(([key, value]) => [
            ...(key.length >= 1 && key.length <= 128 && tagText.test(key)
                ? []
                : [`tags: the key "${key.slice(0, 60)}" must be 1 to 128 letters, digits, blanks and _.:/=+-@`]),
            ...(value.length <= 256 && tagText.test(value)
                ? []
                : [`tags: the value of ${key} must be at most 256 letters, digits, blanks and _.:/=+-@`]),
            ...(/^(aws|modelway):/i.test(key) ? [`tags: ${key} is a name that AWS or Modelway keeps for itself`] : []),
        ]),
    ];
}
function programFaults(given) {
    const { 'entry-point': script, 'container-entrypoint': program, 'container-arguments': words } = given;
    return [
        ...wordFaults('container-entrypoint', program),
        ...wordFaults('container-arguments', words),
        ...(script !== undefined && (program ?? words) !== undefined
            ? [
                'entry-point: a script is run by the image itself, so container-entrypoint and container-arguments have no place beside it; give one or the other',
            ]
            : []),
    ];
}
function wordFaults(input, words) {
    if (words === undefined)
        return [];
    return [
        ...(words.length >= 1 && words.length <= 100
            ? []
            : [`${input}: SageMaker takes 1 to 100 words, found ${words.length}`]),
        ...words
            .filter((it) => !isLine(it, { min: 0, max: 256 }))
            .map((it) => `${input}: "${it.slice(0, 40)}…" must be one line of at most 256 characters`),
    ];
}
function keepAliveFaults({ 'keep-alive': seconds, spot }) {
    if (seconds === undefined)
        return [];
    return [
        ...(seconds <= 21_600 ? [] : [`keep-alive: must be at most 6h, found ${seconds} s`]),
        ...(spot === 'true' ? ['keep-alive: SageMaker keeps no spot instances warm; leave out keep-alive, or spot'] : []),
    ];
}

;// CONCATENATED MODULE: ./actions/run-training/metrics-asked.ts

/** @returns what SageMaker is to read from the log: own expressions, which win, and those of the presets. */
function definitionsOf({ own, presets: named }) {
    const all = new Map(named.flatMap((name) => presets[name].map(({ Name, Regex }) => [Name, Regex])));
    for (const [name, regex] of Object.entries(own))
        all.set(name, String(regex));
    return [...all].map(([Name, Regex]) => ({ Name, Regex }));
}
/** @returns the metrics of presets, of which a script prints those that it has; own ones must all be there. */
const optionalMetrics = ({ own, presets: named }) => [
    ...new Set(named.flatMap((name) => presets[name].map(({ Name }) => Name)).filter((name) => !Object.hasOwn(own, name))),
];

;// CONCATENATED MODULE: ./actions/run-training/regex.ts
/**
 * A metric's regular expression as SageMaker reads it, with Python's `re`; what is written otherwise in JavaScript is translated.
 * @returns undefined when it is none.
 */
function metricPattern(python) {
    const [, flags = '', body = ''] = /^(?:\(\?([ims]+)\))?([\s\S]*)$/.exec(python) ?? [];
    try {
        return new RegExp(body.replace(/(?<!\\)\(\?P</g, '(?<').replace(/(?<!\\)\\Z/g, '$'), flags);
    }
    catch {
        return undefined;
    }
}
/** @returns how many groups an expression has: SageMaker reads the number in the first. */
const groupsOf = (pattern) => (new RegExp(`${pattern.source}|`, pattern.flags).exec('')?.length ?? 1) - 1;

;// CONCATENATED MODULE: ./actions/run-training/metric-limits.ts



/** @returns the rules of MetricDefinitions that metrics break. */
function metric_limits_metricFaults(metrics) {
    const count = definitionsOf(metrics).length;
    return [
        ...(count > 40 ? [`metrics: SageMaker takes at most 40, found ${count}`] : []),
        ...Object.entries(metrics.own).flatMap(([name, pattern]) => [
            ...(isLine(name, { min: 1, max: 255 })
                ? []
                : [`metrics: the name "${name.slice(0, 40)}" must be one line of 1 to 255 characters`]),
            ...patternFaults(name, pattern),
        ]),
    ];
}
function patternFaults(name, pattern) {
    if (typeof pattern !== 'string' || pattern === '')
        return [`metrics: ${name} must be a regular expression in quotes, such as 'loss=([0-9.]+)'`];
    if (pattern.length > 500)
        return [`metrics: the expression of ${name} has ${pattern.length} characters; SageMaker takes 500`];
    if (!isLine(pattern, { min: 1, max: 500 }))
        return [`metrics: the expression of ${name} has several lines; SageMaker takes one`];
    const compiled = metricPattern(pattern);
    return compiled && groupsOf(compiled) > 0
        ? []
        : [
            `metrics: ${name} must be a regular expression with a group for the number, such as 'loss=([0-9.]+)', found '${pattern}'`,
        ];
}

;// CONCATENATED MODULE: ./actions/run-training/limits.ts






/** @returns every rule of CreateTrainingJob that the inputs break: SageMaker would refuse them one at a time, after we had begun. */
function limits(values) {
    return [
        ...timeFaults(values),
        ...channelFaults(values.channels ?? {}, values['input-mode']),
        ...metric_limits_metricFaults(values.metrics ?? { own: {}, presets: [] }),
        ...environmentFaults(values.environment ?? {}),
        ...hyperparameterFaults(values.hyperparameters ?? {}),
        ...machineFaults(values),
        ...mlflowFaults(values['mlflow-tracking-uri']),
    ];
}
function mlflowFaults(uri) {
    const place = uri === undefined ? undefined : readTrackingUri(uri, {});
    return typeof place === 'string' ? [place] : [];
}
function environmentFaults(environment) {
    const entries = Object.entries(environment);
    return [
        ...(entries.length > 100 ? [`environment: SageMaker takes at most 100, found ${entries.length}`] : []),
        ...entries.flatMap(([name, value]) => [
            ...(/^[a-zA-Z_][a-zA-Z0-9_]{0,511}$/.test(name)
                ? []
                : [
                    `environment: the name "${name.slice(0, 60)}" must be letters, digits and underscores, not beginning with a digit`,
                ]),
            ...(String(value).length <= 512 ? [] : [`environment: the value of ${name} has more than 512 characters`]),
        ]),
    ];
}
/** 100 entries, of which script mode takes four. */
function hyperparameterFaults(parameters) {
    const entries = Object.entries(parameters);
    return [
        ...(entries.length > 96
            ? [`hyperparameters: SageMaker takes 100, of which 4 are script mode's; found ${entries.length}`]
            : []),
        ...entries.flatMap(([name, value]) => [
            ...(isLine(name, { min: 1, max: 256 })
                ? []
                : [`hyperparameters: the name "${name.slice(0, 40)}" must be one line of 1 to 256 characters`]),
            ...(/^(sagemaker_|_tuning_objective_metric$|default_user_module_name$)/.test(name)
                ? [`hyperparameters: ${name} is a name that script mode keeps for itself; choose another`]
                : []),
            ...numberFaults(name, value),
            ...(jsonLine(value).length <= 2500
                ? []
                : [`hyperparameters: the value of ${name} has more than 2500 characters`]),
        ]),
    ];
}
/** JSON has no infinities, and a whole number beyond 2^53 would reach the script as another one. */
function numberFaults(name, value) {
    if (typeof value !== 'number' || Number.isSafeInteger(value))
        return [];
    if (Number.isFinite(value) && !Number.isInteger(value))
        return [];
    if (Number.isFinite(value) && Math.abs(value) >= 1e21)
        return []; // Written with an exponent: nobody counts with it.
    return [`hyperparameters: ${name} must be a number that JSON holds exactly, found ${value}; put it in quotes`];
}

;// CONCATENATED MODULE: ./actions/run-training/metric-history.ts


/** More points than this make no better picture. */
const mostPoints = 500;
/** Applies the job's own metric definitions to its log, as SageMaker does, which keeps only the last value for us. */
function metricHistory(definitions) {
    const metrics = definitions.flatMap(({ Name = '', Regex = '' }) => {
        const pattern = metricPattern(Regex);
        return pattern ? [{ name: Name, pattern, values: [], times: [] }] : [];
    });
    return {
        see: (lines) => {
            for (const metric of metrics)
                for (const line of lines)
                    see(metric, line);
        },
        newest: () => metrics.flatMap(({ name, values }) => (values.length > 0 ? `${name}=${values.at(-1)}` : [])).join(' '),
        points: () => metrics.flatMap(({ name, values, times }) => values.map((value, step) => ({ key: name, value, timestamp: times[step] ?? 0, step }))),
        unreadable: () => Object.fromEntries(metrics.flatMap(({ name, unreadable: last }) => (last === undefined ? [] : [[name, last]]))),
        remarks: () => metrics.filter(({ values }) => values.length > 1).map(({ name, values }) => series(name, values)),
    };
}
function see(metric, { text, at }) {
    const found = metric.pattern.exec(text)?.[1]?.trim();
    if (found === undefined)
        return;
    const value = found === '' ? Number.NaN : Number(found);
    metric.unreadable = Number.isFinite(value) ? undefined : found.slice(0, 40);
    if (!Number.isFinite(value))
        return;
    metric.values.push(value);
    metric.times.push(at);
}
function series(name, values) {
    const step = Math.ceil(values.length / mostPoints);
    const points = values
        .map((value, i) => [String(i + 1), (0,lineage_src/* toDecimal */.nI)(value)])
        .filter((_, i) => (values.length - 1 - i) % step === 0);
    return {
        kind: 'series',
        title: `${name} while training`,
        importance: 20,
        place: 'folded',
        x: { label: 'report' },
        y: { label: name },
        lines: [{ name, points }],
    };
}

;// CONCATENATED MODULE: ./actions/run-training/mlflow-record.ts

/**
 * @returns one training as MLflow keeps it. The keys are those of AWS's own sample for DVC, SageMaker and MLflow, of MLflow itself, and,
 * with `modelway.`, those that prove more. Pure.
 */
function recordOf(told) {
    const { facts, job, line, experiment } = told;
    const dataset = (0,lineage_src/* latest */.IW)(told.lineage, 'dataset', line)?.statement.predicate.facts;
    return {
        experiment,
        runName: facts.job.name,
        key: facts.job.name,
        start: job.createdOn?.getTime() ?? 0,
        ...(job.endedOn === undefined ? {} : { end: job.endedOn.getTime() }),
        status: statuses[job.status] ?? 'RUNNING',
        params: { ...facts.hyperparameters, ...bridge(told, dataset) },
        tags: tagsOf(told),
        metrics: metricsOf(told),
        datasets: dataset ? facts.channels.flatMap((it) => inputOf(it, dataset)) : [],
        ...(facts.model ? { model: { name: line, tags: modelTags(facts.model, facts.plan) } } : {}),
    };
}
const statuses = {
    Completed: 'FINISHED',
    Failed: 'FAILED',
    Stopped: 'KILLED',
    Stopping: 'KILLED',
};
/** What ties a run to its data, code and job; as parameters, because those cannot be changed later. */
function bridge({ facts, run }, dataset) {
    return {
        data_git_commit_id: run.commit,
        ...(dataset
            ? {
                data_version: dataset.version.md5,
                'modelway.dataset.digest': `sha256:${dataset.version.sha256}`,
                'modelway.dataset.dvc': `md5:${dataset.version.md5}`,
            }
            : {}),
        'modelway.code.commit': run.commit,
        ...(facts.source ? { 'modelway.code.source': `sha256:${facts.source.sha256}` } : {}),
        'modelway.image': facts.image,
        'modelway.job.arn': facts.job.arn,
        'modelway.plan': `sha256:${facts.plan}`,
    };
}
function tagsOf({ facts, run, line, server }) {
    const repository = `${server}/${run.repository}`;
    return {
        stage: 'training',
        'modelway.schema': '1',
        'modelway.line': line,
        'sagemaker.training_job_name': facts.job.name,
        'sagemaker.training_job_arn': facts.job.arn,
        'mlflow.note.content': `Trained for **${line}** by [run ${run.runId}](${repository}/actions/runs/${run.runId}) of commit \`${run.commit.slice(0, 12)}\`. The lineage is at \`modelway.lineage\`.`,
        'mlflow.source.type': 'JOB',
        'mlflow.source.name': `${repository}/actions/runs/${run.runId}`,
        'mlflow.source.git.commit': run.commit,
        'mlflow.source.git.branch': run.ref.replace(/^refs\/(?:heads|tags)\//, ''),
        'mlflow.source.git.repoURL': repository,
        ...(facts.model ? modelTags(facts.model, facts.plan) : {}),
    };
}
const modelTags = ({ uri, sha256 }, plan) => ({
    'modelway.model.uri': uri,
    'modelway.model.sha256': sha256,
    'modelway.model.plan': plan,
});
/** What the log showed of a metric, else the last value that SageMaker kept. */
function metricsOf({ facts, points, job }) {
    const seen = new Set(points.map(({ key }) => key));
    const at = (job.endedOn ?? job.createdOn)?.getTime() ?? 0;
    const last = facts.metrics
        .filter(({ name }) => !seen.has(name))
        .map(({ name, value }) => ({ key: name, value: Number(value), timestamp: at, step: 0 }));
    return [...points, ...last];
}
/** MLflow knows a dataset by name and digest, so each channel has a name of its own. A DVC directory's digest has just the length it allows. */
function inputOf({ name, uri, dataset: digest }, dataset) {
    if (digest !== dataset.version.sha256)
        return [];
    return [
        {
            name: `${dataset.name}/${name}`,
            digest: dataset.version.md5,
            source: { uri, manifest: dataset.manifest.uri ?? '', sha256: dataset.version.sha256 },
            context: contexts.find(([pattern]) => pattern.test(name))?.[1] ?? 'training',
        },
    ];
}
const contexts = [
    [/^(?:val|valid|validation|dev|eval)/i, 'validation'],
    [/^(?:test|holdout)/i, 'test'],
];

;// CONCATENATED MODULE: ./actions/run-training/mlflow.ts



/** @throws Error when the URI is none: `limits` has seen to that before. */
function reach(uri, { aws, env, clock, signal }) {
    const place = readTrackingUri(uri, env);
    if (typeof place === 'string')
        throw new Error(place);
    return connectMlflow({ place, clock, signal, sign: (0,aws_src/* signerOf */.Kv)(aws, clock.now) });
}
/**
 * Tells MLflow of a training, when there is one to be told. A mirror is decoration: what is wrong with it is a warning and a remark, and
 * costs nobody the training or its lineage.
 * @returns the outcome, with where the training stands in MLflow.
 */
async function mirrored(outcome, { aws, job, history }, trip) {
    const { 'mlflow-tracking-uri': uri, 'mlflow-experiment': experiment = trip.line } = trip.inputs;
    const blank = { ...outcome, outputs: { ...outcome.outputs, 'mlflow-run-id': '' } };
    if (uri === undefined)
        return blank;
    for (const name of secrets)
        if (trip.env[name])
            trip.log.addMask?.(trip.env[name]);
    const server = trip.env['GITHUB_SERVER_URL'] ?? 'https://github.com';
    try {
        const record = recordOf({ ...trip, facts: outcome.facts, job, points: history.points(), experiment, server });
        const { experimentId, runId, warnings } = await mirror(reach(uri, { ...trip, aws }), record);
        for (const warning of warnings)
            trip.log.warn(warning);
        return {
            ...outcome,
            facts: { ...outcome.facts, mlflow: { uri, experiment: experimentId, run: runId } },
            remarks: [...outcome.remarks, mlflow_remark(`Run ${runId} of experiment ${experiment}.`)],
            outputs: { ...outcome.outputs, 'mlflow-run-id': runId },
        };
    }
    catch (cause) {
        trip.signal.throwIfAborted();
        const why = cause instanceof Error ? cause.message : String(cause);
        trip.log.warn(`${why}; the lineage has all of it, and a re-run tells MLflow again`);
        return { ...blank, remarks: [...outcome.remarks, mlflow_remark(`MLflow does not have this training: ${why}`)] };
    }
}
const secrets = ['MLFLOW_TRACKING_PASSWORD', 'MLFLOW_TRACKING_TOKEN'];
const mlflow_remark = (text) => ({ kind: 'text', title: 'In MLflow', importance: 15, place: 'folded', text });
/** Names the statement in the run: it is known only once the lineage is stored. @throws MlflowFault */
async function nameStatement({ uri, run }, { head, lineageUri }, world) {
    await tagRun(reach(uri, world), run, { 'modelway.head': head, 'modelway.lineage': lineageUri });
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./actions/run-training/model.ts


/** An archive without files is a few hundred bytes; one that is larger has something in it. */
const emptyAtMost = 16 * 1024;
/** Reads a model through once. @param uri `s3://bucket/key`. @returns undefined when nothing is there. @throws S3Fault */
async function lookAtModel(aws, uri, signal) {
    const digest = await (0,aws_src/* digestObject */.G5)(aws, uri, signal);
    if (digest === undefined || digest.bytes > emptyAtMost || !uri.endsWith('.tar.gz'))
        return digest;
    const chunks = await (0,aws_src/* readObject */.Ag)(aws, (0,aws_src/* locate */.x5)(uri), signal);
    const parts = [];
    for await (const chunk of chunks ?? [])
        parts.push(chunk);
    return { ...digest, isEmpty: !hasFile(Buffer.concat(parts)) };
}
/** What inflates beyond this is no empty archive. */
const inflatedAtMost = 1024 * 1024;
/** @returns whether a small tar.gz holds a file. What is no archive at all is not called empty: whoever unpacks it will say so. */
function hasFile(archive) {
    try {
        return entriesOf((0,external_node_zlib_.gunzipSync)(archive, { maxOutputLength: inflatedAtMost })).some((type) => !folder.includes(type));
    }
    catch {
        return true;
    }
}
/** Types of a folder, and of headers that describe the next entry. */
const folder = '5xgLK';
const block = 512;
/** The type of each entry of a tar (POSIX ustar: size in octal at 124, type at 156, zero blocks at the end). */
function entriesOf(tar) {
    const types = [];
    for (let at = 0; at + block <= tar.length && tar[at] !== 0;) {
        const size = Number.parseInt(tar.toString('latin1', at + 124, at + 136).replace(/[^0-7]/g, ''), 8) || 0;
        types.push(String.fromCharCode(tar[at + 156] ?? 0));
        at += block + Math.ceil(size / block) * block;
    }
    return types;
}

;// CONCATENATED MODULE: ./actions/run-training/all-or-refusal.ts

/** Does all of it side by side, and tells all refusals together; any other fault is told alone. @returns the results, in order. */
async function allOrRefusal(...work) {
    const done = await Promise.allSettled(work.map((it) => it()));
    const causes = done.flatMap((it) => (it.status === 'rejected' ? [it.reason] : []));
    const other = causes.find((cause) => !(cause instanceof src/* Refusal */.P_));
    if (other !== undefined)
        throw other;
    const refusals = causes.filter((cause) => cause instanceof src/* Refusal */.P_);
    if (refusals.length > 0)
        throw new src/* Refusal */.P_(...refusals.flatMap(({ reasons }) => reasons));
    return done.map((it) => (it.status === 'fulfilled' ? it.value : undefined)); // Safe: all are fulfilled, in their order.
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./actions/run-training/hyperparameters.ts




/** @returns the file's parameters, and above them those of the workflow. @throws Refusal with all that SageMaker would not take. */
function readHyperparameters(workspace, { file, own }) {
    const parameters = { ...(file === undefined ? {} : readMap(workspace, file)), ...own };
    const faults = hyperparameterFaults(parameters);
    if (faults.length > 0)
        throw new src/* Refusal */.P_(...faults);
    return parameters;
}
function readMap(workspace, file) {
    try {
        return (0,src/* yamlMap */.kL)().parse((0,external_node_fs_.readFileSync)(inside(workspace, file), 'utf8'));
    }
    catch (cause) {
        if (cause instanceof src/* Refusal */.P_)
            throw cause;
        if (cause instanceof src/* InputFault */.H5)
            throw new src/* Refusal */.P_(`hyperparameters-file: ${file} ${cause.message}`);
        throw new src/* Refusal */.P_(`hyperparameters-file: ${file} cannot be read (${cause.code}); it must be a YAML file of the checkout`);
    }
}
function inside(workspace, file) {
    const [root, path] = [(0,external_node_fs_.realpathSync)(workspace), (0,external_node_fs_.realpathSync)((0,external_node_path_.resolve)(workspace, file))];
    if (!path.startsWith(`${root}${external_node_path_.sep}`))
        throw new src/* Refusal */.P_(`hyperparameters-file: "${file}" leads outside the workspace`);
    return path;
}

// EXTERNAL MODULE: ./node_modules/ignore/index.js
var ignore = __webpack_require__(298);
var ignore_default = /*#__PURE__*/__webpack_require__.n(ignore);
;// CONCATENATED MODULE: ./actions/run-training/source-rules.ts



/** What never is code, whatever anybody's patterns say. */
const never = ignore_default()().add(['.git', '__pycache__', '*.pyc', '.DS_Store']);
/**
 * @param root the checkout, @param folder the source in it: both without links.
 * @returns the rules of every `.gitignore` from the checkout down to the source. Rules by which the source itself would stay out do not
 * count: whoever names it wants it.
 */
function rulesFor(root, folder) {
    const steps = (0,external_node_path_.relative)(root, folder)
        .split(external_node_path_.sep)
        .filter((step) => step !== '');
    const above = steps.map((_, depth) => (0,external_node_path_.join)(root, ...steps.slice(0, depth)));
    const outer = above.flatMap(gitignore).filter(({ base, patterns }) => !patterns.ignores(`${nameIn(base, folder)}/`));
    return rulesBelow(outer, folder);
}
/** @returns the rules with those of a folder further down. */
const rulesBelow = (rules, folder) => [...rules, ...gitignore(folder)];
/** As Git has it: the last pattern that says anything about a path decides. */
function isIgnored(rules, { path, kind }) {
    const named = (base) => `${nameIn(base, path)}${kind === 'folder' ? '/' : ''}`;
    if (never.ignores(named((0,external_node_path_.join)(path, '..'))))
        return true;
    return rules.reduce((before, { base, patterns }) => {
        const { ignored, unignored } = patterns.test(named(base));
        return ignored || (before && !unignored);
    }, false);
}
function gitignore(base) {
    try {
        return [{ base, patterns: ignore_default()().add((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(base, '.gitignore'), 'utf8')) }];
    }
    catch {
        return []; // Most folders have none.
    }
}
const nameIn = (base, path) => (0,external_node_path_.relative)(base, path).split(external_node_path_.sep).join('/');

;// CONCATENATED MODULE: ./actions/run-training/source-files.ts



/**
 * Lists the files of a source that belong to it: what a `.gitignore` on the way names stays out. A link counts as the file that it leads
 * to, as long as that lies in the source too.
 * @param root the checkout, @param folder the source in it: both without links.
 */
function sourceFiles(root, folder) {
    const files = [];
    const strange = [];
    const visit = (at, rules) => {
        for (const entry of (0,external_node_fs_.readdirSync)(at, { withFileTypes: true })) {
            const path = (0,external_node_path_.join)(at, entry.name);
            if (isIgnored(rules, { path, kind: entry.isDirectory() ? 'folder' : 'file' }))
                continue;
            const name = (0,external_node_path_.relative)(folder, path).split(external_node_path_.sep).join('/');
            if (entry.isDirectory())
                visit(path, rulesBelow(rules, path));
            else if (entry.isFile() || leadsToFile(folder, path))
                files.push(name);
            else
                strange.push(name);
        }
    };
    visit(folder, rulesFor(root, folder));
    return { files: files.sort(byBytes), strange: strange.sort(byBytes) };
}
function leadsToFile(folder, path) {
    try {
        return (0,external_node_fs_.realpathSync)(path).startsWith(`${folder}${external_node_path_.sep}`) && (0,external_node_fs_.statSync)(path).isFile();
    }
    catch {
        return false; // It leads to nowhere, or in circles.
    }
}
const byBytes = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b));

// EXTERNAL MODULE: ./node_modules/tar-stream/index.js
var tar_stream = __webpack_require__(6118);
;// CONCATENATED MODULE: ./actions/run-training/gzip.ts
/** The most that one stored block holds: its length is 16 bits. */
const blockBytes = 65_535;
/** Deflate, no flags, no time, no hints, operating system unknown (RFC 1952 §2.3). */
const header = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
/**
 * Wraps bytes as gzip without compressing them (stored blocks, RFC 1951 §3.2.4). What a compressor makes of the same bytes differs between
 * versions of zlib and between processors; this does not, and code is small.
 */
function gzipStored(bytes) {
    const blocks = [];
    for (let from = 0; from === 0 || from < bytes.length; from += blockBytes) {
        const block = bytes.subarray(from, from + blockBytes);
        const head = Buffer.alloc(5);
        head.writeUInt8(from + blockBytes >= bytes.length ? 1 : 0, 0);
        head.writeUInt16LE(block.length, 1);
        head.writeUInt16LE(~block.length & 0xffff, 3);
        blocks.push(head, block);
    }
    const trailer = Buffer.alloc(8);
    trailer.writeUInt32LE(crc32(bytes), 0);
    trailer.writeUInt32LE(bytes.length, 4);
    return Buffer.concat([header, ...blocks, trailer]);
}
/** CRC-32 as gzip wants it (RFC 1952 §8). Node has its own only from 20.15 on. */
function crc32(bytes) {
    let crc = 0xffffffff;
    for (const byte of bytes)
        crc = (table[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
    return (crc ^ 0xffffffff) >>> 0;
}
const table = Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1)
        value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    return value;
});

;// CONCATENATED MODULE: ./actions/run-training/tarball.ts


/** @returns a tar.gz whose bytes depend on names, contents and the executable bit alone: no times, no owners, no compressor. */
async function tarball(entries) {
    const tar = (0,tar_stream.pack)();
    const chunks = [];
    const collected = (async () => {
        for await (const chunk of tar)
            chunks.push(chunk); // Safe: tar-stream gives buffers.
    })();
    for (const { name, content, executable } of entries) {
        const mode = executable ? 0o755 : 0o644;
        tar.entry({ name, size: content.length, mode, mtime: new Date(0), uid: 0, gid: 0 }, content);
    }
    tar.finalize();
    await collected;
    return gzipStored(Buffer.concat(chunks));
}

;// CONCATENATED MODULE: ./actions/run-training/package-source.ts






/** Code, not data: what is larger belongs into a dataset. */
const largest = 100 * 1024 * 1024;
/**
 * Packs a folder of the checkout: the same files give the same bytes on every machine.
 * @throws Refusal with all that is wrong: a folder or entry point that is missing, links that lead elsewhere, too much.
 */
async function packageSource(workspace, { source, entryPoint }) {
    const { root, folder } = package_source_inside(workspace, source);
    const { files, strange } = sourceFiles(root, folder);
    const faults = [
        ...strange.map((name) => `source: ${name} is a link that leads out of ${source}, or no file; replace it by a file`),
        ...entryFaults(files, source, entryPoint),
        ...sizeFaults(folder, files, source),
    ];
    if (faults.length > 0)
        throw new src/* Refusal */.P_(...faults);
    const bytes = await tarball(files.map((name) => ({ name, ...contentOf((0,external_node_path_.join)(folder, name)) })));
    return { bytes, sha256: (0,lineage_src/* sha256 */.sc)(bytes), files };
}
function package_source_inside(workspace, source) {
    try {
        const [root, folder] = [(0,external_node_fs_.realpathSync)(workspace), (0,external_node_fs_.realpathSync)((0,external_node_path_.resolve)(workspace, source))];
        if (folder !== root && !folder.startsWith(`${root}${external_node_path_.sep}`))
            throw new src/* Refusal */.P_(`source: "${source}" leads outside the workspace; it must be a folder of the checkout`);
        if (!(0,external_node_fs_.statSync)(folder).isDirectory())
            throw new src/* Refusal */.P_(`source: "${source}" is a file; it must be a folder of the checkout`);
        return { root, folder };
    }
    catch (cause) {
        if (cause instanceof src/* Refusal */.P_)
            throw cause;
        throw new src/* Refusal */.P_(`source: "${source}" cannot be read (${cause.code}); it must be a folder of the checkout`);
    }
}
const contentOf = (path) => ({
    content: (0,external_node_fs_.readFileSync)(path),
    executable: ((0,external_node_fs_.statSync)(path).mode & 0o100) !== 0,
});
function entryFaults(files, source, entryPoint) {
    if (files.includes(entryPoint))
        return [];
    const shown = files.slice(0, 10).join(', ') || 'no file at all';
    return [`entry-point: ${entryPoint} is not in ${source}; it holds ${shown}${files.length > 10 ? ', …' : ''}`];
}
function sizeFaults(folder, files, source) {
    const size = files.reduce((sum, name) => sum + (0,external_node_fs_.statSync)((0,external_node_path_.join)(folder, name)).size, 0);
    return size <= largest
        ? []
        : [
            `source: ${source} has ${size} bytes; code is at most ${largest}; put data into a dataset, or name it in .gitignore`,
        ];
}

;// CONCATENATED MODULE: ./actions/run-training/price.ts

/** Milliseconds after which a Price List that does not answer is not waited for: the table will do. */
const price_patience = 8000;
/** @returns AWS's price now; or that of our table, with why; or undefined. It says where it is from. Only an abort is thrown. */
async function priceNow(aws, { instanceType, clock, signal }) {
    const { region } = aws;
    const ask = (until) => (0,aws_src/* listPrice */.i3)(aws, { instanceType, region, signal: until });
    const asked = await price_within(clock, signal, ask).then(price_found, notAsked);
    signal.throwIfAborted();
    if ('price' in asked)
        return asked.price;
    const price = (0,aws_src/* tablePrice */.s5)(instanceType);
    return price && { ...price, from: `${price.from}; ${asked.why}` };
}
const price_found = (price) => (price ? { price } : { why: 'the Price List has none' });
const notAsked = (cause) => {
    const { name } = cause; // Safe: whatever was thrown, its name is looked at before it is said.
    return { why: `the Price List could not be asked: ${typeof name === 'string' ? name : 'no reason given'}` };
};
/** Works for a limited time. The pause ends with the work, or it would keep the process alive. */
async function price_within(clock, signal, work) {
    const [late, done] = [new AbortController(), new AbortController()];
    void clock.sleep(price_patience, done.signal).then(() => late.abort(new DOMException('it did not answer in time', 'TimeoutError')), () => undefined);
    try {
        return await work(AbortSignal.any([late.signal, signal]));
    }
    finally {
        done.abort();
    }
}

;// CONCATENATED MODULE: ./actions/run-training/reach.ts

/** @returns the way to AWS, in the role that the step is to take on, or with the credentials of the environment. */
function reach_reach({ env, clock, log, inputs }) {
    const arn = inputs['role-to-assume'];
    const mask = (secret) => log.addMask?.(secret);
    return (0,aws_src/* connect */.Ng)({ env, clock, role: arn === undefined ? undefined : { arn, mask } });
}

;// CONCATENATED MODULE: ./actions/run-training/serving-training.ts


/**
 * Finds the training of the model that serves: by what deployments have left at `refs/lines/<line>/<stage>`, production before others.
 * It is there to compare with, so whatever is missing or broken on the way is no fault.
 */
async function servingTraining(store, line) {
    const prefix = `refs/lines/${line}/`;
    try {
        const stages = (await store.list(prefix)).map((key) => key.slice(prefix.length)).sort();
        const stage = stages.find((it) => it === 'production') ?? stages.at(-1);
        if (stage === undefined)
            return undefined;
        const facts = (0,lineage_src/* latest */.IW)(await (0,src/* openRef */.uH)(store, `lines/${line}/${stage}`), 'training', line)?.statement.predicate.facts;
        if (facts === undefined)
            return undefined;
        const { cost, seconds } = facts;
        return {
            stage,
            ...(seconds.billable === undefined ? {} : { billable: seconds.billable }),
            ...(cost?.currency === 'USD' ? { cost: cost.amount } : {}),
        };
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./actions/run-training/observe.ts











/** Looks at all that the plan depends on; nothing is made. @throws Refusal with everything that is wrong with any of it. */
async function observe(trip) {
    const { inputs, signal, store, line } = trip;
    const aws = reach_reach(trip);
    const { 'inference-image': serves } = inputs;
    const [source, hyperparameters, channels, image, inferenceImage, price, serving] = await allOrRefusal(() => sourceOf(trip), async () => hyperparametersOf(trip), async () => channelsOf(aws, trip), () => imageOf(aws, { input: 'image', uri: inputs.image, signal }), async () => serves && imageOf(aws, { input: 'inference-image', uri: serves, signal }), () => priceOf(aws, trip), () => servingTraining(store, line));
    return {
        source,
        region: aws.region,
        hyperparameters,
        channels,
        image,
        inferenceImage: inferenceImage || undefined,
        price,
        serving,
    };
}
async function sourceOf({ workspace, inputs }) {
    const { source, 'entry-point': entryPoint } = inputs;
    return entryPoint === undefined ? undefined : packageSource(workspace, { source, entryPoint });
}
/** A program of the image's own gets values as they are, which SageMaker takes in one line only; a script gets JSON. */
function hyperparametersOf({ workspace, inputs }) {
    const found = readHyperparameters(workspace, { file: inputs['hyperparameters-file'], own: inputs.hyperparameters });
    const long = Object.entries(found).filter(([, value]) => !isLine(String(value ?? ''), { min: 0, max: 2500 }));
    if (inputs['entry-point'] === undefined && long.length > 0)
        throw new src/* Refusal */.P_(...long.map(([name]) => `hyperparameters: the value of ${name} must be one line of at most 2500 characters`));
    return found;
}
const channelsOf = (aws, { inputs, lineage, line, store }) => lookInto({ aws, store }, resolveChannels(inputs.channels ?? {}, { lineage, line, store }));
/** @throws Refusal when there is no such image: the job would end with that, minutes later. */
async function imageOf(aws, { input, uri, signal }) {
    const image = await (0,aws_src/* resolveImage */.AT)(aws, uri, signal);
    if (image.is === 'absent')
        throw new src/* Refusal */.P_(`${input}: ${image.why}; push it, or correct the URI`);
    // With a digest the URI may become longer than SageMaker takes.
    return image.uri.length <= 255 ? image : { is: 'tag', uri, why: 'with its digest the URI is longer than 255' };
}
async function priceOf(aws, { inputs, clock, signal }) {
    const price = await priceNow(aws, { instanceType: inputs['instance-type'], clock, signal });
    const faults = costFaults(inputs['max-cost'], { usage: usageOf(inputs), price, region: aws.region });
    if (faults.length > 0)
        throw new src/* Refusal */.P_(...faults);
    return price;
}

;// CONCATENATED MODULE: ./actions/run-training/training-request.ts


/** @returns the request without names and what is derived from them. Pure. */
function draftOf(inputs, { image, channels, output }) {
    return {
        RoleArn: inputs['role-arn'],
        AlgorithmSpecification: algorithm(inputs, image),
        ...(channels.length > 0 ? { InputDataConfig: channels.map(channel) } : {}),
        OutputDataConfig: { S3OutputPath: output, ...given('KmsKeyId', inputs['output-kms-key']) },
        ResourceConfig: {
            // Safe: the input has the form of an instance type, and SageMaker knows which there are today.
            InstanceType: inputs['instance-type'],
            InstanceCount: inputs['instance-count'],
            VolumeSizeInGB: inputs['volume-gb'],
            ...given('VolumeKmsKeyId', inputs['volume-kms-key']),
            ...given('KeepAlivePeriodInSeconds', inputs['keep-alive'] && Math.ceil(inputs['keep-alive'])),
        },
        StoppingCondition: {
            MaxRuntimeInSeconds: Math.ceil(inputs['max-runtime']),
            ...(inputs.spot === 'true' ? { MaxWaitTimeInSeconds: maxWait(inputs) } : {}),
        },
        ...environment(inputs.environment ?? {}),
        ...network(inputs),
        ...(inputs.spot === 'true' ? { EnableManagedSpotTraining: true } : {}),
        ...given('RetryStrategy', inputs.retries === undefined ? undefined : { MaximumRetryAttempts: inputs.retries }),
    };
}
/**
 * Who pays, how much and for how long at most, changes nothing in what comes out; data under the same address may. What guards a job (keys,
 * network) belongs to it: whoever asks for more of that is not given what was made with less.
 */
function identityOf(draft, channels) {
    const { RoleArn: _, StoppingCondition: __, EnableManagedSpotTraining: ___, RetryStrategy: ____, ...makes } = draft;
    const { KeepAlivePeriodInSeconds: _____, ...resources } = draft.ResourceConfig ?? {};
    const data = channels.map(({ dataset, listing }) => dataset ?? listing ?? null);
    return { ...makes, ResourceConfig: resources, data };
}
const given = (name, value) => 
// Safe: the one member has the name and the type of the result.
(value === undefined ? {} : { [name]: value });
function algorithm(inputs, TrainingImage) {
    const MetricDefinitions = inputs.metrics ? definitionsOf(inputs.metrics) : [];
    const { 'container-entrypoint': program, 'container-arguments': words } = inputs;
    return {
        TrainingImage,
        TrainingInputMode: inputs['input-mode'],
        ...(MetricDefinitions.length > 0 ? { MetricDefinitions } : {}),
        ...given('ContainerEntrypoint', program && [...program]),
        ...given('ContainerArguments', words && [...words]),
    };
}
function channel({ name, uri, reading = {} }) {
    return {
        ChannelName: name,
        DataSource: {
            S3DataSource: {
                S3DataType: uri.endsWith('/') ? 'S3Prefix' : 'ManifestFile',
                S3Uri: uri,
                // Safe, as are those below: `limits` lets no other words through.
                S3DataDistributionType: (reading.distribution ?? 'FullyReplicated'),
            },
        },
        ...given('ContentType', reading['content-type']),
        ...given('CompressionType', reading.compression),
        ...given('RecordWrapperType', reading['record-wrapper']),
        ...given('InputMode', reading['input-mode']),
    };
}
function environment(values) {
    const Environment = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
    return Object.keys(Environment).length > 0 ? { Environment } : {};
}
function network(inputs) {
    const { subnets = [], 'security-groups': groups = [] } = inputs;
    return {
        ...(subnets.length > 0 ? { VpcConfig: { Subnets: [...subnets], SecurityGroupIds: [...groups] } } : {}),
        ...(inputs['network-isolation'] === 'true' ? { EnableNetworkIsolation: true } : {}),
        ...(inputs['encrypt-traffic'] === 'true' ? { EnableInterContainerTrafficEncryption: true } : {}),
    };
}

;// CONCATENATED MODULE: ./actions/run-training/plan.ts





/** Plans one training job. Pure: the same inputs, source and data give the same request under the same name. */
function planTraining({ inputs, line, store, run }, seen) {
    const { region, channels, image, inferenceImage, price, serving } = seen;
    const source = plannedSource(inputs, { seen, store });
    const encode = source ? encoded : plain;
    const script = source ? scriptMode({ entryPoint: source.entryPoint, uri: source.uri, region }) : {};
    const draft = draftOf(inputs, { image: image.uri, channels, output: `${store.uri}/training` });
    const HyperParameters = { ...encode(seen.hyperparameters), ...script };
    const identity = { ...identityOf(draft, channels), HyperParameters, ...once(inputs, run) };
    const { name, digest, tags } = (0,aws_src/* planName */.V6)(line, 'training', identity);
    return {
        digest,
        region,
        request: {
            ...draft,
            HyperParameters,
            ...checkpoints(inputs, `${store.uri}/checkpoints/${digest}/`),
            TrainingJobName: name,
            Tags: [...tags, ...ownTags(inputs.tags ?? {})],
        },
        ...(source ? { source } : {}),
        channels,
        hyperparameters: encode(seen.hyperparameters),
        image,
        inference: {
            image: (inferenceImage ?? image).uri,
            environment: {
                SAGEMAKER_PROGRAM: inputs['inference-entry-point'],
                SAGEMAKER_SUBMIT_DIRECTORY: '/opt/ml/model/code',
            },
        },
        optionalMetrics: inputs.metrics ? optionalMetrics(inputs.metrics) : [],
        usage: usageOf(inputs),
        ...(price ? { price } : {}),
        ...(serving ? { serving } : {}),
    };
}
function plannedSource({ 'entry-point': entryPoint }, { seen: { source }, store }) {
    if (source === undefined || entryPoint === undefined)
        return undefined;
    const key = `code/${source.sha256}/sourcedir.tar.gz`;
    const { sha256, files, bytes } = source;
    return { key, uri: `${store.uri}/${key}`, sha256, entryPoint, files: files.length, bytes: bytes.length };
}
/** Where nothing may be used again, the run is a part of the plan: it trains anew, and when it is run again it finds its own job. */
const once = ({ reuse }, { runId }) => (reuse === 'never' ? { run: runId } : {});
/** Further attempts of the plan go on where the one before was. */
function checkpoints({ checkpoints: asked = 'false' }, S3Uri) {
    if (asked === 'false')
        return {};
    return { CheckpointConfig: { S3Uri, ...(asked === 'true' ? {} : { LocalPath: asked }) } };
}
const ownTags = (tags) => Object.entries(tags).map(([Key, value]) => ({ Key, Value: String(value) }));
/** The containers read each value as JSON; one that is not encoded changes its type without a word (`007`, `true`, `1e-3`). */
const encoded = (parameters) => Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, jsonLine(value)]));
/** A program of the image's own reads text, as the built-in algorithms do: quotes would be a part of it. */
const plain = (parameters) => Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, String(value ?? '')]));
/** What makes a framework container run our script (sagemaker-training-toolkit). */
const scriptMode = ({ entryPoint, uri, region }) => encoded({
    sagemaker_program: entryPoint,
    sagemaker_submit_directory: uri,
    sagemaker_region: region,
    sagemaker_container_log_level: 20,
});

;// CONCATENATED MODULE: ./actions/run-training/wait.ts

/** @returns whether a run may begin a job: `attach` only follows one. */
const begins = (given) => given.wait !== 'attach';
/** @returns what is missing to begin a job, and what makes no sense beside `wait`. */
function wait_waitFaults(given) {
    if (begins(given))
        return [...missing(given), ...(given.job === undefined ? [] : [unusedJob(given.wait)])];
    if (given.job === undefined || given.lineage === undefined)
        return [];
    return ['job: names the job to follow, and so does lineage; give one of them'];
}
const missing = (given) => toBegin
    .filter((name) => given[name] === undefined)
    .map((name) => `${name}: is required with wait: ${given.wait}, and was not given; only wait: attach needs none`);
const unusedJob = (wait) => `job: names the job to attach to, but wait is ${wait}; leave it out, or set wait: attach`;

;// CONCATENATED MODULE: ./actions/run-training/action.ts



















async function perform(plan, trip, seen) {
    const outcome = await train(plan, trip, seen);
    return { ...outcome, outputs: { ...outcome.outputs, commit: trip.run.commit } };
}
async function train(plan, trip, seen) {
    const aws = reach_reach(trip);
    const attached = 'kept' in seen;
    const { name, found } = attached
        ? await attach(aws, plan, { trip, job: seen.job })
        : await begin(aws, plan, { trip, source: seen.source });
    if (trip.inputs.wait === 'detach' && found !== 'Completed')
        return detach(aws, { name, plan }, trip);
    return follow(aws, { name, plan, reused: found === 'Completed' }, attached ? asBegun(trip, seen.kept) : trip);
}
/** Leaves the job to itself, once all is kept that whoever attaches to it needs. */
async function detach(aws, { name, plan }, { store, inputs: given }) {
    const mlflow = { uri: given['mlflow-tracking-uri'], experiment: given['mlflow-experiment'] };
    const kept = await keepPlan(store, { version: 1, plan, mlflow });
    const job = await (0,aws_src/* describeTrainingJob */.hw)(aws, name);
    if (job === undefined)
        throw new Error(`${name} is gone: somebody deleted it as soon as it was begun`);
    return detached(plan, job, kept);
}
/** Follows the job to its end, and takes the model's digest from its bytes. */
async function follow(aws, { name, plan, reused }, trip) {
    const history = metricHistory(plan.request.AlgorithmSpecification?.MetricDefinitions ?? []);
    try {
        const { job, lastLines } = await watch(aws, { name, plan, history }, trip);
        const model = job.model && job.status === 'Completed' ? await lookAtModel(aws, job.model, trip.signal) : undefined;
        const observed = job.status === 'Completed' ? await observeData({ aws, lineage: trip.lineage, job: name }, plan.channels) : {};
        const outcome = outcomeOf({
            plan,
            reused,
            job,
            lastLines,
            model,
            history: history.remarks(),
            unreadable: history.unreadable(),
            observed,
        });
        return await mirrored(outcome, { aws, job, history }, trip);
    }
    catch (cause) {
        if (!trip.signal.aborted)
            throw cause;
        const { job, cancelled } = await abandon(aws, name, trip);
        return outcomeOf({ plan, reused, job, cancelled, model: undefined, lastLines: [], history: history.remarks() });
    }
}
/** Trains on SageMaker: never twice for the same plan, never for nobody. */
const runTraining = (0,src/* defineAction */.QP)({
    name: 'run-training',
    kind: 'training',
    // A dataset is needed only when a channel names a folder of one; `observe` refuses without.
    needs: [],
    inputs: inputs,
    check: (given) => [...wait_waitFaults(given), ...limits(given)],
    place: placeOfJob,
    async observe(trip) {
        const { inputs: given } = trip;
        return begins(given) ? observe({ ...trip, inputs: given }) : findJob(trip);
    },
    plan({ inputs: given, ...known }, seen) {
        if ('kept' in seen)
            return { ...seen.kept.plan, attachTo: seen.job };
        return planTraining({ ...known, inputs: given }, seen); // Safe: `check` has refused to begin without.
    },
    describe: (plan) => (plan.attachTo === undefined ? describeTraining(plan) : describeAttaching(plan.attachTo)),
    perform,
    async tell({ lineage, head, lineageUri, ...trip }) {
        const facts = lineage.get(head)?.predicate.facts; // Safe: this action has just stated it.
        if (facts?.mlflow)
            await nameStatement(facts.mlflow, { head, lineageUri }, { ...trip, aws: reach_reach(trip) });
        return {};
    },
    async stop({ job, want }, post) {
        const { log } = post;
        if (job === undefined)
            return;
        if (post.inputs['on-cancel'] === 'leave')
            return log.info(`${job} is left as it is (on-cancel: leave)`);
        const own = want === undefined ? undefined : JSON.parse(want); // Safe: `begin` and `attach` wrote it.
        log.info(`${job}: ${becameOf[await (0,aws_src/* stopTrainingJob */.SL)(reach_reach(post), job, own)]}`);
    },
});

;// CONCATENATED MODULE: ./actions/run-training/index.ts



/* harmony default export */ const run_training = ((phase) => (0,src/* run */.eF)(runTraining, phase, aws_src/* s3Store */.yc));


/***/ })

};
