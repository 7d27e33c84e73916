export const id = 7623;
export const ids = [7623];
export const modules = {

/***/ 7623:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ run_training)
});

// EXTERNAL MODULE: ./packages/action/src/index.ts + 21 modules
var src = __webpack_require__(8284);
// EXTERNAL MODULE: ./packages/aws/src/index.ts + 63 modules
var aws_src = __webpack_require__(5727);
// EXTERNAL MODULE: ./packages/lineage/src/index.ts + 22 modules
var lineage_src = __webpack_require__(7794);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./packages/dataset/src/index.ts + 67 modules
var dataset_src = __webpack_require__(5916);
;// CONCATENATED MODULE: ./actions/run-training/one-line.ts
/** Java's `.`, by which SageMaker's patterns forbid more ends of lines than JavaScript knows. */
const ends = /[\n\r\u0085\u2028\u2029]/;
/** @returns whether a text is one line of so many characters. */
const isLine = (text, { min, max }) => text.length >= min && text.length <= max && !ends.test(text);
/** @returns JSON without any end of a line in it. */
const jsonLine = (value) => JSON.stringify(value).replace(/[\u0085\u2028\u2029]/g, (end) => `\\u${end.charCodeAt(0).toString(16).padStart(4, '0')}`);

;// CONCATENATED MODULE: ./actions/run-training/step-output.ts
/** @returns `prepare/train` of `step://prepare/train`, which is what the step `prepare` wrote as `train`; undefined for any other place. */
const stepOutput = (from) => /^step:\/\/([^/\s]+\/[^/\s]+)\/?$/.exec(from)?.[1];
/** Where an attempt's output lies: in a folder of its own, as SageMaker clears none before it writes. */
const outputUri = (store, job, output) => `${store}/processing/${job}/${output}/`;
/** @returns the job that wrote into a folder of the store; undefined for one that no step wrote. */
const jobBehind = (store, uri) => uri.startsWith(`${store}/processing/`) ? uri.slice(`${store}/processing/`.length).split('/')[0] : undefined;

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
const placeFaults = (name, from) => isPlace(from) || stepOutput(from) !== undefined
    ? []
    : [
        `channels: ${name} must be a folder of the dataset that ends with a slash, such as train/ (or manifest:train/), s3://bucket/prefix/ of at most 1024 characters, or step://step/output, found "${from.slice(0, 200)}"`,
    ];
/** A folder of the dataset, or of S3. */
const isPlace = (from) => isFolder(from) || (isS3(from) && from.length <= 1024);
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
    const dataset = named.every(({ from }) => isS3(from) || stepOutput(from) !== undefined)
        ? undefined
        : usableDataset(known);
    return named.map(({ name, from, reading }) => {
        const how = Object.keys(reading).length > 0 ? { reading } : {};
        const step = stepOutput(from);
        if (step !== undefined)
            return { name, uri: from, dataset: undefined, step, ...how };
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
    if (channel.step !== undefined)
        return channel;
    const at = (0,aws_src/* locate */.x5)(channel.uri);
    if (channel.dataset !== undefined)
        return (await (0,aws_src/* listPage */.ks)(aws, at)).objects.length > 0 ? channel : undefined;
    const { digest, files } = await listingDigest((0,aws_src/* listObjects */.L)(aws, at));
    return files > 0 ? { ...channel, listing: digest } : undefined;
}
/** @returns the SHA-256 of names, sizes and ETags in their order, how many there are and of how many bytes, and when the newest was written. */
async function listingDigest(objects) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let files = 0;
    let bytes = 0;
    let newest = '';
    for await (const { key, size, etag, modified } of objects) {
        hash.update(`${JSON.stringify([key, size, etag])}\n`);
        files += 1;
        bytes += size;
        if (modified > newest)
            newest = modified;
    }
    return { digest: hash.digest('hex'), files, bytes, newest };
}

;// CONCATENATED MODULE: ./actions/run-training/observed-data.ts




/** Where the statement is found that tells what a job's folders held: whoever uses the job again, for another commit, was not there. */
function observedRef(jobArn) {
    const [, , , region, account, resource = ''] = jobArn.split(':');
    return `observed/${account}-${region}-${resource.split('/').at(-1)}`;
}
/**
 * Lists folders that are no part of a dataset version once more: SageMaker read them minutes after the plan was made. Whoever looked first
 * counts: the same files put back are not what the job read, and what is written after its end does not matter.
 * @throws S3Fault; Refusal when an earlier look cannot be read
 */
async function observeData({ aws, store, lineage, job }, channels) {
    const loose = channels.filter(({ listing }) => listing !== undefined);
    if (loose.length === 0)
        return {};
    const earlier = [lineage, await (0,src/* openRef */.uH)(store, observedRef(job.arn))].flatMap((it) => looksIn(it, job.arn));
    const seen = loose.map(async (channel) => {
        const looks = earlier.filter(({ name }) => name === channel.name).map(({ look }) => look);
        const first = looks.find((look) => isOther(look, channel)) ?? looks[0];
        return [channel.name, first ?? (await lookNow(aws, channel, job.createdOn))];
    });
    return Object.fromEntries(await Promise.all(seen));
}
const looksIn = (lineage, job) => (0,lineage_src/* all */.Q7)(lineage, 'training')
    .map(({ statement }) => statement.predicate.facts)
    .filter((facts) => facts.job.arn === job)
    .flatMap((facts) => facts.channels.flatMap(lookOf));
function lookOf({ name, observed, rewrittenOn, }) {
    if (observed === undefined)
        return [];
    return [{ name, look: { digest: observed, ...(rewrittenOn === undefined ? {} : { rewrittenOn }) } }];
}
async function lookNow(aws, { uri }, begun) {
    const { digest, newest } = await listingDigest((0,aws_src/* listObjects */.L)(aws, (0,aws_src/* locate */.x5)(uri)));
    return begun !== undefined && Date.parse(newest) > begun.getTime() ? { digest, rewrittenOn: newest } : { digest };
}
const isOther = (look, { listing }) => look.digest !== listing || look.rewrittenOn !== undefined;
/** @returns a sentence for each channel of which nobody knows that it held what the plan was made for. */
function dataFaults(channels, observed) {
    return channels.flatMap((channel) => {
        const { name, uri, listing } = channel;
        const look = observed[name];
        if (look === undefined || !isOther(look, channel))
            return [];
        const happened = look.digest !== listing
            ? 'changed while the job ran'
            : `were written again after the job was begun (${look.rewrittenOn}), before anybody had looked at them`;
        return [
            `channels: the files of ${name} under ${uri} ${happened}, so nobody knows what it read; version them with version-dataset, or leave them alone and run again with reuse: never`,
        ];
    });
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
        const lost = job.interruptions ?? 0;
        const key = `${job.status} ${job.secondary} ${lost} ${Math.floor(seconds / 60)}`;
        if (key === told)
            return;
        told = key;
        info([`${job.name}: ${stateOf(job)}`, `${spell(seconds)} so far`, takenBack(lost), newest()]
            .filter((word) => word !== '')
            .join(' · '));
    };
}
const stateOf = ({ status, secondary }) => {
    const state = secondary && secondary !== status ? `${status}, ${secondary}` : status;
    const words = meanings[secondary];
    return words === undefined ? state : `${state} (${words})`;
};
/** What states mean that people seldom see, and wonder at when they do. */
const meanings = {
    Interrupted: 'spot capacity was taken back; SageMaker begins the job again when there is some',
    Pending: 'there is no capacity yet; SageMaker goes on looking',
    Restarting: 'SageMaker begins the job again after a fault of its own',
};
/** Between two looks an interruption may come and go, so it is told by its count. */
const takenBack = (count) => (count === 0 ? '' : `spot capacity was taken back ${often(count)}`);
const often = (count) => (count === 1 ? 'once' : `${count} times`);
/** @returns seconds as `42s`, `3m 05s` or `1h 02m`. */
function spell(seconds) {
    const two = (n) => String(n).padStart(2, '0');
    const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
    if (hours > 0)
        return `${hours}h ${two(minutes)}m`;
    return minutes > 0 ? `${minutes}m ${two(rest)}s` : `${rest}s`;
}

;// CONCATENATED MODULE: ./actions/run-training/money-remark.ts

/** @returns what the training cost, what spot saved, and how that compares with the training of the model that serves. */
function moneyRemark(facts, plan) {
    const text = [spent(facts), saved(facts, plan), interrupted(facts, plan), compared(facts, plan)]
        .filter((it) => it !== '')
        .join(' ');
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
function interrupted({ interruptions = 0 }, { request }) {
    if (interruptions === 0)
        return '';
    const from = request.CheckpointConfig ? 'with its checkpoints' : 'from its beginning, for it keeps no checkpoints';
    return `Spot capacity was taken back ${often(interruptions)}; the job began again ${from}.`;
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

;// CONCATENATED MODULE: ./actions/run-training/step-remarks.ts

const columns = [
    { name: 'Step', align: 'left' },
    { name: 'Job', align: 'left' },
    { name: 'Ended', align: 'left' },
    { name: 'Billable seconds', align: 'right' },
    { name: 'Cost', align: 'left' },
    { name: 'Wrote', align: 'left' },
];
/** @returns what people read of the steps before a training: what each took, cost and wrote. None where there were none. */
function stepRemarks({ steps = [] }) {
    if (steps.length === 0)
        return [];
    const table = { title: 'Processing steps before training', importance: 44, place: 'open' };
    return [{ kind: 'table', ...table, columns, rows: steps.map(row) }];
}
const row = (step) => [
    { code: step.name },
    { code: step.job.name },
    step.status,
    step.seconds === undefined ? '?' : { number: (0,lineage_src/* toDecimal */.nI)(step.seconds * step.instance.count), unit: 's' },
    step_remarks_spent(step),
    step.wrote.map(({ name, files, bytes }) => `${name}: ${files} files, ${bytes} bytes`).join('; ') || 'nothing',
];
function step_remarks_spent({ reused, cost, instance: { type, count } }) {
    if (reused)
        return 'nothing: a completed job was used again';
    if (cost === undefined)
        return `unknown (${count} × ${type})`;
    return `${Number(cost.amount).toFixed(4)} ${cost.currency} (${count} × ${type}; ${cost.prices})`;
}

;// CONCATENATED MODULE: ./actions/run-training/remarks.ts


/** @returns what people read of a training: how well, how long, how dear, with which parameters; and how it ended when it did not. */
function remarksOf({ lastLines, history, job, plan }, facts) {
    return [
        ...metricTable(facts),
        moneyRemark(facts, plan),
        ...stepRemarks(facts),
        ...tagRemark(plan),
        ...looseRemark(facts),
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
/** Names, sizes and ETags tell when files are others; what they held cannot be proven by them. */
function looseRemark({ channels }) {
    const loose = channels.filter(({ listing, step }) => listing !== undefined && step === undefined);
    if (loose.length === 0)
        return [];
    const named = loose.map(({ name, uri, listing = '' }) => `${name} (${uri}, listing ${listing.slice(0, 12)})`);
    return [
        {
            kind: 'text',
            title: 'Data that no version holds',
            importance: 40,
            place: 'folded',
            text: `${named.join(', ')}: known by the names, sizes and ETags of its files only. Other files there are another plan, and a job is used again for the same ones alone; but nobody can prove later what they held. Version them with version-dataset.`,
        },
    ];
}
/** @returns the last lines of a job that did not come to its end. */
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

;// CONCATENATED MODULE: ./actions/run-training/verdict.ts




/** @returns whether what came of the job may be built upon: completed, with a model and every metric that was asked for. */
function verdictOf(trained) {
    const { job, plan, lastLines = [], cancelled } = trained;
    if (cancelled !== undefined)
        return (0,lineage_src/* error */.z3)(`cancelled while ${job.name} was ${job.secondary || job.status}; ${cancelled}`);
    if (job.status === 'Failed')
        return failed(job, { entryPoint: plan.source?.entryPoint ?? 'the program of the image', lastLines });
    if (job.status === 'Stopped')
        return stopped(job, plan.request.StoppingCondition);
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
function stopped({ name, secondary }, { MaxRuntimeInSeconds: limit = 0, MaxWaitTimeInSeconds: wait = 0 } = {}) {
    if (secondary === 'MaxRuntimeExceeded')
        return (0,lineage_src/* fail */.fJ)(`training job ${name} ran longer than max-runtime (${spell(limit)}) and was stopped; raise max-runtime, or train less`);
    if (secondary === 'MaxWaitTimeExceeded')
        return (0,lineage_src/* error */.z3)(`training job ${name} was not done within max-wait (${spell(wait)}), which holds the time without spot capacity too; raise max-wait, or run again later, or without spot`);
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
        ...(Object.keys(trained.observed ?? {}).length > 0 ? { refs: [observedRef(job.arn)] } : {}),
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
const lookFacts = (look) => look && { observed: look.digest, ...(look.rewrittenOn === undefined ? {} : { rewrittenOn: look.rewrittenOn }) };
/** The model; or, when there is none, the plan that was to make it. */
function subjectOf({ job, model, plan }) {
    if (model === undefined || model.isEmpty)
        return { name: `training plan ${plan.digest.slice(0, 12)}`, digest: { sha256: plan.digest } };
    return { name: 'model.tar.gz', uri: job.model ?? '', digest: { sha256: model.sha256 } };
}
const inputsOf = ({ source, channels, image, processed = [] }) => [
    ...processed.flatMap(stepInputs),
    ...(source ? [{ name: 'source', uri: source.uri, digest: { sha256: source.sha256 } }] : []),
    ...imageInput(image),
    ...channels.map(({ name, uri, dataset }) => ({
        name,
        uri,
        ...(dataset === undefined ? {} : { digest: { sha256: dataset } }),
    })),
];
const stepInputs = ({ name: step, source, read }) => [
    { name: `source of ${step}`, uri: source.uri, digest: { sha256: source.sha256 } },
    ...read.map(({ name, uri, dataset }) => ({
        name: `${name} of ${step}`,
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
        ...(job.interruptions ? { interruptions: job.interruptions } : {}),
        image: request.AlgorithmSpecification?.TrainingImage ?? '',
        instance: { type: InstanceType, count: InstanceCount },
        ...imageDigest(plan.image),
        ...(source ? { source: { uri: source.uri, sha256: source.sha256, entryPoint: source.entryPoint } } : {}),
        hyperparameters: { ...hyperparameters },
        channels: channels.map(({ name, uri, dataset, listing, step }) => ({
            name,
            uri,
            ...(step === undefined ? {} : { step }),
            ...(dataset === undefined ? {} : { dataset }),
            ...(listing === undefined ? {} : { listing }),
            ...lookFacts(observed[name]),
        })),
        ...(plan.processed?.length ? { steps: [...plan.processed] } : {}),
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
/** Keeps a plan under the digest of its bytes. How its channels were filled, and by which requests, is over and done with, and left out. @throws S3Fault */
async function keepPlan(store, kept) {
    const { steps: _, ...planned } = kept.plan;
    const channels = planned.channels.map(({ wanted: _, placing: __, ...channel }) => channel);
    const plain = JSON.parse(JSON.stringify({ ...kept, plan: { ...planned, channels } }));
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

;// CONCATENATED MODULE: ./actions/run-training/step-record.ts



const step_record_keyOf = (job) => `processing/${job}.json`;
/** @returns what a job of a step left; undefined when nobody has looked after its end. @throws S3Fault; Error when it cannot be read */
async function readRecord(store, job) {
    const object = await store.get(step_record_keyOf(job));
    if (object === undefined)
        return undefined;
    const found = parsed(new TextDecoder().decode(object.bytes));
    if (Array.isArray(found?.read) && Array.isArray(found.wrote) && found.job?.name === job)
        return found;
    throw new Error(`${store.uri}/${step_record_keyOf(job)}: is not what was kept there; delete it, then run again`);
}
function parsed(text) {
    try {
        return JSON.parse(text); // Safe: what of it is read is looked at, and the lineage checks all that it is told.
    }
    catch {
        return undefined;
    }
}
/** Keeps what a job left. Whoever looked first counts. @returns what is kept. @throws S3Fault */
async function keepRecord(store, record) {
    const { name } = record.job;
    if ((await store.put(step_record_keyOf(name), JSON.stringify(record), 'absent')) === 'written')
        return record;
    return (await readRecord(store, name)) ?? record;
}
/** @returns what now lies where a job writes its outputs. @throws S3Fault */
const lookAtOutputs = ({ aws, store }, { job, outputs }) => Promise.all(outputs.map(async (name) => {
    const uri = outputUri(store.uri, job, name);
    const { digest, files, bytes } = await listingDigest((0,aws_src/* listObjects */.L)(aws, (0,aws_src/* locate */.x5)(uri)));
    return { name, uri, listing: digest, files, bytes };
}));
/** @returns the inputs whose files became others while the job ran: nobody knows what it read. */
const changedInputs = ({ read }) => read.filter(({ listing, observed }) => observed !== undefined && observed !== listing).map(({ name }) => name);
/** @returns whether what a job wrote is still what it was, from inputs that held still. @throws S3Fault */
async function isStillThere(world, record) {
    if (changedInputs(record).length > 0)
        return false;
    const outputs = record.wrote.map(({ name }) => name);
    const now = await lookAtOutputs(world, { job: record.job.name, outputs });
    return now.every(({ listing }, i) => listing === record.wrote[i]?.listing);
}
/** @returns the step as the lineage tells of it, with what it cost. */
function processed(record, { price, usage }, how) {
    const { seconds } = record;
    const { instanceType, count } = usage;
    const cost = seconds === undefined ? undefined : (0,aws_src/* costOf */.ho)({ instanceType, count, seconds, price });
    return { ...record, ...how, ...(cost ? { cost } : {}) };
}

;// CONCATENATED MODULE: ./actions/run-training/step-request.ts

/** Where things lie in the container of a step. */
const root = '/opt/ml/processing';
const places = { code: `${root}/input/code`, source: `${root}/code` };
/**
 * Unpacks the source, installs its requirements and becomes the script: what the training toolkit does for a training. It stands in the
 * request itself, which gives an argument 256 characters and one line.
 */
const launcher = 'import os,sys,tarfile as t,subprocess as s;p=sys.executable;a=sys.argv;t.open(a[1]).extractall(a[2]);os.chdir(a[2]);r="requirements.txt";os.path.exists(r)and s.check_call([p,"-m","pip","install","-r",r]);os.execv(p,[p,"-u"]+a[3:])';
/** @returns the request for a step, guarded as the training is: by the same role, keys and network. Pure. */
function stepRequest(inputs, step, { image, code, channels }) {
    const Environment = Object.fromEntries(Object.entries(step.environment).map(([name, value]) => [name, String(value)]));
    const archive = `${places.code}/sourcedir.tar.gz`;
    const { 'volume-kms-key': key } = inputs;
    return {
        RoleArn: inputs['role-arn'],
        AppSpecification: {
            ImageUri: image,
            ContainerEntrypoint: ['python3'],
            ContainerArguments: ['-c', launcher, archive, places.source, step['entry-point'], ...step.arguments],
        },
        ProcessingResources: {
            ClusterConfig: {
                InstanceCount: step['instance-count'],
                // Safe: the setting has the form of an instance type, and SageMaker knows which there are today.
                InstanceType: step['instance-type'],
                VolumeSizeInGB: step['volume-gb'],
                ...(key === undefined ? {} : { VolumeKmsKeyId: key }),
            },
        },
        ProcessingInputs: [
            input('code', code, { path: places.code, kind: 'S3Prefix' }),
            ...channels.map(({ name, uri }) => input(name, uri, { path: `${root}/input/${name}`, kind: uri.endsWith('/') ? 'S3Prefix' : 'ManifestFile' })),
        ],
        ...(Object.keys(Environment).length > 0 ? { Environment } : {}),
        ...network(inputs),
        StoppingCondition: { MaxRuntimeInSeconds: Math.ceil(step['max-runtime']) },
    };
}
const input = (InputName, S3Uri, { path, kind }) => ({ InputName, S3Input: { S3Uri, LocalPath: path, S3DataType: kind, S3InputMode: 'File' } });
function network(inputs) {
    const { subnets = [], 'security-groups': groups = [] } = inputs;
    const NetworkConfig = {
        ...(subnets.length > 0 ? { VpcConfig: { Subnets: [...subnets], SecurityGroupIds: [...groups] } } : {}),
        ...(inputs['network-isolation'] === 'true' ? { EnableNetworkIsolation: true } : {}),
        ...(inputs['encrypt-traffic'] === 'true' ? { EnableInterContainerTrafficEncryption: true } : {}),
    };
    return Object.keys(NetworkConfig).length > 0 ? { NetworkConfig } : {};
}
/** @returns where an attempt of a step writes what it writes. */
const outputsOf = ({ outputs, store, key }) => (job) => {
    if (outputs.length === 0)
        return {};
    const Outputs = outputs.map((output) => ({
        OutputName: output,
        S3Output: {
            S3Uri: outputUri(store, job, output),
            LocalPath: `${root}/output/${output}`,
            S3UploadMode: 'EndOfJob',
        },
    }));
    return { ProcessingOutputConfig: { Outputs, ...(key === undefined ? {} : { KmsKeyId: key }) } };
};

;// CONCATENATED MODULE: ./actions/run-training/step-verdict.ts





/** @returns why nothing can be built on a step that has ended; undefined when all is well. Pure. */
function stepVerdict(step, ended) {
    const { job, record } = ended;
    const what = `step ${step.name} (processing job ${job.name})`;
    if (job.status === 'Failed')
        return step_verdict_failed(what, step, ended);
    if (job.status !== 'Completed')
        return step_verdict_stopped(what, step, job);
    const changed = changedInputs(record);
    if (changed.length > 0)
        return (0,lineage_src/* inconclusive */.Ni)(`${what}: the files of ${changed.join(', ')} changed while it ran, so nobody knows what it read; version them with version-dataset, or leave them alone and run again`);
    const empty = record.wrote.filter(({ files }) => files === 0).map(({ name }) => name);
    if (empty.length === 0)
        return undefined;
    return (0,lineage_src/* fail */.fJ)(`${what} completed, but wrote no file for ${empty.join(', ')}; the script must write to /opt/ml/processing/output/${empty[0]}`);
}
function step_verdict_failed(what, { source, name }, { job, lastLines }) {
    const { failure = 'SageMaker gave no reason' } = job;
    const script = { entryPoint: source.entryPoint, lastLines };
    const { said, advice } = explainFailure(ownWords(job, lastLines) ?? failure, script);
    return (ofPlatform.test(failure) ? lineage_src/* error */.z3 : lineage_src/* fail */.fJ)(`${what} failed: ${said}; ${advice}. No training was begun; run again to try step ${name} once more`);
}
/** A processing job's own reason is to look at its log: what the script left for others to read says more, or else its last line. */
function ownWords({ failure = '', exitMessage }, lastLines) {
    const code = /exit code: (\d+)/i.exec(failure)?.[1];
    const words = exitMessage ?? lastLines.findLast((line) => line.trim() !== '');
    if (!failure.startsWith('AlgorithmError') || words === undefined)
        return undefined;
    return `AlgorithmError: ${words}${code === undefined ? '' : `, exit code: ${code}`}`;
}
/** The state does not say who stopped it: its seconds do. */
function step_verdict_stopped(what, { usage, name }, { seconds = 0 }) {
    if (seconds >= usage.seconds.work)
        return (0,lineage_src/* fail */.fJ)(`${what} ran longer than its max-runtime (${spell(usage.seconds.work)}) and was stopped; raise max-runtime, or do less`);
    return (0,lineage_src/* error */.z3)(`${what} was stopped by somebody; run again to make the next attempt of step ${name}`);
}

;// CONCATENATED MODULE: ./actions/run-training/upload-source.ts
/** Under the digest of its bytes, so what is there already is the same; if it is not, it was damaged, and nobody should run it. */
async function uploadSource(store, at, packed) {
    if (at === undefined || packed === undefined)
        return;
    if ((await store.put(at.key, packed.bytes, 'absent')) === 'conflict')
        throw new Error(`${at.uri}: holds other bytes than its name says; delete it, then run again`);
}

;// CONCATENATED MODULE: ./actions/run-training/step-run.ts








/** Runs a step to its end, or finds that it has run. @throws NotOurs, ServiceFault, S3Fault */
async function runStep(aws, step, { trip, source }) {
    const { store, log, signal, saveState, run } = trip;
    await uploadSource(store, step.source, source);
    await place({ aws, store, signal }, step.inputs);
    saveState('want', JSON.stringify((0,aws_src/* wantTag */.Rw)(run)));
    const known = new Map();
    const { name, found } = await (0,aws_src/* beginProcessingJob */.Mn)(aws, step.request, {
        digest: step.digest,
        before: (attempt) => saveState('step', attempt),
        want: run,
        own: outputsOf({ outputs: step.outputs, store: store.uri, key: step.request.ProcessingOutputConfig?.KmsKeyId }),
        usable: (attempt) => isUsable({ aws, store }, attempt, known),
    });
    log.info(found === undefined
        ? `${name}: begun for step ${step.name}`
        : `${name}: step ${step.name} has a job already; it is ${found}`);
    const record = known.get(name);
    const ended = record
        ? { processed: processed(record, step, { reused: true }), lastLines: [] }
        : await follow(aws, { name, step, reused: found === 'Completed' }, trip);
    saveState('step', '');
    return ended;
}
/** What nobody has looked at yet was left by a run that was killed, and is looked at now. */
async function isUsable(world, job, known) {
    const record = await readRecord(world.store, job);
    if (record === undefined)
        return true;
    if (!(await isStillThere(world, record)))
        return false;
    known.set(job, record);
    return true;
}
async function follow(aws, { name, step, reused }, trip) {
    const { clock, log, signal, store, inputs } = trip;
    const watching = { clock, log, signal, interval: inputs['poll-interval'] * 1000 };
    try {
        const { job, lastLines } = await (0,aws_src/* watchProcessingJob */.uB)(aws, { name, instances: step.usage.count }, watching);
        const record = await recordOf({ aws, store }, step, job);
        const verdict = stepVerdict(step, { job, record, lastLines });
        return { processed: processed(record, step, { reused }), lastLines, ...(verdict ? { verdict } : {}) };
    }
    catch (cause) {
        if (!signal.aborted)
            throw cause;
        return abandon(aws, { name, step, reused }, trip);
    }
}
/** @returns what the job read and wrote; of one that did not complete only how it ended. */
async function recordOf(world, step, job) {
    if (job.status !== 'Completed')
        return recordFor(step, job);
    const read = await Promise.all(step.inputs.map((it) => inputNow(world.aws, it)));
    const wrote = await lookAtOutputs(world, { job: job.name, outputs: step.outputs });
    return keepRecord(world.store, { ...recordFor(step, job), read, wrote });
}
async function inputNow(aws, { name, uri, dataset, listing }) {
    if (listing === undefined)
        return { name, uri, ...(dataset === undefined ? {} : { dataset }) };
    return { name, uri, listing, observed: (await listingDigest((0,aws_src/* listObjects */.L)(aws, (0,aws_src/* locate */.x5)(uri)))).digest };
}
function recordFor({ name, digest, source, image, usage }, job) {
    const { uri, sha256, entryPoint } = source;
    const failure = job.exitMessage ?? job.failure;
    return {
        name,
        plan: digest,
        job: { name: job.name, arn: job.arn },
        status: job.status,
        reused: false,
        image: image.uri,
        instance: { type: usage.instanceType, count: usage.count },
        source: { uri, sha256, entryPoint },
        read: [],
        wrote: [],
        ...(job.seconds === undefined ? {} : { seconds: job.seconds }),
        ...(failure === undefined ? {} : { failure }),
    };
}
/** Cancelled: the meter is stopped, unless the job is to go on, or others want it. */
async function abandon(aws, { name, step, reused }, { run, inputs }) {
    const job = await (0,aws_src/* describeProcessingJob */.g)(aws, name);
    if (job === undefined)
        throw new Error(`${name} is gone: somebody deleted it while it was followed`);
    const left = inputs['on-cancel'] === 'leave';
    const became = left
        ? 'it goes on (on-cancel: leave); run again to follow it'
        : aws_src/* becameOf */.n[await (0,aws_src/* stopProcessingJob */.j7)(aws, name, (0,aws_src/* wantTag */.Rw)(run))];
    const verdict = (0,lineage_src/* error */.z3)(`cancelled while step ${step.name} (processing job ${name}) was ${job.status}; ${became}`);
    return { processed: processed(recordFor(step, job), step, { reused }), lastLines: [], verdict };
}

;// CONCATENATED MODULE: ./actions/run-training/steps-outcome.ts



/** @returns the outcome of a training that was not begun, because a step before it did not come to its end. Pure. */
function notBegun(plan, { verdict, lastLines }) {
    const job = absent(plan.request.TrainingJobName);
    const outcome = outcomeOf({ plan, job, reused: false, model: undefined, lastLines: [], history: [] });
    return {
        ...outcome,
        remarks: [...stepRemarks(outcome.facts), ...ending(lastLines)],
        verdict,
        outputs: { ...outcome.outputs, 'training-job-name': '', 'training-job-arn': '' },
    };
}
/** What there is of a job that was never begun: the name that it would have. */
const absent = (name) => ({
    name,
    arn: '',
    status: 'NotBegun',
    secondary: '',
    message: undefined,
    failure: undefined,
    model: undefined,
    metrics: [],
    createdOn: undefined,
    seconds: { training: undefined, billable: undefined },
});

;// CONCATENATED MODULE: ./actions/run-training/steps-run.ts





/**
 * Runs what is to run before a training, in order, each step once: a job that runs is joined, one that has completed is used again. Where
 * the training itself runs or has completed, nothing is run. @throws NotOurs, ServiceFault, S3Fault
 */
async function runSteps(aws, plan, { trip, sources }) {
    const { steps = [], request, digest } = plan;
    if (steps.length === 0 || (await (0,aws_src/* findTrainingJob */.dz)(aws, { name: request.TrainingJobName, digest })))
        return { plan };
    const done = [];
    for (const [i, step] of steps.entries()) {
        const run = await runStep(aws, asRead(step, done), { trip, source: sources[i] });
        done.push(run.processed);
        if (run.verdict !== undefined)
            return { outcome: notBegun({ ...plan, processed: done }, { ...run, verdict: run.verdict }) };
    }
    const channels = plan.channels.map((it) => asWritten(it, done));
    return { plan: { ...plan, processed: done, channels, request: withUris(request, channels) } };
}
/** @returns the step, reading what the steps before it wrote, wherever their attempts wrote it. */
function asRead(step, done) {
    const inputs = step.inputs.map((it) => asWritten(it, done));
    const ProcessingInputs = step.request.ProcessingInputs?.map((it) => {
        const S3Uri = inputs.find(({ name }) => name === it.InputName)?.uri ?? it.S3Input?.S3Uri;
        return { ...it, ...(it.S3Input ? { S3Input: { ...it.S3Input, S3Uri } } : {}) };
    });
    return { ...step, inputs, request: { ...step.request, ProcessingInputs } };
}
function asWritten(channel, done) {
    const found = done
        .flatMap(({ name, wrote }) => wrote.map((it) => ({ ...it, step: `${name}/${it.name}` })))
        .find(({ step }) => step === channel.step);
    return found === undefined ? channel : { ...channel, uri: found.uri, listing: found.listing };
}
function withUris(request, channels) {
    const uriOf = (name) => channels.find((it) => it.name === name)?.uri;
    const InputDataConfig = request.InputDataConfig?.map((it) => {
        const { S3DataSource } = it.DataSource ?? {};
        const S3Uri = uriOf(it.ChannelName) ?? S3DataSource?.S3Uri;
        return { ...it, ...(S3DataSource ? { DataSource: { S3DataSource: { ...S3DataSource, S3Uri } } } : {}) };
    });
    return { ...request, ...(InputDataConfig ? { InputDataConfig } : {}) };
}
/**
 * Where another run began the training, it may have been given what another attempt of a step wrote: what a job was given, the job itself
 * says. @returns the plan with the steps behind those folders. @throws S3Fault
 */
async function withStepsBehind(store, plan, job) {
    const { steps = [] } = plan;
    const given = plan.channels.map((it) => (it.step ? { ...it, uri: job.channels?.[it.name] ?? it.uri } : it));
    const uris = given.map(({ uri }) => uri);
    const done = [];
    for (const step of [...steps].reverse()) {
        const names = new Set(uris.flatMap((uri) => jobBehind(store.uri, uri) ?? []));
        const records = await Promise.all([...names].map((name) => readRecord(store, name)));
        const record = records.find((it) => it?.plan === step.digest);
        if (record === undefined)
            continue;
        uris.push(...record.read.map(({ uri }) => uri));
        done.unshift(processed(record, step, { reused: !isNew(plan, record.job.name) }));
    }
    const alone = (plan.processed ?? []).filter(({ plan: digest }) => !done.some((it) => it.plan === digest));
    const all = [...done, ...alone];
    return { ...plan, processed: all, channels: given.map((it) => asWritten(it, all)) };
}
const isNew = ({ processed: own = [] }, job) => own.some((it) => it.job.name === job && !it.reused);

;// CONCATENATED MODULE: ./actions/run-training/begin-job.ts




/**
 * Runs the steps, uploads the source, shows the channels' files, and begins the job or finds it.
 * @returns the job; or the outcome where a step has ended the run.
 */
async function begin(aws, planned, { trip, seen }) {
    const { store, log, signal, saveState, run } = trip;
    const prepared = await runSteps(aws, planned, { trip, sources: seen.steps.map(({ source }) => source) });
    if ('outcome' in prepared)
        return prepared;
    const { plan } = prepared;
    await uploadSource(store, plan.source, seen.source);
    await place({ aws, store, signal }, plan.channels);
    saveState('want', JSON.stringify((0,aws_src/* wantTag */.Rw)(run)));
    const before = (attempt) => saveState('job', attempt);
    const { name, found } = await (0,aws_src/* ensureTrainingJob */.eY)(aws, plan.request, { digest: plan.digest, before, want: run });
    log.info(found === undefined ? `${name}: begun` : `${name}: this plan has a job already; it is ${found}`);
    return { name, found, plan: await withSteps(aws, plan, { trip, name }) };
}
async function withSteps(aws, plan, { trip: { store }, name }) {
    const job = plan.steps ? await (0,aws_src/* describeTrainingJob */.hw)(aws, name) : undefined;
    return job ? withStepsBehind(store, plan, job) : plan;
}

;// CONCATENATED MODULE: ./actions/run-training/permissions.ts

/**
 * @returns what the caller needs, and nothing that the execution role needs: its keys, network interfaces and data are between it and
 * SageMaker. The role's account is the caller's: SageMaker takes no role of another one.
 */
function permissionsOf(plan) {
    const { request, source, channels, region } = plan;
    const role = request.RoleArn ?? '';
    const { here, account, s3 } = permissionsTo(role);
    // Further attempts of a plan have a suffix.
    const job = `${here}:sagemaker:${region}:${account}:training-job/${request.TrainingJobName}*`;
    const logs = `${here}:logs:${region}:${account}:log-group:/aws/sagemaker/TrainingJobs:*`;
    const buckets = new Set(channels.map(({ uri }) => s3(uri).replace(/\/.*$/, '')));
    return [
        ...(source ? [{ action: 's3:PutObject', resource: s3(source.uri) }] : []),
        ...placing([...(plan.steps ?? []).flatMap(({ inputs }) => inputs), ...channels], s3),
        ...[...buckets].map((resource) => ({ action: 's3:ListBucket', resource })),
        ...permissions_images(plan, here),
        { action: 'pricing:GetProducts', resource: '*' },
        ...['CreateTrainingJob', 'DescribeTrainingJob', 'StopTrainingJob', 'AddTags', 'ListTags'].map((it) => ({
            action: `sagemaker:${it}`,
            resource: job,
        })),
        { action: 'iam:PassRole', resource: role, condition: passedTo },
        ...keys(plan, { here, account }),
        ...['DescribeLogStreams', 'GetLogEvents'].map((it) => ({ action: `logs:${it}`, resource: logs })),
        { action: 's3:GetObject', resource: `${s3(request.OutputDataConfig?.S3OutputPath ?? '')}/*` },
    ];
}
/** @returns how resources of the execution role's account are called, which is the caller's. */
function permissionsTo(roleArn) {
    const [, partition, , , account = ''] = roleArn.split(':');
    const here = `arn:${partition}`;
    return { here, account, s3: (uri) => `${here}:s3:::${uri.slice('s3://'.length)}` };
}
const passedTo = { StringEquals: { 'iam:PassedToService': 'sagemaker.amazonaws.com' } };
/** What S3 is asked for where files have to be copied, by the folders that they come from and go to. */
const placing = (channels, s3) => channels.flatMap(({ uri, wanted, placing: needed }) => wanted === undefined || needed === undefined
    ? []
    : [
        { action: 's3:GetObject', resource: s3(`${wanted.dataset.remote}/files/md5/*`) },
        { action: 's3:PutObject', resource: s3(uri.endsWith('/') ? `${uri}*` : uri.replace(/[^/]*$/, '*')) },
    ]);
/** To find the digest behind a tag. */
const permissions_images = ({ image, inference, steps = [] }, here) => [...new Set([...steps.map((it) => it.image.uri), image.uri, inference.image])].flatMap((uri) => {
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

;// CONCATENATED MODULE: ./actions/run-training/steps-cost.ts

/** @returns the most that a step may use. */
const usageOfStep = (step) => ({
    instanceType: step['instance-type'],
    count: step['instance-count'],
    gigabytes: step['volume-gb'],
    seconds: { work: Math.ceil(step['max-runtime']), warm: 0 },
});
/** @returns the largest bill of all jobs in US dollars; undefined when a price is not known. */
function largestTotal(bills) {
    let sum = 0;
    for (const { usage, price } of bills) {
        if (price === undefined)
            return undefined;
        sum += largestBill(usage, price);
    }
    return sum;
}
/** @returns why none of the jobs may begin, where a largest cost was given for all of them. See `costFaults`. */
function totalFaults(most, bills, region) {
    const unknown = bills.filter(({ price }) => price?.region !== region);
    const asked = bills.length === 1 ? bills : unknown;
    const single = asked.flatMap(({ usage, price }) => costFaults(most, { usage, price, region }));
    const total = largestTotal(bills);
    if (most === undefined || total === undefined || asked.length > 0 || total <= most)
        return [...new Set(single)];
    return [
        `max-cost: this training and its processing steps may cost ${dollars(total)} USD (${spellBills(bills)}), and ${most} USD are allowed; lower max-runtime of the dearest, or raise max-cost`,
    ];
}
/** @returns what all jobs use, in words, and where the prices are from. */
function spellBills(bills) {
    const sources = new Set(bills.flatMap(({ price }) => price?.from ?? []));
    return [bills.map(({ usage }) => spelt(usage)).join(' + '), ...sources].join('; ');
}

;// CONCATENATED MODULE: ./actions/run-training/steps-describe.ts



/** @returns the requests that one step needs, without what its inputs need. */
const stepRequests = ({ source: { uri, files, bytes }, request }) => [
    { 's3:PutObject': { uri, ifAbsent: true, files, bytes } },
    { 'sagemaker:CreateProcessingJob': request },
];
/** @returns the most that a training and its steps may cost together, in words. */
function stepsCost({ price, usage, steps = [] }) {
    const bills = [...steps, { price, usage }];
    const total = largestTotal(bills);
    const unknown = bills.flatMap((it) => (it.price === undefined ? it.usage.instanceType : []));
    return total === undefined
        ? `unknown: no price of ${[...new Set(unknown)].join(', ')} is known here (${spellBills(bills)})`
        : `at most ${dollars(total)} USD for ${steps.length} steps and the training (${spellBills(bills)}); each that has a completed job costs nothing`;
}
/** @returns what the caller needs for the steps, beside what it needs for the training. */
function stepPermissions({ request: { RoleArn = '' }, region, steps = [] }) {
    const { here, account, s3 } = permissionsTo(RoleArn);
    const logs = `${here}:logs:${region}:${account}:log-group:/aws/sagemaker/ProcessingJobs:*`;
    const outputs = new Set(steps.map(({ source: { uri } }) => uri.replace(/\/code\/[^/]+\/[^/]+$/, '/processing/')));
    const buckets = new Set(steps.flatMap((it) => [it.source.uri, ...it.inputs.map(({ uri }) => uri)]).map(bucketOf));
    if (steps.length === 0)
        return [];
    return [
        ...steps.map(({ source }) => ({ action: 's3:PutObject', resource: s3(source.uri) })),
        ...[...outputs].flatMap((uri) => ['s3:GetObject', 's3:PutObject'].map((action) => ({ action, resource: `${s3(uri)}*.json` }))),
        ...[...buckets].map((bucket) => ({ action: 's3:ListBucket', resource: s3(bucket) })),
        ...steps.flatMap(({ request: { ProcessingJobName } }) => ['CreateProcessingJob', 'DescribeProcessingJob', 'StopProcessingJob', 'AddTags', 'ListTags'].map((it) => ({
            action: `sagemaker:${it}`,
            resource: `${here}:sagemaker:${region}:${account}:processing-job/${ProcessingJobName}*`,
        }))),
        ...['DescribeLogStreams', 'GetLogEvents'].map((it) => ({ action: `logs:${it}`, resource: logs })),
    ];
}
const bucketOf = (uri) => uri.split('/').slice(0, 3).join('/');

;// CONCATENATED MODULE: ./actions/run-training/describe.ts



/** @returns what a dry run shows: the upload, the request, the largest cost, and what it takes to be allowed to. */
function describeTraining(plan) {
    const { request, source } = plan;
    return {
        requests: [
            ...(source
                ? [{ 's3:PutObject': { uri: source.uri, ifAbsent: true, files: source.files, bytes: source.bytes } }]
                : []),
            ...(plan.steps ?? []).flatMap((step) => [...placings(step.inputs), ...stepRequests(step)]),
            ...placings(plan.channels),
            { 'sagemaker:CreateTrainingJob': request },
        ],
        cost: plan.steps ? stepsCost(plan) : largestCost(plan),
        permissions: [...stepPermissions(plan), ...permissionsOf(plan)],
    };
}
/** Copies that are shown one by one. */
const shown = 10;
function placings(channels) {
    return channels.flatMap(({ name, placing: { copies, texts } = { copies: [], texts: [] } }) => [
        ...copies.slice(0, shown).map((copy) => ({ 's3:CopyObject': copy })),
        ...(copies.length > shown ? [{ 's3:CopyObject': `… and ${copies.length - shown} more for ${name}` }] : []),
        ...texts.map(({ key }) => ({ 's3:PutObject': { key, ifAbsent: true } })),
    ]);
}
function largestCost({ price, usage, region, anew }) {
    if (price === undefined)
        return `unknown: no price of ${usage.instanceType} is known here (${spelt(usage)})`;
    const elsewhere = price.region === region ? '' : `; in ${region} it may be half as much again`;
    const most = `at most ${dollars(largestBill(usage, price))} USD (${spelt(usage)}; ${price.from}${elsewhere})`;
    const again = anew
        ? 'when an earlier attempt of this run has completed it (reuse: never)'
        : 'when this plan has a completed job';
    return `${most}, or nothing ${again}`;
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
async function follow_training_abandon(aws, name, { run, inputs: { 'on-cancel': onCancel } }) {
    const job = await (0,aws_src/* describeTrainingJob */.hw)(aws, name);
    if (job === undefined)
        throw new Error(`${name} is gone: somebody deleted it while it was followed`);
    if (onCancel === 'leave')
        return { job, cancelled: 'it goes on (on-cancel: leave); run again to follow it' };
    return { job, cancelled: aws_src/* becameOf */.n[await (0,aws_src/* stopTrainingJob */.SL)(aws, name, (0,aws_src/* wantTag */.Rw)(run))] };
}

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
/** @throws InputFault when it is no YAML */
function yaml(given) {
    try {
        return (0,dist/* parse */.qg)(given, { maxAliasCount: 0 });
    }
    catch (cause) {
        throw new src/* InputFault */.H5(`must be YAML: ${cause.message.split('\n')[0]}`);
    }
}

;// CONCATENATED MODULE: ./actions/run-training/steps-input.ts


/** What a processing step may say of itself. */
const steps_input_settings = {
    name: (0,src/* matching */.wC)(/^[a-z0-9](-?[a-z0-9]){0,30}$/, 'at most 31 lower-case letters, digits and single hyphens'),
    source: (0,src/* optional */.lq)((0,src/* text */.Qq)()),
    'entry-point': (0,src/* matching */.wC)(/^[\w./-]{1,200}$/, 'a Python file below the source, such as prepare.py'),
    arguments: (0,src/* withDefault */.IQ)(command(), '[]'),
    image: (0,src/* optional */.lq)((0,src/* matching */.wC)(/^\S{1,255}$/, 'an image URI of at most 255 characters without blanks')),
    'instance-type': (0,src/* withDefault */.IQ)((0,src/* instanceType */.w)(), 'ml.m5.large'),
    'instance-count': (0,src/* withDefault */.IQ)((0,src/* integer */.nd)({ min: 1, max: 100 }), '1'),
    'volume-gb': (0,src/* withDefault */.IQ)((0,src/* integer */.nd)({ min: 1, max: 16_384 }), '30'),
    'max-runtime': (0,src/* withDefault */.IQ)((0,src/* duration */.p0)(), '1h'),
    environment: (0,src/* withDefault */.IQ)((0,src/* yamlMap */.kL)(), '{}'),
    inputs: (0,src/* withDefault */.IQ)((0,src/* yamlMap */.kL)(), '{}'),
    outputs: (0,src/* withDefault */.IQ)(command(), '[]'),
};
/** A YAML list of processing steps, in the order in which they are to run. Rules across steps come later. */
const stepList = () => ({
    parse: (given) => {
        const value = yaml(given) ?? [];
        if (!Array.isArray(value))
            throw new src/* InputFault */.H5('must be a YAML list of steps, each a map with name and entry-point');
        const read = value.map(stepIn);
        const faults = read.flatMap((it) => ('faults' in it ? it.faults : []));
        if (faults.length > 0)
            throw new src/* InputFault */.H5(faults.join('; '));
        return read.flatMap((it) => ('step' in it ? [it.step] : []));
    },
});
function stepIn(value, index) {
    const given = isMap(value) ? value : {};
    const own = typeof given['name'] === 'string' ? ` (${given['name'].slice(0, 40)})` : '';
    const unknown = Object.keys(given).filter((key) => !Object.hasOwn(steps_input_settings, key));
    const strange = unknown.map((key) => `${key} is no setting of a step; it has ${Object.keys(steps_input_settings).join(', ')}`);
    const { step, faults } = settingsOf(given);
    const all = [...strange, ...faults].map((fault) => `step ${index + 1}${own}: ${fault}`);
    return step === undefined || all.length > 0 ? { faults: all } : { step };
}
function settingsOf(given) {
    try {
        return { step: (0,src/* readInputs */.Ko)(steps_input_settings, (name) => textOf(given[name])), faults: [] };
    }
    catch (cause) {
        if (cause instanceof src/* InputError */.dz)
            return { faults: cause.faults };
        throw cause;
    }
}
/** Lists and maps go on as JSON, which is YAML too; single values as they would stand in a workflow. */
const textOf = (value) => value === undefined || isScalar(value) ? String(value ?? '') : JSON.stringify(value);

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
    'processing-steps': (0,src/* optional */.lq)(stepList()),
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

// EXTERNAL MODULE: ./packages/mlflow/src/index.ts + 12 modules
var mlflow_src = __webpack_require__(8495);
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

;// CONCATENATED MODULE: ./actions/run-training/steps-limits.ts



/** SageMaker's limits: of a job's inputs one is the code, and of its arguments five are the way to the script. */
const most = { steps: 20, inputs: 9, outputs: 10, arguments: 95, variables: 100, seconds: 777_600 };
/** @returns every rule of CreateProcessingJob, and of how steps and channels stand on each other, that is broken. */
function stepFaults({ 'processing-steps': steps = [], channels = {} }) {
    const written = (upTo) => steps.slice(0, upTo).flatMap(({ name, outputs }) => outputs.map((output) => `${name}/${output}`));
    const names = steps.map(({ name }) => name);
    return [
        ...(steps.length <= most.steps ? [] : [`processing-steps: at most ${most.steps}, found ${steps.length}`]),
        ...twice(names).map((name) => `processing-steps: ${name} is the name of more than one; name each differently`),
        ...steps.flatMap((step, i) => ownFaults(step, written(i)).map((it) => `processing-steps: ${step.name}: ${it}`)),
        ...Object.entries(channels).flatMap(([name, { from }]) => unwritten(from, written(steps.length)).map((it) => `channels: ${name}: ${it}`)),
    ];
}
const ownFaults = (step, written) => [
    ...argumentFaults(step),
    ...environmentFaults(step),
    ...inputFaults(step, written),
    ...outputFaults(step),
    ...(step['max-runtime'] >= 1 && step['max-runtime'] <= most.seconds
        ? []
        : [`max-runtime must be from 1s to 216h, found ${step['max-runtime']} s`]),
];
function argumentFaults({ arguments: words }) {
    const long = words.filter((it) => !isLine(it, { min: 0, max: 256 }));
    return [
        ...(words.length <= most.arguments ? [] : [`arguments: at most ${most.arguments}, found ${words.length}`]),
        ...long.map((it) => `arguments: "${it.slice(0, 40)}…" must be one line of at most 256 characters`),
    ];
}
function environmentFaults({ environment }) {
    const entries = Object.entries(environment);
    return [
        ...(entries.length <= most.variables ? [] : [`environment: at most ${most.variables}, found ${entries.length}`]),
        ...entries
            .filter(([name]) => !/^[a-zA-Z_][a-zA-Z0-9_]{0,255}$/.test(name))
            .map(([name]) => `environment: the name "${name.slice(0, 60)}" must be letters, digits and underscores`),
        ...entries
            .filter(([, value]) => String(value).length > 256)
            .map(([name]) => `environment: the value of ${name} has more than the 256 characters of a processing job`),
    ];
}
function inputFaults({ inputs }, written) {
    const entries = Object.entries(inputs).map(([name, from]) => [name, String(from)]);
    return [
        ...(entries.length <= most.inputs ? [] : [`inputs: at most ${most.inputs}, found ${entries.length}`]),
        ...entries.flatMap(([name, from]) => [
            ...steps_limits_nameFaults('inputs', name),
            ...(name === 'code' ? ['inputs: "code" is where the source lies; choose another name'] : []),
            ...(stepOutput(from) !== undefined ? unwritten(from, written) : steps_limits_placeFaults(name, from)),
        ]),
    ];
}
const outputFaults = ({ outputs }) => [
    ...(outputs.length <= most.outputs ? [] : [`outputs: at most ${most.outputs}, found ${outputs.length}`]),
    ...twice(outputs).map((name) => `outputs: ${name} stands there more than once`),
    ...outputs.flatMap((name) => steps_limits_nameFaults('outputs', name)),
];
const steps_limits_nameFaults = (list, name) => /^[A-Za-z0-9][A-Za-z0-9_-]{0,62}$/.test(name)
    ? []
    : [`${list}: the name "${name.slice(0, 60)}" must be 1 to 63 letters, digits, underscores and hyphens`];
const steps_limits_placeFaults = (name, from) => isPlace(from)
    ? []
    : [
        `inputs: ${name} must be a folder of the dataset that ends with a slash, s3://bucket/prefix/, or step://step/output of an earlier step, found "${from.slice(0, 200)}"`,
    ];
/** @returns what is wrong with the mention of a step's output, if this is one. */
function unwritten(from, written) {
    const output = stepOutput(from);
    if (output === undefined || written.includes(output))
        return [];
    const known = written.length > 0 ? `before it are written: ${written.join(', ')}` : 'no step before it writes anything';
    return [`no earlier step writes ${output}; ${known}`];
}
const twice = (names) => [...new Set(names.filter((it, i) => names.indexOf(it) !== i))];

;// CONCATENATED MODULE: ./actions/run-training/limits.ts







/** @returns every rule of CreateTrainingJob that the inputs break: SageMaker would refuse them one at a time, after we had begun. */
function limits(values) {
    return [
        ...timeFaults(values),
        ...channelFaults(values.channels ?? {}, values['input-mode']),
        ...stepFaults(values),
        ...metric_limits_metricFaults(values.metrics ?? { own: {}, presets: [] }),
        ...limits_environmentFaults(values.environment ?? {}),
        ...hyperparameterFaults(values.hyperparameters ?? {}),
        ...machineFaults(values),
        ...mlflowFaults(values['mlflow-tracking-uri']),
    ];
}
function mlflowFaults(uri) {
    const place = uri === undefined ? undefined : (0,mlflow_src/* readTrackingUri */.ev)(uri, {});
    return typeof place === 'string' ? [place] : [];
}
function limits_environmentFaults(environment) {
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
function mlflow_record_recordOf(told) {
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
    const place = (0,mlflow_src/* readTrackingUri */.ev)(uri, env);
    if (typeof place === 'string')
        throw new Error(place);
    return (0,mlflow_src/* connectMlflow */.Up)({ place, clock, signal, sign: (0,aws_src/* signerOf */.Kv)(aws, clock.now) });
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
        const record = mlflow_record_recordOf({ ...trip, facts: outcome.facts, job, points: history.points(), experiment, server });
        const { experimentId, runId, warnings } = await (0,mlflow_src/* mirror */.e7)(reach(uri, { ...trip, aws }), record);
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
    await (0,mlflow_src/* tagRun */.WQ)(reach(uri, world), run, { 'modelway.head': head, 'modelway.lineage': lineageUri });
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

;// CONCATENATED MODULE: ./actions/run-training/image-input.ts


/** @returns the bytes behind an image. @throws Refusal when there is no such image: the job would end with that, minutes later. */
async function imageOf(aws, { input, uri, signal }) {
    const image = await (0,aws_src/* resolveImage */.AT)(aws, uri, signal);
    if (image.is === 'absent')
        throw new src/* Refusal */.P_(`${input}: ${image.why}; push it, or correct the URI`);
    // With a digest the URI may become longer than SageMaker takes.
    return image.uri.length <= 255 ? image : { is: 'tag', uri, why: 'with its digest the URI is longer than 255' };
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
const patience = 8000;
/** @returns AWS's price now; or that of our table, with why; or undefined. It says where it is from. Only an abort is thrown. */
async function priceNow(aws, { instanceType, clock, signal }) {
    const { region } = aws;
    const ask = (until) => (0,aws_src/* listPrice */.i3)(aws, { instanceType, region, signal: until });
    const asked = await price_within(clock, signal, ask).then(found, notAsked);
    signal.throwIfAborted();
    if ('price' in asked)
        return asked.price;
    const price = (0,aws_src/* tablePrice */.s5)(instanceType);
    return price && { ...price, from: `${price.from}; ${asked.why}` };
}
const found = (price) => (price ? { price } : { why: 'the Price List has none' });
const notAsked = (cause) => {
    const { name } = cause; // Safe: whatever was thrown, its name is looked at before it is said.
    return { why: `the Price List could not be asked: ${typeof name === 'string' ? name : 'no reason given'}` };
};
/** Works for a limited time. The pause ends with the work, or it would keep the process alive. */
async function price_within(clock, signal, work) {
    const [late, done] = [new AbortController(), new AbortController()];
    void clock.sleep(patience, done.signal).then(() => late.abort(new DOMException('it did not answer in time', 'TimeoutError')), () => undefined);
    try {
        return await work(AbortSignal.any([late.signal, signal]));
    }
    finally {
        done.abort();
    }
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

;// CONCATENATED MODULE: ./actions/run-training/steps-observe.ts





/** Looks at what every step needs; nothing is made. @throws Refusal with everything that is wrong with any of them */
const observeSteps = (aws, trip) => allOrRefusal(...(trip.inputs['processing-steps'] ?? []).map((step) => () => observeStep(aws, { step, trip })));
async function observeStep(aws, { step, trip }) {
    const { inputs, workspace, signal, store, lineage, line } = trip;
    const froms = Object.entries(step.inputs).map(([name, from]) => [name, { from: String(from) }]);
    const place = { source: step.source ?? inputs.source, entryPoint: step['entry-point'] };
    const uri = step.image;
    try {
        const [source, image, channels] = await allOrRefusal(() => packageSource(workspace, place), async () => uri && imageOf(aws, { input: 'image', uri, signal }), async () => lookInto({ aws, store }, resolveChannels(Object.fromEntries(froms), { lineage, line, store })));
        return { asked: step, source, image: image || undefined, inputs: channels };
    }
    catch (cause) {
        if (!(cause instanceof src/* Refusal */.P_))
            throw cause;
        throw new src/* Refusal */.P_(...cause.reasons.map((it) => `processing-steps: ${step.name}: ${it}`));
    }
}

;// CONCATENATED MODULE: ./actions/run-training/observe.ts













/** Looks at all that the plan depends on; nothing is made. @throws Refusal with everything that is wrong with any of it. */
async function observe(trip) {
    const { inputs, signal, store, line } = trip;
    const aws = (0,aws_src/* reach */.gl)(trip);
    const { 'inference-image': serves } = inputs;
    const [source, hyperparameters, channels, image, inferenceImage, prices, serving, steps] = await allOrRefusal(() => sourceOf(trip), async () => hyperparametersOf(trip), async () => channelsOf(aws, trip), () => imageOf(aws, { input: 'image', uri: inputs.image, signal }), async () => serves && imageOf(aws, { input: 'inference-image', uri: serves, signal }), () => pricesOf(aws, trip), () => servingTraining(store, line), () => observeSteps(aws, trip));
    return {
        source,
        region: aws.region,
        hyperparameters,
        channels,
        image,
        inferenceImage: inferenceImage || undefined,
        price: prices.get(inputs['instance-type']),
        serving,
        steps: steps.map((step) => ({ ...step, price: prices.get(step.asked['instance-type']) })),
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
/** @returns prices by instance type. @throws Refusal when all jobs together may cost more than is allowed, or nobody knows it */
async function pricesOf(aws, { inputs, clock, signal }) {
    const usages = [usageOf(inputs), ...(inputs['processing-steps'] ?? []).map(usageOfStep)];
    const asked = [...new Set(usages.map(({ instanceType }) => instanceType))].map(async (instanceType) => [instanceType, await priceNow(aws, { instanceType, clock, signal })]);
    const prices = new Map(await Promise.all(asked));
    const bills = usages.map((usage) => ({ usage, price: prices.get(usage.instanceType) }));
    const faults = totalFaults(inputs['max-cost'], bills, aws.region);
    if (faults.length > 0)
        throw new src/* Refusal */.P_(...faults);
    return prices;
}

;// CONCATENATED MODULE: ./actions/run-training/steps-plan.ts




/** Plans all steps, each with the steps whose outputs it reads in its own plan. Pure. */
function planSteps(known, { image, steps }) {
    const planned = [];
    for (const step of steps) {
        const inputs = step.inputs.map((it) => withAddress(it, { steps: planned, store: known.store.uri }));
        planned.push(planStep(known, { ...step, image: step.image ?? image, inputs }));
    }
    return planned;
}
/** @returns the channel; one that a step writes with the place where the first attempt of the step writes it. */
function withAddress(channel, { steps, store }) {
    const [name, output = ''] = channel.step?.split('/') ?? [];
    const step = steps.find((it) => it.name === name);
    return step === undefined ? channel : { ...channel, uri: outputUri(store, step.request.ProcessingJobName, output) };
}
function planStep({ inputs, line, store, once }, { asked, source, image, price, inputs: channels }) {
    const key = `code/${source.sha256}/sourcedir.tar.gz`;
    const code = `${store.uri}/${key}`;
    const draft = stepRequest(inputs, asked, { image: image.uri, code, channels });
    const { RoleArn: _, StoppingCondition: __, ...makes } = draft;
    const data = channels.map(({ dataset, listing }) => dataset ?? listing ?? null);
    const writes = { outputs: asked.outputs, key: inputs['output-kms-key'] ?? null };
    const { name, digest, tags } = (0,aws_src/* planName */.V6)(line, 'step', { ...makes, data, writes, ...once });
    const Tags = [...tags, ...Object.entries(inputs.tags ?? {}).map(([Key, value]) => ({ Key, Value: String(value) }))];
    const outputs = outputsOf({ outputs: asked.outputs, store: store.uri, key: inputs['output-kms-key'] })(name);
    return {
        name: asked.name,
        digest,
        request: { ...draft, ProcessingJobName: name, Tags, ...outputs },
        source: {
            ...{ key, uri: code, sha256: source.sha256, entryPoint: asked['entry-point'] },
            ...{ files: source.files.length, bytes: source.bytes.length },
        },
        image,
        inputs: channels,
        outputs: asked.outputs,
        usage: usageOfStep(asked),
        ...(price ? { price } : {}),
    };
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
        ...training_request_network(inputs),
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
function training_request_network(inputs) {
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
    const { region, image, inferenceImage, price, serving } = seen;
    const steps = planSteps({ inputs, line, store, once: once(inputs, run) }, seen);
    const channels = seen.channels.map((it) => withAddress(it, { steps, store: store.uri }));
    const source = plannedSource(inputs, { seen, store });
    const encode = source ? encoded : plain;
    const script = source ? scriptMode({ entryPoint: source.entryPoint, uri: source.uri, region }) : {};
    const draft = draftOf(inputs, { image: image.uri, channels, output: `${store.uri}/training` });
    const HyperParameters = { ...encode(seen.hyperparameters), ...script };
    const before = steps.length > 0 ? { steps: steps.map((it) => it.digest) } : {};
    const identity = { ...identityOf(draft, channels), HyperParameters, ...once(inputs, run), ...before };
    const { name, digest, tags } = (0,aws_src/* planName */.V6)(line, 'training', identity);
    return {
        digest,
        region,
        ...(inputs.reuse === 'never' ? { anew: true } : {}),
        request: {
            ...draft,
            HyperParameters,
            ...checkpoints(inputs, `${store.uri}/checkpoints/${digest}/`),
            TrainingJobName: name,
            Tags: [...tags, ...ownTags(inputs.tags ?? {})],
        },
        ...(source ? { source } : {}),
        ...(steps.length > 0 ? { steps } : {}),
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

;// CONCATENATED MODULE: ./actions/run-training/stop-step.ts

/** Stops the job of a step that `main` has left at work, unless it is to be left, or others want it. @throws ServiceFault */
async function stopStep(aws, name, { want, post: { inputs, log } }) {
    if (inputs['on-cancel'] === 'leave')
        return log.info(`${name} is left as it is (on-cancel: leave)`);
    const own = want === undefined ? undefined : JSON.parse(want); // Safe: `runStep` wrote it.
    log.info(`${name}: ${aws_src/* becameOf */.n[await (0,aws_src/* stopProcessingJob */.j7)(aws, name, own)]}`);
}

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
async function train(planned, trip, seen) {
    const aws = (0,aws_src/* reach */.gl)(trip);
    const attached = 'kept' in seen;
    const begun = attached
        ? { ...(await attach(aws, planned, { trip, job: seen.job })), plan: planned }
        : await begin(aws, planned, { trip, seen });
    if ('outcome' in begun)
        return begun.outcome;
    const { name, found, plan } = begun;
    if (trip.inputs.wait === 'detach' && found !== 'Completed')
        return detach(aws, { name, plan }, trip);
    return action_follow(aws, { name, plan, reused: found === 'Completed' }, attached ? asBegun(trip, seen.kept) : trip);
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
async function action_follow(aws, { name, plan, reused }, trip) {
    const history = metricHistory(plan.request.AlgorithmSpecification?.MetricDefinitions ?? []);
    try {
        const { job, lastLines } = await watch(aws, { name, plan, history }, trip);
        const model = job.model && job.status === 'Completed' ? await lookAtModel(aws, job.model, trip.signal) : undefined;
        const observed = job.status === 'Completed' ? await observeData({ ...trip, aws, job }, plan.channels) : {};
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
        const { job, cancelled } = await follow_training_abandon(aws, name, trip);
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
            await nameStatement(facts.mlflow, { head, lineageUri }, { ...trip, aws: (0,aws_src/* reach */.gl)(trip) });
        return {};
    },
    async stop({ job, step = '', want }, post) {
        const { log } = post;
        if (step !== '')
            await stopStep((0,aws_src/* reach */.gl)(post), step, { want, post });
        if (job === undefined)
            return;
        if (post.inputs['on-cancel'] === 'leave')
            return log.info(`${job} is left as it is (on-cancel: leave)`);
        const own = want === undefined ? undefined : JSON.parse(want); // Safe: `begin` and `attach` wrote it.
        log.info(`${job}: ${aws_src/* becameOf */.n[await (0,aws_src/* stopTrainingJob */.SL)((0,aws_src/* reach */.gl)(post), job, own)]}`);
    },
});

;// CONCATENATED MODULE: ./actions/run-training/index.ts



/* harmony default export */ const run_training = ((phase) => (0,src/* run */.eF)(runTraining, phase, aws_src/* s3Store */.yc));


/***/ })

};
