export const id = 224;
export const ids = [224];
export const modules = {

/***/ 4224:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   init: () => (/* binding */ init)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1428);



const usage = { usage: 'modelway init', options: {} };
/** What is written, and where it is taken from below the unpacked repository. */
const files = [
    ['.github/workflows/train-on-pull-request.yml', 'workflows-examples/train-on-pull-request.yml'],
    ['.github/workflows/promote-on-tag.yml', 'workflows-examples/promote-on-tag.yml'],
    ['modelway.yml', 'examples/mortgage/modelway.yml'],
];
/** Copies the example workflows and a policy into this folder. A file that is there already is left as it is. */
async function init({ argv, root }) {
    (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .readOptions */ .T)(argv, usage);
    for (const [target, source] of files)
        process.stdout.write(`${place((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(process.cwd(), target), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, source))}  ${target}\n`);
    process.stdout.write('\nNow set the account, role, bucket and line in the workflows, and the bounds in modelway.yml.\n');
    return 0;
}
function place(target, source) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(target))
        return 'kept   ';
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(target), { recursive: true });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(target, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(source));
    return 'written';
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
