export const id = 894;
export const ids = [894];
export const modules = {

/***/ 8894:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "default": () => (/* binding */ evaluate_gate)
});

// EXTERNAL MODULE: ./packages/action/src/index.ts + 18 modules
var src = __webpack_require__(8257);
// EXTERNAL MODULE: ./packages/aws/src/index.ts + 41 modules
var aws_src = __webpack_require__(242);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./packages/judge/src/metric/metric.ts
const better = { classes: [], labels: 'number', scores: 'number' };
/** Fills in what most metrics have in common. */
const higher = (own) => ({
    ...better,
    direction: 'higher-is-better',
    range: [0, 1],
    ...own,
});
/** Fills in what most losses have in common. */
const lower = (own) => ({
    ...better,
    direction: 'lower-is-better',
    range: [0, Number.POSITIVE_INFINITY],
    ...own,
});

;// CONCATENATED MODULE: ./packages/judge/src/metric/decisions.ts

/** A metric of the confusion table. Division by nothing gives NaN: not defined on these records. */
function decision(of, own = {}) {
    return higher({ labels: 'binary', ...own, prepare: (scored) => overTable(scored, of) });
}
function overTable({ labels, scores, threshold }, of) {
    const cells = Uint8Array.from(labels, (label, i) => 2 * label + ((scores[i] ?? Number.NaN) >= threshold ? 1 : 0));
    return (draws) => {
        let [tn, fp, fn, tp] = [0, 0, 0, 0];
        for (let i = 0; i < draws.length; i += 1) {
            const cell = cells[draws[i]]; // Safe: a draw holds indices of records.
            if (cell === 0)
                tn += 1;
            else if (cell === 1)
                fp += 1;
            else if (cell === 2)
                fn += 1;
            else
                tp += 1;
        }
        return of({ tn, fp, fn, tp });
    };
}
const decisions_all = ({ tp, fp, tn, fn }) => tp + fp + tn + fn;
const accuracy = decision((t) => (t.tp + t.tn) / decisions_all(t));
const precision = decision(({ tp, fp }) => tp / (tp + fp), { classes: [1] });
const recall = decision(({ tp, fn }) => tp / (tp + fn), { classes: [1] });
const specificity = decision(({ tn, fp }) => tn / (tn + fp), { classes: [0] });
const f1 = decision(({ tp, fp, fn }) => (2 * tp) / (2 * tp + fp + fn), { classes: [1] });
const balancedAccuracy = decision(({ tp, fn, tn, fp }) => (tp / (tp + fn) + tn / (tn + fp)) / 2, {
    classes: [0, 1],
});
/** Matthews' correlation of decision and label; 0 where every decision is the same, as scikit-learn has it. */
const mcc = decision(({ tp, fp, tn, fn }) => {
    const spread = Math.sqrt(tp + fp) * Math.sqrt(tp + fn) * Math.sqrt(tn + fp) * Math.sqrt(tn + fn);
    return spread === 0 ? 0 : (tp * tn - fp * fn) / spread;
}, { range: [-1, 1], classes: [0, 1] });
/** Cohen's kappa: agreement with the label beyond what the two shares would give by chance. */
const kappa = decision((t) => {
    const chance = ((t.tp + t.fp) * (t.tp + t.fn) + (t.tn + t.fn) * (t.tn + t.fp)) / decisions_all(t) ** 2;
    return ((t.tp + t.tn) / decisions_all(t) - chance) / (1 - chance);
}, { range: [-1, 1], classes: [0, 1] });

;// CONCATENATED MODULE: ./packages/judge/src/metric/losses.ts

/** One loss per record; the metric is their mean, or a function of it. */
function meanOf(loss, then = (mean) => mean) {
    return ({ labels, scores }) => {
        const losses = Float64Array.from(labels, (label, i) => loss(label, scores[i] ?? Number.NaN));
        return (draws) => {
            let sum = 0;
            for (let i = 0; i < draws.length; i += 1)
                sum += losses[draws[i]]; // Safe: draws index records.
            return then(sum / draws.length);
        };
    };
}
const probability = { labels: 'binary', scores: 'probability' };
/** Certain and wrong would cost infinitely much; clipped where scikit-learn 1.2 clips. */
const least = 1e-15;
const clipped = (p) => Math.min(1 - least, Math.max(least, p));
const logLoss = lower({
    ...probability,
    prepare: meanOf((label, score) => -(label === 1 ? Math.log(clipped(score)) : Math.log1p(-clipped(score)))),
});
const brier = lower({ ...probability, range: [0, 1], prepare: meanOf((label, score) => (score - label) ** 2) });
const mae = lower({ prepare: meanOf((label, score) => Math.abs(score - label)) });
const mse = lower({ prepare: meanOf((label, score) => (score - label) ** 2) });
const rmse = lower({ prepare: meanOf((label, score) => (score - label) ** 2, Math.sqrt) });
/** As a fraction, not in percent. Not defined where a label is 0. */
const mape = lower({
    prepare: meanOf((label, score) => (label === 0 ? Number.NaN : Math.abs((score - label) / label))),
});
const bins = 10;
/** Expected calibration error over ten bins of equal width: how far stated and observed shares lie apart, by share of records. */
const ece = lower({
    ...probability,
    range: [0, 1],
    prepare: ({ labels, scores }) => {
        const bin = Uint8Array.from(scores, (score) => Math.min(Math.floor(bins * score), bins - 1));
        const excess = Float64Array.from(labels, (label, i) => label - (scores[i] ?? Number.NaN));
        const sums = new Float64Array(bins);
        return (draws) => {
            sums.fill(0);
            for (const i of draws)
                sums[bin[i] ?? 0] = (sums[bin[i] ?? 0] ?? 0) + (excess[i] ?? 0);
            return sums.reduce((sum, it) => sum + Math.abs(it), 0) / draws.length;
        };
    },
});
/** Share of the labels' variance that the scores explain. Not defined where all labels are the same. */
const r2 = higher({
    range: [Number.NEGATIVE_INFINITY, 1],
    prepare: ({ labels, scores }) => {
        // Taken from the overall mean, so that squares of large labels do not swallow their differences.
        const mean = labels.reduce((sum, it) => sum + it, 0) / labels.length;
        return (draws) => {
            let [sum, squares, errors] = [0, 0, 0];
            for (const i of draws) {
                const [label, score] = [(labels[i] ?? 0) - mean, (scores[i] ?? 0) - mean];
                sum += label;
                squares += label * label;
                errors += (score - label) ** 2;
            }
            const spread = squares - (sum * sum) / draws.length;
            return spread > 0 ? 1 - errors / spread : Number.NaN;
        };
    },
});

;// CONCATENATED MODULE: ./packages/judge/src/metric/ranking.ts

/** Area under the ROC curve; ties count one half. Linear in the records per draw, as sorting is done once. */
const auc = higher({
    labels: 'binary',
    classes: [0, 1],
    prepare: (scored) => overRanks(scored, areaUnderCurve),
});
/** Average precision: precision at each threshold, weighted by the recall that it adds (as scikit-learn defines it). */
const averagePrecision = higher({
    labels: 'binary',
    classes: [0, 1],
    prepare: (scored) => overRanks(scored, precisionByRecall),
});
function overRanks(scored, read) {
    const { places, counts } = rank(scored);
    return (draws) => {
        counts.fill(0);
        for (let i = 0; i < draws.length; i += 1) {
            // Safe: a draw is an index of a record, and a place an index of counts. Checked access costs a third of the time here.
            const place = places[draws[i]];
            counts[place] = counts[place] + 1;
        }
        return read(counts);
    };
}
function areaUnderCurve(counts) {
    let [below, positives, doubled] = [0, 0, 0];
    for (let g = 0; g < counts.length; g += 2) {
        const [negative, positive] = [counts[g], counts[g + 1]]; // Safe: both are within the array.
        doubled += positive * (2 * below + negative);
        below += negative;
        positives += positive;
    }
    return doubled / (2 * positives * below);
}
function precisionByRecall(counts) {
    let [seen, found, sum] = [0, 0, 0];
    for (let g = counts.length - 2; g >= 0; g -= 2) {
        const [negative, positive] = [counts[g], counts[g + 1]]; // Safe: both are within the array.
        seen += negative + positive;
        found += positive;
        if (positive > 0)
            sum += (positive * found) / seen;
    }
    return sum / found;
}
function rank({ labels, scores }) {
    const ascending = Float64Array.from(new Set(scores)).sort();
    const positions = new Map([...ascending].map((score, position) => [score, position]));
    const places = Uint32Array.from(scores, (score, i) => 2 * (positions.get(score) ?? 0) + (labels[i] ?? 0));
    return { places, counts: new Uint32Array(2 * ascending.length) };
}

;// CONCATENATED MODULE: ./packages/judge/src/metric/index.ts



/** Every metric under the name that `modelway.yml` gives it. */
const metrics = {
    auc: auc,
    'average-precision': averagePrecision,
    accuracy: accuracy,
    'balanced-accuracy': balancedAccuracy,
    precision: precision,
    recall: recall,
    specificity: specificity,
    f1: f1,
    mcc: mcc,
    kappa: kappa,
    'log-loss': logLoss,
    brier: brier,
    ece: ece,
    mae: mae,
    mse: mse,
    rmse: rmse,
    mape: mape,
    r2: r2,
};
// Safe: these are the table's own keys.
const metricNames = Object.keys(metrics);

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
function metricFaults(name, { labels, candidate, baseline }) {
    const metric = metrics[name];
    const odd = metric.labels === 'binary' ? count(labels, (it) => it !== 0 && it !== 1) : 0;
    const outside = metric.scores === 'probability'
        ? count(candidate, (it) => it < 0 || it > 1) + count(baseline ?? new Float64Array(), (it) => it < 0 || it > 1)
        : 0;
    return [
        ...(odd > 0 ? [`${name} needs labels that are 0 or 1; ${odd} of ${labels.length} are not (see "positive")`] : []),
        ...(outside > 0 ? [`${name} needs probabilities; ${outside} scores are below 0 or above 1`] : []),
    ];
}
function count(column, is) {
    return column.reduce((sum, it) => sum + (is(it) ? 1 : 0), 0);
}

// EXTERNAL MODULE: ./packages/lineage/src/index.ts + 18 modules
var lineage_src = __webpack_require__(2189);
;// CONCATENATED MODULE: ./packages/judge/src/conclude.ts

/** More sentences than this are no longer read; the comparisons hold them all. */
const mostReasons = 12;
/** @returns one word for all comparisons, with the sentences that carry it first. No comparison at all is inconclusive. */
function conclude(policy, evidence, judged) {
    const decisive = judged.filter((it) => it.mustPass || it.comparison.word === 'fail').map((it) => it.comparison);
    if (decisive.length === 0)
        return (0,lineage_src/* inconclusive */.Ni)(nothingToJudgeBy(policy));
    const word = (0,lineage_src/* worst */.QZ)(decisive.map((it) => it.word));
    const others = judged.map((it) => it.comparison).filter((it) => !decisive.includes(it));
    const told = word === 'pass' ? decisive : decisive.filter((it) => it.word !== 'pass').sort(failuresFirst);
    return { word, reasons: [...atMost(told), ...undecidedSlices(others), ...notes(policy, evidence)] };
}
const failuresFirst = (a, b) => Number(b.word === 'fail') - Number(a.word === 'fail');
function atMost(comparisons) {
    const left = comparisons.length - mostReasons;
    const told = comparisons.slice(0, mostReasons).map((it) => it.reason);
    return left > 0 ? [...told, `and ${left} more; see the comparisons`] : told;
}
function undecidedSlices(others) {
    const open = others.filter((it) => it.word !== 'pass').length;
    if (open === 0)
        return [];
    return [`${open} of ${others.length} comparisons on slices do not decide; none of them shows a regression`];
}
function nothingToJudgeBy({ metrics }) {
    return `There is no serving model to compare with, and the policy sets no "bound" for ${Object.keys(metrics).join(', ')}: nothing could be judged; add a bound`;
}
/** What a reader has to know to take the verdict for what it is. */
function notes({ metrics }, { candidate, baseline }) {
    const unjudged = Object.entries(metrics).flatMap(([name, rule]) => (rule?.bound === undefined ? [name] : []));
    const alone = 'There is no serving model to compare with: only absolute bounds were judged';
    return [
        ...(candidate.every((it) => it === candidate[0])
            ? [`The candidate gives every record the same score, ${candidate[0]}`]
            : []),
        ...(baseline?.every((it, i) => it === candidate[i])
            ? ['The candidate and the serving model give the same score for every record']
            : []),
        ...(baseline === undefined ? [unjudged.length > 0 ? `${alone}, and ${unjudged.join(', ')} has none` : alone] : []),
    ];
}

;// CONCATENATED MODULE: ./packages/judge/src/statistics/random.ts
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

;// CONCATENATED MODULE: ./packages/judge/src/statistics/bootstrap.ts

/** Statistics on `resamples` resamples: one row of replicates per statistic, all from the same draws, so rows are paired. */
function replicates(statistics, { records, resamples, seed }) {
    const rows = statistics.map(() => new Float64Array(resamples));
    const draws = new Uint32Array(records);
    const source = random(seed);
    for (let b = 0; b < resamples; b += 1) {
        for (let i = 0; i < records; i += 1)
            draws[i] = source.below(records);
        statistics.forEach((statistic, s) => {
            const row = rows[s];
            if (row)
                row[b] = statistic(draws);
        });
    }
    return rows;
}
/** @returns every record once: the draw on which a statistic is the metric itself. */
const everyRecord = (records) => Uint32Array.from({ length: records }, (_, i) => i);
/** Up to here each record is left out in turn; beyond, random blocks are, because n leave-outs of n records each cost n². */
const leaveOneOutLimit = 5000;
const blockCount = 20;
/** @returns the statistics with a part of the records left out: per statistic one value per part. BCa takes its skewness from them. */
function jackknife(statistics, { records, seed }) {
    const parts = records <= leaveOneOutLimit ? leaveOneOut(records) : leaveBlocksOut(records, random((seed ^ 0x9e3779b9) >>> 0));
    const rows = statistics.map(() => []);
    for (const kept of parts)
        for (const [s, statistic] of statistics.entries())
            rows[s]?.push(statistic(kept));
    return rows.map((row) => Float64Array.from(row));
}
/** One array is reused: leaving out i + 1 instead of i changes one place of it. */
function* leaveOneOut(records) {
    const kept = Uint32Array.from({ length: records - 1 }, (_, i) => i + 1);
    yield kept;
    for (let i = 0; i < records - 1; i += 1) {
        kept[i] = i;
        yield kept;
    }
}
function* leaveBlocksOut(records, source) {
    const order = shuffled(records, source);
    for (let block = 0; block < blockCount; block += 1) {
        yield order.filter((_, i) => i % blockCount !== block);
    }
}
function shuffled(records, source) {
    const order = everyRecord(records);
    for (let i = records - 1; i > 0; i -= 1) {
        const j = source.below(i + 1);
        const kept = order[i] ?? 0;
        order[i] = order[j] ?? 0;
        order[j] = kept;
    }
    return order;
}

;// CONCATENATED MODULE: ./packages/judge/src/measure.ts


/** Measures several metrics on the same resamples: drawing them is most of the work. */
function measure(group, names, settings) {
    const records = group.labels.length;
    const sides = [group.candidate, ...(group.baseline ? [group.baseline] : [])];
    const statistics = names.flatMap((name) => sides.map((scores) => prepared(name, { ...group, scores }, settings)));
    const rows = replicates(statistics, { records, ...settings });
    const left = jackknife(statistics, { records, ...settings });
    const every = everyRecord(records);
    const raws = statistics.map((statistic, i) => ({
        estimate: statistic(every),
        replicates: rows[i] ?? new Float64Array(),
        jackknife: left[i] ?? new Float64Array(),
    }));
    return new Map(names.map((name, i) => [name, measured(records, raws.slice(i * sides.length, (i + 1) * sides.length))]));
}
function prepared(name, { labels, scores }, { threshold }) {
    return metrics[name].prepare({ labels, scores, threshold });
}
function measured(records, [candidate, baseline]) {
    if (candidate === undefined)
        throw new RangeError('a metric was measured on no model');
    if (baseline === undefined)
        return { records, candidate: defined(candidate) };
    const difference = {
        estimate: candidate.estimate - baseline.estimate,
        replicates: candidate.replicates.map((it, b) => it - (baseline.replicates[b] ?? Number.NaN)),
        jackknife: candidate.jackknife.map((it, i) => it - (baseline.jackknife[i] ?? Number.NaN)),
    };
    return { records, candidate: defined(candidate), baseline: defined(baseline), difference: defined(difference) };
}
function defined({ estimate, replicates: all, jackknife: left }) {
    const kept = all.filter((it) => Number.isFinite(it));
    return {
        estimate,
        replicates: kept,
        jackknife: left.filter((it) => Number.isFinite(it)),
        undefinedShare: 1 - kept.length / all.length,
    };
}

;// CONCATENATED MODULE: ./packages/judge/src/subject.ts


/** @returns 1 when a larger value is better, −1 when a smaller one is. */
const orientation = (metric) => (metrics[metric].direction === 'higher-is-better' ? 1 : -1);
/** @returns the comparison as the lineage keeps it. */
function compared({ metric, slice, records, rule, limit }, found) {
    return {
        metric,
        ...(slice ? { slice: { ...slice } } : {}),
        rule,
        direction: metrics[metric].direction,
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
function changeSentence(subject, found) {
    const scale = subject.limit > 0 ? subject.limit : found.high - found.low;
    const show = shown(scale);
    const size = show(Math.abs(found.estimate));
    const moved = found.estimate === 0 ? 'did not change' : `${found.estimate < 0 ? 'fell' : 'rose'} by ${size}`;
    return `${nameOf(subject)} ${moved} (${range(subject, found, show)}); the policy allows ${allowance(subject)}`;
}
/** @returns "auc is 0.712 (90 % interval 0.694 to 0.731); the policy asks for at least 0.75". */
function boundSentence(subject, found) {
    const show = shown(found.high > found.low ? found.high - found.low : 0.01);
    const asks = orientation(subject.metric) === 1 ? 'at least' : 'at most';
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
function allowance({ metric, limit }) {
    const way = orientation(metric) === 1 ? 'fall' : 'rise';
    return limit === 0 ? `no ${way}` : `a ${way} of ${limit}`;
}
function range({ confidence }, { low, high }, show) {
    const percent = Number((100 * (2 * confidence - 1)).toPrecision(3));
    return `${percent} % interval ${show(low)} to ${show(high)}`;
}
/** @returns a way to write numbers with two digits of what matters at this scale. */
function shown(scale) {
    const places = scale > 0 ? Math.min(8, Math.max(0, 1 - Math.floor(Math.log10(scale)))) : 3;
    return (value) => value
        .toFixed(places)
        .replace(/^-(?=0\.?0*$)/, '')
        .replace('-', '−');
}
const bounded = (text) => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

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
/** @returns the p-value of "not worse than −margin" against "worse", from replicates of the difference, larger being better. */
function regressionPValue(oriented, margin) {
    let atLeast = 0;
    for (const it of oriented)
        if (it >= -margin)
            atLeast += 1;
    return (1 + atLeast) / (oriented.length + 1);
}

;// CONCATENATED MODULE: ./packages/judge/src/statistics/normal.ts
/**
 * @returns the chance that a standard normal value is below `z`. Keeps relative accuracy far out in the lower tail:
 * Marsaglia's series near the middle (2004), Laplace's continued fraction beyond 3.
 */
function normalCdf(z) {
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
const density = (z) => Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
/** Upper tail for z > 3. Evaluated from the inside out; 60 levels are exact to double precision there. */
function tail(z) {
    if (z > 39)
        return 0;
    let fraction = z;
    for (let k = 60; k > 0; k -= 1)
        fraction = z + k / fraction;
    return density(z) / fraction;
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
function normalQuantile(p) {
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

;// CONCATENATED MODULE: ./packages/judge/src/statistics/quantile.ts
/** @returns the quantile at `p` of ascending values, linear between (n − 1)p's neighbours (type 7 of Hyndman and Fan, 1996). */
function quantile(ascending, p) {
    const at = (ascending.length - 1) * Math.min(1, Math.max(0, p));
    const low = ascending[Math.floor(at)] ?? Number.NaN;
    const high = ascending[Math.ceil(at)] ?? Number.NaN;
    return low + (at - Math.floor(at)) * (high - low);
}

;// CONCATENATED MODULE: ./packages/judge/src/statistics/interval.ts


/**
 * The bias-corrected and accelerated bootstrap interval (Efron, 1987).
 * @param alpha the chance of error at each end: 0.05 gives two one-sided 95 % bounds, which together are a 90 % interval.
 */
function bootstrapInterval({ estimate, replicates, jackknife }, alpha) {
    const ascending = replicates.slice().sort();
    if (ascending[0] === ascending.at(-1))
        return { low: estimate, high: estimate, method: 'exact' };
    const z0 = normalQuantile(shareBelow(ascending, estimate));
    const a = acceleration(jackknife);
    const [p, q] = [alpha, 1 - alpha].map((level) => corrected(level, z0, a));
    if (p === undefined || q === undefined || !(p > 0 && q < 1)) {
        return { low: quantile(ascending, alpha), high: quantile(ascending, 1 - alpha), method: 'percentile' };
    }
    return { low: quantile(ascending, p), high: quantile(ascending, q), method: 'bca' };
}
/** @returns the share of replicates below the estimate, those equal to it counted as one half. */
function shareBelow(replicates, estimate) {
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
    const z = z0 + normalQuantile(level);
    const stretch = 1 - a * z;
    if (!Number.isFinite(z0) || !Number.isFinite(a) || stretch <= 0)
        return undefined;
    return normalCdf(z0 + z / stretch);
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
    return { comparison, oriented: difference.replicates.map((it) => it * orientation(subject.metric)) };
}
/** An interval of one point is no estimate but the value itself, as for two models that give the same scores: on the limit is enough. */
const wordOf = (it, margin) => it.low === it.high && it.low === -margin ? 'pass' : decide(it, margin);
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
    ...bootstrapInterval(it, 1 - confidence),
});
function oriented({ metric }, { estimate, low, high }) {
    return orientation(metric) === 1 ? { estimate, low, high } : { estimate: -estimate, low: -high, high: -low };
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

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
;// CONCATENATED MODULE: ./packages/judge/src/policy/nearest.ts
/** @returns the known name that takes the fewest edits to reach, when that is few for its length. */
function nearest(given, known) {
    const wanted = given.slice(0, 40).toLowerCase();
    const [best] = known.map((name) => ({ name, edits: edits(wanted, name) })).sort((a, b) => a.edits - b.edits);
    return best !== undefined && best.edits <= Math.max(1, Math.floor(best.name.length / 3)) ? best.name : undefined;
}
/** Levenshtein's distance: insertions, deletions and replacements. */
function edits(from, to) {
    let row = Array.from({ length: to.length + 1 }, (_, j) => j);
    for (let i = 1; i <= from.length; i += 1) {
        const next = [i];
        for (let j = 1; j <= to.length; j += 1) {
            const replaced = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
            next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        row = next;
    }
    return row[to.length] ?? 0;
}

;// CONCATENATED MODULE: ./packages/judge/src/policy/closed.ts


/**
 * An object with these keys and no others. A key that is not known is told with those that are, because a misspelt rule that is
 * ignored would pass everything.
 * @param what what the object is, for the sentence.
 */
function closed_closed(what, entries) {
    const known = Object.keys(entries);
    // Valibot takes a list for an object with the keys 0, 1, 2.
    const map = dist/* custom */.IeY((it) => typeof it === 'object' && it !== null && !Array.isArray(it), `${what} must be a map with ${known.join(', ')}`);
    return dist/* pipe */.FsL(map, dist/* strictObject */.rej(entries, (issue) => {
        const key = String(issue.path?.at(-1)?.key ?? '');
        return issue.expected === 'never' ? unknownKey(what, key, known) : `${what} needs "${key}"`;
    }));
}
/** @returns the sentence for a name that is not in a closed list. */
function unknownKey(what, key, known) {
    const close = nearest(key, known);
    const hint = close === undefined ? '' : `; did you mean "${close}"?`;
    return `${what} has no "${key.slice(0, 80)}"; it has ${known.join(', ')}${hint}`;
}

;// CONCATENATED MODULE: ./packages/judge/src/policy/schema.ts



const said = (sentence) => dist/* number */.aig(sentence);
const between = (low, high, sentence) => dist/* pipe */.FsL(said(sentence), dist/* minValue */.Wwf(low, sentence), dist/* maxValue */.cGV(high, sentence));
const whole = (low, high) => {
    const sentence = `must be a whole number from ${low} to ${high}`;
    return dist/* pipe */.FsL(between(low, high, sentence), dist/* integer */.ndf(sentence));
};
const schema_name = (sentence) => dist/* pipe */.FsL(dist/* string */.YjP(sentence), dist/* nonEmpty */.hq(sentence));
const margin = dist/* pipe */.FsL(said('must be a number, 0 or more'), dist/* minValue */.Wwf(0, 'must be 0 or more: how much worse is tolerated'));
/** Absolute paths and `..` would read outside of the dataset. */
const holdout = dist/* pipe */.FsL(schema_name('must be a path inside the dataset, such as holdout/applications.csv'), dist/* regex */.yGV(/^(?!\/)(?!(.*\/)?\.\.?(\/|$))[^\\]+\.csv$/, 'must be the path of a .csv file inside the dataset, without ".."'));
/** Which records are judged on, and how sure the gate has to be. */
const evaluation = closed_closed('evaluation', {
    holdout,
    /** The column that names a record. */
    key: schema_name('must be the name of the column that names a record'),
    /** The column that says what was true. */
    label: schema_name('must be the name of the column that says what was true'),
    /** The text in the label column that means "yes"; without it labels are numbers. */
    positive: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* union */.KCZ([dist/* string */.YjP(), dist/* number */.aig(), dist/* boolean */.zMY()], 'must be a text or a number'), dist/* transform */.pdi(String))),
    /** Decisions: "yes" from this score on. */
    threshold: dist/* optional */.lqM(said('must be a number'), 0.5),
    /** Of each bound by itself. The interval from lower to upper bound then holds 2 × confidence − 1. */
    confidence: dist/* optional */.lqM(between(0.8, 0.999, 'must be from 0.8 to 0.999, such as 0.95'), 0.95),
    resamples: dist/* optional */.lqM(whole(200, 100_000), 2000),
});
function rangeOf(low, high) {
    if (high === Number.POSITIVE_INFINITY)
        return `of ${low} or more`;
    return low === Number.NEGATIVE_INFINITY ? `of ${high} or less` : `from ${low} to ${high}`;
}
function rule(metric) {
    const [low, high] = metrics[metric].range;
    const range = `must be a number ${rangeOf(low, high)}: the values that ${metric} can have`;
    const needs = 'needs "bound" (what it must reach) or "margin" (how much worse than the serving model it may be), or both';
    return dist/* pipe */.FsL(closed_closed(metric, { bound: dist/* optional */.lqM(between(low, high, range)), margin: dist/* optional */.lqM(margin) }), dist/* check */.z6Y((it) => it.bound !== undefined || it.margin !== undefined, `${metric} ${needs}`));
}
// Safe: one entry per name of the table.
const rules = Object.fromEntries(metricNames.map((it) => [it, dist/* optional */.lqM(rule(it))]));
/** The smallest group that a bootstrap interval can be trusted on. */
const leastRecords = 30;
const slice = closed_closed('a slice', {
    column: schema_name('must be the name of a column of the holdout'),
    metrics: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(dist/* picklist */.KIO(metricNames, unknownMetric)), dist/* nonEmpty */.hq('must name a metric'))),
    /** Without one, twice the metric's own. */
    margin: dist/* optional */.lqM(margin),
    'min-records': dist/* optional */.lqM(whole(leastRecords, 1_000_000), leastRecords),
    /** `true`: the slice must be shown not to be worse. `false`: it must not be shown to be worse. */
    required: dist/* optional */.lqM(dist/* boolean */.zMY('must be true or false'), false),
});
function unknownMetric(issue) {
    return `no metric is called ${issue.received}; there are ${metricNames.join(', ')}`;
}
const line = closed_closed('a line', {
    evaluation,
    metrics: dist/* pipe */.FsL(closed_closed('metrics', rules), dist/* check */.z6Y((it) => Object.values(it).some((one) => one !== undefined), 'must hold at least one metric')),
    slices: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(slice, 'must be a list of slices'), dist/* maxLength */.Ru6(20, 'must be at most 20 slices')), []),
});
/** `modelway.yml`, version 1. */
const schema_policyFile = closed_closed('the policy', {
    version: dist/* literal */.euz(1, 'must be 1: the only version of the policy that this Modelway reads'),
    lines: dist/* record */.g1P(dist/* string */.YjP(), line, 'must be a map from the name of a line to its rules'),
});

;// CONCATENATED MODULE: ./packages/judge/src/size.ts



/** Events of a class that a metric divides by: with fewer, its interval says more about luck than about the model. */
const leastOfClass = 10;
/**
 * Whether there is enough to judge on. Looks at sizes and labels only, never at scores, so that it cannot be swayed by results.
 * @returns why not, and how many more are needed; undefined when there is enough.
 */
function tooSmall(subject, { labels }, minRecords = leastRecords) {
    const name = nameOf(subject);
    const records = labels.length;
    if (records < minRecords)
        return `${name} has ${grouped(records)} records and needs ${grouped(minRecords)}: ${grouped(minRecords - records)} more would let it be judged`;
    for (const label of metrics[subject.metric].classes) {
        const there = labels.reduce((sum, it) => sum + (it === label ? 1 : 0), 0);
        if (there < leastOfClass)
            return `${name} needs at least ${leastOfClass} records with label ${label}, and there are ${there}: ${leastOfClass - there} more would let it be judged`;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/judge/src/overall.ts





/** Every rule on all records. Each must pass at its own level: a bad model has to slip through all of them at once. */
function judgeOverall(policy, group, seed) {
    const asked = metricNames.flatMap((metric) => subjects(policy, metric, group));
    const judgeable = [...new Set(asked.map((it) => it.metric))].filter((metric) => !tooSmall({ metric }, group));
    const found = judgeable.length > 0 ? measure(group, judgeable, { ...policy.evaluation, seed }) : new Map();
    return asked.map((subject) => {
        const measured = found.get(subject.metric);
        if (measured === undefined)
            return mustPass(compared(subject, { word: 'inconclusive', reason: tooSmall(subject, group) ?? 'was not measured' }));
        if (subject.rule === 'bound')
            return mustPass(boundRule(subject, measured));
        return mustPass(noRegressionRule(subject, measured).comparison);
    });
}
const mustPass = (comparison) => ({ comparison, mustPass: true });
function subjects({ metrics, evaluation }, metric, group) {
    const rule = metrics[metric];
    const common = { metric, records: group.labels.length, confidence: evaluation.confidence };
    return [
        ...(rule?.bound === undefined ? [] : [{ ...common, rule: 'bound', limit: rule.bound }]),
        ...(rule?.margin === undefined || !group.baseline
            ? []
            : [{ ...common, rule: 'no-regression', limit: rule.margin }]),
    ];
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
    const { policy, rule, seed } = slice;
    const group = cut(evidence, rule.column, slice.value);
    const subjects = metricsOf(policy, rule).map((metric) => subjectOf(slice, metric, group));
    const lacks = new Map(subjects.map((it) => [it.metric, tooSmall(it, group, rule['min-records'])]));
    const judgeable = subjects.map((it) => it.metric).filter((metric) => lacks.get(metric) === undefined);
    const found = judgeable.length > 0 ? measure(group, judgeable, { ...policy.evaluation, seed }) : new Map();
    return subjects.map((subject) => {
        const own = { required: rule.required, margin: subject.limit };
        const measured = found.get(subject.metric);
        if (measured !== undefined)
            return { ...noRegressionRule(subject, measured), ...own };
        const reason = lacks.get(subject.metric) ?? 'was not measured';
        return { comparison: compared(subject, { word: 'inconclusive', reason }), ...own };
    });
}
/** Those that the slice names, or all that have a margin. */
function metricsOf({ metrics }, rule) {
    const wanted = rule.metrics ?? metricNames.filter((name) => metrics[name]?.margin !== undefined);
    return [...new Set(wanted)];
}
function subjectOf({ policy, rule, value }, metric, group) {
    return {
        metric,
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
function judgeSlices(policy, evidence, digest) {
    if (evidence.baseline === undefined)
        return [];
    const trials = policy.slices.flatMap((rule) => valuesOf(evidence, rule.column).flatMap((value) => trialsOf({ policy, rule, value, seed: seedOf(digest, rule, value) }, evidence)));
    const family = trials.filter((it) => !it.required && it.oriented !== undefined);
    const adjusted = holm(family.map((it) => regressionPValue(it.oriented ?? new Float64Array(), it.margin)));
    const level = 1 - policy.evaluation.confidence;
    return trials.map((trial) => {
        const p = adjusted[family.indexOf(trial)];
        if (p === undefined)
            return { comparison: trial.comparison, mustPass: trial.required };
        return { comparison: amongMany(trial.comparison, { p, level, family: family.length }), mustPass: false };
    });
}
/** @returns the values of a column, in one order for the same records. */
const valuesOf = ({ slices }, column) => [...new Set(slices[column])].sort();
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
const seedOf = (digest, { column }, value) => Number.parseInt((0,lineage_src/* sha256 */.sc)(JSON.stringify([digest, column, value])).slice(0, 8), 16);

;// CONCATENATED MODULE: ./packages/judge/src/judge.ts





/**
 * Judges evidence by a policy. Pure: the same evidence and policy give the same judgement on every machine, so anybody can
 * repeat it from the document. Evidence with a gap in it (a missing score, a label that is neither 0 nor 1) is an error.
 */
function judge(policy, evidence) {
    const seed = digestOf(evidence);
    const faults = evidenceFaults(policy, evidence);
    if (faults.length > 0)
        return { verdict: (0,lineage_src/* error */.z3)(...faults), comparisons: [], seed };
    const judged = [
        ...judgeOverall(policy, evidence, Number.parseInt(seed.slice(0, 8), 16)),
        ...judgeSlices(policy, evidence, seed),
    ];
    return { verdict: conclude(policy, evidence, judged), comparisons: judged.map((it) => it.comparison), seed };
}

;// CONCATENATED MODULE: ./packages/judge/src/policy/json-schema.ts

/** @returns the policy's JSON Schema (2020-12), for editors: derived from the schema that reads it, so the two cannot disagree. */
const policyJsonSchema = () => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'modelway.yml',
    ...convert(policyFile), // Safe: `Part` names what valibot's schemas have, all of it optional.
});
function convert(part) {
    if (part.pipe === undefined)
        return base(part);
    return Object.assign({}, ...part.pipe.map((it) => (it.pipe ? convert(it) : base(it))));
}
const known = {
    string: () => ({ type: 'string' }),
    number: () => ({ type: 'number' }),
    boolean: () => ({ type: 'boolean' }),
    integer: () => ({ type: 'integer' }),
    min_value: ({ requirement }) => finite('minimum', requirement),
    max_value: ({ requirement }) => finite('maximum', requirement),
    max_length: ({ requirement }) => ({ maxItems: requirement }),
    non_empty: () => ({}),
    regex: ({ requirement }) => ({ pattern: requirement.source }), // Safe: what `regex` requires is one.
    literal: ({ literal }) => ({ const: literal }),
    picklist: ({ options }) => ({ enum: options }),
    union: ({ options }) => ({ anyOf: options.map(convert) }), // Safe: a union's options are schemas.
    array: ({ item }) => ({ type: 'array', items: item ? convert(item) : {} }),
    record: ({ value }) => ({ type: 'object', additionalProperties: convert(value) }), // Safe: a record's value is a schema.
    strict_object: ({ entries }) => object(entries ?? {}),
    optional: ({ wrapped, default: fallback }) => ({
        ...(wrapped ? convert(wrapped) : {}),
        ...(fallback === undefined ? {} : { default: fallback }),
    }),
    // Rules that JSON Schema has no word for; reading the policy applies them.
    custom: () => ({}),
    check: () => ({}),
    transform: () => ({}),
};
function base(part) {
    const to = known[part.type];
    if (to === undefined)
        throw new Error(`the policy uses ${part.type}, which has no JSON Schema here yet`);
    return to(part);
}
function object(entries) {
    return {
        type: 'object',
        additionalProperties: false,
        required: Object.keys(entries).filter((name) => entries[name]?.type !== 'optional'),
        properties: Object.fromEntries(Object.entries(entries).map(([name, it]) => [name, convert(it)])),
    };
}
const finite = (name, value) => (Number.isFinite(value) ? { [name]: value } : {});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./packages/judge/src/policy/contradictions.ts
/** Resamples beyond the bound: with fewer, the bound itself is a matter of luck. */
const beyondBound = 20;
/** @returns what is well formed but cannot be meant. */
function contradictions(policy) {
    return Object.entries(policy.lines).flatMap(([name, rules]) => [
        ...tooFewResamples(rules, name),
        ...rules.slices.flatMap((slice, i) => sliceFaults(rules, slice, ['lines', name, 'slices', i])),
    ]);
}
function tooFewResamples({ evaluation }, name) {
    const least = Math.ceil(beyondBound / (1 - evaluation.confidence));
    if (evaluation.resamples >= least)
        return [];
    const problem = `must be at least ${least} for a confidence of ${evaluation.confidence}, found ${evaluation.resamples}`;
    return [{ path: ['lines', name, 'evaluation', 'resamples'], problem }];
}
function sliceFaults(rules, slice, at) {
    const { label, key } = rules.evaluation;
    const own = [label, key].includes(slice.column)
        ? [{ path: [...at, 'column'], problem: `must not be the key or the label, found "${slice.column}"` }]
        : [];
    if (slice.margin !== undefined)
        return own;
    const bare = (slice.metrics ?? []).filter((metric) => rules.metrics[metric]?.margin === undefined);
    return [
        ...own,
        ...bare.map((metric) => ({
            path: at,
            problem: `needs a "margin": ${metric} has none of its own to take twice of`,
        })),
    ];
}

;// CONCATENATED MODULE: ./packages/judge/src/policy/read.ts




/** Everything that is wrong with a policy, told together. */
class PolicyError extends Error {
    name = 'PolicyError';
    places;
    /** The same as sentences. */
    faults;
    constructor(file, places) {
        const faults = places.map(({ line, path, problem }) => `${file}:${line}: ${path === '' ? '' : `${path}: `}${problem}`);
        super(faults.join('\n'));
        this.places = places;
        this.faults = faults;
    }
}
/**
 * Reads `modelway.yml` and takes the rules of one line out of it.
 * @returns the rules, defaults filled in. @throws PolicyError with every fault of the whole file, each with its line and path.
 */
function readPolicy({ text, file }, line) {
    const lines = new yaml_dist/* LineCounter */.HN();
    const document = (0,yaml_dist/* parseDocument */.Tp)(text, { lineCounter: lines, uniqueKeys: true, strict: true });
    const at = (offset) => lines.linePos(offset).line;
    refuse(file, document.errors.map((it) => ({ line: at(it.pos[0]), path: '', problem: `is not YAML: ${firstLine(it.message)}` })));
    const locate = (path) => at(offsetOf(document, path));
    const shape = dist/* safeParse */.xLC(schema_policyFile, plain(document, file));
    const found = shape.success ? contradictions(shape.output) : shape.issues.map(placeOf);
    refuse(file, found.map(({ path, problem }) => ({ line: locate(path), path: dotted(path), problem })));
    return ruleOf(shape.output, { file, line, at: locate(['lines']) }); // Safe: refused above unless it parsed.
}
function placeOf(issue) {
    const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
    const shown = issue.kind === 'schema' && issue.type === 'strict_object' ? '' : `, found ${issue.received.slice(0, 80)}`;
    return { path, problem: `${issue.message}${shown}` };
}
/** Aliases are refused: a few lines of them unfold to gigabytes. */
function plain(document, file) {
    try {
        return document.toJS({ maxAliasCount: 0 });
    }
    catch {
        throw new PolicyError(file, [{ line: 1, path: '', problem: 'must not use YAML aliases; write the rules out' }]);
    }
}
function ruleOf(policy, { file, line, at }) {
    const own = Object.hasOwn(policy.lines, line) ? policy.lines[line] : undefined;
    if (own !== undefined)
        return own;
    const known = Object.keys(policy.lines).join(', ') || 'none';
    const problem = `has no line "${line}"; it has ${known}; add the line's rules or correct the action's input "line"`;
    throw new PolicyError(file, [{ line: at, path: 'lines', problem }]);
}
/** @returns where the deepest part of the path that is there begins; for a key of a map, the key rather than its value. */
function offsetOf(document, path) {
    for (let depth = path.length; depth > 0; depth -= 1) {
        const parent = document.getIn(path.slice(0, depth - 1), true);
        const node = keyIn(parent, path[depth - 1]) ?? document.getIn(path.slice(0, depth), true);
        const start = node?.range?.[0];
        if (start !== undefined)
            return start;
    }
    return document.contents?.range?.[0] ?? 0;
}
function keyIn(parent, key) {
    if (!(0,yaml_dist/* isMap */.jh)(parent))
        return undefined;
    return parent.items.map((pair) => pair.key).find((it) => (0,yaml_dist/* isScalar */.jn)(it) && String(it.value) === String(key));
}
function dotted(path) {
    return path.map((it, i) => (typeof it === 'number' ? `[${it}]` : `${i === 0 ? '' : '.'}${it.slice(0, 80)}`)).join('');
}
const firstLine = (message) => message.split('\n')[0] ?? '';
function refuse(file, faults) {
    if (faults.length > 0)
        throw new PolicyError(file, faults);
}

;// CONCATENATED MODULE: ./packages/judge/src/index.ts






;// CONCATENATED MODULE: ./actions/evaluate-gate/finished.ts
/** @returns what the job took. @throws Error with the job's own words when it did not complete. */
function finished({ job }, end) {
    const { name } = end;
    if (end.status !== 'Completed') {
        const words = [end.exitMessage, end.failure].filter((it) => it !== undefined).join('; ');
        throw new Error(`scoring job ${name} ended as ${end.status}: ${words.slice(0, 1000) || 'it gave no reason; see its log'}`);
    }
    const instance = job.ProcessingResources?.ClusterConfig?.InstanceType ?? '';
    return { name, seconds: end.seconds, instance, image: job.AppSpecification?.ImageUri ?? '' };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./actions/evaluate-gate/candidate.ts


/** @returns what the last training of the line made. @throws Refusal when it made no model, or no data of the line is known. */
function candidateOf(lineage, line) {
    const training = (0,lineage_src/* latest */.IW)(lineage, 'training', line)?.statement.predicate;
    const dataset = (0,lineage_src/* latest */.IW)(lineage, 'dataset', line)?.statement.predicate.facts;
    if (training?.facts.model === undefined)
        throw new src/* Refusal */.P_(`lineage: the last training of ${line} made no model; there is nothing to judge; run run-training again`);
    if (dataset === undefined)
        throw new src/* Refusal */.P_(`lineage: holds no dataset of ${line}, so there is no holdout; run version-dataset first`);
    return { model: training.facts.model, training: training.facts, dataset, commit: training.run.commit };
}

// EXTERNAL MODULE: ./packages/dataset/src/index.ts + 15 modules
var dataset_src = __webpack_require__(786);
;// CONCATENATED MODULE: ./actions/evaluate-gate/frozen.ts




/**
 * Reads one file of a dataset as SageMaker will see it, and proves by the manifest that it is the one that was versioned.
 * @throws Refusal when the version has no such file, or its bytes are not those; DatasetFault, S3Fault.
 */
async function readFrozen({ aws, store }, dataset, path) {
    const entry = (await manifestOf(store, dataset)).find((file) => file.path === path);
    const uri = `${dataset.channel}${path}`;
    if (entry === undefined)
        throw new src/* Refusal */.P_(`holdout: "${path}" is no file of the dataset ${dataset.name} (${dataset.version.md5}); correct evaluation.holdout in the policy: it is a path inside of ${dataset.path}`);
    const object = await (0,aws_src/* getObject */.iM)(aws, (0,aws_src/* locate */.x5)(uri));
    const found = object && (0,lineage_src/* sha256 */.sc)(object.bytes);
    if (object === undefined || found !== entry.sha256)
        throw new src/* Refusal */.P_(`holdout: ${uri} ${found === undefined ? 'is gone' : `holds sha256 ${found}`}, and the dataset says sha256 ${entry.sha256}; run version-dataset again`);
    return { uri, sha256: entry.sha256, bytes: object.bytes };
}
async function manifestOf(store, { name, version }) {
    const object = await store.get(`manifests/${version.sha256}.json`);
    if (object === undefined)
        throw new src/* Refusal */.P_(`dataset ${name}: its manifest ${store.uri}/manifests/${version.sha256}.json is gone; run version-dataset again`);
    return (0,dataset_src/* readManifest */.WI)(object.bytes, version.sha256);
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/numbered.ts
/** Named one by one; the rest is a number. */
const mostNamed = 10;
/** @returns "records 3, 9 and 41 more are not scored" as a list of one, or of none when there are no numbers. */
function numbered(numbers, noun, what) {
    if (numbers.length === 0)
        return [];
    const more = numbers.length - mostNamed;
    const named = numbers.slice(0, mostNamed).join(', ');
    return [`${noun}s ${named}${more > 0 ? ` and ${more} more` : ''} ${what}`];
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/labels.ts

/** Reads the label column: as numbers, or as 1 for the text that the policy calls positive and 0 for the one other text. */
function readLabels(column, { label, positive }) {
    if (positive !== undefined)
        return twoTexts(column, { label, positive });
    const values = Float64Array.from(column, (cell) => numberOf(cell));
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
const numberOf = (cell) => (labels_decimal.test(cell) ? Number(cell) : Number.NaN);

;// CONCATENATED MODULE: ./actions/evaluate-gate/holdout.ts




/**
 * Reads keys, labels and slice columns. Records are named by their number (the first after the header is 1), never by their key:
 * keys may be personal, and what is said here is public.
 * @throws Refusal with everything that is wrong with the file.
 */
function readHoldout(bytes, { evaluation, slices }) {
    const file = evaluation.holdout;
    const sliced = slices.map(({ column }) => column);
    const table = readTable(file, bytes, [evaluation.key, evaluation.label, ...sliced]);
    const keys = columnOf(table, evaluation.key);
    const labels = readLabels(columnOf(table, evaluation.label), evaluation);
    holdout_refuse(file, [...keyFaults(keys, evaluation.key), ...labels.faults]);
    return {
        keys,
        labels: labels.values,
        slices: Object.fromEntries(sliced.map((column) => [column, columnOf(table, column)])),
    };
}
function readTable(file, bytes, wanted) {
    const table = (0,dataset_src/* readCsv */.Nb)(textOf(file, bytes));
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
function textOf(file, bytes) {
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

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./actions/evaluate-gate/policy-file.ts





/** Reads the policy of the checkout. @throws Refusal when it is not there; PolicyError with every fault in it. */
async function readPolicyFile({ workspace, path, line }) {
    if ((0,external_node_path_.isAbsolute)(path) || (0,external_node_path_.normalize)(path).startsWith('..'))
        throw new src/* Refusal */.P_(`policy: "${path}" lies outside of the checkout; give a path inside of it, such as modelway.yml`);
    const text = await (0,promises_.readFile)((0,external_node_path_.join)(workspace, path), 'utf8').catch((cause) => {
        throw new src/* Refusal */.P_(`policy: "${path}" cannot be read (${cause.code}); check the repository out before this step, and add the file with the rules of ${line}`);
    });
    return { path, sha256: (0,lineage_src/* sha256 */.sc)(text), rules: readPolicy({ text, file: path }, line) };
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/serving.ts



/** An endpoint in these states answers requests with the configuration that it names. */
const answering = ['InService', 'Updating', 'SystemUpdating', 'RollingBack'];
/**
 * Finds out what serves an endpoint now: from AWS, not from memory. Only an endpoint that does not exist is "no baseline"; one that
 * cannot be read to the last byte is an error.
 */
async function findBaseline(world, endpoint) {
    if (endpoint === undefined)
        return { is: 'none', why: 'No endpoint was named, so no serving model was compared with' };
    const live = await (0,aws_src/* liveModel */.mS)(world.aws, endpoint);
    if (live === undefined)
        return { is: 'none', why: `No model serves yet: there is no endpoint "${endpoint}"` };
    if (!answering.includes(live.status))
        throw new src/* Refusal */.P_(`endpoint ${endpoint}: is ${live.status}, so nobody can say what it serves; wait until it is InService, or delete it if it never served`);
    const digest = await (0,aws_src/* digestObject */.G5)(world.aws, live.uri, world.signal);
    if (digest === undefined)
        throw new src/* Refusal */.P_(`endpoint ${endpoint}: its model ${live.model} was made from ${live.uri}, which is gone; put it back to compare with it`);
    return { is: 'serving', live, sha256: digest.sha256, ...(await originOf(world, { live, sha256: digest.sha256 })) };
}
async function originOf({ aws, store }, { live, sha256 }) {
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

;// CONCATENATED MODULE: ./actions/evaluate-gate/observe.ts









/** Reads policy, holdout, candidate and what serves. @throws whatever is wrong with any of them; nothing has been made by then. */
async function observe(trip) {
    const { workspace, line, lineage, store, env, clock, signal, inputs } = trip;
    const aws = (0,aws_src/* connect */.Ng)({ env, now: clock.now });
    const policy = await readPolicyFile({ workspace, path: inputs.policy, line });
    const candidate = candidateOf(lineage, line);
    const [frozen, baseline, found, scorer] = await Promise.all([
        readFrozen({ aws, store }, candidate.dataset, policy.rules.evaluation.holdout),
        findBaseline({ aws, store, signal }, inputs.endpoint),
        (0,aws_src/* digestObject */.G5)(aws, candidate.model.uri, signal),
        (0,promises_.readFile)(__webpack_require__.ab + "score.py", 'utf8'),
    ]);
    checkBytes(candidate, found?.sha256);
    const holdout = { ...readHoldout(frozen.bytes, policy.rules), uri: frozen.uri, sha256: frozen.sha256 };
    return { policy, candidate, holdout, baseline, scorer: { text: scorer, sha256: (0,lineage_src/* sha256 */.sc)(scorer) } };
}
function checkBytes({ model }, found) {
    if (found === model.sha256)
        return;
    const state = found === undefined ? 'is gone' : `holds sha256 ${found}`;
    throw new src/* Refusal */.P_(`${model.uri}: ${state}, but training made sha256 ${model.sha256}; only what training made is judged; run run-training again`);
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/changes.ts
/** @returns what the candidate was made from that the serving model was not: parameters, data, code. */
function changesRemark(candidate, { origin, unknown }) {
    const title = 'What changed against the serving model';
    const place = { importance: 60, place: 'folded' };
    if (origin === undefined)
        return { kind: 'text', title, ...place, text: `Not known where the serving model comes from: ${unknown}.` };
    const changes = changesOf(candidate, origin);
    if (changes.length === 0)
        return { kind: 'text', title, ...place, text: 'Nothing: the same data, code and parameters made both.' };
    return {
        kind: 'table',
        title,
        ...place,
        columns: ['', 'serving', 'candidate'].map((name) => ({ name, align: 'left' })),
        rows: changes.map(({ what, serving, candidate: now }) => [what, serving, now]),
    };
}
function changesOf({ training, commit }, origin) {
    const was = origin.training;
    return [
        ...differing('commit', changes_short(origin.commit), changes_short(commit)),
        ...differing('code', changes_short(was.source.sha256), changes_short(training.source.sha256)),
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
    return [{ what, serving: cellOf(was), candidate: cellOf(now) }];
}
const cellOf = (value) => (value === undefined ? '–' : { code: value });
const changes_short = (digest) => digest.slice(0, 12);
const dataOf = ({ channels }) => [...new Set(channels.map((it) => (it.dataset ? changes_short(it.dataset) : it.uri)))].sort().join(', ');
const instanceOf = ({ instance }) => `${instance.count} × ${instance.type}`;

;// CONCATENATED MODULE: ./actions/evaluate-gate/remarks.ts


/** Rows of slices that are shown; the comparisons in the facts hold all. */
const mostSlices = 60;
/** @returns what people read of a judgement: against what, every metric, every slice, what changed, and what it took. */
function remarksOf(observed, { comparisons, job }) {
    const { baseline, candidate } = observed;
    return [
        against(observed),
        ...metricsTable(comparisons.filter((it) => it.slice === undefined)),
        ...slicesTable(comparisons.filter((it) => it.slice !== undefined)),
        ...(baseline.is === 'serving' ? [changesRemark(candidate, baseline)] : []),
        effort(observed, job),
    ];
}
function against({ baseline, candidate, holdout, policy }) {
    const records = `${holdout.keys.length} records of ${policy.rules.evaluation.holdout}`;
    const common = { kind: 'text', title: 'Compared with', importance: 85, place: 'open' };
    if (baseline.is === 'none')
        return { ...common, text: `${baseline.why}. Judged by absolute bounds on ${records}.` };
    const { live, origin } = baseline;
    const same = baseline.sha256 === candidate.model.sha256 ? ' It is the very model that is judged: the same bytes.' : '';
    const made = origin ? `, made from commit ${origin.commit.slice(0, 7)}` : '';
    return {
        ...common,
        text: `What serves ${live.endpoint} now: model ${baseline.sha256.slice(0, 12)}${made}. Both scored the same ${records}.${same}`,
    };
}
const columns = (...names) => names.map((name, i) => ({ name, align: i === 0 ? 'left' : 'right' }));
function metricsTable(all) {
    if (all.length === 0)
        return [];
    const names = [...new Set(all.map((it) => it.metric))];
    return [
        {
            kind: 'table',
            title: 'Metrics',
            importance: 90,
            place: 'open',
            columns: columns('Metric', 'verdict', 'candidate', 'serving', 'difference', 'interval', 'policy'),
            rows: names.map((name) => metricRow(all.filter((it) => it.metric === name))),
        },
    ];
}
/** The verdict comes second: a phone shows two or three columns. A metric has up to two rules; the change says more than the value, so its interval is the one that is drawn. */
function metricRow(rules) {
    const change = rules.find((it) => it.rule === 'no-regression');
    const shown = change ?? rules[0];
    return [
        shown?.metric ?? '',
        { verdict: (0,lineage_src/* worst */.QZ)(rules.map((it) => it.word)) },
        rounded(rules.find((it) => it.candidate !== undefined)?.candidate),
        rounded(change?.baseline),
        signed(change?.difference),
        shown ? remarks_interval(shown) : '–',
        rules.map(policyText).join(', '),
    ];
}
const order = ['fail', 'inconclusive', 'error', 'pass'];
function slicesTable(all) {
    if (all.length === 0)
        return [];
    const sorted = [...all].sort((a, b) => order.indexOf(a.word) - order.indexOf(b.word));
    const failed = all.filter((it) => it.word === 'fail').length;
    return [
        {
            kind: 'table',
            title: all.length > mostSlices ? `Slices (${mostSlices} of ${all.length})` : 'Slices',
            importance: failed > 0 ? 88 : 55,
            place: failed > 0 ? 'open' : 'folded',
            columns: columns('Slice', 'verdict', 'metric', 'candidate', 'serving', 'difference', 'interval', 'records'),
            rows: sorted.slice(0, mostSlices).map(sliceRow),
        },
    ];
}
function sliceRow(it) {
    return [
        `${it.slice?.column} = ${it.slice?.value}`,
        { verdict: it.word },
        it.metric,
        rounded(it.candidate),
        rounded(it.baseline),
        signed(it.difference),
        remarks_interval(it),
        { number: String(it.records) },
    ];
}
function policyText({ rule, direction, limit }) {
    const higher = direction === 'higher-is-better';
    if (rule === 'bound')
        return `${higher ? '≥' : '≤'} ${limit}`;
    return `${higher ? 'fall' : 'rise'} ≤ ${limit}`;
}
/** The bar is drawn against the limit: for a change that is the margin on the worse side, for a value the bound. */
function remarks_interval({ interval: found, rule, direction, limit, difference, candidate }) {
    const estimate = rule === 'bound' ? candidate : difference;
    if (found === undefined || estimate === undefined)
        return '–';
    const worse = rule === 'bound' || direction === 'lower-is-better' ? limit : (0,lineage_src/* toDecimal */.nI)(-Number(limit));
    return { interval: { low: digits(found.low), high: digits(found.high), estimate: digits(estimate), limit: worse } };
}
const rounded = (value) => (value === undefined ? '–' : { number: digits(value) });
const signed = (value) => value === undefined ? '–' : { number: digits(value), signed: true };
/** Four places are more than any holdout resolves; numbers above 1 keep four digits. */
function digits(value) {
    const number = Number(value);
    return (0,lineage_src/* toDecimal */.nI)(Number(Math.abs(number) < 1 ? number.toFixed(4) : number.toPrecision(4)));
}
/** Models that serve in different images may score differently in one of them: that is said, because a gate cannot see it. */
function effort({ baseline }, { name, seconds, instance, image }) {
    const own = baseline.is === 'serving' && baseline.live.image !== '' ? baseline.live.image : image;
    const other = own === image ? '' : ` Both models were scored in ${image}; the serving one serves in ${own}.`;
    const took = seconds === undefined ? '' : ` in ${seconds} s on one ${instance}`;
    return {
        kind: 'text',
        title: 'Scoring',
        importance: 30,
        place: 'folded',
        text: `Processing job ${name}${took}.${other}`,
    };
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/outcome.ts

/** @returns what the gate states: the model that was judged, on what, against what, by which rules, and what came of it. */
function outcomeOf(observed, { plan, judgement, scores, job }, line) {
    const { candidate, holdout, policy, baseline, scorer } = observed;
    const { verdict, comparisons, seed } = judgement;
    const { model } = candidate;
    return {
        subject: [{ name: `model of ${line}`, uri: model.uri, digest: { sha256: model.sha256 } }],
        inputs: [
            { name: 'holdout', uri: holdout.uri, digest: { sha256: holdout.sha256 } },
            { name: policy.path, digest: { sha256: policy.sha256 } },
            { name: 'score.py', digest: { sha256: scorer.sha256 } },
            ...(baseline.is === 'serving'
                ? [{ name: 'serving model', uri: baseline.live.uri, digest: { sha256: baseline.sha256 } }]
                : []),
        ],
        facts: {
            holdout: { uri: holdout.uri, sha256: holdout.sha256, records: holdout.keys.length },
            candidate: { model: model.sha256 },
            ...baselineFacts(observed),
            scores: scores.map(descriptor),
            policy: { path: policy.path, sha256: policy.sha256 },
            plan: plan.digest,
            seed,
            comparisons: [...comparisons],
        },
        remarks: remarksOf(observed, { comparisons, job }),
        verdict,
        outputs: {},
    };
}
function baselineFacts({ baseline }) {
    if (baseline.is === 'none')
        return {};
    const { live, origin } = baseline;
    return {
        baseline: {
            model: baseline.sha256,
            endpoint: live.endpoint,
            config: live.config,
            ...(live.package ? { package: live.package } : {}),
            ...(origin ? { commit: origin.commit } : {}),
        },
    };
}
const descriptor = ({ side, uri, sha256: digest }) => ({
    name: side,
    uri,
    digest: { sha256: digest },
    mediaType: 'application/jsonl',
});

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
const sideName = { candidate: 'the candidate', baseline: 'the serving model' };

// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(3916);
;// CONCATENATED MODULE: ./actions/evaluate-gate/score-arguments.ts



/** SageMaker's limits for ContainerArguments: characters of one, and how many. */
const longest = 256;
const most = 100;
/** score.py says itself where the code lies; what the serving container was told does not hold here. */
const own = ['SAGEMAKER_SUBMIT_DIRECTORY'];
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
        candidate: places.candidate,
        ...(environments.baseline ? { baseline: places.baseline } : {}),
    };
    const all = [
        `${places.code}/score.py`,
        ...Object.entries(flags).map(([name, value]) => `--${name}=${value}`),
        ...variables('candidate', environments.candidate),
        ...variables('baseline', environments.baseline ?? {}),
    ];
    score_arguments_refuse(all);
    return all;
}
const variables = (side, environment) => Object.entries(environment)
    .filter(([name]) => !own.includes(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `--${side}-env=${name}=${value}`);
function score_arguments_refuse(all) {
    const long = all.filter((it) => it.length > longest);
    const faults = long.map((it) => `scoring: "${it.slice(0, 60)}…" has ${it.length} characters and SageMaker takes ${longest}; shorten the name or the variable`);
    if (all.length > most)
        faults.push(`scoring: needs ${all.length} arguments and SageMaker takes ${most}; the models have too many variables`);
    if (faults.length > 0)
        throw new src/* Refusal */.P_(...faults);
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/plan.ts



/**
 * Plans one processing job that scores the holdout with the candidate and with what serves. Pure. @throws Refusal when a model's
 * environment does not fit into SageMaker's arguments.
 */
function planGate(known, observed) {
    const { baseline, candidate, scorer } = observed;
    const compared = baseline.is === 'serving' && baseline.sha256 !== candidate.model.sha256;
    const sides = compared ? ['candidate', 'baseline'] : ['candidate'];
    const key = `code/${scorer.sha256}/score.py`;
    const draft = jobRequest(known, observed, { sides, scorer: `${known.store.uri}/${key}` });
    const { name, digest, tags } = (0,aws_src/* planName */.V6)(known.line, 'scoring', { ...draft, bytes: bytesOf(observed, sides) });
    const scores = `scoring/${digest}/`;
    const made = { ProcessingJobName: name, Tags: tags, ProcessingOutputConfig: output(`${known.store.uri}/${scores}`) };
    const job = { ...draft, ...made };
    return { digest, job, scorer: { key, sha256: scorer.sha256 }, scores, sides };
}
/** URIs say where, digests say what: a plan for other bytes under the same names is another plan. */
function bytesOf({ holdout, candidate, baseline }, sides) {
    return {
        holdout: holdout.sha256,
        candidate: candidate.model.sha256,
        ...(sides.includes('baseline') && baseline.is === 'serving' ? { baseline: baseline.sha256 } : {}),
    };
}
const output = (uri) => ({
    Outputs: [{ OutputName: 'scores', S3Output: { S3Uri: uri, LocalPath: places.scores, S3UploadMode: 'EndOfJob' } }],
});
function jobRequest({ inputs }, { candidate, baseline, holdout, policy }, { sides, scorer }) {
    const serving = sides.includes('baseline') && baseline.is === 'serving' ? baseline.live : undefined;
    const sources = {
        code: scorer,
        holdout: holdout.uri,
        candidate: candidate.model.uri,
        ...(serving ? { baseline: serving.uri } : {}),
    };
    // Safe: its form was checked as an input, and new types come faster than the SDK's list of them; SageMaker says which it has.
    const InstanceType = inputs['instance-type'];
    return {
        RoleArn: inputs['role-arn'],
        AppSpecification: {
            ImageUri: inputs.image ?? candidate.training.inference.image,
            ContainerEntrypoint: ['python3'],
            ContainerArguments: scoreArguments(policy.rules.evaluation, {
                candidate: candidate.training.inference.environment,
                baseline: serving?.environment,
            }),
        },
        ProcessingResources: {
            ClusterConfig: { InstanceCount: 1, InstanceType, VolumeSizeInGB: 30 },
        },
        ProcessingInputs: Object.entries(sources).map(([name, uri]) => input(name, uri)), // Safe: its own keys.
        StoppingCondition: { MaxRuntimeInSeconds: Math.ceil(inputs['max-runtime']) },
    };
}
/** One object each: a prefix that is a whole key brings that object, under its last name. */
const input = (name, uri) => ({
    InputName: name,
    S3Input: { S3Uri: uri, LocalPath: places[name], S3DataType: 'S3Prefix', S3InputMode: 'File' },
});
/** @returns what a dry run shows. */
function describeGate({ job, scorer, scores, sides }) {
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

;// CONCATENATED MODULE: ./actions/evaluate-gate/scores.ts



/**
 * Puts one side's scores into the order of the holdout. Every record must be there exactly once, with a finite number; one record
 * more or less and the two sides would no longer be pairs. Records are named by their number in the holdout, lines by theirs.
 * @param text JSON Lines of `{"key", "score"}`. @returns the scores. @throws Refusal with everything that is wrong.
 */
function alignScores(text, keys, side) {
    const positions = new Map(keys.map((key, i) => [key, i]));
    const scores = new Float64Array(keys.length);
    const seen = new Uint8Array(keys.length);
    const bad = { unreadable: [], unknown: [], twice: [], unscored: [] };
    for (const [i, line] of linesOf(text)) {
        const found = readLine(line);
        const at = found && positions.get(found.key);
        if (found === undefined)
            bad.unreadable.push(i);
        else if (at === undefined)
            bad.unknown.push(i);
        else if (seen[at])
            bad.twice.push(at + 1);
        else {
            seen[at] = 1;
            scores[at] = found.score;
        }
    }
    seen.forEach((it, i) => {
        if (it === 0)
            bad.unscored.push(i + 1);
    });
    scores_refuse(side, bad);
    return scores;
}
function* linesOf(text) {
    let number = 0;
    for (const line of text.split('\n')) {
        number += 1;
        if (line !== '')
            yield [number, line];
    }
}
function readLine(line) {
    try {
        const { key, score } = JSON.parse(line);
        return typeof key === 'string' && typeof score === 'number' && Number.isFinite(score) ? { key, score } : undefined;
    }
    catch {
        return undefined; // NaN and Infinity are no JSON: told as unreadable, with the line's number.
    }
}
function scores_refuse(side, bad) {
    const faults = [
        ...numbered(bad.unreadable, 'line', 'hold no key with a finite score'),
        ...numbered(bad.unknown, 'line', 'score a record that the holdout does not have'),
        ...numbered(bad.twice, 'record', 'are scored twice'),
        ...numbered(bad.unscored, 'record', 'are not scored'),
    ];
    if (faults.length > 0)
        throw new src/* Refusal */.P_(...faults.map((it) => `scores of ${sideName[side]}: ${it}`));
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/scored.ts


/** Reads what the job left, and keeps it by its digest. @throws Error when a finished job left no scores. */
function collectScores(store, { scores, sides }) {
    return Promise.all(sides.map(async (side) => {
        const found = await store.get(`${scores}${side}.jsonl`);
        if (found === undefined)
            throw new Error(`the scoring job has finished, but ${store.uri}/${scores}${side}.jsonl is not there; see its log`);
        const digest = (0,lineage_src/* sha256 */.sc)(found.bytes);
        const key = `scores/${digest}.jsonl`;
        await store.put(key, found.bytes, 'absent');
        return { side, uri: `${store.uri}/${key}`, sha256: digest, text: new TextDecoder().decode(found.bytes) };
    }));
}
/** @returns both sides in the order of the holdout. @throws Refusal when a record is not scored exactly once on each side. */
function evidenceOf({ holdout, baseline }, scores) {
    const { keys, labels, slices } = holdout;
    const of = (side) => {
        const file = scores.find((it) => it.side === side);
        return file && alignScores(file.text, keys, side);
    };
    const candidate = of('candidate') ?? new Float64Array();
    // A serving model of the same bytes was not scored again: it is the candidate.
    const serving = of('baseline') ?? (baseline.is === 'serving' ? candidate : undefined);
    return { keys, labels, slices, candidate, ...(serving ? { baseline: serving } : {}) };
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/action.ts








const inputs = {
    policy: (0,src/* withDefault */.IQ)((0,src/* text */.Qq)(), 'modelway.yml'),
    endpoint: (0,src/* optional */.lq)((0,src/* matching */.wC)(/^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$/, 'the name of an endpoint: at most 63 letters, digits and hyphens')),
    'role-arn': (0,src/* roleArn */.w3)(),
    'instance-type': (0,src/* withDefault */.IQ)((0,src/* instanceType */.w)(), 'ml.m5.large'),
    image: (0,src/* optional */.lq)((0,src/* text */.Qq)()),
    'max-runtime': (0,src/* withDefault */.IQ)((0,src/* duration */.p0)(), '1h'),
    'poll-interval': (0,src/* withDefault */.IQ)((0,src/* duration */.p0)(), '15s'),
    'github-token': (0,src/* optional */.lq)((0,src/* text */.Qq)()),
    comment: (0,src/* withDefault */.IQ)((0,src/* word */.Vm)('always', 'never'), 'always'),
};
/** Scores the holdout with the candidate and with what serves, and judges the difference by the policy. */
async function perform(plan, trip, observed) {
    const { store, env, clock, log, signal, saveState } = trip;
    const aws = (0,aws_src/* connect */.Ng)({ env, now: clock.now });
    await store.put(plan.scorer.key, observed.scorer.text, 'absent');
    const before = (attempt) => saveState('job', attempt);
    const name = await (0,aws_src/* ensureProcessingJob */.bM)(aws, plan.job, { digest: plan.digest, before });
    const interval = 1000 * trip.inputs['poll-interval'];
    const job = finished(plan, await (0,aws_src/* followProcessingJob */.Gn)(aws, name, { clock, signal, log, interval }));
    const scores = await collectScores(store, plan);
    const judgement = judge(observed.policy.rules, evidenceOf(observed, scores));
    for (const reason of judgement.verdict.reasons)
        log.info(`${judgement.verdict.word}: ${reason}`);
    return outcomeOf(observed, { plan, judgement, scores, job }, trip.line);
}
/** Decides whether a candidate may go on. */
const evaluateGate = (0,src/* defineAction */.QP)({
    name: 'evaluate-gate',
    kind: 'evaluation',
    needs: ['dataset', 'training'],
    inputs,
    check: limits,
    observe: observe,
    plan: planGate,
    describe: describeGate,
    perform,
    async stop({ job }, { env, clock, log }) {
        if (job === undefined)
            return;
        log.info(`Stopping processing job ${job}.`);
        await (0,aws_src/* stopProcessingJob */.j7)((0,aws_src/* connect */.Ng)({ env, now: clock.now }), job);
    },
    async tell(told) {
        if (told.inputs.comment === 'never')
            return {};
        const url = await (0,src/* postComment */.Gy)(told, { token: told.inputs['github-token'] });
        return url === undefined ? {} : { 'comment-url': url };
    },
});
/** SageMaker's limit for a processing job is nine days. */
function limits({ 'max-runtime': seconds }) {
    return seconds >= 1 && seconds <= 777_600 ? [] : [`max-runtime: must be from 1s to 216h, found ${seconds} s`];
}

;// CONCATENATED MODULE: ./actions/evaluate-gate/index.ts



/* harmony default export */ const evaluate_gate = ((phase) => (0,src/* run */.eF)(evaluateGate, phase, aws_src/* s3Store */.yc));


/***/ })

};
