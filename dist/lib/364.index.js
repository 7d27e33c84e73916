export const id = 364;
export const ids = [364];
export const modules = {

/***/ 3364:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   exportLineage: () => (/* binding */ exportLineage)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _modelway_lineage__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2189);
/* harmony import */ var _modelway_report__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8158);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1428);
/* harmony import */ var _usage_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9678);
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(345);






const usage = {
    usage: 'modelway export <file | lineage URI | sha256:… | ref> --as FORM [options]',
    options: {
        store: _store_js__WEBPACK_IMPORTED_MODULE_4__/* .storeOption */ .XS,
        as: { type: 'string', says: 'jsonl (in-toto statements, JSON Lines), markdown, mermaid or html' },
        out: { type: 'string', says: 'the file to write (default: standard output)' },
    },
};
const forms = {
    jsonl: (lineage) => (0,_modelway_lineage__WEBPACK_IMPORTED_MODULE_1__/* .serialize */ .lK)(lineage, (0,_store_js__WEBPACK_IMPORTED_MODULE_4__/* .onlyHead */ .XX)(lineage)),
    markdown: (lineage) => (0,_modelway_report__WEBPACK_IMPORTED_MODULE_2__/* .renderMarkdown */ .Gc)(lineage, { line: lineOf(lineage), budget: 1_000_000 }),
    html: (lineage) => (0,_modelway_report__WEBPACK_IMPORTED_MODULE_2__/* .renderHtml */ .K2)(lineage, { line: lineOf(lineage) }),
    mermaid: (lineage) => `${(0,_modelway_report__WEBPACK_IMPORTED_MODULE_2__/* .lineageMermaid */ .d8)(lineage)}\n`,
};
/** Writes a lineage in another form. SLSA, ML-BOM and OpenLineage are projections that come later. */
async function exportLineage({ argv }) {
    const { values, words } = (0,_options_js__WEBPACK_IMPORTED_MODULE_3__/* .readOptions */ .T)(argv, usage);
    const form = forms[values.as ?? 'jsonl'];
    if (form === undefined)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .e(`--as must be one of ${Object.keys(forms).join(', ')}, found "${values.as}"`);
    const [name] = words;
    if (name === undefined)
        throw new _usage_error_js__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .e('what shall be exported? Give a file, a lineage URI, sha256:<hex>, or a ref');
    const text = form(await (0,_store_js__WEBPACK_IMPORTED_MODULE_4__/* .openNamed */ .S3)(name, values.store));
    if (values.out === undefined)
        process.stdout.write(text);
    else
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(values.out, text);
    return 0;
}
const lineOf = (lineage) => [...lineage.values()].at(-1)?.predicate.line ?? '';


/***/ }),

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
