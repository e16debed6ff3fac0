export const id = 7928;
export const ids = [7928];
export const modules = {

/***/ 47928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Registries: () => (/* binding */ Registries)
});

// EXTERNAL MODULE: ../build/js/core/credential.js
var credential = __webpack_require__(52369);
// EXTERNAL MODULE: ../build/js/core/errors.js
var core_errors = __webpack_require__(81963);
// EXTERNAL MODULE: ../build/js/core/reference.js
var core_reference = __webpack_require__(11387);
// EXTERNAL MODULE: ../build/js/credentials/docker-login.js
var docker_login = __webpack_require__(32749);
// EXTERNAL MODULE: ../build/js/credentials/providers.js + 4 modules
var providers = __webpack_require__(25390);
// EXTERNAL MODULE: ../build/js/action/open/request-counter.js
var request_counter = __webpack_require__(92612);
// EXTERNAL MODULE: ../build/js/core/concurrency.js
var concurrency = __webpack_require__(17145);
// EXTERNAL MODULE: ../build/js/http/private-addresses.js
var private_addresses = __webpack_require__(58703);
// EXTERNAL MODULE: ../build/js/http/budget/host-budget.js + 1 modules
var host_budget = __webpack_require__(62301);
;// CONCATENATED MODULE: ../build/js/http/budget/budget.js


/** What each registry may be asked for by this process, and what it was. */
class Budgets {
    #rates;
    #clock;
    #hosts = new Map();
    /** The rates by registry; one is looked up when its registry is asked for the first time. */
    constructor(rates, clock) {
        this.#rates = rates;
        this.#clock = clock;
    }
    /** Keeps to the budgets. What a registry redirects elsewhere is of its bandwidth, too. */
    spend(send) {
        return async (request) => {
            const own = this.#budgetAt(request.url);
            const payer = own ?? (request.givenBy && this.#budgetAt(request.givenBy));
            if (!payer)
                return send(request);
            const { signal, body } = request;
            const paced = body
                ? { ...request, body: { ...body, bytes: payer.paced(body.bytes, signal) } }
                : request;
            const response = own ? await own.send(send, paced) : await send(paced);
            return { ...response, body: payer.paced(response.body, signal) };
        };
    }
    /** Of all registries that were asked. */
    uses() {
        return [...this.#hosts.values()].map((budget) => budget.use());
    }
    #budgetAt({ host, pathname }) {
        const registry = (0,core_reference/* canonicalRegistry */.i7)(host);
        const known = this.#hosts.get(registry);
        if (known)
            return known;
        const rate = [...this.#rates].find(([name]) => (0,core_reference/* canonicalRegistry */.i7)(name) === registry)?.[1];
        if (!rate && !pathname.startsWith('/v2/'))
            return undefined;
        const budget = new host_budget/* HostBudget */.A(registry, rate ?? {}, this.#clock);
        this.#hosts.set(registry, budget);
        return budget;
    }
}

;// CONCATENATED MODULE: ../build/js/http/lending/lent-chunks.js
/** TLS hands over 16 KiB at a time: together they cost less to hash and to write. */
const STAGE = 256 * 1024;
/** Lends the chunks of one body to a reader, small ones together. */
class LentChunks {
    #take;
    #stop;
    #ended = Promise.withResolvers();
    #stage;
    #used = 0;
    #refused = false;
    /** `stop` is called once `take` has thrown. */
    constructor(take, stop) {
        this.#take = take;
        this.#stop = stop;
    }
    /** Fails with what `take` threw, else with what the body failed with. */
    get done() {
        return this.#ended.promise;
    }
    /** Takes the chunk's bytes before it returns. */
    add(chunk) {
        if (this.#used + chunk.byteLength > STAGE)
            this.#flush();
        if (chunk.byteLength >= STAGE)
            return this.#lend(chunk);
        this.#stage ??= Buffer.allocUnsafeSlow(STAGE);
        this.#stage.set(chunk, this.#used);
        this.#used += chunk.byteLength;
    }
    end() {
        this.#flush();
        this.#ended.resolve();
    }
    /** What came before is lent first: it need not be sent again. */
    fail(error) {
        this.#flush();
        this.#ended.reject(error);
    }
    #flush() {
        const used = this.#used;
        this.#used = 0;
        if (this.#stage && used > 0)
            this.#lend(this.#stage.subarray(0, used));
    }
    #lend(chunk) {
        if (this.#refused)
            return;
        try {
            this.#take(chunk);
        }
        catch (error) {
            this.#refused = true;
            this.#ended.reject(error);
            this.#stop(new Error('not read to its end'));
        }
    }
}

;// CONCATENATED MODULE: ../build/js/http/response-body.js

/** Buffered bytes at which the sender is paused. */
const HIGH_WATER_MARK = 256 * 1024;
/** Chunks up to this size, which is that of a TLS record, are merged: each costs its reader as much as a large one. */
const SMALL = 16 * 1024;
const MERGED = 64 * 1024;
const END = { done: true, value: undefined };
/**
 * The bytes of one response, for one reader, without a stream in between. It fails when the sender stalls or trickles:
 * only time that the reader spends waiting counts.
 */
class ResponseBody {
    #sender;
    #watchdog;
    #chunks = [];
    #size = 0;
    /** The last chunk, while small ones can be merged into it. */
    #open;
    #ended;
    #reader;
    #waitingSince = 0;
    #timer;
    #delivery;
    /** Who the chunks are lent to, instead of a reader. */
    #lent;
    constructor(sender, watchdog) {
        this.#sender = sender;
        this.#watchdog = watchdog;
    }
    /** The chunk's memory is used again afterwards. */
    push(chunk) {
        if (this.#ended)
            return;
        const reader = this.#reader;
        const isAwaited = (reader !== undefined && !this.#delivery) || this.#lent !== undefined;
        if (this.#watchdog.isSlow(chunk.byteLength, isAwaited ? performance.now() - this.#waitingSince : 0))
            return this.#sender.abort(this.#watchdog.stalled('sends too slowly'));
        if (this.#lent)
            return this.#lend(this.#lent, chunk);
        this.#buffer(chunk);
        this.#size += chunk.byteLength;
        if (reader)
            this.#deliver();
        if (this.#size >= HIGH_WATER_MARK)
            this.#sender.pause();
    }
    /** With what else has come when the connection has been read: TLS decrypts several records at once. */
    #deliver() {
        this.#delivery ??= setImmediate(() => {
            this.#delivery = undefined;
            const reader = this.#reader;
            this.#reader = undefined;
            reader?.resolve(this.next());
        });
    }
    #buffer(chunk) {
        const isSmall = chunk.byteLength <= SMALL;
        if (!isSmall || (this.#open && this.#open.used + chunk.byteLength > MERGED))
            this.#close();
        if (!isSmall)
            return void this.#chunks.push(Buffer.from(chunk));
        if (!this.#open) {
            this.#open = { room: Buffer.allocUnsafeSlow(MERGED), used: 0 };
            this.#chunks.push(this.#open.room);
        }
        this.#open.room.set(chunk, this.#open.used);
        this.#open.used += chunk.byteLength;
    }
    /** Nothing more is merged into the last chunk. */
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
        if (this.#ended)
            return;
        this.#ended = {};
        clearTimeout(this.#timer);
        if (!this.#delivery)
            this.#reader?.resolve(END);
        this.#lent?.end();
    }
    /** The reader gets the buffered chunks first. */
    fail(error) {
        if (this.#ended)
            return;
        this.#ended = { failure: { error } };
        clearTimeout(this.#timer);
        if (!this.#delivery)
            this.#reader?.reject(error);
        this.#lent?.fail(error);
    }
    /** As {@link Bytes.pump}, for the rest of the body. Small chunks are lent together. */
    pump = async (take) => {
        const lent = new LentChunks(take, (error) => this.#sender.abort(error));
        for (let chunk = this.#take(); chunk; chunk = this.#take())
            lent.add(chunk);
        if (this.#ended?.failure)
            lent.fail(this.#ended.failure.error);
        else if (this.#ended)
            lent.end();
        else {
            this.#lent = lent;
            this.#await();
            this.#sender.resume();
        }
        return lent.done;
    };
    #lend(lent, chunk) {
        lent.add(chunk);
        if (!this.#ended)
            this.#await();
    }
    /** Counts the time from now on as waiting. */
    #await() {
        this.#waitingSince = performance.now();
        this.#timer ??= setTimeout(() => {
            if (this.#reader || this.#lent)
                this.#sender.abort(this.#watchdog.stalled('sends nothing'));
        }, this.#watchdog.idleMs);
        this.#timer.refresh();
    }
    next() {
        const chunk = this.#take();
        if (chunk) {
            this.#size -= chunk.byteLength;
            if (this.#size < HIGH_WATER_MARK)
                this.#sender.resume();
            return Promise.resolve({ done: false, value: chunk });
        }
        if (this.#ended?.failure)
            return Promise.reject(this.#ended.failure.error);
        if (this.#ended)
            return Promise.resolve(END);
        this.#reader = Promise.withResolvers();
        this.#await();
        return this.#reader.promise;
    }
    /** The connection is kept only where the whole body has arrived. */
    return() {
        this.#chunks = [];
        this.#open = undefined;
        if (!this.#ended)
            this.#sender.abort(new Error('not read to its end'));
        return Promise.resolve(END);
    }
    [Symbol.asyncIterator]() {
        return this;
    }
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ../build/js/http/connections/early-connection.js

/** As undici sets it for connections of its own. */
const KEEP_ALIVE = { noDelay: true, keepAlive: true, keepAliveInitialDelay: 60_000 };
/**
 * A connection to an origin, opened while the HTTP client is still being loaded; the first request takes it. TLS begins only
 * then. Where it fails the request opens another one, whose failure is told.
 */
class EarlyConnection {
    #hostname;
    #port;
    #ready;
    #socket;
    #isLate = false;
    /** `timeout` is in milliseconds. */
    constructor({ hostname, port, protocol }, { timeout, ...options }) {
        // Without the brackets of an IPv6 address.
        this.#hostname = hostname.replaceAll(/^\[|\]$/g, '');
        this.#port = port;
        const number = Number(port || (protocol === 'https:' ? 443 : 80));
        const socket = (0,external_node_net_.connect)({ ...KEEP_ALIVE, ...options, host: this.#hostname, port: number });
        this.#socket = socket;
        // One that nobody takes does not keep the process.
        socket.unref();
        const { promise, resolve } = Promise.withResolvers();
        this.#ready = promise;
        socket.on('connect', resolve).on('error', resolve).on('close', resolve);
        const timer = setTimeout(() => {
            this.#isLate = true;
            socket.destroy();
        }, timeout).unref();
        void promise.then(() => clearTimeout(timer));
    }
    /** Once. `late` where it was not there in time; undefined where it leads to another place, or nowhere. */
    async take(hostname, port) {
        const socket = this.#socket;
        if (!socket || hostname !== this.#hostname || port !== this.#port)
            return undefined;
        this.#socket = undefined;
        socket.ref();
        await this.#ready;
        if (socket.readyState === 'open')
            return socket;
        socket.destroy();
        return this.#isLate ? 'late' : undefined;
    }
    /** Where nobody took it. */
    close() {
        this.#socket?.destroy();
    }
}

// EXTERNAL MODULE: ../build/js/http/lending/lending-reads.js
var lending_reads = __webpack_require__(25218);
;// CONCATENATED MODULE: ../build/js/http/connections/open-connections.js





const CONNECT_MS = 10_000;
/** Opens the pools of one route, for the request to `first` and others. undici is loaded on first use. */
async function openConnections(route, first, options, knownHosts) {
    return route.proxy === undefined
        ? openDirect(route, first, options, knownHosts)
        : openProxied(route, route.proxy, options);
}
async function openDirect(route, first, { connectMs: timeout = CONNECT_MS, ...options }, knownHosts) {
    const lookup = route.guarded ? (0,private_addresses/* guardedLookup */.rN)(options.lookup) : (0,private_addresses/* recordingLookup */.so)(knownHosts, options.lookup);
    const early = new EarlyConnection(first, { timeout, lookup, ...(!route.secure && lending_reads/* lendingReads */.l) });
    try {
        // Loading holds the event loop: the connection sets out before that.
        await (0,promises_.setImmediate)();
        const tls = route.secure ? await tlsFor(options) : {};
        const { openAgent } = await Promise.all(/* import() */[__webpack_require__.e(3779), __webpack_require__.e(3937)]).then(__webpack_require__.bind(__webpack_require__, 93937));
        const connect = { timeout, lookup, allowH2: false, ...lending_reads/* lendingReads */.l, ...tls };
        return openAgent(connect, { early, spares: options.spareConnections ?? 0 });
    }
    catch (error) {
        early.close();
        throw error;
    }
}
async function openProxied({ secure }, uri, { connectMs: timeout = CONNECT_MS, ...options }) {
    const requestTls = secure ? await tlsFor(options) : {};
    const proxyTls = secure ? await tlsFor({ ...options, originTls: undefined }) : {};
    const { openPool, POOL } = await Promise.all(/* import() */[__webpack_require__.e(3779), __webpack_require__.e(3937)]).then(__webpack_require__.bind(__webpack_require__, 93937));
    // ProxyAgent works only when loaded through the index.
    const { ProxyAgent } = await Promise.all(/* import() */[__webpack_require__.e(3779), __webpack_require__.e(734)]).then(__webpack_require__.t.bind(__webpack_require__, 50734, 19));
    const dispatcher = new ProxyAgent({
        ...POOL,
        uri,
        factory: openPool,
        clientFactory: openPool,
        requestTls: { timeout, allowH2: false, ...requestTls },
        proxyTls: { timeout, allowH2: false, ...proxyTls },
    });
    return { dispatcher, close: () => dispatcher.destroy() };
}
async function tlsFor({ ca, originTls, contexts, }) {
    return { secureContext: await contexts.get(originTls, () => secureContext(ca, originTls)) };
}
/** Trusts Node's CAs, the system's and those of the options. */
async function secureContext(ca, originTls = {}) {
    const { createSecureContext, getCACertificates } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 41692, 19));
    const added = [ca, originTls.ca].filter((pem) => pem !== undefined);
    const all = new Set([...getCACertificates('default'), ...getCACertificates('system'), ...added]);
    const { cert, key } = originTls;
    const client = cert !== undefined && key !== undefined ? { cert, key } : {};
    try {
        return createSecureContext({ ca: [...all], ...client });
    }
    catch (cause) {
        const message = 'a CA, client certificate or client key is not valid PEM';
        throw new core_errors/* OrasError */.aP('INVALID_INPUT', message, { cause });
    }
}

// EXTERNAL MODULE: ../build/js/http/interim-answers.js
var interim_answers = __webpack_require__(65179);
// EXTERNAL MODULE: ../build/js/http/http.js
var http = __webpack_require__(17909);
;// CONCATENATED MODULE: ../build/js/http/watchdog.js

const MINIMUM_RATE = { idleMs: 60_000, bytes: 16 * 1024 };
const PIECE = 64 * 1024;
const LARGEST_PIECE = 256 * 1024;
const FAST_MS = 100;
/** Watches the transfer of one body from or to a host. */
class Watchdog {
    #host;
    #minimum;
    #waitedMs = 0;
    #bytes = 0;
    constructor(host, minimum) {
        this.#host = host;
        this.#minimum = minimum;
    }
    get idleMs() {
        return this.#minimum.idleMs;
    }
    /** Counts bytes that were waited for; true when they come too slowly. */
    isSlow(bytes, waitedMs) {
        this.#bytes += bytes;
        this.#waitedMs += waitedMs;
        if (this.#waitedMs < this.#minimum.idleMs)
            return false;
        if (this.#bytes < this.#minimum.bytes)
            return true;
        this.#waitedMs = 0;
        this.#bytes = 0;
        return false;
    }
    /** `problem` completes the sentence "HOST \u2026". */
    stalled(problem) {
        return new core_errors/* OrasError */.aP('NETWORK', `${this.#host} ${problem} (watched for ${this.idleMs / 1000} s)`, {
            details: { host: this.#host, code: 'STALLED' },
        });
    }
}
/**
 * Ends the upload when the server stops reading. The body is sent in pieces, so that a slow connection still shows
 * progress; they grow while the connection is fast.
 */
function watchedUpload(bytes, watchdog, onStall) {
    return {
        async *[Symbol.asyncIterator]() {
            let piece = PIECE;
            for await (const chunk of bytes) {
                for (let at = 0, end = 0; at < chunk.byteLength; at = end) {
                    end = at + piece;
                    const started = performance.now();
                    const timer = setTimeout(() => onStall(watchdog.stalled('does not read the upload')), watchdog.idleMs);
                    try {
                        yield chunk.subarray(at, end);
                    }
                    finally {
                        clearTimeout(timer);
                    }
                    const isFast = performance.now() - started < FAST_MS;
                    piece = isFast ? Math.min(2 * piece, LARGEST_PIECE) : PIECE;
                }
            }
        },
    };
}

;// CONCATENATED MODULE: ../build/js/http/transport.js









const HEADERS_MS = 60_000;
/** Some registries hash a large blob before they answer the PUT. */
const UPLOAD_HEADERS_MS = 300_000;
/**
 * An HTTP client with a pool of connections for each origin; undici is loaded with the first request. Make one if registries
 * need a proxy, certificates or timeouts of your own.
 *
 * @throws {OrasError} from `send`: `NETWORK` if the exchange broke; `INVALID_INPUT` for certificates that are no PEM;
 * `UNSUPPORTED` for a private address that a registry on a public one named.
 */
function transport_createTransport(options = {}) {
    const knownHosts = new private_addresses/* KnownHosts */.BV();
    const open = new concurrency/* SingleFlight */.FH('keep');
    const proxies = new Map();
    const proxyFor = (url) => {
        if (!proxies.has(url.origin))
            proxies.set(url.origin, options.proxy?.(url));
        return proxies.get(url.origin);
    };
    const tls = new concurrency/* SingleFlight */.FH('keep');
    const contexts = new concurrency/* SingleFlight */.FH('keep');
    const dispatchFor = async (request) => {
        const route = routeOf(request, proxyFor(request.url), knownHosts);
        const originTls = await tls.get(request.url.origin, async () => options.tls?.(request.url.origin));
        const key = JSON.stringify([route, originTls && request.url.origin]);
        const { dispatcher } = await open.get(key, () => openConnections(route, request.url, { ...options, originTls, contexts }, knownHosts));
        return dispatcher;
    };
    let isClosed = false;
    const budgets = new Budgets(options.rates ?? new Map());
    const send = async (request) => {
        if (isClosed)
            throw new core_errors/* OrasError */.aP('ABORTED', `${request.url.host}: the connections were closed`);
        const dispatcher = await dispatchFor(request);
        request.signal?.throwIfAborted();
        return exchange(dispatcher, request, options);
    };
    return {
        send: budgets.spend(send),
        budgets: () => budgets.uses(),
        async close() {
            isClosed = true;
            // One that failed to open has already failed its request.
            for (const opening of open.values())
                await (await opening.catch(() => undefined))?.close();
        },
    };
}
function routeOf({ url, givenBy }, proxy, knownHosts) {
    const isForeign = givenBy !== undefined && givenBy.hostname !== url.hostname;
    // A registry on a private network may refer to private addresses.
    const isUntrusted = isForeign && !knownHosts.isPrivate(givenBy.hostname);
    if ((isUntrusted && (0,private_addresses/* isPrivateHost */.Sf)(url.hostname) === true) || (isForeign && (0,private_addresses/* isMetadataHost */.SF)(url.hostname)))
        throw (0,private_addresses/* privateAddressError */.AU)(url.hostname);
    // A proxy resolves names by itself.
    const guarded = isUntrusted && proxy === undefined;
    const secure = [url, proxy].some((target) => target?.protocol === 'https:');
    return { proxy: proxy?.href, guarded, secure };
}
/** Sends one request; resolves with the response headers, before the body. */
function exchange(dispatcher, request, options) {
    const watchdog = new Watchdog(request.url.host, options.minimumRate ?? MINIMUM_RATE);
    return new Promise((resolve, reject) => {
        const handler = new ExchangeHandler(request, watchdog, { resolve, reject });
        dispatcher.dispatch({
            origin: request.url.origin,
            path: `${request.url.pathname}${request.url.search}`,
            method: request.method,
            headers: headersOf(request, options),
            // undici accepts async iterables; its types do not say so.
            body: request.body && request.body.size > 0
                ? watchedUpload(request.body.bytes, watchdog, handler.abort)
                : null,
            headersTimeout: options.headersMs ?? (request.body ? UPLOAD_HEADERS_MS : HEADERS_MS),
            bodyTimeout: 0,
            // By default undici closes the connection after each HEAD, in case a server sends a body. Such a body would
            // only fail the next request, which is retried.
            reset: false,
        }, handler);
    });
}
/** Turns undici's events for one request into a response or an error. */
class ExchangeHandler {
    #request;
    #watchdog;
    #outcome;
    #interim;
    #controller;
    #body;
    #failure;
    constructor(request, watchdog, outcome) {
        this.#request = request;
        this.#watchdog = watchdog;
        this.#outcome = outcome;
        this.#interim = new interim_answers/* InterimAnswers */.Uo(request);
        request.signal?.addEventListener('abort', this.#cancel, { once: true });
    }
    abort = (error) => {
        this.#failure = error;
        if (this.#controller)
            this.#controller.abort(error);
        // Still waiting for a connection: aborted when it gets one.
        else
            this.#outcome.reject(networkError(error, this.#request));
    };
    /** The caller sees the signal's reason instead. */
    #cancel = () => this.abort(new Error('cancelled'));
    onRequestStart(controller) {
        this.#controller = controller;
        if (this.#failure)
            controller.abort(this.#failure);
    }
    onResponseStart(controller, status, headers) {
        if (status < 200)
            return this.#interim.add(headers, this.abort);
        const { url } = this.#request;
        this.#body = new ResponseBody(controller, this.#watchdog);
        this.#outcome.resolve({ status, headers: headersFrom(headers), url, body: this.#body });
    }
    onResponseData(_controller, chunk) {
        this.#body?.push(chunk);
    }
    /**
     * undici frees the connection a turn of the event loop later. The body ends after that: what its reader asks for next
     * goes over this connection, not over a new one.
     */
    onResponseEnd() {
        this.#removeListener();
        queueMicrotask(() => setImmediate(() => this.#body?.end()));
    }
    onResponseError(_controller, error) {
        this.#removeListener();
        const failure = networkError(error, this.#request);
        this.#outcome.reject(failure);
        this.#body?.fail(failure);
    }
    #removeListener() {
        this.#request.signal?.removeEventListener('abort', this.#cancel);
    }
}
function headersFrom(headers) {
    return new http/* HttpHeaders */.L(Object.entries(headers).map(([name, value]) => [name, value === undefined ? [] : [value].flat()]));
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
    // The guarded lookup's own error comes back wrapped.
    const ownError = (0,core_errors/* findCause */.lO)(error, core_errors/* OrasError */.aP);
    if (ownError)
        return ownError;
    const code = deepCode(error);
    if (code === 'UND_ERR_HEADERS_OVERFLOW')
        return (0,interim_answers/* headTooLarge */.uj)({ method, url });
    const message = (0,core_errors/* messageOf */.bD)(error);
    const reason = code === undefined || message.includes(code) ? message : `${code}: ${message}`;
    const request = `${method} ${url.origin}${url.pathname}`;
    return new core_errors/* OrasError */.aP('NETWORK', `${request}: ${reason || 'failed'}`, {
        cause: error,
        details: { host: url.host, code, method, request },
    });
}
/** Happy Eyeballs wraps the failures in an AggregateError. */
function deepCode(error) {
    const ownCode = (0,core_errors/* systemCode */.xU)(error);
    if (ownCode !== undefined)
        return ownCode;
    if (error instanceof AggregateError)
        return error.errors.map(deepCode).find((code) => code !== undefined);
    return error instanceof Error && error.cause !== undefined ? deepCode(error.cause) : undefined;
}

// EXTERNAL MODULE: ../build/js/http/proxy.js
var proxy = __webpack_require__(10305);
// EXTERNAL MODULE: ../build/js/http/retry.js
var retry = __webpack_require__(42415);
// EXTERNAL MODULE: ../build/js/core/bytes.js
var core_bytes = __webpack_require__(24997);
// EXTERNAL MODULE: ../build/js/core/descriptor.js
var descriptor = __webpack_require__(44745);
;// CONCATENATED MODULE: ../build/js/registry/registry-error.js




const MAX_BODY = 64 * 1024;
const MAX_TEXT = 500;
const MAX_DETAIL = 200;
/** The error for an unexpected response. Reads its body, whatever its form (distribution-spec, "Error Codes"). */
async function registryError(request, response, explanation) {
    const text = await bodyText(response);
    const errors = parseErrors(text);
    const message = errors.map(formatEntry).join('; ');
    const requestLine = `${request.method} ${request.url.origin}${request.url.pathname}`;
    const retryAfter = (0,retry/* parseRetryAfter */.mu)(response.headers.get('retry-after'), Date.now());
    const isLimited = (0,retry/* isRateLimit */.a5)(response, text);
    const fallback = isLimited ? 'rate limit' : describeForeignBody(response, text);
    const reason = explanation ?? (message === '' ? fallback : message);
    return new core_errors/* RegistryError */.gl(isLimited ? 'RATE_LIMITED' : codeOf(response.status, errors), `${requestLine}: ${response.status}${reason && ` ${reason}`}`, {
        method: request.method,
        url: `${request.url.origin}${request.url.pathname}`,
        status: response.status,
        errors,
        details: {
            host: request.url.host,
            request: requestLine,
            status: response.status,
            ...(explanation !== undefined && { explained: true }),
            answersLikeARegistry: errors.length > 0 || speaksRegistry(response),
            elsewhere: response.elsewhere,
            ...(response.credentialRefused === true && { credential: 'refused' }),
            retryAfterSeconds: retryAfter === undefined ? undefined : Math.ceil(retryAfter / 1000),
        },
    });
}
/** Whether the response headers look like those of a registry's API. */
function speaksRegistry(response) {
    const type = response.headers.get('content-type') ?? '';
    return response.headers.get('docker-distribution-api-version') !== undefined || /[/+]json\b/i.test(type);
}
function describeForeignBody(response, text) {
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
/** `CODE: message (detail)`, without the missing permissions that distribution lists: they are those of the request. */
function formatEntry({ code, message, detail = '' }) {
    const text = message === '' ? code : `${code}: ${message}`;
    const isPermissions = /^(?:UNAUTHORIZED|DENIED)$/.test(code) && detail.startsWith('[');
    const isNew = detail !== '' && !text.includes(detail) && !isPermissions;
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

;// CONCATENATED MODULE: ../build/js/registry/client.js




const PUMP_FROM = 1024 * 1024;
/** Requests to one repository (distribution-spec, "Endpoints"). */
class RegistryClient {
    origin;
    repository;
    /** How often a failed upload or download is started again. */
    retries;
    recheckDelayMs;
    streams;
    pumpFrom;
    #options;
    constructor(options) {
        this.origin = options.origin;
        this.repository = options.repository;
        this.retries = options.retry.retries ?? retry/* RETRIES */.Zs;
        this.recheckDelayMs = options.recheckDelayMs ?? 150;
        this.streams = options.streams ?? 4;
        this.pumpFrom = options.pumpFrom ?? PUMP_FROM;
        this.#options = options;
    }
    get host() {
        return new URL(this.origin).host;
    }
    /** Host and repository. */
    get name() {
        return `${this.host}/${this.repository}`;
    }
    /** `retry: false` for what must not be repeated without checking first. */
    send(request, { retry = true } = {}) {
        const send = retry ? this.#options.send : this.#options.sendOnce;
        const scopes = [`repository:${this.repository}:${this.#options.actions}`, ...(request.scopes ?? [])];
        return send({ ...request, url: this.#urlOf(request), scopes });
    }
    #urlOf(request) {
        return urlOf(request, new URL(`/v2/${this.repository}/`, this.origin));
    }
    /** Waits before the next attempt of an upload or download. */
    async backOff(attempt, signal) {
        await (0,concurrency/* sleep */.yy)((0,retry/* backoff */.JN)(attempt, this.#options.retry), signal);
    }
}
/** The URL of a request whose path is below a base. */
function urlOf(request, base) {
    if ('url' in request)
        return request.url;
    const url = new URL(request.path, base);
    for (const [name, value] of Object.entries(request.query ?? {}))
        url.searchParams.set(name, value);
    return url;
}
/** Returns a response with one of these statuses; any other status is an error. */
async function expectStatus(response, request, ...statuses) {
    if (statuses.includes(response.status))
        return response;
    throw await registryError({ method: request.method, url: response.url }, response);
}
/** Whether the registry, or its token server, answered with one of these statuses. */
function isStatus(error, ...statuses) {
    const failure = (0,core_errors/* findCause */.lO)(error, core_errors/* RegistryError */.gl);
    return failure !== undefined && statuses.includes(failure.status);
}
/** From servers without HEAD, and from storage whose signed URLs are for GET only. */
function isInconclusiveHead(response, client) {
    return ([400, 405, 501].includes(response.status) ||
        (response.status >= 400 && response.url.origin !== client.origin));
}

// EXTERNAL MODULE: ../build/js/core/json.js
var core_json = __webpack_require__(49310);
// EXTERNAL MODULE: ../build/js/http/url-gate.js
var url_gate = __webpack_require__(96342);
;// CONCATENATED MODULE: ../build/js/registry/next-link.js

const MAX_LINK = 8192;
const LINK = /<([^<>]*)>((?:[^<>",]|"(?:[^"\\]|\\.)*")*)/g;
const PARAMETER = /;[ \t]*([A-Za-z-]+)[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"|'([^';,"]*)'|([^\s;,"]+))/g;
/** Some servers leave out the angle brackets. */
const BARE = /^((?:https?:\/\/|[/?])[^\s;,<>"]*)[ \t]*(;[^<>,]*)?$/i;
/**
 * The next page: the first link with the relation `next` (RFC 8288 3), or a single link without a relation. The first
 * `rel` of a link counts. An unreadable header fails with `INVALID_CONTENT`, since the list would be incomplete.
 */
function nextLink(headers, what) {
    const texts = headers.map((text) => text.trim()).filter((text) => text !== '');
    const parsed = texts.map(parseLinks);
    const links = parsed.flatMap(({ links: inHeader }) => inHeader);
    const next = links.find(({ relations }) => relations?.includes('next') === true);
    if (next)
        return next.target;
    const isReadable = parsed.every(({ isComplete }) => isComplete);
    if (isReadable && links.every(({ relations }) => relations !== undefined))
        return undefined;
    const [only, second] = links;
    if (isReadable && only && !second)
        return only.target;
    const shown = JSON.stringify(texts.join(', ').slice(0, 120));
    throw new core_errors/* OrasError */.aP('INVALID_CONTENT', `${what} is incomplete: cannot parse its Link header ${shown}`, {
        details: { reason: 'incomplete-list' },
    });
}
function parseLinks(text) {
    if (text.length > MAX_LINK)
        return { links: [], isComplete: false };
    const [, bare, bareParameters = ''] = BARE.exec(text) ?? [];
    if (bare !== undefined)
        return { links: [linkOf(bare, bareParameters)], isComplete: true };
    const links = [...text.matchAll(LINK)].map(([, target = '', parameters = '']) => linkOf(target, parameters));
    return { links, isComplete: links.length > 0 && /^[\s,]*$/.test(text.replaceAll(LINK, '')) };
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
/** The options of every request for a page. */
const PAGE = { method: 'GET', readLimit: MAX_PAGE, json: true };
/** Asks for large pages, to save requests; registries that reject the parameter choose the page size. */
async function firstPage(client, path, { signal }) {
    const request = { ...PAGE, path, signal };
    const response = await client.send({ ...request, query: { n: '1000' } });
    if (response.status !== 400)
        return response;
    await (0,http/* discard */.v)(response);
    return client.send(request);
}
/**
 * The pages of a list, from its first response on, by their Link headers to the same origin. Ends after the last page,
 * or at one that was seen before. Fails with `TOO_LARGE` for an endless list, and with `INVALID_CONTENT` for an
 * unreadable Link.
 */
async function* pagesFrom(client, first, { list, headers = {}, signal, behind, onRepeat }) {
    const seen = new Set([first.url.href]);
    let response = first;
    for (let count = 0; count < MAX_PAGES; count += 1) {
        await expectStatus(response, PAGE, 200);
        const what = `${response.url.host}: ${list}`;
        yield { bytes: await (0,core_bytes/* readUpTo */.Vc)(response.body, MAX_PAGE, what), what };
        const next = nextLink(response.headers.all('link'), what);
        const url = next === undefined ? behind?.() : (0,url_gate/* sameOriginUrl */.wo)(next, response.url, 'page link');
        if (!url)
            return;
        if (seen.has(url.href))
            return onRepeat?.();
        seen.add(url.href);
        response = await client.send({ ...PAGE, url, headers, signal });
    }
    throw new core_errors/* OrasError */.aP('TOO_LARGE', `${response.url.host}: the ${list} has more than ${MAX_PAGES} pages`);
}
/** The strings of a list in a page; a field that is missing or null is an empty list. */
function stringsOf({ bytes, what }, field) {
    const list = (0,core_json/* parseJsonObject */.dw)(bytes, what)[field] ?? [];
    if (!Array.isArray(list) || !list.every((entry) => typeof entry === 'string'))
        throw new core_errors/* OrasError */.aP('INVALID_CONTENT', `${what}: ${field} is not a list of strings`);
    return list;
}

;// CONCATENATED MODULE: ../build/js/registry/names.js


/** The names of {@link listPages}, one by one. */
async function* listNames(...list) {
    for await (const page of listPages(...list))
        yield* page;
}
/**
 * The names of a list in the server's order, page by page, each once. Some servers cut a list and send no Link (GHCR gave
 * 1,000 of 1,088 tags), so they are asked what follows a full last page.
 */
async function* listPages(client, { path, field, list }, { signal, onGap }) {
    const first = await firstPage(client, path, { signal });
    const fullness = new Fullness(first.url);
    const seen = new Set();
    let isBehind = false;
    const behind = () => {
        const next = fullness.behind();
        isBehind = next !== undefined;
        return next;
    };
    const onRepeat = () => {
        isBehind = false;
        onGap('the server leads back to a page that it gave before');
    };
    try {
        for await (const page of pagesFrom(client, first, { list, signal, behind, onRepeat })) {
            const names = stringsOf(page, field);
            const fresh = names.filter((name) => seen.size < seen.add(name).size);
            // Also where the server does not know `last`, and begins anew.
            if (isBehind && fresh.length === 0)
                return;
            isBehind = false;
            fullness.add(names);
            yield fresh;
        }
    }
    catch (error) {
        if (isBehind && error instanceof core_errors/* OrasError */.aP)
            return onGap('the server does not tell what follows a full page', error);
        if (seen.size === 0 || !(0,core_errors/* hasCode */.up)(error, 'NOT_FOUND'))
            throw error;
        // Not as if the repository were unknown, which a cause would say.
        throw new core_errors/* OrasError */.aP('INVALID_CONTENT', `${first.url.host}: ${list} is incomplete: a page is not there: ${(0,core_errors/* messageOf */.bD)(error)}`, { details: { host: first.url.host, reason: 'incomplete-list' } });
    }
}
/** Tells whether a page without a Link may have been cut: it has as many names as were asked for, or as the first of several. */
class Fullness {
    #first;
    #sizes = [];
    #last = '';
    constructor(first) {
        this.#first = first;
    }
    add(names) {
        this.#sizes.push(names.length);
        this.#last = names.at(-1) ?? '';
    }
    /** What to ask after the last page; undefined where that was not full. */
    behind() {
        const [size = 0, ...others] = this.#sizes;
        const last = others.at(-1);
        const asked = Number(this.#first.searchParams.get('n') ?? 0);
        const isFull = last === size || (last ?? size) === asked;
        if (this.#last === '' || !isFull)
            return undefined;
        const url = new URL(this.#first);
        url.searchParams.set('last', this.#last);
        return url;
    }
}

;// CONCATENATED MODULE: ../build/js/registry/catalog.js



const SCOPES = ['registry:catalog:*'];
/**
 * All repositories of a registry that the login can see (Docker Registry HTTP API V2, "Catalog"; not part of the
 * distribution-spec). Fails with `UNSUPPORTED` where the registry has no catalog, and with `INVALID_CONTENT` where there may be
 * more than it lists.
 */
async function* listRepositories({ registry, origin, send }, call) {
    const base = new URL('/v2/', origin);
    const client = {
        send: (request) => send({ ...request, url: urlOf(request, base), scopes: SCOPES }),
    };
    const onGap = (why, cause) => {
        throw new core_errors/* OrasError */.aP('INVALID_CONTENT', `${registry}: the catalog is incomplete: ${why}`, {
            cause,
            details: { host: registry, reason: 'incomplete-list' },
        });
    };
    try {
        const list = { path: '_catalog', field: 'repositories', list: 'catalog' };
        yield* listNames(client, list, { ...call, onGap });
    }
    catch (cause) {
        if (!(cause instanceof core_errors/* RegistryError */.gl) || ![404, 405, 501].includes(cause.status))
            throw cause;
        throw new core_errors/* OrasError */.aP('UNSUPPORTED', `${registry} does not list its repositories`, {
            cause,
            details: { host: registry, reason: 'no-catalog' },
        });
    }
}

// EXTERNAL MODULE: ../build/js/core/digest.js
var core_digest = __webpack_require__(59852);
// EXTERNAL MODULE: ../build/js/core/media-types.js
var media_types = __webpack_require__(17142);
// EXTERNAL MODULE: ../build/js/core/at-most.js
var at_most = __webpack_require__(69669);
// EXTERNAL MODULE: ../build/js/http/decode.js
var decode = __webpack_require__(52603);
// EXTERNAL MODULE: external "node:perf_hooks"
var external_node_perf_hooks_ = __webpack_require__(643);
;// CONCATENATED MODULE: ../build/js/registry/blobs/download-parts.js





const MIB = 1024 * 1024;
const PART = 4 * MIB;
/** Buffered parts of all blobs together, which bounds memory; a blob without a part may always have one. */
const MAX_PARTS = 8;
/** Enough bytes to judge a connection by. */
const SAMPLE = 8 * MIB;
/** Bytes per millisecond. Many stores limit each connection, so several are faster than one. */
const FAST = 100_000;
/** Of the thread's time. Beyond it the thread is the limit, which other connections only keep busier. */
const BUSY = 0.8;
/** Measures the time spent waiting for bytes, not the time spent on using them. */
class Throughput {
    #bytes = 0;
    #waitedMs = 0;
    #waitingSince = 0;
    #load = external_node_perf_hooks_.performance.eventLoopUtilization();
    #isSlow = false;
    startWaiting() {
        this.#waitingSince = external_node_perf_hooks_.performance.now();
    }
    add(bytes) {
        this.#bytes += bytes;
        this.#waitedMs += external_node_perf_hooks_.performance.now() - this.#waitingSince;
        if (this.#bytes >= SAMPLE)
            this.#judge();
    }
    /** False until there are enough bytes to judge by. */
    isSlow() {
        return this.#isSlow;
    }
    #judge() {
        const { utilization } = external_node_perf_hooks_.performance.eventLoopUtilization(this.#load);
        this.#isSlow = this.#bytes < FAST * this.#waitedMs && utilization < BUSY;
        this.#load = external_node_perf_hooks_.performance.eventLoopUtilization();
        this.#bytes = 0;
        this.#waitedMs = 0;
    }
}
let partsInUse = 0;
/**
 * The rest of a blob, in order, by concurrent Range requests (RFC 9110 14.2). Ends early where the server does not
 * support them. The caller checks the digest of the whole.
 */
async function* downloadInParts(request, from) {
    const { client, node, signal } = request;
    const stop = new AbortController();
    const partRequest = { ...request, signal: signal ? AbortSignal.any([signal, stop.signal]) : stop.signal };
    const queue = [];
    let ownParts = 0;
    let next = from;
    const count = (change) => {
        ownParts += change;
        partsInUse += change;
    };
    const fill = () => {
        while (next < node.size && queue.length < client.streams && (ownParts === 0 || partsInUse < MAX_PARTS)) {
            const end = Math.min(next + PART, node.size);
            const part = readPart(partRequest, { from: next, end });
            // Awaited later, or never: either way its rejection is handled.
            part.catch(() => undefined);
            queue.push(part);
            count(1);
            next = end;
        }
    };
    try {
        fill();
        for (let part = queue.shift(); part; part = queue.shift()) {
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
        await Promise.allSettled(queue);
        count(-ownParts);
    }
}
/** Undefined where the server answers with anything but the range. */
async function readPart({ client, node, signal }, { from, end }) {
    const chunks = [];
    let at = from;
    for (let failures = 0;; failures += 1) {
        try {
            const range = `bytes=${at}-${end - 1}`;
            const path = `blobs/${node.digest}`;
            const response = await client.send({ method: 'GET', path, headers: { accept: '*/*', range }, signal });
            const contentRange = parseContentRange(response.headers.get('content-range'));
            const isPart = response.status === 206 && contentRange?.first === at && contentRange.last < end;
            if (!isPart) {
                await (0,http/* discard */.v)(await expectStatus(response, { method: 'GET' }, 200, 206, 416));
                return undefined;
            }
            for await (const chunk of response.body) {
                at += chunk.byteLength;
                if (at > end)
                    throw tooManyBytes(client);
                chunks.push(chunk);
            }
            if (at === end)
                return chunks;
            // A short body: the connection ended early.
        }
        catch (error) {
            if (!(0,retry/* isTransientError */.bV)(error) || signal?.aborted === true || failures >= client.retries)
                throw error;
            await client.backOff(failures, signal);
        }
        if (failures >= client.retries)
            return undefined;
    }
}
function tooManyBytes({ host }) {
    return new core_errors/* OrasError */.aP('INVALID_CONTENT', `${host} sent more bytes of a blob than requested`, {
        details: { host },
    });
}
/** RFC 9110 14.4, `bytes 5-9/10` or `bytes 5-9/*`; undefined for anything else. */
function parseContentRange(text) {
    const match = /^bytes ([0-9]{1,16})-([0-9]{1,16})\/([0-9]{1,16}|\*)$/i.exec((text ?? '').slice(0, 100));
    if (!match)
        return undefined;
    const [first, last] = [Number(match[1]), Number(match[2])];
    const total = match[3] === '*' ? undefined : Number(match[3]);
    if (!Number.isSafeInteger(last) || first > last || (total !== undefined && last >= total))
        return undefined;
    return { first, last, total };
}

;// CONCATENATED MODULE: ../build/js/registry/blobs/download.js







/** A download that gets this far between two failures has its full number of retries again. */
const PROGRESS = 1024 * 1024;
/** Blobs of at least this size may use several connections. */
const LARGE = 64 * 1024 * 1024;
/** Thrown to end a pump early. */
const ENOUGH = new Error('enough');
/**
 * A blob's bytes. A download that breaks off is resumed: with Range where the server supports it, else by reading from
 * the start and skipping what was passed on. Each attempt asks the registry again, for a fresh signed URL.
 */
function downloadBlob(client, node, options) {
    const request = { client, node, signal: options.signal };
    const pump = async (take) => {
        // What cannot be pumped comes chunk by chunk.
        for await (const chunk of new BlobDownload(request).run(take))
            take(chunk);
    };
    return {
        ...(0,core_bytes/* lazy */.RZ)(() => new BlobDownload(request).run()),
        owned: true,
        ...(node.size >= client.pumpFrom && { pump }),
    };
}
class BlobDownload {
    #request;
    #throughput = new Throughput();
    /** Bytes passed on so far. */
    #offset = 0;
    #mayUseParts;
    constructor(request) {
        this.#request = request;
        this.#mayUseParts = request.client.streams > 1 && request.node.size >= LARGE;
    }
    /** With `take`, what can be pumped goes there and the rest is yielded. */
    async *run(take) {
        const { client, node, signal } = this.#request;
        let failures = 0;
        let lastFailure = 0;
        for (;;) {
            try {
                yield* this.#stream(take);
                if (this.#shouldUseParts()) {
                    yield* this.#parts();
                    // They end early where the server does not support ranges.
                    if (this.#offset < node.size)
                        continue;
                }
                // Extra bytes are for the reader to reject; too few mean that the connection ended early.
                if (this.#offset >= node.size)
                    return;
                throw this.#truncated();
            }
            catch (error) {
                if (!(0,retry/* isTransientError */.bV)(error) || signal?.aborted === true)
                    throw error;
                failures = this.#offset - lastFailure >= PROGRESS ? 1 : failures + 1;
                lastFailure = this.#offset;
                if (failures > client.retries)
                    throw error;
                await client.backOff(failures - 1, signal);
            }
        }
    }
    #shouldUseParts() {
        return this.#mayUseParts && this.#throughput.isSlow();
    }
    async *#stream(take) {
        this.#throughput.startWaiting();
        const body = await openAt(this.#request, this.#offset);
        if (take && (0,core_bytes/* canPump */.z8)(body))
            return this.#pump((taking) => body.pump(taking), take);
        for await (const chunk of body) {
            this.#throughput.add(chunk.byteLength);
            this.#offset += chunk.byteLength;
            yield chunk;
            this.#throughput.startWaiting();
            if (this.#shouldUseParts())
                return;
        }
    }
    async #pump(pump, take) {
        try {
            await pump((chunk) => {
                this.#throughput.add(chunk.byteLength);
                this.#offset += chunk.byteLength;
                take(chunk);
                this.#throughput.startWaiting();
                if (this.#shouldUseParts())
                    throw ENOUGH;
            });
        }
        catch (error) {
            if (error !== ENOUGH)
                throw error;
        }
    }
    async *#parts() {
        this.#mayUseParts = false;
        for await (const chunk of downloadInParts(this.#request, this.#offset)) {
            this.#offset += chunk.byteLength;
            yield chunk;
        }
    }
    #truncated() {
        const { client, node } = this.#request;
        const { host } = new URL(client.origin);
        return new core_errors/* OrasError */.aP('NETWORK', `${host} sent ${this.#offset} of the ${node.size} bytes of ${node.digest}`, {
            details: { host },
        });
    }
}
async function openAt(request, offset) {
    const { client, node, signal } = request;
    const response = await client.send({
        method: 'GET',
        path: `blobs/${node.digest}`,
        headers: { accept: '*/*', ...(offset > 0 && { range: `bytes=${offset}-` }) },
        signal,
    });
    if (offset > 0 && response.status === 416) {
        await (0,http/* discard */.v)(response);
        return skipping(offset, await openAt(request, 0));
    }
    await expectStatus(response, { method: 'GET' }, 200, 206);
    if (offset === 0 && response.status === 200)
        return plainBody(response, node);
    if (response.status === 200)
        return skipping(offset, plainBody(response, node));
    const range = parseContentRange(response.headers.get('content-range'));
    if (range?.first === offset && (range.total === undefined || range.total === node.size))
        return response.body;
    await (0,http/* discard */.v)(response);
    const { host } = response.url;
    throw new core_errors/* OrasError */.aP('INVALID_CONTENT', `${host} sent another range than bytes ${offset}- of ${node.digest}`, {
        details: { host },
    });
}
/** Blobs that are themselves gzip may be mislabelled as encoded: with the blob's length, they are taken as they are. */
function plainBody(response, node) {
    const length = response.headers.get('content-length');
    if (length === String(node.size))
        return response.body;
    const unknown = (0,decode/* unknownEncoding */.w)(response);
    if (unknown && length !== undefined)
        throw unknown;
    return (0,decode/* decoded */.D)(response);
}
async function* skipping(count, body) {
    let left = count;
    for await (const chunk of body) {
        if (left < chunk.byteLength)
            yield chunk.subarray(left);
        left = Math.max(0, left - chunk.byteLength);
    }
}

;// CONCATENATED MODULE: ../build/js/registry/manifests.js







/** Value of the Accept header: every manifest type. */
const ACCEPT = media_types/* MANIFEST_TYPES */._P.join(', ');
/**
 * The descriptor of a tag or digest. By HEAD, which does not count against rate limits; by GET where a header is missing,
 * or where a 404 is not a registry's, so that the error shows whose it is.
 */
async function resolveManifest(client, reference, options) {
    const request = { path: `manifests/${reference}`, headers: { accept: ACCEPT }, signal: options.signal };
    const head = await client.send({ method: 'HEAD', ...request });
    const node = head.status === 200 ? descriptorOf(head, reference) : undefined;
    if (node) {
        await (0,http/* discard */.v)(head);
        return node;
    }
    if (head.status === 404 && speaksRegistry(head))
        throw await notFound(client, reference, head);
    await (0,http/* discard */.v)(head);
    return (await readManifest(client, reference, options)).node;
}
/** The manifest of a tag or digest. The digest is computed from the bytes; for a tag, the digest header must agree. */
async function readManifest(client, reference, options) {
    const response = await client.send({
        method: 'GET',
        path: `manifests/${reference}`,
        headers: { accept: ACCEPT },
        readLimit: core_bytes/* MAX_MANIFEST */.xZ,
        // For a tag there is no digest that would show truncation.
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
function descriptorOf(head, reference) {
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
        await (0,http/* discard */.v)(response);
        throw new core_errors/* OrasError */.aP('UNSUPPORTED', `${what} is of schema 1 (${mediaType}), which is not supported`, {
            details: { host: response.url.host, schema: 1 },
        });
    }
    if (mediaType === undefined || !(0,media_types/* isManifestType */.Q3)(mediaType)) {
        await (0,http/* discard */.v)(response);
        throw new core_errors/* OrasError */.aP('INVALID_CONTENT', `${response.url.host} answered with ${JSON.stringify(mediaType ?? 'no content type')} instead of a manifest; it may not be a registry`, { details: { host: response.url.host, answersLikeARegistry: false } });
    }
    const bytes = await (0,core_bytes/* readUpTo */.Vc)(response.body, core_bytes/* MAX_MANIFEST */.xZ, what);
    const expected = (0,core_digest/* isDigest */.Bc)(reference) ? reference : response.headers.get('docker-content-digest');
    if ((0,core_digest/* isDigest */.Bc)(expected))
        checkDigest(bytes, expected, what);
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
/** Without parameters, which do not count (distribution-spec, "Pulling manifests"). */
function mediaTypeOf(response) {
    const type = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
    return type === '' ? undefined : type;
}
/**
 * Pushes the exact bytes under a tag, or under the digest. An immutable tag that already points to the manifest is no
 * failure. Returns the subject that the registry acknowledged (`OCI-Subject`).
 */
async function putManifest(client, { node, bytes }, options) {
    const response = await client.send({
        method: 'PUT',
        path: `manifests/${options.tag ?? node.digest}`,
        headers: { 'content-type': node.mediaType },
        body: { bytes: (0,core_bytes/* bytesOf */.$$)(bytes), size: bytes.byteLength },
        signal: options.signal,
    }, { retry: options.retry !== false });
    if (![200, 201, 202].includes(response.status)) {
        const error = await registryError({ method: 'PUT', url: response.url }, response);
        const { tag, signal } = options;
        const mayBeImmutable = [400, 403, 409, 412].includes(error.status);
        if (tag !== undefined && mayBeImmutable && (await isTagged(client, { tag, node }, { signal })))
            return undefined;
        throw error;
    }
    const stored = response.headers.get('docker-content-digest');
    await (0,http/* discard */.v)(response);
    const isSameAlgorithm = (0,core_digest/* isDigest */.Bc)(stored) && (0,core_digest/* algorithmOf */.Hy)(stored) === (0,core_digest/* algorithmOf */.Hy)(node.digest);
    if (isSameAlgorithm && stored !== node.digest)
        throw new core_errors/* OrasError */.aP('DIGEST_MISMATCH', `${response.url.host} stored ${node.digest} as ${stored}`);
    return response.headers.get('oci-subject');
}
async function isTagged(client, { tag, node }, options) {
    try {
        return (await resolveManifest(client, tag, options)).digest === node.digest;
    }
    catch {
        return false;
    }
}
/** Whether the repository has the manifest; by GET where HEAD is inconclusive. */
async function hasManifest(client, node, options) {
    const request = { path: `manifests/${node.digest}`, headers: { accept: ACCEPT }, signal: options.signal };
    let response = await client.send({ method: 'HEAD', ...request });
    if (isInconclusiveHead(response, client)) {
        await (0,http/* discard */.v)(response);
        response = await client.send({ method: 'GET', ...request, readLimit: core_bytes/* MAX_MANIFEST */.xZ });
    }
    if (response.status !== 200)
        await expectStatus(response, { method: 'HEAD' }, 404);
    await (0,http/* discard */.v)(response);
    return response.status === 200;
}
/** The bytes of a manifest. Corrupt content is fetched once more; a truncated response is retried like any failed request. */
function fetchManifest(client, node, options) {
    return (0,core_bytes/* lazy */.RZ)(async () => {
        for (let attempt = 0;; attempt += 1) {
            const bytes = await getManifest(client, node, options);
            const isRight = (0,core_digest/* digestOf */.ol)(bytes, (0,core_digest/* algorithmOf */.Hy)(node.digest)) === node.digest;
            const isTruncated = bytes.byteLength < node.size;
            if (isRight || attempt >= (isTruncated ? client.retries : 1))
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
/** Google: GOOGLE_MANIFEST_DANGLING_TAG, and _PARENT_IMAGE; Amazon and others only have a message. */
function isInUse({ errors }) {
    return errors.some(({ code, message }) => /DANGLING/.test(code) || /\breferenced by\b/i.test(message));
}
/** Deletes a manifest with all its tags, or only a tag (distribution-spec, "Content Management"). */
async function deleteManifest(client, reference, options) {
    const response = await client.send({
        method: 'DELETE',
        path: `manifests/${reference}`,
        scopes: [`repository:${client.repository}:delete`],
        signal: options.signal,
    });
    // Deleted by an earlier attempt whose answer was lost.
    if (response.status === 404 && response.afterLostAnswer === true)
        return (0,http/* discard */.v)(response);
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
    await (0,http/* discard */.v)(response);
}

// EXTERNAL MODULE: ../build/js/core/manifest.js
var core_manifest = __webpack_require__(43749);
// EXTERNAL MODULE: ../build/js/core/inconclusive-answer.js
var inconclusive_answer = __webpack_require__(58195);
;// CONCATENATED MODULE: ../build/js/registry/referrers/tag-schema.js










/** Fails with `INVALID_CONTENT` for anything but an image index. */
function parseReferrersIndex(bytes, what) {
    const json = (0,core_json/* parseJsonObject */.dw)(bytes, what);
    // Go encodes an empty list as null.
    const listed = json['manifests'] === null ? [] : json['manifests'];
    if (!Array.isArray(listed))
        throw new core_errors/* OrasError */.aP('INVALID_CONTENT', `${what} is not an image index`);
    const entries = validEntries(listed);
    const cleaned = JSON.stringify({ ...json, schemaVersion: 2, manifests: entries });
    const node = { mediaType: media_types/* OCI_INDEX */.$p, digest: (0,core_digest/* digestOf */.ol)(bytes) };
    return { index: (0,core_manifest/* parseManifest */.Ng)(new TextEncoder().encode(cleaned), node), entries };
}
function validEntries(listed) {
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
/** The tag of a node's referrers index, with at most 64 characters of the digest (distribution-spec, "Referrers Tag Schema"). */
function referrersTagOf(subject) {
    return `${(0,core_digest/* algorithmOf */.Hy)(subject)}-${(0,core_digest/* hexOf */.ZD)(subject).slice(0, 64)}`;
}
async function readIndexState(client, subject, options) {
    const response = await client.send({
        method: 'GET',
        path: `manifests/${referrersTagOf(subject)}`,
        headers: { accept: ACCEPT },
        readLimit: core_bytes/* MAX_MANIFEST */.xZ,
        json: true,
        signal: options.signal,
    });
    if (response.status === 404) {
        await (0,http/* discard */.v)(response);
        return { kind: 'missing' };
    }
    await expectStatus(response, { method: 'GET' }, 200);
    const mediaType = mediaTypeOf(response) ?? 'no type';
    const bytes = await (0,core_bytes/* readUpTo */.Vc)(response.body, core_bytes/* MAX_MANIFEST */.xZ, `referrers index of ${subject}`);
    return stateOf(bytes, mediaType, subject);
}
/** Asks twice for a missing index: a server may resolve the tag just before the old index is deleted. */
async function readSettledState(client, subject, options) {
    const state = await readIndexState(client, subject, options);
    return state.kind === 'missing' && options.wasMissing !== true
        ? readIndexState(client, subject, options)
        : state;
}
/** What a tag points to that points to these bytes. */
function stateOf(bytes, mediaType, subject) {
    if ((0,core_digest/* digestOf */.ol)(bytes, (0,core_digest/* algorithmOf */.Hy)(subject)) === subject)
        return { kind: 'subject' };
    if (mediaType !== media_types/* OCI_INDEX */.$p)
        return { kind: 'other', mediaType };
    try {
        return {
            kind: 'index',
            digest: (0,core_digest/* digestOf */.ol)(bytes),
            ...parseReferrersIndex(bytes, `referrers index of ${subject}`),
        };
    }
    catch {
        return { kind: 'other', mediaType: `an invalid ${mediaType}` };
    }
}
function isApplied(state, { add, remove }) {
    const digests = new Set(entriesOf(state).map(({ digest }) => digest));
    return add.every(({ digest }) => digests.has(digest)) && !remove.some((digest) => digests.has(digest));
}
/** The bytes of the index with the change; all other entries and fields stay, in their order. */
function applyChange(state, { add, remove }) {
    const kept = entriesOf(state).filter(({ digest }) => !remove.includes(digest));
    const present = new Set(kept.map(({ digest }) => digest));
    const added = add.filter(({ digest }) => !present.has(digest)).map(entryOf);
    const index = state.kind === 'index' ? state.index : { mediaType: media_types/* OCI_INDEX */.$p };
    return (0,core_manifest/* encodeManifest */.Gb)({ ...index, manifests: [...kept, ...added] });
}
function entriesOf(state) {
    return state.kind === 'index' ? state.entries : [];
}
/** Only the fields of an entry (distribution-spec, "Pushing Manifests with Subject"). */
function entryOf({ annotations, artifactType, ...node }) {
    return { ...(0,descriptor/* plain */.pj)(node), ...(annotations && { annotations }), ...(artifactType && { artifactType }) };
}

;// CONCATENATED MODULE: ../build/js/registry/referrers/link-preparations.js


/** Milliseconds for which it is known that a subject had no index. */
const MISSING_MS = 10_000;
/** Milliseconds after which an index is read again before it is changed. */
const EARLY_MS = 1000;
/** Asks ahead what has to be known to link referrers, while they and their content are sent. */
class LinkPreparations {
    #client;
    #api;
    #bySubject = new Map();
    constructor(client, api) {
        this.#client = client;
        this.#api = api;
    }
    /** Once for each referrer that is to be linked. */
    async prepare(subject, options) {
        if (this.#api.isConfirmed)
            return;
        const known = this.#bySubject.get(subject.digest);
        if (known)
            known.referrers += 1;
        if (known)
            return;
        const missingUntil = this.#askAhead(subject, options).catch(() => 0);
        this.#bySubject.set(subject.digest, { missingUntil, referrers: 1 });
        await missingUntil;
    }
    async #askAhead(subject, options) {
        const answer = await this.#api.askToWrite(subject, options);
        if (typeof answer !== 'string')
            await (0,http/* discard */.v)(answer);
        if (this.#api.listsReferrers(answer))
            return 0;
        const { kind } = await readIndexState(this.#client, subject.digest, options);
        return kind === 'missing' ? Date.now() + MISSING_MS : 0;
    }
    /**
     * When a referrer is being sent: reads the index that it is to be added to. Only where it is the only one: with the first
     * of several it would be read too early, and with each of them too often.
     */
    readEarly(subject, options) {
        const prepared = this.#bySubject.get(subject.digest);
        if (prepared?.referrers !== 1 || prepared.early)
            return;
        const read = async () => {
            await prepared.missingUntil;
            if (!this.#api.isAbsent)
                return undefined;
            const began = performance.now();
            return { state: await readIndexState(this.#client, subject.digest, options), began };
        };
        prepared.early = read().catch(() => undefined);
    }
    /** What is known of the index now; no longer after this, since what is linked then changes it. */
    async take({ digest }) {
        const prepared = this.#bySubject.get(digest);
        if (!prepared)
            return { wasMissing: false, early: undefined };
        this.#bySubject.set(digest, { missingUntil: Promise.resolve(0), referrers: 0 });
        const wasMissing = Date.now() < (await prepared.missingUntil);
        const early = await prepared.early;
        const isRecent = early !== undefined && performance.now() - early.began < EARLY_MS;
        // A missing index counts only when it was missed twice.
        const isSure = wasMissing || early?.state.kind === 'index';
        return { wasMissing, early: isRecent && isSure ? early : undefined };
    }
}

;// CONCATENATED MODULE: ../build/js/registry/tags.js


const TAGS = { path: 'tags/list', field: 'tags', list: 'tag list' };
/** All tags (distribution-spec, "Listing tags"). */
function listTags(client, options) {
    return listNames(client, TAGS, options);
}
/** The same, page by page: a promise for each tag is much where there are ten thousands. */
function listTagPages(client, options) {
    return listPages(client, TAGS, options);
}
/** Referrers tags as of the last complete list of tags, until a write. Saves requests for tags that do not exist. */
class ReferrersTagCache {
    #tags;
    #writes = 0;
    /** Passes the pages on, and remembers their tags if at the end they are complete and there was no write in the meantime. */
    async *observe(pages, list) {
        const writes = this.#writes;
        const referrersTags = new Set();
        for await (const page of pages) {
            for (const tag of page)
                if (/^sha(?:256|512)-/.test(tag))
                    referrersTags.add(tag);
            yield page;
        }
        if (list.complete && writes === this.#writes)
            this.#tags = referrersTags;
    }
    /** Called before and after each write, which may create a tag. */
    forget() {
        this.#writes += 1;
        this.#tags = undefined;
    }
    /** Whether the tag certainly does not exist. */
    lacks(tag) {
        return this.#tags?.has(tag) === false;
    }
}

;// CONCATENATED MODULE: ../build/js/registry/referrers/old-indexes.js








/** An index with more entries, or in a repository with more tags, is kept. */
const MAX_ENTRIES = 30;
const MAX_TAGS = 30;
const AT_ONCE = 8;
/** The digest of nothing: no manifest has it. */
const NO_MANIFEST = (0,core_digest/* digestOf */.ol)('');
const FIELDS = new Set(['schemaVersion', 'mediaType', 'manifests']);
/**
 * Deletes referrers indexes that were replaced: they would pile up, and on some registries keep what they list from
 * being deleted. Any writer may have moved the tag to an index of another kind: so one is deleted only when all its
 * entries refer to the subject and no tag of the repository points to it. In doubt it is kept.
 */
class OldIndexes {
    #client;
    /** Indexes that this process put. */
    #own = new Set();
    /** Whether the registry supports deletion. */
    #canDelete;
    constructor(client) {
        this.#client = client;
    }
    recordOwn(index) {
        this.#own.add(index);
    }
    async remove(old, options) {
        try {
            if (!looksLikeReferrersIndex(old))
                return;
            this.#canDelete ??= this.#delete(NO_MANIFEST, options);
            if (!(await this.#canDelete))
                return;
            const isOwn = this.#own.has(old.digest);
            const isReferrersIndex = isOwn ? Promise.resolve(true) : this.#isReferrersIndex(old, options);
            const [isDeletable, isTagged] = await (0,concurrency/* settleAll */.j3)([isReferrersIndex, this.#isTagged(old, options)]);
            if (!isDeletable || isTagged)
                return;
            this.#canDelete = Promise.resolve(await this.#delete(old.digest, options));
        }
        catch {
            // It is kept.
        }
    }
    /** False when the registry refuses. */
    async #delete(digest, { signal }) {
        const response = await this.#client.send({
            method: 'DELETE',
            path: `manifests/${digest}`,
            scopes: [`repository:${this.#client.repository}:delete`],
            signal,
        }, { retry: false });
        await (0,http/* discard */.v)(response);
        return [200, 202, 204, 404].includes(response.status);
    }
    async #isReferrersIndex({ entries, subject }, options) {
        if (entries.length > MAX_ENTRIES)
            return false;
        const refers = await (0,concurrency/* mapConcurrent */._k)(entries, AT_ONCE, async (entry) => {
            const bytes = await (0,core_bytes/* readByDigest */.g1)(fetchManifest(this.#client, entry, options), entry);
            return (0,core_manifest/* parseManifest */.Ng)(bytes, entry).subject?.digest === subject;
        });
        return !refers.includes(false);
    }
    async #isTagged({ digest }, options) {
        const tags = [];
        let complete = true;
        const onGap = () => void (complete = false);
        for await (const tag of listTags(this.#client, { signal: options.signal, onGap })) {
            if (tag.includes((0,core_digest/* hexOf */.ZD)(digest).slice(0, 64)) || tags.length === MAX_TAGS)
                return true;
            tags.push(tag);
        }
        if (!complete)
            return true;
        const pointing = await (0,concurrency/* mapConcurrent */._k)(tags, AT_ONCE, (tag) => this.#pointsTo(tag, digest, options));
        return pointing.includes(true);
    }
    async #pointsTo(tag, digest, options) {
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
/** An index with platforms, annotations or an artifact type is somebody's artifact. */
function looksLikeReferrersIndex({ index, entries }) {
    const isPlain = Object.keys(index).every((field) => FIELDS.has(field));
    return isPlain && entries.length > 0 && entries.every((entry) => entry.platform === undefined);
}

// EXTERNAL MODULE: ../build/js/core/tag-update.js
var tag_update = __webpack_require__(75994);
;// CONCATENATED MODULE: ../build/js/registry/referrers/tag-schema-update.js












/** Registries must accept manifests of this size (distribution-spec, "Pushing Manifests"); most accept no larger ones. */
const MAX_SIZE = 4 * 1024 * 1024;
/** Writes that other writers may overwrite before the update fails. */
const MAX_OVERWRITES = 12;
const MAX_RETRY_AFTER_S = 120;
/**
 * Changes a referrers index that other processes may be changing too (distribution-spec, "Referrers Tag Schema"). Fails
 * with `CONFLICT` when the change is overwritten again and again.
 */
class ReferrersIndexUpdate {
    #client;
    #subject;
    #options;
    #change;
    /** The index that was put last, even where the answer was lost. */
    #lastPut;
    #writes = 0;
    #failures = 0;
    /** Written and not checked yet. */
    #isUnchecked = false;
    /** What the next read finds, without a request. */
    #known;
    /** Milliseconds between the early read and this update. */
    #earlyMs;
    #writtenAt = 0;
    #tookMs = 0;
    #puts = new Set();
    #replaced = new Map();
    constructor(client, { subject, change }, options) {
        this.#client = client;
        this.#subject = subject;
        this.#change = change;
        this.#options = options;
        this.#lastPut = options.lastPut;
        const { early } = options;
        this.#known = early?.state;
        this.#earlyMs = early ? performance.now() - early.began : 0;
    }
    async run() {
        const state = await (0,tag_update/* updateTag */.G)(this);
        return this.#result(this.digestOf(state));
    }
    get lastPut() {
        return this.#lastPut;
    }
    digestOf(state) {
        return state.kind === 'index' ? state.digest : undefined;
    }
    isApplied(state) {
        return isApplied(state, this.#change);
    }
    async read() {
        const known = this.#known;
        this.#known = undefined;
        return known ?? readSettledState(this.#client, this.#subject, this.#options);
    }
    #result(now) {
        const kept = new Set([this.#subject, now, this.#lastPut]);
        const replaced = [...this.#replaced.values()].filter(({ digest }) => !kept.has(digest));
        return { put: [...this.#puts], written: this.#written(), replaced };
    }
    #written() {
        const { writtenAt, tookMs } = { writtenAt: this.#writtenAt, tookMs: this.#tookMs };
        return this.#lastPut && this.#puts.has(this.#lastPut)
            ? { digest: this.#lastPut, writtenAt, tookMs }
            : undefined;
    }
    async write(state) {
        if (state.kind === 'other')
            throw this.#tagTaken(state.mediaType);
        if (state.kind === 'subject' && this.#writes > 0)
            throw this.#tagIgnored();
        if (this.#writes > MAX_OVERWRITES)
            throw this.#overwritten(state);
        const bytes = applyChange(state, this.#change);
        if (bytes.byteLength > MAX_SIZE)
            throw this.#tooLarge(bytes.byteLength);
        if (state.kind === 'index' && state.entries.length > 0)
            this.#replaced.set(state.digest, state);
        this.#lastPut = (0,core_digest/* digestOf */.ol)(bytes);
        this.#puts.add(this.#lastPut);
        this.#isUnchecked = true;
        this.#writtenAt = Date.now();
        try {
            await this.#send(bytes);
            this.#writes += 1;
            if (this.#isFirst('at the end'))
                this.#known = stateOf(bytes, media_types/* OCI_INDEX */.$p, this.#subject);
        }
        catch (error) {
            await this.#recover(error, state);
        }
    }
    /** Without retries: a late one would undo what others wrote in the meantime. */
    async #send(bytes) {
        const response = await this.#client.send({
            method: 'PUT',
            path: `manifests/${referrersTagOf(this.#subject)}`,
            headers: { 'content-type': media_types/* OCI_INDEX */.$p },
            body: { bytes: (0,core_bytes/* bytesOf */.$$)(bytes), size: bytes.byteLength },
            signal: this.#options.signal,
        }, { retry: false });
        await expectStatus(response, { method: 'PUT' }, 200, 201, 202);
        await (0,http/* discard */.v)(response);
    }
    /** Waits before another attempt, which reads the index again, or fails. */
    async #recover(error, state) {
        const isUnknown = isUnknownManifest(error);
        const deleted = isUnknown ? await this.#deletedEntries(state) : [];
        if (deleted.length > 0) {
            const { add, remove } = this.#change;
            this.#change = { add, remove: [...remove, ...deleted] };
            return;
        }
        const signal = this.#options.signal;
        const { retries } = this.#client;
        if (!(isUnknown || isTransient(error)) || this.#failures >= retries || signal?.aborted === true)
            throw error;
        const seconds = error instanceof core_errors/* RegistryError */.gl ? Number(error.details['retryAfterSeconds'] ?? 0) : 0;
        if (seconds > MAX_RETRY_AFTER_S)
            throw error;
        await (0,concurrency/* sleep */.yy)(seconds * 1000, signal);
        await this.#client.backOff(this.#failures, signal);
        this.#failures += 1;
    }
    /** Some registries reject an index as long as it names a deleted manifest. */
    async #deletedEntries(state) {
        const added = new Set(this.#change.add.map(({ digest }) => digest));
        const others = entriesOf(state).filter(({ digest }) => !added.has(digest));
        const exist = await (0,concurrency/* mapConcurrent */._k)(others, 8, (entry) => (0,inconclusive_answer/* answerOr */.u)(() => hasManifest(this.#client, entry, this.#options), true));
        return others.filter((_entry, at) => exist[at] === false).map(({ digest }) => digest);
    }
    async wait(tookMs) {
        const isUnchecked = this.#isUnchecked;
        this.#isUnchecked = false;
        const writeMs = tookMs + (this.#writes <= 1 ? this.#earlyMs : 0);
        if (isUnchecked)
            this.#tookMs = writeMs;
        if (isUnchecked && (this.#isFirst('later') || this.#isFirst('at the end')))
            return;
        const waitMs = (0,tag_update/* recheckDelay */.V)(this.#client.recheckDelayMs, this.#writes) + writeMs;
        await (0,concurrency/* sleep */.yy)(waitMs, this.#options.signal);
    }
    /** Whether nothing was overwritten so far, and the index is settled that way. */
    #isFirst(settle) {
        return this.#writes <= 1 && this.#options.settle === settle;
    }
    get #tag() {
        return `${this.#client.name}: the tag ${referrersTagOf(this.#subject)}`;
    }
    #tagTaken(mediaType) {
        return new core_errors/* OrasError */.aP('INVALID_CONTENT', `${this.#tag} points to ${mediaType} instead of a referrers index; it was not changed`, { details: { host: this.#client.host, reason: 'referrers-tag-taken' } });
    }
    #tagIgnored() {
        return new core_errors/* OrasError */.aP('UNSUPPORTED', `${this.#tag} still points to its subject after a referrers index was pushed there: this registry supports neither the referrers API nor that tag`, { details: { host: this.#client.host, reason: 'referrers-tag-taken' } });
    }
    #overwritten(state) {
        const present = new Set(entriesOf(state).map(({ digest }) => digest));
        const missing = this.#change.add.filter(({ digest }) => !present.has(digest));
        const notRemoved = this.#change.remove.filter((digest) => present.has(digest));
        const digests = [...missing.map(({ digest }) => digest), ...notRemoved];
        return new core_errors/* OrasError */.aP('CONFLICT', `${this.#client.name}: others overwrote the referrers index of ${this.#subject} ${this.#writes} times; entries that were lost: ${digests.join(', ')}`, { details: { host: this.#client.host, digests, reason: 'referrers-index-overwritten' } });
    }
    #tooLarge(size) {
        return new core_errors/* OrasError */.aP('TOO_LARGE', `${this.#client.name}: the referrers index of ${this.#subject} would have ${size} bytes, more than the ${MAX_SIZE} that registries accept`, { details: { host: this.#client.host, limit: MAX_SIZE, reason: 'referrers-index-full' } });
    }
}
function isTransient(error) {
    if (!(error instanceof core_errors/* RegistryError */.gl))
        return (0,retry/* isTransientError */.bV)(error);
    return (0,retry/* isTransientStatus */.Dm)(error.status) || error.code === 'RATE_LIMITED';
}
/** The registry does not have a manifest that the index names. */
function isUnknownManifest(error) {
    if (!(error instanceof core_errors/* RegistryError */.gl) || ![400, 404].includes(error.status))
        return false;
    return error.errors.some(({ code }) => code === 'MANIFEST_BLOB_UNKNOWN' || code === 'MANIFEST_UNKNOWN');
}

;// CONCATENATED MODULE: ../build/js/registry/referrers/written-indexes.js





const written_indexes_AT_ONCE = 8;
/** The indexes that one target has written, and not settled. */
class WrittenIndexes {
    #bySubject = new Map();
    get all() {
        return [...this.#bySubject.values()];
    }
    /** A later change overrides an earlier one. */
    record(subject, { add, remove }, write) {
        const before = this.#bySubject.get(subject);
        const adds = add.map(({ digest }) => digest);
        const isOlder = (one) => !adds.includes(one) && !remove.includes(one);
        const added = [...(before?.added.filter(isOlder) ?? []), ...adds];
        const removed = [...(before?.removed.filter(isOlder) ?? []), ...remove];
        this.#bySubject.set(subject, { subject, ...write, added, removed });
    }
    forget(written) {
        if (this.#bySubject.get(written.subject)?.writtenAt === written.writtenAt)
            this.#bySubject.delete(written.subject);
    }
}
/** Milliseconds after which a writer that had read the old index is taken to be done, or to have failed. */
const QUIET_MS = 500;
/**
 * Looks at an index again, once writers that had read it before the write are done. An entry whose manifest was deleted
 * since is not lost, nor is the removal of one whose manifest is there again.
 */
async function lookAgain(client, written, options) {
    const { subject, writtenAt, tookMs, added, removed, digest } = written;
    await (0,concurrency/* sleep */.yy)(Math.max(0, writtenAt + (options.afterMs ?? tookMs) - Date.now()), options.signal);
    const age = Date.now() - writtenAt;
    const state = await readSettledState(client, subject, options);
    const entries = new Map(entriesOf(state).map((entry) => [entry.digest, entry]));
    const gone = added.filter((one) => !entries.has(one));
    const found = await (0,concurrency/* mapConcurrent */._k)(gone, written_indexes_AT_ONCE, (one) => entryIn(client, { digest: one, subject }, options));
    const back = removed.flatMap((one) => entries.get(one) ?? []);
    const exist = await (0,concurrency/* mapConcurrent */._k)(back, written_indexes_AT_ONCE, (node) => hasManifest(client, node, options));
    const lost = {
        add: found.filter((entry) => entry !== undefined),
        remove: back.filter((_node, at) => exist[at] === false).map((node) => node.digest),
    };
    const isQuiet = (state.kind === 'index' && state.digest === digest) || age >= QUIET_MS;
    const kept = added.flatMap((one) => entries.get(one) ?? []);
    const wanted = {
        add: [...kept, ...lost.add],
        remove: removed.filter((one) => !entries.has(one) || lost.remove.includes(one)),
    };
    return { lost, contested: isQuiet ? undefined : wanted };
}
/** As an index lists the referrer, from its manifest; undefined where that was deleted since, or refers to something else. */
async function entryIn(client, { digest, subject }, options) {
    try {
        const { node, bytes } = await readManifest(client, digest, options);
        const manifest = (0,core_manifest/* parseManifest */.Ng)(bytes, node);
        return manifest.subject?.digest === subject ? (0,core_manifest/* describeManifest */.FK)(node, manifest) : undefined;
    }
    catch (error) {
        if ((0,core_errors/* hasCode */.up)(error, 'NOT_FOUND'))
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ../build/js/registry/referrers/tag-schema-queue.js



/** Updates the referrers indexes of one repository, one at a time for each subject; waiting changes are made in one update. */
class ReferrersIndexQueue {
    #client;
    #settle;
    /** Those that are to be settled later. */
    written = new WrittenIndexes();
    /** By subject: changes that wait for the running update. */
    #waiting = new Map();
    /** By subject: the last update that was begun or queued. */
    #last = new Map();
    /** By subject: when the last update ended, by `performance.now()`. */
    #updated = new Map();
    #oldIndexes;
    constructor(client, settle) {
        this.#client = client;
        this.#settle = settle;
        this.#oldIndexes = new OldIndexes(client);
    }
    /** True when the index was written; false when the change was already there. */
    change(subject, change, options) {
        const { signal } = options;
        const waiting = this.#waiting.get(subject);
        // Only changes with the same signal share an update: aborting one must not abort others.
        if (waiting?.signal === signal && waiting) {
            waiting.changes.push(change);
            return waiting.done;
        }
        const changes = [change];
        const turn = Promise.resolve(this.#last.get(subject)).catch(() => undefined);
        const done = turn.then(() => {
            if (this.#waiting.get(subject)?.done === done)
                this.#waiting.delete(subject);
            return this.#changeNow({ subject, change: mergeChanges(changes) }, options);
        });
        this.#waiting.set(subject, { changes, signal, done });
        this.#last.set(subject, done);
        return done.finally(() => {
            if (this.#last.get(subject) === done)
                this.#last.delete(subject);
        });
    }
    async #changeNow(change, options) {
        const settle = this.#settle;
        // What was read before an update of our own lacks what that wrote.
        const isFresh = options.early && options.early.began > (this.#updated.get(change.subject) ?? 0);
        const early = isFresh ? options.early : undefined;
        const { put, written } = await this.#update(change, { ...options, early, settle });
        if (written && settle !== 'now')
            this.written.record(change.subject, change.change, written);
        return put.length > 0;
    }
    /** Sees to it that a change that was written lasts. Returns how many of its entries others had undone. */
    async settle(written, options) {
        const { subject, digest } = written;
        const { lost, contested } = await lookAgain(this.#client, written, options);
        const count = lost.add.length + lost.remove.length;
        const { signal } = options;
        if (contested)
            await this.#update({ subject, change: contested }, { signal, lastPut: digest });
        else if (count > 0)
            await this.#update({ subject, change: lost }, { signal });
        this.written.forget(written);
        return count;
    }
    async #update(change, options) {
        const update = new ReferrersIndexUpdate(this.#client, change, options);
        const result = await update.run().finally(() => this.#updated.set(change.subject, performance.now()));
        for (const digest of result.put)
            this.#oldIndexes.recordOwn(digest);
        for (const index of result.replaced)
            await this.#oldIndexes.remove({ ...index, subject: change.subject }, options);
        return result;
    }
}
/** Later changes override earlier ones. */
function mergeChanges(changes) {
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









/** Answers of registries without the API; 401 and 403 come from those that read the path as another repository. */
const WITHOUT_API = new Set([400, 401, 403, 404, 405, 406, 412, 501]);
/** The referrers API of one repository (distribution-spec, "Listing Referrers"). The first clear answer decides whether it exists. */
class ReferrersApi {
    #client;
    #required;
    #exists;
    /** The first request: others wait for what it finds. */
    #probe;
    constructor(client, mode) {
        this.#client = client;
        this.#required = mode === 'api';
        if (mode === 'tag')
            this.#exists = false;
    }
    /** Whether the tag schema may be used where the API gives no clear answer. */
    get #mayBeAbsent() {
        return !this.#required && this.#exists !== true;
    }
    /** It has answered before. */
    get isConfirmed() {
        return this.#exists === true;
    }
    /** It is known not to be there. */
    get isAbsent() {
        return this.#exists === false;
    }
    /** Whether, by this answer, the API lists referrers, so that clients need not. */
    listsReferrers(answer) {
        return answer !== 'no API' && (answer !== 'no repository' || this.isConfirmed || this.#required);
    }
    /** Fails with `UNSUPPORTED` where the API is required, or answered before, and does not answer. */
    async ask(subject, options) {
        while (this.#exists === undefined && this.#probe) {
            await this.#probe;
            options.signal?.throwIfAborted();
        }
        if (this.#exists === false)
            return 'no API';
        const answer = this.#ask(subject, options);
        if (this.#exists === undefined)
            this.#setProbe(answer, options.signal);
        return answer;
    }
    /** Where asking is not allowed and the API never answered, there is taken to be none: an unneeded index does no harm. */
    askToWrite(subject, options) {
        const ask = () => this.ask(subject, options);
        return this.#mayBeAbsent ? (0,inconclusive_answer/* answerOr */.u)(ask, 'no API') : ask();
    }
    #setProbe(answer, signal) {
        const probe = answer
            .then(() => undefined, (error) => {
            // An abort concerns its own caller only: the next one asks again.
            if (signal?.aborted !== true)
                throw error;
        })
            .finally(() => (this.#probe = undefined));
        probe.catch(() => undefined);
        this.#probe = probe;
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
            if (this.#exists === undefined)
                await checkIndex(response);
            this.#exists = true;
            return response;
        }
        if (response.status >= 400)
            return this.#refusal(response);
        return response.status === 200 ? this.#wrongType(response) : this.#redirect(response);
    }
    /** GHCR redirects to its website. */
    async #redirect(response) {
        await (0,http/* discard */.v)(response);
        return this.#missing(`it redirects to another host (${response.status})`);
    }
    /** Such as a login page. */
    async #wrongType(response) {
        await (0,http/* discard */.v)(response);
        return this.#missing(`it answered with ${JSON.stringify(mediaTypeOf(response) ?? 'no content type')}`);
    }
    async #refusal(response) {
        const error = await registryError({ method: 'GET', url: response.url }, response);
        if (!WITHOUT_API.has(response.status) || error.code === 'RATE_LIMITED')
            throw error;
        const isUnknownName = error.errors.some(({ code }) => code === 'NAME_UNKNOWN');
        // A registry with the API may not have the node.
        if (response.status === 404 && (isUnknownName || this.#exists === true))
            return 'no repository';
        return this.#missing(error.message, error);
    }
    #missing(reason, cause) {
        if (this.#required || this.#exists === true) {
            const { host } = this.#client;
            throw new core_errors/* OrasError */.aP('UNSUPPORTED', `${host} does not support the referrers API: ${reason}`, {
                cause,
                details: { host, reason: 'no-referrers-api' },
            });
        }
        this.#exists = false;
        return 'no API';
    }
}
async function checkIndex(response) {
    const what = `${response.url.host}: referrers index`;
    parseReferrersIndex(await (0,core_bytes/* readUpTo */.Vc)(response.body, PAGE.readLimit, what), what);
}

;// CONCATENATED MODULE: ../build/js/registry/referrers/referrers.js












const referrers_AT_ONCE = 8;
/** Referrers of one node that are remembered. */
const MAX_LISTED = 50_000;
/** The referrers of one repository, by the registry's API or by the tag schema (distribution-spec, "Listing Referrers"). */
class Referrers {
    #client;
    #api;
    #indexes;
    #tagCache;
    #preparations;
    /** Pushed manifests whose subject the registry acknowledged (`OCI-Subject`). */
    #acknowledged = new Set();
    constructor(client, { mode, tagCache, settle }) {
        this.#client = client;
        this.#api = new ReferrersApi(client, mode);
        this.#indexes = new ReferrersIndexQueue(client, settle);
        this.#preparations = new LinkPreparations(client, this.#api);
        this.#tagCache = tagCache;
    }
    async *list(node, options) {
        const seen = new Set([node.digest]);
        for await (const entry of this.#entries(node, options)) {
            if (seen.has(entry.digest))
                continue;
            seen.add(entry.digest);
            const described = await this.#matching(entry, options);
            if (described)
                yield described;
        }
    }
    async *#entries(node, options) {
        const answer = await this.#api.ask(node, options);
        if (typeof answer !== 'string')
            yield* this.#pages(answer, options);
        if (answer !== 'no API' || this.#tagCache.lacks(referrersTagOf(node.digest)))
            return;
        yield* entriesOf(await readIndexState(this.#client, node.digest, options));
    }
    async *#pages(first, { signal }) {
        const options = { list: 'referrers list', headers: { accept: media_types/* OCI_INDEX */.$p }, signal };
        for await (const { bytes, what } of pagesFrom(this.#client, first, options))
            yield* parseReferrersIndex(bytes, what).entries;
    }
    /** The entry, if it has the artifact type. Some registries leave the type out (Harbor, oras#1127): then the manifest is read. */
    async #matching(entry, options) {
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
    /**
     * Sends a manifest with `put`, which returns the subject that the registry acknowledged. The index that a referrer has to
     * be added to is read meanwhile.
     */
    async push({ node, bytes }, put, options) {
        const referrer = referrerIn(node, bytes);
        if (referrer)
            this.#preparations.readEarly(referrer.subject, options);
        const subject = await put();
        if (!referrer)
            return;
        if (subject === referrer.subject.digest)
            this.#acknowledged.add(node.digest);
        if (options.index !== false)
            await this.link([referrer], options);
    }
    prepareLink(subject, options) {
        return this.#preparations.prepare(subject, options);
    }
    async link(entries, options) {
        const groups = Map.groupBy(entries.filter(isReferrer), ({ subject }) => subject.digest);
        const written = await (0,concurrency/* mapConcurrent */._k)([...groups.values()], referrers_AT_ONCE, (group) => this.#linkTo(group, options));
        return written.includes(true);
    }
    /** All have one subject. `OCI-Subject` counts only together with the API: some registries send it without having one. */
    async #linkTo(group, options) {
        const [first] = group;
        const open = group.filter(({ node }) => !this.#acknowledged.has(node.digest));
        if (!first || (open.length === 0 && this.#api.isConfirmed))
            return false;
        const answer = await this.#api.askToWrite(first.subject, options);
        if (!this.#api.listsReferrers(answer))
            return this.#addToIndex(group, options);
        const missing = open.length === 0 ? [] : await this.#missing(open, answer, options);
        const acknowledged = await (0,concurrency/* mapConcurrent */._k)(missing, referrers_AT_ONCE, (referrer) => this.#putAgain(referrer, options));
        const ignored = missing.filter((_referrer, at) => acknowledged[at] === false);
        if (ignored.length > 0)
            await this.#addToIndex(ignored, options);
        return missing.length > 0;
    }
    /** Undefined where there is no API. Of an endless list, the first entries only. */
    async readReferrersIndex(node, options) {
        const answer = await this.#api.ask(node, options);
        return this.#api.listsReferrers(answer) ? this.#digestsIn(answer, options) : undefined;
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
    /** Pushes a referrer that the API does not list again, so that the registry indexes it. */
    async #putAgain({ node, subject }, options) {
        const bytes = await (0,core_bytes/* readByDigest */.g1)(fetchManifest(this.#client, node, options), node);
        const manifest = { node: { ...node, size: bytes.byteLength }, bytes };
        const acknowledged = (await putManifest(this.#client, manifest, options)) === subject.digest;
        if (acknowledged)
            this.#acknowledged.add(node.digest);
        return acknowledged;
    }
    async #addToIndex(group, options) {
        const [first] = group;
        if (!first)
            return false;
        const change = { add: group.map(({ node }) => node), remove: [] };
        const prepared = await this.#preparations.take(first.subject);
        return this.#indexes.change(first.subject.digest, change, { ...options, ...prepared });
    }
    get unsettled() {
        return this.#indexes.written.all;
    }
    settle(written, options) {
        return this.#indexes.settle(written, options);
    }
    /** Calls `deleteNode`, then removes the node from its subject's referrers index, where clients keep one. */
    async removeAround(node, deleteNode, options) {
        const subject = await this.#subjectOf(node, options);
        const hasIndex = subject !== undefined && !this.#api.listsReferrers(await this.#api.askToWrite(subject, options));
        await deleteNode();
        if (subject && hasIndex)
            await this.#indexes.change(subject.digest, { add: [], remove: [node.digest] }, options);
    }
    /** Fails with `NOT_FOUND`. Undefined for an unreadable manifest: it can still be deleted. */
    async #subjectOf(node, options) {
        if (!mayRefer(node))
            return undefined;
        try {
            const { bytes } = await readManifest(this.#client, node.digest, options);
            return referrerIn(node, bytes)?.subject;
        }
        catch (error) {
            if (UNREADABLE.some((code) => (0,core_errors/* hasCode */.up)(error, code)) || (0,inconclusive_answer/* isInconclusive */.F)(error))
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
/** Undefined for an invalid manifest: the registry decides whether to accept it. */
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


/** The session after a response, which may move it. */
function sessionOf(response, before) {
    const location = response.headers.get('location');
    if (location === undefined && before)
        return before;
    if (location === undefined) {
        throw new core_errors/* OrasError */.aP('INVALID_CONTENT', `${response.url.host} opened an upload without a Location`);
    }
    const length = response.headers.get('oci-chunk-min-length') ?? '';
    return {
        url: (0,url_gate/* sameOriginUrl */.wo)(location, response.url, 'upload location'),
        minChunk: /^[0-9]+$/.test(length) ? Number(length) : (before?.minChunk ?? 0),
    };
}
/** Keeps the session's own query unchanged: some registries sign it. */
function closingUrl(session, node) {
    const url = new URL(session.url);
    url.search = `${url.search === '' ? '?' : `${url.search}&`}digest=${encodeURIComponent(node.digest)}`;
    return url;
}

;// CONCATENATED MODULE: ../build/js/registry/blobs/upload-chunks.js





const CHUNK = 16 * 1024 * 1024;
const SMALLEST = 1024 * 1024;
/** Chunks are buffered so that they can be sent again. */
const LARGEST = 64 * 1024 * 1024;
/**
 * PATCH by PATCH, then an empty PUT (distribution-spec, "Pushing a blob in chunks"). The offset is counted here, not
 * taken from the server's `Range`. A chunk that is too large is halved, down to the server's minimum length.
 */
function uploadInChunks(client, upload, options) {
    return new ChunkedUpload(client, upload, options).run();
}
class ChunkedUpload {
    #client;
    #upload;
    #options;
    #session;
    #chunkSize;
    #offset = 0;
    constructor(client, upload, options) {
        this.#client = client;
        this.#upload = upload;
        this.#options = options;
        this.#session = upload.session;
        this.#chunkSize = Math.max(upload.session.minChunk, CHUNK);
    }
    async run() {
        this.#requireBufferable();
        for await (const piece of inPieces(this.#upload.bytes, this.#chunkSize))
            await this.#send(piece);
        await this.#close();
    }
    #requireBufferable() {
        const { node, session } = this.#upload;
        if (Math.min(session.minChunk, node.size) <= LARGEST)
            return;
        const { host } = this.#client;
        throw new core_errors/* OrasError */.aP('UNSUPPORTED', `${host} rejects ${node.digest} in one request and wants chunks of at least ${session.minChunk} bytes; the limit for a chunk is ${LARGEST} bytes`, { details: { host, limit: LARGEST } });
    }
    async #send(piece) {
        for (let at = 0; at < piece.byteLength;) {
            const chunk = piece.subarray(at, at + this.#chunkSize);
            try {
                await this.#patch(chunk);
                at += chunk.byteLength;
            }
            catch (error) {
                const half = Math.max(Math.floor(this.#chunkSize / 2), this.#session.minChunk, SMALLEST);
                if (!isStatus(error, 413) || half >= this.#chunkSize)
                    throw error;
                this.#chunkSize = half;
            }
        }
    }
    async #patch(chunk) {
        const end = this.#offset + chunk.byteLength;
        const response = await this.#client.send({
            method: 'PATCH',
            url: this.#session.url,
            headers: {
                'content-type': 'application/octet-stream',
                'content-range': `${this.#offset}-${end - 1}`,
            },
            body: { bytes: (0,core_bytes/* bytesOf */.$$)(chunk), size: chunk.byteLength },
            signal: this.#options.signal,
        }, { retry: false });
        // ECR answers 201.
        await expectStatus(response, { method: 'PATCH' }, 202, 201, 204);
        await (0,http/* discard */.v)(response);
        this.#session = sessionOf(response, this.#session);
        this.#offset = end;
    }
    async #close() {
        const response = await this.#client.send({
            method: 'PUT',
            url: closingUrl(this.#session, this.#upload.node),
            headers: { 'content-length': '0', 'content-type': 'application/octet-stream' },
            signal: this.#options.signal,
        }, { retry: false });
        await expectStatus(response, { method: 'PUT' }, 201, 204);
        await (0,http/* discard */.v)(response);
    }
}
/** The bytes in pieces of that size; the last is smaller. */
async function* inPieces(bytes, size) {
    let parts = [];
    let count = 0;
    for await (const chunk of bytes) {
        let rest = chunk;
        while (count + rest.byteLength >= size) {
            parts.push(rest.subarray(0, size - count));
            rest = rest.subarray(size - count);
            yield Buffer.concat(parts);
            parts = [];
            count = 0;
        }
        parts.push(rest);
        count += rest.byteLength;
    }
    if (count > 0)
        yield Buffer.concat(parts);
}

;// CONCATENATED MODULE: ../build/js/registry/blobs/upload.js









/** Whether the repository has the blob. After an inconclusive HEAD it is taken to be missing, and pushed. */
async function hasBlob(client, node, options) {
    const response = await client.send({
        method: 'HEAD',
        path: `blobs/${node.digest}`,
        signal: options.signal,
    });
    if (response.status !== 200 && !isInconclusiveHead(response, client))
        await expectStatus(response, { method: 'HEAD' }, 404);
    await (0,http/* discard */.v)(response);
    return response.status === 200;
}
/** Mounts a blob from another repository. A registry that does not may open an upload session instead. */
async function mountBlob(client, node, { from, signal }) {
    const response = await client.send({
        method: 'POST',
        path: 'blobs/uploads/',
        query: { mount: node.digest, from },
        headers: { 'content-length': '0' },
        scopes: [`repository:${from}:pull`],
        signal,
    });
    await (0,http/* discard */.v)(response);
    if (response.status === 201)
        return { mounted: true };
    return response.status === 202 ? { mounted: false, session: sessionOf(response) } : { mounted: false };
}
/**
 * One POST and one PUT with the whole blob, or chunks where the registry says it is too large. A failed session is
 * started again, after asking whether the blob arrived although the answer was lost. The first attempt leaves what was
 * hashed before to the registry, which checks the digest of the PUT; every other one hashes what it sends.
 */
async function uploadBlob(client, { node, bytes, session: opened }, options) {
    let session = opened;
    for (let attempt = 0, chunked = false;; attempt += 1) {
        const known = attempt === 0 ? (0,core_bytes/* verifiedBefore */.sK)(bytes, node) : undefined;
        const body = recordFailure(known ?? (0,core_bytes/* verified */.zr)(bytes, node));
        session ??= await openSession(client, options);
        try {
            const upload = { node, bytes: body.bytes, session };
            return await (chunked ? uploadInChunks : putBlob)(client, upload, options);
        }
        catch (error) {
            await cancelUpload(client, session, options.signal);
            const sourceFailure = body.failure();
            const inDoubt = known !== undefined && isContentInDoubt(sourceFailure ?? error);
            if (sourceFailure && !inDoubt)
                throw sourceFailure;
            if (options.signal?.aborted === true)
                throw error;
            if (!chunked && isStatus(error, 413))
                chunked = true;
            else if (!inDoubt && (attempt >= client.retries || !mayRestart(error))) {
                if (await hasArrived(client, node, options))
                    return;
                throw error;
            }
        }
        session = undefined;
        await client.backOff(attempt, options.signal);
        if (await (0,inconclusive_answer/* answerOr */.u)(() => hasBlob(client, node, options), false))
            return;
    }
}
/**
 * Whether the blob is there although its upload failed for good: the answer was lost, or another job pushed it in the
 * meantime (Nexus answers that with 400).
 */
async function hasArrived(client, node, options) {
    try {
        const { signal } = options;
        const response = await client.send({ method: 'HEAD', path: `blobs/${node.digest}`, signal }, { retry: false });
        await (0,http/* discard */.v)(response);
        return response.status === 200;
    }
    catch {
        options.signal?.throwIfAborted();
        return false;
    }
}
/** Tells a failure of the source from one of the registry: the upload is then not started again. */
function recordFailure(bytes) {
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
    await (0,http/* discard */.v)(response);
    return sessionOf(response);
}
async function putBlob(client, upload, options) {
    const response = await client.send({
        method: 'PUT',
        url: closingUrl(upload.session, upload.node),
        headers: { 'content-type': 'application/octet-stream' },
        body: { bytes: upload.bytes, size: upload.node.size },
        signal: options.signal,
    }, { retry: false });
    if (response.status !== 201 && response.status !== 204) {
        throw await registryError({ method: 'PUT', url: response.url }, response);
    }
    await (0,http/* discard */.v)(response);
}
const CANCEL_MS = 1000;
/** Best effort: some registries count abandoned uploads (distribution-spec, "Cancel a blob upload"). */
async function cancelUpload(client, session, signal) {
    if (signal?.aborted !== true)
        return;
    try {
        await (0,http/* discard */.v)(await client.send({ method: 'DELETE', url: session.url, signal: AbortSignal.timeout(CANCEL_MS) }, { retry: false }));
    }
    catch {
        // The registry removes it later.
    }
}
/** A file that was only touched is sent again, and one with other content fails when it is hashed (distribution-spec, DIGEST_INVALID). */
function isContentInDoubt(failure) {
    return (0,core_errors/* hasReason */.D0)(failure, 'changed-file') || isStatus(failure, 400);
}
function mayRestart(failure) {
    if (!(failure instanceof core_errors/* RegistryError */.gl))
        return (0,retry/* isTransientError */.bV)(failure);
    // The session has expired, or is at another offset.
    return [404, 416].includes(failure.status) || (0,retry/* isTransientStatus */.Dm)(failure.status);
}

;// CONCATENATED MODULE: ../build/js/registry/registry-target.js












/** A repository of a registry (distribution-spec 1.1); made by {@link openRepository} and {@link Registry}. */
class RegistryTarget {
    #client;
    #referrersTags = new ReferrersTagCache();
    #referrers;
    #deleteManifest;
    #close;
    /** Upload sessions that the registry opened instead of a mount, for the push that follows. */
    #sessions = new Map();
    /** Host and repository. */
    get name() {
        return this.#client.name;
    }
    constructor(client, options = {}) {
        const { referrersMode: mode = 'auto', settle = 'now', deleteManifest: deleteOwn } = options;
        this.#client = client;
        this.#referrers = new Referrers(client, { mode, settle, tagCache: this.#referrersTags });
        this.#deleteManifest = deleteOwn ?? ((digest, call) => deleteManifest(client, digest, call));
        this.#close = options.close;
    }
    /** Ends the connections; a transport that was given stays open. */
    async close() {
        await this.#close?.();
    }
    /** As {@link close}. */
    [Symbol.asyncDispose]() {
        return this.close();
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
    /** The node's referrers: a registry knows no other predecessors. */
    predecessors(node, options = {}) {
        return this.#referrers.list(node, options);
    }
    readReferrersIndex(node, options = {}) {
        return this.#referrers.readReferrersIndex(node, options);
    }
    link(entries, options = {}) {
        return this.#writing(() => this.#referrers.link(entries, options));
    }
    prepareLink(subject, options = {}) {
        return this.#referrers.prepareLink(subject, options);
    }
    /** The referrers indexes that this target wrote under tags, where they are to be settled `later`. */
    get unsettled() {
        return this.#referrers.unsettled;
    }
    /**
     * Looks at a referrers index once more that was written, by this process or an earlier one, and repairs it. Returns how
     * many entries others had undone. Fails with `CONFLICT` where they do so again and again.
     */
    settle(written, options = {}) {
        return this.#writing(() => this.#referrers.settle(written, options));
    }
    async push(node, bytes, options = {}) {
        return this.#writing(() => this.#push(node, bytes, options));
    }
    async #push(node, bytes, options) {
        if ((0,media_types/* isManifestType */.Q3)(node.mediaType)) {
            const tag = options.tag === undefined ? undefined : (0,core_reference/* checkTag */.Bs)(options.tag);
            const whole = await (0,core_bytes/* readAll */.yw)(bytes, node);
            const manifest = { node, bytes: whole };
            const put = () => putManifest(this.#client, manifest, { ...options, tag });
            return this.#referrers.push(manifest, put, options);
        }
        if (options.tag !== undefined) {
            throw new core_errors/* OrasError */.aP('INVALID_INPUT', `registries can tag manifests only, but ${node.digest} is ${node.mediaType}`);
        }
        const session = this.#sessions.get(node.digest);
        this.#sessions.delete(node.digest);
        await uploadBlob(this.#client, { node, bytes, session }, options);
    }
    async tag(node, reference, options = {}) {
        const tag = (0,core_reference/* checkTag */.Bs)(reference);
        const bytes = await (0,core_bytes/* readAll */.yw)(this.fetch(node, options), node);
        await this.#writing(() => putManifest(this.#client, { node, bytes }, { ...options, tag }));
    }
    async mount(node, fromRepository, options = {}) {
        try {
            const { mounted, session } = await mountBlob(this.#client, node, { ...options, from: fromRepository });
            if (session)
                this.#sessions.set(node.digest, session);
            return mounted;
        }
        catch (error) {
            // The token for the other repository may be refused; the blob can still be pushed.
            if (isStatus(error, 400, 401, 403, 404, 405))
                return false;
            throw error;
        }
    }
    /** Deletes a manifest with all its tags and its entry in a referrers index. */
    delete(node, options = {}) {
        const deleteNode = () => this.#deleteManifest(node.digest, options);
        return this.#writing(() => this.#referrers.removeAround(node, deleteNode, options));
    }
    /** Removes a tag, never the manifest; fails with `UNSUPPORTED` where the registry cannot. */
    async untag(reference, options = {}) {
        const tag = (0,core_reference/* checkTag */.Bs)(reference);
        return this.#writing(() => deleteManifest(this.#client, tag, options));
    }
    async *tags(options = {}) {
        for await (const page of this.#observedPages({ complete: true }, options))
            yield* page;
    }
    async listTags(options = {}) {
        const list = { complete: true };
        return { tags: await (0,at_most/* collectPages */.VV)(this.#observedPages(list, options), options), ...list };
    }
    /** Sets `complete` to false where the list ends before its time. */
    #observedPages(list, { signal }) {
        const onGap = () => void (list.complete = false);
        return this.#referrersTags.observe(listTagPages(this.#client, { signal, onGap }), list);
    }
    /** Tags that were listed before or during a write may be outdated. */
    async #writing(work) {
        this.#referrersTags.forget();
        try {
            return await work();
        }
        finally {
            this.#referrersTags.forget();
        }
    }
}

;// CONCATENATED MODULE: ../build/js/registry/github/github-target.js


/** A repository of ghcr.io, or of a GitHub Enterprise server: a registry that deletes by GitHub's API for packages. */
class GithubTarget extends RegistryTarget {
    #versions;
    constructor(client, versions, options) {
        super(client, { ...options, deleteManifest: (digest, call) => versions.delete(digest, call) });
        this.#versions = versions;
    }
    async push(node, bytes, options = {}) {
        await super.push(node, bytes, options);
        this.#versions.forget();
    }
    async tag(node, reference, options = {}) {
        await super.tag(node, reference, options);
        this.#versions.forget();
    }
    async untag() {
        throw new core_errors/* OrasError */.aP('UNSUPPORTED', 'GitHub deletes a version of a package with all its tags, or not at all', {
            details: { host: this.#versions.registry, reason: 'packages-api' },
        });
    }
    tagsOf(digest, options = {}) {
        return this.#versions.tagsOf(digest, options);
    }
    async checkDeletion(digest, { tags, signal }) {
        const kept = (await this.tagsOf(digest, { signal })).filter((tag) => !tags.includes(tag));
        if (kept.length === 0)
            return;
        const { name, registry } = this.#versions;
        const others = kept.length === 1 ? `the tag ${kept[0]} stands` : `the tags ${kept.join(', ')} stand`;
        throw new core_errors/* OrasError */.aP('CONFLICT', `${name}@${digest} is not deleted: ${others} for it, too, and ${registry} cannot remove a single tag`, { details: { host: registry, reason: 'kept-tag', tags: kept } });
    }
}

// EXTERNAL MODULE: ../build/js/http/buffered-bodies.js
var buffered_bodies = __webpack_require__(40135);
;// CONCATENATED MODULE: ../build/js/http/redirect.js



const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const MAX_REDIRECTS = 10;
/** The only headers that are sent to another origin: all others may be secret (GHSA-vh4v-2xq2-g5cg). */
const SAFE_HEADERS = new Set(['accept', 'range', 'user-agent', 'content-type']);
/**
 * Follows redirects. From the first other origin on, there is no authorization, cookie or custom header. Writes are
 * redirected within the origin only. The rate limit of another origin is respected.
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
            if (request.stays === true && leavesOrigin(location, current.url))
                return response;
            await (0,http/* discard */.v)(response);
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
function leavesOrigin(location, base) {
    return URL.parse(location, base.href)?.origin !== base.origin;
}
function redirected(request, status, url) {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (url.origin === request.url.origin) {
        if (isRead || status !== 303)
            return { ...request, url };
        const { body: _sent, ...rest } = request;
        return { ...rest, method: 'GET', url };
    }
    if (!isRead) {
        throw new core_errors/* OrasError */.aP('UNSUPPORTED', `${request.url.host} redirects a ${request.method} to ${url.origin}, which is not followed`, { details: { host: request.url.host, reason: 'not-followed' } });
    }
    const headers = Object.entries(request.headers ?? {}).filter(([name]) => SAFE_HEADERS.has(name.toLowerCase()));
    return { ...request, url, givenBy: request.givenBy ?? request.url, headers: Object.fromEntries(headers) };
}

;// CONCATENATED MODULE: ../build/js/registry/github/packages-error.js




const packages_error_MAX_BODY = 64 * 1024;
const packages_error_MAX_TEXT = 500;
/** The error for an unexpected response of GitHub's API, as one of the registry that it belongs to. */
async function packagesError({ registry, ...request }, response) {
    const bytes = await (0,core_bytes/* readUpTo */.Vc)(response.body, packages_error_MAX_BODY, 'error body');
    const error = await registryError(request, { ...response, body: (0,core_bytes/* bytesOf */.$$)(bytes) }, messageIn(bytes));
    const { method, url, status, errors, details, message } = error;
    return new core_errors/* RegistryError */.gl(packages_error_codeOf(error), message, {
        method,
        url,
        status,
        errors,
        details: { ...details, host: registry, reason: 'packages-api' },
    });
}
/** `{"message": "\u2026"}` */
function messageIn(bytes) {
    try {
        const body = JSON.parse(new TextDecoder().decode(bytes));
        const message = (0,descriptor/* isRecord */.u4)(body) ? body['message'] : undefined;
        return typeof message === 'string' && message !== '' ? message.slice(0, packages_error_MAX_TEXT) : undefined;
    }
    catch {
        return undefined;
    }
}
/** A package that a token may not see is a 404, and what is never deleted, such as the last version, a 400 or 422. */
function packages_error_codeOf({ code, status }) {
    if (code === 'RATE_LIMITED')
        return code;
    if (status === 404)
        return 'FORBIDDEN';
    return [400, 409, 422].includes(status) ? 'UNSUPPORTED' : code;
}

;// CONCATENATED MODULE: ../build/js/registry/github/package-versions.js










const PER_PAGE = 100;
const HEADERS = { accept: 'application/vnd.github+json', 'x-github-api-version': '2022-11-28' };
/**
 * The versions of a package, by GitHub's REST API (docs.github.com/rest/packages). Pages are read as far as needed, the
 * newest versions first, and remembered.
 */
class PackageVersions {
    #options;
    #send;
    /** Below which the package was found. */
    #base;
    #authorization;
    #pages;
    #known = new Map();
    constructor(options) {
        this.#options = options;
        this.#send = (0,retry/* withRetry */.bD)((0,buffered_bodies/* withSmallBodies */.u)(withRedirects(options.send, options.gate)), options);
    }
    get registry() {
        return this.#options.registry;
    }
    get name() {
        return `${this.#options.registry}/${this.#options.repository}`;
    }
    /** What was read is outdated. */
    forget() {
        this.#pages = undefined;
        this.#known = new Map();
    }
    /** Fails with `NOT_FOUND`. */
    async tagsOf(digest, options) {
        return (await this.#get(digest, options)).tags;
    }
    /** Deletes the manifest with all its tags. Fails with `NOT_FOUND`. */
    async delete(digest, { signal }) {
        const { id } = await this.#get(digest, { signal });
        const url = new URL(`versions/${id}`, this.#base);
        const response = await this.#ask({ method: 'DELETE', url, signal });
        if (response.status === 404 && (await this.#isGone(url, { signal }))) {
            this.#known.delete(digest);
            // Deleted by an earlier attempt whose answer was lost.
            if (response.afterLostAnswer === true)
                return;
            throw this.#notFound(digest);
        }
        await this.#expect(response, 'DELETE');
        await (0,http/* discard */.v)(response);
        this.#known.delete(digest);
    }
    /** What a token is not allowed to delete is a 404 as well. */
    async #isGone(url, { signal }) {
        const response = await this.#ask({ method: 'GET', url, signal });
        await (0,http/* discard */.v)(response);
        return response.status === 404;
    }
    async #get(digest, options) {
        const wasRead = this.#pages !== undefined;
        let version = await this.#search(digest, options);
        if (!version && wasRead) {
            // Pages have numbers: after a deletion, the next one begins later.
            this.forget();
            version = await this.#search(digest, options);
        }
        if (!version)
            throw this.#notFound(digest);
        return version;
    }
    async #search(digest, options) {
        const known = this.#known;
        const pages = (this.#pages ??= this.#list(options));
        try {
            while (!known.has(digest)) {
                const next = await pages.next();
                if (next.done === true)
                    break;
                for (const [name, version] of versionsIn(next.value))
                    known.set(name, version);
            }
        }
        catch (error) {
            this.forget();
            throw error;
        }
        return known.get(digest);
    }
    async *#list(options) {
        const first = await this.#firstPage(options);
        const send = async (request) => this.#expect(await this.#ask({ ...request, url: request.url ?? first.url }), 'GET');
        yield* pagesFrom({ send }, first, { ...options, list: 'list of package versions' });
    }
    /** An organization's package more often than a person's: one request there, two here. */
    async #firstPage({ signal }) {
        const ask = (base) => this.#ask({ ...PAGE, url: new URL(`versions?per_page=${PER_PAGE}`, base), signal });
        let base = this.#base ?? this.#baseBelow('orgs');
        let response = await ask(base);
        if (response.status === 404 && !this.#base) {
            await (0,http/* discard */.v)(response);
            base = this.#baseBelow('users');
            response = await ask(base);
        }
        await this.#expect(response, 'GET');
        this.#base = base;
        return response;
    }
    #baseBelow(owners) {
        const [owner = '', ...rest] = this.#options.repository.split('/');
        const base = this.#options.api.href.replace(/\/*$/, '');
        return new URL(`${base}/${owners}/${owner}/packages/container/${encodeURIComponent(rest.join('/'))}/`);
    }
    async #ask(request) {
        this.#authorization ??= this.#readAuthorization();
        const authorization = await this.#authorization;
        const headers = { ...HEADERS, ...(authorization !== undefined && { authorization }) };
        return this.#send({ ...request, headers });
    }
    async #readAuthorization() {
        const { credentials, registry, repository } = this.#options;
        const credential = await credentials({ registry, repository });
        return credential && `Bearer ${tokenOf(credential)}`;
    }
    async #expect(response, method) {
        if (response.status < 300)
            return response;
        throw await packagesError({ method, url: response.url, registry: this.registry }, response);
    }
    #notFound(digest) {
        return new core_errors/* OrasError */.aP('NOT_FOUND', `${this.name}@${digest} is not among the versions of the package`, {
            details: { host: this.registry },
        });
    }
}
/** The password of ghcr.io is a token. */
function tokenOf(credential) {
    return credential.kind === 'basic' ? credential.password : credential.token;
}
function versionsIn({ bytes, what }) {
    return (0,core_json/* parseJsonList */.cA)(bytes, what).map((entry) => {
        const version = parseVersion(entry);
        if (!version)
            throw new core_errors/* OrasError */.aP('INVALID_CONTENT', `${what} has an entry that cannot be read`);
        return version;
    });
}
/** `{id, name: 'sha256:\u2026', metadata: {container: {tags: [\u2026]}}}` */
function parseVersion(entry) {
    if (!(0,descriptor/* isRecord */.u4)(entry) || !(0,descriptor/* isRecord */.u4)(entry['metadata']))
        return undefined;
    const { id, name } = entry;
    const container = entry['metadata']['container'];
    const tags = (0,descriptor/* isRecord */.u4)(container) ? container['tags'] : undefined;
    if (typeof id !== 'number' || !Number.isSafeInteger(id) || !(0,core_digest/* isDigest */.Bc)(name))
        return undefined;
    if (!Array.isArray(tags) || !tags.every((tag) => typeof tag === 'string'))
        return undefined;
    return [name, { id, tags }];
}

;// CONCATENATED MODULE: ../build/js/http/origin-headers.js
/** Adds the user's headers to requests to one origin; redirects drop them like any secret (GHSA-whvf-jp7m-59f3). */
function withOriginHeaders(send, origin, headers) {
    return (request) => request.url.origin === origin
        ? send({ ...request, headers: { ...headers, ...request.headers } })
        : send(request);
}

;// CONCATENATED MODULE: ../build/js/http/warnings.js
const MAX_WARNING = 4096;
/** Reports each `Warning: 299` of a server once (distribution-spec, "Warnings"). */
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
/** The texts of `299 - "text"`; other codes concern caches. */
function parseWarnings(header) {
    return [...header.slice(0, MAX_WARNING).matchAll(/(?:^|,)\s*299 \S+ "((?:[^"\\]|\\.)*)"/g)].map(([, text = '']) => text.replace(/\\(.)/g, '$1'));
}

;// CONCATENATED MODULE: ../build/js/registry/auth/challenge.js
const MAX_HEADER = 8192;
const TOKEN = /[!#$%&'*+.^_`|~0-9A-Za-z-]+/y;
/** Credentials of schemes such as Negotiate, which have no parameters. */
const TOKEN68 = /[A-Za-z0-9._~+/-]+=*(?=[ \t]*(?:,|$))/y;
const SPACE = /[ \t]*/y;
/** Parses all challenges of all headers; the rest of a malformed header is ignored. */
function parseChallenges(headers) {
    return headers.flatMap((header) => parseHeader(header.slice(0, MAX_HEADER)));
}
function parseHeader(header) {
    const challenges = [];
    let at = 0;
    const take = (pattern) => {
        pattern.lastIndex = at;
        const match = pattern.exec(header)?.[0];
        if (match !== undefined)
            at += match.length;
        return match;
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
        // Without a separator the value was no token, but for example a URL without quotes.
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

;// CONCATENATED MODULE: ../build/js/registry/auth/token.js




const MAX_ANSWER = 1024 * 1024;
const CLIENT = 'oras-action';
/** Fetches a token: by GET with Basic or anonymously, by OAuth2 POST for an identity token. */
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
/** A number, or a string of digits, as some servers send it; the token spec's default is 60. */
function secondsIn(value) {
    const seconds = typeof value === 'string' && /^ *[0-9]{1,9} *$/.test(value) ? Number(value) : value;
    return typeof seconds === 'number' && seconds > 0 && seconds < 1e9 ? seconds : 60;
}
function parseAnswer(bytes, realm) {
    try {
        return (0,core_json/* parseJsonObject */.dw)(bytes, 'answer');
    }
    catch {
        // The parser's message quotes the text, which may contain the token.
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

;// CONCATENATED MODULE: ../build/js/registry/auth/scopes.js
/** One scope for each resource, with all its actions (distribution token spec, "type:name:actions"). */
function mergedScopes(scopes) {
    const actions = new Map();
    for (const scope of scopes) {
        const colon = scope.lastIndexOf(':');
        const resource = scope.slice(0, colon);
        const merged = actions.get(resource) ?? new Set();
        for (const action of scope.slice(colon + 1).split(','))
            merged.add(action);
        actions.set(resource, merged);
    }
    return [...actions].map(([resource, merged]) => `${resource}:${[...merged].join(',')}`).toSorted();
}
/** The well-formed scopes of a challenge. */
function parseScopes(text) {
    return (text ?? '').split(' ').filter((scope) => /^[^:]+:.+:[^:]+$/.test(scope));
}

;// CONCATENATED MODULE: ../build/js/registry/auth/token-store.js






/** Tokens are renewed this long before they expire, and earlier for a large body. */
const MARGIN_MS = 10_000;
const SLOWEST_BYTES_PER_MS = 5000;
/** Bounds the attempts for a registry that asks for other scopes each time. */
const MAX_TRIED = 64;
/** The tokens of one repository, kept by realm, service and scopes. */
class TokenStore {
    #options;
    #tokens = new Map();
    /** By our own scopes: those that the registry asked for besides. */
    #extraScopes = new Map();
    /** Combinations of both that were tried, with or without success. */
    #tried = new Set();
    /** The token server refused the credential, and the registry is read anonymously. */
    credentialRefused = false;
    constructor(options) {
        this.#options = options;
    }
    /** The key of a request's token. */
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
    /** Drops a refused token, but not a newer one that another request fetched in the meantime. */
    async forget(key, authorization) {
        const cached = await this.#tokens.get(key);
        if (cached && authorization === `Bearer ${cached.token.value}`)
            this.#tokens.delete(key);
    }
    /** After a change of the credential. */
    clear() {
        this.#tokens.clear();
        this.credentialRefused = false;
    }
    /** From now on such requests ask for the challenge's scopes as well. The same combination is tried once. */
    widen(request, { parameters }) {
        const ours = requestScopes(request);
        const more = parseScopes(parameters.get('scope'));
        const attempt = [ours, ...more].join(' ');
        if (ours === '' || this.#tried.has(attempt) || this.#tried.size >= MAX_TRIED)
            return;
        this.#tried.add(attempt);
        const extra = this.#extraScopes.get(ours) ?? [];
        if (mergedScopes([...ours.split(' '), ...extra, ...more]).join(' ') === ours)
            return;
        this.#extraScopes.set(ours, [...extra, ...more]);
    }
    /** The challenge's scopes did not help. */
    narrow(request, { parameters }) {
        const useless = parseScopes(parameters.get('scope'));
        const extra = this.#extraScopes.get(requestScopes(request)) ?? [];
        this.#extraScopes.set(requestScopes(request), extra.filter((scope) => !useless.includes(scope)));
    }
    #hasExtraScopes(request) {
        return (this.#extraScopes.get(requestScopes(request)) ?? []).length > 0;
    }
    /** Ours, since a registry's own may be a dummy (GHCR). */
    #scopesOf({ scopes = [] }, parameters) {
        if (scopes.length === 0)
            return parseScopes(parameters.get('scope'));
        const ours = mergedScopes(scopes);
        return mergedScopes([...ours, ...(this.#extraScopes.get(ours.join(' ')) ?? [])]);
    }
    async #fetch(request, { parameters }, credential) {
        const realm = parameters.get('realm');
        if (realm === undefined)
            throw new core_errors/* OrasError */.aP('UNSUPPORTED', `${request.url.host} asks for a token but names no realm`, {
                details: { reason: 'no-token' },
            });
        const tokenRequest = {
            realm: (0,url_gate/* tokenUrl */.vQ)(realm, request.url),
            service: parameters.get('service'),
            scopes: this.#scopesOf(request, parameters),
            givenBy: request.url,
            signal: request.signal,
        };
        const token = this.#hasExtraScopes(request)
            ? await fetchToken(this.#options.sendForToken, { ...tokenRequest, credential })
            : await this.#fetchOrAnonymous(tokenRequest, credential);
        this.#options.onSecret?.(token.value);
        return { token, until: external_node_perf_hooks_.performance.now() + token.expiresIn * 1000 };
    }
    async #fetchOrAnonymous(request, credential) {
        try {
            return await fetchToken(this.#options.sendForToken, { ...request, credential });
        }
        catch (error) {
            const isRefused = isStatus(error, 400, 401, 403) && credential !== undefined;
            if (!isRefused || this.#options.anonymousFallback !== true)
                throw this.#withRegistry(error, credential);
            const anonymous = { ...request, credential: undefined };
            const token = await fetchToken(this.#options.sendForToken, anonymous).catch(() => undefined);
            if (!token)
                throw this.#withRegistry(error, credential);
            this.credentialRefused = isStatus(error, 401);
            this.#options.onNotice?.(`${this.#options.registry} refuses the credential it was given; reading without one`);
            return token;
        }
    }
    /** Users know the registry they named, not its token server. */
    #withRegistry(error, credential) {
        if (!(error instanceof core_errors/* RegistryError */.gl))
            return error;
        const { registry } = this.#options;
        const isRefused = error.status === 401 && credential !== undefined;
        return new core_errors/* OrasError */.aP(error.code, `${registry}: the token server refused: ${error.message}`, {
            cause: error,
            details: { ...error.details, host: registry, ...(isRefused && { credential: 'refused' }) },
        });
    }
}
function requestScopes({ scopes = [] }) {
    return mergedScopes(scopes).join(' ');
}

;// CONCATENATED MODULE: ../build/js/registry/auth/auth.js





/**
 * Authorizes requests to one registry. The first challenge is remembered for later requests. A 401 in spite of a token
 * gets a fresh token, and then one with the challenge's scopes besides ours.
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
    /** The challenge of `/v2/`. */
    #baseChallenge;
    #credential;
    /** The last one that was refused and replaced. */
    #replaced;
    constructor(send, options) {
        this.#send = send;
        this.#options = options;
        this.#tokens = new TokenStore(options);
    }
    /** A credential that can end is renewed once when it is refused. */
    async send(request) {
        try {
            const response = await this.#sendAuthorized(request);
            const isRefused = response.credentialRefused === true || this.#isRefused(response);
            if (!isRefused || !(await this.#replace(request.signal)))
                return response;
            await (0,http/* discard */.v)(response);
        }
        catch (error) {
            const isRefused = error instanceof core_errors/* OrasError */.aP && error.details['credential'] === 'refused';
            if (!isRefused || !(await this.#replace(request.signal)))
                throw error;
        }
        return this.#sendAuthorized(request);
    }
    async #sendAuthorized(request) {
        const lastChallenge = this.#challenge;
        const firstRequest = lastChallenge ? await this.#authorize(request, lastChallenge) : request;
        const first = await this.#send(firstRequest);
        const challenge = await this.#challengeFor(first, lastChallenge, request.signal);
        if (!challenge)
            return this.#markRefusal(first, lastChallenge);
        this.#challenge = challenge;
        if (challenge.scheme === 'basic' && (await this.#getCredential())?.kind !== 'basic')
            return first;
        await (0,http/* discard */.v)(first);
        await this.#tokens.forget(this.#tokens.keyOf(request, challenge), firstRequest.headers?.['authorization']);
        const key = this.#tokens.keyOf(request, challenge);
        const second = await this.#send(await this.#authorize(request, challenge));
        if (challenge.scheme === 'basic' || !this.#isRefused(second))
            return this.#markRefusal(second, challenge);
        return this.#markRefusal((await this.#sendThird(request, { second, key })) ?? second, this.#challenge);
    }
    /** The challenge to answer, where another attempt may help. */
    async #challengeFor(response, last, signal) {
        // A 401 from another origin, after a redirect, is not the registry's.
        if (response.url.origin !== this.#options.origin)
            return undefined;
        if (response.status === 401) {
            const offered = choose(parseChallenges(response.headers.all('www-authenticate')));
            // Where a token was accepted before, a fresh one is tried first.
            const challenge = offered?.scheme === 'bearer' ? offered : (last ?? offered);
            if (challenge)
                return last?.scheme === 'basic' && challenge === last ? undefined : challenge;
        }
        // Anonymous requests for private content may get 404, or a refusal without a challenge.
        if (last || ![401, 403, 404].includes(response.status))
            return undefined;
        if ((await this.#getCredential().catch(() => undefined)) === undefined)
            return undefined;
        return (this.#baseChallenge ??= this.#askForChallenge(signal));
    }
    async #askForChallenge(signal) {
        const url = new URL('/v2/', this.#options.origin);
        try {
            const response = await this.#send({ method: 'GET', url, signal });
            await (0,http/* discard */.v)(response);
            const isOurs = response.status === 401 && response.url.origin === this.#options.origin;
            return isOurs ? choose(parseChallenges(response.headers.all('www-authenticate'))) : undefined;
        }
        catch {
            // The first response is returned.
            return undefined;
        }
    }
    /** After a 401 in spite of a fresh token: with the challenge's scopes as well, or with Basic if challenged for it. */
    async #sendThird(request, { second, key }) {
        const challenge = choose(parseChallenges(second.headers.all('www-authenticate')));
        if (challenge?.scheme === 'basic')
            return this.#withBasic(request, second, challenge);
        if (!challenge || (await this.#getCredential())?.kind === 'bearer')
            return undefined;
        this.#tokens.widen(request, challenge);
        if (this.#tokens.keyOf(request, challenge) === key)
            return undefined;
        try {
            const third = await this.#send(await this.#authorize(request, challenge));
            await (0,http/* discard */.v)(second);
            if (this.#isRefused(third))
                this.#tokens.narrow(request, challenge);
            return third;
        }
        catch {
            // The error for our own scopes is reported.
            this.#tokens.narrow(request, challenge);
            return undefined;
        }
    }
    /** Harbor accepts no token for `/v2/` itself. */
    async #withBasic(request, second, challenge) {
        if ((await this.#getCredential())?.kind !== 'basic')
            return undefined;
        await (0,http/* discard */.v)(second);
        const third = await this.#send(await this.#authorize(request, challenge));
        if (!this.#isRefused(third))
            this.#challenge = challenge;
        return third;
    }
    #isRefused({ status, url }) {
        return status === 401 && url.origin === this.#options.origin;
    }
    /** Marks a response that refuses the credential itself. */
    async #markRefusal(response, challenge) {
        const wasSent = challenge?.scheme === 'basic' && (await this.#getCredential())?.kind === 'basic';
        const isRefused = wasSent && this.#isRefused(response);
        return isRefused || this.#tokens.credentialRefused ? { ...response, credentialRefused: true } : response;
    }
    async #authorize(request, challenge) {
        const authorization = await this.#authorization(request, challenge);
        return authorization === undefined
            ? request
            : { ...request, headers: { ...request.headers, authorization } };
    }
    async #authorization(request, challenge) {
        const credential = await this.#getCredential();
        if (credential?.kind === 'bearer')
            return `Bearer ${credential.token}`;
        if (challenge.scheme === 'basic')
            return credential?.kind === 'basic' ? basic(credential) : undefined;
        return `Bearer ${await this.#tokens.token(request, challenge, credential)}`;
    }
    async #getCredential() {
        const credential = await (this.#credential ??= this.#askFor({}));
        if (credential?.until === undefined || Date.now() < credential.until)
            return credential;
        // Another request may have asked for the next one already.
        return (this.#credential = this.#askFor({}));
    }
    #askFor(options) {
        const { registry, repository, credentials } = this.#options;
        return credentials({ registry, repository }, options);
    }
    /** False where the credential does not end by itself, and where it was replaced before. */
    async #replace(signal) {
        const refused = await this.#credential?.catch(() => undefined);
        if (refused?.until === undefined || this.#replaced !== undefined)
            return false;
        this.#replaced = refused;
        this.#credential = this.#askFor({ refused, signal });
        this.#tokens.clear();
        return (await this.#credential) !== refused;
    }
}
/** Some registries offer both Bearer and Basic (Gitea); a token has fewer permissions. */
function choose(challenges) {
    const find = (scheme) => challenges.find((challenge) => challenge.scheme === scheme);
    return find('bearer') ?? find('basic');
}

;// CONCATENATED MODULE: ../build/js/registry/senders.js









/** Origin of a registry's API: by default http for loopback and https for all other hosts. */
function originOf(registry, plainHttp) {
    const host = (0,core_reference/* isDockerHub */.gr)(registry) ? 'registry-1.docker.io' : registry;
    return new URL(`${(plainHttp ?? (0,url_gate/* isLoopback */.U9)(host)) ? 'http' : 'https'}://${host}`).origin;
}
/** Innermost first: transport, redirects, the user's headers, authorization, buffering of small bodies, warnings, retry. */
function sendersFor(access) {
    const origin = originOf(access.registry, access.plainHttp);
    const { credentials = credential/* anonymous */._, onSecret, onNotice, onWarning } = access;
    const redirected = withRedirects(access.transport.send, access.gate);
    const direct = withOriginHeaders(redirected, origin, access.headers ?? {});
    const authorised = withAuth(direct, {
        registry: (0,core_reference/* canonicalRegistry */.i7)(access.registry),
        repository: access.repository,
        origin,
        credentials,
        sendForToken: (0,retry/* withRetry */.bD)((0,buffered_bodies/* withSmallBodies */.u)(direct), access),
        anonymousFallback: access.anonymousFallback,
        ...(onSecret && { onSecret }),
        ...(onNotice && { onNotice }),
    });
    const buffered = (0,buffered_bodies/* withSmallBodies */.u)(authorised);
    const sendOnce = onWarning ? withWarnings(buffered, onWarning) : buffered;
    return { send: (0,retry/* withRetry */.bD)(sendOnce, access), sendOnce };
}

;// CONCATENATED MODULE: ../build/js/registry/registry.js












/**
 * A registry (distribution-spec 1.1): its repositories share connections and what is known of its rate limits.
 *
 * @example
 * await using registry = new Registry('registry.acme.com', {
 *   credentials: forRegistry('registry.acme.com', { kind: 'basic', username: 'ci', password: 'secret' }),
 * });
 * await registry.ping();
 * for await (const name of registry.repositories()) console.log(name);
 */
class Registry {
    /** Lower-case host, with a port where one was given. */
    name;
    #options;
    #close;
    /** Asks nothing of the registry. Fails with `INVALID_INPUT` for what is no host. */
    constructor(host, options = {}) {
        this.name = (0,core_reference/* parseRegistry */.l5)(host);
        let own;
        const transport = options.transport ?? (own = transport_createTransport());
        this.#options = { ...options, transport, gate: options.gate ?? new retry/* HostGate */.Ep() };
        this.#close = async () => own?.close();
    }
    /**
     * Asks whether this is a registry that accepts the credential (distribution-spec, "Determining Support"). Fails with
     * `UNAUTHORIZED`, and with `UNSUPPORTED` or `NOT_FOUND` for what is no registry.
     */
    async ping({ signal } = {}) {
        const { send } = this.#senders({ repository: '', anonymousFallback: false });
        const url = new URL('/v2/', originOf(this.name, this.#options.plainHttp));
        const response = await send({ method: 'GET', url, scopes: [], signal });
        await (0,http/* discard */.v)(await expectStatus(response, { method: 'GET' }, 200));
    }
    /** Names of all repositories that the login can see. Fails with `UNSUPPORTED` where the registry has no catalog. */
    repositories(call = {}) {
        const { send } = this.#senders({ repository: '', anonymousFallback: true });
        return listRepositories({ registry: this.name, origin: originOf(this.name, this.#options.plainHttp), send }, call);
    }
    /**
     * A repository as a target. Nothing is asked of the registry yet. Fails with `INVALID_INPUT` for what is no name of a
     * repository, such as `acme/app`.
     */
    repository(name, options = {}) {
        const { repository } = repositoryOf(`${this.name}/${name}`);
        return openTarget({ ...this.#options, registry: this.name, repository }, options);
    }
    /** Ends the connections; a transport that was given stays open. */
    close() {
        return this.#close();
    }
    /** As {@link close}. */
    [Symbol.asyncDispose]() {
        return this.close();
    }
    #senders(use) {
        return sendersFor({ ...this.#options, registry: this.name, ...use });
    }
}
/**
 * A repository as a target. Nothing is asked of the registry yet; `close` ends its connections.
 *
 * @param name - Registry and repository, such as `ghcr.io/acme/app`.
 * @throws {OrasError} `INVALID_INPUT` for a name without registry, and for one with a tag or digest.
 * @example
 * await using repository = openRepository('ghcr.io/acme/app', {
 *   actions: 'pull,push',
 *   credentials: configFiles(process.env, homedir()),
 * });
 * console.log(await repository.resolve('1.2'));
 */
function openRepository(name, options = {}) {
    const { registry, repository } = repositoryOf(name);
    if (options.transport)
        return openTarget({ ...options, transport: options.transport, registry, repository }, options);
    const transport = createTransport();
    return openTarget({ ...options, transport, registry, repository }, options, () => transport.close());
}
function openTarget(place, { actions = 'pull', packagesApi, referrersMode, recheckDelayMs, settle, streams, pumpFrom, }, close) {
    const { registry, repository, transport, plainHttp, credentials = credential/* anonymous */._ } = place;
    const client = new RegistryClient({
        origin: originOf(registry, plainHttp),
        repository,
        actions,
        ...sendersFor({ ...place, anonymousFallback: actions === 'pull' }),
        retry: place,
        recheckDelayMs,
        streams,
        pumpFrom,
    });
    const options = { referrersMode, settle, ...(close && { close }) };
    if (!packagesApi)
        return new RegistryTarget(client, options);
    const api = { ...place, send: transport.send, api: packagesApi, credentials };
    return new GithubTarget(client, new PackageVersions(api), options);
}
function repositoryOf(name) {
    const { registry, repository, tag, digest } = (0,core_reference/* parseReference */.F2)(name);
    const selector = digest ?? tag;
    if (selector === undefined)
        return { registry, repository };
    throw new core_errors/* OrasError */.aP('INVALID_INPUT', `not a repository: ${JSON.stringify(name.slice(0, 200))}: expected registry/repository without ${JSON.stringify(selector)}, which is for resolve and copy`);
}

// EXTERNAL MODULE: ../build/js/files/open-file.js
var open_file = __webpack_require__(8201);
// EXTERNAL MODULE: ../build/js/action/inputs/location.js
var inputs_location = __webpack_require__(3306);
;// CONCATENATED MODULE: ../build/js/action/open/oidc-logins.js


/** Logins by ID token, each for its registry. What does so is loaded when that registry asks for a login. */
function oidcProviders(entries, around) {
    return entries.flatMap(({ oidc }) => (oidc ? [providerFor(oidc, around)] : []));
}
function providerFor(login, around) {
    let opened;
    return async (place, options) => {
        if ((0,core_reference/* canonicalRegistry */.i7)(place.registry) !== login.registry)
            return undefined;
        opened ??= oidc_logins_open(login, around);
        try {
            return await (await opened)(place, options);
        }
        catch (error) {
            const lacks = error instanceof core_errors/* OrasError */.aP && error.details.reason === 'no-id-token';
            if (lacks && around.withoutPermission === 'leave out')
                return undefined;
            throw lacks ? named(error, login) : error;
        }
    };
}
async function oidc_logins_open(login, { env, ...around }) {
    const { exchangeBy } = await __webpack_require__.e(/* import() */ 2174).then(__webpack_require__.bind(__webpack_require__, 22174));
    const { runnerIdTokens } = await __webpack_require__.e(/* import() */ 198).then(__webpack_require__.bind(__webpack_require__, 50198));
    const { oidcCredentials } = await __webpack_require__.e(/* import() */ 1949).then(__webpack_require__.bind(__webpack_require__, 71949));
    const exchange = exchangeBy(around);
    const service = { url: env['ACTIONS_ID_TOKEN_REQUEST_URL'], token: env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] };
    return oidcCredentials(login, { exchange, idTokens: runnerIdTokens(service, exchange) });
}
function named(error, { registry }) {
    return new core_errors/* OrasError */.aP(error.code, `${registry}: ${error.message}`, {
        cause: error,
        details: { ...error.details, registry },
    });
}

// EXTERNAL MODULE: ../build/js/action/open/registry-vendor.js
var registry_vendor = __webpack_require__(90224);
// EXTERNAL MODULE: ../build/js/action/inputs/headers.js
var headers = __webpack_require__(64799);
// EXTERNAL MODULE: ../build/js/action/inputs/plain-http.js
var plain_http = __webpack_require__(59386);
;// CONCATENATED MODULE: ../build/js/action/open/registry-settings.js







/** Fails where secrets would go out in clear. */
function settingsFor(registry, connection, env) {
    const entry = entryFor(registry, connection);
    const plainHttp = speaksHttp(registry, { connection, entry });
    if (plainHttp === true && isPublic(registry, env))
        throw refused(registry);
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
    return PROVIDERS.has((0,registry_vendor/* providerOf */.lc)(registry, env)) || PUBLIC.test(host);
}
function refused(registry) {
    return error(registry, `${registry} is a public registry, which is reached over https only`);
}
function inClear(registry, what) {
    return error(registry, `${what} for ${registry} is not sent over http, where others can read it; to allow that, name the host in plain-http`, { clear: true });
}
function tokenInClear(registry) {
    return error(registry, `the token for ${registry} is not sent over http, where others can read it; for a host that plain-http names, use a username and a password`, { clear: true });
}
function error(registry, why, more = {}) {
    return new core_errors/* OrasError */.aP('INVALID_INPUT', `input plain-http: ${why}`, {
        details: { input: 'plain-http', host: registry, ...more },
    });
}

// EXTERNAL MODULE: ../build/js/action/inputs/machine-path.js
var machine_path = __webpack_require__(11418);
// EXTERNAL MODULE: ../build/js/action/runner/runtime.js
var runner_runtime = __webpack_require__(90094);
// EXTERNAL MODULE: ../build/js/action/runner/safe-text.js
var safe_text = __webpack_require__(45229);
;// CONCATENATED MODULE: ../build/js/action/open/registries.js


















const MAX_STREAMS = 6;
/** What is written comes with a config, layers and a manifest, which are asked for at once. */
const SPARE_CONNECTIONS = 2;
/** The registries of a step: one connection pool, and one target for each repository and right. */
class Registries {
    #connection;
    #runtime;
    #log;
    #oidc;
    #credentials;
    /** Repositories that took or deleted a manifest. */
    #written = new Set();
    #gate = new retry/* HostGate */.Ep();
    /** Of the registries that the step names: what is for one of them goes to no other origin. */
    #settings = new Map();
    #tls = new Map();
    #settle;
    /** One for each repository and right: what is learnt of it is learnt once. */
    #open = new Map();
    #transport;
    #rates = new Map();
    requests = 0;
    constructor(connection, around) {
        const { runtime, log, withoutPermission } = around;
        this.#connection = connection;
        this.#settle = around.settle;
        this.#runtime = runtime;
        this.#log = log;
        this.#oidc = oidcProviders(connection.entries, {
            env: runtime.env,
            send: (request) => this.send(request),
            retries: connection.retries,
            onSecret: (secret) => log.mask(secret),
            withoutPermission,
        });
        const chain = [...this.#oidc, ...credentialChain(connection, runtime, log)];
        this.#credentials = this.#guarded((0,credential/* firstOf */.K)(chain));
    }
    /** Those that the step itself gives; the workflow's token where it gives no other. */
    logins() {
        const { entries } = this.#connection;
        return entries.some(({ oidc }) => oidc)
            ? this.#connection.logins
            : loginsOf(this.#connection, this.#runtime);
    }
    /** Those that ID tokens give now. */
    async tokenLogins(signal) {
        const provider = this.#guarded((0,credential/* firstOf */.K)(this.#oidc));
        const found = [];
        for (const { registry, oidc } of this.#connection.entries) {
            const credential = oidc && (await provider({ registry }, { signal }));
            if (credential)
                found.push({ registry, ...(0,docker_login/* secretOf */.OM)(credential), until: credential.until });
        }
        return found;
    }
    /** A manifest there, or at any place. */
    hasWritten(location) {
        return location === undefined ? this.#written.size > 0 : this.#written.has((0,inputs_location/* formatLocation */.j$)(location));
    }
    open({ reference }, actions) {
        return this.#repository(reference, actions);
    }
    unsettled() {
        const all = [...this.#open].map(([key, { unsettled }]) => [key.slice(key.indexOf(' ') + 1), unsettled]);
        return new Map(all.filter(([, indexes]) => indexes.length > 0));
    }
    settle(repository, written, options) {
        return this.#repository((0,core_reference/* parseReference */.F2)(repository), 'pull,push').settle(written, options);
    }
    #repository({ registry, repository }, actions) {
        const name = (0,core_reference/* formatReference */.FH)({ registry, repository });
        const key = `${actions} ${name}`;
        const known = this.#open.get(key);
        if (known)
            return known;
        const send = async (request) => {
            const response = await this.send(request);
            const isManifest = /\/(?:manifests|versions)\/[^/]+$/.test(request.url.pathname);
            if (isManifest && ['PUT', 'DELETE'].includes(request.method) && response.status < 300)
                this.#written.add(name);
            return response;
        };
        const opened = this.#registry(registry, { transport: { send } }).repository(repository, {
            ...this.#repositoryOptions,
            actions,
            settle: this.#settle,
            packagesApi: (0,registry_vendor/* packagesApiOf */.jZ)(registry, this.#runtime.env),
        });
        this.#open.set(key, opened);
        return opened;
    }
    async checkLogin(login, signal) {
        const { registry } = login;
        let wasAsked = false;
        const credentials = this.#guarded(async () => {
            wasAsked = true;
            return (0,docker_login/* credentialOf */.$5)(login);
        });
        await this.#registry(registry, { credentials }).ping({ signal });
        return wasAsked ? 'taken' : 'not asked for';
    }
    repositories(registry, signal) {
        return this.#registry(registry).repositories({ signal });
    }
    #registry(registry, own = {}) {
        return new Registry(registry, { ...this.#options(registry), ...own });
    }
    get #repositoryOptions() {
        const { referrersMode, concurrency } = this.#connection;
        return { referrersMode, streams: Math.min(MAX_STREAMS, concurrency) };
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
            transport: { send: this.send },
            credentials: this.#credentials,
            plainHttp,
            retries: this.#connection.retries,
            onRetry: ({ host, reason, waitMs }) => this.#log.info(`${reason.includes(host) ? '' : `${host}: `}${(0,safe_text/* safeText */.H)(reason, 200)}; trying again in ${(waitMs / 1000).toFixed(1)} s`),
            gate: this.#gate,
            headers,
            onSecret: (secret) => this.#log.mask(secret),
            onNotice: (text) => this.#log.notice((0,safe_text/* safeText */.H)(text)),
            onWarning: (host, text) => this.#log.warning(`${host}: ${(0,safe_text/* safeText */.H)(text)}`),
        };
    }
    /** Before the first request. */
    limit(rates) {
        this.#rates = rates;
    }
    async budgets() {
        return (await this.#transport)?.budgets() ?? [];
    }
    async close() {
        await (await this.#transport)?.close();
    }
    send = async (request) => {
        this.#transport ??= this.#connect();
        const { send } = await this.#transport;
        this.requests += 1;
        (0,request_counter/* countRequest */.zf)(request);
        this.#log.debug(`${request.method} ${request.url.origin}${request.url.pathname}`);
        return send(request);
    };
    async #connect() {
        return transport_createTransport({
            ca: await this.#pem('ca-file', this.#connection.caFile),
            tls: async (origin) => this.#tlsOf(origin),
            proxy: (url) => (0,proxy/* proxyFor */.i)(url, this.#runtime.env),
            userAgent: 'oras-action',
            rates: this.#rates,
            spareConnections: this.#writes ? SPARE_CONNECTIONS : 0,
        });
    }
    /** Whether something is to be written. */
    get #writes() {
        return [...this.#open.keys()].some((key) => key.startsWith('pull,push '));
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
    const registries = (0,providers/* githubRegistries */.LF)(workflow?.serverUrl ?? runner_runtime/* GITHUB_SERVER */.ao);
    return registries.map((registry) => ({
        registry,
        username: workflow?.actor ?? 'x-access-token',
        password: token,
    }));
}
/** In the order they are asked: what the step says, what earlier steps logged in to, the workflow's own token. */
function credentialChain(connection, runtime, log) {
    const { logins, githubToken: token } = connection;
    const chain = logins.map((login) => (0,providers/* forRegistry */.ne)(login.registry, (0,docker_login/* credentialOf */.$5)(login)));
    chain.push((0,providers/* configFiles */.ap)(runtime.env, runtime.home, (text) => log.warning((0,safe_text/* safeText */.H)(text))));
    if (token !== undefined) {
        const { serverUrl = runner_runtime/* GITHUB_SERVER */.ao, actor } = runtime.workflow ?? {};
        chain.push((0,providers/* githubToken */.bU)(token, serverUrl, actor));
    }
    return chain;
}


/***/ }),

/***/ 92612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kx: () => (/* binding */ countRequests),
/* harmony export */   f0: () => (/* binding */ newSpent),
/* harmony export */   zf: () => (/* binding */ countRequest)
/* harmony export */ });
/* harmony import */ var node_async_hooks__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16698);
/* harmony import */ var _http_budget_host_budget_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62301);


const counters = new node_async_hooks__WEBPACK_IMPORTED_MODULE_0__.AsyncLocalStorage();
function newSpent() {
    return { requests: 0, pulls: 0 };
}
/** Counts what the work asks for, wherever it does so; what it waits for that another began is not its own. */
function countRequests(spent, work) {
    return counters.run(spent, work);
}
/** Called for each request. */
function countRequest(request) {
    const spent = counters.getStore();
    if (!spent)
        return;
    spent.requests += 1;
    if ((0,_http_budget_host_budget_js__WEBPACK_IMPORTED_MODULE_1__/* .isPull */ .C)(request))
        spent.pulls += 1;
}


/***/ }),

/***/ 69669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tu: () => (/* binding */ atMost),
/* harmony export */   VV: () => (/* binding */ collectPages),
/* harmony export */   Vt: () => (/* binding */ readTagList),
/* harmony export */   zK: () => (/* binding */ canReadTagList)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81963);

/** The same items; fails with `TOO_LARGE` where there are more, as a list that someone makes up has no end. */
async function* atMost(items, most, what) {
    let count = 0;
    for await (const item of items) {
        count += 1;
        if (count > most)
            throw moreThan(most, what);
        yield item;
    }
}
/** Whether it is a {@link TagListReader}; all other targets that list tags list all. */
function canReadTagList(target) {
    return 'listTags' in target && typeof target.listTags === 'function';
}
const MOST = 1_000_000;
/**
 * The tags of a target, and whether they are all: a list that is not complete proves nothing of a tag that it lacks.
 *
 * @throws {OrasError} `TOO_LARGE` for more tags than wanted, and what the target fails with, such as `NOT_FOUND`.
 */
async function readTagList(target, options = {}) {
    if (canReadTagList(target))
        return target.listTags(options);
    return { tags: await collectTags(target.tags(options), options), complete: true };
}
function collectTags(tags, { most = MOST }) {
    return Array.fromAsync(atMost(tags, most, 'tags'));
}
/** The tags of pages as one list; fails as {@link readTagList}. */
async function collectPages(pages, { most = MOST }) {
    const tags = [];
    for await (const page of pages) {
        for (const tag of page)
            tags.push(tag);
        if (tags.length > most)
            throw moreThan(most, 'tags');
    }
    return tags;
}
function moreThan(most, what) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('TOO_LARGE', `there are more than ${most} ${what}`, { details: { limit: most } });
}


/***/ }),

/***/ 58195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isInconclusive),
/* harmony export */   u: () => (/* binding */ answerOr)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81963);

/** Permissions, rules and limits, which may be others for the next request. */
const INCONCLUSIVE = new Set([401, 402, 403, 409, 412, 429]);
/**
 * Whether a read failed in a way that does not predict whether a write would: reading is forbidden or limited, or the
 * answer came from another origin.
 */
function isInconclusive(error) {
    for (const cause of (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .causesOf */ .cZ)(error)) {
        if (cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RegistryError */ .gl && INCONCLUSIVE.has(cause.status))
            return true;
        if (cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP && cause.details['elsewhere'] === true)
            return true;
    }
    return false;
}
/** For reads that only save work: `otherwise` after an inconclusive failure, so that the write decides. */
async function answerOr(ask, otherwise) {
    try {
        return await ask();
    }
    catch (error) {
        if (isInconclusive(error))
            return otherwise;
        throw error;
    }
}


/***/ }),

/***/ 49310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ strictText),
/* harmony export */   Pr: () => (/* binding */ encodeJson),
/* harmony export */   Qp: () => (/* binding */ parseStrictJsonObject),
/* harmony export */   cA: () => (/* binding */ parseJsonList),
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
const SPACE = new Set(Buffer.from(' \t\r\n'));
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
    const value = parseJson(bytes, what);
    if (!(0,_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_CONTENT', `${what} is not a JSON object`);
    return value;
}
/**
 * The same for what is signed, where every reader has to see the same document: no name stands twice in an object
 * (RFC 8259 4 leaves open which one counts), and none is `__proto__`.
 */
function parseStrictJsonObject(bytes, what) {
    const value = parseJsonObject(bytes, what);
    refuseDoubleNames(bytes, what);
    return value;
}
/** Of bytes that are JSON: a text is a name where a colon follows. */
function refuseDoubleNames(bytes, what) {
    const open = [];
    for (let at = 0; at < bytes.length; at += 1) {
        const byte = bytes[at];
        if (OPENING.has(byte))
            open.push(new Set());
        else if (CLOSING.has(byte))
            open.pop();
        if (byte !== QUOTE)
            continue;
        const end = endOfText(bytes, at);
        if (nextByte(bytes, end + 1) === COLON)
            addName(open.at(-1), textIn(bytes, at, end), what);
        at = end;
    }
}
function addName(names, name, what) {
    if (name !== '__proto__' && names?.has(name) !== true)
        return void names?.add(name);
    const shown = JSON.stringify(name.slice(0, 80));
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_CONTENT', `${what} has the name ${shown} ${name === '__proto__' ? '' : 'twice '}in an object`);
}
function nextByte(bytes, from) {
    let at = from;
    while (SPACE.has(bytes[at]))
        at += 1;
    return bytes[at];
}
function textIn(bytes, start, end) {
    return String(JSON.parse(new TextDecoder().decode(bytes.subarray(start, end + 1))));
}
/** The same for a list. */
function parseJsonList(bytes, what) {
    const value = parseJson(bytes, what);
    if (!Array.isArray(value))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_CONTENT', `${what} is not a JSON list`);
    return value;
}
/** One for all: each takes memory outside the heap. */
const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** The text of UTF-8; throws for bytes that are none. */
function strictText(bytes) {
    return STRICT.decode(bytes);
}
function parseJson(bytes, what) {
    refuseHuge(bytes, what);
    try {
        return JSON.parse(strictText(bytes));
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_CONTENT', `${what} is not JSON`, { cause });
    }
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




/**
 * Parses a manifest of the type in its descriptor; a document that could be of two types is refused (CVE-2021-41190).
 *
 * @throws {OrasError} `INVALID_CONTENT` for a document that is no such manifest; `TOO_LARGE` for one with very many values.
 */
function parseManifest(bytes, node) {
    const what = `manifest ${node.digest}`;
    const json = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJsonObject */ .dw)(bytes, what);
    const claimed = json['mediaType'];
    if (claimed !== undefined && claimed !== '' && claimed !== node.mediaType) {
        throw invalid(`${what} has the mediaType ${JSON.stringify(claimed)}, but its descriptor says ${JSON.stringify(node.mediaType)}`);
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
        throw invalid(`${what}: artifactType must be a string`);
    }
    checkFields(json, node.mediaType, what);
    // Go encodes empty lists and pointers as null.
    const present = Object.entries(json).filter(([, value]) => value !== null);
    return { ...Object.fromEntries(present), mediaType: node.mediaType };
}
/** Fields that only other types of documents have. */
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
/** The nodes that a manifest points to, in copy order. They include the subject: a referrer is never copied without it. */
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
/** The artifactType, else the config's media type, as in image-spec 1.0. */
function artifactTypeOf(manifest) {
    return manifest.artifactType || manifest.config?.mediaType;
}
/** The descriptor as in a referrers list: with artifact type and annotations (distribution-spec, "Listing Referrers"). */
function describeManifest(node, manifest) {
    const artifactType = artifactTypeOf(manifest);
    const { annotations } = manifest;
    return {
        ...(0,_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(node),
        ...(annotations && Object.keys(annotations).length > 0 && { annotations }),
        ...(artifactType !== undefined && { artifactType }),
    };
}
/** The same bytes as the ORAS CLI: fields in the order of the Go types, unknown fields last, no white space. */
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
function platformJson(platform) {
    const { architecture, os, 'os.version': version, 'os.features': features, variant, ...unknown } = platform;
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

/***/ 75994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ updateTag),
/* harmony export */   V: () => (/* binding */ recheckDelay)
/* harmony export */ });
/** Successful checks after which the change is taken to last, even while others keep writing. */
const MAX_CHECKS = 3;
/**
 * Registries have neither locks nor a conditional PUT: so a tag is written right after it was read, and checked once
 * writers that had read the old state are done. Returns the state that has the change.
 *
 * What a check sees, by when another writer reads (r) and writes (w), and we write (W) and check (C):
 * - r after W, or w before our read: the two follow each other, and nothing is lost.
 * - r before W < w before C: our change is overwritten. The check finds it missing, and it is written again.
 * - our read before w < W: theirs is overwritten. Their check finds it missing, if they have one.
 * - r before W, and w after C: ours is overwritten, and no check of ours sees it. Only a later look can: so C comes when w
 *   has surely happened, or somebody looks again then.
 *
 * A check that finds the change in a state that somebody else wrote shows that there are others, and one more follows.
 */
async function updateTag(update) {
    for (let checks = 0, before;;) {
        const began = performance.now();
        const state = await update.read();
        if (update.isApplied(state)) {
            const { lastPut } = update;
            const now = update.digestOf(state);
            checks += 1;
            if (lastPut === undefined || now === lastPut || now === before || checks === MAX_CHECKS)
                return state;
            before = now;
        }
        else {
            [checks, before] = [0, undefined];
            await update.write(state);
        }
        await update.wait(performance.now() - began);
    }
}
/** Milliseconds before a check, with jitter that grows with the writes, so that writers fall out of step. */
function recheckDelay(baseMs, writes) {
    const spread = 2 * 2 ** Math.min(4, Math.max(0, writes - 1));
    return baseMs * (1 + Math.random() * spread);
}


/***/ }),

/***/ 32749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $5: () => (/* binding */ credentialOf),
/* harmony export */   $b: () => (/* binding */ withoutLogins),
/* harmony export */   FH: () => (/* binding */ withLogins),
/* harmony export */   OM: () => (/* binding */ secretOf),
/* harmony export */   bs: () => (/* binding */ homeConfigPath),
/* harmony export */   eQ: () => (/* binding */ configPath)
/* harmony export */ });
/* unused harmony export withoutRegistry */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57975);
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44745);
/* harmony import */ var _core_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11387);
/* harmony import */ var _config_keys_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80604);





/** The credential of a login, for {@link forRegistry}. */
function credentialOf(secret) {
    if ('token' in secret)
        return { kind: 'bearer', token: secret.token };
    if ('identityToken' in secret)
        return { kind: 'refresh', token: secret.identityToken };
    return { kind: 'basic', username: secret.username, password: secret.password };
}
const TABLES = ['auths', 'credHelpers'];
/** Where Docker, podman and the ORAS CLI look. */
function configPath(env, home, joined = node_path__WEBPACK_IMPORTED_MODULE_0__.join) {
    return env['DOCKER_CONFIG'] ? joined(env['DOCKER_CONFIG'], 'config.json') : homeConfigPath(home, joined);
}
/** Where tools look that ignore `DOCKER_CONFIG`, such as actions/attest. */
function homeConfigPath(home, joined = node_path__WEBPACK_IMPORTED_MODULE_0__.join) {
    return joined(home, '.docker', 'config.json');
}
/**
 * Adds the logins to the config. A credential store would hide them: it becomes the helper of each registry that it has
 * a login for, instead of the default.
 */
function withLogins(config, logins) {
    const { auths, credHelpers, credsStore, ...others } = config;
    const hosts = new Set(logins.map(({ registry }) => (0,_core_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalRegistry */ .i7)(registry)));
    const isOther = ([key]) => !hosts.has((0,_config_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .normalKey */ .L)(key));
    const stored = credsStore === undefined ? [] : Object.entries(recordIn(auths)).filter(isStored);
    const helpers = Object.fromEntries([
        ...stored.map(([key]) => [key, credsStore]).filter(isOther),
        ...Object.entries(recordIn(credHelpers)).filter(isOther),
    ]);
    const ours = logins.map((login) => [(0,_config_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .configKeyOf */ .l)(login.registry), authIn(login)]);
    return {
        ...others,
        auths: Object.fromEntries([...Object.entries(recordIn(auths)).filter(isOther), ...ours]),
        ...(Object.keys(helpers).length > 0 && { credHelpers: helpers }),
    };
}
function secretOf(credential) {
    if (credential.kind === 'bearer')
        return { token: credential.token };
    if (credential.kind === 'refresh')
        return { identityToken: credential.token };
    return { username: credential.username, password: credential.password };
}
/** The config without the logins for one registry, and without a helper that is only for it. */
function withoutRegistry(config, registry) {
    const host = canonicalRegistry(registry);
    const entries = Object.entries(config).map(([name, value]) => {
        if (!TABLES.some((table) => table === name) || !isRecord(value))
            return [name, value];
        return [name, Object.fromEntries(Object.entries(value).filter(([key]) => normalKey(key) !== host))];
    });
    return Object.fromEntries(entries);
}
function authIn(login) {
    if ('token' in login)
        return { registrytoken: login.token };
    if ('identityToken' in login)
        return { auth: encoded(NO_USER, ''), identitytoken: login.identityToken };
    return { auth: encoded(login.username, login.password) };
}
/** The user that clients name beside an identity token. */
const NO_USER = '00000000-0000-0000-0000-000000000000';
function encoded(username, password) {
    return Buffer.from(`${username}:${password}`).toString('base64');
}
/** `docker login` writes an entry without secrets where the credential store has the login. */
function isStored([, entry]) {
    return (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(entry) && !['auth', 'identitytoken', 'registrytoken', 'username'].some((key) => entry[key]);
}
/**
 * Undoes what a login changed from `before` to `written`. Later changes by others stay; where they removed an entry, the
 * one from before is restored.
 */
function withoutLogins(now, change) {
    const undone = undo(now, change, TABLES);
    for (const key of TABLES) {
        const [was, is] = [change.before[key], now[key]];
        const table = undo(recordIn(is), { before: recordIn(was), written: recordIn(change.written[key]) });
        if (Object.keys(table).length > 0 || (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(was))
            undone[key] = table;
        else
            delete undone[key];
    }
    return undone;
}
function undo(now, { before, written }, besides = []) {
    const result = new Map(Object.entries(now));
    for (const key of new Set([...Object.keys(before), ...Object.keys(written)])) {
        const isOurs = now[key] === undefined || (0,node_util__WEBPACK_IMPORTED_MODULE_1__.isDeepStrictEqual)(now[key], written[key]);
        if (besides.includes(key) || !isOurs || (0,node_util__WEBPACK_IMPORTED_MODULE_1__.isDeepStrictEqual)(before[key], written[key]))
            continue;
        if (before[key] === undefined)
            result.delete(key);
        else
            result.set(key, before[key]);
    }
    return Object.fromEntries(result);
}
function recordIn(value) {
    return (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(value) ? value : {};
}


/***/ }),

/***/ 62301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ HostBudget),
  C: () => (/* binding */ isPull)
});

// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __webpack_require__(81963);
// EXTERNAL MODULE: ../build/js/core/concurrency.js
var concurrency = __webpack_require__(17145);
;// CONCATENATED MODULE: ../build/js/http/budget/token-bucket.js

const CLOCK = { now: () => performance.now(), sleep: concurrency/* sleep */.yy };
/** Below the error of adding up fractions. */
const NONE = 1e-6;
/** So many tokens a second, of which those of one second, or one, are kept. They are given in the order of asking. */
class TokenBucket {
    /** The most that can be taken at once. */
    most;
    #rate;
    #clock;
    #waiting = [];
    #tokens;
    #filledAt;
    #nobodyWaits = new AbortController();
    constructor(rate, clock = CLOCK) {
        this.#rate = rate;
        this.#clock = clock;
        this.most = Math.max(1, rate);
        this.#tokens = this.most;
        this.#filledAt = clock.now();
    }
    /** Milliseconds that who asks now would wait. */
    waitFor(count) {
        this.#refill();
        const wanted = this.#waiting.reduce((sum, waiter) => sum + waiter.count, count);
        return Math.max(0, ((wanted - this.#tokens) * 1000) / this.#rate);
    }
    /** Waits for the tokens. Once the signal aborts it fails with the reason, and they are there for the next. */
    async take(count, signal) {
        signal?.throwIfAborted();
        const { promise, resolve, reject } = Promise.withResolvers();
        const waiter = { count: Math.min(count, this.most), start: resolve };
        const leave = () => {
            const at = this.#waiting.indexOf(waiter);
            if (at === -1)
                return;
            this.#waiting.splice(at, 1);
            if (this.#waiting.length === 0)
                this.#nobodyWaits.abort();
            reject(signal?.reason);
        };
        signal?.addEventListener('abort', leave);
        if (this.#waiting.push(waiter) === 1)
            void this.#serve();
        await promise.finally(() => signal?.removeEventListener('abort', leave));
    }
    async #serve() {
        this.#nobodyWaits = new AbortController();
        const { signal } = this.#nobodyWaits;
        for (let [next] = this.#waiting; next && !signal.aborted; [next] = this.#waiting) {
            this.#refill();
            const missing = next.count - this.#tokens;
            if (missing < NONE) {
                this.#tokens -= next.count;
                this.#waiting.shift();
                next.start();
            }
            else
                await this.#clock.sleep((missing * 1000) / this.#rate, signal).catch(() => undefined);
        }
    }
    #refill() {
        const now = this.#clock.now();
        this.#tokens = Math.min(this.most, this.#tokens + ((now - this.#filledAt) * this.#rate) / 1000);
        this.#filledAt = now;
    }
}

;// CONCATENATED MODULE: ../build/js/http/budget/host-budget.js


/** As long as a `Retry-After` is waited for. */
const LONGEST_WAIT_MS = 120_000;
const MANIFEST = /^\/v2\/.+\/manifests\/[^/]+$/;
/** Whether it reads a manifest, which some registries count as a pull. */
function isPull({ method, url }) {
    return method === 'GET' && MANIFEST.test(url.pathname);
}
/** The budget of one registry. */
class HostBudget {
    #host;
    #rate;
    #requestTokens;
    #byteTokens;
    #requests = 0;
    /** Those under way are included. */
    #pulls = 0;
    #answeredPulls = 0;
    #mostPulls;
    /** As the registry said last. */
    #remaining;
    /** The pull whose answer may tell what is left. */
    #firstPull;
    constructor(host, rate, clock) {
        this.#host = host;
        this.#rate = rate;
        this.#mostPulls = typeof rate.pulls === 'number' ? rate.pulls : undefined;
        this.#requestTokens = rate.requests === undefined ? undefined : new TokenBucket(rate.requests, clock);
        this.#byteTokens = rate.bandwidth === undefined ? undefined : new TokenBucket(rate.bandwidth, clock);
    }
    use() {
        const left = this.#mostPulls === undefined ? this.#remaining : Math.max(0, this.#mostPulls - this.#pulls);
        return {
            host: this.#host,
            pullsUsed: this.#pulls,
            requests: this.#requests,
            ...(left !== undefined && { pullsLeft: left }),
        };
    }
    async send(send, request) {
        if (!isPull(request))
            return this.#exchange(send, request);
        // One alone, until it is known how many there may be.
        while (this.#isUnknown && this.#firstPull)
            await unlessAborted(this.#firstPull, request.signal);
        const pulling = this.#pull(send, request);
        if (this.#isUnknown) {
            const ended = () => void (this.#firstPull = undefined);
            this.#firstPull = pulling.then(ended, ended);
        }
        return pulling;
    }
    get #isUnknown() {
        return typeof this.#rate.pulls === 'object' && this.#mostPulls === undefined && this.#answeredPulls === 0;
    }
    async #pull(send, request) {
        if (this.#mostPulls !== undefined && this.#pulls >= this.#mostPulls)
            throw this.#usedUp(`all ${this.#mostPulls} pulls of the budget are used`);
        this.#pulls += 1;
        let counts = false;
        try {
            const response = await this.#exchange(send, request, () => (counts = true));
            // Not one that the registry counts.
            counts = response.status !== 401 && response.status !== 429;
            return response;
        }
        finally {
            if (!counts)
                this.#pulls -= 1;
        }
    }
    async #exchange(send, request, onSend) {
        if (this.#requestTokens && this.#requestTokens.waitFor(1) > LONGEST_WAIT_MS)
            throw this.#usedUp(`${this.#rate.requests} requests a second leave room for no other within two minutes`);
        await this.#requestTokens?.take(1, request.signal);
        this.#requests += 1;
        onSend?.();
        const response = await send(request);
        if (onSend && response.status < 400)
            this.#answeredPulls += 1;
        this.#learn(response.headers);
        return response;
    }
    /** Docker Hub's `ratelimit-remaining: 76;w=21600`. A share is of what was left when it was first told. */
    #learn(headers) {
        const text = headers.get('ratelimit-remaining') ?? headers.get('ratelimit-limit') ?? '';
        const [, remaining] = /^\s*(\d{1,9})\s*(?:;|$)/.exec(text) ?? [];
        if (remaining === undefined)
            return;
        this.#remaining = Number(remaining);
        const { pulls } = this.#rate;
        if (typeof pulls !== 'object')
            return;
        const atFirst = this.#remaining + this.#answeredPulls;
        this.#mostPulls ??= Math.floor(atFirst * pulls.share + 1e-9);
    }
    #usedUp(why) {
        return new errors/* OrasError */.aP('RATE_LIMITED', `${this.#host}: ${why}`, {
            details: { host: this.#host, reason: 'budget' },
        });
    }
    /** The bytes, no faster than the bandwidth that all bodies share. */
    paced(bytes, signal) {
        const tokens = this.#byteTokens;
        // Not `owned`: pieces of a chunk share its buffer.
        return tokens ? { [Symbol.asyncIterator]: () => paceBytes(bytes, tokens, signal) } : bytes;
    }
}
async function* paceBytes(bytes, tokens, signal) {
    const most = Math.floor(tokens.most);
    for await (const chunk of bytes) {
        for (let at = 0; at < chunk.byteLength; at += most) {
            const piece = chunk.subarray(at, at + most);
            await tokens.take(piece.byteLength, signal);
            yield piece;
        }
    }
}
async function unlessAborted(work, signal) {
    signal?.throwIfAborted();
    const { promise, resolve } = Promise.withResolvers();
    const stop = () => resolve();
    signal?.addEventListener('abort', stop);
    await Promise.race([work, promise]);
    signal?.removeEventListener('abort', stop);
    signal?.throwIfAborted();
}


/***/ }),

/***/ 40135:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ withSmallBodies)
/* harmony export */ });
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24997);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81963);
/* harmony import */ var _decode_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52603);



/** Bytes that are kept of the body of an error. */
const MAX_ERROR = 64 * 1024;
/**
 * Buffers small bodies, and those of errors, so that the outer retry repeats a request whose body is truncated. A body
 * above the request's `readLimit` fails with `TOO_LARGE`.
 */
function withSmallBodies(send) {
    return async (request) => {
        const response = await send(request);
        const body = (0,_decode_js__WEBPACK_IMPORTED_MODULE_2__/* .decoded */ .D)(response);
        if (response.status >= 400)
            return { ...response, body: (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesOf */ .$$)(await readStart(body, MAX_ERROR)) };
        if (request.readLimit === undefined)
            return response;
        const what = `the answer of ${response.url.host}`;
        const bytes = await (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .readUpTo */ .Vc)(body, request.readLimit, what);
        const unknown = (0,_decode_js__WEBPACK_IMPORTED_MODULE_2__/* .unknownEncoding */ .w)(response);
        if (unknown && !isJson(bytes))
            throw unknown;
        if (request.json === true)
            requireWhole(bytes, response);
        return { ...response, body: (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesOf */ .$$)(bytes) };
    };
}
/** A truncated chunked body can look complete. */
function requireWhole(bytes, { headers, url }) {
    if (!/[/+]json\b/i.test(headers.get('content-type') ?? ''))
        return;
    // Without the parser's message, which quotes the text: it may hold a token.
    if (!isJson(bytes))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('NETWORK', `${url.host} sent broken JSON`, { details: { host: url.host } });
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
/** The text of an error matters less than its status: it may be truncated. */
async function readStart(body, limit) {
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
        // The bytes so far are enough.
    }
    return Buffer.concat(chunks);
}


/***/ }),

/***/ 52603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ decoded),
/* harmony export */   w: () => (/* binding */ unknownEncoding)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38522);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81963);



const DECODERS = {
    gzip: node_zlib__WEBPACK_IMPORTED_MODULE_1__.createGunzip,
    'x-gzip': node_zlib__WEBPACK_IMPORTED_MODULE_1__.createGunzip,
    deflate: node_zlib__WEBPACK_IMPORTED_MODULE_1__.createInflate,
    br: node_zlib__WEBPACK_IMPORTED_MODULE_1__.createBrotliDecompress,
    zstd: node_zlib__WEBPACK_IMPORTED_MODULE_1__.createZstdDecompress,
};
/**
 * The body without its Content-Encoding. We ask for `identity`, but some proxies encode anyway. One encoding is decoded;
 * several are refused (CVE-2026-22036). An unknown one is left: see {@link unknownEncoding}. The caller's limit counts
 * decoded bytes.
 */
function decoded(response) {
    const encodings = encodingsOf(response);
    const [encoding, second] = encodings;
    if (encoding === undefined)
        return response.body;
    if (second !== undefined)
        throw refused(response, encodings);
    const decoder = decoderOf(encoding);
    return decoder ? decode(response, decoder()) : response.body;
}
/** The error to report when a body is not as expected and its Content-Encoding is unknown. */
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
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('UNSUPPORTED', `${host} sent the Content-Encoding ${contentEncoding}`, {
        details: { host, contentEncoding, reason: 'content-encoding' },
    });
}
async function* decode(response, decoder) {
    const source = node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from(response.body, { objectMode: false });
    source.on('error', (error) => decoder.emit('error', error));
    try {
        yield* source.pipe(decoder);
    }
    catch (cause) {
        if (cause instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP)
            throw cause;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('NETWORK', `${response.url.host}: the body cannot be decoded`, {
            cause,
            details: { host: response.url.host },
        });
    }
    finally {
        source.destroy();
    }
}


/***/ }),

/***/ 17909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ HttpHeaders),
/* harmony export */   v: () => (/* binding */ discard)
/* harmony export */ });
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24997);

/** Response headers. */
class HttpHeaders {
    #values;
    /** A name that comes twice has the values of the last. */
    constructor(entries) {
        this.#values = new Map([...entries].map(([name, values]) => [name.toLowerCase(), values]));
    }
    /** The first value of a header; the name in lower case. */
    get(name) {
        return this.#values.get(name)?.[0];
    }
    /** All values of a header; the name in lower case. */
    all(name) {
        return this.#values.get(name) ?? [];
    }
}
const DISCARD_LIMIT = 64 * 1024;
/** Drains a small body so that the connection can be reused; a large one closes the connection. */
async function discard(response) {
    try {
        await (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .readUpTo */ .Vc)(response.body, DISCARD_LIMIT, 'rest');
    }
    catch {
        // The connection is closed.
    }
}


/***/ }),

/***/ 65179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uo: () => (/* binding */ InterimAnswers),
/* harmony export */   Wo: () => (/* binding */ MAX_HEAD),
/* harmony export */   uj: () => (/* binding */ headTooLarge)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81963);

/** Limit of response headers in bytes. Google's registry sends 21 KB. */
const MAX_HEAD = 1024 * 1024;
/** Some servers send one every second while they work. */
const MAX_INTERIM = 100;
/** Limits the interim responses to one request (RFC 9110 15.2), which a server could send for ever. */
class InterimAnswers {
    #request;
    #count = 0;
    #bytes = 0;
    constructor(request) {
        this.#request = request;
    }
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
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('INVALID_CONTENT', `${method} ${url.origin}${url.pathname}: ${url.host} sent more than ${MAX_INTERIM} interim answers (1xx), and no other`, { details: { host: url.host, limit: MAX_INTERIM, reason: 'interim-answers' } });
}
function headTooLarge({ method, url }) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('TOO_LARGE', `${method} ${url.origin}${url.pathname}: the headers of the answer are larger than the limit of ${MAX_HEAD} bytes`, { details: { host: url.host, limit: MAX_HEAD, part: 'head' } });
}


/***/ }),

/***/ 79587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isInBody),
/* harmony export */   q: () => (/* binding */ followBody)
/* harmony export */ });
const inBody = new WeakSet();
/** Remembers whether the parser is within a body of known length. */
function followBody(parser) {
    const [headersComplete, messageComplete] = [
        parser.onHeadersComplete.bind(parser),
        parser.onMessageComplete.bind(parser),
    ];
    parser.onHeadersComplete = (...head) => {
        const { contentLength } = parser;
        const result = headersComplete(...head);
        if (contentLength > 0)
            inBody.add(parser);
        return result;
    };
    parser.onMessageComplete = () => {
        inBody.delete(parser);
        return messageComplete();
    };
}
/** Whether what comes next is of a body of known length: the parser keeps parts of what it reads elsewhere. */
function isInBody(parser) {
    return inBody.has(parser);
}


/***/ }),

/***/ 25218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ lendingReads),
/* harmony export */   o: () => (/* binding */ setParserSymbol)
/* harmony export */ });
/* harmony import */ var _body_phase_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79587);

const READ = 64 * 1024;
/** Bun and Deno have the option, but do not call back as Node does. */
const isNode = !('Bun' in globalThis) && !('Deno' in globalThis);
/**
 * For connections that undici makes: each reads into one buffer, which is used again for the next chunk. Node
 * allocates one for each chunk otherwise, for every 16 KiB with TLS: half the CPU time of a large download. undici still
 * parses all that comes. A connection through a proxy's tunnel does without.
 */
const onread = {
    // Read for each connection, so that it has a buffer of its own.
    get buffer() {
        return Buffer.allocUnsafeSlow(READ);
    },
    callback: passOn,
};
/** Where undici keeps a socket's parser; undefined until undici is loaded, and then there is no parser yet. */
let kParser;
function setParserSymbol(symbol) {
    kParser = symbol;
}
/** Options of a connection, to be spread. */
const lendingReads = isNode ? { onread } : {};
/** False stops the reading until undici reads from the socket again. */
function passOn(size, buffer) {
    const parser = kParser && this[kParser];
    const chunk = Buffer.from(buffer.buffer, buffer.byteOffset, size);
    // TLS goes on with what it has decrypted.
    if (!parser || parser.paused || this.readableLength > 0)
        this.push(Buffer.from(chunk));
    // Of a head, and of what is sent in chunks, undici keeps parts for later; of a body nothing.
    else
        parser.execute((0,_body_phase_js__WEBPACK_IMPORTED_MODULE_0__/* .isInBody */ .U)(parser) ? chunk : Buffer.from(chunk));
    return parser?.paused !== true;
}


/***/ }),

/***/ 42415:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dm: () => (/* binding */ isTransientStatus),
/* harmony export */   Ep: () => (/* binding */ HostGate),
/* harmony export */   JN: () => (/* binding */ backoff),
/* harmony export */   Zs: () => (/* binding */ RETRIES),
/* harmony export */   a5: () => (/* binding */ isRateLimit),
/* harmony export */   bD: () => (/* binding */ withRetry),
/* harmony export */   bV: () => (/* binding */ isTransientError),
/* harmony export */   mu: () => (/* binding */ parseRetryAfter)
/* harmony export */ });
/* harmony import */ var _core_concurrency_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17145);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81963);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17909);



const TRANSIENT = new Set([408, 429, 499, 500, 502, 503, 504, 520, 521, 522, 523, 524]);
/** The default number of retries. */
const RETRIES = 5;
const BASE_MS = 500;
const MAX_MS = 30_000;
const MAX_RETRY_AFTER_MS = 120_000;
/** Hosts with a rate limit, and until when: one refused request delays all others to that host. */
class HostGate {
    #closed = new Map();
    /** Delays requests to a host for at least so long. */
    close(host, milliseconds) {
        const until = performance.now() + milliseconds;
        this.#closed.set(host, Math.max(until, this.#closed.get(host) ?? 0));
    }
    /** Waits until the host may be asked. */
    async pass(host, signal) {
        for (;;) {
            const wait = (this.#closed.get(host) ?? 0) - performance.now();
            if (wait <= 0)
                return;
            await (0,_core_concurrency_js__WEBPACK_IMPORTED_MODULE_2__/* .sleep */ .yy)(wait, signal);
        }
    }
}
/**
 * Retries transient statuses and network errors, with full jitter. Honours Retry-After up to two minutes; beyond that the
 * request fails at once.
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
                await (0,_http_js__WEBPACK_IMPORTED_MODULE_1__/* .discard */ .v)(outcome.response);
                if (await isRateLimited(outcome.response))
                    gate.close(outcome.response.url.host, waitMs);
            }
            options.onRetry?.({ host, reason: reasonOf(outcome), waitMs });
            await (0,_core_concurrency_js__WEBPACK_IMPORTED_MODULE_2__/* .sleep */ .yy)(waitMs, request.signal);
        }
    };
}
/** Adds the number of attempts, which also keeps an outer retry from starting over. */
function exhausted(error, tries) {
    if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP) || error.code !== 'NETWORK')
        return error;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('NETWORK', `${error.message} (tried ${tries} times)`, {
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
/** Milliseconds until the next attempt; undefined when there is no point in one. */
async function waitFor(outcome, backoffMs) {
    if ('error' in outcome)
        return isTransientError(outcome.error) ? backoffMs : undefined;
    const { response } = outcome;
    if (!TRANSIENT.has(response.status) && !(await isRateLimited(response)))
        return undefined;
    const retryAfterMs = parseRetryAfter(response.headers.get('retry-after'), Date.now());
    if (retryAfterMs === undefined)
        return backoffMs;
    return retryAfterMs > MAX_RETRY_AFTER_MS ? undefined : retryAfterMs + backoffMs / 4;
}
/** GHCR reports its secondary limit as 403: with a Retry-After, an empty quota, or only by the text of the body. */
function isRateLimit({ status, headers }, text) {
    if (status === 429)
        return true;
    if (status !== 403)
        return false;
    const isQuotaEmpty = headers.get('x-ratelimit-remaining') === '0';
    return isQuotaEmpty || headers.get('retry-after') !== undefined || /\brate limit\b/i.test(text);
}
/** Bodies of 403 are buffered by then, and can be read again. */
async function isRateLimited(response) {
    return isRateLimit(response, response.status === 403 ? await startOf(response.body) : '');
}
async function startOf(body) {
    for await (const chunk of body)
        return new TextDecoder().decode(chunk.subarray(0, 2048));
    return '';
}
/** Unknown host names and untrusted certificates do not go away by waiting. */
const PERMANENT = /^(?:ENOTFOUND|ERR_TLS_CERT_ALTNAME_INVALID|CERT_|DEPTH_ZERO_|SELF_SIGNED|UNABLE_TO_|ERR_SSL_(?:WRONG|UNSUPPORTED_PROTOCOL|\w*PROTOCOL_VERSION))/;
function isTransientError(error) {
    if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP) || error.code !== 'NETWORK' || error.details['tries'] !== undefined)
        return false;
    const code = error.details['code'];
    return typeof code !== 'string' || !PERMANENT.test(code);
}
function isTransientStatus(status) {
    return TRANSIENT.has(status);
}
/** Full jitter, in milliseconds. */
function backoff(attempt, options) {
    const random = options.random ?? Math.random;
    return random() * Math.min(MAX_MS, (options.baseMs ?? BASE_MS) * 2 ** attempt);
}
/** Milliseconds, from both forms of RFC 9110 10.2.3 and from the Go durations that GHCR sends, such as `1.889377ms`. */
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


/***/ })

};
