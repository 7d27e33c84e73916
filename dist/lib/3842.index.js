export const id = 3842;
export const ids = [3842];
export const modules = {

/***/ 2948:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qr: () => (/* binding */ statisticOf),
/* harmony export */   X5: () => (/* binding */ total),
/* harmony export */   di: () => (/* binding */ everyRecord)
/* harmony export */ });
/** @returns the metric as a function of how often each record counts. */
function statisticOf(form) {
    if (form.is === 'whole')
        return (weights) => form.of(weights);
    if (form.is === 'cells')
        return (weights) => form.of(countsOf(form, weights));
    return (weights) => form.of(form.columns.map((it) => sumOf(it, weights)), total(weights));
}
function countsOf({ cells, size }, weights) {
    const counts = new Float64Array(size);
    for (let i = 0; i < cells.length; i += 1) {
        const cell = cells[i]; // Safe, here and below: arrays of one length, and cells below the size.
        counts[cell] = counts[cell] + weights[i];
    }
    return counts;
}
/** A record that was not drawn counts for nothing, even where its value is not defined. */
function sumOf(column, weights) {
    let sum = 0;
    for (let i = 0; i < column.length; i += 1) {
        const weight = weights[i];
        if (weight > 0)
            sum += weight * column[i];
    }
    return sum;
}
function total(weights) {
    let sum = 0;
    for (let i = 0; i < weights.length; i += 1)
        sum += weights[i];
    return sum;
}
/** @returns every record once: of these weights a statistic is the metric itself. */
const everyRecord = (records) => new Uint8Array(records).fill(1);


/***/ }),

/***/ 3842:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ measurable),
  Zv: () => (/* binding */ metricNames),
  qd: () => (/* binding */ metrics)
});

// EXTERNAL MODULE: ./packages/judge/src/metric/metric.ts
var metric = __webpack_require__(9154);
;// CONCATENATED MODULE: ./packages/judge/src/metric/classes.ts

/** A metric of labels and predictions that are numbers of classes. Classes that no drawn record has or is called are left out. */
function ofClasses(of, own = {}) {
    return (0,metric/* higher */.u)({ labels: 'class', ...own, prepare: (scored) => overClasses(scored, of) });
}
function overClasses({ labels, scores }, of) {
    const known = [...new Set([...labels, ...scores])].sort((a, b) => a - b);
    const numbers = new Map(known.map((it, i) => [it, i]));
    const size = known.length;
    const at = (it) => numbers.get(it ?? Number.NaN) ?? 0;
    const cells = Uint16Array.from(labels, (label, i) => size * at(label) + at(scores[i]));
    return { is: 'cells', cells, size: size * size, of: (counts) => of(...counted(counts, size)) };
}
function counted(counts, size) {
    const [right, called, there] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
    let records = 0;
    for (let cell = 0; cell < size * size; cell += 1) {
        const [label, prediction, count] = [Math.floor(cell / size), cell % size, counts[cell] ?? 0];
        records += count;
        there[label] = (there[label] ?? 0) + count;
        called[prediction] = (called[prediction] ?? 0) + count;
        if (label === prediction)
            right[label] = count;
    }
    const all = Array.from({ length: size }, (_, k) => ({
        right: right[k] ?? 0,
        called: called[k] ?? 0,
        there: there[k] ?? 0,
    }));
    return [all.filter((it) => it.called + it.there > 0), records];
}
/** 0 of nothing is 0, as scikit-learn has it: a class that is never called has no precision to be proud of. */
const share = (part, whole) => (whole > 0 ? part / whole : 0);
const precisionOf = ({ right, called }) => share(right, called);
const recallOf = ({ right, there }) => share(right, there);
const f1Of = ({ right, called, there }) => share(2 * right, called + there);
const sum = (all, of) => all.reduce((total, it) => total + of(it), 0);
/** Every class counts the same. */
const macro = (of) => ofClasses((all) => sum(all, of) / all.length);
/** Every class counts by its records. */
const weighted = (of) => ofClasses((all, records) => sum(all, (it) => it.there * of(it)) / records);
const classAccuracy = ofClasses((all, records) => sum(all, (it) => it.right) / records, { mean: true });
const macroPrecision = macro(precisionOf);
const macroRecall = ofClasses((all) => {
    const there = all.filter((it) => it.there > 0);
    return sum(there, recallOf) / there.length;
});
const macroF1 = macro(f1Of);
const weightedPrecision = weighted(precisionOf);
const weightedF1 = weighted(f1Of);
/** Over all classes together: where each record has one class, the share of right answers. */
const microF1 = ofClasses((all) => (2 * sum(all, (it) => it.right)) / sum(all, (it) => it.called + it.there));
/** Cohen's kappa (1960). */
const classKappa = ofClasses((all, records) => {
    const chance = sum(all, (it) => it.called * it.there) / records ** 2;
    return (sum(all, (it) => it.right) / records - chance) / (1 - chance);
}, { range: [-1, 1] });
/** Matthews' correlation for any number of classes (Gorodkin, 2004); 0 where one side is all of one class. */
const classMcc = ofClasses((all, records) => {
    const both = sum(all, (it) => it.called * it.there);
    const [called, there] = [sum(all, (it) => it.called ** 2), sum(all, (it) => it.there ** 2)];
    const spread = Math.sqrt(records ** 2 - called) * Math.sqrt(records ** 2 - there);
    return spread > 0 ? (sum(all, (it) => it.right) * records - both) / spread : 0;
}, { range: [-1, 1] });

;// CONCATENATED MODULE: ./packages/judge/src/metric/decisions.ts

/** A metric of the confusion table. Division by nothing gives NaN: not defined on these records. */
function decision(of, own = {}) {
    return (0,metric/* higher */.u)({ labels: 'binary', ...own, prepare: (scored) => overTable(scored, of) });
}
/** Cells in the order of label and decision: no and no, no and yes, yes and no, yes and yes. */
function overTable({ labels, scores, threshold }, of) {
    const cells = Uint16Array.from(labels, (label, i) => 2 * label + ((scores[i] ?? Number.NaN) >= threshold ? 1 : 0));
    return {
        is: 'cells',
        cells,
        size: 4,
        of: (counts) => of({ tn: counts[0] ?? 0, fp: counts[1] ?? 0, fn: counts[2] ?? 0, tp: counts[3] ?? 0 }),
    };
}
const decisions_all = ({ tp, fp, tn, fn }) => tp + fp + tn + fn;
const accuracy = decision((t) => (t.tp + t.tn) / decisions_all(t), { mean: true });
const precision = decision(({ tp, fp }) => tp / (tp + fp), { classes: [1] });
const recall = decision(({ tp, fn }) => tp / (tp + fn), { classes: [1] });
const specificity = decision(({ tn, fp }) => tn / (tn + fp), { classes: [0] });
/** Share of "no" that is right: precision of the other class. */
const negativePredictiveValue = decision(({ tn, fn }) => tn / (tn + fn), { classes: [0] });
const f1 = decision(({ tp, fp, fn }) => (2 * tp) / (2 * tp + fp + fn), { classes: [1] });
/** Recall counts twice as much as precision (van Rijsbergen's F with β = 2). */
const f2 = decision(({ tp, fp, fn }) => (5 * tp) / (5 * tp + 4 * fn + fp), { classes: [1] });
/** Of all that is "yes" on either side, the share that is on both. */
const jaccard = decision(({ tp, fp, fn }) => tp / (tp + fp + fn), { classes: [1] });
/** Youden's J (1950): recall + specificity − 1. */
const informedness = decision(({ tp, fn, tn, fp }) => tp / (tp + fn) + tn / (tn + fp) - 1, {
    range: [-1, 1],
    classes: [0, 1],
});
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

;// CONCATENATED MODULE: ./packages/judge/src/metric/fits.ts

/** A function of how labels and scores vary together. Values are taken from the labels' mean, so that squares of large ones do not swallow their differences. */
const ofJoint = (of) => ({ labels, scores }) => {
    const centre = labels.reduce((sum, it) => sum + it, 0) / labels.length;
    const [x, y] = [scores.map((it) => it - centre), labels.map((it) => it - centre)];
    const product = (a, b) => a.map((it, i) => it * (b[i] ?? Number.NaN));
    return {
        is: 'sums',
        columns: [x, y, product(x, x), product(y, y), product(x, y)],
        of: (sums, records) => {
            const at = (i) => (sums[i] ?? Number.NaN) / records;
            const [mx, my] = [at(0), at(1)];
            return of({ x: mx, y: my, xx: at(2) - mx * mx, yy: at(3) - my * my, xy: at(4) - mx * my });
        },
    };
};
/** Rounding leaves this much of a spread that is none. */
const none = 1e-14;
const upToOne = [Number.NEGATIVE_INFINITY, 1];
/** Share of the labels' variance that the scores explain. Not defined where all labels are the same. */
const r2 = (0,metric/* higher */.u)({
    range: upToOne,
    prepare: ofJoint(({ x, y, xx, yy, xy }) => yy > none * (y * y + 1e-300) ? 1 - (xx - 2 * xy + yy + (x - y) ** 2) / yy : Number.NaN),
});
/** The same without what a constant added to all scores would repair. */
const explainedVariance = (0,metric/* higher */.u)({
    range: upToOne,
    prepare: ofJoint(({ y, xx, yy, xy }) => (yy > none * (y * y + 1e-300) ? 1 - (xx - 2 * xy + yy) / yy : Number.NaN)),
});
/** Pearson's correlation. Not defined where either side is constant. */
const correlation = (0,metric/* higher */.u)({
    range: [-1, 1],
    prepare: ofJoint(({ xx, yy, xy }) => xx > 0 && yy > 0 ? Math.min(1, Math.max(-1, xy / Math.sqrt(xx * yy))) : Number.NaN),
});
/** Lin's concordance (1989): correlation, less what lies off the line of equal values. */
const concordance = (0,metric/* higher */.u)({
    range: [-1, 1],
    prepare: ofJoint(({ x, y, xx, yy, xy }) => (2 * xy) / (xx + yy + (x - y) ** 2)),
});

// EXTERNAL MODULE: ./packages/judge/src/statistics/order.ts
var statistics_order = __webpack_require__(507);
;// CONCATENATED MODULE: ./packages/judge/src/metric/gain.ts


/**
 * Normalised discounted cumulative gain of all records as one list (Järvelin and Kekäläinen, 2002): a label counts by 1 ÷ log₂(1 +
 * place), and records with the same score share the mean of their places' discounts, as scikit-learn has it. Labels are gains, 0 or more.
 */
const ndcg = (0,metric/* higher */.u)({
    prepare: ({ labels, scores }) => {
        const [found, best] = [(0,statistics_order/* ascendingOrder */.be)(scores).reverse(), (0,statistics_order/* ascendingOrder */.be)(labels).reverse()];
        const discounts = new Discounts();
        const of = (order, by) => (weights) => gainOf({ order, by, labels, weights }, discounts);
        const [gain, most] = [of(found, scores), of(best, labels)];
        return { is: 'whole', of: (weights) => gain(weights) / most(weights) };
    },
});
function gainOf({ order, by, labels, weights }, discounts) {
    let [gain, place, tied, sum] = [0, 0, 0, 0];
    for (let i = 0; i < order.length; i += 1) {
        const record = order[i]; // Safe, here and below: an index of a record.
        const weight = weights[record];
        tied += weight;
        sum += weight * labels[record];
        if (tied > 0 && by[record] !== by[order[i + 1]]) {
            gain += (sum / tied) * (discounts.upTo(place + tied) - discounts.upTo(place));
            place += tied;
            tied = 0;
            sum = 0;
        }
    }
    return gain;
}
/** Running sums of 1 ÷ log₂(1 + place), as far as they have been asked for. */
class Discounts {
    sums = [0];
    upTo(place) {
        for (let i = this.sums.length; i <= place; i += 1)
            this.sums.push((this.sums[i - 1] ?? 0) + 1 / Math.log2(i + 1));
        return this.sums[place] ?? Number.NaN;
    }
}

;// CONCATENATED MODULE: ./packages/judge/src/metric/losses.ts

/** One loss per record, averaged; or a function of that mean. */
function meanOf(loss, then = (mean) => mean) {
    return ({ labels, scores }) => ({
        is: 'sums',
        columns: [Float64Array.from(labels, (label, i) => loss(label, scores[i] ?? Number.NaN))],
        of: (sums, records) => then((sums[0] ?? Number.NaN) / records),
    });
}
const mean = (loss, own = {}) => (0,metric/* lower */.i)({ mean: true, ...own, prepare: meanOf(loss) });
const probability = { labels: 'binary', scores: 'probability' };
/** Certain and wrong would cost infinitely much; clipped where scikit-learn 1.2 clips. */
const least = 1e-15;
const clipped = (p) => Math.min(1 - least, Math.max(least, p));
const logLoss = mean((label, score) => -(label === 1 ? Math.log(clipped(score)) : Math.log1p(-clipped(score))), probability);
const squared = (label, score) => (score - label) ** 2;
const brier = mean(squared, { ...probability, range: [0, 1] });
const bins = 10;
/** Expected calibration error over ten bins of equal width: how far stated and observed shares lie apart, by share of records. */
const ece = (0,metric/* lower */.i)({
    ...probability,
    range: [0, 1],
    prepare: ({ labels, scores }) => {
        const bin = Uint8Array.from(scores, (score) => Math.min(Math.floor(bins * score), bins - 1));
        const excess = Float64Array.from(labels, (label, i) => label - (scores[i] ?? Number.NaN));
        return {
            is: 'whole',
            of: (weights) => {
                const sums = new Float64Array(bins);
                let records = 0;
                for (let i = 0; i < bin.length; i += 1) {
                    const [at, weight] = [bin[i], weights[i]]; // Safe: arrays of one length.
                    sums[at] = sums[at] + weight * excess[i];
                    records += weight;
                }
                return sums.reduce((sum, it) => sum + Math.abs(it), 0) / records;
            },
        };
    },
});
/** How far the mean score lies from the share of "yes": calibration in the large. */
const calibrationGap = (0,metric/* lower */.i)({
    ...probability,
    range: [0, 1],
    prepare: meanOf((label, score) => score - label, Math.abs),
});
const mae = mean((label, score) => Math.abs(score - label));
const mse = mean(squared);
const rmse = (0,metric/* lower */.i)({ prepare: meanOf(squared, Math.sqrt) });
/** As a fraction, not in percent. Not defined where a label is 0. */
const mape = mean((label, score) => (label === 0 ? Number.NaN : Math.abs((score - label) / label)));
/** As a fraction, from 0 to 2; 0 where both are 0. */
const smape = mean((label, score) => (label === score ? 0 : (2 * Math.abs(score - label)) / (Math.abs(label) + Math.abs(score))), { range: [0, 2] });
/** Loss of a forecast of the nine-tenths quantile: too low costs nine times as much as too high. */
const pinball90 = mean((label, score) => (label >= score ? 0.9 * (label - score) : 0.1 * (score - label)));
/** Mean squared difference of ln(1 + value). Not defined at −1 and below. */
const msle = mean((label, score) => (Math.log1p(label) - Math.log1p(score)) ** 2);
/** How far scores are off on average, with those too high and too low against each other. */
const meanError = (0,metric/* lower */.i)({ prepare: meanOf((label, score) => score - label, Math.abs) });

// EXTERNAL MODULE: ./packages/judge/src/metric/form.ts
var metric_form = __webpack_require__(2948);
;// CONCATENATED MODULE: ./packages/judge/src/metric/quantiles.ts



/** A quantile (type 7) of absolute errors: sorted once, then walked along. */
const absoluteErrorAt = (p) => ({ labels, scores }) => {
    const errors = labels.map((label, i) => Math.abs((scores[i] ?? Number.NaN) - label));
    const order = (0,statistics_order/* ascendingOrder */.be)(errors);
    return { is: 'whole', of: (weights) => weightedQuantile({ values: errors, order, weights }, p) };
};
function weightedQuantile({ values, order, weights }, p) {
    const at = ((0,metric_form/* total */.X5)(weights) - 1) * p;
    const [first, second] = [Math.floor(at), Math.ceil(at)];
    let [seen, low] = [0, Number.NaN];
    for (let i = 0; i < order.length; i += 1) {
        const record = order[i]; // Safe, here and below: an index of a record.
        seen += weights[record];
        if (Number.isNaN(low) && seen > first)
            low = values[record];
        if (seen > second)
            return low + (at - first) * (values[record] - low);
    }
    return Number.NaN;
}
const medianAbsoluteError = (0,metric/* lower */.i)({ prepare: absoluteErrorAt(0.5) });
/** What nine in ten errors do not exceed. */
const absoluteError90 = (0,metric/* lower */.i)({ prepare: absoluteErrorAt(0.9) });

// EXTERNAL MODULE: ./packages/judge/src/metric/ranking.ts
var ranking = __webpack_require__(8306);
;// CONCATENATED MODULE: ./packages/judge/src/metric/index.ts







/** Every metric under the name that `modelway.yml` gives it. */
const metrics = {
    auc: ranking/* auc */.Ij,
    gini: ranking/* gini */.Ab,
    'average-precision': ranking/* averagePrecision */.cF,
    separation: ranking/* separation */.Lx,
    ndcg: ndcg,
    accuracy: accuracy,
    'balanced-accuracy': balancedAccuracy,
    precision: precision,
    recall: recall,
    specificity: specificity,
    npv: negativePredictiveValue,
    f1: f1,
    f2: f2,
    jaccard: jaccard,
    informedness: informedness,
    mcc: mcc,
    kappa: kappa,
    'class-accuracy': classAccuracy,
    'macro-precision': macroPrecision,
    'macro-recall': macroRecall,
    'macro-f1': macroF1,
    'micro-f1': microF1,
    'weighted-precision': weightedPrecision,
    'weighted-f1': weightedF1,
    'class-mcc': classMcc,
    'class-kappa': classKappa,
    'log-loss': logLoss,
    brier: brier,
    ece: ece,
    'calibration-gap': calibrationGap,
    mae: mae,
    mse: mse,
    rmse: rmse,
    mape: mape,
    smape: smape,
    msle: msle,
    'mean-error': meanError,
    'median-ae': medianAbsoluteError,
    'ae-90': absoluteError90,
    'pinball-90': pinball90,
    r2: r2,
    'explained-variance': explainedVariance,
    correlation: correlation,
    concordance: concordance,
};
/** With what is known by no name: a value per record that somebody else worked out, averaged. Which way is better the policy says. */
const measurable = {
    ...metrics,
    own: { ...meanError, mean: true, prepare: meanOf((_, score) => score) },
};
// Safe: these are the table's own keys.
const metricNames = Object.keys(metrics);


/***/ }),

/***/ 9154:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ lower),
/* harmony export */   u: () => (/* binding */ higher)
/* harmony export */ });
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


/***/ }),

/***/ 8306:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ab: () => (/* binding */ gini),
/* harmony export */   Ij: () => (/* binding */ auc),
/* harmony export */   Lx: () => (/* binding */ separation),
/* harmony export */   cF: () => (/* binding */ averagePrecision),
/* harmony export */   dI: () => (/* binding */ areaUnderCurve)
/* harmony export */ });
/* harmony import */ var _statistics_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(507);
/* harmony import */ var _metric_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9154);


const overRanks = (read, direction = 'up') => (scored) => {
    const ranked = rank(scored, direction);
    return { is: 'whole', of: (weights) => read(ranked, weights) };
};
function rank({ labels, scores }, direction) {
    const order = (0,_statistics_order_js__WEBPACK_IMPORTED_MODULE_0__/* .ascendingOrder */ .be)(scores);
    if (direction === 'down')
        order.reverse();
    const last = (i) => (scores[order[i]] === scores[order[i + 1]] ? 0 : 1);
    return order.map((record, i) => 4 * record + 2 * last(i) + labels[record]); // Safe: indices of records.
}
/** Counts stay 32-bit integers (`| 0`), which is a fifth of the time; only the sum of their products outgrows them. */
function areaUnderCurve(ranked, weights) {
    let [below, above, doubled, negatives, positives] = [0, 0, 0, 0, 0];
    for (let i = 0; i < ranked.length; i += 1) {
        const it = ranked[i] | 0; // Safe, here and below: within the array.
        const weight = weights[it >>> 2];
        const positive = -(it & 1) & weight;
        positives = (positives + positive) | 0;
        negatives = (negatives + weight - positive) | 0;
        if ((it & 2) !== 0) {
            doubled += positives * ((2 * below + negatives) | 0);
            below = (below + negatives) | 0;
            above = (above + positives) | 0;
            positives = 0;
            negatives = 0;
        }
    }
    return doubled / (2 * above * below);
}
function precisionByRecall(ranked, weights) {
    let [seen, found, sum, positives] = [0, 0, 0, 0];
    for (let i = 0; i < ranked.length; i += 1) {
        const it = ranked[i];
        const weight = weights[it >>> 2];
        seen += weight;
        positives += -(it & 1) & weight;
        if ((it & 2) !== 0 && positives > 0) {
            found += positives;
            sum += (positives * found) / seen;
            positives = 0;
        }
    }
    return sum / found;
}
function largestGap(ranked, weights) {
    let [positives, negatives] = [0, 0];
    for (let i = 0; i < ranked.length; i += 1) {
        const it = ranked[i];
        const weight = weights[it >>> 2];
        positives += -(it & 1) & weight;
        negatives += ~-(it & 1) & weight;
    }
    let [gap, p, n] = [0, 0, 0];
    for (let i = 0; i < ranked.length; i += 1) {
        const it = ranked[i];
        const weight = weights[it >>> 2];
        p += -(it & 1) & weight;
        n += ~-(it & 1) & weight;
        if ((it & 2) !== 0)
            gap = Math.max(gap, Math.abs(p / positives - n / negatives));
    }
    return positives > 0 && negatives > 0 ? gap : Number.NaN;
}
const twoClasses = { labels: 'binary', classes: [0, 1] };
const overArea = (then) => (scored) => {
    const ranked = rank(scored, 'up');
    return { is: 'whole', of: (weights) => then(areaUnderCurve(ranked, weights)), ofArea: { ranked, then } };
};
/** Area under the ROC curve; ties count one half. Linear in the records per draw, as sorting is done once. */
const auc = (0,_metric_js__WEBPACK_IMPORTED_MODULE_1__/* .higher */ .u)({ ...twoClasses, prepare: overArea((area) => area) });
/** Gini's coefficient of the same curve, as credit scoring has it: 2 × area − 1. */
const gini = (0,_metric_js__WEBPACK_IMPORTED_MODULE_1__/* .higher */ .u)({ ...twoClasses, range: [-1, 1], prepare: overArea((area) => 2 * area - 1) });
/** Average precision: precision at each threshold, weighted by the recall that it adds (as scikit-learn defines it). */
const averagePrecision = (0,_metric_js__WEBPACK_IMPORTED_MODULE_1__/* .higher */ .u)({ ...twoClasses, prepare: overRanks(precisionByRecall, 'down') });
/** Kolmogorov and Smirnov's largest gap between the scores of the two classes. */
const separation = (0,_metric_js__WEBPACK_IMPORTED_MODULE_1__/* .higher */ .u)({ ...twoClasses, prepare: overRanks(largestGap) });


/***/ }),

/***/ 507:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UX: () => (/* binding */ midranks),
/* harmony export */   be: () => (/* binding */ ascendingOrder)
/* harmony export */ });
/* unused harmony exports indices, ascendingValues */
const digit = 0xffff;
/**
 * The order of values from small to large, equal ones in the order in which they came: a radix sort of their bits, 16 at a time, in
 * the time that a comparison sort needs to look at each value five times.
 * @param values finite or infinite, no NaN. @returns indices.
 */
function ascendingOrder(values) {
    const [low, high] = sortableBits(values);
    let order = indices(values.length);
    let spare = new Uint32Array(values.length);
    for (const [bits, shift] of [
        [low, 0],
        [low, 16],
        [high, 0],
        [high, 16],
    ]) {
        if (!pass({ bits, shift, order, spare }))
            continue;
        [order, spare] = [spare, order];
    }
    return order;
}
/** Bits that compare as unsigned integers like the numbers themselves: positives above negatives, negatives turned round; −0 as 0. */
function sortableBits(values) {
    const raw = new Uint32Array(withoutMinusZero(values).buffer);
    const [low, high] = [new Uint32Array(values.length), new Uint32Array(values.length)];
    const little = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1 ? 0 : 1;
    for (let i = 0; i < values.length; i += 1) {
        const [l, h] = [raw[2 * i + little], raw[2 * i + 1 - little]]; // Safe: two words a value.
        const negative = h >>> 31 === 1;
        low[i] = negative ? ~l : l;
        high[i] = negative ? ~h : h | 0x80000000;
    }
    return [low, high];
}
// Loops, not from() with a function: that goes through an iterator, at ten times the time.
function withoutMinusZero(values) {
    const all = new Float64Array(values.length);
    for (let i = 0; i < values.length; i += 1)
        all[i] = values[i] + 0;
    return all;
}
/** @returns 0, 1, 2 … */
function indices(count) {
    const all = new Uint32Array(count);
    for (let i = 0; i < count; i += 1)
        all[i] = i;
    return all;
}
/** @returns false when all values have the same digit: there was nothing to move. */
function pass({ bits, shift, order, spare }) {
    const starts = new Uint32Array(digit + 2);
    // Safe, all of these: indices of records, and digits below the number of starts.
    for (let i = 0; i < bits.length; i += 1) {
        const at = ((bits[i] >>> shift) & digit) + 1;
        starts[at] = starts[at] + 1;
    }
    if (bits.length > 0 && starts[((bits[0] >>> shift) & digit) + 1] === bits.length)
        return false;
    for (let d = 1; d < starts.length; d += 1)
        starts[d] = starts[d] + starts[d - 1];
    for (let i = 0; i < order.length; i += 1) {
        const it = order[i];
        const d = (bits[it] >>> shift) & digit;
        const place = starts[d];
        starts[d] = place + 1;
        spare[place] = it;
    }
    return true;
}
/** @returns each value's rank from 1 on, equal values sharing the middle of theirs. */
function midranks(values) {
    const order = ascendingOrder(values);
    const ranks = new Float64Array(values.length);
    for (let from = 0; from < order.length;) {
        let to = from + 1;
        while (to < order.length && values[order[to]] === values[order[from]])
            to += 1;
        for (let i = from; i < to; i += 1)
            ranks[order[i]] = (from + to + 1) / 2;
        from = to;
    }
    return ranks;
}
/** @returns the numbers among the values, ascending, without NaN. */
function ascendingValues(values) {
    let there = 0;
    for (let i = 0; i < values.length; i += 1)
        if (!Number.isNaN(values[i]))
            there += 1;
    const kept = new Float64Array(there);
    for (let i = 0, at = 0; i < values.length; i += 1) {
        const value = values[i]; // Safe: within the array.
        if (!Number.isNaN(value))
            kept[at++] = value;
    }
    return kept.sort();
}


/***/ })

};
