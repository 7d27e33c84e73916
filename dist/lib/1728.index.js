export const id = 1728;
export const ids = [1728];
export const modules = {

/***/ 6718:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ createRepository)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);



/** Makes a repository in an empty folder. Nothing of the person's own git settings takes part. */
function createRepository(folder, files) {
    const env = { PATH: process.env['PATH'] ?? '', HOME: folder, GIT_CONFIG_NOSYSTEM: '1', GIT_TERMINAL_PROMPT: '0' };
    const git = (...args) => (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFileSync)('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', '-c', 'commit.gpgsign=false', ...args], {
        cwd: folder,
        env,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
    const commit = (written, message) => {
        for (const [path, content] of Object.entries(written))
            write((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, path), content);
        git('add', '-A');
        git('commit', '-q', '-m', message);
        return git('rev-parse', 'HEAD');
    };
    const clean = () => {
        git('reset', '-q', '--hard');
        git('clean', '-qffdx');
    };
    git('init', '-q', '-b', 'main');
    commit(files, 'Begin');
    return {
        folder,
        head: () => git('rev-parse', 'HEAD'),
        main: () => git('rev-parse', 'main'),
        propose: (branch, changed, message) => {
            clean();
            git('checkout', '-q', '-b', branch, 'main');
            return commit(changed, message);
        },
        merge: (to) => {
            clean();
            git('checkout', '-q', 'main');
            git('merge', '-q', '--ff-only', to);
        },
        checkout: (at) => {
            clean();
            git('checkout', '-q', '--detach', at);
        },
        tag: (name, at) => void git('tag', '-a', name, at, '-m', name),
    };
}
function write(file, content) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(file), { recursive: true });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(file, content);
}


/***/ }),

/***/ 9276:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ readVariants)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);



/** Reads the example and splits its data with its own `prepare.py`. `scratch` is an empty folder. */
function readVariants(root, scratch) {
    const example = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, 'examples', 'mortgage');
    const data = (fraction) => {
        const out = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(scratch, `data-${fraction}`);
        (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFileSync)('python3', [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(example, 'prepare.py'), '--fraction', fraction, '--out', out], {
            stdio: ['ignore', 'ignore', 'pipe'],
        });
        return filesBelow(out, 'data');
    };
    const variant = (name) => filesBelow((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(example, 'variants', name), '');
    const code = {
        ...filesBelow((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(example, 'src'), 'src'),
        ...only(filesBelow(example, ''), ['modelway.yml', 'params.yml']),
    };
    return {
        first: { ...code, ...data('0.6') },
        better: { ...data('1'), ...variant('better') },
        worse: variant('worse'),
        broken: variant('broken'),
        applicants: applicants((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(example, 'applications.csv'), 'utf8')),
    };
}
function filesBelow(folder, prefix) {
    const files = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(folder, { recursive: true, withFileTypes: true }).filter((it) => it.isFile());
    const paths = files.map((it) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(it.parentPath, it.name)).filter((path) => !path.includes('__pycache__'));
    return Object.fromEntries(paths.map((path) => [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(prefix, path.slice(folder.length + 1)), (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path)]));
}
const only = (files, names) => Object.fromEntries(Object.entries(files).filter(([name]) => names.includes(name)));
/** What the model never sees in production: who it is, and what was decided. */
const unknownBefore = ['id', 'deny'];
function applicants(csv) {
    const [head = '', ...rows] = csv.trim().split(/\r?\n/);
    const columns = head.split(',');
    const records = rows.map((row) => {
        const cells = row.split(',');
        return Object.fromEntries(columns.map((name, i) => [name, cells[i] ?? '']).filter(([name = '']) => !unknownBefore.includes(name)));
    });
    return records.map(leaveBlank);
}
/** Every tenth applicant leaves the mortgage score blank, as people do; the training data has such a record too. */
function leaveBlank(record, i) {
    const field = Object.keys(record).find((name) => name.includes('mortgage_score') || name.includes('mortgage-credit')) ??
        Object.keys(record)[0] ??
        '';
    return i % 10 === 9 ? { ...record, [field]: '' } : record;
}


/***/ }),

/***/ 1728:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* reexport */ main)
});

// UNUSED EXPORTS: createRepository, readVariants, runEnv, runStep

// EXTERNAL MODULE: ./packages/cli/src/demo/repository.ts
var repository = __webpack_require__(6718);
// EXTERNAL MODULE: ./packages/cli/src/demo/variants.ts
var variants = __webpack_require__(9276);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: ./packages/cli/src/usage-error.ts
var usage_error = __webpack_require__(9678);
;// CONCATENATED MODULE: ./packages/cli/src/main.ts


const commands = {
    demo: {
        says: 'the whole story on this machine, against the local cloud',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(1526), __webpack_require__.e(7794), __webpack_require__.e(1942), __webpack_require__.e(4396)]).then(__webpack_require__.bind(__webpack_require__, 4396))).demo,
    },
    run: {
        says: 'one action in this repository, as the runner would run it',
        load: async () => (await __webpack_require__.e(/* import() */ 2889).then(__webpack_require__.bind(__webpack_require__, 2889))).runAction,
    },
    trace: {
        says: 'from what serves back to files, commit and verdicts',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(1526), __webpack_require__.e(7794), __webpack_require__.e(1942), __webpack_require__.e(7917)]).then(__webpack_require__.bind(__webpack_require__, 7917))).trace,
    },
    verify: {
        says: 'whether a lineage is whole and untouched',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(1526), __webpack_require__.e(7794), __webpack_require__.e(1942), __webpack_require__.e(2331)]).then(__webpack_require__.bind(__webpack_require__, 2331))).verify,
    },
    export: {
        says: 'a lineage as JSON Lines, Markdown, Mermaid or HTML',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(1526), __webpack_require__.e(7794), __webpack_require__.e(1942), __webpack_require__.e(3364)]).then(__webpack_require__.bind(__webpack_require__, 3364))).exportLineage,
    },
    split: {
        says: 'a table into train, test and the like, by a keyed hash of the subject',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(7794), __webpack_require__.e(5916), __webpack_require__.e(3842), __webpack_require__.e(5147), __webpack_require__.e(1646)]).then(__webpack_require__.bind(__webpack_require__, 6548))).split,
    },
    'local-cloud': {
        says: 'SageMaker, S3 and the rest on a local port',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(6118), __webpack_require__.e(8879), __webpack_require__.e(401)]).then(__webpack_require__.bind(__webpack_require__, 401))).localCloud,
    },
    sweep: {
        says: 'stops jobs that nobody wants any more: of closed pull requests and superseded commits',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(1526), __webpack_require__.e(7794), __webpack_require__.e(1942), __webpack_require__.e(6019)]).then(__webpack_require__.bind(__webpack_require__, 6019))).sweep,
    },
    init: {
        says: 'workflows and a policy for this repository',
        load: async () => (await __webpack_require__.e(/* import() */ 4224).then(__webpack_require__.bind(__webpack_require__, 4224))).init,
    },
};
/** The command line. `home` is the folder of the built bundle. Exit codes: 0 done, 1 it did not end well, 2 not understood. */
async function main(argv, home) {
    const [name = 'help', ...rest] = argv;
    const command = commands[name];
    if (command === undefined) {
        const asked = ['help', '--help', '-h'].includes(name);
        (asked ? process.stdout : process.stderr).write(asked ? help() : `modelway: unknown command "${name}"\n\n${help()}`);
        process.exitCode = asked ? 0 : 2;
        return;
    }
    try {
        const go = await command.load();
        process.exitCode = await go({ argv: rest, root: (0,external_node_url_.fileURLToPath)(new URL('..', home)) });
    }
    catch (cause) {
        process.stderr.write(`modelway ${name}: ${cause instanceof Error ? cause.message : String(cause)}\n`);
        process.exitCode = cause instanceof usage_error/* UsageError */.e ? 2 : 1;
    }
}
function help() {
    const rows = Object.entries(commands).map(([name, { says }]) => `  ${name.padEnd(12)} ${says}`);
    return [
        'usage: modelway <command> [options]',
        '',
        ...rows,
        '',
        'modelway <command> --help tells the options of one command.',
        '',
    ].join('\n');
}

// EXTERNAL MODULE: ./packages/cli/src/runner/run-env.ts
var run_env = __webpack_require__(3370);
// EXTERNAL MODULE: ./packages/cli/src/runner/step.ts + 3 modules
var step = __webpack_require__(4021);
;// CONCATENATED MODULE: ./packages/cli/src/index.ts







/***/ }),

/***/ 3370:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ runEnv)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** @returns the `GITHUB_*` and `RUNNER_*` of a run; writes the event file into `folder`. */
function runEnv(trigger, folder) {
    const eventFile = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `event-${trigger.runId}.json`);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(eventFile, JSON.stringify(trigger.payload));
    return {
        GITHUB_REPOSITORY: trigger.repository,
        GITHUB_REPOSITORY_ID: '480000001',
        GITHUB_REPOSITORY_OWNER: trigger.repository.split('/')[0] ?? '',
        GITHUB_SHA: trigger.commit,
        GITHUB_REF: trigger.ref,
        GITHUB_REF_NAME: trigger.ref.replace(/^refs\/(heads|tags|pull)\//, ''),
        GITHUB_REF_TYPE: trigger.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
        GITHUB_EVENT_NAME: trigger.event,
        GITHUB_EVENT_PATH: eventFile,
        GITHUB_WORKFLOW: trigger.workflow,
        GITHUB_WORKFLOW_REF: `${trigger.repository}/.github/workflows/${trigger.workflow}@${trigger.ref}`,
        GITHUB_RUN_ID: String(trigger.runId),
        GITHUB_RUN_ATTEMPT: String(trigger.attempt ?? 1),
        GITHUB_JOB: trigger.job,
        GITHUB_ACTOR: trigger.actor,
        GITHUB_SERVER_URL: 'https://github.com',
        RUNNER_OS: 'Linux',
        RUNNER_TEMP: folder,
    };
}


/***/ }),

/***/ 4021:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ runStep)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(481);
;// CONCATENATED MODULE: ./packages/cli/src/runner/command-file.ts
/**
 * Reads a runner's command file (`GITHUB_OUTPUT`, `GITHUB_STATE`) by the runner's own rules: `name=value`, or `name<<DELIM`,
 * lines, `DELIM`. Source of the rules: actions/runner FileCommandManager.
 * @throws Error for a malformed file, as the runner fails the step.
 */
function readCommandFile(text) {
    const values = {};
    const lines = text.split('\n');
    for (let i = 0; i < lines.length; i += 1) {
        const line = lines[i] ?? '';
        if (line === '')
            continue;
        const { name, delimiter, value } = readEntry(line);
        if (delimiter === undefined) {
            values[name] = value;
            continue;
        }
        const end = lines.indexOf(delimiter, i + 1);
        if (end < 0)
            throw new Error(`the delimiter of ${name} is missing from the command file`);
        values[name] = lines.slice(i + 1, end).join('\n');
        i = end;
    }
    return values;
}
function readEntry(line) {
    const [equals, heredoc] = [line.indexOf('='), line.indexOf('<<')];
    if (equals >= 0 && (heredoc < 0 || equals < heredoc))
        return { name: line.slice(0, equals), value: line.slice(equals + 1) };
    if (heredoc < 0)
        throw new Error(`a line of the command file is neither name=value nor name<<DELIMITER: ${line.slice(0, 80)}`);
    return { name: line.slice(0, heredoc), delimiter: line.slice(heredoc + 2), value: '' };
}

;// CONCATENATED MODULE: ./packages/cli/src/runner/log-reader.ts
const pattern = /^\s*::([a-z-]+)(?: [^:]*)?::(.*)$/;
const decoded = (text) => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
/** @returns a reader for the output of one step: command state, such as stop-commands, lives as long as the step. */
function logReader() {
    const errors = [];
    const warnings = [];
    const masks = [];
    let stopped;
    const obey = (command, data) => {
        const text = decoded(data);
        if (command === 'error')
            errors.push(text);
        if (command === 'warning')
            warnings.push(text);
        if (command === 'add-mask')
            masks.push(text);
        if (command === 'stop-commands')
            stopped = text;
        if (command === 'error' || command === 'warning' || command === 'notice' || command === 'group')
            return { kind: command, text };
        return undefined;
    };
    const read = (line) => {
        if (stopped !== undefined) {
            if (line.trim() !== `::${stopped}::`)
                return { kind: 'text', text: line };
            stopped = undefined;
            return undefined;
        }
        const [, command, data] = pattern.exec(line) ?? [];
        return command === undefined ? { kind: 'text', text: line } : obey(command, data ?? '');
    };
    return { read, errors, warnings, masks };
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./packages/cli/src/runner/metadata.ts




const shape = dist/* looseObject */._H3({
    inputs: dist/* optional */.lqM(dist/* record */.g1P(dist/* string */.YjP(), dist/* nullable */.mee(dist/* looseObject */._H3({ default: dist/* optional */.lqM(dist/* unknown */.L5J()) })))),
    outputs: dist/* optional */.lqM(dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J())),
    runs: dist/* looseObject */._H3({ using: dist/* literal */.euz('node24'), main: dist/* string */.YjP(), post: dist/* optional */.lqM(dist/* string */.YjP()) }),
});
/** Reads `action.yml` below `root` (the unpacked repository). The expression `${{ github.token }}` becomes the token. */
function readMetadata(root, action, token) {
    const file = (0,external_node_path_.join)(root, 'actions', action, 'action.yml');
    const { inputs = {}, runs } = dist/* parse */.qgA(shape, (0,yaml_dist/* parse */.qg)((0,external_node_fs_.readFileSync)(file, 'utf8')));
    const defaults = Object.entries(inputs).flatMap(([name, input]) => input?.default === undefined ? [] : [[name, String(input.default).replace(/\$\{\{ *github\.token *\}\}/, token)]]);
    const at = (path) => (0,external_node_path_.resolve)((0,external_node_path_.dirname)(file), path);
    return {
        main: at(runs.main),
        post: runs.post === undefined ? undefined : at(runs.post),
        defaults: Object.fromEntries(defaults),
    };
}

;// CONCATENATED MODULE: ./packages/cli/src/runner/step.ts








/**
 * Runs one action as the runner runs it: a process of its own on the built bundle, inputs as `INPUT_*`, command files, and
 * then, unless told otherwise, the post step with what `main` saved.
 */
async function runStep(job, action, inputs) {
    const metadata = readMetadata(job.root, action, job.token);
    const given = { ...metadata.defaults, ...inputs };
    const main = await runPhase(job, metadata.main, { inputs: given, state: {} });
    if (metadata.post === undefined || job.kill?.aborted)
        return main;
    const { cancel: _, ...rest } = job;
    return { ...main, post: await runPhase(rest, metadata.post, { inputs: given, state: main.state }) };
}
async function runPhase(job, file, given) {
    const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'step-'));
    const files = commandFiles(folder);
    try {
        const started = performance.now();
        const ended = await execute(job, file, { ...environment(job, given), ...files });
        const read = (name) => (0,external_node_fs_.readFileSync)(files[name], 'utf8');
        return {
            ...ended,
            outputs: readCommandFile(read('GITHUB_OUTPUT')),
            state: readCommandFile(read('GITHUB_STATE')),
            summary: read('GITHUB_STEP_SUMMARY'),
            milliseconds: performance.now() - started,
        };
    }
    finally {
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    }
}
function commandFiles(folder) {
    const file = (name) => {
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, name), '');
        return (0,external_node_path_.join)(folder, name);
    };
    return {
        GITHUB_OUTPUT: file('output'),
        GITHUB_STATE: file('state'),
        GITHUB_STEP_SUMMARY: file('summary'),
        GITHUB_ENV: file('env'),
        GITHUB_PATH: file('path'),
    };
}
function environment({ workspace, env }, { inputs, state }) {
    const name = (input) => `INPUT_${input.toUpperCase().replaceAll(' ', '_')}`;
    return {
        PATH: process.env['PATH'] ?? '',
        HOME: process.env['HOME'] ?? '',
        ...env,
        ...Object.fromEntries(Object.entries(inputs).map(([input, value]) => [name(input), value])),
        ...Object.fromEntries(Object.entries(state).map(([key, value]) => [`STATE_${key}`, value])),
        // Actions run on Node 24; on an older one the SDK would begin every log with a page of advice.
        AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
        CI: 'true',
        GITHUB_ACTIONS: 'true',
        GITHUB_WORKSPACE: workspace,
    };
}
async function execute(job, file, env) {
    const child = (0,external_node_child_process_.spawn)(job.node ?? process.execPath, [file], {
        cwd: job.workspace,
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
    });
    const stopCancelling = cancelLikeTheRunner(child, job.cancel);
    const kill = () => void child.kill('SIGKILL');
    job.kill?.addEventListener('abort', kill, { once: true });
    const reader = logReader();
    const log = [];
    const listen = async (stream) => {
        for await (const line of (0,external_node_readline_.createInterface)({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
            log.push(line);
            const shown = reader.read(line);
            if (shown !== undefined)
                job.onLine?.(shown);
        }
    };
    const code = new Promise((done, broken) => {
        child.on('error', broken);
        child.on('close', (exit) => done(exit ?? 137));
    });
    const [exitCode] = await Promise.all([code, listen(child.stdout), listen(child.stderr)]);
    stopCancelling();
    job.kill?.removeEventListener('abort', kill);
    return { exitCode, errors: reader.errors, warnings: reader.warnings, log };
}
function cancelLikeTheRunner(child, signal) {
    const timers = [];
    const begin = () => {
        child.kill('SIGINT');
        timers.push(setTimeout(() => child.kill('SIGTERM'), 7_500), setTimeout(() => child.kill('SIGKILL'), 10_000));
    };
    if (signal?.aborted)
        begin();
    signal?.addEventListener('abort', begin, { once: true });
    return () => {
        signal?.removeEventListener('abort', begin);
        timers.forEach(clearTimeout);
    };
}


/***/ }),

/***/ 9678:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ UsageError)
/* harmony export */ });
/** The words of the call are off: says what is allowed. The command ends with exit code 2. */
class UsageError extends Error {
    name = 'UsageError';
}


/***/ })

};
