export const id = 5147;
export const ids = [5147];
export const modules = {

/***/ 9830:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ metricOf),
/* harmony export */   c: () => (/* binding */ identityOf)
/* harmony export */ });
/* harmony import */ var _modelway_lineage__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7794);

/** @returns what a metric of an evaluator is called beside those that the gate computes itself. */
const metricOf = ({ name }, metric) => `${name}/${metric}`;
/**
 * @returns SHA-256 of what is run, without its name and the rules about it: policies that ask for the same thing are given the same
 * evidence, and one that asks for something else is not.
 */
function identityOf({ name: _, metrics: __, ...asked }) {
    return (0,_modelway_lineage__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)((0,_modelway_lineage__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(JSON.parse(JSON.stringify(asked))));
}


/***/ }),

/***/ 2560:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ biasNames),
/* harmony export */   p: () => (/* binding */ biasMetrics)
/* harmony export */ });
const any = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
const share = [-1, 1];
const positive = [0, Number.POSITIVE_INFINITY];
const of = (where, title, range = share, fair = 0) => ({
    of: where,
    range,
    fair,
    title,
});
/** The 21 bias metrics of Amazon SageMaker Clarify, by the names that it gives them. */
const biasMetrics = {
    CI: of('labels', 'class imbalance'),
    DPL: of('labels', 'difference in proportions of labels'),
    KL: of('labels', 'Kullback–Leibler divergence', positive),
    JS: of('labels', 'Jensen–Shannon divergence', [0, Math.LN2]),
    LP: of('labels', 'L2 norm', [0, Math.SQRT2]),
    TVD: of('labels', 'total variation distance', [0, 1]),
    KS: of('labels', 'Kolmogorov–Smirnov', [0, 1]),
    CDDL: of('labels', 'conditional demographic disparity in labels'),
    DPPL: of('decisions', 'difference in positive proportions in predicted labels'),
    DI: of('decisions', 'disparate impact', positive, 1),
    DCA: of('decisions', 'difference in conditional acceptance', any),
    DCR: of('decisions', 'difference in conditional rejection', any),
    RD: of('decisions', 'recall difference'),
    SD: of('decisions', 'specificity difference'),
    DAR: of('decisions', 'difference in acceptance rates'),
    DRR: of('decisions', 'difference in rejection rates'),
    AD: of('decisions', 'accuracy difference'),
    CDDPL: of('decisions', 'conditional demographic disparity in predicted labels'),
    TE: of('decisions', 'treatment equality', any),
    GE: of('decisions', 'generalized entropy', [0, Number.POSITIVE_INFINITY]),
    FT: of('decisions', 'counterfactual fliptest'),
};
// Safe: these are the table's own keys.
const biasNames = Object.keys(biasMetrics);


/***/ }),

/***/ 1997:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ar: () => (/* binding */ methodNames),
/* harmony export */   c: () => (/* binding */ unsuited)
/* harmony export */ });
/* unused harmony export methodsFor */
/* harmony import */ var _metric_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3842);

/** How the difference of two models is judged. Each name is a test of the field; without one in the policy, `bootstrap`. */
const methodNames = [
    'bootstrap',
    'percentile',
    'delong',
    'paired-t',
    'permutation',
    'wilcoxon',
    'tango',
    'miettinen-nurminen',
    'mcnemar',
    'mcnemar-exact',
];
const needs = {
    bootstrap: { kind: 'any', what: 'any metric' },
    percentile: { kind: 'any', what: 'any metric' },
    delong: { kind: 'area', what: 'auc' },
    'paired-t': { kind: 'mean', what: 'metrics that are a mean over records' },
    permutation: { kind: 'mean', what: 'metrics that are a mean over records' },
    wilcoxon: { kind: 'mean', what: 'metrics that are a mean over records' },
    tango: { kind: 'right-or-wrong', what: 'accuracy' },
    'miettinen-nurminen': { kind: 'right-or-wrong', what: 'accuracy' },
    mcnemar: { kind: 'right-or-wrong', what: 'accuracy' },
    'mcnemar-exact': { kind: 'right-or-wrong', what: 'accuracy' },
};
/**
 * Whether a policy may ask for this method on this metric. McNemar's tests ask whether there is any difference, so they take no
 * margin but 0.
 * @returns why not, as the end of a sentence that begins with the method; undefined when it may.
 */
function unsuited(method, metric, margin) {
    const { kind, what } = needs[method];
    if (!kindsOf(metric).includes(kind))
        return `is for ${what}, not for ${metric}; use bootstrap`;
    if (method.startsWith('mcnemar') && margin !== undefined && margin !== 0)
        return `tests whether there is any difference and takes no margin but 0, found ${margin}; use tango`;
    return undefined;
}
/** `mean`: one value per record, averaged. `right-or-wrong`: that value is 1 or 0. `area`: the area under the ROC curve. */
function kindsOf(name) {
    if (name === 'auc')
        return ['any', 'area'];
    const metric = _metric_index_js__WEBPACK_IMPORTED_MODULE_0__/* .metrics */ .qd[name];
    if (metric.mean !== true)
        return ['any'];
    return name === 'accuracy' || name === 'class-accuracy' ? ['any', 'mean', 'right-or-wrong'] : ['any', 'mean'];
}
/** @returns the methods that suit a metric, for messages and for editors. */
const methodsFor = (metric) => methodNames.filter((method) => unsuited(method, metric, 0) === undefined);


/***/ }),

/***/ 3932:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $h: () => (/* binding */ closed),
/* harmony export */   U0: () => (/* binding */ unknownName)
/* harmony export */ });
/* unused harmony export unknownKey */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7934);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8848);


/**
 * An object with these keys and no others. A key that is not known is told with those that are, because a misspelt rule that is
 * ignored would pass everything.
 * @param what what the object is, for the sentence.
 */
function closed(what, entries) {
    const known = Object.keys(entries);
    // Valibot takes a list for an object with the keys 0, 1, 2.
    const map = valibot__WEBPACK_IMPORTED_MODULE_0__/* .custom */ .IeY((it) => typeof it === 'object' && it !== null && !Array.isArray(it), `${what} must be a map with ${known.join(', ')}`);
    return valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(map, valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej(entries, (issue) => {
        const key = String(issue.path?.at(-1)?.key ?? '');
        return issue.expected === 'never' ? unknownKey(what, key, known) : `${what} needs "${key}"`;
    }));
}
/** @returns the sentence for a name that is not in a closed list. */
function unknownKey(what, key, known) {
    const close = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(key, known);
    const hint = close === undefined ? '' : `; did you mean "${close}"?`;
    return `${what} has no "${key.slice(0, 80)}"; it has ${known.join(', ')}${hint}`;
}
/** @returns the sentence for a word that is not one of a closed list of names. */
function unknownName(what, given, known) {
    const close = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(given, known);
    const hint = close === undefined ? '' : `; did you mean "${close}"?`;
    return `${what} "${given.slice(0, 80)}"; there are ${known.join(', ')}${hint}`;
}


/***/ }),

/***/ 8848:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** @returns the known name that takes the fewest edits to reach, when that is few for its length. */
function nearest(given, known) {
    const wanted = given.slice(0, 40).toLowerCase();
    const [best] = known.map((name) => ({ name, edits: edits(wanted, name) })).sort((a, b) => a.edits - b.edits);
    return best !== undefined && best.edits <= Math.max(1, Math.floor(best.name.length / 3)) ? best.name : undefined;
}
/** Levenshtein's distance: insertions, deletions and replacements. */
function edits(from, to) {
    let row = Array.from({ length: to.length + 1 }, (_, j) => j);
    for (let i = 1; i <= from.length; i += 1) {
        const next = [i];
        for (let j = 1; j <= to.length; j += 1) {
            const replaced = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
            next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        row = next;
    }
    return row[to.length] ?? 0;
}


/***/ }),

/***/ 5147:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pn: () => (/* binding */ PolicyError),
  v3: () => (/* binding */ readData),
  T4: () => (/* binding */ readPolicy)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./packages/judge/src/method/names.ts
var names = __webpack_require__(1997);
// EXTERNAL MODULE: ./packages/judge/src/metric/index.ts + 6 modules
var src_metric = __webpack_require__(3842);
;// CONCATENATED MODULE: ./packages/judge/src/policy/too-few-resamples.ts
/** Resamples beyond the bound: with fewer, the bound itself is a matter of luck. */
const beyondBound = 20;
/** @returns the fault, where a confidence asks for more resamples than there are. */
function tooFewResamples({ resamples }, confidence, path) {
    const least = Math.ceil(beyondBound / (1 - confidence) - 1e-9);
    if (resamples >= least)
        return [];
    return [{ path, problem: `must be at least ${least} for a confidence of ${confidence}, found ${resamples}` }];
}

;// CONCATENATED MODULE: ./packages/judge/src/policy/evaluator-faults.ts

/** @returns what is well formed in the rules about custom evaluators, but cannot be meant. */
function evaluatorFaults({ evaluators, evaluation }, at) {
    const names = evaluators.map((it) => it.name);
    return evaluators.flatMap((it, i) => [
        ...(names.indexOf(it.name) < i ? [{ path: [...at, i, 'name'], problem: `repeats the name "${it.name}"` }] : []),
        ...Object.entries(it.metrics).flatMap(([name, rule]) => ruleFaults(rule, evaluation, [...at, i, 'metrics', name])),
    ]);
}
function ruleFaults({ margin, improvement, method, confidence }, evaluation, at) {
    return [
        ...(margin !== undefined && improvement !== undefined
            ? [
                {
                    path: [...at, 'margin'],
                    problem: 'contradicts "improvement": what must be better may not be worse; keep one of them',
                },
            ]
            : []),
        ...(method !== undefined && margin === undefined && improvement === undefined
            ? [
                {
                    path: [...at, 'method'],
                    problem: 'is about the difference from the serving model: it needs "margin" or "improvement"',
                },
            ]
            : []),
        ...(confidence === undefined ? [] : tooFewResamples(evaluation, confidence, at)).map(({ path }) => ({
            path: [...path, 'confidence'],
            problem: `must be lower, or evaluation.resamples more: ${evaluation.resamples} resamples do not give a confidence of ${confidence}`,
        })),
    ];
}

;// CONCATENATED MODULE: ./packages/judge/src/policy/facet-faults.ts
const conditional = ['CDDL', 'CDDPL'];
/** @returns what is well formed in a facet but cannot be meant. */
function facetFaults({ evaluation }, facet, at) {
    const reserved = [evaluation.key, evaluation.label];
    const { column, metrics, group, features = [] } = facet;
    const grouped = conditional.filter((it) => metrics[it] !== undefined);
    return [
        ...(reserved.includes(column)
            ? [{ path: [...at, 'column'], problem: `must not be the key or the label, found "${column}"` }]
            : []),
        ...Object.entries(metrics).flatMap(([name, band]) => band?.min !== undefined && band.max !== undefined && band.min > band.max
            ? [
                {
                    path: [...at, 'metrics', name, 'min'],
                    problem: `must not be above "max": nothing lies from ${band.min} to ${band.max}`,
                },
            ]
            : []),
        ...needs(at, {
            key: 'group',
            given: group !== undefined,
            by: grouped,
            what: 'the column within whose values to compare',
        }),
        ...needs(at, {
            key: 'features',
            given: features.length > 0,
            by: metrics.FT === undefined ? [] : ['FT'],
            what: 'the columns by which to find likes',
        }),
        ...[...(group === undefined ? [] : [group]), ...features].flatMap((it) => reserved.includes(it) || it === column
            ? [
                {
                    path: at,
                    problem: `must not use "${it}" as group or feature: it is the key, the label or the facet itself`,
                },
            ]
            : []),
    ];
}
function needs(at, { key, given, by, what }) {
    if (given === by.length > 0)
        return [];
    if (given) {
        const users = key === 'group' ? conditional.join(' and ') : 'FT';
        return [{ path: [...at, key], problem: `is used by ${users} alone, and the facet does not ask for that` }];
    }
    return [{ path: at, problem: `needs "${key}" (${what}) for ${by.join(', ')}` }];
}

// EXTERNAL MODULE: ./packages/judge/src/evaluators/identity.ts
var identity = __webpack_require__(9830);
// EXTERNAL MODULE: ./packages/judge/src/policy/closed.ts
var policy_closed = __webpack_require__(3932);
;// CONCATENATED MODULE: ./packages/judge/src/policy/waiver-faults.ts


/** @returns why a waiver can match no rule of its line: a misspelt name would otherwise wait for ever. */
function waiverFaults(policy, waiver, at) {
    const metrics = metricsOf(policy);
    const columns = columnsWithRules(policy);
    const { metric, column } = waiver;
    return [
        ...(metric === undefined || metrics.includes(metric)
            ? []
            : [{ path: [...at, 'metric'], problem: (0,policy_closed/* unknownName */.U0)('no rule of this line is about', metric, metrics) }]),
        ...(column === undefined || columns === 'all' || columns.includes(column)
            ? []
            : [
                {
                    path: [...at, 'column'],
                    problem: (0,policy_closed/* unknownName */.U0)('no rule of this line is about the column', column, columns),
                },
            ]),
    ];
}
/** Everything that a rule of the line is about by name: metrics, bias metrics, measures of drift and budgets. */
function metricsOf({ metrics, slices, facets, drift, budgets, contamination, evaluators }) {
    const names = [
        ...Object.keys(metrics),
        ...slices.flatMap((it) => it.metrics ?? []),
        ...facets.flatMap((it) => Object.keys(it.metrics)),
        ...[drift?.inputs?.measure, drift?.predictions?.measure].flatMap((it) => it ?? []),
        ...Object.keys(budgets ?? {}),
        ...evaluators.flatMap((it) => Object.keys(it.metrics).map((name) => (0,identity/* metricOf */.a)(it, name))),
        ...(contamination.check === 'always' ? ['candidate', 'serving'] : []),
    ];
    return [...new Set(names)];
}
function columnsWithRules({ slices, facets, drift }) {
    const drifting = drift?.inputs?.columns ?? [];
    if (drifting === 'all')
        return 'all';
    return [...new Set([...slices, ...facets].map((it) => it.column).concat(drifting))];
}

;// CONCATENATED MODULE: ./packages/judge/src/policy/contradictions.ts






/** @returns what is well formed but cannot be meant. */
function contradictions(policy) {
    return Object.entries(policy.lines).flatMap(([name, rules]) => {
        const at = ['lines', name];
        return [
            ...evaluationFaults(rules, [...at, 'evaluation']),
            // Safe: the schema lets only known names through.
            ...Object.entries(rules.metrics).flatMap(([metric, rule]) => rule ? metricFaults(metric, { rule, rules }, [...at, 'metrics', metric]) : []),
            ...rules.slices.flatMap((slice, i) => sliceFaults(rules, slice, [...at, 'slices', i])),
            ...twice(rules.slices.map(sliceName), (i) => [...at, 'slices', i]),
            ...rules.facets.flatMap((facet, i) => facetFaults(rules, facet, [...at, 'facets', i])),
            ...twice(rules.facets.map(facetName), (i) => [...at, 'facets', i]),
            ...evaluatorFaults(rules, [...at, 'evaluators']),
            ...driftFaults(rules, [...at, 'drift', 'inputs', 'columns']),
            ...rules.waivers.flatMap((waiver, i) => waiverFaults(rules, waiver, [...at, 'waivers', i])),
            ...twice(rules.waivers.map((it) => `the name "${it.name}"`), (i) => [...at, 'waivers', i, 'name']),
        ];
    });
}
function evaluationFaults({ evaluation, metrics: rules }, at) {
    const { key, label, threshold } = evaluation;
    const probability = Object.keys(rules).find((it) => src_metric/* metrics */.qd[it].scores === 'probability'); // Safe: known names.
    return [
        ...tooFewResamples(evaluation, evaluation.confidence, [...at, 'resamples']),
        ...(key === label ? [{ path: [...at, 'label'], problem: `must not be the key too, found "${label}"` }] : []),
        ...(probability !== undefined && !(threshold >= 0 && threshold <= 1)
            ? [
                {
                    path: [...at, 'threshold'],
                    problem: `must be from 0 to 1 as ${probability} needs probabilities, found ${threshold}`,
                },
            ]
            : []),
    ];
}
function metricFaults(metric, { rule, rules }, at) {
    const { direction } = src_metric/* metrics */.qd[metric];
    const { resamples } = rules.evaluation;
    const beyond = rule.confidence === undefined ? [] : tooFewResamples(rules.evaluation, rule.confidence, at);
    return [
        ...beyond.map(({ path }) => ({
            path: [...path, 'confidence'],
            problem: `must be lower, or evaluation.resamples more: ${resamples} resamples do not give a confidence of ${rule.confidence}`,
        })),
        ...methodFaults(metric, rule, [...at, 'method']),
        ...(rule.direction !== undefined && rule.direction !== direction
            ? [{ path: [...at, 'direction'], problem: `contradicts ${metric}: its direction is ${direction}` }]
            : []),
        ...(rule.margin !== undefined && rule.improvement !== undefined
            ? [
                {
                    path: [...at, 'margin'],
                    problem: 'contradicts "improvement": what must be better may not be worse; keep one of them',
                },
            ]
            : []),
    ];
}
function methodFaults(metric, { method, margin, improvement }, path) {
    if (method === undefined)
        return [];
    if (margin === undefined && improvement === undefined)
        return [{ path, problem: 'is about the difference from the serving model: it needs "margin" or "improvement"' }];
    const why = (0,names/* unsuited */.c)(method, metric, margin ?? improvement);
    return why === undefined ? [] : [{ path, problem: `${method} ${why}` }];
}
function sliceFaults(rules, slice, at) {
    const { label, key } = rules.evaluation;
    const own = [label, key].includes(slice.column)
        ? [{ path: [...at, 'column'], problem: `must not be the key or the label, found "${slice.column}"` }]
        : [];
    if (slice.margin !== undefined)
        return own;
    const bare = (slice.metrics ?? []).filter((metric) => rules.metrics[metric]?.margin === undefined);
    const none = slice.metrics === undefined && Object.values(rules.metrics).every((it) => it?.margin === undefined);
    return [
        ...own,
        ...bare.map((metric) => ({
            path: at,
            problem: `needs a "margin": ${metric} has none of its own to take twice of`,
        })),
        ...(none ? [{ path: at, problem: 'needs "metrics" and a "margin": no metric of the line has a margin' }] : []),
    ];
}
function driftFaults({ drift, evaluation }, at) {
    const columns = drift?.inputs?.columns ?? 'all';
    if (columns === 'all')
        return [];
    return columns.flatMap((column, i) => column === evaluation.key
        ? [{ path: [...at, i], problem: `must not be the key, which differs in every record, found "${column}"` }]
        : []);
}
const sliceName = ({ column, metrics: names }) => `slices by "${column}"${names ? ` for ${[...names].sort().join(', ')}` : ''}`;
const facetName = ({ column, disadvantaged, above }) => `the facet ${column} ${disadvantaged ? `of ${[...disadvantaged].sort().join(', ')}` : `above ${above}`}`;
function twice(names, at) {
    return names.flatMap((name, i) => (names.indexOf(name) < i ? [{ path: at(i), problem: `repeats ${name}` }] : []));
}

// EXTERNAL MODULE: ./packages/judge/src/policy/values.ts
var values = __webpack_require__(3858);
;// CONCATENATED MODULE: ./packages/judge/src/policy/budgets.ts



const amount = dist/* optional */.lqM(dist/* pipe */.FsL((0,values/* said */.ag)('must be a number above 0'), dist/* check */.z6Y((it) => it > 0 && Number.isFinite(it), 'must be a number above 0')));
/**
 * What a model may cost. What was not measured is inconclusive. How fast it answers is known of the scoring job only, which is no endpoint;
 * shadow-test and deploy-canary have limits for what users wait for.
 */
const budgets = dist/* pipe */.FsL((0,policy_closed/* closed */.$h)('budgets', {
    /** US dollars. */
    'training-cost': amount,
    /** Seconds that SageMaker bills. */
    'training-seconds': amount,
    /** Seconds that the scoring job runs. */
    'scoring-seconds': amount,
    /** Milliseconds that the model takes for a record in the scoring job: the median of its batches. */
    'record-milliseconds': amount,
    /** The same, as a multiple of what the serving model takes in the same job. */
    'record-time-ratio': amount,
    /** Of model.tar.gz. */
    'model-bytes': amount,
}), dist/* check */.z6Y((it) => Object.values(it).some((one) => one !== undefined), 'must hold at least one budget'));

;// CONCATENATED MODULE: ./packages/judge/src/policy/contamination-rule.ts



/** Whether a record of the holdout may have been trained on. Checked unless `check: never` says that nobody wants to know. */
const contaminationRule = (0,policy_closed/* closed */.$h)('contamination', {
    check: dist/* optional */.lqM((0,values/* oneOf */.yL)('always', 'never'), 'always'),
    /** The column that names the person or thing a record is about; `evaluation.key` unless given. */
    subject: dist/* optional */.lqM(values/* columnName */.uS),
    /** What becomes of the gate when it is found. */
    found: dist/* optional */.lqM((0,values/* oneOf */.yL)('fail', 'tell'), 'fail'),
    /** What becomes of the gate when its absence cannot be proven. */
    unproven: dist/* optional */.lqM((0,values/* oneOf */.yL)('inconclusive', 'fail', 'tell'), 'inconclusive'),
    /** The same for the serving model, which may come from elsewhere. */
    'unproven-serving': dist/* optional */.lqM((0,values/* oneOf */.yL)('inconclusive', 'fail', 'tell'), 'tell'),
});

;// CONCATENATED MODULE: ./packages/judge/src/policy/drift-rule.ts



/** How far apart two distributions are. The words are those of the field. */
const driftMeasures = ['psi', 'js', 'ks', 'wasserstein', 'chi2'];
const common = {
    /** Without one: `psi`, which suits numbers and categories. */
    measure: dist/* optional */.lqM((0,values/* oneOf */.yL)(...driftMeasures), 'psi'),
    bound: dist/* optional */.lqM(dist/* pipe */.FsL((0,values/* said */.ag)('must be a number above 0'), dist/* check */.z6Y((it) => it > 0, 'must be a number above 0')), 0.1),
    found: dist/* optional */.lqM((0,values/* oneOf */.yL)('fail', 'tell'), 'fail'),
};
/** How far the holdout may be from what was trained on, and the candidate's scores from those of the serving model. */
const driftRule = dist/* pipe */.FsL((0,policy_closed/* closed */.$h)('drift', {
    inputs: dist/* optional */.lqM((0,policy_closed/* closed */.$h)('drift of inputs', {
        columns: dist/* optional */.lqM(dist/* union */.KCZ([dist/* literal */.euz('all'), (0,values/* cells */.Yo)('columns')], 'must be "all" or a list of columns'), 'all'),
        ...common,
    })),
    predictions: dist/* optional */.lqM((0,policy_closed/* closed */.$h)('drift of predictions', common)),
}), dist/* check */.z6Y((it) => it.inputs !== undefined || it.predictions !== undefined, 'drift needs "inputs" (against the training data) or "predictions" (against the serving model)'));

;// CONCATENATED MODULE: ./packages/judge/src/policy/evaluation.ts



/** Absolute paths and `..` would read outside of the dataset. */
const holdout = dist/* pipe */.FsL((0,values/* name */.UU)('must be a path inside the dataset, such as holdout/applications.csv'), dist/* regex */.yGV(/^(?!\/)(?!(.*\/)?\.\.?(\/|$))[^\\]+\.csv$/, 'must be the path of a .csv file inside the dataset, without ".."'));
/** Which records are judged on, and how sure the gate has to be. */
const evaluation = (0,policy_closed/* closed */.$h)('evaluation', {
    holdout,
    /** The column that names a record. */
    key: (0,values/* name */.UU)('must be the name of the column that names a record'),
    /** The column that says what was true. */
    label: (0,values/* name */.UU)('must be the name of the column that says what was true'),
    /** The text in the label column that means "yes"; without it labels are numbers. */
    positive: dist/* optional */.lqM(values/* cellText */.Ie),
    /** Decisions: "yes" from this score on. */
    threshold: dist/* optional */.lqM((0,values/* said */.ag)('must be a number'), 0.5),
    /** Of each bound by itself. The interval from lower to upper bound then holds 2 × confidence − 1. */
    confidence: dist/* optional */.lqM(values/* confidence */.Rm, 0.95),
    resamples: dist/* optional */.lqM((0,values/* whole */.WQ)(200, 100_000), 2000),
});

;// CONCATENATED MODULE: ./packages/judge/src/policy/evaluator.ts



const sizeOf = (what, most) => dist/* pipe */.FsL(dist/* string */.YjP(`must be ${what}`), dist/* nonEmpty */.hq(`must be ${what}`), dist/* maxLength */.Ru6(most, `must be at most ${most} characters`), dist/* check */.z6Y((it) => !it.includes('\0'), 'must hold no zero byte'));
const listOf = (what, item) => dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(item, `must be a list of ${what}`), dist/* minLength */.BpQ(1, `must hold at least one of ${what}`), dist/* maxLength */.Ru6(100, `must hold at most 100 ${what}`)));
const slug = (what) => dist/* pipe */.FsL(dist/* string */.YjP(`must be the name of ${what}`), dist/* regex */.yGV(/^[a-z0-9][a-z0-9-]{0,39}$/, `must be the name of ${what}: at most 40 small letters, digits and hyphens`));
/** Below the checkout, with no way out of it. */
const path = dist/* pipe */.FsL(sizeOf('a file or folder of the checkout', 1024), dist/* check */.z6Y((it) => !it.startsWith('/') && !it.includes('\\') && !it.split('/').includes('..'), 'must be a path inside of the checkout'));
const variable = dist/* pipe */.FsL(dist/* string */.YjP('must be the name of a variable'), dist/* regex */.yGV(/^[A-Za-z_][A-Za-z0-9_]{0,127}$/, 'must be the name of an environment variable'));
const metric = dist/* pipe */.FsL((0,policy_closed/* closed */.$h)('a metric of an evaluator', {
    direction: (0,values/* oneOf */.yL)('higher-is-better', 'lower-is-better'),
    bound: dist/* optional */.lqM((0,values/* said */.ag)('must be a number')),
    margin: dist/* optional */.lqM(values/* margin */.Lc),
    improvement: dist/* optional */.lqM(dist/* pipe */.FsL((0,values/* said */.ag)('must be a number, 0 or more'), dist/* minValue */.Wwf(0, 'must be 0 or more'))),
    confidence: dist/* optional */.lqM(values/* confidence */.Rm),
    /** Those that suit a mean over records. */
    method: dist/* optional */.lqM((0,values/* oneOf */.yL)('bootstrap', 'percentile', 'paired-t', 'permutation', 'wilcoxon')),
}), dist/* check */.z6Y((it) => it.bound !== undefined || it.margin !== undefined || it.improvement !== undefined, 'needs "bound", "margin" or "improvement"'));
/** Something of the user's own that measures a model: a command on the runner, or a container that SageMaker runs. */
const evaluator = dist/* pipe */.FsL((0,policy_closed/* closed */.$h)('an evaluator', {
    name: slug('an evaluator'),
    /** Program and arguments, run in the checkout without a shell. */
    command: listOf('arguments', sizeOf('an argument', 4096)),
    /** What the command is made of; its version. Arguments that are files count anyway. */
    files: listOf('files or folders', path),
    /** Variables of the step that the command is to see. Without this it sees none. */
    environment: listOf('names of variables', variable),
    image: dist/* optional */.lqM(sizeOf('the URI of an image', 255)),
    'entry-point': listOf('arguments', sizeOf('an argument', 256)),
    arguments: listOf('arguments', sizeOf('an argument', 256)),
    /** How long it may take. */
    'max-seconds': dist/* optional */.lqM((0,values/* whole */.WQ)(1, 86_400), 600),
    metrics: dist/* pipe */.FsL(dist/* record */.g1P(slug('a metric'), metric, 'must be a map from the name of a metric to its rules'), dist/* check */.z6Y((it) => Object.keys(it).length > 0, 'must hold at least one metric'), dist/* check */.z6Y((it) => Object.keys(it).length <= 50, 'must hold at most 50 metrics')),
}), dist/* check */.z6Y((it) => (it.command === undefined) !== (it.image === undefined), 'an evaluator needs "command" or "image", not both'), dist/* check */.z6Y((it) => it.image === undefined || (it.files === undefined && it.environment === undefined), '"files" and "environment" belong to a command; an image brings its own'), dist/* check */.z6Y((it) => it.command === undefined || (it['entry-point'] === undefined && it.arguments === undefined), '"entry-point" and "arguments" belong to an image; a command has its own'));

// EXTERNAL MODULE: ./packages/judge/src/facets/names.ts
var facets_names = __webpack_require__(2560);
// EXTERNAL MODULE: ./packages/judge/src/policy/slice-rule.ts
var slice_rule = __webpack_require__(2403);
;// CONCATENATED MODULE: ./packages/judge/src/policy/facet-rule.ts





const facet_rule_needs = 'needs "min", "max" (the allowed band) or "margin" (how much further from fair than the serving model it may be)';
function band(metric) {
    const { range, of } = facets_names/* biasMetrics */.p[metric];
    const sentence = `must be a number ${(0,values/* rangeText */.lq)(range)}: the values that ${metric} can have`;
    const limits = { min: dist/* optional */.lqM((0,values/* between */.Tq)(...range, sentence)), max: dist/* optional */.lqM((0,values/* between */.Tq)(...range, sentence)) };
    const asks = (it) => Object.values(it).some((one) => one !== undefined);
    // What is measured on labels alone is the same for both models: there is nothing to compare.
    return of === 'labels'
        ? dist/* pipe */.FsL((0,policy_closed/* closed */.$h)(metric, limits), dist/* check */.z6Y(asks, `${metric} needs "min" or "max": the allowed band`))
        : dist/* pipe */.FsL((0,policy_closed/* closed */.$h)(metric, { ...limits, margin: dist/* optional */.lqM(values/* margin */.Lc) }), dist/* check */.z6Y(asks, `${metric} ${facet_rule_needs}`));
}
const bands = dist/* pipe */.FsL((0,policy_closed/* closed */.$h)('metrics of a facet', 
// Safe: one entry per name of the table.
Object.fromEntries(facets_names/* biasNames */.K.map((it) => [it, dist/* optional */.lqM(band(it))]))), dist/* check */.z6Y((it) => Object.values(it).some((one) => one !== undefined), 'must hold at least one bias metric'));
/** A group of people, and how differently they may be treated. */
const facetRule = dist/* pipe */.FsL((0,policy_closed/* closed */.$h)('a facet', {
    column: values/* columnName */.uS,
    /** The values of those who may be disadvantaged; all others are the advantaged. */
    disadvantaged: dist/* optional */.lqM((0,values/* cells */.Yo)('values of the column')),
    /** Instead, for numbers: those above this may be disadvantaged. */
    above: dist/* optional */.lqM((0,values/* said */.ag)('must be a number')),
    metrics: bands,
    /** The label of the outcome that people want. */
    favourable: dist/* optional */.lqM(dist/* picklist */.KIO([0, 1], 'must be 0 or 1: the label of the outcome that people want'), 1),
    /** The column within whose values CDDL and CDDPL compare. */
    group: dist/* optional */.lqM(values/* columnName */.uS),
    /** The columns by which FT finds each person's likes among the advantaged. */
    features: dist/* optional */.lqM((0,values/* cells */.Yo)('columns that hold numbers')),
    'min-records': dist/* optional */.lqM((0,values/* whole */.WQ)(slice_rule/* leastRecords */.u, 1_000_000), slice_rule/* leastRecords */.u),
}), dist/* check */.z6Y((it) => (it.disadvantaged === undefined) !== (it.above === undefined), 'a facet needs either "disadvantaged" (a list of values) or "above" (a number)'));

;// CONCATENATED MODULE: ./packages/judge/src/policy/metric-rule.ts





const metric_rule_needs = 'needs "bound" (what it must reach), "margin" (how much worse than the serving model it may be) or "improvement" (how much better it must be)';
const improvement = dist/* pipe */.FsL((0,values/* said */.ag)('must be a number, 0 or more'), dist/* minValue */.Wwf(0, 'must be 0 or more: how much better than the serving model it must be'));
function rule(metric) {
    const { range } = src_metric/* metrics */.qd[metric];
    const sentence = `must be a number ${(0,values/* rangeText */.lq)(range)}: the values that ${metric} can have`;
    return dist/* pipe */.FsL((0,policy_closed/* closed */.$h)(metric, {
        bound: dist/* optional */.lqM((0,values/* between */.Tq)(...range, sentence)),
        margin: dist/* optional */.lqM(values/* margin */.Lc),
        /** Instead of a margin: shown to be better by more than this; 0 is "better at all". */
        improvement: dist/* optional */.lqM(improvement),
        /** Of this metric's rules, instead of `evaluation.confidence`. */
        confidence: dist/* optional */.lqM(values/* confidence */.Rm),
        /** How the difference from the serving model is judged; `bootstrap` unless given. */
        method: dist/* optional */.lqM((0,values/* oneOf */.yL)(...names/* methodNames */.Ar)),
        /** Known of every metric; written down, it must be the right one. */
        direction: dist/* optional */.lqM((0,values/* oneOf */.yL)('higher-is-better', 'lower-is-better')),
    }), dist/* check */.z6Y((it) => it.bound !== undefined || it.margin !== undefined || it.improvement !== undefined, `${metric} ${metric_rule_needs}`));
}
/** The rules of each metric, by its name. */
const metricRules = dist/* pipe */.FsL((0,policy_closed/* closed */.$h)('metrics', 
// Safe: one entry per name of the table.
Object.fromEntries(src_metric/* metricNames */.Zv.map((it) => [it, dist/* optional */.lqM(rule(it))]))), dist/* check */.z6Y((it) => Object.values(it).some((one) => one !== undefined), 'must hold at least one metric'));

;// CONCATENATED MODULE: ./packages/judge/src/policy/waiver.ts



/** The kinds of rules that a waiver can name. */
const ruleNames = [
    'bound',
    'no-regression',
    'improvement',
    'slices',
    'facet',
    'drift',
    'contamination',
    'budget',
];
const reason = dist/* pipe */.FsL(dist/* string */.YjP('must be a sentence'), dist/* minLength */.BpQ(10, 'must be a sentence that somebody else can judge: at least 10 letters'), dist/* maxLength */.Ru6(500, 'must be at most 500 letters'));
const day = dist/* pipe */.FsL(dist/* string */.YjP('must be a day, such as 2026-12-31'), dist/* regex */.yGV(/^\d{4}-\d\d-\d\d$/, 'must be a day, such as 2026-12-31'), dist/* check */.z6Y(isDay, 'must be a day of the calendar'));
/** Lets a rule that does not pass be passed over, for a time, on somebody's word. */
const waiver = dist/* pipe */.FsL((0,policy_closed/* closed */.$h)('a waiver', {
    name: dist/* pipe */.FsL(dist/* string */.YjP('must be a name'), dist/* regex */.yGV(/^[a-z0-9][a-z0-9-]{0,62}$/, 'must be at most 63 small letters, digits and hyphens')),
    rule: dist/* optional */.lqM((0,values/* oneOf */.yL)(...ruleNames)),
    /** A metric, a bias metric or a budget. */
    metric: dist/* optional */.lqM((0,values/* name */.UU)('must be the name of a metric')),
    /** The column of a slice, of a facet, or that drifts. Without one, only rules about no column are waived. */
    column: dist/* optional */.lqM((0,values/* name */.UU)('must be the name of a column')),
    /** The value of the column that makes the slice. */
    value: dist/* optional */.lqM(values/* cellText */.Ie),
    /** The last day on which it holds, in UTC. */
    until: day,
    reason,
    approver: (0,values/* name */.UU)('must be who answers for it'),
}), dist/* check */.z6Y((it) => it.rule !== undefined || it.metric !== undefined || it.column !== undefined, 'a waiver needs "rule", "metric" or "column": without any it would waive everything'), dist/* check */.z6Y((it) => (it.rule !== 'facet' && it.rule !== 'slices') || it.column !== undefined, 'a waiver of a facet or of slices needs "column": one column at a time'), dist/* check */.z6Y((it) => it.value === undefined || it.column !== undefined, '"value" needs "column"'));
function isDay(text) {
    const at = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

;// CONCATENATED MODULE: ./packages/judge/src/policy/schema.ts











const atMost = (most, what, item) => dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(item, `must be a list of ${what}`), dist/* maxLength */.Ru6(most, `must be at most ${most} ${what}`)), []);
const line = (0,policy_closed/* closed */.$h)('a line', {
    evaluation: evaluation,
    metrics: metricRules,
    slices: atMost(20, 'slices', slice_rule/* sliceRule */.L),
    facets: atMost(20, 'facets', facetRule),
    drift: dist/* optional */.lqM(driftRule),
    contamination: dist/* optional */.lqM(contaminationRule, {}),
    budgets: dist/* optional */.lqM(budgets),
    evaluators: atMost(10, 'evaluators', evaluator),
    waivers: atMost(50, 'waivers', waiver),
    /** Rules about the data themselves: read by version-dataset, which tells what is wrong with them. */
    data: dist/* optional */.lqM(dist/* unknown */.L5J()),
});
/** `modelway.yml`, version 1. */
const policyFile = (0,policy_closed/* closed */.$h)('the policy', {
    version: dist/* literal */.euz(1, 'must be 1: the only version of the policy that this Modelway reads'),
    lines: dist/* record */.g1P(dist/* string */.YjP(), line, 'must be a map from the name of a line to its rules'),
});


;// CONCATENATED MODULE: ./packages/judge/src/policy/read.ts




/** Everything that is wrong with a policy, told together. */
class PolicyError extends Error {
    name = 'PolicyError';
    places;
    /** The same as sentences. */
    faults;
    /** The file is well, and has no rules for this line. */
    noSuchLine;
    constructor(file, places, noSuchLine = 'faults') {
        const faults = places.map(({ line, path, problem }) => `${file}:${line}: ${path === '' ? '' : `${path}: `}${problem}`);
        super(faults.join('\n'));
        this.places = places;
        this.faults = faults;
        this.noSuchLine = noSuchLine === 'no such line';
    }
}
/**
 * Reads `modelway.yml` and takes the rules of one line out of it.
 * @returns the rules, defaults filled in. @throws PolicyError with every fault of the whole file, each with its line and path.
 */
function readPolicy(source, line) {
    const { policy, at } = readWhole(source, dist/* unknown */.L5J());
    return ruleOf(policy, { file: source.file, line, at });
}
/**
 * Reads the rules about the data of one line, which another room has the schema of.
 * @returns undefined when the file has no such line. @throws PolicyError as `readPolicy`.
 */
function readData(source, line, data) {
    const { policy } = readWhole(source, data);
    const own = Object.hasOwn(policy.lines, line) ? policy.lines[line] : undefined;
    if (own === undefined)
        return undefined;
    const { key, label } = own.evaluation;
    return { data: own.data === undefined ? undefined : dist/* parse */.qgA(data, own.data), key, label };
}
function readWhole({ text, file }, data) {
    const lines = new yaml_dist/* LineCounter */.HN();
    const document = (0,yaml_dist/* parseDocument */.Tp)(text, { lineCounter: lines, uniqueKeys: true, strict: true });
    const at = (offset) => lines.linePos(offset).line;
    refuse(file, document.errors.map((it) => ({ line: at(it.pos[0]), path: '', problem: `is not YAML: ${firstLine(it.message)}` })));
    const locate = (path) => at(offsetOf(document, path));
    const shape = dist/* safeParse */.xLC(policyFile, plain(document, file));
    const found = shape.success
        ? [...contradictions(shape.output), ...dataFaults(shape.output, data)]
        : shape.issues.map(placeOf);
    refuse(file, found.map(({ path, problem }) => ({ line: locate(path), path: dotted(path), problem })));
    return { policy: shape.output, at: locate(['lines']) }; // Safe: refused above unless it parsed.
}
function dataFaults(policy, data) {
    return Object.entries(policy.lines).flatMap(([name, rules]) => {
        const shape = dist/* safeParse */.xLC(dist/* optional */.lqM(data), rules.data);
        const issues = shape.success ? [] : shape.issues.map(placeOf);
        return issues.map(({ path, problem }) => ({ path: ['lines', name, 'data', ...path], problem }));
    });
}
function placeOf(issue) {
    const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
    const shown = issue.kind === 'schema' && issue.type === 'strict_object' ? '' : `, found ${issue.received.slice(0, 80)}`;
    return { path, problem: `${issue.message}${shown}` };
}
/** Aliases are refused: a few lines of them unfold to gigabytes. */
function plain(document, file) {
    try {
        return document.toJS({ maxAliasCount: 0 });
    }
    catch {
        throw new PolicyError(file, [{ line: 1, path: '', problem: 'must not use YAML aliases; write the rules out' }]);
    }
}
function ruleOf(policy, { file, line, at }) {
    const own = Object.hasOwn(policy.lines, line) ? policy.lines[line] : undefined;
    if (own !== undefined)
        return own;
    const known = Object.keys(policy.lines).join(', ') || 'none';
    const problem = `has no line "${line}"; it has ${known}; add the line's rules or correct the action's input "line"`;
    throw new PolicyError(file, [{ line: at, path: 'lines', problem }], 'no such line');
}
/** @returns where the deepest part of the path that is there begins; for a key of a map, the key rather than its value. */
function offsetOf(document, path) {
    for (let depth = path.length; depth > 0; depth -= 1) {
        const parent = document.getIn(path.slice(0, depth - 1), true);
        const node = keyIn(parent, path[depth - 1]) ?? document.getIn(path.slice(0, depth), true);
        const start = node?.range?.[0];
        if (start !== undefined)
            return start;
    }
    return document.contents?.range?.[0] ?? 0;
}
function keyIn(parent, key) {
    if (!(0,yaml_dist/* isMap */.jh)(parent))
        return undefined;
    return parent.items.map((pair) => pair.key).find((it) => (0,yaml_dist/* isScalar */.jn)(it) && String(it.value) === String(key));
}
function dotted(path) {
    return path.map((it, i) => (typeof it === 'number' ? `[${it}]` : `${i === 0 ? '' : '.'}${it.slice(0, 80)}`)).join('');
}
const firstLine = (message) => message.split('\n')[0] ?? '';
function refuse(file, faults) {
    if (faults.length > 0)
        throw new PolicyError(file, faults);
}


/***/ }),

/***/ 2403:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ sliceRule),
/* harmony export */   u: () => (/* binding */ leastRecords)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7934);
/* harmony import */ var _closed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3932);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3858);



/** The smallest group that a bootstrap interval can be trusted on. */
const leastRecords = 30;
/** Every value of a column is a slice. */
const sliceRule = (0,_closed_js__WEBPACK_IMPORTED_MODULE_0__/* .closed */ .$h)('a slice', {
    column: _values_js__WEBPACK_IMPORTED_MODULE_1__/* .columnName */ .uS,
    /** Values that must be there, with enough records to be judged. */
    values: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM((0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .cells */ .Yo)('values of the column')),
    metrics: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_values_js__WEBPACK_IMPORTED_MODULE_1__/* .metricName */ .Kh, 'must be a list of metrics'), valibot__WEBPACK_IMPORTED_MODULE_2__/* .minLength */ .BpQ(1, 'must name a metric'))),
    /** Without one, twice the metric's own. */
    margin: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(_values_js__WEBPACK_IMPORTED_MODULE_1__/* .margin */ .Lc),
    'min-records': valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM((0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ)(leastRecords, 1_000_000), leastRecords),
    /** `true`: every slice must be shown not to be worse. `false`: none must be shown to be worse. */
    required: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY('must be true or false'), false),
});


/***/ }),

/***/ 3858:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ie: () => (/* binding */ cellText),
/* harmony export */   Kh: () => (/* binding */ metricName),
/* harmony export */   Lc: () => (/* binding */ margin),
/* harmony export */   Rm: () => (/* binding */ confidence),
/* harmony export */   Tq: () => (/* binding */ between),
/* harmony export */   UU: () => (/* binding */ name),
/* harmony export */   WQ: () => (/* binding */ whole),
/* harmony export */   Yo: () => (/* binding */ cells),
/* harmony export */   ag: () => (/* binding */ said),
/* harmony export */   lq: () => (/* binding */ rangeText),
/* harmony export */   uS: () => (/* binding */ columnName),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7934);
/* harmony import */ var _metric_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3842);
/* harmony import */ var _closed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3932);



/** A number, with one sentence for whatever is wrong with it. */
const said = (sentence) => valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(sentence);
const between = (low, high, sentence) => valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(said(sentence), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(low, sentence), valibot__WEBPACK_IMPORTED_MODULE_0__/* .maxValue */ .cGV(high, sentence));
const whole = (low, high) => {
    const sentence = `must be a whole number from ${low} to ${high}`;
    return valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(between(low, high, sentence), valibot__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .ndf(sentence));
};
const name = (sentence) => valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(sentence), valibot__WEBPACK_IMPORTED_MODULE_0__/* .nonEmpty */ .hq(sentence));
/** How much worse is tolerated. */
const margin = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(said('must be a number, 0 or more'), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(0, 'must be 0 or more: how much worse is tolerated'));
/** How sure each bound by itself has to be. */
const confidence = between(0.8, 0.999, 'must be from 0.8 to 0.999, such as 0.95');
/** One of a closed list of words. */
const oneOf = (...words) => valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(words, `must be ${words.slice(0, -1).join(', ')} or ${words.at(-1)}`);
/** The text of a cell: YAML reads `1` and `true` as something else, a table does not. */
const cellText = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()], 'must be a text or a number'), valibot__WEBPACK_IMPORTED_MODULE_0__/* .transform */ .pdi(String));
/** A list of different cells. */
const cells = (what) => valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(cellText, `must be a list of ${what}`), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minLength */ .BpQ(1, `must name at least one of ${what}`), valibot__WEBPACK_IMPORTED_MODULE_0__/* .check */ .z6Y((it) => new Set(it).size === it.length, 'must not name the same twice'));
const columnName = name('must be the name of a column of the holdout');
/** The known metrics by name. */
const metricName = valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(_metric_index_js__WEBPACK_IMPORTED_MODULE_1__/* .metricNames */ .Zv, (issue) => (0,_closed_js__WEBPACK_IMPORTED_MODULE_2__/* .unknownName */ .U0)('no metric is called', String(issue.input), _metric_index_js__WEBPACK_IMPORTED_MODULE_1__/* .metricNames */ .Zv));
/** @returns "from 0 to 1" or "of 0 or more". */
function rangeText([low, high]) {
    if (high === Number.POSITIVE_INFINITY)
        return low === Number.NEGATIVE_INFINITY ? 'of any size' : `of ${low} or more`;
    return low === Number.NEGATIVE_INFINITY ? `of ${high} or less` : `from ${low} to ${high}`;
}


/***/ })

};
