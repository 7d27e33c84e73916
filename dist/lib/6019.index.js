export const id = 6019;
export const ids = [6019];
export const modules = {

/***/ 6019:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sweep: () => (/* binding */ sweep)
});

// EXTERNAL MODULE: ./packages/action/src/index.ts + 21 modules
var src = __webpack_require__(8284);
// EXTERNAL MODULE: ./packages/aws/src/index.ts + 63 modules
var aws_src = __webpack_require__(5727);
// EXTERNAL MODULE: ./packages/github/src/index.ts + 19 modules
var github_src = __webpack_require__(2592);
// EXTERNAL MODULE: ./packages/cli/src/options.ts
var options = __webpack_require__(1428);
;// CONCATENATED MODULE: ./packages/cli/src/sweep/judge-wants.ts
/**
 * Decides on one running job. Only what is known to be wanted by nobody is stopped: doubt keeps it, for a job that was stopped wrongly
 * costs more than one that runs on to its end. Pure.
 */
function judgeWants({ wants }, known) {
    if (wants === undefined)
        return { keep: true, why: 'its tags are not understood' };
    if (wants.length === 0)
        return { keep: true, why: 'nothing says for whom it runs' };
    const judged = wants.map((want) => judgeOne(want, known));
    return judged.find(({ keep }) => keep) ?? { keep: false, why: judged.map(({ why }) => why).join('; ') };
}
function judgeOne({ repository, commit, pullRequest }, known) {
    const short = commit.slice(0, 12);
    if (pullRequest === undefined)
        return { keep: true, why: `commit ${short} of ${repository} wants it` };
    const name = `pull request #${pullRequest}`;
    if (repository !== known.repository)
        return { keep: true, why: `${name} of ${repository} wants it` };
    const pull = known.pulls.get(pullRequest);
    if (pull === undefined)
        return { keep: true, why: `it is not known how ${name} stands` };
    if (pull.state !== 'open')
        return { keep: false, why: `${name} is ${pull.state}` };
    if (pull.commit !== commit)
        return { keep: false, why: `${name} moved on from ${short} to ${pull.commit.slice(0, 12)}` };
    return { keep: true, why: `${name} wants it` };
}

// EXTERNAL MODULE: ./packages/cli/src/usage-error.ts
var usage_error = __webpack_require__(9678);
;// CONCATENATED MODULE: ./packages/cli/src/command/sweep.ts






const usage = {
    usage: 'modelway sweep [options]',
    options: {
        repository: { type: 'string', says: 'whose pull requests count, owner/name (or GITHUB_REPOSITORY)' },
        line: { type: 'string', says: 'only jobs of this line' },
        'pull-request': { type: 'string', says: 'only jobs that this pull request wanted' },
        'dry-run': { type: 'boolean', says: 'list what would be stopped, and stop nothing' },
    },
};
/**
 * Finds training and processing jobs that Modelway began and that nobody wants any more, and stops them. The token of GitHub comes from
 * GITHUB_TOKEN, as from a job with `pull-requests: read`. Exit code 1 when a job could not be stopped.
 */
async function sweep({ argv }) {
    const { values } = (0,options/* readOptions */.T)(argv, usage);
    const repository = values.repository ?? process.env['GITHUB_REPOSITORY'] ?? '';
    if (!/^[\w.-]+\/[\w.-]+$/.test(repository))
        throw new usage_error/* UsageError */.e(`--repository must be owner/name (or set GITHUB_REPOSITORY), found "${repository}"`);
    const number = pullNumber(values['pull-request']);
    const aws = (0,aws_src/* connect */.Ng)({ env: process.env, clock: src/* runnerClock */.gw });
    const jobs = (await (0,aws_src/* runningJobs */.CG)(aws)).filter((job) => concerns(job, { line: values.line, repository, number }));
    const known = { repository, pulls: await pullsOf(repository, jobs) };
    return work(aws, jobs, { known, dry: values['dry-run'] === true });
}
function pullNumber(given) {
    if (given === undefined)
        return undefined;
    if (!/^[1-9]\d{0,9}$/.test(given))
        throw new usage_error/* UsageError */.e(`--pull-request must be a number, found "${given}"`);
    return Number(given);
}
const concerns = ({ line, wants = [] }, only) => (only.line === undefined || line === only.line) &&
    (only.number === undefined ||
        wants.some((it) => it.repository === only.repository && it.pullRequest === only.number));
/** Asks GitHub how each pull request stands. One that it does not tell of stays unknown, and its jobs are kept. */
async function pullsOf(repository, jobs) {
    const wants = jobs.flatMap((job) => job.wants ?? []).filter((want) => want.repository === repository);
    const numbers = new Set(wants.flatMap(({ pullRequest }) => pullRequest ?? []));
    const pulls = new Map();
    if (numbers.size === 0)
        return pulls;
    const [token, apiUrl] = [process.env['GITHUB_TOKEN'], process.env['GITHUB_API_URL'] || 'https://api.github.com'];
    if (!token)
        throw new usage_error/* UsageError */.e('GITHUB_TOKEN is not set; a token with pull-requests: read is needed');
    const github = await (0,github_src/* connectGitHub */.UY)({ token, apiUrl, repository });
    for (const number of numbers) {
        const pull = await (0,github_src/* pullHead */.gR)(github, number).catch((cause) => {
            process.stderr.write(`pull request #${number}: ${cause.message}\n`);
        });
        if (pull)
            pulls.set(number, pull);
    }
    return pulls;
}
async function work(aws, jobs, { known, dry }) {
    let [stopped, failed] = [0, 0];
    for (const job of jobs) {
        const { keep, why } = judgeWants(job, known);
        const say = (did) => void process.stdout.write(`${job.name}: ${did}: ${why}\n`);
        if (keep || dry) {
            say(keep ? 'kept' : 'would be stopped');
            continue;
        }
        try {
            say({ told: 'stopped', ended: 'ended already', absent: 'gone', 'not-ours': 'not ours', wanted: 'kept' }[await (0,aws_src/* stopRunningJob */.$S)(aws, job)]);
            stopped += 1;
        }
        catch (cause) {
            failed += 1;
            process.stderr.write(`${job.name}: ${cause instanceof Error ? cause.message : String(cause)}\n`);
        }
    }
    process.stdout.write(`${jobs.length} running jobs of ours, ${stopped} stopped${failed > 0 ? `, ${failed} could not be` : ''}\n`);
    return failed > 0 ? 1 : 0;
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


/***/ })

};
