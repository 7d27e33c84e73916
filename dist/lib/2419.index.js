export const id = 2419;
export const ids = [2419,6500,6843];
export const modules = {

/***/ 2419:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ evaluate_gate)
});

// EXTERNAL MODULE: ./packages/action/src/index.ts + 21 modules
var src = __webpack_require__(8284);
// EXTERNAL MODULE: ./packages/aws/src/index.ts + 63 modules
var aws_src = __webpack_require__(5727);
;// CONCATENATED MODULE: ./actions/evaluate-gate/baseline-input.ts

const packageArn = /^arn:aws[a-z-]*:sagemaker:[a-z0-9-]{3,30}:\d{12}:model-package\/[a-zA-Z0-9-]{1,63}(\/\d{1,9})?$/;
/** What Git allows in a name, less what it gives a meaning to. */
const tagName = /^(?!-)(?!.*(\.\.|@\{|\/\/|\.lock$|[/.]$))[^\s~^:?*[\\\p{Cc}]{1,255}$/u;
/** The model to compare with: `endpoint`, `merge-base`, `tag:<name>`, `model-package:<arn>`, `lineage:<uri>` or `none`. */
const baselineInput = () => ({ parse: read });
function read(given) {
    if (given === 'endpoint' || given === 'merge-base' || given === 'none')
        return { is: given };
    const at = given.indexOf(':');
    const [kind, rest] = [given.slice(0, at), given.slice(at + 1)];
    if (at > 0 && kind === 'tag' && tagName.test(rest))
        return { is: kind, name: rest };
    if (at > 0 && kind === 'model-package' && packageArn.test(rest))
        return { is: kind, arn: rest };
    if (at > 0 && kind === 'lineage' && rest.startsWith('s3://'))
        return { is: kind, uri: rest };
    throw new src/* InputFault */.H5('must be endpoint, merge-base, tag:<name of a tag>, model-package:<ARN of a version in the registry>, lineage:<s3://…/lineage/<sha256>.jsonl> or none');
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/claim-input.ts

const kinds = ['json', 'dvc', 'model-monitor', 'clarify', 'bedrock'];
const functionName = /^(?:arn:aws[\w-]*:lambda:[a-z0-9-]+:\d{12}:function:)?[\w-]{1,64}(?::[\w$-]{1,128})?$/;
/** `scores`, `training-job`, `mlflow`, `mlflow:<run>`, `lambda:<function>`, or a kind of file with where it lies: `clarify:s3://bucket/analysis.json`. */
const evidenceInput = () => ({ parse: claim_input_read });
function claim_input_read(given) {
    if (given === 'scores' || given === 'training-job' || given === 'mlflow')
        return { is: given };
    const split = given.indexOf(':');
    const kind = kinds.find((it) => it === given.slice(0, split));
    const [word, at] = [given.slice(0, split), given.slice(split + 1)];
    if (word === 'mlflow' && /^[\w-]{1,100}$/.test(at))
        return { is: 'mlflow', run: at };
    if (word === 'lambda' && functionName.test(at))
        return { is: 'lambda', name: at };
    if (kind === undefined || at === '' || /\p{Cc}/u.test(at))
        throw new src/* InputFault */.H5(`must be scores, training-job, mlflow, mlflow:<run id>, lambda:<name or ARN of a function>, or ${kinds.join(', ')} followed by a colon and a path of the checkout or an s3:// address, such as dvc:metrics.json`);
    return { is: kind, at };
}

// EXTERNAL MODULE: ./packages/lineage/src/index.ts + 22 modules
var lineage_src = __webpack_require__(7794);
;// CONCATENATED MODULE: ./packages/judge/src/scores/decimal.ts
const powers = Float64Array.from({ length: 23 }, (_, i) => 10 ** i);
const most = 2 ** 53;
/**
 * A JSON number, read from its bytes. Up to 15 digits and 22 places one division of two exact doubles is the right answer (Clinger,
 * 1990); the rest goes through the engine's own reader.
 * @returns NaN where the bytes are no JSON number, or no finite one.
 */
function decimalAt(bytes, from, to) {
    let at = from;
    const negative = bytes[at] === 45;
    if (negative)
        at += 1;
    const first = at;
    let mantissa = 0;
    let digit = bytes[at] - 48; // Safe, here and below: compared before it is used.
    while (at < to && digit >= 0 && digit <= 9) {
        mantissa = mantissa * 10 + digit;
        at += 1;
        digit = bytes[at] - 48;
    }
    const whole = at - first;
    if (whole === 0 || (whole > 1 && bytes[first] === 48))
        return Number.NaN;
    let places = 0;
    if (at < to && bytes[at] === 46) {
        const point = at;
        at += 1;
        digit = bytes[at] - 48;
        while (at < to && digit >= 0 && digit <= 9) {
            mantissa = mantissa * 10 + digit;
            at += 1;
            digit = bytes[at] - 48;
        }
        places = at - point - 1;
        if (places === 0)
            return Number.NaN;
    }
    if (at !== to || mantissa > most || places > 22)
        return slowly(bytes, from, to);
    const value = mantissa / powers[places];
    return negative ? -value : value;
}
const grammar = /^-?(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?$/;
function slowly(bytes, from, to) {
    const text = String.fromCharCode(...bytes.subarray(from, Math.min(to, from + 400)));
    const value = grammar.test(text) ? Number(text) : Number.NaN;
    return Number.isFinite(value) ? value : Number.NaN;
}

;// CONCATENATED MODULE: ./packages/judge/src/scores/lines.ts
const [newline, carriage] = [10, 13];
/** A line that is longer holds no score: what has been read of it is let go. */
const longest = 2 ** 20;
/** Cuts chunks into lines and has each read; what a chunk ends in the middle of waits for the next. Memory: one chunk and one line. */
class ScoreLines {
    rest = new Uint8Array();
    line = 0;
    tooLong = false;
    found = { bytes: new Uint8Array(), from: 0, to: 0, score: 0 };
    read;
    sink;
    constructor(read, sink) {
        this.read = read;
        this.sink = sink;
    }
    push(chunk) {
        let bytes = chunk;
        if (this.rest.length > 0) {
            bytes = new Uint8Array(this.rest.length + chunk.length);
            bytes.set(this.rest);
            bytes.set(chunk, this.rest.length);
        }
        let from = 0;
        for (let to = bytes.indexOf(newline); to !== -1; to = bytes.indexOf(newline, from)) {
            this.take(bytes, from, to);
            from = to + 1;
        }
        this.rest = bytes.slice(from);
        if (this.rest.length <= longest)
            return;
        this.tooLong = true;
        this.rest = new Uint8Array();
    }
    end() {
        if (this.rest.length > 0 || this.tooLong)
            this.take(this.rest, 0, this.rest.length);
        this.rest = new Uint8Array();
    }
    take(bytes, from, last) {
        this.line += 1;
        const to = last > from && bytes[last - 1] === carriage ? last - 1 : last;
        const { found, sink, tooLong } = this;
        this.tooLong = false;
        if (to === from && !tooLong)
            return;
        if (!tooLong && this.read(bytes, from, to, found))
            sink.score(this.line, found, found.score);
        else
            sink.unreadable(this.line);
    }
}

;// CONCATENATED MODULE: ./packages/judge/src/scores/score-file-fault.ts
/** What is wrong with a file of scores as a whole: a sentence without its subject, such as "is compressed with LZO, …". */
class ScoreFileFault extends Error {
    name = 'ScoreFileFault';
}

;// CONCATENATED MODULE: ./packages/judge/src/scores/record-lines.ts



/** Cuts chunks into lines, each a record of these columns. @returns as `ScoreLines`. @throws ScoreFileFault from `push`, when a table has no such columns. */
function recordLines(format, columns, sink) {
    const names = [...columns.required, ...columns.optional];
    const values = new Float64Array(names.length);
    const asked = { key: columns.key, names, required: columns.required.length, values };
    const read = format === 'jsonl' ? jsonReader(asked) : csvReader(asked);
    return new ScoreLines(read.line, {
        score: (line, key) => sink.record(line, key, values),
        unreadable: (line) => {
            if (!(read.heads && line === 1))
                sink.unreadable(line);
        },
    });
}
const decoder = new TextDecoder('utf-8', { fatal: true });
const encoder = new TextEncoder();
const mapOf = (it) => (typeof it === 'object' && it !== null && !Array.isArray(it) ? it : {});
/** One object a line; `candidate.toxicity` is a member of that name, or `toxicity` inside of `candidate`. */
function jsonReader({ key, names, required, values }) {
    const line = (bytes, from, to, found) => {
        let record;
        try {
            record = mapOf(JSON.parse(decoder.decode(bytes.subarray(from, to))));
        }
        catch {
            return false; // Not JSON, as NaN is not; or not UTF-8.
        }
        const name = keyText(record[key]);
        if (name === undefined)
            return false;
        for (const [i, it] of names.entries()) {
            const value = memberOf(record, it);
            const isAbsent = value === undefined || (typeof value === 'object' && value !== null);
            if (isAbsent && i >= required)
                values[i] = Number.NaN;
            else if (typeof value === 'number' && Number.isFinite(value))
                values[i] = value;
            else
                return false;
        }
        found.bytes = encoder.encode(name);
        found.from = 0;
        found.to = found.bytes.length;
        return true;
    };
    return { line, heads: false };
}
function memberOf(record, name) {
    if (Object.hasOwn(record, name))
        return record[name];
    const dot = name.indexOf('.');
    if (dot === -1)
        return undefined;
    const inner = mapOf(record[name.slice(0, dot)]);
    return Object.hasOwn(inner, name.slice(dot + 1)) ? inner[name.slice(dot + 1)] : undefined;
}
/** Keys are texts or whole numbers. */
function keyText(it) {
    if (typeof it === 'string' && it !== '')
        return it;
    return typeof it === 'number' && Number.isSafeInteger(it) ? String(it) : undefined;
}
const [quote, comma] = [34, 44];
/** Cells may be quoted, but hold no line break. */
function csvReader({ key, names, required, values }) {
    let at;
    const line = (bytes, from, to, found) => {
        if (at === undefined) {
            at = header(decoder.decode(bytes.subarray(from, to)), [key, ...names], required);
            return false;
        }
        values.fill(Number.NaN);
        let [cell, start, hasKey] = [0, from, false];
        for (; start <= to; cell += 1) {
            const end = cellEnd(bytes, start, to);
            if (end === -1)
                return false;
            const column = at[cell] ?? -1;
            if (column === 0) {
                const isQuoted = bytes[start] === quote;
                found.bytes = isQuoted ? unquoted(bytes, start, end) : bytes;
                found.from = isQuoted ? 0 : start;
                found.to = isQuoted ? found.bytes.length : end;
                hasKey = found.to > found.from;
            }
            else if (column > 0) {
                const value = decimalAt(bytes, start, end);
                if (!Number.isFinite(value))
                    return false;
                values[column - 1] = value;
            }
            start = end + 1;
        }
        return hasKey && cell === at.length;
    };
    return { line, heads: true };
}
/** @returns per cell which of the names it has, or −1. */
function header(line, names, required) {
    const cells = line
        .replace(/^\uFEFF/, '')
        .split(',')
        .map((it) => it.replace(/^"(.*)"$/, '$1').replaceAll('""', '"'));
    const absent = names.slice(0, 1 + required).filter((it) => !cells.includes(it));
    const twice = names.filter((it) => cells.indexOf(it) !== cells.lastIndexOf(it));
    const faults = [
        ...absent.map((it) => `has no column "${it}"; it has ${cells.join(', ').slice(0, 300)}`),
        ...twice.map((it) => `has the column "${it}" more than once`),
    ];
    if (faults.length > 0)
        throw new ScoreFileFault(faults.join('; '));
    return cells.map((it) => names.indexOf(it));
}
function cellEnd(bytes, start, to) {
    let at = start;
    if (bytes[at] === quote && at < to) {
        for (at += 1; at < to; at += 1) {
            if (bytes[at] !== quote)
                continue;
            if (bytes[at + 1] !== quote || at + 1 >= to)
                break;
            at += 1;
        }
        at += 1;
        return at > to || (at < to && bytes[at] !== comma) ? -1 : at;
    }
    while (at < to && bytes[at] !== comma) {
        if (bytes[at] === quote)
            return -1;
        at += 1;
    }
    return at;
}
const unquoted = (bytes, start, end) => encoder.encode(new TextDecoder().decode(bytes.subarray(start + 1, end - 1)).replaceAll('""', '"'));

;// CONCATENATED MODULE: ./packages/judge/src/evaluators/record-table.ts
/** More than this nobody needs to compare two models. */
const mostRecords = 5_000_000;
const mostNamed = 5;
/** Keeps what records say, column by column, and finds what is wrong with all of them together. */
class RecordTable {
    columns;
    names;
    kept;
    keys = [];
    seen = new Set();
    decoder = new TextDecoder();
    bad = new Map();
    /** @param metrics that rules are about: whatever else a record says is passed over. */
    constructor(metrics) {
        this.names = [
            ...['candidate', 'baseline', 'label'],
            ...metrics.flatMap((it) => [`candidate.${it}`, `baseline.${it}`]),
        ];
        this.columns = { key: 'key', required: [], optional: this.names };
        this.kept = this.names.map(() => new Float64Array(1024));
    }
    record(row, { bytes, from, to }, values) {
        const key = this.decoder.decode(bytes.subarray(from, to));
        const at = this.keys.length;
        if (at >= mostRecords || this.seen.has(key)) {
            this.note(at >= mostRecords ? `are more than ${mostRecords}, from` : 'repeat the key of an earlier one:', row);
            return;
        }
        this.seen.add(key);
        this.keys.push(key);
        for (let c = 0; c < this.kept.length; c += 1) {
            if (this.kept[c]?.length === at)
                this.kept[c] = grown(this.kept[c] ?? new Float64Array());
            const column = this.kept[c];
            if (column)
                column[at] = values[c] ?? Number.NaN;
        }
    }
    unreadable(row, column) {
        this.note(column === undefined ? 'hold no key with finite numbers:' : `hold no finite "${column}":`, row);
    }
    /** @returns every fault; where there are none, `evidence` is whole. */
    faults() {
        const told = [...this.bad].map(([what, rows]) => `records ${what} ${listed(rows)}`);
        const gaps = this.names.flatMap((name) => this.gapsOf(name));
        const unlabelled = this.has('candidate') && !this.has('label') ? ['records have a score ("candidate") and no "label"'] : [];
        return [...told, ...gaps, ...unlabelled];
    }
    evidence() {
        const terms = (side) => Object.fromEntries(this.names
            .filter((it) => it.startsWith(`${side}.`) && this.has(it))
            .map((it) => [it.slice(side.length + 1), this.column(it)]));
        const baseline = terms('baseline');
        const scores = this.has('candidate') && this.has('label');
        return {
            records: this.keys.length,
            candidateTerms: terms('candidate'),
            ...(Object.keys(baseline).length > 0 ? { baselineTerms: baseline } : {}),
            ...(scores
                ? {
                    scores: {
                        keys: this.keys,
                        labels: this.column('label'),
                        candidate: this.column('candidate'),
                        ...(this.has('baseline') ? { baseline: this.column('baseline') } : {}),
                    },
                }
                : {}),
        };
    }
    column(name) {
        return (this.kept[this.names.indexOf(name)] ?? new Float64Array()).slice(0, this.keys.length);
    }
    has(name) {
        return this.column(name).some((it) => !Number.isNaN(it));
    }
    gapsOf(name) {
        const column = this.column(name);
        const gaps = column.reduce((sum, it) => sum + (Number.isNaN(it) ? 1 : 0), 0);
        return gaps === 0 || gaps === column.length ? [] : [`${gaps} of ${column.length} records have no "${name}"`];
    }
    note(what, row) {
        const rows = this.bad.get(what) ?? [];
        rows.push(row);
        this.bad.set(what, rows);
    }
}
function grown(column) {
    const larger = new Float64Array(2 * column.length);
    larger.set(column);
    return larger;
}
function listed(rows) {
    const more = rows.length - mostNamed;
    return `${rows.slice(0, mostNamed).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

;// CONCATENATED MODULE: ./packages/judge/src/evaluators/read-evidence.ts


/** Everything that is wrong with what an evaluator left, as ends of a sentence about it. */
class EvidenceFault extends Error {
    name = 'EvidenceFault';
    faults;
    constructor(...faults) {
        super(faults.join('; '));
        this.faults = faults;
    }
}
const isMap = (it) => typeof it === 'object' && it !== null && !Array.isArray(it);
/**
 * Reads what an evaluator wrote: `{"metrics": {"toxicity": 0.03}, "baseline": {…}, "records": […] | "records.parquet"}`. A record is
 * `{"key", "candidate", "baseline", "label"}`, where candidate and baseline are a score, or a map of one number per metric.
 * @param wanted metrics that rules are about. @throws EvidenceFault with all that is wrong; hostile text never throws anything else.
 */
function readEvidence(text, wanted) {
    const whole = parsed(text);
    if (!isMap(whole))
        throw new EvidenceFault('is no JSON object');
    const { model, records } = whole;
    const faults = [];
    if (model !== undefined && !(typeof model === 'string' && /^[0-9a-f]{64}$/.test(model)))
        faults.push('has a "model" that is no SHA-256 in small hexadecimal digits');
    const metrics = numbersOf(whole, 'metrics', { wanted, faults });
    const baseline = numbersOf(whole, 'baseline', { wanted, faults });
    const found = recordsOf(records, { wanted, faults });
    if (faults.length > 0)
        throw new EvidenceFault(...faults);
    return {
        ...(typeof model === 'string' ? { model } : {}),
        ...{ metrics, baseline },
        ...(found ? { records: found } : {}),
    };
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        const hint = /\b(NaN|-?Infinity)\b/.test(text.slice(0, 1_000_000))
            ? '; JSON has no NaN and no Infinity: leave out what has no value'
            : '';
        throw new EvidenceFault(`is not JSON${hint}`);
    }
}
/** Only what rules are about is taken: names that nobody asked for are never shown. */
function numbersOf(whole, member, { wanted, faults }) {
    const map = whole[member];
    if (map === undefined)
        return {};
    if (!isMap(map)) {
        faults.push(`has "${member}" that is no map from names to numbers`);
        return {};
    }
    const entries = wanted.filter((name) => Object.hasOwn(map, name)).map((name) => [name, map[name]]);
    const bad = entries.filter(([, it]) => typeof it !== 'number' || !Number.isFinite(it)).map(([name]) => name);
    if (bad.length > 0)
        faults.push(`has "${member}" without a finite number for ${bad.join(', ')}`);
    return Object.fromEntries(entries.filter(([name]) => !bad.includes(name))); // Safe: the others are numbers.
}
function recordsOf(given, { wanted, faults }) {
    if (given === undefined)
        return undefined;
    if (typeof given === 'string') {
        if (/^[A-Za-z0-9][A-Za-z0-9._-]{0,100}\.(jsonl|csv|parquet)$/.test(given))
            return { file: given };
        faults.push('has "records" that is no name of a .jsonl, .csv or .parquet file beside it');
        return undefined;
    }
    if (!Array.isArray(given)) {
        faults.push('has "records" that is neither a list nor the name of a file');
        return undefined;
    }
    const table = new RecordTable(wanted);
    given.forEach((it, i) => {
        take(table, it, i + 1);
    });
    faults.push(...table.faults());
    return table;
}
const read_evidence_encoder = new TextEncoder();
function take(table, given, row) {
    const record = isMap(given) ? given : {};
    const key = keyText(record['key']);
    if (key === undefined) {
        table.unreadable(row, 'key');
        return;
    }
    const { optional } = table.columns;
    const found = optional.map((name) => numberIn(record, name));
    const bad = optional.filter((_, i) => found[i] === 'bad');
    for (const name of bad)
        table.unreadable(row, name);
    if (bad.length > 0)
        return;
    const bytes = read_evidence_encoder.encode(key);
    table.record(row, { bytes, from: 0, to: bytes.length }, Float64Array.from(found)); // Safe: none is bad.
}
/** NaN: there is none. A map where a score could be holds terms. */
function numberIn(record, name) {
    const value = memberOf(record, name);
    if (value === undefined || ((name === 'candidate' || name === 'baseline') && isMap(value)))
        return Number.NaN;
    return typeof value === 'number' && Number.isFinite(value) ? value : 'bad';
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./actions/evaluate-gate/claim.ts
const nothing = { metrics: {}, facets: [], violations: [] };
/** For people: what such evidence is worth. */
const worth = {
    service: 'an AWS service reported them, on records that this gate did not see: weaker than scores that the gate computes itself',
    function: 'a Lambda function gave them when the gate asked, and nothing here shows what it did: weaker than scores that the gate computes itself',
    tracked: 'a run in MLflow holds them, into which others may write: much weaker than scores that the gate computes itself',
    claimed: 'a file says so, and nobody measured again: much weaker than scores that the gate computes itself',
};

;// CONCATENATED MODULE: ./actions/evaluate-gate/read-claim.ts




const objectOf = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
const listOf = (value) => (Array.isArray(value) ? value : []);
const finite = (value) => typeof value === 'number' && Number.isFinite(value) ? value : undefined;
/** The policy writes `log-loss` where others write `log_loss` or `LogLoss`. */
const metricName = (name) => name
    .replace(/^Builtin\./, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replaceAll('_', '-')
    .toLowerCase();
const readers = { json, dvc, 'model-monitor': monitor, clarify, bedrock };
/** @param text of a file that others wrote: hostile. @throws Refusal when it is not of its kind or holds no number at all. */
function readClaim(kind, text, at) {
    let claim;
    try {
        claim = readers[kind](text);
    }
    catch (cause) {
        throw new src/* Refusal */.P_(`evidence ${kind}:${at}: cannot be read: ${cause.message.split('\n')[0]?.slice(0, 300)}`);
    }
    const found = (claim.scores ? 1 : 0) + Object.keys(claim.metrics).length + claim.facets.length + claim.violations.length;
    if (found === 0 && kind !== 'model-monitor')
        throw new src/* Refusal */.P_(`evidence ${kind}:${at}: holds no finite number in the place where ${kind} keeps them`);
    return claim;
}
/** Our own shape: `{"model": "<sha256>", "metrics": {"auc": 0.81}, "records": [{"key", "candidate", "baseline", "label"}]}`, as evaluators write it. */
function json(text) {
    const { model, metrics, records } = objectOf(JSON.parse(text));
    const digest = typeof model === 'string' && /^[0-9a-f]{64}$/.test(model) ? { model } : {};
    const claim = { ...nothing, ...digest, metrics: read_claim_numbersOf(objectOf(metrics)) };
    if (records === undefined)
        return claim;
    const { records: table } = readEvidence(text, []);
    if (!(table instanceof RecordTable))
        throw new Error('its "records" must be a list in the file itself');
    const { scores } = table.evidence();
    if (scores === undefined)
        throw new Error('its "records" have no "candidate" and "label"');
    return { ...claim, scores };
}
/** A metrics file of DVC, JSON or YAML: nested maps, of which the last names are the metrics. */
function dvc(text) {
    const value = (0,dist/* parse */.qg)(text, { maxAliasCount: 0 });
    return { ...nothing, metrics: leaves(objectOf(value), 0) };
}
/** `statistics.json` of model quality, or the violations that a monitor found. */
function monitor(text) {
    const whole = objectOf(JSON.parse(text));
    const kinds = ['binary_classification_metrics', 'regression_metrics', 'multiclass_classification_metrics'];
    const metrics = kinds.flatMap((kind) => Object.entries(objectOf(whole[kind])));
    const violations = listOf(whole['violations']).map((it) => {
        const { feature_name: feature, metric_name: metric, constraint_check_type: check, description } = objectOf(it);
        return [feature ?? metric, check, description]
            .filter((part) => typeof part === 'string')
            .join(': ')
            .slice(0, 500);
    });
    if (whole['violations'] === undefined && metrics.length === 0)
        throw new Error('it is neither the statistics of a model quality job nor a file of violations');
    // Curves and matrices have no `value`; what was not measurable is the text "NaN".
    return {
        ...nothing,
        metrics: read_claim_numbersOf(Object.fromEntries(metrics.map(([name, it]) => [name, objectOf(it)['value']]))),
        violations,
    };
}
/** `analysis.json` of Clarify: bias metrics per facet. */
function clarify(text) {
    const whole = objectOf(JSON.parse(text));
    const parts = [whole['pre_training_bias_metrics'], whole['post_training_bias_metrics']].map((it) => objectOf(objectOf(it)['facets']));
    const facets = parts.flatMap((part) => Object.entries(part).flatMap(([column, groups]) => listOf(groups).flatMap((group) => {
        const { value_or_threshold: value, metrics } = objectOf(group);
        return listOf(metrics).flatMap((it) => {
            const { name, value: found } = objectOf(it);
            const number = finite(found);
            return typeof name === 'string' && number !== undefined
                ? [{ column, value: String(value), metric: name, found: number }]
                : [];
        });
    })));
    return { ...nothing, facets };
}
/** One line per prompt: Bedrock leaves no average. A line without a result is no zero: then the metric is left out. */
function bedrock(text) {
    const sums = new Map();
    for (const line of text.split('\n').filter((it) => it.trim() !== ''))
        for (const score of listOf(objectOf(objectOf(JSON.parse(line))['automatedEvaluationResult'])['scores'])) {
            const { metricName: name, result } = objectOf(score);
            if (typeof name !== 'string')
                continue;
            const known = sums.get(name) ?? { sum: 0, count: 0, gaps: 0 };
            const value = finite(result);
            sums.set(name, value === undefined
                ? { ...known, gaps: known.gaps + 1 }
                : { ...known, sum: known.sum + value, count: known.count + 1 });
        }
    const whole = [...sums].filter(([, it]) => it.gaps === 0 && it.count > 0);
    return { ...nothing, metrics: Object.fromEntries(whole.map(([name, it]) => [metricName(name), it.sum / it.count])) };
}
const read_claim_numbersOf = (given) => Object.fromEntries(Object.entries(given).flatMap(([name, it]) => {
    const value = finite(it);
    return value === undefined ? [] : [[metricName(name), value]];
}));
function leaves(map, depth) {
    if (depth > 8)
        return {};
    const below = Object.values(map).map((it) => leaves(objectOf(it), depth + 1));
    return Object.fromEntries([read_claim_numbersOf(map), ...below].flatMap((it) => Object.entries(it)));
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/claim-lambda.ts




/**
 * Asks the function for the numbers, when there is one to be asked. It is told which model to evaluate, and has to say of which one its
 * numbers are: a function that evaluates what it knows from elsewhere is found out. @throws Refusal when it fails, or does not say so.
 */
async function askedFunction(trip, gate) {
    const { ask, model, policy } = gate;
    if (ask === undefined)
        return gate;
    const event = {
        version: 1,
        line: trip.line,
        commit: trip.run.commit,
        model,
        metrics: Object.keys(policy.rules.metrics),
    };
    trip.log.info(`Asking the function ${ask} about model sha256 ${model.sha256}.`);
    const { bytes, version } = await (0,aws_src/* reach */.gl)(trip)
        .functions({ name: ask, event, signal: trip.signal })
        .catch((cause) => {
        if (cause instanceof aws_src/* FunctionFailed */.SA)
            throw new src/* Refusal */.P_(`evidence lambda:${ask}: the function failed: ${cause.message}`);
        throw cause;
    });
    const claim = readClaim('json', new TextDecoder().decode(bytes), `lambda:${ask}`);
    if (claim.model !== model.sha256)
        throw new src/* Refusal */.P_(`evidence lambda:${ask}: was asked about model sha256 ${model.sha256} and answered about ${claim.model ? `sha256 ${claim.model}` : 'none'}; return {"model": event["model"]["sha256"], "metrics": {…}}`);
    return {
        ...gate,
        claim,
        file: { uri: `lambda:${ask}${version ? ` (version ${version})` : ''}`, sha256: (0,lineage_src/* sha256 */.sc)(bytes) },
    };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/judge/src/metric/index.ts + 6 modules
var src_metric = __webpack_require__(3842);
;// CONCATENATED MODULE: ./packages/judge/src/subject.ts


/** @returns 1 when a larger value is better, −1 when a smaller one is. */
const turnOf = ({ direction }) => direction === 'higher-is-better' ? 1 : -1;
/** The same of a metric that is known by name. */
const orientation = (metric) => turnOf(src_metric/* metrics */.qd[metric]);
/** @returns what is known of a metric by its name. */
const known = (metric) => ({
    metric,
    direction: src_metric/* metrics */.qd[metric].direction,
    classes: src_metric/* metrics */.qd[metric].classes,
});
/** @returns the comparison as the lineage keeps it. */
function compared({ metric, direction, slice, records, rule, limit }, found) {
    return {
        metric,
        ...(slice ? { slice: { ...slice } } : {}),
        rule,
        direction,
        records,
        limit: decimal(limit),
        ...found,
    };
}
/** Twelve digits: the last few of a double differ between processors, and nobody can see them. */
const decimal = (value) => (0,lineage_src/* toDecimal */.nI)(Number(value.toPrecision(12)));

;// CONCATENATED MODULE: ./packages/judge/src/sentence.ts

/** @returns `auc` or `auc on black=yes`. Names of slices are bounded: a cell of a data set may hold anything. */
function nameOf({ metric, slice }) {
    return slice === undefined ? metric : `${metric} on ${bounded(slice.column)}=${bounded(slice.value)}`;
}
/** @returns "auc fell by 0.041 (90 % interval −0.062 to −0.020); the policy allows a fall of 0.03". */
const changeSentence = (subject, found) => `${movement(subject, found)}; the policy allows ${allowance(subject)}`;
/** @returns "auc rose by 0.004 (90 % interval −0.002 to 0.010); the policy asks for a rise of more than 0.01". */
function improvementSentence(subject, found) {
    const way = turnOf(subject) === 1 ? 'rise' : 'fall';
    const asked = subject.limit === 0 ? `a ${way}` : `a ${way} of more than ${subject.limit}`;
    return `${movement(subject, found)}; the policy asks for ${asked}`;
}
function movement(subject, found) {
    const show = shown(subject.limit > 0 ? subject.limit : found.high - found.low);
    const size = show(Math.abs(found.estimate));
    const moved = found.estimate === 0 ? 'did not change' : `${found.estimate < 0 ? 'fell' : 'rose'} by ${size}`;
    return `${nameOf(subject)} ${moved} (${range(subject, found, show)})`;
}
/** @returns "auc is 0.712 (90 % interval 0.694 to 0.731); the policy asks for at least 0.75". */
function boundSentence(subject, found) {
    const show = shown(found.high > found.low ? found.high - found.low : 0.01);
    const asks = turnOf(subject) === 1 ? 'at least' : 'at most';
    return `${nameOf(subject)} is ${show(found.estimate)} (${range(subject, found, show)}); the policy asks for ${asks} ${subject.limit}`;
}
/** @returns the end of a sentence that does not decide: how many records would, if the candidate stays as good as it looks. */
function undecided(needed, records) {
    if (needed === undefined)
        return 'not decided, and more records of this kind would not let it pass';
    return `not decided: about ${grouped(needed)} records would show it, there are ${grouped(records)}`;
}
/** @returns `1,900`. */
const grouped = (count) => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
function allowance(subject) {
    const { limit } = subject;
    const way = turnOf(subject) === 1 ? 'fall' : 'rise';
    return limit === 0 ? `no ${way}` : `a ${way} of ${limit}`;
}
function range({ confidence }, { low, high }, show) {
    return `${percentOf(confidence)} % interval ${show(low)} to ${show(high)}`;
}
/** @returns how much an interval holds whose ends each hold with this confidence, in percent. */
const percentOf = (confidence) => Number((100 * (2 * confidence - 1)).toPrecision(3));
/** @returns a way to write numbers with two digits of what matters at this scale. */
function shown(scale) {
    const places = scale > 0 ? Math.min(8, Math.max(0, 1 - Math.floor(Math.log10(scale)))) : 3;
    return (value) => value
        .toFixed(places)
        .replace(/^-(?=0\.?0*$)/, '')
        .replace('-', '−');
}
/** @returns a text that others wrote, cut where it is long. */
const bounded = (text) => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

;// CONCATENATED MODULE: ./packages/judge/src/policy-change/differences.ts

/** @returns every rule that is not the same in both, as "metrics.auc.bound: 0.75, was 0.8"; the order of keys is no difference. */
function differences(base, own) {
    const [was, now] = [leavesOf(base), leavesOf(own)];
    return [...new Set([...was.keys(), ...now.keys()])].sort().flatMap((path) => {
        const [before, after] = [was.get(path), now.get(path)];
        if (before === after)
            return [];
        if (before === undefined)
            return [`${path}: ${after}, which is new`];
        return [after === undefined ? `${path}: gone, was ${before}` : `${path}: ${after}, was ${before}`];
    });
}
/** Rules about the data have their own action. */
const leavesOf = ({ data: _, ...rules }) => new Map(differences_leaves(rules, ''));
/** Items of a list are known by what they are about, so that one more at the front does not change all others. */
function differences_leaves(value, path) {
    if (Array.isArray(value))
        return value.every((it) => typeof it !== 'object') ? [[path, bounded(JSON.stringify(value))]] : items(value, path);
    if (typeof value !== 'object' || value === null)
        return value === undefined ? [] : [[path, bounded(String(value))]];
    return Object.entries(value).flatMap(([key, it]) => differences_leaves(it, path === '' ? key : `${path}.${key}`));
}
function items(list, path) {
    const seen = new Map();
    return list.flatMap((it) => {
        const { name, column } = it; // Safe: reading a property of an object.
        const key = bounded(String(name ?? column ?? ''));
        const count = (seen.get(key) ?? 0) + 1;
        seen.set(key, count);
        return differences_leaves(it, `${path}[${key}${count > 1 ? ` ${count}` : ''}]`);
    });
}

;// CONCATENATED MODULE: ./packages/judge/src/policy-change/under-both.ts


/**
 * Judges a pull request by its own policy and by the one of the branch that it is to be merged into; the stricter counts. So a pull
 * request can make its gate stricter at once, and looser only for those that come after it.
 * @param judgeBy judges the same evidence by the rules that it is given.
 */
function judgeUnderBoth(own, base, judgeBy) {
    const mine = judgeBy(own);
    if (base.is === 'none')
        return { judgement: mine, change: { state: 'none', changes: [], judgedBy: 'own' } };
    const { what = 'pull request' } = base;
    const state = { changes: [], judgedBy: 'own' };
    if (base.is === 'unknown') {
        const note = `Nobody can tell whether this ${what} loosens the policy: ${base.why}`;
        const word = (0,lineage_src/* worst */.QZ)([mine.verdict.word, 'inconclusive']);
        const known = base.commit === undefined ? {} : { base: { commit: base.commit } };
        return { judgement: noted(mine, word, note), change: { ...state, ...known, state: 'unknown' } };
    }
    const at = base.commit.slice(0, 7);
    if (base.is === 'absent') {
        const note = `This ${what} brings the policy of this line itself: the branch has none at ${at}; whoever merges it agrees to it`;
        const change = { ...state, base: { commit: base.commit }, state: 'new' };
        return { judgement: noted(mine, mine.verdict.word, note), change };
    }
    const known = { commit: base.commit, sha256: base.sha256 };
    const changes = differences(base.rules, own);
    if (changes.length === 0)
        return { judgement: mine, change: { state: 'unchanged', base: known, changes, judgedBy: 'own' } };
    const change = { state: 'changed', base: known, changes, judgedBy: 'both' };
    return { judgement: stricter(mine, byBase(own, base.rules, judgeBy), { changes, at, what }), change };
}
/** Rules for other records cannot be held against these. */
function byBase(own, base, judgeBy) {
    const subject = ({ contamination, evaluation }) => contamination.subject ?? evaluation.key;
    const fields = ['holdout', 'key', 'label', 'positive'];
    const moved = [
        ...fields.filter((it) => own.evaluation[it] !== base.evaluation[it]).map((it) => `evaluation.${it}`),
        ...(subject(own) === subject(base) ? [] : ['contamination.subject']),
    ];
    if (moved.length === 0)
        return judgeBy(base);
    return `it changes what is judged on (${moved.join(', ')}), so the branch's rules cannot be held against it; change that in a pull request of its own`;
}
function stricter(own, base, { changes, at, what }) {
    const said = `This ${what} changes the policy that it is judged by (${under_both_listed(changes)})`;
    if (typeof base === 'string')
        return noted(own, (0,lineage_src/* worst */.QZ)([own.verdict.word, 'inconclusive']), `${said}: ${base}`);
    const rank = ({ verdict }) => lineage_src/* words */.aL.indexOf(verdict.word);
    const counts = rank(base) > rank(own) ? base : own;
    const both = `by its own rules the verdict is ${own.verdict.word}, by those of the branch at ${at} it is ${base.verdict.word}`;
    return noted(counts, counts.verdict.word, `${said}: ${both}; the stricter counts, and the change holds once it is merged`);
}
function noted(judgement, word, note) {
    const { verdict } = judgement;
    return { ...judgement, verdict: { ...verdict, word, reasons: [note, ...verdict.reasons] } };
}
const mostListed = 8;
function under_both_listed(changes) {
    const more = changes.length - mostListed;
    return `${changes.slice(0, mostListed).join('; ')}${more > 0 ? ` and ${more} more` : ''}`;
}

// EXTERNAL MODULE: ./packages/mlflow/src/index.ts + 12 modules
var mlflow_src = __webpack_require__(8495);
;// CONCATENATED MODULE: ./actions/evaluate-gate/claim-mlflow.ts






/** What ties a run to the bytes of a model: run-training writes it, and whoever logs an evaluation may. */
const modelTag = 'modelway.model.sha256';
/** @returns the last values of a run's metrics, with the model that the run says it is of. @throws Refusal when either is not known for certain. */
async function claimOfRun(trip, id) {
    if (id === undefined)
        throw new src/* Refusal */.P_('evidence mlflow: run-training told no MLflow of this model; name a run, as mlflow:<run id>');
    const place = placeOf(trip);
    const { run, experiment, status, metrics, tags } = await runOf(trip, place, id);
    const refuse = (why) => {
        throw new src/* Refusal */.P_(`evidence mlflow:${id}: ${why}`);
    };
    if (status !== 'FINISHED')
        refuse(`the run is ${status.slice(0, 40) || 'in no known state'}; only one that is FINISHED can be judged by`);
    const model = tags[modelTag];
    if (model === undefined || !/^[0-9a-f]{64}$/.test(model))
        return refuse(`the run does not say which model it is of; set its tag ${modelTag} to the SHA-256 of model.tar.gz`);
    const named = Object.fromEntries(Object.entries(metrics).map(([name, value]) => [metricName(name), value]));
    const count = Object.keys(named).length;
    if (count === 0)
        refuse('the run has no metric with a finite value');
    if (count < Object.keys(metrics).length)
        refuse('two of its metrics are the same but for hyphens and capitals, so nobody knows which one is meant');
    const decimals = Object.fromEntries(Object.entries(named).map(([name, value]) => [name, (0,lineage_src/* toDecimal */.nI)(value)]));
    return {
        claim: { ...nothing, metrics: named, model },
        assurance: 'tracked',
        file: {
            uri: `${place.base}/#/experiments/${experiment}/runs/${run}`,
            sha256: (0,lineage_src/* sha256 */.sc)((0,lineage_src/* canonicalJson */.dj)({ run, model, metrics: decimals })),
        },
    };
}
/** The server is named by the workflow and by nobody else: whatever a lineage says, our token goes nowhere it leads. */
function placeOf({ inputs, env }) {
    const uri = inputs['mlflow-tracking-uri'] ?? env['MLFLOW_TRACKING_URI'];
    if (!uri)
        throw new src/* Refusal */.P_('evidence mlflow: mlflow-tracking-uri (or MLFLOW_TRACKING_URI) has to say where the server is');
    const place = (0,mlflow_src/* readTrackingUri */.ev)(uri, env);
    if (typeof place === 'string')
        throw new src/* Refusal */.P_(place);
    return place;
}
async function runOf(trip, place, id) {
    const { env, clock, signal, log } = trip;
    for (const name of ['MLFLOW_TRACKING_PASSWORD', 'MLFLOW_TRACKING_TOKEN'])
        if (env[name])
            log.addMask?.(env[name]);
    const sign = place.signed ? { sign: (0,aws_src/* signerOf */.Kv)((0,aws_src/* reach */.gl)(trip), clock.now) } : {};
    try {
        return await (0,mlflow_src/* readRunMetrics */.xD)((0,mlflow_src/* connectMlflow */.Up)({ place, clock, signal, ...sign }), id);
    }
    catch (cause) {
        if (cause instanceof mlflow_src/* MlflowFault */.ie)
            throw new src/* Refusal */.P_(`evidence mlflow:${id}: ${cause.message}`);
        throw cause;
    }
}

// EXTERNAL MODULE: ./packages/judge/src/metric/form.ts
var metric_form = __webpack_require__(2948);
;// CONCATENATED MODULE: ./packages/judge/src/statistics/normal.ts
/**
 * @returns the chance that a standard normal value is below `z`. Keeps relative accuracy far out in the lower tail:
 * Marsaglia's series near the middle (2004), Laplace's continued fraction beyond 3.
 */
function normal_normalCdf(z) {
    if (Number.isNaN(z))
        return Number.NaN;
    if (Math.abs(z) > 3)
        return z < 0 ? tail(-z) : 1 - tail(z);
    let [term, sum] = [z, z];
    for (let i = 3; Math.abs(term) > 1e-17; i += 2) {
        term *= (z * z) / i;
        sum += term;
    }
    return 0.5 + sum * density(z);
}
/** @returns the logarithm of the chance that a standard normal value is below `z`; finite far below where the chance itself is 0. */
function logNormalCdf(z) {
    if (z < -3)
        return -0.5 * z * z - 0.5 * Math.log(2 * Math.PI) - Math.log(levels(-z));
    return z > 0 ? Math.log1p(-normal_normalCdf(-z)) : Math.log(normal_normalCdf(z));
}
const density = (z) => Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
/** Upper tail for z > 3. Evaluated from the inside out; 60 levels are exact to double precision there. */
function tail(z) {
    return z > 39 ? 0 : density(z) / levels(z);
}
function levels(z) {
    let fraction = z;
    for (let k = 60; k > 0; k -= 1)
        fraction = z + k / fraction;
    return fraction;
}
const central = [
    [3.3871328727963665, 1],
    [133.14166789178438, 42.31333070160091],
    [1971.5909503065513, 687.1870074920579],
    [13731.69376550946, 5394.196021424751],
    [45921.95393154987, 21213.794301586597],
    [67265.7709270087, 39307.89580009271],
    [33430.57558358813, 28729.085735721943],
    [2509.0809287301227, 5226.495278852545],
];
const middle = [
    [1.4234371107496837, 1],
    [4.630337846156546, 2.053191626637759],
    [5.769497221460691, 1.6763848301838038],
    [3.6478483247632045, 0.6897673349851],
    [1.2704582524523684, 0.14810397642748008],
    [0.2417807251774506, 0.015198666563616457],
    [0.022723844989269184, 0.0005475938084995344],
    [0.0007745450142783414, 1.0507500716444169e-9],
];
const far = [
    [6.657904643501104, 1],
    [5.463784911164114, 0.599832206555888],
    [1.7848265399172913, 0.1369298809227358],
    [0.29656057182850487, 0.014875361290850615],
    [0.026532189526576124, 0.0007868691311456133],
    [0.0012426609473880784, 1.8463183175100548e-5],
    [2.7115555687434876e-5, 1.421511758316446e-7],
    [2.0103343992922881e-7, 2.0442631033899397e-15],
];
/**
 * @returns the value below which a standard normal falls with chance `p`: Wichura's AS 241 (Applied Statistics 37, 1988),
 * 16 digits. Minus and plus infinity at 0 and 1; NaN outside.
 */
function normal_normalQuantile(p) {
    if (!(p >= 0 && p <= 1))
        return Number.NaN;
    const q = p - 0.5;
    if (Math.abs(q) <= 0.425)
        return q * ratio(central, 0.180625 - q * q);
    const r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p));
    if (r === Number.POSITIVE_INFINITY)
        return q < 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
    const size = r <= 5 ? ratio(middle, r - 1.6) : ratio(far, r - 5);
    return q < 0 ? -size : size;
}
function ratio(coefficients, x) {
    const [above, below] = coefficients.reduceRight(([a, b], [top, bottom]) => [a * x + top, b * x + bottom], [0, 0]);
    return (above ?? 0) / (below ?? 1);
}

// EXTERNAL MODULE: ./packages/judge/src/statistics/order.ts
var statistics_order = __webpack_require__(507);
;// CONCATENATED MODULE: ./packages/judge/src/statistics/delong.ts


/**
 * DeLong, DeLong and Clarke-Pearson's test (1988) in the n log n form of Sun and Xu (2014). Poor where an area is near 1 and records
 * are few: bootstrap there.
 * @param labels 0 or 1, with at least two of each.
 */
function delong(labels, candidate, baseline) {
    const [one, two] = [side(labels, candidate), side(labels, baseline)];
    const part = (a, b) => covariance(a.ofPositives, b.ofPositives) / a.ofPositives.length +
        covariance(a.ofNegatives, b.ofNegatives) / a.ofNegatives.length;
    const [varianceOfCandidate, varianceOfBaseline, both] = [part(one, one), part(two, two), part(one, two)];
    return {
        candidate: one.area,
        baseline: two.area,
        varianceOfCandidate,
        varianceOfBaseline,
        covariance: both,
        difference: one.area - two.area,
        error: Math.sqrt(Math.max(0, varianceOfCandidate + varianceOfBaseline - 2 * both)),
    };
}
function side(labels, scores) {
    const among = (label) => scores.filter((_, i) => labels[i] === label);
    const [positives, negatives] = [among(1), among(0)];
    const [all, own, other] = [(0,statistics_order/* midranks */.UX)(scores), (0,statistics_order/* midranks */.UX)(positives), (0,statistics_order/* midranks */.UX)(negatives)];
    const [m, k] = [positives.length, negatives.length];
    const of = (label) => all.filter((_, i) => labels[i] === label);
    const ofPositives = of(1).map((rank, i) => (rank - (own[i] ?? 0)) / k);
    const ofNegatives = of(0).map((rank, i) => 1 - (rank - (other[i] ?? 0)) / m);
    return { area: ofPositives.reduce((sum, it) => sum + it, 0) / m, ofPositives, ofNegatives };
}
function covariance(a, b) {
    const [x, y] = [mean(a), mean(b)];
    return a.reduce((sum, it, i) => sum + (it - x) * ((b[i] ?? 0) - y), 0) / (a.length - 1);
}
const mean = (of) => of.reduce((sum, it) => sum + it, 0) / of.length;
/** @returns the p-value of "the difference is not above the value". Without spread the difference itself decides. */
const delongAbove = ({ difference, error }, value) => error > 0 ? normal_normalCdf(-(difference - value) / error) : Number(!(difference > value));
const delongBelow = ({ difference, error }, value) => error > 0 ? normal_normalCdf((difference - value) / error) : Number(!(difference < value));
function delongBounds({ difference, error }, alpha) {
    const reach = error > 0 ? -normal_normalQuantile(alpha) * error : 0;
    return { low: difference - reach, high: difference + reach };
}

;// CONCATENATED MODULE: ./packages/judge/src/statistics/gamma.ts
const lanczos = [
    0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
    -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];
/** @returns ln Γ(x) for x > 0, to 13 digits: Lanczos' approximation (1964) with g = 7 and nine terms, reflected below ½. */
function gamma_lnGamma(x) {
    if (x < 0.5)
        return Math.log(Math.PI / Math.abs(Math.sin(Math.PI * x))) - gamma_lnGamma(1 - x);
    const [first, ...rest] = lanczos;
    const sum = rest.reduce((all, it, i) => all + it / (x + i), first);
    const t = x + 6.5;
    return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}
/** @returns ln of the number of ways to choose k of n. */
const gamma_lnChoose = (n, k) => k === 0 || k === n ? 0 : gamma_lnGamma(n + 1) - gamma_lnGamma(k + 1) - gamma_lnGamma(n - k + 1);
const gamma_most = 100_000;
const enough = 1e-16;
/** @returns the regularised lower and upper incomplete gamma functions P(a, x) and Q(a, x), each with relative accuracy. */
function gammaShares(a, x) {
    if (!(a > 0) || Number.isNaN(x))
        return { p: Number.NaN, q: Number.NaN };
    if (x <= 0)
        return { p: 0, q: 1 };
    if (x === Number.POSITIVE_INFINITY)
        return { p: 1, q: 0 };
    const scale = Math.exp(a * Math.log(x) - x - gamma_lnGamma(a));
    if (x < a + 1) {
        const p = scale * series(a, x);
        return { p, q: 1 - p };
    }
    const q = scale * fraction(a, x);
    return { p: 1 - q, q };
}
function series(a, x) {
    let [term, sum] = [1 / a, 1 / a];
    for (let n = 1; n < gamma_most && Math.abs(term) > Math.abs(sum) * enough; n += 1) {
        term *= x / (a + n);
        sum += term;
    }
    return sum;
}
/** Legendre's continued fraction by Lentz's method (Numerical Recipes, 6.2). */
function fraction(a, x) {
    const tiny = 1e-300;
    let b = x + 1 - a;
    let [c, d] = [1 / tiny, 1 / b];
    let value = d;
    for (let i = 1; i < gamma_most; i += 1) {
        const step = -i * (i - a);
        b += 2;
        d = 1 / nonzero(step * d + b);
        c = nonzero(b + step / c);
        value *= d * c;
        if (Math.abs(d * c - 1) < enough * 4)
            break;
    }
    return value;
}
/** Lentz's method divides by what must not be 0. */
const nonzero = (it) => (Math.abs(it) < 1e-300 ? 1e-300 : it);

;// CONCATENATED MODULE: ./packages/judge/src/statistics/binomial-chance.ts

/**
 * The chance of exactly k of n, by Loader's saddle point (2000): logarithms of factorials of millions cancel to nothing, so they are
 * never taken. Relative error about 1e−14 at any size.
 */
function binomial_chance_binomialChance(k, n, p) {
    if (k < 0 || k > n)
        return 0;
    if (p <= 0 || p >= 1)
        return Number(k === (p <= 0 ? 0 : n));
    if (k === 0)
        return Math.exp(n * Math.log1p(-p));
    if (k === n)
        return Math.exp(n * Math.log(p));
    const ln = stirling(n) - stirling(k) - stirling(n - k) - deviance(k, n * p) - deviance(n - k, n * (1 - p));
    return Math.exp(ln) * Math.sqrt(n / (2 * Math.PI * k * (n - k)));
}
/** What Stirling's formula leaves of ln x!. */
function stirling(x) {
    if (x < 16)
        return gamma_lnGamma(x + 1) - (x + 0.5) * Math.log(x) + x - 0.5 * Math.log(2 * Math.PI);
    const square = x * x;
    return (1 / 12 - (1 / 360 - (1 / 1260 - 1 / (1680 * square)) / square) / square) / x;
}
/** x ln(x ÷ m) + m − x, by its series where x is near m. */
function deviance(x, m) {
    if (Math.abs(x - m) >= 0.1 * (x + m))
        return x * Math.log(x / m) + m - x;
    const v = (x - m) / (x + m);
    let [sum, term] = [(x - m) * v, 2 * x * v];
    for (let j = 1; j < 1000; j += 1) {
        term *= v * v;
        const next = sum + term / (2 * j + 1);
        if (next === sum)
            break;
        sum = next;
    }
    return sum;
}

;// CONCATENATED MODULE: ./packages/judge/src/statistics/beta.ts


const beta_most = 100_000;
/** @returns the regularised incomplete beta function I_x(a, b): Lentz's continued fraction on the side where it converges fast. */
function betaShare(x, a, b) {
    if (x <= 0)
        return 0;
    if (x >= 1)
        return 1;
    if (x > (a + 1) / (a + b + 2))
        return 1 - part(1 - x, b, a);
    return part(x, a, b);
}
/** @returns 1 − I_x(a, b), with relative accuracy where it is small. */
const betaShareAbove = (x, a, b) => betaShare(1 - x, b, a);
/** @returns the unregularised B_x(a, b), as its logarithm. */
const lnBeta = (x, a, b) => Math.log(betaShare(x, a, b)) + lnCompleteBeta(a, b);
const lnCompleteBeta = (a, b) => gamma_lnGamma(a) + gamma_lnGamma(b) - gamma_lnGamma(a + b);
function part(x, a, b) {
    return Math.exp(a * Math.log(x) + b * Math.log1p(-x) - lnCompleteBeta(a, b) - Math.log(a)) * beta_fraction(x, a, b);
}
function beta_fraction(x, a, b) {
    let [c, d] = [1, 1 / nonzero(1 - ((a + b) * x) / (a + 1))];
    let value = d;
    for (let m = 1; m < beta_most; m += 1) {
        const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
        d = 1 / nonzero(1 + even * d);
        c = nonzero(1 + even / c);
        value *= d * c;
        const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
        d = 1 / nonzero(1 + odd * d);
        c = nonzero(1 + odd / c);
        value *= d * c;
        if (Math.abs(d * c - 1) < 4e-16)
            break;
    }
    return value;
}
/** @returns the x at which I_x(a, b) is p. */
const beta_betaQuantile = (p, a, b) => highest((x) => betaShare(x, a, b) <= p, { low: 0, high: 1 });

;// CONCATENATED MODULE: ./packages/judge/src/statistics/root.ts
/**
 * Bisection until no double lies between: slower than Newton's method and never astray.
 * @param holds true at and below some point of the bracket, false above. @returns that point.
 */
function root_highest(holds, { low, high }) {
    let [inside, outside] = [low, high];
    for (let i = 0; i < 200; i += 1) {
        const middle = inside + (outside - inside) / 2;
        if (middle === inside || middle === outside)
            break;
        if (holds(middle))
            inside = middle;
        else
            outside = middle;
    }
    return inside;
}
/** @returns the lowest point from which on it holds. */
const lowest = (holds, { low, high }) => -root_highest((x) => holds(-x), { low: -high, high: -low });

;// CONCATENATED MODULE: ./packages/judge/src/statistics/distributions.ts




/** @returns the chance that Student's t with `df` degrees of freedom is above `t`. */
function tAbove(t, df) {
    const half = betaShare(df / (df + t * t), df / 2, 0.5) / 2;
    return t > 0 ? half : 1 - half;
}
/** @returns the t above which Student's distribution has the share `p`, which is at most one half. */
function tUpper(p, df) {
    if (df > 1e8)
        return -normal_normalQuantile(p);
    return root_highest((t) => tAbove(t, df) > p, { low: 0, high: 1e12 });
}
/** @returns the chance that χ² with `df` degrees of freedom is above `x`. */
const distributions_chi2Above = (x, df) => gammaShares(df / 2, x / 2).q;
/** @returns the x that χ² exceeds with chance `p`. */
const chi2Upper = (p, df) => highest((x) => distributions_chi2Above(x, df) > p, { low: 0, high: 1e6 + 100 * df });
/** @returns the chance of at most k of n. */
const distributions_binomialUpTo = (k, n, p) => k < 0 ? 0 : k >= n ? 1 : betaShareAbove(p, k + 1, n - k);
/** @returns the chance of at least k of n. */
const binomialFrom = (k, n, p) => k <= 0 ? 1 : k > n ? 0 : betaShare(p, k, n - k + 1);
/** @returns the chance of exactly k marked among those drawn without replacement. */
function distributions_hypergeometricOf(k, { all, marked, drawn }) {
    if (k < Math.max(0, drawn - (all - marked)) || k > Math.min(marked, drawn))
        return 0;
    return Math.exp(lnChoose(marked, k) + lnChoose(all - marked, drawn - k) - lnChoose(all, drawn));
}
/** @returns the chance of at least k, the smallest chances added first. */
function distributions_hypergeometricFrom(k, urn) {
    let sum = 0;
    for (let i = Math.min(urn.marked, urn.drawn); i >= k; i -= 1)
        sum += distributions_hypergeometricOf(i, urn);
    return Math.min(1, sum);
}
/** @returns Kolmogorov's limit Q(x) = 2 Σ (−1)^(j−1) e^(−2j²x²); below 0.5 by Jacobi's other series, which converges there. */
function kolmogorovAbove(x) {
    if (x <= 0)
        return 1;
    let sum = 0;
    if (x < 0.5) {
        for (let j = 1; j < 20; j += 2)
            sum += Math.exp((-j * j * Math.PI * Math.PI) / (8 * x * x));
        return 1 - (Math.sqrt(2 * Math.PI) / x) * sum;
    }
    for (let j = 100; j > 0; j -= 1)
        sum += (j % 2 === 1 ? 2 : -2) * Math.exp(-2 * j * j * x * x);
    return Math.min(1, sum);
}
/** Noncentral t: the chance that (Z + shift) / √(χ²/df) is above t, as an integral over the root of χ²/df (Simpson, 2,000 steps). */
function shiftedTAbove(t, df, shift) {
    const spread = 12 / Math.sqrt(2 * df);
    const [from, to, steps] = [Math.max(1e-9, 1 - spread), 1 + spread, 2000];
    const lnScale = Math.log(2) + (df / 2) * Math.log(df / 2) - lnGamma(df / 2);
    const at = (s) => Math.exp(lnScale + (df - 1) * Math.log(s) - (df * s * s) / 2) * normalCdf(shift - t * s);
    const h = (to - from) / steps;
    let sum = at(from) + at(to);
    for (let i = 1; i < steps; i += 1)
        sum += (i % 2 === 1 ? 4 : 2) * at(from + i * h);
    return (sum * h) / 3;
}

;// CONCATENATED MODULE: ./packages/judge/src/statistics/mcnemar.ts



/** @returns the exact two-sided p-value of McNemar's test (1947): which model is right alone is a coin's choice. */
function mcnemarExact({ onlyBaseline: b, onlyCandidate: c }) {
    return Math.min(1, 2 * binomialUpTo(Math.min(b, c), b + c, 0.5));
}
/** @returns the mid-p value, which counts what was found only half: the exact one is needlessly conservative (Fagerland et al., 2013). */
function mcnemarMidP({ onlyBaseline: b, onlyCandidate: c }) {
    if (b + c === 0)
        return 1;
    if (b === c)
        return 1 - binomialChance(b, b + c, 0.5) / 2;
    return mcnemarExact({ onlyBaseline: b, onlyCandidate: c }) - binomialChance(Math.min(b, c), b + c, 0.5);
}
/** @returns McNemar's χ² with one degree of freedom and its p-value; `corrected` with Edwards' correction (1948). */
function mcnemarChi2({ onlyBaseline: b, onlyCandidate: c }, correction = 0) {
    if (b + c === 0)
        return { chi2: 0, p: 1 };
    const chi2 = Math.max(0, Math.abs(b - c) - correction) ** 2 / (b + c);
    return { chi2, p: chi2Above(chi2, 1) };
}
/** @returns the p-value of "the candidate's share of discordant records is not above the share", by the binomial. */
function shareAbove({ onlyBaseline: b, onlyCandidate: c }, share, weight) {
    return binomialFrom(c + 1, b + c, share) + weight * binomial_chance_binomialChance(c, b + c, share);
}
function shareBelow({ onlyBaseline: b, onlyCandidate: c }, share, weight) {
    return distributions_binomialUpTo(c - 1, b + c, share) + weight * binomial_chance_binomialChance(c, b + c, share);
}
/** @returns the bounds of that share (Clopper and Pearson, 1934, or their mid-p), each with chance of error alpha. */
function shareBounds(of, alpha, weight) {
    const all = { low: 0, high: 1 };
    return {
        low: of.onlyCandidate === 0 ? 0 : root_highest((share) => shareAbove(of, share, weight) <= alpha, all),
        high: of.onlyBaseline === 0 ? 1 : lowest((share) => shareBelow(of, share, weight) <= alpha, all),
    };
}

;// CONCATENATED MODULE: ./packages/judge/src/statistics/paired-proportions.ts



const paired_proportions_recordsOf = (t) => t.bothRight + t.bothWrong + t.onlyBaseline + t.onlyCandidate;
/** @returns candidate − baseline, of shares of right answers. */
const pairedDifference = (t) => (t.onlyCandidate - t.onlyBaseline) / paired_proportions_recordsOf(t);
/** @returns Tango's score (1998) for "the difference is δ", standard normal where it is. */
function tangoScore(table, delta) {
    const { onlyBaseline: b, onlyCandidate: c } = table;
    const n = paired_proportions_recordsOf(table);
    const linear = -b - c + (2 * n - c + b) * delta;
    const q = (Math.sqrt(Math.max(0, linear ** 2 + 8 * n * b * delta * (1 - delta))) - linear) / (4 * n);
    const variance = n * (2 * q + delta * (1 - delta));
    const excess = c - b - n * delta;
    if (variance > 0)
        return excess / Math.sqrt(variance);
    return excess === 0 ? 0 : excess * Number.POSITIVE_INFINITY;
}
const tangoAbove = (table, delta) => normal_normalCdf(-tangoScore(table, delta));
const tangoBelow = (table, delta) => normal_normalCdf(tangoScore(table, delta));
/** @returns where Tango's score is as far from 0 as the level lets it: the wider end of each bracket. */
function tangoBounds(table, alpha) {
    const z = -normal_normalQuantile(alpha);
    const found = pairedDifference(table);
    return {
        low: root_highest((delta) => tangoScore(table, delta) >= z, { low: -1, high: found }),
        high: lowest((delta) => tangoScore(table, delta) <= -z, { low: found, high: 1 }),
    };
}
/** Wald's interval, shown only to be avoided: too short, and empty when the models agree everywhere. */
const waldBounds = (t, alpha) => walds(t, alpha, 0);
/** Agresti and Min (2005): Wald's with a half added to each cell. */
const agrestiMinBounds = (t, alpha) => walds(t, alpha, 0.5);
function walds(t, alpha, added) {
    const [n, b, c] = [paired_proportions_recordsOf(t) + 4 * added, t.onlyBaseline + added, t.onlyCandidate + added];
    const reach = (-normalQuantile(alpha) * Math.sqrt(b + c - (c - b) ** 2 / n)) / n;
    return { low: (c - b) / n - reach, high: (c - b) / n + reach };
}
/** Bonett and Price (2012): one added to each discordant count. */
function bonettPriceBounds(t, alpha) {
    const n = paired_proportions_recordsOf(t) + 2;
    const [p12, p21] = [(t.onlyBaseline + 1) / n, (t.onlyCandidate + 1) / n];
    const reach = -normalQuantile(alpha) * Math.sqrt((p12 + p21 - (p21 - p12) ** 2) / n);
    return { low: p21 - p12 - reach, high: p21 - p12 + reach };
}
/** Newcombe's method 10 (1998): Wilson's limits of both models, put together by their correlation. */
function newcombePairedBounds(t, alpha) {
    const n = paired_proportions_recordsOf(t);
    const [first, second] = [t.bothRight + t.onlyCandidate, t.bothRight + t.onlyBaseline];
    const [one, two] = [wilson({ events: first, of: n }, alpha), wilson({ events: second, of: n }, alpha)];
    const [p1, p2, phi] = [first / n, second / n, correlation(t, { first, second, n })];
    const reach = (a, b) => Math.sqrt(Math.max(0, a * a - 2 * phi * a * b + b * b));
    return {
        low: p1 - p2 - reach(p1 - one.low, two.high - p2),
        high: p1 - p2 + reach(one.high - p1, p2 - two.low),
    };
}
function correlation(t, { first, second, n }) {
    const margins = first * second * (n - first) * (n - second);
    if (margins === 0)
        return 0;
    const product = t.bothRight * t.bothWrong - t.onlyBaseline * t.onlyCandidate;
    return (product > 0 ? Math.max(0, product - n / 2) : product) / Math.sqrt(margins);
}

;// CONCATENATED MODULE: ./packages/judge/src/statistics/moments.ts
/** Mean and variance in one pass, by Welford's recurrence (1962): no digits are lost when values are large and close together. */
function momentsOf(values) {
    let [mean, squares] = [0, 0];
    const count = values.length;
    for (let i = 0; i < count; i += 1) {
        const value = values[i]; // Safe: i is below the length.
        const step = value - mean;
        mean += step / (i + 1);
        squares += step * (value - mean);
    }
    return { count, mean: count > 0 ? mean : Number.NaN, variance: count > 1 ? squares / (count - 1) : 0 };
}

;// CONCATENATED MODULE: ./packages/judge/src/statistics/paired-t.ts


/** @param differences one per pair. Identical differences have no spread: then the mean itself decides. */
function pairedT(differences) {
    const moments = momentsOf(differences);
    const { count, mean, variance } = moments;
    const error = Math.sqrt(variance / count);
    const t = (against) => (mean - against) / error;
    const above = (value) => (error > 0 ? tAbove(t(value), count - 1) : Number(!(mean > value)));
    const below = (value) => (error > 0 ? tAbove(-t(value), count - 1) : Number(!(mean < value)));
    const bounds = (alpha) => {
        if (error === 0)
            return { low: mean, high: mean };
        const reach = tUpper(alpha, count - 1) * error;
        return { low: mean - reach, high: mean + reach };
    };
    return { ...moments, error, t, above, below, bounds };
}
/** @returns the p-value of "the mean lies outside ±margin": the larger of two one-sided tests (Schuirmann, 1987). */
const equivalence = (test, margin) => Math.max(test.above(-margin), test.below(margin));

// EXTERNAL MODULE: ./packages/judge/src/statistics/random.ts
var random = __webpack_require__(2828);
;// CONCATENATED MODULE: ./packages/judge/src/statistics/sign-flip.ts

/** Up to here every choice of signs is tried; beyond, as many as are asked for. */
const enumerable = 16;
function signFlips(differences, draw) {
    const exact = differences.length <= enumerable;
    const means = [];
    const count = exact ? 2 ** differences.length - 1 : draw.resamples;
    const subset = exact ? bits() : coins(differences.length, draw.seed);
    for (let b = 1; b <= count; b += 1) {
        const mean = meanOf(differences, subset(b));
        if (!Number.isNaN(mean))
            means.push(mean);
    }
    const choices = count + 1;
    return { means: Float64Array.from(means).sort(), choices, unflipped: choices - means.length, exact };
}
const bits = () => (b) => Uint32Array.of(b);
function coins(records, seed) {
    const source = (0,random/* random */.y)(seed);
    const flips = new Uint32Array(Math.ceil(records / 32));
    return () => {
        for (let i = 0; i < flips.length; i += 1)
            flips[i] = source.next();
        return flips;
    };
}
function meanOf(differences, flips) {
    let [sum, count] = [0, 0];
    for (let i = 0; i < differences.length; i += 1) {
        const flipped = (flips[i >>> 5] >>> (i & 31)) & 1; // Safe: one word for every 32 records.
        sum += flipped * differences[i];
        count += flipped;
    }
    return sum / count;
}
/** Sums in another order differ in their last digits; what ties must still count as extreme. */
const tie = 1e-9;
/** @returns the p-value of "the mean is not above the value", for differences symmetric about their centre. */
function flipsAbove({ means, choices, unflipped }, value) {
    let extreme = unflipped;
    for (const it of means)
        if (it <= value + tie)
            extreme += 1;
    return extreme / choices;
}
function flipsBelow({ means, choices, unflipped }, value) {
    let extreme = unflipped;
    for (const it of means)
        if (it >= value - tie)
            extreme += 1;
    return extreme / choices;
}
/** @returns the values between which neither test rejects at alpha; infinite when there are too few choices to reject any. */
function flipBounds({ means, choices, unflipped }, alpha) {
    const k = Math.floor(alpha * choices) - unflipped;
    if (k < 0)
        return { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
    return { low: means[k] ?? Number.NaN, high: means[means.length - 1 - k] ?? Number.NaN };
}
/** @returns the share of choices whose mean is at least as far from 0: the two-sided p-value. */
function flipsTwoSided(differences, draw) {
    const total = differences.reduce((sum, it) => sum + it, 0);
    const flipped = differences.length <= enumerable ? 2 ** differences.length - 1 : draw.resamples;
    const subset = differences.length <= enumerable ? bits() : coins(differences.length, draw.seed);
    let extreme = 1;
    for (let b = 1; b <= flipped; b += 1) {
        const flips = subset(b);
        const part = differences.reduce((sum, it, i) => sum + (((flips[i >>> 5] ?? 0) >>> (i & 31)) & 1) * it, 0);
        if (Math.abs(total - 2 * part) >= Math.abs(total) - tie)
            extreme += 1;
    }
    return extreme / (flipped + 1);
}

;// CONCATENATED MODULE: ./packages/judge/src/statistics/signed-rank.ts


/**
 * Wilcoxon's signed ranks (1945). `drop` leaves zeros out before ranking; `pratt` ranks them and then leaves them out (1959).
 * The variance is that with ties taken off.
 */
function signedRanks(differences, zeros = 'pratt') {
    const all = Float64Array.from(differences);
    const ranked = zeros === 'drop' ? all.filter((it) => it !== 0) : all;
    const ranks = (0,statistics_order/* midranks */.UX)(ranked.map(Math.abs));
    let [plus, minus, tied] = [0, 0, false];
    let square = 0;
    for (let i = 0; i < ranks.length; i += 1) {
        const [value, rank] = [ranked[i] ?? 0, ranks[i] ?? 0];
        if (value > 0)
            plus += rank;
        if (value < 0)
            minus += rank;
        if (value !== 0)
            square += rank * rank;
        if (!Number.isInteger(rank))
            tied = true;
    }
    const count = ranked.reduce((sum, it) => sum + (it === 0 ? 0 : 1), 0);
    // Each kept rank counts with chance ½: mean and variance follow, with ties and zeros already in the ranks.
    const spread = { mean: (plus + minus) / 2, variance: square / 4 };
    return {
        plus,
        minus,
        ...spread,
        count,
        plain: !tied && count === all.length && new Set(ranks).size === ranks.length,
    };
}
/** Up to here the exact distribution is counted: beyond it the normal one is as good. */
const countable = 50;
/** @returns the p-value of "not larger than symmetric about 0": exact for up to 50 differences without ties and zeros. */
function signedRankAbove(of, correction = 0) {
    if (of.variance === 0)
        return 1;
    if (of.plain && of.count <= countable)
        return exactFrom(of.plus, of.count);
    return normal_normalCdf(-(of.plus - of.mean - correction) / Math.sqrt(of.variance));
}
/** @returns the two-sided p-value by the normal approximation, with or without the correction for continuity. */
function signedRankTwoSided({ plus, mean, variance }, correction = 0) {
    if (variance === 0)
        return 1;
    return Math.min(1, 2 * normalCdf(-(Math.abs(plus - mean) - correction) / Math.sqrt(variance)));
}
/** @returns the chance that a sum of ranks reaches `plus`: subsets of 1…n counted by their sum. */
function exactFrom(plus, n) {
    const most = (n * (n + 1)) / 2;
    const ways = new Float64Array(most + 1);
    ways[0] = 1;
    for (let rank = 1; rank <= n; rank += 1)
        for (let sum = most; sum >= rank; sum -= 1)
            ways[sum] = (ways[sum] ?? 0) + (ways[sum - rank] ?? 0);
    let there = 0;
    for (let sum = Math.ceil(plus); sum <= most; sum += 1)
        there += ways[sum] ?? 0;
    return there / 2 ** n;
}
/** @returns which averages of pairs, counted from either end, bound the centre with chance of error alpha at each end. */
function walshRank(count, alpha) {
    const [mean, variance] = [(count * (count + 1)) / 4, (count * (count + 1) * (2 * count + 1)) / 24];
    if (count > countable)
        return Math.max(1, Math.floor(mean + normal_normalQuantile(alpha) * Math.sqrt(variance)));
    let rank = 0;
    while (1 - exactFrom(rank + 1, count) <= alpha)
        rank += 1;
    return rank;
}

;// CONCATENATED MODULE: ./packages/judge/src/statistics/two-proportions.ts



const difference = (one, two) => one.events / one.of - two.events / two.of;
/** @returns z of two rates that share one: the pooled test. */
function pooledZ(one, two) {
    const pooled = (one.events + two.events) / (one.of + two.of);
    return difference(one, two) / Math.sqrt(pooled * (1 - pooled) * (1 / one.of + 1 / two.of));
}
/** Newcombe's interval of a difference (1998), from Wilson's limits of each rate. */
function newcombeBounds(one, two, alpha) {
    const [a, b] = [wilson(one, alpha), wilson(two, alpha)];
    const [p, q] = [one.events / one.of, two.events / two.of];
    return { low: p - q - Math.hypot(p - a.low, b.high - q), high: p - q + Math.hypot(a.high - p, q - b.low) };
}
/** Agresti and Caffo (2000): Wald's with one event and one other added to each. */
function agrestiCaffoBounds(one, two, alpha) {
    const [p, q] = [(one.events + 1) / (one.of + 2), (two.events + 1) / (two.of + 2)];
    const reach = -normalQuantile(alpha) * Math.sqrt((p * (1 - p)) / (one.of + 2) + (q * (1 - q)) / (two.of + 2));
    return { low: p - q - reach, high: p - q + reach };
}
/** @returns the score of Miettinen and Nurminen (1985) for "the difference is δ", standard normal where it is. */
function scoreOfDifference(one, two, delta) {
    const n = one.of + two.of;
    const second = likeliestSecond(one, two, delta);
    const first = Math.min(1, Math.max(0, second + delta));
    const variance = ((first * (1 - first)) / one.of + (second * (1 - second)) / two.of) * (n / (n - 1));
    const excess = difference(one, two) - delta;
    if (variance > 0)
        return excess / Math.sqrt(variance);
    return excess === 0 ? 0 : excess * Number.POSITIVE_INFINITY;
}
/** The second rate at its likeliest when the first is δ more: the root of a cubic, in closed form. */
function likeliestSecond(one, two, delta) {
    const [n, events] = [one.of + two.of, one.events + two.events];
    const l3 = n;
    const l2 = (one.of + 2 * two.of) * delta - n - events;
    const l1 = (two.of * delta - n - 2 * two.events) * delta + events;
    const l0 = two.events * delta * (1 - delta);
    const third = l2 / (3 * l3);
    const q = third ** 3 - (l1 * l2) / (6 * l3 * l3) + l0 / (2 * l3);
    const r = (q < 0 ? -1 : 1) * Math.sqrt(Math.max(0, third ** 2 - l1 / (3 * l3)));
    if (r === 0)
        return Math.min(1, Math.max(0, -third));
    const angle = (Math.PI + Math.acos(Math.min(1, Math.max(-1, q / r ** 3)))) / 3;
    return Math.min(1, Math.max(0, 2 * r * Math.cos(angle) - third));
}
const differenceAbove = (one, two, delta) => normal_normalCdf(-scoreOfDifference(one, two, delta));
const differenceBelow = (one, two, delta) => normal_normalCdf(scoreOfDifference(one, two, delta));
/** @returns where the score is as far from 0 as the level lets it. */
function miettinenNurminenBounds(one, two, alpha) {
    const z = -normal_normalQuantile(alpha);
    const found = difference(one, two);
    return {
        low: root_highest((delta) => scoreOfDifference(one, two, delta) >= z, { low: -1, high: found }),
        high: lowest((delta) => scoreOfDifference(one, two, delta) <= -z, { low: found, high: 1 }),
    };
}

;// CONCATENATED MODULE: ./packages/judge/src/statistics/walsh.ts

/**
 * The averages of every value with every other and itself (Walsh, 1949), never written down: there are n²/2. How many lie at or
 * below a number is counted in one walk along the sorted values, and a rank is found by bisection of that number.
 */
class WalshAverages {
    sorted;
    constructor(values) {
        this.sorted = Float64Array.from(values).sort();
    }
    get count() {
        return (this.sorted.length * (this.sorted.length + 1)) / 2;
    }
    /** @returns how many averages are at most x. */
    upTo(x) {
        const { sorted } = this;
        let [count, j] = [0, sorted.length - 1];
        for (let i = 0; i < sorted.length; i += 1) {
            // Safe: both stay within the array.
            while (j >= i && sorted[i] + sorted[j] > 2 * x)
                j -= 1;
            if (j < i)
                break;
            count += j - i + 1;
        }
        return count;
    }
    /** @returns the average of that rank, 1 being the smallest. */
    ranked(rank) {
        const { sorted } = this;
        const [low, high] = [sorted[0] ?? Number.NaN, sorted.at(-1) ?? Number.NaN];
        if (low === high || this.upTo(low) >= rank)
            return low;
        const below = root_highest((x) => this.upTo(x) < rank, { low, high });
        return this.nextAbove(below, high);
    }
    /** Bisection ends beside the average; this is the average itself. */
    nextAbove(below, high) {
        const { sorted } = this;
        let [next, j] = [high, sorted.length - 1];
        for (let i = 0; i < sorted.length && j >= 0; i += 1) {
            while (j >= 0 && sorted[i] + sorted[j] > 2 * below)
                j -= 1;
            const sum = sorted[i] + (sorted[Math.max(j + 1, i)] ?? high);
            if (sum > 2 * below && sum / 2 < next)
                next = sum / 2;
        }
        return next;
    }
    /** The estimate of Hodges and Lehmann (1963): the median of the averages. */
    get median() {
        const half = this.count / 2;
        return (this.ranked(Math.floor(half + 0.5)) + this.ranked(Math.floor(half) + 1)) / 2;
    }
}

;// CONCATENATED MODULE: ./packages/judge/src/statistics/quantile.ts
/** @returns the quantile at `p` of ascending values, linear between (n − 1)p's neighbours (type 7 of Hyndman and Fan, 1996). */
function quantile_quantile(ascending, p) {
    const at = (ascending.length - 1) * Math.min(1, Math.max(0, p));
    const low = ascending[Math.floor(at)] ?? Number.NaN;
    const high = ascending[Math.ceil(at)] ?? Number.NaN;
    return low + (at - Math.floor(at)) * (high - low);
}
/** @returns the smallest value that at least the share `p` does not exceed. */
const nearestRank = (ascending, p) => ascending[Math.max(0, Math.ceil(ascending.length * p) - 1)] ?? Number.NaN;

;// CONCATENATED MODULE: ./packages/judge/src/statistics/interval.ts


/**
 * The bias-corrected and accelerated bootstrap interval (Efron, 1987).
 * @param alpha the chance of error at each end: 0.05 gives two one-sided 95 % bounds, which together are a 90 % interval.
 */
function bootstrapInterval(sample, alpha) {
    const { estimate, replicates } = sample;
    const ascending = replicates.slice().sort();
    if (ascending[0] === ascending.at(-1))
        return { low: estimate, high: estimate, method: 'exact' };
    const z0 = normal_normalQuantile(interval_shareBelow(ascending, estimate));
    const a = acceleration(sample.jackknife);
    const [p, q] = [alpha, 1 - alpha].map((level) => corrected(level, z0, a));
    if (p === undefined || q === undefined || !(p > 0 && q < 1)) {
        return { low: quantile_quantile(ascending, alpha), high: quantile_quantile(ascending, 1 - alpha), method: 'percentile' };
    }
    return { low: quantile_quantile(ascending, p), high: quantile_quantile(ascending, q), method: 'bca' };
}
/** @returns the replicates' spread turned round the estimate: the "basic" bootstrap interval, shown for comparison only. */
function basicBounds({ estimate, replicates }, alpha) {
    const ascending = replicates.slice().sort();
    return { low: 2 * estimate - quantile(ascending, 1 - alpha), high: 2 * estimate - quantile(ascending, alpha) };
}
/** @returns the share of replicates below the estimate, those equal to it counted as one half. */
function interval_shareBelow(replicates, estimate) {
    let halves = 0;
    for (const it of replicates)
        halves += it < estimate ? 2 : it === estimate ? 1 : 0;
    return halves / (2 * replicates.length);
}
/** @returns BCa's `a` from leave-out values: a sixth of their skewness. 0 when they are all the same. */
function acceleration(jackknife) {
    const mean = jackknife.reduce((sum, it) => sum + it, 0) / jackknife.length;
    let [squares, cubes] = [0, 0];
    for (const it of jackknife) {
        squares += (mean - it) ** 2;
        cubes += (mean - it) ** 3;
    }
    return squares > 0 ? cubes / (6 * squares ** 1.5) : 0;
}
/** @returns the level at which to read the replicates so that the bound holds `level`; undefined where BCa is not defined. */
function corrected(level, z0, a) {
    const z = z0 + normal_normalQuantile(level);
    const stretch = 1 - a * z;
    if (!Number.isFinite(z0) || !Number.isFinite(a) || stretch <= 0)
        return undefined;
    return normal_normalCdf(z0 + z / stretch);
}

;// CONCATENATED MODULE: ./packages/judge/src/method/estimate.ts




/** By resampling. */
function resampled(draws, kind = 'bootstrap') {
    const { estimate, records = Number.POSITIVE_INFINITY } = draws;
    const sample = once(() => defined(draws));
    const replicates = () => sample().replicates;
    return {
        estimate,
        get undefinedShare() {
            return sample().undefinedShare;
        },
        interval: (alpha) => kind === 'percentile' ? percentiles(replicates(), alpha) : bca(sample(), { alpha, records: draws.records }),
        above: (value) => widened(share(replicates(), (it) => it <= value), records),
        below: (value) => widened(share(replicates(), (it) => it >= value), records),
    };
}
/** Never 0: what was found counts as one of the resamples. */
function share(replicates, extreme) {
    let count = 1;
    for (const it of replicates)
        if (extreme(it))
            count += 1;
    return count / (replicates.length + 1);
}
/**
 * Of few records BCa finds too much: exactly at its margin, log loss on 40 records would pass 7.5 % of gates, AUC on 60 records 6.2 %. So
 * neither end of a difference lies further in than percentiles do whose level is that of Student's t (4.9 and 3.9 %).
 */
function bca(sample, { alpha, records }) {
    const found = bootstrapInterval(sample, alpha);
    if (records === undefined || records < 2 || found.method === 'exact')
        return found;
    const level = normal_normalCdf(-Math.sqrt(records / (records - 1)) * tUpper(alpha, records - 1));
    const plain = percentiles(sample.replicates, level);
    return { ...found, low: Math.min(found.low, plain.low), high: Math.max(found.high, plain.high) };
}
/**
 * Resamples spread less than samples do, by √((n − 1) ÷ n), and their spread is an estimate itself: both are made good as Student's t makes
 * them good for a mean (Hesterberg, 2015). Of 30 records 0.0025 becomes 0.005.
 */
const widened = (p, records) => records < 2 || records > 1e6 ? p : tAbove(-normal_normalQuantile(p) * Math.sqrt((records - 1) / records), records - 1);
function percentiles(replicates, alpha) {
    const ascending = replicates.slice().sort();
    return { low: quantile_quantile(ascending, alpha), high: quantile_quantile(ascending, 1 - alpha), method: 'percentile' };
}
function defined({ estimate, replicates, jackknife }) {
    const all = replicates();
    const kept = all.filter((it) => Number.isFinite(it));
    const left = once(() => jackknife().filter((it) => Number.isFinite(it)));
    return {
        estimate,
        replicates: kept,
        get jackknife() {
            return left();
        },
        undefinedShare: all.length > 0 ? 1 - kept.length / all.length : 0,
    };
}
/** @returns the function, which then remembers what it gave. */
function once(work) {
    let done;
    return () => {
        done ??= { out: work() };
        return done.out;
    };
}

;// CONCATENATED MODULE: ./packages/judge/src/method/contrast.ts










/** @returns candidate − baseline by a method that needs no resamples, once it is asked for. */
function contrast(method, pair) {
    const test = once(() => tests[method](pair));
    return {
        get estimate() {
            return test().estimate ?? contrast_difference(pair);
        },
        undefinedShare: 0,
        interval: (alpha) => ({ ...test().bounds(alpha), method }),
        above: (value) => test().above(value),
        below: (value) => test().below(value),
    };
}
const tests = {
    delong({ labels, candidate, baseline }) {
        const found = delong(labels, candidate, baseline);
        return {
            estimate: found.difference,
            bounds: (alpha) => delongBounds(found, alpha),
            above: (value) => delongAbove(found, value),
            below: (value) => delongBelow(found, value),
        };
    },
    'paired-t': (pair) => pairedT(contrast_differences(pair)),
    permutation(pair) {
        const flips = signFlips(contrast_differences(pair), pair);
        return {
            bounds: (alpha) => flipBounds(flips, alpha),
            above: (value) => flipsAbove(flips, value),
            below: (value) => flipsBelow(flips, value),
        };
    },
    wilcoxon(pair) {
        const values = contrast_differences(pair);
        const walsh = new WalshAverages(values);
        const against = (value, sign) => signedRankAbove(signedRanks(values.map((it) => sign * (it - value))));
        return {
            estimate: walsh.median,
            bounds: (alpha) => walshBounds(walsh, values.length, alpha),
            above: (value) => against(value, 1),
            below: (value) => against(value, -1),
        };
    },
    tango(pair) {
        const table = tableOf(pair);
        return {
            bounds: (alpha) => tangoBounds(table, alpha),
            above: (value) => tangoAbove(table, value),
            below: (value) => tangoBelow(table, value),
        };
    },
    'miettinen-nurminen'(pair) {
        const { bothRight, onlyBaseline, onlyCandidate } = tableOf(pair);
        const of = pair.labels.length;
        const [one, two] = [
            { events: bothRight + onlyCandidate, of },
            { events: bothRight + onlyBaseline, of },
        ];
        return {
            bounds: (alpha) => miettinenNurminenBounds(one, two, alpha),
            above: (value) => differenceAbove(one, two, value),
            below: (value) => differenceBelow(one, two, value),
        };
    },
    mcnemar: (pair) => discordant(tableOf(pair), pair.labels.length, 0.5),
    'mcnemar-exact': (pair) => discordant(tableOf(pair), pair.labels.length, 1),
};
/** The share of discordant records that the candidate wins, turned into a difference. Exact where it says which model is better. */
function discordant(table, records, weight) {
    const count = table.onlyBaseline + table.onlyCandidate;
    const shareAt = (value) => Math.min(1, Math.max(0, ((value * records) / count + 1) / 2));
    const valueAt = (share) => ((2 * share - 1) * count) / records;
    return {
        bounds(alpha) {
            if (count === 0)
                return { low: 0, high: 0 };
            const { low, high } = shareBounds(table, alpha, weight);
            return { low: valueAt(low), high: valueAt(high) };
        },
        above: (value) => (count === 0 ? Number(value >= 0) : shareAbove(table, shareAt(value), weight)),
        below: (value) => (count === 0 ? Number(value <= 0) : shareBelow(table, shareAt(value), weight)),
    };
}
function walshBounds(walsh, records, alpha) {
    const rank = walshRank(records, alpha);
    if (rank === 0)
        return { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
    return { low: walsh.ranked(rank), high: walsh.ranked(walsh.count + 1 - rank) };
}
/** @returns the value of each record: a cell's is the metric of a record in it alone. */
function valuesOf(form) {
    if (form.is === 'sums')
        return form.columns[0] ?? new Float64Array();
    if (form.is === 'whole')
        throw new RangeError('a metric that is no mean has no value per record');
    const value = Array.from({ length: form.size }, (_, cell) => form.of(Array.from({ length: form.size }, (__, i) => Number(i === cell))));
    return Float64Array.from(form.cells, (cell) => value[cell] ?? Number.NaN);
}
function contrast_differences({ forms: [candidate, baseline] }) {
    const [one, two] = [valuesOf(candidate), valuesOf(baseline)];
    return one.map((it, i) => it - (two[i] ?? Number.NaN));
}
function contrast_difference({ labels, forms }) {
    const every = new Uint8Array(labels.length).fill(1);
    const [one, two] = forms.map((form) => (0,metric_form/* statisticOf */.Qr)(form)(every));
    return (one ?? Number.NaN) - (two ?? Number.NaN);
}
function tableOf({ forms: [candidate, baseline] }) {
    const [one, two] = [valuesOf(candidate), valuesOf(baseline)];
    const count = (right, other) => one.reduce((sum, it, i) => sum + Number(it === right && two[i] === other), 0);
    return { bothRight: count(1, 1), bothWrong: count(0, 0), onlyCandidate: count(1, 0), onlyBaseline: count(0, 1) };
}

;// CONCATENATED MODULE: ./packages/judge/src/resample/parts.ts


/** Up to here each record is left out in turn; beyond, random blocks are, because n leave-outs of n records each cost n². */
const leaveOneOutLimit = 5000;
const blockCount = 20;
/** @returns the parts that BCa takes the skewness from: every record, or twenty random blocks as equal as can be. */
function partsOf(records, seed) {
    const order = Uint32Array.from({ length: records }, (_, i) => i);
    if (records <= leaveOneOutLimit)
        return { of: order, count: records };
    const source = (0,random/* random */.y)((seed ^ 0x9e3779b9) >>> 0);
    for (let i = records - 1; i > 0; i -= 1) {
        const j = source.below(i + 1);
        const kept = order[i]; // Safe, here and below: indices of records.
        order[i] = order[j];
        order[j] = kept;
    }
    const of = new Uint32Array(records);
    order.forEach((record, i) => {
        of[record] = i % blockCount;
    });
    return { of, count: blockCount };
}
/** @returns the metric with each part left out. Sums and counts are taken once, and each part's own is taken off. */
function leaveOut(form, parts) {
    if (form.is === 'whole')
        return leaveWholeOut(form.of, parts);
    const records = parts.of.length;
    if (form.is === 'cells')
        return parts.count === records ? leaveCellsOut(form, parts) : leaveWholeOut((0,metric_form/* statisticOf */.Qr)(form), parts);
    const sizes = new Float64Array(parts.count);
    for (const part of parts.of)
        sizes[part] = (sizes[part] ?? 0) + 1;
    const own = form.columns.map((column) => sumsOf(column, parts));
    const totals = own.map((sums) => sums.reduce((all, it) => all + it, 0));
    return sizes.map((size, part) => {
        const left = totals.map((sum, c) => sum - (own[c]?.[part] ?? 0));
        return form.of(left, records - size);
    });
}
function sumsOf(column, { of, count }) {
    const sums = new Float64Array(count);
    for (let i = 0; i < of.length; i += 1) {
        const part = of[i];
        sums[part] = sums[part] + column[i];
    }
    return sums;
}
/** One record a part: leaving it out takes one off its cell, so there are no more values than cells. */
function leaveCellsOut({ cells, size, of }, parts) {
    const counts = new Float64Array(size);
    for (const cell of cells)
        counts[cell] = (counts[cell] ?? 0) + 1;
    const values = new Map();
    return Float64Array.from(parts.of, (record) => {
        const cell = cells[record] ?? 0;
        const known = values.get(cell);
        if (known !== undefined)
            return known;
        const less = counts.slice();
        less[cell] = (less[cell] ?? 0) - 1;
        const value = of(less);
        values.set(cell, value);
        return value;
    });
}
function leaveWholeOut(of, parts) {
    const kept = new Uint8Array(parts.of.length);
    return Float64Array.from({ length: parts.count }, (_, part) => {
        for (let i = 0; i < kept.length; i += 1)
            kept[i] = parts.of[i] === part ? 0 : 1;
        return of(kept);
    });
}

;// CONCATENATED MODULE: ./packages/judge/src/statistics/bootstrap.ts

/** Statistics on `resamples` resamples: one row of replicates per statistic, all from the same draws, so rows are paired. */
function replicates(statistics, { records, resamples, seed }) {
    const rows = statistics.map(() => new Float64Array(resamples));
    const weights = new Uint32Array(records);
    const source = (0,random/* random */.y)(seed);
    for (let b = 0; b < resamples; b += 1) {
        weights.fill(0);
        for (let i = 0; i < records; i += 1) {
            const drawn = source.below(records);
            weights[drawn] = weights[drawn] + 1; // Safe: a draw is an index of a record.
        }
        statistics.forEach((statistic, s) => {
            const row = rows[s];
            if (row)
                row[b] = statistic(weights);
        });
    }
    return rows;
}

// EXTERNAL MODULE: ./packages/judge/src/resample/block-sums.ts
var block_sums = __webpack_require__(7047);
;// CONCATENATED MODULE: ./packages/judge/src/resample/binomial-draw.ts

/**
 * One binomial number: the chances are added up outwards from the likeliest count until they reach a random share. As many steps as
 * the law is wide, and no tables.
 * @param chance from 0 to 1.
 */
function binomialDraw(of, chance, source) {
    if (of <= 0 || chance <= 0)
        return 0;
    if (chance >= 1)
        return of;
    const mode = Math.min(of, Math.floor((of + 1) * chance));
    const odds = chance / (1 - chance);
    const peak = binomial_chance_binomialChance(mode, of, chance);
    // 53 bits: a count has to be told from its neighbours.
    let left = ((source.next() >>> 5) * 67_108_864 + (source.next() >>> 6)) / 9_007_199_254_740_992 - peak;
    if (left < 0)
        return mode;
    let [up, down, above, below] = [mode, mode, peak, peak];
    while (up < of || down > 0) {
        if (up < of) {
            above *= ((of - up) / (up + 1)) * odds;
            up += 1;
            left -= above;
            if (left < 0)
                return up;
        }
        if (down > 0) {
            below *= down / ((of - down + 1) * odds);
            down -= 1;
            left -= below;
            if (left < 0)
                return down;
        }
        if (above + below < 1e-300)
            break;
    }
    return mode;
}

// EXTERNAL MODULE: ./packages/judge/src/resample/streams.ts
var streams = __webpack_require__(9786);
;// CONCATENATED MODULE: ./packages/judge/src/resample/cell-replicates.ts


/** @returns undefined when there are more combinations than are worth drawing one by one. */
function jointCells(forms, most) {
    const [first, second] = forms;
    const places = new Map();
    const counts = [];
    const codes = [];
    for (let i = 0; i < (first?.cells.length ?? 0); i += 1) {
        const code = (first?.cells[i] ?? 0) * 65_536 + (second?.cells[i] ?? 0);
        const place = places.get(code);
        if (place !== undefined)
            counts[place] = (counts[place] ?? 0) + 1;
        else {
            places.set(code, counts.length);
            codes.push(code);
            counts.push(1);
            if (counts.length > most)
                return undefined;
        }
    }
    const cells = [codes.map((it) => Math.floor(it / 65_536)), codes.map((it) => it % 65_536)];
    return { counts: Float64Array.from(counts), cells: forms.map((_, s) => Uint16Array.from(cells[s] ?? [])) };
}
/**
 * Replicates of functions of cells: how often each combination is drawn is multinomial, which is a binomial of what is left for one
 * after the other (Devroye, 1986, XI.1). The bootstrap itself, at the cost of the combinations instead of the records.
 */
function cellReplicates(forms, joint, { resamples, seed }) {
    const records = joint.counts.reduce((sum, it) => sum + it, 0);
    const rows = forms.map(() => new Float64Array(resamples));
    const tables = forms.map((it) => new Float64Array(it.size));
    for (let b = 0; b < resamples; b += 1) {
        const source = (0,streams/* streamOf */.m)(seed, b);
        for (const table of tables)
            table.fill(0);
        let [draws, left] = [records, records];
        for (let i = 0; i < joint.counts.length; i += 1) {
            const count = joint.counts[i]; // Safe: i is an index of a combination.
            const drawn = binomialDraw(draws, left > count ? count / left : 1, source);
            draws -= drawn;
            left -= count;
            for (const [s, table] of tables.entries()) {
                const cell = joint.cells[s]?.[i] ?? 0;
                table[cell] = (table[cell] ?? 0) + drawn;
            }
        }
        forms.forEach((form, s) => {
            const row = rows[s];
            if (row)
                row[b] = form.of(tables[s] ?? []);
        });
    }
    return rows;
}

// EXTERNAL MODULE: ./packages/judge/src/resample/rate.ts
var rate = __webpack_require__(1593);
;// CONCATENATED MODULE: ./packages/judge/src/resample/sum-replicates.ts

/** Records of a block, and replicates of a top-up: fixed, so that the answer is the same on any number of threads. */
const [blockRecords, topUpReplicates] = [131_072, 250];
/** @returns the work of the first round, in no order. No block reaches into two parts. */
function blocksOf({ columns, records, bounds, resamples, seed }) {
    const starts = bounds.slice(0, -1).flatMap((from, part) => {
        const to = bounds[part + 1] ?? from;
        return Array.from({ length: Math.ceil((to - from) / blockRecords) }, (_, i) => ({
            from: from + i * blockRecords,
            to: Math.min(to, from + (i + 1) * blockRecords),
        }));
    });
    return starts.map((it, part) => ({ columns, ...it, resamples, rate: (0,rate/* rateFor */.c)(records), seed, part }));
}
/** @returns the parts' sums after the first round. Blocks are added in their order, whoever was ready first. */
function joined({ columns, bounds, resamples }, blocks, sums) {
    const parts = bounds.slice(1).map(() => [...columns, undefined].map(() => new Float64Array(resamples)));
    blocks.forEach((block, i) => {
        const part = bounds.findIndex((_, p) => block.from < (bounds[p + 1] ?? 0));
        for (const [c, row] of (parts[part] ?? []).entries())
            addTo(row, sums[i]?.[c] ?? row, 0);
    });
    return parts;
}
function addTo(row, more, first) {
    for (let b = 0; b < more.length; b += 1)
        row[first + b] = row[first + b] + more[b]; // Safe: rows of one length.
}
/** @returns the work of the second round. */
function topUpsOf(summing, parts) {
    const { columns, records, bounds, resamples, seed } = summing;
    const drawn = new Float64Array(resamples);
    for (const part of parts)
        addTo(drawn, part.at(-1) ?? drawn, 0);
    return Array.from({ length: Math.ceil(resamples / topUpReplicates) }, (_, i) => {
        const first = i * topUpReplicates;
        return { columns, records, first, drawn: drawn.slice(first, first + topUpReplicates), bounds, seed };
    });
}
/** Adds the second round to the first, in place. */
function complete(parts, added) {
    added.forEach(({ rows, anew }, i) => {
        parts.forEach((part, p) => {
            part.forEach((row, c) => {
                for (const b of anew)
                    row[b] = 0;
                addTo(row, rows[p]?.[c] ?? row, i * topUpReplicates);
            });
        });
    });
}

// EXTERNAL MODULE: ./packages/judge/src/resample/top-up.ts
var top_up = __webpack_require__(6500);
// EXTERNAL MODULE: ./packages/judge/src/resample/whole-replicates.ts + 1 modules
var whole_replicates = __webpack_require__(6843);
;// CONCATENATED MODULE: ./packages/judge/src/resample/rows.ts








/** The same here and now. */
const here = { 'judge-block-sums': block_sums["default"], 'judge-top-up': top_up["default"], 'judge-whole': whole_replicates["default"] };
/** Up to here the records themselves are drawn, which is soon done; beyond, only what the metrics need of a draw is. */
const drawnLimit = 4096;
/** Combinations of cells that are drawn one by one. */
const mostCells = 4096;
/** Replicates of one order. Each has a stream of its own, and each order sorts the records anew. */
const runLength = 500;
/** @returns rows of replicates: one per metric and model, models of one metric side by side and from the same resamples. */
function* rowsOf(asked) {
    const { labels, sides, names, resamples, seed } = asked;
    const forms = names.map((name) => sides.map((scores) => src_metric/* measurable */.i[name].prepare({ ...asked, scores })));
    if (labels.length <= drawnLimit)
        return replicates(forms.flat().map(metric_form/* statisticOf */.Qr), { records: labels.length, resamples, seed });
    const rows = new Map();
    const left = [];
    for (const [i, name] of names.entries()) {
        const joint = cellsOf(forms[i] ?? []);
        if (joint !== undefined)
            rows.set(name, cellReplicates(joint.forms, joint.joint, { resamples, seed }));
        else if (forms[i]?.[0]?.is !== 'sums')
            left.push(name);
    }
    const summed = names.filter((name) => !rows.has(name) && !left.includes(name));
    // Safe: their forms are sums.
    const sums = summed.map((name) => (forms[names.indexOf(name)] ?? []));
    if (summed.length > 0)
        yield* sumRows(asked, sums, (i, found) => rows.set(summed[i] ?? 'mae', found));
    if (left.length > 0)
        yield* wholeRows({ ...asked, names: left }, (i, found) => rows.set(left[i] ?? 'auc', found));
    return names.flatMap((name) => rows.get(name) ?? []);
}
function cellsOf(forms) {
    const cells = forms.filter((it) => it.is === 'cells');
    const joint = cells.length === forms.length ? jointCells(cells, mostCells) : undefined;
    return joint && { forms: cells, joint };
}
function* sumRows({ labels, resamples, seed }, forms, keep) {
    const columns = forms.flat().flatMap((it) => it.columns);
    const records = labels.length;
    const [part = []] = yield* sumsOfParts({ columns, records, bounds: [0, records], resamples, seed });
    let at = 0;
    for (const [i, of] of forms.entries()) {
        const rows = of.map((form) => {
            const own = part.slice(at, at + form.columns.length);
            at += form.columns.length;
            return Float64Array.from({ length: resamples }, (_, b) => form.of(own.map((row) => row[b] ?? Number.NaN), records));
        });
        keep(i, rows);
    }
}
/** @returns sums of columns per part of the records, over resamples of all of them. */
function* sumsOfParts(summing) {
    const blocks = blocksOf(summing);
    const sums = yield blocks.map((input) => ({ task: 'judge-block-sums', input }));
    const parts = joined(summing, blocks, sums); // Safe, here and below: the task's output.
    const added = yield topUpsOf(summing, parts).map((input) => ({ task: 'judge-top-up', input }));
    complete(parts, added);
    return parts;
}
function* wholeRows({ labels, sides, names, threshold, resamples, seed }, keep) {
    const runs = [];
    for (let first = 0; first < resamples; first += runLength) {
        const count = Math.min(runLength, resamples - first);
        runs.push({ names, labels, sides, threshold, first, count, seed });
    }
    const found = (yield runs.map((input) => ({ task: 'judge-whole', input })));
    for (let i = 0; i < names.length; i += 1) {
        keep(i, sides.map((_, s) => {
            const row = new Float64Array(resamples);
            for (const [r, rows] of found.entries())
                row.set(rows[i * sides.length + s] ?? [], runs[r]?.first);
            return row;
        }));
    }
}

;// CONCATENATED MODULE: ./packages/judge/src/resample/perform.ts

/** Does the work here and now. */
function perform(rounds) {
    let step = rounds.next([]);
    while (step.done !== true)
        step = rounds.next(step.value.map(done));
    return step.value;
}
// Safe, here and below: whoever makes an order gives it the input of its task.
const done = ({ task, input }) => here[task](input);
/** Does the work on threads; the bits are the same. */
async function performOn(threads, rounds) {
    const shared = sharing();
    let step = rounds.next([]);
    while (step.done !== true) {
        const orders = step.value.map(({ task, input }) => threads.run(task, shared(input)));
        step = rounds.next(await Promise.all(orders));
    }
    return step.value;
}
/** From here on a column is shared with the threads instead of being copied to each of them. */
const large = 4096;
/** @returns a function that puts the large columns of an order into memory that threads share, each column once. */
function sharing() {
    const known = new Map();
    const shared = (it) => {
        if (it instanceof Float64Array)
            return it.length < large ? it : (known.get(it) ?? copy(it));
        if (Array.isArray(it))
            return it.map(shared);
        if (typeof it !== 'object' || it === null)
            return it;
        return Object.fromEntries(Object.entries(it).map(([name, value]) => [name, shared(value)]));
    };
    const copy = (column) => {
        const there = new Float64Array(new SharedArrayBuffer(column.byteLength));
        there.set(column);
        known.set(column, there);
        return there;
    };
    return shared;
}

;// CONCATENATED MODULE: ./packages/judge/src/measure.ts







const drawnHere = (asked) => perform(rowsOf(asked));
/** Measures several metrics on the same resamples, which are drawn when the first of them is asked for an interval. */
function measure(group, names, settings) {
    const { labels, candidate, baseline } = group;
    const sides = [candidate, ...(baseline ? [baseline] : [])];
    const asked = {
        labels,
        sides,
        names,
        threshold: settings.threshold,
        resamples: settings.resamples,
        seed: settings.seed,
    };
    const rows = once(() => (settings.rows ?? drawnHere)(asked));
    const parts = once(() => partsOf(labels.length, settings.seed));
    return new Map(names.map((name, i) => {
        const forms = sides.map((scores) => src_metric/* measurable */.i[name].prepare({ labels, scores, threshold: settings.threshold }));
        const samples = forms.map((form, s) => ({
            estimate: (0,metric_form/* statisticOf */.Qr)(form)((0,metric_form/* everyRecord */.di)(labels.length)),
            form,
            replicates: () => rows()[i * sides.length + s] ?? new Float64Array(),
            jackknife: once(() => leaveOut(form, parts())),
        }));
        return [name, measured(samples, { name, group, settings })];
    }));
}
function measured([one, two], of) {
    if (one === undefined)
        throw new RangeError('a metric was measured on no model');
    const records = of.group.labels.length;
    const alone = ({ estimate, replicates, jackknife }) => resampled({ estimate, replicates, jackknife });
    if (two === undefined)
        return { records, candidate: alone(one) };
    return { records, candidate: alone(one), baseline: alone(two), difference: differenceOf(one, two, of) };
}
function differenceOf(one, two, { name, group, settings }) {
    const method = settings.methods?.[name]?.method ?? 'bootstrap';
    const { labels, candidate, baseline = candidate } = group;
    if (method !== 'bootstrap' && method !== 'percentile')
        return contrast(method, { labels, candidate, baseline, forms: [one.form, two.form], ...settings });
    const minus = (a, b) => a.map((it, i) => it - (b[i] ?? Number.NaN));
    const sides = {
        estimate: one.estimate - two.estimate,
        records: labels.length,
        replicates: () => minus(one.replicates(), two.replicates()),
        jackknife: () => minus(one.jackknife(), two.jackknife()),
    };
    return resampled(sides, method);
}

// EXTERNAL MODULE: ./packages/judge/src/method/names.ts
var names = __webpack_require__(1997);
;// CONCATENATED MODULE: ./packages/judge/src/statistics/decide.ts
/** @returns pass when all of the interval lies above −margin, fail when all of it lies below, else that it does not decide. */
function decide({ low, high }, margin) {
    if (low > -margin)
        return 'pass';
    return high < -margin ? 'fail' : 'inconclusive';
}
/** @returns how many records would bring the lower bound up to −margin if the estimate stays; undefined when none would. */
function recordsToPass({ estimate, low, records }, margin) {
    if (!(estimate > -margin))
        return undefined;
    const exact = records * ((estimate - low) / (estimate + margin)) ** 2;
    return roundedUp(Math.max(exact, records + 1));
}
/** Two digits: more would claim a precision that the estimate does not have. */
function roundedUp(count) {
    const unit = 10 ** Math.max(0, Math.floor(Math.log10(count)) - 1);
    return Math.ceil(count / unit) * unit;
}

;// CONCATENATED MODULE: ./packages/judge/src/rules.ts



/** More resamples than this without a value, and the others are a choice rather than a sample. */
const undefinedLimit = 0.01;
/** Judges the candidate's own value against the policy's bound. */
function boundRule(subject, { candidate }) {
    const gap = noValue(subject, candidate);
    if (gap !== undefined)
        return compared(subject, gap);
    const found = ranged(subject, candidate);
    const beyond = oriented(subject, {
        estimate: found.estimate - subject.limit,
        low: found.low - subject.limit,
        high: found.high - subject.limit,
    });
    const word = wordOf(beyond, 0);
    const reason = boundSentence(subject, found) + advice(word, beyond, { margin: 0, records: subject.records });
    return compared(subject, { word, reason, candidate: value(candidate), interval: interval(subject, found) });
}
/** Judges candidate − serving model against the margin. */
function noRegressionRule(subject, { difference, candidate, baseline }) {
    if (difference === undefined || baseline === undefined)
        throw new RangeError('there is no serving model to compare with');
    const gap = noValue(subject, difference);
    if (gap !== undefined)
        return { comparison: compared(subject, gap) };
    const found = ranged(subject, difference);
    const turned = oriented(subject, found);
    const word = wordOf(turned, subject.limit);
    const reason = changeSentence(subject, found) + advice(word, turned, { margin: subject.limit, records: subject.records });
    const comparison = compared(subject, {
        word,
        reason,
        candidate: value(candidate),
        baseline: value(baseline),
        difference: decimal(found.estimate),
        interval: interval(subject, found),
    });
    const regression = turnOf(subject) === 1 ? difference.below(-subject.limit) : difference.above(subject.limit);
    return { comparison, regression };
}
/** Judges candidate − serving model against what it must be better by. On the limit is not better: two equal models fail. */
function improvementRule(subject, { difference, candidate, baseline }) {
    if (difference === undefined || baseline === undefined)
        throw new RangeError('there is no serving model to compare with');
    const gap = noValue(subject, difference);
    if (gap !== undefined)
        return compared(subject, gap);
    const found = ranged(subject, difference);
    const turned = oriented(subject, found);
    const shown = turned.low > subject.limit ? 'pass' : turned.high <= subject.limit ? 'fail' : 'inconclusive';
    const word = agreed(shown, turned.estimate > subject.limit);
    const reason = improvementSentence(subject, found) + advice(word, turned, { margin: -subject.limit, records: subject.records });
    return compared(subject, {
        word,
        reason,
        candidate: value(candidate),
        baseline: value(baseline),
        difference: decimal(found.estimate),
        interval: interval(subject, found),
    });
}
/** An interval of one point is no estimate but the value itself, as for two models that give the same scores: on the limit is enough. */
const wordOf = (it, margin) => it.low === it.high && it.low === -margin ? 'pass' : agreed(decide(it, margin), it.estimate >= -margin);
/** The interval of a biased metric, such as a calibration error, need not hold its own value. Where the two disagree, nothing is decided. */
const agreed = (word, reaches) => (word === 'pass' && !reaches) || (word === 'fail' && reaches) ? 'inconclusive' : word;
function noValue(subject, { estimate, undefinedShare }) {
    const name = nameOf(subject);
    if (!Number.isFinite(estimate))
        return {
            word: 'inconclusive',
            reason: `${name} has no value on these records: it would divide by nothing, or is too large to write`,
        };
    if (undefinedShare <= undefinedLimit)
        return undefined;
    const percent = (100 * undefinedShare).toFixed(1);
    return {
        word: 'inconclusive',
        reason: `${name} has no value on ${percent} % of resamples: too few records of a class`,
    };
}
const ranged = ({ confidence }, it) => ({
    estimate: it.estimate,
    ...it.interval(1 - confidence),
});
function oriented(subject, { estimate, low, high }) {
    return turnOf(subject) === 1 ? { estimate, low, high } : { estimate: -estimate, low: -high, high: -low };
}
function advice(word, { estimate, low }, of) {
    if (word !== 'inconclusive')
        return '';
    return `: ${undecided(recordsToPass({ estimate, low, records: of.records }, of.margin), of.records)}`;
}
const value = ({ estimate }) => decimal(estimate);
const interval = ({ confidence }, { low, high }) => ({
    low: decimal(low),
    high: decimal(high),
    confidence: decimal(2 * confidence - 1),
});

// EXTERNAL MODULE: ./packages/judge/src/policy/slice-rule.ts
var slice_rule = __webpack_require__(2403);
;// CONCATENATED MODULE: ./packages/judge/src/size.ts


/** Events of a class that a metric divides by: with fewer, its interval says more about luck than about the model. */
const leastOfClass = 10;
/**
 * Whether there is enough to judge on. Looks at sizes and labels only, never at scores, so that it cannot be swayed by results.
 * @returns why not, and how many more are needed; undefined when there is enough.
 */
function tooSmall(subject, { labels }, minRecords = slice_rule/* leastRecords */.u) {
    const name = nameOf(subject);
    const records = labels.length;
    if (records < minRecords)
        return `${name} has ${grouped(records)} records and needs ${grouped(minRecords)}: ${grouped(minRecords - records)} more would let it be judged`;
    for (const label of subject.classes) {
        const there = labels.reduce((sum, it) => sum + (it === label ? 1 : 0), 0);
        if (there < leastOfClass)
            return `${name} needs at least ${leastOfClass} records with label ${label}, and there are ${there}: ${leastOfClass - there} more would let it be judged`;
    }
    return undefined;
}

// EXTERNAL MODULE: ./packages/judge/src/evaluators/identity.ts
var evaluators_identity = __webpack_require__(9830);
;// CONCATENATED MODULE: ./packages/judge/src/evaluators/judge-evaluators.ts








/** Every rule about what custom evaluators measured. Each must pass; what was not measured does not. */
function judgeEvaluators({ evaluators, evaluation }, results, { rows }) {
    return evaluators.flatMap((evaluator) => {
        const result = results.get((0,evaluators_identity/* identityOf */.c)(evaluator)) ?? { is: 'skipped', why: 'was not run' };
        return Object.entries(evaluator.metrics).flatMap(([name, rule]) => {
            const about = { evaluator, name, rule, evaluation, rows };
            return rulesOf(about, result).map((comparison) => ({
                comparison: { ...comparison, evaluator: evaluator.name },
                mustPass: true,
            }));
        });
    });
}
function rulesOf(about, result) {
    const subjects = subjectsOf(about, result.is === 'evidence' ? result.evidence.records : 0);
    if (result.is !== 'evidence') {
        const word = result.is === 'failed' ? 'error' : 'inconclusive';
        const reason = `evaluator ${about.evaluator.name} ${result.why}`;
        return subjects.map((it) => compared(it, { word, reason: `${it.metric}: ${reason}` }));
    }
    const measured = measuredOf(about, result.evidence);
    return subjects.map((subject) => {
        if (measured === undefined)
            return asAWhole(subject, about.name, result.evidence);
        const it = { ...subject, records: measured.group.labels.length };
        if (measured.unsuited !== undefined)
            return compared(it, { word: 'inconclusive', reason: measured.unsuited });
        const small = tooSmall({ ...it, classes: measured.classes }, measured.group);
        if (small !== undefined)
            return compared(it, { word: 'inconclusive', reason: small });
        const found = measured.of();
        if (it.rule === 'bound')
            return boundRule(it, found);
        if (found.difference === undefined)
            return compared(it, { word: 'inconclusive', reason: unpaired(it) });
        return it.rule === 'improvement' ? improvementRule(it, found) : noRegressionRule(it, found).comparison;
    });
}
function subjectsOf({ evaluator, name, rule, evaluation }, records) {
    const common = {
        metric: (0,evaluators_identity/* metricOf */.a)(evaluator, name),
        direction: rule.direction,
        classes: [],
        records,
        confidence: rule.confidence ?? evaluation.confidence,
        method: rule.method,
    };
    const limits = { bound: rule.bound, 'no-regression': rule.margin, improvement: rule.improvement };
    return ['bound', 'no-regression', 'improvement'].flatMap((one) => {
        const limit = limits[one];
        return limit === undefined ? [] : [{ ...common, rule: one, limit }];
    });
}
/** The evaluator's own value per record, or a metric that is known by name of the scores that it gave; undefined where it gave neither. */
function measuredOf(about, evidence) {
    const { name, rule } = about;
    const own = evidence.candidateTerms[name];
    if (own !== undefined) {
        const baseline = evidence.baselineTerms?.[name];
        const group = { labels: new Float64Array(own.length), candidate: own, ...(baseline ? { baseline } : {}) };
        return { group, classes: [], of: () => measureOne(about, evidence, { group, named: 'own' }) };
    }
    const named = src_metric/* metricNames */.Zv.find((it) => it === name);
    if (named === undefined || evidence.scores === undefined || known(named).direction !== rule.direction)
        return undefined;
    const { keys: _, ...group } = evidence.scores;
    const why = rule.method && (0,names/* unsuited */.c)(rule.method, named, rule.margin ?? rule.improvement);
    return {
        ...(why ? { unsuited: `${name}: ${rule.method} ${why}` } : {}),
        group,
        classes: known(named).classes,
        of: () => measureOne(about, evidence, { group, named }),
    };
}
function measureOne({ evaluator, name, rule, evaluation, rows }, evidence, { group, named }) {
    const seed = Number.parseInt((0,lineage_src/* sha256 */.sc)(`${evidence.sha256} ${(0,evaluators_identity/* metricOf */.a)(evaluator, name)}`).slice(0, 8), 16);
    const settings = { ...evaluation, seed, methods: { [named]: rule }, rows };
    const found = measure(group, [named], settings).get(named);
    if (found === undefined)
        throw new RangeError('a metric was not measured');
    return found;
}
/** A number without records has no interval: it can meet a bound, and shows no change. */
function asAWhole(subject, name, evidence) {
    const [value, other] = [evidence.metrics[name], evidence.baseline[name]];
    const { metric, limit, rule } = subject;
    if (value === undefined)
        return compared(subject, { word: 'inconclusive', reason: `${metric} is not in the evidence of its evaluator` });
    const found = { candidate: decimal(value), ...(other === undefined ? {} : { baseline: decimal(other) }) };
    const bare = { ...subject, records: 0 };
    if (rule !== 'bound')
        return compared(bare, { ...found, word: 'inconclusive', reason: unpaired(subject) });
    const met = turnOf(subject) * (value - limit) >= 0;
    const word = met ? 'pass' : 'fail';
    const asks = `the policy asks for ${turnOf(subject) === 1 ? 'at least' : 'at most'} ${limit}`;
    const reason = `${metric} is said to be ${Number(value.toPrecision(6))}, without an interval; ${asks}`;
    return compared(bare, { ...found, word, reason });
}
const unpaired = ({ metric }) => `${metric}: its evaluator gives no values of both models record by record, so nothing shows how it changed`;

;// CONCATENATED MODULE: ./packages/judge/src/notes.ts
/** @returns what a reader has to know to take the verdict for what it is. */
function notes(policy, { candidate, baseline }) {
    return [
        ...(candidate.every((it) => it === candidate[0])
            ? [`The candidate gives every record the same score, ${candidate[0]}`]
            : []),
        ...(baseline?.every((it, i) => it === candidate[i])
            ? ['The candidate and the serving model give the same score for every record']
            : []),
        ...(baseline === undefined ? [alone(policy)] : []),
    ];
}
function alone({ metrics, slices }) {
    const unjudged = Object.entries(metrics).flatMap(([name, rule]) => (rule?.bound === undefined ? [name] : []));
    const what = 'There is no serving model to compare with: only absolute bounds were judged';
    const sliced = slices.length > 0 ? `, and no slices by ${slices.map((it) => it.column).join(', ')}` : '';
    return unjudged.length > 0 ? `${what}${sliced}, and ${unjudged.join(', ')} has none` : `${what}${sliced}`;
}

;// CONCATENATED MODULE: ./packages/judge/src/open-slices.ts

const open_slices_mostNamed = 5;
/** @returns which slices are not shown to be as good as before, by name: those that do not decide, and those that could not be judged. */
function openSlices(watched) {
    const open = watched.filter((it) => it.word !== 'pass');
    if (open.length === 0)
        return [];
    const small = open.filter((it) => it.candidate === undefined);
    const wide = open.filter((it) => it.candidate !== undefined);
    const parts = [
        ...(wide.length > 0 ? [`not decided: ${open_slices_names(wide)}`] : []),
        ...(small.length > 0 ? [`not judged, too few records: ${open_slices_names(small)}`] : []),
    ];
    return [
        `${open.length} of ${watched.length} comparisons on slices do not decide; none of them shows a regression (${parts.join('; ')})`,
    ];
}
function open_slices_names(comparisons) {
    const shown = comparisons.slice(0, open_slices_mostNamed).map(nameOf);
    const more = comparisons.length - open_slices_mostNamed;
    return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}

;// CONCATENATED MODULE: ./packages/judge/src/waivers/term.ts
/** A waiver for longer is a change of the policy that does not say so. */
const mostDays = 366;
const day = 86_400_000;
/** @param today a day in UTC, as `2026-11-21`; anything else is no day, and then no waiver holds. */
function termOf({ until }, today) {
    const now = Date.parse(`${today}T00:00:00Z`);
    const end = Date.parse(`${until}T00:00:00Z`);
    if (Number.isNaN(now) || Number.isNaN(end))
        return { is: 'undated', why: 'does not count: nobody said what day it is' };
    const days = Math.round((end - now) / day);
    if (days < 0)
        return { is: 'expired', why: `expired on ${until}, ${-days} days ago: what it named counts again` };
    if (days > mostDays)
        return {
            is: 'too-long',
            why: `does not count: it runs until ${until}, and a waiver may run for ${mostDays} days; shorten it, or change the rule`,
        };
    return { is: 'running', days };
}
const holds = (term) => term?.is === 'running';

;// CONCATENATED MODULE: ./packages/judge/src/waivers/waive.ts

/**
 * Passes over what does not pass where a waiver names it. The word of a rule stays what was found; it is marked with the waiver's
 * name. What could not be measured is never passed over.
 * @param today `2026-11-21`, in UTC; without it no waiver holds, as nobody can tell whether it has expired.
 * @returns the rules, marked, and what became of each waiver.
 */
function waive(ruled, waivers, today) {
    const terms = new Map(waivers.map((it) => [it, termOf(it, today)]));
    const active = waivers.filter((it) => holds(terms.get(it)));
    const by = (it) => active.find((one) => covers(one, it));
    const judged = ruled.judged.map((it) => ({
        ...it,
        comparison: marked(it.comparison, decides(it), by(it.comparison)),
    }));
    const findings = ruled.findings.map((it) => marked(it, it.decides, by(it)));
    const all = [...judged.map((it) => it.comparison), ...findings];
    return { judged, findings, waivers: waivers.map((it) => stateOf(it, terms.get(it) ?? termOf(it, undefined), all)) };
}
/** Whether a comparison can shut the gate. */
const decides = ({ mustPass, comparison }) => mustPass || comparison.word === 'fail';
function marked(it, deciding, waiver) {
    const open = deciding && (it.word === 'fail' || it.word === 'inconclusive');
    return open && waiver !== undefined ? { ...it, waived: waiver.name } : it;
}
/** Whether a waiver names a rule. Without a column it names only rules that are about no column: slices are waived one by one. */
function covers(waiver, it) {
    const own = 'slice' in it ? it.slice : undefined; // Safe: only a comparison has a slice.
    const column = own?.column ?? ('column' in it ? it['column'] : undefined);
    const value = own?.value ?? ('value' in it ? it['value'] : undefined);
    return ((waiver.rule === undefined || waiver.rule === it.rule) &&
        (waiver.metric === undefined || waiver.metric === it.metric) &&
        waiver.column === column &&
        (waiver.value === undefined || waiver.value === value));
}
function stateOf(waiver, term, all) {
    const { name, reason, approver, until } = waiver;
    const rules = all.filter((it) => it.waived === name).length;
    const common = { name, reason, approver, until, rules, ...(term.is === 'running' ? { days: term.days } : {}) };
    if (term.is !== 'running')
        return { ...common, state: term.is, sentence: `${told(name)} ${term.why}` };
    if (rules > 0) {
        const left = term.days === 0 ? 'today is its last day' : `${term.days} days left`;
        return {
            ...common,
            state: 'used',
            sentence: `${told(name)} passes over ${rules} rules until ${until} (${left}; ${approver}: ${reason})`,
        };
    }
    if (!all.some((it) => covers(waiver, it)))
        return {
            ...common,
            state: 'unmatched',
            sentence: `${told(name)} matches nothing that was judged; correct it or take it out`,
        };
    return {
        ...common,
        state: 'not-needed',
        sentence: `${told(name)} is not needed: what it names passes, or another waiver covers it; take it out`,
    };
}
const told = (name) => `waiver ${name}`;

;// CONCATENATED MODULE: ./packages/judge/src/conclude.ts




/** More sentences than this are no longer read; the comparisons and findings hold them all. */
const mostReasons = 12;
/**
 * @returns one word for all rules, with the sentences that carry it first. What is waived counts as passed and is told before all
 * else. No rule at all is inconclusive.
 */
function conclude(policy, evidence, { judged, findings, waivers }) {
    const comparisons = judged.filter(decides).map((it) => it.comparison);
    // What a model may cost, or was not trained on, says nothing of how good it is.
    if (comparisons.length === 0)
        return (0,lineage_src/* inconclusive */.Ni)(nothingToJudgeBy(policy));
    const deciding = [...comparisons, ...findings.filter((it) => it.decides)];
    const passedOver = deciding.filter((it) => it.waived !== undefined);
    const counted = deciding.filter((it) => it.waived === undefined);
    const word = (0,lineage_src/* worst */.QZ)([...counted.map((it) => it.word), ...passedOver.map(() => 'pass')]);
    const told = word === 'pass' ? counted : counted.filter((it) => it.word !== 'pass').sort(failuresFirst);
    const watched = judged.filter((it) => !decides(it)).map((it) => it.comparison);
    return {
        word,
        reasons: [
            ...waiverSentences(passedOver, waivers),
            ...atMost(told.map((it) => it.reason)),
            ...openSlices(watched),
            ...findings.filter((it) => !it.decides && it.word !== 'pass').map((it) => `Told, not judged: ${it.reason}`),
            ...waivers.filter((it) => it.state !== 'used').map((it) => capital(it.sentence)),
            ...notes(policy, evidence),
        ],
        ...(passedOver.length > 0 ? { waived: passedOver.length } : {}),
    };
}
const order = ['error', 'fail', 'inconclusive', 'pass'];
const failuresFirst = (a, b) => order.indexOf(a.word) - order.indexOf(b.word);
/** Never folded away: each waived rule stands beside who answers for it. */
function waiverSentences(rules, waivers) {
    if (rules.length === 0)
        return [];
    const each = rules.map((it) => {
        const by = waivers.find((one) => one.name === it.waived);
        return `Waived by ${it.waived} (${by?.approver}, until ${by?.until}: ${by?.reason}): ${it.reason}`;
    });
    const count = rules.length === 1 ? '1 rule that does not pass is waived' : `${rules.length} rules that do not pass are waived`;
    return [`${count}; without a waiver the verdict would be ${(0,lineage_src/* worst */.QZ)(rules.map((it) => it.word))}`, ...atMost(each)];
}
function atMost(sentences) {
    const left = sentences.length - mostReasons;
    const told = sentences.slice(0, mostReasons);
    return left > 0 ? [...told, `and ${left} more; see the comparisons and findings`] : told;
}
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
function nothingToJudgeBy({ metrics }) {
    return `There is no serving model to compare with, and the policy sets no "bound" for ${Object.keys(metrics).join(', ')}: nothing could be judged; add a bound`;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./packages/judge/src/facets/likes.ts
const neighbours = 5;
/** With fewer of the advantaged than this, the nearest one alone is asked, as Clarify does. */
const fewAdvantaged = 10;
/** Pairs of people that are compared at most: a few seconds. */
const mostPairs = 400_000_000;
/**
 * What the majority of the five advantaged people who are most like each disadvantaged one got (Euclidean distance over the
 * features as they are; of equally near ones, those that come first).
 * @returns per kind of decision, one entry per record; 0 for the advantaged, who are not asked about.
 */
function likesOf({ features, disadvantaged, decisions }) {
    const advantaged = Uint32Array.from([...disadvantaged.keys()].filter((i) => disadvantaged[i] === 0));
    const rows = likes_rowsOf(features, disadvantaged.length);
    const k = advantaged.length < fewAdvantaged ? 1 : neighbours;
    const got = decisions.map((it) => new Uint8Array(it.length));
    disadvantaged.forEach((is, i) => {
        if (is === 0)
            return;
        const near = nearest(rows, { of: i, among: advantaged, width: features.length, k });
        decisions.forEach((decision, m) => {
            const wanted = near.reduce((sum, j) => sum + (decision[j] ?? 0), 0);
            const own = got[m];
            if (own !== undefined)
                own[i] = 2 * wanted > near.length ? 1 : 0;
        });
    });
    return got;
}
function likes_rowsOf(features, records) {
    const rows = new Float64Array(records * features.length);
    features.forEach((column, f) => {
        for (let i = 0; i < records; i += 1)
            rows[i * features.length + f] = column[i] ?? Number.NaN;
    });
    return rows;
}
/** Keeps the k nearest in order while it goes through all: k is 5, so insertion is cheapest. */
function nearest(rows, { of, among, width, k }) {
    const distances = [];
    const found = [];
    for (const j of among) {
        const far = distance(rows, of * width, { to: j * width, width });
        if (found.length === k && far >= (distances[k - 1] ?? 0))
            continue;
        let at = found.length;
        while (at > 0 && far < (distances[at - 1] ?? 0))
            at -= 1;
        distances.splice(at, 0, far);
        found.splice(at, 0, j);
        if (found.length > k) {
            found.pop();
            distances.pop();
        }
    }
    return found;
}
function distance(rows, from, { to, width }) {
    let sum = 0;
    for (let f = 0; f < width; f += 1)
        sum += (rows[from + f] - rows[to + f]) ** 2; // Safe: within the rows.
    return sum;
}

;// CONCATENATED MODULE: ./packages/judge/src/facets/facet-columns.ts

const mostStrata = 200;
/** @returns the columns of the holdout that a facet is judged by. */
const facetColumns = ({ column, group, features = [] }) => [
    column,
    ...(group === undefined ? [] : [group]),
    ...features,
];
/** @returns every reason why facets cannot be judged on this evidence. */
function facetEvidenceFaults({ facets }, evidence) {
    return facets.flatMap((facet) => {
        const absent = facetColumns(facet).filter((it) => evidence.slices[it]?.length !== evidence.keys.length);
        if (absent.length > 0)
            return absent.map((it) => `a facet needs "${it}", which is no column of the holdout`);
        return [...labelFaults(evidence), ...numberFaults(facet, evidence), ...sizeFaults(facet, evidence)];
    });
}
function labelFaults({ labels }) {
    const odd = labels.reduce((sum, it) => sum + (it === 0 || it === 1 ? 0 : 1), 0);
    return odd === 0 ? [] : [`a facet needs labels that are 0 or 1; ${odd} of ${labels.length} are not (see "positive")`];
}
function numberFaults({ column, above, features = [] }, { slices }) {
    const odd = (name, empty) => (slices[name] ?? []).filter((it) => (it.trim() === '' ? !(empty && it === '') : !Number.isFinite(Number(it))))
        .length;
    const own = above === undefined ? 0 : odd(column, true);
    return [
        ...(own > 0 ? [`the facet ${column} > ${above} needs numbers; ${own} values of "${column}" are none`] : []),
        ...features.flatMap((it) => {
            const bad = odd(it, false);
            return bad > 0 ? [`FT needs numbers; ${bad} values of "${it}" are none`] : [];
        }),
    ];
}
function sizeFaults({ metrics, group }, { keys, slices }) {
    const strata = group === undefined ? 0 : new Set(slices[group]).size;
    const pairs = (keys.length / 2) ** 2;
    return [
        ...(strata > mostStrata
            ? [`the facet's group "${group}" has ${strata} values, and may have ${mostStrata}; take a coarser column`]
            : []),
        ...(metrics.FT !== undefined && pairs > mostPairs
            ? [`FT compares all pairs of people, and ${keys.length} records are too many for that; leave FT out`]
            : []),
    ];
}

;// CONCATENATED MODULE: ./packages/judge/src/evidence.ts




/** @returns SHA-256 (hex) of keys, labels and scores in their order: the same evidence draws the same resamples everywhere. */
function digestOf({ keys, labels, candidate, baseline }) {
    const hash = (0,external_node_crypto_.createHash)('sha256').update(`modelway evidence v1\n${JSON.stringify(keys)}\n`);
    for (const column of [labels, candidate, baseline ?? new Float64Array()])
        hash.update(`${column.length}\n`).update(littleEndian(column));
    return hash.digest('hex');
}
function littleEndian(column) {
    const bytes = Buffer.from(column.slice().buffer);
    return (0,external_node_os_.endianness)() === 'LE' ? bytes : bytes.swap64();
}
/** @returns every reason why this evidence cannot be judged by this policy; bad evidence is an error, never a verdict. */
function evidenceFaults(policy, evidence) {
    const { keys, labels, candidate, baseline, slices } = evidence;
    const columns = [...new Set(policy.slices.map(({ column }) => column))];
    return [
        ...(keys.length === 0 ? ['the holdout has no records'] : []),
        ...missing('label', labels, keys.length),
        ...missing('score of the candidate', candidate, keys.length),
        ...(baseline ? missing('score of the serving model', baseline, keys.length) : []),
        ...columns.flatMap((column) => sliceFault(column, slices[column], keys.length)),
        ...facetEvidenceFaults(policy, evidence),
        ...usedMetrics(policy).flatMap((name) => metricFaults(name, evidence)),
    ];
}
/** @returns the metrics that the policy has a rule for, on all records or on a slice. */
function usedMetrics(policy) {
    // Safe: the policy's schema lets only known names through.
    return [
        ...new Set([...Object.keys(policy.metrics), ...policy.slices.flatMap((it) => it.metrics ?? [])]),
    ];
}
/** Each value is a slice: with more, each has few records and all of them together find something by chance. */
const mostValues = 50;
function missing(what, column, records) {
    if (column.length !== records)
        return [`there are ${records} records, but ${column.length} have a ${what}`];
    const bad = count(column, (it) => !Number.isFinite(it));
    return bad === 0 ? [] : [`${bad} of ${records} records have no finite ${what}`];
}
function sliceFault(column, values, records) {
    if (values?.length !== records)
        return [`the policy slices by "${column}", which is no column of the holdout`];
    const distinct = new Set(values).size;
    if (distinct <= mostValues)
        return [];
    return [
        `the policy slices by "${column}", which has ${distinct} values, and may have ${mostValues}; slice by a coarser column`,
    ];
}
function metricFaults(name, evidence) {
    const { labels, candidate, baseline } = evidence;
    const metric = src_metric/* metrics */.qd[name];
    if (metric.labels === 'class')
        return classFaults(name, evidence);
    const odd = metric.labels === 'binary' ? count(labels, (it) => it !== 0 && it !== 1) : 0;
    const outside = metric.scores === 'probability'
        ? count(candidate, (it) => it < 0 || it > 1) + count(baseline ?? new Float64Array(), (it) => it < 0 || it > 1)
        : 0;
    return [
        ...(odd > 0 ? [`${name} needs labels that are 0 or 1; ${odd} of ${labels.length} are not (see "positive")`] : []),
        ...(outside > 0 ? [`${name} needs probabilities; ${outside} scores are below 0 or above 1`] : []),
    ];
}
const mostClasses = 255;
/** Missing labels and scores have been told already. */
function classFaults(name, { labels, candidate, baseline }) {
    const no = (it) => Number.isFinite(it) && !(Number.isInteger(it) && it >= 0 && it < mostClasses);
    const odd = [labels, candidate, baseline ?? new Float64Array()].reduce((sum, it) => sum + count(it, no), 0);
    if (odd === 0)
        return [];
    return [`${name} needs labels and scores that are numbers of classes, 0 to ${mostClasses - 1}; ${odd} are not`];
}
function count(column, is) {
    return column.reduce((sum, it) => sum + (is(it) ? 1 : 0), 0);
}

;// CONCATENATED MODULE: ./packages/judge/src/facets/band.ts
/** More resamples than this without a value, and the others are a choice rather than a sample. */
const band_undefinedLimit = 0.01;
/**
 * The percentile interval, by the replicates themselves: some are infinite, so nothing can be interpolated; where it falls between
 * two, the wider one is taken.
 * @param alpha the chance of error at each end. @returns undefined where the value or more than one in a hundred replicates has none.
 */
function betweenOf({ estimate, replicates }, alpha) {
    const sorted = replicates.filter((it) => !Number.isNaN(it)).sort();
    if (Number.isNaN(estimate) || sorted.length < (1 - band_undefinedLimit) * replicates.length)
        return undefined;
    const last = sorted.length - 1;
    const low = sorted[Math.floor(last * alpha)] ?? Number.NaN;
    const high = sorted[Math.ceil(last * (1 - alpha))] ?? Number.NaN;
    return { estimate, low: Math.min(low, estimate), high: Math.max(high, estimate) };
}
/** @returns pass when all of the interval lies in the band, fail when all of it lies outside on one side. */
function inBand({ low, high }, min, max) {
    if (low >= min && high <= max)
        return 'pass';
    return high < min || low > max ? 'fail' : 'inconclusive';
}

;// CONCATENATED MODULE: ./packages/judge/src/facets/tally.ts
/** What a record is counted as. Bits: disadvantaged, label, candidate's decision, baseline's, and what its likes got from each. */
const tally_bits = { disadvantaged: 1, label: 2, candidate: 4, baseline: 8, candidateLikes: 16, baselineLikes: 32 };
const cellsOfStratum = 64;
/** @param counts how many records there are of each cell, 64 per stratum. */
function tallyOf(counts, model) {
    const strata = Array.from({ length: counts.length / cellsOfStratum }, (_, g) => stratum(counts, g, model));
    const [decision, likes] = model === 'candidate' ? [tally_bits.candidate, tally_bits.candidateLikes] : [tally_bits.baseline, tally_bits.baselineLikes];
    let [against, inFavour] = [0, 0];
    for (let i = 0; i < counts.length; i += 1) {
        if (!(i & tally_bits.disadvantaged) || Boolean(i & decision) === Boolean(i & likes))
            continue;
        if (i & decision)
            inFavour += counts[i] ?? 0;
        else
            against += counts[i] ?? 0;
    }
    return {
        strata,
        advantaged: sum(strata.map((it) => it.advantaged)),
        disadvantaged: sum(strata.map((it) => it.disadvantaged)),
        flips: { against, inFavour },
    };
}
function stratum(counts, g, model) {
    const sides = [new Float64Array(4), new Float64Array(4)];
    for (let i = 0; i < cellsOfStratum; i += 1) {
        const at = (i & tally_bits.label ? 2 : 0) + (i & tally_bits[model] ? 1 : 0);
        const side = sides[i & tally_bits.disadvantaged ? 1 : 0];
        side[at] = (side[at] ?? 0) + (counts[g * cellsOfStratum + i] ?? 0);
    }
    return { advantaged: sideOf(sides[0]), disadvantaged: sideOf(sides[1]) };
}
const sideOf = ([tn = 0, fp = 0, fn = 0, tp = 0]) => ({ tn, fp, fn, tp });
const sum = (sides) => sides.reduce((a, b) => ({ tp: a.tp + b.tp, fp: a.fp + b.fp, tn: a.tn + b.tn, fn: a.fn + b.fn }), {
    tp: 0,
    fp: 0,
    tn: 0,
    fn: 0,
});
const size = ({ tp, fp, tn, fn }) => tp + fp + tn + fn;
/** People whose label, or whom the model's decision, gives the wanted outcome (1) or not (0). */
const labelled = ({ tp, fp, tn, fn }, outcome) => (outcome === 1 ? tp + fn : tn + fp);
const decided = ({ tp, fp, tn, fn }, outcome) => (outcome === 1 ? tp + fp : tn + fn);

;// CONCATENATED MODULE: ./packages/judge/src/facets/cells.ts


/** Sorts records into cells: to which group they belong, what was true, what each model decided, and what their likes got. */
function cells_cellsOf(facet, evidence, threshold) {
    const { labels, candidate, baseline, slices } = evidence;
    const column = slices[facet.column] ?? [];
    const disadvantaged = Uint8Array.from(column, (value) => (isDisadvantaged(facet, value) ? 1 : 0));
    const wanted = (scores) => Uint8Array.from(scores, (it) => ((it >= threshold ? 1 : 0) === facet.favourable ? 1 : 0));
    const decisions = [wanted(candidate), ...(baseline ? [wanted(baseline)] : [])];
    const likes = facet.metrics.FT === undefined ? [] : likesOf({ features: featuresOf(facet, evidence), disadvantaged, decisions });
    const strata = strataOf(facet, evidence);
    const columns = [
        [disadvantaged, tally_bits.disadvantaged],
        [Uint8Array.from(labels, (it) => (it === facet.favourable ? 1 : 0)), tally_bits.label],
        [decisions[0], tally_bits.candidate],
        [decisions[1], tally_bits.baseline],
        [likes[0], tally_bits.candidateLikes],
        [likes[1], tally_bits.baselineLikes],
    ];
    const cell = (i) => columns.reduce((sum, [flags, bit]) => sum + (flags?.[i] === 1 ? bit : 0), (strata.of[i] ?? 0) * cellsOfStratum);
    const known = column.flatMap((value, i) => (value === '' ? [] : [i]));
    return {
        of: Uint32Array.from(known, cell),
        count: strata.count * cellsOfStratum,
        unknown: column.length - known.length,
    };
}
const isDisadvantaged = ({ disadvantaged, above }, value) => disadvantaged === undefined ? Number(value) > (above ?? Number.POSITIVE_INFINITY) : disadvantaged.includes(value);
const featuresOf = ({ features = [] }, { slices }) => features.map((name) => Float64Array.from(slices[name] ?? [], Number));
function strataOf({ group }, { slices, keys }) {
    const column = group === undefined ? undefined : slices[group];
    if (column === undefined)
        return { of: new Uint32Array(keys.length), count: 1 };
    const positions = new Map([...new Set(column)].sort().map((value, i) => [value, i]));
    return { of: Uint32Array.from(column, (value) => positions.get(value) ?? 0), count: positions.size };
}
/** @returns how many records there are of each cell. */
function countsOf({ of, count }) {
    const counts = new Uint32Array(count);
    for (const cell of of)
        counts[cell] = (counts[cell] ?? 0) + 1;
    return counts;
}

;// CONCATENATED MODULE: ./packages/judge/src/facets/enough.ts


/** Events that a metric divides by: with fewer in a group, its value says more about luck than about the model. */
const leastEvents = 10;
const both = ['advantaged', 'disadvantaged'];
const label = (outcome) => ({
    of: both,
    what: `${outcome === 1 ? '' : 'un'}favourable labels`,
    count: (side) => labelled(side, outcome),
});
const decision = (outcome, of = both) => ({
    of,
    what: `${outcome === 1 ? '' : 'un'}favourable decisions`,
    count: (side) => decided(side, outcome),
});
/** What each metric divides by, beside the size of each group. */
const events = {
    KL: [label(0), label(1)],
    DI: [decision(1, ['advantaged'])],
    DCA: [decision(1)],
    DCR: [decision(0)],
    RD: [label(1)],
    SD: [label(0)],
    DAR: [decision(1)],
    DRR: [decision(0)],
    TE: [{ of: both, what: 'favourable decisions against the label', count: ({ fp }) => fp }],
};
/** @returns why a metric cannot be judged on so few people; undefined when it can. */
function tooFew(metric, tally, facet) {
    const least = facet['min-records'];
    for (const of of both) {
        const people = size(tally[of]);
        if (people < least)
            return `the ${of} are ${grouped(people)} records and must be ${grouped(least)}: ${grouped(least - people)} more would let it be judged`;
    }
    for (const { of, what, count } of events[metric] ?? [])
        for (const side of of) {
            const there = count(tally[side]);
            if (there < leastEvents)
                return `the ${side} have ${there} ${what} and need ${leastEvents}: more records of them would let it be judged`;
        }
    return undefined;
}

// EXTERNAL MODULE: ./packages/judge/src/facets/names.ts
var facets_names = __webpack_require__(2560);
;// CONCATENATED MODULE: ./packages/judge/src/facets/sentence.ts


/** @returns "sex=female" or "age > 40". */
const facetName = (facet) => `${bounded(facet.column)}${relation(facet)}${bounded(facetValue(facet))}`;
const relation = ({ disadvantaged }) => (disadvantaged === undefined ? ' ' : '=');
/** @returns who may be disadvantaged: "female" or "> 40". */
const facetValue = ({ disadvantaged, above }) => disadvantaged === undefined ? `> ${above}` : disadvantaged.join(', ');
/** @returns "DI (disparate impact) on sex=female". */
const subjectOf = (facet, metric) => `${metric} (${facets_names/* biasMetrics */.p[metric].title}) on ${facetName(facet)}`;
/** @returns "from 0.8 to 1.25", "at least 0.8" or "at most 1.25". */
function allowed({ min, max }) {
    if (min === undefined)
        return `at most ${max}`;
    return max === undefined ? `at least ${min}` : `from ${min} to ${max}`;
}
/** @returns "is 0.71 (90 % interval 0.62 to 0.80)". */
const found = (it, confidence) => `is ${number(it.estimate)} (${percentOf(confidence)} % interval ${number(it.low)} to ${number(it.high)})`;
/** Three places, or three digits of what is smaller. */
function number(value) {
    if (!Number.isFinite(value))
        return value > 0 ? '∞' : '−∞';
    const text = Math.abs(value) >= 0.01 || value === 0 ? value.toFixed(3) : value.toPrecision(2);
    return text.replace(/^-(?=0\.?0*$)/, '').replace('-', '−');
}

;// CONCATENATED MODULE: ./packages/judge/src/facets/formulas.ts

/**
 * The bias metrics of Amazon SageMaker Clarify, as its developer guide defines them ("Pre-training Bias Metrics", "Post-training
 * Data and Model Bias Metrics"). Natural logarithms. x/0 is ∞ and 0/0 is 0, as in Clarify's library; unlike there, an outcome that
 * one group never has is not left out of a divergence, which would make the worst case look fair.
 */
const biasFormulas = {
    CI: ({ advantaged: a, disadvantaged: d }) => (size(a) - size(d)) / (size(a) + size(d)),
    DPL: (it) => between(it, (side) => formulas_share(side, labelled)),
    KL: (it) => divergence(...outcomes(it)),
    JS: (it) => {
        const [a, d] = outcomes(it);
        const middle = a.map((p, i) => (p + (d[i] ?? 0)) / 2);
        return (divergence(a, middle) + divergence(d, middle)) / 2;
    },
    LP: (it) => Math.hypot(...gaps(it)),
    TVD: (it) => gaps(it).reduce((sum, gap) => sum + Math.abs(gap), 0) / 2,
    KS: (it) => Math.max(...gaps(it).map(Math.abs)),
    CDDL: (it) => disparity(it, labelled),
    DPPL: (it) => between(it, (side) => formulas_share(side, decided)),
    DI: ({ advantaged: a, disadvantaged: d }) => divided(formulas_share(d, decided), formulas_share(a, decided)),
    DCA: (it) => between(it, (side) => divided(labelled(side, 1), decided(side, 1))),
    DCR: (it) => -between(it, (side) => divided(labelled(side, 0), decided(side, 0))),
    RD: (it) => between(it, (side) => divided(side.tp, labelled(side, 1))),
    SD: (it) => -between(it, (side) => divided(side.tn, labelled(side, 0))),
    DAR: (it) => between(it, (side) => divided(side.tp, decided(side, 1))),
    DRR: (it) => -between(it, (side) => divided(side.tn, decided(side, 0))),
    AD: (it) => between(it, (side) => divided(side.tp + side.tn, size(side))),
    CDDPL: (it) => disparity(it, decided),
    TE: (it) => -between(it, (side) => divided(side.fn, side.fp)),
    GE: entropy,
    FT: ({ flips, disadvantaged: d }) => divided(flips.against - flips.inFavour, size(d)),
};
/** Advantaged − disadvantaged; the same infinity on both sides is no difference. */
function between({ advantaged, disadvantaged }, of) {
    const [a, d] = [of(advantaged), of(disadvantaged)];
    return a === d ? 0 : a - d;
}
const formulas_share = (side, by) => by(side, 1) / size(side);
function divided(above, below) {
    if (below !== 0)
        return above / below;
    return above === 0 ? 0 : Math.sign(above) * Number.POSITIVE_INFINITY;
}
/** Shares of the two outcomes among the advantaged and among the disadvantaged, by labels. */
function outcomes({ advantaged: a, disadvantaged: d }) {
    const both = (side) => [labelled(side, 0) / size(side), labelled(side, 1) / size(side)];
    return [both(a), both(d)];
}
function gaps(it) {
    const [a, d] = outcomes(it);
    return a.map((p, i) => p - (d[i] ?? 0));
}
const divergence = (p, q) => p.reduce((sum, it, i) => sum + (it === 0 ? 0 : it * Math.log(divided(it, q[i] ?? 0))), 0);
/** Demographic disparity, averaged over the strata by their sizes. */
function disparity({ strata, advantaged, disadvantaged }, by) {
    const all = size(advantaged) + size(disadvantaged);
    const of = ({ advantaged: a, disadvantaged: d }) => divided(by(d, 0), by(a, 0) + by(d, 0)) - divided(by(d, 1), by(a, 1) + by(d, 1));
    return strata.reduce((sum, it) => sum + ((size(it.advantaged) + size(it.disadvantaged)) / all) * of(it), 0);
}
/** Of the benefit 1 + decision − label: 0 where it was denied wrongly, 2 where it was given wrongly, else 1. */
function entropy({ advantaged: a, disadvantaged: d }) {
    const [none, double, all] = [a.fn + d.fn, a.fp + d.fp, size(a) + size(d)];
    const mean = (all - none + double) / all;
    const squares = (all - none - double + 4 * double) / all;
    return mean === 0 ? Number.NaN : (squares / mean ** 2 - 1) / 2;
}

;// CONCATENATED MODULE: ./packages/judge/src/facets/spread.ts




/** @returns per metric, its value and its replicates; records are drawn once for all metrics and both models. */
function spreads({ cells, counts, metrics, compared }, { resamples, seed }) {
    const models = compared ? ['candidate', 'baseline'] : ['candidate'];
    const values = metrics.map(() => models.map(() => new Float64Array(resamples + 1)));
    const source = (0,random/* random */.y)(seed);
    const drawn = Uint32Array.from(counts);
    for (let b = 0; b <= resamples; b += 1) {
        if (b > 0)
            draw(cells, source, drawn);
        const tallies = models.map((model) => tallyOf(drawn, model));
        metrics.forEach((metric, m) => {
            tallies.forEach((tally, t) => {
                const row = values[m]?.[t];
                if (row)
                    row[b] = biasFormulas[metric](tally);
            });
        });
    }
    return new Map(metrics.map((metric, m) => [metric, spreadsOf(metric, values[m] ?? [])]));
}
function draw({ of }, source, counts) {
    counts.fill(0);
    const records = of.length;
    for (let i = 0; i < records; i += 1) {
        const cell = of[source.below(records)]; // Safe: below the number of records.
        counts[cell] = counts[cell] + 1;
    }
}
function spreadsOf(metric, [candidate = new Float64Array(), baseline]) {
    if (baseline === undefined)
        return { candidate: spread(candidate) };
    const further = candidate.map((it, b) => unfairness(metric, it) - unfairness(metric, baseline[b] ?? Number.NaN));
    return { candidate: spread(candidate), baseline: spread(baseline), further: spread(further) };
}
const spread = (values) => ({ estimate: values[0] ?? Number.NaN, replicates: values.slice(1) });
/** How far from fair a value is: for ratios by their logarithm, so that half and double are equally far. */
const unfairness = (metric, value) => Math.abs(facets_names/* biasMetrics */.p[metric].fair === 1 ? Math.log(value) : value);

;// CONCATENATED MODULE: ./packages/judge/src/facets/judge-facets.ts








/**
 * Judges how differently groups of people are treated. Each bias metric must be shown to lie in its band, and to be no further from
 * fair than with the serving model by more than its margin: both by a bootstrap of the records.
 * @param digest of the evidence, from which resamples are drawn. @returns one finding per rule, in the policy's order.
 */
function judgeFacets(policy, evidence, digest) {
    return policy.facets.flatMap((facet) => judgeFacet(policy, facet, { evidence, digest }));
}
function judgeFacet({ evaluation }, facet, { evidence, digest }) {
    const cells = cells_cellsOf(facet, evidence, evaluation.threshold);
    const counts = countsOf(cells);
    const tally = tallyOf(counts, 'candidate');
    // Safe: the schema lets only known names through.
    const asked = Object.entries(facet.metrics).filter(([, band]) => band !== undefined);
    const lacks = new Map(asked.map(([metric]) => [metric, tooFew(metric, tally, facet)]));
    const metrics = asked.flatMap(([metric]) => (lacks.get(metric) === undefined ? [metric] : []));
    const compared = evidence.baseline !== undefined;
    const measured = metrics.length === 0
        ? new Map()
        : spreads({ cells, counts, metrics, compared }, { ...evaluation, seed: seedOf(digest, facet) });
    const left = cells.unknown > 0 ? `; ${cells.unknown} records without a value are in neither group` : '';
    const about = { facet, confidence: evaluation.confidence, records: cells.of.length, left };
    return asked.flatMap(([metric, band]) => {
        const values = measured.get(metric);
        if (values === undefined)
            return [judge_facets_undecided({ ...about, metric }, band, lacks.get(metric) ?? 'was not measured')];
        return [...byBand({ ...about, metric }, band, values), ...byMargin({ ...about, metric }, band, values)];
    });
}
function byBand(about, band, { candidate }) {
    if (band.min === undefined && band.max === undefined)
        return [];
    const at = betweenOf(candidate, 1 - about.confidence);
    if (at === undefined)
        return [judge_facets_undecided(about, band, 'has no value on these records')];
    const word = inBand(at, band.min ?? Number.NEGATIVE_INFINITY, band.max ?? Number.POSITIVE_INFINITY);
    const reason = `${subjectOf(about.facet, about.metric)} ${found(at, about.confidence)}; the policy allows ${allowed(band)}${hint(word)}${about.left}`;
    return [
        finding(about, { word, reason, ...limits(band), ...judge_facets_value('candidate', at.estimate), ...judge_facets_interval(about, at) }),
    ];
}
function byMargin(about, { margin }, { candidate, baseline, further }) {
    if (margin === undefined || baseline === undefined || further === undefined)
        return [];
    const at = betweenOf(further, 1 - about.confidence);
    if (at === undefined)
        return [judge_facets_undecided(about, { margin }, 'has no value to compare on these records')];
    const word = inBand(at, Number.NEGATIVE_INFINITY, margin);
    const both = `${number(candidate.estimate)}, and ${number(baseline.estimate)} with the serving model`;
    const way = at.estimate > 0 ? 'further from' : 'nearer to';
    const size = number(Math.abs(at.estimate));
    const reason = `${subjectOf(about.facet, about.metric)} is ${both}: ${size} ${way} fair (interval ${number(at.low)} to ${number(at.high)}); the policy allows ${margin} further${hint(word)}${about.left}`;
    return [
        finding(about, {
            word,
            reason,
            margin: decimal(margin),
            ...judge_facets_value('candidate', candidate.estimate),
            ...judge_facets_value('baseline', baseline.estimate),
            ...judge_facets_interval(about, at),
        }),
    ];
}
const hint = (word) => word === 'inconclusive' ? ': not decided; more records of both groups would' : '';
const judge_facets_undecided = (about, band, why) => finding(about, {
    word: 'inconclusive',
    reason: `${subjectOf(about.facet, about.metric)} cannot be judged: ${why}${about.left}`,
    ...limits(band),
});
const finding = ({ facet, metric, records }, own) => ({
    rule: 'facet',
    metric,
    column: facet.column,
    value: facetValue(facet),
    records,
    decides: true,
    ...own,
});
const limits = ({ min, max, margin }) => ({
    ...(min === undefined ? {} : { min: decimal(min) }),
    ...(max === undefined ? {} : { max: decimal(max) }),
    ...(margin === undefined ? {} : { margin: decimal(margin) }),
});
/** What is infinite has no decimal; the sentence says it. */
const judge_facets_value = (name, it) => Number.isFinite(it) ? { [name]: decimal(it) } : {};
const judge_facets_interval = ({ confidence }, { low, high }) => Number.isFinite(low) && Number.isFinite(high)
    ? { interval: { low: decimal(low), high: decimal(high), confidence: decimal(2 * confidence - 1) } }
    : {};
/** Of the facet's own name, so that a facet more or less in the policy changes no other facet's resamples. */
const seedOf = (digest, facet) => Number.parseInt((0,lineage_src/* sha256 */.sc)(JSON.stringify([digest, 'facet', facet.column, facetValue(facet)])).slice(0, 8), 16);

;// CONCATENATED MODULE: ./packages/judge/src/overall.ts





/** Every rule on all records. Each must pass at its own level: a bad model has to slip through all of them at once. */
function judgeOverall(policy, group, { digest, rows }) {
    const asked = src_metric/* metricNames */.Zv.flatMap((metric) => subjects(policy, metric, group));
    const judgeable = [...new Set(asked.map((it) => it.metric))].filter((metric) => !tooSmall(known(metric), group));
    const settings = {
        ...policy.evaluation,
        seed: Number.parseInt(digest.slice(0, 8), 16),
        methods: policy.metrics,
        rows,
    };
    const found = measure(group, judgeable, settings);
    return asked.map((subject) => {
        const measured = found.get(subject.metric);
        if (measured === undefined)
            return mustPass(compared(subject, { word: 'inconclusive', reason: tooSmall(subject, group) ?? 'was not measured' }));
        if (subject.rule === 'bound')
            return mustPass(boundRule(subject, measured));
        if (subject.rule === 'improvement')
            return mustPass(improvementRule(subject, measured));
        return mustPass(noRegressionRule(subject, measured).comparison);
    });
}
const mustPass = (comparison) => ({ comparison, mustPass: true });
function subjects({ metrics, evaluation }, metric, group) {
    const rule = metrics[metric];
    const confidence = rule?.confidence ?? evaluation.confidence;
    const common = { ...known(metric), records: group.labels.length, confidence, method: rule?.method };
    const changes = group.baseline ? { 'no-regression': rule?.margin, improvement: rule?.improvement } : {};
    const limits = { bound: rule?.bound, ...changes };
    return ['bound', 'no-regression', 'improvement'].flatMap((name) => {
        const limit = limits[name];
        return limit === undefined ? [] : [{ ...common, rule: name, limit }];
    });
}

;// CONCATENATED MODULE: ./packages/judge/src/statistics/holm.ts
/**
 * Holm's step-down adjustment (1979): the chance that any true hypothesis is rejected stays below the level, whatever the
 * dependence among them.
 * @param p raw p-values. @returns adjusted p-values in the same order, to be compared with the level itself.
 */
function holm(p) {
    const order = p.map((_, i) => i).sort((i, j) => (p[i] ?? 1) - (p[j] ?? 1));
    const adjusted = new Array(p.length).fill(1);
    let highest = 0;
    order.forEach((index, rank) => {
        highest = Math.max(highest, Math.min(1, (p.length - rank) * (p[index] ?? 1)));
        adjusted[index] = highest;
    });
    return adjusted;
}

;// CONCATENATED MODULE: ./packages/judge/src/trial.ts






/** @returns one trial per metric that the policy looks at on this slice; those without enough records have nothing to test. */
function trialsOf(slice, evidence) {
    const { policy, rule } = slice;
    const group = cut(evidence, rule.column, slice.value);
    const subjects = metricsOf(policy, rule).map((metric) => trial_subjectOf(slice, metric, group));
    const lacks = new Map(subjects.map((it) => [it.metric, tooSmall(it, group, rule['min-records'])]));
    const judgeable = subjects.map((it) => it.metric).filter((metric) => lacks.get(metric) === undefined);
    const found = measure(group, judgeable, { ...policy.evaluation, ...slice, methods: methodsOf(policy, subjects) });
    return subjects.map((subject) => {
        const own = { required: rule.required, margin: subject.limit };
        const measured = found.get(subject.metric);
        if (measured !== undefined)
            return { ...noRegressionRule(subject, measured), ...own };
        const reason = lacks.get(subject.metric) ?? 'was not measured';
        return { comparison: compared(subject, { word: 'inconclusive', reason }), ...own };
    });
}
/**
 * The policy's own, where they suit the slice's margin: McNemar's tests know none but 0. Where it names none, right or wrong answers are
 * judged by Tango's score: Holm decides far out in the tail, where a bootstrap of a few discordant records finds too much.
 */
function methodsOf({ metrics }, subjects) {
    const suiting = subjects.flatMap(({ metric, limit }) => {
        const method = metrics[metric]?.method ?? 'tango';
        return (0,names/* unsuited */.c)(method, metric, limit) === undefined ? [[metric, { method }]] : [];
    });
    return Object.fromEntries(suiting);
}
/** Those that the slice names, or all that have a margin. */
function metricsOf({ metrics }, rule) {
    const wanted = rule.metrics ?? src_metric/* metricNames */.Zv.filter((name) => metrics[name]?.margin !== undefined);
    return [...new Set(wanted)];
}
function trial_subjectOf({ policy, rule, value }, metric, group) {
    return {
        ...known(metric),
        slice: { column: rule.column, value },
        records: group.labels.length,
        confidence: policy.evaluation.confidence,
        rule: 'no-regression',
        limit: rule.margin ?? 2 * (policy.metrics[metric]?.margin ?? 0),
    };
}
function cut({ labels, candidate, baseline, slices }, column, value) {
    const values = slices[column] ?? [];
    const own = (all) => all.filter((_, i) => values[i] === value);
    return { labels: own(labels), candidate: own(candidate), ...(baseline ? { baseline: own(baseline) } : {}) };
}

;// CONCATENATED MODULE: ./packages/judge/src/slices.ts




/**
 * Every slice against the serving model. A slice that is required has to be shown not to be worse; of the others, none may be
 * shown to be worse, and as looking at many finds something by chance, that is Holm-corrected over all of them.
 */
function judgeSlices(policy, evidence, { digest, rows }) {
    if (evidence.baseline === undefined)
        return [];
    const trials = policy.slices.flatMap((rule) => slices_valuesOf(evidence, rule.column).flatMap((value) => trialsOf({ policy, rule, value, seed: slices_seedOf(digest, rule, value), rows }, evidence)));
    const family = trials.filter((it) => !it.required && it.regression !== undefined);
    const adjusted = holm(family.map((it) => it.regression ?? 1));
    const level = 1 - policy.evaluation.confidence;
    return trials.map((trial) => {
        const p = adjusted[family.indexOf(trial)];
        if (p === undefined)
            return { comparison: trial.comparison, mustPass: trial.required };
        return { comparison: amongMany(trial.comparison, { p, level, family: family.length }), mustPass: false };
    });
}
/** @returns the values of a column, in one order for the same records. */
const slices_valuesOf = ({ slices }, column) => [...new Set(slices[column])].sort();
/** The word of a slice among many: worse only when it still is after the correction. */
function amongMany(alone, { p, level, family }) {
    const kept = { ...alone, p: decimal(p) };
    if (p < level)
        return { ...kept, word: 'fail' };
    if (alone.word !== 'fail')
        return kept;
    const reason = `${alone.reason}: worse by itself, but not beyond chance among ${family} slices`;
    return { ...kept, word: 'inconclusive', reason };
}
/** Of the slice's own name, so that a slice more or less in the policy changes no other slice's resamples. */
const slices_seedOf = (digest, { column }, value) => Number.parseInt((0,lineage_src/* sha256 */.sc)(JSON.stringify([digest, column, value])).slice(0, 8), 16);

;// CONCATENATED MODULE: ./packages/judge/src/slices-judged.ts

/**
 * What keeps slices from being a silent pass: a value that the policy names must be there with enough records, and a rule on slices
 * must have been able to judge at least one of them.
 */
function sliceFindings({ slices }, evidence, comparisons) {
    if (evidence.baseline === undefined)
        return [];
    return slices.flatMap((rule) => {
        const own = comparisons.filter((it) => isOf(rule, it));
        const named = (rule.values ?? []).flatMap((value) => namedValue(rule, value, own));
        return named.length > 0 ? named : nothingJudged(rule, own);
    });
}
const isOf = (rule, { slice, metric }) => slice?.column === rule.column && (rule.metrics === undefined || rule.metrics.some((it) => it === metric));
/** A comparison without a value was not made: there were too few records, or the metric has none on them. */
const wasMade = (it) => it.candidate !== undefined;
function namedValue(rule, value, own) {
    const there = own.filter((it) => it.slice?.value === value);
    const name = `${bounded(rule.column)}=${bounded(value)}`;
    if (there.length === 0)
        return [
            slices_judged_finding(rule, value, `the holdout has no record with ${name}, which the policy names: add some, or correct "values"`),
        ];
    const missing = there.filter((it) => !wasMade(it));
    return missing.map((it) => slices_judged_finding(rule, value, `${it.reason}; the policy names ${name}, so the gate waits for it`));
}
function nothingJudged(rule, own) {
    if (rule.required || own.some(wasMade))
        return [];
    const values = new Set(own.map((it) => it.slice?.value)).size;
    const reason = `none of the ${values} slices of ${bounded(rule.column)} could be judged, so its rule says nothing: ${own[0]?.reason ?? 'there are none'}; add records, lower "min-records", or take the rule out`;
    return [slices_judged_finding(rule, undefined, reason)];
}
const slices_judged_finding = ({ column }, value, reason) => ({
    rule: 'slices',
    column,
    ...(value === undefined ? {} : { value }),
    word: 'inconclusive',
    reason,
    decides: true,
});

;// CONCATENATED MODULE: ./packages/judge/src/judge.ts









/**
 * Judges evidence by a policy. Pure: the same evidence, policy and day give the same judgement on every machine, so anybody can
 * repeat it from the document. Evidence with a gap in it (a missing score, a label that is neither 0 nor 1) is an error.
 */
function judge_judge(policy, evidence, known = {}) {
    const seed = digestOf(evidence);
    const faults = evidenceFaults(policy, evidence);
    if (faults.length > 0)
        return { verdict: (0,lineage_src/* error */.z3)(...faults), comparisons: [], findings: known.findings ?? [], waivers: [], seed };
    const dice = { digest: seed, rows: known.rows };
    const judged = [
        ...judgeOverall(policy, evidence, dice),
        ...judgeSlices(policy, evidence, dice),
        ...judgeEvaluators(policy, known.evaluators ?? new Map(), dice),
    ];
    const comparisons = judged.map((it) => it.comparison);
    const findings = [
        ...sliceFindings(policy, evidence, comparisons),
        ...judgeFacets(policy, evidence, seed),
        ...(known.findings ?? []),
    ];
    const ruled = waive({ judged, findings }, policy.waivers, known.today);
    return {
        verdict: conclude(policy, evidence, ruled),
        comparisons: ruled.judged.map((it) => it.comparison),
        findings: ruled.findings,
        waivers: ruled.waivers,
        seed,
    };
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/judge-claim.ts



/** Judges what others worked out. Of numbers without records bounds can pass; whatever needs more is inconclusive, and so is everything untrusted. Pure. */
function judgeClaim(policy, claim, beside) {
    const paired = pairedOf(policy, claim);
    if (paired?.verdict.word === 'error')
        return paired;
    const comparisons = paired?.comparisons.slice() ??
        Object.entries(policy.metrics).flatMap(([metric, rule]) => rule === undefined ? [] : comparisonsOf(metric, rule, { claim, lower: beside.lower(metric) }));
    // Nothing of the user's own is run beside numbers that others worked out.
    comparisons.push(...judgeEvaluators(policy, new Map(), { rows: undefined }).map((it) => it.comparison));
    const findings = [...claim.violations.map(violation), ...facetsOf(policy, claim), ...recordless(policy)];
    const all = [...comparisons, ...findings.filter((it) => it.decides)];
    // What else a model does says nothing of how good it is.
    const word = comparisons.length === 0 ? 'inconclusive' : (0,lineage_src/* worst */.QZ)(all.map((it) => it.word));
    const told = all.filter((it) => word === 'pass' || it.word !== 'pass').map((it) => it.reason);
    const note = `These numbers are no scores of the gate's own: ${worth[beside.assurance]}`;
    if (word === 'pass' && !beside.trusted)
        return {
            verdict: (0,lineage_src/* inconclusive */.Ni)('What was claimed meets the policy, but it comes from a run that is not trusted: train and judge it in one that is', note),
            ...{ comparisons, findings },
        };
    return { verdict: { word, reasons: [...told.slice(0, 12), note] }, comparisons, findings };
}
/** Scores by record are judged as the gate's own are, but for what needs the holdout. */
function pairedOf(policy, { scores }) {
    if (scores === undefined)
        return undefined;
    const rules = { ...policy, slices: [], facets: [], waivers: [], evaluators: [] };
    const { verdict, comparisons } = judge_judge(rules, { ...scores, slices: {} });
    return { verdict, comparisons, findings: [] };
}
function comparisonsOf(metric, { bound, margin, improvement }, { claim, lower }) {
    const value = claim.metrics[metric];
    const common = { metric, direction: lower ? 'lower-is-better' : 'higher-is-better', records: 0 };
    const found = value === undefined ? {} : { candidate: (0,lineage_src/* toDecimal */.nI)(value) };
    const change = (rule, limit) => ({
        ...{ ...common, ...found, rule, limit: (0,lineage_src/* toDecimal */.nI)(limit), word: 'inconclusive' },
        reason: `${metric}: numbers without records cannot show how it changed; let the gate score the holdout (evidence: scores)`,
    });
    return [
        ...(bound === undefined
            ? []
            : [
                {
                    ...common,
                    ...found,
                    rule: 'bound',
                    limit: (0,lineage_src/* toDecimal */.nI)(bound),
                    ...judge_claim_bounded(metric, value, { bound, lower }),
                },
            ]),
        ...(margin === undefined ? [] : [change('no-regression', margin)]),
        ...(improvement === undefined ? [] : [change('improvement', improvement)]),
    ];
}
function judge_claim_bounded(metric, value, { bound, lower }) {
    if (value === undefined)
        return { word: 'inconclusive', reason: `${metric} is not in the evidence` };
    const asks = `the policy asks for ${lower ? 'at most' : 'at least'} ${bound}`;
    const met = lower ? value <= bound : value >= bound;
    return {
        word: met ? 'pass' : 'fail',
        reason: `${metric} is said to be ${Number(value.toPrecision(6))}, without an interval; ${asks}`,
    };
}
const violation = (reason) => ({
    rule: 'drift',
    word: 'fail',
    decides: true,
    reason: `The monitor reports ${reason || 'a violation'}`,
});
/** Clarify's groups are those of its own configuration: a rule is met only where one is named as the policy's column is. */
function facetsOf({ facets }, claim) {
    return facets.flatMap(({ column, metrics }) => Object.entries(metrics).flatMap(([metric, band]) => {
        if (band === undefined)
            return [];
        const same = claim.facets.filter((it) => it.column === column && it.metric.toLowerCase() === metric.toLowerCase());
        if (same.length === 0 || band.margin !== undefined)
            return [
                {
                    rule: 'facet',
                    metric,
                    column,
                    word: 'inconclusive',
                    decides: true,
                    reason: `${metric} of ${column} ${band.margin === undefined ? 'is not in the evidence' : 'cannot be compared without records'}`,
                },
            ];
        return same.map(({ value, found }) => {
            const within = found >= (band.min ?? Number.NEGATIVE_INFINITY) && found <= (band.max ?? Number.POSITIVE_INFINITY);
            return {
                rule: 'facet',
                metric,
                column,
                value,
                candidate: (0,lineage_src/* toDecimal */.nI)(found),
                word: within ? 'pass' : 'fail',
                decides: true,
                reason: `${metric} of ${column}=${value.slice(0, 60)} is said to be ${Number(found.toPrecision(6))}, ${within ? 'within' : 'outside of'} what the policy allows`,
            };
        });
    }));
}
/** What the policy says of what cannot be proven. */
const unproven = (rule) => ({
    word: rule === 'fail' ? 'fail' : 'inconclusive',
    decides: rule !== 'tell',
});
/** Rules that nothing but records can answer. */
function recordless({ slices, drift, contamination }) {
    const say = (rule, what) => ({
        rule,
        word: 'inconclusive',
        decides: true,
        reason: `${what} cannot be judged by numbers without records`,
    });
    return [
        ...slices.map((it) => ({ ...say('slices', `Slices by ${it.column}`), column: it.column })),
        ...(drift ? [say('drift', 'Drift')] : []),
        ...(contamination.check === 'always'
            ? [{ ...say('contamination', 'Contamination (see contamination.unproven)'), ...unproven(contamination.unproven) }]
            : []),
    ];
}

// EXTERNAL MODULE: ./packages/github/src/index.ts + 19 modules
var github_src = __webpack_require__(2592);
// EXTERNAL MODULE: ./packages/judge/src/policy/read.ts + 14 modules
var policy_read = __webpack_require__(5147);
;// CONCATENATED MODULE: ./actions/evaluate-gate/github-of.ts

/** @returns the way to GitHub, with a clock that is the trip's; undefined without a token. */
async function gitHubOf({ env, run, clock, inputs }) {
    const token = inputs['github-token'];
    if (token === undefined)
        return undefined;
    const apiUrl = env['GITHUB_API_URL'] || 'https://api.github.com';
    const wait = (milliseconds) => clock.sleep(milliseconds);
    return (0,github_src/* connectGitHub */.UY)({ token, apiUrl, repository: run.repository, wait });
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/base-policy.ts




/** @returns what the branch that something is to be merged into says of the line, from its file at the base commit. */
function basePolicyOf(file, { path, line, commit }) {
    if (file.is === 'absent')
        return { is: 'absent', commit };
    if (file.is === 'unknown')
        return { is: 'unknown', commit, why: file.why };
    try {
        const rules = (0,policy_read/* readPolicy */.T4)({ text: file.text, file: path }, line);
        return { is: 'known', commit, sha256: (0,lineage_src/* sha256 */.sc)(file.text), rules };
    }
    catch (cause) {
        if (!(cause instanceof policy_read/* PolicyError */.pn))
            throw cause;
        if (cause.noSuchLine)
            return { is: 'absent', commit };
        return { is: 'unknown', commit, why: `the branch's own policy is not valid: ${cause.faults[0]}` };
    }
}
/** Reads what the branch says of the line that this is to be merged into: from the clone, else from GitHub. */
async function readBasePolicy(asking) {
    const base = await baseOf(asking);
    if (base === undefined)
        return { is: 'none' };
    const what = asking.run.event === 'merge_group' ? 'merge group' : 'pull request';
    if ('why' in base)
        return { is: 'unknown', ...base, what };
    const { workspace, inputs, line } = asking;
    const at = { commit: base.commit, path: inputs.policy };
    const policy = basePolicyOf(await (0,github_src/* fileAt */.Wd)(workspace, at, () => gitHubOf(asking)), { ...at, line });
    return policy.is === 'none' ? policy : { ...policy, what };
}
/** Events whose runs are about what a branch or a person has already taken over: nothing is to be merged. */
const settled = new Set(['push', 'schedule', 'workflow_dispatch', 'release', 'create']);
/** @returns the commit that this is to be merged into; why that is not known; undefined when nothing is to be merged. */
async function baseOf(asking) {
    const { event, run } = asking;
    if (run.event === 'merge_group' || (0,github_src/* pullRequestOf */._n)(event) !== undefined) {
        const commit = (0,github_src/* baseCommitOf */.sP)(event);
        return commit === undefined ? { why: `the event ${run.event} names no commit to merge into` } : { commit };
    }
    if (run.pullRequest !== undefined)
        return baseNow(asking, run.pullRequest);
    const cause = (0,github_src/* startedBy */.l3)(event);
    if (run.event !== 'workflow_run' || (cause !== undefined && settled.has(cause)))
        return undefined;
    return {
        why: `it was judged after a workflow that ${cause ?? 'an unknown event'} started, and no open pull request stands at ${run.commit.slice(0, 7)} to say what it is to be merged into`,
    };
}
/** The event is about something else, so GitHub is asked. */
async function baseNow(asking, number) {
    const said = `GitHub does not say what pull request ${number} is to be merged into`;
    try {
        const github = await gitHubOf(asking);
        return github === undefined
            ? { why: `${said}: give this action a github-token with \`pull-requests: read\`` }
            : { commit: (await (0,github_src/* pullHead */.gR)(github, number)).base };
    }
    catch (cause) {
        // Octokit's error has a status; anything else that is thrown has none.
        return { why: `${said} (${cause.status ?? 'no answer'})` };
    }
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/judged-file.ts




/**
 * Reads a file of what is judged. A command, the end of another workflow or a dispatch stands on the default branch: what is checked
 * out there is not what is judged, so the file is read as it is at the commit that the run is about.
 * @returns what is there; `unknown` also for a path that leads out of the checkout.
 */
async function judgedFile(checkout, path) {
    const { workspace, run, event, env } = checkout;
    if ((0,external_node_path_.isAbsolute)(path) || (0,external_node_path_.normalize)(path).startsWith('..'))
        return { is: 'unknown', why: `"${path}" lies outside of the checkout` };
    if (run.commit !== ((0,github_src/* commitOf */.D3)(event) ?? env['GITHUB_SHA']))
        return (0,github_src/* fileAt */.Wd)(workspace, { commit: run.commit, path }, () => gitHubOf(checkout));
    try {
        return { is: 'file', text: await (0,promises_.readFile)((0,external_node_path_.join)(workspace, path), 'utf8') };
    }
    catch (cause) {
        const { code } = cause; // What Node throws of files.
        return code === 'ENOENT' ? { is: 'absent' } : { is: 'unknown', why: `it cannot be read (${code})` };
    }
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/own-policy.ts




/** Reads the policy of what is judged. @throws Refusal when it is not there; PolicyError with every fault in it. */
async function readOwnPolicy(asking) {
    const { run, line, inputs } = asking;
    const path = inputs.policy;
    const file = await judgedFile(asking, path);
    if (file.is === 'file')
        return { path, sha256: (0,lineage_src/* sha256 */.sc)(file.text), rules: (0,policy_read/* readPolicy */.T4)({ text: file.text, file: path }, line) };
    const why = file.is === 'unknown'
        ? file.why
        : `there is none; check the repository out before this step, and add the file with the rules of ${line}`;
    throw new src/* Refusal */.P_(`policy: "${path}" is not to be had at commit ${run.commit.slice(0, 7)}, which is judged: ${why}; give a path inside of the checkout, such as modelway.yml`);
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/command.ts
/** For people who wrote something else. */
const usage = 'a command is one line: `/modelway explain`, `/modelway re-evaluate`, or `/modelway waive <metric> [on <column>[=<value>]] until <YYYY-MM-DD> because <a reason of at least 10 letters>`';
const command_waive = /^waive ([a-z0-9][a-z0-9-]{0,62})(?: on ([^\s=]{1,100})(?:=(\S{1,100}))?)? until (\d{4}-\d\d-\d\d) because (\S.{8,498}\S)$/;
/**
 * @param body of a comment: hostile. Only its first line counts.
 * @returns undefined when the comment is no command at all; `unclear` when it begins as one and is none.
 */
function readCommand(body) {
    const [first = ''] = typeof body === 'string' ? body.slice(0, 2000).split(/\r?\n/) : [];
    const said = /^\/modelway(?: +(.*))?$/.exec(first.trimEnd());
    if (said === null)
        return undefined;
    const words = (said[1] ?? '').trim();
    if (words === 'explain' || words === 're-evaluate')
        return { is: words };
    const [all, metric = '', column, value, until = '', reason = ''] = command_waive.exec(words) ?? [];
    if (all === undefined || !isDay(until))
        return 'unclear';
    return {
        is: 'waive',
        waiver: {
            metric,
            until,
            reason,
            ...(column === undefined ? {} : { column }),
            ...(value === undefined ? {} : { value }),
        },
    };
}
function isDay(text) {
    const at = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/explain.ts



/** GitHub takes 65,536 characters. */
const explain_longest = 60_000;
const markerOf = (line) => `<!-- modelway:explain v1 line=${line} -->`;
/** Answers in one comment, which is changed when somebody asks again. */
async function explainIn({ line, store }, github, { commit, pullRequest }) {
    const lineage = await (0,src/* openRef */.uH)(store, (0,src/* commitRef */.lu)(commit, line));
    const marker = markerOf(line);
    await (0,github_src/* keepComment */.Xz)(github, { pullRequest, marker, body: `${marker}\n${explanation(lineage, { line, commit })}` });
}
/** @returns every rule with its sentence, and how the judgement can be repeated. All that others wrote stands in a code block. */
function explanation(lineage, { line, commit }) {
    const found = (0,lineage_src/* latest */.IW)(lineage, 'evaluation', line);
    const short = commit.slice(0, 12);
    if (found === undefined)
        return `Nothing of \`${line}\` was judged for commit \`${short}\` yet.`;
    const { facts, verdict } = found.statement.predicate;
    return [
        `**How \`${line}\` was judged at commit \`${short}\`: ${verdict.word}**`,
        block([...verdict.reasons, '', ...explain_rulesOf(facts)]),
        'The numbers come from these files; whoever has them gets the same verdict:',
        block([
            `statement  ${found.id}`,
            ...(facts.holdout ? [`holdout    sha256:${facts.holdout.sha256} (${facts.holdout.records} records)`] : []),
            ...(facts.evidence ? [`evidence   sha256:${facts.evidence.sha256} (${facts.evidence.assurance})`] : []),
            `policy     sha256:${facts.policy.sha256} (${facts.policy.path})`,
            `candidate  sha256:${facts.candidate.model}`,
            ...(facts.baseline ? [`baseline   sha256:${facts.baseline.model} (${facts.baseline.named ?? 'endpoint'})`] : []),
            ...facts.scores.map((it) => `scores     sha256:${it.digest?.['sha256'] ?? '?'} (${it.name ?? '?'})`),
            `seed       ${facts.seed}`,
        ]),
    ].join('\n\n');
}
const explain_rulesOf = ({ comparisons, findings = [] }) => [...comparisons, ...findings].map(({ word, reason, waived }) => `${word}${waived === undefined ? '' : ` (waived by ${waived})`}: ${reason}`);
/** In a fence that is longer than any run of backticks inside, nothing is a mention, a link or HTML. */
function block(lines) {
    const text = lines.map((it) => it.replace(/[\p{Cc}\p{Cf}]/gu, ' ')).join('\n');
    const whole = text.length <= explain_longest / 2
        ? text
        : `${text.slice(0, text.lastIndexOf('\n', explain_longest / 2))}\nand more: see the report`;
    const runs = [...whole.matchAll(/`+/g)].map((it) => it[0].length);
    const fence = '`'.repeat(Math.max(3, ...runs.map((it) => it + 1)));
    return `${fence}text\n${whole}\n${fence}`;
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/place.ts




/**
 * Finds the commit that a run on the default branch is about: the head of the workflow that ended, or of the pull request in which
 * somebody wrote a command. Nothing is taken from artifacts, and nothing is believed but what GitHub says now.
 */
async function placeGate(placing) {
    if (placing.run.event === 'workflow_run')
        return afterWorkflow(placing);
    if (placing.run.event === 'issue_comment')
        return asCommanded(placing);
    return undefined;
}
async function afterWorkflow(placing) {
    const { head_sha: commit, head_branch: branch, head_repository: from } = placing.event.workflow_run ?? {};
    if (typeof commit !== 'string' || !/^[0-9a-f]{40}([0-9a-f]{24})?$/.test(commit))
        throw new src/* Refusal */.P_('workflow_run: the event names no commit, so there is nothing to judge');
    const label = `${from?.owner?.login}:${branch}`;
    const pull = await (0,github_src/* pullWithHead */.WQ)(await github(placing), { label, commit });
    if (pull === undefined)
        placing.log.info(`No open pull request stands at ${commit} (${label.slice(0, 200)}): there will be no comment.`);
    return { commit, ...(pull ? { pullRequest: pull.number } : {}) };
}
async function asCommanded(placing) {
    const asked = commandOf(placing);
    if (asked === undefined)
        return 'done';
    const hub = await github(placing);
    // Who may is asked now, of GitHub: what the event says of the author was true when the comment was written, if ever.
    if (!(0,github_src/* mayWrite */.J)(await (0,github_src/* permissionOf */.Fp)(hub, asked.login))) {
        placing.log.warn('Commands are for people who may write to this repository; this one is not carried out.');
        await sign(placing, hub, { ...asked, with: '-1' });
        return 'done';
    }
    if (asked.command === 'unclear') {
        placing.log.warn(`The comment is not understood: ${usage}.`);
        await sign(placing, hub, { ...asked, with: 'confused' });
        return 'done';
    }
    await sign(placing, hub, { ...asked, with: 'eyes' });
    const { commit } = await (0,github_src/* pullHead */.gR)(hub, asked.pullRequest);
    if (asked.command.is !== 'explain')
        return { commit, pullRequest: asked.pullRequest };
    await explainIn(placing, hub, { commit, pullRequest: asked.pullRequest });
    await sign(placing, hub, { ...asked, with: 'rocket' });
    return 'done';
}
/** @returns what a new comment on a pull request asks for; undefined for talk, for edits, and on an issue. */
function commandOf({ run, event }) {
    if (run.event !== 'issue_comment' || event['action'] !== 'created')
        return undefined;
    const { issue, comment } = event;
    const command = readCommand(comment?.body);
    const [pullRequest, id, login] = [issue?.number, comment?.id, comment?.user?.login];
    if (command === undefined || issue?.pull_request == null || typeof login !== 'string')
        return undefined;
    if (!Number.isSafeInteger(pullRequest) || !Number.isSafeInteger(id))
        return undefined;
    return { command, login, comment: Number(id), pullRequest: Number(pullRequest) };
}
/** A sign is manners: without the permission for it the command is carried out all the same. */
async function sign({ log }, hub, { comment, with: content }) {
    await (0,github_src/* react */.wv)(hub, comment, content).catch(() => log.info('The comment could not be answered with a sign.'));
}
async function github({ inputs, apiUrl, run, clock }) {
    const token = inputs['github-token'];
    if (!token)
        throw new src/* Refusal */.P_('github-token: is needed to find out which pull request this run is about');
    const wait = (milliseconds) => clock.sleep(milliseconds);
    return (0,github_src/* connectGitHub */.UY)({ token, apiUrl, repository: run.repository, wait });
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/spoken-waiver.ts

/**
 * Adds the waiver that somebody asked for in a comment, for this one judgement: it stands in the statement under the name of who wrote
 * it, and what lasts belongs into the policy. Whether they may was asked before anything else. It is added to the rules of the pull
 * request and to those of the branch: unlike a waiver that a pull request brings, somebody who may write there has spoken it.
 */
function withSpokenWaiver(rules, trip) {
    const asked = commandOf(trip);
    if (asked === undefined || asked.command === 'unclear' || asked.command.is !== 'waive')
        return rules;
    const waiver = { name: `comment-${asked.comment}`, ...asked.command.waiver, approver: asked.login };
    return { ...rules, waivers: [...rules.waivers, waiver] };
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/policies.ts



/** Reads both, with what somebody who may has said in a comment. @throws Refusal, PolicyError of the own one: without it nothing is judged. */
async function readPolicies(asking) {
    const [own, base] = await Promise.all([readOwnPolicy(asking), readBasePolicy(asking)]);
    return {
        policy: { ...own, rules: withSpokenWaiver(own.rules, asking) },
        basePolicy: base.is === 'known' ? { ...base, rules: withSpokenWaiver(base.rules, asking) } : base,
    };
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/claimed-gate.ts











/** A file of numbers is small; whoever sends more wants something else. */
const largest = 5_000_000;
/** Reads the evidence, the policy and which model the numbers are of. @throws Refusal when that is not known, or is another than was trained. */
async function observeClaim(trip, source) {
    const { line, lineage } = trip;
    const policies = await readPolicies(trip);
    const training = (0,lineage_src/* latest */.IW)(lineage, 'training', line)?.statement.predicate.facts;
    const { claim, assurance, file } = await claimOf(trip, source, training);
    const trained = training?.model;
    if (trained !== undefined && claim.model !== undefined && claim.model !== trained.sha256)
        throw new src/* Refusal */.P_(`evidence: is of model sha256 ${claim.model}, but run-training made sha256 ${trained.sha256}; evaluate the model that was trained`);
    if (source.is === 'lambda' && trained === undefined)
        throw new src/* Refusal */.P_(`evidence lambda:${source.name}: there is no model to ask about; run run-training first`);
    const model = trained ?? (claim.model === undefined ? undefined : { sha256: claim.model });
    if (model === undefined)
        throw new src/* Refusal */.P_('evidence: nobody says which model the numbers are of; write its SHA-256 into "model", or run run-training first');
    return { claim, assurance, ...policies, model, file, ...(source.is === 'lambda' ? { ask: source.name } : {}) };
}
async function claimOf(trip, source, training) {
    if (source.is === 'scores')
        throw new Error('scores are no claim');
    if (source.is === 'training-job') {
        const metrics = (training?.metrics ?? []).map(({ name, value }) => [
            metricName(name.split(':').at(-1) ?? ''),
            Number(value),
        ]);
        const file = { uri: training?.job.arn ?? '', sha256: (0,lineage_src/* sha256 */.sc)((0,lineage_src/* canonicalJson */.dj)(training?.metrics ?? [])) };
        return { claim: { ...nothing, metrics: Object.fromEntries(metrics) }, assurance: 'service', file };
    }
    if (source.is === 'mlflow')
        return claimOfRun(trip, source.run ?? training?.mlflow?.run);
    if (source.is === 'lambda')
        return { claim: nothing, assurance: 'function', file: { uri: '', sha256: '' } };
    const bytes = await bytesOf(trip, source.at);
    const text = textOf(bytes, source.at);
    const assurance = source.is === 'json' || source.is === 'dvc' ? 'claimed' : 'service';
    return { claim: readClaim(source.is, text, source.at), assurance, file: { uri: source.at, sha256: (0,lineage_src/* sha256 */.sc)(bytes) } };
}
async function bytesOf(trip, at) {
    if (at.startsWith('s3://')) {
        const found = await (0,aws_src/* getObject */.iM)((0,aws_src/* reach */.gl)(trip), (0,aws_src/* locate */.x5)(at));
        if (found === undefined)
            throw new src/* Refusal */.P_(`evidence: ${at} is not there`);
        return found.bytes;
    }
    if ((0,external_node_path_.isAbsolute)(at) || (0,external_node_path_.normalize)(at).startsWith('..'))
        throw new src/* Refusal */.P_(`evidence: "${at}" lies outside of the checkout; give a path inside of it`);
    return (0,promises_.readFile)((0,external_node_path_.join)(trip.workspace, at)).catch((cause) => {
        throw new src/* Refusal */.P_(`evidence: "${at}" cannot be read (${cause.code})`);
    });
}
function textOf(bytes, at) {
    if (bytes.length > largest)
        throw new src/* Refusal */.P_(`evidence: ${at} has ${bytes.length} bytes; at most ${largest} are read`);
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        throw new src/* Refusal */.P_(`evidence: ${at} is not UTF-8 text`);
    }
}
/** @returns what the gate states of numbers that it did not compute. */
function claimedOutcome(gate, { line, trusted }) {
    const { claim, assurance, policy, basePolicy, model, file } = gate;
    // Safe: the policy's schema lets only known names through.
    const lower = (metric) => orientation(metric) === -1;
    const { judgement, change } = judgeUnderBoth(policy.rules, basePolicy, (rules) => judgeClaim(rules, claim, { assurance, trusted, lower }));
    const { verdict, comparisons, findings } = judgement;
    return {
        subject: [{ name: `model of ${line}`, ...(model.uri ? { uri: model.uri } : {}), digest: { sha256: model.sha256 } }],
        inputs: [
            { name: 'evidence', uri: file.uri, digest: { sha256: file.sha256 } },
            { name: policy.path, digest: { sha256: policy.sha256 } },
        ],
        facts: {
            evidence: { ...file, assurance, trusted },
            candidate: { model: model.sha256 },
            scores: [],
            policy: { path: policy.path, sha256: policy.sha256 },
            seed: file.sha256,
            comparisons: [...comparisons],
            ...(findings.length > 0 ? { findings: [...findings] } : {}),
            ...(change.state === 'none' ? {} : { policyChange: change }),
        },
        remarks: [
            {
                ...{ kind: 'text', title: 'Evidence', importance: 92, place: 'open' },
                text: `Nothing was scored. The numbers were read from ${file.uri.slice(0, 300)}: ${worth[assurance]}.`,
            },
        ],
        verdict,
        outputs: {},
    };
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/custom/facts.ts
/** @returns what became of each evaluator, by what it is known by. */
const resultsOf = (ran) => new Map(ran.map(({ custom, result }) => [custom.identity, result]));
/** @returns what the statement says of them. */
function evaluatorFacts(ran) {
    if (ran.length === 0)
        return {};
    return {
        evaluators: ran.map(({ custom: { identity, evaluator, known }, result, kept }) => ({
            name: evaluator.name,
            kind: evaluator.command === undefined ? 'container' : 'command',
            assurance: 'evaluator',
            // What was not looked at is known by what was asked for.
            version: 'why' in known ? identity : known.version,
            parts: 'why' in known ? [] : [...known.parts],
            ...('changed' in known && known.changed?.length ? { changed: [...known.changed] } : {}),
            state: result.is,
            ...(result.is === 'evidence' ? { records: result.evidence.records } : { why: result.why }),
            ...(kept.length > 0 ? { evidence: [...kept] } : {}),
        })),
    };
}
/** @returns what the statement stands on. */
const evaluatorInputs = (ran) => ran.flatMap(({ custom, kept }) => kept.map((it) => ({ ...it, name: `${it.name} of ${custom.evaluator.name}` })));

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
;// CONCATENATED MODULE: ./actions/evaluate-gate/custom/laid-out.ts







/** Brings models and records onto this machine for a command, each held to its digest. @throws Refusal, S3Fault */
async function layOut(aws, sources, { folder, signal }) {
    const bring = (name, source) => fetchTo(aws, source, { into: (0,external_node_path_.join)(folder, name), signal });
    const [candidate, holdout, baseline] = await Promise.all([
        bring('candidate', sources.candidate),
        bring('holdout', sources.holdout),
        sources.baseline && bring('baseline', sources.baseline),
    ]);
    return { candidate, baseline, holdout, key: sources.key, label: sources.label };
}
async function fetchTo(aws, { uri, sha256 }, { into, signal }) {
    const chunks = await (0,aws_src/* readObject */.Ag)(aws, (0,aws_src/* locate */.x5)(uri), signal);
    if (chunks === undefined)
        throw new src/* Refusal */.P_(`${uri}: is gone, so no evaluator can measure with it`);
    await (0,promises_.mkdir)(into, { recursive: true });
    const path = (0,external_node_path_.join)(into, uri.slice(uri.lastIndexOf('/') + 1));
    const hash = (0,external_node_crypto_.createHash)('sha256');
    await (0,external_node_stream_promises_.pipeline)(async function* () {
        for await (const chunk of chunks) {
            hash.update(chunk);
            yield chunk;
        }
    }, (0,external_node_fs_.createWriteStream)(path, { mode: 0o600 }), { signal });
    if (hash.digest('hex') !== sha256)
        throw new src/* Refusal */.P_(`${uri}: no longer holds sha256 ${sha256}; run the gate again`);
    return path;
}

// EXTERNAL MODULE: ./packages/judge/src/policy/nearest.ts
var policy_nearest = __webpack_require__(8848);
;// CONCATENATED MODULE: ./packages/judge/src/scores/parquet/columns.ts


const keyTypes = ['BYTE_ARRAY', 'INT32', 'INT64'];
const numberTypes = ['DOUBLE', 'FLOAT', 'INT32', 'INT64', 'BOOLEAN'];
/** @throws ScoreFileFault naming every column that is not there or is of another type. */
function namedColumns({ schema }, { key, required, optional }) {
    const flat = schema.slice(1).filter((it) => it.num_children === undefined);
    const find = (name) => flat.find((it) => it.name === name && it.repetition_type !== 'REPEATED');
    const known = flat.map((it) => it.name.slice(0, 80)).slice(0, 30);
    const faults = [key, ...required].flatMap((name) => {
        if (find(name) !== undefined)
            return [];
        const close = (0,policy_nearest/* nearest */.p)(name, known);
        return [`has no column "${name}"; it has ${known.join(', ')}${close ? `; did you mean "${close}"?` : ''}`];
    });
    const all = [...required, ...optional].map((name) => ({ name, element: find(name) }));
    const bad = [{ element: find(key), types: keyTypes, what: 'texts or whole numbers' }]
        .concat(all.map(({ element }) => ({ element, types: numberTypes, what: 'numbers' })))
        .flatMap(({ element, types, what }) => element === undefined || (types.includes(element.type ?? '') && isBare(element))
        ? []
        : [`has a column "${element.name}" of ${kindOf(element)}; it must hold ${what}`]);
    const found = find(key);
    if (found === undefined || faults.length + bad.length > 0)
        throw new ScoreFileFault([...faults, ...bad].join('; '));
    return { key: found, numbers: all };
}
/** A number that means a date, an amount or a size without a sign is not the number that its bytes spell. */
const bare = ['UTF8', 'ENUM', 'JSON', 'INT_8', 'INT_16', 'INT_32', 'INT_64', 'STRING', 'INTEGER'];
function isBare({ type, converted_type: converted, logical_type: logical }) {
    const kind = logical?.type ?? converted;
    if (logical?.type === 'INTEGER' && !logical.isSigned)
        return false;
    if (type === 'BYTE_ARRAY' && kind !== undefined)
        return ['UTF8', 'STRING', 'ENUM', 'JSON'].includes(kind);
    return kind === undefined || bare.includes(kind);
}
const kindOf = ({ type, logical_type: logical, converted_type: converted }) => `${type ?? 'a group'}${(logical?.type ?? converted) ? ` (${logical?.type ?? converted})` : ''}`;

;// CONCATENATED MODULE: ./packages/judge/src/scores/parquet/gather.ts
/** Looks at one record after another: each needs a key and, where the file has their columns, finite numbers. */
function gatherer({ key: { name: keyName }, numbers }, sink) {
    const values = new Float64Array(numbers.length);
    const wanted = numbers.map((it) => it.element !== undefined);
    const key = { bytes: new Uint8Array(), from: 0, to: 0 };
    return {
        values,
        take(row, bytes, from, to) {
            let whole = from < to;
            if (!whole)
                sink.unreadable(row, keyName);
            for (let c = 0; c < values.length; c += 1)
                if (wanted[c] === true && !Number.isFinite(values[c])) {
                    sink.unreadable(row, numbers[c]?.name);
                    whole = false;
                }
            if (!whole)
                return;
            key.bytes = bytes;
            key.from = from;
            key.to = to;
            sink.record(row, key, values);
        },
    };
}

;// CONCATENATED MODULE: ./packages/judge/src/scores/parquet/inflate.ts
/** @returns how each compression is undone that this Node has. What grows beyond the size that a page tells is a fault, never memory. */
async function inflates(snappy) {
    const zlib = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 8522, 23));
    // Safe: Node has had it since 22.15, and the types of Node 20 do not know it.
    const { zstdDecompressSync: zstd } = zlib;
    const by = (undo) => (input, size) => undo(input, { maxOutputLength: size });
    const unsnappy = (input, size) => {
        const output = new Uint8Array(size);
        snappy(input, output);
        return output;
    };
    return new Map([
        ['UNCOMPRESSED', (input) => input],
        ['SNAPPY', unsnappy],
        ['GZIP', by(zlib.gunzipSync)],
        ['BROTLI', by(zlib.brotliDecompressSync)],
        ...(zstd ? [['ZSTD', by(zstd)]] : []),
    ]);
}

;// CONCATENATED MODULE: ./packages/judge/src/scores/parquet/hybrid.ts

/** More bits than this has no dictionary that fits into a page. */
const widest = 24;
/**
 * Fills `out` from Parquet's hybrid of runs and packed bits, little end first (Encodings.md, "RLE = 3").
 * @param width bits of a value. @throws ScoreFileFault when the bytes end before `out` is full.
 */
function readHybrid(bytes, width, out) {
    if (width > widest)
        throw new ScoreFileFault(`has a dictionary of ${width} bits; at most ${widest} are read`);
    let at = 0;
    for (let filled = 0; filled < out.length;) {
        let [head, shift, next] = [0, 0, 128];
        for (; next >= 128; at += 1, shift += 7) {
            if (at >= bytes.length || shift > 28)
                throw hybrid_short();
            next = bytes[at]; // Safe: looked at the length.
            head |= (next & 127) << shift;
        }
        const count = head >>> 1;
        const before = filled;
        if ((head & 1) === 1) {
            const end = at + count * width;
            filled = Math.min(out.length, before + 8 * count);
            if (end > bytes.length && at + Math.ceil(((filled - before) * width) / 8) > bytes.length)
                throw hybrid_short();
            unpack(bytes.subarray(at, end), width, out.subarray(before, filled));
            at = end;
        }
        else {
            let value = 0;
            const size = (width + 7) >> 3;
            if (at + size > bytes.length)
                throw hybrid_short();
            for (let i = 0; i < size; i += 1)
                value |= bytes[at + i] << (8 * i);
            at += size;
            filled = Math.min(out.length, before + count);
            out.fill(value, before, filled);
        }
        if (filled === before)
            throw hybrid_short();
    }
}
function unpack(bytes, width, out) {
    const mask = 2 ** width - 1;
    let [held, bits, at] = [0, 0, 0];
    for (let i = 0; i < out.length; i += 1) {
        while (bits < width) {
            held |= bytes[at] << bits; // Safe: as many as the caller has counted.
            at += 1;
            bits += 8;
        }
        out[i] = held & mask;
        held >>>= width;
        bits -= width;
    }
}
const hybrid_short = () => new ScoreFileFault('ends in the middle of a page');

;// CONCATENATED MODULE: ./packages/judge/src/scores/parquet/thrift.ts

/** Reads the struct that begins at `at`. @returns its fields, and where it ends. Source: thrift-compact-protocol.md. */
function readStruct(bytes, at) {
    const fields = new Map();
    const cursor = { bytes, at };
    takeStruct(cursor, { fields, prefix: '', depth: 0 });
    return { fields, end: cursor.at };
}
const deepest = 6;
function takeStruct(cursor, into) {
    if (into.depth > deepest)
        throw new ScoreFileFault('has a page whose header is not one');
    for (let id = 0;;) {
        const head = thrift_byte(cursor);
        if (head === 0)
            return;
        id = head >> 4 === 0 ? zigzag(cursor) : id + (head >> 4);
        takeValue(cursor, head & 15, { ...into, prefix: `${into.prefix}${id}` });
    }
}
function takeValue(cursor, type, into) {
    const { fields, prefix } = into;
    if (type === 1 || type === 2)
        fields.set(prefix, type === 1 ? 1 : 0);
    else if (type === 3)
        fields.set(prefix, thrift_byte(cursor));
    else if (type <= 6)
        fields.set(prefix, zigzag(cursor));
    else if (type === 7)
        skip(cursor, 8);
    else if (type === 8)
        skip(cursor, varint(cursor));
    else if (type === 12)
        takeStruct(cursor, { fields, prefix: `${prefix}.`, depth: into.depth + 1 });
    else
        throw new ScoreFileFault('has a page whose header is not one');
}
function thrift_byte(cursor) {
    const found = cursor.bytes[cursor.at];
    if (found === undefined)
        throw new ScoreFileFault('ends in the middle of a page');
    cursor.at += 1;
    return found;
}
function skip(cursor, count) {
    cursor.at += count;
    if (cursor.at > cursor.bytes.length)
        throw new ScoreFileFault('ends in the middle of a page');
}
/** Up to 53 bits: what is larger is no size of a page. */
function varint(cursor) {
    let value = 0;
    for (let scale = 1; scale < 2 ** 70; scale *= 128) {
        const next = thrift_byte(cursor);
        value += (next & 127) * scale;
        if (next < 128)
            return value;
    }
    throw new ScoreFileFault('has a page whose header is not one');
}
function zigzag(cursor) {
    const value = varint(cursor);
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
}

;// CONCATENATED MODULE: ./packages/judge/src/scores/parquet/pages.ts



/** Larger pages are made by nobody. */
const pages_largest = 2 ** 28;
const encodings = { 0: 'plain', 2: 'indexed', 3: 'runs', 8: 'indexed' };
/** @returns the pages of a flat column, decompressed, one at a time. Numbers of fields: parquet.thrift, PageHeader. */
function* pagesOf(chunk) {
    for (let at = 0; at < chunk.bytes.length;) {
        const { fields, end } = readStruct(chunk.bytes, at);
        const field = (name, most = pages_largest) => {
            const found = fields.get(name) ?? 0;
            if (found < 0 || found > most)
                throw new ScoreFileFault(`has a page with ${found} where at most ${most} can be`);
            return found;
        };
        const { rows } = chunk;
        const [type, size] = [field('1'), field('2')];
        at = end + field('3');
        if (at > chunk.bytes.length)
            throw new ScoreFileFault('ends in the middle of a page');
        const bytes = chunk.bytes.subarray(end, at);
        if (type === 2)
            yield { is: 'dictionary', bytes: inflated(chunk, bytes, size), count: field('7.1', rows), rows: 0 };
        else if (type === 0)
            yield first(chunk, { bytes, size, rows: field('5.1', rows), encoding: field('5.2') });
        else if (type === 3) {
            const isCompressed = fields.get('8.7') !== 0;
            const levels = { length: field('8.5'), before: field('8.6') };
            yield second(chunk, { bytes, size, rows: field('8.1', rows), encoding: field('8.4'), isCompressed, levels });
        }
    }
}
/** Data page 1: levels, with their length before them, are compressed with the values. */
function first(chunk, { bytes, size, rows, encoding }) {
    const all = inflated(chunk, bytes, size);
    if (chunk.required)
        return { is: pages_kindOf(encoding), bytes: all, count: rows, rows };
    if (all.length < 4)
        throw new ScoreFileFault('ends in the middle of a page');
    const length = new DataView(all.buffer, all.byteOffset).getUint32(0, true);
    return withLevels(all.subarray(4, 4 + length), { encoding, rows, bytes: all.subarray(4 + length) });
}
/** Data page 2: levels stand before what is compressed. */
function second(chunk, { bytes, size, rows, encoding, isCompressed, levels, }) {
    const from = levels.before + levels.length;
    const rest = bytes.subarray(from);
    const values = isCompressed ? inflated(chunk, rest, size - from) : rest;
    if (chunk.required)
        return { is: pages_kindOf(encoding), bytes: values, count: rows, rows };
    return withLevels(bytes.subarray(levels.before, from), { encoding, rows, bytes: values });
}
function withLevels(levels, { encoding, rows, bytes }) {
    if (isEveryRow(levels, rows))
        return { is: pages_kindOf(encoding), bytes, count: rows, rows };
    const defined = new Uint32Array(rows);
    readHybrid(levels, 1, defined);
    let count = 0;
    for (const it of defined)
        count += it;
    return { is: pages_kindOf(encoding), bytes, count, rows, ...(count === rows ? {} : { defined }) };
}
/** One run of ones, as most pages have: nothing has to be unfolded. */
function isEveryRow(levels, rows) {
    let [head, at, scale] = [0, 0, 1];
    for (let next = 128; next >= 128 && at < 5; at += 1, scale *= 128) {
        next = levels[at] ?? 0;
        head += (next & 127) * scale;
    }
    return head % 2 === 0 && head / 2 >= rows && levels[at] === 1;
}
function pages_kindOf(encoding) {
    const kind = encodings[encoding];
    if (kind === undefined)
        throw new ScoreFileFault(`has a page in encoding ${encoding}, which its index does not name`);
    return kind;
}
function inflated({ codec, inflate }, bytes, size) {
    // A page without any value may be compressed to a byte or two.
    if (size === 0)
        return new Uint8Array();
    const found = codec === 'UNCOMPRESSED' ? bytes : inflate(bytes, size);
    if (found.length !== size)
        throw new ScoreFileFault(`has a page of ${found.length} bytes that says it has ${size}`);
    return found;
}

;// CONCATENATED MODULE: ./packages/judge/src/scores/parquet/numbers.ts



const sizes = { DOUBLE: 8, FLOAT: 4, INT32: 4, INT64: 8, BOOLEAN: 1 / 8 };
/** Reads a column of numbers into one value a row: NaN where there is none. @returns how many rows there were. */
function readNumbers(chunk, type, out) {
    let dictionary = new Float64Array();
    let row = 0;
    for (const page of pagesOf(chunk)) {
        if (page.is === 'dictionary') {
            dictionary = plain(page.bytes, type, page.count);
            continue;
        }
        if (row + page.rows > out.length)
            throw new ScoreFileFault('has more rows in a column than it says');
        place(numbers_valuesOf(page, type, dictionary), page, out.subarray(row, row + page.rows));
        row += page.rows;
    }
    return row;
}
function numbers_valuesOf({ is, bytes, count }, type, dictionary) {
    if (is === 'plain')
        return plain(bytes, type, count);
    if (is === 'runs') {
        const bits = new Uint32Array(count);
        readHybrid(bytes.subarray(4), 1, bits);
        return Float64Array.from(bits);
    }
    const indexes = indexesOf(bytes, count);
    const values = new Float64Array(count);
    for (let i = 0; i < count; i += 1) {
        const index = indexes[i]; // Safe: of this length.
        if (index >= dictionary.length)
            throw new ScoreFileFault('names a value that its dictionary does not have');
        values[i] = dictionary[index];
    }
    return values;
}
/** @returns the numbers of entries of a dictionary, which a page keeps instead of values. */
function indexesOf(bytes, count) {
    const indexes = new Uint32Array(count);
    // A width of 0 is a dictionary of one entry.
    if (count > 0 && bytes[0] !== 0)
        readHybrid(bytes.subarray(1), bytes[0] ?? 0, indexes);
    return indexes;
}
function plain(bytes, type, count) {
    if (bytes.length < Math.ceil(count * sizes[type]))
        throw new ScoreFileFault('ends in the middle of a page');
    const values = new Float64Array(count);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (type === 'DOUBLE')
        for (let i = 0; i < count; i += 1)
            values[i] = view.getFloat64(8 * i, true);
    else if (type === 'FLOAT')
        for (let i = 0; i < count; i += 1)
            values[i] = view.getFloat32(4 * i, true);
    else if (type === 'INT32')
        for (let i = 0; i < count; i += 1)
            values[i] = view.getInt32(4 * i, true);
    else if (type === 'INT64')
        for (let i = 0; i < count; i += 1)
            values[i] = Number(view.getBigInt64(8 * i, true));
    else
        for (let i = 0; i < count; i += 1)
            values[i] = (bytes[i >> 3] >> (i & 7)) & 1;
    return values;
}
function place(values, { defined }, out) {
    if (defined === undefined) {
        out.set(values);
        return;
    }
    let at = 0;
    for (let i = 0; i < out.length; i += 1) {
        out[i] = defined[i] === 1 ? values[at] : Number.NaN; // Safe: as many values as rows that have one.
        at += defined[i];
    }
}

;// CONCATENATED MODULE: ./packages/judge/src/scores/parquet/keys.ts



/** Reads a column of keys, whole numbers as their decimal text. @returns how many rows there were. */
function readKeys(chunk, type, visit) {
    let dictionary = noTexts;
    let rows = 0;
    for (const page of pagesOf(chunk)) {
        if (page.is === 'dictionary')
            dictionary = textsOf(page, type);
        else if (page.is === 'indexed')
            indexed(page, dictionary, visit);
        else if (page.is === 'plain' && type === 'BYTE_ARRAY' && page.defined === undefined)
            keys_plain(page, visit);
        else if (page.is === 'plain')
            keys_spread(page, textsOf(page, type), visit);
        else
            throw new ScoreFileFault('has keys in an encoding of truth values');
        rows += page.rows;
    }
    return rows;
}
const noTexts = { bytes: new Uint8Array(), starts: new Uint32Array(), ends: new Uint32Array() };
function keys_plain({ bytes, count }, visit) {
    let at = 0;
    for (let i = 0; i < count; i += 1) {
        const from = at + 4;
        if (from > bytes.length)
            throw keys_cut();
        at = from + lengthAt(bytes, at);
        if (at > bytes.length)
            throw keys_cut();
        visit(bytes, from, at);
    }
}
function indexed(page, { bytes, starts, ends }, visit) {
    const indexes = indexesOf(page.bytes, page.count);
    let at = 0;
    for (let i = 0; i < page.rows; i += 1) {
        if (page.defined?.[i] === 0) {
            visit(bytes, 0, 0);
            continue;
        }
        const index = indexes[at]; // Safe: as many as rows that have a value.
        at += 1;
        if (index >= starts.length)
            throw new ScoreFileFault('names a value that its dictionary does not have');
        visit(bytes, starts[index], ends[index]);
    }
}
function keys_spread({ rows, defined }, { bytes, starts, ends }, visit) {
    let at = 0;
    for (let i = 0; i < rows; i += 1) {
        if (defined?.[i] === 0)
            visit(bytes, 0, 0);
        else {
            visit(bytes, starts[at], ends[at]); // Safe, both: as many as rows that have a value.
            at += 1;
        }
    }
}
function textsOf({ bytes, count }, type) {
    if (type !== 'BYTE_ARRAY')
        return decimals(bytes, type, count);
    // Each takes four bytes at least: a count that cannot be is found before memory is taken for it.
    if (4 * count > bytes.length)
        throw keys_cut();
    const texts = { bytes, starts: new Uint32Array(count), ends: new Uint32Array(count) };
    let i = 0;
    keys_plain({ is: 'plain', bytes, count, rows: count }, (_, from, to) => {
        texts.starts[i] = from;
        texts.ends[i] = to;
        i += 1;
    });
    return texts;
}
/** The longest is −9223372036854775808. */
const digits = 20;
function decimals(bytes, type, count) {
    const size = type === 'INT32' ? 4 : 8;
    if (size * count > bytes.length)
        throw keys_cut();
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const texts = { bytes: new Uint8Array(digits * count), starts: new Uint32Array(count), ends: new Uint32Array(count) };
    for (let i = 0; i < count; i += 1) {
        const text = size === 4 ? String(view.getInt32(4 * i, true)) : String(view.getBigInt64(8 * i, true));
        for (let c = 0; c < text.length; c += 1)
            texts.bytes[digits * i + c] = text.charCodeAt(c);
        texts.starts[i] = digits * i;
        texts.ends[i] = digits * i + text.length;
    }
    return texts;
}
/** Little end first; above 2³¹ it is far beyond any page, and caught as such. */
const lengthAt = (bytes, at) => (bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16)) +
    bytes[at + 3] * 2 ** 24; // Safe, all: the caller has looked at the length.
const keys_cut = () => new ScoreFileFault('ends in the middle of a page');

;// CONCATENATED MODULE: ./packages/judge/src/scores/parquet/slowly.ts

const rowsAtOnce = 16_384;
/** Reads a row group in an encoding that few writers use. */
async function readSlowly({ file, rows, before, codecs, metadata }, named, sink) {
    const parquet = await __webpack_require__.e(/* import() */ 4338).then(__webpack_require__.bind(__webpack_require__, 4338));
    const compressors = Object.fromEntries([...codecs].filter(([name]) => name !== 'UNCOMPRESSED' && name !== 'SNAPPY'));
    const columns = [named.key.name, ...named.numbers.flatMap((it) => it.element?.name ?? [])];
    const gather = gatherer(named, sink);
    const encoder = new TextEncoder();
    for (let start = 0; start < rows; start += rowsAtOnce) {
        const [rowStart, rowEnd] = [before + start, before + Math.min(rows, start + rowsAtOnce)];
        const table = await parquet.parquetReadObjects({ file, metadata, compressors, columns, rowStart, rowEnd });
        for (const [i, record] of table.entries()) {
            for (const [c, { name }] of named.numbers.entries())
                gather.values[c] = numberOf(record[name]);
            const bytes = encoder.encode(slowly_textOf(record[named.key.name]));
            gather.take(rowStart + i + 1, bytes, 0, bytes.length);
        }
    }
}
const numberOf = (it) => typeof it === 'number' || typeof it === 'bigint' || typeof it === 'boolean' ? Number(it) : Number.NaN;
const slowly_textOf = (it) => typeof it === 'string' || typeof it === 'number' || typeof it === 'bigint' ? String(it) : '';

;// CONCATENATED MODULE: ./packages/judge/src/scores/parquet/parquet.ts







/** One row group is held at a time: writers make them of a million rows or 128 MiB. */
const mostRows = 2 ** 24;
const parquet_largest = 2 ** 29;
/** Encodings that are read here; whatever else a writer chose goes through hyparquet, ten times slower. */
const own = ['PLAIN', 'PLAIN_DICTIONARY', 'RLE_DICTIONARY', 'RLE', 'BIT_PACKED'];
/**
 * Reads keyed numbers, row group by row group, without making a text of any key. @throws ScoreFileFault for what it cannot read: no
 * such column, one of another type, another compression, a damaged file.
 */
async function readParquetRecords(file, columns, sink) {
    const parquet = await __webpack_require__.e(/* import() */ 4338).then(__webpack_require__.bind(__webpack_require__, 4338));
    try {
        const metadata = await parquet.parquetMetadataAsync(file);
        const named = namedColumns(metadata, columns);
        const codecs = await inflates(parquet.snappyUncompress);
        let before = 0;
        for (const group of metadata.row_groups) {
            const rows = Number(group.num_rows);
            checkGroup(group, named, codecs);
            const at = { file, group, rows, before, codecs };
            if (isOwn(group, named))
                await readGroup(at, named, sink);
            else
                await readSlowly({ ...at, metadata }, named, sink);
            before += rows;
        }
    }
    catch (cause) {
        if (cause instanceof ScoreFileFault)
            throw cause;
        throw new ScoreFileFault(`is not Parquet that can be read: ${cause instanceof Error ? cause.message : 'damaged'}`);
    }
}
function checkGroup(group, named, codecs) {
    const rows = Number(group.num_rows);
    const chunks = chunksOf(group, named);
    const bytes = chunks.reduce((sum, it) => sum + Number(it?.total_uncompressed_size ?? 0), 0);
    if (!(rows >= 0 && rows <= mostRows) || !(bytes <= parquet_largest))
        throw new ScoreFileFault(`has a row group of ${rows} rows and ${bytes} bytes; at most ${mostRows} and ${parquet_largest} are read: write smaller row groups`);
    const codec = chunks.map((it) => it?.codec ?? 'UNCOMPRESSED').find((it) => !codecs.has(it));
    if (codec !== undefined)
        throw new ScoreFileFault(`is compressed with ${codec}, which this Node (${process.versions.node}) does not have; write it with Snappy or gzip`);
}
const elementsOf = ({ key, numbers }) => [key, ...numbers.flatMap((it) => it.element ?? [])];
const chunksOf = (group, named) => elementsOf(named).map((it) => group.columns.find((one) => one.meta_data?.path_in_schema.join('.') === it.name)?.meta_data);
const isOwn = (group, named) => chunksOf(group, named).every((it) => it?.encodings.every((one) => own.includes(one)));
async function readGroup(at, named, sink) {
    const columns = [];
    for (const { element } of named.numbers) {
        const column = new Float64Array(at.rows).fill(Number.NaN);
        if (element !== undefined) {
            const read = readNumbers(await chunkOf(at, element), element.type, column); // Safe: looked at, as below.
            if (read !== at.rows)
                throw new ScoreFileFault(`has ${read} rows in "${element.name}" and says ${at.rows}`);
        }
        columns.push(column);
    }
    const gather = gatherer(named, sink);
    let row = 0;
    const rows = readKeys(await chunkOf(at, named.key), named.key.type, (bytes, from, to) => {
        if (row >= at.rows)
            throw new ScoreFileFault(`has more rows in "${named.key.name}" than it says`);
        for (let c = 0; c < columns.length; c += 1)
            gather.values[c] = columns[c][row];
        row += 1;
        gather.take(at.before + row, bytes, from, to);
    });
    if (rows !== at.rows)
        throw new ScoreFileFault(`has ${rows} rows in "${named.key.name}" and says ${at.rows}`);
}
async function chunkOf({ file, group, rows, codecs }, element) {
    const found = group.columns.find((it) => it.meta_data?.path_in_schema.join('.') === element.name)?.meta_data;
    const inflate = codecs.get(found?.codec ?? '');
    if (found === undefined || inflate === undefined)
        throw new ScoreFileFault(`has no "${element.name}" in a row group`);
    const start = Number(found.dictionary_page_offset || found.data_page_offset);
    const end = start + Number(found.total_compressed_size);
    if (!(start >= 4 && end <= file.byteLength))
        throw new ScoreFileFault('is cut off');
    const bytes = new Uint8Array(await file.slice(start, end));
    return { bytes, codec: found.codec, rows, inflate, required: element.repetition_type === 'REQUIRED' };
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/custom/output.ts





/** More than this nobody has to say about one model. */
const mostBytes = 64 * 2 ** 20;
const mostRecordBytes = 2 ** 30;
/**
 * Reads what an evaluator left. All of it is hostile. @param about the metrics that rules are about, and the model that it was given.
 * @throws EvidenceFault with everything that is wrong.
 */
async function readOutput(output, about) {
    const main = await leftFile(output, 'evidence.json', mostBytes);
    const file = readEvidence(await output_textOf(main.path), about.wanted);
    if (file.model !== undefined && file.model !== about.model)
        throw new EvidenceFault(`is of model sha256 ${file.model}, and was given ${about.model}`);
    const { metrics, baseline, records } = file;
    const common = { metrics, baseline, records: 0, candidateTerms: {} };
    if (records === undefined)
        return { evidence: { ...common, sha256: main.sha256 }, files: [main] };
    if (records instanceof RecordTable)
        return { evidence: { ...common, ...records.evidence(), sha256: main.sha256 }, files: [main] };
    const beside = await leftFile(output, records.file, mostRecordBytes);
    const table = await readTable(beside, about.wanted);
    const both = (0,lineage_src/* sha256 */.sc)((0,lineage_src/* canonicalJson */.dj)([main.sha256, beside.sha256]));
    return { evidence: { ...common, ...table.evidence(), sha256: both }, files: [main, beside] };
}
/** A link is no file: it could lead to anything on this machine. */
async function leftFile(output, name, most) {
    const path = await output(name);
    const state = path === undefined ? undefined : await (0,promises_.lstat)(path).catch(() => undefined);
    if (path === undefined || !state?.isFile())
        throw new EvidenceFault(`left no file ${name}`);
    if (state.size > most)
        throw new EvidenceFault(`left a ${name} of ${state.size} bytes; at most ${most} are read`);
    const [long, short] = [(0,external_node_crypto_.createHash)('sha256'), (0,external_node_crypto_.createHash)('md5')];
    for await (const chunk of (0,external_node_fs_.createReadStream)(path)) {
        long.update(chunk); // Safe, both: a stream without an encoding gives bytes.
        short.update(chunk);
    }
    const extension = name.slice(name.lastIndexOf('.') + 1);
    return { path, extension, size: state.size, sha256: long.digest('hex'), md5: short.digest('hex') };
}
async function output_textOf(path) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(await (0,promises_.readFile)(path));
    }
    catch {
        throw new EvidenceFault('left an evidence.json that is not UTF-8 text');
    }
}
async function readTable({ path, extension, size }, wanted) {
    const table = new RecordTable(wanted);
    try {
        if (extension === 'parquet')
            await readParquet(path, size, table);
        else {
            const lines = recordLines(extension === 'csv' ? 'csv' : 'jsonl', table.columns, table);
            for await (const chunk of (0,external_node_fs_.createReadStream)(path, { highWaterMark: 2 ** 20 }))
                lines.push(chunk); // Safe: as above.
            lines.end();
        }
    }
    catch (cause) {
        if (cause instanceof ScoreFileFault)
            throw new EvidenceFault(`left a file of records that ${cause.message}`);
        throw cause;
    }
    const faults = table.faults();
    if (faults.length > 0)
        throw new EvidenceFault(...faults);
    return table;
}
async function readParquet(path, byteLength, table) {
    const file = await (0,promises_.open)(path);
    const slice = async (from, to = byteLength) => {
        const bytes = new Uint8Array(Math.max(0, to - from));
        await file.read(bytes, 0, bytes.length, from);
        return bytes.buffer;
    };
    try {
        await readParquetRecords({ byteLength, slice }, table.columns, table);
    }
    finally {
        await file.close();
    }
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./actions/evaluate-gate/custom/run-command.ts

/** What is kept of what a command prints, from its end. */
const mostText = 32_768;
const mostLines = 200;
/**
 * Runs a program in a group of its own, without a shell; when it ends, or its time does, nothing of the group is left.
 * @returns why it failed, as the end of a sentence about the evaluator; undefined when it ended well. @throws the signal's reason
 */
async function runCommand(run, { clock, signal, log }) {
    const child = started(run);
    if (typeof child === 'string')
        return child;
    const printed = tailOf(child);
    const done = new AbortController();
    const time = clock.sleep(1000 * run.seconds, AbortSignal.any([signal, done.signal])).then(() => `took longer than ${run.seconds} s, its "max-seconds"`, () => 'was cancelled');
    const ended = endOf(child);
    const why = await Promise.race([ended, time]);
    done.abort();
    killGroup(child);
    await ended;
    signal.throwIfAborted();
    const lines = printed();
    if (lines.length > 0)
        log.untrusted(lines);
    return why;
}
/** Node throws for what no program can be given, and emits other failures later. */
function started({ command: [program = '', ...args], cwd, env }) {
    try {
        return (0,external_node_child_process_.spawn)(program, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    }
    catch {
        return 'cannot be started';
    }
}
function endOf(child) {
    return new Promise((resolve) => {
        child.once('error', (cause) => resolve(`cannot be started (${cause.code})`));
        // With a grandchild that holds its output `close` may never come.
        child.once('exit', (code, killed) => resolve(code === 0 ? undefined : `ended with ${killed ?? `exit code ${code}`}`));
    });
}
function tailOf(child) {
    let text = '';
    for (const stream of [child.stdout, child.stderr]) {
        stream?.setEncoding('utf8');
        stream?.on('data', (chunk) => {
            text = (text + chunk).slice(-mostText);
        });
        stream?.on('error', () => undefined);
    }
    return () => {
        child.stdout?.destroy();
        child.stderr?.destroy();
        return text === '' ? [] : text.trimEnd().split(/\r?\n/).slice(-mostLines);
    };
}
function killGroup({ pid }) {
    if (pid === undefined)
        return;
    try {
        process.kill(-pid, 'SIGKILL');
    }
    catch {
        // Nobody is left in it.
    }
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/custom/run-container.ts





/** More than any file of evidence may have: the rest is not brought. */
const run_container_mostBytes = 2 ** 30;
/** Runs an evaluator as a processing job, or finds the one that ran it. @returns what it left, or why there is nothing. @throws NotOurs, ServiceFault */
async function runContainer({ store, clock, log, signal, run, saveState, inputs }, aws, { job, folder, index }) {
    saveState('want', JSON.stringify((0,aws_src/* wantTag */.Rw)(run)));
    const before = (attempt) => saveState(`evaluator-${index}`, attempt);
    const name = await (0,aws_src/* ensureProcessingJob */.bM)(aws, job.request, { digest: job.digest, before, want: run });
    const end = await (0,aws_src/* followProcessingJob */.Gn)(aws, name, { clock, signal, log, interval: 1000 * inputs['poll-interval'] });
    if (end.status !== 'Completed') {
        const words = [end.exitMessage, end.failure].filter((it) => it !== undefined).join('; ');
        return `has a processing job ${name} that ended as ${end.status}: ${words.slice(0, 500) || 'it gave no reason; see its log'}`;
    }
    await (0,promises_.mkdir)(folder, { recursive: true });
    return async (file) => {
        const chunks = await (0,aws_src/* readObject */.Ag)(aws, (0,aws_src/* locate */.x5)(`${store.uri}/${job.output}${file}`), signal);
        if (chunks === undefined)
            return undefined;
        const path = (0,external_node_path_.join)(folder, file);
        await (0,external_node_stream_promises_.pipeline)(upTo(chunks), (0,external_node_fs_.createWriteStream)(path, { mode: 0o600 }), { signal });
        return path;
    };
}
/** One byte more than is read, so that what is too large still shows. */
async function* upTo(chunks) {
    let left = run_container_mostBytes + 1;
    for await (const chunk of chunks) {
        yield chunk.subarray(0, left);
        left -= chunk.length;
        if (left <= 0)
            return;
    }
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/custom/variables.ts
/** @returns the same as variables, which a command and a container are told it by. */
const variablesOf = ({ candidate, baseline, holdout, output, key, label }) => ({
    MODELWAY_CANDIDATE: candidate,
    ...(baseline === undefined ? {} : { MODELWAY_BASELINE: baseline }),
    MODELWAY_HOLDOUT: holdout,
    MODELWAY_KEY: key,
    MODELWAY_LABEL: label,
    MODELWAY_OUTPUT: output,
});

;// CONCATENATED MODULE: ./actions/evaluate-gate/custom/run-custom.ts










/** Runs every evaluator: containers side by side, commands one after another. What one does wrong is its own result. */
async function runCustom(trip, customs, { jobs, sources }) {
    if (customs.length === 0)
        return [];
    const aws = (0,aws_src/* reach */.gl)(trip);
    const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'modelway-'));
    try {
        const laid = new Once(() => layOut(aws, sources, { folder: (0,external_node_path_.join)(scratch, 'input'), signal: trip.signal }));
        const containers = customs.map((custom, i) => {
            const job = jobs.find((it) => it.identity === custom.identity);
            const folder = (0,external_node_path_.join)(scratch, `output-${i}`);
            return (job &&
                concluded(trip, aws, {
                    custom,
                    model: sources.candidate.sha256,
                    work: () => runContainer(trip, aws, { job, folder, index: i }),
                }));
        });
        // Awaited below; until then a fault of one is not nobody's.
        for (const it of containers)
            it?.catch(() => undefined);
        const ran = [];
        for (const [i, custom] of customs.entries()) {
            const folder = (0,external_node_path_.join)(scratch, `output-${i}`);
            const work = async () => commanded(trip, custom, { laid: await laid.get(), folder });
            const own = containers[i] ?? concluded(trip, aws, { custom, model: sources.candidate.sha256, work });
            ran.push(await own);
        }
        return ran;
    }
    finally {
        await (0,promises_.rm)(scratch, { recursive: true, force: true });
    }
}
class Once {
    made;
    make;
    constructor(make) {
        this.make = make;
    }
    get() {
        this.made ??= this.make();
        return this.made;
    }
}
async function concluded(trip, aws, { custom, model, work }) {
    const { known, evaluator, wanted } = custom;
    if ('why' in known)
        return { custom, result: known, kept: [] };
    trip.log.info(`Evaluator ${evaluator.name}, version ${known.version.slice(0, 12)}`);
    const output = await work();
    if (typeof output === 'string')
        return { custom, result: { is: 'failed', why: output }, kept: [] };
    try {
        const { evidence, files } = await readOutput(output, { wanted, model });
        const kept = await Promise.all(files.map((it) => keep(trip, aws, it)));
        return { custom, result: { is: 'evidence', evidence }, kept };
    }
    catch (cause) {
        if (!(cause instanceof EvidenceFault))
            throw cause;
        return {
            custom,
            result: { is: 'failed', why: `gave no evidence: it ${cause.faults.slice(0, 5).join('; ')}` },
            kept: [],
        };
    }
}
/** Kept by its digest, so that the judgement can be repeated from the lineage. */
async function keep({ store, signal }, aws, file) {
    const uri = `${store.uri}/evidence/${file.sha256}.${file.extension}`;
    await (0,aws_src/* uploadFile */.QM)(aws, (0,aws_src/* locate */.x5)(uri), { ...file, source: file.path }, { expected: 'absent', signal });
    return { name: `evidence.${file.extension}`, uri, digest: { sha256: file.sha256 } };
}
async function commanded({ workspace, env, clock, signal, log }, { evaluator }, { laid, folder }) {
    const [output, home] = [(0,external_node_path_.join)(folder, 'evidence'), (0,external_node_path_.join)(folder, 'home')];
    await Promise.all([(0,promises_.mkdir)(output, { recursive: true }), (0,promises_.mkdir)(home, { recursive: true })]);
    const named = evaluator.environment ?? [];
    const absent = named.filter((it) => env[it] === undefined);
    if (absent.length > 0)
        return `needs ${absent.join(', ')}, which the step does not have: set it as \`env\``;
    // Nothing else of the step: its credentials and inputs are not an evaluator's.
    const own = {
        PATH: env['PATH'] ?? '/usr/local/bin:/usr/bin:/bin',
        LANG: env['LANG'] ?? 'C.UTF-8',
        ...{ HOME: home, TMPDIR: home },
        ...Object.fromEntries(named.map((it) => [it, env[it] ?? ''])),
        ...variablesOf({ ...laid, output }),
    };
    const run = { command: evaluator.command ?? [], cwd: workspace, env: own, seconds: evaluator['max-seconds'] };
    const why = await runCommand(run, { clock, signal, log });
    return why === undefined ? async (name) => (0,external_node_path_.join)(output, name) : `${why}; see the log`;
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/finished.ts
/** @returns what the job took. @throws Error with the job's own words when it did not complete. */
function finished(job, end) {
    const { name } = end;
    if (end.status !== 'Completed') {
        const words = [end.exitMessage, end.failure].filter((it) => it !== undefined).join('; ');
        throw new Error(`scoring job ${name} ended as ${end.status}: ${words.slice(0, 1000) || 'it gave no reason; see its log'}`);
    }
    const instance = job.ProcessingResources?.ClusterConfig?.InstanceType ?? '';
    return { name, seconds: end.seconds, instance, image: job.AppSpecification?.ImageUri ?? '' };
}

// EXTERNAL MODULE: ./packages/crew/src/index.ts + 6 modules
var crew_src = __webpack_require__(8435);
// EXTERNAL MODULE: ./packages/judge/src/resample/tasks.ts
var tasks = __webpack_require__(2269);
;// CONCATENATED MODULE: ./packages/judge/src/judge-on.ts



/** Judges as `judge` does, to the bit, with resamples of much evidence drawn on threads. */
async function judgeOn(threads, { policy, evidence }, known = {}) {
    const rows = await drawOn(threads, evidence, (noting) => judge(policy, evidence, { ...known, rows: noting }));
    return judge(policy, evidence, { ...known, ...(rows ? { rows } : {}) });
}
/**
 * Draws on threads what judging will ask for. @param rehearse judges with what it is given, to be asked what that needs; what it
 * finds is thrown away. @returns where judging is to take its rows from; undefined when the evidence is soon drawn without threads.
 */
async function drawOn(threads, { labels }, rehearse) {
    if (labels.length <= drawnLimit)
        return undefined;
    const wanted = new Map();
    rehearse((asked) => {
        wanted.set(judge_on_nameOf(asked), asked);
        return [];
    });
    const rows = new Map();
    for (const [name, asked] of wanted)
        rows.set(name, await performOn(threads, rowsOf(asked)));
    return (asked) => rows.get(judge_on_nameOf(asked)) ?? [];
}
/** A seed is of one group of records; two policies may ask for different metrics of it. */
const judge_on_nameOf = ({ seed, names, resamples, threshold }) => JSON.stringify([seed, names, resamples, threshold]);

;// CONCATENATED MODULE: ./packages/judge/src/contamination.ts

/**
 * Judges whether models were trained on what they are judged on.
 * @returns one finding per model. A serving model of which it cannot be proven is only told unless the policy wants more: having
 * seen the holdout, it would be harder to beat, not easier.
 */
function contaminationFindings(rule, exposures) {
    return exposures.map((it) => {
        const found = it.copies.length > 0 || it.shared.length > 0;
        const common = { rule: 'contamination', metric: it.model };
        if (found)
            return { ...common, word: 'fail', reason: foundSentence(it), decides: rule.found === 'fail' };
        if (it.unproven.length > 0) {
            const wanted = it.model === 'candidate' ? rule.unproven : rule['unproven-serving'];
            const word = wanted === 'fail' ? 'fail' : 'inconclusive';
            return { ...common, word, reason: unprovenSentence(it), decides: wanted !== 'tell' };
        }
        return { ...common, word: 'pass', reason: absentSentence(it), decides: true };
    });
}
const named = ({ model }) => (model === 'candidate' ? 'the candidate' : 'the serving model');
function foundSentence(it) {
    const parts = [
        ...it.copies.map((path) => `${bounded(path)} has the holdout's very bytes`),
        ...it.shared.map(({ path, subjects }) => `${bounded(path)} holds ${grouped(subjects)} of its ${grouped(it.subjects)} subjects (${bounded(it.subject)})`),
    ];
    const gap = it.unproven.length > 0 ? `, and there may be more: ${list(it.unproven)}` : '';
    return `the holdout is contaminated: ${named(it)} was trained on it: ${list(parts)}${gap}; take them out of one side, and train again`;
}
const unprovenSentence = (it) => `it cannot be proven that ${named(it)} was not trained on the holdout: ${list(it.unproven)}`;
function absentSentence(it) {
    const { files, rows } = it.searched;
    const twins = it.twins > 0 ? `; ${grouped(it.twins)} of its records have a twin with the same values and another name there` : '';
    return `none of the ${grouped(it.subjects)} subjects of the holdout is among the ${grouped(rows)} records (${files} files) that ${named(it)} was trained on${twins}`;
}
const contamination_mostNamed = 5;
function list(parts) {
    const more = parts.length - contamination_mostNamed;
    return `${parts.slice(0, contamination_mostNamed).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

;// CONCATENATED MODULE: ./packages/judge/src/statistics/adjust.ts

const byRank = (p) => p.map((_, i) => i).sort((i, j) => (p[i] ?? 1) - (p[j] ?? 1));
/** Adjusts from the largest p-value down: each at most what its larger neighbour became. */
function stepUp(p, factor) {
    const adjusted = new Array(p.length).fill(1);
    let lowest = 1;
    for (const [at, index] of [...byRank(p).entries()].reverse()) {
        lowest = Math.min(lowest, factor(at + 1) * (p[index] ?? 1));
        adjusted[index] = lowest;
    }
    return adjusted;
}
/** Adjustments of p-values for many tests, by name: what each holds below the level, and under which dependence. */
const adjustments = {
    /** The chance of any false finding; any dependence. */
    bonferroni: (p) => p.map((it) => Math.min(1, it * p.length)),
    /** The same, and never less powerful (Holm, 1979). */
    holm: holm,
    /** The same for tests that are independent or positively dependent (Hochberg, 1988). */
    hochberg: (p) => stepUp(p, (rank) => p.length - rank + 1),
    /** The expected share of false findings; independent or positively dependent tests (Benjamini and Hochberg, 1995). */
    'benjamini-hochberg': (p) => stepUp(p, (rank) => p.length / rank),
    /** The same under any dependence (Benjamini and Yekutieli, 2001). */
    'benjamini-yekutieli': (p) => {
        const harmonic = p.reduce((sum, _, i) => sum + 1 / (i + 1), 0);
        return stepUp(p, (rank) => (harmonic * p.length) / rank);
    },
};

;// CONCATENATED MODULE: ./packages/judge/src/shift/binned.ts

const bins = 10;
/** Records of the smaller side that a bin should hold on average. */
const leastPerBin = 20;
/**
 * Brings a column's profiles to the same bins: categories as they are, numbers in bins of the reference's quantiles, and missing
 * values in a bin of their own. @param reference of one table or of several. @returns a reason where they cannot be compared.
 */
function binned(reference, current) {
    const missing = [binned_sum(reference.map((it) => it.missing)), current.missing];
    const all = [...reference, current];
    if (all.every((it) => it.categories !== undefined))
        return categories(reference, current, missing);
    const histograms = all.flatMap((it) => it.numbers?.histogram ?? []);
    if (histograms.length === all.length)
        return numbers(histograms, missing);
    if (current.values === 0 || reference.every((it) => it.values === 0))
        return 'has no values on one side';
    return `has ${current.type} values with too many different ones to compare, or another type on the other side`;
}
function categories(reference, current, missing) {
    const counted = (profiles) => {
        const counts = new Map();
        for (const { value, count } of profiles.flatMap((it) => it.categories?.listed ?? []))
            counts.set(value, (counts.get(value) ?? 0) + count);
        return counts;
    };
    const [was, now] = [counted(reference), counted([current])];
    const names = [...new Set([...was.keys(), ...now.keys()])].sort();
    const others = [binned_sum(reference.map((it) => it.categories?.other ?? 0)), current.categories?.other ?? 0];
    return {
        reference: [...names.map((it) => was.get(it) ?? 0), others[0], missing[0]],
        current: [...names.map((it) => now.get(it) ?? 0), others[1], missing[1]],
    };
}
function numbers(histograms, missing) {
    const { edges, counts } = (0,lineage_src/* alignHistograms */.bj)(...histograms);
    const now = counts.at(-1) ?? [];
    const was = now.map((_, i) => binned_sum(counts.slice(0, -1).map((it) => it[i] ?? 0)));
    const points = edges.map(({ low, high }) => (Number.isFinite(low) && Number.isFinite(high) ? (low + high) / 2 : low));
    return withMissing(byQuantiles({ was, now, points }), missing);
}
/** @returns two samples over bins of the first one's quantiles. */
function binnedSamples(reference, current) {
    const points = [...new Set([...reference, ...current])].sort((a, b) => a - b);
    const at = new Map(points.map((it, i) => [it, i]));
    const counted = (values) => {
        const counts = new Array(points.length).fill(0);
        for (const it of values) {
            const i = at.get(it) ?? 0;
            counts[i] = (counts[i] ?? 0) + 1;
        }
        return counts;
    };
    return byQuantiles({ was: counted(reference), now: counted(current), points });
}
/** Closes a bin as soon as it holds its share of the reference, so that one frequent value cannot empty its neighbours. */
function byQuantiles({ was, now, points }) {
    const [n, m] = [binned_sum(was), binned_sum(now)];
    const wanted = n / Math.max(2, Math.min(bins, Math.floor(Math.min(n, m) / leastPerBin)));
    const [reference, current, middles] = [[], [], []];
    let [left, right, weighted] = [0, 0, 0];
    points.forEach((point, i) => {
        const [a, b] = [was[i] ?? 0, now[i] ?? 0];
        left += a;
        right += b;
        weighted += (a + b) * point;
        if (left < wanted && i < points.length - 1)
            return;
        reference.push(left);
        current.push(right);
        middles.push(left + right === 0 ? point : weighted / (left + right));
        [left, right, weighted] = [0, 0, 0];
    });
    return { reference, current, middles };
}
const withMissing = (it, [was, now]) => ({
    ...it,
    reference: [...it.reference, was],
    current: [...it.current, now],
});
const binned_sum = (of) => of.reduce((all, it) => all + it, 0);

;// CONCATENATED MODULE: ./packages/judge/src/statistics/contingency.ts

const contingency_sum = (of) => of.reduce((all, it) => all + it, 0);
/** @returns what each cell would hold if rows did not differ. */
function expectedOf(table) {
    const all = contingency_sum(table.map(contingency_sum));
    const columns = (table[0] ?? []).map((_, j) => contingency_sum(table.map((row) => row[j] ?? 0)));
    return table.map((row) => columns.map((it) => (it * contingency_sum(row)) / all));
}
/** Pearson's χ² of a table without empty rows or columns; Yates' correction takes up to ½ off each difference. */
function pearsonChi2(table, correction = 0) {
    const expected = expectedOf(table);
    const cell = (i, j, e) => {
        const off = Math.abs((table[i]?.[j] ?? 0) - e);
        return (off - Math.min(correction, off)) ** 2 / e;
    };
    return homogeneity(table, contingency_sum(expected.map((row, i) => contingency_sum(row.map((e, j) => cell(i, j, e))))));
}
/** The likelihood ratio's G (Wilks, 1938). */
function likelihoodRatio(table) {
    const expected = expectedOf(table);
    const cell = (found, e) => (found > 0 ? 2 * found * Math.log(found / e) : 0);
    return homogeneity(table, contingency_sum(expected.map((row, i) => contingency_sum(row.map((e, j) => cell(table[i]?.[j] ?? 0, e))))));
}
function homogeneity(table, chi2) {
    const [rows, columns] = [table.length, table[0]?.length ?? 0];
    const df = (rows - 1) * (columns - 1);
    const smaller = Math.min(rows, columns) - 1;
    const v = smaller > 0 ? Math.sqrt(chi2 / (contingency_sum(table.map(contingency_sum)) * smaller)) : 0;
    return { chi2, df, p: df > 0 ? distributions_chi2Above(chi2, df) : 1, v };
}
/** Fisher's exact test of a table of two by two; two-sided adds all tables that are no likelier than the one found. */
function fisherExact([[a, b], [c, d]]) {
    const urn = { all: a + b + c + d, marked: a + b, drawn: a + c };
    const found = hypergeometricOf(a, urn);
    let twoSided = 0;
    for (let k = 0; k <= Math.min(urn.marked, urn.drawn); k += 1) {
        const chance = hypergeometricOf(k, urn);
        if (chance <= found * (1 + 1e-7))
            twoSided += chance;
    }
    return { oddsRatio: (a * d) / (b * c), twoSided: Math.min(1, twoSided), greater: hypergeometricFrom(a, urn) };
}

;// CONCATENATED MODULE: ./packages/judge/src/shift/distance.ts


/**
 * The measures of the field over bins; bins that are empty on both sides are left out. `psi`: population stability index with half a
 * record more in each bin (Yurdakul, 2018). `js`: Jensen–Shannon distance, natural logarithm. `ks`: largest difference of the
 * cumulative shares. `wasserstein`: in standard deviations of the reference. `chi2`: Cramér's V.
 * @returns undefined where one side is empty, or the measure is for numbers and these are none.
 */
function distanceOf(measure, given) {
    const kept = given.reference.flatMap((it, i) => (it + (given.current[i] ?? 0) > 0 ? [i] : []));
    const [was, now] = [given.reference, given.current].map((side) => kept.map((i) => side[i] ?? 0)); // Safe: two sides.
    const [n, m] = [distance_sum(was), distance_sum(now)];
    if (n === 0 || m === 0)
        return undefined;
    if (was.length === 1)
        return { value: 0, p: 1 };
    const { p, v } = pearsonChi2([was, now]);
    switch (measure) {
        case 'psi':
            return { value: psi(was, now), p };
        case 'js':
            return { value: jensenShannon(was, now), p };
        case 'chi2':
            return { value: v, p };
        case 'ks':
            return ordered(given, ({ gaps }) => Math.max(...gaps.map(Math.abs)));
        case 'wasserstein':
            return ordered(given, wasserstein);
    }
}
function psi(was, now) {
    const share = (side, i) => ((side[i] ?? 0) + 0.5) / (distance_sum(side) + side.length / 2);
    return distance_sum(was.map((_, i) => (share(now, i) - share(was, i)) * Math.log(share(now, i) / share(was, i))));
}
function jensenShannon(was, now) {
    const [n, m] = [distance_sum(was), distance_sum(now)];
    const half = (p, q) => (p === 0 ? 0 : p * Math.log((2 * p) / (p + q)));
    return Math.sqrt(Math.max(0, distance_sum(was.map((it, i) => half(it / n, (now[i] ?? 0) / m) + half((now[i] ?? 0) / m, it / n))) / 2));
}
function ordered({ reference, current, middles }, value) {
    if (middles === undefined)
        return undefined;
    const [was, now] = [reference.slice(0, middles.length), current.slice(0, middles.length)];
    const [n, m] = [distance_sum(was), distance_sum(now)];
    if (n === 0 || m === 0)
        return undefined;
    let gap = 0;
    const gaps = was.map((it, i) => {
        gap += it / n - (now[i] ?? 0) / m;
        return gap;
    });
    const largest = Math.max(...gaps.map(Math.abs));
    return {
        value: value({ gaps, middles, shares: was.map((it) => it / n) }),
        p: kolmogorovAbove(Math.sqrt((n * m) / (n + m)) * largest),
    };
}
function wasserstein({ gaps, middles, shares }) {
    const moved = distance_sum(gaps.slice(0, -1).map((gap, i) => Math.abs(gap) * ((middles[i + 1] ?? 0) - (middles[i] ?? 0))));
    const mean = distance_sum(shares.map((it, i) => it * (middles[i] ?? 0)));
    const spread = Math.sqrt(distance_sum(shares.map((it, i) => it * ((middles[i] ?? 0) - mean) ** 2)));
    return moved / Math.max(spread, 0.001);
}
const distance_sum = (of) => of.reduce((all, it) => all + it, 0);

;// CONCATENATED MODULE: ./packages/judge/src/shift/drift-findings.ts





/**
 * Judges how far the holdout is from what the candidate was trained on, and the candidate's scores from the other model's. A column
 * has drifted when it is further than the bound and further than chance explains (Benjamini–Hochberg over all columns): either alone
 * flags what does not matter, or what is not there.
 * @returns a finding per column that drifted or could not be compared, and one for all others.
 */
function driftFindings(policy, { tables, candidate, baseline }) {
    const { inputs, predictions } = policy.drift ?? {};
    return [
        ...(inputs === undefined ? [] : inputFindings(policy, inputs, tables)),
        ...(predictions === undefined
            ? []
            : predictionFindings(policy, predictions, { candidate, ...(baseline ? { baseline } : {}) })),
    ];
}
function inputFindings(policy, rule, tables) {
    if (typeof tables === 'string')
        return [unknown(rule, `drift of inputs cannot be judged: ${tables}`)];
    const { key } = policy.evaluation;
    const names = rule.columns === 'all' ? columnsOf(tables).filter((it) => it !== key) : rule.columns;
    const compared = names.map((name) => ({ name, found: compare(name, rule.measure, tables) }));
    const known = compared.flatMap(({ name, found }) => (typeof found === 'string' ? [] : [{ name, ...found }]));
    const adjusted = adjustments['benjamini-hochberg'](known.map((it) => it.p));
    const level = 1 - policy.evaluation.confidence;
    const drifted = known.filter((it, i) => it.value > rule.bound && (adjusted[i] ?? 1) < level);
    return [
        ...drifted.map((it) => driftedFinding(rule, it.name, it.value)),
        ...compared.flatMap(({ name, found }) => typeof found === 'string' ? [unknown(rule, `drift of ${bounded(name)} cannot be judged: it ${found}`, name)] : []),
        ...(known.length > drifted.length ? [quiet(rule, known.length - drifted.length, known.length)] : []),
    ];
}
const columnsOf = ({ training, holdout }) => {
    const trained = new Set(training.flatMap((it) => it.columns.map(({ name }) => name)));
    return holdout.columns.map(({ name }) => name).filter((it) => trained.has(it));
};
function compare(name, measure, { training, holdout }) {
    const of = ({ columns }) => columns.find((it) => it.name === name);
    const current = of(holdout);
    const reference = training.map(of);
    if (current === undefined)
        return 'is no column of the holdout';
    const there = reference.flatMap((it) => it ?? []);
    if (there.length < reference.length)
        return 'is not in every table that was trained on';
    const found = binned(there, current);
    if (typeof found === 'string')
        return found;
    return distanceOf(measure, found) ?? `has no values that ${measure} is for; take psi`;
}
const common = ({ measure, bound, found }) => ({ rule: 'drift', metric: measure, max: decimal(bound), decides: found === 'fail' });
const driftedFinding = (rule, column, value) => ({
    ...common(rule),
    column,
    candidate: decimal(value),
    word: 'fail',
    reason: `${bounded(column)} of the holdout has drifted from the training data: ${rule.measure} ${drift_findings_number(value)}, more than chance explains; the policy allows ${rule.bound}; look at what changed in it, or make a new holdout`,
});
const unknown = (rule, reason, column) => ({
    ...common(rule),
    ...(column === undefined ? {} : { column }),
    word: 'inconclusive',
    reason,
});
const quiet = (rule, columns, all) => ({
    ...common(rule),
    word: 'pass',
    reason: `${grouped(columns)} of ${grouped(all)} columns of the holdout have not drifted from the training data (${rule.measure} at most ${rule.bound}, or no more than chance explains)`,
});
function predictionFindings(policy, rule, { candidate, baseline }) {
    if (baseline === undefined)
        return [
            { ...unknown(rule, 'drift of predictions was not judged: there is no model to compare with'), decides: false },
        ];
    const found = distanceOf(rule.measure, binnedSamples(baseline, candidate));
    if (found === undefined || !Number.isFinite(found.value))
        return [unknown(rule, 'drift of predictions cannot be judged: there are no scores')];
    const far = found.value > rule.bound && found.p < 1 - policy.evaluation.confidence;
    const said = `the candidate's scores are ${far ? '' : 'not '}further from the other model's than the policy allows: ${rule.measure} ${drift_findings_number(found.value)}, and ${rule.bound} is allowed`;
    return [{ ...common(rule), candidate: decimal(found.value), word: far ? 'fail' : 'pass', reason: said }];
}
const drift_findings_number = (value) => String(Number(value.toPrecision(3)));

;// CONCATENATED MODULE: ./packages/judge/src/budget-findings.ts

const units = {
    'training-cost': ['training cost', 'US dollars'],
    'training-seconds': ['training took', 'billable seconds'],
    'scoring-seconds': ['scoring took', 'seconds'],
    'record-milliseconds': ['the model takes', 'milliseconds for a record in the scoring job, where nobody else asks it'],
    'record-time-ratio': [
        'the model takes',
        'times as long for a record as the serving model does in the same scoring job',
    ],
    'model-bytes': ['the model has', 'bytes'],
};
/** Judges what a model costs. @returns one finding per budget; what was not measured is inconclusive, never within its budget. */
function budgetFindings(budgets, measured) {
    // Safe: the schema lets only known names through.
    const asked = Object.entries(budgets ?? {});
    return asked.flatMap(([name, most]) => {
        if (most === undefined)
            return [];
        const [what, unit] = units[name];
        const common = { rule: 'budget', metric: name, max: decimal(most), decides: true };
        const value = measured[name];
        if (value === undefined || !Number.isFinite(value) || value < 0) {
            const reason = `${name} was not measured, so nobody can tell whether it is at most ${most}; take the budget out, or measure it`;
            return [{ ...common, word: 'inconclusive', reason }];
        }
        const reason = `${what} ${budget_findings_shown(value)} ${unit}; the policy allows ${most}`;
        return [{ ...common, candidate: decimal(value), word: value <= most ? 'pass' : 'fail', reason }];
    });
}
const budget_findings_shown = (value) => String(Number(value.toPrecision(4)));

;// CONCATENATED MODULE: ./actions/evaluate-gate/judged.ts


/**
 * Judges a candidate by all rules of the policy, and by those of the branch that it is to be merged into. Resamples of much evidence
 * are drawn on all cores; the judgement is the same to the bit with any number of them.
 */
async function judgeGate(observed, evidence, beside) {
    const crew = (0,crew_src/* openCrew */.o5)(tasks/* judgeTasks */.y);
    try {
        const rows = await drawOn(crew, evidence, (noting) => judged(observed, evidence, { ...beside, rows: noting }));
        return judged(observed, evidence, { ...beside, ...(rows ? { rows } : {}) });
    }
    finally {
        await crew.close();
    }
}
function judged(observed, evidence, { scoringSeconds, speed, ...known }) {
    const { policy, basePolicy, exposures, tables, candidate } = observed;
    const measured = { ...measurementsOf(candidate, scoringSeconds), ...speed };
    return judgeUnderBoth(policy.rules, basePolicy, (rules) => {
        const findings = [
            ...(rules.contamination.check === 'never' ? [] : contaminationFindings(rules.contamination, exposures)),
            ...driftFindings(rules, { ...evidence, tables }),
            ...budgetFindings(rules.budgets, measured),
        ];
        return judge_judge(rules, evidence, { ...known, findings });
    });
}
/** @returns what the candidate cost, as far as it is known. Latency under load is what shadow-test and deploy-canary measure. */
function measurementsOf({ training, model }, scoringSeconds) {
    const known = {
        'training-cost': training.cost?.currency === 'USD' ? Number(training.cost.amount) : undefined,
        'training-seconds': training.seconds.billable,
        'scoring-seconds': scoringSeconds,
        'model-bytes': model.bytes,
    };
    return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}

;// CONCATENATED MODULE: ./packages/judge/src/policy/columns.ts

/** @returns every column of the holdout, beside key and label, that the rules are about. */
function columns_columnsOf({ slices, facets, contamination, evaluation }) {
    const subject = contamination.check === 'always' ? contamination.subject : undefined;
    const names = [
        ...slices.map(({ column }) => column),
        ...facets.flatMap(facetColumns),
        ...(subject === undefined || subject === evaluation.key ? [] : [subject]),
    ];
    return [...new Set(names)];
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/evaluator.ts

/** @returns the sides that need scores of their own: a baseline of the same bytes as the candidate needs none. */
function sidesOf({ candidate, baseline }) {
    return baseline.is === 'model' && baseline.sha256 !== candidate.model.sha256
        ? ['candidate', 'baseline']
        : ['candidate'];
}
/** @param image that the workflow wants both models scored in; undefined: the one that the candidate will serve in. */
function basisOf(side, known, image) {
    const { candidate, baseline, holdout, scorer, policy } = known;
    const { key, label } = policy.rules.evaluation;
    const own = candidate.training.inference;
    const environment = side === 'baseline' && baseline.is === 'model' ? baseline.model.environment : own.environment;
    const model = side === 'baseline' && baseline.is === 'model' ? baseline.sha256 : candidate.model.sha256;
    const made = { scorer: scorer.sha256, image: image ?? own.image, environment, key, label };
    return { model, holdout: holdout.sha256, evaluator: (0,lineage_src/* sha256 */.sc)((0,lineage_src/* canonicalJson */.dj)(made)) };
}

;// CONCATENATED MODULE: ./packages/judge/src/scores/key-index.ts
/** Finds records by the bytes of their keys, so that no text has to be made of a key that is read. Keys must be different. */
class KeyIndex {
    bytes;
    starts;
    slots;
    constructor(keys) {
        const encoder = new TextEncoder();
        const encoded = keys.map((key) => encoder.encode(key));
        this.starts = new Uint32Array(keys.length + 1);
        encoded.forEach((it, i) => {
            this.starts[i + 1] = (this.starts[i] ?? 0) + it.length;
        });
        this.bytes = new Uint8Array(this.starts[keys.length] ?? 0);
        this.slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * keys.length + 2))).fill(-1);
        encoded.forEach((it, i) => {
            this.bytes.set(it, this.starts[i]);
            let slot = hash(it, 0, it.length) & (this.slots.length - 1);
            while (this.slots[slot] !== -1)
                slot = (slot + 1) & (this.slots.length - 1);
            this.slots[slot] = i;
        });
    }
    /** @returns the record's number, or −1. */
    find(key, from, to) {
        const mask = this.slots.length - 1;
        for (let slot = hash(key, from, to) & mask;; slot = (slot + 1) & mask) {
            const record = this.slots[slot]; // Safe: masked to the length, which half of is free.
            if (record === -1 || this.same(record, key, from, to))
                return record;
        }
    }
    same(record, key, from, to) {
        const [start, end] = [this.starts[record], this.starts[record + 1]];
        if (end - start !== to - from)
            return false;
        for (let i = 0; i < to - from; i += 1)
            if (this.bytes[start + i] !== key[from + i])
                return false;
        return true;
    }
}
/** FNV-1a, its bits mixed once more: keys that count up fall far apart. */
function hash(bytes, from, to) {
    let it = 0x811c9dc5;
    for (let i = from; i < to; i += 1)
        it = Math.imul(it ^ bytes[i], 0x01000193);
    it = Math.imul(it ^ (it >>> 15), 0x85ebca6b);
    return it ^ (it >>> 13);
}

;// CONCATENATED MODULE: ./packages/judge/src/scores/json-line.ts

const [json_line_quote, backslash, json_line_comma, colon, json_line_open, json_line_close] = [34, 92, 44, 58, 123, 125];
const [keyHead, scoreHead] = ['"key"', '"score"'].map((it) => new TextEncoder().encode(it));
/**
 * Reads `{"key":"…","score":…}` as almost all writers write it; anything else (members in another order, more of them, escapes) is
 * given to JSON.parse, which decides.
 */
function readJsonLine(bytes, from, to, found) {
    return json_line_plain(bytes, from, to, found) || strictly(bytes, from, to, found);
}
function json_line_plain(bytes, from, to, found) {
    if (bytes[from] !== json_line_open || bytes[to - 1] !== json_line_close)
        return false;
    let at = head(bytes, from + 1, keyHead);
    if (at === -1 || bytes[at] !== json_line_quote)
        return false;
    const start = at + 1;
    at = start;
    let byte = bytes[at]; // Safe, here and below: the closing brace is met first.
    while (byte !== json_line_quote && byte !== backslash && byte >= 32 && byte < 128 && at < to) {
        at += 1;
        byte = bytes[at];
    }
    if (byte !== json_line_quote)
        return false;
    const end = at;
    at = spaces(bytes, at + 1);
    if (bytes[at] !== json_line_comma)
        return false;
    at = head(bytes, spaces(bytes, at + 1), scoreHead);
    if (at === -1)
        return false;
    let last = to - 1;
    while (bytes[last - 1] === 32)
        last -= 1;
    const score = decimalAt(bytes, at, last);
    if (Number.isNaN(score))
        return false;
    found.bytes = bytes;
    found.from = start;
    found.to = end;
    found.score = score;
    return true;
}
/** @returns where the value begins, or −1. */
function head(bytes, from, name) {
    let at = from;
    for (let i = 0; i < name.length; i += 1, at += 1)
        if (bytes[at] !== name[i])
            return -1;
    at = spaces(bytes, at);
    return bytes[at] === colon ? spaces(bytes, at + 1) : -1;
}
function spaces(bytes, from) {
    let at = from;
    while (bytes[at] === 32)
        at += 1;
    return at;
}
const json_line_decoder = new TextDecoder('utf-8', { fatal: true });
function strictly(bytes, from, to, found) {
    try {
        const { key, score } = JSON.parse(json_line_decoder.decode(bytes.subarray(from, to)));
        if (typeof key !== 'string' || typeof score !== 'number' || !Number.isFinite(score))
            return false;
        found.bytes = new TextEncoder().encode(key);
        found.from = 0;
        found.to = found.bytes.length;
        found.score = score;
        return true;
    }
    catch {
        return false; // Not JSON, as NaN and Infinity are not; or not UTF-8.
    }
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/numbered.ts
/** Named one by one; the rest is a number. */
const numbered_mostNamed = 10;
/** @returns "records 3, 9 and 41 more are not scored" as a list of one, or of none when there are no numbers. */
function numbered(numbers, noun, what) {
    if (numbers.length === 0)
        return [];
    const more = numbers.length - numbered_mostNamed;
    const named = numbers.slice(0, numbered_mostNamed).join(', ');
    return [`${noun}s ${named}${more > 0 ? ` and ${more} more` : ''} ${what}`];
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/places.ts
/** Where things lie in the container. */
const places = {
    code: '/opt/ml/processing/input/code',
    holdout: '/opt/ml/processing/input/holdout',
    candidate: '/opt/ml/processing/input/candidate',
    baseline: '/opt/ml/processing/input/baseline',
    scores: '/opt/ml/processing/output/scores',
    message: '/opt/ml/output/message',
};
/** What a side is called for people. */
const sideName = { candidate: 'the candidate', baseline: 'the baseline' };

;// CONCATENATED MODULE: ./actions/evaluate-gate/scores.ts





/**
 * Puts one side's scores into the order of the holdout. Every record must be there exactly once, with a finite number; one record
 * more or less and the two sides would no longer be pairs. Records are named by their number in the holdout, lines by theirs.
 * @param given JSON Lines of `{"key", "score"}`, as text or as bytes. @returns the scores. @throws Refusal with everything that is wrong.
 */
function alignScores(given, keys, side) {
    const aligning = aligner(keys, side);
    aligning.push(typeof given === 'string' ? Buffer.from(given) : given);
    return aligning.end();
}
function aligner(keys, side) {
    const index = new KeyIndex(keys);
    const scores = new Float64Array(keys.length);
    const seen = new Uint8Array(keys.length);
    const bad = { unreadable: [], unknown: [], twice: [], unscored: [] };
    const lines = new ScoreLines(readJsonLine, {
        score(line, { bytes, from, to }, score) {
            const at = index.find(bytes, from, to);
            if (at === -1)
                bad.unknown.push(line);
            else if (seen[at])
                bad.twice.push(at + 1);
            else {
                seen[at] = 1;
                scores[at] = score;
            }
        },
        unreadable: (line) => bad.unreadable.push(line),
    });
    return {
        push: (chunk) => lines.push(chunk),
        end() {
            lines.end();
            seen.forEach((it, i) => {
                if (it === 0)
                    bad.unscored.push(i + 1);
            });
            refuse(side, bad);
            return scores;
        },
    };
}
/** Reads a file of scores as it comes. @returns SHA-256 of its bytes, and the scores, once they are asked for. */
async function readScores(chunks, keys, side) {
    const [hash, aligning] = [(0,external_node_crypto_.createHash)('sha256'), aligner(keys, side)];
    for await (const chunk of chunks) {
        hash.update(chunk);
        aligning.push(chunk);
    }
    return { sha256: hash.digest('hex'), end: () => aligning.end() };
}
function refuse(side, bad) {
    const faults = [
        ...numbered(bad.unreadable, 'line', 'hold no key with a finite score'),
        ...numbered(bad.unknown, 'line', 'score a record that the holdout does not have'),
        ...numbered(bad.twice, 'record', 'are scored twice'),
        ...numbered(bad.unscored, 'record', 'are not scored'),
    ];
    if (faults.length > 0)
        throw new src/* Refusal */.P_(...faults.map((it) => `scores of ${sideName[side]}: ${it}`));
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/kept-scores.ts



/**
 * Finds scores that an earlier evaluation left for the same model, records and evaluator: in the lineage at hand, else in what the
 * store knows of the model. Bytes that are gone or no longer those that were stated are no scores: then the model is scored again.
 */
async function keptScores({ store, objects }, { side, basis, lineage, keys }) {
    const stated = statedScores(lineage, basis);
    const found = stated.length > 0 ? stated : statedScores(await kept_scores_known(store, basis), basis);
    for (const { uri, sha256: digest, seconds, timing, from } of found) {
        const key = `scores/${digest}.jsonl`;
        const object = uri === `${store.uri}/${key}` ? await objects.open(key) : undefined;
        const read = object && (await readScores(object.chunks, keys, side));
        if (read?.sha256 !== digest)
            continue;
        const took = { ...(seconds === undefined ? {} : { seconds }), ...(timing ? { timing } : {}) };
        return { side, basis, uri, sha256: digest, scores: read.end(), from, ...took };
    }
    return undefined;
}
/** What the store knows of the model. Where that cannot be read the model is scored again, which needs none of it. */
const kept_scores_known = (store, { model }) => (0,src/* openRef */.uH)(store, `artifacts/${model}`).catch((cause) => {
    if (cause instanceof src/* Refusal */.P_)
        return lineage_src/* empty */.Ie;
    throw cause;
});
/** @returns where evaluations of a lineage say that such scores lie, the latest first. */
function statedScores(lineage, { model, holdout, evaluator }) {
    return (0,lineage_src/* all */.Q7)(lineage, 'evaluation')
        .sort((a, b) => Date.parse(b.statement.predicate.finishedOn) - Date.parse(a.statement.predicate.finishedOn))
        .flatMap(({ id, statement: { predicate } }) => {
        const { facts } = predicate;
        if (facts.holdout?.sha256 !== holdout)
            return [];
        const own = facts.scored?.find((it) => it.model === model && it.evaluator === evaluator);
        const file = own && facts.scores.find((it) => it.digest?.sha256 === own.scores);
        if (own === undefined || file?.uri === undefined)
            return [];
        const timing = own.timing && { ...own.timing, milliseconds: Number(own.timing.milliseconds) };
        return [{ uri: file.uri, sha256: own.scores, seconds: own.seconds, timing, from: id }];
    });
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/bases.ts


/** @returns each side that needs scores of its own, with what is known of them already. */
function basesOf({ store, objects, lineage, image }, known) {
    return Promise.all(sidesOf(known).map(async (side) => {
        const basis = basisOf(side, known, image);
        const kept = await keptScores({ store, objects }, { side, basis, lineage, keys: known.holdout.keys });
        return { side, basis, ...(kept ? { kept } : {}) };
    }));
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/candidate.ts


/** @returns what the picked training of the line made, or the last one where nobody picked. @throws Refusal when it made no model, or no data of the line is known. */
function candidateOf(lineage, line) {
    const training = (0,lineage_src/* candidate */.QU)(lineage, line)?.statement.predicate;
    const dataset = (0,lineage_src/* latest */.IW)(lineage, 'dataset', line)?.statement.predicate.facts;
    if (training?.facts.model === undefined)
        throw new src/* Refusal */.P_(`lineage: the last training of ${line} made no model; there is nothing to judge; run run-training again`);
    if (dataset === undefined)
        throw new src/* Refusal */.P_(`lineage: holds no dataset of ${line}, so there is no holdout; run version-dataset first`);
    return { model: training.facts.model, training: training.facts, dataset, commit: training.run.commit };
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/custom/asked.ts

/** @returns what all policies ask for, each once: two that ask for the same thing are answered by one run of it. */
function askedBy(policies) {
    const found = new Map();
    for (const evaluator of policies.flatMap((it) => it.evaluators)) {
        const identity = (0,evaluators_identity/* identityOf */.c)(evaluator);
        const known = found.get(identity);
        const wanted = [...new Set([...(known?.wanted ?? []), ...Object.keys(evaluator.metrics)])].sort();
        found.set(identity, { identity, evaluator: known?.evaluator ?? evaluator, wanted });
    }
    return [...found.values()];
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/custom/changed-files.ts

/** Each may cost a request. */
const changed_files_most = 20;
/**
 * A pull request may change what judges it. @param atBase a file as the branch has it that this is to be merged into.
 * @returns the files of a command that are not the branch's, or of which nobody can tell; the first of many.
 */
async function changedFiles(parts, atBase) {
    const changed = [];
    for (const { name = '', digest } of parts.slice(0, changed_files_most)) {
        // Not to know is told as well; it keeps nobody from judging.
        const file = await atBase(name).catch(() => undefined);
        if (file?.is !== 'file' || (0,lineage_src/* sha256 */.sc)(file.text) !== digest?.['sha256'])
            changed.push(name);
    }
    return changed;
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/custom/trusted.ts

/** Events whose run stands on code that people with write permission put there. */
const trusted_own = ['push', 'pull_request', 'merge_group', 'workflow_dispatch', 'schedule', 'release', 'create'];
/**
 * A policy that names programs and images is code. It is run where a workflow of the same commit would run too: never for a fork, and
 * not where the commit that is judged is another than the one that is checked out.
 * @returns why no custom evaluator is run, as the end of a sentence about it; undefined when they are.
 */
function mistrustOf({ run, event, env }) {
    if ((0,github_src/* isFromFork */.ty)(event, run.repository))
        return 'is not run: the pull request comes from a fork, whose code is not run here';
    if (!trusted_own.includes(run.event ?? ''))
        return `is not run on ${run.event}: such a run stands on the default branch with its permissions, and judges another commit`;
    if (run.commit !== ((0,github_src/* commitOf */.D3)(event) ?? env['GITHUB_SHA']))
        return 'is not run: what is checked out is another commit than the one that is judged';
    return undefined;
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/custom/version.ts





const mostFiles = 2000;
const version_mostBytes = 256 * 2 ** 20;
/** @returns the version, or why there is none, as the end of a sentence about the evaluator. */
function versionOf(evaluator, { workspace, aws, signal }) {
    const { command, image } = evaluator;
    if (command !== undefined)
        return commandVersion(evaluator, command, workspace);
    return imageVersion(evaluator, image ?? '', { aws, signal });
}
async function imageVersion(evaluator, uri, { aws, signal }) {
    const image = await (0,aws_src/* resolveImage */.AT)(aws, uri, signal);
    if (image.is === 'absent')
        return { why: `cannot be run: ${image.why}` };
    const { 'entry-point': entryPoint, arguments: given } = evaluator;
    const made = { image: image.uri, entryPoint: entryPoint ?? [], arguments: given ?? [] };
    const digest = /@sha256:([0-9a-f]{64})$/.exec(image.uri)?.[1];
    const part = { name: 'image', uri: image.uri, ...(digest ? { digest: { sha256: digest } } : {}) };
    return { version: (0,lineage_src/* sha256 */.sc)((0,lineage_src/* canonicalJson */.dj)(made)), parts: [part], image: image.uri };
}
async function commandVersion({ files = [], environment = [] }, command, workspace) {
    const walk = { workspace, found: new Map(), bytes: 0, faults: [] };
    for (const path of files)
        await version_take(walk, clean(path), 'named');
    for (const path of command)
        if (isInside(path))
            await version_take(walk, clean(path), 'argument');
    if (walk.found.size === 0 && walk.faults.length === 0)
        walk.faults.push('no argument of "command" is a file of the checkout: name what it is made of as "files"');
    if (walk.faults.length > 0)
        return { why: `cannot be run: ${walk.faults.slice(0, 5).join('; ')}` };
    const parts = [...walk.found]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, digest]) => ({ name, digest: { sha256: digest } }));
    return {
        version: (0,lineage_src/* sha256 */.sc)((0,lineage_src/* canonicalJson */.dj)({ command: [...command], environment: [...environment], files: parts })),
        parts,
    };
}
const clean = (path) => (0,external_node_path_.normalize)(path).replace(/^\.\/|\/$/g, '');
const isInside = (path) => path.length < 1024 && !(0,external_node_path_.isAbsolute)(path) && !path.includes('\0') && !(0,external_node_path_.normalize)(path).startsWith('..');
/** Links are refused: what they lead to could be changed without a commit. */
async function version_take(walk, path, as) {
    const { workspace, found, faults } = walk;
    const state = await (0,promises_.lstat)((0,external_node_path_.join)(workspace, path)).catch(() => undefined);
    if (state === undefined) {
        if (as === 'named')
            faults.push(`"${path}" is not in the checkout`);
    }
    else if (state.isDirectory()) {
        if (as === 'argument')
            return;
        for (const name of (await (0,promises_.readdir)((0,external_node_path_.join)(workspace, path))).sort()) {
            if (found.size > mostFiles || faults.length > 0)
                return;
            if (name !== '.git')
                await version_take(walk, (0,external_node_path_.join)(path, name), as);
        }
    }
    else if (!state.isFile()) {
        faults.push(`"${path}" is neither a file nor a folder`);
    }
    else {
        walk.bytes += state.size;
        if (found.size >= mostFiles || walk.bytes > version_mostBytes)
            faults.push(`its files are more than ${mostFiles} or ${version_mostBytes} bytes: name only what it is made of`);
        else
            found.set(path, (0,external_node_crypto_.createHash)('sha256')
                .update(await (0,promises_.readFile)((0,external_node_path_.join)(workspace, path)))
                .digest('hex'));
    }
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/custom/observe-custom.ts




/** Looks at every evaluator that the policies ask for. Of what is not trusted not even files are read. */
function observeCustom(trip, aws, { policies, atBase }) {
    const mistrust = mistrustOf(trip);
    return Promise.all(askedBy(policies).map(async (asked) => {
        if (mistrust !== undefined)
            return { ...asked, known: { is: 'skipped', why: mistrust } };
        const found = await versionOf(asked.evaluator, { workspace: trip.workspace, aws, signal: trip.signal });
        if ('why' in found)
            return { ...asked, known: { is: 'failed', ...found } };
        if (atBase === undefined || found.image !== undefined)
            return { ...asked, known: found };
        return { ...asked, known: { ...found, changed: await changedFiles(found.parts, atBase) } };
    }));
}

// EXTERNAL MODULE: ./packages/dataset/src/index.ts + 67 modules
var dataset_src = __webpack_require__(5916);
;// CONCATENATED MODULE: ./actions/evaluate-gate/behind-steps.ts
/**
 * What a processing step wrote comes from what it read, and so on down to what no step wrote.
 * @returns those folders; undefined where no step is told of that wrote this one.
 */
function behindSteps(uri, steps) {
    const writer = steps.findIndex(({ wrote }) => wrote.some((it) => it.uri === uri));
    if (writer < 0)
        return undefined;
    // A step reads what earlier ones wrote: so the walk ends, whatever a statement says.
    return (steps[writer]?.read ?? []).flatMap((it) => behindSteps(it.uri, steps.slice(0, writer)) ?? [it]);
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/channel-files.ts

/** @returns the version of a dataset that a channel is a folder of, and which folder (ends with a slash, or is all of it). */
function folderOf({ uri, dataset }) {
    const [, version, folder = ''] = /\/channels\/([0-9a-f]{64})\/(.*)$/.exec(uri) ?? [];
    return dataset !== undefined && version === dataset ? { dataset, folder } : undefined;
}
/** @returns the SHA-256 of the list of objects that a channel is. */
const channel_files_listOf = ({ uri, dataset }) => dataset === undefined ? undefined : /\/channels\/manifest-([0-9a-f]{64})\.json$/.exec(uri)?.[1];
/** Finds out which files of a dataset version a channel is: a folder of it, or a list of its objects. */
async function channelFiles(channel, reader) {
    const { name, uri, dataset = '' } = channel;
    const [folder, list] = [folderOf(channel)?.folder, channel_files_listOf(channel)];
    if (folder === undefined && list === undefined)
        return channel_files_nothing(`channel ${name} reads ${uri}, which is no folder of a dataset version`);
    const manifest = await reader.manifest(dataset);
    if (manifest === undefined)
        return channel_files_nothing(`the manifest of the dataset ${dataset.slice(0, 12)} of channel ${name} is gone`);
    if (folder === undefined)
        return channel_files_listed(channel, manifest, { reader, list: list ?? '' });
    const top = uri.slice(0, uri.length - folder.length);
    const inside = manifest.filter(({ path }) => path.startsWith(folder));
    return { files: inside.map((entry) => ({ entry, uri: `${top}${entry.path}` })), unknown: [] };
}
const channel_files_nothing = (why) => ({ files: [], unknown: [why] });
/** Objects are called by the MD5 that locates them; which file that is, and the SHA-256 that proves it, says the version's manifest. */
async function channel_files_listed({ name, uri }, manifest, { reader, list }) {
    const text = await reader.text(uri, list);
    const uris = text === undefined ? undefined : urisOf(text);
    if (uris === undefined)
        return channel_files_nothing(`the list of objects ${list.slice(0, 12)} of channel ${name} is gone or was changed`);
    const known = new Map();
    // Of files with the same bytes one that can be read as a table speaks for all.
    for (const entry of manifest)
        if (!known.has((0,dataset_src/* objectKey */.T5)(entry.md5)) || (0,dataset_src/* formatOf */.be)(entry.path) !== undefined)
            known.set((0,dataset_src/* objectKey */.T5)(entry.md5), entry);
    const folder = uri.slice(0, uri.lastIndexOf('/') + 1);
    const found = await Promise.all(uris.map(async (at) => ({ at, entry: known.get(keyOf(at)), isNames: await isNames(at, folder, reader) })));
    const others = found.filter(({ entry, isNames: names }) => entry === undefined && !names);
    return {
        files: found.flatMap(({ at, entry }) => (entry === undefined ? [] : [{ entry, uri: at }])),
        unknown: others.map(({ at }) => `channel ${name} lists ${at.slice(0, 300)}, which is no file of the dataset`),
    };
}
/** Where an object lies below its remote: `files/md5/ab/cdef…`. */
const keyOf = (uri) => uri.split('/').slice(-4).join('/');
/** The text that says which object is which file is ours, and about nobody. */
async function isNames(uri, folder, reader) {
    const digest = uri.startsWith(folder)
        ? /^names-([0-9a-f]{64})\.json$/.exec(uri.slice(folder.length))?.[1]
        : undefined;
    return digest !== undefined && (await reader.text(uri, digest)) !== undefined;
}
/** @returns the objects of SageMaker's `ManifestFile`; undefined when it is none. */
function urisOf(text) {
    try {
        const [first, ...keys] = JSON.parse(text); // Checked in the next line.
        if (typeof first.prefix !== 'string' || !keys.every((it) => typeof it === 'string'))
            return undefined;
        return keys.map((key) => `${first.prefix}${key}`);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/exposure.ts



/**
 * Looks through everything that a training job was given for the records of the holdout. Subjects are compared as keyed 64-bit
 * hashes, whose key is the holdout's digest: they leave this function as numbers.
 * @param training absent: nobody knows what the model was trained on, for the reason in `unknown`.
 */
async function exposureOf(model, { training, unknown }, { holdout, reader }) {
    const { columns } = await scan(holdout.table, holdout.path, holdout);
    const names = columns.map(({ name }) => name).filter((name) => name !== holdout.key && name !== holdout.subject);
    const compared = { ...holdout, compared: names };
    const own = await scan(holdout.table, holdout.path, compared);
    const subjects = own.hashes.subjects ?? new BigUint64Array();
    const search = new Search(compared, own);
    if (training === undefined)
        search.unproven.push(unknown);
    else if (training.channels.length === 0)
        search.unproven.push('its training job was given no channel, so its data came from elsewhere');
    else
        for (const channel of training.channels)
            await (channel.step === undefined
                ? search.channel(channel, reader)
                : search.behind(channel, { reader, steps: training.steps ?? [] }));
    return { model, subject: holdout.subject, subjects: (0,dataset_src/* overlap */.EF)(subjects, subjects).different.both, ...search.done() };
}
class Search {
    unproven = [];
    shared = [];
    copies = [];
    seen = new Set();
    holdout;
    own;
    twins = 0;
    files = 0;
    rows = 0;
    constructor(holdout, own) {
        this.holdout = holdout;
        this.own = own;
        if (own.broken !== undefined || own.hashes.subjects === undefined)
            this.unproven.push(`the holdout's "${holdout.subject}" cannot be read: ${own.broken ?? 'too many records'}`);
        else if (own.hashes.subjects.length < own.rows)
            this.unproven.push(`${own.rows - own.hashes.subjects.length} records of the holdout have no "${holdout.subject}"`);
    }
    async channel(channel, reader) {
        const { files, unknown } = await channelFiles(channel, reader);
        this.unproven.push(...unknown);
        for (const { entry, uri } of files)
            await this.file(entry, { uri, reader });
    }
    /** Where no step behind a channel read a record of the holdout, the channel has none. Where one did, nobody knows what became of it. */
    async behind({ name, uri }, { reader, steps }) {
        const reads = behindSteps(uri, steps);
        if (reads === undefined || reads.length === 0) {
            this.unproven.push(`channel ${name} reads ${uri}, and what the step read that wrote it is not known`);
            return;
        }
        const search = new Search(this.holdout, this.own);
        for (const read of reads)
            await search.channel(read, reader);
        const { shared, copies, twins, searched, unproven } = search.done();
        this.files += searched.files;
        this.rows += searched.rows;
        this.twins += twins;
        this.unproven.push(...unproven.filter((it) => !this.unproven.includes(it)));
        const paths = [...copies, ...shared.map(({ path }) => path)];
        if (paths.length > 0)
            this.unproven.push(`channel ${name} was written by a step that read the holdout's "${this.holdout.subject}" too (in ${paths.slice(0, 5).join(', ')}), and nobody knows which of them it wrote; give the step folders without the holdout`);
    }
    async file(entry, { uri, reader }) {
        if (this.seen.has(entry.sha256))
            return;
        this.seen.add(entry.sha256);
        this.files += 1;
        if (entry.sha256 === this.holdout.sha256)
            this.copies.push(entry.path);
        else if ((0,dataset_src/* formatOf */.be)(entry.path) === undefined)
            this.unproven.push(`${entry.path} is no table, so whom it is about is not known`);
        else {
            const table = await reader.table(uri, entry);
            if (typeof table === 'string')
                this.unproven.push(`${entry.path} ${table}`);
            else
                this.compare(entry.path, await scan(table, entry.path, this.holdout));
        }
    }
    compare(path, found) {
        this.rows += found.rows;
        const mine = this.own.hashes;
        const { rows, subjects } = found.hashes;
        if (found.broken !== undefined)
            this.unproven.push(`${path} cannot be read to its end: ${found.broken}`);
        if (found.faults.length > 0)
            this.unproven.push(`${path} has rows that cannot be read: ${found.faults.map(({ count, kind }) => `${count} ${kind}`).join(', ')}`);
        if (subjects === undefined) {
            const why = found.columns.some(({ name }) => name === this.holdout.subject)
                ? 'too many records to compare'
                : `no column "${this.holdout.subject}"`;
            this.unproven.push(`${path} has ${why}`);
        }
        else if (mine.subjects !== undefined) {
            const both = (0,dataset_src/* overlap */.EF)(mine.subjects, subjects).different.both;
            if (both > 0)
                this.shared.push({ path, subjects: both });
            const nameless = found.rows - subjects.length;
            if (nameless > 0)
                this.unproven.push(`${path} has ${nameless} records without a "${this.holdout.subject}"`);
        }
        if (rows !== undefined && mine.rows !== undefined)
            this.twins += (0,dataset_src/* overlap */.EF)(mine.rows, rows).both;
    }
    done() {
        const { shared, copies, twins, files, rows, unproven } = this;
        return { shared, copies, twins, searched: { files, rows }, unproven };
    }
}
const scan = async (source, path, { key, subject, sha256, compared }) => (0,dataset_src/* scanTable */.SS)(source, {
    format: (0,dataset_src/* formatOf */.be)(path) ?? 'csv',
    hashKey: (0,dataset_src/* hashKey */.EN)(sha256),
    key,
    subject,
    compared,
    missing: [], // "NA" may be somebody's name.
    rules: {},
});

;// CONCATENATED MODULE: ./actions/evaluate-gate/searches.ts


/** What a search finds depends on no more than this; another way of searching is another number. */
const way = 1;
/** More files are named in one statement by nobody: then the data is read again. */
const mostPaths = 100;
/** Where answers to a question are found. */
const searchRef = (question) => `searches/${question}`;
/** @returns the SHA-256 of what is looked for and where, all by digest; undefined where the bytes are known by no digest. */
function questionOf(training, { sha256: holdout, path, key, subject }) {
    const channels = training?.channels ?? [];
    if (channels.length === 0 || channels.some(({ dataset }) => dataset === undefined))
        return undefined;
    const given = channels.map(({ dataset, uri }) => ({ dataset, at: uri.replace(/^.*\/channels\//, '') }));
    return (0,lineage_src/* sha256 */.sc)((0,lineage_src/* canonicalJson */.dj)({ way, holdout, path, key, subject, given }));
}
/**
 * Finds the answer that an earlier evaluation left to the same question: the same holdout in the same bytes. Nobody's data is read then.
 * What cannot be read is no answer, and neither is one that left something unproven: it may be there by now.
 */
async function knownSearch({ store, lineage }, question) {
    return statedSearch(lineage, question) ?? statedSearch(await behind(store, question), question);
}
const behind = (store, question) => (0,src/* openRef */.uH)(store, searchRef(question)).catch((cause) => {
    if (cause instanceof src/* Refusal */.P_)
        return lineage_src/* empty */.Ie;
    throw cause;
});
const statedSearch = (lineage, question) => (0,lineage_src/* all */.Q7)(lineage, 'evaluation')
    .flatMap(({ statement }) => statement.predicate.facts.searches ?? [])
    .find((it) => it.question === question);
/** @returns what a statement says of a search, when all was proven: counts, and paths of files. */
function searchOf(question, it) {
    if (it.unproven.length > 0 || it.shared.length + it.copies.length > mostPaths)
        return undefined;
    const { subjects, shared, copies, twins, searched } = it;
    return { question, subjects, shared: [...shared], copies: [...copies], twins, ...searched };
}
const exposureIn = ({ subjects, shared, copies, twins, files, rows }, { model, subject }) => ({ model, subject, subjects, shared, copies, twins, searched: { files, rows }, unproven: [] });

;// CONCATENATED MODULE: ./actions/evaluate-gate/training-files.ts





/** Up to here a file is held whole; Parquet has to be, as its index lies at its end. */
const heldBytes = 256 * 2 ** 20;
/** @returns how training data are read from the store's channels, each file proven by its manifest's SHA-256. */
const trainingFiles = ({ aws, store, signal }) => ({
    async manifest(dataset) {
        const object = await store.get(`manifests/${dataset}.json`);
        return object && (0,dataset_src/* readManifest */.WI)(object.bytes, dataset);
    },
    async text(uri, digest) {
        const object = await (0,aws_src/* getObject */.iM)(aws, (0,aws_src/* locate */.x5)(uri), signal);
        return object !== undefined && (0,lineage_src/* sha256 */.sc)(object.bytes) === digest ? new TextDecoder().decode(object.bytes) : undefined;
    },
    async table(uri, entry) {
        if (entry.size <= heldBytes) {
            const object = await (0,aws_src/* getObject */.iM)(aws, (0,aws_src/* locate */.x5)(uri), signal);
            if (object === undefined)
                return 'is gone';
            return (0,lineage_src/* sha256 */.sc)(object.bytes) === entry.sha256 ? held(object.bytes) : 'is not the file that the dataset names';
        }
        if ((0,dataset_src/* formatOf */.be)(entry.path) === 'parquet')
            return `is larger than the ${heldBytes / 2 ** 20} MiB that can be held`;
        const stream = await (0,aws_src/* readObject */.Ag)(aws, (0,aws_src/* locate */.x5)(uri), signal);
        return stream === undefined ? 'is gone' : streamed(proven(stream, { uri, sha256: entry.sha256 }));
    },
});
/** @returns a table that is in memory. */
const held = (bytes) => ({
    byteLength: bytes.byteLength,
    slice: async (start, end) => Uint8Array.from(bytes.subarray(start, end)).buffer,
    stream: async function* () {
        yield bytes;
    },
});
const streamed = (stream) => ({
    byteLength: 0,
    slice: () => Promise.reject(new RangeError('a stream is read from its start')),
    stream: () => stream,
});
/** Passes bytes on and, at their end, compares their digest: what was read by then is thrown away with the error. */
async function* proven(stream, { uri, sha256: wanted }) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for await (const chunk of stream) {
        hash.update(chunk);
        yield chunk;
    }
    const found = hash.digest('hex');
    if (found !== wanted)
        throw new src/* Refusal */.P_(`${uri}: holds sha256 ${found}, and the dataset says sha256 ${wanted}; run version-dataset again`);
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/exposures.ts



/**
 * Looks through the training data of both models for the holdout, unless every policy says that nobody wants to know, or an earlier
 * evaluation has answered that already.
 * @param policies the one of the checkout first, and the one of the branch, where there is one.
 */
async function exposuresOf(world, policies, { frozen, candidate, baseline }) {
    if (policies.every(({ contamination }) => contamination.check === 'never'))
        return { exposures: [], searches: [] };
    const { contamination, evaluation } = policies[0];
    const subject = contamination.subject ?? evaluation.key;
    const holdout = {
        path: evaluation.holdout,
        sha256: frozen.sha256,
        table: held(frozen.bytes),
        key: evaluation.key,
        subject,
    };
    const given = { holdout, reader: trainingFiles(world) };
    const own = await search(world, 'candidate', { training: candidate.training, unknown: '', ...given });
    // The same bytes were trained on the same data.
    if (baseline.is === 'none' || baseline.sha256 === candidate.model.sha256)
        return exposures_joined([own]);
    const unknown = `nobody knows what it was trained on (${baseline.unknown ?? 'the store holds no training of it'})`;
    const { training } = baseline.origin ?? {};
    return exposures_joined([own, await search(world, 'serving', { training, unknown, ...given })]);
}
const exposures_joined = (all) => ({
    exposures: all.map(([exposure]) => exposure),
    searches: all.flatMap(([, found], i) => found && all.findIndex(([, it]) => it?.question === found.question) === i ? [found] : []),
});
async function search({ store, lineage }, model, { holdout, reader, ...of }) {
    const question = questionOf(of.training, holdout);
    const known = question && (await knownSearch({ store, lineage }, question));
    if (known)
        return [exposureIn(known, { model, subject: holdout.subject }), known];
    const found = await exposureOf(model, of, { holdout, reader });
    return [found, question === undefined ? undefined : searchOf(question, found)];
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/trained.ts



/** @returns the line's last training that made a model; of one model, when its digest is given. */
function lastTrained(lineage, line, sha256) {
    const found = (0,lineage_src/* all */.Q7)(lineage, 'training', line).flatMap(({ statement: { predicate } }) => {
        const { model } = predicate.facts;
        if (model === undefined || (sha256 !== undefined && model.sha256 !== sha256))
            return [];
        return [{ model, training: predicate.facts, commit: predicate.run.commit, at: Date.parse(predicate.finishedOn) }];
    });
    const last = found.sort((a, b) => a.at - b.at).at(-1);
    return last && { model: last.model, training: last.training, commit: last.commit };
}
/**
 * Takes a trained model as what to compare with. @throws Refusal when its bytes are gone or no longer those that were made: another
 * model under its name would be another comparison.
 */
async function trainedBaseline({ aws, signal }, { model, training, commit }, { title, named }) {
    const found = (await (0,aws_src/* digestObject */.G5)(aws, model.uri, signal))?.sha256;
    if (found !== model.sha256)
        throw new src/* Refusal */.P_(`baseline ${named}: ${model.uri} ${found === undefined ? 'is gone' : `holds sha256 ${found}`}, but training made sha256 ${model.sha256}; put it back, or compare with another model`);
    const { image, environment } = training.inference;
    const origin = { training, commit };
    return { is: 'model', title, named, model: { uri: model.uri, image, environment }, sha256: model.sha256, origin };
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/past.ts


/** How many commits back from the merge base a model is looked for: not every commit changes a model. */
const farthest = 30;
/**
 * The model of the commit at which the branch began, or of the last commit before it that has one.
 * @throws Refusal when there is no such commit. No model within reach is "no baseline".
 */
async function mergeBaseBaseline(places, history, { base, head }) {
    if (base === undefined)
        throw new src/* Refusal */.P_('baseline merge-base: this run belongs to no pull request and no push, so it has no base; name a tag, an endpoint or a lineage instead');
    const mergeBase = await history.mergeBase(base, head);
    if (mergeBase === undefined)
        throw new src/* Refusal */.P_(`baseline merge-base: ${past_short(base)} and ${past_short(head)} have no commit in common; rebase the branch, or name another baseline`);
    const commits = await history.before(mergeBase, farthest);
    const found = await firstTrained(places, commits);
    if (found === undefined)
        return {
            is: 'none',
            why: `No model is known of the merge base ${past_short(mergeBase)}, nor of ${commits.length - 1} commits before it`,
        };
    const { commit, trained } = found;
    const where = commit === mergeBase ? `the merge base` : `${past_short(commit)}, the last before the merge base with one,`;
    return trainedBaseline(places, trained, {
        title: `The model of ${where} (${past_short(mergeBase)})`,
        named: 'merge-base',
    });
}
/** The model of a tagged commit. @throws Refusal when there is no such tag, or no model is known of it: it was named, so it must be there. */
async function tagBaseline(places, history, name) {
    const tagged = await history.tag(name);
    if (tagged === undefined)
        throw new src/* Refusal */.P_(`baseline tag:${name}: there is no tag "${name}" in this repository; correct its name`);
    const found = await firstTrained(places, [tagged]);
    if (found === undefined)
        throw new src/* Refusal */.P_(`baseline tag:${name}: no model of ${places.line} is known of commit ${tagged.commit}; run run-training for it, or name another baseline`);
    return trainedBaseline(places, found.trained, { title: `The model of tag ${name}`, named: `tag:${name}` });
}
/** A squash or a rebase makes a commit that nobody trained for, with a tree that somebody did. */
async function firstTrained({ store, line }, commits) {
    for (const { commit, tree } of commits)
        for (const ref of [(0,src/* commitRef */.lu)(commit, line), (0,src/* treeRef */.gW)(tree, line)]) {
            const trained = lastTrained(await (0,src/* openRef */.uH)(store, ref), line);
            if (trained !== undefined)
                return { commit, trained };
        }
    return undefined;
}
const past_short = (commit) => commit.slice(0, 7);

;// CONCATENATED MODULE: ./actions/evaluate-gate/recorded.ts



/** A version of the Model Registry. @throws Refusal when there is none, or it cannot be scored with; ServiceFault, S3Fault. */
async function packageBaseline(places, arn) {
    const { aws, store, signal } = places;
    const version = await (0,aws_src/* describeModelPackage */.Xy)(aws, arn);
    if (version?.artifact === undefined)
        throw new src/* Refusal */.P_(`baseline ${arn}: ${version === undefined ? 'is no version of the Model Registry' : 'has no model data'}; correct the ARN`);
    const digest = await (0,aws_src/* digestObject */.G5)(aws, version.artifact, signal);
    const said = version.metadata['modelway:model-sha256'];
    if (digest === undefined || (said !== undefined && said !== digest.sha256))
        throw new src/* Refusal */.P_(`baseline ${arn}: ${version.artifact} ${digest === undefined ? 'is gone' : `holds sha256 ${digest.sha256}, and was registered as ${said}`}; compare with another version`);
    const made = lastTrained(await (0,src/* openRef */.uH)(store, `artifacts/${digest.sha256}`), undefined, digest.sha256);
    const name = version.group === '' ? arn : `${version.group}, version ${version.version}`;
    return {
        is: 'model',
        title: `The registered model ${name}`,
        named: `model-package:${arn}`,
        model: { uri: version.artifact, image: version.image ?? '', environment: version.environment ?? {}, package: arn },
        sha256: digest.sha256,
        ...(made
            ? { origin: { training: made.training, commit: made.commit, package: arn } }
            : { unknown: 'the store holds no lineage of this model' }),
    };
}
/** The model that another lineage of this store ends with. @throws Refusal when it holds none of this line. */
async function lineageBaseline(places, uri) {
    const trained = lastTrained(await (0,src/* openUris */.MI)(places.store, [uri]), places.line);
    if (trained === undefined)
        throw new src/* Refusal */.P_(`baseline lineage:${uri}: holds no model of ${places.line}; give the \`lineage\` output of its run-training or of a later step`);
    return trainedBaseline(places, trained, {
        title: `The model of lineage ${uri.slice(-70, -58)}`,
        named: `lineage:${uri}`,
    });
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/serving.ts



/** An endpoint in these states answers requests with the configuration that it names. */
const answering = ['InService', 'Updating', 'SystemUpdating', 'RollingBack'];
/**
 * Finds out what serves an endpoint now: from AWS, not from memory. Only an endpoint that does not exist is "no baseline"; one that
 * cannot be read to the last byte is an error.
 */
async function servingBaseline(places, endpoint) {
    if (endpoint === undefined)
        return { is: 'none', why: 'No endpoint was named, so no serving model was compared with' };
    const live = await (0,aws_src/* liveModel */.mS)(places.aws, endpoint);
    if (live === undefined)
        return { is: 'none', why: `No model serves yet: there is no endpoint "${endpoint}"` };
    if (!answering.includes(live.status))
        throw new src/* Refusal */.P_(`endpoint ${endpoint}: is ${live.status}, so nobody can say what it serves; wait until it is InService, or delete it if it never served`);
    const digest = await (0,aws_src/* digestObject */.G5)(places.aws, live.uri, places.signal);
    if (digest === undefined)
        throw new src/* Refusal */.P_(`endpoint ${endpoint}: its model ${live.model} was made from ${live.uri}, which is gone; put it back to compare with it`);
    return { ...reference(live), sha256: digest.sha256, ...(await originOf(places, live, digest.sha256)) };
}
const reference = (live) => ({
    is: 'model',
    title: `What serves ${live.endpoint} now`,
    named: 'endpoint',
    endpoint: { name: live.endpoint, config: live.config },
    model: {
        uri: live.uri,
        image: live.image,
        environment: live.environment,
        ...(live.package === undefined ? {} : { package: live.package }),
    },
});
async function originOf({ aws, store }, live, sha256) {
    const ref = `endpoints/${live.account}-${aws.region}-${live.endpoint}`;
    const lineage = await (0,src/* openRef */.uH)(store, ref);
    if (lineage.size === 0)
        return { unknown: 'the store holds no lineage for this endpoint' };
    return explain(lineage, { config: live.config, sha256 });
}
/** @returns the training that made what serves, when the lineage's last word on the endpoint agrees with what AWS says. */
function explain(lineage, live) {
    const deployments = (0,lineage_src/* all */.Q7)(lineage, 'deployment').map((it) => it.statement.predicate.facts);
    const own = deployments.find((it) => it.config.live === live.config && it.model.sha256 === live.sha256);
    if (own === undefined)
        return { unknown: 'what serves is not what the lineage says: the endpoint was changed outside of Modelway' };
    const made = (0,lineage_src/* all */.Q7)(lineage, 'training').find((it) => it.statement.predicate.facts.model?.sha256 === live.sha256);
    if (made === undefined)
        return { unknown: 'the lineage of this endpoint holds no training of the serving model' };
    const { facts, run } = made.statement.predicate;
    return { origin: { training: facts, commit: run.commit, ...(own.package ? { package: own.package } : {}) } };
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/find-baseline.ts



/** Finds the model to compare with, wherever it is to be looked for. @throws Refusal when what was named is not there or not whole. */
async function findBaseline(places, { named, endpoint, ...sought }) {
    switch (named.is) {
        case 'none':
            return { is: 'none', why: 'The workflow asks for no comparison (baseline: none)' };
        case 'endpoint':
            return servingBaseline(places, endpoint);
        case 'merge-base':
            return mergeBaseBaseline(places, await sought.history(), sought);
        case 'tag':
            return tagBaseline(places, await sought.history(), named.name);
        case 'model-package':
            return packageBaseline(places, named.arn);
        case 'lineage':
            return lineageBaseline(places, named.uri);
    }
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/frozen.ts




/**
 * Reads one file of a dataset as SageMaker will see it, and proves by the manifest that it is the one that was versioned.
 * @throws Refusal when the version has no such file, or its bytes are not those; DatasetFault, S3Fault.
 */
async function readFrozen({ aws, store }, dataset, path) {
    const entry = (await manifestOf(store, dataset)).find((file) => file.path === path);
    if (entry === undefined)
        throw new src/* Refusal */.P_(`holdout: "${path}" is no file of the dataset ${dataset.name} (${dataset.version.md5}); correct evaluation.holdout in the policy: it is a path inside of ${dataset.path}`);
    const uri = uriOf(dataset, entry);
    const object = await (0,aws_src/* getObject */.iM)(aws, (0,aws_src/* locate */.x5)(uri));
    const found = object && (0,lineage_src/* sha256 */.sc)(object.bytes);
    if (object === undefined || found !== entry.sha256)
        throw new src/* Refusal */.P_(`holdout: ${uri} ${found === undefined ? 'is gone' : `holds sha256 ${found}`}, and the dataset says sha256 ${entry.sha256}; run version-dataset again`);
    return { uri, sha256: entry.sha256, bytes: object.bytes };
}
/** By name where the version lies by name; else as the object that it is in the remote. */
const uriOf = ({ channel, remote }, { path, md5 }) => channel.endsWith('/') ? `${channel}${path}` : `${remote}/${(0,dataset_src/* objectKey */.T5)(md5)}`;
async function manifestOf(store, { name, version }) {
    const object = await store.get(`manifests/${version.sha256}.json`);
    if (object === undefined)
        throw new src/* Refusal */.P_(`dataset ${name}: its manifest ${store.uri}/manifests/${version.sha256}.json is gone; run version-dataset again`);
    return (0,dataset_src/* readManifest */.WI)(object.bytes, version.sha256);
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/labels.ts

/** Reads the label column: as numbers, or as 1 for the text that the policy calls positive and 0 for the one other text. */
function readLabels(column, { label, positive }) {
    if (positive !== undefined)
        return twoTexts(column, { label, positive });
    const values = Float64Array.from(column, (cell) => labels_numberOf(cell));
    const bad = [...values].flatMap((it, i) => (Number.isNaN(it) ? [i + 1] : []));
    const what = `have a "${label}" that is no number (if it is text, name the one that means "yes" as "positive" in the policy)`;
    return { values, faults: numbered(bad, 'record', what) };
}
/** Beside the text for "yes" there must be one for "no": a third would be counted as "no" without anybody having said so. */
function twoTexts(column, { label, positive }) {
    const values = Float64Array.from(column, (it) => (it === positive ? 1 : 0));
    const empty = column.flatMap((it, i) => (it === '' ? [i + 1] : []));
    const others = new Set(column.filter((it) => it !== positive && it !== '')).size;
    const faults = numbered(empty, 'record', `have an empty "${label}"`);
    if (!column.includes(positive))
        faults.push(`has no record whose "${label}" is "${positive}", the policy's "positive"`);
    if (others > 1)
        faults.push(`has ${others} values in "${label}" beside "${positive}"; with two classes there is one`);
    return { values, faults };
}
const labels_decimal = /^\s*[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?\s*$/;
const labels_numberOf = (cell) => (labels_decimal.test(cell) ? Number(cell) : Number.NaN);

;// CONCATENATED MODULE: ./actions/evaluate-gate/holdout.ts





/**
 * Reads keys, labels and the columns that the rules are about. Records are named by their number (the first after the header is 1), never by their key:
 * keys may be personal, and what is said here is public.
 * @param also columns that are read where the file has them. @throws Refusal with everything that is wrong with the file.
 */
function readHoldout(bytes, policy, also = []) {
    const { evaluation } = policy;
    const file = evaluation.holdout;
    const named = columns_columnsOf(policy);
    const table = holdout_readTable(file, bytes, [evaluation.key, evaluation.label, ...named]);
    const known = [...new Set([...named, ...also.filter((column) => table.columns.includes(column))])];
    const keys = columnOf(table, evaluation.key);
    const labels = readLabels(columnOf(table, evaluation.label), evaluation);
    holdout_refuse(file, [...keyFaults(keys, evaluation.key), ...labels.faults]);
    return {
        keys,
        labels: labels.values,
        slices: Object.fromEntries(known.map((column) => [column, columnOf(table, column)])),
    };
}
function holdout_readTable(file, bytes, wanted) {
    const table = (0,dataset_src/* readCsv */.Nb)(holdout_textOf(file, bytes));
    if (table === undefined)
        throw refusal(file, ['is not CSV: it has no header, or a quote in the wrong place']);
    const { columns, rows } = table;
    const absent = [...new Set(wanted)].filter((column) => !columns.includes(column));
    const twice = [...new Set(wanted)].filter((column) => columns.indexOf(column) !== columns.lastIndexOf(column));
    holdout_refuse(file, [
        ...absent.map((column) => `has no column "${column}"; it has ${columns.join(', ').slice(0, 500)}`),
        ...twice.map((column) => `has the column "${column}" more than once`),
    ]);
    const uneven = rows.flatMap((row, i) => (row.length === columns.length ? [] : [i + 1]));
    holdout_refuse(file, numbered(uneven, 'record', `do not have ${columns.length} cells`));
    return table;
}
function holdout_textOf(file, bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        throw refusal(file, ['is not UTF-8 text']);
    }
}
function keyFaults(keys, name) {
    const seen = new Set();
    const numbers = (is) => keys.flatMap((key, i) => (is(key) ? [i + 1] : []));
    return [
        ...(keys.length === 0 ? ['has no records'] : []),
        ...numbered(numbers((key) => key === ''), 'record', `have no "${name}"`),
        ...numbered(numbers((key) => seen.size === seen.add(key).size), 'record', `repeat the "${name}" of an earlier one`),
    ];
}
function columnOf({ columns, rows }, name) {
    const at = columns.indexOf(name);
    return rows.map((row) => row[at] ?? '');
}
const refusal = (file, faults) => new src/* Refusal */.P_(...faults.map((it) => `holdout ${file}: ${it}`));
function holdout_refuse(file, faults) {
    if (faults.length > 0)
        throw refusal(file, faults);
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/score-objects.ts

/** @returns those of a store, by their keys in it. */
function scoreObjects(aws, { uri }, signal) {
    const at = (key) => (0,aws_src/* locate */.x5)(`${uri}/${key}`);
    return {
        async open(key) {
            const head = await (0,aws_src/* headObject */.C6)(aws, at(key), signal);
            const chunks = head && (await (0,aws_src/* readObject */.Ag)(aws, { ...at(key), etag: head.etag }, signal));
            return chunks && { chunks, etag: head.etag };
        },
        async keep({ key, etag }, to) {
            await (0,aws_src/* copyObject */.JH)(aws, { ...at(key), etag }, at(to));
        },
    };
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var valibot_dist = __webpack_require__(7934);
;// CONCATENATED MODULE: ./actions/evaluate-gate/table-profiles.ts



/**
 * Finds out from the dataset's profile what was trained on and what the holdout looks like; no data is read.
 * @param policies drift is looked for when one of them asks for it. @returns a reason where it is not known.
 */
async function seenTables(store, policies, { dataset, training }) {
    const [asking] = policies.filter(({ drift }) => drift?.inputs !== undefined);
    if (asking === undefined)
        return 'no policy asks for it';
    const found = await profileOf(store, dataset);
    if (typeof found === 'string')
        return found;
    const folders = training.channels.map(folderOf);
    if (folders.some((it) => it?.dataset !== dataset.version.sha256))
        return 'the candidate was trained on data that are no part of the dataset with the holdout';
    const { holdout: path } = asking.evaluation;
    const holdout = found.tables.find((it) => it.path === path);
    const inFolder = (it) => folders.some((folder) => it.path.startsWith(folder?.folder ?? ''));
    const unread = found.unread.filter((it) => it.path === path || inFolder(it));
    if (unread[0] !== undefined)
        return `${unread[0].path} has no profile: ${unread[0].because}`;
    const trained = found.tables.filter((it) => it.path !== path && inFolder(it));
    if (holdout === undefined)
        return `the dataset's profile does not know ${path}`;
    return trained.length > 0 ? { training: trained, holdout } : 'nothing that was trained on is a table';
}
async function profileOf(store, dataset) {
    const digest = dataset.profile?.digest?.['sha256'];
    if (digest === undefined)
        return 'the dataset has no profile; run version-dataset again';
    const object = await store.get(`profiles/${digest}.json`);
    if (object === undefined || (0,lineage_src/* sha256 */.sc)(object.bytes) !== digest)
        return `the dataset's profile ${digest.slice(0, 12)} ${object === undefined ? 'is gone' : 'is not what it was'}; run version-dataset again`;
    try {
        return valibot_dist/* parse */.qgA(lineage_src/* profile */.ME, JSON.parse(new TextDecoder().decode(object.bytes)));
    }
    catch {
        return `the dataset's profile ${digest.slice(0, 12)} is not in a shape that this version reads; run version-dataset again`;
    }
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/observe.ts

















/** Reads policy, holdout, candidate and baseline. @throws whatever is wrong with any of them; nothing has been made by then. */
async function observe(trip) {
    const { line, lineage, store, signal, inputs } = trip;
    const aws = (0,aws_src/* reach */.gl)(trip);
    const { policy, basePolicy } = await readPolicies(trip);
    const candidate = candidateOf(lineage, line);
    const sought = {
        named: inputs.baseline,
        endpoint: inputs.endpoint,
        base: (0,github_src/* baseCommitOf */.sP)(trip.event),
        head: trip.run.commit,
        history: () => observe_history(trip),
    };
    const [frozen, baseline, found, scorer] = await Promise.all([
        readFrozen({ aws, store }, candidate.dataset, policy.rules.evaluation.holdout),
        findBaseline({ aws, store, line, signal }, sought),
        (0,aws_src/* digestObject */.G5)(aws, candidate.model.uri, signal),
        (0,promises_.readFile)(__webpack_require__.ab + "score.py", 'utf8'),
    ]);
    checkBytes(candidate, found?.sha256);
    const base = basePolicy.is === 'known' ? [basePolicy.rules] : [];
    const also = base.flatMap(columns_columnsOf);
    const holdout = { ...readHoldout(frozen.bytes, policy.rules, also), uri: frozen.uri, sha256: frozen.sha256 };
    const customs = await observeCustom(trip, aws, { policies: [policy.rules, ...base], atBase: fileAtBase(trip) });
    const world = { aws, store, lineage, signal };
    const searched = await exposuresOf(world, [policy.rules, ...base], { frozen, candidate, baseline });
    const tables = await seenTables(store, [policy.rules, ...base], candidate);
    const known = { policy, candidate, holdout, baseline, scorer: { text: scorer, sha256: (0,lineage_src/* sha256 */.sc)(scorer) } };
    const bases = await basesOf({ store, objects: scoreObjects(aws, store, signal), lineage, image: inputs.image }, known);
    return { ...known, basePolicy, ...searched, tables, bases, customs };
}
function fileAtBase(trip) {
    const commit = (0,github_src/* baseCommitOf */.sP)(trip.event);
    const isMerged = (0,github_src/* pullRequestOf */._n)(trip.event) !== undefined || trip.run.event === 'merge_group';
    if (commit === undefined || !isMerged)
        return undefined;
    return (path) => (0,github_src/* fileAt */.Wd)(trip.workspace, { commit, path }, () => gitHubOf(trip));
}
const observe_history = (trip) => (0,github_src/* historyOf */.om)(trip.workspace, () => gitHubOf(trip));
function checkBytes({ model }, found) {
    if (found === model.sha256)
        return;
    const state = found === undefined ? 'is gone' : `holds sha256 ${found}`;
    throw new src/* Refusal */.P_(`${model.uri}: ${state}, but training made sha256 ${model.sha256}; only what training made is judged; run run-training again`);
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/baseline.ts
/** @returns what the other model is called in a column: only what serves is `serving`. */
const otherName = (baseline) => baseline.is === 'model' && baseline.endpoint === undefined ? 'baseline' : 'serving';

;// CONCATENATED MODULE: ./packages/judge/src/curves/roc.ts

/** More points are finer than a picture. */
const roc_most = 80;
/**
 * The ROC curve: for each threshold on the score, the share of negatives (x) and of positives (y) at or above it.
 * @param labels 0 or 1. @param scores finite.
 * @returns at most about 80 points from (0, 0) to (1, 1), evenly along the curve; undefined where there is only one class.
 */
function rocCurve(labels, scores) {
    const positives = labels.reduce((sum, it) => sum + it, 0);
    const negatives = labels.length - positives;
    if (positives === 0 || negatives === 0)
        return undefined;
    const order = (0,statistics_order/* ascendingOrder */.be)(scores);
    const points = [[0, 0]];
    let [tp, fp, last] = [0, 0, 0];
    // Safe, below: indices of records.
    for (let i = order.length - 1; i >= 0; i -= 1) {
        const it = order[i];
        if (labels[it] === 1)
            tp += 1;
        else
            fp += 1;
        if (i > 0 && scores[it] === scores[order[i - 1]])
            continue;
        const [x, y] = [fp / negatives, tp / positives];
        // The way along the curve is x + y, as it never goes back: a steep part gets as many points as a flat one.
        if (x + y < last + 2 / roc_most && i > 0)
            continue;
        points.push([x, y]);
        last = x + y;
    }
    return points;
}

;// CONCATENATED MODULE: ./packages/judge/src/statistics/proportion.ts


/** Wilson's score interval (1927), each end with chance of error alpha. */
function proportion_wilson({ events, of }, alpha) {
    const z = normal_normalQuantile(alpha);
    const [p, z2] = [events / of, z * z];
    const centre = (events + z2 / 2) / (of + z2);
    const reach = (-z / (of + z2)) * Math.sqrt(of * p * (1 - p) + z2 / 4);
    return { low: events === 0 ? 0 : centre - reach, high: events === of ? 1 : centre + reach };
}
/** Clopper and Pearson's exact interval (1934). */
const clopperPearson = ({ events, of }, alpha) => ({
    low: events === 0 ? 0 : betaQuantile(alpha, events, of - events + 1),
    high: events === of ? 1 : betaQuantile(1 - alpha, events + 1, of - events),
});
/** The interval of Jeffreys' prior, closed at the ends where there are no events or nothing else (Brown, Cai, DasGupta, 2001). */
const jeffreys = ({ events, of }, alpha) => ({
    low: events === 0 ? 0 : betaQuantile(alpha, events + 0.5, of - events + 0.5),
    high: events === of ? 1 : betaQuantile(1 - alpha, events + 0.5, of - events + 0.5),
});

;// CONCATENATED MODULE: ./packages/judge/src/curves/bins.ts

/** @returns bins of about as many records each, in the order of their scores. Records of one score are never parted. */
function scoreBins(labels, scores, count) {
    const order = (0,statistics_order/* ascendingOrder */.be)(scores);
    const least = Math.ceil(order.length / count);
    const bins = [];
    let [records, score, label, squares] = [0, 0, 0, 0];
    // Safe, below: indices of records.
    for (let i = 0; i < order.length; i += 1) {
        const it = order[i];
        const [s, l] = [scores[it], labels[it]];
        records += 1;
        score += s;
        label += l;
        squares += (l - s) ** 2;
        const isTied = i + 1 < order.length && scores[order[i + 1]] === s;
        if (i + 1 < order.length && (records < least || isTied))
            continue;
        bins.push({ records, score: score / records, label: label / records, squares });
        [records, score, label, squares] = [0, 0, 0, 0];
    }
    return bins;
}

;// CONCATENATED MODULE: ./packages/judge/src/curves/calibration.ts


const calibration_bins = 10;
/**
 * Calibration: mean predicted probability (x) and share of positives (y) in ten bins of about as many records, with Wilson's 95 %
 * interval. @param labels 0 or 1. @param scores probabilities.
 */
const calibrationCurve = (labels, scores) => scoreBins(labels, scores, calibration_bins).map(({ records, score, label }) => {
    const { low, high } = proportion_wilson({ events: Math.round(label * records), of: records }, 0.025);
    return { x: score, y: label, low, high, records };
});
/**
 * Residuals: mean prediction (x) and mean of label − prediction (y) in twenty bins of about as many records, with the normal 95 %
 * interval of the mean; a bin of one record has none, so its interval is its point.
 */
const residualCurve = (labels, scores) => scoreBins(labels, scores, 2 * calibration_bins).map(({ records, score, label, squares }) => {
    const mean = label - score;
    const variance = records > 1 ? Math.max(0, squares - records * mean * mean) / (records - 1) : 0;
    const half = 1.96 * Math.sqrt(variance / records);
    return { x: score, y: mean, low: mean - half, high: mean + half, records };
});

;// CONCATENATED MODULE: ./packages/judge/src/curves/spread.ts
const spread_bins = 20;
/** @returns twenty bins of one width over all sides: from 0 to 1 for probabilities, else from the least to the greatest score. */
function spreadOf(sides) {
    let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const side of sides)
        for (const it of side) {
            if (it < from)
                from = it;
            if (it > to)
                to = it;
        }
    if (!(from <= to))
        return undefined;
    if (from >= 0 && to <= 1)
        [from, to] = [0, 1];
    const width = (to - from || Math.abs(from) || 1) / spread_bins;
    const edges = Array.from({ length: spread_bins + 1 }, (_, i) => from + i * width);
    return { edges, counts: sides.map((side) => spread_countsOf(side, from, width)) };
}
function spread_countsOf(side, from, width) {
    const counts = new Array(spread_bins).fill(0);
    for (const it of side) {
        const bin = Math.min(spread_bins - 1, Math.floor((it - from) / width));
        counts[bin] = (counts[bin] ?? 0) + 1;
    }
    return counts;
}

;// CONCATENATED MODULE: ./packages/judge/src/curves/column-spread.ts

const column_spread_bins = 20;
const column_spread_mostValues = 12;
/** Of the records of both sides, this share at each end may lie so far out that the rest would be one bar; it then counts to the outermost bin. */
const outlying = 0.005;
/** @returns the bins of a column for a picture, unlike those of a distance of one width; undefined where the profiles do not tell. */
function columnSpread(name, { training, holdout }) {
    const of = ({ columns }) => columns.filter((it) => it.name === name).slice(0, 1);
    const [was, now] = [training.flatMap(of), of(holdout)];
    if (was.length === 0 || now.length === 0)
        return undefined;
    const all = [...was, ...now];
    if (all.every((it) => it.categories !== undefined))
        return byValue(was, now);
    const histograms = all.flatMap((it) => it.numbers?.histogram ?? []);
    return histograms.length === all.length ? byWidth(histograms) : undefined;
}
function byValue(was, now) {
    const [before, after] = [column_spread_countsOf(was), column_spread_countsOf(now)];
    const total = (counts) => [...counts.values()].reduce((a, b) => a + b, 0) || 1;
    const [n, m] = [total(before), total(after)];
    const share = (it) => (before.get(it) ?? 0) / n + (after.get(it) ?? 0) / m;
    const values = [...new Set([...before.keys(), ...after.keys()])].sort((a, b) => share(b) - share(a));
    const shown = values.slice(0, column_spread_mostValues);
    const rest = values.slice(column_spread_mostValues);
    const row = (counts) => [
        ...shown.map((it) => counts.get(it) ?? 0),
        ...(rest.length > 0 ? [rest.reduce((sum, it) => sum + (counts.get(it) ?? 0), 0)] : []),
    ];
    return {
        values: [...shown, ...(rest.length > 0 ? [`${rest.length} others`] : [])],
        counts: [row(before), row(after)],
    };
}
function column_spread_countsOf(profiles) {
    const counts = new Map();
    for (const { value, count } of profiles.flatMap((it) => it.categories?.listed ?? []))
        counts.set(value, (counts.get(value) ?? 0) + count);
    return counts;
}
function byWidth(histograms) {
    const aligned = (0,lineage_src/* alignHistograms */.bj)(...histograms);
    const points = aligned.edges.map(({ low, high }) => (Number.isFinite(high) ? (low + high) / 2 : low));
    const now = aligned.counts.at(-1) ?? [];
    const was = now.map((_, i) => aligned.counts.slice(0, -1).reduce((sum, it) => sum + (it[i] ?? 0), 0));
    const range = rangeOf(points, was.map((it, i) => it + (now[i] ?? 0)));
    if (range === undefined)
        return undefined;
    const [from, width] = [range.from, (range.to - range.from || Math.abs(range.from) || 1) / column_spread_bins];
    const into = (counts) => {
        const out = new Array(column_spread_bins).fill(0);
        for (const [i, count] of counts.entries()) {
            const bin = Math.max(0, Math.min(column_spread_bins - 1, Math.floor(((points[i] ?? from) - from) / width)));
            out[bin] = (out[bin] ?? 0) + count;
        }
        return out;
    };
    return { edges: Array.from({ length: column_spread_bins + 1 }, (_, i) => from + i * width), counts: [into(was), into(now)] };
}
/** @returns where all but the outlying records lie. */
function rangeOf(points, counts) {
    const total = counts.reduce((a, b) => a + b, 0);
    let [from, to, seen] = [undefined, undefined, 0];
    for (const [i, count] of counts.entries()) {
        seen += count;
        if (from === undefined && seen > outlying * total)
            from = points[i];
        if (to === undefined && seen >= (1 - outlying) * total)
            to = points[i];
    }
    return from === undefined || to === undefined ? undefined : { from, to };
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/plots.ts


/** Columns without a finding of their own that are drawn too. */
const mostQuiet = 8;
/** @param other what the other model is called. @returns how the models rank, how far they can be believed, and where their scores lie. */
function scorePlots({ labels, candidate, baseline }, other) {
    const sides = [['candidate', candidate], ...(baseline ? [[other, baseline]] : [])];
    const binary = labels.every((it) => it === 0 || it === 1);
    const probable = sides.every(([, scores]) => scores.every((it) => it >= 0 && it <= 1));
    return [
        ...(binary ? roc(labels, sides) : []),
        ...(binary && probable ? [calibration(labels, sides)] : []),
        ...(binary ? [] : [residuals(labels, sides)]),
        ...plots_spread(sides),
    ];
}
const plot = (title, importance) => ({ title, importance, place: 'folded' });
function roc(labels, sides) {
    const lines = sides.flatMap(([name, scores]) => {
        const points = rocCurve(labels, scores);
        if (points === undefined)
            return [];
        const area = points.slice(1).reduce((sum, [x, y], i) => {
            const [x0, y0] = points[i] ?? [0, 0];
            return sum + ((x - x0) * (y + y0)) / 2;
        }, 0);
        return [{ name, note: `area ${area.toFixed(3)}`, points: points.map(([x, y]) => [plots_decimal(x), plots_decimal(y)]) }];
    });
    if (lines.length === 0)
        return [];
    return [
        {
            ...plot('ROC curve', 52),
            kind: 'curve',
            x: { label: 'False positive rate' },
            y: { label: 'True positive rate' },
            reference: { is: 'diagonal', name: 'chance' },
            draw: 'line',
            lines,
        },
    ];
}
const calibration = (labels, sides) => ({
    ...plot('Calibration', 51),
    kind: 'curve',
    x: { label: 'Predicted probability' },
    y: { label: 'Share of positives' },
    reference: { is: 'diagonal', name: 'perfectly calibrated' },
    draw: 'points',
    lines: sides.map(([name, scores]) => plots_binned(name, calibrationCurve(labels, scores))),
});
const residuals = (labels, sides) => ({
    ...plot('Residuals', 52),
    kind: 'curve',
    x: { label: 'Prediction' },
    y: { label: 'Mean of truth − prediction' },
    reference: { is: 'zero', name: 'no error on average' },
    draw: 'points',
    lines: sides.map(([name, scores]) => plots_binned(name, residualCurve(labels, scores))),
});
const plots_binned = (name, points) => ({
    name,
    points: points.map(({ x, y }) => [plots_decimal(x), plots_decimal(y)]),
    band: points.map(({ low, high }) => [plots_decimal(low), plots_decimal(high)]),
    records: points.map(({ records }) => records),
});
function plots_spread(sides) {
    const found = spreadOf(sides.map(([, scores]) => scores));
    if (found === undefined)
        return [];
    return [
        {
            ...plot('Scores', 50),
            kind: 'histogram',
            x: { label: 'Score' },
            bins: { edges: found.edges.map(plots_decimal) },
            sides: sides.map(([name], i) => ({ name, counts: [...(found.counts[i] ?? [])] })),
        },
    ];
}
/** @returns the columns that drifted, open, and some of those that did not, folded: at training and in the holdout. */
function driftPlots(tables, findings, key) {
    const drift = findings.filter(({ rule }) => rule === 'drift');
    if (typeof tables === 'string' || drift.length === 0)
        return [];
    const named = new Map(drift.flatMap((it) => (it.column === undefined ? [] : [[it.column, it]])));
    const quiet = tables.holdout.columns.map(({ name }) => name).filter((it) => it !== key && !named.has(it));
    return [...named.keys(), ...quiet.slice(0, mostQuiet)].flatMap((name) => {
        const found = columnSpread(name, tables);
        return found === undefined ? [] : [columnPlot(name, found, named.get(name))];
    });
}
function columnPlot(name, found, finding) {
    const drifted = finding !== undefined && finding.word !== 'pass';
    const said = finding?.candidate === undefined
        ? {}
        : {
            note: `${finding.metric} ${Number(Number(finding.candidate).toPrecision(3))}; the policy allows ${finding.max}`,
        };
    return {
        kind: 'histogram',
        title: name,
        importance: drifted ? 86 : 45,
        place: drifted ? 'open' : 'folded',
        x: { label: name },
        bins: 'edges' in found ? { edges: found.edges.map(plots_decimal) } : { values: [...found.values] },
        sides: ['training', 'holdout'].map((side, i) => ({ name: side, counts: [...(found.counts[i] ?? [])] })),
        ...said,
        ...(finding ? { word: finding.word } : {}),
    };
}
/** Four digits are more than a picture shows. */
const plots_decimal = (value) => (0,lineage_src/* toDecimal */.nI)(Number(value.toPrecision(4)));

;// CONCATENATED MODULE: ./actions/evaluate-gate/changes.ts

/** @returns what the candidate was made from that the other model was not: parameters, data, code. */
function changesRemark(candidate, reference) {
    const { origin, unknown } = reference;
    const other = otherName(reference);
    const title = `What changed against the ${other} model`;
    const place = { importance: 60, place: 'folded' };
    if (origin === undefined)
        return { kind: 'text', title, ...place, text: `Not known where the ${other} model comes from: ${unknown}.` };
    const changes = changesOf(candidate, origin);
    if (changes.length === 0)
        return { kind: 'text', title, ...place, text: 'Nothing: the same data, code and parameters made both.' };
    return {
        kind: 'table',
        title,
        ...place,
        columns: ['', other, 'candidate'].map((name) => ({ name, align: 'left' })),
        rows: changes.map(({ what, other: was, candidate: now }) => [what, was, now]),
    };
}
/** A program of the image's own has the digest of the image. */
const codeOf = ({ source, image }) => (source ? changes_short(source.sha256) : image);
function changesOf({ training, commit }, origin) {
    const was = origin.training;
    return [
        ...differing('commit', changes_short(origin.commit), changes_short(commit)),
        ...differing('code', codeOf(was), codeOf(training)),
        ...differing('data', dataOf(was), dataOf(training)),
        ...parameters(was.hyperparameters, training.hyperparameters),
        ...differing('training image', was.image, training.image),
        ...differing('instance', instanceOf(was), instanceOf(training)),
        ...differing('serving image', was.inference.image, training.inference.image),
    ];
}
function parameters(was, now) {
    const names = [...new Set([...Object.keys(was), ...Object.keys(now)])].sort();
    return names.flatMap((name) => differing(`hyperparameter ${name}`, was[name], now[name]));
}
function differing(what, was, now) {
    if (was === now)
        return [];
    return [{ what, other: cellOf(was), candidate: cellOf(now) }];
}
const cellOf = (value) => (value === undefined ? '–' : { code: value });
const changes_short = (digest) => digest.slice(0, 12);
const dataOf = ({ channels }) => [...new Set(channels.map((it) => (it.dataset ? changes_short(it.dataset) : it.uri)))].sort().join(', ');
const instanceOf = ({ instance }) => `${instance.count} × ${instance.type}`;

;// CONCATENATED MODULE: ./actions/evaluate-gate/custom/remark.ts
/** For people: what numbers of this kind are worth. */
const remark_worth = 'These numbers come from evaluators of your own: Modelway ran them, and did not compute or check what they say. They are weaker than scores that the gate computes itself.';
/** @returns which evaluators measured, in which version, on how much, and what became of those that did not. */
function customRemark(ran, own) {
    if (ran.length === 0)
        return [];
    const place = own.some((it) => it.word !== 'pass') ||
        ran.some(({ custom: { known } }) => 'changed' in known && known.changed?.length)
        ? 'open'
        : 'folded';
    return [
        { kind: 'text', title: 'Own evaluators', importance: 86, place, text: [remark_worth, ...ran.map(sentence)].join(' ') },
    ];
}
function sentence({ custom: { evaluator, known }, result }) {
    const { name } = evaluator;
    if (result.is !== 'evidence')
        return `${name} ${result.why}.`;
    const kind = evaluator.command === undefined ? 'container' : 'command';
    const version = 'why' in known ? '' : `, version ${known.version.slice(0, 12)}`;
    const { records } = result.evidence;
    const changed = ('changed' in known && known.changed) || [];
    const files = changed.slice(0, 5).join(', ');
    const own = changed.length > 0
        ? ` This change brings files that it is made of, or nobody can tell that they are the branch's: ${files}.`
        : '';
    return `${name} (${kind}${version}) measured ${records > 0 ? `${records} records` : 'the models as a whole'}.${own}`;
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/effort.ts

/** @returns what scoring took, and which scores an earlier evaluation had left. */
function effort(observed, job) {
    const kept = observed.bases.flatMap(({ side, kept: file }) => (file ? [sideName[side]] : []));
    const reused = kept.length === 0
        ? []
        : [
            `The scores of ${kept.join(' and ')} are those of an earlier evaluation: same model, same records, same evaluator.`,
        ];
    const text = [...(job ? [ran(observed, job)] : []), ...reused].join(' ');
    return { kind: 'text', title: 'Scoring', importance: 30, place: 'folded', text };
}
/** Models that serve in different images may score differently in one of them: that is said, because a gate cannot see it. */
function ran({ baseline }, { name, seconds, instance, image }) {
    const own = baseline.is === 'model' && baseline.model.image !== '' ? baseline.model.image : image;
    const other = own === image ? '' : ` Both models were scored in ${image}; the other one serves in ${own}.`;
    const took = seconds === undefined ? '' : ` in ${seconds} s on one ${instance}`;
    return `Processing job ${name}${took}.${other}`;
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/finding-remarks.ts

/** Rows of a table that are shown; the facts hold all. */
const finding_remarks_mostRows = 60;
const columns = (...names) => names.map((name, i) => ({ name, align: i === 0 ? 'left' : 'right' }));
const finding_remarks_order = ['error', 'fail', 'inconclusive', 'pass'];
const worstFirst = (a, b) => finding_remarks_order.indexOf(a.word) - finding_remarks_order.indexOf(b.word);
/** @returns what people read of the rules that are not about a metric: fairness, and everything else. */
function findingRemarks(findings) {
    const sorted = [...findings].sort(worstFirst);
    return [
        ...facetTable(sorted.filter((it) => it.rule === 'facet')),
        ...otherTable(sorted.filter((it) => it.rule !== 'facet')),
    ];
}
/** Open as soon as one of the rules does not pass. */
const finding_remarks_placeOf = (findings) => findings.some((it) => it.word !== 'pass') ? { importance: 87, place: 'open' } : { importance: 50, place: 'folded' };
function facetTable(facets) {
    if (facets.length === 0)
        return [];
    return [
        {
            kind: 'table',
            title: 'Fairness',
            ...finding_remarks_placeOf(facets),
            columns: columns('Group', 'verdict', 'measure', 'candidate', 'serving', 'interval', 'policy'),
            rows: facets
                .slice(0, finding_remarks_mostRows)
                .map((it) => [
                `${it.column} = ${it.value}`,
                { verdict: it.word },
                it.metric ?? '',
                rounded(it.candidate),
                rounded(it.baseline),
                finding_remarks_interval(it),
                policyText(it),
            ]),
        },
    ];
}
function otherTable(others) {
    if (others.length === 0)
        return [];
    const rows = others
        .slice(0, finding_remarks_mostRows)
        .map((it) => [finding_remarks_nameOf(it), { verdict: it.word }, withWaiver(it, it.reason)]);
    return [
        {
            kind: 'table',
            title: 'Other rules',
            ...finding_remarks_placeOf(others),
            columns: columns('Rule', 'verdict', 'what was found'),
            rows,
        },
    ];
}
const finding_remarks_nameOf = ({ rule, metric, column }) => [rule, column, rule === 'drift' && column !== undefined ? `(${metric})` : metric]
    .filter((it) => it !== undefined)
    .join(' ');
const withWaiver = ({ waived }, text) => waived === undefined ? text : `${text} (waived by ${waived})`;
function policyText(it) {
    const band = [it.min === undefined ? [] : `≥ ${it.min}`, it.max === undefined ? [] : `≤ ${it.max}`].flat().join(', ');
    return withWaiver(it, it.margin === undefined ? band : `further from fair ≤ ${it.margin}`);
}
/** A margin's interval is of the difference from fair, which has no estimate of its own in the table. */
function finding_remarks_interval({ interval: found, candidate, margin }) {
    if (found === undefined)
        return '–';
    if (margin !== undefined)
        return `${finding_remarks_digits(found.low)} to ${finding_remarks_digits(found.high)}`;
    return candidate === undefined
        ? '–'
        : { interval: { low: finding_remarks_digits(found.low), high: finding_remarks_digits(found.high), estimate: finding_remarks_digits(candidate) } };
}
/** @returns the waivers of the policy, always shown: first those that changed the verdict. */
function waiverRemarks(waivers) {
    if (waivers.length === 0)
        return [];
    const used = waivers.filter((it) => it.state === 'used');
    const rows = [...used, ...waivers.filter((it) => it.state !== 'used')].map((it) => [
        { code: it.name },
        it.state === 'used' ? `passes over ${it.rules}` : it.state.replace('-', ' '),
        it.days === undefined ? it.until : `${it.until} (${it.days} days left)`,
        it.approver,
        it.reason,
    ]);
    return [
        {
            kind: 'table',
            title: 'Waivers',
            importance: used.length > 0 ? 96 : 60,
            place: used.length > 0 ? 'open' : 'folded',
            columns: columns('Waiver', 'state', 'until', 'approved by', 'because'),
            rows,
        },
    ];
}
const rounded = (value) => (value === undefined ? '–' : { number: finding_remarks_digits(value) });
function finding_remarks_digits(value) {
    const number = Number(value);
    return (0,lineage_src/* toDecimal */.nI)(Number(Math.abs(number) < 1 ? number.toFixed(4) : number.toPrecision(4)));
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/remarks.ts






/** Rows of slices that are shown; the comparisons in the facts hold all. */
const mostSlices = 60;
/** @returns what people read of a judgement: against what, every metric, every slice, what changed, and what it took. */
function remarksOf(observed, { comparisons, findings = [], waivers = [], job, ran = [] }) {
    const { baseline, candidate } = observed;
    const other = otherName(baseline);
    const own = comparisons.filter((it) => it.evaluator !== undefined);
    return [
        against(observed),
        ...waiverRemarks(waivers),
        ...metricsTable(comparisons.filter((it) => it.slice === undefined && it.evaluator === undefined), other),
        ...slicesTable(comparisons.filter((it) => it.slice !== undefined), other),
        ...metricsTable(own, other, 'Measured by own evaluators'),
        ...customRemark(ran, own),
        ...findingRemarks(findings),
        ...(baseline.is === 'model' ? [changesRemark(candidate, baseline)] : []),
        effort(observed, job),
    ];
}
function against({ baseline, candidate, holdout, policy }) {
    const records = `${holdout.keys.length} records of ${policy.rules.evaluation.holdout}`;
    const common = { kind: 'text', title: 'Compared with', importance: 85, place: 'open' };
    if (baseline.is === 'none')
        return { ...common, text: `${baseline.why}. Judged by absolute bounds on ${records}.` };
    const { title, origin } = baseline;
    const same = baseline.sha256 === candidate.model.sha256 ? ' It is the very model that is judged: the same bytes.' : '';
    const made = origin ? `, made from commit ${origin.commit.slice(0, 7)}` : '';
    return {
        ...common,
        text: `${title}: model ${baseline.sha256.slice(0, 12)}${made}. Both scored the same ${records}.${same}`,
    };
}
const remarks_columns = (...names) => names.map((name, i) => ({ name, align: i === 0 ? 'left' : 'right' }));
function metricsTable(all, other, title = 'Metrics') {
    if (all.length === 0)
        return [];
    const names = [...new Set(all.map((it) => it.metric))];
    return [
        {
            kind: 'table',
            title,
            importance: title === 'Metrics' ? 90 : 87,
            place: 'open',
            columns: remarks_columns('Metric', 'verdict', 'candidate', other, 'difference', 'interval', 'policy'),
            rows: names.map((name) => metricRow(all.filter((it) => it.metric === name))),
        },
    ];
}
/** The verdict comes second: a phone shows two or three columns. A metric has up to two rules; the change says more than the value, so its interval is the one that is drawn. */
function metricRow(rules) {
    const change = rules.find((it) => it.rule !== 'bound');
    const shown = change ?? rules[0];
    return [
        shown?.metric ?? '',
        { verdict: (0,lineage_src/* worst */.QZ)(rules.map((it) => it.word)) },
        remarks_rounded(rules.find((it) => it.candidate !== undefined)?.candidate),
        remarks_rounded(change?.baseline),
        signed(change?.difference),
        shown ? remarks_interval(shown) : '–',
        rules.map(remarks_policyText).join(', '),
    ];
}
const remarks_order = ['fail', 'inconclusive', 'error', 'pass'];
function slicesTable(all, other) {
    if (all.length === 0)
        return [];
    const sorted = [...all].sort((a, b) => remarks_order.indexOf(a.word) - remarks_order.indexOf(b.word));
    const failed = all.filter((it) => it.word === 'fail').length;
    return [
        {
            kind: 'table',
            title: all.length > mostSlices ? `Slices (${mostSlices} of ${all.length})` : 'Slices',
            importance: failed > 0 ? 88 : 55,
            place: failed > 0 ? 'open' : 'folded',
            columns: remarks_columns('Slice', 'verdict', 'metric', 'candidate', other, 'difference', 'interval', 'records'),
            rows: sorted.slice(0, mostSlices).map(sliceRow),
        },
    ];
}
function sliceRow(it) {
    return [
        `${it.slice?.column} = ${it.slice?.value}`,
        { verdict: it.word },
        it.metric,
        remarks_rounded(it.candidate),
        remarks_rounded(it.baseline),
        signed(it.difference),
        remarks_interval(it),
        { number: String(it.records) },
    ];
}
function remarks_policyText({ rule, direction, limit, waived }) {
    const higher = direction === 'higher-is-better';
    const own = waived === undefined ? '' : ` (waived by ${waived})`;
    if (rule === 'bound')
        return `${higher ? '≥' : '≤'} ${limit}${own}`;
    if (rule === 'improvement')
        return `${higher ? 'rise' : 'fall'} > ${limit}${own}`;
    return `${higher ? 'fall' : 'rise'} ≤ ${limit}${own}`;
}
/** The bar is drawn against the limit: for a change that is the margin on the worse side, for a value the bound. */
function remarks_interval({ interval: found, rule, direction, limit, difference, candidate }) {
    const estimate = rule === 'bound' ? candidate : difference;
    if (found === undefined || estimate === undefined)
        return '–';
    const turned = (direction === 'lower-is-better') === (rule === 'improvement');
    const worse = rule === 'bound' || !turned ? limit : (0,lineage_src/* toDecimal */.nI)(-Number(limit));
    return { interval: { low: remarks_digits(found.low), high: remarks_digits(found.high), estimate: remarks_digits(estimate), limit: worse } };
}
const remarks_rounded = (value) => (value === undefined ? '–' : { number: remarks_digits(value) });
const signed = (value) => value === undefined ? '–' : { number: remarks_digits(value), signed: true };
/** Four places are more than any holdout resolves; numbers above 1 keep four digits. */
function remarks_digits(value) {
    const number = Number(value);
    return (0,lineage_src/* toDecimal */.nI)(Number(Math.abs(number) < 1 ? number.toFixed(4) : number.toPrecision(4)));
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/outcome.ts






/** @returns what the gate states: the model that was judged, on what, against what, by which rules, and what came of it. */
function outcomeOf(observed, { plan, judgement, change, scores, job, evidence, ran }, line) {
    const { candidate, holdout, policy, baseline, scorer, searches } = observed;
    const { verdict, comparisons, findings, waivers, seed } = judgement;
    const { model } = candidate;
    return {
        subject: [{ name: `model of ${line}`, uri: model.uri, digest: { sha256: model.sha256 } }],
        inputs: [
            { name: 'holdout', uri: holdout.uri, digest: { sha256: holdout.sha256 } },
            { name: policy.path, digest: { sha256: policy.sha256 } },
            { name: 'score.py', digest: { sha256: scorer.sha256 } },
            ...(baseline.is === 'model'
                ? [{ name: 'baseline model', uri: baseline.model.uri, digest: { sha256: baseline.sha256 } }]
                : []),
            ...evaluatorInputs(ran),
        ],
        facts: {
            holdout: { uri: holdout.uri, sha256: holdout.sha256, records: holdout.keys.length },
            candidate: { model: model.sha256 },
            ...baselineFacts(observed),
            scores: scores.map(descriptor),
            scored: scores.map(scoredOf),
            ...evaluatorFacts(ran),
            policy: { path: policy.path, sha256: policy.sha256 },
            ...(plan.digest ? { plan: plan.digest } : {}),
            seed,
            comparisons: [...comparisons],
            ...(findings.length > 0 ? { findings: [...findings] } : {}),
            ...(waivers.length > 0 ? { waivers: [...waivers] } : {}),
            ...(change.state === 'none' ? {} : { policyChange: change }),
            ...(searches.length > 0 ? { searches: [...searches] } : {}),
        },
        remarks: [
            ...remarksOf(observed, { comparisons, findings, waivers, job, ran }),
            ...scorePlots(evidence, otherName(baseline)),
            ...driftPlots(observed.tables, findings, policy.rules.evaluation.key),
        ],
        verdict,
        // The next gate over the same data need not read it again, whichever model it judges.
        refs: searches.map(({ question }) => searchRef(question)),
        outputs: {},
    };
}
function baselineFacts({ baseline }) {
    if (baseline.is === 'none')
        return {};
    const { model, endpoint, origin, named } = baseline;
    return {
        baseline: {
            model: baseline.sha256,
            named,
            ...(endpoint ? { endpoint: endpoint.name, config: endpoint.config } : {}),
            ...(model.package ? { package: model.package } : {}),
            ...(origin ? { commit: origin.commit } : {}),
        },
    };
}
const scoredOf = ({ side, basis, sha256: digest, seconds, timing, from }) => ({
    side,
    model: basis.model,
    evaluator: basis.evaluator,
    scores: digest,
    ...(seconds === undefined ? {} : { seconds }),
    ...(timing ? { timing: { ...timing, milliseconds: (0,lineage_src/* toDecimal */.nI)(timing.milliseconds) } } : {}),
    ...(from ? { from } : {}),
});
const descriptor = ({ side, uri, sha256: digest }) => ({
    name: side,
    uri,
    digest: { sha256: digest },
    mediaType: 'application/jsonl',
});

;// CONCATENATED MODULE: ./actions/evaluate-gate/custom/container-job.ts


/** Where things lie in the container; each in a folder of its own. */
const input = '/opt/ml/processing/input';
const output = '/opt/ml/processing/output/evidence';
/** Pure. @returns a job for each evaluator that is an image. The same image on the same bytes is the same job. */
function evaluatorJobs(customs, place, sources) {
    return customs.flatMap(({ identity, evaluator, known }) => {
        if ('why' in known || known.image === undefined)
            return [];
        const draft = requestOf({ ...evaluator, image: known.image }, place, sources);
        const bytes = Object.fromEntries(sides(sources).map(([name, it]) => [name, it.sha256]));
        const { name, digest, tags } = (0,aws_src/* planName */.V6)(place.line, 'evaluator', { ...draft, version: known.version, bytes });
        const folder = `evaluated/${digest}/`;
        const Outputs = [
            {
                OutputName: 'evidence',
                S3Output: { S3Uri: `${place.store.uri}/${folder}`, LocalPath: output, S3UploadMode: 'EndOfJob' },
            },
        ];
        const request = { ...draft, ProcessingJobName: name, Tags: tags, ProcessingOutputConfig: { Outputs } };
        return [{ identity, digest, request, output: folder }];
    });
}
const sides = ({ candidate, baseline, holdout }) => [
    ['candidate', candidate],
    ...(baseline ? [['baseline', baseline]] : []),
    ['holdout', holdout],
];
function requestOf({ image, ...evaluator }, { inputs }, sources) {
    const at = (name, { uri }) => `${input}/${name}/${uri.slice(uri.lastIndexOf('/') + 1)}`;
    const entryPoint = evaluator['entry-point'];
    return {
        RoleArn: inputs['role-arn'],
        AppSpecification: {
            ImageUri: image,
            ...(entryPoint ? { ContainerEntrypoint: [...entryPoint] } : {}),
            ...(evaluator.arguments ? { ContainerArguments: [...evaluator.arguments] } : {}),
        },
        Environment: variablesOf({
            ...sources,
            candidate: at('candidate', sources.candidate),
            baseline: sources.baseline && at('baseline', sources.baseline),
            holdout: at('holdout', sources.holdout),
            output,
        }),
        ProcessingResources: {
            // Safe: its form was checked as an input; SageMaker says which it has.
            ClusterConfig: {
                InstanceCount: 1,
                InstanceType: inputs['instance-type'],
                VolumeSizeInGB: 30,
            },
        },
        NetworkConfig: { EnableNetworkIsolation: inputs['network-isolation'] === 'true' },
        ProcessingInputs: sides(sources).map(([name, { uri }]) => ({
            InputName: name,
            S3Input: {
                S3Uri: uri,
                LocalPath: `${input}/${name}`,
                S3DataType: 'S3Prefix',
                S3InputMode: 'File',
            },
        })),
        StoppingCondition: { MaxRuntimeInSeconds: evaluator['max-seconds'] },
    };
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/custom/describe-custom.ts
/** @returns what a dry run shows, with what the user's own evaluators would do and may cost. */
function describeCustom(described, { evaluators, commands }) {
    if (evaluators.length + commands.length === 0)
        return described;
    const costs = evaluators.map(({ request }) => {
        const type = request.ProcessingResources?.ClusterConfig?.InstanceType ?? '';
        return `at most ${request.StoppingCondition?.MaxRuntimeInSeconds ?? 0} s of one ${type} for an evaluator`;
    });
    return {
        requests: [
            ...described.requests,
            ...evaluators.map(({ request }) => ({ 'sagemaker:CreateProcessingJob': request })),
            ...commands.map((command) => ({ 'run on this machine': [...command] })),
        ],
        cost: [described.cost, ...costs].join('; '),
        permissions: [
            ...described.permissions,
            { action: 's3:PutObject', resource: 'evidence/*' },
            ...evaluators.flatMap(({ request, output }) => [
                { action: 's3:GetObject', resource: `${output}*` },
                { action: 'ecr:BatchGetImage', resource: request.AppSpecification?.ImageUri ?? '' },
                ...['CreateProcessingJob', 'DescribeProcessingJob', 'StopProcessingJob', 'AddTags', 'ListTags'].map((it) => ({
                    action: `sagemaker:${it}`,
                    resource: `processing-job/${request.ProcessingJobName}`,
                })),
            ]),
        ],
    };
}

// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(3916);
;// CONCATENATED MODULE: ./actions/evaluate-gate/score-arguments.ts



/** SageMaker's limits for ContainerArguments: characters of one, and how many. */
const score_arguments_longest = 256;
const score_arguments_most = 100;
/** score.py says itself where the code lies; what the serving container was told does not hold here. */
const score_arguments_own = ['SAGEMAKER_SUBMIT_DIRECTORY'];
/**
 * The command line of score.py. Each value stands in one argument with its flag, so that a column called `--label` is still a column.
 * @throws Refusal naming every argument that is longer than SageMaker takes.
 */
function scoreArguments({ holdout, key, label }, environments) {
    const flags = {
        holdout: `${places.holdout}/${(0,posix_.basename)(holdout)}`,
        key,
        label,
        output: places.scores,
        message: places.message,
        ...(environments.candidate ? { candidate: places.candidate } : {}),
        ...(environments.baseline ? { baseline: places.baseline } : {}),
    };
    const all = [
        `${places.code}/score.py`,
        ...Object.entries(flags).map(([name, value]) => `--${name}=${value}`),
        ...variables('candidate', environments.candidate ?? {}),
        ...variables('baseline', environments.baseline ?? {}),
    ];
    score_arguments_refuse(all);
    return all;
}
const variables = (side, environment) => Object.entries(environment)
    .filter(([name]) => !score_arguments_own.includes(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `--${side}-env=${name}=${value}`);
function score_arguments_refuse(all) {
    const long = all.filter((it) => it.length > score_arguments_longest);
    const faults = long.map((it) => `scoring: "${it.slice(0, 60)}…" has ${it.length} characters and SageMaker takes ${score_arguments_longest}; shorten the name or the variable`);
    if (all.length > score_arguments_most)
        faults.push(`scoring: needs ${all.length} arguments and SageMaker takes ${score_arguments_most}; the models have too many variables`);
    if (faults.length > 0)
        throw new src/* Refusal */.P_(...faults);
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/plan.ts





/** When there is nothing to score, there is no job. */
const nothingToScore = {
    scorer: { key: '', sha256: '' },
    scores: '',
    sides: [],
    evaluators: [],
    commands: [],
};
/** @returns the plan of a gate that is given numbers: at most a function is asked for them. */
const planClaimed = ({ ask }) => ({
    ...nothingToScore,
    ...(ask ? { ask } : {}),
});
/**
 * Plans one processing job that scores the holdout with the models whose scores are not known yet. Pure. @throws Refusal when a model's
 * environment does not fit into SageMaker's arguments.
 */
function planGate(known, observed) {
    const sides = observed.bases.filter((it) => it.kept === undefined).map((it) => it.side);
    const scorer = { key: `code/${observed.scorer.sha256}/score.py`, sha256: observed.scorer.sha256 };
    const custom = {
        evaluators: evaluatorJobs(observed.customs, known, sourcesOf(observed)),
        commands: observed.customs.flatMap(({ known: own, evaluator }) => 'why' in own || evaluator.command === undefined ? [] : [evaluator.command]),
    };
    if (sides.length === 0)
        return { scorer, scores: '', sides, ...custom };
    const draft = jobRequest(known, observed, { sides, scorer: `${known.store.uri}/${scorer.key}` });
    const { name, digest, tags } = (0,aws_src/* planName */.V6)(known.line, 'scoring', { ...draft, bytes: plan_bytesOf(observed, sides) });
    const scores = `scoring/${digest}/`;
    const made = { ProcessingJobName: name, Tags: tags, ProcessingOutputConfig: plan_output(`${known.store.uri}/${scores}`) };
    return { digest, job: { ...draft, ...made }, scorer, scores, sides, ...custom };
}
/** @returns where the models and the records lie that evaluators measure. */
function sourcesOf({ candidate, baseline, holdout, policy }) {
    const { key, label } = policy.rules.evaluation;
    const other = baseline.is === 'model' ? { baseline: { uri: baseline.model.uri, sha256: baseline.sha256 } } : {};
    return { candidate: candidate.model, holdout, ...other, key, label };
}
/** URIs say where, digests say what: a plan for other bytes under the same names is another plan. */
const plan_bytesOf = ({ holdout, bases }, sides) => ({
    holdout: holdout.sha256,
    ...Object.fromEntries(bases.filter((it) => sides.includes(it.side)).map((it) => [it.side, it.basis.model])),
});
const plan_output = (uri) => ({
    Outputs: [{ OutputName: 'scores', S3Output: { S3Uri: uri, LocalPath: places.scores, S3UploadMode: 'EndOfJob' } }],
});
function jobRequest({ inputs }, { candidate, baseline, holdout, policy }, { sides, scorer }) {
    const own = sides.includes('candidate') ? candidate.model : undefined;
    const other = sides.includes('baseline') && baseline.is === 'model' ? baseline.model : undefined;
    const sources = {
        code: scorer,
        holdout: holdout.uri,
        ...(own ? { candidate: own.uri } : {}),
        ...(other ? { baseline: other.uri } : {}),
    };
    // Safe: its form was checked as an input, and new types come faster than the SDK's list of them; SageMaker says which it has.
    const InstanceType = inputs['instance-type'];
    return {
        RoleArn: inputs['role-arn'],
        AppSpecification: {
            ImageUri: inputs.image ?? candidate.training.inference.image,
            ContainerEntrypoint: ['python3'],
            // The file is called as its object is: by its name, or by its digest.
            ContainerArguments: scoreArguments({ ...policy.rules.evaluation, holdout: holdout.uri }, {
                candidate: own && candidate.training.inference.environment,
                baseline: other?.environment,
            }),
        },
        ProcessingResources: {
            ClusterConfig: { InstanceCount: 1, InstanceType, VolumeSizeInGB: 30 },
        },
        // Models are code that others wrote: it scores, and speaks to nobody.
        NetworkConfig: { EnableNetworkIsolation: inputs['network-isolation'] === 'true' },
        ProcessingInputs: Object.entries(sources).map(([name, uri]) => plan_input(name, uri)), // Safe: its own keys.
        StoppingCondition: { MaxRuntimeInSeconds: Math.ceil(inputs['max-runtime']) },
    };
}
/** One object each: a prefix that is a whole key brings that object, under its last name. */
const plan_input = (name, uri) => ({
    InputName: name,
    S3Input: { S3Uri: uri, LocalPath: places[name], S3DataType: 'S3Prefix', S3InputMode: 'File' },
});
/** @returns what a dry run shows. */
function describeGate(plan) {
    return describeCustom(describeScoring(plan), plan);
}
function describeScoring({ job, scorer, scores, sides, ask }) {
    if (ask !== undefined)
        return {
            requests: [{ 'lambda:Invoke': { FunctionName: ask } }],
            cost: 'one run of the function (prices: https://aws.amazon.com/lambda/pricing/)',
            permissions: [{ action: 'lambda:InvokeFunction', resource: ask }],
        };
    if (job === undefined)
        return { requests: [], cost: 'nothing: there is nothing to score', permissions: [] };
    const seconds = job.StoppingCondition?.MaxRuntimeInSeconds ?? 0;
    const type = job.ProcessingResources?.ClusterConfig?.InstanceType ?? '';
    const sources = (job.ProcessingInputs ?? []).flatMap((it) => it.S3Input?.S3Uri ?? []);
    return {
        requests: [
            { 's3:PutObject': { key: scorer.key, ifAbsent: true } },
            { 'sagemaker:CreateProcessingJob': job },
            ...sides.map((side) => ({
                's3:PutObject': { key: `scores/<sha256 of ${scores}${side}.jsonl>.jsonl`, ifAbsent: true },
            })),
        ],
        cost: `at most ${seconds} s of one ${type}; SageMaker bills processing by the second (prices: https://aws.amazon.com/sagemaker/pricing/)`,
        permissions: [
            ...sources.map((resource) => ({ action: 's3:GetObject', resource })),
            { action: 's3:PutObject', resource: scorer.key },
            ...['CreateProcessingJob', 'DescribeProcessingJob', 'StopProcessingJob', 'AddTags', 'ListTags'].map((it) => ({
                action: `sagemaker:${it}`,
                resource: `processing-job/${job.ProcessingJobName}`,
            })),
            ...['DescribeEndpoint', 'DescribeEndpointConfig', 'DescribeModel', 'DescribeModelPackage'].map((it) => ({
                action: `sagemaker:${it}`,
                resource: 'of the endpoint, when one is named',
            })),
            { action: 'logs:GetLogEvents', resource: 'log-group:/aws/sagemaker/ProcessingJobs' },
            { action: 'iam:PassRole', resource: job.RoleArn ?? '' },
        ],
    };
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/timing.ts

/** A few dozen bytes; whatever is longer is something else. */
const timing_longest = 10_000;
/**
 * @returns what each model took for a record, as the scoring job left it; nothing of jobs that left none. @throws Refusal when the file is
 * not what score.py writes: it lies in a folder of the store, and a budget depends on it.
 */
async function timingOf(objects, scores) {
    const key = `${scores}timing.json`;
    const found = await objects.open(key);
    if (found === undefined)
        return {};
    const parts = [];
    let size = 0;
    for await (const chunk of found.chunks) {
        size += chunk.length;
        if (size <= timing_longest)
            parts.push(chunk);
    }
    const value = size <= timing_longest ? timing_parsed(Buffer.concat(parts).toString('utf8')) : undefined;
    const sides = Object.entries(Object(value)); // Safe: names and values are looked at below.
    const wrong = sides.filter(([side, it]) => !/^(candidate|baseline)$/.test(side) || typeof it !== 'number' || !(it > 0));
    if (value === undefined || wrong.length > 0)
        throw new src/* Refusal */.P_(`${key}: is not what the scoring job writes; delete it, and let the gate score again`);
    return Object.fromEntries(sides);
}
function timing_parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** @returns what is known of how long the candidate takes, for the budgets. A ratio needs both times of one job. */
function speedOf(scores, baseline) {
    const of = (side) => scores.find((it) => it.side === side)?.timing;
    const [own, other] = [of('candidate'), of('baseline')];
    if (own === undefined)
        return {};
    const one = { 'record-milliseconds': own.milliseconds };
    if (baseline.is !== 'model')
        return one;
    // The same bytes are not scored twice.
    if (!scores.some((it) => it.side === 'baseline'))
        return { ...one, 'record-time-ratio': 1 };
    if (other === undefined || other.plan !== own.plan)
        return one;
    return { ...one, 'record-time-ratio': own.milliseconds / other.milliseconds };
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/scored.ts


/** Reads what the job left, and keeps it by its digest. @throws Error when a finished job left no scores; Refusal when they are not those of the holdout. */
async function collectScores({ uri, objects }, { scores, sides, digest: plan }, { bases, holdout, seconds }) {
    const times = await timingOf(objects, scores);
    return Promise.all(bases
        .filter(({ side }) => sides.includes(side))
        .map(async ({ side, basis }) => {
        const left = `${scores}${side}.jsonl`;
        const found = await objects.open(left);
        if (found === undefined)
            throw new Error(`the scoring job has finished, but ${uri}/${left} is not there; see its log`);
        const read = await readScores(found.chunks, holdout.keys, side);
        const aligned = read.end();
        const key = `scores/${read.sha256}.jsonl`;
        await objects.keep({ key: left, etag: found.etag }, key);
        const milliseconds = times[side];
        const took = {
            ...(seconds === undefined ? {} : { seconds }),
            ...(milliseconds === undefined || plan === undefined ? {} : { timing: { milliseconds, plan } }),
        };
        return { side, basis, uri: `${uri}/${key}`, sha256: read.sha256, scores: aligned, ...took };
    }));
}
/** @returns both sides in the order of the holdout. */
function evidenceOf({ holdout, baseline }, scores) {
    const { keys, labels, slices } = holdout;
    const of = (side) => scores.find((it) => it.side === side)?.scores;
    const candidate = of('candidate') ?? new Float64Array();
    // A baseline of the same bytes was not scored again: it is the candidate.
    const other = of('baseline') ?? (baseline.is === 'model' ? candidate : undefined);
    return { keys, labels, slices, candidate, ...(other ? { baseline: other } : {}) };
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/parameter-lines.ts

/** @param workflow as people wrote it: hostile. @returns where its steps of run-training find parameters; those of other lines are left out. */
function parameterPlaces(workflow, line) {
    const counter = new dist/* LineCounter */.HN();
    const { contents, errors } = (0,dist/* parseDocument */.Tp)(workflow, { lineCounter: counter });
    if (errors.length > 0 || !(0,dist/* isMap */.jh)(contents))
        return [];
    const jobs = contents.get('jobs');
    const steps = (0,dist/* isMap */.jh)(jobs) ? jobs.items.flatMap(({ value }) => ((0,dist/* isMap */.jh)(value) ? itemsOf(value.get('steps')) : [])) : [];
    return steps.flatMap((step) => {
        const given = (0,dist/* isMap */.jh)(step) && /(^|\/)run-training(@|$)/.test(String(step.get('uses'))) ? step.get('with') : undefined;
        if (!(0,dist/* isMap */.jh)(given))
            return [];
        const named = given.get('line');
        // What an expression comes to is not known here.
        if (typeof named === 'string' && named !== line && !named.includes('${{'))
            return [];
        const path = given.get('hyperparameters-file');
        const text = given.get('hyperparameters', true);
        const isText = (0,dist/* isScalar */.jn)(text) && text.type === dist/* Scalar */.X5.BLOCK_LITERAL && typeof text.value === 'string';
        return [
            ...(typeof path === 'string' ? [{ is: 'file', path }] : []),
            ...(isText
                ? [{ is: 'text', text: String(text.value), line: counter.linePos(text.range?.[0] ?? 0).line }]
                : []),
        ];
    });
}
const itemsOf = (list) => ((0,dist/* isSeq */.oP)(list) ? list.items : []);
/**
 * @param text a YAML map of parameters. @param value as the training was given it.
 * @returns the line, from 1, on which the parameter stands with that value; undefined when it does not: then the text is another one.
 */
function parameterLine(text, name, value) {
    const counter = new dist/* LineCounter */.HN();
    const { contents, errors } = (0,dist/* parseDocument */.Tp)(text, { lineCounter: counter });
    if (errors.length > 0 || !(0,dist/* isMap */.jh)(contents))
        return undefined;
    const pair = contents.items.find(({ key }) => (0,dist/* isScalar */.jn)(key) && String(key.value) === name);
    if (!(0,dist/* isScalar */.jn)(pair?.key) || !(0,dist/* isScalar */.jn)(pair.value))
        return undefined;
    const found = pair.value.value;
    // Framework containers read values as JSON, programs of an image's own as plain text.
    if (value !== JSON.stringify(found) && value !== String(found ?? ''))
        return undefined;
    return counter.linePos(pair.key.range?.[0] ?? 0).line;
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/parameter-annotations.ts





/** Where everything changed, nothing stands out. */
const parameter_annotations_most = 20;
/**
 * @returns a sentence at each hyperparameter that is another one than in the model that was compared with, when the verdict is no pass.
 * None where the file no longer says what the training was given: a sentence at the wrong line is worse than none.
 */
async function parameterAnnotations(judged, failed) {
    const { lineage, line, facts, checkout } = judged;
    if (failed.length === 0 || facts.baseline === undefined)
        return [];
    const now = trainingOf(lineage, facts.candidate.model);
    const was = trainingOf(lineage, facts.baseline.model) ?? trainingOf(await parameter_annotations_behind(judged), facts.baseline.model);
    if (now === undefined || was === undefined)
        return [];
    const changed = changes(was.facts.hyperparameters, now.facts.hyperparameters);
    const workflow = /^[^/]+\/[^/]+\/([^@]+)@/.exec(now.run.workflowRef)?.[1];
    if (changed.length === 0 || workflow === undefined)
        return [];
    const said = await textAt(checkout, workflow);
    const places = said === undefined ? [] : parameterPlaces(said, line);
    const texts = await Promise.all(places.map((it) => parameter_annotations_textOf(it, checkout, workflow)));
    return changed.slice(0, parameter_annotations_most).flatMap((it) => {
        const [found] = texts.flatMap((text) => lineIn(text, it));
        return found === undefined ? [] : [annotation(it, found, failed)];
    });
}
const changes = (was, now) => Object.entries(now)
    .filter(([name, value]) => was[name] !== value)
    .map(([name, value]) => ({ name, now: value, was: was[name] }));
function trainingOf(lineage, model) {
    return (0,lineage_src/* all */.Q7)(lineage, 'training')
        .map(({ statement }) => statement.predicate)
        .findLast(({ facts }) => facts.model?.sha256 === model);
}
const parameter_annotations_behind = ({ store, facts }) => (0,src/* openRef */.uH)(store, `artifacts/${facts.baseline?.model}`).catch((cause) => {
    if (cause instanceof src/* Refusal */.P_)
        return lineage_src/* empty */.Ie;
    throw cause;
});
async function parameter_annotations_textOf(it, checkout, workflow) {
    if (it.is === 'text')
        return { path: workflow, text: it.text, after: it.line };
    const text = await textAt(checkout, it.path);
    return text === undefined ? undefined : { path: (0,external_node_path_.normalize)(it.path), text, after: 0 };
}
async function textAt(checkout, path) {
    const file = await judgedFile(checkout, path);
    return file.is === 'file' ? file.text : undefined;
}
function lineIn(text, { name, now }) {
    const found = text && parameterLine(text.text, name, now);
    return text === undefined || found === undefined ? [] : [{ path: text.path, line: text.after + found }];
}
function annotation({ name, now, was }, at, failed) {
    const before = was === undefined ? 'which the other model was trained without' : `was ${parameter_annotations_short(was)} in the other model`;
    const more = failed.length > 3 ? ` and ${failed.length - 3} more` : '';
    return {
        ...at,
        level: 'warning',
        title: `${parameter_annotations_short(name)}: ${parameter_annotations_short(now)}, ${before}`,
        message: `This parameter changed against the model that the candidate was compared with. What did not pass: ${failed.slice(0, 3).join('; ')}${more}.`,
    };
}
const parameter_annotations_short = (text) => (text.length > 80 ? `${text.slice(0, 79).toWellFormed()}…` : text);

;// CONCATENATED MODULE: ./actions/evaluate-gate/policy-lines.ts

/** Only a rule on a metric has a direction. */
const isComparison = (rule) => 'direction' in rule;
/** Where the limit of each rule on a metric stands. */
const keys = {
    bound: 'bound',
    'no-regression': 'margin',
    improvement: 'improvement',
};
/** @param text of the policy, which was read and found valid before. @param line the line of models that it is about. */
function policyLines(text, line) {
    const counter = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: counter, keepSourceTokens: false });
    const at = (path) => {
        for (let length = path.length; length > 0; length -= 1) {
            const offset = offsetOf(document.contents, path.slice(0, length));
            if (offset !== undefined)
                return counter.linePos(offset).line;
        }
        return 1;
    };
    // Safe: what is asked for by number is taken as a list below, and nothing else of it is used.
    const plain = document.toJS({ maxAliasCount: 100 });
    return { of: (rule) => at(['lines', line, ...pathOf(rule, plain?.lines?.[line] ?? {})]) };
}
function pathOf(rule, own) {
    if (isComparison(rule) && rule.slice !== undefined)
        return ['slices', policy_lines_listed(own['slices'], rule.slice.column), 'margin'];
    if (isComparison(rule) && rule.evaluator !== undefined)
        return [
            'evaluators',
            policy_lines_named(own['evaluators'], rule.evaluator),
            'metrics',
            rule.metric.slice(rule.evaluator.length + 1),
            keys[rule.rule],
        ];
    if (isComparison(rule))
        return ['metrics', rule.metric, keys[rule.rule]];
    if (rule.rule === 'slices')
        return ['slices', policy_lines_listed(own['slices'], rule.column)];
    if (rule.rule === 'facet')
        return ['facets', policy_lines_listed(own['facets'], rule.column)];
    if (rule.rule === 'budget')
        return ['budgets', rule.metric ?? ''];
    return [rule.rule];
}
/** @returns which item of a list has a name; past the end when none has. */
function policy_lines_named(list, name) {
    if (!Array.isArray(list))
        return 0;
    const found = list.findIndex((it) => it?.name === name);
    return found >= 0 ? found : list.length;
}
/** @returns which item of a list is about a column; past the end when none is, which then is the list itself. */
function policy_lines_listed(list, column) {
    if (!Array.isArray(list))
        return 0;
    const found = list.findIndex((it) => it?.column === column);
    return found >= 0 ? found : list.length;
}
/** Of a pair where its key stands, not its value, which may begin a line later. */
function offsetOf(node, path) {
    const [first, ...rest] = path;
    if ((0,dist/* isSeq */.oP)(node) && typeof first === 'number')
        return within(node.items[first], rest, node.items[first]);
    if (!(0,dist/* isMap */.jh)(node))
        return undefined;
    const pair = node.items.find((it) => (0,dist/* isScalar */.jn)(it.key) && String(it.key.value) === first);
    return pair && within(pair.value, rest, pair.key);
}
const within = (value, rest, self) => rest.length > 0 ? offsetOf(value, rest) : self?.range?.[0];

;// CONCATENATED MODULE: ./actions/evaluate-gate/annotations.ts





/**
 * @returns a sentence at the line of the policy of each rule that did not pass, and of each that a waiver passed over, and then one at
 * each parameter that changed. None where a file is no longer what was judged: a sentence at the wrong line is worse than none.
 */
async function annotationsOf(told) {
    const { lineage, head, store, line } = told;
    const statement = lineage.get(head);
    if (statement === undefined || !(0,lineage_src/* isOf */.yW)(statement, 'evaluation'))
        return [];
    const { facts } = statement.predicate;
    const rules = toldRules(facts);
    const failed = rules.filter((it) => levelOf(it) !== 'notice').map(titleOf);
    const known = { checkout: told, store, lineage, line, facts };
    return [...(await atPolicy(told, facts, rules)), ...(await parameterAnnotations(known, failed))];
}
async function atPolicy(told, { policy }, rules) {
    const file = await judgedFile(told, policy.path);
    if (file.is !== 'file' || (0,lineage_src/* sha256 */.sc)(file.text) !== policy.sha256)
        return [];
    const lines = policyLines(file.text, told.line);
    return rules.map((rule) => ({
        path: (0,external_node_path_.normalize)(policy.path),
        line: lines.of(rule),
        level: levelOf(rule),
        title: titleOf(rule),
        message: rule.reason,
    }));
}
const annotations_order = ['failure', 'warning', 'notice'];
/** The worst first: GitHub shows only so many. */
function toldRules({ comparisons, findings = [] }) {
    const all = [...comparisons, ...findings];
    return all.filter((it) => it.word !== 'pass').sort((a, b) => annotations_order.indexOf(levelOf(a)) - annotations_order.indexOf(levelOf(b)));
}
function levelOf(rule) {
    if (rule.waived !== undefined || (!isComparison(rule) && !rule.decides))
        return 'notice';
    return rule.word === 'inconclusive' ? 'warning' : 'failure';
}
function titleOf(rule) {
    const what = [rule.metric ?? rule.rule, ...(sliceOf(rule) ?? [])].join(' on ');
    return `${what}: ${rule.waived === undefined ? rule.word : `waived by ${rule.waived}`}`;
}
function sliceOf(rule) {
    if (isComparison(rule))
        return rule.slice && [`${rule.slice.column}=${rule.slice.value}`];
    return rule.column === undefined ? undefined : [rule.column];
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/tell.ts


/** Keeps the comment and makes the check run; what is wrong with one keeps nobody from reading the other. */
async function tellGate(told) {
    const { inputs } = told;
    const token = inputs['github-token'];
    const [comment, check] = await Promise.allSettled([
        inputs.comment === 'always' ? (0,src/* postComment */.Gy)(told, { token }) : undefined,
        inputs.check === 'always'
            ? annotationsOf(told).then((annotations) => (0,src/* postCheck */.fb)(told, { token, annotations }))
            : undefined,
    ]);
    const faults = [comment, check].flatMap((it) => (it.status === 'rejected' ? (0,src/* reasonsOf */.zM)(it.reason) : []));
    for (const fault of faults)
        told.log.warn(fault);
    return { ...tell_named('comment-url', comment), ...tell_named('check-url', check) };
}
const tell_named = (name, it) => it.status === 'fulfilled' && it.value !== undefined ? { [name]: it.value } : {};

;// CONCATENATED MODULE: ./actions/evaluate-gate/action.ts


















const inputs = {
    policy: (0,src/* withDefault */.IQ)((0,src/* text */.Qq)(), 'modelway.yml'),
    endpoint: (0,src/* optional */.lq)((0,src/* matching */.wC)(/^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$/, 'the name of an endpoint: at most 63 letters, digits and hyphens')),
    baseline: (0,src/* withDefault */.IQ)(baselineInput(), 'endpoint'),
    evidence: (0,src/* withDefault */.IQ)(evidenceInput(), 'scores'),
    'mlflow-tracking-uri': (0,src/* optional */.lq)((0,src/* text */.Qq)()),
    'role-arn': (0,src/* roleArn */.w3)(),
    'role-to-assume': (0,src/* optional */.lq)((0,src/* roleArn */.w3)()),
    'instance-type': (0,src/* withDefault */.IQ)((0,src/* instanceType */.w)(), 'ml.m5.large'),
    image: (0,src/* optional */.lq)((0,src/* text */.Qq)()),
    'network-isolation': (0,src/* withDefault */.IQ)((0,src/* word */.Vm)('true', 'false'), 'true'),
    'max-runtime': (0,src/* withDefault */.IQ)((0,src/* duration */.p0)(), '1h'),
    'poll-interval': (0,src/* withDefault */.IQ)((0,src/* duration */.p0)(), '15s'),
    'github-token': (0,src/* optional */.lq)((0,src/* text */.Qq)()),
    comment: (0,src/* withDefault */.IQ)((0,src/* word */.Vm)('always', 'never'), 'always'),
    check: (0,src/* withDefault */.IQ)((0,src/* word */.Vm)('always', 'never'), 'always'),
};
/** Scores the holdout with every model that it was not scored with yet, and judges the difference by the policy. */
async function action_perform(plan, trip, observed) {
    // What another workflow left was made by whoever opened the pull request.
    if ('claim' in observed)
        return claimedOutcome(await askedFunction(trip, observed), {
            line: trip.line,
            trusted: trip.run.event !== 'workflow_run',
        });
    const { job, fresh } = await scoreNow(plan, trip, observed);
    const scores = [...observed.bases.flatMap(({ kept }) => kept ?? []), ...fresh];
    const today = trip.clock.now().toISOString().slice(0, 10);
    const evidence = evidenceOf(observed, scores);
    const ran = await runCustom(trip, observed.customs, { jobs: plan.evaluators, sources: sourcesOf(observed) });
    const { judgement, change } = await judgeGate(observed, evidence, {
        today,
        scoringSeconds: job ? job.seconds : action_longest(scores),
        speed: speedOf(scores, observed.baseline),
        evaluators: resultsOf(ran),
    });
    for (const reason of judgement.verdict.reasons)
        trip.log.info(`${judgement.verdict.word}: ${reason}`);
    return outcomeOf(observed, { plan, judgement, change, scores, job, evidence, ran }, trip.line);
}
/** Runs the scoring job, when there is anything that has no scores yet. */
async function scoreNow(plan, trip, observed) {
    const { store, run, clock, log, signal, saveState } = trip;
    if (plan.job === undefined || plan.digest === undefined) {
        log.info('Every score is known from an earlier evaluation of the same models, records and evaluator.');
        return { job: undefined, fresh: [] };
    }
    const aws = (0,aws_src/* reach */.gl)(trip);
    await store.put(plan.scorer.key, observed.scorer.text, 'absent');
    saveState('want', JSON.stringify((0,aws_src/* wantTag */.Rw)(run)));
    const before = (attempt) => saveState('job', attempt);
    const name = await (0,aws_src/* ensureProcessingJob */.bM)(aws, plan.job, { digest: plan.digest, before, want: run });
    const interval = 1000 * trip.inputs['poll-interval'];
    const job = finished(plan.job, await (0,aws_src/* followProcessingJob */.Gn)(aws, name, { clock, signal, log, interval }));
    const place = { uri: store.uri, objects: scoreObjects(aws, store, signal) };
    return { job, fresh: await collectScores(place, plan, { ...observed, seconds: job.seconds }) };
}
/** What scoring took when it was done: a re-run is no cheaper for the budget than the first run was. */
function action_longest(scores) {
    const known = scores.flatMap((it) => it.seconds ?? []);
    return known.length > 0 ? Math.max(...known) : undefined;
}
/** Decides whether a candidate may go on. */
const evaluateGate = (0,src/* defineAction */.QP)({
    name: 'evaluate-gate',
    kind: 'evaluation',
    needs: needsOf,
    inputs,
    check: action_limits,
    place: placeGate,
    observe: (trip) => trip.inputs.evidence.is === 'scores' ? observe(trip) : observeClaim(trip, trip.inputs.evidence),
    plan: (trip, observed) => ('claim' in observed ? planClaimed(observed) : planGate(trip, observed)),
    describe: describeGate,
    perform: action_perform,
    async stop({ want, ...state }, post) {
        const own = want === undefined ? undefined : JSON.parse(want); // Safe: whoever began a job wrote it.
        for (const [name, job] of Object.entries(state))
            if (name === 'job' || /^evaluator-\d+$/.test(name))
                post.log.info(`${job}: ${aws_src/* becameOf */.n[await (0,aws_src/* stopProcessingJob */.j7)((0,aws_src/* reach */.gl)(post), job, own)]}`);
    },
    tell: tellGate,
});
/** Numbers of a file may be all that is known of a model. */
function needsOf({ evidence }) {
    if (evidence.is === 'scores')
        return ['dataset', 'training'];
    return evidence.is === 'training-job' || evidence.is === 'lambda' ? ['training'] : [];
}
/** SageMaker's limit for a processing job is nine days. */
function action_limits({ 'max-runtime': seconds }) {
    return seconds >= 1 && seconds <= 777_600 ? [] : [`max-runtime: must be from 1s to 216h, found ${seconds} s`];
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/index.ts



/* harmony default export */ const evaluate_gate = ((phase) => (0,src/* run */.eF)(evaluateGate, phase, aws_src/* s3Store */.yc));


/***/ }),

/***/ 4287:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ aliasTable),
/* harmony export */   q: () => (/* binding */ aliased)
/* harmony export */ });
/**
 * @param chances of up to 65,536 outcomes; they are divided by their sum. Each is met to within 2⁻³², as an index that is drawn
 * from a 32-bit integer is.
 */
function aliasTable(chances) {
    const bits = Math.max(1, Math.ceil(Math.log2(chances.length)));
    const cells = 2 ** bits;
    const whole = 2 ** (32 - bits);
    let sum = 0;
    for (let i = 0; i < chances.length; i += 1)
        sum += chances[i] ?? 0;
    const left = new Float64Array(cells);
    for (let i = 0; i < chances.length; i += 1)
        left[i] = (chances[i] * cells) / sum; // Safe: within the list.
    const [limits, aliases] = [new Uint32Array(cells).fill(whole), new Uint16Array(cells)];
    const [poor, rich] = [[], []];
    for (let i = 0; i < cells; i += 1) {
        aliases[i] = i;
        (left[i] < 1 ? poor : rich).push(i);
    }
    for (let giver = rich.pop(); giver !== undefined; giver = rich.pop()) {
        let taker = poor.pop();
        while (taker !== undefined) {
            limits[taker] = Math.round((left[taker] ?? 0) * whole);
            aliases[taker] = giver;
            left[giver] = (left[giver] ?? 0) - 1 + (left[taker] ?? 0);
            if ((left[giver] ?? 0) < 1)
                break;
            taker = poor.pop();
        }
        if (taker === undefined)
            break;
        poor.push(giver);
    }
    return { shift: 32 - bits, mask: whole - 1, limits, aliases };
}
/** @returns the outcome that a 32-bit integer stands for. */
function aliased({ shift, mask, limits, aliases }, integer) {
    const cell = integer >>> shift;
    const rest = integer & mask;
    // Safe, both: a cell is an index of the table.
    return rest < limits[cell] ? cell : aliases[cell];
}


/***/ }),

/***/ 7047:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (/* binding */ blockSums)
/* harmony export */ });
/* harmony import */ var _alias_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4287);
/* harmony import */ var _counts_law_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1542);
/* harmony import */ var _kernel_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8360);
/* harmony import */ var _memory_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5036);
/* harmony import */ var _streams_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9786);





const panel = 16;
/**
 * Sums of each column over Poisson counts of the block's records, per resample. Counts are drawn for four records at once as one
 * symbol, whose sum of values is looked up in a table ("Four Russians", Arlazarov et al., 1970): the same additions, made once.
 * @returns rows of `resamples` sums: one row per column, and last how many records were drawn.
 */
function blockSums(block) {
    const quads = Math.ceil((block.columns.length + 1) / 4);
    const place = (0,_memory_js__WEBPACK_IMPORTED_MODULE_0__/* .layout */ .Zp)(quads, block.resamples);
    const { loops, buffer } = (0,_kernel_js__WEBPACK_IMPORTED_MODULE_1__/* .openLoops */ .i)(place.bytes, block.loops);
    const memory = { ...place, buffer };
    const law = (0,_counts_law_js__WEBPACK_IMPORTED_MODULE_2__/* .countsLaw */ .F)(block.rate);
    (0,_memory_js__WEBPACK_IMPORTED_MODULE_0__/* .furnish */ .YZ)(buffer, law, (0,_streams_js__WEBPACK_IMPORTED_MODULE_3__/* .streamOf */ .m)(block.seed, 2 * block.part));
    const rest = (0,_streams_js__WEBPACK_IMPORTED_MODULE_3__/* .streamOf */ .m)(block.seed, 2 * block.part + 1);
    const work = { block, quads, loops, memory, settle: () => (0,_alias_js__WEBPACK_IMPORTED_MODULE_4__/* .aliased */ .q)(law.rest, rest.next()) };
    for (let first = block.from; first < block.to; first += panel)
        addPanel(work, first);
    return unpacked(work);
}
function addPanel(work, first) {
    const { block, quads, loops, memory } = work;
    writeRows(work, first);
    for (let group = 0; group < 4; group += 1)
        drawGroup(work, group);
    for (let quad = 0; quad < quads; quad += 1) {
        loops.tables(memory.rows + 512 * quad);
        loops.add(memory.symbols, memory.sums + 32 * block.resamples * quad, block.resamples);
    }
}
/** Records beyond the block are rows of zeros: however often they are drawn, they add nothing and are not counted. */
function writeRows({ block, quads, memory }, first) {
    const rows = new Float64Array(memory.buffer, memory.rows, 64 * quads);
    const there = Math.min(panel, block.to - first);
    rows.fill(0);
    for (let column = 0; column <= block.columns.length; column += 1) {
        const [values, at] = [block.columns[column], 64 * (column >>> 2) + (column & 3)];
        for (let i = 0; i < there; i += 1)
            rows[at + 4 * i] = values === undefined ? 1 : values[first + i];
    }
}
function drawGroup(work, group) {
    const { block, loops, memory, settle } = work;
    const out = memory.symbols + group * block.resamples;
    loops.draw(block.resamples, out, memory.list, memory.special);
    const [bytes, words] = [new Uint8Array(memory.buffer), new Uint32Array(memory.buffer)];
    let listed = words[_memory_js__WEBPACK_IMPORTED_MODULE_0__/* .fixed */ .Zu.spilled / 4] ?? 0;
    for (let i = 0; i < (words[_memory_js__WEBPACK_IMPORTED_MODULE_0__/* .fixed */ .Zu.special / 4] ?? 0); i += 1) {
        const replicate = words[memory.special / 4 + i] ?? 0;
        const packed = settle();
        let symbol = 0;
        for (let lane = 0; lane < 4; lane += 1) {
            const count = (packed >>> (4 * lane)) & 15;
            symbol |= Math.min(count, 3) << (2 * lane);
            for (let more = 3; more < count; more += 1) {
                if (listed === memory.room)
                    listed = spill(work, group, listed);
                words[memory.list / 4 + listed] = 4 * replicate + lane;
                listed += 1;
            }
        }
        bytes[out + replicate] = symbol;
    }
    spill(work, group, listed);
}
/** @returns 0: what is left in the list. */
function spill({ block, quads, loops, memory }, group, listed) {
    for (let quad = 0; quad < quads; quad += 1) {
        const rows = memory.rows + 512 * quad + 128 * group;
        loops.spill(memory.list, listed, rows, memory.sums + 32 * block.resamples * quad);
    }
    return 0;
}
function unpacked({ block: { columns, resamples }, memory }) {
    return Array.from({ length: columns.length + 1 }, (_, column) => {
        const sums = new Float64Array(memory.buffer, memory.sums + 32 * resamples * (column >>> 2), 4 * resamples);
        return Float64Array.from({ length: resamples }, (_, b) => sums[4 * b + (column & 3)] ?? Number.NaN);
    });
}


/***/ }),

/***/ 1542:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ countsLaw)
/* harmony export */ });
/* harmony import */ var _alias_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4287);

/** Beyond everything that a 32-bit integer can tell from nothing. */
const counts = 16;
/**
 * @param rate of the Poisson law that each count has, independent of the others. Drawing four at once costs a quarter of the random
 * integers, and lets their sums be looked up instead of added.
 */
function countsLaw(rate) {
    const chance = poisson(rate);
    const [symbols, lanes] = [new Uint8Array(512), new Uint8Array(512)];
    const first = new Float64Array(513);
    for (let symbol = 0; symbol < 256; symbol += 1) {
        symbols[symbol] = symbol;
        first[symbol] = [0, 1, 2, 3].reduce((product, lane) => product * (chance[countOf(symbol, lane)] ?? 0), 1);
    }
    const step = (chance[4] ?? 0) / (chance[3] ?? 1);
    let next = 256;
    for (let symbol = 0; symbol < 256; symbol += 1) {
        for (const lane of [0, 1, 2, 3].filter((it) => countOf(symbol, it) === 3)) {
            symbols[next] = symbol;
            lanes[next] = lane;
            first[next] = (first[symbol] ?? 0) * step;
            next += 1;
        }
    }
    const rest = restOf(chance);
    first[512] = rest.reduce((sum, it) => sum + it, 0);
    return { rate, first: (0,_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .aliasTable */ .$)(first), symbols, lanes, rest: (0,_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .aliasTable */ .$)(rest), single: (0,_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .aliasTable */ .$)(chance) };
}
const countOf = (symbol, lane) => (symbol >>> (2 * lane)) & 3;
function poisson(rate) {
    const chance = new Float64Array(counts).fill(Math.exp(-rate));
    for (let k = 1; k < counts; k += 1)
        chance[k] = ((chance[k - 1] ?? 0) * rate) / k;
    return chance;
}
/** All that the first table leaves: a count of 5 or more, or two of 4. Packed as sixteen bits, the first record lowest. */
function restOf(chance) {
    const all = new Float64Array(counts ** 4);
    const beyond = (it) => Math.max(0, it - 3);
    for (let d = 0; d < counts; d += 1)
        for (let c = 0; c < counts; c += 1)
            for (let b = 0; b < counts; b += 1) {
                const more = beyond(d) + beyond(c) + beyond(b);
                const three = chance[d] * chance[c] * chance[b]; // Safe: counts below 16.
                for (let a = 0; a < counts; a += 1)
                    if (more + beyond(a) > 1)
                        all[(((d << 4) | c) << 8) | (b << 4) | a] = three * chance[a];
            }
    return all;
}


/***/ }),

/***/ 8360:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ openLoops)
});

// EXTERNAL MODULE: ./packages/judge/src/metric/ranking.ts
var ranking = __webpack_require__(8306);
// EXTERNAL MODULE: ./packages/judge/src/resample/memory.ts
var memory = __webpack_require__(5036);
;// CONCATENATED MODULE: ./packages/judge/src/resample/plain.ts


const { imul } = Math;
const rotate = (x, by) => (x << by) | (x >>> (32 - by));
/** The loops of kernel.wat in TypeScript, to the bit: what they mean, and what runs where WebAssembly does not. */
function plainLoops(buffer) {
    const bytes = new Uint8Array(buffer);
    const words = new Uint32Array(buffer);
    const halves = new Uint16Array(buffer);
    const floats = new Float64Array(buffer);
    // Safe, all reads below: every address lies in the memory that layout() has measured.
    return {
        draw(n, out, list, special) {
            const at = memory/* fixed */.Zu.state / 4;
            let [a, b, c, d] = [
                words[at],
                words[at + 1],
                words[at + 2],
                words[at + 3],
            ];
            let [spilled, open] = [0, 0];
            for (let i = 0; i < n; i += 1) {
                const r = imul(rotate(imul(b, 5), 7), 9);
                const kept = b << 9;
                c ^= a;
                d ^= b;
                b ^= c;
                a ^= d;
                c ^= kept;
                d = rotate(d, 11);
                const cell = r >>> 22;
                const o = (r & 0x3fffff) < words[cell] ? cell : halves[memory/* fixed */.Zu.aliases / 2 + cell];
                if (o === 512)
                    words[special / 4 + open++] = i;
                else if (o >= 256)
                    words[list / 4 + spilled++] = i * 4 + bytes[memory/* fixed */.Zu.lanes + o];
                bytes[out + i] = o === 512 ? 0 : bytes[memory/* fixed */.Zu.symbols + o];
            }
            words.set([a, b, c, d], at);
            words.set([spilled, open], memory/* fixed */.Zu.spilled / 4);
        },
        tables(rows) {
            for (let g = 0; g < 4; g += 1) {
                const table = (memory/* fixed */.Zu.tables >>> 3) + g * 1024;
                floats.fill(0, table, table + 4);
                for (let lane = 0; lane < 4; lane += 1) {
                    const [row, size] = [(rows >>> 3) + 16 * g + 4 * lane, 4 ** (lane + 1)];
                    for (let t = size; t < 4 * size; t += 1)
                        floats[table + t] = floats[table + t - size] + floats[row + (t & 3)];
                }
            }
        },
        add(symbols, sums, n) {
            for (let b = 0; b < n; b += 1) {
                const to = (sums >>> 3) + 4 * b;
                for (let g = 0; g < 4; g += 1) {
                    const from = (memory/* fixed */.Zu.tables >>> 3) + 1024 * g + 4 * bytes[symbols + g * n + b];
                    for (let j = 0; j < 4; j += 1)
                        floats[to + j] = floats[to + j] + floats[from + j];
                }
            }
        },
        spill(list, count, rows, sums) {
            for (let e = 0; e < count; e += 1) {
                const entry = words[list / 4 + e];
                const [to, from] = [(sums >>> 3) + 4 * (entry >>> 2), (rows >>> 3) + 4 * (entry & 3)];
                for (let j = 0; j < 4; j += 1)
                    floats[to + j] = floats[to + j] + floats[from + j];
            }
        },
        spread(symbols, n, wide, to) {
            for (let i = 0; i < n; i += 1)
                words[to / 4 + i] = words[wide / 4 + bytes[symbols + i]];
        },
        total: (from, end) => bytes.subarray(from, end).reduce((sum, it) => sum + it, 0),
        area: (ranked, end, weights) => (0,ranking/* areaUnderCurve */.dI)(words.subarray(ranked / 4, end / 4), bytes.subarray(weights)),
    };
}

;// CONCATENATED MODULE: ./packages/judge/src/resample/kernel.ts

/** kernel.wat, assembled by wat2wasm of wabt 1.0. */
const assembled = [
    'AGFzbQEAAAABHwVgBH9/f38AYAF/AGADf39/AGACf38Bf2ADf39/AXwCCAEBbQFtAgABAwgHAAECAAADBAc3BwRkcmF3AAAGdGFibGVzAAEDYW',
    'RkAAIFc3BpbGwAAwZzcHJlYWQABAV0b3RhbAAFBGFyZWEABgriCAeqAgEKf0GAOCgCACEEQYQ4KAIAIQVBiDgoAgAhBkGMOCgCACEHIAIhDCAD',
    'IQ0DQCAFQQVsQQd3QQlsIQkgBUEJdCELIAYgBHMhBiAHIAVzIQcgBSAGcyEFIAQgB3MhBCAGIAtzIQYgB0ELdyEHIAlBFnYhCiAKIApBAXQvAY',
    'AgIAlB////AXEgCkECdCgCAEkbIQsgC0GAAk8EQCALQYAERgRAIAMgCDYCACADQQRqIQNBACELBSACIAhBAnQgCy0AgDRyNgIAIAJBBGohAiAL',
    'LQCAMCELCwsgASAIaiALOgAAIAhBAWoiCCAASQ0AC0GAOCAENgIAQYQ4IAU2AgBBiDggBjYCAEGMOCAHNgIAQZA4IAIgDGtBAnY2AgBBlDggAy',
    'ANa0ECdjYCAAvIAQIFfwJ7QYDAACEBA0AgAf0MAAAAAAAAAAAAAAAAAAAAAP0LBAAgAf0MAAAAAAAAAAAAAAAAAAAAAP0LBBAgAUEgaiEBQSAh',
    'A0EAIQQDQCAA/QAEACEGIAD9AAQQIQcgASADQQNsaiECA0AgASABIANr/QAEACAG/fAB/QsEACABIAEgA2v9AAQQIAf98AH9CwQQIAFBIGoiAS',
    'ACSQ0ACyAAQSBqIQAgA0ECdCEDIARBAWoiBEEESQ0ACyAFQQFqIgVBBEkNAAsL+gEDAn8CewJ/IAAgAmohAyACQQF0IQcgAkEDbCEIA0AgAf0A',
    'BAAhBSAB/QAEECEGIAAtAABBBXQhBCAFIAT9AASAQP3wASEFIAYgBP0ABJBA/fABIQYgACACai0AAEEFdCEEIAUgBP0ABICAAf3wASEFIAYgBP',
    '0ABJCAAf3wASEGIAAgB2otAABBBXQhBCAFIAT9AASAwAH98AEhBSAGIAT9AASQwAH98AEhBiAAIAhqLQAAQQV0IQQgBSAE/QAEgIAC/fABIQUg',
    'BiAE/QAEkIAC/fABIQYgASAF/QsEACABIAb9CwQQIAFBIGohASAAQQFqIgAgA0kNAAsLbwEEfyABRQRADwsgACABQQJ0aiEEA0AgACgCACEFIA',
    'MgBUECdkEFdGohBiACIAVBA3FBBXRqIQcgBiAG/QAEACAH/QAEAP3wAf0LBAAgBiAG/QAEECAH/QAEEP3wAf0LBBAgAEEEaiIAIARJDQALCzQB',
    'AX8gACABaiEEA0AgAyACIAAtAABBAnRqKAIANgIAIANBBGohAyAAQQFqIgAgBEkNAAsLOwEBewNAIAIgAP0ABAD9ff1//a4BIQIgAEEQaiIAIA',
    'FJDQALIAL9GwAgAv0bAWogAv0bAiAC/RsDamoLjAECB38BfgNAIAAoAgAhAyACIANBAnZqLQAAIQQgBEEAIANBAXFrcSEFIAYgBWohBiAHIAQg',
    'BWtqIQcgA0ECcQRAIAogBq0gCEEBdCAHaq1+fCEKIAggB2ohCCAJIAZqIQlBACEGQQAhBwsgAEEEaiIAIAFJDQALIAq6RAAAAAAAAABAIAm4oi',
    'AIuKKjCw==',
];
/** Loops with the memory that they work in. `fast` has them twice as wide where there is WebAssembly; the bits are the same. */
function openLoops(bytes, kind = 'fast') {
    // Safe: it is there or it is not, and it is everywhere the same.
    const { WebAssembly: assembly } = globalThis;
    if (kind === 'plain' || assembly === undefined) {
        const buffer = new ArrayBuffer(Math.ceil(bytes / 16) * 16);
        return { loops: plainLoops(buffer), buffer };
    }
    const memory = new assembly.Memory({ initial: Math.ceil(bytes / 65_536) });
    const module = new assembly.Module(Buffer.from(assembled.join(''), 'base64'));
    // Safe: these are the exports of the module above.
    const { exports } = new assembly.Instance(module, { m: { m: memory } });
    return { loops: exports, buffer: memory.buffer };
}


/***/ }),

/***/ 5036:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YZ: () => (/* binding */ furnish),
/* harmony export */   Zp: () => (/* binding */ layout),
/* harmony export */   Zu: () => (/* binding */ fixed)
/* harmony export */ });
const fixed = {
    limits: 0,
    aliases: 4096,
    symbols: 6144,
    lanes: 6656,
    state: 7168,
    spilled: 7184,
    special: 7188,
    tables: 8192,
};
const firstFree = 40_960;
/** @param quads columns divided by four, rounded up. */
function layout(quads, resamples) {
    const rows = firstFree;
    const symbols = rows + 512 * quads;
    const list = even(symbols + 4 * resamples);
    const room = resamples + 64;
    const special = list + 4 * room;
    const sums = even(special + 4 * resamples);
    return { rows, symbols, list, room, special, sums, bytes: sums + 32 * resamples * quads };
}
const even = (at) => Math.ceil(at / 16) * 16;
/** Writes the law that symbols are drawn by, and the state of the stream that draws them. */
function furnish(buffer, { first, symbols, lanes }, stream) {
    new Uint32Array(buffer, fixed.limits, 1024).set(first.limits);
    new Uint16Array(buffer, fixed.aliases, 1024).set(first.aliases);
    new Uint8Array(buffer, fixed.symbols, 512).set(symbols);
    new Uint8Array(buffer, fixed.lanes, 512).set(lanes);
    // A stream of its own, begun from four outputs of the given one: its state is never all 0.
    new Uint32Array(buffer, fixed.state, 4).set([stream.next(), stream.next(), stream.next(), stream.next() | 1]);
}


/***/ }),

/***/ 1593:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ rateFor)
/* harmony export */ });
/**
 * Why this is the bootstrap and not something like it: counts of n draws with replacement are multinomial. Independent Poisson
 * counts, given their sum N, are multinomial with N draws; adding n − N draws with replacement makes them multinomial with n draws,
 * whatever N was (Johnson, Kotz and Balakrishnan, Discrete Multivariate Distributions, 1997, 35.2). The rate lies 3.5
 * standard deviations below 1, so that N is above n about once in 4,000 resamples; such a resample is thrown away and drawn anew,
 * which changes nothing: given any N that is kept, the result is the same law.
 */
const rateFor = (records) => Math.max(0.1, 1 - 3.5 / Math.sqrt(records));


/***/ }),

/***/ 9786:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ streamOf)
/* harmony export */ });
/* harmony import */ var _statistics_random_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2828);

/**
 * A stream of its own for each part of the work, so that it does not matter which thread does it, nor when. Parts of one seed
 * have different seeds: a product with an odd number loses nothing.
 */
const streamOf = (seed, part) => (0,_statistics_random_js__WEBPACK_IMPORTED_MODULE_0__/* .random */ .y)((seed ^ Math.imul(part + 1, 0x9e3779b1)) >>> 0);


/***/ }),

/***/ 2269:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ judgeTasks)
/* harmony export */ });
/** What threads can do for this room. */
const judgeTasks = {
    'judge-block-sums': () => __webpack_require__.e(/* import() */ 7047).then(__webpack_require__.bind(__webpack_require__, 7047)),
    'judge-top-up': () => __webpack_require__.e(/* import() */ 6500).then(__webpack_require__.bind(__webpack_require__, 6500)),
    'judge-whole': () => Promise.all(/* import() */[__webpack_require__.e(3842), __webpack_require__.e(6843)]).then(__webpack_require__.bind(__webpack_require__, 6843)),
};


/***/ }),

/***/ 6500:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (/* binding */ topUp)
/* harmony export */ });
/* harmony import */ var _streams_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9786);

/** Draws the records that are missing, with replacement among all, so that every resample has as many as there are (see rate.ts). */
function topUp(order) {
    const { columns, bounds, drawn } = order;
    const picks = picked(order);
    // Column by column: one column stays in the processor's cache while all replicates pick from it.
    const rows = bounds
        .slice(1)
        .map((_, part) => [
        ...columns.map((column) => drawn.map((__, b) => sumAt(column, picks, 2 * (b * (bounds.length - 1) + part)))),
        drawn.map((__, b) => sizeOf(picks, 2 * (b * (bounds.length - 1) + part))),
    ]);
    const anew = [...drawn.keys()].filter((b) => (drawn[b] ?? 0) > order.records).map((b) => order.first + b);
    return { rows, anew };
}
function picked({ records, first, drawn, bounds, seed }) {
    const missing = drawn.map((there) => (there > records ? records : records - there));
    const all = new Uint32Array(missing.reduce((sum, it) => sum + it, 0));
    const ranges = [];
    let at = 0;
    missing.forEach((count, b) => {
        // Apart from the streams of blocks by some bits of the seed.
        const stream = (0,_streams_js__WEBPACK_IMPORTED_MODULE_0__/* .streamOf */ .m)(seed ^ 0x5bd1e995, first + b);
        const own = all.subarray(at, at + count);
        for (let i = 0; i < count; i += 1)
            own[i] = stream.below(records);
        own.sort();
        let from = at;
        for (const bound of bounds.slice(1)) {
            let to = from;
            while (to < at + count && all[to] < bound)
                to += 1; // Safe: within the picks.
            ranges.push(from, to);
            from = to;
        }
        at += count;
    });
    return { records: all, ranges: Uint32Array.from(ranges) };
}
const sizeOf = ({ ranges }, range) => (ranges[range + 1] ?? 0) - (ranges[range] ?? 0);
function sumAt(column, { records, ranges }, range) {
    let sum = 0;
    const to = ranges[range + 1] ?? 0;
    for (let i = ranges[range] ?? 0; i < to; i += 1)
        sum += column[records[i]]; // Safe: indices of records.
    return sum;
}


/***/ }),

/***/ 6843:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ wholeReplicates)
});

// EXTERNAL MODULE: ./packages/judge/src/metric/form.ts
var metric_form = __webpack_require__(2948);
// EXTERNAL MODULE: ./packages/judge/src/metric/index.ts + 6 modules
var metric = __webpack_require__(3842);
// EXTERNAL MODULE: ./packages/judge/src/statistics/order.ts
var statistics_order = __webpack_require__(507);
// EXTERNAL MODULE: ./packages/judge/src/resample/alias.ts
var alias = __webpack_require__(4287);
// EXTERNAL MODULE: ./packages/judge/src/resample/counts-law.ts
var counts_law = __webpack_require__(1542);
// EXTERNAL MODULE: ./packages/judge/src/resample/kernel.ts + 1 modules
var kernel = __webpack_require__(8360);
// EXTERNAL MODULE: ./packages/judge/src/resample/memory.ts
var memory = __webpack_require__(5036);
// EXTERNAL MODULE: ./packages/judge/src/resample/rate.ts
var rate = __webpack_require__(1593);
;// CONCATENATED MODULE: ./packages/judge/src/resample/draw-weights.ts





/** @param orders how many orders of the records will be kept. */
function weightsDrawer(records, { orders = 0, kind = 'fast' } = {}) {
    const groups = Math.ceil(records / 4);
    const place = placeOf(groups, orders);
    const { loops, buffer } = (0,kernel/* openLoops */.i)(place.bytes, kind);
    const law = (0,counts_law/* countsLaw */.F)((0,rate/* rateFor */.c)(records));
    const [all, words] = [new Uint8Array(buffer), new Uint32Array(buffer)];
    words.set(spread(), place.wide / 4);
    const end = place.weights + records;
    // Safe, all reads here: addresses of the memory that was just written.
    const count = (source) => {
        (0,memory/* furnish */.YZ)(buffer, law, source);
        loops.draw(groups, place.symbols, place.list, place.special);
        loops.spread(place.symbols, groups, place.wide, place.weights);
        for (let i = 0; i < words[memory/* fixed */.Zu.spilled / 4]; i += 1) {
            const at = place.weights + words[place.list / 4 + i];
            all[at] = all[at] + 1;
        }
        for (let i = 0; i < words[memory/* fixed */.Zu.special / 4]; i += 1)
            words[place.weights / 4 + words[place.special / 4 + i]] = widened((0,alias/* aliased */.q)(law.rest, source.next()));
        all.fill(0, end, place.weights + even(4 * groups));
        return loops.total(place.weights, place.weights + even(4 * groups));
    };
    let kept = 0;
    return {
        weights: new Uint8Array(buffer, place.weights, records),
        draw(source) {
            let drawn = count(source);
            while (drawn > records)
                drawn = count(source);
            for (; drawn < records; drawn += 1) {
                const pick = place.weights + source.below(records);
                all[pick] = all[pick] + 1;
            }
        },
        area(ranked) {
            const at = place.orders + 16 * groups * kept;
            kept += 1;
            words.set(ranked, at / 4);
            return () => loops.area(at, at + 4 * ranked.length, place.weights);
        },
    };
}
function placeOf(groups, orders) {
    const wide = memory/* fixed */.Zu.tables;
    const symbols = wide + 1024;
    const list = even(symbols + groups);
    const special = list + 4 * groups;
    const weights = even(special + 4 * groups);
    const ordered = weights + even(4 * groups);
    return { wide, symbols, list, special, weights, orders: ordered, bytes: ordered + 16 * groups * orders };
}
const even = (at) => Math.ceil(at / 16) * 16;
/** Per outcome of eight bits, its four counts as the bytes of one word. */
const spread = () => Uint32Array.from({ length: 256 }, (_, it) => ((it & 3) | ((it & 12) << 6) | ((it & 48) << 12) | ((it & 192) << 18)) >>> 0);
const widened = (packed) => ((packed & 15) | ((packed & 240) << 4) | ((packed & 3840) << 8) | ((packed & 61_440) << 12)) >>> 0;

// EXTERNAL MODULE: ./packages/judge/src/resample/streams.ts
var streams = __webpack_require__(9786);
;// CONCATENATED MODULE: ./packages/judge/src/resample/whole-replicates.ts





/** @returns per metric and model, a row of replicates. Each replicate has a stream of its own. */
function wholeReplicates(run) {
    const { labels, sides } = byFirstSide(run);
    const records = labels.length;
    const forms = run.names.flatMap((name) => sides.map((scores) => metric/* measurable */.i[name].prepare({ labels, scores, threshold: run.threshold })));
    const drawer = weightsDrawer(records, { orders: forms.length });
    const statistics = forms.map((form) => {
        if (form.is !== 'whole' || form.ofArea === undefined)
            return (0,metric_form/* statisticOf */.Qr)(form);
        const [{ ranked, then }, area] = [form.ofArea, drawer.area(form.ofArea.ranked)];
        return ranked.length > 0 ? () => then(area()) : () => Number.NaN;
    });
    const rows = statistics.map(() => new Float64Array(run.count));
    for (let b = 0; b < run.count; b += 1) {
        drawer.draw((0,streams/* streamOf */.m)(run.seed, run.first + b));
        for (const [s, statistic] of statistics.entries()) {
            const row = rows[s];
            if (row)
                row[b] = statistic(drawer.weights);
        }
    }
    return rows;
}
/** Records in the order of the first model's scores: its ranks are then walked from one end of memory to the other. */
function byFirstSide({ labels, sides }) {
    const order = (0,statistics_order/* ascendingOrder */.be)(sides[0] ?? labels);
    const sorted = (values) => {
        const all = new Float64Array(values.length);
        for (let i = 0; i < all.length; i += 1)
            all[i] = values[order[i]]; // Safe: indices of records.
        return all;
    };
    return { labels: sorted(labels), sides: sides.map(sorted) };
}


/***/ }),

/***/ 2828:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ random)
/* harmony export */ });
// Looked up once: a global costs a search at each use, and these are used millions of times.
const { floor, imul } = Math;
/**
 * xoshiro128** (Blackman and Vigna, 2018) whose state is four outputs of splitmix32. Integers only: no rounding can make two
 * machines disagree.
 * @param seed an unsigned 32-bit integer.
 */
function random(seed) {
    const seeds = splitmix32(seed);
    let [a, b, c, d] = [seeds(), seeds(), seeds(), seeds()];
    const next = () => {
        const out = imul(rotate(imul(b, 5), 7), 9) >>> 0;
        const kept = b << 9;
        c ^= a;
        d ^= b;
        b ^= c;
        a ^= d;
        c ^= kept;
        d = rotate(d, 11);
        return out;
    };
    return { next, below: (n) => floor((next() * n) / 4294967296) };
}
const rotate = (x, by) => (x << by) | (x >>> (32 - by));
/** A counter by the golden ratio, through the finaliser of MurmurHash3. */
function splitmix32(seed) {
    let state = seed | 0;
    return () => {
        state = (state + 0x9e3779b9) | 0;
        let z = state;
        z = imul(z ^ (z >>> 16), 0x85ebca6b);
        z = imul(z ^ (z >>> 13), 0xc2b2ae35);
        return (z ^ (z >>> 16)) >>> 0;
    };
}


/***/ })

};
