export const id = 5916;
export const ids = [5916];
export const modules = {

/***/ 5916:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Xf: () => (/* reexport */ DatasetFault),
  JC: () => (/* reexport */ TableFault),
  tq: () => (/* reexport */ assignmentOf),
  $$: () => (/* reexport */ bytesOf),
  _c: () => (/* reexport */ channelFolder),
  TG: () => (/* reexport */ checkData),
  dp: () => (/* reexport */ commonColumns),
  nO: () => (/* reexport */ completeImport),
  xS: () => (/* reexport */ countChanges),
  i8: () => (/* reexport */ dataRules),
  Ui: () => (/* reexport */ diff),
  e4: () => (/* reexport */ digestManifest),
  Fp: () => (/* reexport */ dirObject),
  wl: () => (/* reexport */ etagDigest),
  _Y: () => (/* reexport */ findRemote),
  be: () => (/* reexport */ formatOf),
  dv: () => (/* reexport */ gitignoreLine),
  EN: () => (/* reexport */ hashKey),
  om: () => (/* reexport */ historyOf),
  ep: () => (/* reexport */ ignoreRules),
  TS: () => (/* reexport */ isObjectId),
  GV: () => (/* reexport */ legacyChunkBytes),
  G$: () => (/* reexport */ legacyDigest),
  jz: () => (/* reexport */ legacyKey),
  T8: () => (/* reexport */ manifestBytes),
  $V: () => (/* reexport */ manifestOf),
  _d: () => (/* reexport */ many),
  SV: () => (/* reexport */ mergeConfigs),
  A4: () => (/* reexport */ mostHashes),
  Ye: () => (/* reexport */ newPointer),
  jn: () => (/* reexport */ noRules),
  Z_: () => (/* reexport */ objectChannel),
  SF: () => (/* reexport */ objectFolder),
  mJ: () => (/* reexport */ objectIdOf),
  T5: () => (/* reexport */ objectKey),
  EF: () => (/* reexport */ overlap),
  lW: () => (/* reexport */ pathIn),
  KN: () => (/* reexport */ percent),
  Aj: () => (/* reexport */ questionFor),
  Xg: () => (/* reexport */ readConfig),
  Nb: () => (/* reexport */ readCsv),
  P: () => (/* reexport */ readDirObject),
  mF: () => (/* reexport */ readLock),
  WI: () => (/* reexport */ readManifest),
  qT: () => (/* reexport */ readPointer),
  hN: () => (/* reexport */ resolveConfigPaths),
  Ep: () => (/* reexport */ rowDiff),
  SS: () => (/* reexport */ scanTable),
  ho: () => (/* reexport */ splitColumn),
  Vq: () => (/* reexport */ splitTable),
  S: () => (/* reexport */ tableDiff),
  vt: () => (/* reexport */ updatePointer),
  $2: () => (/* reexport */ withLine),
  Z8: () => (/* reexport */ writeProfile)
});

// UNUSED EXPORTS: PatternFault, appliesTo, byCodePoint, compilePattern, countDifferent, splitOf

// EXTERNAL MODULE: ./packages/lineage/src/index.ts + 22 modules
var src = __webpack_require__(7794);
;// CONCATENATED MODULE: ./packages/dataset/src/object-id.ts
const layout = /(?:^|\/)files\/md5\/([0-9a-f]{2})\/([0-9a-f]{30}(?:\.dir)?)$/;
/** Where DVC 3 keeps its objects, below the URL of the remote. */
const objectFolder = 'files/md5/';
const isObjectId = (text) => /^[0-9a-f]{32}(\.dir)?$/.test(text);
/** @returns the key of an object below the URL of the remote (DVC 3 layout): `files/md5/ab/cdef…`. */
const objectKey = (id) => `${objectFolder}${id.slice(0, 2)}/${id.slice(2)}`;
/** @returns where DVC 2 and older kept an object, below the URL of the remote: `ab/cdef…`. */
const legacyKey = (id) => `${id.slice(0, 2)}/${id.slice(2)}`;
/** @returns the object that a key of a DVC 3 remote holds, or undefined for anything else that lies there (temporary and foreign names). */
function objectIdOf(key) {
    const [, first, rest] = layout.exec(key) ?? [];
    return first === undefined || rest === undefined ? undefined : first + rest;
}

;// CONCATENATED MODULE: ./packages/dataset/src/channel.ts


/** @returns the folder of the store in which files lie by name for SageMaker; `digest`: the SHA-256 of their manifest. Ends with a slash. */
const channelFolder = (digest) => `channels/${digest}/`;
/**
 * Offers files to SageMaker where they are, without copies: in the container they are called by their digests, and a file of names,
 * itself in the channel as `…/channels/names-<sha256>.json`, says which is which.
 * @param place the DVC remote and the store, as `s3://bucket/prefix`. A manifest has one bucket, so in different buckets the names
 * are not in the channel; whoever needs them gives them as a channel of their own.
 */
function objectChannel(entries, { remote, store }) {
    const near = bucketOf(remote) === bucketOf(store);
    const prefix = near ? commonFolder(`${remote}/`, `${store}/`) : `${remote}/`;
    const below = (uri) => uri.slice(prefix.length);
    const where = (md5) => below(`${remote}/${objectKey(md5)}`);
    const names = named('names', JSON.stringify(Object.fromEntries(entries.map(({ path, md5 }) => [path, where(md5)]))));
    const objects = [...new Set(entries.map(({ md5 }) => where(md5)))];
    const keys = near ? [below(`${store}/${names.key}`), ...objects] : objects;
    return { names, manifest: named('manifest', JSON.stringify([{ prefix }, ...keys])) };
}
const named = (what, text) => ({ key: `channels/${what}-${(0,src/* sha256 */.sc)(text)}.json`, text });
const bucketOf = (uri) => uri.split('/')[2];
/** The longest folder that holds both; the scheme and the bucket are the same. */
function commonFolder(a, b) {
    const [left, right] = [a.split('/'), b.split('/')];
    const differs = left.findIndex((part, i) => part !== right[i]);
    return `${left.slice(0, differs < 0 ? -1 : Math.max(3, differs)).join('/')}/`;
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
;// CONCATENATED MODULE: ./packages/dataset/src/profile/pattern-syntax.ts
/** A pattern that is not understood, in words that complete "pattern: …". */
class PatternFault extends Error {
    name = 'PatternFault';
}
const longest = 500;
/** @returns the tree of a pattern: literals, `.`, classes, groups, `|`, `* + ? {m,n}`, `\d \w \s`. @throws PatternFault for anything else. */
function parsePattern(text) {
    if (text.length > longest)
        throw new PatternFault(`must be at most ${longest} characters long`);
    const bare = text.replace(/^\^/, '').replace(/(?<!\\)\$$/, '');
    const reader = new Reader([...bare]);
    const part = alternatives(reader);
    if (!reader.ended)
        throw new PatternFault(`has a ")" without a "("`);
    return part;
}
class Reader {
    at = 0;
    characters;
    constructor(characters) {
        this.characters = characters;
    }
    get ended() {
        return this.at >= this.characters.length;
    }
    get next() {
        return this.characters[this.at] ?? '';
    }
    take() {
        const character = this.next;
        this.at += 1;
        return character;
    }
    skip(text) {
        const found = this.characters.slice(this.at, this.at + text.length).join('') === text;
        if (found)
            this.at += text.length;
        return found;
    }
    /** @returns the match of a sticky expression at this place. */
    match(expression) {
        const found = expression.exec(this.characters.slice(this.at, this.at + 20).join(''));
        if (found)
            this.at += found[0].length;
        return found;
    }
}
function alternatives(reader) {
    const parts = [sequence(reader)];
    while (reader.skip('|'))
        parts.push(sequence(reader));
    return parts.length === 1 && parts[0] ? parts[0] : { is: 'any', parts };
}
function sequence(reader) {
    const parts = [];
    while (!reader.ended && reader.next !== '|' && reader.next !== ')')
        parts.push(repeated(reader, single(reader)));
    return { is: 'all', parts };
}
function repeated(reader, part) {
    const found = reader.match(/^(?:[*+?]|\{(\d{1,3})(,?)(\d{0,3})\})/);
    if (found === null)
        return part;
    if ('*+?'.includes(reader.next) && !reader.ended)
        throw new PatternFault('has a repetition of a repetition, or a lazy one; whole values are matched, so leave it out');
    const [all, from, comma, to] = found;
    if (all === '*')
        return { is: 'repeat', part, least: 0, most: Number.POSITIVE_INFINITY };
    if (all === '+')
        return { is: 'repeat', part, least: 1, most: Number.POSITIVE_INFINITY };
    if (all === '?')
        return { is: 'repeat', part, least: 0, most: 1 };
    const least = Number(from);
    const most = comma === '' ? least : to === '' ? Number.POSITIVE_INFINITY : Number(to);
    if (most < least)
        throw new PatternFault(`has a repetition ${all} that ends before it begins`);
    return { is: 'repeat', part, least, most };
}
function single(reader) {
    const character = reader.take();
    switch (character) {
        case '(': {
            if (!reader.skip('?:') && reader.next === '?')
                throw new PatternFault('has a group "(?…"; of these only (?:…) is known');
            const part = alternatives(reader);
            if (!reader.skip(')'))
                throw new PatternFault('has a "(" without a ")"');
            return part;
        }
        case '[':
            return { is: 'one', test: characterClass(reader) };
        case '.':
            return { is: 'one', test: (code) => code !== 10 && code !== 13 };
        case '\\':
            return { is: 'one', test: escaped(reader) };
        case '^':
        case '$':
            throw new PatternFault(`has a "${character}" inside; whole values are matched, so anchors stand at the ends only`);
        case '*':
        case '+':
        case '?':
        case '{':
            throw new PatternFault(`has a "${character}" that repeats nothing; write \\${character} for the character`);
        default:
            return { is: 'one', test: same(character) };
    }
}
const same = (character) => {
    const wanted = character.codePointAt(0);
    return (code) => code === wanted;
};
const digit = (code) => code >= 48 && code <= 57;
const wordly = (code) => digit(code) || ((code | 32) >= 97 && (code | 32) <= 122) || code === 95;
const space = (code) => code === 32 || (code >= 9 && code <= 13) || code === 160 || code === 0xfeff;
const not = (test) => (code) => !test(code);
const classes = {
    d: digit,
    D: not(digit),
    w: wordly,
    W: not(wordly),
    s: space,
    S: not(space),
    t: same('\t'),
};
function escaped(reader) {
    if (reader.ended)
        throw new PatternFault('ends in a "\\" that escapes nothing');
    const character = reader.take();
    if (Object.hasOwn(classes, character))
        return classes[character] ?? same(character);
    if (/[a-zA-Z0-9]/.test(character))
        throw new PatternFault(`has "\\${character}"; known are \\d \\D \\w \\W \\s \\S \\t and escaped signs`);
    return same(character);
}
function characterClass(reader) {
    const negated = reader.skip('^');
    const tests = [];
    while (!reader.skip(']')) {
        if (reader.ended)
            throw new PatternFault('has a "[" without a "]"');
        const first = reader.take();
        if (first === '\\') {
            tests.push(escaped(reader));
            continue;
        }
        const range = reader.match(/^-([^\]\\])/u);
        if (range === null)
            tests.push(same(first));
        else
            tests.push(between(first, range[1] ?? ''));
    }
    const any = (code) => tests.some((test) => test(code));
    return negated ? not(any) : any;
}
function between(first, last) {
    const [low, high] = [first.codePointAt(0) ?? 0, last.codePointAt(0) ?? 0];
    if (high < low)
        throw new PatternFault(`has a range ${first}-${last} that ends before it begins`);
    return (code) => code >= low && code <= high;
}

;// CONCATENATED MODULE: ./packages/dataset/src/profile/pattern.ts

const mostStates = 2000;
/** Sets of states that are remembered; a pattern that makes more is matched without memory, still in linear time. */
const mostSets = 2000;
/**
 * Makes a pattern of a rule into a test of whole values. It takes time in proportion to the value's length, whatever the pattern
 * (K. Thompson, "Regular expression search algorithm", 1968): JavaScript's own expressions can be made to run for ever.
 * @returns whether the UTF-8 text of a value matches. @throws PatternFault for what is not understood.
 */
function compilePattern(pattern) {
    const states = [{ to: [] }];
    const start = build(states, parsePattern(pattern), 0);
    const places = new Map();
    const placeOf = (found) => {
        const sorted = [...found].sort((a, b) => a - b);
        const name = sorted.join();
        const known = places.get(name);
        if (known)
            return known;
        const place = { states: sorted, accepts: found.has(0), next: new Map() };
        if (places.size >= mostSets)
            places.clear();
        places.set(name, place);
        return place;
    };
    const first = placeOf(closure(states, [start]));
    const step = (from, code) => {
        const known = from.next.get(code);
        if (known)
            return known;
        const reached = from.states.flatMap((at) => (states[at]?.test?.(code) ? (states[at]?.to ?? []) : []));
        const place = placeOf(closure(states, reached));
        if (from.next.size < 256)
            from.next.set(code, place);
        return place;
    };
    return (value) => {
        let place = first;
        for (const character of Buffer.from(value.buffer, value.byteOffset, value.length).toString()) {
            place = step(place, character.codePointAt(0) ?? 0);
            if (place.states.length === 0)
                return false;
        }
        return place.accepts;
    };
}
function closure(states, from) {
    const found = new Set();
    const left = [...from];
    for (let at = left.pop(); at !== undefined; at = left.pop()) {
        if (found.has(at))
            continue;
        found.add(at);
        const state = states[at];
        if (state && !state.test)
            left.push(...state.to);
    }
    return found;
}
/** Adds the states of a part that go on at `next`. @returns where the part begins. */
function build(states, part, next) {
    switch (part.is) {
        case 'one':
            return add(states, { test: part.test, to: [next] });
        case 'all':
            return part.parts.reduceRight((after, it) => build(states, it, after), next);
        case 'any':
            return add(states, { to: part.parts.map((it) => build(states, it, next)) });
        case 'repeat': {
            let after = next;
            if (part.most === Number.POSITIVE_INFINITY) {
                const loop = { to: [next] };
                after = add(states, loop);
                loop.to.push(build(states, part.part, after));
            }
            else
                for (let i = part.least; i < part.most; i += 1)
                    after = add(states, { to: [next, build(states, part.part, after)] });
            for (let i = 0; i < part.least; i += 1)
                after = build(states, part.part, after);
            return after;
        }
    }
}
function add(states, state) {
    if (states.length >= mostStates)
        throw new PatternFault(`needs more than ${mostStates} states; use fewer or smaller repetitions`);
    return states.push(state) - 1;
}

;// CONCATENATED MODULE: ./packages/dataset/src/rules/closed.ts

/** A map with these keys and no others: a misspelt rule that is ignored would let everything through. `what` begins the sentence. */
function closed_closed(what, entries) {
    const known = Object.keys(entries).join(', ');
    const map = dist/* custom */.IeY((it) => typeof it === 'object' && it !== null && !Array.isArray(it), `${what} must be a map with ${known}`);
    return dist/* pipe */.FsL(map, dist/* strictObject */.rej(entries, (issue) => {
        const key = String(issue.path?.at(-1)?.key ?? '').slice(0, 80);
        return issue.expected === 'never' ? `${what} has no "${key}"; it has ${known}` : `${what} needs "${key}"`;
    }));
}

;// CONCATENATED MODULE: ./packages/dataset/src/rules/column-rule.ts




/** What a breach of a rule means: the version is not fit to train on, or people are told. */
const levels = ['fail', 'warn'];
const level = dist/* optional */.lqM(dist/* picklist */.KIO(levels, 'must be fail or warn'), 'fail');
const share = 'must be a share from 0 to 1, such as 0.05';
const shareOf = dist/* pipe */.FsL(dist/* number */.aig(share), dist/* minValue */.Wwf(0, share), dist/* maxValue */.cGV(1, share));
const scalar = dist/* union */.KCZ([dist/* string */.YjP(), dist/* number */.aig(), dist/* boolean */.zMY()], 'must be a text, a number, true or false');
const bound = dist/* union */.KCZ([dist/* number */.aig(), dist/* string */.YjP()], 'must be a number, or a date such as 2024-01-31');
const duration = dist/* pipe */.FsL(dist/* string */.YjP('must be a time such as 36h or 30d'), dist/* regex */.yGV(/^[1-9]\d{0,5}[hd]$/, 'must be a number of hours or days, such as 36h or 30d'));
/** What must be true of one column, in each table that the rules are for. */
const columnRule = dist/* pipe */.FsL(closed_closed('a column', {
    type: dist/* optional */.lqM(dist/* picklist */.KIO(['number', 'integer', 'boolean', 'date', 'text'], 'must be number, integer, boolean, date or text')),
    /** `false`: a table may lack the column. */
    required: dist/* optional */.lqM(dist/* boolean */.zMY('must be true or false'), true),
    /** The share of rows that may lack a value. */
    missing: dist/* optional */.lqM(shareOf),
    unique: dist/* optional */.lqM(dist/* boolean */.zMY('must be true or false'), false),
    min: dist/* optional */.lqM(bound),
    max: dist/* optional */.lqM(bound),
    values: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(scalar, 'must be a list of values'), dist/* nonEmpty */.hq('must name a value'), dist/* maxLength */.Ru6(1000, 'must be at most 1000 values'))),
    /** Matches whole values. */
    pattern: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* string */.YjP('must be a text'), dist/* check */.z6Y(isPattern, patternFault))),
    /** The latest date in the column may be this old. */
    'newest-within': dist/* optional */.lqM(duration),
    level,
}), dist/* check */.z6Y((it) => secondsOf(it.min) <= secondsOf(it.max, Number.POSITIVE_INFINITY), 'has a "min" above its "max"'));
function isPattern(pattern) {
    return problemOf(pattern) === undefined;
}
function patternFault(issue) {
    return problemOf(issue.input) ?? '';
}
function problemOf(pattern) {
    try {
        compilePattern(pattern);
        return undefined;
    }
    catch (cause) {
        if (cause instanceof PatternFault)
            return cause.message;
        throw cause;
    }
}
/** @returns a bound as a number: a date as its seconds since 1970 (midnight UTC where no time is told). */
function secondsOf(given, absent = Number.NEGATIVE_INFINITY) {
    if (given === undefined)
        return absent;
    return typeof given === 'number' ? given : Date.parse(given) / 1000;
}

;// CONCATENATED MODULE: ./packages/dataset/src/rules/split-rule.ts



const split_rule_name = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[a-z][a-z0-9-]{0,30}$/, 'must be 1 to 31 lower-case letters, digits or hyphens'));
const shares = dist/* pipe */.FsL(dist/* record */.g1P(split_rule_name, shareOf, 'must be a map from the name of a split to its share, such as train: 0.8'), dist/* check */.z6Y((it) => Math.abs(Object.values(it).reduce((sum, share) => sum + share, 0) - 1) < 1e-9, 'must add up to 1'));
/** Who belongs into which split: by a keyed hash of the subject, so that nothing else decides. */
const splitRule = closed_closed('splits', {
    /** Names the assignment: another key is another one. It is no secret. */
    key: dist/* pipe */.FsL(dist/* string */.YjP('must be a text'), dist/* minLength */.BpQ(8, 'must be at least 8 characters long')),
    /** The column of the subject; the data's own `subject` or `key` when not given. */
    subject: dist/* optional */.lqM(dist/* string */.YjP('must be the name of a column')),
    /** The shares; of a list, each entry changes those before it, and only who must move does. */
    shares: dist/* union */.KCZ([shares, dist/* pipe */.FsL(dist/* array */.YOg(shares), dist/* nonEmpty */.hq('must hold shares'), dist/* maxLength */.Ru6(100, 'must be at most 100 changes'))], (issue) => firstProblem(issue) ?? 'must be a map of shares that add up to 1, or a list of such maps'),
    level: level,
});
function firstProblem(issue) {
    return issue.issues?.find((it) => it.type === 'check' || it.type === 'regex')?.message;
}

;// CONCATENATED MODULE: ./packages/dataset/src/rules/data-rules.ts




const column = dist/* pipe */.FsL(dist/* string */.YjP('must be the name of a column'), dist/* nonEmpty */.hq('must be the name of a column'));
const whole = dist/* pipe */.FsL(dist/* number */.aig('must be a whole number'), dist/* integer */.ndf('must be a whole number'), dist/* minValue */.Wwf(0, 'must be 0 or more'));
const switched = (fallback) => dist/* optional */.lqM(dist/* picklist */.KIO(['fail', 'warn', 'off'], 'must be fail, warn or off'), fallback);
const labelShare = dist/* pipe */.FsL(closed_closed('a label', { min: dist/* optional */.lqM(shareOf, 0), max: dist/* optional */.lqM(shareOf, 1), level: level }), dist/* check */.z6Y((it) => it.min <= it.max, 'has a "min" above its "max"'));
/** `data:` of a line in `modelway.yml`: what must be true of the data before anything is trained on them. */
const dataRules = closed_closed('data', {
    /** Tables that the rules are for, as paths in the dataset or folders that end in "/"; all of them when not given. */
    tables: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(dist/* string */.YjP('must be a path')), dist/* maxLength */.Ru6(100, 'must be at most 100 paths'))),
    /** The column that tells records apart. */
    key: dist/* optional */.lqM(column),
    /** The column of whom a record is about, when several records can be about one. */
    subject: dist/* optional */.lqM(column),
    label: dist/* optional */.lqM(column),
    /** Texts that mean that a value is not there, beside the empty one. */
    missing: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(dist/* string */.YjP('must be a text')), dist/* maxLength */.Ru6(50, 'must be at most 50 texts'))),
    /** Of each table. */
    rows: dist/* optional */.lqM(closed_closed('rows', { min: dist/* optional */.lqM(whole), max: dist/* optional */.lqM(whole), level: level })),
    columns: dist/* optional */.lqM(dist/* record */.g1P(dist/* string */.YjP(), columnRule, 'must be a map from the name of a column to its rules'), {}),
    /** `true`: a column that is not listed is a breach. */
    'only-columns': dist/* optional */.lqM(dist/* boolean */.zMY('must be true or false'), false),
    /** The share of each label, of each table. */
    labels: dist/* optional */.lqM(dist/* record */.g1P(dist/* string */.YjP(), labelShare, 'must be a map from a label to its share')),
    checks: dist/* optional */.lqM(closed_closed('checks', {
        readable: switched('fail'),
        leakage: switched('fail'),
        keys: switched('fail'),
        duplicates: switched('warn'),
        constant: switched('warn'),
        missing: switched('warn'),
        types: switched('warn'),
    }), {}),
    splits: dist/* optional */.lqM(splitRule),
});
/** What holds where nobody has written any rules: the checks, as warnings. */
const noRules = {
    ...dist/* parse */.qgA(dataRules, {}),
    checks: {
        readable: 'warn',
        leakage: 'warn',
        keys: 'warn',
        duplicates: 'warn',
        constant: 'warn',
        missing: 'warn',
        types: 'warn',
    },
};
/** @returns whether the rules are for a table, by its path in the dataset. */
const appliesTo = ({ tables }, path) => tables === undefined || tables.some((it) => it === path || (it.endsWith('/') && path.startsWith(it)));

;// CONCATENATED MODULE: ./packages/dataset/src/checks/finding.ts
/** @returns a breach as it stands in the facts. */
function breach(check, level, said) {
    return { check, level, word: 'fail', ...said };
}
/** A count with its noun: `1 row`, `2,381 rows`. */
const many = (count, noun) => `${String(count).replace(/\B(?=(\d{3})+$)/g, ',')} ${noun}${count === 1 ? '' : 's'}`;
/** A share as people read it: two digits that count. */
const percent = (share) => `${Number((share * 100).toPrecision(share >= 0.1 ? 3 : 2))} %`;

;// CONCATENATED MODULE: ./packages/dataset/src/profile/hash-list.ts
/** Hashes of one thing each row has: at most this many, so 64 MiB; a table with more rows is not compared row by row. */
const mostHashes = 2 ** 23;
/** Collects 64-bit hashes. */
class HashList {
    halves = new Int32Array(2048);
    used = 0;
    /** More were added than are kept. */
    overflown = false;
    push(low, high) {
        if (this.used === 2 * mostHashes) {
            this.overflown = true;
            return;
        }
        if (this.used === this.halves.length) {
            const larger = new Int32Array(2 * this.halves.length);
            larger.set(this.halves);
            this.halves = larger;
        }
        this.halves[this.used] = low;
        this.halves[this.used + 1] = high;
        this.used += 2;
    }
    /** @returns all hashes, ascending; undefined when there were more than are kept. */
    sorted() {
        if (this.overflown)
            return undefined;
        return new BigUint64Array(this.halves.slice(0, this.used).buffer).sort();
    }
}
/** Walks two sorted lists of hashes side by side. */
function overlap(left, right) {
    const different = { left: countDifferent(left), right: countDifferent(right), both: 0 };
    let both = 0;
    let last;
    for (let i = 0, j = 0; i < left.length && j < right.length;) {
        const [a, b] = [left[i], right[j]]; // Safe: both are below the lengths.
        if (a === b) {
            both += 1;
            if (a !== last)
                different.both += 1;
            last = a;
        }
        if (a <= b)
            i += 1;
        if (b <= a)
            j += 1;
    }
    return { both, different };
}
/** @returns how many different hashes a sorted list holds. */
function countDifferent(sorted) {
    let count = 0;
    for (let i = 0; i < sorted.length; i += 1)
        if (i === 0 || sorted[i] !== sorted[i - 1])
            count += 1;
    return count;
}

;// CONCATENATED MODULE: ./packages/dataset/src/checks/table-checks.ts


/** What is looked at in each table, whatever its columns mean. */
function tableChecks(subject) {
    const { checks } = subject.rules;
    return [
        ...when(checks.readable, subject, readable),
        ...when(checks.keys, subject, keys),
        ...when(checks.duplicates, subject, duplicates),
        ...when(checks.constant, subject, constant),
        ...when(checks.missing, subject, missing),
        ...when(checks.types, subject, types),
    ];
}
const when = (level, subject, check) => level === 'off' ? [] : orPassed(check(subject, level));
const orPassed = (found) => (found.length > 0 ? found : ['passed']);
const rowFaults = {
    width: 'another number of fields than the header',
    encoding: 'bytes that are not UTF-8',
    nul: 'a NUL byte',
    json: 'something that is no JSON object',
};
const readable = ({ table: { path, scanned } }, level) => [
    ...(scanned.broken === undefined
        ? []
        : [breach('readable', level, { path, reason: `${path}: cannot be read to its end: ${scanned.broken}` })]),
    ...scanned.faults.map(({ kind, count, row, detail }) => {
        const what = rowFaults[kind] ?? kind;
        const where = count === 1 ? `row ${row} (${detail})` : `${many(count, 'row')}, first row ${row} (${detail})`;
        return breach('readable', level, { path, count, reason: `${path}: ${what} in ${where}` });
    }),
];
const keys = ({ table: { path, scanned }, rules: { key } }, level) => {
    const column = key === undefined ? undefined : scanned.columns.find(({ name }) => name === key);
    if (key === undefined || column === undefined)
        return [];
    const found = [];
    if (column.missing > 0)
        found.push(breach('keys', level, {
            path,
            column: key,
            count: column.missing,
            reason: `${path}: ${many(column.missing, 'row')} ${column.missing === 1 ? 'lacks' : 'lack'} the key ${key}`,
        }));
    const again = scanned.hashes.keys && scanned.hashes.keys.length - countDifferent(scanned.hashes.keys);
    if (again === undefined)
        found.push(tooMany('keys', level, path));
    else if (again > 0)
        found.push(breach('keys', level, {
            path,
            column: key,
            count: again,
            reason: `${path}: ${many(again, 'row')} ${again === 1 ? 'has' : 'have'} a key ${key} that an earlier row has`,
        }));
    return found;
};
/** Unknown is never a pass. */
const tooMany = (check, level, path) => ({
    check,
    level,
    word: 'error',
    path,
    reason: `${path}: not checked for ${check === 'keys' ? 'keys that are there twice' : check}, because it has too many rows to hold a hash of each`,
});
const duplicates = ({ table: { path, scanned }, rules: { key } }, level) => {
    if (key !== undefined && scanned.columns.some(({ name }) => name === key))
        return [];
    const { rows } = scanned.hashes;
    if (rows === undefined)
        return [tooMany('duplicates', level, path)];
    const count = rows.length - countDifferent(rows);
    if (count === 0)
        return [];
    const reason = `${path}: ${many(count, 'row')} (${percent(count / rows.length)}) repeat an earlier row in every column`;
    return [breach('duplicates', level, { path, count, reason })];
};
const constant = ({ table: { path, scanned } }, level) => scanned.rows < 2
    ? []
    : scanned.columns
        .filter(({ distinct, values }) => values > 0 && distinct.exact && distinct.count === 1 && values === scanned.rows)
        .map(({ name }) => breach('constant', level, { path, column: name, reason: `${path}: ${name} has the same value in every row` }));
/** A column that lacks more values than it has is told, unless a rule says how many it may lack. */
const mostMissing = 0.5;
const missing = ({ table: { path, scanned }, rules: { columns } }, level) => scanned.columns
    .filter((it) => it.missing > mostMissing * scanned.rows && columns[it.name]?.missing === undefined)
    .map(({ name, missing: count }) => {
    const reason = `${path}: ${name} lacks a value in ${percent(count / scanned.rows)} of the rows`;
    return breach('missing', level, { path, column: name, count, reason });
});
const types = ({ table: { path, scanned } }, level) => scanned.columns
    .filter(({ type }) => type === 'mixed')
    .map(({ name }) => {
    const reason = `${path}: ${name} mixes types: nearly all of its values are of one, and some are not`;
    return breach('types', level, { path, column: name, reason });
});

;// CONCATENATED MODULE: ./packages/dataset/src/checks/column-checks.ts


/** Applies what `modelway.yml` asks of columns, rows and labels to one table. */
function declaredChecks(subject) {
    const { table, rules } = subject;
    if (table.scanned.broken !== undefined)
        return hasRules(subject) ? [unchecked(table.path)] : [];
    return [
        ...rowCount(subject),
        ...labelShares(subject),
        ...Object.entries(rules.columns).flatMap(([name, rule]) => oneColumn(subject, name, rule)),
        ...unlisted(subject),
    ];
}
const hasRules = ({ rules }) => Object.keys(rules.columns).length > 0 || rules.rows !== undefined || rules.labels !== undefined;
const unchecked = (path) => ({
    check: 'rules',
    level: 'fail',
    word: 'error',
    path,
    reason: `${path}: the rules of modelway.yml could not be checked, because the table cannot be read to its end`,
});
function rowCount({ table: { path, scanned }, rules: { rows } }) {
    if (rows === undefined)
        return [];
    const { min = 0, max = Number.POSITIVE_INFINITY, level } = rows;
    if (scanned.rows >= min && scanned.rows <= max)
        return ['passed'];
    const asked = scanned.rows < min ? `at least ${min}` : `at most ${max}`;
    const reason = `${path}: has ${many(scanned.rows, 'row')}; ${asked} are asked for`;
    return [breach('rows', level, { path, count: scanned.rows, reason })];
}
function labelShares({ table: { path, scanned }, rules: { label, labels } }) {
    if (labels === undefined)
        return [];
    const column = scanned.columns.find(({ name }) => name === label);
    const listed = column?.categories?.listed;
    if (column === undefined || listed === undefined) {
        const why = label === undefined ? 'no label column is named' : `${label} is no column with a few values`;
        return [
            { check: 'labels', level: 'fail', word: 'error', path, reason: `${path}: label shares not checked: ${why}` },
        ];
    }
    return Object.entries(labels).map(([name, { min, max, level }]) => {
        const share = (listed.find(({ value }) => value === name)?.count ?? 0) / Math.max(1, column.values);
        if (share >= min && share <= max)
            return 'passed';
        const asked = share < min ? `at least ${percent(min)}` : `at most ${percent(max)}`;
        const reason = `${path}: ${percent(share)} of the rows have the label ${name}; ${asked} are asked for`;
        return {
            ...breach('labels', level, { path, column: column.name, reason }),
            share: String(Number(share.toPrecision(6))),
        };
    });
}
function oneColumn({ table: { path, scanned }, now }, name, rule) {
    const column = scanned.columns.find((it) => it.name === name);
    const said = { path, column: name };
    if (column === undefined)
        return rule.required
            ? [breach('column', rule.level, { ...said, reason: `${path}: lacks the column ${name}` })]
            : [];
    const found = (scanned.breaches[name] ?? []).map((it) => it.count === undefined
        ? tooMany(it.rule, rule.level, `${path}: ${name}`)
        : breach(it.rule, rule.level, { ...said, count: it.count, reason: broken(path, name, { rule, found: it }) }));
    const problems = [column_checks_missing(column, rule, scanned.rows), old(column, rule, now)];
    for (const reason of problems)
        if (reason !== undefined)
            found.push(breach('column', rule.level, { ...said, reason: `${path}: ${name} ${reason}` }));
    return found.length > 0 ? found : ['passed'];
}
function broken(path, name, { rule, found }) {
    const where = `in ${many(found.count ?? 0, 'row')}${found.row === undefined ? '' : `, first row ${found.row}`}`;
    const what = {
        type: `is no ${rule.type}`,
        min: `is below ${rule.min}`,
        max: `is above ${rule.max}`,
        values: 'has a value that is not listed',
        pattern: 'does not match its pattern',
        unique: 'repeats a value',
        split: 'is in the wrong split',
    };
    return `${path}: ${name} ${what[found.rule]} ${where}`;
}
function column_checks_missing({ missing: count }, { missing: most }, rows) {
    if (most === undefined || count <= most * rows)
        return undefined;
    return `lacks a value in ${percent(count / rows)} of the rows; at most ${percent(most)} may`;
}
function old({ numbers, type }, rule, now) {
    const within = rule['newest-within'];
    if (within === undefined)
        return undefined;
    if (type !== 'date' || numbers === undefined)
        return 'holds no dates, so its newest is not known';
    const seconds = Number.parseInt(within, 10) * (within.endsWith('d') ? 86_400 : 3600);
    const age = now - Number(numbers.max);
    if (age <= seconds)
        return undefined;
    return `is ${Math.floor(age / 86_400)} days old at its newest; ${within} are allowed`;
}
function unlisted({ table: { path, scanned }, rules }) {
    if (!rules['only-columns'])
        return [];
    const extra = scanned.columns.map(({ name }) => name).filter((name) => !Object.hasOwn(rules.columns, name));
    if (extra.length === 0)
        return ['passed'];
    const shown = extra.slice(0, 5).join(', ') + (extra.length > 5 ? `, and ${extra.length - 5} more` : '');
    const reason = `${path}: has ${many(extra.length, 'column')} that no rule lists: ${shown}`;
    return [breach('only-columns', 'fail', { path, count: extra.length, reason })];
}

;// CONCATENATED MODULE: ./packages/dataset/src/splits/split-name.ts
/** Names that people give to splits, when none are declared. */
const usual = ['train', 'training', 'validation', 'valid', 'val', 'dev', 'test', 'testing', 'holdout', 'eval'];
/**
 * @param path of a file in the dataset. @param names of the declared splits; the usual ones when none are.
 * @returns the split that a file belongs to: by its first folder, else by the beginning of its name (`train.csv`, `train-00001.parquet`).
 */
function splitOfPath(path, names = usual) {
    const slash = path.indexOf('/');
    const word = slash >= 0 ? path.slice(0, slash) : (/^[a-z]+(?:-[a-z]+)*/i.exec(path)?.[0] ?? '');
    const name = word.toLowerCase();
    return names.includes(name) ? name : undefined;
}

;// CONCATENATED MODULE: ./packages/dataset/src/checks/leakage.ts



/** Looks for what stands in two splits: the same file, the same subject, or (where nobody says who the subjects are) the same row. */
function leakage({ manifest, tables, rules }) {
    const level = rules.checks.leakage;
    if (level === 'off')
        return [];
    const names = rules.splits === undefined ? undefined : splitNames(rules.splits);
    const split = (list, pathOf) => list.flatMap((it) => {
        const found = splitOfPath(pathOf(it), names);
        return found === undefined ? [] : [{ split: found, it }];
    });
    const files = split(manifest, ({ path }) => path);
    if (new Set(files.map((it) => it.split)).size < 2)
        return [];
    const found = [
        ...sameFiles(files, level),
        ...sameRows(split(tables, ({ path }) => path), rules, level),
    ];
    return found.length > 0 ? found : ['passed'];
}
/** @returns the names of the splits that a rule knows. */
function splitNames({ shares }) {
    return [...new Set((Array.isArray(shares) ? shares : [shares]).flatMap((it) => Object.keys(it)))];
}
function sameFiles(files, level) {
    const first = new Map();
    const twice = [];
    for (const file of files) {
        const known = first.get(file.it.sha256);
        if (known === undefined)
            first.set(file.it.sha256, file);
        else if (known.split !== file.split && file.it.size > 0)
            twice.push(`${file.it.path} is ${known.it.path}`);
    }
    if (twice.length === 0)
        return [];
    const shown = twice.slice(0, 3).join(', ') + (twice.length > 3 ? `, and ${twice.length - 3} more` : '');
    const reason = `${many(twice.length, 'file')} of one split ${twice.length === 1 ? 'has' : 'have'} the content of a file of another: ${shown}`;
    return [breach('leakage', level, { count: twice.length, reason })];
}
function sameRows(tables, { subject, key }, level) {
    const column = subject ?? key;
    return tables.flatMap((one, i) => tables.slice(i + 1).flatMap((other) => {
        if (one.split === other.split)
            return [];
        const [left, right] = [hashesOf(one.it, column), hashesOf(other.it, column)];
        const said = `${one.it.path} and ${other.it.path}`;
        if (left === undefined || right === undefined)
            return [unknown(said, column, level)];
        const count = overlap(left, right).different.both;
        if (count === 0)
            return [];
        const what = column === undefined ? many(count, 'row') : `${many(count, 'value')} of ${column}`;
        const reason = `${said}: ${what} ${count === 1 ? 'is' : 'are'} in both, though they are different splits`;
        return [breach('leakage', level, { ...(column === undefined ? {} : { column }), count, reason })];
    }));
}
function hashesOf({ scanned }, column) {
    if (scanned.broken !== undefined)
        return undefined;
    if (column === undefined)
        return scanned.hashes.rows;
    return scanned.hashes.subjects;
}
function unknown(tables, column, level) {
    const why = column === undefined
        ? 'a table cannot be read, or has too many rows to hold a hash of each'
        : `a table cannot be read, has no column ${column}, or has too many rows to hold a hash of each`;
    return { check: 'leakage', level, word: 'error', reason: `${tables}: not checked for what is in both: ${why}` };
}

;// CONCATENATED MODULE: ./packages/dataset/src/checks/split-checks.ts



/** @returns the shares as a history, first to last. */
const historyOf = ({ shares }) => (Array.isArray(shares) ? shares : [shares]);
/** The column of subjects that splits go by. */
const splitColumn = ({ splits, subject, key }) => splits === undefined ? undefined : (splits.subject ?? subject ?? key);
/** @returns the rule that each subject of a table has to keep; undefined when the table is in no split. */
function splitRuleFor(rules, path) {
    if (rules.splits === undefined)
        return undefined;
    const expected = splitOfPath(path, splitNames(rules.splits));
    return expected === undefined ? undefined : { key: rules.splits.key, history: historyOf(rules.splits), expected };
}
/** Tells subjects that are in another split than their hash says. */
function splitChecks(tables, rules) {
    const { splits } = rules;
    if (splits === undefined)
        return [];
    const column = splitColumn(rules);
    const names = splitNames(splits);
    return tables.map(({ path, scanned }) => {
        const error = (reason) => ({ check: 'splits', level: splits.level, word: 'error', path, reason });
        const expected = splitOfPath(path, names);
        if (expected === undefined)
            return error(`${path}: is in the folder of no split; there are ${names.join(', ')}`);
        if (scanned.broken !== undefined || column === undefined || !scanned.columns.some(({ name }) => name === column))
            return error(`${path}: not checked for its split: it cannot be read, or has no column ${column ?? 'of subjects'}`);
        const wrong = scanned.breaches[column]?.find(({ rule }) => rule === 'split');
        if (wrong === undefined)
            return 'passed';
        const reason = `${path}: ${many(wrong.count ?? 0, 'row')} of a subject that does not belong into ${expected}, first row ${wrong.row}; write the splits with modelway split`;
        return breach('splits', splits.level, { path, column, count: wrong.count ?? 0, reason });
    });
}

;// CONCATENATED MODULE: ./packages/dataset/src/checks/check-data.ts







/** Applies the rules of the line and those that always hold. Pure: all reading was done before. */
function checkData({ manifest, tables, rules, now }) {
    const own = tables.filter(({ path }) => appliesTo(rules, path));
    const all = [
        ...own.flatMap((table) => [...tableChecks({ table, rules, now }), ...declaredChecks({ table, rules, now })]),
        ...leakage({ manifest, tables: own, rules }),
        ...splitChecks(own, rules),
        ...nothingToCheck(own, rules),
    ];
    const found = all.filter((it) => it !== 'passed').sort((a, b) => rank(a) - rank(b));
    return { verdict: verdictOf(found), passed: all.length - found.length, found };
}
function nothingToCheck(tables, { columns, rows, labels, splits }) {
    const asked = Object.keys(columns).length > 0 || [rows, labels, splits].some((it) => it !== undefined);
    if (tables.length > 0 || !asked)
        return [];
    const reason = 'modelway.yml has rules about the data, and no table was found that they are for';
    return [{ check: 'rules', level: 'fail', word: 'error', reason }];
}
/** What fails comes first, then what is not known, then warnings. */
const rank = ({ level, word }) => (level === 'fail' ? 0 : 2) + (word === 'fail' ? 0 : 1);
function verdictOf(found) {
    const deciding = found.filter(({ level }) => level === 'fail');
    const reasons = deciding.slice(0, 20).map(({ reason }) => reason);
    if (deciding.length > reasons.length)
        reasons.push(`and ${deciding.length - reasons.length} more of the kind`);
    if (deciding.some(({ word }) => word === 'fail'))
        return (0,src/* fail */.fJ)(...reasons);
    return deciding.length > 0 ? (0,src/* error */.z3)(...reasons) : (0,src/* pass */.IX)();
}
/** @returns what to look for in a table, so that all rules can be checked after one reading. */
function questionFor({ path, format }, rules, hashKey) {
    const column = appliesTo(rules, path) ? splitColumn(rules) : undefined;
    const asked = appliesTo(rules, path) ? Object.entries(rules.columns) : [];
    const cells = asked.map(([name, { type, min, max, values, pattern, unique }]) => {
        const bound = (it) => (it === undefined ? undefined : secondsOf(it));
        return [name, { type, min: bound(min), max: bound(max), values: values?.map(String), pattern, unique }];
    });
    const byName = Object.fromEntries(cells);
    if (column !== undefined)
        byName[column] = { ...byName[column], split: splitRuleFor(rules, path) };
    return {
        format,
        hashKey,
        key: rules.key,
        subject: rules.subject ?? rules.key,
        label: rules.label,
        missing: rules.missing,
        rules: byName,
    };
}

;// CONCATENATED MODULE: ./packages/dataset/src/compare/row-diff.ts

/**
 * Compares two tables by hashes of their keys and rows, which must be of the same columns.
 * @param key the declared key, else the first column; it is used if it tells all rows of both apart.
 */
function rowDiff(before, after, key) {
    if (before.broken !== undefined)
        return { because: `the table of the base cannot be read to its end: ${before.broken}` };
    if (after.broken !== undefined)
        return { because: `it cannot be read to its end: ${after.broken}` };
    const [was, is] = [before.hashes.rows, after.hashes.rows];
    if (was === undefined || is === undefined)
        return { because: `it has more than ${mostHashes.toLocaleString('en-US')} rows` };
    const rows = overlap(was, is);
    const keys = key === undefined ? undefined : keysOf(before, after);
    if (key === undefined || keys === undefined)
        return { added: is.length - rows.both, removed: was.length - rows.both, changed: 0 };
    const { different } = overlap(keys.was, keys.is);
    return {
        key,
        added: different.right - different.both,
        removed: different.left - different.both,
        changed: different.both - rows.both,
    };
}
function keysOf(before, after) {
    const [was, is] = [before.hashes.keys, after.hashes.keys];
    if (was === undefined || is === undefined)
        return undefined;
    const tells = (side, keys) => keys.length === side.rows && countDifferent(keys) === keys.length;
    return tells(before, was) && tells(after, is) ? { was, is } : undefined;
}

;// CONCATENATED MODULE: ./packages/dataset/src/compare/schema-diff.ts
/** A column under a new name with the very same values is renamed; which rows they stand in does not matter. */
function schemaDiff(before, after) {
    const was = byName(before);
    const is = byName(after);
    const gone = [...was.keys()].filter((name) => !is.has(name));
    const come = [...is.keys()].filter((name) => !was.has(name));
    const renamed = come.flatMap((to) => {
        const from = gone.find((name) => sameValues(was.get(name), is.get(to)));
        if (from === undefined)
            return [];
        gone.splice(gone.indexOf(from), 1);
        return [{ from, to }];
    });
    const kept = [...is.values()].flatMap(({ column }) => {
        const old = was.get(column.name)?.column;
        const changed = old && old.type !== column.type && old.values > 0 && column.values > 0;
        return changed ? [{ column: column.name, from: old.type, to: column.type }] : [];
    });
    return {
        added: come.filter((name) => renamed.every(({ to }) => to !== name)),
        removed: gone,
        renamed,
        retyped: kept,
    };
}
const byName = ({ columns, contents }) => new Map(columns.map((column, i) => [column.name, { column, content: contents[i] ?? '' }]));
const sameValues = (before, after) => before !== undefined &&
    after !== undefined &&
    after.column.values > 0 &&
    before.column.values === after.column.values &&
    before.content === after.content;
/** @returns the columns that both tables have under the same name. */
const commonColumns = (before, after) => {
    const old = new Set(before.columns.map(({ name }) => name));
    return after.columns.map(({ name }) => name).filter((name) => old.has(name));
};

;// CONCATENATED MODULE: ./packages/dataset/src/compare/distance.ts

/** Groups that numbers are compared in: of so many that each holds enough values of a small table too. */
const groups = 20;
/**
 * How far the values of a column moved: the Jensen–Shannon distance (the root of the divergence, logarithms to base 2; J. Lin, 1991)
 * between the shares of categories, or of numbers in groups of equal size. 0: the same, 1: nothing in common.
 * @returns undefined where a column has neither categories nor numbers on both sides.
 */
function distanceOf(before, after) {
    if (before.values === 0 || after.values === 0)
        return undefined;
    if (before.categories && after.categories)
        return ofCategories(before.categories, after.categories);
    if (before.numbers && after.numbers)
        return jensenShannon(...grouped((0,src/* alignHistograms */.bj)(before.numbers.histogram, after.numbers.histogram).counts));
    return undefined;
}
function ofCategories(before, after) {
    const values = [...new Set([...before.listed, ...after.listed].map(({ value }) => value))];
    const counts = ({ listed, other }) => {
        const byValue = new Map(listed.map(({ value, count }) => [value, count]));
        return [...values.map((value) => byValue.get(value) ?? 0), other];
    };
    return jensenShannon(counts(before), counts(after));
}
/** Joins neighbouring buckets until each group holds its part of all values of both sides. */
function grouped([left = [], right = []]) {
    const [all, other] = [sum(left), sum(right)];
    const joined = [[], []];
    let [a, b, weight] = [0, 0, 0];
    for (const [i, count] of left.entries()) {
        a += count;
        b += right[i] ?? 0;
        weight += count / all + (right[i] ?? 0) / other;
        if (weight < 2 / groups && i < left.length - 1)
            continue;
        joined[0].push(a);
        joined[1].push(b);
        [a, b, weight] = [0, 0, 0];
    }
    return joined;
}
const sum = (counts) => counts.reduce((total, it) => total + it, 0);
function jensenShannon(left, right) {
    const [all, other] = [sum(left), sum(right)];
    const divergence = left.reduce((total, count, i) => {
        const [p, q] = [count / all, (right[i] ?? 0) / other];
        return total + (term(p, (p + q) / 2) + term(q, (p + q) / 2)) / 2;
    }, 0);
    return Math.sqrt(Math.max(0, divergence));
}
const term = (share, mean) => (share === 0 ? 0 : share * Math.log2(share / mean));

;// CONCATENATED MODULE: ./packages/dataset/src/compare/table-diff.ts


/** From here on a change is worth a line: samples of a few hundred rows of the same population stay below. */
const [leastDistance, leastMissing] = [0.1, 0.01];
/** Compares what two readings of a table found. */
function tableDiff(path, { before, after, rows }) {
    const old = new Map(before.columns.map((it) => [it.name, it]));
    const columns = after.columns.flatMap((column) => {
        const was = old.get(column.name);
        return was === undefined ? [] : [changeOf(was, column, { before: before.rows, after: after.rows })];
    });
    return {
        path,
        before: before.rows,
        after: after.rows,
        rows,
        schema: schemaDiff(before, after),
        columns: columns.filter(isWorthALine).sort((a, b) => weight(b) - weight(a)),
        was: before.columns,
    };
}
function changeOf(was, is, rows) {
    const distance = was.type === is.type ? distanceOf(was, is) : undefined;
    return {
        name: is.name,
        ...(distance === undefined ? {} : { distance }),
        before: side(was, rows.before),
        after: side(is, rows.after),
    };
}
const side = ({ missing, numbers, type }, rows) => ({
    missing: rows === 0 ? 0 : missing / rows,
    ...(numbers === undefined || type !== 'number' ? {} : { mean: Number(numbers.mean) }),
});
const missingMoved = ({ before, after }) => Math.abs(after.missing - before.missing);
const isWorthALine = (it) => (it.distance ?? 0) >= leastDistance || missingMoved(it) >= leastMissing;
const weight = (it) => Math.max(it.distance ?? 0, missingMoved(it));

;// CONCATENATED MODULE: ./packages/dataset/src/fault.ts
/** Data, a pointer or a configuration that cannot be what it should be. Every fault that was found is told, one sentence each. */
class DatasetFault extends Error {
    name = 'DatasetFault';
    faults;
    constructor(faults) {
        super(faults.join('\n'));
        this.faults = faults;
    }
}

;// CONCATENATED MODULE: ./packages/dataset/src/config-file.ts

/**
 * Reads `.dvc/config` (ConfigObj's syntax, as far as DVC uses it): `[section]`, `['remote "name"']`, `key = value`, `#` comments,
 * values in single or double quotes.
 * @param where its path, for messages. @throws DatasetFault naming every line that is none of these, that says something twice, or
 * whose value DVC would read as something else than the text that stands there.
 */
function readConfig(text, where) {
    const sections = new Map();
    const faults = [];
    let section;
    for (const [i, raw] of text
        .replace(/^\ufeff/, '')
        .split(/\r?\n/)
        .entries()) {
        const line = raw.trim();
        const fault = (why) => void faults.push(`${where}: line ${i + 1} ${why}: ${shown(line)}`);
        const read = readLine(line);
        if (read === 'nothing')
            continue;
        if (read === undefined || (typeof read !== 'string' && section === undefined))
            fault('is neither [section] nor "key = value" in a section');
        else if (typeof read === 'string') {
            if (sections.has(read))
                fault('begins a section that is there already');
            section = sections.get(read) ?? new Map();
            sections.set(read, section);
        }
        else {
            if (section?.has(read.key))
                fault('sets a key of its section again');
            if (read.problem)
                fault(read.problem);
            section?.set(read.key, read.value);
        }
    }
    if (faults.length > 0)
        throw new DatasetFault(faults);
    return sections;
}
/** The name of the key, but not what a password may be in. */
const shown = (line) => line.replace(/^([^=[]*=).+$/, '$1 …').slice(0, 80);
/** @returns a section's name, a key with its value, `nothing` for blank lines and comments, or undefined for none of these. */
function readLine(line) {
    if (line === '' || line.startsWith('#'))
        return 'nothing';
    const header = /^\[\s*(?:'([^']*)'|"([^"]*)"|([^[\]]*?))\s*\]\s*(?:#.*)?$/.exec(line);
    if (header)
        return (header[1] ?? header[2] ?? header[3] ?? '').trim().toLowerCase();
    const [, key, value] = /^([^=\s[][^=]*?)\s*=\s*(.*)$/.exec(line) ?? [];
    if (key === undefined || value === undefined)
        return undefined;
    return { key: key.replace(/^(['"])(.*)\1$/, '$2').toLowerCase(), ...readValue(value) };
}
function readValue(written) {
    const [, , quoted] = /^(['"])(.*?)\1\s*(?:#.*)?$/.exec(written) ?? [];
    const value = quoted ?? written.replace(/\s*#.*$/, '');
    const problem = config_file_problemOf(value, quoted !== undefined);
    return problem === undefined ? { value } : { value, problem };
}
function config_file_problemOf(value, isQuoted) {
    if (/%\([^)]*\)s/.test(value))
        return 'has %(…)s, which DVC would replace; write it without';
    if (isQuoted)
        return undefined;
    if (/^('''|""")/.test(value))
        return 'begins a value of several lines; write it on one line';
    if (/^['"]/.test(value))
        return 'has a quote that does not end';
    return value.includes(',')
        ? 'has a comma outside quotes, which DVC reads as a list; put the value in quotes'
        : undefined;
}
/** @returns one configuration of several, key by key; later ones win (`.dvc/config`, then `.dvc/config.local`). */
function mergeConfigs(files) {
    const merged = new Map();
    for (const [name, keys] of files.flatMap((file) => [...file]))
        merged.set(name, new Map([...(merged.get(name) ?? []), ...keys]));
    return merged;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./packages/dataset/src/config-paths.ts

/** Keys of a remote that hold a path where they hold no URL (dvc `config.py`, `_map_dirs`; those that an S3 or a local remote has). */
const pathKeys = new Set(['url', 'credentialpath', 'configpath']);
/**
 * Makes the paths of a configuration absolute, as DVC does when it reads the file: `~` is the home folder, all else that is neither
 * absolute nor a URL is relative to the folder that the file itself lies in (dvc `config.py`, `Config._resolve`).
 * @param folder absolute. @param home absolute, when it is known.
 */
function resolveConfigPaths(config, folder, home) {
    const path = (value) => {
        if (value === '' || /^\w+:\/\//.test(value) || (0,external_node_path_.isAbsolute)(value))
            return value;
        if (home !== undefined && /^~(\/|$)/.test(value))
            return (0,external_node_path_.join)(home, value.slice(1));
        return (0,external_node_path_.resolve)(folder, value);
    };
    return new Map([...config].map(([section, keys]) => [
        section,
        section.startsWith('remote "')
            ? new Map([...keys].map(([key, value]) => [key, pathKeys.has(key) ? path(value) : value]))
            : keys,
    ]));
}

;// CONCATENATED MODULE: ./packages/dataset/src/csv.ts
const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y;
/**
 * Reads comma-separated values (RFC 4180; also lone CR or LF, a byte-order mark, no newline at the end).
 * @returns the table, or undefined when it is not one: no header, or quotes in the wrong place.
 */
function readCsv(text) {
    const records = [];
    let record = [];
    const source = text.startsWith('\ufeff') ? text.slice(1) : text;
    for (let at = 0; at < source.length;) {
        field.lastIndex = at;
        const match = field.exec(source);
        if (match === null)
            return undefined;
        record.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
        at = field.lastIndex;
        if (match[3] === ',' && at < source.length)
            continue;
        if (match[3] === ',')
            record.push('');
        records.push(record);
        record = [];
    }
    const [columns, ...rows] = records;
    return columns && { columns, rows: rows.filter((row) => row.length > 1 || row[0] !== '') };
}

;// CONCATENATED MODULE: ./packages/dataset/src/code-points.ts
/**
 * Orders strings by Unicode code point, as DVC's manifests are (the order of UTF-8 bytes), where JavaScript's own order is that
 * of UTF-16 units. @returns negative, zero or positive.
 */
function byCodePoint(a, b) {
    const shorter = Math.min(a.length, b.length);
    for (let i = 0; i < shorter; i += 1) {
        const left = a.charCodeAt(i);
        const right = b.charCodeAt(i);
        if (left !== right)
            return code_points_rank(left) - code_points_rank(right);
    }
    return a.length - b.length;
}
/** Lifts surrogates, which stand for code points above U+FFFF, over U+E000 to U+FFFF. */
function code_points_rank(unit) {
    if (unit < 0xd800)
        return unit;
    return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

;// CONCATENATED MODULE: ./packages/dataset/src/diff.ts

/**
 * Compares two versions by content. A rename is an added and a removed file with the same content, paired one to one in the order
 * of their paths, as `dvc diff` does (dvc `repo/diff.py`); a copy is an addition; renamed and edited is removed and added.
 * A file that became a folder, or was one, is told like any other; `dvc diff` leaves such names out.
 * @returns the changes by code point of the path.
 */
function diff(before, after) {
    const alike = sameStart(before, after);
    const old = new Map();
    for (const { path, md5 } of before.slice(alike))
        old.set(path, md5);
    const changed = after.slice(0, alike).flatMap(({ path, md5 }, i) => (before[i]?.md5 === md5 ? [] : [path]));
    const arrived = [];
    for (const { path, md5 } of after.slice(alike)) {
        const was = old.get(path);
        if (was === undefined)
            arrived.push([path, md5]);
        else if (was !== md5)
            changed.push(path);
        old.delete(path);
    }
    // What is left has no file of its name any more.
    const gone = sorted([...old]);
    const { renamed, added } = pair(sorted(arrived), gone);
    const moved = new Set(renamed.map(({ from }) => from));
    const changes = [
        ...renamed,
        ...added.map((path) => ({ change: 'added', path })),
        ...changed.map((path) => ({ change: 'changed', path })),
        ...gone.filter(([path]) => !moved.has(path)).map(([path]) => ({ change: 'removed', path })),
    ];
    return changes.sort((a, b) => byCodePoint(a.path, b.path));
}
/** @returns how many files both begin with, by their paths: where none came or went, all, and nothing has to be looked up. */
function sameStart(before, after) {
    let at = 0;
    while (at < before.length && before[at]?.path === after[at]?.path)
        at += 1;
    return at;
}
const sorted = (files) => files.sort(([a], [b]) => byCodePoint(a, b));
/** Each new path takes the first old path of its content that is still free. */
function pair(arrived, gone) {
    const free = new Map();
    for (const [path, md5] of gone) {
        const same = free.get(md5);
        if (same)
            same.push(path);
        else
            free.set(md5, [path]);
    }
    const renamed = [];
    const added = [];
    for (const [path, md5] of arrived) {
        const from = free.get(md5)?.shift();
        if (from === undefined)
            added.push(path);
        else
            renamed.push({ change: 'renamed', path, from });
    }
    return { renamed, added };
}
/** @returns how many of each kind. */
function countChanges(changes) {
    const counts = { added: 0, changed: 0, removed: 0, renamed: 0 };
    for (const { change } of changes)
        counts[change] += 1;
    return counts;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./packages/dataset/src/json-string.ts
/** What JSON writes as it is, in ASCII. */
const plain = /^[ !#-[\]-~]*$/;
/** @returns a string as JSON. Most paths need no escapes, and to see that takes a fifth of the time of writing them. */
const jsonString = (text) => (plain.test(text) ? `"${text}"` : JSON.stringify(text));
/** @returns the same with everything outside 0x20–0x7e as `\uxxxx`, DEL too: `JSON.stringify` escapes only what is below 0x20. */
const asciiString = (text) => jsonString(text).replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

;// CONCATENATED MODULE: ./packages/dataset/src/long-list.ts
/** Entries in one piece: enough that their digest costs nothing beside their bytes, and so few that V8 takes their text for a small object. */
const inOne = 500;
/**
 * A JSON list, a piece at a time: of hundreds of thousands of entries the text and all that it is made of would be in memory at once,
 * several times over. @param write gives an entry's JSON. @param between what stands between two.
 */
function* longList(entries, write, between = ',') {
    yield '[';
    for (let at = 0; at < entries.length; at += inOne) {
        const piece = entries
            .slice(at, at + inOne)
            .map(write)
            .join(between);
        yield at === 0 ? piece : between + piece;
    }
    yield ']';
}
/** @returns the bytes of a text in pieces, which is made twice: first to see how long it is. */
function bytesOfPieces(make) {
    let size = 0;
    for (const piece of make())
        size += Buffer.byteLength(piece);
    const bytes = Buffer.allocUnsafe(size);
    let at = 0;
    for (const piece of make())
        at += bytes.write(piece, at);
    return bytes;
}

;// CONCATENATED MODULE: ./packages/dataset/src/dir-object.ts






/**
 * Writes DVC's directory object, byte for byte (dvc-data 3.18 `hashfile/tree.py`: Python's `json.dumps` with its default
 * separators and ASCII escapes, entries by code point of the path, no newline at the end).
 * @param entries in any order.
 */
function dirObject(entries) {
    const sorted = [...entries].sort((a, b) => byCodePoint(a.path, b.path));
    const text = () => longList(sorted, ({ path, md5 }) => `{"md5": "${md5}", "relpath": ${asciiString(path)}}`, ', ');
    const digest = (0,external_node_crypto_.createHash)('md5');
    let size = 0;
    for (const piece of text()) {
        digest.update(piece);
        size += piece.length; // It is ASCII.
    }
    const id = `${digest.digest('hex')}.dir`;
    return {
        id,
        size,
        get bytes() {
            return bytesOfPieces(text);
        },
    };
}
/**
 * @returns the digest by which `dvc import-url` knows a folder of S3: of its list with etags in the place of digests (dvc-data
 * `hashfile/tree.py`, for a source whose objects are known by etag).
 */
function etagDigest(entries) {
    const sorted = [...entries].sort((a, b) => byCodePoint(a.path, b.path));
    const items = sorted.map(({ path, etag }) => `{"etag": ${asciiString(etag)}, "relpath": ${asciiString(path)}}`);
    return `${(0,external_node_crypto_.createHash)('md5')
        .update(`[${items.join(', ')}]`)
        .digest('hex')}.dir`;
}
/**
 * Reads a directory object, ours or another writer's: keys in any order, other keys ignored.
 * @param bytes JSON. @param id what it is called, for messages.
 * @returns its entries by code point of the path. @throws DatasetFault naming every entry that is not one.
 */
function readDirObject(bytes, id) {
    const items = parseList(bytes, id);
    const faults = [];
    const entries = items.flatMap((item, i) => {
        const { md5, relpath } = (item ?? {});
        if (typeof md5 === 'string' && isObjectId(md5) && typeof relpath === 'string' && isInside(relpath))
            return [{ path: relpath, md5 }];
        faults.push(`${id}: entry ${i + 1} is not {"md5": <32 hex digits>, "relpath": <path inside the directory>}`);
        return [];
    });
    if (faults.length > 0)
        throw new DatasetFault(faults);
    return entries.sort((a, b) => byCodePoint(a.path, b.path));
}
function parseList(bytes, id) {
    try {
        const value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
        if (Array.isArray(value))
            return value;
    }
    catch {
        // Falls through to the fault below, which says all there is to say.
    }
    throw new DatasetFault([
        `${id}: is not a directory object (a JSON list); it is damaged, or was written by something else`,
    ]);
}
/** A path that stays where it belongs when it is written to a disk or a bucket. */
const isInside = (path) => path !== '' && !path.split('/').some((part) => part === '' || part === '.' || part === '..');

;// CONCATENATED MODULE: ./packages/dataset/src/gitignore-line.ts
/** @returns the line that keeps a tracked path out of Git, for the `.gitignore` of its own folder (scmrepo `git/__init__.py`). */
const gitignoreLine = (name) => `/${name.replace(/[\\*?[\]!#]/g, '\\$&')}`;
/**
 * @returns the text of a `.gitignore` with one more line; a missing last newline is added first. A line that is there already is not
 * added again: Git does not heed every line that DVC writes (of a name that ends with a blank, it drops the blank).
 */
function withLine(text, line) {
    if (text.split(/\r?\n/).includes(line))
        return text;
    return `${text === '' || text.endsWith('\n') ? text : `${text}\n`}${line}\n`;
}

;// CONCATENATED MODULE: ./packages/dataset/src/name-glob.ts
/**
 * Reads a pattern for one name: `*`, `?`, `[a-z]`, `[!a-z]`, `\` before any character. Case matters.
 * @returns the test, or why there is none.
 */
function nameGlob(pattern) {
    if (!/[*?[\\]/.test(pattern))
        return (name) => name === pattern;
    // As a whole part, a star stands for at least one character.
    if (pattern === '*')
        return (name) => name !== '';
    const tokens = tokensOf([...pattern]);
    return typeof tokens === 'string' ? tokens : (name) => fits(tokens, [...name]);
}
function tokensOf(characters) {
    const tokens = [];
    let isUnordered = false;
    for (let i = 0; i < characters.length; i += 1) {
        const at = characters[i];
        if (at === '*')
            tokens.push('many');
        else if (at === '?')
            tokens.push('one');
        else if (at === '[') {
            const end = endOfSet(characters, i + 1);
            if (end === undefined)
                return 'discard';
            const set = setOf(characters.slice(i + 1, end));
            if (set === undefined)
                isUnordered = true;
            else
                tokens.push(set);
            i = end;
        }
        else {
            if (at === '\\')
                i += 1;
            const literal = characters[i];
            if (literal === undefined)
                return 'broken';
            tokens.push((character) => character === literal);
        }
    }
    return isUnordered ? 'unordered' : tokens;
}
const isNot = (character) => character === '!' || character === '^';
/** A closing bracket that stands first closes nothing. */
function endOfSet(characters, from) {
    const first = isNot(characters[from]) ? from + 1 : from;
    const end = characters.indexOf(']', first + 1);
    return end < 0 ? undefined : end;
}
function setOf(inside) {
    const negated = isNot(inside[0]);
    const members = inside.slice(negated ? 1 : 0);
    const ranges = [];
    for (let i = 0; i < members.length; i += 1) {
        const from = code(members[i]);
        const isRange = members[i + 1] === '-' && i + 2 < members.length;
        const to = isRange ? code(members[i + 2]) : from;
        if (to < from)
            return undefined;
        ranges.push([from, to]);
        if (isRange)
            i += 2;
    }
    return (character) => ranges.some(([from, to]) => code(character) >= from && code(character) <= to) !== negated;
}
const code = (character) => character?.codePointAt(0) ?? 0;
/** Goes back to the last star only, so that no pattern takes more than its length times that of the name. */
function fits(tokens, name) {
    let [t, n] = [0, 0];
    let star;
    while (n < name.length) {
        const token = tokens[t];
        if (token === 'many') {
            star = { t, n };
            t += 1;
        }
        else if (token !== undefined && (token === 'one' || token(name[n] ?? ''))) {
            t += 1;
            n += 1;
        }
        else if (star !== undefined) {
            star.n += 1;
            t = star.t + 1;
            n = star.n;
        }
        else
            return false;
    }
    return tokens.slice(t).every((token) => token === 'many');
}

;// CONCATENATED MODULE: ./packages/dataset/src/ignore-pattern.ts

/**
 * Reads a line as DVC 3 does (pathspec 1.1, `patterns/gitignore/spec.py`). A pattern without a slash, but at its end, fits at any
 * depth; `**` stands for any number of folders.
 * @returns the pattern; undefined for one that fits nothing; `broken` for one that DVC fails on.
 */
function ignorePattern(line) {
    const negated = line.startsWith('!');
    const onlyFolders = line.endsWith('/');
    const written = partsOf((negated ? line.slice(1) : line).split('/'));
    const kind = written === undefined ? 'nothing' : wholeOf(written, onlyFolders);
    if (written === undefined || kind === 'nothing')
        return undefined;
    if (kind === 'everything')
        return { negated, onlyFolders, fits: () => true };
    const parts = written.map((part) => (part === '**' ? part : nameGlob(part)));
    const unfit = parts.find((part) => part === 'discard' || part === 'broken');
    if (unfit === 'discard')
        return undefined;
    if (unfit === 'broken' || parts.includes('unordered'))
        return 'broken';
    const read = parts.filter((part) => typeof part === 'function' || part === '**'); // All of them.
    const endsInside = read.at(-1) === '**';
    const before = endsInside ? read.slice(0, -1) : read;
    const fits = fitting(before);
    return { negated, onlyFolders, fits: (names, isFolder) => (isFolder || !endsInside) && fits(names) };
}
/** @returns the parts in one form: leading and last `**` spelled out, two in a row made one; undefined for nothing at all. */
function partsOf(given) {
    const parts = [...given];
    if (parts[0] === '')
        parts.shift();
    else if ((parts.length === 1 || (parts.length === 2 && parts[1] === '')) && parts[0] !== '**')
        parts.unshift('**');
    if (parts.length === 0 || (parts.length === 1 && parts[0] === ''))
        return undefined;
    if (parts.at(-1) === '')
        parts[parts.length - 1] = '**';
    return parts.filter((part, i) => part !== '**' || parts[i - 1] !== '**');
}
/**
 * The patterns that pathspec has a short form for. That of `**`, `*` and the like fits everything; that of `*​/` is a single slash,
 * which DVC looks for at the beginning of a relative path, so that there it never fits.
 */
function wholeOf(parts, onlyFolders) {
    const text = parts.join('/');
    if (text === '**')
        return onlyFolders ? 'nothing' : 'everything';
    if (text === '**/*')
        return 'everything';
    return text === '**/*/**' ? 'nothing' : 'parts';
}
/** Most patterns are one name at any depth, and most files fit none: these cost the look at one name. */
function fitting(parts) {
    const [anywhere, name, ...more] = parts;
    if (anywhere !== '**' || typeof name !== 'function' || more.length > 0)
        return (names) => match(parts, names);
    return (names) => names.length > 0 && name(names[names.length - 1] ?? '');
}
function match(parts, names) {
    // Which names may come next, after the parts so far: one row of the table of parts and names.
    let starts = new Set([0]);
    for (const part of parts) {
        const next = new Set();
        for (const at of starts) {
            const name = names[at];
            if (part === '**')
                for (let i = at; i <= names.length; i += 1)
                    next.add(i);
            else if (name !== undefined && part(name))
                next.add(at + 1);
        }
        starts = next;
    }
    return starts.has(names.length);
}

;// CONCATENATED MODULE: ./packages/dataset/src/ignore-rules.ts


/** What DVC ignores everywhere (dvc `ignore.py`). */
const builtIn = ['.hg/', '.git/', '.git', '.dvc/'];
/**
 * Joins `.dvcignore` files as DVC does (dvc `ignore.py`, `pathspec_math.py`): the rules of a nested file hold below its folder and
 * come after those of its parents; the last rule that fits wins; what lies in an ignored folder cannot be taken back.
 * Unlike Git, blanks on both sides of a line are dropped, and a rule that takes a folder back takes back what lies in it.
 * Case matters. Time: the number of rules for a path, whatever the rules are.
 * @param files from the root downwards. @throws DatasetFault naming every line that DVC would fail on.
 */
function ignoreRules(files) {
    const patterns = readPatterns(files);
    const folders = new Map([['', { ignored: false, inherited: patterns.map(() => false), names: [] }]]);
    const folderAt = (path) => {
        const known = folders.get(path);
        if (known)
            return known;
        const cut = path.lastIndexOf('/');
        const made = enter(patterns, folderAt(path.slice(0, Math.max(cut, 0))), path.slice(cut + 1));
        folders.set(path, made);
        return made;
    };
    return (path) => {
        if (path.endsWith('/'))
            return folderAt(path.slice(0, -1)).ignored;
        const cut = path.lastIndexOf('/');
        const folder = folderAt(path.slice(0, Math.max(cut, 0)));
        return folder.ignored || decide(patterns, folder, path.slice(cut + 1), false);
    };
}
function enter(patterns, parent, name) {
    const names = [...parent.names, name];
    const inherited = patterns.map((pattern, i) => parent.inherited[i] || pattern.fits(names, true));
    return { names, inherited, ignored: parent.ignored || decide(patterns, parent, name, true) };
}
function decide(patterns, folder, name, isFolder) {
    const names = [...folder.names, name];
    const last = patterns.findLast((pattern, i) => (isFolder || !pattern.onlyFolders) && (folder.inherited[i] || pattern.fits(names, isFolder)));
    return last !== undefined && !last.negated;
}
function readPatterns(files) {
    const faults = [];
    const own = files.flatMap(({ folder, text }) => text.split(/\r\n|\r|\n/).flatMap((raw, i) => {
        const line = strip(raw);
        const read = line === '' || line.startsWith('#') ? undefined : ignorePattern(below(folder, line));
        if (read !== 'broken')
            return read ?? [];
        const where = folder === '' ? '.dvcignore' : `${folder}/.dvcignore`;
        faults.push(`${where}: line ${i + 1} is a pattern that DVC cannot read: ${line.slice(0, 80)}; correct it`);
        return [];
    }));
    if (faults.length > 0)
        throw new DatasetFault(faults);
    return [...builtIn.flatMap((line) => readBuiltIn(line)), ...own];
}
function readBuiltIn(line) {
    const read = ignorePattern(line);
    return read === undefined || read === 'broken' ? [] : [read];
}
/** A byte order mark is no blank to Python, and so to DVC a part of the first pattern. */
const strip = (line) => line.replace(/^[^\S\ufeff]+|[^\S\ufeff]+$/g, '');
/**
 * Moves a rule of a nested file to the root as DVC does (`pathspec_math.py`, `change_rule`): anchored rules under the folder, others
 * anywhere below it. DVC takes a leading backslash away, and the folder's name for a pattern: so do we.
 */
function below(folder, rule) {
    if (folder === '')
        return rule;
    const negated = rule.startsWith('!');
    const pattern = negated ? rule.slice(1) : rule;
    const anchored = pattern.slice(0, -1).includes('/') && !pattern.startsWith('**/');
    const bare = pattern.replace(anchored ? /^\// : /^\*\*\//, '').replace(/^\\/, '');
    return `${negated ? '!/' : ''}${folder}/${anchored ? '' : '**/'}${bare}`;
}

;// CONCATENATED MODULE: ./packages/dataset/src/legacy-digest.ts

/** DVC looks at files in chunks of this many bytes, and decides for each chunk anew (dvc-data `hashfile/hash.py`, `fobj_md5`). */
const legacyChunkBytes = 2 ** 20;
const legacy_digest_pair = Buffer.from('\r\n');
/**
 * Takes the digest of DVC 2 and older (`md5-dos2unix`): in a chunk that looks like text, each `\r\n` counts as `\n`; a pair that
 * lies across two chunks does not. For comparing with what such a DVC wrote, never for writing.
 * @returns `add` for chunks of `legacyChunkBytes`, of which only the last may be shorter, and `digest` for the hex digits.
 */
function legacyDigest() {
    const md5 = (0,external_node_crypto_.createHash)('md5');
    return {
        add: (chunk) => {
            const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
            if (!isText(bytes.subarray(0, 512)))
                return void md5.update(bytes);
            let from = 0;
            for (let at = bytes.indexOf(legacy_digest_pair); at >= 0; at = bytes.indexOf(legacy_digest_pair, at + 2)) {
                md5.update(bytes.subarray(from, at));
                from = at + 1;
            }
            md5.update(bytes.subarray(from));
        },
        digest: () => md5.digest('hex'),
    };
}
/** dvc-data `hashfile/istextfile.py`: no NUL, and at most 30 of 100 bytes that are not printable ASCII, \n, \r, \t, \f or \b. */
function isText(block) {
    if (block.includes(0))
        return false;
    const others = block.filter((byte) => !((byte >= 0x20 && byte <= 0x7e) || [8, 9, 10, 12, 13].includes(byte)));
    return others.length <= block.length * 0.3;
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./packages/dataset/src/lock-file.ts





const out = dist/* looseObject */._H3({
    path: dist/* string */.YjP(),
    md5: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* toLowerCase */.PXX(), dist/* check */.z6Y(isObjectId, 'must be 32 hex digits, or that and ".dir"'))),
    hash: dist/* optional */.lqM(dist/* string */.YjP()),
    size: dist/* optional */.lqM(dist/* number */.aig()),
    nfiles: dist/* optional */.lqM(dist/* number */.aig()),
    isexec: dist/* optional */.lqM(dist/* boolean */.zMY()),
});
const lock = dist/* looseObject */._H3({
    schema: dist/* literal */.euz('2.0'),
    stages: dist/* optional */.lqM(dist/* record */.g1P(dist/* string */.YjP(), dist/* looseObject */._H3({ outs: dist/* optional */.lqM(dist/* array */.YOg(out), []) })), {}),
});
/**
 * Reads what the stages of a pipeline made. Paths in a `dvc.lock` are relative to the stage's `wdir`, which only `dvc.yaml` tells.
 * @param yaml the text of the `dvc.yaml` beside it. @param where the lock's path, for messages.
 * @returns outs with a digest, their paths relative to the folder of the lock. @throws DatasetFault when it is no lock of DVC 2 or 3.
 */
function readLock(text, yaml, where) {
    const read = dist/* safeParse */.xLC(lock, contentOf(text, where));
    if (!read.success)
        throw new DatasetFault(read.issues.map((it) => `${where}: ${dist/* getDotPath */.BuJ(it) ?? 'top level'}: ${it.message}`));
    const wdirs = wdirsOf(yaml);
    return Object.entries(read.output.stages).flatMap(([stage, { outs }]) => outs.flatMap(({ path, md5, hash, size, nfiles, isexec }) => {
        // A stage of a foreach or matrix is called by its template, an @ and its key.
        const wdir = wdirs.get(stage) ?? wdirs.get(stage.replace(/@.*$/, '')) ?? '.';
        if (md5 === undefined || wdir.includes('${'))
            return [];
        return [
            {
                stage,
                path: external_node_path_.posix.join(wdir, path),
                md5,
                legacy: hash === undefined,
                ...(size === undefined ? {} : { size }),
                ...(nfiles === undefined ? {} : { nfiles }),
                ...(isexec ? { isexec } : {}),
            },
        ];
    }));
}
function contentOf(text, where) {
    const document = (0,yaml_dist/* parseDocument */.Tp)(text, { schema: 'core', version: '1.2' });
    const [first] = document.errors;
    if (first)
        throw new DatasetFault([`${where}: is not YAML: ${first.message.split('\n')[0]}`]);
    return document.toJS({ maxAliasCount: 100 });
}
const pipeline = dist/* looseObject */._H3({ stages: dist/* record */.g1P(dist/* string */.YjP(), dist/* looseObject */._H3({ wdir: dist/* optional */.lqM(dist/* string */.YjP()) })) });
/** What cannot be read has no `wdir`: a broken dvc.yaml is DVC's to tell of. */
function wdirsOf(yaml) {
    const document = (0,yaml_dist/* parseDocument */.Tp)(yaml ?? '', { schema: 'core', version: '1.2' });
    const read = document.errors.length > 0 ? undefined : dist/* safeParse */.xLC(pipeline, document.toJS({ maxAliasCount: 100 }));
    const stages = read?.success ? Object.entries(read.output.stages) : [];
    return new Map(stages.flatMap(([name, { wdir }]) => (wdir === undefined ? [] : [[name, wdir]])));
}

;// CONCATENATED MODULE: ./packages/dataset/src/manifest.ts







const hex = (digits) => dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(new RegExp(`^[0-9a-f]{${digits}}$`), `must be ${digits} hex digits`));
const fileEntry = dist/* object */.Ikc({
    md5: hex(32),
    path: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* nonEmpty */.hq('must not be empty')),
    sha256: hex(64),
    size: dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(0)),
});
/** @returns the entries in the order of a manifest. @throws DatasetFault when two have the same path. */
function manifestOf(entries) {
    const sorted = [...entries].sort((a, b) => byCodePoint(a.path, b.path));
    const twice = sorted.filter((entry, i) => entry.path === sorted[i - 1]?.path);
    if (twice.length > 0)
        throw new DatasetFault(twice.map(({ path }) => `${path}: is listed twice`));
    return sorted;
}
/**
 * The manifest's RFC 8785 text. Keys are written in their sorted order, digests need no escapes, and of strings and whole numbers there is
 * one JSON form: canonical bytes at a twentieth of the price.
 */
const textOf = (manifest) => longList(manifest, ({ md5, path, sha256, size }) => `{"md5":"${md5}","path":${jsonString(path)},"sha256":"${sha256}","size":${size}}`);
/** @returns the digests of a manifest's bytes in hex. Its SHA-256 is the dataset's identity; by its MD5 S3 may know it. */
function digestManifest(manifest) {
    const [identity, md5] = [(0,external_node_crypto_.createHash)('sha256'), (0,external_node_crypto_.createHash)('md5')];
    for (const piece of textOf(manifest)) {
        identity.update(piece);
        md5.update(piece);
    }
    return { sha256: identity.digest('hex'), md5: md5.digest('hex') };
}
/** @returns the bytes of a manifest as they are kept. */
const manifestBytes = (manifest) => bytesOfPieces(() => textOf(manifest));
/**
 * @param bytes what lies in the store. @param expected the SHA-256 that it is named by.
 * @returns the manifest. @throws DatasetFault when the bytes are not those that were named, or are not a manifest.
 */
function readManifest(bytes, expected) {
    const found = (0,src/* sha256 */.sc)(bytes);
    if (found !== expected)
        throw new DatasetFault([
            `manifest ${expected}: holds bytes of another digest (${found}): it was changed after it was written`,
        ]);
    const value = JSON.parse(new TextDecoder().decode(bytes));
    // A schema costs 20 µs for each file, and tells no more than this of what is right.
    if (Array.isArray(value) && value.every(isFileEntry))
        return value;
    const shape = dist/* safeParse */.xLC(dist/* array */.YOg(fileEntry), value);
    if (shape.success)
        return shape.output;
    throw new DatasetFault(shape.issues.map((it) => `manifest ${expected}: ${dist/* getDotPath */.BuJ(it) ?? 'top'}: ${it.message}`));
}
function isFileEntry(value) {
    const { md5, path, sha256: digest, size, ...more } = (value ?? {});
    return (isHex(md5, 32) &&
        isHex(digest, 64) &&
        typeof path === 'string' &&
        path !== '' &&
        Number.isSafeInteger(size) &&
        Number(size) >= 0 &&
        Object.keys(more).length === 0);
}
const isHex = (value, digits) => typeof value === 'string' && value.length === digits && /^[0-9a-f]*$/.test(value);
/** @returns the sum of all sizes, in bytes, as DVC counts: duplicates every time. */
const bytesOf = (manifest) => manifest.reduce((sum, { size }) => sum + size, 0);

;// CONCATENATED MODULE: ./packages/dataset/src/pointer-source.ts

const versioned = {
    etag: dist/* optional */.lqM(dist/* string */.YjP()),
    size: dist/* optional */.lqM(dist/* number */.aig()),
    version_id: dist/* optional */.lqM(dist/* string */.YjP()),
};
/** A dependency of a pointer, as far as it may be something that was imported. */
const dep = dist/* looseObject */._H3({
    path: dist/* string */.YjP(),
    md5: dist/* optional */.lqM(dist/* string */.YjP()),
    ...versioned,
    files: dist/* optional */.lqM(dist/* array */.YOg(dist/* looseObject */._H3({ relpath: dist/* string */.YjP(), ...versioned }))),
});
/** @returns what a dependency of an imported pointer says of where its data came from. */
function sourceOf(of) {
    const { etag, md5, files, version_id } = of;
    // A version that is named in the address is one that DVC takes for `version_id`, and keeps there.
    const [, path = of.path, named] = /^(.*)[?]versionId=([^&]+)$/s.exec(of.path) ?? [];
    const versions = versionsOf(files ?? [{ ...of, relpath: '', version_id: version_id ?? named }]);
    return {
        path: versions === undefined ? of.path : path,
        ...(etag === undefined ? {} : { etag }),
        ...(md5 === undefined ? {} : { md5 }),
        versioned: files !== undefined || version_id !== undefined || /[?&]versionId=/.test(of.path),
        ...(versions === undefined ? {} : { versions }),
    };
}
/** @returns undefined when not all is said of each. */
function versionsOf(files) {
    const versions = files.flatMap(({ relpath: path, version_id: versionId, etag, size }) => versionId === undefined || etag === undefined || size === undefined ? [] : [{ path, versionId, etag, size }]);
    return versions.length === files.length ? versions : undefined;
}

;// CONCATENATED MODULE: ./packages/dataset/src/yaml-scalar.ts
/** Plain scalars that DVC's reader (ruamel, YAML 1.2) would take for a number, a date, a boolean, null or a merge key. */
const otherTypes = [
    /^[-+]?0b[01_]+$/,
    /^[-+]?0o?[0-7_]+$/,
    /^[-+]?[0-9][0-9_]*$/,
    /^[-+][0-9_]+$/,
    /^[-+]?0x[0-9a-fA-F_]+$/,
    /^[-+]?[0-9][0-9_]*\.[0-9_]*([eE][-+]?[0-9]+)?$/,
    /^[-+]?[0-9][0-9_]*[eE][-+]?[0-9]+$/,
    /^[-+]?\.[0-9_]+([eE][-+][0-9]+)?$/,
    /^[-+]?\.(inf|Inf|INF)$/,
    /^\.(nan|NaN|NAN)$/,
    /^\d{4}-\d\d-\d\d$/,
    /^\d{4}-\d\d?-\d\d?([Tt]|[ \t]+)\d\d?:\d\d:\d\d(\.\d*)?([ \t]*(Z|[-+]\d\d?(:\d\d)?))?$/,
    /^(true|True|TRUE|false|False|FALSE|~|null|Null|NULL|=|<<|)$/,
];
/** @returns true when DVC would not read these characters, unquoted, as a string. */
const isOtherType = (text) => otherTypes.some((pattern) => pattern.test(text));
const special = /^[#*&!%@`|>'"{}[\],]|^[-?:]([ \t]|$)|^(---|\.\.\.)|: |:$| #|^ | $/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
const unprintable = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/;
/**
 * Writes a string as DVC does (ruamel 0.19): plain where it stays a string, else in single quotes, else (control characters, a single
 * quote among them) in double quotes.
 * Never broken over lines: where ruamel breaks a path of more than 70 characters with blanks differs between its versions (0.17,
 * 0.19), and DVC reads the unbroken form as well.
 */
function yamlScalar(text) {
    if (unprintable.test(text))
        return doubleQuoted(text);
    if (!isOtherType(text) && !special.test(text))
        return text;
    // Rather double quotes than a single one that is doubled, as ruamel 0.17 had it.
    return text.includes("'") ? doubleQuoted(text) : `'${text}'`;
}
const yaml_scalar_named = { '\u0085': '\\N', '\u00a0': '\\_', '\u2028': '\\L', '\u2029': '\\P' };
/** Characters that would end a line, or not be seen, by their escapes. */
const doubleQuoted = (text) => JSON.stringify(text).replace(/[\u007f-\u00a0\u2028\u2029\ufeff\ufffe\uffff]/g, (character) => yaml_scalar_named[character] ?? escapeOf(character.charCodeAt(0).toString(16).toUpperCase()));
const escapeOf = (hex) => (hex.length > 2 ? `\\u${hex}` : `\\x${hex}`);

;// CONCATENATED MODULE: ./packages/dataset/src/pointer.ts








const pointer_out = dist/* strictObject */.rej({
    path: dist/* string */.YjP(),
    md5: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* toLowerCase */.PXX(), dist/* check */.z6Y(isObjectId, 'must be 32 hex digits, or that and ".dir"'))),
    size: dist/* optional */.lqM(dist/* number */.aig()),
    nfiles: dist/* optional */.lqM(dist/* number */.aig()),
    isexec: dist/* optional */.lqM(dist/* boolean */.zMY()),
    hash: dist/* optional */.lqM(dist/* string */.YjP()),
    remote: dist/* optional */.lqM(dist/* string */.YjP()),
    push: dist/* optional */.lqM(dist/* boolean */.zMY(), true),
    cache: dist/* optional */.lqM(dist/* boolean */.zMY(), true),
    ...unread('version_id', 'etag', 'checksum', 'cloud', 'fs_config', 'desc', 'type', 'labels', 'meta', 'persist'),
    files: dist/* optional */.lqM(dist/* array */.YOg(dist/* looseObject */._H3({ relpath: dist/* string */.YjP(), md5: dist/* optional */.lqM(dist/* string */.YjP()), size: dist/* optional */.lqM(dist/* number */.aig(), 0) }))),
});
/** dvc `schema.py`, SINGLE_STAGE_SCHEMA: closed, because DVC refuses a file with any other key. */
const shape = dist/* strictObject */.rej({
    outs: dist/* pipe */.FsL(dist/* array */.YOg(pointer_out), dist/* minLength */.BpQ(1, 'must list at least one out')),
    deps: dist/* optional */.lqM(dist/* array */.YOg(dep)),
    frozen: dist/* optional */.lqM(dist/* boolean */.zMY()),
    locked: dist/* optional */.lqM(dist/* boolean */.zMY()),
    wdir: dist/* optional */.lqM(dist/* string */.YjP(), '.'),
    ...unread('desc', 'md5', 'always_changed', 'meta'),
});
function unread(...names) {
    const any = dist/* optional */.lqM(dist/* unknown */.L5J());
    // Safe: the entries are made from exactly these names.
    return Object.fromEntries(names.map((name) => [name, any]));
}
/**
 * Reads a `.dvc` file. @param text its content. @param where its path, for messages.
 * @returns what it tracks. A directory in a version-aware remote is listed in the pointer itself, from which its digest follows.
 * @throws DatasetFault with every fault: not YAML, unknown keys, digests that are none, values that DVC would not read as text.
 */
function readPointer(text, where) {
    const document = pointerDocument(text, where);
    const checked = dist/* safeParse */.xLC(shape, pointer_contentOf(document, where));
    const faults = [
        ...(checked.issues ?? []).map((issue) => `${where}: ${dist/* getDotPath */.BuJ(issue) ?? 'top level'}: ${issue.message}`),
        ...unquoted(document).map((it) => `${where}: ${it} would be read by DVC as a number or a date; put it in quotes`),
    ];
    if (faults.length > 0 || !checked.success)
        throw new DatasetFault(faults);
    const { outs, deps, wdir } = checked.output;
    const known = outs.flatMap(toOut);
    return {
        outs: known,
        pending: outs.map(({ path }) => path).filter((path) => !known.some((it) => it.path === path)),
        sources: (deps ?? []).map(sourceOf),
        wdir,
        imported: deps !== undefined,
    };
}
/** @returns where an out lies, relative to the folder of its pointer, in one form. */
const pathIn = (wdir, path) => external_node_path_.posix.join(wdir, path).replace(/(.)\/$/, '$1');
function toOut({ path, md5, size, nfiles, isexec, hash, remote, push, cache, files, }) {
    if (md5 === undefined)
        return fromFiles(path, files ?? []);
    return [
        {
            path,
            md5,
            legacy: hash === undefined,
            ...(size === undefined ? {} : { size }),
            ...(nfiles === undefined ? {} : { nfiles }),
            ...(isexec ? { isexec } : {}),
            ...(remote === undefined ? {} : { remote }),
            ...(push ? {} : { kept: 'here' }),
            ...(cache ? {} : { kept: 'in Git' }),
        },
    ];
}
/** A directory whose files lie in a version-aware remote, each with its digest. */
function fromFiles(path, files) {
    const entries = files.flatMap(({ relpath, md5 }) => (md5 && isObjectId(md5) ? [{ path: relpath, md5 }] : []));
    if (entries.length === 0 || entries.length < files.length)
        return [];
    const size = files.reduce((sum, file) => sum + file.size, 0);
    return [{ path, md5: dirObject(entries).id, size, nfiles: entries.length, entries, legacy: false }];
}
function pointer_contentOf(document, where) {
    try {
        return document.toJS({ maxAliasCount: 0 });
    }
    catch (cause) {
        throw new DatasetFault([
            `${where}: uses YAML aliases, which a pointer needs none of (${cause.message})`,
        ]);
    }
}
/** @returns the file as a document that keeps comments, order and quotes. @throws DatasetFault when it is not YAML. */
function pointerDocument(text, where) {
    const document = (0,yaml_dist/* parseDocument */.Tp)(text, { schema: 'core', version: '1.2' });
    if (document.errors.length > 0)
        throw new DatasetFault(document.errors.map((it) => `${where}: is not YAML: ${it.message.split('\n')[0]}`));
    return document;
}
/** @returns the entries of `outs`, as nodes to change. */
function outNodes(document) {
    const outs = document.get('outs');
    return (0,yaml_dist/* isSeq */.oP)(outs) ? outs.items.filter(yaml_dist/* isMap */.jh) : [];
}
function unquoted(document) {
    return outNodes(document).flatMap((map) => ['md5', 'path'].flatMap((name) => {
        const node = map.get(name, true);
        return (0,yaml_dist/* isScalar */.jn)(node) && node.type === 'PLAIN' && isOtherType(node.source ?? '')
            ? [`${name} ${node.source}`]
            : [];
    }));
}

;// CONCATENATED MODULE: ./packages/dataset/src/pointer-edit.ts


/**
 * Changes values of one entry in the text itself, so that all else stays as it was written, byte for byte: comments, order, quotes,
 * indentation, broken lines. New keys go to the end of the entry, below the comments that follow it: there DVC's own update puts
 * them (ruamel takes those comments for the last key's).
 * @param entry a mapping of the document that was parsed from `text`.
 * @returns the new text, or undefined when the entry is not written one key to a line.
 */
function editEntry(text, entry, wanted) {
    const pairs = new Map(entry.items.map((pair) => [String(pair.key), pair]));
    if (entry.flow || entry.items.length === 0)
        return undefined;
    const edits = [];
    const added = [];
    for (const [key, value] of wanted) {
        const pair = pairs.get(key);
        if (pair === undefined) {
            if (value !== undefined)
                added.push(`${key}: ${written(value)}`);
            continue;
        }
        const edit = value === undefined ? removal(text, pair) : replacement(pair, value);
        if (edit === undefined)
            return undefined;
        edits.push(edit);
    }
    if (added.length > 0)
        edits.push(addition(text, entry, added));
    return apply(text, edits);
}
const written = (value) => typeof value === 'string' ? yamlScalar(value) : String(value);
function replacement({ value: node }, value) {
    if (!(0,yaml_dist/* isScalar */.jn)(node) || !node.range || node.anchor || node.tag)
        return undefined;
    const [from, to] = node.range;
    return String(node.value) === String(value) ? { from, to: from, text: '' } : { from, to, text: written(value) };
}
/** All lines of a pair. @returns undefined when something else stands on its first line, as the dash of a list does. */
function removal(text, pair) {
    if (!(0,yaml_dist/* isNode */.Ll)(pair.key) || !pair.key.range)
        return undefined;
    const from = text.lastIndexOf('\n', pair.key.range[0] - 1) + 1;
    if (text.slice(from, pair.key.range[0]).trim() !== '')
        return undefined;
    return { from, to: lineAfter(text, endOf(pair)), text: '' };
}
function addition(text, entry, lines) {
    const last = entry.items.at(-1);
    let at = lineAfter(text, last ? endOf(last) : text.length);
    for (let line = lineAt(text, at); line !== '' && /^[ \t]*(#.*)?\r?\n?$/.test(line); line = lineAt(text, at))
        at += line.length;
    const first = entry.items[0]?.key;
    const start = (0,yaml_dist/* isNode */.Ll)(first) && first.range ? first.range[0] : 0;
    const indent = ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1));
    const end = text.includes('\r\n') ? '\r\n' : '\n';
    const begin = at > 0 && text[at - 1] !== '\n' ? end : '';
    return { from: at, to: at, text: begin + lines.map((line) => `${indent}${line}${end}`).join('') };
}
/** Where the content of a pair ends, before the comments and blank lines that follow it. */
function endOf({ key, value }) {
    const node = (0,yaml_dist/* isNode */.Ll)(value) && value.range ? value : key;
    if ((0,yaml_dist/* isMap */.jh)(node) && !node.flow && node.items.length > 0)
        return endOf(node.items.at(-1)); // Safe: it has one.
    return (0,yaml_dist/* isNode */.Ll)(node) && node.range ? node.range[1] : 0;
}
/** Block scalars end behind their last line already. */
const lineAfter = (text, at) => text[at - 1] === '\n' ? at : at + (/^[^\n]*\n?/.exec(text.slice(at))?.[0].length ?? 0);
const lineAt = (text, at) => /^[^\n]*\n?/.exec(text.slice(at))?.[0] ?? '';
const apply = (text, edits) => [...edits]
    .sort((a, b) => b.from - a.from)
    .reduce((now, { from, to, text: piece }) => now.slice(0, from) + piece + now.slice(to), text);

;// CONCATENATED MODULE: ./packages/dataset/src/stage-digest.ts


/** What says nothing of the data or of how it is made (dvc `stage/utils.py`, `compute_md5`): at the top, and at any depth. */
const notAtTop = new Set(['md5', 'meta', 'desc']);
const nowhere = new Set('desc type labels meta locked frozen metric persist isexec size nfiles'.split(' '));
/** @returns the `md5` at the top of an imported pointer: of its content as JSON, keys in order, as Python writes it. */
function stageDigest(pointer) {
    const { wdir, ...rest } = { ...pointer }; // A pointer is a mapping: it was read as one.
    const kept = Object.entries({ ...rest, ...(wdir === undefined || wdir === '.' ? {} : { wdir }) });
    const text = json(Object.fromEntries(kept.filter(([key]) => !notAtTop.has(key))));
    return (0,external_node_crypto_.createHash)('md5').update(text).digest('hex');
}
function json(value) {
    if (Array.isArray(value))
        return `[${value.map(json).join(', ')}]`;
    if (typeof value === 'string')
        return asciiString(value);
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value ?? null);
    const entries = Object.entries(value).filter(([key]) => !nowhere.has(key));
    const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${sorted.map(([key, inner]) => `${asciiString(key)}: ${json(inner)}`).join(', ')}}`;
}

;// CONCATENATED MODULE: ./packages/dataset/src/pointer-text.ts






/** @returns a new `.dvc` file, byte for byte as `dvc add` of DVC 3 writes it. */
function newPointer(tracked) {
    const { path, md5, size, nfiles, isexec } = tracked;
    const lines = [
        'outs:',
        `- md5: ${yamlScalar(md5)}`,
        `  size: ${size}`,
        ...(nfiles === undefined ? [] : [`  nfiles: ${nfiles}`]),
        ...(isexec ? ['  isexec: true'] : []),
        '  hash: md5',
        `  path: ${yamlScalar(path)}`,
    ];
    return `${lines.join('\n')}\n`;
}
/**
 * Completes what `dvc import-url --no-download` began, once the content is known: what it is, and the digest of the stage, without
 * which `dvc status` would call it changed.
 * @throws DatasetFault when its out is not pending.
 */
function completeImport(was, tracked, where) {
    const { pending, wdir } = readPointer(was, where);
    const document = pointerDocument(was, where);
    const isOurs = (path) => pathIn(wdir, path) === tracked.path;
    const entry = outNodes(document).find((map) => isOurs(String(map.get('path'))));
    if (entry === undefined || !pending.some(isOurs))
        throw new DatasetFault([`${where}: holds no import that is pending`]);
    const text = editEntry(was, entry, wantedOf(tracked)) ?? rewritten(document, entry, wantedOf(tracked));
    const completed = pointerDocument(text, where);
    const md5 = stageDigest(completed.toJS({ maxAliasCount: 0 }));
    const top = completed.contents;
    return ((0,yaml_dist/* isMap */.jh)(top) && top.has('md5') && editEntry(text, top, [['md5', md5]])) || text;
}
/** Keys that describe the old content only: object versions in cloud-versioned remotes, and the old listing. */
const ofOldContent = ['version_id', 'etag', 'checksum', 'cloud', 'files'];
/**
 * Points an existing `.dvc` file at new content and changes nothing else in it: comments, the order of keys, annotations, other outs
 * and what people wrote by hand stay as they are. A file that says so already is not touched.
 * @param was the file's text. @param where its path, for messages.
 * @throws DatasetFault when it is not a pointer, does not track `tracked.path`, or was made by an import of other content.
 */
function updatePointer(was, tracked, where) {
    const { outs, imported, wdir } = readPointer(was, where);
    const out = outs.find((it) => pathIn(wdir, it.path) === tracked.path);
    if (out && saysSo(out, tracked))
        return was;
    if (imported)
        throw new DatasetFault([
            `${where}: was made by dvc import, and the data here is not what was imported; give another path, delete the pointer, or restore the data with dvc update`,
        ]);
    const document = pointerDocument(was, where);
    const entry = outNodes(document).find((map) => pathIn(wdir, String(map.get('path'))) === tracked.path);
    if (entry === undefined)
        throw new DatasetFault([
            `${where}: does not track "${tracked.path}" but something else; give another path, or delete it first`,
        ]);
    return editEntry(was, entry, wantedOf(tracked)) ?? rewritten(document, entry, wantedOf(tracked));
}
const saysSo = (out, { md5, size, nfiles, isexec }) => !out.legacy &&
    out.entries === undefined &&
    out.md5 === md5 &&
    out.size === size &&
    out.nfiles === nfiles &&
    out.isexec === isexec;
const wantedOf = ({ md5, size, nfiles, isexec }) => [
    ...ofOldContent.map((key) => [key, undefined]),
    ['md5', md5],
    ['size', size],
    ['nfiles', nfiles],
    ['isexec', isexec],
    ['hash', 'md5'],
];
/** For entries in flow style and the like, which nobody but a person writes: comments stay, but not every blank. */
function rewritten(document, entry, wanted) {
    for (const [key, value] of wanted) {
        if (value === undefined)
            entry.delete(key);
        else
            entry.set(key, pointer_text_scalar(document, value));
    }
    return document.toString({ lineWidth: 0, indentSeq: false, singleQuote: true, flowCollectionPadding: false });
}
/** A digest of digits only must not turn into a number. */
function pointer_text_scalar(document, value) {
    const node = document.createNode(value);
    if (node instanceof yaml_dist/* Scalar */.X5 && typeof value === 'string' && isOtherType(value))
        node.type = yaml_dist/* Scalar */.X5.QUOTE_SINGLE;
    return node;
}

;// CONCATENATED MODULE: ./packages/dataset/src/table/hash64.ts
const newHash = () => new Int32Array(2); // Safe: made with two.
/** @param hex a digest: its first 64 bits are the key. Keys taken from the data's own digest cannot be chosen by whoever writes the data. */
const hashKey = (hex) => ({
    low: Number.parseInt(hex.slice(0, 8), 16) | 0,
    high: Number.parseInt(hex.slice(8, 16), 16) | 0,
});
const finish = (given) => {
    let h = given;
    h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    return h ^ (h >>> 16);
};
/**
 * Two lanes of MurmurHash3 (x86, 32 bits; A. Appleby, public domain) with constants of their own, each seeded with half of the key and
 * each finished with the other's state. Among n values two share a hash with probability n² / 2⁶⁵: 3 in a million for ten million.
 */
function hashBytes(bytes, start, end, { key, into }) {
    let a = key.low;
    let b = key.high;
    let i = start;
    for (; i + 4 <= end; i += 4) {
        // Safe: i + 3 is below the end.
        const word = bytes[i] |
            (bytes[i + 1] << 8) |
            (bytes[i + 2] << 16) |
            (bytes[i + 3] << 24);
        const k = Math.imul(word, 0xcc9e2d51);
        a ^= Math.imul((k << 15) | (k >>> 17), 0x1b873593);
        a = (Math.imul((a << 13) | (a >>> 19), 5) + 0xe6546b64) | 0;
        const l = Math.imul(word, 0xab0e9789);
        b ^= Math.imul((l << 16) | (l >>> 16), 0x38b34ae5);
        b = (Math.imul((b << 15) | (b >>> 17), 5) + 0x0bcaa747) | 0;
    }
    let tail = 0;
    for (let shift = 0; i < end; i += 1, shift += 8)
        tail |= bytes[i] << shift; // Safe: i is below the end.
    const k = Math.imul(tail, 0xcc9e2d51);
    a ^= Math.imul((k << 15) | (k >>> 17), 0x1b873593);
    const l = Math.imul(tail, 0xab0e9789);
    b ^= Math.imul((l << 16) | (l >>> 16), 0x38b34ae5);
    seal(a ^ (end - start), b ^ (end - start), into);
}
function seal(a, b, into) {
    const first = finish((a + b) | 0);
    const second = finish((b + first) | 0);
    into[0] = (first + second) | 0;
    into[1] = second;
}
/** Hashes a number by its value, so that `1`, `1.0` and `01e0` of another format are the same. @param words the double's two halves. */
function hashWords(low, high, { key, into }) {
    const k = Math.imul(low, 0xcc9e2d51);
    const l = Math.imul(high, 0xab0e9789);
    const a = (key.low ^ Math.imul((k << 15) | (k >>> 17), 0x1b873593)) + Math.imul(l, 0x9e3779b1);
    const b = (key.high ^ Math.imul((l << 16) | (l >>> 16), 0x38b34ae5)) + Math.imul(k, 0x85ebca77);
    seal(finish(a), finish(b) ^ 8, into);
}
/** @returns the hash of a text, as hex: for the few texts of a rule that cells are compared with. */
function hashText(text, key) {
    const bytes = Buffer.from(text);
    const into = newHash();
    hashBytes(bytes, 0, bytes.length, { key, into });
    return { low: into[0] ?? 0, high: into[1] ?? 0 };
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./packages/dataset/src/table/cells.ts
/** What a cell is known to be before its text is looked at. */
const kind = {
    /** Text whose type has to be found out: what CSV and TSV hold. */
    untyped: 0,
    missing: 1,
    number: 2,
    boolean: 3,
    date: 4,
    text: 5,
    nested: 6,
};
const newCells = (columns) => ({
    bytes: new Uint8Array(0),
    starts: new Int32Array(columns),
    ends: new Int32Array(columns),
    kinds: new Uint8Array(columns),
    numbers: new Float64Array(columns),
    count: 0,
});
/** Makes room for more columns, keeping what is there. */
function widen(cells, columns) {
    if (columns <= cells.starts.length)
        return;
    const room = Math.max(columns, 2 * cells.starts.length);
    const wider = newCells(room);
    wider.starts.set(cells.starts);
    wider.ends.set(cells.ends);
    wider.kinds.set(cells.kinds);
    wider.numbers.set(cells.numbers);
    Object.assign(cells, { ...wider, bytes: cells.bytes, count: cells.count });
}

;// CONCATENATED MODULE: ./packages/dataset/src/table/table-fault.ts
/** A table that cannot be read on: what is wrong, in which row. The first row of data is row 1. */
class TableFault extends Error {
    name = 'TableFault';
}
/** No row of a table that people train on is longer; what is, is a quote that was never closed. */
const longestRow = 16 * 2 ** 20;
/** More columns than this are no table, and each costs memory. */
const mostColumns = 10_000;
/** @throws TableFault when a name is there twice, or there are too many. An empty name is a name. */
function checkColumns(names) {
    if (names.length > mostColumns)
        throw new TableFault(`has ${names.length} columns; at most ${mostColumns} are read: is this a table?`);
    const twice = names.find((name, i) => names.indexOf(name) !== i);
    if (twice !== undefined)
        throw new TableFault(`has two columns named "${twice.slice(0, 80)}"; give each column a name of its own`);
}

;// CONCATENATED MODULE: ./packages/dataset/src/table/value-text.ts

function cellWriter(cells) {
    let buffer = Buffer.allocUnsafe(4096);
    let used = 0;
    const write = (column, text) => {
        const most = text.length * 3;
        if (used + most > buffer.length) {
            buffer = Buffer.concat([buffer.subarray(0, used)], Math.max(2 * buffer.length, used + most));
            cells.bytes = buffer;
        }
        cells.starts[column] = used;
        used += buffer.write(text, used);
        cells.ends[column] = used;
    };
    return {
        cells,
        begin(columns) {
            used = 0;
            cells.bytes = buffer;
            widen(cells, columns);
            cells.kinds.fill(kind.missing, 0, columns);
            cells.count = columns;
        },
        set(column, value) {
            const typed = typeOf(value);
            cells.kinds[column] = typed.kind;
            cells.numbers[column] = typed.number;
            write(column, typed.text);
        },
    };
}
const of = (what, text, number = Number.NaN) => ({ kind: what, text, number });
function typeOf(value) {
    switch (typeof value) {
        case 'number':
            return Number.isFinite(value) ? of(kind.number, String(value), value) : of(kind.missing, '');
        case 'bigint':
            return of(kind.number, String(value), Number(value));
        case 'string':
            return value === '' ? of(kind.missing, '') : of(kind.text, value);
        case 'boolean':
            return of(kind.boolean, String(value));
        default:
            return value === null || value === undefined ? of(kind.missing, '') : structured(value);
    }
}
function structured(value) {
    if (value instanceof Date) {
        const seconds = value.getTime() / 1000;
        return Number.isNaN(seconds) ? of(kind.missing, '') : of(kind.date, value.toISOString(), seconds);
    }
    if (value instanceof Uint8Array)
        return of(kind.nested, Buffer.from(value).toString('base64'));
    return of(kind.nested, JSON.stringify(value, (_, it) => (typeof it === 'bigint' ? String(it) : it)));
}

;// CONCATENATED MODULE: ./packages/dataset/src/table/json-lines.ts




/**
 * Reads one JSON object a line; a name that a line lacks is a missing value. Lines that are no object are told and left out.
 * Holds one chunk and one line. @throws TableFault for a line or a number of names that cannot be a table's.
 */
async function readJsonLines(source, sink) {
    const readLine = lineReader(sink);
    let rest = new Uint8Array(0);
    let row = 0;
    const lines = (bytes) => {
        let at = 0;
        for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, at)) {
            const line = bytes.subarray(at, end);
            if (!isBlank(line)) {
                row += 1;
                readLine(line, row);
            }
            at = end + 1;
        }
        return bytes.subarray(at);
    };
    for await (const chunk of source) {
        rest = lines(rest.length === 0 ? chunk : Buffer.concat([rest, chunk]));
        if (rest.length > longestRow)
            throw new TableFault(`row ${row + 1} does not end within ${longestRow / 2 ** 20} MiB; rows must be shorter`);
    }
    lines(Buffer.concat([rest, Uint8Array.of(10)]));
}
const isBlank = (line) => line.every((byte) => byte === 32 || byte === 9 || byte === 13);
function lineReader(sink) {
    const columns = new Map();
    const writer = cellWriter(newCells(64));
    const columnOf = (name) => {
        const known = columns.get(name);
        if (known !== undefined)
            return known;
        if (columns.size === mostColumns)
            throw new TableFault(`has more than ${mostColumns} names; JSON Lines that are a table have the same few in each`);
        columns.set(name, columns.size);
        sink.column(name);
        return columns.size - 1;
    };
    return (line, row) => {
        const value = parsed(line, row === 1);
        if (typeof value === 'string')
            return sink.fault('json', row, value);
        const entries = Object.entries(value).map(([name, it]) => [columnOf(name), it]);
        writer.begin(columns.size);
        try {
            for (const [column, it] of entries)
                writer.set(column, it);
        }
        catch (cause) {
            if (!(cause instanceof RangeError))
                throw cause;
            return sink.fault('json', row, 'values nested too deeply');
        }
        sink.row(writer.cells, row);
    };
}
/** @returns the object, or what is wrong with the line. */
function parsed(line, isFirst) {
    if (!(0,external_node_buffer_.isUtf8)(line))
        return 'bytes that are not UTF-8';
    const text = Buffer.from(line.buffer, line.byteOffset, line.length).toString();
    try {
        const value = JSON.parse(isFirst ? text.replace(/^\ufeff/, '') : text);
        if (typeof value === 'object' && value !== null && !Array.isArray(value))
            return value;
        return 'no JSON object';
    }
    catch {
        return 'no JSON';
    }
}

;// CONCATENATED MODULE: ./packages/dataset/src/table/parquet.ts



/** One row group is held at a time, decompressed; writers make groups of 128 MiB or a million rows. */
const largestGroup = 512 * 2 ** 20;
/** Rows that are turned from columns into rows at a time. */
const rowsAtOnce = 16_384;
/**
 * Reads Parquet, row group by row group, with the compressions that Node has: Snappy, gzip, Brotli, and Zstandard from Node 22.15 on.
 * @throws TableFault for what it cannot read: another compression, a damaged file, a row group too large to hold.
 */
async function readParquet(file, sink) {
    const parquet = await __webpack_require__.e(/* import() */ 4338).then(__webpack_require__.bind(__webpack_require__, 4338));
    const compressors = await decompressors();
    try {
        const metadata = await parquet.parquetMetadataAsync(file);
        checkGroups(metadata, compressors);
        const names = parquet.parquetSchema(metadata).children.map(({ element }) => element.name);
        checkColumns(names);
        for (const name of names)
            sink.column(name);
        const writer = cellWriter(newCells(names.length));
        const rows = Number(metadata.num_rows);
        for (let start = 0; start < rows;) {
            const end = Math.min(rows, start + rowsAtOnce);
            const table = await parquet.parquetReadObjects({ file, metadata, compressors, rowStart: start, rowEnd: end });
            for (const [i, record] of table.entries()) {
                writer.begin(names.length);
                for (const [column, name] of names.entries())
                    writer.set(column, record[name]);
                sink.row(writer.cells, start + i + 1);
            }
            start = end;
        }
    }
    catch (cause) {
        if (cause instanceof TableFault)
            throw cause;
        throw new TableFault(`is not Parquet that can be read: ${cause instanceof Error ? cause.message : String(cause)}`);
    }
}
function checkGroups({ row_groups: groups }, compressors) {
    for (const { columns, total_byte_size: size } of groups) {
        if (Number(size) > largestGroup)
            throw new TableFault(`has a row group of ${Math.round(Number(size) / 2 ** 20)} MiB; at most ${largestGroup / 2 ** 20} MiB are read: write smaller row groups`);
        const codec = columns.map((it) => it.meta_data?.codec ?? 'UNCOMPRESSED').find((it) => !parquet_readable(it, compressors));
        if (codec !== undefined)
            throw new TableFault(`is compressed with ${codec}, which this Node (${process.versions.node}) does not have; write it with Snappy or gzip${codec === 'ZSTD' ? ', or run on Node 24' : ''}`);
    }
}
const parquet_readable = (codec, compressors) => codec === 'UNCOMPRESSED' || codec === 'SNAPPY' || Object.hasOwn(compressors, codec);
/** A page never grows beyond the size that its header tells: so a bomb is a fault. */
async function decompressors() {
    const zlib = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 8522, 23));
    const by = (inflate) => (input, size) => inflate(input, { maxOutputLength: size });
    // Safe: Node has had it since 22.15, and the types of Node 20 do not know it.
    const { zstdDecompressSync: zstd } = zlib;
    return { GZIP: by(zlib.gunzipSync), BROTLI: by(zlib.brotliDecompressSync), ...(zstd ? { ZSTD: by(zstd) } : {}) };
}

;// CONCATENATED MODULE: ./packages/dataset/src/table/separated.ts



const [quote, newline, carriage] = [34, 10, 13];
/** Marks a field that stood in quotes until its row is whole; only then may its bytes be changed. */
const quoted = 255;
/**
 * Reads comma- or tab-separated values (RFC 4180; also lone LF, a byte-order mark, no newline at the end; blank lines are no rows).
 * Holds one chunk and one row. Rows of another width are told and left out, bytes that are not UTF-8 are told once.
 * @param source its chunks are the reader's own: it writes into them. @param separator the byte between fields.
 * @throws TableFault for what cannot be read on: a quote that is not closed, no header, a column twice.
 */
async function readSeparated(source, separator, sink) {
    const reading = { separator, sink, cells: newCells(64), columns: undefined, row: 0 };
    let rest = new Uint8Array(0);
    let first = true;
    for await (const chunk of source) {
        const bytes = join(rest, chunk);
        if (first && bytes.length < 3) {
            rest = bytes;
            continue;
        }
        const from = first ? markLength(bytes) : 0;
        first = false;
        const done = readRows(reading, bytes, { from, last: false });
        rest = bytes.subarray(done);
        if (rest.length > longestRow)
            throw new TableFault(tooLong(reading, rest));
    }
    // The last row may lack its newline; with one it is read like all others.
    const ended = join(rest, Uint8Array.of(newline));
    readRows(reading, ended, { from: first ? markLength(ended) : 0, last: true });
    if (reading.columns === undefined)
        throw new TableFault('is empty; its first line must name the columns');
}
const join = (rest, chunk) => rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
const markLength = (bytes) => (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0);
const tooLong = ({ row }, rest) => rest[0] === quote || rest.includes(quote)
    ? `row ${row + 1} does not end within ${longestRow / 2 ** 20} MiB: a quote in it is not closed`
    : `row ${row + 1} does not end within ${longestRow / 2 ** 20} MiB; rows must be shorter`;
/** @returns where the first row begins that is not whole yet. */
function readRows(reading, bytes, { from, last }) {
    checkText(reading, bytes.subarray(from));
    let at = from;
    for (;;) {
        const end = splitRow(reading, bytes, at);
        if (end > 0) {
            if (!separated_isBlank(reading.cells))
                deliver(reading, bytes);
            at = end;
            continue;
        }
        if (last && at < bytes.length && bytes.subarray(at, -1).length > 0)
            throw new TableFault(`row ${reading.row + 1}: a quote is not closed before the end of the file`);
        return at;
    }
}
/** UTF-8 is checked on whole chunks; a character that is cut by the end of one is not a fault. */
function checkText({ sink, row }, bytes) {
    let end = bytes.length;
    for (let back = 1; back <= 3 && end - back >= 0; back += 1) {
        const byte = bytes[end - back] ?? 0;
        if (byte < 0x80)
            break;
        if (byte >= 0xc0) {
            end -= back;
            break;
        }
    }
    if (!(0,external_node_buffer_.isUtf8)(bytes.subarray(0, end)))
        sink.fault('encoding', row + 1, 'bytes that are not UTF-8');
    if (bytes.includes(0))
        sink.fault('nul', row + 1, 'a NUL byte');
}
/** Finds the fields of the row at `at`. @returns where the next row begins, or 0 when this one is not whole in `bytes`. */
function splitRow({ separator, cells, row }, bytes, at) {
    const length = bytes.length;
    let { starts, ends } = cells;
    let count = 0;
    let i = at;
    for (;;) {
        if (count === starts.length) {
            widen(cells, count + 1);
            ({ starts, ends } = cells);
        }
        if (i < length && bytes[i] === quote) {
            const close = closing(bytes, i + 1);
            if (close + 1 >= length || close < 0)
                return 0;
            starts[count] = i + 1;
            ends[count] = close;
            cells.kinds[count] = quoted;
            i = close + 1;
            const after = bytes[i];
            if (after !== separator && after !== newline && after !== carriage)
                throw new TableFault(`row ${row + 1}: text follows a closing quote; a quote inside of a field is doubled ("")`);
        }
        else {
            starts[count] = i;
            cells.kinds[count] = kind.untyped;
            // Both separators, both line ends and the quote are below the letters and digits: one comparison skips most bytes.
            for (; i < length; i += 1) {
                const byte = bytes[i]; // Safe: i is below the length.
                if (byte <= 44 && (byte === separator || byte === newline || byte === carriage))
                    break;
            }
            if (i >= length)
                return 0;
            ends[count] = i;
        }
        count += 1;
        if (bytes[i] === separator) {
            i += 1;
            continue;
        }
        cells.count = count;
        if (bytes[i] === newline)
            return i + 1;
        if (i + 1 >= length)
            return 0;
        return bytes[i + 1] === newline ? i + 2 : i + 1;
    }
}
function closing(bytes, from) {
    let at = bytes.indexOf(quote, from);
    while (at >= 0 && bytes[at + 1] === quote)
        at = bytes.indexOf(quote, at + 2);
    return at;
}
/** @returns the end of the field when each "" in it has become ". */
function withoutEscapes(bytes, start, end) {
    let from = bytes.indexOf(quote, start);
    if (from < 0 || from >= end)
        return end;
    let to = from;
    for (; from < end; from += 1) {
        bytes[to] = bytes[from]; // Safe: from is below the end.
        to += 1;
        if (bytes[from] === quote)
            from += 1;
    }
    return to;
}
const separated_isBlank = (cells) => cells.count === 1 && cells.starts[0] === cells.ends[0];
function deliver(reading, bytes) {
    const { cells, sink, columns } = reading;
    cells.bytes = bytes;
    for (let i = 0; i < cells.count; i += 1) {
        if (cells.kinds[i] !== quoted)
            continue;
        cells.kinds[i] = kind.untyped;
        cells.ends[i] = withoutEscapes(bytes, cells.starts[i] ?? 0, cells.ends[i] ?? 0);
    }
    if (columns === undefined) {
        reading.columns = header(cells);
        for (const name of reading.columns)
            sink.column(name);
        return;
    }
    reading.row += 1;
    if (cells.count === columns.length)
        sink.row(cells, reading.row);
    else
        sink.fault('width', reading.row, `${cells.count} fields where the header has ${columns.length}`);
}
function header({ bytes, starts, ends, count }) {
    const names = Array.from({ length: count }, (_, i) => Buffer.from(bytes.subarray(starts[i], ends[i])).toString());
    checkColumns(names);
    return names;
}

;// CONCATENATED MODULE: ./packages/dataset/src/table/read-table.ts



/** Reads a table of any format into the sink. @throws TableFault when it cannot be read on. */
function readTable(source, format, sink) {
    switch (format) {
        case 'csv':
            return readSeparated(source.stream(), 44, sink);
        case 'tsv':
            return readSeparated(source.stream(), 9, sink);
        case 'jsonl':
            return readJsonLines(source.stream(), sink);
        case 'parquet':
            return readParquet(source, sink);
    }
}

;// CONCATENATED MODULE: ./packages/dataset/src/table/number-text.ts
const powers = Float64Array.from({ length: 23 }, (_, i) => 10 ** i);
/** Digits that are exact in a double, and that are read at all before it is left to the platform. */
const [exactDigits, mostDigits] = [15, 19];
/**
 * Reads decimal numbers from bytes without making a string of them. With up to 15 digits both digits and power of ten are exact in
 * a double, so one division rounds right (W. D. Clinger, "How to read floating point numbers accurately", 1990); with 16 to 19 the
 * value may be off by two units in the last place, which no statistic shows: `exact` is then false.
 * Leading zeros make a code (a postal code, an id), not a number.
 */
class NumberReader {
    value = Number.NaN;
    exact = false;
    /** @returns whether the bytes are a number; then `value` is set. */
    read(bytes, start, end) {
        this.exact = false;
        let i = start;
        const sign = bytes[i];
        if (sign === 45 || sign === 43)
            i += 1;
        if (bytes[i] === 48 && i + 1 < end && isDigit(bytes[i + 1]))
            return false;
        let mantissa = 0;
        let digits = 0;
        let point = -1;
        let any = false;
        for (; i < end; i += 1) {
            const digit = bytes[i] - 48; // Safe: i is below the end.
            if (digit >= 0 && digit <= 9) {
                any = true;
                mantissa = mantissa * 10 + digit;
                if (mantissa > 0)
                    digits += 1;
            }
            else if (digit === -2 && point < 0)
                point = i;
            else
                return any && (digit | 32) === 53 && this.readAny(bytes, start, end);
        }
        if (!any)
            return false;
        const decimals = point < 0 ? 0 : end - point - 1;
        if (digits > mostDigits || decimals > 22)
            return this.readAny(bytes, start, end);
        const value = mantissa / powers[decimals]; // Safe: there are 23 powers.
        this.value = sign === 45 && value !== 0 ? -value : value;
        this.exact = digits <= exactDigits;
        return true;
    }
    /** Exponents and very many digits. */
    readAny(bytes, start, end) {
        if (end - start > 400)
            return false;
        const text = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1');
        this.value = decimal.test(text) ? Number(text) : Number.NaN;
        this.exact = false;
        return Number.isFinite(this.value);
    }
}
const isDigit = (byte) => byte !== undefined && byte >= 48 && byte <= 57;
const decimal = /^[+-]?(?:(?:0|[1-9]\d*)(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

;// CONCATENATED MODULE: ./packages/dataset/src/table/hash-value.ts


// Room to look at a number's bits: nothing is kept in it from one call to the next.
const hash_value_float = new Float64Array(1);
const halves = new Int32Array(hash_value_float.buffer);
/** Hashes a number by its value. */
function hashNumber(number, keyed) {
    hash_value_float[0] = number;
    hashWords(halves[0], halves[1], keyed); // Safe: there are two.
}
/** @returns the hash that a cell with this text has. */
function hashOf(text, key) {
    const bytes = Buffer.from(text);
    const into = newHash();
    const reader = new NumberReader();
    if (reader.read(bytes, 0, bytes.length) && reader.exact)
        hashNumber(reader.value, { key, into });
    else
        hashBytes(bytes, 0, bytes.length, { key, into });
    return { low: into[0] ?? 0, high: into[1] ?? 0 };
}

;// CONCATENATED MODULE: ./packages/dataset/src/table/instant-text.ts
/** @returns the number that `count` digits at `at` are, or NaN when one of them is none. */
function digits(bytes, at, count) {
    let value = 0;
    for (let i = at; i < at + count; i += 1) {
        const digit = (bytes[i] ?? 0) - 48;
        if (digit < 0 || digit > 9)
            return Number.NaN;
        value = value * 10 + digit;
    }
    return value;
}
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** Days since 1970-01-01 in the Gregorian calendar, without a Date (H. Hinnant, "chrono-compatible low-level date algorithms"). */
function daysOf(year, month, day) {
    const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 1 : 0;
    if (!(month >= 1 && month <= 12 && day >= 1 && day <= (lengths[month - 1] ?? 0) + leap))
        return Number.NaN;
    const shifted = month <= 2 ? year - 1 : year;
    const era = Math.floor(shifted / 400);
    const ofEra = shifted - era * 400;
    const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
    return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468;
}
const rest = /^[T ](\d\d):(\d\d)(?::(\d\d)(\.\d{1,9})?)?(?:Z|([+-])(\d\d):?(\d\d))?$/;
/** @returns seconds since 1970 of an ISO 8601 date or date and time (UTC where no zone is told), or NaN when the bytes are none. */
function instantOf(bytes, start, end) {
    if (end - start < 10 || end - start > 35 || bytes[start + 4] !== 45 || bytes[start + 7] !== 45)
        return Number.NaN;
    const days = daysOf(digits(bytes, start, 4), digits(bytes, start + 5, 2), digits(bytes, start + 8, 2));
    return end - start === 10 ? days * 86400 : days * 86400 + timeOf(bytes, start + 10, end);
}
function timeOf(bytes, start, end) {
    const parts = rest.exec(Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1'));
    if (parts === null)
        return Number.NaN;
    const [hour, minute, second, fraction] = parts.slice(1, 5).map((it) => Number(it ?? 0)); // Safe: four groups.
    if (hour > 23 || minute > 59 || second > 60)
        return Number.NaN;
    const zone = (Number(parts[6] ?? 0) * 60 + Number(parts[7] ?? 0)) * (parts[5] === '-' ? -60 : 60);
    return hour * 3600 + minute * 60 + second + fraction - zone;
}

;// CONCATENATED MODULE: ./packages/dataset/src/splits/assignment.ts

/** 48 bits of a hash are exact in a double, and a part in 10^14 is finer than any share. */
const size = 2 ** 48;
/**
 * @param history shares, first to last. The first are laid side by side in the order that they are written in; each later entry takes
 * from the splits that shrink, at their ends, and gives to those that grow: nobody else moves.
 */
function assignmentOf(history) {
    return history.reduce((before, shares) => (before.length === 0 ? laid(shares) : moved(before, shares)), []);
}
function laid(shares) {
    let from = 0;
    return Object.entries(sizesOf(shares)).map(([split, length]) => {
        const stretch = { split, from, to: from + length };
        from = stretch.to;
        return stretch;
    });
}
/** Whole numbers that add up to the size of the range: rounding goes to the last split. */
function sizesOf(shares) {
    const names = Object.keys(shares);
    let used = 0;
    return Object.fromEntries(names.map((name, i) => {
        const length = i === names.length - 1 ? size - used : Math.min(size - used, Math.round((shares[name] ?? 0) * size));
        used += length;
        return [name, length];
    }));
}
function moved(before, shares) {
    const wanted = sizesOf(shares);
    const has = (name) => before.filter(({ split }) => split === name).reduce((sum, { from, to }) => sum + to - from, 0);
    const surplus = new Map([...new Set(before.map(({ split }) => split))].map((name) => [name, has(name) - (wanted[name] ?? 0)]));
    const lacking = Object.keys(wanted).map((name) => ({ name, length: (wanted[name] ?? 0) - has(name) }));
    const kept = [];
    for (const stretch of [...before].reverse()) {
        const given = Math.min(Math.max(0, surplus.get(stretch.split) ?? 0), stretch.to - stretch.from);
        surplus.set(stretch.split, (surplus.get(stretch.split) ?? 0) - given);
        kept.push(...handOver({ from: stretch.to - given, to: stretch.to }, lacking));
        if (given < stretch.to - stretch.from)
            kept.push({ ...stretch, to: stretch.to - given });
    }
    return kept.sort((a, b) => a.from - b.from);
}
function handOver(free, lacking) {
    const given = [];
    let { from } = free;
    for (const need of lacking) {
        const length = Math.min(Math.max(0, need.length), free.to - from);
        if (length === 0)
            continue;
        need.length -= length;
        given.push({ split: need.name, from, to: from + length });
        from += length;
    }
    return given;
}
/**
 * @param subject the text of whom a record is about: a number as it is written in the table.
 * @returns the split of a subject. It depends on the subject, the key and the shares alone: HMAC-SHA-256, the first 48 bits of it.
 */
function splitOf(subject, key, assignment) {
    const place = (0,external_node_crypto_.createHmac)('sha256', key).update(subject).digest().readUIntBE(0, 6);
    const found = assignment.find(({ from, to }) => place >= from && place < to);
    if (found === undefined)
        throw new RangeError('the stretches of an assignment cover the whole range');
    return found.split;
}

;// CONCATENATED MODULE: ./packages/dataset/src/profile/cell-rule.ts





const blind = { look: () => { }, breaches: () => [] };
/** @returns what checks the values of a column; nothing to do without a rule. */
function watch(rule, key) {
    const tests = rule === undefined ? [] : testsOf(rule, key);
    const list = rule?.unique ? new HashList() : undefined;
    if (tests.length === 0 && list === undefined)
        return blind;
    const found = tests.map(([name]) => ({ rule: name, count: 0, row: 0 }));
    return {
        look(cell) {
            list?.push(cell.hash[0] ?? 0, cell.hash[1] ?? 0);
            for (const [i, [, holds]] of tests.entries()) {
                const breach = found[i];
                if (breach === undefined || holds(cell))
                    continue;
                if (breach.count === 0)
                    breach.row = cell.row;
                breach.count += 1;
            }
        },
        breaches: () => [...found.filter(({ count }) => count > 0), ...(list ? repeats(list) : [])],
    };
}
function repeats(list) {
    const sorted = list.sorted();
    if (sorted === undefined)
        return [{ rule: 'unique' }];
    const count = sorted.length - countDifferent(sorted);
    return count > 0 ? [{ rule: 'unique', count }] : [];
}
const kindOf = {
    number: kind.number,
    integer: kind.number,
    boolean: kind.boolean,
    date: kind.date,
};
function testsOf({ type, min, max, values, pattern, split }, key) {
    const tests = [];
    if (type === 'integer')
        tests.push(['type', (it) => Number.isInteger(it.number)]);
    else if (type !== undefined && type !== 'text')
        tests.push(['type', (it) => it.kind === kindOf[type]]);
    if (min !== undefined)
        tests.push(['min', (it) => it.number >= min]);
    if (max !== undefined)
        tests.push(['max', (it) => it.number <= max]);
    if (values !== undefined)
        tests.push(['values', among(values, key)]);
    if (pattern !== undefined) {
        const matches = compilePattern(pattern);
        tests.push(['pattern', ({ bytes, start, end }) => matches(bytes.subarray(start, end))]);
    }
    if (split !== undefined) {
        const assignment = assignmentOf(split.history);
        tests.push(['split', (it) => splitOf(cell_rule_textOf(it), split.key, assignment) === split.expected]);
    }
    return tests;
}
const cell_rule_textOf = ({ bytes, start, end }) => Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString();
/** A value is known by both halves of its hash. */
function among(values, key) {
    const known = new Map();
    for (const value of values) {
        const { low, high } = hashOf(value, key);
        known.set(low, high);
    }
    return ({ hash }) => known.get(hash[0] ?? 0) === hash[1];
}

;// CONCATENATED MODULE: ./packages/dataset/src/profile/histogram-builder.ts

/** Buckets at most: with half of them filled by the octave of the median, quantiles are off by less than 1 in 100. */
const mostBuckets = 1024;
const slots = 4096;
/**
 * Counts numbers in buckets of equal relative width (see `histogram` of the lineage). Begins at a millionth and joins pairs of buckets
 * whenever there are more than 1,024: the shift that comes out is the smallest that all values fit at, so the result depends on
 * the values alone, never on their order.
 */
class HistogramBuilder {
    shift = 0;
    size = 0;
    keys = new Uint32Array(slots);
    /** 0 is a free slot. */
    counts = new Float64Array(slots);
    /** @param bits of `sortableBits`. */
    add(bits, count = 1) {
        const key = bits >>> this.shift;
        let slot = Math.imul(key, 0x9e3779b1) >>> 20;
        for (;;) {
            if (this.counts[slot] === 0)
                break;
            if (this.keys[slot] === key) {
                this.counts[slot] = this.counts[slot] + count; // Safe: a slot is below the number of slots.
                return;
            }
            slot = (slot + 1) & (slots - 1);
        }
        this.keys[slot] = key;
        this.counts[slot] = count;
        this.size += 1;
        if (this.size > mostBuckets)
            this.join();
    }
    join() {
        const { keys, counts, shift } = this;
        this.shift += 1;
        this.size = 0;
        this.keys = new Uint32Array(slots);
        this.counts = new Float64Array(slots);
        for (let i = 0; i < slots; i += 1) {
            const count = counts[i] ?? 0;
            if (count > 0)
                this.add(((keys[i] ?? 0) * 2 ** shift) >>> 0, count);
        }
    }
    done() {
        const filled = [...this.counts.keys()].filter((i) => (this.counts[i] ?? 0) > 0);
        filled.sort((a, b) => (this.keys[a] ?? 0) - (this.keys[b] ?? 0));
        return {
            shift: this.shift,
            keys: filled.map((i) => this.keys[i] ?? 0),
            counts: filled.map((i) => this.counts[i] ?? 0),
        };
    }
}
/** @returns the value below which the share `p` of all values lies, straight within its bucket. */
function quantileOf({ shift, keys, counts }, p, { min, max }) {
    const total = counts.reduce((sum, it) => sum + it, 0);
    let before = 0;
    for (const [i, count] of counts.entries()) {
        if (before + count >= p * total) {
            const low = Math.max(min, (0,src/* lowerEdge */.rS)((keys[i] ?? 0) * 2 ** shift));
            if (shift === 0)
                return low;
            const high = Math.min(max, (0,src/* lowerEdge */.rS)(((keys[i] ?? 0) + 1) * 2 ** shift));
            return low + (high - low) * ((p * total - before) / count);
        }
        before += count;
    }
    return max;
}
/** A double has 20 bits of its fraction in the high word, so a bucket is 2^(shift − 20) wide, relative to its value. */
const relativeError = ({ shift }) => 2 ** (shift - 20);

;// CONCATENATED MODULE: ./packages/dataset/src/profile/moments.ts


const moments_shares = [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99];
/** What is known of the numbers of a column, in one pass and little memory. */
class Moments {
    count = 0;
    min = Number.POSITIVE_INFINITY;
    max = Number.NEGATIVE_INFINITY;
    origin = 0;
    sum = 0;
    squares = 0;
    histogram = new HistogramBuilder();
    add(value) {
        // Sums of differences from the first value: without it the squares of dates and ids lose their last digits.
        if (this.count === 0)
            this.origin = value;
        this.count += 1;
        if (value < this.min)
            this.min = value;
        if (value > this.max)
            this.max = value;
        const difference = value - this.origin;
        this.sum += difference;
        this.squares += difference * difference;
        this.histogram.add((0,src/* sortableBits */.PL)(value));
    }
    /** @returns the profile of the numbers; undefined when there are none. */
    done() {
        const { count, min, max, origin, sum, squares } = this;
        if (count === 0)
            return undefined;
        const histogram = this.histogram.done();
        const mean = origin + sum / count;
        const variance = count > 1 ? Math.max(0, (squares - (sum * sum) / count) / (count - 1)) : undefined;
        return {
            min: (0,src/* toDecimal */.nI)(min),
            max: (0,src/* toDecimal */.nI)(max),
            mean: finite(mean),
            ...(variance === undefined ? {} : { deviation: finite(Math.sqrt(variance)) }),
            quantiles: moments_shares.map((p) => ({ p: String(p), value: finite(quantileOf(histogram, p, { min, max })) })),
            error: (0,src/* toDecimal */.nI)(relativeError(histogram)),
            histogram,
        };
    }
}
/** Sums of the largest doubles overflow; then the largest double is told, nine digits are enough for all others. */
const finite = (value) => (0,src/* toDecimal */.nI)(Number.isFinite(value) ? Number(value.toPrecision(9)) : Math.sign(value || 1) * Number.MAX_VALUE);

;// CONCATENATED MODULE: ./packages/dataset/src/profile/type-of.ts

const names = [
    ['number', kind.number],
    ['boolean', kind.boolean],
    ['date', kind.date],
    ['text', kind.text],
    ['nested', kind.nested],
];
/** From this share on the values of the most frequent type say what a column is meant to be. */
const mostly = 0.95;
/**
 * @param kinds how many cells of each kind. @returns the column's type: of several, text, unless one other type is nearly all;
 * then `mixed`, because the few others are likely mistakes.
 */
function type_of_typeOf(kinds) {
    const found = names.map(([name, at]) => ({ name, count: kinds[at] ?? 0 })).filter(({ count }) => count > 0);
    const [most] = [...found].sort((a, b) => b.count - a.count);
    if (most === undefined)
        return 'empty';
    if (found.length === 1)
        return most.name;
    const total = found.reduce((sum, { count }) => sum + count, 0);
    return most.name !== 'text' && most.count >= mostly * total ? 'mixed' : 'text';
}

;// CONCATENATED MODULE: ./packages/dataset/src/profile/cardinality.ts
/** 2^14 registers: a standard error of 1.04 / √m = 0.8 %. */
const bits = 14;
const registers = 2 ** bits;
/** Bits of a hash that are left to count zeros in. */
const cardinality_rest = 64 - bits;
/** HyperLogLog over 64-bit hashes: how many different values there are, in 16 KiB. */
class Cardinality {
    ranks = new Uint8Array(registers);
    add(low, high) {
        const at = high >>> (32 - bits);
        const upper = high << bits;
        const rank = 1 + (upper === 0 ? 32 - bits + Math.clz32(low) : Math.clz32(upper));
        if (rank > (this.ranks[at] ?? 0))
            this.ranks[at] = rank;
    }
    /** The improved estimate of O. Ertl, "New cardinality estimation algorithms for HyperLogLog sketches" (2017), algorithm 6: no bias at any size. */
    estimate() {
        const counts = new Array(cardinality_rest + 2).fill(0);
        for (const rank of this.ranks)
            counts[rank] = (counts[rank] ?? 0) + 1;
        let z = registers * tau(1 - (counts[cardinality_rest + 1] ?? 0) / registers);
        for (let k = cardinality_rest; k >= 1; k -= 1)
            z = 0.5 * (z + (counts[k] ?? 0));
        z += registers * sigma((counts[0] ?? 0) / registers);
        return Math.round((registers / (2 * Math.LN2)) * (registers / z));
    }
}
function sigma(given) {
    if (given === 1)
        return Number.POSITIVE_INFINITY;
    let [x, y, z] = [given, 1, given];
    for (let before = Number.NaN; z !== before;) {
        x *= x;
        before = z;
        z += x * y;
        y += y;
    }
    return z;
}
function tau(given) {
    if (given === 0 || given === 1)
        return 0;
    let [x, y, z] = [given, 1, 1 - given];
    for (let before = Number.NaN; z !== before;) {
        x = Math.sqrt(x);
        before = z;
        y *= 0.5;
        z -= (1 - x) ** 2 * y;
    }
    return z / 3;
}

;// CONCATENATED MODULE: ./packages/dataset/src/profile/value-counts.ts

/** Values that are counted one by one; above that only how many different ones there are is known, nearly. */
const mostValues = 4096;
/** A value's text is kept up to here; a longer one is no category. */
const longestValue = 100;
/** How often each value of a column occurs, by its hash, while there are few; then how many different ones there are. */
class ValueCounts {
    size = 0;
    low = new Int32Array(64);
    high = new Int32Array(64);
    counts = new Float64Array(64);
    texts = [];
    many;
    /** @returns whether the value is met for the first time, and wants `name`. */
    add(low, high) {
        if (this.many !== undefined) {
            this.many.add(low, high);
            return false;
        }
        const slot = this.find(low, high);
        const count = this.counts[slot] ?? 0;
        if (count === 0 && this.size === mostValues) {
            this.overflow();
            return this.add(low, high);
        }
        this.low[slot] = low;
        this.high[slot] = high;
        this.counts[slot] = count + 1;
        if (count > 0)
            return false;
        this.size += 1;
        if (this.size * 2 > this.counts.length)
            this.grow();
        return true;
    }
    /** Gives a value that was just met its text. */
    name(low, high, text) {
        this.texts[this.find(low, high)] = text.length > longestValue ? '' : text;
    }
    find(low, high) {
        const mask = this.counts.length - 1;
        let slot = low & mask;
        while (this.counts[slot] !== 0 && (this.low[slot] !== low || this.high[slot] !== high))
            slot = (slot + 1) & mask;
        return slot;
    }
    grow() {
        const { low, high, counts, texts } = this;
        this.low = new Int32Array(2 * low.length);
        this.high = new Int32Array(2 * low.length);
        this.counts = new Float64Array(2 * low.length);
        this.texts = [];
        for (const [i, count] of counts.entries()) {
            if (count === 0)
                continue;
            const slot = this.find(low[i] ?? 0, high[i] ?? 0);
            this.low[slot] = low[i] ?? 0;
            this.high[slot] = high[i] ?? 0;
            this.counts[slot] = count;
            this.texts[slot] = texts[i] ?? '';
        }
    }
    overflow() {
        const many = new Cardinality();
        for (const [i, count] of this.counts.entries())
            if (count > 0)
                many.add(this.low[i] ?? 0, this.high[i] ?? 0);
        this.many = many;
        this.texts = [];
    }
    distinct() {
        return this.many ? { count: this.many.estimate(), exact: false } : { count: this.size, exact: true };
    }
    /** @returns the values, most frequent first, ties by their text; undefined when there are too many to be categories, or too long ones. */
    listed() {
        if (this.many !== undefined)
            return undefined;
        const all = [...this.counts].flatMap((count, i) => (count > 0 ? [{ value: this.texts[i] ?? '', count }] : []));
        if (all.some(({ value }) => value === ''))
            return undefined;
        return all.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    }
}

;// CONCATENATED MODULE: ./packages/dataset/src/profile/column-scan.ts









/** Values that mean "not there"; pandas' list without what may be meant ("NA" is a country, until someone says so). */
const missingWords = ['NaN', 'nan', 'null', 'NULL', 'None', 'N/A', '#N/A', 'NA'];
const booleanWords = ['true', 'false', 'True', 'False', 'TRUE', 'FALSE', 'yes', 'no', 'Yes', 'No', 'YES', 'NO'];
function lensOf(keyed, missing = missingWords) {
    const words = (list) => new Set(list.map((it) => hashText(it, keyed.key).low));
    return { keyed, reader: new NumberReader(), missing: words(missing), booleans: words(booleanWords) };
}
/** One column while its table is read. */
class ColumnScan {
    name;
    seed;
    /** The sum of all cells' hashes: the same for the same values in any order, so that a renamed column is known again. */
    content = new Int32Array(2); // Safe: made with two.
    seen;
    lens;
    role;
    counts = new ValueCounts();
    moments = new Moments();
    kinds = new Float64Array(7);
    constructor(name, { lens, rule, role }) {
        this.name = name;
        this.lens = lens;
        this.role = role;
        this.seed = hashText(name, lens.keyed.key);
        this.seen = watch(rule, lens.keyed.key);
    }
    /** Takes one cell in. @returns whether it holds a value; its hash is then in the lens. */
    add({ bytes, starts, ends, kinds }, i, row) {
        const start = starts[i]; // Safe: `i` is below the number of cells.
        const end = ends[i]; // Safe: as above.
        let found = kinds[i]; // Safe: as above.
        if (found === kind.missing || (found === kind.untyped && start === end))
            return this.miss();
        const { keyed, reader } = this.lens;
        let number = Number.NaN;
        if (found <= kind.number && reader.read(bytes, start, end)) {
            number = reader.value;
            found = kind.number;
        }
        if (found === kind.number && reader.exact)
            hashNumber(number, keyed);
        else
            hashBytes(bytes, start, end, keyed);
        if (found === kind.untyped) {
            // Safe: a hash has two halves.
            if (end - start < 8 && this.lens.missing.has(keyed.into[0]))
                return this.miss();
            found = this.kindOfText(end - start);
        }
        if (found === kind.text || found === kind.date) {
            number = instantOf(bytes, start, end);
            found = Number.isNaN(number) ? kind.text : kind.date;
        }
        this.take(found, number);
        this.count(bytes, start, end);
        this.seen.look({ kind: found, number, bytes, start, end, hash: keyed.into, row });
        return true;
    }
    miss() {
        this.kinds[kind.missing] = this.kinds[kind.missing] + 1; // Safe: one of seven.
        return false;
    }
    kindOfText(length) {
        const isWord = length < 6 && this.lens.booleans.has(this.lens.keyed.into[0]); // Safe: a hash has two halves.
        return isWord ? kind.boolean : kind.text;
    }
    take(found, number) {
        this.kinds[found] = this.kinds[found] + 1; // Safe: one of seven.
        if (!Number.isNaN(number))
            this.moments.add(number);
    }
    count(bytes, start, end) {
        const [low, high] = this.lens.keyed.into; // Safe: a hash has two halves.
        this.content[0] = this.content[0] + low;
        this.content[1] = this.content[1] + high;
        if (!this.counts.add(low, high) || this.role === 'subject')
            return;
        this.counts.name(low, high, Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString());
    }
    /** @param rows of the whole table: a column that JSON Lines found late lacks a value in all rows before. */
    done(rows) {
        const values = rows - (this.kinds[kind.missing] ?? 0) - this.late(rows);
        const numbers = this.moments.done();
        const listed = this.role === 'subject' ? undefined : categoriesOf(this.counts.listed(), values, this.role);
        const type = type_of_typeOf(this.kinds);
        return {
            name: this.name,
            type,
            values,
            missing: rows - values,
            distinct: this.counts.distinct(),
            ...(numbers === undefined || type === 'text' || this.role === 'subject' ? {} : { numbers }),
            ...(listed === undefined ? {} : { categories: listed }),
        };
    }
    late(rows) {
        return rows - this.kinds.reduce((sum, it) => sum + it, 0);
    }
}
/** Values that are listed, and how often each must come on average: values of people's own are no categories. */
const [mostListed, leastEach] = [200, 2];
function categoriesOf(all, values, role) {
    if (all === undefined || all.length > mostListed)
        return undefined;
    if (role !== 'label' && all.length * leastEach > values)
        return undefined;
    return { listed: all, other: values - all.reduce((sum, it) => sum + it.count, 0) };
}

;// CONCATENATED MODULE: ./packages/dataset/src/profile/table-scan.ts





/** Reads a table once, from start to end, in the memory of one chunk and of eight bytes a row and hash. @throws what the source throws. */
async function scanTable(source, question) {
    const scan = new TableScan(question);
    try {
        await readTable(source, question.format, scan);
        return scan.done();
    }
    catch (cause) {
        if (!(cause instanceof TableFault))
            throw cause;
        return { ...scan.done(), broken: cause.message };
    }
}
class TableScan {
    question;
    lens;
    columns = [];
    counted = [];
    faults = new Map();
    lists = { rows: new HashList(), keys: new HashList(), subjects: new HashList() };
    keyAt = -1;
    subjectAt = -1;
    rows = 0;
    constructor(question) {
        this.question = question;
        this.lens = lensOf({ key: question.hashKey, into: newHash() }, question.missing);
    }
    column(name) {
        const { key, subject, match = key, rules, compared } = this.question;
        if (match === undefined ? this.columns.length === 0 : name === match)
            this.keyAt = this.columns.length;
        if (name === subject)
            this.subjectAt = this.columns.length;
        const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
        this.columns.push(new ColumnScan(name, { lens: this.lens, rule, role: roleOf(name, this.question) }));
        this.counted.push(compared === undefined || compared.includes(name));
    }
    row(cells, row) {
        this.rows += 1;
        const hash = this.lens.keyed.into;
        let low = 0;
        let high = 0;
        for (let i = 0; i < cells.count; i += 1) {
            const column = this.columns[i]; // Safe: readers tell each column before they fill it.
            if (!column.add(cells, i, row))
                continue;
            const [a, b] = [hash[0], hash[1]]; // Safe: a hash has two halves.
            if (i === this.keyAt)
                this.lists.keys.push(a, b);
            if (i === this.subjectAt)
                this.lists.subjects.push(a, b);
            if (!this.counted[i])
                continue;
            low = (low + spread(a ^ column.seed.low, b)) | 0;
            high = (high + spread(b ^ column.seed.high, a)) | 0;
        }
        this.lists.rows.push(low, high);
    }
    fault(name, row, detail) {
        const known = this.faults.get(name);
        if (known)
            known.count += 1;
        else
            this.faults.set(name, { kind: name, count: 1, row, detail });
    }
    done() {
        const named = (list, at) => (at < 0 ? undefined : list.sorted());
        const hashes = {
            rows: this.lists.rows.sorted(),
            keys: named(this.lists.keys, this.keyAt),
            subjects: named(this.lists.subjects, this.subjectAt),
        };
        const found = this.columns.map((it) => [it.name, it.seen.breaches()]);
        return {
            rows: this.rows,
            columns: this.columns.map((it) => it.done(this.rows)),
            contents: this.columns.map(({ content }) => `${content[0]}:${content[1]}`),
            faults: [...this.faults.values()],
            breaches: Object.fromEntries(found.filter(([, breaches]) => breaches.length > 0)),
            // Safe: what is not there is left out.
            hashes: Object.fromEntries(Object.entries(hashes).filter(([, it]) => it !== undefined)),
        };
    }
}
const roleOf = (name, { key, subject, label }) => name === key || name === subject ? 'subject' : name === label ? 'label' : 'feature';
/** Mixes a cell's hash with its column's, so that values that change places make another row. */
function spread(given, other) {
    let h = Math.imul(given ^ (given >>> 16), 0x7feb352d) ^ other;
    h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
    return h ^ (h >>> 16);
}

;// CONCATENATED MODULE: ./packages/dataset/src/profile/write-profile.ts

/** @returns the profile of a version as its canonical text, and the SHA-256 that it is named by. */
function writeProfile({ dataset, manifest, tables }) {
    const digests = new Map(manifest.map((it) => [it.path, it.sha256]));
    const whole = tables.filter(({ scanned }) => scanned.broken === undefined);
    const profile = {
        version: 1,
        dataset,
        tables: whole.map(({ path, scanned }) => ({
            path,
            sha256: digests.get(path) ?? '',
            rows: scanned.rows,
            columns: [...scanned.columns],
        })),
        unread: tables.flatMap(({ path, scanned }) => scanned.broken === undefined ? [] : [{ path, because: scanned.broken }]),
    };
    const text = (0,src/* canonicalJson */.dj)(profile);
    return { profile, text, sha256: (0,src/* sha256 */.sc)(text) };
}

;// CONCATENATED MODULE: ./packages/dataset/src/s3-options.ts

/** dvc `config_schema.py`: what an S3 remote may have, apart from what is read here. Known, and without a meaning for us. */
const withoutMeaning = ['url', 'jobs', 'checksum_jobs', 'no_traverse', 'version_aware', 'worktree', 'verify'];
const ownPace = ['listobjects', 'cache_regions', 'read_timeout', 'connect_timeout'];
const s3_options_plain = {
    endpointurl: 'endpointUrl',
    region: 'region',
    profile: 'profile',
    credentialpath: 'credentialsFile',
    configpath: 'configFile',
};
const making = {
    sse: 'x-amz-server-side-encryption',
    sse_kms_key_id: 'x-amz-server-side-encryption-aws-kms-key-id',
    acl: 'x-amz-acl',
    grant_read: 'x-amz-grant-read',
    grant_read_acp: 'x-amz-grant-read-acp',
    grant_write_acp: 'x-amz-grant-write-acp',
    grant_full_control: 'x-amz-grant-full-control',
};
const secretKeys = ['access_key_id', 'secret_access_key', 'session_token', 'sse_customer_key'];
const others = ['sse_customer_algorithm', 'use_ssl', 'ssl_verify', 'allow_anonymous_login'];
const known = new Set([
    ...withoutMeaning,
    ...ownPace,
    ...Object.keys(s3_options_plain),
    ...Object.keys(making),
    ...secretKeys,
    ...others,
]);
/**
 * Reads the options of a remote in S3 (dvc-s3 3.3, `S3FileSystem._prepare_credentials`).
 * @returns them, and for each that contradicts another, is not an option, or cannot be kept to here the rest of a sentence that
 * begins with the remote's name. No sentence holds a value that may be secret.
 */
function readS3Options(keys) {
    const headers = { making: s3_options_named(keys, making), touching: customerKey(keys) };
    const hasHeaders = Object.keys({ ...headers.making, ...headers.touching }).length > 0;
    const credentials = s3_options_keysOf(keys);
    const options = {
        ...s3_options_named(keys, s3_options_plain),
        ...(credentials === undefined ? {} : { credentials }),
        ...(hasHeaders ? { headers } : {}),
    };
    return { options, faults: [...unknownKeys(keys), ...contradictions(keys), ...unsupported(keys)] };
}
const has = (keys, name) => (keys.get(name) ?? '') !== '';
function s3_options_named(keys, names) {
    const found = Object.entries(names).flatMap(([theirs, ours]) => {
        const value = keys.get(theirs);
        return value === undefined || value === '' ? [] : [[ours, value]];
    });
    return Object.fromEntries(found); // Safe: the names are those of `names`.
}
function s3_options_keysOf(keys) {
    const [accessKeyId, secretAccessKey] = [keys.get('access_key_id'), keys.get('secret_access_key')];
    if (!accessKeyId || !secretAccessKey)
        return undefined;
    const sessionToken = keys.get('session_token');
    return { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) };
}
/** S3 user guide, "server-side encryption with customer-provided keys": the key goes with each request, and its MD5. */
function customerKey(keys) {
    const key = keys.get('sse_customer_key');
    if (!key)
        return {};
    const begin = 'x-amz-server-side-encryption-customer-';
    return {
        [`${begin}algorithm`]: keys.get('sse_customer_algorithm') || 'AES256',
        [`${begin}key`]: key,
        [`${begin}key-md5`]: (0,external_node_crypto_.createHash)('md5').update(Buffer.from(key, 'base64')).digest('base64'),
    };
}
const unknownKeys = (keys) => [...keys.keys()]
    .filter((key) => !known.has(key))
    .map((key) => `has ${key}, which is no option of a remote in S3; DVC refuses it too: remove it`);
function contradictions(keys) {
    const grants = [...keys.keys()].filter((key) => key.startsWith('grant_') && has(keys, key));
    const both = (a, b) => has(keys, a) && has(keys, b) ? [`has ${a} and ${b}, of which only one may be there; remove one`] : [];
    const half = has(keys, 'access_key_id') !== has(keys, 'secret_access_key');
    return [
        ...both('sse_kms_key_id', 'sse_customer_key'),
        ...grants.flatMap((grant) => both('acl', grant)),
        ...(half ? ['has only one of access_key_id and secret_access_key; set both, or none'] : []),
    ];
}
function unsupported(keys) {
    const word = (name) => keys.get(name)?.toLowerCase() ?? '';
    const endpoint = keys.get('endpointurl') ?? '';
    const verify = word('ssl_verify');
    const customer = keys.get('sse_customer_key');
    return [
        ...(endpoint === '' || /^https?:\/\/[^/\s@]+(\/\S*)?$/.test(endpoint)
            ? []
            : ['has an endpointurl that is not http(s)://host or http(s)://host:port; correct it']),
        ...(word('use_ssl') === 'false' && !endpoint.startsWith('http://')
            ? ['has use_ssl = false without an endpointurl that begins with http://; AWS itself is only spoken to encrypted']
            : []),
        ...(verify === 'false'
            ? ['has ssl_verify = false: what answers could be anybody; set NODE_EXTRA_CA_CERTS to its certificate instead']
            : []),
        ...(['', 'true', 'false'].includes(verify)
            ? []
            : [
                'has a certificate file in ssl_verify; set NODE_EXTRA_CA_CERTS of the step to that file, and remove the option',
            ]),
        ...(word('allow_anonymous_login') === 'true'
            ? ['has allow_anonymous_login = true, with which nothing can be written; remove it']
            : []),
        ...(customer && Buffer.from(customer, 'base64').length !== 32
            ? ['has an sse_customer_key that is not 32 bytes in base64']
            : []),
        ...(customer && endpoint.startsWith('http://')
            ? ['would send its sse_customer_key unencrypted; use https:// in endpointurl']
            : []),
    ];
}

;// CONCATENATED MODULE: ./packages/dataset/src/remote.ts



/**
 * Finds a remote in DVC's configuration, the paths of which are absolute already (`resolveConfigPaths`).
 * @param name the remote's name; absent: the default one (`core.remote`).
 * @returns the remote, or undefined when none was named and none is the default.
 * @throws DatasetFault when it is not configured, lies where we cannot reach, has options that we cannot keep to, or keeps its
 * objects in another way than by content.
 */
function findRemote(config, name) {
    const wanted = (name ?? config.get('core')?.get('remote'))?.toLowerCase();
    if (wanted === undefined || wanted === '')
        return undefined;
    const keys = resolve(config, wanted, []);
    const url = (keys.get('url') ?? '').replace(/(.)\/+$/, '$1');
    const { options, faults } = /^s3:\/\/[^/]/.test(url) ? readS3Options(keys) : { options: {}, faults: [] };
    const all = [...faultsOf(url, keys), ...faults].map((fault) => `remote "${wanted}" ${fault}`);
    if (all.length > 0)
        throw new DatasetFault(all);
    return (0,external_node_path_.isAbsolute)(url) ? { kind: 'local', name: wanted, folder: url } : { kind: 's3', name: wanted, url, ...options };
}
/** Follows `remote://other/sub`: options of the other remote, own ones win, URLs joined (dvc `fs/__init__.py`). */
function resolve(config, name, seen) {
    const own = config.get(`remote "${name}"`);
    if (own === undefined || seen.includes(name))
        throw new DatasetFault([
            own
                ? `remote "${name}" of .dvc/config refers to itself`
                : `remote "${name}" is not in .dvc/config; it has ${remote_names(config)}`,
        ]);
    const [, base, sub] = /^remote:\/\/([^/]+)\/?(.*)$/.exec(own.get('url') ?? '') ?? [];
    if (base === undefined)
        return own;
    const other = resolve(config, base.toLowerCase(), [...seen, name]);
    return new Map([...other, ...own, ['url', `${(other.get('url') ?? '').replace(/\/+$/, '')}/${sub}`]]);
}
function remote_names(config) {
    const all = [...config.keys()].flatMap((it) => /^remote "(.*)"$/.exec(it)?.[1] ?? []);
    return all.length > 0 ? all.join(', ') : 'no remotes';
}
function faultsOf(url, keys) {
    const versioned = ['version_aware', 'worktree'].filter((key) => keys.get(key)?.toLowerCase() === 'true');
    return [
        ...((0,external_node_path_.isAbsolute)(url) || /^s3:\/\/[^/]/.test(url)
            ? []
            : [`is ${url === '' ? 'without a url' : `at ${url}`}; it must be s3://bucket/prefix, or a folder`]),
        ...versioned.map((key) => `has ${key} = true; objects are pushed by content only: use a remote without it`),
    ];
}

;// CONCATENATED MODULE: ./packages/dataset/src/splits/split-table.ts



/**
 * Sends each row of a table to the split of its subject, in their order, and the header to each split that has a row.
 * @returns how many rows went where. @throws TableFault when there is no such column, a row lacks its subject, or a row is broken.
 */
async function splitTable(source, by, write) {
    const sink = new Splitter(by, write);
    await readSeparated(source.stream(), by.separator.charCodeAt(0), sink);
    return sink.counts;
}
class Splitter {
    counts = new Map();
    by;
    write;
    names = [];
    constructor(by, write) {
        this.by = by;
        this.write = write;
    }
    column(name) {
        this.names.push(name);
    }
    row({ bytes, starts, ends, count }, row) {
        const fields = Array.from({ length: count }, (_, i) => Buffer.from(bytes.subarray(starts[i], ends[i])).toString());
        const at = this.names.indexOf(this.by.subject);
        if (at < 0)
            throw new TableFault(`has no column "${this.by.subject}"; it has ${this.names.slice(0, 20).join(', ')}`);
        const subject = fields[at];
        if (!subject)
            throw new TableFault(`row ${row}: lacks its ${this.by.subject}, so nobody can say where it belongs`);
        const split = splitOf(subject, this.by.key, this.by.assignment);
        const before = this.counts.get(split) ?? 0;
        if (before === 0)
            this.write(split, this.line(this.names));
        this.counts.set(split, before + 1);
        this.write(split, this.line(fields));
    }
    fault(_, row, detail) {
        throw new TableFault(`row ${row}: ${detail}; nothing is split before that is put right`);
    }
    line(fields) {
        const { separator } = this.by;
        const written = fields.map((field) => /["\r\n]/.test(field) || field.includes(separator) ? `"${field.replaceAll('"', '""')}"` : field);
        return `${written.join(separator)}\n`;
    }
}

;// CONCATENATED MODULE: ./packages/dataset/src/table/format.ts
const byEnding = {
    csv: 'csv',
    tsv: 'tsv',
    tab: 'tsv',
    jsonl: 'jsonl',
    ndjson: 'jsonl',
    parquet: 'parquet',
    pq: 'parquet',
};
/** @returns how to read a file, by the ending of its name; undefined when it is no table. */
function formatOf(path) {
    const dot = path.lastIndexOf('.');
    const ending = dot < 0 ? '' : path.slice(dot + 1).toLowerCase();
    return Object.hasOwn(byEnding, ending) ? byEnding[ending] : undefined;
}

;// CONCATENATED MODULE: ./packages/dataset/src/index.ts




































/***/ })

};
