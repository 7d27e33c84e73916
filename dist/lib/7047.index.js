export const id = 7047;
export const ids = [7047];
export const modules = {

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
