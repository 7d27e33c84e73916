export const id = 889;
export const ids = [889];
export const modules = {

/***/ 2889:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runAction: () => (/* binding */ runAction)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1428);
/* harmony import */ var _runner_run_env_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3370);
/* harmony import */ var _runner_step_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4021);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9678);








const usage = {
    usage: 'modelway run <action> --input name=value … [options]',
    options: {
        input: { type: 'string', multiple: true, says: 'an input of the action, name=value; may be given more than once' },
        commit: { type: 'string', says: 'the commit that it is for (default: HEAD)' },
        workspace: { type: 'string', says: 'the checkout (default: this folder)' },
    },
};
/** Runs one action here as the runner would: a process on the built bundle. AWS settings come from this shell's environment. */
async function runAction({ argv, root }) {
    const { values, words } = (0,_options_js__WEBPACK_IMPORTED_MODULE_4__/* .readOptions */ .T)(argv, usage);
    const [action] = words;
    if (action === undefined)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_7__/* .UsageError */ .e('which action? For example: modelway run version-dataset --input path=data …');
    const workspace = values.workspace ?? process.cwd();
    const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), 'modelway-'));
    try {
        const env = { ...cloudEnv(), ...(0,_runner_run_env_js__WEBPACK_IMPORTED_MODULE_5__/* .runEnv */ .Z)(trigger(workspace, values.commit ?? 'HEAD'), folder) };
        const onLine = ({ text }) => void process.stdout.write(`${text}\n`);
        const step = await (0,_runner_step_js__WEBPACK_IMPORTED_MODULE_6__/* .runStep */ .e)({ root, workspace, env, token: process.env['GITHUB_TOKEN'] ?? '', onLine }, action, inputsOf(values.input ?? []));
        for (const [name, value] of Object.entries(step.outputs))
            process.stdout.write(`${name}=${value}\n`);
        return step.exitCode;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(folder, { recursive: true, force: true });
    }
}
const cloudEnv = () => Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => /^(AWS_|GITHUB_API_URL$)/.test(name) && value ? [[name, value]] : []));
function inputsOf(given) {
    const bad = given.filter((it) => !/^[a-z-]+=/.test(it));
    if (bad.length > 0)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_7__/* .UsageError */ .e(`--input must be name=value, found ${bad.join(', ')}`);
    return Object.fromEntries(given.map((it) => [it.slice(0, it.indexOf('=')), it.slice(it.indexOf('=') + 1)]));
}
function trigger(workspace, commit) {
    const git = (...args) => (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFileSync)('git', args, { cwd: workspace, encoding: 'utf8' }).trim();
    return {
        repository: 'local/repository',
        commit: git('rev-parse', '--verify', `${commit}^{commit}`),
        ref: 'refs/heads/local',
        event: 'push',
        payload: {},
        workflow: 'terminal.yml',
        runId: process.pid,
        job: 'terminal',
        actor: (0,node_os__WEBPACK_IMPORTED_MODULE_2__.userInfo)().username,
    };
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
