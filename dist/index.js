import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 776:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

module.exports = __nccwpck_require__(4488);


/***/ }),

/***/ 4488:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

var __webpack_unused_export__;


var net = __nccwpck_require__(9278);
var tls = __nccwpck_require__(4756);
var http = __nccwpck_require__(8611);
var https = __nccwpck_require__(5692);
var events = __nccwpck_require__(4434);
var assert = __nccwpck_require__(2613);
var util = __nccwpck_require__(9023);


exports.httpOverHttp = httpOverHttp;
exports.httpsOverHttp = httpsOverHttp;
exports.httpOverHttps = httpOverHttps;
exports.httpsOverHttps = httpsOverHttps;


function httpOverHttp(options) {
  var agent = new TunnelingAgent(options);
  agent.request = http.request;
  return agent;
}

function httpsOverHttp(options) {
  var agent = new TunnelingAgent(options);
  agent.request = http.request;
  agent.createSocket = createSecureSocket;
  agent.defaultPort = 443;
  return agent;
}

function httpOverHttps(options) {
  var agent = new TunnelingAgent(options);
  agent.request = https.request;
  return agent;
}

function httpsOverHttps(options) {
  var agent = new TunnelingAgent(options);
  agent.request = https.request;
  agent.createSocket = createSecureSocket;
  agent.defaultPort = 443;
  return agent;
}


function TunnelingAgent(options) {
  var self = this;
  self.options = options || {};
  self.proxyOptions = self.options.proxy || {};
  self.maxSockets = self.options.maxSockets || http.Agent.defaultMaxSockets;
  self.requests = [];
  self.sockets = [];

  self.on('free', function onFree(socket, host, port, localAddress) {
    var options = toOptions(host, port, localAddress);
    for (var i = 0, len = self.requests.length; i < len; ++i) {
      var pending = self.requests[i];
      if (pending.host === options.host && pending.port === options.port) {
        // Detect the request to connect same origin server,
        // reuse the connection.
        self.requests.splice(i, 1);
        pending.request.onSocket(socket);
        return;
      }
    }
    socket.destroy();
    self.removeSocket(socket);
  });
}
util.inherits(TunnelingAgent, events.EventEmitter);

TunnelingAgent.prototype.addRequest = function addRequest(req, host, port, localAddress) {
  var self = this;
  var options = mergeOptions({request: req}, self.options, toOptions(host, port, localAddress));

  if (self.sockets.length >= this.maxSockets) {
    // We are over limit so we'll add it to the queue.
    self.requests.push(options);
    return;
  }

  // If we are under maxSockets create a new one.
  self.createSocket(options, function(socket) {
    socket.on('free', onFree);
    socket.on('close', onCloseOrRemove);
    socket.on('agentRemove', onCloseOrRemove);
    req.onSocket(socket);

    function onFree() {
      self.emit('free', socket, options);
    }

    function onCloseOrRemove(err) {
      self.removeSocket(socket);
      socket.removeListener('free', onFree);
      socket.removeListener('close', onCloseOrRemove);
      socket.removeListener('agentRemove', onCloseOrRemove);
    }
  });
};

TunnelingAgent.prototype.createSocket = function createSocket(options, cb) {
  var self = this;
  var placeholder = {};
  self.sockets.push(placeholder);

  var connectOptions = mergeOptions({}, self.proxyOptions, {
    method: 'CONNECT',
    path: options.host + ':' + options.port,
    agent: false,
    headers: {
      host: options.host + ':' + options.port
    }
  });
  if (options.localAddress) {
    connectOptions.localAddress = options.localAddress;
  }
  if (connectOptions.proxyAuth) {
    connectOptions.headers = connectOptions.headers || {};
    connectOptions.headers['Proxy-Authorization'] = 'Basic ' +
        new Buffer(connectOptions.proxyAuth).toString('base64');
  }

  debug('making CONNECT request');
  var connectReq = self.request(connectOptions);
  connectReq.useChunkedEncodingByDefault = false; // for v0.6
  connectReq.once('response', onResponse); // for v0.6
  connectReq.once('upgrade', onUpgrade);   // for v0.6
  connectReq.once('connect', onConnect);   // for v0.7 or later
  connectReq.once('error', onError);
  connectReq.end();

  function onResponse(res) {
    // Very hacky. This is necessary to avoid http-parser leaks.
    res.upgrade = true;
  }

  function onUpgrade(res, socket, head) {
    // Hacky.
    process.nextTick(function() {
      onConnect(res, socket, head);
    });
  }

  function onConnect(res, socket, head) {
    connectReq.removeAllListeners();
    socket.removeAllListeners();

    if (res.statusCode !== 200) {
      debug('tunneling socket could not be established, statusCode=%d',
        res.statusCode);
      socket.destroy();
      var error = new Error('tunneling socket could not be established, ' +
        'statusCode=' + res.statusCode);
      error.code = 'ECONNRESET';
      options.request.emit('error', error);
      self.removeSocket(placeholder);
      return;
    }
    if (head.length > 0) {
      debug('got illegal response body from proxy');
      socket.destroy();
      var error = new Error('got illegal response body from proxy');
      error.code = 'ECONNRESET';
      options.request.emit('error', error);
      self.removeSocket(placeholder);
      return;
    }
    debug('tunneling connection has established');
    self.sockets[self.sockets.indexOf(placeholder)] = socket;
    return cb(socket);
  }

  function onError(cause) {
    connectReq.removeAllListeners();

    debug('tunneling socket could not be established, cause=%s\n',
          cause.message, cause.stack);
    var error = new Error('tunneling socket could not be established, ' +
                          'cause=' + cause.message);
    error.code = 'ECONNRESET';
    options.request.emit('error', error);
    self.removeSocket(placeholder);
  }
};

TunnelingAgent.prototype.removeSocket = function removeSocket(socket) {
  var pos = this.sockets.indexOf(socket)
  if (pos === -1) {
    return;
  }
  this.sockets.splice(pos, 1);

  var pending = this.requests.shift();
  if (pending) {
    // If we have pending requests and a socket gets closed a new one
    // needs to be created to take over in the pool for the one that closed.
    this.createSocket(pending, function(socket) {
      pending.request.onSocket(socket);
    });
  }
};

function createSecureSocket(options, cb) {
  var self = this;
  TunnelingAgent.prototype.createSocket.call(self, options, function(socket) {
    var hostHeader = options.request.getHeader('host');
    var tlsOptions = mergeOptions({}, self.options, {
      socket: socket,
      servername: hostHeader ? hostHeader.replace(/:.*$/, '') : options.host
    });

    // 0 is dummy port for v0.6
    var secureSocket = tls.connect(0, tlsOptions);
    self.sockets[self.sockets.indexOf(socket)] = secureSocket;
    cb(secureSocket);
  });
}


function toOptions(host, port, localAddress) {
  if (typeof host === 'string') { // since v0.10
    return {
      host: host,
      port: port,
      localAddress: localAddress
    };
  }
  return host; // for v0.11 or later
}

function mergeOptions(target) {
  for (var i = 1, len = arguments.length; i < len; ++i) {
    var overrides = arguments[i];
    if (typeof overrides === 'object') {
      var keys = Object.keys(overrides);
      for (var j = 0, keyLen = keys.length; j < keyLen; ++j) {
        var k = keys[j];
        if (overrides[k] !== undefined) {
          target[k] = overrides[k];
        }
      }
    }
  }
  return target;
}


var debug;
if (process.env.NODE_DEBUG && /\btunnel\b/.test(process.env.NODE_DEBUG)) {
  debug = function() {
    var args = Array.prototype.slice.call(arguments);
    if (typeof args[0] === 'string') {
      args[0] = 'TUNNEL: ' + args[0];
    } else {
      args.unshift('TUNNEL:');
    }
    console.error.apply(console, args);
  }
} else {
  debug = function() {};
}
__webpack_unused_export__ = debug; // for test


/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 3339:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("module");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 8995:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 99:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:sqlite");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 7830:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/web");

/***/ }),

/***/ 6193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 7997:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 2018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 3106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 4792:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

// @actions/core loads @actions/exec at start to describe the platform, which nothing here asks for.
const real = () => __nccwpck_require__(871);

module.exports = {
  __esModule: true,
  get exec() {
    return real().exec;
  },
  get getExecOutput() {
    return real().getExecOutput;
  },
};


/***/ }),

/***/ 6777:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

// @actions/core loads @actions/http-client, and with it http, https, net and tls, at start, for ID tokens alone:
// behind these getters it is loaded when something of it is used.
const real = () => __nccwpck_require__(2070);

module.exports = {
  __esModule: true,
  get HttpClient() {
    return real().HttpClient;
  },
  get HttpClientError() {
    return real().HttpClientError;
  },
  get HttpCodes() {
    return real().HttpCodes;
  },
};


/***/ }),

/***/ 3660:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  J8: () => (/* binding */ blobCacheOf),
  Tc: () => (/* binding */ parseBlobCache),
  z_: () => (/* binding */ saveBlobCache)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __nccwpck_require__(1963);
// EXTERNAL MODULE: ../build/js/core/media-types.js
var media_types = __nccwpck_require__(7142);
// EXTERNAL MODULE: ../build/js/core/target.js
var target = __nccwpck_require__(3557);
;// CONCATENATED MODULE: ../build/js/targets/blob-cache.js



/**
 * The source, with its blobs kept in a store and read from there the next time. Manifests, tags and lists always come
 * from the source: what an artifact is, and who may have it, is never a matter of the store.
 */
function withBlobCache(source, openStore, options = {}) {
    return {
        ...((0,target/* isNamed */.ev)(source) && { name: source.name }),
        fetch: (node, call) => (0,media_types/* isManifestType */.Q3)(node.mediaType)
            ? source.fetch(node, call)
            : { [Symbol.asyncIterator]: () => blobBytes(node, { source, openStore, options, call }) },
        exists: (node, call) => source.exists(node, call),
        resolve: (reference, call) => source.resolve(reference, call),
        ...((0,target/* canReadManifest */.Ku)(source) && {
            readManifest: (reference, call) => source.readManifest(reference, call),
        }),
        ...((0,target/* canFindPredecessors */.cp)(source) && { predecessors: (node, call) => source.predecessors(node, call) }),
        ...((0,target/* canListTags */.sd)(source) && { tags: (call) => source.tags(call) }),
    };
}
async function* blobBytes(node, reading) {
    const { source, openStore, options, call } = reading;
    call?.signal?.throwIfAborted();
    const store = await openStore();
    const held = store && (await heldBytes(node, store, reading));
    if (held) {
        yield* held;
        options.onHit?.(node);
    }
    else if (store?.takes(node) === true) {
        yield* keeping(node, store, reading);
    }
    else {
        yield* source.fetch(node, call);
    }
}
async function heldBytes(node, store, { options, call }) {
    try {
        const held = await store.read(node, call);
        if (held === 'damaged')
            options.onDamaged?.(node);
        return typeof held === 'string' ? undefined : held;
    }
    catch (error) {
        call?.signal?.throwIfAborted();
        options.onTrouble?.(error);
        return undefined;
    }
}
/** Passes the bytes on and writes them to the store at the same time; trouble there ends the writing only. */
async function* keeping(node, store, { source, options, call }) {
    const feed = new Feed();
    const writing = store.write(node, feed, call).then(() => options.onKept?.(node), (error) => {
        feed.stop();
        const aborted = call?.signal?.aborted === true;
        if (!feed.broken && !aborted && !isWrongContent(error))
            options.onTrouble?.(error);
    });
    try {
        for await (const chunk of source.fetch(node, call)) {
            await feed.put(chunk);
            yield chunk;
        }
        feed.end();
    }
    finally {
        feed.breakOff();
        await writing;
    }
}
/** Whoever reads the source sees it too. */
function isWrongContent(error) {
    return (0,errors/* hasCode */.up)(error, 'DIGEST_MISMATCH') || (0,errors/* hasCode */.up)(error, 'SIZE_MISMATCH');
}
/** Hands chunks from one that pushes to one that pulls, one at a time: nothing piles up where the disk is slow. */
class Feed {
    #chunk;
    #state = 'open';
    #changed = Promise.withResolvers();
    get broken() {
        return this.#state === 'broken';
    }
    /** Waits until the chunk before is taken. */
    async put(chunk) {
        while (this.#chunk !== undefined && this.#state === 'open')
            await this.#changed.promise;
        if (this.#state !== 'open')
            return;
        this.#chunk = chunk;
        this.#change();
    }
    end() {
        if (this.#state === 'open')
            this.#become('ended');
    }
    /** Without its end: what was written of it must go. */
    breakOff() {
        if (this.#state === 'open')
            this.#become('broken');
    }
    /** Nobody takes chunks any more. */
    stop() {
        if (this.#state !== 'broken')
            this.#become('stopped');
    }
    async *[Symbol.asyncIterator]() {
        for (;;) {
            const chunk = this.#chunk;
            if (chunk !== undefined) {
                this.#chunk = undefined;
                this.#change();
                yield chunk;
            }
            else if (this.#state === 'open')
                await this.#changed.promise;
            else if (this.#state === 'ended')
                return;
            else
                throw new Error('the blob was not read to its end');
        }
    }
    #become(state) {
        this.#state = state;
        this.#change();
    }
    #change() {
        this.#changed.resolve();
        this.#changed = Promise.withResolvers();
    }
}

// EXTERNAL MODULE: ../build/js/targets/blob-store.js
var blob_store = __nccwpck_require__(8618);
// EXTERNAL MODULE: ../build/js/action/format.js
var format = __nccwpck_require__(2844);
// EXTERNAL MODULE: ../build/js/action/safe-text.js
var safe_text = __nccwpck_require__(8280);
;// CONCATENATED MODULE: ../build/js/action/blob-cache.js







const GIB = 1024 ** 3;
/** A repository has 10 GB of Actions cache, for all that its workflows keep. */
const DEFAULT_BYTES = { none: 0, actions: 2 * GIB, dir: 20 * GIB };
const UNITS = { KB: 1024, MB: 1024 ** 2, GB: GIB };
/** `none`, `actions`, `dir` or `dir:PATH`, and a size such as `500MB`; empty for the default. */
function parseBlobCache(text, size) {
    const [, kind, path] = /^(none|actions|dir)(?::(.+))?$/s.exec(text) ?? [];
    if (kind === undefined || (path !== undefined && kind !== 'dir'))
        throw wrong('blob-cache', text, 'none, actions, dir or dir:PATH');
    const held = kind;
    return { kind: held, folder: path, maxBytes: size === '' ? DEFAULT_BYTES[held] : bytesIn(size) };
}
function bytesIn(text) {
    const [, amount, unit = ''] = /^([0-9]{1,6})\s*([KMG]i?B)$/i.exec(text) ?? [];
    const bytes = Number(amount) * (UNITS[unit.toUpperCase().replace('I', '')] ?? 0);
    if (amount === undefined || bytes === 0)
        throw wrong('blob-cache-size', text, 'a size such as 500MB or 2GB');
    return bytes;
}
function wrong(input, got, allowed) {
    return new errors/* OrasError */.aP('INVALID_INPUT', `input ${input}: got ${JSON.stringify(got.slice(0, 200))}, allowed is ${allowed}`, { details: { input } });
}
/**
 * Opens where the blobs are kept when the first one is asked for. It never fails: what goes wrong is told once, and
 * the run does without.
 */
function blobCacheOf(inputs, around) {
    const { log } = around;
    const came = { blobs: 0, bytes: 0 };
    const kept = { blobs: 0, bytes: 0 };
    let troubled = false;
    const onTrouble = (error) => {
        if (!troubled)
            warn(log, error);
        troubled = true;
    };
    let store;
    const open = () => (store ??= openStore(inputs, around).catch((error) => {
        onTrouble(error);
        return undefined;
    }));
    return {
        wrap(source) {
            if (inputs.kind === 'none')
                return source;
            return withBlobCache(source, open, {
                onHit: ({ size }) => count(came, size),
                onKept: ({ size }) => count(kept, size),
                onDamaged: ({ digest }) => log.warning(`blob cache: ${digest} was not what its digest says; it was removed, and comes from its source`),
                onTrouble,
            });
        },
        async close() {
            if (came.blobs + kept.blobs === 0)
                return;
            // Other processes may have added as much meanwhile.
            if (kept.blobs > 0)
                await store?.then((opened) => opened?.trim()).catch(onTrouble);
            log.info(`Blob cache: ${came.blobs} from it (${(0,format/* formatSize */.X)(came.bytes)}), ${kept.blobs} added (${(0,format/* formatSize */.X)(kept.bytes)})`);
        },
    };
}
function count(sums, size) {
    sums.blobs += 1;
    sums.bytes += size;
}
async function openStore({ kind, folder, maxBytes }, around) {
    if (kind === 'none')
        return undefined;
    const { runtime } = around;
    if (kind === 'dir') {
        const path = folder === undefined ? userFolder(runtime) : (0,external_node_path_.resolve)(runtime.workspace, folder);
        return blob_store/* BlobStore */.l.open(path, { maxBytes });
    }
    const { restoreBlobs } = await __nccwpck_require__.e(/* import() */ 761).then(__nccwpck_require__.bind(__nccwpck_require__, 761));
    return restoreBlobs(maxBytes, around);
}
/** Where programs of this system keep what can be had again. */
function userFolder({ env, home }) {
    const own = {
        win32: env['LOCALAPPDATA'] || (0,external_node_path_.join)(home, 'AppData', 'Local'),
        darwin: (0,external_node_path_.join)(home, 'Library', 'Caches'),
    }[process.platform];
    return (0,external_node_path_.join)(own ?? (env['XDG_CACHE_HOME'] || (0,external_node_path_.join)(home || (0,external_node_os_.homedir)(), '.cache')), 'oras-action', 'blobs');
}
function warn(log, error) {
    log.warning(`blob cache: ${(0,safe_text/* safeText */.H)((0,errors/* messageOf */.bD)(error), 500)}; the run goes on without it`);
}
/**
 * For the post step: keeps what the steps of this job have added. It never fails, and loads nothing where no step used
 * the Actions cache.
 */
async function saveBlobCache(around) {
    try {
        const { saveBlobs, wasRestored } = await __nccwpck_require__.e(/* import() */ 761).then(__nccwpck_require__.bind(__nccwpck_require__, 761));
        if (await wasRestored(around.runtime))
            await saveBlobs(around);
    }
    catch (error) {
        warn(around.log, error);
    }
}


/***/ }),

/***/ 1119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ hitOf),
/* harmony export */   p: () => (/* binding */ isCache)
/* harmony export */ });
function isCache(result) {
    return result.command.startsWith('cache');
}
/** Output `cache-hit`, as of actions/cache: empty where nothing was found. */
function hitOf({ key, matchedKey }) {
    if (matchedKey === undefined)
        return '';
    return matchedKey === key ? 'true' : 'false';
}


/***/ }),

/***/ 2844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ formatSize),
/* harmony export */   h: () => (/* binding */ counted)
/* harmony export */ });
/** Bytes in units of 1024. */
/** `1 layer`, `2 layers`. */
function counted(count, one, many = `${one}s`) {
    return `${count} ${count === 1 ? one : many}`;
}
function formatSize(bytes) {
    const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
    let value = bytes;
    let unit = 0;
    for (; value >= 1024 && unit < units.length - 1; unit += 1)
        value /= 1024;
    return `${unit === 0 ? value : value.toFixed(1)} ${units[unit]}`;
}


/***/ }),

/***/ 4814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ tagsOf),
/* harmony export */   Gh: () => (/* binding */ artifactTypeOf),
/* harmony export */   Hf: () => (/* binding */ tagsAt),
/* harmony export */   Ih: () => (/* binding */ annotationsOf),
/* harmony export */   KT: () => (/* binding */ named),
/* harmony export */   QR: () => (/* binding */ targetsOf),
/* harmony export */   Rr: () => (/* binding */ signaturesOf),
/* harmony export */   Ue: () => (/* binding */ locationsOf),
/* harmony export */   Wt: () => (/* binding */ platformsOf),
/* harmony export */   c0: () => (/* binding */ fileLines),
/* harmony export */   d1: () => (/* binding */ depthOf),
/* harmony export */   fr: () => (/* binding */ requiredTags),
/* harmony export */   hD: () => (/* binding */ locationOf),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   sv: () => (/* binding */ imageSpecOf),
/* harmony export */   tj: () => (/* binding */ platformOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9852);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1963);
/* harmony import */ var _core_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1387);
/* harmony import */ var _copy_pack_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7351);
/* harmony import */ var _copy_platform_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(1701);
/* harmony import */ var _location_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(4424);
/* harmony import */ var _raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(343);








/** The one reference of an input. */
function locationOf(reader, name, command) {
    const [location, ...more] = locationsOf(reader, name, command);
    if (more.length > 0)
        throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .wrong */ .Qm)(name, reader.text(name), `one reference for command ${command}`);
    return location;
}
/** Newline list. */
function locationsOf(reader, name, command) {
    reader.required(name, command);
    const [first, ...others] = reader.lines(name).map((line) => (0,_location_js__WEBPACK_IMPORTED_MODULE_6__/* .parseLocation */ .zS)(name, line));
    if (!first)
        throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .wrong */ .Qm)(name, reader.text(name), 'at least one reference');
    return [first, ...others];
}
function targetsOf(reader, command, most) {
    const locations = locationsOf(reader, 'to', command);
    if (most !== undefined && locations.length > most)
        throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .wrong */ .Qm)('to', reader.text('to'), `one reference for command ${command}`);
    for (const location of locations) {
        const digest = location.kind === 'registry' ? location.reference.digest : location.digest;
        if (digest === undefined)
            continue;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('INVALID_INPUT', `input to: ${JSON.stringify(location.text)} names a digest; the digest follows from the content, name a tag`);
    }
    refuseTwins(locations);
    return locations;
}
/** Two writers of one place would not know of each other, and an archive is written as a whole. */
function refuseTwins(locations) {
    const places = locations.map((one) => one.kind === 'registry' ? (0,_location_js__WEBPACK_IMPORTED_MODULE_6__/* .placeOf */ .$t)(one) : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.normalize)(one.path.replace(/[/\\]+$/, '')));
    const at = places.findIndex((place, index) => places.indexOf(place) !== index);
    const twin = locations[at];
    if (twin)
        throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .wrong */ .Qm)('to', twin.text, `each place once, with all its tags in one line, as in ${(0,_location_js__WEBPACK_IMPORTED_MODULE_6__/* .placeOf */ .$t)(twin)}:1,2`);
}
/**
 * Newline or comma. Whole references such as docker/metadata-action gives (`ghcr.io/acme/app:1.2`) count for the
 * destination that they name, which must be among `to`.
 */
function tagsOf(reader, to) {
    const texts = reader.lines('tags').flatMap((line) => line.split(',').map((part) => part.trim()));
    return texts.filter((text) => text !== '').map((text) => tagOf(text, to));
}
function tagOf(text, to) {
    const slash = text.lastIndexOf('/');
    const colon = text.indexOf(':', slash);
    if (slash < 0 || colon < 0)
        return { tag: named('tags', () => (0,_core_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .checkTag */ .Bs)(text)) };
    const location = (0,_location_js__WEBPACK_IMPORTED_MODULE_6__/* .parseLocation */ .zS)('tags', withRegistry(text));
    const [tag, ...more] = location.tags;
    if (tag === undefined || more.length > 0 || text.includes('@'))
        throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .wrong */ .Qm)('tags', text, 'a tag, or registry/repository:tag');
    const destination = to.find((one) => isSamePlace(one, location));
    if (destination)
        return { tag, place: (0,_location_js__WEBPACK_IMPORTED_MODULE_6__/* .placeOf */ .$t)(destination) };
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('INVALID_INPUT', `input tags: ${JSON.stringify(text)} is of another repository than ${to.map(_location_js__WEBPACK_IMPORTED_MODULE_6__/* .placeOf */ .$t).join(', ')}, where the artifact goes`, { details: { input: 'tags' } });
}
/** Docker leaves out `docker.io`, and so does docker/metadata-action. */
function withRegistry(text) {
    const first = text.slice(0, text.indexOf('/'));
    return /[.:]/.test(first) || first === 'localhost' ? text : `docker.io/${text}`;
}
function isSamePlace(one, other) {
    if (one.kind !== 'registry' || other.kind !== 'registry')
        return (0,_location_js__WEBPACK_IMPORTED_MODULE_6__/* .placeOf */ .$t)(one) === (0,_location_js__WEBPACK_IMPORTED_MODULE_6__/* .placeOf */ .$t)(other);
    const [a, b] = [one.reference, other.reference];
    return (0,_core_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalRegistry */ .i7)(a.registry) === (0,_core_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalRegistry */ .i7)(b.registry) && a.repository === b.repository;
}
/** The tags that go to a destination: those that it names itself, and of the input those that are for it. */
function tagsAt(location, tags) {
    const place = (0,_location_js__WEBPACK_IMPORTED_MODULE_6__/* .placeOf */ .$t)(location);
    const more = tags.filter((one) => one.place === undefined || one.place === place);
    return [...new Set([...location.tags, ...more.map(({ tag }) => tag)])];
}
/** The library's own checks do not know the input they are used for. */
function named(name, parse) {
    try {
        return parse();
    }
    catch (cause) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('INVALID_INPUT', `input ${name}: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(cause)}`, {
            cause,
            details: { input: name },
        });
    }
}
/** For command tag: at the place where the artifact is. */
function requiredTags(reader, from) {
    const text = reader.required('tags', 'tag');
    const tags = [...new Set(tagsOf(reader, [from]).map(({ tag }) => tag))];
    if (tags.length === 0)
        throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .wrong */ .Qm)('tags', text, 'at least one tag');
    return tags;
}
function fileLines(reader, command) {
    const text = reader.required('files', command);
    const lines = reader.lines('files');
    if (lines.length === 0)
        throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .wrong */ .Qm)('files', text, 'at least one line that is no comment');
    return lines;
}
function platformOf(reader) {
    const [platform, ...more] = platformsOf(reader);
    if (more.length > 0)
        throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .wrong */ .Qm)('platform', reader.lines('platform').join(', '), 'one platform');
    return platform;
}
function platformsOf(reader) {
    return named('platform', () => reader.lines('platform').map((line) => (0,_copy_platform_js__WEBPACK_IMPORTED_MODULE_5__/* .parsePlatform */ .FL)(line)));
}
function imageSpecOf(reader) {
    if (reader.text('image-spec') === '')
        return undefined;
    return reader.oneOf('image-spec', ['v1.0', 'v1.1']);
}
/** Without a limit by default. */
function depthOf(reader) {
    if (reader.text('depth') === '')
        return Number.POSITIVE_INFINITY;
    return reader.count('depth', { from: 0, to: 1000 });
}
function signaturesOf(reader) {
    if (reader.text('signatures') === 'always')
        return 'always';
    if (!['true', 'True', 'TRUE', 'false', 'False', 'FALSE'].includes(reader.text('signatures')))
        throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .wrong */ .Qm)('signatures', reader.text('signatures'), 'true, false or always');
    return reader.flag('signatures') ? 'copy' : 'leave';
}
function digestOf(reader) {
    const text = reader.text('digest');
    if (text === '')
        return undefined;
    if (!(0,_core_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(text))
        throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .wrong */ .Qm)('digest', text, 'sha256: or sha512: with lower-case hexadecimal characters');
    return text;
}
function artifactTypeOf(reader) {
    const text = reader.optional('artifact-type');
    return text === undefined ? undefined : (0,_copy_pack_js__WEBPACK_IMPORTED_MODULE_4__/* .checkMediaType */ .xQ)(text, 'input artifact-type');
}
/** docker/metadata-action: the levels that an annotation is for, before its key. */
const LEVELS = /^((?:(?:manifest|index)(?:-descriptor)?(?:\[[^\]]*\])?,?)+):/;
/** Lines for other levels than this one are left out. */
function annotationsOf(reader, level) {
    const entries = new Map();
    for (const given of reader.lines('annotations')) {
        const [prefix = '', levels] = LEVELS.exec(given) ?? [];
        if (levels !== undefined && !levels.split(',').includes(level))
            continue;
        const line = given.slice(prefix.length);
        const equals = line.indexOf('=');
        const key = line.slice(0, equals).trim();
        if (equals < 0 || key === '')
            throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .wrong */ .Qm)('annotations', given, 'key=value lines');
        if (entries.has(key))
            throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .wrong */ .Qm)('annotations', given, `each key once, and ${key} is there twice`);
        entries.set(key, line.slice(equals + 1));
    }
    return Object.fromEntries(entries);
}


/***/ }),

/***/ 4424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   Ms: () => (/* binding */ entryOf),
/* harmony export */   zS: () => (/* binding */ parseLocation)
/* harmony export */ });
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9852);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1963);
/* harmony import */ var _core_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1387);



const FORMS = 'expected registry/repository[:tag][@digest], oci-layout:PATH[:TAG|@DIGEST] or oci-archive:PATH.tar[:TAG|@DIGEST]';
/** Text to location. Several tags may stand behind the last colon, with commas: `ghcr.io/acme/app:1,latest`. */
function parseLocation(input, text) {
    try {
        if (text.startsWith('oci-layout:'))
            return parsePath('layout', text, text.slice('oci-layout:'.length));
        if (text.startsWith('oci-archive:'))
            return parsePath('archive', text, text.slice('oci-archive:'.length));
        return parseRegistryLocation(text);
    }
    catch (error) {
        if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP))
            throw error;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_INPUT', `input ${input}: ${error.message}`, {
            cause: error,
            details: error.details,
        });
    }
}
function parseRegistryLocation(text) {
    refuseLookalikes(text);
    const { head, tags } = cutTags(text);
    const reference = (0,_core_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReference */ .F2)(head);
    return {
        kind: 'registry',
        text,
        reference,
        tags: [...(reference.tag === undefined ? [] : [reference.tag]), ...tags],
    };
}
/** URLs and paths are what people type by mistake. */
function refuseLookalikes(text) {
    const shown = JSON.stringify(text.slice(0, 200));
    const [, rest] = /^[a-z][a-z0-9+.-]*:\/\/(.*)$/is.exec(text) ?? [];
    if (rest !== undefined) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_INPUT', `not a location: ${shown}: a reference is not a URL, write ${rest.slice(0, 200)}; ${FORMS}`);
    }
    if (/^(?:\.{0,2}[/\\]|[a-z]:[/\\])/i.test(text)) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_INPUT', `not a location: ${shown}: a path needs its kind, write oci-layout:${text.slice(0, 200)}; ${FORMS}`);
    }
}
/** Leaves the first tag in the reference, which checks it; the further ones are checked here. */
function cutTags(text) {
    const comma = text.indexOf(',');
    if (comma < 0 || text.includes('@'))
        return { head: text, tags: [] };
    return {
        head: text.slice(0, comma),
        tags: text
            .slice(comma + 1)
            .split(',')
            .map((tag) => (0,_core_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .checkTag */ .Bs)(tag.trim())),
    };
}
function parsePath(kind, text, rest) {
    const at = rest.lastIndexOf('@');
    const digest = at < 0 ? undefined : rest.slice(at + 1);
    if (digest !== undefined && (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digest))
        return { kind, text, path: pathIn(text, rest.slice(0, at)), tags: [], digest };
    if (digest !== undefined && /^sha(?:256|512):/.test(digest))
        (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m)(digest);
    const colon = rest.lastIndexOf(':');
    const behind = rest.slice(colon + 1);
    // The colon of a drive is followed by a slash: `C:v1` is a folder C and a tag.
    if (colon < 0 || /[/\\]/.test(behind))
        return { kind, text, path: pathIn(text, rest), tags: [] };
    const tags = behind.split(',').map((tag) => (0,_core_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .checkTag */ .Bs)(tag.trim()));
    return { kind, text, path: pathIn(text, rest.slice(0, colon)), tags };
}
function pathIn(text, path) {
    if (path !== '')
        return path;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_INPUT', `not a location: ${JSON.stringify(text)}: it has no path; ${FORMS}`);
}
/** The tag or digest that is to be resolved; the digest decides. */
function entryOf(input, location) {
    const digest = location.kind === 'registry' ? location.reference.digest : location.digest;
    if (digest !== undefined)
        return digest;
    const [tag, second] = location.tags;
    if (second !== undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_INPUT', `input ${input}: one tag is read, got ${location.tags.join(', ')}`);
    if (tag !== undefined)
        return tag;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_INPUT', `input ${input}: ${JSON.stringify(location.text)} names no tag and no digest`);
}
/** All tags or digests that are to be resolved; the digest decides, and a tag beside it names the artifact. */
function entriesOf(input, location) {
    const digest = location.kind === 'registry' ? location.reference.digest : location.digest;
    const [tag] = location.tags;
    if (digest !== undefined)
        return [{ reference: digest, ...(tag !== undefined && { tag }) }];
    if (tag === undefined)
        return [{ reference: entryOf(input, location) }];
    return location.tags.map((one) => ({ reference: one, tag: one }));
}
/** The location without tag and digest: `ghcr.io/acme/app`, `oci-layout:./layout`. */
function placeOf(location) {
    if (location.kind !== 'registry')
        return `oci-${location.kind}:${location.path}`;
    const { registry, repository } = location.reference;
    return (0,_core_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .formatReference */ .FH)({ registry, repository });
}


/***/ }),

/***/ 1598:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   _b: () => (/* binding */ mermaidLabel),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* harmony import */ var _safe_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8280);

/**
 * Text from outside as code in GitHub's markdown. Every character that could be markup, a link, a mention or the end of
 * a cell is a character reference, which is text wherever it stands.
 */
function code(text, limit = 300) {
    return text === '' ? '' : codeOf((0,_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .safeText */ .H)(text, limit));
}
function codeOf(safe) {
    return `<code>${safe.replace(/[^A-Za-z0-9 /-]/gu, reference)}</code>`;
}
/** A sentence with text from outside in it: its words as they are, all else as code. */
function prose(text, limit = 2000) {
    const words = (0,_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .safeText */ .H)(text, limit).trim().split(/ +/);
    return words.map(word).join(' ');
}
/** GitHub makes links of what looks like a name, an issue, a commit or an address: none of these is plain. */
const PLAIN = /^(?:[\p{L}'’]+(?:-\p{L}+)*|[0-9]{1,6}|)$/u;
function word(text) {
    const [, before = '', inner = '', after = ''] = /^(["“(]*)(.*?)([.,;:!?)"”…]*)$/u.exec(text) ?? [];
    const isPlain = PLAIN.test(inner) && !/^[0-9a-f]{7,}$/i.test(inner);
    const shown = isPlain ? escaped(inner) : codeOf(inner);
    return `${escaped(before)}${shown}${escaped(after)}`;
}
function escaped(text) {
    return text.replace(/[^A-Za-z0-9]/gu, reference);
}
/** GitHub looks for addresses of mail after references became text: the comment keeps an address in two. */
function reference(char) {
    return `${char === '@' ? '<!---->' : ''}&#${char.codePointAt(0) ?? 0xfffd};`;
}
/** Rows of cells that are markdown already. */
function table(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
/** Lines as they are, each already one line; the fence is longer than any in them. */
function fenced(language, lines) {
    const runs = lines.flatMap((line) => line.match(/`+/g) ?? []);
    const fence = '`'.repeat(runs.reduce((most, run) => Math.max(most, run.length + 1), 3));
    return [`${fence}${language}`, ...lines, fence].join('\n');
}
/** The first lines, as many as fit into so many bytes, and how many were left out. */
function cut(lines, bytes) {
    let used = 0;
    const end = lines.findIndex((line) => (used += Buffer.byteLength(line) + 1) > bytes);
    return end < 0 ? { shown: lines, left: 0 } : { shown: lines.slice(0, end), left: lines.length - end };
}
/**
 * Text as a label of a mermaid graph: all but plain characters are its entity codes. Mermaid looks for formulas and
 * icons when it has read those: a space without width keeps `$$` and `fa:fa-` apart.
 */
function mermaidLabel(text, limit = 60) {
    return (0,_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .safeText */ .H)(text, limit)
        .replaceAll(/\$|:(?=fa-)/gi, '$&\u200b')
        .replace(/[^A-Za-z0-9 .]/gu, (char) => `#${char.codePointAt(0) ?? 0xfffd};`);
}


/***/ }),

/***/ 3774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  o: () => (/* binding */ createOpener)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ../build/js/core/target.js
var core_target = __nccwpck_require__(3557);
// EXTERNAL MODULE: ../build/js/core/bytes.js
var core_bytes = __nccwpck_require__(4997);
// EXTERNAL MODULE: ../build/js/core/descriptor.js
var descriptor = __nccwpck_require__(4745);
// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __nccwpck_require__(1963);
// EXTERNAL MODULE: ../build/js/targets/layout-files.js
var layout_files = __nccwpck_require__(1305);
// EXTERNAL MODULE: ../build/js/targets/tar-header.js
var tar_header = __nccwpck_require__(2854);
// EXTERNAL MODULE: ../build/js/targets/write-file.js
var write_file = __nccwpck_require__(989);
;// CONCATENATED MODULE: ../build/js/targets/archive-tar.js






function inMemory(content) {
    const bytes = Buffer.from(content);
    return { size: bytes.byteLength, bytes: (0,core_bytes/* bytesOf */.$$)(bytes) };
}
/** All files below a folder of `root`, by their names with slashes. */
async function addFiles(root, folder, entries) {
    if (!(await (0,write_file/* isThere */.$B)((0,external_node_path_.join)(root, folder))))
        return;
    for (const entry of await (0,promises_.readdir)((0,external_node_path_.join)(root, folder), { withFileTypes: true })) {
        const name = `${folder}/${entry.name}`;
        if (entry.isDirectory())
            await addFiles(root, name, entries);
        else {
            const { size } = await (0,promises_.stat)((0,external_node_path_.join)(root, name));
            entries.set(name, { size, bytes: (0,layout_files/* fileBytes */.sG)((0,external_node_path_.join)(root, name)) });
        }
    }
}
/** Sorted, without times: equal files make equal tars. */
async function* tarOf(entries) {
    const names = [...entries.keys()].toSorted();
    const folders = new Set();
    for (const name of names) {
        for (let slash = name.indexOf('/'); slash > 0; slash = name.indexOf('/', slash + 1)) {
            const folder = name.slice(0, slash);
            if (folders.has(folder))
                continue;
            folders.add(folder);
            yield (0,tar_header/* tarHeader */.pI)({ name: `${folder}/`, type: 'directory', mode: 0o755, size: 0, mtime: 0 });
        }
        const entry = entries.get(name);
        if (!entry)
            continue;
        yield (0,tar_header/* tarHeader */.pI)({ name, type: 'file', mode: 0o644, size: entry.size, mtime: 0 });
        yield* entry.bytes;
        yield (0,tar_header/* tarPadding */.vr)(entry.size);
    }
    yield (0,tar_header/* tarEnd */.JO)();
}

// EXTERNAL MODULE: ../build/js/targets/file-lock.js
var file_lock = __nccwpck_require__(8135);
// EXTERNAL MODULE: ../build/js/targets/layout-graph.js
var layout_graph = __nccwpck_require__(4118);
// EXTERNAL MODULE: ../build/js/targets/layout-index.js
var layout_index = __nccwpck_require__(4270);
// EXTERNAL MODULE: ../build/js/targets/layout-reader.js
var layout_reader = __nccwpck_require__(175);
// EXTERNAL MODULE: ../build/js/core/digest.js
var digest = __nccwpck_require__(9852);
// EXTERNAL MODULE: ../build/js/core/manifest.js
var core_manifest = __nccwpck_require__(3749);
// EXTERNAL MODULE: ../build/js/core/media-types.js
var media_types = __nccwpck_require__(7142);
// EXTERNAL MODULE: ../build/js/targets/removal.js
var removal = __nccwpck_require__(409);
;// CONCATENATED MODULE: ../build/js/targets/layout-delete.js



/**
 * The index without a node and all its tags. Manifests that only the node reached get entries of their own. Fails with
 * `CONFLICT` when another manifest lists the node.
 */
async function withoutDeleted(index, node, deletion) {
    const { graph } = deletion;
    await graph.refresh(deletion);
    (0,removal/* refuseHeld */._)(node, graph.holders(node));
    const manifests = index.manifests.filter(({ digest }) => digest !== node.digest);
    const without = manifests.length === index.manifests.length ? index : { ...index, manifests };
    return graph.isReachable(node) ? (0,layout_index/* withNodes */.CP)(without, await orphans(manifests, node, deletion)) : without;
}
/** What the node points at and `entries` do not reach without it; those that reach others stand for them. */
async function orphans(entries, node, { graph, content, signal }) {
    const reached = await graph.reach(entries, { signal, without: node.digest });
    const dangling = graph
        .successors(node.digest)
        .filter((child) => (0,media_types/* isManifestType */.Q3)(child.mediaType) && !reached.has(child.digest));
    const below = await graph.reach(dangling.flatMap(({ digest }) => graph.successors(digest)), { signal });
    const tops = [];
    for (const child of dangling)
        if (!below.has(child.digest) && (await content.exists(child)))
            tops.push(child);
    return tops;
}

;// CONCATENATED MODULE: ../build/js/targets/layout-writer.js








/** Writes the files of a layout so that other processes see whole ones, and what `reader` remembers stays true. */
class LayoutWriter {
    #path;
    #reader;
    #indexWrites = 0;
    constructor(path, reader) {
        this.#path = path;
        this.#reader = reader;
    }
    /** Also tells two indexes apart that were written within one tick of the clock. */
    async stamp() {
        return `${this.#indexWrites} ${await this.#reader.stamp()}`;
    }
    async writeBlob(node, bytes, options) {
        await this.#begin(options.signal);
        await (0,write_file/* writeBeside */.Ae)((0,external_node_path_.join)(this.#path, (0,layout_reader/* blobName */.PF)(node.digest)), (0,core_bytes/* verified */.zr)(bytes, node), {
            ...this.#temporary(),
            signal: options.signal,
        });
        this.#reader.graph.arrived(node.digest);
    }
    async removeBlob(digest) {
        await (0,promises_.rm)((0,external_node_path_.join)(this.#path, (0,layout_reader/* blobName */.PF)(digest)), { force: true });
        this.#reader.graph.forget(digest);
    }
    /** Changes what is listed in `index.json`, under the lock. True when that made a difference. */
    async update(change, options = {}) {
        await this.#begin(options.signal);
        return this.#locked(options.signal, async (check) => {
            const before = await this.#reader.index();
            const after = await change(before);
            if (after !== before)
                await this.#replaceIndex(after, check);
            await options.afterwards?.();
            return after !== before;
        });
    }
    /**
     * The first index is written before the layout file: a layout that has lost its `index.json` is then known as
     * broken, and is not taken for an empty one.
     */
    async #begin(signal) {
        if (await (0,write_file/* isThere */.$B)((0,external_node_path_.join)(this.#path, layout_reader/* LAYOUT_FILE */.gI)))
            return this.#requireIndex();
        await this.#locked(signal, async (check) => {
            if (await (0,write_file/* isThere */.$B)((0,external_node_path_.join)(this.#path, layout_reader/* LAYOUT_FILE */.gI)))
                return;
            if (await (0,write_file/* isThere */.$B)((0,external_node_path_.join)(this.#path, layout_reader/* INDEX_FILE */.K$))) {
                throw new errors/* OrasError */.aP('INVALID_CONTENT', `${this.#path} has a file ${layout_reader/* INDEX_FILE */.K$} but no file ${layout_reader/* LAYOUT_FILE */.gI}`);
            }
            await this.#replaceIndex(layout_index/* EMPTY_INDEX */.ZK, check);
            await (0,write_file/* writeBeside */.Ae)((0,external_node_path_.join)(this.#path, layout_reader/* LAYOUT_FILE */.gI), (0,core_bytes/* bytesOf */.$$)('{"imageLayoutVersion":"1.0.0"}'), this.#temporary());
        });
    }
    async #requireIndex() {
        if (await (0,write_file/* isThere */.$B)((0,external_node_path_.join)(this.#path, layout_reader/* INDEX_FILE */.K$)))
            return;
        throw new errors/* OrasError */.aP('INVALID_CONTENT', `${this.#path} is a layout without its ${layout_reader/* INDEX_FILE */.K$}`, {
            details: { file: layout_reader/* INDEX_FILE */.K$ },
        });
    }
    async #replaceIndex(index, check) {
        await (0,write_file/* writeBeside */.Ae)((0,external_node_path_.join)(this.#path, layout_reader/* INDEX_FILE */.K$), (0,core_bytes/* bytesOf */.$$)((0,layout_index/* encodeIndex */.bj)(index)), {
            ...this.#temporary(),
            place: check,
        });
        this.#indexWrites += 1;
        this.#reader.graph.outdated();
    }
    #temporary() {
        return { tempFolder: (0,external_node_path_.join)(this.#path, 'ingest') };
    }
    #locked(signal, work) {
        return (0,file_lock/* withLock */.k)((0,external_node_path_.join)(this.#path, '.index.lock'), (lock) => work(() => lock.check()), signal);
    }
}

;// CONCATENATED MODULE: ../build/js/targets/oci-layout.js












/**
 * An OCI image layout in a folder, safe between processes: blobs appear whole, `index.json` is re-read, changed and
 * replaced under a lock. Nothing is created before the first write.
 */
class OciLayout {
    path;
    #reader;
    #writer;
    constructor(path) {
        this.path = path;
        this.#reader = new layout_reader/* LayoutReader */.I1((0,layout_files/* folderFiles */.kf)(path));
        this.#writer = new LayoutWriter(path, this.#reader);
    }
    fetch(node, options) {
        return this.#reader.fetch(node, options);
    }
    exists(node) {
        return this.#reader.exists(node);
    }
    resolve(reference, options) {
        return this.#reader.resolve(reference, options);
    }
    tags() {
        return this.#reader.tags();
    }
    index() {
        return this.#reader.index();
    }
    /** Another one whenever `index.json` may be another one. */
    stamp() {
        return this.#writer.stamp();
    }
    predecessors(node, options) {
        return this.#reader.predecessors(node, options);
    }
    async push(node, bytes, options = {}) {
        if (!(await this.exists(node)))
            await this.#writer.writeBlob(node, bytes, options);
        const isListed = (0,media_types/* isManifestType */.Q3)(node.mediaType) && options.listed !== false;
        if (!isListed && options.tag === undefined)
            return;
        const children = (0,media_types/* isIndexType */.$U)(node.mediaType) ? await this.#children(node) : new Set();
        let held = false;
        await this.update(async (index) => {
            held = await this.exists(node);
            return held ? (0,layout_index/* withoutReached */.pV)(listed(index, (0,descriptor/* plain */.pj)(node), options.tag), children) : index;
        }, options);
        // Another process deleted it just now.
        if (!held)
            await this.push(node, bytes, options);
    }
    async tag(node, reference, options = {}) {
        await this.#requireHeld(node);
        await this.update(async (index) => {
            await this.#requireHeld(node);
            return (0,layout_index/* withTag */.Rd)(index, (0,descriptor/* plain */.pj)(node), reference);
        }, options);
    }
    async link(entries, options = {}) {
        if (entries.length === 0)
            return false;
        return this.update((index) => (0,layout_index/* withLinks */.q9)(index, entries), options);
    }
    /** Removes content whose digest is another one; a wrong size in the descriptor removes nothing. */
    async check(node, options = {}) {
        const stamp = await this.#reader.stamp((0,layout_reader/* blobName */.PF)(node.digest));
        if (stamp === undefined)
            return false;
        const digest = await this.#digestHeld(node, options);
        if (digest === node.digest)
            return this.exists(node);
        // Another process may have put a whole one there meanwhile.
        if ((await this.#reader.stamp((0,layout_reader/* blobName */.PF)(node.digest))) !== stamp)
            return this.check(node, options);
        await this.#writer.removeBlob(node.digest);
        return false;
    }
    /** Takes the tag away; the manifest stays listed. Fails with `NOT_FOUND`, and with `INVALID_INPUT` for a digest. */
    async untag(reference, options = {}) {
        (0,removal/* refuseDigest */.J)(reference);
        await this.resolve(reference, options);
        await this.update((index) => {
            const without = (0,layout_index/* withoutTag */.nb)(index, reference);
            if (!without)
                throw (0,layout_reader/* noTag */.eB)(index, this.path, reference);
            return without;
        }, options);
    }
    /**
     * Removes a manifest and its tags. Content is not collected: what it pointed at stays, and manifests that nothing
     * else reaches are listed instead of it; its referrers stay too. Fails with `NOT_FOUND`, and with `CONFLICT` when an
     * index lists it.
     */
    async delete(node, options = {}) {
        await this.#requireKnown(await this.index(), node);
        // Outside the lock, so that no one waits while all manifests are read.
        await this.#reader.graph.refresh(options);
        await this.#writer.update(async (index) => {
            await this.#requireKnown(index, node);
            return withoutDeleted(index, node, { ...options, graph: this.#reader.graph, content: this.#reader });
        }, { ...options, afterwards: () => this.#writer.removeBlob(node.digest) });
    }
    /** Changes what is listed in `index.json`, under the lock. True when that made a difference. */
    update(change, options = {}) {
        return this.#writer.update(change, options);
    }
    async #requireHeld(node) {
        if (!(await this.exists(node)))
            throw this.#reader.missing(node.digest);
    }
    /** An entry without its blob can be deleted too. */
    async #requireKnown({ manifests }, node) {
        if (!manifests.some(({ digest }) => digest === node.digest))
            await this.#requireHeld(node);
    }
    /** Undefined when it is gone. */
    async #digestHeld(node, options) {
        const algorithm = (0,digest/* algorithmOf */.Hy)(node.digest);
        const hash = (0,digest/* startDigest */.RB)(algorithm);
        try {
            for await (const chunk of (0,core_bytes/* abortable */.ZC)(this.fetch(node, options), options.signal))
                hash.update(chunk);
        }
        catch (error) {
            if ((0,errors/* hasCode */.up)(error, 'NOT_FOUND'))
                return undefined;
            throw error;
        }
        return (0,digest/* finishDigest */.g4)(hash, algorithm);
    }
    async #children(node) {
        const manifest = (0,core_manifest/* parseManifest */.Ng)(await (0,core_bytes/* readAll */.yw)(this.fetch(node), node), node);
        return new Set((manifest.manifests ?? []).map((child) => child.digest));
    }
}
function listed(index, node, tag) {
    return tag === undefined ? (0,layout_index/* withNodes */.CP)(index, [node]) : (0,layout_index/* withTag */.Rd)(index, node, tag);
}

;// CONCATENATED MODULE: ../build/js/targets/tar-files.js




const BLOCK = 512;
const MAX_PAX = 1024 * 1024;
/** The files of an uncompressed tar, read in place: the headers are walked once, nothing is unpacked. */
async function tarFiles(path) {
    const { places, stamp } = await listPlaces(path);
    return {
        where: path,
        names: [...places.keys()],
        size: async (name) => places.get(name)?.size,
        // The tar as it was opened: what is written later is not seen.
        stamp: async (name) => (places.has(name) ? stamp : undefined),
        read: (name, { signal } = {}) => (0,core_bytes/* lazy */.RZ)(() => {
            const place = places.get(name);
            if (!place)
                throw new errors/* OrasError */.aP('NOT_FOUND', `${path} has no file ${name}`);
            if (place.size === 0)
                return (async function* () { })();
            return (0,layout_files/* fileBytes */.sG)(path, signal, { start: place.start, end: place.start + place.size - 1 });
        }),
    };
}
async function listPlaces(path) {
    const file = await openFile(path);
    try {
        const found = await file.stat({ bigint: true });
        return { places: await walkHeaders(file, path, Number(found.size)), stamp: (0,layout_files/* stampOf */.Zs)(found) };
    }
    finally {
        await file.close();
    }
}
async function walkHeaders(file, path, total) {
    const { Header } = await __nccwpck_require__.e(/* import() */ 823).then(__nccwpck_require__.bind(__nccwpck_require__, 8823));
    const places = new Map();
    let position = 0;
    let pax = {};
    for (;;) {
        const block = await readBlock(file, position, BLOCK);
        if (block.length === 0 || isEnd(block))
            return places;
        if (block.length < BLOCK)
            throw badHeader(path, position);
        const header = new Header(block, 0, pax);
        if (!header.cksumValid || header.size === undefined || header.size < 0)
            throw badHeader(path, position);
        const start = position + BLOCK;
        if (start + header.size > total) {
            throw new errors/* OrasError */.aP('INVALID_CONTENT', `${path} ends in the middle of ${header.path ?? 'a file'}`);
        }
        pax = await nextPax(file, header, start);
        if (isFile(header) && header.path !== undefined) {
            places.set(header.path.replace(/^\.\//, ''), { start, size: header.size });
        }
        position = start + Math.ceil(header.size / BLOCK) * BLOCK;
    }
}
function badHeader(path, position) {
    return new errors/* OrasError */.aP('INVALID_CONTENT', `${path} is not an uncompressed tar (bad header at byte ${position})`);
}
function isEnd(block) {
    return block.length === BLOCK && block.every((byte) => byte === 0);
}
function isFile(header) {
    return header.type === 'File' || header.type === 'OldFile';
}
/** The extended header of the next entry; GNU's long names do not occur for the names of a layout and are passed over. */
async function nextPax(file, header, start) {
    if (header.type !== 'ExtendedHeader' || header.size === undefined || header.size > MAX_PAX)
        return {};
    const { Pax } = await __nccwpck_require__.e(/* import() */ 823).then(__nccwpck_require__.bind(__nccwpck_require__, 8823));
    const body = await readBlock(file, start, header.size);
    const { path, size } = Pax.parse(body.toString('utf8'), {});
    return { ...(path !== undefined && { path }), ...(size !== undefined && { size }) };
}
async function readBlock(file, position, length) {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
    return buffer.subarray(0, bytesRead);
}
async function openFile(path) {
    try {
        return await (0,promises_.open)(path, 'r');
    }
    catch (error) {
        if ((0,errors/* systemCode */.xU)(error) !== 'ENOENT')
            throw error;
        throw new errors/* OrasError */.aP('NOT_FOUND', `there is no file ${path}`, { cause: error, details: { path } });
    }
}

;// CONCATENATED MODULE: ../build/js/targets/oci-archive.js













/** Opens the tar of an OCI layout for reading; nothing is unpacked. */
async function openArchive(path) {
    return new layout_reader/* LayoutReader */.I1(await tarFiles(path));
}
/**
 * The tar of an OCI layout, for writing: what is pushed collects in a layout beside it, and `commit` writes a new tar
 * that holds what the old one held and the new. Content is stored once; entries are sorted and have no times.
 */
class OciArchive {
    path;
    #added;
    /** What an index lists since {@link link}, so that an entry of the old index goes too. */
    #reached = new Set();
    #old;
    #graph;
    constructor(path) {
        this.path = path;
        this.#added = new OciLayout((0,write_file/* tempName */.u8)((0,external_node_path_.dirname)(path)));
        this.#graph = this.#newGraph();
    }
    fetch(node, options = {}) {
        return (0,core_bytes/* lazy */.RZ)(async () => {
            const old = (await this.#added.exists(node)) ? undefined : await this.#opened();
            return (old ?? this.#added).fetch(node, options);
        });
    }
    async exists(node) {
        return (await this.#added.exists(node)) || ((await (await this.#opened())?.exists(node)) ?? false);
    }
    async resolve(reference, options) {
        const old = await this.#opened();
        try {
            return await this.#added.resolve(reference, options);
        }
        catch (error) {
            if (!(error instanceof errors/* OrasError */.aP) || error.code !== 'NOT_FOUND' || !old)
                throw error;
            return old.resolve(reference, options);
        }
    }
    predecessors(node, options) {
        return this.#graph.predecessors(node, options);
    }
    async *tags() {
        const index = await this.#index(await this.#opened());
        for (const entry of index.manifests) {
            const tag = (0,layout_index/* tagOf */.cO)(entry);
            if (tag !== undefined)
                yield tag;
        }
    }
    async push(node, bytes, options = {}) {
        await this.#opened();
        const held = !(await this.#added.exists(node)) && (await this.exists(node));
        if (!held) {
            await this.#added.push(node, bytes, options);
            this.#graph.arrived(node.digest);
        }
        else if (options.tag !== undefined)
            await this.tag(node, options.tag, options);
    }
    async link(entries, options = {}) {
        const before = await this.#index(await this.#opened());
        if ((0,layout_index/* withLinks */.q9)(before, entries) === before)
            return false;
        for (const digest of (0,layout_index/* reachedIn */.ml)(entries))
            this.#reached.add(digest);
        await this.#added.link(entries, options);
        return true;
    }
    async tag(node, reference, options = {}) {
        if (!(await this.exists(node))) {
            throw new errors/* OrasError */.aP('NOT_FOUND', `${this.path} has no content with digest ${node.digest}`);
        }
        await this.#added.update((index) => (0,layout_index/* withTag */.Rd)(index, (0,descriptor/* plain */.pj)(node), reference), options);
    }
    async commit(options = {}) {
        if (await (0,write_file/* isThere */.$B)(this.#added.path)) {
            const lock = `${this.path}.lock`;
            await (0,file_lock/* withLock */.k)(lock, (held) => this.#write(() => held.check(), options), options.signal);
        }
        await this.discard();
    }
    async discard() {
        await (0,promises_.rm)(this.#added.path, { recursive: true, force: true });
        this.#old = undefined;
        this.#reached.clear();
        this.#graph = this.#newGraph();
    }
    /** Read again under the lock: another process may have written the archive since it was opened. */
    async #write(check, options) {
        const files = (await (0,write_file/* isThere */.$B)(this.path)) ? await tarFiles(this.path) : undefined;
        const index = await this.#index(files && new layout_reader/* LayoutReader */.I1(files));
        const entries = new Map();
        for (const name of files?.names ?? []) {
            const size = await files?.size(name);
            if (files && size !== undefined && name.startsWith('blobs/'))
                entries.set(name, { size, bytes: files.read(name) });
        }
        await addFiles(this.#added.path, 'blobs', entries);
        entries.set(layout_reader/* LAYOUT_FILE */.gI, inMemory('{"imageLayoutVersion":"1.0.0"}'));
        entries.set(layout_reader/* INDEX_FILE */.K$, inMemory((0,layout_index/* encodeIndex */.bj)(index)));
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(this.path), { recursive: true });
        await (0,write_file/* writeBeside */.Ae)(this.path, { [Symbol.asyncIterator]: () => tarOf(entries) }, { ...options, place: check });
    }
    async #index(old) {
        const added = (await (0,write_file/* isThere */.$B)(this.#added.path)) ? await this.#added.index() : layout_index/* EMPTY_INDEX */.ZK;
        return (0,layout_index/* withoutReached */.pV)((0,layout_index/* merged */.Zu)(old ? await old.index() : layout_index/* EMPTY_INDEX */.ZK, added), this.#reached);
    }
    #newGraph() {
        return new layout_graph/* LayoutGraph */.b({
            fetch: (node, options) => this.fetch(node, options),
            exists: (node) => this.exists(node),
            stamp: async () => {
                const old = await (await this.#opened())?.stamp();
                return `${old ?? ''} ${await this.#added.stamp()} ${this.#reached.size}`;
            },
            heldIndex: async () => this.#index(await this.#opened()),
        });
    }
    #opened() {
        this.#old ??= this.#open();
        return this.#old;
    }
    async #open() {
        if (!(await (0,write_file/* isThere */.$B)(this.path)))
            return undefined;
        const reader = new layout_reader/* LayoutReader */.I1(await tarFiles(this.path));
        await reader.index();
        return reader;
    }
}

;// CONCATENATED MODULE: ../build/js/targets/dry-run.js





/** The target, read as ever, in which nothing is written: what would be is counted, and from then on seems to be there. */
function dryRun(target, plan, options) {
    return new DryRun(target, plan, options);
}
class DryRun {
    #target;
    #plan;
    #pushed = new Map();
    #tags = new Map();
    /** Of what was pushed: a modified one is to be read nowhere else. */
    #manifests = new Map();
    /** Requests that a request counts for: files need none. */
    #request;
    #unreadable;
    name;
    constructor(target, plan, { remote, unreadable }) {
        this.#request = remote ? 1 : 0;
        this.#unreadable = unreadable;
        this.#target = target;
        this.#plan = plan;
        this.name = (0,core_target/* isNamed */.ev)(target) ? target.name : 'the destination';
    }
    fetch(node, options) {
        const manifest = this.#manifests.get(node.digest);
        return manifest ? (0,core_bytes/* bytesOf */.$$)(manifest) : this.#target.fetch(node, options);
    }
    async exists(node, options) {
        if (this.#pushed.has(node.digest))
            return true;
        try {
            return await this.#target.exists(node, options);
        }
        catch (error) {
            if (this.#isHidden(error))
                return false;
            throw error;
        }
    }
    async resolve(reference, options) {
        const planned = (0,digest/* isDigest */.Bc)(reference) ? this.#pushed.get(reference) : this.#tags.get(reference);
        if (planned)
            return planned;
        try {
            return await this.#target.resolve(reference, options);
        }
        catch (error) {
            if (!this.#isHidden(error))
                throw error;
            throw new errors/* OrasError */.aP('NOT_FOUND', `${this.name} may not be read: ${reference}`, { cause: error });
        }
    }
    async push(node, bytes, options = {}) {
        const again = this.#pushed.has(node.digest) || (options.tag !== undefined && (await this.exists(node, options)));
        this.#plan.requests += this.#request * ((0,media_types/* isManifestType */.Q3)(node.mediaType) ? 1 : 2);
        if (!again)
            this.#plan.nodes += 1;
        if (!again)
            this.#plan.bytes += node.size;
        this.#pushed.set(node.digest, node);
        if ((0,media_types/* isManifestType */.Q3)(node.mediaType))
            this.#manifests.set(node.digest, await (0,core_bytes/* readByDigest */.g1)(bytes, node));
        if (options.tag !== undefined)
            this.#tags.set(options.tag, node);
    }
    async tag(node, reference) {
        this.#plan.requests += this.#request;
        this.#tags.set(reference, node);
    }
    #isHidden(error) {
        return this.#unreadable === 'empty' && ((0,errors/* hasCode */.up)(error, 'UNAUTHORIZED') || (0,errors/* hasCode */.up)(error, 'FORBIDDEN'));
    }
    async *predecessors(node, options) {
        if (!(0,core_target/* canFindPredecessors */.cp)(this.#target))
            return;
        try {
            yield* this.#target.predecessors(node, options);
        }
        catch (error) {
            if (!this.#isHidden(error))
                throw error;
        }
    }
    async link(entries, options) {
        if (!(0,core_target/* canLink */.v5)(this.#target))
            return false;
        const subjects = Map.groupBy(entries.filter(({ subject }) => subject !== undefined), ({ subject }) => subject?.digest);
        let writes = 0;
        for (const of of subjects.values())
            if (await this.#lacksOne(of, options))
                writes += 1;
        this.#plan.requests += this.#request * 2 * writes;
        return writes > 0;
    }
    async #lacksOne(entries, options) {
        const subject = entries[0]?.subject;
        if (!subject || entries.some(({ node }) => this.#pushed.has(node.digest)))
            return subject !== undefined;
        const held = new Set();
        for await (const node of this.predecessors(subject, options))
            held.add(node.digest);
        return entries.some(({ node }) => !held.has(node.digest));
    }
    async delete(node) {
        if (!(0,core_target/* canDelete */.W9)(this.#target))
            throw this.#cannot('delete');
        this.#plan.requests += this.#request;
        this.#pushed.delete(node.digest);
    }
    async untag(reference, options) {
        if (!(0,core_target/* canUntag */.i1)(this.#target))
            throw this.#cannot('remove tags');
        await this.resolve(reference, options);
        this.#plan.requests += this.#request;
    }
    #cannot(what) {
        return new errors/* OrasError */.aP('UNSUPPORTED', `${this.name} cannot ${what}`);
    }
}

// EXTERNAL MODULE: ../build/js/action/blob-cache.js + 1 modules
var blob_cache = __nccwpck_require__(3660);
;// CONCATENATED MODULE: ../build/js/action/open.js







function createOpener({ connection, dryRun: dry, ifUnauthorized, blobCache, }, runtime, log) {
    const targets = [];
    const blobs = (0,blob_cache/* blobCacheOf */.J8)(blobCache, { runtime, log });
    let registries;
    // Loaded with the first registry: a step on layouts has no use for it.
    const opened = async () => {
        const { Registries: Opened } = await __nccwpck_require__.e(/* import() */ 59).then(__nccwpck_require__.bind(__nccwpck_require__, 6059));
        return (registries ??= new Opened(connection, runtime, log));
    };
    const plan = dry ? { nodes: 0, bytes: 0, requests: 0 } : undefined;
    const planned = (target, remote) => plan
        ? dryRun(target, plan, { remote, unreadable: ifUnauthorized === 'skip' ? 'empty' : 'error' })
        : target;
    let scratch;
    return {
        plan,
        async source(location) {
            if (location.kind === 'registry')
                return blobs.wrap((await opened()).open(location, 'pull'));
            const path = (0,external_node_path_.resolve)(runtime.workspace, location.path);
            return location.kind === 'layout' ? new OciLayout(path) : openArchive(path);
        },
        async target(location) {
            if (location.kind === 'registry')
                return planned((await opened()).open(location, plan ? 'pull' : 'pull,push'), true);
            const path = (0,external_node_path_.resolve)(runtime.workspace, location.path);
            const target = location.kind === 'layout' ? new OciLayout(path) : new OciArchive(path);
            targets.push(target);
            return planned(target, false);
        },
        async scratch() {
            scratch ??= await (0,promises_.mkdtemp)((0,external_node_path_.join)(runtime.temp, 'oras-action-'));
            return new OciLayout(scratch);
        },
        async commit(target, signal) {
            if ((0,core_target/* canCommit */.UH)(target))
                await target.commit({ signal });
        },
        logins: async () => (await opened()).logins(),
        checkLogin: async (login, signal) => (await opened()).checkLogin(login, signal),
        hasWritten: (place) => {
            const written = registries?.written ?? new Set();
            return place === undefined ? written.size > 0 : written.has(place);
        },
        requests: () => registries?.requests ?? 0,
        async close() {
            await blobs.close();
            for (const target of targets)
                if ((0,core_target/* canCommit */.UH)(target))
                    await target.discard();
            if (scratch !== undefined)
                await (0,promises_.rm)(scratch, { recursive: true, force: true });
            await registries?.close();
        },
    };
}


/***/ }),

/***/ 4821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ PartialFailure)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1963);

/** A copy reached some of its destinations only. The cause is the first failure; each place has its own. */
class PartialFailure extends _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP {
    failures;
    constructor(message, failures) {
        const [first] = failures;
        const code = first?.error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP ? first.error.code : 'UNAVAILABLE';
        super(code, message, { cause: first?.error, details: { partial: true } });
        this.failures = failures;
    }
}


/***/ }),

/***/ 2945:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J7: () => (/* binding */ rememberLogin),
/* harmony export */   MX: () => (/* binding */ SAVED),
/* harmony export */   Uz: () => (/* binding */ beginStep),
/* harmony export */   bE: () => (/* binding */ post),
/* harmony export */   nj: () => (/* binding */ forgetLogin),
/* harmony export */   tl: () => (/* binding */ isPost)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5360);
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4745);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(1963);
/* harmony import */ var _credentials_config_file_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(3338);
/* harmony import */ var _credentials_docker_login_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(2749);
/* harmony import */ var _safe_text_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(8280);








/** Tells the post step, which runs the same bundle, from the step. */
const POST = 'post';
const LOGIN = 'login';
/** What the Docker config in the home folder was, and what a login made of it, in the login's folder. */
const SAVED = { before: 'before.json', written: 'written.json' };
function isPost() {
    return _actions_core__WEBPACK_IMPORTED_MODULE_2__/* .getState */ .Gu(POST) === 'true';
}
/** From now on, the bundle runs again as the post step of this one. */
function beginStep() {
    _actions_core__WEBPACK_IMPORTED_MODULE_2__/* .saveState */ .LZ(POST, 'true');
}
function rememberLogin(login) {
    _actions_core__WEBPACK_IMPORTED_MODULE_2__/* .saveState */ .LZ(LOGIN, login);
}
function forgetLogin() {
    _actions_core__WEBPACK_IMPORTED_MODULE_2__/* .saveState */ .LZ(LOGIN, '');
}
/** Undoes what the step left for later ones. It fails no job: what it cannot undo is told. */
async function post(env, log) {
    try {
        const login = loginIn(_actions_core__WEBPACK_IMPORTED_MODULE_2__/* .getState */ .Gu(LOGIN));
        if (!login)
            return;
        const { folder, home, registries, dockerConfig } = login;
        if (home)
            await restore(home, folder);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
        // The post steps of others, too, log out where they logged in.
        if (dockerConfig !== undefined && env['DOCKER_CONFIG'] === folder)
            _actions_core__WEBPACK_IMPORTED_MODULE_2__/* .exportVariable */ .dN('DOCKER_CONFIG', dockerConfig);
        log.info(`Logged out of ${registries.join(', ')}`);
    }
    catch (error) {
        log.warning(`the login could not be removed: ${(0,_safe_text_js__WEBPACK_IMPORTED_MODULE_7__/* .safeText */ .H)((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error))}`);
    }
}
/** Byte for byte, unless others have changed it meanwhile. */
async function restore({ path, mode, made }, folder) {
    const { text: now, config } = await (0,_credentials_config_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readConfigFile */ .RG)(path, 'error');
    if (now === undefined)
        return;
    const [before, written] = await Promise.all([saved(folder, SAVED.before), saved(folder, SAVED.written)]);
    const undone = (0,_credentials_docker_login_js__WEBPACK_IMPORTED_MODULE_6__/* .withoutLogins */ .$b)(config, {
        before: (0,_credentials_config_file_js__WEBPACK_IMPORTED_MODULE_5__/* .parseConfig */ .o4)(before ?? '{}', path),
        written: (0,_credentials_config_file_js__WEBPACK_IMPORTED_MODULE_5__/* .parseConfig */ .o4)(written ?? '{}', path),
    });
    if (before === undefined && Object.keys(undone).length === 0) {
        // A link that led to no file does so again.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path));
        if (made !== undefined)
            await removeFolder(made, path);
    }
    else {
        const text = now === written && before !== undefined ? before : (0,_credentials_config_file_js__WEBPACK_IMPORTED_MODULE_5__/* .formatConfig */ .cZ)(undone);
        await (0,_credentials_config_file_js__WEBPACK_IMPORTED_MODULE_5__/* .writeConfigFile */ .o5)(path, text, mode);
    }
}
/** From the config's folder up to the first that the login made, as long as they are empty. */
async function removeFolder(first, path) {
    for (let at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path); at.startsWith(first); at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) {
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rmdir)(at);
        }
        catch {
            return;
        }
    }
}
async function saved(folder, name) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), 'utf8');
    }
    catch (error) {
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .systemCode */ .xU)(error) === 'ENOENT')
            return undefined;
        throw error;
    }
}
function loginIn(state) {
    if (state === '')
        return undefined;
    const json = JSON.parse(state);
    if (!(0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(json))
        return undefined;
    const { folder, registries, home, dockerConfig } = json;
    if (typeof folder !== 'string' || !Array.isArray(registries))
        return undefined;
    return {
        folder,
        registries: registries.map(String),
        ...(typeof dockerConfig === 'string' && { dockerConfig }),
        ...((0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(home) && typeof home['path'] === 'string' && { home: homeIn(home, home['path']) }),
    };
}
function homeIn({ mode, made }, path) {
    return {
        path,
        mode: typeof mode === 'number' ? mode : undefined,
        made: typeof made === 'string' ? made : undefined,
    };
}


/***/ }),

/***/ 5852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ke: () => (/* binding */ Progress)
/* harmony export */ });
/* unused harmony exports progressLine, formatTime */
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2844);

const EVERY_MS = 5000;
/** Tells how far a long transfer has come: a line every few seconds, none for a short one. */
class Progress {
    #tell;
    #timer;
    #started;
    #total = 0;
    #done = 0;
    #told = 0;
    constructor(tell, everyMs = EVERY_MS) {
        this.#tell = tell;
        this.#timer = setInterval(() => this.#line(), everyMs).unref();
    }
    /** Bytes that are to move; fewer than none where it turns out that they need not. */
    expect(bytes) {
        this.#total += bytes;
    }
    /** Bytes on their way; what is sent again after a failure counts again. */
    moved(bytes) {
        this.#started ??= performance.now();
        this.#done += bytes;
    }
    stop() {
        clearInterval(this.#timer);
    }
    #line() {
        const done = Math.min(this.#done, this.#total);
        if (this.#started === undefined || done === this.#told)
            return;
        this.#told = done;
        this.#tell(`  ${progressLine(done, this.#total, (performance.now() - this.#started) / 1000)}`);
    }
}
/** Nothing is done in no time: both are more than 0. */
function progressLine(done, total, seconds) {
    const rate = done / seconds;
    const percent = Math.floor((100 * done) / total);
    const left = formatTime((total - done) / rate);
    return `${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSize */ .X)(done)} of ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSize */ .X)(total)} (${percent} %), ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSize */ .X)(Math.round(rate))}/s, about ${left} left`;
}
function formatTime(seconds) {
    if (seconds < 90)
        return `${Math.ceil(seconds)} s`;
    const minutes = Math.ceil(seconds / 60);
    return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}


/***/ }),

/***/ 343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ fromEnvironment),
/* harmony export */   Qm: () => (/* binding */ wrong),
/* harmony export */   i_: () => (/* binding */ InputReader),
/* harmony export */   oX: () => (/* binding */ fromFlags)
/* harmony export */ });
/* unused harmony export INPUTS */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1963);

/** Every input, with its default; action.yml says the same, which a test asserts. */
const INPUTS = {
    command: '',
    from: '',
    to: '',
    subject: '',
    tags: '',
    files: '',
    path: '.',
    'artifact-type': '',
    config: '',
    'image-spec': '',
    annotations: '',
    'annotation-file': '',
    'github-annotations': 'true',
    created: '',
    platform: '',
    referrers: '',
    'referrer-types': '',
    depth: '',
    children: 'true',
    signatures: 'true',
    deep: 'false',
    exclude: '',
    modify: '',
    'if-exists': 'overwrite',
    'if-no-files-found': 'error',
    'if-unauthorized': 'fail',
    'keep-existing-files': 'false',
    digest: '',
    'dry-run': 'false',
    registry: '',
    username: '',
    password: '',
    'registry-auth': '',
    'login-persist': 'env',
    'github-token': '',
    'plain-http': '',
    'ca-file': '',
    'client-cert': '',
    'client-key': '',
    headers: '',
    'referrers-mode': 'auto',
    concurrency: '6',
    timeout: '',
    retries: '5',
    key: '',
    'restore-keys': '',
    'lookup-only': 'false',
    'fail-on-cache-miss': 'false',
    'cache-scope': 'branch',
    'cache-on-failure': 'false',
    compression: 'zstd',
    retention: '',
    'job-status': '',
    verify: '',
    'blob-cache': 'none',
    'blob-cache-size': '',
    summary: 'true',
    'declare-artifacts': 'auto',
};
function isInputName(name) {
    return Object.hasOwn(INPUTS, name);
}
/** The runner's form: `INPUT_<NAME>`, upper case, hyphens kept. */
function fromEnvironment(env) {
    return (name) => (env[`INPUT_${name.toUpperCase()}`] ?? '').trim() || INPUTS[name];
}
/** The same inputs as flags: `push --files README.md --to oci-layout:./layout:v1`. A repeated flag adds a line. */
function fromFlags(args) {
    const values = new Map();
    const rest = [...args];
    if (rest[0] !== undefined && !rest[0].startsWith('-'))
        values.set('command', rest.shift() ?? '');
    while (rest.length > 0) {
        const flag = rest.shift() ?? '';
        const [, name = '', , inline] = /^--([a-z-]+)(=(.*))?$/s.exec(flag) ?? [];
        if (!isInputName(name)) {
            const known = Object.keys(INPUTS).map((input) => `--${input}`);
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('INVALID_INPUT', `unknown flag ${JSON.stringify(flag)}; the flags are the inputs: ${known.join(' ')}`);
        }
        const value = inline ?? rest.shift();
        if (value === undefined)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('INVALID_INPUT', `flag --${name} needs a value`);
        const before = values.get(name);
        values.set(name, before === undefined ? value : `${before}\n${value}`);
    }
    return (name) => values.get(name)?.trim() || INPUTS[name];
}
/** Reads typed values; every error names the input, what it got and what is allowed. */
class InputReader {
    #raw;
    constructor(raw) {
        this.#raw = raw;
    }
    text(name) {
        const text = this.#raw(name);
        if (/\r(?!\n)|(?!\r|\n|\t)\p{Cc}/u.test(text))
            throw wrong(name, '(a control character)', 'text');
        return text;
    }
    /** Whether the input says something else than it does by itself. */
    given(name) {
        return this.text(name) !== INPUTS[name];
    }
    optional(name) {
        return this.text(name) || undefined;
    }
    required(name, command) {
        const text = this.text(name);
        if (text === '')
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('INVALID_INPUT', `input ${name} is missing: command ${command} needs it`, {
                details: { input: name },
            });
        return text;
    }
    /** As the toolkit reads booleans (YAML 1.2 core schema). */
    flag(name) {
        const text = this.text(name);
        if (['true', 'True', 'TRUE'].includes(text))
            return true;
        if (['false', 'False', 'FALSE'].includes(text))
            return false;
        throw wrong(name, text, 'true or false');
    }
    oneOf(name, allowed) {
        const text = this.text(name);
        const found = allowed.find((value) => value === text);
        if (found === undefined)
            throw wrong(name, text, allowed.join(', '));
        return found;
    }
    count(name, range) {
        const text = this.text(name);
        const value = Number(text);
        if (/^[0-9]+$/.test(text) && value >= range.from && value <= range.to)
            return value;
        throw wrong(name, text, `a whole number from ${range.from} to ${range.to}`);
    }
    /** Newline list; empty lines and lines that begin with `#` are left out. */
    lines(name) {
        return this.text(name)
            .split(/\r?\n/)
            .map((line) => line.trim())
            .filter((line) => line !== '' && !line.startsWith('#'));
    }
    /** Milliseconds of `90`, `90s`, `5m`, `1h`; undefined when not given. */
    duration(name) {
        const text = this.text(name);
        if (text === '')
            return undefined;
        const [, amount, unit = 's'] = /^([0-9]{1,7})(s|m|h)?$/.exec(text) ?? [];
        const seconds = Number(amount) * ({ s: 1, m: 60, h: 3600 }[unit] ?? 1);
        if (amount === undefined || seconds === 0 || seconds > 86_400 * 20)
            throw wrong(name, text, 'a time such as 90s, 5m or 1h');
        return seconds * 1000;
    }
}
function wrong(name, got, allowed) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('INVALID_INPUT', `input ${name}: got ${JSON.stringify(got.slice(0, 200))}, allowed is ${allowed}`, {
        details: { input: name },
    });
}


/***/ }),

/***/ 9129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  K: () => (/* binding */ readInputs)
});

// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __nccwpck_require__(1963);
// EXTERNAL MODULE: ../build/js/action/input-values.js
var input_values = __nccwpck_require__(4814);
// EXTERNAL MODULE: ../build/js/cache/keys.js
var keys = __nccwpck_require__(6121);
// EXTERNAL MODULE: ../build/js/cache/retention.js
var retention = __nccwpck_require__(5103);
// EXTERNAL MODULE: ../build/js/action/raw-inputs.js
var raw_inputs = __nccwpck_require__(343);
;// CONCATENATED MODULE: ../build/js/action/cache-inputs.js





function cacheInputs(reader, command) {
    const store = storeOf(reader, command);
    const key = (0,input_values/* named */.KT)('key', () => (0,keys/* checkKey */.yR)(reader.required('key', command)));
    const restoreKeys = reader.lines('restore-keys').map((one) => (0,input_values/* named */.KT)('restore-keys', () => (0,keys/* checkKey */.yR)(one)));
    (0,input_values/* named */.KT)('restore-keys', () => (0,keys/* checkKeyCount */.pm)([key, ...restoreKeys]));
    if (!reader.given('path'))
        throw new errors/* OrasError */.aP('INVALID_INPUT', `input path is missing: command ${command} needs it; for all of the workspace write ./`, { details: { input: 'path' } });
    const paths = reader.lines('path');
    const compression = reader.oneOf('compression', ['zstd', 'gzip', 'none']);
    return {
        command,
        store,
        paths,
        key,
        restoreKeys,
        version: (0,keys/* versionOf */.E4)({ paths, compression, windows: process.platform === 'win32' }),
        scope: reader.oneOf('cache-scope', ['branch', 'repo', 'shared']),
        compression,
        lookupOnly: reader.flag('lookup-only'),
        failOnMiss: reader.flag('fail-on-cache-miss'),
        onFailure: reader.flag('cache-on-failure'),
        retention: (0,retention/* parseRetention */.A)(reader.lines('retention')),
    };
}
/** A place that many jobs can write to at once, without a name for any one artifact. */
function storeOf(reader, command) {
    const [store] = (0,input_values/* targetsOf */.QR)(reader, command, 1);
    if (store.kind === 'archive' || store.tags.length > 0)
        throw (0,raw_inputs/* wrong */.Qm)('to', reader.text('to'), 'a repository of a registry or oci-layout:PATH, without a tag');
    return store;
}

// EXTERNAL MODULE: ../build/js/copy/pack.js
var pack = __nccwpck_require__(7351);
// EXTERNAL MODULE: ../build/js/core/manifest.js
var core_manifest = __nccwpck_require__(3749);
// EXTERNAL MODULE: ../build/js/copy/platform.js
var platform = __nccwpck_require__(1701);
;// CONCATENATED MODULE: ../build/js/copy/filter.js


/** Nodes of one of these media types. */
function byMediaType(...types) {
    return (node) => types.includes(node.mediaType);
}
/** Manifests of one of these artifact types, whether their descriptor says so or only they themselves. */
function byArtifactType(...types) {
    return async (node, _parent, manifest) => {
        const held = node.artifactType ?? (await typeIn(manifest));
        return held !== undefined && types.includes(held);
    };
}
async function typeIn(manifest) {
    const held = await manifest();
    return held && (0,core_manifest/* artifactTypeOf */.Gh)(held);
}
/** Nodes with the annotation, on their descriptor or in the manifest; with any value where none is given. */
function byAnnotation(key, value) {
    const has = (annotations) => annotations !== undefined &&
        Object.hasOwn(annotations, key) &&
        (value === undefined || annotations[key] === value);
    return async (node, _parent, manifest) => has(node.annotations) || has((await manifest())?.annotations);
}
/** Nodes for one of these platforms, and all nodes that name none. */
function byPlatform(...platforms) {
    return ({ platform }) => !platform || platforms.some((asked) => matchesPlatform(platform, asked));
}
function not(filter) {
    return async (node, parent, manifest) => !(await filter(node, parent, manifest));
}
/** Asked in order, up to the first that says no. */
function allOf(...filters) {
    return async (node, parent, manifest) => {
        for (const filter of filters)
            if (!(await filter(node, parent, manifest)))
                return false;
        return true;
    };
}
/** Asked in order, up to the first that says yes. */
function anyOf(...filters) {
    return not(allOf(...filters.map(not)));
}

// EXTERNAL MODULE: ../build/js/copy/modifiers.js
var modifiers = __nccwpck_require__(4282);
;// CONCATENATED MODULE: ../build/js/action/node-inputs.js




const EXCLUDE_FORMS = 'media types, artifact types and annotation:key=value, one a line';
const MODIFY_FORMS = 'annotation:key=value, -annotation:key and media-types:oci, one a line';
/** Input `referrer-types`: none for all. */
function referrerTypesOf(reader) {
    const types = reader.lines('referrer-types');
    for (const type of types)
        if (!isMediaType(type))
            throw (0,raw_inputs/* wrong */.Qm)('referrer-types', type, 'media types, one a line');
    return types;
}
/** Input `exclude`: false for what one of the lines names. */
function excludeOf(reader) {
    const lines = reader.lines('exclude');
    if (lines.length === 0)
        return undefined;
    const types = lines.filter((line) => !line.startsWith('annotation:'));
    for (const type of types)
        if (!isMediaType(type))
            throw (0,raw_inputs/* wrong */.Qm)('exclude', type, EXCLUDE_FORMS);
    const annotations = lines
        .filter((line) => line.startsWith('annotation:'))
        .map((line) => {
        const [key, value] = pairOf(line.slice('annotation:'.length));
        if (key === '')
            throw (0,raw_inputs/* wrong */.Qm)('exclude', line, EXCLUDE_FORMS);
        return byAnnotation(key, value);
    });
    const ofTypes = types.length > 0 ? [byMediaType(...types), byArtifactType(...types)] : [];
    return not(anyOf(...ofTypes, ...annotations));
}
/** Input `modify`: annotations are those of the root, media types those of all that is copied. */
function modifyOf(reader) {
    const lines = reader.lines('modify');
    if (lines.length === 0)
        return undefined;
    const set = Object.create(null);
    const remove = [];
    let oci = false;
    for (const line of lines) {
        const [key, value] = pairOf(line.replace(/^-?annotation:/, ''));
        if (line === 'media-types:oci')
            oci = true;
        else if (line.startsWith('annotation:') && key !== '' && value !== undefined)
            set[key] = value;
        else if (line.startsWith('-annotation:') && key !== '' && value === undefined)
            remove.push(key);
        else
            throw (0,raw_inputs/* wrong */.Qm)('modify', line, MODIFY_FORMS);
    }
    const annotations = { ...set };
    const ofRoot = (0,modifiers/* annotate */.fz)(annotations, remove);
    return (root) => (0,modifiers/* chain */.cy)((0,modifiers/* onlyFor */.Wj)(({ digest }) => digest === root, ofRoot), ...(oci ? [(0,modifiers/* toOci */.t_)()] : []));
}
function pairOf(text) {
    const equals = text.indexOf('=');
    return equals < 0 ? [text.trim(), undefined] : [text.slice(0, equals).trim(), text.slice(equals + 1)];
}
function isMediaType(text) {
    try {
        (0,pack/* checkMediaType */.xQ)(text, '');
        return true;
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ../build/js/action/tool-verify.js
var tool_verify = __nccwpck_require__(7679);
;// CONCATENATED MODULE: ../build/js/action/command-inputs.js





/** How the inputs of each command are read. */
const COMMANDS = {
    push: (reader) => ({
        command: 'push',
        ...packOf(reader, (0,input_values/* fileLines */.c0)(reader, 'push')),
        ...destinationOf(reader, 'push'),
        ifExists: ifExistsOf(reader),
    }),
    attach: (reader) => {
        const subject = (0,input_values/* locationOf */.hD)(reader, 'subject', 'attach');
        reader.required('artifact-type', 'attach');
        const files = reader.text('files') === '' ? [] : (0,input_values/* fileLines */.c0)(reader, 'attach');
        if (files.length === 0 && !reader.given('annotations') && !reader.given('annotation-file'))
            throw new errors/* OrasError */.aP('INVALID_INPUT', 'input files is missing: command attach needs files, annotations or annotation-file', { details: { input: 'files' } });
        return {
            command: 'attach',
            subject,
            ...packOf(reader, files),
            platform: (0,input_values/* platformOf */.tj)(reader),
            digest: (0,input_values/* digestOf */.ol)(reader),
        };
    },
    pull: (reader) => ({
        command: 'pull',
        ...enteredOf(reader, 'pull'),
        path: reader.text('path'),
        keepExisting: reader.flag('keep-existing-files'),
    }),
    copy: (reader) => {
        const from = (0,input_values/* locationsOf */.Ue)(reader, 'from', 'copy');
        const to = (0,input_values/* targetsOf */.QR)(reader, 'copy');
        return {
            command: 'copy',
            from,
            to,
            tags: (0,input_values/* tagsOf */.Fg)(reader, to),
            platforms: (0,input_values/* platformsOf */.Wt)(reader),
            digest: (0,input_values/* digestOf */.ol)(reader),
            deep: reader.flag('deep'),
            referrers: referrersOf(reader, 'all'),
            children: reader.flag('children'),
            filter: excludeOf(reader),
            modify: modifyOf(reader),
            ifExists: ifExistsOf(reader),
        };
    },
    index: (reader) => ({
        command: 'index',
        from: (0,input_values/* locationsOf */.Ue)(reader, 'from', 'index'),
        ...destinationOf(reader, 'index'),
        ...describedOf(reader, 'index'),
        ifExists: ifExistsOf(reader),
    }),
    resolve: (reader) => ({ command: 'resolve', ...enteredOf(reader, 'resolve') }),
    discover: (reader) => ({
        command: 'discover',
        ...enteredOf(reader, 'discover'),
        referrers: referrersOf(reader, 'all'),
    }),
    tag: (reader) => {
        const from = (0,input_values/* locationOf */.hD)(reader, 'from', 'tag');
        return {
            command: 'tag',
            from,
            tags: (0,input_values/* requiredTags */.fr)(reader, from),
            digest: (0,input_values/* digestOf */.ol)(reader),
            ifExists: ifExistsOf(reader),
        };
    },
    tool: (reader) => ({
        command: 'tool',
        ...enteredOf(reader, 'tool'),
        verify: (0,tool_verify/* parseVerify */.L)(reader.lines('verify')),
    }),
    cache: (reader) => cacheInputs(reader, 'cache'),
    'cache-restore': (reader) => cacheInputs(reader, 'cache-restore'),
    'cache-save': (reader) => cacheInputs(reader, 'cache-save'),
    untag: (reader) => ({ command: 'untag', from: (0,input_values/* locationOf */.hD)(reader, 'from', 'untag') }),
    delete: (reader) => ({
        command: 'delete',
        from: (0,input_values/* locationOf */.hD)(reader, 'from', 'delete'),
        digest: (0,input_values/* digestOf */.ol)(reader),
    }),
    login: (reader) => ({ command: 'login', persist: reader.oneOf('login-persist', ['env', 'home']) }),
};
function destinationOf(reader, command) {
    const [to] = (0,input_values/* targetsOf */.QR)(reader, command, 1);
    return { to, tags: (0,input_values/* tagsAt */.Hf)(to, (0,input_values/* tagsOf */.Fg)(reader, [to])) };
}
function describedOf(reader, level) {
    return {
        artifactType: (0,input_values/* artifactTypeOf */.Gh)(reader),
        annotations: (0,input_values/* annotationsOf */.Ih)(reader, level),
        annotationFile: reader.optional('annotation-file'),
        githubAnnotations: reader.flag('github-annotations'),
        created: reader.optional('created'),
    };
}
function packOf(reader, files) {
    return {
        files,
        ...describedOf(reader, 'manifest'),
        config: reader.optional('config'),
        imageSpec: (0,input_values/* imageSpecOf */.sv)(reader),
        ifNoFilesFound: reader.oneOf('if-no-files-found', ['error', 'warn', 'ignore']),
    };
}
function enteredOf(reader, command) {
    return {
        from: (0,input_values/* locationOf */.hD)(reader, 'from', command),
        platform: (0,input_values/* platformOf */.tj)(reader),
        digest: (0,input_values/* digestOf */.ol)(reader),
    };
}
function ifExistsOf(reader) {
    return reader.oneOf('if-exists', ['overwrite', 'skip', 'fail', 'fail-if-different']);
}
function referrersOf(reader, byDefault) {
    const limits = { none: 0, direct: 1, all: Number.POSITIVE_INFINITY };
    const which = reader.text('referrers') === '' ? byDefault : reader.oneOf('referrers', ['none', 'direct', 'all']);
    return {
        depth: Math.min(limits[which], (0,input_values/* depthOf */.d1)(reader)),
        types: referrerTypesOf(reader),
        signatures: (0,input_values/* signaturesOf */.Rr)(reader),
    };
}

// EXTERNAL MODULE: ../build/js/action/blob-cache.js + 1 modules
var blob_cache = __nccwpck_require__(3660);
// EXTERNAL MODULE: ../build/js/core/reference.js
var reference = __nccwpck_require__(1387);
;// CONCATENATED MODULE: ../build/js/action/connection.js



/** `more` are the logins of input `registry-auth`. */
function connectionOf(reader, more) {
    return {
        logins: loginsOf(reader, more),
        githubToken: reader.optional('github-token'),
        plainHttp: reader.text('plain-http') === '' ? undefined : reader.flag('plain-http'),
        caFile: reader.optional('ca-file'),
        ...clientCertificate(reader),
        headers: headersOf(reader),
        referrersMode: reader.oneOf('referrers-mode', ['auto', 'api', 'tag']),
        concurrency: reader.count('concurrency', { from: 1, to: 64 }),
        retries: reader.count('retries', { from: 0, to: 20 }),
        timeoutMs: reader.duration('timeout'),
    };
}
function hostOf(text) {
    try {
        return (0,reference/* parseRegistry */.l5)(text);
    }
    catch {
        throw (0,raw_inputs/* wrong */.Qm)('registry', text, 'a host name with an optional port, such as ghcr.io');
    }
}
function loginsOf(reader, more) {
    const login = loginOf(reader);
    if (!login)
        return more;
    const own = (0,reference/* canonicalRegistry */.i7)(login.registry);
    if (!more.some(({ registry }) => (0,reference/* canonicalRegistry */.i7)(registry) === own))
        return [login, ...more];
    throw (0,raw_inputs/* wrong */.Qm)('registry', login.registry, 'a registry that registry-auth does not name too');
}
/** Whether a login without user name or password counts as not there. */
function leavesOutLogins(reader) {
    return reader.text('if-unauthorized') === 'skip' && reader.text('registry') !== '';
}
function loginOf(reader) {
    const parts = ['registry', 'username', 'password'].map((name) => ({
        name,
        text: reader.text(name),
    }));
    const missing = parts.find(({ text }) => text === '');
    // A run for a pull request from a fork gets no secrets; what it may do without them is to be seen.
    if (missing && missing.name !== 'registry' && leavesOutLogins(reader))
        return undefined;
    if (!missing) {
        const [registry, username, password] = parts.map(({ text }) => text);
        if (/[:\p{Cc}]/u.test(username ?? ''))
            throw (0,raw_inputs/* wrong */.Qm)('username', username ?? '', 'a name without colon and line break');
        return {
            registry: hostOf(registry ?? ''),
            username: username ?? '',
            password: password ?? '',
        };
    }
    const given = parts.find(({ text }) => text !== '');
    if (!given)
        return undefined;
    throw new errors/* OrasError */.aP('INVALID_INPUT', `input ${missing.name} is missing: registry, username and password go together`, {
        details: { input: missing.name },
    });
}
function clientCertificate(reader) {
    const [clientCert, clientKey] = [reader.optional('client-cert'), reader.optional('client-key')];
    if ((clientCert === undefined) === (clientKey === undefined))
        return { clientCert, clientKey };
    const missing = clientCert === undefined ? 'client-cert' : 'client-key';
    throw new errors/* OrasError */.aP('INVALID_INPUT', `input ${missing} is missing: client-cert and client-key go together`, {
        details: { input: missing },
    });
}
/** `Name: value` lines (RFC 9110 5.1). */
function headersOf(reader) {
    return Object.fromEntries(reader.lines('headers').map((line) => {
        const [, name, value] = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*([^\p{Cc}]*)$/u.exec(line) ?? [];
        // Not quoted: the value may be a secret.
        if (name === undefined || value === undefined)
            throw (0,raw_inputs/* wrong */.Qm)('headers', '(a line)', 'Name: value lines');
        return [name.toLowerCase(), value];
    }));
}

;// CONCATENATED MODULE: ../build/js/action/inputs.js





/** The one place where inputs are read, checked and given their types; `logins` are those of `registry-auth`. */
function parseInputs(raw, logins = []) {
    const reader = new raw_inputs/* InputReader */.i_(raw);
    const name = commandOf(reader);
    refuseForeign(reader, name);
    return {
        command: COMMANDS[name](reader),
        connection: connectionOf(reader, logins),
        dryRun: reader.flag('dry-run'),
        ifUnauthorized: reader.oneOf('if-unauthorized', ['fail', 'skip']),
        blobCache: (0,blob_cache/* parseBlobCache */.Tc)(reader.text('blob-cache'), reader.text('blob-cache-size')),
        summary: reader.flag('summary'),
        declareArtifacts: reader.oneOf('declare-artifacts', ['auto', 'true', 'false']),
    };
}
const PACKING = ['push', 'attach'];
const DESCRIBING = ['push', 'attach', 'index'];
const WRITING = ['push', 'copy', 'attach', 'index', 'tag', 'untag', 'delete'];
const CACHING = ['cache', 'cache-restore', 'cache-save'];
const RESTORING = ['cache', 'cache-restore'];
const CLIMBING = ['copy', 'discover'];
/** Inputs that belong to some commands only: given to another one, they would silently do nothing. */
const ONLY_FOR = {
    from: ['pull', 'copy', 'index', 'resolve', 'discover', 'tag', 'untag', 'delete', 'tool'],
    to: ['push', 'copy', 'index', ...CACHING],
    subject: ['attach'],
    tags: ['push', 'copy', 'index', 'tag'],
    files: PACKING,
    path: ['pull', ...CACHING],
    'artifact-type': DESCRIBING,
    config: PACKING,
    'image-spec': PACKING,
    annotations: DESCRIBING,
    'annotation-file': DESCRIBING,
    created: DESCRIBING,
    platform: ['pull', 'copy', 'resolve', 'discover', 'attach', 'tool'],
    referrers: CLIMBING,
    'referrer-types': CLIMBING,
    depth: CLIMBING,
    signatures: CLIMBING,
    children: ['copy'],
    deep: ['copy'],
    exclude: ['copy'],
    modify: ['copy'],
    'if-exists': ['push', 'copy', 'index', 'tag'],
    'if-no-files-found': PACKING,
    'keep-existing-files': ['pull'],
    digest: ['pull', 'copy', 'resolve', 'discover', 'tag', 'attach', 'delete', 'tool'],
    'dry-run': [...WRITING, 'cache-save'],
    'if-unauthorized': WRITING,
    'declare-artifacts': ['push', 'copy', 'attach', 'index'],
    'login-persist': ['login'],
    key: CACHING,
    'restore-keys': RESTORING,
    'lookup-only': RESTORING,
    'fail-on-cache-miss': RESTORING,
    'cache-scope': CACHING,
    'cache-on-failure': ['cache'],
    compression: CACHING,
    retention: ['cache', 'cache-save'],
    verify: ['tool'],
};
function refuseForeign(reader, command) {
    for (const [name, commands] of Object.entries(ONLY_FOR)) {
        if (!reader.given(name) || commands.includes(command))
            continue;
        throw new errors/* OrasError */.aP('INVALID_INPUT', `input ${name} does not go with command ${command}; it is for ${commands.join(', ')}`, { details: { input: name } });
    }
}
function commandOf(reader) {
    if (reader.given('command'))
        return reader.oneOf('command', Object.keys(COMMANDS));
    const [from, to, files, path, subject] = ['from', 'to', 'files', 'path', 'subject'].map((name) => reader.given(name));
    if (subject && !from && !to && !path)
        return 'attach';
    if (files && to && !from && !subject)
        return 'push';
    if (from && to && !files && !subject)
        return 'copy';
    if (from && path && !files && !subject)
        return 'pull';
    throw new errors/* OrasError */.aP('INVALID_INPUT', `input command is missing and the other inputs leave it open: files and to mean push, from and to mean copy, from and path mean pull, files and subject mean attach; allowed is ${Object.keys(COMMANDS).join(', ')}`, { details: { input: 'command' } });
}

// EXTERNAL MODULE: ../build/js/core/descriptor.js
var descriptor = __nccwpck_require__(4745);
;// CONCATENATED MODULE: ../build/js/action/registry-auth.js



const FORM = 'a YAML list of registry, username and password';
const KEYS = ['registry', 'username', 'password'];
/** Input `registry-auth`. Errors name entries by their number: the text holds secrets. */
async function parseRegistryAuth(text, { incomplete } = { incomplete: 'refuse' }) {
    if (text.trim() === '')
        return [];
    const list = await parseYaml(text);
    if (!Array.isArray(list))
        throw wrong('it is not a list');
    const logins = list.map((entry, at) => registry_auth_loginOf(entry, at + 1, incomplete));
    const hosts = logins.map((login) => login && (0,reference/* canonicalRegistry */.i7)(login.registry));
    const at = hosts.findIndex((host, index) => host !== undefined && hosts.indexOf(host) !== index);
    if (at >= 0)
        throw wrong(`entries ${hosts.indexOf(hosts[at]) + 1} and ${at + 1} are for the same registry`);
    return logins.filter((login) => login !== undefined);
}
/** Plain lists, maps and texts: what tags and aliases would make of them is not for passwords. */
async function parseYaml(text) {
    const yaml = await __nccwpck_require__.e(/* import() */ 637).then(__nccwpck_require__.t.bind(__nccwpck_require__, 6637, 19));
    const read = () => {
        try {
            const document = yaml.parseDocument(text, OPTIONS);
            if (document.errors.length > 0)
                return undefined;
            const special = specialIn(document, yaml);
            return special === undefined ? { value: document.toJS() } : { special };
        }
        catch {
            return undefined;
        }
    };
    const result = read();
    // The parser's own words quote the text.
    if (!result)
        throw wrong('it is not YAML, where texts with special characters stand in quotes');
    if (result.special !== undefined)
        throw wrong(`it has ${result.special}, and a text with such characters stands in quotes`);
    return result.value;
}
const OPTIONS = { schema: 'failsafe', prettyErrors: false, logLevel: 'error' };
function specialIn(document, { visit, isScalar }) {
    let special;
    const found = (what) => {
        special = what;
        return visit.BREAK;
    };
    visit(document, {
        Alias: () => found('an alias, which begins with *'),
        Value: (_key, { tag, anchor }) => {
            if (tag !== undefined)
                return found('a tag, which begins with !');
            return anchor === undefined ? undefined : found('an anchor, which begins with &');
        },
        Pair: (_key, { key, value }) => {
            const isCut = isScalar(key) && key.value === 'password' && isScalar(value) && Boolean(value.comment);
            return isCut ? found('a comment behind a password, which begins with #') : undefined;
        },
    });
    return special;
}
function registry_auth_loginOf(entry, number, incomplete) {
    if (!(0,descriptor/* isRecord */.u4)(entry))
        throw wrong(`entry ${number} is not a map`);
    if (Object.keys(entry).some((key) => !KEYS.some((known) => known === key)))
        throw wrong(`entry ${number} has a key that is none of ${KEYS.join(', ')}`);
    const [registry, username, password] = KEYS.map((key) => textIn(entry[key]));
    const isLeftOut = incomplete === 'leave out' && (username === '' || password === '');
    if (!registry ||
        username === undefined ||
        password === undefined ||
        (!isLeftOut && !(username && password)))
        throw wrong(`entry ${number} needs ${KEYS.join(', ')}, each a text that is not empty`);
    const host = registry_auth_hostOf(registry, number);
    if (isLeftOut)
        return undefined;
    if (/[:\p{Cc}]/u.test(username))
        throw wrong(`the username of entry ${number} has a colon or a control character`);
    if (/(?!\r|\n|\t)\p{Cc}/u.test(password))
        throw wrong(`the password of entry ${number} has a control character`);
    return { registry: host, username, password };
}
/** Without the line break that ends a block (`|`), which no one means to be part of a password. */
function textIn(value) {
    return typeof value === 'string' ? value.replace(/[\r\n]+$/, '') : undefined;
}
function registry_auth_hostOf(text, number) {
    try {
        return (0,reference/* parseRegistry */.l5)(text);
    }
    catch {
        throw wrong(`the registry of entry ${number} is not a host name with an optional port`);
    }
}
function wrong(why) {
    return new errors/* OrasError */.aP('INVALID_INPUT', `input registry-auth: ${why}; allowed is ${FORM}`, {
        details: { input: 'registry-auth' },
    });
}

;// CONCATENATED MODULE: ../build/js/action/read-inputs.js


/** Masks before anything is checked: an error may quote what it got. */
async function readInputs(raw, log) {
    for (const name of ['password', 'github-token'])
        if (raw(name) !== '')
            log.mask(raw(name));
    // What follows the name in a line of headers may be a secret.
    for (const line of raw('headers').split('\n')) {
        const value = line.slice(line.indexOf(':') + 1).trim();
        if (value !== '')
            log.mask(value);
    }
    const incomplete = raw('if-unauthorized') === 'skip' ? 'leave out' : 'refuse';
    const logins = await parseRegistryAuth(raw('registry-auth'), { incomplete });
    for (const { password } of logins)
        log.mask(password);
    return parseInputs(raw, logins);
}


/***/ }),

/***/ 6101:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g7: () => (/* binding */ treeOf),
/* harmony export */   qs: () => (/* binding */ referrersIn),
/* harmony export */   sf: () => (/* binding */ printTree)
/* harmony export */ });
/* harmony import */ var _safe_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8280);

/** Above that, a chain of referrers is no one's honest work. */
const MAX_LEVELS = 100;
function treeOf(place, root, found) {
    const above = Map.groupBy(found.filter(({ level }) => level <= MAX_LEVELS), ({ of }) => of.digest);
    const branch = (node, tag) => ({
        reference: `${place}@${node.digest}`,
        mediaType: node.mediaType,
        digest: node.digest,
        size: node.size,
        ...(node.annotations && { annotations: node.annotations }),
        ...(node.artifactType !== undefined && { artifactType: node.artifactType }),
        ...(tag !== undefined && { tag }),
        referrers: (above.get(node.digest) ?? []).map((one) => branch(one.node, one.tag)),
    });
    const listed = found.filter(({ level, of }) => level === 1 && of.digest !== root.digest);
    const children = [...new Map(listed.map(({ of }) => [of.digest, of])).values()];
    return { ...branch(root), ...(children.length > 0 && { manifests: children.map((node) => branch(node)) }) };
}
const MAX_LINES = 500;
/** The tree as lines, of which the first is its root. */
function printTree(tree) {
    const lines = [tree.digest];
    let more = 0;
    const walk = (of, indent) => {
        const below = [...(of.manifests ?? []), ...of.referrers];
        for (const [at, branch] of below.entries()) {
            const last = at === below.length - 1;
            const what = branch.tag ?? branch.artifactType ?? branch.mediaType;
            if (lines.length <= MAX_LINES)
                lines.push(`${indent}${last ? '└──' : '├──'} ${(0,_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .safeText */ .H)(what, 200)} ${branch.digest}`);
            else
                more += 1;
            walk(branch, `${indent}${last ? '    ' : '│   '}`);
        }
    };
    walk(tree, '');
    return more === 0 ? lines : [...lines, `and ${more} more`];
}
/** All that refers to the root, or to what it lists: each once, in the order of the tree. */
function referrersIn(tree) {
    const own = tree.referrers.flatMap((referrer) => [referrer, ...referrersIn(referrer)]);
    return [...(tree.manifests ?? []).flatMap(referrersIn), ...own];
}


/***/ }),

/***/ 108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ../node_modules/@actions/core/lib/core.js + 7 modules
var core = __nccwpck_require__(5360);
// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __nccwpck_require__(1963);
// EXTERNAL MODULE: ../build/js/action/blob-cache.js + 1 modules
var blob_cache = __nccwpck_require__(3660);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: ../build/js/core/descriptor.js
var descriptor = __nccwpck_require__(4745);
// EXTERNAL MODULE: ../build/js/action/safe-text.js
var safe_text = __nccwpck_require__(8280);
;// CONCATENATED MODULE: ../build/js/action/declare.js




/** The runner takes as many from one job. */
const MAX_ARTIFACTS = 500;
/**
 * Appends what was written to registries to the file that `$GITHUB_ARTIFACTS` names, one `oci://` line each. A name that
 * the job has declared with another digest is left out: the runner would fail the step. What was written stays written,
 * so nothing here is a failure.
 */
async function declareArtifacts(result, { env, log, wanted }) {
    const file = env['GITHUB_ARTIFACTS'];
    const all = declarationsOf(result);
    if (all.length === 0)
        return;
    if (!file) {
        if (wanted === 'true')
            log.warning('nothing is declared: this runner takes no artifacts, GITHUB_ARTIFACTS is not set');
        return;
    }
    const known = await listed(env['GITHUB_ARTIFACTS_LIST']);
    const fresh = freshOf(all, known, log);
    const room = Math.max(0, MAX_ARTIFACTS - known.size);
    if (fresh.size > room)
        log.notice(`a job declares at most ${MAX_ARTIFACTS} artifacts, so ${fresh.size - room} of ${fresh.size} are not declared`);
    const lines = [...fresh].slice(0, room).map(([name, digest]) => `oci://${name}@${digest}\n`);
    if (lines.length === 0)
        return;
    try {
        await (0,promises_.appendFile)(file, lines.join(''));
    }
    catch (error) {
        log.warning(`what was written could not be declared: ${(0,safe_text/* safeText */.H)((0,errors/* messageOf */.bD)(error))}`);
    }
}
/** Those that the job has not declared yet; one name stands for one digest. */
function freshOf(all, known, log) {
    const fresh = new Map();
    for (const { name, digest } of all) {
        const held = known.get(name) ?? fresh.get(name);
        if (held === undefined)
            fresh.set(name, digest);
        else if (held !== digest)
            log.notice(`${name} was declared with ${(0,safe_text/* safeText */.H)(held, 200)} before, so ${digest} is not declared`);
    }
    return fresh;
}
/** One for each artifact at each registry, under its first tag. */
function declarationsOf(result) {
    switch (result.command) {
        case 'push':
        case 'index':
            return declared(result.place, result.stats, result.tags);
        case 'attach':
            return declared(result.place, result.stats, []);
        case 'copy':
            return result.deliveries.flatMap(({ place, stats, tags, error }) => error === undefined ? declared(place, stats, tags) : []);
        default:
            return [];
    }
}
function declared(place, stats, [tag]) {
    if (!stats || /^oci-(?:layout|archive):/.test(place))
        return [];
    // Where all tags are left to what has them, the artifact may not be there at all.
    if (tag === undefined && stats.copied + stats.skipped + stats.mounted === 0)
        return [];
    return [{ name: tag === undefined ? place : `${place}:${tag}`, digest: stats.root.digest }];
}
/** What the job has declared so far; nothing where the list cannot be read, which the runner then checks itself. */
async function listed(file) {
    const names = new Map();
    if (file === undefined || file === '')
        return names;
    try {
        const json = JSON.parse(await (0,promises_.readFile)(file, 'utf8'));
        const subjects = (0,descriptor/* isRecord */.u4)(json) ? json['subjects'] : undefined;
        for (const subject of Array.isArray(subjects) ? subjects : []) {
            if (!(0,descriptor/* isRecord */.u4)(subject))
                continue;
            const { name, digest } = subject;
            if (typeof name === 'string' && typeof digest === 'string')
                names.set(name, digest);
        }
    }
    catch {
        return names;
    }
    return names;
}

// EXTERNAL MODULE: ../build/js/action/partial-failure.js
var partial_failure = __nccwpck_require__(4821);
;// CONCATENATED MODULE: ../build/js/action/hide-secrets.js

/** A shorter text would blank out much of what is said. */
const SHORTEST = 4;
/**
 * A server may quote the secret it was sent. The runner masks what is printed, but not what goes to files, nor a text
 * that is written as markdown: there the secret must be gone before.
 */
function notingSecrets(log) {
    const secrets = new Set();
    const mask = (secret) => {
        if (secret.length >= SHORTEST)
            secrets.add(secret);
        log.mask(secret);
    };
    return { log: { ...log, mask }, hide: (error) => hideIn(error, longestFirst(secrets)) };
}
function longestFirst(secrets) {
    return [...secrets].toSorted((a, b) => b.length - a.length);
}
function hideIn(error, secrets) {
    for (let at = error; at instanceof Error; at = at.cause) {
        const said = secrets.reduce((text, secret) => text.replaceAll(secret, '***'), at.message);
        if (said !== at.message)
            at.message = said;
        if (at instanceof partial_failure/* PartialFailure */.C)
            for (const one of at.failures)
                hideIn(one.error, secrets);
    }
}

;// CONCATENATED MODULE: ../build/js/action/log.js


/** No line of the log is longer. */
const LONGEST = 20_000;
/** Lines are cleaned once more on their way out: a place or a tag may say anything, and whatever was forgotten ends here. */
const clean = (line) => (0,safe_text/* safeText */.H)(line, LONGEST);
const cleanLines = (message) => message.split('\n').map(clean).join('\n');
function runnerLog(debug) {
    const lines = gathered((text) => core/* info */.pq(text));
    // For an end that nobody foresaw.
    process.once('exit', lines.flush);
    const inOrder = (print) => {
        lines.flush();
        print();
    };
    return {
        info: (line) => lines.add(clean(line)),
        debug: (line) => {
            if (debug)
                inOrder(() => core/* debug */.Yz(clean(line)));
        },
        notice: (line) => inOrder(() => core/* notice */.lm(clean(line))),
        warning: (line) => inOrder(() => core/* warning */.$e(clean(line))),
        fail: (message) => inOrder(() => core/* error */.z3(cleanLines(message))),
        async group(title, work) {
            lines.flush();
            return core/* group */.Os(clean(title), async () => {
                try {
                    return await work();
                }
                finally {
                    lines.flush();
                }
            });
        },
        mask: (secret) => {
            if (secret.length >= SHORTEST_MASK)
                inOrder(() => core/* setSecret */.Pq(secret));
        },
        flush: lines.flush,
    };
}
const TOGETHER_MS = 50;
/** Lines of one moment are one write: each write wakes the runner, which takes longer than to move a small file. */
function gathered(print) {
    let held = [];
    const flush = () => {
        if (held.length > 0)
            print(held.join('\n'));
        held = [];
    };
    const add = (line) => {
        if (held.push(line) === 1)
            setTimeout(flush, TOGETHER_MS).unref();
    };
    return { add, flush };
}
/** A shorter text would blank out much of the log, and runners drop outputs that hold a masked text. */
const SHORTEST_MASK = 4;
/** On stderr, so that stdout has nothing but the outputs. */
function terminalLog(print, debug) {
    const write = (message) => print(cleanLines(message));
    return {
        info: write,
        debug: (line) => {
            if (debug)
                write(line);
        },
        notice: (line) => write(`Notice: ${line}`),
        warning: (line) => write(`Warning: ${line}`),
        fail: (message) => write(`Error: ${message}`),
        group: async (title, work) => {
            write(title);
            return work();
        },
        mask: () => undefined,
        flush: () => undefined,
    };
}

// EXTERNAL MODULE: ../build/js/action/open.js + 7 modules
var action_open = __nccwpck_require__(3774);
;// CONCATENATED MODULE: ../build/js/action/perform.js
/** Runs the operation of a command. Each is loaded when it is asked for: a step parses only what it runs. */
async function perform(inputs, context) {
    switch (inputs.command) {
        case 'push':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(225), __nccwpck_require__.e(703), __nccwpck_require__.e(808)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6808))).push(inputs, context);
        case 'attach':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(225), __nccwpck_require__.e(703), __nccwpck_require__.e(413)]).then(__nccwpck_require__.bind(__nccwpck_require__, 413))).attach(inputs, context);
        case 'pull':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(225), __nccwpck_require__.e(703), __nccwpck_require__.e(679)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6679))).pull(inputs, context);
        case 'copy':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(225), __nccwpck_require__.e(22)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4022))).copy(inputs, context);
        case 'index':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(225), __nccwpck_require__.e(18)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6018))).indexOf(inputs, context);
        case 'resolve':
            return (await __nccwpck_require__.e(/* import() */ 986).then(__nccwpck_require__.bind(__nccwpck_require__, 9986))).resolve(inputs, context);
        case 'discover':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(225), __nccwpck_require__.e(547)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2547))).discover(inputs, context);
        case 'tag':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(225), __nccwpck_require__.e(134)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5134))).tag(inputs, context);
        case 'untag':
            return (await __nccwpck_require__.e(/* import() */ 296).then(__nccwpck_require__.bind(__nccwpck_require__, 3296))).untag(inputs, context);
        case 'delete':
            return (await __nccwpck_require__.e(/* import() */ 296).then(__nccwpck_require__.bind(__nccwpck_require__, 3296))).remove(inputs, context);
        case 'tool':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(225), __nccwpck_require__.e(703), __nccwpck_require__.e(525)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8525))).tool(inputs, context);
        case 'cache':
        case 'cache-restore':
        case 'cache-save':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(103), __nccwpck_require__.e(666), __nccwpck_require__.e(778)]).then(__nccwpck_require__.bind(__nccwpck_require__, 778))).cache(inputs, context);
        case 'login':
            return (await __nccwpck_require__.e(/* import() */ 211).then(__nccwpck_require__.bind(__nccwpck_require__, 4211))).login(inputs, context);
    }
}

// EXTERNAL MODULE: ../build/js/action/cache-result.js
var cache_result = __nccwpck_require__(1119);
// EXTERNAL MODULE: ../build/js/action/format.js
var format = __nccwpck_require__(2844);
// EXTERNAL MODULE: ../build/js/action/summary-table.js
var summary_table = __nccwpck_require__(5966);
;// CONCATENATED MODULE: ../build/js/action/report.js






/** The last lines of a step: what came of it. */
function report(result, log, plan) {
    if (result.command === 'nothing')
        return log.info('No files, so nothing was done');
    if (result.command === 'login')
        return log.info(`Logged in to ${result.registries.join(', ')}`);
    if ((0,cache_result/* isCache */.p)(result))
        return;
    if ('stats' in result) {
        const { parents } = result.stats;
        const counts = (0,summary_table/* countsOf */.m)(result.stats, plan !== undefined);
        if (counts !== '' && result.command !== 'tag')
            log.info(counts);
        const referrers = new Set(parents.map(({ node }) => node.digest)).size;
        if (referrers > 0)
            log.info(`Referrers: ${referrers}`);
    }
    if ('deliveries' in result && result.deliveries.length > 1)
        for (const delivery of result.deliveries)
            log.info(lineOf(delivery, plan !== undefined));
    else
        reportOne(result, log);
    if (plan)
        reportPlan(plan, log);
}
function reportOne(result, log) {
    const { root, place } = result;
    if ('tags' in result && result.tags.length > 0)
        log.info(`Tags: ${result.tags.join(', ')}`);
    log.info(`Digest: ${root.digest}`);
    log.info(`Reference: ${place}@${root.digest}`);
}
function lineOf({ place, root, tags, stats, error }, planned) {
    const what = `${place}${tags.length > 0 ? `:${tags.join(',')}` : ''}@${root.digest}`;
    if (error !== undefined)
        return `  failed    ${what}: ${(0,safe_text/* safeText */.H)((0,errors/* messageOf */.bD)(error), 500)}`;
    const counts = stats ? (0,summary_table/* countsOf */.m)(stats, planned) : '';
    const changed = planned ? 'would change' : 'changed  ';
    return `  ${stats?.changed === true ? changed : 'unchanged'} ${what}${counts === '' ? '' : `: ${counts}`}`;
}
function reportPlan({ nodes, bytes, requests }, log) {
    const by = requests > 0 ? ` in about ${requests} requests` : '';
    log.info(`Dry run, nothing was written. It would send ${nodes} nodes, ${(0,format/* formatSize */.X)(bytes)}${by}`);
}
/** The failure of a copy that reached some of its destinations only. */
function failureOf(deliveries) {
    const failed = deliveries.filter(({ error }) => error !== undefined);
    if (failed.length === 0)
        return undefined;
    const places = new Map(failed.map(({ place, error }) => [place, (0,errors/* messageOf */.bD)(error)]));
    const all = new Set(deliveries.map(({ place }) => place)).size;
    return new partial_failure/* PartialFailure */.C(`${places.size} of ${all} destinations failed: ${[...places].map(([place, why]) => `${place}: ${why}`).join('; ')}`, failed.map(({ place, error }) => ({ place, error })));
}

// EXTERNAL MODULE: ../build/js/core/media-types.js
var media_types = __nccwpck_require__(7142);
;// CONCATENATED MODULE: ../build/js/action/outputs.js




/** A step's outputs have 1 MiB in all; a longer manifest is left to the registry. */
const MAX_JSON = 64 * 1024;
/** The outputs of a result, by their fixed names. */
function outputsOf(result, spent) {
    if (result.command === 'nothing')
        return new Map([['changed', 'false']]);
    if (result.command === 'login')
        return new Map();
    if ((0,cache_result/* isCache */.p)(result))
        return cacheOutputs(result, spent);
    const { root, place } = result;
    const reference = `${place}@${root.digest}`;
    const outputs = new Map([
        ['digest', root.digest],
        ['reference', reference],
        ['references', JSON.stringify(referencesOf(result, reference))],
        ['media-type', root.mediaType],
        ['size', String(root.size)],
    ]);
    if ('tags' in result)
        outputs.set('tags', result.tags.join('\n'));
    if ('manifest' in result) {
        if (result.manifest !== '')
            setUpTo(MAX_JSON, outputs, 'manifest', result.manifest);
        if (result.artifactType !== undefined && result.artifactType !== media_types/* OCI_EMPTY */.g1)
            outputs.set('artifact-type', result.artifactType);
    }
    if ('files' in result)
        setUpTo(4 * MAX_JSON, outputs, 'files', JSON.stringify(result.files));
    if ('path' in result)
        outputs.set('path', result.path);
    if ('referrers' in result)
        setUpTo(4 * MAX_JSON, outputs, 'referrers', JSON.stringify(result.referrers));
    if ('changed' in result)
        outputs.set('changed', String(result.changed));
    if (result.command === 'tool')
        outputs.set('tool-path', result.toolPath).set('cache-hit', String(result.cacheHit));
    if ('stats' in result) {
        outputs.set('changed', String(result.stats.changed));
        outputs.set('metadata', JSON.stringify(metadataOf(result, spent)));
    }
    return outputs;
}
function setUpTo(most, outputs, name, text) {
    if (text.length <= most)
        outputs.set(name, text);
}
function referencesOf(result, reference) {
    if (result.command !== 'copy')
        return [reference];
    const done = result.deliveries.filter(({ error }) => error === undefined);
    return [...new Set(done.map(({ place, root }) => `${place}@${root.digest}`))];
}
function metadataOf(result, spent) {
    const { copied, skipped, mounted, bytes } = result.stats;
    const deliveries = result.command === 'copy' ? result.deliveries : [];
    const failed = deliveries.filter(({ error }) => error !== undefined).length;
    const destinations = deliveries.map(({ place, root, tags, stats, error }) => ({
        reference: `${place}@${root.digest}`,
        tags,
        changed: stats?.changed ?? false,
        ...(error !== undefined && { error: (0,safe_text/* safeText */.H)((0,errors/* messageOf */.bD)(error), 1000) }),
    }));
    return {
        copied,
        skipped,
        mounted,
        failed,
        bytes,
        ...spent,
        ...(result.command === 'copy' && { destinations }),
    };
}
function cacheOutputs(result, { milliseconds, requests }) {
    const { key, matchedKey = '', entry, place, restored, saved } = result;
    const outputs = new Map([['cache-primary-key', key]]);
    if (result.command !== 'cache-save')
        outputs.set('cache-hit', (0,cache_result/* hitOf */.b)(result)).set('cache-matched-key', matchedKey);
    else
        outputs.set('changed', String(saved !== undefined));
    if (entry)
        outputs.set('digest', entry.digest).set('reference', `${place}@${entry.digest}`);
    return outputs.set('metadata', JSON.stringify({ ...(restored ?? saved), milliseconds, requests }));
}

// EXTERNAL MODULE: ../build/js/action/post.js
var post = __nccwpck_require__(2945);
// EXTERNAL MODULE: ../build/js/action/progress.js
var action_progress = __nccwpck_require__(5852);
// EXTERNAL MODULE: ../build/js/action/raw-inputs.js
var raw_inputs = __nccwpck_require__(343);
// EXTERNAL MODULE: ../build/js/action/read-inputs.js + 7 modules
var read_inputs = __nccwpck_require__(9129);
// EXTERNAL MODULE: ../build/js/action/runtime.js
var action_runtime = __nccwpck_require__(8111);
// EXTERNAL MODULE: ../build/js/action/summary.js + 2 modules
var summary = __nccwpck_require__(6417);
// EXTERNAL MODULE: ../build/js/action/time-limit.js
var time_limit = __nccwpck_require__(448);
// EXTERNAL MODULE: ../build/js/action/unauthorized.js
var unauthorized = __nccwpck_require__(9645);
;// CONCATENATED MODULE: ../build/js/action/run.js



















const FAILED = 1;
const CANCELLED = 130;
/** The runner sends SIGTERM 7.5 s after SIGINT. */
const CANCEL_MS = 5000;
/** Ends the process with the command's exit code: idle connections of libraries must not hold a step open. */
async function main(args) {
    for (const stream of [process.stdout, process.stderr])
        stream.on('error', ignoreGoneReader);
    const code = await run(args);
    for (const stream of [process.stdout, process.stderr]) {
        await new Promise((resolve) => void stream.write('', () => resolve()));
    }
    return process.exit(code);
}
/** A reader such as `head` that has seen enough is no failure. */
function ignoreGoneReader(error) {
    if ((0,errors/* systemCode */.xU)(error) !== 'EPIPE')
        throw error;
}
/** Runs one command: as a step of a workflow, or with flags in a terminal. */
async function run(args) {
    const inWorkflow = args.length === 0;
    const debug = process.env['RUNNER_DEBUG'] === '1';
    const { log, hide } = notingSecrets(inWorkflow ? runnerLog(debug) : terminalLog((line) => process.stderr.write(`${line}\n`), debug));
    const stop = new AbortController();
    const cancel = () => {
        stop.abort(new errors/* OrasError */.aP('ABORTED', 'cancelled'));
        setTimeout(() => process.exit(CANCELLED), CANCEL_MS).unref();
    };
    process.once('SIGINT', cancel).once('SIGTERM', cancel);
    const runtime = (0,action_runtime/* readRuntime */.Ft)(process.env, inWorkflow);
    let inputs;
    try {
        if (inWorkflow && (0,post/* isPost */.tl)()) {
            const { saveRememberedCache } = await Promise.all(/* import() */[__nccwpck_require__.e(103), __nccwpck_require__.e(666), __nccwpck_require__.e(600)]).then(__nccwpck_require__.bind(__nccwpck_require__, 600));
            await saveRememberedCache({ runtime, log, stop: stop.signal });
            await (0,post/* post */.bE)(process.env, log);
            await (0,blob_cache/* saveBlobCache */.z_)({ runtime, log });
            return 0;
        }
        if (inWorkflow)
            (0,post/* beginStep */.Uz)();
        inputs = await (0,read_inputs/* readInputs */.K)(inWorkflow ? (0,raw_inputs/* fromEnvironment */.AU)(process.env) : (0,raw_inputs/* fromFlags */.oX)(args), log);
        const { outputs, failure } = await execute(inputs, { runtime, log, hide, stop: stop.signal });
        if (inWorkflow)
            for (const [name, value] of outputs)
                core/* setOutput */.uH(name, value);
        else
            process.stdout.write(`${JSON.stringify(Object.fromEntries(outputs), null, 2)}\n`);
        if (failure)
            throw failure;
        return 0;
    }
    catch (error) {
        const reason = stop.signal.aborted ? stop.signal.reason : error;
        hide(reason);
        const command = inputs?.command.command ?? 'oras-action';
        const fork = runtime.workflow?.fork ?? false;
        const { describeFailure, failureFor } = await __nccwpck_require__.e(/* import() */ 103).then(__nccwpck_require__.bind(__nccwpck_require__, 8103));
        const failure = failureFor(reason, { command, fork, inputs: inputs?.command, env: process.env });
        const docs = (0,action_runtime/* docsAddress */.y5)(process.env);
        log.fail(describeFailure(failure, docs));
        if (inputs?.summary === true) {
            const { failureSummary } = await __nccwpck_require__.e(/* import() */ 88).then(__nccwpck_require__.bind(__nccwpck_require__, 4088));
            await (0,summary/* addSummary */.S)(failureSummary(failure, docs), runtime, log);
        }
        return stop.signal.aborted ? CANCELLED : FAILED;
    }
    finally {
        log.flush();
        process.off('SIGINT', cancel).off('SIGTERM', cancel);
    }
}
async function execute(inputs, around) {
    const { command } = inputs.command;
    const { log, runtime, hide } = around;
    const opener = (0,action_open/* createOpener */.o)(inputs, runtime, log);
    try {
        return await executeWith(opener, inputs, around);
    }
    catch (error) {
        if (inputs.ifUnauthorized === 'fail' || inputs.dryRun)
            throw error;
        hide(error);
        const isAbsent = runtime.workflow?.fork === true && (0,unauthorized/* isMissingPlace */.O3)(error, command);
        if (!isAbsent && (!(0,unauthorized/* isRefusedWrite */.aZ)(error, command) || opener.hasWritten()))
            throw error;
        const why = (0,safe_text/* safeText */.H)((0,errors/* messageOf */.bD)(error));
        log.notice(isAbsent
            ? `Not there, where a pull request from a fork cannot have written it, so nothing is done: ${why}`
            : `Not allowed to write, so it is only planned: ${why}`);
        return isAbsent ? UNCHANGED() : await planned(inputs, around);
    }
}
/** The outputs that the command would have had; none but `changed` where they follow from what may not be read. */
async function planned(inputs, around) {
    const plan = { ...inputs, dryRun: true };
    try {
        const { outputs } = await executeWith((0,action_open/* createOpener */.o)(plan, around.runtime, around.log), plan, around);
        return { outputs: outputs.set('changed', 'false'), failure: undefined };
    }
    catch (error) {
        if (!(0,unauthorized/* isRefusedWrite */.aZ)(error, inputs.command.command))
            throw error;
        around.log.notice('What would have been written follows from what may not be read, so there is no digest');
        return UNCHANGED();
    }
}
const UNCHANGED = () => ({ outputs: new Map([['changed', 'false']]), failure: undefined });
async function executeWith(open, inputs, { runtime, log, hide, stop }) {
    const { command, connection } = inputs;
    const started = performance.now();
    const { timeoutMs } = connection;
    const signal = (0,time_limit/* limited */.T)(stop, timeoutMs);
    const progress = new action_progress/* Progress */.ke((line) => log.info(line));
    try {
        const { concurrency } = connection;
        const whole = await perform(command, { open, runtime, log, signal, concurrency, progress });
        if (whole.command === 'copy')
            for (const { error } of whole.deliveries)
                hide(error);
        const { hasWritten } = open;
        const result = inputs.ifUnauthorized === 'skip' ? (0,unauthorized/* withoutRefused */.$z)(whole, { hasWritten, log }) : whole;
        report(result, log, open.plan);
        if (inputs.summary)
            await (0,summary/* addSummary */.S)((0,summary/* summaryOf */.Y)(result, open.plan), runtime, log);
        if (!open.plan && inputs.declareArtifacts !== 'false')
            await declareArtifacts(result, { ...runtime, log, wanted: inputs.declareArtifacts });
        const spent = { milliseconds: Math.round(performance.now() - started), requests: open.requests() };
        return {
            outputs: outputsOf(result, open.plan ? { ...spent, planned: open.plan } : spent),
            failure: result.command === 'copy' ? failureOf(result.deliveries) : undefined,
        };
    }
    finally {
        progress.stop();
        await open.close();
    }
}


/***/ }),

/***/ 8111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ft: () => (/* binding */ readRuntime),
/* harmony export */   j_: () => (/* binding */ readEvent),
/* harmony export */   y5: () => (/* binding */ docsAddress)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8161);
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4745);



function readRuntime(env, insideWorkflow) {
    return {
        workspace: process.cwd(),
        temp: env['RUNNER_TEMP'] || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(),
        home: homeFolder() ?? (env['RUNNER_TEMP'] || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)()),
        env,
        workflow: insideWorkflow
            ? {
                serverUrl: env['GITHUB_SERVER_URL'] || 'https://github.com',
                repository: env['GITHUB_REPOSITORY'] || undefined,
                sha: env['GITHUB_SHA'] || undefined,
                actor: env['GITHUB_ACTOR'] || undefined,
                fork: isFork(env),
            }
            : undefined,
        sourceDate: sourceDateOf(env['SOURCE_DATE_EPOCH']),
    };
}
/** A user without HOME may have no entry that names one. */
function homeFolder() {
    try {
        return (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)();
    }
    catch {
        return undefined;
    }
}
/** By the event's payload; a head that is gone was a fork. Runs for `pull_request_target` have all rights. */
function isFork({ GITHUB_EVENT_NAME: name = '', GITHUB_EVENT_PATH: eventFile }) {
    if (!name.startsWith('pull_request') || name === 'pull_request_target')
        return false;
    const pull = readEvent(eventFile)?.['pull_request'];
    if (!(0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(pull))
        return false;
    const [head, base] = [nameIn(pull['head']), nameIn(pull['base'])];
    return base !== undefined && head !== base;
}
/** What caused the run; undefined where that cannot be read. */
function readEvent(file) {
    if (!file)
        return undefined;
    try {
        const event = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8'));
        return (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(event) ? event : undefined;
    }
    catch {
        return undefined;
    }
}
function nameIn(side) {
    const repository = (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(side) ? side['repo'] : undefined;
    return (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(repository) ? repository['full_name'] : undefined;
}
/** Where a failure is explained, for the version of the action that runs. */
function docsAddress(env) {
    const repository = env['GITHUB_ACTION_REPOSITORY'] || 'org/oras-action';
    const ref = env['GITHUB_ACTION_REF'] || 'v1';
    return `https://github.com/${repository}/blob/${ref}/docs/troubleshooting.md`;
}
function sourceDateOf(text) {
    return text !== undefined && /^[0-9]{1,11}$/.test(text) ? Number(text) : undefined;
}


/***/ }),

/***/ 8280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ safeText)
/* harmony export */ });
const MAX = 2000;
/** Marks that turn the direction of text, and with it what a reader sees. */
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/**
 * Text of servers and artifacts as one line of a log. The runner takes a line that starts with `::`, and `##[`
 * anywhere, for a command; control characters and terminal escapes are shown and not sent.
 */
function safeText(text, limit = MAX) {
    const cut = (text.length > limit ? `${text.slice(0, limit)}…` : text).toWellFormed();
    return cut
        .replace(/\r\n|[\r\n\u2028\u2029]/g, '↵')
        .replace(/\p{Cc}/gu, (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`)
        .replace(BIDI, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .replaceAll('##[', '## [')
        .replace(/^(\s*):(?=:)/, '$1: ');
}


/***/ }),

/***/ 7250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ graphLines),
/* harmony export */   V: () => (/* binding */ shortDigest)
/* harmony export */ });
/* harmony import */ var _core_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3749);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7142);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2844);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(1598);
/* harmony import */ var _type_names_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7650);





/** GitHub draws small graphs well; with the one that tells how many are left out. */
const MAX_NODES = 60;
/** Of one artifact: a long list of files says less than the table. */
const MAX_BLOBS = 20;
/**
 * A mermaid graph of the root, what it lists, and what refers to it; empty where there is nothing but the root. Where
 * not all fits, referrers come before what is listed, and those near the root before those above them.
 */
function graphLines({ root, manifest, referrers, sizeOf }) {
    const graph = new Graph();
    graph.add(root.digest, [typeOf(root, manifest), sizeText(sizeOf(root)), shortDigest(root.digest)], 'root');
    const { subject } = manifest ?? {};
    if (subject) {
        graph.add(subject.digest, ['subject', shortDigest(subject.digest)], 'manifest');
        graph.link(root.digest, '-. subject .->', subject.digest);
    }
    const parents = referrers?.manifests ?? [];
    const listed = manifest?.manifests ?? parents;
    // What is listed and has referrers stands before them.
    const [bearing, plain] = [true, false].map((has) => listed.filter(({ digest }) => parents.some((parent) => parent.digest === digest) === has));
    for (const child of bearing ?? [])
        addChild(graph, root, child, sizeOf);
    addReferrers(graph, [...(referrers ? [referrers] : []), ...parents]);
    for (const child of plain ?? [])
        addChild(graph, root, child, sizeOf);
    const blobs = manifest?.layers ?? manifest?.blobs ?? [];
    for (const blob of blobs.slice(0, MAX_BLOBS))
        addChild(graph, root, blob, sizeOf);
    graph.leaveOut(blobs.length - MAX_BLOBS);
    return graph.lines();
}
function addChild(graph, root, child, sizeOf) {
    const name = (0,_type_names_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeName */ .qp)(child);
    const isBlob = !(0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isManifestType */ .Q3)(child.mediaType);
    // Two files may have the same content.
    const key = isBlob ? `${child.digest} ${name}` : child.digest;
    const label = [name, sizeText(isBlob ? child.size : sizeOf(child))];
    if (graph.add(key, label, isBlob ? 'blob' : 'manifest'))
        graph.link(root.digest, '-->', key);
}
/** Level by level, so that a graph that is full lacks the outermost. */
function addReferrers(graph, trees) {
    for (let level = trees; level.length > 0; level = level.flatMap(({ referrers }) => referrers)) {
        for (const of of level) {
            for (const { tag, artifactType, mediaType, digest } of of.referrers) {
                const label = [(0,_type_names_js__WEBPACK_IMPORTED_MODULE_2__/* .typeName */ .go)(tag ?? artifactType ?? mediaType), shortDigest(digest)];
                if (graph.add(digest, label, 'referrer'))
                    graph.link(digest, tag === undefined ? '-. subject .->' : '-. tag .->', of.digest);
            }
        }
    }
}
function typeOf(root, manifest) {
    return (0,_type_names_js__WEBPACK_IMPORTED_MODULE_2__/* .typeName */ .go)((manifest && (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactTypeOf */ .Gh)(manifest)) ?? root.artifactType ?? root.mediaType);
}
function sizeText(size) {
    return size === undefined ? '' : (0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatSize */ .X)(size);
}
/** Enough of it to tell it from others. */
function shortDigest(digest) {
    return digest.slice(digest.indexOf(':') + 1).slice(0, 12);
}
const SHAPES = {
    root: ['[', ']'],
    manifest: ['[', ']'],
    blob: ['(', ')'],
    referrer: ['{{', '}}'],
};
/** Names nodes itself: nothing from outside becomes a name. */
class Graph {
    #lines = [];
    #names = new Map();
    #left = 0;
    /** False when there is no room for it. What is there already is not added again. */
    add(key, label, shape) {
        if (this.#names.has(key))
            return true;
        if (this.#names.size === MAX_NODES - 1) {
            this.#left += 1;
            return false;
        }
        const name = `n${this.#names.size}`;
        this.#names.set(key, name);
        const [open, close] = SHAPES[shape];
        const text = label.filter((line) => line !== '').map((line) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .mermaidLabel */ ._b)(line));
        this.#lines.push(`  ${name}${open}"${text.join('<br>')}"${close}`);
        return true;
    }
    link(from, arrow, to) {
        const [start, end] = [this.#names.get(from), this.#names.get(to)];
        if (start !== undefined && end !== undefined)
            this.#lines.push(`  ${start} ${arrow} ${end}`);
    }
    leaveOut(count) {
        this.#left += Math.max(0, count);
    }
    lines() {
        if (this.#names.size < 2)
            return [];
        const more = this.#left > 0 ? [`  more["and ${this.#left} more"]`, '  n0 ~~~ more'] : [];
        return ['flowchart LR', ...this.#lines, ...more, '  style n0 stroke-width:3px'];
    }
}


/***/ }),

/***/ 5966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ tableOf),
/* harmony export */   m: () => (/* binding */ countsOf)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1963);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7142);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(2844);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1598);
/* harmony import */ var _summary_graph_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7250);





const MAX_TAGS = 20;
const MAX_TABLE = 300 * 1024;
/** A row for each artifact at each place. */
function tableOf(result, facts) {
    const rows = rowsOf(result, facts).map(({ place, root, tags, changed }) => {
        const { digest } = root;
        const known = digest === result.root.digest;
        return [
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(place),
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)((0,_summary_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .shortDigest */ .V)(digest)),
            tagsOf(tags),
            known && facts.size !== undefined ? together((0,_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatSize */ .X)(facts.size)) : '',
            known ? layersOf(facts.manifest) : '',
            changed,
        ];
    });
    const head = ['Reference', 'Digest', 'Tags', 'Size', 'Layers', facts.planned ? 'Would change' : 'Changed'];
    const columns = head.flatMap((_name, at) => (at < 2 || rows.some((row) => row[at] !== '') ? [at] : []));
    const kept = [head, ...rows].map((row) => columns.map((at) => row[at] ?? ''));
    const [first = '', second = '', ...lines] = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(kept[0] ?? [], kept.slice(1)).split('\n');
    const { shown, left } = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .cut */ .Jj)(lines, MAX_TABLE);
    const text = [first, second, ...shown].join('\n');
    return left > 0 ? `${text}\n\nand ${left} more` : text;
}
/** In one line of its cell. */
function together(text) {
    return text.replaceAll(' ', '&nbsp;');
}
function rowsOf(result, { planned }) {
    if (result.command === 'copy')
        return result.deliveries.map(({ stats, error, ...one }) => ({
            ...one,
            changed: error === undefined ? changeOf(stats, planned) : `**failed** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error))}`,
        }));
    const { place, root } = result;
    const tags = 'tags' in result ? result.tags : [];
    return [{ place, root, tags, changed: changeIn(result, planned) }];
}
function changeIn(result, planned) {
    if (result.command === 'tag')
        return yesOrNo(result.stats.changed);
    if ('changed' in result)
        return yesOrNo(result.changed);
    return 'stats' in result ? changeOf(result.stats, planned) : '';
}
function yesOrNo(value) {
    return value ? 'yes' : 'no';
}
function changeOf(stats, planned) {
    if (!stats)
        return '';
    const counts = countsOf(stats, planned).replace(/\(.*\)/, together);
    return `${yesOrNo(stats.changed)}${counts === '' ? '' : `: ${counts}`}`;
}
/** What became of the nodes, in words: those of which there are none are left out. */
function countsOf({ copied, skipped, mounted, bytes }, planned) {
    return [
        copied > 0 ? `${copied} ${planned ? 'to copy' : 'copied'} (${(0,_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatSize */ .X)(bytes)})` : '',
        mounted > 0 ? `${mounted} mounted` : '',
        skipped > 0 ? `${skipped} existed` : '',
    ]
        .filter((part) => part !== '')
        .join(', ');
}
function tagsOf(tags) {
    const shown = tags.slice(0, MAX_TAGS).map((tag) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(tag));
    return [...shown, ...(tags.length > MAX_TAGS ? [`and ${tags.length - MAX_TAGS} more`] : [])].join(' ');
}
function layersOf(manifest) {
    if (!manifest)
        return '';
    if ((0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isIndexType */ .$U)(manifest.mediaType))
        return together(`${manifest.manifests?.length ?? 0} manifests`);
    return String((manifest.layers ?? manifest.blobs ?? []).length);
}


/***/ }),

/***/ 6417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  S: () => (/* binding */ addSummary),
  Y: () => (/* binding */ summaryOf)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __nccwpck_require__(1963);
// EXTERNAL MODULE: ../build/js/core/manifest.js
var core_manifest = __nccwpck_require__(3749);
// EXTERNAL MODULE: ../build/js/core/media-types.js
var media_types = __nccwpck_require__(7142);
// EXTERNAL MODULE: ../build/js/action/cache-result.js
var cache_result = __nccwpck_require__(1119);
// EXTERNAL MODULE: ../build/js/action/format.js
var format = __nccwpck_require__(2844);
// EXTERNAL MODULE: ../build/js/action/markdown.js
var markdown = __nccwpck_require__(1598);
// EXTERNAL MODULE: ../build/js/action/referrer-tree.js
var referrer_tree = __nccwpck_require__(6101);
// EXTERNAL MODULE: ../build/js/action/summary-graph.js
var summary_graph = __nccwpck_require__(7250);
;// CONCATENATED MODULE: ../build/js/action/summary-cache.js




/** One row: a job with several caches has one of these for each. */
function cacheSummary(result) {
    const { key, matchedKey, entry, restored, saved } = result;
    const columns = [['Key', (0,markdown/* code */.aY)(key)]];
    if (matchedKey !== undefined && matchedKey !== key)
        columns.push(['Restored', (0,markdown/* code */.aY)(matchedKey)]);
    if (entry)
        columns.push(['Digest', (0,markdown/* code */.aY)((0,summary_graph/* shortDigest */.V)(entry.digest))]);
    const stats = restored ?? saved;
    if (stats)
        columns.push(['Entries', String(stats.entries)], ['Size', (0,format/* formatSize */.X)(stats.bytes)]);
    if (restored)
        columns.push(['Fetched', (0,format/* formatSize */.X)(restored.fetchedBytes)]);
    if (saved)
        columns.push(['Sent', (0,format/* formatSize */.X)(saved.sentBytes)]);
    const head = columns.map(([name]) => name);
    return `### ${titleOf(result)} ${(0,markdown/* code */.aY)(result.place)}\n\n${(0,markdown/* table */.tp)(head, [columns.map(([, value]) => value)])}\n\n`;
}
function titleOf(result) {
    if (result.saved)
        return 'Cache saved to';
    if (result.command === 'cache-save')
        return 'Cache not saved to';
    return { true: 'Cache hit in', false: 'Cache found by a restore key in', '': 'Cache miss in' }[(0,cache_result/* hitOf */.b)(result)];
}

;// CONCATENATED MODULE: ../build/js/action/summary-title.js

/** What was done, and in a dry run what would be. */
const TITLES = {
    tool: ['Tool', 'Would install'],
    push: ['Pushed to', 'would push to'],
    pull: ['Pulled from', 'would pull from'],
    copy: ['Copied', 'would copy'],
    attach: ['Attached to', 'would attach to'],
    discover: ['Referrers of', 'referrers of'],
    index: ['Made an index in', 'would make an index in'],
    resolve: ['Resolved', 'resolved'],
    tag: ['Tagged in', 'would tag in'],
    untag: ['Removed tags from', 'would remove tags from'],
    delete: ['Deleted from', 'would delete from'],
};
function titleFor(result, planned) {
    const [did, would] = TITLES[result.command];
    const idle = 'stats' in result && !result.stats.changed && !hasFailed(result) ? ': nothing changed' : '';
    const what = result.command === 'copy' ? fromTo(result) : (0,markdown/* code */.aY)(result.place);
    return `### ${planned ? `Dry run: ${would}` : did} ${what}${planned ? '' : idle}`;
}
function hasFailed(result) {
    return 'deliveries' in result && result.deliveries.some(({ error }) => error !== undefined);
}
function fromTo({ from, deliveries }) {
    const places = new Set(deliveries.map(({ place }) => place));
    const reached = new Set(deliveries.flatMap(({ place, error }) => (error === undefined ? [place] : [])));
    const [first = ''] = places;
    const all = `${places.size} destinations`;
    const to = places.size === 1 ? (0,markdown/* code */.aY)(first) : reached.size === places.size ? all : `${reached.size} of ${all}`;
    const [only = ''] = from;
    return `${from.length === 1 ? (0,markdown/* code */.aY)(only) : `from ${from.length} references`} to ${to}`;
}

// EXTERNAL MODULE: ../build/js/action/summary-table.js
var summary_table = __nccwpck_require__(5966);
// EXTERNAL MODULE: ../build/js/action/type-names.js
var type_names = __nccwpck_require__(7650);
;// CONCATENATED MODULE: ../build/js/action/summary.js













/** The runner shows at most 1 MiB of a step; what is longer is not shown at all. */
const MAX_SUMMARY = 900 * 1024;
const MAX_TREE = 300 * 1024;
/** The job summary of a step in GitHub's markdown: a table, and a graph of the artifact with what refers to it. */
function summaryOf(result, plan) {
    if (result.command === 'nothing' || result.command === 'login')
        return '';
    if ((0,cache_result/* isCache */.p)(result))
        return cacheSummary(result);
    const manifest = manifestOf(result);
    const sizeOf = sizesOf(result, manifest);
    const parts = [
        titleFor(result, plan !== undefined),
        (0,markdown/* code */.aY)(result.root.digest),
        ...(plan ? [planned(plan)] : []),
        (0,summary_table/* tableOf */.c)(result, { manifest, size: sizeOf(result.root), planned: plan !== undefined }),
        ...referrersOf(result),
        ...graphOf(result, manifest, sizeOf),
    ];
    let text = '';
    for (const part of parts) {
        if (Buffer.byteLength(text) + Buffer.byteLength(part) > MAX_SUMMARY)
            return `${text}*What follows is too long to show.*\n`;
        text += `${part}\n\n`;
    }
    return text;
}
function planned({ nodes, bytes, requests }) {
    const by = requests > 0 ? ` in about ${requests} requests` : '';
    return `Nothing was written. It would send ${nodes} nodes, ${(0,format/* formatSize */.X)(bytes)}${by}.`;
}
function manifestOf(result) {
    const text = 'manifest' in result ? result.manifest : '';
    return text === '' ? undefined : (0,core_manifest/* parseManifest */.Ng)(new TextEncoder().encode(text), result.root);
}
/** Of an image, its config and layers; of an index, what a copy came past. */
function sizesOf(result, manifest) {
    const subject = manifest?.subject?.digest;
    const listed = manifest ? (0,core_manifest/* successors */.ir)(manifest).filter(({ digest }) => digest !== subject) : [];
    return (node) => {
        const seen = 'seen' in result ? result.seen.sizeOf(node, subject) : undefined;
        if (seen !== undefined || node.digest !== result.root.digest || !manifest)
            return seen;
        if (listed.some(({ mediaType }) => (0,media_types/* isManifestType */.Q3)(mediaType)))
            return undefined;
        return listed.reduce((sum, { size }) => sum + size, node.size);
    };
}
const MAX_TYPES = 10;
/** What refers to it, by kind: the graph may lack some. For discover, all of the tree. */
function referrersOf(result) {
    if (!('referrers' in result))
        return [];
    const found = (0,referrer_tree/* referrersIn */.qs)(result.referrers);
    if (result.command === 'discover') {
        if (found.length === 0)
            return ['Nothing refers to it.'];
        const { shown, left } = (0,markdown/* cut */.Jj)((0,referrer_tree/* printTree */.sf)(result.referrers), MAX_TREE);
        return [(0,markdown/* fenced */.OF)('text', left > 0 ? [...shown, `and ${left} lines more`] : shown)];
    }
    if (found.length === 0)
        return [];
    const kinds = [
        ...Map.groupBy(found, ({ tag, artifactType, mediaType }) => tag ?? artifactType ?? mediaType),
    ].map(([type, of]) => ({ name: (0,type_names/* knownName */.$G)(type) ?? (0,markdown/* code */.aY)(type, 100), count: of.length }));
    const counts = [...Map.groupBy(kinds, ({ name }) => name)].map(([name, of]) => `${of.reduce((sum, { count }) => sum + count, 0)} × ${name}`);
    const more = counts.length > MAX_TYPES ? [`${counts.length - MAX_TYPES} more kinds`] : [];
    return [`With it: ${[...counts.slice(0, MAX_TYPES), ...more].join(', ')}`];
}
function graphOf(result, manifest, sizeOf) {
    const referrers = 'referrers' in result ? result.referrers : undefined;
    const lines = (0,summary_graph/* graphLines */.K)({ root: result.root, manifest, referrers, sizeOf });
    return lines.length === 0 ? [] : [(0,markdown/* fenced */.OF)('mermaid', lines)];
}
/** Appends to the step's summary; outside a workflow there is none. A summary that cannot be written fails nothing. */
async function addSummary(text, { env, workflow }, log) {
    const file = env['GITHUB_STEP_SUMMARY'];
    if (!workflow || file === undefined || file === '' || text === '')
        return;
    try {
        await (0,promises_.appendFile)(file, text);
    }
    catch (error) {
        log.debug(`the summary could not be written: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}


/***/ }),

/***/ 448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ limited),
/* harmony export */   r: () => (/* binding */ isTimeLimit)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1963);

/** Aborts when the user does, or when the time is over that input `timeout` allows. */
function limited(stop, timeoutMs) {
    if (timeoutMs === undefined)
        return stop;
    const controller = new AbortController();
    const error = new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('ABORTED', `not finished after ${timeoutMs / 1000} s, the time that input timeout allows`, { details: { timeout: true } });
    setTimeout(() => controller.abort(error), timeoutMs).unref();
    return AbortSignal.any([stop, controller.signal]);
}
function isTimeLimit(reason) {
    return reason instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP && reason.details['timeout'] === true;
}


/***/ }),

/***/ 7679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ parseVerify),
/* harmony export */   M: () => (/* binding */ verify)
/* harmony export */ });
/* harmony import */ var _copy_pack_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7351);
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4997);
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9852);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1963);
/* harmony import */ var _core_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(3749);
/* harmony import */ var _safe_text_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(8280);






/** Most referrers of one type that are looked at. */
const MAX_REFERRERS = 100;
/** Newline list of digests and artifact types. */
function parseVerify(lines) {
    const types = lines.filter((line) => !(0,_core_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc)(line));
    for (const type of types) {
        if (/^sha(?:256|512)[:-]/.test(type))
            throw wrong(type);
        try {
            (0,_copy_pack_js__WEBPACK_IMPORTED_MODULE_0__/* .checkMediaType */ .xQ)(type, 'input verify');
        }
        catch {
            throw wrong(type);
        }
    }
    return { digests: lines.filter((line) => (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc)(line)), types };
}
function wrong(got) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('INVALID_INPUT', `input verify: got ${JSON.stringify(got.slice(0, 200))}, allowed is a digest or an artifact type, one a line`, { details: { input: 'verify' } });
}
/** Fails unless all of it holds for one of the nodes. Signatures are not checked: a referrer exists, or does not. */
async function verify({ digests, types }, { source, nodes, text }, call) {
    const own = nodes.map(({ digest }) => digest);
    if (digests.length > 0 && !own.some((digest) => digests.includes(digest))) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('DIGEST_MISMATCH', `${text} is ${own.join(', for this platform ')}, and input verify asks for ${digests.join(' or ')}`, { details: { expected: digests.join(' or '), got: own[0], pinned: true } });
    }
    for (const type of types) {
        if (await hasReferrer(source(), nodes, { type, call }))
            continue;
        const found = await referrerTypes(source(), nodes, call);
        const held = found.length === 0 ? 'nothing refers to it' : `what refers to it is ${found.join(', ')}`;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('NOT_FOUND', `${text} has no referrer of type ${type}, which input verify asks for; ${held}`, { details: { verify: type, digest: own[0] } });
    }
}
/** A list of referrers is the registry's word: each manifest in it is read, and must name the node itself. */
async function hasReferrer(source, nodes, { type, call }) {
    for (const node of nodes) {
        let seen = 0;
        for await (const found of source.predecessors(node, {
            ...call,
            referrersOnly: true,
            artifactType: type,
        })) {
            if ((seen += 1) > MAX_REFERRERS)
                break;
            const manifest = (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .parseManifest */ .Ng)(await (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .readAll */ .yw)(source.fetch(found, call), found), found);
            if (manifest.subject?.digest === node.digest && (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .artifactTypeOf */ .Gh)(manifest) === type)
                return true;
        }
    }
    return false;
}
async function referrerTypes(source, nodes, call) {
    const types = new Set();
    for (const node of nodes) {
        for await (const { artifactType } of source.predecessors(node, { ...call, referrersOnly: true })) {
            types.add((0,_safe_text_js__WEBPACK_IMPORTED_MODULE_5__/* .safeText */ .H)(artifactType ?? 'of no type', 200));
            if (types.size === 10)
                return [...types];
        }
    }
    return [...types];
}


/***/ }),

/***/ 7650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $G: () => (/* binding */ knownName),
/* harmony export */   go: () => (/* binding */ typeName),
/* harmony export */   qp: () => (/* binding */ nodeName)
/* harmony export */ });
/* harmony import */ var _copy_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1701);
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4745);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7142);



const NAMES = [
    [/^sha\d+-[0-9a-f]+\.sig$|^application\/vnd\.dev\.cosign\.artifact\.sig\.v1\+json$/, 'cosign signature'],
    [/^sha\d+-[0-9a-f]+\.att$|^application\/vnd\.dev\.cosign\.artifact\.att\.v1\+json$/, 'cosign attestation'],
    [/^sha\d+-[0-9a-f]+\.sbom$/, 'SBOM'],
    [/^application\/vnd\.dev\.cosign\.simplesigning\.v1\+json$/, 'cosign payload'],
    [/^application\/vnd\.dev\.sigstore\.bundle[0-9a-z.+]*(?:;version=[0-9.]+)?$/, 'Sigstore bundle'],
    [/^application\/vnd\.cncf\.notary\.signature$/, 'Notation signature'],
    [/^application\/vnd\.in-toto[0-9a-z.+-]*$/, 'in-toto attestation'],
    [/^(?:application|text)\/spdx(?:\+json)?$/, 'SPDX SBOM'],
    [/^application\/vnd\.cyclonedx(?:\+json|\+xml)?$/, 'CycloneDX SBOM'],
    [/^application\/vnd\.cncf\.helm\.config\.v1\+json$/, 'Helm chart'],
    [/^application\/vnd\.oci\.image\.layer\.v1\.tar(?:\+gzip|\+zstd)?$/, 'layer'],
    [/^application\/vnd\.docker\.image\.rootfs\.diff\.tar(?:\.gzip)?$/, 'layer'],
];
const EXACT = new Map([
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .OCI_INDEX */ .$p, 'image index'],
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .DOCKER_LIST */ .Y2, 'image index'],
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .OCI_CONFIG */ .TF, 'image'],
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .DOCKER_CONFIG */ .e6, 'image'],
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .OCI_MANIFEST */ .EG, 'manifest'],
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .DOCKER_MANIFEST */ .Vv, 'manifest'],
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .OCI_EMPTY */ .g1, 'empty'],
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .UNKNOWN_ARTIFACT */ .K2, 'artifact'],
]);
/** What people call a media type, an artifact type, or a tag that cosign makes. */
function knownName(type) {
    return EXACT.get(type) ?? NAMES.find(([pattern]) => pattern.test(type))?.[1];
}
/** The same, or the text itself. */
function typeName(type) {
    return knownName(type) ?? type;
}
/** What people call a node where it is listed: its title, its platform, or its kind. */
function nodeName(node) {
    const { platform, artifactType, mediaType } = node;
    if (platform)
        return (0,_copy_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(platform);
    return ((0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .titleOf */ .Gg)(node) ?? (artifactType ? typeName(artifactType) : (CONFIGS.get(mediaType) ?? typeName(mediaType))));
}
/** A config's type names what the artifact is; the config itself is called by another name. */
const CONFIGS = new Map([
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .OCI_CONFIG */ .TF, 'image config'],
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .DOCKER_CONFIG */ .e6, 'image config'],
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .OCI_EMPTY */ .g1, 'empty config'],
]);


/***/ }),

/***/ 9645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $z: () => (/* binding */ withoutRefused),
/* harmony export */   O3: () => (/* binding */ isMissingPlace),
/* harmony export */   aZ: () => (/* binding */ isRefusedWrite)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1963);
/* harmony import */ var _safe_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8280);


/** All that these ask of a registry they ask of the place that they change. */
const IN_PLACE = new Set(['push', 'attach', 'tag', 'untag', 'delete', 'cache-save']);
/** A registry said that the place that is to be written may not be written, or not even read. */
function isRefusedWrite(error, command) {
    if (!(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .hasCode */ .up)(error, 'UNAUTHORIZED') && !(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .hasCode */ .up)(error, 'FORBIDDEN'))
        return false;
    const errors = causesOf(error);
    const registry = errors.find((one) => one instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RegistryError */ .gl);
    if (!registry)
        return false;
    if (IN_PLACE.has(command))
        return true;
    return errors.some((one) => one instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CopyError */ .k6 && one.side === 'target');
}
/** What is to be changed is not there: an earlier step was not allowed to write it. */
function isMissingPlace(error, command) {
    return (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .hasCode */ .up)(error, 'NOT_FOUND') && command !== 'push' && IN_PLACE.has(command);
}
/**
 * The copy without the destinations that refused it as a whole; fails where that leaves none. One that took a part of it
 * has failed.
 */
function withoutRefused(result, { hasWritten, log }) {
    if (result.command !== 'copy')
        return result;
    const refused = result.deliveries.filter(({ place, error }) => isRefusedWrite(error, 'copy') && !hasWritten(place));
    if (refused.length === result.deliveries.length)
        throw refused[0]?.error;
    for (const [place, error] of new Map(refused.map((one) => [one.place, one.error])))
        log.notice(`Not allowed to write to ${place}, so it is left out: ${(0,_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .safeText */ .H)((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error))}`);
    return { ...result, deliveries: result.deliveries.filter((one) => !refused.includes(one)) };
}
function causesOf(error) {
    return error instanceof Error ? [error, ...causesOf(error.cause)] : [];
}


/***/ }),

/***/ 9535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ pushAnchor),
/* harmony export */   Dl: () => (/* binding */ ROOT),
/* harmony export */   dI: () => (/* binding */ anchorOf),
/* harmony export */   hx: () => (/* binding */ SCOPE)
/* harmony export */ });
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4997);
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9852);
/* harmony import */ var _core_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3749);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7142);
/* harmony import */ var _copy_pack_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7351);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(6121);






const ANCHOR_TYPE = 'application/vnd.oras.cache.scope.v1';
const SCOPE = 'land.oras.cache.scope';
const VERSION = 'land.oras.cache.version';
/** All places of a store refer to it: what prunes finds every entry from here. */
const ROOT = anchor();
/**
 * The subject of all entries of a place: a small manifest that anyone makes with the same bytes. Referrers are what
 * registries can list, and what many writers can add to at once without losing each other's.
 */
function anchorOf(place) {
    return anchor(place);
}
function anchor(place) {
    const bytes = (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .encodeManifest */ .Gb)({
        mediaType: _core_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .OCI_MANIFEST */ .EG,
        artifactType: ANCHOR_TYPE,
        config: _copy_pack_js__WEBPACK_IMPORTED_MODULE_4__/* .EMPTY */ .wg,
        layers: [_copy_pack_js__WEBPACK_IMPORTED_MODULE_4__/* .EMPTY */ .wg],
        ...(place && {
            subject: ROOT.node,
            annotations: { [SCOPE]: place.scope, [VERSION]: place.version },
        }),
    });
    const node = { mediaType: _core_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .OCI_MANIFEST */ .EG, digest: (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes), size: bytes.byteLength };
    return { node, bytes };
}
/** Makes the anchor of a place, where it is not there yet. Tags keep it from being collected. */
async function pushAnchor(target, place, call) {
    const own = anchorOf(place);
    if (await target.exists(own.node, call))
        return own.node;
    if (!(await target.exists(_copy_pack_js__WEBPACK_IMPORTED_MODULE_4__/* .EMPTY */ .wg, call)))
        await target.push(_copy_pack_js__WEBPACK_IMPORTED_MODULE_4__/* .EMPTY */ .wg, (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesOf */ .$$)('{}'), call);
    const missing = (await target.exists(ROOT.node, call)) ? [own] : [ROOT, own];
    for (const { node, bytes } of missing)
        await target.push(node, (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesOf */ .$$)(bytes), { ...call, tag: (0,_keys_js__WEBPACK_IMPORTED_MODULE_5__/* .anchorTag */ .Qx)(node.digest) });
    return own.node;
}


/***/ }),

/***/ 1485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Yl: () => (/* binding */ allEntries),
/* harmony export */   cy: () => (/* binding */ entryFor),
/* harmony export */   gX: () => (/* binding */ annotationsFor),
/* harmony export */   ll: () => (/* binding */ newestFirst),
/* harmony export */   s9: () => (/* binding */ entriesIn),
/* harmony export */   w4: () => (/* binding */ findEntry)
/* harmony export */ });
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4997);
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4745);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1963);
/* harmony import */ var _core_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3749);
/* harmony import */ var _core_target_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(3557);
/* harmony import */ var _anchors_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(9535);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(818);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(6121);
/* harmony import */ var _scopes_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(2244);









const KEY = 'land.oras.cache.key';
const REF = 'land.oras.cache.ref';
const EVENT = 'land.oras.cache.event';
const SHA = 'land.oras.cache.sha';
const WORKFLOW = 'land.oras.cache.workflow';
function annotationsFor(key, origin, now) {
    return {
        [KEY]: key,
        [REF]: origin.ref,
        [EVENT]: origin.event,
        [SHA]: origin.sha,
        [WORKFLOW]: origin.workflow,
        [_core_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .CREATED */ .DE]: new Date(now).toISOString(),
    };
}
/**
 * The entry that actions/cache would restore: in each scope first the key itself, then the newest whose key begins with
 * the key, and so for each restore key.
 */
async function findEntry(source, wanted, options) {
    const { key, version } = wanted;
    for (const scope of wanted.scopes) {
        const place = { scope, version };
        const exact = await entryFor(source, key, place, options);
        if (exact)
            return exact;
        const entries = await entriesIn(source, place, options);
        for (const prefix of [key, ...wanted.restoreKeys]) {
            const found = entries.find((one) => one.key === prefix) ?? entries.find((one) => one.key.startsWith(prefix));
            if (found)
                return found;
        }
    }
    return undefined;
}
/** The entry of exactly this key that the origin may restore, found by its tag in one request. */
async function entryFor(source, key, { scope, version }, { origin, ...call }) {
    const found = await entryAt(source, (0,_keys_js__WEBPACK_IMPORTED_MODULE_6__/* .entryTag */ .xQ)(scope, version, key), call);
    return found?.key === key && mayRestore(origin, found) ? found : undefined;
}
/** Those that the origin may restore, newest first. */
async function entriesIn(source, place, { origin, ...call }) {
    const entries = await referrersOf(source, (0,_anchors_js__WEBPACK_IMPORTED_MODULE_4__/* .anchorOf */ .dI)(place).node, call);
    return entries.filter((entry) => mayRestore(origin, entry));
}
/** Every entry of these scopes, by the digest of its place's anchor; each list newest first. */
async function allEntries(source, includes, call = {}) {
    const all = new Map();
    for await (const anchor of source.predecessors(_anchors_js__WEBPACK_IMPORTED_MODULE_4__/* .ROOT */ .Dl.node, { ...call, referrersOnly: true }))
        if (includes(anchor.annotations?.[_anchors_js__WEBPACK_IMPORTED_MODULE_4__/* .SCOPE */ .hx] ?? ''))
            all.set(anchor.digest, await referrersOf(source, anchor, call));
    return all;
}
/** What an untrusted event saved is not for a trusted ref. */
function mayRestore(origin, entry) {
    return !(0,_scopes_js__WEBPACK_IMPORTED_MODULE_7__/* .isTrusted */ .W2)(origin) || (0,_scopes_js__WEBPACK_IMPORTED_MODULE_7__/* .isTrusted */ .W2)(entry);
}
async function referrersOf(source, anchor, call) {
    const entries = [];
    const options = { ...call, referrersOnly: true, artifactType: _format_js__WEBPACK_IMPORTED_MODULE_5__/* .CACHE_ARTIFACT */ .CK };
    for await (const node of source.predecessors(anchor, options)) {
        const entry = entryFrom(node);
        if (entry)
            entries.push(entry);
    }
    return entries.toSorted(newestFirst);
}
function newestFirst(a, b) {
    return b.created - a.created || (a.node.digest < b.node.digest ? -1 : 1);
}
async function entryAt(source, tag, call) {
    try {
        const { node, bytes } = await manifestAt(source, tag, call);
        return entryFrom((0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .describeManifest */ .FK)(node, (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .parseManifest */ .Ng)(bytes, node)));
    }
    catch (error) {
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .hasCode */ .up)(error, 'NOT_FOUND'))
            return undefined;
        throw error;
    }
}
async function manifestAt(source, tag, call) {
    if ((0,_core_target_js__WEBPACK_IMPORTED_MODULE_8__/* .canReadManifest */ .Ku)(source))
        return source.readManifest(tag, call);
    const node = await source.resolve(tag, call);
    const bytes = await (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .readByDigest */ .g1)(source.fetch(node, call), node);
    return { node: { ...node, size: bytes.byteLength }, bytes };
}
/** Undefined for what is no entry, whoever put it there. */
function entryFrom(node) {
    const { annotations = {}, artifactType } = node;
    const [key, ref, event] = [annotations[KEY], annotations[REF], annotations[EVENT]];
    const created = Date.parse(annotations[_core_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .CREATED */ .DE] ?? '');
    if (artifactType !== _format_js__WEBPACK_IMPORTED_MODULE_5__/* .CACHE_ARTIFACT */ .CK || key === undefined || ref === undefined || event === undefined)
        return undefined;
    if (Number.isNaN(created) || !(0,_keys_js__WEBPACK_IMPORTED_MODULE_6__/* .isKey */ .m0)(key))
        return undefined;
    // One from the future would be the newest for ever.
    return { node, key, created: Math.min(created, Date.now()), ref, event };
}


/***/ }),

/***/ 1409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ isPlain),
/* harmony export */   P: () => (/* binding */ writePlainHeader)
/* harmony export */ });
const ASCII = /^[\x20-\x7e]*$/;
const NUMBER_MAX = 0o77777777777;
/** Whether the header is one plain block, without prefix or PAX record. */
function isPlain({ name, link, size, mtime, }) {
    const fits = name.length <= 100 && link.length <= 100;
    return fits && size <= NUMBER_MAX && mtime <= NUMBER_MAX && ASCII.test(name) && ASCII.test(link);
}
/** What `tarHeader` of targets makes of the most common entries, written in place: it takes a tenth of the time. */
function writePlainHeader(into, at, header) {
    let sum = SUM_OF_CONSTANTS;
    const text = (from, value) => {
        for (let index = 0; index < value.length; index += 1) {
            const code = value.charCodeAt(index);
            into[at + from + index] = code;
            sum += code;
        }
    };
    const octal = (from, digits, value) => {
        let left = value;
        for (let index = digits - 1; index >= 0; index -= 1) {
            const code = 48 + (left % 8);
            into[at + from + index] = code;
            sum += code;
            left = Math.floor(left / 8);
        }
    };
    text(0, header.name);
    octal(100, 7, header.mode);
    octal(108, 7, 0);
    octal(116, 7, 0);
    octal(124, 11, header.size);
    octal(136, 11, header.mtime);
    text(156, header.flag);
    text(157, header.link);
    text(257, 'ustar\u000000');
    octal(329, 7, 0);
    octal(337, 7, 0);
    octal(148, 6, sum);
    into[at + 154] = 0;
    into[at + 155] = 32;
}
/** The checksum counts its own field as eight blanks (POSIX ustar). */
const SUM_OF_CONSTANTS = 8 * 32;


/***/ }),

/***/ 818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CK: () => (/* binding */ CACHE_ARTIFACT),
/* harmony export */   IE: () => (/* binding */ BLOCK),
/* harmony export */   KY: () => (/* binding */ layerTitle),
/* harmony export */   Ke: () => (/* binding */ rawCost),
/* harmony export */   MB: () => (/* binding */ compressionOf),
/* harmony export */   ON: () => (/* binding */ layerType),
/* harmony export */   UP: () => (/* binding */ GROUP),
/* harmony export */   XZ: () => (/* binding */ RAW),
/* harmony export */   _T: () => (/* binding */ CHUNK_SMALL),
/* harmony export */   b1: () => (/* binding */ LIMITS),
/* harmony export */   d3: () => (/* binding */ configType),
/* harmony export */   h5: () => (/* binding */ CHUNK_MAX),
/* harmony export */   hh: () => (/* binding */ STAGED),
/* harmony export */   iM: () => (/* binding */ BIG_FILE),
/* harmony export */   k_: () => (/* binding */ paddedSize),
/* harmony export */   uV: () => (/* binding */ isEnd),
/* harmony export */   uh: () => (/* binding */ CHUNK_AVERAGE)
/* harmony export */ });
/* harmony import */ var _fast_header_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1409);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7142);


/** A stored tree: an image manifest of this artifact type. `docs` of the format: see {@link CacheConfig}. */
const CACHE_ARTIFACT = 'application/vnd.oras.cache.v1';
const CACHE_CONFIG = 'application/vnd.oras.cache.config.v1+json';
/** Of a layer: the number of its group, and the digest of its bytes before compression. */
const GROUP = 'land.oras.cache.group';
const RAW = 'land.oras.cache.raw';
function layerType(compression) {
    return compression === 'none' ? _core_media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .OCI_LAYER */ .QP : `${_core_media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .OCI_LAYER */ .QP}+${compression}`;
}
function configType(compression) {
    return compression === 'none' ? CACHE_CONFIG : `${CACHE_CONFIG}+${compression}`;
}
function compressionOf(config) {
    return ['zstd', 'gzip', 'none'].find((one) => configType(one) === config.mediaType);
}
/** Titles sort in the order of the layers, for `cat 0-*`. */
function layerTitle(group, at, compression) {
    const suffix = { zstd: '.zst', gzip: '.gz', none: '' }[compression];
    return `${group}-${String(at).padStart(5, '0')}.tar${suffix}`;
}
const MIB = 1024 * 1024;
const BLOCK = 512;
/** Chosen by measuring: smaller chunks cost requests and save nothing, since changed files get a chunk of their own. */
const CHUNK_AVERAGE = 4 * MIB;
const CHUNK_MAX = 16 * MIB;
/** A chunk this small is written anew together with the next change, so that their number stays bounded. */
const CHUNK_SMALL = MIB / 2;
/** A file of this size has chunks of its own, cut by its content. */
const BIG_FILE = 8 * MIB;
/** Names of what a restore has not put in its place yet. */
const STAGED = /^\.oras-cache-[0-9]+-[0-9a-f]{16}-[0-9]+$/;
/** What is taken from others. */
const LIMITS = {
    chunk: 32 * MIB,
    config: 128 * MIB,
    configRaw: 512 * MIB,
    entries: 2_000_000,
    depth: 128,
    /** Bytes of all chunks before compression; holes of sparse files count here. */
    raw: 512 * 1024 * MIB,
    /** Bytes written for what was fetched: always this many, and this many times as much (CVE-2026-59873). */
    written: 1024 * MIB,
    ratio: 300,
};
/** Bytes an entry takes in the tar, at most. */
function rawCost({ name, kind, size, text, mtime }) {
    const link = kind === 'link' ? text : '';
    if ((0,_fast_header_js__WEBPACK_IMPORTED_MODULE_1__/* .isPlain */ .$)({ name, link, size, mtime: mtime / 1e6 }))
        return BLOCK + paddedSize(size);
    // A PAX header: its own block, its records with their keys, and the block of the entry.
    const records = Buffer.byteLength(name) + Buffer.byteLength(link) + 200;
    return 2 * BLOCK + paddedSize(records) + paddedSize(size);
}
function paddedSize(size) {
    return Math.ceil(size / BLOCK) * BLOCK;
}
function isEnd(chunk) {
    return chunk.entries.length === 0 && chunk.piece === undefined;
}


/***/ }),

/***/ 6121:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E4: () => (/* binding */ versionOf),
/* harmony export */   Qx: () => (/* binding */ anchorTag),
/* harmony export */   m0: () => (/* binding */ isKey),
/* harmony export */   pm: () => (/* binding */ checkKeyCount),
/* harmony export */   xQ: () => (/* binding */ entryTag),
/* harmony export */   yR: () => (/* binding */ checkKey)
/* harmony export */ });
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9852);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1963);


const MAX_KEY = 512;
const MAX_KEYS = 10;
/** As actions/cache: at most 512 characters, no comma; any other text. Fails with `INVALID_INPUT`. */
function checkKey(key) {
    if (isKey(key))
        return key;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_INPUT', `not a cache key: ${JSON.stringify(key.slice(0, 100))} with ${key.length} characters; a key has 1 to ${MAX_KEY}, without commas and control characters`);
}
function isKey(key) {
    return key !== '' && key.length <= MAX_KEY && !/[,\p{Cc}]/u.test(key) && key.isWellFormed();
}
/** The key and the restore keys together. Fails with `INVALID_INPUT`. */
function checkKeyCount(keys) {
    if (keys.length <= MAX_KEYS)
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_INPUT', `got ${keys.length} keys, allowed are ${MAX_KEYS} with the first one`);
}
function versionOf({ paths, compression, windows }) {
    return hashOf('version', ...paths, compression, windows ? 'windows' : '');
}
/** The tag of an entry: no two keys, scopes or versions have the same. */
function entryTag(scope, version, key) {
    return `cache-${hashOf('entry', scope, version, key)}`;
}
function anchorTag(digest) {
    return `cache-scope-${(0,_core_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)(digest)}`;
}
/** Parts are kept apart by their lengths, so that none can pass for another. */
function hashOf(...parts) {
    return (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)((0,_core_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(parts.map((part) => `${Buffer.byteLength(part)}:${part}`).join('')));
}


/***/ }),

/***/ 5103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseRetention),
/* harmony export */   _: () => (/* binding */ expired)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1963);
/* harmony import */ var _entries_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1485);
/* harmony import */ var _scopes_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2244);



const FORM = 'max-age: 30d, max-size: 20GB and keep: 5, one a line';
/** Another job may be about to tag it, or to restore it. */
const YOUNG_MS = 600_000;
const UNITS = { MB: 1e6, GB: 1e9, TB: 1e12, MiB: 2 ** 20, GiB: 2 ** 30 };
const TIMES = { h: 3_600_000, d: 86_400_000, w: 604_800_000 };
/** `max-age`, `max-size` and `keep`; undefined where nothing is to be removed. Fails with `INVALID_INPUT`. */
function parseRetention(lines) {
    if (lines.length === 0)
        return undefined;
    const values = new Map();
    for (const line of lines) {
        const [, name = '', value = ''] = /^(max-age|max-size|keep):\s*(\S+)$/.exec(line) ?? [];
        if (name === '' || values.has(name))
            throw wrong(line);
        values.set(name, value);
    }
    // It would remove nothing, and many would take it for a limit.
    if (!values.has('max-age') && !values.has('max-size'))
        throw wrong(lines.join(', '), ', and keep only beside one of the others');
    return {
        maxAgeMs: amount(values.get('max-age'), /^(\d{1,5})(h|d|w)$/, TIMES),
        maxBytes: amount(values.get('max-size'), /^(\d{1,7})(MB|GB|TB|MiB|GiB)$/, UNITS),
        keep: amount(values.get('keep'), /^(\d{1,5})()$/, { '': 1 }) ?? 0,
    };
}
function amount(text, form, units) {
    if (text === undefined)
        return undefined;
    const [, number, unit = ''] = form.exec(text) ?? [];
    const factor = units[unit];
    if (number === undefined || factor === undefined)
        throw wrong(text);
    return Number(number) * factor;
}
function wrong(got, more = '') {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('INVALID_INPUT', `input retention: got ${JSON.stringify(got.slice(0, 200))}, allowed is ${FORM}${more}`, { details: { input: 'retention' } });
}
/**
 * The entries that go, the oldest first: those that are too old, then the oldest until what the others are made of fits.
 * What several share counts once, and what is younger than ten minutes stays. `places` has the entries of each place, newest first.
 */
function expired(places, { maxAgeMs, maxBytes, keep }, now) {
    const isYoung = ({ entry }) => now - entry.created < YOUNG_MS;
    const newest = places.flatMap((entries) => entries.filter(({ entry }) => (0,_scopes_js__WEBPACK_IMPORTED_MODULE_2__/* .isTrusted */ .W2)(entry)).slice(0, keep));
    const spared = new Set([...newest, ...places.flat().filter(isYoung)]);
    const all = places.flat().toSorted((a, b) => (0,_entries_js__WEBPACK_IMPORTED_MODULE_1__/* .newestFirst */ .ll)(a.entry, b.entry));
    const isOld = ({ entry }) => maxAgeMs !== undefined && now - entry.created > maxAgeMs;
    const kept = all.filter((one) => spared.has(one) || !isOld(one));
    const gone = new Set(maxBytes === undefined ? [] : overflowing(kept, spared, maxBytes));
    return all.filter((one) => gone.has(one) || !kept.includes(one)).toReversed();
}
function overflowing(kept, spared, maxBytes) {
    const held = new Set();
    let bytes = 0;
    const gone = [];
    const take = (one) => {
        for (const [digest, size] of one.blobs)
            if (!held.has(digest))
                bytes += size;
        for (const digest of one.blobs.keys())
            held.add(digest);
    };
    // What stays anyway counts first.
    for (const one of kept.filter((other) => spared.has(other)))
        take(one);
    for (const one of kept.filter((other) => !spared.has(other))) {
        if (gone.length > 0 || bytes + added(one, held) > maxBytes)
            gone.push(one);
        else
            take(one);
    }
    return gone;
}
function added({ blobs }, held) {
    return [...blobs].reduce((sum, [digest, size]) => (held.has(digest) ? sum : sum + size), 0);
}


/***/ }),

/***/ 2244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W2: () => (/* binding */ isTrusted),
/* harmony export */   Wp: () => (/* binding */ isScopeOf),
/* harmony export */   lN: () => (/* binding */ scopesFor)
/* harmony export */ });
/**
 * As actions/cache: a branch reads its own entries, then those of its base and of the default branch, and writes its
 * own. `repo` is one scope for all of the repository, `shared` one for all that use the store.
 */
function scopesFor(scope, origin) {
    const { repository, ref, base, defaultBranch } = origin;
    if (scope === 'shared')
        return { own: 'shared', read: ['shared'] };
    if (scope === 'repo')
        return { own: `repo ${repository}`, read: [`repo ${repository}`] };
    const of = (one) => `branch ${repository} ${one}`;
    const refs = [ref, ...(base === undefined ? [] : [`refs/heads/${base}`]), `refs/heads/${defaultBranch}`];
    return { own: of(ref), read: [...new Set(refs.map(of))] };
}
/** Events that only people and programs with rights on the repository cause. What is not known is not trusted. */
const TRUSTED = new Set([
    'create',
    'deployment',
    'deployment_status',
    'local',
    'merge_group',
    'push',
    'registry_package',
    'release',
    'repository_dispatch',
    'schedule',
    'workflow_dispatch',
    'workflow_run',
]);
function isTrusted({ event, ref }) {
    return TRUSTED.has(event) && !ref.startsWith('refs/pull/');
}
/** Whether entries of a scope are those of a repository alone. */
function isScopeOf(scope, repository) {
    return scope === `repo ${repository}` || scope.startsWith(`branch ${repository} `);
}


/***/ }),

/***/ 4282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Wj: () => (/* binding */ onlyFor),
/* harmony export */   cT: () => (/* binding */ keepPlatforms),
/* harmony export */   cy: () => (/* binding */ chain),
/* harmony export */   fz: () => (/* binding */ annotate),
/* harmony export */   t_: () => (/* binding */ toOci)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1963);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7142);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1701);



/** One after the other, each on what the one before made. */
function chain(...modifiers) {
    return async (manifest, node) => {
        let held = manifest;
        for (const modify of modifiers)
            held = (await modify(held, node)) ?? held;
        return held;
    };
}
/** The modifier, for the nodes that the filter chooses. */
function onlyFor(filter, modify) {
    return async (manifest, node) => (await filter(node, undefined, async () => manifest)) ? modify(manifest, node) : manifest;
}
/** Sets annotations of the manifest, and removes others by their keys. */
function annotate(set, remove = []) {
    return (manifest) => {
        const kept = Object.entries(manifest.annotations ?? {}).filter(([key]) => !remove.includes(key));
        return { ...manifest, annotations: { ...Object.fromEntries(kept), ...set } };
    };
}
const TO_OCI = new Map([
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .DOCKER_MANIFEST */ .Vv, _core_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .OCI_MANIFEST */ .EG],
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .DOCKER_LIST */ .Y2, _core_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .OCI_INDEX */ .$p],
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .DOCKER_CONFIG */ .e6, _core_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .OCI_CONFIG */ .TF],
    ['application/vnd.docker.image.rootfs.diff.tar', _core_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .OCI_LAYER */ .QP],
    ['application/vnd.docker.image.rootfs.diff.tar.gzip', _core_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .OCI_LAYER_GZIP */ .BQ],
    [
        'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip',
        'application/vnd.oci.image.layer.nondistributable.v1.tar+gzip',
    ],
]);
/** Docker's media types become those of OCI (image-spec media-types.md, "Compatibility Matrix"); contents stay. */
function toOci() {
    const renamed = (node) => {
        const mediaType = TO_OCI.get(node.mediaType);
        return mediaType === undefined ? node : { ...node, mediaType };
    };
    return (manifest) => {
        const mediaType = TO_OCI.get(manifest.mediaType);
        if (mediaType === undefined)
            return manifest;
        const { config, layers } = manifest;
        return {
            ...manifest,
            mediaType,
            ...(config && { config: renamed(config) }),
            ...(layers && { layers: layers.map(renamed) }),
        };
    };
}
/** BuildKit: the entry is an attestation of the entry with this digest. */
const ATTESTED = 'vnd.docker.reference.digest';
/** Of an index, only the entries for these platforms, and their attestations. Fails with `NOT_FOUND` for a platform it does not have. */
function keepPlatforms(...platforms) {
    return (manifest, node) => {
        if (!(0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isIndexType */ .$U)(manifest.mediaType))
            return manifest;
        const entries = manifest.manifests ?? [];
        const fits = ({ platform }) => platform !== undefined && platforms.some((asked) => (0,_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .matchesPlatform */ .pC)(platform, asked));
        for (const asked of platforms)
            requirePlatform(asked, entries, node);
        const kept = new Set(entries.filter(fits).map(({ digest }) => digest));
        const manifests = entries.filter((entry) => fits(entry) || kept.has(entry.annotations?.[ATTESTED] ?? ''));
        return manifests.length === entries.length ? manifest : { ...manifest, manifests };
    };
}
function requirePlatform(asked, entries, node) {
    const held = entries.flatMap(({ platform }) => platform ?? []);
    if (held.some((platform) => (0,_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .matchesPlatform */ .pC)(platform, asked)))
        return;
    const has = held.length === 0 ? 'no platforms' : held.slice(0, 30).map(_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq).join(', ');
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('NOT_FOUND', `${node.digest} has nothing for ${(0,_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq)(asked)}; it has ${has}`, {
        details: { platform: (0,_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq)(asked) },
    });
}


/***/ }),

/***/ 7351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   qq: () => (/* binding */ pack),
/* harmony export */   wg: () => (/* binding */ EMPTY),
/* harmony export */   xQ: () => (/* binding */ checkMediaType)
/* harmony export */ });
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4997);
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9852);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1963);
/* harmony import */ var _core_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3749);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7142);





const EMPTY_BYTES = '{}';
/** image-spec manifest.md, "Guidance for an Empty Descriptor". */
const EMPTY = {
    mediaType: _core_media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .OCI_EMPTY */ .g1,
    digest: (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(EMPTY_BYTES),
    size: 2,
    data: 'e30=',
};
const MEDIA_TYPE = /^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}\/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}(?:;[^\p{Cc}]*)?$/u;
function checkMediaType(text, what) {
    if (MEDIA_TYPE.test(text))
        return text;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('INVALID_INPUT', `${what}: not a media type: ${JSON.stringify(text.slice(0, 200))}; expected type/subtype, such as application/vnd.acme.app.v1`);
}
/** Makes the manifest that `oras push` makes of the same parts, to the byte, and pushes it with the blobs it invents. */
async function pack(storage, options, call = {}) {
    const manifest = manifestOf(options);
    const invented = [manifest.config, ...(manifest.layers ?? [])].filter((node) => node?.digest === EMPTY.digest);
    for (const node of invented) {
        if (node && !(await storage.exists(node, call)))
            await storage.push(node, (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesOf */ .$$)(EMPTY_BYTES), call);
    }
    const bytes = (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .encodeManifest */ .Gb)(manifest);
    const root = {
        mediaType: manifest.mediaType,
        digest: (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes),
        size: bytes.byteLength,
        ...(manifest.artifactType !== undefined && { artifactType: manifest.artifactType }),
    };
    await storage.push(root, (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesOf */ .$$)(bytes), call);
    return root;
}
function manifestOf(options) {
    const { artifactType, config, layers, subject, annotations } = options;
    if (artifactType !== undefined)
        checkMediaType(artifactType, 'artifact-type');
    const ofConfig = options.configAnnotations && { annotations: options.configAnnotations };
    const common = {
        mediaType: _core_media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .OCI_MANIFEST */ .EG,
        ...(subject && { subject }),
        ...(annotations && { annotations }),
    };
    if (isOld(options)) {
        if (artifactType !== undefined && config) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('INVALID_INPUT', 'image-spec v1.0 takes artifact-type or config, not both');
        }
        const type = artifactType ?? _core_media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .UNKNOWN_CONFIG */ .wv;
        return {
            ...common,
            config: config ?? { mediaType: type, digest: EMPTY.digest, size: EMPTY.size, ...ofConfig },
            layers,
        };
    }
    if (config && artifactType === undefined) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('INVALID_INPUT', 'image-spec v1.1 with a config needs an artifact-type');
    }
    return {
        ...common,
        artifactType: artifactType ?? _core_media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .UNKNOWN_ARTIFACT */ .K2,
        config: config ?? { ...EMPTY, ...ofConfig },
        layers: layers.length === 0 ? [EMPTY] : layers,
    };
}
function isOld({ imageSpec, config, artifactType }) {
    return (imageSpec === 'v1.0' || (imageSpec === undefined && config !== undefined && artifactType === undefined));
}


/***/ }),

/***/ 1701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ formatPlatform),
/* harmony export */   FL: () => (/* binding */ parsePlatform),
/* harmony export */   md: () => (/* binding */ selectPlatform),
/* harmony export */   pC: () => (/* binding */ matchesPlatform),
/* harmony export */   tj: () => (/* binding */ platformOf)
/* harmony export */ });
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4997);
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4745);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1963);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9310);
/* harmony import */ var _core_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(3749);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(7142);






/** `os/arch[/variant][:os.version]`, such as `linux/arm64/v8`. */
function parsePlatform(text) {
    if (text.length > 256)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('INVALID_INPUT', 'not a platform: longer than 256 characters');
    const [place = '', version] = text.split(/:(.*)/s);
    const [os = '', architecture = '', variant, ...rest] = place.split('/');
    if (![os, architecture, variant ?? 'x', version ?? 'x'].every(isPart) || rest.length > 0) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('INVALID_INPUT', `not a platform: ${JSON.stringify(text.slice(0, 100))}; expected os/arch[/variant], such as linux/arm64`);
    }
    return {
        architecture,
        os,
        ...(version !== undefined && { 'os.version': version }),
        ...(variant !== undefined && { variant }),
    };
}
function isPart(text) {
    return /^[A-Za-z0-9][A-Za-z0-9_.-]*$/.test(text);
}
function formatPlatform(platform) {
    return [platform.os, platform.architecture, platform.variant]
        .filter((part) => part !== undefined)
        .join('/');
}
/** The root for one platform: the manifest an index lists for it, or the root itself when its config says the same. */
async function selectPlatform(root, platform, source, options = {}) {
    const manifest = (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .parseManifest */ .Ng)(await (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .readAll */ .yw)(source.fetch(root, options), root), root);
    if ((0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .isIndexType */ .$U)(root.mediaType)) {
        const found = manifest.manifests?.find((node) => node.platform && matchesPlatform(node.platform, platform));
        if (found)
            return found;
        const held = (manifest.manifests ?? []).flatMap((node) => node.platform ? formatPlatform(node.platform) : []);
        throw noMatch(root, platform, held);
    }
    const own = await platformOf(manifest, source, options);
    if (own && matchesPlatform(own, platform))
        return root;
    const type = manifest.config?.mediaType;
    if (own || (type !== undefined && IMAGE_CONFIGS.includes(type)))
        throw noMatch(root, platform, own ? [formatPlatform(own)] : []);
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('NOT_FOUND', `${root.digest} has no platforms: it is ${root.mediaType}, with a config of type ${type ?? 'none'}`);
}
const IMAGE_CONFIGS = [_core_media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .OCI_CONFIG */ .TF, _core_media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .DOCKER_CONFIG */ .e6];
/** The platform that an image's config names (image-spec config.md). */
async function platformOf(manifest, source, options = {}) {
    const { config, mediaType } = manifest;
    if (!(0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .isImageType */ .G1)(mediaType) || !config || !IMAGE_CONFIGS.includes(config.mediaType))
        return undefined;
    const json = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJsonObject */ .dw)(await (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .readAll */ .yw)(source.fetch(config, options), config), `config ${config.digest}`);
    return platformIn(json);
}
const PARTS = ['architecture', 'os', 'os.version', 'os.features', 'variant'];
function platformIn(config) {
    const { os, architecture } = config;
    if (typeof os !== 'string' || typeof architecture !== 'string')
        return undefined;
    const parts = PARTS.filter((part) => config[part] !== undefined).map((part) => [part, config[part]]);
    const platform = Object.fromEntries(parts);
    return (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .isPlatform */ .aH)(platform) ? platform : undefined;
}
/** Parts that are not asked for match anything. */
function matchesPlatform(held, asked) {
    return ['os', 'architecture', 'variant', 'os.version'].every((part) => asked[part] === undefined || held[part] === asked[part]);
}
function noMatch(root, platform, held) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('NOT_FOUND', `${root.digest} has nothing for ${formatPlatform(platform)}; it has ${held.length === 0 ? 'no platforms' : held.slice(0, 30).join(', ')}`, { details: { platform: formatPlatform(platform) } });
}


/***/ }),

/***/ 4997:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ bytesOf),
/* harmony export */   RZ: () => (/* binding */ lazy),
/* harmony export */   Ry: () => (/* binding */ behind),
/* harmony export */   Vc: () => (/* binding */ readUpTo),
/* harmony export */   ZC: () => (/* binding */ abortable),
/* harmony export */   g1: () => (/* binding */ readByDigest),
/* harmony export */   sc: () => (/* binding */ through),
/* harmony export */   t9: () => (/* binding */ free),
/* harmony export */   xZ: () => (/* binding */ MAX_MANIFEST),
/* harmony export */   yw: () => (/* binding */ readAll),
/* harmony export */   zr: () => (/* binding */ verified)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9852);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1963);


/** The one way to make {@link Bytes} from something that must be opened: `open` runs once for each iteration. */
function lazy(open) {
    return {
        async *[Symbol.asyncIterator]() {
            yield* await open();
        },
    };
}
/**
 * Gives the chunk's memory back now: until the collector does, 100 MiB come together, whose pages the system has to find
 * and clear anew. The chunk is empty then. A chunk that is only a part of its memory stays as it is.
 */
function free({ buffer, byteLength }) {
    if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength)
        buffer.transfer(0);
}
function bytesOf(...chunks) {
    return {
        async *[Symbol.asyncIterator]() {
            for (const chunk of chunks)
                yield typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
        },
    };
}
/**
 * Passes the bytes on while they fit the descriptor; ends with an error when size or digest differ (image-spec: size
 * first). The last chunk waits until all is checked: what comes out whole is right, and wrong content is never whole,
 * not even for a server that answers as soon as it has the last byte.
 */
function verified(bytes, node) {
    return {
        owned: bytes.owned === true,
        async *[Symbol.asyncIterator]() {
            const algorithm = (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .algorithmOf */ .Hy)(node.digest);
            const hash = (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .startDigest */ .RB)(algorithm);
            let size = 0;
            let last;
            for await (const chunk of bytes) {
                size += chunk.byteLength;
                if (size > node.size)
                    throw sizeMismatch(node, `more than ${node.size}`);
                hash.update(chunk);
                if (chunk.byteLength === 0)
                    continue;
                if (last)
                    yield last;
                last = chunk;
            }
            if (size !== node.size)
                throw sizeMismatch(node, `${size}`);
            const digest = (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .finishDigest */ .g4)(hash, algorithm);
            if (digest !== node.digest) {
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('DIGEST_MISMATCH', `content has digest ${digest}, expected ${node.digest}`, {
                    details: { expected: node.digest, got: digest, size },
                });
            }
            if (last)
                yield last;
        },
    };
}
/** Stops at the next chunk once the signal is aborted. */
function abortable(bytes, signal) {
    if (!signal)
        return bytes;
    return through(bytes, { seen: () => signal.throwIfAborted() });
}
/** The same bytes, with `seen` told of each chunk, and another error in the place of one that occurs. */
function through(bytes, { seen, failed = (error) => error, }) {
    return {
        owned: bytes.owned === true,
        [Symbol.asyncIterator]() {
            const reader = bytes[Symbol.asyncIterator]();
            return {
                async next() {
                    try {
                        const next = await reader.next();
                        if (next.done !== true)
                            seen?.(next.value);
                        return next;
                    }
                    catch (error) {
                        await reader.return?.();
                        throw failed(error);
                    }
                },
                async return() {
                    await reader.return?.();
                    return { done: true, value: undefined };
                },
            };
        },
    };
}
/** What is left of the chunks after so many bytes: a disk that is nearly full takes less than all. */
function behind(chunks, bytes) {
    let skip = bytes;
    return chunks.flatMap((chunk) => {
        const from = Math.min(skip, chunk.byteLength);
        skip -= from;
        return from === chunk.byteLength ? [] : [chunk.subarray(from)];
    });
}
function sizeMismatch(node, got) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('SIZE_MISMATCH', `content of ${node.digest} has ${got} bytes, expected ${node.size}`, {
        details: { expected: node.size, got },
    });
}
/** Reads content that must fit in memory and checks it against its descriptor. Default limit 8 MiB. */
async function readAll(bytes, node, limit = MAX_MANIFEST) {
    if (node.size > limit)
        throw tooLarge(`content of ${node.digest}`, limit);
    return readUpTo(verified(bytes, node), limit, `content of ${node.digest}`);
}
/** Like {@link readAll}, for a node whose size is only a hint, such as one from the headers of a HEAD (harbor#11858). */
async function readByDigest(bytes, node) {
    const whole = await readUpTo(bytes, MAX_MANIFEST, `content of ${node.digest}`);
    return readAll(bytesOf(whole), { ...node, size: whole.byteLength });
}
/** Reads to the end; fails as soon as more than `limit` bytes came. Memory grows with what arrives, never with what is declared. */
async function readUpTo(bytes, limit, what) {
    const chunks = [];
    let size = 0;
    for await (const chunk of bytes) {
        size += chunk.byteLength;
        if (size > limit)
            throw tooLarge(what, limit);
        chunks.push(chunk);
    }
    return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : concat(chunks, size);
}
function concat(chunks, size) {
    const whole = new Uint8Array(size);
    let at = 0;
    for (const chunk of chunks) {
        whole.set(chunk, at);
        at += chunk.byteLength;
    }
    return whole;
}
function tooLarge(what, limit) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('TOO_LARGE', `${what} is larger than the limit of ${limit} bytes`, {
        details: { limit },
    });
}
/** Manifests are read whole: at most 8 MiB (distribution-spec asks registries for 4 MiB). */
const MAX_MANIFEST = 8 * 1024 * 1024;


/***/ }),

/***/ 4745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BA: () => (/* binding */ parseDescriptor),
/* harmony export */   DE: () => (/* binding */ CREATED),
/* harmony export */   Gg: () => (/* binding */ titleOf),
/* harmony export */   LO: () => (/* binding */ checkAnnotations),
/* harmony export */   P4: () => (/* binding */ UNPACK),
/* harmony export */   aH: () => (/* binding */ isPlatform),
/* harmony export */   ly: () => (/* binding */ TITLE),
/* harmony export */   pj: () => (/* binding */ plain),
/* harmony export */   u4: () => (/* binding */ isRecord),
/* harmony export */   w5: () => (/* binding */ REF_NAME),
/* harmony export */   xL: () => (/* binding */ CONTENT_DIGEST)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9852);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1963);


/** image-spec annotations.md; a layer with a title is a file. */
const TITLE = 'org.opencontainers.image.title';
const REF_NAME = 'org.opencontainers.image.ref.name';
const CREATED = 'org.opencontainers.image.created';
/** ORAS: the layer is a gzipped tar of a directory when the value is exactly `true`. */
const UNPACK = 'io.deis.oras.content.unpack';
/** ORAS: digest of the uncompressed tar. */
const CONTENT_DIGEST = 'io.deis.oras.content.digest';
function titleOf(node) {
    const title = node.annotations?.[TITLE];
    return title === '' ? undefined : title;
}
/** Checks the shape of a descriptor that came from outside; unknown fields are kept. */
function parseDescriptor(value, where) {
    const fail = (what) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_CONTENT', `${where}: ${what}`);
    };
    if (!isRecord(value))
        return fail('a descriptor must be an object');
    const { mediaType } = value;
    if (typeof mediaType !== 'string' || !/^[^\s\p{Cc}](?:[^\p{Cc}]*[^\s\p{Cc}])?$/u.test(mediaType)) {
        fail('mediaType must be a text without control characters');
    }
    if (!Number.isSafeInteger(value['size']) || value['size'] < 0) {
        fail(`size must be a whole number of bytes from 0 to 2^53 - 1, got ${shown(value['size'])}`);
    }
    try {
        (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m)(value['digest']);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_CONTENT', `${where}: ${cause instanceof Error ? cause.message : ''}`, {
            cause,
        });
    }
    checkAnnotations(value['annotations'], where);
    for (const key of ['data', 'artifactType']) {
        if (value[key] !== undefined && typeof value[key] !== 'string')
            fail(`${key} must be a text`);
    }
    const urls = value['urls'] ?? [];
    if (!Array.isArray(urls) || !urls.every((url) => typeof url === 'string'))
        fail('urls must be a list of texts');
    if (!isPlatform(value['platform'] ?? {}))
        fail('platform must be an object of texts');
    return value;
}
function isPlatform(value) {
    if (!isRecord(value))
        return false;
    const texts = ['architecture', 'os', 'os.version', 'variant'].map((key) => value[key] ?? '');
    const features = value['os.features'] ?? [];
    const all = Array.isArray(features) ? [...texts, ...features] : [undefined];
    return all.every((text) => typeof text === 'string');
}
function checkAnnotations(value, where) {
    if (value === undefined || value === null)
        return;
    if (!isRecord(value) || !Object.values(value).every((text) => typeof text === 'string')) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_CONTENT', `${where}: annotations must map texts to texts`);
    }
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** Only what identifies content: media type, digest and size. */
function plain(node) {
    return { mediaType: node.mediaType, digest: node.digest, size: node.size };
}
function shown(value) {
    return (JSON.stringify(value) ?? String(value)).slice(0, 80);
}


/***/ }),

/***/ 9852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   Hy: () => (/* binding */ algorithmOf),
/* harmony export */   RB: () => (/* binding */ startDigest),
/* harmony export */   ZD: () => (/* binding */ hexOf),
/* harmony export */   g4: () => (/* binding */ finishDigest),
/* harmony export */   m: () => (/* binding */ parseDigest),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1963);


const GRAMMAR = /^(?:sha256:[a-f0-9]{64}|sha512:[a-f0-9]{128})$/;
function isDigest(text) {
    return typeof text === 'string' && GRAMMAR.test(text);
}
/**
 * Text to digest. Only the registered algorithms with lower-case hex of full length are taken, since a digest
 * becomes a path and a URL (CVE-2024-3727).
 */
function parseDigest(text) {
    if (isDigest(text))
        return text;
    const shown = typeof text === 'string' ? JSON.stringify(text.slice(0, 160)) : typeof text;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_INPUT', `not a digest: ${shown}; expected sha256: with 64, or sha512: with 128, lower-case hexadecimal characters`);
}
function algorithmOf(digest) {
    return digest.startsWith('sha512:') ? 'sha512' : 'sha256';
}
function hexOf(digest) {
    return digest.slice(7);
}
function digestOf(bytes, algorithm = 'sha256') {
    return finishDigest((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm).update(bytes), algorithm);
}
function startDigest(algorithm = 'sha256') {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm);
}
function finishDigest(hash, algorithm = 'sha256') {
    return `${algorithm}:${hash.digest('hex')}`;
}


/***/ }),

/***/ 1963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   aP: () => (/* binding */ OrasError),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   gl: () => (/* binding */ RegistryError),
/* harmony export */   k6: () => (/* binding */ CopyError),
/* harmony export */   up: () => (/* binding */ hasCode),
/* harmony export */   xU: () => (/* binding */ systemCode)
/* harmony export */ });
/** Base of every error thrown by this library. The message is plain text without advice; hints are made by the action. */
class OrasError extends Error {
    name = 'OrasError';
    code;
    details;
    constructor(code, message, options = {}) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.code = code;
        this.details = options.details ?? {};
    }
}
/** A registry answered, and the answer was no. */
class RegistryError extends OrasError {
    name = 'RegistryError';
    method;
    url;
    status;
    errors;
    constructor(code, message, options) {
        super(code, message, options);
        this.method = options.method;
        this.url = options.url;
        this.status = options.status;
        this.errors = options.errors;
    }
}
/** A copy failed: says on which side, doing what, with which node. The reason is the cause. */
class CopyError extends OrasError {
    name = 'CopyError';
    operation;
    side;
    digest;
    constructor(cause, options) {
        const code = cause instanceof OrasError ? cause.code : storageCode(cause);
        const place = options.place === undefined ? '' : `${options.place}: `;
        super(code, `${place}${messageOf(cause)}`, { cause });
        this.operation = options.operation;
        this.side = options.side;
        this.digest = options.digest;
    }
}
function storageCode(cause) {
    return systemCode(cause) === undefined ? 'UNAVAILABLE' : 'STORAGE';
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}
/** The `code` of a Node system error (`ENOENT`, `ENOSPC`, …), if it has one. */
function systemCode(error) {
    if (!(error instanceof Error) || !('code' in error))
        return undefined;
    return typeof error.code === 'string' ? error.code : undefined;
}
/** Whether the error, or one of its causes, is an {@link OrasError} with this code. */
function hasCode(error, code) {
    for (let at = error; at instanceof Error; at = at.cause) {
        if (at instanceof OrasError && at.code === code)
            return true;
    }
    return false;
}


/***/ }),

/***/ 9310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Pr: () => (/* binding */ encodeJson),
/* harmony export */   dw: () => (/* binding */ parseJsonObject),
/* harmony export */   zq: () => (/* binding */ compareUtf8)
/* harmony export */ });
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4745);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1963);


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
/** Parses a JSON object from bytes; fails with `INVALID_CONTENT`. */
function parseJsonObject(bytes, what) {
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

/***/ 3749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FK: () => (/* binding */ describeManifest),
/* harmony export */   Gb: () => (/* binding */ encodeManifest),
/* harmony export */   Gh: () => (/* binding */ artifactTypeOf),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   ir: () => (/* binding */ successors)
/* harmony export */ });
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4745);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1963);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9310);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7142);




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

/***/ 7142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ isIndexType),
/* harmony export */   $p: () => (/* binding */ OCI_INDEX),
/* harmony export */   BQ: () => (/* binding */ OCI_LAYER_GZIP),
/* harmony export */   EG: () => (/* binding */ OCI_MANIFEST),
/* harmony export */   G1: () => (/* binding */ isImageType),
/* harmony export */   K2: () => (/* binding */ UNKNOWN_ARTIFACT),
/* harmony export */   Q3: () => (/* binding */ isManifestType),
/* harmony export */   QP: () => (/* binding */ OCI_LAYER),
/* harmony export */   TF: () => (/* binding */ OCI_CONFIG),
/* harmony export */   Vv: () => (/* binding */ DOCKER_MANIFEST),
/* harmony export */   Y2: () => (/* binding */ DOCKER_LIST),
/* harmony export */   _P: () => (/* binding */ MANIFEST_TYPES),
/* harmony export */   e6: () => (/* binding */ DOCKER_CONFIG),
/* harmony export */   g1: () => (/* binding */ OCI_EMPTY),
/* harmony export */   jq: () => (/* binding */ isForeign),
/* harmony export */   wv: () => (/* binding */ UNKNOWN_CONFIG),
/* harmony export */   xc: () => (/* binding */ OCI_ARTIFACT)
/* harmony export */ });
const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const OCI_INDEX = 'application/vnd.oci.image.index.v1+json';
const DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json';
const DOCKER_LIST = 'application/vnd.docker.distribution.manifest.list.v2+json';
/** Withdrawn from image-spec 1.1 before its release; still found in registries, only read. */
const OCI_ARTIFACT = 'application/vnd.oci.artifact.manifest.v1+json';
const OCI_CONFIG = 'application/vnd.oci.image.config.v1+json';
const DOCKER_CONFIG = 'application/vnd.docker.container.image.v1+json';
const OCI_EMPTY = 'application/vnd.oci.empty.v1+json';
const OCI_LAYER = 'application/vnd.oci.image.layer.v1.tar';
const OCI_LAYER_GZIP = 'application/vnd.oci.image.layer.v1.tar+gzip';
/** What `oras push` says when no artifact type or config type is given. */
const UNKNOWN_ARTIFACT = 'application/vnd.unknown.artifact.v1';
const UNKNOWN_CONFIG = 'application/vnd.unknown.config.v1+json';
const INDEXES = new Set([OCI_INDEX, DOCKER_LIST]);
const IMAGES = new Set([OCI_MANIFEST, DOCKER_MANIFEST]);
/** Every manifest type we read, in the order we ask for them. */
const MANIFEST_TYPES = [
    OCI_MANIFEST,
    OCI_INDEX,
    DOCKER_MANIFEST,
    DOCKER_LIST,
    OCI_ARTIFACT,
];
function isManifestType(mediaType) {
    return MANIFEST_TYPES.includes(mediaType);
}
function isIndexType(mediaType) {
    return INDEXES.has(mediaType);
}
function isImageType(mediaType) {
    return IMAGES.has(mediaType);
}
const FOREIGN = new Set([
    'application/vnd.oci.image.layer.nondistributable.v1.tar',
    'application/vnd.oci.image.layer.nondistributable.v1.tar+gzip',
    'application/vnd.oci.image.layer.nondistributable.v1.tar+zstd',
    'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip',
]);
/** Layers that live elsewhere and are not copied, as ORAS does. */
function isForeign(mediaType) {
    return FOREIGN.has(mediaType);
}


/***/ }),

/***/ 1387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bs: () => (/* binding */ checkTag),
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   gr: () => (/* binding */ isDockerHub),
/* harmony export */   i7: () => (/* binding */ canonicalRegistry),
/* harmony export */   l5: () => (/* binding */ parseRegistry)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9852);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1963);


const TAG = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/;
const COMPONENT = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const IPV6 = /^\[[0-9a-f:.]{2,45}\]$/;
const MAX_REFERENCE = 1024;
const FORM = 'expected registry/repository[:tag][@digest], such as ghcr.io/acme/app:1.2';
function isTag(text) {
    return TAG.test(text);
}
function checkTag(text) {
    if (isTag(text))
        return text;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_INPUT', `not a tag: ${quote(text)}; a tag has 1 to 128 letters, digits, "_", "." or "-" and does not begin with "." or "-"`);
}
/** Text to reference (distribution-spec, "Pulling manifests"). The registry must be named: there is no default one. */
function parseReference(text) {
    if (text.length > MAX_REFERENCE)
        throw invalid(text, `longer than ${MAX_REFERENCE} characters`);
    const slash = text.indexOf('/');
    if (slash < 0)
        throw invalid(text, 'it has no repository');
    const registry = parseRegistry(text.slice(0, slash), text);
    const { name, tag, digest } = splitName(text.slice(slash + 1), text);
    return {
        registry,
        repository: parseRepository(name, registry, text),
        ...(tag === undefined ? {} : { tag }),
        ...(digest === undefined ? {} : { digest }),
    };
}
/** Splits `name[:tag][@digest]`; also used for paths of layouts by their own callers. */
function splitName(rest, text) {
    const at = rest.indexOf('@');
    const named = at < 0 ? rest : rest.slice(0, at);
    const colon = named.indexOf(':');
    const name = colon < 0 ? named : named.slice(0, colon);
    const tag = colon < 0 ? undefined : named.slice(colon + 1);
    if (tag !== undefined && !isTag(tag))
        throw invalid(text, `${quote(tag)} is not a tag`);
    const digestText = at < 0 ? undefined : rest.slice(at + 1);
    if (digestText !== undefined && !(0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digestText))
        throw invalid(text, digestReason(digestText));
    return {
        name,
        ...(tag === undefined ? {} : { tag }),
        ...(digestText === undefined ? {} : { digest: digestText }),
    };
}
function digestReason(text) {
    try {
        (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m)(text);
        return '';
    }
    catch (error) {
        return error instanceof Error ? error.message : String(error);
    }
}
/** Host name, IPv4 or [IPv6], with an optional port; fails with `INVALID_INPUT`. */
function parseRegistry(text, whole = text) {
    const lower = text.toLowerCase();
    const port = /:([0-9]{1,5})$/.exec(lower)?.[1];
    const host = port === undefined ? lower : lower.slice(0, -port.length - 1);
    if (port !== undefined && (Number(port) < 1 || Number(port) > 65535)) {
        throw invalid(whole, `the port ${port} is not between 1 and 65535`);
    }
    if (!/^[\x21-\x7e]*$/.test(text) || !isUrlHost(lower))
        throw invalid(whole, `${quote(text)} is not a host name or an address in its usual form`);
    const isHost = host.length <= 253 && host.split('.').every((label) => LABEL.test(label));
    if (!isHost && !IPV6.test(host))
        throw invalid(whole, `${quote(text)} is not a host name`);
    if (port === undefined && !host.includes('.') && host !== 'localhost' && !host.startsWith('[')) {
        throw invalid(whole, `it names no registry (did you mean docker.io/${whole.slice(0, 200)}?)`);
    }
    return lower;
}
/** What a URL makes of it must be the same host: `0x7f.1` is another way to write 127.0.0.1. */
function isUrlHost(registry) {
    const url = URL.parse(`http://${registry}`);
    return url !== null && (registry.startsWith('[') || url.host === registry.replace(/:80$/, ''));
}
function parseRepository(name, registry, text) {
    if (name === '')
        throw invalid(text, 'it has no repository');
    if (!name.split('/').every((part) => COMPONENT.test(part))) {
        const lower = name.toLowerCase();
        const hint = lower !== name && lower.split('/').every((part) => COMPONENT.test(part));
        throw invalid(text, hint
            ? `repository names are lower case: write ${registry}/${lower}`
            : `${quote(name)} is not a repository name (lower-case letters and digits, separated by ".", "_", "__", "-" and "/")`);
    }
    return isDockerHub(registry) && !name.includes('/') ? `library/${name}` : name;
}
function isDockerHub(registry) {
    return registry === 'docker.io' || registry === 'index.docker.io' || registry === 'registry-1.docker.io';
}
/** The name a credential is kept under and a reference is shown with: the aliases of Docker Hub are one registry. */
function canonicalRegistry(registry) {
    return isDockerHub(registry) ? 'docker.io' : registry;
}
function formatReference(reference) {
    const tag = reference.tag === undefined ? '' : `:${reference.tag}`;
    const digest = reference.digest === undefined ? '' : `@${reference.digest}`;
    return `${reference.registry}/${reference.repository}${tag}${digest}`;
}
function invalid(text, reason) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_INPUT', `not a reference: ${quote(text)}: ${reason}; ${FORM}`, {
        details: { reference: text.slice(0, 200) },
    });
}
function quote(text) {
    return JSON.stringify(text.length > 200 ? `${text.slice(0, 200)}…` : text);
}


/***/ }),

/***/ 3557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ku: () => (/* binding */ canReadManifest),
/* harmony export */   N1: () => (/* binding */ canCheck),
/* harmony export */   UH: () => (/* binding */ canCommit),
/* harmony export */   W9: () => (/* binding */ canDelete),
/* harmony export */   an: () => (/* binding */ canMount),
/* harmony export */   cp: () => (/* binding */ canFindPredecessors),
/* harmony export */   ev: () => (/* binding */ isNamed),
/* harmony export */   i1: () => (/* binding */ canUntag),
/* harmony export */   jE: () => (/* binding */ canTellListed),
/* harmony export */   sd: () => (/* binding */ canListTags),
/* harmony export */   v5: () => (/* binding */ canLink)
/* harmony export */ });
function isNamed(target) {
    return 'name' in target && typeof target.name === 'string';
}
function canFindPredecessors(target) {
    return 'predecessors' in target && typeof target.predecessors === 'function';
}
function canLink(target) {
    return 'link' in target && typeof target.link === 'function';
}
function canTellListed(target) {
    return 'listed' in target && typeof target.listed === 'function';
}
function canCheck(target) {
    return 'check' in target && typeof target.check === 'function';
}
function canReadManifest(target) {
    return 'readManifest' in target && typeof target.readManifest === 'function';
}
function canMount(target) {
    return 'mount' in target && typeof target.mount === 'function';
}
function canListTags(target) {
    return 'tags' in target && typeof target.tags === 'function';
}
function canDelete(target) {
    return 'delete' in target && typeof target.delete === 'function';
}
function canUntag(target) {
    return 'untag' in target && typeof target.untag === 'function';
}
function canCommit(target) {
    return 'commit' in target && typeof target.commit === 'function';
}


/***/ }),

/***/ 3338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   RG: () => (/* binding */ readConfigFile),
/* harmony export */   cZ: () => (/* binding */ formatConfig),
/* harmony export */   o4: () => (/* binding */ parseConfig),
/* harmony export */   o5: () => (/* binding */ writeConfigFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6760);
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4745);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(1963);





/** `unreadable`: what a file is that only others may read. */
async function readConfigFile(path, unreadable) {
    try {
        const [text, { mode }] = await Promise.all([(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8'), (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path)]);
        return { text, config: parseConfig(text, path), mode: mode & 0o777 };
    }
    catch (error) {
        const code = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .systemCode */ .xU)(error);
        if (code === undefined)
            throw error;
        if (['ENOENT', 'ENOTDIR'].includes(code) || (code === 'EACCES' && unreadable === 'absent'))
            return { text: undefined, config: {}, mode: undefined };
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .OrasError */ .aP('STORAGE', `${path} cannot be read: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}`, { cause: error });
    }
}
function parseConfig(text, path) {
    try {
        const json = JSON.parse(text.replace(/^\uFEFF/, '') || '{}');
        if ((0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(json))
            return json;
    }
    catch {
        // Told below, without the parser's words.
    }
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .OrasError */ .aP('INVALID_INPUT', `${path} is not a JSON object, so no login can be added to it`, {
        details: { path },
    });
}
function formatConfig(config) {
    return `${JSON.stringify(config, null, 2)}\n`;
}
/** Never half-written; a symbolic link stays one. */
async function writeConfigFile(path, text, mode = 0o600) {
    const file = await behindLinks(path);
    const temporary = `${file}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(file), { recursive: true, mode: 0o700 });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(temporary, text, { mode, flag: 'wx' });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, file);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true }).catch(() => undefined);
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .OrasError */ .aP('STORAGE', `${path} cannot be written: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}`, { cause: error });
    }
}
async function behindLinks(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(path);
    }
    catch {
        // A link to what is not there yet, or no file.
        return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readlink)(path).then((to) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), to), () => path);
    }
}


/***/ }),

/***/ 2366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  p: () => (/* binding */ dockerConfig),
  L: () => (/* binding */ normalKey)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: ../build/js/core/descriptor.js
var descriptor = __nccwpck_require__(4745);
// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __nccwpck_require__(1963);
// EXTERNAL MODULE: ../build/js/core/reference.js
var reference = __nccwpck_require__(1387);
;// CONCATENATED MODULE: ../build/js/credentials/credential-helper.js


const NAME = /^[A-Za-z0-9._-]+$/;
const TIMEOUT_MS = 30_000;
const MAX_OUTPUT = 64 * 1024;
/**
 * Asks `docker-credential-<name> get`, without a shell. What a helper prints may be a secret even when it fails: it
 * is never part of an error.
 */
async function runHelper(name, server, env, timeoutMs = TIMEOUT_MS) {
    if (!NAME.test(name) || name.startsWith('.')) {
        throw new errors/* OrasError */.aP('INVALID_INPUT', `not a credential helper: ${JSON.stringify(name.slice(0, 80))}`);
    }
    // A helper reads lines: the second would be another question.
    if (/[\0\r\n]/.test(server)) {
        throw new errors/* OrasError */.aP('INVALID_INPUT', `not a server: ${JSON.stringify(server.slice(0, 80))}`);
    }
    const program = `docker-credential-${name}`;
    const { code, output } = await execute(program, server, env, timeoutMs);
    if (code !== 0) {
        if (/credentials not found/i.test(output))
            return undefined;
        throw new errors/* OrasError */.aP('UNAUTHORIZED', `${program} failed with exit code ${code}`, {
            details: { helper: program },
        });
    }
    return parseAnswer(program, output);
}
function parseAnswer(program, output) {
    let answer;
    try {
        answer = JSON.parse(output);
    }
    catch {
        answer = undefined;
    }
    if (!(0,descriptor/* isRecord */.u4)(answer) || typeof answer['Username'] !== 'string' || typeof answer['Secret'] !== 'string') {
        throw new errors/* OrasError */.aP('INVALID_CONTENT', `${program} did not answer with a Username and a Secret`);
    }
    const { Username: username, Secret: secret } = answer;
    if (secret === '')
        return undefined;
    if (username === '<token>')
        return { kind: 'refresh', token: secret };
    return { kind: 'basic', username, password: secret };
}
/** A step's inputs are none of a helper's business: the password of another registry may be among them. */
function withoutInputs(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('INPUT_')));
}
async function execute(program, server, env, timeoutMs) {
    // Loaded when it is needed: it brings sockets along, for steps that have no use for either.
    const { spawn } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 1421, 19));
    return new Promise((resolve, reject) => {
        const child = spawn(program, ['get'], {
            stdio: ['pipe', 'pipe', 'ignore'],
            env: withoutInputs(env),
            shell: false,
        });
        let output = '';
        let stopped = false;
        // What it has started may hold the pipe open: that is not waited for.
        const stop = () => {
            stopped = true;
            child.kill('SIGKILL');
            child.stdout.destroy();
        };
        const timer = setTimeout(stop, timeoutMs);
        child.stdout.setEncoding('utf8');
        child.stdout.on('data', (text) => {
            output += text;
            if (output.length > MAX_OUTPUT)
                stop();
        });
        child.on('error', (error) => {
            clearTimeout(timer);
            const reason = (0,errors/* systemCode */.xU)(error) === 'ENOENT' ? 'it is not on the PATH' : ((0,errors/* systemCode */.xU)(error) ?? 'it did not start');
            reject(new errors/* OrasError */.aP('INVALID_INPUT', `${program} cannot be run: ${reason}`, {
                details: { helper: program },
            }));
        });
        child.on('close', (code) => {
            clearTimeout(timer);
            if (stopped || code === null)
                reject(new errors/* OrasError */.aP('UNAVAILABLE', `${program} was stopped: too slow, or too much output`));
            else
                resolve({ code, output });
        });
        child.stdin.on('error', () => undefined);
        child.stdin.end(server);
    });
}

;// CONCATENATED MODULE: ../build/js/credentials/docker-config.js





/**
 * Credentials of a Docker config file, or of a containers `auth.json`, which has the same form. A helper named for the
 * host comes first, then the file's own entry with the longest matching path, then the general helper.
 */
function dockerConfig(path, env) {
    let config;
    return async ({ registry, repository }) => {
        config ??= readConfig(path);
        const read = await config;
        if (!read)
            return undefined;
        const host = (0,reference/* canonicalRegistry */.i7)(registry);
        const server = host === 'docker.io' ? 'https://index.docker.io/v1/' : host;
        const helper = textIn(entryOf(read['credHelpers'], [host]));
        if (helper !== undefined)
            return ask(helper);
        const own = parseAuth(entryOf(read['auths'], keysFor(host, repository)), path, host);
        if (own)
            return own;
        const store = textIn(read['credsStore']);
        return store === undefined ? undefined : ask(store);
        async function ask(name) {
            try {
                return await runHelper(name, server, env);
            }
            catch (cause) {
                throw namingFile(cause, path, host);
            }
        }
    };
}
/** A helper that does not work was asked for by a file that people may not know of. */
function namingFile(cause, path, host) {
    if (!(cause instanceof errors/* OrasError */.aP))
        return cause;
    const message = `${cause.message}; ${path} names it for ${host}`;
    return new errors/* OrasError */.aP(cause.code, message, { cause, details: { ...cause.details, host, path } });
}
async function readConfig(path) {
    let text;
    try {
        text = await (0,promises_.readFile)(path, 'utf8');
    }
    catch (error) {
        if (['ENOENT', 'ENOTDIR', 'EACCES'].includes((0,errors/* systemCode */.xU)(error) ?? ''))
            return undefined;
        throw error;
    }
    try {
        const json = JSON.parse(text.replace(/^\uFEFF/, '') || '{}');
        if ((0,descriptor/* isRecord */.u4)(json))
            return json;
    }
    catch {
        // The parser's own message quotes the text, which holds secrets.
    }
    throw new errors/* OrasError */.aP('INVALID_INPUT', `${path} is not a JSON object, so no credentials can be read from it`, {
        details: { path },
    });
}
/** `host/a/b/c`, `host/a/b`, `host/a`, `host`: the longest match wins (containers-auth.json). */
function keysFor(host, repository) {
    const segments = repository?.split('/') ?? [];
    return segments.map((_, at) => [host, ...segments.slice(0, segments.length - at)].join('/')).concat(host);
}
function entryOf(table, keys) {
    if (!(0,descriptor/* isRecord */.u4)(table))
        return undefined;
    const entries = new Map(Object.entries(table).map(([key, value]) => [normalKey(key), value]));
    return keys.map((key) => entries.get(key)).find((value) => value !== undefined);
}
/** Keys may be URLs: `https://index.docker.io/v1/`, `https://ghcr.io`, `ghcr.io/v2/`. */
function normalKey(key) {
    const place = key.replace(/^https?:\/\//i, '').replace(/\/(?:v[12]\/?)?$/, '');
    const [host = '', ...path] = place.split('/');
    return [(0,reference/* canonicalRegistry */.i7)(host.toLowerCase()), ...path].join('/');
}
function parseAuth(entry, path, host) {
    if (!(0,descriptor/* isRecord */.u4)(entry))
        return undefined;
    const identity = textIn(entry['identitytoken']);
    if (identity !== undefined)
        return { kind: 'refresh', token: identity };
    const bearer = textIn(entry['registrytoken']);
    if (bearer !== undefined)
        return { kind: 'bearer', token: bearer };
    const auth = textIn(entry['auth']);
    if (auth === undefined)
        return plainAuth(entry);
    const decoded = Buffer.from(auth, 'base64').toString('utf8');
    const colon = decoded.indexOf(':');
    if (colon < 0)
        throw new errors/* OrasError */.aP('INVALID_INPUT', `${path}: the auth entry of ${host} is not base64 of user:password`);
    return {
        kind: 'basic',
        username: decoded.slice(0, colon),
        password: decoded.slice(colon + 1).replace(/\0+$/, ''),
    };
}
function plainAuth(entry) {
    const username = textIn(entry['username']);
    const password = textIn(entry['password']);
    return username === undefined || password === undefined ? undefined : { kind: 'basic', username, password };
}
function textIn(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}


/***/ }),

/***/ 2749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $b: () => (/* binding */ withoutLogins),
/* harmony export */   FH: () => (/* binding */ withLogins),
/* harmony export */   bs: () => (/* binding */ homeConfigPath),
/* harmony export */   eQ: () => (/* binding */ configPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7975);
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4745);
/* harmony import */ var _core_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1387);
/* harmony import */ var _docker_config_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(2366);





/** Where Docker, podman, oras and all who read their file look. */
function configPath(env, home, joined = node_path__WEBPACK_IMPORTED_MODULE_0__.join) {
    return env['DOCKER_CONFIG'] ? joined(env['DOCKER_CONFIG'], 'config.json') : homeConfigPath(home, joined);
}
/** Where those look that do not know `DOCKER_CONFIG`, such as actions/attest. */
function homeConfigPath(home, joined = node_path__WEBPACK_IMPORTED_MODULE_0__.join) {
    return joined(home, '.docker', 'config.json');
}
/**
 * The config with the logins, and with all else that it had. A credential store would hide the logins: it is kept as the
 * helper of each registry that the file names for it.
 */
function withLogins(config, logins) {
    const { auths, credHelpers, credsStore, ...others } = config;
    const hosts = new Set(logins.map(({ registry }) => (0,_core_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalRegistry */ .i7)(registry)));
    const isOther = ([key]) => !hosts.has((0,_docker_config_js__WEBPACK_IMPORTED_MODULE_4__/* .normalKey */ .L)(key));
    const stored = credsStore === undefined ? [] : Object.entries(recordIn(auths)).filter(isStored);
    const helpers = Object.fromEntries([
        ...stored.map(([key]) => [key, credsStore]).filter(isOther),
        ...Object.entries(recordIn(credHelpers)).filter(isOther),
    ]);
    const ours = logins.map(({ registry, username, password }) => [
        keyOf(registry),
        { auth: Buffer.from(`${username}:${password}`).toString('base64') },
    ]);
    return {
        ...others,
        auths: Object.fromEntries([...Object.entries(recordIn(auths)).filter(isOther), ...ours]),
        ...(Object.keys(helpers).length > 0 && { credHelpers: helpers }),
    };
}
/** What `docker login` writes for a login that its credential store keeps. */
function isStored([, entry]) {
    return (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(entry) && !['auth', 'identitytoken', 'registrytoken', 'username'].some((key) => entry[key]);
}
/**
 * Takes back what a login changed from `before` to `written`. What others changed meanwhile stays; where they removed it,
 * what was there before comes back.
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
const TABLES = ['auths', 'credHelpers'];
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
/** Docker keeps Docker Hub under an address of its own. */
function keyOf(registry) {
    const host = (0,_core_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalRegistry */ .i7)(registry);
    return host === 'docker.io' ? 'https://index.docker.io/v1/' : host;
}
function recordIn(value) {
    return (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(value) ? value : {};
}


/***/ }),

/***/ 1083:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _action_run_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(108);

await (0,_action_run_js__WEBPACK_IMPORTED_MODULE_0__/* .main */ .i)(process.argv.slice(2));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 8618:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ BlobStore)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6760);
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4997);
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(9852);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(1963);
/* harmony import */ var _file_lock_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(8135);
/* harmony import */ var _layout_index_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(4270);
/* harmony import */ var _layout_files_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(1305);
/* harmony import */ var _layout_reader_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(175);
/* harmony import */ var _write_file_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(989);











/** Says that the folder may be tidied and trimmed: a layout that is someone's own never is. */
const MARKER = 'oras-action-blob-cache';
const INGEST = 'ingest';
const LOCK = '.trim.lock';
const FOLDERS = ['blobs', 'blobs/sha256', 'blobs/sha512', INGEST];
const LAYOUT = '{"imageLayoutVersion":"1.0.0"}';
const ABANDONED_MS = 24 * 3600 * 1000;
const READ_SIZE = 1024 * 1024;
/**
 * Blobs in a folder that is an OCI image layout without entries: found by digest, checked whenever they are read, and
 * never more than fit. Safe between processes: a blob appears whole, and any of them may go at any time.
 */
class BlobStore {
    path;
    #maxBytes;
    /** What all blobs come to, as far as this process knows: others add to it, which `trim` finds out. */
    #size;
    constructor(path, { maxBytes }) {
        this.path = path;
        this.#maxBytes = maxBytes;
    }
    /**
     * Makes the folder, or takes one that was made like this. Links and other things where folders and blobs belong are
     * removed, and what they lead to is left alone. Fails with `INVALID_INPUT` for a folder with other content.
     */
    static async open(path, options) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(path, { recursive: true });
        const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(path);
        if (names.length > 0 && !(await isFile((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, MARKER)))) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .OrasError */ .aP('INVALID_INPUT', `${path} has other content and is no blob cache of this action`);
        }
        // Before all else: others that open the new folder meanwhile would see content without it.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, MARKER), '', { flag: 'wx' }).catch(ignoreThere);
        for (const name of FOLDERS)
            await makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, name));
        const files = { [_layout_reader_js__WEBPACK_IMPORTED_MODULE_9__/* .LAYOUT_FILE */ .gI]: LAYOUT, [_layout_reader_js__WEBPACK_IMPORTED_MODULE_9__/* .INDEX_FILE */ .K$]: (0,_layout_index_js__WEBPACK_IMPORTED_MODULE_7__/* .encodeIndex */ .bj)(_layout_index_js__WEBPACK_IMPORTED_MODULE_7__/* .EMPTY_INDEX */ .ZK) };
        for (const [name, content] of Object.entries(files))
            await makeFile(path, name, Buffer.from(content));
        await removeAbandoned((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, INGEST));
        return new BlobStore(path, options);
    }
    /** Whether a blob of that size may stay. */
    takes({ size }) {
        return size <= this.#maxBytes;
    }
    /**
     * The blob, read as a whole and found right before its first byte is given; from the same open file, so that nobody
     * can exchange or remove it meanwhile. One that is wrong is removed.
     */
    async read(node, options = {}) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.path, (0,_layout_reader_js__WEBPACK_IMPORTED_MODULE_9__/* .blobName */ .PF)(node.digest));
        const file = await openFile(path);
        if (!file)
            return 'missing';
        let handedOver = false;
        try {
            const found = await file.stat();
            if (!found.isFile())
                return 'missing';
            const { digest } = await (0,_layout_files_js__WEBPACK_IMPORTED_MODULE_8__/* .digestHandle */ .tD)(file, (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .algorithmOf */ .Hy)(node.digest), options);
            if (digest !== node.digest) {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { force: true });
                this.#size = undefined;
                return 'damaged';
            }
            // The descriptor is wrong, not the blob: the source may deal with it.
            if (found.size !== node.size)
                return 'missing';
            const now = new Date();
            await file.utimes(now, now);
            handedOver = true;
            return givenOnce(file, options);
        }
        finally {
            if (!handedOver)
                await file.close();
        }
    }
    /** Size and digest are checked before the blob is there. It need not survive a crash: it is checked when it is read. */
    async write(node, bytes, options = {}) {
        await (0,_write_file_js__WEBPACK_IMPORTED_MODULE_10__/* .writeBeside */ .Ae)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.path, (0,_layout_reader_js__WEBPACK_IMPORTED_MODULE_9__/* .blobName */ .PF)(node.digest)), (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .verified */ .zr)(bytes, node), {
            tempFolder: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.path, INGEST),
            durable: false,
            signal: options.signal,
        });
        if (this.#size !== undefined)
            this.#size += node.size;
        this.#size ??= await this.size();
        if (this.#size > this.#maxBytes)
            await this.trim();
    }
    /** Removes the blobs that were not used for the longest time, until the others fit. */
    async trim() {
        await (0,_file_lock_js__WEBPACK_IMPORTED_MODULE_6__/* .withLock */ .k)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.path, LOCK), async () => {
            const held = (await this.#list()).toSorted((one, other) => one.usedMs - other.usedMs);
            let size = sum(held);
            for (const blob of held) {
                if (size <= this.#maxBytes)
                    break;
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(blob.path, { force: true });
                size -= blob.size;
            }
            this.#size = size;
        });
    }
    async size() {
        return sum(await this.#list());
    }
    /** What is held, in the order of the alphabet. */
    async digests() {
        return (await this.#list()).map(({ digest }) => digest).toSorted();
    }
    async #list() {
        const held = [];
        for (const algorithm of ['sha256', 'sha512']) {
            const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.path, 'blobs', algorithm);
            for (const hex of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder)) {
                const [path, digest] = [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, hex), `${algorithm}:${hex}`];
                const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path).catch(ignoreGone);
                if (found?.isFile() === true && (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .isDigest */ .Bc)(digest))
                    held.push({ path, digest, size: found.size, usedMs: found.mtimeMs });
            }
        }
        return held;
    }
}
function sum(held) {
    return held.reduce((total, { size }) => total + size, 0);
}
function contentOf(file) {
    return file.createReadStream({ start: 0, autoClose: false, highWaterMark: READ_SIZE });
}
/** Closes the file at the end, however far it was read. */
async function* givenOnce(file, { signal }) {
    try {
        for await (const chunk of contentOf(file)) {
            signal?.throwIfAborted();
            yield chunk;
        }
    }
    finally {
        await file.close();
    }
}
/** Undefined where there is no such file; a link or a folder that has its name is removed. */
async function openFile(path) {
    try {
        if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path)).isFile())
            return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { recursive: true, force: true });
        return undefined;
    }
    catch (error) {
        return ignoreGone(error);
    }
}
async function isFile(path) {
    return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path).catch(ignoreGone))?.isFile() === true;
}
async function makeFolder(path) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path).catch(ignoreGone);
    if (found?.isDirectory() === true)
        return;
    if (found)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { force: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(path, { recursive: true });
}
/** Nothing is written where another process has written the same just now. */
async function makeFile(folder, name, content) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name);
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path).catch(ignoreGone);
    if (found?.isFile() === true && Buffer.compare(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path), content) === 0)
        return;
    if (found?.isDirectory() === true)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { recursive: true });
    await (0,_write_file_js__WEBPACK_IMPORTED_MODULE_10__/* .writeBeside */ .Ae)(path, (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .bytesOf */ .$$)(content), { tempFolder: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, INGEST), durable: false });
}
/** Left by processes that were killed. */
async function removeAbandoned(folder) {
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder)) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name);
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path).catch(ignoreGone);
        if (found && Date.now() - found.mtimeMs > ABANDONED_MS)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { recursive: true, force: true });
    }
}
function ignoreGone(error) {
    if (!['ENOENT', 'ENOTDIR', 'ELOOP'].includes((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .systemCode */ .xU)(error) ?? ''))
        throw error;
}
function ignoreThere(error) {
    if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .systemCode */ .xU)(error) !== 'EEXIST')
        throw error;
}


/***/ }),

/***/ 8135:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ withLock)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8500);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(1963);






const STALE_MS = 30_000;
const WAIT_MS = 120_000;
/**
 * Runs `work` while no other process does so under the same lock file. A lock is stale when its process is gone, or,
 * where that cannot be known, when it is 30 s old: it is only held for one read-modify-write.
 */
async function withLock(path, work, signal) {
    const owner = JSON.stringify({ pid: process.pid, host: (0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)(), id: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)() });
    await acquire(path, owner, signal);
    try {
        return await work({ check: () => assertOwned(path, owner) });
    }
    finally {
        if ((await contentOf(path)) === owner)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { force: true });
    }
}
async function acquire(path, owner, signal) {
    const deadline = Date.now() + WAIT_MS;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), { recursive: true });
    while (!(await create(path, owner))) {
        signal?.throwIfAborted();
        await breakStale(path);
        if (Date.now() > deadline) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .OrasError */ .aP('CONFLICT', `the lock ${path} was held by another process for more than ${WAIT_MS / 1000} s`);
        }
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_4__.setTimeout)(3 + Math.random() * 22);
    }
}
async function create(path, owner) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(path, owner, { flag: 'wx' });
        return true;
    }
    catch (error) {
        // Windows says EPERM while a deleted file is still open somewhere.
        if (['EEXIST', 'EPERM'].includes((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .systemCode */ .xU)(error) ?? ''))
            return false;
        throw error;
    }
}
/** Only one process at a time may break a lock: else the second would remove the lock that a third has just taken. */
async function breakStale(path) {
    const holder = await contentOf(path);
    if (holder === undefined || !(await isStale(path, holder)))
        return;
    const breaker = `${path}.break`;
    if (!(await create(breaker, holder))) {
        if (await isOld(breaker))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(breaker, { force: true });
        return;
    }
    try {
        if ((await contentOf(path)) === holder)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { force: true });
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(breaker, { force: true });
    }
}
async function isStale(path, holder) {
    const owner = parseOwner(holder);
    if (owner?.host === (0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)())
        return !isAlive(owner.pid);
    return isOld(path);
}
function parseOwner(text) {
    try {
        const { pid, host } = JSON.parse(text);
        return typeof pid === 'number' && typeof host === 'string' ? { pid, host } : undefined;
    }
    catch {
        // A holder that was killed between creating and writing its lock.
        return undefined;
    }
}
function isAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .systemCode */ .xU)(error) === 'EPERM';
    }
}
async function isOld(path) {
    try {
        return Date.now() - (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path)).mtimeMs > STALE_MS;
    }
    catch {
        return false;
    }
}
async function contentOf(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8');
    }
    catch (error) {
        if (['ENOENT', 'EPERM', 'EBUSY'].includes((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .systemCode */ .xU)(error) ?? ''))
            return undefined;
        throw error;
    }
}
async function assertOwned(path, owner) {
    if ((await contentOf(path)) !== owner) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .OrasError */ .aP('CONFLICT', `the lock ${path} was taken over by another process; nothing was changed`);
    }
}


/***/ }),

/***/ 1305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   TM: () => (/* binding */ digestFile),
/* harmony export */   Zs: () => (/* binding */ stampOf),
/* harmony export */   kf: () => (/* binding */ folderFiles),
/* harmony export */   sG: () => (/* binding */ fileBytes),
/* harmony export */   tD: () => (/* binding */ digestHandle),
/* harmony export */   xk: () => (/* binding */ readLayoutFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6760);
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4997);
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(9852);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(1963);






const READ_SIZE = 1024 * 1024;
const SMALLEST_READ = 4096;
function folderFiles(root) {
    return {
        where: root,
        async size(name) {
            const found = await regularFile((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, name));
            return found && Number(found.size);
        },
        async stamp(name) {
            const found = await regularFile((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, name));
            return found && stampOf(found);
        },
        read: (name, { signal, size } = {}) => size !== undefined && size < READ_SIZE
            ? smallFile((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, name), size)
            : fileBytes((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, name), signal),
    };
}
/** A link is none, wherever it leads. */
async function regularFile(path) {
    try {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path, { bigint: true });
        return found.isFile() ? found : undefined;
    }
    catch (error) {
        if (['ENOENT', 'ENOTDIR'].includes((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .systemCode */ .xU)(error) ?? ''))
            return undefined;
        throw error;
    }
}
function stampOf({ ino, size, mtimeNs }) {
    return `${ino} ${size} ${mtimeNs}`;
}
/** A file's bytes, opened at the first pull and read anew at each iteration; `start` and `end` (inclusive) in bytes. */
function fileBytes(path, signal, range = {}) {
    return (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .lazy */ .RZ)(async () => {
        // A buffer of full size for each of many small files costs more than the files.
        const length = range.end === undefined ? (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path)).size : range.end + 1;
        const highWaterMark = Math.max(SMALLEST_READ, Math.min(READ_SIZE, length - (range.start ?? 0)));
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path, { highWaterMark, ...range, ...(signal && { signal }) });
    });
}
const DIGEST_READ = 256 * 1024;
/** Size and digest of a file. */
async function digestFile(path, options) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path);
    try {
        return await digestHandle(file, 'sha256', options);
    }
    finally {
        await file.close();
    }
}
/** Of the whole file. One buffer is read into while the other is hashed: new ones are work for the collector. */
async function digestHandle(file, algorithm, { signal }) {
    const hash = (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .startDigest */ .RB)(algorithm);
    let size = 0;
    let [current, other] = [Buffer.allocUnsafe(DIGEST_READ), Buffer.allocUnsafe(DIGEST_READ)];
    let { bytesRead } = await file.read(current, 0, DIGEST_READ, 0);
    while (bytesRead > 0) {
        signal?.throwIfAborted();
        size += bytesRead;
        const next = file.read(other, 0, DIGEST_READ, size);
        hash.update(current.subarray(0, bytesRead));
        ({ bytesRead } = await next);
        [current, other] = [other, current];
    }
    return { digest: (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .finishDigest */ .g4)(hash, algorithm), size };
}
/** In one read: a stream costs more than the bytes of a small file. One byte more than expected tells that it has grown. */
function smallFile(path, size) {
    return (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .lazy */ .RZ)(async () => {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path);
        try {
            const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(size + 1));
            return (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .bytesOf */ .$$)(buffer.subarray(0, bytesRead));
        }
        finally {
            await file.close();
        }
    });
}
const MAX_INDEX = 64 * 1024 * 1024;
/** A small file of the layout, whole; fails with `NOT_FOUND` where it is missing. */
async function readLayoutFile(files, name) {
    if ((await files.size(name)) === undefined) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .OrasError */ .aP('NOT_FOUND', `${files.where} has no file ${name}`, { details: { file: name } });
    }
    return (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .readUpTo */ .Vc)(files.read(name), MAX_INDEX, `${files.where}: ${name}`);
}


/***/ }),

/***/ 4118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ LayoutGraph)
/* harmony export */ });
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4997);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1963);
/* harmony import */ var _core_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3749);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7142);
/* harmony import */ var _successor_graph_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(782);





/** Files that are looked at, or read, at the same time. */
const BATCH = 16;
/** The content is what its digest says, and will never be a manifest that we read. */
const UNREADABLE = new Set(['INVALID_CONTENT', 'TOO_LARGE']);
/** It may be there, or be right, another time. */
const ABSENT = new Set(['NOT_FOUND', 'SIZE_MISMATCH', 'DIGEST_MISMATCH']);
/**
 * The manifests that `index.json` reaches. Read at the first question and kept: later questions look whether the index
 * is another one, and then read what is new. What is missing or no manifest is passed over.
 */
class LayoutGraph {
    #source;
    /** All that was ever read; only what is reachable now counts. */
    #graph = new _successor_graph_js__WEBPACK_IMPORTED_MODULE_4__/* .SuccessorGraph */ .d();
    #unreadable = new Set();
    #absent = new Set();
    #reachable = new Set();
    #seen;
    #looking = false;
    #turn = Promise.resolve();
    constructor(source) {
        this.#source = source;
    }
    async *predecessors(node, options = {}) {
        await this.refresh(options);
        yield* this.#reachableOf(this.#graph.predecessors(node, options));
    }
    /** The manifests that list the node, as {@link SuccessorGraph.holders} does; true as of the last {@link refresh}. */
    holders(node) {
        return this.#reachableOf(this.#graph.holders(node));
    }
    /** As of the last {@link refresh}. */
    isReachable({ digest }) {
        return this.#reachable.has(digest);
    }
    successors(digest) {
        return this.#graph.successors(digest);
    }
    /** The index was written. */
    outdated() {
        this.#seen = undefined;
    }
    /** A blob was written: the index need not tell of it, where it was reachable before. */
    arrived(digest) {
        if (this.#looking || this.#absent.has(digest))
            this.outdated();
    }
    /** A blob was removed. */
    forget(digest) {
        this.#graph.remove(digest);
        this.outdated();
    }
    /** One after the other: each sees what those before it have read, and none ends with another's signal. */
    refresh(options = {}) {
        const turn = this.#turn.then(() => this.#look(options));
        this.#turn = turn.catch(() => undefined);
        return turn;
    }
    /** Digests of all manifests from the given ones down, read or not, on ways that do not lead through `without`. */
    async reach(from, options = {}) {
        const reached = new Set();
        const claims = new Set();
        let wave = from;
        while (wave.length > 0) {
            const fresh = wave.filter((node) => {
                if (!(0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isManifestType */ .Q3)(node.mediaType) || node.digest === options.without)
                    return false;
                const before = claims.size;
                return claims.add(claimOf(node)).size > before;
            });
            // A subject may be gone, or a child of an index; what the index of the layout lists is not looked for again.
            if (wave !== from)
                await inBatches(fresh, (node) => this.#lookFor(node, options));
            await this.#learn(fresh, options);
            for (const { digest } of fresh)
                reached.add(digest);
            wave = fresh.flatMap(({ digest }) => this.#graph.successors(digest));
        }
        return reached;
    }
    async #look(options) {
        options.signal?.throwIfAborted();
        const stamp = await this.#source.stamp();
        if (this.#seen !== undefined && this.#seen.stamp === stamp)
            return;
        // Before the reading: what is written meanwhile makes it outdated again.
        this.#seen = { stamp };
        this.#looking = true;
        try {
            const { manifests } = await this.#source.heldIndex();
            this.#reachable = await this.reach(manifests, options);
        }
        catch (error) {
            this.outdated();
            throw error;
        }
        finally {
            this.#looking = false;
        }
    }
    #reachableOf(nodes) {
        return nodes.filter(({ digest }) => this.#reachable.has(digest));
    }
    /** Read at once, added in order: which of two claims about one manifest counts is not left to chance. */
    async #learn(nodes, options) {
        const unknown = nodes.filter((node) => !this.#graph.find(node.digest) && !this.#unreadable.has(claimOf(node)));
        const manifests = await inBatches(unknown, (node) => this.#read(node, options));
        for (const [at, node] of unknown.entries()) {
            const manifest = manifests[at];
            if (manifest)
                this.#graph.add(node, manifest);
        }
    }
    async #lookFor({ digest }, options) {
        const known = this.#graph.find(digest);
        if (known && !(await this.#source.exists(known, options)))
            this.#graph.remove(digest);
    }
    /** A wrong size is seen without reading: an index may claim many of them. */
    async #read(node, options) {
        this.#absent.add(node.digest);
        if (!(await this.#source.exists(node, options)))
            return undefined;
        try {
            const manifest = (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseManifest */ .Ng)(await (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .readAll */ .yw)(this.#source.fetch(node, options), node), node);
            this.#absent.delete(node.digest);
            return manifest;
        }
        catch (error) {
            if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP))
                throw error;
            if (UNREADABLE.has(error.code))
                this.#unreadable.add(claimOf(node));
            else if (!ABSENT.has(error.code))
                throw error;
            return undefined;
        }
    }
}
/** Two descriptors of one digest may disagree; each of the few that can be true is tried once. */
function claimOf({ digest, mediaType, size }) {
    return `${digest} ${mediaType} ${size}`;
}
async function inBatches(all, work) {
    const results = [];
    for (let at = 0; at < all.length; at += BATCH)
        results.push(...(await Promise.all(all.slice(at, at + BATCH).map(work))));
    return results;
}


/***/ }),

/***/ 4270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A1: () => (/* binding */ parseIndex),
/* harmony export */   CP: () => (/* binding */ withNodes),
/* harmony export */   Nz: () => (/* binding */ checkLayoutVersion),
/* harmony export */   Rd: () => (/* binding */ withTag),
/* harmony export */   ZK: () => (/* binding */ EMPTY_INDEX),
/* harmony export */   Zu: () => (/* binding */ merged),
/* harmony export */   bj: () => (/* binding */ encodeIndex),
/* harmony export */   cO: () => (/* binding */ tagOf),
/* harmony export */   ml: () => (/* binding */ reachedIn),
/* harmony export */   nb: () => (/* binding */ withoutTag),
/* harmony export */   pV: () => (/* binding */ withoutReached),
/* harmony export */   q9: () => (/* binding */ withLinks),
/* harmony export */   w4: () => (/* binding */ findEntry)
/* harmony export */ });
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4745);
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9852);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1963);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9310);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7142);





const EMPTY_INDEX = { schemaVersion: 2, mediaType: _core_media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .OCI_INDEX */ .$p, manifests: [] };
/** An index that cannot be read is an error, never an empty one: the next write would lose every tag. */
function parseIndex(bytes, where) {
    const json = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJsonObject */ .dw)(bytes, where);
    // Go writes an empty list as null.
    const manifests = json['manifests'] === null ? [] : json['manifests'];
    const isIndex = [undefined, '', _core_media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .OCI_INDEX */ .$p].includes(json['mediaType']);
    const isImage = json['config'] !== undefined || json['layers'] !== undefined;
    if (json['schemaVersion'] !== 2 || !isIndex || isImage || !Array.isArray(manifests)) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('INVALID_CONTENT', `${where} is not an image index (schemaVersion 2 with a list of manifests)`);
    }
    manifests.forEach((entry, at) => (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDescriptor */ .BA)(entry, `${where}: manifests[${at}]`));
    return { ...json, manifests: manifests };
}
function encodeIndex(index) {
    return new TextEncoder().encode(JSON.stringify(index));
}
function checkLayoutVersion(bytes, where) {
    const version = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJsonObject */ .dw)(bytes, where)['imageLayoutVersion'];
    if (version !== '1.0.0') {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('UNSUPPORTED', `${where}: imageLayoutVersion is ${JSON.stringify(version)}, expected "1.0.0"`);
    }
}
function tagOf(entry) {
    return entry.annotations?.[_core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .REF_NAME */ .w5];
}
/** The last entry with that tag or digest, as ORAS reads it. */
function findEntry(index, reference) {
    return index.manifests.findLast((entry) => (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(reference) ? entry.digest === reference : tagOf(entry) === reference);
}
/** Adds the tag to the node and takes it from any other; a node that lost its last tag stays listed. */
function withTag(index, node, tag) {
    return withTagged(index, [tagged(node, tag)]);
}
/** As {@link withTag}, for entries that carry their tags; the last one with a tag has it. */
function withTagged(index, entries) {
    const held = Map.groupBy(index.manifests, tagOf);
    const wanted = new Map(entries.map((entry) => [tagOf(entry), entry]));
    for (const [tag, entry] of wanted) {
        const holders = held.get(tag) ?? [];
        if (holders.length === 1 && holders[0]?.digest === entry.digest)
            wanted.delete(tag);
    }
    if (wanted.size === 0)
        return index;
    const others = index.manifests.map((entry) => (wanted.has(tagOf(entry)) ? untagged(entry) : entry));
    return { ...index, manifests: eachOnce([...others, ...wanted.values()]) };
}
/** Takes the tag away; the manifest stays listed. Undefined when there is no such tag. */
function withoutTag(index, tag) {
    if (!index.manifests.some((entry) => tagOf(entry) === tag))
        return undefined;
    const entries = index.manifests.map((entry) => (tagOf(entry) === tag ? untagged(entry) : entry));
    return { ...index, manifests: eachOnce(entries) };
}
/** Lists manifests without a tag, unless they are listed already. */
function withNodes(index, nodes) {
    const listed = new Set(index.manifests.map(({ digest }) => digest));
    const added = nodes.filter(({ digest }) => !listed.has(digest) && listed.add(digest));
    return added.length === 0 ? index : { ...index, manifests: [...index.manifests, ...added] };
}
/** Untagged entries that a listed index now reaches need no entry: `index.json` holds entry points. */
function withoutReached(index, reached) {
    const manifests = index.manifests.filter((entry) => tagOf(entry) !== undefined || !reached.has(entry.digest));
    return manifests.length === index.manifests.length ? index : { ...index, manifests };
}
/** Lists what no index lists, and drops the untagged entries of the others. */
function withLinks(index, entries) {
    const reached = reachedIn(entries);
    const nodes = entries.filter(({ node }) => !reached.has(node.digest)).map(({ node }) => (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(node));
    return withoutReached(withNodes(index, nodes), reached);
}
/** Digests of those that an index lists. */
function reachedIn(entries) {
    return new Set(entries.filter(({ inIndex }) => inIndex).map(({ node }) => node.digest));
}
/** Without the untagged entries of a manifest that has a tag, or an untagged entry before them. */
function eachOnce(entries) {
    const listed = new Set(entries.filter((entry) => tagOf(entry) !== undefined).map(({ digest }) => digest));
    return entries.filter((entry) => tagOf(entry) !== undefined || (!listed.has(entry.digest) && listed.add(entry.digest)));
}
function tagged(node, tag) {
    return { ...node, annotations: { ...node.annotations, [_core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .REF_NAME */ .w5]: tag } };
}
function untagged(entry) {
    const { annotations, ...rest } = entry;
    const left = Object.fromEntries(Object.entries(annotations ?? {}).filter(([key]) => key !== _core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .REF_NAME */ .w5));
    return Object.keys(left).length === 0 ? rest : { ...rest, annotations: left };
}
/** Joins what another writer of the same layout has listed. */
function merged(index, added) {
    const entries = added.manifests.filter((entry) => tagOf(entry) !== undefined);
    return withNodes(withTagged(index, entries), added.manifests.map(untagged));
}


/***/ }),

/***/ 175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I1: () => (/* binding */ LayoutReader),
/* harmony export */   K$: () => (/* binding */ INDEX_FILE),
/* harmony export */   PF: () => (/* binding */ blobName),
/* harmony export */   eB: () => (/* binding */ noTag),
/* harmony export */   gI: () => (/* binding */ LAYOUT_FILE)
/* harmony export */ });
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4997);
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4745);
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9852);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1963);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(9310);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(7142);
/* harmony import */ var _layout_files_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(1305);
/* harmony import */ var _layout_graph_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(4118);
/* harmony import */ var _layout_index_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(4270);









const LAYOUT_FILE = 'oci-layout';
const INDEX_FILE = 'index.json';
function blobName(digest) {
    return `blobs/${(0,_core_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .algorithmOf */ .Hy)(digest)}/${(0,_core_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .hexOf */ .ZD)(digest)}`;
}
/** Reads an OCI image layout from a folder or a tar (image-spec image-layout.md). */
class LayoutReader {
    graph = new _layout_graph_js__WEBPACK_IMPORTED_MODULE_7__/* .LayoutGraph */ .b(this);
    #files;
    constructor(files) {
        this.#files = files;
    }
    /** Fails when this is no layout, or one whose version or index cannot be read. */
    async index() {
        const files = this.#files;
        (0,_layout_index_js__WEBPACK_IMPORTED_MODULE_8__/* .checkLayoutVersion */ .Nz)(await (0,_layout_files_js__WEBPACK_IMPORTED_MODULE_6__/* .readLayoutFile */ .xk)(files, LAYOUT_FILE), `${files.where}: ${LAYOUT_FILE}`);
        return (0,_layout_index_js__WEBPACK_IMPORTED_MODULE_8__/* .parseIndex */ .A1)(await (0,_layout_files_js__WEBPACK_IMPORTED_MODULE_6__/* .readLayoutFile */ .xk)(files, INDEX_FILE), `${files.where}: ${INDEX_FILE}`);
    }
    async heldIndex() {
        const sizes = await Promise.all([LAYOUT_FILE, INDEX_FILE].map((name) => this.#files.size(name)));
        return sizes.every((size) => size === undefined) ? _layout_index_js__WEBPACK_IMPORTED_MODULE_8__/* .EMPTY_INDEX */ .ZK : this.index();
    }
    stamp(name = INDEX_FILE) {
        return this.#files.stamp(name);
    }
    predecessors(node, options) {
        return this.graph.predecessors(node, options);
    }
    fetch(node, options = {}) {
        return (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .lazy */ .RZ)(async () => {
            options.signal?.throwIfAborted();
            const size = await this.#files.size(blobName(node.digest));
            if (size === undefined)
                throw this.missing(node.digest);
            return this.#files.read(blobName(node.digest), { signal: options.signal, size });
        });
    }
    async exists(node) {
        return (await this.#files.size(blobName(node.digest))) === node.size;
    }
    async resolve(reference, options = {}) {
        const index = await this.index();
        const entry = (0,_layout_index_js__WEBPACK_IMPORTED_MODULE_8__/* .findEntry */ .w4)(index, reference);
        if (entry)
            return untaggedNode(entry);
        if ((0,_core_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc)(reference))
            return this.#describe(reference, options);
        throw noTag(index, this.#files.where, reference);
    }
    async *tags() {
        for (const entry of (await this.index()).manifests) {
            const tag = (0,_layout_index_js__WEBPACK_IMPORTED_MODULE_8__/* .tagOf */ .cO)(entry);
            if (tag !== undefined)
                yield tag;
        }
    }
    /** A manifest that is only reached through an index has no entry that tells its type: the document itself does. */
    async #describe(digest, options) {
        const size = await this.#files.size(blobName(digest));
        if (size === undefined)
            throw this.missing(digest);
        const node = { mediaType: 'application/octet-stream', digest, size };
        try {
            const json = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJsonObject */ .dw)(await (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .readAll */ .yw)(this.fetch(node, options), node), digest);
            return { ...node, mediaType: manifestTypeOf(json) ?? node.mediaType };
        }
        catch (error) {
            if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP && ['INVALID_CONTENT', 'TOO_LARGE'].includes(error.code))
                return node;
            throw error;
        }
    }
    missing(digest) {
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('NOT_FOUND', `${this.#files.where} has no content with digest ${digest}`, {
            details: { reference: digest },
        });
    }
}
function noTag(index, where, tag) {
    const tags = index.manifests.flatMap((entry) => (0,_layout_index_js__WEBPACK_IMPORTED_MODULE_8__/* .tagOf */ .cO)(entry) ?? []);
    const held = tags.length === 0 ? 'it has no tags' : `it has ${tags.slice(0, 20).join(', ')}`;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('NOT_FOUND', `${where} has no tag ${JSON.stringify(tag)}; ${held}`, {
        details: { reference: tag },
    });
}
/** image-spec lets a manifest leave out its type; its fields tell it then. */
function manifestTypeOf({ mediaType, ...json }) {
    if (typeof mediaType === 'string')
        return (0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .isManifestType */ .Q3)(mediaType) ? mediaType : undefined;
    if (json['schemaVersion'] !== 2)
        return undefined;
    if ((0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(json['config']) && Array.isArray(json['layers']))
        return _core_media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .OCI_MANIFEST */ .EG;
    return Array.isArray(json['manifests']) ? _core_media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .OCI_INDEX */ .$p : undefined;
}
function untaggedNode(entry) {
    const { annotations: _tagged, ...node } = entry;
    return node;
}


/***/ }),

/***/ 409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ refuseDigest),
/* harmony export */   _: () => (/* binding */ refuseHeld)
/* harmony export */ });
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9852);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1963);


/** Fails with `CONFLICT` where there are manifests that list the node. */
function refuseHeld(node, holders) {
    const [holder] = holders;
    if (!holder)
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('CONFLICT', `will not delete ${node.digest}: the manifest ${holder.digest} lists it`, {
        details: { digest: node.digest, listedBy: holders.slice(0, 20).map(({ digest }) => digest) },
    });
}
/** Fails with `INVALID_INPUT`: only a tag can be taken away. */
function refuseDigest(reference) {
    if (!(0,_core_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(reference))
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_INPUT', `cannot untag ${reference}: it is a digest, not a tag`);
}


/***/ }),

/***/ 782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ SuccessorGraph)
/* harmony export */ });
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4745);
/* harmony import */ var _core_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3749);


/** Manifests and what they point at, to be asked the other way round. */
class SuccessorGraph {
    #known = new Map();
    #parents = new Map();
    /** A manifest is added once: its content never changes. */
    add(node, manifest) {
        if (this.#known.has(node.digest))
            return;
        const { subject, ...others } = manifest;
        const lists = (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .successors */ .ir)(others).map(_core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj);
        this.#known.set(node.digest, {
            node: (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .describeManifest */ .FK)(node, manifest),
            subject: subject && (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(subject),
            lists,
        });
        for (const { digest } of this.successors(node.digest))
            this.#parentsOf(digest).add(node.digest);
    }
    /** The manifest as {@link describeManifest} gives it, if it is known. */
    find(digest) {
        return this.#known.get(digest)?.node;
    }
    /** Forgets a manifest; those that point at it stay. */
    remove(digest) {
        for (const child of this.successors(digest)) {
            const parents = this.#parents.get(child.digest);
            parents?.delete(digest);
            if (parents?.size === 0)
                this.#parents.delete(child.digest);
        }
        this.#known.delete(digest);
    }
    /** Media type, digest and size of all that a manifest points at; nothing for one that is not known. */
    successors(digest) {
        const known = this.#known.get(digest);
        if (!known)
            return [];
        return known.subject ? [known.subject, ...known.lists] : known.lists;
    }
    /** Each parent once, sorted by digest, so that the order is the content's alone. */
    predecessors(node, options = {}) {
        const { referrersOnly = false, artifactType } = options;
        return this.#parentsWhere(node.digest, (parent) => (!referrersOnly || parent.subject?.digest === node.digest) &&
            (artifactType === undefined || parent.node.artifactType === artifactType));
    }
    /** The parents that would lack a part without the node: all but those that only refer to it. */
    holders(node) {
        return this.#parentsWhere(node.digest, ({ lists }) => lists.some(({ digest }) => digest === node.digest));
    }
    #parentsWhere(digest, isWanted) {
        const parents = [...(this.#parents.get(digest) ?? [])].flatMap((parent) => this.#known.get(parent) ?? []);
        return parents
            .filter(isWanted)
            .map(({ node }) => node)
            .toSorted((a, b) => (a.digest < b.digest ? -1 : 1));
    }
    #parentsOf(digest) {
        const held = this.#parents.get(digest) ?? new Set();
        this.#parents.set(digest, held);
        return held;
    }
}


/***/ }),

/***/ 2854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   JO: () => (/* binding */ tarEnd),
/* harmony export */   pI: () => (/* binding */ tarHeader),
/* harmony export */   vr: () => (/* binding */ tarPadding)
/* harmony export */ });
const BLOCK = 512;
const TYPES = { file: '0', directory: '5', symlink: '2' };
/** The largest size and time 11 octal digits hold. */
const MAX_NUMBER = 0o77777777777;
/**
 * The header blocks of an entry, byte for byte as Go's archive/tar writes them, so that the digest of the uncompressed
 * tar equals the one of the ORAS CLI: USTAR where it fits, else a PAX record before it.
 */
function tarHeader(entry) {
    const path = fits(entry.name) ? { prefix: '', name: entry.name } : splitPath(entry.name);
    const inUstar = path && fits(entry.link ?? '') && entry.size <= MAX_NUMBER && entry.mtime <= MAX_NUMBER;
    if (inUstar)
        return ustar(entry, path);
    return Buffer.concat([
        paxBlocks(entry.name, paxRecords(entry)),
        ustar(entry, { prefix: '', name: entry.name }),
    ]);
}
/** In the order of their keys. A name that prefix and name would hold is here too: PAX leaves the prefix empty. */
function paxRecords({ name, link = '', size, mtime }) {
    const records = [];
    if (!fits(link))
        records.push(['linkpath', link]);
    if (mtime > MAX_NUMBER)
        records.push(['mtime', String(mtime)]);
    if (!fits(name))
        records.push(['path', name]);
    if (size > MAX_NUMBER)
        records.push(['size', String(size)]);
    return records;
}
/** Zeros that fill the last block of a file. */
function tarPadding(size) {
    return Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);
}
function tarEnd() {
    return Buffer.alloc(2 * BLOCK);
}
function fits(text) {
    return isAscii(text) && text.length <= 100;
}
function isAscii(text) {
    return /^\p{ASCII}*$/u.test(text) && !text.includes('\0');
}
/** A long path may go into the prefix and name fields, cut at a slash. */
function splitPath(path) {
    if (path.length <= 100 || !isAscii(path))
        return undefined;
    const cut = path.slice(0, 156).lastIndexOf('/');
    const name = path.slice(cut + 1);
    if (cut <= 0 || name.length === 0 || name.length > 100)
        return undefined;
    return { prefix: path.slice(0, cut), name };
}
function ustar(entry, path) {
    const block = Buffer.alloc(BLOCK);
    text(block, 0, 100, path.name);
    octal(block, 100, 8, entry.mode);
    octal(block, 108, 8, 0);
    octal(block, 116, 8, 0);
    octal(block, 124, 12, entry.size > MAX_NUMBER ? 0 : entry.size);
    octal(block, 136, 12, entry.mtime > MAX_NUMBER ? 0 : entry.mtime);
    block.write(TYPES[entry.type], 156, 'latin1');
    text(block, 157, 100, entry.link ?? '');
    octal(block, 329, 8, 0);
    octal(block, 337, 8, 0);
    text(block, 345, 155, path.prefix);
    return sealed(block);
}
function paxBlocks(name, records) {
    const body = Buffer.from(records.map(([key, value]) => paxRecord(key, value)).join(''));
    const block = Buffer.alloc(BLOCK);
    const slash = name.lastIndexOf('/') + 1;
    const paxName = ascii(`${name.slice(0, slash)}PaxHeaders.0/${name.slice(slash)}`).slice(0, 100);
    text(block, 0, 100, paxName.replace(/\/+$/, ''));
    for (const at of [100, 108, 116])
        octal(block, at, 8, 0);
    octal(block, 124, 12, body.length);
    octal(block, 136, 12, 0);
    block.write('x', 156, 'latin1');
    return Buffer.concat([sealed(block), body, tarPadding(body.length)]);
}
/** The record's length counts its own digits. */
function paxRecord(key, value) {
    const rest = Buffer.byteLength(` ${key}=${value}\n`);
    let length = rest + String(rest).length;
    if (String(length).length !== String(rest).length)
        length = rest + String(length).length;
    return `${length} ${key}=${value}\n`;
}
function ascii(value) {
    return value.replace(/\P{ASCII}|\0/gu, '');
}
function text(block, at, length, value) {
    const whole = ascii(value);
    const cut = whole.slice(0, length);
    // Some readers take a name field that ends in a slash for a directory, whatever PAX says.
    const shown = whole.length > length && cut.endsWith('/') ? cut.replace(/\/+$/, '') : cut;
    block.write(shown, at, length, 'latin1');
}
function octal(block, at, length, value) {
    block.write(value.toString(8).padStart(length - 1, '0'), at, 'latin1');
}
function sealed(block) {
    block.write('ustar\x0000', 257, 'latin1');
    block.fill(' ', 148, 156);
    const sum = block.reduce((total, byte) => total + byte, 0);
    block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
    return block;
}


/***/ }),

/***/ 989:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ isThere),
/* harmony export */   Ae: () => (/* binding */ writeBeside),
/* harmony export */   bz: () => (/* binding */ renameRetrying),
/* harmony export */   qf: () => (/* binding */ writeNew),
/* harmony export */   u8: () => (/* binding */ tempName)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8500);
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(4997);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(1963);







const own = `${process.pid}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex')}`;
let names = 0;
/** A name in `folder` that no one else uses. */
function tempName(folder) {
    names += 1;
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, `.tmp-${own}-${names}`);
}
/**
 * Writes beside the place, then renames: a reader sees the whole file or none.
 * `place` runs between the two; what it throws leaves nothing behind.
 */
async function writeBeside(path, bytes, options = {}) {
    const temp = tempName(options.tempFolder ?? (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path));
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(temp), { recursive: true });
        await writeNew(temp, bytes, options);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), { recursive: true });
        await options.place?.();
        await renameRetrying(temp, path);
        if (options.durable !== false)
            await syncFolder((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path));
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(temp, { force: true });
    }
}
const BATCH = 1024 * 1024;
/**
 * Writes a file that is not there yet, in a folder that is: one batch goes to the disk while the next comes in, and two
 * are held at most. Where it fails, a part of the file may stay.
 */
async function writeNew(path, bytes, { mode = 0o666, durable = true, signal }) {
    let file;
    let writing;
    let batch = [];
    let size = 0;
    const put = async (to, chunks, length) => {
        await writeBatch(to, chunks, length);
        if (bytes.owned === true)
            chunks.forEach(_core_bytes_js__WEBPACK_IMPORTED_MODULE_5__/* .free */ .t9);
    };
    try {
        for await (const chunk of (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_5__/* .abortable */ .ZC)(bytes, signal)) {
            batch.push(chunk);
            size += chunk.byteLength;
            if (size < BATCH)
                continue;
            file ??= await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, 'wx', mode);
            await writing;
            writing = put(file, batch, size);
            // It is waited for below.
            writing.catch(() => undefined);
            batch = [];
            size = 0;
        }
        // One call that blocks is a fraction of three that do not.
        if (!file && !durable)
            return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(path, Buffer.concat(batch), { mode, flag: 'wx' });
        file ??= await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, 'wx', mode);
        await writing;
        await put(file, batch, size);
        if (durable)
            await file.sync();
    }
    finally {
        await writing?.catch(() => undefined);
        await file?.close();
    }
}
async function writeBatch(file, batch, size) {
    let written = 0;
    for (let rest = batch; rest.length > 0;) {
        const { bytesWritten } = await file.writev(rest);
        written += bytesWritten;
        rest = (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_5__/* .behind */ .Ry)(rest, bytesWritten);
    }
    // A chunk that someone else has freed is empty.
    if (written !== size)
        throw new Error(`${written} of ${size} bytes were written`);
}
/** Windows refuses a rename while a virus scanner or another reader has the file open; a little later it works. */
async function renameRetrying(from, to) {
    for (let attempt = 1;; attempt += 1) {
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(from, to);
            return;
        }
        catch (error) {
            const busy = ['EPERM', 'EBUSY', 'EACCES'].includes((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .systemCode */ .xU)(error) ?? '');
            if (process.platform !== 'win32' || !busy || attempt === 10)
                throw error;
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_4__.setTimeout)(attempt * 20);
        }
    }
}
/** The rename itself must survive a crash; Windows has no such call. */
async function syncFolder(folder) {
    if (process.platform === 'win32')
        return;
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(folder, 'r');
    try {
        await handle.sync();
    }
    catch (error) {
        if (!['EINVAL', 'ENOTSUP'].includes((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .systemCode */ .xU)(error) ?? ''))
            throw error;
    }
    finally {
        await handle.close();
    }
}
async function isThere(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path);
        return true;
    }
    catch (error) {
        if (['ENOENT', 'ENOTDIR'].includes((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .systemCode */ .xU)(error) ?? ''))
            return false;
        throw error;
    }
}


/***/ }),

/***/ 5360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  fM: () => (/* binding */ addPath),
  Yz: () => (/* binding */ core_debug),
  z3: () => (/* binding */ error),
  dN: () => (/* binding */ exportVariable),
  Gu: () => (/* binding */ getState),
  Os: () => (/* binding */ group),
  pq: () => (/* binding */ info),
  _o: () => (/* binding */ isDebug),
  lm: () => (/* binding */ notice),
  LZ: () => (/* binding */ saveState),
  uH: () => (/* binding */ setOutput),
  Pq: () => (/* binding */ core_setSecret),
  $e: () => (/* binding */ warning)
});

// UNUSED EXPORTS: ExitCode, endGroup, getBooleanInput, getIDToken, getInput, getMultilineInput, markdownSummary, platform, setCommandEcho, setFailed, startGroup, summary, toPlatformPath, toPosixPath, toWin32Path

// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
;// CONCATENATED MODULE: ../node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ../node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function command_issue(name, message = '') {
    issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
// EXTERNAL MODULE: external "crypto"
var external_crypto_ = __nccwpck_require__(6982);
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ../node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_.randomUUID()}`;
    const convertedValue = toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
// EXTERNAL MODULE: external "path"
var external_path_ = __nccwpck_require__(6928);
// EXTERNAL MODULE: ./http-client.cjs
var http_client = __nccwpck_require__(6777);
// EXTERNAL MODULE: ../node_modules/@actions/http-client/lib/auth.js
var auth = __nccwpck_require__(2455);
;// CONCATENATED MODULE: ../node_modules/@actions/core/lib/oidc-utils.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



class oidc_utils_OidcClient {
    static createHttpClient(allowRetry = true, maxRetry = 10) {
        const requestOptions = {
            allowRetries: allowRetry,
            maxRetries: maxRetry
        };
        return new HttpClient('actions/oidc-client', [new BearerCredentialHandler(oidc_utils_OidcClient.getRequestToken())], requestOptions);
    }
    static getRequestToken() {
        const token = process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
        if (!token) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable');
        }
        return token;
    }
    static getIDTokenUrl() {
        const runtimeUrl = process.env['ACTIONS_ID_TOKEN_REQUEST_URL'];
        if (!runtimeUrl) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable');
        }
        return runtimeUrl;
    }
    static getCall(id_token_url) {
        return __awaiter(this, void 0, void 0, function* () {
            var _a;
            const httpclient = oidc_utils_OidcClient.createHttpClient();
            const res = yield httpclient
                .getJson(id_token_url)
                .catch(error => {
                throw new Error(`Failed to get ID Token. \n 
        Error Code : ${error.statusCode}\n 
        Error Message: ${error.message}`);
            });
            const id_token = (_a = res.result) === null || _a === void 0 ? void 0 : _a.value;
            if (!id_token) {
                throw new Error('Response json body do not have ID Token field');
            }
            return id_token;
        });
    }
    static getIDToken(audience) {
        return __awaiter(this, void 0, void 0, function* () {
            try {
                // New ID Token is requested from action service
                let id_token_url = oidc_utils_OidcClient.getIDTokenUrl();
                if (audience) {
                    const encodedAudience = encodeURIComponent(audience);
                    id_token_url = `${id_token_url}&audience=${encodedAudience}`;
                }
                debug(`ID token url is ${id_token_url}`);
                const id_token = yield oidc_utils_OidcClient.getCall(id_token_url);
                setSecret(id_token);
                return id_token;
            }
            catch (error) {
                throw new Error(`Error message: ${error.message}`);
            }
        });
    }
}
//# sourceMappingURL=oidc-utils.js.map
;// CONCATENATED MODULE: ../node_modules/@actions/core/lib/summary.js
var summary_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return summary_awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return summary_awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return summary_awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary = (/* unused pure expression or super */ null && (_summary));
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ../node_modules/@actions/core/lib/path-utils.js

/**
 * toPosixPath converts the given path to the posix form. On Windows, \\ will be
 * replaced with /.
 *
 * @param pth. Path to transform.
 * @return string Posix path.
 */
function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
/**
 * toWin32Path converts the given path to the win32 form. On Linux, / will be
 * replaced with \\.
 *
 * @param pth. Path to transform.
 * @return string Win32 path.
 */
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
/**
 * toPlatformPath converts the given path to a platform-specific path. It does
 * this by replacing instances of / and \ with the platform-specific path
 * separator.
 *
 * @param pth The path to platformize.
 * @return string The platform-specific path.
 */
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, path.sep);
}
//# sourceMappingURL=path-utils.js.map
// EXTERNAL MODULE: ./exec.cjs
var exec_0 = __nccwpck_require__(4792);
;// CONCATENATED MODULE: ../node_modules/@actions/core/lib/platform.js
var platform_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout: version } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
        silent: true
    });
    const { stdout: name } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
        silent: true
    });
    return {
        name: name.trim(),
        version: version.trim()
    };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    var _a, _b, _c, _d;
    const { stdout } = yield exec.getExecOutput('sw_vers', undefined, {
        silent: true
    });
    const version = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : '';
    const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : '';
    return {
        name,
        version
    };
});
const getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout } = yield exec.getExecOutput('lsb_release', ['-i', '-r', '-s'], {
        silent: true
    });
    const [name, version] = stdout.trim().split('\n');
    return {
        name,
        version
    };
});
const platform = external_os_.platform();
const arch = external_os_.arch();
const isWindows = platform === 'win32';
const isMacOS = platform === 'darwin';
const isLinux = platform === 'linux';
function getDetails() {
    return platform_awaiter(this, void 0, void 0, function* () {
        return Object.assign(Object.assign({}, (yield (isWindows
            ? getWindowsInfo()
            : isMacOS
                ? getMacOsInfo()
                : getLinuxInfo()))), { platform,
            arch,
            isWindows,
            isMacOS,
            isLinux });
    });
}
//# sourceMappingURL=platform.js.map
;// CONCATENATED MODULE: ../node_modules/@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function core_setSecret(secret) {
    issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${external_path_.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return issueFileCommand('OUTPUT', prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    issueCommand('set-output', { name }, toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function core_debug(message) {
    issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    command_issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    command_issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return issueFileCommand('STATE', prepareKeyValueMessage(name, value));
    }
    issueCommand('save-state', { name }, toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map

/***/ }),

/***/ 871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

// ESM COMPAT FLAG
__nccwpck_require__.r(__webpack_exports__);

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  exec: () => (/* binding */ exec),
  getExecOutput: () => (/* binding */ getExecOutput)
});

;// CONCATENATED MODULE: external "string_decoder"
const external_string_decoder_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");
// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
// EXTERNAL MODULE: external "events"
var external_events_ = __nccwpck_require__(4434);
// EXTERNAL MODULE: external "child_process"
var external_child_process_ = __nccwpck_require__(5317);
// EXTERNAL MODULE: external "path"
var external_path_ = __nccwpck_require__(6928);
// EXTERNAL MODULE: ../node_modules/@actions/io/lib/io.js
var io = __nccwpck_require__(4799);
// EXTERNAL MODULE: ../node_modules/@actions/io/lib/io-util.js
var io_util = __nccwpck_require__(7168);
;// CONCATENATED MODULE: external "timers"
const external_timers_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");
;// CONCATENATED MODULE: ../node_modules/@actions/exec/lib/toolrunner.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};







/* eslint-disable @typescript-eslint/unbound-method */
const IS_WINDOWS = process.platform === 'win32';
/*
 * Class for running command line tools. Handles quoting and arg parsing in a platform agnostic way.
 */
class ToolRunner extends external_events_.EventEmitter {
    constructor(toolPath, args, options) {
        super();
        if (!toolPath) {
            throw new Error("Parameter 'toolPath' cannot be null or empty.");
        }
        this.toolPath = toolPath;
        this.args = args || [];
        this.options = options || {};
    }
    _debug(message) {
        if (this.options.listeners && this.options.listeners.debug) {
            this.options.listeners.debug(message);
        }
    }
    _getCommandString(options, noPrefix) {
        const toolPath = this._getSpawnFileName();
        const args = this._getSpawnArgs(options);
        let cmd = noPrefix ? '' : '[command]'; // omit prefix when piped to a second tool
        if (IS_WINDOWS) {
            // Windows + cmd file
            if (this._isCmdFile()) {
                cmd += toolPath;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows + verbatim
            else if (options.windowsVerbatimArguments) {
                cmd += `"${toolPath}"`;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows (regular)
            else {
                cmd += this._windowsQuoteCmdArg(toolPath);
                for (const a of args) {
                    cmd += ` ${this._windowsQuoteCmdArg(a)}`;
                }
            }
        }
        else {
            // OSX/Linux - this can likely be improved with some form of quoting.
            // creating processes on Unix is fundamentally different than Windows.
            // on Unix, execvp() takes an arg array.
            cmd += toolPath;
            for (const a of args) {
                cmd += ` ${a}`;
            }
        }
        return cmd;
    }
    _processLineBuffer(data, strBuffer, onLine) {
        try {
            let s = strBuffer + data.toString();
            let n = s.indexOf(external_os_.EOL);
            while (n > -1) {
                const line = s.substring(0, n);
                onLine(line);
                // the rest of the string ...
                s = s.substring(n + external_os_.EOL.length);
                n = s.indexOf(external_os_.EOL);
            }
            return s;
        }
        catch (err) {
            // streaming lines to console is best effort.  Don't fail a build.
            this._debug(`error processing line. Failed with error ${err}`);
            return '';
        }
    }
    _getSpawnFileName() {
        if (IS_WINDOWS) {
            if (this._isCmdFile()) {
                return process.env['COMSPEC'] || 'cmd.exe';
            }
        }
        return this.toolPath;
    }
    _getSpawnArgs(options) {
        if (IS_WINDOWS) {
            if (this._isCmdFile()) {
                let argline = `/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;
                for (const a of this.args) {
                    argline += ' ';
                    argline += options.windowsVerbatimArguments
                        ? a
                        : this._windowsQuoteCmdArg(a);
                }
                argline += '"';
                return [argline];
            }
        }
        return this.args;
    }
    _endsWith(str, end) {
        return str.endsWith(end);
    }
    _isCmdFile() {
        const upperToolPath = this.toolPath.toUpperCase();
        return (this._endsWith(upperToolPath, '.CMD') ||
            this._endsWith(upperToolPath, '.BAT'));
    }
    _windowsQuoteCmdArg(arg) {
        // for .exe, apply the normal quoting rules that libuv applies
        if (!this._isCmdFile()) {
            return this._uvQuoteCmdArg(arg);
        }
        // otherwise apply quoting rules specific to the cmd.exe command line parser.
        // the libuv rules are generic and are not designed specifically for cmd.exe
        // command line parser.
        //
        // for a detailed description of the cmd.exe command line parser, refer to
        // http://stackoverflow.com/questions/4094699/how-does-the-windows-command-interpreter-cmd-exe-parse-scripts/7970912#7970912
        // need quotes for empty arg
        if (!arg) {
            return '""';
        }
        // determine whether the arg needs to be quoted
        const cmdSpecialChars = [
            ' ',
            '\t',
            '&',
            '(',
            ')',
            '[',
            ']',
            '{',
            '}',
            '^',
            '=',
            ';',
            '!',
            "'",
            '+',
            ',',
            '`',
            '~',
            '|',
            '<',
            '>',
            '"'
        ];
        let needsQuotes = false;
        for (const char of arg) {
            if (cmdSpecialChars.some(x => x === char)) {
                needsQuotes = true;
                break;
            }
        }
        // short-circuit if quotes not needed
        if (!needsQuotes) {
            return arg;
        }
        // the following quoting rules are very similar to the rules that by libuv applies.
        //
        // 1) wrap the string in quotes
        //
        // 2) double-up quotes - i.e. " => ""
        //
        //    this is different from the libuv quoting rules. libuv replaces " with \", which unfortunately
        //    doesn't work well with a cmd.exe command line.
        //
        //    note, replacing " with "" also works well if the arg is passed to a downstream .NET console app.
        //    for example, the command line:
        //          foo.exe "myarg:""my val"""
        //    is parsed by a .NET console app into an arg array:
        //          [ "myarg:\"my val\"" ]
        //    which is the same end result when applying libuv quoting rules. although the actual
        //    command line from libuv quoting rules would look like:
        //          foo.exe "myarg:\"my val\""
        //
        // 3) double-up slashes that precede a quote,
        //    e.g.  hello \world    => "hello \world"
        //          hello\"world    => "hello\\""world"
        //          hello\\"world   => "hello\\\\""world"
        //          hello world\    => "hello world\\"
        //
        //    technically this is not required for a cmd.exe command line, or the batch argument parser.
        //    the reasons for including this as a .cmd quoting rule are:
        //
        //    a) this is optimized for the scenario where the argument is passed from the .cmd file to an
        //       external program. many programs (e.g. .NET console apps) rely on the slash-doubling rule.
        //
        //    b) it's what we've been doing previously (by deferring to node default behavior) and we
        //       haven't heard any complaints about that aspect.
        //
        // note, a weakness of the quoting rules chosen here, is that % is not escaped. in fact, % cannot be
        // escaped when used on the command line directly - even though within a .cmd file % can be escaped
        // by using %%.
        //
        // the saving grace is, on the command line, %var% is left as-is if var is not defined. this contrasts
        // the line parsing rules within a .cmd file, where if var is not defined it is replaced with nothing.
        //
        // one option that was explored was replacing % with ^% - i.e. %var% => ^%var^%. this hack would
        // often work, since it is unlikely that var^ would exist, and the ^ character is removed when the
        // variable is used. the problem, however, is that ^ is not removed when %* is used to pass the args
        // to an external program.
        //
        // an unexplored potential solution for the % escaping problem, is to create a wrapper .cmd file.
        // % can be escaped within a .cmd file.
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\'; // double the slash
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '"'; // double the quote
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _uvQuoteCmdArg(arg) {
        // Tool runner wraps child_process.spawn() and needs to apply the same quoting as
        // Node in certain cases where the undocumented spawn option windowsVerbatimArguments
        // is used.
        //
        // Since this function is a port of quote_cmd_arg from Node 4.x (technically, lib UV,
        // see https://github.com/nodejs/node/blob/v4.x/deps/uv/src/win/process.c for details),
        // pasting copyright notice from Node within this function:
        //
        //      Copyright Joyent, Inc. and other Node contributors. All rights reserved.
        //
        //      Permission is hereby granted, free of charge, to any person obtaining a copy
        //      of this software and associated documentation files (the "Software"), to
        //      deal in the Software without restriction, including without limitation the
        //      rights to use, copy, modify, merge, publish, distribute, sublicense, and/or
        //      sell copies of the Software, and to permit persons to whom the Software is
        //      furnished to do so, subject to the following conditions:
        //
        //      The above copyright notice and this permission notice shall be included in
        //      all copies or substantial portions of the Software.
        //
        //      THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
        //      IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
        //      FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
        //      AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
        //      LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING
        //      FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS
        //      IN THE SOFTWARE.
        if (!arg) {
            // Need double quotation for empty argument
            return '""';
        }
        if (!arg.includes(' ') && !arg.includes('\t') && !arg.includes('"')) {
            // No quotation needed
            return arg;
        }
        if (!arg.includes('"') && !arg.includes('\\')) {
            // No embedded double quotes or backslashes, so I can just wrap
            // quote marks around the whole thing.
            return `"${arg}"`;
        }
        // Expected input/output:
        //   input : hello"world
        //   output: "hello\"world"
        //   input : hello""world
        //   output: "hello\"\"world"
        //   input : hello\world
        //   output: hello\world
        //   input : hello\\world
        //   output: hello\\world
        //   input : hello\"world
        //   output: "hello\\\"world"
        //   input : hello\\"world
        //   output: "hello\\\\\"world"
        //   input : hello world\
        //   output: "hello world\\" - note the comment in libuv actually reads "hello world\"
        //                             but it appears the comment is wrong, it should be "hello world\\"
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\';
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '\\';
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _cloneExecOptions(options) {
        options = options || {};
        const result = {
            cwd: options.cwd || process.cwd(),
            env: options.env || process.env,
            silent: options.silent || false,
            windowsVerbatimArguments: options.windowsVerbatimArguments || false,
            failOnStdErr: options.failOnStdErr || false,
            ignoreReturnCode: options.ignoreReturnCode || false,
            delay: options.delay || 10000
        };
        result.outStream = options.outStream || process.stdout;
        result.errStream = options.errStream || process.stderr;
        return result;
    }
    _getSpawnOptions(options, toolPath) {
        options = options || {};
        const result = {};
        result.cwd = options.cwd;
        result.env = options.env;
        result['windowsVerbatimArguments'] =
            options.windowsVerbatimArguments || this._isCmdFile();
        if (options.windowsVerbatimArguments) {
            result.argv0 = `"${toolPath}"`;
        }
        return result;
    }
    /**
     * Exec a tool.
     * Output will be streamed to the live console.
     * Returns promise with return code
     *
     * @param     tool     path to tool to exec
     * @param     options  optional exec options.  See ExecOptions
     * @returns   number
     */
    exec() {
        return __awaiter(this, void 0, void 0, function* () {
            // root the tool path if it is unrooted and contains relative pathing
            if (!io_util/* isRooted */.Qh(this.toolPath) &&
                (this.toolPath.includes('/') ||
                    (IS_WINDOWS && this.toolPath.includes('\\')))) {
                // prefer options.cwd if it is specified, however options.cwd may also need to be rooted
                this.toolPath = external_path_.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
            }
            // if the tool is only a file name, then resolve it from the PATH
            // otherwise verify it exists (add extension on Windows if necessary)
            this.toolPath = yield io/* which */.K7(this.toolPath, true);
            return new Promise((resolve, reject) => __awaiter(this, void 0, void 0, function* () {
                this._debug(`exec tool: ${this.toolPath}`);
                this._debug('arguments:');
                for (const arg of this.args) {
                    this._debug(`   ${arg}`);
                }
                const optionsNonNull = this._cloneExecOptions(this.options);
                if (!optionsNonNull.silent && optionsNonNull.outStream) {
                    optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + external_os_.EOL);
                }
                const state = new ExecState(optionsNonNull, this.toolPath);
                state.on('debug', (message) => {
                    this._debug(message);
                });
                if (this.options.cwd && !(yield io_util/* exists */.t2(this.options.cwd))) {
                    return reject(new Error(`The cwd: ${this.options.cwd} does not exist!`));
                }
                const fileName = this._getSpawnFileName();
                const cp = external_child_process_.spawn(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
                let stdbuffer = '';
                if (cp.stdout) {
                    cp.stdout.on('data', (data) => {
                        if (this.options.listeners && this.options.listeners.stdout) {
                            this.options.listeners.stdout(data);
                        }
                        if (!optionsNonNull.silent && optionsNonNull.outStream) {
                            optionsNonNull.outStream.write(data);
                        }
                        stdbuffer = this._processLineBuffer(data, stdbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.stdline) {
                                this.options.listeners.stdline(line);
                            }
                        });
                    });
                }
                let errbuffer = '';
                if (cp.stderr) {
                    cp.stderr.on('data', (data) => {
                        state.processStderr = true;
                        if (this.options.listeners && this.options.listeners.stderr) {
                            this.options.listeners.stderr(data);
                        }
                        if (!optionsNonNull.silent &&
                            optionsNonNull.errStream &&
                            optionsNonNull.outStream) {
                            const s = optionsNonNull.failOnStdErr
                                ? optionsNonNull.errStream
                                : optionsNonNull.outStream;
                            s.write(data);
                        }
                        errbuffer = this._processLineBuffer(data, errbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.errline) {
                                this.options.listeners.errline(line);
                            }
                        });
                    });
                }
                cp.on('error', (err) => {
                    state.processError = err.message;
                    state.processExited = true;
                    state.processClosed = true;
                    state.CheckComplete();
                });
                cp.on('exit', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                cp.on('close', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    state.processClosed = true;
                    this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                state.on('done', (error, exitCode) => {
                    if (stdbuffer.length > 0) {
                        this.emit('stdline', stdbuffer);
                    }
                    if (errbuffer.length > 0) {
                        this.emit('errline', errbuffer);
                    }
                    cp.removeAllListeners();
                    if (error) {
                        reject(error);
                    }
                    else {
                        resolve(exitCode);
                    }
                });
                if (this.options.input) {
                    if (!cp.stdin) {
                        throw new Error('child process missing stdin');
                    }
                    cp.stdin.end(this.options.input);
                }
            }));
        });
    }
}
/**
 * Convert an arg string to an array of args. Handles escaping
 *
 * @param    argString   string of arguments
 * @returns  string[]    array of arguments
 */
function argStringToArray(argString) {
    const args = [];
    let inQuotes = false;
    let escaped = false;
    let arg = '';
    function append(c) {
        // we only escape double quotes.
        if (escaped && c !== '"') {
            arg += '\\';
        }
        arg += c;
        escaped = false;
    }
    for (let i = 0; i < argString.length; i++) {
        const c = argString.charAt(i);
        if (c === '"') {
            if (!escaped) {
                inQuotes = !inQuotes;
            }
            else {
                append(c);
            }
            continue;
        }
        if (c === '\\' && escaped) {
            append(c);
            continue;
        }
        if (c === '\\' && inQuotes) {
            escaped = true;
            continue;
        }
        if (c === ' ' && !inQuotes) {
            if (arg.length > 0) {
                args.push(arg);
                arg = '';
            }
            continue;
        }
        append(c);
    }
    if (arg.length > 0) {
        args.push(arg.trim());
    }
    return args;
}
class ExecState extends external_events_.EventEmitter {
    constructor(options, toolPath) {
        super();
        this.processClosed = false; // tracks whether the process has exited and stdio is closed
        this.processError = '';
        this.processExitCode = 0;
        this.processExited = false; // tracks whether the process has exited
        this.processStderr = false; // tracks whether stderr was written to
        this.delay = 10000; // 10 seconds
        this.done = false;
        this.timeout = null;
        if (!toolPath) {
            throw new Error('toolPath must not be empty');
        }
        this.options = options;
        this.toolPath = toolPath;
        if (options.delay) {
            this.delay = options.delay;
        }
    }
    CheckComplete() {
        if (this.done) {
            return;
        }
        if (this.processClosed) {
            this._setResult();
        }
        else if (this.processExited) {
            this.timeout = (0,external_timers_namespaceObject.setTimeout)(ExecState.HandleTimeout, this.delay, this);
        }
    }
    _debug(message) {
        this.emit('debug', message);
    }
    _setResult() {
        // determine whether there is an error
        let error;
        if (this.processExited) {
            if (this.processError) {
                error = new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`);
            }
            else if (this.processExitCode !== 0 && !this.options.ignoreReturnCode) {
                error = new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`);
            }
            else if (this.processStderr && this.options.failOnStdErr) {
                error = new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`);
            }
        }
        // clear the timeout
        if (this.timeout) {
            clearTimeout(this.timeout);
            this.timeout = null;
        }
        this.done = true;
        this.emit('done', error, this.processExitCode);
    }
    static HandleTimeout(state) {
        if (state.done) {
            return;
        }
        if (!state.processClosed && state.processExited) {
            const message = `The STDIO streams did not close within ${state.delay / 1000} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;
            state._debug(message);
        }
        state._setResult();
    }
}
//# sourceMappingURL=toolrunner.js.map
;// CONCATENATED MODULE: ../node_modules/@actions/exec/lib/exec.js
var exec_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


/**
 * Exec a command.
 * Output will be streamed to the live console.
 * Returns promise with return code
 *
 * @param     commandLine        command to execute (can include additional args). Must be correctly escaped.
 * @param     args               optional arguments for tool. Escaping is handled by the lib.
 * @param     options            optional exec options.  See ExecOptions
 * @returns   Promise<number>    exit code
 */
function exec(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        const commandArgs = argStringToArray(commandLine);
        if (commandArgs.length === 0) {
            throw new Error(`Parameter 'commandLine' cannot be null or empty.`);
        }
        // Path to tool to execute should be first arg
        const toolPath = commandArgs[0];
        args = commandArgs.slice(1).concat(args || []);
        const runner = new ToolRunner(toolPath, args, options);
        return runner.exec();
    });
}
/**
 * Exec a command and get the output.
 * Output will be streamed to the live console.
 * Returns promise with the exit code and collected stdout and stderr
 *
 * @param     commandLine           command to execute (can include additional args). Must be correctly escaped.
 * @param     args                  optional arguments for tool. Escaping is handled by the lib.
 * @param     options               optional exec options.  See ExecOptions
 * @returns   Promise<ExecOutput>   exit code, stdout, and stderr
 */
function getExecOutput(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        var _a, _b;
        let stdout = '';
        let stderr = '';
        //Using string decoder covers the case where a mult-byte character is split
        const stdoutDecoder = new external_string_decoder_namespaceObject.StringDecoder('utf8');
        const stderrDecoder = new external_string_decoder_namespaceObject.StringDecoder('utf8');
        const originalStdoutListener = (_a = options === null || options === void 0 ? void 0 : options.listeners) === null || _a === void 0 ? void 0 : _a.stdout;
        const originalStdErrListener = (_b = options === null || options === void 0 ? void 0 : options.listeners) === null || _b === void 0 ? void 0 : _b.stderr;
        const stdErrListener = (data) => {
            stderr += stderrDecoder.write(data);
            if (originalStdErrListener) {
                originalStdErrListener(data);
            }
        };
        const stdOutListener = (data) => {
            stdout += stdoutDecoder.write(data);
            if (originalStdoutListener) {
                originalStdoutListener(data);
            }
        };
        const listeners = Object.assign(Object.assign({}, options === null || options === void 0 ? void 0 : options.listeners), { stdout: stdOutListener, stderr: stdErrListener });
        const exitCode = yield exec(commandLine, args, Object.assign(Object.assign({}, options), { listeners }));
        //flush any remaining characters
        stdout += stdoutDecoder.end();
        stderr += stderrDecoder.end();
        return {
            exitCode,
            stdout,
            stderr
        };
    });
}
//# sourceMappingURL=exec.js.map

/***/ }),

/***/ 2455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   tZ: () => (/* binding */ BearerCredentialHandler)
/* harmony export */ });
/* unused harmony exports BasicCredentialHandler, PersonalAccessTokenCredentialHandler */
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};
class BasicCredentialHandler {
    constructor(username, password) {
        this.username = username;
        this.password = password;
    }
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Basic ${Buffer.from(`${this.username}:${this.password}`).toString('base64')}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
class BearerCredentialHandler {
    constructor(token) {
        this.token = token;
    }
    // currently implements pre-authorization
    // TODO: support preAuth = false where it hooks on 401
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Bearer ${this.token}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
class PersonalAccessTokenCredentialHandler {
    constructor(token) {
        this.token = token;
    }
    // currently implements pre-authorization
    // TODO: support preAuth = false where it hooks on 401
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Basic ${Buffer.from(`PAT:${this.token}`).toString('base64')}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
//# sourceMappingURL=auth.js.map

/***/ }),

/***/ 2070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

// ESM COMPAT FLAG
__nccwpck_require__.r(__webpack_exports__);

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Headers: () => (/* binding */ Headers),
  HttpClient: () => (/* binding */ HttpClient),
  HttpClientError: () => (/* binding */ HttpClientError),
  HttpClientResponse: () => (/* binding */ HttpClientResponse),
  HttpCodes: () => (/* binding */ HttpCodes),
  MediaTypes: () => (/* binding */ MediaTypes),
  getProxyUrl: () => (/* binding */ lib_getProxyUrl),
  isHttps: () => (/* binding */ isHttps)
});

// EXTERNAL MODULE: external "http"
var external_http_ = __nccwpck_require__(8611);
var external_http_namespaceObject = /*#__PURE__*/__nccwpck_require__.t(external_http_, 2);
// EXTERNAL MODULE: external "https"
var external_https_ = __nccwpck_require__(5692);
var external_https_namespaceObject = /*#__PURE__*/__nccwpck_require__.t(external_https_, 2);
;// CONCATENATED MODULE: ../node_modules/@actions/http-client/lib/proxy.js
function getProxyUrl(reqUrl) {
    const usingSsl = reqUrl.protocol === 'https:';
    if (checkBypass(reqUrl)) {
        return undefined;
    }
    const proxyVar = (() => {
        if (usingSsl) {
            return process.env['https_proxy'] || process.env['HTTPS_PROXY'];
        }
        else {
            return process.env['http_proxy'] || process.env['HTTP_PROXY'];
        }
    })();
    if (proxyVar) {
        try {
            return new DecodedURL(proxyVar);
        }
        catch (_a) {
            if (!proxyVar.startsWith('http://') && !proxyVar.startsWith('https://'))
                return new DecodedURL(`http://${proxyVar}`);
        }
    }
    else {
        return undefined;
    }
}
function checkBypass(reqUrl) {
    if (!reqUrl.hostname) {
        return false;
    }
    const reqHost = reqUrl.hostname;
    if (isLoopbackAddress(reqHost)) {
        return true;
    }
    const noProxy = process.env['no_proxy'] || process.env['NO_PROXY'] || '';
    if (!noProxy) {
        return false;
    }
    // Determine the request port
    let reqPort;
    if (reqUrl.port) {
        reqPort = Number(reqUrl.port);
    }
    else if (reqUrl.protocol === 'http:') {
        reqPort = 80;
    }
    else if (reqUrl.protocol === 'https:') {
        reqPort = 443;
    }
    // Format the request hostname and hostname with port
    const upperReqHosts = [reqUrl.hostname.toUpperCase()];
    if (typeof reqPort === 'number') {
        upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
    }
    // Compare request host against noproxy
    for (const upperNoProxyItem of noProxy
        .split(',')
        .map(x => x.trim().toUpperCase())
        .filter(x => x)) {
        if (upperNoProxyItem === '*' ||
            upperReqHosts.some(x => x === upperNoProxyItem ||
                x.endsWith(`.${upperNoProxyItem}`) ||
                (upperNoProxyItem.startsWith('.') &&
                    x.endsWith(`${upperNoProxyItem}`)))) {
            return true;
        }
    }
    return false;
}
function isLoopbackAddress(host) {
    const hostLower = host.toLowerCase();
    return (hostLower === 'localhost' ||
        hostLower.startsWith('127.') ||
        hostLower.startsWith('[::1]') ||
        hostLower.startsWith('[0:0:0:0:0:0:0:1]'));
}
class DecodedURL extends URL {
    constructor(url, base) {
        super(url, base);
        this._decodedUsername = decodeURIComponent(super.username);
        this._decodedPassword = decodeURIComponent(super.password);
    }
    get username() {
        return this._decodedUsername;
    }
    get password() {
        return this._decodedPassword;
    }
}
//# sourceMappingURL=proxy.js.map
// EXTERNAL MODULE: ../node_modules/tunnel/index.js
var tunnel = __nccwpck_require__(776);
;// CONCATENATED MODULE: ./undici-proxy-agent.js
// Stands in for the undici 6 that @actions/http-client loads at start for one function that nothing here calls.
class ProxyAgent {
  constructor() {
    throw new Error('undici is not bundled for @actions/http-client: getAgentDispatcher() cannot be used');
  }
}

;// CONCATENATED MODULE: ../node_modules/@actions/http-client/lib/index.js
/* eslint-disable @typescript-eslint/no-explicit-any */
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};





var HttpCodes;
(function (HttpCodes) {
    HttpCodes[HttpCodes["OK"] = 200] = "OK";
    HttpCodes[HttpCodes["MultipleChoices"] = 300] = "MultipleChoices";
    HttpCodes[HttpCodes["MovedPermanently"] = 301] = "MovedPermanently";
    HttpCodes[HttpCodes["ResourceMoved"] = 302] = "ResourceMoved";
    HttpCodes[HttpCodes["SeeOther"] = 303] = "SeeOther";
    HttpCodes[HttpCodes["NotModified"] = 304] = "NotModified";
    HttpCodes[HttpCodes["UseProxy"] = 305] = "UseProxy";
    HttpCodes[HttpCodes["SwitchProxy"] = 306] = "SwitchProxy";
    HttpCodes[HttpCodes["TemporaryRedirect"] = 307] = "TemporaryRedirect";
    HttpCodes[HttpCodes["PermanentRedirect"] = 308] = "PermanentRedirect";
    HttpCodes[HttpCodes["BadRequest"] = 400] = "BadRequest";
    HttpCodes[HttpCodes["Unauthorized"] = 401] = "Unauthorized";
    HttpCodes[HttpCodes["PaymentRequired"] = 402] = "PaymentRequired";
    HttpCodes[HttpCodes["Forbidden"] = 403] = "Forbidden";
    HttpCodes[HttpCodes["NotFound"] = 404] = "NotFound";
    HttpCodes[HttpCodes["MethodNotAllowed"] = 405] = "MethodNotAllowed";
    HttpCodes[HttpCodes["NotAcceptable"] = 406] = "NotAcceptable";
    HttpCodes[HttpCodes["ProxyAuthenticationRequired"] = 407] = "ProxyAuthenticationRequired";
    HttpCodes[HttpCodes["RequestTimeout"] = 408] = "RequestTimeout";
    HttpCodes[HttpCodes["Conflict"] = 409] = "Conflict";
    HttpCodes[HttpCodes["Gone"] = 410] = "Gone";
    HttpCodes[HttpCodes["TooManyRequests"] = 429] = "TooManyRequests";
    HttpCodes[HttpCodes["InternalServerError"] = 500] = "InternalServerError";
    HttpCodes[HttpCodes["NotImplemented"] = 501] = "NotImplemented";
    HttpCodes[HttpCodes["BadGateway"] = 502] = "BadGateway";
    HttpCodes[HttpCodes["ServiceUnavailable"] = 503] = "ServiceUnavailable";
    HttpCodes[HttpCodes["GatewayTimeout"] = 504] = "GatewayTimeout";
})(HttpCodes || (HttpCodes = {}));
var Headers;
(function (Headers) {
    Headers["Accept"] = "accept";
    Headers["ContentType"] = "content-type";
})(Headers || (Headers = {}));
var MediaTypes;
(function (MediaTypes) {
    MediaTypes["ApplicationJson"] = "application/json";
})(MediaTypes || (MediaTypes = {}));
/**
 * Returns the proxy URL, depending upon the supplied url and proxy environment variables.
 * @param serverUrl  The server URL where the request will be sent. For example, https://api.github.com
 */
function lib_getProxyUrl(serverUrl) {
    const proxyUrl = getProxyUrl(new URL(serverUrl));
    return proxyUrl ? proxyUrl.href : '';
}
const HttpRedirectCodes = [
    HttpCodes.MovedPermanently,
    HttpCodes.ResourceMoved,
    HttpCodes.SeeOther,
    HttpCodes.TemporaryRedirect,
    HttpCodes.PermanentRedirect
];
const HttpResponseRetryCodes = [
    HttpCodes.BadGateway,
    HttpCodes.ServiceUnavailable,
    HttpCodes.GatewayTimeout
];
const RetryableHttpVerbs = ['OPTIONS', 'GET', 'DELETE', 'HEAD'];
const ExponentialBackoffCeiling = 10;
const ExponentialBackoffTimeSlice = 5;
class HttpClientError extends Error {
    constructor(message, statusCode) {
        super(message);
        this.name = 'HttpClientError';
        this.statusCode = statusCode;
        Object.setPrototypeOf(this, HttpClientError.prototype);
    }
}
class HttpClientResponse {
    constructor(message) {
        this.message = message;
    }
    readBody() {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
                let output = Buffer.alloc(0);
                this.message.on('data', (chunk) => {
                    output = Buffer.concat([output, chunk]);
                });
                this.message.on('end', () => {
                    resolve(output.toString());
                });
            }));
        });
    }
    readBodyBuffer() {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
                const chunks = [];
                this.message.on('data', (chunk) => {
                    chunks.push(chunk);
                });
                this.message.on('end', () => {
                    resolve(Buffer.concat(chunks));
                });
            }));
        });
    }
}
function isHttps(requestUrl) {
    const parsedUrl = new URL(requestUrl);
    return parsedUrl.protocol === 'https:';
}
class HttpClient {
    constructor(userAgent, handlers, requestOptions) {
        this._ignoreSslError = false;
        this._allowRedirects = true;
        this._allowRedirectDowngrade = false;
        this._maxRedirects = 50;
        this._allowRetries = false;
        this._maxRetries = 1;
        this._keepAlive = false;
        this._disposed = false;
        this.userAgent = this._getUserAgentWithOrchestrationId(userAgent);
        this.handlers = handlers || [];
        this.requestOptions = requestOptions;
        if (requestOptions) {
            if (requestOptions.ignoreSslError != null) {
                this._ignoreSslError = requestOptions.ignoreSslError;
            }
            this._socketTimeout = requestOptions.socketTimeout;
            if (requestOptions.allowRedirects != null) {
                this._allowRedirects = requestOptions.allowRedirects;
            }
            if (requestOptions.allowRedirectDowngrade != null) {
                this._allowRedirectDowngrade = requestOptions.allowRedirectDowngrade;
            }
            if (requestOptions.maxRedirects != null) {
                this._maxRedirects = Math.max(requestOptions.maxRedirects, 0);
            }
            if (requestOptions.keepAlive != null) {
                this._keepAlive = requestOptions.keepAlive;
            }
            if (requestOptions.allowRetries != null) {
                this._allowRetries = requestOptions.allowRetries;
            }
            if (requestOptions.maxRetries != null) {
                this._maxRetries = requestOptions.maxRetries;
            }
        }
    }
    options(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('OPTIONS', requestUrl, null, additionalHeaders || {});
        });
    }
    get(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('GET', requestUrl, null, additionalHeaders || {});
        });
    }
    del(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('DELETE', requestUrl, null, additionalHeaders || {});
        });
    }
    post(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('POST', requestUrl, data, additionalHeaders || {});
        });
    }
    patch(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('PATCH', requestUrl, data, additionalHeaders || {});
        });
    }
    put(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('PUT', requestUrl, data, additionalHeaders || {});
        });
    }
    head(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('HEAD', requestUrl, null, additionalHeaders || {});
        });
    }
    sendStream(verb, requestUrl, stream, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request(verb, requestUrl, stream, additionalHeaders);
        });
    }
    /**
     * Gets a typed object from an endpoint
     * Be aware that not found returns a null.  Other errors (4xx, 5xx) reject the promise
     */
    getJson(requestUrl_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, additionalHeaders = {}) {
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            const res = yield this.get(requestUrl, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    postJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.post(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    putJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.put(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    patchJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.patch(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    /**
     * Makes a raw http request.
     * All other methods such as get, post, patch, and request ultimately call this.
     * Prefer get, del, post and patch
     */
    request(verb, requestUrl, data, headers) {
        return __awaiter(this, void 0, void 0, function* () {
            if (this._disposed) {
                throw new Error('Client has already been disposed.');
            }
            const parsedUrl = new URL(requestUrl);
            let info = this._prepareRequest(verb, parsedUrl, headers);
            // Only perform retries on reads since writes may not be idempotent.
            const maxTries = this._allowRetries && RetryableHttpVerbs.includes(verb)
                ? this._maxRetries + 1
                : 1;
            let numTries = 0;
            let response;
            do {
                response = yield this.requestRaw(info, data);
                // Check if it's an authentication challenge
                if (response &&
                    response.message &&
                    response.message.statusCode === HttpCodes.Unauthorized) {
                    let authenticationHandler;
                    for (const handler of this.handlers) {
                        if (handler.canHandleAuthentication(response)) {
                            authenticationHandler = handler;
                            break;
                        }
                    }
                    if (authenticationHandler) {
                        return authenticationHandler.handleAuthentication(this, info, data);
                    }
                    else {
                        // We have received an unauthorized response but have no handlers to handle it.
                        // Let the response return to the caller.
                        return response;
                    }
                }
                let redirectsRemaining = this._maxRedirects;
                while (response.message.statusCode &&
                    HttpRedirectCodes.includes(response.message.statusCode) &&
                    this._allowRedirects &&
                    redirectsRemaining > 0) {
                    const redirectUrl = response.message.headers['location'];
                    if (!redirectUrl) {
                        // if there's no location to redirect to, we won't
                        break;
                    }
                    const parsedRedirectUrl = new URL(redirectUrl);
                    if (parsedUrl.protocol === 'https:' &&
                        parsedUrl.protocol !== parsedRedirectUrl.protocol &&
                        !this._allowRedirectDowngrade) {
                        throw new Error('Redirect from HTTPS to HTTP protocol. This downgrade is not allowed for security reasons. If you want to allow this behavior, set the allowRedirectDowngrade option to true.');
                    }
                    // we need to finish reading the response before reassigning response
                    // which will leak the open socket.
                    yield response.readBody();
                    // strip authorization header if redirected to a different hostname
                    if (parsedRedirectUrl.hostname !== parsedUrl.hostname) {
                        for (const header in headers) {
                            // header names are case insensitive
                            if (header.toLowerCase() === 'authorization') {
                                delete headers[header];
                            }
                        }
                    }
                    // let's make the request with the new redirectUrl
                    info = this._prepareRequest(verb, parsedRedirectUrl, headers);
                    response = yield this.requestRaw(info, data);
                    redirectsRemaining--;
                }
                if (!response.message.statusCode ||
                    !HttpResponseRetryCodes.includes(response.message.statusCode)) {
                    // If not a retry code, return immediately instead of retrying
                    return response;
                }
                numTries += 1;
                if (numTries < maxTries) {
                    yield response.readBody();
                    yield this._performExponentialBackoff(numTries);
                }
            } while (numTries < maxTries);
            return response;
        });
    }
    /**
     * Needs to be called if keepAlive is set to true in request options.
     */
    dispose() {
        if (this._agent) {
            this._agent.destroy();
        }
        this._disposed = true;
    }
    /**
     * Raw request.
     * @param info
     * @param data
     */
    requestRaw(info, data) {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve, reject) => {
                function callbackForResult(err, res) {
                    if (err) {
                        reject(err);
                    }
                    else if (!res) {
                        // If `err` is not passed, then `res` must be passed.
                        reject(new Error('Unknown error'));
                    }
                    else {
                        resolve(res);
                    }
                }
                this.requestRawWithCallback(info, data, callbackForResult);
            });
        });
    }
    /**
     * Raw request with callback.
     * @param info
     * @param data
     * @param onResult
     */
    requestRawWithCallback(info, data, onResult) {
        if (typeof data === 'string') {
            if (!info.options.headers) {
                info.options.headers = {};
            }
            info.options.headers['Content-Length'] = Buffer.byteLength(data, 'utf8');
        }
        let callbackCalled = false;
        function handleResult(err, res) {
            if (!callbackCalled) {
                callbackCalled = true;
                onResult(err, res);
            }
        }
        const req = info.httpModule.request(info.options, (msg) => {
            const res = new HttpClientResponse(msg);
            handleResult(undefined, res);
        });
        let socket;
        req.on('socket', sock => {
            socket = sock;
        });
        // If we ever get disconnected, we want the socket to timeout eventually
        req.setTimeout(this._socketTimeout || 3 * 60000, () => {
            if (socket) {
                socket.end();
            }
            handleResult(new Error(`Request timeout: ${info.options.path}`));
        });
        req.on('error', function (err) {
            // err has statusCode property
            // res should have headers
            handleResult(err);
        });
        if (data && typeof data === 'string') {
            req.write(data, 'utf8');
        }
        if (data && typeof data !== 'string') {
            data.on('close', function () {
                req.end();
            });
            data.pipe(req);
        }
        else {
            req.end();
        }
    }
    /**
     * Gets an http agent. This function is useful when you need an http agent that handles
     * routing through a proxy server - depending upon the url and proxy environment variables.
     * @param serverUrl  The server URL where the request will be sent. For example, https://api.github.com
     */
    getAgent(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        return this._getAgent(parsedUrl);
    }
    getAgentDispatcher(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        const proxyUrl = getProxyUrl(parsedUrl);
        const useProxy = proxyUrl && proxyUrl.hostname;
        if (!useProxy) {
            return;
        }
        return this._getProxyAgentDispatcher(parsedUrl, proxyUrl);
    }
    _prepareRequest(method, requestUrl, headers) {
        const info = {};
        info.parsedUrl = requestUrl;
        const usingSsl = info.parsedUrl.protocol === 'https:';
        info.httpModule = usingSsl ? external_https_namespaceObject : external_http_namespaceObject;
        const defaultPort = usingSsl ? 443 : 80;
        info.options = {};
        info.options.host = info.parsedUrl.hostname;
        info.options.port = info.parsedUrl.port
            ? parseInt(info.parsedUrl.port)
            : defaultPort;
        info.options.path =
            (info.parsedUrl.pathname || '') + (info.parsedUrl.search || '');
        info.options.method = method;
        info.options.headers = this._mergeHeaders(headers);
        if (this.userAgent != null) {
            info.options.headers['user-agent'] = this.userAgent;
        }
        info.options.agent = this._getAgent(info.parsedUrl);
        // gives handlers an opportunity to participate
        if (this.handlers) {
            for (const handler of this.handlers) {
                handler.prepareRequest(info.options);
            }
        }
        return info;
    }
    _mergeHeaders(headers) {
        if (this.requestOptions && this.requestOptions.headers) {
            return Object.assign({}, lowercaseKeys(this.requestOptions.headers), lowercaseKeys(headers || {}));
        }
        return lowercaseKeys(headers || {});
    }
    /**
     * Gets an existing header value or returns a default.
     * Handles converting number header values to strings since HTTP headers must be strings.
     * Note: This returns string | string[] since some headers can have multiple values.
     * For headers that must always be a single string (like Content-Type), use the
     * specialized _getExistingOrDefaultContentTypeHeader method instead.
     */
    _getExistingOrDefaultHeader(additionalHeaders, header, _default) {
        let clientHeader;
        if (this.requestOptions && this.requestOptions.headers) {
            const headerValue = lowercaseKeys(this.requestOptions.headers)[header];
            if (headerValue) {
                clientHeader =
                    typeof headerValue === 'number' ? headerValue.toString() : headerValue;
            }
        }
        const additionalValue = additionalHeaders[header];
        if (additionalValue !== undefined) {
            return typeof additionalValue === 'number'
                ? additionalValue.toString()
                : additionalValue;
        }
        if (clientHeader !== undefined) {
            return clientHeader;
        }
        return _default;
    }
    /**
     * Specialized version of _getExistingOrDefaultHeader for Content-Type header.
     * Always returns a single string (not an array) since Content-Type should be a single value.
     * Converts arrays to comma-separated strings and numbers to strings to ensure type safety.
     * This was split from _getExistingOrDefaultHeader to provide stricter typing for callers
     * that assign the result to places expecting a string (e.g., additionalHeaders[Headers.ContentType]).
     */
    _getExistingOrDefaultContentTypeHeader(additionalHeaders, _default) {
        let clientHeader;
        if (this.requestOptions && this.requestOptions.headers) {
            const headerValue = lowercaseKeys(this.requestOptions.headers)[Headers.ContentType];
            if (headerValue) {
                if (typeof headerValue === 'number') {
                    clientHeader = String(headerValue);
                }
                else if (Array.isArray(headerValue)) {
                    clientHeader = headerValue.join(', ');
                }
                else {
                    clientHeader = headerValue;
                }
            }
        }
        const additionalValue = additionalHeaders[Headers.ContentType];
        // Return the first non-undefined value, converting numbers or arrays to strings if necessary
        if (additionalValue !== undefined) {
            if (typeof additionalValue === 'number') {
                return String(additionalValue);
            }
            else if (Array.isArray(additionalValue)) {
                return additionalValue.join(', ');
            }
            else {
                return additionalValue;
            }
        }
        if (clientHeader !== undefined) {
            return clientHeader;
        }
        return _default;
    }
    _getAgent(parsedUrl) {
        let agent;
        const proxyUrl = getProxyUrl(parsedUrl);
        const useProxy = proxyUrl && proxyUrl.hostname;
        if (this._keepAlive && useProxy) {
            agent = this._proxyAgent;
        }
        if (!useProxy) {
            agent = this._agent;
        }
        // if agent is already assigned use that agent.
        if (agent) {
            return agent;
        }
        const usingSsl = parsedUrl.protocol === 'https:';
        let maxSockets = 100;
        if (this.requestOptions) {
            maxSockets = this.requestOptions.maxSockets || external_http_.globalAgent.maxSockets;
        }
        // This is `useProxy` again, but we need to check `proxyURl` directly for TypeScripts's flow analysis.
        if (proxyUrl && proxyUrl.hostname) {
            const agentOptions = {
                maxSockets,
                keepAlive: this._keepAlive,
                proxy: Object.assign(Object.assign({}, ((proxyUrl.username || proxyUrl.password) && {
                    proxyAuth: `${proxyUrl.username}:${proxyUrl.password}`
                })), { host: proxyUrl.hostname, port: proxyUrl.port })
            };
            let tunnelAgent;
            const overHttps = proxyUrl.protocol === 'https:';
            if (usingSsl) {
                tunnelAgent = overHttps ? tunnel.httpsOverHttps : tunnel.httpsOverHttp;
            }
            else {
                tunnelAgent = overHttps ? tunnel.httpOverHttps : tunnel.httpOverHttp;
            }
            agent = tunnelAgent(agentOptions);
            this._proxyAgent = agent;
        }
        // if tunneling agent isn't assigned create a new agent
        if (!agent) {
            const options = { keepAlive: this._keepAlive, maxSockets };
            agent = usingSsl ? new external_https_.Agent(options) : new external_http_.Agent(options);
            this._agent = agent;
        }
        if (usingSsl && this._ignoreSslError) {
            // we don't want to set NODE_TLS_REJECT_UNAUTHORIZED=0 since that will affect request for entire process
            // http.RequestOptions doesn't expose a way to modify RequestOptions.agent.options
            // we have to cast it to any and change it directly
            agent.options = Object.assign(agent.options || {}, {
                rejectUnauthorized: false
            });
        }
        return agent;
    }
    _getProxyAgentDispatcher(parsedUrl, proxyUrl) {
        let proxyAgent;
        if (this._keepAlive) {
            proxyAgent = this._proxyAgentDispatcher;
        }
        // if agent is already assigned use that agent.
        if (proxyAgent) {
            return proxyAgent;
        }
        const usingSsl = parsedUrl.protocol === 'https:';
        proxyAgent = new ProxyAgent(Object.assign({ uri: proxyUrl.href, pipelining: !this._keepAlive ? 0 : 1 }, ((proxyUrl.username || proxyUrl.password) && {
            token: `Basic ${Buffer.from(`${proxyUrl.username}:${proxyUrl.password}`).toString('base64')}`
        })));
        this._proxyAgentDispatcher = proxyAgent;
        if (usingSsl && this._ignoreSslError) {
            // we don't want to set NODE_TLS_REJECT_UNAUTHORIZED=0 since that will affect request for entire process
            // http.RequestOptions doesn't expose a way to modify RequestOptions.agent.options
            // we have to cast it to any and change it directly
            proxyAgent.options = Object.assign(proxyAgent.options.requestTls || {}, {
                rejectUnauthorized: false
            });
        }
        return proxyAgent;
    }
    _getUserAgentWithOrchestrationId(userAgent) {
        const baseUserAgent = userAgent || 'actions/http-client';
        const orchId = process.env['ACTIONS_ORCHESTRATION_ID'];
        if (orchId) {
            // Sanitize the orchestration ID to ensure it contains only valid characters
            // Valid characters: 0-9, a-z, _, -, .
            const sanitizedId = orchId.replace(/[^a-z0-9_.-]/gi, '_');
            return `${baseUserAgent} actions_orchestration_id/${sanitizedId}`;
        }
        return baseUserAgent;
    }
    _performExponentialBackoff(retryNumber) {
        return __awaiter(this, void 0, void 0, function* () {
            retryNumber = Math.min(ExponentialBackoffCeiling, retryNumber);
            const ms = ExponentialBackoffTimeSlice * Math.pow(2, retryNumber);
            return new Promise(resolve => setTimeout(() => resolve(), ms));
        });
    }
    _processResponse(res, options) {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve, reject) => __awaiter(this, void 0, void 0, function* () {
                const statusCode = res.message.statusCode || 0;
                const response = {
                    statusCode,
                    result: null,
                    headers: {}
                };
                // not found leads to null obj returned
                if (statusCode === HttpCodes.NotFound) {
                    resolve(response);
                }
                // get the result from the body
                function dateTimeDeserializer(key, value) {
                    if (typeof value === 'string') {
                        const a = new Date(value);
                        if (!isNaN(a.valueOf())) {
                            return a;
                        }
                    }
                    return value;
                }
                let obj;
                let contents;
                try {
                    contents = yield res.readBody();
                    if (contents && contents.length > 0) {
                        if (options && options.deserializeDates) {
                            obj = JSON.parse(contents, dateTimeDeserializer);
                        }
                        else {
                            obj = JSON.parse(contents);
                        }
                        response.result = obj;
                    }
                    response.headers = res.message.headers;
                }
                catch (err) {
                    // Invalid resource (contents not json);  leaving result obj null
                }
                // note that 3xx redirects are handled by the http layer.
                if (statusCode > 299) {
                    let msg;
                    // if exception/error in body, attempt to get better error
                    if (obj && obj.message) {
                        msg = obj.message;
                    }
                    else if (contents && contents.length > 0) {
                        // it may be the case that the exception is in the body message as string
                        msg = contents;
                    }
                    else {
                        msg = `Failed request: (${statusCode})`;
                    }
                    const err = new HttpClientError(msg, statusCode);
                    err.result = response.result;
                    reject(err);
                }
                else {
                    resolve(response);
                }
            }));
        });
    }
}
const lowercaseKeys = (obj) => Object.keys(obj).reduce((c, k) => ((c[k.toLowerCase()] = obj[k]), c), {});
//# sourceMappingURL=index.js.map

/***/ }),

/***/ 7168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $1: () => (/* binding */ lstat),
/* harmony export */   Ck: () => (/* binding */ mkdir),
/* harmony export */   Cy: () => (/* binding */ readdir),
/* harmony export */   H8: () => (/* binding */ IS_WINDOWS),
/* harmony export */   Qh: () => (/* binding */ isRooted),
/* harmony export */   YN: () => (/* binding */ symlink),
/* harmony export */   dJ: () => (/* binding */ stat),
/* harmony export */   h_: () => (/* binding */ readlink),
/* harmony export */   k6: () => (/* binding */ chmod),
/* harmony export */   m3: () => (/* binding */ copyFile),
/* harmony export */   rm: () => (/* binding */ rm),
/* harmony export */   t2: () => (/* binding */ exists),
/* harmony export */   vr: () => (/* binding */ tryGetExecutablePath),
/* harmony export */   y1: () => (/* binding */ unlink)
/* harmony export */ });
/* unused harmony exports open, rename, rmdir, UV_FS_O_EXLOCK, READONLY, isDirectory, getCmdPath */
/* harmony import */ var fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9896);
/* harmony import */ var path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6928);
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { chmod, copyFile, lstat, mkdir, open, readdir, rename, rm, rmdir, stat, symlink, unlink } = fs__WEBPACK_IMPORTED_MODULE_0__.promises;
// export const {open} = 'fs'
const IS_WINDOWS = process.platform === 'win32';
/**
 * Custom implementation of readlink to ensure Windows junctions
 * maintain trailing backslash for backward compatibility with Node.js < 24
 *
 * In Node.js 20, Windows junctions (directory symlinks) always returned paths
 * with trailing backslashes. Node.js 24 removed this behavior, which breaks
 * code that relied on this format for path operations.
 *
 * This implementation restores the Node 20 behavior by adding a trailing
 * backslash to all junction results on Windows.
 */
function readlink(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        const result = yield fs__WEBPACK_IMPORTED_MODULE_0__.promises.readlink(fsPath);
        // On Windows, restore Node 20 behavior: add trailing backslash to all results
        // since junctions on Windows are always directory links
        if (IS_WINDOWS && !result.endsWith('\\')) {
            return `${result}\\`;
        }
        return result;
    });
}
// See https://github.com/nodejs/node/blob/d0153aee367422d0858105abec186da4dff0a0c5/deps/uv/include/uv/win.h#L691
const UV_FS_O_EXLOCK = 0x10000000;
const READONLY = fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY;
function exists(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        try {
            yield stat(fsPath);
        }
        catch (err) {
            if (err.code === 'ENOENT') {
                return false;
            }
            throw err;
        }
        return true;
    });
}
function isDirectory(fsPath_1) {
    return __awaiter(this, arguments, void 0, function* (fsPath, useStat = false) {
        const stats = useStat ? yield stat(fsPath) : yield lstat(fsPath);
        return stats.isDirectory();
    });
}
/**
 * On OSX/Linux, true if path starts with '/'. On Windows, true for paths like:
 * \, \hello, \\hello\share, C:, and C:\hello (and corresponding alternate separator cases).
 */
function isRooted(p) {
    p = normalizeSeparators(p);
    if (!p) {
        throw new Error('isRooted() parameter "p" cannot be empty');
    }
    if (IS_WINDOWS) {
        return (p.startsWith('\\') || /^[A-Z]:/i.test(p) // e.g. \ or \hello or \\hello
        ); // e.g. C: or C:\hello
    }
    return p.startsWith('/');
}
/**
 * Best effort attempt to determine whether a file exists and is executable.
 * @param filePath    file path to check
 * @param extensions  additional file extensions to try
 * @return if file exists and is executable, returns the file path. otherwise empty string.
 */
function tryGetExecutablePath(filePath, extensions) {
    return __awaiter(this, void 0, void 0, function* () {
        let stats = undefined;
        try {
            // test file exists
            stats = yield stat(filePath);
        }
        catch (err) {
            if (err.code !== 'ENOENT') {
                // eslint-disable-next-line no-console
                console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
            }
        }
        if (stats && stats.isFile()) {
            if (IS_WINDOWS) {
                // on Windows, test for valid extension
                const upperExt = path__WEBPACK_IMPORTED_MODULE_1__.extname(filePath).toUpperCase();
                if (extensions.some(validExt => validExt.toUpperCase() === upperExt)) {
                    return filePath;
                }
            }
            else {
                if (isUnixExecutable(stats)) {
                    return filePath;
                }
            }
        }
        // try each extension
        const originalFilePath = filePath;
        for (const extension of extensions) {
            filePath = originalFilePath + extension;
            stats = undefined;
            try {
                stats = yield stat(filePath);
            }
            catch (err) {
                if (err.code !== 'ENOENT') {
                    // eslint-disable-next-line no-console
                    console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
                }
            }
            if (stats && stats.isFile()) {
                if (IS_WINDOWS) {
                    // preserve the case of the actual file (since an extension was appended)
                    try {
                        const directory = path__WEBPACK_IMPORTED_MODULE_1__.dirname(filePath);
                        const upperName = path__WEBPACK_IMPORTED_MODULE_1__.basename(filePath).toUpperCase();
                        for (const actualName of yield readdir(directory)) {
                            if (upperName === actualName.toUpperCase()) {
                                filePath = path__WEBPACK_IMPORTED_MODULE_1__.join(directory, actualName);
                                break;
                            }
                        }
                    }
                    catch (err) {
                        // eslint-disable-next-line no-console
                        console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
                    }
                    return filePath;
                }
                else {
                    if (isUnixExecutable(stats)) {
                        return filePath;
                    }
                }
            }
        }
        return '';
    });
}
function normalizeSeparators(p) {
    p = p || '';
    if (IS_WINDOWS) {
        // convert slashes on Windows
        p = p.replace(/\//g, '\\');
        // remove redundant slashes
        return p.replace(/\\\\+/g, '\\');
    }
    // remove redundant slashes
    return p.replace(/\/\/+/g, '/');
}
// on Mac/Linux, test the execute bit
//     R   W  X  R  W X R W X
//   256 128 64 32 16 8 4 2 1
function isUnixExecutable(stats) {
    return ((stats.mode & 1) > 0 ||
        ((stats.mode & 8) > 0 &&
            process.getgid !== undefined &&
            stats.gid === process.getgid()) ||
        ((stats.mode & 64) > 0 &&
            process.getuid !== undefined &&
            stats.uid === process.getuid()));
}
// Get the path of cmd.exe in windows
function getCmdPath() {
    var _a;
    return (_a = process.env['COMSPEC']) !== null && _a !== void 0 ? _a : `cmd.exe`;
}
//# sourceMappingURL=io-util.js.map

/***/ }),

/***/ 4799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K7: () => (/* binding */ which),
/* harmony export */   U$: () => (/* binding */ mkdirP),
/* harmony export */   Yz: () => (/* binding */ rmRF),
/* harmony export */   cp: () => (/* binding */ cp)
/* harmony export */ });
/* unused harmony exports mv, findInPath */
/* harmony import */ var assert__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2613);
/* harmony import */ var path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6928);
/* harmony import */ var _io_util_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7168);
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



/**
 * Copies a file or folder.
 * Based off of shelljs - https://github.com/shelljs/shelljs/blob/9237f66c52e5daa40458f94f9565e18e8132f5a6/src/cp.js
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See CopyOptions.
 */
function cp(source_1, dest_1) {
    return __awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        const { force, recursive, copySourceDirectory } = readCopyOptions(options);
        const destStat = (yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .exists */ .t2(dest)) ? yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .stat */ .dJ(dest) : null;
        // Dest is an existing file, but not forcing
        if (destStat && destStat.isFile() && !force) {
            return;
        }
        // If dest is an existing directory, should copy inside.
        const newDest = destStat && destStat.isDirectory() && copySourceDirectory
            ? path__WEBPACK_IMPORTED_MODULE_1__.join(dest, path__WEBPACK_IMPORTED_MODULE_1__.basename(source))
            : dest;
        if (!(yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .exists */ .t2(source))) {
            throw new Error(`no such file or directory: ${source}`);
        }
        const sourceStat = yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .stat */ .dJ(source);
        if (sourceStat.isDirectory()) {
            if (!recursive) {
                throw new Error(`Failed to copy. ${source} is a directory, but tried to copy without recursive flag.`);
            }
            else {
                yield cpDirRecursive(source, newDest, 0, force);
            }
        }
        else {
            if (path__WEBPACK_IMPORTED_MODULE_1__.relative(source, newDest) === '') {
                // a file cannot be copied to itself
                throw new Error(`'${newDest}' and '${source}' are the same file`);
            }
            yield copyFile(source, newDest, force);
        }
    });
}
/**
 * Moves a path.
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See MoveOptions.
 */
function mv(source_1, dest_1) {
    return __awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        if (yield ioUtil.exists(dest)) {
            let destExists = true;
            if (yield ioUtil.isDirectory(dest)) {
                // If dest is directory copy src into dest
                dest = path.join(dest, path.basename(source));
                destExists = yield ioUtil.exists(dest);
            }
            if (destExists) {
                if (options.force == null || options.force) {
                    yield rmRF(dest);
                }
                else {
                    throw new Error('Destination already exists');
                }
            }
        }
        yield mkdirP(path.dirname(dest));
        yield ioUtil.rename(source, dest);
    });
}
/**
 * Remove a path recursively with force
 *
 * @param inputPath path to remove
 */
function rmRF(inputPath) {
    return __awaiter(this, void 0, void 0, function* () {
        if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .IS_WINDOWS */ .H8) {
            // Check for invalid characters
            // https://docs.microsoft.com/en-us/windows/win32/fileio/naming-a-file
            if (/[*"<>|]/.test(inputPath)) {
                throw new Error('File path must not contain `*`, `"`, `<`, `>` or `|` on Windows');
            }
        }
        try {
            // note if path does not exist, error is silent
            yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__.rm(inputPath, {
                force: true,
                maxRetries: 3,
                recursive: true,
                retryDelay: 300
            });
        }
        catch (err) {
            throw new Error(`File was unable to be removed ${err}`);
        }
    });
}
/**
 * Make a directory.  Creates the full path with folders in between
 * Will throw if it fails
 *
 * @param   fsPath        path to create
 * @returns Promise<void>
 */
function mkdirP(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        (0,assert__WEBPACK_IMPORTED_MODULE_0__.ok)(fsPath, 'a path argument must be provided');
        yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .mkdir */ .Ck(fsPath, { recursive: true });
    });
}
/**
 * Returns path of a tool had the tool actually been invoked.  Resolves via paths.
 * If you check and the tool does not exist, it will throw.
 *
 * @param     tool              name of the tool
 * @param     check             whether to check if tool exists
 * @returns   Promise<string>   path to tool
 */
function which(tool, check) {
    return __awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // recursive when check=true
        if (check) {
            const result = yield which(tool, false);
            if (!result) {
                if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .IS_WINDOWS */ .H8) {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
                }
                else {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
                }
            }
            return result;
        }
        const matches = yield findInPath(tool);
        if (matches && matches.length > 0) {
            return matches[0];
        }
        return '';
    });
}
/**
 * Returns a list of all occurrences of the given tool on the system path.
 *
 * @returns   Promise<string[]>  the paths of the tool
 */
function findInPath(tool) {
    return __awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // build the list of extensions to try
        const extensions = [];
        if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .IS_WINDOWS */ .H8 && process.env['PATHEXT']) {
            for (const extension of process.env['PATHEXT'].split(path__WEBPACK_IMPORTED_MODULE_1__.delimiter)) {
                if (extension) {
                    extensions.push(extension);
                }
            }
        }
        // if it's rooted, return it if exists. otherwise return empty.
        if (_io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .isRooted */ .Qh(tool)) {
            const filePath = yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .tryGetExecutablePath */ .vr(tool, extensions);
            if (filePath) {
                return [filePath];
            }
            return [];
        }
        // if any path separators, return empty
        if (tool.includes(path__WEBPACK_IMPORTED_MODULE_1__.sep)) {
            return [];
        }
        // build the list of directories
        //
        // Note, technically "where" checks the current directory on Windows. From a toolkit perspective,
        // it feels like we should not do this. Checking the current directory seems like more of a use
        // case of a shell, and the which() function exposed by the toolkit should strive for consistency
        // across platforms.
        const directories = [];
        if (process.env.PATH) {
            for (const p of process.env.PATH.split(path__WEBPACK_IMPORTED_MODULE_1__.delimiter)) {
                if (p) {
                    directories.push(p);
                }
            }
        }
        // find all matches
        const matches = [];
        for (const directory of directories) {
            const filePath = yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .tryGetExecutablePath */ .vr(path__WEBPACK_IMPORTED_MODULE_1__.join(directory, tool), extensions);
            if (filePath) {
                matches.push(filePath);
            }
        }
        return matches;
    });
}
function readCopyOptions(options) {
    const force = options.force == null ? true : options.force;
    const recursive = Boolean(options.recursive);
    const copySourceDirectory = options.copySourceDirectory == null
        ? true
        : Boolean(options.copySourceDirectory);
    return { force, recursive, copySourceDirectory };
}
function cpDirRecursive(sourceDir, destDir, currentDepth, force) {
    return __awaiter(this, void 0, void 0, function* () {
        // Ensure there is not a run away recursive copy
        if (currentDepth >= 255)
            return;
        currentDepth++;
        yield mkdirP(destDir);
        const files = yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .readdir */ .Cy(sourceDir);
        for (const fileName of files) {
            const srcFile = `${sourceDir}/${fileName}`;
            const destFile = `${destDir}/${fileName}`;
            const srcFileStat = yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .lstat */ .$1(srcFile);
            if (srcFileStat.isDirectory()) {
                // Recurse
                yield cpDirRecursive(srcFile, destFile, currentDepth, force);
            }
            else {
                yield copyFile(srcFile, destFile, force);
            }
        }
        // Change the mode for the newly created directory
        yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .chmod */ .k6(destDir, (yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .stat */ .dJ(sourceDir)).mode);
    });
}
// Buffered file copy
function copyFile(srcFile, destFile, force) {
    return __awaiter(this, void 0, void 0, function* () {
        if ((yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .lstat */ .$1(srcFile)).isSymbolicLink()) {
            // unlink/re-link it
            try {
                yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .lstat */ .$1(destFile);
                yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .unlink */ .y1(destFile);
            }
            catch (e) {
                // Try to override file permission
                if (e.code === 'EPERM') {
                    yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .chmod */ .k6(destFile, '0666');
                    yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .unlink */ .y1(destFile);
                }
                // other errors = it doesn't exist, no work to do
            }
            // Copy over symlink
            const symlinkFull = yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .readlink */ .h_(srcFile);
            yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .symlink */ .YN(symlinkFull, destFile, _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .IS_WINDOWS */ .H8 ? 'junction' : null);
        }
        else if (!(yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .exists */ .t2(destFile)) || force) {
            yield _io_util_js__WEBPACK_IMPORTED_MODULE_2__/* .copyFile */ .m3(srcFile, destFile);
        }
    });
}
//# sourceMappingURL=io.js.map

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		id: moduleId,
/******/ 		loaded: false,
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Flag the module as loaded
/******/ 	module.loaded = true;
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/node module decorator */
/******/ (() => {
/******/ 	__nccwpck_require__.nmd = (module) => {
/******/ 		module.paths = [];
/******/ 		if (!module.children) module.children = [];
/******/ 		return module;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(1083);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
