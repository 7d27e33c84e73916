export const id = 6843;
export const ids = [6843];
export const modules = {

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
