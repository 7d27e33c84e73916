export const id = 1090;
export const ids = [1090];
export const modules = {

/***/ 1090:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ register_model)
});

// EXTERNAL MODULE: ./packages/action/src/index.ts + 21 modules
var src = __webpack_require__(8284);
// EXTERNAL MODULE: ./packages/aws/src/index.ts + 63 modules
var aws_src = __webpack_require__(5727);
;// CONCATENATED MODULE: ./actions/register-model/describe.ts

/** @returns what a dry run shows. */
function describeRegistration({ group, version, metrics, model }) {
    const name = group.ModelPackageGroupName;
    const { sagemaker, object } = (0,aws_src/* resourceArns */.RA)(version.MetadataProperties?.GeneratedBy ?? '');
    const [shelf, versions] = [sagemaker(`model-package-group/${name}`), sagemaker(`model-package/${name}/*`)];
    return {
        requests: [
            ...(metrics ? [{ 's3:PutObject': { uri: metrics.source.S3Uri, ifAbsent: true } }] : []),
            { 'sagemaker:CreateModelPackageGroup': group },
            { 'sagemaker:CreateModelPackage': version },
        ],
        cost: 'nothing: SageMaker does not charge for the registry, and the model is read once',
        permissions: [
            { action: 's3:GetObject', resource: object(model.uri) },
            { action: 'sagemaker:CreateModelPackageGroup', resource: shelf },
            { action: 'sagemaker:AddTags', resource: shelf },
            { action: 'sagemaker:CreateModelPackage', resource: shelf },
            { action: 'sagemaker:CreateModelPackage', resource: versions },
            { action: 'sagemaker:DescribeModelPackage', resource: versions },
        ],
    };
}

// EXTERNAL MODULE: ./packages/lineage/src/index.ts + 22 modules
var lineage_src = __webpack_require__(7794);
;// CONCATENATED MODULE: ./actions/register-model/judged.ts


/**
 * Finds the model that the last evaluation of a line judged. It is known by its bytes: the training whose model has the digest that
 * was judged, and no other, however many trainings the lineage holds.
 * @throws Refusal when the evaluation did not pass, or no training of this lineage made that model.
 */
function judgedModel(lineage, line) {
    const evaluation = (0,lineage_src/* latest */.IW)(lineage, 'evaluation', line);
    if (evaluation?.statement.predicate.verdict.word !== 'pass')
        throw new src/* Refusal */.P_(`lineage: holds no evaluation of ${line} that passed; only a model that passed is registered`);
    const wanted = evaluation.statement.predicate.facts.candidate.model;
    const trainings = (0,lineage_src/* all */.Q7)(lineage, 'training', line);
    const made = trainings.filter(({ statement }) => statement.predicate.facts.model?.sha256 === wanted).at(-1);
    const model = made?.statement.predicate.facts.model;
    if (made === undefined || model === undefined)
        throw new src/* Refusal */.P_(strangerSentence(line, wanted, trainings));
    if (made.statement.predicate.verdict.word !== 'pass')
        throw new src/* Refusal */.P_(`lineage: the training that made the judged model ended with "${made.statement.predicate.verdict.word}"`);
    return { evaluation, training: made, model };
}
function strangerSentence(line, wanted, trainings) {
    const found = trainings.map(({ statement }) => statement.predicate.facts.model?.sha256 ?? 'none');
    return `lineage: the evaluation of ${line} judged the model sha256 ${wanted}, but its trainings made ${found.join(', ') || 'nothing'}; run evaluate-gate on the model that is to be registered`;
}

;// CONCATENATED MODULE: ./actions/register-model/outcome.ts

/** @returns what there is to say of a version that is no longer being made. */
function registered({ version, model }, made) {
    const name = `${version.ModelPackageGroupName}/${made.version}`;
    return {
        subject: [{ name, uri: made.arn, digest: { sha256: model.sha256 } }],
        inputs: [{ name: 'model', uri: model.uri, digest: { sha256: model.sha256 } }],
        facts: {
            group: version.ModelPackageGroupName,
            arn: made.arn,
            version: made.version,
            approval: made.approval,
            clientToken: version.ClientToken,
            model: { uri: model.uri, sha256: model.sha256 },
        },
        remarks: remarksOf(name, made),
        verdict: verdictOf(name, made),
        outputs: { 'model-package-arn': made.arn, 'model-package-version': String(made.version) },
    };
}
function verdictOf(name, { status, failure, version }) {
    if (status !== 'Completed')
        return (0,lineage_src/* fail */.fJ)(`version ${name} ended as ${status}: ${failure ?? 'SageMaker gives no reason'}; look at it in the Model Registry`);
    return (0,lineage_src/* pass */.IX)(`registered as version ${version} of ${name.split('/')[0]}`);
}
const remarksOf = (name, { arn, approval }) => [
    {
        kind: 'table',
        title: 'Registry',
        importance: 60,
        place: 'open',
        columns: [
            { name: 'Version', align: 'left' },
            { name: 'Approval', align: 'left' },
            { name: 'ARN', align: 'left' },
        ],
        rows: [[{ code: name }, approval, { code: arn }]],
    },
];

;// CONCATENATED MODULE: ./actions/register-model/limits.ts
/**
 * @returns what SageMaker would refuse in a container of a model package, as sentences (service model of CreateModelPackage:
 * Image at most 255 characters without spaces, at most 100 variables of at most 1024 characters, ModelDataUrl at most 1024).
 */
function containerFaults({ image, environment }, uri) {
    const variables = Object.entries(environment);
    const long = variables.filter(([key, value]) => key.length > 1024 || value.length > 1024).map(([key]) => key);
    return [
        ...(/^\S{1,255}$/.test(image)
            ? []
            : [`inference image: must be 1 to 255 characters without spaces, found "${image.slice(0, 300)}"`]),
        ...(variables.length > 100
            ? [`inference environment: must hold at most 100 variables, found ${variables.length}`]
            : []),
        ...long.map((key) => `inference environment: ${key.slice(0, 100)} must be at most 1024 characters long`),
        ...(/^s3:\/\/\S+\.tar\.gz$/.test(uri) && uri.length <= 1024
            ? []
            : [`model: must be an s3:// URI that ends with .tar.gz, of at most 1024 characters, found ${uri.slice(0, 300)}`]),
    ];
}

;// CONCATENATED MODULE: ./actions/register-model/metadata.ts
/**
 * What the registry keeps to lead back to the lineage. Values may hold letters, digits, spaces and `_ . : / = + - @` only, at most
 * 256 of them (CreateModelPackage, CustomerMetadataProperties); all of these do by their own form.
 */
function metadataOf({ evaluation, training, model }, { line, commit }) {
    const { verdict, facts } = evaluation.statement.predicate;
    return {
        'modelway:line': line,
        'modelway:commit': commit,
        'modelway:lineage': evaluation.id,
        'modelway:training': training.id,
        'modelway:verdict': verdict.word,
        'modelway:model-sha256': model.sha256,
        ...(facts.holdout ? { 'modelway:holdout-sha256': facts.holdout.sha256 } : {}),
        'modelway:policy-sha256': facts.policy.sha256,
    };
}

;// CONCATENATED MODULE: ./actions/register-model/metrics-file.ts

/**
 * Writes the candidate's metrics on all records in the form of Model Monitor's model quality statistics (`binary_classification_metrics`
 * with `{"value", "standard_deviation"}`, where "NaN" is text: SageMaker Developer Guide, Model quality metrics).
 * @returns undefined when nothing was measured on all records.
 */
function metricsFile(store, comparisons) {
    const whole = comparisons.filter((it) => it.slice === undefined && it.candidate !== undefined);
    if (whole.length === 0)
        return undefined;
    const metrics = Object.fromEntries(whole.map(({ metric, candidate }) => [
        metric.replaceAll('-', '_'),
        { value: Number(candidate), standard_deviation: 'NaN' },
    ]));
    const records = Math.max(...whole.map((it) => it.records));
    const text = (0,lineage_src/* canonicalJson */.dj)({ version: 0, dataset: { item_count: records }, binary_classification_metrics: metrics });
    const digest = (0,lineage_src/* sha256 */.sc)(text);
    const key = `metrics/${digest}.json`;
    return {
        key,
        text,
        source: { ContentType: 'application/json', S3Uri: `${store}/${key}`, ContentDigest: `sha256:${digest}` },
    };
}

;// CONCATENATED MODULE: ./actions/register-model/plan.ts






/**
 * Plans one version in the registry for the model that was judged. Nothing in it depends on when or in which run it is made, so a
 * re-run asks for exactly the same and finds the version that the first run registered.
 * @param found the digest of what lies where training put the model; undefined when nothing does.
 * @throws Refusal when no judged model is known, or when its bytes are not those that were judged.
 */
function planRegistration(known, found) {
    const judged = judgedModel(known.lineage, known.line);
    checkBytes(judged.model, found);
    const faults = containerFaults(judged.training.statement.predicate.facts.inference, judged.model.uri);
    if (faults.length > 0)
        throw new src/* Refusal */.P_(...faults);
    const group = groupRequest(known);
    const metrics = metricsFile(known.store.uri, judged.evaluation.statement.predicate.facts.comparisons);
    const version = versionRequest(known, judged, { group: group.ModelPackageGroupName, metrics });
    return {
        group,
        version: { ...version, ClientToken: tokenOf(version) },
        ...(metrics ? { metrics } : {}),
        model: judged.model,
    };
}
function checkBytes({ uri, sha256: wanted }, found) {
    if (found?.sha256 === wanted)
        return;
    throw new src/* Refusal */.P_(`${uri}: ${found === undefined ? 'is gone' : `holds sha256 ${found.sha256}`}, but the model that was judged is sha256 ${wanted}; other bytes than those that were judged are never registered; train and evaluate again`);
}
function groupRequest({ inputs, line, run }) {
    const request = {
        ModelPackageGroupName: inputs.group ?? line.toLowerCase(),
        ModelPackageGroupDescription: `Models of the line ${line}, registered by Modelway from ${run.repository}`.slice(0, 1024),
    };
    const plan = (0,lineage_src/* sha256 */.sc)((0,lineage_src/* canonicalJson */.dj)(request));
    return {
        ...request,
        Tags: [
            { Key: 'modelway:line', Value: line },
            { Key: 'modelway:plan', Value: plan },
        ],
    };
}
function versionRequest({ inputs, line, run }, judged, { group, metrics }) {
    const { job, inference } = judged.training.statement.predicate.facts;
    const container = { Image: inference.image, ModelDataUrl: judged.model.uri, Environment: inference.environment };
    return {
        ModelPackageGroupName: group,
        ModelPackageDescription: `${line} at commit ${run.commit}`,
        InferenceSpecification: {
            Containers: [container],
            SupportedContentTypes: ['application/json'],
            SupportedResponseMIMETypes: ['application/json'],
        },
        ModelApprovalStatus: inputs.approval,
        ...(metrics ? { ModelMetrics: { ModelQuality: { Statistics: metrics.source } } } : {}),
        MetadataProperties: { CommitId: run.commit, Repository: run.repository, GeneratedBy: job.arn },
        CustomerMetadataProperties: metadataOf(judged, { line, commit: run.commit }),
    };
}
/** SageMaker takes 1 to 36 letters, digits and hyphens. 144 bits of the request's digest are as good as all of them. */
const tokenOf = (request) => (0,lineage_src/* sha256 */.sc)((0,lineage_src/* canonicalJson */.dj)(request)).slice(0, 36);

;// CONCATENATED MODULE: ./actions/register-model/action.ts






const inputs = {
    group: (0,src/* optional */.lq)((0,src/* matching */.wC)(/^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$/, 'a name of at most 63 letters, digits and hyphens, such as churn')),
    approval: (0,src/* withDefault */.IQ)((0,src/* word */.Vm)('PendingManualApproval', 'Approved'), 'PendingManualApproval'),
};
/** Puts the model that was judged, and no other, into the Model Registry. */
const registerModel = (0,src/* defineAction */.QP)({
    name: 'register-model',
    kind: 'registration',
    needs: ['evaluation'],
    inputs,
    observe: ({ lineage, line, env, clock, signal }) => (0,aws_src/* digestObject */.G5)((0,aws_src/* connect */.Ng)({ env, clock }), judgedModel(lineage, line).model.uri, signal),
    plan: planRegistration,
    describe: describeRegistration,
    async perform(plan, { env, clock, signal, store, log }) {
        const aws = (0,aws_src/* connect */.Ng)({ env, clock });
        if (plan.metrics)
            await store.put(plan.metrics.key, plan.metrics.text, 'absent');
        await (0,aws_src/* ensureModelPackageGroup */.DG)(aws, plan.group);
        const arn = await (0,aws_src/* createModelPackage */.yr)(aws, plan.version);
        log.info(`${arn}: waiting until SageMaker has completed it`);
        const made = await (0,aws_src/* follow */.e6)({ look: () => found(aws, arn), done: isDone, interval: 500, clock, signal });
        log.info(`${arn}: ${made.status}, ${made.approval}`);
        return registered(plan, made);
    },
});
const isDone = ({ status }) => status !== 'Pending' && status !== 'InProgress';
/** A version that was just made may not be visible at once; it is taken for one that is still being made. */
async function found(aws, arn) {
    const seen = await (0,aws_src/* describeModelPackage */.Xy)(aws, arn);
    return seen ?? { arn, group: '', version: 0, status: 'Pending', approval: '', metadata: {} };
}

;// CONCATENATED MODULE: ./actions/register-model/index.ts



/* harmony default export */ const register_model = ((phase) => (0,src/* run */.eF)(registerModel, phase, aws_src/* s3Store */.yc));


/***/ })

};
