export const id = 229;
export const ids = [229];
export const modules = {

/***/ 6229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Registries: () => (/* binding */ Registries)
});

;// CONCATENATED MODULE: ../build/js/core/credential.js
/** The first provider that knows something. */
function firstOf(providers) {
    return async (place, options) => {
        for (const provider of providers) {
            const credential = await provider(place, options);
            if (credential)
                return credential;
        }
        return undefined;
    };
}
const anonymous = async () => undefined;

// EXTERNAL MODULE: ../build/js/core/errors.js
var core_errors = __webpack_require__(81963);
// EXTERNAL MODULE: ../build/js/core/reference.js
var core_reference = __webpack_require__(11387);
// EXTERNAL MODULE: ../build/js/credentials/providers.js
var providers = __webpack_require__(20471);
// EXTERNAL MODULE: ../build/js/core/concurrency.js
var concurrency = __webpack_require__(17145);
// EXTERNAL MODULE: ../build/js/http/private-addresses.js
var private_addresses = __webpack_require__(58703);
;// CONCATENATED MODULE: ../build/js/http/watchdog.js

const PACE = { idleMs: 60_000, bytes: 16 * 1024 };
const PIECE = 64 * 1024;
const LARGEST_PIECE = 256 * 1024;
const QUICK_MS = 100;
/**
 * Ends the upload when the receiver takes nothing. In pieces, so that a slow but living connection shows progress;
 * they grow while they are taken quickly.
 */
function watchedUpload(bytes, pace, onStall, host) {
    return {
        async *[Symbol.asyncIterator]() {
            let piece = PIECE;
            for await (const chunk of bytes) {
                for (let at = 0, end = 0; at < chunk.byteLength; at = end) {
                    end = at + piece;
                    const started = performance.now();
                    const timer = setTimeout(() => onStall(stall(host, 'takes nothing', pace)), pace.idleMs);
                    try {
                        yield chunk.subarray(at, end);
                    }
                    finally {
                        clearTimeout(timer);
                    }
                    const quick = performance.now() - started < QUICK_MS;
                    piece = quick ? Math.min(2 * piece, LARGEST_PIECE) : PIECE;
                }
            }
        },
    };
}
/** What comes while someone waits for it. */
class Meter {
    #pace;
    #waited = 0;
    #bytes = 0;
    constructor(pace) {
        this.#pace = pace;
    }
    /** Adds what came after so many milliseconds of waiting. */
    isSlow(bytes, waitedMs) {
        this.#bytes += bytes;
        this.#waited += waitedMs;
        if (this.#waited < this.#pace.idleMs)
            return false;
        if (this.#bytes < this.#pace.bytes)
            return true;
        this.#waited = 0;
        this.#bytes = 0;
        return false;
    }
}
function stall(host, what, pace) {
    return new core_errors/* OrasError */.aP('NETWORK', `${host} ${what} (watched for ${pace.idleMs / 1000} s)`, {
        details: { host, code: 'STALLED' },
    });
}

;// CONCATENATED MODULE: ../build/js/http/response-body.js

/** Bytes that wait for the reader, before the sender has to. */
const ENOUGH = 256 * 1024;
/** Smaller chunks that wait are put together: each would take more memory than it has bytes. */
const SMALL = 4096;
const TOGETHER = 16 * 1024;
const END = { done: true, value: undefined };
/**
 * The bytes of one answer, for one reader, with no stream in between. It fails when the sender stalls or trickles: only
 * the time that the reader waits counts, not that of a slow reader.
 */
class ResponseBody {
    #sender;
    #pace;
    #host;
    #meter;
    #chunks = [];
    #size = 0;
    /** The last of the chunks, while there is room behind it. */
    #open;
    #over;
    #reader;
    #waitsSince = 0;
    #timer;
    constructor(sender, pace, host) {
        this.#sender = sender;
        this.#pace = pace;
        this.#host = host;
        this.#meter = new Meter(pace);
    }
    push(chunk) {
        if (this.#over)
            return;
        const reader = this.#reader;
        if (this.#meter.isSlow(chunk.byteLength, reader ? performance.now() - this.#waitsSince : 0))
            return this.#sender.abort(stall(this.#host, 'sends too slowly', this.#pace));
        if (reader) {
            this.#reader = undefined;
            return reader.resolve({ done: false, value: chunk });
        }
        this.#keep(chunk);
        this.#size += chunk.byteLength;
        if (this.#size >= ENOUGH)
            this.#sender.pause();
    }
    #keep(chunk) {
        const isSmall = chunk.byteLength < SMALL;
        if (!isSmall || (this.#open && this.#open.used + chunk.byteLength > TOGETHER))
            this.#close();
        if (!isSmall)
            return void this.#chunks.push(chunk);
        if (!this.#open) {
            this.#open = { room: Buffer.alloc(TOGETHER), used: 0 };
            this.#chunks.push(this.#open.room);
        }
        this.#open.room.set(chunk, this.#open.used);
        this.#open.used += chunk.byteLength;
    }
    /** Nothing more comes behind the last chunk. */
    #close() {
        if (this.#open)
            this.#chunks[this.#chunks.length - 1] = this.#open.room.subarray(0, this.#open.used);
        this.#open = undefined;
    }
    #take() {
        if (this.#chunks.length === 1)
            this.#close();
        return this.#chunks.shift();
    }
    end() {
        if (this.#over)
            return;
        this.#over = {};
        clearTimeout(this.#timer);
        this.#reader?.resolve(END);
    }
    /** The reader gets what came before. */
    fail(error) {
        if (this.#over)
            return;
        this.#over = { failure: { error } };
        clearTimeout(this.#timer);
        this.#reader?.reject(error);
    }
    next() {
        const chunk = this.#take();
        if (chunk) {
            this.#size -= chunk.byteLength;
            if (this.#size < ENOUGH)
                this.#sender.resume();
            return Promise.resolve({ done: false, value: chunk });
        }
        if (this.#over?.failure)
            return Promise.reject(this.#over.failure.error);
        if (this.#over)
            return Promise.resolve(END);
        this.#reader = Promise.withResolvers();
        this.#waitsSince = performance.now();
        this.#timer ??= setTimeout(() => {
            if (this.#reader)
                this.#sender.abort(stall(this.#host, 'sends nothing', this.#pace));
        }, this.#pace.idleMs);
        this.#timer.refresh();
        return this.#reader.promise;
    }
    /** What has not come yet is not waited for; the connection stays where all has come. */
    return() {
        this.#chunks = [];
        this.#open = undefined;
        if (!this.#over)
            this.#sender.abort(new Error('not read to its end'));
        return Promise.resolve(END);
    }
    [Symbol.asyncIterator]() {
        return this;
    }
}

;// CONCATENATED MODULE: ../build/js/http/answer-parsers.js
/** Changes the parser of each connection of a pool, before the first answer. */
function changeParsers(pool, { kSocket, kParser }, change) {
    pool.on('connect', (_origin, targets) => {
        const client = targets.at(-1);
        const parser = client[kSocket]?.[kParser];
        if (parser)
            change(parser);
    });
}

;// CONCATENATED MODULE: ../build/js/http/repeated-lengths.js
/**
 * A proxy may repeat the Content-Length of an answer. The same number again may be taken for one (RFC 9110 8.6); the
 * parser refuses all repetitions, so it is given those under another name. Different numbers stay, and are refused.
 */
function takeRepeatedLengths(parser) {
    const [execute, headersComplete, messageComplete] = [
        parser.execute.bind(parser),
        parser.onHeadersComplete.bind(parser),
        parser.onMessageComplete.bind(parser),
    ];
    const lengths = new RepeatedLengths();
    let inBody = false;
    parser.onHeadersComplete = (...head) => {
        inBody = true;
        return headersComplete(...head);
    };
    parser.onMessageComplete = () => {
        inBody = false;
        return messageComplete();
    };
    parser.execute = (chunk) => execute(inBody ? chunk : lengths.renamed(chunk));
}
/** As long as the name it takes the place of. */
const ANOTHER_NAME = 'x-length-again';
const LENGTH = /^(content-length:)[ \t]*([0-9]+)((?:[ \t]*,[ \t]*[0-9]+)*)[ \t]*\r?\n$/i;
/** How a length, a status line and the end of a head begin. */
const MATTERS = /^[ch\r]/i;
const LONGEST = 1024;
const LINE_FEED = 0x0a;
/** Reads heads line by line, in the chunks they come in. */
class RepeatedLengths {
    /** The first one of this head. */
    #length;
    #isInterim = false;
    /** The start of a line that matters: it is read when it is whole. */
    #held = Buffer.alloc(0);
    /** The last chunk ended within a line that does not matter. */
    #inLine = false;
    /** What is behind the end of the head is not looked at. */
    renamed(chunk) {
        const bytes = this.#held.length > 0 ? Buffer.concat([this.#held, chunk]) : chunk;
        this.#held = Buffer.alloc(0);
        let at = 0;
        for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, at)) {
            const line = bytes.subarray(at, end + 1);
            at = end + 1;
            if (this.#inLine)
                this.#inLine = false;
            else if (this.#endsAt(line))
                return bytes;
        }
        const rest = bytes.subarray(at);
        if (rest.length === 0)
            return bytes;
        if (this.#inLine || !MATTERS.test(rest.toString('latin1', 0, 1)) || rest.length > LONGEST) {
            this.#inLine = true;
            return bytes;
        }
        this.#held = Buffer.from(rest);
        return bytes.subarray(0, at);
    }
    /** Whether the line ends the head of an answer; of an interim one, another head follows. */
    #endsAt(line) {
        if (line.length > LONGEST)
            return false;
        const text = line.toString('latin1');
        if (/^\r?\n$/.test(text)) {
            this.#length = undefined;
            return !this.#isInterim;
        }
        if (text.startsWith('HTTP/'))
            this.#isInterim = /^HTTP\/[0-9.]+ 1/.test(text);
        else
            this.#rename(line, text);
        return false;
    }
    #rename(line, text) {
        const [, name = '', length, others = ''] = LENGTH.exec(text) ?? [];
        if (length === undefined)
            return;
        const listed = others.split(',').slice(1);
        if (listed.some((other) => other.trim() !== length))
            return;
        if (this.#length === undefined) {
            this.#length = length;
            // Behind all white space: undici counts what follows the digits as one of them.
            const end = text.search(/\r?\n/);
            line.fill(' ', name.length, end).write(length, end - length.length, 'latin1');
        }
        else if (this.#length === length)
            line.write(ANOTHER_NAME, 'latin1');
    }
}

;// CONCATENATED MODULE: ../build/js/http/unasked-continue.js
/**
 * A client takes `100 Continue` though it asked for none (RFC 9110 15.2). undici breaks the connection at it, and passes
 * over every other interim answer: so it is told of another one.
 */
function takeUnaskedContinue(parser) {
    const complete = parser.onHeadersComplete.bind(parser);
    parser.onHeadersComplete = (status, ...rest) => complete(status === 100 ? 102 : status, ...rest);
}

;// CONCATENATED MODULE: ../build/js/http/connections.js





const CONNECT_MS = 10_000;
/** Google's registry sends 21 KB. */
const MAX_HEAD = 1024 * 1024;
/** In HTTP/1.1: limits of HTTP/2 (128 fields of 64 KiB) cannot be chosen, and large blobs share one window there. */
const POOL = { connections: 16, keepAliveTimeout: 30_000, maxHeaderSize: MAX_HEAD, allowH2: false };
/** Connections of one route. undici is loaded with the first. */
async function openDispatcher(route, options, known) {
    const timeout = options.connectMs ?? CONNECT_MS;
    const tls = route.secure ? { secureContext: await trust(options.ca, options.own) } : {};
    const factory = await poolFactory();
    // Of undici only what sends requests: its index also loads fetch, WebSocket, caches and mocks, most of its 1.5 MB.
    const { default: Agent } = await Promise.all(/* import() */[__webpack_require__.e(454), __webpack_require__.e(779)]).then(__webpack_require__.t.bind(__webpack_require__, 93779, 19));
    if (route.proxy === undefined) {
        const lookup = route.guarded ? (0,private_addresses/* guardedLookup */.rN)(options.lookup) : (0,private_addresses/* notingLookup */.oN)(known, options.lookup);
        return new Agent({ ...POOL, factory, connect: { timeout, lookup, allowH2: false, ...tls } });
    }
    // It needs what only the index puts together.
    const { ProxyAgent } = await Promise.all(/* import() */[__webpack_require__.e(454), __webpack_require__.e(734)]).then(__webpack_require__.t.bind(__webpack_require__, 50734, 19));
    return new ProxyAgent({
        ...POOL,
        uri: route.proxy,
        factory,
        clientFactory: factory,
        requestTls: { timeout, allowH2: false, ...tls },
        proxyTls: {
            timeout,
            allowH2: false,
            ...(route.secure && { secureContext: await trust(options.ca) }),
        },
    });
}
/** A proxy's plain requests come without the options of the pool. */
async function poolFactory() {
    const { default: OpenPool } = await __webpack_require__.e(/* import() */ 454).then(__webpack_require__.t.bind(__webpack_require__, 77454, 19));
    const { default: symbols } = await __webpack_require__.e(/* import() */ 33).then(__webpack_require__.t.bind(__webpack_require__, 50033, 19));
    return (origin, options) => {
        const pool = new OpenPool(origin, { ...POOL, ...options });
        changeParsers(pool, symbols, (parser) => {
            takeUnaskedContinue(parser);
            takeRepeatedLengths(parser);
        });
        return pool;
    };
}
/** Node's own list, that of the system, and the private ones: read once for all connections of a route. */
async function trust(ca, own = {}) {
    const { createSecureContext, getCACertificates } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 41692, 19));
    const added = [ca, own.ca].filter((pem) => pem !== undefined);
    const all = new Set([...getCACertificates('default'), ...getCACertificates('system'), ...added]);
    const shown = own.cert !== undefined && own.key !== undefined ? { cert: own.cert, key: own.key } : {};
    try {
        return createSecureContext({ ca: [...all], ...shown });
    }
    catch (cause) {
        const message = 'a certificate or its key, of the input for it, cannot be read as PEM';
        throw new core_errors/* OrasError */.aP('INVALID_INPUT', message, { cause });
    }
}

;// CONCATENATED MODULE: ../build/js/http/interim-answers.js


/** Some servers say every second that they are still at work. */
const MAX_INTERIM = 100;
/** Counts what comes before an answer (RFC 9110 15.2): a server could send such heads for ever. */
class InterimAnswers {
    #request;
    #count = 0;
    #bytes = 0;
    constructor(request) {
        this.#request = request;
    }
    /** `onTooMany` is told the error. */
    add(headers, onTooMany) {
        this.#count += 1;
        for (const [name, value = ''] of Object.entries(headers))
            this.#bytes += name.length + value.toString().length;
        if (this.#bytes > MAX_HEAD)
            onTooMany(headTooLarge(this.#request));
        else if (this.#count > MAX_INTERIM)
            onTooMany(tooManyInterim(this.#request));
    }
}
function tooManyInterim({ method, url }) {
    return new core_errors/* OrasError */.aP('INVALID_CONTENT', `${method} ${url.origin}${url.pathname}: ${url.host} sent more than ${MAX_INTERIM} interim answers (1xx), and no other`, { details: { host: url.host, limit: MAX_INTERIM, reason: 'interim-answers' } });
}
function headTooLarge({ method, url }) {
    return new core_errors/* OrasError */.aP('TOO_LARGE', `${method} ${url.origin}${url.pathname}: the headers of the answer are larger than the limit of ${MAX_HEAD} bytes`, { details: { host: url.host, limit: MAX_HEAD, part: 'head' } });
}

// EXTERNAL MODULE: ../build/js/core/bytes.js
var core_bytes = __webpack_require__(24997);
;// CONCATENATED MODULE: ../build/js/http/http.js

/** Response headers by lower-case name. A Map, since a server may name a header `__proto__`. */
class HttpHeaders {
    #values;
    constructor(entries) {
        this.#values = new Map([...entries].map(([name, values]) => [name.toLowerCase(), values]));
    }
    get(name) {
        return this.#values.get(name)?.[0];
    }
    all(name) {
        return this.#values.get(name) ?? [];
    }
}
const DISCARD_LIMIT = 64 * 1024;
/** Reads away a small rest of the body so that the connection can be used again, and drops a large one. */
async function discard(response) {
    try {
        await (0,core_bytes/* readUpTo */.Vc)(response.body, DISCARD_LIMIT, 'rest');
    }
    catch {
        // The connection is closed then, which is all that is wanted.
    }
}

;// CONCATENATED MODULE: ../build/js/http/transport.js








const HEADERS_MS = 60_000;
/** Some registries hash a large blob before they answer the PUT. */
const UPLOAD_HEADERS_MS = 300_000;
/** The transport: one connection pool per origin. undici is loaded with the first request. */
function createTransport(options = {}) {
    const known = new private_addresses/* KnownHosts */.BV();
    const dispatchers = new concurrency/* SingleFlight */.FH('keep');
    const proxies = new Map();
    const proxyFor = (url) => {
        if (!proxies.has(url.origin))
            proxies.set(url.origin, options.proxy?.(url));
        return proxies.get(url.origin);
    };
    const tls = new concurrency/* SingleFlight */.FH('keep');
    const dispatchFor = async (request) => {
        const route = routeOf(request, proxyFor(request.url), known);
        const own = await tls.get(request.url.origin, async () => options.tls?.(request.url.origin));
        const key = JSON.stringify([route, own && request.url.origin]);
        return dispatchers.get(key, () => openDispatcher(route, { ...options, own }, known));
    };
    return {
        async send(request) {
            const dispatcher = await dispatchFor(request);
            request.signal?.throwIfAborted();
            return exchange(dispatcher, request, options);
        },
        async close() {
            // One that could not be opened has told its request.
            for (const dispatch of dispatchers.values())
                await (await dispatch.catch(() => undefined))?.destroy();
        },
    };
}
function routeOf({ url, givenBy }, proxy, known) {
    const foreign = givenBy !== undefined && givenBy.hostname !== url.hostname;
    // A registry inside may give addresses inside.
    const strange = foreign && !known.isInside(givenBy.hostname);
    if ((strange && (0,private_addresses/* isInsideHost */.T8)(url.hostname) === true) || (foreign && (0,private_addresses/* isMetadataHost */.SF)(url.hostname)))
        throw (0,private_addresses/* insideError */.dS)(url.hostname);
    // A proxy resolves names by itself.
    const guarded = strange && proxy === undefined;
    const secure = [url, proxy].some((one) => one?.protocol === 'https:');
    return { proxy: proxy?.href, guarded, secure };
}
/** Sends one request, and answers as soon as the head of the answer is there. */
function exchange(dispatcher, asked, options) {
    const pace = options.pace ?? PACE;
    return new Promise((resolve, reject) => {
        const handler = new ExchangeHandler(asked, pace, { resolve, reject });
        dispatcher.dispatch({
            origin: asked.url.origin,
            path: `${asked.url.pathname}${asked.url.search}`,
            method: asked.method,
            headers: headersOf(asked, options),
            // undici takes async iterables; its types do not say so.
            body: asked.body && asked.body.size > 0
                ? watchedUpload(asked.body.bytes, pace, handler.abort, asked.url.host)
                : null,
            headersTimeout: options.headersMs ?? (asked.body ? UPLOAD_HEADERS_MS : HEADERS_MS),
            bodyTimeout: 0,
            // Else undici closes the connection after each HEAD, for servers that send a body all the same: what they would
            // send is no answer to anything, and fails the next request, which is repeated.
            reset: false,
        }, handler);
    });
}
/** What becomes of one request, as undici tells it. */
class ExchangeHandler {
    #asked;
    #pace;
    #outcome;
    #interim;
    #controller;
    #body;
    #failure;
    constructor(asked, pace, outcome) {
        this.#asked = asked;
        this.#pace = pace;
        this.#outcome = outcome;
        this.#interim = new InterimAnswers(asked);
        asked.signal?.addEventListener('abort', this.#cancel, { once: true });
    }
    abort = (error) => {
        this.#failure = error;
        if (this.#controller)
            this.#controller.abort(error);
        // It waits for a connection, and is ended when it gets one.
        else
            this.#outcome.reject(networkError(error, this.#asked));
    };
    /** What is told is the signal's reason. */
    #cancel = () => this.abort(new Error('cancelled'));
    onRequestStart(controller) {
        this.#controller = controller;
        if (this.#failure)
            controller.abort(this.#failure);
    }
    onResponseStart(controller, status, headers) {
        if (status < 200)
            return this.#interim.add(headers, this.abort);
        const { url } = this.#asked;
        this.#body = new ResponseBody(controller, this.#pace, url.host);
        this.#outcome.resolve({ status, headers: headersFrom(headers), url, body: this.#body });
    }
    onResponseData(_controller, chunk) {
        this.#body?.push(chunk);
    }
    onResponseEnd() {
        this.#over();
        this.#body?.end();
    }
    onResponseError(_controller, error) {
        this.#over();
        const told = networkError(error, this.#asked);
        this.#outcome.reject(told);
        this.#body?.fail(told);
    }
    #over() {
        this.#asked.signal?.removeEventListener('abort', this.#cancel);
    }
}
function headersFrom(headers) {
    return new HttpHeaders(Object.entries(headers).map(([name, value]) => [name, value === undefined ? [] : [value].flat()]));
}
function headersOf({ headers, body }, options) {
    return {
        'user-agent': options.userAgent ?? 'oras-action',
        'accept-encoding': 'identity',
        ...headers,
        ...(body && { 'content-length': String(body.size) }),
    };
}
function networkError(error, { method, url, signal }) {
    if (signal?.aborted === true)
        return signal.reason;
    // What our own lookup refused comes back wrapped.
    const own = (0,core_errors/* findCause */.lO)(error, core_errors/* OrasError */.aP);
    if (own)
        return own;
    const code = deepCode(error);
    if (code === 'UND_ERR_HEADERS_OVERFLOW')
        return headTooLarge({ method, url });
    const said = (0,core_errors/* messageOf */.bD)(error);
    const reason = code === undefined || said.includes(code) ? said : `${code}: ${said}`;
    const request = `${method} ${url.origin}${url.pathname}`;
    return new core_errors/* OrasError */.aP('NETWORK', `${request}: ${reason || 'failed'}`, {
        cause: error,
        details: { host: url.host, code, method, request },
    });
}
/** Happy Eyeballs wraps what happened in an AggregateError. */
function deepCode(error) {
    const own = (0,core_errors/* systemCode */.xU)(error);
    if (own !== undefined)
        return own;
    if (error instanceof AggregateError)
        return error.errors.map(deepCode).find((code) => code !== undefined);
    return error instanceof Error && error.cause !== undefined ? deepCode(error.cause) : undefined;
}

// EXTERNAL MODULE: ../build/js/http/proxy.js
var proxy = __webpack_require__(10305);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ../build/js/http/retry.js



const TRANSIENT = new Set([408, 429, 499, 500, 502, 503, 504, 520, 521, 522, 523, 524]);
/** How often, unless told otherwise. */
const RETRIES = 5;
const BASE_MS = 500;
const MAX_MS = 30_000;
const MAX_RETRY_AFTER_MS = 120_000;
/** Hosts that have asked to be left alone, and until when: one refused request holds back all others to that host. */
class HostGate {
    #closed = new Map();
    close(host, milliseconds) {
        const until = performance.now() + milliseconds;
        this.#closed.set(host, Math.max(until, this.#closed.get(host) ?? 0));
    }
    async pass(host, signal) {
        for (;;) {
            const wait = (this.#closed.get(host) ?? 0) - performance.now();
            if (wait <= 0)
                return;
            await (0,promises_.setTimeout)(wait, undefined, signal && { signal });
        }
    }
}
/**
 * Repeats what may pass by itself: transient statuses and network errors. Full jitter; a server's Retry-After is kept
 * to, up to two minutes: what asks for more fails at once and says so.
 */
function withRetry(send, options = {}) {
    const retries = options.retries ?? RETRIES;
    const gate = options.gate ?? new HostGate();
    return async (request) => {
        const { host } = request.url;
        for (let attempt = 0, lost = false;; attempt += 1) {
            await gate.pass(host, request.signal);
            const outcome = await attemptOnce(() => send(request));
            const waitMs = await waitFor(outcome, backoff(attempt, options));
            if (waitMs === undefined || attempt >= retries || request.signal?.aborted === true) {
                if ('error' in outcome)
                    throw attempt === 0 ? outcome.error : exhausted(outcome.error, attempt + 1);
                return lost ? { ...outcome.response, afterLostAnswer: true } : outcome.response;
            }
            lost ||= 'error' in outcome;
            if ('response' in outcome) {
                await discard(outcome.response);
                if (await isRateLimit(outcome.response))
                    gate.close(outcome.response.url.host, waitMs);
            }
            options.onRetry?.({ host, reason: reasonOf(outcome), waitMs });
            await (0,promises_.setTimeout)(waitMs, undefined, request.signal && { signal: request.signal });
        }
    };
}
/** Says how often it was tried, and keeps another retry around this one from beginning all over. */
function exhausted(error, tries) {
    if (!(error instanceof core_errors/* OrasError */.aP) || error.code !== 'NETWORK')
        return error;
    return new core_errors/* OrasError */.aP('NETWORK', `${error.message} (tried ${tries} times)`, {
        cause: error,
        details: { ...error.details, tries },
    });
}
async function attemptOnce(send) {
    try {
        return { response: await send() };
    }
    catch (error) {
        return { error };
    }
}
/** Milliseconds until it is worth another try; undefined when it is not. */
async function waitFor(outcome, ownMs) {
    if ('error' in outcome)
        return isTransientError(outcome.error) ? ownMs : undefined;
    const { response } = outcome;
    if (!TRANSIENT.has(response.status) && !(await isRateLimit(response)))
        return undefined;
    const asked = parseRetryAfter(response.headers.get('retry-after'), Date.now());
    if (asked === undefined)
        return ownMs;
    return asked > MAX_RETRY_AFTER_MS ? undefined : asked + ownMs / 4;
}
/** GHCR says its secondary limit with a 403: with a Retry-After, an empty quota, or in words only. */
async function isRateLimit({ status, headers, body }) {
    if (status === 429)
        return true;
    if (status !== 403)
        return false;
    if (headers.get('retry-after') !== undefined || headers.get('x-ratelimit-remaining') === '0')
        return true;
    return /\brate limit\b/i.test(await beginningOf(body));
}
/** Bodies of errors have been read by then, and can be read again. */
async function beginningOf(body) {
    for await (const chunk of body)
        return new TextDecoder().decode(chunk.subarray(0, 2048));
    return '';
}
/** Names that do not exist and certificates that are not trusted do not become right by waiting. */
const LASTING = /^(?:ENOTFOUND|ERR_TLS_CERT_ALTNAME_INVALID|CERT_|DEPTH_ZERO_|SELF_SIGNED|UNABLE_TO_|ERR_SSL_(?:WRONG|UNSUPPORTED_PROTOCOL|\w*PROTOCOL_VERSION))/;
function isTransientError(error) {
    if (!(error instanceof core_errors/* OrasError */.aP) || error.code !== 'NETWORK' || error.details['tries'] !== undefined)
        return false;
    const code = error.details['code'];
    return typeof code !== 'string' || !LASTING.test(code);
}
function isTransientStatus(status) {
    return TRANSIENT.has(status);
}
/** Full jitter, in milliseconds. */
function backoff(attempt, options) {
    const random = options.random ?? Math.random;
    return random() * Math.min(MAX_MS, (options.baseMs ?? BASE_MS) * 2 ** attempt);
}
/** RFC 9110 10.2.3 in both forms, in milliseconds; and the Go durations that GHCR sends, such as `1.889377ms`. */
function parseRetryAfter(text, now) {
    if (text === undefined || text.length > 64)
        return undefined;
    const trimmed = text.trim();
    const duration = /^([0-9]{1,15}(?:\.[0-9]{1,15})?)(ms|s|m)?$/.exec(trimmed);
    if (duration?.[1] !== undefined) {
        const unit = { ms: 1, s: 1000, m: 60_000 }[duration[2] ?? 's'] ?? 1000;
        return Number(duration[1]) * unit;
    }
    if (!/^[A-Z][a-z]{2,8}, /.test(trimmed))
        return undefined;
    const date = Date.parse(trimmed);
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
function reasonOf(outcome) {
    if ('response' in outcome)
        return `status ${outcome.response.status}`;
    return outcome.error instanceof Error ? outcome.error.message : String(outcome.error);
}

;// CONCATENATED MODULE: ../build/js/http/origin-headers.js
/** Adds the user's own headers to requests of one origin; redirects drop them like any secret (GHSA-whvf-jp7m-59f3). */
function withOriginHeaders(send, origin, headers) {
    return (request) => request.url.origin === origin
        ? send({ ...request, headers: { ...headers, ...request.headers } })
        : send(request);
}

// EXTERNAL MODULE: ../build/js/http/url-gate.js
var url_gate = __webpack_require__(96342);
;// CONCATENATED MODULE: ../build/js/http/redirect.js



const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const MAX_REDIRECTS = 10;
/** All that a request may take along to another origin; everything else may be a secret (GHSA-vh4v-2xq2-g5cg). */
const PORTABLE = new Set(['accept', 'range', 'user-agent', 'content-type']);
/**
 * Follows redirects; a new origin starts without authorisation, cookies and custom headers, for the rest of the chain.
 * What writes is repeated at the same origin only. An origin that asked to be left alone is waited for.
 */
function withRedirects(send, gate) {
    return async (request) => {
        let current = request;
        for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
            const response = await (current.url.origin === request.url.origin
                ? send(current)
                : sendElsewhere(send, current, gate));
            const location = response.headers.get('location');
            if (!REDIRECTS.has(response.status) || location === undefined)
                return response;
            if (request.stays === true && leadsAway(location, current.url))
                return response;
            await discard(response);
            current = redirected(current, response.status, (0,url_gate/* resolveUrl */.O2)(location, current.url, 'redirect'));
        }
        throw new core_errors/* OrasError */.aP('UNSUPPORTED', `${request.url.host} redirects more than ${MAX_REDIRECTS} times`);
    };
}
async function sendElsewhere(send, request, gate) {
    await gate?.pass(request.url.host, request.signal);
    try {
        return { ...(await send(request)), elsewhere: true };
    }
    catch (error) {
        if (!(error instanceof core_errors/* OrasError */.aP))
            throw error;
        const { code, message, details } = error;
        throw new core_errors/* OrasError */.aP(code, message, { cause: error, details: { ...details, elsewhere: true } });
    }
}
function leadsAway(location, base) {
    return URL.parse(location, base.href)?.origin !== base.origin;
}
function redirected(request, status, url) {
    const reads = request.method === 'GET' || request.method === 'HEAD';
    if (url.origin === request.url.origin) {
        if (reads || status !== 303)
            return { ...request, url };
        const { body: _sent, ...rest } = request;
        return { ...rest, method: 'GET', url };
    }
    if (!reads) {
        throw new core_errors/* OrasError */.aP('UNSUPPORTED', `${request.url.host} redirects a ${request.method} to ${url.origin}, which is not followed`, { details: { host: request.url.host, reason: 'not-followed' } });
    }
    const headers = Object.entries(request.headers ?? {}).filter(([name]) => PORTABLE.has(name.toLowerCase()));
    return { ...request, url, givenBy: request.givenBy ?? request.url, headers: Object.fromEntries(headers) };
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ../build/js/http/decode.js



const DECODERS = {
    gzip: external_node_zlib_.createGunzip,
    'x-gzip': external_node_zlib_.createGunzip,
    deflate: external_node_zlib_.createInflate,
    br: external_node_zlib_.createBrotliDecompress,
    zstd: external_node_zlib_.createZstdDecompress,
};
/**
 * The body without its Content-Encoding. We ask for `identity`, and some proxies encode all the same. One encoding is
 * undone; a chain of them is refused (CVE-2026-22036). One that nobody knows is left: {@link unknownEncoding}. The
 * caller's limit counts the decoded bytes.
 */
function decoded(response) {
    const encodings = encodingsOf(response);
    const [encoding, second] = encodings;
    if (encoding === undefined)
        return response.body;
    if (second !== undefined)
        throw refused(response, encodings);
    const decoder = decoderOf(encoding);
    return decoder ? undone(response, decoder()) : response.body;
}
/** What to tell where the bytes of an answer are not right, and it names an encoding that cannot be undone. */
function unknownEncoding(response) {
    const encodings = encodingsOf(response);
    return encodings.every((encoding) => decoderOf(encoding)) ? undefined : refused(response, encodings);
}
function encodingsOf({ headers }) {
    return (headers.get('content-encoding') ?? '')
        .toLowerCase()
        .split(',')
        .map((text) => text.trim())
        .filter((text) => text !== '' && text !== 'identity');
}
function decoderOf(encoding) {
    return Object.hasOwn(DECODERS, encoding) ? DECODERS[encoding] : undefined;
}
function refused({ url: { host } }, encodings) {
    const contentEncoding = encodings.join(', ').slice(0, 80);
    return new core_errors/* OrasError */.aP('UNSUPPORTED', `${host} sent the Content-Encoding ${contentEncoding}`, {
        details: { host, contentEncoding, reason: 'content-encoding' },
    });
}
async function* undone(response, decoder) {
    const source = external_node_stream_.Readable.from(response.body, { objectMode: false });
    source.on('error', (error) => decoder.emit('error', error));
    try {
        yield* source.pipe(decoder);
    }
    catch (cause) {
        if (cause instanceof core_errors/* OrasError */.aP)
            throw cause;
        throw new core_errors/* OrasError */.aP('NETWORK', `${response.url.host}: the body does not decode`, {
            cause,
            details: { host: response.url.host },
        });
    }
    finally {
        source.destroy();
    }
}

;// CONCATENATED MODULE: ../build/js/http/buffered-bodies.js



/** Kept of the body of an answer that is no success. */
const MAX_ERROR = 64 * 1024;
/**
 * Reads small bodies, and those of errors, to their end: a body that breaks off is then a failed exchange, which the
 * retry around this repeats. What is larger than the request allows fails with `TOO_LARGE`.
 */
function withSmallBodies(send) {
    return async (request) => {
        const response = await send(request);
        const body = decoded(response);
        if (response.status >= 400)
            return { ...response, body: (0,core_bytes/* bytesOf */.$$)(await upTo(body, MAX_ERROR)) };
        if (request.readLimit === undefined)
            return response;
        const what = `the answer of ${response.url.host}`;
        const bytes = await (0,core_bytes/* readUpTo */.Vc)(body, request.readLimit, what);
        const unknown = unknownEncoding(response);
        if (unknown && !isJson(bytes))
            throw unknown;
        if (request.json === true)
            requireWhole(bytes, response);
        return { ...response, body: (0,core_bytes/* bytesOf */.$$)(bytes) };
    };
}
/** A chunked body can end early and look well ended. */
function requireWhole(bytes, { headers, url }) {
    if (!/[/+]json\b/i.test(headers.get('content-type') ?? ''))
        return;
    // Without the parser's message, which quotes the text: it may hold a token.
    if (!isJson(bytes))
        throw new core_errors/* OrasError */.aP('NETWORK', `${url.host} sent broken JSON`, { details: { host: url.host } });
}
function isJson(bytes) {
    try {
        JSON.parse(new TextDecoder().decode(bytes));
        return true;
    }
    catch {
        return false;
    }
}
/** An error's text matters less than its status: what is too long is cut, what breaks off ends. */
async function upTo(body, limit) {
    const chunks = [];
    let size = 0;
    try {
        for await (const chunk of body) {
            chunks.push(chunk.subarray(0, limit - size));
            size += chunk.byteLength;
            if (size >= limit)
                break;
        }
    }
    catch {
        // What has come is enough.
    }
    return Buffer.concat(chunks);
}

;// CONCATENATED MODULE: ../build/js/http/warnings.js
const MAX_WARNING = 4096;
/** Reports each `Warning: 299` of a server once (distribution-spec, "Warnings"); it changes nothing else. */
function withWarnings(send, onWarning) {
    const seen = new Set();
    return async (request) => {
        const response = await send(request);
        for (const header of response.headers.all('warning')) {
            for (const text of parseWarnings(header)) {
                const key = `${response.url.host} ${text}`;
                if (seen.has(key) || seen.size >= 100)
                    continue;
                seen.add(key);
                onWarning(response.url.host, text);
            }
        }
        return response;
    };
}
/** The texts of `299 - "text"`; other codes are for caches. */
function parseWarnings(header) {
    return [...header.slice(0, MAX_WARNING).matchAll(/(?:^|,)\s*299 \S+ "((?:[^"\\]|\\.)*)"/g)].map(([, text = '']) => text.replace(/\\(.)/g, '$1'));
}

;// CONCATENATED MODULE: ../build/js/registry/auth/challenge.js
const MAX_HEADER = 8192;
const TOKEN = /[!#$%&'*+.^_`|~0-9A-Za-z-]+/y;
/** Credentials of schemes such as Negotiate, which have no parameters. */
const TOKEN68 = /[A-Za-z0-9._~+/-]+=*(?=[ \t]*(?:,|$))/y;
const SPACE = /[ \t]*/y;
/** Reads all challenges of all headers; what cannot be read ends the header it stands in. */
function parseChallenges(headers) {
    return headers.flatMap((header) => parseHeader(header.slice(0, MAX_HEADER)));
}
function parseHeader(header) {
    const challenges = [];
    let at = 0;
    const take = (pattern) => {
        pattern.lastIndex = at;
        const found = pattern.exec(header)?.[0];
        if (found !== undefined)
            at += found.length;
        return found;
    };
    while (at < header.length) {
        take(SPACE);
        if (header[at] === ',') {
            at += 1;
            continue;
        }
        const word = take(TOKEN);
        if (word === undefined)
            break;
        take(SPACE);
        if (header[at] !== '=') {
            challenges.push({ scheme: word.toLowerCase(), parameters: new Map() });
            take(TOKEN68);
            continue;
        }
        at += 1;
        take(SPACE);
        const value = header[at] === '"' ? quoted() : take(TOKEN);
        // What goes on without a separator was no token: an address without its quotes.
        if (value === undefined || !/^[\s,]?$/.test(header[at] ?? ''))
            break;
        challenges.at(-1)?.parameters.set(word.toLowerCase(), value);
    }
    return challenges;
    function quoted() {
        let value = '';
        for (at += 1; at < header.length; at += 1) {
            const char = header[at];
            if (char === '"') {
                at += 1;
                return value;
            }
            if (char === '\\')
                at += 1;
            value += header[at] ?? '';
        }
        return undefined;
    }
}

// EXTERNAL MODULE: ../build/js/core/json.js
var core_json = __webpack_require__(49310);
// EXTERNAL MODULE: ../build/js/core/descriptor.js
var descriptor = __webpack_require__(44745);
;// CONCATENATED MODULE: ../build/js/registry/registry-error.js




const MAX_BODY = 64 * 1024;
const MAX_TEXT = 500;
const MAX_DETAIL = 200;
/** Makes an error of an answer that was not wanted. Reads the body, whatever form it has (distribution-spec, "Error Codes"). */
async function registryError(request, response, explanation) {
    const text = await bodyText(response);
    const errors = parseErrors(text);
    const said = errors.map(saying).join('; ');
    const place = `${request.method} ${request.url.origin}${request.url.pathname}`;
    const retryAfter = parseRetryAfter(response.headers.get('retry-after'), Date.now());
    const limited = registry_error_isRateLimit(response, text);
    const silent = limited ? 'rate limit' : unlike(response, text);
    const reason = explanation ?? (said === '' ? silent : said);
    return new core_errors/* RegistryError */.gl(limited ? 'RATE_LIMITED' : codeOf(response.status, errors), `${place}: ${response.status}${reason && ` ${reason}`}`, {
        method: request.method,
        url: `${request.url.origin}${request.url.pathname}`,
        status: response.status,
        errors,
        details: {
            host: request.url.host,
            request: place,
            status: response.status,
            ...(explanation !== undefined && { explained: true }),
            answersLikeARegistry: errors.length > 0 || speaksRegistry(response),
            elsewhere: response.elsewhere,
            ...(response.credentialRefused === true && { credential: 'refused' }),
            retryAfterSeconds: retryAfter === undefined ? undefined : Math.ceil(retryAfter / 1000),
        },
    });
}
/** Whether the headers are those of a registry's API, for answers without a body. */
function speaksRegistry(response) {
    const type = response.headers.get('content-type') ?? '';
    return response.headers.get('docker-distribution-api-version') !== undefined || /[/+]json\b/i.test(type);
}
/** GHCR says its secondary limit with a 403: with a Retry-After, an empty quota, or in words only. */
function registry_error_isRateLimit({ status, headers }, text) {
    if (status === 429)
        return true;
    if (status !== 403)
        return false;
    const emptied = headers.get('x-ratelimit-remaining') === '0';
    return emptied || headers.get('retry-after') !== undefined || /\brate limit\b/i.test(text);
}
function unlike(response, text) {
    if (text === '' || speaksRegistry(response))
        return '';
    return `(${(response.headers.get('content-type') ?? 'no content type').slice(0, 80)}, not the answer of a registry)`;
}
async function bodyText(response) {
    try {
        return new TextDecoder().decode(await (0,core_bytes/* readUpTo */.Vc)(response.body, MAX_BODY, 'error body'));
    }
    catch {
        return '';
    }
}
function parseErrors(text) {
    let json;
    try {
        json = JSON.parse(text);
    }
    catch {
        return [];
    }
    const errors = (0,descriptor/* isRecord */.u4)(json) && Array.isArray(json['errors']) ? json['errors'] : [];
    return errors
        .filter(descriptor/* isRecord */.u4)
        .slice(0, 20)
        .map((error) => ({
        code: shortText(error['code']) || 'UNKNOWN',
        message: shortText(error['message']),
        ...detailOf(error['detail']),
    }));
}
/** `CODE: message (detail)`; but the rights that a login lacks are those of the request itself (distribution). */
function saying({ code, message, detail = '' }) {
    const text = message === '' ? code : `${code}: ${message}`;
    const isRights = /^(?:UNAUTHORIZED|DENIED)$/.test(code) && detail.startsWith('[');
    const isNew = detail !== '' && !text.includes(detail) && !isRights;
    return isNew ? `${text} (${detail.slice(0, MAX_DETAIL)})` : text;
}
function detailOf(value) {
    if (value === undefined || value === null || value === '')
        return {};
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    return text === '{}' || text === '[]' ? {} : { detail: text.slice(0, MAX_TEXT) };
}
function shortText(value) {
    return typeof value === 'string' ? value.slice(0, MAX_TEXT) : '';
}
/** The status decides; codes come second (distribution-spec: a client SHOULD NOT depend on them). */
function codeOf(status, errors) {
    const named = (code) => errors.some((error) => error.code === code);
    if (status === 401)
        return 'UNAUTHORIZED';
    if (status === 403)
        return named('TOOMANYREQUESTS') ? 'RATE_LIMITED' : 'FORBIDDEN';
    if (status === 404)
        return 'NOT_FOUND';
    if (status === 402)
        return 'FORBIDDEN';
    if (status === 409 || status === 412)
        return 'CONFLICT';
    if (status === 408 || status === 499)
        return 'UNAVAILABLE';
    if (status === 413)
        return 'TOO_LARGE';
    if (status === 405 || status === 501)
        return 'UNSUPPORTED';
    return status >= 500 ? 'UNAVAILABLE' : 'INVALID_CONTENT';
}

;// CONCATENATED MODULE: ../build/js/registry/auth/token.js




const MAX_ANSWER = 1024 * 1024;
const CLIENT = 'oras-action';
/** Asks a token server: GET with Basic for a password or anonymously, OAuth2 POST for an identity token. */
async function fetchToken(send, request) {
    const { credential } = request;
    const response = await (credential?.kind === 'refresh'
        ? postForToken(send, request, credential.token)
        : getToken(send, request));
    if (response.status !== 200)
        throw await registryError({ method: 'GET', url: request.realm }, response);
    const json = parseAnswer(await (0,core_bytes/* readUpTo */.Vc)(response.body, MAX_ANSWER, `the answer of ${request.realm.host}`), request.realm);
    const value = [json['access_token'], json['token']].find((text) => typeof text === 'string' && text !== '');
    if (typeof value !== 'string' || !/^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(value)) {
        throw new core_errors/* OrasError */.aP('INVALID_CONTENT', `the token server ${request.realm.host} answered without a usable token`, { details: { reason: 'no-token' } });
    }
    return { value, expiresIn: secondsIn(json['expires_in']) };
}
/** A number, or its digits as a text, as some servers send it; the token spec's default is 60. */
function secondsIn(value) {
    const seconds = typeof value === 'string' && /^ *[0-9]{1,9} *$/.test(value) ? Number(value) : value;
    return typeof seconds === 'number' && seconds > 0 && seconds < 1e9 ? seconds : 60;
}
function parseAnswer(bytes, realm) {
    try {
        return (0,core_json/* parseJsonObject */.dw)(bytes, 'answer');
    }
    catch {
        // The parser's own message quotes the text, which may hold the token.
        throw new core_errors/* OrasError */.aP('INVALID_CONTENT', `the answer of the token server ${realm.host} is not a JSON object`, { details: { reason: 'no-token' } });
    }
}
function getToken(send, { realm, service, scopes, credential, givenBy, signal }) {
    const url = new URL(realm);
    if (service !== undefined)
        url.searchParams.set('service', service);
    for (const scope of scopes)
        url.searchParams.append('scope', scope);
    if (credential?.kind === 'basic')
        url.searchParams.set('account', credential.username);
    const headers = credential?.kind === 'basic' ? { authorization: basic(credential) } : {};
    return send({ method: 'GET', url, headers, givenBy, readLimit: MAX_ANSWER, json: true, signal });
}
function postForToken(send, { realm, service, scopes, givenBy, signal }, refreshToken) {
    const form = new URLSearchParams({
        grant_type: 'refresh_token',
        refresh_token: refreshToken,
        client_id: CLIENT,
    });
    if (service !== undefined)
        form.set('service', service);
    if (scopes.length > 0)
        form.set('scope', scopes.join(' '));
    const body = new TextEncoder().encode(form.toString());
    return send({
        method: 'POST',
        url: realm,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: { bytes: (0,core_bytes/* bytesOf */.$$)(body), size: body.byteLength },
        givenBy,
        readLimit: MAX_ANSWER,
        json: true,
        signal,
    });
}
function basic({ username, password, }) {
    return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

// EXTERNAL MODULE: external "node:perf_hooks"
var external_node_perf_hooks_ = __webpack_require__(643);
;// CONCATENATED MODULE: ../build/js/registry/client.js




/** Requests to one repository (distribution-spec, "Endpoints"). */
class RegistryClient {
    origin;
    repository;
    /** Times that an upload or a download begins anew. */
    retries;
    /** A writer puts his list in less time after he has read the old one. */
    settleMs;
    /** Connections for one large blob, where a single one is slow. */
    streams;
    #options;
    constructor(options) {
        this.origin = options.origin;
        this.repository = options.repository;
        this.retries = options.retry.retries ?? RETRIES;
        this.settleMs = options.settleMs ?? 150;
        this.streams = options.streams ?? 4;
        this.#options = options;
    }
    get host() {
        return new URL(this.origin).host;
    }
    /** Host and repository. */
    get name() {
        return `${this.host}/${this.repository}`;
    }
    /** `path` is below `/v2/<repository>/`, already checked by its grammar. */
    send(asked) {
        return this.#options.send(this.#request(asked));
    }
    /** The same without retries, for what must not be repeated without another look. */
    attempt(asked) {
        return this.#options.sendOnce(this.#request(asked));
    }
    #request({ path, query, scopes, ...request }) {
        const url = new URL(`/v2/${this.repository}/${path}`, this.origin);
        for (const [name, value] of Object.entries(query ?? {}))
            url.searchParams.set(name, value);
        return { ...request, url, scopes: [...this.scopes(), ...(scopes ?? [])] };
    }
    /** To an address that the registry gave, once. */
    sendOnce(request) {
        return this.#options.sendOnce({ ...request, scopes: this.scopes() });
    }
    /** To the next page of a list, at the address that the registry gave. */
    sendPage(request) {
        return this.#options.send({ ...request, scopes: this.scopes() });
    }
    /** The wait before that. */
    async backOff(attempt, signal) {
        await (0,promises_.setTimeout)(backoff(attempt, this.#options.retry), undefined, signal && { signal });
    }
    scopes() {
        return [`repository:${this.repository}:${this.#options.actions}`];
    }
}
/** Passes an answer with one of these statuses, makes an error of any other. */
async function expectStatus(response, request, ...statuses) {
    if (statuses.includes(response.status))
        return response;
    throw await registryError({ method: request.method, url: response.url }, response);
}
/** Whether a registry, or its token server, answered with one of these. */
function isStatus(error, ...statuses) {
    const answer = (0,core_errors/* findCause */.lO)(error, core_errors/* RegistryError */.gl);
    return answer !== undefined && statuses.includes(answer.status);
}
/** Servers without HEAD, and storage whose signed addresses are for GET only. */
function isOddHead(response, client) {
    return ([400, 405, 501].includes(response.status) ||
        (response.status >= 400 && response.url.origin !== client.origin));
}

;// CONCATENATED MODULE: ../build/js/registry/auth/scopes.js
/** One scope for each resource, with all its actions (distribution token spec, "type:name:actions"). */
function mergedScopes(scopes) {
    const actions = new Map();
    for (const scope of scopes) {
        const colon = scope.lastIndexOf(':');
        const resource = scope.slice(0, colon);
        const known = actions.get(resource) ?? new Set();
        for (const action of scope.slice(colon + 1).split(','))
            known.add(action);
        actions.set(resource, known);
    }
    return [...actions].map(([resource, known]) => `${resource}:${[...known].join(',')}`).toSorted();
}
/** Those of a challenge's `scope`; what has not the form of one is left out. */
function parseScopes(text) {
    return (text ?? '').split(' ').filter((scope) => /^[^:]+:.+:[^:]+$/.test(scope));
}

;// CONCATENATED MODULE: ../build/js/registry/auth/token-store.js






/** Taken off a token's life, so that it does not end on the way; a large body takes longer. */
const MARGIN_MS = 10_000;
const SLOWEST_BYTES_PER_MS = 5000;
/** A registry that wants something new each time is not followed for ever. */
const MAX_TRIED = 64;
/** The tokens of one repository, kept by realm, service and scopes. */
class TokenStore {
    #options;
    #tokens = new Map();
    /** By our own scopes: what the registry wants besides. */
    #wider = new Map();
    /** Such wishes that were met once, with or without success. */
    #tried = new Set();
    /** The token server refused the credential, and the registry is read without it. */
    credentialRefused = false;
    constructor(options) {
        this.#options = options;
    }
    /** What the token of a request is kept by. */
    keyOf(request, { parameters }) {
        return JSON.stringify([
            parameters.get('realm'),
            parameters.get('service'),
            this.#scopesOf(request, parameters),
        ]);
    }
    async token(request, challenge, credential) {
        const key = this.keyOf(request, challenge);
        const cached = this.#tokens.get(key);
        const margin = MARGIN_MS + (request.body?.size ?? 0) / SLOWEST_BYTES_PER_MS;
        if (cached && (await cached).until - margin > external_node_perf_hooks_.performance.now())
            return (await cached).token.value;
        const fetching = this.#fetch(request, challenge, credential);
        this.#tokens.set(key, fetching);
        fetching.catch(() => this.#tokens.delete(key));
        return (await fetching).token.value;
    }
    /** Drops the token that was refused, but not the fresh one that another request may have got meanwhile. */
    async forget(key, authorization) {
        const cached = await this.#tokens.get(key);
        if (cached && authorization === `Bearer ${cached.token.value}`)
            this.#tokens.delete(key);
    }
    /** From now on such requests ask for the challenge's scopes too. The same ones are tried once. */
    widen(request, { parameters }) {
        const own = ownScopes(request);
        const more = parseScopes(parameters.get('scope'));
        const attempt = [own, ...more].join(' ');
        if (own === '' || this.#tried.has(attempt) || this.#tried.size >= MAX_TRIED)
            return;
        this.#tried.add(attempt);
        const known = this.#wider.get(own) ?? [];
        if (mergedScopes([...own.split(' '), ...known, ...more]).join(' ') === own)
            return;
        this.#wider.set(own, [...known, ...more]);
    }
    /** The challenge's scopes did not help. */
    narrow(request, { parameters }) {
        const useless = parseScopes(parameters.get('scope'));
        const known = this.#wider.get(ownScopes(request)) ?? [];
        this.#wider.set(ownScopes(request), known.filter((scope) => !useless.includes(scope)));
    }
    #isWider(request) {
        return (this.#wider.get(ownScopes(request)) ?? []).length > 0;
    }
    /** Ours first: a registry's own hint may be a dummy (GHCR). */
    #scopesOf({ scopes = [] }, parameters) {
        if (scopes.length === 0)
            return parseScopes(parameters.get('scope'));
        const own = mergedScopes(scopes);
        return mergedScopes([...own, ...(this.#wider.get(own.join(' ')) ?? [])]);
    }
    async #fetch(request, { parameters }, credential) {
        const realm = parameters.get('realm');
        if (realm === undefined)
            throw new core_errors/* OrasError */.aP('UNSUPPORTED', `${request.url.host} asks for a token but names no realm`, {
                details: { reason: 'no-token' },
            });
        const asked = {
            realm: (0,url_gate/* tokenUrl */.vQ)(realm, request.url),
            service: parameters.get('service'),
            scopes: this.#scopesOf(request, parameters),
            givenBy: request.url,
            signal: request.signal,
        };
        const token = this.#isWider(request)
            ? await fetchToken(this.#options.sendForToken, { ...asked, credential })
            : await this.#fetchOrAnonymous(asked, credential);
        this.#options.onSecret?.(token.value);
        return { token, until: external_node_perf_hooks_.performance.now() + token.expiresIn * 1000 };
    }
    async #fetchOrAnonymous(asked, credential) {
        try {
            return await fetchToken(this.#options.sendForToken, { ...asked, credential });
        }
        catch (error) {
            const refused = isStatus(error, 400, 401, 403) && credential !== undefined;
            if (!refused || this.#options.anonymousFallback !== true)
                throw this.#named(error, credential);
            const token = await fetchToken(this.#options.sendForToken, { ...asked, credential: undefined }).catch(() => undefined);
            if (!token)
                throw this.#named(error, credential);
            this.credentialRefused = isStatus(error, 401);
            this.#options.onNotice?.(`${this.#options.registry} refuses the credential it was given; reading without one`);
            return token;
        }
    }
    /** People know the registry they wrote, and not its token server. */
    #named(error, credential) {
        if (!(error instanceof core_errors/* RegistryError */.gl))
            return error;
        const { registry } = this.#options;
        const refused = error.status === 401 && credential !== undefined;
        return new core_errors/* OrasError */.aP(error.code, `${registry}: its token server says no: ${error.message}`, {
            cause: error,
            details: { ...error.details, host: registry, ...(refused && { credential: 'refused' }) },
        });
    }
}
function ownScopes({ scopes = [] }) {
    return mergedScopes(scopes).join(' ');
}

;// CONCATENATED MODULE: ../build/js/registry/auth/auth.js




/**
 * Authorises requests to one registry. What the registry asked for once is known for the next request; a 401 in spite of
 * a token gets one fresh token, and then one with the scopes that the challenge names besides ours.
 */
function withAuth(send, options) {
    const session = new AuthSession(send, options);
    return (request) => (request.url.origin === options.origin ? session.send(request) : send(request));
}
class AuthSession {
    #send;
    #options;
    #tokens;
    #challenge;
    #asked;
    #credential;
    constructor(send, options) {
        this.#send = send;
        this.#options = options;
        this.#tokens = new TokenStore(options);
    }
    async send(request) {
        const known = this.#challenge;
        const asked = known ? await this.#authorised(request, known) : request;
        const first = await this.#send(asked);
        const challenge = await this.#challengeFor(first, known, request.signal);
        if (!challenge)
            return this.#marked(first, known);
        this.#challenge = challenge;
        if (challenge.scheme === 'basic' && (await this.#known())?.kind !== 'basic')
            return first;
        await discard(first);
        await this.#tokens.forget(this.#tokens.keyOf(request, challenge), asked.headers?.['authorization']);
        const key = this.#tokens.keyOf(request, challenge);
        const second = await this.#send(await this.#authorised(request, challenge));
        if (challenge.scheme === 'basic' || !this.#isRefused(second))
            return this.#marked(second, challenge);
        return this.#marked((await this.#again(request, { second, key })) ?? second, this.#challenge);
    }
    /** What is to be answered to, where another try may help. */
    async #challengeFor(response, known, signal) {
        // A 401 from elsewhere, at the end of a redirect, is not the registry's.
        if (response.url.origin !== this.#options.origin)
            return undefined;
        if (response.status === 401) {
            const offered = choose(parseChallenges(response.headers.all('www-authenticate')));
            // A fresh token comes first, where one was taken before.
            const challenge = offered?.scheme === 'bearer' ? offered : (known ?? offered);
            if (challenge)
                return known?.scheme === 'basic' && challenge === known ? undefined : challenge;
        }
        // To the anonymous, what is private may not be there (404), or be refused without a word of how to log in.
        if (known || ![401, 403, 404].includes(response.status))
            return undefined;
        if ((await this.#known().catch(() => undefined)) === undefined)
            return undefined;
        return (this.#asked ??= this.#askForChallenge(signal));
    }
    async #askForChallenge(signal) {
        const url = new URL('/v2/', this.#options.origin);
        try {
            const response = await this.#send({ method: 'GET', url, signal });
            await discard(response);
            const isOurs = response.status === 401 && response.url.origin === this.#options.origin;
            return isOurs ? choose(parseChallenges(response.headers.all('www-authenticate'))) : undefined;
        }
        catch {
            // The first answer stands.
            return undefined;
        }
    }
    /** After a 401 in spite of a fresh token: with the scopes of the challenge as well, or with Basic, where that is asked for. */
    async #again(request, { second, key }) {
        const challenge = choose(parseChallenges(second.headers.all('www-authenticate')));
        if (challenge?.scheme === 'basic')
            return this.#withBasic(request, second, challenge);
        if (!challenge || (await this.#known())?.kind === 'bearer')
            return undefined;
        this.#tokens.widen(request, challenge);
        if (this.#tokens.keyOf(request, challenge) === key)
            return undefined;
        try {
            const authorised = await this.#authorised(request, challenge);
            const third = await this.#send(authorised);
            await discard(second);
            if (this.#isRefused(third))
                this.#tokens.narrow(request, challenge);
            return third;
        }
        catch {
            // What the registry said of our own scopes is told.
            this.#tokens.narrow(request, challenge);
            return undefined;
        }
    }
    /** Harbor takes no token for `/v2/` itself. */
    async #withBasic(request, second, challenge) {
        if ((await this.#known())?.kind !== 'basic')
            return undefined;
        await discard(second);
        const third = await this.#send(await this.#authorised(request, challenge));
        if (!this.#isRefused(third))
            this.#challenge = challenge;
        return third;
    }
    #isRefused({ status, url }) {
        return status === 401 && url.origin === this.#options.origin;
    }
    /** Whether a no is one to the credential itself. */
    async #marked(response, challenge) {
        const wasShown = challenge?.scheme === 'basic' && (await this.#known())?.kind === 'basic';
        const isBasic = wasShown && this.#isRefused(response);
        return isBasic || this.#tokens.credentialRefused ? { ...response, credentialRefused: true } : response;
    }
    async #authorised(request, challenge) {
        const authorization = await this.#authorization(request, challenge);
        return authorization === undefined
            ? request
            : { ...request, headers: { ...request.headers, authorization } };
    }
    async #authorization(request, challenge) {
        const credential = await this.#known();
        if (credential?.kind === 'bearer')
            return `Bearer ${credential.token}`;
        if (challenge.scheme === 'basic')
            return credential?.kind === 'basic' ? basic(credential) : undefined;
        return `Bearer ${await this.#tokens.token(request, challenge, credential)}`;
    }
    #known() {
        const { registry, repository, credentials } = this.#options;
        this.#credential ??= credentials({ registry, repository });
        return this.#credential;
    }
}
/** Some registries offer Bearer and Basic (Gitea); a token is narrower. */
function choose(challenges) {
    const named = (scheme) => challenges.find((challenge) => challenge.scheme === scheme);
    return named('bearer') ?? named('basic');
}

// EXTERNAL MODULE: ../build/js/core/digest.js
var core_digest = __webpack_require__(59852);
// EXTERNAL MODULE: ../build/js/core/media-types.js
var media_types = __webpack_require__(17142);
;// CONCATENATED MODULE: ../build/js/registry/blobs/download-parts.js




const MIB = 1024 * 1024;
const PART = 4 * MIB;
/** Parts of all blobs together; a blob that has none gets one all the same. So what they take of memory has a bound. */
const MOST_PARTS = 8;
/** So many bytes tell how quick a connection is. */
const PROBE = 8 * MIB;
/** Bytes in a millisecond: many stores give a connection less, and several of them as much each. */
const QUICK = 100_000;
/** Measures how long one waits for bytes; what is done with them does not count. */
class Pace {
    #bytes = 0;
    #waited = 0;
    #since = 0;
    begin() {
        this.#since = performance.now();
    }
    came(bytes) {
        this.#bytes += bytes;
        this.#waited += performance.now() - this.#since;
    }
    /** Only when enough has come to tell. */
    isSlow() {
        return this.#bytes >= PROBE && this.#bytes < QUICK * this.#waited;
    }
}
let parts = 0;
/**
 * The rest of a blob in its order, by several Range requests at once (RFC 9110 14.2). Ends early where the server does
 * not give parts. The caller checks the digest of the whole.
 */
async function* inParts(client, node, from, { signal }) {
    const stop = new AbortController();
    const inner = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal;
    const coming = [];
    let own = 0;
    let next = from;
    const count = (change) => {
        own += change;
        parts += change;
    };
    const fill = () => {
        while (next < node.size && coming.length < client.streams && (own === 0 || parts < MOST_PARTS)) {
            const end = Math.min(next + PART, node.size);
            const part = readPart(client, node, { from: next, end }, { signal: inner });
            // It is waited for later, or not at all.
            part.catch(() => undefined);
            coming.push(part);
            count(1);
            next = end;
        }
    };
    try {
        fill();
        for (let part = coming.shift(); part; part = coming.shift()) {
            const chunks = await part;
            if (!chunks)
                return;
            fill();
            yield* chunks;
            count(-1);
            fill();
        }
    }
    finally {
        stop.abort();
        await Promise.allSettled(coming);
        count(-own);
    }
}
/** Undefined where the server answers with something else than the part. */
async function readPart(client, node, { from, end }, { signal }) {
    const chunks = [];
    let at = from;
    for (let breaks = 0;; breaks += 1) {
        try {
            const range = `bytes=${at}-${end - 1}`;
            const path = `blobs/${node.digest}`;
            const response = await client.send({ method: 'GET', path, headers: { accept: '*/*', range }, signal });
            const given = parseContentRange(response.headers.get('content-range'));
            const isPart = response.status === 206 && given?.first === at && given.last < end;
            if (!isPart) {
                await discard(await expectStatus(response, { method: 'GET' }, 200, 206, 416));
                return undefined;
            }
            for await (const chunk of response.body) {
                at += chunk.byteLength;
                if (at > end)
                    throw tooMuch(client);
                chunks.push(chunk);
            }
            if (at === end)
                return chunks;
            // As with a connection that broke off.
        }
        catch (error) {
            if (!isTransientError(error) || signal?.aborted === true || breaks >= client.retries)
                throw error;
            await client.backOff(breaks, signal);
        }
        if (breaks >= client.retries)
            return undefined;
    }
}
function tooMuch({ host }) {
    return new core_errors/* OrasError */.aP('INVALID_CONTENT', `${host} sent more bytes of a blob than it was asked for`, {
        details: { host },
    });
}
/** RFC 9110 14.4, `bytes 5-9/10` or `bytes 5-9/*`; undefined for anything else. */
function parseContentRange(text) {
    const found = /^bytes ([0-9]{1,16})-([0-9]{1,16})\/([0-9]{1,16}|\*)$/i.exec((text ?? '').slice(0, 100));
    if (!found)
        return undefined;
    const [first, last] = [Number(found[1]), Number(found[2])];
    const total = found[3] === '*' ? undefined : Number(found[3]);
    if (!Number.isSafeInteger(last) || first > last || (total !== undefined && last >= total))
        return undefined;
    return { first, last, total };
}

;// CONCATENATED MODULE: ../build/js/registry/blobs/download.js







const PROGRESS = 1024 * 1024;
/** A blob of this size is worth several connections. */
const LARGE = 64 * 1024 * 1024;
/**
 * A blob's bytes. A download that breaks off goes on where it stood: by Range where the server can, else by reading
 * again and passing over what was passed on. The registry is asked anew each time, so that a signed address is fresh.
 */
function downloadBlob(client, node, options) {
    return { ...(0,core_bytes/* lazy */.RZ)(() => resumed(client, node, options)), owned: true };
}
async function* resumed(client, node, options) {
    let at = 0;
    let breaks = 0;
    let lastBreak = 0;
    const pace = new Pace();
    let mayPart = client.streams > 1 && node.size >= LARGE;
    for (;;) {
        try {
            pace.begin();
            for await (const chunk of await openAt(client, node, at, options)) {
                pace.came(chunk.byteLength);
                at += chunk.byteLength;
                yield chunk;
                pace.begin();
                if (mayPart && pace.isSlow())
                    break;
            }
            if (mayPart && pace.isSlow()) {
                mayPart = false;
                for await (const chunk of inParts(client, node, at, options)) {
                    at += chunk.byteLength;
                    yield chunk;
                }
                // It ends before where the server gives no parts.
                if (at < node.size)
                    continue;
            }
            // Too much is the reader's to refuse; too little is a connection that ended without saying so.
            if (at >= node.size)
                return;
            throw brokeOff(client, node, at);
        }
        catch (error) {
            if (!isTransientError(error) || options.signal?.aborted === true)
                throw error;
            breaks = at - lastBreak >= PROGRESS ? 1 : breaks + 1;
            lastBreak = at;
            if (breaks > client.retries)
                throw error;
            await client.backOff(breaks - 1, options.signal);
        }
    }
}
async function openAt(client, node, at, options) {
    const response = await client.send({
        method: 'GET',
        path: `blobs/${node.digest}`,
        headers: { accept: '*/*', ...(at > 0 && { range: `bytes=${at}-` }) },
        signal: options.signal,
    });
    if (at > 0 && response.status === 416) {
        await discard(response);
        return passingOver(at, await openAt(client, node, 0, options));
    }
    await expectStatus(response, { method: 'GET' }, 200, 206);
    if (at === 0 && response.status === 200)
        return plainBody(response, node);
    if (response.status === 200)
        return passingOver(at, plainBody(response, node));
    const range = parseContentRange(response.headers.get('content-range'));
    if (range?.first === at && (range.total === undefined || range.total === node.size))
        return response.body;
    await discard(response);
    throw new core_errors/* OrasError */.aP('INVALID_CONTENT', `${response.url.host} was asked for the bytes from ${at} and answered with others`, {
        details: { host: response.url.host },
    });
}
/** A blob that is gzip itself is sometimes announced as encoded: when the length is the blob's, the bytes are. */
function plainBody(response, node) {
    const length = response.headers.get('content-length');
    if (length === String(node.size))
        return response.body;
    const unknown = unknownEncoding(response);
    if (unknown && length !== undefined)
        throw unknown;
    return decoded(response);
}
async function* passingOver(count, body) {
    let left = count;
    for await (const chunk of body) {
        if (left < chunk.byteLength)
            yield chunk.subarray(left);
        left = Math.max(0, left - chunk.byteLength);
    }
}
function brokeOff(client, node, at) {
    const { host } = new URL(client.origin);
    return new core_errors/* OrasError */.aP('NETWORK', `${host} sent ${at} of the ${node.size} bytes of ${node.digest}`, {
        details: { host },
    });
}

;// CONCATENATED MODULE: ../build/js/registry/manifests.js







/** Every manifest type, for the header of this name. */
const ACCEPT = media_types/* MANIFEST_TYPES */._P.join(', ');
/**
 * What a tag or digest stands for. HEAD first, which rate limits do not count; GET where the answer leaves a field
 * out, and where a 404 does not come from a registry, to tell what it came from.
 */
async function resolveManifest(client, reference, options) {
    const request = { path: `manifests/${reference}`, headers: { accept: ACCEPT }, signal: options.signal };
    const head = await client.send({ method: 'HEAD', ...request });
    const known = head.status === 200 ? describe(head, reference) : undefined;
    if (known) {
        await discard(head);
        return known;
    }
    if (head.status === 404 && speaksRegistry(head))
        throw await notFound(client, reference, head);
    await discard(head);
    return (await readManifest(client, reference, options)).node;
}
/** The manifest that a tag or digest stands for. Its digest is that of the bytes: a tag's header must agree, and is else not used. */
async function readManifest(client, reference, options) {
    const response = await client.send({
        method: 'GET',
        path: `manifests/${reference}`,
        headers: { accept: ACCEPT },
        readLimit: core_bytes/* MAX_MANIFEST */.xZ,
        // What a tag stands for has no digest to show that it was cut off.
        json: !(0,core_digest/* isDigest */.Bc)(reference),
        signal: options.signal,
    });
    if (response.status === 404 && speaksRegistry(response))
        throw await notFound(client, reference, response);
    await expectStatus(response, { method: 'GET' }, 200);
    return readBody(response, reference, client);
}
async function notFound(client, reference, response) {
    const separator = (0,core_digest/* isDigest */.Bc)(reference) ? '@' : ':';
    const name = `${client.name}${separator}${reference}`;
    return registryError({ method: 'GET', url: response.url }, response, `${name} is not there`);
}
function describe(head, reference) {
    const mediaType = mediaTypeOf(head);
    const digest = head.headers.get('docker-content-digest');
    const size = Number(head.headers.get('content-length') ?? 'none');
    if (mediaType === undefined ||
        !(0,media_types/* isManifestType */.Q3)(mediaType) ||
        !(0,core_digest/* isDigest */.Bc)(digest) ||
        !Number.isSafeInteger(size) ||
        size <= 0)
        return undefined;
    if ((0,core_digest/* isDigest */.Bc)(reference) && digest !== reference)
        return undefined;
    return { mediaType, digest, size };
}
async function readBody(response, reference, client) {
    const what = `${client.repository}: manifest ${reference}`;
    const mediaType = mediaTypeOf(response);
    if (mediaType !== undefined && (0,media_types/* isSchema1 */.Pr)(mediaType)) {
        await discard(response);
        throw new core_errors/* OrasError */.aP('UNSUPPORTED', `${what} is of schema 1 (${mediaType}), which is not taken`, {
            details: { host: response.url.host, schema: 1 },
        });
    }
    if (mediaType === undefined || !(0,media_types/* isManifestType */.Q3)(mediaType)) {
        await discard(response);
        throw new core_errors/* OrasError */.aP('INVALID_CONTENT', `${response.url.host} answered with ${JSON.stringify(mediaType ?? 'no content type')} where a manifest was asked for; it may not be a registry`, { details: { host: response.url.host, answersLikeARegistry: false } });
    }
    const bytes = await (0,core_bytes/* readUpTo */.Vc)(response.body, core_bytes/* MAX_MANIFEST */.xZ, what);
    const said = (0,core_digest/* isDigest */.Bc)(reference) ? reference : response.headers.get('docker-content-digest');
    if ((0,core_digest/* isDigest */.Bc)(said))
        checkDigest(bytes, said, what);
    const digest = (0,core_digest/* isDigest */.Bc)(reference) ? reference : (0,core_digest/* digestOf */.ol)(bytes);
    return { node: { mediaType, digest, size: bytes.byteLength }, bytes };
}
function checkDigest(bytes, expected, what) {
    const digest = (0,core_digest/* digestOf */.ol)(bytes, (0,core_digest/* algorithmOf */.Hy)(expected));
    if (digest !== expected) {
        throw new core_errors/* OrasError */.aP('DIGEST_MISMATCH', `${what}: the content has digest ${digest}`, {
            details: { expected, got: digest },
        });
    }
}
/** Without parameters, which are ignored on compare (distribution-spec, "Pulling manifests"). */
function mediaTypeOf(response) {
    const type = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
    return type === '' ? undefined : type;
}
/**
 * Puts the exact bytes under a tag, or under the digest. A tag that may not be changed is no failure when it stands for
 * these bytes already. Gives the subject that the registry says it has taken note of (`OCI-Subject`).
 */
async function putManifest(client, node, bytes, options) {
    const response = await client.send({
        method: 'PUT',
        path: `manifests/${options.tag ?? node.digest}`,
        headers: { 'content-type': node.mediaType },
        body: { bytes: (0,core_bytes/* bytesOf */.$$)(bytes), size: bytes.byteLength },
        signal: options.signal,
    });
    if (![200, 201, 202].includes(response.status)) {
        const error = await registryError({ method: 'PUT', url: response.url }, response);
        if (options.tag !== undefined && (await isTagged(client, options.tag, node, { options, error })))
            return undefined;
        throw error;
    }
    const said = response.headers.get('docker-content-digest');
    await discard(response);
    if (said !== undefined &&
        (0,core_digest/* isDigest */.Bc)(said) &&
        (0,core_digest/* algorithmOf */.Hy)(said) === (0,core_digest/* algorithmOf */.Hy)(node.digest) &&
        said !== node.digest) {
        throw new core_errors/* OrasError */.aP('DIGEST_MISMATCH', `${response.url.host} stored ${node.digest} as ${said}`);
    }
    return response.headers.get('oci-subject');
}
async function isTagged(client, tag, node, { options, error }) {
    if (![400, 403, 409, 412].includes(error.status))
        return false;
    try {
        return (await resolveManifest(client, tag, options)).digest === node.digest;
    }
    catch {
        return false;
    }
}
/** Whether the repository holds the manifest; GET where HEAD has no straight answer. */
async function hasManifest(client, node, options) {
    const request = { path: `manifests/${node.digest}`, headers: { accept: ACCEPT }, signal: options.signal };
    let response = await client.send({ method: 'HEAD', ...request });
    if (isOddHead(response, client)) {
        await discard(response);
        response = await client.send({ method: 'GET', ...request, readLimit: core_bytes/* MAX_MANIFEST */.xZ });
    }
    if (response.status !== 200)
        await expectStatus(response, { method: 'HEAD' }, 404);
    await discard(response);
    return response.status === 200;
}
/** A manifest's bytes, read within the retry; wrong ones are asked for once more, those that were cut off as often as any request. */
function fetchManifest(client, node, options) {
    return (0,core_bytes/* lazy */.RZ)(async () => {
        for (let attempt = 0;; attempt += 1) {
            const bytes = await getManifest(client, node, options);
            const right = (0,core_digest/* digestOf */.ol)(bytes, (0,core_digest/* algorithmOf */.Hy)(node.digest)) === node.digest;
            const cutOff = bytes.byteLength < node.size;
            if (right || attempt >= (cutOff ? client.retries : 1))
                return (0,core_bytes/* bytesOf */.$$)(bytes);
            await client.backOff(attempt, options.signal);
        }
    });
}
async function getManifest(client, node, options) {
    const response = await client.send({
        method: 'GET',
        path: `manifests/${node.digest}`,
        headers: { accept: ACCEPT },
        readLimit: core_bytes/* MAX_MANIFEST */.xZ,
        signal: options.signal,
    });
    await expectStatus(response, { method: 'GET' }, 200);
    return (0,core_bytes/* readUpTo */.Vc)(response.body, core_bytes/* MAX_MANIFEST */.xZ, node.digest);
}
/** Google: GOOGLE_MANIFEST_DANGLING_TAG, and _PARENT_IMAGE; Amazon and others say it in words. */
function isInUse({ errors }) {
    return errors.some(({ code, message }) => /DANGLING/.test(code) || /\breferenced by\b/i.test(message));
}
/** Removes the manifest with all its tags, or only the tag (distribution-spec, "Content Management"). */
async function deleteManifest(client, reference, options) {
    const response = await client.send({
        method: 'DELETE',
        path: `manifests/${reference}`,
        scopes: [`repository:${client.repository}:delete`],
        signal: options.signal,
    });
    // What an earlier try removed is not there any more.
    if (response.status === 404 && response.afterLostAnswer === true)
        return discard(response);
    if (response.status === 404 && speaksRegistry(response))
        throw await notFound(client, reference, response);
    if ([400, 405, 501].includes(response.status)) {
        const error = await registryError({ method: 'DELETE', url: response.url }, response);
        if (isInUse(error))
            throw error;
        throw new core_errors/* OrasError */.aP('UNSUPPORTED', `${client.host} does not delete: ${error.message}`, {
            cause: error,
            details: { host: client.host },
        });
    }
    await expectStatus(response, { method: 'DELETE' }, 200, 202, 204);
    await discard(response);
}

// EXTERNAL MODULE: ../build/js/core/manifest.js
var core_manifest = __webpack_require__(43749);
// EXTERNAL MODULE: ../build/js/core/questions.js
var questions = __webpack_require__(4599);
;// CONCATENATED MODULE: ../build/js/registry/referrers/tag-schema.js










/** Fails with `INVALID_CONTENT` for what is no image index. */
function parseList(bytes, what) {
    const json = (0,core_json/* parseJsonObject */.dw)(bytes, what);
    // Go writes null for a list that is empty.
    const listed = json['manifests'] === null ? [] : json['manifests'];
    if (!Array.isArray(listed))
        throw new core_errors/* OrasError */.aP('INVALID_CONTENT', `${what} is not an image index`);
    const entries = wellFormed(listed);
    const whole = JSON.stringify({ ...json, schemaVersion: 2, manifests: entries });
    const node = { mediaType: media_types/* OCI_INDEX */.$p, digest: (0,core_digest/* digestOf */.ol)(bytes) };
    return { index: (0,core_manifest/* parseManifest */.Ng)(new TextEncoder().encode(whole), node), entries };
}
function wellFormed(listed) {
    const entries = new Map();
    for (const value of listed) {
        const entry = descriptorIn(value);
        if (entry && !entries.has(entry.digest))
            entries.set(entry.digest, entry);
    }
    return [...entries.values()];
}
function descriptorIn(value) {
    try {
        return (0,descriptor/* parseDescriptor */.BA)(value, 'entry');
    }
    catch {
        return undefined;
    }
}
/** The tag of the list, with at most 64 characters of the digest (distribution-spec, "Referrers Tag Schema"). */
function listTagOf(subject) {
    return `${(0,core_digest/* algorithmOf */.Hy)(subject)}-${(0,core_digest/* hexOf */.ZD)(subject).slice(0, 64)}`;
}
async function readList(client, subject, options) {
    const response = await client.send({
        method: 'GET',
        path: `manifests/${listTagOf(subject)}`,
        headers: { accept: ACCEPT },
        readLimit: core_bytes/* MAX_MANIFEST */.xZ,
        json: true,
        signal: options.signal,
    });
    if (response.status === 404) {
        await discard(response);
        return { kind: 'nothing' };
    }
    await expectStatus(response, { method: 'GET' }, 200);
    const mediaType = mediaTypeOf(response) ?? 'no type';
    return heldIn(await (0,core_bytes/* readUpTo */.Vc)(response.body, core_bytes/* MAX_MANIFEST */.xZ, `list of ${subject}`), mediaType, subject);
}
function heldIn(bytes, mediaType, subject) {
    if ((0,core_digest/* digestOf */.ol)(bytes, (0,core_digest/* algorithmOf */.Hy)(subject)) === subject)
        return { kind: 'subject' };
    if (mediaType !== media_types/* OCI_INDEX */.$p)
        return { kind: 'other', mediaType };
    try {
        return { kind: 'list', digest: (0,core_digest/* digestOf */.ol)(bytes), ...parseList(bytes, `list of ${subject}`) };
    }
    catch {
        return { kind: 'other', mediaType: `a broken ${mediaType}` };
    }
}
/** Whether the change is made already. */
function isMade(held, { add, remove }) {
    const digests = new Set(entriesOf(held).map(({ digest }) => digest));
    return add.every(({ digest }) => digests.has(digest)) && !remove.some((digest) => digests.has(digest));
}
/** The bytes of the list with the change made; everything else in it stays as it is, and in its order. */
function changed(held, { add, remove }) {
    const kept = entriesOf(held).filter(({ digest }) => !remove.includes(digest));
    const known = new Set(kept.map(({ digest }) => digest));
    const added = add.filter(({ digest }) => !known.has(digest)).map(entryOf);
    const index = held.kind === 'list' ? held.index : { mediaType: media_types/* OCI_INDEX */.$p };
    return (0,core_manifest/* encodeManifest */.Gb)({ ...index, manifests: [...kept, ...added] });
}
function entriesOf(held) {
    return held.kind === 'list' ? held.entries : [];
}
/** The fields that an entry has (distribution-spec, "Pushing Manifests with Subject"). */
function entryOf({ annotations, artifactType, ...node }) {
    return { ...(0,descriptor/* plain */.pj)(node), ...(annotations && { annotations }), ...(artifactType && { artifactType }) };
}

;// CONCATENATED MODULE: ../build/js/registry/referrers/tag-schema-update.js












/** Registries take at least so much (distribution-spec, "Pushing Manifests"), and most no more. */
const MAX_LIST = 4 * 1024 * 1024;
/** Times that a list is put again because others have put theirs over it. */
const ROUNDS = 12;
/** Looks at a list that has the change in it while others go on changing it. */
const LOOKS = 3;
const MAX_RETRY_AFTER_S = 120;
/**
 * Makes a change to the list of a subject that other processes change too (distribution-spec, "Referrers Tag Schema").
 * There is no lock, and registries know no condition on a PUT: so a list is put at once after it was read, and looked
 * at again when whoever had read the old one has put his. Fails with `CONFLICT` when it is lost again and again.
 */
class ListUpdate {
    #client;
    #subject;
    #options;
    #change;
    /** The list that was put last, answered or not. */
    #put;
    #rounds = 0;
    #failures = 0;
    #puts = new Set();
    #replaced = new Map();
    constructor(client, { subject, change }, options) {
        this.#client = client;
        this.#subject = subject;
        this.#change = change;
        this.#options = options;
    }
    async run() {
        for (let looks = 0, before;;) {
            const began = performance.now();
            const held = await this.#read();
            const now = held.kind === 'list' ? held.digest : undefined;
            if (isMade(held, this.#change)) {
                looks += 1;
                if (this.#put === undefined || now === this.#put || now === before || looks === LOOKS)
                    return this.#result(now);
                before = now;
            }
            else {
                [looks, before] = [0, undefined];
                await this.#write(held);
            }
            await this.#wait(performance.now() - began);
        }
    }
    /** What is not there is looked for twice: the server may have found the tag just before its old list was removed. */
    async #read() {
        const held = await readList(this.#client, this.#subject, this.#options);
        return held.kind === 'nothing' ? readList(this.#client, this.#subject, this.#options) : held;
    }
    #result(now) {
        const kept = new Set([this.#subject, now, this.#put]);
        const replaced = [...this.#replaced.values()].filter(({ digest }) => !kept.has(digest));
        return { put: [...this.#puts], replaced };
    }
    async #write(held) {
        if (held.kind === 'other')
            throw this.#notAList(held.mediaType);
        if (held.kind === 'subject' && this.#rounds > 0)
            throw this.#noTag();
        if (this.#rounds > ROUNDS)
            throw this.#lost(held);
        const bytes = changed(held, this.#change);
        if (bytes.byteLength > MAX_LIST)
            throw this.#tooLarge(bytes.byteLength);
        if (entriesOf(held).length > 0 && held.kind === 'list')
            this.#replaced.set(held.digest, held);
        this.#put = (0,core_digest/* digestOf */.ol)(bytes);
        this.#puts.add(this.#put);
        try {
            await this.#send(bytes);
            this.#rounds += 1;
        }
        catch (error) {
            await this.#recover(error, held);
        }
    }
    /** Once: a repeat that comes late would undo what others wrote meanwhile. */
    async #send(bytes) {
        const response = await this.#client.attempt({
            method: 'PUT',
            path: `manifests/${listTagOf(this.#subject)}`,
            headers: { 'content-type': media_types/* OCI_INDEX */.$p },
            body: { bytes: (0,core_bytes/* bytesOf */.$$)(bytes), size: bytes.byteLength },
            signal: this.#options.signal,
        });
        await expectStatus(response, { method: 'PUT' }, 200, 201, 202);
        await discard(response);
    }
    /** Waits for another try, from the reading on, or fails. */
    async #recover(error, held) {
        const unknown = isUnknown(error);
        const gone = unknown ? await this.#gone(held) : [];
        if (gone.length > 0) {
            const { add, remove } = this.#change;
            this.#change = { add, remove: [...remove, ...gone] };
            return;
        }
        const signal = this.#options.signal;
        const { retries } = this.#client;
        if (!(unknown || isTransient(error)) || this.#failures >= retries || signal?.aborted === true)
            throw error;
        const seconds = error instanceof core_errors/* RegistryError */.gl ? Number(error.details['retryAfterSeconds'] ?? 0) : 0;
        if (seconds > MAX_RETRY_AFTER_S)
            throw error;
        await (0,promises_.setTimeout)(seconds * 1000, undefined, signal && { signal });
        await this.#client.backOff(this.#failures, signal);
        this.#failures += 1;
    }
    /** Entries of manifests that were deleted: some registries then refuse the list for as long as it names them. */
    async #gone(held) {
        const own = new Set(this.#change.add.map(({ digest }) => digest));
        const others = entriesOf(held).filter(({ digest }) => !own.has(digest));
        const there = await (0,concurrency/* mapConcurrent */._k)(others, 8, (entry) => (0,questions/* answerOr */.u)(() => hasManifest(this.#client, entry, this.#options), true));
        return others.filter((_entry, at) => there[at] === false).map(({ digest }) => digest);
    }
    /** As long as others may need who have read the same list, and longer from round to round, to get out of step with them. */
    async #wait(tookMs) {
        const spread = 2 * 2 ** Math.min(4, Math.max(0, this.#rounds - 1));
        const { signal } = this.#options;
        const waitMs = this.#client.settleMs * (1 + Math.random() * spread) + tookMs;
        await (0,promises_.setTimeout)(waitMs, undefined, signal && { signal });
    }
    get #tag() {
        return `${this.#client.name}: the tag ${listTagOf(this.#subject)}`;
    }
    #notAList(mediaType) {
        return new core_errors/* OrasError */.aP('INVALID_CONTENT', `${this.#tag} stands for ${mediaType} and not for a list of referrers; it is left as it is`, { details: { host: this.#client.host, reason: 'referrers-tag-taken' } });
    }
    #noTag() {
        return new core_errors/* OrasError */.aP('UNSUPPORTED', `${this.#tag} goes on standing for its subject after a list of referrers was put there: this registry has neither the referrers API nor that tag`, { details: { host: this.#client.host, reason: 'referrers-tag-taken' } });
    }
    #lost(held) {
        const there = new Set(entriesOf(held).map(({ digest }) => digest));
        const missing = this.#change.add.filter(({ digest }) => !there.has(digest));
        const left = this.#change.remove.filter((digest) => there.has(digest));
        const digests = [...missing.map(({ digest }) => digest), ...left];
        return new core_errors/* OrasError */.aP('CONFLICT', `${this.#client.name}: others overwrote the list of referrers of ${this.#subject} ${this.#rounds} times; it does not have right: ${digests.join(', ')}`, { details: { host: this.#client.host, digests, reason: 'referrers-index-overwritten' } });
    }
    #tooLarge(size) {
        return new core_errors/* OrasError */.aP('TOO_LARGE', `${this.#client.name}: the list of referrers of ${this.#subject} would have ${size} bytes, more than the ${MAX_LIST} that registries take`, { details: { limit: MAX_LIST, reason: 'referrers-index-full' } });
    }
}
function isTransient(error) {
    if (!(error instanceof core_errors/* RegistryError */.gl))
        return isTransientError(error);
    return isTransientStatus(error.status) || error.code === 'RATE_LIMITED';
}
/** The registry misses a manifest that the list names. */
function isUnknown(error) {
    if (!(error instanceof core_errors/* RegistryError */.gl) || ![400, 404].includes(error.status))
        return false;
    return error.errors.some(({ code }) => code === 'MANIFEST_BLOB_UNKNOWN' || code === 'MANIFEST_UNKNOWN');
}

;// CONCATENATED MODULE: ../build/js/registry/next-link.js

const MAX_LINK = 8192;
const LINK = /<([^<>]*)>((?:[^<>",]|"(?:[^"\\]|\\.)*")*)/g;
const PARAMETER = /;[ \t]*([A-Za-z-]+)[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"|'([^';,"]*)'|([^\s;,"]+))/g;
/** As some servers write it, without the angle brackets. */
const BARE = /^((?:https?:\/\/|[/?])[^\s;,<>"]*)[ \t]*(;[^<>,]*)?$/i;
/**
 * Where the next page is, by the first link with the relation `next` (RFC 8288 3); the first `rel` of a link counts. A
 * link that does not tell its relation leads there where it is the only one. Fails with `INVALID_CONTENT` for what
 * cannot be read: `what` is then not known to its end.
 */
function nextLink(headers, what) {
    const texts = headers.map((text) => text.trim()).filter((text) => text !== '');
    const parsed = texts.map(parseLinks);
    const links = parsed.flatMap(({ links: found }) => found);
    const next = links.find(({ relations }) => relations?.includes('next') === true);
    if (next)
        return next.target;
    const read = parsed.every(({ isWhole }) => isWhole);
    if (read && links.every(({ relations }) => relations !== undefined))
        return undefined;
    const [only, second] = links;
    if (read && only && !second)
        return only.target;
    const shown = JSON.stringify(texts.join(', ').slice(0, 120));
    throw new core_errors/* OrasError */.aP('INVALID_CONTENT', `${what} is not complete: its Link cannot be read: ${shown}`);
}
function parseLinks(text) {
    if (text.length > MAX_LINK)
        return { links: [], isWhole: false };
    const [, bare, behind = ''] = BARE.exec(text) ?? [];
    if (bare !== undefined)
        return { links: [linkOf(bare, behind)], isWhole: true };
    const links = [...text.matchAll(LINK)].map(([, target = '', parameters = '']) => linkOf(target, parameters));
    return { links, isWhole: links.length > 0 && /^[\s,]*$/.test(text.replaceAll(LINK, '')) };
}
function linkOf(target, parameters) {
    const all = [...parameters.matchAll(PARAMETER)];
    const named = (wanted) => all.find(([, name]) => name?.toLowerCase() === wanted);
    const rel = named('rel');
    if (!rel && named('rev'))
        return { target, relations: [] };
    const text = (rel?.[2] ?? rel?.[3] ?? rel?.[4] ?? '').trim().toLowerCase();
    return { target, relations: text === '' ? undefined : text.split(/[ \t]+/) };
}

;// CONCATENATED MODULE: ../build/js/registry/pages.js





const MAX_PAGE = 8 * 1024 * 1024;
const MAX_PAGES = 10_000;
/** What every request for a page has. */
const PAGE = { method: 'GET', readLimit: MAX_PAGE, json: true };
/**
 * The pages of a list from its first answer on; the next one is where its Link says, at the same origin. Ends with the
 * last page, or with one that was seen before; fails with `TOO_LARGE` where there is no end, and with
 * `INVALID_CONTENT` where it cannot be told whether there is another page.
 */
async function* pagesFrom(client, first, { of, headers = {}, signal }) {
    const seen = new Set([first.url.href]);
    let response = first;
    for (let count = 0; count < MAX_PAGES; count += 1) {
        await expectStatus(response, PAGE, 200);
        const what = `${response.url.host}: ${of}`;
        yield { bytes: await (0,core_bytes/* readUpTo */.Vc)(response.body, MAX_PAGE, what), what };
        const next = nextLink(response.headers.all('link'), what);
        if (next === undefined)
            return;
        const url = (0,url_gate/* sameOriginUrl */.wo)(next, response.url, 'page link');
        if (seen.has(url.href))
            return;
        seen.add(url.href);
        response = await client.sendPage({ ...PAGE, url, headers, signal });
    }
    throw new core_errors/* OrasError */.aP('TOO_LARGE', `${response.url.host}: the ${of} has more than ${MAX_PAGES} pages`);
}

;// CONCATENATED MODULE: ../build/js/registry/tags.js




/** All tags in the server's order, page by page (distribution-spec, "Listing tags"). */
async function* listTags(client, options) {
    const first = await firstPage(client, options);
    for await (const page of pagesFrom(client, first, { ...options, of: 'tag list' }))
        yield* tagsOf(page);
}
/** Large pages need few requests; a registry that does not take the number is asked for pages of its own size. */
async function firstPage(client, { signal }) {
    const asked = { ...PAGE, path: 'tags/list', signal };
    const response = await client.send({ ...asked, query: { n: '1000' } });
    if (response.status !== 400)
        return response;
    await discard(response);
    return client.send(asked);
}
function tagsOf({ bytes, what }) {
    const tags = (0,core_json/* parseJsonObject */.dw)(bytes, what)['tags'] ?? [];
    if (!Array.isArray(tags))
        throw new core_errors/* OrasError */.aP('INVALID_CONTENT', `${what}: tags is not a list`);
    if (!tags.every((tag) => typeof tag === 'string'))
        throw new core_errors/* OrasError */.aP('INVALID_CONTENT', `${what}: one of the tags is not a text`);
    return tags;
}
/** Which tags of the referrers tag schema there were when the tags were last read to their end, until a write. */
class ListTagMemory {
    #known;
    #writes = 0;
    /** Passes the tags on. A write meanwhile makes what they tell worthless. */
    async *watch(tags) {
        const writes = this.#writes;
        const found = new Set();
        for await (const tag of tags) {
            if (/^sha(?:256|512)-/.test(tag))
                found.add(tag);
            yield tag;
        }
        if (writes === this.#writes)
            this.#known = found;
    }
    /** To be called before and after each write, which may make a tag. */
    forget() {
        this.#writes += 1;
        this.#known = undefined;
    }
    /** Only when it is certain. */
    lacks(tag) {
        return this.#known?.has(tag) === false;
    }
}

;// CONCATENATED MODULE: ../build/js/registry/referrers/old-indexes.js









/** More entries or tags than these are not looked at, and the list stays. */
const MAX_ENTRIES = 30;
const MAX_TAGS = 30;
const AT_ONCE = 8;
/** Of nothing, which no manifest has. */
const NO_MANIFEST = (0,core_digest/* digestOf */.ol)('');
const FIELDS = new Set(['schemaVersion', 'mediaType', 'manifests']);
/**
 * Removes lists that newer ones have taken the place of: they pile up else, and on some registries keep what they list
 * from being deleted. Anyone who writes may let the tag of a list stand for something else; so one is removed only
 * when all that it lists refers to the subject and no tag of the repository stands for it. What cannot be told is kept.
 */
class OldLists {
    #client;
    /** Lists that were put by this process. */
    #own = new Set();
    #deletes;
    constructor(client) {
        this.#client = client;
    }
    own(list) {
        this.#own.add(list);
    }
    async remove(list, options) {
        try {
            if (!mayBeList(list))
                return;
            this.#deletes ??= this.#delete(NO_MANIFEST, options);
            if (!(await this.#deletes))
                return;
            if (!this.#own.has(list.digest) && !(await this.#isList(list, options)))
                return;
            if (await this.#isNamed(list, options))
                return;
            this.#deletes = Promise.resolve(await this.#delete(list.digest, options));
        }
        catch {
            // It stays.
        }
    }
    /** Whether the registry does so; one refusal is enough. */
    async #delete(digest, { signal }) {
        const response = await this.#client.attempt({
            method: 'DELETE',
            path: `manifests/${digest}`,
            scopes: [`repository:${this.#client.repository}:delete`],
            signal,
        });
        await discard(response);
        return [200, 202, 204, 404].includes(response.status);
    }
    async #isList({ entries, subject }, options) {
        if (entries.length > MAX_ENTRIES)
            return false;
        const refers = await (0,concurrency/* mapConcurrent */._k)(entries, AT_ONCE, async (entry) => {
            const bytes = await (0,core_bytes/* readByDigest */.g1)(fetchManifest(this.#client, entry, options), entry);
            return (0,core_manifest/* parseManifest */.Ng)(bytes, entry).subject?.digest === subject;
        });
        return !refers.includes(false);
    }
    async #isNamed({ subject, digest }, options) {
        const tags = [];
        for await (const tag of listTags(this.#client, options)) {
            if (tag === listTagOf(subject))
                continue;
            if (tag.includes((0,core_digest/* hexOf */.ZD)(digest).slice(0, 64)) || tags.length === MAX_TAGS)
                return true;
            tags.push(tag);
        }
        const stands = await (0,concurrency/* mapConcurrent */._k)(tags, AT_ONCE, (tag) => this.#standsFor(tag, digest, options));
        return stands.includes(true);
    }
    async #standsFor(tag, digest, options) {
        try {
            return (await resolveManifest(this.#client, tag, options)).digest === digest;
        }
        catch (error) {
            if ((0,core_errors/* hasCode */.up)(error, 'NOT_FOUND'))
                return false;
            throw error;
        }
    }
}
/** The form that lists have. Lists for platforms, and what has annotations or a type, are indexes of somebody. */
function mayBeList({ index, entries }) {
    const isPlain = Object.keys(index).every((field) => FIELDS.has(field));
    return isPlain && entries.length > 0 && entries.every((entry) => entry.platform === undefined);
}

;// CONCATENATED MODULE: ../build/js/registry/referrers/tag-schema-queue.js


/** Keeps the lists of referrers of one repository: changes to one list wait for each other, and those that wait are made together. */
class ListKeeper {
    #client;
    #waiting = new Map();
    #last = new Map();
    #old;
    constructor(client) {
        this.#client = client;
        this.#old = new OldLists(client);
    }
    /** True when the list was written; false when it had the change already. */
    change(subject, change, { signal }) {
        const waiting = this.#waiting.get(subject);
        // One that is aborted must not take others with it.
        if (waiting?.signal === signal && waiting) {
            waiting.changes.push(change);
            return waiting.done;
        }
        const changes = [change];
        const turn = Promise.resolve(this.#last.get(subject)).catch(() => undefined);
        const done = turn.then(() => {
            if (this.#waiting.get(subject)?.done === done)
                this.#waiting.delete(subject);
            return this.#update({ subject, change: together(changes) }, { signal });
        });
        this.#waiting.set(subject, { changes, signal, done });
        this.#last.set(subject, done);
        return done.finally(() => {
            if (this.#last.get(subject) === done)
                this.#last.delete(subject);
        });
    }
    async #update(change, options) {
        const { put, replaced } = await new ListUpdate(this.#client, change, options).run();
        for (const digest of put)
            this.#old.own(digest);
        for (const list of replaced)
            await this.#old.remove({ ...list, subject: change.subject }, options);
        return put.length > 0;
    }
}
/** The later word counts. */
function together(changes) {
    const add = new Map();
    const remove = new Set();
    for (const change of changes) {
        for (const node of change.add) {
            add.set(node.digest, node);
            remove.delete(node.digest);
        }
        for (const digest of change.remove) {
            remove.add(digest);
            add.delete(digest);
        }
    }
    return { add: [...add.values()], remove: [...remove] };
}

;// CONCATENATED MODULE: ../build/js/registry/referrers/api.js








/** What registries without the API answer; 401 and 403 come from those that take the path for another repository. */
const WITHOUT_API = new Set([400, 401, 403, 404, 405, 406, 412, 501]);
/** The referrers API of one repository, and whether there is one: the first clear answer tells (distribution-spec, "Listing Referrers"). */
class ReferrersApi {
    #client;
    #required;
    #there;
    /** The first question, which all others wait for. */
    #learning;
    constructor(client, mode) {
        this.#client = client;
        this.#required = mode === 'api';
        if (mode === 'tag')
            this.#there = false;
    }
    /** Whether a list under a tag may take its place where it does not tell. */
    get isOpen() {
        return !this.#required && this.#there !== true;
    }
    /** It has answered before. */
    get isKnown() {
        return this.#there === true;
    }
    /** Whether a manifest is listed by this API, after an answer of it. */
    isFor(answer) {
        return answer !== 'no API' && (answer !== 'no repository' || this.isKnown || this.#required);
    }
    /** Fails with `UNSUPPORTED` where the API is required, or was there before, and does not answer. */
    async ask(subject, options) {
        while (this.#there === undefined && this.#learning) {
            await this.#learning;
            options.signal?.throwIfAborted();
        }
        if (this.#there === false)
            return 'no API';
        const asked = this.#ask(subject, options);
        if (this.#there === undefined)
            this.#learn(asked, options.signal);
        return asked;
    }
    #learn(asked, signal) {
        const learning = asked
            .then(() => undefined, (error) => {
            // Who gave up speaks for himself only.
            if (signal?.aborted !== true)
                throw error;
        })
            .finally(() => (this.#learning = undefined));
        learning.catch(() => undefined);
        this.#learning = learning;
    }
    async #ask(subject, { artifactType, signal }) {
        const response = await this.#client.send({
            ...PAGE,
            path: `referrers/${subject.digest}`,
            ...(artifactType !== undefined && { query: { artifactType } }),
            headers: { accept: media_types/* OCI_INDEX */.$p },
            stays: true,
            signal,
        });
        if (response.status === 200 && mediaTypeOf(response) === media_types/* OCI_INDEX */.$p) {
            if (this.#there === undefined)
                await checkList(response);
            this.#there = true;
            return response;
        }
        if (response.status >= 400)
            return this.#refusal(response);
        return response.status === 200 ? this.#page(response) : this.#elsewhere(response);
    }
    /** GHCR sends to its website, and what that says is not about referrers. */
    async #elsewhere(response) {
        await discard(response);
        return this.#missing(`it answered with ${response.status}, and not at its own address`);
    }
    /** A login page. */
    async #page(response) {
        await discard(response);
        return this.#missing(`it answered with ${JSON.stringify(mediaTypeOf(response) ?? 'no content type')}`);
    }
    async #refusal(response) {
        const error = await registryError({ method: 'GET', url: response.url }, response);
        if (!WITHOUT_API.has(response.status) || api_isRateLimit(error))
            throw error;
        const named = error.errors.some(({ code }) => code === 'NAME_UNKNOWN');
        // A registry that has the API may not know the node.
        if (response.status === 404 && (named || this.#there === true))
            return 'no repository';
        return this.#missing(error.message, error);
    }
    #missing(reason, cause) {
        if (this.#required || this.#there === true) {
            const { host } = this.#client;
            throw new core_errors/* OrasError */.aP('UNSUPPORTED', `${host} does not answer with its referrers API: ${reason}`, {
                cause,
                details: { host, reason: 'no-referrers-api' },
            });
        }
        this.#there = false;
        return 'no API';
    }
}
async function checkList(response) {
    const what = `${response.url.host}: list of referrers`;
    parseList(await (0,core_bytes/* readUpTo */.Vc)(response.body, PAGE.readLimit, what), what);
}
/** GHCR says it with a 403. */
function api_isRateLimit({ code, details, message }) {
    return (code === 'RATE_LIMITED' || details['retryAfterSeconds'] !== undefined || /\brate limit\b/i.test(message));
}

;// CONCATENATED MODULE: ../build/js/registry/referrers/referrers.js











const referrers_AT_ONCE = 8;
/** Digests of a list that are kept. */
const MAX_LISTED = 50_000;
/** The referrers of one repository, by the registry's API or by lists under tags (distribution-spec, "Listing Referrers"). */
class Referrers {
    #client;
    #api;
    #lists;
    #listTags;
    /** Pushed manifests of which the registry said that it has taken note of their subject. */
    #noted = new Set();
    constructor(client, { mode, listTags }) {
        this.#client = client;
        this.#api = new ReferrersApi(client, mode);
        this.#lists = new ListKeeper(client);
        this.#listTags = listTags;
    }
    async *of(node, options) {
        const seen = new Set([node.digest]);
        for await (const entry of this.#entries(node, options)) {
            if (seen.has(entry.digest))
                continue;
            seen.add(entry.digest);
            const described = await this.#withType(entry, options);
            if (described)
                yield described;
        }
    }
    async *#entries(node, options) {
        const answer = await this.#api.ask(node, options);
        if (typeof answer !== 'string')
            yield* this.#pages(answer, options);
        if (answer !== 'no API' || this.#listTags.lacks(listTagOf(node.digest)))
            return;
        yield* entriesOf(await readList(this.#client, node.digest, options));
    }
    async *#pages(first, { signal }) {
        const options = { of: 'list of referrers', headers: { accept: media_types/* OCI_INDEX */.$p }, signal };
        for await (const { bytes, what } of pagesFrom(this.#client, first, options))
            yield* parseList(bytes, what).entries;
    }
    /** The entry, if it is of the type that is wanted. Where it does not tell (harbor, oras#1127), the manifest does. */
    async #withType(entry, options) {
        const { artifactType } = options;
        if (artifactType === undefined)
            return entry;
        const described = entry.artifactType ? entry : await this.#described(entry, options);
        return described?.artifactType === artifactType ? described : undefined;
    }
    async #described(entry, options) {
        if (!(0,media_types/* isManifestType */.Q3)(entry.mediaType))
            return undefined;
        try {
            const bytes = await (0,core_bytes/* readAll */.yw)(fetchManifest(this.#client, entry, options), entry);
            return { ...entry, ...(0,core_manifest/* describeManifest */.FK)(entry, (0,core_manifest/* parseManifest */.Ng)(bytes, entry)) };
        }
        catch (error) {
            if ((0,core_errors/* hasCode */.up)(error, 'NOT_FOUND') || (0,core_errors/* hasCode */.up)(error, 'INVALID_CONTENT'))
                return undefined;
            throw error;
        }
    }
    /** After the push of a manifest, with the subject that the answer named. */
    async pushed({ node, bytes, noted }, options) {
        const referrer = referrerIn(node, bytes);
        if (!referrer)
            return;
        if (noted === referrer.subject.digest)
            this.#noted.add(node.digest);
        if (options.index !== false)
            await this.link([referrer], options);
    }
    async link(entries, options) {
        const groups = Map.groupBy(entries.filter(isReferrer), ({ subject }) => subject.digest);
        const written = await (0,concurrency/* mapConcurrent */._k)([...groups.values()], referrers_AT_ONCE, (group) => this.#linkTo(group, options));
        return written.includes(true);
    }
    /** All have one subject. `OCI-Subject` counts only together with the API: some registries send it and have none. */
    async #linkTo(group, options) {
        const [first] = group;
        const open = group.filter(({ node }) => !this.#noted.has(node.digest));
        if (!first || (open.length === 0 && this.#api.isKnown))
            return false;
        const answer = await this.#askToWrite(first.subject, options);
        if (!this.#api.isFor(answer))
            return this.#list(group, options);
        const missing = open.length === 0 ? [] : await this.#missing(open, answer, options);
        const noted = await (0,concurrency/* mapConcurrent */._k)(missing, referrers_AT_ONCE, (one) => this.#putAgain(one, options));
        const ignored = missing.filter((_one, at) => noted[at] === false);
        if (ignored.length > 0)
            await this.#list(ignored, options);
        return missing.length > 0;
    }
    /** An API that may not be asked, and was never seen, is taken for none: a list too many does no harm. */
    #askToWrite(subject, options) {
        const ask = () => this.#api.ask(subject, options);
        return this.#api.isOpen ? (0,questions/* answerOr */.u)(ask, 'no API') : ask();
    }
    /** Undefined where there is no API. Of a list without an end, only what comes first. */
    async readReferrersIndex(node, options) {
        const answer = await this.#api.ask(node, options);
        return this.#api.isFor(answer) ? this.#digestsIn(answer, options) : undefined;
    }
    async #digestsIn(answer, options) {
        const listed = new Set();
        if (typeof answer !== 'string')
            for await (const { digest } of this.#pages(answer, options)) {
                listed.add(digest);
                if (listed.size === MAX_LISTED)
                    break;
            }
        return listed;
    }
    async #missing(group, answer, options) {
        const listed = await this.#digestsIn(answer, options);
        return group.filter(({ node }) => !listed.has(node.digest));
    }
    /** Makes the registry look at the subject, which it did not when the manifest came. */
    async #putAgain({ node, subject }, options) {
        const bytes = await (0,core_bytes/* readByDigest */.g1)(fetchManifest(this.#client, node, options), node);
        const size = bytes.byteLength;
        const noted = (await putManifest(this.#client, { ...node, size }, bytes, options)) === subject.digest;
        if (noted)
            this.#noted.add(node.digest);
        return noted;
    }
    async #list(group, options) {
        const [first] = group;
        if (!first)
            return false;
        const change = { add: group.map(({ node }) => node), remove: [] };
        return this.#lists.change(first.subject.digest, change, options);
    }
    /** Removes the manifest by the caller's way, and then from the list of its subject, where clients keep one. */
    async deleting(node, remove, options) {
        const subject = await this.#subjectOf(node, options);
        const listed = subject !== undefined && !this.#api.isFor(await this.#askToWrite(subject, options));
        await remove();
        if (subject && listed)
            await this.#lists.change(subject.digest, { add: [], remove: [node.digest] }, options);
    }
    /** Fails with `NOT_FOUND`. What cannot be read as a manifest has none, and can still be removed. */
    async #subjectOf(node, options) {
        if (!mayRefer(node))
            return undefined;
        try {
            const { bytes } = await readManifest(this.#client, node.digest, options);
            return referrerIn(node, bytes)?.subject;
        }
        catch (error) {
            if (UNREADABLE.some((code) => (0,core_errors/* hasCode */.up)(error, code)) || (0,questions/* leavesOpen */.L)(error))
                return undefined;
            throw error;
        }
    }
}
const UNREADABLE = ['INVALID_CONTENT', 'DIGEST_MISMATCH', 'TOO_LARGE'];
function mayRefer({ mediaType }) {
    return [media_types/* OCI_MANIFEST */.EG, media_types/* OCI_INDEX */.$p, media_types/* OCI_ARTIFACT */.xc].includes(mediaType);
}
function isReferrer(entry) {
    return entry.subject !== undefined;
}
/** Bytes that are no good manifest are the registry's to refuse. */
function referrerIn(node, bytes) {
    if (!mayRefer(node))
        return undefined;
    try {
        const manifest = (0,core_manifest/* parseManifest */.Ng)(bytes, node);
        const { subject } = manifest;
        return subject && { node: (0,core_manifest/* describeManifest */.FK)(node, manifest), subject, inIndex: false };
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ../build/js/registry/blobs/upload-session.js


/** Where a session goes on: each answer may move it. */
function sessionOf(response, before) {
    const location = response.headers.get('location');
    if (location === undefined && before)
        return before;
    if (location === undefined) {
        throw new core_errors/* OrasError */.aP('INVALID_CONTENT', `${response.url.host} opened an upload without saying where`);
    }
    const length = response.headers.get('oci-chunk-min-length') ?? '';
    return {
        url: (0,url_gate/* sameOriginUrl */.wo)(location, response.url, 'upload location'),
        minChunk: /^[0-9]+$/.test(length) ? Number(length) : (before?.minChunk ?? 0),
    };
}
/** The session's own query is kept as it is: some registries sign it. */
function closingUrl(session, node) {
    const url = new URL(session.url);
    url.search = `${url.search === '' ? '?' : `${url.search}&`}digest=${encodeURIComponent(node.digest)}`;
    return url;
}

;// CONCATENATED MODULE: ../build/js/registry/blobs/upload-chunks.js





const CHUNK = 16 * 1024 * 1024;
const SMALLEST = 1024 * 1024;
/** A chunk is held in memory, so that it can be sent again. */
const LARGEST = 64 * 1024 * 1024;
/**
 * PATCH by PATCH, then an empty PUT (distribution-spec, "Pushing a blob in chunks"). Our own count of bytes decides,
 * not the server's `Range`. A chunk that is too large is halved, down to the server's least length.
 */
async function uploadInChunks(client, upload, options) {
    let session = upload.session;
    requireSmall(upload, client);
    let size = Math.max(session.minChunk, CHUNK);
    let offset = 0;
    for await (const piece of inPieces(upload.bytes, size)) {
        for (let at = 0; at < piece.byteLength;) {
            const chunk = piece.subarray(at, at + size);
            try {
                session = await patch(client, session, { chunk, offset }, options);
            }
            catch (error) {
                const half = Math.max(Math.floor(size / 2), session.minChunk, SMALLEST);
                if (!isStatus(error, 413) || half >= size)
                    throw error;
                size = half;
                continue;
            }
            at += chunk.byteLength;
            offset += chunk.byteLength;
        }
    }
    const response = await client.sendOnce({
        method: 'PUT',
        url: closingUrl(session, upload.node),
        headers: { 'content-length': '0', 'content-type': 'application/octet-stream' },
        signal: options.signal,
    });
    await expectStatus(response, { method: 'PUT' }, 201, 204);
    await discard(response);
}
function requireSmall({ session, node }, { host }) {
    if (Math.min(session.minChunk, node.size) <= LARGEST)
        return;
    throw new core_errors/* OrasError */.aP('UNSUPPORTED', `${host} refuses ${node.digest} as a whole and asks for chunks of at least ${session.minChunk} bytes; at most ${LARGEST} are held for one`, { details: { host, limit: LARGEST } });
}
async function patch(client, session, { chunk, offset }, options) {
    const response = await client.sendOnce({
        method: 'PATCH',
        url: session.url,
        headers: {
            'content-type': 'application/octet-stream',
            'content-range': `${offset}-${offset + chunk.byteLength - 1}`,
        },
        body: { bytes: (0,core_bytes/* bytesOf */.$$)(chunk), size: chunk.byteLength },
        signal: options.signal,
    });
    // ECR answers 201.
    await expectStatus(response, { method: 'PATCH' }, 202, 201, 204);
    await discard(response);
    return sessionOf(response, session);
}
/** The bytes in pieces of that size; the last is smaller. */
async function* inPieces(bytes, size) {
    let held = [];
    let count = 0;
    for await (const chunk of bytes) {
        let rest = chunk;
        while (count + rest.byteLength >= size) {
            held.push(rest.subarray(0, size - count));
            rest = rest.subarray(size - count);
            yield Buffer.concat(held);
            held = [];
            count = 0;
        }
        held.push(rest);
        count += rest.byteLength;
    }
    if (count > 0)
        yield Buffer.concat(held);
}

;// CONCATENATED MODULE: ../build/js/registry/blobs/upload.js









/** Whether the repository holds the blob. Where HEAD has no straight answer, the blob is taken to be missing and sent. */
async function hasBlob(client, node, options) {
    const response = await client.send({
        method: 'HEAD',
        path: `blobs/${node.digest}`,
        signal: options.signal,
    });
    if (response.status !== 200 && !isOddHead(response, client))
        await expectStatus(response, { method: 'HEAD' }, 404);
    await discard(response);
    return response.status === 200;
}
/** Asks for a blob of another repository; false in every case but 201, and then a session may be open to upload into. */
async function mountBlob(client, node, from, options) {
    const response = await client.send({
        method: 'POST',
        path: 'blobs/uploads/',
        query: { mount: node.digest, from },
        headers: { 'content-length': '0' },
        scopes: [`repository:${from}:pull`],
        signal: options.signal,
    });
    await discard(response);
    if (response.status === 201)
        return { mounted: true };
    return response.status === 202 ? { mounted: false, session: sessionOf(response) } : { mounted: false };
}
/**
 * One POST and one PUT with the whole blob; in chunks where the server says that is too large. A session that broke is
 * begun anew, after asking whether the blob arrived in spite of the lost answer.
 */
async function uploadBlob(client, node, bytes, options) {
    let { session } = options;
    for (let attempt = 0, chunked = false;; attempt += 1) {
        const body = watched((0,core_bytes/* verified */.zr)(bytes, node));
        // It has retries of its own.
        session ??= await openSession(client, options);
        try {
            if (chunked)
                return await uploadInChunks(client, { node, bytes: body.bytes, session }, options);
            return await putBlob(client, { node, bytes: body.bytes, session }, options);
        }
        catch (error) {
            await cancelled(client, session, options.signal);
            const own = body.failure();
            if (own)
                throw own;
            if (options.signal?.aborted === true)
                throw error;
            if (!chunked && isStatus(error, 413))
                chunked = true;
            else if (attempt >= client.retries || !mayRestart(error)) {
                if (await arrived(client, node, options))
                    return;
                throw error;
            }
        }
        session = undefined;
        await client.backOff(attempt, options.signal);
        if (await (0,questions/* answerOr */.u)(() => hasBlob(client, node, options), false))
            return;
    }
}
/**
 * Whether the blob is there in spite of an upload that failed for good: the answer was lost, or another job has brought it
 * meanwhile (Nexus answers that with a 400).
 */
async function arrived(client, node, options) {
    try {
        const { signal } = options;
        const response = await client.attempt({ method: 'HEAD', path: `blobs/${node.digest}`, signal });
        await discard(response);
        return response.status === 200;
    }
    catch {
        options.signal?.throwIfAborted();
        return false;
    }
}
/** Tells our own bytes' failure from the registry's: then the copy ends, and no upload is begun again. */
function watched(bytes) {
    let failure;
    const failed = (error) => (failure = error instanceof Error ? error : new Error(String(error)));
    return { bytes: (0,core_bytes/* through */.sc)(bytes, { failed }), failure: () => failure };
}
async function openSession(client, options) {
    const response = await client.send({
        method: 'POST',
        path: 'blobs/uploads/',
        headers: { 'content-length': '0' },
        signal: options.signal,
    });
    await expectStatus(response, { method: 'POST' }, 202);
    await discard(response);
    return sessionOf(response);
}
async function putBlob(client, upload, options) {
    const response = await client.sendOnce({
        method: 'PUT',
        url: closingUrl(upload.session, upload.node),
        headers: { 'content-type': 'application/octet-stream' },
        body: { bytes: upload.bytes, size: upload.node.size },
        signal: options.signal,
    });
    if (response.status !== 201 && response.status !== 204) {
        throw await registryError({ method: 'PUT', url: response.url }, response);
    }
    await discard(response);
}
const CANCEL_MS = 1000;
/** Best effort: some registries count what is left behind (distribution-spec, "Cancel a blob upload"). */
async function cancelled(client, session, signal) {
    if (signal?.aborted !== true)
        return;
    try {
        await discard(await client.sendOnce({ method: 'DELETE', url: session.url, signal: AbortSignal.timeout(CANCEL_MS) }));
    }
    catch {
        // The registry forgets it by itself, later.
    }
}
function mayRestart(failure) {
    if (!(failure instanceof core_errors/* RegistryError */.gl))
        return isTransientError(failure);
    // The session is gone, or stands elsewhere than we do.
    return [404, 416].includes(failure.status) || isTransientStatus(failure.status);
}

;// CONCATENATED MODULE: ../build/js/registry/registry-target.js











/** A repository of a registry (distribution-spec 1.1). */
class RegistryTarget {
    #client;
    #listTags = new ListTagMemory();
    #referrers;
    /** Uploads that a mount opened instead, for the push that follows. */
    #sessions = new Map();
    /** Host and repository. */
    get name() {
        return this.#client.name;
    }
    constructor(client, referrersMode = 'auto') {
        this.#client = client;
        this.#referrers = new Referrers(client, { mode: referrersMode, listTags: this.#listTags });
    }
    fetch(node, options = {}) {
        if ((0,media_types/* isManifestType */.Q3)(node.mediaType))
            return fetchManifest(this.#client, node, options);
        return downloadBlob(this.#client, node, options);
    }
    exists(node, options = {}) {
        return ((0,media_types/* isManifestType */.Q3)(node.mediaType) ? hasManifest : hasBlob)(this.#client, node, options);
    }
    async resolve(reference, options = {}) {
        return resolveManifest(this.#client, (0,core_digest/* isDigest */.Bc)(reference) ? reference : (0,core_reference/* checkTag */.Bs)(reference), options);
    }
    async readManifest(reference, options = {}) {
        return readManifest(this.#client, (0,core_digest/* isDigest */.Bc)(reference) ? reference : (0,core_reference/* checkTag */.Bs)(reference), options);
    }
    /** Those that the registry, or the list that clients keep there, names as referrers. */
    predecessors(node, options = {}) {
        return this.#referrers.of(node, options);
    }
    readReferrersIndex(node, options = {}) {
        return this.#referrers.readReferrersIndex(node, options);
    }
    link(entries, options = {}) {
        return this.#writing(() => this.#referrers.link(entries, options));
    }
    async push(node, bytes, options = {}) {
        return this.#writing(() => this.#push(node, bytes, options));
    }
    async #push(node, bytes, options) {
        if ((0,media_types/* isManifestType */.Q3)(node.mediaType)) {
            const tag = options.tag === undefined ? undefined : (0,core_reference/* checkTag */.Bs)(options.tag);
            const whole = await (0,core_bytes/* readAll */.yw)(bytes, node);
            const noted = await putManifest(this.#client, node, whole, { ...options, tag });
            return this.#referrers.pushed({ node, bytes: whole, noted }, options);
        }
        if (options.tag !== undefined) {
            throw new core_errors/* OrasError */.aP('INVALID_INPUT', `a registry tags manifests only, and ${node.digest} is ${node.mediaType}`);
        }
        const session = this.#sessions.get(node.digest);
        this.#sessions.delete(node.digest);
        await uploadBlob(this.#client, node, bytes, { ...options, session });
    }
    async tag(node, reference, options = {}) {
        const tag = (0,core_reference/* checkTag */.Bs)(reference);
        const bytes = await (0,core_bytes/* readAll */.yw)(this.fetch(node, options), node);
        await this.#writing(() => putManifest(this.#client, node, bytes, { ...options, tag }));
    }
    async mount(node, fromRepository, options = {}) {
        try {
            const { mounted, session } = await mountBlob(this.#client, node, fromRepository, options);
            if (session)
                this.#sessions.set(node.digest, session);
            return mounted;
        }
        catch (error) {
            // A token for the other repository may be refused; the blob can still be sent.
            if (isStatus(error, 400, 401, 403, 404, 405))
                return false;
            throw error;
        }
    }
    /** Removes a manifest, and with it all its tags and its entry in a list of referrers. */
    delete(node, options = {}) {
        const remove = () => deleteManifest(this.#client, node.digest, options);
        return this.#writing(() => this.#referrers.deleting(node, remove, options));
    }
    /** Removes a tag and never the manifest; `UNSUPPORTED` where the registry cannot. */
    async untag(reference, options = {}) {
        const tag = (0,core_reference/* checkTag */.Bs)(reference);
        return this.#writing(() => deleteManifest(this.#client, tag, options));
    }
    tags(options = {}) {
        return this.#listTags.watch(listTags(this.#client, options));
    }
    /** What was seen of the tags before, or while it was written, is not certain any more. */
    async #writing(work) {
        this.#listTags.forget();
        try {
            return await work();
        }
        finally {
            this.#listTags.forget();
        }
    }
}

;// CONCATENATED MODULE: ../build/js/registry/open-repository.js












/** Base of a registry's API: http for loopback, or where it is asked for. */
function originOf(registry, plainHttp) {
    const host = (0,core_reference/* isDockerHub */.gr)(registry) ? 'registry-1.docker.io' : registry;
    return new URL(`${(plainHttp ?? (0,url_gate/* isLoopback */.U9)(host)) ? 'http' : 'https'}://${host}`).origin;
}
/** A repository as a target. */
function openRepository(options) {
    const { actions = 'pull' } = options;
    return new RegistryTarget(new RegistryClient({
        origin: originOf(options.registry, options.plainHttp),
        repository: options.repository,
        actions,
        ...sendersFor({ ...options, anonymousFallback: actions === 'pull' }),
        retry: options,
        settleMs: options.settleMs,
        streams: options.streams,
    }), options.referrersMode);
}
/** Asks the registry whether it takes the credential; fails as any request does (distribution-spec, "Determining Support"). */
async function checkLogin(options, { signal } = {}) {
    const { send } = sendersFor({ ...options, repository: '', anonymousFallback: false });
    const url = new URL('/v2/', originOf(options.registry, options.plainHttp));
    const response = await send({ method: 'GET', url, scopes: [], signal });
    await discard(await expectStatus(response, { method: 'GET' }, 200));
}
/**
 * From the inside: the transport, redirects, the user's headers, authorisation, small bodies read to their end, the
 * server's warnings, and around all of it the retry.
 */
function sendersFor(options) {
    const origin = originOf(options.registry, options.plainHttp);
    const { credentials = anonymous, onSecret, onNotice, onWarning } = options;
    const direct = withOriginHeaders(withRedirects(options.send, options.gate), origin, options.headers ?? {});
    const authorised = withAuth(direct, {
        registry: (0,core_reference/* canonicalRegistry */.i7)(options.registry),
        repository: options.repository,
        origin,
        credentials,
        sendForToken: withRetry(withSmallBodies(direct), options),
        anonymousFallback: options.anonymousFallback,
        ...(onSecret && { onSecret }),
        ...(onNotice && { onNotice }),
    });
    const read = withSmallBodies(authorised);
    const sendOnce = onWarning ? withWarnings(read, onWarning) : read;
    return { send: withRetry(sendOnce, options), sendOnce };
}

// EXTERNAL MODULE: ../build/js/files/open-file.js
var open_file = __webpack_require__(8201);
// EXTERNAL MODULE: ../build/js/action/inputs/location.js
var inputs_location = __webpack_require__(3306);
// EXTERNAL MODULE: ../build/js/action/inputs/headers.js
var headers = __webpack_require__(64799);
// EXTERNAL MODULE: ../build/js/action/inputs/plain-http.js
var plain_http = __webpack_require__(59386);
// EXTERNAL MODULE: ../build/js/action/open/provider.js
var provider = __webpack_require__(89911);
;// CONCATENATED MODULE: ../build/js/action/open/registry-settings.js







/** Fails where secrets would go out in clear. */
function settingsFor(registry, connection, env) {
    const entry = entryFor(registry, connection);
    const plainHttp = speaksHttp(registry, { connection, entry });
    if (plainHttp === true && isPublic(registry, env))
        throw registry_settings_refused(registry);
    const origin = originOf(registry, plainHttp);
    const ownCertificate = entry?.clientCert !== undefined;
    const settings = {
        registry,
        origin,
        plainHttp,
        headers: { ...connection.headers, ...entry?.headers },
        ca: entry?.caFile,
        cert: ownCertificate ? entry.clientCert : connection.clientCert,
        key: ownCertificate ? entry.clientKey : connection.clientKey,
        isClear: origin.startsWith('http:') && !(0,url_gate/* isLoopback */.U9)(new URL(origin).hostname),
        isNamed: entry?.plainHttp === true || (0,plain_http/* isListed */.y)(registry, connection.plainHttp),
    };
    if (settings.isClear && !settings.isNamed && (0,headers/* hasSecret */.TA)(settings.headers))
        throw inClear(registry, 'a header that looks like a secret');
    return settings;
}
/** A login goes over http only where its host was named for that, and a token never: it may be good for more than that host. */
function checkClear({ registry, isClear, isNamed }, { kind }) {
    if (!isClear || (isNamed && kind === 'basic'))
        return;
    throw kind === 'basic' ? inClear(registry, 'the login') : tokenInClear(registry);
}
function entryFor(registry, { entries }) {
    const own = (0,core_reference/* canonicalRegistry */.i7)(registry);
    return entries.find((entry) => (0,core_reference/* canonicalRegistry */.i7)(entry.registry) === own);
}
function speaksHttp(registry, given) {
    const { plainHttp } = given.connection;
    if (given.entry?.plainHttp !== undefined)
        return given.entry.plainHttp;
    if (typeof plainHttp === 'boolean')
        return plainHttp;
    return (0,plain_http/* isListed */.y)(registry, plainHttp) ? true : undefined;
}
const PROVIDERS = new Set(['github', 'docker-hub', 'ecr', 'acr', 'google']);
const PUBLIC = /(?:^|\.)(?:quay\.io|gitlab\.com|k8s\.io|mcr\.microsoft\.com|nvcr\.io|cgr\.dev|redhat\.(?:io|com)|ocir\.io|jfrog\.io|cloudsmith\.io|digitalocean\.com|icr\.io|suse\.com|fedoraproject\.org|aliyuncs\.com)$/;
/** Registries of the internet that many use: none of them is spoken to by http. */
function isPublic(registry, env) {
    const host = registry.replace(/:\d+$/, '');
    if ((0,url_gate/* isLoopback */.U9)(host))
        return false;
    return PROVIDERS.has((0,provider/* providerOf */.l)(registry, env)) || PUBLIC.test(host);
}
function registry_settings_refused(registry) {
    return error(registry, `${registry} is a public registry, which is only spoken to by https`);
}
function inClear(registry, what) {
    return error(registry, `${what} for ${registry} is not sent over http, where it can be read on the way; allowed is that for hosts that plain-http names`, { clear: true });
}
function tokenInClear(registry) {
    return error(registry, `the token for ${registry} is not sent over http, where it can be read on the way; allowed are a username and a password for a host that plain-http names`, { clear: true });
}
function error(registry, why, more = {}) {
    return new core_errors/* OrasError */.aP('INVALID_INPUT', `input plain-http: ${why}`, {
        details: { input: 'plain-http', host: registry, ...more },
    });
}

// EXTERNAL MODULE: ../build/js/action/inputs/machine-path.js
var machine_path = __webpack_require__(11418);
// EXTERNAL MODULE: ../build/js/action/runner/safe-text.js
var safe_text = __webpack_require__(45229);
;// CONCATENATED MODULE: ../build/js/action/open/registries.js













const MAX_STREAMS = 6;
/** The registries of a step: one connection pool, and one target for each repository and right. */
class Registries {
    #connection;
    #runtime;
    #log;
    #credentials;
    /** Repositories that took or deleted a manifest. */
    #written = new Set();
    #gate = new HostGate();
    /** Of the registries that the step names: what is for one of them goes to no other origin. */
    #settings = new Map();
    #tls = new Map();
    /** One for each repository and right: what is learnt of it is learnt once. */
    #open = new Map();
    #transport;
    requests = 0;
    constructor(connection, runtime, log) {
        this.#connection = connection;
        this.#runtime = runtime;
        this.#log = log;
        this.#credentials = this.#guarded(firstOf(credentialChain(connection, runtime, log)));
    }
    logins() {
        return loginsOf(this.#connection, this.#runtime);
    }
    /** A manifest there, or at any place. */
    hasWritten(location) {
        return location === undefined ? this.#written.size > 0 : this.#written.has((0,inputs_location/* formatLocation */.j$)(location));
    }
    open(location, actions) {
        const { registry, repository } = location.reference;
        const key = `${actions} ${registry}/${repository}`;
        const known = this.#open.get(key);
        if (known)
            return known;
        const send = async (request) => {
            const response = await this.#send(request);
            const isManifest = /\/manifests\/[^/]+$/.test(request.url.pathname);
            if (isManifest && ['PUT', 'DELETE'].includes(request.method) && response.status < 300)
                this.#written.add((0,inputs_location/* formatLocation */.j$)(location));
            return response;
        };
        const opened = openRepository({ ...this.#options(registry), send, registry, repository, actions });
        this.#open.set(key, opened);
        return opened;
    }
    async checkLogin(login, signal) {
        const { registry } = login;
        let asked = false;
        const credentials = this.#guarded(async () => {
            asked = true;
            return credentialOf(login);
        });
        await checkLogin({ ...this.#options(registry), credentials, registry }, { signal });
        return asked ? 'taken' : 'not asked for';
    }
    #settingsOf(registry) {
        const key = (0,core_reference/* canonicalRegistry */.i7)(registry);
        const settings = this.#settings.get(key) ?? settingsFor(registry, this.#connection, this.#runtime.env);
        this.#settings.set(key, settings);
        return settings;
    }
    /** Masks what a provider gives, and keeps it from going out in clear. */
    #guarded(provider) {
        const masked = (0,providers/* masking */.Lq)(provider, (secret) => this.#log.mask(secret));
        return async (place, options) => {
            const credential = await masked(place, options);
            if (credential)
                checkClear(this.#settingsOf(place.registry), credential);
            return credential;
        };
    }
    #options(registry) {
        const { plainHttp, headers } = this.#settingsOf(registry);
        return {
            send: this.#send,
            credentials: this.#credentials,
            plainHttp,
            retries: this.#connection.retries,
            referrersMode: this.#connection.referrersMode,
            streams: Math.min(MAX_STREAMS, this.#connection.concurrency),
            onRetry: ({ host, reason, waitMs }) => this.#log.info(`${reason.includes(host) ? '' : `${host}: `}${(0,safe_text/* safeText */.H)(reason, 200)}; trying again in ${(waitMs / 1000).toFixed(1)} s`),
            gate: this.#gate,
            headers,
            onSecret: (secret) => this.#log.mask(secret),
            onNotice: (text) => this.#log.notice((0,safe_text/* safeText */.H)(text)),
            onWarning: (host, text) => this.#log.warning(`${host}: ${(0,safe_text/* safeText */.H)(text)}`),
        };
    }
    async close() {
        await (await this.#transport)?.close();
    }
    #send = async (request) => {
        this.#transport ??= this.#connect();
        const { send } = await this.#transport;
        this.requests += 1;
        this.#log.debug(`${request.method} ${request.url.origin}${request.url.pathname}`);
        return send(request);
    };
    async #connect() {
        return createTransport({
            ca: await this.#pem('ca-file', this.#connection.caFile),
            tls: async (origin) => this.#tlsOf(origin),
            proxy: (url) => (0,proxy/* proxyFor */.i)(url, this.#runtime.env),
            userAgent: 'oras-action',
        });
    }
    #tlsOf(origin) {
        const settings = [...this.#settings.values()].find((one) => one.origin === origin);
        if (!settings)
            return undefined;
        const known = this.#tls.get(origin) ?? this.#readTls(settings);
        this.#tls.set(origin, known);
        return known;
    }
    async #readTls({ ca, cert, key }) {
        const [authority, certificate, secret] = await Promise.all([
            this.#pem('ca-file', ca),
            this.#pem('client-cert', cert),
            this.#pem('client-key', key),
        ]);
        return { ca: authority, cert: certificate, key: secret };
    }
    async #pem(input, file) {
        if (file === undefined)
            return undefined;
        const path = (0,machine_path/* machinePath */.l)(file, this.#runtime);
        try {
            return await (0,open_file/* readText */.yR)(path);
        }
        catch (cause) {
            throw new core_errors/* OrasError */.aP('INVALID_INPUT', `input ${input}: ${path} cannot be read: ${(0,core_errors/* messageOf */.bD)(cause)}`, {
                cause,
            });
        }
    }
}
function loginsOf({ logins, githubToken: token }, { workflow }) {
    if (logins.length > 0 || token === undefined)
        return logins;
    const registries = (0,providers/* githubRegistries */.LF)(workflow?.serverUrl ?? 'https://github.com');
    return registries.map((registry) => ({
        registry,
        username: workflow?.actor ?? 'x-access-token',
        password: token,
    }));
}
/** In the order they are asked: what the step says, what earlier steps logged in to, the workflow's own token. */
function credentialChain(connection, runtime, log) {
    const { logins, githubToken: token } = connection;
    const chain = logins.map((login) => (0,providers/* forRegistry */.ne)(login.registry, credentialOf(login)));
    chain.push(...(0,providers/* configFiles */.ap)(runtime.env, runtime.home, (text) => log.warning((0,safe_text/* safeText */.H)(text))));
    if (token !== undefined) {
        const serverUrl = runtime.workflow?.serverUrl ?? 'https://github.com';
        chain.push((0,providers/* githubToken */.bU)(token, serverUrl, runtime.workflow?.actor));
    }
    return chain;
}
function credentialOf(login) {
    if ('token' in login)
        return { kind: 'bearer', token: login.token };
    return { kind: 'basic', username: login.username, password: login.password };
}


/***/ }),

/***/ 17145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FH: () => (/* binding */ SingleFlight),
/* harmony export */   TA: () => (/* binding */ limiter),
/* harmony export */   _k: () => (/* binding */ mapConcurrent),
/* harmony export */   j3: () => (/* binding */ settleAll),
/* harmony export */   o5: () => (/* binding */ SMALL),
/* harmony export */   t1: () => (/* binding */ settleInBatches)
/* harmony export */ });
/** What moves less is waiting more than work: it takes a part of a permit. */
const SMALL = 1024 * 1024;
/** Small ones in the place of a large one; a single permit is meant as one request at a time. */
const PARTS = 3;
/**
 * A permit is held around I/O only, never while waiting for children, so no depth of graph can deadlock. The signal
 * is asked again after the wait: what was queued when the copy failed does not start. In the order of asking, so that
 * a large one is not passed by for ever.
 */
function limiter(permits, signal) {
    // Taken from the front by an index: `shift` moves all the others, and there may be a hundred thousand.
    let waiting = [];
    let front = 0;
    const large = permits === 1 ? 1 : PARTS;
    let free = permits * large;
    const leave = (parts) => {
        free += parts;
        for (let next = waiting[front]; next && next.parts <= free; next = waiting[front]) {
            front += 1;
            free -= next.parts;
            next.start();
        }
        if (front < waiting.length)
            return;
        waiting = [];
        front = 0;
    };
    return async (work, bytes = SMALL) => {
        const parts = bytes < SMALL ? 1 : large;
        if (front === waiting.length && parts <= free)
            free -= parts;
        else
            await new Promise((resolve) => waiting.push({ parts, start: resolve }));
        try {
            signal.throwIfAborted();
            return await work();
        }
        finally {
            leave(parts);
        }
    };
}
/** Waits for all, then fails with the first failure: nothing goes on in the background after an error. */
async function settleAll(work) {
    let failed;
    const done = [];
    await Promise.all(work.map((one, at) => one.then((value) => void (done[at] = value), (error) => void (failed ??= { error }))));
    if (failed)
        throw failed.error;
    return done;
}
/** Far more than any number of permits. */
const BATCH = 1000;
/** As {@link settleAll}, for a list that may be of a hundred thousand: what waits takes memory, so it is done in batches. */
async function settleInBatches(items, work, size = BATCH) {
    const results = [];
    for (let at = 0; at < items.length; at += size)
        results.push(...(await settleAll(items.slice(at, at + size).map(async (item) => work(item)))));
    return results;
}
/** Does the work for every item, so many at once. After a failure nothing new is begun, and what runs is waited for. */
async function mapConcurrent(items, count, work) {
    const results = [];
    const left = items.entries();
    let failed = false;
    const lane = async () => {
        for (const [at, item] of left) {
            if (failed)
                return;
            results[at] = await work(item).catch((error) => {
                failed = true;
                throw error;
            });
        }
    };
    const lanes = await Promise.allSettled(Array.from({ length: count }, lane));
    for (const ended of lanes)
        if (ended.status === 'rejected')
            throw ended.reason;
    return results;
}
/**
 * Work that is done once for each key, whoever asks. A failure is dropped: the next that asks does the work again, and
 * so does one that was waiting for it. With `keep` all get the first failure instead, as parts of one whole want it.
 */
class SingleFlight {
    #flights = new Map();
    #failures;
    constructor(failures = 'drop') {
        this.#failures = failures;
    }
    get(key, work, asking = {}) {
        if (this.#failures === 'drop')
            return this.#getAnew(key, work, asking);
        const known = this.#flights.get(key);
        if (known)
            return known;
        const flight = work();
        this.#flights.set(key, flight);
        return flight;
    }
    async #getAnew(key, work, { signal }) {
        for (;;) {
            const known = this.#flights.get(key);
            if (!known)
                break;
            try {
                return await known;
            }
            catch {
                signal?.throwIfAborted();
            }
        }
        const flight = work();
        this.#flights.set(key, flight);
        try {
            return await flight;
        }
        catch (error) {
            this.#flights.delete(key);
            throw error;
        }
    }
    /** What there is for the key, or will be; it asks for nothing. */
    peek(key) {
        return this.#flights.get(key);
    }
    /** A value that came in another way, whatever there was. */
    set(key, value) {
        this.#flights.set(key, Promise.resolve(value));
    }
    /** As {@link set}, but work that is done or under way stays. */
    offer(key, value) {
        if (!this.#flights.has(key))
            this.set(key, value);
    }
    delete(key) {
        this.#flights.delete(key);
    }
    values() {
        return this.#flights.values();
    }
}


/***/ }),

/***/ 49310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pr: () => (/* binding */ encodeJson),
/* harmony export */   dw: () => (/* binding */ parseJsonObject),
/* harmony export */   zq: () => (/* binding */ compareUtf8)
/* harmony export */ });
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44745);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81963);


function encodeJson(value) {
    if (typeof value === 'string')
        return encodeText(value);
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value);
    if (Array.isArray(value))
        return `[${value.map((item) => encodeJson(item)).join(',')}]`;
    const entries = isMap(value)
        ? [...value].toSorted(([a], [b]) => compareUtf8(a, b))
        : Object.entries(value);
    const fields = entries.flatMap(([key, field]) => field === undefined ? [] : [`${encodeText(key)}:${encodeJson(field)}`]);
    return `{${fields.join(',')}}`;
}
function isMap(value) {
    return value instanceof Map;
}
function compareUtf8(a, b) {
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
const ESCAPED = /[<>&\u2028\u2029]/g;
function encodeText(text) {
    return JSON.stringify(text.toWellFormed()).replace(ESCAPED, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
/** Far more than documents of registries have, and few enough to be held: a value may cost a hundred times its bytes. */
const MAX_DEPTH = 100;
const MAX_VALUES = 500_000;
const [QUOTE, BACKSLASH, COMMA, COLON] = [...Buffer.from('"\\,:')];
const OPENING = new Set(Buffer.from('[{'));
const CLOSING = new Set(Buffer.from(']}'));
/** Before values are made of them: depth, and names and values together. What is no JSON is left to the parser. */
function refuseHuge(bytes, what) {
    let [depth, values] = [0, 0];
    for (let at = 0; at < bytes.length; at += 1) {
        const byte = bytes[at];
        if (byte === QUOTE)
            at = endOfText(bytes, at);
        else if (byte === COMMA || byte === COLON)
            values += 1;
        else if (OPENING.has(byte))
            [depth, values] = [depth + 1, values + 1];
        else if (CLOSING.has(byte))
            depth -= 1;
        if (depth > MAX_DEPTH)
            throw huge(what, `values more than ${MAX_DEPTH} deep`);
        if (values > MAX_VALUES)
            throw huge(what, `more than ${MAX_VALUES} names and values`);
    }
}
/** Of the quote that ends the text which begins at `start`. */
function endOfText(bytes, start) {
    let at = start + 1;
    while (at < bytes.length && bytes[at] !== QUOTE)
        at += bytes[at] === BACKSLASH ? 2 : 1;
    return at;
}
function huge(what, has) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('TOO_LARGE', `${what} has ${has}`);
}
/** Parses a JSON object from bytes; fails with `INVALID_CONTENT`, and with `TOO_LARGE` for what is deep or has very many values. */
function parseJsonObject(bytes, what) {
    refuseHuge(bytes, what);
    let value;
    try {
        value = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_CONTENT', `${what} is not JSON`, { cause });
    }
    if (!(0,_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_CONTENT', `${what} is not a JSON object`);
    return value;
}


/***/ }),

/***/ 43749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FK: () => (/* binding */ describeManifest),
/* harmony export */   Gb: () => (/* binding */ encodeManifest),
/* harmony export */   Gh: () => (/* binding */ artifactTypeOf),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   ir: () => (/* binding */ successors)
/* harmony export */ });
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44745);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81963);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49310);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17142);




/** Reads a manifest of the type its descriptor claims; a document that could be two kinds is refused (CVE-2021-41190). */
function parseManifest(bytes, node) {
    const what = `manifest ${node.digest}`;
    const json = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJsonObject */ .dw)(bytes, what);
    const claimed = json['mediaType'];
    if (claimed !== undefined && claimed !== '' && claimed !== node.mediaType) {
        throw invalid(`${what} says it is ${JSON.stringify(claimed)}, but was announced as ${JSON.stringify(node.mediaType)}`);
    }
    if (!(0,_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isManifestType */ .Q3)(node.mediaType))
        throw invalid(`${what} has the unknown type ${JSON.stringify(node.mediaType)}`);
    if (node.mediaType !== _media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .OCI_ARTIFACT */ .xc && json['schemaVersion'] !== 2)
        throw invalid(`${what}: schemaVersion must be 2`);
    const foreign = (0,_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isImageType */ .G1)(node.mediaType)
        ? ['manifests']
        : FOREIGN_FIELDS[node.mediaType === _media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .OCI_ARTIFACT */ .xc ? 'artifact' : 'index'];
    if (foreign.some((field) => (json[field] ?? undefined) !== undefined)) {
        throw invalid(`${what} has the fields of an index and of an image manifest`);
    }
    (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .checkAnnotations */ .LO)(json['annotations'], what);
    if (json['artifactType'] !== undefined && typeof json['artifactType'] !== 'string') {
        throw invalid(`${what}: artifactType must be a text`);
    }
    checkFields(json, node.mediaType, what);
    // Go writes null for a list or pointer that is empty.
    const present = Object.entries(json).filter(([, value]) => value !== null);
    return { ...Object.fromEntries(present), mediaType: node.mediaType };
}
/** Fields of another kind of document. */
const FOREIGN_FIELDS = { index: ['config', 'layers'], artifact: ['config', 'layers', 'manifests'] };
function checkFields(json, mediaType, what) {
    const image = (0,_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isImageType */ .G1)(mediaType);
    if (image)
        (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDescriptor */ .BA)(json['config'], `${what}: config`);
    const list = image ? 'layers' : (0,_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isIndexType */ .$U)(mediaType) ? 'manifests' : 'blobs';
    const nodes = json[list] ?? [];
    if (!Array.isArray(nodes))
        throw invalid(`${what}: ${list} must be a list`);
    nodes.forEach((node, at) => (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDescriptor */ .BA)(node, `${what}: ${list}[${at}]`));
    if (json['subject'] !== undefined && json['subject'] !== null)
        (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDescriptor */ .BA)(json['subject'], `${what}: subject`);
}
function invalid(message) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_CONTENT', message);
}
/** The nodes a manifest points at, in copy order. The subject is one of them: a referrer is never without what it refers to. */
function successors(manifest) {
    const nodes = [];
    if (manifest.subject)
        nodes.push(manifest.subject);
    if ((0,_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isImageType */ .G1)(manifest.mediaType)) {
        if (manifest.config)
            nodes.push(manifest.config);
        nodes.push(...(manifest.layers ?? []));
    }
    else if ((0,_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isIndexType */ .$U)(manifest.mediaType)) {
        nodes.push(...(manifest.manifests ?? []));
    }
    else {
        nodes.push(...(manifest.blobs ?? []));
    }
    return nodes.filter((node) => !(0,_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isForeign */ .jq)(node.mediaType));
}
/** What the artifact is: its artifactType, else the config's type, which is how image-spec 1.0 said it. */
function artifactTypeOf(manifest) {
    const own = manifest.artifactType;
    return own === undefined || own === '' ? manifest.config?.mediaType : own;
}
/** The manifest as lists of referrers show it: with its artifact type and annotations (distribution-spec, "Listing Referrers"). */
function describeManifest(node, manifest) {
    const artifactType = artifactTypeOf(manifest);
    const { annotations } = manifest;
    return {
        ...(0,_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(node),
        ...(annotations && Object.keys(annotations).length > 0 && { annotations }),
        ...(artifactType !== undefined && { artifactType }),
    };
}
/**
 * The manifest's bytes as the ORAS CLI writes them: fields in the order of the Go types, no white space. Fields that
 * Go does not know stand behind those it does.
 */
function encodeManifest(manifest) {
    const { mediaType, artifactType, config, layers, manifests, blobs, subject, annotations, ...others } = manifest;
    const list = (nodes = []) => nodes.map(descriptorJson);
    const image = (0,_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isImageType */ .G1)(mediaType);
    const { schemaVersion: _always, ...unknown } = others;
    return new TextEncoder().encode((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .encodeJson */ .Pr)({
        schemaVersion: mediaType === _media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .OCI_ARTIFACT */ .xc ? undefined : 2,
        mediaType,
        artifactType: optional(artifactType),
        config: image && config ? descriptorJson(config) : undefined,
        layers: image ? list(layers) : undefined,
        manifests: (0,_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isIndexType */ .$U)(mediaType) ? list(manifests) : undefined,
        blobs: mediaType === _media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .OCI_ARTIFACT */ .xc ? list(blobs) : undefined,
        subject: subject && descriptorJson(subject),
        annotations: annotationsJson(annotations),
        ...unknown,
    }));
}
function descriptorJson(node) {
    const { mediaType, digest, size, urls, annotations, data, platform, artifactType, ...unknown } = node;
    return {
        mediaType,
        digest,
        size,
        urls: urls?.length ? urls : undefined,
        annotations: annotationsJson(annotations),
        data: optional(data),
        platform: platform && platformJson(platform),
        artifactType: optional(artifactType),
        ...unknown,
    };
}
function platformJson(held) {
    const { architecture, os, 'os.version': version, 'os.features': features, variant, ...unknown } = held;
    return {
        architecture,
        os,
        'os.version': optional(version),
        'os.features': features?.length ? features : undefined,
        variant: optional(variant),
        ...unknown,
    };
}
function annotationsJson(annotations) {
    const entries = Object.entries(annotations ?? {});
    return entries.length === 0 ? undefined : new Map(entries);
}
function optional(text) {
    return text === '' ? undefined : text;
}


/***/ }),

/***/ 4599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ leavesOpen),
/* harmony export */   u: () => (/* binding */ answerOr)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81963);

/** A login, a right, a rule, a limit: all of these may differ for what is asked next. */
const OPEN = new Set([401, 402, 403, 409, 412, 429]);
/**
 * Whether a question failed in a way that tells nothing of the write which it was to save: reading is refused or
 * limited, or the answer came from another origin.
 */
function leavesOpen(error) {
    for (let at = error; at instanceof Error; at = at.cause) {
        if (at instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RegistryError */ .gl && OPEN.has(at.status))
            return true;
        if (at instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP && at.details['elsewhere'] === true)
            return true;
    }
    return false;
}
/** The answer to a question that only saves work; where it is left open, `otherwise`, and the write decides. */
async function answerOr(ask, otherwise) {
    try {
        return await ask();
    }
    catch (error) {
        if (leavesOpen(error))
            return otherwise;
        throw error;
    }
}


/***/ })

};
