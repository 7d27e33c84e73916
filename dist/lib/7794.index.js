export const id = 7794;
export const ids = [7794];
export const modules = {

/***/ 7794:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  AL: () => (/* reexport */ LineageError),
  bj: () => (/* reexport */ alignHistograms),
  Q7: () => (/* reexport */ ask_all),
  QU: () => (/* reexport */ candidate),
  dj: () => (/* reexport */ canonicalJson),
  Cx: () => (/* reexport */ closure),
  Ie: () => (/* reexport */ empty),
  z3: () => (/* reexport */ error),
  fJ: () => (/* reexport */ fail),
  c9: () => (/* reexport */ heads),
  Ni: () => (/* reexport */ inconclusive),
  yW: () => (/* reexport */ isOf),
  I: () => (/* reexport */ facts_kindOf),
  HV: () => (/* reexport */ last),
  IW: () => (/* reexport */ latest),
  rS: () => (/* reexport */ lowerEdge),
  h1: () => (/* reexport */ merge),
  ho: () => (/* reexport */ lineage_open),
  IX: () => (/* reexport */ pass),
  W3: () => (/* reexport */ predicateType),
  ME: () => (/* reexport */ profile),
  lK: () => (/* reexport */ serialize),
  sc: () => (/* reexport */ sha256),
  PL: () => (/* reexport */ sortableBits),
  ZQ: () => (/* reexport */ speaksFor),
  wk: () => (/* reexport */ state),
  qB: () => (/* reexport */ statementType),
  nI: () => (/* reexport */ toDecimal),
  aL: () => (/* reexport */ words),
  QZ: () => (/* reexport */ worst)
});

// UNUSED EXPORTS: columnTypes, idOf, kinds, passed

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
;// CONCATENATED MODULE: ./packages/lineage/src/scalars.ts

/** A SHA-256 in lower-case hex, as in-toto writes digests. */
const sha256Hex = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[0-9a-f]{64}$/, 'must be 64 lower-case hex digits'));
/** `sha256:<hex>` of a statement's canonical JSON. */
const statementId = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^sha256:[0-9a-f]{64}$/, 'must be sha256:<64 hex digits>'));
/**
 * A number that is not a safe integer travels as a decimal string, so that every language hashes the same bytes
 * (RFC 8785 serialises IEEE doubles; not every JSON library agrees on how).
 */
const decimal = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^-?(0|[1-9]\d*)(\.\d+)?(e[+-]?\d+)?$/, 'must be a decimal number in a string, such as "0.9134"'));
/** A count: a safe integer, never negative. */
const count = dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b('must be a whole number'), dist/* minValue */.Wwf(0, 'must not be negative'));
/** RFC 3339 in UTC. */
const timestamp = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/, 'must be RFC 3339 in UTC, such as 2026-11-21T09:00:00Z'));
/** @returns the shortest decimal string that reads back as `value`. @throws RangeError for NaN and infinities, which are not evidence. */
function toDecimal(value) {
    if (!Number.isFinite(value))
        throw new RangeError(`a decimal must be finite, found ${value}`);
    return String(Object.is(value, -0) ? 0 : value);
}

;// CONCATENATED MODULE: ./packages/lineage/src/descriptor.ts


/** in-toto ResourceDescriptor v1: a thing outside the document, matched by digest; its name is only a label. */
const resourceDescriptor = dist/* pipe */.FsL(dist/* looseObject */._H3({
    name: dist/* optional */.lqM(dist/* string */.YjP()),
    uri: dist/* optional */.lqM(dist/* string */.YjP()),
    digest: dist/* optional */.lqM(dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP())),
    mediaType: dist/* optional */.lqM(dist/* string */.YjP()),
    annotations: dist/* optional */.lqM(dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J())),
}), dist/* check */.z6Y((it) => it.uri !== undefined || it.digest !== undefined, 'needs a uri or a digest'));
/** What a statement is about. Always known by SHA-256. */
const artifact = dist/* looseObject */._H3({
    name: dist/* string */.YjP(),
    uri: dist/* optional */.lqM(dist/* string */.YjP()),
    digest: dist/* objectWithRest */.U1j({ sha256: sha256Hex }, dist/* string */.YjP()),
});

;// CONCATENATED MODULE: ./packages/lineage/src/verdict.ts

const words = ['pass', 'inconclusive', 'fail', 'error'];
/** `waived`: rules that did not pass and were passed over by a waiver of the policy; a pass with such is to be told as one. */
const verdict = dist/* looseObject */._H3({
    word: dist/* picklist */.KIO(words),
    reasons: dist/* array */.YOg(dist/* string */.YjP()),
    waived: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(1))),
});
const pass = (...reasons) => ({ word: 'pass', reasons });
const fail = (...reasons) => ({ word: 'fail', reasons });
const inconclusive = (...reasons) => ({ word: 'inconclusive', reasons });
const error = (...reasons) => ({ word: 'error', reasons });
/** @returns the worst of the words; no words at all is `inconclusive`, because missing is never a pass. */
function worst(given) {
    return given.reduce((a, b) => (words.indexOf(b) > words.indexOf(a) ? b : a), given.length ? 'pass' : 'inconclusive');
}

;// CONCATENATED MODULE: ./packages/lineage/src/facts/dataset.ts




/** A dataset version. MD5 locates it in the DVC remote; SHA-256 (of the manifest) proves its bytes. */
const datasetVersion = dist/* looseObject */._H3({
    md5: dist/* string */.YjP(),
    sha256: sha256Hex,
    files: count,
    bytes: count,
});
const fileChange = dist/* looseObject */._H3({
    path: dist/* string */.YjP(),
    change: dist/* picklist */.KIO(['added', 'changed', 'removed', 'renamed']),
    from: dist/* optional */.lqM(dist/* string */.YjP()),
    bytes: dist/* optional */.lqM(count),
});
const balance = dist/* array */.YOg(dist/* looseObject */._H3({ label: dist/* string */.YjP(), count: count }));
/** What is known of one table of the new version, against the base where both could be read. No value but labels is in it. */
const tableFacts = dist/* looseObject */._H3({
    path: dist/* string */.YjP(),
    rows: count,
    before: dist/* optional */.lqM(count),
    /** The column that rows were matched by; absent: whole rows were. */
    key: dist/* optional */.lqM(dist/* string */.YjP()),
    added: dist/* optional */.lqM(count),
    removed: dist/* optional */.lqM(count),
    changed: dist/* optional */.lqM(count),
    /** Why rows were not compared. */
    because: dist/* optional */.lqM(dist/* string */.YjP()),
    schema: dist/* optional */.lqM(dist/* looseObject */._H3({
        added: dist/* array */.YOg(dist/* string */.YjP()),
        removed: dist/* array */.YOg(dist/* string */.YjP()),
        renamed: dist/* array */.YOg(dist/* looseObject */._H3({ from: dist/* string */.YjP(), to: dist/* string */.YjP() })),
        retyped: dist/* array */.YOg(dist/* looseObject */._H3({ column: dist/* string */.YjP(), from: dist/* string */.YjP(), to: dist/* string */.YjP() })),
    })),
    labels: dist/* optional */.lqM(dist/* looseObject */._H3({ column: dist/* string */.YjP(), now: balance, before: dist/* optional */.lqM(balance) })),
});
/** One rule, applied. `level`: what a breach means. `word`: `error` when it could not be checked. */
const dataCheck = dist/* looseObject */._H3({
    check: dist/* string */.YjP(),
    level: dist/* picklist */.KIO(['fail', 'warn']),
    word: dist/* picklist */.KIO(words),
    path: dist/* optional */.lqM(dist/* string */.YjP()),
    column: dist/* optional */.lqM(dist/* string */.YjP()),
    /** Rows, values or subjects that break it. */
    count: dist/* optional */.lqM(count),
    share: dist/* optional */.lqM(decimal),
    reason: dist/* string */.YjP(),
});
/** `version-dataset`: what the data is, where it lies, and what changed. */
const dataset = dist/* looseObject */._H3({
    name: dist/* string */.YjP(),
    path: dist/* string */.YjP(),
    version: datasetVersion,
    pointer: dist/* looseObject */._H3({ path: dist/* string */.YjP(), sha256: sha256Hex }),
    remote: dist/* string */.YjP(),
    manifest: resourceDescriptor,
    /**
     * For SageMaker channels: the folder under which every file lies by its own name, which ends with `/`; or a `ManifestFile` over the
     * objects of the remote; or empty.
     */
    channel: dist/* string */.YjP(),
    /** How the remote was proven to hold the version: by its `.dir`, by sizes, or by digests; and objects that were put right. */
    verified: dist/* optional */.lqM(dist/* looseObject */._H3({ by: dist/* picklist */.KIO(['none', 'sizes', 'digests']), repaired: count })),
    /** Where it stands in Git; absent when it was not published. */
    published: dist/* optional */.lqM(dist/* looseObject */._H3({
        commit: dist/* string */.YjP(),
        branch: dist/* optional */.lqM(dist/* string */.YjP()),
        tag: dist/* optional */.lqM(dist/* string */.YjP()),
        pull: dist/* optional */.lqM(dist/* looseObject */._H3({ number: count, url: dist/* string */.YjP() })),
    })),
    /** The job that read what was imported, where S3 had no digests of it. */
    read: dist/* optional */.lqM(dist/* looseObject */._H3({ job: dist/* string */.YjP(), objects: count, bytes: count, seconds: dist/* optional */.lqM(count) })),
    uploaded: dist/* looseObject */._H3({ objects: count, bytes: count }),
    diff: dist/* optional */.lqM(dist/* looseObject */._H3({
        base: dist/* looseObject */._H3({ commit: dist/* optional */.lqM(dist/* string */.YjP()), md5: dist/* string */.YjP() }),
        added: count,
        changed: count,
        removed: count,
        renamed: count,
        changes: dist/* array */.YOg(fileChange),
    })),
    /** `profiles/<sha256>.json` in the store, in the shape of `profile`. Absent where there are no tables. */
    profile: dist/* optional */.lqM(resourceDescriptor),
    tables: dist/* optional */.lqM(dist/* array */.YOg(tableFacts)),
    /** The rules of `modelway.yml` and those that always hold. Passed ones are counted only. */
    checks: dist/* optional */.lqM(dist/* looseObject */._H3({ passed: count, policy: dist/* optional */.lqM(sha256Hex), found: dist/* array */.YOg(dataCheck) })),
    /** How subjects are assigned to splits, and the SHA-256 of the name of the key. */
    splits: dist/* optional */.lqM(dist/* looseObject */._H3({ subject: dist/* string */.YjP(), key: sha256Hex, shares: dist/* record */.g1P(dist/* string */.YjP(), decimal) })),
});

;// CONCATENATED MODULE: ./packages/lineage/src/facts/deployment.ts


/** `deploy-canary`: what was sent to the endpoint, what became of it, and whom it touched. */
const deployment = dist/* looseObject */._H3({
    stage: dist/* string */.YjP(),
    endpoint: dist/* looseObject */._H3({ name: dist/* string */.YjP(), arn: dist/* string */.YjP() }),
    /** The configuration that was sent, the one that served before, and the one that serves now. */
    config: dist/* looseObject */._H3({ sent: dist/* string */.YjP(), before: dist/* optional */.lqM(dist/* string */.YjP()), live: dist/* string */.YjP() }),
    model: dist/* looseObject */._H3({ name: dist/* string */.YjP(), uri: dist/* string */.YjP(), sha256: sha256Hex }),
    package: dist/* optional */.lqM(dist/* string */.YjP()),
    strategy: dist/* picklist */.KIO(['first', 'canary', 'linear', 'all-at-once', 'none']),
    alarms: dist/* array */.YOg(dist/* looseObject */._H3({ name: dist/* string */.YjP(), metric: dist/* string */.YjP(), threshold: decimal })),
    /** What was seen while it moved, in order; `share` is the share of traffic on the new model, 0 to 1. */
    steps: dist/* array */.YOg(dist/* looseObject */._H3({ on: dist/* string */.YjP(), status: dist/* string */.YjP(), share: decimal, message: dist/* optional */.lqM(dist/* string */.YjP()) })),
    rolledBack: dist/* optional */.lqM(dist/* looseObject */._H3({ alarms: dist/* array */.YOg(dist/* string */.YjP()), reason: dist/* string */.YjP() })),
    /** Requests that the new model answered while it was being tried, and how many of them failed. */
    exposed: dist/* optional */.lqM(dist/* looseObject */._H3({ requests: count, errors: count })),
    /** The GitHub deployment that tells this story in the repository's timeline. */
    githubDeployment: dist/* optional */.lqM(dist/* number */.aig()),
});

;// CONCATENATED MODULE: ./packages/lineage/src/facts/evaluation.ts




/** One rule of the policy, applied to one metric on all records or on one slice. */
const comparison = dist/* looseObject */._H3({
    metric: dist/* string */.YjP(),
    slice: dist/* optional */.lqM(dist/* looseObject */._H3({ column: dist/* string */.YjP(), value: dist/* string */.YjP() })),
    rule: dist/* picklist */.KIO(['bound', 'no-regression', 'improvement']),
    direction: dist/* picklist */.KIO(['higher-is-better', 'lower-is-better']),
    records: count,
    candidate: dist/* optional */.lqM(decimal),
    baseline: dist/* optional */.lqM(decimal),
    /** candidate − baseline, with its confidence interval. */
    difference: dist/* optional */.lqM(decimal),
    interval: dist/* optional */.lqM(dist/* looseObject */._H3({ low: decimal, high: decimal, confidence: decimal })),
    /** The absolute bound, the margin that a regression may not exceed, or what an improvement must exceed. */
    limit: decimal,
    /** Of a slice among others: the Holm-adjusted p-value of "not worse than the margin". */
    p: dist/* optional */.lqM(decimal),
    word: dist/* picklist */.KIO(words),
    reason: dist/* string */.YjP(),
    /** The name of the waiver by which it does not shut the gate. The word stays what was found. */
    waived: dist/* optional */.lqM(dist/* string */.YjP()),
    /** The name of the custom evaluator that measured it: not the gate's own numbers. */
    evaluator: dist/* optional */.lqM(dist/* string */.YjP()),
});
/** A rule of the policy that is not about one metric: what it looked at, and what it found. */
const finding = dist/* looseObject */._H3({
    rule: dist/* picklist */.KIO(['slices', 'facet', 'drift', 'contamination', 'budget']),
    /** Of a facet the bias metric, of drift the measure, of a budget its name. */
    metric: dist/* optional */.lqM(dist/* string */.YjP()),
    column: dist/* optional */.lqM(dist/* string */.YjP()),
    value: dist/* optional */.lqM(dist/* string */.YjP()),
    records: dist/* optional */.lqM(count),
    candidate: dist/* optional */.lqM(decimal),
    baseline: dist/* optional */.lqM(decimal),
    /** Of the candidate's value; with `margin`, of how much further from fair it is than the serving model. */
    interval: dist/* optional */.lqM(dist/* looseObject */._H3({ low: decimal, high: decimal, confidence: decimal })),
    /** What is allowed. */
    min: dist/* optional */.lqM(decimal),
    max: dist/* optional */.lqM(decimal),
    margin: dist/* optional */.lqM(decimal),
    word: dist/* picklist */.KIO(words),
    reason: dist/* string */.YjP(),
    /** `false`: the policy wants it told, whatever it is. */
    decides: dist/* boolean */.zMY(),
    waived: dist/* optional */.lqM(dist/* string */.YjP()),
});
/** A waiver of the policy, and what became of it. Only one that is `used` changed anything. */
const waived = dist/* looseObject */._H3({
    name: dist/* string */.YjP(),
    reason: dist/* string */.YjP(),
    approver: dist/* string */.YjP(),
    /** The last day on which it holds. */
    until: dist/* string */.YjP(),
    state: dist/* picklist */.KIO(['used', 'not-needed', 'expired', 'too-long', 'undated', 'unmatched']),
    /** Days that are left, where it still holds. */
    days: dist/* optional */.lqM(count),
    /** How many rules it passed over. */
    rules: count,
    /** For people: what it does, or why it does nothing. */
    sentence: dist/* string */.YjP(),
});
/** How the policy differs from the one of the branch that the pull request is to be merged into. */
const policyChange = dist/* looseObject */._H3({
    /** `unknown`: the branch's policy could not be read. */
    state: dist/* picklist */.KIO(['none', 'unchanged', 'new', 'changed', 'unknown']),
    base: dist/* optional */.lqM(dist/* looseObject */._H3({ commit: dist/* string */.YjP(), sha256: dist/* optional */.lqM(sha256Hex) })),
    /** Each changed rule, as a sentence. */
    changes: dist/* array */.YOg(dist/* string */.YjP()),
    /** Which rules gave the verdict: with `both`, the stricter of the two. */
    judgedBy: dist/* picklist */.KIO(['own', 'both']),
});
/** `evaluate-gate`: which model was judged against which, on which records, by which policy. */
const evaluation = dist/* looseObject */._H3({
    /** Absent when numbers were taken from elsewhere: see `evidence`. */
    holdout: dist/* optional */.lqM(dist/* looseObject */._H3({ uri: dist/* string */.YjP(), sha256: sha256Hex, records: count })),
    /** Numbers that the gate did not compute: where from, who stands for them, and whether the run that brought them is trusted. */
    evidence: dist/* optional */.lqM(dist/* looseObject */._H3({
        uri: dist/* string */.YjP(),
        sha256: sha256Hex,
        assurance: dist/* picklist */.KIO(['service', 'function', 'tracked', 'claimed']),
        trusted: dist/* boolean */.zMY(),
    })),
    candidate: dist/* looseObject */._H3({ model: sha256Hex }),
    /** Absent when there is nothing to compare with: then only absolute bounds apply. */
    baseline: dist/* optional */.lqM(dist/* looseObject */._H3({
        model: sha256Hex,
        /** How it was chosen, as the input names it; absent in older documents: `endpoint`. */
        named: dist/* optional */.lqM(dist/* string */.YjP()),
        /** When it serves: where. */
        endpoint: dist/* optional */.lqM(dist/* string */.YjP()),
        /** The endpoint configuration that served, and the registry's version and the commit that it comes from, where known. */
        config: dist/* optional */.lqM(dist/* string */.YjP()),
        package: dist/* optional */.lqM(dist/* string */.YjP()),
        commit: dist/* optional */.lqM(dist/* string */.YjP()),
        lineage: dist/* optional */.lqM(dist/* string */.YjP()),
    })),
    scores: dist/* array */.YOg(resourceDescriptor),
    /** What each score file was computed from. Where model, holdout and evaluator are the same, the scores hold again. */
    scored: dist/* optional */.lqM(dist/* array */.YOg(dist/* looseObject */._H3({
        side: dist/* string */.YjP(),
        model: sha256Hex,
        /** SHA-256 of the code that scores, its image, what the model is told, and what is withheld from it. */
        evaluator: sha256Hex,
        /** SHA-256 of the score file. */
        scores: sha256Hex,
        /** What the job took that computed them. */
        seconds: dist/* optional */.lqM(count),
        /** What a record took in it: the median over batches. Two are comparable when they have the same plan, that is, job. */
        timing: dist/* optional */.lqM(dist/* looseObject */._H3({ milliseconds: decimal, plan: sha256Hex })),
        /** The earlier statement whose scores were taken. */
        from: dist/* optional */.lqM(dist/* string */.YjP()),
    }))),
    policy: dist/* looseObject */._H3({ path: dist/* string */.YjP(), sha256: sha256Hex }),
    /** What custom evaluators measured, which is weaker than what the gate computes: by whom, with what, and what they left. */
    evaluators: dist/* optional */.lqM(dist/* array */.YOg(dist/* looseObject */._H3({
        name: dist/* string */.YjP(),
        kind: dist/* picklist */.KIO(['command', 'container']),
        assurance: dist/* literal */.euz('evaluator'),
        /** SHA-256 of the command with its files, or of the image by its digest with its arguments. */
        version: sha256Hex,
        /** Its files, or its image. */
        parts: dist/* array */.YOg(resourceDescriptor),
        /** Files that are not those of the branch that this is to be merged into, or of which nobody can tell. */
        changed: dist/* optional */.lqM(dist/* array */.YOg(dist/* string */.YjP())),
        state: dist/* picklist */.KIO(['evidence', 'skipped', 'failed']),
        /** Why there is no evidence. */
        why: dist/* optional */.lqM(dist/* string */.YjP()),
        /** What it left, as the store keeps it. */
        evidence: dist/* optional */.lqM(dist/* array */.YOg(resourceDescriptor)),
        records: dist/* optional */.lqM(count),
    }))),
    /** SHA-256 of the plan of the scoring job; absent when all scores were known already. */
    plan: dist/* optional */.lqM(sha256Hex),
    /** SHA-256 of the evidence: resamples are drawn from it. */
    seed: dist/* string */.YjP(),
    comparisons: dist/* array */.YOg(comparison),
    findings: dist/* optional */.lqM(dist/* array */.YOg(finding)),
    waivers: dist/* optional */.lqM(dist/* array */.YOg(waived)),
    policyChange: dist/* optional */.lqM(policyChange),
    /** What was looked through for the holdout, where all of it was proven: the same question need not be asked of the data again. */
    searches: dist/* optional */.lqM(dist/* array */.YOg(dist/* looseObject */._H3({
        /** SHA-256 of the holdout's digest, what it is looked for by, and the digests of what was looked through. */
        question: sha256Hex,
        /** Different subjects of the holdout. */
        subjects: count,
        shared: dist/* array */.YOg(dist/* looseObject */._H3({ path: dist/* string */.YjP(), subjects: count })),
        copies: dist/* array */.YOg(dist/* string */.YjP()),
        twins: count,
        files: count,
        rows: count,
    }))),
});

;// CONCATENATED MODULE: ./packages/lineage/src/facts/registration.ts


/** `register-model`: the version in the SageMaker Model Registry. */
const registration = dist/* looseObject */._H3({
    group: dist/* string */.YjP(),
    arn: dist/* string */.YjP(),
    version: count,
    approval: dist/* string */.YjP(),
    clientToken: dist/* string */.YjP(),
    model: dist/* looseObject */._H3({ uri: dist/* string */.YjP(), sha256: sha256Hex }),
});

;// CONCATENATED MODULE: ./packages/lineage/src/facts/restoration.ts



/** `restore-dataset`: a version of a dataset lies in the workspace, every file checked against the digest that the version names. */
const restoration = dist/* looseObject */._H3({
    path: dist/* string */.YjP(),
    version: datasetVersion,
    remote: dist/* string */.YjP(),
    fetched: dist/* looseObject */._H3({ objects: count, bytes: count }),
    /** Files that lie there and are not of the version. */
    extra: count,
});

;// CONCATENATED MODULE: ./packages/lineage/src/facts/training.ts



const model = dist/* looseObject */._H3({ uri: dist/* string */.YjP(), sha256: sha256Hex, bytes: count });
/** How the model is served: what CreateModel will be given. */
const inference = dist/* looseObject */._H3({
    image: dist/* string */.YjP(),
    environment: dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP()),
});
const money = dist/* looseObject */._H3({ amount: decimal, currency: dist/* string */.YjP(), prices: dist/* string */.YjP() });
/**
 * A channel of a job. `dataset`: SHA-256 of the dataset version that it shows; else `listing`: SHA-256 of the names, sizes and ETags in its
 * folder when the plan was made, and `observed`: the same when the job had ended.
 */
const channel = {
    name: dist/* string */.YjP(),
    uri: dist/* string */.YjP(),
    dataset: dist/* optional */.lqM(sha256Hex),
    listing: dist/* optional */.lqM(sha256Hex),
    observed: dist/* optional */.lqM(sha256Hex),
};
const source = dist/* looseObject */._H3({ uri: dist/* string */.YjP(), sha256: sha256Hex, entryPoint: dist/* string */.YjP() });
/** A processing job that ran before training. `listing` of what it wrote: SHA-256 of names, sizes and ETags. */
const processed = dist/* looseObject */._H3({
    name: dist/* string */.YjP(),
    /** SHA-256 of the step's plan. */
    plan: sha256Hex,
    job: dist/* looseObject */._H3({ name: dist/* string */.YjP(), arn: dist/* string */.YjP() }),
    /** A word of SageMaker's. */
    status: dist/* string */.YjP(),
    reused: dist/* boolean */.zMY(),
    image: dist/* string */.YjP(),
    instance: dist/* looseObject */._H3({ type: dist/* string */.YjP(), count: count }),
    source,
    read: dist/* array */.YOg(dist/* looseObject */._H3(channel)),
    wrote: dist/* array */.YOg(dist/* looseObject */._H3({ name: dist/* string */.YjP(), uri: dist/* string */.YjP(), listing: sha256Hex, files: count, bytes: count })),
    /** From start to end, of each instance. */
    seconds: dist/* optional */.lqM(count),
    cost: dist/* optional */.lqM(money),
    failure: dist/* optional */.lqM(dist/* string */.YjP()),
});
/** `run-training`: the job, what it read and what it made. */
const training = dist/* looseObject */._H3({
    /** SHA-256 of the plan. The job's name is derived from it. */
    plan: sha256Hex,
    job: dist/* looseObject */._H3({ name: dist/* string */.YjP(), arn: dist/* string */.YjP() }),
    status: dist/* string */.YjP(),
    reused: dist/* boolean */.zMY(),
    image: dist/* string */.YjP(),
    /** `sha256:…` of the image; absent where it was named by a tag, which may have been another image since. */
    imageDigest: dist/* optional */.lqM(dist/* string */.YjP()),
    instance: dist/* looseObject */._H3({ type: dist/* string */.YjP(), count: count }),
    /** How often spot capacity was taken back; absent where it never was. */
    interruptions: dist/* optional */.lqM(count),
    /** Absent where the image brought its own program. */
    source: dist/* optional */.lqM(source),
    hyperparameters: dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP()),
    /** `rewrittenOn`: the newest file's time, where that is after the job was begun; `step`: the output of a step that it is, as `prepare/train`. */
    channels: dist/* array */.YOg(dist/* looseObject */._H3({
        ...channel,
        rewrittenOn: dist/* optional */.lqM(dist/* string */.YjP()),
        step: dist/* optional */.lqM(dist/* string */.YjP()),
    })),
    /** Processing jobs that ran before it, in their order; absent where there were none. */
    steps: dist/* optional */.lqM(dist/* array */.YOg(processed)),
    model: dist/* optional */.lqM(model),
    inference,
    metrics: dist/* array */.YOg(dist/* looseObject */._H3({ name: dist/* string */.YjP(), value: decimal })),
    seconds: dist/* looseObject */._H3({ training: dist/* optional */.lqM(count), billable: dist/* optional */.lqM(count) }),
    /** Of the training alone, without the steps before it. */
    cost: dist/* optional */.lqM(money),
    failure: dist/* optional */.lqM(dist/* string */.YjP()),
    /** Where the run stands in MLflow: the tracking URI (no secret), and the ids of experiment and run. */
    mlflow: dist/* optional */.lqM(dist/* looseObject */._H3({ uri: dist/* string */.YjP(), experiment: dist/* string */.YjP(), run: dist/* string */.YjP() })),
    /** Of a job that was left to itself: where its whole plan lies, and the SHA-256 of its bytes, for whoever follows it later. */
    kept: dist/* optional */.lqM(dist/* looseObject */._H3({ uri: dist/* string */.YjP(), sha256: sha256Hex })),
    outputs: dist/* optional */.lqM(dist/* array */.YOg(resourceDescriptor)),
});

;// CONCATENATED MODULE: ./packages/lineage/src/facts/selection.ts




const job = dist/* string */.YjP();
/** `pick-candidate`: which of several trainings goes on, by which metric, and what became of each of the others. */
const selection = dist/* looseObject */._H3({
    metric: dist/* string */.YjP(),
    direction: dist/* picklist */.KIO(['maximize', 'minimize']),
    /** Absent where none could be picked. */
    picked: dist/* optional */.lqM(dist/* looseObject */._H3({ statement: dist/* string */.YjP(), plan: sha256Hex, job, model: model, value: decimal })),
    /** All trainings that were looked at, best first; then those that were left out, with why. */
    candidates: dist/* array */.YOg(dist/* looseObject */._H3({
        statement: dist/* string */.YjP(),
        verdict: dist/* picklist */.KIO(words),
        job: dist/* optional */.lqM(job),
        value: dist/* optional */.lqM(decimal),
        leftOut: dist/* optional */.lqM(dist/* string */.YjP()),
        /** Those that are not the same in all candidates. */
        hyperparameters: dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP()),
    })),
});

;// CONCATENATED MODULE: ./packages/lineage/src/facts/shadow.ts


const side = dist/* looseObject */._H3({
    model: sha256Hex,
    requests: count,
    errors: count,
    /** Milliseconds. Absent when nothing was answered. */
    latency: dist/* optional */.lqM(dist/* looseObject */._H3({ p50: decimal, p90: decimal, p99: decimal })),
});
/** `shadow-test`: the candidate answered a copy of production traffic; nobody saw its answers. */
const shadow = dist/* looseObject */._H3({
    endpoint: dist/* looseObject */._H3({ name: dist/* string */.YjP(), arn: dist/* string */.YjP() }),
    config: dist/* looseObject */._H3({ during: dist/* string */.YjP(), after: dist/* string */.YjP() }),
    production: side,
    shadow: side,
    /** Captured answers that could be paired by inference id. */
    paired: count,
    /** Captured answers that could not: no id, an id that came twice, no counterpart, or an answer that could not be read. */
    unpaired: dist/* optional */.lqM(count),
    /** Share of pairs with the same answer; what is the same is said by `sameWhen`. */
    agreement: dist/* optional */.lqM(decimal),
    agreementInterval: dist/* optional */.lqM(dist/* looseObject */._H3({ low: decimal, high: decimal, confidence: decimal })),
    sameWhen: dist/* optional */.lqM(dist/* string */.YjP()),
    /** Mean and largest absolute difference of paired scores, where answers are numbers. */
    scoreDifference: dist/* optional */.lqM(dist/* looseObject */._H3({ mean: decimal, max: decimal })),
    seconds: count,
});

;// CONCATENATED MODULE: ./packages/lineage/src/facts/index.ts








const base = 'https://modelway.dev/statements';
/** Every kind of statement. A new version of a kind is a new line here; old lines stay for ever, so old documents keep opening. */
const factsByKind = {
    dataset: dataset,
    training: training,
    evaluation: evaluation,
    registration: registration,
    deployment: deployment,
    shadow: shadow,
    restoration: restoration,
    selection: selection,
};
const kinds = Object.keys(factsByKind);
/** @returns the predicate type of a kind of statement, such as `https://modelway.dev/statements/training/v1`. */
const predicateType = (kind) => `${base}/${kind}/v1`;
/** @returns the kind that a predicate type names, or undefined for one that this version cannot read. */
function facts_kindOf(type) {
    return kinds.find((kind) => predicateType(kind) === type);
}

;// CONCATENATED MODULE: ./packages/lineage/src/remark.ts



/** One cell of a table. A bare string is text; everything else tells the report what it is, and the report decides how it looks. */
const cell = dist/* union */.KCZ([
    dist/* string */.YjP(),
    dist/* looseObject */._H3({ code: dist/* string */.YjP() }),
    dist/* looseObject */._H3({ number: decimal, unit: dist/* optional */.lqM(dist/* string */.YjP()), signed: dist/* optional */.lqM(dist/* literal */.euz(true)) }),
    dist/* looseObject */._H3({ verdict: dist/* picklist */.KIO(words) }),
    dist/* looseObject */._H3({
        interval: dist/* looseObject */._H3({ low: decimal, high: decimal, estimate: decimal, limit: dist/* optional */.lqM(decimal) }),
    }),
    dist/* looseObject */._H3({ link: dist/* string */.YjP(), text: dist/* string */.YjP() }),
]);
const common = {
    title: dist/* string */.YjP(),
    /** 0 (first to be dropped when the report is too long) to 100 (never dropped). */
    importance: dist/* pipe */.FsL(dist/* number */.aig(), dist/* minValue */.Wwf(0), dist/* maxValue */.cGV(100)),
    /** `open` stands in the comment; `folded` under a heading that the reader opens. */
    place: dist/* picklist */.KIO(['open', 'folded']),
};
/** What an axis measures. */
const axis = dist/* looseObject */._H3({ label: dist/* string */.YjP(), unit: dist/* optional */.lqM(dist/* string */.YjP()) });
const point = dist/* tuple */.PVZ([decimal, decimal]);
/** What people read of a statement. The report renders these and knows no action. */
const remark = dist/* variant */.Oxt('kind', [
    dist/* looseObject */._H3({ kind: dist/* literal */.euz('text'), ...common, text: dist/* string */.YjP() }),
    dist/* looseObject */._H3({
        kind: dist/* literal */.euz('number'),
        ...common,
        value: decimal,
        unit: dist/* optional */.lqM(dist/* string */.YjP()),
        was: dist/* optional */.lqM(decimal),
    }),
    dist/* looseObject */._H3({
        kind: dist/* literal */.euz('table'),
        ...common,
        columns: dist/* array */.YOg(dist/* looseObject */._H3({ name: dist/* string */.YjP(), align: dist/* picklist */.KIO(['left', 'right']) })),
        rows: dist/* array */.YOg(dist/* array */.YOg(cell)),
    }),
    dist/* looseObject */._H3({
        kind: dist/* literal */.euz('series'),
        ...common,
        x: axis,
        y: axis,
        lines: dist/* array */.YOg(dist/* looseObject */._H3({ name: dist/* string */.YjP(), points: dist/* array */.YOg(point) })),
    }),
    /** A relation, such as ROC, calibration or residuals: unlike a series it goes nowhere in time, and has a line to be held against. */
    dist/* looseObject */._H3({
        kind: dist/* literal */.euz('curve'),
        ...common,
        x: axis,
        y: axis,
        /** `diagonal`: y = x, such as chance or perfect calibration; `zero`: y = 0, such as no error. */
        reference: dist/* optional */.lqM(dist/* looseObject */._H3({ is: dist/* picklist */.KIO(['diagonal', 'zero']), name: dist/* string */.YjP() })),
        /** `line`: what lies between two points is on the line between them; `points`: each stands for itself, as a bin does. */
        draw: dist/* picklist */.KIO(['line', 'points']),
        /** At most about 100 points each. `note` stands behind the name, such as `AUC 0.84`. `band[i]` is the interval of point i on y, `records[i]` how many it stands for. */
        lines: dist/* array */.YOg(dist/* looseObject */._H3({
            name: dist/* string */.YjP(),
            note: dist/* optional */.lqM(dist/* string */.YjP()),
            points: dist/* array */.YOg(point),
            band: dist/* optional */.lqM(dist/* array */.YOg(point)),
            records: dist/* optional */.lqM(dist/* array */.YOg(count)),
        })),
    }),
    /** How often what was found, for one or more sides over the same bins: a column at training and now, scores of two models. */
    dist/* looseObject */._H3({
        kind: dist/* literal */.euz('histogram'),
        ...common,
        x: axis,
        /** Numbers: n + 1 ascending edges of n bins. Categories: n names. */
        bins: dist/* union */.KCZ([dist/* looseObject */._H3({ edges: dist/* array */.YOg(decimal) }), dist/* looseObject */._H3({ values: dist/* array */.YOg(dist/* string */.YjP()) })]),
        sides: dist/* array */.YOg(dist/* looseObject */._H3({ name: dist/* string */.YjP(), counts: dist/* array */.YOg(count) })),
        /** What was concluded, such as `PSI 0.31; the policy allows 0.2`. */
        note: dist/* optional */.lqM(dist/* string */.YjP()),
        word: dist/* optional */.lqM(dist/* picklist */.KIO(words)),
    }),
    dist/* looseObject */._H3({ kind: dist/* literal */.euz('link'), ...common, href: dist/* string */.YjP() }),
]);

;// CONCATENATED MODULE: ./packages/lineage/src/run-info.ts

/** Where an action ran. Repository and actor are GitHub's names; `commit` is the commit that was built, not GitHub's merge commit. */
const runInfo = dist/* looseObject */._H3({
    repository: dist/* string */.YjP(),
    repositoryId: dist/* string */.YjP(),
    commit: dist/* string */.YjP(),
    /** Git's digest of the content that was checked out. It survives a squash or a rebase, which the commit does not. */
    tree: dist/* optional */.lqM(dist/* string */.YjP()),
    ref: dist/* string */.YjP(),
    event: dist/* string */.YjP(),
    workflowRef: dist/* string */.YjP(),
    runId: dist/* string */.YjP(),
    runAttempt: dist/* number */.aig(),
    job: dist/* string */.YjP(),
    actor: dist/* string */.YjP(),
    pullRequest: dist/* optional */.lqM(dist/* number */.aig()),
});

;// CONCATENATED MODULE: ./packages/lineage/src/statement.ts







const statementType = 'https://in-toto.io/Statement/v1';
/** The envelope that all kinds share. Facts are checked apart, by kind. Unknown fields are kept and ignored (in-toto's rule). */
const envelope = dist/* looseObject */._H3({
    _type: dist/* literal */.euz(statementType),
    subject: dist/* pipe */.FsL(dist/* array */.YOg(artifact), dist/* minLength */.BpQ(1, 'needs at least one subject')),
    predicateType: dist/* string */.YjP(),
    predicate: dist/* looseObject */._H3({
        action: dist/* string */.YjP(),
        version: dist/* string */.YjP(),
        line: dist/* string */.YjP(),
        run: runInfo,
        startedOn: timestamp,
        finishedOn: timestamp,
        after: dist/* array */.YOg(statementId),
        inputs: dist/* array */.YOg(resourceDescriptor),
        facts: dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J()),
        remarks: dist/* array */.YOg(remark),
        verdict: verdict,
    }),
});
/** @returns true when the statement is of the kind and carries complete facts. */
function isOf(statement, kind) {
    return facts_kindOf(statement.predicateType) === kind && statement.predicate.verdict.word !== 'error';
}

;// CONCATENATED MODULE: ./packages/lineage/src/ask.ts


/** @returns every statement of a kind that carries complete facts, oldest first; of one line, when it is given. */
function ask_all(lineage, kind, line) {
    return [...lineage].flatMap(([id, statement]) => isOf(statement, kind) && (line === undefined || statement.predicate.line === line) ? [{ id, statement }] : []);
}
/** @returns the statement of a kind that finished last, or undefined. Ties go to the larger id, so the answer is stable. */
function latest(lineage, kind, line) {
    return ask_all(lineage, kind, line).sort(byFinish).at(-1);
}
/** @returns the kinds that have a statement which passed. */
function passed(lineage) {
    const good = [...lineage.values()].filter((statement) => statement.predicate.verdict.word === 'pass');
    return new Set(good.flatMap((statement) => kindOf(statement.predicateType) ?? []));
}
/** @returns the last statement of a kind whatever its verdict, broken ones included. */
function last(lineage, kind, line) {
    return [...lineage]
        .map(([id, statement]) => ({ id, statement }))
        .filter((it) => facts_kindOf(it.statement.predicateType) === kind && (line === undefined || it.statement.predicate.line === line))
        .sort(byFinish)
        .at(-1);
}
/**
 * A selection speaks for the trainings that it chose from, until another one finishes after it. @returns the last statement of a kind,
 * or the selection that speaks for it.
 */
function speaksFor(lineage, kind, line) {
    const [found, chosen] = [
        last(lineage, kind, line),
        kind === 'training' ? last(lineage, 'selection', line) : undefined,
    ];
    return [found, chosen]
        .flatMap((it) => it ?? [])
        .sort(byFinish)
        .at(-1);
}
/** @returns the training whose model is to be judged: the one that was picked, or, where none was picked since, the last. */
function candidate(lineage, line) {
    const selection = latest(lineage, 'selection', line);
    const training = latest(lineage, 'training', line);
    if (selection === undefined || speaksFor(lineage, 'training', line)?.id !== selection.id)
        return training;
    const { picked } = selection.statement.predicate.facts;
    return ask_all(lineage, 'training', line).find(({ id }) => id === picked?.statement);
}
function byFinish(a, b) {
    const [left, right] = [a.statement.predicate.finishedOn, b.statement.predicate.finishedOn].map(Date.parse);
    return left - right || (a.id < b.id ? -1 : 1);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/canonicalize/lib/canonicalize.js
var canonicalize = __webpack_require__(8799);
;// CONCATENATED MODULE: ./packages/lineage/src/canonical.ts


/** @returns the value's RFC 8785 (JCS) text: the one form in which it is hashed. @throws TypeError for what JSON cannot hold. */
function canonicalJson(value) {
    const text = (0,canonicalize/* default */.A)(value);
    if (text === undefined)
        throw new TypeError('only JSON values have a canonical form');
    return text;
}
const sha256 = (data) => (0,external_node_crypto_.createHash)('sha256').update(data).digest('hex');
/** @returns `sha256:<hex>` of the statement's canonical JSON: its name wherever another statement stands on it. */
const idOf = (statement) => `sha256:${sha256(canonicalJson(statement))}`;

;// CONCATENATED MODULE: ./packages/lineage/src/fault.ts
/** A document that is not a lineage. Carries every fault found, not just the first. */
class LineageError extends Error {
    name = 'LineageError';
    code;
    faults;
    constructor(code, faults) {
        super(faults.map(({ at, problem }) => `${at}: ${problem}`).join('\n'));
        this.code = code;
        this.faults = faults;
    }
}

;// CONCATENATED MODULE: ./packages/lineage/src/histogram.ts
const word = new DataView(new ArrayBuffer(8));
/** @returns the highest 32 bits of a double as a number that sorts like it. Not for NaN. */
function sortableBits(value) {
    word.setFloat64(0, value === 0 ? 0 : value);
    const high = word.getUint32(0);
    return high >= 0x80000000 ? ~high >>> 0 : (high | 0x80000000) >>> 0;
}
/** @returns the smallest number whose sortable bits are `bits` or more; an infinity beyond the largest number. */
function lowerEdge(bits) {
    if (bits < 0x80000000)
        return -magnitude(0x80000000 - bits);
    return magnitude(bits - 0x80000000);
}
function magnitude(high) {
    if (high >= 0x7ff00000)
        return Number.POSITIVE_INFINITY;
    word.setUint32(0, high);
    word.setUint32(4, 0);
    return word.getFloat64(0);
}
/** Brings histograms to the coarsest shift among them. Buckets that are empty in all are left out; the others ascend. */
function alignHistograms(...given) {
    const shift = Math.max(0, ...given.map((it) => it.shift));
    const coarse = given.map((it) => coarsen(it, shift));
    const keys = [...new Set(coarse.flatMap((it) => [...it.keys()]))].sort((a, b) => a - b);
    const size = 2 ** shift;
    return {
        edges: keys.map((key) => ({ low: lowerEdge(key * size), high: lowerEdge((key + 1) * size) })),
        counts: coarse.map((it) => keys.map((key) => it.get(key) ?? 0)),
    };
}
function coarsen({ keys, counts, shift }, to) {
    const merged = new Map();
    const size = 2 ** (to - shift);
    for (const [i, key] of keys.entries()) {
        const into = Math.floor(key / size);
        merged.set(into, (merged.get(into) ?? 0) + (counts[i] ?? 0));
    }
    return merged;
}

;// CONCATENATED MODULE: ./packages/lineage/src/check.ts



/** @returns every fault of a value that should be a statement; none means that it is one. */
function faultsOf(value, at) {
    const shape = dist/* safeParse */.xLC(envelope, value);
    if (!shape.success)
        return shape.issues.map((issue) => toFault(issue, at));
    return factsFaults(shape.output, at);
}
function factsFaults(statement, at) {
    const kind = facts_kindOf(statement.predicateType);
    if (kind === undefined)
        return [{ at: `${at}.predicateType`, problem: unknownType(statement.predicateType) }];
    // An action that broke half way states what it knows; its facts are not a contract that anyone builds on.
    if (statement.predicate.verdict.word === 'error')
        return [];
    const facts = dist/* safeParse */.xLC(factsByKind[kind], statement.predicate.facts);
    return facts.success ? [] : facts.issues.map((issue) => toFault(issue, `${at}.predicate.facts`));
}
const unknownType = (type) => `unknown statement type "${type}"; this version reads ${kinds.map(predicateType).join(', ')}; use the Modelway version that wrote it, or a newer one`;
function toFault(issue, at) {
    const path = dist/* getDotPath */.BuJ(issue);
    return { at: path ? `${at}.${path}` : at, problem: issue.message };
}

;// CONCATENATED MODULE: ./packages/lineage/src/lineage.ts




const empty = new Map();
/**
 * Reads a lineage: JSON Lines, one statement a line, its head last.
 * @param bytes UTF-8 text as it lies in the store.
 * @param head the id that the file claims as its head, when it is known (`lineage/<sha256>.jsonl`).
 * @returns the lineage. @throws LineageError naming every bad line and path; nothing is returned of a document that is not whole.
 */
function lineage_open(bytes, head) {
    const text = typeof bytes === 'string' ? bytes : new TextDecoder('utf-8', { fatal: false }).decode(bytes);
    const lines = text.split('\n').filter((line) => line !== '');
    if (lines.length === 0)
        throw new LineageError('LINEAGE_UNREADABLE', [{ at: 'line 1', problem: 'the document is empty' }]);
    const values = parseLines(lines);
    refuse('LINEAGE_VERSION_UNKNOWN', values.flatMap(versionFaults));
    refuse('LINEAGE_UNREADABLE', values.flatMap((value, i) => faultsOf(value, `line ${i + 1}`)));
    const lineage = new Map(values.map((statement) => [idOf(statement), statement]));
    refuse('LINEAGE_INCOMPLETE', missing(lineage));
    refuse('LINEAGE_TAMPERED', wrongHead(lineage, head));
    return ordered(lineage);
}
/** Adds a statement. @throws LineageError when it stands on something that is not here, or is not a statement. */
function state(lineage, statement) {
    refuse('LINEAGE_UNREADABLE', faultsOf(statement, 'statement'));
    const id = idOf(statement);
    const grown = new Map([...lineage, [id, statement]]);
    refuse('LINEAGE_INCOMPLETE', missing(grown));
    return { lineage: grown, id };
}
/** @returns the union. As ids are digests, two documents can never disagree about a statement. */
const merge = (...lineages) => ordered(new Map(lineages.flatMap((it) => [...it])));
/** @returns the ids that nothing else stands on, in a stable order. A matrix that was not yet joined has several. */
function heads(lineage) {
    const stoodOn = new Set([...lineage.values()].flatMap((statement) => statement.predicate.after));
    return [...lineage.keys()].filter((id) => !stoodOn.has(id)).sort();
}
/** @returns the part of the lineage that the given statement stands on, itself included. */
function closure(lineage, head) {
    const wanted = new Set([head]);
    // A set that grows while it is walked visits what is added.
    for (const id of wanted)
        for (const before of lineage.get(id)?.predicate.after ?? [])
            wanted.add(before);
    return new Map([...lineage].filter(([id]) => wanted.has(id)));
}
/** @returns the JSON Lines text of the closure up to one head: the same bytes for the same head, whoever writes them. */
function serialize(lineage, head) {
    return [...ordered(closure(lineage, head)).values()].map((statement) => `${canonicalJson(statement)}\n`).join('');
}
function parseLines(lines) {
    const faults = [];
    const values = lines.map((line, i) => {
        try {
            return JSON.parse(line);
        }
        catch (cause) {
            faults.push({ at: `line ${i + 1}`, problem: `not JSON: ${cause.message}` });
            return undefined;
        }
    });
    refuse('LINEAGE_UNREADABLE', faults);
    return values;
}
function versionFaults(value, i) {
    const type = value?.predicateType;
    if (typeof type !== 'string' || facts_kindOf(type) !== undefined)
        return [];
    return [{ at: `line ${i + 1}.predicateType`, problem: unknownType(type) }];
}
function missing(lineage) {
    return [...lineage].flatMap(([id, statement]) => statement.predicate.after
        .filter((before) => !lineage.has(before))
        .map((before) => ({
        at: `${statement.predicate.action} ${id}`,
        problem: `stands on ${before}, which is not in the document: a statement was changed or left out`,
    })));
}
function wrongHead(lineage, head) {
    const found = heads(lineage);
    if (head === undefined || (found.length === 1 && found[0] === head))
        return [];
    return [
        { at: 'head', problem: `expected ${head}, found ${found.join(', ')}: the document is not the one that was named` },
    ];
}
/**
 * Depth first from the heads, ties by id: one order for one set of statements. Cycles cannot exist among digests. The path is a list
 * of its own, because a line of some thousand statements is deeper than the call stack.
 */
function ordered(lineage) {
    const out = new Map();
    for (const head of heads(lineage)) {
        const path = [stepTo(lineage, head)];
        for (let here = path.at(-1); here !== undefined; here = path.at(-1)) {
            const before = here.before.pop();
            if (before !== undefined && !out.has(before))
                path.push(stepTo(lineage, before));
            if (before !== undefined)
                continue;
            path.pop();
            if (here.statement !== undefined)
                out.set(here.id, here.statement);
        }
    }
    return out;
}
/** A statement on the path with what it stands on and was not looked at yet, the first by id last. */
function stepTo(lineage, id) {
    const statement = lineage.get(id);
    return { id, statement, before: [...(statement?.predicate.after ?? [])].sort().reverse() };
}
function refuse(code, faults) {
    if (faults.length > 0)
        throw new LineageError(code, faults);
}

;// CONCATENATED MODULE: ./packages/lineage/src/profile.ts


/**
 * How often numbers fall where. The buckets are the same for every data set: a double's highest 32 bits, made to sort like the number
 * itself, shifted right by `shift`. So two histograms are compared without reading any data again (`alignHistograms`), and one
 * does not depend on the order of the rows. `keys` ascend; `counts[i]` values fell into bucket `keys[i]`; no bucket is empty.
 */
const histogram = dist/* looseObject */._H3({
    shift: dist/* pipe */.FsL(count, dist/* maxValue */.cGV(22)),
    keys: dist/* array */.YOg(count),
    counts: dist/* array */.YOg(count),
});
/** Numbers, and dates as seconds since 1970 in UTC. Quantiles are the histogram's: off by at most the share `error` of their value. */
const numberProfile = dist/* looseObject */._H3({
    min: decimal,
    max: decimal,
    mean: decimal,
    /** Of the values as a sample: n − 1. Absent of a single value. */
    deviation: dist/* optional */.lqM(decimal),
    quantiles: dist/* array */.YOg(dist/* looseObject */._H3({ p: decimal, value: decimal })),
    error: decimal,
    histogram,
});
const columnTypes = ['number', 'text', 'boolean', 'date', 'nested', 'mixed', 'empty'];
/** One column of one table. */
const columnProfile = dist/* looseObject */._H3({
    name: dist/* string */.YjP(),
    /** `mixed`: at least 95 of 100 values are of one type, and some are not. */
    type: dist/* picklist */.KIO(columnTypes),
    /** Values that are there; `values + missing` is the number of rows. */
    values: count,
    missing: count,
    /** Exact up to 4,096; above that a HyperLogLog of 2^14 registers, with a standard error of 0.8 %. */
    distinct: dist/* looseObject */._H3({ count: count, exact: dist/* boolean */.zMY() }),
    numbers: dist/* optional */.lqM(numberProfile),
    /** The most frequent values, when there are so few that they are categories (at most 200); `other` counts the rest. */
    categories: dist/* optional */.lqM(dist/* looseObject */._H3({ listed: dist/* array */.YOg(dist/* looseObject */._H3({ value: dist/* string */.YjP(), count: count })), other: count })),
});
const tableProfile = dist/* looseObject */._H3({
    /** Inside the dataset. */
    path: dist/* string */.YjP(),
    sha256: sha256Hex,
    rows: count,
    columns: dist/* array */.YOg(columnProfile),
});
/** `profiles/<sha256>.json` in the store: what the tables of one dataset version look like. Named by the facts of its statement. */
const profile = dist/* looseObject */._H3({
    version: dist/* literal */.euz(1),
    /** SHA-256 of the manifest. */
    dataset: sha256Hex,
    tables: dist/* array */.YOg(tableProfile),
    /** Tables that are not in it. Unknown is not "unchanged". */
    unread: dist/* array */.YOg(dist/* looseObject */._H3({ path: dist/* string */.YjP(), because: dist/* string */.YjP() })),
});

;// CONCATENATED MODULE: ./packages/lineage/src/index.ts












/***/ })

};
