export const id = 241;
export const ids = [241];
export const modules = {

/***/ 241:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ evaluate_gate)
});

// EXTERNAL MODULE: ./packages/action/src/index.ts + 21 modules
var src = __webpack_require__(8284);
// EXTERNAL MODULE: ./packages/aws/src/index.ts + 61 modules
var aws_src = __webpack_require__(5900);
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
/** `scores`, `training-job`, or a kind of file with where it lies: `dvc:metrics.json`, `clarify:s3://bucket/analysis.json`. */
const evidenceInput = () => ({ parse: claim_input_read });
function claim_input_read(given) {
    if (given === 'scores' || given === 'training-job')
        return { is: given };
    const split = given.indexOf(':');
    const kind = kinds.find((it) => it === given.slice(0, split));
    const at = given.slice(split + 1);
    if (kind === undefined || at === '' || /\p{Cc}/u.test(at))
        throw new src/* InputFault */.H5(`must be scores, training-job, or ${kinds.join(', ')} followed by a colon and a path of the checkout or an s3:// address, such as dvc:metrics.json`);
    return { is: kind, at };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/judge/src/index.ts + 95 modules
var judge_src = __webpack_require__(5969);
// EXTERNAL MODULE: ./packages/lineage/src/index.ts + 22 modules
var lineage_src = __webpack_require__(7794);
;// CONCATENATED MODULE: ./actions/evaluate-gate/claim.ts
const nothing = { metrics: {}, facets: [], violations: [] };
/** For people: what such evidence is worth. */
const worth = {
    service: 'an AWS service reported them, on records that this gate did not see: weaker than scores that the gate computes itself',
    claimed: 'a file says so, and nobody measured again: much weaker than scores that the gate computes itself',
};

;// CONCATENATED MODULE: ./actions/evaluate-gate/judge-claim.ts


/** Judges numbers without records. Bounds can pass; whatever needs records is inconclusive, and so is everything untrusted. Pure. */
function judgeClaim(policy, claim, beside) {
    const comparisons = Object.entries(policy.metrics).flatMap(([metric, rule]) => rule === undefined ? [] : comparisonsOf(metric, rule, { claim, lower: beside.lower(metric) }));
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

;// CONCATENATED MODULE: ./actions/evaluate-gate/policy-file.ts





/** Reads the policy of the checkout. @throws Refusal when it is not there; PolicyError with every fault in it. */
async function readPolicyFile({ workspace, path, line }) {
    if ((0,external_node_path_.isAbsolute)(path) || (0,external_node_path_.normalize)(path).startsWith('..'))
        throw new src/* Refusal */.P_(`policy: "${path}" lies outside of the checkout; give a path inside of it, such as modelway.yml`);
    const text = await (0,promises_.readFile)((0,external_node_path_.join)(workspace, path), 'utf8').catch((cause) => {
        throw new src/* Refusal */.P_(`policy: "${path}" cannot be read (${cause.code}); check the repository out before this step, and add the file with the rules of ${line}`);
    });
    return { path, sha256: (0,lineage_src/* sha256 */.sc)(text), rules: (0,judge_src/* readPolicy */.T4)({ text, file: path }, line) };
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
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
    const found = Object.keys(claim.metrics).length + claim.facets.length + claim.violations.length;
    if (found === 0 && kind !== 'model-monitor')
        throw new src/* Refusal */.P_(`evidence ${kind}:${at}: holds no finite number in the place where ${kind} keeps them`);
    return claim;
}
/** Our own shape: `{"model": "<sha256>", "metrics": {"auc": 0.81}}`. What a custom evaluator writes. */
function json(text) {
    const { model, metrics } = objectOf(JSON.parse(text));
    const digest = typeof model === 'string' && /^[0-9a-f]{64}$/.test(model) ? { model } : {};
    return { ...nothing, ...digest, metrics: numbersOf(objectOf(metrics)) };
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

;// CONCATENATED MODULE: ./actions/evaluate-gate/claimed-gate.ts










/** A file of numbers is small; whoever sends more wants something else. */
const largest = 5_000_000;
/** Reads the evidence, the policy and which model the numbers are of. @throws Refusal when that is not known, or is another than was trained. */
async function observeClaim(trip, source) {
    const { workspace, line, lineage, inputs } = trip;
    const policy = await readPolicyFile({ workspace, path: inputs.policy, line });
    const training = (0,lineage_src/* latest */.IW)(lineage, 'training', line)?.statement.predicate.facts;
    const { claim, assurance, file } = await claimOf(trip, source, training);
    const trained = training?.model;
    if (trained !== undefined && claim.model !== undefined && claim.model !== trained.sha256)
        throw new src/* Refusal */.P_(`evidence: is of model sha256 ${claim.model}, but run-training made sha256 ${trained.sha256}; evaluate the model that was trained`);
    const model = trained ?? (claim.model === undefined ? undefined : { sha256: claim.model });
    if (model === undefined)
        throw new src/* Refusal */.P_('evidence: nobody says which model the numbers are of; write its SHA-256 into "model", or run run-training first');
    return { claim, assurance, policy, model, file };
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
    const bytes = await bytesOf(trip, source.at);
    const text = textOf(bytes, source.at);
    const assurance = source.is === 'json' || source.is === 'dvc' ? 'claimed' : 'service';
    return { claim: readClaim(source.is, text, source.at), assurance, file: { uri: source.at, sha256: (0,lineage_src/* sha256 */.sc)(bytes) } };
}
async function bytesOf({ workspace, env, clock }, at) {
    if (at.startsWith('s3://')) {
        const found = await (0,aws_src/* getObject */.iM)((0,aws_src/* connect */.Ng)({ env, clock }), (0,aws_src/* locate */.x5)(at));
        if (found === undefined)
            throw new src/* Refusal */.P_(`evidence: ${at} is not there`);
        return found.bytes;
    }
    if ((0,external_node_path_.isAbsolute)(at) || (0,external_node_path_.normalize)(at).startsWith('..'))
        throw new src/* Refusal */.P_(`evidence: "${at}" lies outside of the checkout; give a path inside of it`);
    return (0,promises_.readFile)((0,external_node_path_.join)(workspace, at)).catch((cause) => {
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
    const { claim, assurance, policy, model, file } = gate;
    // Safe: the policy's schema lets only known names through.
    const lower = (metric) => (0,judge_src/* orientation */.JW)(metric) === -1;
    const { verdict, comparisons, findings } = judgeClaim(policy.rules, claim, { assurance, trusted, lower });
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
function judged(observed, evidence, { scoringSeconds, ...known }) {
    const { policy, basePolicy, exposures, tables, candidate } = observed;
    const measured = measurementsOf(candidate, scoringSeconds);
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

// EXTERNAL MODULE: ./packages/github/src/index.ts + 19 modules
var github_src = __webpack_require__(2592);
;// CONCATENATED MODULE: ./actions/evaluate-gate/base-policy.ts



/** @returns what the branch that a pull request is to be merged into says of the line, from its file at the base commit. */
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
/** Reads what the branch says of the line that the pull request is to be merged into: from the clone, else from GitHub. */
async function readBasePolicy({ workspace, env, run, event, inputs, line }) {
    const commit = (0,github_src/* baseCommitOf */.sP)(event);
    if ((0,github_src/* pullRequestOf */._n)(event) === undefined || commit === undefined)
        return { is: 'none' };
    const token = inputs['github-token'];
    const apiUrl = env['GITHUB_API_URL'] || 'https://api.github.com';
    const github = async () => token === undefined ? undefined : (0,github_src/* connectGitHub */.UY)({ token, apiUrl, repository: run.repository });
    const file = await (0,github_src/* fileAt */.Wd)(workspace, { commit, path: inputs.policy }, github);
    return basePolicyOf(file, { path: inputs.policy, line, commit });
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

;// CONCATENATED MODULE: ./actions/evaluate-gate/kept-scores.ts


/**
 * Finds scores that an earlier evaluation left for the same model, records and evaluator: in the lineage at hand, else in what the
 * store knows of the model. Bytes that are gone or no longer those that were stated are no scores: then the model is scored again.
 */
async function keptScores(store, { side, basis, lineage }) {
    const stated = statedScores(lineage, basis);
    const found = stated.length > 0 ? stated : statedScores(await known(store, basis), basis);
    for (const { uri, sha256: digest, seconds, from } of found) {
        const object = uri === `${store.uri}/scores/${digest}.jsonl` ? await store.get(`scores/${digest}.jsonl`) : undefined;
        if (object !== undefined && (0,lineage_src/* sha256 */.sc)(object.bytes) === digest)
            return {
                side,
                basis,
                uri,
                sha256: digest,
                text: new TextDecoder().decode(object.bytes),
                from,
                ...(seconds === undefined ? {} : { seconds }),
            };
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
        return own && file?.uri ? [{ uri: file.uri, sha256: own.scores, seconds: own.seconds, from: id }] : [];
    });
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/bases.ts


/** @returns each side that needs scores of its own, with what is known of them already. */
function basesOf({ store, lineage, image }, known) {
    return Promise.all(sidesOf(known).map(async (side) => {
        const basis = basisOf(side, known, image);
        const kept = await keptScores(store, { side, basis, lineage });
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

// EXTERNAL MODULE: ./packages/dataset/src/index.ts + 64 modules
var dataset_src = __webpack_require__(1709);
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
            await search.channel(channel, reader);
    return { model, subject: holdout.subject, subjects: (0,dataset_src/* overlap */.EF)(subjects, subjects).different.both, ...search.done() };
}
/** @returns the version of a dataset that a channel is a folder of, and which folder (ends with a slash, or is all of it). */
function folderOf({ uri, dataset, }) {
    const [, version, folder = ''] = /\/channels\/([0-9a-f]{64})\/(.*)$/.exec(uri) ?? [];
    return dataset !== undefined && version === dataset ? { dataset, folder } : undefined;
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
    async channel({ name, uri, dataset }, reader) {
        const folder = folderOf({ uri, dataset });
        if (folder === undefined) {
            this.unproven.push(`channel ${name} reads ${uri}, which is no folder of a dataset version`);
            return;
        }
        const manifest = await reader.manifest(folder.dataset);
        if (manifest === undefined) {
            this.unproven.push(`the manifest of the dataset ${folder.dataset.slice(0, 12)} of channel ${name} is gone`);
            return;
        }
        for (const entry of manifest.filter(({ path }) => path.startsWith(folder.folder)))
            await this.file(entry, { uri: `${uri.slice(0, uri.length - folder.folder.length)}${entry.path}`, reader });
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./actions/evaluate-gate/training-files.ts





/** Up to here a file is held whole; Parquet has to be, as its index lies at its end. */
const heldBytes = 256 * 2 ** 20;
/** @returns how training data are read from the store's channels, each file proven by its manifest's SHA-256. */
const trainingFiles = ({ aws, store, signal }) => ({
    async manifest(dataset) {
        const object = await store.get(`manifests/${dataset}.json`);
        return object && (0,dataset_src/* readManifest */.WI)(object.bytes, dataset);
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
 * Looks through the training data of both models for the holdout, unless every policy says that nobody wants to know.
 * @param policies the one of the checkout first, and the one of the branch, where there is one.
 */
async function exposuresOf(world, policies, { frozen, candidate, baseline }) {
    if (policies.every(({ contamination }) => contamination.check === 'never'))
        return [];
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
    const own = await exposureOf('candidate', { training: candidate.training, unknown: '' }, given);
    // The same bytes were trained on the same data.
    if (baseline.is === 'none' || baseline.sha256 === candidate.model.sha256)
        return [own];
    const unknown = `nobody knows what it was trained on (${baseline.unknown ?? 'the store holds no training of it'})`;
    return [own, await exposureOf('serving', { training: baseline.origin?.training, unknown }, given)];
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
    const table = readTable(file, bytes, [evaluation.key, evaluation.label, ...named]);
    const known = [...new Set([...named, ...also.filter((column) => table.columns.includes(column))])];
    const keys = columnOf(table, evaluation.key);
    const labels = readLabels(columnOf(table, evaluation.label), evaluation);
    refuse(file, [...keyFaults(keys, evaluation.key), ...labels.faults]);
    return {
        keys,
        labels: labels.values,
        slices: Object.fromEntries(known.map((column) => [column, columnOf(table, column)])),
    };
}
function readTable(file, bytes, wanted) {
    const table = (0,dataset_src/* readCsv */.Nb)(holdout_textOf(file, bytes));
    if (table === undefined)
        throw refusal(file, ['is not CSV: it has no header, or a quote in the wrong place']);
    const { columns, rows } = table;
    const absent = [...new Set(wanted)].filter((column) => !columns.includes(column));
    const twice = [...new Set(wanted)].filter((column) => columns.indexOf(column) !== columns.lastIndexOf(column));
    refuse(file, [
        ...absent.map((column) => `has no column "${column}"; it has ${columns.join(', ').slice(0, 500)}`),
        ...twice.map((column) => `has the column "${column}" more than once`),
    ]);
    const uneven = rows.flatMap((row, i) => (row.length === columns.length ? [] : [i + 1]));
    refuse(file, numbered(uneven, 'record', `do not have ${columns.length} cells`));
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
function refuse(file, faults) {
    if (faults.length > 0)
        throw refusal(file, faults);
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
 * it, and what lasts belongs into the policy. Whether they may was asked before anything else.
 */
function withSpokenWaiver(policy, trip) {
    const asked = commandOf(trip);
    if (asked === undefined || asked.command === 'unclear' || asked.command.is !== 'waive')
        return policy;
    const waiver = { name: `comment-${asked.comment}`, ...asked.command.waiver, approver: asked.login };
    return { ...policy, rules: { ...policy.rules, waivers: [...policy.rules.waivers, waiver] } };
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
    const { workspace, line, lineage, store, env, clock, signal, inputs } = trip;
    const aws = (0,aws_src/* connect */.Ng)({ env, clock });
    const policy = withSpokenWaiver(await readPolicyFile({ workspace, path: inputs.policy, line }), trip);
    const candidate = candidateOf(lineage, line);
    const sought = {
        named: inputs.baseline,
        endpoint: inputs.endpoint,
        base: (0,github_src/* baseCommitOf */.sP)(trip.event),
        head: trip.run.commit,
        history: () => observe_history(trip),
    };
    const [frozen, baseline, found, scorer, basePolicy] = await Promise.all([
        readFrozen({ aws, store }, candidate.dataset, policy.rules.evaluation.holdout),
        findBaseline({ aws, store, line, signal }, sought),
        (0,aws_src/* digestObject */.G5)(aws, candidate.model.uri, signal),
        (0,promises_.readFile)(__webpack_require__.ab + "score.py", 'utf8'),
        readBasePolicy(trip),
    ]);
    checkBytes(candidate, found?.sha256);
    const base = basePolicy.is === 'known' ? [basePolicy.rules] : [];
    const also = base.flatMap(judge_src/* columnsOf */.PL);
    const holdout = { ...readHoldout(frozen.bytes, policy.rules, also), uri: frozen.uri, sha256: frozen.sha256 };
    const exposures = await exposuresOf({ aws, store, signal }, [policy.rules, ...base], { frozen, candidate, baseline });
    const tables = await seenTables(store, [policy.rules, ...base], candidate);
    const known = { policy, candidate, holdout, baseline, scorer: { text: scorer, sha256: (0,lineage_src/* sha256 */.sc)(scorer) } };
    const bases = await basesOf({ store, lineage, image: inputs.image }, known);
    return { ...known, basePolicy, exposures, tables, bases };
}
function observe_history({ workspace, env, run, inputs }) {
    const token = inputs['github-token'];
    const apiUrl = env['GITHUB_API_URL'] || 'https://api.github.com';
    return (0,github_src/* historyOf */.om)(workspace, async () => token === undefined ? undefined : (0,github_src/* connectGitHub */.UY)({ token, apiUrl, repository: run.repository }));
}
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
const placeOf = (findings) => findings.some((it) => it.word !== 'pass') ? { importance: 87, place: 'open' } : { importance: 50, place: 'folded' };
function facetTable(facets) {
    if (facets.length === 0)
        return [];
    return [
        {
            kind: 'table',
            title: 'Fairness',
            ...placeOf(facets),
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
            ...placeOf(others),
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
function remarksOf(observed, { comparisons, findings = [], waivers = [], job }) {
    const { baseline, candidate } = observed;
    const other = otherName(baseline);
    return [
        against(observed),
        ...waiverRemarks(waivers),
        ...metricsTable(comparisons.filter((it) => it.slice === undefined), other),
        ...slicesTable(comparisons.filter((it) => it.slice !== undefined), other),
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
function metricsTable(all, other) {
    if (all.length === 0)
        return [];
    const names = [...new Set(all.map((it) => it.metric))];
    return [
        {
            kind: 'table',
            title: 'Metrics',
            importance: 90,
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
function outcomeOf(observed, { plan, judgement, change, scores, job, evidence }, line) {
    const { candidate, holdout, policy, baseline, scorer } = observed;
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
        ],
        facts: {
            holdout: { uri: holdout.uri, sha256: holdout.sha256, records: holdout.keys.length },
            candidate: { model: model.sha256 },
            ...baselineFacts(observed),
            scores: scores.map(descriptor),
            scored: scores.map(scoredOf),
            policy: { path: policy.path, sha256: policy.sha256 },
            ...(plan.digest ? { plan: plan.digest } : {}),
            seed,
            comparisons: [...comparisons],
            ...(findings.length > 0 ? { findings: [...findings] } : {}),
            ...(waivers.length > 0 ? { waivers: [...waivers] } : {}),
            ...(change.state === 'none' ? {} : { policyChange: change }),
        },
        remarks: [
            ...remarksOf(observed, { comparisons, findings, waivers, job }),
            ...scorePlots(evidence, otherName(baseline)),
            ...driftPlots(observed.tables, findings, policy.rules.evaluation.key),
        ],
        verdict,
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
const scoredOf = ({ side, basis, sha256: digest, seconds, from }) => ({
    side,
    model: basis.model,
    evaluator: basis.evaluator,
    scores: digest,
    ...(seconds === undefined ? {} : { seconds }),
    ...(from ? { from } : {}),
});
const descriptor = ({ side, uri, sha256: digest }) => ({
    name: side,
    uri,
    digest: { sha256: digest },
    mediaType: 'application/jsonl',
});

// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(3916);
;// CONCATENATED MODULE: ./actions/evaluate-gate/score-arguments.ts



/** SageMaker's limits for ContainerArguments: characters of one, and how many. */
const score_arguments_longest = 256;
const most = 100;
/** score.py says itself where the code lies; what the serving container was told does not hold here. */
const own = ['SAGEMAKER_SUBMIT_DIRECTORY'];
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
    .filter(([name]) => !own.includes(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `--${side}-env=${name}=${value}`);
function score_arguments_refuse(all) {
    const long = all.filter((it) => it.length > score_arguments_longest);
    const faults = long.map((it) => `scoring: "${it.slice(0, 60)}…" has ${it.length} characters and SageMaker takes ${score_arguments_longest}; shorten the name or the variable`);
    if (all.length > most)
        faults.push(`scoring: needs ${all.length} arguments and SageMaker takes ${most}; the models have too many variables`);
    if (faults.length > 0)
        throw new src/* Refusal */.P_(...faults);
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/plan.ts



/** When there is nothing to score, there is no job. */
const nothingToScore = { scorer: { key: '', sha256: '' }, scores: '', sides: [] };
/**
 * Plans one processing job that scores the holdout with the models whose scores are not known yet. Pure. @throws Refusal when a model's
 * environment does not fit into SageMaker's arguments.
 */
function planGate(known, observed) {
    const sides = observed.bases.filter((it) => it.kept === undefined).map((it) => it.side);
    const scorer = { key: `code/${observed.scorer.sha256}/score.py`, sha256: observed.scorer.sha256 };
    if (sides.length === 0)
        return { scorer, scores: '', sides };
    const draft = jobRequest(known, observed, { sides, scorer: `${known.store.uri}/${scorer.key}` });
    const { name, digest, tags } = (0,aws_src/* planName */.V6)(known.line, 'scoring', { ...draft, bytes: plan_bytesOf(observed, sides) });
    const scores = `scoring/${digest}/`;
    const made = { ProcessingJobName: name, Tags: tags, ProcessingOutputConfig: output(`${known.store.uri}/${scores}`) };
    return { digest, job: { ...draft, ...made }, scorer, scores, sides };
}
/** URIs say where, digests say what: a plan for other bytes under the same names is another plan. */
const plan_bytesOf = ({ holdout, bases }, sides) => ({
    holdout: holdout.sha256,
    ...Object.fromEntries(bases.filter((it) => sides.includes(it.side)).map((it) => [it.side, it.basis.model])),
});
const output = (uri) => ({
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
        ProcessingInputs: Object.entries(sources).map(([name, uri]) => input(name, uri)), // Safe: its own keys.
        StoppingCondition: { MaxRuntimeInSeconds: Math.ceil(inputs['max-runtime']) },
    };
}
/** One object each: a prefix that is a whole key brings that object, under its last name. */
const input = (name, uri) => ({
    InputName: name,
    S3Input: { S3Uri: uri, LocalPath: places[name], S3DataType: 'S3Prefix', S3InputMode: 'File' },
});
/** @returns what a dry run shows. */
function describeGate({ job, scorer, scores, sides }) {
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

;// CONCATENATED MODULE: ./actions/evaluate-gate/scores.ts




/**
 * Puts one side's scores into the order of the holdout. Every record must be there exactly once, with a finite number; one record
 * more or less and the two sides would no longer be pairs. Records are named by their number in the holdout, lines by theirs.
 * @param given JSON Lines of `{"key", "score"}`, as text or as bytes. @returns the scores. @throws Refusal with everything that is wrong.
 */
function alignScores(given, keys, side) {
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
    lines.push(typeof given === 'string' ? Buffer.from(given) : given);
    lines.end();
    seen.forEach((it, i) => {
        if (it === 0)
            bad.unscored.push(i + 1);
    });
    scores_refuse(side, bad);
    return scores;
}
function scores_refuse(side, bad) {
    const faults = [
        ...numbered(bad.unreadable, 'line', 'hold no key with a finite score'),
        ...numbered(bad.unknown, 'line', 'score a record that the holdout does not have'),
        ...numbered(bad.twice, 'record', 'are scored twice'),
        ...numbered(bad.unscored, 'record', 'are not scored'),
    ];
    if (faults.length > 0)
        throw new src/* Refusal */.P_(...faults.map((it) => `scores of ${sideName[side]}: ${it}`));
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/scored.ts


/** Reads what the job left, and keeps it by its digest. @throws Error when a finished job left no scores. */
function collectScores(store, { scores, sides }, { bases, seconds }) {
    return Promise.all(bases
        .filter(({ side }) => sides.includes(side))
        .map(async ({ side, basis }) => {
        const found = await store.get(`${scores}${side}.jsonl`);
        if (found === undefined)
            throw new Error(`the scoring job has finished, but ${store.uri}/${scores}${side}.jsonl is not there; see its log`);
        const digest = (0,lineage_src/* sha256 */.sc)(found.bytes);
        const key = `scores/${digest}.jsonl`;
        await store.put(key, found.bytes, 'absent');
        const text = new TextDecoder().decode(found.bytes);
        const took = seconds === undefined ? {} : { seconds };
        return { side, basis, uri: `${store.uri}/${key}`, sha256: digest, text, ...took };
    }));
}
/** @returns both sides in the order of the holdout. @throws Refusal when a record is not scored exactly once on each side. */
function evidenceOf({ holdout, baseline }, scores) {
    const { keys, labels, slices } = holdout;
    const of = (side) => {
        const file = scores.find((it) => it.side === side);
        return file && alignScores(file.text, keys, side);
    };
    const candidate = of('candidate') ?? new Float64Array();
    // A baseline of the same bytes was not scored again: it is the candidate.
    const other = of('baseline') ?? (baseline.is === 'model' ? candidate : undefined);
    return { keys, labels, slices, candidate, ...(other ? { baseline: other } : {}) };
}

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
        return ['slices', listed(own['slices'], rule.slice.column), 'margin'];
    if (isComparison(rule))
        return ['metrics', rule.metric, keys[rule.rule]];
    if (rule.rule === 'slices')
        return ['slices', listed(own['slices'], rule.column)];
    if (rule.rule === 'facet')
        return ['facets', listed(own['facets'], rule.column)];
    if (rule.rule === 'budget')
        return ['budgets', rule.metric ?? ''];
    return [rule.rule];
}
/** @returns which item of a list is about a column; past the end when none is, which then is the list itself. */
function listed(list, column) {
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
 * @returns a sentence at the line of the policy of each rule that did not pass, and of each that a waiver passed over. None where the
 * checkout no longer holds the policy that was judged by: a sentence at the wrong line is worse than none.
 */
async function annotationsOf({ lineage, head, workspace, line }) {
    const statement = lineage.get(head);
    if (statement === undefined || !(0,lineage_src/* isOf */.yW)(statement, 'evaluation'))
        return [];
    const { facts } = statement.predicate;
    const text = await readInside(workspace, facts.policy.path);
    if (text === undefined || (0,lineage_src/* sha256 */.sc)(text) !== facts.policy.sha256)
        return [];
    const lines = policyLines(text, line);
    return toldRules(facts).map((rule) => ({
        path: (0,external_node_path_.normalize)(facts.policy.path),
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
async function readInside(workspace, path) {
    if ((0,external_node_path_.isAbsolute)(path) || (0,external_node_path_.normalize)(path).startsWith('..'))
        return undefined;
    return (0,promises_.readFile)((0,external_node_path_.join)(workspace, path), 'utf8').catch(() => undefined);
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/tell.ts


/** Keeps the comment and makes the check run; what is wrong with one keeps nobody from reading the other.. */
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
    return { ...named('comment-url', comment), ...named('check-url', check) };
}
const named = (name, it) => it.status === 'fulfilled' && it.value !== undefined ? { [name]: it.value } : {};

;// CONCATENATED MODULE: ./actions/evaluate-gate/action.ts













const inputs = {
    policy: (0,src/* withDefault */.IQ)((0,src/* text */.Qq)(), 'modelway.yml'),
    endpoint: (0,src/* optional */.lq)((0,src/* matching */.wC)(/^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$/, 'the name of an endpoint: at most 63 letters, digits and hyphens')),
    baseline: (0,src/* withDefault */.IQ)(baselineInput(), 'endpoint'),
    evidence: (0,src/* withDefault */.IQ)(evidenceInput(), 'scores'),
    'role-arn': (0,src/* roleArn */.w3)(),
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
        return claimedOutcome(observed, { line: trip.line, trusted: trip.run.event !== 'workflow_run' });
    const { job, fresh } = await scoreNow(plan, trip, observed);
    const scores = [...observed.bases.flatMap(({ kept }) => kept ?? []), ...fresh];
    const today = trip.clock.now().toISOString().slice(0, 10);
    const evidence = evidenceOf(observed, scores);
    const { judgement, change } = await judgeGate(observed, evidence, {
        today,
        scoringSeconds: job ? job.seconds : action_longest(scores),
    });
    for (const reason of judgement.verdict.reasons)
        trip.log.info(`${judgement.verdict.word}: ${reason}`);
    return outcomeOf(observed, { plan, judgement, change, scores, job, evidence }, trip.line);
}
/** Runs the scoring job, when there is anything that has no scores yet. */
async function scoreNow(plan, trip, { scorer, bases }) {
    const { store, env, clock, log, signal, saveState } = trip;
    if (plan.job === undefined || plan.digest === undefined) {
        log.info('Every score is known from an earlier evaluation of the same models, records and evaluator.');
        return { job: undefined, fresh: [] };
    }
    const aws = (0,aws_src/* connect */.Ng)({ env, clock });
    await store.put(plan.scorer.key, scorer.text, 'absent');
    const before = (attempt) => saveState('job', attempt);
    const name = await (0,aws_src/* ensureProcessingJob */.bM)(aws, plan.job, { digest: plan.digest, before });
    const interval = 1000 * trip.inputs['poll-interval'];
    const job = finished(plan.job, await (0,aws_src/* followProcessingJob */.Gn)(aws, name, { clock, signal, log, interval }));
    return { job, fresh: await collectScores(store, plan, { bases, seconds: job.seconds }) };
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
    plan: (trip, observed) => ('claim' in observed ? nothingToScore : planGate(trip, observed)),
    describe: describeGate,
    perform,
    async stop({ job }, { env, clock, log }) {
        if (job === undefined)
            return;
        log.info(`Stopping processing job ${job}.`);
        await (0,aws_src/* stopProcessingJob */.j7)((0,aws_src/* connect */.Ng)({ env, clock }), job);
    },
    tell: tellGate,
});
/** Numbers of a file may be all that is known of a model. */
function needsOf({ evidence }) {
    if (evidence.is === 'scores')
        return ['dataset', 'training'];
    return evidence.is === 'training-job' ? ['training'] : [];
}
/** SageMaker's limit for a processing job is nine days. */
function limits({ 'max-runtime': seconds }) {
    return seconds >= 1 && seconds <= 777_600 ? [] : [`max-runtime: must be from 1s to 216h, found ${seconds} s`];
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/index.ts



/* harmony default export */ const evaluate_gate = ((phase) => (0,src/* run */.eF)(evaluateGate, phase, aws_src/* s3Store */.yc));


/***/ })

};
