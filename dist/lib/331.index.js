export const id = 331;
export const ids = [331];
export const modules = {

/***/ 345:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S3: () => (/* binding */ openNamed),
/* harmony export */   XS: () => (/* binding */ storeOption),
/* harmony export */   XX: () => (/* binding */ onlyHead),
/* harmony export */   f6: () => (/* binding */ storeAt)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _modelway_action__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8257);
/* harmony import */ var _modelway_aws__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(242);
/* harmony import */ var _modelway_lineage__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2189);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9678);





const storeOption = { type: 'string', says: 'the store, s3://bucket/prefix (or MODELWAY_STORE)' };
/** @returns the store that `--store` or MODELWAY_STORE names. */
function storeAt(uri) {
    const given = uri ?? process.env['MODELWAY_STORE'];
    if (!given)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .e('--store s3://bucket/prefix is needed (or MODELWAY_STORE)');
    return (0,_modelway_aws__WEBPACK_IMPORTED_MODULE_2__/* .s3Store */ .yc)({ uri: given.replace(/\/+$/, ''), env: process.env, now: () => new Date() });
}
/**
 * Opens a lineage by whatever name a person has for it: a file, `s3://…/lineage/<sha256>.jsonl`, `sha256:<hex>`, or a ref such
 * as `lines/churn/production` or `commits/<sha>/churn`.
 */
async function openNamed(name, storeUri) {
    const digest = /(?:^sha256:|lineage\/)([0-9a-f]{64})(?:\.jsonl)?$/.exec(name)?.[1];
    if (name.startsWith('s3://') && digest !== undefined)
        return (0,_modelway_action__WEBPACK_IMPORTED_MODULE_1__/* .openHeads */ .yc)(storeAt(name.slice(0, name.indexOf('/lineage/'))), [`sha256:${digest}`]);
    if (name.startsWith('sha256:') && digest !== undefined)
        return (0,_modelway_action__WEBPACK_IMPORTED_MODULE_1__/* .openHeads */ .yc)(storeAt(storeUri), [`sha256:${digest}`]);
    if (name.endsWith('.jsonl'))
        return (0,_modelway_lineage__WEBPACK_IMPORTED_MODULE_3__/* .open */ .ho)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(name), digest === undefined ? undefined : `sha256:${digest}`);
    const ref = await (0,_modelway_action__WEBPACK_IMPORTED_MODULE_1__/* .readRef */ .sg)(storeAt(storeUri), name.replace(/^refs\//, ''));
    if (ref === undefined)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .e(`"${name}" is no file, no lineage URI, no sha256:<hex>, and no ref in the store`);
    return (0,_modelway_action__WEBPACK_IMPORTED_MODULE_1__/* .openHeads */ .yc)(storeAt(storeUri), ref.heads);
}
/** @returns the one head of a lineage. @throws Error when it has several: then a question about "the" lineage has no answer. */
function onlyHead(lineage) {
    const [head, ...others] = (0,_modelway_lineage__WEBPACK_IMPORTED_MODULE_3__/* .heads */ .c9)(lineage);
    if (head === undefined || others.length > 0)
        throw new Error(`the lineage has ${others.length + 1} heads; name one by sha256:<hex>`);
    return head;
}


/***/ }),

/***/ 2331:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verify: () => (/* binding */ verify)
/* harmony export */ });
/* harmony import */ var _modelway_lineage__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2189);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1428);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9678);
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(345);




const usage = {
    usage: 'modelway verify <file | lineage URI | sha256:… | ref> [options]',
    options: { store: _store_js__WEBPACK_IMPORTED_MODULE_2__/* .storeOption */ .XS, json: { type: 'boolean', says: 'print the statements as JSON' } },
};
/**
 * Opens a lineage, which recomputes every digest, and lists its statements. Signatures are a later layer: this proves that
 * nothing was changed or left out since the head was named, not who named it.
 */
async function verify({ argv }) {
    const { values, words } = (0,_options_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptions */ .T)(argv, usage);
    const [name] = words;
    if (name === undefined)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .e('what shall be verified? Give a file, a lineage URI, sha256:<hex>, or a ref');
    const lineage = await (0,_store_js__WEBPACK_IMPORTED_MODULE_2__/* .openNamed */ .S3)(name, values.store);
    const rows = [...lineage].map(([id, statement]) => row(id, statement));
    const text = values.json
        ? JSON.stringify({ heads: (0,_modelway_lineage__WEBPACK_IMPORTED_MODULE_0__/* .heads */ .c9)(lineage), statements: rows }, null, 2)
        : rows.map(line).join('\n');
    process.stdout.write(`${text}\n`);
    if (!values.json)
        process.stdout.write(`\n${rows.length} statements, every digest recomputed; head ${(0,_modelway_lineage__WEBPACK_IMPORTED_MODULE_0__/* .heads */ .c9)(lineage).join(', ')}\n`);
    return 0;
}
const row = (id, { predicate }) => ({
    id,
    action: predicate.action,
    line: predicate.line,
    verdict: predicate.verdict.word,
    commit: predicate.run.commit,
    finishedOn: predicate.finishedOn,
});
const line = (it) => `${it.id.slice(7, 19)}  ${it.finishedOn}  ${it.action.padEnd(16)} ${it.verdict.padEnd(12)} ${it.line}  ${it.commit.slice(0, 12)}`;


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
