export const id = 8495;
export const ids = [8495];
export const modules = {

/***/ 8495:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ie: () => (/* reexport */ MlflowFault),
  Up: () => (/* reexport */ connectMlflow),
  e7: () => (/* reexport */ mirror),
  xD: () => (/* reexport */ readRunMetrics),
  ev: () => (/* reexport */ readTrackingUri),
  WQ: () => (/* reexport */ tagRun)
});

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
;// CONCATENATED MODULE: ./packages/mlflow/src/run.ts


/** The tag by which a training's run is found again; its value is the name of the SageMaker job. */
const keyTag = 'modelway.idempotency_key';
/** The parameter that says which of several runs of one training is told. A parameter can be written once, so it decides. */
const choiceParam = 'modelway.run';
const pair = dist/* object */.Ikc({ key: dist/* string */.YjP(), value: dist/* optional */.lqM(dist/* string */.YjP(), '') });
const wire = dist/* object */.Ikc({
    info: dist/* object */.Ikc({ run_id: dist/* string */.YjP(), experiment_id: dist/* string */.YjP() }),
    data: dist/* optional */.lqM(dist/* object */.Ikc({ params: dist/* optional */.lqM(dist/* array */.YOg(pair), []), tags: dist/* optional */.lqM(dist/* array */.YOg(pair), []) }), {}),
    outputs: dist/* optional */.lqM(dist/* object */.Ikc({ model_outputs: dist/* optional */.lqM(dist/* array */.YOg(dist/* unknown */.L5J()), []) }), {}),
});
const one = dist/* object */.Ikc({ run: wire });
const many = dist/* object */.Ikc({ runs: dist/* optional */.lqM(dist/* array */.YOg(wire), []) });
/** What was decided of a run, if anything: its own id when it stays, another's when it is that one's duplicate. */
const choiceOf = ({ params }) => params.find(({ key }) => key === choiceParam)?.value;
const toRun = ({ info, data, outputs }) => ({
    id: info.run_id,
    experiment: info.experiment_id,
    params: data.params ?? [],
    tags: data.tags ?? [],
    hasModel: (outputs.model_outputs ?? []).length > 0,
});
/** @returns the run with all that the server keeps of it. */
async function readRun(mlflow, id) {
    return toRun(dist/* parse */.qgA(one, await mlflow.get('runs/get', { run_id: id })).run);
}
/** Runs of one training that nobody called a duplicate, in an order that all see the same. Its key is a job's name: it holds no quote. */
async function runsOf(mlflow, experiment, key) {
    const answer = await mlflow.post('runs/search', {
        experiment_ids: [experiment],
        filter: `tags.\`${keyTag}\` = '${key}'`,
        run_view_type: 'ACTIVE_ONLY',
        order_by: ['attributes.start_time ASC'],
        max_results: 10,
    }, 'repeatable');
    // Runs of one training begin in the same millisecond, so the id decides.
    return dist/* parse */.qgA(many, answer)
        .runs.map(toRun)
        .filter((run) => [undefined, run.id].includes(choiceOf(run)))
        .sort((a, b) => (a.id < b.id ? -1 : 1));
}
/** Makes a run that holds nothing yet but the key to find it by. */
async function createRun(mlflow, experiment, { runName, start, key }) {
    const answer = await mlflow.post('runs/create', { experiment_id: experiment, run_name: runName, start_time: start, tags: pairs({ [keyTag]: key }) }, 'once');
    return toRun(dist/* parse */.qgA(one, answer).run);
}
/** Sets tags; those that are there get the new value. */
async function tagRun(mlflow, id, tags) {
    await mlflow.post('runs/log-batch', { run_id: id, tags: pairs(tags) }, 'repeatable');
}

;// CONCATENATED MODULE: ./packages/mlflow/src/elect.ts


/** @returns the one run of this training, the same for all who ask at once, and whether this call made it; a run too many is deleted. */
async function ensureRun(mlflow, experiment, record) {
    const search = () => runsOf(mlflow, experiment, record.key);
    const there = await search();
    if (there.length > 0)
        return { run: await elect(mlflow, there, search), fresh: false };
    const mine = await createRun(mlflow, experiment, record);
    const run = await elect(mlflow, await search(), search);
    if (run.id === mine.id)
        return { run, fresh: true };
    await mlflow.post('runs/delete', { run_id: mine.id }, 'repeatable');
    return { run, fresh: false };
}
/**
 * Chooses one of a training's runs, the same for all who choose at once, whenever each of them looked: MLflow has no lock, but a parameter
 * that is written once. Who keeps a run has first marked all others that it saw as its duplicates; a run that was kept cannot be marked,
 * and one that was marked cannot be kept. Of two runs, the maker of one saw the other, so never are both kept.
 * @param runs what a search found, in the order that all agree on; not empty. @param again searches once more.
 * @throws MlflowFault
 */
async function elect(mlflow, [first, ...others], again) {
    if (!first)
        throw new Error('MLflow no longer finds the run that it has just made');
    for (const other of others)
        if ((await choose(mlflow, other, first)) === other.id)
            return other;
    if ((await choose(mlflow, first, first)) === first.id)
        return first;
    return elect(mlflow, await again(), again);
}
/** @returns whose run it is now: the one that was said first. */
async function choose(mlflow, run, value) {
    const said = choiceOf(run);
    if (said !== undefined)
        return said;
    try {
        await mlflow.post('runs/log-parameter', { run_id: run.id, key: choiceParam, value: value.id }, 'repeatable');
        return value.id;
    }
    catch (error) {
        if (!(error instanceof MlflowFault))
            throw error;
        const now = choiceOf(await readRun(mlflow, run.id));
        if (now === undefined)
            throw error;
        return now;
    }
}

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

;// CONCATENATED MODULE: ./packages/mlflow/src/run-metrics.ts

const answer = dist/* object */.Ikc({
    run: dist/* object */.Ikc({
        info: dist/* object */.Ikc({ run_id: dist/* string */.YjP(), experiment_id: dist/* string */.YjP(), status: dist/* optional */.lqM(dist/* string */.YjP(), '') }),
        data: dist/* optional */.lqM(dist/* object */.Ikc({
            // The server writes what JSON has no word for as text.
            metrics: dist/* optional */.lqM(dist/* array */.YOg(dist/* object */.Ikc({ key: dist/* string */.YjP(), value: dist/* union */.KCZ([dist/* number */.aig(), dist/* string */.YjP()]) })), []),
            tags: dist/* optional */.lqM(dist/* array */.YOg(dist/* object */.Ikc({ key: dist/* string */.YjP(), value: dist/* optional */.lqM(dist/* string */.YjP(), '') })), []),
        }), {}),
    }),
});
/** @returns the last values of a run's metrics. @throws MlflowFault, also when there is no such run; ValiError when the answer is no run. */
async function readRunMetrics(mlflow, id) {
    const { info, data } = dist/* parse */.qgA(answer, await mlflow.get('runs/get', { run_id: id })).run;
    const numbers = (data.metrics ?? []).flatMap(({ key, value }) => (isNumber(value) ? [[key, value]] : []));
    return {
        run: info.run_id,
        experiment: info.experiment_id,
        status: info.status,
        metrics: Object.fromEntries(numbers),
        tags: Object.fromEntries((data.tags ?? []).map(({ key, value }) => [key, value])),
    };
}
const isNumber = (value) => typeof value === 'number' && Number.isFinite(value);

;// CONCATENATED MODULE: ./packages/mlflow/src/index.ts








/***/ })

};
