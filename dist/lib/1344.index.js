export const id = 1344;
export const ids = [1344];
export const modules = {

/***/ 1344:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ deploy_canary)
});

// EXTERNAL MODULE: ./packages/action/src/index.ts + 21 modules
var src = __webpack_require__(8284);
// EXTERNAL MODULE: ./packages/aws/src/index.ts + 63 modules
var aws_src = __webpack_require__(5727);
// EXTERNAL MODULE: ./packages/lineage/src/index.ts + 22 modules
var lineage_src = __webpack_require__(7794);
// EXTERNAL MODULE: ./packages/rollout/src/index.ts + 7 modules
var rollout_src = __webpack_require__(983);
// EXTERNAL MODULE: ./packages/github/src/index.ts + 19 modules
var github_src = __webpack_require__(2592);
;// CONCATENATED MODULE: ./actions/deploy-canary/announce.ts

const silent = { say: async () => { } };
/** Tells GitHub that a deployment begins. Decoration: whatever goes wrong is warned of and changes nothing. */
async function announce(place, of) {
    if (!place.token)
        return silent;
    const id = await orWarn(place, async () => (0,github_src/* ensureDeployment */.y0)(await github(place), {
        ref: place.run.commit,
        environment: of.stage,
        description: of.description,
        id: of.id,
    }));
    if (id === undefined)
        return silent;
    const announcement = {
        id,
        say: (state, description) => announce_status(place, id, { state, description }),
    };
    await announcement.say('in_progress', of.description);
    return announcement;
}
/** Adds a status to a deployment that was announced. */
async function announce_status(place, id, told) {
    await orWarn(place, async () => (0,github_src/* deploymentStatus */.I1)(await github(place), id, { ...told, logUrl: runUrl(place) }));
}
const github = ({ token = '', env, run }) => (0,github_src/* connectGitHub */.UY)({ token, apiUrl: env['GITHUB_API_URL'] || 'https://api.github.com', repository: run.repository });
const runUrl = ({ env, run }) => `${env['GITHUB_SERVER_URL'] || 'https://github.com'}/${run.repository}/actions/runs/${run.runId}`;
async function orWarn({ log }, work) {
    try {
        return await work();
    }
    catch (cause) {
        log.warn(`the GitHub deployment was not told: ${(0,github_src/* permissionAdvice */.Ew)(cause, 'deployments: write') ?? cause.message}`);
        return undefined;
    }
}

;// CONCATENATED MODULE: ./actions/deploy-canary/describe.ts


/** @returns what a dry run shows. */
function describeDeployment(plan) {
    return { requests: requestsOf(plan), cost: costOf(plan), permissions: permissionsOf(plan) };
}
function requestsOf(plan) {
    const made = [{ 'sagemaker:CreateModel': plan.model }, { 'sagemaker:CreateEndpointConfig': plan.config }];
    switch (plan.move) {
        case 'none':
            return [];
        case 'follow':
            return [
                {
                    'sagemaker:DescribeEndpoint': { EndpointName: plan.endpoint, until: 'the move that is under way has ended' },
                },
            ];
        case 'first':
            return [...made, { 'sagemaker:CreateEndpoint': plan.create }];
        case 'wait':
            return [
                { 'sagemaker:DescribeEndpoint': { EndpointName: plan.endpoint, until: 'it is not busy' } },
                ...updates(plan, made),
            ];
        case 'update':
            return updates(plan, made);
    }
}
const updates = (plan, made) => [
    ...made,
    ...plan.alarms.map((alarm) => ({ 'cloudwatch:PutMetricAlarm': alarm })),
    { 'sagemaker:UpdateEndpoint': plan.update },
];
function costOf({ move, strategy, config, alarms }) {
    if (move === 'none')
        return 'nothing new: the endpoint serves this already';
    const fleet = hourly(config.ProductionVariants?.[0]?.InstanceType ?? 'unknown', strategy.instances);
    if (move === 'first')
        return `${fleet}, for as long as the endpoint serves`;
    const part = (0,rollout_src/* percent */.KN)((0,rollout_src/* firstShare */.GQ)(strategy));
    return `${fleet}, for as long as the endpoint serves, beside the old instances until the move has ended, and ${alarms.length} CloudWatch alarms (first part: ${part} of the requests)`;
}
/** A price that is not known is said to be so: it is never nothing. */
function hourly(instanceType, count) {
    const price = (0,aws_src/* costOf */.ho)({ instanceType, count, seconds: 3600 });
    const told = price
        ? `${price.amount} ${price.currency} an hour (${price.prices})`
        : 'at a price that is not known here';
    return `${count} × ${instanceType}, ${told}`;
}
function permissionsOf(plan) {
    const { endpoint, model, config, package: version, line, artifact } = plan;
    const on = (resource, ...actions) => actions.map((action) => ({ action, resource }));
    const { sagemaker, cloudwatch, object } = (0,aws_src/* resourceArns */.RA)(version);
    const tags = ['sagemaker:AddTags', 'sagemaker:ListTags'];
    const put = ['sagemaker:CreateEndpoint', 'sagemaker:UpdateEndpoint'];
    const create = ['sagemaker:CreateEndpointConfig', 'sagemaker:DescribeEndpointConfig'];
    return [
        ...on(version, 'sagemaker:DescribeModelPackage'),
        ...on(object(artifact.uri), 's3:GetObject'),
        ...on(sagemaker(`model/${model.ModelName}`), 'sagemaker:CreateModel', 'sagemaker:DescribeModel', ...tags),
        ...on(sagemaker(`endpoint-config/${config.EndpointConfigName}`), ...create, ...put, ...tags),
        ...on(sagemaker(`endpoint/${endpoint}`), 'sagemaker:DescribeEndpoint', ...put, ...tags),
        ...on(cloudwatch(`alarm:${line.toLowerCase()}-*`), 'cloudwatch:PutMetricAlarm', 'cloudwatch:TagResource'),
        ...on(cloudwatch('alarm:*'), 'cloudwatch:DescribeAlarms', 'cloudwatch:DescribeAlarmHistory'),
        ...on('*', 'cloudwatch:GetMetricData'),
        ...on(model.ExecutionRoleArn ?? '*', 'iam:PassRole'),
    ];
}

;// CONCATENATED MODULE: ./actions/deploy-canary/requests.ts

/** The one variant. Its name stays the same from one deployment to the next, so its metrics go on under one name. */
const variant = 'AllTraffic';
/** CreateEndpointConfig. Its digest covers the endpoint too: what is measured under its name belongs to one endpoint. */
function configRequest({ line, store }, given, model) {
    const production = {
        VariantName: variant,
        ModelName: model,
        InstanceType: given['instance-type'],
        InitialInstanceCount: given['instance-count'],
        InitialVariantWeight: 1,
    };
    const capture = captureConfig(`${store.uri}/captures`, given['capture-percent']);
    const body = { ProductionVariants: [production], ...capture };
    const { name, digest, tags } = (0,aws_src/* planName */.V6)(line, 'config', { ...body, endpoint: given.endpoint });
    // Safe: which instance types exist is SageMaker's to say; the SDK's list of them is as old as the SDK.
    const request = { EndpointConfigName: name, ...body, Tags: tags };
    return { request, digest };
}
function captureConfig(destination, percent) {
    if (percent === 0)
        return {};
    return {
        DataCaptureConfig: {
            EnableCapture: true,
            InitialSamplingPercentage: percent,
            DestinationS3Uri: destination,
            CaptureOptions: [{ CaptureMode: 'Input' }, { CaptureMode: 'Output' }],
            // Without this header everything is written in BASE64.
            CaptureContentTypeHeader: { JsonContentTypes: ['application/json'], CsvContentTypes: ['text/csv'] },
        },
    };
}
function createRequest(line, endpoint, config) {
    const body = { EndpointName: endpoint, EndpointConfigName: config };
    return { ...body, Tags: (0,aws_src/* planName */.V6)(line, 'endpoint', body).tags };
}
/** UpdateEndpoint: blue/green, so the old fleet stands until the new one has been watched, and SageMaker itself rolls back on an alarm. */
function updateRequest(strategy, { endpoint, config, alarms }) {
    return {
        EndpointName: endpoint,
        EndpointConfigName: config,
        DeploymentConfig: {
            BlueGreenUpdatePolicy: {
                TrafficRoutingConfiguration: routing(strategy),
                TerminationWaitInSeconds: strategy.finalBake,
                MaximumExecutionTimeoutInSeconds: strategy.timeout,
            },
            AutoRollbackConfiguration: { Alarms: alarms.map((AlarmName) => ({ AlarmName })) },
        },
    };
}
/** The wait is a required member also where it means nothing. */
function routing({ kind, canaryPercent, stepPercent, bake }) {
    const size = (Value) => ({ Type: 'CAPACITY_PERCENT', Value });
    switch (kind) {
        case 'all-at-once':
            return { Type: 'ALL_AT_ONCE', WaitIntervalInSeconds: 0 };
        case 'canary':
            return { Type: 'CANARY', WaitIntervalInSeconds: bake, CanarySize: size(canaryPercent) };
        case 'linear':
            return { Type: 'LINEAR', WaitIntervalInSeconds: bake, LinearStepSize: size(stepPercent) };
    }
}

;// CONCATENATED MODULE: ./actions/deploy-canary/alarms.ts


/** The dimensions under which SageMaker counts the new fleet alone: without the configuration the old fleet would be counted too. */
const dimensionsOf = (endpoint, config) => ({
    EndpointName: endpoint,
    VariantName: variant,
    EndpointConfigName: config,
});
const namespace = 'AWS/SageMaker';
/**
 * The alarms that roll back. Invocation5XXErrors counts what failed with 5xx, also before the container; InvocationModelErrors every
 * answer of the container that is not 2xx, broken sockets and timeouts too: a new model that refuses requests which the old one
 * took (4xx) hurts its users as well. Both are 0 or 1 for each request, so their average is a rate, and without requests there is
 * no datapoint at all. Latency is in microseconds.
 */
function alarmRequests(line, given, config) {
    return watches(given).map((watch) => {
        const body = {
            AlarmDescription: `Rolls back ${config} on ${given.endpoint}: ${watch.says}`,
            Namespace: namespace,
            MetricName: watch.metric,
            Dimensions: Object.entries(dimensionsOf(given.endpoint, config)).map(([Name, Value]) => ({ Name, Value })),
            ...watch.statistic,
            Period: 60,
            EvaluationPeriods: 1,
            DatapointsToAlarm: 1,
            Threshold: watch.threshold,
            ComparisonOperator: 'GreaterThanThreshold',
            TreatMissingData: 'notBreaching',
        };
        const { name, tags } = (0,aws_src/* planName */.V6)(line, watch.kind, body);
        return { AlarmName: name, ...body, Tags: tags };
    });
}
function watches(given) {
    const rate = given['max-error-rate'];
    const latency = given['max-latency'];
    const average = { Statistic: 'Average' };
    return [
        {
            kind: '5xx',
            metric: 'Invocation5XXErrors',
            statistic: average,
            threshold: rate,
            says: `more than ${rate} of the requests fail with 5xx`,
        },
        {
            kind: 'errors',
            metric: 'InvocationModelErrors',
            statistic: average,
            threshold: rate,
            says: `the model answers more than ${rate} of the requests with an error, or not at all`,
        },
        ...(latency === undefined
            ? []
            : [
                {
                    kind: 'latency',
                    metric: 'ModelLatency',
                    statistic: { ExtendedStatistic: 'p99' },
                    threshold: Math.round(latency * 1_000_000),
                    says: `one request in a hundred takes the model longer than ${latency} s`,
                },
            ]),
    ];
}

;// CONCATENATED MODULE: ./actions/deploy-canary/exposure.ts


/** Counts the requests that the new fleet answered, and those of them that failed. @throws ServiceFault */
async function exposureOf(aws, { endpoint, config, from, to }) {
    const sum = (metric) => ({
        namespace: namespace,
        metric,
        dimensions: dimensionsOf(endpoint, config),
        statistic: 'Sum',
    });
    const queries = {
        requests: sum('Invocations'),
        serverErrors: sum('Invocation5XXErrors'),
        modelErrors: sum('InvocationModelErrors'),
    };
    return tally(await (0,aws_src/* readMetrics */.Uw)(aws, queries, { from, to, period: 60 }));
}
/** A request that failed in both counts is one request: of the two the larger is taken, minute by minute. */
function tally(found) {
    const minutes = found.requests.map(({ at, value }) => ({
        at,
        requests: value,
        errors: Math.min(value, Math.max(valueAt(found.serverErrors, at), valueAt(found.modelErrors, at))),
    }));
    const total = (of) => Math.round(minutes.reduce((sum, it) => sum + it[of], 0));
    return { requests: total('requests'), errors: total('errors'), minutes };
}
const valueAt = (points, at) => points.find((point) => point.at.getTime() === at.getTime())?.value ?? 0;
/** Seconds after which CloudWatch has all metrics of an endpoint: they come one to three minutes late. */
const late = 180;
/** Reads the same again until the last minute cannot grow any more. */
async function settledExposure(aws, fleet, { clock, signal, interval }) {
    return (0,aws_src/* follow */.e6)({
        look: () => exposureOf(aws, fleet),
        done: () => aws.now().getTime() - fleet.to.getTime() >= late * 1000,
        interval,
        clock,
        signal,
    });
}

;// CONCATENATED MODULE: ./actions/deploy-canary/evidence.ts


/** Gathers why a move ended as it did, and whom it touched. What cannot be read is left open and warned of: the end itself is known. */
async function gather(aws, { plan, watched }, asking) {
    const { rollout, end } = watched;
    if (plan.move === 'none')
        return { fired: [], exposure: undefined };
    const from = new Date(rollout.startedOn);
    const fleet = { endpoint: plan.endpoint, config: rollout.sent, from, to: aws.now() };
    const count = needsCertainty(end) ? () => settledExposure(aws, fleet, asking) : () => exposureOf(aws, fleet);
    const exposure = await evidence_orWarn(asking, `how many requests ${rollout.sent} answered`, count);
    return { fired: end === 'live' ? [] : await firings(aws, { plan, watched, from }, asking), exposure };
}
/** Whoever was hurt is counted to the last request, and that takes minutes; a good end is not worth the wait. */
const needsCertainty = (end) => end === 'rolled-back' || end === 'failed';
async function firings(aws, { plan, watched, from }, asking) {
    const found = await Promise.all(plan.alarms.map(async ({ AlarmName: name }) => {
        const firing = await evidence_orWarn(asking, `the history of ${name}`, () => (0,aws_src/* lastFiring */.oo)(aws, name, from));
        const seen = watched.rollout.alarms.includes(name);
        return firing || seen ? [{ name, reason: firing?.reason ?? '' }] : [];
    }));
    return found.flat();
}
async function evidence_orWarn({ log, signal }, what, work) {
    try {
        return await work();
    }
    catch (cause) {
        signal.throwIfAborted();
        log.warn(`${what} could not be read: ${cause.message}`);
        return undefined;
    }
}

;// CONCATENATED MODULE: ./actions/deploy-canary/inputs.ts


const inputs_name = /^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$/;
const inputs = {
    endpoint: (0,src/* matching */.wC)(inputs_name, 'an endpoint name of at most 63 letters, digits and hyphens, such as churn-production'),
    stage: (0,src/* matching */.wC)(/^[a-zA-Z0-9](-?[a-zA-Z0-9]){0,39}$/, 'a name of at most 40 letters, digits and hyphens, such as production'),
    'role-arn': (0,src/* roleArn */.w3)(),
    'role-to-assume': (0,src/* optional */.lq)((0,src/* roleArn */.w3)()),
    'instance-type': (0,src/* withDefault */.IQ)((0,src/* instanceType */.w)(), 'ml.m5.large'),
    'instance-count': (0,src/* withDefault */.IQ)((0,src/* integer */.nd)({ min: 1, max: 1000 }), '2'),
    strategy: (0,src/* withDefault */.IQ)((0,src/* word */.Vm)('canary', 'linear', 'all-at-once'), 'canary'),
    'canary-percent': (0,src/* withDefault */.IQ)((0,src/* integer */.nd)({ min: 1, max: 50 }), '10'),
    'step-percent': (0,src/* withDefault */.IQ)((0,src/* integer */.nd)({ min: 10, max: 50 }), '20'),
    bake: (0,src/* withDefault */.IQ)((0,src/* duration */.p0)(), '5m'),
    'final-bake': (0,src/* withDefault */.IQ)((0,src/* duration */.p0)(), '5m'),
    'max-error-rate': (0,src/* withDefault */.IQ)((0,src/* number */.ai)({ min: 0, max: 1 }), '0.01'),
    'max-latency': (0,src/* optional */.lq)((0,src/* duration */.p0)()),
    'capture-percent': (0,src/* withDefault */.IQ)((0,src/* integer */.nd)({ min: 0, max: 100 }), '100'),
    timeout: (0,src/* withDefault */.IQ)((0,src/* duration */.p0)(), '1h'),
    'poll-interval': (0,src/* withDefault */.IQ)((0,src/* duration */.p0)(), '15s'),
    'github-token': (0,src/* optional */.lq)((0,src/* text */.Qq)()),
};
/** @returns how traffic is to move, in whole seconds as SageMaker counts them. */
const strategyOf = (given) => ({
    kind: given.strategy,
    instances: given['instance-count'],
    canaryPercent: given['canary-percent'],
    stepPercent: given['step-percent'],
    bake: Math.round(given.bake),
    finalBake: Math.round(given['final-bake']),
    timeout: Math.round(given.timeout),
});
/** Rules across inputs, and SageMaker's own ranges (service model: BlueGreenUpdatePolicy, TrafficRoutingConfig). */
const check = (given) => [
    ...(0,rollout_src/* strategyFaults */.dK)(strategyOf(given)),
    ...outside('bake', given.bake, { min: 0, max: 3600 }),
    ...outside('final-bake', given['final-bake'], { min: 0, max: 3600 }),
    ...outside('timeout', given.timeout, { min: 600, max: 28_800 }),
    ...outside('poll-interval', given['poll-interval'], { min: 0.05, max: 600 }),
    ...(given['max-latency'] === 0 ? ['max-latency: must be more than 0; leave it out to set no limit'] : []),
];
const outside = (input, seconds, { min, max }) => seconds >= min && seconds <= max ? [] : [`${input}: must be from ${min}s to ${max}s, found ${seconds}s`];

;// CONCATENATED MODULE: ./actions/deploy-canary/observed.ts



/** Looks at the endpoint, the version and the model's bytes. Changes nothing. */
async function observe(world) {
    const { inputs, line, lineage, signal } = world;
    const aws = (0,aws_src/* reach */.gl)(world);
    const registered = registrationOf(lineage, line);
    const endpoint = await (0,aws_src/* describeEndpoint */.N2)(aws, inputs.endpoint);
    const owner = endpoint && (await (0,aws_src/* tagsOf */.Fg)(aws, endpoint.arn))['modelway:line'];
    return {
        region: aws.region,
        ...(endpoint ? { endpoint: { ...endpoint, ...(owner === undefined ? {} : { line: owner }) } } : {}),
        ...(await (0,aws_src/* readRegistered */.vv)(aws, registered, signal)),
    };
}
/** @returns the facts of the last registration of a line. @throws Refusal when there is none that is complete. */
function registrationOf(lineage, line) {
    const found = (0,lineage_src/* latest */.IW)(lineage, 'registration', line);
    if (found === undefined)
        throw new src/* Refusal */.P_(`lineage: holds no registration of ${line}; run register-model first`);
    return found.statement.predicate.facts;
}

;// CONCATENATED MODULE: ./actions/deploy-canary/remarks.ts



/** @returns what people read of a deployment: one table, and the two lines over time when traffic moved. */
function remarksOf(story) {
    return [summary(story), ...trafficOf(story), ...errorsOf(story)];
}
function summary(story) {
    const { plan, rollout, endpoint } = story;
    const rows = [
        ['Endpoint', { code: plan.endpoint }],
        ['Stage', plan.stage],
        ['Serves', { code: endpoint?.config ?? 'nothing' }],
        ...(rollout.before === undefined ? [] : [['Served before', { code: rollout.before }]]),
        ['Model package', { code: plan.package }],
        ['Moved', howOf(story)],
        ['Took', (0,rollout_src/* span */.Ln)(secondsOf(rollout, story.endedOn))],
        ['Answered by the new model', exposedOf(story)],
    ];
    return {
        kind: 'table',
        title: `Deployment to ${plan.stage}`,
        importance: 80,
        place: 'open',
        columns: [
            { name: 'What', align: 'left' },
            { name: 'Is', align: 'left' },
        ],
        rows,
    };
}
function howOf({ plan }) {
    const { move, strategy } = plan;
    if (move === 'none')
        return 'not at all: it served already';
    if (move === 'first')
        return 'first deployment';
    if (strategy.kind === 'all-at-once')
        return `all at once, watched for ${(0,rollout_src/* span */.Ln)(strategy.finalBake)}`;
    const first = (0,rollout_src/* percent */.KN)((0,rollout_src/* firstShare */.GQ)(strategy));
    return `${strategy.kind}, first ${first} of the requests (whole instances of ${strategy.instances}), watched for ${(0,rollout_src/* span */.Ln)(strategy.bake)} at each part`;
}
function exposedOf({ plan, evidence: { exposure } }) {
    if (plan.move === 'none')
        return 'not asked: nothing moved';
    if (exposure === undefined)
        return 'unknown: CloudWatch could not be read';
    if (exposure.requests === 0)
        return 'no request, so the alarms had nothing to see';
    return `${exposure.requests} requests, of which ${exposure.errors} failed`;
}
/** A step holds until the next one: both ends of each are drawn. */
function trafficOf(story) {
    const { rollout, endedOn } = story;
    const at = (on) => (0,lineage_src/* toDecimal */.nI)(Math.max(0, (Date.parse(on) - Date.parse(rollout.startedOn)) / 1000));
    const steps = rollout.steps;
    if (steps.length < 2)
        return [];
    const points = steps.flatMap(({ on, share }, i) => {
        const until = steps[i + 1]?.on ?? endedOn.toISOString();
        return [
            [at(on), (0,lineage_src/* toDecimal */.nI)(share)],
            [at(until), (0,lineage_src/* toDecimal */.nI)(share)],
        ];
    });
    return [overTime('Traffic on the new model', 'share of requests', points)];
}
function errorsOf({ rollout, evidence: { exposure } }) {
    if (exposure === undefined || exposure.minutes.length === 0)
        return [];
    const start = Date.parse(rollout.startedOn);
    const points = exposure.minutes
        .filter(({ requests }) => requests > 0)
        .map(({ at, requests, errors }) => [
        (0,lineage_src/* toDecimal */.nI)(Math.max(0, (at.getTime() - start) / 1000)),
        (0,lineage_src/* toDecimal */.nI)(errors / requests),
    ]);
    return [overTime('Errors of the new model', 'share of its requests', points)];
}
const overTime = (title, label, points) => ({
    kind: 'series',
    title,
    importance: 40,
    place: 'folded',
    x: { label: 'since the change was sent', unit: 's' },
    y: { label },
    lines: [{ name: title, points }],
});

;// CONCATENATED MODULE: ./actions/deploy-canary/outcome.ts



/** @returns what there is to say of a move that has ended. Refs move only to what is live. */
function deployed(story) {
    const { plan, endpoint, end, evidence } = story;
    const verdict = judged(story);
    const isLive = end === 'live';
    return {
        subject: [{ name: plan.config.EndpointConfigName, digest: { sha256: plan.configDigest } }],
        inputs: [
            { name: 'model', uri: plan.artifact.uri, digest: { sha256: plan.artifact.sha256 } },
            { name: 'model package', uri: plan.package },
        ],
        facts: factsOf(story, verdict),
        remarks: remarksOf(story),
        verdict,
        outputs: {
            'endpoint-arn': endpoint?.arn ?? '',
            'endpoint-config': plan.config.EndpointConfigName,
            'rolled-back': String(end === 'rolled-back'),
            alarms: plan.alarms.map((it) => it.AlarmName).join(' '),
            'exposed-requests': evidence.exposure === undefined ? '' : String(evidence.exposure.requests),
        },
        refs: isLive ? refsOf(story) : [],
    };
}
function judged({ plan, endpoint, rollout, end, endedOn, evidence }) {
    if (plan.move === 'none')
        return (0,lineage_src/* pass */.IX)(`${plan.endpoint} serves ${rollout.sent} already; nothing was changed`);
    return (0,rollout_src/* verdictOf */.Vj)({
        end,
        endpoint: plan.endpoint,
        sent: rollout.sent,
        ...(rollout.before === undefined ? {} : { before: rollout.before }),
        ...(endpoint?.config === undefined ? {} : { live: endpoint.config }),
        status: endpoint?.status ?? 'gone',
        ...(endpoint?.failure === undefined ? {} : { failure: endpoint.failure }),
        fired: evidence.fired,
        ...(evidence.exposure === undefined ? {} : { exposed: evidence.exposure }),
        seconds: secondsOf(rollout, endedOn),
    });
}
const secondsOf = ({ startedOn }, endedOn) => Math.max(0, (endedOn.getTime() - Date.parse(startedOn)) / 1000);
function factsOf({ plan, endpoint, rollout, end, evidence, githubDeployment }, verdict) {
    const { exposure, fired } = evidence;
    return {
        stage: plan.stage,
        endpoint: { name: plan.endpoint, arn: endpoint?.arn ?? '' },
        config: {
            sent: rollout.sent,
            ...(rollout.before === undefined ? {} : { before: rollout.before }),
            live: endpoint?.config ?? '',
        },
        model: { name: plan.model.ModelName, ...plan.artifact },
        package: plan.package,
        strategy: outcome_strategyOf(plan),
        alarms: plan.alarms.map((it) => ({
            name: it.AlarmName,
            metric: it.MetricName ?? '',
            threshold: (0,lineage_src/* toDecimal */.nI)(it.Threshold ?? 0),
        })),
        steps: rollout.steps.map(({ on, phase, share, message }) => ({
            on,
            status: phase,
            share: (0,lineage_src/* toDecimal */.nI)(share),
            ...(message === undefined ? {} : { message }),
        })),
        ...(end === 'rolled-back'
            ? { rolledBack: { alarms: fired.map(({ name }) => name), reason: verdict.reasons.join('; ') } }
            : {}),
        ...(exposure === undefined ? {} : { exposed: { requests: exposure.requests, errors: exposure.errors } }),
        ...(githubDeployment === undefined ? {} : { githubDeployment }),
    };
}
function outcome_strategyOf({ move, strategy }) {
    if (move === 'none')
        return 'none';
    return move === 'first' ? 'first' : strategy.kind;
}
/** `refs/endpoints/<account>-<region>-<name>`; the account stands in the endpoint's ARN. */
function refsOf({ plan, endpoint }) {
    const account = endpoint?.arn.split(':')[4] ?? '';
    return [`endpoints/${account}-${plan.region}-${plan.endpoint}`, `lines/${plan.line}/${plan.stage}`];
}

;// CONCATENATED MODULE: ./actions/deploy-canary/move.ts


/** @returns the move that brings an endpoint to a configuration. @throws Refusal when nothing can: the sentence names the status. */
function moveTo(config, line, { endpoint }) {
    if (endpoint === undefined)
        return 'first';
    checkOwner(endpoint, line);
    const target = endpoint.pending?.config ?? endpoint.config;
    if (aws_src/* busyStatuses */.A6.includes(endpoint.status))
        return target === config && endpoint.status !== 'SystemUpdating' ? 'follow' : 'wait';
    // A rolling deployment whose rollback failed serves a mix of two; a new update is the way out (SageMaker Developer Guide).
    if (endpoint.status === 'UpdateRollbackFailed')
        return 'update';
    if (endpoint.status !== 'InService')
        throw new src/* Refusal */.P_(unusable(endpoint));
    return endpoint.config === config && endpoint.pending === undefined ? 'none' : 'update';
}
function checkOwner({ name, line: owner }, line) {
    if (owner === line)
        return;
    const found = owner === undefined ? 'has no tag modelway:line' : `belongs to the line ${owner}`;
    throw new src/* Refusal */.P_(`endpoint: ${name} ${found}, so this line (${line}) does not touch it; choose another endpoint, or hand it over with: aws sagemaker add-tags --resource-arn <its ARN> --tags Key=modelway:line,Value=${line}`);
}
const unusable = ({ name, status, failure }) => status === 'Failed'
    ? `endpoint: ${name} is Failed (${failure ?? 'SageMaker gives no reason'}); a Failed endpoint accepts nothing but its deletion: aws sagemaker delete-endpoint --endpoint-name ${name}, then run again`
    : `endpoint: ${name} is ${status}; it must be InService, or not be there; wait until it is, or choose another`;

;// CONCATENATED MODULE: ./actions/deploy-canary/plan.ts







/**
 * Plans the move. Names come from what is asked for, never from what is there: whoever asks for the same again finds it.
 * @throws Refusal when the version may not be deployed, is not what was registered, or the endpoint cannot take it.
 */
function planDeployment(known, seen) {
    const { inputs, line } = known;
    const registration = registrationOf(known.lineage, line);
    const faults = [...(0,aws_src/* registeredFaults */.Ab)(registration, seen), ...placeFaults(known)];
    if (faults.length > 0)
        throw new src/* Refusal */.P_(...faults);
    const model = (0,aws_src/* modelRequest */.T0)(line, inputs['role-arn'], registration);
    const { request: config, digest } = configRequest(known, inputs, model.ModelName);
    const name = config.EndpointConfigName;
    const alarms = alarmRequests(line, inputs, name);
    const strategy = strategyOf(inputs);
    const target = { endpoint: inputs.endpoint, config: name, alarms: alarms.map((it) => it.AlarmName) };
    const move = moveTo(name, line, seen);
    return {
        line,
        stage: inputs.stage,
        endpoint: inputs.endpoint,
        region: seen.region,
        move,
        ...beforeOf(seen),
        ...sinceOf(move, seen),
        package: registration.arn,
        artifact: registration.model,
        model,
        config,
        configDigest: digest,
        alarms,
        create: createRequest(line, inputs.endpoint, name),
        update: updateRequest(strategy, target),
        strategy,
    };
}
/** While an endpoint is being created its one configuration is the one that is coming. */
const beforeOf = ({ endpoint }) => endpoint?.config === undefined || endpoint.status === 'Creating' ? {} : { before: endpoint.config };
const sinceOf = (move, { endpoint }) => move === 'follow' && endpoint?.pending?.startedOn ? { since: endpoint.pending.startedOn.toISOString() } : {};
/** SageMaker takes at most 512 characters. */
const placeFaults = ({ store }) => `${store.uri}/captures`.length <= 512
    ? []
    : [`store: must be at most 503 characters long, found ${store.uri.length}`];

;// CONCATENATED MODULE: ./actions/deploy-canary/send.ts


/** Makes what the plan names and asks SageMaker for the move. Everything here can be done again and finds itself done. */
async function send(aws, plan, sending) {
    if (plan.move === 'none' || plan.move === 'follow') {
        await (0,aws_src/* describeEndpoint */.N2)(aws, plan.endpoint); // What follows is measured in the service's own time, which a reply tells.
        return sending.before();
    }
    await (0,aws_src/* ensureModel */.aI)(aws, plan.model);
    await (0,aws_src/* ensureEndpointConfig */.MP)(aws, plan.config);
    if (plan.move === 'first') {
        sending.before();
        return (0,aws_src/* createEndpoint */.UD)(aws, plan.create, sending);
    }
    for (const alarm of plan.alarms)
        await (0,aws_src/* putAlarm */.b8)(aws, alarm);
    await waitUntilQuiet(aws, plan, sending);
    sending.before();
    return (0,aws_src/* updateEndpoint */.lg)(aws, plan.update, sending);
}
/** Seconds for an alarm of an earlier attempt to come to rest: without traffic on its fleet it does within minutes. */
const patience = 900;
/** An alarm that is in ALARM when traffic begins to bake would roll back at once, whatever the new model does. */
async function waitUntilQuiet(aws, plan, { clock, signal, log, interval }) {
    const names = plan.alarms.map((it) => it.AlarmName);
    const start = aws.now().getTime();
    const alarms = await (0,aws_src/* follow */.e6)({
        look: () => (0,aws_src/* describeAlarms */.Gj)(aws, names),
        done: (seen) => loud(seen).length === 0 || aws.now().getTime() - start > patience * 1000,
        onChange: (seen) => loud(seen).length > 0 && log.info(`waiting until quiet: ${namesOf(loud(seen))}`),
        interval,
        clock,
        signal,
    });
    const faults = loud(alarms).map(({ name, reason }) => `${name}: is in ALARM before any traffic has moved (${reason}); with it SageMaker would roll back at once; find out what it sees, then run again`);
    const missing = names.filter((name) => !alarms.some((it) => it.name === name));
    faults.push(...missing.map((name) => `${name}: was put but is not there; a rollout without its alarm is not begun`));
    if (faults.length > 0)
        throw new src/* Refusal */.P_(...faults);
}
const loud = (alarms) => alarms.filter(({ state }) => state === 'ALARM');
const namesOf = (alarms) => alarms.map(({ name }) => name).join(', ');

;// CONCATENATED MODULE: ./actions/deploy-canary/watch.ts


/** Looks until the move has ended, and writes down what it sees. @param alarms names of those that guard it. */
async function watch(aws, { name, alarms, from }, { clock, signal, log, interval }) {
    let rollout = from;
    const look = async () => {
        const seen = await (0,aws_src/* lookAtEndpoint */.a7)(aws, name, alarms);
        const step = (0,rollout_src/* next */.K2)(rollout, seen, aws.now());
        rollout = step.state;
        if (step.say)
            log.info(step.say);
        return { endpoint: seen.endpoint, end: step.done };
    };
    const { endpoint, end = 'stuck' } = await (0,aws_src/* follow */.e6)({
        look,
        done: (it) => it.end !== undefined,
        interval,
        name,
        clock,
        signal,
    });
    return { rollout, end, endpoint };
}

;// CONCATENATED MODULE: ./actions/deploy-canary/action.ts













/** Seconds beyond SageMaker's own limit, after which its rollback should have ended too. */
const slack = 1_800;
/** Moves an endpoint's traffic to the registered model, part by part, and tells how it really ended. */
const deployCanary = (0,src/* defineAction */.QP)({
    name: 'deploy-canary',
    kind: 'deployment',
    needs: ['registration'],
    inputs: inputs,
    check: check,
    observe: observe,
    plan: planDeployment,
    describe: describeDeployment,
    async perform(planned, trip) {
        const aws = (0,aws_src/* reach */.gl)(trip);
        const doing = { ...trip, interval: trip.inputs['poll-interval'] * 1000 };
        const again = async () => planDeployment(trip, await observe(trip));
        const plan = planned.move === 'wait' ? await afterWaiting(aws, planned, { doing, again }) : planned;
        const told = await announce({ ...trip, token: trip.inputs['github-token'] }, {
            stage: plan.stage,
            id: plan.config.EndpointConfigName,
            description: `${plan.config.EndpointConfigName} to ${plan.endpoint}`,
        });
        try {
            const story = await move(aws, plan, doing);
            return deployed({ ...story, ...(told.id === undefined ? {} : { githubDeployment: told.id }) });
        }
        catch (cause) {
            if (trip.signal.aborted)
                trip.log.warn(leftAlone(plan));
            else
                await told.say('error', `${plan.endpoint}: it could not be seen how this ended`);
            throw cause;
        }
    },
    async stop({ rollout }, post) {
        if (rollout === undefined)
            return;
        const { endpoint, sent } = JSON.parse(rollout); // Safe: written by `perform` below.
        const found = await (0,aws_src/* describeEndpoint */.N2)((0,aws_src/* reach */.gl)(post), endpoint);
        post.log.warn(`${endpoint} is ${found?.status ?? 'gone'} and serves ${found?.config ?? 'nothing'}; the move to ${sent} was left to SageMaker, whose alarms go on to guard it; run the action again to follow it to its end`);
    },
    async tell({ lineage, line, head, inputs: given, ...place }) {
        const found = (0,lineage_src/* latest */.IW)(lineage, 'deployment', line);
        const id = found?.statement.predicate.facts.githubDeployment;
        if (found?.id !== head || id === undefined)
            return {};
        const { word, reasons } = found.statement.predicate.verdict;
        const state = word === 'pass' ? 'success' : word === 'inconclusive' ? 'in_progress' : 'failure';
        await announce_status({ ...place, token: given['github-token'] }, id, { state, description: reasons[0] ?? word });
        return {};
    },
});
/** What the endpoint was busy with may have changed everything, so the plan is made anew. */
async function afterWaiting(aws, plan, { doing, again }) {
    const onChange = (seen) => doing.log.info(`${plan.endpoint} is ${seen?.status ?? 'gone'}; waiting until it is busy with nothing`);
    await (0,aws_src/* untilIdle */.FK)(aws, plan.endpoint, { ...doing, budget: plan.strategy.timeout, onChange });
    const fresh = await again();
    return fresh.move === 'wait' ? afterWaiting(aws, fresh, { doing, again }) : fresh;
}
async function move(aws, plan, doing) {
    let from = started(plan, aws.now());
    const before = () => {
        from = started(plan, aws.now());
        doing.saveState('rollout', JSON.stringify({ endpoint: plan.endpoint, sent: from.sent }));
    };
    await send(aws, plan, { ...doing, before });
    const alarms = plan.move === 'first' || plan.move === 'none' ? [] : plan.alarms.map((it) => it.AlarmName);
    const watched = await watch(aws, { name: plan.endpoint, alarms, from }, doing);
    const endedOn = aws.now();
    const evidence = await gather(aws, { plan, watched }, doing);
    return { plan, ...watched, endedOn, evidence };
}
const started = ({ config, before, since, strategy }, now) => (0,rollout_src/* begin */.qN)({
    sent: config.EndpointConfigName,
    ...(before === undefined ? {} : { before }),
    startedOn: since === undefined ? now : new Date(since),
    budget: strategy.timeout + slack,
});
const leftAlone = ({ endpoint, config }) => `cancelled: the move of ${endpoint} to ${config.EndpointConfigName} is left to SageMaker, which goes on with it and rolls back if an alarm fires; run the action again to follow it to its end`;

;// CONCATENATED MODULE: ./actions/deploy-canary/index.ts



/* harmony default export */ const deploy_canary = ((phase) => (0,src/* run */.eF)(deployCanary, phase, aws_src/* s3Store */.yc));


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
