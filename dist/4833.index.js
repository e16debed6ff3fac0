export const id = 4833;
export const ids = [4833];
export const modules = {

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


/***/ }),

/***/ 34833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fetchTarget: () => (/* binding */ fetchTarget)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ../node_modules/tuf-js/dist/index.js
var dist = __webpack_require__(69712);
// EXTERNAL MODULE: ../node_modules/tuf-js/dist/error.js
var dist_error = __webpack_require__(41346);
// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __webpack_require__(81963);
// EXTERNAL MODULE: ../build/js/core/bytes.js
var core_bytes = __webpack_require__(24997);
// EXTERNAL MODULE: ../build/js/files/regular-file.js
var regular_file = __webpack_require__(16611);
// EXTERNAL MODULE: ../build/js/files/write-file.js
var write_file = __webpack_require__(3498);
;// CONCATENATED MODULE: ../build/js/trust/tuf/kept-files.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});




/** A file that an earlier run kept; undefined for one that cannot be read, and for what others put in its place. */
async function keptFile(folder, name, limit) {
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const file = __addDisposableResource(env_1, await (0,regular_file/* openRegular */.lf)((0,external_node_path_.join)(folder, name)), true);
            const { size } = await file.stat();
            return size > limit ? undefined : await file.readFile();
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = __disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    catch {
        return undefined;
    }
}
/** For the next run, which does without if it cannot be written. */
async function keepFile(folder, name, bytes) {
    const known = await keptFile(folder, name, bytes.byteLength);
    if (known?.equals(bytes) === true)
        return;
    await (0,write_file/* writeBeside */.Ae)((0,external_node_path_.join)(folder, name), (0,core_bytes/* bytesOf */.$$)(bytes), { durable: false }).catch(() => undefined);
}

// EXTERNAL MODULE: ../build/js/http/buffered-bodies.js
var buffered_bodies = __webpack_require__(40135);
// EXTERNAL MODULE: ../build/js/http/retry.js
var http_retry = __webpack_require__(42415);
;// CONCATENATED MODULE: ../build/js/trust/tuf/tuf-fetcher.js






/** A hundred times what such files have today. */
const MAX_FILE = 1024 * 1024;
/** Requests of TUF's client. Redirects are not followed. */
class TufFetcher {
    #send;
    #scratch;
    #signal;
    /** Root metadata by name, such as `17.root.json`. */
    roots = new Map();
    /** Why the last request gave nothing: the client passes on some errors as text. */
    failure;
    constructor({ send, scratch, signal, ...retry }) {
        this.#send = (0,http_retry/* withRetry */.bD)((0,buffered_bodies/* withSmallBodies */.u)(send), retry);
        this.#scratch = scratch;
        this.#signal = signal;
    }
    async downloadBytes(address, maxLength) {
        const url = new URL(address);
        this.failure = undefined;
        try {
            const bytes = await this.#get(url, Math.min(maxLength, MAX_FILE));
            const root = rootName(address);
            if (root !== undefined)
                this.roots.set(root, bytes);
            return bytes;
        }
        catch (error) {
            this.failure = { error };
            const status = error instanceof errors/* OrasError */.aP ? error.details['status'] : undefined;
            // The client looks for the class: 404 says that there is no newer root.
            throw typeof status === 'number' ? new dist_error.DownloadHTTPError(`status ${status}`, status) : error;
        }
    }
    async downloadFile(address, maxLength, handler) {
        await (0,promises_.writeFile)(this.#scratch, await this.downloadBytes(address, maxLength));
        return handler(this.#scratch);
    }
    async #get(url, limit) {
        this.#signal.throwIfAborted();
        const response = await this.#send({ method: 'GET', url, readLimit: limit, signal: this.#signal });
        const bytes = await (0,core_bytes/* readUpTo */.Vc)(response.body, limit, `the answer of ${url.host}`);
        if (response.status === 200)
            return Buffer.from(bytes);
        const code = response.status === 429 ? 'RATE_LIMITED' : 'UNAVAILABLE';
        throw new errors/* OrasError */.aP(code, `GET ${url.href}: status ${response.status}`, {
            details: { host: url.host, status: response.status },
        });
    }
}
/** Of an address that is one of root metadata. */
function rootName(address) {
    return /\/([1-9][0-9]*\.root\.json)$/.exec(address)?.[1];
}

;// CONCATENATED MODULE: ../build/js/trust/tuf/fetch-target.js







const METADATA = ['timestamp.json', 'snapshot.json', 'targets.json'];
const TARGET = 'target';
const CONFIG = {
    maxRootRotations: 64,
    maxDelegations: 0,
    snapshotMaxLength: MAX_FILE,
    targetsMaxLength: MAX_FILE,
};
/**
 * The bytes of the repository's target, as TUF's client workflow gives it (TUF specification, 5). The client works in a
 * new folder that nobody else writes to: it takes the root metadata that lies there for trusted.
 */
async function fetchTarget(repository, options) {
    const { folder, signal, ...sending } = options;
    await (0,promises_.mkdir)(folder, { recursive: true });
    const work = await (0,promises_.mkdtemp)((0,external_node_path_.join)(folder, '.tuf-'));
    const fetcher = new TufFetcher({ ...sending, signal, scratch: (0,external_node_path_.join)(work, 'download') });
    try {
        await prepare(repository, { folder, work });
        const target = await update(repository, { work, fetcher });
        for (const name of [...METADATA, TARGET])
            await keepFile(folder, name, await (0,promises_.readFile)((0,external_node_path_.join)(work, name)));
        for (const [name, bytes] of fetcher.roots)
            await keepFile(folder, name, bytes);
        return target;
    }
    catch (error) {
        throw fetcher.failure ? fetcher.failure.error : error;
    }
    finally {
        await (0,promises_.rm)(work, { recursive: true, force: true, maxRetries: 3 });
    }
}
/** The newest root that follows from the seed, and what else earlier runs kept: the client checks all of that. */
async function prepare(repository, { folder, work }) {
    const seed = await repository.seed();
    await (0,promises_.writeFile)((0,external_node_path_.join)(work, 'root.json'), Buffer.from(seed.root, 'base64'));
    const updater = new dist/* Updater */.Sx({
        metadataDir: work,
        metadataBaseUrl: repository.url,
        fetcher: keptRoots(folder),
        config: CONFIG,
    });
    // It fails at the first root that is not there or does not follow, and has written the last that does.
    await updater.refresh().catch(() => undefined);
    for (const name of METADATA) {
        const bytes = await keptFile(folder, name, MAX_FILE);
        if (bytes)
            await (0,promises_.writeFile)((0,external_node_path_.join)(work, name), bytes);
    }
    const target = await keptFile(folder, TARGET, MAX_FILE);
    await (0,promises_.writeFile)((0,external_node_path_.join)(work, TARGET), target ?? Buffer.from(seed.target, 'base64'));
}
function keptRoots(folder) {
    const downloadBytes = async (address, maxLength) => {
        const name = rootName(address);
        const bytes = name === undefined ? undefined : await keptFile(folder, name, maxLength);
        if (bytes)
            return bytes;
        throw new dist_error.DownloadHTTPError('not kept', 404);
    };
    return { downloadBytes, downloadFile: () => Promise.reject(new Error('only roots are kept')) };
}
async function update({ url, target }, { work, fetcher }) {
    const updater = new dist/* Updater */.Sx({
        metadataDir: work,
        metadataBaseUrl: url,
        targetBaseUrl: `${url}/targets`,
        fetcher,
        config: CONFIG,
    });
    const info = await updater.getTargetInfo(target);
    if (!info)
        throw new errors/* OrasError */.aP('UNVERIFIED', `the repository has no ${target}`);
    const file = (0,external_node_path_.join)(work, TARGET);
    await updater.findCachedTarget(info, file).then((found) => found ?? updater.downloadTarget(info, file));
    return (0,promises_.readFile)(file);
}


/***/ })

};
