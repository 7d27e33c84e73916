export const id = 401;
export const ids = [401];
export const modules = {

/***/ 401:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  localCloud: () => (/* binding */ localCloud)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./packages/local-cloud/src/clock.ts

/**
 * The cloud's time. It starts at the machine's time, or at `from` if that is later, and then passes `speed` times as fast.
 * @param speed cloud seconds per second, above 0. @param from where a cloud that ran faster than the machine had come to before.
 */
function realClock({ speed, from }) {
    const [began, origin] = [Math.max(Date.now(), from?.getTime() ?? 0), performance.now()];
    const now = () => new Date(began + (performance.now() - origin) * speed);
    const sleep = async (seconds, signal) => {
        // setTimeout cannot wait longer than 2^31 ms and would fire at once.
        for (let left = (seconds * 1000) / speed; left > 0; left -= longest)
            await pause(Math.min(left, longest), signal);
    };
    return { now, sleep, every: (seconds, work) => repeat({ sleep }, seconds, work) };
}
const longest = 2 ** 31 - 1;
async function pause(milliseconds, signal) {
    try {
        await (0,promises_.setTimeout)(milliseconds, undefined, signal ? { signal } : {});
    }
    catch (cause) {
        // The sleeper wants to know why it was woken, which the timer's own AbortError does not say.
        throw signal?.aborted ? signal.reason : cause;
    }
}
/** Works again and again, one round after the other, until stopped. A round that throws does not end the rounds. */
function repeat(clock, seconds, work) {
    const stop = new AbortController();
    const rounds = async () => {
        while (!stop.signal.aborted) {
            await clock.sleep(seconds, stop.signal);
            await Promise.resolve().then(work).catch(tell);
        }
    };
    rounds().catch(() => { }); // Only the abort of its own sleep ends it this way.
    return () => stop.abort(new Error('stopped'));
}
const tell = (cause) => console.error('local cloud: repeated work failed:', cause);

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/tags.ts
const table = (world) => world.table('tags');
/** The tags of a resource, in the order in which their keys were first given. */
function tagsOf(world, arn) {
    return table(world).get(arn.toLowerCase())?.tags ?? [];
}
/** Adds tags, replacing those with the same key. Also what `Tags` on a Create call does. @returns all tags of the resource */
function tag(world, arn, tags = []) {
    if (tags.length === 0)
        return tagsOf(world, arn);
    const merged = new Map([...tagsOf(world, arn), ...tags].map((one) => [one.Key, one]));
    table(world).put(arn.toLowerCase(), { arn, tags: [...merged.values()] });
    return [...merged.values()];
}
function untag(world, arn, keys) {
    const kept = tagsOf(world, arn).filter((one) => !keys.includes(one.Key));
    table(world).put(arn.toLowerCase(), { arn, tags: kept });
}
/** The resource is gone, and its tags with it. */
function forgetTags(world, arn) {
    table(world).delete(arn.toLowerCase());
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/cloudwatch/alarm.ts
function alarms(world) {
    return world.table('alarms');
}
function alarmArn({ region, account }, name) {
    return `arn:aws:cloudwatch:${region}:${account}:alarm:${name}`;
}
/** What an alarm watches, as queries; an alarm on one metric is one query. */
function queriesOf(definition) {
    if (definition.Metrics)
        return definition.Metrics;
    const { Namespace = '', MetricName = '', Dimensions = [], Period = 60, Statistic, ExtendedStatistic } = definition;
    const Metric = { Namespace, MetricName, Dimensions };
    const Stat = ExtendedStatistic ?? Statistic ?? 'Average';
    return [
        { Id: 'm', MetricStat: { Metric, Period, Stat, ...(definition.Unit !== undefined && { Unit: definition.Unit }) } },
    ];
}
/** The one query whose data decide. Undefined when none, or more than one, returns data. */
function decisive(queries) {
    const [first, ...more] = queries.filter(({ ReturnData }) => ReturnData !== false);
    return more.length === 0 ? first : undefined;
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/operation.ts
/** A refusal in the service's own code and wording. `status` is the HTTP status on the wire. */
class ServiceError extends Error {
    name = 'ServiceError';
    code;
    status;
    /** Members beside the message, as in InvokeEndpoint's ModelError. */
    members;
    constructor(code, message, status = 400, members = {}) {
        super(message);
        this.code = code;
        this.status = status;
        this.members = members;
    }
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/cloudwatch/refusals.ts

/** The old query form calls the same error `ValidationError`; the wire sees to that. */
function invalid(message) {
    return new ServiceError('ValidationException', message);
}
function invalidCombination(message) {
    return new ServiceError('InvalidParameterCombinationException', message);
}
function invalidValue(message) {
    return new ServiceError('InvalidParameterValueException', message);
}
function noSuchAlarm(name) {
    return new ServiceError('ResourceNotFound', `Alarm ${name} does not exist`, 404);
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/cloudwatch/delete-alarms.ts



/** All or none: one name that does not exist, and no alarm is deleted. */
function DeleteAlarms(world, { AlarmNames }) {
    const found = AlarmNames.map((name) => {
        const alarm = alarms(world).get(name);
        if (!alarm)
            throw noSuchAlarm(name);
        return alarm;
    });
    for (const { name, arn } of found) {
        alarms(world).delete(name);
        forgetTags(world, arn);
    }
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/cloudwatch/alarm-history.ts
/** The oldest go first; CloudWatch keeps two weeks. */
const kept = 200;
const alarm_history_table = (world) => world.table('alarm-history');
function historyOf(world, alarm) {
    return alarm_history_table(world).get(alarm)?.items ?? [];
}
/** The history of alarms that are gone can still be asked for. */
function alarmsWithHistory(world) {
    return alarm_history_table(world)
        .all()
        .map(({ alarm }) => alarm);
}
function remember(world, alarm, event) {
    const items = [...historyOf(world, alarm), { at: world.clock.now().getTime(), ...event }].slice(-kept);
    alarm_history_table(world).put(alarm, { alarm, items });
}
/** Puts an alarm's new state down, and in its history when it is another one. */
function rememberState(world, before, after) {
    if (before.state === after.state)
        return;
    const side = ({ state, reason, reasonData }) => ({
        stateValue: state,
        stateReason: reason,
        ...(reasonData !== undefined && { stateReasonData: reasonData }),
    });
    remember(world, after.name, {
        kind: 'StateUpdate',
        summary: `Alarm updated from ${before.state} to ${after.state}`,
        data: JSON.stringify({ version: '1.0', oldState: side(before), newState: side(after) }),
    });
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/cloudwatch/dimensions.ts
/** The wire's list as a record. Two dimensions of one name are one: the last counts. */
function dimensionsOf(list = []) {
    return Object.fromEntries(list.map(({ Name, Value }) => [Name, Value]));
}
function dimensionList(dimensions) {
    return Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value }));
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/cloudwatch/summary.ts
/** More distinct values than this are kept to three significant digits, which moves a percentile by less than half a per cent. */
const exactValues = 128;
function emptySummary() {
    return { count: 0, sum: 0, min: Number.POSITIVE_INFINITY, max: Number.NEGATIVE_INFINITY, values: new Map() };
}
/** Adds `times` observations of `value`. */
function observe(summary, value, times = 1) {
    absorb(summary, { count: times, sum: value * times, min: value, max: value });
    const { values } = summary;
    const key = values.size < exactValues || values.has(value) ? value : coarse(value);
    values.set(key, (values.get(key) ?? 0) + times);
}
/** Adds what a caller has summed up already: a statistic set, or another summary without its values. */
function absorb(summary, set) {
    summary.count += set.count;
    summary.sum += set.sum;
    summary.min = Math.min(summary.min, set.min);
    summary.max = Math.max(summary.max, set.max);
}
/** One summary of many; the parts stay as they are. */
function merge(parts) {
    const whole = emptySummary();
    for (const part of parts) {
        absorb(whole, part);
        for (const [value, times] of part.values)
            whole.values.set(value, (whole.values.get(value) ?? 0) + times);
    }
    return whole;
}
const coarse = (value) => Number(value.toPrecision(3));

;// CONCATENATED MODULE: ./packages/local-cloud/src/cloudwatch/series.ts

const second = 1_000;
const minute = 60 * second;
/** How long CloudWatch keeps its two finest resolutions (GetMetricData reference). */
const series_kept = { [second]: 3 * 3_600 * second, [minute]: 15 * 86_400 * second };
/** One metric. Minutes hold everything; seconds only what was put with high resolution. */
class Series {
    unit = 'None';
    seconds = new Map();
    minutes = new Map();
    /** @param at epoch milliseconds @param highResolution whether seconds are to be told apart */
    add(at, observation, resolution) {
        take(bucket(this.minutes, at, minute), observation);
        if (resolution === 1)
            take(bucket(this.seconds, at, second), observation);
    }
    /** One point per period that holds observations; periods without any have no point. */
    points(window, statistic) {
        const found = new Map();
        for (const [start, parts] of this.periods(window)) {
            const value = statistic(merge(parts));
            if (value !== undefined)
                found.set(start, value);
        }
        return found;
    }
    periods({ from, to, period }) {
        const fine = period % 60 !== 0 && this.seconds.size > 0;
        const groups = new Map();
        for (const [at, summary] of fine ? this.seconds : this.minutes) {
            if (at < from || at >= to)
                continue;
            const start = at - ((at - from) % (period * second));
            groups.set(start, [...(groups.get(start) ?? []), summary]);
        }
        return [...groups].sort(([a], [b]) => a - b);
    }
    /** The start of the youngest minute that holds anything. */
    get latest() {
        return Math.max(...this.minutes.keys());
    }
}
function take(summary, observation) {
    if ('set' in observation)
        absorb(summary, observation.set);
    else
        observe(summary, observation.value, observation.times);
}
function bucket(buckets, at, size) {
    const start = at - (at % size);
    const found = buckets.get(start);
    if (found)
        return found;
    const made = emptySummary();
    buckets.set(start, made);
    for (const old of buckets.keys()) {
        if (old >= start - (series_kept[size] ?? 0))
            break; // Metrics come in the order of time, so the oldest stand first.
        buckets.delete(old);
    }
    return made;
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/cloudwatch/sink.ts

/** Namespace, name and exactly these dimensions make a metric: a subset of the dimensions is another metric. */
class MetricStore {
    byKey = new Map();
    /** Services count with the same dimensions object again and again: its text is made once. */
    texts = new WeakMap();
    /** Counts for a service: standard resolution, one minute. */
    put(data) {
        for (const datum of data) {
            const series = this.ensure(datum);
            series.unit = datum.unit;
            series.add(datum.at.getTime(), { value: datum.value, times: 1 }, 60);
        }
    }
    /** Adds what a caller of PutMetricData has put. */
    record(id, put) {
        const series = this.ensure(id);
        series.unit = put.unit;
        series.add(put.at.getTime(), put.observation, put.resolution);
    }
    series(id) {
        return this.byKey.get(this.key(id))?.series;
    }
    /** Every metric that was ever put, in the order of its first value. */
    all() {
        return [...this.byKey.values()];
    }
    ensure(id) {
        const key = this.key(id);
        const found = this.byKey.get(key);
        if (found)
            return found.series;
        const { namespace, name, dimensions } = id;
        const series = new Series();
        this.byKey.set(key, { id: { namespace, name, dimensions: { ...dimensions } }, series });
        return series;
    }
    key({ namespace, name, dimensions }) {
        let text = this.texts.get(dimensions);
        if (text === undefined) {
            text = JSON.stringify(Object.entries(dimensions).sort(([a], [b]) => (a < b ? -1 : 1)));
            this.texts.set(dimensions, text);
        }
        return `${namespace}\n${name}\n${text}`;
    }
}
/** The metrics of one cloud, empty. */
function createMetricSink() {
    return new MetricStore();
}
/** The store behind `world.metrics`. @throws Error when the world was put together with another sink. */
function metricsOf(world) {
    if (world.metrics instanceof MetricStore)
        return world.metrics;
    throw new Error('world.metrics is not the sink of CloudWatch: make it with createMetricSink()');
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/cloudwatch/list-metrics.ts



const pageSize = 500;
/** Unlike everywhere else, dimensions are a filter here: those named must be there, others may. */
function ListMetrics(world, request) {
    const since = request.RecentlyActive ? world.clock.now().getTime() - 3 * 3_600_000 : Number.NEGATIVE_INFINITY;
    const found = metricsOf(world)
        .all()
        .filter(({ id, series }) => matches(id, request) && series.latest >= since);
    const from = positionOf(request.NextToken);
    const page = found.slice(from, from + pageSize);
    return {
        Metrics: page.map(({ id }) => ({
            Namespace: id.namespace,
            MetricName: id.name,
            Dimensions: dimensionList(id.dimensions),
        })),
        ...(from + pageSize < found.length && { NextToken: String(from + pageSize) }),
    };
}
function matches({ namespace, name, dimensions }, { Namespace, MetricName, Dimensions = [] }) {
    return ((Namespace === undefined || Namespace === namespace) &&
        (MetricName === undefined || MetricName === name) &&
        Dimensions.every(({ Name, Value }) => Object.hasOwn(dimensions, Name) && [undefined, dimensions[Name]].includes(Value)));
}
/** @throws ServiceError when the token is not one of ours */
function positionOf(token) {
    if (token === undefined)
        return 0;
    if (!/^\d{1,9}$/.test(token))
        throw invalidValue('Invalid NextToken.');
    return Number(token);
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/cloudwatch/describe-alarm-history.ts


/** Newest first unless told. Of all alarms when none is named. */
function DescribeAlarmHistory(world, request) {
    const { AlarmName, ScanBy, MaxRecords = 100 } = request;
    const names = AlarmName === undefined ? alarmsWithHistory(world) : [AlarmName];
    const found = names
        .flatMap((name) => historyOf(world, name).map((item) => ({ name, ...item })))
        .filter(within(request))
        .sort((a, b) => a.at - b.at);
    if (ScanBy !== 'TimestampAscending')
        found.reverse();
    const from = positionOf(request.NextToken);
    return {
        AlarmHistoryItems: found.slice(from, from + MaxRecords).map(described),
        ...(from + MaxRecords < found.length && { NextToken: String(from + MaxRecords) }),
    };
}
function within({ HistoryItemType, StartDate, EndDate }) {
    return ({ kind, at }) => (HistoryItemType ?? kind) === kind &&
        at >= (StartDate?.getTime() ?? Number.NEGATIVE_INFINITY) &&
        at <= (EndDate?.getTime() ?? Number.POSITIVE_INFINITY);
}
function described({ name, at, kind, summary, data }) {
    return {
        AlarmName: name,
        AlarmType: 'MetricAlarm',
        Timestamp: new Date(at),
        HistoryItemType: kind,
        HistorySummary: summary,
        HistoryData: data,
    };
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/cloudwatch/describe-alarms.ts



/** Metric alarms only, unless `AlarmTypes` asks for others, of which there are none here. Names that do not exist are left out. */
function DescribeAlarms(world, request) {
    const { AlarmNames, AlarmNamePrefix, AlarmTypes = ['MetricAlarm'], MaxRecords = 50 } = request;
    if (AlarmNames && AlarmNamePrefix !== undefined)
        throw invalid('AlarmNamePrefix and AlarmNames cannot be specified together.');
    const found = AlarmTypes.includes('MetricAlarm') ? alarms(world).all().filter(matching(request)) : [];
    const from = positionOf(request.NextToken);
    return {
        MetricAlarms: found.slice(from, from + MaxRecords).map(describe_alarms_described),
        CompositeAlarms: [],
        ...(from + MaxRecords < found.length && { NextToken: String(from + MaxRecords) }),
    };
}
function matching({ AlarmNames, AlarmNamePrefix = '', StateValue, ActionPrefix }) {
    return ({ name, state, definition }) => (AlarmNames ?? [name]).includes(name) &&
        name.startsWith(AlarmNamePrefix) &&
        (StateValue ?? state) === state &&
        (ActionPrefix === undefined || (definition.AlarmActions ?? []).some((action) => action.startsWith(ActionPrefix)));
}
function describe_alarms_described(alarm) {
    const { Tags, ...definition } = alarm.definition;
    return {
        OKActions: [],
        AlarmActions: [],
        InsufficientDataActions: [],
        ActionsEnabled: true,
        ...(definition.MetricName !== undefined && { Dimensions: [] }),
        ...definition,
        AlarmArn: alarm.arn,
        AlarmConfigurationUpdatedTimestamp: new Date(alarm.configuredAt),
        StateValue: alarm.state,
        StateReason: alarm.reason,
        ...(alarm.reasonData !== undefined && { StateReasonData: alarm.reasonData }),
        StateUpdatedTimestamp: new Date(alarm.updatedAt),
        StateTransitionedTimestamp: new Date(alarm.transitionedAt),
    };
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/cloudwatch/math/value.ts
/** The periods that a series has points for; undefined for a number, which holds at any time. */
function starts(value) {
    if (typeof value === 'number')
        return undefined;
    if (value instanceof Map)
        return [...value.keys()];
    throw new SyntaxError('a list stands where a time series or a number is needed');
}
function valueAt(value, at) {
    if (typeof value === 'number')
        return value;
    return value instanceof Map ? value.get(at) : undefined;
}
function pointwise(times, value) {
    const points = new Map();
    for (const at of times) {
        const found = value(at);
        if (found !== undefined && Number.isFinite(found))
            points.set(at, found);
    }
    return points;
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/cloudwatch/math/functions.ts

const aggregates = {
    SUM: (values) => values.reduce((sum, value) => sum + value, 0),
    AVG: (values) => values.reduce((sum, value) => sum + value, 0) / values.length,
    MIN: (values) => Math.min(...values),
    MAX: (values) => Math.max(...values),
};
const single = {
    ABS: Math.abs,
    CEIL: Math.ceil,
    FLOOR: Math.floor,
};
/**
 * The metric math functions that are known here: IF, FILL, ABS, CEIL, FLOOR, SUM, AVG, MIN, MAX.
 * @throws SyntaxError for others, and for a wrong number of arguments.
 */
function call(name, args, grid) {
    const each = Object.hasOwn(single, name) ? single[name] : undefined;
    if (each)
        return perPoint(needed(name, args, 0), each);
    const aggregate = Object.hasOwn(aggregates, name) ? aggregates[name] : undefined;
    if (aggregate)
        return overAll(needed(name, args, 0), aggregate);
    if (name === 'IF')
        return choose(needed(name, args, 0), needed(name, args, 1), args[2]);
    if (name === 'FILL')
        return fill(needed(name, args, 0), args[1], grid);
    const all = [...Object.keys(single), ...Object.keys(aggregates), 'IF', 'FILL'].join(', ');
    throw new SyntaxError(`there is no function ${name} here; there are ${all}`);
}
function needed(name, args, index) {
    const arg = args[index];
    if (arg === undefined)
        throw new SyntaxError(`${name} needs ${index + 1} or more arguments, found ${args.length}`);
    return arg;
}
function perPoint(value, of) {
    if (typeof value === 'number')
        return of(value);
    return pointwise(starts(value) ?? [], (at) => of(valueAt(value, at) ?? Number.NaN));
}
/** Of one series: a number over all its points. Of a list: a series, period by period over those that have a point. */
function overAll(value, aggregate) {
    if (!Array.isArray(value))
        return aggregate((starts(value) ?? []).map((at) => valueAt(value, at) ?? 0));
    const items = value;
    const times = [...new Set(items.flatMap((item) => starts(item) ?? []))].sort((a, b) => a - b);
    return pointwise(times, (at) => aggregate(items.map((item) => valueAt(item, at)).filter((found) => found !== undefined)));
}
/** Where the condition has no point there is none; without `no` there is none either where it does not hold. */
function choose(condition, yes, no) {
    if (typeof condition === 'number')
        return (condition !== 0 ? yes : no) ?? new Map();
    return pointwise(starts(condition) ?? [], (at) => {
        const side = valueAt(condition, at) !== 0 ? yes : no;
        return side === undefined ? undefined : valueAt(side, at);
    });
}
/** With a filler, that stands in each gap; without (REPEAT), the last point before it. */
function fill(value, filler, grid) {
    if (typeof value === 'number')
        return value;
    starts(value);
    let last;
    return pointwise(grid, (at) => {
        const found = valueAt(value, at);
        if (found !== undefined)
            last = found;
        return found ?? (filler === undefined ? last : valueAt(filler, at));
    });
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/cloudwatch/math/evaluate.ts


const operators = {
    '+': (a, b) => a + b,
    '-': (a, b) => a - b,
    '*': (a, b) => a * b,
    '/': (a, b) => a / b,
    '^': (a, b) => a ** b,
    '<': (a, b) => Number(a < b),
    '>': (a, b) => Number(a > b),
    '<=': (a, b) => Number(a <= b),
    '>=': (a, b) => Number(a >= b),
    '==': (a, b) => Number(a === b),
    '!=': (a, b) => Number(a !== b),
    '&&': (a, b) => Number(a !== 0 && b !== 0),
    '||': (a, b) => Number(a !== 0 || b !== 0),
    AND: (a, b) => Number(a !== 0 && b !== 0),
    OR: (a, b) => Number(a !== 0 || b !== 0),
};
/**
 * What an expression says of the series in scope. A period that either side lacks has no point, and neither has one where
 * the result is not a finite number (a division by nought). @throws SyntaxError at unknown ids, functions and wrong kinds.
 */
function evaluate(expression, scope) {
    switch (expression.kind) {
        case 'number':
            return expression.value;
        case 'id':
            return known(scope, expression.name);
        case 'list':
            return expression.items.map((item) => evaluate(item, scope));
        case 'call':
            return callWith(expression.name, expression.args, scope);
        case 'binary': {
            const operator = operators[expression.op];
            if (!operator)
                throw new SyntaxError(`there is no operator ${expression.op}`);
            return combine(evaluate(expression.left, scope), evaluate(expression.right, scope), operator);
        }
    }
}
/** REPEAT is a word of FILL, not an id. */
function callWith(name, args, scope) {
    const repeat = name === 'FILL' && args[1]?.kind === 'id' && args[1].name === 'REPEAT';
    const values = (repeat ? args.slice(0, 1) : args).map((arg) => evaluate(arg, scope));
    return call(name, values, scope.grid);
}
function known(scope, name) {
    const value = scope.get(name);
    if (value === undefined)
        throw new SyntaxError(`there is no metric or expression with the id ${name}`);
    return value;
}
function combine(left, right, operator) {
    if (typeof left === 'number' && typeof right === 'number')
        return operator(left, right);
    const times = starts(left) ?? starts(right) ?? [];
    return pointwise(times, (at) => {
        const [a, b] = [valueAt(left, at), valueAt(right, at)];
        return a === undefined || b === undefined ? undefined : operator(a, b);
    });
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/cloudwatch/math/tokens.ts
/** @throws SyntaxError at a character that no expression holds. */
function tokensOf(text) {
    const tokens = split(text.trimEnd());
    let at = 0;
    const peek = () => tokens[at] ?? { kind: 'end', text: 'the end' };
    const next = () => {
        const found = peek();
        at++;
        return found;
    };
    return {
        peek,
        next,
        expect: (sign) => {
            const found = next();
            if (found.text !== sign)
                throw new SyntaxError(`expected ${sign}, found ${found.text}`);
        },
    };
}
function split(text) {
    const pattern = /\s*(?:(\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+)|([A-Za-z]\w*)|(\|\||&&|==|!=|<=|>=|[-+*/^<>(),[\]]))/y;
    const tokens = [];
    while (pattern.lastIndex < text.length) {
        const from = pattern.lastIndex;
        const [, number, name, sign] = pattern.exec(text) ?? [];
        const found = number ?? name ?? sign;
        if (found === undefined)
            throw new SyntaxError(`cannot read ${JSON.stringify(text.slice(from, from + 10))}`);
        tokens.push({ kind: number ? 'number' : name ? 'name' : 'sign', text: found });
    }
    return tokens;
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/cloudwatch/math/parse.ts

/** Weakest first, as the metric math syntax page ranks them. */
const ranks = [['||', 'OR'], ['&&', 'AND'], ['==', '!=', '<=', '>=', '<', '>'], ['+', '-'], ['*', '/'], ['^']];
/** Deeper ones are refused: each level costs a dozen stack frames. */
const deepest = 50;
/** @throws SyntaxError naming what was found where something else was needed, when the text is not an expression. */
function parseExpression(text) {
    const tokens = tokensOf(text);
    const whole = expression(tokens, 0);
    const { kind, text: rest } = tokens.peek();
    if (kind !== 'end')
        throw new SyntaxError(`found ${rest} after the end of the expression`);
    return whole;
}
function expression(tokens, depth) {
    if (depth > deepest)
        throw new SyntaxError(`nested deeper than ${deepest} levels`);
    return binary(tokens, 0, depth);
}
function binary(tokens, rank, depth) {
    const signs = ranks[rank];
    if (!signs)
        return unary(tokens, depth);
    let left = binary(tokens, rank + 1, depth);
    while (signs.includes(tokens.peek().text.toUpperCase())) {
        const op = tokens.next().text.toUpperCase();
        left = { kind: 'binary', op, left, right: binary(tokens, rank + 1, depth) };
    }
    return left;
}
function unary(tokens, depth) {
    if (tokens.peek().text !== '-')
        return primary(tokens, depth);
    tokens.next();
    return { kind: 'binary', op: '-', left: { kind: 'number', value: 0 }, right: primary(tokens, depth) };
}
function primary(tokens, depth) {
    const { kind, text } = tokens.next();
    if (kind === 'number')
        return { kind: 'number', value: Number(text) };
    if (text === '[')
        return { kind: 'list', items: sequence(tokens, ']', depth) };
    if (text === '(') {
        const inner = expression(tokens, depth + 1);
        tokens.expect(')');
        return inner;
    }
    if (kind !== 'name')
        throw new SyntaxError(`expected a value, found ${text}`);
    if (tokens.peek().text !== '(')
        return { kind: 'id', name: text };
    tokens.next();
    return { kind: 'call', name: text.toUpperCase(), args: sequence(tokens, ')', depth) };
}
function sequence(tokens, end, depth) {
    const items = [];
    while (tokens.peek().text !== end) {
        if (items.length > 0)
            tokens.expect(',');
        items.push(expression(tokens, depth + 1));
    }
    tokens.expect(end);
    return items;
}
/** The metrics and expressions that it stands on, by their ids. */
function idsIn(expression) {
    switch (expression.kind) {
        case 'number':
            return [];
        case 'id':
            return [expression.name];
        case 'list':
            return expression.items.flatMap(idsIn);
        case 'call':
            return expression.args.flatMap(idsIn);
        case 'binary':
            return [...idsIn(expression.left), ...idsIn(expression.right)];
    }
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/cloudwatch/statistic.ts
const plain = {
    SampleCount: ({ count }) => count,
    Sum: ({ sum }) => sum,
    Average: ({ sum, count }) => sum / count,
    Minimum: ({ min }) => min,
    Maximum: ({ max }) => max,
};
/**
 * @param name `Average`, `Sum`, `SampleCount`, `Minimum`, `Maximum`, a percentile `p0` to `p100` or a trimmed mean `tm0` to `tm100`.
 * @returns how to take it of a summary that is not empty; undefined when there is no such statistic here.
 */
function statistic(name) {
    if (Object.hasOwn(plain, name))
        return plain[name];
    const [, kind, digits] = /^(p|tm)(\d{1,3}(?:\.\d{1,10})?)$/.exec(name) ?? [];
    const percent = Number(digits);
    if (kind === undefined || percent > 100)
        return undefined;
    return (summary) => (kind === 'p' ? percentile(summary, percent) : trimmedMean(summary, percent));
}
/** Nearest rank: the smallest value that at least so many per cent of the observations do not exceed. */
function percentile({ values }, percent) {
    const rank = (total(values) * percent) / 100;
    let seen = 0;
    for (const [value, times] of ascending(values)) {
        seen += times;
        if (seen >= rank)
            return value;
    }
    return undefined;
}
/** The mean of the lowest so many per cent of the observations. */
function trimmedMean({ values }, percent) {
    const room = Math.max(1, Math.round((total(values) * percent) / 100));
    let left = room;
    let sum = 0;
    for (const [value, times] of ascending(values)) {
        const taken = Math.min(left, times);
        sum += value * taken;
        left -= taken;
    }
    return left === room ? undefined : sum / (room - left);
}
const total = (values) => [...values.values()].reduce((sum, times) => sum + times, 0);
const ascending = (values) => [...values].sort(([a], [b]) => a - b);

;// CONCATENATED MODULE: ./packages/local-cloud/src/cloudwatch/query.ts





/**
 * What one of the queries says over a span.
 * @throws ServiceError ValidationException for an expression that cannot be read or that stands on what is not there
 */
function pointsOf(store, queries, wanted, span) {
    const period = periodOf(queries, wanted);
    const value = resolve(wanted, { store, queries, span, period, known: new Map(), above: [] });
    if (value instanceof Map)
        return value;
    if (typeof value !== 'number')
        throw invalid(`Expression ${wanted.Id} gives a list, not a time series.`);
    return new Map(gridOf(span, period).map((at) => [at, value]));
}
/** An expression runs in the widest period of the metrics that were asked for. */
function periodOf(queries, wanted) {
    if (wanted.MetricStat)
        return wanted.MetricStat.Period;
    return wanted.Period ?? Math.max(1, ...queries.map(({ MetricStat }) => MetricStat?.Period ?? 1));
}
function resolve(query, resolving) {
    const value = resolving.known.get(query.Id) ?? work(query, resolving);
    resolving.known.set(query.Id, value);
    return value;
}
function work(query, resolving) {
    if (query.MetricStat)
        return read(query.MetricStat, resolving);
    const { queries, above, span, period } = resolving;
    if (above.includes(query.Id))
        throw invalid(`Expression ${query.Id} stands on itself.`);
    const below = { ...resolving, above: [...above, query.Id] };
    const get = (id) => {
        const found = queries.find(({ Id }) => Id === id);
        return found && resolve(found, below);
    };
    try {
        return evaluate(parseExpression(query.Expression ?? ''), { get, grid: gridOf(span, period) });
    }
    catch (error) {
        if (!(error instanceof SyntaxError))
            throw error;
        throw invalid(`Error in expression '${query.Id}': ${error.message}.`);
    }
}
function read({ Metric, Stat, Unit, Period }, { store, span }) {
    const take = statistic(Stat);
    if (!take)
        throw invalid(`The value ${Stat} for parameter Stat is not supported.`);
    const dimensions = dimensionsOf(Metric.Dimensions);
    const series = store.series({ namespace: Metric.Namespace ?? '', name: Metric.MetricName ?? '', dimensions });
    if (!series || (Unit !== undefined && Unit !== series.unit))
        return new Map();
    return series.points({ ...span, period: Period }, take);
}
function gridOf({ from, to }, period) {
    const step = period * 1_000;
    return Array.from({ length: Math.max(0, Math.ceil((to - from) / step)) }, (_, index) => from + index * step);
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/cloudwatch/query-rules.ts


/** What is wrong with a set of queries, as sentences; none when they can be answered. */
function queryFaults(queries) {
    const ids = queries.map(({ Id }) => Id);
    const repeated = ids.filter((id, index) => ids.indexOf(id) !== index);
    return [
        ...repeated.map((id) => `The id ${id} is used by more than one query.`),
        ...queries.flatMap((query) => faultsOf(query, ids)),
    ];
}
function faultsOf({ Id, MetricStat, Expression, Period }, ids) {
    if ((MetricStat === undefined) === (Expression === undefined))
        return [`Query ${Id} must have either MetricStat or Expression, and not both.`];
    if (Expression !== undefined)
        return expressionFaults(Id, Expression, ids);
    const period = MetricStat?.Period ?? Period ?? 60;
    const faults = isPeriod(period) ? [] : [`Period must be 1, 5, 10, 20, 30, or a multiple of 60, found ${period}.`];
    if (MetricStat && !statistic(MetricStat.Stat))
        faults.push(`The statistic ${MetricStat.Stat} of query ${Id} is not known.`);
    return faults;
}
function expressionFaults(id, expression, ids) {
    try {
        const missing = idsIn(parseExpression(expression)).filter((name) => name !== 'REPEAT' && !ids.includes(name));
        return missing.map((name) => `Expression ${id} stands on ${name}, which no query has as its id.`);
    }
    catch (error) {
        return [`Error in expression '${id}': ${error instanceof Error ? error.message : String(error)}.`];
    }
}
/** Periods that CloudWatch stores metrics for (GetMetricData, parameter Period). */
function isPeriod(seconds) {
    return [1, 5, 10, 20, 30].includes(seconds) || (seconds > 0 && seconds % 60 === 0);
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/cloudwatch/get-metric-data.ts




/** More points than this are refused; CloudWatch would page through them. */
const mostPoints = 100_800;
/** `StartTime` counts from the start of its period, `EndTime` is exclusive, the newest point comes first unless told. */
function GetMetricData(world, request) {
    const faults = [...queryFaults(request.MetricDataQueries), ...spanFaults(request)];
    if (faults.length > 0)
        throw invalid(faults.join(' '));
    const returned = request.MetricDataQueries.filter(({ ReturnData }) => ReturnData !== false);
    return { MetricDataResults: returned.map((query) => result(world, request, query)), Messages: [] };
}
function spanFaults({ StartTime, EndTime, MetricDataQueries }) {
    if (StartTime >= EndTime)
        return ['The parameter StartTime must be less than the parameter EndTime.'];
    const period = Math.min(...MetricDataQueries.map((query) => periodOf(MetricDataQueries, query)));
    const asked = Math.ceil((EndTime.getTime() - StartTime.getTime()) / 1_000 / period);
    return asked > mostPoints ? [`The span holds ${asked} periods of ${period} s, more than ${mostPoints}.`] : [];
}
function result(world, { MetricDataQueries, StartTime, EndTime, ScanBy }, query) {
    const step = periodOf(MetricDataQueries, query) * 1_000;
    const from = StartTime.getTime() - (StartTime.getTime() % step);
    const points = [...pointsOf(metricsOf(world), MetricDataQueries, query, { from, to: EndTime.getTime() })];
    if (ScanBy !== 'TimestampAscending')
        points.reverse();
    return {
        Id: query.Id,
        Label: query.Label ?? query.MetricStat?.Metric.MetricName ?? query.Id,
        Timestamps: points.map(([at]) => new Date(at)),
        Values: points.map(([, value]) => value),
        StatusCode: 'Complete',
    };
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/cloudwatch/get-metric-statistics.ts





/** Datapoints are not sorted on AWS; here they are, oldest first. */
function GetMetricStatistics(world, request) {
    check(request);
    const { Namespace, MetricName, Dimensions, Period, Unit } = request;
    const series = metricsOf(world).series({
        namespace: Namespace,
        name: MetricName,
        dimensions: dimensionsOf(Dimensions),
    });
    if (!series || (Unit !== undefined && Unit !== series.unit))
        return { Label: MetricName, Datapoints: [] };
    const step = Period * 1_000;
    const start = request.StartTime.getTime();
    const window = { from: start - (start % step), to: request.EndTime.getTime(), period: Period };
    const read = (names = []) => {
        return names.map((name) => [name, series.points(window, statistic(name) ?? (() => undefined))]);
    };
    return {
        Label: MetricName,
        Datapoints: datapoints(read(request.Statistics), read(request.ExtendedStatistics), series.unit),
    };
}
function datapoints(plain, extended, unit) {
    const times = new Set([...plain, ...extended].flatMap(([, points]) => [...points.keys()]));
    return [...times]
        .sort((a, b) => a - b)
        .map((at) => ({
        Timestamp: new Date(at),
        Unit: unit,
        ...Object.fromEntries(plain.map(([name, points]) => [name, points.get(at)])),
        ...(extended.length > 0 && {
            ExtendedStatistics: Object.fromEntries(extended.map(([name, points]) => [name, points.get(at)])),
        }),
    }));
}
function check({ Statistics = [], ExtendedStatistics = [], StartTime, EndTime, Period }) {
    if (Statistics.length + ExtendedStatistics.length === 0)
        throw invalidCombination('At least one of the parameters Statistics and ExtendedStatistics must be specified.');
    if (StartTime >= EndTime)
        throw invalidCombination('The parameter StartTime must be less than the parameter EndTime.');
    if (!isPeriod(Period))
        throw invalidValue(`Period must be 1, 5, 10, 20, 30, or a multiple of 60, found ${Period}.`);
    const unknown = [...Statistics, ...ExtendedStatistics].filter((name) => !statistic(name));
    if (unknown.length > 0)
        throw invalidValue(`There is no statistic ${unknown.join(', ')} here.`);
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/cloudwatch/list-tags-for-resource.ts

function ListTagsForResource(world, { ResourceARN }) {
    return { Tags: tagsOf(world, ResourceARN) };
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/cloudwatch/evaluate-alarm.ts
/** CloudWatch looks further back than N periods, for when data are missing; its guide's tables do by two. */
const lookBack = 2;
const comparisons = {
    GreaterThanOrEqualToThreshold: (value, threshold) => value >= threshold,
    GreaterThanThreshold: (value, threshold) => value > threshold,
    LessThanThreshold: (value, threshold) => value < threshold,
    LessThanOrEqualToThreshold: (value, threshold) => value <= threshold,
};
/** How a comparison operator compares; undefined for those of anomaly detection, which is not here. */
function breaches(operator) {
    return Object.hasOwn(comparisons, operator) ? comparisons[operator] : undefined;
}
/**
 * The state that the evidence gives, by the CloudWatch user guide's "Configuring how alarms treat missing data". Undefined: keep
 * the state there is. Real points are preferred, also older ones; only where fewer than N are in the range are gaps filled.
 */
function evaluateAlarm(evidence) {
    const { points, needed, enough, missing, breaching } = evidence;
    const real = points.filter((point) => point !== undefined);
    const bad = real.slice(-needed).filter(breaching).length;
    if (bad >= enough)
        return 'ALARM';
    if (real.length >= needed)
        return 'OK';
    if (missing === 'breaching')
        return bad + needed - real.length >= enough ? 'ALARM' : 'OK';
    if (missing === 'notBreaching')
        return 'OK';
    if (bad < real.length)
        return 'OK';
    if (missing === 'ignore')
        return undefined;
    return real.length === 0 ? 'INSUFFICIENT_DATA' : held(evidence);
}
/**
 * All that is known breaches, but too little is known. It counts once the oldest such point is M periods old, so that one late
 * datapoint does not raise an alarm too early.
 */
function held({ points, enough }) {
    const oldest = points.findIndex((point) => point !== undefined);
    return points.length - oldest >= enough ? 'ALARM' : undefined;
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/cloudwatch/alarm-rules.ts





const day = 86_400;
/** What is wrong with an alarm beyond the shape of the request, as sentences (PutMetricAlarm reference). */
function alarmFaults(alarm) {
    return [...watched(alarm), ...periods(alarm), ...decision(alarm)];
}
function watched(alarm) {
    const { MetricName, Namespace, Period, Statistic, ExtendedStatistic, Metrics } = alarm;
    if ((MetricName === undefined) === (Metrics === undefined))
        return ['Exactly one of MetricName and Metrics must be specified.'];
    if (Metrics) {
        const one = decisive(Metrics) ? [] : ['Exactly one element of the metrics list should return data.'];
        return [...queryFaults(Metrics), ...one];
    }
    const faults = [];
    if (!Namespace || !Period)
        faults.push('Namespace and Period must be specified with MetricName.');
    if ((Statistic === undefined) === (ExtendedStatistic === undefined))
        faults.push('Exactly one of Statistic and ExtendedStatistic must be specified.');
    const unknown = [Statistic, ExtendedStatistic].filter((name) => name !== undefined && !statistic(name));
    return [...faults, ...unknown.map((name) => `The statistic ${name} is not known here.`)];
}
function periods(alarm) {
    const { EvaluationPeriods: needed, DatapointsToAlarm: enough = needed } = alarm;
    const queries = queriesOf(alarm);
    const period = periodOf(queries, decisive(queries) ?? { Id: '' });
    const longest = period < 3_600 ? day : 7 * day;
    const faults = [];
    if (![10, 20, 30].includes(period) && period % 60 !== 0)
        faults.push(`Period must be 10, 20, 30, or a multiple of 60, found ${period}.`);
    if (period * needed > longest)
        faults.push(`Metrics cannot be checked across more than ${longest} s (EvaluationPeriods * Period).`);
    if (enough > needed)
        faults.push(`DatapointsToAlarm (${enough}) cannot exceed EvaluationPeriods (${needed}).`);
    return faults;
}
function decision({ ComparisonOperator, Threshold, TreatMissingData = 'missing' }) {
    const faults = [];
    if (!breaches(ComparisonOperator))
        faults.push(`ComparisonOperator ${ComparisonOperator} is not known here.`);
    if (Threshold === undefined || !Number.isFinite(Threshold))
        faults.push('Threshold must be a finite number.');
    if (!['missing', 'notBreaching', 'breaching', 'ignore'].includes(TreatMissingData))
        faults.push(`TreatMissingData must be one of missing, notBreaching, breaching, ignore; found ${TreatMissingData}.`);
    return faults;
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/cloudwatch/put-metric-alarm.ts





/** A new alarm knows nothing yet; one that exists is replaced as a whole but keeps its state, and its tags (`Tags` is ignored then). */
function PutMetricAlarm(world, definition) {
    const faults = alarmFaults(definition);
    if (faults.length > 0)
        throw invalid(faults.join(' '));
    const name = definition.AlarmName;
    const existing = alarms(world).get(name);
    const now = world.clock.now().getTime();
    const alarm = { ...(existing ?? fresh(world, name, now)), definition, configuredAt: now };
    if (!existing)
        tag(world, alarm.arn, definition.Tags);
    remember(world, name, {
        kind: 'ConfigurationUpdate',
        summary: `Alarm "${name}" ${existing ? 'updated' : 'created'}`,
        data: JSON.stringify({ version: '1.0', type: existing ? 'Update' : 'Create' }),
    });
    alarms(world).put(name, alarm);
}
function fresh(world, name, now) {
    return {
        name,
        arn: alarmArn(world, name),
        state: 'INSUFFICIENT_DATA',
        reason: 'Unchecked: Initial alarm creation',
        updatedAt: now,
        transitionedAt: now,
    };
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/cloudwatch/put-metric-data.ts



const put_metric_data_day = 86_400_000;
const hour = 3_600_000;
/** All data are looked at before any is kept. */
function PutMetricData(world, { Namespace, MetricData = [] }) {
    const now = world.clock.now();
    if (Namespace.startsWith('AWS/'))
        throw invalidValue('The value AWS/ for parameter Namespace is invalid.');
    if (MetricData.length > 1_000)
        throw invalidValue(`MetricData must hold at most 1000 data, found ${MetricData.length}.`);
    const store = metricsOf(world);
    const puts = MetricData.map((datum) => ({ datum, observations: observationsOf(datum), at: timeOf(datum, now) }));
    for (const { datum, observations, at } of puts) {
        const id = { namespace: Namespace, name: datum.MetricName, dimensions: dimensionsOf(datum.Dimensions) };
        const resolution = datum.StorageResolution === 1 ? 1 : 60;
        for (const observation of observations)
            store.record(id, { at, observation, unit: datum.Unit ?? 'None', resolution });
    }
}
function observationsOf({ MetricName, Value, Values, Counts, StatisticValues: set }) {
    if ([Value, Values, set].filter((one) => one !== undefined).length !== 1)
        throw invalidCombination(`${MetricName}: exactly one of Value, Values and StatisticValues must be given.`);
    if (Counts && Counts.length !== Values?.length)
        throw invalidCombination(`${MetricName}: Values and Counts must have the same length.`);
    const numbers = set ? [set.Sum, set.Minimum, set.Maximum, set.SampleCount] : (Values ?? [Value ?? 0]);
    if (!numbers.every(Number.isFinite))
        throw invalidValue(`${MetricName}: a value is not a finite number.`);
    if (!set)
        return numbers.map((value, index) => ({ value, times: Counts?.[index] ?? 1 }));
    return [{ set: { count: set.SampleCount, sum: set.Sum, min: set.Minimum, max: set.Maximum } }];
}
/** From two weeks ago to two hours ahead (PutMetricData reference). */
function timeOf({ MetricName, Timestamp }, now) {
    if (Timestamp === undefined)
        return now;
    const age = now.getTime() - Timestamp.getTime();
    if (age > 14 * put_metric_data_day || age < -2 * hour)
        throw invalidValue(`${MetricName}: Timestamp must lie within the last two weeks or the next two hours.`);
    return Timestamp;
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/cloudwatch/set-alarm-state.ts



/** Holds until the alarm is evaluated again. */
function SetAlarmState(world, request) {
    const before = alarms(world).get(request.AlarmName);
    if (!before)
        throw noSuchAlarm(request.AlarmName);
    checkJson(request.StateReasonData);
    const now = world.clock.now().getTime();
    const { reasonData: _, ...rest } = before;
    const after = {
        ...rest,
        state: request.StateValue,
        reason: request.StateReason,
        ...(request.StateReasonData !== undefined && { reasonData: request.StateReasonData }),
        updatedAt: now,
        transitionedAt: before.state === request.StateValue ? before.transitionedAt : now,
    };
    rememberState(world, before, after);
    alarms(world).put(before.name, after);
}
function checkJson(text) {
    try {
        if (text !== undefined)
            JSON.parse(text);
    }
    catch {
        throw invalid('StateReasonData was not valid JSON');
    }
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/cloudwatch/tag-resource.ts

function TagResource(world, { ResourceARN, Tags }) {
    tag(world, ResourceARN, Tags);
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/cloudwatch/untag-resource.ts

function UntagResource(world, { ResourceARN, TagKeys }) {
    untag(world, ResourceARN, TagKeys);
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/cloudwatch/alarm-reason.ts

const words = {
    GreaterThanOrEqualToThreshold: 'greater than or equal to',
    GreaterThanThreshold: 'greater than',
    LessThanThreshold: 'less than',
    LessThanOrEqualToThreshold: 'less than or equal to',
};
/** Why an alarm is in its state, in the manner of CloudWatch: which points were looked at, and against what. */
function reasonOf(definition, points, breaching) {
    const { EvaluationPeriods: needed, Threshold, ComparisonOperator, TreatMissingData = 'missing' } = definition;
    const real = points.filter((point) => point !== undefined).slice(-needed);
    const unknown = needed - real.length;
    if (real.length === 0 && TreatMissingData === 'missing')
        return `Insufficient Data: ${plural(unknown, 'datapoint')} ${unknown === 1 ? 'was' : 'were'} unknown.`;
    const filled = unknown > 0 ? ` ${plural(unknown, 'missing datapoint')} treated as [${TreatMissingData}].` : '';
    const compared = `${words[ComparisonOperator] ?? ComparisonOperator} the threshold (${Threshold})`;
    return `Threshold Crossed: ${breaching} out of the last ${plural(needed, 'datapoint')} [${real.join(', ')}] ${breaching === 1 ? 'was' : 'were'} ${compared}.${filled}`;
}
/** The same for programs, as StateReasonData. */
function reasonDataOf(definition, points, at) {
    const recent = points.filter((point) => point !== undefined).slice(-definition.EvaluationPeriods);
    const [{ MetricStat } = {}] = queriesOf(definition);
    return JSON.stringify({
        version: '1.0',
        queryDate: at.toISOString(),
        ...(MetricStat && { statistic: MetricStat.Stat, period: MetricStat.Period }),
        recentDatapoints: recent,
        threshold: definition.Threshold,
    });
}
const plural = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`;

;// CONCATENATED MODULE: ./packages/local-cloud/src/cloudwatch/watch-alarms.ts






/** Alarms of high resolution are looked at this often, all others once a minute (CloudWatch user guide). Cloud seconds. */
const tick = 10;
/** Looks at every alarm when its time has come, for as long as the cloud lives. */
function watchAlarms(world) {
    const seen = new Map();
    const stop = world.clock.every(tick, () => {
        for (const alarm of alarms(world).all()) {
            const end = endOfRange(alarm, world.clock.now());
            if (seen.get(alarm.arn) === end)
                continue;
            seen.set(alarm.arn, end);
            look(world, alarm, end);
        }
    });
    world.onClose(stop);
}
function periodOfAlarm({ definition }) {
    const queries = queriesOf(definition);
    return periodOf(queries, decisive(queries) ?? { Id: '' });
}
/** The range ends with the last whole minute, also for longer periods: they slide by minutes. */
function endOfRange(alarm, now) {
    const step = (periodOfAlarm(alarm) < 60 ? tick : 60) * 1_000;
    return now.getTime() - (now.getTime() % step);
}
/** Evaluates one alarm over the periods before `end` (epoch milliseconds) and puts its state down. */
function look(world, alarm, end) {
    const { definition } = alarm;
    const { EvaluationPeriods: needed, DatapointsToAlarm: enough = needed, Threshold = 0 } = definition;
    const compare = breaches(definition.ComparisonOperator) ?? (() => false);
    const breaching = (value) => compare(value, Threshold);
    const points = rangeOf(world, alarm, end);
    // Checked when the alarm was put.
    const missing = (definition.TreatMissingData ?? 'missing');
    const state = evaluateAlarm({ points, needed, enough, missing, breaching }) ?? alarm.state;
    const now = world.clock.now();
    const bad = points.filter((point) => point !== undefined && breaching(point)).length;
    const after = {
        ...alarm,
        state,
        reason: state === alarm.state ? alarm.reason : reasonOf(definition, points, bad),
        ...(state !== alarm.state && { reasonData: reasonDataOf(definition, points, now) }),
        updatedAt: now.getTime(),
        transitionedAt: state === alarm.state ? alarm.transitionedAt : now.getTime(),
    };
    rememberState(world, alarm, after);
    alarms(world).put(alarm.name, after);
}
/** One value per period of the evaluation range, oldest first. */
function rangeOf(world, alarm, end) {
    const queries = queriesOf(alarm.definition);
    const wanted = decisive(queries);
    const step = periodOfAlarm(alarm) * 1_000;
    const count = alarm.definition.EvaluationPeriods + lookBack;
    const from = end - count * step;
    const points = wanted ? pointsOf(metricsOf(world), queries, wanted, { from, to: end }) : new Map();
    return Array.from({ length: count }, (_, index) => points.get(from + index * step));
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/cloudwatch/index.ts













const operations = {
    DeleteAlarms: DeleteAlarms,
    DescribeAlarmHistory: DescribeAlarmHistory,
    DescribeAlarms: DescribeAlarms,
    GetMetricData: GetMetricData,
    GetMetricStatistics: GetMetricStatistics,
    ListMetrics: ListMetrics,
    ListTagsForResource: ListTagsForResource,
    PutMetricAlarm: PutMetricAlarm,
    PutMetricData: PutMetricData,
    SetAlarmState: SetAlarmState,
    TagResource: TagResource,
    UntagResource: UntagResource,
};
/** Begins to evaluate alarms; ends with the world. */
function start(world) {
    watchAlarms(world);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./packages/local-cloud/src/logs/stream.ts

const groups = (world) => world.table('log-groups');
const streams = (world) => world.table('log-streams');
/** Names hold no colon, so that one can join them. */
const streamKey = (group, name) => `${group}:${name}`;
/** @throws ServiceError ResourceNotFoundException, as before the first line was written */
function groupNamed(world, name) {
    const group = groups(world).get(name);
    if (!group)
        throw new ServiceError('ResourceNotFoundException', 'The specified log group does not exist.');
    return group;
}
/** @throws ServiceError ResourceNotFoundException for the group or the stream */
function streamNamed(world, group, name) {
    groupNamed(world, group);
    const stream = streams(world).get(streamKey(group, name));
    if (!stream)
        throw new ServiceError('ResourceNotFoundException', 'The specified log stream does not exist.');
    return stream;
}
function makeGroup(world, name, createdAt) {
    groups(world).put(name, { name, createdAt });
}
function makeStream(world, key, createdAt) {
    const stream = { ...key, createdAt, oldest: 0, newest: -1 };
    streams(world).put(streamKey(key.group, key.name), stream);
    return stream;
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/logs/events.ts


const chunkEvents = 250;
const chunkBytes = 65_536;
/** With these a stream holds at most 64,000 events, or about 16 MB of them: the newest. */
const chunksPerStream = 256;
/** A table for each stream: a table is written whole. Named by a digest, because names of streams are longer than names of files. */
const chunks = (world, { group, name }) => world.table(`log-events-${(0,external_node_crypto_.createHash)('sha256').update(streamKey(group, name)).digest('hex').slice(0, 32)}`);
const chunk = (world, stream, number) => chunks(world, stream).get(String(number));
/** Adds events, oldest first, at the end of a stream. */
function addEvents(world, stream, events) {
    const [first] = events;
    if (!first)
        return;
    let at = { ...stream, firstEventAt: stream.firstEventAt ?? first.timestamp };
    for (let rest = events; rest.length > 0;) {
        const last = chunk(world, at, at.newest);
        const room = last && last.bytes < chunkBytes ? chunkEvents - last.events.length : 0;
        if (last && room > 0) {
            const fitting = fit(rest, room, chunkBytes - last.bytes);
            chunks(world, at).put(String(at.newest), grown(last, fitting));
            rest = rest.slice(fitting.length);
        }
        else {
            const next = last ? last.first + last.events.length : 0;
            at = { ...at, newest: at.newest + 1 };
            chunks(world, at).put(String(at.newest), { first: next, bytes: 0, events: [] });
        }
    }
    at = dropOldest(world, at);
    if (at.newest !== stream.newest || at.oldest !== stream.oldest || stream.firstEventAt === undefined)
        streams(world).put(streamKey(stream.group, stream.name), at);
}
function grown(last, events) {
    return { ...last, bytes: last.bytes + weight(events), events: [...last.events, ...events] };
}
/** As many as fit, at least one: a chunk with any room takes one message of whatever length. */
function fit(events, count, bytes) {
    let left = bytes;
    let end = 0;
    for (; end < Math.min(count, events.length) && left > 0; end++)
        left -= events[end]?.message.length ?? 0;
    return events.slice(0, end);
}
const weight = (events) => events.reduce((sum, event) => sum + event.message.length, 0);
function dropOldest(world, stream) {
    let { oldest } = stream;
    for (; stream.newest - oldest >= chunksPerStream; oldest++)
        chunks(world, stream).delete(String(oldest));
    return { ...stream, oldest };
}
/** All events that a stream still holds. */
function eventsOf(world, stream) {
    const events = [];
    for (let number = stream.oldest; number <= stream.newest; number++)
        events.push(...(chunk(world, stream, number)?.events ?? []));
    return { first: chunk(world, stream, stream.oldest)?.first ?? 0, events };
}
function lastEventOf(world, stream) {
    return chunk(world, stream, stream.newest)?.events.at(-1);
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/logs/sink.ts


/**
 * Where the other services of the local cloud write their lines. Group and stream come into being with the first line, not before:
 * a job that failed early has no stream, as in the real service.
 */
function createLogSink(clock, table) {
    const world = { table };
    return {
        append(group, name, lines) {
            if (lines.length === 0)
                return;
            const now = clock.now().getTime();
            if (!groups(world).get(group))
                makeGroup(world, group, now);
            const stream = streams(world).get(streamKey(group, name)) ?? makeStream(world, { group, name }, now);
            addEvents(world, stream, lines.map((message) => ({ timestamp: now, message, ingestionTime: now })));
        },
    };
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
;// CONCATENATED MODULE: ./packages/local-cloud/src/store/blobs.ts






/** Bodies up to this size are kept in memory when the cloud has no folder of its own. */
const small = 64 * 1024;
/** @param folder where files go. @param keep `files` writes every body to a file, as a cloud that survives a restart must. */
function createBlobs(folder, keep) {
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
    const write = async (body) => {
        if (!Buffer.isBuffer(body))
            return writeStream(folder, body);
        const md5 = (0,external_node_crypto_.createHash)('md5').update(body).digest('hex');
        if (keep === 'memory' && body.length <= small)
            return { size: body.length, md5, bytes: body };
        const file = (0,external_node_path_.join)(folder, (0,external_node_crypto_.randomUUID)());
        (0,external_node_fs_.writeFileSync)(file, body);
        return { size: body.length, md5, file };
    };
    const sweep = (kept) => {
        const left = (0,external_node_fs_.readdirSync)(folder).map((name) => (0,external_node_path_.join)(folder, name));
        for (const file of left)
            if (!kept.has(file))
                (0,external_node_fs_.rmSync)(file, { force: true });
    };
    return { write, remove: ({ file }) => file && (0,external_node_fs_.rmSync)(file, { force: true }), sweep };
}
async function writeStream(folder, body) {
    const file = (0,external_node_path_.join)(folder, (0,external_node_crypto_.randomUUID)());
    const md5 = (0,external_node_crypto_.createHash)('md5');
    let size = 0;
    const measure = new external_node_stream_.Transform({
        transform(chunk, _encoding, done) {
            md5.update(chunk);
            size += chunk.length;
            done(null, chunk);
        },
    });
    try {
        await (0,external_node_stream_promises_.pipeline)(body, measure, (0,external_node_fs_.createWriteStream)(file));
    }
    catch (cause) {
        (0,external_node_fs_.rmSync)(file, { force: true });
        throw cause;
    }
    return { size, md5: md5.digest('hex'), file };
}
/** The stream must be read or destroyed, as it holds a file open. @param range first and last byte, both included. */
function readBlob({ bytes, file }, range) {
    if (bytes !== undefined)
        return external_node_stream_.Readable.from([range ? bytes.subarray(range.start, range.end + 1) : bytes], { objectMode: false });
    // Opened now, not later by the stream: from here on the bytes can be read to their end even if the object is replaced.
    return (0,external_node_fs_.createReadStream)('', { ...range, fd: (0,external_node_fs_.openSync)(file ?? '', 'r') });
}
async function blobBytes({ bytes, file }) {
    return bytes ?? (0,external_node_fs_promises_.readFile)(file ?? '');
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/store/key-order.ts
/**
 * Compares keys by their UTF-8 bytes, as S3 lists them. JavaScript compares UTF-16 units, which differs where one key has a
 * character beyond U+FFFF and the other one from U+E000 to U+FFFF at the same place.
 */
function compareKeys(a, b) {
    const length = Math.min(a.length, b.length);
    for (let i = 0; i < length; i += 1) {
        const [left, right] = [a.charCodeAt(i), b.charCodeAt(i)];
        if (left !== right)
            return rank(left) - rank(right);
    }
    return a.length - b.length;
}
/** Surrogates stand for code points above all other units, so they rank last. */
const rank = (unit) => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);

;// CONCATENATED MODULE: ./packages/local-cloud/src/store/object-index.ts


/** Which object lies under which key, in key order. */
class ObjectIndex {
    byKey = new Map();
    sorted = [];
    isSorted = true;
    get(key) {
        return this.byKey.get(key);
    }
    put(key, value) {
        if (!this.byKey.has(key)) {
            const last = this.sorted.at(-1);
            this.isSorted &&= last === undefined || compareKeys(last, key) < 0;
            this.sorted.push(key);
        }
        this.byKey.set(key, value);
    }
    delete(key) {
        if (!this.byKey.delete(key))
            return false;
        this.sorted.splice(this.sorted.indexOf(key), 1);
        return true;
    }
    get size() {
        return this.byKey.size;
    }
    /** Keys that begin with the prefix and come after `after`, in order, as many as are taken. */
    *keys(prefix, after = '') {
        if (!this.isSorted)
            this.sorted.sort(compareKeys);
        this.isSorted = true;
        const from = compareKeys(prefix, after) > 0 ? prefix : after;
        for (let i = this.firstFrom(from); i < this.sorted.length; i += 1) {
            const key = this.sorted[i] ?? '';
            if (key === after && after !== '')
                continue;
            if (key.startsWith(prefix))
                yield key;
            else if (compareKeys(key, prefix) > 0)
                return;
        }
    }
    firstFrom(wanted) {
        let [low, high] = [0, this.sorted.length];
        while (low < high) {
            const middle = (low + high) >> 1;
            if (compareKeys(this.sorted[middle] ?? '', wanted) < 0)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
/** A journal of changes: appending costs the same however many objects there are. */
class Journal {
    file;
    constructor(file) {
        this.file = file;
    }
    append(change) {
        if (this.file !== undefined)
            (0,external_node_fs_.appendFileSync)(this.file, `${JSON.stringify(change)}\n`);
    }
    /** Gives every change that was written. A last line without an end is what a crash left of it, and never happened. */
    read() {
        if (this.file === undefined || !(0,external_node_fs_.existsSync)(this.file))
            return [];
        const lines = (0,external_node_fs_.readFileSync)(this.file, 'utf8').split('\n').slice(0, -1);
        return lines.map((line) => JSON.parse(line));
    }
    /** Replaces the journal by the changes that still matter. */
    rewrite(changes) {
        if (this.file === undefined)
            return;
        (0,external_node_fs_.writeFileSync)(`${this.file}.new`, changes.map((change) => `${JSON.stringify(change)}\n`).join(''));
        (0,external_node_fs_.renameSync)(`${this.file}.new`, this.file);
    }
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/store/objects.ts



/** The store behind S3: `Objects` for other services, and more for S3 itself. */
class ObjectStore {
    blobs;
    clock;
    journal;
    buckets = new Map();
    /** @param folder where bytes and the journal lie. @param keep whether they are to survive a restart. */
    constructor({ clock, folder, keep }) {
        this.clock = clock;
        this.blobs = createBlobs((0,external_node_path_.join)(folder, 'blobs'), keep);
        this.journal = new Journal(keep === 'files' ? (0,external_node_path_.join)(folder, 'objects.jsonl') : undefined);
        this.restore();
    }
    createBucket(name) {
        if (this.buckets.has(name))
            return;
        const created = this.clock.now();
        this.buckets.set(name, { name, created, index: new ObjectIndex() });
        this.journal.append({ bucket: name, created });
    }
    deleteBucket(name) {
        if (this.buckets.delete(name))
            this.journal.append({ bucket: name, record: null });
    }
    bucket(name) {
        return this.buckets.get(name);
    }
    allBuckets() {
        return [...this.buckets.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
    }
    bucketExists(name) {
        return this.buckets.has(name);
    }
    head(bucket, key) {
        return this.buckets.get(bucket)?.index.get(key);
    }
    read(bucket, key) {
        const found = this.head(bucket, key);
        return found && readBlob(found.blob);
    }
    async bytes(bucket, key) {
        const found = this.head(bucket, key);
        return found && blobBytes(found.blob);
    }
    async write(bucket, key, body, metadata = {}) {
        return this.commit(bucket, key, await this.blobs.write(body), { metadata });
    }
    /** Makes bytes that were written an object. Conditions are checked by the caller in the same tick, so nothing comes between. */
    commit(bucket, key, blob, details) {
        const index = this.buckets.get(bucket)?.index;
        if (index === undefined)
            throw new Error(`there is no bucket ${bucket}`);
        const replaced = index.get(key);
        const fresh = {
            etag: `"${blob.md5}"`,
            metadata: {},
            headers: {},
            checksums: {},
            checksumType: 'FULL_OBJECT',
            tags: {},
        };
        const record = { ...fresh, ...details, key, size: blob.size, lastModified: this.clock.now(), blob };
        index.put(key, record);
        this.journal.append({ bucket, key, record });
        // A reader may still be streaming the old file: on POSIX it keeps its bytes until it is closed.
        if (replaced && replaced.blob !== blob)
            this.blobs.remove(replaced.blob);
        return record;
    }
    remove(bucket, key) {
        const found = this.head(bucket, key);
        if (found === undefined)
            return;
        this.buckets.get(bucket)?.index.delete(key);
        this.blobs.remove(found.blob);
        this.journal.append({ bucket, key });
    }
    list(bucket, prefix) {
        const index = this.buckets.get(bucket)?.index;
        return index === undefined ? [] : [...index.keys(prefix)].flatMap((key) => index.get(key) ?? []);
    }
    /** Files that objects lie in. */
    files() {
        const records = [...this.buckets.values()].flatMap(({ index }) => [...index.keys('')].map((key) => index.get(key)));
        return new Set(records.flatMap((record) => record?.blob.file ?? []));
    }
    restore() {
        for (const change of this.journal.read())
            this.replay(change);
        const rows = [...this.buckets].flatMap(([bucket, { created, index }]) => [
            { bucket, created },
            ...[...index.keys('')].map((key) => ({ bucket, key, record: index.get(key) })),
        ]);
        this.journal.rewrite(rows);
    }
    replay({ bucket, created, key, record }) {
        if (key === undefined && record === null)
            this.buckets.delete(bucket);
        else if (key === undefined)
            this.buckets.set(bucket, {
                name: bucket,
                created: new Date(created ?? this.clock.now()),
                index: new ObjectIndex(),
            });
        else if (record === undefined)
            this.buckets.get(bucket)?.index.delete(key);
        else
            this.buckets.get(bucket)?.index.put(key, revived(record));
    }
}
/** The journal is ours alone; JSON only took the date's type. */
function revived(record) {
    const { lastModified, ...rest } = record;
    return { ...rest, lastModified: new Date(lastModified) };
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/store/table.ts


/** @param folder where tables are kept, one JSON file each; undefined keeps them in memory alone. */
function createTables(folder) {
    const open = new Map();
    const dirty = new Set();
    const flush = () => {
        for (const name of dirty)
            if (folder !== undefined)
                save(folder, name, open.get(name));
        dirty.clear();
    };
    // A burst of changes becomes one write; what is lost by a crash in between is the burst's last few milliseconds.
    const touched = (name) => {
        if (folder !== undefined && dirty.size === 0)
            setImmediate(flush);
        dirty.add(name);
    };
    const table = (name) => {
        let found = open.get(name);
        if (found === undefined) {
            found = new MemoryTable(folder === undefined ? [] : load(folder, name), () => touched(name));
            open.set(name, found);
        }
        return found; // Safe: each name is only ever used with one type, by the service that owns it.
    };
    if (folder !== undefined)
        (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
    return { table, flush };
}
class MemoryTable {
    rows;
    touched;
    constructor(rows, touched) {
        this.rows = new Map(rows);
        this.touched = touched;
    }
    get(name) {
        return this.rows.get(name);
    }
    put(name, value) {
        this.rows.set(name, value);
        this.touched();
    }
    delete(name) {
        const existed = this.rows.delete(name);
        if (existed)
            this.touched();
        return existed;
    }
    all() {
        return [...this.rows.values()];
    }
    entries() {
        return [...this.rows];
    }
}
const fileOf = (folder, name) => (0,external_node_path_.join)(folder, `${encodeURIComponent(name)}.json`);
/** Through a second file and a rename: a crash leaves the old table or the new one, never half of either. */
function save(folder, name, table) {
    const file = fileOf(folder, name);
    (0,external_node_fs_.writeFileSync)(`${file}.new`, JSON.stringify(table?.entries() ?? [], tagDates));
    (0,external_node_fs_.renameSync)(`${file}.new`, file);
}
function load(folder, name) {
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(fileOf(folder, name), 'utf8'), untagDates);
    }
    catch (cause) {
        if (cause.code === 'ENOENT')
            return [];
        throw new Error(`the local cloud cannot read its table ${name}: ${cause.message}`, { cause });
    }
}
/** JSON has no dates: they travel as {"$date": milliseconds}. The replacer sees a Date only through `this`, before its toJSON. */
function tagDates(key, value) {
    const original = this[key];
    return original instanceof Date ? { $date: original.getTime() } : value;
}
function untagDates(_key, value) {
    const tagged = value?.$date;
    return typeof tagged === 'number' ? new Date(tagged) : value;
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/create-world.ts







/** Puts a world together. Nothing in it knows of servers or wires. */
function createWorld({ clock, folder, account, region, url }) {
    const scratch = folder === undefined ? (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'local-cloud-')) : (0,external_node_path_.join)(folder, 'scratch');
    (0,external_node_fs_.mkdirSync)(scratch, { recursive: true });
    const tables = createTables(folder === undefined ? undefined : (0,external_node_path_.join)(folder, 'tables'));
    const objects = new ObjectStore({
        clock,
        folder: folder ?? scratch,
        keep: folder === undefined ? 'memory' : 'files',
    });
    const closers = [];
    const { background, end } = createBackground();
    const close = async () => {
        const ended = end();
        for (const work of closers.reverse())
            await orTell(work);
        await ended;
        tables.flush();
        if (folder === undefined)
            (0,external_node_fs_.rmSync)(scratch, { recursive: true, force: true });
    };
    return {
        account,
        region,
        url,
        clock,
        table: tables.table,
        objects,
        logs: createLogSink(clock, tables.table),
        metrics: createMetricSink(),
        scratch,
        onClose: (work) => void closers.push(work),
        background,
        close,
    };
}
/** One service that cannot end is no reason to leave the processes of the others running. */
async function orTell(work) {
    try {
        await work();
    }
    catch (cause) {
        console.error('local cloud: closing failed:', cause);
    }
}
/** Work that outlives the request that began it. The end aborts all of it and waits until it is gone. */
function createBackground() {
    const running = new Set();
    const stop = new AbortController();
    const background = (name, work) => {
        const done = work(stop.signal)
            .catch((cause) => {
            if (!stop.signal.aborted)
                console.error(`local cloud: ${name} failed:`, cause);
        })
            .finally(() => running.delete(done));
        running.add(done);
    };
    const end = async () => {
        stop.abort(new Error('the local cloud is closing'));
        await Promise.all(running);
    };
    return { background, end };
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/faults.ts
/** How many requests are remembered, and how many of them with their inputs. */
const [memory, inputs] = [10_000, 1000];
function createFaults(clock) {
    const waiting = [];
    const journal = [];
    let met = 0;
    return {
        journal,
        get met() {
            return met;
        },
        add: (fault) => void waiting.push({ fault, skip: fault.skip ?? 0, left: fault.times ?? 1 }),
        clear: () => void waiting.splice(0),
        meet: (operation, path) => {
            for (const one of waiting) {
                if (one.left === 0 || !faults_matches(one.fault.operation, operation) || !path.includes(one.fault.path ?? ''))
                    continue;
                if (one.skip > 0)
                    one.skip -= 1;
                else {
                    one.left -= 1;
                    met += 1;
                    return one.fault;
                }
            }
            return undefined;
        },
        answered: (request) => faults_remember(journal, { ...request, at: clock.now().toISOString() }),
    };
}
function faults_remember(journal, request) {
    journal.push(request);
    if (journal.length > memory)
        journal.shift();
    const old = journal[journal.length - 1 - inputs];
    if (old)
        journal[journal.length - 1 - inputs] = { operation: old.operation, status: old.status, at: old.at };
}
const faults_matches = (pattern, operation) => pattern === '*' || pattern === operation || (pattern.endsWith('.*') && operation.startsWith(pattern.slice(0, -1)));

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/arn.ts
/**
 * The ARN of a SageMaker resource, such as `arn:aws:sagemaker:eu-west-1:111122223333:training-job/churn-1a2b`. SageMaker lower-cases
 * names inside many of its ARNs and keeps the case of the name itself; we do it for all, so that casing bugs surface (sheet §0.5).
 */
function arnOf(world, kind, name) {
    return `arn:aws:sagemaker:${world.region}:${world.account}:${kind}/${name.toLowerCase()}`;
}
/** What follows `<kind>/` in an ARN; a bare name comes back as it is. Lower-cased when it was an ARN: look up without case. */
function nameIn(arnOrName) {
    return arnOrName.startsWith('arn:') ? arnOrName.slice(arnOrName.indexOf('/') + 1) : arnOrName;
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/refusals.ts

/** Most of SageMaker's refusals carry this one code; what was wrong is only in the text (sheet §0.2). */
function refusals_invalid(message) {
    return new ServiceError('ValidationException', message);
}
/** A job of this name exists. Text as seen on AWS. */
function jobExists(arn) {
    return new ServiceError('ResourceInUse', `Job name must be unique within an AWS account and region, and a job with this name already exists (${arn})`);
}
function conflict(message) {
    return new ServiceError('ConflictException', message);
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/model-record.ts


/** @throws ServiceError ValidationException `Could not find model "arn:…".` */
function modelNamed(world, name) {
    const model = world.table('models').get(name);
    if (!model)
        throw refusals_invalid(`Could not find model "${arnOf(world, 'model', name)}".`);
    return model;
}
/** The container that serves a model, with a model package already resolved. @throws ServiceError as `modelNamed` */
function containerOf(world, modelName) {
    const [first] = modelNamed(world, modelName).containers;
    if (!first)
        throw refusals_invalid(`The model "${arnOf(world, 'model', modelName)}" has no container.`);
    return first;
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/hosting/endpoint-config.ts


function configs(world) {
    return world.table('endpoint-configs');
}
/** @throws ServiceError ValidationException `Could not find endpoint configuration "arn:…".` */
function configNamed(world, name) {
    const config = configs(world).get(name);
    if (!config)
        throw refusals_invalid(`Could not find endpoint configuration "${arnOf(world, 'endpoint-config', name)}".`);
    return config;
}
/** A serverless variant runs as one instance here. */
function instanceCount({ InitialInstanceCount = 1 }) {
    return InitialInstanceCount;
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/hosting/endpoint.ts




function endpoints(world) {
    return world.table('endpoints');
}
/** @throws ServiceError ValidationException `Could not find endpoint "arn:…".` */
function endpointNamed(world, name) {
    const endpoint = endpoints(world).get(name);
    if (!endpoint)
        throw refusals_invalid(`Could not find endpoint "${arnOf(world, 'endpoint', name)}".`);
    return endpoint;
}
/** The endpoint, when nothing is going on there. @throws ServiceError ValidationException while something is, or when it failed */
function idleEndpoint(world, name) {
    const endpoint = endpointNamed(world, name);
    const { arn, status } = endpoint;
    if (status === 'Failed')
        throw refusals_invalid(`Cannot update endpoint "${arn}" in status Failed: it can only be deleted.`);
    if (status !== 'InService')
        throw refusals_invalid(`Cannot update in-progress endpoint "${arn}".`);
    return endpoint;
}
/**
 * Something begins or ends at an endpoint: what was pending before and why it failed last time are forgotten, unless they are
 * among the changes. An endpoint that is gone stays gone.
 */
function turn(world, name, changes) {
    const endpoint = endpoints(world).get(name);
    if (!endpoint)
        return;
    const { pending: _pending, failureReason: _reason, ...rest } = endpoint;
    endpoints(world).put(name, { ...rest, ...changes, modifiedAt: world.clock.now().getTime() });
}
/** A variant as its configuration says. @throws ServiceError ValidationException when its model is gone */
function variantRecord(world, asked) {
    return {
        name: asked.VariantName,
        count: instanceCount(asked),
        weight: asked.InitialVariantWeight ?? 1,
        image: containerOf(world, asked.ModelName ?? '').image,
        asked,
    };
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
;// CONCATENATED MODULE: ./packages/local-cloud/src/run/group.ts
/**
 * Process groups that live. State of the module, because it mirrors a fact of the process: when this process exits without having
 * closed its cloud, the children must go with it, and Node wants one listener on `exit`, not one per child.
 */
const alive = new Set();
const killAll = () => {
    for (const pid of alive)
        signalGroup(pid, 'SIGKILL');
};
/** From now on the group that `pid` leads goes down with this process. */
function adopt(pid) {
    if (pid === undefined)
        return;
    if (alive.size === 0)
        process.on('exit', killAll);
    alive.add(pid);
}
/** The group is gone. Its number may be given to strangers from now on: `signalGroup` no longer touches it. */
function release(pid) {
    if (pid === undefined || !alive.delete(pid))
        return;
    if (alive.size === 0)
        process.off('exit', killAll);
}
/** Signals every process of an adopted group. Nothing happens when it is gone. */
function signalGroup(pid, signal) {
    if (pid === undefined || !alive.has(pid))
        return;
    try {
        process.kill(-pid, signal);
    }
    catch {
        // ESRCH: the last of them died in this moment.
    }
}

// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(6193);
;// CONCATENATED MODULE: ./packages/local-cloud/src/run/lines.ts

/** Longer lines are cut. A child that prints for ever without a newline costs this much and no more; regexes never see longer text. */
const longestLine = 16_384;
/** Bytes in, whole lines out, without `\n` or `\r\n`. Bytes that are not UTF-8 become U+FFFD, as log services do. */
function readLines(onLine) {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    let rest = '';
    const keep = (text) => {
        if (rest.length < longestLine)
            rest += text.slice(0, longestLine - rest.length);
    };
    const flush = () => {
        const line = rest.endsWith('\r') ? rest.slice(0, -1) : rest;
        rest = '';
        onLine(line);
    };
    const take = (text) => {
        let from = 0;
        for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
            keep(text.slice(from, at));
            flush();
            from = at + 1;
        }
        keep(text.slice(from));
    };
    return {
        push: (bytes) => take(decoder.write(bytes)),
        end: () => {
            take(decoder.end());
            if (rest !== '')
                flush();
        },
    };
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/run/child.ts





/** A child process in a group of its own, never through a shell. A program that cannot be started exits with 127 and says why on stderr. */
function spawnChild(options) {
    const { command, onLine } = options;
    const refused = (why) => onLine('stderr', `${command}: ${why}`);
    const child = started(options, refused);
    if (!child)
        return { pid: undefined, exited: Promise.resolve(notStarted), stop: async () => notStarted };
    adopt(child.pid);
    const streams = ['stdout', 'stderr'].map((name) => feed(child, name, onLine));
    const exited = ending(child, refused).finally(() => {
        for (const end of streams)
            end();
        release(child.pid);
    });
    return { pid: child.pid, exited, stop: (seconds) => stop(child, exited, { seconds, clock: options.clock }) };
}
const notStarted = { code: 127, signal: null };
/** Node throws for what no program can be given, a zero byte or megabytes of arguments, and emits other failures later. */
function started({ command, args, cwd, env }, refused) {
    try {
        return (0,external_node_child_process_.spawn)(command, args, {
            cwd,
            detached: true,
            env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LANG: process.env['LANG'] ?? 'C.UTF-8', ...env },
            stdio: ['ignore', 'pipe', 'pipe'],
        });
    }
    catch (error) {
        refused(error instanceof Error ? error.message : String(error));
        return undefined;
    }
}
function feed(child, name, onLine) {
    const lines = readLines((line) => onLine(name, line));
    child[name]?.on('data', lines.push).on('error', () => undefined);
    return lines.end;
}
async function ending(child, onFailure) {
    const closed = (0,external_node_events_.once)(child, 'close').catch(() => undefined);
    const exit = await new Promise((resolve) => {
        child.once('exit', (code, signal) => resolve({ code, signal }));
        child.once('error', (error) => {
            if (child.pid !== undefined)
                return; // A signal that could not be sent: the process lives on.
            onFailure(error.message);
            resolve(notStarted);
        });
    });
    signalGroup(child.pid, 'SIGKILL'); // What it left behind would keep ports and pipes open.
    await Promise.race([closed, drained()]);
    child.stdout?.destroy();
    child.stderr?.destroy();
    return exit;
}
/**
 * What a process wrote before it died lies in the pipe, and the event loop reads a whole pipe in one turn. A grandchild that left the
 * group may hold the other end open for ever, so the end of the stream is not waited for beyond a few turns.
 */
async function drained() {
    for (let left = 8; left > 0; left--)
        await (0,promises_.setImmediate)();
}
/** SIGKILL when patience ends. The sleep is called off as soon as the process is gone, so that no timer outlives it. */
async function stop(child, exited, patience) {
    const { seconds, clock } = patience;
    if (seconds > 0) {
        const over = new AbortController();
        signalGroup(child.pid, 'SIGTERM');
        await Promise.race([exited, clock.sleep(seconds, over.signal).catch(() => undefined)]);
        over.abort();
    }
    signalGroup(child.pid, 'SIGKILL');
    return exited;
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/hosting/container.ts



/**
 * Starts the serving process on a port of its own choice, which it says in its first line, before any code of the model runs.
 * What the model's environment says of the base folder does not count: the process must see this fleet's files.
 */
function startContainer({ base, environment, region, clock, log }) {
    let listening;
    const address = new Promise((resolve) => {
        listening = resolve;
    });
    let heard = false;
    const child = spawnChild({
        command: 'python3',
        args: [(0,external_node_url_.fileURLToPath)(new URL(/* asset import */ __webpack_require__(9370), __webpack_require__.b))],
        env: { PYTHONUNBUFFERED: '1', SAGEMAKER_REGION: region, ...environment, SAGEMAKER_BASE_DIR: base },
        cwd: base,
        clock,
        onLine: (stream, line) => {
            log(line);
            const port = heard || stream !== 'stdout' ? undefined : /^serving on 127\.0\.0\.1:(\d+)$/.exec(line)?.[1];
            heard ||= stream === 'stdout';
            if (port !== undefined)
                listening({ port: Number(port), agent: new external_node_http_.Agent({ keepAlive: true }) });
        },
    });
    return { child, address };
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/hosting/pause.ts

/**
 * Real milliseconds, whatever the speed of the cloud: for waiting on processes of this machine, which start no faster because
 * the cloud's clock does. Rejects when the signal is aborted.
 */
function pause_pause(milliseconds, signal) {
    return (0,promises_.setTimeout)(milliseconds, undefined, signal ? { signal } : {});
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/hosting/ping.ts


/** A container must answer its ping within two seconds (sheet §4.6). */
const patience = 2_000;
/** Asks `/ping` again and again until it answers 200. Rejects only with the signal. */
async function untilHealthy(address, signal) {
    for (let wait = 10; !(await pingOnce(address, signal)); wait = Math.min(wait * 2, 160))
        await pause_pause(wait, signal);
}
function pingOnce({ port, agent }, signal) {
    return new Promise((resolve) => {
        const request = (0,external_node_http_.get)({ host: '127.0.0.1', port, path: '/ping', agent, signal, timeout: patience }, (response) => {
            response.resume().once('end', () => resolve(response.statusCode === 200));
            response.once('error', () => resolve(false));
        });
        request.once('timeout', () => request.destroy()).once('error', () => resolve(false));
    });
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/hosting/instance.ts



/** It did not pass the ping in time, or its process ended again and again. */
class NotHealthy extends Error {
    name = 'NotHealthy';
}
/** A container that dies this often before it answered once will not come up: waiting for the timeout would only cost. */
const mostDeaths = 3;
/** Real milliseconds that a process gets at least: a cloud that runs fast does not make it start faster, and a busy machine slower. */
const leastPatience = 60_000;
/** Real milliseconds after which a container that starts slowly no longer holds up the others. */
const longestTurn = 3_000;
/** Begins to start an instance; `up` says when it answers. */
function startInstance(spec) {
    const ending = new AbortController();
    let current;
    const instance = {
        id: spec.id,
        outstanding: 0,
        address: undefined,
        up: firstStart(),
        certain,
        stop: async (graceSeconds) => {
            ending.abort();
            await current?.child.stop(graceSeconds);
        },
    };
    instance.up.then(keepUp, () => undefined);
    return instance;
    async function firstStart() {
        for (let deaths = 0; deaths < mostDeaths; deaths++) {
            if (await inTurn())
                return;
        }
        throw new NotHealthy(`instance ${spec.id} ended ${mostDeaths} times before it passed a ping`);
    }
    /** One start, which holds up others for a short while only. */
    async function inTurn() {
        let begun;
        await spec.gate(async () => {
            ending.signal.throwIfAborted();
            begun = begin();
            const over = new AbortController();
            await Promise.race([begun, pause_pause(longestTurn, over.signal)]).catch(() => undefined);
            over.abort();
        });
        return begun ?? false;
    }
    /** True when it answers, false when the process ended before. */
    async function begin() {
        const container = startContainer(spec);
        current = container;
        const stopped = new AbortController();
        const signal = AbortSignal.any([ending.signal, stopped.signal]);
        const dead = container.child.exited.then(() => false);
        const healthy = container.address.then(async (address) => {
            await untilHealthy(address, signal);
            instance.address = address;
            return true;
        });
        healthy.catch(() => undefined);
        try {
            return await Promise.race([dead, healthy, expiry(signal)]);
        }
        finally {
            stopped.abort();
        }
    }
    async function certain() {
        const over = new AbortController();
        const { address } = instance;
        if (!current || !address)
            return;
        const alive = untilHealthy(address, AbortSignal.any([ending.signal, over.signal])).catch(() => undefined);
        await Promise.race([current.child.exited, alive]);
        over.abort();
    }
    async function expiry(signal) {
        await Promise.all([spec.clock.sleep(spec.healthTimeout, signal), pause_pause(leastPatience, signal)]);
        throw new NotHealthy(`instance ${spec.id} did not pass a ping within ${spec.healthTimeout} s`);
    }
    async function keepUp() {
        for (let deaths = 0; !ending.signal.aborted; deaths = instance.address ? 0 : deaths + 1) {
            await current?.child.exited;
            instance.address?.agent.destroy();
            instance.address = undefined;
            if (ending.signal.aborted)
                return;
            spec.log(`instance ${spec.id} ended unexpectedly and is started again`);
            await pause_pause(Math.min(50 * 2 ** deaths, 5_000), ending.signal).catch(() => undefined);
            if (!ending.signal.aborted)
                await begin().catch(() => current?.child.stop(0));
        }
    }
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/hosting/gate.ts
/** Lets so many pieces of work run at once; the others wait in the order in which they came. */
function createGate(places) {
    const waiting = [];
    let free = places;
    return async (work) => {
        if (free > 0)
            free--;
        else
            await new Promise((resolve) => waiting.push(resolve));
        try {
            return await work();
        }
        finally {
            const next = waiting.shift();
            if (next)
                next();
            else
                free++;
        }
    };
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/hosting/per-world.ts
/**
 * Something that lives as long as a world and that no folder can hold: processes, sockets, buffers. Made when it is first asked
 * for. Kept beside the world, because the world's type belongs to all services and these belong to one.
 */
function perWorld(make) {
    const made = new WeakMap();
    return (world) => {
        const found = made.get(world) ?? { it: make(world) };
        made.set(world, found);
        return found.it;
    };
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/hosting/machines.ts


/** So many containers start at once. More would only share the same cores, and all be slow together. */
const atOnce = 4;
/** All instances of a world. They go down with it, at once: nobody waits for their answers any more. */
const machines = perWorld((world) => {
    const running = new Set();
    world.onClose(async () => {
        await Promise.all([...running].map((instance) => instance.stop(0)));
    });
    return { running, startInTurn: createGate(atOnce) };
});

;// CONCATENATED MODULE: ./packages/local-cloud/src/hosting/fleet.ts




/** A container has this long between the polite and the forced end (sheet §4.6). Cloud seconds. */
const grace = 30;
/** Begins to start so many more instances. They take traffic once `active` covers them. */
function launch(world, fleet, count) {
    const begun = Array.from({ length: count }, () => {
        const id = `i-${(0,external_node_crypto_.randomBytes)(9).toString('hex').slice(1)}`;
        const stream = `${fleet.variant}/${id}`;
        return startInstance({
            ...fleet.model,
            id,
            region: world.region,
            clock: world.clock,
            gate: machines(world).startInTurn,
            log: (line) => world.logs.append(`/aws/sagemaker/Endpoints/${fleet.endpoint}`, stream, [line]),
        });
    });
    fleet.instances = [...fleet.instances, ...begun];
    for (const instance of begun)
        machines(world).running.add(instance);
    return begun;
}
/**
 * The instance for the next request: of those that take traffic and answer, the one with the fewest requests outstanding. When
 * none of them answers, any other of the fleet. Undefined when the whole fleet is down, but for those that were tried.
 */
function pick({ instances, active }, tried = []) {
    const answering = (some) => some.filter((one) => one.address && !tried.includes(one));
    const first = answering(instances.slice(0, active));
    const candidates = first.length > 0 ? first : answering(instances);
    return candidates.reduce((best, one) => (best === undefined || one.outstanding < best.outstanding ? one : best), undefined);
}
/** Takes the last instances out of traffic, lets them finish what they have, and stops them. */
async function shrink(world, fleet, count) {
    const leaving = fleet.instances.slice(count);
    fleet.instances = fleet.instances.slice(0, count);
    fleet.active = Math.min(fleet.active, count);
    await Promise.all(leaving.map((instance) => retire(world, instance)));
}
async function retire(world, instance) {
    // An invocation ends within 60 s, so this does too.
    while (instance.outstanding > 0)
        await pause_pause(10);
    await instance.stop(grace);
    machines(world).running.delete(instance);
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/hosting/launch-failure.ts
/** A fleet did not come up. The message is FailureReason, in the words of SageMaker. */
class LaunchFailure extends Error {
    name = 'LaunchFailure';
}
/** FailureReason of an endpoint or deployment that ended with `error`, 1,024 characters at most. */
function failureReason(error) {
    const text = error instanceof LaunchFailure ? error.message : 'We encountered an internal error. Please try again.';
    return text.slice(0, 1_024);
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/run/failure.ts
/** Why a job failed, in the class that its FailureReason begins with: whose fault it was decides who repeats it (sheet §1.6). */
class JobFailure extends Error {
    name = 'JobFailure';
    kind;
    constructor(kind, message) {
        super(message);
        this.kind = kind;
    }
}
/** FailureReason holds 1,024 characters. */
const failure_longest = 1024;
/** AWS's text for a fault of its own. It says nothing of what happened; the local cloud's log does. */
const internal = new JobFailure('InternalServerError', 'We encountered an internal error. Please try again.');
/** FailureReason of a job that ended with `error`. */
function failure_failureReason(error) {
    const { kind, message } = error instanceof JobFailure ? error : internal;
    return `${kind}: ${message}`.slice(0, failure_longest);
}
/** The program ended badly. `text` is what it left in `/opt/ml/output/failure`; it is cut so that the exit code stays readable. */
function algorithmError(exitCode, text) {
    const tail = `, exit code: ${exitCode}`;
    if (text === '')
        return new JobFailure('AlgorithmError', `Exit Code: ${exitCode}`);
    return new JobFailure('AlgorithmError', text.slice(0, failure_longest - 'AlgorithmError: '.length - tail.length) + tail);
}
/** There is no such program on this machine. */
function notOnPath(command) {
    return new JobFailure('ClientError', `${command} was not found on the PATH of the local cloud. Install it, or start the local cloud where it is found.`);
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/run/tree.ts



function treeAt(base) {
    return {
        base,
        at: (...parts) => (0,external_node_path_.join)(base, ...parts),
        rewrite: (text) => text.replace(/(?<![\w./-])\/opt\/ml(?![\w.-])/g, () => base),
    };
}
/**
 * Where a run of a job gets its tree: a folder that no other run ever had, so that a name that is used again finds nothing of the old run.
 */
function freshTree(scratch, kind, name) {
    return treeAt((0,external_node_path_.join)(scratch, kind, `${name}-${(0,external_node_crypto_.randomUUID)()}`));
}
/** The run is over. What cannot be removed, such as a folder that a script made read-only, goes with the scratch folder. */
async function fellTree({ base }) {
    await (0,external_node_fs_promises_.rm)(base, { recursive: true, force: true }).catch(() => undefined);
}
/** Makes the folders that a container finds (sheet §1.3). */
async function makeTree(tree) {
    const folders = [
        'input/config',
        'input/data',
        'model',
        'output/data',
        'output/intermediate',
        'checkpoints',
        'code',
        'tmp',
    ];
    for (const folder of folders)
        await (0,external_node_fs_promises_.mkdir)(tree.at(folder), { recursive: true });
}
/**
 * A path from outside (an object key, a name in an archive) as a path below a folder, or undefined when it would leave it.
 * Backslashes and colons are ordinary characters here: the local cloud runs where `/` separates.
 */
function downward(path) {
    if (path.includes('\0') || path.startsWith('/') || path.split('/').includes('..'))
        return undefined;
    const clean = (0,external_node_path_.normalize)(path).replace(/\/$/, '');
    return clean === '.' ? undefined : clean;
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/run/download.ts






/** `s3://bucket/key` in two. @throws JobFailure ClientError */
function s3Place(uri) {
    const [, bucket, key = ''] = /^s3:\/\/([^/]+)(?:\/([\s\S]*))?$/.exec(uri) ?? [];
    if (!bucket)
        throw new JobFailure('ClientError', `Data download failed:${uri} is not an S3 URL such as s3://bucket/prefix.`);
    return { bucket, key };
}
/**
 * Copies every object under a string prefix into a folder, where the rest of its key becomes its path: `s3://b/train` also brings
 * `train-old/…`, as on AWS. An object whose key is the prefix keeps its last name.
 * @returns how many objects there were
 * @throws JobFailure ClientError for a key that would leave the folder, or that wants a file to be a folder
 */
async function downloadPrefix(objects, uri, folder) {
    const { bucket, key: prefix } = s3Place(uri);
    const found = objects.list(bucket, prefix);
    for (const { key } of found) {
        const rest = key.slice(prefix.length).replace(/^\//, '') || (key.endsWith('/') ? '' : (0,external_node_path_.basename)(key));
        if (rest !== '')
            await downloadObject(objects, { bucket, key }, { folder, path: rest });
    }
    return found.length;
}
/** One object into one file. A key that ends with `/` is a folder. @throws JobFailure ClientError */
async function downloadObject(objects, from, to) {
    const path = downward(to.path);
    if (path === undefined)
        throw refused(from, 'its name would leave the folder of the input');
    const file = (0,external_node_path_.join)(to.folder, path);
    try {
        if (to.path.endsWith('/'))
            return void (await (0,external_node_fs_promises_.mkdir)(file, { recursive: true }));
        const body = objects.read(from.bucket, from.key);
        if (!body)
            throw refused(from, 'The specified key does not exist');
        await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true });
        await (0,external_node_stream_promises_.pipeline)(body, (0,external_node_fs_.createWriteStream)(file));
    }
    catch (error) {
        if (isClash(error))
            throw refused(from, 'a file and a folder of the input have the same name');
        throw error;
    }
}
function refused({ bucket, key }, why) {
    return new JobFailure('ClientError', `Data download failed:Could not download s3://${bucket}/${key}: ${why}.`);
}
function isClash(error) {
    return error instanceof Error && 'code' in error && ['EEXIST', 'ENOTDIR', 'EISDIR'].includes(String(error.code));
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./node_modules/tar-stream/index.js
var tar_stream = __webpack_require__(6118);
;// CONCATENATED MODULE: ./packages/local-cloud/src/run/unpack.ts








/** An archive that would write outside its folder, that is too large, or that is no archive. */
class BadArchive extends Error {
    name = 'BadArchive';
}
/** What an archive may hold at most, unpacked. A few kilobytes of gzip can say terabytes of zeros. */
const largestArchive = 20 * 2 ** 30;
/**
 * Unpacks a `.tar.gz` below a folder. Names must lead downwards from it, and so must symbolic links from where they stand: then no chain
 * of them leads out. Devices, pipes and the like are refused.
 * @throws BadArchive
 */
async function unpackInto(folder, archive) {
    const entries = (0,tar_stream.extract)();
    const reading = (0,external_node_stream_promises_.pipeline)(archive, (0,external_node_zlib_.createGunzip)(), entries);
    reading.catch(() => undefined); // It is awaited below; until then its failure must not count as unhandled.
    let bytes = 0;
    try {
        for await (const entry of entries) {
            bytes += entry.header.size;
            if (bytes > largestArchive)
                throw new BadArchive(`it holds more than ${largestArchive} bytes`);
            await place(folder, entry.header, external_node_stream_.Readable.from(entry));
        }
        await reading;
    }
    catch (error) {
        entries.destroy();
        throw error instanceof BadArchive ? error : new BadArchive(error instanceof Error ? error.message : String(error));
    }
}
async function place(folder, { name, type, linkname, mode }, body) {
    const path = downward(name);
    const target = downward(linkname ?? '');
    if (path === undefined && type === 'directory' && /^(\.\/)*\.?$/.test(name))
        return void body.resume();
    if (path === undefined)
        throw new BadArchive(`the entry ${JSON.stringify(name)} would be written outside the folder`);
    const file = (0,external_node_path_.join)(folder, path);
    await (0,external_node_fs_promises_.mkdir)(type === 'directory' ? file : (0,external_node_path_.dirname)(file), { recursive: true });
    if (type === 'file' || type === 'contiguous-file')
        return (0,external_node_stream_promises_.pipeline)(body, (0,external_node_fs_.createWriteStream)(file, { mode: mode & 0o111 ? 0o755 : 0o644 }));
    body.resume();
    if (type === 'directory')
        return;
    if (target === undefined)
        throw new BadArchive(`the entry ${JSON.stringify(name)} (${type}) leads outside the folder`);
    if (type === 'symlink')
        return (0,external_node_fs_promises_.symlink)(target, file);
    if (type === 'link')
        return (0,external_node_fs_promises_.copyFile)((0,external_node_path_.join)(folder, target), file);
    throw new BadArchive(`the entry ${JSON.stringify(name)} is a ${type}, which a model cannot hold`);
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/hosting/model-files.ts






/** Puts a model's files where a container finds them. @returns the folder that stands for `/opt/ml` @throws LaunchFailure */
async function fetchModel(world, container) {
    const base = (0,external_node_path_.join)(world.scratch, 'endpoints', (0,external_node_crypto_.randomUUID)());
    const folder = (0,external_node_path_.join)(base, 'model');
    await (0,external_node_fs_promises_.mkdir)(folder, { recursive: true });
    const { modelDataUrl: url, compression } = container;
    if (url === undefined)
        return base;
    try {
        if (compression === 'None')
            await copyAll(world, url, folder);
        else
            await unpackObject(world, url, folder);
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw new LaunchFailure(`Failed to download model data for container "container_1" from URL: "${url}". Please ensure that there is an object located at the URL and that the role passed to CreateModel has permissions to download the object. (${why})`.slice(0, 1_024));
    }
    return base;
}
async function copyAll(world, url, folder) {
    const count = await downloadPrefix(world.objects, url, folder);
    if (count === 0)
        throw new Error('there are no objects below it');
}
async function unpackObject(world, url, folder) {
    const { bucket, key } = s3Place(url);
    const archive = world.objects.read(bucket, key);
    if (!archive)
        throw new Error('there is no such object');
    await unpackInto(folder, archive);
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/hosting/formation.ts







/** Containers must pass their ping within four minutes unless told (sheet §4.6). Cloud seconds. */
const healthTimeout = 240;
/**
 * Starts every instance of a configuration and waits until all of them answer. They take no traffic yet.
 * @throws the first failure (NotHealthy, ModelDataFailure, the signal's reason); nothing of the formation is left then
 */
async function launchFormation(world, spec, signal) {
    const failed = new AbortController();
    const either = AbortSignal.any([signal, failed.signal]);
    const fleets = [];
    const start = async (variant) => {
        const fleet = await emptyFleet(world, spec, variant);
        fleets.push(fleet);
        either.throwIfAborted();
        await allUp(launch(world, fleet, variant.count), variant.name);
        return { fleet, weight: variant.weight };
    };
    const production = spec.production.map(start);
    const shadow = spec.shadow.map(start);
    try {
        const up = Promise.all([Promise.all(production), Promise.all(shadow)]);
        const [first, second] = await Promise.race([up, abortion(either)]);
        const capture = configs(world).get(spec.configName)?.request.DataCaptureConfig;
        return { configName: spec.configName, production: first, shadow: second, capture };
    }
    catch (error) {
        failed.abort();
        await Promise.all(fleets.map((fleet) => dismantleFleet(world, fleet)));
        await Promise.allSettled([...production, ...shadow]); // A fleet whose files came late has been refused now.
        await Promise.all(fleets.map((fleet) => dismantleFleet(world, fleet)));
        throw error;
    }
    finally {
        failed.abort();
    }
}
/** Ends all fleets once they have answered what they have, and removes their files. */
async function dismantle(world, { production, shadow }) {
    await Promise.all([...production, ...shadow].map(({ fleet }) => dismantleFleet(world, fleet)));
}
/** Gives a formation so much traffic as these capacities can take; its shadows see what its production variants see. */
function activate({ production, shadow }, capacity) {
    for (const { fleet } of production)
        fleet.active = capacity(fleet.instances.length);
    for (const { fleet } of shadow)
        fleet.active = fleet.instances.length;
}
async function emptyFleet(world, spec, { name, asked }) {
    const container = containerOf(world, asked.ModelName ?? '');
    return {
        endpoint: spec.endpoint,
        configName: spec.configName,
        variant: name,
        instances: [],
        active: 0,
        model: {
            base: await fetchModel(world, container),
            environment: container.environment,
            healthTimeout: asked.ContainerStartupHealthCheckTimeoutInSeconds ?? healthTimeout,
        },
    };
}
/** Waits until they all answer. @throws LaunchFailure in SageMaker's words when one does not */
async function allUp(instances, variant) {
    try {
        await Promise.all(instances.map(({ up }) => up));
    }
    catch (error) {
        if (!(error instanceof NotHealthy))
            throw error;
        throw new LaunchFailure(`The primary container for production variant ${variant} did not pass the ping health check. Please check CloudWatch logs for this endpoint.`, { cause: error });
    }
}
async function dismantleFleet(world, fleet) {
    await shrink(world, fleet, 0);
    await (0,external_node_fs_promises_.rm)(fleet.model.base, { recursive: true, force: true });
}
function abortion(signal) {
    return new Promise((_, reject) => {
        if (signal.aborted)
            reject(signal.reason);
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/hosting/draw.ts
/**
 * The multiples of an irrational number, modulo 1. After n draws the share of those below p differs from p by little more than 1/n,
 * so that a canary gets its tenth also of fifty requests; and unlike counting up, no rhythm in the requests can fall in with it.
 * Draws for different purposes need different irrationals, or one would decide the other.
 */
function drawsOf(irrational) {
    let at = 0;
    return () => {
        at = (at + irrational) % 1;
        return at;
    };
}
/** One for each decision that is taken per request. */
const irrationals = {
    fleet: (Math.sqrt(5) - 1) / 2,
    variant: Math.SQRT2 - 1,
    shadow: Math.sqrt(3) - 1,
    capture: Math.sqrt(7) - 2,
};

;// CONCATENATED MODULE: ./packages/local-cloud/src/hosting/live.ts


/** Endpoints that answer, by name. */
const liveEndpoints = perWorld(() => new Map());
/** Deployments under way, by endpoint. */
const deployments = perWorld(() => new Map());
/** An endpoint that begins to answer with this formation. */
function liveWith(blue) {
    const { fleet, variant, shadow, capture } = irrationals;
    const draws = {
        fleet: drawsOf(fleet),
        variant: drawsOf(variant),
        shadow: drawsOf(shadow),
        capture: drawsOf(capture),
    };
    return { blue, green: undefined, draws };
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/hosting/bring-up.ts




/** Starts the fleets of an endpoint that has none, in the background; it ends InService or Failed. */
function bringUp(world, name, layout) {
    world.background(`endpoint ${name}`, async (signal) => {
        try {
            const formation = await launchFormation(world, { ...layout, endpoint: name }, signal);
            activate(formation, (count) => count);
            liveEndpoints(world).set(name, liveWith(formation));
            turn(world, name, { status: 'InService' });
        }
        catch (error) {
            if (signal.aborted)
                return;
            turn(world, name, { status: 'Failed', failureReason: failureReason(error) });
            if (!(error instanceof LaunchFailure))
                throw error;
        }
    });
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/hosting/planned-layout.ts


/** A configuration as it would be deployed anew. @throws ServiceError ValidationException when it or one of its models is gone */
function layoutOf(world, configName) {
    const { ProductionVariants, ShadowProductionVariants = [] } = configNamed(world, configName).request;
    const record = (variant) => variantRecord(world, variant);
    return {
        configName,
        production: ProductionVariants.map(record),
        shadow: ShadowProductionVariants.map(record),
    };
}
/** The same, with the counts and weights that the endpoint's variants of the same name have now, where they are to be kept. */
function retained(layout, endpoint, retention) {
    if (!retention.RetainAllVariantProperties)
        return layout;
    const excluded = (retention.ExcludeRetainedVariantProperties ?? []).map(({ VariantPropertyType }) => VariantPropertyType);
    const keep = (variant) => {
        const now = endpoint.layout.production.find(({ name }) => name === variant.name);
        if (!now)
            return variant;
        return {
            ...variant,
            count: excluded.includes('DesiredInstanceCount') ? variant.count : now.count,
            weight: excluded.includes('DesiredWeight') ? variant.weight : now.weight,
        };
    };
    return { ...layout, production: layout.production.map(keep) };
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/hosting/create-endpoint.ts






/** The name must be free whatever its case. `DeploymentConfig` does nothing yet: it is kept for `RetainDeploymentConfig`. */
function CreateEndpoint(world, request) {
    const name = request.EndpointName;
    const arn = arnOf(world, 'endpoint', name);
    const taken = endpoints(world)
        .all()
        .some((one) => one.arn === arn);
    if (taken)
        throw refusals_invalid(`Cannot create already existing endpoint "${arn}".`);
    const layout = layoutOf(world, request.EndpointConfigName);
    const now = world.clock.now().getTime();
    endpoints(world).put(name, {
        name,
        arn,
        createdAt: now,
        modifiedAt: now,
        status: 'Creating',
        layout,
        ...(request.DeploymentConfig && { deploymentConfig: request.DeploymentConfig }),
    });
    tag(world, arn, request.Tags);
    bringUp(world, name, layout);
    return { EndpointArn: arn };
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/role.ts

/**
 * A role whose name contains `forbidden` cannot be assumed: the local cloud has no IAM, and this is how the refusal is tested.
 * Text as seen on AWS, where it also comes for some seconds after a role was made.
 * @throws ServiceError ValidationException
 */
function assumeRole(roleArn) {
    if (!roleArn.toLowerCase().includes('forbidden'))
        return;
    throw refusals_invalid(`Could not assume role ${roleArn}. Please ensure that the role exists and allows principal 'sagemaker.amazonaws.com' to assume the role.`);
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/hosting/config-rules.ts
/** What is wrong with an endpoint configuration beyond the shape of the request, as sentences (limits: sheet §4.2). */
function configFaults({ ProductionVariants: production, ShadowProductionVariants: shadow, }) {
    return [
        ...namesFaults([...production, ...(shadow ?? [])]),
        ...shadowFaults(production, shadow),
        ...each(production, shadow),
    ];
}
function namesFaults(variants) {
    const names = variants.map(({ VariantName }) => VariantName);
    const repeated = new Set(names.filter((name, index) => names.indexOf(name) !== index));
    return [...repeated].map((name) => `Variant names must be unique within an endpoint configuration: ${name} is not.`);
}
function shadowFaults(production, shadow) {
    if (!shadow || shadow.length === 0)
        return [];
    if (shadow.length === 1 && production.length === 1)
        return [];
    return [
        `An endpoint configuration with ShadowProductionVariants must have exactly one of them and exactly one of ProductionVariants; found ${shadow.length} and ${production.length}.`,
    ];
}
function each(production, shadow = []) {
    const serverless = shadow.filter(({ ServerlessConfig }) => ServerlessConfig);
    return [
        ...serverless.map(({ VariantName }) => `Shadow variant ${VariantName} cannot be serverless.`),
        ...[...production, ...shadow].flatMap(variantFaults),
    ];
}
function variantFaults(variant) {
    const { VariantName, ModelName, InstanceType, InitialInstanceCount, ServerlessConfig } = variant;
    const faults = [];
    if (ModelName === undefined)
        faults.push(`Variant ${VariantName} needs ModelName: inference components are not here.`);
    if (ServerlessConfig && (InstanceType !== undefined || InitialInstanceCount !== undefined))
        faults.push(`Variant ${VariantName} has ServerlessConfig, so InstanceType and InitialInstanceCount cannot be specified.`);
    if (!ServerlessConfig && (InstanceType === undefined || InitialInstanceCount === undefined))
        faults.push(`Variant ${VariantName} needs InstanceType and InitialInstanceCount, or ServerlessConfig.`);
    const { ProvisionedConcurrency = 0, MaxConcurrency = 0 } = ServerlessConfig ?? {};
    if (ProvisionedConcurrency > MaxConcurrency)
        faults.push(`ProvisionedConcurrency of variant ${VariantName} cannot exceed its MaxConcurrency.`);
    return faults;
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/hosting/create-endpoint-config.ts







function CreateEndpointConfig(world, request) {
    const name = request.EndpointConfigName;
    const arn = arnOf(world, 'endpoint-config', name);
    if (configs(world).get(name))
        throw refusals_invalid(`Cannot create already existing endpoint configuration "${arn}".`);
    const faults = configFaults(request);
    if (faults.length > 0)
        throw refusals_invalid(faults.join(' '));
    for (const { ModelName } of [...request.ProductionVariants, ...(request.ShadowProductionVariants ?? [])])
        if (ModelName !== undefined)
            modelNamed(world, ModelName);
    if (request.ExecutionRoleArn)
        assumeRole(request.ExecutionRoleArn);
    configs(world).put(name, { name, arn, createdAt: world.clock.now().getTime(), request });
    tag(world, arn, request.Tags);
    return { EndpointConfigArn: arn };
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/hosting/delete-endpoint.ts





/** Takes no more requests at once; is gone when the last ones have been answered. Refused while anything is under way. */
function DeleteEndpoint(world, { EndpointName: name }) {
    const { arn, status } = endpointNamed(world, name);
    if (status !== 'InService' && status !== 'Failed')
        throw refusals_invalid(`Cannot update in-progress endpoint "${arn}".`);
    const live = liveEndpoints(world).get(name);
    liveEndpoints(world).delete(name);
    turn(world, name, { status: 'Deleting' });
    world.background(`deletion of endpoint ${name}`, async () => {
        if (live)
            await dismantle(world, live.blue);
        endpoints(world).delete(name);
        forgetTags(world, arn);
    });
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/hosting/delete-endpoint-config.ts


/** Also of one that an endpoint uses, as on AWS: its next update then fails (sheet §4.2). */
function DeleteEndpointConfig(world, { EndpointConfigName }) {
    const { name, arn } = configNamed(world, EndpointConfigName);
    configs(world).delete(name);
    forgetTags(world, arn);
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/hosting/deployment/plan.ts
const full = { Type: 'CAPACITY_PERCENT', Value: 100 };
/** How many of a variant's `count` instances a size means: rounded down, because less exposure is the safe side, but at least one. */
function capacityOf({ Type, Value }, count) {
    const wanted = Type === 'INSTANCE_COUNT' ? Value : Math.floor((count * Value) / 100);
    return Math.min(count, Math.max(1, wanted));
}
/**
 * The steps of UpdateEndpoint's DeploymentConfig for fleets of these sizes (sheet §4.4). Without a policy all traffic moves at once
 * and nothing bakes. A rolling update moves traffic batch by batch too; only the new fleet is launched as a whole, because capacity
 * is not scarce here.
 */
function planDeployment(config, counts) {
    const { BlueGreenUpdatePolicy: blueGreen, RollingUpdatePolicy: rolling, AutoRollbackConfiguration } = config;
    const last = {
        size: full,
        bake: blueGreen?.TerminationWaitInSeconds ?? 0,
        wait: 'TerminationWaitInSeconds',
    };
    return {
        steps: [...shifts(config, counts), last],
        alarms: (AutoRollbackConfiguration?.Alarms ?? []).flatMap(({ AlarmName }) => AlarmName ?? []),
        limit: (blueGreen ?? rolling)?.MaximumExecutionTimeoutInSeconds,
    };
}
function shifts({ BlueGreenUpdatePolicy, RollingUpdatePolicy }, counts) {
    if (RollingUpdatePolicy)
        return stairs(RollingUpdatePolicy.MaximumBatchSize, RollingUpdatePolicy.WaitIntervalInSeconds, counts);
    const routing = BlueGreenUpdatePolicy?.TrafficRoutingConfiguration;
    const bake = routing?.WaitIntervalInSeconds ?? 0;
    if (routing?.Type === 'CANARY' && routing.CanarySize)
        return [{ size: routing.CanarySize, bake, wait: 'WaitIntervalInSeconds' }];
    if (routing?.Type === 'LINEAR' && routing.LinearStepSize)
        return stairs(routing.LinearStepSize, bake, counts);
    return [];
}
/** Equal steps up to all of the largest variant; the last one may be smaller. */
function stairs({ Type, Value }, bake, counts) {
    const whole = Type === 'INSTANCE_COUNT' ? Math.max(1, ...counts) : 100;
    return Array.from({ length: Math.ceil(whole / Value) }, (_, index) => ({
        size: { Type, Value: Math.min(whole, Value * (index + 1)) },
        bake,
        wait: 'WaitIntervalInSeconds',
    }));
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/hosting/deployment/variant-status.ts

/** What DescribeEndpoint says of one variant of the new fleet, in the words of the API reference (sheet §4.4). */
function greenStatus(plan, state, count) {
    switch (state.at) {
        case 'launching':
            return { Status: 'Creating', StatusMessage: `Launching ${count} instance(s).` };
        case 'activating': {
            const message = `Activating traffic on ${capacity(plan.steps[state.step]?.size, count)}.`;
            return { Status: 'ActivatingTraffic', StatusMessage: message };
        }
        case 'baking': {
            const { bake = 0, wait = '', size } = plan.steps[state.step] ?? {};
            const message = `Baking for ${bake} seconds (${wait}) with traffic enabled on ${capacity(size, count)}.`;
            return { Status: 'Baking', StatusMessage: message };
        }
        case 'returning':
            return { Status: 'Deleting', StatusMessage: `Terminating ${count} instance(s).` };
        default:
            return undefined;
    }
}
/** What it says of one variant of the fleet that served before. */
function blueStatus(state, count) {
    if (state.at !== 'retiring')
        return undefined;
    return { Status: 'Deleting', StatusMessage: `Terminating ${count} instance(s).` };
}
function capacity(size, count) {
    const instances = size ? capacityOf(size, count) : count;
    return `${instances < count ? 'canary' : 'full'} capacity of ${instances} instance(s)`;
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/hosting/describe-endpoint.ts




/** While an update is under way the configuration is the old one; the new one is in PendingDeploymentSummary (sheet §4.4). */
function DescribeEndpoint(world, { EndpointName }) {
    const endpoint = endpointNamed(world, EndpointName);
    const { layout, pending, deploymentConfig, failureReason } = endpoint;
    const progress = deployments(world).get(endpoint.name);
    const blue = (variant) => summary(variant, runningAt(world, endpoint), statusAt(progress, (one) => blueStatus(one.state, variant.count)));
    return {
        EndpointName: endpoint.name,
        EndpointArn: endpoint.arn,
        EndpointConfigName: layout.configName,
        ...(runningAt(world, endpoint) && { ProductionVariants: layout.production.map(blue) }),
        ...(layout.shadow.length > 0 && { ShadowProductionVariants: layout.shadow.map(blue) }),
        ...captureSummary(world, layout.configName),
        EndpointStatus: endpoint.status,
        ...(failureReason !== undefined && { FailureReason: failureReason }),
        CreationTime: new Date(endpoint.createdAt),
        LastModifiedTime: new Date(endpoint.modifiedAt),
        ...(deploymentConfig && { LastDeploymentConfig: deploymentConfig }),
        ...(pending && { PendingDeploymentSummary: pendingSummary(pending, progress) }),
    };
}
/** An endpoint that is being created has no variants yet; one that is being restarted has them on paper. */
const runningAt = (world, { name }) => liveEndpoints(world).has(name);
function pendingSummary(pending, progress) {
    const up = progress !== undefined && progress.state.at !== 'launching';
    const green = (variant) => summary(variant, up, statusAt(progress, (one) => greenStatus(one.plan, one.state, variant.count)));
    return {
        EndpointConfigName: pending.configName,
        ProductionVariants: pending.production.map(green),
        ...(pending.shadow.length > 0 && { ShadowProductionVariants: pending.shadow.map(green) }),
        StartTime: new Date(pending.startedAt),
    };
}
function statusAt(progress, read) {
    const status = progress && read(progress);
    return status ? [{ ...status, StartTime: new Date(progress.since) }] : [];
}
function summary({ name, count, weight, image, asked }, up, status) {
    return {
        VariantName: name,
        DeployedImages: [{ SpecifiedImage: image }],
        CurrentWeight: up ? weight : 0,
        DesiredWeight: weight,
        CurrentInstanceCount: up ? count : 0,
        DesiredInstanceCount: count,
        ...(asked.InstanceType !== undefined && { InstanceType: asked.InstanceType }),
        ...(status.length > 0 && { VariantStatus: status }),
    };
}
function captureSummary(world, configName) {
    const capture = configs(world).get(configName)?.request.DataCaptureConfig;
    if (!capture)
        return {};
    const enabled = capture.EnableCapture !== false;
    return {
        DataCaptureConfig: {
            EnableCapture: enabled,
            CaptureStatus: enabled ? 'Started' : 'Stopped',
            CurrentSamplingPercentage: capture.InitialSamplingPercentage,
            DestinationS3Uri: capture.DestinationS3Uri,
            KmsKeyId: '',
        },
    };
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/hosting/describe-endpoint-config.ts

/** The request of CreateEndpointConfig with its defaults filled in. */
function DescribeEndpointConfig(world, { EndpointConfigName }) {
    const { name, arn, createdAt, request } = configNamed(world, EndpointConfigName);
    const { Tags, ProductionVariants, ShadowProductionVariants, ...rest } = request;
    return {
        ...rest,
        EndpointConfigName: name,
        EndpointConfigArn: arn,
        ProductionVariants: ProductionVariants.map(weighted),
        ...(ShadowProductionVariants && { ShadowProductionVariants: ShadowProductionVariants.map(weighted) }),
        EnableNetworkIsolation: false,
        CreationTime: new Date(createdAt),
    };
}
const weighted = (variant) => ({ InitialVariantWeight: 1, ...variant });

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/listing.ts
/** Rows that pass the filters, in the order asked for: by creation, ascending, unless told (`NameContains` does not look at case). */
function listed(rows, request) {
    const found = rows.filter((row) => passes(row, request)).sort((a, b) => compare(a, b, request.SortBy));
    return request.SortOrder === 'Descending' ? found.reverse() : found;
}
function passes(row, request) {
    const named = row.name.toLowerCase().includes((request.NameContains ?? '').toLowerCase());
    const created = listing_within(row.createdAt, request.CreationTimeAfter, request.CreationTimeBefore);
    const modified = listing_within(row.modifiedAt ?? row.createdAt, request.LastModifiedTimeAfter, request.LastModifiedTimeBefore);
    return named && created && modified;
}
function listing_within(at, after, before) {
    return at > (after?.getTime() ?? Number.NEGATIVE_INFINITY) && at < (before?.getTime() ?? Number.POSITIVE_INFINITY);
}
function compare(a, b, by = 'CreationTime') {
    if (by === 'Name')
        return a.name < b.name ? -1 : 1;
    if (by === 'Status' && a.status !== b.status)
        return (a.status ?? '') < (b.status ?? '') ? -1 : 1;
    if (by === 'LastModifiedTime')
        return (a.modifiedAt ?? a.createdAt) - (b.modifiedAt ?? b.createdAt);
    return a.createdAt - b.createdAt;
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/page.ts

/** One page of a list, 10 rows unless told. A token is where the next page begins. @throws ServiceError for a token that is not ours */
function pageOf(all, { MaxResults = 10, NextToken }) {
    const from = NextToken === undefined ? 0 : position(NextToken);
    const to = from + MaxResults;
    const rows = all.slice(from, to);
    return to < all.length ? { rows, NextToken: Buffer.from(`at:${to}`).toString('base64') } : { rows };
}
function position(token) {
    const found = /^at:(\d{1,9})$/.exec(Buffer.from(token, 'base64').toString('utf8'));
    if (!found)
        throw refusals_invalid('Invalid NextToken.');
    return Number(found[1]);
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/hosting/list-endpoint-configs.ts



/** Newest first unless told. */
function ListEndpointConfigs(world, request) {
    const found = listed(configs(world).all(), { SortOrder: 'Descending', ...request });
    const { rows, ...token } = pageOf(found, request);
    const summaries = rows.map(({ name, arn, createdAt }) => ({
        EndpointConfigName: name,
        EndpointConfigArn: arn,
        CreationTime: new Date(createdAt),
    }));
    return { EndpointConfigs: summaries, ...token };
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/hosting/list-endpoints.ts



/** Newest first unless told. */
function ListEndpoints(world, request) {
    const all = endpoints(world)
        .all()
        .filter(({ status }) => (request.StatusEquals ?? status) === status);
    const { rows, ...token } = pageOf(listed(all, { SortOrder: 'Descending', ...request }), request);
    const summaries = rows.map((endpoint) => ({
        EndpointName: endpoint.name,
        EndpointArn: endpoint.arn,
        CreationTime: new Date(endpoint.createdAt),
        LastModifiedTime: new Date(endpoint.modifiedAt),
        EndpointStatus: endpoint.status,
    }));
    return { Endpoints: summaries, ...token };
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/hosting/deployment/next.ts
const first = { at: 'launching' };
/** The next state, which is the same one when nothing has happened that matters. Alarms count only while something bakes. */
function next(plan, state, seen) {
    switch (state.at) {
        case 'launching':
            if (typeof seen.green === 'object')
                return back(seen.green.failed);
            if (isOver(plan, seen))
                return back(overrun(plan));
            return seen.green === 'ready' ? enter(plan, 0) : { state };
        case 'activating':
            return seen.obeyed ? bake(plan, state.step, seen.now) : { state };
        case 'baking':
            if (seen.alarms.length > 0 && bakes(plan, state.step))
                return back(tripped(seen.alarms));
            if (isOver(plan, seen))
                return back(overrun(plan));
            return seen.now >= state.until ? enter(plan, state.step + 1) : { state };
        case 'retiring':
            return seen.obeyed ? { state: { at: 'done' } } : { state };
        case 'returning':
            return seen.obeyed ? { state: { at: 'undone', reason: state.reason } } : { state };
        case 'done':
        case 'undone':
            return { state };
    }
}
function enter(plan, step) {
    const size = plan.steps[step]?.size;
    if (!size)
        return { state: { at: 'retiring' }, command: { kind: 'retire-blue' } };
    return { state: { at: 'activating', step }, command: { kind: 'shift', size } };
}
function bake(plan, step, now) {
    return { state: { at: 'baking', step, until: now + (plan.steps[step]?.bake ?? 0) * 1_000 } };
}
const bakes = (plan, step) => (plan.steps[step]?.bake ?? 0) > 0;
function back(reason) {
    return { state: { at: 'returning', reason }, command: { kind: 'return-to-blue' } };
}
function isOver({ limit }, { now, began }) {
    return limit !== undefined && now - began >= limit * 1_000;
}
const overrun = ({ limit }) => `The deployment did not complete within MaximumExecutionTimeoutInSeconds (${limit} s) and was rolled back.`;
/** AWS does not document its text for this (sheet §4.3); nobody may parse it. */
const tripped = (alarms) => `The deployment was rolled back because CloudWatch alarm(s) went into ALARM while the new fleet was baking: ${alarms.join(', ')}.`;

;// CONCATENATED MODULE: ./packages/local-cloud/src/hosting/green.ts


function launchGreen(world, spec, signal) {
    const ending = new AbortController();
    const launching = launchFormation(world, spec, AbortSignal.any([signal, ending.signal]));
    const green = {
        status: 'starting',
        formation: undefined,
        settled: launching.then((formation) => void Object.assign(green, { formation, status: 'ready' }), (error) => {
            green.status = { failed: failureReason(error) };
            if (!(error instanceof LaunchFailure) && !ending.signal.aborted)
                green_tell(world, spec.endpoint, error);
        }),
        end: async () => {
            ending.abort();
            await green.settled;
            if (green.formation)
                await dismantle(world, green.formation);
        },
    };
    return green;
}
/** FailureReason says nothing of a fault of ours; the endpoint's log does. */
function green_tell(world, endpoint, error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    world.logs.append(`/aws/sagemaker/Endpoints/${endpoint}`, 'deployment', text.split('\n'));
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/hosting/settings.ts

const hostingSettings = perWorld(() => ({ silentRollback: false }));

;// CONCATENATED MODULE: ./packages/local-cloud/src/hosting/deploy.ts









/** Alarms are looked at this often while something bakes. Cloud seconds. */
const glance = 5;
/** Moves an endpoint to another configuration in the background: observes, asks what comes next, obeys, and puts the end down. */
function deploy(world, deployment) {
    const { name } = deployment;
    world.background(`deployment to endpoint ${name}`, async (signal) => {
        const live = liveEndpoints(world).get(name);
        try {
            if (!live)
                throw new Error(`endpoint ${name} is InService but has no fleets`);
            finish(world, deployment, await drive(world, live, { ...deployment, signal }));
        }
        catch (error) {
            if (signal.aborted)
                return;
            turn(world, name, { status: 'Failed', failureReason: failureReason(error) });
            throw error;
        }
        finally {
            deployments(world).delete(name);
        }
    });
}
/** The end of a rollback looks like the end of a success but for the configuration's name, as on AWS (sheet §4.3). */
function finish(world, { name, layout }, end) {
    const told = end.at === 'undone' && !hostingSettings(world).silentRollback;
    turn(world, name, {
        status: 'InService',
        ...(end.at === 'done' && { layout }),
        ...(told && { failureReason: end.reason }),
    });
}
async function drive(world, live, deployment) {
    const { name, layout, plan, signal } = deployment;
    const began = world.clock.now().getTime();
    const green = launchGreen(world, { ...layout, endpoint: name }, signal);
    const ride = { live, green, plan, signal };
    const tell = (state) => void deployments(world).set(name, { plan, state, since: world.clock.now().getTime() });
    tell(first);
    for (let state = first;;) {
        if (state.at === 'done' || state.at === 'undone')
            return state;
        const move = await nextMove(world, state, { ...ride, began });
        state = move.state;
        tell(state);
        if (move.command)
            await obey(world, move.command, ride);
    }
}
/** Waits for the moment in which something changes. */
async function nextMove(world, state, ride) {
    for (;;) {
        const move = next(ride.plan, state, deploy_observe(world, ride));
        if (move.state !== state)
            return move;
        await moment(world, state, ride);
    }
}
function deploy_observe(world, { green, plan, began }) {
    return {
        now: world.clock.now().getTime(),
        began,
        green: green.status,
        alarms: plan.alarms.filter((alarm) => alarms(world).get(alarm)?.state === 'ALARM'),
        obeyed: true, // A command is carried out to its end before anything is observed again.
    };
}
async function moment(world, state, { green, signal }) {
    const left = state.at === 'baking' ? (state.until - world.clock.now().getTime()) / 1_000 : glance;
    const enough = new AbortController();
    const sleeping = world.clock.sleep(Math.min(glance, left), AbortSignal.any([signal, enough.signal]));
    await Promise.race(state.at === 'launching' ? [sleeping, green.settled] : [sleeping]);
    sleeping.catch(() => undefined);
    enough.abort();
}
/** Requests choose their side anew each time, so a shift is one assignment, and nothing that is under way notices it. */
async function obey(world, command, { live, green }) {
    switch (command.kind) {
        case 'shift':
            live.green = green.formation;
            if (live.green)
                activate(live.green, (count) => capacityOf(command.size, count));
            return;
        case 'retire-blue': {
            const { blue } = live;
            live.blue = green.formation ?? blue;
            live.green = undefined;
            return dismantle(world, blue);
        }
        case 'return-to-blue':
            live.green = undefined;
            return green.end();
    }
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/hosting/deployment/rules.ts
/** What is wrong with a deployment onto fleets of these sizes, as sentences (limits: sheet §4.4). */
function deploymentFaults(config, fleets) {
    const { BlueGreenUpdatePolicy: blueGreen, RollingUpdatePolicy: rolling } = config;
    if (blueGreen && rolling)
        return ['Specify either BlueGreenUpdatePolicy or RollingUpdatePolicy, not both.'];
    if (rolling)
        return sizeFaults('MaximumBatchSize', rolling.MaximumBatchSize, { fleets, least: 5 });
    const routing = blueGreen?.TrafficRoutingConfiguration;
    if (!routing)
        return [];
    const { Type, CanarySize, LinearStepSize } = routing;
    const unfit = [
        ...(Type !== 'CANARY' && CanarySize ? [`CanarySize cannot be specified for traffic routing type ${Type}.`] : []),
        ...(Type !== 'LINEAR' && LinearStepSize
            ? [`LinearStepSize cannot be specified for traffic routing type ${Type}.`]
            : []),
    ];
    if (Type === 'CANARY')
        return [...unfit, ...sizeFaults('CanarySize', CanarySize, { fleets, least: 0 })];
    if (Type === 'LINEAR')
        return [...unfit, ...sizeFaults('LinearStepSize', LinearStepSize, { fleets, least: 10 })];
    return unfit;
}
/** A step may take half of a fleet at most, so a fleet of one instance cannot be shifted in steps. */
function sizeFaults(member, size, { fleets, least }) {
    if (!size)
        return [`${member} must be specified for this traffic routing type.`];
    const { Type, Value } = size;
    return fleets.flatMap(({ name, count }) => {
        const percent = Type === 'CAPACITY_PERCENT' ? Value : (Value / count) * 100;
        const fits = count > 1 && percent <= 50 && percent >= least;
        if (fits)
            return [];
        return `${member} of ${Value} (${Type}) is not between ${least} and 50 percent of the ${count} instance(s) of variant ${name}.`;
    });
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/hosting/update-endpoint.ts








/** Reads the configuration that serves, too, and fails when someone has deleted it, as on AWS (sheet §4.2). */
function UpdateEndpoint(world, request) {
    const endpoint = idleEndpoint(world, request.EndpointName);
    configNamed(world, endpoint.layout.configName);
    const layout = retained(layoutOf(world, request.EndpointConfigName), endpoint, request);
    const config = deploymentConfig(endpoint, request);
    update_endpoint_check(world, config, layout.production);
    turn(world, endpoint.name, {
        status: 'Updating',
        pending: { ...layout, startedAt: world.clock.now().getTime() },
        deploymentConfig: config,
    });
    const plan = planDeployment(config, layout.production.map(({ count }) => count));
    deploy(world, { name: endpoint.name, layout, plan });
    return { EndpointArn: endpoint.arn };
}
function deploymentConfig(endpoint, request) {
    if (!request.RetainDeploymentConfig)
        return request.DeploymentConfig ?? {};
    if (request.DeploymentConfig)
        throw refusals_invalid('DeploymentConfig cannot be specified when RetainDeploymentConfig is true.');
    return endpoint.deploymentConfig ?? {};
}
function update_endpoint_check(world, config, fleets) {
    const named = (config.AutoRollbackConfiguration?.Alarms ?? []).flatMap(({ AlarmName }) => AlarmName ?? []);
    const missing = named.filter((name) => !alarms(world).get(name));
    const unknown = missing.length > 0 ? [`Could not find CloudWatch alarm(s): ${missing.join(', ')}.`] : [];
    const faults = [...deploymentFaults(config, fleets), ...unknown];
    if (faults.length > 0)
        throw refusals_invalid(faults.join(' '));
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/hosting/rescale.ts





/** Brings the fleets of an endpoint to the counts and weights of a layout, in the background. What cannot grow stays as it was. */
function rescale(world, name, layout) {
    world.background(`rescaling of endpoint ${name}`, async (signal) => {
        const blue = liveEndpoints(world).get(name)?.blue;
        try {
            const wanted = new Map([...layout.production, ...layout.shadow].map((variant) => [variant.name, variant]));
            const fleets = [...(blue?.production ?? []), ...(blue?.shadow ?? [])];
            await Promise.all(fleets.map((one) => grow(world, one, wanted.get(one.fleet.variant)?.count ?? 0)));
            for (const one of fleets)
                one.weight = wanted.get(one.fleet.variant)?.weight ?? one.weight;
            await Promise.all(fleets.map(({ fleet }) => shrink(world, fleet, wanted.get(fleet.variant)?.count ?? 0)));
            turn(world, name, { status: 'InService', layout });
        }
        catch (error) {
            if (signal.aborted)
                return;
            turn(world, name, { status: 'InService', failureReason: failureReason(error) });
            if (!(error instanceof LaunchFailure))
                throw error;
        }
    });
}
async function grow(world, { fleet }, count) {
    const before = fleet.instances.length;
    if (count <= before)
        return;
    try {
        await allUp(launch(world, fleet, count - before), fleet.variant);
        fleet.active = count;
    }
    catch (error) {
        await shrink(world, fleet, before);
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/hosting/update-endpoint-weights-and-capacities.ts



/** No configuration changes, no alarm is watched and nothing bakes: this is how traffic is split for A/B tests. */
function UpdateEndpointWeightsAndCapacities(world, request) {
    const { name, arn, layout } = idleEndpoint(world, request.EndpointName);
    const desired = request.DesiredWeightsAndCapacities;
    const faults = desired.flatMap((one) => update_endpoint_weights_and_capacities_faultsOf(one, layout));
    if (faults.length > 0)
        throw refusals_invalid(faults.join(' '));
    const apply = (variant) => {
        const { DesiredWeight: weight = variant.weight, DesiredInstanceCount: count = variant.count } = desired.find(({ VariantName }) => VariantName === variant.name) ?? {};
        return { ...variant, weight, count };
    };
    turn(world, name, { status: 'Updating' });
    rescale(world, name, { ...layout, production: layout.production.map(apply), shadow: layout.shadow.map(apply) });
    return { EndpointArn: arn };
}
function update_endpoint_weights_and_capacities_faultsOf({ VariantName, DesiredInstanceCount }, { configName, production, shadow }) {
    if (![...production, ...shadow].some(({ name }) => name === VariantName))
        return [`The variant name "${VariantName}" was not found in the endpoint configuration "${configName}".`];
    // Fewer than one is only possible with managed instance scaling, which is not here.
    if (DesiredInstanceCount === 0)
        return [`DesiredInstanceCount of variant ${VariantName} must be at least 1, found 0.`];
    return [];
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/hosting/start.ts




/**
 * What was serving when a cloud with a folder went down serves again: its fleets are started anew. A deployment that was under way
 * is not taken up again, so the endpoint comes back on the configuration that it had before.
 */
function start_start(world) {
    // Files of fleets that went down with the last cloud.
    (0,external_node_fs_.rmSync)((0,external_node_path_.join)(world.scratch, 'endpoints'), { recursive: true, force: true });
    for (const endpoint of endpoints(world).all())
        restart(world, endpoint);
}
function restart(world, { name, status, layout }) {
    if (status === 'Failed')
        return;
    if (status === 'Deleting') {
        endpoints(world).delete(name);
        return;
    }
    turn(world, name, { status: status === 'Creating' ? 'Creating' : 'SystemUpdating' });
    bringUp(world, name, layout);
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/hosting/index.ts












const hosting_operations = {
    CreateEndpoint: CreateEndpoint,
    CreateEndpointConfig: CreateEndpointConfig,
    DeleteEndpoint: DeleteEndpoint,
    DeleteEndpointConfig: DeleteEndpointConfig,
    DescribeEndpoint: DescribeEndpoint,
    DescribeEndpointConfig: DescribeEndpointConfig,
    ListEndpointConfigs: ListEndpointConfigs,
    ListEndpoints: ListEndpoints,
    UpdateEndpoint: UpdateEndpoint,
    UpdateEndpointWeightsAndCapacities: UpdateEndpointWeightsAndCapacities,
};

;// CONCATENATED MODULE: ./packages/local-cloud/src/s3/refusals.ts

// S3's own words, from its table of error codes. Members become elements beside Code and Message.
const noSuchBucket = (bucket) => new ServiceError('NoSuchBucket', 'The specified bucket does not exist', 404, { BucketName: bucket });
const noSuchKey = (key) => new ServiceError('NoSuchKey', 'The specified key does not exist.', 404, { Key: key });
const noSuchUpload = (id) => new ServiceError('NoSuchUpload', 'The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.', 404, { UploadId: id });
const preconditionFailed = (condition) => new ServiceError('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', 412, {
    Condition: condition,
});
/** Somebody wrote the key while this request was on its way. */
const conditionalConflict = (condition, key) => new ServiceError('ConditionalRequestConflict', 'The conditional request cannot succeed due to a conflicting operation against this resource.', 409, { Condition: condition, Key: key });
const invalidArgument = (message, name, value) => new ServiceError('InvalidArgument', message, 400, { ArgumentName: name, ArgumentValue: value });
const invalidRequest = (message) => new ServiceError('InvalidRequest', message);
const notImplemented = (what) => new ServiceError('NotImplemented', 'A header you provided implies functionality that is not implemented', 501, {
    Header: what,
});
const malformedXml = () => new ServiceError('MalformedXML', 'The XML you provided was not well-formed or did not validate against our published schema');
const badDigest = (what) => new ServiceError('BadDigest', `The ${what} you specified did not match the calculated checksum.`);
const entityTooLarge = (size, limit) => new ServiceError('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size', 400, {
    ProposedSize: size,
    MaxSizeAllowed: limit,
});
const slowDown = () => new ServiceError('SlowDown', 'Please reduce your request rate.', 503);
const internalError = () => new ServiceError('InternalError', 'We encountered an internal error. Please try again.', 500);
const accessDenied = () => new ServiceError('AccessDenied', 'Access Denied', 403);
const expiredToken = () => new ServiceError('ExpiredToken', 'The provided token has expired.', 400);
const timeTooSkewed = () => new ServiceError('RequestTimeTooSkewed', 'The difference between the request time and the current time is too large.', 403);

;// CONCATENATED MODULE: ./packages/local-cloud/src/s3/uploads.ts

const uploads = ({ world }) => world.table('s3-uploads');
/** The upload that the call is about. @throws ServiceError NoSuchUpload. */
function uploadOf(call) {
    const id = call.request.query.get('uploadId') ?? '';
    const upload = uploads(call).get(id);
    if (upload === undefined || upload.bucket !== call.bucket || upload.key !== call.key)
        throw noSuchUpload(id);
    return upload;
}
/** @throws ServiceError when it is not a number from 1 to 10,000. */
function partNumberOf({ request: { query } }) {
    const text = query.get('partNumber') ?? '';
    const number = /^\d{1,5}$/.test(text) ? Number(text) : 0;
    if (number >= 1 && number <= 10_000)
        return number;
    throw invalidArgument('Part number must be an integer between 1 and 10000, inclusive', 'partNumber', text);
}
/** Keeps a part, in the same tick in which its upload is seen to go on still. */
function keepPart(call, part) {
    const upload = uploadOf(call);
    const kept = { ...part, etag: `"${part.blob.md5}"`, modified: call.world.clock.now() };
    const replaced = upload.parts[part.number];
    uploads(call).put(upload.id, { ...upload, parts: { ...upload.parts, [part.number]: kept } });
    if (replaced)
        call.store.blobs.remove(replaced.blob);
    return kept;
}
/** Forgets the upload and the bytes of its parts. */
function endUpload(call, upload) {
    uploads(call).delete(upload.id);
    for (const { blob } of Object.values(upload.parts))
        call.store.blobs.remove(blob);
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/s3/sweep.ts

/** Removes bytes on disk that neither an object nor a part of an upload has. */
function sweepBlobs(world) {
    const parts = uploads({ world })
        .all()
        .flatMap((upload) => Object.values(upload.parts).flatMap(({ blob }) => blob.file ?? []));
    world.objects.blobs.sweep(new Set([...world.objects.files(), ...parts]));
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/wire/credential.ts

/** @returns the credential of a signed request (header or query), or undefined when it is not signed. */
function credentialOf({ headers, query }) {
    const header = headers['authorization'];
    const text = header === undefined ? query.get('X-Amz-Credential') : /Credential=([^,\s]+)/.exec(header)?.[1];
    const [accessKey, , region, service] = text?.split('/') ?? [];
    return accessKey && region && service ? { accessKey, region, service } : undefined;
}
/** Access keys that begin so are credentials whose time is over. */
const expiredPrefix = 'AKIAEXPIRED';
const untilPrefix = 'ASIAUNTIL';
/** @returns an access key of 20 characters that says when it ends, so that no table of sessions is needed. @param random three characters */
const temporaryKey = (expiration, random) => `${untilPrefix}${expiration.getTime().toString(36).toUpperCase().padStart(8, '0')}${random}`;
function isExpired(accessKey, now) {
    if (accessKey.startsWith(expiredPrefix))
        return true;
    if (!accessKey.startsWith(untilPrefix))
        return false;
    return Number.parseInt(accessKey.slice(untilPrefix.length, untilPrefix.length + 8), 36) <= now.getTime();
}
/** @throws ServiceError as the JSON services refuse: no signature, expired token, or a signature for another service or region. */
function checkCredential(request, { service, regions, now }) {
    const credential = credentialOf(request);
    if (credential === undefined) {
        throw new ServiceError('MissingAuthenticationTokenException', 'Request is missing Authentication Token', 403);
    }
    if (isExpired(credential.accessKey, now)) {
        throw new ServiceError('ExpiredTokenException', 'The security token included in the request is expired', 403);
    }
    if (credential.service !== service)
        throw misscoped(`correct service: '${service}', found '${credential.service}'`);
    if (!regions.includes(credential.region)) {
        throw misscoped(`a valid region: '${regions[0] ?? ''}', found '${credential.region}'`);
    }
}
const misscoped = (to) => new ServiceError('InvalidSignatureException', `Credential should be scoped to ${to}.`, 403);

;// CONCATENATED MODULE: ./packages/local-cloud/src/lambda/run-function.ts




/** Reads the event, calls `lambda_handler(event, context)`, and writes what it gave, or what it threw as Lambda's runtime words it. */
const runner = `
import importlib.util, json, sys, traceback, types
script, name, request, event, answer = sys.argv[1:]
def say(value):
    with open(answer, "w", encoding="utf-8") as file:
        json.dump(value, file)
context = types.SimpleNamespace(function_name=name, function_version="$LATEST", aws_request_id=request)
try:
    spec = importlib.util.spec_from_file_location("lambda_function", script)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    with open(event, encoding="utf-8") as file:
        given = json.load(file)
    say(module.lambda_handler(given, context))
except Exception as cause:
    traceback.print_exc()
    say({"errorMessage": str(cause), "errorType": type(cause).__name__, "requestId": request, "stackTrace": []})
    sys.exit(1)
`;
const run_function_kept = 40;
/** Runs a script in a process of its own, as a job is run: no shell, and none of our environment. Ends with the cloud. */
async function runFunction(world, of) {
    const folder = await (0,external_node_fs_promises_.mkdtemp)((0,external_node_path_.join)(world.scratch, 'call-'));
    const [event, answer, request] = [(0,external_node_path_.join)(folder, 'event.json'), (0,external_node_path_.join)(folder, 'answer.json'), (0,external_node_crypto_.randomUUID)()];
    const log = [];
    try {
        await (0,external_node_fs_promises_.writeFile)(event, of.event.length > 0 ? of.event : 'null');
        const child = spawnChild({
            command: 'python3',
            args: ['-c', runner, of.script, of.name, request, event, answer],
            env: { AWS_REGION: world.region, AWS_LAMBDA_FUNCTION_NAME: of.name, AWS_ENDPOINT_URL: world.url() },
            cwd: folder,
            clock: world.clock,
            onLine: (_, line) => void log.push(line),
        });
        world.background(`function ${of.name}`, async (signal) => {
            signal.addEventListener('abort', () => void child.stop(0));
            await child.exited;
        });
        const { code, signal } = await child.exited;
        world.logs.append(`/aws/lambda/${of.name}`, `${request}`, log);
        const payload = await (0,external_node_fs_promises_.readFile)(answer, 'utf8').catch(() => ended(request, signal ?? `exit status ${code}`));
        return { payload, failed: code !== 0, log: log.slice(-run_function_kept) };
    }
    finally {
        await (0,external_node_fs_promises_.rm)(folder, { recursive: true, force: true });
    }
}
const ended = (request, how) => JSON.stringify({
    errorType: 'Runtime.ExitError',
    errorMessage: `RequestId: ${request} Error: Runtime exited: ${how}`,
});

;// CONCATENATED MODULE: ./packages/local-cloud/src/lambda/index.ts





/** `POST /2015-03-31/functions/<name or ARN>/invocations` (REST JSON, API of 2015-03-31). */
const invokePath = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/;
/** Lambda's limit for a call that is waited for. */
const lambda_longest = 6 * 1024 * 1024;
/**
 * Lambda's Invoke. There is no CreateFunction here: a function is a script `<name>.py` with a `lambda_handler` in the folder `functions` of the
 * cloud's scratch. @throws ServiceError in Lambda's words.
 */
async function invokeFunction(world, request) {
    checkCredential(request, { service: 'lambda', regions: [world.region], now: world.clock.now() });
    const name = lambda_nameIn(request.path);
    const script = (0,external_node_path_.join)(world.scratch, 'functions', `${name}.py`);
    if (!/^[\w-]{1,64}$/.test(name) || !(0,external_node_fs_.existsSync)(script))
        throw notFound(world, name);
    const event = await request.bytes(lambda_longest).catch(() => {
        throw new ServiceError('RequestTooLargeException', `Request must be smaller than ${lambda_longest} bytes for the InvokeFunction operation`, 413);
    });
    lambda_checkJson(event);
    const kind = request.headers['x-amz-invocation-type'] ?? 'RequestResponse';
    if (kind === 'DryRun')
        return { status: 204, headers: { 'x-amz-executed-version': '$LATEST' } };
    if (kind !== 'RequestResponse')
        throw new ServiceError('InvalidParameterValueException', `The local cloud answers RequestResponse and DryRun, found ${kind}`);
    const { payload, failed, log } = await runFunction(world, { name, script, event });
    const tail = request.headers['x-amz-log-type'] === 'Tail';
    return {
        status: 200,
        headers: {
            'content-type': 'application/json',
            'x-amz-executed-version': '$LATEST',
            ...(failed ? { 'x-amz-function-error': 'Unhandled' } : {}),
            ...(tail ? { 'x-amz-log-result': Buffer.from(log.join('\n')).toString('base64') } : {}),
        },
        body: payload,
    };
}
/** A name may come as an ARN, whole or in part, with a version or an alias behind it. */
function lambda_nameIn(path) {
    const given = decodeURIComponent(invokePath.exec(path)?.[1] ?? '');
    const inArn = /(?:^|:)function:([^:]+)/.exec(given)?.[1];
    return inArn ?? given.split(':')[0] ?? '';
}
const notFound = (world, name) => new ServiceError('ResourceNotFoundException', `Function not found: arn:aws:lambda:${world.region}:${world.account}:function:${name}`, 404, { Type: 'User' });
function lambda_checkJson(event) {
    try {
        if (event.length > 0)
            JSON.parse(event.toString('utf8'));
    }
    catch (cause) {
        const why = cause instanceof Error ? cause.message : String(cause);
        throw new ServiceError('InvalidRequestContentException', `Could not parse request body into json: ${why}`, 400, {
            Type: 'User',
        });
    }
}
/** @returns a refusal as Lambda says it: its code in a header, its message in capitals. */
const functionRefusal = ({ code, message, status, members }) => ({
    status,
    headers: { 'content-type': 'application/json', 'x-amzn-errortype': code },
    body: JSON.stringify({ ...members, Message: message }),
});

;// CONCATENATED MODULE: ./packages/local-cloud/src/identify.ts

/**
 * Finds the service that a request is for, as one port has to: target header, rpc path, endpoint path, form body, else S3.
 * @param services what this cloud has.
 */
function identify(world, request, services) {
    const target = request.headers['x-amz-target'];
    if (target !== undefined)
        return services.json(world, request, target);
    const rpc = /^\/service\/([^/]+)\/operation\/([^/]+)$/.exec(request.path);
    if (rpc)
        return services.cbor(world, request, { service: rpc[1] ?? '', operation: rpc[2] ?? '' });
    if (/^\/endpoints\/[^/]+\/(async-)?invocations/.test(request.path))
        return services.runtime(world, request);
    if (invokePath.test(request.path))
        return services.lambda(world, request);
    if (request.path.startsWith('/api/github/'))
        return services.github(world, request);
    const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false;
    if (request.method === 'POST' && request.path === '/' && isForm)
        return services.query(world, request);
    return services.s3(world, request);
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/github/number.ts
/** @returns the next id of this repository's GitHub: ids grow, and are never used again. */
function nextId(world) {
    const table = world.table('github-ids');
    const last = (table.get('id')?.last ?? 1000) + 1;
    table.put('id', { last });
    return last;
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/github/page.ts
/** Cuts a list into pages as GitHub does: `per_page` (at most 100, 30 if not said), `page`, and a `Link` header to the next. */
function page(items, { query, world }, path) {
    const size = Math.min(100, Math.max(1, Number(query.get('per_page') ?? 30) || 30));
    const number = Math.max(1, Number(query.get('page') ?? 1) || 1);
    const more = items.length > size * number;
    const next = new URLSearchParams(query);
    next.set('per_page', String(size));
    next.set('page', String(number + 1));
    return {
        status: 200,
        body: items.slice(size * (number - 1), size * number),
        ...(more ? { headers: { link: `<${world.url()}/api/github${path}?${next}>; rel="next"` } } : {}),
    };
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/github/route.ts
/** A refusal in GitHub's form. */
class RestError extends Error {
    name = 'RestError';
    status;
    errors;
    constructor(status, message, errors) {
        super(message);
        this.status = status;
        this.errors = errors;
    }
}
const route_notFound = () => new RestError(404, 'Not Found');
const route_invalid = (errors) => new RestError(422, 'Validation Failed', errors);
/** @returns the route for a call with what its path's placeholders hold, or undefined. */
function match(routes, method, path) {
    for (const route of routes) {
        const params = route.method === method ? placeholders(route.path, path) : undefined;
        if (params !== undefined)
            return { route, params };
    }
    return undefined;
}
function placeholders(template, path) {
    const [wanted, given] = [template.split('/'), path.split('/')];
    if (wanted.length !== given.length)
        return undefined;
    const params = {};
    for (const [i, part] of wanted.entries()) {
        const actual = decoded(given[i] ?? '');
        if (part.startsWith('{'))
            params[part.slice(1, -1)] = actual;
        else if (part !== actual)
            return undefined;
    }
    return params;
}
function decoded(part) {
    try {
        return decodeURIComponent(part);
    }
    catch {
        throw route_notFound(); // A stray percent sign names nothing.
    }
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/github/check-runs.ts



/** GitHub's own limits: annotations of one request, characters of a summary and of an annotation's title. */
const [mostAnnotations, longestSummary, longestTitle] = [50, 65_535, 255];
const check_runs_table = (world) => world.table('github-check-runs');
const repositoryOf = ({ params }) => `${params['owner']}/${params['repo']}`;
function show({ world }, it) {
    const url = `${world.url()}/api/github/repos/${it.repository}/check-runs/${it.id}`;
    return {
        ...{ id: it.id, node_id: `CR_${it.id}`, name: it.name, head_sha: it.headSha, external_id: it.externalId, url },
        html_url: `https://github.com/${it.repository}/runs/${it.id}`,
        details_url: it.detailsUrl,
        ...{ status: it.conclusion === null ? 'in_progress' : 'completed', conclusion: it.conclusion },
        ...{ started_at: it.at, completed_at: it.conclusion === null ? null : it.at },
        output: {
            ...{ title: it.title, summary: it.summary, text: null },
            ...{ annotations_count: it.annotations.length, annotations_url: `${url}/annotations` },
        },
        ...{ check_suite: { id: 1 }, app: null, pull_requests: [] },
    };
}
function outputOf({ body }) {
    const { title, summary, annotations = [] } = (body['output'] ?? { title: '', summary: '' });
    const refuse = (message) => route_invalid([{ resource: 'CheckRun', code: 'invalid', field: 'output', message }]);
    if (typeof title !== 'string' || typeof summary !== 'string')
        throw refuse('title and summary are required');
    if (summary.length > longestSummary)
        throw refuse(`Only ${longestSummary} characters are allowed`);
    if (!Array.isArray(annotations))
        throw refuse('annotations is not an array');
    if (annotations.length > mostAnnotations)
        throw refuse(`No more than ${mostAnnotations} items are allowed`);
    if (annotations.some((it) => (it.title?.length ?? 0) > longestTitle))
        throw refuse(`title is too long (maximum is ${longestTitle} characters)`);
    return { title, summary, annotations };
}
const said = (value, fallback) => (typeof value === 'string' ? value : fallback);
function create(call) {
    const { body, world } = call;
    return {
        id: nextId(world),
        repository: repositoryOf(call),
        name: said(body['name'], ''),
        headSha: said(body['head_sha'], ''),
        externalId: said(body['external_id'], ''),
        detailsUrl: said(body['details_url'], ''),
        conclusion: typeof body['conclusion'] === 'string' ? body['conclusion'] : null,
        ...outputOf(call),
        at: world.clock.now().toISOString(),
    };
}
const checkRunRoutes = [
    {
        method: 'POST',
        path: '/repos/{owner}/{repo}/check-runs',
        handle: (call) => {
            const made = create(call);
            check_runs_table(call.world).put(String(made.id), made);
            return { status: 201, body: show(call, made) };
        },
    },
    {
        method: 'PATCH',
        path: '/repos/{owner}/{repo}/check-runs/{check_run_id}',
        handle: (call) => {
            const found = check_runs_table(call.world).get(call.params['check_run_id'] ?? '');
            if (found === undefined || found.repository !== repositoryOf(call))
                throw route_notFound();
            const { annotations, ...output } = outputOf(call);
            // What GitHub says of annotations: an update adds to those that are there.
            const changed = { ...found, ...output, annotations: [...found.annotations, ...annotations] };
            check_runs_table(call.world).put(String(changed.id), changed);
            return { status: 200, body: show(call, changed) };
        },
    },
    {
        method: 'GET',
        path: '/repos/{owner}/{repo}/commits/{ref}/check-runs',
        handle: (call) => {
            const name = call.query.get('check_name');
            const found = check_runs_table(call.world)
                .all()
                .filter((it) => it.repository === repositoryOf(call) && it.headSha === call.params['ref'])
                .filter((it) => name === null || it.name === name)
                .map((it) => show(call, it))
                .reverse();
            const reply = page(found, call, `/repos/${repositoryOf(call)}/commits/${call.params['ref']}/check-runs`);
            return { ...reply, body: { total_count: found.length, check_runs: reply.body } };
        },
    },
];

;// CONCATENATED MODULE: ./packages/local-cloud/src/github/user.ts
/** @returns an account as GitHub shows it everywhere (`simple-user` of its own description). */
function userOf(world, login) {
    const api = `${world.url()}/api/github/users/${encodeURIComponent(login)}`;
    return {
        login,
        id: 1,
        node_id: `U_${login}`,
        avatar_url: 'https://avatars.githubusercontent.com/u/1',
        gravatar_id: '',
        url: api,
        html_url: `https://github.com/${login}`,
        followers_url: `${api}/followers`,
        following_url: `${api}/following{/other_user}`,
        gists_url: `${api}/gists{/gist_id}`,
        starred_url: `${api}/starred{/owner}{/repo}`,
        subscriptions_url: `${api}/subscriptions`,
        organizations_url: `${api}/orgs`,
        repos_url: `${api}/repos`,
        events_url: `${api}/events{/privacy}`,
        received_events_url: `${api}/received_events`,
        type: login.endsWith('[bot]') ? 'Bot' : 'User',
        site_admin: false,
    };
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/github/comments.ts




/** GitHub's own limit, in characters. */
const limit = 65_536;
const comments_table = (world) => world.table('github-comments');
const comments_repositoryOf = ({ params }) => `${params['owner']}/${params['repo']}`;
function comments_show({ world }, it) {
    return {
        id: it.id,
        node_id: `IC_${it.id}`,
        url: `${world.url()}/api/github/repos/${it.repository}/issues/comments/${it.id}`,
        html_url: `https://github.com/${it.repository}/pull/${it.issue}#issuecomment-${it.id}`,
        issue_url: `${world.url()}/api/github/repos/${it.repository}/issues/${it.issue}`,
        user: userOf(world, it.login),
        body: it.body,
        created_at: it.createdAt,
        updated_at: it.updatedAt,
        author_association: 'NONE',
        performed_via_github_app: null,
    };
}
function bodyOf({ body }) {
    const text = body['body'];
    if (typeof text !== 'string' || text.trim() === '') {
        throw route_invalid([
            { resource: 'IssueComment', code: 'unprocessable', field: 'data', message: 'Body cannot be blank' },
        ]);
    }
    if (text.length <= limit)
        return text;
    throw route_invalid([
        {
            resource: 'IssueComment',
            code: 'unprocessable',
            field: 'data',
            message: `Body is too long (maximum is ${limit} characters)`,
        },
    ]);
}
function find(call) {
    const found = comments_table(call.world).get(call.params['comment_id'] ?? '');
    if (found === undefined || found.repository !== comments_repositoryOf(call))
        throw route_notFound();
    return found;
}
const commentRoutes = [
    {
        method: 'GET',
        path: '/repos/{owner}/{repo}/issues/{issue_number}/comments',
        handle: (call) => {
            const issue = Number(call.params['issue_number']);
            const all = comments_table(call.world)
                .all()
                .filter((it) => it.repository === comments_repositoryOf(call) && it.issue === issue);
            return page(all.map((it) => comments_show(call, it)), call, `/repos/${comments_repositoryOf(call)}/issues/${issue}/comments`);
        },
    },
    {
        method: 'POST',
        path: '/repos/{owner}/{repo}/issues/{issue_number}/comments',
        handle: (call) => {
            const now = call.world.clock.now().toISOString();
            const record = {
                id: nextId(call.world),
                repository: comments_repositoryOf(call),
                issue: Number(call.params['issue_number']),
                login: call.login,
            };
            const made = { ...record, body: bodyOf(call), createdAt: now, updatedAt: now };
            comments_table(call.world).put(String(made.id), made);
            return { status: 201, body: comments_show(call, made) };
        },
    },
    {
        method: 'GET',
        path: '/repos/{owner}/{repo}/issues/comments/{comment_id}',
        handle: (call) => ({ status: 200, body: comments_show(call, find(call)) }),
    },
    {
        method: 'PATCH',
        path: '/repos/{owner}/{repo}/issues/comments/{comment_id}',
        handle: (call) => {
            const changed = { ...find(call), body: bodyOf(call), updatedAt: call.world.clock.now().toISOString() };
            comments_table(call.world).put(String(changed.id), changed);
            return { status: 200, body: comments_show(call, changed) };
        },
    },
    {
        method: 'DELETE',
        path: '/repos/{owner}/{repo}/issues/comments/{comment_id}',
        handle: (call) => {
            comments_table(call.world).delete(String(find(call).id));
            return { status: 204 };
        },
    },
];

;// CONCATENATED MODULE: ./packages/local-cloud/src/github/commits.ts



const commits_table = (world) => world.table('github-commits');
const commits_repositoryOf = ({ params }) => `${params['owner']}/${params['repo']}`;
function commits_show(call, it) {
    const api = `${call.world.url()}/api/github/repos/${commits_repositoryOf(call)}`;
    const html = `https://github.com/${commits_repositoryOf(call)}/commit`;
    const url = `${api}/commits/${it.sha}`;
    const verification = { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null };
    return {
        ...{ url, sha: it.sha, node_id: `C_${it.sha}`, html_url: `${html}/${it.sha}`, comments_url: `${url}/comments` },
        commit: {
            ...{ url: `${api}/git/commits/${it.sha}`, author: null, committer: null, message: '', comment_count: 0 },
            ...{ tree: { sha: it.tree, url: `${api}/git/trees/${it.tree}` }, verification },
        },
        ...{ author: null, committer: null },
        parents: it.parents.map((sha) => ({ sha, url: `${api}/commits/${sha}`, html_url: `${html}/${sha}` })),
    };
}
function commits_find({ world }, ref) {
    const tag = /^tags\/(.+)$/.exec(ref)?.[1];
    const found = tag === undefined
        ? commits_table(world).get(ref)
        : commits_table(world)
            .all()
            .find((it) => it.tags?.includes(tag));
    // GitHub says so of a digest as of a name.
    if (found === undefined)
        throw new RestError(422, `No commit found for SHA: ${ref}`);
    return found;
}
/** A commit and all before it, the nearest first. */
function before(call, from) {
    const found = [];
    const open = [from];
    for (let next = open.shift(); next !== undefined; next = open.shift()) {
        if (found.includes(next))
            continue;
        found.push(next);
        open.push(...next.parents.flatMap((sha) => commits_table(call.world).get(sha) ?? []));
    }
    return found;
}
function commits_compare(call) {
    const [base = '', head = ''] = (call.params['basehead'] ?? '').split('...');
    const [one, other] = [base, head].map((sha) => commits_table(call.world).get(sha));
    if (one === undefined || other === undefined)
        throw route_notFound();
    const [ofBase, ofHead] = [before(call, one), before(call, other)];
    const mergeBase = ofHead.find((it) => ofBase.includes(it));
    if (mergeBase === undefined)
        throw route_notFound(); // "No common ancestor", says GitHub.
    const html = `https://github.com/${commits_repositoryOf(call)}/compare/${base}...${head}`;
    const [ahead, behind] = [ofHead.indexOf(mergeBase), ofBase.indexOf(mergeBase)];
    const status = ahead > 0 && behind > 0 ? 'diverged' : ahead > 0 ? 'ahead' : behind > 0 ? 'behind' : 'identical';
    return {
        url: `${call.world.url()}/api/github/repos/${commits_repositoryOf(call)}/compare/${base}...${head}`,
        ...{ html_url: html, permalink_url: html, diff_url: `${html}.diff`, patch_url: `${html}.patch` },
        ...{ base_commit: commits_show(call, one), merge_base_commit: commits_show(call, mergeBase) },
        ...{ status, ahead_by: ahead, behind_by: behind, total_commits: ahead, commits: [], files: [] },
    };
}
/** A file at a commit, with its content. */
function content(call) {
    const path = call.params['path'] ?? '';
    const ref = call.query.get('ref') ?? '';
    const text = commits_table(call.world).get(ref)?.files?.[path];
    if (text === undefined)
        throw route_notFound();
    const sha = (0,external_node_crypto_.createHash)('sha1')
        .update(`blob ${Buffer.byteLength(text)}\0${text}`)
        .digest('hex');
    const repository = `${call.world.url()}/api/github/repos/${commits_repositoryOf(call)}`;
    const [url, git] = [`${repository}/contents/${path}?ref=${ref}`, `${repository}/git/blobs/${sha}`];
    const html = `https://github.com/${commits_repositoryOf(call)}/blob/${ref}/${path}`;
    return {
        ...{ type: 'file', encoding: 'base64', size: Buffer.byteLength(text), name: path.split('/').at(-1), path, sha },
        ...{ content: Buffer.from(text).toString('base64'), url, git_url: git, html_url: html, download_url: null },
        _links: { git, html, self: url },
    };
}
const commitRoutes = [
    {
        method: 'GET',
        path: '/repos/{owner}/{repo}/commits',
        handle: (call) => {
            const listed = before(call, commits_find(call, call.query.get('sha') ?? ''));
            return page(listed.map((it) => commits_show(call, it)), call, `/repos/${commits_repositoryOf(call)}/commits`);
        },
    },
    {
        method: 'GET',
        path: '/repos/{owner}/{repo}/commits/{ref}',
        handle: (call) => ({ status: 200, body: commits_show(call, commits_find(call, call.params['ref'] ?? '')) }),
    },
    {
        method: 'GET',
        path: '/repos/{owner}/{repo}/compare/{basehead}',
        handle: (call) => ({ status: 200, body: commits_compare(call) }),
    },
    {
        method: 'GET',
        path: '/repos/{owner}/{repo}/contents/{path}',
        handle: (call) => ({ status: 200, body: content(call) }),
    },
];

;// CONCATENATED MODULE: ./packages/local-cloud/src/github/deployment-record.ts

const deploymentUrl = (world, { repository, id }) => `${world.url()}/api/github/repos/${repository}/deployments/${id}`;
/** @returns a deployment in GitHub's form. */
function deployment_record_show({ world }, it) {
    const { statuses, createdAt, login, repository, isProduction, ...rest } = it;
    const url = deploymentUrl(world, it);
    return {
        ...rest,
        node_id: `DE_${it.id}`,
        sha: it.ref,
        task: 'deploy',
        original_environment: it.environment,
        transient_environment: false,
        production_environment: isProduction,
        creator: userOf(world, login),
        created_at: createdAt,
        updated_at: statuses.at(-1)?.createdAt ?? createdAt,
        url,
        statuses_url: `${url}/statuses`,
        repository_url: `${world.url()}/api/github/repos/${repository}`,
    };
}
/** @returns a status of a deployment in GitHub's form. */
function showStatus({ world }, of, it) {
    const { createdAt, login, logUrl, ...rest } = it;
    const url = deploymentUrl(world, of);
    return {
        ...rest,
        node_id: `DES_${it.id}`,
        creator: userOf(world, login),
        environment: of.environment,
        target_url: logUrl,
        log_url: logUrl,
        environment_url: '',
        created_at: createdAt,
        updated_at: createdAt,
        url: `${url}/statuses/${it.id}`,
        deployment_url: url,
        repository_url: `${world.url()}/api/github/repos/${of.repository}`,
    };
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/github/deployments.ts




const states = ['error', 'failure', 'inactive', 'in_progress', 'queued', 'pending', 'success'];
const deployments_table = (world) => world.table('github-deployments');
const deployments_repositoryOf = ({ params }) => `${params['owner']}/${params['repo']}`;
const textOf = (value) => (typeof value === 'string' ? value : '');
function deployments_find(call) {
    const found = deployments_table(call.world).get(call.params['deployment_id'] ?? '');
    if (found === undefined || found.repository !== deployments_repositoryOf(call))
        throw route_notFound();
    return found;
}
/** GitHub merges the default branch (202) or asks for green checks (409) unless told not to; a caller that forgets learns it here. */
function refuseDefaults({ body }) {
    if (body['auto_merge'] !== false)
        throw new RestError(409, 'Conflict merging the default branch into the ref');
    if (!Array.isArray(body['required_contexts']))
        throw new RestError(409, 'Conflict: Commit status checks failed for the ref');
}
const deploymentRoutes = [
    {
        method: 'GET',
        path: '/repos/{owner}/{repo}/deployments',
        handle: (call) => {
            const [ref, environment] = [call.query.get('ref'), call.query.get('environment')];
            const all = deployments_table(call.world)
                .all()
                .filter((it) => it.repository === deployments_repositoryOf(call));
            const wanted = all.filter((it) => (ref === null || it.ref === ref) && (environment === null || it.environment === environment));
            return page(wanted.reverse().map((it) => deployment_record_show(call, it)), call, `/repos/${deployments_repositoryOf(call)}/deployments`);
        },
    },
    {
        method: 'POST',
        path: '/repos/{owner}/{repo}/deployments',
        handle: (call) => {
            const ref = textOf(call.body['ref']);
            if (ref === '')
                throw route_invalid([{ resource: 'Deployment', code: 'missing_field', field: 'ref' }]);
            refuseDefaults(call);
            const made = {
                id: nextId(call.world),
                repository: deployments_repositoryOf(call),
                ref,
                environment: textOf(call.body['environment']) || 'production',
                description: textOf(call.body['description']),
                payload: call.body['payload'] ?? {},
                isProduction: call.body['production_environment'] === true,
                login: call.login,
                createdAt: call.world.clock.now().toISOString(),
                statuses: [],
            };
            deployments_table(call.world).put(String(made.id), made);
            return { status: 201, body: deployment_record_show(call, made) };
        },
    },
    {
        method: 'POST',
        path: '/repos/{owner}/{repo}/deployments/{deployment_id}/statuses',
        handle: (call) => {
            const found = deployments_find(call);
            const status = newStatus(call);
            deployments_table(call.world).put(String(found.id), { ...found, statuses: [...found.statuses, status] });
            return { status: 201, body: showStatus(call, found, status) };
        },
    },
    {
        method: 'GET',
        path: '/repos/{owner}/{repo}/deployments/{deployment_id}/statuses',
        handle: (call) => {
            const found = deployments_find(call);
            return page([...found.statuses].reverse().map((it) => showStatus(call, found, it)), call, `/repos/${deployments_repositoryOf(call)}/deployments/${call.params['deployment_id']}/statuses`);
        },
    },
];
function newStatus({ world, body, login }) {
    const [state, description] = [textOf(body['state']), textOf(body['description'])];
    if (!states.includes(state))
        throw route_invalid([{ resource: 'DeploymentStatus', code: 'invalid', field: 'state' }]);
    if (description.length > 140) {
        throw route_invalid([
            {
                resource: 'DeploymentStatus',
                code: 'custom',
                field: 'description',
                message: 'description is too long (maximum is 140 characters)',
            },
        ]);
    }
    return {
        id: nextId(world),
        state,
        description,
        logUrl: textOf(body['log_url']) || textOf(body['target_url']),
        login,
        createdAt: world.clock.now().toISOString(),
    };
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/github/people.ts



const contents = ['+1', '-1', 'laugh', 'confused', 'heart', 'hooray', 'rocket', 'eyes'];
const collaborators = (world) => world.table('github-collaborators');
const reactions = (world) => world.table('github-reactions');
/** The older word for a role, which has only four. */
const permissionOf = (role) => role === 'maintain' ? 'write' : role === 'triage' ? 'read' : role === 'none' ? 'none' : role;
function react(call) {
    const { world, params, body, login } = call;
    const comment = Number(params['comment_id']);
    if (world.table('github-comments').get(String(comment)) === undefined)
        throw route_notFound();
    const content = String(body['content']);
    if (!contents.includes(content))
        throw route_invalid([{ resource: 'Reaction', code: 'invalid', field: 'content' }]);
    const same = (it) => it.comment === comment && it.login === login && it.content === content;
    const known = reactions(world).all().find(same);
    const reaction = known ?? { id: nextId(world), comment, login, content };
    reactions(world).put(String(reaction.id), reaction);
    return { isNew: known === undefined, reaction };
}
const peopleRoutes = [
    {
        method: 'GET',
        path: '/repos/{owner}/{repo}/collaborators/{username}/permission',
        handle: ({ world, params }) => {
            const { owner, repo, username = '' } = params;
            // A public repository: whoever is nobody's collaborator may read.
            const role = collaborators(world).get(`${owner}/${repo}/${username}`)?.role ?? 'read';
            const user = { ...userOf(world, username), role_name: role };
            return { status: 200, body: { permission: permissionOf(role), role_name: role, user } };
        },
    },
    {
        method: 'POST',
        path: '/repos/{owner}/{repo}/issues/comments/{comment_id}/reactions',
        handle: (call) => {
            const { isNew, reaction } = react(call);
            const { id, login, content } = reaction;
            const at = call.world.clock.now().toISOString();
            const body = { id, node_id: `REA_${id}`, user: userOf(call.world, login), content, created_at: at };
            return { status: isNew ? 201 : 200, body };
        },
    },
];

;// CONCATENATED MODULE: ./packages/local-cloud/src/github/repository-record.ts

/** Addresses below a repository, by the member that holds them (`repository` of GitHub's own description). */
const below = {
    archive: '/{archive_format}{/ref}',
    assignees: '/assignees{/user}',
    blobs: '/git/blobs{/sha}',
    branches: '/branches{/branch}',
    collaborators: '/collaborators{/collaborator}',
    comments: '/comments{/number}',
    commits: '/commits{/sha}',
    compare: '/compare/{base}...{head}',
    contents: '/contents/{+path}',
    contributors: '/contributors',
    deployments: '/deployments',
    downloads: '/downloads',
    events: '/events',
    forks: '/forks',
    git_commits: '/git/commits{/sha}',
    git_refs: '/git/refs{/sha}',
    git_tags: '/git/tags{/sha}',
    hooks: '/hooks',
    issue_comment: '/issues/comments{/number}',
    issue_events: '/issues/events{/number}',
    issues: '/issues{/number}',
    keys: '/keys{/key_id}',
    labels: '/labels{/name}',
    languages: '/languages',
    merges: '/merges',
    milestones: '/milestones{/number}',
    notifications: '/notifications{?since,all,participating}',
    pulls: '/pulls{/number}',
    releases: '/releases{/id}',
    stargazers: '/stargazers',
    statuses: '/statuses/{sha}',
    subscribers: '/subscribers',
    subscription: '/subscription',
    tags: '/tags',
    teams: '/teams',
    trees: '/git/trees{/sha}',
};
/** @returns a repository as GitHub shows it inside other things. The local cloud keeps none: what it cannot know is as in a new one. */
function repository_record_repositoryOf(world, fullName) {
    const [owner = '', name = ''] = fullName.split('/');
    const url = `${world.url()}/api/github/repos/${fullName}`;
    const html = `https://github.com/${fullName}`;
    const began = '2026-01-01T00:00:00Z';
    const urls = Object.entries(below).map(([what, path]) => [`${what}_url`, `${url}${path}`]);
    return {
        ...Object.fromEntries(urls),
        ...{ id: 480000001, node_id: 'R_1', name, full_name: fullName, owner: userOf(world, owner), private: false },
        ...{ html_url: html, url, clone_url: `${html}.git`, svn_url: html, mirror_url: null, homepage: null },
        ...{ git_url: `git://github.com/${fullName}.git`, ssh_url: `git@github.com:${fullName}.git` },
        ...{ description: null, fork: false, default_branch: 'main', language: null, license: null, size: 0 },
        ...{ forks: 0, forks_count: 0, stargazers_count: 0, watchers: 0, watchers_count: 0 },
        ...{ open_issues: 0, open_issues_count: 0, archived: false, disabled: false },
        ...{ has_downloads: true, has_issues: true, has_projects: true, has_wiki: true, has_pages: false },
        ...{ created_at: began, updated_at: began, pushed_at: began },
    };
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/github/pull-record.ts


/** @returns a pull request as GitHub lists it. */
function showPull(call, it) {
    const { world } = call;
    const repos = `${world.url()}/api/github/repos/${it.repository}`;
    const [url, issue] = [`${repos}/pulls/${it.number}`, `${repos}/issues/${it.number}`];
    const html = `https://github.com/${it.repository}/pull/${it.number}`;
    const addresses = {
        comments: `${issue}/comments`,
        commits: `${url}/commits`,
        statuses: `${repos}/statuses/${noCommit}`,
        review_comments: `${url}/comments`,
        review_comment: `${repos}/pulls/comments{/number}`,
    };
    const links = { ...addresses, html, issue, self: url };
    return {
        ...{ id: it.number, node_id: `PR_${it.number}`, number: it.number, state: it.state, locked: false },
        ...{ title: it.title, body: it.body, user: userOf(world, it.login), author_association: 'NONE' },
        ...{ url, html_url: html, diff_url: `${html}.diff`, patch_url: `${html}.patch`, issue_url: issue },
        ...Object.fromEntries(Object.entries(addresses).map(([name, address]) => [`${name}_url`, address])),
        _links: Object.fromEntries(Object.entries(links).map(([name, href]) => [name, { href }])),
        ...{
            head: side(call, it, headOf(it)),
            base: side(call, it, { ref: it.base, ...(it.baseSha ? { sha: it.baseSha } : {}) }),
            labels: [],
            assignee: null,
            milestone: null,
        },
        ...{
            created_at: it.createdAt,
            updated_at: it.updatedAt,
            merged_at: null,
            merge_commit_sha: null,
            auto_merge: null,
        },
        closed_at: it.state === 'closed' ? it.updatedAt : null,
    };
}
/** @returns a pull request as GitHub gives it alone: with what it counts and computes. */
const showWhole = (call, it) => ({
    ...showPull(call, it),
    ...{ additions: 0, deletions: 0, changed_files: 0, comments: 0, commits: 0, review_comments: 0 },
    ...{ merged: false, mergeable: null, mergeable_state: 'unknown', merged_by: null, maintainer_can_modify: false },
});
/** The local cloud has no Git. */
const noCommit = '0'.repeat(40);
const headOf = ({ head, headSha, headRepository }) => ({
    ref: head,
    ...(headSha ? { sha: headSha } : {}),
    ...(headRepository ? { of: headRepository } : {}),
});
const side = ({ world }, { repository: own }, { ref, sha = noCommit, of }) => {
    const repository = of ?? own;
    const owner = repository.split('/')[0] ?? '';
    const user = userOf(world, owner);
    return { label: `${owner}:${ref}`, ref, sha, user, repo: repository_record_repositoryOf(world, repository) };
};

;// CONCATENATED MODULE: ./packages/local-cloud/src/github/pulls.ts




const pulls_table = (world) => world.table('github-pulls');
const pulls_repositoryOf = ({ params }) => `${params['owner']}/${params['repo']}`;
const ownerOf = ({ params }) => params['owner'] ?? '';
const headOwnerOf = (call, { headRepository }) => headRepository?.split('/')[0] ?? ownerOf(call);
const pullsOf = (call) => pulls_table(call.world)
    .all()
    .filter((it) => it.repository === pulls_repositoryOf(call));
const isOpenFor = (it, head, base) => it.state === 'open' && it.head === head && it.base === base;
function pulls_text({ body }, field, fallback) {
    const value = body[field] ?? fallback;
    if (typeof value === 'string' && (value.trim() !== '' || fallback === ''))
        return value;
    throw route_invalid([{ resource: 'PullRequest', code: 'missing_field', field }]);
}
function pulls_create(call) {
    // Of a branch of another repository the local cloud knows nothing.
    const head = pulls_text(call, 'head').replace(`${ownerOf(call)}:`, '');
    const base = pulls_text(call, 'base');
    if (pullsOf(call).some((it) => isOpenFor(it, head, base)))
        throw route_invalid([
            {
                resource: 'PullRequest',
                code: 'custom',
                message: `A pull request already exists for ${ownerOf(call)}:${head}.`,
            },
        ]);
    const now = call.world.clock.now().toISOString();
    const said = { title: pulls_text(call, 'title'), body: pulls_text(call, 'body', '') };
    const made = { number: nextId(call.world), repository: pulls_repositoryOf(call), head, base, ...said };
    return { ...made, state: 'open', login: call.login, createdAt: now, updatedAt: now };
}
const pullRoutes = [
    {
        method: 'GET',
        path: '/repos/{owner}/{repo}/pulls',
        handle: (call) => {
            const [state, head, base] = ['state', 'head', 'base'].map((name) => call.query.get(name));
            const wanted = pullsOf(call)
                .filter((it) => state === 'all' || it.state === (state ?? 'open'))
                .filter((it) => head == null || `${headOwnerOf(call, it)}:${it.head}` === head)
                .filter((it) => base == null || it.base === base);
            const shown = wanted.reverse().map((it) => showPull(call, it));
            return page(shown, call, `/repos/${pulls_repositoryOf(call)}/pulls`);
        },
    },
    {
        method: 'POST',
        path: '/repos/{owner}/{repo}/pulls',
        handle: (call) => {
            const made = pulls_create(call);
            pulls_table(call.world).put(String(made.number), made);
            return { status: 201, body: showWhole(call, made) };
        },
    },
    {
        method: 'GET',
        path: '/repos/{owner}/{repo}/pulls/{pull_number}',
        handle: (call) => {
            const found = pulls_table(call.world).get(call.params['pull_number'] ?? '');
            if (found === undefined || found.repository !== pulls_repositoryOf(call))
                throw route_notFound();
            return { status: 200, body: showWhole(call, found) };
        },
    },
    {
        method: 'PATCH',
        path: '/repos/{owner}/{repo}/pulls/{pull_number}',
        handle: (call) => {
            const found = pulls_table(call.world).get(call.params['pull_number'] ?? '');
            if (found === undefined || found.repository !== pulls_repositoryOf(call))
                throw route_notFound();
            const { body, world } = call;
            const changed = {
                ...found,
                title: pulls_text(call, 'title', found.title),
                body: typeof body['body'] === 'string' ? body['body'] : found.body,
                state: body['state'] === 'closed' ? 'closed' : body['state'] === 'open' ? 'open' : found.state,
                updatedAt: world.clock.now().toISOString(),
            };
            pulls_table(world).put(String(changed.number), changed);
            return { status: 200, body: showWhole(call, changed) };
        },
    },
];

;// CONCATENATED MODULE: ./packages/local-cloud/src/github/answer.ts







const graphql = {
    method: 'POST',
    path: '/graphql',
    // The one query that the suite sends: who am I?
    handle: ({ body, login }) => {
        if (!/^\s*query\s*\{\s*viewer\s*\{\s*login\s*\}\s*\}\s*$/.test(String(body['query'])))
            throw new RestError(400, 'only the viewer can be asked for');
        return { status: 200, body: { data: { viewer: { login } } } };
    },
};
const routes = [
    ...commentRoutes,
    ...deploymentRoutes,
    ...pullRoutes,
    ...checkRunRoutes,
    ...commitRoutes,
    ...peopleRoutes,
    graphql,
];
/** Answers one REST call as api.github.com does. Writes of a token that begins with `readonly` are refused, as a fork's are. */
function answer(world, request) {
    try {
        const login = loginOf(request);
        const found = match(routes, request.method, request.path);
        if (found === undefined)
            throw route_notFound();
        const call = { world, params: found.params, query: request.query, body: parse(request.body), login };
        return found.route.handle(call);
    }
    catch (cause) {
        if (!(cause instanceof RestError))
            throw cause;
        const { status, message, errors } = cause;
        return {
            status,
            body: {
                message,
                ...(errors ? { errors } : {}),
                documentation_url: 'https://docs.github.com/rest',
                status: String(status),
            },
        };
    }
}
function loginOf({ authorization, method, path }) {
    const token = /^(?:token|bearer) (\S+)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined)
        throw new RestError(401, 'Requires authentication');
    if (token.startsWith('readonly') && method !== 'GET' && path !== '/graphql')
        throw new RestError(403, 'Resource not accessible by integration');
    return 'github-actions[bot]';
}
function parse(text) {
    if (text === '')
        return {};
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null ? value : {};
    }
    catch {
        throw new RestError(400, 'Problems parsing JSON');
    }
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/model/pattern.ts
const compiled = new Map();
/**
 * @returns the pattern of a model as a whole-text match, or undefined for the few that only Java understands: those are not
 * checked, as a wrong refusal would be worse.
 */
function wholeMatch(pattern) {
    if (!compiled.has(pattern))
        compiled.set(pattern, compile(pattern));
    return compiled.get(pattern);
}
function compile(pattern) {
    const source = `^(?:${pattern.replaceAll('\\p{Alnum}', 'A-Za-z0-9')})$`;
    for (const flags of ['u', '']) {
        // Without the u flag \p means the letter p, so such patterns have one chance only.
        if (flags === '' && source.includes('\\p{'))
            return undefined;
        try {
            return new RegExp(source, flags);
        }
        catch { }
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/model/scalar-faults.ts

/** @returns what a text breaks of its shape's constraints, in the service's words. */
function textFaults({ min, max, pattern, enum: words }, text) {
    if (words !== undefined)
        return words.includes(text) ? [] : [`Member must satisfy enum value set: [${words.join(', ')}]`];
    const long = max !== undefined && text.length > max;
    return [
        ...(long ? [`Member must have length less than or equal to ${max}`] : []),
        ...(min !== undefined && text.length < min ? [`Member must have length greater than or equal to ${min}`] : []),
        // A text over its length is not matched as well: some patterns take for ever on long texts.
        ...(!long && pattern !== undefined && wholeMatch(pattern)?.test(text) === false
            ? [`Member must satisfy regular expression pattern: ${pattern}`]
            : []),
    ];
}
/** @returns what a number breaks of its shape's range. */
function numberFaults({ min, max }, value) {
    return [
        ...(max !== undefined && value > max ? [`Member must have value less than or equal to ${max}`] : []),
        ...(min !== undefined && value < min ? [`Member must have value greater than or equal to ${min}`] : []),
    ];
}
/** @returns what a list or a map breaks of its size. */
function scalar_faults_sizeFaults({ min, max }, size) {
    return [
        ...(max !== undefined && size > max ? [`Member must have length less than or equal to ${max}`] : []),
        ...(min !== undefined && size < min ? [`Member must have length greater than or equal to ${min}`] : []),
    ];
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/model/check.ts


/**
 * Checks an input against the service's published model and gives it its types: times become dates.
 * @param input what the wire carried. Unknown members are refused: AWS ignores them, and so hides a misspelt option until it matters.
 * @throws ServiceError `ValidationException`, or what the model calls it, with every fault, in the service's words; `SerializationException` for a wrong JSON type.
 */
function checkInput(model, operation, input) {
    const faults = [];
    const value = walk({ model, faults }, {
        name: (Object.hasOwn(model.operations, operation) && model.operations[operation]) || '',
        path: '',
        value: input ?? {},
    });
    if (faults.length === 0)
        return value;
    const count = faults.length === 1 ? '1 validation error' : `${faults.length} validation errors`;
    throw new ServiceError(model.invalid ?? 'ValidationException', `${count} detected: ${faults.join('; ')}`);
}
function walk(it, at) {
    const shape = it.model.shapes[at.name];
    if (shape === undefined)
        return at.value;
    return (walkers[shape.type] ?? asIs)(it, at, shape);
}
const asIs = (_, { value }) => value;
const structure = (it, { name, path, value }, { members = {}, required = [] }) => {
    const given = objectOf(value, path, name);
    for (const member of required)
        if (given[member] === undefined || given[member] === null)
            note(it, { path: join(path, member), shown: 'null', faults: ['Member must not be null'] });
    const known = Object.keys(members);
    const entries = Object.entries(given).filter(([, one]) => one !== null && one !== undefined);
    for (const [member] of entries) {
        if (!Object.hasOwn(members, member))
            note(it, {
                path: join(path, member),
                shown: "'…'",
                faults: [`Member is unknown; known members are: [${known.join(', ')}]`],
            });
    }
    const checked = entries.flatMap(([member, one]) => {
        const shapeName = Object.hasOwn(members, member) ? members[member] : undefined;
        return shapeName === undefined
            ? []
            : [[member, walk(it, { name: shapeName, path: join(path, member), value: one })]];
    });
    return Object.fromEntries(checked);
};
const list = (it, { path, value }, shape) => {
    if (!Array.isArray(value))
        throw wrongType('list', path);
    note(it, { path, shown: java(value), faults: scalar_faults_sizeFaults(shape, value.length) });
    return value.map((one, i) => walk(it, { name: shape.member ?? '', path: `${path}.${i + 1}.member`, value: one }));
};
const map = (it, { name, path, value }, shape) => {
    const entries = Object.entries(objectOf(value, path, name));
    note(it, { path, shown: java(value), faults: scalar_faults_sizeFaults(shape, entries.length) });
    for (const [key] of entries)
        walk(it, { name: shape.key ?? '', path: `${path}.${key}.key`, value: key });
    return Object.fromEntries(entries.map(([key, one]) => [
        key,
        walk(it, { name: shape.value ?? '', path: `${path}.${key}.member`, value: one }),
    ]));
};
const check_text = (it, { path, value }, shape) => {
    if (typeof value !== 'string')
        throw wrongType('string', path);
    note(it, { path, shown: java(value), faults: textFaults(shape, value) });
    return value;
};
const number = (it, { path, value }, shape) => {
    if (typeof value !== 'number')
        throw wrongType(shape.type, path);
    if ((shape.type === 'integer' || shape.type === 'long') && !Number.isInteger(value))
        throw wrongType(shape.type, path);
    note(it, { path, shown: java(value), faults: numberFaults(shape, value) });
    return value;
};
const check_boolean = (_, { path, value }) => {
    if (typeof value !== 'boolean')
        throw wrongType('boolean', path);
    return value;
};
/** JSON carries seconds since 1970; CBOR has dates already; query and old clients send ISO 8601. */
const timestamp = (_, { path, value }) => {
    const date = value instanceof Date ? value : new Date(typeof value === 'number' ? value * 1000 : String(value));
    if (Number.isNaN(date.getTime()))
        throw wrongType('timestamp', path);
    return date;
};
const walkers = {
    structure,
    list,
    map,
    string: check_text,
    integer: number,
    long: number,
    float: number,
    double: number,
    boolean: check_boolean,
    timestamp,
};
function note({ faults }, { path, shown, faults: found }) {
    for (const fault of found)
        faults.push(`Value ${shown} at '${path}' failed to satisfy constraint: ${fault}`);
}
/** Members are named as Java names them: the first letter small. */
const join = (path, member) => `${path === '' ? '' : `${path}.`}${member.charAt(0).toLowerCase()}${member.slice(1)}`;
function objectOf(value, path, name) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return value;
    throw wrongType(name || 'structure', path);
}
const wrongType = (type, path) => new ServiceError('SerializationException', `${path || 'the request'} must be of type ${type}`);
/** A value as Java prints it, cut to a length that a message bears. */
function java(value) {
    const printed = (it) => {
        if (Array.isArray(it))
            return `[${it.map(printed).join(', ')}]`;
        if (typeof it === 'object' && it !== null)
            return `{${Object.entries(it)
                .map(([key, one]) => `${key}=${printed(one)}`)
                .join(', ')}}`;
        return String(it);
    };
    return `'${printed(value).slice(0, 500)}'`;
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/ecr/image.ts

const repositories = (world) => world.table('images');
/** @returns the digest behind a tag; undefined when the repository has no such tag, `none` when there is no repository. */
function digestOf(world, { account, name, tag }) {
    // The registries of others are AWS's own, which hold every framework image: nobody could list them here.
    if (account !== world.account)
        return digest(`${account}/${name}:${tag}`);
    const repository = repositories(world).get(`${account}/${name}`);
    return repository === undefined ? 'none' : repository.tags[tag];
}
/** A repository comes into being with its first image. @returns the digest of the manifest's bytes. */
function tagImage(world, { account, name, tag }, manifest) {
    const key = `${account}/${name}`;
    const tags = repositories(world).get(key)?.tags ?? {};
    repositories(world).put(key, { tags: { ...tags, [tag]: digest(manifest) } });
    return digest(manifest);
}
const digest = (text) => `sha256:${(0,external_node_crypto_.createHash)('sha256').update(text).digest('hex')}`;

;// CONCATENATED MODULE: ./packages/local-cloud/src/ecr/batch-get-image.ts


/** Answers for tags; manifests are not kept. @throws ServiceError RepositoryNotFoundException */
const batchGetImage = (world, { registryId, repositoryName: name, imageIds }) => {
    const account = registryId ?? world.account;
    const found = imageIds.map((imageId) => {
        const digest = imageId.imageDigest ?? digestOf(world, { account, name, tag: imageId.imageTag ?? 'latest' });
        if (digest === 'none')
            throw new ServiceError('RepositoryNotFoundException', `The repository with name '${name}' does not exist in the registry with id '${account}'`);
        return { imageId, digest };
    });
    return {
        images: found.flatMap(({ imageId, digest }) => digest === undefined
            ? []
            : [{ registryId: account, repositoryName: name, imageId: { ...imageId, imageDigest: digest } }]),
        failures: found.flatMap(({ imageId, digest }) => digest === undefined
            ? [{ imageId, failureCode: 'ImageNotFound', failureReason: 'Requested image not found' }]
            : []),
    };
};

;// CONCATENATED MODULE: ./packages/local-cloud/src/ecr/put-image.ts

/** Tags a manifest, as `docker push` does at its end; layers are not asked for. */
const putImage = (world, request) => {
    const { registryId: account = world.account, repositoryName: name, imageTag: tag = 'latest' } = request;
    const imageDigest = tagImage(world, { account, name, tag }, request.imageManifest);
    return { image: { registryId: account, repositoryName: name, imageId: { imageTag: tag, imageDigest } } };
};

;// CONCATENATED MODULE: ./packages/local-cloud/src/ecr/index.ts


const ecr_operations = { BatchGetImage: batchGetImage, PutImage: putImage };

;// CONCATENATED MODULE: ./packages/local-cloud/src/logs/create-log-group.ts


/** @throws ServiceError ResourceAlreadyExistsException */
const createLogGroup = (world, { logGroupName }) => {
    if (groups(world).get(logGroupName))
        throw new ServiceError('ResourceAlreadyExistsException', 'The specified log group already exists');
    makeGroup(world, logGroupName, world.clock.now().getTime());
    return {};
};

;// CONCATENATED MODULE: ./packages/local-cloud/src/logs/create-log-stream.ts


/** @throws ServiceError ResourceAlreadyExistsException, ResourceNotFoundException for the group */
const createLogStream = (world, { logGroupName: group, logStreamName: name }) => {
    groupNamed(world, group);
    if (streams(world).get(streamKey(group, name)))
        throw new ServiceError('ResourceAlreadyExistsException', 'The specified log stream already exists');
    makeStream(world, { group, name }, world.clock.now().getTime());
    return {};
};

;// CONCATENATED MODULE: ./packages/local-cloud/src/logs/page.ts

/** One page, `limit` rows or 50. @throws ServiceError InvalidParameterException for a token that is not ours */
function page_pageOf(all, { limit = 50, nextToken = 'at:0' }) {
    const from = /^at:(\d{1,9})$/.exec(nextToken)?.[1];
    if (from === undefined)
        throw new ServiceError('InvalidParameterException', 'The specified nextToken is invalid.');
    const to = Number(from) + limit;
    const rows = all.slice(Number(from), to);
    return to < all.length ? { rows, nextToken: `at:${to}` } : { rows };
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/logs/describe-log-groups.ts


/** In the order of names. The pattern is a part of the name, without regard to case; the prefix is exact. */
const describeLogGroups = (world, input) => {
    const { logGroupNamePrefix: prefix = '', logGroupNamePattern: part = '' } = input;
    const found = groups(world)
        .all()
        .filter(({ name }) => name.startsWith(prefix) && name.toLowerCase().includes(part.toLowerCase()))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    const { rows, ...next } = page_pageOf(found, input);
    const logGroups = rows.map(({ name, createdAt }) => {
        const logGroupArn = `arn:aws:logs:${world.region}:${world.account}:log-group:${name}`;
        return {
            logGroupName: name,
            creationTime: createdAt,
            arn: `${logGroupArn}:*`,
            logGroupArn,
            metricFilterCount: 0,
            storedBytes: 0,
        };
    });
    return { logGroups, ...next };
};

;// CONCATENATED MODULE: ./packages/local-cloud/src/logs/describe-log-streams.ts




/** @throws ServiceError ResourceNotFoundException, InvalidParameterException for a prefix ordered by time */
const describeLogStreams = (world, input) => {
    const { logGroupName: group, logStreamNamePrefix: prefix = '', orderBy = 'LogStreamName' } = input;
    groupNamed(world, group);
    if (orderBy === 'LastEventTime' && prefix !== '')
        throw new ServiceError('InvalidParameterException', 'Cannot order by LastEventTime with a logStreamNamePrefix.');
    const found = streams(world)
        .all()
        .filter((stream) => stream.group === group && stream.name.startsWith(prefix))
        .map((stream) => ({
        stream,
        key: orderBy === 'LogStreamName' ? stream.name : (lastEventOf(world, stream)?.timestamp ?? 0),
    }))
        .sort((a, b) => (a.key < b.key ? -1 : 1));
    if (input.descending)
        found.reverse();
    const { rows, ...next } = page_pageOf(found, input);
    return { logStreams: rows.map(({ stream }) => shown(world, stream)), ...next };
};
function shown(world, stream) {
    const last = lastEventOf(world, stream);
    return {
        logStreamName: stream.name,
        creationTime: stream.createdAt,
        arn: `arn:aws:logs:${world.region}:${world.account}:log-group:${stream.group}:log-stream:${stream.name}`,
        storedBytes: 0,
        ...(last && { lastEventTimestamp: last.timestamp, lastIngestionTime: last.ingestionTime }),
        ...(stream.firstEventAt !== undefined && { firstEventTimestamp: stream.firstEventAt }),
    };
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/logs/pattern.ts

/**
 * Filter patterns for plain text: `error timeout` (all of them), `?error ?timeout` (any of them), `-debug` (none), `"exact phrase"`.
 * Patterns for JSON (`{ $.x = 1 }`), for columns (`[a, b]`) and regexes (`%…%`) are refused: the local cloud does not know them.
 * @throws ServiceError InvalidParameterException
 */
function matcher(pattern) {
    if (/^\s*[{[%]/.test(pattern))
        throw new ServiceError('InvalidParameterException', `Invalid filter pattern: the local cloud matches terms only, found ${pattern.trim()[0]}`);
    const terms = [...pattern.matchAll(/([?-]?)(?:"((?:[^"\\]|\\.)*)"|(\S+))/g)].map(([, sign = '', phrase, word = '']) => ({
        sign,
        text: phrase?.replace(/\\(.)/g, '$1') ?? word,
    }));
    const of = (sign) => terms.filter((term) => term.sign === sign).map((term) => term.text);
    const [all, any, none] = [of(''), of('?'), of('-')];
    return (message) => all.every((text) => message.includes(text)) &&
        (any.length === 0 || any.some((text) => message.includes(text))) &&
        !none.some((text) => message.includes(text));
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/logs/filter-log-events.ts





/** Matching events of all streams asked for, in the order of time. @throws ServiceError ResourceNotFoundException, InvalidParameterException */
const filterLogEvents = (world, input) => {
    groupNamed(world, input.logGroupName);
    if (input.logStreamNames && input.logStreamNamePrefix !== undefined)
        throw new ServiceError('InvalidParameterException', 'LogStreamNamePrefix and LogStreamNames cannot both be specified.');
    const matches = matcher(input.filterPattern ?? '');
    const { startTime = 0, endTime = Number.POSITIVE_INFINITY } = input;
    const found = streams(world)
        .all()
        .filter((stream) => asked(stream, input))
        .flatMap((stream) => events(world, stream))
        .filter((event) => event.timestamp >= startTime && event.timestamp <= endTime && matches(event.message))
        .sort((a, b) => a.timestamp - b.timestamp);
    const { rows, ...next } = page_pageOf(found, { ...input, limit: input.limit ?? 10_000 });
    return { events: rows, searchedLogStreams: [], ...next };
};
function asked(stream, { logGroupName, logStreamNames, logStreamNamePrefix = '' }) {
    if (stream.group !== logGroupName || !stream.name.startsWith(logStreamNamePrefix))
        return false;
    return logStreamNames?.includes(stream.name) ?? true;
}
function events(world, stream) {
    const range = eventsOf(world, stream);
    return range.events.map((event, i) => ({
        ...event,
        logStreamName: stream.name,
        eventId: `${event.timestamp}${String(range.first + i).padStart(20, '0')}`,
    }));
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/logs/get-log-events.ts



/** A reply holds at most 1 MB; each event counts 26 bytes more than its message. */
const replyBytes = 1_048_576;
/**
 * One page of a stream. At the end of the stream the forward token comes back unchanged, and that is how a reader knows.
 * @throws ServiceError ResourceNotFoundException, InvalidParameterException for a token that is not ours
 */
const getLogEvents = (world, input) => {
    const group = input.logGroupName ?? nameOf(input.logGroupIdentifier ?? '');
    const range = eventsOf(world, streamNamed(world, group, input.logStreamName));
    const { from, to } = get_log_events_page(range, input);
    const events = range.events.slice(from - range.first, to - range.first).filter((event) => timely(event, input));
    return { events, nextForwardToken: token('f', to), nextBackwardToken: token('b', from) };
};
/** `arn:aws:logs:<region>:<account>:log-group:<name>` or the bare name. */
function nameOf(identifier) {
    return identifier.startsWith('arn:') ? (identifier.split(':')[6] ?? '') : identifier;
}
/** Numbers of the first event of the page, and of the first event after it. */
function get_log_events_page(range, input) {
    const end = range.first + range.events.length;
    const limit = input.limit ?? 10_000;
    const at = input.nextToken === undefined ? undefined : get_log_events_read(input.nextToken);
    if (at?.direction === 'b' || (!at && !input.startFromHead)) {
        const to = Math.min(at?.number ?? end, end);
        const count = fitting(range.events.slice(0, to - range.first).reverse(), limit);
        return { from: to - count, to };
    }
    const from = Math.min(Math.max(at?.number ?? range.first, range.first), end);
    return { from, to: from + fitting(range.events.slice(from - range.first), limit) };
}
function fitting(events, limit) {
    let bytes = 0;
    let count = 0;
    for (const { message } of events) {
        bytes += message.length + 26;
        if (count >= limit || bytes > replyBytes)
            break;
        count += 1;
    }
    return count;
}
/** From `startTime` on, and before `endTime`. */
function timely(event, { startTime, endTime }) {
    return event.timestamp >= (startTime ?? 0) && event.timestamp < (endTime ?? Number.POSITIVE_INFINITY);
}
const token = (direction, number) => `${direction}/${String(number).padStart(56, '0')}`;
function get_log_events_read(text) {
    const found = /^([fb])\/(\d{56})$/.exec(text);
    if (!found)
        throw new ServiceError('InvalidParameterException', 'The specified nextToken is invalid.');
    return { direction: found[1] ?? 'f', number: Number(found[2]) };
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/logs/put-log-events.ts



/** Sequence tokens are accepted and ignored, as since 2023. @throws ServiceError InvalidParameterException, ResourceNotFoundException */
const putLogEvents = (world, input) => {
    const stream = streamNamed(world, input.logGroupName, input.logStreamName);
    const ordered = input.logEvents.every((event, i, all) => event.timestamp >= (all[i - 1]?.timestamp ?? 0));
    if (!ordered)
        throw new ServiceError('InvalidParameterException', 'Log events in a single PutLogEvents request must be in chronological order.');
    const ingestionTime = world.clock.now().getTime();
    addEvents(world, stream, input.logEvents.map(({ timestamp, message }) => ({ timestamp, message, ingestionTime })));
    return { nextSequenceToken: String(ingestionTime).padStart(56, '4') };
};

;// CONCATENATED MODULE: ./packages/local-cloud/src/logs/index.ts







/** CloudWatch Logs. */
const logs_operations = {
    CreateLogGroup: createLogGroup,
    CreateLogStream: createLogStream,
    DescribeLogGroups: describeLogGroups,
    DescribeLogStreams: describeLogStreams,
    FilterLogEvents: filterLogEvents,
    GetLogEvents: getLogEvents,
    PutLogEvents: putLogEvents,
};

;// CONCATENATED MODULE: ./packages/local-cloud/src/model/cloudwatch.json
const model_cloudwatch_namespaceObject = /*#__PURE__*/JSON.parse('{"source":"botocore 1.44.5 cloudwatch/2010-08-01","operations":{"DeleteAlarms":"DeleteAlarmsInput","DescribeAlarmHistory":"DescribeAlarmHistoryInput","DescribeAlarms":"DescribeAlarmsInput","GetMetricData":"GetMetricDataInput","GetMetricStatistics":"GetMetricStatisticsInput","ListMetrics":"ListMetricsInput","ListTagsForResource":"ListTagsForResourceInput","PutMetricAlarm":"PutMetricAlarmInput","PutMetricData":"PutMetricDataInput","SetAlarmState":"SetAlarmStateInput","TagResource":"TagResourceInput","UntagResource":"UntagResourceInput"},"shapes":{"AccountId":{"type":"string","min":1,"max":255},"ActionConfiguration":{"type":"structure","members":{"AlarmTagsPropagation":"AlarmTagsPropagation"}},"ActionPrefix":{"type":"string","min":1,"max":1024},"ActionsEnabled":{"type":"boolean"},"AlarmDescription":{"type":"string","min":0,"max":1024},"AlarmName":{"type":"string","min":1,"max":255},"AlarmNamePrefix":{"type":"string","min":1,"max":255},"AlarmNames":{"type":"list","member":"AlarmName","max":100},"AlarmPromQLCriteria":{"type":"structure","members":{"Query":"Query","PendingPeriod":"PendingPeriod","RecoveryPeriod":"RecoveryPeriod"},"required":["Query"]},"AlarmTagsPropagation":{"type":"structure","members":{"Enabled":"AlarmTagsPropagationEnabled","IncludedTagKeys":"AlarmTagsPropagationTagKeys","ExcludedTagKeys":"AlarmTagsPropagationTagKeys"},"required":["Enabled"]},"AlarmTagsPropagationEnabled":{"type":"boolean"},"AlarmTagsPropagationTagKey":{"type":"string","min":1,"max":128},"AlarmTagsPropagationTagKeys":{"type":"list","member":"AlarmTagsPropagationTagKey","min":1,"max":50},"AlarmType":{"type":"string","enum":["CompositeAlarm","MetricAlarm","LogAlarm"]},"AlarmTypes":{"type":"list","member":"AlarmType"},"AmazonResourceName":{"type":"string","min":1,"max":1024},"ComparisonOperator":{"type":"string","enum":["GreaterThanOrEqualToThreshold","GreaterThanThreshold","LessThanThreshold","LessThanOrEqualToThreshold","LessThanLowerOrGreaterThanUpperThreshold","LessThanLowerThreshold","GreaterThanUpperThreshold"]},"ContributorId":{"type":"string","min":1,"max":16},"Counts":{"type":"list","member":"DatapointValue"},"DatapointValue":{"type":"double"},"DatapointsToAlarm":{"type":"integer","min":1},"DeleteAlarmsInput":{"type":"structure","members":{"AlarmNames":"AlarmNames"},"required":["AlarmNames"]},"DescribeAlarmHistoryInput":{"type":"structure","members":{"AlarmName":"AlarmName","AlarmContributorId":"ContributorId","AlarmTypes":"AlarmTypes","HistoryItemType":"HistoryItemType","StartDate":"Timestamp","EndDate":"Timestamp","MaxRecords":"MaxRecords","NextToken":"NextToken","ScanBy":"ScanBy"}},"DescribeAlarmsInput":{"type":"structure","members":{"AlarmNames":"AlarmNames","AlarmNamePrefix":"AlarmNamePrefix","AlarmTypes":"AlarmTypes","ChildrenOfAlarmName":"AlarmName","ParentsOfAlarmName":"AlarmName","StateValue":"StateValue","ActionPrefix":"ActionPrefix","MaxRecords":"MaxRecords","NextToken":"NextToken"}},"Dimension":{"type":"structure","members":{"Name":"DimensionName","Value":"DimensionValue"},"required":["Name","Value"]},"DimensionFilter":{"type":"structure","members":{"Name":"DimensionName","Value":"DimensionValue"},"required":["Name"]},"DimensionFilters":{"type":"list","member":"DimensionFilter","max":10},"DimensionName":{"type":"string","min":1,"max":255},"DimensionValue":{"type":"string","min":1,"max":1024},"Dimensions":{"type":"list","member":"Dimension","max":30},"Entity":{"type":"structure","members":{"KeyAttributes":"EntityKeyAttributesMap","Attributes":"EntityAttributesMap"}},"EntityAttributesMap":{"type":"map","key":"EntityAttributesMapKeyString","value":"EntityAttributesMapValueString","min":0,"max":10},"EntityAttributesMapKeyString":{"type":"string","min":1,"max":256},"EntityAttributesMapValueString":{"type":"string","min":1,"max":2048},"EntityKeyAttributesMap":{"type":"map","key":"EntityKeyAttributesMapKeyString","value":"EntityKeyAttributesMapValueString","min":2,"max":4},"EntityKeyAttributesMapKeyString":{"type":"string","min":1,"max":32},"EntityKeyAttributesMapValueString":{"type":"string","min":1,"max":2048},"EntityMetricData":{"type":"structure","members":{"Entity":"Entity","MetricData":"MetricData"}},"EntityMetricDataList":{"type":"list","member":"EntityMetricData"},"EvaluateLowSampleCountPercentile":{"type":"string","min":1,"max":255},"EvaluationCriteria":{"type":"structure","members":{"PromQLCriteria":"AlarmPromQLCriteria"}},"EvaluationInterval":{"type":"integer","min":10,"max":3600},"EvaluationPeriods":{"type":"integer","min":1},"EvaluationWindow":{"type":"structure","members":{"WallClockWindow":"WallClockWindow","SlidingWindow":"SlidingWindow"}},"ExtendedStatistic":{"type":"string"},"ExtendedStatistics":{"type":"list","member":"ExtendedStatistic","min":1,"max":10},"GetMetricDataInput":{"type":"structure","members":{"MetricDataQueries":"MetricDataQueries","StartTime":"Timestamp","EndTime":"Timestamp","NextToken":"NextToken","ScanBy":"ScanBy","MaxDatapoints":"GetMetricDataMaxDatapoints","LabelOptions":"LabelOptions"},"required":["MetricDataQueries","StartTime","EndTime"]},"GetMetricDataLabelTimezone":{"type":"string"},"GetMetricDataMaxDatapoints":{"type":"integer"},"GetMetricStatisticsInput":{"type":"structure","members":{"Namespace":"Namespace","MetricName":"MetricName","Dimensions":"Dimensions","StartTime":"Timestamp","EndTime":"Timestamp","Period":"Period","Statistics":"Statistics","ExtendedStatistics":"ExtendedStatistics","Unit":"StandardUnit"},"required":["Namespace","MetricName","StartTime","EndTime","Period"]},"HistoryItemType":{"type":"string","enum":["ConfigurationUpdate","StateUpdate","Action","AlarmContributorStateUpdate","AlarmContributorAction"]},"IncludeLinkedAccounts":{"type":"boolean"},"LabelOptions":{"type":"structure","members":{"Timezone":"GetMetricDataLabelTimezone"}},"ListMetricsInput":{"type":"structure","members":{"Namespace":"Namespace","MetricName":"MetricName","Dimensions":"DimensionFilters","NextToken":"NextToken","RecentlyActive":"RecentlyActive","IncludeLinkedAccounts":"IncludeLinkedAccounts","OwningAccount":"AccountId"}},"ListTagsForResourceInput":{"type":"structure","members":{"ResourceARN":"AmazonResourceName"},"required":["ResourceARN"]},"MaxRecords":{"type":"integer","min":1,"max":100},"Metric":{"type":"structure","members":{"Namespace":"Namespace","MetricName":"MetricName","Dimensions":"Dimensions"}},"MetricData":{"type":"list","member":"MetricDatum"},"MetricDataQueries":{"type":"list","member":"MetricDataQuery"},"MetricDataQuery":{"type":"structure","members":{"Id":"MetricId","MetricStat":"MetricStat","Expression":"MetricExpression","Label":"MetricLabel","ReturnData":"ReturnData","Period":"Period","AccountId":"AccountId"},"required":["Id"]},"MetricDatum":{"type":"structure","members":{"MetricName":"MetricName","Dimensions":"Dimensions","Timestamp":"Timestamp","Value":"DatapointValue","StatisticValues":"StatisticSet","Values":"Values","Counts":"Counts","Unit":"StandardUnit","StorageResolution":"StorageResolution"},"required":["MetricName"]},"MetricExpression":{"type":"string","min":1,"max":2048},"MetricId":{"type":"string","min":1,"max":255},"MetricLabel":{"type":"string"},"MetricName":{"type":"string","min":1,"max":255},"MetricStat":{"type":"structure","members":{"Metric":"Metric","Period":"Period","Stat":"Stat","Unit":"StandardUnit"},"required":["Metric","Period","Stat"]},"Namespace":{"type":"string","min":1,"max":255,"pattern":"[^:].*"},"NextToken":{"type":"string"},"OnlyStartEvaluatingAfterWarmUpPeriodEnds":{"type":"boolean"},"PendingPeriod":{"type":"integer","min":0,"max":86400},"Period":{"type":"integer","min":1},"PutMetricAlarmInput":{"type":"structure","members":{"AlarmName":"AlarmName","AlarmDescription":"AlarmDescription","ActionsEnabled":"ActionsEnabled","OKActions":"ResourceList","AlarmActions":"ResourceList","InsufficientDataActions":"ResourceList","MetricName":"MetricName","Namespace":"Namespace","Statistic":"Statistic","ExtendedStatistic":"ExtendedStatistic","Dimensions":"Dimensions","Period":"Period","Unit":"StandardUnit","EvaluationPeriods":"EvaluationPeriods","DatapointsToAlarm":"DatapointsToAlarm","Threshold":"Threshold","ComparisonOperator":"ComparisonOperator","TreatMissingData":"TreatMissingData","EvaluateLowSampleCountPercentile":"EvaluateLowSampleCountPercentile","Metrics":"MetricDataQueries","Tags":"TagList","ThresholdMetricId":"MetricId","EvaluationWindow":"EvaluationWindow","WarmUpConfiguration":"WarmUpConfiguration","EvaluationCriteria":"EvaluationCriteria","EvaluationInterval":"EvaluationInterval","ActionConfiguration":"ActionConfiguration"},"required":["AlarmName"]},"PutMetricDataInput":{"type":"structure","members":{"Namespace":"Namespace","MetricData":"MetricData","EntityMetricData":"EntityMetricDataList","StrictEntityValidation":"StrictEntityValidation"},"required":["Namespace"]},"Query":{"type":"string","min":1,"max":10000},"RecentlyActive":{"type":"string","enum":["PT3H"]},"RecoveryPeriod":{"type":"integer","min":0,"max":86400},"ResourceList":{"type":"list","member":"ResourceName","max":5},"ResourceName":{"type":"string","min":1,"max":1024},"ReturnData":{"type":"boolean"},"ScanBy":{"type":"string","enum":["TimestampDescending","TimestampAscending"]},"SetAlarmStateInput":{"type":"structure","members":{"AlarmName":"AlarmName","StateValue":"StateValue","StateReason":"StateReason","StateReasonData":"StateReasonData"},"required":["AlarmName","StateValue","StateReason"]},"SlidingWindow":{"type":"structure","members":{}},"StandardUnit":{"type":"string","enum":["Seconds","Microseconds","Milliseconds","Bytes","Kilobytes","Megabytes","Gigabytes","Terabytes","Bits","Kilobits","Megabits","Gigabits","Terabits","Percent","Count","Bytes/Second","Kilobytes/Second","Megabytes/Second","Gigabytes/Second","Terabytes/Second","Bits/Second","Kilobits/Second","Megabits/Second","Gigabits/Second","Terabits/Second","Count/Second","None"]},"Stat":{"type":"string"},"StateReason":{"type":"string","min":0,"max":1023},"StateReasonData":{"type":"string","min":0,"max":4000},"StateValue":{"type":"string","enum":["OK","ALARM","INSUFFICIENT_DATA"]},"Statistic":{"type":"string","enum":["SampleCount","Average","Sum","Minimum","Maximum"]},"StatisticSet":{"type":"structure","members":{"SampleCount":"DatapointValue","Sum":"DatapointValue","Minimum":"DatapointValue","Maximum":"DatapointValue"},"required":["SampleCount","Sum","Minimum","Maximum"]},"Statistics":{"type":"list","member":"Statistic","min":1,"max":5},"StorageResolution":{"type":"integer","min":1},"StrictEntityValidation":{"type":"boolean"},"Tag":{"type":"structure","members":{"Key":"TagKey","Value":"TagValue"},"required":["Key","Value"]},"TagKey":{"type":"string","min":1,"max":128},"TagKeyList":{"type":"list","member":"TagKey"},"TagList":{"type":"list","member":"Tag"},"TagResourceInput":{"type":"structure","members":{"ResourceARN":"AmazonResourceName","Tags":"TagList"},"required":["ResourceARN","Tags"]},"TagValue":{"type":"string","min":0,"max":256},"Threshold":{"type":"double"},"Timestamp":{"type":"timestamp"},"Timezone":{"type":"string","min":1,"max":50},"TreatMissingData":{"type":"string","min":1,"max":255},"UntagResourceInput":{"type":"structure","members":{"ResourceARN":"AmazonResourceName","TagKeys":"TagKeyList"},"required":["ResourceARN","TagKeys"]},"Values":{"type":"list","member":"DatapointValue"},"WallClockWindow":{"type":"structure","members":{"Timezone":"Timezone"}},"WarmUpConfiguration":{"type":"structure","members":{"WarmUpPeriodDurationInMinutes":"WarmUpPeriodDurationInMinutes","OnlyStartEvaluatingAfterWarmUpPeriodEnds":"OnlyStartEvaluatingAfterWarmUpPeriodEnds"},"required":["WarmUpPeriodDurationInMinutes"]},"WarmUpPeriodDurationInMinutes":{"type":"integer","min":1,"max":2880}}}');
;// CONCATENATED MODULE: ./packages/local-cloud/src/model/ecr.json
const model_ecr_namespaceObject = /*#__PURE__*/JSON.parse('{"source":"botocore 1.44.5 ecr/2015-09-21","operations":{"BatchGetImage":"BatchGetImageRequest","PutImage":"PutImageRequest"},"shapes":{"BatchGetImageRequest":{"type":"structure","members":{"registryId":"RegistryId","repositoryName":"RepositoryName","imageIds":"ImageIdentifierList","acceptedMediaTypes":"MediaTypeList"},"required":["repositoryName","imageIds"]},"ImageDigest":{"type":"string"},"ImageIdentifier":{"type":"structure","members":{"imageDigest":"ImageDigest","imageTag":"ImageTag"}},"ImageIdentifierList":{"type":"list","member":"ImageIdentifier","min":1,"max":100},"ImageManifest":{"type":"string","min":1,"max":4194304},"ImageTag":{"type":"string","min":1,"max":300},"MediaType":{"type":"string"},"MediaTypeList":{"type":"list","member":"MediaType","min":1,"max":100},"PutImageRequest":{"type":"structure","members":{"registryId":"RegistryId","repositoryName":"RepositoryName","imageManifest":"ImageManifest","imageManifestMediaType":"MediaType","imageTag":"ImageTag","imageDigest":"ImageDigest"},"required":["repositoryName","imageManifest"]},"RegistryId":{"type":"string","pattern":"[0-9]{12}"},"RepositoryName":{"type":"string","min":2,"max":256,"pattern":"[a-z0-9]+((\\\\.|_|__|-+)[a-z0-9]+)*(\\\\/[a-z0-9]+((\\\\.|_|__|-+)[a-z0-9]+)*)*"}}}');
;// CONCATENATED MODULE: ./packages/local-cloud/src/model/logs.json
const model_logs_namespaceObject = /*#__PURE__*/JSON.parse('{"source":"botocore 1.44.5 logs/2014-03-28","operations":{"CreateLogGroup":"CreateLogGroupRequest","CreateLogStream":"CreateLogStreamRequest","DeleteLogGroup":"DeleteLogGroupRequest","DescribeLogGroups":"DescribeLogGroupsRequest","DescribeLogStreams":"DescribeLogStreamsRequest","FilterLogEvents":"FilterLogEventsRequest","GetLogEvents":"GetLogEventsRequest","PutLogEvents":"PutLogEventsRequest"},"shapes":{"AccountId":{"type":"string","min":12,"max":12,"pattern":"^\\\\d{12}$"},"AccountIds":{"type":"list","member":"AccountId","min":0,"max":20},"CreateLogGroupRequest":{"type":"structure","members":{"logGroupName":"LogGroupName","kmsKeyId":"KmsKeyId","tags":"Tags","logGroupClass":"LogGroupClass","deletionProtectionEnabled":"DeletionProtectionEnabled"},"required":["logGroupName"]},"CreateLogStreamRequest":{"type":"structure","members":{"logGroupName":"LogGroupName","logStreamName":"LogStreamName"},"required":["logGroupName","logStreamName"]},"DeleteLogGroupRequest":{"type":"structure","members":{"logGroupName":"LogGroupName"},"required":["logGroupName"]},"DeletionProtectionEnabled":{"type":"boolean"},"Descending":{"type":"boolean"},"DescribeLimit":{"type":"integer","min":1,"max":50},"DescribeLogGroupsLogGroupIdentifiers":{"type":"list","member":"LogGroupIdentifier","min":1,"max":50},"DescribeLogGroupsRequest":{"type":"structure","members":{"accountIdentifiers":"AccountIds","logGroupNamePrefix":"LogGroupName","logGroupNamePattern":"LogGroupNamePattern","nextToken":"NextToken","limit":"DescribeLimit","includeLinkedAccounts":"IncludeLinkedAccounts","logGroupClass":"LogGroupClass","logGroupIdentifiers":"DescribeLogGroupsLogGroupIdentifiers"}},"DescribeLogStreamsRequest":{"type":"structure","members":{"logGroupName":"LogGroupName","logGroupIdentifier":"LogGroupIdentifier","logStreamNamePrefix":"LogStreamName","orderBy":"OrderBy","descending":"Descending","nextToken":"NextToken","limit":"DescribeLimit"}},"Entity":{"type":"structure","members":{"keyAttributes":"EntityKeyAttributes","attributes":"EntityAttributes"}},"EntityAttributes":{"type":"map","key":"EntityAttributesKey","value":"EntityAttributesValue","min":0,"max":10},"EntityAttributesKey":{"type":"string","min":1,"max":256},"EntityAttributesValue":{"type":"string","min":1,"max":512},"EntityKeyAttributes":{"type":"map","key":"EntityKeyAttributesKey","value":"EntityKeyAttributesValue","min":2,"max":4},"EntityKeyAttributesKey":{"type":"string","min":1,"max":32},"EntityKeyAttributesValue":{"type":"string","min":1,"max":512},"EventMessage":{"type":"string","min":1},"EventsLimit":{"type":"integer","min":1,"max":10000},"FilterLogEventsRequest":{"type":"structure","members":{"logGroupName":"LogGroupName","logGroupIdentifier":"LogGroupIdentifier","logStreamNames":"InputLogStreamNames","logStreamNamePrefix":"LogStreamName","startTime":"Timestamp","endTime":"Timestamp","filterPattern":"FilterPattern","nextToken":"NextToken","limit":"EventsLimit","startFromHead":"StartFromHead","interleaved":"Interleaved","unmask":"Unmask"}},"FilterPattern":{"type":"string","min":0,"max":1024},"GetLogEventsRequest":{"type":"structure","members":{"logGroupName":"LogGroupName","logGroupIdentifier":"LogGroupIdentifier","logStreamName":"LogStreamName","startTime":"Timestamp","endTime":"Timestamp","nextToken":"NextToken","limit":"EventsLimit","startFromHead":"StartFromHead","unmask":"Unmask"},"required":["logStreamName"]},"IncludeLinkedAccounts":{"type":"boolean"},"InputLogEvent":{"type":"structure","members":{"timestamp":"Timestamp","message":"EventMessage"},"required":["timestamp","message"]},"InputLogEvents":{"type":"list","member":"InputLogEvent","min":1,"max":10000},"InputLogStreamNames":{"type":"list","member":"LogStreamName","min":1,"max":100},"Interleaved":{"type":"boolean"},"KmsKeyId":{"type":"string","max":256},"LogGroupClass":{"type":"string","enum":["STANDARD","INFREQUENT_ACCESS","DELIVERY","ESSENTIALS"]},"LogGroupIdentifier":{"type":"string","min":1,"max":2048,"pattern":"[\\\\w#+=/:,.@-]*"},"LogGroupName":{"type":"string","min":1,"max":512,"pattern":"[\\\\.\\\\-_/#A-Za-z0-9]+"},"LogGroupNamePattern":{"type":"string","min":0,"max":512,"pattern":"[\\\\.\\\\-_/#A-Za-z0-9]*"},"LogStreamName":{"type":"string","min":1,"max":512,"pattern":"[^:*]*"},"NextToken":{"type":"string","min":1},"OrderBy":{"type":"string","enum":["LogStreamName","LastEventTime"]},"PutLogEventsRequest":{"type":"structure","members":{"logGroupName":"LogGroupName","logStreamName":"LogStreamName","logEvents":"InputLogEvents","sequenceToken":"SequenceToken","entity":"Entity"},"required":["logGroupName","logStreamName","logEvents"]},"SequenceToken":{"type":"string","min":1},"StartFromHead":{"type":"boolean"},"TagKey":{"type":"string","min":1,"max":128,"pattern":"^([\\\\p{L}\\\\p{Z}\\\\p{N}_.:/=+\\\\-@]+)$"},"TagValue":{"type":"string","max":256,"pattern":"^([\\\\p{L}\\\\p{Z}\\\\p{N}_.:/=+\\\\-@]*)$"},"Tags":{"type":"map","key":"TagKey","value":"TagValue","min":1,"max":50},"Timestamp":{"type":"long","min":0},"Unmask":{"type":"boolean"}}}');
;// CONCATENATED MODULE: ./packages/local-cloud/src/model/pricing.json
const pricing_namespaceObject = /*#__PURE__*/JSON.parse('{"source":"botocore 1.44.5 pricing/2017-10-15","operations":{"GetProducts":"GetProductsRequest"},"shapes":{"Field":{"type":"string","min":1,"max":1024},"Filter":{"type":"structure","members":{"Type":"FilterType","Field":"Field","Value":"Value"},"required":["Type","Field","Value"]},"FilterType":{"type":"string","enum":["TERM_MATCH","EQUALS","CONTAINS","ANY_OF","NONE_OF"]},"Filters":{"type":"list","member":"Filter","min":0,"max":50},"FormatVersion":{"type":"string","min":1,"max":32},"GetProductsMaxResults":{"type":"integer","min":1,"max":100},"GetProductsRequest":{"type":"structure","members":{"ServiceCode":"String","Filters":"Filters","FormatVersion":"FormatVersion","NextToken":"String","MaxResults":"GetProductsMaxResults"},"required":["ServiceCode"]},"String":{"type":"string"},"Value":{"type":"string","min":1,"max":1024}}}');
;// CONCATENATED MODULE: ./packages/local-cloud/src/model/sagemaker.json
const sagemaker_namespaceObject = /*#__PURE__*/JSON.parse('{"source":"botocore 1.44.5 sagemaker/2017-07-24","operations":{"AddTags":"AddTagsInput","CreateEndpoint":"CreateEndpointInput","CreateEndpointConfig":"CreateEndpointConfigInput","CreateModel":"CreateModelInput","CreateModelPackage":"CreateModelPackageInput","CreateModelPackageGroup":"CreateModelPackageGroupInput","CreateProcessingJob":"CreateProcessingJobRequest","CreateTrainingJob":"CreateTrainingJobRequest","DeleteEndpoint":"DeleteEndpointInput","DeleteEndpointConfig":"DeleteEndpointConfigInput","DeleteModel":"DeleteModelInput","DeleteModelPackage":"DeleteModelPackageInput","DeleteModelPackageGroup":"DeleteModelPackageGroupInput","DeleteProcessingJob":"DeleteProcessingJobRequest","DeleteTags":"DeleteTagsInput","DeleteTrainingJob":"DeleteTrainingJobRequest","DescribeEndpoint":"DescribeEndpointInput","DescribeEndpointConfig":"DescribeEndpointConfigInput","DescribeModel":"DescribeModelInput","DescribeModelPackage":"DescribeModelPackageInput","DescribeModelPackageGroup":"DescribeModelPackageGroupInput","DescribeProcessingJob":"DescribeProcessingJobRequest","DescribeTrainingJob":"DescribeTrainingJobRequest","ListEndpointConfigs":"ListEndpointConfigsInput","ListEndpoints":"ListEndpointsInput","ListModelPackageGroups":"ListModelPackageGroupsInput","ListModelPackages":"ListModelPackagesInput","ListModels":"ListModelsInput","ListProcessingJobs":"ListProcessingJobsRequest","ListTags":"ListTagsInput","ListTrainingJobs":"ListTrainingJobsRequest","Search":"SearchRequest","StopProcessingJob":"StopProcessingJobRequest","StopTrainingJob":"StopTrainingJobRequest","UpdateEndpoint":"UpdateEndpointInput","UpdateEndpointWeightsAndCapacities":"UpdateEndpointWeightsAndCapacitiesInput","UpdateModelPackage":"UpdateModelPackageInput"},"shapes":{"AcceleratorPartitionLayout":{"type":"structure","members":{"AcceleratorPartitionTypes":"AcceleratorPartitionTypeList"}},"AcceleratorPartitionType":{"type":"string","min":0,"max":32,"pattern":"mig-[0-9]+g\\\\.[0-9]+gb([+-][a-z0-9.]+)*"},"AcceleratorPartitionTypeList":{"type":"list","member":"AcceleratorPartitionType","min":0,"max":32},"Accept":{"type":"string","min":0,"max":256,"pattern":".*"},"AcceptEula":{"type":"boolean"},"AddTagsInput":{"type":"structure","members":{"ResourceArn":"ResourceArn","Tags":"TagList"},"required":["ResourceArn","Tags"]},"AdditionalInferenceSpecificationDefinition":{"type":"structure","members":{"Name":"EntityName","Description":"EntityDescription","Containers":"ModelPackageContainerDefinitionList","SupportedTransformInstanceTypes":"TransformInstanceTypes","SupportedRealtimeInferenceInstanceTypes":"RealtimeInferenceInstanceTypes","SupportedContentTypes":"ContentTypes","SupportedResponseMIMETypes":"ResponseMIMETypes"},"required":["Name","Containers"]},"AdditionalInferenceSpecifications":{"type":"list","member":"AdditionalInferenceSpecificationDefinition","min":1,"max":15},"AdditionalModelChannelName":{"type":"string","min":1,"max":64,"pattern":"[A-Za-z0-9\\\\.\\\\-_]+"},"AdditionalModelDataSource":{"type":"structure","members":{"ChannelName":"AdditionalModelChannelName","S3DataSource":"S3ModelDataSource"},"required":["ChannelName","S3DataSource"]},"AdditionalModelDataSources":{"type":"list","member":"AdditionalModelDataSource","min":0,"max":5},"AdditionalS3DataSource":{"type":"structure","members":{"S3DataType":"AdditionalS3DataSourceDataType","S3Uri":"S3Uri","CompressionType":"CompressionType","ETag":"String"},"required":["S3DataType","S3Uri"]},"AdditionalS3DataSourceDataType":{"type":"string","enum":["S3Object","S3Prefix"]},"Alarm":{"type":"structure","members":{"AlarmName":"AlarmName"}},"AlarmList":{"type":"list","member":"Alarm","min":1,"max":10},"AlarmName":{"type":"string","min":1,"max":255,"pattern":"(?!\\\\s*$).+"},"AlgorithmImage":{"type":"string","min":0,"max":255,"pattern":".*"},"AlgorithmSpecification":{"type":"structure","members":{"TrainingImage":"AlgorithmImage","AlgorithmName":"ArnOrName","TrainingInputMode":"TrainingInputMode","MetricDefinitions":"MetricDefinitionList","EnableSageMakerMetricsTimeSeries":"Boolean","ContainerEntrypoint":"TrainingContainerEntrypoint","ContainerArguments":"TrainingContainerArguments","TrainingImageConfig":"TrainingImageConfig"},"required":["TrainingInputMode"]},"AppManaged":{"type":"boolean"},"AppSpecification":{"type":"structure","members":{"ImageUri":"ImageUri","ContainerEntrypoint":"ContainerEntrypoint","ContainerArguments":"ContainerArguments"},"required":["ImageUri"]},"ApprovalDescription":{"type":"string","min":0,"max":1024,"pattern":".*"},"ArnOrName":{"type":"string","min":1,"max":170,"pattern":"(arn:aws[a-z\\\\-]*:sagemaker:[a-z0-9\\\\-]*:[0-9]{12}:[a-z\\\\-]*\\\\/)?([a-zA-Z0-9]([a-zA-Z0-9-]){0,62})(?<!-)"},"AssemblyType":{"type":"string","enum":["None","Line"]},"AsyncInferenceClientConfig":{"type":"structure","members":{"MaxConcurrentInvocationsPerInstance":"MaxConcurrentInvocationsPerInstance"}},"AsyncInferenceConfig":{"type":"structure","members":{"ClientConfig":"AsyncInferenceClientConfig","OutputConfig":"AsyncInferenceOutputConfig"},"required":["OutputConfig"]},"AsyncInferenceNotificationConfig":{"type":"structure","members":{"SuccessTopic":"SnsTopicArn","ErrorTopic":"SnsTopicArn","IncludeInferenceResponseIn":"AsyncNotificationTopicTypeList"}},"AsyncInferenceOutputConfig":{"type":"structure","members":{"KmsKeyId":"KmsKeyId","S3OutputPath":"DestinationS3Uri","NotificationConfig":"AsyncInferenceNotificationConfig","S3FailurePath":"DestinationS3Uri"}},"AsyncNotificationTopicTypeList":{"type":"list","member":"AsyncNotificationTopicTypes","min":0,"max":2},"AsyncNotificationTopicTypes":{"type":"string","enum":["SUCCESS_NOTIFICATION_TOPIC","ERROR_NOTIFICATION_TOPIC"]},"AthenaCatalog":{"type":"string","min":1,"max":256,"pattern":"[\\\\u0020-\\\\uD7FF\\\\uE000-\\\\uFFFD\\\\uD800\\\\uDC00-\\\\uDBFF\\\\uDFFF\\\\t]*"},"AthenaDatabase":{"type":"string","min":1,"max":255,"pattern":".*"},"AthenaDatasetDefinition":{"type":"structure","members":{"Catalog":"AthenaCatalog","Database":"AthenaDatabase","QueryString":"AthenaQueryString","WorkGroup":"AthenaWorkGroup","OutputS3Uri":"S3Uri","KmsKeyId":"KmsKeyId","OutputFormat":"AthenaResultFormat","OutputCompression":"AthenaResultCompressionType"},"required":["Catalog","Database","QueryString","OutputS3Uri","OutputFormat"]},"AthenaQueryString":{"type":"string","min":1,"max":4096,"pattern":"[\\\\s\\\\S]+"},"AthenaResultCompressionType":{"type":"string","enum":["GZIP","SNAPPY","ZLIB"]},"AthenaResultFormat":{"type":"string","enum":["PARQUET","ORC","AVRO","JSON","TEXTFILE"]},"AthenaWorkGroup":{"type":"string","min":1,"max":128,"pattern":"[a-zA-Z0-9._-]+"},"AttributeName":{"type":"string","min":1,"max":256,"pattern":".+"},"AttributeNames":{"type":"list","member":"AttributeName","min":0,"max":16},"AutoRollbackConfig":{"type":"structure","members":{"Alarms":"AlarmList"}},"BaseModel":{"type":"structure","members":{"HubContentName":"HubContentName","HubContentVersion":"HubContentVersion","RecipeName":"RecipeName"}},"BatchStrategy":{"type":"string","enum":["MultiRecord","SingleRecord"]},"Bias":{"type":"structure","members":{"Report":"MetricsSource","PreTrainingReport":"MetricsSource","PostTrainingReport":"MetricsSource"}},"BlueGreenUpdatePolicy":{"type":"structure","members":{"TrafficRoutingConfiguration":"TrafficRoutingConfig","TerminationWaitInSeconds":"TerminationWaitInSeconds","MaximumExecutionTimeoutInSeconds":"MaximumExecutionTimeoutInSeconds"},"required":["TrafficRoutingConfiguration"]},"Boolean":{"type":"boolean"},"BooleanOperator":{"type":"string","enum":["And","Or"]},"CapacityReservationPreference":{"type":"string","enum":["capacity-reservations-only"]},"CapacitySize":{"type":"structure","members":{"Type":"CapacitySizeType","Value":"CapacitySizeValue"},"required":["Type","Value"]},"CapacitySizeType":{"type":"string","enum":["INSTANCE_COUNT","CAPACITY_PERCENT"]},"CapacitySizeValue":{"type":"integer","min":1},"CaptureContentTypeHeader":{"type":"structure","members":{"CsvContentTypes":"CsvContentTypes","JsonContentTypes":"JsonContentTypes"}},"CaptureMode":{"type":"string","enum":["Input","Output","InputAndOutput"]},"CaptureOption":{"type":"structure","members":{"CaptureMode":"CaptureMode"},"required":["CaptureMode"]},"CaptureOptionList":{"type":"list","member":"CaptureOption","min":1,"max":32},"CertifyForMarketplace":{"type":"boolean"},"Channel":{"type":"structure","members":{"ChannelName":"ChannelName","DataSource":"DataSource","ContentType":"ContentType","CompressionType":"CompressionType","RecordWrapperType":"RecordWrapper","InputMode":"TrainingInputMode","ShuffleConfig":"ShuffleConfig"},"required":["ChannelName","DataSource"]},"ChannelName":{"type":"string","min":1,"max":64,"pattern":"[A-Za-z0-9\\\\.\\\\-_]+"},"CheckpointConfig":{"type":"structure","members":{"S3Uri":"S3Uri","LocalPath":"DirectoryPath"},"required":["S3Uri"]},"ClarifyContentTemplate":{"type":"string","min":1,"max":64,"pattern":".*"},"ClarifyEnableExplanations":{"type":"string","min":1,"max":64,"pattern":".*"},"ClarifyExplainerConfig":{"type":"structure","members":{"EnableExplanations":"ClarifyEnableExplanations","InferenceConfig":"ClarifyInferenceConfig","ShapConfig":"ClarifyShapConfig"},"required":["ShapConfig"]},"ClarifyFeatureHeaders":{"type":"list","member":"ClarifyHeader","min":1,"max":256},"ClarifyFeatureType":{"type":"string","enum":["numerical","categorical","text"]},"ClarifyFeatureTypes":{"type":"list","member":"ClarifyFeatureType","min":1,"max":256},"ClarifyFeaturesAttribute":{"type":"string","min":1,"max":64,"pattern":".*"},"ClarifyHeader":{"type":"string","min":1,"max":64,"pattern":".*"},"ClarifyInferenceConfig":{"type":"structure","members":{"FeaturesAttribute":"ClarifyFeaturesAttribute","ContentTemplate":"ClarifyContentTemplate","MaxRecordCount":"ClarifyMaxRecordCount","MaxPayloadInMB":"ClarifyMaxPayloadInMB","ProbabilityIndex":"ClarifyProbabilityIndex","LabelIndex":"ClarifyLabelIndex","ProbabilityAttribute":"ClarifyProbabilityAttribute","LabelAttribute":"ClarifyLabelAttribute","LabelHeaders":"ClarifyLabelHeaders","FeatureHeaders":"ClarifyFeatureHeaders","FeatureTypes":"ClarifyFeatureTypes"}},"ClarifyLabelAttribute":{"type":"string","min":1,"max":64,"pattern":".*"},"ClarifyLabelHeaders":{"type":"list","member":"ClarifyHeader","min":1,"max":16},"ClarifyLabelIndex":{"type":"integer","min":0},"ClarifyMaxPayloadInMB":{"type":"integer","min":1,"max":25},"ClarifyMaxRecordCount":{"type":"integer","min":1},"ClarifyMimeType":{"type":"string","min":0,"max":255,"pattern":"[a-zA-Z0-9](-*[a-zA-Z0-9])*\\\\/[a-zA-Z0-9](-*[a-zA-Z0-9+.])*"},"ClarifyProbabilityAttribute":{"type":"string","min":1,"max":64,"pattern":".*"},"ClarifyProbabilityIndex":{"type":"integer","min":0},"ClarifyShapBaseline":{"type":"string","min":1,"max":4096,"pattern":"[\\\\s\\\\S]+"},"ClarifyShapBaselineConfig":{"type":"structure","members":{"MimeType":"ClarifyMimeType","ShapBaseline":"ClarifyShapBaseline","ShapBaselineUri":"Url"}},"ClarifyShapConfig":{"type":"structure","members":{"ShapBaselineConfig":"ClarifyShapBaselineConfig","NumberOfSamples":"ClarifyShapNumberOfSamples","UseLogit":"ClarifyShapUseLogit","Seed":"ClarifyShapSeed","TextConfig":"ClarifyTextConfig"},"required":["ShapBaselineConfig"]},"ClarifyShapNumberOfSamples":{"type":"integer","min":1},"ClarifyShapSeed":{"type":"integer"},"ClarifyShapUseLogit":{"type":"boolean"},"ClarifyTextConfig":{"type":"structure","members":{"Language":"ClarifyTextLanguage","Granularity":"ClarifyTextGranularity"},"required":["Language","Granularity"]},"ClarifyTextGranularity":{"type":"string","enum":["token","sentence","paragraph"]},"ClarifyTextLanguage":{"type":"string","enum":["af","sq","ar","hy","eu","bn","bg","ca","zh","hr","cs","da","nl","en","et","fi","fr","de","el","gu","he","hi","hu","is","id","ga","it","kn","ky","lv","lt","lb","mk","ml","mr","ne","nb","fa","pl","pt","ro","ru","sa","sr","tn","si","sk","sl","es","sv","tl","ta","tt","te","tr","uk","ur","yo","lij","xx"]},"ClientToken":{"type":"string","min":1,"max":36,"pattern":"[a-zA-Z0-9-]+"},"CollectionConfiguration":{"type":"structure","members":{"CollectionName":"CollectionName","CollectionParameters":"CollectionParameters"}},"CollectionConfigurations":{"type":"list","member":"CollectionConfiguration","min":0,"max":20},"CollectionName":{"type":"string","min":1,"max":256,"pattern":".*"},"CollectionParameters":{"type":"map","key":"ConfigKey","value":"ConfigValue","min":0,"max":20},"CompressionType":{"type":"string","enum":["None","Gzip"]},"ConfigKey":{"type":"string","min":1,"max":256,"pattern":".*"},"ConfigValue":{"type":"string","min":0,"max":256,"pattern":".*"},"ContainerArgument":{"type":"string","min":0,"max":256,"pattern":".*"},"ContainerArguments":{"type":"list","member":"ContainerArgument","min":1,"max":100},"ContainerDefinition":{"type":"structure","members":{"ContainerHostname":"ContainerHostname","Image":"ContainerImage","ImageConfig":"ImageConfig","Mode":"ContainerMode","ModelDataUrl":"Url","ModelDataSource":"ModelDataSource","AdditionalModelDataSources":"AdditionalModelDataSources","Environment":"EnvironmentMap","ModelPackageName":"VersionedArnOrName","InferenceSpecificationName":"InferenceSpecificationName","MultiModelConfig":"MultiModelConfig","ContainerMetricsConfig":"ContainerMetricsConfig"}},"ContainerDefinitionList":{"type":"list","member":"ContainerDefinition","min":0,"max":15},"ContainerEntrypoint":{"type":"list","member":"ContainerEntrypointString","min":1,"max":100},"ContainerEntrypointString":{"type":"string","min":0,"max":256,"pattern":".*"},"ContainerHostname":{"type":"string","min":0,"max":63,"pattern":"[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}"},"ContainerImage":{"type":"string","min":0,"max":255,"pattern":"[\\\\S]+"},"ContainerMetricsConfig":{"type":"structure","members":{"MetricsEndpoints":"MetricsEndpointList"}},"ContainerMode":{"type":"string","enum":["SingleModel","MultiModel"]},"ContentDigest":{"type":"string","min":0,"max":72,"pattern":"[Ss][Hh][Aa]256:[0-9a-fA-F]{64}"},"ContentType":{"type":"string","min":0,"max":256,"pattern":".*"},"ContentTypes":{"type":"list","member":"ContentType"},"CreateEndpointConfigInput":{"type":"structure","members":{"EndpointConfigName":"EndpointConfigName","ProductionVariants":"ProductionVariantList","DataCaptureConfig":"DataCaptureConfig","Tags":"TagList","KmsKeyId":"KmsKeyId","AsyncInferenceConfig":"AsyncInferenceConfig","ExplainerConfig":"ExplainerConfig","ShadowProductionVariants":"ProductionVariantList","ExecutionRoleArn":"RoleArn","VpcConfig":"VpcConfig","EnableNetworkIsolation":"Boolean","MetricsConfig":"MetricsConfig","CrossRegionTrafficConfig":"CrossRegionTrafficConfig"},"required":["EndpointConfigName","ProductionVariants"]},"CreateEndpointInput":{"type":"structure","members":{"EndpointName":"EndpointName","EndpointConfigName":"EndpointConfigName","DeploymentConfig":"DeploymentConfig","Tags":"TagList"},"required":["EndpointName","EndpointConfigName"]},"CreateModelInput":{"type":"structure","members":{"ModelName":"ModelName","PrimaryContainer":"ContainerDefinition","Containers":"ContainerDefinitionList","InferenceExecutionConfig":"InferenceExecutionConfig","ExecutionRoleArn":"RoleArn","Tags":"TagList","VpcConfig":"VpcConfig","EnableNetworkIsolation":"Boolean"},"required":["ModelName"]},"CreateModelPackageGroupInput":{"type":"structure","members":{"ModelPackageGroupName":"EntityName","ModelPackageGroupDescription":"EntityDescription","Tags":"TagList","ManagedConfiguration":"ManagedConfiguration"},"required":["ModelPackageGroupName"]},"CreateModelPackageInput":{"type":"structure","members":{"ModelPackageName":"EntityName","ModelPackageGroupName":"ArnOrName","ModelPackageDescription":"EntityDescription","ModelPackageRegistrationType":"ModelPackageRegistrationType","InferenceSpecification":"InferenceSpecification","ValidationSpecification":"ModelPackageValidationSpecification","SourceAlgorithmSpecification":"SourceAlgorithmSpecification","CertifyForMarketplace":"CertifyForMarketplace","Tags":"TagList","ModelApprovalStatus":"ModelApprovalStatus","MetadataProperties":"MetadataProperties","ModelMetrics":"ModelMetrics","ClientToken":"ClientToken","Domain":"String","Task":"String","SamplePayloadUrl":"S3Uri","CustomerMetadataProperties":"CustomerMetadataMap","DriftCheckBaselines":"DriftCheckBaselines","AdditionalInferenceSpecifications":"AdditionalInferenceSpecifications","SkipModelValidation":"SkipModelValidation","SourceUri":"ModelPackageSourceUri","SecurityConfig":"ModelPackageSecurityConfig","ModelCard":"ModelPackageModelCard","ModelLifeCycle":"ModelLifeCycle","ManagedStorageType":"ManagedStorageType"}},"CreateProcessingJobRequest":{"type":"structure","members":{"ProcessingInputs":"ProcessingInputs","ProcessingOutputConfig":"ProcessingOutputConfig","ProcessingJobName":"ProcessingJobName","ProcessingResources":"ProcessingResources","StoppingCondition":"ProcessingStoppingCondition","AppSpecification":"AppSpecification","Environment":"ProcessingEnvironmentMap","NetworkConfig":"NetworkConfig","RoleArn":"RoleArn","Tags":"TagList","ExperimentConfig":"ExperimentConfig"},"required":["ProcessingJobName","ProcessingResources","AppSpecification","RoleArn"]},"CreateTrainingJobRequest":{"type":"structure","members":{"TrainingJobName":"TrainingJobName","HyperParameters":"HyperParameters","AlgorithmSpecification":"AlgorithmSpecification","RoleArn":"RoleArn","InputDataConfig":"InputDataConfig","OutputDataConfig":"OutputDataConfig","ResourceConfig":"ResourceConfig","VpcConfig":"VpcConfig","StoppingCondition":"StoppingCondition","Tags":"TagList","EnableNetworkIsolation":"Boolean","EnableInterContainerTrafficEncryption":"Boolean","EnableManagedSpotTraining":"Boolean","CheckpointConfig":"CheckpointConfig","DebugHookConfig":"DebugHookConfig","DebugRuleConfigurations":"DebugRuleConfigurations","TensorBoardOutputConfig":"TensorBoardOutputConfig","ExperimentConfig":"ExperimentConfig","ProfilerConfig":"ProfilerConfig","ProfilerRuleConfigurations":"ProfilerRuleConfigurations","Environment":"TrainingEnvironmentMap","RetryStrategy":"RetryStrategy","RemoteDebugConfig":"RemoteDebugConfig","InfraCheckConfig":"InfraCheckConfig","SessionChainingConfig":"SessionChainingConfig","ServerlessJobConfig":"ServerlessJobConfig","MlflowConfig":"MlflowConfig","ModelPackageConfig":"ModelPackageConfig"},"required":["TrainingJobName","RoleArn","OutputDataConfig"]},"CreationTime":{"type":"timestamp"},"CrossAccountFilterOption":{"type":"string","enum":["SameAccount","CrossAccount"]},"CrossRegionMaxInvocationsPerSecondPerInstance":{"type":"integer","min":1,"max":10000},"CrossRegionPercentPerEndpoint":{"type":"integer","min":1,"max":100},"CrossRegionTrafficConfig":{"type":"structure","members":{"MaxInvocationsPerSecondPerInstance":"CrossRegionMaxInvocationsPerSecondPerInstance","MaxCrossRegionPercentPerEndpoint":"CrossRegionPercentPerEndpoint"},"required":["MaxInvocationsPerSecondPerInstance","MaxCrossRegionPercentPerEndpoint"]},"CsvContentType":{"type":"string","min":1,"max":256,"pattern":"[a-zA-Z0-9](-*[a-zA-Z0-9])*\\\\/[a-zA-Z0-9](-*[a-zA-Z0-9.])*"},"CsvContentTypes":{"type":"list","member":"CsvContentType","min":1,"max":10},"CustomerMetadataKey":{"type":"string","min":1,"max":128,"pattern":"([\\\\p{L}\\\\p{Z}\\\\p{N}_.:\\\\/=+\\\\-@]*)${1,128}"},"CustomerMetadataKeyList":{"type":"list","member":"CustomerMetadataKey"},"CustomerMetadataMap":{"type":"map","key":"CustomerMetadataKey","value":"CustomerMetadataValue","min":1,"max":50},"CustomerMetadataValue":{"type":"string","min":1,"max":256,"pattern":"([\\\\p{L}\\\\p{Z}\\\\p{N}_.:\\\\/=+\\\\-@]*)${1,256}"},"CustomizationTechnique":{"type":"string","enum":["SFT","DPO","RLVR","RLAIF"]},"DataCaptureConfig":{"type":"structure","members":{"EnableCapture":"EnableCapture","InitialSamplingPercentage":"SamplingPercentage","DestinationS3Uri":"DestinationS3Uri","KmsKeyId":"KmsKeyId","CaptureOptions":"CaptureOptionList","CaptureContentTypeHeader":"CaptureContentTypeHeader"},"required":["InitialSamplingPercentage","DestinationS3Uri","CaptureOptions"]},"DataDistributionType":{"type":"string","enum":["FullyReplicated","ShardedByS3Key"]},"DataInputConfig":{"type":"string","min":1,"max":16384,"pattern":"[\\\\S\\\\s]+"},"DataSource":{"type":"structure","members":{"S3DataSource":"S3DataSource","FileSystemDataSource":"FileSystemDataSource","DatasetSource":"DatasetSource"}},"DatasetDefinition":{"type":"structure","members":{"AthenaDatasetDefinition":"AthenaDatasetDefinition","RedshiftDatasetDefinition":"RedshiftDatasetDefinition","LocalPath":"ProcessingLocalPath","DataDistributionType":"DataDistributionType","InputMode":"InputMode"}},"DatasetSource":{"type":"structure","members":{"DatasetArn":"HubDataSetArn"},"required":["DatasetArn"]},"DebugHookConfig":{"type":"structure","members":{"LocalPath":"DirectoryPath","S3OutputPath":"S3Uri","HookParameters":"HookParameters","CollectionConfigurations":"CollectionConfigurations"},"required":["S3OutputPath"]},"DebugRuleConfiguration":{"type":"structure","members":{"RuleConfigurationName":"RuleConfigurationName","LocalPath":"DirectoryPath","S3OutputPath":"S3Uri","RuleEvaluatorImage":"AlgorithmImage","InstanceType":"ProcessingInstanceType","VolumeSizeInGB":"OptionalVolumeSizeInGB","RuleParameters":"RuleParameters"},"required":["RuleConfigurationName","RuleEvaluatorImage"]},"DebugRuleConfigurations":{"type":"list","member":"DebugRuleConfiguration","min":0,"max":20},"DeleteEndpointConfigInput":{"type":"structure","members":{"EndpointConfigName":"EndpointConfigName"},"required":["EndpointConfigName"]},"DeleteEndpointInput":{"type":"structure","members":{"EndpointName":"EndpointName"},"required":["EndpointName"]},"DeleteModelInput":{"type":"structure","members":{"ModelName":"ModelName"},"required":["ModelName"]},"DeleteModelPackageGroupInput":{"type":"structure","members":{"ModelPackageGroupName":"ArnOrName"},"required":["ModelPackageGroupName"]},"DeleteModelPackageInput":{"type":"structure","members":{"ModelPackageName":"VersionedArnOrName"},"required":["ModelPackageName"]},"DeleteProcessingJobRequest":{"type":"structure","members":{"ProcessingJobName":"ProcessingJobName"},"required":["ProcessingJobName"]},"DeleteTagsInput":{"type":"structure","members":{"ResourceArn":"ResourceArn","TagKeys":"TagKeyList"},"required":["ResourceArn","TagKeys"]},"DeleteTrainingJobRequest":{"type":"structure","members":{"TrainingJobName":"TrainingJobName"},"required":["TrainingJobName"]},"DeploymentConfig":{"type":"structure","members":{"BlueGreenUpdatePolicy":"BlueGreenUpdatePolicy","RollingUpdatePolicy":"RollingUpdatePolicy","AutoRollbackConfiguration":"AutoRollbackConfig"}},"DescribeEndpointConfigInput":{"type":"structure","members":{"EndpointConfigName":"EndpointConfigName"},"required":["EndpointConfigName"]},"DescribeEndpointInput":{"type":"structure","members":{"EndpointName":"EndpointName"},"required":["EndpointName"]},"DescribeModelInput":{"type":"structure","members":{"ModelName":"ModelName"},"required":["ModelName"]},"DescribeModelPackageGroupInput":{"type":"structure","members":{"ModelPackageGroupName":"ArnOrName"},"required":["ModelPackageGroupName"]},"DescribeModelPackageInput":{"type":"structure","members":{"ModelPackageName":"VersionedArnOrName","IncludedData":"IncludedData"},"required":["ModelPackageName"]},"DescribeProcessingJobRequest":{"type":"structure","members":{"ProcessingJobName":"ProcessingJobName"},"required":["ProcessingJobName"]},"DescribeTrainingJobRequest":{"type":"structure","members":{"TrainingJobName":"TrainingJobName"},"required":["TrainingJobName"]},"DesiredWeightAndCapacity":{"type":"structure","members":{"VariantName":"VariantName","DesiredWeight":"VariantWeight","DesiredInstanceCount":"TaskCount","ServerlessUpdateConfig":"ProductionVariantServerlessUpdateConfig"},"required":["VariantName"]},"DesiredWeightAndCapacityList":{"type":"list","member":"DesiredWeightAndCapacity","min":1},"DestinationS3Uri":{"type":"string","min":0,"max":512,"pattern":"(https|s3)://([^/])/?(.*)"},"DirectoryPath":{"type":"string","min":0,"max":4096,"pattern":".*"},"DisableProfiler":{"type":"boolean"},"DriftCheckBaselines":{"type":"structure","members":{"Bias":"DriftCheckBias","Explainability":"DriftCheckExplainability","ModelQuality":"DriftCheckModelQuality","ModelDataQuality":"DriftCheckModelDataQuality"}},"DriftCheckBias":{"type":"structure","members":{"ConfigFile":"FileSource","PreTrainingConstraints":"MetricsSource","PostTrainingConstraints":"MetricsSource"}},"DriftCheckExplainability":{"type":"structure","members":{"Constraints":"MetricsSource","ConfigFile":"FileSource"}},"DriftCheckModelDataQuality":{"type":"structure","members":{"Statistics":"MetricsSource","Constraints":"MetricsSource"}},"DriftCheckModelQuality":{"type":"structure","members":{"Statistics":"MetricsSource","Constraints":"MetricsSource"}},"EnableCapture":{"type":"boolean"},"EnableDetailedObservability":{"type":"boolean"},"EnableEnhancedMetrics":{"type":"boolean"},"EnableInfraCheck":{"type":"boolean"},"EnableRemoteDebug":{"type":"boolean"},"EnableSessionTagChaining":{"type":"boolean"},"EndpointConfigName":{"type":"string","min":0,"max":63,"pattern":"[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}"},"EndpointConfigNameContains":{"type":"string","min":0,"max":63,"pattern":"[a-zA-Z0-9-]+"},"EndpointConfigSortKey":{"type":"string","enum":["Name","CreationTime"]},"EndpointName":{"type":"string","min":0,"max":63,"pattern":"[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}"},"EndpointNameContains":{"type":"string","min":0,"max":63,"pattern":"[a-zA-Z0-9-]+"},"EndpointSortKey":{"type":"string","enum":["Name","CreationTime","Status"]},"EndpointStatus":{"type":"string","enum":["OutOfService","Creating","Updating","SystemUpdating","RollingBack","InService","Deleting","Failed","UpdateRollbackFailed"]},"EntityDescription":{"type":"string","min":0,"max":1024,"pattern":"[\\\\p{L}\\\\p{M}\\\\p{Z}\\\\p{S}\\\\p{N}\\\\p{P}]*"},"EntityName":{"type":"string","min":1,"max":63,"pattern":"[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}"},"EnvironmentKey":{"type":"string","min":0,"max":1024,"pattern":"[a-zA-Z_][a-zA-Z0-9_]*"},"EnvironmentMap":{"type":"map","key":"EnvironmentKey","value":"EnvironmentValue","min":0,"max":100},"EnvironmentValue":{"type":"string","min":0,"max":1024,"pattern":"[\\\\S\\\\s]*"},"EvaluationType":{"type":"string","enum":["LLMAJEvaluation","CustomScorerEvaluation","BenchmarkEvaluation"]},"EvaluatorArn":{"type":"string","pattern":".*"},"ExperimentConfig":{"type":"structure","members":{"ExperimentName":"ExperimentEntityName","TrialName":"ExperimentEntityName","TrialComponentDisplayName":"ExperimentEntityName","RunName":"ExperimentEntityName"}},"ExperimentEntityName":{"type":"string","min":1,"max":120,"pattern":"[a-zA-Z0-9](-*[a-zA-Z0-9]){0,119}"},"Explainability":{"type":"structure","members":{"Report":"MetricsSource"}},"ExplainerConfig":{"type":"structure","members":{"ClarifyExplainerConfig":"ClarifyExplainerConfig"}},"FeatureGroupName":{"type":"string","min":1,"max":64,"pattern":"[a-zA-Z0-9]([_-]*[a-zA-Z0-9]){0,63}"},"FileSource":{"type":"structure","members":{"ContentType":"ContentType","ContentDigest":"ContentDigest","S3Uri":"S3Uri"},"required":["S3Uri"]},"FileSystemAccessMode":{"type":"string","enum":["rw","ro"]},"FileSystemDataSource":{"type":"structure","members":{"FileSystemId":"FileSystemId","FileSystemAccessMode":"FileSystemAccessMode","FileSystemType":"FileSystemType","DirectoryPath":"DirectoryPath"},"required":["FileSystemId","FileSystemAccessMode","FileSystemType","DirectoryPath"]},"FileSystemId":{"type":"string","min":11,"max":21,"pattern":"(fs-[0-9a-f]{8,})"},"FileSystemType":{"type":"string","enum":["EFS","FSxLustre"]},"Filter":{"type":"structure","members":{"Name":"ResourcePropertyName","Operator":"Operator","Value":"FilterValue"},"required":["Name"]},"FilterList":{"type":"list","member":"Filter","min":1,"max":20},"FilterValue":{"type":"string","min":1,"max":1024,"pattern":".+"},"HookParameters":{"type":"map","key":"ConfigKey","value":"ConfigValue","min":0,"max":20},"HubAccessConfig":{"type":"structure","members":{"HubContentArn":"HubContentArn"},"required":["HubContentArn"]},"HubContentArn":{"type":"string","min":0,"max":255,"pattern":".*"},"HubContentName":{"type":"string","min":0,"max":63,"pattern":"[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}"},"HubContentVersion":{"type":"string","min":5,"max":14,"pattern":"\\\\d{1,4}.\\\\d{1,4}.\\\\d{1,4}"},"HubDataSetArn":{"type":"string","min":0,"max":2048,"pattern":"(arn:[a-z0-9-\\\\.]{1,63}:sagemaker:\\\\w+(?:-\\\\w+)+:(\\\\d{12}|aws):hub-content\\\\/)[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}\\\\/DataSet\\\\/[a-zA-Z0-9](-*[a-zA-Z0-9]){0,63}(\\\\/\\\\d{1,4}.\\\\d{1,4}.\\\\d{1,4})?"},"HyperParameterKey":{"type":"string","min":0,"max":256,"pattern":".*"},"HyperParameterValue":{"type":"string","min":0,"max":2500,"pattern":".*"},"HyperParameters":{"type":"map","key":"HyperParameterKey","value":"HyperParameterValue","min":0,"max":100},"ImageConfig":{"type":"structure","members":{"RepositoryAccessMode":"RepositoryAccessMode","RepositoryAuthConfig":"RepositoryAuthConfig"},"required":["RepositoryAccessMode"]},"ImageDigest":{"type":"string","min":0,"max":72,"pattern":"[Ss][Hh][Aa]256:[0-9a-fA-F]{64}"},"ImageUri":{"type":"string","min":0,"max":255,"pattern":".*"},"IncludedData":{"type":"string","enum":["AllData","MetadataOnly"]},"InferenceExecutionConfig":{"type":"structure","members":{"Mode":"InferenceExecutionMode"},"required":["Mode"]},"InferenceExecutionMode":{"type":"string","enum":["Serial","Direct"]},"InferenceHubAccessConfig":{"type":"structure","members":{"HubContentArn":"HubContentArn"},"required":["HubContentArn"]},"InferenceSpecification":{"type":"structure","members":{"Containers":"ModelPackageContainerDefinitionList","SupportedTransformInstanceTypes":"TransformInstanceTypes","SupportedRealtimeInferenceInstanceTypes":"RealtimeInferenceInstanceTypes","SupportedContentTypes":"ContentTypes","SupportedResponseMIMETypes":"ResponseMIMETypes"},"required":["Containers"]},"InferenceSpecificationName":{"type":"string","min":1,"max":63,"pattern":"[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}"},"InfraCheckConfig":{"type":"structure","members":{"EnableInfraCheck":"EnableInfraCheck"}},"InitialTaskCount":{"type":"integer","min":1},"InputDataConfig":{"type":"list","member":"Channel","min":1,"max":20},"InputMode":{"type":"string","enum":["Pipe","File"]},"InstanceGroup":{"type":"structure","members":{"InstanceType":"TrainingInstanceType","InstanceCount":"TrainingInstanceCount","InstanceGroupName":"InstanceGroupName"},"required":["InstanceType","InstanceCount","InstanceGroupName"]},"InstanceGroupName":{"type":"string","min":1,"max":64,"pattern":".+"},"InstanceGroupNames":{"type":"list","member":"InstanceGroupName","min":0,"max":5},"InstanceGroups":{"type":"list","member":"InstanceGroup","min":0,"max":5},"InstancePlacementConfig":{"type":"structure","members":{"EnableMultipleJobs":"Boolean","PlacementSpecifications":"PlacementSpecifications"}},"InstancePool":{"type":"structure","members":{"InstanceType":"ProductionVariantInstanceType","ModelNameOverride":"ModelName","Priority":"InstancePoolPriority"},"required":["InstanceType","Priority"]},"InstancePoolList":{"type":"list","member":"InstancePool","min":1,"max":5},"InstancePoolPriority":{"type":"integer","min":1,"max":5},"InstancePreference":{"type":"structure","members":{"InstanceType":"TrainingInstanceType","InstanceCount":"TrainingInstanceCount","TrainingPlanArns":"TrainingPlanArnList"},"required":["InstanceType"]},"InstancePreferenceList":{"type":"list","member":"InstancePreference","min":1,"max":5},"JsonContentType":{"type":"string","min":1,"max":256,"pattern":"[a-zA-Z0-9](-*[a-zA-Z0-9])*\\\\/[a-zA-Z0-9](-*[a-zA-Z0-9.])*"},"JsonContentTypes":{"type":"list","member":"JsonContentType","min":1,"max":10},"KeepAlivePeriodInSeconds":{"type":"integer","min":0,"max":21600},"KmsKeyId":{"type":"string","min":0,"max":2048,"pattern":"[a-zA-Z0-9:/_-]*"},"ListEndpointConfigsInput":{"type":"structure","members":{"SortBy":"EndpointConfigSortKey","SortOrder":"OrderKey","NextToken":"PaginationToken","MaxResults":"MaxResults","NameContains":"EndpointConfigNameContains","CreationTimeBefore":"Timestamp","CreationTimeAfter":"Timestamp"}},"ListEndpointsInput":{"type":"structure","members":{"SortBy":"EndpointSortKey","SortOrder":"OrderKey","NextToken":"PaginationToken","MaxResults":"MaxResults","NameContains":"EndpointNameContains","CreationTimeBefore":"Timestamp","CreationTimeAfter":"Timestamp","LastModifiedTimeBefore":"Timestamp","LastModifiedTimeAfter":"Timestamp","StatusEquals":"EndpointStatus"}},"ListModelPackageGroupsInput":{"type":"structure","members":{"CreationTimeAfter":"CreationTime","CreationTimeBefore":"CreationTime","MaxResults":"MaxResults","NameContains":"NameContains","NextToken":"NextToken","SortBy":"ModelPackageGroupSortBy","SortOrder":"SortOrder","CrossAccountFilterOption":"CrossAccountFilterOption"}},"ListModelPackagesInput":{"type":"structure","members":{"CreationTimeAfter":"CreationTime","CreationTimeBefore":"CreationTime","MaxResults":"MaxResults","NameContains":"NameContains","ModelApprovalStatus":"ModelApprovalStatus","ModelPackageGroupName":"ArnOrName","ModelPackageType":"ModelPackageType","NextToken":"NextToken","SortBy":"ModelPackageSortBy","SortOrder":"SortOrder"}},"ListModelsInput":{"type":"structure","members":{"SortBy":"ModelSortKey","SortOrder":"OrderKey","NextToken":"PaginationToken","MaxResults":"MaxResults","NameContains":"ModelNameContains","CreationTimeBefore":"Timestamp","CreationTimeAfter":"Timestamp"}},"ListProcessingJobsRequest":{"type":"structure","members":{"CreationTimeAfter":"Timestamp","CreationTimeBefore":"Timestamp","LastModifiedTimeAfter":"Timestamp","LastModifiedTimeBefore":"Timestamp","NameContains":"String","StatusEquals":"ProcessingJobStatus","SortBy":"SortBy","SortOrder":"SortOrder","NextToken":"NextToken","MaxResults":"MaxResults"}},"ListTagsInput":{"type":"structure","members":{"ResourceArn":"ResourceArn","NextToken":"NextToken","MaxResults":"ListTagsMaxResults"},"required":["ResourceArn"]},"ListTagsMaxResults":{"type":"integer","min":50},"ListTrainingJobsRequest":{"type":"structure","members":{"NextToken":"NextToken","MaxResults":"MaxResults","CreationTimeAfter":"Timestamp","CreationTimeBefore":"Timestamp","LastModifiedTimeAfter":"Timestamp","LastModifiedTimeBefore":"Timestamp","NameContains":"NameContains","StatusEquals":"TrainingJobStatus","SortBy":"SortBy","SortOrder":"SortOrder","WarmPoolStatusEquals":"WarmPoolResourceStatus","TrainingPlanArnEquals":"TrainingPlanArn"}},"ManagedConfiguration":{"type":"structure","members":{"ManagedStorageType":"ManagedStorageType"}},"ManagedInstanceScalingCooldownInMinutes":{"type":"integer","min":5,"max":1440},"ManagedInstanceScalingMaxInstanceCount":{"type":"integer","min":1},"ManagedInstanceScalingMaximumStepSize":{"type":"integer","min":1,"max":100},"ManagedInstanceScalingMinInstanceCount":{"type":"integer","min":0},"ManagedInstanceScalingScaleInStrategy":{"type":"string","enum":["IDLE_RELEASE","CONSOLIDATION"]},"ManagedInstanceScalingStatus":{"type":"string","enum":["ENABLED","DISABLED"]},"ManagedStorageType":{"type":"string","enum":["Restricted"]},"MaxConcurrentInvocationsPerInstance":{"type":"integer","min":1,"max":1000},"MaxConcurrentTransforms":{"type":"integer","min":0},"MaxPayloadInMB":{"type":"integer","min":0},"MaxPendingTimeInSeconds":{"type":"integer","min":1800,"max":2419200},"MaxResults":{"type":"integer","min":1,"max":100},"MaxRuntimeInSeconds":{"type":"integer","min":1},"MaxWaitTimeInSeconds":{"type":"integer","min":1},"MaximumExecutionTimeoutInSeconds":{"type":"integer","min":600,"max":28800},"MaximumRetryAttempts":{"type":"integer","min":1,"max":30},"MetadataProperties":{"type":"structure","members":{"CommitId":"MetadataPropertyValue","Repository":"MetadataPropertyValue","GeneratedBy":"MetadataPropertyValue","ProjectId":"MetadataPropertyValue"}},"MetadataPropertyValue":{"type":"string","min":0,"max":1024,"pattern":".*"},"MetricDefinition":{"type":"structure","members":{"Name":"MetricName","Regex":"MetricRegex"},"required":["Name","Regex"]},"MetricDefinitionList":{"type":"list","member":"MetricDefinition","min":0,"max":40},"MetricName":{"type":"string","min":1,"max":255,"pattern":".+"},"MetricPublishFrequencyInSeconds":{"type":"integer"},"MetricRegex":{"type":"string","min":1,"max":500,"pattern":".+"},"MetricsConfig":{"type":"structure","members":{"EnableEnhancedMetrics":"EnableEnhancedMetrics","EnableDetailedObservability":"EnableDetailedObservability","MetricPublishFrequencyInSeconds":"MetricPublishFrequencyInSeconds"}},"MetricsEndpoint":{"type":"structure","members":{"MetricsEndpointPath":"MetricsEndpointPath","MetricPublishFrequencyInSeconds":"MetricPublishFrequencyInSeconds"},"required":["MetricsEndpointPath"]},"MetricsEndpointList":{"type":"list","member":"MetricsEndpoint","min":0,"max":1},"MetricsEndpointPath":{"type":"string","min":0,"max":256,"pattern":"/(?!.*\\\\.\\\\.)[a-zA-Z0-9/_.\\\\-]+"},"MetricsSource":{"type":"structure","members":{"ContentType":"ContentType","ContentDigest":"ContentDigest","S3Uri":"S3Uri"},"required":["ContentType","S3Uri"]},"MlFlowResourceArn":{"type":"string","min":0,"max":2048,"pattern":"arn:aws[a-z\\\\-]*:sagemaker:[a-z0-9\\\\-]*:[0-9]{12}:mlflow-[a-zA-Z-]*/.*"},"MlReservationArn":{"type":"string","min":20,"max":258,"pattern":"arn:aws[a-z\\\\-]*:sagemaker:[a-z0-9\\\\-]*:[0-9]{12}:[a-z0-9\\\\-]{1,14}/.*"},"MlflowConfig":{"type":"structure","members":{"MlflowResourceArn":"MlFlowResourceArn","MlflowExperimentName":"MlflowExperimentName","MlflowRunName":"MlflowRunName"},"required":["MlflowResourceArn"]},"MlflowExperimentName":{"type":"string","min":1,"max":256,"pattern":".*"},"MlflowRunName":{"type":"string","min":1,"max":256,"pattern":".*"},"ModelAccessConfig":{"type":"structure","members":{"AcceptEula":"AcceptEula"},"required":["AcceptEula"]},"ModelApprovalStatus":{"type":"string","enum":["Approved","Rejected","PendingManualApproval"]},"ModelCacheSetting":{"type":"string","enum":["Enabled","Disabled"]},"ModelCardContent":{"type":"string","min":0,"max":100000,"pattern":".*"},"ModelCardStatus":{"type":"string","enum":["Draft","PendingReview","Approved","Archived"]},"ModelCompressionType":{"type":"string","enum":["None","Gzip"]},"ModelDataQuality":{"type":"structure","members":{"Statistics":"MetricsSource","Constraints":"MetricsSource"}},"ModelDataSource":{"type":"structure","members":{"S3DataSource":"S3ModelDataSource"}},"ModelInput":{"type":"structure","members":{"DataInputConfig":"DataInputConfig"},"required":["DataInputConfig"]},"ModelLifeCycle":{"type":"structure","members":{"Stage":"EntityName","StageStatus":"EntityName","StageDescription":"StageDescription"},"required":["Stage","StageStatus"]},"ModelMetrics":{"type":"structure","members":{"ModelQuality":"ModelQuality","ModelDataQuality":"ModelDataQuality","Bias":"Bias","Explainability":"Explainability"}},"ModelName":{"type":"string","min":0,"max":63,"pattern":"[a-zA-Z0-9]([\\\\-a-zA-Z0-9]*[a-zA-Z0-9])?"},"ModelNameContains":{"type":"string","min":0,"max":63,"pattern":"[a-zA-Z0-9-]+"},"ModelPackageArn":{"type":"string","min":1,"max":2048,"pattern":"arn:aws[a-z\\\\-]*:sagemaker:[a-z0-9\\\\-]{9,16}:[0-9]{12}:model-package/[\\\\S]{1,2048}"},"ModelPackageConfig":{"type":"structure","members":{"ModelPackageGroupArn":"ModelPackageGroupArn","SourceModelPackageArn":"ModelPackageArn"},"required":["ModelPackageGroupArn"]},"ModelPackageContainerDefinition":{"type":"structure","members":{"ContainerHostname":"ContainerHostname","Image":"ContainerImage","ImageDigest":"ImageDigest","ModelDataUrl":"Url","ModelDataSource":"ModelDataSource","ProductId":"ProductId","Environment":"EnvironmentMap","ModelInput":"ModelInput","Framework":"String","FrameworkVersion":"ModelPackageFrameworkVersion","NearestModelName":"String","AdditionalModelDataSources":"AdditionalModelDataSources","AdditionalS3DataSource":"AdditionalS3DataSource","ModelDataETag":"String","IsCheckpoint":"Boolean","BaseModel":"BaseModel"}},"ModelPackageContainerDefinitionList":{"type":"list","member":"ModelPackageContainerDefinition","min":1,"max":15},"ModelPackageFrameworkVersion":{"type":"string","min":3,"max":10,"pattern":"[0-9]\\\\.[A-Za-z0-9.-]+"},"ModelPackageGroupArn":{"type":"string","min":1,"max":2048,"pattern":"arn:aws[a-z\\\\-]*:sagemaker:[a-z0-9\\\\-]{9,16}:[0-9]{12}:model-package-group/[\\\\S]{1,2048}"},"ModelPackageGroupSortBy":{"type":"string","enum":["Name","CreationTime"]},"ModelPackageModelCard":{"type":"structure","members":{"ModelCardContent":"ModelCardContent","ModelCardStatus":"ModelCardStatus"}},"ModelPackageRegistrationType":{"type":"string","enum":["Logged","Registered"]},"ModelPackageSecurityConfig":{"type":"structure","members":{"KmsKeyId":"KmsKeyId"},"required":["KmsKeyId"]},"ModelPackageSortBy":{"type":"string","enum":["Name","CreationTime"]},"ModelPackageSourceUri":{"type":"string","min":0,"max":1024,"pattern":"[\\\\p{L}\\\\p{M}\\\\p{Z}\\\\p{N}\\\\p{P}]{0,1024}"},"ModelPackageType":{"type":"string","enum":["Versioned","Unversioned","Both"]},"ModelPackageValidationProfile":{"type":"structure","members":{"ProfileName":"EntityName","TransformJobDefinition":"TransformJobDefinition"},"required":["ProfileName","TransformJobDefinition"]},"ModelPackageValidationProfiles":{"type":"list","member":"ModelPackageValidationProfile","min":0,"max":1},"ModelPackageValidationSpecification":{"type":"structure","members":{"ValidationRole":"RoleArn","ValidationProfiles":"ModelPackageValidationProfiles"},"required":["ValidationRole","ValidationProfiles"]},"ModelQuality":{"type":"structure","members":{"Statistics":"MetricsSource","Constraints":"MetricsSource"}},"ModelSortKey":{"type":"string","enum":["Name","CreationTime"]},"MultiModelConfig":{"type":"structure","members":{"ModelCacheSetting":"ModelCacheSetting"}},"NameContains":{"type":"string","min":0,"max":63,"pattern":"[a-zA-Z0-9\\\\-]+"},"NestedFilters":{"type":"structure","members":{"NestedPropertyName":"ResourcePropertyName","Filters":"FilterList"},"required":["NestedPropertyName","Filters"]},"NestedFiltersList":{"type":"list","member":"NestedFilters","min":1,"max":20},"NetworkConfig":{"type":"structure","members":{"EnableInterContainerTrafficEncryption":"Boolean","EnableNetworkIsolation":"Boolean","VpcConfig":"VpcConfig"}},"NextToken":{"type":"string","min":0,"max":8192,"pattern":".*"},"Operator":{"type":"string","enum":["Equals","NotEquals","GreaterThan","GreaterThanOrEqualTo","LessThan","LessThanOrEqualTo","Contains","Exists","NotExists","In"]},"OptionalVolumeSizeInGB":{"type":"integer","min":0},"OrderKey":{"type":"string","enum":["Ascending","Descending"]},"OutputCompressionType":{"type":"string","enum":["GZIP","NONE"]},"OutputDataConfig":{"type":"structure","members":{"KmsKeyId":"KmsKeyId","S3OutputPath":"S3Uri","CompressionType":"OutputCompressionType"},"required":["S3OutputPath"]},"PaginationToken":{"type":"string","min":0,"max":8192,"pattern":".*"},"Peft":{"type":"string","enum":["LORA"]},"PlacementSpecification":{"type":"structure","members":{"UltraServerId":"String256","InstanceCount":"TrainingInstanceCount"},"required":["InstanceCount"]},"PlacementSpecifications":{"type":"list","member":"PlacementSpecification","min":0,"max":10},"PrefixAwareRoutingConcurrencyThreshold":{"type":"integer","min":1,"max":1024},"PrefixAwareRoutingConfig":{"type":"structure","members":{"PrefixLength":"PrefixAwareRoutingPrefixLength","ConcurrencyThreshold":"PrefixAwareRoutingConcurrencyThreshold"}},"PrefixAwareRoutingPrefixLength":{"type":"integer","min":1024,"max":65536},"ProcessingClusterConfig":{"type":"structure","members":{"InstanceCount":"ProcessingInstanceCount","InstanceType":"ProcessingInstanceType","VolumeSizeInGB":"ProcessingVolumeSizeInGB","VolumeKmsKeyId":"KmsKeyId","InstancePreferences":"ProcessingInstancePreferenceList","SelectedInstanceType":"ProcessingInstanceType","SelectedInstanceCount":"ProcessingInstanceCount"},"required":["VolumeSizeInGB"]},"ProcessingEnvironmentKey":{"type":"string","min":0,"max":256,"pattern":"[a-zA-Z_][a-zA-Z0-9_]*"},"ProcessingEnvironmentMap":{"type":"map","key":"ProcessingEnvironmentKey","value":"ProcessingEnvironmentValue","min":0,"max":100},"ProcessingEnvironmentValue":{"type":"string","min":0,"max":256,"pattern":"[\\\\S\\\\s]*"},"ProcessingFeatureStoreOutput":{"type":"structure","members":{"FeatureGroupName":"FeatureGroupName"},"required":["FeatureGroupName"]},"ProcessingInput":{"type":"structure","members":{"InputName":"String","AppManaged":"AppManaged","S3Input":"ProcessingS3Input","DatasetDefinition":"DatasetDefinition"},"required":["InputName"]},"ProcessingInputs":{"type":"list","member":"ProcessingInput","min":0,"max":10},"ProcessingInstanceCount":{"type":"integer","min":1,"max":100},"ProcessingInstancePreference":{"type":"structure","members":{"InstanceType":"ProcessingInstanceType","InstanceCount":"ProcessingInstanceCount"},"required":["InstanceType"]},"ProcessingInstancePreferenceList":{"type":"list","member":"ProcessingInstancePreference","min":1,"max":5},"ProcessingInstanceType":{"type":"string","pattern":"ml\\\\.[a-z0-9-]+\\\\.[a-z0-9-]+"},"ProcessingJobName":{"type":"string","min":1,"max":63,"pattern":"[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}"},"ProcessingJobStatus":{"type":"string","enum":["InProgress","Completed","Failed","Stopping","Stopped"]},"ProcessingLocalPath":{"type":"string","min":0,"max":256,"pattern":".*"},"ProcessingMaxRuntimeInSeconds":{"type":"integer","min":1,"max":777600},"ProcessingOutput":{"type":"structure","members":{"OutputName":"String","S3Output":"ProcessingS3Output","FeatureStoreOutput":"ProcessingFeatureStoreOutput","AppManaged":"AppManaged"},"required":["OutputName"]},"ProcessingOutputConfig":{"type":"structure","members":{"Outputs":"ProcessingOutputs","KmsKeyId":"KmsKeyId"},"required":["Outputs"]},"ProcessingOutputs":{"type":"list","member":"ProcessingOutput","min":0,"max":10},"ProcessingResources":{"type":"structure","members":{"ClusterConfig":"ProcessingClusterConfig"},"required":["ClusterConfig"]},"ProcessingS3CompressionType":{"type":"string","enum":["None","Gzip"]},"ProcessingS3DataDistributionType":{"type":"string","enum":["FullyReplicated","ShardedByS3Key"]},"ProcessingS3DataType":{"type":"string","enum":["ManifestFile","S3Prefix"]},"ProcessingS3Input":{"type":"structure","members":{"S3Uri":"S3Uri","LocalPath":"ProcessingLocalPath","S3DataType":"ProcessingS3DataType","S3InputMode":"ProcessingS3InputMode","S3DataDistributionType":"ProcessingS3DataDistributionType","S3CompressionType":"ProcessingS3CompressionType"},"required":["S3Uri","S3DataType"]},"ProcessingS3InputMode":{"type":"string","enum":["Pipe","File"]},"ProcessingS3Output":{"type":"structure","members":{"S3Uri":"S3Uri","LocalPath":"ProcessingLocalPath","S3UploadMode":"ProcessingS3UploadMode"},"required":["S3Uri","S3UploadMode"]},"ProcessingS3UploadMode":{"type":"string","enum":["Continuous","EndOfJob"]},"ProcessingStoppingCondition":{"type":"structure","members":{"MaxRuntimeInSeconds":"ProcessingMaxRuntimeInSeconds"},"required":["MaxRuntimeInSeconds"]},"ProcessingVolumeSizeInGB":{"type":"integer","min":1,"max":16384},"ProductId":{"type":"string","min":0,"max":256,"pattern":"[a-zA-Z0-9](-*[a-zA-Z0-9])*"},"ProductionVariant":{"type":"structure","members":{"VariantName":"VariantName","ModelName":"ModelName","InitialInstanceCount":"InitialTaskCount","InstanceType":"ProductionVariantInstanceType","InstancePools":"InstancePoolList","VariantInstanceProvisionTimeoutInSeconds":"VariantInstanceProvisionTimeoutInSeconds","InitialVariantWeight":"VariantWeight","AcceleratorType":"ProductionVariantAcceleratorType","CoreDumpConfig":"ProductionVariantCoreDumpConfig","ServerlessConfig":"ProductionVariantServerlessConfig","VolumeSizeInGB":"ProductionVariantVolumeSizeInGB","ModelDataDownloadTimeoutInSeconds":"ProductionVariantModelDataDownloadTimeoutInSeconds","ContainerStartupHealthCheckTimeoutInSeconds":"ProductionVariantContainerStartupHealthCheckTimeoutInSeconds","EnableSSMAccess":"ProductionVariantSSMAccess","ManagedInstanceScaling":"ProductionVariantManagedInstanceScaling","RoutingConfig":"ProductionVariantRoutingConfig","InferenceAmiVersion":"ProductionVariantInferenceAmiVersion","CapacityReservationConfig":"ProductionVariantCapacityReservationConfig","AcceleratorPartitionLayouts":"ProductionVariantAcceleratorPartitionLayoutsList"},"required":["VariantName"]},"ProductionVariantAcceleratorPartitionLayoutsList":{"type":"list","member":"AcceleratorPartitionLayout","min":1,"max":32},"ProductionVariantAcceleratorType":{"type":"string","pattern":"ml\\\\.[a-z0-9-]+\\\\.[a-z0-9-]+"},"ProductionVariantCapacityReservationConfig":{"type":"structure","members":{"CapacityReservationPreference":"CapacityReservationPreference","MlReservationArn":"MlReservationArn"}},"ProductionVariantContainerStartupHealthCheckTimeoutInSeconds":{"type":"integer","min":60,"max":3600},"ProductionVariantCoreDumpConfig":{"type":"structure","members":{"DestinationS3Uri":"DestinationS3Uri","KmsKeyId":"KmsKeyId"},"required":["DestinationS3Uri"]},"ProductionVariantInferenceAmiVersion":{"type":"string","enum":["al2-ami-sagemaker-inference-gpu-2","al2-ami-sagemaker-inference-gpu-2-1","al2-ami-sagemaker-inference-gpu-3-1","al2-ami-sagemaker-inference-neuron-2","al2023-ami-sagemaker-inference-gpu-4-1"]},"ProductionVariantInstanceType":{"type":"string","pattern":"ml\\\\.[a-z0-9-]+\\\\.[a-z0-9-]+"},"ProductionVariantList":{"type":"list","member":"ProductionVariant","min":1,"max":10},"ProductionVariantManagedInstanceScaling":{"type":"structure","members":{"Status":"ManagedInstanceScalingStatus","MinInstanceCount":"ManagedInstanceScalingMinInstanceCount","MaxInstanceCount":"ManagedInstanceScalingMaxInstanceCount","ScaleInPolicy":"ProductionVariantManagedInstanceScalingScaleInPolicy"}},"ProductionVariantManagedInstanceScalingScaleInPolicy":{"type":"structure","members":{"Strategy":"ManagedInstanceScalingScaleInStrategy","MaximumStepSize":"ManagedInstanceScalingMaximumStepSize","CooldownInMinutes":"ManagedInstanceScalingCooldownInMinutes"},"required":["Strategy"]},"ProductionVariantModelDataDownloadTimeoutInSeconds":{"type":"integer","min":60,"max":3600},"ProductionVariantRoutingConfig":{"type":"structure","members":{"RoutingStrategy":"RoutingStrategy","PrefixAwareRoutingConfig":"PrefixAwareRoutingConfig"},"required":["RoutingStrategy"]},"ProductionVariantSSMAccess":{"type":"boolean"},"ProductionVariantServerlessConfig":{"type":"structure","members":{"MemorySizeInMB":"ServerlessMemorySizeInMB","MaxConcurrency":"ServerlessMaxConcurrency","ProvisionedConcurrency":"ServerlessProvisionedConcurrency"},"required":["MemorySizeInMB","MaxConcurrency"]},"ProductionVariantServerlessUpdateConfig":{"type":"structure","members":{"MaxConcurrency":"ServerlessMaxConcurrency","ProvisionedConcurrency":"ServerlessProvisionedConcurrency"}},"ProductionVariantVolumeSizeInGB":{"type":"integer","min":1,"max":512},"ProfilerConfig":{"type":"structure","members":{"S3OutputPath":"S3Uri","ProfilingIntervalInMilliseconds":"ProfilingIntervalInMilliseconds","ProfilingParameters":"ProfilingParameters","DisableProfiler":"DisableProfiler"}},"ProfilerRuleConfiguration":{"type":"structure","members":{"RuleConfigurationName":"RuleConfigurationName","LocalPath":"DirectoryPath","S3OutputPath":"S3Uri","RuleEvaluatorImage":"AlgorithmImage","InstanceType":"ProcessingInstanceType","VolumeSizeInGB":"OptionalVolumeSizeInGB","RuleParameters":"RuleParameters"},"required":["RuleConfigurationName","RuleEvaluatorImage"]},"ProfilerRuleConfigurations":{"type":"list","member":"ProfilerRuleConfiguration","min":0,"max":20},"ProfilingIntervalInMilliseconds":{"type":"long"},"ProfilingParameters":{"type":"map","key":"ConfigKey","value":"ConfigValue","min":0,"max":20},"RealtimeInferenceInstanceTypes":{"type":"list","member":"ProductionVariantInstanceType"},"RecipeName":{"type":"string","min":0,"max":255},"RecordWrapper":{"type":"string","enum":["None","RecordIO"]},"RedshiftClusterId":{"type":"string","min":1,"max":63,"pattern":".*"},"RedshiftDatabase":{"type":"string","min":1,"max":64,"pattern":".*"},"RedshiftDatasetDefinition":{"type":"structure","members":{"ClusterId":"RedshiftClusterId","Database":"RedshiftDatabase","DbUser":"RedshiftUserName","QueryString":"RedshiftQueryString","ClusterRoleArn":"RoleArn","OutputS3Uri":"S3Uri","KmsKeyId":"KmsKeyId","OutputFormat":"RedshiftResultFormat","OutputCompression":"RedshiftResultCompressionType"},"required":["ClusterId","Database","DbUser","QueryString","ClusterRoleArn","OutputS3Uri","OutputFormat"]},"RedshiftQueryString":{"type":"string","min":1,"max":4096,"pattern":"[\\\\s\\\\S]+"},"RedshiftResultCompressionType":{"type":"string","enum":["None","GZIP","BZIP2","ZSTD","SNAPPY"]},"RedshiftResultFormat":{"type":"string","enum":["PARQUET","CSV"]},"RedshiftUserName":{"type":"string","min":1,"max":128,"pattern":".*"},"RemoteDebugConfig":{"type":"structure","members":{"EnableRemoteDebug":"EnableRemoteDebug"}},"RepositoryAccessMode":{"type":"string","enum":["Platform","Vpc"]},"RepositoryAuthConfig":{"type":"structure","members":{"RepositoryCredentialsProviderArn":"RepositoryCredentialsProviderArn"},"required":["RepositoryCredentialsProviderArn"]},"RepositoryCredentialsProviderArn":{"type":"string","min":1,"max":2048,"pattern":".*"},"ResourceArn":{"type":"string","min":0,"max":256,"pattern":"arn:aws[a-z-]*:sagemaker:[a-z0-9-]*:[0-9]{12}:.+"},"ResourceConfig":{"type":"structure","members":{"InstanceType":"TrainingInstanceType","InstanceCount":"TrainingInstanceCount","VolumeSizeInGB":"OptionalVolumeSizeInGB","VolumeKmsKeyId":"KmsKeyId","KeepAlivePeriodInSeconds":"KeepAlivePeriodInSeconds","InstanceGroups":"InstanceGroups","TrainingPlanArn":"TrainingPlanArn","InstancePlacementConfig":"InstancePlacementConfig","InstancePreferences":"InstancePreferenceList","SelectedInstanceType":"TrainingInstanceType","SelectedInstanceCount":"TrainingInstanceCount"}},"ResourcePropertyName":{"type":"string","min":1,"max":255,"pattern":".+"},"ResourceType":{"type":"string","enum":["TrainingJob","Experiment","ExperimentTrial","ExperimentTrialComponent","Endpoint","Model","ModelPackage","ModelPackageGroup","Pipeline","PipelineExecution","FeatureGroup","FeatureMetadata","Image","ImageVersion","Project","HyperParameterTuningJob","ModelCard","PipelineVersion","Job","HubContent"]},"ResponseMIMEType":{"type":"string","min":0,"max":1024,"pattern":"[-\\\\w]+\\\\/.+"},"ResponseMIMETypes":{"type":"list","member":"ResponseMIMEType"},"RetryStrategy":{"type":"structure","members":{"MaximumRetryAttempts":"MaximumRetryAttempts"},"required":["MaximumRetryAttempts"]},"RoleArn":{"type":"string","min":20,"max":2048,"pattern":"arn:aws[a-z\\\\-]*:iam::\\\\d{12}:role/?[a-zA-Z_0-9+=,.@\\\\-_/]+"},"RollingUpdatePolicy":{"type":"structure","members":{"MaximumBatchSize":"CapacitySize","WaitIntervalInSeconds":"WaitIntervalInSeconds","MaximumExecutionTimeoutInSeconds":"MaximumExecutionTimeoutInSeconds","RollbackMaximumBatchSize":"CapacitySize"},"required":["MaximumBatchSize","WaitIntervalInSeconds"]},"RoutingStrategy":{"type":"string","enum":["LEAST_OUTSTANDING_REQUESTS","RANDOM","PREFIX_AWARE","KV_AWARE"]},"RuleConfigurationName":{"type":"string","min":1,"max":256,"pattern":".*"},"RuleParameters":{"type":"map","key":"ConfigKey","value":"ConfigValue","min":0,"max":100},"S3DataDistribution":{"type":"string","enum":["FullyReplicated","ShardedByS3Key"]},"S3DataSource":{"type":"structure","members":{"S3DataType":"S3DataType","S3Uri":"S3Uri","S3DataDistributionType":"S3DataDistribution","AttributeNames":"AttributeNames","InstanceGroupNames":"InstanceGroupNames","ModelAccessConfig":"ModelAccessConfig","HubAccessConfig":"HubAccessConfig"},"required":["S3DataType","S3Uri"]},"S3DataType":{"type":"string","enum":["ManifestFile","S3Prefix","AugmentedManifestFile","Converse"]},"S3ModelDataSource":{"type":"structure","members":{"S3Uri":"S3ModelUri","S3DataType":"S3ModelDataType","CompressionType":"ModelCompressionType","ModelAccessConfig":"ModelAccessConfig","HubAccessConfig":"InferenceHubAccessConfig","ManifestS3Uri":"S3ModelUri","ETag":"String","ManifestEtag":"String"},"required":["S3Uri","S3DataType","CompressionType"]},"S3ModelDataType":{"type":"string","enum":["S3Prefix","S3Object"]},"S3ModelUri":{"type":"string","min":0,"max":1024,"pattern":"(https|s3)://([^/]+)/?(.*)"},"S3Uri":{"type":"string","min":0,"max":1024,"pattern":"(https|s3)://([^/]+)/?(.*)"},"SamplingPercentage":{"type":"integer","min":0,"max":100},"SearchExpression":{"type":"structure","members":{"Filters":"FilterList","NestedFilters":"NestedFiltersList","SubExpressions":"SearchExpressionList","Operator":"BooleanOperator"}},"SearchExpressionList":{"type":"list","member":"SearchExpression","min":1,"max":20},"SearchRequest":{"type":"structure","members":{"Resource":"ResourceType","SearchExpression":"SearchExpression","SortBy":"ResourcePropertyName","SortOrder":"SearchSortOrder","NextToken":"NextToken","MaxResults":"MaxResults","CrossAccountFilterOption":"CrossAccountFilterOption","VisibilityConditions":"VisibilityConditionsList"},"required":["Resource"]},"SearchSortOrder":{"type":"string","enum":["Ascending","Descending"]},"SecurityGroupId":{"type":"string","min":0,"max":32,"pattern":"[-0-9a-zA-Z]+"},"Seed":{"type":"long"},"SequenceLength":{"type":"string","min":1,"max":50,"pattern":"\\\\d+K"},"ServerlessJobBaseModelArn":{"type":"string","min":1,"max":2048,"pattern":"(arn:[a-z0-9-\\\\.]{1,63}:sagemaker:\\\\w+(?:-\\\\w+)+:(\\\\d{12}|aws):hub-content\\\\/)[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}\\\\/Model\\\\/[a-zA-Z0-9](-*[a-zA-Z0-9]){0,63}(\\\\/\\\\d{1,4}.\\\\d{1,4}.\\\\d{1,4})?"},"ServerlessJobConfig":{"type":"structure","members":{"BaseModelArn":"ServerlessJobBaseModelArn","AcceptEula":"AcceptEula","JobType":"ServerlessJobType","CustomizationTechnique":"CustomizationTechnique","Peft":"Peft","EvaluationType":"EvaluationType","EvaluatorArn":"EvaluatorArn","SequenceLength":"SequenceLength"},"required":["BaseModelArn","JobType"]},"ServerlessJobType":{"type":"string","enum":["FineTuning","Evaluation"]},"ServerlessMaxConcurrency":{"type":"integer","min":1,"max":200},"ServerlessMemorySizeInMB":{"type":"integer","min":1024,"max":6144},"ServerlessProvisionedConcurrency":{"type":"integer","min":1,"max":200},"SessionChainingConfig":{"type":"structure","members":{"EnableSessionTagChaining":"EnableSessionTagChaining"}},"ShuffleConfig":{"type":"structure","members":{"Seed":"Seed"},"required":["Seed"]},"SkipModelValidation":{"type":"string","enum":["All","None"]},"SnsTopicArn":{"type":"string","min":0,"max":2048,"pattern":"arn:aws[a-z\\\\-]*:sns:[a-z0-9\\\\-]*:[0-9]{12}:[a-zA-Z0-9_.-]+"},"SortBy":{"type":"string","enum":["Name","CreationTime","Status"]},"SortOrder":{"type":"string","enum":["Ascending","Descending"]},"SourceAlgorithm":{"type":"structure","members":{"ModelDataUrl":"Url","ModelDataSource":"ModelDataSource","ModelDataETag":"String","AlgorithmName":"ArnOrName"},"required":["AlgorithmName"]},"SourceAlgorithmList":{"type":"list","member":"SourceAlgorithm","min":1,"max":1},"SourceAlgorithmSpecification":{"type":"structure","members":{"SourceAlgorithms":"SourceAlgorithmList"},"required":["SourceAlgorithms"]},"SplitType":{"type":"string","enum":["None","Line","RecordIO","TFRecord"]},"StageDescription":{"type":"string","min":0,"max":1024,"pattern":".{0,1024}"},"StopProcessingJobRequest":{"type":"structure","members":{"ProcessingJobName":"ProcessingJobName"},"required":["ProcessingJobName"]},"StopTrainingJobRequest":{"type":"structure","members":{"TrainingJobName":"TrainingJobName"},"required":["TrainingJobName"]},"StoppingCondition":{"type":"structure","members":{"MaxRuntimeInSeconds":"MaxRuntimeInSeconds","MaxWaitTimeInSeconds":"MaxWaitTimeInSeconds","MaxPendingTimeInSeconds":"MaxPendingTimeInSeconds"}},"String":{"type":"string"},"String256":{"type":"string","min":0,"max":256},"SubnetId":{"type":"string","min":0,"max":32,"pattern":"[-0-9a-zA-Z]+"},"Subnets":{"type":"list","member":"SubnetId","min":1,"max":16},"Tag":{"type":"structure","members":{"Key":"TagKey","Value":"TagValue"},"required":["Key","Value"]},"TagKey":{"type":"string","min":1,"max":128,"pattern":"([\\\\p{L}\\\\p{Z}\\\\p{N}_.:/=+\\\\-@]*)"},"TagKeyList":{"type":"list","member":"TagKey","min":1,"max":50},"TagList":{"type":"list","member":"Tag","min":0,"max":50},"TagValue":{"type":"string","min":0,"max":256,"pattern":"([\\\\p{L}\\\\p{Z}\\\\p{N}_.:/=+\\\\-@]*)"},"TaskCount":{"type":"integer","min":0},"TensorBoardOutputConfig":{"type":"structure","members":{"LocalPath":"DirectoryPath","S3OutputPath":"S3Uri"},"required":["S3OutputPath"]},"TerminationWaitInSeconds":{"type":"integer","min":0,"max":3600},"Timestamp":{"type":"timestamp"},"TrafficRoutingConfig":{"type":"structure","members":{"Type":"TrafficRoutingConfigType","WaitIntervalInSeconds":"WaitIntervalInSeconds","CanarySize":"CapacitySize","LinearStepSize":"CapacitySize"},"required":["Type","WaitIntervalInSeconds"]},"TrafficRoutingConfigType":{"type":"string","enum":["ALL_AT_ONCE","CANARY","LINEAR"]},"TrainingContainerArgument":{"type":"string","min":0,"max":256,"pattern":".*"},"TrainingContainerArguments":{"type":"list","member":"TrainingContainerArgument","min":1,"max":100},"TrainingContainerEntrypoint":{"type":"list","member":"TrainingContainerEntrypointString","min":1,"max":100},"TrainingContainerEntrypointString":{"type":"string","min":0,"max":256,"pattern":".*"},"TrainingEnvironmentKey":{"type":"string","min":0,"max":512,"pattern":"[a-zA-Z_][a-zA-Z0-9_]*"},"TrainingEnvironmentMap":{"type":"map","key":"TrainingEnvironmentKey","value":"TrainingEnvironmentValue","min":0,"max":100},"TrainingEnvironmentValue":{"type":"string","min":0,"max":512,"pattern":"[\\\\S\\\\s]*"},"TrainingImageConfig":{"type":"structure","members":{"TrainingRepositoryAccessMode":"TrainingRepositoryAccessMode","TrainingRepositoryAuthConfig":"TrainingRepositoryAuthConfig"},"required":["TrainingRepositoryAccessMode"]},"TrainingInputMode":{"type":"string","enum":["Pipe","File","FastFile"]},"TrainingInstanceCount":{"type":"integer","min":0},"TrainingInstanceType":{"type":"string","pattern":"ml\\\\.[a-z0-9-]+\\\\.[a-z0-9-]+"},"TrainingJobName":{"type":"string","min":1,"max":63,"pattern":"[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}"},"TrainingJobStatus":{"type":"string","enum":["InProgress","Completed","Failed","Stopping","Stopped","Deleting"]},"TrainingPlanArn":{"type":"string","min":50,"max":2048,"pattern":"arn:aws[a-z\\\\-]*:sagemaker:[a-z0-9\\\\-]*:[0-9]{12}:training-plan/.*"},"TrainingPlanArnList":{"type":"list","member":"TrainingPlanArn","min":1,"max":1},"TrainingRepositoryAccessMode":{"type":"string","enum":["Platform","Vpc"]},"TrainingRepositoryAuthConfig":{"type":"structure","members":{"TrainingRepositoryCredentialsProviderArn":"TrainingRepositoryCredentialsProviderArn"},"required":["TrainingRepositoryCredentialsProviderArn"]},"TrainingRepositoryCredentialsProviderArn":{"type":"string","min":1,"max":2048,"pattern":"arn:[\\\\p{Alnum}\\\\-]+:lambda:[\\\\p{Alnum}\\\\-]+:[0-9]{12}:function:.*"},"TransformAmiVersion":{"type":"string","min":1,"max":63,"pattern":"[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*"},"TransformDataSource":{"type":"structure","members":{"S3DataSource":"TransformS3DataSource"},"required":["S3DataSource"]},"TransformEnvironmentKey":{"type":"string","min":0,"max":1024,"pattern":"[a-zA-Z_][a-zA-Z0-9_]{0,1023}"},"TransformEnvironmentMap":{"type":"map","key":"TransformEnvironmentKey","value":"TransformEnvironmentValue","min":0,"max":16},"TransformEnvironmentValue":{"type":"string","min":0,"max":10240,"pattern":"[\\\\S\\\\s]*"},"TransformInput":{"type":"structure","members":{"DataSource":"TransformDataSource","ContentType":"ContentType","CompressionType":"CompressionType","SplitType":"SplitType"},"required":["DataSource"]},"TransformInstanceCount":{"type":"integer","min":1},"TransformInstanceType":{"type":"string","pattern":"ml\\\\.[a-z0-9-]+\\\\.[a-z0-9-]+"},"TransformInstanceTypes":{"type":"list","member":"TransformInstanceType","min":1},"TransformJobDefinition":{"type":"structure","members":{"MaxConcurrentTransforms":"MaxConcurrentTransforms","MaxPayloadInMB":"MaxPayloadInMB","BatchStrategy":"BatchStrategy","Environment":"TransformEnvironmentMap","TransformInput":"TransformInput","TransformOutput":"TransformOutput","TransformResources":"TransformResources"},"required":["TransformInput","TransformOutput","TransformResources"]},"TransformOutput":{"type":"structure","members":{"S3OutputPath":"S3Uri","Accept":"Accept","AssembleWith":"AssemblyType","KmsKeyId":"KmsKeyId"},"required":["S3OutputPath"]},"TransformResources":{"type":"structure","members":{"InstanceType":"TransformInstanceType","InstanceCount":"TransformInstanceCount","VolumeKmsKeyId":"KmsKeyId","TransformAmiVersion":"TransformAmiVersion"},"required":["InstanceType","InstanceCount"]},"TransformS3DataSource":{"type":"structure","members":{"S3DataType":"S3DataType","S3Uri":"S3Uri"},"required":["S3DataType","S3Uri"]},"UpdateEndpointInput":{"type":"structure","members":{"EndpointName":"EndpointName","EndpointConfigName":"EndpointConfigName","RetainAllVariantProperties":"Boolean","ExcludeRetainedVariantProperties":"VariantPropertyList","DeploymentConfig":"DeploymentConfig","RetainDeploymentConfig":"Boolean"},"required":["EndpointName","EndpointConfigName"]},"UpdateEndpointWeightsAndCapacitiesInput":{"type":"structure","members":{"EndpointName":"EndpointName","DesiredWeightsAndCapacities":"DesiredWeightAndCapacityList"},"required":["EndpointName","DesiredWeightsAndCapacities"]},"UpdateModelPackageInput":{"type":"structure","members":{"ModelPackageArn":"ModelPackageArn","ModelApprovalStatus":"ModelApprovalStatus","ModelPackageRegistrationType":"ModelPackageRegistrationType","ApprovalDescription":"ApprovalDescription","CustomerMetadataProperties":"CustomerMetadataMap","CustomerMetadataPropertiesToRemove":"CustomerMetadataKeyList","AdditionalInferenceSpecificationsToAdd":"AdditionalInferenceSpecifications","InferenceSpecification":"InferenceSpecification","SourceUri":"ModelPackageSourceUri","ModelCard":"ModelPackageModelCard","ModelLifeCycle":"ModelLifeCycle","ClientToken":"ClientToken"},"required":["ModelPackageArn"]},"Url":{"type":"string","min":0,"max":1024,"pattern":"(https|s3)://([^/]+)/?(.*)"},"VariantInstanceProvisionTimeoutInSeconds":{"type":"integer","min":300,"max":3600},"VariantName":{"type":"string","min":0,"max":63,"pattern":"[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}"},"VariantProperty":{"type":"structure","members":{"VariantPropertyType":"VariantPropertyType"},"required":["VariantPropertyType"]},"VariantPropertyList":{"type":"list","member":"VariantProperty","min":0,"max":3},"VariantPropertyType":{"type":"string","enum":["DesiredInstanceCount","DesiredWeight","DataCaptureConfig"]},"VariantWeight":{"type":"float","min":0},"VersionedArnOrName":{"type":"string","min":1,"max":176,"pattern":"(arn:aws[a-z\\\\-]*:sagemaker:[a-z0-9\\\\-]*:[0-9]{12}:[a-z\\\\-]*\\\\/)?([a-zA-Z0-9]([a-zA-Z0-9-]){0,62})(?<!-)(\\\\/[0-9]{1,9})?"},"VisibilityConditions":{"type":"structure","members":{"Key":"VisibilityConditionsKey","Value":"VisibilityConditionsValue"}},"VisibilityConditionsKey":{"type":"string","min":1,"max":128,"pattern":"([\\\\p{L}\\\\p{Z}\\\\p{N}_.:/=+\\\\-@]*)"},"VisibilityConditionsList":{"type":"list","member":"VisibilityConditions","min":1,"max":5},"VisibilityConditionsValue":{"type":"string","min":0,"max":256,"pattern":"([\\\\p{L}\\\\p{Z}\\\\p{N}_.:/=+\\\\-@]*)"},"VpcConfig":{"type":"structure","members":{"SecurityGroupIds":"VpcSecurityGroupIds","Subnets":"Subnets"},"required":["SecurityGroupIds","Subnets"]},"VpcSecurityGroupIds":{"type":"list","member":"SecurityGroupId","min":1,"max":5},"WaitIntervalInSeconds":{"type":"integer","min":0,"max":3600},"WarmPoolResourceStatus":{"type":"string","enum":["Available","Terminated","Reused","InUse"]}}}');
;// CONCATENATED MODULE: ./packages/local-cloud/src/model/sts.json
const sts_namespaceObject = /*#__PURE__*/JSON.parse('{"source":"botocore 1.44.5 sts/2011-06-15","operations":{"AssumeRole":"AssumeRoleRequest","AssumeRoleWithWebIdentity":"AssumeRoleWithWebIdentityRequest","GetCallerIdentity":"GetCallerIdentityRequest"},"shapes":{"AssumeRoleRequest":{"type":"structure","members":{"RoleArn":"arnType","RoleSessionName":"roleSessionNameType","PolicyArns":"policyDescriptorListType","Policy":"unrestrictedSessionPolicyDocumentType","DurationSeconds":"roleDurationSecondsType","Tags":"tagListType","TransitiveTagKeys":"tagKeyListType","ExternalId":"externalIdType","SerialNumber":"serialNumberType","TokenCode":"tokenCodeType","SourceIdentity":"sourceIdentityType","ProvidedContexts":"ProvidedContextsListType","MinimumSessionTokenSize":"minimumSessionTokenSizeType"},"required":["RoleArn","RoleSessionName"]},"AssumeRoleWithWebIdentityRequest":{"type":"structure","members":{"RoleArn":"arnType","RoleSessionName":"roleSessionNameType","WebIdentityToken":"clientTokenType","ProviderId":"urlType","PolicyArns":"policyDescriptorListType","Policy":"sessionPolicyDocumentType","DurationSeconds":"roleDurationSecondsType","MinimumSessionTokenSize":"minimumSessionTokenSizeType"},"required":["RoleArn","RoleSessionName","WebIdentityToken"]},"GetCallerIdentityRequest":{"type":"structure","members":{}},"PolicyDescriptorType":{"type":"structure","members":{"arn":"arnType"}},"ProvidedContext":{"type":"structure","members":{"ProviderArn":"arnType","ContextAssertion":"contextAssertionType"}},"ProvidedContextsListType":{"type":"list","member":"ProvidedContext","min":1,"max":5},"Tag":{"type":"structure","members":{"Key":"tagKeyType","Value":"tagValueType"},"required":["Key","Value"]},"arnType":{"type":"string","min":20,"max":2048,"pattern":"[\\\\u0009\\\\u000A\\\\u000D\\\\u0020-\\\\u007E\\\\u0085\\\\u00A0-\\\\uD7FF\\\\uE000-\\\\uFFFD\\\\u10000-\\\\u10FFFF]+"},"clientTokenType":{"type":"string","min":4,"max":20000},"contextAssertionType":{"type":"string","min":4,"max":2048},"externalIdType":{"type":"string","min":2,"max":1224,"pattern":"[\\\\w+=,.@:\\\\/-]*"},"minimumSessionTokenSizeType":{"type":"integer","min":0,"max":4096},"policyDescriptorListType":{"type":"list","member":"PolicyDescriptorType"},"roleDurationSecondsType":{"type":"integer","min":900,"max":43200},"roleSessionNameType":{"type":"string","min":2,"max":64,"pattern":"[\\\\w+=,.@-]*"},"serialNumberType":{"type":"string","min":9,"max":256,"pattern":"[\\\\w+=/:,.@-]*"},"sessionPolicyDocumentType":{"type":"string","min":1,"max":2048,"pattern":"[\\\\u0009\\\\u000A\\\\u000D\\\\u0020-\\\\u00FF]+"},"sourceIdentityType":{"type":"string","min":2,"max":64,"pattern":"[\\\\w+=,.@-]*"},"tagKeyListType":{"type":"list","member":"tagKeyType","max":50},"tagKeyType":{"type":"string","min":1,"max":128,"pattern":"[\\\\p{L}\\\\p{Z}\\\\p{N}_.:/=+\\\\-@]+"},"tagListType":{"type":"list","member":"Tag","max":50},"tagValueType":{"type":"string","min":0,"max":256,"pattern":"[\\\\p{L}\\\\p{Z}\\\\p{N}_.:/=+\\\\-@]*"},"tokenCodeType":{"type":"string","min":6,"max":6,"pattern":"[\\\\d]*"},"unrestrictedSessionPolicyDocumentType":{"type":"string","min":1,"pattern":"[\\\\u0009\\\\u000A\\\\u000D\\\\u0020-\\\\u00FF]+"},"urlType":{"type":"string","min":4,"max":2048}}}');
;// CONCATENATED MODULE: ./packages/local-cloud/src/pricing/get-products.ts
/** Dollars an hour that the local cloud has made up: nobody is to take them for AWS's. */
const hourly = { 'ml.m5.large': 0.12, 'ml.m5.xlarge': 0.24, 'ml.g5.xlarge': 1.5 };
/** Products as the Price List has them: JSON in strings, one for each use of an instance type. @returns those that fit all filters. */
const getProducts = (world, { ServiceCode, Filters = [] }) => {
    const all = ServiceCode === 'AmazonSageMaker' ? Object.entries(hourly).flatMap(([type, usd]) => uses(type, usd)) : [];
    const wanted = all
        .map(([usage, attributes, usd]) => ({ usage, usd, attributes: { ...attributes, regionCode: world.region } }))
        .filter(({ attributes }) => Filters.every(({ Field, Value }) => new Map(Object.entries(attributes)).get(Field) === Value));
    return { FormatVersion: 'aws_v1', PriceList: wanted.map((it) => JSON.stringify(product(it))) };
};
const uses = (type, dollars) => [
    ['Train', 'Training', dollars],
    ['TrainWarmPool', 'Training Warm Pool', dollars],
    ['Host', 'Hosting', dollars * 1.1],
].map(([use, component, usd]) => [`USE1-${use}:${type}`, { instanceName: type, component }, usd]);
const product = ({ usage, attributes, usd }) => ({
    product: { productFamily: 'ML Instance', attributes: { ...attributes, usagetype: usage }, sku: 'LOCAL' },
    serviceCode: 'AmazonSageMaker',
    terms: {
        OnDemand: {
            'LOCAL.JRTCKXETXF': {
                priceDimensions: {
                    'LOCAL.JRTCKXETXF.6YS6EN2CT7': { unit: 'Hrs', pricePerUnit: { USD: usd.toFixed(10) }, beginRange: '0' },
                },
            },
        },
    },
    version: '20260101000000',
    publicationDate: '2026-01-01T00:00:00Z',
});

;// CONCATENATED MODULE: ./packages/local-cloud/src/pricing/index.ts

const pricing_operations = { GetProducts: getProducts };

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/tagged-resource.ts


/** Where rows of each kind lie. Names are looked up without case, as ARNs do not keep it. */
const tables = {
    'training-job': 'training-jobs',
    'processing-job': 'processing-jobs',
    model: 'models',
    'model-package': 'model-packages',
    'model-package-group': 'model-package-groups',
    endpoint: 'endpoints',
    'endpoint-config': 'endpoint-configs',
};
/**
 * The ARN of a resource that can be tagged.
 * @throws ServiceError ValidationException when there is none, and for versions of a model, which have the tags of their group
 */
function taggable(world, arn) {
    const kind = arn.split(':')[5]?.split('/')[0] ?? '';
    if (kind === 'model-package' && nameIn(arn).includes('/'))
        throw refusals_invalid(`Tags cannot be changed on a model package version (${arn}): it has those of its model package group.`);
    const rows = world.table(tables[kind] ?? 'none').all();
    if (!rows.some((row) => row.arn.toLowerCase() === arn.toLowerCase()))
        throw refusals_invalid(`Resource ${arn} does not exist.`);
    return arn;
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/add-tags.ts



/** A resource has so many tags at most. */
const most = 50;
/** Adds tags or gives those there a new value. @throws ServiceError ValidationException */
const addTags = (world, { ResourceArn, Tags }) => {
    const arn = taggable(world, ResourceArn);
    const keys = new Set([...tagsOf(world, arn), ...Tags].map(({ Key }) => Key));
    if (keys.size > most)
        throw refusals_invalid(`A resource can have at most ${most} tags, found ${keys.size}.`);
    return { Tags: tag(world, arn, Tags) };
};

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/delete-tags.ts


/** Keys that are not there are passed over. @throws ServiceError ValidationException */
const deleteTags = (world, { ResourceArn, TagKeys }) => {
    untag(world, taggable(world, ResourceArn), TagKeys);
    return {};
};

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/list-tags.ts


/** Of what does not exist there are none. */
const listTags = (world, { ResourceArn, ...page }) => {
    const { rows: Tags, ...next } = pageOf(tagsOf(world, ResourceArn), { MaxResults: 50, ...page });
    return { Tags, ...next };
};

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/dwell.ts
/** Cloud seconds that a job stays in each state at least, so that whoever polls can see them all. */
const dwellSeconds = 1;
/** Does `work`, and takes a dwell's time for it at least, unless one of the signals cuts it short. A failure does not wait. */
async function dwell(clock, signals, work) {
    const failed = new AbortController();
    const slept = clock.sleep(dwellSeconds, AbortSignal.any([failed.signal, ...signals])).catch(() => undefined);
    try {
        const result = await work();
        await slept;
        return result;
    }
    catch (error) {
        failed.abort();
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/registry/package.ts



const package_packages = (world) => world.table('model-packages');
/** By ARN, or by name when it has no version. @throws ServiceError ValidationException `ModelPackage … does not exist.` */
function packageNamed(world, nameOrArn) {
    const arn = nameOrArn.startsWith('arn:') ? nameOrArn.toLowerCase() : arnOf(world, 'model-package', nameOrArn);
    const found = package_packages(world).get(arn);
    if (!found)
        throw refusals_invalid(`ModelPackage ${nameOrArn} does not exist.`);
    return found;
}
/** Create returns before a package is complete: that is so for a moment also when there is nothing to validate. */
function statusOf(world, { createdAt }) {
    return world.clock.now().getTime() - createdAt < dwellSeconds * 1000 ? 'InProgress' : 'Completed';
}
/** A package that may be served. The service refuses others; its wording is not known to us. @throws ServiceError ValidationException */
function approvedPackage(world, nameOrArn) {
    const found = packageNamed(world, nameOrArn);
    const { ModelApprovalStatus } = found.content;
    if (found.version !== undefined && ModelApprovalStatus !== 'Approved')
        throw refusals_invalid(`Cannot use model package ${found.arn}: its ModelApprovalStatus must be Approved, but it is ${ModelApprovalStatus}.`);
    return found;
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/models/resolve-containers.ts



/** All of a model's environment together (sheet §4.1). */
const largestEnvironment = 32 * 1024;
/**
 * What will serve: the containers of the request with model packages put in their place, and their data seen to be there.
 * @throws ServiceError ValidationException
 */
function resolveContainers(world, request) {
    const { PrimaryContainer, Containers, ExecutionRoleArn = '' } = request;
    if ((PrimaryContainer === undefined) === (Containers === undefined))
        throw refusals_invalid('Exactly one of PrimaryContainer and Containers must be provided.');
    const containers = (Containers ?? [PrimaryContainer ?? {}]).flatMap((one) => resolve_containers_resolve(world, one));
    const size = containers.flatMap(({ environment }) => Object.entries(environment).flat()).join('').length;
    if (size > largestEnvironment)
        throw refusals_invalid(`The environment of all containers together must be at most 32 KB, found ${size} bytes.`);
    for (const container of containers)
        checkData(world, container, ExecutionRoleArn);
    return containers;
}
function resolve_containers_resolve(world, definition) {
    if (definition.ModelPackageName === undefined)
        return [served(definition)];
    const { InferenceSpecification } = approvedPackage(world, definition.ModelPackageName).content;
    if (!InferenceSpecification)
        throw refusals_invalid(`Model package ${definition.ModelPackageName} has no InferenceSpecification, so nothing can be served from it.`);
    return InferenceSpecification.Containers.map((one) => {
        const container = served(one);
        return { ...container, environment: { ...container.environment, ...definition.Environment } };
    });
}
function served({ Image, ModelDataUrl, ModelDataSource, Environment = {} }) {
    if (Image === undefined)
        throw refusals_invalid('A container needs an Image or a ModelPackageName.');
    if (ModelDataUrl !== undefined && ModelDataSource !== undefined)
        throw refusals_invalid('Only one of ModelDataUrl and ModelDataSource can be specified.');
    const source = ModelDataSource?.S3DataSource;
    const modelDataUrl = source?.S3Uri ?? ModelDataUrl;
    return { image: Image, modelDataUrl, compression: source?.CompressionType ?? 'Gzip', environment: Environment };
}
/** The service looks for the data when the model is made, not when it is served. Text as seen on AWS. */
function checkData(world, { modelDataUrl, compression }, role) {
    if (modelDataUrl === undefined)
        return;
    if (compression === 'Gzip' && !modelDataUrl.endsWith('.tar.gz'))
        throw refusals_invalid(`Model data must be a .tar.gz archive, found ${modelDataUrl}. Give a ModelDataSource with CompressionType None for files as they are.`);
    if (isThere(world, modelDataUrl, compression))
        return;
    throw refusals_invalid(`Could not access model data at ${modelDataUrl}. Please ensure that the role "${role}" exists and that its trust relationship policy allows the action "sts:AssumeRole" for the service principal "sagemaker.amazonaws.com". Also ensure that the role has "s3:GetObject" permissions and that the object is located in ${world.region}. If your Model uses multiple models or uncompressed models, please ensure that the role has "s3:ListBucket" permission.`);
}
function isThere({ objects }, uri, compression) {
    if (!uri.startsWith('s3://'))
        return false;
    const { bucket, key } = s3Place(uri);
    return compression === 'Gzip' ? objects.head(bucket, key) !== undefined : objects.list(bucket, key).length > 0;
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/models/create-model.ts





/** @throws ServiceError ValidationException */
const createModel = (world, { Tags, ...request }) => {
    const { ModelName: name, ExecutionRoleArn } = request;
    const arn = arnOf(world, 'model', name);
    const models = world.table('models');
    if (models.get(name))
        throw refusals_invalid(`Cannot create already existing model "${arn}".`);
    if (ExecutionRoleArn !== undefined)
        assumeRole(ExecutionRoleArn);
    const containers = resolveContainers(world, request);
    models.put(name, { name, arn, createdAt: world.clock.now().getTime(), containers, request });
    tag(world, arn, Tags);
    return { ModelArn: arn };
};

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/models/delete-model.ts


/** Artifacts, containers and endpoints that serve it stay as they are. @throws ServiceError ValidationException */
const deleteModel = (world, { ModelName }) => {
    const { name, arn } = modelNamed(world, ModelName);
    world.table('models').delete(name);
    forgetTags(world, arn);
    return {};
};

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/models/describe-model.ts

/** @throws ServiceError ValidationException `Could not find model "arn:…".` */
const describeModel = (world, { ModelName }) => {
    const model = modelNamed(world, ModelName);
    const { PrimaryContainer, Containers, ...rest } = model.request;
    return {
        EnableNetworkIsolation: false,
        ...rest,
        ...(PrimaryContainer && { PrimaryContainer: describe_model_shown(PrimaryContainer) }),
        ...(Containers && { Containers: Containers.map(describe_model_shown) }),
        CreationTime: new Date(model.createdAt),
        ModelArn: model.arn,
    };
};
/** The service says more of a container than it was told: its mode, and its data a second time in the newer form. */
function describe_model_shown(container) {
    if (container.ModelPackageName !== undefined)
        return container;
    const S3DataSource = { S3Uri: container.ModelDataUrl, S3DataType: 'S3Object', CompressionType: 'Gzip' };
    const source = container.ModelDataUrl === undefined ? {} : { ModelDataSource: { S3DataSource } };
    return { Mode: 'SingleModel', Environment: {}, ...source, ...container };
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/models/list-models.ts


/** The newest first, unless told. */
const listModels = (world, input) => {
    const found = listed(world.table('models').all(), { SortOrder: 'Descending', ...input });
    const { rows, ...next } = pageOf(found, input);
    const Models = rows.map(({ name, arn, createdAt }) => ({
        ModelName: name,
        ModelArn: arn,
        CreationTime: new Date(createdAt),
    }));
    return { Models, ...next };
};

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/live-jobs.ts
/**
 * The jobs that run in this process, by ARN, for each cloud. A row that says InProgress while nothing runs is one whose cloud went down
 * under it. State of the module, because it mirrors processes and not data; it goes with its cloud.
 */
const live = new WeakMap();
function jobsOf(world) {
    const jobs = live.get(world.objects) ?? new Map();
    live.set(world.objects, jobs);
    return jobs;
}
/** Whether a job of any kind has reached its last state. */
const live_jobs_isOver = ({ status }) => status !== 'InProgress' && status !== 'Stopping';
/** Whether a job should run and does not: an earlier process of the cloud was closed, or died, under it. */
function isLost(world, job) {
    return !live_jobs_isOver(job) && !jobsOf(world).has(job.arn);
}
function stopLive(world, arn, reason) {
    jobsOf(world).get(arn)?.pull(reason);
}
/** Runs a job in the background. It is live from now on until its work has ended. */
function startLive(world, arn, work) {
    const controller = new AbortController();
    const brake = { signal: controller.signal, pull: (reason) => controller.abort(reason) };
    const jobs = jobsOf(world).set(arn, brake);
    const over = () => {
        if (jobs.get(arn) === brake)
            jobs.delete(arn); // Not that of a later job of the same name.
    };
    world.background(arn, (closing) => work(brake, closing).finally(over));
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/processing/job.ts



const processingJobs = (world) => world.table('processing-jobs');
const failed = (error) => ({ status: 'Failed', failureReason: failure_failureReason(error) });
function job_ended(job, ending, at) {
    return { ...job, ...ending, modifiedAt: at, endedAt: at };
}
/** All jobs, in the order of creation. One whose cloud went down while it ran has failed. */
function allProcessingJobs(world) {
    return processingJobs(world)
        .all()
        .map((job) => settled(world, job));
}
/** @throws ServiceError ValidationException `Could not find requested job with name: …` */
function processingJobNamed(world, name) {
    const job = processingJobs(world).get(name);
    if (!job)
        throw refusals_invalid(`Could not find requested job with name: ${name}`);
    return settled(world, job);
}
function settled(world, job) {
    if (!isLost(world, job))
        return job;
    const lost = job_ended(job, failed(internal), world.clock.now().getTime());
    processingJobs(world).put(job.name, lost);
    return lost;
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/run/input.ts



/** Brings an input to its folder. @throws JobFailure ClientError when there is nothing, as AWS words it */
async function fetchInput(place, input) {
    await (0,external_node_fs_promises_.mkdir)(input.folder, { recursive: true });
    const count = input.kind === 'ManifestFile'
        ? await fetchManifest(place.objects, input)
        : await downloadPrefix(place.objects, input.uri, input.folder);
    if (count > 0)
        return;
    const { bucket } = s3Place(input.uri);
    throw new JobFailure('ClientError', `Data download failed:No S3 objects found under S3 URL "${input.uri}" given in input data source. Please ensure that the bucket exists in the selected region (${place.region}), that objects exist under that S3 prefix, and that the role "${place.roleArn}" has "s3:ListBucket" permissions on bucket "${bucket}".`);
}
/** `[{"prefix": "s3://bucket/folder/"}, "a.csv", "b/c.csv"]`: keys relative to the prefix, which become paths. */
async function fetchManifest(objects, { uri, folder }) {
    const { bucket, key } = s3Place(uri);
    const text = (await objects.bytes(bucket, key))?.toString('utf8');
    if (text === undefined)
        return 0;
    const { prefix, paths } = readManifest(uri, text);
    const from = s3Place(prefix);
    for (const path of paths)
        await downloadObject(objects, { bucket: from.bucket, key: from.key + path }, { folder, path });
    return paths.length;
}
function readManifest(uri, text) {
    const [head, ...paths] = parsed(text);
    const prefix = typeof head === 'object' && head !== null && 'prefix' in head ? head.prefix : undefined;
    if (typeof prefix === 'string' && paths.every((path) => typeof path === 'string'))
        return { prefix, paths };
    throw new JobFailure('ClientError', `Data download failed:The manifest ${uri} must be a JSON array: first {"prefix": "s3://bucket/folder/"}, then strings.`);
}
function parsed(text) {
    try {
        const value = JSON.parse(text);
        return Array.isArray(value) ? value : [];
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/run/walk.ts


/**
 * All files, folders and symbolic links below a folder, a folder before what lies in it, by name. Links are not followed; sockets and
 * pipes are passed over.
 */
async function walk_walk(folder, below = '') {
    const entries = await (0,external_node_fs_promises_.readdir)((0,external_node_path_.join)(folder, below), { withFileTypes: true });
    const found = [];
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
        const path = below === '' ? entry.name : `${below}/${entry.name}`;
        if (entry.isSymbolicLink())
            found.push({ path, kind: 'link' });
        if (entry.isFile())
            found.push({ path, kind: 'file' });
        if (entry.isDirectory())
            found.push({ path, kind: 'folder' }, ...(await walk_walk(folder, path)));
    }
    return found;
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/run/pack.ts









/** Same content, same bytes: names in order, no owner, no time. AWS keeps times; nobody should depend on them. */
const pack_plain = { mtime: new Date(0), uid: 0, gid: 0, uname: '', gname: '' };
/** The content of a folder as a `.tar.gz`, at the root of the archive. Links that lead out of the folder stay behind. */
function packFolder(folder) {
    const archive = (0,tar_stream.pack)();
    const zipped = (0,external_node_zlib_.createGzip)();
    // The failure of one side ends the other, and reaches the reader through `zipped`.
    pack_fill(archive, folder).catch((error) => archive.destroy(error));
    (0,external_node_stream_promises_.pipeline)(external_node_stream_.Readable.from(archive), zipped).catch((error) => zipped.destroy(error));
    return zipped;
}
async function pack_fill(archive, folder) {
    for (const found of await walk_walk(folder))
        await add(archive, folder, found);
    archive.finalize();
}
async function add(archive, folder, { path, kind }) {
    const file = (0,external_node_path_.join)(folder, path);
    if (kind === 'folder')
        archive.entry({ ...pack_plain, name: `${path}/`, type: 'directory', mode: 0o755 });
    if (kind === 'link') {
        const linkname = await (0,external_node_fs_promises_.readlink)(file);
        if (downward(linkname) !== undefined)
            archive.entry({ ...pack_plain, name: path, type: 'symlink', linkname });
    }
    if (kind === 'file') {
        const { size, mode } = await (0,external_node_fs_promises_.stat)(file);
        const entry = archive.entry({ ...pack_plain, name: path, size, mode: mode & 0o111 ? 0o755 : 0o644 });
        await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(file), entry);
    }
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/run/upload.ts






/** Every file below a folder, each under its path. Links are not followed. @throws JobFailure ClientError */
async function uploadFolder(objects, folder, uri) {
    const { bucket, key } = target(objects, uri);
    const prefix = key === '' || key.endsWith('/') ? key : `${key}/`;
    for (const { path, kind } of await walk_walk(folder))
        if (kind === 'file')
            await objects.write(bucket, prefix + path, (0,external_node_fs_.createReadStream)((0,external_node_path_.join)(folder, path)));
}
/** The content of a folder as one `.tar.gz`. @throws JobFailure ClientError */
async function uploadArchive(objects, folder, uri) {
    const { bucket, key } = target(objects, uri);
    await objects.write(bucket, key, packFolder(folder));
}
function target(objects, uri) {
    const place = s3Place(uri);
    if (!objects.bucketExists(place.bucket))
        throw new JobFailure('ClientError', `Artifact upload failed:The specified bucket does not exist: ${place.bucket}.`);
    return place;
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/deadline.ts
/** MaxRuntimeInSeconds of a request that does not name one. */
const deadline_day = 86_400;
/** Does `reached` when the time is over. @returns what calls it off */
function deadline(clock, { seconds = deadline_day, closing }, reached) {
    const over = new AbortController();
    clock.sleep(seconds, AbortSignal.any([over.signal, closing])).then(reached, () => undefined);
    return () => over.abort();
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/job-run.ts


/** A job from its first second to its last, in a tree of its own. Whatever happens ends in its row, unless the cloud goes down. */
async function runInTree({ world, closing }, story) {
    const tree = freshTree(world.scratch, story.folder, story.name);
    let ending;
    try {
        ending = await story.tell(tree);
    }
    catch (error) {
        ending = story.failed(error);
        // A failure of ours is logged by whoever runs us, beside what the row says of it.
        if (!(error instanceof JobFailure) && !closing.aborted)
            throw error;
    }
    finally {
        await fellTree(tree);
        if (ending !== undefined && !closing.aborted)
            story.end(ending);
    }
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/processing/exit-message.ts


/** The first kilobyte counts. */
const exit_message_longest = 1024;
/** What the program left in `/opt/ml/output/message`, whatever became of it. @throws JobFailure ClientError when that is not UTF-8 */
async function exitMessage(tree) {
    const file = await (0,external_node_fs_promises_.open)(tree.at('output/message')).catch(() => undefined);
    if (!file)
        return {};
    try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(exit_message_longest), 0, exit_message_longest, 0);
        // `stream` forgives a character that the limit cut in two, and nothing else.
        return {
            exitMessage: new TextDecoder('utf-8', { fatal: true }).decode(buffer.subarray(0, bytesRead), { stream: true }),
        };
    }
    catch {
        throw new JobFailure('ClientError', 'The message in /opt/ml/output/message is not valid UTF-8.');
    }
    finally {
        await file.close();
    }
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/run/container.ts


/** As `docker stop -t 120` (sheet §1.3). */
const container_patience = 120;
/** Runs commands one after another, as a container's start script does, until one fails or the job is to stop. */
async function runCommands(commands, around) {
    let ended = await runCommand(commands[0], around);
    for (const command of commands.slice(1)) {
        if (ended.exitCode !== 0 || around.stop.aborted || around.closing.aborted)
            break;
        ended = await runCommand(command, around);
    }
    return ended;
}
async function runCommand(command, { clock, stop, closing, onLine }) {
    const child = spawnChild({ ...command, clock, onLine });
    const politely = () => void child.stop(container_patience);
    const atOnce = () => void child.stop(0);
    if (stop.aborted)
        politely();
    if (closing.aborted)
        atOnce();
    stop.addEventListener('abort', politely);
    closing.addEventListener('abort', atOnce);
    const exit = await child.exited;
    stop.removeEventListener('abort', politely);
    closing.removeEventListener('abort', atOnce);
    return { exitCode: exitCode(exit), command, started: child.pid !== undefined };
}
/** What a container reports: 128 and the signal's number when a signal ended it. */
function exitCode({ code, signal }) {
    return code ?? 128 + (signal === null ? 0 : external_node_os_.constants.signals[signal]);
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/run/local-account.ts
/**
 * What every container is told, and what keeps it on this machine: an AWS SDK inside a job talks to the local cloud with credentials that
 * are worth nothing, and never finds those of the person who runs it.
 */
function localAccount(world, tree) {
    return {
        SAGEMAKER_BASE_DIR: tree.base,
        TMPDIR: tree.at('tmp'),
        PYTHONUNBUFFERED: '1',
        PYTHONDONTWRITEBYTECODE: '1',
        AWS_REGION: world.region,
        AWS_DEFAULT_REGION: world.region,
        AWS_ENDPOINT_URL: world.url(),
        AWS_ACCESS_KEY_ID: 'local',
        AWS_SECRET_ACCESS_KEY: 'local',
        AWS_EC2_METADATA_DISABLED: 'true',
        AWS_CONFIG_FILE: '/dev/null',
        AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    };
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/run/transcript.ts
/** How much of stderr may become part of a FailureReason. */
const transcript_kept = 100;
/** Takes the lines of a container and hands them to the log, all that came in one piece together. */
function transcript(logs, stream, onLine) {
    let waiting = [];
    const errors = [];
    const flush = () => {
        const lines = waiting;
        waiting = [];
        logs.append(stream.group, stream.name, lines);
    };
    const write = (line) => {
        if (line === '')
            return; // A log event holds at least one character.
        if (waiting.length === 0)
            queueMicrotask(flush);
        waiting.push(line);
    };
    return {
        onLine(source, line) {
            write(line);
            if (source === 'stderr')
                errors.push(line);
            if (errors.length > transcript_kept)
                errors.shift();
            onLine(line);
        },
        say: write,
        complaint: () => errors.slice(Math.max(errors.lastIndexOf('Traceback (most recent call last):'), 0)).join('\n'),
    };
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/processing/program.ts




/** Runs the entrypoint with its arguments, `/opt/ml` in them led into the tree. @returns why it failed, when it did */
async function runProgram(run, tree) {
    const { world, request, brake, closing } = run;
    const { ContainerEntrypoint = [], ContainerArguments = [] } = request.AppSpecification;
    const [command, ...args] = [...ContainerEntrypoint, ...ContainerArguments].map(tree.rewrite);
    if (ContainerEntrypoint.length === 0 || command === undefined)
        throw new JobFailure('ClientError', 'The local cloud runs a ContainerEntrypoint. This job names none, and its image cannot be run here.');
    const epoch = Math.floor(world.clock.now().getTime() / 1000);
    const stream = { group: '/aws/sagemaker/ProcessingJobs', name: `${request.ProcessingJobName}/algo-1-${epoch}` };
    const { onLine } = transcript(world.logs, stream, () => undefined);
    const own = Object.entries(request.Environment ?? {}).map(([key, value]) => [key, tree.rewrite(value)]);
    const env = { ...localAccount(world, tree), ...Object.fromEntries(own) };
    const around = { clock: world.clock, stop: brake.signal, closing, onLine };
    const { exitCode, started } = await runCommands([{ command, args, cwd: tree.base, env }], around);
    if (!started)
        return notOnPath(command);
    return exitCode === 0 ? undefined : algorithmError(exitCode, 'See job logs for more information');
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/processing/run-processing-job.ts










/** What it was asked is checked already. */
function runProcessingJob(run) {
    return runInTree(run, {
        folder: 'processing-jobs',
        name: run.request.ProcessingJobName,
        tell: (tree) => story(run, tree),
        failed: failed,
        end: (ending) => update(run, (job, at) => job_ended(job, ending, at)),
    });
}
async function story(run, tree) {
    const { world, brake, closing } = run;
    const interrupts = [brake.signal, closing];
    await dwell(world.clock, interrupts, () => prepare(run, tree));
    if (brake.signal.aborted)
        return { status: 'Stopped' };
    update(run, (job, at) => ({ ...job, startedAt: at }));
    const cancelDeadline = begin(run);
    const failure = await dwell(world.clock, interrupts, () => runProgram(run, tree)).finally(cancelDeadline);
    closing.throwIfAborted();
    const message = await exitMessage(tree);
    if (brake.signal.aborted)
        return { status: 'Stopped', ...message };
    if (failure)
        return { ...failed(failure), ...message };
    for (const { uri, path } of run.uploads)
        await uploadFolder(world.objects, tree.at(path), uri);
    return { status: 'Completed', ...message };
}
async function prepare({ world, request, arn, downloads, uploads }, tree) {
    await makeTree(tree);
    await (0,external_node_fs_promises_.mkdir)(tree.at('config'), { recursive: true });
    await (0,external_node_fs_promises_.writeFile)(tree.at('config/processingjobconfig.json'), JSON.stringify({ ProcessingJobArn: arn, ...request }));
    await (0,external_node_fs_promises_.writeFile)(tree.at('config/resourceconfig.json'), JSON.stringify({ current_host: 'algo-1', hosts: ['algo-1'] }));
    for (const { path } of uploads)
        await (0,external_node_fs_promises_.mkdir)(tree.at(path), { recursive: true });
    const place = { objects: world.objects, region: world.region, roleArn: request.RoleArn };
    for (const { uri, kind, path } of downloads)
        await fetchInput(place, { uri, kind, folder: tree.at(path) });
}
function begin(run) {
    const { world, request, brake, closing } = run;
    return deadline(world.clock, { seconds: request.StoppingCondition?.MaxRuntimeInSeconds, closing }, () => {
        update(run, (job, at) => ({ ...job, status: 'Stopping', modifiedAt: at }));
        brake.pull('MaxRuntimeExceeded');
    });
}
function update({ world, request }, change) {
    const jobs = processingJobs(world);
    const job = jobs.get(request.ProcessingJobName);
    if (job)
        jobs.put(job.name, change(job, world.clock.now().getTime()));
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/processing/transfers.ts


const root = '/opt/ml/processing';
/**
 * What the platform brings in before the start. Inputs that the application manages itself are left to it.
 * @throws ServiceError ValidationException for what the local cloud cannot bring, and for paths outside `/opt/ml/processing`
 */
function downloadsOf({ ProcessingInputs = [] }) {
    return ProcessingInputs.filter((input) => !input.AppManaged).map(({ InputName, S3Input }) => {
        if (S3Input?.S3DataType !== 'S3Prefix' && S3Input?.S3DataType !== 'ManifestFile')
            throw refusals_invalid(`Input ${InputName}: the local cloud reads S3Input with S3Prefix or ManifestFile.`);
        if (S3Input.S3InputMode === 'Pipe')
            throw refusals_invalid(`Input ${InputName}: the local cloud has input mode File, found Pipe.`);
        return { uri: S3Input.S3Uri, kind: S3Input.S3DataType, path: local(InputName, S3Input.LocalPath) };
    });
}
/** What the platform takes away at the end of the job; `Continuous` is treated the same. @throws ServiceError ValidationException */
function uploadsOf({ ProcessingOutputConfig: { Outputs = [] } = {} }) {
    return Outputs.filter((output) => !output.AppManaged).map(({ OutputName, S3Output }) => {
        if (!S3Output)
            throw refusals_invalid(`Output ${OutputName}: the local cloud writes S3Output only.`);
        return { uri: S3Output.S3Uri, path: local(OutputName, S3Output.LocalPath) };
    });
}
/** @returns the path below `/opt/ml` */
function local(name, path = '') {
    const below = path.startsWith(`${root}/`) ? downward(path.slice(root.length + 1)) : undefined;
    if (below === undefined)
        throw refusals_invalid(`LocalPath of ${name} must be an absolute path below ${root}/, found "${path}".`);
    return `processing/${below}`;
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/processing/create-processing-job.ts








/** Answers at once; the job runs in the background. @throws ServiceError ValidationException, ResourceInUse */
const createProcessingJob = (world, input) => {
    const { Tags, ...request } = input;
    const name = request.ProcessingJobName;
    const arn = arnOf(world, 'processing-job', name);
    const transfers = { downloads: downloadsOf(request), uploads: uploadsOf(request) };
    assumeRole(request.RoleArn);
    if (processingJobs(world).get(name))
        throw jobExists(arn);
    const at = world.clock.now().getTime();
    tag(world, arn, Tags);
    processingJobs(world).put(name, { name, arn, request, status: 'InProgress', createdAt: at, modifiedAt: at });
    startLive(world, arn, (brake, closing) => runProcessingJob({ world, request, arn, ...transfers, brake, closing }));
    return { ProcessingJobArn: arn };
};

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/processing/delete-processing-job.ts




/** The name is free again afterwards; outputs and logs stay. @throws ServiceError ValidationException while the job runs */
const deleteProcessingJob = (world, { ProcessingJobName }) => {
    const job = processingJobNamed(world, ProcessingJobName);
    if (!live_jobs_isOver(job))
        throw refusals_invalid(`The request was rejected because the processing job is in status ${job.status}.`);
    processingJobs(world).delete(job.name);
    forgetTags(world, job.arn);
    return {};
};

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/processing/describe-processing-job.ts

/** @throws ServiceError ValidationException `Could not find requested job with name: …` */
const describeProcessingJob = (world, { ProcessingJobName }) => {
    const job = processingJobNamed(world, ProcessingJobName);
    return {
        ...job.request,
        ProcessingJobArn: job.arn,
        ProcessingJobStatus: job.status,
        CreationTime: new Date(job.createdAt),
        LastModifiedTime: new Date(job.modifiedAt),
        ...(job.startedAt !== undefined && { ProcessingStartTime: new Date(job.startedAt) }),
        ...(job.endedAt !== undefined && { ProcessingEndTime: new Date(job.endedAt) }),
        ...(job.exitMessage !== undefined && { ExitMessage: job.exitMessage }),
        ...(job.failureReason !== undefined && { FailureReason: job.failureReason }),
    };
};

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/processing/list-processing-jobs.ts



const listProcessingJobs = (world, input) => {
    const found = allProcessingJobs(world).filter(({ status }) => status === (input.StatusEquals ?? status));
    const { rows, ...next } = pageOf(listed(found, input), input);
    return { ProcessingJobSummaries: rows.map(list_processing_jobs_summary), ...next };
};
function list_processing_jobs_summary(job) {
    return {
        ProcessingJobName: job.name,
        ProcessingJobArn: job.arn,
        CreationTime: new Date(job.createdAt),
        LastModifiedTime: new Date(job.modifiedAt),
        ProcessingJobStatus: job.status,
        ...(job.endedAt !== undefined && { ProcessingEndTime: new Date(job.endedAt) }),
        ...(job.failureReason !== undefined && { FailureReason: job.failureReason }),
        ...(job.exitMessage !== undefined && { ExitMessage: job.exitMessage }),
    };
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/processing/stop-processing-job.ts



/** Answers at once; the job is asked to end and has 120 s for it. @throws ServiceError ValidationException */
const stopProcessingJob = (world, { ProcessingJobName }) => {
    const job = processingJobNamed(world, ProcessingJobName);
    if (live_jobs_isOver(job))
        throw refusals_invalid(`The request was rejected because the processing job is in status ${job.status}.`);
    processingJobs(world).put(job.name, { ...job, status: 'Stopping', modifiedAt: world.clock.now().getTime() });
    stopLive(world, job.arn, 'StopRequested');
    return {};
};

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/registry/customer-metadata.ts

/** A package has so many entries at most. */
const customer_metadata_most = 50;
/**
 * The pattern of keys and values as published, `([…]*)${1,256}`, is one that nothing can compile; what it means is enforced here. So no
 * JSON, no commas, no brackets (sheet §3.1).
 */
const customer_metadata_plain = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;
/** @throws ServiceError ValidationException, in the words for a map */
function checkMetadata(metadata = {}) {
    const wrong = Object.entries(metadata).find(([key, value]) => !customer_metadata_plain.test(key) || !customer_metadata_plain.test(value));
    if (!wrong)
        return;
    const which = customer_metadata_plain.test(wrong[0]) ? 'value' : 'keys';
    throw refusals_invalid(`1 validation error detected: Value '{${wrong.join('=')}}' at 'customerMetadataProperties' failed to satisfy constraint: Map ${which} must satisfy constraint: [Member must satisfy regular expression pattern: ([\\p{L}\\p{Z}\\p{N}_.:\\/=+\\-@]*)]`);
}
/** What is there after an update: keys are replaced or added, then those to be removed go. @throws ServiceError ValidationException */
function mergeMetadata(all, removed = []) {
    const entries = Object.entries(all).filter(([key]) => !removed.includes(key));
    if (entries.length > customer_metadata_most)
        throw refusals_invalid(`CustomerMetadataProperties can have at most ${customer_metadata_most} entries, found ${entries.length}.`);
    return Object.fromEntries(entries);
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/registry/group.ts


const group_groups = (world) => world.table('model-package-groups');
const groupKey = (nameOrArn) => nameIn(nameOrArn).toLowerCase();
/** By name or ARN. @throws ServiceError ValidationException `ModelPackageGroup arn:… does not exist.` */
function group_groupNamed(world, nameOrArn) {
    const group = group_groups(world).get(groupKey(nameOrArn));
    if (!group)
        throw refusals_invalid(`ModelPackageGroup ${arnOf(world, 'model-package-group', groupKey(nameOrArn))} does not exist.`);
    return group;
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/registry/create-model-package.ts







/**
 * The same ClientToken answers with the same package, so that a repeated call registers nothing twice.
 * @throws ServiceError ValidationException
 */
const createModelPackage = (world, request) => {
    const digest = (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(request)).digest('hex');
    const before = request.ClientToken === undefined
        ? undefined
        : package_packages(world)
            .all()
            .find((one) => one.token === request.ClientToken);
    if (before && before.digest !== digest)
        throw refusals_invalid(`ClientToken ${request.ClientToken} was used before with other parameters, for ${before.arn}.`);
    if (before)
        return { ModelPackageArn: before.arn };
    const made = make(world, request, digest);
    package_packages(world).put(made.arn, made);
    return { ModelPackageArn: made.arn };
};
function make(world, request, digest) {
    const { ModelPackageName, ModelPackageGroupName, ClientToken, Tags, ...content } = request;
    if (ModelPackageName !== undefined && ModelPackageGroupName !== undefined)
        throw refusals_invalid('Both ModelPackageName and ModelPackageGroupName are provided in the input. Cannot determine which one to use.');
    checkMetadata(content.CustomerMetadataProperties);
    const born = {
        createdAt: world.clock.now().getTime(),
        digest,
        ...(ClientToken !== undefined && { token: ClientToken }),
    };
    if (ModelPackageGroupName !== undefined) {
        if (Tags)
            throw refusals_invalid('Tags cannot be provided for a versioned model package: it has those of its model package group.');
        return { ...nextVersion(world, group_groupNamed(world, ModelPackageGroupName)), content: approvable(content), ...born };
    }
    if (ModelPackageName === undefined)
        throw refusals_invalid('Missing ARN.');
    checkInstanceTypes(content.InferenceSpecification);
    const arn = arnOf(world, 'model-package', ModelPackageName);
    if (package_packages(world).get(arn))
        throw refusals_invalid(`ModelPackage already exists: ${arn}`);
    tag(world, arn, Tags);
    return { arn, name: ModelPackageName, content, ...born };
}
/** Versions count up and are not given again. */
function nextVersion(world, group) {
    const version = group.lastVersion + 1;
    group_groups(world).put(groupKey(group.name), { ...group, lastVersion: version });
    return { arn: arnOf(world, 'model-package', `${group.name}/${version}`), group: group.name, version };
}
/** A version waits for approval unless it came approved. */
function approvable(content) {
    return { ModelApprovalStatus: 'PendingManualApproval', ...content };
}
/** A package without versions must say where it runs. */
function checkInstanceTypes(specification) {
    const { SupportedTransformInstanceTypes, SupportedRealtimeInferenceInstanceTypes } = specification ?? {};
    if (specification && !SupportedTransformInstanceTypes && !SupportedRealtimeInferenceInstanceTypes)
        throw refusals_invalid('SupportedTransformInstanceTypes or SupportedRealtimeInferenceInstanceTypes must be provided for an unversioned model package.');
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/registry/create-model-package-group.ts




/** @throws ServiceError ValidationException when there is one of that name */
const createModelPackageGroup = (world, input) => {
    const { ModelPackageGroupName: name, ModelPackageGroupDescription: description } = input;
    const arn = arnOf(world, 'model-package-group', name);
    if (group_groups(world).get(groupKey(name)))
        throw refusals_invalid(`Model Package Group already exists: ${arn}`);
    const createdAt = world.clock.now().getTime();
    group_groups(world).put(groupKey(name), {
        name,
        arn,
        createdAt,
        lastVersion: 0,
        ...(description !== undefined && { description }),
    });
    tag(world, arn, input.Tags);
    return { ModelPackageGroupArn: arn };
};

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/registry/delete-model-package.ts


/** @throws ServiceError ValidationException `ModelPackage … does not exist.` */
const deleteModelPackage = (world, { ModelPackageName }) => {
    const { arn } = packageNamed(world, ModelPackageName);
    package_packages(world).delete(arn);
    forgetTags(world, arn);
    return {};
};

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/registry/delete-model-package-group.ts




/** Only an empty group goes. @throws ServiceError ConflictException, ValidationException */
const deleteModelPackageGroup = (world, input) => {
    const group = group_groupNamed(world, input.ModelPackageGroupName);
    const left = package_packages(world)
        .all()
        .filter((one) => one.group === group.name).length;
    if (left > 0)
        throw conflict(`Model Package Group ${group.arn} cannot be deleted because it contains ${left} Model Packages.`);
    group_groups(world).delete(groupKey(group.name));
    forgetTags(world, group.arn);
    return {};
};

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/registry/describe-model-package.ts

/** @throws ServiceError ValidationException `ModelPackage … does not exist.` */
const describeModelPackage = (world, { ModelPackageName }) => {
    const found = packageNamed(world, ModelPackageName);
    const { arn, group, version, name, content, createdAt, modifiedAt } = found;
    return {
        CertifyForMarketplace: false,
        SkipModelValidation: 'None',
        ...content,
        ...(name !== undefined && { ModelPackageName: name }),
        ...(group !== undefined && { ModelPackageGroupName: group, ModelPackageVersion: version }),
        ModelPackageArn: arn,
        CreationTime: new Date(createdAt),
        CreatedBy: {},
        ...(modifiedAt !== undefined && { LastModifiedTime: new Date(modifiedAt), LastModifiedBy: {} }),
        ModelPackageStatus: statusOf(world, found),
        ModelPackageStatusDetails: { ValidationStatuses: [], ImageScanStatuses: [] },
    };
};

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/registry/describe-model-package-group.ts

/** @throws ServiceError ValidationException `ModelPackageGroup arn:… does not exist.` */
const describeModelPackageGroup = (world, input) => ({
    ...groupSummary(group_groupNamed(world, input.ModelPackageGroupName)),
    CreatedBy: {},
});
function groupSummary({ name, arn, description, createdAt }) {
    return {
        ModelPackageGroupName: name,
        ModelPackageGroupArn: arn,
        ...(description !== undefined && { ModelPackageGroupDescription: description }),
        CreationTime: new Date(createdAt),
        ModelPackageGroupStatus: 'Completed',
    };
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/registry/list-model-package-groups.ts




const listModelPackageGroups = (world, input) => {
    const { rows, ...next } = pageOf(listed(group_groups(world).all(), input), input);
    return { ModelPackageGroupSummaryList: rows.map(groupSummary), ...next };
};

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/registry/list-model-packages.ts




/** Without a group and without a type it lists unversioned packages only: nobody's versions. @throws ServiceError ValidationException */
const listModelPackages = (world, input) => {
    const group = input.ModelPackageGroupName === undefined ? undefined : group_groupNamed(world, input.ModelPackageGroupName).name;
    const type = input.ModelPackageType ?? (group === undefined ? 'Unversioned' : 'Versioned');
    const rows = package_packages(world)
        .all()
        .filter((one) => (group === undefined || one.group === group) && isOfType(one, type))
        .filter(({ content }) => content.ModelApprovalStatus === (input.ModelApprovalStatus ?? content.ModelApprovalStatus))
        .map((one) => ({ ...one, name: one.name ?? one.group ?? '', found: one }));
    const page = pageOf(listed(rows, input), input);
    const next = page.NextToken === undefined ? {} : { NextToken: page.NextToken };
    return { ModelPackageSummaryList: page.rows.map(({ found }) => list_model_packages_summary(world, found)), ...next };
};
function isOfType({ version }, type) {
    return type === 'Both' || (type === 'Versioned') === (version !== undefined);
}
function list_model_packages_summary(world, one) {
    const { ModelPackageDescription, ModelApprovalStatus, ModelLifeCycle } = one.content;
    return {
        ...(one.name !== undefined && { ModelPackageName: one.name }),
        ...(one.group !== undefined && { ModelPackageGroupName: one.group, ModelPackageVersion: one.version }),
        ModelPackageArn: one.arn,
        CreationTime: new Date(one.createdAt),
        ModelPackageStatus: statusOf(world, one),
        ...(ModelPackageDescription !== undefined && { ModelPackageDescription }),
        ...(ModelApprovalStatus !== undefined && { ModelApprovalStatus }),
        ...(ModelLifeCycle !== undefined && { ModelLifeCycle }),
    };
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/registry/update-model-package.ts


/** Approves, annotates, moves a package on in its life. Every change of approval is allowed. @throws ServiceError ValidationException */
const updateModelPackage = (world, update) => {
    const found = packageNamed(world, update.ModelPackageArn);
    checkMetadata(update.CustomerMetadataProperties);
    const content = updated(found.content, update);
    package_packages(world).put(found.arn, { ...found, content, modifiedAt: world.clock.now().getTime() });
    return { ModelPackageArn: found.arn };
};
function updated(content, update) {
    const { ModelPackageArn: _arn, ClientToken: _token, CustomerMetadataProperties: added, ...rest } = update;
    const { CustomerMetadataPropertiesToRemove: removed, AdditionalInferenceSpecificationsToAdd: more = [], ...set } = rest;
    const { CustomerMetadataProperties: before, AdditionalInferenceSpecifications: some = [], ...kept } = content;
    const metadata = mergeMetadata({ ...before, ...added }, removed);
    return {
        ...kept,
        ...set,
        ...(Object.keys(metadata).length > 0 && { CustomerMetadataProperties: metadata }),
        ...(some.length + more.length > 0 && { AdditionalInferenceSpecifications: [...some, ...more] }),
    };
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/run/regex-metrics.ts
/**
 * Reads metrics off log lines: the first group of each regex, wherever it matches and is a finite number. The service's regexes are
 * Python's; what differs in JavaScript is translated. @throws SyntaxError for a regex that cannot be compiled
 */
function metricReader(definitions) {
    const compiled = definitions.map(({ Name, Regex }) => ({ name: Name, regex: regex_metrics_compile(Regex) }));
    return (line) => compiled.flatMap(({ name, regex }) => [...line.matchAll(regex)].flatMap(([, text]) => {
        const value = regex_metrics_float(text ?? '');
        return value === undefined ? [] : [{ name, value }];
    }));
}
/** A Python regex as one of JavaScript. @throws SyntaxError */
function regex_metrics_compile(python) {
    const [, flags = '', body = ''] = /^(?:\(\?([ims]+)\))?([\s\S]*)$/.exec(python) ?? [];
    const translated = body
        .replace(/(?<!\\)\(\?P</g, '(?<')
        .replace(/(?<!\\)\(\?P=(\w+)\)/g, '\\k<$1>')
        .replace(/(?<!\\)\\A/g, '^')
        .replace(/(?<!\\)\\Z/g, '$$');
    return new RegExp(translated, `g${flags}`);
}
function regex_metrics_float(text) {
    const plain = text.trim();
    return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) && Number.isFinite(Number(plain))
        ? Number(plain)
        : undefined;
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/training/check-request.ts


/**
 * The rules that the published model does not hold. What the local cloud cannot run is refused here too, and says so, rather than run
 * as something else.
 * @throws ServiceError ValidationException
 */
function checkRequest(request) {
    const { AlgorithmSpecification, ResourceConfig, StoppingCondition } = request;
    if (!AlgorithmSpecification)
        throw missing('algorithmSpecification');
    if (!ResourceConfig)
        throw missing('resourceConfig');
    if (!StoppingCondition)
        throw missing('stoppingCondition');
    const job = { ...request, AlgorithmSpecification, ResourceConfig, StoppingCondition };
    checkAlgorithm(AlgorithmSpecification);
    checkInstances(job);
    checkWaiting(job);
    checkChannels(job);
    return job;
}
const missing = (member) => refusals_invalid(`1 validation error detected: Value null at '${member}' failed to satisfy constraint: Member must not be null`);
function checkAlgorithm({ TrainingImage, AlgorithmName, MetricDefinitions = [] }) {
    if ((TrainingImage === undefined) === (AlgorithmName === undefined))
        throw refusals_invalid('Exactly one of TrainingImage and AlgorithmName must be specified in AlgorithmSpecification.');
    if (AlgorithmName !== undefined)
        throw refusals_invalid('The local cloud has no algorithms of its own: give a TrainingImage with a script or an entrypoint.');
    for (const { Name, Regex } of MetricDefinitions) {
        try {
            regex_metrics_compile(Regex);
        }
        catch {
            throw refusals_invalid(`Invalid MetricDefinition. The regex of metric ${Name} cannot be compiled: ${Regex}`);
        }
    }
}
function checkInstances({ ResourceConfig: { InstanceType, InstanceCount, InstanceGroups } }) {
    const single = InstanceType !== undefined && InstanceCount !== undefined;
    if (single === (InstanceGroups !== undefined))
        throw refusals_invalid('Specify either InstanceType and InstanceCount, or InstanceGroups, in ResourceConfig.');
}
function checkWaiting({ EnableManagedSpotTraining = false, StoppingCondition }) {
    const { MaxRuntimeInSeconds = 86_400, MaxWaitTimeInSeconds } = StoppingCondition;
    if (!EnableManagedSpotTraining && MaxWaitTimeInSeconds !== undefined)
        throw refusals_invalid('Invalid MaxWaitTimeInSeconds. It can only be specified when EnableManagedSpotTraining is true.');
    if (EnableManagedSpotTraining && (MaxWaitTimeInSeconds ?? 0) < MaxRuntimeInSeconds)
        throw refusals_invalid('Invalid MaxWaitTimeInSeconds. It must be present and be greater than or equal to MaxRuntimeInSeconds.');
}
function checkChannels({ InputDataConfig = [], AlgorithmSpecification: { TrainingInputMode } }) {
    const names = InputDataConfig.map(({ ChannelName }) => ChannelName);
    if (new Set(names).size < names.length)
        throw refusals_invalid(`Channel names must be unique, found ${names.join(', ')}.`);
    for (const channel of InputDataConfig)
        checkChannel(channel, channel.InputMode ?? TrainingInputMode);
}
function checkChannel({ ChannelName, DataSource }, mode) {
    if (/^\.+$/.test(ChannelName))
        throw refusals_invalid(`A channel cannot be named ${ChannelName}: it names a folder.`);
    const { S3DataType } = DataSource.S3DataSource ?? {};
    if (S3DataType !== 'S3Prefix' && S3DataType !== 'ManifestFile')
        throw refusals_invalid(`Channel ${ChannelName}: the local cloud reads S3DataSource with S3Prefix or ManifestFile, found ${S3DataType ?? 'another source'}.`);
    if (mode === 'Pipe')
        throw refusals_invalid(`Channel ${ChannelName}: the local cloud has input modes File and FastFile, found Pipe.`);
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/training/job.ts



const trainingJobs = (world) => world.table('training-jobs');
/** The job goes on to its next state. A job that is stopping stays so, whatever it does meanwhile. */
function entered(job, to, at) {
    if (job.status !== 'InProgress')
        return job;
    return { ...job, secondary: to.status, modifiedAt: at, transitions: [...job_closed(job, at), { ...to, startedAt: at }] };
}
function stopping(job, at) {
    return { ...entered(job, { status: 'Stopping', message: 'Stopping the training job' }, at), status: 'Stopping' };
}
/** The job has ended: its last transition is closed as it opens. A job that never began to run has no end of training either. */
function training_job_ended(job, { message, ...ending }, at) {
    const last = { status: ending.secondary, message, startedAt: at, endedAt: at };
    const times = job.startedAt === undefined ? {} : { endedAt: at };
    return { ...job, ...ending, ...times, modifiedAt: at, transitions: [...job_closed(job, at), last] };
}
function job_closed({ transitions }, at) {
    return transitions.map((one) => (one.endedAt === undefined ? { ...one, endedAt: at } : one));
}
function job_failed(error) {
    return { status: 'Failed', secondary: 'Failed', message: 'Training job failed', failureReason: failure_failureReason(error) };
}
/** All jobs, in the order of creation. One whose cloud went down while it ran has failed. */
function allTrainingJobs(world) {
    return trainingJobs(world)
        .all()
        .map((job) => job_settled(world, job));
}
/** @throws ServiceError ValidationException `Requested resource not found.` */
function trainingJobNamed(world, name) {
    const job = trainingJobs(world).get(name);
    if (!job)
        throw refusals_invalid('Requested resource not found.');
    return job_settled(world, job);
}
function job_settled(world, job) {
    if (!isLost(world, job))
        return job;
    const lost = training_job_ended(job, job_failed(internal), world.clock.now().getTime());
    trainingJobs(world).put(job.name, lost);
    return lost;
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/training/planned-fault.ts



const clientError = (message) => new JobFailure('ClientError', message);
const firstUri = ({ InputDataConfig }) => InputDataConfig?.[0]?.DataSource.S3DataSource?.S3Uri ?? 's3://bucket/prefix';
/** By the value of `LOCAL_CLOUD_FAULT` in the job's environment. Texts as people have reported them; who wrote them is in the sheet, §1.6. */
const planned = {
    CapacityError: {
        at: 'Starting',
        failure: () => new JobFailure('CapacityError', 'Unable to provision requested ML compute capacity. Please retry using a different ML instance type or after some time.'),
    },
    InternalServerError: {
        at: 'Training',
        failure: () => new JobFailure('InternalServerError', 'We encountered an internal error. Please try again.'),
    },
    RoleGone: {
        at: 'Starting',
        failure: ({ RoleArn }) => clientError(`SageMaker was unable to assume the role '${RoleArn}'`),
    },
    DataDenied: {
        at: 'Downloading',
        failure: (job) => clientError(`Data download failed:Unable to download object ${firstUri(job)} (AccessDenied: Access Denied)`),
    },
    KeyDenied: {
        at: 'Downloading',
        failure: ({ RoleArn }) => clientError(`Data download failed:AccessDenied (403): User: ${RoleArn} is not authorized to perform: kms:Decrypt on the resource associated with this ciphertext because no identity-based policy allows the kms:Decrypt action`),
    },
    OutOfMemory: {
        at: 'Training',
        failure: () => clientError('Please use an instance type with more memory, or reduce the size of job data processed on an instance., exit code: 137'),
    },
    DiskFull: { at: 'Downloading', failure: () => clientError('Data download failed:Insufficient disk space') },
    UploadDenied: {
        at: 'Uploading',
        failure: ({ OutputDataConfig }) => clientError(`Artifact upload failed: Access Denied to ${OutputDataConfig.S3OutputPath}`),
    },
};
/** A job whose environment asks for it fails. @throws JobFailure at the moment that its fault has */
function failAsPlanned(job, at) {
    const fault = planned[job.Environment?.['LOCAL_CLOUD_FAULT'] ?? ''];
    if (fault?.at === at)
        throw fault.failure(job);
}
const planned_fault_needed = 'ecr:BatchCheckLayerAvailability, ecr:BatchGetImage, ecr:GetDownloadUrlForLayer';
/**
 * What CreateTrainingJob refuses where there is an IAM, a registry, or a quota, none of which a laptop has: an image of a repository whose
 * name contains `missing`, and what the environment asks for.
 * @throws ServiceError
 */
function refuseAsPlanned({ AlgorithmSpecification, Environment, ResourceConfig, RoleArn }) {
    const [, registry, repository] = /^(\d{12})\.dkr\.ecr\.[^/]+\/([^:@]*missing[^:@]*)/.exec(AlgorithmSpecification.TrainingImage ?? '') ?? [];
    if (repository !== undefined)
        throw refusals_invalid(`Cannot find repository: ${repository} in registry ID: ${registry} Please check if your ECR repository exists and role ${RoleArn} has proper pull permissions for SageMaker: ${planned_fault_needed}`);
    const fault = Environment?.['LOCAL_CLOUD_FAULT'];
    if (fault === 'PassRoleDenied')
        throw new ServiceError('AccessDeniedException', `User: arn:aws:sts::111122223333:assumed-role/modelway/local is not authorized to perform: iam:PassRole on resource: ${RoleArn} because no identity-based policy allows the iam:PassRole action`);
    if (fault === 'ResourceLimitExceeded')
        throw new ServiceError('ResourceLimitExceeded', `The account-level service limit '${ResourceConfig.InstanceType} for training job usage' is 0 Instances, with current utilization of 0 Instances and a request delta of ${ResourceConfig.InstanceCount} Instances. Please use AWS Service Quotas to request an increase for this quota.`);
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/training/artifacts.ts


/** Where the model will lie (sheet §1.4). */
function modelUri({ TrainingJobName, OutputDataConfig: { S3OutputPath, CompressionType } }) {
    const folder = `${S3OutputPath.replace(/\/+$/, '')}/${TrainingJobName}/output`;
    return CompressionType === 'NONE' ? `${folder}/model/` : `${folder}/model.tar.gz`;
}
function dataUri(output) {
    return modelUri(output).replace(/model(\/|\.tar\.gz)$/, (_, tail) => (tail === '/' ? 'data/' : `output${tail}`));
}
/** The model, also an empty one. @throws JobFailure ClientError */
function uploadModel(objects, tree, output) {
    return upload(objects, tree.at('model'), modelUri(output));
}
/** What the program left in `/opt/ml/output/data`, if anything. @throws JobFailure ClientError */
async function uploadData(objects, tree, output) {
    const folder = tree.at('output/data');
    if ((await walk_walk(folder)).length > 0)
        await upload(objects, folder, dataUri(output));
}
function upload(objects, folder, uri) {
    return uri.endsWith('/') ? uploadFolder(objects, folder, uri) : uploadArchive(objects, folder, uri);
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/training/checkpoints.ts



/** Where checkpoints lie in the tree: a local path elsewhere than below `/opt/ml` is not there on a laptop. */
const folderOf = (tree, path = '/opt/ml/checkpoints') => path.startsWith('/opt/ml/') ? tree.rewrite(path) : tree.at('checkpoints');
/** Brings what an earlier job has left. */
async function bringCheckpoints({ world, request }, tree) {
    if (!request.CheckpointConfig)
        return;
    const folder = folderOf(tree, request.CheckpointConfig.LocalPath);
    await (0,external_node_fs_promises_.mkdir)(folder, { recursive: true });
    await downloadPrefix(world.objects, request.CheckpointConfig.S3Uri, folder);
}
/** Keeps what is there at the end, however the program ended; the service does so all the time. */
async function keepCheckpoints({ world, request }, tree) {
    if (!request.CheckpointConfig)
        return;
    await uploadFolder(world.objects, folderOf(tree, request.CheckpointConfig.LocalPath), request.CheckpointConfig.S3Uri);
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/run/python-text.ts
const isList = (value) => Array.isArray(value);
/** `str(value)` of Python. */
function str(value) {
    return typeof value === 'string' ? value : repr(value);
}
/** `repr(value)` of Python. */
function repr(value) {
    if (value === null)
        return 'None';
    if (value === true)
        return 'True';
    if (value === false)
        return 'False';
    if (typeof value === 'bigint')
        return String(value);
    if (typeof value === 'number')
        return floatRepr(value, 'inf', 'nan');
    if (typeof value === 'string')
        return stringRepr(value);
    if (isList(value))
        return `[${value.map(repr).join(', ')}]`;
    return `{${[...value].map(([key, item]) => `${stringRepr(key)}: ${repr(item)}`).join(', ')}}`;
}
/** `json.dumps(value, sort_keys=True, separators=(",", ":"))`: non-ASCII is escaped, NaN and Infinity are words. */
function dumps(value) {
    if (value === null || typeof value === 'boolean' || typeof value === 'bigint')
        return String(value);
    if (typeof value === 'number')
        return floatRepr(value, 'Infinity', 'NaN');
    if (typeof value === 'string')
        return ascii(JSON.stringify(value));
    if (isList(value))
        return `[${value.map(dumps).join(',')}]`;
    return `{${sorted(value)
        .map(([key, item]) => `${ascii(JSON.stringify(key))}:${dumps(item)}`)
        .join(',')}}`;
}
/** The entries of a dict as Python sorts them: by code point. */
function sorted(value) {
    return [...value].sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}
/** Shortest digits that read back, as in JavaScript, but written the way of Python: an exponent below 1e-4 and from 1e16 on. */
function floatRepr(value, infinity, nan) {
    if (Number.isNaN(value))
        return nan;
    if (!Number.isFinite(value))
        return value < 0 ? `-${infinity}` : infinity;
    const sign = value < 0 || Object.is(value, -0) ? '-' : '';
    const [digits = '0', power = '0'] = Math.abs(value).toExponential().split('e');
    const exponent = Number(power);
    if (exponent >= -4 && exponent < 16)
        return sign + fixed(digits.replace('.', ''), exponent);
    return `${sign}${digits}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
}
function fixed(digits, exponent) {
    if (exponent < 0)
        return `0.${'0'.repeat(-exponent - 1)}${digits}`;
    const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
    return `${whole}.${digits.slice(exponent + 1) || '0'}`;
}
const escapes = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
function stringRepr(text) {
    const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
    const body = text.replace(/[\\\n\r\t]|[\p{C}\p{Z}]/gu, (found) => found === ' ' ? found : (escapes[found] ?? escaped(found)));
    return quote + body.replaceAll(quote, `\\${quote}`) + quote;
}
function escaped(character) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x100)
        return `\\x${code.toString(16).padStart(2, '0')}`;
    return code < 0x10000 ? `\\u${code.toString(16).padStart(4, '0')}` : `\\U${code.toString(16).padStart(8, '0')}`;
}
function ascii(json) {
    return json.replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/run/python-value.ts
function dict(entries) {
    return new Map(Object.entries(entries));
}
const python_value_token = /[ \t\n\r]*(?:([[\]{}:,])|("(?:[^"\\]|\\.)*")|(-?(?:0|[1-9]\d*)(?:(\.\d+)?(?:[eE][+-]?\d+)?))|(null|true|false|NaN|-?Infinity))[ \t\n\r]*/y;
const python_value_words = {
    null: null,
    true: true,
    false: false,
    NaN: Number.NaN,
    Infinity: Number.POSITIVE_INFINITY,
    '-Infinity': Number.NEGATIVE_INFINITY,
};
/** `json.loads`. @throws SyntaxError */
function loads(text) {
    const tokens = tokenize(text);
    const value = readValue(tokens);
    if (tokens.length > 0)
        throw new SyntaxError('extra data after the JSON value');
    return value;
}
/** Last token first, so that `pop` reads on. */
function tokenize(text) {
    const found = [];
    const pattern = new RegExp(python_value_token);
    while (pattern.lastIndex < text.length) {
        const [, mark, string, number, , word] = pattern.exec(text) ?? [];
        if (mark !== undefined)
            found.push({ mark });
        else if (string !== undefined)
            found.push({ value: JSON.parse(string) });
        else if (number !== undefined)
            found.push({ value: /^-?\d+$/.test(number) ? BigInt(number) : Number(number) });
        else if (word !== undefined)
            found.push({ value: python_value_words[word] ?? null });
        else
            throw new SyntaxError('not JSON');
    }
    return found.reverse();
}
function readValue(tokens) {
    const next = tokens.pop();
    if (next?.mark === '[')
        return readItems(tokens, ']', () => readValue(tokens));
    if (next?.mark === '{')
        return new Map(readItems(tokens, '}', () => readPair(tokens)));
    if (next?.value === undefined)
        throw new SyntaxError('a JSON value was expected');
    return next.value;
}
function readPair(tokens) {
    const key = tokens.pop()?.value;
    if (typeof key !== 'string' || tokens.pop()?.mark !== ':')
        throw new SyntaxError('a JSON key was expected');
    return [key, readValue(tokens)];
}
function readItems(tokens, end, read) {
    const items = [];
    if (tokens.at(-1)?.mark === end) {
        tokens.pop();
        return items;
    }
    for (;;) {
        items.push(read());
        const mark = tokens.pop()?.mark;
        if (mark === end)
            return items;
        if (mark !== ',')
            throw new SyntaxError(`a comma or ${end} was expected`);
    }
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/training/config-files.ts



/** What a container finds in `/opt/ml/input/config` (sheet §1.3). One process stands in for all instances, as `algo-1`. */
function configFiles(job) {
    return {
        hyperparameters: dict(job.HyperParameters ?? {}),
        inputDataConfig: new Map((job.InputDataConfig ?? []).map((channel) => [channel.ChannelName, channelConfig(job, channel)])),
        resourceConfig: dict({
            current_host: 'algo-1',
            hosts: ['algo-1'],
            network_interface_name: 'eth0',
            current_instance_type: instanceType(job),
            current_group_name: 'homogeneousCluster',
            instance_groups: [
                dict({ instance_group_name: 'homogeneousCluster', instance_type: instanceType(job), hosts: ['algo-1'] }),
            ],
        }),
    };
}
function instanceType({ ResourceConfig: { InstanceType, InstanceGroups } }) {
    return InstanceType ?? InstanceGroups?.[0]?.InstanceType ?? '';
}
function channelConfig(job, channel) {
    return dict({
        ...(channel.ContentType !== undefined && { ContentType: channel.ContentType }),
        TrainingInputMode: channel.InputMode ?? job.AlgorithmSpecification.TrainingInputMode,
        S3DistributionType: channel.DataSource.S3DataSource?.S3DataDistributionType ?? 'FullyReplicated',
        RecordWrapperType: channel.RecordWrapperType ?? 'None',
    });
}
async function writeConfigFiles(tree, files) {
    await (0,external_node_fs_promises_.writeFile)(tree.at('input/config/hyperparameters.json'), dumps(files.hyperparameters));
    await (0,external_node_fs_promises_.writeFile)(tree.at('input/config/inputdataconfig.json'), dumps(files.inputDataConfig));
    await (0,external_node_fs_promises_.writeFile)(tree.at('input/config/resourceconfig.json'), dumps(files.resourceConfig));
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/training/channels.ts



/** Fills the tree: config files, channels, and the checkpoints of an earlier job. @throws JobFailure ClientError */
async function prepareInput({ world, request, ...rest }, tree) {
    await writeConfigFiles(tree, configFiles(request));
    const place = { objects: world.objects, region: world.region, roleArn: request.RoleArn };
    for (const { ChannelName, DataSource } of request.InputDataConfig ?? []) {
        const source = DataSource.S3DataSource;
        if (!source)
            continue;
        const kind = source.S3DataType === 'ManifestFile' ? 'ManifestFile' : 'S3Prefix';
        await fetchInput(place, { uri: source.S3Uri, kind, folder: tree.at('input/data', ChannelName) });
    }
    await bringCheckpoints({ world, request, ...rest }, tree);
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/training/spot.ts
/** By the value of `LOCAL_CLOUD_FAULT` in the environment of a spot job. */
const faultOf = ({ request }) => request.EnableManagedSpotTraining ? request.Environment?.['LOCAL_CLOUD_FAULT'] : undefined;
/** There is capacity, unless `SpotUnavailable` says that there never is: then it is waited for until the job is stopped. */
async function spot_capacity(run) {
    if (faultOf(run) !== 'SpotUnavailable')
        return;
    const over = AbortSignal.any([run.brake.signal, run.closing]);
    if (!over.aborted)
        await new Promise((done) => over.addEventListener('abort', done, { once: true }));
}
/** With `SpotInterrupted` the first instance is taken away as soon as the script has printed a line; others stay. */
function instance(run, attempt) {
    if (faultOf(run) !== 'SpotInterrupted' || attempt > 0)
        return { run, isGone: () => false };
    const gone = new AbortController();
    const brake = { ...run.brake, signal: AbortSignal.any([run.brake.signal, gone.signal]) };
    return { run: { ...run, brake, onPrinted: () => gone.abort() }, isGone: () => gone.signal.aborted };
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/run/entry-point.ts





/**
 * What the training toolkit runs for an entry point (sheet §1.2): a shell script as it is; a package with `setup.py` as a module; a `.py`
 * file, after its `requirements.txt`; anything else as a command.
 * @throws JobFailure AlgorithmError when there is no such file
 */
async function entryCommands(entry) {
    const file = (0,external_node_path_.join)(entry.code, downward(entry.program) ?? '.');
    const found = await (0,external_node_fs_promises_.stat)(file).catch(() => undefined);
    if (!found?.isFile())
        throw algorithmError(1, `Framework Error: \nThere is no file ${entry.program} in the source directory.`);
    const has = (name) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(entry.code, name));
    if (entry.program.endsWith('.sh'))
        return [await executable(entry, file)];
    if (has('setup.py'))
        return [pip(entry, ['.']), python(entry, ['-m', entry.program.replace(/\.py$/, '')])];
    if (!entry.program.endsWith('.py'))
        return [await executable(entry, file)];
    const run = python(entry, [entry.program]);
    return has('requirements.txt') ? [pip(entry, ['-r', 'requirements.txt']), run] : [run];
}
async function executable({ code: cwd, args, env }, command) {
    await (0,external_node_fs_promises_.chmod)(command, 0o755);
    return { command, args, cwd, env };
}
function python({ code: cwd, args, env }, before) {
    return { command: 'python3', args: [...before, ...args], cwd, env };
}
function pip({ code: cwd, env, site }, what) {
    const args = ['-m', 'pip', 'install', '--disable-pip-version-check', '--no-input', '--target', site, ...what];
    return { command: 'python3', args, cwd, env };
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/run/script-arguments.ts


/** The toolkit's own hyperparameters; any other `sagemaker_*` is a framework parameter, and neither reaches the script. */
const reserved = new Set([
    'sagemaker_program',
    'sagemaker_submit_directory',
    'sagemaker_container_log_level',
    'sagemaker_job_name',
    'sagemaker_region',
    'sagemaker_enable_cloudwatch_metrics',
    'sagemaker_s3_output',
    'default_user_module_name',
    '_tuning_objective_metric',
]);
/** Each value is JSON; what is not JSON stays a string (sagemaker-training-toolkit, `hyperparameters` of `Environment`). */
function decodeHyperparameters(encoded) {
    const all = Object.entries(encoded).map(([key, text]) => [key, decode(text)]);
    return {
        user: new Map(all.filter(([key]) => !reserved.has(key) && !key.startsWith('sagemaker_'))),
        reserved: new Map(all.filter(([key]) => reserved.has(key))),
        framework: new Map(all.filter(([key]) => !reserved.has(key) && key.startsWith('sagemaker_'))),
    };
}
function decode(text) {
    try {
        return loads(text);
    }
    catch {
        return text;
    }
}
/** `--key value`, sorted by key, values as Python's `str()` writes them: what the toolkit puts on the script's command line. */
function scriptArguments(user) {
    return sorted(user).flatMap(([key, value]) => [key.length > 1 ? `--${key}` : `-${key}`, argument(value)]);
}
function argument(value) {
    if (value === null)
        return '';
    if (value instanceof Map)
        return sorted(value)
            .map(([key, item]) => `${key}=${str(item)}`)
            .join(',');
    return str(value);
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/run/script-environment.ts




const host = 'algo-1';
const group = 'homogeneousCluster';
/**
 * The variables that the training toolkit gives to a script: `SM_*` for all that it knows, `SM_CHANNEL_<NAME>`, `SM_HP_<NAME>` with the
 * name merely upper-cased. Objects are JSON with sorted keys and no spaces (sagemaker-training-toolkit, `to_env_vars`).
 */
function scriptEnvironment(job) {
    const facts = { ...environmentOf(job), training_env: trainingEnvironment(job) };
    const channels = [...channelFolders(job)].map(([name, path]) => [`channel_${name}`, path]);
    const values = [...job.hyperparameters.user].map(([key, value]) => [`hp_${key}`, value]);
    const all = [...Object.entries(facts), ...channels, ...values];
    return Object.fromEntries(all.map(([key, value]) => [`SM_${key.toUpperCase()}`, written(value)]));
}
function written(value) {
    if (value === null)
        return '';
    return typeof value === 'string' ? value : dumps(value);
}
function channelFolders({ inputDataConfig, tree }) {
    return new Map([...inputDataConfig.keys()].map((name) => [name, tree.at('input/data', name)]));
}
const moduleName = (program) => program.replace(/\.py$/, '');
function environmentOf(job) {
    const { tree, hyperparameters } = job;
    return {
        hosts: [host],
        current_host: host,
        current_instance_type: job.instanceType,
        current_instance_group: group,
        current_instance_group_hosts: [host],
        instance_groups: [group],
        instance_groups_dict: dict({ [group]: instanceGroup(job) }),
        distribution_instance_groups: [],
        is_hetero: false,
        network_interface_name: 'eth0',
        hps: hyperparameters.user,
        user_entry_point: job.program,
        framework_params: hyperparameters.framework,
        resource_config: job.resourceConfig,
        input_data_config: job.inputDataConfig,
        output_data_dir: tree.at('output/data'),
        channels: sorted(job.inputDataConfig).map(([name]) => name),
        module_name: moduleName(job.program),
        log_level: hyperparameters.reserved.get('sagemaker_container_log_level') ?? 20n,
        framework_module: '',
        input_dir: tree.at('input'),
        input_config_dir: tree.at('input/config'),
        output_dir: tree.at('output'),
        num_cpus: BigInt((0,external_node_os_.availableParallelism)()),
        num_gpus: 0n,
        num_neurons: 0n,
        model_dir: tree.at('model'),
        module_dir: moduleFolder(job),
        user_args: scriptArguments(hyperparameters.user),
        output_intermediate_dir: tree.at('output/intermediate'),
    };
}
function instanceGroup({ instanceType }) {
    return dict({ instance_group_name: group, instance_type: instanceType, hosts: [host] });
}
/** Where the source came from, not where it lies: that is how the toolkit has it. */
function moduleFolder({ hyperparameters, tree }) {
    return str(hyperparameters.reserved.get('sagemaker_submit_directory') ?? tree.at('code'));
}
/** `SM_TRAINING_ENV`: the same once more, as one object. */
function trainingEnvironment(job) {
    const { hps, framework_params, user_args: _, channels: __, ...rest } = environmentOf(job);
    return dict({
        ...rest,
        hyperparameters: hps ?? null,
        additional_framework_parameters: framework_params ?? null,
        channel_input_dirs: channelFolders(job),
        is_master: true,
        master_hostname: host,
        job_name: job.name,
    });
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/training/container-commands.ts










/**
 * What the job runs: its own entrypoint when it names one, else the script that its hyperparameters name, as the framework containers do.
 * The image itself is never looked at: there is no container on a laptop, there is the Python that it has.
 * @throws JobFailure when there is nothing to run
 */
function containerCommands(container) {
    const { ContainerEntrypoint, ContainerArguments = [] } = container.job.AlgorithmSpecification;
    const [command, ...args] = [...(ContainerEntrypoint ?? []), ...ContainerArguments].map(container.tree.rewrite);
    if (ContainerEntrypoint === undefined || command === undefined)
        return scriptMode(container);
    return Promise.resolve([{ command, args, cwd: container.tree.base, env: platform(container) }]);
}
/** The environment that the platform gives, whatever runs. Values that are paths below `/opt/ml` lead into the tree. */
function platform({ world, arn, job, tree }) {
    const own = Object.entries(job.Environment ?? {}).map(([key, value]) => [key, tree.rewrite(value)]);
    return {
        ...localAccount(world, tree),
        TRAINING_JOB_NAME: job.TrainingJobName,
        TRAINING_JOB_ARN: arn,
        ...Object.fromEntries(own),
    };
}
async function scriptMode(container) {
    const { world, job, tree, files } = container;
    const hyperparameters = decodeHyperparameters(job.HyperParameters ?? {});
    const program = job.Environment?.['SAGEMAKER_PROGRAM'] ?? str(hyperparameters.reserved.get('sagemaker_program') ?? '');
    if (program === '')
        throw new JobFailure('ClientError', 'The local cloud runs a script (hyperparameter sagemaker_program) or a ContainerEntrypoint. This job names neither, and its image cannot be run here.');
    const code = await sourceFolder(container, hyperparameters);
    const facts = {
        name: job.TrainingJobName,
        region: world.region,
        instanceType: instanceType(job),
        program,
        hyperparameters,
        tree,
    };
    const site = tree.at('site');
    const given = platform(container);
    const env = {
        ...scriptEnvironment({ ...facts, resourceConfig: files.resourceConfig, inputDataConfig: files.inputDataConfig }),
        ...{ CURRENT_HOST: 'algo-1', SAGEMAKER_JOB_NAME: facts.name, SAGEMAKER_REGION: facts.region },
        ...given,
        PYTHONPATH: [code, site, given['PYTHONPATH']].filter(Boolean).join(':'),
    };
    return entryCommands({ code, program, args: scriptArguments(hyperparameters.user).map(tree.rewrite), env, site });
}
/** Where the code lies: unpacked from S3 unless there is some already, or a folder below `/opt/ml`. The hyperparameter wins. */
async function sourceFolder({ world, job, tree, say }, { reserved }) {
    const named = reserved.get('sagemaker_submit_directory') ?? job.Environment?.['SAGEMAKER_SUBMIT_DIRECTORY'] ?? '';
    const source = str(named);
    const code = tree.at('code');
    if (!source.startsWith('s3://'))
        return source === '' ? code : tree.rewrite(source);
    if ((await (0,external_node_fs_promises_.readdir)(code)).length > 0) {
        say(`${code} is not empty: ${source} is not unpacked.`);
        return code;
    }
    const { bucket, key } = s3Place(source);
    const archive = world.objects.read(bucket, key);
    if (!archive)
        throw frameworkError(`An error occurred (404) when calling the HeadObject operation: Not Found: ${source}`);
    await unpackInto(code, archive).catch((error) => {
        throw frameworkError(`${source} could not be unpacked: ${error.message}`);
    });
    return code;
}
function frameworkError(text) {
    return algorithmError(1, `Framework Error: \n${text}`);
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/training/train.ts









/** Runs the job's program and keeps what its lines say of metrics. @returns why it failed, when it did */
async function train(run, tree) {
    const { world, request, brake, closing } = run;
    const readings = metricBook(run);
    const epoch = Math.floor(world.clock.now().getTime() / 1000);
    const stream = { group: '/aws/sagemaker/TrainingJobs', name: `${request.TrainingJobName}/algo-1-${epoch}` };
    const lines = transcript(world.logs, stream, (line) => {
        readings.read(line);
        run.onPrinted?.();
    });
    const container = { world, arn: run.arn, job: request, tree, files: configFiles(request), say: lines.say };
    const commands = await containerCommands(container);
    const ended = await runCommands(commands, { clock: world.clock, stop: brake.signal, closing, onLine: lines.onLine });
    readings.save();
    await keepCheckpoints(run, tree);
    return ended.exitCode === 0 ? undefined : whyFailed(run, ended, { tree, lines });
}
/** The last value of each metric, and every value to CloudWatch. */
function metricBook({ world, request }) {
    const name = request.TrainingJobName;
    const readMetrics = metricReader(request.AlgorithmSpecification.MetricDefinitions ?? []);
    const last = new Map();
    return {
        read(line) {
            const found = readMetrics(line);
            if (found.length === 0)
                return;
            const at = world.clock.now();
            for (const reading of found)
                last.set(reading.name, { ...reading, at: at.getTime() });
            const place = {
                namespace: '/aws/sagemaker/TrainingJobs',
                dimensions: { TrainingJobName: name },
                unit: 'None',
                at,
            };
            world.metrics.put(found.map((reading) => ({ ...place, ...reading })));
        },
        save() {
            const job = trainingJobs(world).get(name);
            if (job)
                trainingJobs(world).put(name, { ...job, metrics: [...last.values()] });
        },
    };
}
/** The program's own word from `/opt/ml/output/failure`, or what the training toolkit writes there for a script (sheet §1.2). */
async function whyFailed({ request }, ended, { tree, lines }) {
    const { command, args } = ended.command;
    if (!ended.started)
        return notOnPath(command);
    const complaint = lines.complaint();
    if (complaint.includes("'/opt/ml/"))
        lines.say('The local cloud has no /opt/ml: a script finds its folders in SM_MODEL_DIR, SM_CHANNEL_<NAME>, or below SAGEMAKER_BASE_DIR.');
    const written = await (0,external_node_fs_promises_.readFile)(tree.at('output/failure'), 'utf8').catch(() => undefined);
    if (written !== undefined)
        return algorithmError(ended.exitCode, written);
    if (request.AlgorithmSpecification.ContainerEntrypoint)
        return algorithmError(ended.exitCode, '');
    const text = `ExecuteUserScriptError:\nExitCode ${ended.exitCode}\nErrorMessage "${complaint}"\nCommand "${[command, ...args].join(' ')}"`;
    return algorithmError(ended.exitCode, text);
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/training/run-training-job.ts










/** What it was asked is checked already. */
function runTrainingJob(run) {
    return runInTree(run, {
        folder: 'training-jobs',
        name: run.request.TrainingJobName,
        tell: (tree) => run_training_job_story(run, tree),
        failed: job_failed,
        end: (ending) => run_training_job_update(run, (job, at) => training_job_ended(job, ending, at)),
    });
}
async function run_training_job_story(run, tree) {
    const cancelWait = limitWaiting(run);
    try {
        await starting(run);
        return run.brake.signal.aborted ? stoppedEnding(run) : await run_training_job_started(run, tree);
    }
    finally {
        cancelWait();
    }
}
const starting = (run) => phase(run, ['Starting', 'Preparing the instances for training'], async () => {
    failAsPlanned(run.request, 'Starting');
    await spot_capacity(run);
});
async function run_training_job_started(run, tree) {
    const cancelDeadline = run_training_job_begin(run);
    try {
        const failure = await trained(run, tree);
        cancelDeadline();
        if (failure === 'stopped')
            return stoppedEnding(run);
        await run_training_job_upload(run, tree, failure);
        if (run.brake.signal.aborted)
            return stoppedEnding(run);
        return failure
            ? job_failed(failure)
            : { status: 'Completed', secondary: 'Completed', message: 'Training job completed' };
    }
    finally {
        cancelDeadline();
    }
}
/** Trains; where a spot instance is taken away meanwhile, all begins again on another, with the checkpoints. */
async function trained(run, tree, attempt = 0) {
    await phase(run, ['Downloading', 'Downloading input data'], async () => {
        failAsPlanned(run.request, 'Downloading');
        await makeTree(tree);
        await prepareInput(run, tree);
    });
    if (run.brake.signal.aborted)
        return 'stopped';
    const { run: onIt, isGone } = instance(run, attempt);
    const message = 'Training image download completed. Training in progress.';
    const failure = await phase(run, ['Training', message], async () => {
        failAsPlanned(run.request, 'Training');
        return train(onIt, tree);
    });
    if (!isGone() || run.brake.signal.aborted)
        return failure;
    await fellTree(tree);
    await phase(run, ['Interrupted', 'Training job interrupted'], async () => undefined);
    if (!run.brake.signal.aborted)
        await starting(run);
    return run.brake.signal.aborted ? 'stopped' : trained(run, tree, attempt + 1);
}
/** A stopped job still hands in its model; a failed one only what it wrote as output. */
async function run_training_job_upload(run, tree, failure) {
    const { world, request, brake } = run;
    await phase(run, ['Uploading', 'Uploading generated training model'], async () => {
        failAsPlanned(request, 'Uploading');
        if (!failure || brake.signal.aborted)
            await uploadModel(world.objects, tree, request);
        await uploadData(world.objects, tree, request);
    });
}
async function phase(run, [status, message], work) {
    run_training_job_update(run, (job, at) => entered(job, { status, message }, at));
    const result = await dwell(run.world.clock, [run.brake.signal, run.closing], work);
    run.closing.throwIfAborted();
    return result;
}
/** From here on the meter runs, and MaxRuntimeInSeconds with it. @returns what calls the deadline off */
function run_training_job_begin(run) {
    const { world, request, brake, closing } = run;
    run_training_job_update(run, (job, at) => ({ ...job, startedAt: at }));
    return deadline(world.clock, { seconds: request.StoppingCondition.MaxRuntimeInSeconds, closing }, () => {
        run_training_job_update(run, stopping);
        brake.pull('MaxRuntimeExceeded');
    });
}
/** Of a spot job: all its time counts, from its creation on. @returns what calls the limit off */
function limitWaiting(run) {
    const { world, request, brake, closing } = run;
    const { MaxWaitTimeInSeconds: seconds } = request.StoppingCondition;
    if (seconds === undefined)
        return () => undefined;
    return deadline(world.clock, { seconds, closing }, () => {
        run_training_job_update(run, stopping);
        brake.pull('MaxWaitTimeExceeded');
    });
}
function stoppedEnding({ brake, request }) {
    const { MaxWaitTimeInSeconds: wait } = request.StoppingCondition;
    if (brake.signal.reason === 'MaxWaitTimeExceeded')
        return {
            status: 'Stopped',
            secondary: 'MaxWaitTimeExceeded',
            message: `Training job wait time exceeded MaxWaitTimeInSeconds provided (${wait})`,
        };
    if (brake.signal.reason !== 'MaxRuntimeExceeded')
        return { status: 'Stopped', secondary: 'Stopped', message: 'Training job stopped' };
    const limit = request.StoppingCondition.MaxRuntimeInSeconds;
    const message = `Training job runtime exceeded MaxRuntimeInSeconds provided (${limit})`;
    return { status: 'Stopped', secondary: 'MaxRuntimeExceeded', message };
}
function run_training_job_update({ world, request }, change) {
    const jobs = trainingJobs(world);
    const job = jobs.get(request.TrainingJobName);
    if (job)
        jobs.put(job.name, change(job, world.clock.now().getTime()));
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/training/create-training-job.ts









/** Answers at once; the job runs in the background. @throws ServiceError ValidationException, ResourceInUse */
const createTrainingJob = (world, input) => {
    const { Tags, ...request } = checkRequest(input);
    const name = request.TrainingJobName;
    const arn = arnOf(world, 'training-job', name);
    assumeRole(request.RoleArn);
    refuseAsPlanned(request);
    if (trainingJobs(world).get(name))
        throw jobExists(arn);
    const at = world.clock.now().getTime();
    tag(world, arn, Tags);
    trainingJobs(world).put(name, {
        ...{ name, arn, request, metrics: [], createdAt: at, modifiedAt: at },
        ...{ status: 'InProgress', secondary: 'Starting', transitions: [] },
    });
    startLive(world, arn, (brake, closing) => runTrainingJob({ world, request, arn, brake, closing }));
    return { TrainingJobArn: arn };
};

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/training/delete-training-job.ts




/** The name is free again afterwards; artifacts and logs stay. @throws ServiceError ValidationException while the job runs */
const deleteTrainingJob = (world, { TrainingJobName }) => {
    const job = trainingJobNamed(world, TrainingJobName);
    if (!live_jobs_isOver(job))
        throw refusals_invalid(`The request was rejected because the training job is in status ${job.status}.`);
    trainingJobs(world).delete(job.name);
    forgetTags(world, job.arn);
    return {};
};

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/training/describe-training-job.ts


/** @throws ServiceError ValidationException `Requested resource not found.` */
const describeTrainingJob = (world, { TrainingJobName }) => {
    const job = trainingJobNamed(world, TrainingJobName);
    return {
        EnableNetworkIsolation: false,
        EnableInterContainerTrafficEncryption: false,
        EnableManagedSpotTraining: false,
        ...job.request,
        // The SageMaker Python SDK reads it from every job.
        OutputDataConfig: { KmsKeyId: '', ...job.request.OutputDataConfig },
        TrainingJobArn: job.arn,
        // Required by the model from the start, so the service predicts it.
        ModelArtifacts: { S3ModelArtifacts: modelUri(job.request) },
        TrainingJobStatus: job.status,
        SecondaryStatus: job.secondary,
        SecondaryStatusTransitions: transitions(job),
        CreationTime: new Date(job.createdAt),
        LastModifiedTime: new Date(job.modifiedAt),
        ...(job.failureReason !== undefined && { FailureReason: job.failureReason }),
        ...times(job),
        ...(job.metrics.length > 0 && { FinalMetricDataList: metrics(job) }),
    };
};
function transitions({ transitions }) {
    return transitions.map(({ status, message, startedAt, endedAt }) => ({
        Status: status,
        StatusMessage: message,
        StartTime: new Date(startedAt),
        ...(endedAt !== undefined && { EndTime: new Date(endedAt) }),
    }));
}
/** What spot capacity costs beside on-demand: made up, as its price moves. */
const spotShare = 0.3;
/** Seconds of the cloud's clock, whatever the count of instances: that factor belongs to the bill. */
function times({ startedAt, endedAt, request }) {
    if (startedAt === undefined)
        return {};
    if (endedAt === undefined)
        return { TrainingStartTime: new Date(startedAt) };
    const seconds = Math.max(1, Math.round((endedAt - startedAt) / 1000));
    return {
        TrainingStartTime: new Date(startedAt),
        TrainingEndTime: new Date(endedAt),
        TrainingTimeInSeconds: seconds,
        // AWS bills spot seconds at the price on demand, so it bills fewer of them.
        BillableTimeInSeconds: request.EnableManagedSpotTraining ? Math.ceil(seconds * spotShare) : seconds,
    };
}
/** `Value` is a 32-bit float in the service: 0.9234 comes back as 0.9233999848365784. */
function metrics({ metrics }) {
    return metrics.map(({ name, value, at }) => ({
        MetricName: name,
        Value: Math.fround(value),
        Timestamp: new Date(at),
    }));
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/training/list-training-jobs.ts



/** `StatusEquals` is applied after the page is cut, as the service does: a page may be short, or empty with a token. */
const listTrainingJobs = (world, input) => {
    const { rows, ...next } = pageOf(listed(allTrainingJobs(world), input), input);
    const shown = rows.filter(({ status }) => status === (input.StatusEquals ?? status));
    return { TrainingJobSummaries: shown.map(list_training_jobs_summary), ...next };
};
function list_training_jobs_summary(job) {
    return {
        TrainingJobName: job.name,
        TrainingJobArn: job.arn,
        CreationTime: new Date(job.createdAt),
        LastModifiedTime: new Date(job.modifiedAt),
        TrainingJobStatus: job.status,
        SecondaryStatus: job.secondary,
        ...(job.endedAt !== undefined && { TrainingEndTime: new Date(job.endedAt) }),
    };
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/training/search-expression.ts

/** @returns whether a resource satisfies an expression. @throws ServiceError for what the local cloud does not look into */
function search_expression_passes(resource, expression) {
    const { Filters = [], NestedFilters, SubExpressions = [], Operator } = expression;
    if (NestedFilters !== undefined)
        throw refusals_invalid('The local cloud searches without NestedFilters.');
    const all = [...Filters.map((it) => fits(resource, it)), ...SubExpressions.map((it) => search_expression_passes(resource, it))];
    return Operator === 'Or' ? all.some(Boolean) : all.every(Boolean);
}
/**
 * @param name `TrainingJobStatus`, `ResourceConfig.InstanceType`, `HyperParameters.lr`, `Tags.team` or `Metrics.loss`.
 * @returns the property; a time as milliseconds; undefined when there is none.
 */
function propertyOf(resource, name) {
    const [first = '', ...rest] = name.split('.');
    const key = rest.join('.');
    if (first === 'Tags')
        return resource.Tags.find(({ Key }) => Key === key)?.Value;
    if (first === 'Metrics')
        return metricOf(resource['FinalMetricDataList'], key);
    return scalar(first === 'HyperParameters' ? search_expression_below(resource[first], [key]) : search_expression_below(resource, [first, ...rest]));
}
function search_expression_below(value, path) {
    const [name, ...rest] = path;
    if (name === undefined)
        return value;
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name))
        return undefined;
    return search_expression_below(value[name], rest); // Safe: it has the member.
}
const metricOf = (list, name) => Array.isArray(list)
    ? scalar(search_expression_below(list.find((it) => search_expression_below(it, ['MetricName']) === name), ['Value']))
    : undefined;
function scalar(value) {
    if (value instanceof Date)
        return value.getTime();
    if (typeof value === 'boolean')
        return String(value);
    return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}
function fits(resource, { Name, Operator = 'Equals', Value }) {
    const found = propertyOf(resource, Name);
    if (Operator === 'Exists' || Operator === 'NotExists')
        return (found !== undefined) === (Operator === 'Exists');
    if (Value === undefined)
        throw refusals_invalid(`Filter ${Name}: Value is required with ${Operator}.`);
    if (Operator === 'NotEquals')
        return found === undefined || order(found, Value) !== 0;
    if (found === undefined)
        return false;
    if (Operator === 'Contains')
        return String(found).includes(Value);
    if (Operator === 'In')
        return Value.split(',').some((it) => order(found, it.trim()) === 0);
    return holds[Operator]?.(order(found, Value)) ?? false;
}
const holds = {
    Equals: (it) => it === 0,
    GreaterThan: (it) => it > 0,
    GreaterThanOrEqualTo: (it) => it >= 0,
    LessThan: (it) => it < 0,
    LessThanOrEqualTo: (it) => it <= 0,
};
const search_expression_number = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;
/** Numbers and times by value, all else as text. NaN, which is no order, where a number is held against words. */
function order(found, value) {
    if (search_expression_number.test(String(found)) && search_expression_number.test(value))
        return Number(found) - Number(value);
    if (typeof found === 'number')
        return found - Date.parse(value);
    return found === value ? 0 : found < value ? -1 : 1;
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/training/search.ts






/** Search, in training jobs alone: the last modified first, unless told. @throws ServiceError for other resources */
const search = async (world, input) => {
    const { Resource: kind, SearchExpression = {}, SortBy = 'LastModifiedTime', SortOrder } = input;
    if (kind !== 'TrainingJob')
        throw refusals_invalid(`The local cloud searches in TrainingJob only, found ${kind}.`);
    const all = await Promise.all(allTrainingJobs(world).map((job) => resourceOf(world, job)));
    const found = all.filter((it) => search_expression_passes(it, SearchExpression)).sort((a, b) => search_compare(a, b, SortBy));
    const { rows, ...next } = pageOf(SortOrder === 'Ascending' ? found : found.reverse(), input);
    return {
        Results: rows.map((job) => ({ TrainingJob: job })),
        TotalHits: { Value: found.length, Relation: 'EqualTo' },
        ...next,
    };
};
/** A search finds what a description says, and the tags. */
const resourceOf = async (world, { name, arn }) => ({
    ...(await describeTrainingJob(world, { TrainingJobName: name })),
    Tags: tagsOf(world, arn),
});
function search_compare(a, b, by) {
    const [left = '', right = ''] = [propertyOf(a, by), propertyOf(b, by)];
    if (left === right)
        return 0;
    return left < right ? -1 : 1;
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/training/stop-training-job.ts



/** Answers at once; the job is asked to end, has 120 s for it, and its model is still uploaded. @throws ServiceError ValidationException */
const stopTrainingJob = (world, { TrainingJobName }) => {
    const job = trainingJobNamed(world, TrainingJobName);
    if (live_jobs_isOver(job))
        throw refusals_invalid(`The request was rejected because the training job is in status ${job.status}.`);
    trainingJobs(world).put(job.name, stopping(job, world.clock.now().getTime()));
    stopLive(world, job.arn, 'StopRequested');
    return {};
};

;// CONCATENATED MODULE: ./packages/local-cloud/src/sagemaker/index.ts



























/** SageMaker, but for hosting: jobs, models, the model registry and tags. */
const sagemaker_operations = {
    AddTags: addTags,
    CreateModel: createModel,
    CreateModelPackage: createModelPackage,
    CreateModelPackageGroup: createModelPackageGroup,
    CreateProcessingJob: createProcessingJob,
    CreateTrainingJob: createTrainingJob,
    DeleteModel: deleteModel,
    DeleteModelPackage: deleteModelPackage,
    DeleteModelPackageGroup: deleteModelPackageGroup,
    DeleteProcessingJob: deleteProcessingJob,
    DeleteTags: deleteTags,
    DeleteTrainingJob: deleteTrainingJob,
    DescribeModel: describeModel,
    DescribeModelPackage: describeModelPackage,
    DescribeModelPackageGroup: describeModelPackageGroup,
    DescribeProcessingJob: describeProcessingJob,
    DescribeTrainingJob: describeTrainingJob,
    ListModelPackageGroups: listModelPackageGroups,
    ListModelPackages: listModelPackages,
    ListModels: listModels,
    ListProcessingJobs: listProcessingJobs,
    ListTags: listTags,
    ListTrainingJobs: listTrainingJobs,
    Search: search,
    StopProcessingJob: stopProcessingJob,
    StopTrainingJob: stopTrainingJob,
    UpdateModelPackage: updateModelPackage,
};

;// CONCATENATED MODULE: ./packages/local-cloud/src/sts/session.ts



/** A session of a role, with keys that end when it ends. @throws ServiceError when the ARN is not one of a role. */
function session({ clock }, { RoleArn, RoleSessionName, DurationSeconds = 3600 }) {
    const [, partition, account, path] = /^arn:(aws[a-z-]*):iam::(\d{12}):role\/(.+)$/.exec(RoleArn) ?? [];
    if (path === undefined)
        throw new ServiceError('ValidationException', `${RoleArn} is invalid`);
    const role = path.slice(path.lastIndexOf('/') + 1); // The ARN of a session has the role's name without its path.
    const expiration = new Date(clock.now().getTime() + DurationSeconds * 1000);
    return {
        Credentials: {
            AccessKeyId: temporaryKey(expiration, (0,external_node_crypto_.randomBytes)(2).toString('hex').slice(1).toUpperCase()),
            SecretAccessKey: (0,external_node_crypto_.randomBytes)(30).toString('base64'),
            SessionToken: (0,external_node_crypto_.randomBytes)(48).toString('base64'),
            Expiration: expiration,
        },
        AssumedRoleUser: {
            AssumedRoleId: `AROALOCALROLE0000000:${RoleSessionName}`,
            Arn: `arn:${partition}:sts::${account}:assumed-role/${role}/${RoleSessionName}`,
        },
    };
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/sts/assume-role.ts

const assume_role_assumeRole = (world, input) => session(world, input);

;// CONCATENATED MODULE: ./packages/local-cloud/src/sts/assume-role-with-web-identity.ts

/** What GitHub's OIDC token is exchanged by. Neither its signature nor its end is looked at (the cloud's time may run ahead of the
 * issuer's); what it says is given back. */
const assumeRoleWithWebIdentity = (world, input) => {
    const { iss, aud, sub } = claimsOf(input.WebIdentityToken);
    return {
        ...session(world, input),
        Provider: assume_role_with_web_identity_text(iss),
        Audience: assume_role_with_web_identity_text(aud),
        SubjectFromWebIdentityToken: assume_role_with_web_identity_text(sub),
    };
};
/** The claims of a JSON Web Token; none for a text that is not one, which is taken as well. */
function claimsOf(token) {
    try {
        const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
        return typeof claims === 'object' && claims !== null ? claims : {};
    }
    catch {
        return {};
    }
}
const assume_role_with_web_identity_text = (claim) => (typeof claim === 'string' ? claim : '');

;// CONCATENATED MODULE: ./packages/local-cloud/src/sts/get-caller-identity.ts
/** Whoever calls is the same user: the local cloud knows no others. */
const getCallerIdentity = ({ account }) => ({
    UserId: 'AIDALOCALUSER0000000',
    Account: account,
    Arn: `arn:aws:iam::${account}:user/local`,
});

;// CONCATENATED MODULE: ./packages/local-cloud/src/sts/index.ts



const sts_operations = {
    AssumeRole: assume_role_assumeRole,
    AssumeRoleWithWebIdentity: assumeRoleWithWebIdentity,
    GetCallerIdentity: getCallerIdentity,
};

;// CONCATENATED MODULE: ./packages/local-cloud/src/rpc-services.ts













const cloudWatch = {
    name: 'CloudWatch',
    signingName: 'monitoring',
    model: model_cloudwatch_namespaceObject,
    operations: operations,
};
/** By the prefix of the target header, which is the name of the service in a CBOR path, too. */
const byTarget = new Map([
    [
        'SageMaker',
        {
            name: 'SageMaker',
            signingName: 'sagemaker',
            model: sagemaker_namespaceObject,
            operations: { ...sagemaker_operations, ...hosting_operations },
        },
    ],
    [
        'Logs_20140328',
        {
            name: 'Logs',
            signingName: 'logs',
            model: { ...model_logs_namespaceObject, invalid: 'InvalidParameterException' },
            operations: logs_operations,
        },
    ],
    ['GraniteServiceVersion20100801', cloudWatch],
    [
        'AmazonEC2ContainerRegistry_V20150921',
        {
            name: 'ECR',
            signingName: 'ecr',
            model: { ...model_ecr_namespaceObject, invalid: 'InvalidParameterException' },
            operations: ecr_operations,
        },
    ],
    [
        'AWSPriceListService',
        {
            name: 'Pricing',
            signingName: 'pricing',
            model: { ...pricing_namespaceObject, invalid: 'InvalidParameterException' },
            operations: pricing_operations,
            // The list of all regions is served from these.
            regions: ['us-east-1', 'eu-central-1', 'ap-south-1'],
        },
    ],
]);
/** By the field `Version` of the query form. */
const byVersion = new Map([
    [
        '2011-06-15',
        {
            service: {
                name: 'STS',
                signingName: 'sts',
                model: sts_namespaceObject,
                operations: sts_operations,
                open: ['AssumeRoleWithWebIdentity'],
                // The global endpoint of STS is in this one.
                regions: ['us-east-1'],
            },
            namespace: 'https://sts.amazonaws.com/doc/2011-06-15/',
        },
    ],
    ['2010-08-01', { service: cloudWatch, namespace: 'http://monitoring.amazonaws.com/doc/2010-08-01/' }],
]);

;// CONCATENATED MODULE: ./packages/local-cloud/src/wire/query-code.ts
/**
 * What errors are called in the AWS query form, where that differs (`error.code` in the published models of CloudWatch and STS, and
 * the common errors of query services).
 */
const codes = {
    ExpiredTokenException: 'ExpiredToken',
    InternalServiceFault: 'InternalServiceError',
    InvalidFormatFault: 'InvalidFormat',
    InvalidIdentityTokenException: 'InvalidIdentityToken',
    InvalidParameterCombinationException: 'InvalidParameterCombination',
    InvalidParameterValueException: 'InvalidParameterValue',
    InvalidSignatureException: 'SignatureDoesNotMatch',
    LimitExceededFault: 'LimitExceeded',
    MissingAuthenticationTokenException: 'MissingAuthenticationToken',
    MissingRequiredParameterException: 'MissingParameter',
    ThrottlingException: 'Throttling',
    UnknownOperationException: 'InvalidAction',
    ValidationException: 'ValidationError',
};
const queryCode = (code) => codes[code] ?? code;
/** Whose fault it was, in the words of the query form. */
const query_code_faultOf = ({ status }) => (status < 500 ? 'Sender' : 'Receiver');
/** The header by which services that once spoke query tell the old code to clients that speak JSON or CBOR. */
const queryErrorHeader = (error) => ({
    'x-amzn-query-error': `${queryCode(error.code)};${query_code_faultOf(error)}`,
});

;// CONCATENATED MODULE: ./packages/local-cloud/src/wire/aws-json.ts



/** AWS JSON 1.0 and 1.1: `POST /` with `X-Amz-Target`, bodies in JSON, times as seconds since 1970. */
const awsJson = {
    read: readJson,
    // An operation without output answers with no body at all, as Stop and Delete of SageMaker do.
    reply: (output, called) => ({
        status: 200,
        headers: headersOf(called),
        body: output === undefined ? '' : JSON.stringify(output, seconds),
    }),
    error: (error, called) => ({
        status: error.status,
        headers: {
            ...headersOf(called),
            'x-amzn-errortype': error.code,
            ...(called.request.headers['x-amzn-query-mode'] === 'true' && queryErrorHeader(error)),
        },
        body: jsonErrorBody(error),
    }),
};
function readJson(body) {
    if (body.length === 0)
        return {};
    try {
        return JSON.parse(body.toString('utf8'));
    }
    catch {
        throw new ServiceError('SerializationException', 'the request is not JSON');
    }
}
/** Modelled SageMaker errors spell the member with a capital letter; the SDK reads both. */
const jsonErrorBody = ({ code, message, members }) => JSON.stringify({ __type: code, message, Message: message, ...members });
const headersOf = ({ request }) => ({
    'content-type': /^application\/x-amz-json-1\.[01]$/.exec(request.headers['content-type'] ?? '')?.[0] ?? 'application/json',
    'x-amzn-requestid': (0,external_node_crypto_.randomUUID)(),
});
/** JSON.stringify has made a date a text before the replacer sees it; `this` still holds the date. */
function seconds(key, value) {
    const original = this[key];
    return original instanceof Date ? original.getTime() / 1000 : value;
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/wire/query-input.ts
/** How deep names may nest; no published model goes deeper. */
const query_input_deepest = 12;
/**
 * Reads the fields of the AWS query form by the model: `Name=x`, `List.member.1=x`, `Map.entry.1.key=k&Map.entry.1.value=v`. Names
 * that the model does not have stay, so that the check can tell them. What is no number stays a text, for the same reason.
 */
function queryInput(fields, model, operation) {
    const root = newNode();
    for (const [name, text] of fields)
        if (name !== 'Action' && name !== 'Version')
            plant(root, name, text);
    return query_input_structure({ model, node: root, name: model.operations[operation] ?? '' });
}
const newNode = () => ({ below: new Map() });
function plant(root, name, text) {
    let node = root;
    for (const part of name.split('.', query_input_deepest)) {
        const next = node.below.get(part) ?? newNode();
        node.below.set(part, next);
        node = next;
    }
    node.text = text;
}
function typed(at) {
    const { type = 'string' } = at.model.shapes[at.name] ?? {};
    const text = at.node.text ?? '';
    if (type === 'structure')
        return query_input_structure(at);
    if (type === 'list')
        return numbered(at.node.below.get('member')).map((node) => typed({ ...at, node, name: shapeOf(at).member ?? '' }));
    if (type === 'map')
        return mapOf(at);
    if (type === 'boolean')
        return text === 'true' ? true : text === 'false' ? false : text;
    const isNumber = ['integer', 'long', 'float', 'double'].includes(type) && text !== '' && !Number.isNaN(Number(text));
    return isNumber ? Number(text) : text;
}
function query_input_structure(at) {
    const members = shapeOf(at).members ?? {};
    const shape = (member) => (Object.hasOwn(members, member) ? (members[member] ?? '') : '');
    return Object.fromEntries([...at.node.below].map(([member, node]) => [member, typed({ ...at, node, name: shape(member) })]));
}
const mapOf = (at) => Object.fromEntries(numbered(at.node.below.get('entry')).map((entry) => [
    entry.below.get('key')?.text ?? '',
    typed({ ...at, node: entry.below.get('value') ?? newNode(), name: shapeOf(at).value ?? '' }),
]));
const shapeOf = ({ model, name }) => model.shapes[name] ?? { type: 'string' };
/** What is numbered 1, 2, 3, … in that order. */
const numbered = (list) => [...(list?.below ?? [])].sort(([a], [b]) => Number(a) - Number(b)).map(([, node]) => node);

;// CONCATENATED MODULE: ./packages/local-cloud/src/wire/xml.ts
/** Text as it stands in XML. Control characters that XML 1.0 cannot hold are replaced: S3 does not send them either. */
const xmlText = (text) => 
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly the characters that XML 1.0 forbids.
text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '\ufffd').replace(/[&<>"\r]/g, (it) => entities[it] ?? it);
const entities = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    '\r': '&#13;',
};
function xml_element(name, value, attributes = '') {
    if (value === undefined)
        return '';
    if (Array.isArray(value))
        return value.map((one) => xml_element(name, one)).join('');
    return `<${name}${attributes}>${xml_content(value)}</${name}>`;
}
function xml_content(value) {
    if (value instanceof Date)
        return value.toISOString();
    if (typeof value === 'object')
        return Object.entries(value)
            .map(([name, member]) => xml_element(name, member))
            .join('');
    return xmlText(String(value));
}
const xml_document = (name, value, namespace) => `<?xml version="1.0" encoding="UTF-8"?>\n${xml_element(name, value, ` xmlns="${namespace}"`)}`;

;// CONCATENATED MODULE: ./packages/local-cloud/src/wire/aws-query.ts




/** The AWS query form: `POST /` with form fields `Action`, `Version` and the input's; replies in XML of the service's namespace. */
const awsQuery = (namespace) => ({
    read: (body, { model, operation }) => queryInput(new URLSearchParams(body.toString('utf8')), model, operation),
    reply: (output, { operation }) => {
        const id = (0,external_node_crypto_.randomUUID)();
        const result = output === undefined ? undefined : membered(output);
        return xml(200, id, xml_document(`${operation}Response`, { [`${operation}Result`]: result, ResponseMetadata: { RequestId: id } }, namespace));
    },
    error: (error) => {
        const id = (0,external_node_crypto_.randomUUID)();
        const told = { Type: query_code_faultOf(error), Code: queryCode(error.code), Message: error.message };
        return xml(error.status, id, xml_document('ErrorResponse', { Error: told, RequestId: id }, namespace));
    },
});
const xml = (status, id, body) => ({
    status,
    headers: { 'content-type': 'text/xml', 'x-amzn-requestid': id },
    body,
});
/** Lists have an element `member` around each item here. */
function membered(value) {
    if (Array.isArray(value))
        return { member: value.map(membered) };
    if (value === null || typeof value !== 'object' || value instanceof Date)
        return value; // A scalar: outputs hold nothing else.
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, membered(member)]));
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/wire/cbor.ts

/**
 * CBOR (RFC 8949), as far as smithy's rpc-v2-cbor goes: numbers, texts, bytes, lists, maps, tag 1 (time), true, false, null,
 * and lists, maps and texts of indefinite length.
 */
function decodeCbor(bytes) {
    if (bytes.length === 0)
        return {};
    const reader = new Reader(bytes);
    return reader.item();
}
/** No published input comes near; the stack would end at some thousands. */
const cbor_deepest = 100;
const endOfIndefinite = Symbol('break');
class Reader {
    at = 0;
    depth = 0;
    bytes;
    constructor(bytes) {
        this.bytes = bytes;
    }
    item() {
        this.depth += 1;
        if (this.depth > cbor_deepest)
            throw new ServiceError('SerializationException', `the CBOR text is nested deeper than ${cbor_deepest}`);
        const item = this.whole();
        this.depth -= 1;
        return item;
    }
    whole() {
        const head = this.take(1).readUInt8();
        const [major, minor] = [head >> 5, head & 31];
        if (major === 7)
            return this.simple(minor);
        const indefinite = minor === 31;
        const length = indefinite ? Number.POSITIVE_INFINITY : this.length(minor);
        switch (major) {
            case 0:
                return length;
            case 1:
                return -1 - length;
            case 2:
                return indefinite ? Buffer.concat(this.items(length)) : Buffer.from(this.take(length));
            case 3:
                return indefinite ? this.items(length).join('') : this.take(length).toString('utf8');
            case 4:
                return this.items(length);
            case 5:
                return this.map(length);
            default:
                return this.tagged(length);
        }
    }
    items(length) {
        const items = [];
        while (items.length < length) {
            const item = this.item();
            if (item === endOfIndefinite)
                break;
            items.push(item);
        }
        return items;
    }
    map(length) {
        const map = {};
        for (let i = 0; i < length; i += 1) {
            const key = this.item();
            if (key === endOfIndefinite)
                break;
            Object.defineProperty(map, String(key), {
                value: this.item(),
                enumerable: true,
                configurable: true,
                writable: true,
            });
        }
        return map;
    }
    /** Tag 1 is a time in seconds since 1970; nothing else is sent. */
    tagged(tag) {
        const value = this.item();
        return tag === 1 ? new Date(Number(value) * 1000) : value;
    }
    simple(minor) {
        const constants = {
            20: false,
            21: true,
            22: null,
            23: undefined,
            31: endOfIndefinite,
        };
        if (minor in constants)
            return constants[minor];
        if (minor === 25)
            return half(this.take(2).readUInt16BE());
        if (minor === 26)
            return this.take(4).readFloatBE();
        if (minor === 27)
            return this.take(8).readDoubleBE();
        throw new ServiceError('SerializationException', `CBOR simple value ${minor} has no meaning here`);
    }
    length(minor) {
        if (minor < 24)
            return minor;
        if (minor === 24)
            return this.take(1).readUInt8();
        if (minor === 25)
            return this.take(2).readUInt16BE();
        if (minor === 26)
            return this.take(4).readUInt32BE();
        return Number(this.take(8).readBigUInt64BE());
    }
    take(count) {
        if (this.at + count > this.bytes.length)
            throw new ServiceError('SerializationException', 'the CBOR text ends too early');
        this.at += count;
        return this.bytes.subarray(this.at - count, this.at);
    }
}
function half(bits) {
    const [exponent, fraction, sign] = [(bits >> 10) & 31, bits & 1023, bits & 0x8000 ? -1 : 1];
    if (exponent === 0)
        return sign * fraction * 2 ** -24;
    if (exponent === 31)
        return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
    return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
/** @returns the value as CBOR; dates become tag 1, members that are undefined are left out. */
function encodeCbor(value) {
    if (value === null || value === undefined)
        return Buffer.from([0xf6]);
    if (typeof value === 'boolean')
        return Buffer.from([value ? 0xf5 : 0xf4]);
    if (typeof value === 'number')
        return Number.isSafeInteger(value) ? integer(value) : cbor_double(value);
    if (typeof value === 'string')
        return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
    if (value instanceof Date)
        return Buffer.concat([head(6, 1), cbor_double(value.getTime() / 1000)]);
    if (Buffer.isBuffer(value))
        return Buffer.concat([head(2, value.length), value]);
    if (Array.isArray(value))
        return Buffer.concat([head(4, value.length), ...value.map(encodeCbor)]);
    const entries = Object.entries(value).filter(([, member]) => member !== undefined);
    return Buffer.concat([
        head(5, entries.length),
        ...entries.flatMap(([name, member]) => [encodeCbor(name), encodeCbor(member)]),
    ]);
}
const integer = (value) => (value >= 0 ? head(0, value) : head(1, -1 - value));
function cbor_double(value) {
    const bytes = Buffer.alloc(9, 0xfb);
    bytes.writeDoubleBE(value, 1);
    return bytes;
}
function head(major, length) {
    if (length < 24)
        return Buffer.from([(major << 5) | length]);
    const bytes = Buffer.alloc(9, (major << 5) | 27);
    bytes.writeBigUInt64BE(BigInt(length), 1);
    return bytes;
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/wire/cbor-rpc.ts



/** smithy's rpc-v2-cbor: `POST /service/<service>/operation/<operation>`, which boto3 and the AWS CLI prefer for CloudWatch. */
const cborRpc = {
    read: decodeCbor,
    reply: (output) => ({ status: 200, headers: headers(), body: encodeCbor(output ?? {}) }),
    error: (error) => ({
        status: error.status,
        headers: { ...headers(), ...queryErrorHeader(error) },
        body: encodeCbor({ __type: error.code, message: error.message, ...error.members }),
    }),
};
const headers = () => ({
    'smithy-protocol': 'rpc-v2-cbor',
    'content-type': 'application/cbor',
    'x-amzn-requestid': (0,external_node_crypto_.randomUUID)(),
});

;// CONCATENATED MODULE: ./packages/local-cloud/src/rpc.ts







/** A call in AWS JSON: `Service.Operation` in the target header. */
function jsonCall(world, request, target) {
    const [prefix = '', operation = ''] = target.split('.');
    return rpcCall(world, { service: byTarget.get(prefix) ?? unknownService(prefix), operation, form: awsJson, request });
}
/** A call in CBOR, whose path names service and operation. */
function cborCall(world, request, rpc) {
    const service = byTarget.get(rpc.service) ?? unknownService(rpc.service);
    return rpcCall(world, { service, operation: rpc.operation, form: cborRpc, request });
}
/** A call in the query form: the body must be read to know what it is. */
async function queryCall(world, request) {
    const body = await request.bytes();
    const fields = new URLSearchParams(body.toString('utf8'));
    const [version, operation] = [fields.get('Version') ?? '', fields.get('Action') ?? ''];
    const { service, namespace } = byVersion.get(version) ?? { service: unknownService(version), namespace: '' };
    return rpcCall(world, { service, operation, form: awsQuery(namespace), request, body });
}
const unknownService = (name) => ({
    name: name.slice(0, 100),
    signingName: '',
    model: { source: '', operations: {}, shapes: {} },
    operations: {},
});
function rpcCall(world, rpc) {
    const { service, form } = rpc;
    const called = { operation: rpc.operation, model: service.model, request: rpc.request };
    let input;
    const read = async () => {
        input = form.read(rpc.body ?? (await rpc_bodyOf(rpc.request)), called);
        return input;
    };
    return {
        operation: `${service.name}.${rpc.operation}`,
        input: () => input,
        answer: () => answered(() => perform(world, rpc, read), form, called),
        refuse: (how) => form.error(refusals[how], called),
    };
}
async function rpc_bodyOf(request) {
    try {
        return await request.bytes();
    }
    catch (cause) {
        if (!(cause instanceof RangeError))
            throw cause;
        throw new ServiceError('RequestEntityTooLargeException', cause.message, 413);
    }
}
async function answered(work, form, called) {
    try {
        return form.reply(await work(), called);
    }
    catch (cause) {
        if (cause instanceof ServiceError)
            return form.error(cause, called);
        throw cause;
    }
}
async function perform(world, { service, operation, request }, read) {
    const run = Object.hasOwn(service.operations, operation) ? service.operations[operation] : undefined;
    if (run === undefined) {
        throw new ServiceError('UnknownOperationException', `The local cloud has no operation ${service.name}.${operation}`);
    }
    if (!service.open?.includes(operation)) {
        checkCredential(request, {
            service: service.signingName,
            regions: [world.region, ...(service.regions ?? [])],
            now: world.clock.now(),
        });
    }
    return run(world, checkInput(service.model, operation, await read()));
}
const denied = new ServiceError('AccessDeniedException', 'User: arn:aws:sts::111122223333:assumed-role/modelway/local is not authorized to perform this operation');
const refusals = {
    deny: denied,
    skew: denied,
    expire: new ServiceError('ExpiredTokenException', 'The security token included in the request is expired'),
    throttle: new ServiceError('ThrottlingException', 'Rate exceeded'),
    error: new ServiceError('InternalFailure', 'The request processing has failed because of an unknown error, exception or failure.', 500),
};

;// CONCATENATED MODULE: ./packages/local-cloud/src/runtime/invocation.ts

/** Bytes of a payload, each way (sheet §4.5). */
const largestPayload = 6_291_456;
const prefix = 'x-amzn-sagemaker-';
const passedOn = [
    'content-type',
    'accept',
    `${prefix}custom-attributes`,
    `${prefix}inference-id`,
    `${prefix}target-model`,
];
/** @throws ServiceError for a path, a header or a payload that the service would refuse */
async function readInvocation(request) {
    const { headers } = request;
    const inferenceId = headers[`${prefix}inference-id`];
    const customAttributes = headers[`${prefix}custom-attributes`];
    const faults = [...limited('InferenceId', inferenceId, 64), ...limited('CustomAttributes', customAttributes, 1_024)];
    if (faults.length > 0)
        throw new ServiceError('ValidationError', faults.join('; '));
    return {
        endpoint: endpointIn(request.path),
        body: await payload(request),
        contentType: headers['content-type'] ?? '',
        targetVariant: headers[`${prefix}target-variant`],
        inferenceId,
        customAttributes,
        headers: Object.fromEntries(passedOn.flatMap((name) => (headers[name] ? [[name, headers[name]]] : []))),
    };
}
function endpointIn(path) {
    const [, name, way] = /^\/endpoints\/([^/]+)\/([^/]+)$/.exec(path) ?? [];
    if (name === undefined)
        throw new ServiceError('UnknownOperationException', 'There is no such operation.', 404);
    if (way !== 'invocations')
        throw new ServiceError('ValidationError', `${way} is not here; the local cloud answers InvokeEndpoint only.`);
    try {
        return decodeURIComponent(name);
    }
    catch {
        throw new ServiceError('ValidationError', 'The endpoint name is not well encoded.');
    }
}
async function payload(request) {
    try {
        return await request.bytes(largestPayload);
    }
    catch (cause) {
        if (!(cause instanceof RangeError))
            throw cause;
        const message = `HTTP content length exceeded ${largestPayload} bytes.`;
        throw new ServiceError('RequestEntityTooLarge', message, 413);
    }
}
/** Printable ASCII without a blank at its start. */
function limited(member, value, longest) {
    if (value === undefined || (value.length <= longest && /^[!-~][ -~]*$/.test(value)))
        return [];
    return [`Value at '${member}' must have 1 to ${longest} printable ASCII characters and not begin with a space`];
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/hosting/route.ts
/**
 * Where the next request goes: first to blue or green by the share of green's capacity that takes traffic, then to a variant by
 * weight. Undefined when `target` names a variant that takes no traffic.
 */
function route(endpoint, target) {
    const side = endpoint.green && endpoint.draws.fleet() < shareOf(endpoint.green) ? endpoint.green : endpoint.blue;
    if (target === undefined)
        return { formation: side, chosen: byWeight(side.production, endpoint.draws.variant) };
    const chosen = side.production.find(({ fleet }) => fleet.variant === target);
    return chosen && { formation: side, chosen };
}
/** The part of a formation's instances that takes traffic, 0 to 1. */
function shareOf({ production }) {
    const sum = (count) => production.reduce((all, one) => all + count(one), 0);
    const all = sum(({ fleet }) => fleet.instances.length);
    return all === 0 ? 0 : sum(({ fleet }) => fleet.active) / all;
}
/** A draw below the running sum of weights decides; weights that are all zero count as equal. */
function byWeight(variants, draw) {
    const total = variants.reduce((sum, { weight }) => sum + weight, 0);
    const parts = variants.map(({ weight }) => (total > 0 ? weight / total : 1 / variants.length));
    let left = draw();
    const index = parts.findIndex((part) => {
        left -= part;
        return left < 0;
    });
    const chosen = variants[index] ?? variants.at(-1);
    if (!chosen)
        throw new Error('a formation without production variants');
    return chosen;
}
/** How many of the requests to the production variant its shadow gets: its weight relative to that of production, at most all. */
function shadowShare({ production, shadow }) {
    const [real] = production;
    const [copy] = shadow;
    if (!real || !copy)
        return 0;
    return real.weight === 0 ? Number(copy.weight > 0) : Math.min(1, copy.weight / real.weight);
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/runtime/exchange.ts


/** A container has this long to answer (sheet §4.6). Real milliseconds, like all latencies. */
const exchange_patience = 60_000;
/** One HTTP exchange with a container. `unsent` when it certainly never saw the request, so that another one may have it. */
function exchange({ port, agent }, { headers, body }) {
    const began = performance.now();
    const spent = () => Math.round((performance.now() - began) * 1_000);
    return new Promise((resolve) => {
        const broken = (why) => resolve({ kind: 'broken', why, microseconds: spent() });
        const sent = (0,external_node_http_.request)({
            host: '127.0.0.1',
            port,
            agent,
            method: 'POST',
            path: '/invocations',
            headers: { ...headers, 'content-length': body.length },
            timeout: exchange_patience,
        }, (response) => collect(response, (bytes) => resolve({ ...exchange_answered(response, bytes), microseconds: spent() }), broken));
        sent.once('timeout', () => {
            resolve({ kind: 'timeout', microseconds: spent() });
            sent.destroy();
        });
        sent.once('error', (error) => (neverArrived(error) ? resolve('unsent') : broken(error.message)));
        sent.end(body);
    });
}
/**
 * A reset says nothing: the container may have died of this very request, and giving it to the next one would kill that too.
 */
function neverArrived(error) {
    return error.code === 'ECONNREFUSED';
}
function exchange_answered(response, body) {
    const custom = response.headers['x-amzn-sagemaker-custom-attributes'];
    const headers = {
        contentType: response.headers['content-type'],
        customAttributes: Array.isArray(custom) ? custom.join(', ') : custom,
    };
    return { kind: 'answered', status: response.statusCode ?? 500, body, headers };
}
function collect(response, whole, broken) {
    const chunks = [];
    let size = 0;
    response.on('data', (chunk) => {
        size += chunk.length;
        chunks.push(chunk);
        if (size > largestPayload)
            response.destroy(new Error(`the reply has more than ${largestPayload} bytes`));
    });
    response.once('end', () => whole(Buffer.concat(chunks)));
    response.once('error', (error) => broken(error.message));
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/runtime/ask.ts


/** How often a request that never reached an instance is given to another one. */
const mostTries = 3;
/** Sends a request to one instance of a fleet. Never rejects: a dead instance is an outcome. */
async function ask(fleet, invocation) {
    const tried = [];
    while (tried.length < mostTries) {
        const instance = pick(fleet, tried);
        if (!instance?.address)
            break;
        tried.push(instance);
        instance.outstanding++; // In the same turn as the choice, so that a fleet that is drained cannot miss it.
        const outcome = await exchange(instance.address, invocation);
        instance.outstanding--;
        if (outcome === 'unsent')
            continue;
        if (outcome.kind === 'broken')
            await instance.certain();
        return outcome;
    }
    return { kind: 'broken', why: 'No instance of the variant could be reached.', microseconds: 0 };
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/runtime/capture/line.ts
/** One line of a capture file, without its newline (sheet §4.8). */
function captureLine(config, captured) {
    const modes = config.CaptureOptions.map(({ CaptureMode }) => CaptureMode);
    const has = (mode) => modes.includes(mode) || modes.includes('InputAndOutput');
    const { inferenceId, customAttributes, eventId, at } = captured;
    return JSON.stringify({
        captureData: {
            ...(has('Input') && { endpointInput: line_side(config, 'INPUT', captured.input) }),
            ...(has('Output') && { endpointOutput: line_side(config, 'OUTPUT', captured.output) }),
        },
        eventMetadata: {
            eventId,
            ...(inferenceId !== undefined && { inferenceId }),
            ...(customAttributes !== undefined && { customAttributes: [customAttributes] }),
            inferenceTime: `${at.toISOString().slice(0, 19)}Z`,
        },
        eventVersion: '0',
    });
}
function line_side(config, mode, { contentType, body }) {
    const encoding = encodingOf(config, contentType);
    const data = body.toString(encoding === 'BASE64' ? 'base64' : 'utf8');
    return { observedContentType: contentType, mode, data, encoding };
}
/** Everything is base64 but for the content types that the configuration lists; parameters such as charset do not matter. */
function encodingOf({ CaptureContentTypeHeader: types }, contentType) {
    const plain = (text) => text.split(';', 1).join('').trim().toLowerCase();
    const lists = (all) => (all ?? []).some((one) => plain(one) === plain(contentType));
    if (lists(types?.JsonContentTypes))
        return 'JSON';
    return lists(types?.CsvContentTypes) ? 'CSV' : 'BASE64';
}
/**
 * Where the records of one variant and hour go: `<prefix>/<endpoint>/<variant>/yyyy/mm/dd/hh/`, UTC, as bucket and key.
 * The destination is an `s3://bucket/prefix` that the service's model has checked.
 */
function captureFolder(destination, fleet, at) {
    const [bucket = '', ...prefix] = destination.replace(/^s3:\/\//, '').split('/');
    const hour = at.toISOString().slice(0, 13).replace(/[-T]/g, '/');
    const key = [...prefix.filter((part) => part !== ''), fleet.endpoint, fleet.variant, hour].join('/');
    return { bucket, key };
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/runtime/capture/recorder.ts



/** Files are written this often (cloud seconds; AWS takes minutes), or when one holds this many records. */
const pace = 15;
const mostRecords = 500;
/** What endpoints capture. One file per variant, hour and flush, as SageMaker lays them out. */
const captures = perWorld((world) => {
    let files = new Map();
    const flush = async () => {
        const full = files;
        files = new Map();
        await Promise.all([...full.values()].map((file) => write(world, file)));
    };
    const record = ({ fleet, formation, invocation, outcome }) => {
        if (!formation.capture)
            return;
        const at = world.clock.now();
        const folder = captureFolder(formation.capture.DestinationS3Uri, fleet, at);
        const id = `${folder.bucket}/${folder.key}`;
        const file = files.get(id) ?? { ...folder, endpoint: fleet.endpoint, since: at, lines: [] };
        files.set(id, file);
        file.lines.push(captureLine(formation.capture, {
            eventId: (0,external_node_crypto_.randomUUID)(),
            inferenceId: invocation.inferenceId,
            customAttributes: invocation.customAttributes,
            at,
            input: { contentType: invocation.contentType, body: invocation.body },
            output: { contentType: outcome.headers.contentType ?? '', body: outcome.body },
        }));
        if (file.lines.length >= mostRecords)
            void flush();
    };
    world.onClose(flush);
    world.onClose(world.clock.every(pace, flush));
    return { record, flush };
});
/** `<mm-ss-mmm>-<uuid>.jsonl` in the folder of the hour (sheet §4.8). */
async function write(world, { bucket, key, endpoint, since, lines }) {
    const [minute, second, millisecond] = since.toISOString().slice(14, 23).split(/[:.]/);
    const name = `${minute}-${second}-${millisecond}-${(0,external_node_crypto_.randomUUID)()}.jsonl`;
    try {
        await world.objects.write(bucket, `${key}/${name}`, Buffer.from(`${lines.join('\n')}\n`));
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        const group = `/aws/sagemaker/Endpoints/${endpoint}`;
        world.logs.append(group, 'data-log', [
            `${lines.length} captured records could not be written to ${bucket}: ${why}`,
        ]);
    }
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/runtime/measure.ts
/** Made once per fleet: the metric store knows a dimensions object again. */
const measure_known = new WeakMap();
/**
 * Counts one request (sheet §4.7): errors as 1 or 0, so that their average is the error rate, and latencies in real microseconds.
 * Each goes out under both sets of dimensions, with and without the configuration's name.
 * @param overhead microseconds that we added ourselves; undefined where nobody waited, as for a shadow
 */
function measure(world, fleet, { outcome, overhead }) {
    const status = outcome.kind === 'answered' ? outcome.status : 0;
    const at = world.clock.now();
    const counts = [
        ['Invocations', 1],
        ['InvocationsPerInstance', 1 / Math.max(1, fleet.instances.length)],
        ['Invocation4XXErrors', Number(status >= 400 && status < 500)],
        ['Invocation5XXErrors', Number(status === 0 || status >= 500)],
        ['InvocationModelErrors', Number(!isGood(outcome))],
    ];
    const latencies = [];
    if (outcome.microseconds > 0)
        latencies.push(['ModelLatency', outcome.microseconds]); // None when no container was reached.
    if (overhead !== undefined)
        latencies.push(['OverheadLatency', overhead]);
    for (const dimensions of measure_dimensionsOf(fleet)) {
        const datum = (unit) => ([name, value]) => ({
            namespace: 'AWS/SageMaker',
            name,
            dimensions,
            value,
            unit,
            at,
        });
        world.metrics.put([...counts.map(datum('None')), ...latencies.map(datum('Microseconds'))]);
    }
}
/** The container answered, and well. */
function isGood(outcome) {
    return outcome.kind === 'answered' && outcome.status >= 200 && outcome.status < 300;
}
function measure_dimensionsOf(fleet) {
    const found = measure_known.get(fleet);
    if (found)
        return found;
    const pair = { EndpointName: fleet.endpoint, VariantName: fleet.variant };
    const made = [pair, { ...pair, EndpointConfigName: fleet.configName }];
    measure_known.set(fleet, made);
    return made;
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/runtime/model-error.ts

/** More of what a model said is cut. */
const longestMessage = 4_096;
/** The caller's view of a container that did not do well: 424, with what it said (sheet §4.5). */
function modelError(world, endpoint, outcome) {
    const { status, said } = wordsOf(outcome);
    const side = status >= 400 && status < 500 ? 'client' : 'server';
    const group = `/aws/sagemaker/Endpoints/${endpoint}`;
    const logs = `https://${world.region}.console.aws.amazon.com/cloudwatch/home?region=${world.region}#logEventViewer:group=${group}`;
    return new ServiceError('ModelError', `Received ${side} error (${status}) from primary with message "${said}". See ${logs} in account ${world.account} for more information.`, 424, {
        ErrorCode: `${side.toUpperCase()}_ERROR_FROM_MODEL`,
        LogStreamArn: `arn:aws:logs:${world.region}:${world.account}:log-group:${group}`,
        OriginalMessage: said,
        OriginalStatusCode: status,
    });
}
function wordsOf(outcome) {
    switch (outcome.kind) {
        case 'answered':
            return { status: outcome.status, said: outcome.body.toString('utf8', 0, longestMessage) };
        case 'timeout':
            return {
                status: 0,
                said: 'Your invocation timed out while waiting for a response from container primary. Review the latency metrics for each container in Amazon CloudWatch, resolve the issue, and try again.',
            };
        case 'broken':
            return { status: 0, said: outcome.why };
    }
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/runtime/invoke.ts







/**
 * One request through an endpoint: a variant of blue or green answers it, a shadow variant gets a copy that nobody waits for.
 * @param began `performance.now()` when the request came in
 * @throws ServiceError ValidationError (no such endpoint or variant), ModelError
 */
async function invoke(world, invocation, began) {
    const live = serving(world, invocation);
    const { formation, fleet } = chosen(live, invocation);
    const recorded = isSampled(live, formation);
    const asked = ask(fleet, invocation);
    mirror(world, live, { formation, invocation, recorded });
    const outcome = await asked;
    const total = Math.round((performance.now() - began) * 1_000);
    measure(world, fleet, { outcome, overhead: Math.max(0, total - outcome.microseconds) });
    if (!isGood(outcome))
        throw modelError(world, invocation.endpoint, outcome);
    if (recorded)
        captures(world).record({ fleet, formation, invocation, outcome });
    return { outcome, variant: fleet.variant };
}
function serving(world, { endpoint }) {
    const live = liveEndpoints(world).get(endpoint);
    if (live)
        return live;
    throw new ServiceError('ValidationError', `Endpoint ${endpoint} of account ${world.account} not found.`);
}
function chosen(live, { endpoint, targetVariant }) {
    const found = route(live, targetVariant);
    if (found)
        return { formation: found.formation, fleet: found.chosen.fleet };
    throw new ServiceError('ValidationError', `Variant ${targetVariant} not found for endpoint ${endpoint}.`);
}
/** One decision for production and shadow, so that what is captured can be paired. */
function isSampled({ draws }, { capture }) {
    if (!capture || capture.EnableCapture === false)
        return false;
    return draws.capture() < capture.InitialSamplingPercentage / 100;
}
/** Gives the shadow variant its copy, when it is to have one. Its reply is counted and captured, and seen by nobody else. */
function mirror(world, live, { formation, invocation, recorded }) {
    const [shadow] = formation.shadow;
    if (!shadow || live.draws.shadow() >= shadowShare(formation))
        return;
    const { fleet } = shadow;
    ask(fleet, invocation)
        .then((outcome) => {
        measure(world, fleet, { outcome });
        if (recorded && isGood(outcome))
            captures(world).record({ fleet, formation, invocation, outcome });
    })
        .catch((error) => console.error('local cloud: shadow variant:', error));
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/runtime/index.ts




/** SageMaker Runtime: `POST /endpoints/<name>/invocations`. Refusals are replies too. */
async function runtime(world, request) {
    const began = performance.now();
    try {
        return answerReply(await invoke(world, await readInvocation(request), began));
    }
    catch (error) {
        if (error instanceof ServiceError)
            return refusalReply(error);
        throw error;
    }
}
function answerReply({ outcome, variant }) {
    const { contentType, customAttributes } = outcome.headers;
    return {
        status: 200,
        headers: {
            'x-amzn-requestid': (0,external_node_crypto_.randomUUID)(),
            'x-amzn-invoked-production-variant': variant,
            ...(contentType !== undefined && { 'content-type': contentType }),
            ...(customAttributes !== undefined && { 'x-amzn-sagemaker-custom-attributes': customAttributes }),
        },
        body: outcome.body,
    };
}
/** Unlike the control plane, this service has its members in capitals, the message too (sheet §4.5). */
function refusalReply({ code, message, status, members }) {
    return {
        status,
        headers: { 'content-type': 'application/json', 'x-amzn-requestid': (0,external_node_crypto_.randomUUID)(), 'x-amzn-errortype': code },
        body: JSON.stringify({ ...members, Message: message }),
    };
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/s3/authorize.ts


/** @throws ServiceError as S3 refuses: nobody, an expired token, or a signature for another service or region. */
function authorize(request, region, now) {
    const credential = credentialOf(request);
    if (credential === undefined)
        throw anonymousOrMalformed(request);
    if (isExpired(credential.accessKey, now)) {
        throw new ServiceError('ExpiredToken', 'The provided token has expired.');
    }
    if (credential.service !== 's3') {
        throw malformed(`incorrect service "${credential.service}". This endpoint belongs to "s3".`);
    }
    if (credential.region !== region) {
        throw malformed(`the region '${credential.region}' is wrong; expecting '${region}'`, { Region: region });
    }
}
const anonymousOrMalformed = ({ headers }) => headers['authorization'] === undefined
    ? new ServiceError('AccessDenied', 'Access Denied', 403)
    : malformed('the Credential is mal-formed; expecting "<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request".');
const malformed = (why, members = {}) => new ServiceError('AuthorizationHeaderMalformed', `The authorization header is malformed; ${why}`, 400, members);

;// CONCATENATED MODULE: ./packages/local-cloud/src/s3/abort-multipart-upload.ts

const abortMultipartUpload = (call) => {
    endUpload(call, uploadOf(call));
    return { status: 204 };
};

;// CONCATENATED MODULE: ./packages/local-cloud/src/s3/checksum/crc32c.ts
/** CRC-32C (Castagnoli, reflected polynomial 0x82F63B78), RFC 3720 appendix B.4. */
class Crc32c {
    remainder = -1;
    update(bytes) {
        const t = crc32c_table();
        let [crc, at] = [this.remainder, 0];
        // Four bytes a turn; typed arrays are read inside their bounds only, `?? 0` is for the compiler.
        for (const end = bytes.length - 3; at < end; at += 4) {
            crc ^=
                (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
            crc =
                (t[0x300 | (crc & 0xff)] ?? 0) ^
                    (t[0x200 | ((crc >>> 8) & 0xff)] ?? 0) ^
                    (t[0x100 | ((crc >>> 16) & 0xff)] ?? 0) ^
                    (t[crc >>> 24] ?? 0);
        }
        for (; at < bytes.length; at += 1)
            crc = (crc >>> 8) ^ (t[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
        this.remainder = crc;
        return this;
    }
    digest() {
        const result = Buffer.alloc(4);
        result.writeInt32BE(~this.remainder);
        return result;
    }
}
let made;
/** Four tables, each with one round of eight bits more than the one before. Made on first use, so that a start costs nothing. */
function crc32c_table() {
    made ??= makeTable();
    return made;
}
function makeTable() {
    const t = new Int32Array(1024);
    for (let byte = 0; byte < 256; byte += 1) {
        let remainder = byte;
        for (let bit = 0; bit < 8; bit += 1)
            remainder = remainder & 1 ? (remainder >>> 1) ^ 0x82f63b78 : remainder >>> 1;
        t[byte] = remainder;
    }
    for (let slot = 256; slot < 1024; slot += 1) {
        const before = t[slot - 256] ?? 0;
        t[slot] = (before >>> 8) ^ (t[before & 0xff] ?? 0);
    }
    return t;
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/s3/checksum/crc64nvme.ts
/** CRC-64/NVME (reflected, polynomial 0x9A6C9329AC4BC9B5), which S3 computes for every object that came without a checksum. */
class Crc64Nvme {
    high = -1;
    low = -1;
    update(bytes) {
        const { highs, lows } = crc64nvme_tables();
        let [high, low, at] = [this.high, this.low, 0];
        // Two 32-bit halves instead of a BigInt, which would be a hundred times slower; eight bytes a turn instead of one: the first of
        // them has gone through seven more rounds than the last, so it is looked up in the last of the eight tables. Typed arrays are
        // read inside their bounds only; `?? 0` is for the compiler and costs nothing.
        for (const end = bytes.length - 7; at < end; at += 8) {
            const a = ((bytes[at] ?? 0) ^ (low & 0xff)) | 0x700;
            const b = ((bytes[at + 1] ?? 0) ^ ((low >>> 8) & 0xff)) | 0x600;
            const c = ((bytes[at + 2] ?? 0) ^ ((low >>> 16) & 0xff)) | 0x500;
            const d = ((bytes[at + 3] ?? 0) ^ (low >>> 24)) | 0x400;
            const e = ((bytes[at + 4] ?? 0) ^ (high & 0xff)) | 0x300;
            const f = ((bytes[at + 5] ?? 0) ^ ((high >>> 8) & 0xff)) | 0x200;
            const g = ((bytes[at + 6] ?? 0) ^ ((high >>> 16) & 0xff)) | 0x100;
            const h = (bytes[at + 7] ?? 0) ^ (high >>> 24);
            high =
                (highs[a] ?? 0) ^
                    (highs[b] ?? 0) ^
                    (highs[c] ?? 0) ^
                    (highs[d] ?? 0) ^
                    (highs[e] ?? 0) ^
                    (highs[f] ?? 0) ^
                    (highs[g] ?? 0) ^
                    (highs[h] ?? 0);
            low =
                (lows[a] ?? 0) ^
                    (lows[b] ?? 0) ^
                    (lows[c] ?? 0) ^
                    (lows[d] ?? 0) ^
                    (lows[e] ?? 0) ^
                    (lows[f] ?? 0) ^
                    (lows[g] ?? 0) ^
                    (lows[h] ?? 0);
        }
        for (; at < bytes.length; at += 1) {
            const slot = (low ^ (bytes[at] ?? 0)) & 0xff;
            low = ((low >>> 8) | (high << 24)) ^ (lows[slot] ?? 0);
            high = (high >>> 8) ^ (highs[slot] ?? 0);
        }
        [this.high, this.low] = [high, low];
        return this;
    }
    digest() {
        const result = Buffer.alloc(8);
        result.writeInt32BE(~this.high, 0);
        result.writeInt32BE(~this.low, 4);
        return result;
    }
}
let crc64nvme_made;
/** Made on first use, so that a start costs nothing. Signed, because that is what JavaScript's bit operations give and take. */
function crc64nvme_tables() {
    crc64nvme_made ??= makeTables();
    return crc64nvme_made;
}
function makeTables() {
    const [highs, lows] = [new Int32Array(2048), new Int32Array(2048)];
    const polynomial = 0x9a6c9329ac4bc9b5n;
    for (let byte = 0; byte < 256; byte += 1) {
        let remainder = BigInt(byte);
        for (let bit = 0; bit < 8; bit += 1)
            remainder = remainder & 1n ? (remainder >> 1n) ^ polynomial : remainder >> 1n;
        highs[byte] = Number(remainder >> 32n);
        lows[byte] = Number(remainder & 0xffffffffn);
    }
    for (let slot = 256; slot < 2048; slot += 1) {
        const [high, low] = [highs[slot - 256] ?? 0, lows[slot - 256] ?? 0];
        highs[slot] = (high >>> 8) ^ (highs[low & 0xff] ?? 0);
        lows[slot] = ((low >>> 8) | (high << 24)) ^ (lows[low & 0xff] ?? 0);
    }
    return { highs, lows };
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/s3/checksum/algorithm.ts




const hashers = {
    CRC32: () => new Crc32(),
    CRC32C: () => new Crc32c(),
    CRC64NVME: () => new Crc64Nvme(),
    SHA1: () => (0,external_node_crypto_.createHash)('sha1'),
    SHA256: () => (0,external_node_crypto_.createHash)('sha256'),
    SHA512: () => (0,external_node_crypto_.createHash)('sha512'),
    MD5: () => (0,external_node_crypto_.createHash)('md5'),
};
const algorithms = Object.keys(hashers); // Object.keys forgets the type that `hashers` has.
const isAlgorithm = (name) => Object.hasOwn(hashers, name);
const hasher = (algorithm) => hashers[algorithm]();
/** The request and response header that carries a checksum of this kind. */
const checksumHeader = (algorithm) => `x-amz-checksum-${algorithm.toLowerCase()}`;
class Crc32 {
    remainder = 0;
    update(bytes) {
        this.remainder = (0,external_node_zlib_.crc32)(bytes, this.remainder);
    }
    digest() {
        const result = Buffer.alloc(4);
        result.writeUInt32BE(this.remainder);
        return result;
    }
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/s3/conditions.ts


/** Conditions of a read: failed when the object is another one, 304 when the reader has it already. */
function checkReadConditions({ etag, lastModified }, headers) {
    const [match, none] = [headers['if-match'], headers['if-none-match']];
    // A match decides before a date does (RFC 9110, 13.2.2).
    if (match !== undefined && !conditions_matches(match, etag))
        throw preconditionFailed('If-Match');
    if (match === undefined && isAfter(lastModified, headers['if-unmodified-since'])) {
        throw preconditionFailed('If-Unmodified-Since');
    }
    if (none !== undefined ? conditions_matches(none, etag) : isNotAfter(lastModified, headers['if-modified-since'])) {
        throw new ServiceError('NotModified', 'Not Modified', 304);
    }
}
/** Conditions on the source of a copy: all of them end in 412. */
function checkSourceConditions({ etag, lastModified }, headers) {
    const condition = (name) => headers[`x-amz-copy-source-if-${name}`];
    const [match, none] = [condition('match'), condition('none-match')];
    const isStale = match === undefined && isAfter(lastModified, condition('unmodified-since'));
    if ((match !== undefined && !conditions_matches(match, etag)) || isStale)
        throw preconditionFailed('x-amz-copy-source-If-Match');
    const isSame = none !== undefined ? conditions_matches(none, etag) : isNotAfter(lastModified, condition('modified-since'));
    if (isSame)
        throw preconditionFailed('x-amz-copy-source-If-None-Match');
}
/**
 * Checks the conditions of a write against the key as it is now. @returns the same check for the moment of the commit: when it fails
 * then, somebody else came first while this request was on its way, and S3 says so with 409 instead of 412.
 */
function checkWriteConditions({ store, request, bucket, key }) {
    const check = (refusal) => {
        const current = store.head(bucket, key);
        const [match, none] = [request.headers['if-match'], request.headers['if-none-match']];
        if (none !== undefined && none !== '*')
            throw notImplemented('If-None-Match');
        if (none !== undefined && current)
            throw refusal('If-None-Match');
        if (match !== undefined && current === undefined)
            throw noSuchKey(key);
        if (match !== undefined && current && !conditions_matches(match, current.etag))
            throw refusal('If-Match');
    };
    check(preconditionFailed);
    return () => check((condition) => conditionalConflict(condition, key));
}
/** @param wanted one or more etags, with or without their quotes, or `*`. */
const conditions_matches = (wanted, etag) => wanted.trim() === '*' || wanted.split(',').some((one) => bare(one) === bare(etag));
/** An etag without its quotes. */
const bare = (etag) => etag.trim().replace(/^W\//, '').replace(/^"|"$/g, '');
/** HTTP dates have no fractions of a second. */
const conditions_seconds = (date) => Math.floor(date.getTime() / 1000);
const isAfter = (date, limit) => limit !== undefined && !Number.isNaN(Date.parse(limit)) && conditions_seconds(date) > Date.parse(limit) / 1000;
const isNotAfter = (date, limit) => limit !== undefined && !Number.isNaN(Date.parse(limit)) && conditions_seconds(date) <= Date.parse(limit) / 1000;

// EXTERNAL MODULE: ./node_modules/fast-xml-parser/src/xmlparser/XMLParser.js + 28 modules
var XMLParser = __webpack_require__(8879);
;// CONCATENATED MODULE: ./packages/local-cloud/src/s3/xml.ts


const parser = new XMLParser/* default */.A({ ignoreAttributes: true, parseTagValue: false, trimValues: false, isArray: () => true });
/** @returns the content of the root element. @throws ServiceError MalformedXML when the body is not that element. */
function readXml(body, root) {
    const found = child(xml_parse(body), root);
    if (found === undefined)
        throw malformedXml();
    return found;
}
function xml_parse(body) {
    try {
        return parser.parse(body.toString('utf8'), true); // Every element is a list by `isArray`.
    }
    catch {
        throw malformedXml();
    }
}
/** All elements of that name that have elements of their own. */
const children = (node, name) => (node[name] ?? []).filter((item) => typeof item === 'object' && item !== null);
/** The first element of that name; one without content is an empty node. */
function child(node, name) {
    return children(node, name)[0] ?? (node[name] === undefined ? undefined : {});
}
/** The text of the first element of that name. */
function xml_text(node, name) {
    const found = node[name]?.[0];
    return typeof found === 'string' ? found : undefined;
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/s3/chosen-parts.ts




/** Every part but the last has at least 5 MiB. */
const smallest = 5 * 2 ** 20;
/** The parts that a CompleteMultipartUpload lists, checked in S3's order: numbers ascend, parts are there as they were sent, and are large enough. */
function chosenParts(body, upload) {
    const listed = children(readXml(body, 'CompleteMultipartUpload'), 'Part');
    if (listed.length === 0)
        throw malformedXml();
    const numbers = listed.map((one) => Number(xml_text(one, 'PartNumber')));
    if (numbers.some((number, at) => number <= (numbers[at - 1] ?? 0)))
        throw notAscending();
    const parts = listed.map((one) => partOf(one, upload));
    for (const part of parts.slice(0, -1))
        if (part.blob.size < smallest)
            throw tooSmall(part);
    return parts;
}
function partOf(listed, upload) {
    const number = xml_text(listed, 'PartNumber') ?? '';
    const part = upload.parts[number];
    const checksum = part && xml_text(listed, `Checksum${part.algorithm}`);
    const isSame = bare(xml_text(listed, 'ETag') ?? '') === part?.blob.md5 && (checksum ?? part.checksum) === part.checksum;
    if (part && isSame)
        return part;
    throw new ServiceError('InvalidPart', "One or more of the specified parts could not be found.  The part may not have been uploaded, or the specified entity tag may not match the part's entity tag.", 400, { UploadId: upload.id, PartNumber: number });
}
const notAscending = () => new ServiceError('InvalidPartOrder', 'The list of parts was not in ascending order. Parts must be ordered by part number.');
const tooSmall = ({ number, etag, blob }) => new ServiceError('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size', 400, {
    ProposedSize: blob.size,
    MinSizeAllowed: smallest,
    PartNumber: number,
    ETag: bare(etag),
});

;// CONCATENATED MODULE: ./packages/local-cloud/src/s3/details.ts



const details_kept = ['cache-control', 'content-disposition', 'content-language', 'expires'];
/** What the headers of an upload say of the object beside its bytes. @throws ServiceError when it is too much. */
function detailsOf(headers) {
    const encoding = (headers['content-encoding'] ?? '')
        .split(',')
        .map((one) => one.trim())
        .filter((one) => one !== '' && one !== 'aws-chunked');
    return {
        metadata: metadataOf(headers),
        contentType: headers['content-type'] ?? 'binary/octet-stream',
        headers: {
            ...Object.fromEntries(details_kept.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]]))),
            ...(encoding.length > 0 && { 'content-encoding': encoding.join(', ') }),
        },
        tags: details_tagsOf([...new URLSearchParams(headers['x-amz-tagging'] ?? '')]),
    };
}
const metaPrefix = 'x-amz-meta-';
function metadataOf(headers) {
    const entries = Object.entries(headers)
        .filter(([name]) => name.startsWith(metaPrefix))
        .map(([name, value]) => [name.slice(metaPrefix.length), value]);
    const size = entries.reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + Buffer.byteLength(value), 0);
    if (size <= 2048)
        return Object.fromEntries(entries);
    throw new ServiceError('MetadataTooLarge', 'Your metadata headers exceed the maximum allowed metadata size', 400, {
        Size: size,
        MaxSizeAllowed: 2048,
    });
}
/** @throws ServiceError when there are more tags, or longer ones, than an object may have. */
function details_tagsOf(pairs) {
    if (pairs.length > 10)
        throw new ServiceError('BadRequest', 'Object tags cannot be greater than 10');
    for (const [name, value] of pairs) {
        if (name.length === 0 || name.length > 128 || value.length > 256) {
            throw new ServiceError('InvalidTag', 'The TagKey you have provided is invalid', 400, { TagKey: name });
        }
    }
    if (new Set(pairs.map(([name]) => name)).size < pairs.length) {
        throw invalidArgument('Cannot provide multiple Tags with the same key', 'Tagging', pairs.map(([name]) => name).join());
    }
    return Object.fromEntries(pairs);
}
/** The headers that describe an object, for GET and HEAD. */
function describe(record) {
    return {
        ...record.headers,
        etag: record.etag,
        'last-modified': record.lastModified.toUTCString(),
        'accept-ranges': 'bytes',
        'content-type': record.contentType ?? 'binary/octet-stream',
        'x-amz-server-side-encryption': 'AES256',
        ...Object.fromEntries(Object.entries(record.metadata).map(([name, value]) => [`${metaPrefix}${name}`, value])),
        ...(Object.keys(record.tags).length > 0 && { 'x-amz-tagging-count': String(Object.keys(record.tags).length) }),
    };
}
/** The headers that carry an object's checksums. */
const describeChecksums = ({ checksums, checksumType, }) => ({
    ...Object.fromEntries(Object.entries(checksums).map(([name, value]) => [checksumHeader(name), value])),
    ...(Object.keys(checksums).length > 0 && { 'x-amz-checksum-type': checksumType }),
});
/** The elements that carry an object's checksums, in replies that are documents. */
const checksumElements = ({ checksums, checksumType, }) => ({
    ...Object.fromEntries(Object.entries(checksums).map(([name, value]) => [`Checksum${name}`, value])),
    ...(Object.keys(checksums).length > 0 && { ChecksumType: checksumType }),
});

;// CONCATENATED MODULE: ./packages/local-cloud/src/s3/join-parts.ts




/** Puts the parts one behind the other into one blob, reading them as a stream. */
async function joinParts({ store }, upload, parts) {
    const whole = hasher(upload.algorithm);
    const bytes = async function* () {
        for (const { blob } of parts) {
            for await (const piece of readBlob(blob)) {
                if (upload.checksumType === 'FULL_OBJECT')
                    whole.update(piece);
                yield piece;
            }
        }
    };
    const blob = await store.blobs.write(external_node_stream_.Readable.from(bytes(), { objectMode: false }));
    const md5 = (0,external_node_crypto_.createHash)('md5');
    for (const part of parts)
        md5.update(Buffer.from(part.blob.md5, 'hex'));
    const etag = `"${md5.digest('hex')}-${parts.length}"`;
    if (upload.checksumType === 'FULL_OBJECT')
        return { blob, etag, checksum: whole.digest().toString('base64') };
    for (const part of parts)
        whole.update(Buffer.from(part.checksum, 'base64'));
    return { blob, etag, checksum: `${whole.digest().toString('base64')}-${parts.length}` };
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/s3/reply.ts


const namespace = 'http://s3.amazonaws.com/doc/2006-03-01/';
/** A document of S3's. */
const xmlReply = (name, content, headers = {}) => ({
    status: 200,
    headers: { 'content-type': 'application/xml', ...headers },
    body: xml_document(name, content, namespace),
});
/** The refusal as a document; none for HEAD and 304, which have no body to put it in. */
function errorReply({ code, message, status, members }, method) {
    if (method === 'HEAD' || status === 304)
        return { status };
    const content = { Code: code, Message: message, ...members };
    // Safe: members of S3's refusals are texts and numbers.
    const body = `<?xml version="1.0" encoding="UTF-8"?>\n${xml_element('Error', content)}`;
    return { status, headers: { 'content-type': 'application/xml' }, body };
}
/** The two ids by which AWS support finds a request. UUIDs come from a pool of random bytes; asking for bytes costs a system call each. */
const identifiers = () => ({
    'x-amz-request-id': (0,external_node_crypto_.randomUUID)().replaceAll('-', '').slice(0, 16).toUpperCase(),
    'x-amz-id-2': (0,external_node_crypto_.randomUUID)().replaceAll('-', ''),
});

;// CONCATENATED MODULE: ./packages/local-cloud/src/s3/complete-multipart-upload.ts








/** Makes the parts one object. Asked again for what it has completed, it answers as before, so that a lost reply does no harm. */
const completeMultipartUpload = async (call) => {
    const before = completedBefore(call);
    if (before)
        return completed(call, before);
    const upload = uploadOf(call);
    const parts = chosenParts(await call.request.bytes(), upload);
    checkSize(call, parts);
    const checkAgain = checkWriteConditions(call);
    const joined = await joinParts(call, upload, parts);
    try {
        uploadOf(call); // It may have been aborted, or completed by another request, while the parts were joined.
        checkAgain();
        checkChecksum(call, upload, joined);
        return completed(call, commit(call, upload, { ...joined, parts }));
    }
    catch (cause) {
        call.store.blobs.remove(joined.blob);
        throw cause;
    }
};
function commit(call, upload, { blob, etag, checksum, parts }) {
    const record = call.store.commit(call.bucket, call.key, blob, {
        ...upload.details,
        etag,
        checksums: { [upload.algorithm]: checksum },
        checksumType: upload.checksumType,
        parts: parts.map((part) => part.blob.size),
    });
    endUpload(call, upload);
    complete_multipart_upload_remember(call, upload.id, etag);
    return record;
}
const completed = ({ world, bucket, key }, record) => xmlReply('CompleteMultipartUploadResult', {
    Location: `${world.url()}/${bucket}/${encodeURIComponent(key)}`,
    Bucket: bucket,
    Key: key,
    ETag: record.etag,
    ...checksumElements(record),
});
function checkSize({ request: { headers } }, parts) {
    const [said, is] = [headers['x-amz-mp-object-size'], parts.reduce((sum, { blob }) => sum + blob.size, 0)];
    if (said !== undefined && Number(said) !== is) {
        throw invalidRequest(`The provided 'x-amz-mp-object-size' header value ${said} does not match what was computed: ${is}`);
    }
}
function checkChecksum({ request: { headers } }, { algorithm }, { checksum }) {
    const said = headers[checksumHeader(algorithm)];
    if (said !== undefined && said !== checksum)
        throw badDigest(algorithm);
}
/** How many completed uploads are remembered. */
const complete_multipart_upload_memory = 1000;
const remembered = ({ world }) => world.table('s3-completed-uploads');
function complete_multipart_upload_remember(call, id, etag) {
    const table = remembered(call);
    table.put(id, { id, etag });
    const all = table.all();
    for (const { id: oldest } of all.slice(0, Math.max(0, all.length - complete_multipart_upload_memory)))
        table.delete(oldest);
}
/** The object that this upload became, if it is still there. */
function completedBefore(call) {
    const etag = remembered(call).get(call.request.query.get('uploadId') ?? '')?.etag;
    const current = call.store.head(call.bucket, call.key);
    return etag !== undefined && current?.etag === etag ? current : undefined;
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/store/copy-blob.ts



/** A second blob with the same bytes, at no cost: files are linked, not copied, which is safe because none is ever written again. */
function copyBlob(blob) {
    if (blob.file === undefined)
        return { ...blob };
    const file = (0,external_node_path_.join)((0,external_node_path_.dirname)(blob.file), (0,external_node_crypto_.randomUUID)());
    (0,external_node_fs_.linkSync)(blob.file, file);
    return { ...blob, file };
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/s3/checksum/asked.ts


/** The algorithm that `x-amz-checksum-algorithm` asks for, if any. @throws ServiceError when it is not known. */
function askedAlgorithm(headers) {
    const name = headers['x-amz-checksum-algorithm']?.toUpperCase();
    if (name === undefined || isAlgorithm(name))
        return name;
    throw invalidRequest('Checksum algorithm provided is unsupported. Please try again with any of the valid types: [CRC32, CRC32C, CRC64NVME, SHA1, SHA256]');
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/s3/checksum/blob-checksum.ts


/** @returns the checksum of bytes that are stored already, base64. */
async function blobChecksum(blob, algorithm) {
    const sum = hasher(algorithm);
    for await (const piece of readBlob(blob))
        sum.update(piece);
    return sum.digest().toString('base64');
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/s3/copy-source.ts


/** The object that `x-amz-copy-source` names: `[/]bucket/key[?versionId=null]`, URL-encoded. @throws ServiceError when it is not there or not as wanted. */
function copySourceOf({ store, request: { headers } }) {
    const text = headers['x-amz-copy-source'] ?? '';
    const [, bucket, key] = /^\/?([^/?]+)\/([^?]+)(?:\?versionId=null)?$/.exec(text) ?? [];
    if (bucket === undefined || key === undefined) {
        throw invalidArgument('Copy Source must mention the source bucket and key: sourcebucket/sourcekey', 'x-amz-copy-source', text);
    }
    if (!store.bucketExists(bucket))
        throw noSuchBucket(bucket);
    const record = store.head(bucket, copy_source_decoded(key));
    if (record === undefined)
        throw noSuchKey(copy_source_decoded(key));
    checkSourceConditions(record, headers);
    return { bucket, record };
}
function copy_source_decoded(key) {
    try {
        return decodeURIComponent(key);
    }
    catch {
        throw invalidArgument('Copy Source must be URL-encoded', 'x-amz-copy-source', key);
    }
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/s3/copy-object.ts








/** Larger objects are copied in parts. */
const largest = 5 * 2 ** 30;
/** Copies on the server: no byte moves where the store can share them. What was uploaded in parts becomes one part, with the MD5 as its ETag. */
const copyObject = async (call) => {
    const { store, bucket, key } = call;
    const { bucket: from, record } = copySourceOf(call);
    if (record.size > largest)
        throw entityTooLarge(record.size, largest);
    const details = copiedDetails(call, record);
    if (from === bucket && record.key === key && !replaces(call))
        throw copyToItself();
    const checkAgain = checkWriteConditions(call);
    // The link is made before anything is awaited: from here on the bytes stay, whatever becomes of the source.
    const blob = copyBlob(record.blob);
    try {
        const checksums = await copiedChecksums(call, record);
        checkAgain();
        const copy = store.commit(bucket, key, blob, { ...details, checksums });
        return xmlReply('CopyObjectResult', {
            LastModified: copy.lastModified,
            ETag: copy.etag,
            ...checksumElements(copy),
        });
    }
    catch (cause) {
        store.blobs.remove(blob);
        throw cause;
    }
};
const replaces = ({ request: { headers } }) => [headers['x-amz-metadata-directive'], headers['x-amz-tagging-directive']].includes('REPLACE');
function copiedDetails({ request: { headers } }, record) {
    const own = detailsOf(headers);
    const { metadata, contentType, headers: kept, tags } = record;
    const described = headers['x-amz-metadata-directive'] === 'REPLACE'
        ? own
        : { metadata, headers: kept, ...(contentType && { contentType }) };
    return { ...described, tags: headers['x-amz-tagging-directive'] === 'REPLACE' ? own.tags : tags };
}
/** A checksum of the whole goes along; one of parts, or of another kind than the one asked for, is computed anew. */
async function copiedChecksums({ request: { headers } }, record) {
    const asked = askedAlgorithm(headers);
    const whole = record.checksumType === 'FULL_OBJECT' && Object.keys(record.checksums).length > 0;
    if (whole && (asked === undefined || record.checksums[asked] !== undefined))
        return { ...record.checksums };
    const algorithm = asked ?? 'CRC64NVME';
    return { [algorithm]: await blobChecksum(record.blob, algorithm) };
}
const copyToItself = () => invalidRequest("This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.");

;// CONCATENATED MODULE: ./packages/local-cloud/src/s3/create-bucket.ts


/** 3 to 63 of lower-case letters, digits, dots and hyphens, beginning and ending with a letter or digit. */
const allowed = /^(?!.*\.\.)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const createBucket = async ({ world: { region }, store, request, bucket }) => {
    if (!allowed.test(bucket)) {
        throw new ServiceError('InvalidBucketName', 'The specified bucket is not valid.', 400, { BucketName: bucket });
    }
    const body = await request.bytes();
    const asked = body.length === 0 ? undefined : xml_text(readXml(body, 'CreateBucketConfiguration'), 'LocationConstraint');
    if ((asked ?? 'us-east-1') !== region)
        throw illegalLocation(asked ?? 'unspecified');
    // In us-east-1 alone, S3 answers 200 to somebody who has the bucket already.
    if (store.bucketExists(bucket) && region !== 'us-east-1')
        throw alreadyOwned(bucket);
    store.createBucket(bucket);
    return { status: 200, headers: { location: `/${bucket}` } };
};
const illegalLocation = (asked) => new ServiceError('IllegalLocationConstraintException', `The ${asked} location constraint is incompatible for the region specific endpoint this request was sent to.`);
const alreadyOwned = (bucket) => new ServiceError('BucketAlreadyOwnedByYou', 'Your previous request to create the named bucket succeeded and you already own it.', 409, { BucketName: bucket });

;// CONCATENATED MODULE: ./packages/local-cloud/src/s3/create-multipart-upload.ts






const createMultipartUpload = (call) => {
    const { world, bucket, key, request } = call;
    const asked = askedAlgorithm(request.headers);
    const algorithm = asked ?? 'CRC64NVME';
    const checksumType = typeOf(algorithm, request.headers['x-amz-checksum-type']);
    const id = (0,external_node_crypto_.randomBytes)(32).toString('base64url');
    const details = detailsOf(request.headers);
    uploads(call).put(id, {
        id,
        bucket,
        key,
        begun: world.clock.now(),
        details,
        algorithm,
        isAsked: asked !== undefined,
        checksumType,
        parts: {},
    });
    return xmlReply('InitiateMultipartUploadResult', { Bucket: bucket, Key: key, UploadId: id }, {
        'x-amz-server-side-encryption': 'AES256',
        ...(asked && { 'x-amz-checksum-algorithm': asked, 'x-amz-checksum-type': checksumType }),
    });
};
/** CRC64NVME is always of the whole object; digests, which cannot be put together, never are. */
function typeOf(algorithm, asked) {
    const isCrc = algorithm.startsWith('CRC');
    const fallback = algorithm === 'CRC64NVME' ? 'FULL_OBJECT' : 'COMPOSITE';
    const type = asked ?? fallback;
    if (type === fallback || (type === 'FULL_OBJECT' && isCrc))
        return type;
    throw invalidRequest(`The ${type} checksum type cannot be used with the ${algorithm.toLowerCase()} checksum algorithm.`);
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/s3/delete-bucket.ts

const deleteBucket = ({ store, bucket }) => {
    if ((store.bucket(bucket)?.index.size ?? 0) > 0) {
        throw new ServiceError('BucketNotEmpty', 'The bucket you tried to delete is not empty', 409, {
            BucketName: bucket,
        });
    }
    store.deleteBucket(bucket);
    return { status: 204 };
};

;// CONCATENATED MODULE: ./packages/local-cloud/src/s3/delete-object.ts


/** Deleting what is not there succeeds, unless a condition asks for an object. */
const deleteObject = ({ store, bucket, key, request: { headers } }) => {
    const wanted = headers['if-match'];
    const current = store.head(bucket, key);
    if (wanted !== undefined && !(current && conditions_matches(wanted, current.etag)))
        throw preconditionFailed('If-Match');
    store.remove(bucket, key);
    return { status: 204 };
};

;// CONCATENATED MODULE: ./packages/local-cloud/src/s3/found.ts

/** The object that the call is about. @throws ServiceError when there is none, or another version is asked for than the one there is. */
function found({ store, bucket, key, request }) {
    const version = request.query.get('versionId');
    if (version !== null && version !== 'null') {
        throw invalidArgument('Invalid version id specified', 'versionId', version);
    }
    const record = store.head(bucket, key);
    if (record === undefined)
        throw noSuchKey(key);
    return record;
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/s3/delete-object-tagging.ts

const deleteObjectTagging = (call) => {
    const record = found(call);
    call.store.commit(call.bucket, call.key, record.blob, { ...record, tags: {} });
    return { status: 204 };
};

;// CONCATENATED MODULE: ./packages/local-cloud/src/s3/delete-objects.ts




/** At most this many keys in one request. */
const delete_objects_most = 1000;
/** Each key has its own outcome; the request as a whole succeeds. */
const deleteObjects = async (call) => {
    const request = readXml(await call.request.bytes(), 'Delete');
    const wanted = children(request, 'Object');
    if (wanted.length === 0 || wanted.length > delete_objects_most)
        throw malformedXml();
    const outcomes = wanted.map((object) => remove(call, object));
    const isQuiet = xml_text(request, 'Quiet') === 'true';
    return xmlReply('DeleteResult', {
        Deleted: isQuiet ? undefined : outcomes.flatMap(({ deleted }) => deleted ?? []),
        Error: outcomes.flatMap(({ error }) => error ?? []),
    });
};
function remove({ store, bucket }, object) {
    const [key, etag] = [xml_text(object, 'Key') ?? '', xml_text(object, 'ETag')];
    const current = store.head(bucket, key);
    if (etag !== undefined && !(current && conditions_matches(etag, current.etag))) {
        const message = 'At least one of the pre-conditions you specified did not hold';
        return { error: { Key: key, Code: 'PreconditionFailed', Message: message } };
    }
    store.remove(bucket, key);
    return { deleted: { Key: key } };
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/s3/get-bucket-location.ts

/** us-east-1 is the region that has no name here. */
const getBucketLocation = ({ world: { region } }) => xmlReply('LocationConstraint', region === 'us-east-1' ? '' : region);

;// CONCATENATED MODULE: ./packages/local-cloud/src/s3/get-bucket-versioning.ts

/** Buckets are never versioned here, which S3 says by saying nothing. */
const getBucketVersioning = () => xmlReply('VersioningConfiguration', '');

;// CONCATENATED MODULE: ./packages/local-cloud/src/s3/range.ts

/**
 * Reads a Range header. Anything but one byte range is ignored and gives the whole object, as S3 does.
 * @throws ServiceError InvalidRange when the range begins behind the end.
 */
function range_rangeOf(header, size) {
    const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
    if (first === undefined || last === undefined || (first === '' && last === ''))
        return undefined;
    const range = first === '' ? suffix(Number(last), size) : { start: Number(first), end: last === '' ? size - 1 : Number(last) };
    if (last !== '' && first !== '' && Number(first) > Number(last))
        return undefined;
    if (range.start >= size || range.end < range.start)
        throw invalidRange(header ?? '', size);
    return { start: range.start, end: Math.min(range.end, size - 1) };
}
const suffix = (length, size) => length === 0 ? { start: size, end: size } : { start: Math.max(0, size - length), end: size - 1 };
/** The bytes of one part of an object that was uploaded in parts; an object without parts is part 1. */
function partRange(text, { size, parts = [size] }) {
    const number = Number(text);
    const length = parts[number - 1];
    if (length === undefined) {
        throw new ServiceError('InvalidPartNumber', 'The requested partnumber is not satisfiable', 416, {
            PartNumberRequested: text,
            ActualPartCount: parts.length,
        });
    }
    const start = parts.slice(0, number - 1).reduce((sum, one) => sum + one, 0);
    return length === 0 ? undefined : { start, end: start + length - 1 };
}
const invalidRange = (requested, size) => new ServiceError('InvalidRange', 'The requested range is not satisfiable', 416, {
    RangeRequested: requested,
    ActualObjectSize: size,
});

;// CONCATENATED MODULE: ./packages/local-cloud/src/s3/head-object.ts




const headObject = (call) => {
    const record = found(call);
    const { status, headers } = head_object_head(call, record);
    return { status, headers };
};
/** What GET and HEAD answer alike: status, headers, and which bytes. */
function head_object_head({ request: { headers, query } }, record) {
    checkReadConditions(record, headers);
    const part = query.get('partNumber');
    const range = part === null ? range_rangeOf(headers['range'], record.size) : partRange(part, record);
    const { start, end } = range ?? { start: 0, end: record.size - 1 };
    return {
        range,
        status: range ? 206 : 200,
        headers: {
            ...describe(record),
            'content-length': String(end - start + 1),
            ...(range && { 'content-range': `bytes ${start}-${end}/${record.size}` }),
            ...(part !== null && record.parts && { 'x-amz-mp-parts-count': String(record.parts.length) }),
            // A checksum of the whole would not fit a part of it.
            ...(!range && headers['x-amz-checksum-mode'] === 'ENABLED' && describeChecksums(record)),
        },
    };
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/s3/get-object.ts



/** Headers that a presigned link may ask to be answered otherwise, by the parameter that asks. */
const overrides = [
    'cache-control',
    'content-disposition',
    'content-encoding',
    'content-language',
    'content-type',
    'expires',
];
const getObject = (call) => {
    const record = found(call);
    const { status, headers, range } = head_object_head(call, record);
    const asked = overrides.flatMap((name) => {
        const value = call.request.query.get(`response-${name}`);
        return value === null ? [] : [[name, value]];
    });
    return { status, headers: { ...headers, ...Object.fromEntries(asked) }, body: get_object_bodyOf(record.blob, range) };
};
/** Bytes in memory are sent as they are: a stream would only cost time. */
function get_object_bodyOf(blob, range) {
    if (blob.size === 0)
        return '';
    if (blob.bytes === undefined)
        return readBlob(blob, range);
    return range ? blob.bytes.subarray(range.start, range.end + 1) : blob.bytes;
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/s3/get-object-attributes.ts





const get_object_attributes_known = ['ETag', 'Checksum', 'ObjectParts', 'StorageClass', 'ObjectSize'];
/** Only the attributes that the header asks for. The ETag has no quotes here. */
const getObjectAttributes = (call) => {
    const asked = (call.request.headers['x-amz-object-attributes'] ?? '').split(',').map((one) => one.trim());
    if (asked.some((one) => !get_object_attributes_known.includes(one))) {
        throw invalidArgument('Invalid attribute name specified.', 'x-amz-object-attributes', asked.join());
    }
    const record = found(call);
    const all = {
        ETag: bare(record.etag),
        Checksum: checksumElements(record),
        ObjectParts: record.parts && partsOf(record.parts),
        StorageClass: 'STANDARD',
        ObjectSize: record.size,
    };
    return xmlReply('GetObjectAttributesResponse', Object.fromEntries(get_object_attributes_known.filter((one) => asked.includes(one)).map((one) => [one, all[one]])), get_object_attributes_headersOf(record));
};
const partsOf = (parts) => ({
    PartsCount: parts.length,
    IsTruncated: false,
    Part: parts.map((size, at) => ({ PartNumber: at + 1, Size: size })),
});
const get_object_attributes_headersOf = ({ lastModified }) => ({
    'last-modified': lastModified.toUTCString(),
});

;// CONCATENATED MODULE: ./packages/local-cloud/src/s3/get-object-tagging.ts


const getObjectTagging = (call) => xmlReply('Tagging', {
    TagSet: { Tag: Object.entries(found(call).tags).map(([name, value]) => ({ Key: name, Value: value })) },
});

;// CONCATENATED MODULE: ./packages/local-cloud/src/s3/head-bucket.ts
const headBucket = ({ world: { region } }) => ({
    status: 200,
    headers: { 'x-amz-bucket-region': region },
});

;// CONCATENATED MODULE: ./packages/local-cloud/src/s3/list-buckets.ts

const listBuckets = ({ world: { account }, store, request: { query } }) => {
    const prefix = query.get('prefix') ?? '';
    const found = store.allBuckets().filter(({ name }) => name.startsWith(prefix));
    return xmlReply('ListAllMyBucketsResult', {
        Owner: { ID: account },
        Buckets: { Bucket: found.map(({ name, created }) => ({ Name: name, CreationDate: created })) },
    });
};

;// CONCATENATED MODULE: ./packages/local-cloud/src/s3/list-query.ts

/** @returns how many entries a page may have: 1000 at most, whatever is asked for. */
function maxOf(query, name = 'max-keys') {
    const text = query.get(name) || '1000';
    if (!/^\d{1,10}$/.test(text) || Number(text) > 2 ** 31 - 1) {
        throw invalidArgument(`Provided ${name} not an integer or within integer range`, name, text);
    }
    return Math.min(Number(text), 1000);
}
/** How names are written in the reply: as they are, or URL-encoded for what XML cannot hold. */
function list_query_encodingOf(query) {
    const type = query.get('encoding-type');
    if (type === null || type === '')
        return (name) => name;
    if (type !== 'url')
        throw invalidArgument('Invalid Encoding Method specified in Request', 'encoding-type', type);
    return (name) => encodeURIComponent(name)
        .replace(/%2F/g, '/')
        .replace(/%20/g, '+')
        .replace(/[!'()~]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
/** Objects as elements of a list. */
const list_query_contents = (objects, { encode, owner }) => objects.map(({ key, lastModified, etag, size, checksums, checksumType }) => {
    const algorithms = Object.keys(checksums);
    return {
        Key: encode(key),
        LastModified: lastModified,
        ETag: etag,
        ChecksumAlgorithm: algorithms,
        ChecksumType: algorithms.length > 0 ? checksumType : undefined,
        Size: size,
        Owner: owner === undefined ? undefined : { ID: owner },
        StorageClass: 'STANDARD',
    };
});
const commonPrefixes = (prefixes, { encode }) => prefixes.map((prefix) => ({ Prefix: encode(prefix) }));

;// CONCATENATED MODULE: ./packages/local-cloud/src/s3/list-multipart-uploads.ts




/** Uploads that have begun, by key and then by time. Delimiters are not known here. */
const listMultipartUploads = (call) => {
    const { query } = call.request;
    const [prefix, keyMarker, idMarker] = [
        query.get('prefix') ?? '',
        query.get('key-marker') ?? '',
        query.get('upload-id-marker'),
    ];
    const [encode, max] = [list_query_encodingOf(query), maxOf(query, 'max-uploads')];
    const all = uploads(call)
        .all()
        .filter(({ bucket, key }) => bucket === call.bucket && key.startsWith(prefix))
        .sort((a, b) => compareKeys(a.key, b.key) || a.begun.getTime() - b.begun.getTime());
    const from = idMarker === null
        ? all.filter(({ key }) => compareKeys(key, keyMarker) > 0)
        : all.slice(all.findIndex(({ id }) => id === idMarker) + 1);
    const page = from.slice(0, max);
    const isTruncated = page.length < from.length;
    return xmlReply('ListMultipartUploadsResult', {
        Bucket: call.bucket,
        Prefix: encode(prefix),
        KeyMarker: encode(keyMarker),
        UploadIdMarker: idMarker ?? '',
        NextKeyMarker: isTruncated ? encode(page.at(-1)?.key ?? '') : undefined,
        NextUploadIdMarker: isTruncated ? page.at(-1)?.id : undefined,
        MaxUploads: max,
        EncodingType: query.get('encoding-type') ?? undefined,
        IsTruncated: isTruncated,
        Upload: page.map(({ key, id, begun }) => ({
            Key: encode(key),
            UploadId: id,
            Initiated: begun,
            StorageClass: 'STANDARD',
        })),
    });
};

;// CONCATENATED MODULE: ./packages/local-cloud/src/s3/list-page.ts
/** One page of a bucket's keys, in UTF-8 byte order, with keys that share a name up to the delimiter rolled up into one. */
function listPage(index, query) {
    const objects = [];
    const prefixes = [];
    let last;
    if (query.max === 0)
        return { objects, prefixes, last };
    for (const { name, record } of entries(index, query)) {
        if (objects.length + prefixes.length === query.max)
            return { objects, prefixes, last };
        if (record)
            objects.push(record);
        else
            prefixes.push(name);
        last = name;
    }
    return { objects, prefixes, last: undefined };
}
function* entries(index, { prefix, delimiter, after }) {
    let from = groupOf(after, prefix, delimiter) === after ? behind(after) : after;
    while (from !== undefined) {
        let group;
        for (const key of index.keys(prefix, from)) {
            group = groupOf(key, prefix, delimiter);
            if (group !== undefined)
                break;
            const record = index.get(key);
            if (record)
                yield { name: key, record };
        }
        if (group !== undefined)
            yield { name: group };
        // Jumps over the group instead of reading it: it may be most of the bucket.
        from = group === undefined ? undefined : behind(group);
    }
}
/** The last place that keys with this beginning can have. */
const behind = (group) => `${group}\u{10ffff}`;
function groupOf(key, prefix, delimiter) {
    if (delimiter === '' || !key.startsWith(prefix))
        return undefined;
    const at = key.indexOf(delimiter, prefix.length);
    return at < 0 ? undefined : key.slice(0, at + delimiter.length);
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/s3/list-objects.ts




/** The first version of the list. `NextMarker` is only there with a delimiter; without one, the last key is the marker. */
const listObjects = ({ world, store, bucket, request: { query } }) => {
    const index = store.bucket(bucket)?.index;
    if (index === undefined)
        throw noSuchBucket(bucket);
    const [prefix, delimiter, marker] = ['prefix', 'delimiter', 'marker'].map((name) => query.get(name) ?? ''); // As many as were mapped.
    const max = maxOf(query);
    const written = { encode: list_query_encodingOf(query), owner: world.account };
    const page = listPage(index, { prefix, delimiter, after: marker, max });
    return xmlReply('ListBucketResult', {
        Name: bucket,
        Prefix: written.encode(prefix),
        Marker: written.encode(marker),
        NextMarker: page.last === undefined || delimiter === '' ? undefined : written.encode(page.last),
        Delimiter: delimiter === '' ? undefined : written.encode(delimiter),
        MaxKeys: max,
        EncodingType: query.get('encoding-type') ?? undefined,
        IsTruncated: page.last !== undefined,
        Contents: list_query_contents(page.objects, written),
        CommonPrefixes: commonPrefixes(page.prefixes, written),
    });
};

;// CONCATENATED MODULE: ./packages/local-cloud/src/s3/list-objects-v2.ts




const listObjectsV2 = ({ world, store, bucket, request: { query } }) => {
    const index = store.bucket(bucket)?.index;
    if (index === undefined)
        throw noSuchBucket(bucket);
    const [prefix, delimiter] = [query.get('prefix') ?? '', query.get('delimiter') ?? ''];
    const [token, startAfter] = [query.get('continuation-token'), query.get('start-after')];
    const max = maxOf(query);
    const written = { encode: list_query_encodingOf(query), ...(query.get('fetch-owner') === 'true' && { owner: world.account }) };
    const after = token === null ? (startAfter ?? '') : readToken(token);
    const page = listPage(index, { prefix, delimiter, after, max });
    return xmlReply('ListBucketResult', {
        Name: bucket,
        Prefix: written.encode(prefix),
        Delimiter: delimiter === '' ? undefined : written.encode(delimiter),
        StartAfter: startAfter === null ? undefined : written.encode(startAfter),
        ContinuationToken: token ?? undefined,
        NextContinuationToken: page.last === undefined ? undefined : makeToken(page.last),
        KeyCount: page.objects.length + page.prefixes.length,
        MaxKeys: max,
        EncodingType: query.get('encoding-type') ?? undefined,
        IsTruncated: page.last !== undefined,
        Contents: list_query_contents(page.objects, written),
        CommonPrefixes: commonPrefixes(page.prefixes, written),
    });
};
/** Opaque to the caller. The first byte tells a token of ours from something else. */
const makeToken = (last) => Buffer.from(`1${last}`).toString('base64');
function readToken(token) {
    const text = Buffer.from(token, 'base64').toString('utf8');
    if (!text.startsWith('1')) {
        throw invalidArgument('The continuation token provided is incorrect', 'continuation-token', token);
    }
    return text.slice(1);
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/s3/list-parts.ts



const listParts = (call) => {
    const upload = uploadOf(call);
    const query = call.request.query;
    const [after, max] = [Number(query.get('part-number-marker') ?? 0), maxOf(query, 'max-parts')];
    // A record's integer keys are in ascending order.
    const rest = Object.values(upload.parts).filter(({ number }) => number > after);
    const page = rest.slice(0, max);
    const isTruncated = page.length < rest.length;
    return xmlReply('ListPartsResult', {
        Bucket: upload.bucket,
        Key: upload.key,
        UploadId: upload.id,
        PartNumberMarker: after,
        NextPartNumberMarker: isTruncated ? page.at(-1)?.number : undefined,
        MaxParts: max,
        IsTruncated: isTruncated,
        StorageClass: 'STANDARD',
        ChecksumAlgorithm: upload.algorithm,
        ChecksumType: upload.checksumType,
        Part: page.map(({ number, modified, etag, blob, algorithm, checksum }) => ({
            PartNumber: number,
            LastModified: modified,
            ETag: etag,
            Size: blob.size,
            [`Checksum${algorithm}`]: checksum,
        })),
    });
};

;// CONCATENATED MODULE: ./packages/local-cloud/src/http.ts

/** No JSON request of AWS is larger; objects are streamed and never read whole by this. */
const defaultLimit = 16 * 1024 * 1024;
function readRequest(message) {
    const target = message.url ?? '/';
    const mark = target.indexOf('?');
    return {
        method: message.method ?? 'GET',
        path: mark < 0 ? target : target.slice(0, mark),
        query: new URLSearchParams(mark < 0 ? '' : target.slice(mark + 1)),
        headers: flat(message.headers),
        body: message,
        bytes: (limit = defaultLimit) => http_collect(message, limit),
    };
}
function flat(headers) {
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]));
}
async function http_collect(body, limit) {
    const chunks = [];
    let size = 0;
    for await (const chunk of body) {
        size += chunk.length;
        if (size > limit)
            throw new RangeError(`the request has more than ${limit} bytes`);
        chunks.push(chunk);
    }
    return chunks.length === 1 ? (chunks[0] ?? Buffer.alloc(0)) : Buffer.concat(chunks);
}
async function sendReply(response, { status, headers = {}, body = '' }) {
    if (typeof body === 'string' || Buffer.isBuffer(body)) {
        const length = headers['content-length'] ?? String(Buffer.byteLength(body));
        response.writeHead(status, {
            ...headers,
            ...(status === 204 || status === 304 ? {} : { 'content-length': length }),
        });
        response.end(response.req.method === 'HEAD' ? undefined : body);
        return;
    }
    response.writeHead(status, headers);
    await (0,external_node_stream_promises_.pipeline)(body, response);
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/s3/body/aws-chunked.ts

/** No line of the framing is longer: a size, a chunk signature of 64 hex digits, or a trailer. */
const aws_chunked_longestLine = 1024;
/**
 * Takes `aws-chunked` apart: `<hex size>[;chunk-signature=…]\r\n<bytes>\r\n` … `0\r\n<name>:<value>\r\n…\r\n`. Signatures of chunks
 * are not verified, as no signature is. @param trailers is filled with what follows the last chunk, names in lower case.
 */
async function* decodeChunks(body, trailers) {
    const source = new Source(body);
    for (let size = await chunkSize(source); size > 0; size = await chunkSize(source)) {
        yield* source.take(size);
        if ((await source.line()) !== '')
            throw incomplete();
    }
    for (let line = await source.line(); line !== ''; line = await source.line()) {
        const colon = line.indexOf(':');
        if (colon > 0)
            trailers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
    }
}
async function chunkSize(source) {
    const line = await source.line();
    const digits = /^([0-9a-fA-F]{1,12})(;.*)?$/.exec(line)?.[1];
    if (digits === undefined)
        throw incomplete();
    return Number.parseInt(digits, 16);
}
const incomplete = () => new ServiceError('IncompleteBody', 'You did not provide the number of bytes specified by the Content-Length HTTP header');
/** Bytes that come in pieces, taken by line or by count without copying what is passed on. */
class Source {
    pieces;
    rest = Buffer.alloc(0);
    constructor(body) {
        this.pieces = body[Symbol.asyncIterator]();
    }
    async line() {
        for (;;) {
            const end = this.rest.indexOf('\r\n');
            if (end >= 0) {
                const line = this.rest.toString('latin1', 0, end);
                this.rest = this.rest.subarray(end + 2);
                return line;
            }
            if (this.rest.length > aws_chunked_longestLine)
                throw incomplete();
            this.rest = Buffer.concat([this.rest, await this.next()]);
        }
    }
    async *take(count) {
        for (let left = count; left > 0;) {
            if (this.rest.length === 0)
                this.rest = await this.next();
            const piece = this.rest.subarray(0, left);
            this.rest = this.rest.subarray(piece.length);
            left -= piece.length;
            yield piece;
        }
    }
    async next() {
        const { done, value } = await this.pieces.next();
        if (done)
            throw incomplete();
        return value;
    }
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/s3/body/expected.ts



/** Reads the headers of an upload. @throws ServiceError when they contradict themselves or leave the length open. */
function expectedOf(headers) {
    const signed = headers['x-amz-content-sha256'] ?? '';
    const algorithm = announced(headers);
    return {
        size: sizeOf(headers),
        isChunked: signed.startsWith('STREAMING-') || /\baws-chunked\b/.test(headers['content-encoding'] ?? ''),
        ...(/^[0-9a-f]{64}$/.test(signed) && { sha256: signed }),
        ...(headers['content-md5'] !== undefined && { md5: expected_digestOf(headers['content-md5']) }),
        ...(algorithm && { algorithm }),
        checksum: (trailers) => algorithm && (headers[checksumHeader(algorithm)] ?? trailers.get(checksumHeader(algorithm))),
    };
}
function sizeOf(headers) {
    const text = headers['x-amz-decoded-content-length'] ?? headers['content-length'];
    if (text === undefined) {
        throw new ServiceError('MissingContentLength', 'You must provide the Content-Length HTTP header.', 411);
    }
    if (!/^\d{1,15}$/.test(text))
        throw invalidArgument('Invalid content length', 'content-length', text);
    return Number(text);
}
function announced(headers) {
    const trailer = headers['x-amz-trailer']?.toLowerCase();
    const found = algorithms.filter((it) => headers[checksumHeader(it)] !== undefined || trailer === checksumHeader(it));
    if (found.length > 1) {
        throw invalidRequest('Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.');
    }
    if (found.length === 0 && headers['x-amz-sdk-checksum-algorithm'] !== undefined) {
        throw invalidRequest('x-amz-sdk-checksum-algorithm specified, but no corresponding x-amz-checksum-* or x-amz-trailer headers were found.');
    }
    return found[0];
}
function expected_digestOf(contentMd5) {
    if (Buffer.from(contentMd5, 'base64').length === 16)
        return contentMd5;
    throw new ServiceError('InvalidDigest', 'The Content-MD5 you specified was invalid.', 400, {
        'Content-MD5': contentMd5,
    });
}
/** @throws ServiceError when the bytes are not what the sender said. */
function expected_compare(expected, found, trailers) {
    if (expected.sha256 !== undefined && expected.sha256 !== found.sha256) {
        throw new ServiceError('XAmzContentSHA256Mismatch', "The provided 'x-amz-content-sha256' header does not match what was computed.", 400, {
            ClientComputedContentSHA256: expected.sha256,
            S3ComputedContentSHA256: found.sha256,
        });
    }
    if (expected.md5 !== undefined && expected.md5 !== found.md5)
        throw badDigest('Content-MD5');
    if (expected.algorithm === undefined)
        return;
    const sent = expected.checksum(trailers);
    if (sent === undefined)
        throw new ServiceError('MalformedTrailerError', 'The request contained trailing data that was not well-formed or did not conform to our published schema.');
    if (sent !== found.checksum)
        throw badDigest(expected.algorithm);
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/s3/body/receive.ts







/** Largest body of one PUT. */
const receive_largest = 5 * 2 ** 30;
/** Bodies up to this size are not worth a stream. */
const receive_small = 64 * 1024;
/**
 * Takes the body of an upload in, hashing it on its way to where it stays; memory stays flat however large it is.
 * @param wanted what to compute when the sender announced nothing. @throws ServiceError when it is not what was said; then nothing is left of it.
 */
async function receive({ request, store }, wanted = 'CRC64NVME') {
    const expected = expectedOf(request.headers);
    if (expected.size > receive_largest)
        throw entityTooLarge(expected.size, receive_largest);
    const algorithm = expected.algorithm ?? wanted;
    const trailers = new Map();
    const sums = { checksum: hasher(algorithm), ...(expected.sha256 !== undefined && { sha256: (0,external_node_crypto_.createHash)('sha256') }) };
    const bytes = measured(receive_plain(request.body, expected, trailers), expected.size, Object.values(sums));
    const blob = await store.blobs.write(expected.size <= receive_small ? await http_collect(bytes, receive_small) : external_node_stream_.Readable.from(bytes, { objectMode: false }));
    const checksum = sums.checksum.digest().toString('base64');
    try {
        expected_compare(expected, {
            md5: Buffer.from(blob.md5, 'hex').toString('base64'),
            checksum,
            ...(sums.sha256 && { sha256: sums.sha256.digest('hex') }),
        }, trailers);
    }
    catch (cause) {
        store.blobs.remove(blob);
        throw cause;
    }
    return { blob, algorithm, checksum };
}
const receive_plain = (body, { isChunked }, trailers) => isChunked ? decodeChunks(body, trailers) : body;
async function* measured(body, size, hashers) {
    let seen = 0;
    for await (const piece of body) {
        seen += piece.length;
        if (seen > size)
            throw incomplete();
        for (const one of hashers)
            one.update(piece);
        yield piece;
    }
    if (seen !== size)
        throw incomplete();
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/s3/put-object.ts



const putObject = async (call) => {
    const { store, bucket, key, request } = call;
    const details = detailsOf(request.headers);
    const checkAgain = checkWriteConditions(call);
    const { blob, algorithm, checksum } = await receive(call);
    try {
        checkAgain();
    }
    catch (cause) {
        store.blobs.remove(blob);
        throw cause;
    }
    const record = store.commit(bucket, key, blob, { ...details, checksums: { [algorithm]: checksum } });
    return {
        status: 200,
        headers: { etag: record.etag, 'x-amz-server-side-encryption': 'AES256', ...describeChecksums(record) },
    };
};

;// CONCATENATED MODULE: ./packages/local-cloud/src/s3/put-object-tagging.ts




/** Replaces all tags of the object. */
const putObjectTagging = async (call) => {
    const set = child(readXml(await call.request.bytes(), 'Tagging'), 'TagSet');
    if (set === undefined)
        throw malformedXml();
    const tags = details_tagsOf(children(set, 'Tag').map((tag) => [xml_text(tag, 'Key') ?? '', xml_text(tag, 'Value') ?? '']));
    const record = found(call);
    call.store.commit(call.bucket, call.key, record.blob, { ...record, tags });
    return { status: 200 };
};

;// CONCATENATED MODULE: ./packages/local-cloud/src/s3/upload-part.ts




const uploadPart = async (call) => {
    const [upload, number] = [uploadOf(call), partNumberOf(call)];
    const { blob, algorithm, checksum } = await receive(call, upload.algorithm);
    try {
        if (upload.isAsked && algorithm !== upload.algorithm)
            throw otherChecksum(upload.algorithm, algorithm);
        const { etag } = keepPart(call, { number, blob, algorithm, checksum });
        return {
            status: 200,
            headers: { etag, [checksumHeader(algorithm)]: checksum, 'x-amz-server-side-encryption': 'AES256' },
        };
    }
    catch (cause) {
        call.store.blobs.remove(blob);
        throw cause;
    }
};
const otherChecksum = (expected, found) => invalidRequest(`Checksum Type mismatch occurred, expected checksum Type: ${expected.toLowerCase()}, actual checksum Type: ${found.toLowerCase()}`);

;// CONCATENATED MODULE: ./packages/local-cloud/src/s3/upload-part-copy.ts








const uploadPartCopy = async (call) => {
    const [upload, number] = [uploadOf(call), partNumberOf(call)];
    const blob = await copied(call, copySourceOf(call));
    try {
        const checksum = await blobChecksum(blob, upload.algorithm);
        const { etag, modified } = keepPart(call, { number, blob, algorithm: upload.algorithm, checksum });
        return xmlReply('CopyPartResult', {
            LastModified: modified,
            ETag: etag,
            [`Checksum${upload.algorithm}`]: checksum,
        });
    }
    catch (cause) {
        call.store.blobs.remove(blob);
        throw cause;
    }
};
async function copied({ store, request: { headers } }, { record }) {
    const text = headers['x-amz-copy-source-range'];
    if (text === undefined)
        return copyBlob(record.blob);
    const range = /^bytes=\d+-\d+$/.test(text) ? range_rangeOf(text, record.size) : undefined;
    if (range === undefined) {
        const rule = 'The x-amz-copy-source-range value must be of the form bytes=first-last where first and last are the zero-based offsets of the first and last bytes to copy';
        throw invalidArgument(rule, 'x-amz-copy-source-range', text);
    }
    return store.blobs.write(readBlob(record.blob, range));
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/s3/operations.ts

























/** By the names of S3's API reference. */
const operations_operations = {
    AbortMultipartUpload: abortMultipartUpload,
    CompleteMultipartUpload: completeMultipartUpload,
    CopyObject: copyObject,
    CreateBucket: createBucket,
    CreateMultipartUpload: createMultipartUpload,
    DeleteBucket: deleteBucket,
    DeleteObject: deleteObject,
    DeleteObjects: deleteObjects,
    DeleteObjectTagging: deleteObjectTagging,
    GetBucketLocation: getBucketLocation,
    GetBucketVersioning: getBucketVersioning,
    GetObject: getObject,
    GetObjectAttributes: getObjectAttributes,
    GetObjectTagging: getObjectTagging,
    HeadBucket: headBucket,
    HeadObject: headObject,
    ListBuckets: listBuckets,
    ListMultipartUploads: listMultipartUploads,
    ListObjects: listObjects,
    ListObjectsV2: listObjectsV2,
    ListParts: listParts,
    PutObject: putObject,
    PutObjectTagging: putObjectTagging,
    UploadPart: uploadPart,
    UploadPartCopy: uploadPartCopy,
};

;// CONCATENATED MODULE: ./packages/local-cloud/src/s3/route.ts

/**
 * Finds bucket and key: `/bucket/key`, or `/key` where the host is `bucket.localhost` or `bucket.s3.….amazonaws.com`.
 * @throws ServiceError when the path is not URL-encoded UTF-8, or the key has more than 1,024 bytes.
 */
function addressOf(request) {
    const { bucket, rest } = route_split(request);
    const address = { bucket: route_decoded(bucket), key: route_decoded(rest) };
    if (Buffer.byteLength(address.key) > 1024) {
        throw new ServiceError('KeyTooLongError', 'Your key is too long', 400, { MaxSizeAllowed: 1024 });
    }
    return address;
}
const virtualHost = /^(.+)\.(?:localhost|s3[.-][a-z0-9.-]*amazonaws\.com|s3\.amazonaws\.com)(?::\d+)?$/;
function route_split({ path, headers }) {
    const bucket = virtualHost.exec(headers['host'] ?? '')?.[1];
    if (bucket !== undefined)
        return { bucket, rest: path.slice(1) };
    const slash = path.indexOf('/', 1);
    return slash < 0
        ? { bucket: path.slice(1), rest: '' }
        : { bucket: path.slice(1, slash), rest: path.slice(slash + 1) };
}
function route_decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        throw new ServiceError('InvalidURI', "Couldn't parse the specified URI.", 400, { URI: text });
    }
}
/** Query parameters that name another resource of a bucket or key, in the order in which they decide. */
const subresources = [
    'uploadId', 'uploads', 'delete', 'tagging', 'attributes', 'location', 'versioning',
    'acl', 'cors', 'encryption', 'lifecycle', 'policy', 'versions', 'object-lock', 'website', 'notification', 'retention', 'legal-hold',
]; // biome-ignore format: a list
/** By level, method and sub-resource. What is not here is named after its own words, so that the refusal can tell it. */
const names = {
    'service GET': 'ListBuckets',
    'bucket PUT': 'CreateBucket',
    'bucket HEAD': 'HeadBucket',
    'bucket DELETE': 'DeleteBucket',
    'bucket GET': 'ListObjects',
    'bucket GET location': 'GetBucketLocation',
    'bucket GET versioning': 'GetBucketVersioning',
    'bucket GET uploads': 'ListMultipartUploads',
    'bucket POST delete': 'DeleteObjects',
    'object PUT': 'PutObject',
    'object GET': 'GetObject',
    'object HEAD': 'HeadObject',
    'object DELETE': 'DeleteObject',
    'object GET attributes': 'GetObjectAttributes',
    'object GET tagging': 'GetObjectTagging',
    'object PUT tagging': 'PutObjectTagging',
    'object DELETE tagging': 'DeleteObjectTagging',
    'object POST uploads': 'CreateMultipartUpload',
    'object PUT uploadId': 'UploadPart',
    'object POST uploadId': 'CompleteMultipartUpload',
    'object DELETE uploadId': 'AbortMultipartUpload',
    'object GET uploadId': 'ListParts',
};
/** @returns the name of the operation in S3's API reference. */
function operationOf(request) {
    const { bucket, rest } = route_split(request);
    const level = bucket === '' ? 'service' : rest === '' ? 'bucket' : 'object';
    const what = [level, request.method, subresources.find((name) => request.query.has(name))].filter(Boolean).join(' ');
    return variant(names[what] ?? what, request);
}
/** The same method and path, told apart by a header or parameter. */
function variant(name, { headers, query }) {
    const isCopy = headers['x-amz-copy-source'] !== undefined;
    if (name === 'PutObject' && isCopy)
        return 'CopyObject';
    if (name === 'UploadPart' && isCopy)
        return 'UploadPartCopy';
    if (name === 'ListObjects' && query.get('list-type') === '2')
        return 'ListObjectsV2';
    return name;
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/s3/index.ts







/** A call of S3 by what it asks for: `S3.PutObject`. */
function s3Call(world, request) {
    const name = operationOf(request);
    return {
        operation: `S3.${name}`,
        input: () => ({ path: request.path, query: request.query.toString() }),
        answer: async () => withIdentifiers(await s3_answered(world, request, name)),
        refuse: (how) => withIdentifiers(errorReply(s3_refusals[how](), request.method)),
    };
}
const s3_refusals = {
    throttle: slowDown,
    error: internalError,
    deny: accessDenied,
    skew: timeTooSkewed,
    expire: expiredToken,
};
async function s3_answered(world, request, name) {
    try {
        return await s3_perform(world, request, name);
    }
    catch (cause) {
        if (cause instanceof ServiceError)
            return errorReply(cause, request.method);
        throw cause;
    }
}
/** Who asks comes before what is asked, and whether there is such a bucket before anything about its keys. */
async function s3_perform(world, request, name) {
    authorize(request, world.region, world.clock.now());
    const { bucket, key } = addressOf(request);
    const store = storeOf(world);
    if (bucket !== '' && name !== 'CreateBucket' && !store.bucketExists(bucket))
        throw noSuchBucket(bucket);
    const operation = operations_operations[name];
    if (operation === undefined) {
        throw new ServiceError('NotImplemented', `The local cloud has no operation ${name}`, 501);
    }
    return operation({ world, store, request, bucket, key });
}
/** S3 sees more of the objects than other services do. */
function storeOf({ objects }) {
    if (objects instanceof ObjectStore)
        return objects;
    throw new TypeError('S3 needs a world whose objects are in an ObjectStore');
}
const withIdentifiers = (reply) => ({
    ...reply,
    headers: { ...identifiers(), ...reply.headers },
});

;// CONCATENATED MODULE: ./packages/local-cloud/src/services.ts









const throttled = new ServiceError('ThrottlingException', 'Rate exceeded', 400);
const services_denied = new ServiceError('AccessDeniedException', 'User is not authorized to perform this operation');
const broken = new ServiceError('InternalFailure', 'The request processing has failed because of an unknown error.', 500);
const expired = new ServiceError('ExpiredTokenException', 'The security token included in the request is expired', 403);
const services_refusals = { throttle: throttled, error: broken, deny: services_denied, skew: services_denied, expire: expired };
/** SageMaker Runtime is signed for as SageMaker is. */
const runtimeCall = (world, request) => ({
    operation: 'Runtime.InvokeEndpoint',
    input: () => ({ path: request.path }),
    answer: async () => {
        try {
            checkCredential(request, { service: 'sagemaker', regions: [world.region], now: world.clock.now() });
            return withRequestId(await runtime(world, request));
        }
        catch (cause) {
            if (cause instanceof ServiceError)
                return withRequestId(awsJson.error(cause, runtimeModel(request)));
            throw cause;
        }
    },
    refuse: (how) => awsJson.error(services_refusals[how], runtimeModel(request)),
});
const lambdaCall = (world, request) => ({
    operation: 'Lambda.Invoke',
    input: () => ({ path: request.path }),
    answer: async () => {
        try {
            return withRequestId(await invokeFunction(world, request));
        }
        catch (cause) {
            if (cause instanceof ServiceError)
                return withRequestId(functionRefusal(cause));
            throw cause;
        }
    },
    refuse: (how) => functionRefusal(how === 'throttle' ? tooMany : services_refusals[how]),
});
const tooMany = new ServiceError('TooManyRequestsException', 'Rate Exceeded.', 429, { Type: 'User' });
const runtimeModel = (request) => ({
    operation: 'InvokeEndpoint',
    request,
    model: { source: '', operations: {}, shapes: {} },
});
const withRequestId = (reply) => ({
    ...reply,
    headers: { 'x-amzn-requestid': (0,external_node_crypto_.randomUUID)(), ...reply.headers },
});
const githubCall = (world, request) => ({
    operation: `GitHub.${request.method}`,
    input: () => ({ path: request.path }),
    answer: () => github(world, request),
    refuse: (how) => {
        const [status, message] = githubRefusals[how];
        return githubReply({ status, body: { message } });
    },
});
const noAccess = [403, 'Resource not accessible by integration'];
const githubRefusals = {
    throttle: [429, 'You have exceeded a secondary rate limit'],
    error: [502, 'Server Error'],
    deny: noAccess,
    skew: noAccess,
    expire: [401, 'Bad credentials'],
};
const services = {
    json: jsonCall,
    cbor: cborCall,
    query: queryCall,
    runtime: runtimeCall,
    lambda: lambdaCall,
    github: githubCall,
    s3: s3Call,
};
async function github(world, request) {
    const body = (await request.bytes()).toString('utf8');
    const { method, query, headers } = request;
    return githubReply(answer(world, {
        method,
        path: request.path.slice('/api/github'.length),
        query,
        authorization: headers['authorization'],
        body,
    }));
}
const githubReply = ({ status, body, headers }) => ({
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: body === undefined ? '' : JSON.stringify(body),
});

;// CONCATENATED MODULE: ./packages/local-cloud/src/answer.ts




/** @returns what the service answers, or `drop` where a fault cuts the connection. */
async function answer_answer({ world, faults, latency }, request) {
    const call = await identify(world, request, services);
    const fault = faults.meet(call.operation, request.path);
    if (latency > 0)
        await (0,promises_.setTimeout)(latency);
    const reply = await suffer(call, fault);
    faults.answered({ operation: call.operation, status: reply === 'drop' ? 0 : reply.status, input: call.input() });
    return reply;
}
async function suffer(call, fault) {
    switch (fault?.kind) {
        case undefined:
            return answer_served(call);
        case 'throttle':
        case 'error':
        case 'deny':
        case 'skew':
        case 'expire':
            return call.refuse(fault.kind);
        case 'drop-before':
            return 'drop';
        case 'drop-after':
            discard(await answer_served(call));
            return 'drop';
        case 'hang-after':
            discard(await answer_served(call));
            return new Promise(() => { }); // Ends with the connection, which the caller's death closes.
        case 'delay':
            await (0,promises_.setTimeout)(fault.milliseconds ?? 1000);
            return answer_served(call);
    }
}
/** A failure that nobody foresaw is a 500 in the service's own form, and told here. */
async function answer_served(call) {
    try {
        return await call.answer();
    }
    catch (cause) {
        if (isGone(cause))
            throw cause;
        console.error(`local cloud: ${call.operation} failed:`, cause);
        return call.refuse('error');
    }
}
/** The caller hung up while its request was being read. */
const isGone = (cause) => typeof cause === 'object' &&
    cause !== null &&
    'code' in cause &&
    ['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE'].includes(String(cause.code));
/** A body that nobody will read holds a file open until it is told. */
function discard({ body }) {
    if (body instanceof external_node_stream_.Readable)
        body.destroy();
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/read-fault.ts
const read_fault_refused = ['throttle', 'error', 'deny', 'skew', 'expire'];
const kinds = [...read_fault_refused, 'drop-before', 'drop-after', 'hang-after', 'delay'];
const numbers = ['times', 'skip', 'milliseconds'];
/** @param value what a test has sent. @returns it as a fault, or what is wrong with it, in sentences. */
function readFault(value) {
    const given = new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
    const [operation, kind] = [given.get('operation'), given.get('kind')];
    const wrong = [
        ...(typeof operation === 'string' ? [] : ['operation must be a text such as S3.PutObject, S3.* or *']),
        ...(kinds.some((one) => one === kind) ? [] : [`kind must be one of ${kinds.join(', ')}`]),
        ...(['string', 'undefined'].includes(typeof given.get('path')) ? [] : ['path must be a text']),
        ...numbers.filter((name) => !isCount(given.get(name))).map((name) => `${name} must be a whole number from 0`),
        ...[...given.keys()]
            .filter((name) => !['operation', 'kind', 'path', ...numbers].includes(name))
            .map((name) => `there is no ${name}`),
    ];
    return wrong.length > 0 ? wrong : Object.fromEntries(given); // All its members were looked at.
}
const isCount = (value) => value === undefined || (Number.isInteger(value) && Number(value) >= 0);

;// CONCATENATED MODULE: ./packages/local-cloud/src/control.ts

/** What tests tell the cloud itself. No AWS service has such paths. */
const controls = {
    'GET /_local/health': ({ world }) => json(200, { ok: true, now: world.clock.now() }),
    'GET /_local/requests': ({ faults }) => json(200, faults.journal),
    'POST /_local/faults': addFault,
    'DELETE /_local/faults': ({ faults }) => {
        faults.clear();
        return json(200, {});
    },
    'POST /_local/clock/step': stepClock,
};
async function control(cloud, request) {
    const found = controls[`${request.method} ${request.path}`];
    if (found === undefined)
        return json(404, { message: `there are ${Object.keys(controls).join(', ')}` });
    try {
        const body = (await request.bytes()).toString('utf8');
        return await found(cloud, body === '' ? {} : JSON.parse(body));
    }
    catch (cause) {
        if (cause instanceof SyntaxError)
            return json(400, { message: 'the body must be JSON' });
        throw cause;
    }
}
function addFault({ faults }, body) {
    const fault = readFault(body);
    if ('kind' in fault)
        faults.add(fault);
    return 'kind' in fault ? json(200, {}) : json(400, { message: fault.join('; ') });
}
async function stepClock({ world: { clock } }, body) {
    const seconds = Number(body?.seconds); // Anything that is not a number becomes NaN.
    if (!isStepped(clock))
        return json(400, { message: 'only a clock that stands still is stepped: start with speed 0' });
    if (!(seconds >= 0 && seconds <= 10 ** 9))
        return json(400, { message: 'seconds must be a number from 0 to 1000000000' });
    await clock.step(seconds);
    return json(200, { now: clock.now() });
}
const isStepped = (clock) => 'step' in clock;
const json = (status, body) => ({
    status,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
});

;// CONCATENATED MODULE: ./packages/local-cloud/src/server.ts




/** Answers for all services on one port of the loopback interface: nobody else is to reach this. */
async function listen(settings) {
    const server = (0,external_node_http_.createServer)((message, response) => void handle(settings, message, response));
    // The SDKs keep connections for longer than Node's five seconds; a connection that is cut as it is used again looks like an error.
    server.keepAliveTimeout = 70_000;
    server.requestTimeout = 0;
    // An Expect: 100-continue is answered by Node before the request is handled, which is what S3 does for what it accepts.
    await new Promise((done, broken) => {
        server.once('error', broken);
        server.listen(settings.port, '127.0.0.1', done);
    });
    const { port } = server.address();
    return { url: `http://127.0.0.1:${port}`, close: () => shut(server) };
}
async function shut(server) {
    const closed = new Promise((done) => server.close(done));
    server.closeAllConnections();
    await closed;
}
async function handle(settings, message, response) {
    const request = readRequest(message);
    try {
        const isControl = request.path.startsWith('/_local/');
        const reply = isControl ? await control(settings, request) : await answer_answer(settings, request);
        if (reply === 'drop')
            return void message.socket.destroy();
        // The SDKs learn the service's time from this header, so it must be the cloud's time, not the machine's.
        response.setHeader('date', settings.world.clock.now().toUTCString());
        await sendReply(response, reply);
    }
    catch (cause) {
        // A caller that went away is not an error of ours; whatever else comes here is, and has no answer any more.
        if (!message.socket.destroyed)
            console.error(`local cloud: ${request.method} ${request.path} failed:`, cause);
        message.socket.destroy();
    }
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/stepped-clock.ts

/** @returns a clock that begins at the given time and moves only when it is stepped. */
function steppedClock(begin = new Date('2026-01-01T00:00:00Z')) {
    let time = begin.getTime();
    const sleepers = new Set();
    const sleep = (seconds, signal) => new Promise((done, broken) => {
        if (signal?.aborted)
            return broken(signal.reason);
        const onAbort = () => {
            sleepers.delete(sleeper);
            broken(signal?.reason);
        };
        const sleeper = {
            due: time + seconds * 1000,
            wake: () => {
                signal?.removeEventListener('abort', onAbort);
                done();
            },
        };
        signal?.addEventListener('abort', onAbort, { once: true });
        sleepers.add(sleeper);
    });
    const step = async (seconds) => {
        const until = time + seconds * 1000;
        await settle();
        for (let next = earliest(sleepers, until); next !== undefined; next = earliest(sleepers, until)) {
            time = Math.max(time, next.due);
            sleepers.delete(next);
            next.wake();
            await settle();
        }
        time = Math.max(time, until); // Another step may have gone further meanwhile.
        await settle();
    };
    return { now: () => new Date(time), sleep, every: (seconds, work) => repeat({ sleep }, seconds, work), step };
}
function earliest(sleepers, until) {
    return [...sleepers].filter(({ due }) => due <= until).sort((a, b) => a.due - b.due)[0];
}
/** Lets promises and immediate callbacks run out. Real input and output takes longer: a test that waits for it must await it. */
async function settle() {
    for (let round = 0; round < 10; round += 1)
        await new Promise((done) => setImmediate(done));
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/store/time.ts


const time_fileOf = (folder) => (0,external_node_path_.join)(folder, 'time');
/** How often the time is written, in cloud seconds. What a crash loses is at most this much. */
const interval = 60;
/** @returns how far the cloud's time had come when it was last written, so that it never goes back; undefined the first time. */
function readTime(folder) {
    try {
        const time = new Date((0,external_node_fs_.readFileSync)(time_fileOf(folder), 'utf8').trim());
        return Number.isNaN(time.getTime()) ? undefined : time;
    }
    catch (cause) {
        if (cause.code === 'ENOENT')
            return undefined;
        throw cause;
    }
}
/** Writes the time down, now and then and at the end. */
function keepTime(folder, { clock, onClose }) {
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
    const write = () => (0,external_node_fs_.writeFileSync)(time_fileOf(folder), `${clock.now().toISOString()}\n`);
    const stop = clock.every(interval, write);
    onClose(() => {
        stop();
        write();
    });
}

;// CONCATENATED MODULE: ./packages/local-cloud/src/index.ts










/** Starts the local cloud on a port of the loopback interface. @throws Error when the port is taken or the folder is not readable. */
async function startLocalCloud(settings = {}) {
    let url = '';
    const world = openWorld(settings, () => url);
    const faults = createFaults(world.clock);
    for (const fault of settings.faults ?? [])
        faults.add(fault);
    for (const bucket of settings.buckets ?? [])
        world.objects.createBucket(bucket);
    try {
        const server = await listen({ world, faults, port: settings.port ?? 0, latency: settings.latency ?? 0 });
        url = server.url;
        start(world);
        start_start(world);
        return {
            url,
            env: environment(url, world.region),
            world,
            faults,
            close: () => closeAll(server.close, world.close),
        };
    }
    catch (cause) {
        await world.close(); // Else its scratch folder would stay behind.
        throw cause;
    }
}
/** The world as it was left in the folder, or a new one. */
function openWorld({ speed = 1, region = 'us-east-1', account = '111122223333', ...settings }, url) {
    const folder = settings.folder === undefined ? undefined : (0,external_node_path_.resolve)(settings.folder);
    const from = folder === undefined ? undefined : readTime(folder);
    const clock = speed === 0 ? steppedClock(from ?? new Date()) : realClock({ speed, from });
    const world = createWorld({ clock, account, region, url, ...(folder !== undefined && { folder }) });
    if (folder !== undefined)
        keepTime(folder, world);
    sweepBlobs(world);
    return world;
}
async function closeAll(...closers) {
    for (const close of closers)
        await close();
}
const environment = (url, region) => ({
    AWS_ENDPOINT_URL: url,
    AWS_REGION: region,
    // The AWS CLI of version 1 knows only this name.
    AWS_DEFAULT_REGION: region,
    AWS_ACCESS_KEY_ID: 'AKIALOCALCLOUD000000',
    AWS_SECRET_ACCESS_KEY: 'local-cloud',
    GITHUB_API_URL: `${url}/api/github`,
    GITHUB_TOKEN: 'local-token',
});

// EXTERNAL MODULE: ./packages/cli/src/options.ts
var options = __webpack_require__(1428);
// EXTERNAL MODULE: ./packages/cli/src/usage-error.ts
var usage_error = __webpack_require__(9678);
;// CONCATENATED MODULE: ./packages/cli/src/command/local-cloud.ts



const usage = {
    usage: 'modelway local-cloud [options]',
    options: {
        port: { type: 'string', says: 'the port to listen on (default 4566; 0 for any free one)' },
        folder: { type: 'string', says: 'keep all state here, so that it survives a restart (default: memory)' },
        speed: { type: 'string', says: 'how many cloud seconds pass in one second (default 1)' },
        bucket: { type: 'string', multiple: true, says: 'a bucket to make at the start; may be given more than once' },
        latency: { type: 'string', says: 'milliseconds added to every answer (default 0)' },
        json: { type: 'boolean', says: 'print the environment as one line of JSON' },
    },
};
/** Starts the local cloud by hand, prints the environment to export, and serves until it is told to stop. */
async function localCloud({ argv }) {
    const { values } = (0,options/* readOptions */.T)(argv, usage);
    const cloud = await startLocalCloud({
        port: numberOf('port', values.port ?? '4566'),
        speed: numberOf('speed', values.speed ?? '1'),
        latency: numberOf('latency', values.latency ?? '0'),
        buckets: values.bucket ?? ['modelway'],
        ...(values.folder === undefined ? {} : { folder: values.folder }),
    });
    process.stdout.write(values.json ? `${JSON.stringify({ url: cloud.url, env: cloud.env })}\n` : exportsOf(cloud));
    await new Promise((done) => {
        for (const signal of ['SIGINT', 'SIGTERM'])
            process.once(signal, () => done());
    });
    await cloud.close();
    return 0;
}
function exportsOf({ url, env }) {
    const lines = Object.entries(env).map(([name, value]) => `export ${name}=${value}`);
    return [`# The local cloud listens on ${url}. In another terminal:`, ...lines, '# Ctrl-C stops it.', ''].join('\n');
}
function numberOf(name, text) {
    const value = Number(text);
    if (text.trim() === '' || !(value >= 0))
        throw new usage_error/* UsageError */.e(`--${name} must be a number from 0 up, found "${text}"`);
    return value;
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


/***/ }),

/***/ 9370:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

module.exports = __webpack_require__.p + "731a00701673c732654c.py";

/***/ })

};
