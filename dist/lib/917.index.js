export const id = 917;
export const ids = [917];
export const modules = {

/***/ 345:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S3: () => (/* binding */ openNamed),
/* harmony export */   XS: () => (/* binding */ storeOption),
/* harmony export */   XX: () => (/* binding */ onlyHead),
/* harmony export */   f6: () => (/* binding */ storeAt)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _modelway_action__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8257);
/* harmony import */ var _modelway_aws__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(242);
/* harmony import */ var _modelway_lineage__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2189);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9678);





const storeOption = { type: 'string', says: 'the store, s3://bucket/prefix (or MODELWAY_STORE)' };
/** @returns the store that `--store` or MODELWAY_STORE names. */
function storeAt(uri) {
    const given = uri ?? process.env['MODELWAY_STORE'];
    if (!given)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .e('--store s3://bucket/prefix is needed (or MODELWAY_STORE)');
    return (0,_modelway_aws__WEBPACK_IMPORTED_MODULE_2__/* .s3Store */ .yc)({ uri: given.replace(/\/+$/, ''), env: process.env, now: () => new Date() });
}
/**
 * Opens a lineage by whatever name a person has for it: a file, `s3://…/lineage/<sha256>.jsonl`, `sha256:<hex>`, or a ref such
 * as `lines/churn/production` or `commits/<sha>/churn`.
 */
async function openNamed(name, storeUri) {
    const digest = /(?:^sha256:|lineage\/)([0-9a-f]{64})(?:\.jsonl)?$/.exec(name)?.[1];
    if (name.startsWith('s3://') && digest !== undefined)
        return (0,_modelway_action__WEBPACK_IMPORTED_MODULE_1__/* .openHeads */ .yc)(storeAt(name.slice(0, name.indexOf('/lineage/'))), [`sha256:${digest}`]);
    if (name.startsWith('sha256:') && digest !== undefined)
        return (0,_modelway_action__WEBPACK_IMPORTED_MODULE_1__/* .openHeads */ .yc)(storeAt(storeUri), [`sha256:${digest}`]);
    if (name.endsWith('.jsonl'))
        return (0,_modelway_lineage__WEBPACK_IMPORTED_MODULE_3__/* .open */ .ho)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(name), digest === undefined ? undefined : `sha256:${digest}`);
    const ref = await (0,_modelway_action__WEBPACK_IMPORTED_MODULE_1__/* .readRef */ .sg)(storeAt(storeUri), name.replace(/^refs\//, ''));
    if (ref === undefined)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .e(`"${name}" is no file, no lineage URI, no sha256:<hex>, and no ref in the store`);
    return (0,_modelway_action__WEBPACK_IMPORTED_MODULE_1__/* .openHeads */ .yc)(storeAt(storeUri), ref.heads);
}
/** @returns the one head of a lineage. @throws Error when it has several: then a question about "the" lineage has no answer. */
function onlyHead(lineage) {
    const [head, ...others] = (0,_modelway_lineage__WEBPACK_IMPORTED_MODULE_3__/* .heads */ .c9)(lineage);
    if (head === undefined || others.length > 0)
        throw new Error(`the lineage has ${others.length + 1} heads; name one by sha256:<hex>`);
    return head;
}


/***/ }),

/***/ 7917:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   trace: () => (/* binding */ trace)
/* harmony export */ });
/* harmony import */ var _modelway_action__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8257);
/* harmony import */ var _modelway_aws__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(242);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1428);
/* harmony import */ var _trace_trace_back_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1745);
/* harmony import */ var _trace_trace_lines_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6856);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9678);
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(345);







const usage = {
    usage: 'modelway trace <endpoint | lineage URI | ref> [options]',
    options: { store: _store_js__WEBPACK_IMPORTED_MODULE_4__/* .storeOption */ .XS, json: { type: 'boolean', says: 'print what was found as JSON' } },
};
/** Follows what serves now back to the package, verdicts, job, source, data, commit and people that it came from. */
async function trace({ argv }) {
    const { values, words } = (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .readOptions */ .T)(argv, usage);
    const [name] = words;
    if (name === undefined)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .e('what shall be traced? Give an endpoint, a lineage URI, or a ref');
    const traced = /[/:]/.test(name)
        ? (0,_trace_trace_back_js__WEBPACK_IMPORTED_MODULE_3__/* .traceBack */ .T)(await (0,_store_js__WEBPACK_IMPORTED_MODULE_4__/* .openNamed */ .S3)(name, values.store))
        : await traceEndpoint(name, (0,_store_js__WEBPACK_IMPORTED_MODULE_4__/* .storeAt */ .f6)(values.store));
    process.stdout.write(values.json ? `${JSON.stringify(traced, null, 2)}\n` : `${(0,_trace_trace_lines_js__WEBPACK_IMPORTED_MODULE_6__/* .traceLines */ .v)(traced).join('\n')}\n`);
    return traced.proven ? 0 : 1;
}
/** The endpoint is asked first: a ref tells what was deployed, only AWS tells what serves. */
async function traceEndpoint(endpoint, store) {
    const aws = (0,_modelway_aws__WEBPACK_IMPORTED_MODULE_1__/* .connect */ .Ng)({ env: process.env, now: () => new Date() });
    const live = await (0,_modelway_aws__WEBPACK_IMPORTED_MODULE_1__/* .liveModel */ .mS)(aws, endpoint);
    if (live === undefined)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .e(`there is no endpoint ${endpoint}`);
    const ref = await (0,_modelway_action__WEBPACK_IMPORTED_MODULE_0__/* .readRef */ .sg)(store, `endpoints/${live.account}-${aws.region}-${endpoint}`);
    if (ref === undefined)
        throw new Error(`${endpoint} serves ${live.config}, but the store knows no deployment of ours to it: its origin cannot be proven`);
    return (0,_trace_trace_back_js__WEBPACK_IMPORTED_MODULE_3__/* .traceBack */ .T)(await openAll(store, ref.heads), live);
}
const openAll = (store, heads) => (0,_modelway_action__WEBPACK_IMPORTED_MODULE_0__/* .openHeads */ .yc)(store, heads);


/***/ }),

/***/ 1428:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ readOptions)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9678);


/** @returns the options and the words beside them. @throws UsageError naming what is not known, with the list of what is. */
function readOptions(argv, { usage, options }) {
    try {
        const { values, positionals } = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({
            args: [...argv],
            options: { ...options, help: { type: 'boolean' } },
            allowPositionals: true,
        });
        if (values.help)
            throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(usageOf(usage, options));
        return { values: values, words: positionals }; // Safe: parseArgs gives each option the type that it was declared with.
    }
    catch (cause) {
        if (cause instanceof _usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e)
            throw cause;
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`${cause.message}\n${usageOf(usage, options)}`);
    }
}
function usageOf(usage, options) {
    return [
        `usage: ${usage}`,
        ...Object.entries(options).map(([name, { says }]) => `  --${name.padEnd(12)} ${says}`),
    ].join('\n');
}


/***/ }),

/***/ 1745:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ traceBack)
/* harmony export */ });
/* harmony import */ var _modelway_lineage__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2189);

/** @returns the trace of a lineage's newest deployment, or of its newest training when nothing was deployed yet. Pure. */
function traceBack(lineage, live) {
    const found = {
        dataset: (0,_modelway_lineage__WEBPACK_IMPORTED_MODULE_0__/* .latest */ .IW)(lineage, 'dataset'),
        training: (0,_modelway_lineage__WEBPACK_IMPORTED_MODULE_0__/* .latest */ .IW)(lineage, 'training'),
        evaluation: (0,_modelway_lineage__WEBPACK_IMPORTED_MODULE_0__/* .latest */ .IW)(lineage, 'evaluation'),
        registration: (0,_modelway_lineage__WEBPACK_IMPORTED_MODULE_0__/* .latest */ .IW)(lineage, 'registration'),
        deployment: (0,_modelway_lineage__WEBPACK_IMPORTED_MODULE_0__/* .latest */ .IW)(lineage, 'deployment'),
    };
    const problems = [...digestProblems(found), ...liveProblems(found.deployment, live)];
    const run = (found.training ?? found.dataset)?.statement.predicate.run;
    const model = found.training?.statement.predicate.facts.model;
    return {
        proven: problems.length === 0,
        problems,
        head: (0,_modelway_lineage__WEBPACK_IMPORTED_MODULE_0__/* .heads */ .c9)(lineage).join(' '),
        ...(live ? { endpoint: live.endpoint, config: live.config } : {}),
        ...(model ? { model: { uri: model.uri, sha256: model.sha256 } } : {}),
        commit: run?.commit ?? 'unknown',
        ...(run?.pullRequest === undefined ? {} : { pullRequest: run.pullRequest }),
        actor: run?.actor ?? 'unknown',
        steps: [...lineage].map(([id, { predicate }]) => ({
            id,
            action: predicate.action,
            verdict: predicate.verdict.word,
            on: predicate.finishedOn,
            says: predicate.verdict.reasons,
        })),
        ...(found.dataset ? { dataset: found.dataset.statement.predicate.facts } : {}),
        ...(found.training ? { training: found.training.statement.predicate.facts } : {}),
    };
}
/** Each link must name the bytes that the link before it made. A link that is missing is a problem too: absence proves nothing. */
function digestProblems({ dataset, training, evaluation, registration, deployment }) {
    const data = dataset?.statement.predicate.facts.version.sha256;
    const model = training?.statement.predicate.facts.model?.sha256;
    const trainedOn = training?.statement.predicate.facts.channels.flatMap((it) => it.dataset ?? []) ?? [];
    return [
        ...link('the dataset', data, 'what the training read', trainedOn.find((it) => it === data) ?? trainedOn[0]),
        ...link('the model that was trained', model, 'the model that was judged', evaluation?.statement.predicate.facts.candidate.model),
        ...link('the model that was trained', model, 'the model that was registered', registration?.statement.predicate.facts.model.sha256),
        ...link('the model that was trained', model, 'the model that was deployed', deployment?.statement.predicate.facts.model.sha256),
    ];
}
function link(one, left, other, right) {
    if (left !== undefined && left === right)
        return [];
    return [`${one} (${left ?? 'not in the lineage'}) is not ${other} (${right ?? 'not in the lineage'})`];
}
function liveProblems(deployment, live) {
    if (live === undefined)
        return [];
    const facts = deployment?.statement.predicate.facts;
    if (facts?.config.live === live.config)
        return [];
    return [
        `${live.endpoint} serves ${live.config}, but the newest deployment in the lineage left ${facts?.config.live ?? 'nothing'}`,
    ];
}


/***/ }),

/***/ 6856:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ traceLines)
/* harmony export */ });
/** @returns the trace as lines for a terminal. */
function traceLines(traced) {
    const { training, dataset } = traced;
    const facts = [
        ['endpoint', traced.endpoint],
        ['configuration', traced.config],
        ['model', traced.model && `${traced.model.uri}\nsha256 ${traced.model.sha256}`],
        ['training job', training?.job.name],
        ['source', training && `${training.source.entryPoint}, sha256 ${training.source.sha256}`],
        [
            'parameters',
            training &&
                Object.entries(training.hyperparameters)
                    .map(([name, value]) => `${name}=${value}`)
                    .join(' '),
        ],
        [
            'dataset',
            dataset &&
                `${dataset.name} ${dataset.version.md5}: ${dataset.version.files} files, ${dataset.version.bytes} bytes\nsha256 ${dataset.version.sha256}`,
        ],
        ['files', dataset?.manifest.uri],
        [
            'commit',
            `${traced.commit}${traced.pullRequest === undefined ? '' : ` (pull request #${traced.pullRequest})`}, by ${traced.actor}`,
        ],
    ];
    return [
        ...facts.flatMap(([name, value]) => (value === undefined ? [] : labelled(name, value))),
        '',
        ...traced.steps.map(stepLine),
        '',
        ...(traced.proven
            ? ['Proven: every step names the same bytes as the next.']
            : ['NOT proven:', ...traced.problems.map((it) => `  ${it}`)]),
    ];
}
/** One line a step: its first reason, and how many more there are. */
function stepLine({ verdict, action, id, says }) {
    const [first = '', ...more] = says;
    const rest = more.length > 0 ? ` (and ${more.length} more)` : '';
    return `  ${verdict.padEnd(12)} ${action.padEnd(16)} ${id.slice(7, 19)}  ${first}${rest}`;
}
function labelled(name, value) {
    const [first = '', ...rest] = value.split('\n');
    return [`${name.padEnd(14)} ${first}`, ...rest.map((line) => `${' '.repeat(15)}${line}`)];
}


/***/ })

};
