export const id = 1942;
export const ids = [1942];
export const modules = {

/***/ 8284:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dz: () => (/* reexport */ InputError),
  H5: () => (/* reexport */ InputFault),
  P_: () => (/* reexport */ Refusal),
  lu: () => (/* reexport */ commitRef),
  QP: () => (/* reexport */ defineAction),
  p0: () => (/* reexport */ duration),
  w: () => (/* reexport */ instanceType),
  nd: () => (/* reexport */ integer),
  wC: () => (/* reexport */ matching),
  ai: () => (/* reexport */ number),
  yc: () => (/* reexport */ openHeads),
  uH: () => (/* reexport */ openRef),
  MI: () => (/* reexport */ openUris),
  lq: () => (/* reexport */ optional),
  fb: () => (/* reexport */ postCheck),
  Gy: () => (/* reexport */ postComment),
  Ko: () => (/* reexport */ readInputs),
  sg: () => (/* reexport */ readRef),
  zM: () => (/* reexport */ reasonsOf),
  w3: () => (/* reexport */ roleArn),
  eF: () => (/* reexport */ run),
  gw: () => (/* reexport */ runnerClock),
  Qq: () => (/* reexport */ parsers_text),
  gW: () => (/* reexport */ treeRef),
  IQ: () => (/* reexport */ withDefault),
  Vm: () => (/* reexport */ word),
  kL: () => (/* reexport */ yamlMap)
});

// UNUSED EXPORTS: commonInputs, commonOutputs, lineageUri, s3Prefix, version

// EXTERNAL MODULE: ./packages/github/src/index.ts + 19 modules
var src = __webpack_require__(2592);
// EXTERNAL MODULE: ./packages/report/src/index.ts + 61 modules
var report_src = __webpack_require__(9226);
;// CONCATENATED MODULE: ./packages/action/src/refusal.ts
/**
 * Why an action will not go on: sentences that each name the thing, what was found, what is allowed and what to do.
 * Thrown before anything is created; everything that is wrong is told together.
 */
class Refusal extends Error {
    name = 'Refusal';
    reasons;
    constructor(...reasons) {
        super(reasons.join('\n'));
        this.reasons = reasons;
    }
}
/** @returns what a thrown thing says, as sentences for people. */
function reasonsOf(cause) {
    const listed = cause.reasons ?? cause.faults;
    if (Array.isArray(listed) && listed.every((it) => typeof it === 'string'))
        return listed;
    if (!(cause instanceof Error))
        return [String(cause)];
    const { code } = cause;
    return [...(typeof code === 'string' ? [`${code}: ${cause.message}`] : [cause.message]), ...causes(cause.cause)];
}
const causes = (cause) => (cause instanceof Error ? [`because: ${cause.message}`] : []);

;// CONCATENATED MODULE: ./packages/action/src/check.ts



/** GitHub's own limit for the summary is 65,535 characters. */
const limit = 65_000;
/** Nobody reads more, and each fifty cost a request. */
const mostAnnotations = 100;
/** What is inconclusive needs somebody to look: for a required check `neutral` would be as good as passed. */
const conclusions = {
    pass: 'success',
    fail: 'failure',
    error: 'failure',
    inconclusive: 'action_required',
};
/**
 * Makes a check run on the commit, with a sentence at each line that has to do with the verdict.
 * @returns its address, or undefined where this run may not write.
 */
async function postCheck(told, { token, annotations }) {
    const { run, line, lineage, head, runUrl } = told;
    const verdict = lineage.get(head)?.predicate.verdict;
    if (!token || verdict === undefined || (0,src/* isFromFork */.ty)(told.event, run.repository))
        return undefined;
    const github = await (0,src/* connectGitHub */.UY)({ token, apiUrl: told.apiUrl, repository: run.repository });
    const check = {
        name: `modelway: ${line}`,
        commit: run.commit,
        conclusion: conclusions[verdict.word],
        title: `${verdict.word}: ${verdict.reasons[0] ?? 'no reason was given'}`,
        summary: (0,report_src/* renderMarkdown */.Gc)(lineage, { line, budget: limit, runUrl }),
        detailsUrl: runUrl,
        id: head,
        annotations: annotations.slice(0, mostAnnotations),
    };
    return (0,src/* makeCheckRun */.wg)(github, check).catch((cause) => {
        const advice = (0,src/* permissionAdvice */.Ew)(cause, 'checks: write');
        throw advice === undefined ? cause : new Refusal(`the check run could not be made. ${advice}`);
    });
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./packages/action/src/clock.ts

/** The runner's clock. A sleep of no time lets in what came meanwhile, and is over as soon as that is done: a timer takes a millisecond. */
const runnerClock = {
    now: () => new Date(),
    sleep: async (milliseconds, signal) => {
        try {
            const waking = signal ? { signal } : {};
            await (milliseconds > 0 ? (0,promises_.setTimeout)(milliseconds, undefined, waking) : (0,promises_.setImmediate)(undefined, waking));
        }
        catch (cause) {
            // What woke us is the reason that the signal carries, not the timer's own AbortError.
            throw signal?.aborted ? signal.reason : cause;
        }
    },
};

// EXTERNAL MODULE: ./packages/lineage/src/index.ts + 22 modules
var lineage_src = __webpack_require__(7794);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
;// CONCATENATED MODULE: ./packages/action/src/lineage-store.ts



const refShape = dist/* looseObject */._H3({ heads: dist/* array */.YOg(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^sha256:[0-9a-f]{64}$/))) });
const commitRef = (commit, line) => `commits/${commit}/${line}`;
/** Where what is known of a content is found, when its commit was squashed or rebased away. */
const treeRef = (tree, line) => `trees/${tree}/${line}`;
const lineageUri = (store, head) => `${store.uri}/${lineageKey(head)}`;
const lineageKey = (head) => `lineage/${head.slice('sha256:'.length)}.jsonl`;
/**
 * Opens what a workflow handed over: one or more `…/lineage/<sha256>.jsonl`, merged.
 * @throws Refusal with one sentence per URI that is not of this store, not there, or not a lineage.
 */
async function openUris(store, uris) {
    const heads = uris.map((uri) => headOf(store, uri));
    const bad = uris.filter((_, i) => heads[i] === undefined);
    if (bad.length > 0) {
        throw new Refusal(...bad.map((uri) => `lineage: "${uri.slice(0, 300)}" is not ${store.uri}/lineage/<sha256>.jsonl; give the \`lineage\` output of an earlier step`));
    }
    return openHeads(store, heads.filter((head) => head !== undefined));
}
function headOf(store, uri) {
    const key = uri.startsWith(`${store.uri}/`) ? uri.slice(store.uri.length + 1) : '';
    const digest = /^lineage\/([0-9a-f]{64})\.jsonl$/.exec(key)?.[1];
    return digest === undefined ? undefined : `sha256:${digest}`;
}
/** Opens what stands behind a ref; a ref that is not there is the empty lineage. */
async function openRef(store, ref) {
    const found = await readRef(store, ref);
    return found === undefined ? lineage_src/* empty */.Ie : openHeads(store, found.heads);
}
/** Opens lineages by their heads and merges them, telling the faults of all of them together. */
async function openHeads(store, heads) {
    const opened = await Promise.allSettled(heads.map((head) => openOne(store, head)));
    const broken = opened.filter((it) => it.status === 'rejected');
    if (broken.length > 0)
        throw new Refusal(...broken.flatMap((it) => reasonsOf(it.reason)));
    return (0,lineage_src/* merge */.h1)(...opened.filter((it) => it.status === 'fulfilled').map((it) => it.value));
}
async function openOne(store, head) {
    const object = await store.get(lineageKey(head));
    if (object === undefined)
        throw new Refusal(`lineage: ${lineageUri(store, head)} is not in the store; the step that wrote it may have used another store`);
    try {
        return (0,lineage_src/* open */.ho)(object.bytes, head);
    }
    catch (cause) {
        if (!(cause instanceof lineage_src/* LineageError */.AL))
            throw cause;
        throw new Refusal(...cause.faults.map((fault) => `lineage ${lineageUri(store, head)}: ${cause.code}: ${fault.at}: ${fault.problem}`));
    }
}
/** Writes the closure up to a head. Immutable: the same head always has the same bytes, so a second write is no conflict. */
async function writeLineage(store, lineage, head) {
    await store.put(lineageKey(head), (0,lineage_src/* serialize */.lK)(lineage, head), 'absent');
    return lineageUri(store, head);
}
/** @returns the heads that a ref names and its etag, or undefined when there is none. @throws Refusal when it is not a ref. */
async function readRef(store, ref) {
    const object = await store.get(`refs/${ref}`);
    if (object === undefined)
        return undefined;
    const shape = dist/* safeParse */.xLC(refShape, parse(object.bytes));
    if (!shape.success)
        throw new Refusal(`ref: ${store.uri}/refs/${ref} is not {"heads":["sha256:…"]}; it was written by something else`);
    return { heads: shape.output.heads, etag: object.etag };
}
/**
 * Points a ref at a new head by compare-and-swap; a lost race reads again, so that no head is ever lost.
 * @param move `written` settles when the head is in the store: nothing is written before that. @throws Error when ten races in a row were lost.
 */
async function moveRef(store, move, clock) {
    for (let attempt = 0; attempt < 10; attempt += 1) {
        const now = await readRef(store, move.ref);
        await move.written;
        const kept = move.how === 'join' ? (now?.heads ?? []).filter((head) => !move.lineage.has(head)) : [];
        const heads = [...new Set([...kept, move.head])].sort();
        const answer = await store.put(`refs/${move.ref}`, JSON.stringify({ heads }), now ? { etag: now.etag } : 'absent');
        if (answer === 'written')
            return;
        await clock.sleep(50 * 2 ** attempt);
    }
    throw new Error(`the ref ${store.uri}/refs/${move.ref} kept moving; another job writes it without pause`);
}
function parse(bytes) {
    try {
        return JSON.parse(new TextDecoder().decode(bytes));
    }
    catch {
        return undefined; // Refused by the shape check, with the ref's name.
    }
}

;// CONCATENATED MODULE: ./packages/action/src/comment.ts




/** GitHub's own limit is 65,536 characters; the rest is for what GitHub may add. */
const comment_limit = 65_000;
/** How often the lineage or the pull request may move on while the comment is written. */
const attempts = 8;
const markerOf = (line) => `<!-- modelway:report v1 line=${line} -->`;
/**
 * Renders all that is known of the pull request's head and of the line into its one comment. As the comment is a function of the merged
 * lineage, jobs that finish together only have to agree on the lineage: whoever sees the ref or the head move renders again. So the job
 * of an older push, however late, never puts its own verdict in the place of a newer one.
 * @returns the comment's address, or undefined when this run belongs to no pull request or may not write to it.
 */
async function postComment(reported, { token }) {
    const { run, line, log, clock } = reported;
    if (run.pullRequest === undefined || !token)
        return undefined;
    if ((0,src/* isFromFork */.ty)(reported.event, run.repository)) {
        log.info('This pull request comes from a fork: its token may not comment. The report is in the job summary.');
        return undefined;
    }
    const wait = (milliseconds) => clock.sleep(milliseconds);
    const github = await (0,src/* connectGitHub */.UY)({ token, apiUrl: reported.apiUrl, repository: run.repository, wait });
    const at = { pullRequest: run.pullRequest, marker: markerOf(line) };
    return keep(reported, github, at).catch(explain);
}
async function keep({ run, store, line, runUrl, log }, github, at) {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
        const head = await comment_headOf(github, at.pullRequest);
        const { commit, etag } = await subject({ store, line }, { head, own: run.commit });
        // Of the head nothing is known yet. Its own jobs will write; until then an older report stands, whichever it is.
        const standing = commit === head || head === undefined ? undefined : await (0,src/* findComment */.h1)(github, at);
        if (standing !== undefined) {
            log.info(`The pull request has moved on to ${head}, whose jobs write the comment.`);
            return standing.url;
        }
        const lineage = await openRef(store, commitRef(commit, line));
        const body = (0,report_src/* renderMarkdown */.Gc)(lineage, { line, budget: comment_limit, marker: at.marker, runUrl });
        const comment = await (0,src/* keepComment */.Xz)(github, { ...at, body });
        const now = await subject({ store, line }, { head: await comment_headOf(github, at.pullRequest), own: run.commit });
        if (now.commit === commit && now.etag === etag)
            return comment.url;
    }
    throw new Refusal('the lineage kept growing while the comment was written; the next job will write it again');
}
/** @returns which commit is to be told of: the head, as soon as anything is known of it; else this run's own. */
async function subject({ store, line }, { head, own }) {
    const known = head === undefined || head === own ? undefined : await readRef(store, commitRef(head, line));
    if (head !== undefined && known !== undefined)
        return { commit: head, etag: known.etag };
    return { commit: own, etag: (await readRef(store, commitRef(own, line)))?.etag };
}
/** Where GitHub does not say, this run's own commit is what there is. */
async function comment_headOf(github, pullRequest) {
    try {
        return (await (0,src/* pullHead */.gR)(github, pullRequest)).commit;
    }
    catch (cause) {
        // Octokit's error has a status; anything else that is thrown has none.
        if (cause.status === 404)
            return undefined;
        throw cause;
    }
}
function explain(cause) {
    const advice = (0,src/* permissionAdvice */.Ew)(cause, 'pull-requests: write');
    throw advice === undefined ? cause : new Refusal(`the comment could not be written. ${advice}`);
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./packages/action/src/input-fault.ts
/** What a parser says of bad text: what is allowed. `run` adds the input's name and what was found. */
class InputFault extends Error {
    name = 'InputFault';
}

;// CONCATENATED MODULE: ./packages/action/src/parsers.ts


/** Any text that is not empty, as it is. */
const parsers_text = () => ({ parse: (given) => given });
/** One of a closed set of words. */
const word = (...allowed) => ({
    parse: (given) => {
        const found = allowed.find((it) => it === given);
        if (found === undefined)
            throw new InputFault(`must be one of ${allowed.join(', ')}`);
        return found;
    },
});
/** Text of one form. `says` completes the sentence "must be …". */
const matching = (pattern, says) => ({
    parse: (given) => {
        if (!pattern.test(given))
            throw new InputFault(`must be ${says}`);
        return given;
    },
});
/** A whole number. */
const integer = ({ min, max }) => ({
    parse: (given) => inRange(/^-?\d{1,15}$/.test(given) ? Number(given) : Number.NaN, { min, max }, 'a whole number'),
});
/** A decimal number. */
const number = ({ min, max }) => ({
    parse: (given) => inRange(/^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(given) ? Number(given) : Number.NaN, { min, max }, 'a number'),
});
function inRange(value, { min, max }, what) {
    if (!(value >= min && value <= max))
        throw new InputFault(`must be ${what} from ${min} to ${max}`);
    return value;
}
const seconds = { ms: 0.001, s: 1, m: 60, h: 3600, d: 86400 };
/** A time such as `500ms`, `15s`, `5m`, `1h` or `1h30m`; given back in seconds. */
const duration = () => ({
    parse: (given) => {
        if (!/^(\d+(\.\d+)?(ms|s|m|h|d))+$/.test(given))
            throw new InputFault('must be a time such as 500ms, 15s, 5m, 1h or 1h30m');
        return [...given.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/g)].reduce(
        // Safe: the pattern has let through nothing but these units.
        (sum, [, amount, unit]) => sum + Number(amount) * seconds[unit], 0);
    },
});
/** An IAM role's ARN, by the pattern of SageMaker's own model (RoleArn). */
const roleArn = () => matching(/^(?=.{20,2048}$)arn:aws[a-z-]*:iam::\d{12}:role\/?[a-zA-Z_0-9+=,.@\-_/]+$/, 'the ARN of an IAM role, such as arn:aws:iam::111122223333:role/modelway');
/** A SageMaker instance type. Whether the account may use it only AWS can say. */
const instanceType = () => matching(/^ml\.[a-z0-9-]+\.[a-z0-9-]+$/, 'an instance type such as ml.m5.large');
/** An S3 prefix; given back without a slash at the end. */
const s3Prefix = () => ({
    parse: (given) => {
        if (!/^s3:\/\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](\/[^\s]*)?$/.test(given)) {
            throw new InputFault('must be s3://bucket or s3://bucket/prefix (bucket names are 3 to 63 of a-z, 0-9, dot and hyphen)');
        }
        return given.replace(/\/+$/, '');
    },
});
/** A YAML map from names to single values: strings, numbers, booleans or null, with the types that YAML gives them. */
const yamlMap = () => ({ parse: parseMap });
function parseMap(given) {
    const value = readYaml(given);
    if (value === null)
        return {};
    if (typeof value !== 'object' || Array.isArray(value))
        throw new InputFault('must be a YAML map, one "name: value" a line');
    const nested = Object.entries(value).filter(([, it]) => typeof it === 'object' && it !== null);
    if (nested.length > 0)
        throw new InputFault(`must hold single values; ${nested.map(([name]) => name).join(', ')} is a list or a map`);
    return value; // Safe: nested values were refused above, and YAML has no other kinds.
}
function readYaml(given) {
    try {
        return (0,yaml_dist/* parse */.qg)(given, { maxAliasCount: 0 });
    }
    catch (cause) {
        throw new InputFault(`must be YAML: ${cause.message.split('\n')[0]}`);
    }
}
/** Makes an input optional: absent, its value is undefined. */
const optional = (input) => ({ ...input, optional: true });
/** Gives an input the default that `action.yml` shows. */
const withDefault = (input, fallback) => ({ ...input, fallback });

;// CONCATENATED MODULE: ./packages/action/src/common-inputs.ts

/** What every action takes, in the order of every `action.yml`. */
const commonInputs = {
    store: s3Prefix(),
    line: matching(/^[a-zA-Z0-9](-?[a-zA-Z0-9]){0,39}$/, 'a name of at most 40 letters, digits and single hyphens, such as churn (it becomes part of SageMaker names)'),
    lineage: optional(parsers_text()),
    'dry-run': withDefault(word('true', 'false'), 'false'),
};
/** What every action gives back, whatever else it does. */
const commonOutputs = (/* unused pure expression or super */ null && (['lineage', 'verdict']));

;// CONCATENATED MODULE: ./packages/action/src/define.ts
/** Keeps the types of one action together. @returns the action, unchanged. */
const defineAction = (action) => action;

;// CONCATENATED MODULE: ./packages/action/src/inputs.ts

/** All that is wrong with the inputs, told together. */
class InputError extends Error {
    name = 'InputError';
    faults;
    constructor(faults) {
        super(faults.join('\n'));
        this.faults = faults;
    }
}
/**
 * @param table the inputs, by name.
 * @param textOf what the workflow gave for a name; empty text is the same as nothing, as on the runner.
 * @param known names that the workflow gave (`INPUT_*`), to find those that nobody reads.
 * @returns every value, parsed. @throws InputError with one sentence per bad, missing or unknown input.
 */
function readInputs(table, textOf, known = []) {
    const faults = unknownNames(table, known);
    const values = {};
    for (const [name, input] of Object.entries(table)) {
        try {
            values[name] = readOne(input, textOf(name).trim());
        }
        catch (cause) {
            if (!(cause instanceof InputFault))
                throw cause;
            faults.push(`${name}: ${cause.message}${found(textOf(name))}`);
        }
    }
    if (faults.length > 0)
        throw new InputError(faults);
    return values; // Safe: each value came from the parser under its own name.
}
function readOne(input, given) {
    if (given !== '')
        return input.parse(given);
    if (input.fallback !== undefined)
        return input.parse(input.fallback);
    if (input.optional)
        return undefined;
    throw new InputFault('is required');
}
const found = (given) => given.trim() === '' ? ', and was not given' : `, found "${given.trim().slice(0, 200)}"`;
function unknownNames(table, given) {
    const names = Object.keys(table);
    return given
        .filter((name) => !names.includes(name))
        .map((name) => `${name}: is not an input of this action; it has ${names.join(', ')}`);
}

;// CONCATENATED MODULE: ./packages/action/src/dry-run.ts
/** @returns what a dry run prints: the requests, what they may cost and the permissions that they use. Plain text, one fact a line. */
function dryRunLines({ requests, cost, permissions }) {
    return [
        'Dry run: nothing is created, uploaded or changed.',
        '',
        'Requests, in order:',
        ...requests.flatMap((request) => JSON.stringify(request, null, 2).split('\n')),
        '',
        `Cost: ${cost}`,
        '',
        'IAM permissions used:',
        ...permissions.map(({ action, resource, condition }) => `  ${action} on ${resource}${said(condition)}`),
    ];
}
/** @returns the same as Markdown for the job summary. */
function dryRunMarkdown(action, described) {
    const rows = described.permissions.map(({ action: name, resource, condition }) => `| \`${name}\` | \`${resource.replaceAll('|', '\\|')}\`${condition ? `, on condition \`${JSON.stringify(condition)}\`` : ''} |`);
    const body = JSON.stringify(described.requests, null, 2).replaceAll('```', "'''");
    return [
        `### ${action}: dry run`,
        '',
        `**Cost**: ${described.cost}`,
        '',
        '| IAM action | on |',
        '|---|---|',
        ...rows,
        '',
        '```json',
        body,
        '```',
        '',
    ].join('\n');
}
const said = (condition) => condition ? ` if ${JSON.stringify(condition)}` : '';

;// CONCATENATED MODULE: ./packages/action/src/ending.ts


/** Does the work. Whatever is thrown becomes an ending that can be stated: nothing that went wrong goes untold. */
async function conclude(action, trip) {
    let tried = { action: action.name, inputs: trip.inputs };
    try {
        const observed = await action.observe(trip);
        const plan = action.plan(trip, observed);
        tried = plan;
        return { outcome: await action.perform(plan, trip, observed) };
    }
    catch (cause) {
        return { tried, reasons: reasonsOf(trip.signal.aborted ? whyAborted(trip.signal, cause) : cause) };
    }
}
/** What broke because of a cancel is told as the cancel: the error that it caused somewhere in between helps nobody. */
const whyAborted = (signal, cause) => signal.reason instanceof src/* Cancelled */.cJ ? signal.reason : cause;

;// CONCATENATED MODULE: ./packages/action/src/find-lineage.ts

/**
 * What the workflow gave; or else what is known of this commit; or else of this very content: a squash makes a commit that nobody
 * judged, with a tree that somebody did.
 */
async function findLineage({ inputs, store, runner, say }, tree) {
    const given = inputs.lineage?.split(/\s+/).filter((uri) => uri !== '') ?? [];
    if (given.length > 0)
        return openUris(store, given);
    const { commit } = runner.run;
    const byCommit = await openRef(store, commitRef(commit, inputs.line));
    if (byCommit.size > 0 || tree === undefined)
        return byCommit;
    const byTree = await openRef(store, treeRef(tree, inputs.line));
    if (byTree.size > 0)
        say.info(`nothing is known of commit ${commit}; its content (tree ${tree}) is known from another commit`);
    return byTree;
}

;// CONCATENATED MODULE: ./packages/action/src/needs.ts


const makers = {
    dataset: 'version-dataset',
    training: 'run-training',
    evaluation: 'evaluate-gate',
    registration: 'register-model',
    deployment: 'deploy-canary',
    shadow: 'shadow-test',
    restoration: 'restore-dataset',
    selection: 'pick-candidate',
};
/**
 * Checks that an action may start: of each kind that it needs, the last statement must have passed, or the selection that speaks for it.
 * @throws Refusal with one sentence per kind that is missing or did not pass. Missing is never a pass.
 */
function checkNeeds(lineage, { needs, line, commit }) {
    const faults = needs.flatMap((kind) => faultOf(lineage, { kind, line, commit }));
    if (faults.length > 0)
        throw new Refusal(...faults);
}
function faultOf(lineage, { kind, line, commit }) {
    const found = (0,lineage_src/* speaksFor */.ZQ)(lineage, kind, line)?.statement.predicate;
    if (found === undefined) {
        return [
            `lineage: holds no ${kind} of ${line} for commit ${commit}; run ${makers[kind]} for this commit first, or give its \`lineage\` output`,
        ];
    }
    if (found.verdict.word === 'pass')
        return [];
    return [
        `lineage: the last ${kind} of ${line} ended with "${found.verdict.word}" (${found.verdict.reasons.join('; ')}); only "pass" lets this action start`,
    ];
}

;// CONCATENATED MODULE: ./packages/action/src/place-by-lineage.ts

/**
 * A `repository_dispatch` stands on the default branch, whatever it is about. What it is about says the lineage that it hands on.
 * @returns where the last statement of that lineage was made; undefined for every other event, and without a lineage.
 */
async function placeByLineage({ runner, inputs, store, }) {
    const given = inputs.lineage?.split(/\s+/).filter((uri) => uri !== '') ?? [];
    if (runner.run.event !== 'repository_dispatch' || given.length === 0)
        return undefined;
    const statements = [...(await openUris(store, given)).values()].map(({ predicate }) => predicate);
    const newest = statements.sort((a, b) => Date.parse(a.finishedOn) - Date.parse(b.finishedOn)).at(-1);
    if (newest === undefined)
        return undefined;
    const { commit, pullRequest } = newest.run;
    return { commit, ...(pullRequest === undefined ? {} : { pullRequest }) };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./packages/action/src/page.ts




/**
 * Writes the report as a page of its own, for a workflow to keep as an artifact: `$RUNNER_TEMP/modelway/<line>.html`. Later steps of the
 * job write it again, each with more of the story. @returns its path.
 */
function writePage(lineage, { head, line, runUrl, temp }) {
    const folder = (0,external_node_path_.join)(temp, 'modelway');
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
    // The name of a line is what a workflow wrote: it may not leave the folder.
    const path = (0,external_node_path_.join)(folder, `${line.replace(/[^A-Za-z0-9._-]/g, '_')}.html`);
    (0,external_node_fs_.writeFileSync)(path, (0,report_src/* renderHtml */.K2)((0,lineage_src/* closure */.Cx)(lineage, head), { line, runUrl }));
    return path;
}

;// CONCATENATED MODULE: ./packages/action/src/version.ts
/** What statements say of the code that made them. Moved by the release. */
const version = '1.0.0';

;// CONCATENATED MODULE: ./packages/action/src/statement.ts


/** @returns the statement of an action that came to an end, good or bad. */
const concluded = (of, outcome) => statement(of, {
    subject: [...outcome.subject],
    inputs: [...outcome.inputs],
    facts: outcome.facts,
    remarks: [...outcome.remarks],
    verdict: outcome.verdict,
});
/** @returns the statement of an action that broke. Its subject is what it tried: the plan, or the inputs when it had none yet. */
function broken(of, { tried, verdict }) {
    const subject = {
        name: `what ${of.action} tried`,
        digest: { sha256: (0,lineage_src/* sha256 */.sc)((0,lineage_src/* canonicalJson */.dj)(JSON.parse(JSON.stringify(tried)))) },
    };
    return statement(of, { subject: [subject], inputs: [], facts: {}, remarks: [], verdict });
}
function statement(of, { subject, ...said }) {
    return wellFormed({
        _type: lineage_src/* statementType */.qB,
        subject,
        predicateType: (0,lineage_src/* predicateType */.W3)(of.kind),
        predicate: {
            action: of.action,
            version: version,
            line: of.line,
            run: of.run,
            startedOn: of.startedOn.toISOString(),
            finishedOn: of.finishedOn.toISOString(),
            after: (0,lineage_src/* heads */.c9)(of.lineage),
            ...said,
        },
    });
}
/** A log line may end in half of a character, which no canonical JSON can hold: it becomes the sign for an unknown one. */
function wellFormed(value) {
    // Safe: the shape stays; only texts change.
    return JSON.parse(JSON.stringify(value), (_, it) => (typeof it === 'string' ? it.toWellFormed() : it));
}

;// CONCATENATED MODULE: ./packages/action/src/summary.ts


/** GitHub drops a step's summary whole when it is larger than this, in bytes. */
const summary_limit = 1_000_000;
/** @returns the job summary: the story up to this action's statement. */
const summary = (lineage, { head, line, runUrl }) => (0,report_src/* renderMarkdown */.Gc)((0,lineage_src/* closure */.Cx)(lineage, head), { line, budget: summary_limit, unit: 'bytes', runUrl });

;// CONCATENATED MODULE: ./packages/action/src/tell.ts






/** States, stores, sets outputs, reports, and fails last: whatever happened, it is told first. */
async function tellAll(action, trip, { ready, ending }) {
    const { lineage, id } = stated(action, trip, { ready, ending });
    const uri = await tell_keep(trip, { lineage, id, ending });
    const verdict = lineage.get(id)?.predicate.verdict ?? (0,lineage_src/* error */.z3)('the statement was lost');
    const outputs = 'outcome' in ending ? ending.outcome.outputs : {};
    for (const [name, value] of Object.entries({ lineage: uri, verdict: verdict.word, ...outputs }))
        ready.say.setOutput(name, value);
    await warnOnly(ready.say, () => ready.say.summarize(summary(lineage, { head: id, line: trip.line, runUrl: ready.runner.runUrl })));
    await warnOnly(ready.say, async () => keepPage(lineage, trip, { ready, id }));
    await warnOnly(ready.say, () => tellFurther(action, { ...trip, lineage }, { ready, id, uri }));
    if (verdict.word === 'pass')
        return;
    if (verdict.word === 'inconclusive' && 'outcome' in ending && ending.outcome.unfinished)
        return verdict.reasons.forEach(ready.say.info);
    for (const reason of verdict.reasons)
        ready.say.error(reason);
    process.exitCode = 1;
}
/** Only a runner has a place for it. */
function keepPage(lineage, { line, env, log }, { ready, id }) {
    const temp = env['RUNNER_TEMP'];
    if (temp)
        log.info(`The report as a page: ${writePage(lineage, { head: id, line, runUrl: ready.runner.runUrl, temp })}`);
}
/** Facts that are no statement are a fault of ours, and told as one: a red action must not end without a word. */
function stated(action, { line, run, lineage, clock }, { ready, ending }) {
    const { name, kind } = action;
    const of = {
        action: name,
        kind,
        line,
        run,
        lineage,
        startedOn: ready.startedOn,
        finishedOn: clock.now(),
    };
    if (!('outcome' in ending))
        return (0,lineage_src/* state */.wk)(lineage, broken(of, { tried: ending.tried, verdict: (0,lineage_src/* error */.z3)(...ending.reasons) }));
    try {
        return (0,lineage_src/* state */.wk)(lineage, concluded(of, ending.outcome));
    }
    catch (cause) {
        return (0,lineage_src/* state */.wk)(lineage, broken(of, { tried: ending.outcome.subject, verdict: (0,lineage_src/* error */.z3)(...reasonsOf(cause)) }));
    }
}
/**
 * Lineage first, refs after it: a ref never points at what is not there. The refs do not wait for each other, and are read while the
 * lineage is still on its way.
 */
async function tell_keep({ store, run, line, clock }, { lineage, id, ending }) {
    const subjects = 'outcome' in ending ? ending.outcome.subject.map((it) => `artifacts/${it.digest.sha256}`) : [];
    const replaced = 'outcome' in ending ? (ending.outcome.refs ?? []) : [];
    const trees = run.tree === undefined ? [] : [treeRef(run.tree, line)];
    const joined = [commitRef(run.commit, line), ...trees, ...subjects].map((ref) => [ref, 'join']);
    const moves = new Map([...joined, ...replaced.map((ref) => [ref, 'replace'])]);
    const written = writeLineage(store, lineage, id);
    const moved = [...moves].map(([ref, how]) => moveRef(store, { ref, how, head: id, lineage, written }, clock));
    for (const it of await Promise.allSettled([written, ...moved]))
        if (it.status === 'rejected')
            throw it.reason;
    return lineageUri(store, id);
}
async function tellFurther(action, trip, { ready, id, uri }) {
    const { apiUrl, runUrl } = ready.runner;
    const outputs = (await action.tell?.({ ...trip, apiUrl, runUrl, head: id, lineageUri: uri })) ?? {};
    for (const [name, value] of Object.entries(outputs))
        ready.say.setOutput(name, value);
}
/** Decoration may only warn: the verdict stands in the store already. */
async function warnOnly(say, work) {
    try {
        await work();
    }
    catch (cause) {
        for (const reason of reasonsOf(cause))
            say.warn(reason);
    }
}

;// CONCATENATED MODULE: ./packages/action/src/run.ts











/**
 * The trip of every action: inputs → lineage → needs → observe → plan → perform → statement → store → outputs → report → fail.
 * A red action still states, sets outputs and reports, and only then fails.
 * @param phase `main`, or `post` for the step that the runner starts at the end of the job, whatever happened.
 */
async function run(action, phase, openStore) {
    const say = (0,src/* commands */.Pi)();
    try {
        const ready = prepare(action, say, openStore);
        await (phase === 'post' ? cleanUp(action, ready) : travel(action, ready));
    }
    catch (cause) {
        report(say, phase, reasonsOf(cause));
    }
}
/** What `main` has already failed for is no second failure in the post step. */
function report(say, phase, reasons) {
    for (const reason of reasons)
        phase === 'main' ? say.error(reason) : say.warn(reason);
    if (phase === 'main')
        process.exitCode = 1;
}
function prepare(action, say, openStore) {
    const runner = (0,src/* readRunner */.fY)(process.env);
    const table = { ...commonInputs, ...action.inputs };
    // Safe: the table is the union of the two whose values `Own` joins.
    const inputs = readInputs(table, runner.input, runner.inputNames);
    const faults = action.check?.(inputs) ?? [];
    if (faults.length > 0)
        throw new Refusal(...faults);
    if ('github-token' in inputs && typeof inputs['github-token'] === 'string')
        say.addMask(inputs['github-token']);
    const store = openStore({ uri: inputs.store, env: runner.env, clock: runnerClock, role: roleOf(inputs, say) });
    const signal = (0,src/* cancelSignal */.Bj)((name, listener) => process.on(name, listener));
    return { runner, say, store, inputs, startedOn: runnerClock.now(), signal };
}
function roleOf(inputs, { addMask }) {
    const arn = 'role-to-assume' in inputs ? inputs['role-to-assume'] : undefined;
    return typeof arn === 'string' ? { arn, mask: addMask } : undefined;
}
async function travel(action, begun) {
    const place = (await action.place?.(placing(begun))) ?? (await placeByLineage(begun));
    if (place === 'done')
        return;
    const ready = place ? at(begun, place) : begun;
    const tree = place ? undefined : (0,src/* treeOf */.g7)(ready.runner.workspace);
    const lineage = await findLineage(ready, tree);
    const trip = tripOf(ready, { lineage, tree });
    const needs = typeof action.needs === 'function' ? action.needs(trip.inputs) : action.needs;
    checkNeeds(lineage, { needs, line: trip.line, commit: trip.run.commit });
    if (ready.inputs['dry-run'] === 'true')
        return showPlan(action, trip, ready);
    const ending = await conclude(action, trip);
    await withReasons(ending, async () => {
        // What broke half way may have left something running: then the post step looks after it.
        ready.say.saveState('finished', 'outcome' in ending ? 'true' : 'false');
        await tellAll(action, trip, { ready, ending });
    });
}
/** A disk that is full, or a store that refuses, breaks the telling too: why the action broke is told all the same, and first. */
async function withReasons(ending, work) {
    try {
        await work();
    }
    catch (cause) {
        if (!('reasons' in ending) || !Array.isArray(ending.reasons))
            throw cause;
        throw new Refusal(...new Set([...ending.reasons.map(String), ...reasonsOf(cause)]));
    }
}
function placing({ runner, say, store, inputs }) {
    const { run, event, env, apiUrl, runUrl } = runner;
    return { inputs, line: inputs.line, run, store, event, env, clock: runnerClock, log: say, apiUrl, runUrl };
}
const at = (ready, place) => ({
    ...ready,
    runner: { ...ready.runner, run: { ...ready.runner.run, ...place } },
});
function tripOf({ runner, say, store, inputs, signal }, { lineage, tree }) {
    const { workspace, env, event } = runner;
    const run = { ...runner.run, ...(tree === undefined ? {} : { tree }) };
    return {
        inputs,
        line: inputs.line,
        lineage,
        run,
        workspace,
        store,
        env,
        event,
        clock: runnerClock,
        log: say,
        signal,
        saveState: say.saveState,
    };
}
async function showPlan(action, trip, { say }) {
    const described = action.describe(action.plan(trip, await action.observe(trip)));
    for (const line of dryRunLines(described))
        say.info(line);
    await say.summarize(dryRunMarkdown(action.name, described));
}
/** The post step: stops what `main` left running. It may run after a kill, so all it trusts is the saved state. */
async function cleanUp(action, { runner, say, inputs }) {
    if (runner.state['finished'] === 'true')
        return;
    await action.stop?.(runner.state, { clock: runnerClock, log: say, inputs, env: runner.env });
}

;// CONCATENATED MODULE: ./packages/action/src/index.ts














/***/ }),

/***/ 5727:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  zR: () => (/* reexport */ FileChanged),
  SA: () => (/* reexport */ FunctionFailed),
  n: () => (/* reexport */ becameOf),
  Mn: () => (/* reexport */ beginProcessingJob),
  A6: () => (/* reexport */ busyStatuses),
  Ng: () => (/* reexport */ connect),
  JH: () => (/* reexport */ copyObject),
  ho: () => (/* reexport */ costOf),
  UD: () => (/* reexport */ createEndpoint),
  yr: () => (/* reexport */ createModelPackage),
  Gj: () => (/* reexport */ describeAlarms),
  N2: () => (/* reexport */ describeEndpoint),
  T_: () => (/* reexport */ describeEndpointConfig),
  Xy: () => (/* reexport */ describeModelPackage),
  g: () => (/* reexport */ describeProcessingJob),
  hw: () => (/* reexport */ describeTrainingJob),
  G5: () => (/* reexport */ digestObject),
  sy: () => (/* reexport */ ecrImage),
  MP: () => (/* reexport */ ensureEndpointConfig),
  aI: () => (/* reexport */ ensureModel),
  DG: () => (/* reexport */ ensureModelPackageGroup),
  bM: () => (/* reexport */ ensureProcessingJob),
  eY: () => (/* reexport */ ensureTrainingJob),
  dz: () => (/* reexport */ findTrainingJob),
  e6: () => (/* reexport */ follow),
  Gn: () => (/* reexport */ followProcessingJob),
  Zq: () => (/* reexport */ followTrainingJob),
  iM: () => (/* reexport */ getObject),
  eO: () => (/* reexport */ getRange),
  C6: () => (/* reexport */ headObject),
  Lt: () => (/* reexport */ inLanes),
  Gz: () => (/* reexport */ joinTrainingJob),
  oo: () => (/* reexport */ lastFiring),
  L: () => (/* reexport */ listObjects),
  ks: () => (/* reexport */ listPage),
  i3: () => (/* reexport */ listPrice),
  mS: () => (/* reexport */ liveModel),
  x5: () => (/* reexport */ locate),
  a7: () => (/* reexport */ lookAtEndpoint),
  T0: () => (/* reexport */ modelRequest),
  V6: () => (/* reexport */ planName),
  b8: () => (/* reexport */ putAlarm),
  $R: () => (/* reexport */ putObject),
  gl: () => (/* reexport */ reach),
  _9: () => (/* reexport */ readCaptures),
  Uw: () => (/* reexport */ readMetrics),
  Ag: () => (/* reexport */ readObject),
  vv: () => (/* reexport */ readRegistered),
  oD: () => (/* reexport */ readWhole),
  Ab: () => (/* reexport */ registeredFaults),
  AT: () => (/* reexport */ resolveImage),
  RA: () => (/* reexport */ resourceArns),
  CG: () => (/* reexport */ runningJobs),
  yc: () => (/* reexport */ s3Store),
  Kv: () => (/* reexport */ signerOf),
  j7: () => (/* reexport */ stopProcessingJob),
  $S: () => (/* reexport */ stopRunningJob),
  SL: () => (/* reexport */ stopTrainingJob),
  s5: () => (/* reexport */ tablePrice),
  Fg: () => (/* reexport */ tagsOf),
  hG: () => (/* reexport */ under),
  FK: () => (/* reexport */ untilIdle),
  lg: () => (/* reexport */ updateEndpoint),
  QM: () => (/* reexport */ uploadFile),
  Rw: () => (/* reexport */ wantTag),
  uB: () => (/* reexport */ watchProcessingJob)
});

// UNUSED EXPORTS: EndpointBusy, NotOurs, Overdue, S3Fault, ServiceFault, asked, checkOurs, describeModel, isBusy, objectHeaders, parseCapture, patienceFor, planTag, refusalKind, s3Uri, wantsIn

;// CONCATENATED MODULE: ./packages/aws/src/location.ts
/**
 * @param uri `s3://bucket` or `s3://bucket/any/key`.
 * @returns bucket and key, the key as written (also with a slash at the end). @throws Error when it is not an S3 URI.
 */
function locate(uri) {
    const [, bucket, key] = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/s.exec(uri) ?? [];
    if (bucket === undefined)
        throw new Error(`"${uri.slice(0, 300)}" is not an S3 URI: it must be s3://bucket or s3://bucket/key (bucket names are 3 to 63 of a-z, 0-9, dot and hyphen)`);
    return { bucket, key: key ?? '' };
}
/** @returns `s3://bucket/key`. */
const s3Uri = ({ bucket, key }) => `s3://${bucket}/${key}`;
/** @returns the object called `name` in a folder; the folder's key may be empty (the bucket itself) or end with a slash. */
const under = ({ bucket, key }, name) => ({
    bucket,
    key: key === '' || key.endsWith('/') ? `${key}${name}` : `${key}/${name}`,
});

;// CONCATENATED MODULE: ./packages/aws/src/s3-fault.ts

/** What S3, or the way to it, had against a request. `code` is the service's own. */
class S3Fault extends Error {
    name = 'S3Fault';
    code;
    status;
    constructor(at, operation, cause) {
        const { code, status } = answerOf(cause);
        super(`${operation} ${s3Uri(at)}: ${advice(at, { code, status, region: regionOf(cause) }) ?? messageOf(cause)}`, {
            cause,
        });
        this.code = code;
        this.status = status;
    }
}
/** @returns the service's error code and HTTP status, as the SDK hands them over; HEAD answers have no body, so only a status. */
function answerOf(cause) {
    const { name, Code, code, $metadata } = cause;
    const words = [Code, name === 'Error' ? undefined : name, code, name];
    return { code: words.find((it) => typeof it === 'string') ?? 'Unknown', status: $metadata?.httpStatusCode };
}
/** What to do, for the faults that people can mend. */
function advice({ bucket }, { code, status, region }) {
    if (code === 'NoSuchBucket')
        return `the bucket "${bucket}" does not exist; create it, or correct its name`;
    if (code === 'CredentialsProviderError')
        return 'no AWS credentials were found; run aws-actions/configure-aws-credentials before this step';
    if (['PermanentRedirect', 'AuthorizationHeaderMalformed', 'TemporaryRedirect'].includes(code) || status === 301)
        return region === undefined
            ? `the bucket "${bucket}" is in another region; set AWS_REGION to the region of the bucket`
            : `the bucket "${bucket}" is in ${region}; set AWS_REGION to ${region}`;
    if (code === 'RequestTimeTooSkewed')
        return "the clock of this machine is more than 15 minutes off S3's; set it (a runner takes it from its host), then run again";
    if (code === 'AccessDenied' || status === 403)
        return `${code}: these credentials may not do this; grant it to the role (s3:ListBucket too: without it a missing object answers 403)`;
    return undefined;
}
const regionOf = (cause) => {
    const { region } = cause;
    return typeof region === 'string' && /^[a-z0-9-]{1,40}$/.test(region) ? region : undefined;
};
const messageOf = (cause) => `${answerOf(cause).code}: ${cause instanceof Error ? cause.message : String(cause)}`;

;// CONCATENATED MODULE: ./packages/aws/src/service-fault.ts

/** What a service, or the way to it, had against a request. `code` is the service's own; its own words are the cause's. */
class ServiceFault extends Error {
    name = 'ServiceFault';
    code;
    /** What was asked, such as `sagemaker:CreateModel`: also the IAM action. */
    operation;
    constructor(operation, on, cause) {
        const { code } = answerOf(cause);
        super(`${operation} on ${on}: ${service_fault_advice(code, operation, wordsOf(cause)) ?? 'was refused'}`, { cause });
        this.code = code;
        this.operation = operation;
    }
}
/** What to do, for the faults that people can mend: by the beginning of the service's code. */
const remedies = [
    [
        /^CredentialsProviderError/,
        'no AWS credentials were found; run aws-actions/configure-aws-credentials before this step',
    ],
    [
        /^(UnrecognizedClient|InvalidClientTokenId|InvalidSignature|SignatureDoesNotMatch|IncompleteSignature)/,
        'AWS does not know these credentials; check the role of aws-actions/configure-aws-credentials, and AWS_REGION',
    ],
    [
        /^ExpiredToken/,
        'the credentials ran out while the action waited; give the step role-to-assume, or the role a longer session (role-duration-seconds)',
    ],
    [
        /^ResourceLimitExceeded/,
        'a quota of this account is used up; ask for more in Service Quotas, or use another instance type',
    ],
    [/^(Throttl|TooManyRequests)/, 'AWS answers too many requests at once in this account; run again later'],
    [
        /^(ENOTFOUND|ECONN|EAI_AGAIN|ETIMEDOUT|TimeoutError)/,
        'AWS cannot be reached from here; check network and AWS_REGION',
    ],
];
/** By SageMaker's own words, for refusals whose code says nothing. Nobody documents them: one that is not known is told as it is. */
const byWords = [
    [
        /^Could not assume role|unable to assume the role/i,
        'SageMaker cannot assume the role: it does not exist, or does not trust sagemaker.amazonaws.com; correct role-arn, or its trust policy',
    ],
    [
        /^(Cannot find (repository|the requested image)|Access denied for repository|Invalid training image)/i,
        'the image is not there, or the execution role may not pull it; correct image, or allow the role ecr:BatchGetImage on its repository',
    ],
    [/kms/i, 'the key was refused; allow the execution role to use it, or give another key'],
];
function service_fault_advice(code, operation, words) {
    if (code.startsWith('AccessDenied'))
        return permission(operation, words);
    const found = remedies.find(([codes]) => codes.test(code)) ?? byWords.find(([pattern]) => pattern.test(words));
    return found?.[1];
}
/** The service may name what is wanting, which need not be what was asked for: `iam:PassRole`, `sagemaker:AddTags`, `kms:Decrypt`. */
function permission(operation, words) {
    const [, action = operation, on] = /not authorized to perform: ([a-z0-9-]+:[A-Za-z]+)(?: on (?:the )?resource:? (arn:[\w:/+=,.@*-]+))?/.exec(words) ??
        [];
    return `these credentials may not do this; grant ${action} to the role${on === undefined ? '' : ` (on ${on})`}`;
}
const wordsOf = (cause) => (cause instanceof Error ? cause.message : '');
/** Sends one request. @returns its reply. @throws ServiceFault that names the operation and what it was for. */
async function service_fault_asked(operation, on, send) {
    try {
        return await send();
    }
    catch (cause) {
        throw new ServiceFault(operation, on, cause);
    }
}

;// CONCATENATED MODULE: ./packages/aws/src/alarm.ts

/** Creates the alarm, or replaces it; its state stays. @throws ServiceFault */
async function putAlarm(aws, request) {
    const { sdk, client } = await aws.cloudwatch();
    await service_fault_asked('cloudwatch:PutMetricAlarm', request.AlarmName, () => client.send(new sdk.PutMetricAlarmCommand(request)));
}
/** @param names at most 100. @returns those alarms that exist, in the order of the names. @throws ServiceFault */
async function describeAlarms(aws, names) {
    if (names.length === 0)
        return [];
    const { sdk, client } = await aws.cloudwatch();
    const request = { AlarmNames: [...names], MaxRecords: 100 };
    const { MetricAlarms = [] } = await service_fault_asked('cloudwatch:DescribeAlarms', names.join(', '), () => client.send(new sdk.DescribeAlarmsCommand(request)));
    const found = MetricAlarms.map(({ AlarmName, StateValue, StateReason }) => ({
        name: AlarmName ?? '',
        state: StateValue ?? 'INSUFFICIENT_DATA',
        reason: StateReason ?? '',
    }));
    return names.flatMap((name) => found.find((it) => it.name === name) ?? []);
}
/**
 * @returns the last time that an alarm went into ALARM since `from`, or undefined when it did not. An alarm that is quiet again by
 * now, because its fleet is gone, is still found. @throws ServiceFault
 */
async function lastFiring(aws, name, from) {
    const { sdk, client } = await aws.cloudwatch();
    const request = {
        AlarmName: name,
        HistoryItemType: 'StateUpdate',
        StartDate: from,
        EndDate: new Date(aws.now().getTime() + 60_000),
        ScanBy: 'TimestampDescending',
        MaxRecords: 100,
    };
    const { AlarmHistoryItems = [] } = await service_fault_asked('cloudwatch:DescribeAlarmHistory', name, () => client.send(new sdk.DescribeAlarmHistoryCommand(request)));
    const [first] = AlarmHistoryItems.flatMap(({ HistoryData, Timestamp }) => {
        const reason = reasonOfAlarm(HistoryData);
        return reason === undefined || Timestamp === undefined ? [] : [{ name, on: Timestamp, reason }];
    });
    return first;
}
/** `HistoryData` is JSON text: `{"newState":{"stateValue":"ALARM","stateReason":"…"},…}`. Undefined when it is another state. */
function reasonOfAlarm(text = '') {
    try {
        const { newState } = JSON.parse(text);
        return newState?.stateValue === 'ALARM' ? String(newState.stateReason ?? '') : undefined;
    }
    catch {
        return undefined; // An item that cannot be read says nothing of a state.
    }
}

;// CONCATENATED MODULE: ./packages/aws/src/s3-xml.ts
/** The little XML that S3 writes: elements without attributes that matter, no mixed content. Faster than a parser by an order of magnitude. */
/** @returns the inner text of each element of a name, in their order. The name must not be nested in itself. */
function s3_xml_elements(xml, name) {
    const found = [];
    const [open, close] = [`<${name}>`, `</${name}>`];
    for (let at = xml.indexOf(open); at >= 0; at = xml.indexOf(open, at)) {
        const end = xml.indexOf(close, at);
        if (end < 0)
            break;
        found.push(xml.slice(at + open.length, end));
        at = end + close.length;
    }
    return found;
}
/** @returns the text of the first element of a name, decoded; undefined when there is none. */
function textIn(xml, name) {
    const [open, close] = [`<${name}>`, `</${name}>`];
    const at = xml.indexOf(open);
    const end = at < 0 ? -1 : xml.indexOf(close, at);
    return end < 0 ? undefined : decoded(xml.slice(at + open.length, end));
}
const named = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
function decoded(text) {
    if (!text.includes('&'))
        return text;
    // An entity tag: a listing has one for each object.
    if (/^&quot;[\w-]*&quot;$/.test(text))
        return `"${text.slice(6, -6)}"`;
    return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex, decimal, name) => {
        if (name !== undefined)
            return named[String(name).toLowerCase()] ?? whole;
        const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
        return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    });
}
/** @returns text as the content of an element. */
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

;// CONCATENATED MODULE: ./packages/aws/src/list-objects.ts


/** Every object whose key begins with `prefix.key`, a thousand at a request, in the order of the keys. @throws S3Fault */
async function* listObjects(aws, prefix, signal) {
    for (let token;;) {
        const page = await listPage(aws, prefix, { token, signal });
        yield* page.objects;
        if (page.next === undefined)
            return;
        token = page.next;
    }
}
/** One page of a listing: up to a thousand objects. @throws S3Fault */
async function listPage(aws, { bucket, key }, { token, signal } = {}) {
    // URL-encoded, because XML cannot carry every character that a key may have.
    const query = {
        'list-type': '2',
        'encoding-type': 'url',
        prefix: key,
        ...(token ? { 'continuation-token': token } : {}),
    };
    try {
        const { bytes } = await aws.objects.send({
            operation: 'ListObjectsV2',
            method: 'GET',
            at: { bucket, key: '' },
            query,
            signal,
        });
        return readPage(bytes.toString());
    }
    catch (cause) {
        throw new S3Fault({ bucket, key }, 'ListObjectsV2', cause);
    }
}
/** @throws Error when the answer is no listing, or says that it goes on without saying where: a page that is skipped is never a pass. */
function readPage(xml) {
    if (!xml.includes('<ListBucketResult'))
        throw new Error('the answer is not a listing of S3');
    const isEncoded = textIn(xml, 'EncodingType') === 'url';
    const objects = s3_xml_elements(xml, 'Contents').map((it) => {
        const key = textIn(it, 'Key') ?? '';
        return {
            key: isEncoded && /[%+]/.test(key) ? decodeURIComponent(key.replaceAll('+', ' ')) : key,
            size: Number(textIn(it, 'Size')),
            etag: textIn(it, 'ETag') ?? '',
            modified: textIn(it, 'LastModified') ?? '',
        };
    });
    const next = textIn(xml, 'IsTruncated') === 'true' ? textIn(xml, 'NextContinuationToken') : undefined;
    if (next === undefined && textIn(xml, 'IsTruncated') === 'true')
        throw new Error('the listing goes on, but does not say where');
    return { objects, next };
}

;// CONCATENATED MODULE: ./packages/aws/src/race.ts

/** How often a write is sent again while another write to the same key is in flight. */
const races = 5;
/**
 * Sends a conditional write again when S3 answers 409 ConditionalRequestConflict: another write to the same key was in flight, and
 * nothing was decided (S3 user guide, "conditional writes"). Each further try costs one request; no pause is needed, because the
 * other write ends by itself.
 */
async function settleRace(write) {
    for (let attempt = 1;; attempt += 1) {
        try {
            return await write();
        }
        catch (cause) {
            if (answerOf(cause).status !== 409 || attempt === races)
                throw cause;
        }
    }
}

;// CONCATENATED MODULE: ./packages/aws/src/s3-refusal.ts

/** What S3 answered instead of doing what was asked. */
class S3Refusal extends Error {
    code;
    $metadata;
    /** Where the bucket is, when S3 says so. */
    region;
    constructor(status, code, { message, region }) {
        super(message);
        this.name = code;
        this.code = code;
        this.$metadata = { httpStatusCode: status };
        this.region = region;
    }
}
/** Answers to HEAD have no body: then the status is all there is to tell. */
function refusalOf({ statusCode = 0, headers }, body) {
    const xml = body.toString('utf8', 0, 65_536);
    const code = textIn(xml, 'Code') ?? (statusCode === 404 ? 'NotFound' : String(statusCode));
    const region = headers['x-amz-bucket-region']?.toString() ?? textIn(xml, 'Region');
    return new S3Refusal(statusCode, code, { message: textIn(xml, 'Message') ?? `HTTP ${statusCode}`, region });
}
/** CopyObject and CompleteMultipartUpload may answer 200 at once and tell what went wrong in the body. @throws S3Refusal */
function refuseLate(body) {
    const xml = body.toString('utf8', 0, 65_536);
    if (!/^\s*(?:<\?xml[^>]*>\s*)?<Error>/.test(xml))
        return;
    const message = textIn(xml, 'Message') ?? 'no reason given';
    throw new S3Refusal(500, textIn(xml, 'Code') ?? 'InternalError', { message, region: undefined });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./packages/aws/src/sign-request.ts

/**
 * Signs requests to one service in one region by AWS Signature Version 4 (General Reference, "Create a signed AWS API request"). The signing
 * key of a day is kept: it is four of the five HMACs of a signature. It is kept as a key object: Node 24 takes six times as long for bytes.
 * @returns a function from a request, keys and the time to all its headers, the signature among them.
 */
function signer({ region, service, }) {
    let kept;
    const keyOf = (secret, day) => {
        if (kept?.day !== day || kept.secret !== secret)
            kept = { day, secret, key: (0,external_node_crypto_.createSecretKey)(signingKey(secret, day, { region, service })) };
        return kept.key;
    };
    return (request, keys, now) => {
        const time = now.toISOString().replace(/[-:]|\.\d+/g, '');
        const day = time.slice(0, 8);
        const headers = {
            ...request.headers,
            'x-amz-content-sha256': request.payload,
            'x-amz-date': time,
            ...(keys.sessionToken ? { 'x-amz-security-token': keys.sessionToken } : {}),
        };
        const scope = `${day}/${region}/${service}/aws4_request`;
        const { text, names } = canonical(request, headers);
        const toSign = `AWS4-HMAC-SHA256\n${time}\n${scope}\n${(0,external_node_crypto_.hash)('sha256', text)}`;
        const signature = (0,external_node_crypto_.createHmac)('sha256', keyOf(keys.secretAccessKey, day)).update(toSign).digest('hex');
        headers['authorization'] =
            `AWS4-HMAC-SHA256 Credential=${keys.accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`;
        return headers;
    };
}
/** Every header is signed, so none can be changed on its way. */
function canonical(request, headers) {
    const sorted = Object.keys(headers).sort();
    const names = sorted.join(';');
    let lines = '';
    for (const name of sorted)
        lines += `${name}:${trimmed(headers[name] ?? '')}\n`;
    return {
        names,
        text: `${request.method}\n${request.path}\n${request.query}\n${lines}\n${names}\n${request.payload}`,
    };
}
/** Most values have no blanks at all, and this is done seven times for each request. */
const trimmed = (value) => (/\s/.test(value) ? value.trim().replace(/ +/g, ' ') : value);
const signingKey = (secret, day, { region, service }) => [day, region, service, 'aws4_request'].reduce((key, part) => (0,external_node_crypto_.createHmac)('sha256', key).update(part).digest(), Buffer.from(`AWS4${secret}`));
/** RFC 3986, as the signature wants it: everything but letters, digits and `-._~` by its UTF-8 bytes. */
const encoded = (text) => encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
/** A key as a path: segments encoded, slashes kept. */
const encodedKey = (key) => /^[\w./~-]*$/.test(key) ? key : key.split('/').map(encoded).join('/');
/** @returns parameters in the one order that a signature covers. */
const encodedQuery = (query) => Object.entries(query)
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
    .join('&');

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
;// CONCATENATED MODULE: ./packages/aws/src/wire.ts


/** A connection that says nothing for so long is taken for dead. */
const silence = 60_000;
/**
 * Node's own HTTP, measured beside undici 6 with 20,000 PUTs of 4 KiB: 0.21 against 0.29 ms of CPU each, nothing to load (undici: 50 ms),
 * nothing in the bundle.
 */
function openWire(timeout = silence) {
    const settings = { keepAlive: true, maxFreeSockets: 256, timeout };
    const abortable = aborting();
    const agents = { 'http:': new external_node_http_.Agent(settings), 'https:': new external_node_https_.Agent(settings) };
    return ({ method, address: { protocol, hostname, port }, target, headers, body, signal }) => new Promise((answer, broken) => {
        const ask = protocol === 'http:' ? external_node_http_.request : external_node_https_.request;
        const outgoing = ask({
            agent: agents[protocol],
            host: hostname,
            port,
            method,
            path: target,
            headers: flat(headers, { method, body }),
        });
        outgoing.once('response', answer);
        outgoing.once('timeout', () => outgoing.destroy(new Silent(timeout)));
        outgoing.on('error', broken);
        if (signal !== undefined)
            abortable(outgoing, signal);
        outgoing.end(body);
    });
}
/** Names and values in turn: Node writes these as they are, where it looks at each member of an object twice. */
function flat(headers, { method, body }) {
    const list = [];
    for (const name in headers)
        list.push(name, headers[name] ?? '');
    if (body !== undefined || method === 'PUT' || method === 'POST')
        list.push('content-length', String(body?.length ?? 0));
    return list;
}
/**
 * @returns a function that ties a request to a signal, by one listener for all requests of a signal: one for each costs a tenth of what
 * the request itself does.
 */
function aborting() {
    const open = new WeakMap();
    const begin = (signal) => {
        const requests = new Set();
        open.set(signal, requests);
        signal.addEventListener('abort', () => {
            for (const request of requests)
                request.destroy(reasonOf(signal));
        }, { once: true });
        return requests;
    };
    return (request, signal) => {
        if (signal.aborted)
            return void request.destroy(reasonOf(signal));
        const requests = open.get(signal) ?? begin(signal);
        requests.add(request);
        request.once('close', () => requests.delete(request));
    };
}
const reasonOf = ({ reason }) => (reason instanceof Error ? reason : new Error('aborted'));
class Silent extends Error {
    name = 'TimeoutError';
    code = 'ETIMEDOUT';
    constructor(timeout) {
        super(`the service said nothing for ${timeout / 1000} seconds`);
    }
}
/** @returns a reply's whole body. @throws what the socket throws, also when the reply ends before its end. */
function bodyOf(reply) {
    return new Promise((done, broken) => {
        const chunks = [];
        reply.on('data', (chunk) => void chunks.push(chunk));
        reply.once('end', () => done(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
        reply.once('error', broken);
    });
}

;// CONCATENATED MODULE: ./packages/aws/src/objects.ts





/** @returns the whole object in memory, or undefined when it is not there. @throws S3Fault, also when the bucket is not there. */
async function getObject(aws, at, signal) {
    try {
        const { reply, bytes } = await aws.objects.send({ operation: 'GetObject', method: 'GET', at, signal });
        return { bytes, etag: reply.headers.etag ?? '' };
    }
    catch (cause) {
        return absentOr(cause, 'GetObject', at);
    }
}
/** @returns a part of an object in memory, or undefined when the object is not there. @throws S3Fault, also when it was replaced. */
async function getRange(aws, at, { start, end, etag, signal }) {
    const headers = { range: `bytes=${start}-${end - 1}`, ...(etag ? { 'if-match': etag } : {}) };
    try {
        return (await aws.objects.send({ operation: 'GetObject', method: 'GET', at, headers, signal })).bytes;
    }
    catch (cause) {
        return absentOr(cause, 'GetObject', at);
    }
}
/**
 * @param at with an etag, only that very object is read. @returns the object as a stream of chunks, for what may be large, or undefined
 * when it is not there, or another one is. @throws S3Fault
 */
async function readObject(aws, at, signal) {
    const headers = at.etag === undefined ? {} : { 'if-match': at.etag };
    try {
        return await aws.objects.open({ operation: 'GetObject', method: 'GET', at, ...ofVersion(at), headers, signal });
    }
    catch (cause) {
        if (at.etag !== undefined && answerOf(cause).status === 412)
            return undefined;
        return absentOr(cause, 'GetObject', at);
    }
}
/** @returns what is known of the object, or undefined when it is not there. @throws S3Fault */
async function headObject(aws, at, signal) {
    const asking = { ...ofVersion(at), headers: { 'x-amz-checksum-mode': 'ENABLED' } };
    try {
        const reply = await aws.objects.open({ operation: 'HeadObject', method: 'HEAD', at, ...asking, signal });
        await bodyOf(reply);
        const { 'content-length': size, etag = '', 'x-amz-checksum-sha256': sum, 'x-amz-checksum-type': type, } = reply.headers;
        const whole = typeof sum === 'string' && type !== 'COMPOSITE' && !sum.includes('-');
        const md5 = md5Of(at, etag, reply.headers);
        return { size: Number(size ?? 0), etag, ...(whole ? { sha256: sum } : {}), ...(md5 ? { md5 } : {}) };
    }
    catch (cause) {
        return absentOr(cause, 'HeadObject', at);
    }
}
/** S3 API reference, "Object": when an entity tag is the MD5 of the object's data, and when it is not. */
function md5Of({ bucket }, etag, headers) {
    const begin = 'x-amz-server-side-encryption';
    const isPlain = [undefined, 'AES256'].includes(headers[begin]); // Compared with text only.
    const isOther = !isPlain || headers[`${begin}-customer-algorithm`] !== undefined || bucket.endsWith('--x-s3');
    return isOther ? undefined : /^"?([0-9a-f]{32})"?$/.exec(etag)?.[1];
}
/**
 * Copies inside S3, without the bytes passing through here, where nothing is yet. Up to 5 GiB (the limit of CopyObject).
 * @param from with an etag, only that very object is copied. @returns `present` when something lies at `to` already.
 * @throws S3Fault, also when there is nothing to copy, or another object than was meant.
 */
async function copyObject(aws, from, to) {
    const same = from.etag === undefined ? {} : { 'x-amz-copy-source-if-match': from.etag };
    const source = { 'x-amz-copy-source': `${from.bucket}/${encodedKey(from.key)}${versionIn(from)}`, ...same };
    const headers = { ...source, 'if-none-match': '*' };
    try {
        const { bytes } = await settleRace(() => aws.objects.send({ operation: 'CopyObject', method: 'PUT', at: to, headers }));
        refuseLate(bytes);
        return 'written';
    }
    catch (cause) {
        // With an etag, 412 may also say that the source is another one by now.
        if (answerOf(cause).status === 412 && (from.etag === undefined || (await headObject(aws, to))))
            return 'present';
        throw new S3Fault(to, 'CopyObject', cause);
    }
}
const ofVersion = ({ versionId }) => versionId === undefined ? {} : { query: { versionId } };
const versionIn = ({ versionId }) => versionId === undefined ? '' : `?versionId=${encoded(versionId)}`;
/** "Not there" is an answer; all else is a fault. A missing bucket is no missing object: nothing could ever be written to it. */
function absentOr(cause, operation, at) {
    const { code, status } = answerOf(cause);
    if (status === 404 && code !== 'NoSuchBucket')
        return undefined;
    throw new S3Fault(at, operation, cause);
}

;// CONCATENATED MODULE: ./packages/aws/src/capture.ts



/**
 * Reads what an endpoint kept of one variant in a time: `<destination>/<endpoint>/<variant>/yyyy/mm/dd/hh/….jsonl`, a record a line
 * (SageMaker Developer Guide, Capture data from real-time endpoint).
 * @throws S3Fault
 */
async function* readCaptures(aws, { destination, endpoint, variant }, { from, to }) {
    const folder = under(locate(destination), `${endpoint}/${variant}/`);
    for await (const { key } of listObjects(aws, folder)) {
        if (!key.endsWith('.jsonl'))
            continue;
        for await (const line of linesOf((await readObject(aws, { ...folder, key })) ?? [])) {
            const record = parseCapture(line);
            if (record === 'unreadable' || (record.on >= from && record.on < to))
                yield record;
        }
    }
}
/** A line longer than any two payloads (6 MB each, in BASE64) is not a capture record, and is not kept in memory. */
const longest = 20_000_000;
async function* linesOf(chunks) {
    const decoder = new TextDecoder();
    let rest = '';
    for await (const chunk of chunks) {
        const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
        rest = (lines.pop() ?? '').slice(0, longest);
        yield* lines.filter((line) => line.trim() !== '');
    }
    if (rest.trim() !== '')
        yield rest;
}
/** @returns the record on one line of a capture file. */
function parseCapture(line) {
    const { captureData, eventMetadata } = parse(line) ?? {};
    const { data, encoding } = captureData?.endpointOutput ?? {};
    const on = new Date(String(eventMetadata?.inferenceTime));
    if (typeof data !== 'string' || Number.isNaN(on.getTime()))
        return 'unreadable';
    const id = eventMetadata?.inferenceId;
    return {
        ...(typeof id === 'string' && id !== '' ? { inferenceId: id } : {}),
        on,
        // Without a matching CaptureContentTypeHeader SageMaker writes everything in BASE64.
        output: encoding === 'BASE64' ? Buffer.from(data, 'base64').toString('utf8') : data,
    };
}
function parse(line) {
    try {
        const value = JSON.parse(line);
        return typeof value === 'object' && value !== null ? value : undefined; // Safe: every member is checked before use.
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/aws/src/passing-fault.ts

/** Rates (per account and operation, unpublished), the service's own trouble, and the way there. */
const passing = /^(Throttl|TooManyRequests|RequestLimitExceeded|SlowDown|ProvisionedThroughputExceeded|RequestTimeout|TimeoutError|InternalFailure|InternalServerError|InternalError|ServiceUnavailable|ECONN|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH)/;
/**
 * Tells faults that pass by themselves from answers. @param cause what the SDK threw, or a fault of ours around it.
 * @returns how often in a row it is worth asking again: ten times for throttling, 5xx and broken connections; three times for credentials
 * that ran out, which whoever gave them may renew; never for an answer.
 */
function patienceFor(cause) {
    const inner = cause instanceof Error && cause.name.endsWith('Fault') && cause.cause ? cause.cause : cause;
    const { code, status } = answerOf(inner);
    if (code.startsWith('ExpiredToken'))
        return 3;
    return passing.test(code) || (status !== undefined && status >= 500) ? 10 : 0;
}

;// CONCATENATED MODULE: ./packages/aws/src/patiently.ts


const [firstPause, longestPause] = [50, 5000];
/**
 * Does work again while it fails for reasons that pass: throttling, 5xx, broken connections. Pauses double, and are spread over their
 * second half by the count of all pauses, so that requests side by side do not come back together.
 */
function patiently(attempts, clock) {
    let pauses = 0;
    return async (signal, work) => {
        for (let attempt = 1;; attempt += 1) {
            try {
                return await work();
            }
            catch (cause) {
                signal?.throwIfAborted();
                if (attempt >= attempts || attempt >= patience(cause))
                    throw cause;
                const longest = Math.min(longestPause, firstPause * 2 ** (attempt - 1));
                pauses += 1;
                await clock.sleep(longest * (0.5 + 0.5 * ((pauses * 0.618) % 1)), signal);
            }
        }
    };
}
/** What a service does not have will not come. */
const patience = (cause) => (answerOf(cause).status === 501 ? 0 : patienceFor(cause));

;// CONCATENATED MODULE: ./packages/aws/src/sign.ts


/**
 * @returns a function from a request to all headers that it is to be sent with. `host` is signed and not among them: whoever sends adds
 * it. The path of every service but S3 is encoded once more for the signature.
 */
function signerOf({ keys }, now) {
    return async ({ method, url, headers, body, ...scope }) => {
        const signed = signer(scope)({
            method,
            path: encodedKey(url.pathname),
            query: url.search.slice(1).split('&').sort().join('&'),
            headers: { ...headers, host: url.host },
            payload: (0,external_node_crypto_.createHash)('sha256').update(body).digest('hex'),
        }, await keys(), now());
        const { host: _, ...rest } = signed;
        return rest;
    };
}

;// CONCATENATED MODULE: ./packages/aws/src/json-requests.ts



/** Services that are asked one thing only, for which an SDK of a megabyte would be carried around. */
const services = {
    ecr: { host: 'api.ecr', target: 'AmazonEC2ContainerRegistry_V20150921' },
    pricing: { host: 'api.pricing', target: 'AWSPriceListService' },
};
/** Signed calls to services without an SDK; throttling, 5xx and broken connections are tried again, answers never are. */
function jsonRequests(way) {
    const wire = openWire();
    const sign = signerOf(way, way.clock.now);
    const once = async ({ service, region, operation, input, signal }) => {
        const url = endpointOf(service, region, way.env);
        const body = JSON.stringify(input);
        const headers = {
            'content-type': 'application/x-amz-json-1.1',
            'x-amz-target': `${services[service].target}.${operation}`,
        };
        const signed = await sign({ method: 'POST', url, headers, body, service, region });
        const { hostname, port, host, pathname: path } = url;
        // Safe: `endpointOf` lets no other protocol through.
        const address = { protocol: url.protocol, hostname, port, host, path };
        const reply = await wire({
            method: 'POST',
            address,
            target: path,
            headers: { ...signed, host },
            body: Buffer.from(body),
            signal,
        });
        return answered(reply, await bodyOf(reply));
    };
    return (call) => patiently(call.attempts ?? way.attempts, way.clock)(call.signal, () => once(call));
}
function endpointOf(service, region, env) {
    const own = env[`AWS_ENDPOINT_URL_${service.toUpperCase()}`] ?? env['AWS_ENDPOINT_URL'];
    const domain = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
    const url = new URL(own ?? `https://${services[service].host}.${region}.${domain}`);
    if (!/^https?:$/.test(url.protocol))
        throw new Error(`AWS_ENDPOINT_URL is "${own}"; it must begin with http:// or https://`);
    return url;
}
/** What a service answered instead of doing what was asked. */
class JsonRefusal extends Error {
    code;
    $metadata;
    constructor(status, code, message) {
        super(message);
        this.name = code;
        this.code = code;
        this.$metadata = { httpStatusCode: status };
    }
}
/** @returns what a service answered. @throws JsonRefusal when that is a refusal. */
function answered({ statusCode = 0, headers }, body) {
    const value = parsed(body);
    if (statusCode < 300)
        return value;
    const { __type, message, Message } = (value ?? {}); // Safe: every member is looked at before it is used.
    const type = [headers['x-amzn-errortype'], __type].find((it) => typeof it === 'string') ?? String(statusCode);
    // `com.amazonaws.ecr#ImageNotFoundException:http://…`: the name in the middle is the code.
    const code = String(type).replace(/^.*#/, '').replace(/:.*$/, '');
    const says = [message, Message].find((it) => typeof it === 'string') ?? `HTTP ${statusCode}`;
    throw new JsonRefusal(statusCode, code, String(says));
}
function parsed(body) {
    try {
        return JSON.parse(body.toString('utf8'));
    }
    catch {
        return undefined; // A proxy's page, or nothing: the status tells what matters.
    }
}

;// CONCATENATED MODULE: ./packages/aws/src/function-requests.ts





/** The function ran and threw, ran out of time or memory, or could not be loaded. */
class FunctionFailed extends Error {
    name = 'FunctionFailed';
}
/** Lambda's longest run is fifteen minutes, in which nothing comes over the connection. */
const function_requests_patience = 16 * 60_000;
/** Throttling, 5xx and broken connections are tried again: a function that is asked twice has to give the same answer. */
function functionRequests(way) {
    const wire = openWire(function_requests_patience);
    const sign = signerOf(way, way.clock.now);
    const once = async ({ name, event, signal }) => {
        const region = /^arn:[\w-]+:lambda:([\w-]+):/.exec(name)?.[1] ?? way.region;
        const url = function_requests_endpointOf(name, region, way.env);
        const body = JSON.stringify(event);
        const headers = { 'content-type': 'application/json', 'x-amz-invocation-type': 'RequestResponse' };
        const signed = await sign({ method: 'POST', url, headers, body, service: 'lambda', region });
        const { hostname, port, host, pathname: target } = url;
        // Safe: `endpointOf` lets no other protocol through.
        const address = { protocol: url.protocol, hostname, port, host, path: target };
        const request = { method: 'POST', address, target, headers: { ...signed, host }, body: Buffer.from(body), signal };
        const reply = await wire(request);
        const bytes = await bodyOf(reply);
        const value = answered(reply, bytes);
        if (reply.headers['x-amz-function-error'] !== undefined)
            throw new FunctionFailed(says(value));
        return { value, bytes, version: String(reply.headers['x-amz-executed-version'] ?? '') };
    };
    return (call) => patiently(way.attempts, way.clock)(call.signal, () => once(call));
}
function function_requests_endpointOf(name, region, env) {
    const own = env['AWS_ENDPOINT_URL_LAMBDA'] ?? env['AWS_ENDPOINT_URL'];
    const domain = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
    const base = own ?? `https://lambda.${region}.${domain}`;
    if (!/^https?:\/\//.test(base))
        throw new Error(`AWS_ENDPOINT_URL is "${base}"; it must begin with http:// or https://`);
    return new URL(`${base.replace(/\/+$/, '')}/2015-03-31/functions/${encoded(name)}/invocations`);
}
/** `{"errorMessage": …, "errorType": …}`, which the function's runtime wrote. */
function says(value) {
    const { errorType, errorMessage } = Object(value); // Safe: both are looked at before they are used.
    const words = [errorType, errorMessage].filter((it) => typeof it === 'string' && it !== '');
    return words.join(': ').slice(0, 500) || 'it gave no reason; see its log';
}

;// CONCATENATED MODULE: ./packages/aws/src/keys.ts
/** How long before their end keys are asked for anew. */
const margin = 5 * 60_000;
/**
 * Finds the keys that sign, in the order of the SDK's chain, of which the first link (the environment, unless a profile is named) needs
 * no SDK. @returns a function to call before each request: temporary keys are renewed in time. It throws what the chain throws.
 */
function keyRing({ env, credentials, chain, assume, now, ...files }) {
    const elsewhere = files.profile ?? files.credentialsFile ?? files.configFile ?? env['AWS_PROFILE'];
    const find = assume ?? chain;
    const fixed = assume ? undefined : (credentials ?? (elsewhere ? undefined : fromEnvironment(env)));
    if (fixed !== undefined)
        return () => fixed;
    let kept;
    return async () => {
        if (kept === undefined || now().getTime() > kept.until) {
            const asked = { keys: find(), until: Number.POSITIVE_INFINITY };
            kept = asked;
            const { expiration } = await asked.keys.catch((cause) => {
                kept = undefined;
                throw cause;
            });
            if (expiration !== undefined)
                asked.until = expiration.getTime() - margin;
        }
        return kept?.keys ?? find();
    };
}
function fromEnvironment(env) {
    const [accessKeyId, secretAccessKey] = [env['AWS_ACCESS_KEY_ID'], env['AWS_SECRET_ACCESS_KEY']];
    if (!accessKeyId || !secretAccessKey)
        return undefined;
    return { accessKeyId, secretAccessKey, sessionToken: env['AWS_SESSION_TOKEN'] || undefined };
}

;// CONCATENATED MODULE: ./packages/aws/src/object-headers.ts
const makers = new Set(['PutObject', 'CreateMultipartUpload', 'CopyObject']);
const touchers = new Set([...makers, 'UploadPart', 'GetObject', 'HeadObject']);
/** @returns the headers of one request. @param operation its name in S3's API, such as `PutObject`. */
const objectHeaders = (operation, headers) => ({
    ...(makers.has(operation) ? headers?.making : {}),
    ...(touchers.has(operation) ? headers?.touching : {}),
});
/** Adds them to all that a client sends, before it is signed. @returns the client. */
function withObjectHeaders(client, headers) {
    if (headers === undefined)
        return client;
    client.middlewareStack.add((next, { commandName }) => (args) => {
        const request = args.request; // The stack's types leave the request open.
        Object.assign(request.headers ?? {}, objectHeaders(String(commandName).replace(/Command$/, ''), headers));
        return next(args);
    }, { step: 'build', name: 'objectHeaders' });
    return client;
}

;// CONCATENATED MODULE: ./packages/aws/src/s3-address.ts

/** By the beginning of the region's name (SDK's own partition table). */
const domains = [
    ['cn-', 'amazonaws.com.cn'],
    ['us-iso-', 'c2s.ic.gov'],
    ['us-isob-', 'sc2s.sgov.gov'],
];
/**
 * Finds S3's address for a bucket. An endpoint that the user names is addressed by path: virtual hosts need DNS for each bucket, which
 * it seldom has. So is a bucket with a dot in its name: it does not fit the certificate.
 * @throws Error when the endpoint is not an http(s) URL.
 */
function s3Address(bucket, { region, endpoint }) {
    const domain = domains.find(([start]) => region.startsWith(start))?.[1] ?? 'amazonaws.com';
    const byPath = endpoint !== undefined || bucket.includes('.');
    const service = `s3.${region}.${domain}`;
    const url = new URL(endpoint ?? `https://${byPath ? service : `${bucket}.${service}`}`);
    const { protocol, hostname, port, host } = url;
    if (protocol !== 'http:' && protocol !== 'https:')
        throw new Error(`AWS_ENDPOINT_URL is "${endpoint}"; it must begin with http:// or https://`);
    const base = url.pathname.replace(/\/+$/, '');
    return {
        protocol,
        hostname: hostname.replace(/^\[|\]$/g, ''),
        port,
        host,
        path: byPath ? `${base}/${encodedKey(bucket)}/` : '/',
    };
}

;// CONCATENATED MODULE: ./packages/aws/src/s3-requests.ts






/** SHA-256 of nothing. */
const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
function s3Requests(way) {
    const wire = openWire();
    const sign = signer({ region: way.region, service: 's3' });
    const addresses = new Map();
    const addressOf = (bucket) => {
        const known = addresses.get(bucket) ?? s3Address(bucket, way);
        addresses.set(bucket, known);
        return known;
    };
    const once = async (request) => {
        const { method, at, body, signal } = request;
        const address = addressOf(at.bucket);
        const path = address.path + encodedKey(at.key);
        const query = request.query === undefined ? '' : encodedQuery(request.query);
        const headers = { host: address.host, ...objectHeaders(request.operation, way.headers), ...request.headers };
        const signable = { method, path, query, headers, payload: request.payload ?? empty };
        const signed = sign(signable, await way.keys(), way.clock.now());
        const target = query === '' ? path : `${path}?${query}`;
        const reply = await wire({ method, address, target, headers: signed, body, signal });
        way.learn(reply.headers.date);
        if ((reply.statusCode ?? 0) >= 300)
            throw refusalOf(reply, await bodyOf(reply));
        return reply;
    };
    const send = async (request) => {
        const reply = await once(request);
        return { reply, bytes: await bodyOf(reply) };
    };
    const again = patiently(way.attempts, way.clock);
    return {
        open: (request) => again(request.signal, () => once(request)),
        send: (request) => again(request.signal, () => send(request)),
    };
}

;// CONCATENATED MODULE: ./packages/aws/src/service-time.ts
/** Keeps the time that AWS itself tells, as an offset to the caller's clock. Resolution: one second, that of HTTP dates. */
function serviceTime(now) {
    let offset = 0;
    let last;
    const learn = (header) => {
        // Thousands of replies a second say the same second; the first of them says it best.
        if (header === last)
            return;
        last = header;
        const told = header === undefined ? Number.NaN : Date.parse(header);
        if (!Number.isNaN(told))
            offset = told - now().getTime();
    };
    return {
        now: () => new Date(now().getTime() + offset),
        learn,
        observe: (client) => {
            // Safe: every client's stack has `add`; the SDK's own type depends on the service's commands, which do not matter here.
            client.middlewareStack.add((next) => async (args) => {
                const output = await next(args);
                learn(output.response?.headers?.['date']);
                return output;
            }, { step: 'deserialize' });
            return client;
        },
    };
}

;// CONCATENATED MODULE: ./packages/aws/src/web-identity.ts
/** The role could not be taken on: nothing else can be asked of AWS then. */
class NotAssumed extends Error {
    name = 'NotAssumed';
    code = 'NOT_ASSUMED';
}
/** One hour is what every role allows; whoever needs longer takes it on again. */
const seconds = 3600;
/**
 * Takes on a role by the token that GitHub gives to a job (OIDC), which is good for five minutes and is fetched each time.
 * @returns a function that gives fresh keys with their end, in AWS's time. It throws NotAssumed.
 */
function webIdentity({ env, role, sts, mask }) {
    return async () => {
        const token = await tokenOf(env);
        mask(token);
        const { sdk, client } = await sts();
        const request = {
            RoleArn: role,
            RoleSessionName: `modelway-${env['GITHUB_RUN_ID'] ?? 'run'}`,
            WebIdentityToken: token,
            DurationSeconds: seconds,
        };
        const { Credentials: keys } = await client
            .send(new sdk.AssumeRoleWithWebIdentityCommand(request))
            .catch((cause) => {
            throw new NotAssumed(`${role} could not be taken on; its trust policy must allow sts:AssumeRoleWithWebIdentity to this repository's tokens (token.actions.githubusercontent.com, audience sts.amazonaws.com)`, { cause });
        });
        if (!keys?.AccessKeyId || !keys.SecretAccessKey)
            throw new NotAssumed(`${role}: AWS answered without credentials`);
        mask(keys.SecretAccessKey);
        if (keys.SessionToken)
            mask(keys.SessionToken);
        return {
            accessKeyId: keys.AccessKeyId,
            secretAccessKey: keys.SecretAccessKey,
            sessionToken: keys.SessionToken,
            expiration: keys.Expiration,
        };
    };
}
/** Asks the runner for the job's token (actions/toolkit oidc-utils: `value` of what the URL answers). */
async function tokenOf(env) {
    const [url, secret] = [env['ACTIONS_ID_TOKEN_REQUEST_URL'], env['ACTIONS_ID_TOKEN_REQUEST_TOKEN']];
    if (!url || !secret)
        throw new NotAssumed('role-to-assume: this job gets no token from GitHub; give it `permissions: id-token: write` (pull requests of forks get none)');
    const address = new URL(url);
    address.searchParams.set('audience', 'sts.amazonaws.com');
    const headers = { authorization: `bearer ${secret}`, accept: 'application/json' };
    const reply = await fetch(address, { headers, redirect: 'error' }).catch((cause) => {
        throw new NotAssumed('GitHub could not be asked for the token of this job', { cause });
    });
    const answer = await reply.json().catch(() => undefined);
    const value = typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : undefined;
    if (reply.ok && typeof value === 'string' && value !== '')
        return value;
    throw new NotAssumed(`GitHub gave no token for this job (status ${reply.status}); run again`);
}

;// CONCATENATED MODULE: ./packages/aws/src/clients.ts







/**
 * @param connection the environment, of which the region is read here and the rest (credentials, endpoints) by the SDK itself.
 * @returns the way to AWS; nothing is sent yet. @throws Error when no region is set, naming the variable to set.
 */
function connect({ env, clock, attempts = 10, headers, role, ...own }) {
    const region = env['AWS_REGION'] ?? env['AWS_DEFAULT_REGION'];
    if (!region)
        throw new Error('AWS_REGION is not set: run aws-actions/configure-aws-credentials before this step, or set AWS_REGION');
    const { now } = clock;
    const time = serviceTime(now);
    // Ten adaptive attempts: SageMaker throttles per account and operation at rates that it does not publish.
    // The SDK takes every refusal that it meets with a clock of its own (more than four minutes off) for one that a corrected clock would
    // mend, and so asks for what is not there ten times over. AWS says plainly when a signature is too old.
    const disableClockSkewCorrection = true;
    const retryMode = attempts > 1 ? 'adaptive' : 'standard';
    const plain = { region, maxAttempts: attempts, retryMode, disableClockSkewCorrection };
    // The SDK counts the end of keys by the runner's clock; the ring knows AWS's, so it is asked each time.
    const credentials = async () => {
        const { sessionToken, ...rest } = await keys();
        return { ...rest, ...(sessionToken ? { sessionToken } : {}), expiration: new Date(0) };
    };
    const settings = role ? { ...plain, credentials } : plain;
    const ready = (load, make) => once(async () => {
        const sdk = await load();
        return { sdk, client: time.observe(make(sdk)) };
    });
    // Virtual hosts need DNS for each bucket, which an endpoint that the user names seldom has.
    const s3 = ready(() => Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(3711)]).then(__webpack_require__.t.bind(__webpack_require__, 3711, 19)), (sdk) => withObjectHeaders(new sdk.S3Client({ ...settings, ...ownS3(own, env) }), headers));
    const sts = ready(() => Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(1695)]).then(__webpack_require__.t.bind(__webpack_require__, 1695, 19)), (sdk) => new sdk.STSClient(role ? plain : settings));
    const chain = async () => (await s3()).client.config.credentials();
    const assume = role && webIdentity({ env, role: role.arn, sts, mask: role.mask });
    const keys = keyRing({ env, now: assume ? time.now : now, chain, assume, ...own });
    return {
        region,
        headers,
        keys,
        now: time.now,
        json: jsonRequests({ env, attempts, keys, clock }),
        functions: functionRequests({ env, attempts, keys, clock, region }),
        objects: s3Requests({
            region,
            attempts,
            clock,
            endpoint: own.endpoint ?? env['AWS_ENDPOINT_URL_S3'] ?? env['AWS_ENDPOINT_URL'],
            keys,
            learn: time.learn,
            headers,
        }),
        s3,
        sagemaker: ready(() => Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(4459)]).then(__webpack_require__.t.bind(__webpack_require__, 4459, 19)), (sdk) => new sdk.SageMakerClient(settings)),
        runtime: ready(() => Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(9636)]).then(__webpack_require__.t.bind(__webpack_require__, 9636, 19)), (sdk) => new sdk.SageMakerRuntimeClient(settings)),
        cloudwatch: ready(() => Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(4085)]).then(__webpack_require__.t.bind(__webpack_require__, 4085, 19)), (sdk) => new sdk.CloudWatchClient(settings)),
        logs: ready(() => Promise.all(/* import() */[__webpack_require__.e(5861), __webpack_require__.e(303)]).then(__webpack_require__.t.bind(__webpack_require__, 2684, 19)), (sdk) => new sdk.CloudWatchLogsClient(settings)),
        sts,
    };
}
/** What the S3 client is told beyond the environment. It hands all of it on to the SDK's chain of credential providers. */
function ownS3({ endpoint, profile, credentials, credentialsFile, configFile }, env) {
    return {
        ...(endpoint ? { endpoint } : {}),
        ...(profile ? { profile } : {}),
        ...(credentials ? { credentials } : {}),
        ...(credentialsFile ? { filepath: credentialsFile } : {}),
        ...(configFile ? { configFilepath: configFile } : {}),
        forcePathStyle: Boolean(endpoint) || hasOwnEndpoint(env),
    };
}
const hasOwnEndpoint = (env) => Boolean(env['AWS_ENDPOINT_URL_S3'] ?? env['AWS_ENDPOINT_URL']);
function once(make) {
    let made;
    return () => {
        made ??= make();
        return made;
    };
}

;// CONCATENATED MODULE: ./packages/aws/src/digest-object.ts



/** @param uri `s3://bucket/key`. @returns undefined when nothing is there. @throws S3Fault */
async function digestObject(aws, uri, signal) {
    const chunks = await readObject(aws, locate(uri), signal);
    if (chunks === undefined)
        return undefined;
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let bytes = 0;
    for await (const chunk of chunks) {
        hash.update(chunk);
        bytes += chunk.length;
    }
    return { sha256: hash.digest('hex'), bytes };
}

;// CONCATENATED MODULE: ./packages/aws/src/refusal-kind.ts

const texts = [
    ['exists', /Cannot create already existing|already exists/i],
    ['busy', /Cannot update in-progress/i],
    ['absent', /^(Could not find|Requested resource not found|Cannot find)|does not exist/i],
];
/** @param cause what the SDK threw, or a fault of ours around it. */
function refusal_kind_refusalKind(cause) {
    const refusal = cause instanceof Error && cause.name === 'ServiceFault' ? cause.cause : cause;
    const { code } = answerOf(refusal);
    if (code === 'ResourceInUse')
        return 'exists';
    if (code === 'ResourceNotFound')
        return 'absent';
    if (code !== 'ValidationException' || !(refusal instanceof Error))
        return 'other';
    return texts.find(([, pattern]) => pattern.test(refusal.message))?.[0] ?? 'other';
}

;// CONCATENATED MODULE: ./packages/aws/src/endpoint.ts


/** @returns the endpoint, or undefined when there is none of this name. @throws ServiceFault */
async function describeEndpoint(aws, name) {
    const { sdk, client } = await aws.sagemaker();
    try {
        const found = await service_fault_asked('sagemaker:DescribeEndpoint', name, () => client.send(new sdk.DescribeEndpointCommand({ EndpointName: name })));
        return toEndpoint(found);
    }
    catch (cause) {
        if (refusal_kind_refusalKind(cause) === 'absent')
            return undefined;
        throw cause;
    }
}
function toEndpoint(found) {
    const alarms = found.LastDeploymentConfig?.AutoRollbackConfiguration?.Alarms ?? [];
    return {
        name: found.EndpointName ?? '',
        arn: found.EndpointArn ?? '',
        status: found.EndpointStatus ?? '',
        ...(found.EndpointConfigName ? { config: found.EndpointConfigName } : {}),
        ...(found.FailureReason ? { failure: found.FailureReason } : {}),
        variants: (found.ProductionVariants ?? []).map(toVariant),
        shadows: (found.ShadowProductionVariants ?? []).map(toVariant),
        ...pendingOf(found),
        alarms: alarms.flatMap(({ AlarmName }) => AlarmName ?? []),
    };
}
function pendingOf({ PendingDeploymentSummary: it }) {
    if (it === undefined)
        return {};
    return {
        pending: {
            config: it.EndpointConfigName ?? '',
            ...(it.StartTime ? { startedOn: it.StartTime } : {}),
            variants: (it.ProductionVariants ?? []).map(toVariant),
        },
    };
}
function toVariant(it) {
    const now = it.CurrentInstanceCount ?? 0;
    const statuses = [...(it.VariantStatus ?? [])].sort((a, b) => (a.StartTime?.getTime() ?? 0) - (b.StartTime?.getTime() ?? 0));
    return {
        name: it.VariantName ?? '',
        weight: it.DesiredWeight ?? it.CurrentWeight ?? 1,
        instances: { now, wanted: it.DesiredInstanceCount ?? now },
        doing: statuses.map(({ Status, StatusMessage }) => ({
            status: Status ?? '',
            ...(StatusMessage ? { message: StatusMessage } : {}),
        })),
    };
}

;// CONCATENATED MODULE: ./packages/aws/src/plan-tag.ts

/** The tag that says which plan made a thing: the SHA-256 of what was asked for. */
const planTag = 'modelway:plan';
/** A name is taken by something that this plan did not make. */
class NotOurs extends Error {
    name = 'NotOurs';
    code = 'NOT_OURS';
    constructor(arn, wanted, found) {
        super(`${arn} exists, and its tag ${planTag} is ${found ?? 'absent'} where this plan is ${wanted}: it was not made by this plan, so it is not touched; delete it, or choose another line`);
    }
}
/** @returns all tags of a SageMaker resource, by key. @throws ServiceFault */
async function tagsOf(aws, arn) {
    const { sdk, client } = await aws.sagemaker();
    const found = {};
    let token;
    do {
        const request = { ResourceArn: arn, MaxResults: 100, ...(token ? { NextToken: token } : {}) };
        const page = await service_fault_asked('sagemaker:ListTags', arn, () => client.send(new sdk.ListTagsCommand(request)));
        for (const { Key, Value } of page.Tags ?? [])
            if (Key !== undefined)
                found[Key] = Value ?? '';
        token = page.NextToken;
    } while (token !== undefined);
    return found;
}
/** Makes sure that what exists is what this plan would make. @returns all its tags. @throws NotOurs when its plan tag is another one, or absent. */
async function checkOurs(aws, arn, tags = []) {
    const wanted = tags.find(({ Key }) => Key === planTag)?.Value;
    const all = await tagsOf(aws, arn);
    const found = all[planTag];
    if (wanted === undefined || wanted !== found)
        throw new NotOurs(arn, wanted ?? 'none', found);
    return all;
}

;// CONCATENATED MODULE: ./packages/aws/src/endpoint-config.ts



/**
 * Creates the configuration, or finds the one that an earlier run of the same plan made. Configurations never change.
 * @throws NotOurs when the name is taken by something else; ServiceFault.
 */
async function ensureEndpointConfig(aws, request) {
    const { sdk, client } = await aws.sagemaker();
    const name = request.EndpointConfigName;
    try {
        await service_fault_asked('sagemaker:CreateEndpointConfig', name, () => client.send(new sdk.CreateEndpointConfigCommand(request)));
    }
    catch (cause) {
        if (refusal_kind_refusalKind(cause) !== 'exists')
            throw cause;
        const found = await describeEndpointConfig(aws, name);
        await checkOurs(aws, found?.EndpointConfigArn ?? name, request.Tags);
    }
}
/** @returns the configuration as SageMaker holds it, or undefined when there is none of this name. @throws ServiceFault */
async function describeEndpointConfig(aws, name) {
    const { sdk, client } = await aws.sagemaker();
    try {
        return await service_fault_asked('sagemaker:DescribeEndpointConfig', name, () => client.send(new sdk.DescribeEndpointConfigCommand({ EndpointConfigName: name })));
    }
    catch (cause) {
        if (refusal_kind_refusalKind(cause) === 'absent')
            return undefined;
        throw cause;
    }
}

;// CONCATENATED MODULE: ./packages/aws/src/follow.ts


/** It did not end in the time that was given to it. */
class Overdue extends Error {
    name = 'Overdue';
    code = 'OVERDUE';
    constructor(milliseconds, what = 'what was waited for') {
        super(`${what} has not ended after ${Math.round(milliseconds / 1000)} s; only the wait is over, the thing itself goes on`);
    }
}
/**
 * The one loop for everything that takes long: looks until what it sees is done. A look that fails of something that passes (see
 * `patienceFor`) is looked again, after ever longer pauses.
 * @returns what the last look saw. @throws Overdue, the signal's reason, or what the look threw.
 */
async function follow(following) {
    const { done, deadline, name, clock, signal } = following;
    const start = clock.now().getTime();
    let last;
    for (let turn = 0, faults = 0;; turn += 1) {
        signal.throwIfAborted();
        const seen = await attempt(following, faults);
        faults = seen === undefined ? faults + 1 : 0;
        if (seen !== undefined) {
            last = compare(following, seen, last);
            if (done(seen.value))
                return seen.value;
        }
        const elapsed = clock.now().getTime() - start;
        if (deadline !== undefined && elapsed >= deadline)
            throw new Overdue(deadline, name);
        await clock.sleep(pause(following, { turn, faults, elapsed }), signal);
    }
}
async function attempt({ look }, faults) {
    try {
        const value = await look();
        return { value, text: JSON.stringify(value) };
    }
    catch (fault) {
        if (faults >= patienceFor(fault))
            throw fault;
        return undefined;
    }
}
function compare({ onChange }, seen, last) {
    if (last === undefined || last.text !== seen.text)
        onChange?.(seen.value, last?.value);
    return seen;
}
/** Milliseconds. Whatever anybody asks for, nobody hammers. */
const leastPause = 20;
/** The interval, spread; doubled with each fault in a row, up to eight times. */
function pause({ interval, name, patient }, { turn, faults, elapsed }) {
    const spread = name === undefined ? 0 : fraction(`${name} ${turn}`) * 0.2 - 0.1;
    const length = patient ? stretched(interval, elapsed) : interval;
    return Math.max(leastPause, Math.round(length * (1 + spread) * 2 ** Math.min(faults, 3)));
}
/** A fortieth of the time that has gone by, but never more than twice the interval: 15 s become 30 s between the 10th and the 20th minute. */
const stretched = (interval, elapsed) => Math.min(Math.max(interval, elapsed / 40), 2 * interval);
/** @returns a number from 0 to 1 that looks random and is not: the same text gives the same. */
const fraction = (text) => (0,external_node_crypto_.createHash)('sha256').update(text).digest().readUInt32BE(0) / 2 ** 32;

;// CONCATENATED MODULE: ./packages/aws/src/endpoint-idle.ts


/** In these states an endpoint takes no change. */
const busyStatuses = ['Creating', 'Updating', 'SystemUpdating', 'RollingBack'];
/** An endpoint did not come to rest in the time that was given to it. */
class EndpointBusy extends Error {
    name = 'EndpointBusy';
    code = 'ENDPOINT_BUSY';
    constructor({ name, status, config, pending }, budget) {
        super(`${name} is still ${status} after ${budget} seconds, with ${pending?.config ?? config ?? 'nothing known'} under way; wait for that to end, and give everything that changes this endpoint one concurrency group`);
    }
}
/** Waits until an endpoint is busy with nothing. @returns it, or undefined when it is gone. @throws EndpointBusy, ServiceFault */
async function untilIdle(aws, name, waiting) {
    const { clock, signal, interval, budget, onChange } = waiting;
    const start = aws.now().getTime();
    const seen = await follow({
        look: () => describeEndpoint(aws, name),
        done: (it) => !isBusy(it) || aws.now().getTime() - start > budget * 1000,
        ...(onChange ? { onChange } : {}),
        interval,
        name,
        clock,
        signal,
    });
    if (seen !== undefined && isBusy(seen))
        throw new EndpointBusy(seen, budget);
    return seen;
}
/** @returns whether a change is under way. */
const isBusy = (seen) => seen !== undefined && (busyStatuses.includes(seen.status) || seen.pending !== undefined);

;// CONCATENATED MODULE: ./packages/aws/src/endpoint-look.ts


/** @param watched names of alarms; those that do not exist are not in ALARM. @throws ServiceFault */
async function lookAtEndpoint(aws, name, watched) {
    const endpoint = await describeEndpoint(aws, name);
    const alarms = await describeAlarms(aws, watched);
    return {
        status: endpoint?.status ?? 'Absent',
        ...(endpoint?.config === undefined ? {} : { config: endpoint.config }),
        ...(endpoint?.failure === undefined ? {} : { failure: endpoint.failure }),
        ...(endpoint?.pending === undefined ? {} : { pending: endpoint.pending }),
        alarms: alarms.filter(({ state }) => state === 'ALARM').map((it) => it.name),
        endpoint,
    };
}

;// CONCATENATED MODULE: ./packages/aws/src/image-digest.ts


const image_digest_form = /^((\d{12})\.dkr\.ecr(?:-fips)?\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?\/([a-z0-9][a-z0-9._/-]{0,255}))(?::(\w[\w.-]{0,127}))?$/;
/** @returns the image that a URI without a digest names; undefined when it is of another registry. */
function ecrImage(uri) {
    const [, name, account, region, repository, tag = 'latest'] = image_digest_form.exec(uri) ?? [];
    return name && account && region && repository ? { account, region, repository, tag, name } : undefined;
}
/**
 * Finds the digest of an image, by `ecr:BatchGetImage`, which AWS's own image repositories grant to everybody.
 * @returns the URI with the digest; or the tag with the reason why nobody knows its digest; or that there is no such image. Never throws.
 */
async function resolveImage(aws, uri, signal) {
    if (/@sha256:[0-9a-f]{64}$/.test(uri))
        return { is: 'digest', uri };
    const image = ecrImage(uri);
    if (image === undefined)
        return { is: 'tag', uri, why: 'it is not in Amazon ECR' };
    try {
        return read(await lookUp(aws, image, signal), { uri, image });
    }
    catch (cause) {
        signal?.throwIfAborted();
        const code = answerOf(cause instanceof Error && cause.name === 'ServiceFault' ? cause.cause : cause).code;
        if (code === 'RepositoryNotFoundException')
            return absent(uri, image);
        return { is: 'tag', uri, why: `ecr:BatchGetImage on ${image.repository} was answered with ${code}` };
    }
}
const lookUp = (aws, { account, region, repository, tag }, signal) => service_fault_asked('ecr:BatchGetImage', repository, () => aws.json({
    service: 'ecr',
    region,
    operation: 'BatchGetImage',
    input: { registryId: account, repositoryName: repository, imageIds: [{ imageTag: tag }] },
    attempts: 3,
    ...(signal ? { signal } : {}),
}));
function read(reply, { uri, image }) {
    const { images, failures } = (reply ?? {}); // Safe: what is used is looked at first.
    const digest = images?.[0]?.imageId?.imageDigest;
    if (typeof digest === 'string' && /^sha256:[0-9a-f]{64}$/.test(digest))
        return { is: 'digest', uri: `${image.name}@${digest}` };
    const code = failures?.[0]?.failureCode;
    if (code === 'ImageNotFound')
        return absent(uri, image);
    return { is: 'tag', uri, why: `ecr:BatchGetImage gave no digest${typeof code === 'string' ? ` (${code})` : ''}` };
}
const absent = (uri, { account, region, repository, tag }) => ({
    is: 'absent',
    uri,
    why: `there is no image ${repository}:${tag} in the registry ${account} of ${region}`,
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
;// CONCATENATED MODULE: ./packages/aws/src/lanes.ts

/**
 * Works on items, a few at once; an item is only taken when a lane is free, so a long or lazy source costs no memory.
 * After the first failure or abort no further item is begun; what was begun is waited for.
 * @throws what the first failing `work` threw, or the signal's reason.
 */
async function inLanes(items, { lanes, signal, room }, work) {
    // Each request in a lane listens for the abort; Node takes more than ten listeners for a leak.
    if (signal)
        (0,external_node_events_.setMaxListeners)(0, signal);
    const source = iterate(items);
    const scale = room && weighing(room);
    const failures = [];
    const lane = async () => {
        while (failures.length === 0) {
            signal?.throwIfAborted();
            const next = await source.next();
            if (next.done)
                return;
            await scale?.take(next.value);
            await work(next.value).finally(() => scale?.give(next.value));
        }
    };
    const guarded = () => lane().catch((cause) => void failures.push(cause));
    await Promise.all(Array.from({ length: lanes }, guarded));
    if (failures.length > 0)
        throw failures[0];
}
async function* iterate(items) {
    yield* items;
}
/** Holds an item back until there is room for it; those that wait are let in as they came. */
function weighing({ of, most }) {
    const waiting = [];
    let taken = 0;
    const fits = (item) => taken === 0 || taken + of(item) <= most;
    return {
        async take(item) {
            while (!fits(item))
                await new Promise((free) => waiting.push(free));
            taken += of(item);
        },
        give(item) {
            taken -= of(item);
            for (const free of waiting.splice(0))
                free();
        },
    };
}

;// CONCATENATED MODULE: ./packages/aws/src/list-price.ts
/**
 * Asks AWS's Price List (GetProducts, format aws_v1) what an hour of training costs on demand.
 * @returns the price; undefined when the list knows none. @throws JsonRefusal, what the socket throws: then the table has to do.
 */
async function listPrice(aws, wanted) {
    const filter = (Field, Value) => ({ Type: 'TERM_MATCH', Field, Value });
    const { instanceType, region, signal } = wanted;
    const reply = await aws.json({
        service: 'pricing',
        region: endpointFor(region),
        operation: 'GetProducts',
        input: {
            ServiceCode: 'AmazonSageMaker',
            FormatVersion: 'aws_v1',
            Filters: [filter('regionCode', region), filter('instanceName', instanceType)],
            MaxResults: 100,
        },
        attempts: 2,
        ...(signal ? { signal } : {}),
    });
    return priceIn(reply, wanted);
}
/** The list is served from three regions, and is the same in all of them. */
const endpointFor = (region) => (region.startsWith('eu-') ? 'eu-central-1' : 'us-east-1');
/** @returns the dearest of what fits: a largest cost that is too small would be none. */
function priceIn(reply, { instanceType, region }) {
    const { PriceList } = (reply ?? {}); // Safe: looked at in the next line.
    const products = Array.isArray(PriceList) ? PriceList.flatMap(productOf) : [];
    const fitting = products.filter(({ product }) => isTraining(product?.attributes ?? {}, { instanceType, region }));
    const prices = fitting.flatMap((it) => hourly(it).map((dollars) => ({ dollars, published: it.publicationDate })));
    const [dearest] = prices.sort((a, b) => b.dollars - a.dollars);
    if (dearest === undefined)
        return undefined;
    const published = typeof dearest.published === 'string' ? dearest.published.slice(0, 10) : 'at an unknown date';
    return { dollars: dearest.dollars, region, from: `AWS Price List of ${region}, published ${published}` };
}
/** Each product is JSON in a string. */
function productOf(text) {
    try {
        const value = typeof text === 'string' ? JSON.parse(text) : text;
        return typeof value === 'object' && value !== null ? [value] : []; // Safe: all members are optional and unknown.
    }
    catch {
        return [];
    }
}
/** `USE1-Train:ml.m5.large` is a training job's time; warm pools, spot and notebooks have other usage types. */
function isTraining(attributes, { instanceType, region }) {
    const usage = String(attributes['usagetype']);
    return attributes['regionCode'] === region && usage.replace(/^[A-Z0-9]+-/, '') === `Train:${instanceType}`;
}
const hourly = ({ terms }) => Object.values(terms?.OnDemand ?? {})
    .flatMap(({ priceDimensions }) => Object.values(priceDimensions ?? {}))
    .filter(({ unit }) => /^(hrs|hour|hours)$/i.test(String(unit)))
    .map(({ pricePerUnit }) => Number(pricePerUnit?.USD))
    .filter((dollars) => Number.isFinite(dollars) && dollars > 0);

;// CONCATENATED MODULE: ./packages/aws/src/live-model.ts
/**
 * Resolves an endpoint to the model that answers on it: endpoint → configuration → variant → model → package.
 * @returns undefined when there is no such endpoint. @throws Error when there is one that cannot be read to the end: that is not
 * the same as none.
 */
async function liveModel(aws, endpoint) {
    const { sdk, client } = await aws.sagemaker();
    const found = await client.send(new sdk.DescribeEndpointCommand({ EndpointName: endpoint })).catch(live_model_absent);
    if (found === undefined)
        return undefined;
    const config = found.EndpointConfigName ?? '';
    const { ProductionVariants = [] } = await client.send(new sdk.DescribeEndpointConfigCommand({ EndpointConfigName: config }));
    const [variant, ...others] = ProductionVariants;
    if (variant?.ModelName === undefined || others.length > 0) {
        throw new Error(`endpoint ${endpoint} has ${ProductionVariants.length} production variants; one model must serve for it to be compared with`);
    }
    const { PrimaryContainer, Containers = [] } = await client.send(new sdk.DescribeModelCommand({ ModelName: variant.ModelName }));
    const container = await resolved(aws, PrimaryContainer ?? Containers[0] ?? {});
    if (container.ModelDataUrl === undefined)
        throw new Error(`model ${variant.ModelName} of endpoint ${endpoint} has no model data to compare with`);
    return {
        endpoint,
        account: found.EndpointArn?.split(':')[4] ?? '',
        status: found.EndpointStatus ?? 'Unknown',
        config,
        model: variant.ModelName,
        uri: container.ModelDataUrl,
        image: container.Image ?? '',
        environment: container.Environment ?? {},
        package: PrimaryContainer?.ModelPackageName,
    };
}
/** A model that was made from a package holds only the package's name: what it consists of stands there. */
async function resolved(aws, container) {
    if (container.ModelPackageName === undefined)
        return container;
    const { sdk, client } = await aws.sagemaker();
    const found = await client.send(new sdk.DescribeModelPackageCommand({ ModelPackageName: container.ModelPackageName }));
    return {
        ...found.InferenceSpecification?.Containers?.[0],
        ...(container.ModelDataUrl ? { ModelDataUrl: container.ModelDataUrl } : {}),
    };
}
/** SageMaker says "not found" for endpoints as a ValidationException whose text begins so, or as ResourceNotFound. */
function live_model_absent(cause) {
    const { name, message } = cause;
    if (name === 'ResourceNotFound' || (name === 'ValidationException' && message.startsWith('Could not find endpoint')))
        return undefined;
    throw cause;
}

;// CONCATENATED MODULE: ./packages/aws/src/local-file.ts
/** A file is no longer what was hashed: uploaded under its old digest it would poison the remote, so it was not. */
class FileChanged extends Error {
    name = 'FileChanged';
    constructor(source) {
        super(`${source}: changed after it was hashed; let the step that writes it end before this one, then run again`);
    }
}
/** Up to here one request carries a whole file from memory; above, parts of at least this many bytes. */
const partBytes = 8 * 2 ** 20;

;// CONCATENATED MODULE: ./packages/aws/src/metric.ts

const minute = 60_000;
/**
 * Reads metrics, all in one question.
 * @param queries by a name of the caller's own.
 * @returns the points of each, oldest first; periods without data have none. @throws ServiceFault; Error when CloudWatch could not
 * give all of it: half an answer is no evidence.
 */
async function readMetrics(aws, queries, window) {
    const names = Object.keys(queries); // Safe: the keys of a record are of its key type.
    const found = Object.fromEntries(names.map((name) => [name, []]));
    const start = Math.floor(window.from.getTime() / minute) * minute;
    const request = {
        StartTime: new Date(start),
        // CloudWatch refuses a window without length.
        EndTime: new Date(Math.max(Math.ceil(window.to.getTime() / minute) * minute, start + minute)),
        ScanBy: 'TimestampAscending',
        MetricDataQueries: names.map((name, i) => toQuery(`m${i}`, queries[name], window.period)),
    };
    for await (const { id, status, points } of results(aws, request)) {
        const name = names[Number(id.slice(1))];
        if (name === undefined)
            continue;
        if (status !== 'Complete' && status !== 'PartialData')
            throw new Error(`CloudWatch could not read ${queries[name].metric}: ${status}`);
        found[name].push(...points);
    }
    return found;
}
function toQuery(Id, query, Period) {
    const Dimensions = Object.entries(query.dimensions).map(([Name, Value]) => ({ Name, Value }));
    const Metric = { Namespace: query.namespace, MetricName: query.metric, Dimensions };
    return { Id, MetricStat: { Metric, Period, Stat: query.statistic }, ReturnData: true };
}
/** `PartialData` only means that more pages follow; without a further page it would be the end of an incomplete answer. */
async function* results(aws, request) {
    const { sdk, client } = await aws.cloudwatch();
    let token;
    do {
        const question = { ...request, ...(token ? { NextToken: token } : {}) };
        const page = await service_fault_asked('cloudwatch:GetMetricData', 'AWS/SageMaker', () => client.send(new sdk.GetMetricDataCommand(question)));
        token = page.NextToken;
        for (const it of page.MetricDataResults ?? []) {
            const isCut = it.StatusCode === 'PartialData' && token === undefined;
            yield {
                id: it.Id ?? '',
                status: isCut ? 'it ended half way' : (it.StatusCode ?? 'Complete'),
                points: pointsOf(it),
            };
        }
    } while (token !== undefined);
}
function pointsOf({ Timestamps = [], Values = [], }) {
    return Timestamps.flatMap((at, i) => {
        const value = Values[i];
        return value === undefined ? [] : [{ at, value }];
    });
}

;// CONCATENATED MODULE: ./packages/aws/src/model.ts



/**
 * Creates the model, or finds the one that an earlier run of the same plan made.
 * @returns its ARN. @throws NotOurs when the name is taken by something else; ServiceFault.
 */
async function ensureModel(aws, request) {
    const { sdk, client } = await aws.sagemaker();
    const name = request.ModelName;
    try {
        const { ModelArn } = await service_fault_asked('sagemaker:CreateModel', name, () => client.send(new sdk.CreateModelCommand(request)));
        return ModelArn ?? '';
    }
    catch (cause) {
        if (refusal_kind_refusalKind(cause) !== 'exists')
            throw cause;
    }
    const { ModelArn = '' } = await service_fault_asked('sagemaker:DescribeModel', name, () => client.send(new sdk.DescribeModelCommand({ ModelName: name })));
    await checkOurs(aws, ModelArn, request.Tags);
    return ModelArn;
}
/** @returns what a model serves, or undefined when there is no such model. @throws ServiceFault */
async function describeModel(aws, name) {
    const { sdk, client } = await aws.sagemaker();
    try {
        const found = await asked('sagemaker:DescribeModel', name, () => client.send(new sdk.DescribeModelCommand({ ModelName: name })));
        const container = found.PrimaryContainer ?? found.Containers?.[0];
        return {
            name,
            ...(container?.ModelPackageName ? { package: container.ModelPackageName } : {}),
            ...(container?.ModelDataUrl ? { artifact: container.ModelDataUrl } : {}),
        };
    }
    catch (cause) {
        if (refusalKind(cause) === 'absent')
            return undefined;
        throw cause;
    }
}

;// CONCATENATED MODULE: ./packages/aws/src/model-package.ts


/** Creates the group unless it is there, whoever made it: a group is only a shelf. @throws ServiceFault */
async function ensureModelPackageGroup(aws, request) {
    const { sdk, client } = await aws.sagemaker();
    try {
        await service_fault_asked('sagemaker:CreateModelPackageGroup', request.ModelPackageGroupName, () => client.send(new sdk.CreateModelPackageGroupCommand(request)));
    }
    catch (cause) {
        if (refusal_kind_refusalKind(cause) !== 'exists')
            throw cause;
    }
}
/** Registers a version; the same token finds the version that it registered before. @returns its ARN. @throws ServiceFault */
async function createModelPackage(aws, request) {
    const { sdk, client } = await aws.sagemaker();
    const { ModelPackageArn } = await service_fault_asked('sagemaker:CreateModelPackage', request.ModelPackageGroupName, () => client.send(new sdk.CreateModelPackageCommand(request)));
    if (ModelPackageArn === undefined)
        throw new Error('CreateModelPackage gave no ARN');
    return ModelPackageArn;
}
/** @param arn of the version, never a name. @returns undefined when there is no such version. @throws ServiceFault */
async function describeModelPackage(aws, arn) {
    const { sdk, client } = await aws.sagemaker();
    try {
        const found = await service_fault_asked('sagemaker:DescribeModelPackage', arn, () => client.send(new sdk.DescribeModelPackageCommand({ ModelPackageName: arn })));
        return toModelPackage(found);
    }
    catch (cause) {
        if (refusal_kind_refusalKind(cause) === 'absent')
            return undefined;
        throw cause;
    }
}
function toModelPackage(found) {
    const container = found.InferenceSpecification?.Containers?.[0];
    const failure = found.ModelPackageStatusDetails?.ValidationStatuses?.find((it) => it.FailureReason)?.FailureReason;
    return {
        arn: found.ModelPackageArn ?? '',
        group: found.ModelPackageGroupName ?? '',
        version: found.ModelPackageVersion ?? 0,
        status: found.ModelPackageStatus ?? '',
        approval: found.ModelApprovalStatus ?? '',
        ...(container?.ModelDataUrl ? { artifact: container.ModelDataUrl } : {}),
        ...(container?.Image ? { image: container.Image } : {}),
        ...(container?.Environment ? { environment: container.Environment } : {}),
        metadata: found.CustomerMetadataProperties ?? {},
        ...(failure ? { failure } : {}),
    };
}

// EXTERNAL MODULE: ./packages/lineage/src/index.ts + 22 modules
var src = __webpack_require__(7794);
;// CONCATENATED MODULE: ./packages/aws/src/plan-name.ts


/**
 * Derives the name of a resource from what is asked for, so that a re-run finds what the first run made.
 * @param kind one short word, at most 9 letters: with a line of 40 and 12 digits of the digest that makes 63, SageMaker's limit.
 * @param request all that makes the resource what it is, as JSON; without name and tags.
 */
function planName(line, kind, request) {
    const digest = (0,src/* sha256 */.sc)((0,src/* canonicalJson */.dj)(request));
    return {
        name: `${line}-${kind}-${digest.slice(0, 12)}`.toLowerCase(),
        digest,
        tags: [
            { Key: 'modelway:line', Value: line },
            { Key: planTag, Value: digest },
        ],
    };
}

;// CONCATENATED MODULE: ./packages/aws/src/prices.ts
/**
 * AWS's list prices for SageMaker on-demand instances in us-east-1, in US dollars an hour, as published on aws.amazon.com/sagemaker/pricing
 * and known to us in 2025. Other regions cost up to half more. What is not here is unknown, never free.
 */
const dollarsAnHour = {
    'ml.t3.medium': 0.05,
    'ml.t3.large': 0.1,
    'ml.m5.large': 0.115,
    'ml.m5.xlarge': 0.23,
    'ml.m5.2xlarge': 0.461,
    'ml.m5.4xlarge': 0.922,
    'ml.m5.12xlarge': 2.765,
    'ml.m5.24xlarge': 5.53,
    'ml.c5.xlarge': 0.204,
    'ml.c5.2xlarge': 0.408,
    'ml.c5.4xlarge': 0.816,
    'ml.c5.9xlarge': 1.836,
    'ml.g4dn.xlarge': 0.7364,
    'ml.g4dn.2xlarge': 0.94,
    'ml.g5.xlarge': 1.408,
    'ml.g5.2xlarge': 1.515,
    'ml.p3.2xlarge': 3.825,
};
/** @returns the price in our own table, which is that of one region and one date; undefined when it is not there. */
function tablePrice(instanceType) {
    const dollars = dollarsAnHour[instanceType];
    return dollars === undefined
        ? undefined
        : { dollars, region: 'us-east-1', from: 'list price of us-east-1 as of 2025' };
}
/** @returns dollars as a decimal string with six digits, and where the price is from; undefined when no price is known. */
function costOf({ instanceType, count, seconds, price = tablePrice(instanceType), }) {
    if (price === undefined)
        return undefined;
    const amount = (price.dollars * count * seconds) / 3600;
    return { amount: String(Number(amount.toFixed(6))), currency: 'USD', prices: price.from };
}

;// CONCATENATED MODULE: ./packages/aws/src/job-attempt.ts
/**
 * Names of jobs are single-use, so a plan whose job failed is tried again under the next name: `name`, `name-2`, `name-3` …
 * @returns the name of an attempt, from 1 on.
 */
function attemptName(name, attempt) {
    if (attempt === 1)
        return name;
    const suffix = `-${attempt}`;
    // 63 is SageMaker's limit; the digest at the end of the name stays whole, its line gives way.
    const digest = /-[0-9a-f]{12}$/.exec(name)?.[0] ?? '';
    return `${name.slice(0, 63 - suffix.length - digest.length).slice(0, name.length - digest.length)}${digest}${suffix}`;
}
/** More attempts than this under one plan are not bad luck. */
const mostAttempts = 20;

;// CONCATENATED MODULE: ./packages/aws/src/want.ts

const prefix = 'modelway:for:';
/**
 * @returns the tag that says so: one for each pull request that wants the job, the value being the commit. Keys have 128 characters, and
 * repositories may have more, so they stand in the value, and eight digits for them in the key.
 */
function wantTag({ repository, commit, pullRequest }) {
    const who = pullRequest === undefined ? 'commit' : `pull-${pullRequest}`;
    return { Key: `${prefix}${who}:${(0,src/* sha256 */.sc)(repository).slice(0, 8)}`, Value: `${repository}@${commit}` };
}
/** @returns all that want a job, by its tags; undefined when a tag of ours cannot be read, as one of a later release. */
function wantsIn(tags) {
    const entries = Object.entries(tags).filter(([key]) => key.startsWith(prefix));
    const wants = entries.map(([key, value]) => want_read(key.slice(prefix.length), value));
    const known = wants.filter((want) => want !== undefined);
    return known.length === wants.length ? known : undefined;
}
/** @returns whether others want the job too; also the same pull request with a newer commit. A tag that cannot be read counts as a want. */
const isWantedBeside = (tags, { Key, Value }) => Object.entries(tags).some(([key, value]) => key.startsWith(prefix) && !(key === Key && value === Value));
function want_read(key, value) {
    const [, number] = /^(?:commit|pull-([1-9]\d{0,15})):[0-9a-f]{8}$/.exec(key) ?? [undefined, ''];
    const [, repository, commit] = /^([\w.-]+\/[\w.-]+)@([0-9a-f]{40,64})$/.exec(value) ?? [];
    if (number === '' || repository === undefined || commit === undefined)
        return undefined;
    return { repository, commit, ...(number === undefined ? {} : { pullRequest: Number(number) }) };
}

;// CONCATENATED MODULE: ./packages/aws/src/ensure-job.ts





/** A job that ended so is tried again; every other status is a job to join or to use. */
const over = ['Failed', 'Stopped', 'Stopping', 'Deleting'];
/**
 * Makes sure that exactly one job of a plan runs or has completed. The name is the lock: whoever comes second is told that it is taken,
 * and joins, after checking by the plan's tag that it is the same plan.
 * @throws NotOurs when the name is taken by something else; ServiceFault.
 */
async function ensureJob(aws, kind) {
    const tags = [{ Key: planTag, Value: kind.plan.digest }];
    for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
        const name = attemptName(kind.name, attempt);
        kind.plan.before?.(name);
        const found = (await kind.describe(name)) ?? (await begin(kind, name));
        if (found === undefined)
            return { name, found };
        const there = await checkOurs(aws, found.arn, tags);
        if (over.includes(found.status) || !(await isUsable(kind.plan, { ...found, name })))
            continue;
        if (found.status !== 'Completed')
            await sayWanted(aws, { arn: found.arn, there, want: kind.plan.want });
        return { name, found: found.status };
    }
    throw new Error(`${kind.name}: ${mostAttempts} attempts of this plan have failed or were stopped; change the plan, or delete them`);
}
const isUsable = async ({ usable }, { name, status }) => status !== 'Completed' || usable === undefined || usable(name);
/** @returns the job of a plan that runs or has completed; undefined when one is still to be begun. Begins none. @throws NotOurs, ServiceFault */
async function findJob(aws, { name, digest, describe }) {
    for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
        const found = await describe(attemptName(name, attempt));
        if (found === undefined)
            return undefined;
        await checkOurs(aws, found.arn, [{ Key: planTag, Value: digest }]);
        if (!over.includes(found.status))
            return found;
    }
    return undefined;
}
async function sayWanted(aws, { arn, there, want }) {
    const tag = want && wantTag(want);
    if (tag === undefined || there[tag.Key] === tag.Value)
        return;
    const { sdk, client } = await aws.sagemaker();
    await service_fault_asked('sagemaker:AddTags', arn, () => client.send(new sdk.AddTagsCommand({ ResourceArn: arn, Tags: [{ ...tag }] })));
}
/** @returns the tags of a request, with those that say for whom it is made. */
const tagsFor = (tags, { want }) => [
    ...(tags ?? []),
    ...(want ? [wantTag(want)] : []),
];
/** @returns undefined when the job was begun, or what somebody else began in the same moment. */
async function begin(kind, name) {
    try {
        await kind.create(name);
        return undefined;
    }
    catch (cause) {
        if (refusal_kind_refusalKind(cause) !== 'exists')
            throw cause;
        return kind.describe(name);
    }
}

;// CONCATENATED MODULE: ./packages/aws/src/log-stream.ts
/** More instances than these say the same. */
const mostStreams = 4;
/** Pages of up to 1 MB at one time; who prints more is read on at the next. */
const mostPages = 5;
const fullPage = 1_000;
const longestLine = 2_000;
/** @returns the streams that were open and those that have come since. The slash after the name keeps `job-10` out of `job-1`. */
async function openStreams(aws, { group, job, instances = 1 }, open) {
    const wanted = Math.min(instances, mostStreams);
    if (open.length >= wanted)
        return open;
    const { sdk, client } = await aws.logs();
    const request = { logGroupName: group, logStreamNamePrefix: `${job}/`, limit: 50 };
    const { logStreams = [] } = await client.send(new sdk.DescribeLogStreamsCommand(request));
    const names = logStreams.flatMap(({ logStreamName }) => logStreamName ?? []);
    const fresh = names.filter((name) => !open.some((it) => it.name === name));
    return [...open, ...fresh.map((name) => ({ name, label: instances > 1 ? labelOf(name) : '' }))].slice(0, wanted);
}
/** `job/algo-2-1700000000` is instance `algo-2`. */
const labelOf = (name) => `[${/\/(.+)-\d+$/.exec(name)?.[1] ?? name}] `;
/** Gives the lines after those that were read already, a page at a time; moves the stream's token as it goes. @throws what the SDK throws. */
async function* newEvents(aws, { group, until }, stream) {
    const { sdk, client } = await aws.logs();
    for (let page = 0; page < mostPages; page += 1) {
        const before = stream.token;
        const { events = [], nextForwardToken } = await client.send(new sdk.GetLogEventsCommand({
            logGroupName: group,
            logStreamName: stream.name,
            startFromHead: true,
            ...(before ? { nextToken: before } : {}),
        }));
        if (nextForwardToken !== undefined)
            stream.token = nextForwardToken;
        yield events.map(({ message = '', timestamp: at = 0 }) => ({
            text: `${stream.label}${message.slice(0, longestLine)}`,
            at,
        }));
        // An empty page is no end: the same token again is. While the job runs, what is left comes with the next look.
        if (stream.token === before || (until === 'page' && events.length < fullPage))
            return;
    }
}

;// CONCATENATED MODULE: ./packages/aws/src/log-tail.ts



/** Lines that are handed on altogether: a runner's log is no place for a job that prints 100 MB. */
const mostLines = 20_000;
const kept = 50;
/**
 * A log is decoration: what is wrong with reading it never stops the job. That it may not be read, or goes on elsewhere, is said once.
 * @returns a tail that has read nothing yet.
 */
function logTail(aws, target) {
    const last = [];
    let streams = [];
    let left = mostLines;
    let refused = false;
    let cut = false;
    async function* readOn(until) {
        streams = await openStreams(aws, target, streams);
        for (const stream of streams)
            yield* newEvents(aws, { group: target.group, until }, stream);
    }
    const read = async (until) => {
        const lines = [];
        try {
            for await (const page of readOn(until))
                lines.push(...page);
        }
        catch (cause) {
            refused = !passes(cause);
            if (refused)
                lines.push(ours(excuse(target, cause)));
        }
        last.push(...lines.slice(-kept).map(({ text }) => text));
        last.splice(0, last.length - kept);
        const shown = lines.slice(0, left);
        if (shown.length < lines.length && !cut)
            shown.push(ours(elsewhere(target)));
        cut ||= shown.length < lines.length;
        left -= Math.min(left, lines.length);
        return shown;
    };
    return { last: () => last, read: async (until) => (refused ? [] : read(until)) };
}
/** A line of our own among the job's. */
const ours = (text) => ({ text, at: 0 });
/** The group comes into being with its first line, and the service may be out of breath. */
const passes = (cause) => answerOf(cause).code === 'ResourceNotFoundException' || patienceFor(cause) > 0;
const excuse = ({ group, job }, cause) => `(the log ${group}, ${job}/, cannot be read: ${answerOf(cause).code}; to see it here, grant logs:DescribeLogStreams and logs:GetLogEvents)`;
const elsewhere = ({ group, job }) => `(more than ${mostLines} lines; the rest is in CloudWatch Logs, ${group}, ${job}/)`;

;// CONCATENATED MODULE: ./packages/aws/src/follow-job.ts


/** @returns whether a job has reached its last state. A word that is not known is taken for a job that goes on. */
const isOver = ({ status }) => ['Completed', 'Failed', 'Stopped'].includes(status);
/** Follows a job to its end and prints its log meanwhile. @throws the signal's reason, or why it can no longer be seen. */
async function followJob(aws, { describe, logs, silent = () => false }, watching) {
    const { clock, signal, interval } = watching;
    const tail = logTail(aws, logs);
    const look = inTurn(async () => {
        const job = await describe();
        if (job === undefined)
            throw new Error(`${logs.job} is gone: somebody deleted it while it was followed`);
        if (isOver(job))
            await print(tail, job, watching);
        else
            watching.onLook?.(job, []);
        return job;
    }, { read: (job) => print(tail, job, watching), silent });
    const job = await follow({ look, done: isOver, interval, patient: true, name: logs.job, clock, signal });
    // CloudWatch has the last lines of a job some seconds after its end. They matter when it did not end well.
    if (job.status !== 'Completed') {
        await clock.sleep(Math.min(interval, 5_000), signal);
        await print(tail, job, watching);
    }
    return { job, lastLines: tail.last() };
}
/** Looks at the job and at its log in turn, so that an interval costs one request, however long the job takes. */
function inTurn(describe, { read, silent }) {
    let unread;
    return async () => {
        const job = unread ?? (await describe());
        if (unread !== undefined)
            await read(job);
        unread = unread === undefined && !silent(job) ? job : undefined;
        return job;
    };
}
async function print(tail, job, { log, onLook }) {
    const lines = await tail.read(isOver(job) ? 'end' : 'page');
    log.untrusted(lines.map(({ text }) => text));
    onLook?.(job, lines);
}

;// CONCATENATED MODULE: ./packages/aws/src/stop-job.ts



/** The same, in words. */
const becameOf = {
    told: 'it was told to stop',
    ended: 'it had ended already, or was about to',
    absent: 'it was never begun',
    'not-ours': 'it was not begun by this plan, so it was left alone',
    wanted: 'another run wants it too, so it goes on',
};
/**
 * Stops a job of ours. A name that was written down before its job was begun may turn out to be somebody else's: the plan's tag must
 * begin with the digits that the name ends with.
 * @param own the tag of the want that is given up: whoever else has said that it wants the job keeps it. Without it nobody is asked.
 */
async function stopJob(aws, job, { stop, own }) {
    if (job === undefined)
        return 'absent';
    if (isOver(job) || job.status === 'Stopping')
        return 'ended';
    const digits = /-([0-9a-f]{12})(?:-\d+)?$/.exec(job.name)?.[1];
    const tags = await tagsOf(aws, job.arn);
    if (digits === undefined || !tags[planTag]?.startsWith(digits))
        return 'not-ours';
    if (own !== undefined && isWantedBeside(tags, own))
        return 'wanted';
    await stop(job.name);
    return 'told';
}

;// CONCATENATED MODULE: ./packages/aws/src/processing-job.ts





/**
 * Starts the processing job of a plan, or finds the one that an earlier run began: see `ensureJob`.
 * @returns its name: of a later attempt when earlier ones failed. @throws NotOurs, ServiceFault
 */
const ensureProcessingJob = async (aws, request, plan) => (await beginProcessingJob(aws, request, plan)).name;
/** The same. @returns in which status it was found, too. @throws NotOurs, ServiceFault */
async function beginProcessingJob(aws, request, plan) {
    const { sdk, client } = await aws.sagemaker();
    const as = (name) => ({ ...request, ...plan.own?.(name), ProcessingJobName: name });
    return ensureJob(aws, {
        name: request.ProcessingJobName,
        plan,
        create: (name) => service_fault_asked('sagemaker:CreateProcessingJob', name, () => client.send(new sdk.CreateProcessingJobCommand({ ...as(name), Tags: tagsFor(request.Tags, plan) }))),
        describe: (name) => describeProcessingJob(aws, name),
    });
}
/** @returns the job, or undefined when there is none. @throws ServiceFault */
async function describeProcessingJob(aws, name) {
    const { sdk, client } = await aws.sagemaker();
    try {
        return toJob(await service_fault_asked('sagemaker:DescribeProcessingJob', name, () => client.send(new sdk.DescribeProcessingJobCommand({ ProcessingJobName: name }))));
    }
    catch (cause) {
        if (refusal_kind_refusalKind(cause) === 'absent')
            return undefined;
        throw cause;
    }
}
/** Follows a processing job to its end, with its log and its states. @throws the signal's reason, ServiceFault */
const followProcessingJob = async (aws, name, watching) => (await watchProcessingJob(aws, { name, instances: 1 }, watching)).job;
/** The same. @param instances how many write its log. @returns its last lines, too: hostile text. */
function watchProcessingJob(aws, { name, instances }, watching) {
    let status;
    const onLook = (job, lines) => {
        if (job.status !== status)
            watching.log.info(`${name}: ${job.status}`);
        status = job.status;
        watching.onLook?.(job, lines);
    };
    const logs = { group: '/aws/sagemaker/ProcessingJobs', job: name, instances };
    const describe = () => describeProcessingJob(aws, name);
    return followJob(aws, { describe, logs }, { ...watching, onLook });
}
/** Asks a processing job of ours to end, unless others than `own` have said that they want it. @throws ServiceFault */
async function stopProcessingJob(aws, name, own) {
    const { sdk, client } = await aws.sagemaker();
    const stop = () => service_fault_asked('sagemaker:StopProcessingJob', name, () => client.send(new sdk.StopProcessingJobCommand({ ProcessingJobName: name })));
    return stopJob(aws, await describeProcessingJob(aws, name), { stop, own });
}
function toJob(found) {
    const [start, end] = [found.ProcessingStartTime, found.ProcessingEndTime];
    return {
        name: found.ProcessingJobName ?? '',
        arn: found.ProcessingJobArn ?? '',
        status: found.ProcessingJobStatus ?? 'Unknown',
        failure: found.FailureReason,
        exitMessage: found.ExitMessage,
        seconds: start && end ? Math.max(0, Math.round((end.getTime() - start.getTime()) / 1000)) : undefined,
    };
}

;// CONCATENATED MODULE: ./packages/aws/src/put-endpoint.ts





/**
 * Creates the endpoint. One that is there already is fine when its plan tag is ours: a reply that was lost on the way makes the SDK ask twice.
 * @throws NotOurs, ServiceFault
 */
async function createEndpoint(aws, request, patience) {
    const { sdk, client } = await aws.sagemaker();
    const name = request.EndpointName;
    try {
        await onceVisible(patience, () => service_fault_asked('sagemaker:CreateEndpoint', name, () => client.send(new sdk.CreateEndpointCommand(request))));
    }
    catch (cause) {
        if (refusal_kind_refusalKind(cause) !== 'exists')
            throw cause;
        await checkOurs(aws, (await describeEndpoint(aws, name))?.arn ?? name, request.Tags);
    }
}
/**
 * Asks for the move to another configuration. "In progress" is fine when it is this very move that is in progress, as after a lost reply.
 * @throws ServiceFault, also when the endpoint is busy with something else
 */
async function updateEndpoint(aws, request, patience) {
    const { sdk, client } = await aws.sagemaker();
    const name = request.EndpointName;
    try {
        await onceVisible(patience, () => service_fault_asked('sagemaker:UpdateEndpoint', name, () => client.send(new sdk.UpdateEndpointCommand(request))));
    }
    catch (cause) {
        if (refusal_kind_refusalKind(cause) !== 'busy')
            throw cause;
        const pending = (await describeEndpoint(aws, name))?.pending;
        if (pending?.config !== request.EndpointConfigName)
            throw cause;
    }
}
const tries = 5;
/** A configuration that was just made may not be visible yet: five tries over ten seconds, then it is a fault (AWS's own advice). */
async function onceVisible(patience, send) {
    let tried = 0;
    const look = async () => {
        tried += 1;
        try {
            await send();
            return true;
        }
        catch (cause) {
            if (tried >= tries || refusal_kind_refusalKind(cause) !== 'absent' || !/endpoint configuration/i.test(textOf(cause)))
                throw cause;
            return false;
        }
    };
    await follow({ look, done: (sent) => sent, interval: 2_500, ...patience });
}
const textOf = (fault) => String(fault.cause?.message ?? '');

;// CONCATENATED MODULE: ./packages/aws/src/put-object.ts




/**
 * Writes an object if the place is as expected. A reply that was lost on the way makes the request go out again, which then
 * finds its own object there: that is told from a lost race by the bytes.
 * @returns `conflict` when something else is there, or what was expected is gone. @throws S3Fault
 */
async function putObject(aws, at, write) {
    try {
        await settleRace(() => send(aws, at, write));
        return 'written';
    }
    catch (cause) {
        const { status, code } = answerOf(cause);
        if (status === 412)
            return (await holds(aws, at, write.bytes)) ? 'written' : 'conflict';
        if (status === 404 && code !== 'NoSuchBucket')
            return 'conflict';
        throw new S3Fault(at, 'PutObject', cause);
    }
}
async function send(aws, at, { bytes, expected }) {
    const payload = (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
    await aws.objects.send({
        operation: 'PutObject',
        method: 'PUT',
        at,
        body: bytes,
        payload,
        headers: condition(expected),
    });
}
/** @returns the headers of a conditional write. */
const condition = (expected) => expected === 'absent' ? { 'if-none-match': '*' } : { 'if-match': expected.etag };
async function holds(aws, at, bytes) {
    const there = await getObject(aws, at);
    return there !== undefined && Buffer.compare(there.bytes, bytes) === 0;
}

;// CONCATENATED MODULE: ./packages/aws/src/reach.ts

/** @returns the way to AWS, in the role that the step is to take on, or with the credentials of the environment. @throws Error when no region is set */
function reach({ env, clock, log, inputs }) {
    const arn = inputs['role-to-assume'];
    const mask = (secret) => log.addMask?.(secret);
    return connect({ env, clock, role: arn === undefined ? undefined : { arn, mask } });
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./packages/aws/src/read-whole.ts


/**
 * Reads a small file by blocking calls: they cost 10 µs, a promise for each of them 100. One byte more than expected is asked for, so
 * that a file that has grown shows. @throws FileChanged when it is gone or may not be read any more.
 */
function readWhole(source, size) {
    const bytes = Buffer.allocUnsafe(size + 1);
    try {
        const handle = (0,external_node_fs_.openSync)(source, 'r');
        try {
            let filled = 0;
            // What is as long as expected is not asked for its end once more: its digest tells whether it is all.
            for (let read = -1; read !== 0 && filled < size; filled += read)
                read = (0,external_node_fs_.readSync)(handle, bytes, filled, bytes.length - filled, filled);
            return bytes.subarray(0, filled);
        }
        finally {
            (0,external_node_fs_.closeSync)(handle);
        }
    }
    catch {
        // Whatever the file system says: what was hashed cannot be read again.
        throw new FileChanged(source);
    }
}

;// CONCATENATED MODULE: ./packages/aws/src/registered.ts



/** Reads the version and every byte of its model. @throws ServiceFault, S3Fault */
async function readRegistered(aws, { arn, model }, signal) {
    const version = await describeModelPackage(aws, arn);
    const artifact = await digestObject(aws, model.uri, signal);
    return { ...(version ? { package: version } : {}), ...(artifact ? { artifact } : {}) };
}
/** @returns why the version must not serve: not approved, or no longer what was registered. None means that it may. */
function registeredFaults(registered, now) {
    return [...versionFaults(registered, now), ...bytesFaults(registered, now)];
}
function versionFaults({ arn, model }, { package: version }) {
    if (version === undefined)
        return [`${arn}: is not in the Model Registry any more; run register-model again`];
    if (version.status !== 'Completed')
        return [`${arn}: is ${version.status}; only a Completed version can serve`];
    const known = version.metadata['modelway:model-sha256'];
    return [
        ...(version.approval === 'Approved' ? [] : [unapproved(version)]),
        ...(known === model.sha256
            ? []
            : [
                `${arn}: holds modelway:model-sha256 ${known ?? '(none)'}, but the lineage registered ${model.sha256}; register the model again`,
            ]),
        ...(version.artifact === model.uri
            ? []
            : [
                `${arn}: serves ${version.artifact ?? 'no artifact'}, but the lineage registered ${model.uri}; register the model again`,
            ]),
    ];
}
const unapproved = ({ arn, approval }) => `${arn}: is ${approval}, and only an Approved version serves; approve it (aws sagemaker update-model-package --model-package-arn ${arn} --model-approval-status Approved) and run again`;
const bytesFaults = ({ model }, { artifact }) => artifact?.sha256 === model.sha256
    ? []
    : [
        `${model.uri}: ${artifact === undefined ? 'is gone' : `holds sha256 ${artifact.sha256}`}, but the model that was judged is sha256 ${model.sha256}; other bytes never serve`,
    ];
/** @returns CreateModel from the version: image, artifact and environment are those that were registered. */
function modelRequest(line, roleArn, { arn }) {
    const body = { PrimaryContainer: { ModelPackageName: arn }, ExecutionRoleArn: roleArn };
    const { name, tags } = planName(line, 'model', body);
    return { ModelName: name, ...body, Tags: tags };
}

;// CONCATENATED MODULE: ./packages/aws/src/resource-arn.ts

/** @param sibling the ARN of any regional resource: partition, region and account are taken from it. */
function resourceArns(sibling) {
    const [, partition = 'aws', , region = '*', account = '*'] = sibling.split(':');
    const s3 = (path) => `arn:${partition}:s3:::${path}`;
    return {
        sagemaker: (resource) => `arn:${partition}:sagemaker:${region}:${account}:${resource.toLowerCase()}`,
        cloudwatch: (resource) => `arn:${partition}:cloudwatch:${region}:${account}:${resource}`,
        object: (uri) => s3(`${locate(uri).bucket}/${locate(uri).key}`),
        bucket: (uri) => s3(locate(uri).bucket),
    };
}

;// CONCATENATED MODULE: ./packages/aws/src/training-job.ts







/** Starts the training job of a plan, or finds the one that an earlier run began: see `ensureJob`. @throws NotOurs, ServiceFault */
async function ensureTrainingJob(aws, request, plan) {
    const { sdk, client } = await aws.sagemaker();
    return ensureJob(aws, {
        name: request.TrainingJobName,
        plan,
        create: (name) => service_fault_asked('sagemaker:CreateTrainingJob', name, () => client.send(new sdk.CreateTrainingJobCommand({ ...request, TrainingJobName: name, Tags: tagsFor(request.Tags, plan) }))),
        describe: (name) => describeTrainingJob(aws, name),
    });
}
/** @returns the training job of a plan that runs or has completed, if there is one. Begins none. @throws NotOurs, ServiceFault */
const findTrainingJob = (aws, { name, digest }) => findJob(aws, { name, digest, describe: (attempt) => describeTrainingJob(aws, attempt) });
/** @returns the training job of a plan that somebody began. @throws NotOurs when another plan made it; Error when it is gone; ServiceFault. */
async function joinTrainingJob(aws, name, digest) {
    const job = await describeTrainingJob(aws, name);
    if (job === undefined)
        throw new Error(`${name} is gone: somebody deleted it, or it is in another account or region`);
    await checkOurs(aws, job.arn, [{ Key: planTag, Value: digest }]);
    return job;
}
/** @returns the job, or undefined when there is none. @throws ServiceFault */
async function describeTrainingJob(aws, name) {
    const { sdk, client } = await aws.sagemaker();
    try {
        return training_job_toJob(await service_fault_asked('sagemaker:DescribeTrainingJob', name, () => client.send(new sdk.DescribeTrainingJobCommand({ TrainingJobName: name }))));
    }
    catch (cause) {
        if (refusal_kind_refusalKind(cause) === 'absent')
            return undefined;
        throw cause;
    }
}
/** Follows a training job to its end, with its log. @throws the signal's reason, ServiceFault */
async function followTrainingJob(aws, { name, instances, metrics }, watching) {
    const logs = { group: '/aws/sagemaker/TrainingJobs', job: name, instances };
    const describe = () => describeTrainingJob(aws, name);
    const ended = await followJob(aws, { describe, logs, silent: hasNoScriptYet }, watching);
    return { ...ended, job: await withMetrics(aws, ended.job, { metrics, watching }) };
}
/** The states before the container runs. */
const hasNoScriptYet = ({ secondary }) => /^(?:Pending|Starting|LaunchingMLInstances|PreparingTrainingStack|Downloading|DownloadingTrainingImage)$/.test(secondary);
/** Seconds by which final metrics may be later than the end. */
const late = 60;
async function withMetrics(aws, job, { metrics, watching }) {
    const { clock, signal, interval } = watching;
    const has = (it) => metrics.every((name) => it.metrics.some((found) => found.name === name));
    if (job.status !== 'Completed' || has(job))
        return job;
    const ended = aws.now().getTime();
    const look = async () => (await describeTrainingJob(aws, job.name)) ?? job;
    const done = (it) => has(it) || aws.now().getTime() - ended > late * 1000;
    return follow({ look, done, interval, name: job.name, clock, signal });
}
/** Asks a training job of ours to end, unless others than `own` have said that they want it; its container has two minutes for it. @throws ServiceFault */
async function stopTrainingJob(aws, name, own) {
    const { sdk, client } = await aws.sagemaker();
    const stop = () => service_fault_asked('sagemaker:StopTrainingJob', name, () => client.send(new sdk.StopTrainingJobCommand({ TrainingJobName: name })));
    return stopJob(aws, await describeTrainingJob(aws, name), { stop, own });
}
function training_job_toJob(found) {
    return {
        name: found.TrainingJobName ?? '',
        arn: found.TrainingJobArn ?? '',
        status: found.TrainingJobStatus ?? 'Unknown',
        secondary: found.SecondaryStatus ?? '',
        message: found.SecondaryStatusTransitions?.at(-1)?.StatusMessage,
        failure: found.FailureReason,
        interruptions: (found.SecondaryStatusTransitions ?? []).filter(({ Status }) => Status === 'Interrupted').length,
        model: found.ModelArtifacts?.S3ModelArtifacts,
        channels: Object.fromEntries((found.InputDataConfig ?? []).map(({ ChannelName = '', DataSource }) => [
            ChannelName,
            DataSource?.S3DataSource?.S3Uri ?? '',
        ])),
        metrics: (found.FinalMetricDataList ?? []).flatMap(({ MetricName, Value }) => MetricName !== undefined && Value !== undefined ? [{ name: MetricName, value: asPrinted(Value) }] : []),
        createdOn: found.CreationTime,
        endedOn: found.TrainingEndTime,
        seconds: { training: found.TrainingTimeInSeconds, billable: found.BillableTimeInSeconds },
    };
}
/** SageMaker keeps metrics as 32-bit floats: 0.9234 comes back as 0.9233999848365784. @returns the shortest number that is that float. */
function asPrinted(value) {
    const short = [6, 7, 8].map((digits) => Number(value.toPrecision(digits)));
    return short.find((it) => Math.fround(it) === Math.fround(value)) ?? value;
}

;// CONCATENATED MODULE: ./packages/aws/src/running-jobs.ts





/** What names of ours look like; the tags decide. It saves a request for each job of others. */
const ourName = /-([0-9a-f]{12})(?:-\d+)?$/;
/** @returns every training and processing job of this account and region that Modelway began and that is at work. @throws ServiceFault */
async function runningJobs(aws) {
    const found = [];
    for await (const { kind, name, arn } of atWork(aws)) {
        const digits = ourName.exec(name)?.[1];
        if (digits === undefined)
            continue;
        const tags = await tagsOf(aws, arn);
        if (tags[planTag]?.startsWith(digits))
            found.push({ kind, name, line: tags['modelway:line'] ?? '', wants: wantsIn(tags) });
    }
    return found;
}
async function* atWork(aws) {
    const { sdk, client } = await aws.sagemaker();
    const page = { StatusEquals: 'InProgress', MaxResults: 100 };
    yield* pages(async (NextToken) => {
        const request = { ...page, ...(NextToken ? { NextToken } : {}) };
        const reply = await service_fault_asked('sagemaker:ListTrainingJobs', 'all', () => client.send(new sdk.ListTrainingJobsCommand(request)));
        const jobs = (reply.TrainingJobSummaries ?? []).map(({ TrainingJobName = '', TrainingJobArn = '' }) => ({
            kind: 'training',
            name: TrainingJobName,
            arn: TrainingJobArn,
        }));
        return { jobs, next: reply.NextToken };
    });
    yield* pages(async (NextToken) => {
        const request = { ...page, ...(NextToken ? { NextToken } : {}) };
        const reply = await service_fault_asked('sagemaker:ListProcessingJobs', 'all', () => client.send(new sdk.ListProcessingJobsCommand(request)));
        const jobs = (reply.ProcessingJobSummaries ?? []).map(({ ProcessingJobName = '', ProcessingJobArn = '' }) => ({
            kind: 'processing',
            name: ProcessingJobName,
            arn: ProcessingJobArn,
        }));
        return { jobs, next: reply.NextToken };
    });
}
/** The service filters after it cuts pages: one may be empty and not the last. */
async function* pages(ask) {
    let token;
    do {
        const { jobs, next } = await ask(token);
        yield* jobs;
        token = next;
    } while (token !== undefined);
}
/** Asks a running job to end; whether it is ours is checked once more. @throws ServiceFault */
const stopRunningJob = (aws, { kind, name }) => kind === 'training' ? stopTrainingJob(aws, name) : stopProcessingJob(aws, name);

;// CONCATENATED MODULE: ./packages/aws/src/store.ts





/**
 * @param uri `s3://bucket/prefix`; slashes at the end are dropped.
 * @returns the store; nothing is sent before its first use. `list` gives keys relative to the store, in their order.
 * @throws Error when the URI is not of S3, or no region is set. Its methods throw S3Fault.
 */
function s3Store({ uri, env, clock, role }) {
    const folder = uri.replace(/\/+$/, '');
    const root = locate(folder);
    const aws = connect({ env, clock, role });
    return {
        uri: folder,
        get: (key) => getObject(aws, under(root, key)),
        put: (key, bytes, expected) => putObject(aws, under(root, key), { bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes, expected }),
        list: async (prefix) => {
            const keys = [];
            for await (const { key } of listObjects(aws, under(root, prefix)))
                keys.push(key.slice(under(root, '').key.length));
            return keys;
        },
    };
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./packages/aws/src/file-parts.ts



/** S3's limit. */
const maxParts = 10_000;
/** @returns bytes per part: whole MiB, at least 8, and as many as 10,000 parts need. */
const partSize = (size) => Math.max(partBytes, Math.ceil(size / maxParts / 2 ** 20) * 2 ** 20);
/**
 * Reads a file in parts, in order. The last one is only given when the whole still is the content that was hashed before.
 * @throws FileChanged
 */
async function* readParts({ source, size, sha256, }) {
    const file = await (0,promises_.open)(source);
    const whole = (0,external_node_crypto_.createHash)('sha256');
    try {
        for (let at = 0, number = 1; at < size; number += 1) {
            const bytes = await readFully(file, Math.min(partSize(size), size - at), at);
            whole.update(bytes);
            at += bytes.length;
            if (at === size && (whole.digest('hex') !== sha256 || (await file.stat()).size !== size))
                throw new FileChanged(source);
            if (bytes.length === 0)
                throw new FileChanged(source);
            yield { number, bytes };
        }
    }
    finally {
        await file.close();
    }
}
/** A read may give less than was asked for; only the end of the file gives nothing. */
async function readFully(file, length, position) {
    const bytes = Buffer.allocUnsafe(length);
    let filled = 0;
    while (filled < length) {
        const { bytesRead } = await file.read(bytes, filled, length - filled, position + filled);
        if (bytesRead === 0)
            break;
        filled += bytesRead;
    }
    return bytes.subarray(0, filled);
}

;// CONCATENATED MODULE: ./packages/aws/src/unfinished.ts


/**
 * Finds the latest upload of an object that somebody began: a push that was killed left its parts there.
 * @returns undefined when there is none, or when these credentials may not look (s3:ListBucketMultipartUploads,
 * s3:ListMultipartUploadParts): then the upload begins anew. @throws what the socket throws.
 */
async function findUnfinished(aws, at, signal) {
    try {
        const id = await latest(aws, at, signal);
        return id === undefined ? undefined : { id, parts: await partsOf(aws, at, { id, signal }) };
    }
    catch (cause) {
        if (cause instanceof S3Refusal)
            return undefined;
        throw cause;
    }
}
async function latest(aws, { bucket, key }, signal) {
    const query = { uploads: '', prefix: key };
    const { bytes } = await aws.objects.send({
        operation: 'ListMultipartUploads',
        method: 'GET',
        at: { bucket, key: '' },
        query,
        signal,
    });
    const begun = s3_xml_elements(bytes.toString(), 'Upload').filter((it) => textIn(it, 'Key') === key);
    const newest = begun.sort((a, b) => ((textIn(a, 'Initiated') ?? '') < (textIn(b, 'Initiated') ?? '') ? 1 : -1))[0];
    return newest === undefined ? undefined : textIn(newest, 'UploadId');
}
async function partsOf(aws, at, { id, signal }) {
    const parts = new Map();
    for (let marker = '0';;) {
        const query = { uploadId: id, 'part-number-marker': marker };
        const { bytes } = await aws.objects.send({ operation: 'ListParts', method: 'GET', at, query, signal });
        const xml = bytes.toString();
        for (const it of s3_xml_elements(xml, 'Part')) {
            const crc32 = textIn(it, 'ChecksumCRC32');
            const part = { size: Number(textIn(it, 'Size')), etag: textIn(it, 'ETag') ?? '' };
            parts.set(Number(textIn(it, 'PartNumber')), crc32 ? { ...part, crc32 } : part);
        }
        const next = textIn(xml, 'NextPartNumberMarker');
        if (textIn(xml, 'IsTruncated') !== 'true' || !next || next === marker)
            return parts;
        marker = next;
    }
}

;// CONCATENATED MODULE: ./packages/aws/src/multipart.ts









const partsAtOnce = 8;
/**
 * Uploads a large file in parts, read once and in order. Parts that an earlier push left are taken over where their MD5 is that of the
 * bytes here. Each part is checked by S3 (CRC-32); the whole is hashed on its way out and only put together if it still is the content
 * that was hashed before. What can never become the object is aborted; what was cut off stays, for the next push to go on with.
 * @throws FileChanged, S3Refusal, what the socket throws.
 */
async function uploadParts(aws, at, file) {
    const left = await findUnfinished(aws, at, file.signal);
    if (left !== undefined && (await goesOn(aws, at, { file, upload: left })))
        return;
    await finish(aws, at, { file, upload: await multipart_begin(aws, at, file.signal) });
}
/** @returns false when S3 does not put it together: it was begun by a tool with other checksums, or ended meanwhile. */
async function goesOn(aws, at, sending) {
    try {
        await finish(aws, at, sending);
        return true;
    }
    catch (cause) {
        if (cause instanceof S3Refusal && ['InvalidPart', 'InvalidRequest', 'NoSuchUpload'].includes(cause.code))
            return false;
        throw cause;
    }
}
async function finish(aws, at, { file, upload }) {
    try {
        await complete(aws, at, { file, upload, parts: await sendParts(aws, at, { file, upload }) });
    }
    catch (cause) {
        // The cause is what matters; parts that could not be removed fall to the bucket's lifecycle rule.
        if (cause instanceof FileChanged || cause instanceof S3Refusal)
            await abort(aws, at, upload.id);
        throw cause;
    }
}
const abort = (aws, at, uploadId) => aws.objects
    .send({ operation: 'AbortMultipartUpload', method: 'DELETE', at, query: { uploadId } })
    .catch(() => undefined);
async function multipart_begin(aws, at, signal) {
    const headers = { 'x-amz-checksum-algorithm': 'CRC32' };
    const { bytes } = await aws.objects.send({
        operation: 'CreateMultipartUpload',
        method: 'POST',
        at,
        query: { uploads: '' },
        headers,
        signal,
    });
    const id = textIn(bytes.toString(), 'UploadId');
    if (id === undefined)
        throw new Error('S3 began an upload without saying how it is called');
    return { id, parts: new Map() };
}
async function sendParts(aws, at, { file, upload }) {
    const { signal } = file;
    const done = [];
    const lanes = { lanes: partsAtOnce, ...(signal ? { signal } : {}) };
    await inLanes(readParts(file), lanes, async ({ number, bytes }) => {
        const there = upload.parts.get(number);
        done[number - 1] =
            there && isSame(there, bytes) ? there : await sendPart(aws, at, { number, bytes, id: upload.id, signal });
    });
    return done;
}
const isSame = ({ size, etag }, bytes) => size === bytes.length && etag.replaceAll('"', '') === (0,external_node_crypto_.createHash)('md5').update(bytes).digest('hex');
async function sendPart(aws, at, { number, bytes, id, signal }) {
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE((0,external_node_zlib_.crc32)(bytes));
    const { reply } = await aws.objects.send({
        operation: 'UploadPart',
        method: 'PUT',
        at,
        query: { partNumber: String(number), uploadId: id },
        headers: { 'x-amz-checksum-crc32': sum.toString('base64') },
        body: bytes,
        payload: 'UNSIGNED-PAYLOAD',
        signal,
    });
    return { size: bytes.length, etag: reply.headers.etag ?? '', crc32: sum.toString('base64') };
}
async function complete(aws, at, { file, upload, parts }) {
    const items = parts.map(({ etag, crc32: sum }, i) => {
        const checksum = sum === undefined ? '' : `<ChecksumCRC32>${escaped(sum)}</ChecksumCRC32>`;
        return `<Part>${checksum}<ETag>${escaped(etag)}</ETag><PartNumber>${i + 1}</PartNumber></Part>`;
    });
    const body = Buffer.from(`<CompleteMultipartUpload xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${items.join('')}</CompleteMultipartUpload>`);
    const { bytes } = await aws.objects.send({
        operation: 'CompleteMultipartUpload',
        method: 'POST',
        at,
        query: { uploadId: upload.id },
        headers: { 'content-type': 'application/xml', ...condition(file.expected) },
        body,
        payload: (0,external_node_crypto_.createHash)('sha256').update(body).digest('hex'),
        signal: file.signal,
    });
    refuseLate(bytes);
}

;// CONCATENATED MODULE: ./packages/aws/src/upload.ts








/**
 * Uploads one file, checked end to end: S3 compares what arrived with the digests that were taken when the dataset was hashed.
 * Memory: the file up to 8 MiB, else eight parts.
 * @returns `present` when something is there already, or what was to be replaced is gone. @throws FileChanged, S3Fault
 */
async function uploadFile(aws, at, file, upload) {
    try {
        await settleRace(() => (file.size <= partBytes ? uploadWhole : uploadParts)(aws, at, { ...file, ...upload }));
        return 'written';
    }
    catch (cause) {
        if (cause instanceof FileChanged || upload.signal?.aborted)
            throw cause;
        const { status, code } = answerOf(cause);
        if (status === 412)
            return 'present';
        // Another push went on with the same parts and ended first, or the answer to our own end was lost.
        if (code === 'NoSuchUpload' && (await headObject(aws, at)) !== undefined)
            return 'present';
        if (code === 'BadDigest' || code === 'XAmzContentSHA256Mismatch')
            throw new FileChanged(file.source);
        throw new S3Fault(at, 'PutObject', cause);
    }
}
async function uploadWhole(aws, at, { md5, sha256, expected, signal, ...file }) {
    const bytes = file.bytes ?? readProven({ sha256, ...file });
    const headers = {
        'content-md5': base64(md5),
        'x-amz-checksum-sha256': base64(sha256),
        ...condition(expected),
    };
    await aws.objects.send({ operation: 'PutObject', method: 'PUT', at, body: bytes, payload: sha256, headers, signal });
}
/** Looked at here too, for one more pass over at most 8 MiB: not every S3 compares (moto does not), and the remote is for ever. */
function readProven({ source, size, sha256 }) {
    const bytes = readWhole(source, size);
    if (bytes.length === size && (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex') === sha256)
        return bytes;
    throw new FileChanged(source);
}
const base64 = (hex) => Buffer.from(hex, 'hex').toString('base64');

;// CONCATENATED MODULE: ./packages/aws/src/index.ts













































/***/ }),

/***/ 2592:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cJ: () => (/* reexport */ Cancelled),
  sP: () => (/* reexport */ baseCommitOf),
  Bj: () => (/* reexport */ cancelSignal),
  Pi: () => (/* reexport */ commands),
  D3: () => (/* reexport */ commitOf),
  UY: () => (/* reexport */ connectGitHub),
  I1: () => (/* reexport */ deploymentStatus),
  y0: () => (/* reexport */ ensureDeployment),
  Wd: () => (/* reexport */ fileAt),
  h1: () => (/* reexport */ findComment),
  om: () => (/* reexport */ historyOf),
  ty: () => (/* reexport */ isFromFork),
  Xz: () => (/* reexport */ keepComment),
  qC: () => (/* reexport */ keepPullRequest),
  wg: () => (/* reexport */ makeCheckRun),
  J: () => (/* reexport */ mayWrite),
  Q_: () => (/* reexport */ openPull),
  Ew: () => (/* reexport */ permissionAdvice),
  Fp: () => (/* reexport */ permissionOf),
  gR: () => (/* reexport */ pullHead),
  _n: () => (/* reexport */ pullRequestOf),
  WQ: () => (/* reexport */ pullWithHead),
  wv: () => (/* reexport */ react),
  fY: () => (/* reexport */ readRunner),
  l3: () => (/* reexport */ startedBy),
  g7: () => (/* reexport */ treeOf)
});

// UNUSED EXPORTS: inert

;// CONCATENATED MODULE: ./packages/github/src/cancel.ts
/** Why work was stopped from outside. */
class Cancelled extends Error {
    name = 'Cancelled';
    constructor(signal) {
        super(`cancelled by ${signal}`);
    }
}
/**
 * One signal for both that the runner sends: SIGINT at once, SIGTERM 7.5 s later, SIGKILL 2.5 s after that. With a handler
 * for SIGINT alone the process would die at the SIGTERM (measured; reference: actions/runner ProcessInvoker).
 */
function cancelSignal(on) {
    const controller = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM']) {
        on(signal, () => controller.abort(new Cancelled(signal)));
    }
    return controller.signal;
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./packages/github/src/passing.ts
// Octokit throws its own error class, whose members may be missing when something else was thrown.
const failureOf = (cause) => (cause ?? {});
/** @returns true when GitHub asked to come back later; the call was not done. A limit is told with 429, or with 403 and one of two headers. */
function isLimited(cause) {
    const { status, response } = failureOf(cause);
    const { 'retry-after': after, 'x-ratelimit-remaining': remaining } = response?.headers ?? {};
    return status === 429 || (status === 403 && (after !== undefined || String(remaining) === '0'));
}
/** @returns true when the service or the way to it broke: nobody knows whether the call was done. */
function isBroken(cause) {
    const { status } = failureOf(cause);
    return status !== undefined && status >= 500;
}
/** @returns how many milliseconds GitHub asked to wait, or undefined. */
function askedToWait(cause) {
    const after = Number(failureOf(cause).response?.headers?.['retry-after'] ?? Number.NaN);
    return Number.isFinite(after) && after >= 0 ? after * 1000 : undefined;
}

;// CONCATENATED MODULE: ./packages/github/src/patience.ts


const attempts = 4;
/** Longer than this no report is worth a runner that stands still. */
const longest = 60_000;
const realWait = (milliseconds) => (0,promises_.setTimeout)(milliseconds);
/**
 * Makes Octokit, which tries once, try again what may be tried again: what GitHub turned away for now, and what broke on the way, if
 * doing it twice is doing it once. A POST that creates something is not: whoever sends it looks first (`makeOnce`).
 */
function bePatient(octokit, wait) {
    octokit.hook.wrap('request', async (request, options) => {
        const isRepeatable = options.method !== 'POST' || options.url === '/graphql';
        return again(async () => request(options), { wait, when: (cause) => isRepeatable && isBroken(cause) });
    });
}
/**
 * Makes what must not be there twice. When the answer to `make` is lost, the thing may exist: `find` looks before it is made again.
 * @throws whatever `make` threw last.
 */
async function makeOnce(wait, how) {
    let isFirst = true;
    const work = async () => {
        const found = isFirst ? undefined : await how.find();
        isFirst = false;
        return found ?? how.make();
    };
    return again(work, { wait, when: isBroken });
}
async function again(work, { wait, when }) {
    for (let attempt = 1;; attempt += 1) {
        try {
            return await work();
        }
        catch (cause) {
            const pause = askedToWait(cause) ?? 500 * 2 ** (attempt - 1);
            if (attempt === attempts || pause > longest || !(isLimited(cause) || when(cause)))
                throw cause;
            await wait(pause);
        }
    }
}

;// CONCATENATED MODULE: ./packages/github/src/check-run.ts

/** GitHub's own limits: annotations of one request, characters of a summary, a message and a title. */
const [batch, longestSummary, longestMessage, longestTitle] = [50, 65_535, 16_000, 255];
/** Makes a check run, with its annotations, 50 a request. A newer one of the same name stands in its place. @returns its address. */
async function makeCheckRun(github, run) {
    const { octokit, owner, repo, wait } = github;
    const [first = [], ...further] = batches(run.annotations.map(toAnnotation));
    const output = { title: cut(run.title, longestTitle), summary: cut(run.summary, longestSummary) };
    const made = await makeOnce(wait, {
        find: () => known(github, run),
        make: async () => {
            const { data } = await octokit.rest.checks.create({
                ...{ owner, repo, name: run.name, head_sha: run.commit, external_id: run.id, details_url: run.detailsUrl },
                ...{ status: 'completed', conclusion: run.conclusion, output: { ...output, annotations: first } },
            });
            return { id: data.id, url: data.html_url ?? run.detailsUrl };
        },
    });
    // Each update adds to what is there: one whose answer was lost may show its annotations twice, which harms nobody.
    for (const annotations of further)
        await octokit.rest.checks.update({ owner, repo, check_run_id: made.id, output: { ...output, annotations } });
    return made.url;
}
async function known({ octokit, owner, repo }, run) {
    const { data } = await octokit.rest.checks.listForRef({
        ...{ owner, repo, ref: run.commit, check_name: run.name, per_page: 100 },
    });
    const found = data.check_runs.find((it) => it.external_id === run.id);
    return found && { id: found.id, url: found.html_url ?? run.detailsUrl };
}
const toAnnotation = ({ path, line, level, title, message }) => ({
    path,
    start_line: line,
    end_line: line,
    annotation_level: level,
    title: cut(title, longestTitle),
    message: cut(message, longestMessage),
});
function batches(all) {
    return Array.from({ length: Math.ceil(all.length / batch) }, (_, i) => all.slice(i * batch, (i + 1) * batch));
}
/** Half of a surrogate pair is no text. */
const cut = (text, most) => text.length <= most
    ? text
    : `${text
        .slice(0, most - 1)
        .toWellFormed()
        .replace(/\uFFFD$/, '')}…`;

;// CONCATENATED MODULE: ./packages/github/src/client.ts


/** @returns the way to GitHub; nothing is sent yet. The toolkit is loaded when it is first needed: most actions never do. */
async function connectGitHub({ token, apiUrl, repository, wait = realWait, }) {
    const { getOctokit } = await __webpack_require__.e(/* import() */ 2413).then(__webpack_require__.bind(__webpack_require__, 2413));
    const [owner = '', repo = ''] = repository.split('/');
    const octokit = getOctokit(token, { baseUrl: apiUrl, userAgent: 'modelway' });
    // Octokit sends no version of its own, and an unversioned request changes meaning when GitHub retires one.
    octokit.hook.before('request', (options) => {
        options.headers['x-github-api-version'] = '2022-11-28';
    });
    bePatient(octokit, wait);
    return { octokit, owner, repo, wait };
}
/** The permission that a refused call needed, as the YAML to add. @returns a sentence, or undefined when it was not a refusal. */
function permissionAdvice(cause, permission) {
    if (isLimited(cause))
        return undefined; // Told with 403 too, and no permission helps.
    // Octokit's error has a status; anything else that is thrown has none.
    const { status } = (cause ?? {});
    return status === 403 || status === 404
        ? `GitHub refused (${status}). Add to the job:\n  permissions:\n    ${permission}\nRuns of pull requests from forks never get it.`
        : undefined;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/command.js
var command = __webpack_require__(9635);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/file-command.js
var file_command = __webpack_require__(2902);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/summary.js
var summary = __webpack_require__(1170);
;// CONCATENATED MODULE: ./packages/github/src/toolkit.ts
// By path, because the toolkit's one door also loads its OIDC client, and with that an HTTP stack of 0.8 MB that no step of ours
// uses: half of the time until an action begins (measured; `npm run bench -- start`).



/** Writes a line to the log. */
const info = (line) => void process.stdout.write(`${line}\n`);
const warning = (message) => (0,command/* issueCommand */.L)('warning', {}, message);
const error = (message) => (0,command/* issueCommand */.L)('error', {}, message);
const setSecret = (value) => (0,command/* issueCommand */.L)('add-mask', {}, value);
/** Sets an output of the step, by the command file: the command on standard output is retired. */
const setOutput = (name, value) => (0,file_command/* issueFileCommand */.n)('OUTPUT', (0,file_command/* prepareKeyValueMessage */.v)(name, value));
/** Keeps a value for the post step. */
const saveState = (name, value) => (0,file_command/* issueFileCommand */.n)('STATE', (0,file_command/* prepareKeyValueMessage */.v)(name, value));
/** Folds what `work` logs under a title. */
async function group(title, work) {
    (0,command/* issue */.s)('group', title);
    try {
        return await work();
    }
    finally {
        (0,command/* issue */.s)('endgroup');
    }
}

;// CONCATENATED MODULE: ./packages/github/src/commands.ts


/** @returns the runner's commands. Lines of our own hold text from elsewhere, so each is made unable to be a command. */
const commands = () => ({
    info: (line) => info(inert(line)),
    warn: (line) => warning(line),
    error: (line) => error(line),
    untrusted: bracketed,
    group: (title, work) => group(inert(title), work),
    saveState: (name, value) => saveState(name, value),
    setOutput: (name, value) => setOutput(name, value),
    addMask: (value) => setSecret(value),
    summarize,
});
/**
 * The runner executes `::command::` at the start of a line and `##[command]` anywhere in it, on both streams. A zero-width
 * joiner between the two characters leaves the text readable and stops both.
 */
const inert = (line) => line.replaceAll('##[', '#\u200d#[').replace(/^(\s*):(?=:)/gm, '$1:\u200d');
/** Text that others wrote goes out between stop-commands and a token that they cannot guess. One write, so that nothing gets between. */
function bracketed(lines) {
    if (lines.length === 0)
        return;
    const token = (0,external_node_crypto_.randomBytes)(16).toString('hex');
    const body = lines.map((line) => line.replace(/[\r\n]+/g, ' ')).join('\n');
    process.stdout.write(`::stop-commands::${token}\n${body}\n::${token}::\n`);
}
/** Runners without a summary file (older self-hosted ones) simply show none. */
async function summarize(markdown) {
    if (!process.env['GITHUB_STEP_SUMMARY'])
        return;
    await summary/* summary */.z.addRaw(markdown, true).write();
}

;// CONCATENATED MODULE: ./packages/github/src/comment.ts

/**
 * Keeps one comment per marker: found, changed when it differs, made when it is not there. Two jobs that make one at the same
 * time end with the older of the two. A comment that somebody else began with our marker is left alone.
 * @returns the comment as it now stands.
 */
async function keepComment(github, sticky) {
    const author = await comment_self(github);
    const [oldest] = await ours(github, sticky, author);
    const kept = oldest ?? (await settle(github, sticky, { made: await make(github, sticky, author), author }));
    if (kept.body === sticky.body)
        return kept;
    // Somebody may have deleted it since it was found: then it is made again.
    return (await change(github, kept.id, sticky.body)) ?? make(github, sticky, author);
}
/** @returns the comment with this marker as it stands, when there is one. */
async function findComment(github, sticky) {
    return (await ours(github, sticky, await comment_self(github)))[0];
}
function make(github, sticky, author) {
    return makeOnce(github.wait, {
        find: async () => (await ours(github, sticky, author))[0],
        make: async () => {
            const { data } = await github.octokit.rest.issues.createComment({
                ...where(github),
                issue_number: sticky.pullRequest,
                body: sticky.body,
            });
            return { id: data.id, url: data.html_url, body: data.body ?? '' };
        },
    });
}
/** Of two that were made at the same time the later one goes. */
async function settle(github, sticky, { made, author }) {
    const [oldest] = await ours(github, sticky, author);
    if (oldest === undefined || oldest.id === made.id)
        return made;
    await remove(github, made.id);
    return oldest;
}
/** Gone already is as good: the answer to an earlier attempt may have been lost. */
async function remove(github, id) {
    await unlessGone(github.octokit.rest.issues.deleteComment({ ...where(github), comment_id: id }));
}
/** @returns undefined when it is gone. */
async function change(github, id, body) {
    const changed = github.octokit.rest.issues.updateComment({ ...where(github), comment_id: id, body });
    const { data } = (await unlessGone(changed)) ?? {};
    return data && { id: data.id, url: data.html_url, body: data.body ?? '' };
}
async function unlessGone(asked) {
    try {
        return await asked;
    }
    catch (cause) {
        // Octokit's error has a status; anything else that is thrown has none.
        if (cause.status === 404)
            return undefined;
        throw cause;
    }
}
/** Oldest first. Anyone can post a comment that begins with our marker, so the author must be us. */
async function ours(github, { pullRequest, marker }, author) {
    const comments = await github.octokit.paginate(github.octokit.rest.issues.listComments, {
        ...where(github),
        issue_number: pullRequest,
        per_page: 100,
    });
    return comments
        .filter((it) => it.user?.login === author && it.body?.startsWith(marker))
        .map((it) => ({ id: it.id, url: it.html_url, body: it.body ?? '' }))
        .sort((a, b) => a.id - b.id);
}
/** `GET /user` refuses the workflow token; GraphQL's viewer answers for every kind of token. */
async function comment_self(github) {
    const { viewer } = await github.octokit.graphql('query { viewer { login } }');
    return viewer.login;
}
const where = ({ owner, repo }) => ({ owner, repo });

;// CONCATENATED MODULE: ./packages/github/src/deployment.ts

/**
 * Finds the deployment that an earlier attempt made for the same plan, or makes it.
 * `auto_merge: false` and no required contexts: without them GitHub merges the default branch into the ref, or refuses.
 * @returns its id.
 */
async function ensureDeployment(github, request) {
    const find = () => deployment_known(github, request);
    return (await find()) ?? makeOnce(github.wait, { find, make: () => create(github, request) });
}
/** GitHub lists the latest first, and knows nothing of our ids: the payload does. */
async function deployment_known({ octokit, owner, repo }, request) {
    const { environment, ref } = request;
    const all = await octokit.paginate(octokit.rest.repos.listDeployments, {
        owner,
        repo,
        environment,
        ref,
        per_page: 100,
    });
    return all.find((it) => planOf(it.payload) === request.id)?.id;
}
async function create({ octokit, owner, repo }, request) {
    const { data } = await octokit.rest.repos.createDeployment({
        owner,
        repo,
        ref: request.ref,
        environment: request.environment,
        description: deployment_cut(request.description),
        payload: { modelway: { id: request.id } },
        auto_merge: false,
        required_contexts: [],
        production_environment: request.environment === 'production',
    });
    if (!('id' in data))
        throw new Error(`GitHub made no deployment: ${data.message ?? 'it merged instead'}`);
    return data.id;
}
/** Adds a status; GitHub cuts nothing itself, it refuses descriptions over 140 characters. */
async function deploymentStatus(github, id, status) {
    const { owner, repo, octokit, wait } = github;
    const wanted = { state: status.state, description: deployment_cut(status.description), log_url: status.logUrl };
    const at = { owner, repo, deployment_id: id };
    await makeOnce(wait, {
        find: async () => {
            const { data } = await octokit.rest.repos.listDeploymentStatuses({ ...at, per_page: 1 });
            return data.find((it) => it.state === wanted.state && it.description === wanted.description);
        },
        make: () => octokit.rest.repos.createDeploymentStatus({ ...at, ...wanted }),
    });
}
/** By code points: half of a surrogate pair is no text. */
const deployment_cut = (description) => description.length <= 140 ? description : `${[...description.slice(0, 139)].slice(0, -1).join('')}…`;
function planOf(payload) {
    const value = typeof payload === 'string' ? parse(payload) : payload;
    return value?.modelway?.id;
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined; // Somebody else's payload: not ours, so not an answer.
    }
}

;// CONCATENATED MODULE: ./packages/github/src/event.ts
const sha = /^[0-9a-f]{40}([0-9a-f]{24})?$/;
/** @returns the number of the pull request that this run is about, or undefined. */
function pullRequestOf(event) {
    const number = at(event, 'pull_request', 'number');
    return typeof number === 'number' && Number.isSafeInteger(number) && number > 0 ? number : undefined;
}
/** @returns the head commit of the pull request: what people pushed, not GitHub's trial merge. Undefined on other events. */
function commitOf(event) {
    const commit = at(event, 'pull_request', 'head', 'sha');
    return typeof commit === 'string' && sha.test(commit) ? commit : undefined;
}
/** @returns the commit that the pull request or the group of the merge queue is to be merged into, or that the push came after; undefined when there is none. */
function baseCommitOf(event) {
    const commit = at(event, 'pull_request', 'base', 'sha') ?? at(event, 'merge_group', 'base_sha') ?? at(event, 'before');
    return typeof commit === 'string' && sha.test(commit) && !/^0+$/.test(commit) ? commit : undefined;
}
/** @returns what started the workflow whose end this event tells of; undefined for other events. */
function startedBy(event) {
    const cause = at(event, 'workflow_run', 'event');
    return typeof cause === 'string' ? cause : undefined;
}
/** @returns true when the pull request comes from another repository: such a run has no secrets and may not write. */
function isFromFork(event, repository) {
    const head = at(event, 'pull_request', 'head', 'repo', 'full_name');
    return pullRequestOf(event) !== undefined && head !== repository;
}
function at(value, ...path) {
    return path.reduce((it, name) => (typeof it === 'object' && it !== null ? it[name] : undefined), value);
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./packages/github/src/file-at.ts

/**
 * Reads a file as it was at a commit: from the clone, where the commit is in it, else from GitHub. "Not there" is said only where the
 * commit itself is there to be looked into.
 * @param github undefined where there is no token.
 */
async function fileAt(workspace, wanted, github) {
    if (!/^[0-9a-f]{40}([0-9a-f]{24})?$/.test(wanted.commit))
        return { is: 'unknown', why: `"${wanted.commit.slice(0, 80)}" is not the digest of a commit` };
    return (await fromClone(workspace, wanted)) ?? fromGitHub(await github(), wanted);
}
async function fromClone(workspace, { commit, path }) {
    if ((await git(workspace, ['cat-file', '-e', `${commit}^{commit}`])) === undefined)
        return undefined;
    const text = await git(workspace, ['show', '--no-textconv', `${commit}:./${path}`]);
    if (text !== undefined)
        return { is: 'file', text };
    // An object that a partial clone left out is no file that is not there.
    const listed = await git(workspace, ['ls-tree', '--name-only', commit, '--', `./${path}`]);
    return listed === '' ? { is: 'absent' } : undefined;
}
async function fromGitHub(github, { commit, path }) {
    const advice = 'give actions/checkout `fetch-depth: 0`, or this action a github-token with `contents: read`';
    if (github === undefined)
        return { is: 'unknown', why: `commit ${commit.slice(0, 7)} is not in this clone; ${advice}` };
    const { octokit, owner, repo } = github;
    const at = { owner, repo, ref: commit };
    try {
        const { data } = await octokit.rest.repos.getContent({ ...at, path });
        // What is larger than 1 MB comes without its content.
        if (!Array.isArray(data) && data.type === 'file' && data.encoding === 'base64')
            return { is: 'file', text: Buffer.from(data.content, 'base64').toString('utf8') };
        return { is: 'unknown', why: `${path} is no file of at most 1 MB at ${commit.slice(0, 7)}` };
    }
    catch (cause) {
        const status = statusOf(cause);
        if (status === 404 && (await isThere(github, commit)))
            return { is: 'absent' };
        return {
            is: 'unknown',
            why: `GitHub does not show ${path} at ${commit.slice(0, 7)} (${status ?? 'no answer'}); ${advice}`,
        };
    }
}
/** GitHub says 404 too for what a token may not see, so a file is absent only where its commit can be seen. */
async function isThere({ octokit, owner, repo }, ref) {
    try {
        await octokit.rest.repos.getCommit({ owner, repo, ref, per_page: 1 });
        return true;
    }
    catch {
        return false;
    }
}
/** Octokit's error has a status; anything else that is thrown has none. */
const statusOf = (cause) => cause?.status;
/** @returns what Git printed, or undefined when it refused. */
const git = (cwd, args) => new Promise((done) => {
    // The runner's checkout may belong to another user than the one of a container, which Git would refuse.
    const all = ['-c', `safe.directory=${cwd}`, '--literal-pathspecs', ...args];
    (0,external_node_child_process_.execFile)('git', all, { cwd, encoding: 'utf8', timeout: 30_000, maxBuffer: 16 * 2 ** 20 }, (fault, text) => done(fault === null ? text : undefined));
});

;// CONCATENATED MODULE: ./packages/github/src/clone-history.ts

const clone_history_sha = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
/** @returns the history of a whole clone, or undefined when there is none here or it is shallow. */
async function cloneHistory(workspace) {
    const git = (...args) => run(workspace, args);
    if ((await git('rev-parse', '--is-shallow-repository')) !== 'false')
        return undefined;
    const log = async (from, count) => 
    // Safe to name: each name is a digest or begins with `refs/`, so none is an option.
    ((await git('log', '--first-parent', `--max-count=${count}`, '--format=%H %T', from, '--')) ?? '')
        .split('\n')
        .map((line) => line.split(' '))
        .flatMap(([commit = '', tree = '']) => (clone_history_sha.test(commit) ? [{ commit, tree }] : []));
    return {
        mergeBase: async (one, other) => {
            const found = await git('merge-base', ...[one, other].map(checked));
            return found !== undefined && clone_history_sha.test(found) ? found : undefined;
        },
        before: async (commit, count) => log(checked(commit), count),
        tag: async (name) => (await log(`refs/tags/${name}`, 1))[0],
    };
}
function checked(commit) {
    if (!clone_history_sha.test(commit))
        throw new Error(`"${commit.slice(0, 80)}" is not the digest of a commit`);
    return commit;
}
/** @returns what Git printed, or undefined when it refused: no repository, no such commit. */
const run = (cwd, args) => new Promise((done) => {
    // The runner's checkout may belong to another user than the one of a container, which Git would refuse.
    const all = ['-c', `safe.directory=${cwd}`, ...args];
    (0,external_node_child_process_.execFile)('git', all, { cwd, encoding: 'utf8', timeout: 30_000 }, (fault, text) => done(fault === null ? text.trim() : undefined));
});

;// CONCATENATED MODULE: ./packages/github/src/remote-history.ts
/** @returns the history as GitHub tells it: one call a question. */
function remoteHistory({ octokit, owner, repo }) {
    const at = { owner, repo };
    return {
        mergeBase: async (one, other) => {
            // The files that differ come with the answer; one commit a page keeps the rest of it small.
            const compared = octokit.rest.repos.compareCommitsWithBasehead({
                ...at,
                basehead: `${one}...${other}`,
                per_page: 1,
            });
            return (await unlessAbsent(compared))?.data.merge_base_commit.sha;
        },
        before: async (commit, count) => {
            const listed = octokit.rest.repos.listCommits({ ...at, sha: commit, per_page: Math.min(count, 100) });
            return ((await unlessAbsent(listed))?.data ?? []).map(remote_history_commitOf);
        },
        tag: async (name) => {
            const found = await unlessAbsent(octokit.rest.repos.getCommit({ ...at, ref: `tags/${name}`, per_page: 1 }));
            return found && remote_history_commitOf(found.data);
        },
    };
}
const remote_history_commitOf = ({ sha, commit }) => ({
    commit: sha,
    tree: commit.tree.sha,
});
/** GitHub says 404 for what is not there, and 422 for a commit that it does not know. */
async function unlessAbsent(asked) {
    try {
        return await asked;
    }
    catch (cause) {
        // Octokit's error has a status; anything else that is thrown has none.
        if ([404, 422].includes(cause.status ?? 0))
            return undefined;
        throw cause;
    }
}

;// CONCATENATED MODULE: ./packages/github/src/history.ts


/**
 * The clone's own history where it is whole: no call is needed. Of a shallow clone Git would give a wrong answer without a word, so
 * then GitHub is asked.
 * @param github undefined where there is no token. @throws Error when neither can say.
 */
async function historyOf(workspace, github) {
    const clone = await cloneHistory(workspace);
    if (clone !== undefined)
        return clone;
    const remote = await github();
    if (remote === undefined)
        throw new Error('the history of this repository is not here: give actions/checkout `fetch-depth: 0`, or this action a github-token that may read contents');
    return remoteHistory(remote);
}

;// CONCATENATED MODULE: ./packages/github/src/people.ts
/** What somebody may do in the repository, by GitHub's own word today; `none` for a stranger, and for a name that is no account. */
async function permissionOf({ octokit, owner, repo }, login) {
    try {
        const { data } = await octokit.rest.repos.getCollaboratorPermissionLevel({ owner, repo, username: login });
        return data.permission;
    }
    catch (cause) {
        // Octokit's error has a status; anything else that is thrown has none.
        if (cause.status === 404)
            return 'none';
        throw cause;
    }
}
/** @returns true for those who could push the same change themselves. */
const mayWrite = (permission) => permission === 'admin' || permission === 'write';
/** Answers a comment with a sign; the same sign twice is one. */
async function react({ octokit, owner, repo }, comment, content) {
    await octokit.rest.reactions.createForIssueComment({ owner, repo, comment_id: comment, content });
}

;// CONCATENATED MODULE: ./packages/github/src/pull-head.ts
/** @returns the head of a pull request. @throws Octokit's error, with status 404 when there is none. */
async function pullHead({ octokit, owner, repo }, number) {
    const { data } = await octokit.rest.pulls.get({ owner, repo, pull_number: number });
    return headOf(data);
}
/** @returns the open pull request from a branch, of whichever repository, that stands at a commit now; undefined when none does. */
async function pullWithHead({ octokit, owner, repo }, { label, commit }) {
    const { data } = await octokit.rest.pulls.list({ owner, repo, head: label, state: 'open', per_page: 100 });
    // GitHub ignores a filter that it cannot read, and gives all.
    const found = data.filter((it) => it.head.sha === commit && it.head.label === label);
    return found[0] && headOf(found[0]);
}
const headOf = ({ number, head, base, state }) => ({
    number,
    commit: head.sha,
    base: base.sha,
    // GitHub's description forgets that a fork may be gone.
    repository: head.repo?.full_name,
    state,
});

;// CONCATENATED MODULE: ./packages/github/src/pull-request.ts

/**
 * Keeps one open pull request per branch and base: found, told anew when what it says differs, opened when there is none.
 * @returns it, as it now stands.
 */
async function keepPullRequest(github, wanted) {
    const find = () => openPull(github, wanted);
    const found = await find();
    if (found === undefined)
        return makeOnce(github.wait, { find, make: () => pull_request_open(github, wanted) });
    if (found.title === wanted.title && found.body === wanted.body)
        return found;
    const { owner, repo, octokit } = github;
    const { title, body } = wanted;
    await octokit.rest.pulls.update({ owner, repo, pull_number: found.number, title, body });
    return found;
}
/** @returns the open pull request from a branch into another, if there is one. */
async function openPull({ octokit, owner, repo }, { head, base }) {
    const filter = { owner, repo, base, head: `${owner}:${head}`, state: 'open', per_page: 100 };
    const { data } = await octokit.rest.pulls.list(filter);
    // GitHub ignores a filter that it cannot read, and gives all.
    const found = data.find((it) => it.head.ref === head && it.base.ref === base);
    return found && { number: found.number, url: found.html_url, title: found.title, body: found.body ?? '' };
}
async function pull_request_open({ octokit, owner, repo }, wanted) {
    const { data } = await octokit.rest.pulls.create({ owner, repo, ...wanted });
    return { number: data.number, url: data.html_url };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./packages/github/src/runner.ts


/**
 * Reads the runner's side of the protocol.
 * @throws Error naming every variable that is missing: then this is no runner, and nothing else can be trusted.
 */
function readRunner(env) {
    const needed = ['GITHUB_REPOSITORY', 'GITHUB_SHA', 'GITHUB_RUN_ID', 'GITHUB_WORKSPACE'];
    const absent = needed.filter((name) => !env[name]);
    if (absent.length > 0)
        throw new Error(`not running in GitHub Actions: ${absent.join(', ')} not set`);
    const event = readEvent(env['GITHUB_EVENT_PATH']);
    const server = env['GITHUB_SERVER_URL'] || 'https://github.com';
    return {
        run: runInfo(env, event),
        event,
        workspace: env['GITHUB_WORKSPACE'] ?? '',
        apiUrl: env['GITHUB_API_URL'] || 'https://api.github.com',
        runUrl: `${server}/${env['GITHUB_REPOSITORY']}/actions/runs/${env['GITHUB_RUN_ID']}`,
        env,
        input: (name) => env[`INPUT_${name.toUpperCase().replaceAll(' ', '_')}`] ?? '',
        inputNames: namesWith(env, 'INPUT_').map((name) => name.toLowerCase()),
        state: Object.fromEntries(namesWith(env, 'STATE_').map((name) => [name, env[`STATE_${name}`] ?? ''])),
    };
}
function runInfo(env, event) {
    const pullRequest = pullRequestOf(event);
    return {
        repository: env['GITHUB_REPOSITORY'] ?? '',
        repositoryId: env['GITHUB_REPOSITORY_ID'] ?? '',
        commit: commitOf(event) ?? env['GITHUB_SHA'] ?? '',
        ref: env['GITHUB_REF'] ?? '',
        event: env['GITHUB_EVENT_NAME'] ?? '',
        workflowRef: env['GITHUB_WORKFLOW_REF'] ?? env['GITHUB_WORKFLOW'] ?? '',
        runId: env['GITHUB_RUN_ID'] ?? '',
        runAttempt: Number(env['GITHUB_RUN_ATTEMPT'] ?? '1') || 1,
        job: env['GITHUB_JOB'] ?? '',
        actor: env['GITHUB_ACTOR'] ?? '',
        ...(pullRequest === undefined ? {} : { pullRequest }),
    };
}
function readEvent(path) {
    if (!path)
        return {};
    try {
        const value = JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
        return typeof value === 'object' && value !== null ? value : {};
    }
    catch (cause) {
        throw new Error(`the event file of this run cannot be read: ${cause.message}`, { cause });
    }
}
const namesWith = (env, prefix) => Object.keys(env)
    .filter((name) => name.startsWith(prefix) && env[name] !== '')
    .map((name) => name.slice(prefix.length));

;// CONCATENATED MODULE: ./packages/github/src/tree.ts

/**
 * @returns the Git tree that is checked out: the digest of the content itself, the same after a squash, a rebase or a merge that
 * changed nothing else. Undefined where there is no Git or no checkout; then only commits are known.
 */
function treeOf(workspace) {
    try {
        const stdio = ['ignore', 'pipe', 'ignore'];
        const tree = (0,external_node_child_process_.execFileSync)('git', ['rev-parse', '--verify', 'HEAD^{tree}'], {
            cwd: workspace,
            encoding: 'utf8',
            timeout: 10_000,
            stdio,
        }).trim();
        return /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(tree) ? tree : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/github/src/index.ts
















/***/ }),

/***/ 9226:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d8: () => (/* reexport */ lineageMermaid),
  ZQ: () => (/* reexport */ renderDemoPage),
  K2: () => (/* reexport */ renderHtml),
  Gc: () => (/* reexport */ renderMarkdown)
});

// UNUSED EXPORTS: githubHtml, githubStyle, lineageSvg

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./packages/report/src/github/style.ts

/** @returns GitHub's own style of Markdown, from github-markdown-css. The address is written out, so that the bundler brings the file along. */
const githubStyle = () => (0,external_node_fs_.readFileSync)(__webpack_require__.ab + "github-markdown.css", 'utf8');

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./packages/report/src/escape.ts
/** Whoever can name a branch, a metric or a column can put text into a lineage: all of it is hostile when it is shown. */
/** Controls, bidi marks and other formats, lone surrogates, private use, odd line ends, what is no character: they show nothing and turn text around. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{NChar}]/gu;
const unseenInBlock = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{NChar}]/gu;
/** More than three marks on one letter climb into the lines above and below. */
const piledMarks = /(\p{M}{3})\p{M}+/gu;
const zeroWidthSpace = '\u200b';
/** A sentence that is longer than this is no sentence; the lineage keeps it whole. */
const longest = 2_000;
/** @returns one visible line: no controls, blanks collapsed, at most `most` characters (then it ends in `…`). */
function oneLine(text, most = longest) {
    // A line of ten megabytes is not worth the time to clean it.
    const bounded = text.slice(0, 8 * most);
    const clean = bounded.replace(/\s+/g, ' ').replace(unseen, '').replace(piledMarks, '$1').trim();
    const characters = [...clean];
    return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : clean;
}
/** @returns Markdown that shows the text as it is, in running text and in table cells. Nothing in it mentions, links, refers or formats. */
function prose(text, most) {
    return oneLine(text, most)
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/[\\`*_[\]|~$]/g, '\\$&')
        .replace(/^[-+=](?![\d.])/, '\\$&')
        .replace(/^(\d+)([.)])(?!\d)/, '$1\\$2')
        .replace(...unreferred);
}
/** @returns the same for the words of a link, where not every parser agrees on what an escaped bracket before a parenthesis is. */
const linkText = (text, most) => prose(text, most).replace(/[()!]/g, '\\$&');
/** What GitHub would turn into a mention, a reference or a link is broken by a space of no width, as Renovate does. */
const unreferred = [/[@#]|:(?=\/\/)|www(?=\.)|GH(?=-\d)/gi, '$&&#8203;'];
/** @returns a code span; mentions and references are inert in it. Fit for running text. */
function code(text, most) {
    const clean = fenceable(oneLine(text, most));
    if (clean === '')
        return '–';
    const fence = '`'.repeat(longestRun(clean) + 1);
    const pad = clean.startsWith('`') || clean.endsWith('`') ? ' ' : '';
    return `${fence}${pad}${clean}${pad}${fence}`;
}
/** @returns a code span for a table cell. A backslash before a pipe would free the pipe again, so they are kept apart. */
const cellCode = (text, most) => code(text, most)
    .replace(/\\(?=\|)/g, `\\${zeroWidthSpace}`)
    .replaceAll('|', '\\|');
/** @returns a fenced block with the text, line by line. */
function block(text) {
    const lines = text.replace(/\r\n?/g, '\n').replace(unseenInBlock, '');
    const clean = fenceable(lines).replace(/\s+$/, '');
    const fence = '`'.repeat(Math.max(3, longestRun(clean) + 1));
    return `${fence}text\n${clean}\n${fence}`;
}
/** @returns text for HTML inside Markdown, such as a `<summary>`: GitHub looks for mentions there too. */
const summaryText = (text, most) => htmlText(oneLine(text, most)).replace(...unreferred);
/** @returns text for HTML content and for quoted attributes. */
const htmlText = (text) => text
    .replace(unseenInBlock, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
/**
 * What may stand between fences: nothing that looks like a comment, because ours is found again by one, and no run of
 * backticks that cmark cannot fence (it counts to 80 for a span and to 255 for a block; GitHub's parser descends from it).
 */
const fenceable = (text) => text.replaceAll('<!--', '<! --').replace(/`{60,}/g, '`'.repeat(60));
const longestRun = (text) => [...text.matchAll(/`+/g)].reduce((most, [run]) => Math.max(most, run.length), 0);

;// CONCATENATED MODULE: ./packages/report/src/html/markup.ts

/** Puts values into HTML of our own: text is escaped, markup and lists of it are not, `undefined` and `false` vanish. Attributes are quoted by the template. */
const html = (parts, ...values) => ({
    markup: parts.map((part, i) => (i === 0 ? part : `${textOf(values[i - 1])}${part}`)).join(''),
});
/** @returns markup of what is known to be safe, such as what a renderer of ours made. */
const trust = (markup) => ({ markup });
function textOf(content) {
    if (content === undefined || content === false)
        return '';
    if (typeof content === 'string')
        return htmlText(content);
    if (typeof content === 'number')
        return String(content);
    return 'markup' in content ? content.markup : content.map(textOf).join('');
}

;// CONCATENATED MODULE: ./packages/report/src/html/document.ts


/**
 * @returns a whole page that asks nobody for anything: its policy allows the styles that are in it, by their digests, and
 * nothing else; no script, no image, no font, no form.
 */
function document_document({ title, styles, body }) {
    const digests = styles.map((css) => `'sha256-${(0,external_node_crypto_.createHash)('sha256').update(css).digest('base64')}'`);
    const policy = `default-src 'none'; style-src ${digests.join(' ')}; base-uri 'none'; form-action 'none'`;
    const page = html `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
${styles.map((css) => trust(`<style>${css}</style>\n`))}</head>
<body>
${body}
</body>
</html>
`;
    return page.markup;
}

;// CONCATENATED MODULE: ./packages/report/src/link.ts
/** Where links may lead: the run's own GitHub, on the pages that no other page is told about, and the AWS console. */
const console = /^(?:[a-z0-9-]+\.)*console\.aws\.amazon\.com$/;
/** A link to an issue, a pull request or a commit comment would write into its time line. */
const quietPages = /^\/[\w.-]+\/[\w.-]+\/(?:actions\/runs\/\d+(?:\/[\w/-]*)?|deployments(?:\/[\w/-]*)?)$/;
/**
 * @param href as a lineage has it: hostile.
 * @param runUrl the page of this run, as the runner tells it; its host is the GitHub that we are on.
 * @returns the address when it is one that we would have made ourselves, else undefined: then it is shown as text.
 */
function trusted(href, runUrl) {
    const url = parsed(href);
    if (url === undefined || url.username !== '' || url.password !== '')
        return undefined;
    const here = runUrl === undefined ? undefined : parsed(runUrl);
    const isHere = here !== undefined && url.origin === here.origin && quietPages.test(url.pathname) && url.search === '';
    const isConsole = url.protocol === 'https:' && url.port === '' && console.test(url.hostname);
    return isHere || isConsole ? inMarkdown(url) : undefined;
}
/** @returns the page of the run that a statement was made in, when its parts look like GitHub's, on the host of `runUrl`. */
function runPage({ repository, runId }, runUrl) {
    const here = runUrl === undefined ? undefined : parsed(runUrl);
    return here && trusted(`${here.origin}/${repository}/actions/runs/${runId}`, runUrl);
}
/** @returns the caller's own address, fit for Markdown and for an attribute; undefined when it is no web address. */
function ownPage(runUrl) {
    const url = runUrl === undefined ? undefined : parsed(runUrl);
    return url && inMarkdown(url);
}
function parsed(href) {
    const url = URL.canParse(href) ? new URL(href) : undefined;
    return url !== undefined && /^https?:$/.test(url.protocol) ? url : undefined;
}
/** What the URL standard leaves as it is could still end a link or a cell. */
const inMarkdown = (url) => url.href.replace(/[^\w\-./:?#=&%~+,;@]/g, (it) => `%${it.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);

// EXTERNAL MODULE: ./packages/lineage/src/index.ts + 22 modules
var src = __webpack_require__(7794);
;// CONCATENATED MODULE: ./packages/report/src/story.ts

/** @returns what the lineage says of a line. */
function tellStory(lineage, line) {
    const own = new Set([...lineage].filter(([, it]) => it.predicate.line === line).map(([id]) => id));
    const belongs = belowAll(lineage, own);
    const told = story_inOrder(lineage).filter(({ id }) => belongs.has(id));
    const stoodOn = new Set([...own].flatMap((id) => lineage.get(id)?.predicate.after ?? []));
    const latest = told.filter(({ id, retried }) => own.has(id) && !stoodOn.has(id) && !retried);
    return { line, told, latest, word: (0,src/* worst */.QZ)(latest.map(({ word }) => word)) };
}
/** @returns the statements and all that they stand on. In one walk: a closure for each of thousands would take their square. */
function belowAll(lineage, own) {
    const below = new Set(own);
    // What is added while a set is walked is walked too.
    for (const id of below)
        for (const before of lineage.get(id)?.predicate.after ?? [])
            if (lineage.has(before))
                below.add(before);
    return below;
}
/** @returns every statement of a lineage in the order of the story. */
function story_inOrder(lineage) {
    const depths = depthsOf(lineage);
    const attempts = groupByJob(lineage);
    const told = [...lineage].map(([id, statement]) => {
        const { action, verdict } = statement.predicate;
        const retried = verdict.word !== 'pass' && hasLaterAttempt(statement, attempts);
        return { id, action, word: verdict.word, statement, depth: depths.get(id) ?? 0, retried };
    });
    return told.sort((a, b) => a.depth - b.depth || byFinish(a, b) || (a.id < b.id ? -1 : 1));
}
/** @returns the remarks of one place, the most important first. */
const remarksAt = ({ statement }, place) => statement.predicate.remarks.filter((remark) => remark.place === place).sort((a, b) => b.importance - a.importance);
/** @returns the names of what a statement is about, without doubles. */
const subjectsOf = ({ statement }) => [...new Set(statement.subject.map(({ name }) => name))];
/** @returns the first digits of a statement's id. */
const shortId = (id) => id.replace(/^sha256:/, '').slice(0, 12);
/** Iteration order of a lineage is topological, so one pass is enough; a map that is not in order only costs precision. */
function depthsOf(lineage) {
    const depths = new Map();
    for (const [id, { predicate }] of lineage)
        depths.set(id, 1 + Math.max(-1, ...predicate.after.map((before) => depths.get(before) ?? -1)));
    return depths;
}
const jobOf = ({ predicate: { action, line, run } }) => JSON.stringify([action, line, run.commit, run.workflowRef, run.job]);
function groupByJob(lineage) {
    const groups = new Map();
    for (const statement of lineage.values()) {
        const group = groups.get(jobOf(statement));
        if (group === undefined)
            groups.set(jobOf(statement), [statement]);
        else
            group.push(statement);
    }
    return groups;
}
/** Legs of one matrix share run and attempt, so they never replace each other. */
function hasLaterAttempt(statement, attempts) {
    const { run, finishedOn } = statement.predicate;
    return (attempts.get(jobOf(statement)) ?? []).some(({ predicate: other }) => (other.run.runId !== run.runId || other.run.runAttempt > run.runAttempt) &&
        Date.parse(other.startedOn) >= Date.parse(finishedOn));
}
const byFinish = (a, b) => Date.parse(a.statement.predicate.finishedOn) - Date.parse(b.statement.predicate.finishedOn);

;// CONCATENATED MODULE: ./packages/report/src/number.ts

/** @returns a number for people: four significant digits, thousands apart, `−` for minus, in the unit that reads best. Plain text. */
function formatNumber(decimal, { unit, signed } = {}) {
    const value = Number(decimal);
    // A decimal of any size is a valid one; what no double holds is shown as it was written.
    if (!Number.isFinite(value))
        return decimal;
    const sign = value < 0 ? '−' : signed && value > 0 ? '+' : '';
    return `${sign}${withUnit(Math.abs(value), unit)}`;
}
/** @returns the numbers with as many places as tell apart what lies `scale` apart. */
function formatAlike(values, scale, signed) {
    const places = scale > 0 ? Math.min(8, Math.max(0, 1 - Math.floor(Math.log10(scale)))) : 3;
    return values.map((value) => {
        const size = Math.abs(value).toFixed(places);
        const sign = Number(size) === 0 ? '' : value < 0 ? '−' : signed ? '+' : '';
        return `${sign}${group(size)}`;
    });
}
function withUnit(size, unit) {
    switch (unit) {
        case undefined:
            return plain(size);
        case 'bytes':
            return bytes(size);
        case 's':
        case 'seconds':
            return seconds(size);
        default:
            return `${plain(size)} ${oneLine(unit, 30)}`;
    }
}
function plain(size) {
    if (Number.isSafeInteger(size))
        return group(String(size));
    if (size >= 1e15 || size < 1e-4)
        return scientific(size);
    return group(size >= 1000 ? size.toFixed(0) : String(Number(size.toPrecision(4))));
}
/** @returns `1.234 × 10⁻⁵`. */
function scientific(size) {
    const [digits = '', power = ''] = Number(size.toPrecision(4)).toExponential().split('e');
    return `${digits} × 10${superscript(power.replace('+', ''))}`;
}
const superscript = (digits) => [...digits].map((digit) => (digit === '-' ? '⁻' : ('⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? ''))).join('');
const group = (digits) => digits.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',');
const prefixes = ['bytes', 'kB', 'MB', 'GB', 'TB', 'PB'];
function bytes(size) {
    const power = size < 1000 ? 0 : Math.min(prefixes.length - 1, Math.floor(Math.log10(size) / 3));
    return `${plain(Number((size / 1000 ** power).toPrecision(4)))} ${prefixes[power]}`;
}
/** @returns `12.3 s`, `5 min 12 s`, `3 h 05 min`. */
function seconds(size) {
    if (size < 120)
        return `${plain(size < 10 ? Number(size.toPrecision(2)) : Number(size.toFixed(1)))} s`;
    const whole = Math.round(size);
    const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
    return hours > 0 ? `${plain(hours)} h ${pad(minutes)} min` : `${minutes} min ${pad(rest)} s`;
}
const pad = (count) => String(count).padStart(2, '0');
/** @returns whether a text is a value in words, such as `4998 → 5766` or `80 %`: such a one is read in one line, on a phone too. */
const isValue = (text) => text.length <= 24 && /^[−+-]?\d/.test(text);

;// CONCATENATED MODULE: ./packages/report/src/time.ts

/** @param timestamp RFC 3339 in UTC. @returns `2026-11-21 09:01`, for a column that says UTC. */
const minuteOf = (timestamp) => timestamp.slice(0, 16).replace('T', ' ');
/** @returns how long it took, in words, or undefined when the two clocks contradict each other. */
function tookOf({ startedOn, finishedOn }) {
    const span = (Date.parse(finishedOn) - Date.parse(startedOn)) / 1000;
    return span >= 0 ? seconds(span) : undefined;
}

;// CONCATENATED MODULE: ./packages/report/src/picture/alike.ts
/** Fewer than this are drawn one by one. */
const least = 3;
/**
 * @returns the statements of a story, those that went alike together: the same action with the same verdict, on the same ground and
 * stood on by the same, as the legs of a matrix are. Eight boxes that say the same are no picture; the two that failed are.
 */
function togetherAlike(told) {
    const children = new Map();
    for (const { id, statement } of told)
        for (const before of statement.predicate.after)
            children.set(before, [...(children.get(before) ?? []), id]);
    const groups = new Map();
    for (const it of told) {
        const key = JSON.stringify([it.action, it.word, it.retried, it.statement.predicate.after, children.get(it.id)]);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [it]);
        else
            group.push(it);
    }
    return [...groups.values()]
        .flatMap((all) => (all.length < least ? all.map((it) => ({ told: it, all: [it] })) : { told: all[0], all }))
        .flatMap(({ told: first, all }) => (first === undefined ? [] : [{ told: first, all }]))
        .sort((a, b) => a.told.depth - b.told.depth);
}

;// CONCATENATED MODULE: ./packages/report/src/picture/shown.ts




/** More boxes than this are no picture any more. */
const most = 40;
/** @returns what to draw: the last of the story when it is long, with layers counted from the first that is drawn. */
function shown_shown(told) {
    const drawn = togetherAlike(told);
    const kept = drawn.slice(-most);
    const first = kept.reduce((least, { told: { depth } }) => Math.min(least, depth), Number.POSITIVE_INFINITY);
    const standing = kept.map((it) => it.told);
    return {
        boxes: kept.map((it) => boxOf(it, it.told.depth - first)),
        arrows: standing.flatMap((to, i) => arrowsTo(to, i, standing)),
        hidden: drawn.slice(0, -most).reduce((sum, { all }) => sum + all.length, 0),
    };
}
/** @returns how many statements it stands for. */
const countOf = ({ boxes, hidden }) => boxes.reduce((sum, { count }) => sum + count, hidden);
/** @returns how many layers the boxes lie in. */
const layersOf = ({ boxes }) => boxes.reduce((deepest, { layer }) => Math.max(deepest, layer + 1), 0);
function boxOf({ told, all }, layer) {
    const { action, word, retried, id } = told;
    const about = [
        `${oneLine(action, 80)}: ${word}${retried ? ', tried again' : ''}`,
        oneLine(all.slice(0, 12).flatMap(subjectsOf).join(', '), 200),
        `${minuteOf(told.statement.predicate.finishedOn)} UTC`,
    ];
    return { name: action, word, id: shortId(id), about: about.join(' · '), count: all.length, faded: retried, layer };
}
function arrowsTo(told, to, kept) {
    const after = new Set(told.statement.predicate.after);
    return kept.flatMap((from, i) => (after.has(from.id) ? [{ from: i, to, label: handedOver(from, told) }] : []));
}
/** Artifacts are matched by digest: a name is only a label. What a statement judges is its subject and no input, but was handed to it too. */
function handedOver(from, to) {
    const taken = [...to.statement.predicate.inputs, ...to.statement.subject];
    const used = new Set(taken.flatMap(({ digest }) => Object.values(digest ?? {})));
    const made = from.statement.subject.filter(({ digest }) => used.has(digest.sha256));
    const names = subjectsOf({ ...from, statement: { ...from.statement, subject: made } });
    return names.length > 1 ? `${names[0]} +${names.length - 1}` : (names[0] ?? '');
}
/** What goes from one statement to many is named once. */
const firstOfFan = (arrows) => arrows.filter(({ from, label }, i) => arrows.findIndex((it) => it.from === from && it.label === label) === i);

;// CONCATENATED MODULE: ./packages/report/src/words.ts
/** Each verdict as a sign and as a word: the sign is never alone, for those who do not see it or its colour. */
const signs = { pass: '✅', inconclusive: '🟡', fail: '❌', error: '⚠️' };
/** What the verdict means for the line: ends the sentence that begins with its name. */
const consequences = {
    pass: 'may go on',
    inconclusive: 'waits: the evidence does not decide',
    fail: 'may not go on',
    error: 'stopped: something broke',
};
/** What became of an action. */
const endings = {
    pass: 'passed',
    inconclusive: 'did not decide',
    fail: 'failed',
    error: 'broke',
};
/** @returns `✅ pass`, with a space that a narrow cell does not break. */
const verdictText = (word) => `${signs[word]}\u00a0${word}`;
/** @returns `3 remarks`, `1 remark`. */
const counted = (count, one, many = `${one}s`) => `${String(count).replace(/\B(?=(\d{3})+$)/g, ',')} ${count === 1 ? one : many}`;

;// CONCATENATED MODULE: ./packages/report/src/picture/layout.ts

const box = { width: 192, height: 56 };
const margin = 1;
/** Between layers there is room for the name of what was handed over, when it has one. */
const gapsOf = (named) => ({
    across: { layer: named ? 104 : 40, side: 18 },
    down: { layer: named ? 46 : 28, side: 28 },
});
/** A picture that would be wider than this is drawn from top to bottom. */
const widest = 1_120;
/** @returns a layered drawing: what stands on something lies after it, beside its siblings in the order of their parents. */
function layOut(shown) {
    const layers = layersOf(shown);
    const gaps = gapsOf(shown.arrows.some(({ label }) => label !== ''));
    const across = layers * (box.width + gaps.across.layer) - gaps.across.layer + 2 * margin <= widest;
    const [gap, along, aside] = across ? [gaps.across, box.width, box.height] : [gaps.down, box.height, box.width];
    const rows = inLayers(shown);
    const extent = Math.max(0, ...rows.map((row) => row.length * (aside + gap.side) - gap.side));
    const places = shown.boxes.map(() => ({ x: 0, y: 0 }));
    rows.forEach((row, layer) => {
        const start = margin + (extent - (row.length * (aside + gap.side) - gap.side)) / 2;
        row.forEach((number, i) => {
            const [a, s] = [margin + layer * (along + gap.layer), start + i * (aside + gap.side)];
            places[number] = across ? { x: a, y: s } : { x: s, y: a };
        });
    });
    const length = layers * (along + gap.layer) - gap.layer + 2 * margin;
    // From top to bottom, the names stand to the right of the arrows: 22 characters, from the middle of a box.
    const named = shown.arrows.reduce((most, { label }) => Math.max(most, Math.min(22, label.length)), 0);
    const size = Math.max(extent, across ? 0 : extent / 2 + 12 + named * 6.4) + 2 * margin;
    return { across, places, width: across ? length : size, height: across ? size : length };
}
/** Boxes by layer; within a layer by the mean place of what they stand on, so that few arrows cross. */
function inLayers(shown) {
    const { boxes, arrows } = shown;
    const at = new Map();
    return Array.from({ length: layersOf(shown) }, (_, layer) => {
        const row = boxes.flatMap((it, i) => (it.layer === layer ? [i] : []));
        const wish = new Map(row.map((i) => [i, mean(arrows.filter(({ to }) => to === i).map(({ from }) => at.get(from) ?? 0))]));
        row.sort((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0) || a - b);
        for (const [i, number] of row.entries())
            at.set(number, i - (row.length - 1) / 2);
        return row;
    });
}
const mean = (values) => values.length === 0 ? 0 : values.reduce((sum, it) => sum + it, 0) / values.length;

;// CONCATENATED MODULE: ./packages/report/src/picture/svg.ts






/** Drawn in the colour of the verdict; not emoji, whose looks no page can choose. */
const glyphs = { pass: '✓', inconclusive: '?', fail: '✕', error: '!' };
/** For where no style sheet is; a page gives its own through the classes, which win. */
const colours = {
    pass: '#1a7f37',
    inconclusive: '#9a6700',
    fail: '#cf222e',
    error: '#cf222e',
};
/** @returns a lineage as a picture: one `<svg>` element, with words for those who do not see it. */
const lineageSvg = (lineage) => pictureOf(shown(inOrder(lineage))).markup;
/** @returns the picture, as it stands in a page. */
function pictureOf(it) {
    const layout = layOut(it);
    const { width, height } = layout;
    const title = `Lineage: ${counted(countOf(it), 'statement')}`;
    return html `<svg class="lineage" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${title}. ${wordsOf(it)}" font-family="system-ui, sans-serif" font-size="13"><title>${title}</title><desc>${wordsOf(it)}</desc>
${it.arrows.map((arrow) => arrowSvg(arrow, layout))}
${it.boxes.map((one, i) => boxSvg(one, layout.places[i] ?? { x: 0, y: 0 }))}
${labels(it, layout)}</svg>`;
}
function wordsOf({ boxes, arrows, hidden }) {
    const earlier = hidden > 0 ? [`${counted(hidden, 'earlier statement')} not drawn`] : [];
    const said = boxes.map(({ name, word, count }, i) => {
        const below = arrows.filter(({ to }) => to === i).map(({ from }) => boxes[from]?.name ?? '');
        return `${count > 1 ? `${count} × ` : ''}${name} ${word}${below.length > 0 ? ` after ${[...new Set(below)].join(', ')}` : ''}`;
    });
    return oneLine([...earlier, ...said].join('; '), 1_500);
}
function boxSvg({ name, word, id, about, faded, count }, { x, y }) {
    return html `<g class="box ${word}" transform="translate(${x} ${y})"${faded && html ` opacity="0.55"`}><title>${about}</title><rect class="card" width="${box.width}" height="${box.height}" rx="6" fill="#ffffff" stroke="#d0d7de"/><path class="band" d="M6 0.5H4.5a4 4 0 0 0-4 4v${box.height - 9}a4 4 0 0 0 4 4H6z" fill="${colours[word]}"/><text class="name" x="16" y="23" font-weight="600" fill="#1f2328">${oneLine(count > 1 ? `${count} × ${name}` : name, 23)}</text><text class="word" x="16" y="43" font-size="12" fill="${colours[word]}">${glyphs[word]} ${faded ? `${word}, retried` : word}</text><text class="id" x="${box.width - 12}" y="43" text-anchor="end" font-size="11" font-family="ui-monospace, monospace" fill="#59636e">${count === 1 && id.slice(0, 8)}</text></g>
`;
}
function arrowSvg({ from, to, label }, { across, places }) {
    const [[x1, y1], [x2, y2]] = ends(places[from], places[to], across);
    const [bend, tip] = across ? [(x2 - x1) / 2, 7] : [(y2 - y1) / 2, 7];
    const curve = across
        ? `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2 - tip} ${y2}`
        : `M${x1} ${y1}C${x1} ${y1 + bend} ${x2} ${y2 - bend} ${x2} ${y2 - tip}`;
    const head = across ? `M${x2} ${y2}l${-tip} ${-tip / 2}v${tip}z` : `M${x2} ${y2}l${-tip / 2} ${-tip}h${tip}z`;
    return html `<g class="arrow">${label !== '' && html `<title>${oneLine(label, 200)}</title>`}<path d="${curve}" fill="none" stroke="#818b98" stroke-width="1.3"/><path class="tip" d="${head}" fill="#818b98"/></g>
`;
}
/** A fan of arrows that all carry the same thing is named once, at the first of them. */
function labels({ arrows }, { across, places }) {
    const named = firstOfFan(arrows).filter(({ label }) => label !== '');
    return named.map(({ from, to, label }) => {
        const [[x1, y1], [x2, y2]] = ends(places[from], places[to], across);
        const fans = arrows.filter((it) => it.from === from && it.label === label).length > 1;
        const [x, y] = across && !fans
            ? [(x1 + x2) / 2, (y1 + y2) / 2 - 6]
            : across
                ? [x1 + 4, y1 - 6]
                : [(x1 + x2) / 2 + 8, (y1 + y2) / 2 + 4];
        const anchor = across && !fans ? 'middle' : 'start';
        return html `<text class="label" x="${x}" y="${y}" text-anchor="${anchor}" font-size="11" fill="#59636e">${oneLine(label, across ? 14 : 22)}</text>
`;
    });
}
function ends(a, b, across) {
    const [from, to] = [a ?? { x: 0, y: 0 }, b ?? { x: 0, y: 0 }];
    const [w, h] = [box.width, box.height];
    return across
        ? [
            [from.x + w, from.y + h / 2],
            [to.x, to.y + h / 2],
        ]
        : [
            [from.x + w / 2, from.y + h],
            [to.x + w / 2, to.y],
        ];
}

;// CONCATENATED MODULE: ./packages/report/src/html/words.ts

const words_glyphs = { pass: '✓', inconclusive: '?', fail: '✕', error: '!' };
/** @returns the verdict as a word with a sign before it, in its colour. */
const badge = (word) => html `<span class="verdict ${word}"><span aria-hidden="true">${words_glyphs[word]}</span> ${word}</span>`;

;// CONCATENATED MODULE: ./packages/report/src/html/lineage.ts









/** Rows of the table; `modelway verify` lists all. */
const mostRows = 120;
/** @returns the picture of a story and its table, side by side where there is room. */
const lineageHtml = (told, runUrl) => html `<div class="pair">${pictureFrame(shown_shown(told))}${storyTable(told, runUrl)}</div>
`;
/** @returns a picture that scrolls by itself where it does not fit. */
const pictureFrame = (picture) => html `<div class="scroll picture" tabindex="0" role="group" aria-label="Lineage picture">${pictureOf(picture)}</div>
`;
/** @returns the story as a table: what was stated, about what, how it ended, when, and by which id it is found. */
const storyTable = (told, runUrl) => html `<div class="scroll" tabindex="0" role="group" aria-label="Statements"><table>
<thead><tr><th scope="col">Statement</th><th scope="col">Verdict</th><th scope="col">About</th><th scope="col">Finished (UTC)</th><th scope="col" class="right">Took</th><th scope="col">Id</th></tr></thead>
<tbody>${told.slice(-mostRows).map((it) => row(it, runUrl))}</tbody></table>${told.length > mostRows && html `<p class="muted small">${counted(told.length - mostRows, 'earlier statement')} in the lineage.</p>`}</div>
`;
function row(told, runUrl) {
    const { run, startedOn, finishedOn } = told.statement.predicate;
    const [page, action] = [runPage(run, runUrl), oneLine(told.action, 60)];
    return html `<tr><th scope="row">${page === undefined ? action : html `<a href="${page}" rel="noreferrer">${action}</a>`}</th><td>${badge(told.word)}${told.retried && ', tried again'}</td><td>${subjectsOf(told).map((name, i) => html `${i > 0 && ', '}<code>${oneLine(name, 80)}</code>`)}</td><td class="number">${minuteOf(finishedOn)}</td><td class="number right">${tookOf({ startedOn, finishedOn }) ?? '–'}</td><td><code>${shortId(told.id)}</code></td></tr>
`;
}

;// CONCATENATED MODULE: ./packages/report/src/html/style.ts

/** @returns the style of all our pages. The address is written out, so that the bundler brings the file along. */
const pageStyle = () => (0,external_node_fs_.readFileSync)(__webpack_require__.ab + "page.css", 'utf8');

// EXTERNAL MODULE: ./node_modules/marked/lib/marked.esm.js
var marked_esm = __webpack_require__(8022);
;// CONCATENATED MODULE: ./packages/report/src/github/alert.ts
/** GitHub's five alerts: a quote whose first line is the word alone. */
const words = ['NOTE', 'TIP', 'IMPORTANT', 'WARNING', 'CAUTION'];
const first = new RegExp(`^\\[!(${words.join('|')})\\][ \\t]*(?:\\n|$)`);
/** Drawn for this page, in the spirit of the signs beside GitHub's alerts; 16 by 16. */
const drawings = {
    note: '<circle cx="8" cy="8" r="6.8"/><path d="M8 7.3v4.2M8 4.6v.4"/>',
    tip: '<path d="M5.6 11.2h4.8M6.2 14h3.6M8 1.6a4.6 4.6 0 0 0-2.9 8.2l.6 1.4h4.6l.6-1.4A4.6 4.6 0 0 0 8 1.600z"/>',
    important: '<path d="M2 2.500h12v8.700H8.800L5.600 14.200v-3H2zM8 4.600v3M8 9.200v.3"/>',
    warning: '<path d="M8 1.800 15 14H1zM8 6.200v3.600M8 11.600v.4"/>',
    caution: '<path d="M5.200 1.200h5.600l4 4v5.600l-4 4H5.200l-4-4V5.200zM8 4.600v4M8 10.800v.4"/>',
};
/** @returns the word of an alert, in lower case, when the text of a quote is one, and the text after it. */
function alertOf(text) {
    const found = first.exec(text);
    return found === null ? undefined : { word: (found[1] ?? '').toLowerCase(), rest: text.slice(found[0].length) };
}
/** @returns the alert as GitHub marks it up; the style sheet of github-markdown-css does the rest. */
function alertHtml(word, body) {
    const sign = `<svg class="octicon" viewBox="0 0 16 16" width="16" height="16" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${drawings[word] ?? ''}</svg>`;
    const title = `${word[0]?.toUpperCase()}${word.slice(1)}`;
    return `<div class="markdown-alert markdown-alert-${word}"><p class="markdown-alert-title">${sign}${title}</p>${body}</div>\n`;
}

;// CONCATENATED MODULE: ./packages/report/src/github/tags.ts

/** What GitHub keeps of the HTML in Markdown (github-platform notes §3.2). Everything else is shown as the text that it is. */
const kept = new Set(('a b br code dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr i ins kbd li mark ol p pre q ruby s samp span ' +
    'strong sub summary sup table tbody td tfoot th thead time tr ul var wbr').split(' '));
const attributes = {
    align: /^(?:left|right|center)$/,
    width: /^\d{1,4}%?$/,
    height: /^\d{1,4}$/,
    colspan: /^\d{1,3}$/,
    rowspan: /^\d{1,3}$/,
    title: /^[^<>]*$/,
    open: /^$/,
};
const tag = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][a-z0-9]*)((?:\s+[\w:-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))?)*)\s*(\/?)>|[<>&]/gi;
const attribute = /([\w:-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/g;
/** @returns HTML that someone wrote into Markdown with only the tags and attributes that GitHub keeps; comments vanish. */
const keptTags = (text) => text.replace(tag, (whole, closing, name, given) => {
    if (whole.startsWith('<!--'))
        return '';
    const known = name?.toLowerCase();
    if (whole === '&')
        return whole;
    if (known === undefined || !kept.has(known))
        return htmlText(whole);
    return closing ? `</${known}>` : `<${known}${keptAttributes(given ?? '')}>`;
});
function keptAttributes(given) {
    return [...given.matchAll(attribute)]
        .map(([, name = '', ...values]) => ({
        name: name.toLowerCase(),
        value: values.find((it) => it !== undefined) ?? '',
    }))
        .filter(({ name, value }) => attributes[name]?.test(value))
        .map(({ name, value }) => ` ${name}="${value.replace(/"/g, '&quot;')}"`)
        .join('');
}
const empty = new Set(['br', 'hr', 'wbr', 'input']);
/** @returns the same HTML in which every element is closed and nothing is closed that was not open, so that what follows a comment stays outside of it. */
function balanced(text) {
    const open = [];
    const out = text.replace(/<(\/?)([a-z][a-z0-9]*)(?:"[^"]*"|[^">])*>/gi, (whole, closing, tagName) => {
        const name = tagName.toLowerCase();
        if (empty.has(name) || whole.endsWith('/>'))
            return whole;
        if (closing === '') {
            open.push(name);
            return whole;
        }
        const at = open.lastIndexOf(name);
        return at < 0 ? '' : tags_closed(open.splice(at));
    });
    return out + tags_closed(open);
}
const tags_closed = (names) => [...names]
    .reverse()
    .map((name) => `</${name}>`)
    .join('');

;// CONCATENATED MODULE: ./packages/report/src/github/render.ts




/**
 * Renders a comment or a job summary as GitHub would: GFM, alerts, the HTML that GitHub keeps and no other. The Markdown is
 * hostile. Nothing of the result leaves the element that it is put into, and nothing in it loads anything.
 * @returns the content of an element with the class `markdown-body`.
 */
function githubHtml(markdown, { mermaid } = {}) {
    const marked = new marked_esm/* Marked */.Dz({ gfm: true, async: false });
    marked.use({
        renderer: {
            html: ({ text }) => keptTags(text),
            image: ({ text }) => htmlText(text),
            link({ href, tokens }) {
                const words = this.parser.parseInline(tokens);
                return /^(?:https?:|#)/i.test(href)
                    ? `<a href="${htmlText(href)}" rel="nofollow noreferrer">${words}</a>`
                    : words;
            },
            code: ({ text, lang }) => lang === 'mermaid' && mermaid !== undefined
                ? mermaid(text)
                : `<pre tabindex="0"><code>${htmlText(text)}</code></pre>\n`,
            blockquote({ tokens, text }) {
                const alert = alertOf(text);
                if (alert === undefined)
                    return `<blockquote>\n${this.parser.parse(tokens)}</blockquote>\n`;
                return alertHtml(alert.word, this.parser.parse(marked.lexer(alert.rest)));
            },
        },
    });
    // As on GitHub, tables scroll, so they can be reached by keyboard.
    return balanced(String(marked.parse(markdown)).replaceAll('<table>', '<table tabindex="0">'));
}

;// CONCATENATED MODULE: ./packages/report/src/series.ts
/** @returns the numbers of a series remark. */
function numbersOf({ lines }) {
    const read = lines.map(({ name, points }) => ({ name, points: finite(points) }));
    const all = read.flatMap(({ points }) => points);
    return { lines: read, x: boundsOf(all.map(([at]) => at)), y: boundsOf(all.map(([, height]) => height)) };
}
function finite(points) {
    return points
        .map(([x, y]) => [Number(x), Number(y)])
        .filter((point) => point.every((it) => Math.abs(it) < 1e100))
        .sort(([a], [b]) => a - b);
}
/** @returns the least and the greatest; 0 to 0 of nothing. */
function boundsOf(values) {
    if (values.length === 0)
        return { from: 0, to: 0 };
    // Spreading a hundred thousand values into Math.min would overflow the stack.
    return values.reduce(({ from, to }, it) => ({ from: Math.min(from, it), to: Math.max(to, it) }), {
        from: Number.POSITIVE_INFINITY,
        to: Number.NEGATIVE_INFINITY,
    });
}

;// CONCATENATED MODULE: ./packages/report/src/cell.ts

/**
 * @returns what a cell is. Objects of a document may hold more than their shape asks for (readers ignore what they do not
 * know), so a cell can look like two kinds: its members are believed only when they have the type of the kind.
 */
function readCell(cell) {
    if (typeof cell === 'string')
        return { kind: 'text', text: cell };
    const it = cell;
    const verdict = src/* words */.aL.find((word) => word === it['verdict']);
    if (typeof it['code'] === 'string')
        return { kind: 'code', code: it['code'] };
    if (typeof it['number'] === 'string') {
        const unit = typeof it['unit'] === 'string' ? it['unit'] : undefined;
        return { kind: 'number', number: it['number'], unit, signed: it['signed'] === true ? true : undefined };
    }
    if (verdict !== undefined)
        return { kind: 'verdict', verdict };
    if (isInterval(it['interval']))
        return { kind: 'interval', interval: it['interval'] };
    const [href, text] = [it['link'], it['text']].map((part) => (typeof part === 'string' ? part : ''));
    return { kind: 'link', href: href ?? '', text: text ?? '' };
}
function isInterval(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const it = value; // an object of unknown members, asked for each below
    const optional = it['limit'] === undefined || typeof it['limit'] === 'string';
    return optional && ['low', 'high', 'estimate'].every((name) => typeof it[name] === 'string');
}

;// CONCATENATED MODULE: ./packages/report/src/interval.ts

/** Bars whose widths differ by more than this are not drawn on one axis: the narrow ones would be dots. */
const alike = 12;
/** @returns the numbers, or undefined when they are no interval (a hostile document may hold any decimals). */
function numbers({ low, high, estimate, limit }) {
    const held = limit === undefined ? {} : { limit: Number(limit) };
    const read = { low: Number(low), high: Number(high), estimate: Number(estimate), ...held };
    return Object.values(read).every((it) => Math.abs(it) < 1e100) && read.low <= read.high ? read : undefined;
}
/** @returns the axis that shows these numbers and, for differences, zero. */
function axisOf(all, difference) {
    const values = [...all.flatMap((it) => Object.values(it)), ...(difference ? [0] : [])];
    const [from, to] = [Math.min(...values), Math.max(...values)];
    const margin = (to - from || Math.abs(from) || 1) * 0.06;
    return { zero: difference, from: from - margin, to: to + margin };
}
/** @returns the one axis of many differences, so that their bars can be compared by eye; undefined when they had better have their own. */
function commonAxis(differences) {
    const all = differences.slice(0, 500).flatMap((it) => numbers(it) ?? []);
    const spans = all.map((it) => axisOf([it], true)).map(({ from, to }) => to - from);
    return all.length > 1 && Math.max(...spans) <= alike * Math.min(...spans) ? axisOf(all, true) : undefined;
}
/** @returns `+0.021 (+0.008 to +0.034)`, or the range alone when the estimate was said. Plain text. */
function intervalText(interval, { difference, said }) {
    const it = numbers(interval);
    const rounded = it && formatAlike([it.estimate, it.low, it.high], it.high - it.low, difference ? true : undefined);
    const [estimate, low, high] = rounded ?? [interval.estimate, interval.low, interval.high].map(asWritten);
    return said ? `${low} to ${high}` : `${estimate} (${low} to ${high})`;
}
const asWritten = (decimal) => formatNumber(decimal);
/** Characters of a bar: few enough for a phone, odd so that something can be in the middle. */
const width = 19;
/**
 * @returns the interval as a line of `width` box-drawing characters, without blanks so that it never wraps:
 * `──╎──│──━━●━━──` (`╎` the limit, `│` zero). Empty when there is nothing to draw.
 */
function intervalBar(interval, { difference, axis: common }) {
    const it = numbers(interval);
    if (it === undefined)
        return '';
    const axis = common ?? axisOf([it], difference);
    const at = (value) => Math.floor(((value - axis.from) / (axis.to - axis.from)) * (width - 0.001));
    const [low, high] = [at(it.low), at(it.high)];
    const cells = Array.from({ length: width }, (_, i) => (i >= low && i <= high ? '━' : '─'));
    if (axis.zero)
        cells[at(0)] = '│';
    if (it.limit !== undefined)
        cells[at(it.limit)] = '╎';
    cells[at(it.estimate)] = '●';
    return cells.join('');
}
/** What the characters of a bar mean. */
const barLegend = '`━●━` estimate and interval, `│` zero, `╎` limit';

;// CONCATENATED MODULE: ./packages/report/src/table.ts


/** @returns the rows as wide as the head. Bars of one column that show differences lie on one axis where that is of use. */
function readTable(width, rows) {
    const read = rows.map((row) => meant(Array.from({ length: width }, (_, i) => readCell(row[i] ?? ''))));
    const axes = Array.from({ length: width }, (_, i) => commonAxis(read.flatMap((row) => differenceIn(row[i]))));
    return read.map((row) => row.map((cell, i) => (isDifference(cell) ? { ...cell, axis: axes[i] } : cell)));
}
/** The number of the same size in the row says whether the interval is of a difference; else a minus does. */
function meant(row) {
    return row.map((cell) => {
        if (cell.kind !== 'interval')
            return cell;
        const { low, estimate, limit = '0' } = cell.interval;
        const twin = row.find((it) => it.kind === 'number' && Number(it.number) === Number(estimate));
        const signed = twin?.kind === 'number' && twin.signed === true;
        const negative = [low, estimate, limit].some((it) => Number(it) < 0);
        return { ...cell, difference: signed || negative, said: twin !== undefined, axis: undefined };
    });
}
const isDifference = (cell) => cell?.kind === 'interval' && cell.difference;
const differenceIn = (cell) => (isDifference(cell) ? [cell.interval] : []);

;// CONCATENATED MODULE: ./packages/report/src/html/chart-line.ts


/** The drawing is this large in numbers of its own and is stretched to the room it gets; words stand outside, so they are not. */
const size = { width: 1000, height: 240 };
const round = (it) => Number(it.toFixed(2));
/** @returns the class that colours a line. */
const toneOf = ({ tone }, i) => tone ?? `s${i % 6}`;
/** @returns the lines by their names, and what they are held against. */
function legend(lines, reference) {
    const entry = (tone, words) => html `<li><svg width="22" height="8" aria-hidden="true"><path class="line ${tone}" d="M1 4H21"/></svg> ${words}</li>`;
    const named = lines.map((line, i) => entry(toneOf(line, i), html `${oneLine(line.name, 80)}${line.note && html ` <b>${oneLine(line.note, 80)}</b>`}`));
    return html `<ul class="legend">${named}${reference !== undefined && entry('reference', oneLine(reference, 80))}</ul>`;
}
/** @returns the path through some points. */
const pathOf = (points, { x, y }) => `M${points.map(([at, height]) => `${round(x(at))} ${round(y(height))}`).join('L')}`;
/** @returns a line in the drawing. */
function drawnLine(line, tone, scale) {
    const { points, filled } = line;
    const { x, y } = scale;
    if (line.dots)
        return drawnDots(line, tone, scale);
    const path = pathOf(points, scale).slice(1);
    const [first, last] = [points[0], points.at(-1)];
    if (first === undefined || last === undefined)
        return html ``;
    const area = filled &&
        html `<path class="area ${tone}" d="M${round(x(first[0]))} ${size.height}L${path}L${round(x(last[0]))} ${size.height}Z"/>`;
    // A line of one point, or of none that differ in x, would not be seen.
    const dash = first[0] === last[0] ? `M${round(x(first[0]) - 6)} ${round(y(first[1]))}h12` : `M${path}`;
    return html `${area}<path class="line ${tone}" d="${dash}" vector-effect="non-scaling-stroke"/>`;
}
/** A dot is a line of no length with round ends: unlike a circle, it stays round where the drawing is stretched. */
function drawnDots({ points, bands = [] }, tone, scale) {
    const { x, y } = scale;
    const whiskers = points.flatMap(([at], i) => {
        const band = bands[i];
        return band === undefined ? [] : [`M${round(x(at))} ${round(y(band[0]))}V${round(y(band[1]))}`];
    });
    const dots = points.map(([at, height]) => `M${round(x(at))} ${round(y(height))}h0.01`).join('');
    return html `<path class="line joined ${tone}" d="${pathOf(points, scale)}" vector-effect="non-scaling-stroke"/>${whiskers.length > 0 && html `<path class="line whisker ${tone}" d="${whiskers.join('')}" vector-effect="non-scaling-stroke"/>`}<path class="line dots ${tone}" d="${dots}" vector-effect="non-scaling-stroke"/>`;
}

;// CONCATENATED MODULE: ./packages/report/src/html/ticks.ts

/** @returns round numbers within the bounds, about `count` of them, 1, 2 or 5 times a power of ten apart. */
function ticks({ from, to }, count, unit) {
    const rough = (to - from) / count;
    if (!(rough > 0))
        return [{ at: from, text: formatNumber(String(from), { unit }) }];
    const power = 10 ** Math.floor(Math.log10(rough));
    const step = (isTime(unit) ? clockStep(rough) : undefined) ?? power * roundUp(rough / power);
    const first = Math.ceil(from / step - 1e-9);
    const last = Math.floor(to / step + 1e-9);
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => {
        const at = Number(((first + i) * step).toPrecision(12));
        return {
            at,
            text: step >= 10 && clockStep(step) !== undefined && isTime(unit)
                ? clockText(at)
                : formatNumber(String(at), { unit }),
        };
    });
}
const isTime = (unit) => unit === 's' || unit === 'seconds';
/** @returns `1:30`, `2:05:00`: short, and all of a row alike. */
function clockText(size) {
    const [hours, minutes, rest] = [Math.floor(size / 3600), Math.floor((size % 3600) / 60), Math.round(size % 60)];
    const two = (it) => String(it).padStart(2, '0');
    return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
/** Time is not decimal. */
const clockStep = (rough) => rough < 8
    ? undefined
    : [10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 21600, 43200, 86400].find((it) => it >= rough);
const roundUp = (it) => [1, 2, 5].find((step) => it <= step + 1e-9) ?? 10;

;// CONCATENATED MODULE: ./packages/report/src/html/chart.ts





/** More places than this to point at are too narrow to be met. */
const mostHints = 240;
/** @returns lines over an axis with a legend and the numbers under the pointer: all of it text, markup and SVG, no script. */
function chart({ title, x, y, lines, marks = [], shape, exact, reference }) {
    const height = exact ? y.bounds : withZero(y.bounds);
    const [across, up] = [
        ticks(x.bounds, shape === 'square' ? 5 : 6, x.unit),
        ticks(height, shape === 'low' ? 3 : shape === 'square' ? 5 : 4, y.unit),
    ];
    const scale = {
        x: (it) => share(it, x.bounds) * size.width,
        y: (it) => (1 - share(it, height)) * size.height,
    };
    return html `<figure class="chart${shape && ` ${shape}`}">
<figcaption>${title} <span class="muted">${oneLine(y.label, 200)}${y.unit && ` in ${oneLine(y.unit, 50)}`}</span></figcaption>
${(lines.length > 1 || reference !== undefined) && legend(lines, reference?.name)}
<div class="plot"><svg class="scale up" aria-hidden="true">${up.map(({ at, text }) => html `<text x="100%" y="${percent(1 - share(at, height))}" dy="0.32em" text-anchor="end">${text}</text>`)}</svg>
<svg class="lines" viewBox="0 0 ${size.width} ${size.height}" preserveAspectRatio="none" role="img" aria-label="${chart_wordsOf(title, lines, y.unit)}">
${grid({ across, up, scale })}${marks.map((at) => html `<path class="mark" d="M${round(scale.x(at))} 0V${size.height}" vector-effect="non-scaling-stroke"/>`)}
${reference && html `<path class="line reference" d="${pathOf(reference.points, scale)}" vector-effect="non-scaling-stroke"/>`}
${lines.map((line, i) => drawnLine(line, toneOf(line, i), scale))}
${hints({ lines, x, y, scale })}</svg>
<svg class="scale across" aria-hidden="true">${across.map((tick) => acrossText(tick, x.bounds))}</svg></div>
<p class="muted axis">${oneLine(x.label, 200)}</p>
</figure>
`;
}
const share = (it, { from, to }) => (to === from ? 0.5 : (it - from) / (to - from));
const percent = (part) => `${round(part * 100)}%`;
/** An axis that almost reaches zero goes there; one that does not says so by its numbers. */
function withZero({ from, to }) {
    if (from === to)
        return from === 0 ? { from: 0, to: 1 } : { from: Math.min(0, from), to: Math.max(0, to) };
    const head = (to - from) * 0.06;
    return from >= 0 && from < 0.5 * to ? { from: 0, to: to + head } : { from: from - head, to: to + head };
}
function grid({ across, up, scale }) {
    const lines = [
        ...up.map(({ at }) => `M0 ${round(scale.y(at))}H${size.width}`),
        ...across.map(({ at }) => `M${round(scale.x(at))} 0V${size.height}`),
    ];
    return html `<path class="grid" d="${lines.join('')}" vector-effect="non-scaling-stroke"/>`;
}
function acrossText({ at, text }, bounds) {
    const part = share(at, bounds);
    const anchor = part < 0.04 ? 'start' : part > 0.96 ? 'end' : 'middle';
    return html `<text x="${percent(part)}" y="1em" text-anchor="${anchor}">${text}</text>`;
}
/** For each place on x a strip that says the numbers there. */
function hints({ lines, x, y, scale }) {
    const rows = new Map();
    for (const { name, points } of lines)
        for (const [at, height] of points) {
            const said = `${lines.length > 1 ? `${oneLine(name, 60)}: ` : ''}${formatNumber(String(height), { unit: y.unit })}`;
            rows.set(at, [...(rows.get(at) ?? []), said]);
        }
    const places = [...rows.keys()].sort((a, b) => a - b);
    const every = Math.ceil(places.length / mostHints);
    const shown = places.filter((_, i) => i % every === 0).map((at) => ({ at, left: scale.x(at) }));
    return shown.map(({ at, left }, i) => {
        const start = i === 0 ? 0 : (left + (shown[i - 1]?.left ?? 0)) / 2;
        const end = i === shown.length - 1 ? size.width : (left + (shown[i + 1]?.left ?? 0)) / 2;
        const words = [`${formatNumber(String(at), { unit: x.unit })}`, ...(rows.get(at) ?? []).slice(0, 12)].join('\n');
        return html `<rect class="hint" x="${round(start)}" y="0" width="${round(Math.max(0, end - start))}" height="${size.height}"><title>${words}</title></rect>`;
    });
}
function chart_wordsOf(title, lines, unit) {
    const said = lines.slice(0, 12).map(({ name, points, note }) => {
        const [first, last] = [points[0]?.[1] ?? 0, points.at(-1)?.[1] ?? 0].map((it) => formatNumber(String(it), { unit }));
        return `${oneLine(name, 80)}${note ? `, ${oneLine(note, 80)},` : ''} from ${first} to ${last}`;
    });
    return `${oneLine(title, 200)}: ${said.join('; ')}`;
}

;// CONCATENATED MODULE: ./packages/report/src/curve.ts

/** @returns the numbers of a curve; points that are no finite numbers are left out. */
function curveOf({ lines, reference }) {
    const read = lines.map(({ name, note, points, band, records }) => ({
        name,
        note,
        points: points
            .map((point, i) => ({ at: pair(point), band: band?.[i] && pair(band[i]), records: records?.[i] }))
            .filter(({ at }) => isFinitePair(at))
            .map((it) => (it.band === undefined || isFinitePair(it.band) ? it : { ...it, band: undefined }))
            .sort((a, b) => a.at[0] - b.at[0]),
    }));
    const all = read.flatMap(({ points }) => points);
    const [x, y] = [all.map(({ at }) => at[0]), all.flatMap(({ at, band }) => [at[1], ...(band ?? [])])];
    if (reference?.is === 'diagonal')
        return { lines: read, x: common(x, y), y: common(x, y) };
    return { lines: read, x: boundsOf(x), y: boundsOf(reference === undefined ? y : [...y, 0]) };
}
const pair = (point) => [Number(point[0]), Number(point[1])];
const isFinitePair = (point) => point.every((it) => Math.abs(it) < 1e100);
/** Rates and probabilities are shown from 0 to 1, whatever part of that the points cover. */
function common(x, y) {
    const { from, to } = boundsOf([...x, ...y]);
    return from >= 0 && to <= 1 ? { from: 0, to: 1 } : { from, to };
}

;// CONCATENATED MODULE: ./packages/report/src/html/line-numbers.ts



/** Rows of a line; what lies between them is in the lineage. */
const line_numbers_mostRows = 24;
/** @returns the numbers of a drawing as tables that can be opened: for who hears a page instead of seeing it, and for who copies. */
const lineNumbers = ({ x, y, lines }) => html `<details class="numbers"><summary>Numbers</summary><div class="pair">${lines.slice(0, 6).map(({ name, points }) => html `<div class="scroll" tabindex="0" role="group" aria-label="${oneLine(name, 80)}"><table>
<thead><tr><th scope="col" class="right">${oneLine(x.label, 80)}</th><th scope="col" class="right">${oneLine(name, 80)}</th></tr></thead>
<tbody>${picked(points).map(([at, height]) => html `<tr><td class="right number">${formatNumber(String(at), { unit: x.unit })}</td><td class="right number">${formatNumber(String(height), { unit: y.unit })}</td></tr>`)}</tbody></table></div>`)}</div></details>
`;
/** The first, the last, and evenly between them. */
function picked(points) {
    if (points.length <= line_numbers_mostRows)
        return points;
    const step = (points.length - 1) / (line_numbers_mostRows - 1);
    return Array.from({ length: line_numbers_mostRows }, (_, i) => points[Math.round(i * step)] ?? [0, 0]);
}

;// CONCATENATED MODULE: ./packages/report/src/html/curve.ts





/** @returns a curve as a drawing with what it is held against, and its numbers. */
function curveHtml(remark) {
    const { title, x, y, draw } = remark;
    const curve = curveOf(remark);
    const lines = curve.lines.filter(({ points }) => points.length > 0);
    if (lines.length === 0)
        return html `<h3>${oneLine(title, 200)}</h3><p class="muted">No points.</p>`;
    const drawn = lines.map(({ name, note, points }) => ({
        name,
        note,
        points: points.map(({ at }) => at),
        ...(draw === 'points' ? { dots: true, bands: points.map(({ band }) => band) } : {}),
    }));
    const square = remark.reference?.is === 'diagonal';
    const picture = chart({
        title: oneLine(title, 200),
        x: { ...x, bounds: curve.x },
        y: { ...y, bounds: curve.y },
        lines: drawn,
        reference: referenceOf(remark, curve),
        ...(square ? { shape: 'square', exact: true } : {}),
    });
    return html `<div class="curve">${picture}${lineNumbers({ x, y, lines: drawn })}</div>
`;
}
function referenceOf({ reference }, { x, y }) {
    if (reference === undefined)
        return undefined;
    const { name } = reference;
    const points = reference.is === 'zero'
        ? [
            [x.from, 0],
            [x.to, 0],
        ]
        : [
            [x.from, y.from],
            [x.to, y.to],
        ];
    return { name, points };
}

;// CONCATENATED MODULE: ./packages/report/src/histogram.ts


/** More bins than this are finer than a picture. */
const mostBins = 64;
/** @returns the shares; without bins when the edges are no ascending numbers or nothing was counted. Counts that are missing are none. */
function distributionOf({ bins, sides, x }) {
    // Members of the union may hold more than their shape asks for, so the other's member may be there too, as anything.
    const { edges, values } = bins;
    const read = Array.isArray(edges) ? edgeBins(edges.map(Number), x.unit) : valueBins(values);
    const shown = read.slice(0, mostBins);
    const known = sides.map(({ name, counts }) => {
        const counted = counts.slice(0, read.length);
        const total = counted.reduce((sum, it) => sum + it, 0);
        return { name, total, shares: shown.map((_, i) => (total > 0 ? (counted[i] ?? 0) / total : 0)) };
    });
    return { bins: known.some(({ total }) => total > 0) ? shown : [], sides: known };
}
function edgeBins(edges, unit) {
    if (!edges.every((it, i) => Math.abs(it) < 1e100 && (i === 0 || it > (edges[i - 1] ?? it))))
        return [];
    const text = (it) => formatNumber(String(it), { unit });
    return edges.slice(1).map((to, i) => {
        const from = edges[i] ?? to;
        return { text: `${text(from)} to ${text(to)}`, edges: [from, to] };
    });
}
const valueBins = (values) => Array.isArray(values) ? values.map((it) => ({ text: oneLine(String(it), 80) })) : [];

;// CONCATENATED MODULE: ./packages/report/src/html/histogram.ts





const histogram_size = { width: 360, height: 120 };
/** Sides that are told apart by their looks. */
const mostSides = 4;
/** Categories with words under them; more are told by the pointer and by the numbers. */
const mostNamed = 6;
/** @returns a histogram as bars side by side, each side as shares of its own, and its numbers. */
function histogramHtml(remark) {
    const whole = distributionOf(remark);
    const found = { bins: whole.bins, sides: whole.sides.slice(0, mostSides) };
    const { title, note, word, x } = remark;
    const caption = html `<figcaption>${oneLine(title, 200)} ${word && badge(word)}${note && html ` <span class="muted">${oneLine(note, 300)}</span>`}</figcaption>`;
    if (found.bins.length === 0)
        return html `<figure class="histogram">${caption}<p class="muted">Nothing was counted.</p></figure>
`;
    return html `<figure class="histogram">${caption}
${histogram_legend(found)}<svg viewBox="0 0 ${histogram_size.width} ${histogram_size.height}" role="img" aria-label="${histogram_wordsOf(title, found)}">${bars(found)}<path class="ground" d="M0 ${histogram_size.height - 0.5}H${histogram_size.width}"/></svg>
${under(found)}<p class="muted axis">${oneLine(x.label, 200)}${x.unit && ` in ${oneLine(x.unit, 50)}`}</p>
${histogram_numbers(x.label, found)}</figure>
`;
}
const histogram_legend = ({ sides }) => html `<ul class="legend">${sides.map(({ name, total }, i) => html `<li><svg width="12" height="12" aria-hidden="true"><rect class="side s${i}" width="12" height="12" rx="2"/></svg> ${oneLine(name, 80)} <span class="muted">${counted(total, 'value')}</span></li>`)}</ul>`;
function bars({ bins, sides }) {
    const highest = Math.max(...sides.flatMap(({ shares }) => shares)) || 1;
    const [slot, gap] = [histogram_size.width / bins.length, Math.min(4, (histogram_size.width / bins.length) * 0.18)];
    const width = (slot - gap) / sides.length;
    return bins.map(({ text }, bin) => {
        const drawn = sides.map(({ shares }, side) => {
            const height = ((shares[bin] ?? 0) / highest) * (histogram_size.height - 4);
            return html `<rect class="side s${side}" x="${histogram_round(bin * slot + gap / 2 + side * width)}" y="${histogram_round(histogram_size.height - height)}" width="${histogram_round(width)}" height="${histogram_round(height)}"/>`;
        });
        const said = sides.map(({ name, shares }) => `${oneLine(name, 60)}: ${histogram_percent(shares[bin])}`).join('\n');
        return html `<g>${drawn}<rect class="hint" x="${histogram_round(bin * slot)}" y="0" width="${histogram_round(slot)}" height="${histogram_size.height}"><title>${`${text}\n${said}`}</title></rect></g>`;
    });
}
/** Numbers are named by where they begin and end, categories one by one where there is room. */
function under({ bins }) {
    const [first, last] = [bins[0], bins.at(-1)];
    const ends = (text, which) => text?.split(' to ')[which] ?? '';
    if (first?.edges)
        return html `<p class="under ends"><span>${ends(first.text, 0)}</span><span>${ends(last?.text, 1)}</span></p>`;
    if (bins.length > mostNamed)
        return html ``;
    return html `<p class="under">${bins.map(({ text }) => html `<span>${text || '–'}</span>`)}</p>`;
}
const histogram_numbers = (label, { bins, sides }) => html `<details class="numbers"><summary>Numbers</summary><div class="scroll" tabindex="0" role="group" aria-label="${oneLine(label, 80)}"><table>
<thead><tr><th scope="col">${oneLine(label, 80)}</th>${sides.map(({ name }) => html `<th scope="col" class="right">${oneLine(name, 80)}</th>`)}</tr></thead>
<tbody>${bins.map(({ text }, i) => html `<tr><th scope="row">${text || '–'}</th>${sides.map(({ shares }) => html `<td class="right number">${histogram_percent(shares[i])}</td>`)}</tr>`)}</tbody></table></div></details>`;
function histogram_wordsOf(title, { bins, sides }) {
    const said = sides.map(({ name, shares }) => {
        const most = shares.reduce((best, it, i) => (it > (shares[best] ?? 0) ? i : best), 0);
        return `${oneLine(name, 60)} mostly ${bins[most]?.text ?? ''} (${histogram_percent(shares[most])})`;
    });
    return `${oneLine(title, 200)}: ${said.join('; ')}`;
}
const histogram_percent = (share = 0) => `${(share * 100).toFixed(share > 0 && share < 0.01 ? 2 : 1)} %`;
const histogram_round = (it) => Number(it.toFixed(2));

;// CONCATENATED MODULE: ./packages/report/src/html/interval.ts



const interval_size = { width: 220, height: 20 };
const along = ({ from, to }) => (value) => Number((((value - from) / (to - from)) * interval_size.width).toFixed(1));
/** @param word colours the bar where the verdict of its row is not a pass. @returns the interval as a drawn bar with its numbers beside it. */
function intervalMarkup(interval, meaning, word = 'pass') {
    const text = intervalText(interval, meaning);
    const it = numbers(interval);
    if (it === undefined)
        return html `${text}`;
    const axis = meaning.axis ?? axisOf([it], meaning.difference);
    const at = along(axis);
    const middle = interval_size.height / 2;
    return html `<span class="interval ${word}"><svg width="${interval_size.width}" height="${interval_size.height}" aria-hidden="true"><path class="track" d="M0 ${middle}H${interval_size.width}"/>${axis.zero && html `<path class="zero" d="M${at(0)} 0V${interval_size.height}"/>`}<path class="bar" d="M${at(it.low)} ${middle}H${at(it.high)}"/>${it.limit !== undefined && html `<path class="limit" d="M${at(it.limit)} 0V${interval_size.height}"/>`}<circle class="estimate" cx="${at(it.estimate)}" cy="${middle}" r="4.5"/></svg> <span class="number">${text}</span></span>`;
}
/** @returns the scale of bars that lie on one axis. */
function axisMarkup(axis) {
    const at = along(axis);
    const marks = ticks(axis, 4).filter((tick) => at(tick.at) > 8 && at(tick.at) < interval_size.width - 8);
    return html `<svg class="scale" width="${interval_size.width}" height="22"><path class="track" d="M0 0.5H${interval_size.width}${marks.map((tick) => `M${at(tick.at)} 0.5v4`).join('')}"/>${marks.map((tick) => html `<text x="${at(tick.at)}" y="17" text-anchor="middle">${tick.text}</text>`)}</svg>`;
}
/** What the parts of a drawn bar mean. */
const intervalLegend = html `<p class="muted small">Bar: interval. Dot: estimate. Solid line: zero. Dashed line: limit.</p>`;

;// CONCATENATED MODULE: ./packages/report/src/html/remark.ts












/** @returns a remark as a part of a page, under a heading of its own; a number as an entry of a list. */
function remarkHtml(remark, runUrl) {
    switch (remark.kind) {
        case 'number':
            return figure(remark);
        case 'text':
            return textHtml(remark);
        case 'table':
            return tableHtml(remark, runUrl);
        case 'series':
            return seriesHtml(remark);
        case 'curve':
            return curveHtml(remark);
        case 'histogram':
            return histogramHtml(remark);
        case 'link':
            return linkHtml(remark, runUrl);
    }
}
function figure({ title, value, was, unit }) {
    const moved = was === undefined ? undefined : Number(value) - Number(was);
    const change = moved && Number.isFinite(moved) ? ` (${formatNumber(String(moved), { unit, signed: true })})` : '';
    return html `<div><dt>${oneLine(title, 200)}</dt><dd><b>${formatNumber(value, { unit })}</b>${was !== undefined && html ` <span class="muted">before ${formatNumber(was, { unit })}${change}</span>`}</dd></div>`;
}
const textHtml = ({ title, text }) => /\n\s*\S/.test(text.trim())
    ? html `<h3>${oneLine(title, 200)}</h3><pre tabindex="0">${text.trim()}</pre>
`
    : html `<p><b>${oneLine(title, 200)}</b> ${text.trim()}</p>
`;
function tableHtml({ title, columns, rows }, runUrl) {
    const read = readTable(columns.length, rows);
    const barred = columns.map((_, i) => read.some((row) => row[i]?.kind === 'interval'));
    const classOf = (i) => (barred[i] ? 'bars' : (columns[i]?.align ?? 'left'));
    const bars = barred.includes(true);
    return html `<h3>${oneLine(title, 200)}</h3>
<div class="scroll" tabindex="0" role="group" aria-label="${oneLine(title, 200)}"><table>
<thead><tr>${columns.map(({ name }, i) => html `<th scope="col" class="${classOf(i)}">${oneLine(name, 200) || html `<span class="hidden">what</span>`}</th>`)}</tr></thead>
<tbody>${read.map((row) => tableRow(row, { classOf, runUrl }))}</tbody>${bars && axisRow(read)}</table></div>${bars && intervalLegend}
`;
}
function tableRow(row, { classOf, runUrl }) {
    const word = row.flatMap((cell) => (cell.kind === 'verdict' ? [cell.verdict] : []))[0];
    const cells = row.map((cell, i) => html `<td class="${classOf(i)}">${cellHtml(cell, runUrl, word)}</td>`);
    return html `<tr>${cells}</tr>
`;
}
/** Under bars on one axis stands the axis: then the table is a forest plot, and still a table for who hears it. */
function axisRow(rows) {
    const width = rows[0]?.length ?? 0;
    const axes = Array.from({ length: width }, (_, i) => {
        const cell = rows.map((row) => row[i]).find((it) => it?.kind === 'interval' && it.axis !== undefined);
        return cell?.kind === 'interval' ? cell.axis : undefined;
    });
    if (axes.every((it) => it === undefined))
        return html ``;
    return html `<tfoot aria-hidden="true"><tr>${axes.map((axis) => html `<td>${axis && axisMarkup(axis)}</td>`)}</tr></tfoot>`;
}
/** @returns a cell of a table. */
function cellHtml(it, runUrl, word) {
    switch (it.kind) {
        case 'text':
            return isValue(it.text) ? html `<span class="number">${oneLine(it.text)}</span>` : html `${oneLine(it.text)}`;
        case 'code':
            return html `<code>${oneLine(it.code)}</code>`;
        case 'number':
            return html `<span class="number">${formatNumber(it.number, it)}</span>`;
        case 'verdict':
            return badge(it.verdict);
        case 'interval':
            return intervalMarkup(it.interval, it, word);
        case 'link':
            return remark_anchor(it.text, it.href, runUrl);
    }
}
function seriesHtml(remark) {
    const { lines, x, y } = numbersOf(remark);
    const drawn = lines.filter(({ points }) => points.length > 0);
    if (drawn.length === 0)
        return html `<h3>${oneLine(remark.title, 200)}</h3><p class="muted">No points.</p>`;
    const drawing = chart({
        title: oneLine(remark.title, 200),
        x: { ...remark.x, bounds: x },
        y: { ...remark.y, bounds: y },
        lines: drawn,
    });
    return html `${drawing}${lineNumbers({ x: remark.x, y: remark.y, lines: drawn })}`;
}
const linkHtml = ({ title, href }, runUrl) => html `<p>${remark_anchor(title, href, runUrl)}</p>
`;
function remark_anchor(text, href, runUrl) {
    const page = trusted(href, runUrl);
    const words = oneLine(text, 400);
    return page === undefined
        ? html `${words} <code>${oneLine(href, 400)}</code>`
        : html `<a href="${page}" rel="noreferrer">${words || page}</a>`;
}

;// CONCATENATED MODULE: ./packages/report/src/picture/read-mermaid.ts

const boxLine = /^\s*n(\d+)\["([\w .-]*)<br\/>([a-z]+) ([0-9a-f]{7}|each)"\]:::/;
const arrowLine = /^\s*n(\d+) -->(?:\|"([\w .-]*)"\|)? n(\d+)$/;
const earlierLine = /^\s*n\["(\d+) earlier statements"\]/;
/** @returns the picture that a Mermaid flowchart of ours shows, or undefined when it is not one of ours. */
function readMermaid(source) {
    const lines = source.split('\n');
    const arrows = lines.flatMap((line) => {
        const found = arrowLine.exec(line);
        return found === null ? [] : [{ from: Number(found[1]), to: Number(found[3]), label: found[2] ?? '' }];
    });
    const boxes = [];
    for (const line of lines) {
        const [, number, name = '', said, id = ''] = boxLine.exec(line) ?? [];
        const word = src/* words */.aL.find((it) => it === said);
        // Our boxes are numbered in order, and what they stand on comes before them.
        if (word === undefined || Number(number) !== boxes.length)
            continue;
        const below = arrows.filter(({ to }) => to === boxes.length).map(({ from }) => boxes[from]?.layer ?? -1);
        boxes.push({
            name,
            word,
            id,
            about: `${name}: ${word}`,
            count: 1,
            faded: false,
            layer: 1 + Math.max(-1, ...below),
        });
    }
    const hidden = lines.map((line) => Number(earlierLine.exec(line)?.[1] ?? 0)).find((it) => it > 0) ?? 0;
    const known = arrows.filter(({ from, to }) => from < boxes.length && to < boxes.length);
    return boxes.length > 0 ? { boxes, arrows: known, hidden } : undefined;
}

;// CONCATENATED MODULE: ./packages/report/src/demo/story.ts

/** @returns the word that an output says; what is no verdict is an error. */
const wordOf = (verdict) => src/* words */.aL.find((it) => it === verdict) ?? 'error';

;// CONCATENATED MODULE: ./packages/report/src/demo/chapter.ts








/** @returns a chapter: how it ended, the comment that people saw, and the summaries of its jobs. Without a comment the last summary is open. */
function chapterHtml(chapter, ending) {
    const { name, headline, verdict, ok, otherwise = [], comment, summaries, series = [] } = chapter;
    return html `<section id="${name}" class="chapter" aria-labelledby="${name}-head">
<h2 id="${name}-head">${headline}</h2>
<p class="muted">${badge(wordOf(verdict))} ${ok ? 'as told' : html `<b class="otherwise">not as told</b>`} · ${seconds(Math.round(chapter.seconds * 10) / 10)}</p>
${otherwise.length > 0 && html `<ul class="otherwise">${otherwise.map((it) => html `<li>${it}</li>`)}</ul>`}
${comment !== undefined && commentHtml(comment)}
${series.map((it) => remarkHtml(it, undefined))}
${summaries.length > 0 && html `<div class="summaries"><h3>Job summaries</h3>${summaries.map((it, i) => summaryHtml(it, comment === undefined && i === summaries.length - 1))}</div>`}
${ending}</section>`;
}
/** The comment in a frame like GitHub's. The picture of the lineage is drawn by us, from what the comment says. */
const commentHtml = (markdown) => html `<article class="comment" aria-label="Comment on the pull request">
<p class="author"><b>github-actions</b> <span class="bot">bot</span> <span class="muted">commented on the pull request</span></p>
<div class="markdown-body">${asGitHub(markdown)}</div>
</article>`;
const summaryHtml = ({ title, markdown, ok }, last) => html `<details${last && html ` open`}><summary>${ok === false ? html `<span class="bad">✕</span>` : html `<span class="good">✓</span>`} ${title}</summary><div class="comment"><div class="markdown-body">${asGitHub(markdown)}</div></div></details>
`;
function asGitHub(markdown) {
    return trust(githubHtml(markdown, { mermaid: drawn }));
}
function drawn(source) {
    const picture = readMermaid(source);
    const shown = picture === undefined ? html `<pre tabindex="0"><code>${source}</code></pre>` : pictureFrame(picture);
    return shown.markup;
}

;// CONCATENATED MODULE: ./packages/report/src/demo/style.ts

/** @returns the style of what only the demo's page has. */
const demoStyle = () => (0,external_node_fs_.readFileSync)(__webpack_require__.ab + "demo.css", 'utf8');

;// CONCATENATED MODULE: ./packages/report/src/demo/time-line.ts




/** @returns the chapters on one line, and below it, on the same axis, what happened to live requests. */
function timeLine({ chapters, traffic }) {
    const spans = spansOf(chapters);
    const end = Math.max(1, spans.at(-1)?.to ?? 0, traffic.at(-1)?.at ?? 0);
    return html `<section aria-labelledby="time-line" class="time"><h2 id="time-line">The story over time</h2>
${strip(spans, end)}
${traffic.length > 0 && trafficCharts(traffic, spans, end)}</section>`;
}
function spansOf(chapters) {
    let clock = 0;
    return chapters.map((chapter) => {
        const from = chapter.from ?? clock;
        clock = from + chapter.seconds;
        return { chapter, from, to: clock };
    });
}
const time_line_round = (it) => Number(it.toFixed(3));
/** Each chapter as a block as wide as it took; a link, because that is what a reader tries. */
function strip(spans, end) {
    const blocks = spans.map(({ chapter, from, to }, i) => {
        const [left, width] = [(from / end) * 100, Math.max(0.6, ((to - from) / end) * 100 - 0.25)];
        const about = `${i + 1}, ${chapter.headline}: ${chapter.verdict}, ${seconds(time_line_round(to - from))}`;
        return html `<a href="#${chapter.name}"><title>${about}</title><rect class="block ${wordOf(chapter.verdict)}" x="${time_line_round(left)}%" width="${time_line_round(width)}%" y="2" height="22" rx="3"/>${width > 2 && html `<text x="${time_line_round(left + width / 2)}%" y="17" text-anchor="middle">${i + 1}</text>`}</a>`;
    });
    return html `<div class="plot strip"><svg class="chapters" role="group" aria-label="Chapters in the order of time" height="26">${blocks}</svg></div>`;
}
/** One failed request among sixty that were answered would not be seen on their axis, so failures have their own. */
function trafficCharts(traffic, spans, end) {
    const seen = everySecond(traffic);
    const common = {
        x: { label: 'since the story began', unit: 's', bounds: { from: 0, to: end } },
        marks: spans.map(({ from }) => from),
    };
    const of = (what) => ({
        ...common,
        title: what === 'sent' ? 'Live requests' : 'Live requests that failed',
        y: { label: 'in each second', bounds: { from: 0, to: Math.max(1, ...seen.map((it) => it[what])) } },
        lines: [
            { name: what, tone: what === 'sent' ? 'good' : 'bad', filled: true, points: seen.map((it) => [it.at, it[what]]) },
        ],
    });
    return [chart(of('sent')), chart({ ...of('failed'), shape: 'low' })];
}
/** A second in which nothing happened is not told, but it is a zero. */
function everySecond(traffic) {
    const known = new Map(traffic.map((it) => [it.at, it]));
    const [first, last] = [traffic[0]?.at ?? 0, traffic.at(-1)?.at ?? 0];
    const length = Math.min(100_000, last - first + 1);
    return Array.from({ length }, (_, i) => known.get(first + i) ?? { at: first + i, sent: 0, failed: 0 });
}

;// CONCATENATED MODULE: ./packages/report/src/demo/page.ts












/** @returns the story as one page: each comment and summary as GitHub would show it, traffic over time, and where it came from. */
function renderDemoPage(page) {
    const body = html `<a class="skip" href="#story">Skip to the story</a>
${masthead(page)}
<div class="book">
${contents(page.chapters)}
<main id="story" tabindex="-1">
${timeLine(page)}
${chaptersHtml(page)}
</main>
</div>`;
    return document_document({ title: page.title, styles: [githubStyle(), pageStyle(), demoStyle()], body });
}
function masthead({ title, chapters, traffic }) {
    const took = chapters.reduce((sum, it) => sum + it.seconds, 0);
    const [sent, failed] = ['sent', 'failed'].map((what) => traffic.reduce((sum, it) => sum + it[what], 0));
    const bad = chapters.filter(({ ok }) => !ok);
    const figures = [
        ['Chapters as told', `${chapters.length - bad.length} of ${chapters.length}`],
        ['Took', seconds(took)],
        ['Live requests', formatNumber(String(sent ?? 0))],
        ['Failed for users', formatNumber(String(failed ?? 0))],
    ];
    return html `<header class="masthead"><h1>${title}</h1>
<dl class="figures">${figures.map(([name, value]) => html `<div><dt>${name}</dt><dd><b>${value}</b></dd></div>`)}</dl></header>`;
}
const contents = (chapters) => html `<nav class="contents" aria-label="Chapters"><ol>
${chapters.map((it) => html `<li><a href="#${it.name}"><span>${it.headline}</span> <small>${badge(wordOf(it.verdict))} ${seconds(Math.round(it.seconds * 10) / 10)}${!it.ok && html ` <b class="otherwise">not as told</b>`}</small></a></li>
`)}</ol></nav>`;
/** What serves at the end belongs to the chapter that asks for it: the last. */
function chaptersHtml(page) {
    const last = page.chapters.length - 1;
    return page.chapters.map((it, i) => chapterHtml(it, i === last ? trace(page) : undefined));
}
function trace({ lineage, serving = [] }) {
    const told = story_inOrder(lineage);
    const rows = serving.map(([name, value]) => html `<tr><th scope="row">${name}</th><td><code>${value}</code></td></tr>`);
    return html `${rows.length > 0 && html `<h3>What serves now</h3><div class="scroll" tabindex="0" role="group" aria-label="What serves now"><table><tbody>${rows}</tbody></table></div>`}
<h3>Where it came from</h3>
${told.length > 0 && lineageHtml(told, undefined)}`;
}

;// CONCATENATED MODULE: ./packages/report/src/legs.ts



const legs_least = 3;
const legs_mostRows = 40;
const mostColumns = 5;
const order = ['error', 'fail', 'inconclusive', 'pass'];
/** @returns the largest group of what happened last, the worst first; undefined when nothing happened side by side. */
function legsOf({ latest }) {
    const groups = new Map();
    for (const told of latest)
        groups.set(told.action, [...(groups.get(told.action) ?? []), told]);
    const [action, group] = [...groups].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
    if (action === undefined || group === undefined || group.length < legs_least)
        return undefined;
    const shown = [...group].sort((a, b) => order.indexOf(a.word) - order.indexOf(b.word)).slice(0, legs_mostRows);
    const said = shown.map((told) => ({ told, values: valuesOf(told) }));
    const names = [...new Set(said.flatMap(({ values }) => [...values.keys()]))];
    const columns = names.filter((name) => differs(said.map(({ values }) => values.get(name)))).slice(0, mostColumns);
    const rows = said.map(({ told, values }) => ({ told, cells: columns.map((name) => values.get(name) ?? '–') }));
    return { action, count: group.length, columns, rows };
}
/** Most of them say it, and not all the same. */
const differs = (cells) => cells.filter((it) => it !== undefined).length * 2 > cells.length &&
    new Set(cells.filter((it) => it !== undefined).map((it) => JSON.stringify(it))).size > 1;
/** @returns what a statement says by name, the most important first: its numbers, and of each row of a table the first value. */
function valuesOf(told) {
    const remarks = [...remarksAt(told, 'open'), ...remarksAt(told, 'folded')].slice(0, 50);
    const values = new Map();
    for (const [name, cell] of remarks.flatMap(namedValues))
        if (name !== '' && !values.has(name))
            values.set(name, cell);
    return values;
}
function namedValues(remark) {
    if (remark.kind === 'number')
        return [[oneLine(remark.title, 60), { number: remark.value, ...(remark.unit ? { unit: remark.unit } : {}) }]];
    if (remark.kind !== 'table')
        return [];
    return remark.rows.slice(0, 50).flatMap(([head = '', ...rest]) => {
        const value = rest.find((it) => ['number', 'code'].includes(readCell(it).kind));
        return value === undefined ? [] : [[nameIn(head), value]];
    });
}
function nameIn(head) {
    const cell = readCell(head);
    return cell.kind === 'code' ? oneLine(cell.code, 60) : cell.kind === 'text' ? oneLine(cell.text, 60) : '';
}

;// CONCATENATED MODULE: ./packages/report/src/html/legs.ts







/** @returns what happened side by side as one table; nothing when nothing did. */
function legsHtml(story, runUrl) {
    const legs = legsOf(story);
    if (legs === undefined)
        return html ``;
    const { action, count, columns, rows } = legs;
    const read = readTable(columns.length, rows.map(({ cells }) => cells));
    return html `<section><h2>${count} × ${oneLine(action, 60)}, side by side</h2>
<div class="scroll" tabindex="0" role="group" aria-label="Side by side"><table>
<thead><tr><th scope="col"><span class="hidden">what</span></th><th scope="col">verdict</th>${columns.map((name) => html `<th scope="col" class="right">${oneLine(name, 80)}</th>`)}</tr></thead>
<tbody>${rows.map(({ told }, i) => html `<tr><th scope="row">${nameOf(told)}</th><td>${badge(told.word)}</td>${(read[i] ?? []).map((cell) => html `<td class="right">${cellHtml(cell, runUrl)}</td>`)}</tr>`)}</tbody></table></div></section>`;
}
const nameOf = (told) => html `<a href="#s-${shortId(told.id)}"><code>${oneLine(subjectsOf(told)[0] ?? '', 60) || shortId(told.id)}</code></a>`;

;// CONCATENATED MODULE: ./packages/report/src/html/room.ts


const looks = {
    number: 'figure',
    curve: 'plot',
    histogram: 'plot',
    series: 'wide',
    table: 'table',
};
/**
 * @param room characters for all remarks together. @returns for each statement what fits: the most important first, whosever it is. What alone
 * would take half of the room does not fit, and what comes after the room is full is never rendered.
 */
function withinRoom(told, runUrl, room) {
    const all = told.flatMap((it) => [...remarksAt(it, 'open'), ...remarksAt(it, 'folded')].map((remark, place) => ({ told: it, remark, place })));
    const order = [...all].sort((a, b) => b.remark.importance - a.remark.importance);
    const kept = new Map(told.map((it) => [it, []]));
    let used = 0;
    for (const { told: of, remark, place } of order) {
        if (used >= room)
            break;
        const markup = remarkHtml(remark, runUrl);
        if (markup.markup.length > room / 2)
            continue;
        used += markup.markup.length;
        kept.get(of)?.push({ remark, look: looks[remark.kind] ?? 'block', markup, place });
    }
    return new Map(told.map((it) => {
        const parts = [...(kept.get(it) ?? [])].sort((a, b) => a.place - b.place);
        return [it, { parts, hidden: it.statement.predicate.remarks.length - parts.length }];
    }));
}

;// CONCATENATED MODULE: ./packages/report/src/html/section.ts






/** Where a statement stands on the page. */
const anchorOf = ({ id }) => `s-${shortId(id)}`;
/** @param aside it is one of many that passed: its table says enough until it is opened. @returns what a statement says, and how many of its remarks had no room. */
function section(told, { parts, hidden, aside }) {
    const { run } = told.statement.predicate;
    // A page has room for what a comment folds for want of it: its plots are what it is opened for.
    const isFolded = ({ remark, look }) => remark.place === 'folded' && (look === 'block' || look === 'table' || look === 'figure');
    const [open, folded] = [parts.filter((it) => !isFolded(it)), parts.filter(isFolded)];
    return html `<section>
<h2 id="${anchorOf(told)}">${oneLine(told.action, 60)} ${badge(told.word)}</h2>
<p class="muted">${subjectsOf(told)
        .slice(0, 6)
        .map((name) => html `<code>${oneLine(name, 80)}</code> `)}· ${minuteOf(told.statement.predicate.finishedOn)} UTC · took ${tookOf(told.statement.predicate) ?? 'an unknown time'} · attempt ${run.runAttempt}${told.retried && ' · tried again later'}</p>
${aside ? html `<details><summary>What it says</summary>${inRuns(open)}</details>` : inRuns(open)}
${folded.length > 0 && html `<details${open.length === 0 && html ` open`}><summary>${titles(folded)}</summary>${inRuns(folded)}</details>`}
${hidden > 0 && html `<p class="muted small">${counted(hidden, 'further remark')} of less importance ${hidden === 1 ? 'is' : 'are'} in the lineage.</p>`}
</section>`;
}
function titles(parts) {
    const shown = parts.slice(0, 6).map(({ remark }) => oneLine(remark.title, 60) || '–');
    const rest = parts.length - shown.length;
    return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ');
}
/** What stands around a run of remarks of one look; each other remark stands alone. */
const section_frames = {
    figure: (inside) => html `<dl class="figures">${inside}</dl>
`,
    plot: (inside) => html `<div class="plots">${inside}</div>
`,
    // Narrow ones stand side by side where there is room.
    table: (inside) => html `<div class="tables">${inside.map((it) => html `<div>${it}</div>`)}</div>
`,
    wide: (inside) => html `${inside}`,
    block: (inside) => html `${inside}`,
};
function inRuns(parts) {
    const runs = [];
    for (const { look, markup } of parts) {
        const before = runs.at(-1);
        if (before?.look === look)
            before.inside.push(markup);
        else
            runs.push({ look, inside: [markup] });
    }
    return runs.map(({ look, inside }) => section_frames[look](inside));
}

;// CONCATENATED MODULE: ./packages/report/src/html/report.ts













/** A page is opened in a browser and kept for years: a few hundred kilobytes, whatever the lineage holds. */
const defaultRoom = 250_000;
/** Statements that get a part of their own; the table names more. */
const mostSections = 60;
/** Reasons of one statement. */
const mostReasons = 40;
/**
 * Renders what a lineage says of a line as one page that needs nothing else: no script, no request, light and dark, for
 * screens and paper. It leaves out only what does not fit into hundreds of kilobytes, and says how much.
 */
function renderHtml(lineage, { line, runUrl, title, room = defaultRoom }) {
    const story = tellStory(lineage, line);
    const name = oneLine(title ?? line, 100);
    const latest = new Set(story.latest);
    const told = [...story.told]
        .reverse()
        .sort((a, b) => Number(latest.has(b)) - Number(latest.has(a)) || Number(a.word === 'pass') - Number(b.word === 'pass'))
        .slice(0, mostSections);
    const roomed = withinRoom(told, runUrl, room);
    const body = html `<a class="skip" href="#main">Skip to what was stated</a>
${head({ story, told, name, runUrl })}
<main id="main" tabindex="-1">
${legsHtml(story, runUrl)}
${told.map((it) => section(it, { ...(roomed.get(it) ?? { parts: [], hidden: 0 }), aside: latest.size > 3 && latest.has(it) && it.word === 'pass' }))}
<section aria-labelledby="lineage"><h2 id="lineage">Lineage</h2>
${story.told.length > 0 && lineageHtml(story.told, runUrl)}</section>
</main>
<footer><p class="muted small">Made by Modelway from the lineage ${story.latest.map(({ id }) => html `<code>${shortId(id)}</code> `)}and from nothing else.</p></footer>`;
    return document_document({ title: `${name} ${consequences[story.word]}`, styles: [pageStyle()], body });
}
function head({ story, told, name, runUrl }) {
    const last = story.latest.at(-1);
    const page = ownPage(runUrl);
    const bad = story.told.filter(({ word, retried }) => word !== 'pass' && !retried);
    const why = bad.length > 0 ? bad : story.latest;
    return html `<header>
<p class="verdict-line">${badge(story.word)}</p>
<h1>${name} ${story.latest.length === 0 ? 'waits: nothing has been stated yet' : consequences[story.word]}</h1>
${last && html `<p class="muted">commit <code>${oneLine(last.statement.predicate.run.commit.slice(0, 12))}</code> · ${minuteOf(last.statement.predicate.finishedOn)} UTC${page !== undefined && html ` · <a href="${page}" rel="noreferrer">the run</a>`} · ${counted(story.told.length, 'statement')}</p>`}
<div class="why">${why.slice(0, 20).map(reasons)}${why.length > 20 && html `<p>${counted(why.length - 20, 'further statement')} of this kind: see the table below.</p>`}</div>
<nav aria-label="Statements"><ul>${told.slice(0, 60).map((it) => html `<li><a href="#${anchorOf(it)}">${oneLine(it.action, 60)}</a></li>`)}<li><a href="#lineage">lineage</a></li></ul></nav>
</header>`;
}
function reasons(told) {
    const said = told.statement.predicate.verdict.reasons.filter((it) => oneLine(it) !== '');
    return html `<div class="reasons ${told.word}"><p><b>${oneLine(told.action, 60)} ${endings[told.word]}</b> <code>${oneLine(subjectsOf(told)[0] ?? '', 60)}</code></p>${said.length > 0 && html `<ul>${said.slice(0, mostReasons).map((it) => html `<li>${oneLine(it)}</li>`)}${said.length > mostReasons && html `<li>and ${counted(said.length - mostReasons, 'further reason')}</li>`}</ul>`}</div>`;
}

;// CONCATENATED MODULE: ./packages/report/src/markdown/footer.ts





/** @returns how it ran: the commit, the run, and the lineage by which all of this can be checked again. */
function footer({ latest }, runUrl) {
    const last = latest.at(-1);
    if (last === undefined)
        return '';
    const { run, version } = last.statement.predicate;
    const page = ownPage(runUrl) ?? runPage(run, runUrl);
    const took = tookOf(last.statement.predicate);
    const ran = (show) => `run ${show(run.runId, 40)}, attempt ${run.runAttempt}`;
    const parts = [
        `commit ${code(run.commit.slice(0, 12))}`,
        page === undefined ? ran(prose) : `[${ran(linkText)}](${page})`,
        `${prose(last.action, 60)} took ${prose(took ?? 'an unknown time')}`,
        `lineage ${latest
            .slice(0, 4)
            .map(({ id }) => code(shortId(id)))
            .join(' ')}`,
        `Modelway ${prose(version, 40)}`,
    ];
    return `<sub>${parts.join(' · ')}</sub>`;
}
/** @returns what was left out for want of room; nothing when nothing was. */
function leftOut(missing, runUrl) {
    const names = [
        ['remark', 'remark'],
        ['reason', 'reason'],
        ['picture', 'picture of the lineage', 'pictures of the lineage'],
        ['table', 'table of the lineage', 'tables of the lineage'],
        ['recipe', 'way to reproduce this', 'ways to reproduce this'],
    ];
    const words = names.flatMap(([what, one, many]) => {
        const count = missing.get(what) ?? 0;
        return count > 0 ? [counted(count, one, many)] : [];
    });
    if (words.length === 0)
        return [];
    const page = ownPage(runUrl);
    const where = page === undefined ? 'the lineage' : `the lineage and the summaries of [the run](${page})`;
    return [
        `> [!NOTE]\n> Left out for want of room, the least important first: ${words.join(', ')}. All of it is in ${where}.`,
    ];
}

;// CONCATENATED MODULE: ./packages/report/src/split-table.ts

/** Rows that a table shows at once in a comment. */
const split_table_mostRows = 12;
/**
 * A long table of verdicts is two: what did not pass, and, folded, what did. A long table of anything else is its first rows and the rest.
 * @returns the remark as it is when it is short, or folded already.
 */
function splitTable(remark) {
    if (remark.kind !== 'table' || remark.place === 'folded' || remark.rows.length <= split_table_mostRows)
        return [remark];
    const bad = remark.rows.filter(isBad);
    const first = bad.length > 0 ? bad : remark.rows.slice(0, split_table_mostRows);
    const rest = bad.length > 0 ? remark.rows.filter((row) => !isBad(row)) : remark.rows.slice(split_table_mostRows);
    const further = bad.length > 0 ? `${rest.length} that passed` : `${rest.length} further`;
    if (rest.length === 0)
        return [remark];
    return [
        { ...remark, rows: first },
        { ...remark, title: `${remark.title}: ${further}`, rows: rest, place: 'folded', importance: remark.importance / 2 },
    ];
}
const isBad = (row) => row.map(readCell).some((cell) => cell.kind === 'verdict' && cell.verdict !== 'pass');

;// CONCATENATED MODULE: ./packages/report/src/markdown/piece.ts
const measures = {
    utf16: (text) => text.length,
    bytes: (text) => Buffer.byteLength(text),
};
/** @returns `make`, called at most once. */
function once(make) {
    let made;
    return () => {
        made ??= { it: make() };
        return made.it;
    };
}
/**
 * @returns the text with as few pieces left out as fit the budget; no piece is ever cut. The least important goes first, and of
 * equals the one that is read last. A piece that alone would take most of the room goes before all.
 */
function fit({ pieces, among }, budget, unit) {
    const order = likely(pieces, budget, measures[unit]);
    const assemble = among(new Set(order));
    const first = (count) => {
        const text = assemble(new Set(order.slice(0, count)));
        return { count, text, size: measures[unit](text) };
    };
    let [low, high] = [first(0), first(order.length)];
    if (high.size <= budget)
        return high.text;
    for (let turn = 0; high.count - low.count > 1; turn += 1) {
        const tried = first(between(low, high, { budget, turn }));
        if (tried.size <= budget)
            low = tried;
        else
            high = tried;
    }
    return low.text;
}
/** Sizes grow about evenly, so a guess from them needs a third of the trials; every other turn halves, for when they do not. */
function between(low, high, { budget, turn }) {
    const part = turn % 2 === 1 ? 0.5 : (budget - low.size) / (high.size - low.size);
    const guess = Math.floor(low.count + part * (high.count - low.count));
    return Math.max(low.count + 1, Math.min(high.count - 1, guess));
}
/** @returns the most important pieces, as far as they could fit by their own size alone; what comes after them is never rendered. */
function likely(pieces, budget, sizeOf) {
    const order = pieces.map((piece, i) => ({ piece, i })).sort((a, b) => b.piece.rank - a.piece.rank || a.i - b.i);
    const out = [];
    let total = 0;
    for (const { piece } of order) {
        const size = leastSize(piece.rendered(), sizeOf);
        if (size > 0.7 * budget)
            continue;
        total += size;
        if (total > budget)
            break;
        out.push(piece);
    }
    return out;
}
function leastSize({ content, untitled }, sizeOf) {
    if (typeof content !== 'string')
        return sizeOf(content.cells.join(''));
    return Math.min(sizeOf(content), sizeOf(untitled ?? content));
}

;// CONCATENATED MODULE: ./packages/report/src/markdown/cell.ts





/** What is longer than this belongs into the lineage, not into a cell. */
const cell_longest = 400;
/** @returns a cell of a table. */
function cellMarkdown(it, runUrl) {
    switch (it.kind) {
        case 'text':
            return isValue(it.text) ? prose(it.text).replaceAll(' ', '\u00a0') : prose(it.text, cell_longest);
        case 'code':
            return cellCode(it.code, cell_longest);
        case 'number':
            return prose(formatNumber(it.number, it));
        case 'verdict':
            return verdictText(it.verdict);
        case 'interval':
            return `${prose(intervalText(it.interval, it))}<br>\`${intervalBar(it.interval, it) || '–'}\``;
        case 'link':
            return linkOf(it.text, it.href, runUrl);
    }
}
function linkOf(text, href, runUrl) {
    const page = trusted(href, runUrl);
    return page === undefined
        ? `${prose(text, cell_longest)} ${cellCode(href, cell_longest)}`
        : `[${linkText(text, cell_longest)}](${page})`;
}
/** @returns a GFM table. Rows are as wide as the head: GitHub drops further cells. */
function table(columns, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [
        line(columns.map(({ name }) => prose(name, cell_longest) || '&nbsp;')),
        line(columns.map(({ align }) => (align === 'right' ? '--:' : ':--'))),
        ...rows.map((row) => line(columns.map((_, i) => row[i] ?? ''))),
    ].join('\n');
}

;// CONCATENATED MODULE: ./packages/report/src/sparkline.ts
const levels = '▁▂▃▄▅▆▇█';
/** Characters of a sparkline: fits beside its numbers on a phone. */
const sparkline_width = 24;
/** @returns the line as `▁▂▅█`: the mean height of each part of `x`, between the bounds of `y`. Empty for no points. */
function sparkline(points, x, y) {
    if (points.length === 0)
        return '';
    const step = (x.to - x.from) / sparkline_width;
    const heights = Array.from({ length: sparkline_width }, (_, i) => heightAt(points, x.from + (i + 0.5) * step));
    return levelsOf(heights, y);
}
/** @returns one block for each height, between the bounds. */
const levelsOf = (heights, bounds) => heights.map((height) => levels[levelOf(height, bounds)] ?? '').join('');
/** A line that never moves lies at the bottom when it is zero and in the middle when it is not. */
function levelOf(height, { from, to }) {
    if (to === from)
        return to === 0 ? 0 : 3;
    return Math.max(0, Math.min(levels.length - 1, Math.round(((height - from) / (to - from)) * (levels.length - 1))));
}
/** @returns the height at `x`: between two points the line is straight; before the first and after the last it is level. Points are sorted by x. */
function heightAt(points, x) {
    const next = points.findIndex(([at]) => at > x);
    const [before, after] = [points[next < 0 ? points.length - 1 : next - 1], points[next]];
    if (before === undefined || after === undefined)
        return (before ?? after)?.[1] ?? 0;
    return before[1] + ((x - before[0]) / (after[0] - before[0])) * (after[1] - before[1]);
}

;// CONCATENATED MODULE: ./packages/report/src/picture/mermaid.ts


/** Fixed colours that can be read on white and on black: GitHub draws one picture for both. */
const styles = [
    'classDef pass fill:#dafbe1,stroke:#1a7f37,color:#0b3d17',
    'classDef inconclusive fill:#fff8c5,stroke:#9a6700,color:#4d2d00',
    'classDef fail fill:#ffebe9,stroke:#cf222e,color:#6e0011',
    'classDef error fill:#ffebe9,stroke:#cf222e,color:#6e0011,stroke-dasharray:4 3',
    'classDef earlier fill:#eaeef2,stroke:#6e7781,color:#24292f',
];
/** @returns a lineage as a Mermaid flowchart, without the fence around it. */
const lineageMermaid = (lineage) => mermaidOf(story_inOrder(lineage));
/**
 * @returns the flowchart of a story. Mermaid has a grammar of its own, and one wrong character turns the picture into a red
 * box: labels are quoted and keep to letters, digits and `._-`, which also leaves nothing to inject.
 */
function mermaidOf(told) {
    const picture = shown_shown(told);
    const layers = layersOf(picture);
    // A long row is drawn small: then names on its arrows would only make it smaller.
    const named = layers > 4 && layers <= 7 ? [] : firstOfFan(picture.arrows);
    return [
        `flowchart ${layers > 7 ? 'TD' : 'LR'}`,
        `  accTitle: Lineage of ${countOf(picture)} statements`,
        ...earlier(picture),
        ...picture.boxes.map((it, i) => `  n${i}["${boxLabel(it)}"]:::${it.word}`),
        ...picture.arrows.map((it) => `  n${it.from} -->${named.includes(it) ? arrowLabel(it.label) : ''} n${it.to}`),
        ...styles.map((style) => `  ${style}`),
    ].join('\n');
}
const boxLabel = ({ name, word, id, count }) => count === 1 ? `${safe(name, 24)}<br/>${word} ${id.slice(0, 7)}` : `${count} x ${safe(name, 24)}<br/>${word} each`;
/** Half a name says little and makes the picture wide, and a phone draws a wide picture small. */
function arrowLabel(label) {
    const clean = safe(label, 40);
    return clean === '' || clean.length > 14 ? '' : `|"${clean}"|`;
}
function earlier({ hidden, boxes, arrows }) {
    if (hidden === 0)
        return [];
    const roots = boxes.flatMap((_, i) => (arrows.some(({ to }) => to === i) ? [] : [i]));
    return [`  n["${hidden} earlier statements"]:::earlier`, ...roots.map((i) => `  n -.-> n${i}`)];
}
/** @returns the text with only what no version of Mermaid reads as anything else; `end` alone would end the chart. */
function safe(text, most) {
    const clean = text
        .replace(/[^A-Za-z0-9 ._-]+/g, ' ')
        .replace(/\s+/g, ' ')
        .trim();
    const short = clean.length > most ? `${clean.slice(0, most - 2)}..` : clean;
    return /^(?:end|default|click|style|subgraph)$/i.test(short) ? `${short}.` : short;
}

;// CONCATENATED MODULE: ./packages/report/src/picture/line-chart.ts


/** Mermaid puts the values of a line evenly along the axis. */
const steps = 40;
/** Can be told apart on white and on black, also by who does not see red or green; the signs stand for them in text. */
const line_chart_colours = ['#3584e4', '#e66100', '#9141ac'];
const lineSigns = ['🟦', '🟧', '🟪'];
const grey = '#8c959f';
/**
 * @returns a Mermaid chart of lines, or undefined when there is no part of x that all of them cover: Mermaid knows no gaps, and a line is
 * not drawn where nothing was measured. The name `xychart-beta` is known to every version since 10.6.
 */
function lineChart({ x, y, lines, reference }) {
    const shown = lines.slice(0, line_chart_colours.length);
    const from = shown.reduce((least, { points }) => Math.max(least, points[0]?.[0] ?? x.to), x.from);
    const to = shown.reduce((most, { points }) => Math.min(most, points.at(-1)?.[0] ?? x.from), x.to);
    if (shown.length === 0 || !isDrawable({ from, to }) || !isDrawable(y))
        return undefined;
    const at = Array.from({ length: steps + 1 }, (_, i) => from + ((to - from) * i) / steps);
    const rows = [
        ...shown.map(({ points }) => at.map((place) => heightAt(points, place))),
        ...(reference ? [at.map(reference)] : []),
    ];
    const [across, up] = [axis({ ...x, from, to }), axis(y)];
    return [
        `%%{init: ${JSON.stringify(styleOf([...line_chart_colours.slice(0, shown.length), ...(reference ? [grey] : [])]))}}%%`,
        'xychart-beta',
        `  accTitle: ${safe(`${y.label} by ${x.label}`, 90)}`,
        `  x-axis ${across.text}`,
        `  y-axis ${up.text}`,
        ...rows.map((row) => `  line [${row.map((it) => number(it * up.factor)).join(', ')}]`),
    ].join('\n');
}
/**
 * Shares are drawn as per cent. Of an axis from 0 to 1, Mermaid 10.6 draws half a line (it adds one to the width of the axis), and
 * 11.1 to 11.4 lose the last point to rounding; from 0 to 100 the first is off by little and the others by nothing.
 */
function axis({ label, from, to }) {
    const factor = from >= 0 && to <= 1 ? 100 : 1;
    const name = safe(factor === 100 ? `${label.slice(0, 40)} in percent` : label, 60) || 'value';
    return { text: `"${name}" ${number(from * factor)} --> ${number(to * factor)}`, factor };
}
function styleOf(palette) {
    const colour = palette.join(', ');
    return {
        xyChart: { width: 640, height: 360 },
        themeVariables: { xyChart: { backgroundColor: 'transparent', plotColorPalette: colour } },
    };
}
/** Mermaid reads no exponents: what is as large or as narrow as to need them is left to the text. */
const isDrawable = ({ from, to }) => Math.max(Math.abs(from), Math.abs(to)) < 1e12 && to - from > 0.005;
const number = (value) => String(Number(value.toFixed(4)));

;// CONCATENATED MODULE: ./packages/report/src/markdown/curve.ts






/** Lines that a comment shows; the page shows all of them. */
const mostLines = lineSigns.length;
/** @returns a curve as a chart that GitHub draws, and as text for where it is not drawn: mail, the app, a screen reader. */
function curveMarkdown(remark) {
    const { lines, x, y } = curveOf(remark);
    const { label } = remark.y;
    const axes = `${prose(label, 200)} by ${prose(remark.x.label, 200)}`;
    const shown = lines
        .filter(({ points }) => points.length > 0)
        .slice(0, mostLines)
        .map(({ name, note, points }) => ({ name, note, points: points.map(({ at }) => at) }));
    if (shown.length === 0)
        return { axes, body: 'No points.' };
    const reference = curve_referenceOf(remark);
    const chart = lineChart({
        x: { label: remark.x.label, ...x },
        y: { label, ...y },
        lines: shown,
        ...(reference === undefined ? {} : { reference }),
    });
    const rows = shown.map(({ name, note, points }, i) => [
        `${lineSigns[i]} ${prose(name, 200)}`,
        `\`${sparkline(points, x, y)}\``,
        note === undefined ? '' : prose(note, 200),
    ]);
    const grey = remark.reference && chart ? [`<sub>⬜ ${prose(remark.reference.name, 200)}</sub>`] : [];
    const numbers = table(columnsOf(remark, x), rows);
    return { axes, body: [...(chart ? [`\`\`\`mermaid\n${chart}\n\`\`\``] : []), numbers, ...grey].join('\n\n') };
}
function columnsOf({ x: { label, unit } }, { from, to }) {
    const [first, last] = [from, to].map((it) => formatNumber(String(it), { unit }));
    return ['', `${label.slice(0, 60)} ${first} to ${last}`, ''].map((name) => ({ name, align: 'left' }));
}
function curve_referenceOf({ reference }) {
    if (reference === undefined)
        return undefined;
    return reference.is === 'diagonal' ? (x) => x : () => 0;
}

;// CONCATENATED MODULE: ./packages/report/src/markdown/histogram.ts





/** Sides that a comment shows; the page shows all of them. */
const histogram_mostSides = 3;
/** @returns the row of a distribution: what it is of, the shape of each side, and what was concluded. Rows over the same sides make one table. */
function histogramRow(remark) {
    const { bins, sides } = distributionOf(remark);
    const shown = sides.slice(0, histogram_mostSides);
    const highest = shown.flatMap(({ shares }) => shares).reduce((most, it) => Math.max(most, it), 0);
    const shapes = shown.map(({ shares }) => bins.length === 0 ? '–' : `\`${levelsOf(shares, { from: 0, to: highest })}\``);
    const words = [...(remark.word ? [verdictText(remark.word)] : []), ...(remark.note ? [prose(remark.note, 400)] : [])];
    const names = shown.map(({ name }) => name);
    return {
        kind: `histogram ${JSON.stringify(names)}`,
        cells: [`**${prose(remark.title, 200) || '–'}**`, ...shapes, words.join(' · ')],
        // Where nothing was concluded of any, the column for it would be empty.
        table: (rows) => table(histogram_columnsOf(names, rows.some((row) => row.at(-1) !== '')), rows),
    };
}
const histogram_columnsOf = (names, isConcluded) => ['', ...names, ...(isConcluded ? ['Found'] : [])].map((name) => ({ name, align: 'left' }));

;// CONCATENATED MODULE: ./packages/report/src/markdown/series.ts





/** Lines that a comment shows; the page shows all of them. */
const series_mostLines = 12;
/**
 * @returns a series as sparklines beside their numbers, under the words for its axes. Text, because it is the same in the
 * browser, in mail and in the app; GitHub's Mermaid draws line charts without a legend and only with points that lie evenly.
 */
function seriesMarkdown(remark) {
    const series = numbersOf(remark);
    const lines = series.lines.filter(({ points }) => points.length > 0);
    if (lines.length === 0)
        return { axes: prose(remark.y.label, 200), body: 'No points.' };
    const rows = lines.slice(0, series_mostLines).map(({ name, points }) => series_row(name, points, { series, remark }));
    const rest = lines.length - rows.length;
    // One line is called like its series: the name would only take room.
    const from = lines.length === 1 ? 1 : 0;
    const note = rest > 0 ? `\n\n${rest} further lines are in the lineage.` : '';
    return {
        axes: axes(remark, series),
        body: `${table(columns.slice(from), rows.map((it) => it.slice(from)))}${note}`,
    };
}
const columns = [
    { name: 'Line', align: 'left' },
    { name: 'Course', align: 'left' },
    { name: 'First', align: 'right' },
    { name: 'Last', align: 'right' },
    { name: 'Lowest', align: 'right' },
    { name: 'Highest', align: 'right' },
];
function axes({ x, y }, { x: range }) {
    const [from, to] = [range.from, range.to].map((it) => formatNumber(String(it), { unit: x.unit }));
    const height = y.unit === undefined ? prose(y.label, 200) : `${prose(y.label, 200)} in ${prose(y.unit, 50)}`;
    return `${height} · ${prose(x.label, 200)}, ${prose(`${from} to ${to}`)}`;
}
function series_row(name, points, { series, remark }) {
    const heights = points.map(([, height]) => height);
    const lowest = heights.reduce((a, b) => Math.min(a, b));
    const highest = heights.reduce((a, b) => Math.max(a, b));
    const numbers = [heights[0] ?? 0, heights.at(-1) ?? 0, lowest, highest];
    const shown = numbers.map((it) => prose(formatNumber(String(it), { unit: remark.y.unit })));
    return [prose(name, 200), `\`${sparkline(points, series.x, series.y)}\``, ...shown];
}

;// CONCATENATED MODULE: ./packages/report/src/markdown/remark.ts








/** @returns a remark as Markdown: a block, or a row. */
function remarkMarkdown(remark, runUrl) {
    switch (remark.kind) {
        case 'number':
            return { content: { kind: 'number', cells: numberRow(remark), table: numbersMarkdown } };
        case 'histogram':
            return { content: histogramRow(remark) };
        case 'text':
            return textMarkdown(remark);
        case 'table':
            return tableMarkdown(remark, runUrl);
        case 'series':
            return plotMarkdown(remark.title, seriesMarkdown(remark));
        case 'curve':
            return plotMarkdown(remark.title, curveMarkdown(remark));
        case 'link':
            return linkMarkdown(remark, runUrl);
    }
}
const plotMarkdown = (title, { axes, body }) => ({
    content: `${heading(title)} · ${axes}\n\n${body}`,
    untitled: `${axes}\n\n${body}`,
});
/** @returns the row of a number: what it is called, what it is, what it was, and how far it moved. */
function numberRow({ title, value, was, unit }) {
    const name = `**${prose(title, 200) || '–'}**`;
    const now = prose(formatNumber(value, { unit }));
    if (was === undefined)
        return [name, now];
    const moved = Number(value) - Number(was);
    const difference = Number.isFinite(moved) ? formatNumber(String(moved), { unit, signed: true }) : '';
    return [name, now, prose(formatNumber(was, { unit })), moved === 0 ? '±0' : prose(difference)];
}
const numberColumns = [
    { name: '', align: 'left' },
    { name: 'Now', align: 'right' },
    { name: 'Before', align: 'right' },
    { name: 'Change', align: 'right' },
];
/** @returns the rows of numbers that follow one another, as one table; without the old values when there are none. */
const numbersMarkdown = (rows) => table(rows.some((row) => row.length > 2) ? numberColumns : numberColumns.slice(0, 2), rows);
const heading = (title) => `**${prose(title, 200) || '–'}**`;
/** One line is prose; several are kept as they were, because they are likely a log. */
function textMarkdown({ title, text }) {
    const many = /\n\s*\S/.test(text.trim());
    const untitled = many ? block(text) : prose(text, Number.MAX_SAFE_INTEGER);
    return { content: `${heading(title)}${many ? '\n\n' : ' · '}${untitled}`, untitled };
}
function tableMarkdown({ title, columns, rows }, runUrl) {
    if (columns.length === 0 || rows.length === 0)
        return { content: `${heading(title)} · nothing`, untitled: 'Nothing.' };
    const read = readTable(columns.length, rows);
    const untitled = table(columns, read.map((row) => row.map((cell) => cellMarkdown(cell, runUrl))));
    const bars = read.some((row) => row.some(({ kind }) => kind === 'interval'));
    return { content: `${heading(title)}\n\n${untitled}`, untitled, ...(bars ? { bars } : {}) };
}
function linkMarkdown({ title, href }, runUrl) {
    const page = trusted(href, runUrl);
    if (page === undefined)
        return { content: `${heading(title)} · ${code(href)}`, untitled: code(href) };
    const link = `[${linkText(title, 200) || 'link'}](${page})`;
    return { content: link, untitled: link };
}

;// CONCATENATED MODULE: ./packages/report/src/markdown/verdict.ts




/** Statements whose reasons stand at the top; of a large matrix the table says the rest. */
const mostTold = 8;
/** Above every remark: reasons are the last to go. */
const reasonRank = 1_000_000;
/** @returns what happened last in words, then the reasons of what did not pass, or else of what did. */
function verdictPart(story, title) {
    const headline = `### ${signs[story.word]} ${title} ${consequenceOf(story)}`;
    const bad = story.told.filter(({ word, retried }) => word !== 'pass' && !retried);
    const last = ['error', 'fail', 'inconclusive'].flatMap((word) => blocksOf(bad.filter((it) => it.word === word && story.latest.includes(it)), verdict_alertOf[word]));
    // The story went on without these, such as one leg of a matrix of which another was judged.
    const passedOver = blocksOf(bad.filter((it) => !story.latest.includes(it)), 'WARNING');
    return { headline, blocks: [...(last.length > 0 ? last : blocksOf(story.latest, undefined)), ...passedOver] };
}
/** @returns the part without the reasons that are not kept. */
function verdictMarkdown({ headline, blocks }, kept) {
    const shown = blocks.map(({ intro, alert, reasons }) => {
        const lines = [intro, ...reasons.filter((it) => kept.has(it)).map(({ rendered }) => `- ${rendered().content}`)];
        return alert === undefined ? paragraph(lines) : [`[!${alert}]`, ...lines].map((line) => `> ${line}`).join('\n');
    });
    return [headline, ...together(shown)].join('\n\n');
}
function consequenceOf({ latest, word }) {
    if (latest.length === 0)
        return 'waits: nothing has been stated yet';
    const bad = latest.filter((it) => it.word !== 'pass');
    if (latest.length === 1 || bad.length === 0)
        return consequences[word];
    return `${consequences[word]} (${bad.length} of ${latest.length} did not pass)`;
}
const verdict_alertOf = {
    error: 'CAUTION',
    fail: 'CAUTION',
    inconclusive: 'WARNING',
};
function blocksOf(told, alert) {
    const blocks = told.slice(0, mostTold).map((it) => ({
        intro: `**${prose(it.action, 60)} ${endings[it.word]}** · ${verdict_nameOf(it)}`,
        alert,
        reasons: it.statement.predicate.verdict.reasons.map((reason, i) => reasonPiece(reason, reasonRank - i)),
    }));
    const rest = told.length - mostTold;
    if (rest <= 0)
        return blocks;
    return [
        ...blocks,
        { intro: `${counted(rest, 'further statement')} of this kind; the table below names them.`, alert, reasons: [] },
    ];
}
/** @returns what a statement is about, as code. @param as `cellCode` in a table. */
function verdict_nameOf(told, as = code) {
    const [first = '', ...more] = subjectsOf(told);
    return more.length === 0 ? as(first, 60) : `${as(first, 60)} and ${more.length} more`;
}
const reasonPiece = (reason, rank) => ({
    what: 'reason',
    rank,
    title: '',
    rendered: once(() => ({ content: prose(reason) || 'no words' })),
});
/** One reason reads better in the line of its verdict. */
function paragraph([intro = '', ...reasons]) {
    if (reasons.length === 1)
        return `${intro}: ${reasons[0]?.slice(2)}`;
    return reasons.length === 0 ? intro : `${intro}\n${reasons.join('\n')}`;
}
/** Alerts of one kind that follow each other become one, with its parts apart. */
function together(blocks) {
    const out = [];
    for (const block of blocks) {
        const [head = '', ...lines] = block.split('\n');
        const before = out.at(-1);
        if (head.startsWith('> [!') && before?.split('\n')[0] === head)
            out.push(`${out.pop()}\n>\n${lines.join('\n')}`);
        else
            out.push(block);
    }
    return out;
}

;// CONCATENATED MODULE: ./packages/report/src/markdown/group.ts









/** @returns the remarks by statement: first what happened last, the worst of it first, then what has the most important remark. */
function groupsOf(story, runUrl) {
    const crowded = story.latest.length > 3;
    const occasions = new Set(story.latest.map(occasionOf));
    const rankOf = new Map(story.told.map((told, i) => [told.id, i]));
    const latest = new Set(story.latest);
    const order = (told) => [
        latest.has(told) ? 0 : 1,
        occasions.has(occasionOf(told)) ? 0 : 1,
        latest.has(told) && told.word === 'pass' ? 1 : 0,
        -highest(told),
        -(rankOf.get(told.id) ?? 0),
    ];
    const shown = story.told.filter((told) => !told.retried && told.statement.predicate.remarks.length > 0);
    const times = new Map();
    for (const { action } of shown)
        times.set(action, (times.get(action) ?? 0) + 1);
    return shown
        .map((told) => ({ told, order: order(told) }))
        .sort((a, b) => firstDifference(a.order, b.order))
        .map(({ told }) => ({
        told,
        ambiguous: (times.get(told.action) ?? 0) > 1,
        ...piecesOf(told, runUrl),
        aside: !occasions.has(occasionOf(told)) || (crowded && told.word === 'pass' && latest.has(told)),
    }));
}
/** @returns the group without what is not kept; nothing when nothing of it is. */
function groupMarkdown({ told, open, folded, aside, ambiguous }, kept) {
    const [first, second] = [open, folded].map((pieces) => pieces.filter((it) => kept.has(it)));
    if (first.length + second.length === 0)
        return [];
    if (aside)
        return [fold(summaryOf(told), blocks([...first, ...second]))];
    const heading = `#### ${signs[told.word]} ${prose(told.action, 60)}${ambiguous ? ` · ${verdict_nameOf(told)}` : ''}`;
    return [heading, ...blocks(first), ...(second.length > 0 ? [foldOf(second)] : [])];
}
/** What is folded alone needs no title of its own: the fold bears it. */
function foldOf(pieces) {
    const [only, ...more] = pieces;
    const untitled = more.length === 0 ? only?.rendered().untitled : undefined;
    return fold(group_titles(pieces), untitled === undefined ? blocks(pieces) : [untitled]);
}
/** @returns a heading that the reader opens; GitHub wants blank lines around Markdown in HTML. */
const fold = (summary, blocks) => [`<details><summary>${summary}</summary>`, ...blocks, '</details>'].join('\n\n');
const highest = ({ statement }) => statement.predicate.remarks.reduce((most, it) => (it.place === 'open' ? Math.max(most, it.importance) : most), -1);
const occasionOf = ({ statement: { predicate } }) => JSON.stringify([predicate.run.event, predicate.run.ref]);
function piecesOf(told, runUrl) {
    const split = remarksAt(told, 'open').flatMap(splitTable);
    const at = (remarks) => remarks.map((remark) => ({
        what: 'remark',
        rank: remark.importance * 2 + (remark.place === 'open' ? 1 : 0),
        title: remark.title,
        rendered: once(() => remarkMarkdown(remark, runUrl)),
    }));
    const folded = [...split.filter(({ place }) => place === 'folded'), ...remarksAt(told, 'folded')];
    return { open: at(split.filter(({ place }) => place === 'open')), folded: at(folded) };
}
/** Rows that follow one another make one table; the legend of bars stands below the last of them. */
function blocks(pieces) {
    const out = [];
    const lastBars = pieces.findLastIndex(({ rendered }) => rendered().bars);
    for (const [i, { rendered }] of pieces.entries()) {
        const { content } = rendered();
        const before = out.at(-1);
        if (typeof content === 'string')
            out.push(content);
        else if (Array.isArray(before) && before[0].kind === content.kind)
            before.push(content);
        else
            out.push([content]);
        if (i === lastBars)
            out.push(`<sub>${barLegend}</sub>`);
    }
    return out.map((it) => (typeof it === 'string' ? it : it[0].table(it.map(({ cells }) => cells))));
}
function group_titles(pieces) {
    const shown = pieces.slice(0, 4).map(({ title }) => summaryText(title, 60) || '–');
    const rest = pieces.length - shown.length;
    return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ');
}
const summaryOf = (told) => `${signs[told.word]} <b>${summaryText(told.action, 60)}</b> · ${summaryText(subjectsOf(told)[0] ?? '', 60)} · ${minuteOf(told.statement.predicate.finishedOn)}`;
function firstDifference(a, b) {
    const at = a.findIndex((it, i) => it !== b[i]);
    return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

;// CONCATENATED MODULE: ./packages/report/src/markdown/legs.ts







/** @returns what happened side by side as one table: a matrix is read across, not leg by leg. */
function legsPieces(story, runUrl) {
    const legs = legsOf(story);
    if (legs === undefined)
        return [];
    const content = once(() => ({ content: legsMarkdown(legs, runUrl) }));
    return [{ what: 'remark', rank: 196, title: legs.action, rendered: content }];
}
function legsMarkdown({ action, count, columns, rows }, runUrl) {
    const read = readTable(columns.length, rows.map(({ cells }) => cells));
    const body = rows.map(({ told }, i) => [
        verdict_nameOf(told, cellCode),
        verdictText(told.word),
        ...(read[i] ?? []).map((cell) => cellMarkdown(cell, runUrl)),
    ]);
    const head = [
        ...['', 'verdict'].map((name) => ({ name, align: 'left' })),
        ...columns.map((name) => ({ name, align: 'right' })),
    ];
    const further = count > rows.length ? `\n\n${count - rows.length} further ones are in the lineage.` : '';
    return `#### ${count} × ${prose(action, 60)}, side by side\n\n${table(head, body)}${further}`;
}

;// CONCATENATED MODULE: ./packages/report/src/markdown/lineage.ts










/** Rows of the table; of a longer story those that did not pass and the last ones. */
const lineage_mostRows = 60;
/** @returns the lineage as a picture and, for where pictures do not show (mail, the app), as a table. Both may be left out. */
function lineagePieces({ told }, runUrl) {
    if (told.length === 0)
        return [];
    const picture = () => `\`\`\`mermaid\n${mermaidOf(told)}\n\`\`\``;
    return [
        { what: 'picture', rank: 150, title: 'Lineage', rendered: once(() => ({ content: picture() })) },
        { what: 'table', rank: 170, title: 'Lineage', rendered: once(() => ({ content: lineageTable(told, runUrl) })) },
    ];
}
/** @returns the lineage's part of the report, without what is not kept. */
function lineageMarkdown(pieces, kept) {
    const shown = pieces.filter((it) => kept.has(it)).map(({ rendered }) => String(rendered().content));
    return shown.length > 0 ? ['#### Lineage', ...shown] : [];
}
function lineageTable(told, runUrl) {
    const rows = told.length > lineage_mostRows ? lineage_picked(told) : told;
    const hidden = told.length - rows.length;
    const note = hidden > 0 ? [`${counted(hidden, 'statement')} that passed earlier ${hidden === 1 ? 'is' : 'are'} not shown.`] : [];
    const shown = table(lineage_columns, rows.map((it) => rowOf(it, runUrl)));
    return fold(counted(told.length, 'statement'), [shown, ...note]);
}
function lineage_picked(told) {
    const bad = told.filter(({ word }) => word !== 'pass').slice(-lineage_mostRows / 2);
    const last = told.filter((it) => !bad.includes(it)).slice(bad.length - lineage_mostRows);
    return told.filter((it) => bad.includes(it) || last.includes(it));
}
const lineage_columns = [
    { name: 'Statement', align: 'left' },
    { name: 'Verdict', align: 'left' },
    { name: 'About', align: 'left' },
    { name: 'Finished (UTC)', align: 'left' },
    { name: 'Id', align: 'left' },
];
function rowOf(told, runUrl) {
    const { run, finishedOn } = told.statement.predicate;
    const page = runPage(run, runUrl);
    return [
        page === undefined ? prose(told.action, 60) : `[${linkText(told.action, 60)}](${page})`,
        told.retried ? `${verdictText(told.word)}, tried again` : verdictText(told.word),
        verdict_nameOf(told, cellCode),
        minuteOf(finishedOn),
        `\`${shortId(told.id)}\``,
    ];
}

;// CONCATENATED MODULE: ./packages/report/src/markdown/recipe.ts




/** Artifacts that are listed; the lineage names all of them. */
const mostArtifacts = 20;
/** @returns how everything that is said here can be made again and checked, as a fold; nothing when nothing has been stated. */
function recipePieces(story) {
    if (story.latest.length === 0)
        return [];
    const content = () => fold('How to reproduce this', [commands(story), ...artifacts(story)]);
    return [
        { what: 'recipe', rank: 160, title: 'How to reproduce this', rendered: once(() => ({ content: content() })) },
    ];
}
/** The ids are proven hex; a commit is what someone wrote. The store is not named: a comment may be public, and a bucket's name is nobody's business. */
function commands({ latest }) {
    const commit = latest.at(-1)?.statement.predicate.run.commit ?? '';
    return block([
        ...(/^[0-9a-f]{7,64}$/.test(commit) ? [`git fetch origin ${commit} && git checkout ${commit}`] : []),
        ...latest.slice(0, 4).map(({ id }) => `modelway verify ${id} --store <store>`),
    ].join('\n'));
}
function artifacts({ latest }) {
    const rows = new Map();
    for (const { statement } of latest)
        for (const { name, uri, digest } of statement.predicate.inputs) {
            const [[kind, hex] = ['', '']] = Object.entries(digest ?? {});
            const key = JSON.stringify([name, hex]);
            if (rows.size < mostArtifacts || rows.has(key))
                rows.set(key, [prose(name ?? uri ?? '–', 100), hex === '' ? '–' : cellCode(`${kind}:${hex.slice(0, 16)}`)]);
        }
    if (rows.size === 0)
        return [];
    const columns = ['What it was made from', 'Digest'].map((name) => ({ name, align: 'left' }));
    return [table(columns, [...rows.values()])];
}

;// CONCATENATED MODULE: ./packages/report/src/markdown/report.ts









/** Headline, one reason and the way it ran fit into this, whatever a document holds. */
const leastBudget = 10_000;
/**
 * Renders what a lineage says of a line as GitHub Flavored Markdown: the verdict in words, the reasons of what did not pass,
 * the remarks, the lineage, how it ran. A pure function of the document. Over budget, the least important remarks are left
 * out and counted; no text is cut.
 * @throws RangeError when the budget is below 10,000 or the marker is no HTML comment.
 */
function renderMarkdown(lineage, options) {
    check(options);
    return fit(draft(lineage, options), options.budget, options.unit ?? 'utf16');
}
function draft(lineage, { line, marker, runUrl, title }) {
    const story = tellStory(lineage, line);
    const verdict = verdictPart(story, prose(title ?? line, 100));
    const groups = groupsOf(story, runUrl);
    const picture = lineagePieces(story, runUrl);
    const recipe = recipePieces(story);
    const legs = legsPieces(story, runUrl);
    const pieces = [
        ...verdict.blocks.flatMap(({ reasons }) => reasons),
        ...legs,
        ...groups.flatMap(({ open, folded }) => [...open, ...folded]),
        ...picture,
        ...recipe,
    ];
    const among = (likely) => {
        const within = groups.map((group) => ({
            ...group,
            open: group.open.filter((it) => likely.has(it)),
            folded: group.folded.filter((it) => likely.has(it)),
        }));
        return (kept) => [
            ...(marker === undefined ? [] : [marker]),
            verdictMarkdown(verdict, kept),
            ...report_textOf(legs, kept),
            ...within.flatMap((group) => groupMarkdown(group, kept)),
            ...leftOut(missing(kept), runUrl),
            ...lineageMarkdown(picture, kept),
            ...report_textOf(recipe, kept),
            footer(story, runUrl),
        ]
            .filter((it) => it !== '')
            .join('\n\n')
            .concat('\n');
    };
    const all = counts(pieces);
    const missing = (kept) => {
        const there = counts(kept);
        return new Map([...all].map(([what, count]) => [what, count - (there.get(what) ?? 0)]));
    };
    return { pieces, among };
}
function counts(pieces) {
    const counted = new Map();
    for (const { what } of pieces)
        counted.set(what, (counted.get(what) ?? 0) + 1);
    return counted;
}
const report_textOf = (pieces, kept) => pieces.filter((it) => kept.has(it)).map(({ rendered }) => String(rendered().content));
function check({ budget, marker }) {
    if (!(budget >= leastBudget))
        throw new RangeError(`a report needs a budget of at least ${leastBudget}, found ${budget}`);
    if (marker !== undefined && !/^<!-- [^<>\n]* -->$/.test(marker))
        throw new RangeError(`a marker is one HTML comment without < and > in it, found ${marker}`);
}

;// CONCATENATED MODULE: ./packages/report/src/index.ts









/***/ })

};
