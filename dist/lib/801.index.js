export const id = 801;
export const ids = [801];
export const modules = {

/***/ 6801:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ run_training)
});

// EXTERNAL MODULE: ./packages/action/src/index.ts + 19 modules
var src = __webpack_require__(9170);
// EXTERNAL MODULE: ./packages/aws/src/index.ts + 55 modules
var aws_src = __webpack_require__(3498);
;// CONCATENATED MODULE: ./actions/run-training/describe.ts

/** @returns what a dry run shows: the upload, the request, the largest cost, and what it takes to be allowed to. */
function describeTraining(plan) {
    const { request, source } = plan;
    return {
        requests: [
            { 's3:PutObject': { uri: source.uri, ifAbsent: true } },
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
/** What S3 is asked for where files have to be copied, by the folders that they come from and go to. */
const placingPermissions = ({ channels }, s3) => channels.flatMap(({ uri, wanted, placing }) => wanted === undefined || placing === undefined
    ? []
    : [
        { action: 's3:GetObject', resource: s3(`${wanted.dataset.remote}/files/md5/*`) },
        { action: 's3:PutObject', resource: s3(uri.endsWith('/') ? `${uri}*` : uri.replace(/[^/]*$/, '*')) },
    ]);
function largestCost({ request }) {
    const { InstanceType = 'unknown', InstanceCount = 1 } = request.ResourceConfig ?? {};
    const seconds = request.StoppingCondition?.MaxRuntimeInSeconds ?? 0;
    const cost = (0,aws_src/* costOf */.ho)({ instanceType: InstanceType, count: InstanceCount, seconds });
    const what = `${InstanceCount} × ${InstanceType} for ${seconds} s`;
    return cost
        ? `at most ${cost.amount} ${cost.currency} (${what}; ${cost.prices}), or nothing when this plan has a completed job`
        : `unknown: no price of ${InstanceType} is known here (${what})`;
}
/** The role's account is the caller's: SageMaker takes no role of another one. */
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
        { action: 's3:PutObject', resource: s3(source.uri) },
        ...placingPermissions(plan, s3),
        ...[...buckets].map((resource) => ({ action: 's3:ListBucket', resource })),
        ...['CreateTrainingJob', 'DescribeTrainingJob', 'StopTrainingJob', 'AddTags', 'ListTags'].map((it) => ({
            action: `sagemaker:${it}`,
            resource: job,
        })),
        { action: 'iam:PassRole', resource: role },
        ...['DescribeLogStreams', 'GetLogEvents'].map((it) => ({ action: `logs:${it}`, resource: logs })),
        { action: 's3:GetObject', resource: `${s3(request.OutputDataConfig?.S3OutputPath ?? '')}/*` },
    ];
}

;// CONCATENATED MODULE: ./actions/run-training/inputs.ts

const inputs_image = () => (0,src/* matching */.wC)(/^\S{1,255}$/, 'an image URI of at most 255 characters without blanks');
const inputs = {
    source: (0,src/* withDefault */.IQ)((0,src/* text */.Qq)(), '.'),
    'entry-point': (0,src/* matching */.wC)(/^[\w./-]{1,200}$/, 'a file below the source, such as train.py'),
    image: inputs_image(),
    'inference-image': (0,src/* optional */.lq)(inputs_image()),
    'inference-entry-point': (0,src/* withDefault */.IQ)((0,src/* text */.Qq)(), 'inference.py'),
    'role-arn': (0,src/* roleArn */.w3)(),
    'instance-type': (0,src/* withDefault */.IQ)((0,src/* instanceType */.w)(), 'ml.m5.large'),
    'instance-count': (0,src/* withDefault */.IQ)((0,src/* integer */.nd)({ min: 1, max: 20 }), '1'),
    'volume-gb': (0,src/* withDefault */.IQ)((0,src/* integer */.nd)({ min: 1, max: 16_384 }), '30'),
    'max-runtime': (0,src/* withDefault */.IQ)((0,src/* duration */.p0)(), '1h'),
    hyperparameters: (0,src/* optional */.lq)((0,src/* yamlMap */.kL)()),
    'hyperparameters-file': (0,src/* optional */.lq)((0,src/* text */.Qq)()),
    channels: (0,src/* optional */.lq)((0,src/* yamlMap */.kL)()),
    metrics: (0,src/* optional */.lq)((0,src/* yamlMap */.kL)()),
    environment: (0,src/* optional */.lq)((0,src/* yamlMap */.kL)()),
    'poll-interval': (0,src/* withDefault */.IQ)((0,src/* duration */.p0)(), '15s'),
    'mlflow-tracking-uri': (0,src/* optional */.lq)((0,src/* text */.Qq)()),
    'mlflow-experiment': (0,src/* optional */.lq)((0,src/* matching */.wC)(/^[^\s].{0,498}$/, 'at most 499 characters')),
    'on-cancel': (0,src/* withDefault */.IQ)((0,src/* word */.Vm)('stop', 'leave'), 'stop'),
};

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
var dist = __webpack_require__(7934);
;// CONCATENATED MODULE: ./packages/mlflow/src/experiment.ts


const found = dist/* object */.Ikc({
    experiment: dist/* object */.Ikc({ experiment_id: dist/* string */.YjP(), lifecycle_stage: dist/* optional */.lqM(dist/* string */.YjP()) }),
});
const created = dist/* object */.Ikc({ experiment_id: dist/* string */.YjP() });
/**
 * @returns the id of the experiment of that name, which is made when there is none. Two that make it at once get the same one.
 * @throws MlflowFault; Error when it was deleted: no run can be in it, and only a person can decide to restore it.
 */
async function ensureExperiment(mlflow, name) {
    const there = await findExperiment(mlflow, name);
    if (there !== undefined)
        return there;
    try {
        return dist/* parse */.qgA(created, await mlflow.post('experiments/create', { name }, 'once')).experiment_id;
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
        const { experiment } = dist/* parse */.qgA(found, await mlflow.get('experiments/get-by-name', { experiment_name: name }));
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

const page = dist/* object */.Ikc({
    metrics: dist/* optional */.lqM(dist/* array */.YOg(dist/* object */.Ikc({ value: dist/* union */.KCZ([dist/* number */.aig(), dist/* string */.YjP()]), timestamp: dist/* number */.aig(), step: dist/* optional */.lqM(dist/* number */.aig(), 0) })), []),
    next_page_token: dist/* optional */.lqM(dist/* string */.YjP()),
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
        const { metrics, next_page_token: next } = dist/* parse */.qgA(page, await mlflow.get('metrics/get-history', query));
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
const longest = { key: 250, param: 6_000, tag: 5_000, experiment: 500, datasetName: 500, digest: 36 };
const keyForm = /^[/\w.\- ]+$/;
/** @returns a sentence for each value that MLflow cannot keep whole. */
function beyondLimits(record) {
    return [
        ...tooLong('experiment', record.experiment, longest.experiment),
        ...Object.entries(record.params).flatMap(([key, value]) => [
            ...badKey('parameter', key),
            ...tooLong(`parameter ${key}`, value, longest.param),
        ]),
        ...Object.entries(record.tags).flatMap(([key, value]) => [
            ...badKey('tag', key),
            ...tooLong(`tag ${key}`, value, longest.tag),
        ]),
        ...[...new Set(record.metrics.map(({ key }) => key))].flatMap((key) => badKey('metric', key)),
        ...record.datasets.flatMap(({ name, digest }) => [
            ...tooLong('dataset', name, longest.datasetName),
            ...tooLong(`digest of ${name}`, digest, longest.digest),
        ]),
    ];
}
function badKey(what, key) {
    if (key.length > longest.key)
        return [`${what} ${key.slice(0, 40)}…: its name has ${key.length} characters, ${longest.key} are allowed`];
    if (!keyForm.test(key) || /^\/|\/\/|(^|\/)\.{1,2}(\/|$)/.test(key))
        return [
            `${what} ${JSON.stringify(key)}: a name may hold letters, digits, and / _ - . and blanks, and must be a plain path`,
        ];
    return [];
}
const tooLong = (what, value, most) => value.length > most ? [`${what}: ${value.length} characters, of which MLflow keeps ${most}`] : [];

;// CONCATENATED MODULE: ./packages/mlflow/src/model.ts



const model_created = dist/* object */.Ikc({ model: dist/* object */.Ikc({ info: dist/* object */.Ikc({ model_id: dist/* string */.YjP() }) }) });
/**
 * Logs the model as MLflow 3 does: an entity of its own, told as the run's output. Its bytes stay where SageMaker put them; the tags say
 * where, and which.
 * @returns its id; undefined when the server is too old to know such models.
 */
async function logModel(mlflow, run, { name, tags }) {
    try {
        const request = { experiment_id: run.experiment, name, source_run_id: run.id, tags: pairs(tags) };
        const { model } = dist/* parse */.qgA(model_created, await mlflow.post('logged-models', request, 'once'));
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
const pair = dist/* object */.Ikc({ key: dist/* string */.YjP(), value: dist/* optional */.lqM(dist/* string */.YjP(), '') });
const wire = dist/* object */.Ikc({
    info: dist/* object */.Ikc({ run_id: dist/* string */.YjP(), experiment_id: dist/* string */.YjP() }),
    data: dist/* optional */.lqM(dist/* object */.Ikc({ params: dist/* optional */.lqM(dist/* array */.YOg(pair), []), tags: dist/* optional */.lqM(dist/* array */.YOg(pair), []) }), {}),
    outputs: dist/* optional */.lqM(dist/* object */.Ikc({ model_outputs: dist/* optional */.lqM(dist/* array */.YOg(dist/* unknown */.L5J()), []) }), {}),
});
const one = dist/* object */.Ikc({ run: wire });
const many = dist/* object */.Ikc({ runs: dist/* optional */.lqM(dist/* array */.YOg(wire), []) });
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
    return toRun(dist/* parse */.qgA(one, await mlflow.get('runs/get', { run_id: id })).run);
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
    return dist/* parse */.qgA(many, answer)
        .runs.map(toRun)
        .sort((a, b) => (a.id < b.id ? -1 : 1));
}
async function createRun(mlflow, experiment, { runName, start, key }) {
    const answer = await mlflow.post('runs/create', { experiment_id: experiment, run_name: runName, start_time: start, tags: pairs({ [keyTag]: key }) }, 'once');
    return toRun(dist/* parse */.qgA(one, answer).run);
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

;// CONCATENATED MODULE: ./actions/run-training/limits.ts


/** @returns every rule of CreateTrainingJob that the inputs break: SageMaker would refuse them one at a time, after we had begun. */
function limits(values) {
    return [
        ...runtimeFaults(values['max-runtime']),
        ...channelFaults(values.channels ?? {}),
        ...metricFaults(values.metrics ?? {}),
        ...environmentFaults(values.environment ?? {}),
        ...pollFaults(values['poll-interval']),
        ...hyperparameterFaults(values.hyperparameters ?? {}),
        ...mlflowFaults(values['mlflow-tracking-uri']),
    ];
}
function mlflowFaults(uri) {
    const place = uri === undefined ? undefined : readTrackingUri(uri, {});
    return typeof place === 'string' ? [place] : [];
}
/** SageMaker's longest training is 28 days. */
const limits_longest = 28 * 86_400;
const runtimeFaults = (seconds) => seconds >= 1 && seconds <= limits_longest ? [] : [`max-runtime: must be from 1s to 28d, found ${seconds} s`];
const pollFaults = (seconds) => seconds >= 0.1 && seconds <= 3600 ? [] : [`poll-interval: must be from 100ms to 1h, found ${seconds} s`];
function channelFaults(channels) {
    const entries = Object.entries(channels);
    return [
        ...(entries.length > 20 ? [`channels: SageMaker takes at most 20, found ${entries.length}`] : []),
        ...entries.flatMap(([name, value]) => [
            ...(/^[A-Za-z0-9._-]{1,64}$/.test(name)
                ? []
                : [`channels: the name "${name}" must be 1 to 64 of A-Z, a-z, 0-9, dot, underscore and hyphen`]),
            ...(isFolder(value) || isS3(value)
                ? []
                : [
                    `channels: ${name} must be a folder of the dataset that ends with a slash, such as train/ (or manifest:train/), or s3://bucket/prefix/, found "${value}"`,
                ]),
        ]),
    ];
}
/** Ends with a slash, or SageMaker would take it for a string prefix and bring `train-old/` too. */
const isFolder = (value) => typeof value === 'string' && /^(manifest:)?(\.\/|([^/\s][^/]*\/)+)$/.test(value) && !value.split('/').includes('..');
const isS3 = (value) => typeof value === 'string' && /^s3:\/\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]\/(\S*\/)?$/.test(value);
function metricFaults(metrics) {
    const entries = Object.entries(metrics);
    return [
        ...(entries.length > 40 ? [`metrics: SageMaker takes at most 40, found ${entries.length}`] : []),
        ...entries.flatMap(([name, pattern]) => [
            ...(name.length <= 255 ? [] : [`metrics: the name "${name.slice(0, 40)}…" has more than 255 characters`]),
            ...patternFaults(name, pattern),
        ]),
    ];
}
function patternFaults(name, pattern) {
    if (typeof pattern !== 'string' || pattern === '')
        return [`metrics: ${name} must be a regular expression in quotes, such as 'loss=([0-9.]+)'`];
    if (pattern.length > 500)
        return [`metrics: the expression of ${name} has ${pattern.length} characters; SageMaker takes 500`];
    const compiled = metricPattern(pattern);
    return compiled && groupsOf(compiled) > 0
        ? []
        : [
            `metrics: ${name} must be a regular expression with a group for the number, such as 'loss=([0-9.]+)', found '${pattern}'`,
        ];
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
            ...(name.length >= 1 && name.length <= 256
                ? []
                : [`hyperparameters: the name "${name.slice(0, 40)}" must have 1 to 256 characters`]),
            ...(/^(sagemaker_|_tuning_objective_metric$|default_user_module_name$)/.test(name)
                ? [`hyperparameters: ${name} is a name that script mode keeps for itself; choose another`]
                : []),
            ...numberFaults(name, value),
            ...(JSON.stringify(value).length <= 2500
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

// EXTERNAL MODULE: ./packages/lineage/src/index.ts + 21 modules
var lineage_src = __webpack_require__(1945);
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
        remarks: () => metrics.filter(({ values }) => values.length > 1).map(({ name, values }) => series(name, values)),
    };
}
function see({ pattern, values, times }, { text, at }) {
    const found = pattern.exec(text)?.[1];
    const value = found === undefined || found.trim() === '' ? Number.NaN : Number(found);
    if (!Number.isFinite(value))
        return;
    values.push(value);
    times.push(at);
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
        'modelway.code.source': `sha256:${facts.source.sha256}`,
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
            remarks: [...outcome.remarks, remark(`Run ${runId} of experiment ${experiment}.`)],
            outputs: { ...outcome.outputs, 'mlflow-run-id': runId },
        };
    }
    catch (cause) {
        trip.signal.throwIfAborted();
        const why = cause instanceof Error ? cause.message : String(cause);
        trip.log.warn(`${why}; the lineage has all of it, and a re-run tells MLflow again`);
        return { ...blank, remarks: [...outcome.remarks, remark(`MLflow does not have this training: ${why}`)] };
    }
}
const secrets = ['MLFLOW_TRACKING_PASSWORD', 'MLFLOW_TRACKING_TOKEN'];
const remark = (text) => ({ kind: 'text', title: 'In MLflow', importance: 15, place: 'folded', text });
/** Names the statement in the run: it is known only once the lineage is stored. @throws MlflowFault */
async function nameStatement({ uri, run }, { head, lineageUri }, world) {
    await tagRun(reach(uri, world), run, { 'modelway.head': head, 'modelway.lineage': lineageUri });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./packages/dataset/src/index.ts + 64 modules
var dataset_src = __webpack_require__(1709);
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
    const named = Object.entries(given).map(([name, value]) => ({ name, value: String(value) }));
    const dataset = named.every(({ value }) => isS3(value)) ? undefined : usableDataset(known);
    return named.map(({ name, value }) => {
        if (dataset === undefined || isS3(value))
            return { name, uri: value, dataset: undefined };
        return channelOf(name, value, { dataset, store: known.store.uri });
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
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let files = 0;
    for await (const { key, size, etag } of (0,aws_src/* listObjects */.L)(aws, at)) {
        hash.update(`${JSON.stringify([key, size, etag])}\n`);
        files += 1;
    }
    return files > 0 ? { ...channel, listing: hash.digest('hex') } : undefined;
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

;// CONCATENATED MODULE: ./actions/run-training/observe.ts





/** Looks at all that the plan depends on; nothing is made. @throws Refusal with everything that is wrong with any of it. */
async function observe(trip) {
    const { inputs, workspace, env, clock } = trip;
    const aws = (0,aws_src/* connect */.Ng)({ env, now: clock.now });
    const file = inputs['hyperparameters-file'];
    const [source, hyperparameters, channels] = await allOrRefusal(() => packageSource(workspace, { source: inputs.source, entryPoint: inputs['entry-point'] }), async () => readHyperparameters(workspace, { file, own: inputs.hyperparameters }), async () => channelsOf(aws, trip));
    return { source, region: aws.region, hyperparameters, channels };
}
const channelsOf = (aws, { inputs, lineage, line, store }) => lookInto({ aws, store }, resolveChannels(inputs.channels ?? {}, { lineage, line, store }));
/** Does all of it, and tells all refusals together; any other fault is told alone. */
async function allOrRefusal(a, b, c) {
    const done = await Promise.allSettled([a(), b(), c()]);
    const causes = done.flatMap((it) => (it.status === 'rejected' ? [it.reason] : []));
    const other = causes.find((cause) => !(cause instanceof src/* Refusal */.P_));
    if (other !== undefined)
        throw other;
    const refusals = causes.filter((cause) => cause instanceof src/* Refusal */.P_);
    if (refusals.length > 0)
        throw new src/* Refusal */.P_(...refusals.flatMap(({ reasons }) => reasons));
    const [first, second, third] = done.flatMap((it) => (it.status === 'fulfilled' ? [it.value] : []));
    return [first, second, third]; // Safe: all three are fulfilled, and in their order.
}

;// CONCATENATED MODULE: ./actions/run-training/remarks.ts
/** @returns what people read of a training: how well, how long, how dear, with which parameters; and how it ended when it did not. */
function remarksOf({ lastLines, history, job }, facts) {
    return [
        ...metricTable(facts),
        ...money(facts),
        ...parameters(facts),
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
function money({ seconds, cost, reused, instance }) {
    const where = `${instance.count} × ${instance.type}`;
    const paid = cost === undefined
        ? 'cost unknown: no price of this instance type is known here'
        : `${Number(cost.amount).toFixed(4)} ${cost.currency} (${cost.prices})`;
    const text = reused
        ? `Nothing: a completed job of the same plan was used again. It had taken ${seconds.billable ?? '?'} billable seconds on ${where}.`
        : `${seconds.billable ?? '?'} billable seconds on ${where}: ${paid}.`;
    return [{ kind: 'text', title: 'What the training cost', importance: 45, place: 'open', text }];
}
function parameters({ hyperparameters, source, job }) {
    const columns = [
        { name: 'Parameter', align: 'left' },
        { name: 'Value', align: 'left' },
    ];
    const rows = Object.entries(hyperparameters).map(([name, value]) => [{ code: name }, { code: value }]);
    const more = [
        ['job', { code: job.name }],
        ['entry point', { code: source.entryPoint }],
        ['source', { code: `sha256:${source.sha256.slice(0, 12)}` }],
    ];
    return [
        { kind: 'table', title: 'How it was trained', importance: 30, place: 'folded', columns, rows: [...rows, ...more] },
    ];
}
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

;// CONCATENATED MODULE: ./actions/run-training/verdict.ts

/** @returns whether what came of the job may be built upon: completed, with a model and every metric that was asked for. */
function verdictOf(trained) {
    const { job, cancelled } = trained;
    if (cancelled !== undefined)
        return (0,lineage_src/* error */.z3)(`cancelled while ${job.name} was ${job.secondary || job.status}; ${cancelled}`);
    if (job.status === 'Failed')
        return failed(job);
    if (job.status === 'Stopped')
        return stopped(job);
    const faults = [...modelFaults(trained), ...verdict_metricFaults(trained)];
    return faults.length > 0 ? (0,lineage_src/* fail */.fJ)(...faults) : (0,lineage_src/* pass */.IX)(`training job ${job.name} completed`);
}
/**
 * SageMaker's classes of failures: what the reason begins with. A fault of the platform says nothing about what was trained, so it is no
 * `fail`.
 */
const classes = [
    ['AlgorithmError', lineage_src/* fail */.fJ, 'the script ended with an error; its last lines are in the report'],
    ['ClientError', lineage_src/* fail */.fJ, 'the job could not use what it was given: look at image, role and channels'],
    ['CapacityError', lineage_src/* error */.z3, 'SageMaker has no such instance free; run again later, or with another instance type'],
    ['InternalServerError', lineage_src/* error */.z3, 'the fault is on the side of SageMaker; run again'],
];
function failed({ name, failure = 'SageMaker gave no reason' }) {
    const [, judge, advice] = classes.find(([word]) => failure.includes(word)) ?? ['', lineage_src/* fail */.fJ, 'see its log'];
    return judge(`training job ${name} failed: ${oneLine(failure)}; ${advice}`);
}
/** `Stopped` has three reasons, and only the secondary status tells them apart. */
function stopped({ name, secondary }) {
    if (secondary === 'MaxRuntimeExceeded')
        return (0,lineage_src/* fail */.fJ)(`training job ${name} ran longer than max-runtime and was stopped; raise max-runtime, or train less`);
    if (secondary === 'MaxWaitTimeExceeded')
        return (0,lineage_src/* error */.z3)(`training job ${name} waited too long for spot capacity; run again later, or without spot`);
    return (0,lineage_src/* error */.z3)(`training job ${name} was stopped by somebody; run again to make the next attempt`);
}
function modelFaults({ job, model }) {
    if (model !== undefined)
        return [];
    return [`training job ${job.name} completed, but there is no model at ${job.model ?? 'its output'}`];
}
function verdict_metricFaults({ job, plan }) {
    const wanted = plan.request.AlgorithmSpecification?.MetricDefinitions ?? [];
    return wanted
        .filter(({ Name }) => !job.metrics.some(({ name, value }) => name === Name && Number.isFinite(value)))
        .map(({ Name, Regex }) => `metric ${Name}: no line of the log matched '${Regex}' with a number; a metric that is missing is not a pass`);
}
/** What a container said may have many lines, and begins with what matters. */
const oneLine = (text) => text.replace(/\s+/g, ' ').trim().slice(0, 600);

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
    if (model === undefined)
        return { name: `training plan ${plan.digest.slice(0, 12)}`, digest: { sha256: plan.digest } };
    return { name: 'model.tar.gz', uri: job.model ?? '', digest: { sha256: model.sha256 } };
}
const inputsOf = ({ source, channels }) => [
    { name: 'source', uri: source.uri, digest: { sha256: source.sha256 } },
    ...channels.map(({ name, uri, dataset }) => ({
        name,
        uri,
        ...(dataset === undefined ? {} : { digest: { sha256: dataset } }),
    })),
];
function factsOf({ plan, job, reused, model }) {
    const { request, source, channels, hyperparameters, inference } = plan;
    const { InstanceType = '', InstanceCount = 1 } = request.ResourceConfig ?? {};
    const { training, billable } = job.seconds;
    const cost = billable === undefined
        ? undefined
        : (0,aws_src/* costOf */.ho)({ instanceType: InstanceType, count: InstanceCount, seconds: billable });
    return {
        plan: plan.digest,
        job: { name: job.name, arn: job.arn },
        status: job.secondary || job.status,
        reused,
        image: request.AlgorithmSpecification?.TrainingImage ?? '',
        instance: { type: InstanceType, count: InstanceCount },
        source: { uri: source.uri, sha256: source.sha256, entryPoint: source.entryPoint },
        hyperparameters: { ...hyperparameters },
        channels: channels.map(({ name, uri, dataset, listing }) => ({
            name,
            uri,
            ...(dataset === undefined ? {} : { dataset }),
            ...(listing === undefined ? {} : { listing }),
        })),
        ...(model && job.model ? { model: { uri: job.model, sha256: model.sha256, bytes: model.bytes } } : {}),
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

;// CONCATENATED MODULE: ./actions/run-training/plan.ts

/** Plans one training job. Pure: the same inputs, source and data give the same request under the same name. */
function planTraining({ inputs, line, store }, { source, region, hyperparameters, channels }) {
    const key = `code/${source.sha256}/sourcedir.tar.gz`;
    const entryPoint = inputs['entry-point'];
    const uri = `${store.uri}/${key}`;
    const draft = {
        RoleArn: inputs['role-arn'],
        AlgorithmSpecification: {
            TrainingImage: inputs.image,
            TrainingInputMode: 'File',
            ...definitions(inputs.metrics ?? {}),
        },
        HyperParameters: { ...encoded(hyperparameters), ...scriptMode({ entryPoint, uri, region }) },
        ...inputChannels(channels),
        OutputDataConfig: { S3OutputPath: `${store.uri}/training` },
        ResourceConfig: {
            // Safe: the input has the form of an instance type, and SageMaker knows which there are today.
            InstanceType: inputs['instance-type'],
            InstanceCount: inputs['instance-count'],
            VolumeSizeInGB: inputs['volume-gb'],
        },
        StoppingCondition: { MaxRuntimeInSeconds: Math.ceil(inputs['max-runtime']) },
        ...environment(inputs.environment ?? {}),
    };
    const { name, digest, tags } = (0,aws_src/* planName */.V6)(line, 'training', identity(draft, channels));
    return {
        digest,
        region,
        request: { ...draft, TrainingJobName: name, Tags: tags },
        source: { key, uri, sha256: source.sha256, entryPoint },
        channels,
        hyperparameters: encoded(hyperparameters),
        inference: {
            image: inputs['inference-image'] ?? inputs.image,
            environment: {
                SAGEMAKER_PROGRAM: inputs['inference-entry-point'],
                SAGEMAKER_SUBMIT_DIRECTORY: '/opt/ml/model/code',
            },
        },
    };
}
/** Who pays and for how long at most changes nothing in what comes out; data under the same address may. */
function identity({ RoleArn: _role, StoppingCondition: _limit, ...makes }, channels) {
    return { ...makes, data: channels.map(({ dataset, listing }) => dataset ?? listing ?? null) };
}
/** The containers read each value as JSON; one that is not encoded changes its type without a word (`007`, `true`, `1e-3`). */
const encoded = (parameters) => Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, JSON.stringify(value)]));
/** What makes a framework container run our script (sagemaker-training-toolkit). */
const scriptMode = ({ entryPoint, uri, region, }) => encoded({
    sagemaker_program: entryPoint,
    sagemaker_submit_directory: uri,
    sagemaker_region: region,
    sagemaker_container_log_level: 20,
});
function definitions(metrics) {
    const MetricDefinitions = Object.entries(metrics).map(([Name, Regex]) => ({ Name, Regex: String(Regex) }));
    return MetricDefinitions.length > 0 ? { MetricDefinitions } : {};
}
function inputChannels(channels) {
    const InputDataConfig = channels.map(({ name, uri }) => ({
        ChannelName: name,
        DataSource: {
            S3DataSource: {
                S3DataType: uri.endsWith('/') ? 'S3Prefix' : 'ManifestFile',
                S3Uri: uri,
                S3DataDistributionType: 'FullyReplicated',
            },
        },
    }));
    return InputDataConfig.length > 0 ? { InputDataConfig } : {};
}
function environment(given) {
    const Environment = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, String(value)]));
    return Object.keys(Environment).length > 0 ? { Environment } : {};
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

;// CONCATENATED MODULE: ./actions/run-training/action.ts












/** Uploads the source, shows the channels' files, begins the job or finds it, follows it to its end, and takes the model's digest from its bytes. */
async function perform(plan, trip, { source }) {
    const { store, env, clock, log, signal, saveState } = trip;
    const aws = (0,aws_src/* connect */.Ng)({ env, now: clock.now });
    await upload(store, plan, source);
    await place({ aws, store, signal }, plan.channels);
    const before = (attempt) => saveState('job', attempt);
    const { name, found } = await (0,aws_src/* ensureTrainingJob */.eY)(aws, plan.request, { digest: plan.digest, before });
    log.info(found === undefined ? `${name}: begun` : `${name}: this plan has a job already; it is ${found}`);
    const history = metricHistory(plan.request.AlgorithmSpecification?.MetricDefinitions ?? []);
    const known = { plan, reused: found === 'Completed' };
    try {
        const ended = await watch(aws, { name, plan, history }, trip);
        const model = ended.job.model && ended.job.status === 'Completed'
            ? await (0,aws_src/* digestObject */.G5)(aws, ended.job.model, signal)
            : undefined;
        const outcome = outcomeOf({ ...known, ...ended, model, history: history.remarks() });
        return await mirrored(outcome, { aws, job: ended.job, history }, trip);
    }
    catch (cause) {
        if (!signal.aborted)
            throw cause;
        const { job, cancelled } = await abandon(aws, name, trip.inputs['on-cancel']);
        return outcomeOf({ ...known, job, cancelled, model: undefined, lastLines: [], history: history.remarks() });
    }
}
/** Under the digest of its bytes, so what is there already is the same; if it is not, it was damaged, and nobody should train on it. */
async function upload(store, { source: { key, uri } }, { bytes }) {
    if ((await store.put(key, bytes, 'absent')) === 'conflict')
        throw new Error(`${uri}: holds other bytes than its name says; delete it, then run again`);
}
function watch(aws, { name, plan, history }, trip) {
    const { clock, log, signal, inputs: given } = trip;
    const say = progress(log.info, history.newest, aws.now);
    const onLook = (job, lines) => {
        history.see(lines);
        say(job);
    };
    const metrics = (plan.request.AlgorithmSpecification?.MetricDefinitions ?? []).flatMap(({ Name }) => Name ?? []);
    const followed = { name, instances: given['instance-count'], metrics };
    return (0,aws_src/* followTrainingJob */.Zq)(aws, followed, { clock, signal, log, interval: given['poll-interval'] * 1000, onLook });
}
/** Cancelled: the meter is stopped, unless it is to go on. @returns the job as it was left, and what became of it, in words. */
async function abandon(aws, name, onCancel) {
    const job = await (0,aws_src/* describeTrainingJob */.hw)(aws, name);
    if (job === undefined)
        throw new Error(`${name} is gone: somebody deleted it while it was followed`);
    if (onCancel === 'leave')
        return { job, cancelled: 'it goes on (on-cancel: leave); run again to follow it' };
    return { job, cancelled: outcomes[await (0,aws_src/* stopTrainingJob */.SL)(aws, name)] };
}
const outcomes = {
    told: 'it was told to stop',
    ended: 'it had ended already, or was about to',
    absent: 'it was never begun',
    'not-ours': 'it was not begun by this plan, so it was left alone',
};
/** Trains on SageMaker: never twice for the same plan, never for nobody. */
const runTraining = (0,src/* defineAction */.QP)({
    name: 'run-training',
    kind: 'training',
    // A dataset is needed only when a channel names a folder of one; `observe` refuses without.
    needs: [],
    inputs: inputs,
    check: limits,
    observe: observe,
    plan: planTraining,
    describe: describeTraining,
    perform,
    async tell({ lineage, head, lineageUri, ...trip }) {
        const facts = lineage.get(head)?.predicate.facts; // Safe: this action has just stated it.
        const aws = (0,aws_src/* connect */.Ng)({ env: trip.env, now: trip.clock.now });
        if (facts?.mlflow)
            await nameStatement(facts.mlflow, { head, lineageUri }, { ...trip, aws });
        return {};
    },
    async stop({ job }, { inputs: { 'on-cancel': onCancel }, env, clock, log }) {
        if (job === undefined)
            return;
        if (onCancel === 'leave')
            return log.info(`${job} is left as it is (on-cancel: leave)`);
        log.info(`${job}: ${outcomes[await (0,aws_src/* stopTrainingJob */.SL)((0,aws_src/* connect */.Ng)({ env, now: clock.now }), job)]}`);
    },
});

;// CONCATENATED MODULE: ./actions/run-training/index.ts



/* harmony default export */ const run_training = ((phase) => (0,src/* run */.eF)(runTraining, phase, aws_src/* s3Store */.yc));


/***/ })

};
