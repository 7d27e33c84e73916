export const id = 900;
export const ids = [900];
export const modules = {

/***/ 5900:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  zR: () => (/* reexport */ FileChanged),
  A6: () => (/* reexport */ busyStatuses),
  Ng: () => (/* reexport */ connect),
  JH: () => (/* reexport */ copyObject),
  ho: () => (/* reexport */ costOf),
  UD: () => (/* reexport */ createEndpoint),
  yr: () => (/* reexport */ createModelPackage),
  Gj: () => (/* reexport */ describeAlarms),
  N2: () => (/* reexport */ describeEndpoint),
  T_: () => (/* reexport */ describeEndpointConfig),
  Xy: () => (/* reexport */ describeModelPackage),
  hw: () => (/* reexport */ describeTrainingJob),
  G5: () => (/* reexport */ digestObject),
  sy: () => (/* reexport */ ecrImage),
  MP: () => (/* reexport */ ensureEndpointConfig),
  aI: () => (/* reexport */ ensureModel),
  DG: () => (/* reexport */ ensureModelPackageGroup),
  bM: () => (/* reexport */ ensureProcessingJob),
  eY: () => (/* reexport */ ensureTrainingJob),
  e6: () => (/* reexport */ follow),
  Gn: () => (/* reexport */ followProcessingJob),
  Zq: () => (/* reexport */ followTrainingJob),
  iM: () => (/* reexport */ getObject),
  eO: () => (/* reexport */ getRange),
  C6: () => (/* reexport */ headObject),
  Lt: () => (/* reexport */ inLanes),
  Gz: () => (/* reexport */ joinTrainingJob),
  oo: () => (/* reexport */ lastFiring),
  L: () => (/* reexport */ listObjects),
  ks: () => (/* reexport */ listPage),
  i3: () => (/* reexport */ listPrice),
  mS: () => (/* reexport */ liveModel),
  x5: () => (/* reexport */ locate),
  a7: () => (/* reexport */ lookAtEndpoint),
  T0: () => (/* reexport */ modelRequest),
  V6: () => (/* reexport */ planName),
  b8: () => (/* reexport */ putAlarm),
  $R: () => (/* reexport */ putObject),
  _9: () => (/* reexport */ readCaptures),
  Uw: () => (/* reexport */ readMetrics),
  Ag: () => (/* reexport */ readObject),
  vv: () => (/* reexport */ readRegistered),
  oD: () => (/* reexport */ readWhole),
  Ab: () => (/* reexport */ registeredFaults),
  AT: () => (/* reexport */ resolveImage),
  RA: () => (/* reexport */ resourceArns),
  CG: () => (/* reexport */ runningJobs),
  yc: () => (/* reexport */ s3Store),
  Kv: () => (/* reexport */ signerOf),
  j7: () => (/* reexport */ stopProcessingJob),
  $S: () => (/* reexport */ stopRunningJob),
  SL: () => (/* reexport */ stopTrainingJob),
  s5: () => (/* reexport */ tablePrice),
  Fg: () => (/* reexport */ tagsOf),
  hG: () => (/* reexport */ under),
  FK: () => (/* reexport */ untilIdle),
  lg: () => (/* reexport */ updateEndpoint),
  QM: () => (/* reexport */ uploadFile),
  Rw: () => (/* reexport */ wantTag)
});

// UNUSED EXPORTS: EndpointBusy, NotOurs, Overdue, S3Fault, ServiceFault, asked, checkOurs, describeModel, describeProcessingJob, isBusy, objectHeaders, parseCapture, patienceFor, planTag, refusalKind, s3Uri, wantsIn

;// CONCATENATED MODULE: ./packages/aws/src/location.ts
/**
 * @param uri `s3://bucket` or `s3://bucket/any/key`.
 * @returns bucket and key, the key as written (also with a slash at the end). @throws Error when it is not an S3 URI.
 */
function locate(uri) {
    const [, bucket, key] = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/s.exec(uri) ?? [];
    if (bucket === undefined)
        throw new Error(`"${uri.slice(0, 300)}" is not an S3 URI: it must be s3://bucket or s3://bucket/key (bucket names are 3 to 63 of a-z, 0-9, dot and hyphen)`);
    return { bucket, key: key ?? '' };
}
/** @returns `s3://bucket/key`. */
const s3Uri = ({ bucket, key }) => `s3://${bucket}/${key}`;
/** @returns the object called `name` in a folder; the folder's key may be empty (the bucket itself) or end with a slash. */
const under = ({ bucket, key }, name) => ({
    bucket,
    key: key === '' || key.endsWith('/') ? `${key}${name}` : `${key}/${name}`,
});

;// CONCATENATED MODULE: ./packages/aws/src/s3-fault.ts

/** What S3, or the way to it, had against a request. `code` is the service's own. */
class S3Fault extends Error {
    name = 'S3Fault';
    code;
    status;
    constructor(at, operation, cause) {
        const { code, status } = answerOf(cause);
        super(`${operation} ${s3Uri(at)}: ${advice(at, { code, status, region: regionOf(cause) }) ?? messageOf(cause)}`, {
            cause,
        });
        this.code = code;
        this.status = status;
    }
}
/** @returns the service's error code and HTTP status, as the SDK hands them over; HEAD answers have no body, so only a status. */
function answerOf(cause) {
    const { name, Code, code, $metadata } = cause;
    const words = [Code, name === 'Error' ? undefined : name, code, name];
    return { code: words.find((it) => typeof it === 'string') ?? 'Unknown', status: $metadata?.httpStatusCode };
}
/** What to do, for the faults that people can mend. */
function advice({ bucket }, { code, status, region }) {
    if (code === 'NoSuchBucket')
        return `the bucket "${bucket}" does not exist; create it, or correct its name`;
    if (code === 'CredentialsProviderError')
        return 'no AWS credentials were found; run aws-actions/configure-aws-credentials before this step';
    if (['PermanentRedirect', 'AuthorizationHeaderMalformed', 'TemporaryRedirect'].includes(code) || status === 301)
        return region === undefined
            ? `the bucket "${bucket}" is in another region; set AWS_REGION to the region of the bucket`
            : `the bucket "${bucket}" is in ${region}; set AWS_REGION to ${region}`;
    if (code === 'RequestTimeTooSkewed')
        return "the clock of this machine is more than 15 minutes off S3's; set it (a runner takes it from its host), then run again";
    if (code === 'AccessDenied' || status === 403)
        return `${code}: these credentials may not do this; grant it to the role (s3:ListBucket too: without it a missing object answers 403)`;
    return undefined;
}
const regionOf = (cause) => {
    const { region } = cause;
    return typeof region === 'string' && /^[a-z0-9-]{1,40}$/.test(region) ? region : undefined;
};
const messageOf = (cause) => `${answerOf(cause).code}: ${cause instanceof Error ? cause.message : String(cause)}`;

;// CONCATENATED MODULE: ./packages/aws/src/service-fault.ts

/** What a service, or the way to it, had against a request. `code` is the service's own; its own words are the cause's. */
class ServiceFault extends Error {
    name = 'ServiceFault';
    code;
    /** What was asked, such as `sagemaker:CreateModel`: also the IAM action. */
    operation;
    constructor(operation, on, cause) {
        const { code } = answerOf(cause);
        super(`${operation} on ${on}: ${service_fault_advice(code, operation, wordsOf(cause)) ?? 'was refused'}`, { cause });
        this.code = code;
        this.operation = operation;
    }
}
/** What to do, for the faults that people can mend: by the beginning of the service's code. */
const remedies = [
    [
        /^CredentialsProviderError/,
        'no AWS credentials were found; run aws-actions/configure-aws-credentials before this step',
    ],
    [
        /^(UnrecognizedClient|InvalidClientTokenId|InvalidSignature|SignatureDoesNotMatch|IncompleteSignature)/,
        'AWS does not know these credentials; check the role of aws-actions/configure-aws-credentials, and AWS_REGION',
    ],
    [
        /^ExpiredToken/,
        'the credentials ran out while the action waited; give run-training role-to-assume, or the role a longer session (role-duration-seconds)',
    ],
    [
        /^ResourceLimitExceeded/,
        'a quota of this account is used up; ask for more in Service Quotas, or use another instance type',
    ],
    [/^(Throttl|TooManyRequests)/, 'AWS answers too many requests at once in this account; run again later'],
    [
        /^(ENOTFOUND|ECONN|EAI_AGAIN|ETIMEDOUT|TimeoutError)/,
        'AWS cannot be reached from here; check network and AWS_REGION',
    ],
];
/** By SageMaker's own words, for refusals whose code says nothing. Nobody documents them: one that is not known is told as it is. */
const byWords = [
    [
        /^Could not assume role|unable to assume the role/i,
        'SageMaker cannot assume the role: it does not exist, or does not trust sagemaker.amazonaws.com; correct role-arn, or its trust policy',
    ],
    [
        /^(Cannot find (repository|the requested image)|Access denied for repository|Invalid training image)/i,
        'the image is not there, or the execution role may not pull it; correct image, or allow the role ecr:BatchGetImage on its repository',
    ],
    [/kms/i, 'the key was refused; allow the execution role to use it, or give another key'],
];
function service_fault_advice(code, operation, words) {
    if (code.startsWith('AccessDenied'))
        return permission(operation, words);
    const found = remedies.find(([codes]) => codes.test(code)) ?? byWords.find(([pattern]) => pattern.test(words));
    return found?.[1];
}
/** The service may name what is wanting, which need not be what was asked for: `iam:PassRole`, `sagemaker:AddTags`, `kms:Decrypt`. */
function permission(operation, words) {
    const [, action = operation, on] = /not authorized to perform: ([a-z0-9-]+:[A-Za-z]+)(?: on (?:the )?resource:? (arn:[\w:/+=,.@*-]+))?/.exec(words) ??
        [];
    return `these credentials may not do this; grant ${action} to the role${on === undefined ? '' : ` (on ${on})`}`;
}
const wordsOf = (cause) => (cause instanceof Error ? cause.message : '');
/** Sends one request. @returns its reply. @throws ServiceFault that names the operation and what it was for. */
async function service_fault_asked(operation, on, send) {
    try {
        return await send();
    }
    catch (cause) {
        throw new ServiceFault(operation, on, cause);
    }
}

;// CONCATENATED MODULE: ./packages/aws/src/alarm.ts

/** Creates the alarm, or replaces it; its state stays. @throws ServiceFault */
async function putAlarm(aws, request) {
    const { sdk, client } = await aws.cloudwatch();
    await service_fault_asked('cloudwatch:PutMetricAlarm', request.AlarmName, () => client.send(new sdk.PutMetricAlarmCommand(request)));
}
/** @param names at most 100. @returns those alarms that exist, in the order of the names. @throws ServiceFault */
async function describeAlarms(aws, names) {
    if (names.length === 0)
        return [];
    const { sdk, client } = await aws.cloudwatch();
    const request = { AlarmNames: [...names], MaxRecords: 100 };
    const { MetricAlarms = [] } = await service_fault_asked('cloudwatch:DescribeAlarms', names.join(', '), () => client.send(new sdk.DescribeAlarmsCommand(request)));
    const found = MetricAlarms.map(({ AlarmName, StateValue, StateReason }) => ({
        name: AlarmName ?? '',
        state: StateValue ?? 'INSUFFICIENT_DATA',
        reason: StateReason ?? '',
    }));
    return names.flatMap((name) => found.find((it) => it.name === name) ?? []);
}
/**
 * @returns the last time that an alarm went into ALARM since `from`, or undefined when it did not. An alarm that is quiet again by
 * now, because its fleet is gone, is still found. @throws ServiceFault
 */
async function lastFiring(aws, name, from) {
    const { sdk, client } = await aws.cloudwatch();
    const request = {
        AlarmName: name,
        HistoryItemType: 'StateUpdate',
        StartDate: from,
        EndDate: new Date(aws.now().getTime() + 60_000),
        ScanBy: 'TimestampDescending',
        MaxRecords: 100,
    };
    const { AlarmHistoryItems = [] } = await service_fault_asked('cloudwatch:DescribeAlarmHistory', name, () => client.send(new sdk.DescribeAlarmHistoryCommand(request)));
    const [first] = AlarmHistoryItems.flatMap(({ HistoryData, Timestamp }) => {
        const reason = reasonOfAlarm(HistoryData);
        return reason === undefined || Timestamp === undefined ? [] : [{ name, on: Timestamp, reason }];
    });
    return first;
}
/** `HistoryData` is JSON text: `{"newState":{"stateValue":"ALARM","stateReason":"…"},…}`. Undefined when it is another state. */
function reasonOfAlarm(text = '') {
    try {
        const { newState } = JSON.parse(text);
        return newState?.stateValue === 'ALARM' ? String(newState.stateReason ?? '') : undefined;
    }
    catch {
        return undefined; // An item that cannot be read says nothing of a state.
    }
}

;// CONCATENATED MODULE: ./packages/aws/src/s3-xml.ts
/** The little XML that S3 writes: elements without attributes that matter, no mixed content. Faster than a parser by an order of magnitude. */
/** @returns the inner text of each element of a name, in their order. The name must not be nested in itself. */
function s3_xml_elements(xml, name) {
    const found = [];
    const [open, close] = [`<${name}>`, `</${name}>`];
    for (let at = xml.indexOf(open); at >= 0; at = xml.indexOf(open, at)) {
        const end = xml.indexOf(close, at);
        if (end < 0)
            break;
        found.push(xml.slice(at + open.length, end));
        at = end + close.length;
    }
    return found;
}
/** @returns the text of the first element of a name, decoded; undefined when there is none. */
function textIn(xml, name) {
    const [open, close] = [`<${name}>`, `</${name}>`];
    const at = xml.indexOf(open);
    const end = at < 0 ? -1 : xml.indexOf(close, at);
    return end < 0 ? undefined : decoded(xml.slice(at + open.length, end));
}
const named = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
function decoded(text) {
    if (!text.includes('&'))
        return text;
    // An entity tag: a listing has one for each object.
    if (/^&quot;[\w-]*&quot;$/.test(text))
        return `"${text.slice(6, -6)}"`;
    return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex, decimal, name) => {
        if (name !== undefined)
            return named[String(name).toLowerCase()] ?? whole;
        const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
        return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    });
}
/** @returns text as the content of an element. */
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

;// CONCATENATED MODULE: ./packages/aws/src/list-objects.ts


/** Every object whose key begins with `prefix.key`, a thousand at a request, in the order of the keys. @throws S3Fault */
async function* listObjects(aws, prefix, signal) {
    for (let token;;) {
        const page = await listPage(aws, prefix, { token, signal });
        yield* page.objects;
        if (page.next === undefined)
            return;
        token = page.next;
    }
}
/** One page of a listing: up to a thousand objects. @throws S3Fault */
async function listPage(aws, { bucket, key }, { token, signal } = {}) {
    // URL-encoded, because XML cannot carry every character that a key may have.
    const query = {
        'list-type': '2',
        'encoding-type': 'url',
        prefix: key,
        ...(token ? { 'continuation-token': token } : {}),
    };
    try {
        const { bytes } = await aws.objects.send({
            operation: 'ListObjectsV2',
            method: 'GET',
            at: { bucket, key: '' },
            query,
            signal,
        });
        return readPage(bytes.toString());
    }
    catch (cause) {
        throw new S3Fault({ bucket, key }, 'ListObjectsV2', cause);
    }
}
/** @throws Error when the answer is no listing, or says that it goes on without saying where: a page that is skipped is never a pass. */
function readPage(xml) {
    if (!xml.includes('<ListBucketResult'))
        throw new Error('the answer is not a listing of S3');
    const isEncoded = textIn(xml, 'EncodingType') === 'url';
    const objects = s3_xml_elements(xml, 'Contents').map((it) => {
        const key = textIn(it, 'Key') ?? '';
        return {
            key: isEncoded && /[%+]/.test(key) ? decodeURIComponent(key.replaceAll('+', ' ')) : key,
            size: Number(textIn(it, 'Size')),
            etag: textIn(it, 'ETag') ?? '',
        };
    });
    const next = textIn(xml, 'IsTruncated') === 'true' ? textIn(xml, 'NextContinuationToken') : undefined;
    if (next === undefined && textIn(xml, 'IsTruncated') === 'true')
        throw new Error('the listing goes on, but does not say where');
    return { objects, next };
}

;// CONCATENATED MODULE: ./packages/aws/src/race.ts

/** How often a write is sent again while another write to the same key is in flight. */
const races = 5;
/**
 * Sends a conditional write again when S3 answers 409 ConditionalRequestConflict: another write to the same key was in flight, and
 * nothing was decided (S3 user guide, "conditional writes"). Each further try costs one request; no pause is needed, because the
 * other write ends by itself.
 */
async function settleRace(write) {
    for (let attempt = 1;; attempt += 1) {
        try {
            return await write();
        }
        catch (cause) {
            if (answerOf(cause).status !== 409 || attempt === races)
                throw cause;
        }
    }
}

;// CONCATENATED MODULE: ./packages/aws/src/s3-refusal.ts

/** What S3 answered instead of doing what was asked. */
class S3Refusal extends Error {
    code;
    $metadata;
    /** Where the bucket is, when S3 says so. */
    region;
    constructor(status, code, { message, region }) {
        super(message);
        this.name = code;
        this.code = code;
        this.$metadata = { httpStatusCode: status };
        this.region = region;
    }
}
/** Answers to HEAD have no body: then the status is all there is to tell. */
function refusalOf({ statusCode = 0, headers }, body) {
    const xml = body.toString('utf8', 0, 65_536);
    const code = textIn(xml, 'Code') ?? (statusCode === 404 ? 'NotFound' : String(statusCode));
    const region = headers['x-amz-bucket-region']?.toString() ?? textIn(xml, 'Region');
    return new S3Refusal(statusCode, code, { message: textIn(xml, 'Message') ?? `HTTP ${statusCode}`, region });
}
/** CopyObject and CompleteMultipartUpload may answer 200 at once and tell what went wrong in the body. @throws S3Refusal */
function refuseLate(body) {
    const xml = body.toString('utf8', 0, 65_536);
    if (!/^\s*(?:<\?xml[^>]*>\s*)?<Error>/.test(xml))
        return;
    const message = textIn(xml, 'Message') ?? 'no reason given';
    throw new S3Refusal(500, textIn(xml, 'Code') ?? 'InternalError', { message, region: undefined });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./packages/aws/src/sign-request.ts

/**
 * Signs requests to one service in one region by AWS Signature Version 4 (General Reference, "Create a signed AWS API request"). The signing
 * key of a day is kept: it is four of the five HMACs of a signature.
 * @returns a function from a request, keys and the time to all its headers, the signature among them.
 */
function signer({ region, service, }) {
    let kept;
    const keyOf = (secret, day) => {
        if (kept?.day !== day || kept.secret !== secret)
            kept = { day, secret, key: signingKey(secret, day, { region, service }) };
        return kept.key;
    };
    return (request, keys, now) => {
        const time = now.toISOString().replace(/[-:]|\.\d+/g, '');
        const day = time.slice(0, 8);
        const headers = {
            ...request.headers,
            'x-amz-content-sha256': request.payload,
            'x-amz-date': time,
            ...(keys.sessionToken ? { 'x-amz-security-token': keys.sessionToken } : {}),
        };
        const scope = `${day}/${region}/${service}/aws4_request`;
        const { text, names } = canonical(request, headers);
        const toSign = `AWS4-HMAC-SHA256\n${time}\n${scope}\n${(0,external_node_crypto_.createHash)('sha256').update(text).digest('hex')}`;
        const signature = (0,external_node_crypto_.createHmac)('sha256', keyOf(keys.secretAccessKey, day)).update(toSign).digest('hex');
        headers['authorization'] =
            `AWS4-HMAC-SHA256 Credential=${keys.accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`;
        return headers;
    };
}
/** Every header is signed, so none can be changed on its way. */
function canonical(request, headers) {
    const sorted = Object.keys(headers).sort();
    const names = sorted.join(';');
    let lines = '';
    for (const name of sorted)
        lines += `${name}:${trimmed(headers[name] ?? '')}\n`;
    return {
        names,
        text: `${request.method}\n${request.path}\n${request.query}\n${lines}\n${names}\n${request.payload}`,
    };
}
/** Most values have no blanks at all, and this is done seven times for each request. */
const trimmed = (value) => (/\s/.test(value) ? value.trim().replace(/ +/g, ' ') : value);
const signingKey = (secret, day, { region, service }) => [day, region, service, 'aws4_request'].reduce((key, part) => (0,external_node_crypto_.createHmac)('sha256', key).update(part).digest(), Buffer.from(`AWS4${secret}`));
/** RFC 3986, as the signature wants it: everything but letters, digits and `-._~` by its UTF-8 bytes. */
const encoded = (text) => encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
/** A key as a path: segments encoded, slashes kept. */
const encodedKey = (key) => /^[\w./~-]*$/.test(key) ? key : key.split('/').map(encoded).join('/');
/** @returns parameters in the one order that a signature covers. */
const encodedQuery = (query) => Object.entries(query)
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
    .join('&');

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
;// CONCATENATED MODULE: ./packages/aws/src/wire.ts


/** A connection that says nothing for so long is taken for dead. */
const silence = 60_000;
/**
 * Node's own HTTP, measured beside undici 6 with 20,000 PUTs of 4 KiB: 0.21 against 0.29 ms of CPU each, nothing to load (undici: 50 ms),
 * nothing in the bundle.
 */
function openWire() {
    const settings = { keepAlive: true, maxFreeSockets: 256, timeout: silence };
    const abortable = aborting();
    const agents = { 'http:': new external_node_http_.Agent(settings), 'https:': new external_node_https_.Agent(settings) };
    return ({ method, address: { protocol, hostname, port }, target, headers, body, signal }) => new Promise((answer, broken) => {
        const ask = protocol === 'http:' ? external_node_http_.request : external_node_https_.request;
        const outgoing = ask({
            agent: agents[protocol],
            host: hostname,
            port,
            method,
            path: target,
            headers: flat(headers, { method, body }),
        });
        outgoing.once('response', answer);
        outgoing.once('timeout', () => outgoing.destroy(new Silent()));
        outgoing.on('error', broken);
        if (signal !== undefined)
            abortable(outgoing, signal);
        outgoing.end(body);
    });
}
/** Names and values in turn: Node writes these as they are, where it looks at each member of an object twice. */
function flat(headers, { method, body }) {
    const list = [];
    for (const name in headers)
        list.push(name, headers[name] ?? '');
    if (body !== undefined || method === 'PUT' || method === 'POST')
        list.push('content-length', String(body?.length ?? 0));
    return list;
}
/**
 * @returns a function that ties a request to a signal, by one listener for all requests of a signal: one for each costs a tenth of what
 * the request itself does.
 */
function aborting() {
    const open = new WeakMap();
    const begin = (signal) => {
        const requests = new Set();
        open.set(signal, requests);
        signal.addEventListener('abort', () => {
            for (const request of requests)
                request.destroy(reasonOf(signal));
        }, { once: true });
        return requests;
    };
    return (request, signal) => {
        if (signal.aborted)
            return void request.destroy(reasonOf(signal));
        const requests = open.get(signal) ?? begin(signal);
        requests.add(request);
        request.once('close', () => requests.delete(request));
    };
}
const reasonOf = ({ reason }) => (reason instanceof Error ? reason : new Error('aborted'));
class Silent extends Error {
    name = 'TimeoutError';
    code = 'ETIMEDOUT';
    constructor() {
        super(`the service said nothing for ${silence / 1000} seconds`);
    }
}
/** @returns a reply's whole body. @throws what the socket throws, also when the reply ends before its end. */
function bodyOf(reply) {
    return new Promise((done, broken) => {
        const chunks = [];
        reply.on('data', (chunk) => void chunks.push(chunk));
        reply.once('end', () => done(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
        reply.once('error', broken);
    });
}

;// CONCATENATED MODULE: ./packages/aws/src/objects.ts





/** @returns the whole object in memory, or undefined when it is not there. @throws S3Fault, also when the bucket is not there. */
async function getObject(aws, at, signal) {
    try {
        const { reply, bytes } = await aws.objects.send({ operation: 'GetObject', method: 'GET', at, signal });
        return { bytes, etag: reply.headers.etag ?? '' };
    }
    catch (cause) {
        return absentOr(cause, 'GetObject', at);
    }
}
/** @returns a part of an object in memory, or undefined when the object is not there. @throws S3Fault, also when it was replaced. */
async function getRange(aws, at, { start, end, etag, signal }) {
    const headers = { range: `bytes=${start}-${end - 1}`, ...(etag ? { 'if-match': etag } : {}) };
    try {
        return (await aws.objects.send({ operation: 'GetObject', method: 'GET', at, headers, signal })).bytes;
    }
    catch (cause) {
        return absentOr(cause, 'GetObject', at);
    }
}
/** @returns the object as a stream of chunks, for what may be large, or undefined when it is not there. @throws S3Fault */
async function readObject(aws, at, signal) {
    try {
        return await aws.objects.open({ operation: 'GetObject', method: 'GET', at, signal });
    }
    catch (cause) {
        return absentOr(cause, 'GetObject', at);
    }
}
/** @returns what is known of the object, or undefined when it is not there. @throws S3Fault */
async function headObject(aws, at, signal) {
    const asking = { 'x-amz-checksum-mode': 'ENABLED' };
    try {
        const reply = await aws.objects.open({ operation: 'HeadObject', method: 'HEAD', at, headers: asking, signal });
        await bodyOf(reply);
        const { 'content-length': size, etag = '', 'x-amz-checksum-sha256': sum, 'x-amz-checksum-type': type, } = reply.headers;
        const whole = typeof sum === 'string' && type !== 'COMPOSITE' && !sum.includes('-');
        const md5 = md5Of(at, etag, reply.headers);
        return { size: Number(size ?? 0), etag, ...(whole ? { sha256: sum } : {}), ...(md5 ? { md5 } : {}) };
    }
    catch (cause) {
        return absentOr(cause, 'HeadObject', at);
    }
}
/** S3 API reference, "Object": when an entity tag is the MD5 of the object's data, and when it is not. */
function md5Of({ bucket }, etag, headers) {
    const begin = 'x-amz-server-side-encryption';
    const isPlain = [undefined, 'AES256'].includes(headers[begin]); // Compared with text only.
    const isOther = !isPlain || headers[`${begin}-customer-algorithm`] !== undefined || bucket.endsWith('--x-s3');
    return isOther ? undefined : /^"?([0-9a-f]{32})"?$/.exec(etag)?.[1];
}
/**
 * Copies inside S3, without the bytes passing through here, where nothing is yet. Up to 5 GiB (the limit of CopyObject).
 * @param from with an etag, only that very object is copied. @returns `present` when something lies at `to` already.
 * @throws S3Fault, also when there is nothing to copy, or another object than was meant.
 */
async function copyObject(aws, from, to) {
    const same = from.etag === undefined ? {} : { 'x-amz-copy-source-if-match': from.etag };
    const source = { 'x-amz-copy-source': `${from.bucket}/${encodedKey(from.key)}`, ...same };
    const headers = { ...source, 'if-none-match': '*' };
    try {
        const { bytes } = await settleRace(() => aws.objects.send({ operation: 'CopyObject', method: 'PUT', at: to, headers }));
        refuseLate(bytes);
        return 'written';
    }
    catch (cause) {
        // With an etag, 412 may also say that the source is another one by now.
        if (answerOf(cause).status === 412 && (from.etag === undefined || (await headObject(aws, to))))
            return 'present';
        throw new S3Fault(to, 'CopyObject', cause);
    }
}
/** "Not there" is an answer; all else is a fault. A missing bucket is no missing object: nothing could ever be written to it. */
function absentOr(cause, operation, at) {
    const { code, status } = answerOf(cause);
    if (status === 404 && code !== 'NoSuchBucket')
        return undefined;
    throw new S3Fault(at, operation, cause);
}

;// CONCATENATED MODULE: ./packages/aws/src/capture.ts



/**
 * Reads what an endpoint kept of one variant in a time: `<destination>/<endpoint>/<variant>/yyyy/mm/dd/hh/….jsonl`, a record a line
 * (SageMaker Developer Guide, Capture data from real-time endpoint).
 * @throws S3Fault
 */
async function* readCaptures(aws, { destination, endpoint, variant }, { from, to }) {
    const folder = under(locate(destination), `${endpoint}/${variant}/`);
    for await (const { key } of listObjects(aws, folder)) {
        if (!key.endsWith('.jsonl'))
            continue;
        for await (const line of linesOf((await readObject(aws, { ...folder, key })) ?? [])) {
            const record = parseCapture(line);
            if (record === 'unreadable' || (record.on >= from && record.on < to))
                yield record;
        }
    }
}
/** A line longer than any two payloads (6 MB each, in BASE64) is not a capture record, and is not kept in memory. */
const longest = 20_000_000;
async function* linesOf(chunks) {
    const decoder = new TextDecoder();
    let rest = '';
    for await (const chunk of chunks) {
        const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
        rest = (lines.pop() ?? '').slice(0, longest);
        yield* lines.filter((line) => line.trim() !== '');
    }
    if (rest.trim() !== '')
        yield rest;
}
/** @returns the record on one line of a capture file. */
function parseCapture(line) {
    const { captureData, eventMetadata } = parse(line) ?? {};
    const { data, encoding } = captureData?.endpointOutput ?? {};
    const on = new Date(String(eventMetadata?.inferenceTime));
    if (typeof data !== 'string' || Number.isNaN(on.getTime()))
        return 'unreadable';
    const id = eventMetadata?.inferenceId;
    return {
        ...(typeof id === 'string' && id !== '' ? { inferenceId: id } : {}),
        on,
        // Without a matching CaptureContentTypeHeader SageMaker writes everything in BASE64.
        output: encoding === 'BASE64' ? Buffer.from(data, 'base64').toString('utf8') : data,
    };
}
function parse(line) {
    try {
        const value = JSON.parse(line);
        return typeof value === 'object' && value !== null ? value : undefined; // Safe: every member is checked before use.
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/aws/src/passing-fault.ts

/** Rates (per account and operation, unpublished), the service's own trouble, and the way there. */
const passing = /^(Throttl|TooManyRequests|RequestLimitExceeded|SlowDown|ProvisionedThroughputExceeded|RequestTimeout|TimeoutError|InternalFailure|InternalServerError|InternalError|ServiceUnavailable|ECONN|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH)/;
/**
 * Tells faults that pass by themselves from answers. @param cause what the SDK threw, or a fault of ours around it.
 * @returns how often in a row it is worth asking again: ten times for throttling, 5xx and broken connections; three times for credentials
 * that ran out, which whoever gave them may renew; never for an answer.
 */
function patienceFor(cause) {
    const inner = cause instanceof Error && cause.name.endsWith('Fault') && cause.cause ? cause.cause : cause;
    const { code, status } = answerOf(inner);
    if (code.startsWith('ExpiredToken'))
        return 3;
    return passing.test(code) || (status !== undefined && status >= 500) ? 10 : 0;
}

;// CONCATENATED MODULE: ./packages/aws/src/patiently.ts


const [firstPause, longestPause] = [50, 5000];
/**
 * Does work again while it fails for reasons that pass: throttling, 5xx, broken connections. Pauses double, and are spread over their
 * second half by the count of all pauses, so that requests side by side do not come back together.
 */
function patiently(attempts, clock) {
    let pauses = 0;
    return async (signal, work) => {
        for (let attempt = 1;; attempt += 1) {
            try {
                return await work();
            }
            catch (cause) {
                signal?.throwIfAborted();
                if (attempt >= attempts || attempt >= patience(cause))
                    throw cause;
                const longest = Math.min(longestPause, firstPause * 2 ** (attempt - 1));
                pauses += 1;
                await clock.sleep(longest * (0.5 + 0.5 * ((pauses * 0.618) % 1)), signal);
            }
        }
    };
}
/** What a service does not have will not come. */
const patience = (cause) => (answerOf(cause).status === 501 ? 0 : patienceFor(cause));

;// CONCATENATED MODULE: ./packages/aws/src/sign.ts


/**
 * @returns a function from a request to all headers that it is to be sent with. `host` is signed and not among them: whoever sends adds
 * it. The path of every service but S3 is encoded once more for the signature.
 */
function signerOf({ keys }, now) {
    return async ({ method, url, headers, body, ...scope }) => {
        const signed = signer(scope)({
            method,
            path: encodedKey(url.pathname),
            query: url.search.slice(1).split('&').sort().join('&'),
            headers: { ...headers, host: url.host },
            payload: (0,external_node_crypto_.createHash)('sha256').update(body).digest('hex'),
        }, await keys(), now());
        const { host: _, ...rest } = signed;
        return rest;
    };
}

;// CONCATENATED MODULE: ./packages/aws/src/json-requests.ts



/** Services that are asked one thing only, for which an SDK of a megabyte would be carried around. */
const services = {
    ecr: { host: 'api.ecr', target: 'AmazonEC2ContainerRegistry_V20150921' },
    pricing: { host: 'api.pricing', target: 'AWSPriceListService' },
};
/** Signed calls to services without an SDK; throttling, 5xx and broken connections are tried again, answers never are. */
function jsonRequests(way) {
    const wire = openWire();
    const sign = signerOf(way, way.clock.now);
    const once = async ({ service, region, operation, input, signal }) => {
        const url = endpointOf(service, region, way.env);
        const body = JSON.stringify(input);
        const headers = {
            'content-type': 'application/x-amz-json-1.1',
            'x-amz-target': `${services[service].target}.${operation}`,
        };
        const signed = await sign({ method: 'POST', url, headers, body, service, region });
        const { hostname, port, host, pathname: path } = url;
        // Safe: `endpointOf` lets no other protocol through.
        const address = { protocol: url.protocol, hostname, port, host, path };
        const reply = await wire({
            method: 'POST',
            address,
            target: path,
            headers: { ...signed, host },
            body: Buffer.from(body),
            signal,
        });
        return answered(reply, await bodyOf(reply));
    };
    return (call) => patiently(call.attempts ?? way.attempts, way.clock)(call.signal, () => once(call));
}
function endpointOf(service, region, env) {
    const own = env[`AWS_ENDPOINT_URL_${service.toUpperCase()}`] ?? env['AWS_ENDPOINT_URL'];
    const domain = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
    const url = new URL(own ?? `https://${services[service].host}.${region}.${domain}`);
    if (!/^https?:$/.test(url.protocol))
        throw new Error(`AWS_ENDPOINT_URL is "${own}"; it must begin with http:// or https://`);
    return url;
}
/** What a service answered instead of doing what was asked. */
class JsonRefusal extends Error {
    code;
    $metadata;
    constructor(status, code, message) {
        super(message);
        this.name = code;
        this.code = code;
        this.$metadata = { httpStatusCode: status };
    }
}
function answered({ statusCode = 0, headers }, body) {
    const value = parsed(body);
    if (statusCode < 300)
        return value;
    const { __type, message, Message } = (value ?? {}); // Safe: every member is looked at before it is used.
    const type = [headers['x-amzn-errortype'], __type].find((it) => typeof it === 'string') ?? String(statusCode);
    // `com.amazonaws.ecr#ImageNotFoundException:http://…`: the name in the middle is the code.
    const code = String(type).replace(/^.*#/, '').replace(/:.*$/, '');
    const says = [message, Message].find((it) => typeof it === 'string') ?? `HTTP ${statusCode}`;
    throw new JsonRefusal(statusCode, code, String(says));
}
function parsed(body) {
    try {
        return JSON.parse(body.toString('utf8'));
    }
    catch {
        return undefined; // A proxy's page, or nothing: the status tells what matters.
    }
}

;// CONCATENATED MODULE: ./packages/aws/src/keys.ts
/** How long before their end keys are asked for anew. */
const margin = 5 * 60_000;
/**
 * Finds the keys that sign, in the order of the SDK's chain, of which the first link (the environment, unless a profile is named) needs
 * no SDK. @returns a function to call before each request: temporary keys are renewed in time. It throws what the chain throws.
 */
function keyRing({ env, credentials, chain, assume, now, ...files }) {
    const elsewhere = files.profile ?? files.credentialsFile ?? files.configFile ?? env['AWS_PROFILE'];
    const find = assume ?? chain;
    const fixed = assume ? undefined : (credentials ?? (elsewhere ? undefined : fromEnvironment(env)));
    if (fixed !== undefined)
        return () => fixed;
    let kept;
    return async () => {
        if (kept === undefined || now().getTime() > kept.until) {
            const asked = { keys: find(), until: Number.POSITIVE_INFINITY };
            kept = asked;
            const { expiration } = await asked.keys.catch((cause) => {
                kept = undefined;
                throw cause;
            });
            if (expiration !== undefined)
                asked.until = expiration.getTime() - margin;
        }
        return kept?.keys ?? find();
    };
}
function fromEnvironment(env) {
    const [accessKeyId, secretAccessKey] = [env['AWS_ACCESS_KEY_ID'], env['AWS_SECRET_ACCESS_KEY']];
    if (!accessKeyId || !secretAccessKey)
        return undefined;
    return { accessKeyId, secretAccessKey, sessionToken: env['AWS_SESSION_TOKEN'] || undefined };
}

;// CONCATENATED MODULE: ./packages/aws/src/object-headers.ts
const makers = new Set(['PutObject', 'CreateMultipartUpload', 'CopyObject']);
const touchers = new Set([...makers, 'UploadPart', 'GetObject', 'HeadObject']);
/** @returns the headers of one request. @param operation its name in S3's API, such as `PutObject`. */
const objectHeaders = (operation, headers) => ({
    ...(makers.has(operation) ? headers?.making : {}),
    ...(touchers.has(operation) ? headers?.touching : {}),
});
/** Adds them to all that a client sends, before it is signed. @returns the client. */
function withObjectHeaders(client, headers) {
    if (headers === undefined)
        return client;
    client.middlewareStack.add((next, { commandName }) => (args) => {
        const request = args.request; // The stack's types leave the request open.
        Object.assign(request.headers ?? {}, objectHeaders(String(commandName).replace(/Command$/, ''), headers));
        return next(args);
    }, { step: 'build', name: 'objectHeaders' });
    return client;
}

;// CONCATENATED MODULE: ./packages/aws/src/s3-address.ts

/** By the beginning of the region's name (SDK's own partition table). */
const domains = [
    ['cn-', 'amazonaws.com.cn'],
    ['us-iso-', 'c2s.ic.gov'],
    ['us-isob-', 'sc2s.sgov.gov'],
];
/**
 * Finds S3's address for a bucket. An endpoint that the user names is addressed by path: virtual hosts need DNS for each bucket, which
 * it seldom has. So is a bucket with a dot in its name: it does not fit the certificate.
 * @throws Error when the endpoint is not an http(s) URL.
 */
function s3Address(bucket, { region, endpoint }) {
    const domain = domains.find(([start]) => region.startsWith(start))?.[1] ?? 'amazonaws.com';
    const byPath = endpoint !== undefined || bucket.includes('.');
    const service = `s3.${region}.${domain}`;
    const url = new URL(endpoint ?? `https://${byPath ? service : `${bucket}.${service}`}`);
    const { protocol, hostname, port, host } = url;
    if (protocol !== 'http:' && protocol !== 'https:')
        throw new Error(`AWS_ENDPOINT_URL is "${endpoint}"; it must begin with http:// or https://`);
    const base = url.pathname.replace(/\/+$/, '');
    return {
        protocol,
        hostname: hostname.replace(/^\[|\]$/g, ''),
        port,
        host,
        path: byPath ? `${base}/${encodedKey(bucket)}/` : '/',
    };
}

;// CONCATENATED MODULE: ./packages/aws/src/s3-requests.ts






/** SHA-256 of nothing. */
const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
function s3Requests(way) {
    const wire = openWire();
    const sign = signer({ region: way.region, service: 's3' });
    const addresses = new Map();
    const addressOf = (bucket) => {
        const known = addresses.get(bucket) ?? s3Address(bucket, way);
        addresses.set(bucket, known);
        return known;
    };
    const once = async (request) => {
        const { method, at, body, signal } = request;
        const address = addressOf(at.bucket);
        const path = address.path + encodedKey(at.key);
        const query = request.query === undefined ? '' : encodedQuery(request.query);
        const headers = { host: address.host, ...objectHeaders(request.operation, way.headers), ...request.headers };
        const signable = { method, path, query, headers, payload: request.payload ?? empty };
        const signed = sign(signable, await way.keys(), way.clock.now());
        const target = query === '' ? path : `${path}?${query}`;
        const reply = await wire({ method, address, target, headers: signed, body, signal });
        way.learn(reply.headers.date);
        if ((reply.statusCode ?? 0) >= 300)
            throw refusalOf(reply, await bodyOf(reply));
        return reply;
    };
    const send = async (request) => {
        const reply = await once(request);
        return { reply, bytes: await bodyOf(reply) };
    };
    const again = patiently(way.attempts, way.clock);
    return {
        open: (request) => again(request.signal, () => once(request)),
        send: (request) => again(request.signal, () => send(request)),
    };
}

;// CONCATENATED MODULE: ./packages/aws/src/service-time.ts
/** Keeps the time that AWS itself tells, as an offset to the caller's clock. Resolution: one second, that of HTTP dates. */
function serviceTime(now) {
    let offset = 0;
    let last;
    const learn = (header) => {
        // Thousands of replies a second say the same second; the first of them says it best.
        if (header === last)
            return;
        last = header;
        const told = header === undefined ? Number.NaN : Date.parse(header);
        if (!Number.isNaN(told))
            offset = told - now().getTime();
    };
    return {
        now: () => new Date(now().getTime() + offset),
        learn,
        observe: (client) => {
            // Safe: every client's stack has `add`; the SDK's own type depends on the service's commands, which do not matter here.
            client.middlewareStack.add((next) => async (args) => {
                const output = await next(args);
                learn(output.response?.headers?.['date']);
                return output;
            }, { step: 'deserialize' });
            return client;
        },
    };
}

;// CONCATENATED MODULE: ./packages/aws/src/web-identity.ts
/** The role could not be taken on: nothing else can be asked of AWS then. */
class NotAssumed extends Error {
    name = 'NotAssumed';
    code = 'NOT_ASSUMED';
}
/** One hour is what every role allows; whoever needs longer takes it on again. */
const seconds = 3600;
/**
 * Takes on a role by the token that GitHub gives to a job (OIDC), which is good for five minutes and is fetched each time.
 * @returns a function that gives fresh keys with their end, in AWS's time. It throws NotAssumed.
 */
function webIdentity({ env, role, sts, mask }) {
    return async () => {
        const token = await tokenOf(env);
        mask(token);
        const { sdk, client } = await sts();
        const request = {
            RoleArn: role,
            RoleSessionName: `modelway-${env['GITHUB_RUN_ID'] ?? 'run'}`,
            WebIdentityToken: token,
            DurationSeconds: seconds,
        };
        const { Credentials: keys } = await client
            .send(new sdk.AssumeRoleWithWebIdentityCommand(request))
            .catch((cause) => {
            throw new NotAssumed(`${role} could not be taken on; its trust policy must allow sts:AssumeRoleWithWebIdentity to this repository's tokens (token.actions.githubusercontent.com, audience sts.amazonaws.com)`, { cause });
        });
        if (!keys?.AccessKeyId || !keys.SecretAccessKey)
            throw new NotAssumed(`${role}: AWS answered without credentials`);
        mask(keys.SecretAccessKey);
        if (keys.SessionToken)
            mask(keys.SessionToken);
        return {
            accessKeyId: keys.AccessKeyId,
            secretAccessKey: keys.SecretAccessKey,
            sessionToken: keys.SessionToken,
            expiration: keys.Expiration,
        };
    };
}
/** Asks the runner for the job's token (actions/toolkit oidc-utils: `value` of what the URL answers). */
async function tokenOf(env) {
    const [url, secret] = [env['ACTIONS_ID_TOKEN_REQUEST_URL'], env['ACTIONS_ID_TOKEN_REQUEST_TOKEN']];
    if (!url || !secret)
        throw new NotAssumed('role-to-assume: this job gets no token from GitHub; give it `permissions: id-token: write` (pull requests of forks get none)');
    const address = new URL(url);
    address.searchParams.set('audience', 'sts.amazonaws.com');
    const headers = { authorization: `bearer ${secret}`, accept: 'application/json' };
    const reply = await fetch(address, { headers, redirect: 'error' }).catch((cause) => {
        throw new NotAssumed('GitHub could not be asked for the token of this job', { cause });
    });
    const answer = await reply.json().catch(() => undefined);
    const value = typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : undefined;
    if (reply.ok && typeof value === 'string' && value !== '')
        return value;
    throw new NotAssumed(`GitHub gave no token for this job (status ${reply.status}); run again`);
}

;// CONCATENATED MODULE: ./packages/aws/src/clients.ts






/**
 * @param connection the environment, of which the region is read here and the rest (credentials, endpoints) by the SDK itself.
 * @returns the way to AWS; nothing is sent yet. @throws Error when no region is set, naming the variable to set.
 */
function connect({ env, clock, attempts = 10, headers, role, ...own }) {
    const region = env['AWS_REGION'] ?? env['AWS_DEFAULT_REGION'];
    if (!region)
        throw new Error('AWS_REGION is not set: run aws-actions/configure-aws-credentials before this step, or set AWS_REGION');
    const { now } = clock;
    const time = serviceTime(now);
    // Ten adaptive attempts: SageMaker throttles per account and operation at rates that it does not publish.
    // The SDK takes every refusal that it meets with a clock of its own (more than four minutes off) for one that a corrected clock would
    // mend, and so asks for what is not there ten times over. AWS says plainly when a signature is too old.
    const disableClockSkewCorrection = true;
    const retryMode = attempts > 1 ? 'adaptive' : 'standard';
    const plain = { region, maxAttempts: attempts, retryMode, disableClockSkewCorrection };
    // The SDK counts the end of keys by the runner's clock; the ring knows AWS's, so it is asked each time.
    const credentials = async () => {
        const { sessionToken, ...rest } = await keys();
        return { ...rest, ...(sessionToken ? { sessionToken } : {}), expiration: new Date(0) };
    };
    const settings = role ? { ...plain, credentials } : plain;
    const ready = (load, make) => once(async () => {
        const sdk = await load();
        return { sdk, client: time.observe(make(sdk)) };
    });
    // Virtual hosts need DNS for each bucket, which an endpoint that the user names seldom has.
    const s3 = ready(() => Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(711)]).then(__webpack_require__.t.bind(__webpack_require__, 3711, 19)), (sdk) => withObjectHeaders(new sdk.S3Client({ ...settings, ...ownS3(own, env) }), headers));
    const sts = ready(() => Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(695)]).then(__webpack_require__.t.bind(__webpack_require__, 1695, 19)), (sdk) => new sdk.STSClient(role ? plain : settings));
    const chain = async () => (await s3()).client.config.credentials();
    const assume = role && webIdentity({ env, role: role.arn, sts, mask: role.mask });
    const keys = keyRing({ env, now: assume ? time.now : now, chain, assume, ...own });
    return {
        region,
        headers,
        keys,
        now: time.now,
        json: jsonRequests({ env, attempts, keys, clock }),
        objects: s3Requests({
            region,
            attempts,
            clock,
            endpoint: own.endpoint ?? env['AWS_ENDPOINT_URL_S3'] ?? env['AWS_ENDPOINT_URL'],
            keys,
            learn: time.learn,
            headers,
        }),
        s3,
        sagemaker: ready(() => Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(459)]).then(__webpack_require__.t.bind(__webpack_require__, 4459, 19)), (sdk) => new sdk.SageMakerClient(settings)),
        runtime: ready(() => Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(636)]).then(__webpack_require__.t.bind(__webpack_require__, 9636, 19)), (sdk) => new sdk.SageMakerRuntimeClient(settings)),
        cloudwatch: ready(() => Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(85)]).then(__webpack_require__.t.bind(__webpack_require__, 4085, 19)), (sdk) => new sdk.CloudWatchClient(settings)),
        logs: ready(() => Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(303)]).then(__webpack_require__.t.bind(__webpack_require__, 2684, 19)), (sdk) => new sdk.CloudWatchLogsClient(settings)),
        sts,
    };
}
/** What the S3 client is told beyond the environment. It hands all of it on to the SDK's chain of credential providers. */
function ownS3({ endpoint, profile, credentials, credentialsFile, configFile }, env) {
    return {
        ...(endpoint ? { endpoint } : {}),
        ...(profile ? { profile } : {}),
        ...(credentials ? { credentials } : {}),
        ...(credentialsFile ? { filepath: credentialsFile } : {}),
        ...(configFile ? { configFilepath: configFile } : {}),
        forcePathStyle: Boolean(endpoint) || hasOwnEndpoint(env),
    };
}
const hasOwnEndpoint = (env) => Boolean(env['AWS_ENDPOINT_URL_S3'] ?? env['AWS_ENDPOINT_URL']);
function once(make) {
    let made;
    return () => {
        made ??= make();
        return made;
    };
}

;// CONCATENATED MODULE: ./packages/aws/src/digest-object.ts



/** @param uri `s3://bucket/key`. @returns undefined when nothing is there. @throws S3Fault */
async function digestObject(aws, uri, signal) {
    const chunks = await readObject(aws, locate(uri), signal);
    if (chunks === undefined)
        return undefined;
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let bytes = 0;
    for await (const chunk of chunks) {
        hash.update(chunk);
        bytes += chunk.length;
    }
    return { sha256: hash.digest('hex'), bytes };
}

;// CONCATENATED MODULE: ./packages/aws/src/refusal-kind.ts

const texts = [
    ['exists', /Cannot create already existing|already exists/i],
    ['busy', /Cannot update in-progress/i],
    ['absent', /^(Could not find|Requested resource not found|Cannot find)|does not exist/i],
];
/** @param cause what the SDK threw, or a fault of ours around it. */
function refusal_kind_refusalKind(cause) {
    const refusal = cause instanceof Error && cause.name === 'ServiceFault' ? cause.cause : cause;
    const { code } = answerOf(refusal);
    if (code === 'ResourceInUse')
        return 'exists';
    if (code === 'ResourceNotFound')
        return 'absent';
    if (code !== 'ValidationException' || !(refusal instanceof Error))
        return 'other';
    return texts.find(([, pattern]) => pattern.test(refusal.message))?.[0] ?? 'other';
}

;// CONCATENATED MODULE: ./packages/aws/src/endpoint.ts


/** @returns the endpoint, or undefined when there is none of this name. @throws ServiceFault */
async function describeEndpoint(aws, name) {
    const { sdk, client } = await aws.sagemaker();
    try {
        const found = await service_fault_asked('sagemaker:DescribeEndpoint', name, () => client.send(new sdk.DescribeEndpointCommand({ EndpointName: name })));
        return toEndpoint(found);
    }
    catch (cause) {
        if (refusal_kind_refusalKind(cause) === 'absent')
            return undefined;
        throw cause;
    }
}
function toEndpoint(found) {
    const alarms = found.LastDeploymentConfig?.AutoRollbackConfiguration?.Alarms ?? [];
    return {
        name: found.EndpointName ?? '',
        arn: found.EndpointArn ?? '',
        status: found.EndpointStatus ?? '',
        ...(found.EndpointConfigName ? { config: found.EndpointConfigName } : {}),
        ...(found.FailureReason ? { failure: found.FailureReason } : {}),
        variants: (found.ProductionVariants ?? []).map(toVariant),
        shadows: (found.ShadowProductionVariants ?? []).map(toVariant),
        ...pendingOf(found),
        alarms: alarms.flatMap(({ AlarmName }) => AlarmName ?? []),
    };
}
function pendingOf({ PendingDeploymentSummary: it }) {
    if (it === undefined)
        return {};
    return {
        pending: {
            config: it.EndpointConfigName ?? '',
            ...(it.StartTime ? { startedOn: it.StartTime } : {}),
            variants: (it.ProductionVariants ?? []).map(toVariant),
        },
    };
}
function toVariant(it) {
    const now = it.CurrentInstanceCount ?? 0;
    const statuses = [...(it.VariantStatus ?? [])].sort((a, b) => (a.StartTime?.getTime() ?? 0) - (b.StartTime?.getTime() ?? 0));
    return {
        name: it.VariantName ?? '',
        weight: it.DesiredWeight ?? it.CurrentWeight ?? 1,
        instances: { now, wanted: it.DesiredInstanceCount ?? now },
        doing: statuses.map(({ Status, StatusMessage }) => ({
            status: Status ?? '',
            ...(StatusMessage ? { message: StatusMessage } : {}),
        })),
    };
}

;// CONCATENATED MODULE: ./packages/aws/src/plan-tag.ts

/** The tag that says which plan made a thing: the SHA-256 of what was asked for. */
const planTag = 'modelway:plan';
/** A name is taken by something that this plan did not make. */
class NotOurs extends Error {
    name = 'NotOurs';
    code = 'NOT_OURS';
    constructor(arn, wanted, found) {
        super(`${arn} exists, and its tag ${planTag} is ${found ?? 'absent'} where this plan is ${wanted}: it was not made by this plan, so it is not touched; delete it, or choose another line`);
    }
}
/** @returns all tags of a SageMaker resource, by key. @throws ServiceFault */
async function tagsOf(aws, arn) {
    const { sdk, client } = await aws.sagemaker();
    const found = {};
    let token;
    do {
        const request = { ResourceArn: arn, MaxResults: 100, ...(token ? { NextToken: token } : {}) };
        const page = await service_fault_asked('sagemaker:ListTags', arn, () => client.send(new sdk.ListTagsCommand(request)));
        for (const { Key, Value } of page.Tags ?? [])
            if (Key !== undefined)
                found[Key] = Value ?? '';
        token = page.NextToken;
    } while (token !== undefined);
    return found;
}
/** Makes sure that what exists is what this plan would make. @returns all its tags. @throws NotOurs when its plan tag is another one, or absent. */
async function checkOurs(aws, arn, tags = []) {
    const wanted = tags.find(({ Key }) => Key === planTag)?.Value;
    const all = await tagsOf(aws, arn);
    const found = all[planTag];
    if (wanted === undefined || wanted !== found)
        throw new NotOurs(arn, wanted ?? 'none', found);
    return all;
}

;// CONCATENATED MODULE: ./packages/aws/src/endpoint-config.ts



/**
 * Creates the configuration, or finds the one that an earlier run of the same plan made. Configurations never change.
 * @throws NotOurs when the name is taken by something else; ServiceFault.
 */
async function ensureEndpointConfig(aws, request) {
    const { sdk, client } = await aws.sagemaker();
    const name = request.EndpointConfigName;
    try {
        await service_fault_asked('sagemaker:CreateEndpointConfig', name, () => client.send(new sdk.CreateEndpointConfigCommand(request)));
    }
    catch (cause) {
        if (refusal_kind_refusalKind(cause) !== 'exists')
            throw cause;
        const found = await describeEndpointConfig(aws, name);
        await checkOurs(aws, found?.EndpointConfigArn ?? name, request.Tags);
    }
}
/** @returns the configuration as SageMaker holds it, or undefined when there is none of this name. @throws ServiceFault */
async function describeEndpointConfig(aws, name) {
    const { sdk, client } = await aws.sagemaker();
    try {
        return await service_fault_asked('sagemaker:DescribeEndpointConfig', name, () => client.send(new sdk.DescribeEndpointConfigCommand({ EndpointConfigName: name })));
    }
    catch (cause) {
        if (refusal_kind_refusalKind(cause) === 'absent')
            return undefined;
        throw cause;
    }
}

;// CONCATENATED MODULE: ./packages/aws/src/follow.ts


/** It did not end in the time that was given to it. */
class Overdue extends Error {
    name = 'Overdue';
    code = 'OVERDUE';
    constructor(milliseconds, what = 'what was waited for') {
        super(`${what} has not ended after ${Math.round(milliseconds / 1000)} s; only the wait is over, the thing itself goes on`);
    }
}
/**
 * The one loop for everything that takes long: looks until what it sees is done. A look that fails of something that passes (see
 * `patienceFor`) is looked again, after ever longer pauses.
 * @returns what the last look saw. @throws Overdue, the signal's reason, or what the look threw.
 */
async function follow(following) {
    const { done, deadline, name, clock, signal } = following;
    const start = clock.now().getTime();
    let last;
    for (let turn = 0, faults = 0;; turn += 1) {
        signal.throwIfAborted();
        const seen = await attempt(following, faults);
        faults = seen === undefined ? faults + 1 : 0;
        if (seen !== undefined) {
            last = compare(following, seen, last);
            if (done(seen.value))
                return seen.value;
        }
        const elapsed = clock.now().getTime() - start;
        if (deadline !== undefined && elapsed >= deadline)
            throw new Overdue(deadline, name);
        await clock.sleep(pause(following, { turn, faults, elapsed }), signal);
    }
}
async function attempt({ look }, faults) {
    try {
        const value = await look();
        return { value, text: JSON.stringify(value) };
    }
    catch (fault) {
        if (faults >= patienceFor(fault))
            throw fault;
        return undefined;
    }
}
function compare({ onChange }, seen, last) {
    if (last === undefined || last.text !== seen.text)
        onChange?.(seen.value, last?.value);
    return seen;
}
/** Milliseconds. Whatever anybody asks for, nobody hammers. */
const leastPause = 20;
/** The interval, spread; doubled with each fault in a row, up to eight times. */
function pause({ interval, name, patient }, { turn, faults, elapsed }) {
    const spread = name === undefined ? 0 : fraction(`${name} ${turn}`) * 0.2 - 0.1;
    const length = patient ? stretched(interval, elapsed) : interval;
    return Math.max(leastPause, Math.round(length * (1 + spread) * 2 ** Math.min(faults, 3)));
}
/** A fortieth of the time that has gone by, but never more than twice the interval: 15 s become 30 s between the 10th and the 20th minute. */
const stretched = (interval, elapsed) => Math.min(Math.max(interval, elapsed / 40), 2 * interval);
/** @returns a number from 0 to 1 that looks random and is not: the same text gives the same. */
const fraction = (text) => (0,external_node_crypto_.createHash)('sha256').update(text).digest().readUInt32BE(0) / 2 ** 32;

;// CONCATENATED MODULE: ./packages/aws/src/endpoint-idle.ts


/** In these states an endpoint takes no change. */
const busyStatuses = ['Creating', 'Updating', 'SystemUpdating', 'RollingBack'];
/** An endpoint did not come to rest in the time that was given to it. */
class EndpointBusy extends Error {
    name = 'EndpointBusy';
    code = 'ENDPOINT_BUSY';
    constructor({ name, status, config, pending }, budget) {
        super(`${name} is still ${status} after ${budget} seconds, with ${pending?.config ?? config ?? 'nothing known'} under way; wait for that to end, and give everything that changes this endpoint one concurrency group`);
    }
}
/** Waits until an endpoint is busy with nothing. @returns it, or undefined when it is gone. @throws EndpointBusy, ServiceFault */
async function untilIdle(aws, name, waiting) {
    const { clock, signal, interval, budget, onChange } = waiting;
    const start = aws.now().getTime();
    const seen = await follow({
        look: () => describeEndpoint(aws, name),
        done: (it) => !isBusy(it) || aws.now().getTime() - start > budget * 1000,
        ...(onChange ? { onChange } : {}),
        interval,
        name,
        clock,
        signal,
    });
    if (seen !== undefined && isBusy(seen))
        throw new EndpointBusy(seen, budget);
    return seen;
}
/** @returns whether a change is under way. */
const isBusy = (seen) => seen !== undefined && (busyStatuses.includes(seen.status) || seen.pending !== undefined);

;// CONCATENATED MODULE: ./packages/aws/src/endpoint-look.ts


/** @param watched names of alarms; those that do not exist are not in ALARM. @throws ServiceFault */
async function lookAtEndpoint(aws, name, watched) {
    const endpoint = await describeEndpoint(aws, name);
    const alarms = await describeAlarms(aws, watched);
    return {
        status: endpoint?.status ?? 'Absent',
        ...(endpoint?.config === undefined ? {} : { config: endpoint.config }),
        ...(endpoint?.failure === undefined ? {} : { failure: endpoint.failure }),
        ...(endpoint?.pending === undefined ? {} : { pending: endpoint.pending }),
        alarms: alarms.filter(({ state }) => state === 'ALARM').map((it) => it.name),
        endpoint,
    };
}

;// CONCATENATED MODULE: ./packages/aws/src/image-digest.ts


const image_digest_form = /^((\d{12})\.dkr\.ecr(?:-fips)?\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?\/([a-z0-9][a-z0-9._/-]{0,255}))(?::(\w[\w.-]{0,127}))?$/;
/** @returns the image that a URI without a digest names; undefined when it is of another registry. */
function ecrImage(uri) {
    const [, name, account, region, repository, tag = 'latest'] = image_digest_form.exec(uri) ?? [];
    return name && account && region && repository ? { account, region, repository, tag, name } : undefined;
}
/**
 * Finds the digest of an image, by `ecr:BatchGetImage`, which AWS's own image repositories grant to everybody.
 * @returns the URI with the digest; or the tag with the reason why nobody knows its digest; or that there is no such image. Never throws.
 */
async function resolveImage(aws, uri, signal) {
    if (/@sha256:[0-9a-f]{64}$/.test(uri))
        return { is: 'digest', uri };
    const image = ecrImage(uri);
    if (image === undefined)
        return { is: 'tag', uri, why: 'it is not in Amazon ECR' };
    try {
        return read(await lookUp(aws, image, signal), { uri, image });
    }
    catch (cause) {
        signal?.throwIfAborted();
        const code = answerOf(cause instanceof Error && cause.name === 'ServiceFault' ? cause.cause : cause).code;
        if (code === 'RepositoryNotFoundException')
            return absent(uri, image);
        return { is: 'tag', uri, why: `ecr:BatchGetImage on ${image.repository} was answered with ${code}` };
    }
}
const lookUp = (aws, { account, region, repository, tag }, signal) => service_fault_asked('ecr:BatchGetImage', repository, () => aws.json({
    service: 'ecr',
    region,
    operation: 'BatchGetImage',
    input: { registryId: account, repositoryName: repository, imageIds: [{ imageTag: tag }] },
    attempts: 3,
    ...(signal ? { signal } : {}),
}));
function read(reply, { uri, image }) {
    const { images, failures } = (reply ?? {}); // Safe: what is used is looked at first.
    const digest = images?.[0]?.imageId?.imageDigest;
    if (typeof digest === 'string' && /^sha256:[0-9a-f]{64}$/.test(digest))
        return { is: 'digest', uri: `${image.name}@${digest}` };
    const code = failures?.[0]?.failureCode;
    if (code === 'ImageNotFound')
        return absent(uri, image);
    return { is: 'tag', uri, why: `ecr:BatchGetImage gave no digest${typeof code === 'string' ? ` (${code})` : ''}` };
}
const absent = (uri, { account, region, repository, tag }) => ({
    is: 'absent',
    uri,
    why: `there is no image ${repository}:${tag} in the registry ${account} of ${region}`,
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
;// CONCATENATED MODULE: ./packages/aws/src/lanes.ts

/**
 * Works on items, a few at once; an item is only taken when a lane is free, so a long or lazy source costs no memory.
 * After the first failure or abort no further item is begun; what was begun is waited for.
 * @throws what the first failing `work` threw, or the signal's reason.
 */
async function inLanes(items, { lanes, signal, room }, work) {
    // Each request in a lane listens for the abort; Node takes more than ten listeners for a leak.
    if (signal)
        (0,external_node_events_.setMaxListeners)(0, signal);
    const source = iterate(items);
    const scale = room && weighing(room);
    const failures = [];
    const lane = async () => {
        while (failures.length === 0) {
            signal?.throwIfAborted();
            const next = await source.next();
            if (next.done)
                return;
            await scale?.take(next.value);
            await work(next.value).finally(() => scale?.give(next.value));
        }
    };
    const guarded = () => lane().catch((cause) => void failures.push(cause));
    await Promise.all(Array.from({ length: lanes }, guarded));
    if (failures.length > 0)
        throw failures[0];
}
async function* iterate(items) {
    yield* items;
}
/** Holds an item back until there is room for it; those that wait are let in as they came. */
function weighing({ of, most }) {
    const waiting = [];
    let taken = 0;
    const fits = (item) => taken === 0 || taken + of(item) <= most;
    return {
        async take(item) {
            while (!fits(item))
                await new Promise((free) => waiting.push(free));
            taken += of(item);
        },
        give(item) {
            taken -= of(item);
            for (const free of waiting.splice(0))
                free();
        },
    };
}

;// CONCATENATED MODULE: ./packages/aws/src/list-price.ts
/**
 * Asks AWS's Price List (GetProducts, format aws_v1) what an hour of training costs on demand.
 * @returns the price; undefined when the list knows none. @throws JsonRefusal, what the socket throws: then the table has to do.
 */
async function listPrice(aws, wanted) {
    const filter = (Field, Value) => ({ Type: 'TERM_MATCH', Field, Value });
    const { instanceType, region, signal } = wanted;
    const reply = await aws.json({
        service: 'pricing',
        region: endpointFor(region),
        operation: 'GetProducts',
        input: {
            ServiceCode: 'AmazonSageMaker',
            FormatVersion: 'aws_v1',
            Filters: [filter('regionCode', region), filter('instanceName', instanceType)],
            MaxResults: 100,
        },
        attempts: 2,
        ...(signal ? { signal } : {}),
    });
    return priceIn(reply, wanted);
}
/** The list is served from three regions, and is the same in all of them. */
const endpointFor = (region) => (region.startsWith('eu-') ? 'eu-central-1' : 'us-east-1');
/** @returns the dearest of what fits: a largest cost that is too small would be none. */
function priceIn(reply, { instanceType, region }) {
    const { PriceList } = (reply ?? {}); // Safe: looked at in the next line.
    const products = Array.isArray(PriceList) ? PriceList.flatMap(productOf) : [];
    const fitting = products.filter(({ product }) => isTraining(product?.attributes ?? {}, { instanceType, region }));
    const prices = fitting.flatMap((it) => hourly(it).map((dollars) => ({ dollars, published: it.publicationDate })));
    const [dearest] = prices.sort((a, b) => b.dollars - a.dollars);
    if (dearest === undefined)
        return undefined;
    const published = typeof dearest.published === 'string' ? dearest.published.slice(0, 10) : 'at an unknown date';
    return { dollars: dearest.dollars, region, from: `AWS Price List of ${region}, published ${published}` };
}
/** Each product is JSON in a string. */
function productOf(text) {
    try {
        const value = typeof text === 'string' ? JSON.parse(text) : text;
        return typeof value === 'object' && value !== null ? [value] : []; // Safe: all members are optional and unknown.
    }
    catch {
        return [];
    }
}
/** `USE1-Train:ml.m5.large` is a training job's time; warm pools, spot and notebooks have other usage types. */
function isTraining(attributes, { instanceType, region }) {
    const usage = String(attributes['usagetype']);
    return attributes['regionCode'] === region && usage.replace(/^[A-Z0-9]+-/, '') === `Train:${instanceType}`;
}
const hourly = ({ terms }) => Object.values(terms?.OnDemand ?? {})
    .flatMap(({ priceDimensions }) => Object.values(priceDimensions ?? {}))
    .filter(({ unit }) => /^(hrs|hour|hours)$/i.test(String(unit)))
    .map(({ pricePerUnit }) => Number(pricePerUnit?.USD))
    .filter((dollars) => Number.isFinite(dollars) && dollars > 0);

;// CONCATENATED MODULE: ./packages/aws/src/live-model.ts
/**
 * Resolves an endpoint to the model that answers on it: endpoint → configuration → variant → model → package.
 * @returns undefined when there is no such endpoint. @throws Error when there is one that cannot be read to the end: that is not
 * the same as none.
 */
async function liveModel(aws, endpoint) {
    const { sdk, client } = await aws.sagemaker();
    const found = await client.send(new sdk.DescribeEndpointCommand({ EndpointName: endpoint })).catch(live_model_absent);
    if (found === undefined)
        return undefined;
    const config = found.EndpointConfigName ?? '';
    const { ProductionVariants = [] } = await client.send(new sdk.DescribeEndpointConfigCommand({ EndpointConfigName: config }));
    const [variant, ...others] = ProductionVariants;
    if (variant?.ModelName === undefined || others.length > 0) {
        throw new Error(`endpoint ${endpoint} has ${ProductionVariants.length} production variants; one model must serve for it to be compared with`);
    }
    const { PrimaryContainer, Containers = [] } = await client.send(new sdk.DescribeModelCommand({ ModelName: variant.ModelName }));
    const container = await resolved(aws, PrimaryContainer ?? Containers[0] ?? {});
    if (container.ModelDataUrl === undefined)
        throw new Error(`model ${variant.ModelName} of endpoint ${endpoint} has no model data to compare with`);
    return {
        endpoint,
        account: found.EndpointArn?.split(':')[4] ?? '',
        status: found.EndpointStatus ?? 'Unknown',
        config,
        model: variant.ModelName,
        uri: container.ModelDataUrl,
        image: container.Image ?? '',
        environment: container.Environment ?? {},
        package: PrimaryContainer?.ModelPackageName,
    };
}
/** A model that was made from a package holds only the package's name: what it consists of stands there. */
async function resolved(aws, container) {
    if (container.ModelPackageName === undefined)
        return container;
    const { sdk, client } = await aws.sagemaker();
    const found = await client.send(new sdk.DescribeModelPackageCommand({ ModelPackageName: container.ModelPackageName }));
    return {
        ...found.InferenceSpecification?.Containers?.[0],
        ...(container.ModelDataUrl ? { ModelDataUrl: container.ModelDataUrl } : {}),
    };
}
/** SageMaker says "not found" for endpoints as a ValidationException whose text begins so, or as ResourceNotFound. */
function live_model_absent(cause) {
    const { name, message } = cause;
    if (name === 'ResourceNotFound' || (name === 'ValidationException' && message.startsWith('Could not find endpoint')))
        return undefined;
    throw cause;
}

;// CONCATENATED MODULE: ./packages/aws/src/local-file.ts
/** A file is no longer what was hashed: uploaded under its old digest it would poison the remote, so it was not. */
class FileChanged extends Error {
    name = 'FileChanged';
    constructor(source) {
        super(`${source}: changed after it was hashed; let the step that writes it end before this one, then run again`);
    }
}
/** Up to here one request carries a whole file from memory; above, parts of at least this many bytes. */
const partBytes = 8 * 2 ** 20;

;// CONCATENATED MODULE: ./packages/aws/src/metric.ts

const minute = 60_000;
/**
 * Reads metrics, all in one question.
 * @param queries by a name of the caller's own.
 * @returns the points of each, oldest first; periods without data have none. @throws ServiceFault; Error when CloudWatch could not
 * give all of it: half an answer is no evidence.
 */
async function readMetrics(aws, queries, window) {
    const names = Object.keys(queries); // Safe: the keys of a record are of its key type.
    const found = Object.fromEntries(names.map((name) => [name, []]));
    const start = Math.floor(window.from.getTime() / minute) * minute;
    const request = {
        StartTime: new Date(start),
        // CloudWatch refuses a window without length.
        EndTime: new Date(Math.max(Math.ceil(window.to.getTime() / minute) * minute, start + minute)),
        ScanBy: 'TimestampAscending',
        MetricDataQueries: names.map((name, i) => toQuery(`m${i}`, queries[name], window.period)),
    };
    for await (const { id, status, points } of results(aws, request)) {
        const name = names[Number(id.slice(1))];
        if (name === undefined)
            continue;
        if (status !== 'Complete' && status !== 'PartialData')
            throw new Error(`CloudWatch could not read ${queries[name].metric}: ${status}`);
        found[name].push(...points);
    }
    return found;
}
function toQuery(Id, query, Period) {
    const Dimensions = Object.entries(query.dimensions).map(([Name, Value]) => ({ Name, Value }));
    const Metric = { Namespace: query.namespace, MetricName: query.metric, Dimensions };
    return { Id, MetricStat: { Metric, Period, Stat: query.statistic }, ReturnData: true };
}
/** `PartialData` only means that more pages follow; without a further page it would be the end of an incomplete answer. */
async function* results(aws, request) {
    const { sdk, client } = await aws.cloudwatch();
    let token;
    do {
        const question = { ...request, ...(token ? { NextToken: token } : {}) };
        const page = await service_fault_asked('cloudwatch:GetMetricData', 'AWS/SageMaker', () => client.send(new sdk.GetMetricDataCommand(question)));
        token = page.NextToken;
        for (const it of page.MetricDataResults ?? []) {
            const isCut = it.StatusCode === 'PartialData' && token === undefined;
            yield {
                id: it.Id ?? '',
                status: isCut ? 'it ended half way' : (it.StatusCode ?? 'Complete'),
                points: pointsOf(it),
            };
        }
    } while (token !== undefined);
}
function pointsOf({ Timestamps = [], Values = [], }) {
    return Timestamps.flatMap((at, i) => {
        const value = Values[i];
        return value === undefined ? [] : [{ at, value }];
    });
}

;// CONCATENATED MODULE: ./packages/aws/src/model.ts



/**
 * Creates the model, or finds the one that an earlier run of the same plan made.
 * @returns its ARN. @throws NotOurs when the name is taken by something else; ServiceFault.
 */
async function ensureModel(aws, request) {
    const { sdk, client } = await aws.sagemaker();
    const name = request.ModelName;
    try {
        const { ModelArn } = await service_fault_asked('sagemaker:CreateModel', name, () => client.send(new sdk.CreateModelCommand(request)));
        return ModelArn ?? '';
    }
    catch (cause) {
        if (refusal_kind_refusalKind(cause) !== 'exists')
            throw cause;
    }
    const { ModelArn = '' } = await service_fault_asked('sagemaker:DescribeModel', name, () => client.send(new sdk.DescribeModelCommand({ ModelName: name })));
    await checkOurs(aws, ModelArn, request.Tags);
    return ModelArn;
}
/** @returns what a model serves, or undefined when there is no such model. @throws ServiceFault */
async function describeModel(aws, name) {
    const { sdk, client } = await aws.sagemaker();
    try {
        const found = await asked('sagemaker:DescribeModel', name, () => client.send(new sdk.DescribeModelCommand({ ModelName: name })));
        const container = found.PrimaryContainer ?? found.Containers?.[0];
        return {
            name,
            ...(container?.ModelPackageName ? { package: container.ModelPackageName } : {}),
            ...(container?.ModelDataUrl ? { artifact: container.ModelDataUrl } : {}),
        };
    }
    catch (cause) {
        if (refusalKind(cause) === 'absent')
            return undefined;
        throw cause;
    }
}

;// CONCATENATED MODULE: ./packages/aws/src/model-package.ts


/** Creates the group unless it is there, whoever made it: a group is only a shelf. @throws ServiceFault */
async function ensureModelPackageGroup(aws, request) {
    const { sdk, client } = await aws.sagemaker();
    try {
        await service_fault_asked('sagemaker:CreateModelPackageGroup', request.ModelPackageGroupName, () => client.send(new sdk.CreateModelPackageGroupCommand(request)));
    }
    catch (cause) {
        if (refusal_kind_refusalKind(cause) !== 'exists')
            throw cause;
    }
}
/** Registers a version; the same token finds the version that it registered before. @returns its ARN. @throws ServiceFault */
async function createModelPackage(aws, request) {
    const { sdk, client } = await aws.sagemaker();
    const { ModelPackageArn } = await service_fault_asked('sagemaker:CreateModelPackage', request.ModelPackageGroupName, () => client.send(new sdk.CreateModelPackageCommand(request)));
    if (ModelPackageArn === undefined)
        throw new Error('CreateModelPackage gave no ARN');
    return ModelPackageArn;
}
/** @param arn of the version, never a name. @returns undefined when there is no such version. @throws ServiceFault */
async function describeModelPackage(aws, arn) {
    const { sdk, client } = await aws.sagemaker();
    try {
        const found = await service_fault_asked('sagemaker:DescribeModelPackage', arn, () => client.send(new sdk.DescribeModelPackageCommand({ ModelPackageName: arn })));
        return toModelPackage(found);
    }
    catch (cause) {
        if (refusal_kind_refusalKind(cause) === 'absent')
            return undefined;
        throw cause;
    }
}
function toModelPackage(found) {
    const container = found.InferenceSpecification?.Containers?.[0];
    const failure = found.ModelPackageStatusDetails?.ValidationStatuses?.find((it) => it.FailureReason)?.FailureReason;
    return {
        arn: found.ModelPackageArn ?? '',
        group: found.ModelPackageGroupName ?? '',
        version: found.ModelPackageVersion ?? 0,
        status: found.ModelPackageStatus ?? '',
        approval: found.ModelApprovalStatus ?? '',
        ...(container?.ModelDataUrl ? { artifact: container.ModelDataUrl } : {}),
        ...(container?.Image ? { image: container.Image } : {}),
        ...(container?.Environment ? { environment: container.Environment } : {}),
        metadata: found.CustomerMetadataProperties ?? {},
        ...(failure ? { failure } : {}),
    };
}

// EXTERNAL MODULE: ./packages/lineage/src/index.ts + 22 modules
var src = __webpack_require__(7794);
;// CONCATENATED MODULE: ./packages/aws/src/plan-name.ts


/**
 * Derives the name of a resource from what is asked for, so that a re-run finds what the first run made.
 * @param kind one short word, at most 9 letters: with a line of 40 and 12 digits of the digest that makes 63, SageMaker's limit.
 * @param request all that makes the resource what it is, as JSON; without name and tags.
 */
function planName(line, kind, request) {
    const digest = (0,src/* sha256 */.sc)((0,src/* canonicalJson */.dj)(request));
    return {
        name: `${line}-${kind}-${digest.slice(0, 12)}`.toLowerCase(),
        digest,
        tags: [
            { Key: 'modelway:line', Value: line },
            { Key: planTag, Value: digest },
        ],
    };
}

;// CONCATENATED MODULE: ./packages/aws/src/prices.ts
/**
 * AWS's list prices for SageMaker on-demand instances in us-east-1, in US dollars an hour, as published on aws.amazon.com/sagemaker/pricing
 * and known to us in 2025. Other regions cost up to half more. What is not here is unknown, never free.
 */
const dollarsAnHour = {
    'ml.t3.medium': 0.05,
    'ml.t3.large': 0.1,
    'ml.m5.large': 0.115,
    'ml.m5.xlarge': 0.23,
    'ml.m5.2xlarge': 0.461,
    'ml.m5.4xlarge': 0.922,
    'ml.m5.12xlarge': 2.765,
    'ml.m5.24xlarge': 5.53,
    'ml.c5.xlarge': 0.204,
    'ml.c5.2xlarge': 0.408,
    'ml.c5.4xlarge': 0.816,
    'ml.c5.9xlarge': 1.836,
    'ml.g4dn.xlarge': 0.7364,
    'ml.g4dn.2xlarge': 0.94,
    'ml.g5.xlarge': 1.408,
    'ml.g5.2xlarge': 1.515,
    'ml.p3.2xlarge': 3.825,
};
/** @returns the price in our own table, which is that of one region and one date; undefined when it is not there. */
function tablePrice(instanceType) {
    const dollars = dollarsAnHour[instanceType];
    return dollars === undefined
        ? undefined
        : { dollars, region: 'us-east-1', from: 'list price of us-east-1 as of 2025' };
}
/** @returns dollars as a decimal string with six digits, and where the price is from; undefined when no price is known. */
function costOf({ instanceType, count, seconds, price = tablePrice(instanceType), }) {
    if (price === undefined)
        return undefined;
    const amount = (price.dollars * count * seconds) / 3600;
    return { amount: String(Number(amount.toFixed(6))), currency: 'USD', prices: price.from };
}

;// CONCATENATED MODULE: ./packages/aws/src/job-attempt.ts
/**
 * Names of jobs are single-use, so a plan whose job failed is tried again under the next name: `name`, `name-2`, `name-3` …
 * @returns the name of an attempt, from 1 on.
 */
function attemptName(name, attempt) {
    if (attempt === 1)
        return name;
    const suffix = `-${attempt}`;
    // 63 is SageMaker's limit; the digest at the end of the name stays whole, its line gives way.
    const digest = /-[0-9a-f]{12}$/.exec(name)?.[0] ?? '';
    return `${name.slice(0, 63 - suffix.length - digest.length).slice(0, name.length - digest.length)}${digest}${suffix}`;
}
/** More attempts than this under one plan are not bad luck. */
const mostAttempts = 20;

;// CONCATENATED MODULE: ./packages/aws/src/want.ts

const prefix = 'modelway:for:';
/**
 * @returns the tag that says so: one for each pull request that wants the job, the value being the commit. Keys have 128 characters, and
 * repositories may have more, so they stand in the value, and eight digits for them in the key.
 */
function wantTag({ repository, commit, pullRequest }) {
    const who = pullRequest === undefined ? 'commit' : `pull-${pullRequest}`;
    return { Key: `${prefix}${who}:${(0,src/* sha256 */.sc)(repository).slice(0, 8)}`, Value: `${repository}@${commit}` };
}
/** @returns all that want a job, by its tags; undefined when a tag of ours cannot be read, as one of a later release. */
function wantsIn(tags) {
    const entries = Object.entries(tags).filter(([key]) => key.startsWith(prefix));
    const wants = entries.map(([key, value]) => want_read(key.slice(prefix.length), value));
    const known = wants.filter((want) => want !== undefined);
    return known.length === wants.length ? known : undefined;
}
/** @returns whether others want the job too; also the same pull request with a newer commit. A tag that cannot be read counts as a want. */
const isWantedBeside = (tags, { Key, Value }) => Object.entries(tags).some(([key, value]) => key.startsWith(prefix) && !(key === Key && value === Value));
function want_read(key, value) {
    const [, number] = /^(?:commit|pull-([1-9]\d{0,15})):[0-9a-f]{8}$/.exec(key) ?? [undefined, ''];
    const [, repository, commit] = /^([\w.-]+\/[\w.-]+)@([0-9a-f]{40,64})$/.exec(value) ?? [];
    if (number === '' || repository === undefined || commit === undefined)
        return undefined;
    return { repository, commit, ...(number === undefined ? {} : { pullRequest: Number(number) }) };
}

;// CONCATENATED MODULE: ./packages/aws/src/ensure-job.ts





/** A job that ended so is tried again; every other status is a job to join or to use. */
const over = ['Failed', 'Stopped', 'Stopping', 'Deleting'];
/**
 * Makes sure that exactly one job of a plan runs or has completed. The name is the lock: whoever comes second is told that it is taken,
 * and joins, after checking by the plan's tag that it is the same plan.
 * @throws NotOurs when the name is taken by something else; ServiceFault.
 */
async function ensureJob(aws, kind) {
    const tags = [{ Key: planTag, Value: kind.plan.digest }];
    for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
        const name = attemptName(kind.name, attempt);
        kind.plan.before?.(name);
        const found = (await kind.describe(name)) ?? (await begin(kind, name));
        if (found === undefined)
            return { name, found };
        const there = await checkOurs(aws, found.arn, tags);
        if (over.includes(found.status))
            continue;
        if (found.status !== 'Completed')
            await sayWanted(aws, { arn: found.arn, there, want: kind.plan.want });
        return { name, found: found.status };
    }
    throw new Error(`${kind.name}: ${mostAttempts} attempts of this plan have failed or were stopped; change the plan, or delete them`);
}
async function sayWanted(aws, { arn, there, want }) {
    const tag = want && wantTag(want);
    if (tag === undefined || there[tag.Key] === tag.Value)
        return;
    const { sdk, client } = await aws.sagemaker();
    await service_fault_asked('sagemaker:AddTags', arn, () => client.send(new sdk.AddTagsCommand({ ResourceArn: arn, Tags: [{ ...tag }] })));
}
/** @returns the tags of a request, with those that say for whom it is made. */
const tagsFor = (tags, { want }) => [
    ...(tags ?? []),
    ...(want ? [wantTag(want)] : []),
];
/** @returns undefined when the job was begun, or what somebody else began in the same moment. */
async function begin(kind, name) {
    try {
        await kind.create(name);
        return undefined;
    }
    catch (cause) {
        if (refusal_kind_refusalKind(cause) !== 'exists')
            throw cause;
        return kind.describe(name);
    }
}

;// CONCATENATED MODULE: ./packages/aws/src/log-stream.ts
/** More instances than these say the same. */
const mostStreams = 4;
/** Pages of up to 1 MB at one time; who prints more is read on at the next. */
const mostPages = 5;
const fullPage = 1_000;
const longestLine = 2_000;
/** @returns the streams that were open and those that have come since. The slash after the name keeps `job-10` out of `job-1`. */
async function openStreams(aws, { group, job, instances = 1 }, open) {
    const wanted = Math.min(instances, mostStreams);
    if (open.length >= wanted)
        return open;
    const { sdk, client } = await aws.logs();
    const request = { logGroupName: group, logStreamNamePrefix: `${job}/`, limit: 50 };
    const { logStreams = [] } = await client.send(new sdk.DescribeLogStreamsCommand(request));
    const names = logStreams.flatMap(({ logStreamName }) => logStreamName ?? []);
    const fresh = names.filter((name) => !open.some((it) => it.name === name));
    return [...open, ...fresh.map((name) => ({ name, label: instances > 1 ? labelOf(name) : '' }))].slice(0, wanted);
}
/** `job/algo-2-1700000000` is instance `algo-2`. */
const labelOf = (name) => `[${/\/(.+)-\d+$/.exec(name)?.[1] ?? name}] `;
/** Gives the lines after those that were read already, a page at a time; moves the stream's token as it goes. @throws what the SDK throws. */
async function* newEvents(aws, { group, until }, stream) {
    const { sdk, client } = await aws.logs();
    for (let page = 0; page < mostPages; page += 1) {
        const before = stream.token;
        const { events = [], nextForwardToken } = await client.send(new sdk.GetLogEventsCommand({
            logGroupName: group,
            logStreamName: stream.name,
            startFromHead: true,
            ...(before ? { nextToken: before } : {}),
        }));
        if (nextForwardToken !== undefined)
            stream.token = nextForwardToken;
        yield events.map(({ message = '', timestamp: at = 0 }) => ({
            text: `${stream.label}${message.slice(0, longestLine)}`,
            at,
        }));
        // An empty page is no end: the same token again is. While the job runs, what is left comes with the next look.
        if (stream.token === before || (until === 'page' && events.length < fullPage))
            return;
    }
}

;// CONCATENATED MODULE: ./packages/aws/src/log-tail.ts



/** Lines that are handed on altogether: a runner's log is no place for a job that prints 100 MB. */
const mostLines = 20_000;
const kept = 50;
/**
 * A log is decoration: what is wrong with reading it never stops the job. That it may not be read, or goes on elsewhere, is said once.
 * @returns a tail that has read nothing yet.
 */
function logTail(aws, target) {
    const last = [];
    let streams = [];
    let left = mostLines;
    let refused = false;
    let cut = false;
    async function* readOn(until) {
        streams = await openStreams(aws, target, streams);
        for (const stream of streams)
            yield* newEvents(aws, { group: target.group, until }, stream);
    }
    const read = async (until) => {
        const lines = [];
        try {
            for await (const page of readOn(until))
                lines.push(...page);
        }
        catch (cause) {
            refused = !passes(cause);
            if (refused)
                lines.push(ours(excuse(target, cause)));
        }
        last.push(...lines.slice(-kept).map(({ text }) => text));
        last.splice(0, last.length - kept);
        const shown = lines.slice(0, left);
        if (shown.length < lines.length && !cut)
            shown.push(ours(elsewhere(target)));
        cut ||= shown.length < lines.length;
        left -= Math.min(left, lines.length);
        return shown;
    };
    return { last: () => last, read: async (until) => (refused ? [] : read(until)) };
}
/** A line of our own among the job's. */
const ours = (text) => ({ text, at: 0 });
/** The group comes into being with its first line, and the service may be out of breath. */
const passes = (cause) => answerOf(cause).code === 'ResourceNotFoundException' || patienceFor(cause) > 0;
const excuse = ({ group, job }, cause) => `(the log ${group}, ${job}/, cannot be read: ${answerOf(cause).code}; to see it here, grant logs:DescribeLogStreams and logs:GetLogEvents)`;
const elsewhere = ({ group, job }) => `(more than ${mostLines} lines; the rest is in CloudWatch Logs, ${group}, ${job}/)`;

;// CONCATENATED MODULE: ./packages/aws/src/follow-job.ts


/** @returns whether a job has reached its last state. A word that is not known is taken for a job that goes on. */
const isOver = ({ status }) => ['Completed', 'Failed', 'Stopped'].includes(status);
/** Follows a job to its end and prints its log meanwhile. @throws the signal's reason, or why it can no longer be seen. */
async function followJob(aws, { describe, logs, silent = () => false }, watching) {
    const { clock, signal, interval } = watching;
    const tail = logTail(aws, logs);
    const look = inTurn(async () => {
        const job = await describe();
        if (job === undefined)
            throw new Error(`${logs.job} is gone: somebody deleted it while it was followed`);
        if (isOver(job))
            await print(tail, job, watching);
        else
            watching.onLook?.(job, []);
        return job;
    }, { read: (job) => print(tail, job, watching), silent });
    const job = await follow({ look, done: isOver, interval, patient: true, name: logs.job, clock, signal });
    // CloudWatch has the last lines of a job some seconds after its end. They matter when it did not end well.
    if (job.status !== 'Completed') {
        await clock.sleep(Math.min(interval, 5_000), signal);
        await print(tail, job, watching);
    }
    return { job, lastLines: tail.last() };
}
/** Looks at the job and at its log in turn, so that an interval costs one request, however long the job takes. */
function inTurn(describe, { read, silent }) {
    let unread;
    return async () => {
        const job = unread ?? (await describe());
        if (unread !== undefined)
            await read(job);
        unread = unread === undefined && !silent(job) ? job : undefined;
        return job;
    };
}
async function print(tail, job, { log, onLook }) {
    const lines = await tail.read(isOver(job) ? 'end' : 'page');
    log.untrusted(lines.map(({ text }) => text));
    onLook?.(job, lines);
}

;// CONCATENATED MODULE: ./packages/aws/src/stop-job.ts



/**
 * Stops a job of ours. A name that was written down before its job was begun may turn out to be somebody else's: the plan's tag must
 * begin with the digits that the name ends with.
 * @param own the tag of the want that is given up: whoever else has said that it wants the job keeps it. Without it nobody is asked.
 */
async function stopJob(aws, job, { stop, own }) {
    if (job === undefined)
        return 'absent';
    if (isOver(job) || job.status === 'Stopping')
        return 'ended';
    const digits = /-([0-9a-f]{12})(?:-\d+)?$/.exec(job.name)?.[1];
    const tags = await tagsOf(aws, job.arn);
    if (digits === undefined || !tags[planTag]?.startsWith(digits))
        return 'not-ours';
    if (own !== undefined && isWantedBeside(tags, own))
        return 'wanted';
    await stop(job.name);
    return 'told';
}

;// CONCATENATED MODULE: ./packages/aws/src/processing-job.ts





/**
 * Starts the processing job of a plan, or finds the one that an earlier run began: see `ensureJob`.
 * @returns its name: of a later attempt when earlier ones failed. @throws NotOurs, ServiceFault
 */
async function ensureProcessingJob(aws, request, plan) {
    const { sdk, client } = await aws.sagemaker();
    const { name } = await ensureJob(aws, {
        name: request.ProcessingJobName,
        plan,
        create: (own) => service_fault_asked('sagemaker:CreateProcessingJob', own, () => client.send(new sdk.CreateProcessingJobCommand({ ...request, ProcessingJobName: own, Tags: tagsFor(request.Tags, plan) }))),
        describe: (own) => describeProcessingJob(aws, own),
    });
    return name;
}
/** @returns the job, or undefined when there is none. @throws ServiceFault */
async function describeProcessingJob(aws, name) {
    const { sdk, client } = await aws.sagemaker();
    try {
        return toJob(await service_fault_asked('sagemaker:DescribeProcessingJob', name, () => client.send(new sdk.DescribeProcessingJobCommand({ ProcessingJobName: name }))));
    }
    catch (cause) {
        if (refusal_kind_refusalKind(cause) === 'absent')
            return undefined;
        throw cause;
    }
}
/** Follows a processing job to its end, with its log and its states. @throws the signal's reason, ServiceFault */
async function followProcessingJob(aws, name, watching) {
    let status;
    const onLook = (job, lines) => {
        if (job.status !== status)
            watching.log.info(`${name}: ${job.status}`);
        status = job.status;
        watching.onLook?.(job, lines);
    };
    const logs = { group: '/aws/sagemaker/ProcessingJobs', job: name };
    const describe = () => describeProcessingJob(aws, name);
    return (await followJob(aws, { describe, logs }, { ...watching, onLook })).job;
}
/** Asks a processing job of ours to end. @throws ServiceFault */
async function stopProcessingJob(aws, name) {
    const { sdk, client } = await aws.sagemaker();
    const stop = () => service_fault_asked('sagemaker:StopProcessingJob', name, () => client.send(new sdk.StopProcessingJobCommand({ ProcessingJobName: name })));
    return stopJob(aws, await describeProcessingJob(aws, name), { stop });
}
function toJob(found) {
    const [start, end] = [found.ProcessingStartTime, found.ProcessingEndTime];
    return {
        name: found.ProcessingJobName ?? '',
        arn: found.ProcessingJobArn ?? '',
        status: found.ProcessingJobStatus ?? 'Unknown',
        failure: found.FailureReason,
        exitMessage: found.ExitMessage,
        seconds: start && end ? Math.max(0, Math.round((end.getTime() - start.getTime()) / 1000)) : undefined,
    };
}

;// CONCATENATED MODULE: ./packages/aws/src/put-endpoint.ts





/**
 * Creates the endpoint. One that is there already is fine when its plan tag is ours: a reply that was lost on the way makes the SDK ask twice.
 * @throws NotOurs, ServiceFault
 */
async function createEndpoint(aws, request, patience) {
    const { sdk, client } = await aws.sagemaker();
    const name = request.EndpointName;
    try {
        await onceVisible(patience, () => service_fault_asked('sagemaker:CreateEndpoint', name, () => client.send(new sdk.CreateEndpointCommand(request))));
    }
    catch (cause) {
        if (refusal_kind_refusalKind(cause) !== 'exists')
            throw cause;
        await checkOurs(aws, (await describeEndpoint(aws, name))?.arn ?? name, request.Tags);
    }
}
/**
 * Asks for the move to another configuration. "In progress" is fine when it is this very move that is in progress, as after a lost reply.
 * @throws ServiceFault, also when the endpoint is busy with something else
 */
async function updateEndpoint(aws, request, patience) {
    const { sdk, client } = await aws.sagemaker();
    const name = request.EndpointName;
    try {
        await onceVisible(patience, () => service_fault_asked('sagemaker:UpdateEndpoint', name, () => client.send(new sdk.UpdateEndpointCommand(request))));
    }
    catch (cause) {
        if (refusal_kind_refusalKind(cause) !== 'busy')
            throw cause;
        const pending = (await describeEndpoint(aws, name))?.pending;
        if (pending?.config !== request.EndpointConfigName)
            throw cause;
    }
}
const tries = 5;
/** A configuration that was just made may not be visible yet: five tries over ten seconds, then it is a fault (AWS's own advice). */
async function onceVisible(patience, send) {
    let tried = 0;
    const look = async () => {
        tried += 1;
        try {
            await send();
            return true;
        }
        catch (cause) {
            if (tried >= tries || refusal_kind_refusalKind(cause) !== 'absent' || !/endpoint configuration/i.test(textOf(cause)))
                throw cause;
            return false;
        }
    };
    await follow({ look, done: (sent) => sent, interval: 2_500, ...patience });
}
const textOf = (fault) => String(fault.cause?.message ?? '');

;// CONCATENATED MODULE: ./packages/aws/src/put-object.ts




/**
 * Writes an object if the place is as expected. A reply that was lost on the way makes the request go out again, which then
 * finds its own object there: that is told from a lost race by the bytes.
 * @returns `conflict` when something else is there, or what was expected is gone. @throws S3Fault
 */
async function putObject(aws, at, write) {
    try {
        await settleRace(() => send(aws, at, write));
        return 'written';
    }
    catch (cause) {
        const { status, code } = answerOf(cause);
        if (status === 412)
            return (await holds(aws, at, write.bytes)) ? 'written' : 'conflict';
        if (status === 404 && code !== 'NoSuchBucket')
            return 'conflict';
        throw new S3Fault(at, 'PutObject', cause);
    }
}
async function send(aws, at, { bytes, expected }) {
    const payload = (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
    await aws.objects.send({
        operation: 'PutObject',
        method: 'PUT',
        at,
        body: bytes,
        payload,
        headers: condition(expected),
    });
}
/** @returns the headers of a conditional write. */
const condition = (expected) => expected === 'absent' ? { 'if-none-match': '*' } : { 'if-match': expected.etag };
async function holds(aws, at, bytes) {
    const there = await getObject(aws, at);
    return there !== undefined && Buffer.compare(there.bytes, bytes) === 0;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./packages/aws/src/read-whole.ts


/**
 * Reads a small file by blocking calls: they cost 10 µs, a promise for each of them 100. One byte more than expected is asked for, so
 * that a file that has grown shows. @throws FileChanged when it is gone or may not be read any more.
 */
function readWhole(source, size) {
    const bytes = Buffer.allocUnsafe(size + 1);
    try {
        const handle = (0,external_node_fs_.openSync)(source, 'r');
        try {
            let filled = 0;
            for (let read = -1; read !== 0 && filled <= size; filled += read)
                read = (0,external_node_fs_.readSync)(handle, bytes, filled, bytes.length - filled, filled);
            return bytes.subarray(0, filled);
        }
        finally {
            (0,external_node_fs_.closeSync)(handle);
        }
    }
    catch {
        // Whatever the file system says: what was hashed cannot be read again.
        throw new FileChanged(source);
    }
}

;// CONCATENATED MODULE: ./packages/aws/src/registered.ts



/** Reads the version and every byte of its model. @throws ServiceFault, S3Fault */
async function readRegistered(aws, { arn, model }, signal) {
    const version = await describeModelPackage(aws, arn);
    const artifact = await digestObject(aws, model.uri, signal);
    return { ...(version ? { package: version } : {}), ...(artifact ? { artifact } : {}) };
}
/** @returns why the version must not serve: not approved, or no longer what was registered. None means that it may. */
function registeredFaults(registered, now) {
    return [...versionFaults(registered, now), ...bytesFaults(registered, now)];
}
function versionFaults({ arn, model }, { package: version }) {
    if (version === undefined)
        return [`${arn}: is not in the Model Registry any more; run register-model again`];
    if (version.status !== 'Completed')
        return [`${arn}: is ${version.status}; only a Completed version can serve`];
    const known = version.metadata['modelway:model-sha256'];
    return [
        ...(version.approval === 'Approved' ? [] : [unapproved(version)]),
        ...(known === model.sha256
            ? []
            : [
                `${arn}: holds modelway:model-sha256 ${known ?? '(none)'}, but the lineage registered ${model.sha256}; register the model again`,
            ]),
        ...(version.artifact === model.uri
            ? []
            : [
                `${arn}: serves ${version.artifact ?? 'no artifact'}, but the lineage registered ${model.uri}; register the model again`,
            ]),
    ];
}
const unapproved = ({ arn, approval }) => `${arn}: is ${approval}, and only an Approved version serves; approve it (aws sagemaker update-model-package --model-package-arn ${arn} --model-approval-status Approved) and run again`;
const bytesFaults = ({ model }, { artifact }) => artifact?.sha256 === model.sha256
    ? []
    : [
        `${model.uri}: ${artifact === undefined ? 'is gone' : `holds sha256 ${artifact.sha256}`}, but the model that was judged is sha256 ${model.sha256}; other bytes never serve`,
    ];
/** @returns CreateModel from the version: image, artifact and environment are those that were registered. */
function modelRequest(line, roleArn, { arn }) {
    const body = { PrimaryContainer: { ModelPackageName: arn }, ExecutionRoleArn: roleArn };
    const { name, tags } = planName(line, 'model', body);
    return { ModelName: name, ...body, Tags: tags };
}

;// CONCATENATED MODULE: ./packages/aws/src/resource-arn.ts

/** @param sibling the ARN of any regional resource: partition, region and account are taken from it. */
function resourceArns(sibling) {
    const [, partition = 'aws', , region = '*', account = '*'] = sibling.split(':');
    const s3 = (path) => `arn:${partition}:s3:::${path}`;
    return {
        sagemaker: (resource) => `arn:${partition}:sagemaker:${region}:${account}:${resource.toLowerCase()}`,
        cloudwatch: (resource) => `arn:${partition}:cloudwatch:${region}:${account}:${resource}`,
        object: (uri) => s3(`${locate(uri).bucket}/${locate(uri).key}`),
        bucket: (uri) => s3(locate(uri).bucket),
    };
}

;// CONCATENATED MODULE: ./packages/aws/src/training-job.ts







/** Starts the training job of a plan, or finds the one that an earlier run began: see `ensureJob`. @throws NotOurs, ServiceFault */
async function ensureTrainingJob(aws, request, plan) {
    const { sdk, client } = await aws.sagemaker();
    return ensureJob(aws, {
        name: request.TrainingJobName,
        plan,
        create: (name) => service_fault_asked('sagemaker:CreateTrainingJob', name, () => client.send(new sdk.CreateTrainingJobCommand({ ...request, TrainingJobName: name, Tags: tagsFor(request.Tags, plan) }))),
        describe: (name) => describeTrainingJob(aws, name),
    });
}
/** @returns the training job of a plan that somebody began. @throws NotOurs when another plan made it; Error when it is gone; ServiceFault. */
async function joinTrainingJob(aws, name, digest) {
    const job = await describeTrainingJob(aws, name);
    if (job === undefined)
        throw new Error(`${name} is gone: somebody deleted it, or it is in another account or region`);
    await checkOurs(aws, job.arn, [{ Key: planTag, Value: digest }]);
    return job;
}
/** @returns the job, or undefined when there is none. @throws ServiceFault */
async function describeTrainingJob(aws, name) {
    const { sdk, client } = await aws.sagemaker();
    try {
        return training_job_toJob(await service_fault_asked('sagemaker:DescribeTrainingJob', name, () => client.send(new sdk.DescribeTrainingJobCommand({ TrainingJobName: name }))));
    }
    catch (cause) {
        if (refusal_kind_refusalKind(cause) === 'absent')
            return undefined;
        throw cause;
    }
}
/** Follows a training job to its end, with its log. @throws the signal's reason, ServiceFault */
async function followTrainingJob(aws, { name, instances, metrics }, watching) {
    const logs = { group: '/aws/sagemaker/TrainingJobs', job: name, instances };
    const describe = () => describeTrainingJob(aws, name);
    const ended = await followJob(aws, { describe, logs, silent: hasNoScriptYet }, watching);
    return { ...ended, job: await withMetrics(aws, ended.job, { metrics, watching }) };
}
/** The states before the container runs. */
const hasNoScriptYet = ({ secondary }) => /^(?:Pending|Starting|LaunchingMLInstances|PreparingTrainingStack|Downloading|DownloadingTrainingImage)$/.test(secondary);
/** Seconds by which final metrics may be later than the end. */
const late = 60;
async function withMetrics(aws, job, { metrics, watching }) {
    const { clock, signal, interval } = watching;
    const has = (it) => metrics.every((name) => it.metrics.some((found) => found.name === name));
    if (job.status !== 'Completed' || has(job))
        return job;
    const ended = aws.now().getTime();
    const look = async () => (await describeTrainingJob(aws, job.name)) ?? job;
    const done = (it) => has(it) || aws.now().getTime() - ended > late * 1000;
    return follow({ look, done, interval, name: job.name, clock, signal });
}
/** Asks a training job of ours to end, unless others than `own` have said that they want it; its container has two minutes for it. @throws ServiceFault */
async function stopTrainingJob(aws, name, own) {
    const { sdk, client } = await aws.sagemaker();
    const stop = () => service_fault_asked('sagemaker:StopTrainingJob', name, () => client.send(new sdk.StopTrainingJobCommand({ TrainingJobName: name })));
    return stopJob(aws, await describeTrainingJob(aws, name), { stop, own });
}
function training_job_toJob(found) {
    return {
        name: found.TrainingJobName ?? '',
        arn: found.TrainingJobArn ?? '',
        status: found.TrainingJobStatus ?? 'Unknown',
        secondary: found.SecondaryStatus ?? '',
        message: found.SecondaryStatusTransitions?.at(-1)?.StatusMessage,
        failure: found.FailureReason,
        model: found.ModelArtifacts?.S3ModelArtifacts,
        metrics: (found.FinalMetricDataList ?? []).flatMap(({ MetricName, Value }) => MetricName !== undefined && Value !== undefined ? [{ name: MetricName, value: asPrinted(Value) }] : []),
        createdOn: found.CreationTime,
        endedOn: found.TrainingEndTime,
        seconds: { training: found.TrainingTimeInSeconds, billable: found.BillableTimeInSeconds },
    };
}
/** SageMaker keeps metrics as 32-bit floats: 0.9234 comes back as 0.9233999848365784. @returns the shortest number that is that float. */
function asPrinted(value) {
    const short = [6, 7, 8].map((digits) => Number(value.toPrecision(digits)));
    return short.find((it) => Math.fround(it) === Math.fround(value)) ?? value;
}

;// CONCATENATED MODULE: ./packages/aws/src/running-jobs.ts





/** What names of ours look like; the tags decide. It saves a request for each job of others. */
const ourName = /-([0-9a-f]{12})(?:-\d+)?$/;
/** @returns every training and processing job of this account and region that Modelway began and that is at work. @throws ServiceFault */
async function runningJobs(aws) {
    const found = [];
    for await (const { kind, name, arn } of atWork(aws)) {
        const digits = ourName.exec(name)?.[1];
        if (digits === undefined)
            continue;
        const tags = await tagsOf(aws, arn);
        if (tags[planTag]?.startsWith(digits))
            found.push({ kind, name, line: tags['modelway:line'] ?? '', wants: wantsIn(tags) });
    }
    return found;
}
async function* atWork(aws) {
    const { sdk, client } = await aws.sagemaker();
    const page = { StatusEquals: 'InProgress', MaxResults: 100 };
    yield* pages(async (NextToken) => {
        const request = { ...page, ...(NextToken ? { NextToken } : {}) };
        const reply = await service_fault_asked('sagemaker:ListTrainingJobs', 'all', () => client.send(new sdk.ListTrainingJobsCommand(request)));
        const jobs = (reply.TrainingJobSummaries ?? []).map(({ TrainingJobName = '', TrainingJobArn = '' }) => ({
            kind: 'training',
            name: TrainingJobName,
            arn: TrainingJobArn,
        }));
        return { jobs, next: reply.NextToken };
    });
    yield* pages(async (NextToken) => {
        const request = { ...page, ...(NextToken ? { NextToken } : {}) };
        const reply = await service_fault_asked('sagemaker:ListProcessingJobs', 'all', () => client.send(new sdk.ListProcessingJobsCommand(request)));
        const jobs = (reply.ProcessingJobSummaries ?? []).map(({ ProcessingJobName = '', ProcessingJobArn = '' }) => ({
            kind: 'processing',
            name: ProcessingJobName,
            arn: ProcessingJobArn,
        }));
        return { jobs, next: reply.NextToken };
    });
}
/** The service filters after it cuts pages: one may be empty and not the last. */
async function* pages(ask) {
    let token;
    do {
        const { jobs, next } = await ask(token);
        yield* jobs;
        token = next;
    } while (token !== undefined);
}
/** Asks a running job to end; whether it is ours is checked once more. @throws ServiceFault */
const stopRunningJob = (aws, { kind, name }) => kind === 'training' ? stopTrainingJob(aws, name) : stopProcessingJob(aws, name);

;// CONCATENATED MODULE: ./packages/aws/src/store.ts





/**
 * @param uri `s3://bucket/prefix`; slashes at the end are dropped.
 * @returns the store; nothing is sent before its first use. `list` gives keys relative to the store, in their order.
 * @throws Error when the URI is not of S3, or no region is set. Its methods throw S3Fault.
 */
function s3Store({ uri, env, clock, role }) {
    const folder = uri.replace(/\/+$/, '');
    const root = locate(folder);
    const aws = connect({ env, clock, role });
    return {
        uri: folder,
        get: (key) => getObject(aws, under(root, key)),
        put: (key, bytes, expected) => putObject(aws, under(root, key), { bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes, expected }),
        list: async (prefix) => {
            const keys = [];
            for await (const { key } of listObjects(aws, under(root, prefix)))
                keys.push(key.slice(under(root, '').key.length));
            return keys;
        },
    };
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./packages/aws/src/file-parts.ts



/** S3's limit. */
const maxParts = 10_000;
/** @returns bytes per part: whole MiB, at least 8, and as many as 10,000 parts need. */
const partSize = (size) => Math.max(partBytes, Math.ceil(size / maxParts / 2 ** 20) * 2 ** 20);
/**
 * Reads a file in parts, in order. The last one is only given when the whole still is the content that was hashed before.
 * @throws FileChanged
 */
async function* readParts({ source, size, sha256, }) {
    const file = await (0,promises_.open)(source);
    const whole = (0,external_node_crypto_.createHash)('sha256');
    try {
        for (let at = 0, number = 1; at < size; number += 1) {
            const bytes = await readFully(file, Math.min(partSize(size), size - at), at);
            whole.update(bytes);
            at += bytes.length;
            if (at === size && (whole.digest('hex') !== sha256 || (await file.stat()).size !== size))
                throw new FileChanged(source);
            if (bytes.length === 0)
                throw new FileChanged(source);
            yield { number, bytes };
        }
    }
    finally {
        await file.close();
    }
}
/** A read may give less than was asked for; only the end of the file gives nothing. */
async function readFully(file, length, position) {
    const bytes = Buffer.allocUnsafe(length);
    let filled = 0;
    while (filled < length) {
        const { bytesRead } = await file.read(bytes, filled, length - filled, position + filled);
        if (bytesRead === 0)
            break;
        filled += bytesRead;
    }
    return bytes.subarray(0, filled);
}

;// CONCATENATED MODULE: ./packages/aws/src/unfinished.ts


/**
 * Finds the latest upload of an object that somebody began: a push that was killed left its parts there.
 * @returns undefined when there is none, or when these credentials may not look (s3:ListBucketMultipartUploads,
 * s3:ListMultipartUploadParts): then the upload begins anew. @throws what the socket throws.
 */
async function findUnfinished(aws, at, signal) {
    try {
        const id = await latest(aws, at, signal);
        return id === undefined ? undefined : { id, parts: await partsOf(aws, at, { id, signal }) };
    }
    catch (cause) {
        if (cause instanceof S3Refusal)
            return undefined;
        throw cause;
    }
}
async function latest(aws, { bucket, key }, signal) {
    const query = { uploads: '', prefix: key };
    const { bytes } = await aws.objects.send({
        operation: 'ListMultipartUploads',
        method: 'GET',
        at: { bucket, key: '' },
        query,
        signal,
    });
    const begun = s3_xml_elements(bytes.toString(), 'Upload').filter((it) => textIn(it, 'Key') === key);
    const newest = begun.sort((a, b) => ((textIn(a, 'Initiated') ?? '') < (textIn(b, 'Initiated') ?? '') ? 1 : -1))[0];
    return newest === undefined ? undefined : textIn(newest, 'UploadId');
}
async function partsOf(aws, at, { id, signal }) {
    const parts = new Map();
    for (let marker = '0';;) {
        const query = { uploadId: id, 'part-number-marker': marker };
        const { bytes } = await aws.objects.send({ operation: 'ListParts', method: 'GET', at, query, signal });
        const xml = bytes.toString();
        for (const it of s3_xml_elements(xml, 'Part')) {
            const crc32 = textIn(it, 'ChecksumCRC32');
            const part = { size: Number(textIn(it, 'Size')), etag: textIn(it, 'ETag') ?? '' };
            parts.set(Number(textIn(it, 'PartNumber')), crc32 ? { ...part, crc32 } : part);
        }
        const next = textIn(xml, 'NextPartNumberMarker');
        if (textIn(xml, 'IsTruncated') !== 'true' || !next || next === marker)
            return parts;
        marker = next;
    }
}

;// CONCATENATED MODULE: ./packages/aws/src/multipart.ts









const partsAtOnce = 8;
/**
 * Uploads a large file in parts, read once and in order. Parts that an earlier push left are taken over where their MD5 is that of the
 * bytes here. Each part is checked by S3 (CRC-32); the whole is hashed on its way out and only put together if it still is the content
 * that was hashed before. What can never become the object is aborted; what was cut off stays, for the next push to go on with.
 * @throws FileChanged, S3Refusal, what the socket throws.
 */
async function uploadParts(aws, at, file) {
    const left = await findUnfinished(aws, at, file.signal);
    if (left !== undefined && (await goesOn(aws, at, { file, upload: left })))
        return;
    await finish(aws, at, { file, upload: await multipart_begin(aws, at, file.signal) });
}
/** @returns false when S3 does not put it together: it was begun by a tool with other checksums, or ended meanwhile. */
async function goesOn(aws, at, sending) {
    try {
        await finish(aws, at, sending);
        return true;
    }
    catch (cause) {
        if (cause instanceof S3Refusal && ['InvalidPart', 'InvalidRequest', 'NoSuchUpload'].includes(cause.code))
            return false;
        throw cause;
    }
}
async function finish(aws, at, { file, upload }) {
    try {
        await complete(aws, at, { file, upload, parts: await sendParts(aws, at, { file, upload }) });
    }
    catch (cause) {
        // The cause is what matters; parts that could not be removed fall to the bucket's lifecycle rule.
        if (cause instanceof FileChanged || cause instanceof S3Refusal)
            await abort(aws, at, upload.id);
        throw cause;
    }
}
const abort = (aws, at, uploadId) => aws.objects
    .send({ operation: 'AbortMultipartUpload', method: 'DELETE', at, query: { uploadId } })
    .catch(() => undefined);
async function multipart_begin(aws, at, signal) {
    const headers = { 'x-amz-checksum-algorithm': 'CRC32' };
    const { bytes } = await aws.objects.send({
        operation: 'CreateMultipartUpload',
        method: 'POST',
        at,
        query: { uploads: '' },
        headers,
        signal,
    });
    const id = textIn(bytes.toString(), 'UploadId');
    if (id === undefined)
        throw new Error('S3 began an upload without saying how it is called');
    return { id, parts: new Map() };
}
async function sendParts(aws, at, { file, upload }) {
    const { signal } = file;
    const done = [];
    const lanes = { lanes: partsAtOnce, ...(signal ? { signal } : {}) };
    await inLanes(readParts(file), lanes, async ({ number, bytes }) => {
        const there = upload.parts.get(number);
        done[number - 1] =
            there && isSame(there, bytes) ? there : await sendPart(aws, at, { number, bytes, id: upload.id, signal });
    });
    return done;
}
const isSame = ({ size, etag }, bytes) => size === bytes.length && etag.replaceAll('"', '') === (0,external_node_crypto_.createHash)('md5').update(bytes).digest('hex');
async function sendPart(aws, at, { number, bytes, id, signal }) {
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE((0,external_node_zlib_.crc32)(bytes));
    const { reply } = await aws.objects.send({
        operation: 'UploadPart',
        method: 'PUT',
        at,
        query: { partNumber: String(number), uploadId: id },
        headers: { 'x-amz-checksum-crc32': sum.toString('base64') },
        body: bytes,
        payload: 'UNSIGNED-PAYLOAD',
        signal,
    });
    return { size: bytes.length, etag: reply.headers.etag ?? '', crc32: sum.toString('base64') };
}
async function complete(aws, at, { file, upload, parts }) {
    const items = parts.map(({ etag, crc32: sum }, i) => {
        const checksum = sum === undefined ? '' : `<ChecksumCRC32>${escaped(sum)}</ChecksumCRC32>`;
        return `<Part>${checksum}<ETag>${escaped(etag)}</ETag><PartNumber>${i + 1}</PartNumber></Part>`;
    });
    const body = Buffer.from(`<CompleteMultipartUpload xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${items.join('')}</CompleteMultipartUpload>`);
    const { bytes } = await aws.objects.send({
        operation: 'CompleteMultipartUpload',
        method: 'POST',
        at,
        query: { uploadId: upload.id },
        headers: { 'content-type': 'application/xml', ...condition(file.expected) },
        body,
        payload: (0,external_node_crypto_.createHash)('sha256').update(body).digest('hex'),
        signal: file.signal,
    });
    refuseLate(bytes);
}

;// CONCATENATED MODULE: ./packages/aws/src/upload.ts








/**
 * Uploads one file, checked end to end: S3 compares what arrived with the digests that were taken when the dataset was hashed.
 * Memory: the file up to 8 MiB, else eight parts.
 * @returns `present` when something is there already, or what was to be replaced is gone. @throws FileChanged, S3Fault
 */
async function uploadFile(aws, at, file, upload) {
    try {
        await settleRace(() => (file.size <= partBytes ? uploadWhole : uploadParts)(aws, at, { ...file, ...upload }));
        return 'written';
    }
    catch (cause) {
        if (cause instanceof FileChanged || upload.signal?.aborted)
            throw cause;
        const { status, code } = answerOf(cause);
        if (status === 412)
            return 'present';
        // Another push went on with the same parts and ended first, or the answer to our own end was lost.
        if (code === 'NoSuchUpload' && (await headObject(aws, at)) !== undefined)
            return 'present';
        if (code === 'BadDigest' || code === 'XAmzContentSHA256Mismatch')
            throw new FileChanged(file.source);
        throw new S3Fault(at, 'PutObject', cause);
    }
}
async function uploadWhole(aws, at, { source, size, md5, sha256, expected, signal }) {
    const bytes = readWhole(source, size);
    // Looked at here too, for one more pass over at most 8 MiB: not every S3 compares (moto does not), and the remote is for ever.
    if (bytes.length !== size || (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex') !== sha256)
        throw new FileChanged(source);
    const headers = {
        'content-md5': base64(md5),
        'x-amz-checksum-sha256': base64(sha256),
        ...condition(expected),
    };
    await aws.objects.send({ operation: 'PutObject', method: 'PUT', at, body: bytes, payload: sha256, headers, signal });
}
const base64 = (hex) => Buffer.from(hex, 'hex').toString('base64');

;// CONCATENATED MODULE: ./packages/aws/src/index.ts










































/***/ })

};
