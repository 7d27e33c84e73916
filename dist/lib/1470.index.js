export const id = 1470;
export const ids = [1470];
export const modules = {

/***/ 1470:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ shadow_test)
});

// EXTERNAL MODULE: ./packages/action/src/index.ts + 21 modules
var src = __webpack_require__(8284);
// EXTERNAL MODULE: ./packages/aws/src/index.ts + 63 modules
var aws_src = __webpack_require__(5727);
;// CONCATENATED MODULE: ./actions/shadow-test/agreement.ts
/** Scores that are probabilities are compared by what is decided on them. */
const decision = {
    says: 'both scores lie on the same side of 0.5',
    same: (a, b) => Number(a) >= 0.5 === Number(b) >= 0.5,
};
/** Other numbers have no threshold that we could know. */
const closeness = {
    says: 'the two numbers differ by at most 5 % of the larger one',
    same: (a, b) => Math.abs(Number(a) - Number(b)) <= 0.05 * Math.max(Math.abs(Number(a)), Math.abs(Number(b))),
};
const equality = { says: 'both labels are equal', same: (a, b) => a === b };
/**
 * Compares paired answers. A pair is the same when all of its predictions are; of different lengths it never is. Numbers that all lie
 * in [0, 1] are taken for probabilities, so 0 and 1 as classes too.
 */
function agreementOf(pairs) {
    const rule = ruleFor(pairs);
    const same = pairs.filter(([a, b]) => a.length === b.length && a.every((it, i) => rule.same(it, b[i] ?? it))).length;
    const differences = rule === equality ? [] : pairs.flatMap(differencesOf);
    return {
        pairs: pairs.length,
        same,
        sameWhen: rule.says,
        ...(differences.length === 0 ? {} : { difference: summaryOf(differences) }),
    };
}
function ruleFor(pairs) {
    const all = pairs.flatMap(([a, b]) => [...a, ...b]);
    if (!all.every((it) => typeof it === 'number'))
        return equality;
    return all.every((it) => it >= 0 && it <= 1) ? decision : closeness;
}
const differencesOf = ([a, b]) => a.length === b.length ? a.map((it, i) => Math.abs(Number(it) - Number(b[i]))) : [];
const summaryOf = (differences) => ({
    mean: differences.reduce((sum, it) => sum + it, 0) / differences.length,
    max: differences.reduce((most, it) => Math.max(most, it), 0),
});
/** Of the standard normal distribution: 95 % lie within. */
const z = 1.959964;
/** @returns Wilson's score interval for `hits` of `of`, at 95 % (Wilson, 1927): it stays within [0, 1], and is honest for few. */
function wilson(hits, of) {
    if (of === 0)
        return { low: 0, high: 1 };
    const p = hits / of;
    const centre = p + z ** 2 / (2 * of);
    const half = z * Math.sqrt((p * (1 - p)) / of + z ** 2 / (4 * of ** 2));
    const scale = 1 + z ** 2 / of;
    return { low: Math.max(0, (centre - half) / scale), high: Math.min(1, (centre + half) / scale) };
}

;// CONCATENATED MODULE: ./actions/shadow-test/predictions.ts
/**
 * Reads the body of an answer: `{"predictions":[…]}`, or a bare list, of numbers, texts or booleans; a list of one number, as some
 * containers give, counts as the number.
 * @returns undefined when it is something else: then nothing is known of it.
 */
function readPredictions(body) {
    const value = parse(body);
    const list = Array.isArray(value) ? value : value?.predictions;
    if (!Array.isArray(list) || list.length === 0)
        return undefined;
    const found = list.map((it) => (Array.isArray(it) && it.length === 1 ? it[0] : it));
    return found.every(isPrediction) ? found : undefined;
}
const isPrediction = (value) => typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./actions/shadow-test/pairs.ts

/** Gathers answers. An id that came twice names two requests, so neither can be paired. */
async function gather(kept) {
    const byId = new Map();
    const repeated = new Set();
    const lost = { withoutId: 0, twice: 0, unreadable: 0 };
    let count = 0;
    for await (const one of kept) {
        count += 1;
        const predictions = one === 'unreadable' ? undefined : readPredictions(one.output);
        if (one === 'unreadable' || predictions === undefined)
            lost.unreadable += 1;
        else if (one.inferenceId === undefined)
            lost.withoutId += 1;
        else if (byId.has(one.inferenceId) || repeated.has(one.inferenceId))
            repeat(one.inferenceId);
        else
            byId.set(one.inferenceId, predictions);
    }
    return { byId, kept: count, lost };
    function repeat(id) {
        lost.twice += byId.delete(id) ? 2 : 1;
        repeated.add(id);
    }
}
/** @returns every request that both answered, known by its id and by nothing else. */
const pairsOf = (production, shadow) => [...shadow.byId].flatMap(([id, answer]) => {
    const other = production.byId.get(id);
    return other === undefined ? [] : [[other, answer]];
});

;// CONCATENATED MODULE: ./actions/shadow-test/answers.ts



/** Reads what both variants answered from S3, and compares the answers to the same requests. @throws S3Fault */
async function compareAnswers(aws, plan, window) {
    const kept = (variant) => gather((0,aws_src/* readCaptures */._9)(aws, { destination: plan.destination, endpoint: plan.endpoint, variant }, window));
    const production = await kept(plan.variants.production);
    const shadow = await kept(plan.variants.shadow);
    const pairs = pairsOf(production, shadow);
    return {
        agreement: agreementOf(pairs),
        keptOfShadow: shadow.kept,
        unpaired: production.kept + shadow.kept - 2 * pairs.length,
    };
}

;// CONCATENATED MODULE: ./actions/shadow-test/describe.ts

/** @returns what a dry run shows. */
function describeShadow(plan) {
    return {
        requests: [
            { 'sagemaker:CreateModel': plan.model },
            { 'sagemaker:CreateEndpointConfig': plan.config },
            { 'sagemaker:UpdateEndpoint': plan.update },
            { 'sagemaker:UpdateEndpoint': plan.restore },
        ],
        cost: costOf(plan.config),
        permissions: permissionsOf(plan),
    };
}
/** A price that is not known is said to be so: it is never nothing. */
function costOf({ ShadowProductionVariants: [shadow] = [] }) {
    const { InstanceType: instanceType = 'unknown', InitialInstanceCount: count = 0 } = shadow ?? {};
    const price = (0,aws_src/* costOf */.ho)({ instanceType, count, seconds: 3600 });
    const told = price
        ? `${price.amount} ${price.currency} an hour (${price.prices})`
        : 'at a price that is not known here';
    return `${count} × ${instanceType}, ${told}, while the shadow answers, and production's instances twice while each of the two updates runs`;
}
function permissionsOf(plan) {
    const { endpoint, before, model, config, package: version, destination, candidate } = plan;
    const on = (resource, ...actions) => actions.map((action) => ({ action, resource }));
    const { sagemaker, object, bucket } = (0,aws_src/* resourceArns */.RA)(version);
    const tags = ['sagemaker:AddTags', 'sagemaker:ListTags'];
    return [
        ...on(version, 'sagemaker:DescribeModelPackage'),
        ...on(object(candidate.uri), 's3:GetObject'),
        ...on(sagemaker('model/*'), 'sagemaker:DescribeModel'),
        ...on(sagemaker(`model/${model.ModelName}`), 'sagemaker:CreateModel', ...tags),
        ...on(sagemaker(`endpoint-config/${config.EndpointConfigName}`), 'sagemaker:CreateEndpointConfig', ...tags),
        ...on(sagemaker('endpoint-config/*'), 'sagemaker:DescribeEndpointConfig', 'sagemaker:UpdateEndpoint'),
        ...on(sagemaker(`endpoint-config/${before}`), 'sagemaker:ListTags'),
        ...on(sagemaker(`endpoint/${endpoint}`), 'sagemaker:DescribeEndpoint', 'sagemaker:UpdateEndpoint', 'sagemaker:ListTags'),
        ...on('*', 'cloudwatch:GetMetricData'),
        ...on(object(`${destination}/*`), 's3:GetObject'),
        ...on(bucket(destination), 's3:ListBucket'),
        ...on(model.ExecutionRoleArn ?? '*', 'iam:PassRole'),
    ];
}

;// CONCATENATED MODULE: ./actions/shadow-test/inputs.ts

const inputs = {
    endpoint: (0,src/* matching */.wC)(/^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$/, 'an endpoint name of at most 63 letters, digits and hyphens, such as churn-production'),
    'role-arn': (0,src/* roleArn */.w3)(),
    'role-to-assume': (0,src/* optional */.lq)((0,src/* roleArn */.w3)()),
    'instance-type': (0,src/* withDefault */.IQ)((0,src/* instanceType */.w)(), 'ml.m5.large'),
    'instance-count': (0,src/* withDefault */.IQ)((0,src/* integer */.nd)({ min: 1, max: 1000 }), '1'),
    duration: (0,src/* withDefault */.IQ)((0,src/* duration */.p0)(), '1h'),
    'min-requests': (0,src/* withDefault */.IQ)((0,src/* integer */.nd)({ min: 1, max: 1_000_000_000 }), '100'),
    'sample-percent': (0,src/* withDefault */.IQ)((0,src/* integer */.nd)({ min: 1, max: 100 }), '100'),
    'max-error-rate': (0,src/* withDefault */.IQ)((0,src/* number */.ai)({ min: 0, max: 1 }), '0.01'),
    'max-latency-ratio': (0,src/* withDefault */.IQ)((0,src/* number */.ai)({ min: 0.01, max: 1000 }), '2'),
    'min-agreement': (0,src/* withDefault */.IQ)((0,src/* number */.ai)({ min: 0, max: 1 }), '0.9'),
    'poll-interval': (0,src/* withDefault */.IQ)((0,src/* duration */.p0)(), '15s'),
};
/** CloudWatch counts by the minute, and only minutes in which both models answered from end to end are compared. */
const shortest = 120;
/** No runner lives longer than five days (GitHub's limit for self-hosted ones; hosted ones get six hours). */
const longest = 5 * 86_400;
const check = (given) => [
    ...outside('duration', given.duration, { min: shortest, max: longest }),
    ...outside('poll-interval', given['poll-interval'], { min: 0.05, max: 600 }),
];
const outside = (input, seconds, { min, max }) => seconds >= min && seconds <= max ? [] : [`${input}: must be from ${min}s to ${max}s, found ${seconds}s`];

// EXTERNAL MODULE: ./packages/rollout/src/index.ts + 7 modules
var rollout_src = __webpack_require__(983);
;// CONCATENATED MODULE: ./actions/shadow-test/measure.ts

const minute = 60_000;
/** @returns the first whole minute at or after a time: what was answered before it may be from before the shadow was there. */
const nextMinute = (at) => new Date(Math.ceil(at.getTime() / minute) * minute);
/** @returns the last whole minute that has passed by then. */
const lastMinute = (at) => new Date(Math.floor(at.getTime() / minute) * minute);
const counts = {
    requests: 'Invocations',
    serverErrors: 'Invocation5XXErrors',
    modelErrors: 'InvocationModelErrors',
};
const percentiles = { p50: 'p50', p90: 'p90', p99: 'p99', weight: 'SampleCount' };
/** Reads what both variants did. @throws ServiceFault */
async function measureBoth(aws, plan, window) {
    const { production, shadow } = plan.variants;
    return {
        production: await measure(aws, { endpoint: plan.endpoint, variant: production }, window),
        shadow: await measure(aws, { endpoint: plan.endpoint, variant: shadow }, window),
    };
}
async function measure(aws, of, { from, to }) {
    const query = (metric, statistic) => ({
        namespace: 'AWS/SageMaker',
        metric,
        dimensions: { EndpointName: of.endpoint, VariantName: of.variant },
        statistic,
    });
    const counted = await (0,aws_src/* readMetrics */.Uw)(aws, mapped(counts, (metric) => query(metric, 'Sum')), { from, to, period: 60 });
    // One period over all of it: percentiles of minutes cannot be put together to a percentile of the whole.
    const period = Math.max(60, (to.getTime() - from.getTime()) / 1000);
    const timed = await (0,aws_src/* readMetrics */.Uw)(aws, mapped(percentiles, (it) => query('ModelLatency', it)), { from, to, period });
    const latency = latencyOf(timed);
    return { ...tally(counted), ...(latency ? { latency } : {}) };
}
const mapped = (of, to) => 
// Safe: the keys are those of the record.
Object.fromEntries(Object.entries(of).map(([name, value]) => [name, to(value)]));
/** A request that failed in both counts is one request: of the two the larger is taken. */
function tally(found) {
    const requests = Math.round(sum(found.requests));
    const errors = Math.round(Math.max(sum(found.serverErrors), sum(found.modelErrors)));
    return { requests, errors: Math.min(requests, errors) };
}
/**
 * Microseconds to milliseconds. CloudWatch may cut the time in two where its own periods begin; then the parts are weighted by their
 * requests, which is close to the percentile of the whole, not the same.
 */
function latencyOf(found) {
    const weight = sum(found.weight);
    if (weight === 0)
        return undefined;
    const of = (points) => points.reduce((total, { at, value }) => total + value * weightAt(found.weight, at), 0) / weight / 1000;
    return { p50: of(found.p50), p90: of(found.p90), p99: of(found.p99) };
}
const weightAt = (weights, at) => weights.find((it) => it.at.getTime() === at.getTime())?.value ?? 0;
const sum = (points) => points.reduce((total, { value }) => total + value, 0);

;// CONCATENATED MODULE: ./actions/shadow-test/mirror.ts




/** Seconds after which CloudWatch has all metrics, and S3 all that was captured: both come some minutes late. */
const late = 180;
/**
 * Lets the shadow answer for as long as is wanted, in the service's own time, and tells each minute what came.
 * @returns the whole minutes in which both answered. @throws Refusal when somebody else changes the endpoint meanwhile.
 */
async function mirror(aws, { plan, seconds }, doing) {
    const { clock, signal, log, interval } = doing;
    const from = nextMinute(aws.now());
    const look = async () => {
        await checkUndisturbed(aws, plan);
        const to = lastMinute(aws.now());
        const sides = to > from ? await measureBoth(aws, plan, { from, to }) : undefined;
        return { to, sides };
    };
    const { to } = await (0,aws_src/* follow */.e6)({
        look,
        done: (it) => it.to.getTime() - from.getTime() >= seconds * 1000,
        onChange: (it) => it.sides && log.info(progress(it.sides, { from, to: it.to }, seconds)),
        interval,
        name: plan.endpoint,
        clock,
        signal,
    });
    return { from, to };
}
function progress({ production, shadow }, { from, to }, seconds) {
    const elapsed = (to.getTime() - from.getTime()) / 1000;
    return `shadow ${shadow.requests} requests, ${shadow.errors} failed · production ${production.requests} requests, ${production.errors} failed · ${(0,rollout_src/* span */.Ln)(elapsed)} of ${(0,rollout_src/* span */.Ln)(seconds)}`;
}
async function checkUndisturbed(aws, { endpoint, config }) {
    const seen = await (0,aws_src/* describeEndpoint */.N2)(aws, endpoint);
    const isOurs = seen?.config === config.EndpointConfigName && seen.pending === undefined;
    if (isOurs || seen?.status === 'SystemUpdating')
        return;
    throw new src/* Refusal */.P_(`${endpoint}: somebody else changed it during the shadow test (${seen?.pending?.config ?? seen?.config ?? 'it is gone'}); give everything that changes this endpoint one concurrency group, and run the test again`);
}
/** Reads the metrics again until the last minute cannot change any more. */
async function settledSides(aws, { plan, window }, doing) {
    const { clock, signal, interval } = doing;
    return (0,aws_src/* follow */.e6)({
        look: () => measureBoth(aws, plan, window),
        done: () => aws.now().getTime() - window.to.getTime() >= late * 1000,
        interval,
        name: plan.endpoint,
        clock,
        signal,
    });
}

// EXTERNAL MODULE: ./packages/lineage/src/index.ts + 22 modules
var lineage_src = __webpack_require__(7794);
;// CONCATENATED MODULE: ./actions/shadow-test/observed.ts



/** On a configuration with a shadow: the one to come back to. A run that was killed is tidied up by it. */
const beforeTag = 'modelway:before';
/** Looks at the endpoint, what serves on it, and the candidate. Changes nothing. */
async function observe(world) {
    const { inputs, line, lineage, signal } = world;
    const aws = (0,aws_src/* reach */.gl)(world);
    const candidate = await (0,aws_src/* readRegistered */.vv)(aws, registrationOf(lineage, line), signal);
    const endpoint = await (0,aws_src/* describeEndpoint */.N2)(aws, inputs.endpoint);
    if (endpoint === undefined)
        return candidate;
    const { 'modelway:line': owner } = await (0,aws_src/* tagsOf */.Fg)(aws, endpoint.arn);
    const base = await baseOf(aws, endpoint.config);
    const serving = await servingDigest(aws, inputs.endpoint, signal);
    return {
        ...candidate,
        endpoint: { ...endpoint, ...(owner === undefined ? {} : { line: owner }) },
        ...(base ? { base } : {}),
        ...(serving ? { serving } : {}),
    };
}
/** @returns the facts of the last registration of a line. @throws Refusal when there is none that is complete. */
function registrationOf(lineage, line) {
    const found = (0,lineage_src/* latest */.IW)(lineage, 'registration', line);
    if (found === undefined)
        throw new src/* Refusal */.P_(`lineage: holds no registration of ${line}; run register-model first`);
    return found.statement.predicate.facts;
}
async function baseOf(aws, name) {
    const live = name === undefined ? undefined : await (0,aws_src/* describeEndpointConfig */.T_)(aws, name);
    if (live?.EndpointConfigArn === undefined)
        return undefined;
    const { [beforeTag]: before } = await (0,aws_src/* tagsOf */.Fg)(aws, live.EndpointConfigArn);
    return before === undefined ? live : (0,aws_src/* describeEndpointConfig */.T_)(aws, before);
}
async function servingDigest(aws, endpoint, signal) {
    const live = await (0,aws_src/* liveModel */.mS)(aws, endpoint);
    return live && (await (0,aws_src/* digestObject */.G5)(aws, live.uri, signal))?.sha256;
}

;// CONCATENATED MODULE: ./actions/shadow-test/remarks.ts



/**
 * @param least the smallest agreement that passes.
 * @returns what people read of a shadow test: both variants side by side, and how far they answered the same.
 */
const remarksOf = (story, least) => [sideBySide(story), answers(story, least)];
function sideBySide({ plan, window, evidence: { production, shadow } }) {
    const row = (name, of) => [name, of(production), of(shadow)];
    const latency = (which) => (side) => side.latency === undefined ? 'unknown' : { number: (0,lineage_src/* toDecimal */.nI)(Number(side.latency[which].toFixed(3))), unit: 'ms' };
    return {
        kind: 'table',
        title: `In the shadow of ${plan.endpoint} for ${(0,rollout_src/* span */.Ln)((window.to.getTime() - window.from.getTime()) / 1000)}`,
        importance: 75,
        place: 'open',
        columns: [
            { name: '', align: 'left' },
            { name: 'Production', align: 'right' },
            { name: 'Shadow', align: 'right' },
        ],
        rows: [
            row('Requests', (side) => ({ number: (0,lineage_src/* toDecimal */.nI)(side.requests) })),
            row('Failed', (side) => ({ number: (0,lineage_src/* toDecimal */.nI)(side.errors) })),
            row('Latency, half', latency('p50')),
            row('Latency, nine of ten', latency('p90')),
            row('Latency, 99 of 100', latency('p99')),
        ],
    };
}
function answers({ unpaired, evidence: { agreement } }, least) {
    const { pairs, same, sameWhen, difference } = agreement;
    return {
        kind: 'table',
        title: 'Answers to the same requests',
        importance: 70,
        place: 'open',
        columns: [
            { name: 'What', align: 'left' },
            { name: 'Is', align: 'right' },
        ],
        rows: [
            ['Pairs, by inference id', { number: (0,lineage_src/* toDecimal */.nI)(pairs) }],
            ['Answers without a partner', { number: (0,lineage_src/* toDecimal */.nI)(unpaired) }],
            ...(pairs === 0 ? [] : [[`Agreement (${sameWhen})`, agreementCell({ same, pairs, least })]]),
            ...(difference === undefined
                ? []
                : [
                    ['Mean difference of scores', { number: rounded(difference.mean) }],
                    ['Largest difference of scores', { number: rounded(difference.max) }],
                ]),
        ],
    };
}
function agreementCell({ same, pairs, least }) {
    const { low, high } = wilson(same, pairs);
    return {
        interval: { low: rounded(low), high: rounded(high), estimate: rounded(same / pairs), limit: rounded(least) },
    };
}
const rounded = (value) => (0,lineage_src/* toDecimal */.nI)(Number(value.toPrecision(4)));

;// CONCATENATED MODULE: ./actions/shadow-test/verdict.ts


/** Below this, what could not be paired may be just what differs (it is not lost at random). */
const coverage = 0.95;
/** Judges a shadow test; the worst finding wins, and every finding is told. */
function judge(seen, limits) {
    const findings = [requests, errors, latency, agreement].flatMap((rule) => rule(seen, limits));
    const word = (0,lineage_src/* worst */.QZ)(findings.map((it) => it.word));
    const told = word === 'pass' ? findings : findings.filter((it) => it.word !== 'pass');
    return { word, reasons: told.map((it) => it.reason) };
}
function requests({ shadow, production }, { 'min-requests': least }) {
    const counts = `the shadow answered ${shadow.requests} requests, production ${production.requests}`;
    if (shadow.requests >= least)
        return [{ word: 'pass', reason: counts }];
    return [
        {
            word: 'inconclusive',
            reason: `${counts}; at least ${least} are needed: give more time or more traffic, or lower min-requests`,
        },
    ];
}
function errors({ shadow, production }, { 'max-error-rate': most }) {
    if (shadow.requests === 0)
        return [];
    const [rate, other] = [rateOf(shadow), rateOf(production)];
    const told = `${shadow.errors} of ${shadow.requests} requests failed in the shadow (${percent(rate)}), in production ${percent(other)}`;
    return rate > most
        ? [{ word: 'fail', reason: `${told}; at most ${percent(most)} may` }]
        : [{ word: 'pass', reason: told }];
}
const rateOf = ({ requests: all, errors: bad }) => (all === 0 ? 0 : bad / all);
/** By the 90th percentile: the 99th of some hundred requests is one request. */
function latency({ shadow, production }, { 'max-latency-ratio': most }) {
    if (shadow.latency === undefined || production.latency === undefined)
        return [{ word: 'inconclusive', reason: 'CloudWatch has no latency of both variants, so they cannot be compared' }];
    const ratio = production.latency.p90 > 0 ? shadow.latency.p90 / production.latency.p90 : Number.POSITIVE_INFINITY;
    const told = `nine of ten answers took at most ${ms(shadow.latency.p90)} in the shadow and ${ms(production.latency.p90)} in production`;
    return ratio > most
        ? [{ word: 'fail', reason: `${told}, ${ratio.toFixed(2)} times as long; at most ${most} times is allowed` }]
        : [{ word: 'pass', reason: told }];
}
function agreement({ agreement: { pairs, same, sameWhen }, keptOfShadow }, limits) {
    const least = limits['min-agreement'];
    if (least === 0)
        return [];
    if (pairs === 0)
        return [
            {
                word: 'inconclusive',
                reason: `none of ${keptOfShadow} answers that were kept could be paired: callers must send an InferenceId of their own with each request; set min-agreement to 0 to do without`,
            },
        ];
    const { low, high } = wilson(same, pairs);
    const told = `${percent(same / pairs)} of ${pairs} pairs agree (95 % interval ${percent(low)} to ${percent(high)}; ${sameWhen})`;
    const share = pairs / keptOfShadow;
    if (high < least)
        return [{ word: 'fail', reason: `${told}; at least ${percent(least)} must` }];
    if (share < coverage)
        return [
            {
                word: 'inconclusive',
                reason: `${told}, but only ${percent(share)} of the shadow's answers could be paired; ${percent(coverage)} are needed`,
            },
        ];
    if (low < least)
        return [{ word: 'inconclusive', reason: `${told}; whether it is at least ${percent(least)} needs more requests` }];
    return [{ word: 'pass', reason: told }];
}
const percent = (share) => `${Number((share * 100).toFixed(2))} %`;
const ms = (value) => `${Number(value.toFixed(1))} ms`;

;// CONCATENATED MODULE: ./actions/shadow-test/outcome.ts




/** @returns what there is to say of a shadow test that came to its end. */
function tested(story, limits) {
    const { plan, evidence } = story;
    const { pairs, same } = evidence.agreement;
    return {
        subject: [{ name: 'model', uri: plan.candidate.uri, digest: { sha256: plan.candidate.sha256 } }],
        inputs: [
            { name: 'model package', uri: plan.package },
            { name: 'serving model', digest: { sha256: plan.serving } },
        ],
        facts: factsOf(story),
        remarks: remarksOf(story, limits['min-agreement']),
        verdict: judge(evidence, limits),
        outputs: {
            requests: String(evidence.shadow.requests),
            agreement: pairs === 0 ? '' : (0,lineage_src/* toDecimal */.nI)(same / pairs),
        },
    };
}
function factsOf({ plan, window, evidence, unpaired }) {
    const { pairs, same, sameWhen, difference } = evidence.agreement;
    const { low, high } = wilson(same, pairs);
    return {
        endpoint: { name: plan.endpoint, arn: plan.endpointArn },
        config: { during: plan.config.EndpointConfigName, after: plan.before },
        production: sideOf(plan.serving, evidence.production),
        shadow: sideOf(plan.candidate.sha256, evidence.shadow),
        paired: pairs,
        unpaired,
        ...(pairs === 0
            ? {}
            : {
                agreement: (0,lineage_src/* toDecimal */.nI)(same / pairs),
                agreementInterval: { low: (0,lineage_src/* toDecimal */.nI)(low), high: (0,lineage_src/* toDecimal */.nI)(high), confidence: '0.95' },
                sameWhen,
            }),
        ...(difference ? { scoreDifference: { mean: (0,lineage_src/* toDecimal */.nI)(difference.mean), max: (0,lineage_src/* toDecimal */.nI)(difference.max) } } : {}),
        seconds: Math.round((window.to.getTime() - window.from.getTime()) / 1000),
    };
}
const sideOf = (model, { requests, errors, latency }) => ({
    model,
    requests,
    errors,
    ...(latency
        ? { latency: { p50: (0,lineage_src/* toDecimal */.nI)(latency.p50), p90: (0,lineage_src/* toDecimal */.nI)(latency.p90), p99: (0,lineage_src/* toDecimal */.nI)(latency.p99) } }
        : {}),
});

;// CONCATENATED MODULE: ./actions/shadow-test/config.ts


/** What a configuration says beside its variants, which stays as it is. */
const kept = ['KmsKeyId', 'VpcConfig', 'EnableNetworkIsolation', 'ExecutionRoleArn', 'MetricsConfig'];
/** @returns why a configuration cannot have a shadow: SageMaker allows one beside exactly one variant on instances, answering at once. */
function baseFaults({ EndpointConfigName: name, ...base }) {
    const variants = base.ProductionVariants ?? [];
    return [
        ...(variants.length === 1
            ? []
            : [`${name}: has ${variants.length} production variants; a shadow test needs exactly one`]),
        ...(base.ShadowProductionVariants?.length
            ? [`${name}: has a shadow variant that this action did not make; remove it first`]
            : []),
        ...(base.AsyncInferenceConfig ? [`${name}: answers asynchronously; a shadow test needs real-time answers`] : []),
        ...(variants.some((it) => it.ServerlessConfig) ? [`${name}: is serverless; a shadow test needs instances`] : []),
    ];
}
/**
 * The configuration with a shadow: production's variant as it is, the candidate beside it, and everything that both answer kept as
 * readable JSON. A shadow gets requests by its weight relative to production's.
 */
function shadowConfig(mirror) {
    const { line, inputs, base, store } = mirror;
    const [production] = base.ProductionVariants ?? [];
    const shadow = production?.VariantName === 'Shadow' ? 'Candidate' : 'Shadow';
    const destination = `${store.uri}/shadows`;
    const body = {
        ...Object.fromEntries(kept.flatMap((name) => (base[name] === undefined ? [] : [[name, base[name]]]))),
        ProductionVariants: [production],
        ShadowProductionVariants: [
            {
                VariantName: shadow,
                ModelName: mirror.model,
                InstanceType: inputs['instance-type'],
                InitialInstanceCount: inputs['instance-count'],
                InitialVariantWeight: ((production?.InitialVariantWeight ?? 1) * inputs['sample-percent']) / 100,
            },
        ],
        DataCaptureConfig: capture(destination),
    };
    const before = base.EndpointConfigName ?? '';
    const { name, digest, tags } = (0,aws_src/* planName */.V6)(line, 'shadow', plain({ ...body, endpoint: inputs.endpoint, before }));
    // Safe: production's variant came from SageMaker itself, and which instance types exist is SageMaker's to say.
    const request = {
        EndpointConfigName: name,
        ...body,
        Tags: [...tags, { Key: beforeTag, Value: before }],
    };
    return { request, digest, shadow, destination };
}
const capture = (DestinationS3Uri) => ({
    EnableCapture: true,
    InitialSamplingPercentage: 100,
    DestinationS3Uri,
    CaptureOptions: [{ CaptureMode: 'Input' }, { CaptureMode: 'Output' }],
    CaptureContentTypeHeader: { JsonContentTypes: ['application/json'] },
});
/** The SDK leaves members undefined that JSON does not have. */
const plain = (value) => JSON.parse(JSON.stringify(value));

;// CONCATENATED MODULE: ./actions/shadow-test/plan.ts




/** @throws Refusal when there is nothing to be the shadow of, or the candidate must not serve. */
function planShadow(known, seen) {
    const { inputs, line, lineage, store } = known;
    const registration = registrationOf(lineage, line);
    const { endpoint, base, serving } = present(known, seen);
    refuse([...(0,aws_src/* registeredFaults */.Ab)(registration, seen), ...baseFaults(base), ...placeFaults(store.uri)]);
    const model = (0,aws_src/* modelRequest */.T0)(line, inputs['role-arn'], registration);
    const { request, digest, shadow, destination } = shadowConfig({ line, inputs, store, base, model: model.ModelName });
    const before = base.EndpointConfigName ?? '';
    const retained = keepsCount(endpoint, base) ? {} : { RetainAllVariantProperties: true };
    const to = (config) => ({ EndpointName: inputs.endpoint, EndpointConfigName: config, ...retained });
    return {
        line,
        endpoint: inputs.endpoint,
        endpointArn: endpoint.arn,
        move: moveTo(request.EndpointConfigName, endpoint),
        before,
        package: registration.arn,
        candidate: registration.model,
        serving,
        variants: { production: base.ProductionVariants?.[0]?.VariantName ?? '', shadow },
        destination,
        model,
        config: request,
        configDigest: digest,
        update: to(request.EndpointConfigName),
        restore: to(before),
    };
}
function present({ inputs: { endpoint: name }, line }, { endpoint, base, serving }) {
    if (endpoint === undefined)
        throw new src/* Refusal */.P_(`endpoint: there is no ${name}; a shadow needs production to stand in it; run deploy-canary first`);
    if (endpoint.line !== line)
        throw new src/* Refusal */.P_(`endpoint: ${name} ${endpoint.line === undefined ? 'has no tag modelway:line' : `belongs to the line ${endpoint.line}`}, so this line (${line}) does not touch it`);
    if (base === undefined)
        throw new src/* Refusal */.P_(`endpoint: the configuration that ${name} would come back to is gone; deploy to it anew with deploy-canary`);
    if (serving === undefined)
        throw new src/* Refusal */.P_(`endpoint: the artifact of the model that serves ${name} is gone; deploy to it anew with deploy-canary`);
    return { endpoint, base, serving };
}
/** @throws Refusal that names the status, when the endpoint can take no change and is not on the way to where it could. */
function moveTo(config, { name, status, config: live, pending }) {
    if (pending?.config === config || (status === 'InService' && live === config))
        return 'follow';
    if (aws_src/* busyStatuses */.A6.includes(status) || pending !== undefined)
        return 'wait';
    if (status === 'InService')
        return 'shadow';
    throw new src/* Refusal */.P_(`endpoint: ${name} is ${status}; it must be InService for a shadow test`);
}
/** Where automatic scaling has changed the number of instances, an update must not set it back. */
const keepsCount = (endpoint, base) => (endpoint.variants[0]?.instances.wanted ?? 0) === (base.ProductionVariants?.[0]?.InitialInstanceCount ?? 0);
/** SageMaker takes at most 512 characters. */
const placeFaults = (uri) => `${uri}/shadows`.length <= 512 ? [] : [`store: must be at most 504 characters long, found ${uri.length}`];
function refuse(faults) {
    if (faults.length > 0)
        throw new src/* Refusal */.P_(...faults);
}

;// CONCATENATED MODULE: ./actions/shadow-test/switch.ts


/** Seconds that an endpoint may take for one change, in the service's own time: an hour is what a stuck container takes to fail. */
const budget = 3_600;
/** An update of the endpoint did not end where it should. */
class NotThere extends Error {
    name = 'NotThere';
    code = 'NOT_THERE';
    constructor({ EndpointName, EndpointConfigName }, end, said) {
        super(`${EndpointName} did not come to serve ${EndpointConfigName} (${end}): ${said ?? `SageMaker gives no reason; see the log group /aws/sagemaker/Endpoints/${EndpointName}`}`);
    }
}
/** Puts the candidate into the shadow of production. @throws NotThere, ServiceFault */
async function enter(aws, plan, doing) {
    if (plan.move !== 'follow') {
        await (0,aws_src/* ensureModel */.aI)(aws, plan.model);
        await (0,aws_src/* ensureEndpointConfig */.MP)(aws, plan.config);
        await (0,aws_src/* updateEndpoint */.lg)(aws, plan.update, doing);
    }
    await arrive(aws, plan.update, { ...doing, before: plan.before });
}
/**
 * Takes the shadow away: production's own configuration serves again, and that is checked. An endpoint on which something else was put
 * meanwhile is left alone.
 * @returns whether there was anything to take away. @throws NotThere, EndpointBusy, ServiceFault
 */
async function restore(aws, { during, request }, doing) {
    const name = request.EndpointName;
    const onChange = (seen) => doing.log.info(`${name} is ${seen?.status ?? 'gone'}`);
    const seen = await (0,aws_src/* untilIdle */.FK)(aws, name, { ...doing, budget, onChange });
    if (seen?.config !== during)
        return false;
    doing.log.info(`${name}: going back to ${request.EndpointConfigName}`);
    await (0,aws_src/* updateEndpoint */.lg)(aws, request, doing);
    await arrive(aws, request, { ...doing, before: during });
    return true;
}
async function arrive(aws, request, { before, ...doing }) {
    const { EndpointName: name, EndpointConfigName: sent } = request;
    let state = (0,rollout_src/* begin */.qN)({ sent, before, startedOn: aws.now(), budget });
    const look = async () => {
        const seen = await (0,aws_src/* lookAtEndpoint */.a7)(aws, name, []);
        const step = (0,rollout_src/* next */.K2)(state, seen, aws.now());
        state = step.state;
        if (step.say)
            doing.log.info(step.say);
        return { end: step.done, failure: seen.failure };
    };
    const { clock, signal, interval } = doing;
    const { end, failure } = await (0,aws_src/* follow */.e6)({ look, done: (it) => it.end !== undefined, interval, name, clock, signal });
    if (end !== 'live')
        throw new NotThere(request, end ?? 'stuck', failure);
}

;// CONCATENATED MODULE: ./actions/shadow-test/action.ts










/** Lets the candidate answer a copy of production's requests, unseen, compares both, and leaves production as it was. */
const shadowTest = (0,src/* defineAction */.QP)({
    name: 'shadow-test',
    kind: 'shadow',
    needs: ['registration'],
    inputs: inputs,
    check: check,
    observe: observe,
    plan: planShadow,
    describe: describeShadow,
    async perform(planned, trip) {
        const aws = (0,aws_src/* reach */.gl)(trip);
        const doing = { ...trip, interval: trip.inputs['poll-interval'] * 1000 };
        const again = async () => planShadow(trip, await observe(trip));
        const plan = planned.move === 'wait' ? await afterWaiting(aws, planned, { doing, again }) : planned;
        trip.saveState('shadow', JSON.stringify(restoringOf(plan)));
        const window = await mirrored(aws, plan, { ...doing, inputs: trip.inputs });
        const sides = await settledSides(aws, { plan, window }, doing);
        const { unpaired, ...answers } = await compareAnswers(aws, plan, window);
        return tested({ plan, window, evidence: { ...sides, ...answers }, unpaired }, trip.inputs);
    },
    /** The post step of a run that was cancelled or killed: production must not go on with a shadow that nobody looks at. */
    async stop({ shadow }, post) {
        if (!shadow)
            return;
        const restoring = JSON.parse(shadow); // Safe: written by `perform` above.
        const { clock, log, inputs: given } = post;
        const doing = { clock, log, signal: new AbortController().signal, interval: given['poll-interval'] * 1000 };
        const isBack = await restore((0,aws_src/* reach */.gl)(post), restoring, doing).catch((cause) => {
            throw notRestored(restoring, cause);
        });
        log.info(isBack
            ? `${restoring.request.EndpointName} serves ${restoring.request.EndpointConfigName} again`
            : 'no shadow was left');
    },
});
/** Puts the shadow there, lets it answer, and takes it away again also when something goes wrong; only a cancel leaves that to the post step. */
async function mirrored(aws, plan, { inputs: given, ...doing }) {
    const restoring = restoringOf(plan);
    try {
        await enter(aws, plan, doing);
        return await mirror(aws, { plan, seconds: given.duration }, doing);
    }
    finally {
        if (!doing.signal.aborted)
            await restore(aws, restoring, doing).catch((cause) => {
                throw doing.signal.aborted ? cause : notRestored(restoring, cause);
            });
    }
}
const restoringOf = ({ config, restore: request }) => ({
    during: config.EndpointConfigName,
    request,
});
const notRestored = ({ during, request }, cause) => new Error(`${request.EndpointName} may still serve ${during} with a shadow beside production; put it back by hand: aws sagemaker update-endpoint --endpoint-name ${request.EndpointName} --endpoint-config-name ${request.EndpointConfigName}`, { cause });
/** What the endpoint was busy with may have changed everything, so the plan is made anew. */
async function afterWaiting(aws, plan, { doing, again }) {
    const onChange = (seen) => doing.log.info(`${plan.endpoint} is ${seen?.status ?? 'gone'}; waiting until it is busy with nothing`);
    await (0,aws_src/* untilIdle */.FK)(aws, plan.endpoint, { ...doing, budget: 3_600, onChange });
    const fresh = await again();
    return fresh.move === 'wait' ? afterWaiting(aws, fresh, { doing, again }) : fresh;
}

;// CONCATENATED MODULE: ./actions/shadow-test/index.ts



/* harmony default export */ const shadow_test = ((phase) => (0,src/* run */.eF)(shadowTest, phase, aws_src/* s3Store */.yc));


/***/ }),

/***/ 983:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qN: () => (/* reexport */ begin),
  GQ: () => (/* reexport */ firstShare),
  K2: () => (/* reexport */ next),
  KN: () => (/* reexport */ percent),
  Ln: () => (/* reexport */ span),
  dK: () => (/* reexport */ strategyFaults),
  Vj: () => (/* reexport */ verdictOf)
});

// UNUSED EXPORTS: bakes, partsOf, provisioning, shortestBake

;// CONCATENATED MODULE: ./packages/rollout/src/share.ts
/**
 * Reads the traffic share of a new fleet. SageMaker routes by capacity: k of n new instances with traffic take about k/n of the
 * requests. The counts say how many instances run; only the message says on how many of them traffic is (SageMaker Developer
 * Guide, ProductionVariantStatus: `Baking for 300 seconds (TerminationWaitInSeconds) with traffic enabled on canary capacity of 1 instance(s).`).
 * @returns undefined when the variant does nothing that is known.
 */
function doing(variant) {
    const latest = variant?.doing.at(-1);
    if (variant === undefined || latest === undefined)
        return undefined;
    return { ...latest, share: shareOf(latest, variant.instances.wanted) };
}
function shareOf({ status, message = '' }, wanted) {
    if (status === 'Creating')
        return 0;
    if (status !== 'Baking' && status !== 'ActivatingTraffic')
        return undefined;
    if (/\bfull capacity\b/i.test(message))
        return 1;
    const [, instances] = /\bcapacity of (\d+) instance/i.exec(message) ?? [];
    return instances === undefined || wanted < 1 ? undefined : Math.min(1, Number(instances) / wanted);
}

;// CONCATENATED MODULE: ./packages/rollout/src/place.ts

/** How long the endpoint may still look as it did before the call: DescribeEndpoint is eventually consistent. */
const grace = 60;
const broken = ['Failed', 'UpdateRollbackFailed', 'OutOfService', 'Deleting', 'Absent'];
const ended = (done, share, message) => ({
    phase: done,
    share,
    done,
    ...(message === undefined ? {} : { message }),
});
const isSettled = ({ status, pending }) => status === 'InService' && pending === undefined;
const shareBefore = (state) => state.steps.at(-1)?.share ?? 0;
/** Nothing that AWS says is taken for the end while it may speak of the time before the call. */
const unmoved = (state, seen, waited) => {
    const asBefore = seen.status === 'Absent' || (isSettled(seen) && seen.config === state.before);
    return asBefore && !state.moved && waited < grace ? { phase: 'waiting', share: 0 } : undefined;
};
const failed = (_, seen) => (broken.includes(seen.status) ? ended('failed', 0, seen.failure) : undefined);
/** The truth: in service, nothing under way, and the live configuration is the one that was sent. */
const live = (state, seen) => (isSettled(seen) && seen.config === state.sent ? ended('live', 1) : undefined);
/** `InService` alone is no success: an automatic rollback ends with it too, often without any FailureReason. */
const rolledBack = (state, seen) => isSettled(seen) && seen.config === state.before ? ended('rolled-back', 0, seen.failure) : undefined;
const superseded = (state, seen) => {
    const other = isSettled(seen) ? seen.config : seen.pending?.config;
    return other === undefined || other === state.sent ? undefined : ended('superseded', 0, other);
};
/** No new fleet is left and an alarm has fired: what moves now moves back. */
const rollingBack = (state, seen) => seen.status === 'RollingBack' || (seen.pending === undefined && hasAlarmed(state, seen))
    ? { phase: 'rolling-back', share: 0 }
    : undefined;
const hasAlarmed = (state, seen) => seen.alarms.length + state.alarms.length > 0;
const maintenance = (state, seen) => seen.status === 'SystemUpdating' ? { phase: 'maintenance', share: shareBefore(state) } : undefined;
/** The fleet that is brought up, in its own words. */
const moving = (state, seen) => {
    const now = doing(seen.pending?.variants[0]);
    if (now === undefined)
        return silent(shareBefore(state));
    const words = now.message ? { message: now.message } : {};
    if (now.status === 'Deleting')
        return { ...stopping(state, seen), ...words };
    const share = now.share ?? shareBefore(state);
    return { phase: phaseOf(now.status, share), share, ...words };
};
/** SageMaker says nothing of a fleet before it is launched, and when all that is left is to stop the old one. */
function silent(share) {
    if (share >= 1)
        return { phase: 'finishing', share };
    return { phase: share > 0 ? 'shifting' : 'provisioning', share };
}
const stopping = (state, seen) => hasAlarmed(state, seen) ? { phase: 'rolling-back', share: 0 } : { phase: 'finishing', share: shareBefore(state) };
function phaseOf(status, share) {
    if (status === 'Baking')
        return share < 1 ? 'canary-bake' : 'final-bake';
    return status === 'ActivatingTraffic' || share > 0 ? 'shifting' : 'provisioning';
}
/** In this order: what ends comes before what goes on, and nothing ends on a look from before the call. */
const cases = [unmoved, failed, live, rolledBack, superseded, maintenance, rollingBack, moving];
/** @param waited seconds of the service's own time since AWS was asked. @returns where the move stands. */
function place(state, seen, waited) {
    const found = cases.reduce((it, look) => it ?? look(state, seen, waited), undefined);
    const here = found ?? { phase: 'waiting', share: shareBefore(state) };
    return here.done === undefined && waited > state.budget ? { ...here, phase: 'stuck', done: 'stuck' } : here;
}

;// CONCATENATED MODULE: ./packages/rollout/src/say.ts
const words = {
    waiting: 'waiting for SageMaker to take up the change',
    provisioning: 'starting the new instances',
    shifting: 'moving traffic to the new instances',
    'canary-bake': 'baking a part of the traffic',
    'final-bake': 'baking all of the traffic',
    finishing: 'stopping the old instances',
    'rolling-back': 'moving all traffic back to the old instances',
    maintenance: 'AWS maintains the endpoint',
    live: 'live',
    'rolled-back': 'rolled back',
    superseded: 'something else was put on the endpoint',
    failed: 'the endpoint failed',
    stuck: 'still moving when the waiting budget was used up',
};
/** @returns one line of progress, such as `canary 10 % · baking a part of the traffic · 2m 5s of 1h · alarms quiet`. */
function told({ phase, share, message }, { waited, budget, alarms }) {
    const watch = alarms.length > 0 ? `ALARM: ${alarms.join(', ')}` : 'alarms quiet';
    const parts = [
        `${percent(share)} on the new model`,
        words[phase],
        message,
        `${span(waited)} of ${span(budget)}`,
        watch,
    ];
    return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}
/** @returns `33 %`, `2.5 %`. */
const percent = (share) => `${Number((share * 100).toFixed(2))} %`;
/** @returns seconds for people, in the two largest units: `45s`, `2m 5s`, `1h`. */
function span(seconds) {
    const whole = Math.max(0, Math.round(seconds));
    const parts = [
        [Math.floor(whole / 3600), 'h'],
        [Math.floor(whole / 60) % 60, 'm'],
        [whole % 60, 's'],
    ];
    const shown = parts.filter(([amount]) => amount > 0).slice(0, 2);
    return shown.length === 0 ? '0s' : shown.map(([amount, unit]) => `${amount}${unit}`).join(' ');
}

;// CONCATENATED MODULE: ./packages/rollout/src/next.ts


/** Seconds after which a move that has not changed is spoken of again. */
const heartbeat = 60;
/**
 * Takes one look into account.
 * @param now the service's own time at that look, by which budgets and steps are measured.
 * @returns the new state, what to say, and how it ended, once it has.
 */
function next(state, seen, now) {
    const waited = (now.getTime() - Date.parse(state.startedOn)) / 1000;
    const here = place(state, seen, waited);
    const changed = hasChanged(state, here);
    const speaks = changed || silence(state, now) >= heartbeat || here.done !== undefined;
    const grown = {
        ...state,
        moved: state.moved || here.phase !== 'waiting',
        alarms: [...new Set([...state.alarms, ...seen.alarms])],
        steps: changed ? [...state.steps, { on: now.toISOString(), ...stepOf(here) }] : state.steps,
        ...(speaks ? { saidOn: now.toISOString() } : {}),
    };
    return {
        state: grown,
        ...(speaks
            ? { say: told(changed ? here : brief(here), { waited, budget: state.budget, alarms: seen.alarms }) }
            : {}),
        ...(here.done ? { done: here.done } : {}),
    };
}
/** What SageMaker says of a step is told once. */
const brief = ({ phase, share }) => ({ phase, share });
const stepOf = ({ phase, share, message }) => ({ phase, share, ...(message === undefined ? {} : { message }) });
function hasChanged(state, here) {
    const last = state.steps.at(-1);
    return last?.phase !== here.phase || last.share !== here.share || last.message !== here.message;
}
const silence = (state, now) => state.saidOn === undefined ? heartbeat : (now.getTime() - Date.parse(state.saidOn)) / 1000;

;// CONCATENATED MODULE: ./packages/rollout/src/state.ts
/** @returns the state of a move that AWS has just been asked for, at `startedOn` of the service's own time. */
const begin = (of) => ({ ...of, startedOn: of.startedOn.toISOString(), moved: false, steps: [], alarms: [] });

;// CONCATENATED MODULE: ./packages/rollout/src/strategy.ts
/** Seconds that new instances may need before they take traffic: minutes for a small model, longer for large ones. */
const provisioning = 600;
/**
 * Shortest bake in which an alarm over one period of 60 s can fire: CloudWatch shows an endpoint's metrics one to three minutes late,
 * and alarms are watched only while traffic bakes.
 */
const shortestBake = 240;
/** @returns how many parts the traffic moves in. */
function partsOf({ kind, stepPercent }) {
    if (kind === 'all-at-once')
        return 1;
    return kind === 'canary' ? 2 : Math.ceil(100 / stepPercent);
}
/** @returns the seconds that AWS waits on purpose: every bake. SageMaker waits after each part of a linear move, the last included. */
function bakes(strategy) {
    const parts = strategy.kind === 'linear' ? partsOf(strategy) : partsOf(strategy) - 1;
    return parts * strategy.bake + strategy.finalBake;
}
/**
 * Share of traffic that the first part really takes: capacity is moved in whole instances, so 10 % of 2 instances is 1 of 2.
 * @returns 0 to 1.
 */
function firstShare({ kind, instances, canaryPercent, stepPercent }) {
    if (kind === 'all-at-once')
        return 1;
    const percent = kind === 'canary' ? canaryPercent : stepPercent;
    return Math.ceil((instances * percent) / 100) / instances;
}
/** @returns every rule that the strategy breaks, as sentences that name the input; none means that AWS will take it. */
const strategyFaults = (strategy) => [tooFew, tooLarge, tooLong, tooShort].flatMap((rule) => rule(strategy) ?? []);
const tooFew = ({ kind, instances }) => kind === 'all-at-once' || instances >= 2
    ? undefined
    : `instance-count: must be at least 2 for strategy ${kind}, found ${instances}: traffic moves by whole instances, and one instance has no part of 50 % or less; use 2 or more, or strategy all-at-once`;
function tooLarge({ kind, canaryPercent, stepPercent }) {
    if (kind === 'canary' && (canaryPercent < 1 || canaryPercent > 50))
        return `canary-percent: must be from 1 to 50, found ${canaryPercent}: SageMaker takes a canary of at most half of the fleet`;
    if (kind === 'linear' && (stepPercent < 10 || stepPercent > 50))
        return `step-percent: must be from 10 to 50, found ${stepPercent}: SageMaker takes linear steps of that size`;
    return undefined;
}
function tooLong(strategy) {
    const needed = provisioning + bakes(strategy);
    return strategy.timeout > needed
        ? undefined
        : `timeout: must be more than ${needed} seconds (${provisioning} to start instances and ${bakes(strategy)} of baking), found ${strategy.timeout}: SageMaker rolls back what is not done by then; give more time or bake less`;
}
/** Without any final bake an all-at-once move is watched by nobody: that can be chosen, but only by writing 0s. */
function tooShort({ kind, bake, finalBake }) {
    const watched = kind === 'all-at-once' ? finalBake : bake;
    if (watched >= shortestBake || (kind === 'all-at-once' && finalBake === 0))
        return undefined;
    return `${kind === 'all-at-once' ? 'final-bake' : 'bake'}: must be at least ${shortestBake}s, found ${watched}s: metrics come up to three minutes late and the alarms look at one minute, so a shorter bake can see no error`;
}

// EXTERNAL MODULE: ./packages/lineage/src/index.ts + 22 modules
var src = __webpack_require__(7794);
;// CONCATENATED MODULE: ./packages/rollout/src/verdict.ts


/** @returns the verdict on a move, with reasons that name the endpoint, the configurations and the alarm. */
function verdictOf(ending) {
    const { end, endpoint, sent, seconds } = ending;
    if (end === 'live')
        return (0,src/* pass */.IX)(`${endpoint} serves ${sent}; the move took ${span(seconds)}`);
    if (end === 'rolled-back')
        return (0,src/* fail */.fJ)(...verdict_rolledBack(ending));
    if (end === 'failed')
        return (0,src/* fail */.fJ)(verdict_failed(ending), ...(ending.exposed?.requests ? exposed(ending) : []));
    if (end === 'superseded')
        return (0,src/* fail */.fJ)(`${endpoint} does not serve what was sent (${sent}) but ${ending.live ?? 'something else'}: somebody else changed it meanwhile; give this line a concurrency group, so that one deployment follows the other`);
    return (0,src/* inconclusive */.Ni)(`${endpoint} was still ${ending.status} after ${span(seconds)} and ${sent} is not live; SageMaker goes on, and its alarms keep watch; run this action again to follow it to its end`);
}
function verdict_rolledBack(ending) {
    const { endpoint, sent, before } = ending;
    const back = `${endpoint} was rolled back from ${sent}; it serves ${before ?? 'what it served before'} again`;
    return [back, ...causes(ending), ...exposed(ending)];
}
function causes({ endpoint, fired, failure }) {
    const alarms = fired.map(({ name, reason }) => `the alarm ${name} fired${reason ? `: ${reason}` : ''}`);
    const said = failure ? [`SageMaker says: ${failure}`] : [];
    if (alarms.length + said.length > 0)
        return [...alarms, ...said];
    return [
        `no alarm fired and SageMaker gives no reason: new instances that do not answer /ping, and too little time, look like this; see the log group /aws/sagemaker/Endpoints/${endpoint}`,
    ];
}
function exposed({ exposed: seen }) {
    if (seen === undefined)
        return [];
    const share = seen.requests > 0 ? ` (${percent(seen.errors / seen.requests)})` : '';
    return [`the new model answered ${seen.requests} requests, of which ${seen.errors} failed${share}`];
}
const verdict_failed = ({ endpoint, status, failure, before }) => status === 'Failed' && before === undefined
    ? `${endpoint} could not be created: ${failure ?? 'SageMaker gives no reason'}; a Failed endpoint accepts nothing but DeleteEndpoint, so delete it before the next deployment`
    : `${endpoint} is ${status}: ${failure ?? 'SageMaker gives no reason'}`;

;// CONCATENATED MODULE: ./packages/rollout/src/index.ts







/***/ })

};
