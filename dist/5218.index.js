export const id = 5218;
export const ids = [5218];
export const modules = {

/***/ 50033:
/***/ ((module) => {



module.exports = {
  kClose: Symbol('close'),
  kDestroy: Symbol('destroy'),
  kDispatch: Symbol('dispatch'),
  kUrl: Symbol('url'),
  kRequestOrigin: Symbol('request origin'),
  kRedirectCacheControl: Symbol('redirect cache control'),
  kOriginless: Symbol('originless'),
  kWriting: Symbol('writing'),
  kResuming: Symbol('resuming'),
  kQueue: Symbol('queue'),
  kConnect: Symbol('connect'),
  kConnecting: Symbol('connecting'),
  kKeepAliveDefaultTimeout: Symbol('default keep alive timeout'),
  kKeepAliveMaxTimeout: Symbol('max keep alive timeout'),
  kKeepAliveTimeoutThreshold: Symbol('keep alive timeout threshold'),
  kKeepAliveTimeoutValue: Symbol('keep alive timeout'),
  kKeepAlive: Symbol('keep alive'),
  kHeadersTimeout: Symbol('headers timeout'),
  kBodyTimeout: Symbol('body timeout'),
  kServerName: Symbol('server name'),
  kLocalAddress: Symbol('local address'),
  kHost: Symbol('host'),
  kNoRef: Symbol('no ref'),
  kBodyUsed: Symbol('used'),
  kBody: Symbol('abstracted request body'),
  kRunning: Symbol('running'),
  kBlocking: Symbol('blocking'),
  kPending: Symbol('pending'),
  kSize: Symbol('size'),
  kBusy: Symbol('busy'),
  kQueued: Symbol('queued'),
  kFree: Symbol('free'),
  kConnected: Symbol('connected'),
  kClosed: Symbol('closed'),
  kNeedDrain: Symbol('need drain'),
  kReset: Symbol('reset'),
  kDestroyed: Symbol.for('nodejs.stream.destroyed'),
  kResume: Symbol('resume'),
  kOnError: Symbol('on error'),
  kMaxHeadersSize: Symbol('max headers size'),
  kRunningIdx: Symbol('running index'),
  kPendingIdx: Symbol('pending index'),
  kError: Symbol('error'),
  kClients: Symbol('clients'),
  kClient: Symbol('client'),
  kParser: Symbol('parser'),
  kOnDestroyed: Symbol('destroy callbacks'),
  kPipelining: Symbol('pipelining'),
  kSocket: Symbol('socket'),
  kHostHeader: Symbol('host header'),
  kConnector: Symbol('connector'),
  kStrictContentLength: Symbol('strict content length'),
  kMaxRedirections: Symbol('maxRedirections'),
  kMaxRequests: Symbol('maxRequestsPerClient'),
  kProxy: Symbol('proxy agent options'),
  kCounter: Symbol('socket request counter'),
  kMaxResponseSize: Symbol('max response size'),
  kHTTP2Session: Symbol('http2Session'),
  kHTTP2Options: Symbol('http2 options'),
  kHTTP2SessionState: Symbol('http2Session state'),
  kRetryHandlerDefaultRetry: Symbol('retry agent default retry'),
  kConstruct: Symbol('constructable'),
  kListeners: Symbol('listeners'),
  kHTTPContext: Symbol('http context'),
  kMaxConcurrentStreams: Symbol('max concurrent streams'),
  kHostAuthority: Symbol('host authority'),
  kHTTP2InitialWindowSize: Symbol('http2 initial window size'),
  kHTTP2ConnectionWindowSize: Symbol('http2 connection window size'),
  kEnableConnectProtocol: Symbol('http2session connect protocol'),
  kRemoteSettings: Symbol('http2session remote settings'),
  kHTTP2Stream: Symbol('http2session client stream'),
  kPingInterval: Symbol('ping interval'),
  kUseMilo: Symbol('use milo'),
  kNoProxyAgent: Symbol('no proxy agent'),
  kHttpProxyAgent: Symbol('http proxy agent'),
  kHttpsProxyAgent: Symbol('https proxy agent'),
  kSocks5ProxyAgent: Symbol('socks5 proxy agent')
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
/* harmony export */   lendingReads: () => (/* binding */ lendingReads)
/* harmony export */ });
/* harmony import */ var undici_lib_core_symbols_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50033);
/* harmony import */ var _body_phase_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79587);


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
/** Options of a connection, to be spread. */
const lendingReads = isNode ? { onread } : {};
/** False stops the reading until undici reads from the socket again. */
function passOn(size, buffer) {
    const { [undici_lib_core_symbols_js__WEBPACK_IMPORTED_MODULE_0__.kParser]: parser } = this;
    const chunk = Buffer.from(buffer.buffer, buffer.byteOffset, size);
    // TLS goes on with what it has decrypted.
    if (!parser || parser.paused || this.readableLength > 0)
        this.push(Buffer.from(chunk));
    // Of a head, and of what is sent in chunks, undici keeps parts for later; of a body nothing.
    else
        parser.execute((0,_body_phase_js__WEBPACK_IMPORTED_MODULE_1__/* .isInBody */ .U)(parser) ? chunk : Buffer.from(chunk));
    return parser?.paused !== true;
}


/***/ })

};
