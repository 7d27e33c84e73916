export const id = 692;
export const ids = [692];
export const modules = {

/***/ 7692:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ evaluate_gate)
});

// EXTERNAL MODULE: ./packages/action/src/index.ts + 21 modules
var src = __webpack_require__(8284);
// EXTERNAL MODULE: ./packages/aws/src/index.ts + 63 modules
var aws_src = __webpack_require__(5727);
;// CONCATENATED MODULE: ./actions/evaluate-gate/baseline-input.ts

const packageArn = /^arn:aws[a-z-]*:sagemaker:[a-z0-9-]{3,30}:\d{12}:model-package\/[a-zA-Z0-9-]{1,63}(\/\d{1,9})?$/;
/** What Git allows in a name, less what it gives a meaning to. */
const tagName = /^(?!-)(?!.*(\.\.|@\{|\/\/|\.lock$|[/.]$))[^\s~^:?*[\\\p{Cc}]{1,255}$/u;
/** The model to compare with: `endpoint`, `merge-base`, `tag:<name>`, `model-package:<arn>`, `lineage:<uri>` or `none`. */
const baselineInput = () => ({ parse: read });
function read(given) {
    if (given === 'endpoint' || given === 'merge-base' || given === 'none')
        return { is: given };
    const at = given.indexOf(':');
    const [kind, rest] = [given.slice(0, at), given.slice(at + 1)];
    if (at > 0 && kind === 'tag' && tagName.test(rest))
        return { is: kind, name: rest };
    if (at > 0 && kind === 'model-package' && packageArn.test(rest))
        return { is: kind, arn: rest };
    if (at > 0 && kind === 'lineage' && rest.startsWith('s3://'))
        return { is: kind, uri: rest };
    throw new src/* InputFault */.H5('must be endpoint, merge-base, tag:<name of a tag>, model-package:<ARN of a version in the registry>, lineage:<s3://…/lineage/<sha256>.jsonl> or none');
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/claim-input.ts

const kinds = ['json', 'dvc', 'model-monitor', 'clarify', 'bedrock'];
const functionName = /^(?:arn:aws[\w-]*:lambda:[a-z0-9-]+:\d{12}:function:)?[\w-]{1,64}(?::[\w$-]{1,128})?$/;
/** `scores`, `training-job`, `mlflow`, `mlflow:<run>`, `lambda:<function>`, or a kind of file with where it lies: `clarify:s3://bucket/analysis.json`. */
const evidenceInput = () => ({ parse: claim_input_read });
function claim_input_read(given) {
    if (given === 'scores' || given === 'training-job' || given === 'mlflow')
        return { is: given };
    const split = given.indexOf(':');
    const kind = kinds.find((it) => it === given.slice(0, split));
    const [word, at] = [given.slice(0, split), given.slice(split + 1)];
    if (word === 'mlflow' && /^[\w-]{1,100}$/.test(at))
        return { is: 'mlflow', run: at };
    if (word === 'lambda' && functionName.test(at))
        return { is: 'lambda', name: at };
    if (kind === undefined || at === '' || /\p{Cc}/u.test(at))
        throw new src/* InputFault */.H5(`must be scores, training-job, mlflow, mlflow:<run id>, lambda:<name or ARN of a function>, or ${kinds.join(', ')} followed by a colon and a path of the checkout or an s3:// address, such as dvc:metrics.json`);
    return { is: kind, at };
}

// EXTERNAL MODULE: ./packages/lineage/src/index.ts + 22 modules
var lineage_src = __webpack_require__(7794);
// EXTERNAL MODULE: ./packages/judge/src/index.ts + 114 modules
var judge_src = __webpack_require__(5437);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./actions/evaluate-gate/claim.ts
const nothing = { metrics: {}, facets: [], violations: [] };
/** For people: what such evidence is worth. */
const worth = {
    service: 'an AWS service reported them, on records that this gate did not see: weaker than scores that the gate computes itself',
    function: 'a Lambda function gave them when the gate asked, and nothing here shows what it did: weaker than scores that the gate computes itself',
    tracked: 'a run in MLflow holds them, into which others may write: much weaker than scores that the gate computes itself',
    claimed: 'a file says so, and nobody measured again: much weaker than scores that the gate computes itself',
};

;// CONCATENATED MODULE: ./actions/evaluate-gate/read-claim.ts




const objectOf = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
const listOf = (value) => (Array.isArray(value) ? value : []);
const finite = (value) => typeof value === 'number' && Number.isFinite(value) ? value : undefined;
/** The policy writes `log-loss` where others write `log_loss` or `LogLoss`. */
const metricName = (name) => name
    .replace(/^Builtin\./, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replaceAll('_', '-')
    .toLowerCase();
const readers = { json, dvc, 'model-monitor': monitor, clarify, bedrock };
/** @param text of a file that others wrote: hostile. @throws Refusal when it is not of its kind or holds no number at all. */
function readClaim(kind, text, at) {
    let claim;
    try {
        claim = readers[kind](text);
    }
    catch (cause) {
        throw new src/* Refusal */.P_(`evidence ${kind}:${at}: cannot be read: ${cause.message.split('\n')[0]?.slice(0, 300)}`);
    }
    const found = (claim.scores ? 1 : 0) + Object.keys(claim.metrics).length + claim.facets.length + claim.violations.length;
    if (found === 0 && kind !== 'model-monitor')
        throw new src/* Refusal */.P_(`evidence ${kind}:${at}: holds no finite number in the place where ${kind} keeps them`);
    return claim;
}
/** Our own shape: `{"model": "<sha256>", "metrics": {"auc": 0.81}, "records": [{"key", "candidate", "baseline", "label"}]}`, as evaluators write it. */
function json(text) {
    const { model, metrics, records } = objectOf(JSON.parse(text));
    const digest = typeof model === 'string' && /^[0-9a-f]{64}$/.test(model) ? { model } : {};
    const claim = { ...nothing, ...digest, metrics: numbersOf(objectOf(metrics)) };
    if (records === undefined)
        return claim;
    const { records: table } = (0,judge_src/* readEvidence */.At)(text, []);
    if (!(table instanceof judge_src/* RecordTable */.m2))
        throw new Error('its "records" must be a list in the file itself');
    const { scores } = table.evidence();
    if (scores === undefined)
        throw new Error('its "records" have no "candidate" and "label"');
    return { ...claim, scores };
}
/** A metrics file of DVC, JSON or YAML: nested maps, of which the last names are the metrics. */
function dvc(text) {
    const value = (0,dist/* parse */.qg)(text, { maxAliasCount: 0 });
    return { ...nothing, metrics: leaves(objectOf(value), 0) };
}
/** `statistics.json` of model quality, or the violations that a monitor found. */
function monitor(text) {
    const whole = objectOf(JSON.parse(text));
    const kinds = ['binary_classification_metrics', 'regression_metrics', 'multiclass_classification_metrics'];
    const metrics = kinds.flatMap((kind) => Object.entries(objectOf(whole[kind])));
    const violations = listOf(whole['violations']).map((it) => {
        const { feature_name: feature, metric_name: metric, constraint_check_type: check, description } = objectOf(it);
        return [feature ?? metric, check, description]
            .filter((part) => typeof part === 'string')
            .join(': ')
            .slice(0, 500);
    });
    if (whole['violations'] === undefined && metrics.length === 0)
        throw new Error('it is neither the statistics of a model quality job nor a file of violations');
    // Curves and matrices have no `value`; what was not measurable is the text "NaN".
    return {
        ...nothing,
        metrics: numbersOf(Object.fromEntries(metrics.map(([name, it]) => [name, objectOf(it)['value']]))),
        violations,
    };
}
/** `analysis.json` of Clarify: bias metrics per facet. */
function clarify(text) {
    const whole = objectOf(JSON.parse(text));
    const parts = [whole['pre_training_bias_metrics'], whole['post_training_bias_metrics']].map((it) => objectOf(objectOf(it)['facets']));
    const facets = parts.flatMap((part) => Object.entries(part).flatMap(([column, groups]) => listOf(groups).flatMap((group) => {
        const { value_or_threshold: value, metrics } = objectOf(group);
        return listOf(metrics).flatMap((it) => {
            const { name, value: found } = objectOf(it);
            const number = finite(found);
            return typeof name === 'string' && number !== undefined
                ? [{ column, value: String(value), metric: name, found: number }]
                : [];
        });
    })));
    return { ...nothing, facets };
}
/** One line per prompt: Bedrock leaves no average. A line without a result is no zero: then the metric is left out. */
function bedrock(text) {
    const sums = new Map();
    for (const line of text.split('\n').filter((it) => it.trim() !== ''))
        for (const score of listOf(objectOf(objectOf(JSON.parse(line))['automatedEvaluationResult'])['scores'])) {
            const { metricName: name, result } = objectOf(score);
            if (typeof name !== 'string')
                continue;
            const known = sums.get(name) ?? { sum: 0, count: 0, gaps: 0 };
            const value = finite(result);
            sums.set(name, value === undefined
                ? { ...known, gaps: known.gaps + 1 }
                : { ...known, sum: known.sum + value, count: known.count + 1 });
        }
    const whole = [...sums].filter(([, it]) => it.gaps === 0 && it.count > 0);
    return { ...nothing, metrics: Object.fromEntries(whole.map(([name, it]) => [metricName(name), it.sum / it.count])) };
}
const numbersOf = (given) => Object.fromEntries(Object.entries(given).flatMap(([name, it]) => {
    const value = finite(it);
    return value === undefined ? [] : [[metricName(name), value]];
}));
function leaves(map, depth) {
    if (depth > 8)
        return {};
    const below = Object.values(map).map((it) => leaves(objectOf(it), depth + 1));
    return Object.fromEntries([numbersOf(map), ...below].flatMap((it) => Object.entries(it)));
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/claim-lambda.ts




/**
 * Asks the function for the numbers, when there is one to be asked. It is told which model to evaluate, and has to say of which one its
 * numbers are: a function that evaluates what it knows from elsewhere is found out. @throws Refusal when it fails, or does not say so.
 */
async function askedFunction(trip, gate) {
    const { ask, model, policy } = gate;
    if (ask === undefined)
        return gate;
    const event = {
        version: 1,
        line: trip.line,
        commit: trip.run.commit,
        model,
        metrics: Object.keys(policy.rules.metrics),
    };
    trip.log.info(`Asking the function ${ask} about model sha256 ${model.sha256}.`);
    const { bytes, version } = await (0,aws_src/* reach */.gl)(trip)
        .functions({ name: ask, event, signal: trip.signal })
        .catch((cause) => {
        if (cause instanceof aws_src/* FunctionFailed */.SA)
            throw new src/* Refusal */.P_(`evidence lambda:${ask}: the function failed: ${cause.message}`);
        throw cause;
    });
    const claim = readClaim('json', new TextDecoder().decode(bytes), `lambda:${ask}`);
    if (claim.model !== model.sha256)
        throw new src/* Refusal */.P_(`evidence lambda:${ask}: was asked about model sha256 ${model.sha256} and answered about ${claim.model ? `sha256 ${claim.model}` : 'none'}; return {"model": event["model"]["sha256"], "metrics": {…}}`);
    return {
        ...gate,
        claim,
        file: { uri: `lambda:${ask}${version ? ` (version ${version})` : ''}`, sha256: (0,lineage_src/* sha256 */.sc)(bytes) },
    };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/mlflow/src/index.ts + 12 modules
var mlflow_src = __webpack_require__(8495);
;// CONCATENATED MODULE: ./actions/evaluate-gate/claim-mlflow.ts






/** What ties a run to the bytes of a model: run-training writes it, and whoever logs an evaluation may. */
const modelTag = 'modelway.model.sha256';
/** @returns the last values of a run's metrics, with the model that the run says it is of. @throws Refusal when either is not known for certain. */
async function claimOfRun(trip, id) {
    if (id === undefined)
        throw new src/* Refusal */.P_('evidence mlflow: run-training told no MLflow of this model; name a run, as mlflow:<run id>');
    const place = placeOf(trip);
    const { run, experiment, status, metrics, tags } = await runOf(trip, place, id);
    const refuse = (why) => {
        throw new src/* Refusal */.P_(`evidence mlflow:${id}: ${why}`);
    };
    if (status !== 'FINISHED')
        refuse(`the run is ${status.slice(0, 40) || 'in no known state'}; only one that is FINISHED can be judged by`);
    const model = tags[modelTag];
    if (model === undefined || !/^[0-9a-f]{64}$/.test(model))
        return refuse(`the run does not say which model it is of; set its tag ${modelTag} to the SHA-256 of model.tar.gz`);
    const named = Object.fromEntries(Object.entries(metrics).map(([name, value]) => [metricName(name), value]));
    const count = Object.keys(named).length;
    if (count === 0)
        refuse('the run has no metric with a finite value');
    if (count < Object.keys(metrics).length)
        refuse('two of its metrics are the same but for hyphens and capitals, so nobody knows which one is meant');
    const decimals = Object.fromEntries(Object.entries(named).map(([name, value]) => [name, (0,lineage_src/* toDecimal */.nI)(value)]));
    return {
        claim: { ...nothing, metrics: named, model },
        assurance: 'tracked',
        file: {
            uri: `${place.base}/#/experiments/${experiment}/runs/${run}`,
            sha256: (0,lineage_src/* sha256 */.sc)((0,lineage_src/* canonicalJson */.dj)({ run, model, metrics: decimals })),
        },
    };
}
/** The server is named by the workflow and by nobody else: whatever a lineage says, our token goes nowhere it leads. */
function placeOf({ inputs, env }) {
    const uri = inputs['mlflow-tracking-uri'] ?? env['MLFLOW_TRACKING_URI'];
    if (!uri)
        throw new src/* Refusal */.P_('evidence mlflow: mlflow-tracking-uri (or MLFLOW_TRACKING_URI) has to say where the server is');
    const place = (0,mlflow_src/* readTrackingUri */.ev)(uri, env);
    if (typeof place === 'string')
        throw new src/* Refusal */.P_(place);
    return place;
}
async function runOf(trip, place, id) {
    const { env, clock, signal, log } = trip;
    for (const name of ['MLFLOW_TRACKING_PASSWORD', 'MLFLOW_TRACKING_TOKEN'])
        if (env[name])
            log.addMask?.(env[name]);
    const sign = place.signed ? { sign: (0,aws_src/* signerOf */.Kv)((0,aws_src/* reach */.gl)(trip), clock.now) } : {};
    try {
        return await (0,mlflow_src/* readRunMetrics */.xD)((0,mlflow_src/* connectMlflow */.Up)({ place, clock, signal, ...sign }), id);
    }
    catch (cause) {
        if (cause instanceof mlflow_src/* MlflowFault */.ie)
            throw new src/* Refusal */.P_(`evidence mlflow:${id}: ${cause.message}`);
        throw cause;
    }
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/judge-claim.ts



/** Judges what others worked out. Of numbers without records bounds can pass; whatever needs more is inconclusive, and so is everything untrusted. Pure. */
function judgeClaim(policy, claim, beside) {
    const paired = pairedOf(policy, claim);
    if (paired?.verdict.word === 'error')
        return paired;
    const comparisons = paired?.comparisons.slice() ??
        Object.entries(policy.metrics).flatMap(([metric, rule]) => rule === undefined ? [] : comparisonsOf(metric, rule, { claim, lower: beside.lower(metric) }));
    // Nothing of the user's own is run beside numbers that others worked out.
    comparisons.push(...(0,judge_src/* judgeEvaluators */.o8)(policy, new Map(), { rows: undefined }).map((it) => it.comparison));
    const findings = [...claim.violations.map(violation), ...facetsOf(policy, claim), ...recordless(policy)];
    const all = [...comparisons, ...findings.filter((it) => it.decides)];
    // What else a model does says nothing of how good it is.
    const word = comparisons.length === 0 ? 'inconclusive' : (0,lineage_src/* worst */.QZ)(all.map((it) => it.word));
    const told = all.filter((it) => word === 'pass' || it.word !== 'pass').map((it) => it.reason);
    const note = `These numbers are no scores of the gate's own: ${worth[beside.assurance]}`;
    if (word === 'pass' && !beside.trusted)
        return {
            verdict: (0,lineage_src/* inconclusive */.Ni)('What was claimed meets the policy, but it comes from a run that is not trusted: train and judge it in one that is', note),
            ...{ comparisons, findings },
        };
    return { verdict: { word, reasons: [...told.slice(0, 12), note] }, comparisons, findings };
}
/** Scores by record are judged as the gate's own are, but for what needs the holdout. */
function pairedOf(policy, { scores }) {
    if (scores === undefined)
        return undefined;
    const rules = { ...policy, slices: [], facets: [], waivers: [], evaluators: [] };
    const { verdict, comparisons } = (0,judge_src/* judge */.S4)(rules, { ...scores, slices: {} });
    return { verdict, comparisons, findings: [] };
}
function comparisonsOf(metric, { bound, margin, improvement }, { claim, lower }) {
    const value = claim.metrics[metric];
    const common = { metric, direction: lower ? 'lower-is-better' : 'higher-is-better', records: 0 };
    const found = value === undefined ? {} : { candidate: (0,lineage_src/* toDecimal */.nI)(value) };
    const change = (rule, limit) => ({
        ...{ ...common, ...found, rule, limit: (0,lineage_src/* toDecimal */.nI)(limit), word: 'inconclusive' },
        reason: `${metric}: numbers without records cannot show how it changed; let the gate score the holdout (evidence: scores)`,
    });
    return [
        ...(bound === undefined
            ? []
            : [
                {
                    ...common,
                    ...found,
                    rule: 'bound',
                    limit: (0,lineage_src/* toDecimal */.nI)(bound),
                    ...bounded(metric, value, { bound, lower }),
                },
            ]),
        ...(margin === undefined ? [] : [change('no-regression', margin)]),
        ...(improvement === undefined ? [] : [change('improvement', improvement)]),
    ];
}
function bounded(metric, value, { bound, lower }) {
    if (value === undefined)
        return { word: 'inconclusive', reason: `${metric} is not in the evidence` };
    const asks = `the policy asks for ${lower ? 'at most' : 'at least'} ${bound}`;
    const met = lower ? value <= bound : value >= bound;
    return {
        word: met ? 'pass' : 'fail',
        reason: `${metric} is said to be ${Number(value.toPrecision(6))}, without an interval; ${asks}`,
    };
}
const violation = (reason) => ({
    rule: 'drift',
    word: 'fail',
    decides: true,
    reason: `The monitor reports ${reason || 'a violation'}`,
});
/** Clarify's groups are those of its own configuration: a rule is met only where one is named as the policy's column is. */
function facetsOf({ facets }, claim) {
    return facets.flatMap(({ column, metrics }) => Object.entries(metrics).flatMap(([metric, band]) => {
        if (band === undefined)
            return [];
        const same = claim.facets.filter((it) => it.column === column && it.metric.toLowerCase() === metric.toLowerCase());
        if (same.length === 0 || band.margin !== undefined)
            return [
                {
                    rule: 'facet',
                    metric,
                    column,
                    word: 'inconclusive',
                    decides: true,
                    reason: `${metric} of ${column} ${band.margin === undefined ? 'is not in the evidence' : 'cannot be compared without records'}`,
                },
            ];
        return same.map(({ value, found }) => {
            const within = found >= (band.min ?? Number.NEGATIVE_INFINITY) && found <= (band.max ?? Number.POSITIVE_INFINITY);
            return {
                rule: 'facet',
                metric,
                column,
                value,
                candidate: (0,lineage_src/* toDecimal */.nI)(found),
                word: within ? 'pass' : 'fail',
                decides: true,
                reason: `${metric} of ${column}=${value.slice(0, 60)} is said to be ${Number(found.toPrecision(6))}, ${within ? 'within' : 'outside of'} what the policy allows`,
            };
        });
    }));
}
/** What the policy says of what cannot be proven. */
const unproven = (rule) => ({
    word: rule === 'fail' ? 'fail' : 'inconclusive',
    decides: rule !== 'tell',
});
/** Rules that nothing but records can answer. */
function recordless({ slices, drift, contamination }) {
    const say = (rule, what) => ({
        rule,
        word: 'inconclusive',
        decides: true,
        reason: `${what} cannot be judged by numbers without records`,
    });
    return [
        ...slices.map((it) => ({ ...say('slices', `Slices by ${it.column}`), column: it.column })),
        ...(drift ? [say('drift', 'Drift')] : []),
        ...(contamination.check === 'always'
            ? [{ ...say('contamination', 'Contamination (see contamination.unproven)'), ...unproven(contamination.unproven) }]
            : []),
    ];
}

// EXTERNAL MODULE: ./packages/github/src/index.ts + 19 modules
var github_src = __webpack_require__(2592);
;// CONCATENATED MODULE: ./actions/evaluate-gate/github-of.ts

/** @returns the way to GitHub, with a clock that is the trip's; undefined without a token. */
async function gitHubOf({ env, run, clock, inputs }) {
    const token = inputs['github-token'];
    if (token === undefined)
        return undefined;
    const apiUrl = env['GITHUB_API_URL'] || 'https://api.github.com';
    const wait = (milliseconds) => clock.sleep(milliseconds);
    return (0,github_src/* connectGitHub */.UY)({ token, apiUrl, repository: run.repository, wait });
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/base-policy.ts




/** @returns what the branch that something is to be merged into says of the line, from its file at the base commit. */
function basePolicyOf(file, { path, line, commit }) {
    if (file.is === 'absent')
        return { is: 'absent', commit };
    if (file.is === 'unknown')
        return { is: 'unknown', commit, why: file.why };
    try {
        const rules = (0,judge_src/* readPolicy */.T4)({ text: file.text, file: path }, line);
        return { is: 'known', commit, sha256: (0,lineage_src/* sha256 */.sc)(file.text), rules };
    }
    catch (cause) {
        if (!(cause instanceof judge_src/* PolicyError */.pn))
            throw cause;
        if (cause.noSuchLine)
            return { is: 'absent', commit };
        return { is: 'unknown', commit, why: `the branch's own policy is not valid: ${cause.faults[0]}` };
    }
}
/** Reads what the branch says of the line that this is to be merged into: from the clone, else from GitHub. */
async function readBasePolicy(asking) {
    const base = await baseOf(asking);
    if (base === undefined)
        return { is: 'none' };
    const what = asking.run.event === 'merge_group' ? 'merge group' : 'pull request';
    if ('why' in base)
        return { is: 'unknown', ...base, what };
    const { workspace, inputs, line } = asking;
    const at = { commit: base.commit, path: inputs.policy };
    const policy = basePolicyOf(await (0,github_src/* fileAt */.Wd)(workspace, at, () => gitHubOf(asking)), { ...at, line });
    return policy.is === 'none' ? policy : { ...policy, what };
}
/** Events whose runs are about what a branch or a person has already taken over: nothing is to be merged. */
const settled = new Set(['push', 'schedule', 'workflow_dispatch', 'release', 'create']);
/** @returns the commit that this is to be merged into; why that is not known; undefined when nothing is to be merged. */
async function baseOf(asking) {
    const { event, run } = asking;
    if (run.event === 'merge_group' || (0,github_src/* pullRequestOf */._n)(event) !== undefined) {
        const commit = (0,github_src/* baseCommitOf */.sP)(event);
        return commit === undefined ? { why: `the event ${run.event} names no commit to merge into` } : { commit };
    }
    if (run.pullRequest !== undefined)
        return baseNow(asking, run.pullRequest);
    const cause = (0,github_src/* startedBy */.l3)(event);
    if (run.event !== 'workflow_run' || (cause !== undefined && settled.has(cause)))
        return undefined;
    return {
        why: `it was judged after a workflow that ${cause ?? 'an unknown event'} started, and no open pull request stands at ${run.commit.slice(0, 7)} to say what it is to be merged into`,
    };
}
/** The event is about something else, so GitHub is asked. */
async function baseNow(asking, number) {
    const said = `GitHub does not say what pull request ${number} is to be merged into`;
    try {
        const github = await gitHubOf(asking);
        return github === undefined
            ? { why: `${said}: give this action a github-token with \`pull-requests: read\`` }
            : { commit: (await (0,github_src/* pullHead */.gR)(github, number)).base };
    }
    catch (cause) {
        // Octokit's error has a status; anything else that is thrown has none.
        return { why: `${said} (${cause.status ?? 'no answer'})` };
    }
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/judged-file.ts




/**
 * Reads a file of what is judged. A command, the end of another workflow or a dispatch stands on the default branch: what is checked
 * out there is not what is judged, so the file is read as it is at the commit that the run is about.
 * @returns what is there; `unknown` also for a path that leads out of the checkout.
 */
async function judgedFile(checkout, path) {
    const { workspace, run, event, env } = checkout;
    if ((0,external_node_path_.isAbsolute)(path) || (0,external_node_path_.normalize)(path).startsWith('..'))
        return { is: 'unknown', why: `"${path}" lies outside of the checkout` };
    if (run.commit !== ((0,github_src/* commitOf */.D3)(event) ?? env['GITHUB_SHA']))
        return (0,github_src/* fileAt */.Wd)(workspace, { commit: run.commit, path }, () => gitHubOf(checkout));
    try {
        return { is: 'file', text: await (0,promises_.readFile)((0,external_node_path_.join)(workspace, path), 'utf8') };
    }
    catch (cause) {
        const { code } = cause; // What Node throws of files.
        return code === 'ENOENT' ? { is: 'absent' } : { is: 'unknown', why: `it cannot be read (${code})` };
    }
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/own-policy.ts




/** Reads the policy of what is judged. @throws Refusal when it is not there; PolicyError with every fault in it. */
async function readOwnPolicy(asking) {
    const { run, line, inputs } = asking;
    const path = inputs.policy;
    const file = await judgedFile(asking, path);
    if (file.is === 'file')
        return { path, sha256: (0,lineage_src/* sha256 */.sc)(file.text), rules: (0,judge_src/* readPolicy */.T4)({ text: file.text, file: path }, line) };
    const why = file.is === 'unknown'
        ? file.why
        : `there is none; check the repository out before this step, and add the file with the rules of ${line}`;
    throw new src/* Refusal */.P_(`policy: "${path}" is not to be had at commit ${run.commit.slice(0, 7)}, which is judged: ${why}; give a path inside of the checkout, such as modelway.yml`);
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/command.ts
/** For people who wrote something else. */
const usage = 'a command is one line: `/modelway explain`, `/modelway re-evaluate`, or `/modelway waive <metric> [on <column>[=<value>]] until <YYYY-MM-DD> because <a reason of at least 10 letters>`';
const waive = /^waive ([a-z0-9][a-z0-9-]{0,62})(?: on ([^\s=]{1,100})(?:=(\S{1,100}))?)? until (\d{4}-\d\d-\d\d) because (\S.{8,498}\S)$/;
/**
 * @param body of a comment: hostile. Only its first line counts.
 * @returns undefined when the comment is no command at all; `unclear` when it begins as one and is none.
 */
function readCommand(body) {
    const [first = ''] = typeof body === 'string' ? body.slice(0, 2000).split(/\r?\n/) : [];
    const said = /^\/modelway(?: +(.*))?$/.exec(first.trimEnd());
    if (said === null)
        return undefined;
    const words = (said[1] ?? '').trim();
    if (words === 'explain' || words === 're-evaluate')
        return { is: words };
    const [all, metric = '', column, value, until = '', reason = ''] = waive.exec(words) ?? [];
    if (all === undefined || !isDay(until))
        return 'unclear';
    return {
        is: 'waive',
        waiver: {
            metric,
            until,
            reason,
            ...(column === undefined ? {} : { column }),
            ...(value === undefined ? {} : { value }),
        },
    };
}
function isDay(text) {
    const at = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/explain.ts



/** GitHub takes 65,536 characters. */
const longest = 60_000;
const markerOf = (line) => `<!-- modelway:explain v1 line=${line} -->`;
/** Answers in one comment, which is changed when somebody asks again. */
async function explainIn({ line, store }, github, { commit, pullRequest }) {
    const lineage = await (0,src/* openRef */.uH)(store, (0,src/* commitRef */.lu)(commit, line));
    const marker = markerOf(line);
    await (0,github_src/* keepComment */.Xz)(github, { pullRequest, marker, body: `${marker}\n${explanation(lineage, { line, commit })}` });
}
/** @returns every rule with its sentence, and how the judgement can be repeated. All that others wrote stands in a code block. */
function explanation(lineage, { line, commit }) {
    const found = (0,lineage_src/* latest */.IW)(lineage, 'evaluation', line);
    const short = commit.slice(0, 12);
    if (found === undefined)
        return `Nothing of \`${line}\` was judged for commit \`${short}\` yet.`;
    const { facts, verdict } = found.statement.predicate;
    return [
        `**How \`${line}\` was judged at commit \`${short}\`: ${verdict.word}**`,
        block([...verdict.reasons, '', ...rulesOf(facts)]),
        'The numbers come from these files; whoever has them gets the same verdict:',
        block([
            `statement  ${found.id}`,
            ...(facts.holdout ? [`holdout    sha256:${facts.holdout.sha256} (${facts.holdout.records} records)`] : []),
            ...(facts.evidence ? [`evidence   sha256:${facts.evidence.sha256} (${facts.evidence.assurance})`] : []),
            `policy     sha256:${facts.policy.sha256} (${facts.policy.path})`,
            `candidate  sha256:${facts.candidate.model}`,
            ...(facts.baseline ? [`baseline   sha256:${facts.baseline.model} (${facts.baseline.named ?? 'endpoint'})`] : []),
            ...facts.scores.map((it) => `scores     sha256:${it.digest?.['sha256'] ?? '?'} (${it.name ?? '?'})`),
            `seed       ${facts.seed}`,
        ]),
    ].join('\n\n');
}
const rulesOf = ({ comparisons, findings = [] }) => [...comparisons, ...findings].map(({ word, reason, waived }) => `${word}${waived === undefined ? '' : ` (waived by ${waived})`}: ${reason}`);
/** In a fence that is longer than any run of backticks inside, nothing is a mention, a link or HTML. */
function block(lines) {
    const text = lines.map((it) => it.replace(/[\p{Cc}\p{Cf}]/gu, ' ')).join('\n');
    const whole = text.length <= longest / 2
        ? text
        : `${text.slice(0, text.lastIndexOf('\n', longest / 2))}\nand more: see the report`;
    const runs = [...whole.matchAll(/`+/g)].map((it) => it[0].length);
    const fence = '`'.repeat(Math.max(3, ...runs.map((it) => it + 1)));
    return `${fence}text\n${whole}\n${fence}`;
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/place.ts




/**
 * Finds the commit that a run on the default branch is about: the head of the workflow that ended, or of the pull request in which
 * somebody wrote a command. Nothing is taken from artifacts, and nothing is believed but what GitHub says now.
 */
async function placeGate(placing) {
    if (placing.run.event === 'workflow_run')
        return afterWorkflow(placing);
    if (placing.run.event === 'issue_comment')
        return asCommanded(placing);
    return undefined;
}
async function afterWorkflow(placing) {
    const { head_sha: commit, head_branch: branch, head_repository: from } = placing.event.workflow_run ?? {};
    if (typeof commit !== 'string' || !/^[0-9a-f]{40}([0-9a-f]{24})?$/.test(commit))
        throw new src/* Refusal */.P_('workflow_run: the event names no commit, so there is nothing to judge');
    const label = `${from?.owner?.login}:${branch}`;
    const pull = await (0,github_src/* pullWithHead */.WQ)(await github(placing), { label, commit });
    if (pull === undefined)
        placing.log.info(`No open pull request stands at ${commit} (${label.slice(0, 200)}): there will be no comment.`);
    return { commit, ...(pull ? { pullRequest: pull.number } : {}) };
}
async function asCommanded(placing) {
    const asked = commandOf(placing);
    if (asked === undefined)
        return 'done';
    const hub = await github(placing);
    // Who may is asked now, of GitHub: what the event says of the author was true when the comment was written, if ever.
    if (!(0,github_src/* mayWrite */.J)(await (0,github_src/* permissionOf */.Fp)(hub, asked.login))) {
        placing.log.warn('Commands are for people who may write to this repository; this one is not carried out.');
        await sign(placing, hub, { ...asked, with: '-1' });
        return 'done';
    }
    if (asked.command === 'unclear') {
        placing.log.warn(`The comment is not understood: ${usage}.`);
        await sign(placing, hub, { ...asked, with: 'confused' });
        return 'done';
    }
    await sign(placing, hub, { ...asked, with: 'eyes' });
    const { commit } = await (0,github_src/* pullHead */.gR)(hub, asked.pullRequest);
    if (asked.command.is !== 'explain')
        return { commit, pullRequest: asked.pullRequest };
    await explainIn(placing, hub, { commit, pullRequest: asked.pullRequest });
    await sign(placing, hub, { ...asked, with: 'rocket' });
    return 'done';
}
/** @returns what a new comment on a pull request asks for; undefined for talk, for edits, and on an issue. */
function commandOf({ run, event }) {
    if (run.event !== 'issue_comment' || event['action'] !== 'created')
        return undefined;
    const { issue, comment } = event;
    const command = readCommand(comment?.body);
    const [pullRequest, id, login] = [issue?.number, comment?.id, comment?.user?.login];
    if (command === undefined || issue?.pull_request == null || typeof login !== 'string')
        return undefined;
    if (!Number.isSafeInteger(pullRequest) || !Number.isSafeInteger(id))
        return undefined;
    return { command, login, comment: Number(id), pullRequest: Number(pullRequest) };
}
/** A sign is manners: without the permission for it the command is carried out all the same. */
async function sign({ log }, hub, { comment, with: content }) {
    await (0,github_src/* react */.wv)(hub, comment, content).catch(() => log.info('The comment could not be answered with a sign.'));
}
async function github({ inputs, apiUrl, run, clock }) {
    const token = inputs['github-token'];
    if (!token)
        throw new src/* Refusal */.P_('github-token: is needed to find out which pull request this run is about');
    const wait = (milliseconds) => clock.sleep(milliseconds);
    return (0,github_src/* connectGitHub */.UY)({ token, apiUrl, repository: run.repository, wait });
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/spoken-waiver.ts

/**
 * Adds the waiver that somebody asked for in a comment, for this one judgement: it stands in the statement under the name of who wrote
 * it, and what lasts belongs into the policy. Whether they may was asked before anything else. It is added to the rules of the pull
 * request and to those of the branch: unlike a waiver that a pull request brings, somebody who may write there has spoken it.
 */
function withSpokenWaiver(rules, trip) {
    const asked = commandOf(trip);
    if (asked === undefined || asked.command === 'unclear' || asked.command.is !== 'waive')
        return rules;
    const waiver = { name: `comment-${asked.comment}`, ...asked.command.waiver, approver: asked.login };
    return { ...rules, waivers: [...rules.waivers, waiver] };
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/policies.ts



/** Reads both, with what somebody who may has said in a comment. @throws Refusal, PolicyError of the own one: without it nothing is judged. */
async function readPolicies(asking) {
    const [own, base] = await Promise.all([readOwnPolicy(asking), readBasePolicy(asking)]);
    return {
        policy: { ...own, rules: withSpokenWaiver(own.rules, asking) },
        basePolicy: base.is === 'known' ? { ...base, rules: withSpokenWaiver(base.rules, asking) } : base,
    };
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/claimed-gate.ts











/** A file of numbers is small; whoever sends more wants something else. */
const largest = 5_000_000;
/** Reads the evidence, the policy and which model the numbers are of. @throws Refusal when that is not known, or is another than was trained. */
async function observeClaim(trip, source) {
    const { line, lineage } = trip;
    const policies = await readPolicies(trip);
    const training = (0,lineage_src/* latest */.IW)(lineage, 'training', line)?.statement.predicate.facts;
    const { claim, assurance, file } = await claimOf(trip, source, training);
    const trained = training?.model;
    if (trained !== undefined && claim.model !== undefined && claim.model !== trained.sha256)
        throw new src/* Refusal */.P_(`evidence: is of model sha256 ${claim.model}, but run-training made sha256 ${trained.sha256}; evaluate the model that was trained`);
    if (source.is === 'lambda' && trained === undefined)
        throw new src/* Refusal */.P_(`evidence lambda:${source.name}: there is no model to ask about; run run-training first`);
    const model = trained ?? (claim.model === undefined ? undefined : { sha256: claim.model });
    if (model === undefined)
        throw new src/* Refusal */.P_('evidence: nobody says which model the numbers are of; write its SHA-256 into "model", or run run-training first');
    return { claim, assurance, ...policies, model, file, ...(source.is === 'lambda' ? { ask: source.name } : {}) };
}
async function claimOf(trip, source, training) {
    if (source.is === 'scores')
        throw new Error('scores are no claim');
    if (source.is === 'training-job') {
        const metrics = (training?.metrics ?? []).map(({ name, value }) => [
            metricName(name.split(':').at(-1) ?? ''),
            Number(value),
        ]);
        const file = { uri: training?.job.arn ?? '', sha256: (0,lineage_src/* sha256 */.sc)((0,lineage_src/* canonicalJson */.dj)(training?.metrics ?? [])) };
        return { claim: { ...nothing, metrics: Object.fromEntries(metrics) }, assurance: 'service', file };
    }
    if (source.is === 'mlflow')
        return claimOfRun(trip, source.run ?? training?.mlflow?.run);
    if (source.is === 'lambda')
        return { claim: nothing, assurance: 'function', file: { uri: '', sha256: '' } };
    const bytes = await bytesOf(trip, source.at);
    const text = textOf(bytes, source.at);
    const assurance = source.is === 'json' || source.is === 'dvc' ? 'claimed' : 'service';
    return { claim: readClaim(source.is, text, source.at), assurance, file: { uri: source.at, sha256: (0,lineage_src/* sha256 */.sc)(bytes) } };
}
async function bytesOf(trip, at) {
    if (at.startsWith('s3://')) {
        const found = await (0,aws_src/* getObject */.iM)((0,aws_src/* reach */.gl)(trip), (0,aws_src/* locate */.x5)(at));
        if (found === undefined)
            throw new src/* Refusal */.P_(`evidence: ${at} is not there`);
        return found.bytes;
    }
    if ((0,external_node_path_.isAbsolute)(at) || (0,external_node_path_.normalize)(at).startsWith('..'))
        throw new src/* Refusal */.P_(`evidence: "${at}" lies outside of the checkout; give a path inside of it`);
    return (0,promises_.readFile)((0,external_node_path_.join)(trip.workspace, at)).catch((cause) => {
        throw new src/* Refusal */.P_(`evidence: "${at}" cannot be read (${cause.code})`);
    });
}
function textOf(bytes, at) {
    if (bytes.length > largest)
        throw new src/* Refusal */.P_(`evidence: ${at} has ${bytes.length} bytes; at most ${largest} are read`);
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        throw new src/* Refusal */.P_(`evidence: ${at} is not UTF-8 text`);
    }
}
/** @returns what the gate states of numbers that it did not compute. */
function claimedOutcome(gate, { line, trusted }) {
    const { claim, assurance, policy, basePolicy, model, file } = gate;
    // Safe: the policy's schema lets only known names through.
    const lower = (metric) => (0,judge_src/* orientation */.JW)(metric) === -1;
    const { judgement, change } = (0,judge_src/* judgeUnderBoth */.J8)(policy.rules, basePolicy, (rules) => judgeClaim(rules, claim, { assurance, trusted, lower }));
    const { verdict, comparisons, findings } = judgement;
    return {
        subject: [{ name: `model of ${line}`, ...(model.uri ? { uri: model.uri } : {}), digest: { sha256: model.sha256 } }],
        inputs: [
            { name: 'evidence', uri: file.uri, digest: { sha256: file.sha256 } },
            { name: policy.path, digest: { sha256: policy.sha256 } },
        ],
        facts: {
            evidence: { ...file, assurance, trusted },
            candidate: { model: model.sha256 },
            scores: [],
            policy: { path: policy.path, sha256: policy.sha256 },
            seed: file.sha256,
            comparisons: [...comparisons],
            ...(findings.length > 0 ? { findings: [...findings] } : {}),
            ...(change.state === 'none' ? {} : { policyChange: change }),
        },
        remarks: [
            {
                ...{ kind: 'text', title: 'Evidence', importance: 92, place: 'open' },
                text: `Nothing was scored. The numbers were read from ${file.uri.slice(0, 300)}: ${worth[assurance]}.`,
            },
        ],
        verdict,
        outputs: {},
    };
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/custom/facts.ts
/** @returns what became of each evaluator, by what it is known by. */
const resultsOf = (ran) => new Map(ran.map(({ custom, result }) => [custom.identity, result]));
/** @returns what the statement says of them. */
function evaluatorFacts(ran) {
    if (ran.length === 0)
        return {};
    return {
        evaluators: ran.map(({ custom: { identity, evaluator, known }, result, kept }) => ({
            name: evaluator.name,
            kind: evaluator.command === undefined ? 'container' : 'command',
            assurance: 'evaluator',
            // What was not looked at is known by what was asked for.
            version: 'why' in known ? identity : known.version,
            parts: 'why' in known ? [] : [...known.parts],
            ...('changed' in known && known.changed?.length ? { changed: [...known.changed] } : {}),
            state: result.is,
            ...(result.is === 'evidence' ? { records: result.evidence.records } : { why: result.why }),
            ...(kept.length > 0 ? { evidence: [...kept] } : {}),
        })),
    };
}
/** @returns what the statement stands on. */
const evaluatorInputs = (ran) => ran.flatMap(({ custom, kept }) => kept.map((it) => ({ ...it, name: `${it.name} of ${custom.evaluator.name}` })));

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
;// CONCATENATED MODULE: ./actions/evaluate-gate/custom/laid-out.ts







/** Brings models and records onto this machine for a command, each held to its digest. @throws Refusal, S3Fault */
async function layOut(aws, sources, { folder, signal }) {
    const bring = (name, source) => fetchTo(aws, source, { into: (0,external_node_path_.join)(folder, name), signal });
    const [candidate, holdout, baseline] = await Promise.all([
        bring('candidate', sources.candidate),
        bring('holdout', sources.holdout),
        sources.baseline && bring('baseline', sources.baseline),
    ]);
    return { candidate, baseline, holdout, key: sources.key, label: sources.label };
}
async function fetchTo(aws, { uri, sha256 }, { into, signal }) {
    const chunks = await (0,aws_src/* readObject */.Ag)(aws, (0,aws_src/* locate */.x5)(uri), signal);
    if (chunks === undefined)
        throw new src/* Refusal */.P_(`${uri}: is gone, so no evaluator can measure with it`);
    await (0,promises_.mkdir)(into, { recursive: true });
    const path = (0,external_node_path_.join)(into, uri.slice(uri.lastIndexOf('/') + 1));
    const hash = (0,external_node_crypto_.createHash)('sha256');
    await (0,external_node_stream_promises_.pipeline)(async function* () {
        for await (const chunk of chunks) {
            hash.update(chunk);
            yield chunk;
        }
    }, (0,external_node_fs_.createWriteStream)(path, { mode: 0o600 }), { signal });
    if (hash.digest('hex') !== sha256)
        throw new src/* Refusal */.P_(`${uri}: no longer holds sha256 ${sha256}; run the gate again`);
    return path;
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/custom/output.ts





/** More than this nobody has to say about one model. */
const mostBytes = 64 * 2 ** 20;
const mostRecordBytes = 2 ** 30;
/**
 * Reads what an evaluator left. All of it is hostile. @param about the metrics that rules are about, and the model that it was given.
 * @throws EvidenceFault with everything that is wrong.
 */
async function readOutput(output, about) {
    const main = await leftFile(output, 'evidence.json', mostBytes);
    const file = (0,judge_src/* readEvidence */.At)(await output_textOf(main.path), about.wanted);
    if (file.model !== undefined && file.model !== about.model)
        throw new judge_src/* EvidenceFault */.wN(`is of model sha256 ${file.model}, and was given ${about.model}`);
    const { metrics, baseline, records } = file;
    const common = { metrics, baseline, records: 0, candidateTerms: {} };
    if (records === undefined)
        return { evidence: { ...common, sha256: main.sha256 }, files: [main] };
    if (records instanceof judge_src/* RecordTable */.m2)
        return { evidence: { ...common, ...records.evidence(), sha256: main.sha256 }, files: [main] };
    const beside = await leftFile(output, records.file, mostRecordBytes);
    const table = await readTable(beside, about.wanted);
    const both = (0,lineage_src/* sha256 */.sc)((0,lineage_src/* canonicalJson */.dj)([main.sha256, beside.sha256]));
    return { evidence: { ...common, ...table.evidence(), sha256: both }, files: [main, beside] };
}
/** A link is no file: it could lead to anything on this machine. */
async function leftFile(output, name, most) {
    const path = await output(name);
    const state = path === undefined ? undefined : await (0,promises_.lstat)(path).catch(() => undefined);
    if (path === undefined || !state?.isFile())
        throw new judge_src/* EvidenceFault */.wN(`left no file ${name}`);
    if (state.size > most)
        throw new judge_src/* EvidenceFault */.wN(`left a ${name} of ${state.size} bytes; at most ${most} are read`);
    const [long, short] = [(0,external_node_crypto_.createHash)('sha256'), (0,external_node_crypto_.createHash)('md5')];
    for await (const chunk of (0,external_node_fs_.createReadStream)(path)) {
        long.update(chunk); // Safe, both: a stream without an encoding gives bytes.
        short.update(chunk);
    }
    const extension = name.slice(name.lastIndexOf('.') + 1);
    return { path, extension, size: state.size, sha256: long.digest('hex'), md5: short.digest('hex') };
}
async function output_textOf(path) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(await (0,promises_.readFile)(path));
    }
    catch {
        throw new judge_src/* EvidenceFault */.wN('left an evidence.json that is not UTF-8 text');
    }
}
async function readTable({ path, extension, size }, wanted) {
    const table = new judge_src/* RecordTable */.m2(wanted);
    try {
        if (extension === 'parquet')
            await readParquet(path, size, table);
        else {
            const lines = (0,judge_src/* recordLines */.TS)(extension === 'csv' ? 'csv' : 'jsonl', table.columns, table);
            for await (const chunk of (0,external_node_fs_.createReadStream)(path, { highWaterMark: 2 ** 20 }))
                lines.push(chunk); // Safe: as above.
            lines.end();
        }
    }
    catch (cause) {
        if (cause instanceof judge_src/* ScoreFileFault */.rD)
            throw new judge_src/* EvidenceFault */.wN(`left a file of records that ${cause.message}`);
        throw cause;
    }
    const faults = table.faults();
    if (faults.length > 0)
        throw new judge_src/* EvidenceFault */.wN(...faults);
    return table;
}
async function readParquet(path, byteLength, table) {
    const file = await (0,promises_.open)(path);
    const slice = async (from, to = byteLength) => {
        const bytes = new Uint8Array(Math.max(0, to - from));
        await file.read(bytes, 0, bytes.length, from);
        return bytes.buffer;
    };
    try {
        await (0,judge_src/* readParquetRecords */.hF)({ byteLength, slice }, table.columns, table);
    }
    finally {
        await file.close();
    }
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./actions/evaluate-gate/custom/run-command.ts

/** What is kept of what a command prints, from its end. */
const mostText = 32_768;
const mostLines = 200;
/**
 * Runs a program in a group of its own, without a shell; when it ends, or its time does, nothing of the group is left.
 * @returns why it failed, as the end of a sentence about the evaluator; undefined when it ended well. @throws the signal's reason
 */
async function runCommand(run, { clock, signal, log }) {
    const child = started(run);
    if (typeof child === 'string')
        return child;
    const printed = tailOf(child);
    const done = new AbortController();
    const time = clock.sleep(1000 * run.seconds, AbortSignal.any([signal, done.signal])).then(() => `took longer than ${run.seconds} s, its "max-seconds"`, () => 'was cancelled');
    const ended = endOf(child);
    const why = await Promise.race([ended, time]);
    done.abort();
    killGroup(child);
    await ended;
    signal.throwIfAborted();
    const lines = printed();
    if (lines.length > 0)
        log.untrusted(lines);
    return why;
}
/** Node throws for what no program can be given, and emits other failures later. */
function started({ command: [program = '', ...args], cwd, env }) {
    try {
        return (0,external_node_child_process_.spawn)(program, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    }
    catch {
        return 'cannot be started';
    }
}
function endOf(child) {
    return new Promise((resolve) => {
        child.once('error', (cause) => resolve(`cannot be started (${cause.code})`));
        // With a grandchild that holds its output `close` may never come.
        child.once('exit', (code, killed) => resolve(code === 0 ? undefined : `ended with ${killed ?? `exit code ${code}`}`));
    });
}
function tailOf(child) {
    let text = '';
    for (const stream of [child.stdout, child.stderr]) {
        stream?.setEncoding('utf8');
        stream?.on('data', (chunk) => {
            text = (text + chunk).slice(-mostText);
        });
        stream?.on('error', () => undefined);
    }
    return () => {
        child.stdout?.destroy();
        child.stderr?.destroy();
        return text === '' ? [] : text.trimEnd().split(/\r?\n/).slice(-mostLines);
    };
}
function killGroup({ pid }) {
    if (pid === undefined)
        return;
    try {
        process.kill(-pid, 'SIGKILL');
    }
    catch {
        // Nobody is left in it.
    }
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/custom/run-container.ts





/** More than any file of evidence may have: the rest is not brought. */
const run_container_mostBytes = 2 ** 30;
/** Runs an evaluator as a processing job, or finds the one that ran it. @returns what it left, or why there is nothing. @throws NotOurs, ServiceFault */
async function runContainer({ store, clock, log, signal, run, saveState, inputs }, aws, { job, folder, index }) {
    saveState('want', JSON.stringify((0,aws_src/* wantTag */.Rw)(run)));
    const before = (attempt) => saveState(`evaluator-${index}`, attempt);
    const name = await (0,aws_src/* ensureProcessingJob */.bM)(aws, job.request, { digest: job.digest, before, want: run });
    const end = await (0,aws_src/* followProcessingJob */.Gn)(aws, name, { clock, signal, log, interval: 1000 * inputs['poll-interval'] });
    if (end.status !== 'Completed') {
        const words = [end.exitMessage, end.failure].filter((it) => it !== undefined).join('; ');
        return `has a processing job ${name} that ended as ${end.status}: ${words.slice(0, 500) || 'it gave no reason; see its log'}`;
    }
    await (0,promises_.mkdir)(folder, { recursive: true });
    return async (file) => {
        const chunks = await (0,aws_src/* readObject */.Ag)(aws, (0,aws_src/* locate */.x5)(`${store.uri}/${job.output}${file}`), signal);
        if (chunks === undefined)
            return undefined;
        const path = (0,external_node_path_.join)(folder, file);
        await (0,external_node_stream_promises_.pipeline)(upTo(chunks), (0,external_node_fs_.createWriteStream)(path, { mode: 0o600 }), { signal });
        return path;
    };
}
/** One byte more than is read, so that what is too large still shows. */
async function* upTo(chunks) {
    let left = run_container_mostBytes + 1;
    for await (const chunk of chunks) {
        yield chunk.subarray(0, left);
        left -= chunk.length;
        if (left <= 0)
            return;
    }
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/custom/variables.ts
/** @returns the same as variables, which a command and a container are told it by. */
const variablesOf = ({ candidate, baseline, holdout, output, key, label }) => ({
    MODELWAY_CANDIDATE: candidate,
    ...(baseline === undefined ? {} : { MODELWAY_BASELINE: baseline }),
    MODELWAY_HOLDOUT: holdout,
    MODELWAY_KEY: key,
    MODELWAY_LABEL: label,
    MODELWAY_OUTPUT: output,
});

;// CONCATENATED MODULE: ./actions/evaluate-gate/custom/run-custom.ts










/** Runs every evaluator: containers side by side, commands one after another. What one does wrong is its own result. */
async function runCustom(trip, customs, { jobs, sources }) {
    if (customs.length === 0)
        return [];
    const aws = (0,aws_src/* reach */.gl)(trip);
    const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'modelway-'));
    try {
        const laid = new Once(() => layOut(aws, sources, { folder: (0,external_node_path_.join)(scratch, 'input'), signal: trip.signal }));
        const containers = customs.map((custom, i) => {
            const job = jobs.find((it) => it.identity === custom.identity);
            const folder = (0,external_node_path_.join)(scratch, `output-${i}`);
            return (job &&
                concluded(trip, aws, {
                    custom,
                    model: sources.candidate.sha256,
                    work: () => runContainer(trip, aws, { job, folder, index: i }),
                }));
        });
        // Awaited below; until then a fault of one is not nobody's.
        for (const it of containers)
            it?.catch(() => undefined);
        const ran = [];
        for (const [i, custom] of customs.entries()) {
            const folder = (0,external_node_path_.join)(scratch, `output-${i}`);
            const work = async () => commanded(trip, custom, { laid: await laid.get(), folder });
            const own = containers[i] ?? concluded(trip, aws, { custom, model: sources.candidate.sha256, work });
            ran.push(await own);
        }
        return ran;
    }
    finally {
        await (0,promises_.rm)(scratch, { recursive: true, force: true });
    }
}
class Once {
    made;
    make;
    constructor(make) {
        this.make = make;
    }
    get() {
        this.made ??= this.make();
        return this.made;
    }
}
async function concluded(trip, aws, { custom, model, work }) {
    const { known, evaluator, wanted } = custom;
    if ('why' in known)
        return { custom, result: known, kept: [] };
    trip.log.info(`Evaluator ${evaluator.name}, version ${known.version.slice(0, 12)}`);
    const output = await work();
    if (typeof output === 'string')
        return { custom, result: { is: 'failed', why: output }, kept: [] };
    try {
        const { evidence, files } = await readOutput(output, { wanted, model });
        const kept = await Promise.all(files.map((it) => keep(trip, aws, it)));
        return { custom, result: { is: 'evidence', evidence }, kept };
    }
    catch (cause) {
        if (!(cause instanceof judge_src/* EvidenceFault */.wN))
            throw cause;
        return {
            custom,
            result: { is: 'failed', why: `gave no evidence: it ${cause.faults.slice(0, 5).join('; ')}` },
            kept: [],
        };
    }
}
/** Kept by its digest, so that the judgement can be repeated from the lineage. */
async function keep({ store, signal }, aws, file) {
    const uri = `${store.uri}/evidence/${file.sha256}.${file.extension}`;
    await (0,aws_src/* uploadFile */.QM)(aws, (0,aws_src/* locate */.x5)(uri), { ...file, source: file.path }, { expected: 'absent', signal });
    return { name: `evidence.${file.extension}`, uri, digest: { sha256: file.sha256 } };
}
async function commanded({ workspace, env, clock, signal, log }, { evaluator }, { laid, folder }) {
    const [output, home] = [(0,external_node_path_.join)(folder, 'evidence'), (0,external_node_path_.join)(folder, 'home')];
    await Promise.all([(0,promises_.mkdir)(output, { recursive: true }), (0,promises_.mkdir)(home, { recursive: true })]);
    const named = evaluator.environment ?? [];
    const absent = named.filter((it) => env[it] === undefined);
    if (absent.length > 0)
        return `needs ${absent.join(', ')}, which the step does not have: set it as \`env\``;
    // Nothing else of the step: its credentials and inputs are not an evaluator's.
    const own = {
        PATH: env['PATH'] ?? '/usr/local/bin:/usr/bin:/bin',
        LANG: env['LANG'] ?? 'C.UTF-8',
        ...{ HOME: home, TMPDIR: home },
        ...Object.fromEntries(named.map((it) => [it, env[it] ?? ''])),
        ...variablesOf({ ...laid, output }),
    };
    const run = { command: evaluator.command ?? [], cwd: workspace, env: own, seconds: evaluator['max-seconds'] };
    const why = await runCommand(run, { clock, signal, log });
    return why === undefined ? async (name) => (0,external_node_path_.join)(output, name) : `${why}; see the log`;
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/finished.ts
/** @returns what the job took. @throws Error with the job's own words when it did not complete. */
function finished(job, end) {
    const { name } = end;
    if (end.status !== 'Completed') {
        const words = [end.exitMessage, end.failure].filter((it) => it !== undefined).join('; ');
        throw new Error(`scoring job ${name} ended as ${end.status}: ${words.slice(0, 1000) || 'it gave no reason; see its log'}`);
    }
    const instance = job.ProcessingResources?.ClusterConfig?.InstanceType ?? '';
    return { name, seconds: end.seconds, instance, image: job.AppSpecification?.ImageUri ?? '' };
}

// EXTERNAL MODULE: ./packages/crew/src/index.ts + 6 modules
var crew_src = __webpack_require__(8435);
;// CONCATENATED MODULE: ./actions/evaluate-gate/judged.ts


/**
 * Judges a candidate by all rules of the policy, and by those of the branch that it is to be merged into. Resamples of much evidence
 * are drawn on all cores; the judgement is the same to the bit with any number of them.
 */
async function judgeGate(observed, evidence, beside) {
    const crew = (0,crew_src/* openCrew */.o5)(judge_src/* judgeTasks */.y3);
    try {
        const rows = await (0,judge_src/* drawOn */.GN)(crew, evidence, (noting) => judged(observed, evidence, { ...beside, rows: noting }));
        return judged(observed, evidence, { ...beside, ...(rows ? { rows } : {}) });
    }
    finally {
        await crew.close();
    }
}
function judged(observed, evidence, { scoringSeconds, speed, ...known }) {
    const { policy, basePolicy, exposures, tables, candidate } = observed;
    const measured = { ...measurementsOf(candidate, scoringSeconds), ...speed };
    return (0,judge_src/* judgeUnderBoth */.J8)(policy.rules, basePolicy, (rules) => {
        const findings = [
            ...(rules.contamination.check === 'never' ? [] : (0,judge_src/* contaminationFindings */.rQ)(rules.contamination, exposures)),
            ...(0,judge_src/* driftFindings */.Ms)(rules, { ...evidence, tables }),
            ...(0,judge_src/* budgetFindings */.As)(rules.budgets, measured),
        ];
        return (0,judge_src/* judge */.S4)(rules, evidence, { ...known, findings });
    });
}
/** @returns what the candidate cost, as far as it is known. Latency under load is what shadow-test and deploy-canary measure. */
function measurementsOf({ training, model }, scoringSeconds) {
    const known = {
        'training-cost': training.cost?.currency === 'USD' ? Number(training.cost.amount) : undefined,
        'training-seconds': training.seconds.billable,
        'scoring-seconds': scoringSeconds,
        'model-bytes': model.bytes,
    };
    return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/evaluator.ts

/** @returns the sides that need scores of their own: a baseline of the same bytes as the candidate needs none. */
function sidesOf({ candidate, baseline }) {
    return baseline.is === 'model' && baseline.sha256 !== candidate.model.sha256
        ? ['candidate', 'baseline']
        : ['candidate'];
}
/** @param image that the workflow wants both models scored in; undefined: the one that the candidate will serve in. */
function basisOf(side, known, image) {
    const { candidate, baseline, holdout, scorer, policy } = known;
    const { key, label } = policy.rules.evaluation;
    const own = candidate.training.inference;
    const environment = side === 'baseline' && baseline.is === 'model' ? baseline.model.environment : own.environment;
    const model = side === 'baseline' && baseline.is === 'model' ? baseline.sha256 : candidate.model.sha256;
    const made = { scorer: scorer.sha256, image: image ?? own.image, environment, key, label };
    return { model, holdout: holdout.sha256, evaluator: (0,lineage_src/* sha256 */.sc)((0,lineage_src/* canonicalJson */.dj)(made)) };
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/numbered.ts
/** Named one by one; the rest is a number. */
const mostNamed = 10;
/** @returns "records 3, 9 and 41 more are not scored" as a list of one, or of none when there are no numbers. */
function numbered(numbers, noun, what) {
    if (numbers.length === 0)
        return [];
    const more = numbers.length - mostNamed;
    const named = numbers.slice(0, mostNamed).join(', ');
    return [`${noun}s ${named}${more > 0 ? ` and ${more} more` : ''} ${what}`];
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/places.ts
/** Where things lie in the container. */
const places = {
    code: '/opt/ml/processing/input/code',
    holdout: '/opt/ml/processing/input/holdout',
    candidate: '/opt/ml/processing/input/candidate',
    baseline: '/opt/ml/processing/input/baseline',
    scores: '/opt/ml/processing/output/scores',
    message: '/opt/ml/output/message',
};
/** What a side is called for people. */
const sideName = { candidate: 'the candidate', baseline: 'the baseline' };

;// CONCATENATED MODULE: ./actions/evaluate-gate/scores.ts





/**
 * Puts one side's scores into the order of the holdout. Every record must be there exactly once, with a finite number; one record
 * more or less and the two sides would no longer be pairs. Records are named by their number in the holdout, lines by theirs.
 * @param given JSON Lines of `{"key", "score"}`, as text or as bytes. @returns the scores. @throws Refusal with everything that is wrong.
 */
function alignScores(given, keys, side) {
    const aligning = aligner(keys, side);
    aligning.push(typeof given === 'string' ? Buffer.from(given) : given);
    return aligning.end();
}
function aligner(keys, side) {
    const index = new judge_src/* KeyIndex */.u_(keys);
    const scores = new Float64Array(keys.length);
    const seen = new Uint8Array(keys.length);
    const bad = { unreadable: [], unknown: [], twice: [], unscored: [] };
    const lines = new judge_src/* ScoreLines */.ao(judge_src/* readJsonLine */.Pl, {
        score(line, { bytes, from, to }, score) {
            const at = index.find(bytes, from, to);
            if (at === -1)
                bad.unknown.push(line);
            else if (seen[at])
                bad.twice.push(at + 1);
            else {
                seen[at] = 1;
                scores[at] = score;
            }
        },
        unreadable: (line) => bad.unreadable.push(line),
    });
    return {
        push: (chunk) => lines.push(chunk),
        end() {
            lines.end();
            seen.forEach((it, i) => {
                if (it === 0)
                    bad.unscored.push(i + 1);
            });
            refuse(side, bad);
            return scores;
        },
    };
}
/** Reads a file of scores as it comes. @returns SHA-256 of its bytes, and the scores, once they are asked for. */
async function readScores(chunks, keys, side) {
    const [hash, aligning] = [(0,external_node_crypto_.createHash)('sha256'), aligner(keys, side)];
    for await (const chunk of chunks) {
        hash.update(chunk);
        aligning.push(chunk);
    }
    return { sha256: hash.digest('hex'), end: () => aligning.end() };
}
function refuse(side, bad) {
    const faults = [
        ...numbered(bad.unreadable, 'line', 'hold no key with a finite score'),
        ...numbered(bad.unknown, 'line', 'score a record that the holdout does not have'),
        ...numbered(bad.twice, 'record', 'are scored twice'),
        ...numbered(bad.unscored, 'record', 'are not scored'),
    ];
    if (faults.length > 0)
        throw new src/* Refusal */.P_(...faults.map((it) => `scores of ${sideName[side]}: ${it}`));
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/kept-scores.ts



/**
 * Finds scores that an earlier evaluation left for the same model, records and evaluator: in the lineage at hand, else in what the
 * store knows of the model. Bytes that are gone or no longer those that were stated are no scores: then the model is scored again.
 */
async function keptScores({ store, objects }, { side, basis, lineage, keys }) {
    const stated = statedScores(lineage, basis);
    const found = stated.length > 0 ? stated : statedScores(await known(store, basis), basis);
    for (const { uri, sha256: digest, seconds, timing, from } of found) {
        const key = `scores/${digest}.jsonl`;
        const object = uri === `${store.uri}/${key}` ? await objects.open(key) : undefined;
        const read = object && (await readScores(object.chunks, keys, side));
        if (read?.sha256 !== digest)
            continue;
        const took = { ...(seconds === undefined ? {} : { seconds }), ...(timing ? { timing } : {}) };
        return { side, basis, uri, sha256: digest, scores: read.end(), from, ...took };
    }
    return undefined;
}
/** What the store knows of the model. Where that cannot be read the model is scored again, which needs none of it. */
const known = (store, { model }) => (0,src/* openRef */.uH)(store, `artifacts/${model}`).catch((cause) => {
    if (cause instanceof src/* Refusal */.P_)
        return lineage_src/* empty */.Ie;
    throw cause;
});
/** @returns where evaluations of a lineage say that such scores lie, the latest first. */
function statedScores(lineage, { model, holdout, evaluator }) {
    return (0,lineage_src/* all */.Q7)(lineage, 'evaluation')
        .sort((a, b) => Date.parse(b.statement.predicate.finishedOn) - Date.parse(a.statement.predicate.finishedOn))
        .flatMap(({ id, statement: { predicate } }) => {
        const { facts } = predicate;
        if (facts.holdout?.sha256 !== holdout)
            return [];
        const own = facts.scored?.find((it) => it.model === model && it.evaluator === evaluator);
        const file = own && facts.scores.find((it) => it.digest?.sha256 === own.scores);
        if (own === undefined || file?.uri === undefined)
            return [];
        const timing = own.timing && { ...own.timing, milliseconds: Number(own.timing.milliseconds) };
        return [{ uri: file.uri, sha256: own.scores, seconds: own.seconds, timing, from: id }];
    });
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/bases.ts


/** @returns each side that needs scores of its own, with what is known of them already. */
function basesOf({ store, objects, lineage, image }, known) {
    return Promise.all(sidesOf(known).map(async (side) => {
        const basis = basisOf(side, known, image);
        const kept = await keptScores({ store, objects }, { side, basis, lineage, keys: known.holdout.keys });
        return { side, basis, ...(kept ? { kept } : {}) };
    }));
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/candidate.ts


/** @returns what the picked training of the line made, or the last one where nobody picked. @throws Refusal when it made no model, or no data of the line is known. */
function candidateOf(lineage, line) {
    const training = (0,lineage_src/* candidate */.QU)(lineage, line)?.statement.predicate;
    const dataset = (0,lineage_src/* latest */.IW)(lineage, 'dataset', line)?.statement.predicate.facts;
    if (training?.facts.model === undefined)
        throw new src/* Refusal */.P_(`lineage: the last training of ${line} made no model; there is nothing to judge; run run-training again`);
    if (dataset === undefined)
        throw new src/* Refusal */.P_(`lineage: holds no dataset of ${line}, so there is no holdout; run version-dataset first`);
    return { model: training.facts.model, training: training.facts, dataset, commit: training.run.commit };
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/custom/asked.ts

/** @returns what all policies ask for, each once: two that ask for the same thing are answered by one run of it. */
function askedBy(policies) {
    const found = new Map();
    for (const evaluator of policies.flatMap((it) => it.evaluators)) {
        const identity = (0,judge_src/* identityOf */.cu)(evaluator);
        const known = found.get(identity);
        const wanted = [...new Set([...(known?.wanted ?? []), ...Object.keys(evaluator.metrics)])].sort();
        found.set(identity, { identity, evaluator: known?.evaluator ?? evaluator, wanted });
    }
    return [...found.values()];
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/custom/changed-files.ts

/** Each may cost a request. */
const most = 20;
/**
 * A pull request may change what judges it. @param atBase a file as the branch has it that this is to be merged into.
 * @returns the files of a command that are not the branch's, or of which nobody can tell; the first of many.
 */
async function changedFiles(parts, atBase) {
    const changed = [];
    for (const { name = '', digest } of parts.slice(0, most)) {
        // Not to know is told as well; it keeps nobody from judging.
        const file = await atBase(name).catch(() => undefined);
        if (file?.is !== 'file' || (0,lineage_src/* sha256 */.sc)(file.text) !== digest?.['sha256'])
            changed.push(name);
    }
    return changed;
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/custom/trusted.ts

/** Events whose run stands on code that people with write permission put there. */
const own = ['push', 'pull_request', 'merge_group', 'workflow_dispatch', 'schedule', 'release', 'create'];
/**
 * A policy that names programs and images is code. It is run where a workflow of the same commit would run too: never for a fork, and
 * not where the commit that is judged is another than the one that is checked out.
 * @returns why no custom evaluator is run, as the end of a sentence about it; undefined when they are.
 */
function mistrustOf({ run, event, env }) {
    if ((0,github_src/* isFromFork */.ty)(event, run.repository))
        return 'is not run: the pull request comes from a fork, whose code is not run here';
    if (!own.includes(run.event ?? ''))
        return `is not run on ${run.event}: such a run stands on the default branch with its permissions, and judges another commit`;
    if (run.commit !== ((0,github_src/* commitOf */.D3)(event) ?? env['GITHUB_SHA']))
        return 'is not run: what is checked out is another commit than the one that is judged';
    return undefined;
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/custom/version.ts





const mostFiles = 2000;
const version_mostBytes = 256 * 2 ** 20;
/** @returns the version, or why there is none, as the end of a sentence about the evaluator. */
function versionOf(evaluator, { workspace, aws, signal }) {
    const { command, image } = evaluator;
    if (command !== undefined)
        return commandVersion(evaluator, command, workspace);
    return imageVersion(evaluator, image ?? '', { aws, signal });
}
async function imageVersion(evaluator, uri, { aws, signal }) {
    const image = await (0,aws_src/* resolveImage */.AT)(aws, uri, signal);
    if (image.is === 'absent')
        return { why: `cannot be run: ${image.why}` };
    const { 'entry-point': entryPoint, arguments: given } = evaluator;
    const made = { image: image.uri, entryPoint: entryPoint ?? [], arguments: given ?? [] };
    const digest = /@sha256:([0-9a-f]{64})$/.exec(image.uri)?.[1];
    const part = { name: 'image', uri: image.uri, ...(digest ? { digest: { sha256: digest } } : {}) };
    return { version: (0,lineage_src/* sha256 */.sc)((0,lineage_src/* canonicalJson */.dj)(made)), parts: [part], image: image.uri };
}
async function commandVersion({ files = [], environment = [] }, command, workspace) {
    const walk = { workspace, found: new Map(), bytes: 0, faults: [] };
    for (const path of files)
        await take(walk, clean(path), 'named');
    for (const path of command)
        if (isInside(path))
            await take(walk, clean(path), 'argument');
    if (walk.found.size === 0 && walk.faults.length === 0)
        walk.faults.push('no argument of "command" is a file of the checkout: name what it is made of as "files"');
    if (walk.faults.length > 0)
        return { why: `cannot be run: ${walk.faults.slice(0, 5).join('; ')}` };
    const parts = [...walk.found]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, digest]) => ({ name, digest: { sha256: digest } }));
    return {
        version: (0,lineage_src/* sha256 */.sc)((0,lineage_src/* canonicalJson */.dj)({ command: [...command], environment: [...environment], files: parts })),
        parts,
    };
}
const clean = (path) => (0,external_node_path_.normalize)(path).replace(/^\.\/|\/$/g, '');
const isInside = (path) => path.length < 1024 && !(0,external_node_path_.isAbsolute)(path) && !path.includes('\0') && !(0,external_node_path_.normalize)(path).startsWith('..');
/** Links are refused: what they lead to could be changed without a commit. */
async function take(walk, path, as) {
    const { workspace, found, faults } = walk;
    const state = await (0,promises_.lstat)((0,external_node_path_.join)(workspace, path)).catch(() => undefined);
    if (state === undefined) {
        if (as === 'named')
            faults.push(`"${path}" is not in the checkout`);
    }
    else if (state.isDirectory()) {
        if (as === 'argument')
            return;
        for (const name of (await (0,promises_.readdir)((0,external_node_path_.join)(workspace, path))).sort()) {
            if (found.size > mostFiles || faults.length > 0)
                return;
            if (name !== '.git')
                await take(walk, (0,external_node_path_.join)(path, name), as);
        }
    }
    else if (!state.isFile()) {
        faults.push(`"${path}" is neither a file nor a folder`);
    }
    else {
        walk.bytes += state.size;
        if (found.size >= mostFiles || walk.bytes > version_mostBytes)
            faults.push(`its files are more than ${mostFiles} or ${version_mostBytes} bytes: name only what it is made of`);
        else
            found.set(path, (0,external_node_crypto_.createHash)('sha256')
                .update(await (0,promises_.readFile)((0,external_node_path_.join)(workspace, path)))
                .digest('hex'));
    }
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/custom/observe-custom.ts




/** Looks at every evaluator that the policies ask for. Of what is not trusted not even files are read. */
function observeCustom(trip, aws, { policies, atBase }) {
    const mistrust = mistrustOf(trip);
    return Promise.all(askedBy(policies).map(async (asked) => {
        if (mistrust !== undefined)
            return { ...asked, known: { is: 'skipped', why: mistrust } };
        const found = await versionOf(asked.evaluator, { workspace: trip.workspace, aws, signal: trip.signal });
        if ('why' in found)
            return { ...asked, known: { is: 'failed', ...found } };
        if (atBase === undefined || found.image !== undefined)
            return { ...asked, known: found };
        return { ...asked, known: { ...found, changed: await changedFiles(found.parts, atBase) } };
    }));
}

// EXTERNAL MODULE: ./packages/dataset/src/index.ts + 64 modules
var dataset_src = __webpack_require__(1709);
;// CONCATENATED MODULE: ./actions/evaluate-gate/behind-steps.ts
/**
 * What a processing step wrote comes from what it read, and so on down to what no step wrote.
 * @returns those folders; undefined where no step is told of that wrote this one.
 */
function behindSteps(uri, steps) {
    const writer = steps.findIndex(({ wrote }) => wrote.some((it) => it.uri === uri));
    if (writer < 0)
        return undefined;
    // A step reads what earlier ones wrote: so the walk ends, whatever a statement says.
    return (steps[writer]?.read ?? []).flatMap((it) => behindSteps(it.uri, steps.slice(0, writer)) ?? [it]);
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/channel-files.ts

/** @returns the version of a dataset that a channel is a folder of, and which folder (ends with a slash, or is all of it). */
function folderOf({ uri, dataset }) {
    const [, version, folder = ''] = /\/channels\/([0-9a-f]{64})\/(.*)$/.exec(uri) ?? [];
    return dataset !== undefined && version === dataset ? { dataset, folder } : undefined;
}
/** @returns the SHA-256 of the list of objects that a channel is. */
const channel_files_listOf = ({ uri, dataset }) => dataset === undefined ? undefined : /\/channels\/manifest-([0-9a-f]{64})\.json$/.exec(uri)?.[1];
/** Finds out which files of a dataset version a channel is: a folder of it, or a list of its objects. */
async function channelFiles(channel, reader) {
    const { name, uri, dataset = '' } = channel;
    const [folder, list] = [folderOf(channel)?.folder, channel_files_listOf(channel)];
    if (folder === undefined && list === undefined)
        return channel_files_nothing(`channel ${name} reads ${uri}, which is no folder of a dataset version`);
    const manifest = await reader.manifest(dataset);
    if (manifest === undefined)
        return channel_files_nothing(`the manifest of the dataset ${dataset.slice(0, 12)} of channel ${name} is gone`);
    if (folder === undefined)
        return listed(channel, manifest, { reader, list: list ?? '' });
    const top = uri.slice(0, uri.length - folder.length);
    const inside = manifest.filter(({ path }) => path.startsWith(folder));
    return { files: inside.map((entry) => ({ entry, uri: `${top}${entry.path}` })), unknown: [] };
}
const channel_files_nothing = (why) => ({ files: [], unknown: [why] });
/** Objects are called by the MD5 that locates them; which file that is, and the SHA-256 that proves it, says the version's manifest. */
async function listed({ name, uri }, manifest, { reader, list }) {
    const text = await reader.text(uri, list);
    const uris = text === undefined ? undefined : urisOf(text);
    if (uris === undefined)
        return channel_files_nothing(`the list of objects ${list.slice(0, 12)} of channel ${name} is gone or was changed`);
    const known = new Map();
    // Of files with the same bytes one that can be read as a table speaks for all.
    for (const entry of manifest)
        if (!known.has((0,dataset_src/* objectKey */.T5)(entry.md5)) || (0,dataset_src/* formatOf */.be)(entry.path) !== undefined)
            known.set((0,dataset_src/* objectKey */.T5)(entry.md5), entry);
    const folder = uri.slice(0, uri.lastIndexOf('/') + 1);
    const found = await Promise.all(uris.map(async (at) => ({ at, entry: known.get(keyOf(at)), isNames: await isNames(at, folder, reader) })));
    const others = found.filter(({ entry, isNames: names }) => entry === undefined && !names);
    return {
        files: found.flatMap(({ at, entry }) => (entry === undefined ? [] : [{ entry, uri: at }])),
        unknown: others.map(({ at }) => `channel ${name} lists ${at.slice(0, 300)}, which is no file of the dataset`),
    };
}
/** Where an object lies below its remote: `files/md5/ab/cdef…`. */
const keyOf = (uri) => uri.split('/').slice(-4).join('/');
/** The text that says which object is which file is ours, and about nobody. */
async function isNames(uri, folder, reader) {
    const digest = uri.startsWith(folder)
        ? /^names-([0-9a-f]{64})\.json$/.exec(uri.slice(folder.length))?.[1]
        : undefined;
    return digest !== undefined && (await reader.text(uri, digest)) !== undefined;
}
/** @returns the objects of SageMaker's `ManifestFile`; undefined when it is none. */
function urisOf(text) {
    try {
        const [first, ...keys] = JSON.parse(text); // Checked in the next line.
        if (typeof first.prefix !== 'string' || !keys.every((it) => typeof it === 'string'))
            return undefined;
        return keys.map((key) => `${first.prefix}${key}`);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/exposure.ts



/**
 * Looks through everything that a training job was given for the records of the holdout. Subjects are compared as keyed 64-bit
 * hashes, whose key is the holdout's digest: they leave this function as numbers.
 * @param training absent: nobody knows what the model was trained on, for the reason in `unknown`.
 */
async function exposureOf(model, { training, unknown }, { holdout, reader }) {
    const { columns } = await scan(holdout.table, holdout.path, holdout);
    const names = columns.map(({ name }) => name).filter((name) => name !== holdout.key && name !== holdout.subject);
    const compared = { ...holdout, compared: names };
    const own = await scan(holdout.table, holdout.path, compared);
    const subjects = own.hashes.subjects ?? new BigUint64Array();
    const search = new Search(compared, own);
    if (training === undefined)
        search.unproven.push(unknown);
    else if (training.channels.length === 0)
        search.unproven.push('its training job was given no channel, so its data came from elsewhere');
    else
        for (const channel of training.channels)
            await (channel.step === undefined
                ? search.channel(channel, reader)
                : search.behind(channel, { reader, steps: training.steps ?? [] }));
    return { model, subject: holdout.subject, subjects: (0,dataset_src/* overlap */.EF)(subjects, subjects).different.both, ...search.done() };
}
class Search {
    unproven = [];
    shared = [];
    copies = [];
    seen = new Set();
    holdout;
    own;
    twins = 0;
    files = 0;
    rows = 0;
    constructor(holdout, own) {
        this.holdout = holdout;
        this.own = own;
        if (own.broken !== undefined || own.hashes.subjects === undefined)
            this.unproven.push(`the holdout's "${holdout.subject}" cannot be read: ${own.broken ?? 'too many records'}`);
        else if (own.hashes.subjects.length < own.rows)
            this.unproven.push(`${own.rows - own.hashes.subjects.length} records of the holdout have no "${holdout.subject}"`);
    }
    async channel(channel, reader) {
        const { files, unknown } = await channelFiles(channel, reader);
        this.unproven.push(...unknown);
        for (const { entry, uri } of files)
            await this.file(entry, { uri, reader });
    }
    /** Where no step behind a channel read a record of the holdout, the channel has none. Where one did, nobody knows what became of it. */
    async behind({ name, uri }, { reader, steps }) {
        const reads = behindSteps(uri, steps);
        if (reads === undefined || reads.length === 0) {
            this.unproven.push(`channel ${name} reads ${uri}, and what the step read that wrote it is not known`);
            return;
        }
        const search = new Search(this.holdout, this.own);
        for (const read of reads)
            await search.channel(read, reader);
        const { shared, copies, twins, searched, unproven } = search.done();
        this.files += searched.files;
        this.rows += searched.rows;
        this.twins += twins;
        this.unproven.push(...unproven.filter((it) => !this.unproven.includes(it)));
        const paths = [...copies, ...shared.map(({ path }) => path)];
        if (paths.length > 0)
            this.unproven.push(`channel ${name} was written by a step that read the holdout's "${this.holdout.subject}" too (in ${paths.slice(0, 5).join(', ')}), and nobody knows which of them it wrote; give the step folders without the holdout`);
    }
    async file(entry, { uri, reader }) {
        if (this.seen.has(entry.sha256))
            return;
        this.seen.add(entry.sha256);
        this.files += 1;
        if (entry.sha256 === this.holdout.sha256)
            this.copies.push(entry.path);
        else if ((0,dataset_src/* formatOf */.be)(entry.path) === undefined)
            this.unproven.push(`${entry.path} is no table, so whom it is about is not known`);
        else {
            const table = await reader.table(uri, entry);
            if (typeof table === 'string')
                this.unproven.push(`${entry.path} ${table}`);
            else
                this.compare(entry.path, await scan(table, entry.path, this.holdout));
        }
    }
    compare(path, found) {
        this.rows += found.rows;
        const mine = this.own.hashes;
        const { rows, subjects } = found.hashes;
        if (found.broken !== undefined)
            this.unproven.push(`${path} cannot be read to its end: ${found.broken}`);
        if (found.faults.length > 0)
            this.unproven.push(`${path} has rows that cannot be read: ${found.faults.map(({ count, kind }) => `${count} ${kind}`).join(', ')}`);
        if (subjects === undefined) {
            const why = found.columns.some(({ name }) => name === this.holdout.subject)
                ? 'too many records to compare'
                : `no column "${this.holdout.subject}"`;
            this.unproven.push(`${path} has ${why}`);
        }
        else if (mine.subjects !== undefined) {
            const both = (0,dataset_src/* overlap */.EF)(mine.subjects, subjects).different.both;
            if (both > 0)
                this.shared.push({ path, subjects: both });
            const nameless = found.rows - subjects.length;
            if (nameless > 0)
                this.unproven.push(`${path} has ${nameless} records without a "${this.holdout.subject}"`);
        }
        if (rows !== undefined && mine.rows !== undefined)
            this.twins += (0,dataset_src/* overlap */.EF)(mine.rows, rows).both;
    }
    done() {
        const { shared, copies, twins, files, rows, unproven } = this;
        return { shared, copies, twins, searched: { files, rows }, unproven };
    }
}
const scan = async (source, path, { key, subject, sha256, compared }) => (0,dataset_src/* scanTable */.SS)(source, {
    format: (0,dataset_src/* formatOf */.be)(path) ?? 'csv',
    hashKey: (0,dataset_src/* hashKey */.EN)(sha256),
    key,
    subject,
    compared,
    missing: [], // "NA" may be somebody's name.
    rules: {},
});

;// CONCATENATED MODULE: ./actions/evaluate-gate/searches.ts


/** What a search finds depends on no more than this; another way of searching is another number. */
const way = 1;
/** More files are named in one statement by nobody: then the data is read again. */
const mostPaths = 100;
/** Where answers to a question are found. */
const searchRef = (question) => `searches/${question}`;
/** @returns the SHA-256 of what is looked for and where, all by digest; undefined where the bytes are known by no digest. */
function questionOf(training, { sha256: holdout, path, key, subject }) {
    const channels = training?.channels ?? [];
    if (channels.length === 0 || channels.some(({ dataset }) => dataset === undefined))
        return undefined;
    const given = channels.map(({ dataset, uri }) => ({ dataset, at: uri.replace(/^.*\/channels\//, '') }));
    return (0,lineage_src/* sha256 */.sc)((0,lineage_src/* canonicalJson */.dj)({ way, holdout, path, key, subject, given }));
}
/**
 * Finds the answer that an earlier evaluation left to the same question: the same holdout in the same bytes. Nobody's data is read then.
 * What cannot be read is no answer, and neither is one that left something unproven: it may be there by now.
 */
async function knownSearch({ store, lineage }, question) {
    return statedSearch(lineage, question) ?? statedSearch(await behind(store, question), question);
}
const behind = (store, question) => (0,src/* openRef */.uH)(store, searchRef(question)).catch((cause) => {
    if (cause instanceof src/* Refusal */.P_)
        return lineage_src/* empty */.Ie;
    throw cause;
});
const statedSearch = (lineage, question) => (0,lineage_src/* all */.Q7)(lineage, 'evaluation')
    .flatMap(({ statement }) => statement.predicate.facts.searches ?? [])
    .find((it) => it.question === question);
/** @returns what a statement says of a search, when all was proven: counts, and paths of files. */
function searchOf(question, it) {
    if (it.unproven.length > 0 || it.shared.length + it.copies.length > mostPaths)
        return undefined;
    const { subjects, shared, copies, twins, searched } = it;
    return { question, subjects, shared: [...shared], copies: [...copies], twins, ...searched };
}
const exposureIn = ({ subjects, shared, copies, twins, files, rows }, { model, subject }) => ({ model, subject, subjects, shared, copies, twins, searched: { files, rows }, unproven: [] });

;// CONCATENATED MODULE: ./actions/evaluate-gate/training-files.ts





/** Up to here a file is held whole; Parquet has to be, as its index lies at its end. */
const heldBytes = 256 * 2 ** 20;
/** @returns how training data are read from the store's channels, each file proven by its manifest's SHA-256. */
const trainingFiles = ({ aws, store, signal }) => ({
    async manifest(dataset) {
        const object = await store.get(`manifests/${dataset}.json`);
        return object && (0,dataset_src/* readManifest */.WI)(object.bytes, dataset);
    },
    async text(uri, digest) {
        const object = await (0,aws_src/* getObject */.iM)(aws, (0,aws_src/* locate */.x5)(uri), signal);
        return object !== undefined && (0,lineage_src/* sha256 */.sc)(object.bytes) === digest ? new TextDecoder().decode(object.bytes) : undefined;
    },
    async table(uri, entry) {
        if (entry.size <= heldBytes) {
            const object = await (0,aws_src/* getObject */.iM)(aws, (0,aws_src/* locate */.x5)(uri), signal);
            if (object === undefined)
                return 'is gone';
            return (0,lineage_src/* sha256 */.sc)(object.bytes) === entry.sha256 ? held(object.bytes) : 'is not the file that the dataset names';
        }
        if ((0,dataset_src/* formatOf */.be)(entry.path) === 'parquet')
            return `is larger than the ${heldBytes / 2 ** 20} MiB that can be held`;
        const stream = await (0,aws_src/* readObject */.Ag)(aws, (0,aws_src/* locate */.x5)(uri), signal);
        return stream === undefined ? 'is gone' : streamed(proven(stream, { uri, sha256: entry.sha256 }));
    },
});
/** @returns a table that is in memory. */
const held = (bytes) => ({
    byteLength: bytes.byteLength,
    slice: async (start, end) => Uint8Array.from(bytes.subarray(start, end)).buffer,
    stream: async function* () {
        yield bytes;
    },
});
const streamed = (stream) => ({
    byteLength: 0,
    slice: () => Promise.reject(new RangeError('a stream is read from its start')),
    stream: () => stream,
});
/** Passes bytes on and, at their end, compares their digest: what was read by then is thrown away with the error. */
async function* proven(stream, { uri, sha256: wanted }) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for await (const chunk of stream) {
        hash.update(chunk);
        yield chunk;
    }
    const found = hash.digest('hex');
    if (found !== wanted)
        throw new src/* Refusal */.P_(`${uri}: holds sha256 ${found}, and the dataset says sha256 ${wanted}; run version-dataset again`);
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/exposures.ts



/**
 * Looks through the training data of both models for the holdout, unless every policy says that nobody wants to know, or an earlier
 * evaluation has answered that already.
 * @param policies the one of the checkout first, and the one of the branch, where there is one.
 */
async function exposuresOf(world, policies, { frozen, candidate, baseline }) {
    if (policies.every(({ contamination }) => contamination.check === 'never'))
        return { exposures: [], searches: [] };
    const { contamination, evaluation } = policies[0];
    const subject = contamination.subject ?? evaluation.key;
    const holdout = {
        path: evaluation.holdout,
        sha256: frozen.sha256,
        table: held(frozen.bytes),
        key: evaluation.key,
        subject,
    };
    const given = { holdout, reader: trainingFiles(world) };
    const own = await search(world, 'candidate', { training: candidate.training, unknown: '', ...given });
    // The same bytes were trained on the same data.
    if (baseline.is === 'none' || baseline.sha256 === candidate.model.sha256)
        return joined([own]);
    const unknown = `nobody knows what it was trained on (${baseline.unknown ?? 'the store holds no training of it'})`;
    const { training } = baseline.origin ?? {};
    return joined([own, await search(world, 'serving', { training, unknown, ...given })]);
}
const joined = (all) => ({
    exposures: all.map(([exposure]) => exposure),
    searches: all.flatMap(([, found], i) => found && all.findIndex(([, it]) => it?.question === found.question) === i ? [found] : []),
});
async function search({ store, lineage }, model, { holdout, reader, ...of }) {
    const question = questionOf(of.training, holdout);
    const known = question && (await knownSearch({ store, lineage }, question));
    if (known)
        return [exposureIn(known, { model, subject: holdout.subject }), known];
    const found = await exposureOf(model, of, { holdout, reader });
    return [found, question === undefined ? undefined : searchOf(question, found)];
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/trained.ts



/** @returns the line's last training that made a model; of one model, when its digest is given. */
function lastTrained(lineage, line, sha256) {
    const found = (0,lineage_src/* all */.Q7)(lineage, 'training', line).flatMap(({ statement: { predicate } }) => {
        const { model } = predicate.facts;
        if (model === undefined || (sha256 !== undefined && model.sha256 !== sha256))
            return [];
        return [{ model, training: predicate.facts, commit: predicate.run.commit, at: Date.parse(predicate.finishedOn) }];
    });
    const last = found.sort((a, b) => a.at - b.at).at(-1);
    return last && { model: last.model, training: last.training, commit: last.commit };
}
/**
 * Takes a trained model as what to compare with. @throws Refusal when its bytes are gone or no longer those that were made: another
 * model under its name would be another comparison.
 */
async function trainedBaseline({ aws, signal }, { model, training, commit }, { title, named }) {
    const found = (await (0,aws_src/* digestObject */.G5)(aws, model.uri, signal))?.sha256;
    if (found !== model.sha256)
        throw new src/* Refusal */.P_(`baseline ${named}: ${model.uri} ${found === undefined ? 'is gone' : `holds sha256 ${found}`}, but training made sha256 ${model.sha256}; put it back, or compare with another model`);
    const { image, environment } = training.inference;
    const origin = { training, commit };
    return { is: 'model', title, named, model: { uri: model.uri, image, environment }, sha256: model.sha256, origin };
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/past.ts


/** How many commits back from the merge base a model is looked for: not every commit changes a model. */
const farthest = 30;
/**
 * The model of the commit at which the branch began, or of the last commit before it that has one.
 * @throws Refusal when there is no such commit. No model within reach is "no baseline".
 */
async function mergeBaseBaseline(places, history, { base, head }) {
    if (base === undefined)
        throw new src/* Refusal */.P_('baseline merge-base: this run belongs to no pull request and no push, so it has no base; name a tag, an endpoint or a lineage instead');
    const mergeBase = await history.mergeBase(base, head);
    if (mergeBase === undefined)
        throw new src/* Refusal */.P_(`baseline merge-base: ${past_short(base)} and ${past_short(head)} have no commit in common; rebase the branch, or name another baseline`);
    const commits = await history.before(mergeBase, farthest);
    const found = await firstTrained(places, commits);
    if (found === undefined)
        return {
            is: 'none',
            why: `No model is known of the merge base ${past_short(mergeBase)}, nor of ${commits.length - 1} commits before it`,
        };
    const { commit, trained } = found;
    const where = commit === mergeBase ? `the merge base` : `${past_short(commit)}, the last before the merge base with one,`;
    return trainedBaseline(places, trained, {
        title: `The model of ${where} (${past_short(mergeBase)})`,
        named: 'merge-base',
    });
}
/** The model of a tagged commit. @throws Refusal when there is no such tag, or no model is known of it: it was named, so it must be there. */
async function tagBaseline(places, history, name) {
    const tagged = await history.tag(name);
    if (tagged === undefined)
        throw new src/* Refusal */.P_(`baseline tag:${name}: there is no tag "${name}" in this repository; correct its name`);
    const found = await firstTrained(places, [tagged]);
    if (found === undefined)
        throw new src/* Refusal */.P_(`baseline tag:${name}: no model of ${places.line} is known of commit ${tagged.commit}; run run-training for it, or name another baseline`);
    return trainedBaseline(places, found.trained, { title: `The model of tag ${name}`, named: `tag:${name}` });
}
/** A squash or a rebase makes a commit that nobody trained for, with a tree that somebody did. */
async function firstTrained({ store, line }, commits) {
    for (const { commit, tree } of commits)
        for (const ref of [(0,src/* commitRef */.lu)(commit, line), (0,src/* treeRef */.gW)(tree, line)]) {
            const trained = lastTrained(await (0,src/* openRef */.uH)(store, ref), line);
            if (trained !== undefined)
                return { commit, trained };
        }
    return undefined;
}
const past_short = (commit) => commit.slice(0, 7);

;// CONCATENATED MODULE: ./actions/evaluate-gate/recorded.ts



/** A version of the Model Registry. @throws Refusal when there is none, or it cannot be scored with; ServiceFault, S3Fault. */
async function packageBaseline(places, arn) {
    const { aws, store, signal } = places;
    const version = await (0,aws_src/* describeModelPackage */.Xy)(aws, arn);
    if (version?.artifact === undefined)
        throw new src/* Refusal */.P_(`baseline ${arn}: ${version === undefined ? 'is no version of the Model Registry' : 'has no model data'}; correct the ARN`);
    const digest = await (0,aws_src/* digestObject */.G5)(aws, version.artifact, signal);
    const said = version.metadata['modelway:model-sha256'];
    if (digest === undefined || (said !== undefined && said !== digest.sha256))
        throw new src/* Refusal */.P_(`baseline ${arn}: ${version.artifact} ${digest === undefined ? 'is gone' : `holds sha256 ${digest.sha256}, and was registered as ${said}`}; compare with another version`);
    const made = lastTrained(await (0,src/* openRef */.uH)(store, `artifacts/${digest.sha256}`), undefined, digest.sha256);
    const name = version.group === '' ? arn : `${version.group}, version ${version.version}`;
    return {
        is: 'model',
        title: `The registered model ${name}`,
        named: `model-package:${arn}`,
        model: { uri: version.artifact, image: version.image ?? '', environment: version.environment ?? {}, package: arn },
        sha256: digest.sha256,
        ...(made
            ? { origin: { training: made.training, commit: made.commit, package: arn } }
            : { unknown: 'the store holds no lineage of this model' }),
    };
}
/** The model that another lineage of this store ends with. @throws Refusal when it holds none of this line. */
async function lineageBaseline(places, uri) {
    const trained = lastTrained(await (0,src/* openUris */.MI)(places.store, [uri]), places.line);
    if (trained === undefined)
        throw new src/* Refusal */.P_(`baseline lineage:${uri}: holds no model of ${places.line}; give the \`lineage\` output of its run-training or of a later step`);
    return trainedBaseline(places, trained, {
        title: `The model of lineage ${uri.slice(-70, -58)}`,
        named: `lineage:${uri}`,
    });
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/serving.ts



/** An endpoint in these states answers requests with the configuration that it names. */
const answering = ['InService', 'Updating', 'SystemUpdating', 'RollingBack'];
/**
 * Finds out what serves an endpoint now: from AWS, not from memory. Only an endpoint that does not exist is "no baseline"; one that
 * cannot be read to the last byte is an error.
 */
async function servingBaseline(places, endpoint) {
    if (endpoint === undefined)
        return { is: 'none', why: 'No endpoint was named, so no serving model was compared with' };
    const live = await (0,aws_src/* liveModel */.mS)(places.aws, endpoint);
    if (live === undefined)
        return { is: 'none', why: `No model serves yet: there is no endpoint "${endpoint}"` };
    if (!answering.includes(live.status))
        throw new src/* Refusal */.P_(`endpoint ${endpoint}: is ${live.status}, so nobody can say what it serves; wait until it is InService, or delete it if it never served`);
    const digest = await (0,aws_src/* digestObject */.G5)(places.aws, live.uri, places.signal);
    if (digest === undefined)
        throw new src/* Refusal */.P_(`endpoint ${endpoint}: its model ${live.model} was made from ${live.uri}, which is gone; put it back to compare with it`);
    return { ...reference(live), sha256: digest.sha256, ...(await originOf(places, live, digest.sha256)) };
}
const reference = (live) => ({
    is: 'model',
    title: `What serves ${live.endpoint} now`,
    named: 'endpoint',
    endpoint: { name: live.endpoint, config: live.config },
    model: {
        uri: live.uri,
        image: live.image,
        environment: live.environment,
        ...(live.package === undefined ? {} : { package: live.package }),
    },
});
async function originOf({ aws, store }, live, sha256) {
    const ref = `endpoints/${live.account}-${aws.region}-${live.endpoint}`;
    const lineage = await (0,src/* openRef */.uH)(store, ref);
    if (lineage.size === 0)
        return { unknown: 'the store holds no lineage for this endpoint' };
    return explain(lineage, { config: live.config, sha256 });
}
/** @returns the training that made what serves, when the lineage's last word on the endpoint agrees with what AWS says. */
function explain(lineage, live) {
    const deployments = (0,lineage_src/* all */.Q7)(lineage, 'deployment').map((it) => it.statement.predicate.facts);
    const own = deployments.find((it) => it.config.live === live.config && it.model.sha256 === live.sha256);
    if (own === undefined)
        return { unknown: 'what serves is not what the lineage says: the endpoint was changed outside of Modelway' };
    const made = (0,lineage_src/* all */.Q7)(lineage, 'training').find((it) => it.statement.predicate.facts.model?.sha256 === live.sha256);
    if (made === undefined)
        return { unknown: 'the lineage of this endpoint holds no training of the serving model' };
    const { facts, run } = made.statement.predicate;
    return { origin: { training: facts, commit: run.commit, ...(own.package ? { package: own.package } : {}) } };
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/find-baseline.ts



/** Finds the model to compare with, wherever it is to be looked for. @throws Refusal when what was named is not there or not whole. */
async function findBaseline(places, { named, endpoint, ...sought }) {
    switch (named.is) {
        case 'none':
            return { is: 'none', why: 'The workflow asks for no comparison (baseline: none)' };
        case 'endpoint':
            return servingBaseline(places, endpoint);
        case 'merge-base':
            return mergeBaseBaseline(places, await sought.history(), sought);
        case 'tag':
            return tagBaseline(places, await sought.history(), named.name);
        case 'model-package':
            return packageBaseline(places, named.arn);
        case 'lineage':
            return lineageBaseline(places, named.uri);
    }
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/frozen.ts




/**
 * Reads one file of a dataset as SageMaker will see it, and proves by the manifest that it is the one that was versioned.
 * @throws Refusal when the version has no such file, or its bytes are not those; DatasetFault, S3Fault.
 */
async function readFrozen({ aws, store }, dataset, path) {
    const entry = (await manifestOf(store, dataset)).find((file) => file.path === path);
    if (entry === undefined)
        throw new src/* Refusal */.P_(`holdout: "${path}" is no file of the dataset ${dataset.name} (${dataset.version.md5}); correct evaluation.holdout in the policy: it is a path inside of ${dataset.path}`);
    const uri = uriOf(dataset, entry);
    const object = await (0,aws_src/* getObject */.iM)(aws, (0,aws_src/* locate */.x5)(uri));
    const found = object && (0,lineage_src/* sha256 */.sc)(object.bytes);
    if (object === undefined || found !== entry.sha256)
        throw new src/* Refusal */.P_(`holdout: ${uri} ${found === undefined ? 'is gone' : `holds sha256 ${found}`}, and the dataset says sha256 ${entry.sha256}; run version-dataset again`);
    return { uri, sha256: entry.sha256, bytes: object.bytes };
}
/** By name where the version lies by name; else as the object that it is in the remote. */
const uriOf = ({ channel, remote }, { path, md5 }) => channel.endsWith('/') ? `${channel}${path}` : `${remote}/${(0,dataset_src/* objectKey */.T5)(md5)}`;
async function manifestOf(store, { name, version }) {
    const object = await store.get(`manifests/${version.sha256}.json`);
    if (object === undefined)
        throw new src/* Refusal */.P_(`dataset ${name}: its manifest ${store.uri}/manifests/${version.sha256}.json is gone; run version-dataset again`);
    return (0,dataset_src/* readManifest */.WI)(object.bytes, version.sha256);
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/labels.ts

/** Reads the label column: as numbers, or as 1 for the text that the policy calls positive and 0 for the one other text. */
function readLabels(column, { label, positive }) {
    if (positive !== undefined)
        return twoTexts(column, { label, positive });
    const values = Float64Array.from(column, (cell) => numberOf(cell));
    const bad = [...values].flatMap((it, i) => (Number.isNaN(it) ? [i + 1] : []));
    const what = `have a "${label}" that is no number (if it is text, name the one that means "yes" as "positive" in the policy)`;
    return { values, faults: numbered(bad, 'record', what) };
}
/** Beside the text for "yes" there must be one for "no": a third would be counted as "no" without anybody having said so. */
function twoTexts(column, { label, positive }) {
    const values = Float64Array.from(column, (it) => (it === positive ? 1 : 0));
    const empty = column.flatMap((it, i) => (it === '' ? [i + 1] : []));
    const others = new Set(column.filter((it) => it !== positive && it !== '')).size;
    const faults = numbered(empty, 'record', `have an empty "${label}"`);
    if (!column.includes(positive))
        faults.push(`has no record whose "${label}" is "${positive}", the policy's "positive"`);
    if (others > 1)
        faults.push(`has ${others} values in "${label}" beside "${positive}"; with two classes there is one`);
    return { values, faults };
}
const decimal = /^\s*[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?\s*$/;
const numberOf = (cell) => (decimal.test(cell) ? Number(cell) : Number.NaN);

;// CONCATENATED MODULE: ./actions/evaluate-gate/holdout.ts





/**
 * Reads keys, labels and the columns that the rules are about. Records are named by their number (the first after the header is 1), never by their key:
 * keys may be personal, and what is said here is public.
 * @param also columns that are read where the file has them. @throws Refusal with everything that is wrong with the file.
 */
function readHoldout(bytes, policy, also = []) {
    const { evaluation } = policy;
    const file = evaluation.holdout;
    const named = (0,judge_src/* columnsOf */.PL)(policy);
    const table = holdout_readTable(file, bytes, [evaluation.key, evaluation.label, ...named]);
    const known = [...new Set([...named, ...also.filter((column) => table.columns.includes(column))])];
    const keys = columnOf(table, evaluation.key);
    const labels = readLabels(columnOf(table, evaluation.label), evaluation);
    holdout_refuse(file, [...keyFaults(keys, evaluation.key), ...labels.faults]);
    return {
        keys,
        labels: labels.values,
        slices: Object.fromEntries(known.map((column) => [column, columnOf(table, column)])),
    };
}
function holdout_readTable(file, bytes, wanted) {
    const table = (0,dataset_src/* readCsv */.Nb)(holdout_textOf(file, bytes));
    if (table === undefined)
        throw refusal(file, ['is not CSV: it has no header, or a quote in the wrong place']);
    const { columns, rows } = table;
    const absent = [...new Set(wanted)].filter((column) => !columns.includes(column));
    const twice = [...new Set(wanted)].filter((column) => columns.indexOf(column) !== columns.lastIndexOf(column));
    holdout_refuse(file, [
        ...absent.map((column) => `has no column "${column}"; it has ${columns.join(', ').slice(0, 500)}`),
        ...twice.map((column) => `has the column "${column}" more than once`),
    ]);
    const uneven = rows.flatMap((row, i) => (row.length === columns.length ? [] : [i + 1]));
    holdout_refuse(file, numbered(uneven, 'record', `do not have ${columns.length} cells`));
    return table;
}
function holdout_textOf(file, bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        throw refusal(file, ['is not UTF-8 text']);
    }
}
function keyFaults(keys, name) {
    const seen = new Set();
    const numbers = (is) => keys.flatMap((key, i) => (is(key) ? [i + 1] : []));
    return [
        ...(keys.length === 0 ? ['has no records'] : []),
        ...numbered(numbers((key) => key === ''), 'record', `have no "${name}"`),
        ...numbered(numbers((key) => seen.size === seen.add(key).size), 'record', `repeat the "${name}" of an earlier one`),
    ];
}
function columnOf({ columns, rows }, name) {
    const at = columns.indexOf(name);
    return rows.map((row) => row[at] ?? '');
}
const refusal = (file, faults) => new src/* Refusal */.P_(...faults.map((it) => `holdout ${file}: ${it}`));
function holdout_refuse(file, faults) {
    if (faults.length > 0)
        throw refusal(file, faults);
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/score-objects.ts

/** @returns those of a store, by their keys in it. */
function scoreObjects(aws, { uri }, signal) {
    const at = (key) => (0,aws_src/* locate */.x5)(`${uri}/${key}`);
    return {
        async open(key) {
            const head = await (0,aws_src/* headObject */.C6)(aws, at(key), signal);
            const chunks = head && (await (0,aws_src/* readObject */.Ag)(aws, { ...at(key), etag: head.etag }, signal));
            return chunks && { chunks, etag: head.etag };
        },
        async keep({ key, etag }, to) {
            await (0,aws_src/* copyObject */.JH)(aws, { ...at(key), etag }, at(to));
        },
    };
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var valibot_dist = __webpack_require__(7934);
;// CONCATENATED MODULE: ./actions/evaluate-gate/table-profiles.ts



/**
 * Finds out from the dataset's profile what was trained on and what the holdout looks like; no data is read.
 * @param policies drift is looked for when one of them asks for it. @returns a reason where it is not known.
 */
async function seenTables(store, policies, { dataset, training }) {
    const [asking] = policies.filter(({ drift }) => drift?.inputs !== undefined);
    if (asking === undefined)
        return 'no policy asks for it';
    const found = await profileOf(store, dataset);
    if (typeof found === 'string')
        return found;
    const folders = training.channels.map(folderOf);
    if (folders.some((it) => it?.dataset !== dataset.version.sha256))
        return 'the candidate was trained on data that are no part of the dataset with the holdout';
    const { holdout: path } = asking.evaluation;
    const holdout = found.tables.find((it) => it.path === path);
    const inFolder = (it) => folders.some((folder) => it.path.startsWith(folder?.folder ?? ''));
    const unread = found.unread.filter((it) => it.path === path || inFolder(it));
    if (unread[0] !== undefined)
        return `${unread[0].path} has no profile: ${unread[0].because}`;
    const trained = found.tables.filter((it) => it.path !== path && inFolder(it));
    if (holdout === undefined)
        return `the dataset's profile does not know ${path}`;
    return trained.length > 0 ? { training: trained, holdout } : 'nothing that was trained on is a table';
}
async function profileOf(store, dataset) {
    const digest = dataset.profile?.digest?.['sha256'];
    if (digest === undefined)
        return 'the dataset has no profile; run version-dataset again';
    const object = await store.get(`profiles/${digest}.json`);
    if (object === undefined || (0,lineage_src/* sha256 */.sc)(object.bytes) !== digest)
        return `the dataset's profile ${digest.slice(0, 12)} ${object === undefined ? 'is gone' : 'is not what it was'}; run version-dataset again`;
    try {
        return valibot_dist/* parse */.qgA(lineage_src/* profile */.ME, JSON.parse(new TextDecoder().decode(object.bytes)));
    }
    catch {
        return `the dataset's profile ${digest.slice(0, 12)} is not in a shape that this version reads; run version-dataset again`;
    }
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/observe.ts

















/** Reads policy, holdout, candidate and baseline. @throws whatever is wrong with any of them; nothing has been made by then. */
async function observe(trip) {
    const { line, lineage, store, signal, inputs } = trip;
    const aws = (0,aws_src/* reach */.gl)(trip);
    const { policy, basePolicy } = await readPolicies(trip);
    const candidate = candidateOf(lineage, line);
    const sought = {
        named: inputs.baseline,
        endpoint: inputs.endpoint,
        base: (0,github_src/* baseCommitOf */.sP)(trip.event),
        head: trip.run.commit,
        history: () => observe_history(trip),
    };
    const [frozen, baseline, found, scorer] = await Promise.all([
        readFrozen({ aws, store }, candidate.dataset, policy.rules.evaluation.holdout),
        findBaseline({ aws, store, line, signal }, sought),
        (0,aws_src/* digestObject */.G5)(aws, candidate.model.uri, signal),
        (0,promises_.readFile)(__webpack_require__.ab + "score.py", 'utf8'),
    ]);
    checkBytes(candidate, found?.sha256);
    const base = basePolicy.is === 'known' ? [basePolicy.rules] : [];
    const also = base.flatMap(judge_src/* columnsOf */.PL);
    const holdout = { ...readHoldout(frozen.bytes, policy.rules, also), uri: frozen.uri, sha256: frozen.sha256 };
    const customs = await observeCustom(trip, aws, { policies: [policy.rules, ...base], atBase: fileAtBase(trip) });
    const world = { aws, store, lineage, signal };
    const searched = await exposuresOf(world, [policy.rules, ...base], { frozen, candidate, baseline });
    const tables = await seenTables(store, [policy.rules, ...base], candidate);
    const known = { policy, candidate, holdout, baseline, scorer: { text: scorer, sha256: (0,lineage_src/* sha256 */.sc)(scorer) } };
    const bases = await basesOf({ store, objects: scoreObjects(aws, store, signal), lineage, image: inputs.image }, known);
    return { ...known, basePolicy, ...searched, tables, bases, customs };
}
function fileAtBase(trip) {
    const commit = (0,github_src/* baseCommitOf */.sP)(trip.event);
    const isMerged = (0,github_src/* pullRequestOf */._n)(trip.event) !== undefined || trip.run.event === 'merge_group';
    if (commit === undefined || !isMerged)
        return undefined;
    return (path) => (0,github_src/* fileAt */.Wd)(trip.workspace, { commit, path }, () => gitHubOf(trip));
}
const observe_history = (trip) => (0,github_src/* historyOf */.om)(trip.workspace, () => gitHubOf(trip));
function checkBytes({ model }, found) {
    if (found === model.sha256)
        return;
    const state = found === undefined ? 'is gone' : `holds sha256 ${found}`;
    throw new src/* Refusal */.P_(`${model.uri}: ${state}, but training made sha256 ${model.sha256}; only what training made is judged; run run-training again`);
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/baseline.ts
/** @returns what the other model is called in a column: only what serves is `serving`. */
const otherName = (baseline) => baseline.is === 'model' && baseline.endpoint === undefined ? 'baseline' : 'serving';

;// CONCATENATED MODULE: ./actions/evaluate-gate/plots.ts


/** Columns without a finding of their own that are drawn too. */
const mostQuiet = 8;
/** @param other what the other model is called. @returns how the models rank, how far they can be believed, and where their scores lie. */
function scorePlots({ labels, candidate, baseline }, other) {
    const sides = [['candidate', candidate], ...(baseline ? [[other, baseline]] : [])];
    const binary = labels.every((it) => it === 0 || it === 1);
    const probable = sides.every(([, scores]) => scores.every((it) => it >= 0 && it <= 1));
    return [
        ...(binary ? roc(labels, sides) : []),
        ...(binary && probable ? [calibration(labels, sides)] : []),
        ...(binary ? [] : [residuals(labels, sides)]),
        ...spread(sides),
    ];
}
const plot = (title, importance) => ({ title, importance, place: 'folded' });
function roc(labels, sides) {
    const lines = sides.flatMap(([name, scores]) => {
        const points = (0,judge_src/* rocCurve */.WZ)(labels, scores);
        if (points === undefined)
            return [];
        const area = points.slice(1).reduce((sum, [x, y], i) => {
            const [x0, y0] = points[i] ?? [0, 0];
            return sum + ((x - x0) * (y + y0)) / 2;
        }, 0);
        return [{ name, note: `area ${area.toFixed(3)}`, points: points.map(([x, y]) => [plots_decimal(x), plots_decimal(y)]) }];
    });
    if (lines.length === 0)
        return [];
    return [
        {
            ...plot('ROC curve', 52),
            kind: 'curve',
            x: { label: 'False positive rate' },
            y: { label: 'True positive rate' },
            reference: { is: 'diagonal', name: 'chance' },
            draw: 'line',
            lines,
        },
    ];
}
const calibration = (labels, sides) => ({
    ...plot('Calibration', 51),
    kind: 'curve',
    x: { label: 'Predicted probability' },
    y: { label: 'Share of positives' },
    reference: { is: 'diagonal', name: 'perfectly calibrated' },
    draw: 'points',
    lines: sides.map(([name, scores]) => binned(name, (0,judge_src/* calibrationCurve */.eT)(labels, scores))),
});
const residuals = (labels, sides) => ({
    ...plot('Residuals', 52),
    kind: 'curve',
    x: { label: 'Prediction' },
    y: { label: 'Mean of truth − prediction' },
    reference: { is: 'zero', name: 'no error on average' },
    draw: 'points',
    lines: sides.map(([name, scores]) => binned(name, (0,judge_src/* residualCurve */.lG)(labels, scores))),
});
const binned = (name, points) => ({
    name,
    points: points.map(({ x, y }) => [plots_decimal(x), plots_decimal(y)]),
    band: points.map(({ low, high }) => [plots_decimal(low), plots_decimal(high)]),
    records: points.map(({ records }) => records),
});
function spread(sides) {
    const found = (0,judge_src/* spreadOf */.jg)(sides.map(([, scores]) => scores));
    if (found === undefined)
        return [];
    return [
        {
            ...plot('Scores', 50),
            kind: 'histogram',
            x: { label: 'Score' },
            bins: { edges: found.edges.map(plots_decimal) },
            sides: sides.map(([name], i) => ({ name, counts: [...(found.counts[i] ?? [])] })),
        },
    ];
}
/** @returns the columns that drifted, open, and some of those that did not, folded: at training and in the holdout. */
function driftPlots(tables, findings, key) {
    const drift = findings.filter(({ rule }) => rule === 'drift');
    if (typeof tables === 'string' || drift.length === 0)
        return [];
    const named = new Map(drift.flatMap((it) => (it.column === undefined ? [] : [[it.column, it]])));
    const quiet = tables.holdout.columns.map(({ name }) => name).filter((it) => it !== key && !named.has(it));
    return [...named.keys(), ...quiet.slice(0, mostQuiet)].flatMap((name) => {
        const found = (0,judge_src/* columnSpread */.Ib)(name, tables);
        return found === undefined ? [] : [columnPlot(name, found, named.get(name))];
    });
}
function columnPlot(name, found, finding) {
    const drifted = finding !== undefined && finding.word !== 'pass';
    const said = finding?.candidate === undefined
        ? {}
        : {
            note: `${finding.metric} ${Number(Number(finding.candidate).toPrecision(3))}; the policy allows ${finding.max}`,
        };
    return {
        kind: 'histogram',
        title: name,
        importance: drifted ? 86 : 45,
        place: drifted ? 'open' : 'folded',
        x: { label: name },
        bins: 'edges' in found ? { edges: found.edges.map(plots_decimal) } : { values: [...found.values] },
        sides: ['training', 'holdout'].map((side, i) => ({ name: side, counts: [...(found.counts[i] ?? [])] })),
        ...said,
        ...(finding ? { word: finding.word } : {}),
    };
}
/** Four digits are more than a picture shows. */
const plots_decimal = (value) => (0,lineage_src/* toDecimal */.nI)(Number(value.toPrecision(4)));

;// CONCATENATED MODULE: ./actions/evaluate-gate/changes.ts

/** @returns what the candidate was made from that the other model was not: parameters, data, code. */
function changesRemark(candidate, reference) {
    const { origin, unknown } = reference;
    const other = otherName(reference);
    const title = `What changed against the ${other} model`;
    const place = { importance: 60, place: 'folded' };
    if (origin === undefined)
        return { kind: 'text', title, ...place, text: `Not known where the ${other} model comes from: ${unknown}.` };
    const changes = changesOf(candidate, origin);
    if (changes.length === 0)
        return { kind: 'text', title, ...place, text: 'Nothing: the same data, code and parameters made both.' };
    return {
        kind: 'table',
        title,
        ...place,
        columns: ['', other, 'candidate'].map((name) => ({ name, align: 'left' })),
        rows: changes.map(({ what, other: was, candidate: now }) => [what, was, now]),
    };
}
/** A program of the image's own has the digest of the image. */
const codeOf = ({ source, image }) => (source ? changes_short(source.sha256) : image);
function changesOf({ training, commit }, origin) {
    const was = origin.training;
    return [
        ...differing('commit', changes_short(origin.commit), changes_short(commit)),
        ...differing('code', codeOf(was), codeOf(training)),
        ...differing('data', dataOf(was), dataOf(training)),
        ...parameters(was.hyperparameters, training.hyperparameters),
        ...differing('training image', was.image, training.image),
        ...differing('instance', instanceOf(was), instanceOf(training)),
        ...differing('serving image', was.inference.image, training.inference.image),
    ];
}
function parameters(was, now) {
    const names = [...new Set([...Object.keys(was), ...Object.keys(now)])].sort();
    return names.flatMap((name) => differing(`hyperparameter ${name}`, was[name], now[name]));
}
function differing(what, was, now) {
    if (was === now)
        return [];
    return [{ what, other: cellOf(was), candidate: cellOf(now) }];
}
const cellOf = (value) => (value === undefined ? '–' : { code: value });
const changes_short = (digest) => digest.slice(0, 12);
const dataOf = ({ channels }) => [...new Set(channels.map((it) => (it.dataset ? changes_short(it.dataset) : it.uri)))].sort().join(', ');
const instanceOf = ({ instance }) => `${instance.count} × ${instance.type}`;

;// CONCATENATED MODULE: ./actions/evaluate-gate/custom/remark.ts
/** For people: what numbers of this kind are worth. */
const remark_worth = 'These numbers come from evaluators of your own: Modelway ran them, and did not compute or check what they say. They are weaker than scores that the gate computes itself.';
/** @returns which evaluators measured, in which version, on how much, and what became of those that did not. */
function customRemark(ran, own) {
    if (ran.length === 0)
        return [];
    const place = own.some((it) => it.word !== 'pass') ||
        ran.some(({ custom: { known } }) => 'changed' in known && known.changed?.length)
        ? 'open'
        : 'folded';
    return [
        { kind: 'text', title: 'Own evaluators', importance: 86, place, text: [remark_worth, ...ran.map(sentence)].join(' ') },
    ];
}
function sentence({ custom: { evaluator, known }, result }) {
    const { name } = evaluator;
    if (result.is !== 'evidence')
        return `${name} ${result.why}.`;
    const kind = evaluator.command === undefined ? 'container' : 'command';
    const version = 'why' in known ? '' : `, version ${known.version.slice(0, 12)}`;
    const { records } = result.evidence;
    const changed = ('changed' in known && known.changed) || [];
    const files = changed.slice(0, 5).join(', ');
    const own = changed.length > 0
        ? ` This change brings files that it is made of, or nobody can tell that they are the branch's: ${files}.`
        : '';
    return `${name} (${kind}${version}) measured ${records > 0 ? `${records} records` : 'the models as a whole'}.${own}`;
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/effort.ts

/** @returns what scoring took, and which scores an earlier evaluation had left. */
function effort(observed, job) {
    const kept = observed.bases.flatMap(({ side, kept: file }) => (file ? [sideName[side]] : []));
    const reused = kept.length === 0
        ? []
        : [
            `The scores of ${kept.join(' and ')} are those of an earlier evaluation: same model, same records, same evaluator.`,
        ];
    const text = [...(job ? [ran(observed, job)] : []), ...reused].join(' ');
    return { kind: 'text', title: 'Scoring', importance: 30, place: 'folded', text };
}
/** Models that serve in different images may score differently in one of them: that is said, because a gate cannot see it. */
function ran({ baseline }, { name, seconds, instance, image }) {
    const own = baseline.is === 'model' && baseline.model.image !== '' ? baseline.model.image : image;
    const other = own === image ? '' : ` Both models were scored in ${image}; the other one serves in ${own}.`;
    const took = seconds === undefined ? '' : ` in ${seconds} s on one ${instance}`;
    return `Processing job ${name}${took}.${other}`;
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/finding-remarks.ts

/** Rows of a table that are shown; the facts hold all. */
const mostRows = 60;
const columns = (...names) => names.map((name, i) => ({ name, align: i === 0 ? 'left' : 'right' }));
const order = ['error', 'fail', 'inconclusive', 'pass'];
const worstFirst = (a, b) => order.indexOf(a.word) - order.indexOf(b.word);
/** @returns what people read of the rules that are not about a metric: fairness, and everything else. */
function findingRemarks(findings) {
    const sorted = [...findings].sort(worstFirst);
    return [
        ...facetTable(sorted.filter((it) => it.rule === 'facet')),
        ...otherTable(sorted.filter((it) => it.rule !== 'facet')),
    ];
}
/** Open as soon as one of the rules does not pass. */
const finding_remarks_placeOf = (findings) => findings.some((it) => it.word !== 'pass') ? { importance: 87, place: 'open' } : { importance: 50, place: 'folded' };
function facetTable(facets) {
    if (facets.length === 0)
        return [];
    return [
        {
            kind: 'table',
            title: 'Fairness',
            ...finding_remarks_placeOf(facets),
            columns: columns('Group', 'verdict', 'measure', 'candidate', 'serving', 'interval', 'policy'),
            rows: facets
                .slice(0, mostRows)
                .map((it) => [
                `${it.column} = ${it.value}`,
                { verdict: it.word },
                it.metric ?? '',
                rounded(it.candidate),
                rounded(it.baseline),
                interval(it),
                policyText(it),
            ]),
        },
    ];
}
function otherTable(others) {
    if (others.length === 0)
        return [];
    const rows = others
        .slice(0, mostRows)
        .map((it) => [nameOf(it), { verdict: it.word }, withWaiver(it, it.reason)]);
    return [
        {
            kind: 'table',
            title: 'Other rules',
            ...finding_remarks_placeOf(others),
            columns: columns('Rule', 'verdict', 'what was found'),
            rows,
        },
    ];
}
const nameOf = ({ rule, metric, column }) => [rule, column, rule === 'drift' && column !== undefined ? `(${metric})` : metric]
    .filter((it) => it !== undefined)
    .join(' ');
const withWaiver = ({ waived }, text) => waived === undefined ? text : `${text} (waived by ${waived})`;
function policyText(it) {
    const band = [it.min === undefined ? [] : `≥ ${it.min}`, it.max === undefined ? [] : `≤ ${it.max}`].flat().join(', ');
    return withWaiver(it, it.margin === undefined ? band : `further from fair ≤ ${it.margin}`);
}
/** A margin's interval is of the difference from fair, which has no estimate of its own in the table. */
function interval({ interval: found, candidate, margin }) {
    if (found === undefined)
        return '–';
    if (margin !== undefined)
        return `${digits(found.low)} to ${digits(found.high)}`;
    return candidate === undefined
        ? '–'
        : { interval: { low: digits(found.low), high: digits(found.high), estimate: digits(candidate) } };
}
/** @returns the waivers of the policy, always shown: first those that changed the verdict. */
function waiverRemarks(waivers) {
    if (waivers.length === 0)
        return [];
    const used = waivers.filter((it) => it.state === 'used');
    const rows = [...used, ...waivers.filter((it) => it.state !== 'used')].map((it) => [
        { code: it.name },
        it.state === 'used' ? `passes over ${it.rules}` : it.state.replace('-', ' '),
        it.days === undefined ? it.until : `${it.until} (${it.days} days left)`,
        it.approver,
        it.reason,
    ]);
    return [
        {
            kind: 'table',
            title: 'Waivers',
            importance: used.length > 0 ? 96 : 60,
            place: used.length > 0 ? 'open' : 'folded',
            columns: columns('Waiver', 'state', 'until', 'approved by', 'because'),
            rows,
        },
    ];
}
const rounded = (value) => (value === undefined ? '–' : { number: digits(value) });
function digits(value) {
    const number = Number(value);
    return (0,lineage_src/* toDecimal */.nI)(Number(Math.abs(number) < 1 ? number.toFixed(4) : number.toPrecision(4)));
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/remarks.ts






/** Rows of slices that are shown; the comparisons in the facts hold all. */
const mostSlices = 60;
/** @returns what people read of a judgement: against what, every metric, every slice, what changed, and what it took. */
function remarksOf(observed, { comparisons, findings = [], waivers = [], job, ran = [] }) {
    const { baseline, candidate } = observed;
    const other = otherName(baseline);
    const own = comparisons.filter((it) => it.evaluator !== undefined);
    return [
        against(observed),
        ...waiverRemarks(waivers),
        ...metricsTable(comparisons.filter((it) => it.slice === undefined && it.evaluator === undefined), other),
        ...slicesTable(comparisons.filter((it) => it.slice !== undefined), other),
        ...metricsTable(own, other, 'Measured by own evaluators'),
        ...customRemark(ran, own),
        ...findingRemarks(findings),
        ...(baseline.is === 'model' ? [changesRemark(candidate, baseline)] : []),
        effort(observed, job),
    ];
}
function against({ baseline, candidate, holdout, policy }) {
    const records = `${holdout.keys.length} records of ${policy.rules.evaluation.holdout}`;
    const common = { kind: 'text', title: 'Compared with', importance: 85, place: 'open' };
    if (baseline.is === 'none')
        return { ...common, text: `${baseline.why}. Judged by absolute bounds on ${records}.` };
    const { title, origin } = baseline;
    const same = baseline.sha256 === candidate.model.sha256 ? ' It is the very model that is judged: the same bytes.' : '';
    const made = origin ? `, made from commit ${origin.commit.slice(0, 7)}` : '';
    return {
        ...common,
        text: `${title}: model ${baseline.sha256.slice(0, 12)}${made}. Both scored the same ${records}.${same}`,
    };
}
const remarks_columns = (...names) => names.map((name, i) => ({ name, align: i === 0 ? 'left' : 'right' }));
function metricsTable(all, other, title = 'Metrics') {
    if (all.length === 0)
        return [];
    const names = [...new Set(all.map((it) => it.metric))];
    return [
        {
            kind: 'table',
            title,
            importance: title === 'Metrics' ? 90 : 87,
            place: 'open',
            columns: remarks_columns('Metric', 'verdict', 'candidate', other, 'difference', 'interval', 'policy'),
            rows: names.map((name) => metricRow(all.filter((it) => it.metric === name))),
        },
    ];
}
/** The verdict comes second: a phone shows two or three columns. A metric has up to two rules; the change says more than the value, so its interval is the one that is drawn. */
function metricRow(rules) {
    const change = rules.find((it) => it.rule !== 'bound');
    const shown = change ?? rules[0];
    return [
        shown?.metric ?? '',
        { verdict: (0,lineage_src/* worst */.QZ)(rules.map((it) => it.word)) },
        remarks_rounded(rules.find((it) => it.candidate !== undefined)?.candidate),
        remarks_rounded(change?.baseline),
        signed(change?.difference),
        shown ? remarks_interval(shown) : '–',
        rules.map(remarks_policyText).join(', '),
    ];
}
const remarks_order = ['fail', 'inconclusive', 'error', 'pass'];
function slicesTable(all, other) {
    if (all.length === 0)
        return [];
    const sorted = [...all].sort((a, b) => remarks_order.indexOf(a.word) - remarks_order.indexOf(b.word));
    const failed = all.filter((it) => it.word === 'fail').length;
    return [
        {
            kind: 'table',
            title: all.length > mostSlices ? `Slices (${mostSlices} of ${all.length})` : 'Slices',
            importance: failed > 0 ? 88 : 55,
            place: failed > 0 ? 'open' : 'folded',
            columns: remarks_columns('Slice', 'verdict', 'metric', 'candidate', other, 'difference', 'interval', 'records'),
            rows: sorted.slice(0, mostSlices).map(sliceRow),
        },
    ];
}
function sliceRow(it) {
    return [
        `${it.slice?.column} = ${it.slice?.value}`,
        { verdict: it.word },
        it.metric,
        remarks_rounded(it.candidate),
        remarks_rounded(it.baseline),
        signed(it.difference),
        remarks_interval(it),
        { number: String(it.records) },
    ];
}
function remarks_policyText({ rule, direction, limit, waived }) {
    const higher = direction === 'higher-is-better';
    const own = waived === undefined ? '' : ` (waived by ${waived})`;
    if (rule === 'bound')
        return `${higher ? '≥' : '≤'} ${limit}${own}`;
    if (rule === 'improvement')
        return `${higher ? 'rise' : 'fall'} > ${limit}${own}`;
    return `${higher ? 'fall' : 'rise'} ≤ ${limit}${own}`;
}
/** The bar is drawn against the limit: for a change that is the margin on the worse side, for a value the bound. */
function remarks_interval({ interval: found, rule, direction, limit, difference, candidate }) {
    const estimate = rule === 'bound' ? candidate : difference;
    if (found === undefined || estimate === undefined)
        return '–';
    const turned = (direction === 'lower-is-better') === (rule === 'improvement');
    const worse = rule === 'bound' || !turned ? limit : (0,lineage_src/* toDecimal */.nI)(-Number(limit));
    return { interval: { low: remarks_digits(found.low), high: remarks_digits(found.high), estimate: remarks_digits(estimate), limit: worse } };
}
const remarks_rounded = (value) => (value === undefined ? '–' : { number: remarks_digits(value) });
const signed = (value) => value === undefined ? '–' : { number: remarks_digits(value), signed: true };
/** Four places are more than any holdout resolves; numbers above 1 keep four digits. */
function remarks_digits(value) {
    const number = Number(value);
    return (0,lineage_src/* toDecimal */.nI)(Number(Math.abs(number) < 1 ? number.toFixed(4) : number.toPrecision(4)));
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/outcome.ts






/** @returns what the gate states: the model that was judged, on what, against what, by which rules, and what came of it. */
function outcomeOf(observed, { plan, judgement, change, scores, job, evidence, ran }, line) {
    const { candidate, holdout, policy, baseline, scorer, searches } = observed;
    const { verdict, comparisons, findings, waivers, seed } = judgement;
    const { model } = candidate;
    return {
        subject: [{ name: `model of ${line}`, uri: model.uri, digest: { sha256: model.sha256 } }],
        inputs: [
            { name: 'holdout', uri: holdout.uri, digest: { sha256: holdout.sha256 } },
            { name: policy.path, digest: { sha256: policy.sha256 } },
            { name: 'score.py', digest: { sha256: scorer.sha256 } },
            ...(baseline.is === 'model'
                ? [{ name: 'baseline model', uri: baseline.model.uri, digest: { sha256: baseline.sha256 } }]
                : []),
            ...evaluatorInputs(ran),
        ],
        facts: {
            holdout: { uri: holdout.uri, sha256: holdout.sha256, records: holdout.keys.length },
            candidate: { model: model.sha256 },
            ...baselineFacts(observed),
            scores: scores.map(descriptor),
            scored: scores.map(scoredOf),
            ...evaluatorFacts(ran),
            policy: { path: policy.path, sha256: policy.sha256 },
            ...(plan.digest ? { plan: plan.digest } : {}),
            seed,
            comparisons: [...comparisons],
            ...(findings.length > 0 ? { findings: [...findings] } : {}),
            ...(waivers.length > 0 ? { waivers: [...waivers] } : {}),
            ...(change.state === 'none' ? {} : { policyChange: change }),
            ...(searches.length > 0 ? { searches: [...searches] } : {}),
        },
        remarks: [
            ...remarksOf(observed, { comparisons, findings, waivers, job, ran }),
            ...scorePlots(evidence, otherName(baseline)),
            ...driftPlots(observed.tables, findings, policy.rules.evaluation.key),
        ],
        verdict,
        // The next gate over the same data need not read it again, whichever model it judges.
        refs: searches.map(({ question }) => searchRef(question)),
        outputs: {},
    };
}
function baselineFacts({ baseline }) {
    if (baseline.is === 'none')
        return {};
    const { model, endpoint, origin, named } = baseline;
    return {
        baseline: {
            model: baseline.sha256,
            named,
            ...(endpoint ? { endpoint: endpoint.name, config: endpoint.config } : {}),
            ...(model.package ? { package: model.package } : {}),
            ...(origin ? { commit: origin.commit } : {}),
        },
    };
}
const scoredOf = ({ side, basis, sha256: digest, seconds, timing, from }) => ({
    side,
    model: basis.model,
    evaluator: basis.evaluator,
    scores: digest,
    ...(seconds === undefined ? {} : { seconds }),
    ...(timing ? { timing: { ...timing, milliseconds: (0,lineage_src/* toDecimal */.nI)(timing.milliseconds) } } : {}),
    ...(from ? { from } : {}),
});
const descriptor = ({ side, uri, sha256: digest }) => ({
    name: side,
    uri,
    digest: { sha256: digest },
    mediaType: 'application/jsonl',
});

;// CONCATENATED MODULE: ./actions/evaluate-gate/custom/container-job.ts


/** Where things lie in the container; each in a folder of its own. */
const input = '/opt/ml/processing/input';
const output = '/opt/ml/processing/output/evidence';
/** Pure. @returns a job for each evaluator that is an image. The same image on the same bytes is the same job. */
function evaluatorJobs(customs, place, sources) {
    return customs.flatMap(({ identity, evaluator, known }) => {
        if ('why' in known || known.image === undefined)
            return [];
        const draft = requestOf({ ...evaluator, image: known.image }, place, sources);
        const bytes = Object.fromEntries(sides(sources).map(([name, it]) => [name, it.sha256]));
        const { name, digest, tags } = (0,aws_src/* planName */.V6)(place.line, 'evaluator', { ...draft, version: known.version, bytes });
        const folder = `evaluated/${digest}/`;
        const Outputs = [
            {
                OutputName: 'evidence',
                S3Output: { S3Uri: `${place.store.uri}/${folder}`, LocalPath: output, S3UploadMode: 'EndOfJob' },
            },
        ];
        const request = { ...draft, ProcessingJobName: name, Tags: tags, ProcessingOutputConfig: { Outputs } };
        return [{ identity, digest, request, output: folder }];
    });
}
const sides = ({ candidate, baseline, holdout }) => [
    ['candidate', candidate],
    ...(baseline ? [['baseline', baseline]] : []),
    ['holdout', holdout],
];
function requestOf({ image, ...evaluator }, { inputs }, sources) {
    const at = (name, { uri }) => `${input}/${name}/${uri.slice(uri.lastIndexOf('/') + 1)}`;
    const entryPoint = evaluator['entry-point'];
    return {
        RoleArn: inputs['role-arn'],
        AppSpecification: {
            ImageUri: image,
            ...(entryPoint ? { ContainerEntrypoint: [...entryPoint] } : {}),
            ...(evaluator.arguments ? { ContainerArguments: [...evaluator.arguments] } : {}),
        },
        Environment: variablesOf({
            ...sources,
            candidate: at('candidate', sources.candidate),
            baseline: sources.baseline && at('baseline', sources.baseline),
            holdout: at('holdout', sources.holdout),
            output,
        }),
        ProcessingResources: {
            // Safe: its form was checked as an input; SageMaker says which it has.
            ClusterConfig: {
                InstanceCount: 1,
                InstanceType: inputs['instance-type'],
                VolumeSizeInGB: 30,
            },
        },
        NetworkConfig: { EnableNetworkIsolation: inputs['network-isolation'] === 'true' },
        ProcessingInputs: sides(sources).map(([name, { uri }]) => ({
            InputName: name,
            S3Input: {
                S3Uri: uri,
                LocalPath: `${input}/${name}`,
                S3DataType: 'S3Prefix',
                S3InputMode: 'File',
            },
        })),
        StoppingCondition: { MaxRuntimeInSeconds: evaluator['max-seconds'] },
    };
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/custom/describe-custom.ts
/** @returns what a dry run shows, with what the user's own evaluators would do and may cost. */
function describeCustom(described, { evaluators, commands }) {
    if (evaluators.length + commands.length === 0)
        return described;
    const costs = evaluators.map(({ request }) => {
        const type = request.ProcessingResources?.ClusterConfig?.InstanceType ?? '';
        return `at most ${request.StoppingCondition?.MaxRuntimeInSeconds ?? 0} s of one ${type} for an evaluator`;
    });
    return {
        requests: [
            ...described.requests,
            ...evaluators.map(({ request }) => ({ 'sagemaker:CreateProcessingJob': request })),
            ...commands.map((command) => ({ 'run on this machine': [...command] })),
        ],
        cost: [described.cost, ...costs].join('; '),
        permissions: [
            ...described.permissions,
            { action: 's3:PutObject', resource: 'evidence/*' },
            ...evaluators.flatMap(({ request, output }) => [
                { action: 's3:GetObject', resource: `${output}*` },
                { action: 'ecr:BatchGetImage', resource: request.AppSpecification?.ImageUri ?? '' },
                ...['CreateProcessingJob', 'DescribeProcessingJob', 'StopProcessingJob', 'AddTags', 'ListTags'].map((it) => ({
                    action: `sagemaker:${it}`,
                    resource: `processing-job/${request.ProcessingJobName}`,
                })),
            ]),
        ],
    };
}

// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(3916);
;// CONCATENATED MODULE: ./actions/evaluate-gate/score-arguments.ts



/** SageMaker's limits for ContainerArguments: characters of one, and how many. */
const score_arguments_longest = 256;
const score_arguments_most = 100;
/** score.py says itself where the code lies; what the serving container was told does not hold here. */
const score_arguments_own = ['SAGEMAKER_SUBMIT_DIRECTORY'];
/**
 * The command line of score.py. Each value stands in one argument with its flag, so that a column called `--label` is still a column.
 * @throws Refusal naming every argument that is longer than SageMaker takes.
 */
function scoreArguments({ holdout, key, label }, environments) {
    const flags = {
        holdout: `${places.holdout}/${(0,posix_.basename)(holdout)}`,
        key,
        label,
        output: places.scores,
        message: places.message,
        ...(environments.candidate ? { candidate: places.candidate } : {}),
        ...(environments.baseline ? { baseline: places.baseline } : {}),
    };
    const all = [
        `${places.code}/score.py`,
        ...Object.entries(flags).map(([name, value]) => `--${name}=${value}`),
        ...variables('candidate', environments.candidate ?? {}),
        ...variables('baseline', environments.baseline ?? {}),
    ];
    score_arguments_refuse(all);
    return all;
}
const variables = (side, environment) => Object.entries(environment)
    .filter(([name]) => !score_arguments_own.includes(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `--${side}-env=${name}=${value}`);
function score_arguments_refuse(all) {
    const long = all.filter((it) => it.length > score_arguments_longest);
    const faults = long.map((it) => `scoring: "${it.slice(0, 60)}…" has ${it.length} characters and SageMaker takes ${score_arguments_longest}; shorten the name or the variable`);
    if (all.length > score_arguments_most)
        faults.push(`scoring: needs ${all.length} arguments and SageMaker takes ${score_arguments_most}; the models have too many variables`);
    if (faults.length > 0)
        throw new src/* Refusal */.P_(...faults);
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/plan.ts





/** When there is nothing to score, there is no job. */
const nothingToScore = {
    scorer: { key: '', sha256: '' },
    scores: '',
    sides: [],
    evaluators: [],
    commands: [],
};
/** @returns the plan of a gate that is given numbers: at most a function is asked for them. */
const planClaimed = ({ ask }) => ({
    ...nothingToScore,
    ...(ask ? { ask } : {}),
});
/**
 * Plans one processing job that scores the holdout with the models whose scores are not known yet. Pure. @throws Refusal when a model's
 * environment does not fit into SageMaker's arguments.
 */
function planGate(known, observed) {
    const sides = observed.bases.filter((it) => it.kept === undefined).map((it) => it.side);
    const scorer = { key: `code/${observed.scorer.sha256}/score.py`, sha256: observed.scorer.sha256 };
    const custom = {
        evaluators: evaluatorJobs(observed.customs, known, sourcesOf(observed)),
        commands: observed.customs.flatMap(({ known: own, evaluator }) => 'why' in own || evaluator.command === undefined ? [] : [evaluator.command]),
    };
    if (sides.length === 0)
        return { scorer, scores: '', sides, ...custom };
    const draft = jobRequest(known, observed, { sides, scorer: `${known.store.uri}/${scorer.key}` });
    const { name, digest, tags } = (0,aws_src/* planName */.V6)(known.line, 'scoring', { ...draft, bytes: plan_bytesOf(observed, sides) });
    const scores = `scoring/${digest}/`;
    const made = { ProcessingJobName: name, Tags: tags, ProcessingOutputConfig: plan_output(`${known.store.uri}/${scores}`) };
    return { digest, job: { ...draft, ...made }, scorer, scores, sides, ...custom };
}
/** @returns where the models and the records lie that evaluators measure. */
function sourcesOf({ candidate, baseline, holdout, policy }) {
    const { key, label } = policy.rules.evaluation;
    const other = baseline.is === 'model' ? { baseline: { uri: baseline.model.uri, sha256: baseline.sha256 } } : {};
    return { candidate: candidate.model, holdout, ...other, key, label };
}
/** URIs say where, digests say what: a plan for other bytes under the same names is another plan. */
const plan_bytesOf = ({ holdout, bases }, sides) => ({
    holdout: holdout.sha256,
    ...Object.fromEntries(bases.filter((it) => sides.includes(it.side)).map((it) => [it.side, it.basis.model])),
});
const plan_output = (uri) => ({
    Outputs: [{ OutputName: 'scores', S3Output: { S3Uri: uri, LocalPath: places.scores, S3UploadMode: 'EndOfJob' } }],
});
function jobRequest({ inputs }, { candidate, baseline, holdout, policy }, { sides, scorer }) {
    const own = sides.includes('candidate') ? candidate.model : undefined;
    const other = sides.includes('baseline') && baseline.is === 'model' ? baseline.model : undefined;
    const sources = {
        code: scorer,
        holdout: holdout.uri,
        ...(own ? { candidate: own.uri } : {}),
        ...(other ? { baseline: other.uri } : {}),
    };
    // Safe: its form was checked as an input, and new types come faster than the SDK's list of them; SageMaker says which it has.
    const InstanceType = inputs['instance-type'];
    return {
        RoleArn: inputs['role-arn'],
        AppSpecification: {
            ImageUri: inputs.image ?? candidate.training.inference.image,
            ContainerEntrypoint: ['python3'],
            // The file is called as its object is: by its name, or by its digest.
            ContainerArguments: scoreArguments({ ...policy.rules.evaluation, holdout: holdout.uri }, {
                candidate: own && candidate.training.inference.environment,
                baseline: other?.environment,
            }),
        },
        ProcessingResources: {
            ClusterConfig: { InstanceCount: 1, InstanceType, VolumeSizeInGB: 30 },
        },
        // Models are code that others wrote: it scores, and speaks to nobody.
        NetworkConfig: { EnableNetworkIsolation: inputs['network-isolation'] === 'true' },
        ProcessingInputs: Object.entries(sources).map(([name, uri]) => plan_input(name, uri)), // Safe: its own keys.
        StoppingCondition: { MaxRuntimeInSeconds: Math.ceil(inputs['max-runtime']) },
    };
}
/** One object each: a prefix that is a whole key brings that object, under its last name. */
const plan_input = (name, uri) => ({
    InputName: name,
    S3Input: { S3Uri: uri, LocalPath: places[name], S3DataType: 'S3Prefix', S3InputMode: 'File' },
});
/** @returns what a dry run shows. */
function describeGate(plan) {
    return describeCustom(describeScoring(plan), plan);
}
function describeScoring({ job, scorer, scores, sides, ask }) {
    if (ask !== undefined)
        return {
            requests: [{ 'lambda:Invoke': { FunctionName: ask } }],
            cost: 'one run of the function (prices: https://aws.amazon.com/lambda/pricing/)',
            permissions: [{ action: 'lambda:InvokeFunction', resource: ask }],
        };
    if (job === undefined)
        return { requests: [], cost: 'nothing: there is nothing to score', permissions: [] };
    const seconds = job.StoppingCondition?.MaxRuntimeInSeconds ?? 0;
    const type = job.ProcessingResources?.ClusterConfig?.InstanceType ?? '';
    const sources = (job.ProcessingInputs ?? []).flatMap((it) => it.S3Input?.S3Uri ?? []);
    return {
        requests: [
            { 's3:PutObject': { key: scorer.key, ifAbsent: true } },
            { 'sagemaker:CreateProcessingJob': job },
            ...sides.map((side) => ({
                's3:PutObject': { key: `scores/<sha256 of ${scores}${side}.jsonl>.jsonl`, ifAbsent: true },
            })),
        ],
        cost: `at most ${seconds} s of one ${type}; SageMaker bills processing by the second (prices: https://aws.amazon.com/sagemaker/pricing/)`,
        permissions: [
            ...sources.map((resource) => ({ action: 's3:GetObject', resource })),
            { action: 's3:PutObject', resource: scorer.key },
            ...['CreateProcessingJob', 'DescribeProcessingJob', 'StopProcessingJob', 'AddTags', 'ListTags'].map((it) => ({
                action: `sagemaker:${it}`,
                resource: `processing-job/${job.ProcessingJobName}`,
            })),
            ...['DescribeEndpoint', 'DescribeEndpointConfig', 'DescribeModel', 'DescribeModelPackage'].map((it) => ({
                action: `sagemaker:${it}`,
                resource: 'of the endpoint, when one is named',
            })),
            { action: 'logs:GetLogEvents', resource: 'log-group:/aws/sagemaker/ProcessingJobs' },
            { action: 'iam:PassRole', resource: job.RoleArn ?? '' },
        ],
    };
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/timing.ts

/** A few dozen bytes; whatever is longer is something else. */
const timing_longest = 10_000;
/**
 * @returns what each model took for a record, as the scoring job left it; nothing of jobs that left none. @throws Refusal when the file is
 * not what score.py writes: it lies in a folder of the store, and a budget depends on it.
 */
async function timingOf(objects, scores) {
    const key = `${scores}timing.json`;
    const found = await objects.open(key);
    if (found === undefined)
        return {};
    const parts = [];
    let size = 0;
    for await (const chunk of found.chunks) {
        size += chunk.length;
        if (size <= timing_longest)
            parts.push(chunk);
    }
    const value = size <= timing_longest ? parsed(Buffer.concat(parts).toString('utf8')) : undefined;
    const sides = Object.entries(Object(value)); // Safe: names and values are looked at below.
    const wrong = sides.filter(([side, it]) => !/^(candidate|baseline)$/.test(side) || typeof it !== 'number' || !(it > 0));
    if (value === undefined || wrong.length > 0)
        throw new src/* Refusal */.P_(`${key}: is not what the scoring job writes; delete it, and let the gate score again`);
    return Object.fromEntries(sides);
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** @returns what is known of how long the candidate takes, for the budgets. A ratio needs both times of one job. */
function speedOf(scores, baseline) {
    const of = (side) => scores.find((it) => it.side === side)?.timing;
    const [own, other] = [of('candidate'), of('baseline')];
    if (own === undefined)
        return {};
    const one = { 'record-milliseconds': own.milliseconds };
    if (baseline.is !== 'model')
        return one;
    // The same bytes are not scored twice.
    if (!scores.some((it) => it.side === 'baseline'))
        return { ...one, 'record-time-ratio': 1 };
    if (other === undefined || other.plan !== own.plan)
        return one;
    return { ...one, 'record-time-ratio': own.milliseconds / other.milliseconds };
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/scored.ts


/** Reads what the job left, and keeps it by its digest. @throws Error when a finished job left no scores; Refusal when they are not those of the holdout. */
async function collectScores({ uri, objects }, { scores, sides, digest: plan }, { bases, holdout, seconds }) {
    const times = await timingOf(objects, scores);
    return Promise.all(bases
        .filter(({ side }) => sides.includes(side))
        .map(async ({ side, basis }) => {
        const left = `${scores}${side}.jsonl`;
        const found = await objects.open(left);
        if (found === undefined)
            throw new Error(`the scoring job has finished, but ${uri}/${left} is not there; see its log`);
        const read = await readScores(found.chunks, holdout.keys, side);
        const aligned = read.end();
        const key = `scores/${read.sha256}.jsonl`;
        await objects.keep({ key: left, etag: found.etag }, key);
        const milliseconds = times[side];
        const took = {
            ...(seconds === undefined ? {} : { seconds }),
            ...(milliseconds === undefined || plan === undefined ? {} : { timing: { milliseconds, plan } }),
        };
        return { side, basis, uri: `${uri}/${key}`, sha256: read.sha256, scores: aligned, ...took };
    }));
}
/** @returns both sides in the order of the holdout. */
function evidenceOf({ holdout, baseline }, scores) {
    const { keys, labels, slices } = holdout;
    const of = (side) => scores.find((it) => it.side === side)?.scores;
    const candidate = of('candidate') ?? new Float64Array();
    // A baseline of the same bytes was not scored again: it is the candidate.
    const other = of('baseline') ?? (baseline.is === 'model' ? candidate : undefined);
    return { keys, labels, slices, candidate, ...(other ? { baseline: other } : {}) };
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/parameter-lines.ts

/** @param workflow as people wrote it: hostile. @returns where its steps of run-training find parameters; those of other lines are left out. */
function parameterPlaces(workflow, line) {
    const counter = new dist/* LineCounter */.HN();
    const { contents, errors } = (0,dist/* parseDocument */.Tp)(workflow, { lineCounter: counter });
    if (errors.length > 0 || !(0,dist/* isMap */.jh)(contents))
        return [];
    const jobs = contents.get('jobs');
    const steps = (0,dist/* isMap */.jh)(jobs) ? jobs.items.flatMap(({ value }) => ((0,dist/* isMap */.jh)(value) ? itemsOf(value.get('steps')) : [])) : [];
    return steps.flatMap((step) => {
        const given = (0,dist/* isMap */.jh)(step) && /(^|\/)run-training(@|$)/.test(String(step.get('uses'))) ? step.get('with') : undefined;
        if (!(0,dist/* isMap */.jh)(given))
            return [];
        const named = given.get('line');
        // What an expression comes to is not known here.
        if (typeof named === 'string' && named !== line && !named.includes('${{'))
            return [];
        const path = given.get('hyperparameters-file');
        const text = given.get('hyperparameters', true);
        const isText = (0,dist/* isScalar */.jn)(text) && text.type === dist/* Scalar */.X5.BLOCK_LITERAL && typeof text.value === 'string';
        return [
            ...(typeof path === 'string' ? [{ is: 'file', path }] : []),
            ...(isText
                ? [{ is: 'text', text: String(text.value), line: counter.linePos(text.range?.[0] ?? 0).line }]
                : []),
        ];
    });
}
const itemsOf = (list) => ((0,dist/* isSeq */.oP)(list) ? list.items : []);
/**
 * @param text a YAML map of parameters. @param value as the training was given it.
 * @returns the line, from 1, on which the parameter stands with that value; undefined when it does not: then the text is another one.
 */
function parameterLine(text, name, value) {
    const counter = new dist/* LineCounter */.HN();
    const { contents, errors } = (0,dist/* parseDocument */.Tp)(text, { lineCounter: counter });
    if (errors.length > 0 || !(0,dist/* isMap */.jh)(contents))
        return undefined;
    const pair = contents.items.find(({ key }) => (0,dist/* isScalar */.jn)(key) && String(key.value) === name);
    if (!(0,dist/* isScalar */.jn)(pair?.key) || !(0,dist/* isScalar */.jn)(pair.value))
        return undefined;
    const found = pair.value.value;
    // Framework containers read values as JSON, programs of an image's own as plain text.
    if (value !== JSON.stringify(found) && value !== String(found ?? ''))
        return undefined;
    return counter.linePos(pair.key.range?.[0] ?? 0).line;
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/parameter-annotations.ts





/** Where everything changed, nothing stands out. */
const parameter_annotations_most = 20;
/**
 * @returns a sentence at each hyperparameter that is another one than in the model that was compared with, when the verdict is no pass.
 * None where the file no longer says what the training was given: a sentence at the wrong line is worse than none.
 */
async function parameterAnnotations(judged, failed) {
    const { lineage, line, facts, checkout } = judged;
    if (failed.length === 0 || facts.baseline === undefined)
        return [];
    const now = trainingOf(lineage, facts.candidate.model);
    const was = trainingOf(lineage, facts.baseline.model) ?? trainingOf(await parameter_annotations_behind(judged), facts.baseline.model);
    if (now === undefined || was === undefined)
        return [];
    const changed = changes(was.facts.hyperparameters, now.facts.hyperparameters);
    const workflow = /^[^/]+\/[^/]+\/([^@]+)@/.exec(now.run.workflowRef)?.[1];
    if (changed.length === 0 || workflow === undefined)
        return [];
    const said = await textAt(checkout, workflow);
    const places = said === undefined ? [] : parameterPlaces(said, line);
    const texts = await Promise.all(places.map((it) => parameter_annotations_textOf(it, checkout, workflow)));
    return changed.slice(0, parameter_annotations_most).flatMap((it) => {
        const [found] = texts.flatMap((text) => lineIn(text, it));
        return found === undefined ? [] : [annotation(it, found, failed)];
    });
}
const changes = (was, now) => Object.entries(now)
    .filter(([name, value]) => was[name] !== value)
    .map(([name, value]) => ({ name, now: value, was: was[name] }));
function trainingOf(lineage, model) {
    return (0,lineage_src/* all */.Q7)(lineage, 'training')
        .map(({ statement }) => statement.predicate)
        .findLast(({ facts }) => facts.model?.sha256 === model);
}
const parameter_annotations_behind = ({ store, facts }) => (0,src/* openRef */.uH)(store, `artifacts/${facts.baseline?.model}`).catch((cause) => {
    if (cause instanceof src/* Refusal */.P_)
        return lineage_src/* empty */.Ie;
    throw cause;
});
async function parameter_annotations_textOf(it, checkout, workflow) {
    if (it.is === 'text')
        return { path: workflow, text: it.text, after: it.line };
    const text = await textAt(checkout, it.path);
    return text === undefined ? undefined : { path: (0,external_node_path_.normalize)(it.path), text, after: 0 };
}
async function textAt(checkout, path) {
    const file = await judgedFile(checkout, path);
    return file.is === 'file' ? file.text : undefined;
}
function lineIn(text, { name, now }) {
    const found = text && parameterLine(text.text, name, now);
    return text === undefined || found === undefined ? [] : [{ path: text.path, line: text.after + found }];
}
function annotation({ name, now, was }, at, failed) {
    const before = was === undefined ? 'which the other model was trained without' : `was ${parameter_annotations_short(was)} in the other model`;
    const more = failed.length > 3 ? ` and ${failed.length - 3} more` : '';
    return {
        ...at,
        level: 'warning',
        title: `${parameter_annotations_short(name)}: ${parameter_annotations_short(now)}, ${before}`,
        message: `This parameter changed against the model that the candidate was compared with. What did not pass: ${failed.slice(0, 3).join('; ')}${more}.`,
    };
}
const parameter_annotations_short = (text) => (text.length > 80 ? `${text.slice(0, 79).toWellFormed()}…` : text);

;// CONCATENATED MODULE: ./actions/evaluate-gate/policy-lines.ts

/** Only a rule on a metric has a direction. */
const isComparison = (rule) => 'direction' in rule;
/** Where the limit of each rule on a metric stands. */
const keys = {
    bound: 'bound',
    'no-regression': 'margin',
    improvement: 'improvement',
};
/** @param text of the policy, which was read and found valid before. @param line the line of models that it is about. */
function policyLines(text, line) {
    const counter = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: counter, keepSourceTokens: false });
    const at = (path) => {
        for (let length = path.length; length > 0; length -= 1) {
            const offset = offsetOf(document.contents, path.slice(0, length));
            if (offset !== undefined)
                return counter.linePos(offset).line;
        }
        return 1;
    };
    // Safe: what is asked for by number is taken as a list below, and nothing else of it is used.
    const plain = document.toJS({ maxAliasCount: 100 });
    return { of: (rule) => at(['lines', line, ...pathOf(rule, plain?.lines?.[line] ?? {})]) };
}
function pathOf(rule, own) {
    if (isComparison(rule) && rule.slice !== undefined)
        return ['slices', policy_lines_listed(own['slices'], rule.slice.column), 'margin'];
    if (isComparison(rule) && rule.evaluator !== undefined)
        return [
            'evaluators',
            named(own['evaluators'], rule.evaluator),
            'metrics',
            rule.metric.slice(rule.evaluator.length + 1),
            keys[rule.rule],
        ];
    if (isComparison(rule))
        return ['metrics', rule.metric, keys[rule.rule]];
    if (rule.rule === 'slices')
        return ['slices', policy_lines_listed(own['slices'], rule.column)];
    if (rule.rule === 'facet')
        return ['facets', policy_lines_listed(own['facets'], rule.column)];
    if (rule.rule === 'budget')
        return ['budgets', rule.metric ?? ''];
    return [rule.rule];
}
/** @returns which item of a list has a name; past the end when none has. */
function named(list, name) {
    if (!Array.isArray(list))
        return 0;
    const found = list.findIndex((it) => it?.name === name);
    return found >= 0 ? found : list.length;
}
/** @returns which item of a list is about a column; past the end when none is, which then is the list itself. */
function policy_lines_listed(list, column) {
    if (!Array.isArray(list))
        return 0;
    const found = list.findIndex((it) => it?.column === column);
    return found >= 0 ? found : list.length;
}
/** Of a pair where its key stands, not its value, which may begin a line later. */
function offsetOf(node, path) {
    const [first, ...rest] = path;
    if ((0,dist/* isSeq */.oP)(node) && typeof first === 'number')
        return within(node.items[first], rest, node.items[first]);
    if (!(0,dist/* isMap */.jh)(node))
        return undefined;
    const pair = node.items.find((it) => (0,dist/* isScalar */.jn)(it.key) && String(it.key.value) === first);
    return pair && within(pair.value, rest, pair.key);
}
const within = (value, rest, self) => rest.length > 0 ? offsetOf(value, rest) : self?.range?.[0];

;// CONCATENATED MODULE: ./actions/evaluate-gate/annotations.ts





/**
 * @returns a sentence at the line of the policy of each rule that did not pass, and of each that a waiver passed over, and then one at
 * each parameter that changed. None where a file is no longer what was judged: a sentence at the wrong line is worse than none.
 */
async function annotationsOf(told) {
    const { lineage, head, store, line } = told;
    const statement = lineage.get(head);
    if (statement === undefined || !(0,lineage_src/* isOf */.yW)(statement, 'evaluation'))
        return [];
    const { facts } = statement.predicate;
    const rules = toldRules(facts);
    const failed = rules.filter((it) => levelOf(it) !== 'notice').map(titleOf);
    const known = { checkout: told, store, lineage, line, facts };
    return [...(await atPolicy(told, facts, rules)), ...(await parameterAnnotations(known, failed))];
}
async function atPolicy(told, { policy }, rules) {
    const file = await judgedFile(told, policy.path);
    if (file.is !== 'file' || (0,lineage_src/* sha256 */.sc)(file.text) !== policy.sha256)
        return [];
    const lines = policyLines(file.text, told.line);
    return rules.map((rule) => ({
        path: (0,external_node_path_.normalize)(policy.path),
        line: lines.of(rule),
        level: levelOf(rule),
        title: titleOf(rule),
        message: rule.reason,
    }));
}
const annotations_order = ['failure', 'warning', 'notice'];
/** The worst first: GitHub shows only so many. */
function toldRules({ comparisons, findings = [] }) {
    const all = [...comparisons, ...findings];
    return all.filter((it) => it.word !== 'pass').sort((a, b) => annotations_order.indexOf(levelOf(a)) - annotations_order.indexOf(levelOf(b)));
}
function levelOf(rule) {
    if (rule.waived !== undefined || (!isComparison(rule) && !rule.decides))
        return 'notice';
    return rule.word === 'inconclusive' ? 'warning' : 'failure';
}
function titleOf(rule) {
    const what = [rule.metric ?? rule.rule, ...(sliceOf(rule) ?? [])].join(' on ');
    return `${what}: ${rule.waived === undefined ? rule.word : `waived by ${rule.waived}`}`;
}
function sliceOf(rule) {
    if (isComparison(rule))
        return rule.slice && [`${rule.slice.column}=${rule.slice.value}`];
    return rule.column === undefined ? undefined : [rule.column];
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/tell.ts


/** Keeps the comment and makes the check run; what is wrong with one keeps nobody from reading the other. */
async function tellGate(told) {
    const { inputs } = told;
    const token = inputs['github-token'];
    const [comment, check] = await Promise.allSettled([
        inputs.comment === 'always' ? (0,src/* postComment */.Gy)(told, { token }) : undefined,
        inputs.check === 'always'
            ? annotationsOf(told).then((annotations) => (0,src/* postCheck */.fb)(told, { token, annotations }))
            : undefined,
    ]);
    const faults = [comment, check].flatMap((it) => (it.status === 'rejected' ? (0,src/* reasonsOf */.zM)(it.reason) : []));
    for (const fault of faults)
        told.log.warn(fault);
    return { ...tell_named('comment-url', comment), ...tell_named('check-url', check) };
}
const tell_named = (name, it) => it.status === 'fulfilled' && it.value !== undefined ? { [name]: it.value } : {};

;// CONCATENATED MODULE: ./actions/evaluate-gate/action.ts


















const inputs = {
    policy: (0,src/* withDefault */.IQ)((0,src/* text */.Qq)(), 'modelway.yml'),
    endpoint: (0,src/* optional */.lq)((0,src/* matching */.wC)(/^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$/, 'the name of an endpoint: at most 63 letters, digits and hyphens')),
    baseline: (0,src/* withDefault */.IQ)(baselineInput(), 'endpoint'),
    evidence: (0,src/* withDefault */.IQ)(evidenceInput(), 'scores'),
    'mlflow-tracking-uri': (0,src/* optional */.lq)((0,src/* text */.Qq)()),
    'role-arn': (0,src/* roleArn */.w3)(),
    'role-to-assume': (0,src/* optional */.lq)((0,src/* roleArn */.w3)()),
    'instance-type': (0,src/* withDefault */.IQ)((0,src/* instanceType */.w)(), 'ml.m5.large'),
    image: (0,src/* optional */.lq)((0,src/* text */.Qq)()),
    'network-isolation': (0,src/* withDefault */.IQ)((0,src/* word */.Vm)('true', 'false'), 'true'),
    'max-runtime': (0,src/* withDefault */.IQ)((0,src/* duration */.p0)(), '1h'),
    'poll-interval': (0,src/* withDefault */.IQ)((0,src/* duration */.p0)(), '15s'),
    'github-token': (0,src/* optional */.lq)((0,src/* text */.Qq)()),
    comment: (0,src/* withDefault */.IQ)((0,src/* word */.Vm)('always', 'never'), 'always'),
    check: (0,src/* withDefault */.IQ)((0,src/* word */.Vm)('always', 'never'), 'always'),
};
/** Scores the holdout with every model that it was not scored with yet, and judges the difference by the policy. */
async function perform(plan, trip, observed) {
    // What another workflow left was made by whoever opened the pull request.
    if ('claim' in observed)
        return claimedOutcome(await askedFunction(trip, observed), {
            line: trip.line,
            trusted: trip.run.event !== 'workflow_run',
        });
    const { job, fresh } = await scoreNow(plan, trip, observed);
    const scores = [...observed.bases.flatMap(({ kept }) => kept ?? []), ...fresh];
    const today = trip.clock.now().toISOString().slice(0, 10);
    const evidence = evidenceOf(observed, scores);
    const ran = await runCustom(trip, observed.customs, { jobs: plan.evaluators, sources: sourcesOf(observed) });
    const { judgement, change } = await judgeGate(observed, evidence, {
        today,
        scoringSeconds: job ? job.seconds : action_longest(scores),
        speed: speedOf(scores, observed.baseline),
        evaluators: resultsOf(ran),
    });
    for (const reason of judgement.verdict.reasons)
        trip.log.info(`${judgement.verdict.word}: ${reason}`);
    return outcomeOf(observed, { plan, judgement, change, scores, job, evidence, ran }, trip.line);
}
/** Runs the scoring job, when there is anything that has no scores yet. */
async function scoreNow(plan, trip, observed) {
    const { store, run, clock, log, signal, saveState } = trip;
    if (plan.job === undefined || plan.digest === undefined) {
        log.info('Every score is known from an earlier evaluation of the same models, records and evaluator.');
        return { job: undefined, fresh: [] };
    }
    const aws = (0,aws_src/* reach */.gl)(trip);
    await store.put(plan.scorer.key, observed.scorer.text, 'absent');
    saveState('want', JSON.stringify((0,aws_src/* wantTag */.Rw)(run)));
    const before = (attempt) => saveState('job', attempt);
    const name = await (0,aws_src/* ensureProcessingJob */.bM)(aws, plan.job, { digest: plan.digest, before, want: run });
    const interval = 1000 * trip.inputs['poll-interval'];
    const job = finished(plan.job, await (0,aws_src/* followProcessingJob */.Gn)(aws, name, { clock, signal, log, interval }));
    const place = { uri: store.uri, objects: scoreObjects(aws, store, signal) };
    return { job, fresh: await collectScores(place, plan, { ...observed, seconds: job.seconds }) };
}
/** What scoring took when it was done: a re-run is no cheaper for the budget than the first run was. */
function action_longest(scores) {
    const known = scores.flatMap((it) => it.seconds ?? []);
    return known.length > 0 ? Math.max(...known) : undefined;
}
/** Decides whether a candidate may go on. */
const evaluateGate = (0,src/* defineAction */.QP)({
    name: 'evaluate-gate',
    kind: 'evaluation',
    needs: needsOf,
    inputs,
    check: limits,
    place: placeGate,
    observe: (trip) => trip.inputs.evidence.is === 'scores' ? observe(trip) : observeClaim(trip, trip.inputs.evidence),
    plan: (trip, observed) => ('claim' in observed ? planClaimed(observed) : planGate(trip, observed)),
    describe: describeGate,
    perform,
    async stop({ want, ...state }, post) {
        const own = want === undefined ? undefined : JSON.parse(want); // Safe: whoever began a job wrote it.
        for (const [name, job] of Object.entries(state))
            if (name === 'job' || /^evaluator-\d+$/.test(name))
                post.log.info(`${job}: ${aws_src/* becameOf */.n[await (0,aws_src/* stopProcessingJob */.j7)((0,aws_src/* reach */.gl)(post), job, own)]}`);
    },
    tell: tellGate,
});
/** Numbers of a file may be all that is known of a model. */
function needsOf({ evidence }) {
    if (evidence.is === 'scores')
        return ['dataset', 'training'];
    return evidence.is === 'training-job' || evidence.is === 'lambda' ? ['training'] : [];
}
/** SageMaker's limit for a processing job is nine days. */
function limits({ 'max-runtime': seconds }) {
    return seconds >= 1 && seconds <= 777_600 ? [] : [`max-runtime: must be from 1s to 216h, found ${seconds} s`];
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/index.ts



/* harmony default export */ const evaluate_gate = ((phase) => (0,src/* run */.eF)(evaluateGate, phase, aws_src/* s3Store */.yc));


/***/ })

};
