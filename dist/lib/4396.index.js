export const id = 4396;
export const ids = [4396];
export const modules = {

/***/ 4396:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  demo: () => (/* binding */ demo)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/lineage/src/index.ts + 22 modules
var src = __webpack_require__(7794);
// EXTERNAL MODULE: ./packages/report/src/index.ts + 61 modules
var report_src = __webpack_require__(9226);
;// CONCATENATED MODULE: ./packages/cli/src/demo/page.ts




/** Writes the report of the story, and beside it each comment as it was posted. @returns the page to look at. */
function writeDemoReport(story, folder) {
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
    for (const { name, comment } of story.chapters)
        if (comment !== undefined)
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, `${name}.md`), comment);
    const page = (0,external_node_path_.join)(folder, 'index.html');
    (0,external_node_fs_.writeFileSync)(page, (0,report_src/* renderDemoPage */.ZQ)(pageOf(story)));
    return page;
}
const pageOf = (story) => ({
    title: 'One model, from data to production and back',
    chapters: story.chapters.map((chapter) => chapterOf(chapter, story)),
    lineage: (0,src/* open */.ho)(story.lineage),
    traffic: story.traffic.seconds,
    serving: flat(story.serving),
});
function chapterOf({ name, title, verdict, ok, otherwise, seconds, comment }, { played }) {
    const steps = played.filter(({ chapter, result }) => chapter === name && result.summary !== '');
    const summaries = steps.map(({ action, title: what, result }) => ({
        title: `${action}: ${what}`,
        markdown: result.summary,
        ok: result.exitCode === 0,
    }));
    return {
        name,
        headline: title,
        verdict,
        ok,
        otherwise,
        seconds,
        summaries,
        ...(comment === undefined ? {} : { comment }),
    };
}
/** Names and values for a table; what lies deeper is named by its path. */
function flat(values, path = '') {
    return Object.entries(values).flatMap(([name, value]) => {
        if (value === undefined || Array.isArray(value))
            return [];
        // Safe: what is an object and no list has members.
        if (typeof value === 'object' && value !== null)
            return flat(value, `${path}${name} `);
        return [[`${path}${name}`, String(value)]];
    });
}

;// CONCATENATED MODULE: ./packages/cli/src/demo/screen.ts
const screen_frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
/** @returns a screen for the stream. `elapsed` gives milliseconds since the beginning. */
const createScreen = (out, elapsed) => out.isTTY ? liveScreen(out, elapsed) : plainScreen(out, elapsed);
const clock = (milliseconds) => {
    const seconds = Math.floor(milliseconds / 1000);
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};
function plainScreen(out, elapsed) {
    let last = '';
    return {
        chapter: (title) => void out.write(`\n== ${title}\n`),
        say: (line) => void out.write(`${clock(elapsed())}  ${line}\n`),
        // In a log only what is new is worth a line.
        status: (line) => {
            if (line !== last && line !== '')
                out.write(`${clock(elapsed())}    ${line}\n`);
            last = line;
        },
        close: () => { },
    };
}
function liveScreen(out, elapsed) {
    let status = '';
    let tick = 0;
    const clear = () => void out.write('\r\u001b[2K');
    const draw = () => {
        if (status === '')
            return;
        const text = `${screen_frames[tick % screen_frames.length]} ${clock(elapsed())}  ${status}`;
        clear();
        out.write(`\u001b[2m${text.slice(0, (out.columns ?? 80) - 1)}\u001b[22m`);
    };
    const timer = setInterval(() => {
        tick += 1;
        draw();
    }, 100);
    const above = (text) => {
        clear();
        out.write(`${text}\n`);
        draw();
    };
    return {
        chapter: (title) => {
            status = '';
            above(`\n\u001b[1m${title}\u001b[22m`);
        },
        say: (line) => above(`  ${line}`),
        status: (line) => {
            status = line;
            draw();
        },
        close: () => {
            clearInterval(timer);
            clear();
        },
    };
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(481);
;// CONCATENATED MODULE: ./packages/cli/src/demo/cloud-process.ts



/** Starts the local cloud from the built bundle below `root`. @throws Error with its own words when it does not start. */
async function startCloud(root, options) {
    const child = (0,external_node_child_process_.spawn)(process.execPath, [(0,external_node_path_.join)(root, 'dist', 'cli.js'), 'local-cloud', '--port', '0', '--json', ...options], {
        stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said = [];
    child.stderr.setEncoding('utf8').on('data', (text) => said.push(text));
    const { url, env } = parse(await firstLine(child, said));
    return { url, env, stop: () => end(child) };
}
async function firstLine(child, said) {
    if (child.stdout === null)
        throw new Error('the local cloud has no standard output');
    for await (const line of (0,external_node_readline_.createInterface)({ input: child.stdout }))
        return line;
    throw new Error(`the local cloud did not start: ${said.join('').trim()}`);
}
const parse = (line) => JSON.parse(line);
async function end(child) {
    if (child.exitCode !== null)
        return;
    const gone = new Promise((done) => child.once('exit', done));
    child.kill('SIGTERM');
    await gone;
}

;// CONCATENATED MODULE: ./packages/cli/src/demo/chapter.ts
/** Collects what did not go as told. */
class Expectations {
    otherwise = [];
    /** Notes the sentence when it is not true. */
    that(sentence, isTrue) {
        if (!isTrue)
            this.otherwise.push(`expected: ${sentence}`);
        return this;
    }
    /** Notes when a step did not pass. */
    passed(...steps) {
        return this.that('every step passes', steps.every(({ exitCode }) => exitCode === 0));
    }
    /** Notes when a step did not fail, or did not say why. */
    failedSaying(step, pattern) {
        return this.that('the job fails', step.exitCode === 1).that(`it says ${pattern}`, pattern.test(step.errors.join('\n')));
    }
}

;// CONCATENATED MODULE: ./packages/cli/src/demo/comment.ts
/** @returns the body of the one comment that we keep on a pull request, as GitHub gives it back; undefined when there is not exactly one. */
async function readComment(env, number, repository) {
    const reply = await fetch(`${env['GITHUB_API_URL']}/repos/${repository}/issues/${number}/comments`, {
        headers: { authorization: `token ${env['GITHUB_TOKEN']}` },
    });
    const comments = (await reply.json());
    return comments.length === 1 ? comments[0]?.body : undefined;
}

;// CONCATENATED MODULE: ./packages/cli/src/demo/settings.ts
/** The names of the story. The account and the role do not exist: the local cloud takes any. */
const settings = {
    repository: 'acme/mortgage',
    bucket: 'modelway-demo',
    store: 's3://modelway-demo/modelway',
    line: 'mortgage',
    role: 'arn:aws:iam::111122223333:role/modelway-execution',
    image: '683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-scikit-learn:1.2-1-cpu-py3',
    staging: 'mortgage-staging',
    production: 'mortgage-production',
    /** One second of the story is a minute of the cloud: a five-minute bake takes five seconds. */
    speed: 60,
    pollInterval: '400ms',
    /** A canary of 10 % needs ten instances: SageMaker shifts traffic by capacity. */
    instances: 10,
    requestsPerSecond: 60,
};

// EXTERNAL MODULE: ./packages/cli/src/runner/run-env.ts
var run_env = __webpack_require__(3370);
// EXTERNAL MODULE: ./packages/cli/src/runner/step.ts + 3 modules
var runner_step = __webpack_require__(4021);
;// CONCATENATED MODULE: ./packages/cli/src/demo/stage.ts





/** @returns the event of a pull request whose head is `commit`. */
function pullRequest({ number, title, commit, base, }) {
    const repo = { full_name: settings.repository };
    return {
        commit,
        ref: `refs/pull/${number}/merge`,
        event: 'pull_request',
        workflow: 'train-on-pull-request.yml',
        payload: { number, pull_request: { number, title, head: { sha: commit, repo }, base: { sha: base, repo } } },
    };
}
/** @returns the event of a pushed tag. */
const tagPush = (name, commit) => ({
    commit,
    ref: `refs/tags/${name}`,
    event: 'push',
    workflow: 'promote-on-tag.yml',
    payload: { ref: `refs/tags/${name}`, after: commit },
});
/** Plays one step: an action in a process of its own, as a job of the workflow that `cause` started. */
async function play(stage, cause, step) {
    const { action, title, inputs } = step;
    stage.repository.checkout(cause.commit);
    const folder = (0,external_node_path_.join)(stage.folder, 'runner');
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
    const trigger = {
        ...cause,
        repository: settings.repository,
        runId: 9000 + stage.played.length,
        job: action,
        actor: 'ada',
    };
    const result = await (0,runner_step/* runStep */.e)({
        root: stage.root,
        workspace: stage.repository.folder,
        env: { ...stage.cloud.env, ...(0,run_env/* runEnv */.Z)(trigger, folder) },
        token: stage.cloud.env['GITHUB_TOKEN'] ?? '',
        onLine: ({ kind, text }) => {
            if (kind !== 'notice')
                stage.screen.status(`${action}: ${text}`);
        },
    }, action, { store: settings.store, line: settings.line, ...inputs });
    stage.screen.status('');
    stage.played.push({ chapter: cause.chapter, action, title, result });
    stage.screen.say(`${mark(result)} ${action.padEnd(16)} ${title}  (${(result.milliseconds / 1000).toFixed(1)} s)`);
    for (const error of result.errors)
        for (const line of error.split('\n'))
            stage.screen.say(`      ${line}`);
    return result;
}
const mark = ({ exitCode }) => (exitCode === 0 ? '✓' : '✗');

;// CONCATENATED MODULE: ./packages/cli/src/demo/steps.ts


const polling = { 'poll-interval': settings.pollInterval };
const github = { 'github-token': 'local-token' };
/** The workflow train-on-pull-request.yml: dataset, training, gate; each job is handed the lineage of the one before. */
async function trainAndJudge(stage, cause) {
    const dataset = await play(stage, cause, {
        action: 'version-dataset',
        title: 'version the data',
        inputs: { path: 'data' },
    });
    if (dataset.exitCode !== 0)
        return dataset;
    const training = await play(stage, cause, {
        action: 'run-training',
        title: 'train',
        inputs: { lineage: dataset.outputs['lineage'] ?? '', ...trainingInputs },
    });
    if (training.exitCode !== 0)
        return training;
    return play(stage, cause, {
        action: 'evaluate-gate',
        title: 'judge',
        inputs: {
            lineage: training.outputs['lineage'] ?? '',
            endpoint: settings.production,
            'role-arn': settings.role,
            ...polling,
            ...github,
        },
    });
}
const trainingInputs = {
    source: 'src',
    'entry-point': 'train.py',
    image: settings.image,
    'role-arn': settings.role,
    'hyperparameters-file': 'params.yml',
    channels: 'train: train/',
    metrics: "train:loss: 'train:loss=([0-9.]+)'\nvalidation:auc: 'validation:auc=([0-9.]+)'",
    ...polling,
};
/** Registers the model that was judged for the tagged commit. Its lineage is found by commit. */
const register = (stage, cause) => play(stage, cause, { action: 'register-model', title: 'register', inputs: { approval: 'Approved' } });
/** To staging at once; nobody is there. */
const deployToStaging = (stage, cause, lineage) => play(stage, cause, {
    action: 'deploy-canary',
    title: 'deploy to staging',
    inputs: {
        lineage,
        stage: 'staging',
        endpoint: settings.staging,
        'instance-count': '1',
        strategy: 'all-at-once',
        ...hosting,
    },
});
/** To production, 10 % first, watched by alarms. */
const deployToProduction = (stage, cause, lineage) => play(stage, cause, {
    action: 'deploy-canary',
    title: 'deploy to production',
    inputs: {
        lineage,
        stage: 'production',
        endpoint: settings.production,
        'instance-count': String(settings.instances),
        strategy: 'canary',
        'canary-percent': '10',
        bake: '5m',
        'final-bake': '5m',
        'max-error-rate': '0.01',
        ...hosting,
    },
});
/** In the shadow of production: it answers a copy of every request, and nobody sees its answers. */
const shadowTest = (stage, cause, lineage) => play(stage, cause, {
    action: 'shadow-test',
    title: 'answer in the shadow of production',
    inputs: {
        lineage,
        endpoint: settings.production,
        'role-arn': settings.role,
        'instance-type': 'ml.m5.large',
        'instance-count': '2',
        duration: '5m',
        'min-requests': '100',
        // Two honest models differ on people near the line; what matters here is that they do not differ on many.
        'min-agreement': '0.85',
        ...polling,
    },
});
const hosting = { 'role-arn': settings.role, 'instance-type': 'ml.m5.large', ...polling, ...github };

;// CONCATENATED MODULE: ./packages/cli/src/demo/pull-requests.ts





/** Opens a pull request and runs its workflow. The comment is read back from GitHub, as a person would see it. */
async function propose({ stage }, { chapter, number, branch, title, files }) {
    const base = stage.repository.main();
    const commit = stage.repository.propose(branch, files, title);
    const last = await trainAndJudge(stage, { chapter, ...pullRequest({ number, title, commit, base }) });
    const comment = await readComment(stage.cloud.env, number, settings.repository);
    return {
        commit,
        last,
        expectations: new Expectations().that('the pull request has one comment', comment !== undefined),
        ...(comment ? { comment } : {}),
    };
}
/** No model serves yet: absolute bounds decide. */
const firstModel = {
    name: 'pr-1',
    title: 'Pull request 1: a first model',
    play: async (it) => {
        const title = 'Predict who is denied a mortgage';
        const played = await propose(it, {
            chapter: 'pr-1',
            number: 1,
            branch: 'first-model',
            title,
            files: it.variants.first,
        });
        played.expectations.passed(played.last);
        it.commits.set('1.0.0', played.commit);
        return played;
    },
};
/** More data and a better parameter, judged against the model that serves. */
const betterModel = {
    name: 'pr-2',
    title: 'Pull request 2: more data, a better parameter',
    play: async (it) => {
        const title = 'Train on all applications, regularise less';
        const played = await propose(it, {
            chapter: 'pr-2',
            number: 2,
            branch: 'more-data',
            title,
            files: it.variants.better,
        });
        played.expectations.passed(played.last);
        it.commits.set('1.1.0', played.commit);
        return played;
    },
};
/** A worse model is held at the gate. */
const worseModel = {
    name: 'pr-3',
    title: 'Pull request 3: a worse model',
    play: async (it) => {
        const title = 'Simplify the features';
        const played = await propose(it, {
            chapter: 'pr-3',
            number: 3,
            branch: 'simpler',
            title,
            files: it.variants.worse,
        });
        played.expectations.failedSaying(played.last, /auc/);
        return played;
    },
};

// EXTERNAL MODULE: ./packages/cli/src/demo/repository.ts
var demo_repository = __webpack_require__(6718);
;// CONCATENATED MODULE: ./packages/cli/src/demo/tags.ts




function release({ stage, commits }, version) {
    const commit = commits.get(version);
    if (commit === undefined)
        throw new Error(`no commit was accepted for ${version}`);
    const name = `mortgage@v${version}`;
    stage.repository.merge(commit);
    stage.repository.tag(name, commit);
    return { chapter: `tag-${version}`, ...tagPush(name, commit) };
}
/** The first deployment: nothing serves before it. */
const firstRelease = {
    name: 'tag-1.0.0',
    title: 'Tag mortgage@v1.0.0: the first deployment',
    play: async (it) => {
        const cause = release(it, '1.0.0');
        const registered = await register(it.stage, cause);
        const staged = await deployToStaging(it.stage, cause, registered.outputs['lineage'] ?? '');
        const last = await deployToProduction(it.stage, cause, staged.outputs['lineage'] ?? '');
        if (last.exitCode === 0)
            await it.beginTraffic();
        return { last, expectations: new Expectations().passed(registered, staged, last) };
    },
};
/** A better model replaces the one that serves, while people use it. */
const betterRelease = {
    name: 'tag-1.1.0',
    title: 'Tag mortgage@v1.1.0: a better model, under live traffic',
    play: async (it) => {
        const cause = release(it, '1.1.0');
        const failedBefore = it.traffic()?.totals().failed ?? 0;
        const registered = await register(it.stage, cause);
        const staged = await deployToStaging(it.stage, cause, registered.outputs['lineage'] ?? '');
        const shadowed = await shadowTest(it.stage, cause, staged.outputs['lineage'] ?? '');
        const last = await deployToProduction(it.stage, cause, shadowed.outputs['lineage'] ?? '');
        const { sent, failed } = it.traffic()?.totals() ?? { sent: 0, failed: 0 };
        const expectations = new Expectations().passed(registered, staged, shadowed, last);
        expectations.that('real requests flowed', sent > 0).that('none of them failed', failed === failedBefore);
        it.stage.screen.say(`  ${sent} requests so far, ${failed} failed`);
        return { last, expectations };
    },
};
/** A model that passes every offline check, and fails on people who leave a field blank. */
const badRelease = {
    name: 'tag-1.2.0',
    title: 'Tag mortgage@v1.2.0: passes every check, fails some people',
    play: async (it) => {
        const title = 'Tidy up inference';
        const judged = await propose(it, {
            chapter: 'tag-1.2.0',
            number: 4,
            branch: 'tidy',
            title,
            files: it.variants.broken,
        });
        it.commits.set('1.2.0', judged.commit);
        const cause = release(it, '1.2.0');
        const registered = await register(it.stage, cause);
        const staged = await deployToStaging(it.stage, cause, registered.outputs['lineage'] ?? '');
        const failedBefore = it.traffic()?.totals().failed ?? 0;
        const last = await deployToProduction(it.stage, cause, staged.outputs['lineage'] ?? '');
        const expectations = new Expectations().passed(judged.last, registered, staged).failedSaying(last, /alarm/i);
        expectations.that('nobody failed before the bad model took traffic', failedBefore === 0);
        expectations.that('it was rolled back', last.outputs['rolled-back'] === 'true');
        expectations.that('some requests were exposed, and counted', Number(last.outputs['exposed-requests']) > 0);
        it.stage.screen.say(`  ${last.outputs['exposed-requests']} requests were exposed to the bad model`);
        return { last, expectations, ...(judged.comment ? { comment: judged.comment } : {}) };
    },
};

// EXTERNAL MODULE: ./packages/action/src/index.ts + 21 modules
var action_src = __webpack_require__(8284);
// EXTERNAL MODULE: ./packages/aws/src/index.ts + 63 modules
var aws_src = __webpack_require__(5727);
// EXTERNAL MODULE: ./packages/cli/src/trace/trace-back.ts
var trace_back = __webpack_require__(1745);
// EXTERNAL MODULE: ./packages/cli/src/trace/trace-lines.ts
var trace_lines = __webpack_require__(6856);
;// CONCATENATED MODULE: ./packages/cli/src/demo/trace.ts






/** The last chapter: what serves now, back to files, commit and verdicts. It is proven, or the story did not end well. */
async function traceServing({ stage, commits }, elapsed) {
    const [title, begun] = ['Trace: where does what serves now come from?', elapsed()];
    stage.screen.chapter(title);
    const env = { ...process.env, ...stage.cloud.env };
    const aws = (0,aws_src/* connect */.Ng)({ env, clock: action_src/* runnerClock */.gw });
    const live = await (0,aws_src/* liveModel */.mS)(aws, settings.production);
    if (live === undefined)
        throw new Error(`${settings.production} does not exist: nothing serves`);
    const store = (0,aws_src/* s3Store */.yc)({ uri: settings.store, env, clock: action_src/* runnerClock */.gw });
    const ref = await (0,action_src/* readRef */.sg)(store, `endpoints/${live.account}-${aws.region}-${settings.production}`);
    const lineage = await (0,action_src/* openHeads */.yc)(store, ref?.heads ?? []);
    const traced = (0,trace_back/* traceBack */.T)(lineage, live);
    for (const line of (0,trace_lines/* traceLines */.v)(traced))
        stage.screen.say(line);
    const otherwise = [
        ...traced.problems,
        ...(traced.commit === commits.get('1.1.0')
            ? []
            : [`expected: version 1.1.0 serves, found commit ${traced.commit}`]),
    ];
    const seconds = (elapsed() - begun) / 1000;
    const { steps: _, dataset, training, ...short } = traced;
    return {
        result: {
            name: 'trace',
            title,
            ok: otherwise.length === 0,
            seconds,
            verdict: traced.proven ? 'pass' : 'fail',
            otherwise,
        },
        serving: { ...short, dataset: dataset?.version, job: training?.job.name },
        lineage: (0,src/* serialize */.lK)(lineage, (0,src/* heads */.c9)(lineage)[0] ?? ''),
    };
}

;// CONCATENATED MODULE: ./packages/cli/src/demo/traffic.ts


/**
 * Sends requests at a steady rate through the AWS SDK, each with an inference id. A failure is counted once and not tried
 * again: what users saw is what is told.
 */
async function startTraffic({ env, endpoint, applicants, perSecond, elapsed }) {
    const { sdk, client } = await (0,aws_src/* connect */.Ng)({
        env: { ...process.env, ...env },
        clock: action_src/* runnerClock */.gw,
        attempts: 1,
    }).runtime();
    const seconds = [];
    const open = new Set();
    let sent = 0;
    const count = (what) => {
        const at = Math.floor(elapsed() / 1000);
        if (seconds.at(-1)?.at !== at)
            seconds.push({ at, sent: 0, failed: 0 });
        const last = seconds.at(-1);
        if (last)
            last[what] += 1;
    };
    const send = async (applicant, id) => {
        count('sent');
        const Body = JSON.stringify({ instances: [applicant] });
        const command = new sdk.InvokeEndpointCommand({
            EndpointName: endpoint,
            ContentType: 'application/json',
            Body,
            InferenceId: id,
        });
        await client.send(command).catch(() => count('failed'));
    };
    const timer = setInterval(() => {
        const applicant = applicants[sent % applicants.length];
        sent += 1;
        if (applicant === undefined)
            return;
        const request = send(applicant, `live-${sent}`).finally(() => open.delete(request));
        open.add(request);
    }, 1000 / perSecond);
    return {
        seconds,
        totals: () => ({ sent: sum(seconds, 'sent'), failed: sum(seconds, 'failed') }),
        stop: async () => {
            clearInterval(timer);
            await Promise.all(open);
        },
    };
}
const sum = (seconds, what) => seconds.reduce((total, second) => total + second[what], 0);

// EXTERNAL MODULE: ./packages/cli/src/demo/variants.ts
var demo_variants = __webpack_require__(9276);
;// CONCATENATED MODULE: ./packages/cli/src/demo/story.ts










const chapters = [firstModel, firstRelease, betterModel, betterRelease, worseModel, badRelease];
/** Plays the whole story: starts the cloud, makes the repository, plays the chapters in order, traces what serves. */
async function playStory({ root, folder, screen, elapsed, }) {
    const cloud = await startCloud(root, ['--speed', String(settings.speed), '--bucket', settings.bucket]);
    // The SDK takes credentials and endpoints from this process's environment and from nowhere else.
    Object.assign(process.env, cloud.env);
    const play = prepare({ root, folder, screen, elapsed, cloud });
    try {
        const results = [];
        for (const chapter of chapters)
            results.push(await playChapter(chapter, play, elapsed));
        await play.traffic()?.stop();
        const { result, serving, lineage } = await traceServing(play, elapsed);
        return {
            chapters: [...results, result],
            played: play.stage.played,
            traffic: trafficOf(play),
            exposed: exposedOf(play),
            serving,
            lineage,
        };
    }
    finally {
        await play.traffic()?.stop();
        await cloud.stop();
    }
}
function prepare({ root, folder, screen, elapsed, cloud, }) {
    const variants = (0,demo_variants/* readVariants */.h)(root, (0,external_node_path_.join)(folder, 'scratch'));
    const repositoryFolder = (0,external_node_path_.join)(folder, 'repository');
    (0,external_node_fs_.mkdirSync)(repositoryFolder, { recursive: true });
    const repository = (0,demo_repository/* createRepository */.v)(repositoryFolder, { 'README.md': '# Mortgage applications\n' });
    const stage = { root, folder, cloud, repository, screen, played: [] };
    let traffic;
    const beginTraffic = async () => {
        const load = { env: cloud.env, endpoint: settings.production, perSecond: settings.requestsPerSecond };
        traffic ??= await startTraffic({ ...load, applicants: variants.applicants, elapsed });
    };
    return { stage, variants, commits: new Map(), beginTraffic, traffic: () => traffic };
}
async function playChapter(chapter, play, elapsed) {
    const { name, title } = chapter;
    play.stage.screen.chapter(title);
    const begun = elapsed();
    const { expectations, last, comment } = await chapter.play(play);
    const { otherwise } = expectations;
    for (const sentence of otherwise)
        play.stage.screen.say(`✗ ${sentence}`);
    const verdict = last.outputs['verdict'] ?? 'error';
    return {
        name,
        title,
        ok: otherwise.length === 0,
        seconds: (elapsed() - begun) / 1000,
        verdict,
        otherwise,
        ...(comment ? { comment } : {}),
    };
}
function trafficOf(play) {
    const traffic = play.traffic();
    return { ...(traffic?.totals() ?? { sent: 0, failed: 0 }), seconds: traffic?.seconds ?? [] };
}
const exposedOf = ({ stage }) => stage.played
    .filter(({ result }) => result.outputs['rolled-back'] === 'true')
    .reduce((sum, { result }) => sum + Number(result.outputs['exposed-requests'] ?? 0), 0);

// EXTERNAL MODULE: ./packages/cli/src/options.ts
var options = __webpack_require__(1428);
;// CONCATENATED MODULE: ./packages/cli/src/command/demo.ts







const usage = {
    usage: 'modelway demo [options]',
    options: {
        json: { type: 'string', says: 'write what happened to this file' },
        out: { type: 'string', says: 'the folder of the report (default: demo-report)' },
        keep: { type: 'boolean', says: 'keep the working folder, and say where it is' },
    },
};
/** Plays the story against a local cloud, writes the report, and says whether every chapter ended as told. */
async function demo({ argv, root }) {
    const { values } = (0,options/* readOptions */.T)(argv, usage);
    // On Node 20 the SDK would begin the story with a page of advice about Node.
    process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
    const started = performance.now();
    const elapsed = () => performance.now() - started;
    const screen = createScreen(process.stdout, elapsed);
    const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'modelway-demo-'));
    try {
        const story = await playStory({ root, folder, screen, elapsed });
        const page = writeDemoReport(story, (0,external_node_path_.resolve)(values.out ?? 'demo-report'));
        const result = resultOf(story, elapsed() / 1000);
        if (values.json !== undefined)
            (0,external_node_fs_.writeFileSync)(values.json, `${JSON.stringify(result, null, 2)}\n`);
        for (const line of closing(result, page))
            screen.say(line);
        return result.ok ? 0 : 1;
    }
    finally {
        screen.close();
        if (values.keep)
            process.stdout.write(`working folder: ${folder}\n`);
        else
            (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    }
}
function resultOf({ chapters, traffic, exposed, serving }, seconds) {
    return {
        // Nobody may have failed but those who met the bad model, also after it was gone.
        ok: chapters.every((chapter) => chapter.ok) && traffic.failed <= exposed,
        seconds: Number(seconds.toFixed(1)),
        chapters: chapters.map(({ comment: _, ...chapter }) => ({
            ...chapter,
            seconds: Number(chapter.seconds.toFixed(1)),
        })),
        traffic: { sent: traffic.sent, failed: traffic.failed, exposed },
        serving,
    };
}
function closing({ ok, seconds, chapters, traffic }, page) {
    const bad = chapters.filter((chapter) => !chapter.ok);
    return [
        '',
        ok
            ? `Every chapter ended as told, in ${seconds} s.`
            : `Not as told: ${bad.map((chapter) => chapter.name).join(', ') || 'more requests failed than met the bad model'}.`,
        `${traffic.sent} live requests; ${traffic.exposed} of them met the bad model; ${traffic.failed} failed.`,
        `Look at ${page}`,
    ];
}


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
/* harmony import */ var _modelway_lineage__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7794);

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
    const { channels = [], steps = [] } = training?.statement.predicate.facts ?? {};
    const trainedOn = [...channels, ...steps.flatMap(({ read }) => read)].flatMap((it) => it.dataset ?? []);
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
        ['source', training?.source && `${training.source.entryPoint}, sha256 ${training.source.sha256}`],
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
