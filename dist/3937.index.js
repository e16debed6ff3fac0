export const id = 3937;
export const ids = [3937];
export const modules = {

/***/ 93937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  POOL: () => (/* binding */ POOL),
  openAgent: () => (/* binding */ openAgent),
  openPool: () => (/* binding */ openPool)
});

// EXTERNAL MODULE: ../node_modules/undici/lib/dispatcher/agent.js
var agent = __webpack_require__(93779);
// EXTERNAL MODULE: ../node_modules/undici/lib/dispatcher/pool.js
var dispatcher_pool = __webpack_require__(77454);
// EXTERNAL MODULE: ../node_modules/undici/lib/core/symbols.js
var symbols = __webpack_require__(50033);
// EXTERNAL MODULE: ../build/js/http/interim-answers.js
var interim_answers = __webpack_require__(65179);
;// CONCATENATED MODULE: ../build/js/http/answer-parsers.js
/** Changes the parser of each connection of a pool before the first response. */
function changeParsers(pool, { kSocket, kParser }, change) {
    pool.on('connect', (_origin, targets) => {
        const client = targets.at(-1);
        const parser = client[kSocket]?.[kParser];
        if (parser)
            change(parser);
    });
}

// EXTERNAL MODULE: ../build/js/http/lending/body-phase.js
var body_phase = __webpack_require__(79587);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ../node_modules/undici/lib/core/connect.js
var connect = __webpack_require__(6962);
// EXTERNAL MODULE: ../node_modules/undici/lib/core/errors.js
var errors = __webpack_require__(85793);
;// CONCATENATED MODULE: ../build/js/http/connections/connector.js



/** Milliseconds after which a server may be about to close a connection that was not used. */
const SPARE_MS = 4000;
/** Makes the connections of one route by undici's connector, some of them before they are asked for. */
class Connector {
    #dial;
    /** Milliseconds. */
    #timeout;
    #ahead;
    /** By place. */
    #spares = new Map();
    constructor(options, ahead) {
        this.#dial = connect(options);
        this.#timeout = options.timeout;
        this.#ahead = ahead;
    }
    /** For undici. */
    connect = (to, callback) => {
        (0,external_node_util_.callbackify)(() => this.#open(to))((error, socket) => error ? callback(error, null) : callback(null, socket));
    };
    async #open(to) {
        const { early, spares } = this.#ahead;
        const place = `${to.protocol}//${to.hostname}:${to.port}`;
        const known = this.#spares.get(place);
        for (let spare = known?.shift(); spare; spare = known?.shift()) {
            const socket = await usable(spare);
            if (socket)
                return socket;
        }
        if (!known)
            this.#spares.set(place, Array.from({ length: spares }, () => this.#openSpare(to)));
        const first = await early.take(to.hostname, to.port);
        if (first === 'late')
            throw timeoutOf(to, this.#timeout);
        if (first && to.protocol === 'http:')
            return first;
        return this.#dialNow({ ...to, ...(first && { httpSocket: first }) });
    }
    async #openSpare(to) {
        try {
            const socket = await this.#dialNow(to, true);
            // That it broke is seen when it is to be used.
            socket.on('error', () => undefined).unref();
            return { socket, since: performance.now() };
        }
        catch {
            // A request that needs one opens it, and tells why that fails.
            return undefined;
        }
    }
    /** A spare one does not keep the process, not even while it is being opened. */
    #dialNow(to, isSpare = false) {
        return new Promise((resolve, reject) => {
            // undici's types do not say that this is the socket.
            const socket = this.#dial(to, (...[error, opened]) => error ? reject(error) : resolve(opened));
            if (isSpare)
                socket.unref();
        });
    }
    /** Ends what no request has taken. */
    close() {
        this.#ahead.early.close();
        for (const spare of [...this.#spares.values()].flat())
            void spare.then((opened) => opened?.socket.destroy());
    }
}
async function usable(spare) {
    const opened = await spare;
    const isFresh = opened && performance.now() - opened.since < SPARE_MS;
    if (isFresh && opened.socket.readyState === 'open')
        return opened.socket.ref();
    opened?.socket.destroy();
    return undefined;
}
function timeoutOf({ hostname, port }, timeout) {
    const where = `attempted address: ${hostname}:${port}, timeout: ${timeout}ms`;
    return new errors.ConnectTimeoutError(`Connect Timeout Error (${where})`);
}

// EXTERNAL MODULE: ../build/js/http/lending/lending-reads.js
var lending_reads = __webpack_require__(25218);
;// CONCATENATED MODULE: ../build/js/http/repeated-lengths.js
/**
 * A proxy may repeat the Content-Length of a response. RFC 9110 8.6 allows equal values, but undici's parser refuses
 * them: so repetitions are renamed before it reads them. Different values stay, and are refused.
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
/** As long as `content-length`, which it replaces. */
const ANOTHER_NAME = 'x-length-again';
const LENGTH = /^(content-length:)[ \t]*([0-9]+)((?:[ \t]*,[ \t]*[0-9]+)*)[ \t]*\r?\n$/i;
/** The first character of a Content-Length, of a status line (HTTP), and of the blank line that ends the headers. */
const RELEVANT = /^[ch\r]/i;
const LONGEST = 1024;
const LINE_FEED = 0x0a;
/** Reads the headers line by line, chunk by chunk. */
class RepeatedLengths {
    /** The first Content-Length of this response. */
    #length;
    #isInterim = false;
    /** The start of a relevant line, until the rest of it arrives. */
    #pending = Buffer.alloc(0);
    /** The last chunk ended within an irrelevant line. */
    #inLine = false;
    /** Looks at the headers only, not at a body in the same chunk. */
    renamed(chunk) {
        const bytes = this.#pending.length > 0 ? Buffer.concat([this.#pending, chunk]) : chunk;
        this.#pending = Buffer.alloc(0);
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
        if (this.#inLine || !RELEVANT.test(rest.toString('latin1', 0, 1)) || rest.length > LONGEST) {
            this.#inLine = true;
            return bytes;
        }
        this.#pending = Buffer.from(rest);
        return bytes.subarray(0, at);
    }
    /** Whether the line ends the headers of a final response: after an interim response there are more. */
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
            // After all white space: undici takes what follows the digits as a part of them.
            const end = text.search(/\r?\n/);
            line.fill(' ', name.length, end).write(length, end - length.length, 'latin1');
        }
        else if (this.#length === length)
            line.write(ANOTHER_NAME, 'latin1');
    }
}

;// CONCATENATED MODULE: ../build/js/http/unasked-continue.js
/**
 * A client must accept an unexpected `100 Continue` (RFC 9110 15.2). undici closes the connection, but ignores any other
 * interim response: so it gets a 102 instead.
 */
function takeUnaskedContinue(parser) {
    const complete = parser.onHeadersComplete.bind(parser);
    parser.onHeadersComplete = (status, ...rest) => complete(status === 100 ? 102 : status, ...rest);
}

;// CONCATENATED MODULE: ../build/js/http/connections/pool.js
// Not undici's index: that also loads fetch, WebSocket, caches and mocks, most of its 1.5 MB.










(0,lending_reads/* setParserSymbol */.o)(symbols.kParser);
/** HTTP/1.1 only: undici's HTTP/2 has fixed header limits (128 fields, 64 KiB), and its blobs share one flow-control window. */
const POOL = { connections: 16, keepAliveTimeout: 30_000, maxHeaderSize: interim_answers/* MAX_HEAD */.Wo, allowH2: false };
/** The pool of one origin. Repeats the options, which ProxyAgent does not pass on for plain requests. */
function openPool(origin, options) {
    const pool = new dispatcher_pool(origin, { ...POOL, ...options });
    changeParsers(pool, symbols, (parser) => {
        takeUnaskedContinue(parser);
        takeRepeatedLengths(parser);
        (0,body_phase/* followBody */.q)(parser);
    });
    return pool;
}
/** The pools of all origins, with the connections of one connector; `close` ends these. */
function openAgent(options, ahead) {
    const connector = new Connector(options, ahead);
    const dispatcher = new agent({ ...POOL, factory: openPool, connect: connector.connect });
    return {
        dispatcher,
        async close() {
            connector.close();
            await dispatcher.destroy();
        },
    };
}


/***/ })

};
