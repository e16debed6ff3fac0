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

/***/ 8553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ cacheMode),
/* harmony export */   h: () => (/* binding */ cacheAllows)
/* harmony export */ });
/**
 * Whether the workflow's `cache-mode` lets a step read or write caches. GitHub sets it to `read` for events that anyone
 * can cause. Modes that are not known allow everything, as in the toolkit's client.
 */
function cacheAllows(env, right) {
    const mode = cacheMode(env);
    return mode !== 'none' && mode !== (right === 'read' ? 'write-only' : 'read');
}
function cacheMode(env) {
    return (env['ACTIONS_CACHE_MODE'] ?? '').trim().toLowerCase();
}


/***/ }),

/***/ 6617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ../node_modules/@actions/core/lib/core.js + 7 modules
var core = __nccwpck_require__(5360);
// EXTERNAL MODULE: ../build/js/core/errors.js
var core_errors = __nccwpck_require__(1963);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
var external_node_path_namespaceObject = /*#__PURE__*/__nccwpck_require__.t(external_node_path_, 2);
// EXTERNAL MODULE: ../build/js/core/media-types.js
var media_types = __nccwpck_require__(7142);
;// CONCATENATED MODULE: ../build/js/core/target.js
function isNamed(target) {
    return 'name' in target && typeof target.name === 'string';
}
function canFindPredecessors(target) {
    return 'predecessors' in target && typeof target.predecessors === 'function';
}
function canLink(target) {
    return 'link' in target && typeof target.link === 'function';
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

;// CONCATENATED MODULE: ../build/js/targets/blob-cache.js



/**
 * The source, with its blobs kept in a store and read from there the next time. Manifests, tags and lists always come
 * from the source: what an artifact is, and who may have it, is never a matter of the store.
 */
function withBlobCache(source, openStore, options = {}) {
    return {
        ...(isNamed(source) && { name: source.name }),
        fetch: (node, call) => (0,media_types/* isManifestType */.Q3)(node.mediaType)
            ? source.fetch(node, call)
            : { [Symbol.asyncIterator]: () => blobBytes(node, { source, openStore, options, call }) },
        exists: (node, call) => source.exists(node, call),
        resolve: (reference, call) => source.resolve(reference, call),
        ...(canReadManifest(source) && {
            readManifest: (reference, call) => source.readManifest(reference, call),
        }),
        ...(canFindPredecessors(source) && { predecessors: (node, call) => source.predecessors(node, call) }),
        ...(canListTags(source) && { tags: (call) => source.tags(call) }),
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
    return (0,core_errors/* hasCode */.up)(error, 'DIGEST_MISMATCH') || (0,core_errors/* hasCode */.up)(error, 'SIZE_MISMATCH');
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
;// CONCATENATED MODULE: ../build/js/action/format.js
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
    return new core_errors/* OrasError */.aP('INVALID_INPUT', `input ${input}: got ${JSON.stringify(got.slice(0, 200))}, allowed is ${allowed}`, { details: { input } });
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
            log.info(`Blob cache: ${came.blobs} from it (${formatSize(came.bytes)}), ${kept.blobs} added (${formatSize(kept.bytes)})`);
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
    log.warning(`blob cache: ${(0,safe_text/* safeText */.H)((0,core_errors/* messageOf */.bD)(error), 500)}; the run goes on without it`);
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

// EXTERNAL MODULE: ../build/js/core/descriptor.js
var descriptor = __nccwpck_require__(4745);
;// CONCATENATED MODULE: ../build/js/action/cache-state.js


const CACHE = 'cache';
function rememberCache({ key, restored }) {
    core/* saveState */.LZ(CACHE, { key, ...(restored && { restored: { ...restored, node: (0,descriptor/* plain */.pj)(restored.node) } }) });
}
/** Undefined where the step has no cache to save. */
function rememberedCache() {
    const state = core/* getState */.Gu(CACHE);
    const json = state === '' ? undefined : JSON.parse(state);
    if (!(0,descriptor/* isRecord */.u4)(json) || typeof json['key'] !== 'string')
        return undefined;
    const { key, restored } = json;
    if (!(0,descriptor/* isRecord */.u4)(restored) || typeof restored['key'] !== 'string')
        return { key };
    return { key, restored: { key: restored['key'], node: (0,descriptor/* parseDescriptor */.BA)(restored['node'], 'the state') } };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
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

// EXTERNAL MODULE: ../build/js/core/digest.js
var core_digest = __nccwpck_require__(9852);
;// CONCATENATED MODULE: ../build/js/core/reference.js


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
    throw new core_errors/* OrasError */.aP('INVALID_INPUT', `not a tag: ${quote(text)}; a tag has 1 to 128 letters, digits, "_", "." or "-" and does not begin with "." or "-"`);
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
    if (digestText !== undefined && !(0,core_digest/* isDigest */.Bc)(digestText))
        throw invalid(text, digestReason(digestText));
    return {
        name,
        ...(tag === undefined ? {} : { tag }),
        ...(digestText === undefined ? {} : { digest: digestText }),
    };
}
function digestReason(text) {
    try {
        (0,core_digest/* parseDigest */.m)(text);
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
    return new core_errors/* OrasError */.aP('INVALID_INPUT', `not a reference: ${quote(text)}: ${reason}; ${FORM}`, {
        details: { reference: text.slice(0, 200) },
    });
}
function quote(text) {
    return JSON.stringify(text.length > 200 ? `${text.slice(0, 200)}…` : text);
}

;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
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
        throw new core_errors/* OrasError */.aP('INVALID_INPUT', `not a credential helper: ${JSON.stringify(name.slice(0, 80))}`);
    }
    // A helper reads lines: the second would be another question.
    if (/[\0\r\n]/.test(server)) {
        throw new core_errors/* OrasError */.aP('INVALID_INPUT', `not a server: ${JSON.stringify(server.slice(0, 80))}`);
    }
    const program = `docker-credential-${name}`;
    const { code, output } = await execute(program, server, env, timeoutMs);
    if (code !== 0) {
        if (/credentials not found/i.test(output))
            return undefined;
        throw new core_errors/* OrasError */.aP('UNAUTHORIZED', `${program} failed with exit code ${code}`, {
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
        throw new core_errors/* OrasError */.aP('INVALID_CONTENT', `${program} did not answer with a Username and a Secret`);
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
function execute(program, server, env, timeoutMs) {
    return new Promise((resolve, reject) => {
        const child = (0,external_node_child_process_namespaceObject.spawn)(program, ['get'], {
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
            const reason = (0,core_errors/* systemCode */.xU)(error) === 'ENOENT' ? 'it is not on the PATH' : ((0,core_errors/* systemCode */.xU)(error) ?? 'it did not start');
            reject(new core_errors/* OrasError */.aP('INVALID_INPUT', `${program} cannot be run: ${reason}`, {
                details: { helper: program },
            }));
        });
        child.on('close', (code) => {
            clearTimeout(timer);
            if (stopped || code === null)
                reject(new core_errors/* OrasError */.aP('UNAVAILABLE', `${program} was stopped: too slow, or too much output`));
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
        const host = canonicalRegistry(registry);
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
    if (!(cause instanceof core_errors/* OrasError */.aP))
        return cause;
    const message = `${cause.message}; ${path} names it for ${host}`;
    return new core_errors/* OrasError */.aP(cause.code, message, { cause, details: { ...cause.details, host, path } });
}
async function readConfig(path) {
    let text;
    try {
        text = await (0,promises_.readFile)(path, 'utf8');
    }
    catch (error) {
        if (['ENOENT', 'ENOTDIR', 'EACCES'].includes((0,core_errors/* systemCode */.xU)(error) ?? ''))
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
    throw new core_errors/* OrasError */.aP('INVALID_INPUT', `${path} is not a JSON object, so no credentials can be read from it`, {
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
    return [canonicalRegistry(host.toLowerCase()), ...path].join('/');
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
        throw new core_errors/* OrasError */.aP('INVALID_INPUT', `${path}: the auth entry of ${host} is not base64 of user:password`);
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

;// CONCATENATED MODULE: ../build/js/credentials/providers.js



/** One credential for one registry, and for no other. */
function forRegistry(registry, credential) {
    const own = canonicalRegistry(registry);
    return async (place) => (canonicalRegistry(place.registry) === own ? credential : undefined);
}
/** The workflow's token, for the container registries of its own server only. */
function githubToken(token, serverUrl, actor) {
    const hosts = githubRegistries(serverUrl);
    const credential = { kind: 'basic', username: actor ?? 'x-access-token', password: token };
    return async ({ registry }) => (hosts.includes(registry) ? credential : undefined);
}
/** The container registries of a GitHub server. */
function githubRegistries(serverUrl) {
    const host = URL.parse(serverUrl)?.hostname ?? 'github.com';
    return host === 'github.com' ? ['ghcr.io'] : [`containers.${host}`];
}
/** The files that docker, podman, skopeo and oras log in to, in the order they are asked. */
function configFiles(env, home) {
    const docker = (0,external_node_path_.join)(env['DOCKER_CONFIG'] || (0,external_node_path_.join)(home, '.docker'), 'config.json');
    const containers = [
        env['REGISTRY_AUTH_FILE'] || undefined,
        env['XDG_RUNTIME_DIR'] ? (0,external_node_path_.join)(env['XDG_RUNTIME_DIR'], 'containers', 'auth.json') : undefined,
        (0,external_node_path_.join)(env['XDG_CONFIG_HOME'] || (0,external_node_path_.join)(home, '.config'), 'containers', 'auth.json'),
    ];
    return [docker, ...containers].flatMap((path) => (path === undefined ? [] : [dockerConfig(path, env)]));
}
/** Reports what must be masked before a credential is used for the first time. */
function masking(provider, onSecret) {
    return async (place, options) => {
        const credential = await provider(place, options);
        if (credential?.kind === 'basic') {
            onSecret(credential.password);
            onSecret(Buffer.from(`${credential.username}:${credential.password}`).toString('base64'));
        }
        else if (credential) {
            onSecret(credential.token);
        }
        return credential;
    };
}

// EXTERNAL MODULE: external "node:dns"
var external_node_dns_ = __nccwpck_require__(610);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(7030);
;// CONCATENATED MODULE: ../build/js/http/addresses.js



const INSIDE = new external_node_net_.BlockList();
for (const [network, bits] of [
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['224.0.0.0', 3],
]) {
    INSIDE.addSubnet(network, bits, 'ipv4');
}
for (const [network, bits] of [
    ['::', 96],
    ['2002::', 16],
    ['fec0::', 10],
    ['64:ff9b::', 96],
    ['fc00::', 7],
    ['fe80::', 10],
    ['ff00::', 8],
]) {
    INSIDE.addSubnet(network, bits, 'ipv6');
}
/** Whether the address lies inside the runner's own network: loopback, private, link-local, or no address for a server. */
function isInsideAddress(address) {
    const bare = address.replace(/%.*$/, '');
    const mapped = /^::ffff:([0-9.]+)$/i.exec(bare)?.[1];
    if (mapped !== undefined)
        return INSIDE.check(mapped, 'ipv4');
    return INSIDE.check(bare, (0,external_node_net_.isIP)(bare) === 6 ? 'ipv6' : 'ipv4');
}
/** What the text of a host tells: an address by its range, `localhost` is inside; undefined for a name that must be looked up. */
function isInsideHost(hostname) {
    const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
    if ((0,external_node_net_.isIP)(host) !== 0)
        return isInsideAddress(host);
    return host === 'localhost' || host.endsWith('.localhost') ? true : undefined;
}
/** The hosts that the user named; one that had any address outside, once, does not count as inside. */
class KnownHosts {
    #inside = new Map();
    note(hostname, inside) {
        this.#inside.set(hostname, inside && this.#inside.get(hostname) !== false);
    }
    isInside(hostname) {
        return isInsideHost(hostname) ?? this.#inside.get(hostname) ?? false;
    }
}
/** Looks a name up, and notes whether it is inside. */
function notingLookup(known, lookup = defaultLookup) {
    return (hostname, options, callback) => lookup(hostname, options, (error, address, family) => {
        if (!error)
            known.note(hostname, addressesOf(address).every(isInsideAddress));
        callback(error, address, family);
    });
}
/**
 * Looks a name up for a URL that a server gave, and refuses it when one of its addresses is inside: checked here, after
 * DNS and for the very addresses that are connected to, so that a name cannot change its mind in between.
 */
function guardedLookup(lookup = defaultLookup) {
    return (hostname, options, callback) => lookup(hostname, options, (error, address, family) => {
        if (!error && addressesOf(address).some(isInsideAddress)) {
            callback(insideError(hostname), '', 0);
        }
        else {
            callback(error, address, family);
        }
    });
}
const defaultLookup = (hostname, options, callback) => {
    (0,external_node_dns_.lookup)(hostname, options, callback);
};
function insideError(hostname) {
    return new core_errors/* OrasError */.aP('UNSUPPORTED', `a server gave an address inside this network, ${hostname}, which is not followed`, {
        details: { host: hostname },
    });
}
function addressesOf(address) {
    return typeof address === 'string' ? [address] : address.map((entry) => entry.address);
}

// EXTERNAL MODULE: ../build/js/core/bytes.js
var core_bytes = __nccwpck_require__(4997);
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

;// CONCATENATED MODULE: ../build/js/http/watchdog.js

const PACE = { idleMs: 60_000, bytes: 16 * 1024 };
/** Fails when the sender stalls or trickles. Only the time spent waiting for the network counts, not that of a slow reader. */
async function* watchedDownload(body, pace, where) {
    const meter = new Meter(pace);
    const reader = body[Symbol.asyncIterator]();
    let timer;
    try {
        for (;;) {
            const stalled = new Promise((_resolve, reject) => {
                timer = setTimeout(() => reject(stall(where.host, 'sends nothing', pace)), pace.idleMs);
            });
            const started = performance.now();
            const next = await Promise.race([reader.next(), stalled]);
            clearTimeout(timer);
            if (next.done === true)
                return;
            meter.add(next.value.byteLength, performance.now() - started, () => stall(where.host, 'sends too slowly', pace));
            yield next.value;
        }
    }
    finally {
        clearTimeout(timer);
        // Not waited for: a body that stalls does not answer.
        void Promise.resolve(reader.return?.()).catch(() => undefined);
    }
}
const PIECE = 64 * 1024;
/** Ends the upload when the receiver takes nothing. In pieces, so that a slow but living connection shows progress. */
function watchedUpload(bytes, pace, onStall, host) {
    return {
        async *[Symbol.asyncIterator]() {
            for await (const chunk of bytes) {
                for (let at = 0; at < chunk.byteLength; at += PIECE) {
                    const timer = setTimeout(() => onStall(stall(host, 'takes nothing', pace)), pace.idleMs);
                    try {
                        yield chunk.subarray(at, at + PIECE);
                    }
                    finally {
                        clearTimeout(timer);
                    }
                }
            }
        },
    };
}
class Meter {
    #pace;
    #waited = 0;
    #bytes = 0;
    constructor(pace) {
        this.#pace = pace;
    }
    add(bytes, waitedMs, error) {
        this.#bytes += bytes;
        this.#waited += waitedMs;
        if (this.#waited < this.#pace.idleMs)
            return;
        if (this.#bytes < this.#pace.bytes)
            throw error();
        this.#waited = 0;
        this.#bytes = 0;
    }
}
function stall(host, what, pace) {
    return new core_errors/* OrasError */.aP('NETWORK', `${host} ${what} (watched for ${pace.idleMs / 1000} s)`, {
        details: { host, code: 'STALLED' },
    });
}

;// CONCATENATED MODULE: ../build/js/http/undici-send.js




const CONNECTIONS = 16;
const CONNECT_MS = 10_000;
const HEADERS_MS = 60_000;
/** Some registries hash a large blob before they answer the PUT. */
const UPLOAD_HEADERS_MS = 300_000;
/** The transport: one connection pool per origin. undici is loaded with the first request. */
function createTransport(options = {}) {
    const known = new KnownHosts();
    const dispatchers = new Map();
    const dispatchFor = (request) => {
        const route = routeOf(request, options, known);
        const key = JSON.stringify(route);
        const open = dispatchers.get(key) ?? openDispatcher(route, options, known);
        dispatchers.set(key, open);
        return open;
    };
    return {
        send: async (request) => exchange(await dispatchFor(request), request, options),
        async close() {
            for (const dispatch of dispatchers.values())
                await (await dispatch).dispatcher.destroy();
        },
    };
}
function routeOf({ url, givenBy }, options, known) {
    const proxy = options.proxy?.(url);
    // A proxy resolves names by itself; a registry inside may give addresses inside.
    const foreign = givenBy !== undefined && givenBy.hostname !== url.hostname;
    const guarded = foreign && proxy === undefined && !known.isInside(givenBy.hostname);
    if (guarded && isInsideHost(url.hostname) === true)
        throw insideError(url.hostname);
    return { proxy: proxy?.href, guarded, certificate: options.client?.origins.includes(url.origin) === true };
}
async function openDispatcher(route, options, known) {
    const undici = await __nccwpck_require__.e(/* import() */ 734).then(__nccwpck_require__.t.bind(__nccwpck_require__, 734, 19));
    const ca = options.ca === undefined ? {} : { ca: await withSystemCa(options.ca) };
    const client = route.certificate && options.client ? { cert: options.client.cert, key: options.client.key } : {};
    const tls = { ...ca, ...client };
    const pool = { connections: CONNECTIONS, keepAliveTimeout: 30_000 };
    const timeout = options.connectMs ?? CONNECT_MS;
    const dispatcher = route.proxy === undefined
        ? new undici.Agent({
            ...pool,
            connect: {
                timeout,
                lookup: route.guarded ? guardedLookup(options.lookup) : notingLookup(known, options.lookup),
                ...tls,
            },
        })
        : new undici.ProxyAgent({
            ...pool,
            uri: route.proxy,
            requestTls: { timeout, ...tls },
            proxyTls: { timeout, ...ca },
        });
    return { dispatcher, request: undici.request };
}
/** Node replaces its own list by `ca`; the private one is meant to be added. */
async function withSystemCa(ca) {
    const { getCACertificates } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 1692, 19));
    return [...getCACertificates('default'), ca];
}
async function exchange(dispatch, asked, options) {
    const pace = options.pace ?? PACE;
    const { host } = asked.url;
    const stalled = new AbortController();
    const body = asked.body && watchedUpload(asked.body.bytes, pace, (error) => stalled.abort(error), host);
    try {
        const answer = await dispatch.request(asked.url, {
            dispatcher: dispatch.dispatcher,
            method: asked.method,
            headers: headersOf(asked, options),
            // undici takes async iterables; its types do not say so.
            body: asked.body && asked.body.size > 0 ? body : null,
            headersTimeout: options.headersMs ?? (asked.body ? UPLOAD_HEADERS_MS : HEADERS_MS),
            bodyTimeout: 0,
            signal: asked.signal ? AbortSignal.any([asked.signal, stalled.signal]) : stalled.signal,
        });
        return {
            status: answer.statusCode,
            headers: new HttpHeaders(Object.entries(answer.headers).map(([name, value]) => [
                name,
                value === undefined ? [] : [value].flat(),
            ])),
            url: asked.url,
            body: translated(watchedDownload(answer.body, pace, { host }), asked),
        };
    }
    catch (error) {
        throw networkError(stalled.signal.aborted ? stalled.signal.reason : error, asked);
    }
}
function headersOf({ headers, body }, options) {
    return {
        'user-agent': options.userAgent ?? 'oras-action',
        'accept-encoding': 'identity',
        ...headers,
        ...(body && { 'content-length': String(body.size) }),
    };
}
/** Errors in the middle of a body are network errors too. */
function translated(body, asked) {
    return {
        async *[Symbol.asyncIterator]() {
            try {
                yield* body;
            }
            catch (error) {
                throw networkError(error, asked);
            }
        },
    };
}
function networkError(error, { method, url, signal }) {
    if (signal?.aborted === true)
        return signal.reason;
    if (error instanceof core_errors/* OrasError */.aP)
        return error;
    const own = ownErrorIn(error);
    if (own)
        return own;
    const code = deepCode(error);
    const said = (0,core_errors/* messageOf */.bD)(error);
    const reason = code === undefined || said.includes(code) ? said : `${code}: ${said}`;
    return new core_errors/* OrasError */.aP('NETWORK', `${method} ${url.origin}${url.pathname}: ${reason || 'failed'}`, {
        cause: error,
        details: { host: url.host, code, method },
    });
}
/** What our own lookup refused comes back wrapped. */
function ownErrorIn(error) {
    for (let at = error; at instanceof Error; at = at.cause)
        if (at instanceof core_errors/* OrasError */.aP)
            return at;
    return undefined;
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

;// CONCATENATED MODULE: ../build/js/http/url-gate.js


/**
 * A URL that a server hands us, resolved against the one it answered. The scheme is never weaker, user information
 * and anything but http(s) is refused.
 */
function resolveUrl(text, base, kind) {
    if (text.includes('\\'))
        throw refused(kind, base, 'it has a backslash');
    if (/^https?:(?!\/\/)/i.test(text))
        throw refused(kind, base, 'it is not in the form of a URL');
    const url = URL.parse(text, base.href);
    if (!url)
        throw refused(kind, base, 'it is not a URL');
    if (url.protocol !== 'https:' && url.protocol !== 'http:')
        throw refused(kind, base, `its scheme is ${url.protocol}`);
    if (base.protocol === 'https:' && url.protocol === 'http:')
        throw refused(kind, base, 'it leads from https to http');
    if (url.username !== '' || url.password !== '')
        throw refused(kind, base, 'it has user information');
    return url;
}
/** Upload locations and page links stay on the registry's own host (GHSA-jxpm-75mh-9fp7). */
function sameOriginUrl(text, base, kind) {
    const url = resolveUrl(text, base, kind);
    if (url.origin !== base.origin)
        throw refused(kind, base, `it leads to another origin, ${url.origin}`);
    return url;
}
/**
 * The address of a token server: credentials go there. Another public host is legal (Docker Hub does so); an address
 * inside the runner's network is not, unless the registry itself is named by one (GHSA-xf85-363p-868w). A name
 * is checked when it has been looked up.
 */
function tokenUrl(realm, base) {
    if (!/^https?:\/\//i.test(realm))
        throw refused('token realm', base, 'it is not an absolute http(s) URL');
    const url = resolveUrl(realm, base, 'token realm');
    if (url.hostname !== base.hostname &&
        isInsideHost(url.hostname) === true &&
        isInsideHost(base.hostname) !== true) {
        throw refused('token realm', base, `it leads into a private network, to ${url.hostname}`);
    }
    return url;
}
/** Loopback needs no TLS: nothing leaves the machine. */
function isLoopback(host) {
    const name = host.replace(/:[0-9]+$/, '').replace(/^\[|\]$/g, '');
    return (name === 'localhost' ||
        name.endsWith('.localhost') ||
        /^127(?:\.[0-9]{1,3}){3}$/.test(name) ||
        name === '::1');
}
function refused(kind, base, reason) {
    return new core_errors/* OrasError */.aP('UNSUPPORTED', `${base.host} gave a ${kind} that is not followed: ${reason}`, {
        details: { host: base.host, kind },
    });
}

;// CONCATENATED MODULE: ../build/js/http/proxy.js

/**
 * The proxy for a URL by the environment's rules: `https_proxy` or `http_proxy` by the URL's scheme, lower case before
 * upper case, an empty value is none. Loopback is never proxied.
 */
function proxyFor(url, env) {
    const name = url.protocol === 'https:' ? 'https_proxy' : 'http_proxy';
    const text = variable(env, name);
    if (text === undefined || isLoopback(url.hostname) || isExempt(url, variable(env, 'no_proxy')))
        return undefined;
    const proxy = URL.parse(text.includes('://') ? text : `http://${text}`);
    return proxy && /^https?:$/.test(proxy.protocol) ? proxy : undefined;
}
function variable(env, name) {
    return env[name] || env[name.toUpperCase()] || undefined;
}
/** `*`, `host`, `.suffix` and `suffix`, each with an optional port. */
function isExempt(url, list) {
    const host = url.hostname.replace(/^\[|\]$/g, '').toLowerCase();
    const port = url.port || (url.protocol === 'https:' ? '443' : '80');
    return (list ?? '')
        .toLowerCase()
        .split(/[\s,]+/)
        .filter((entry) => entry !== '')
        .some((entry) => {
        if (entry === '*')
            return true;
        const [, name = '', onlyPort] = /^\[?([^\]]*?)\]?(?::([0-9]+))?$/.exec(entry) ?? [];
        const bare = entry.split(':').length > 2 && !entry.startsWith('[') ? entry : name;
        if (bare === name && onlyPort !== undefined && onlyPort !== port)
            return false;
        const suffix = bare.replace(/^\*?\./, '');
        return suffix !== '' && (host === suffix || host.endsWith(`.${suffix}`));
    });
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __nccwpck_require__(8500);
;// CONCATENATED MODULE: ../build/js/http/retry.js



const TRANSIENT = new Set([408, 429, 499, 500, 502, 503, 504, 520, 521, 522, 523, 524]);
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
            await (0,external_node_timers_promises_.setTimeout)(wait, undefined, signal && { signal });
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
                    gate.close(host, waitMs);
            }
            options.onRetry?.({ host, reason: reasonOf(outcome), waitMs });
            await (0,external_node_timers_promises_.setTimeout)(waitMs, undefined, request.signal && { signal: request.signal });
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
const LASTING = /^(?:ENOTFOUND|ERR_TLS_CERT_ALTNAME_INVALID|CERT_|DEPTH_ZERO_|SELF_SIGNED|UNABLE_TO_|ERR_SSL_WRONG)/;
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

;// CONCATENATED MODULE: ../build/js/http/redirect.js



const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const MAX_REDIRECTS = 10;
/** All that a request may take along to another origin; everything else may be a secret (GHSA-vh4v-2xq2-g5cg). */
const PORTABLE = new Set(['accept', 'range', 'user-agent', 'content-type']);
/**
 * Follows redirects; a new origin starts without authorisation, cookies and custom headers, for the rest of the chain.
 * What writes is repeated at the same origin only.
 */
function withRedirects(send) {
    return async (request) => {
        let current = request;
        for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
            const response = await send(current);
            const location = response.headers.get('location');
            if (!REDIRECTS.has(response.status) || location === undefined)
                return response;
            await discard(response);
            current = redirected(current, response.status, resolveUrl(location, current.url, 'redirect'));
        }
        throw new core_errors/* OrasError */.aP('UNSUPPORTED', `${request.url.host} redirects more than ${MAX_REDIRECTS} times`);
    };
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
        throw new core_errors/* OrasError */.aP('UNSUPPORTED', `${request.url.host} redirects a ${request.method} to ${url.origin}, which is not followed`, { details: { host: request.url.host } });
    }
    const headers = Object.entries(request.headers ?? {}).filter(([name]) => PORTABLE.has(name.toLowerCase()));
    return { ...request, url, givenBy: request.givenBy ?? request.url, headers: Object.fromEntries(headers) };
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(7075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __nccwpck_require__(8522);
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
 * undone; a chain of them is refused (CVE-2026-22036). The caller's limit counts the decoded bytes.
 */
function decoded(response) {
    const encodings = (response.headers.get('content-encoding') ?? '')
        .toLowerCase()
        .split(',')
        .map((text) => text.trim())
        .filter((text) => text !== '' && text !== 'identity');
    const [encoding, second] = encodings;
    if (encoding === undefined)
        return response.body;
    const decoder = DECODERS[encoding];
    if (!decoder || second !== undefined) {
        throw new core_errors/* OrasError */.aP('UNSUPPORTED', `${response.url.host} sent the Content-Encoding ${encodings.join(', ').slice(0, 80)}`);
    }
    return undone(response, decoder());
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

;// CONCATENATED MODULE: ../build/js/http/small-bodies.js



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
        if (request.json === true)
            requireWhole(bytes, response);
        return { ...response, body: (0,core_bytes/* bytesOf */.$$)(bytes) };
    };
}
/** A chunked body can end early and look well ended. */
function requireWhole(bytes, { headers, url }) {
    if (!/[/+]json\b/i.test(headers.get('content-type') ?? ''))
        return;
    try {
        JSON.parse(new TextDecoder().decode(bytes));
    }
    catch {
        // Without the parser's message, which quotes the text: it may hold a token.
        throw new core_errors/* OrasError */.aP('NETWORK', `${url.host} sent broken JSON`, { details: { host: url.host } });
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

// EXTERNAL MODULE: external "node:perf_hooks"
var external_node_perf_hooks_ = __nccwpck_require__(643);
;// CONCATENATED MODULE: ../build/js/registry/challenge.js
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

;// CONCATENATED MODULE: ../build/js/registry/registry-error.js




const MAX_BODY = 64 * 1024;
const MAX_TEXT = 500;
/** Makes an error of an answer that was not wanted. Reads the body, whatever form it has (distribution-spec, "Error Codes"). */
async function registryError(request, response, explanation) {
    const text = await bodyText(response);
    const errors = parseErrors(text);
    const said = errors.map(({ code, message }) => (message === '' ? code : `${code}: ${message}`)).join('; ');
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
            status: response.status,
            answersLikeARegistry: errors.length > 0 || speaksRegistry(response),
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
    }));
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




/** Requests to one repository (distribution-spec, "Endpoints"). */
class RegistryClient {
    origin;
    repository;
    /** Times that an upload or a download begins anew. */
    retries;
    /** A writer puts his list in less time after he has read the old one. */
    settleMs;
    #options;
    constructor(options) {
        this.origin = options.origin;
        this.repository = options.repository;
        this.retries = options.retry.retries ?? 5;
        this.settleMs = options.settleMs ?? 150;
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
        await (0,external_node_timers_promises_.setTimeout)(backoff(attempt, this.#options.retry), undefined, signal && { signal });
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
    for (let at = error; at instanceof Error; at = at.cause) {
        if (at instanceof core_errors/* RegistryError */.gl)
            return statuses.includes(at.status);
    }
    return false;
}
/** Servers without HEAD, and storage whose signed addresses are for GET only. */
function isOddHead(response, client) {
    return ([400, 405, 501].includes(response.status) ||
        (response.status >= 400 && response.url.origin !== client.origin));
}

// EXTERNAL MODULE: ../build/js/core/json.js
var core_json = __nccwpck_require__(9310);
;// CONCATENATED MODULE: ../build/js/registry/token.js




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
    const json = token_parseAnswer(await (0,core_bytes/* readUpTo */.Vc)(response.body, MAX_ANSWER, `the answer of ${request.realm.host}`), request.realm);
    const value = [json['access_token'], json['token']].find((text) => typeof text === 'string' && text !== '');
    if (typeof value !== 'string' || !/^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(value)) {
        throw new core_errors/* OrasError */.aP('INVALID_CONTENT', `the token server ${request.realm.host} answered without a usable token`);
    }
    return { value, expiresIn: secondsIn(json['expires_in']) };
}
/** A number, or its digits as a text, as some servers send it; the token spec's default is 60. */
function secondsIn(value) {
    const seconds = typeof value === 'string' && /^ *[0-9]{1,9} *$/.test(value) ? Number(value) : value;
    return typeof seconds === 'number' && seconds > 0 && seconds < 1e9 ? seconds : 60;
}
function token_parseAnswer(bytes, realm) {
    try {
        return (0,core_json/* parseJsonObject */.dw)(bytes, 'answer');
    }
    catch {
        // The parser's own message quotes the text, which may hold the token.
        throw new core_errors/* OrasError */.aP('INVALID_CONTENT', `the answer of the token server ${realm.host} is not a JSON object`);
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

;// CONCATENATED MODULE: ../build/js/registry/auth.js







/** Taken off a token's life, so that it does not end on the way; a large body takes longer. */
const MARGIN_MS = 10_000;
const SLOWEST_BYTES_PER_MS = 5000;
/**
 * Authorises requests to one registry. What the registry asked for once is known for the next request; a token is
 * kept by realm, service and scopes, and a 401 in spite of one gets one fresh token.
 */
function withAuth(send, options) {
    const session = new AuthSession(send, options);
    return (request) => (request.url.origin === options.origin ? session.send(request) : send(request));
}
class AuthSession {
    #send;
    #options;
    #tokens = new Map();
    #challenge;
    #credential;
    constructor(send, options) {
        this.#send = send;
        this.#options = options;
    }
    async send(request) {
        const known = this.#challenge;
        const asked = known ? await this.#authorised(request, known) : request;
        const first = await this.#send(asked);
        // A 401 from elsewhere, at the end of a redirect, is not the registry's.
        if (first.status !== 401 || first.url.origin !== this.#options.origin)
            return first;
        const challenge = choose(parseChallenges(first.headers.all('www-authenticate')));
        if (!challenge)
            return first;
        if (known && challenge.scheme === 'basic')
            return first;
        this.#challenge = challenge;
        if (challenge.scheme === 'basic' && (await this.#known())?.kind !== 'basic')
            return first;
        await discard(first);
        await this.#forget(this.#tokenKey(request, challenge), asked.headers?.['authorization']);
        return this.#send(await this.#authorised(request, challenge));
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
        return `Bearer ${(await this.#token(request, challenge, credential)).value}`;
    }
    async #token(request, challenge, credential) {
        const key = this.#tokenKey(request, challenge);
        const cached = this.#tokens.get(key);
        const margin = MARGIN_MS + (request.body?.size ?? 0) / SLOWEST_BYTES_PER_MS;
        if (cached && (await cached).until - margin > external_node_perf_hooks_.performance.now())
            return (await cached).token;
        const fetching = this.#fetch(request, challenge, credential);
        this.#tokens.set(key, fetching);
        fetching.catch(() => this.#tokens.delete(key));
        return (await fetching).token;
    }
    /** Drops the token that was refused, but not the fresh one that another request may have got meanwhile. */
    async #forget(key, authorization) {
        const cached = await this.#tokens.get(key);
        if (cached && authorization === `Bearer ${cached.token.value}`)
            this.#tokens.delete(key);
    }
    async #fetch(request, challenge, credential) {
        const realm = challenge.parameters.get('realm');
        if (realm === undefined)
            throw new core_errors/* OrasError */.aP('UNSUPPORTED', `${request.url.host} asks for a token but names no realm`);
        const asked = {
            realm: tokenUrl(realm, request.url),
            service: challenge.parameters.get('service'),
            scopes: scopesOf(request, challenge),
            givenBy: request.url,
            signal: request.signal,
        };
        const token = await this.#fetchOrAnonymous(asked, credential);
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
                throw this.#named(error);
            const token = await fetchToken(this.#options.sendForToken, { ...asked, credential: undefined }).catch(() => undefined);
            if (!token)
                throw this.#named(error);
            this.#options.onNotice?.(`${this.#options.registry} refuses the credential it was given; reading without one`);
            return token;
        }
    }
    /** People know the registry they wrote, and not its token server. */
    #named(error) {
        if (!(error instanceof core_errors/* RegistryError */.gl))
            return error;
        const { registry } = this.#options;
        return new core_errors/* OrasError */.aP(error.code, `${registry}: its token server says no: ${error.message}`, {
            cause: error,
            details: { ...error.details, host: registry },
        });
    }
    #known() {
        const { registry, repository, credentials } = this.#options;
        this.#credential ??= credentials({ registry, repository });
        return this.#credential;
    }
    #tokenKey(request, challenge) {
        const { parameters } = challenge;
        return JSON.stringify([parameters.get('realm'), parameters.get('service'), scopesOf(request, challenge)]);
    }
}
/** Some registries offer Bearer and Basic (Gitea); a token is narrower. */
function choose(challenges) {
    const named = (scheme) => challenges.find((challenge) => challenge.scheme === scheme);
    return named('bearer') ?? named('basic');
}
/** Ours first: a registry's own hint may be a dummy (GHCR). */
function scopesOf(request, challenge) {
    if (request.scopes && request.scopes.length > 0)
        return mergedScopes(request.scopes);
    const hinted = challenge.parameters.get('scope');
    return hinted === undefined ? [] : hinted.split(' ').filter((scope) => scope !== '');
}
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

;// CONCATENATED MODULE: ../build/js/registry/download.js






const PROGRESS = 1024 * 1024;
/**
 * A blob's bytes. A download that breaks off goes on where it stood: by Range where the server can, else by reading
 * again and passing over what was passed on. The registry is asked anew each time, so that a signed address is fresh.
 */
function downloadBlob(client, node, options) {
    return (0,core_bytes/* lazy */.RZ)(() => resumed(client, node, options));
}
async function* resumed(client, node, options) {
    let at = 0;
    let breaks = 0;
    let lastBreak = 0;
    for (;;) {
        try {
            for await (const chunk of await openAt(client, node, at, options)) {
                at += chunk.byteLength;
                yield chunk;
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
    return response.headers.get('content-length') === String(node.size) ? response.body : decoded(response);
}
async function* passingOver(count, body) {
    let left = count;
    for await (const chunk of body) {
        if (left < chunk.byteLength)
            yield chunk.subarray(left);
        left = Math.max(0, left - chunk.byteLength);
    }
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
    if (mediaType === undefined || !(0,core_digest/* isDigest */.Bc)(digest) || !Number.isSafeInteger(size) || size <= 0)
        return undefined;
    if ((0,core_digest/* isDigest */.Bc)(reference) && digest !== reference)
        return undefined;
    return { mediaType, digest, size };
}
async function readBody(response, reference, client) {
    const what = `${client.repository}: manifest ${reference}`;
    const mediaType = mediaTypeOf(response);
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
        throw new core_errors/* OrasError */.aP('UNSUPPORTED', `${client.host} does not delete: ${error.message}`, {
            cause: error,
            details: { host: client.host },
        });
    }
    await expectStatus(response, { method: 'DELETE' }, 200, 202, 204);
    await discard(response);
}

// EXTERNAL MODULE: ../build/js/core/manifest.js
var core_manifest = __nccwpck_require__(3749);
;// CONCATENATED MODULE: ../build/js/registry/at-once.js
/** Does the work for every item, so many at once. After a failure nothing new is begun, and what runs is waited for. */
async function atOnce(items, count, work) {
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

;// CONCATENATED MODULE: ../build/js/registry/referrers-list.js










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
    const added = add.filter(({ digest }) => !known.has(digest)).map(referrers_list_entryOf);
    const index = held.kind === 'list' ? held.index : { mediaType: media_types/* OCI_INDEX */.$p };
    return (0,core_manifest/* encodeManifest */.Gb)({ ...index, manifests: [...kept, ...added] });
}
function entriesOf(held) {
    return held.kind === 'list' ? held.entries : [];
}
/** The fields that an entry has (distribution-spec, "Pushing Manifests with Subject"). */
function referrers_list_entryOf({ annotations, artifactType, ...node }) {
    return { ...(0,descriptor/* plain */.pj)(node), ...(annotations && { annotations }), ...(artifactType && { artifactType }) };
}

;// CONCATENATED MODULE: ../build/js/registry/list-update.js











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
    #replaced = new Set();
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
        const replaced = [...this.#replaced].filter((digest) => !kept.has(digest));
        return { written: this.#put !== undefined, replaced };
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
            this.#replaced.add(held.digest);
        this.#put = (0,core_digest/* digestOf */.ol)(bytes);
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
        await (0,external_node_timers_promises_.setTimeout)(seconds * 1000, undefined, signal && { signal });
        await this.#client.backOff(this.#failures, signal);
        this.#failures += 1;
    }
    /** Entries of manifests that were deleted: some registries then refuse the list for as long as it names them. */
    async #gone(held) {
        const own = new Set(this.#change.add.map(({ digest }) => digest));
        const others = entriesOf(held).filter(({ digest }) => !own.has(digest));
        const there = await atOnce(others, 8, (entry) => hasManifest(this.#client, entry, this.#options));
        return others.filter((_entry, at) => there[at] === false).map(({ digest }) => digest);
    }
    /** As long as others may need who have read the same list, and longer from round to round, to get out of step with them. */
    async #wait(tookMs) {
        const spread = 2 * 2 ** Math.min(4, Math.max(0, this.#rounds - 1));
        const { signal } = this.#options;
        const waitMs = this.#client.settleMs * (1 + Math.random() * spread) + tookMs;
        await (0,external_node_timers_promises_.setTimeout)(waitMs, undefined, signal && { signal });
    }
    get #tag() {
        return `${this.#client.name}: the tag ${listTagOf(this.#subject)}`;
    }
    #notAList(mediaType) {
        return new core_errors/* OrasError */.aP('INVALID_CONTENT', `${this.#tag} stands for ${mediaType} and not for a list of referrers; it is left as it is`);
    }
    #noTag() {
        return new core_errors/* OrasError */.aP('UNSUPPORTED', `${this.#tag} goes on standing for its subject after a list of referrers was put there: this registry has neither the referrers API nor that tag`, { details: { host: this.#client.host } });
    }
    #lost(held) {
        const there = new Set(entriesOf(held).map(({ digest }) => digest));
        const missing = this.#change.add.filter(({ digest }) => !there.has(digest));
        const left = this.#change.remove.filter((digest) => there.has(digest));
        const digests = [...missing.map(({ digest }) => digest), ...left];
        return new core_errors/* OrasError */.aP('CONFLICT', `${this.#client.name}: others overwrote the list of referrers of ${this.#subject} ${this.#rounds} times; it does not have right: ${digests.join(', ')}`, { details: { host: this.#client.host, digests } });
    }
    #tooLarge(size) {
        return new core_errors/* OrasError */.aP('TOO_LARGE', `${this.#client.name}: the list of referrers of ${this.#subject} would have ${size} bytes, more than the ${MAX_LIST} that registries take`, { details: { limit: MAX_LIST } });
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

;// CONCATENATED MODULE: ../build/js/registry/list-keeper.js


/** Keeps the lists of referrers of one repository: changes to one list wait for each other, and those that wait are made together. */
class ListKeeper {
    #client;
    #waiting = new Map();
    #last = new Map();
    #removes = true;
    constructor(client) {
        this.#client = client;
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
        const { written, replaced } = await new ListUpdate(this.#client, change, options).run();
        for (const digest of replaced)
            await this.#remove(digest, options);
        return written;
    }
    /** Old lists pile up else, and on some registries keep what they list from being deleted. One refusal is enough. */
    async #remove(list, { signal }) {
        if (!this.#removes)
            return;
        try {
            const response = await this.#client.attempt({
                method: 'DELETE',
                path: `manifests/${list}`,
                scopes: [`repository:${this.#client.repository}:delete`],
                signal,
            });
            await discard(response);
            this.#removes = [200, 202, 204, 404].includes(response.status);
        }
        catch {
            this.#removes = false;
        }
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

;// CONCATENATED MODULE: ../build/js/registry/pages.js




const MAX_PAGE = 8 * 1024 * 1024;
const MAX_PAGES = 10_000;
/** What every request for a page has. */
const PAGE = { method: 'GET', readLimit: MAX_PAGE, json: true };
/**
 * The pages of a list from its first answer on; the next one is where its Link says, at the same origin. Ends with the
 * last page, or with one that was seen before; fails with `TOO_LARGE` where there is no end.
 */
async function* pagesFrom(client, first, { of, headers = {}, signal }) {
    const seen = new Set([first.url.href]);
    let response = first;
    for (let count = 0; count < MAX_PAGES; count += 1) {
        await expectStatus(response, PAGE, 200);
        const what = `${response.url.host}: ${of}`;
        yield { bytes: await (0,core_bytes/* readUpTo */.Vc)(response.body, MAX_PAGE, what), what };
        const next = nextLink(response.headers.all('link'));
        if (next === undefined)
            return;
        const url = sameOriginUrl(next, response.url, 'page link');
        if (seen.has(url.href))
            return;
        seen.add(url.href);
        response = await client.sendPage({ ...PAGE, url, headers, signal });
    }
    throw new core_errors/* OrasError */.aP('TOO_LARGE', `${response.url.host}: the ${of} has more than ${MAX_PAGES} pages`);
}
/** The target of the first link with the relation `next` (RFC 8288 3); the first `rel` of a link counts. */
function nextLink(headers) {
    for (const header of headers) {
        for (const [, target, parameters = ''] of header.slice(0, MAX_LINK).matchAll(LINK)) {
            const rel = [...parameters.matchAll(PARAMETER)].find(([, name]) => name?.toLowerCase() === 'rel');
            const relations = (rel?.[2] ?? rel?.[3] ?? '').toLowerCase().split(/[ \t]+/);
            if (relations.includes('next'))
                return target;
        }
    }
    return undefined;
}
const MAX_LINK = 8192;
const LINK = /<([^<>]*)>((?:[^<>",]|"(?:[^"\\]|\\.)*")*)/g;
const PARAMETER = /;[ \t]*([A-Za-z-]+)[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^\s;,"]+))/g;

;// CONCATENATED MODULE: ../build/js/registry/referrers-api.js








/** What registries without the API answer; 401 and 403 come from those that take the path for another repository. */
const WITHOUT_API = new Set([400, 401, 403, 404, 405, 406, 501]);
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
            signal,
        });
        if (response.status === 200 && mediaTypeOf(response) === media_types/* OCI_INDEX */.$p) {
            if (this.#there === undefined)
                await checkList(response);
            this.#there = true;
            return response;
        }
        return response.status === 200 ? this.#page(response) : this.#refusal(response);
    }
    /** A login page. */
    async #page(response) {
        await discard(response);
        return this.#missing(`it answered with ${JSON.stringify(mediaTypeOf(response) ?? 'no content type')}`);
    }
    async #refusal(response) {
        const error = await registryError({ method: 'GET', url: response.url }, response);
        if (!WITHOUT_API.has(response.status) || referrers_api_isRateLimit(error))
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
                details: { host },
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
function referrers_api_isRateLimit({ code, details, message }) {
    return (code === 'RATE_LIMITED' || details['retryAfterSeconds'] !== undefined || /\brate limit\b/i.test(message));
}

;// CONCATENATED MODULE: ../build/js/registry/referrers.js










const AT_ONCE = 8;
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
        if (options.listed !== false)
            await this.link([referrer], options);
    }
    async link(entries, options) {
        const groups = Map.groupBy(entries.filter(isReferrer), ({ subject }) => subject.digest);
        const written = await atOnce([...groups.values()], AT_ONCE, (group) => this.#linkTo(group, options));
        return written.includes(true);
    }
    /** All have one subject. `OCI-Subject` counts only together with the API: some registries send it and have none. */
    async #linkTo(group, options) {
        const [first] = group;
        const open = group.filter(({ node }) => !this.#noted.has(node.digest));
        if (!first || (open.length === 0 && this.#api.isKnown))
            return false;
        const answer = await this.#api.ask(first.subject, options);
        if (!this.#api.isFor(answer))
            return this.#list(group, options);
        const missing = open.length === 0 ? [] : await this.#missing(open, answer, options);
        const noted = await atOnce(missing, AT_ONCE, (one) => this.#putAgain(one, options));
        const ignored = missing.filter((_one, at) => noted[at] === false);
        if (ignored.length > 0)
            await this.#list(ignored, options);
        return missing.length > 0;
    }
    async #missing(group, answer, options) {
        const listed = new Set();
        if (typeof answer !== 'string')
            for await (const { digest } of this.#pages(answer, options))
                listed.add(digest);
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
        const listed = subject !== undefined && !this.#api.isFor(await this.#api.ask(subject, options));
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
            if (UNREADABLE.some((code) => (0,core_errors/* hasCode */.up)(error, code)))
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
    return tags.filter((tag) => typeof tag === 'string');
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

;// CONCATENATED MODULE: ../build/js/registry/upload-session.js


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
        url: sameOriginUrl(location, response.url, 'upload location'),
        minChunk: /^[0-9]{1,12}$/.test(length) ? Number(length) : (before?.minChunk ?? 0),
    };
}
/** The session's own query is kept as it is: some registries sign it. */
function closingUrl(session, node) {
    const url = new URL(session.url);
    url.search = `${url.search === '' ? '?' : `${url.search}&`}digest=${encodeURIComponent(node.digest)}`;
    return url;
}

;// CONCATENATED MODULE: ../build/js/registry/chunks.js




const CHUNK = 16 * 1024 * 1024;
const SMALLEST = 1024 * 1024;
/**
 * PATCH by PATCH, then an empty PUT (distribution-spec, "Pushing a blob in chunks"). Our own count of bytes decides,
 * not the server's `Range`. A chunk that is too large is halved, down to the server's least length.
 */
async function uploadInChunks(client, upload, options) {
    let session = upload.session;
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

;// CONCATENATED MODULE: ../build/js/registry/uploads.js








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
            if (!chunked && isStatus(error, 413))
                chunked = true;
            else if (attempt >= client.retries || !mayRestart(error) || options.signal?.aborted === true)
                throw error;
        }
        session = undefined;
        await client.backOff(attempt, options.signal);
        if (await hasBlob(client, node, options))
            return;
    }
}
/** Tells our own bytes' failure from the registry's: then the copy ends, and no upload is begun again. */
function watched(bytes) {
    let failure;
    return {
        bytes: {
            async *[Symbol.asyncIterator]() {
                try {
                    yield* bytes;
                }
                catch (error) {
                    failure = error instanceof Error ? error : new Error(String(error));
                    throw error;
                }
            },
        },
        failure: () => failure,
    };
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
        return resolveManifest(this.#client, (0,core_digest/* isDigest */.Bc)(reference) ? reference : checkTag(reference), options);
    }
    async readManifest(reference, options = {}) {
        return readManifest(this.#client, (0,core_digest/* isDigest */.Bc)(reference) ? reference : checkTag(reference), options);
    }
    /** Those that the registry, or the list that clients keep there, names as referrers. */
    predecessors(node, options = {}) {
        return this.#referrers.of(node, options);
    }
    link(entries, options = {}) {
        return this.#writing(() => this.#referrers.link(entries, options));
    }
    async push(node, bytes, options = {}) {
        return this.#writing(() => this.#push(node, bytes, options));
    }
    async #push(node, bytes, options) {
        if ((0,media_types/* isManifestType */.Q3)(node.mediaType)) {
            const tag = options.tag === undefined ? undefined : checkTag(options.tag);
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
        const tag = checkTag(reference);
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
        const tag = checkTag(reference);
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
    const host = isDockerHub(registry) ? 'registry-1.docker.io' : registry;
    return new URL(`${(plainHttp ?? isLoopback(host)) ? 'http' : 'https'}://${host}`).origin;
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
    const direct = withOriginHeaders(withRedirects(options.send), origin, options.headers ?? {});
    const authorised = withAuth(direct, {
        registry: canonicalRegistry(options.registry),
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

// EXTERNAL MODULE: ../build/js/targets/layout-files.js
var layout_files = __nccwpck_require__(1305);
;// CONCATENATED MODULE: ../build/js/targets/tar-header.js
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
    tar_header_text(block, 0, 100, path.name);
    octal(block, 100, 8, entry.mode);
    octal(block, 108, 8, 0);
    octal(block, 116, 8, 0);
    octal(block, 124, 12, entry.size > MAX_NUMBER ? 0 : entry.size);
    octal(block, 136, 12, entry.mtime > MAX_NUMBER ? 0 : entry.mtime);
    block.write(TYPES[entry.type], 156, 'latin1');
    tar_header_text(block, 157, 100, entry.link ?? '');
    octal(block, 329, 8, 0);
    octal(block, 337, 8, 0);
    tar_header_text(block, 345, 155, path.prefix);
    return sealed(block);
}
function paxBlocks(name, records) {
    const body = Buffer.from(records.map(([key, value]) => paxRecord(key, value)).join(''));
    const block = Buffer.alloc(BLOCK);
    const slash = name.lastIndexOf('/') + 1;
    const paxName = ascii(`${name.slice(0, slash)}PaxHeaders.0/${name.slice(slash)}`).slice(0, 100);
    tar_header_text(block, 0, 100, paxName.replace(/\/+$/, ''));
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
function tar_header_text(block, at, length, value) {
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
            yield tarHeader({ name: `${folder}/`, type: 'directory', mode: 0o755, size: 0, mtime: 0 });
        }
        const entry = entries.get(name);
        if (!entry)
            continue;
        yield tarHeader({ name, type: 'file', mode: 0o644, size: entry.size, mtime: 0 });
        yield* entry.bytes;
        yield tarPadding(entry.size);
    }
    yield tarEnd();
}

// EXTERNAL MODULE: ../build/js/targets/file-lock.js
var file_lock = __nccwpck_require__(8135);
// EXTERNAL MODULE: ../build/js/targets/layout-graph.js
var layout_graph = __nccwpck_require__(4118);
// EXTERNAL MODULE: ../build/js/targets/layout-index.js
var layout_index = __nccwpck_require__(4270);
// EXTERNAL MODULE: ../build/js/targets/layout-reader.js
var layout_reader = __nccwpck_require__(175);
;// CONCATENATED MODULE: ../build/js/targets/removal.js


/** Fails with `CONFLICT` where there are manifests that list the node. */
function refuseHeld(node, holders) {
    const [holder] = holders;
    if (!holder)
        return;
    throw new core_errors/* OrasError */.aP('CONFLICT', `will not delete ${node.digest}: the manifest ${holder.digest} lists it`, {
        details: { digest: node.digest, listedBy: holders.slice(0, 20).map(({ digest }) => digest) },
    });
}
/** Fails with `INVALID_INPUT`: only a tag can be taken away. */
function refuseDigest(reference) {
    if (!(0,core_digest/* isDigest */.Bc)(reference))
        return;
    throw new core_errors/* OrasError */.aP('INVALID_INPUT', `cannot untag ${reference}: it is a digest, not a tag`);
}

;// CONCATENATED MODULE: ../build/js/targets/layout-delete.js



/**
 * The index without a node and all its tags. Manifests that only the node reached get entries of their own. Fails with
 * `CONFLICT` when another manifest lists the node.
 */
async function withoutDeleted(index, node, deletion) {
    const { graph } = deletion;
    await graph.refresh(deletion);
    refuseHeld(node, graph.holders(node));
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
                throw new core_errors/* OrasError */.aP('INVALID_CONTENT', `${this.#path} has a file ${layout_reader/* INDEX_FILE */.K$} but no file ${layout_reader/* LAYOUT_FILE */.gI}`);
            }
            await this.#replaceIndex(layout_index/* EMPTY_INDEX */.ZK, check);
            await (0,write_file/* writeBeside */.Ae)((0,external_node_path_.join)(this.#path, layout_reader/* LAYOUT_FILE */.gI), (0,core_bytes/* bytesOf */.$$)('{"imageLayoutVersion":"1.0.0"}'), this.#temporary());
        });
    }
    async #requireIndex() {
        if (await (0,write_file/* isThere */.$B)((0,external_node_path_.join)(this.#path, layout_reader/* INDEX_FILE */.K$)))
            return;
        throw new core_errors/* OrasError */.aP('INVALID_CONTENT', `${this.#path} is a layout without its ${layout_reader/* INDEX_FILE */.K$}`, {
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
        refuseDigest(reference);
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
        const algorithm = (0,core_digest/* algorithmOf */.Hy)(node.digest);
        const hash = (0,core_digest/* startDigest */.RB)(algorithm);
        try {
            for await (const chunk of (0,core_bytes/* abortable */.ZC)(this.fetch(node, options), options.signal))
                hash.update(chunk);
        }
        catch (error) {
            if ((0,core_errors/* hasCode */.up)(error, 'NOT_FOUND'))
                return undefined;
            throw error;
        }
        return (0,core_digest/* finishDigest */.g4)(hash, algorithm);
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




const tar_files_BLOCK = 512;
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
                throw new core_errors/* OrasError */.aP('NOT_FOUND', `${path} has no file ${name}`);
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
        const block = await readBlock(file, position, tar_files_BLOCK);
        if (block.length === 0 || isEnd(block))
            return places;
        if (block.length < tar_files_BLOCK)
            throw badHeader(path, position);
        const header = new Header(block, 0, pax);
        if (!header.cksumValid || header.size === undefined || header.size < 0)
            throw badHeader(path, position);
        const start = position + tar_files_BLOCK;
        if (start + header.size > total) {
            throw new core_errors/* OrasError */.aP('INVALID_CONTENT', `${path} ends in the middle of ${header.path ?? 'a file'}`);
        }
        pax = await nextPax(file, header, start);
        if (isFile(header) && header.path !== undefined) {
            places.set(header.path.replace(/^\.\//, ''), { start, size: header.size });
        }
        position = start + Math.ceil(header.size / tar_files_BLOCK) * tar_files_BLOCK;
    }
}
function badHeader(path, position) {
    return new core_errors/* OrasError */.aP('INVALID_CONTENT', `${path} is not an uncompressed tar (bad header at byte ${position})`);
}
function isEnd(block) {
    return block.length === tar_files_BLOCK && block.every((byte) => byte === 0);
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
        if ((0,core_errors/* systemCode */.xU)(error) !== 'ENOENT')
            throw error;
        throw new core_errors/* OrasError */.aP('NOT_FOUND', `there is no file ${path}`, { cause: error, details: { path } });
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
            if (!(error instanceof core_errors/* OrasError */.aP) || error.code !== 'NOT_FOUND' || !old)
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
            throw new core_errors/* OrasError */.aP('NOT_FOUND', `${this.path} has no content with digest ${node.digest}`);
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
        this.name = isNamed(target) ? target.name : 'the destination';
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
        const planned = (0,core_digest/* isDigest */.Bc)(reference) ? this.#pushed.get(reference) : this.#tags.get(reference);
        if (planned)
            return planned;
        try {
            return await this.#target.resolve(reference, options);
        }
        catch (error) {
            if (!this.#isHidden(error))
                throw error;
            throw new core_errors/* OrasError */.aP('NOT_FOUND', `${this.name} may not be read: ${reference}`, { cause: error });
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
        return this.#unreadable === 'empty' && ((0,core_errors/* hasCode */.up)(error, 'UNAUTHORIZED') || (0,core_errors/* hasCode */.up)(error, 'FORBIDDEN'));
    }
    async *predecessors(node, options) {
        if (!canFindPredecessors(this.#target))
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
        if (!canLink(this.#target))
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
        if (!canDelete(this.#target))
            throw this.#cannot('delete');
        this.#plan.requests += this.#request;
        this.#pushed.delete(node.digest);
    }
    async untag(reference, options) {
        if (!canUntag(this.#target))
            throw this.#cannot('remove tags');
        await this.resolve(reference, options);
        this.#plan.requests += this.#request;
    }
    #cannot(what) {
        return new core_errors/* OrasError */.aP('UNSUPPORTED', `${this.name} cannot ${what}`);
    }
}

;// CONCATENATED MODULE: ../build/js/action/open.js
















function createOpener({ connection, dryRun: dry, ifUnauthorized, blobCache, }, runtime, log) {
    const targets = [];
    const blobs = blobCacheOf(blobCache, { runtime, log });
    const registries = new Registries(connection, runtime, log);
    const plan = dry ? { nodes: 0, bytes: 0, requests: 0 } : undefined;
    const planned = (target, remote) => plan
        ? dryRun(target, plan, { remote, unreadable: ifUnauthorized === 'skip' ? 'empty' : 'error' })
        : target;
    let scratch;
    return {
        plan,
        async source(location) {
            if (location.kind === 'registry')
                return blobs.wrap(registries.open(location, 'pull'));
            const path = (0,external_node_path_.resolve)(runtime.workspace, location.path);
            return location.kind === 'layout' ? new OciLayout(path) : openArchive(path);
        },
        async target(location) {
            if (location.kind === 'registry')
                return planned(registries.open(location, plan ? 'pull' : 'pull,push'), true);
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
            if (canCommit(target))
                await target.commit({ signal });
        },
        logins: () => loginsOf(connection, runtime),
        checkLogin: (login, signal) => registries.checkLogin(login, signal),
        hasWritten: (place) => place === undefined ? registries.written.size > 0 : registries.written.has(place),
        requests: () => registries.requests,
        async close() {
            await blobs.close();
            for (const target of targets)
                if (canCommit(target))
                    await target.discard();
            if (scratch !== undefined)
                await (0,promises_.rm)(scratch, { recursive: true, force: true });
            await registries.close();
        },
    };
}
class Registries {
    #connection;
    #runtime;
    #log;
    #credentials;
    /** Places that took a manifest. */
    written = new Set();
    #gate = new HostGate();
    /** Those that the step names: a client certificate is shown to them and to no other. */
    #origins = [];
    /** One for each repository and right: what is learnt of it is learnt once. */
    #open = new Map();
    #transport;
    requests = 0;
    constructor(connection, runtime, log) {
        this.#connection = connection;
        this.#runtime = runtime;
        this.#log = log;
        this.#credentials = masking(firstOf(credentialChain(connection, runtime)), (secret) => log.mask(secret));
    }
    open({ reference: { registry, repository } }, actions) {
        const key = `${actions} ${registry}/${repository}`;
        const known = this.#open.get(key);
        if (known)
            return known;
        this.#origins.push(originOf(registry, this.#connection.plainHttp));
        const place = formatReference({ registry, repository });
        const send = async (request) => {
            const response = await this.#send(request);
            const isManifest = /\/manifests\/[^/]+$/.test(request.url.pathname);
            if (isManifest && ['PUT', 'DELETE'].includes(request.method) && response.status < 300)
                this.written.add(place);
            return response;
        };
        const opened = openRepository({ ...this.#settings(), send, registry, repository, actions });
        this.#open.set(key, opened);
        return opened;
    }
    async checkLogin(login, signal) {
        const { registry } = login;
        this.#origins.push(originOf(registry, this.#connection.plainHttp));
        let asked = false;
        const credentials = masking(async () => {
            asked = true;
            return credentialOf(login);
        }, (secret) => this.#log.mask(secret));
        await checkLogin({ ...this.#settings(), credentials, registry }, { signal });
        return asked ? 'taken' : 'not asked for';
    }
    #settings() {
        return {
            send: this.#send,
            credentials: this.#credentials,
            plainHttp: this.#connection.plainHttp,
            retries: this.#connection.retries,
            referrersMode: this.#connection.referrersMode,
            onRetry: ({ host, reason, waitMs }) => this.#log.info(`${reason.includes(host) ? '' : `${host}: `}${(0,safe_text/* safeText */.H)(reason, 200)}; trying again in ${(waitMs / 1000).toFixed(1)} s`),
            gate: this.#gate,
            headers: this.#connection.headers,
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
        const { caFile, clientCert, clientKey } = this.#connection;
        const [ca, cert, key] = await Promise.all([
            this.#pem('ca-file', caFile),
            this.#pem('client-cert', clientCert),
            this.#pem('client-key', clientKey),
        ]);
        return createTransport({
            ca,
            client: cert !== undefined && key !== undefined ? { origins: this.#origins, cert, key } : undefined,
            proxy: (url) => proxyFor(url, this.#runtime.env),
            userAgent: 'oras-action',
        });
    }
    async #pem(input, file) {
        if (file === undefined)
            return undefined;
        const path = (0,external_node_path_.resolve)(this.#runtime.workspace, file);
        try {
            return await (0,promises_.readFile)(path, 'utf8');
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
    const registries = githubRegistries(workflow?.serverUrl ?? 'https://github.com');
    return registries.map((registry) => ({
        registry,
        username: workflow?.actor ?? 'x-access-token',
        password: token,
    }));
}
/** In the order they are asked: what the step says, what earlier steps logged in to, the workflow's own token. */
function credentialChain(connection, runtime) {
    const { logins, githubToken: token } = connection;
    const chain = logins.map((login) => forRegistry(login.registry, credentialOf(login)));
    chain.push(...configFiles(runtime.env, runtime.home));
    if (token !== undefined) {
        const serverUrl = runtime.workflow?.serverUrl ?? 'https://github.com';
        chain.push(githubToken(token, serverUrl, runtime.workflow?.actor));
    }
    return chain;
}
function credentialOf({ username, password }) {
    return { kind: 'basic', username, password };
}

;// CONCATENATED MODULE: ../build/js/copy/pack.js





const EMPTY_BYTES = '{}';
/** image-spec manifest.md, "Guidance for an Empty Descriptor". */
const EMPTY = {
    mediaType: media_types/* OCI_EMPTY */.g1,
    digest: (0,core_digest/* digestOf */.ol)(EMPTY_BYTES),
    size: 2,
    data: 'e30=',
};
const MEDIA_TYPE = /^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}\/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}(?:;[^\p{Cc}]*)?$/u;
function checkMediaType(text, what) {
    if (MEDIA_TYPE.test(text))
        return text;
    throw new core_errors/* OrasError */.aP('INVALID_INPUT', `${what}: not a media type: ${JSON.stringify(text.slice(0, 200))}; expected type/subtype, such as application/vnd.acme.app.v1`);
}
/** Makes the manifest that `oras push` makes of the same parts, to the byte, and pushes it with the blobs it invents. */
async function pack(storage, options, call = {}) {
    const manifest = manifestOf(options);
    const invented = [manifest.config, ...(manifest.layers ?? [])].filter((node) => node?.digest === EMPTY.digest);
    for (const node of invented) {
        if (node && !(await storage.exists(node, call)))
            await storage.push(node, (0,core_bytes/* bytesOf */.$$)(EMPTY_BYTES), call);
    }
    const bytes = (0,core_manifest/* encodeManifest */.Gb)(manifest);
    const root = {
        mediaType: manifest.mediaType,
        digest: (0,core_digest/* digestOf */.ol)(bytes),
        size: bytes.byteLength,
        ...(manifest.artifactType !== undefined && { artifactType: manifest.artifactType }),
    };
    await storage.push(root, (0,core_bytes/* bytesOf */.$$)(bytes), call);
    return root;
}
function manifestOf(options) {
    const { artifactType, config, layers, subject, annotations } = options;
    if (artifactType !== undefined)
        checkMediaType(artifactType, 'artifact-type');
    const ofConfig = options.configAnnotations && { annotations: options.configAnnotations };
    const common = {
        mediaType: media_types/* OCI_MANIFEST */.EG,
        ...(subject && { subject }),
        ...(annotations && { annotations }),
    };
    if (isOld(options)) {
        if (artifactType !== undefined && config) {
            throw new core_errors/* OrasError */.aP('INVALID_INPUT', 'image-spec v1.0 takes artifact-type or config, not both');
        }
        const type = artifactType ?? media_types/* UNKNOWN_CONFIG */.wv;
        return {
            ...common,
            config: config ?? { mediaType: type, digest: EMPTY.digest, size: EMPTY.size, ...ofConfig },
            layers,
        };
    }
    if (config && artifactType === undefined) {
        throw new core_errors/* OrasError */.aP('INVALID_INPUT', 'image-spec v1.1 with a config needs an artifact-type');
    }
    return {
        ...common,
        artifactType: artifactType ?? media_types/* UNKNOWN_ARTIFACT */.K2,
        config: config ?? { ...EMPTY, ...ofConfig },
        layers: layers.length === 0 ? [EMPTY] : layers,
    };
}
function isOld({ imageSpec, config, artifactType }) {
    return (imageSpec === 'v1.0' || (imageSpec === undefined && config !== undefined && artifactType === undefined));
}

;// CONCATENATED MODULE: ../build/js/cache/keys.js


const MAX_KEY = 512;
const MAX_KEYS = 10;
/** As actions/cache: at most 512 characters, no comma; any other text. Fails with `INVALID_INPUT`. */
function checkKey(key) {
    if (isKey(key))
        return key;
    throw new core_errors/* OrasError */.aP('INVALID_INPUT', `not a cache key: ${JSON.stringify(key.slice(0, 100))} with ${key.length} characters; a key has 1 to ${MAX_KEY}, without commas and control characters`);
}
function isKey(key) {
    return key !== '' && key.length <= MAX_KEY && !/[,\p{Cc}]/u.test(key) && key.isWellFormed();
}
/** The key and the restore keys together. Fails with `INVALID_INPUT`. */
function checkKeyCount(keys) {
    if (keys.length <= MAX_KEYS)
        return;
    throw new core_errors/* OrasError */.aP('INVALID_INPUT', `got ${keys.length} keys, allowed are ${MAX_KEYS} with the first one`);
}
function versionOf({ paths, compression, windows }) {
    return hashOf('version', ...paths, compression, windows ? 'windows' : '');
}
/** The tag of an entry: no two keys, scopes or versions have the same. */
function entryTag(scope, version, key) {
    return `cache-${hashOf('entry', scope, version, key)}`;
}
function anchorTag(digest) {
    return `cache-scope-${(0,core_digest/* hexOf */.ZD)(digest)}`;
}
/** Parts are kept apart by their lengths, so that none can pass for another. */
function hashOf(...parts) {
    return (0,core_digest/* hexOf */.ZD)((0,core_digest/* digestOf */.ol)(parts.map((part) => `${Buffer.byteLength(part)}:${part}`).join('')));
}

;// CONCATENATED MODULE: ../build/js/cache/anchors.js






const ANCHOR_TYPE = 'application/vnd.oras.cache.scope.v1';
const SCOPE = 'land.oras.cache.scope';
const VERSION = 'land.oras.cache.version';
/** All places of a store refer to it: what prunes finds every entry from here. */
const ROOT = anchors_anchor();
/**
 * The subject of all entries of a place: a small manifest that anyone makes with the same bytes. Referrers are what
 * registries can list, and what many writers can add to at once without losing each other's.
 */
function anchorOf(place) {
    return anchors_anchor(place);
}
function anchors_anchor(place) {
    const bytes = (0,core_manifest/* encodeManifest */.Gb)({
        mediaType: media_types/* OCI_MANIFEST */.EG,
        artifactType: ANCHOR_TYPE,
        config: EMPTY,
        layers: [EMPTY],
        ...(place && {
            subject: ROOT.node,
            annotations: { [SCOPE]: place.scope, [VERSION]: place.version },
        }),
    });
    const node = { mediaType: media_types/* OCI_MANIFEST */.EG, digest: (0,core_digest/* digestOf */.ol)(bytes), size: bytes.byteLength };
    return { node, bytes };
}
/** Makes the anchor of a place, where it is not there yet. Tags keep it from being collected. */
async function pushAnchor(target, place, call) {
    const own = anchorOf(place);
    if (await target.exists(own.node, call))
        return own.node;
    if (!(await target.exists(EMPTY, call)))
        await target.push(EMPTY, (0,core_bytes/* bytesOf */.$$)('{}'), call);
    const missing = (await target.exists(ROOT.node, call)) ? [own] : [ROOT, own];
    for (const { node, bytes } of missing)
        await target.push(node, (0,core_bytes/* bytesOf */.$$)(bytes), { ...call, tag: anchorTag(node.digest) });
    return own.node;
}

;// CONCATENATED MODULE: ../build/js/cache/fast-header.js
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

;// CONCATENATED MODULE: ../build/js/cache/format.js


/** A stored tree: an image manifest of this artifact type. `docs` of the format: see {@link CacheConfig}. */
const CACHE_ARTIFACT = 'application/vnd.oras.cache.v1';
const CACHE_CONFIG = 'application/vnd.oras.cache.config.v1+json';
/** Of a layer: the number of its group, and the digest of its bytes before compression. */
const GROUP = 'land.oras.cache.group';
const RAW = 'land.oras.cache.raw';
function layerType(compression) {
    return compression === 'none' ? media_types/* OCI_LAYER */.QP : `${media_types/* OCI_LAYER */.QP}+${compression}`;
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
const format_BLOCK = 512;
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
    if (isPlain({ name, link, size, mtime: mtime / 1e6 }))
        return format_BLOCK + paddedSize(size);
    // A PAX header: its own block, its records with their keys, and the block of the entry.
    const records = Buffer.byteLength(name) + Buffer.byteLength(link) + 200;
    return 2 * format_BLOCK + paddedSize(records) + paddedSize(size);
}
function paddedSize(size) {
    return Math.ceil(size / format_BLOCK) * format_BLOCK;
}
function format_isEnd(chunk) {
    return chunk.entries.length === 0 && chunk.piece === undefined;
}

;// CONCATENATED MODULE: ../build/js/cache/scopes.js
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

;// CONCATENATED MODULE: ../build/js/cache/entries.js









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
        [descriptor/* CREATED */.DE]: new Date(now).toISOString(),
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
    const found = await entryAt(source, entryTag(scope, version, key), call);
    return found?.key === key && mayRestore(origin, found) ? found : undefined;
}
/** Those that the origin may restore, newest first. */
async function entriesIn(source, place, { origin, ...call }) {
    const entries = await referrersOf(source, anchorOf(place).node, call);
    return entries.filter((entry) => mayRestore(origin, entry));
}
/** Every entry of these scopes, by the digest of its place's anchor; each list newest first. */
async function allEntries(source, includes, call = {}) {
    const all = new Map();
    for await (const anchor of source.predecessors(ROOT.node, { ...call, referrersOnly: true }))
        if (includes(anchor.annotations?.[SCOPE] ?? ''))
            all.set(anchor.digest, await referrersOf(source, anchor, call));
    return all;
}
/** What an untrusted event saved is not for a trusted ref. */
function mayRestore(origin, entry) {
    return !isTrusted(origin) || isTrusted(entry);
}
async function referrersOf(source, anchor, call) {
    const entries = [];
    const options = { ...call, referrersOnly: true, artifactType: CACHE_ARTIFACT };
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
        return entryFrom((0,core_manifest/* describeManifest */.FK)(node, (0,core_manifest/* parseManifest */.Ng)(bytes, node)));
    }
    catch (error) {
        if ((0,core_errors/* hasCode */.up)(error, 'NOT_FOUND'))
            return undefined;
        throw error;
    }
}
async function manifestAt(source, tag, call) {
    if (canReadManifest(source))
        return source.readManifest(tag, call);
    const node = await source.resolve(tag, call);
    const bytes = await (0,core_bytes/* readByDigest */.g1)(source.fetch(node, call), node);
    return { node: { ...node, size: bytes.byteLength }, bytes };
}
/** Undefined for what is no entry, whoever put it there. */
function entryFrom(node) {
    const { annotations = {}, artifactType } = node;
    const [key, ref, event] = [annotations[KEY], annotations[REF], annotations[EVENT]];
    const created = Date.parse(annotations[descriptor/* CREATED */.DE] ?? '');
    if (artifactType !== CACHE_ARTIFACT || key === undefined || ref === undefined || event === undefined)
        return undefined;
    if (Number.isNaN(created) || !isKey(key))
        return undefined;
    // One from the future would be the newest for ever.
    return { node, key, created: Math.min(created, Date.now()), ref, event };
}

;// CONCATENATED MODULE: ../build/js/copy/gather.js
/** Waits for all, then fails with the first failure: nothing goes on in the background after an error. */
async function gather(work) {
    let failed;
    const done = [];
    await Promise.all(work.map((one, at) => one.then((value) => void (done[at] = value), (error) => void (failed ??= { error }))));
    if (failed)
        throw failed.error;
    return done;
}

;// CONCATENATED MODULE: ../build/js/copy/limit.js
/**
 * A permit is held around I/O only, never while waiting for children, so no depth of graph can deadlock. The signal
 * is asked again after the wait: what was queued when the copy failed does not start.
 */
function limitOf(permits, signal) {
    // Taken from the front by an index: `shift` moves all the others, and there may be a hundred thousand.
    let waiting = [];
    let front = 0;
    let free = permits;
    return async (work) => {
        if (free > 0)
            free -= 1;
        else
            await new Promise((resolve) => waiting.push(resolve));
        try {
            signal.throwIfAborted();
            return await work();
        }
        finally {
            const next = waiting[front];
            if (next) {
                front += 1;
                next();
            }
            else {
                free += 1;
                waiting = [];
                front = 0;
            }
        }
    };
}

;// CONCATENATED MODULE: ../build/js/cache/retention.js



const retention_FORM = 'max-age: 30d, max-size: 20GB and keep: 5, one a line';
/** Another job may be about to tag it, or to restore it. */
const YOUNG_MS = 600_000;
const retention_UNITS = { MB: 1e6, GB: 1e9, TB: 1e12, MiB: 2 ** 20, GiB: 2 ** 30 };
const TIMES = { h: 3_600_000, d: 86_400_000, w: 604_800_000 };
/** `max-age`, `max-size` and `keep`; undefined where nothing is to be removed. Fails with `INVALID_INPUT`. */
function parseRetention(lines) {
    if (lines.length === 0)
        return undefined;
    const values = new Map();
    for (const line of lines) {
        const [, name = '', value = ''] = /^(max-age|max-size|keep):\s*(\S+)$/.exec(line) ?? [];
        if (name === '' || values.has(name))
            throw retention_wrong(line);
        values.set(name, value);
    }
    // It would remove nothing, and many would take it for a limit.
    if (!values.has('max-age') && !values.has('max-size'))
        throw retention_wrong(lines.join(', '), ' with max-age or max-size');
    return {
        maxAgeMs: amount(values.get('max-age'), /^(\d{1,5})(h|d|w)$/, TIMES),
        maxBytes: amount(values.get('max-size'), /^(\d{1,7})(MB|GB|TB|MiB|GiB)$/, retention_UNITS),
        keep: amount(values.get('keep'), /^(\d{1,5})()$/, { '': 1 }) ?? 0,
    };
}
function amount(text, form, units) {
    if (text === undefined)
        return undefined;
    const [, number, unit = ''] = form.exec(text) ?? [];
    const factor = units[unit];
    if (number === undefined || factor === undefined)
        throw retention_wrong(text);
    return Number(number) * factor;
}
function retention_wrong(got, more = '') {
    return new core_errors/* OrasError */.aP('INVALID_INPUT', `input retention: got ${JSON.stringify(got.slice(0, 200))}, allowed is ${retention_FORM}${more}`, { details: { input: 'retention' } });
}
/**
 * The entries that go, the oldest first: those that are too old, then the oldest until what the others are made of fits.
 * What several share counts once, and what is younger than ten minutes stays. `places` has the entries of each place, newest first.
 */
function expired(places, { maxAgeMs, maxBytes, keep }, now) {
    const isYoung = ({ entry }) => now - entry.created < YOUNG_MS;
    const newest = places.flatMap((entries) => entries.filter(({ entry }) => isTrusted(entry)).slice(0, keep));
    const spared = new Set([...newest, ...places.flat().filter(isYoung)]);
    const all = places.flat().toSorted((a, b) => newestFirst(a.entry, b.entry));
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

;// CONCATENATED MODULE: ../build/js/cache/prune.js








const REQUESTS = 8;
/** Deletes the entries of all places that the retention lets go, the oldest first. */
async function prune(target, retention, { now, includes, ...call }) {
    const places = [...(await allEntries(target, includes, call)).values()];
    const count = places.reduce((sum, entries) => sum + entries.length, 0);
    const sized = retention.maxBytes === undefined ? places.map(unsized) : await measured(target, places, call);
    const going = expired(sized, retention, now);
    const removed = [];
    for (const { entry } of going) {
        const refused = await deleteFrom(target, entry, call);
        if (refused)
            return { removed, kept: count - removed.length, refused, left: going.length - removed.length };
        removed.push(entry);
    }
    return { removed, kept: count - removed.length, left: 0 };
}
function unsized(entries) {
    return entries.map((entry) => ({ entry, blobs: new Map() }));
}
async function measured(source, places, call) {
    const limit = limitOf(REQUESTS, call.signal ?? new AbortController().signal);
    return gather(places.map((entries) => gather(entries.map((entry) => limit(async () => ({ entry, blobs: await blobsOf(source, entry, call) }))))));
}
/** Nothing for an entry whose manifest is gone: its place in the list is all that is left of it. */
async function blobsOf(source, { node }, call) {
    try {
        const manifest = (0,core_manifest/* parseManifest */.Ng)(await (0,core_bytes/* readAll */.yw)(source.fetch(node, call), node), node);
        const parts = (0,core_manifest/* successors */.ir)(manifest).filter(({ digest }) => digest !== manifest.subject?.digest);
        return new Map([node, ...parts].map(({ digest, size }) => [digest, size]));
    }
    catch (error) {
        if ((0,core_errors/* hasCode */.up)(error, 'NOT_FOUND'))
            return new Map();
        throw error;
    }
}
/** The reason where the target does not delete: the others need not be tried. */
async function deleteFrom(target, { node }, call) {
    if (!canDelete(target))
        return new core_errors/* OrasError */.aP('UNSUPPORTED', 'nothing can be deleted there');
    try {
        await target.delete(node, call);
        return undefined;
    }
    catch (error) {
        if ((0,core_errors/* hasCode */.up)(error, 'NOT_FOUND'))
            return undefined;
        const isRefusal = (0,core_errors/* hasCode */.up)(error, 'UNSUPPORTED') || (0,core_errors/* hasCode */.up)(error, 'FORBIDDEN') || (0,core_errors/* hasCode */.up)(error, 'UNAUTHORIZED');
        if (error instanceof core_errors/* OrasError */.aP && isRefusal)
            return error;
        throw error;
    }
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
;// CONCATENATED MODULE: ../build/js/cache/config.js




const LETTERS = { file: 'f', folder: 'd', link: 'l' };
const KINDS = { f: 'file', d: 'folder', l: 'link' };
/** Rows instead of objects: a tree has many entries, and a save sends them all. */
function encodeConfig(config) {
    const chunks = config.chunks.map(({ group, size, entries, piece, dead }) => ({
        group,
        size,
        ...(entries.length > 0 && {
            entries: entries.map((entry) => [
                entry.name,
                LETTERS[entry.kind],
                entry.mode,
                entry.mtime,
                entry.size,
                entry.text,
            ]),
        }),
        ...(piece && { piece: [piece.length, piece.text] }),
        ...(dead.length > 0 && { dead: dead.map(({ name, kind }) => [name, LETTERS[kind]]) }),
    }));
    return new TextEncoder().encode(JSON.stringify({ version: 1, groups: config.groups, chunks }));
}
/** Checks the shape only: names are judged where they become paths. */
function parseConfig(bytes) {
    const json = (0,core_json/* parseJsonObject */.dw)(bytes, 'the config of the cache');
    if (json['version'] !== 1)
        throw unknown(json['version']);
    const { groups, chunks } = json;
    if (!Array.isArray(groups) || !groups.every((one) => typeof one === 'string'))
        throw config_invalid('no groups');
    if (!Array.isArray(chunks))
        throw config_invalid('no chunks');
    const config = { groups, chunks: chunks.map((one) => parseChunk(one, groups.length)) };
    checkRuns(config);
    return config;
}
function parseChunk(value, groups) {
    if (!(0,descriptor/* isRecord */.u4)(value))
        throw config_invalid('a chunk is no object');
    const { group, size, entries = [], piece, dead = [] } = value;
    if (!isCount(group) || group >= groups)
        throw config_invalid('a chunk of no group');
    if (!isCount(size))
        throw config_invalid(`a chunk of ${String(size)} bytes`);
    if (size > LIMITS.chunk)
        throw tooLarge(`a chunk of ${size} bytes`, LIMITS.chunk);
    if (!Array.isArray(entries) || !Array.isArray(dead))
        throw config_invalid('entries must be lists');
    return {
        group,
        size,
        entries: entries.map(parseEntry),
        ...(piece !== undefined && { piece: parsePiece(piece) }),
        dead: dead.map(parseDead),
    };
}
function parseEntry(row) {
    const [name, letter, mode, mtime, size, text] = Array.isArray(row) ? row : [];
    const kind = typeof letter === 'string' ? KINDS[letter] : undefined;
    if (typeof name !== 'string' || typeof text !== 'string')
        throw config_invalid('an entry without a name');
    if (kind === undefined)
        throw config_invalid(`${shown(name)} is neither a file, a folder nor a link`);
    if (!isCount(mode) || mode > 0o777)
        throw config_invalid(`${shown(name)} has the mode ${String(mode)}`);
    if (!isCount(size) || (kind !== 'file' && size > 0))
        throw config_invalid(`${shown(name)} has no proper size`);
    if (!Number.isSafeInteger(mtime))
        throw config_invalid(`${shown(name)} has no proper time`);
    return { name, kind, mode, mtime: mtime, size, text };
}
function parsePiece(row) {
    const [length, text] = Array.isArray(row) ? row : [];
    if (!isCount(length) || length === 0 || typeof text !== 'string')
        throw config_invalid('a piece without a length');
    return { length, text };
}
function parseDead(row) {
    const [name, letter] = Array.isArray(row) ? row : [];
    const kind = typeof letter === 'string' ? KINDS[letter] : undefined;
    if (typeof name !== 'string' || kind === undefined)
        throw config_invalid('a replaced entry without a name');
    return { name, kind };
}
/** The pieces of a big file follow each other and are as long as the file; every count keeps its limit. */
function checkRuns({ chunks }) {
    let open;
    let raw = 0;
    let entries = 0;
    for (const chunk of chunks) {
        const [first] = chunk.entries;
        if (open && (first !== undefined || chunk.group !== open.group || format_isEnd(chunk))) {
            throw config_invalid(`pieces of ${shown(open.name)} are missing`);
        }
        if (chunk.piece) {
            if (!open && (chunk.entries.length !== 1 || first?.kind !== 'file'))
                throw config_invalid('a piece of no file');
            open ??= { name: first?.name ?? '', group: chunk.group, left: first?.size ?? 0 };
            open.left -= chunk.piece.length;
            if (open.left < 0)
                throw config_invalid(`too many pieces of ${shown(open.name)}`);
            if (open.left === 0)
                open = undefined;
        }
        raw += chunk.size;
        entries += chunk.entries.length + chunk.dead.length;
    }
    if (open)
        throw config_invalid(`pieces of ${shown(open.name)} are missing`);
    if (raw > LIMITS.raw)
        throw tooLarge(`${raw} bytes`, LIMITS.raw);
    if (entries > LIMITS.entries)
        throw tooLarge(`${entries} entries`, LIMITS.entries);
}
function isCount(value) {
    return Number.isSafeInteger(value) && value >= 0;
}
function shown(name) {
    return JSON.stringify(name.slice(0, 200));
}
/** Another writer's: no reason to fail a build. */
function unknown(version) {
    return new core_errors/* OrasError */.aP('UNSUPPORTED', `version ${shown(JSON.stringify(version) ?? '')} of the cache is not known`);
}
function config_invalid(reason) {
    return new core_errors/* OrasError */.aP('INVALID_CONTENT', `the config of the cache cannot be used: ${reason}`);
}
function tooLarge(what, limit) {
    return new core_errors/* OrasError */.aP('TOO_LARGE', `the cache has ${what}, more than the limit of ${limit}`, {
        details: { limit },
    });
}

;// CONCATENATED MODULE: ../build/js/targets/safe-path.js

const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])[ ]*(?:\.|$)/i;
const MAX_TITLE = 4096;
/**
 * The segments of a title or tar name that is to become a path below a folder. Refuses whatever could lead out of it
 * on any system: absolute paths, drives, `..`, backslashes, control characters (CVE-2021-21272, CVE-2025-62725).
 * Windows' reserved names, streams and trailing dots are refused on Windows only.
 */
function safeSegments(name, platform = process.platform) {
    if (name.length > MAX_TITLE)
        throw unsafe(name, `it is longer than ${MAX_TITLE} characters`);
    if (name === '')
        throw unsafe(name, 'it is empty');
    if (/\p{Cc}/u.test(name))
        throw unsafe(name, 'it has a control character');
    if (!name.isWellFormed())
        throw unsafe(name, 'it is not well-formed Unicode');
    if (name.includes('\\'))
        throw unsafe(name, 'it has a backslash');
    if (name.startsWith('/') || /^[a-zA-Z]:(?:\/|$)/.test(name))
        throw unsafe(name, 'it is absolute');
    const segments = name.split('/').filter((segment) => segment !== '' && segment !== '.');
    for (const segment of segments) {
        if (segment === '..')
            throw unsafe(name, 'it leads out of the folder');
        if (Buffer.byteLength(segment) > 255)
            throw unsafe(name, 'a part of it is longer than 255 bytes');
        if (platform === 'win32')
            checkWindows(segment, name);
    }
    return segments;
}
function checkWindows(segment, name) {
    if (RESERVED.test(segment))
        throw unsafe(name, `${segment} is a device name on Windows`);
    if (/[<>:"|?*]/.test(segment))
        throw unsafe(name, 'it has a character that Windows does not allow');
    if (/[. ]$/.test(segment))
        throw unsafe(name, 'a part of it ends with a dot or a space');
}
/** Zero-width and bidirectional marks, which HFS+ passes over. */
const IGNORED = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g;
/** Two names with one key are one file where the file system folds case or Unicode forms (node-tar CVE-2026-23950). */
function collisionKey(segments, platform = process.platform) {
    if (platform !== 'win32' && platform !== 'darwin')
        return segments.join('/');
    return segments
        .map((segment) => segment
        .normalize('NFKC')
        .replace(IGNORED, '')
        .toLowerCase()
        .toUpperCase()
        .replace(/[. ]+$/, ''))
        .join('/');
}
function unsafe(name, reason) {
    return new core_errors/* OrasError */.aP('UNSAFE_PATH', `will not write to ${JSON.stringify(name.slice(0, 200))}: ${reason}`, {
        details: { title: name.slice(0, 200) },
    });
}

;// CONCATENATED MODULE: ../build/js/cache/groups.js



/** The leading segments of a pattern without wildcards: `a/b` of `a/b/*.js`. Empty for one that is not relative. */
function staticPrefix(pattern) {
    if (/^(?:[/~\\]|[a-zA-Z]:)/.test(pattern) || pattern.split(/[/\\]/).includes('..'))
        return '';
    const segments = pattern.split('/').filter((one) => one !== '' && one !== '.');
    const wild = segments.findIndex((one) => /[*?[\]{}()!]/.test(one));
    return segments.slice(0, wild < 0 ? undefined : wild).join('/');
}
/** Judges the names of one group. */
class NameRule {
    #group;
    #prefix;
    constructor(group) {
        this.#group = group;
        const prefix = group.prefix ?? staticPrefix(group.pattern);
        this.#prefix = prefix === '' ? [] : safeSegments(prefix);
    }
    /** The segments of a name that may be written below the root, else fails with `UNSAFE_PATH`. */
    segments(name) {
        const segments = safeSegments(name);
        if (segments.join('/') !== name)
            throw groups_unsafe(name, 'it is not in its plain form');
        if (segments.length > LIMITS.depth)
            throw groups_unsafe(name, `it is more than ${LIMITS.depth} levels deep`);
        if (!this.#prefix.every((segment, at) => segments[at] === segment)) {
            throw groups_unsafe(name, `it is not below ${this.#prefix.join('/')}, as ${this.#group.pattern} asks`);
        }
        return segments;
    }
}
/** Fails where a link of the tree would lead out of the root, also by way of another link (GHSA-m37j-52j7-pjw7). */
function checkLinks(entries) {
    const links = entries.filter(({ kind }) => kind === 'link');
    const names = new Set(links.map(({ name }) => collisionKey(name.split('/'))));
    for (const { name, text } of links) {
        if (text === '' || text.length > 4096 || /[\p{Cc}\\\ufffd]/u.test(text))
            throw leadsOut(name, text, 'is no path');
        if (text.startsWith('/') || /^[a-zA-Z]:/.test(text))
            throw leadsOut(name, text, 'is absolute');
        const way = name.split('/').slice(0, -1);
        let through = false;
        for (const part of text.split('/').filter((one) => one !== '' && one !== '.')) {
            if (part !== '..') {
                way.push(part);
                through ||= names.has(collisionKey(way));
            }
            else if (through || way.pop() === undefined)
                throw leadsOut(name, text, 'leads out of the root');
        }
    }
}
function leadsOut(name, target, reason) {
    const link = `the link ${JSON.stringify(name.slice(0, 200))} to ${JSON.stringify(target.slice(0, 200))}`;
    return new core_errors/* OrasError */.aP('UNSAFE_PATH', `will not keep ${link}: it ${reason}`, {
        details: { entry: name.slice(0, 200) },
    });
}
function groups_unsafe(name, reason) {
    return new core_errors/* OrasError */.aP('UNSAFE_PATH', `will not write to ${JSON.stringify(name.slice(0, 200))}: ${reason}`, {
        details: { entry: name.slice(0, 200) },
    });
}

;// CONCATENATED MODULE: ../build/js/cache/pack-jobs.js



function batchJob(batch, settings) {
    const { headers, lengths } = pack_jobs_headersOf(batch);
    const parts = batch.map((entry, at) => partOf(entry, { header: lengths[at] ?? 0, from: 0, length: entry.size, last: true }));
    return { kind: 'pack', ...settings, headers, parts };
}
/** One piece of a big file: the first comes with the header, the last with what fills the block. */
function pieceJob(entry, piece, from, settings) {
    const { headers } = pack_jobs_headersOf(from === 0 ? [entry] : []);
    const last = from + piece.length === entry.size;
    const part = partOf(entry, { header: headers.byteLength, from, length: piece.length, last });
    return {
        kind: 'pack',
        ...settings,
        headers,
        parts: [{ ...part, ...(piece.text !== '' && { text: piece.text }) }],
    };
}
/** Two empty blocks (POSIX ustar): the end of a group's tar. */
function endJob(settings) {
    const headers = new Uint8Array(2 * format_BLOCK);
    const part = { header: headers.byteLength, size: 0, modified: 0, from: 0, length: 0, padding: 0 };
    return { kind: 'pack', ...settings, headers, parts: [part] };
}
function partOf(entry, is) {
    const { header, from, length } = is;
    return {
        header,
        from,
        length,
        size: entry.size,
        modified: entry.modified,
        padding: is.last ? paddedSize(entry.size) - entry.size : 0,
        ...(entry.kind === 'file' && { path: entry.path }),
    };
}
const pack_jobs_TYPES = { file: 'file', folder: 'directory', link: 'symlink' };
const FLAGS = { file: '0', folder: '5', link: '2' };
function pack_jobs_headersOf(batch) {
    const made = batch.map((entry) => {
        const { name, kind, mode, size } = entry;
        const mtime = Math.max(0, Math.floor(entry.mtime / 1e6));
        const link = kind === 'link' ? entry.text : '';
        const plain = { name, flag: FLAGS[kind], mode, size, mtime, link };
        return isPlain(plain) ? plain : tarHeader({ name, type: pack_jobs_TYPES[kind], mode, size, mtime, link });
    });
    const lengths = made.map((one) => (one instanceof Uint8Array ? one.byteLength : format_BLOCK));
    const headers = new Uint8Array(lengths.reduce((sum, length) => sum + length, 0));
    let at = 0;
    for (const [index, one] of made.entries()) {
        if (one instanceof Uint8Array)
            headers.set(one, at);
        else
            writePlainHeader(headers, at, one);
        at += lengths[index] ?? 0;
    }
    return { headers, lengths };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: ../build/js/cache/turns.js

const SLICE_MS = 20;
/**
 * For loops over many small files: calls that block take a third of the time of those that do not, but others must get
 * their turn. What this gives is awaited in each round.
 */
function turns(signal) {
    let until = performance.now() + SLICE_MS;
    return () => {
        if (performance.now() < until)
            return undefined;
        return (0,external_node_timers_promises_.setImmediate)().then(() => {
            signal?.throwIfAborted();
            until = performance.now() + SLICE_MS;
        });
    };
}

;// CONCATENATED MODULE: ../build/js/cache/list-tree.js







/** All entries of a group, sorted by the bytes of their names. A file's text is empty: nothing is read. */
async function listTree(group, options) {
    const rule = new NameRule(group);
    const found = new Map();
    const waiting = group.paths.map((path) => path.replace(/^(?:\.\/)+|\/+$/g, '') || '.').toReversed();
    for (const name of waiting)
        checkWay(group.root, name);
    const turn = turns(options.signal);
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
        await turn();
        const isRoot = name === '.';
        const path = isRoot ? group.root : (0,external_node_path_.join)(group.root, name);
        if (STAGED.test((0,external_node_path_.basename)(name)) || (group.leftOut && isLeftOut(path, group.leftOut)))
            continue;
        if (!isRoot)
            rule.segments(name);
        if (!isRoot && (found.has(name) || options.taken.has(path)))
            continue;
        const stats = lstatIfThere(path);
        if (stats === undefined) {
            if (group.paths.includes(name) || name.includes('\ufffd'))
                throw missing(path, name);
            continue;
        }
        const entry = list_tree_describe(name, path, stats);
        if (!isRoot && entry)
            found.set(name, entry);
        if (entry === undefined)
            options.passedOver?.(path);
        else
            options.taken.add(path);
        if (isRoot || entry?.kind === 'folder') {
            for (const child of (0,external_node_fs_.readdirSync)(path)) {
                waiting.push(isRoot ? child : `${name}/${child}`);
            }
        }
    }
    return sortByName([...found.values()]);
}
function list_tree_describe(name, path, found) {
    const kind = kindOf(found);
    if (kind === undefined)
        return undefined;
    return {
        name,
        path,
        kind,
        mode: kind === 'link' ? 0o777 : found.mode & 0o777,
        mtime: microseconds(found),
        size: kind === 'file' ? found.size : 0,
        text: kind === 'link' ? (0,external_node_fs_.readlinkSync)(path).replaceAll(process.platform === 'win32' ? '\\' : '/', '/') : '',
        inode: found.ino,
        changed: found.ctimeMs,
        modified: found.mtimeMs,
    };
}
/** A folder is left out with all that is in it. */
function isLeftOut(path, leftOut) {
    if (leftOut.size === 0)
        return false;
    return leftOut.has(path) || ((0,external_node_path_.dirname)(path) !== path && isLeftOut((0,external_node_path_.dirname)(path), leftOut));
}
/** A restore follows no link: what lies behind one could not be brought back. */
function checkWay(root, name) {
    const segments = name.split('/').slice(0, -1);
    for (const at of segments.keys()) {
        const path = (0,external_node_path_.join)(root, ...segments.slice(0, at + 1));
        if (lstatIfThere(path)?.isSymbolicLink() !== true)
            continue;
        throw new core_errors/* OrasError */.aP('UNSAFE_PATH', `will not keep ${(0,external_node_path_.join)(root, name)}: ${path} is a link`, {
            details: { path },
        });
    }
}
function kindOf(found) {
    if (found.isFile())
        return 'file';
    if (found.isDirectory())
        return 'folder';
    return found.isSymbolicLink() ? 'link' : undefined;
}
/** From 1970 to the year 2255: what lies outside is not exact, and cannot be set everywhere. */
function microseconds(found) {
    return Math.min(Math.max(0, Math.floor(found.mtimeMs * 1000)), Number.MAX_SAFE_INTEGER);
}
/** What is on disk at a path now; undefined where there is nothing. */
function lstatIfThere(path) {
    try {
        return (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
    }
    catch (error) {
        if ((0,core_errors/* systemCode */.xU)(error) === 'ENOTDIR')
            return undefined;
        throw error;
    }
}
const BEYOND = /[\ud800-\udfff\ue000-\uffff]/;
/** By UTF-8 bytes, which is the order of UTF-16 units but for what lies beyond them. */
function sortByName(entries) {
    if (entries.some(({ name }) => BEYOND.test(name))) {
        return entries.toSorted((a, b) => (0,core_json/* compareUtf8 */.zq)(a.name, b.name));
    }
    return entries.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
/** A child that went away meanwhile is no loss, one that was asked for is. */
function missing(path, name) {
    if (!name.includes('\ufffd'))
        return new core_errors/* OrasError */.aP('NOT_FOUND', `there is no ${path}`, { details: { path } });
    return new core_errors/* OrasError */.aP('UNSUPPORTED', `${path}: the name is not UTF-8`, { details: { path } });
}

;// CONCATENATED MODULE: ../build/js/cache/plan-chunks.js


/**
 * Borders between the entries, by a hash of the name of the entry before: what is added, changed or removed moves no
 * border but its own. The larger an entry, the likelier a border behind it, so that chunks have about one size.
 */
function batchesOf(entries) {
    const batches = [];
    let batch = [];
    let size = 0;
    const close = () => {
        if (batch.length > 0)
            batches.push(batch);
        batch = [];
        size = 0;
    };
    for (const entry of sortByName(entries.filter((one) => !isBig(one)))) {
        const cost = rawCost(entry);
        if (size + cost > CHUNK_MAX)
            close();
        batch.push(entry);
        size += cost;
        if (size >= CHUNK_AVERAGE / 4 && share(entry.name) < (cost / CHUNK_AVERAGE) * (4 / 3))
            close();
    }
    close();
    return batches;
}
function isBig(entry) {
    return entry.kind === 'file' && entry.size >= BIG_FILE;
}
/** FNV-1a with the final mix of MurmurHash3, as a number from 0 to 1. */
function share(name) {
    let hash = 0x811c9dc5;
    for (let at = 0; at < name.length; at += 1)
        hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

;// CONCATENATED MODULE: ../build/js/cache/shares.js
const DIGESTED_AT_ONCE = 16 * 1024 * 1024;
/** Opening a file costs about as much as reading this many bytes of it. */
const OPENING = 32_768;
/** Files for one job of a thread each: parts of about equal work. */
function shares(files, sizeOf) {
    const parts = [];
    let weight = Number.POSITIVE_INFINITY;
    for (const file of files) {
        if (weight > DIGESTED_AT_ONCE) {
            parts.push([]);
            weight = 0;
        }
        parts.at(-1)?.push(file);
        weight += sizeOf(file) + OPENING;
    }
    return parts;
}

// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __nccwpck_require__(5919);
;// CONCATENATED MODULE: ../build/js/cache/worker-pack.js
const packTools = { digestFiles, cutFile, gearTable, findCut, packChunk, packPart, compress };
function digestFiles(on, { files }) {
    const step = 1024 * 1024;
    const texts = files.map(({ path, size }) => {
        const file = on.openUnchanged(on, path, { size });
        if (file === undefined)
            return '';
        try {
            const buffer = on.scratch(on, step);
            const first = on.readFully(on, file, buffer.subarray(0, Math.min(size, step)), 0);
            if (size <= step)
                return on.crypto.hash('sha256', buffer.subarray(0, first), 'base64url');
            const hash = on.crypto.createHash('sha256').update(buffer.subarray(0, first));
            for (let at = first; at < size;) {
                const read = on.readFully(on, file, buffer.subarray(0, Math.min(step, size - at)), at);
                if (read === 0)
                    return '';
                hash.update(buffer.subarray(0, read));
                at += read;
            }
            return hash.digest('base64url');
        }
        finally {
            on.fs.closeSync(file);
        }
    });
    return { texts };
}
function cutFile(on, job) {
    const file = on.openUnchanged(on, job.path, job);
    if (file === undefined)
        throw on.failure('CONFLICT', `${job.path} changed while it was saved`);
    try {
        const buffer = on.scratch(on, job.max).subarray(0, job.max);
        const pieces = [];
        let held = 0;
        for (let at = 0; at < job.size;) {
            held += on.readFully(on, file, buffer.subarray(held), at + held);
            if (held === 0)
                throw on.failure('CONFLICT', `${job.path} changed while it was saved`);
            const length = on.findCut(on.gearTable(on), buffer.subarray(0, held), job.average);
            const piece = buffer.subarray(0, length);
            pieces.push({ length, text: job.digests ? on.crypto.hash('sha256', piece, 'base64url') : '' });
            buffer.copyWithin(0, length, held);
            held -= length;
            at += length;
        }
        return { pieces };
    }
    finally {
        on.fs.closeSync(file);
    }
}
/** Any fixed table will do; another one would cut files elsewhere. */
function gearTable(on) {
    if (on.memory.gear.length === 0) {
        on.memory.gear = Int32Array.from({ length: 256 }, (_, byte) => on.crypto.hash('sha256', `oras cache ${byte}`, 'buffer').readInt32LE());
    }
    return on.memory.gear;
}
/** FastCDC's gear hash: a border stands behind 32 bytes whose hash begins with zeros. */
function findCut(gear, bytes, average) {
    const least = average / 2;
    const shift = 32 - Math.log2(average / 2);
    let hash = 0;
    for (let at = least - 32; at < bytes.length; at += 1) {
        hash = ((hash << 1) + gear[bytes[at]]) | 0;
        if (at >= least && hash >>> shift === 0)
            return at + 1;
    }
    return bytes.length;
}
function packChunk(on, job) {
    const size = job.parts.reduce((sum, part) => sum + part.header + part.length + part.padding, 0);
    const raw = on.scratch(on, size).subarray(0, size);
    const texts = [];
    let at = 0;
    let header = 0;
    for (const part of job.parts) {
        raw.set(job.headers.subarray(header, header + part.header), at);
        header += part.header;
        at += part.header;
        const content = raw.subarray(at, at + part.length);
        if (part.path !== undefined)
            on.packPart(on, part, content);
        if (part.path === undefined || part.length === size)
            texts.push('');
        else
            texts.push(part.text ?? on.crypto.hash('sha256', content, 'base64url'));
        at += part.length;
        raw.fill(0, at, at + part.padding);
        at += part.padding;
    }
    const sum = on.crypto.hash('sha256', raw, 'buffer');
    const digest = `sha256:${sum.toString('hex')}`;
    // A part that is all of the layer need not be digested twice.
    if (job.parts[0]?.length === size && job.parts[0].path !== undefined)
        texts[0] = sum.toString('base64url');
    if (job.known.has(digest))
        return { raw: digest, size, texts };
    const bytes = on.compress(on, raw, job);
    return { raw: digest, size, texts, layer: { digest: `sha256:${on.crypto.hash('sha256', bytes)}`, bytes } };
}
function packPart(on, part, content) {
    const path = part.path ?? '';
    const file = on.openUnchanged(on, path, part);
    if (file === undefined)
        throw on.failure('CONFLICT', `${path} changed while it was saved`);
    try {
        const read = on.readFully(on, file, content, part.from);
        const after = on.fs.fstatSync(file);
        if (read < part.length || after.mtimeMs !== part.modified || after.size !== part.size) {
            throw on.failure('CONFLICT', `${path} changed while it was saved`);
        }
    }
    finally {
        on.fs.closeSync(file);
    }
}
function compress(on, raw, { compression, level }) {
    const { zlib } = on;
    if (compression === 'none')
        return new Uint8Array(raw);
    const chunkSize = Math.max(raw.length + 65_536, 65_536);
    let packed;
    if (compression === 'zstd') {
        const params = { [zlib.constants.ZSTD_c_compressionLevel]: level };
        packed = zlib.zstdCompressSync(raw, { chunkSize, params, pledgedSrcSize: raw.length });
    }
    else {
        packed = zlib.gzipSync(raw, { chunkSize, level });
        // RFC 1952 2.3.1: the system is unknown, so that equal trees have equal digests.
        packed[9] = 255;
    }
    // The result is a part of a larger buffer, which must not travel with it.
    return new Uint8Array(packed);
}

;// CONCATENATED MODULE: ../build/js/cache/worker-place.js
const placeTools = {
    placeChunk,
    placePiece,
    decompress,
    readHeader,
    readUstar,
    readPax,
    checkEntry,
    checkContent,
    sizeOf,
};
function placeChunk(on, job) {
    const raw = on.decompress(on, job);
    if (raw.length !== job.size) {
        throw on.failure('INVALID_CONTENT', `a layer has ${raw.length} bytes, not the ${job.size} of the config`);
    }
    const left = new Map(job.entries.map((entry) => [entry.name, entry]));
    const dead = new Set(job.dead);
    let written = 0;
    let at = 0;
    if (job.piece && left.size === 0)
        return { written: on.placePiece(on, job, raw, 0) };
    while (at < raw.length) {
        const header = on.readHeader(on, raw, at);
        const expected = left.get(header.name);
        if (expected)
            on.checkEntry(on, header, expected);
        else if (!dead.has(header.name)) {
            throw on.failure('INVALID_CONTENT', `a layer has ${JSON.stringify(header.name)}, of which its config is silent`);
        }
        left.delete(header.name);
        if (job.piece)
            return { written: on.placePiece(on, job, raw, header.data) };
        if (expected?.path !== undefined && expected.kind === 'file') {
            const { path, mode, mtime } = expected;
            on.checkContent(on, raw.subarray(header.data, header.data + header.size), expected.text);
            written += on.writeFile(on, { path, mode, mtime, length: header.size }, raw, header.data);
        }
        at = header.data + Math.ceil(header.size / 512) * 512;
    }
    if (at !== raw.length)
        throw on.failure('INVALID_CONTENT', 'a layer ends in a file');
    for (const { name } of left.values()) {
        throw on.failure('INVALID_CONTENT', `a layer lacks ${JSON.stringify(name)} of its config`);
    }
    return { written };
}
function placePiece(on, job, raw, data) {
    if (!job.piece)
        return 0;
    const padding = raw.length - data - job.piece.length;
    if (padding < 0 || padding >= 512) {
        throw on.failure('INVALID_CONTENT', `a layer has ${raw.length} bytes for a piece of ${job.piece.length}`);
    }
    on.checkContent(on, raw.subarray(data, data + job.piece.length), job.piece.text);
    return on.writeFile(on, job.piece, raw, data);
}
/** A later save takes the config's word for what a file is: so it must be true. */
function checkContent(on, content, text) {
    if (on.crypto.hash('sha256', content, 'base64url') === text)
        return;
    throw on.failure('INVALID_CONTENT', 'a layer has other content than its config says');
}
function decompress(on, job) {
    const bytes = Buffer.from(job.bytes.buffer, job.bytes.byteOffset, job.bytes.byteLength);
    if (job.compression === 'none')
        return bytes;
    const options = { maxOutputLength: job.size + 1, chunkSize: job.size + 1024 };
    try {
        return job.compression === 'zstd'
            ? on.zlib.zstdDecompressSync(bytes, options)
            : on.zlib.gunzipSync(bytes, options);
    }
    catch (error) {
        throw on.failure('INVALID_CONTENT', `a layer cannot be decompressed: ${error.message}`);
    }
}
/** Only what {@link tarHeader} of targets writes: ustar, after a PAX header where it needs one. */
function readHeader(on, raw, at) {
    const first = on.readUstar(on, raw, at);
    if (first.type !== 'x')
        return first;
    const end = first.data + first.size;
    if (end > raw.length)
        throw on.failure('INVALID_CONTENT', 'a layer ends in a header');
    const records = on.readPax(on, raw.subarray(first.data, end));
    const header = on.readUstar(on, raw, first.data + Math.ceil(first.size / 512) * 512);
    return {
        ...header,
        name: records.get('path') ?? header.name,
        link: records.get('linkpath') ?? header.link,
        size: on.sizeOf(on, Number(records.get('size') ?? header.size)),
    };
}
/** One that is negative or no number would lead the reader round in circles. */
function sizeOf(on, size) {
    if (Number.isSafeInteger(size) && size >= 0)
        return size;
    throw on.failure('INVALID_CONTENT', `a layer has a file of ${size} bytes`);
}
function readUstar(on, raw, at) {
    if (at + 512 > raw.length)
        throw on.failure('INVALID_CONTENT', 'a layer ends in a header');
    const text = (from, length) => {
        const end = raw.indexOf(0, at + from);
        const stop = end < 0 ? at + from + length : Math.min(end, at + from + length);
        return raw.toString('utf8', at + from, stop);
    };
    const prefix = text(345, 155);
    return {
        name: prefix === '' ? text(0, 100) : `${prefix}/${text(0, 100)}`,
        mode: Number.parseInt(text(100, 8), 8),
        size: on.sizeOf(on, Number.parseInt(text(124, 12), 8)),
        type: text(156, 1),
        link: text(157, 100),
        data: at + 512,
    };
}
function readPax(on, body) {
    const records = new Map();
    for (let at = 0; at < body.length;) {
        const space = body.indexOf(32, at);
        const length = Number(body.toString('latin1', at, space));
        if (space < 0 || !Number.isSafeInteger(length) || length <= 0) {
            throw on.failure('INVALID_CONTENT', 'a layer has a broken PAX record');
        }
        const record = body.toString('utf8', space + 1, at + length - 1);
        const equals = record.indexOf('=');
        records.set(record.slice(0, equals), record.slice(equals + 1));
        at += length;
    }
    return records;
}
/** The tar must say what the config says: another reader of the artifact would see something else. */
function checkEntry(on, header, expected) {
    const type = { file: '0', folder: '5', link: '2' }[expected.kind];
    const same = header.type === type &&
        header.size === expected.size &&
        (header.mode === expected.mode || expected.kind === 'link') &&
        (expected.kind !== 'link' || header.link === expected.text);
    if (!same) {
        const name = JSON.stringify(expected.name);
        throw on.failure('INVALID_CONTENT', `a layer and its config do not agree about ${name}`);
    }
}

;// CONCATENATED MODULE: ../build/js/cache/worker-tools.js
const tools = { failure, scratch, readFully, openUnchanged, writeFile, writeRuns };
/** `reason` is the code of the error that the main thread makes of it. */
function failure(reason, message) {
    return Object.assign(new Error(message), { reason });
}
/** One buffer for all jobs of the thread. */
function scratch(on, size) {
    if (on.memory.buffer.length < size)
        on.memory.buffer = Buffer.allocUnsafeSlow(size);
    return on.memory.buffer;
}
function readFully(on, file, into, from) {
    let read = 0;
    while (read < into.length) {
        const count = on.fs.readSync(file, into, read, into.length - read, from + read);
        if (count === 0)
            break;
        read += count;
    }
    return read;
}
/** The file, if it still is as it was listed; a link in its place is not followed. */
function openUnchanged(on, path, is) {
    const { O_RDONLY, O_NOFOLLOW } = on.fs.constants;
    let file;
    try {
        file = on.fs.openSync(path, O_RDONLY | O_NOFOLLOW);
    }
    catch (error) {
        if (['ENOENT', 'ENOTDIR', 'ELOOP'].includes(error.code))
            return undefined;
        throw error;
    }
    const found = on.fs.fstatSync(file);
    const same = found.size === is.size && (is.modified === undefined || found.mtimeMs === is.modified);
    if (same && found.isFile())
        return file;
    on.fs.closeSync(file);
    return undefined;
}
/** A new file, or with `at` a part of one that is there already. Never through a link. */
function writeFile(on, to, raw, data) {
    const content = raw.subarray(data, data + to.length);
    if (content.length < to.length)
        throw on.failure('INVALID_CONTENT', 'a layer ends in a file');
    const { O_CREAT, O_EXCL, O_WRONLY, O_NOFOLLOW } = on.fs.constants;
    const flags = to.at === undefined ? O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW : O_WRONLY | O_NOFOLLOW;
    const mode = to.mode ?? 0o600;
    const file = on.fs.openSync(to.path, flags, mode);
    try {
        const written = on.writeRuns(on, file, content, to.at ?? 0);
        if (to.at === undefined) {
            if (written < to.length)
                on.fs.ftruncateSync(file, to.length);
            if ((mode & on.umask) !== 0)
                on.fs.fchmodSync(file, mode);
            // Half a microsecond more: a number of seconds is not exact, and is cut off.
            const seconds = ((to.mtime ?? 0) + 0.5) / 1e6;
            on.fs.futimesSync(file, seconds, seconds);
        }
        return written;
    }
    finally {
        on.fs.closeSync(file);
    }
}
/** Leaves out long runs of zeros, which become holes. */
function writeRuns(on, file, content, position) {
    const step = 65_536;
    const { zeros } = on.memory;
    let written = 0;
    let from = 0;
    const flush = (to) => {
        for (let at = from; at < to;)
            at += on.fs.writeSync(file, content, at, to - at, position + at);
        written += to - from;
    };
    for (let at = 0; content.length >= step && at + step <= content.length; at += step) {
        // A look at two bytes spares comparing what is not zero anyway.
        if (content[at] !== 0 || content[at + step / 2] !== 0)
            continue;
        if (content.compare(zeros, 0, step, at, at + step) !== 0)
            continue;
        flush(at);
        from = at + step;
    }
    flush(content.length);
    return written;
}

;// CONCATENATED MODULE: ../build/js/cache/worker-code.js



/** The program of a thread, as text. */
function workerSource() {
    const all = { ...tools, ...packTools, ...placeTools, perform };
    const builtins = ['fs', 'crypto', 'zlib'].map((name) => `${name}: require('node:${name}')`);
    const table = [
        ...builtins,
        "threads: require('node:worker_threads')",
        'umask: process.umask()',
        'memory: { buffer: Buffer.alloc(0), gear: new Int32Array(0), zeros: Buffer.alloc(65536) }',
        ...Object.entries(all).map(([name, code]) => `${name}: ${String(code)}`),
    ];
    return `(${String(listen)})({ ${table.join(',\n')} });`;
}
function listen(on) {
    const port = on.threads.parentPort;
    port?.on('message', (job) => {
        try {
            const result = on.perform(on, job);
            const layer = 'layer' in result ? result.layer : undefined;
            port.postMessage({ result }, layer ? [layer.bytes.buffer] : []);
        }
        catch (error) {
            const { message, code, reason } = error;
            port.postMessage({ failure: { message, code, reason } });
        }
    });
}
function perform(on, job) {
    if (job.kind === 'digest')
        return on.digestFiles(on, job);
    if (job.kind === 'cut')
        return on.cutFile(on, job);
    return job.kind === 'pack' ? on.packChunk(on, job) : on.placeChunk(on, job);
}

;// CONCATENATED MODULE: ../build/js/cache/worker-pool.js




/** More threads gain little: then the disk is what everything waits for. */
const MAX_WORKERS = 4;
function workerCount() {
    return Math.min(MAX_WORKERS, Math.max(2, (0,external_node_os_.availableParallelism)()));
}
/**
 * Threads that read, digest, compress and write, with calls that block: for small files these take a fraction of the
 * time of those that do not. Started when there is work.
 */
class WorkerPool {
    #idle = [];
    #all = [];
    #running = new Map();
    #queue = [];
    #closed;
    run(job) {
        if (this.#closed !== undefined)
            return Promise.reject(asError(this.#closed));
        return new Promise((resolve, reject) => {
            this.#queue.push({ job, resolve, reject });
            this.#next();
        });
    }
    /** Starts the threads ahead of the work, which takes a while. */
    warm() {
        while (this.#closed === undefined && this.#all.length < workerCount())
            this.#idle.push(this.#start());
    }
    /** Ends all threads; what they were at fails with the reason, and has ended when this returns. */
    async close(reason) {
        this.#closed ??= reason;
        const open = [...this.#running.values(), ...this.#queue.splice(0)];
        this.#running.clear();
        await Promise.all(this.#all.map((worker) => worker.terminate()));
        for (const { reject } of open)
            reject(reason);
    }
    #next() {
        if (this.#queue.length === 0)
            return;
        const worker = this.#idle.pop() ?? (this.#all.length < workerCount() ? this.#start() : undefined);
        const waiting = worker && this.#queue.shift();
        if (!worker || !waiting)
            return;
        this.#running.set(worker, waiting);
        const { job } = waiting;
        worker.postMessage(job, job.kind === 'place' ? [job.bytes.buffer] : []);
    }
    #start() {
        const worker = new external_node_worker_threads_.Worker(workerSource(), { eval: true, execArgv: [], name: 'cache' });
        this.#all.push(worker);
        worker.on('message', (answer) => {
            const waiting = this.#running.get(worker);
            this.#running.delete(worker);
            this.#idle.push(worker);
            if (answer.result)
                waiting?.resolve(answer.result);
            else
                waiting?.reject(errorOf(answer));
            this.#next();
        });
        worker.on('error', (error) => void this.close(error));
        return worker;
    }
}
/** Ends when nothing goes on any more, whether all is done, something failed or the caller has aborted. */
async function withPool(outer, work) {
    outer?.throwIfAborted();
    const pool = new WorkerPool();
    const inner = new AbortController();
    const fail = (error) => {
        if (inner.signal.aborted)
            return;
        inner.abort(error);
        void pool.close(error);
    };
    const stop = () => fail(outer?.reason);
    outer?.addEventListener('abort', stop, { once: true });
    try {
        return await work({ pool, signal: inner.signal, fail });
    }
    catch (error) {
        fail(error);
        inner.signal.throwIfAborted();
        throw error;
    }
    finally {
        outer?.removeEventListener('abort', stop);
        await pool.close(new Error('the threads have ended'));
    }
}
function errorOf({ failure }) {
    const message = failure?.message ?? 'a thread failed';
    if (failure?.reason)
        return new core_errors/* OrasError */.aP(failure.reason, message);
    return Object.assign(new Error(message), failure?.code !== undefined && { code: failure.code });
}
function asError(reason) {
    return reason instanceof Error ? reason : new Error(String(reason));
}

;// CONCATENATED MODULE: ../build/js/cache/layer-maker.js









const UPLOADS = 8;
const LEVELS = { zstd: 3, gzip: 6, none: 0 };
/** Reads, packs and sends. A permit is held from the reading of a layer until it is sent: that bounds the memory. */
class LayerMaker {
    #storage;
    #run;
    #options;
    #limit;
    /** Layers by the digest before compression. */
    #known = new Map();
    #cuts = new Map();
    #taken = new Set();
    #read = 0;
    #packed = 0;
    #sent = 0;
    #sentBytes = 0;
    constructor(storage, run, options) {
        this.#storage = storage;
        this.#run = run;
        this.#options = options;
        this.#limit = limitOf(workerCount() + UPLOADS, run.signal);
        for (const [at, layer] of (options.known?.layers ?? []).entries()) {
            const raw = layer.annotations?.[RAW];
            if (raw === undefined || options.known?.held[at] !== true)
                continue;
            this.#known.set(raw, layer);
            this.#taken.add(layer.digest);
        }
    }
    /** Reads the files that may have changed. */
    async settle(plan, { small, big }) {
        this.#read += small.length + big.length;
        const parts = shares(small, ({ size }) => size).map(async (files) => {
            const { texts } = await this.#guarded(() => this.#run.pool.run({ kind: 'digest', files }));
            for (const [at, entry] of files.entries())
                plan.confirm(entry, [texts[at] ?? '']);
        });
        const cuts = big.map(async ({ entry }) => {
            const pieces = await this.#cut(entry, true);
            plan.confirm(entry, pieces.map(({ text }) => text));
        });
        await gather([...parts, ...cuts]);
    }
    /** The layers of these entries: first those of small ones, then the pieces of each big file. */
    async make(fresh) {
        this.#packed += fresh.length;
        this.#options.onEvent?.({
            kind: 'packing',
            bytes: fresh.reduce((sum, entry) => sum + rawCost(entry), 0),
        });
        const batches = batchesOf(fresh).map((batch) => this.#makeBatch(batch));
        const files = fresh.filter(isBig).map((entry) => this.#makeBig(entry));
        const big = gather(files).then((made) => made.flat());
        return (await gather([gather(batches), big])).flat();
    }
    async end() {
        const { layer, result } = await this.#pack(() => endJob(this.#settings()));
        return { layer, chunk: { group: 0, size: result.size, entries: [], dead: [] } };
    }
    async send(node, bytes) {
        const { signal } = this.#run;
        if (await this.#storage.exists(node, { signal })) {
            this.#options.onEvent?.({ kind: 'held', node });
            return;
        }
        await this.#storage.push(node, bytes, { signal });
        this.#sent += 1;
        this.#sentBytes += node.size;
        this.#options.onEvent?.({ kind: 'sent', node });
    }
    stats(entries, made) {
        return {
            entries: entries.length,
            bytes: entries.reduce((sum, { size }) => sum + size, 0),
            read: this.#read,
            packed: this.#packed,
            layers: made.length,
            reused: made.filter(({ layer }) => this.#taken.has(layer.digest)).length,
            sent: this.#sent,
            sentBytes: this.#sentBytes,
        };
    }
    async #makeBatch(batch) {
        const { layer, result } = await this.#pack(() => batchJob(batch, this.#settings()));
        const entries = batch.map(({ name, kind, mode, mtime, size, text }, at) => ({
            name,
            kind,
            mode,
            mtime,
            size,
            text: kind === 'file' ? (result.texts[at] ?? '') : text,
        }));
        return { layer, chunk: { group: 0, size: result.size, entries, dead: [] } };
    }
    async #makeBig(entry) {
        const pieces = await this.#cut(entry, false);
        const { name, kind, mode, mtime, size } = entry;
        let end = 0;
        const work = pieces.map(async (piece) => {
            const from = end;
            end += piece.length;
            const { layer, result } = await this.#pack(() => pieceJob(entry, piece, from, this.#settings()));
            const entries = from === 0 ? [{ name, kind, mode, mtime, size, text: '' }] : [];
            const text = result.texts[0] ?? '';
            return {
                layer,
                chunk: { group: 0, size: result.size, entries, piece: { length: piece.length, text }, dead: [] },
            };
        });
        return gather(work);
    }
    async #cut(entry, digests) {
        const known = this.#cuts.get(entry.path);
        if (known)
            return known;
        const { path, size } = entry;
        const job = { kind: 'cut', path, size, average: CHUNK_AVERAGE, max: CHUNK_MAX, digests };
        const { pieces } = await this.#guarded(() => this.#run.pool.run(job));
        this.#cuts.set(path, pieces);
        return pieces;
    }
    async #pack(job) {
        const made = await this.#guarded(() => this.#limit(() => this.#packNow(job())));
        this.#options.onEvent?.({ kind: 'packed', bytes: made.result.size });
        return made;
    }
    async #guarded(work) {
        try {
            return await work();
        }
        catch (error) {
            this.#run.fail(error);
            throw error;
        }
    }
    async #packNow(job) {
        const { layer: packed, ...result } = await this.#run.pool.run(job);
        if (!packed) {
            const layer = this.#known.get(result.raw);
            if (!layer)
                throw new Error(`no layer is known for ${result.raw}`);
            return { layer, result };
        }
        const layer = {
            mediaType: layerType(this.#options.compression),
            digest: (0,core_digest/* parseDigest */.m)(packed.digest),
            size: packed.bytes.byteLength,
            annotations: { [RAW]: result.raw },
        };
        await this.send(layer, (0,core_bytes/* bytesOf */.$$)(packed.bytes));
        this.#known.set(result.raw, layer);
        return { layer, result };
    }
    #settings() {
        const { compression, level = LEVELS[compression] } = this.#options;
        return { compression, level, known: new Set(this.#known.keys()) };
    }
}

;// CONCATENATED MODULE: ../build/js/cache/snapshot.js






/** Clocks of file systems tick every few milliseconds: within one tick a change does not show. */
const TICK_MS = 20;
async function writeSnapshot(path, trees) {
    const { listed } = trees;
    let newest = 0;
    const groups = trees.groups.map(({ root, entries }) => {
        const rows = entries
            .filter(({ kind, changed }) => kind === 'file' && (listed === undefined || changed < listed - TICK_MS))
            .map(({ name, inode, changed, size, modified }) => {
            newest = Math.max(newest, changed);
            return [name, inode, changed, size, modified];
        });
        return { root, rows };
    });
    const wait = newest + TICK_MS - Date.now();
    if (wait > 0 && wait <= TICK_MS)
        await (0,external_node_timers_promises_.setTimeout)(wait);
    const json = JSON.stringify({ version: 1, config: trees.config, groups });
    // Without it, the next save reads all files.
    await (0,write_file/* writeBeside */.Ae)(path, (0,core_bytes/* bytesOf */.$$)(json), { durable: false }).catch(() => (0,promises_.rm)(path, { force: true }));
}
/** Undefined where there is none, or one of another artifact or of other roots. */
async function readSnapshot(path, config, roots) {
    try {
        const json = (0,core_json/* parseJsonObject */.dw)(await (0,promises_.readFile)(path), path);
        if (json['version'] !== 1 || json['config'] !== config || !Array.isArray(json['groups']))
            return undefined;
        const groups = roots.map((root, at) => seenOf(json['groups'][at], root));
        return { config, groups };
    }
    catch {
        return undefined;
    }
}
function seenOf(group, root) {
    const seen = new Map();
    if (!(0,descriptor/* isRecord */.u4)(group) || group['root'] !== root || !Array.isArray(group['rows']))
        return seen;
    for (const [name, inode, changed, size, modified] of group['rows']) {
        seen.set(name, { inode, changed, size, modified });
    }
    return seen;
}
function looksTheSame(seen, entry) {
    return (seen?.inode === entry.inode &&
        seen.changed === entry.changed &&
        seen.size === entry.size &&
        seen.modified === entry.modified);
}

;// CONCATENATED MODULE: ../build/js/cache/plan-save.js


/** More of a chunk than this share is replaced, or of all chunks: then it is written anew. */
const DEAD_IN_CHUNK = 0.5;
const DEAD_IN_ALL = 0.25;
/** Compares one group of a tree with what an earlier save made of it. */
class GroupPlan {
    #tree;
    #previous;
    #chunks;
    #held;
    /** The big file that a chunk is a piece of. */
    #runs = new Map();
    #same = new Set();
    constructor(tree, previous, group) {
        this.#tree = new Map(tree.map((entry) => [entry.name, entry]));
        this.#previous = previous;
        const chunks = previous?.config.chunks ?? [];
        this.#chunks = [...chunks.keys()].filter((at) => {
            const chunk = chunks[at];
            return chunk?.group === group && !format_isEnd(chunk) && previous?.held[at] === true;
        });
        this.#held = heldEntries(chunks, this.#chunks);
        for (const { entry, chunks: run, pieces } of this.#held.values()) {
            if (pieces.length > 0)
                for (const at of run)
                    this.#runs.set(at, entry.name);
        }
    }
    doubts(snapshot, group) {
        const doubts = { small: [], big: [] };
        for (const entry of this.#tree.values()) {
            const held = this.#held.get(entry.name);
            if (!held || !isAlike(held.entry, entry))
                continue;
            const known = entry.kind !== 'file' || looksTheSame(snapshot?.groups[group]?.get(entry.name), entry);
            if (known)
                this.#same.add(entry.name);
            else if (held.pieces.length > 0)
                doubts.big.push({ entry, pieces: held.pieces });
            else
                doubts.small.push(entry);
        }
        return doubts;
    }
    /** Tells what came of a doubt. */
    confirm(entry, texts) {
        const held = this.#held.get(entry.name);
        const expected = held?.pieces.length ? held.pieces.map(({ text }) => text) : [held?.entry.text];
        if (expected.length === texts.length && expected.every((text, at) => text === texts[at])) {
            this.#same.add(entry.name);
        }
    }
    finish() {
        const kept = this.#keptChunks();
        const safe = new Set(kept.flatMap((at) => this.#alive(at).map(({ name }) => name)));
        const fresh = [...this.#tree.values()].filter(({ name }) => !safe.has(name));
        return { kept: kept.map((at) => this.#renewed(at)), fresh };
    }
    /** Takes over what is mostly unchanged; nothing that is gone may come back from it. */
    #keptChunks() {
        let kept = this.#chunks.filter((at) => this.#canKeep(at));
        // The emptiest first, until not too much is dead in all.
        const shares = kept
            .map((at) => ({ at, dead: this.#deadBytes(at), size: this.#chunk(at).size }))
            .toSorted((a, b) => b.dead / b.size - a.dead / a.size);
        let dead = shares.reduce((sum, one) => sum + one.dead, 0);
        const all = shares.reduce((sum, one) => sum + one.size, 0);
        const dropped = new Set();
        for (const one of shares) {
            if (one.dead / one.size <= DEAD_IN_CHUNK && dead <= DEAD_IN_ALL * all)
                break;
            dropped.add(one.at);
            dead -= one.dead;
        }
        kept = kept.filter((at) => !dropped.has(at));
        const count = kept.reduce((sum, at) => sum + this.#alive(at).length, 0);
        if (count === this.#tree.size)
            return kept;
        return kept.filter((at) => this.#chunk(at).piece !== undefined || this.#aliveBytes(at) >= CHUNK_SMALL);
    }
    #canKeep(at) {
        const chunk = this.#chunk(at);
        if (chunk.piece)
            return this.#keepsBig(at);
        const covered = (one) => this.#tree.get(one.name)?.kind === one.kind;
        return chunk.entries.every(covered) && chunk.dead.every(covered) && this.#alive(at).length > 0;
    }
    /** All pieces of a big file stay, or none. */
    #keepsBig(at) {
        const name = this.#runs.get(at);
        return name !== undefined && this.#same.has(name);
    }
    #chunk(at) {
        return this.#previous?.config.chunks[at] ?? { group: 0, size: 0, entries: [], dead: [] };
    }
    #alive(at) {
        return this.#chunk(at).entries.filter(({ name }) => this.#same.has(name));
    }
    #aliveBytes(at) {
        return this.#alive(at).reduce((sum, entry) => sum + rawCost(entry), 0);
    }
    #deadBytes(at) {
        return this.#chunk(at).piece ? 0 : Math.max(0, this.#chunk(at).size - this.#aliveBytes(at));
    }
    /** The chunk with the times of today; what changed in it is now dead. */
    #renewed(at) {
        const chunk = this.#chunk(at);
        const gone = chunk.entries.filter(({ name }) => !this.#same.has(name));
        const entries = this.#alive(at).map((entry) => ({
            ...entry,
            mtime: this.#tree.get(entry.name)?.mtime ?? entry.mtime,
        }));
        const dead = [...chunk.dead, ...gone.map(({ name, kind }) => ({ name, kind }))];
        const layer = this.#previous?.layers[at];
        if (!layer)
            throw new Error(`chunk ${at} has no layer`);
        return { chunk: { ...chunk, entries, dead }, layer };
    }
}
function heldEntries(chunks, usable) {
    const held = new Map();
    let open;
    for (const at of usable) {
        const chunk = chunks[at];
        if (!chunk)
            continue;
        const [first] = chunk.entries;
        if (!chunk.piece)
            for (const entry of chunk.entries)
                held.set(entry.name, { entry, chunks: [at], pieces: [] });
        else {
            if (first)
                open = { entry: first, chunks: [], pieces: [] };
            // A piece that the storage has lost leaves a gap.
            else if (open?.chunks.at(-1) !== at - 1)
                open = undefined;
            open?.chunks.push(at);
            open?.pieces.push(chunk.piece);
            const whole = open?.pieces.reduce((sum, { length }) => sum + length, 0) === open?.entry.size;
            if (open && whole)
                held.set(open.entry.name, open);
            if (whole)
                open = undefined;
        }
    }
    return held;
}
function isAlike(held, entry) {
    return (held.kind === entry.kind &&
        held.mode === entry.mode &&
        held.size === entry.size &&
        (entry.kind !== 'link' || held.text === entry.text));
}

;// CONCATENATED MODULE: ../build/js/cache/previous.js









/** Fails with `INVALID_CONTENT` where the manifest is not one of ours, or says something else than its config. */
async function readStored(source, manifest, options) {
    const { config: node, layers = [] } = manifest;
    const compression = node && compressionOf(node);
    if ((0,core_manifest/* artifactTypeOf */.Gh)(manifest) !== CACHE_ARTIFACT || !node || compression === undefined) {
        throw new core_errors/* OrasError */.aP('UNSUPPORTED', `the artifact is no ${CACHE_ARTIFACT}`);
    }
    const packed = await (0,core_bytes/* readAll */.yw)(source.fetch(node, options), node, LIMITS.config);
    const config = parseConfig(await decompressed(packed, compression));
    if (config.chunks.length !== layers.length) {
        throw new core_errors/* OrasError */.aP('INVALID_CONTENT', 'the manifest of the cache has other layers than its config');
    }
    return { config, configDigest: node.digest, compression, layers };
}
async function decompressed(bytes, compression) {
    if (compression === 'none')
        return bytes;
    const options = { maxOutputLength: LIMITS.configRaw };
    try {
        if (compression === 'gzip')
            return await (0,external_node_util_.promisify)(external_node_zlib_.gunzip)(bytes, options);
        return await zstd(bytes, options);
    }
    catch (error) {
        const message = `the config of the cache cannot be decompressed: ${(0,core_errors/* messageOf */.bD)(error)}`;
        throw new core_errors/* OrasError */.aP('INVALID_CONTENT', message, { cause: error });
    }
}
const zstd = (0,external_node_util_.promisify)(external_node_zlib_.zstdDecompress);
const previous_REQUESTS = 8;
async function readPrevious(storage, manifest, compression, options) {
    if (!manifest)
        return undefined;
    try {
        const stored = await readStored(storage, manifest, options);
        if (stored.compression !== compression)
            return undefined;
        const limit = limitOf(previous_REQUESTS, options.signal);
        const asked = new Map();
        const held = stored.layers.map((layer, at) => {
            const chunk = stored.config.chunks[at];
            if (chunk && format_isEnd(chunk))
                return Promise.resolve(true);
            const answer = asked.get(layer.digest) ?? limit(() => storage.exists(layer, options));
            asked.set(layer.digest, answer);
            return answer;
        });
        return { ...stored, held: await gather(held) };
    }
    catch (error) {
        options.signal.throwIfAborted();
        // One that cannot be read is not built upon.
        if (error instanceof core_errors/* OrasError */.aP && UNUSABLE.has(error.code))
            return undefined;
        throw error;
    }
}
const UNUSABLE = new Set([
    'NOT_FOUND',
    'UNSUPPORTED',
    'INVALID_CONTENT',
    'DIGEST_MISMATCH',
    'SIZE_MISMATCH',
    'TOO_LARGE',
]);

;// CONCATENATED MODULE: ../build/js/cache/save-tree.js
















/**
 * Stores the trees as an artifact (the format: {@link CacheConfig}). Memory: at most one raw and one packed layer for
 * each thread, and a packed one for each of eight uploads, of at most 16 MiB each; and the lists of entries.
 */
async function saveTree(groups, storage, options = {}) {
    return withPool(options.signal, async (run) => {
        const { signal } = run;
        const { compression = 'zstd' } = options;
        const call = { signal };
        if (!options.previous)
            run.pool.warm();
        const listed = Date.now();
        const reading = readPrevious(storage, options.previous, compression, call);
        const listing = listTrees(groups, { ...options, signal });
        await gather([reading, listing]);
        const [previous, trees] = [await reading, await listing];
        const maker = new LayerMaker(storage, run, { ...options, compression, known: previous });
        const made = await makeGroups(groups, trees, { previous, maker, snapshot: options.snapshot });
        const config = { groups: groups.map(({ pattern }) => pattern), chunks: made.map(({ chunk }) => chunk) };
        const configNode = await sendConfig(config, maker, compression);
        const root = await pack(storage, {
            artifactType: CACHE_ARTIFACT,
            config: configNode,
            layers: numbered(made, compression),
            annotations: options.annotations,
            subject: options.subject,
        }, call);
        if (options.snapshot !== undefined) {
            const seen = groups.map((group, at) => ({ root: group.root, entries: trees[at] ?? [] }));
            await writeSnapshot(options.snapshot, { config: configNode.digest, groups: seen, listed });
        }
        return { root, stats: maker.stats(trees.flat(), made) };
    });
}
async function listTrees(groups, options) {
    const taken = new Set();
    const trees = [];
    for (const group of groups) {
        const entries = await listTree(group, {
            signal: options.signal,
            taken,
            passedOver: (path) => options.onEvent?.({ kind: 'passedOver', path }),
        });
        trees.push(entries);
    }
    // Such a link could not be brought back.
    for (const root of new Set(groups.map((group) => group.root)))
        checkLinks(trees.filter((_, at) => groups[at]?.root === root).flat());
    return trees;
}
async function makeGroups(groups, trees, { previous, maker, snapshot }) {
    const roots = groups.map(({ root }) => root);
    const seen = snapshot !== undefined && previous && isSameGroups(groups, previous.config)
        ? await readSnapshot(snapshot, previous.configDigest, roots)
        : undefined;
    const made = [];
    for (const [at, group] of groups.entries()) {
        const before = previous?.config.groups.indexOf(group.pattern) ?? -1;
        const plan = new GroupPlan(trees[at] ?? [], previous, before);
        await maker.settle(plan, plan.doubts(seen, at));
        const { kept, fresh } = plan.finish();
        const all = [...kept, ...(await maker.make(fresh)), await maker.end()];
        made.push(...all.map(({ chunk, layer }) => ({ chunk: { ...chunk, group: at }, layer })));
    }
    return made;
}
function isSameGroups(groups, config) {
    return (groups.length === config.groups.length && groups.every(({ pattern }, at) => pattern === config.groups[at]));
}
async function sendConfig(config, maker, compression) {
    const raw = encodeConfig(config);
    checkRestorable(config, raw.byteLength);
    const bytes = await packedConfig(raw, compression);
    if (bytes.byteLength > LIMITS.config)
        throw tooLarge(`a list of ${bytes.byteLength} bytes`, LIMITS.config);
    const node = { mediaType: configType(compression), digest: (0,core_digest/* digestOf */.ol)(bytes), size: bytes.byteLength };
    await maker.send(node, (0,core_bytes/* bytesOf */.$$)(bytes));
    return node;
}
/** What no restore would take is not saved. */
function checkRestorable({ chunks }, raw) {
    const entries = chunks.reduce((sum, one) => sum + one.entries.length + one.dead.length, 0);
    const size = chunks.reduce((sum, one) => sum + one.size, 0);
    if (raw > LIMITS.configRaw)
        throw tooLarge(`a list of ${raw} bytes`, LIMITS.configRaw);
    if (entries > LIMITS.entries)
        throw tooLarge(`${entries} entries`, LIMITS.entries);
    if (size > LIMITS.raw)
        throw tooLarge(`${size} bytes`, LIMITS.raw);
}
async function packedConfig(raw, compression) {
    if (compression === 'none')
        return raw;
    if (compression === 'zstd') {
        const params = { [external_node_zlib_.constants.ZSTD_c_compressionLevel]: 3 };
        return (0,external_node_util_.promisify)(external_node_zlib_.zstdCompress)(raw, { params, pledgedSrcSize: raw.byteLength });
    }
    const packed = await (0,external_node_util_.promisify)(external_node_zlib_.gzip)(raw);
    // RFC 1952 2.3.1: the system is unknown, so that equal trees have equal digests.
    packed[9] = 255;
    return packed;
}
/** Titles make `oras pull` write the layers; they count anew in each artifact. */
function numbered(made, compression) {
    const counts = new Map();
    return made.map(({ chunk, layer }) => {
        const at = counts.get(chunk.group) ?? 0;
        counts.set(chunk.group, at + 1);
        const annotations = {
            [GROUP]: String(chunk.group),
            [RAW]: layer.annotations?.[RAW] ?? '',
            [descriptor/* TITLE */.ly]: layerTitle(chunk.group, at, compression),
        };
        return { mediaType: layer.mediaType, digest: layer.digest, size: layer.size, annotations };
    });
}

;// CONCATENATED MODULE: ../build/js/cache/save-entry.js




/**
 * Stores the trees as an entry of a cache. It is found when all of it is there, and not before: whoever saves the same
 * key meanwhile, or is killed, leaves the entries that stand.
 */
async function saveEntry(groups, target, { key, place, origin, now, ...options }) {
    const call = { signal: options.signal };
    const subject = await pushAnchor(target, place, call);
    const annotations = annotationsFor(key, origin, now);
    const saved = await saveTree(groups, target, { ...options, subject, annotations });
    await target.tag(saved.root, entryTag(place.scope, place.version, key), call);
    return saved;
}

// EXTERNAL MODULE: ../build/js/action/cache-mode.js
var cache_mode = __nccwpck_require__(8553);
;// CONCATENATED MODULE: ../build/js/action/files.js




/**
 * Finds what the lines of `files` name: paths of files and folders, globs (files only), `!glob` to leave files out,
 * `path:media/type`, and `path => title`. Order of the lines, then of the names.
 */
async function findFiles(lines, workspace) {
    const excludes = lines.filter((line) => line.startsWith('!')).map((line) => slashed(line.slice(1).trim()));
    const leftOut = await excludedPaths(excludes, workspace);
    const files = [];
    const unmatched = [];
    const named = lines.filter((text) => !text.startsWith('!'));
    if (named.length === 0)
        throw new core_errors/* OrasError */.aP('INVALID_INPUT', 'input files: no line names a file');
    for (const line of named.map(parseLine)) {
        const found = await expand(line, leftOut, workspace);
        if (found.length === 0)
            unmatched.push(line.text);
        files.push(...found);
    }
    checkTitles(files);
    return { files, unmatched };
}
const files_MEDIA_TYPE = /^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*\/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*(?:;.*)?$/;
function parseLine(text) {
    const [left = '', title] = text.split(/(?:^|\s)=>(?:\s|$)/).map((part) => part.trim());
    const { path, mediaType } = splitMediaType(left);
    if (path === '' || title === '') {
        const what = path === '' ? 'path' : 'title';
        throw new core_errors/* OrasError */.aP('INVALID_INPUT', `input files: the line ${JSON.stringify(text)} names no ${what}`);
    }
    return { text, pattern: slashed(path), mediaType, title };
}
/** `path[:media/type]`, as the ORAS CLI reads it: what stands behind the last colon is a type if it looks like one. */
function splitMediaType(text) {
    const colon = text.lastIndexOf(':');
    const behind = text.slice(colon + 1);
    const isDrive = process.platform === 'win32' && colon === 1;
    if (colon < 1 || isDrive)
        return { path: text, mediaType: undefined };
    if (files_MEDIA_TYPE.test(behind))
        return { path: text.slice(0, colon), mediaType: behind };
    // `hi:txt:` is the ORAS CLI's way to name a file with a colon.
    return { path: behind === '' ? text.slice(0, colon) : text, mediaType: undefined };
}
async function expand(line, leftOut, workspace) {
    const named = (path, title) => ({
        path: (0,external_node_path_.resolve)(workspace, path),
        name: path,
        title,
        mediaType: line.mediaType,
        leftOut,
    });
    if (await exists((0,external_node_path_.resolve)(workspace, line.pattern))) {
        if (files_isLeftOut((0,external_node_path_.resolve)(workspace, line.pattern), leftOut))
            return [];
        return [named(line.pattern, line.title ?? titleOf(line.pattern, line.text))];
    }
    if (!/[*?[\]{}]/.test(line.pattern))
        return [];
    const { glob } = await __nccwpck_require__.e(/* import() */ 416).then(__nccwpck_require__.bind(__nccwpck_require__, 6416));
    const found = await glob(line.pattern, {
        cwd: workspace,
        onlyFiles: true,
        expandDirectories: false,
        followSymbolicLinks: false,
    });
    const paths = found.filter((path) => !files_isLeftOut((0,external_node_path_.resolve)(workspace, path), leftOut));
    if (line.title !== undefined && paths.length > 1) {
        throw new core_errors/* OrasError */.aP('INVALID_INPUT', `input files: ${JSON.stringify(line.text)} matches ${paths.length} files, which cannot share one title`);
    }
    return paths.toSorted().map((path) => named(path, line.title ?? titleOf(path, line.text)));
}
/** The paths that `!glob` lines match: left out of other globs, and of the folders that are packed. */
async function excludedPaths(excludes, workspace) {
    if (excludes.length === 0)
        return new Set();
    const { glob } = await __nccwpck_require__.e(/* import() */ 416).then(__nccwpck_require__.bind(__nccwpck_require__, 6416));
    const paths = await glob([...excludes], {
        cwd: workspace,
        dot: true,
        onlyFiles: false,
        expandDirectories: false,
    });
    return new Set(paths.map((path) => (0,external_node_path_.resolve)(workspace, path)));
}
/** A folder is left out with all that is in it. */
function files_isLeftOut(path, leftOut) {
    if (leftOut.size === 0)
        return false;
    return leftOut.has(path) || ((0,external_node_path_.dirname)(path) !== path && files_isLeftOut((0,external_node_path_.dirname)(path), leftOut));
}
async function exists(path) {
    try {
        await (0,promises_.lstat)(path);
        return true;
    }
    catch (error) {
        if (['ENOENT', 'ENOTDIR', 'EINVAL'].includes((0,core_errors/* systemCode */.xU)(error) ?? ''))
            return false;
        throw error;
    }
}
/** The path as typed, cleaned. */
function titleOf(path, line) {
    const title = external_node_path_.posix.normalize(slashed(path)).replace(/(.)\/$/, '$1');
    if (!(0,external_node_path_.isAbsolute)(path) && title !== '..' && !title.startsWith('../'))
        return title;
    throw new core_errors/* OrasError */.aP('INVALID_INPUT', `input files: ${JSON.stringify(line)} lies outside the workspace; give it a name in the artifact: ${path} => ${external_node_path_.posix.basename(title)}`);
}
function slashed(path) {
    return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}
/** What a pull would refuse to write is refused here already. */
function checkTitle(title, path) {
    try {
        safeSegments(title);
    }
    catch (cause) {
        throw new core_errors/* OrasError */.aP('INVALID_INPUT', `input files: ${path} has a title that no pull takes: ${(0,core_errors/* messageOf */.bD)(cause)}`, { cause });
    }
}
function checkTitles(files) {
    const seen = new Map();
    for (const { title, path } of files) {
        checkTitle(title, path);
        const other = seen.get(title);
        if (other !== undefined && other !== path) {
            throw new core_errors/* OrasError */.aP('INVALID_INPUT', `input files: ${other} and ${path} would have the same title ${JSON.stringify(title)}`);
        }
        if (other !== undefined)
            throw new core_errors/* OrasError */.aP('INVALID_INPUT', `input files: ${path} is named twice`);
        seen.set(title, path);
    }
}

;// CONCATENATED MODULE: ../build/js/action/cache-paths.js




/** One group for each pattern; what lies in the workspace or the home folder is named relative to it. */
function cacheGroups(lines, folders) {
    return includes(lines).map((line) => groupOf(placed(line, folders)));
}
/** The groups with what is there now: each pattern is a path of a file or folder, or a glob of them. */
async function cacheTrees(lines, folders) {
    const leftOut = new Set();
    for (const line of lines.filter((one) => one.startsWith('!'))) {
        const place = placed(line.slice(1).trim(), folders);
        for (const path of await matches(place))
            leftOut.add(external_node_path_.resolve(place.root, path));
    }
    return Promise.all(includes(lines).map(async (line) => {
        const place = placed(line, folders);
        return { ...groupOf(place), paths: await matches(place), leftOut };
    }));
}
function groupOf({ text, root, pattern }) {
    return { pattern: text, root, prefix: staticPrefix(pattern) };
}
function includes(lines) {
    const named = lines.filter((line) => !line.startsWith('!'));
    if (new Set(named).size < named.length)
        throw cache_paths_invalid(`got a path twice, each is allowed once`);
    if (named.length > 0)
        return named;
    throw cache_paths_invalid('no line names a path');
}
/** Where a pattern leads; `rules` are those of this system, or of another one in a test. */
function placed(text, { workspace, home }, rules = external_node_path_namespaceObject) {
    const slashed = text.replaceAll(rules.sep, '/');
    const path = /^~(?:\/|$)/.test(slashed)
        ? rules.join(home, slashed.slice(1))
        : rules.resolve(workspace, slashed);
    if (rules.dirname(path) === path)
        throw cache_paths_invalid(`${JSON.stringify(text)} is all of the file system`);
    const known = [workspace, home].find((folder) => isBelow(path, folder, rules));
    const root = known ?? rules.dirname(fixedPart(path, rules));
    return { text, root, pattern: rules.relative(root, path).replaceAll(rules.sep, '/') };
}
/** The path up to its first segment with a wildcard. */
function fixedPart(path, rules) {
    const { root } = rules.parse(path);
    const segments = path.split(rules.sep);
    const wild = segments.findIndex((one) => WILD.test(one));
    const fixed = segments.slice(0, wild < 0 ? undefined : wild).join(rules.sep);
    return fixed.length < root.length ? root : fixed;
}
const WILD = /[*?[\]{}()!]/;
function isBelow(path, folder, rules) {
    const way = rules.relative(folder, path);
    return !rules.isAbsolute(way) && way !== '..' && !way.startsWith(`..${rules.sep}`);
}
async function matches({ root, pattern }) {
    if (pattern === '')
        return ['.'];
    if (await exists(external_node_path_.join(root, pattern)))
        return [pattern];
    if (!WILD.test(pattern))
        return [];
    const { glob } = await __nccwpck_require__.e(/* import() */ 416).then(__nccwpck_require__.bind(__nccwpck_require__, 6416));
    return glob(pattern, {
        cwd: root,
        dot: true,
        onlyFiles: false,
        expandDirectories: false,
        followSymbolicLinks: false,
    });
}
function cache_paths_invalid(reason) {
    return new core_errors/* OrasError */.aP('INVALID_INPUT', `input path: ${reason}`, { details: { input: 'path' } });
}

;// CONCATENATED MODULE: ../build/js/action/cache-origin.js


/** What the run says of itself. Outside a workflow there is one repository with one branch. */
function cacheOrigin({ env, workflow }) {
    return {
        repository: workflow?.repository ?? 'local',
        ref: env['GITHUB_REF'] || 'refs/heads/main',
        defaultBranch: defaultBranch(env['GITHUB_EVENT_PATH']) ?? 'main',
        base: env['GITHUB_BASE_REF'] || undefined,
        event: env['GITHUB_EVENT_NAME'] || 'local',
        sha: workflow?.sha ?? '',
        workflow: env['GITHUB_WORKFLOW'] || '',
    };
}
function defaultBranch(eventFile) {
    if (!eventFile)
        return undefined;
    try {
        const event = JSON.parse((0,external_node_fs_.readFileSync)(eventFile, 'utf8'));
        const repository = (0,descriptor/* isRecord */.u4)(event) ? event['repository'] : undefined;
        const name = (0,descriptor/* isRecord */.u4)(repository) ? repository['default_branch'] : undefined;
        return typeof name === 'string' && name !== '' ? name : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ../build/js/action/hint-rules/rule.js
const is = (...codes) => ({ code }) => code !== undefined && codes.includes(code);
const at = (provider, ...codes) => (trouble) => trouble.provider === provider && is(...codes)(trouble);
const system = (...codes) => (trouble) => trouble.system !== undefined && codes.includes(trouble.system);
/** Of the runner's own files; an input that names a missing one says so itself. */
const disk = (...codes) => (trouble) => system(...codes)(trouble) && !is('INVALID_INPUT', 'NOT_FOUND')(trouble);
const says = (pattern) => ({ said, message }) => pattern.test(said) || pattern.test(message);
const both = (...tests) => (trouble) => tests.every((test) => test(trouble));
const denied = is('UNAUTHORIZED', 'FORBIDDEN');
const writing = (trouble) => trouble.writing;
/** The request was to make something, so a 404 is not about what it asked for. */
const creating = ({ method }) => method === 'POST' || method === 'PUT' || method === 'PATCH';
/** One login as inputs; where a step may need two, the list that takes several. */
function login({ host, command }, username = '${{ vars.REGISTRY_USER }}', password = '${{ secrets.REGISTRY_PASSWORD }}') {
    const lines = [`registry: ${host}`, `username: ${username}`, `password: ${password}`];
    if (command !== 'copy' && command !== 'index')
        return `with:\n  ${lines.join('\n  ')}`;
    return `with:\n  registry-auth: |\n    - ${lines.join('\n      ')}`;
}
function waiting({ details }) {
    const seconds = details['retryAfterSeconds'];
    if (typeof seconds !== 'number')
        return '';
    if (seconds < 120)
        return `, for ${seconds} s more`;
    return seconds < 7200
        ? `, for ${Math.ceil(seconds / 60)} minutes more`
        : `, for ${Math.ceil(seconds / 3600)} hours more`;
}

;// CONCATENATED MODULE: ../build/js/action/hint-rules/answers.js

const UNKNOWN_CHILD = /(?:MANIFEST_)?BLOB_UNKNOWN|MANIFEST_UNKNOWN/;
/** What answered is no registry: told before all that is said of registries. */
const FOREIGN_RULES = [
    {
        id: 'not-a-registry',
        group: 'network',
        title: 'What answered is not a registry',
        seen: '`not the answer of a registry`',
        matches: ({ foreign }) => foreign,
        likely: ({ proxy }) => `the host is not an OCI registry, or ${proxy ? `the proxy ${proxy.host}` : 'a proxy'} or login page answered in its place`,
        fix: () => 'check the host name and the port of the reference',
    },
];
/** Told before what is said of logins: these answers come with a 403 too. */
const TAG_RULES = [
    {
        id: 'immutable-tag',
        group: 'rejected',
        title: 'The tag may not be changed',
        seen: '`already exists and is immutable`, `immutable`',
        matches: both(is('CONFLICT', 'FORBIDDEN', 'INVALID_CONTENT'), writing, says(/immutable|tag .*already exists|cannot be (?:overwritten|updated)/i)),
        likely: ({ host }) => `${host} keeps tags from moving, and this one stands for something else`,
        fix: () => 'push under another tag; with if-exists: skip a tag that exists is left alone',
        snippet: () => 'with:\n  if-exists: skip',
    },
];
const ANSWER_RULES = [
    {
        id: 'token-server',
        group: 'network',
        title: 'The token server gives no token',
        seen: '`answered without a usable token`, `names no realm`',
        matches: both(is('INVALID_CONTENT', 'UNSUPPORTED'), says(/token server .* (?:answered without|is not a JSON)|names no realm/)),
        likely: () => 'a login page answered in its place, or the registry is set up with a wrong address for it',
        fix: () => 'check the realm that the registry names, with: curl -i https://HOST/v2/',
    },
    {
        id: 'left-out',
        group: 'rejected',
        title: 'The registry wants all that a manifest points at',
        seen: '`is not taken without what it points at`',
        matches: both(is('UNSUPPORTED'), says(/is not taken without what it points at/)),
        likely: ({ host }) => `${host} takes no manifest of which a part is left out`,
        fix: () => 'leave exclude and children out, or copy to an OCI layout, which takes it',
    },
    {
        id: 'blob-unknown',
        group: 'rejected',
        title: 'The registry has lost what it just took',
        seen: '`MANIFEST_BLOB_UNKNOWN`, `BLOB_UNKNOWN`',
        matches: both(is('NOT_FOUND', 'INVALID_CONTENT'), creating, says(UNKNOWN_CHILD)),
        likely: ({ host }) => `${host} does not see content that it took before; it was sent again three times, or its garbage collection runs`,
        fix: () => 'run it again; if it stays, set deep: true on a copy, which looks below what is there',
    },
    {
        id: 'sha512',
        group: 'rejected',
        title: 'The registry takes no sha512 digests',
        seen: '`DIGEST_INVALID` for a sha512 digest',
        matches: both(is('INVALID_CONTENT', 'UNSUPPORTED'), creating, says(/DIGEST_INVALID|digest/i), says(/sha512/)),
        likely: ({ host }) => `${host} knows sha256 only`,
        fix: () => 'push content that was made with sha256, which is what this action makes',
    },
    {
        id: 'too-large-upload',
        group: 'rejected',
        title: 'The registry takes nothing as large',
        seen: '413, `Payload Too Large`',
        matches: ({ code, status }) => code === 'TOO_LARGE' && status === 413,
        likely: ({ host }) => `${host}, or a proxy before it such as Cloudflare or nginx, limits the size of one request`,
        fix: () => 'raise that limit (client_max_body_size in nginx), or split the files into smaller layers',
    },
    {
        id: 'referrers-list-full',
        group: 'rejected',
        title: 'Too many referrers for a list under a tag',
        seen: '`the list of referrers … would have … bytes`',
        matches: both(is('TOO_LARGE'), says(/list of referrers/)),
        likely: ({ host }) => `${host} has no referrers API, and the list that stands in for it has grown too long`,
        fix: () => 'delete referrers that are no longer needed, or use a registry with the referrers API',
    },
    {
        id: 'too-large',
        group: 'content',
        title: 'Something is larger than a limit',
        seen: '`is larger than the limit`, `unpacks to more than`',
        matches: is('TOO_LARGE'),
        likely: () => 'the artifact holds more than is read or unpacked, for safety',
        fix: () => 'look at what it holds; an artifact of your own: split it',
    },
    {
        id: 'referrers-api',
        group: 'rejected',
        title: 'The registry has no referrers API',
        seen: '`does not answer with its referrers API`',
        matches: both(is('UNSUPPORTED'), says(/does not answer with its referrers API/)),
        likely: ({ host }) => `${host} has no referrers API, or none at the moment, and referrers-mode: api allows nothing else`,
        fix: () => 'leave referrers-mode out: a list under a tag is used where there is no API',
        snippet: () => 'with:\n  referrers-mode: auto',
    },
    {
        id: 'referrers-nowhere',
        group: 'rejected',
        title: 'The registry cannot keep referrers at all',
        seen: '`neither the referrers API nor that tag`',
        matches: both(is('UNSUPPORTED', 'INVALID_CONTENT'), says(/list of referrers/)),
        likely: ({ host }) => `${host} has no referrers API, and the tag that stands in for it is taken by something else`,
        fix: () => 'attach in another registry, or copy with referrers: none',
        snippet: () => 'with:\n  referrers: none',
    },
    {
        id: 'referrers-race',
        group: 'rejected',
        title: 'Several jobs attach to one artifact at once',
        seen: '`others overwrote the list of referrers`',
        matches: both(is('CONFLICT'), says(/list of referrers/)),
        likely: ({ host }) => `${host} has no referrers API, and other jobs change the list that stands in for it`,
        fix: () => 'let the jobs that attach run one after another',
        snippet: () => 'concurrency:\n  group: attach',
    },
    {
        id: 'not-followed',
        group: 'network',
        title: 'The registry sends clients somewhere else',
        seen: '`which is not followed`, `that is not followed`',
        matches: both(is('UNSUPPORTED'), says(/(?:which|that) is not followed/)),
        likely: ({ host }) => `${host} gave an address to which no credential may go: plain http, another host, or one inside the network; a registry behind a proxy often does not know its own address`,
        fix: () => 'tell the registry its public address (X-Forwarded-Proto and X-Forwarded-Host at the proxy, or its external URL)',
    },
    {
        id: 'content-encoding',
        group: 'content',
        title: 'Something on the way compresses what is sent',
        seen: '`sent the Content-Encoding`',
        matches: both(is('UNSUPPORTED'), says(/sent the Content-Encoding/)),
        likely: ({ host }) => `a proxy before ${host} encodes what the registry sends, though the client asked it not to`,
        fix: () => 'switch compression off at that proxy for the path /v2/',
    },
    {
        id: 'unnamed-content',
        group: 'content',
        title: 'An artifact without named files',
        seen: '`has no named files`',
        matches: (trouble) => is('UNSUPPORTED')(trouble) && trouble.details['unnamed'] === true,
        likely: () => 'it is an image or a chart, not files pushed with oras',
        fix: () => 'use command copy with to: oci-layout:PATH to get all of its content',
    },
    {
        id: 'cannot-delete',
        group: 'rejected',
        title: 'The registry does not delete',
        seen: '405, `does not delete`, `cannot be removed there`',
        matches: (trouble) => is('UNSUPPORTED')(trouble) && ['untag', 'delete'].includes(trouble.command),
        likely: ({ host, provider }) => provider === 'github' || provider === 'docker-hub'
            ? `${host} deletes by its own interface only`
            : `${host} does not offer this by its registry API, or it is switched off there`,
        fix: ({ provider }) => provider === 'github'
            ? 'use actions/delete-package-versions, or the settings of the package'
            : 'use the registry’s own interface for it',
    },
    {
        id: 'old-registry',
        group: 'rejected',
        title: 'The registry does not know this kind of manifest',
        seen: '`MANIFEST_INVALID`, 415, `UNSUPPORTED`',
        matches: both(writing, is('INVALID_CONTENT', 'UNSUPPORTED', 'NOT_FOUND'), (trouble) => trouble.status === 415 || /MANIFEST_INVALID|UNSUPPORTED/.test(trouble.said)),
        likely: ({ host }) => `${host} is older than OCI 1.1 and refuses manifests with an artifact type or an empty config`,
        fix: ({ command }) => command === 'push' || command === 'attach'
            ? 'push with image-spec: v1.0'
            : 'copy to a newer registry, or make the artifact anew with image-spec: v1.0',
        snippet: () => 'with:\n  image-spec: v1.0',
    },
    {
        id: 'not-found',
        group: 'missing',
        title: 'The registry does not have it',
        seen: '404, `is not there`',
        matches: (trouble) => is('NOT_FOUND')(trouble) && trouble.status !== undefined,
        likely: () => 'the tag or repository is misspelt, was never pushed, or is private',
        fix: ({ host }) => `check the name, and that the step may read ${host}`,
    },
    {
        id: 'conflict-answer',
        group: 'rejected',
        title: 'The registry is in the way of itself',
        seen: '409 or 412 of a registry',
        matches: (trouble) => is('CONFLICT')(trouble) && trouble.status !== undefined,
        likely: ({ host }) => `another client changes the same at ${host}, or a rule there forbids it`,
        fix: () => 'run it again when nothing else writes there; if it stays, look at the rules of the repository',
    },
    {
        id: 'registry-trouble',
        group: 'network',
        title: 'The registry has trouble',
        seen: '500 to 504',
        matches: (trouble) => is('UNAVAILABLE')(trouble) && trouble.details['host'] !== undefined,
        likely: ({ host }) => `${host} has trouble, and it lasted longer than all tries`,
        fix: () => 'run it again later; the status page of the registry may tell more',
    },
];

;// CONCATENATED MODULE: ../build/js/action/hint-rules/github.js

const PACKAGES_WRITE = 'permissions:\n  contents: read\n  packages: write';
const PACKAGES_READ = 'permissions:\n  contents: read\n  packages: read';
const github_packages = at('github', 'UNAUTHORIZED', 'FORBIDDEN');
/** The page of the package's settings. */
function settingsOf({ host, repository, owner }) {
    const [name = 'OWNER', ...rest] = repository.split('/');
    const server = host.startsWith('containers.') ? host.slice('containers.'.length) : 'github.com';
    const isUser = owner?.isUser === true && isOwner(owner.name, repository);
    const encoded = rest.length === 0 ? 'PACKAGE' : encodeURIComponent(rest.join('/'));
    const page = `https://${server}/${isUser ? 'users' : 'orgs'}/${name || 'OWNER'}/packages/container/${encoded}/settings`;
    return isUser || owner ? page : `${page} (users in place of orgs for a person's package)`;
}
function isOwner(name, repository) {
    return repository.split('/')[0]?.toLowerCase() === name.toLowerCase();
}
const GITHUB_RULES = [
    {
        id: 'ghcr-create',
        group: 'refused',
        title: 'ghcr.io: the workflow may not create the package',
        seen: '`installation not allowed to Create organization package`',
        matches: both(github_packages, says(/not allowed to create/i)),
        likely: () => 'the job lacks packages: write, or the organization does not allow new packages',
        fix: () => 'give the job the permissions below; if it has them, allow packages in the organization’s settings, under Packages',
        snippet: () => PACKAGES_WRITE,
    },
    {
        id: 'ghcr-organization',
        group: 'refused',
        title: 'ghcr.io: the workflow may not write the organization’s package',
        seen: '`not allowed to Write organization package`',
        matches: both(github_packages, says(/not allowed to write/i)),
        likely: () => 'the job lacks packages: write, or the package belongs to another repository',
        fix: (trouble) => `give the job the permissions below; if it has them, add this repository with the role Write under Manage Actions access: ${settingsOf(trouble)}`,
        snippet: () => PACKAGES_WRITE,
    },
    {
        id: 'ghcr-package-access',
        group: 'refused',
        title: 'ghcr.io: the package does not let this repository write',
        seen: '`permission_denied: write_package`',
        matches: both(github_packages, says(/write_package/i)),
        likely: () => 'the package was first pushed from elsewhere, and this repository is not among those that may write it',
        fix: (trouble) => `add this repository with the role Write under Manage Actions access: ${settingsOf(trouble)}`,
        snippet: () => PACKAGES_WRITE,
    },
    {
        id: 'ghcr-other-owner',
        group: 'refused',
        title: 'ghcr.io: the package is another owner’s',
        seen: '403 for a package below another owner',
        matches: both(github_packages, writing, ({ owner, repository }) => owner !== undefined && repository !== '' && !isOwner(owner.name, repository)),
        likely: ({ owner, repository }) => `the workflow’s token writes packages of ${owner?.name ?? 'the owner'} only, and this one is of ${repository.split('/')[0] ?? 'another'}`,
        fix: ({ owner }) => `push below ${owner?.name.toLowerCase() ?? 'the owner'}, or log in with a token of that owner that may write packages`,
        snippet: (trouble) => login(trouble, '${{ vars.PACKAGES_USER }}', '${{ secrets.PACKAGES_TOKEN }}'),
    },
    {
        id: 'ghcr-write',
        group: 'refused',
        title: 'ghcr.io: the job may not write packages',
        seen: '401 or 403 of ghcr.io while writing',
        matches: both(github_packages, writing),
        likely: () => 'the job lacks packages: write, or the package does not let this repository write',
        fix: (trouble) => `give the job the permissions below; if it has them, look at Manage Actions access: ${settingsOf(trouble)}`,
        snippet: () => PACKAGES_WRITE,
    },
    {
        id: 'ghcr-read',
        group: 'refused',
        title: 'ghcr.io: the package is private',
        seen: '401 or 403 of ghcr.io while reading',
        matches: github_packages,
        likely: () => 'the package is private, and the job or this repository may not read it; the first push makes it so',
        fix: (trouble) => `give the job the permissions below, and this repository the role Read under Manage Actions access: ${settingsOf(trouble)}`,
        snippet: () => PACKAGES_READ,
    },
    {
        id: 'ghcr-limit',
        group: 'limit',
        title: 'ghcr.io: too many requests',
        seen: '429, or `secondary rate limit`, of ghcr.io',
        matches: at('github', 'RATE_LIMITED'),
        likely: (trouble) => `ghcr.io takes about 2000 requests a minute${waiting(trouble)}`,
        fix: () => 'lower concurrency, let fewer jobs of a matrix run at once (max-parallel), or run it again later',
        snippet: () => 'with:\n  concurrency: 2',
    },
];
const FORK_RULES = [
    {
        id: 'fork-pull-request',
        group: 'refused',
        title: 'A pull request from a fork may not write',
        seen: '401 or 403 in a pull request from a fork',
        matches: both(({ fork }) => fork, writing, denied),
        likely: () => 'the run is for a pull request from a fork: its token may only read, and it gets no secrets; the password is not wrong',
        fix: () => 'set if-unauthorized: skip, and push in a workflow that runs after the merge',
        snippet: () => 'with:\n  if-unauthorized: skip',
    },
    {
        id: 'fork-pull-request-read',
        group: 'refused',
        title: 'A pull request from a fork has no secrets',
        seen: '401 or 403 while reading, in a pull request from a fork',
        matches: both(({ fork }) => fork, is('UNAUTHORIZED', 'FORBIDDEN')),
        likely: () => 'the run is for a pull request from a fork: it gets no secrets, so it may read only what is public',
        fix: () => 'leave the step out in such runs, or make what it reads public',
        snippet: () => 'if: github.event.pull_request.head.repo.full_name == github.repository',
    },
];

;// CONCATENATED MODULE: ../build/js/action/hint-rules/local.js

const HELPER = /^docker-credential-[\w.-]+/;
/** What the step asked for, and what it found. Before the rules of registries: their codes are the same. */
const CONTENT_RULES = [
    {
        id: 'pinned-digest',
        group: 'content',
        title: 'The tag stands for another digest',
        seen: '`and input digest asks for`',
        matches: (trouble) => is('DIGEST_MISMATCH')(trouble) && trouble.details['pinned'] === true,
        likely: () => 'the tag has moved since the digest was written down',
        fix: () => 'check what changed, then update input digest',
    },
    {
        id: 'changed-file',
        group: 'content',
        title: 'A file changed while it was pushed',
        seen: '`has digest … expected`, with the name of a file',
        matches: both(({ command, reading }) => ['push', 'attach'].includes(command) && reading, is('DIGEST_MISMATCH', 'SIZE_MISMATCH')),
        likely: () => 'a file changed while it was read',
        fix: () => 'run it again when nothing else writes the files',
    },
    {
        id: 'upper-case',
        group: 'inputs',
        title: 'Names in registries are lower case',
        seen: '`repository names are lower case`',
        matches: both(is('INVALID_INPUT'), says(/repository names are lower case/)),
        likely: () => '${{ github.repository }} and ${{ github.actor }} keep upper case, and expressions have no function for it',
        fix: () => 'write the name in lower case, or let an earlier step make it',
        snippet: () => 'run: echo "name=${GITHUB_REPOSITORY,,}" >> "$GITHUB_OUTPUT"',
    },
    {
        id: 'lost-signatures',
        group: 'content',
        title: 'Signatures would no longer hold',
        seen: '`signatures would no longer hold`',
        matches: (trouble) => is('INVALID_INPUT')(trouble) && trouble.details['signatures'] !== undefined,
        likely: () => 'modify, exclude or several platforms change what was signed',
        fix: () => 'set signatures: false to leave them out and sign the result anew, or always to copy them all the same',
        snippet: () => 'with:\n  signatures: false',
    },
    {
        id: 'credential-helper',
        group: 'refused',
        title: 'A credential helper does not work',
        seen: '`docker-credential-… failed`, `cannot be run`',
        matches: ({ details, message }) => details['helper'] !== undefined || HELPER.test(message),
        likely: ({ host, message }) => `Docker’s config file asks ${HELPER.exec(message)?.[0] ?? 'a helper'} for the login of ${host}, and it has none, or is not installed here`,
        fix: () => 'log in in an earlier step of this job, or set inputs registry, username and password',
        snippet: ({ host }) => `with:\n  registry: ${host}\n  username: \${{ vars.REGISTRY_USER }}\n  password: \${{ secrets.REGISTRY_PASSWORD }}`,
    },
    {
        id: 'no-files',
        group: 'inputs',
        title: 'No file is there to push',
        seen: '`matches no file`',
        matches: (trouble) => is('NOT_FOUND')(trouble) && trouble.details['input'] === 'files',
        likely: () => 'the build did not run before, wrote elsewhere, or the job has no checkout; globs match no folders',
        fix: () => 'look at what is there with a step before this one; with if-no-files-found: warn nothing is pushed',
        snippet: () => 'run: ls -R dist',
    },
    {
        id: 'tag-exists',
        group: 'inputs',
        title: 'The tag exists at the destination',
        seen: '`exists with sha256:…`',
        matches: (trouble) => is('ALREADY_EXISTS')(trouble) && trouble.details['tag'] !== undefined,
        likely: () => 'the tag was set by an earlier run, and if-exists keeps it from being moved',
        fix: () => 'choose another tag, or set if-exists: skip, which leaves it alone',
        snippet: () => 'with:\n  if-exists: skip',
    },
    {
        id: 'existing-files',
        group: 'disk',
        title: 'Files exist where a pull writes',
        seen: '`exists, and existing files are to be kept`, `will not replace`',
        matches: is('ALREADY_EXISTS'),
        likely: () => 'the folder is not empty',
        fix: () => 'pull into an empty folder, or set keep-existing-files: false',
        snippet: () => 'with:\n  keep-existing-files: false',
    },
    {
        id: 'timeout',
        group: 'limit',
        title: 'The step took longer than it may',
        seen: '`not finished after … the time that input timeout allows`',
        matches: both(is('ABORTED'), says(/input timeout/)),
        likely: () => 'there is much to transfer, or the other side is slow',
        fix: () => 'raise timeout, or leave it out: what stands still is given up by itself',
    },
    {
        id: 'no-layout',
        group: 'missing',
        title: 'There is no OCI layout or archive',
        seen: '`has no file oci-layout`, `there is no file`',
        matches: (trouble) => is('NOT_FOUND')(trouble) &&
            (['oci-layout', 'index.json'].includes(String(trouble.details['file'])) ||
                trouble.message.startsWith('there is no file ')),
        likely: () => 'it is not an OCI image layout or a tar of one, or the path is wrong',
        fix: () => 'check the path, which is relative to the workspace',
    },
];
/** After those of registries. */
const LATE_RULES = [
    {
        id: 'damaged-content',
        group: 'content',
        title: 'Content does not have its digest',
        seen: '`has digest … expected`, `has … bytes, expected`',
        matches: is('DIGEST_MISMATCH', 'SIZE_MISMATCH'),
        likely: () => 'the content was changed or cut on the way, by a proxy for one, or is damaged where it is stored',
        fix: () => 'run it again; if it stays, push the artifact anew',
    },
    {
        id: 'conflict',
        group: 'disk',
        title: 'Something else is writing',
        seen: '`the lock … was held`, `changed while it was packed`',
        matches: is('CONFLICT'),
        likely: () => 'something else is writing the same files',
        fix: () => 'run it again when that has ended',
    },
    {
        id: 'unsafe-path',
        group: 'content',
        title: 'Names that lead elsewhere',
        seen: '`will not write`, `will not unpack`, `two entries for one place`',
        // What is not kept is the step's own, and the text says all.
        matches: (trouble) => is('UNSAFE_PATH')(trouble) && !trouble.message.startsWith('will not keep'),
        likely: () => 'the artifact holds names that would be written outside of the folder, or twice',
        fix: () => 'pull only what you trust; an artifact of your own: push it with clean titles',
    },
    {
        id: 'invalid-content',
        group: 'content',
        title: 'Content of an unknown kind',
        seen: '`is not JSON`, `is not an image index`, `cannot be unpacked`',
        matches: is('INVALID_CONTENT'),
        likely: () => 'the content is damaged, or of a kind that is not known here',
        fix: () => 'look at it with: oras manifest fetch',
    },
    {
        id: 'disk-full',
        group: 'disk',
        title: 'The disk is full',
        seen: '`ENOSPC`, `EDQUOT`',
        matches: disk('ENOSPC', 'EDQUOT'),
        likely: ({ free }) => `the disk is full${free === undefined ? '' : `; free are ${free}`}`,
        fix: () => 'free space in an earlier step, or use a runner with a larger disk',
    },
    {
        id: 'too-many-files',
        group: 'disk',
        title: 'Too many open files',
        seen: '`EMFILE`, `ENFILE`',
        matches: disk('EMFILE', 'ENFILE'),
        likely: () => 'the system allows no more open files',
        fix: () => 'lower concurrency, or raise the limit of the runner (ulimit -n)',
        snippet: () => 'with:\n  concurrency: 2',
    },
    {
        id: 'no-permission',
        group: 'disk',
        title: 'The folder may not be written',
        seen: '`EACCES`, `EPERM`, `EROFS`',
        matches: disk('EACCES', 'EPERM', 'EROFS'),
        likely: () => 'the folder may not be written by this user',
        fix: () => 'choose another path, or change its permissions; a container step before may have made it as root',
    },
    {
        id: 'file-in-the-way',
        group: 'disk',
        title: 'A file where a folder is needed',
        seen: '`ENOTDIR`, `EEXIST`, `EISDIR`',
        matches: disk('ENOTDIR', 'EEXIST', 'EISDIR'),
        likely: () => 'a file stands where a folder is needed, or a folder where a file is',
        fix: () => 'choose another path, or move away what is there',
    },
    {
        id: 'file-removed',
        group: 'disk',
        title: 'A file was removed',
        seen: '`ENOENT`',
        matches: disk('ENOENT'),
        likely: () => 'the file was removed while it was used',
        fix: () => 'run it again when nothing else removes the files',
    },
    {
        id: 'name-too-long',
        group: 'disk',
        title: 'A name is too long for the file system',
        seen: '`ENAMETOOLONG`',
        matches: disk('ENAMETOOLONG'),
        likely: () => 'the path and the names in the artifact together are longer than the file system takes',
        fix: () => 'pull to a shorter path; on Windows 260 characters are the limit, unless long paths are enabled',
    },
    {
        id: 'storage',
        group: 'disk',
        title: 'The file system failed',
        seen: '`EIO`, `EBUSY`, `EXDEV` and others',
        matches: is('STORAGE'),
        likely: ({ system: name }) => `the file system of the runner failed${name === undefined ? '' : ` with ${name}`}`,
        fix: () => 'run it again; if it stays, look at the disk of the runner',
    },
];

;// CONCATENATED MODULE: ../build/js/action/hint-rules/network.js

const network = is('NETWORK');
const proxied = (trouble) => trouble.proxy !== undefined;
function way({ proxy }) {
    return proxy ? `through the proxy ${proxy.host} that ${proxy.variable} names` : 'without a proxy';
}
const UNREACHABLE = system('ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT', 'ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN');
const NETWORK_RULES = [
    {
        id: 'proxy-refuses',
        group: 'network',
        title: 'The proxy refuses the connection',
        seen: '`Proxy response (407)`, `Proxy response (403)`',
        matches: both(network, says(/Proxy response \(\d+\)|when HTTP Tunneling/)),
        likely: ({ proxy, host }) => `the proxy ${proxy?.host ?? 'in https_proxy'} wants a login, or does not let anyone through to ${host}`,
        fix: ({ host }) => `put its user name and password into https_proxy, or name ${host} in no_proxy`,
        snippet: ({ host }) => `env:\n  no_proxy: ${host}`,
    },
    {
        id: 'proxy-unreachable',
        group: 'network',
        title: 'The proxy cannot be reached',
        seen: '`ECONNREFUSED`, `ENOTFOUND` or a timeout where `https_proxy` is set',
        matches: both(network, proxied, UNREACHABLE),
        likely: ({ proxy, system: name }) => `the proxy ${proxy?.host ?? ''} that ${proxy?.variable ?? 'https_proxy'} names does not answer (${name ?? ''})`,
        fix: ({ host }) => `check https_proxy; if ${host} needs no proxy, name it in no_proxy`,
        snippet: ({ host }) => `env:\n  no_proxy: ${host}`,
    },
    {
        id: 'host-name',
        group: 'network',
        title: 'The host name does not exist',
        seen: '`ENOTFOUND`',
        matches: system('ENOTFOUND'),
        likely: ({ host }) => `the host name ${host} is misspelt or does not exist where the runner is`,
        fix: () => 'check the reference; a registry inside a network needs a runner inside, or https_proxy',
    },
    {
        id: 'name-service',
        group: 'network',
        title: 'Names cannot be looked up',
        seen: '`EAI_AGAIN`',
        matches: system('EAI_AGAIN'),
        likely: () => 'the name service of the runner does not answer',
        fix: () => 'run it again; on a runner of your own, check its DNS',
    },
    {
        id: 'connection-refused',
        group: 'network',
        title: 'Nothing listens there',
        seen: '`ECONNREFUSED`',
        matches: system('ECONNREFUSED'),
        likely: ({ host }) => `nothing listens at ${host}`,
        fix: () => 'check host and port; a service container needs a mapped port, and is localhost to the job',
        snippet: () => "services:\n  registry:\n    image: registry:2\n    ports: ['5000:5000']",
    },
    {
        id: 'unreachable',
        group: 'network',
        title: 'The host cannot be reached',
        seen: '`ETIMEDOUT`, `UND_ERR_CONNECT_TIMEOUT`, `EHOSTUNREACH`',
        matches: system('ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT'),
        likely: (trouble) => `${trouble.host} does not answer, tried ${way(trouble)}; a firewall or an allow-list of addresses may keep the runner out`,
        fix: () => 'use a runner that reaches it, or set https_proxy',
    },
    {
        id: 'plain-http',
        group: 'network',
        title: 'The registry speaks plain http',
        seen: '`wrong version number`, `EPROTO`',
        matches: both(network, (trouble) => /^(?:EPROTO|ERR_SSL_(?:WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG))$/.test(trouble.system ?? ''), says(/wrong version number|packet length|http request|EPROTO/i)),
        likely: ({ host }) => `${host} speaks plain http, not https`,
        fix: () => 'set plain-http: true if that is meant; what is sent can be read on the way then',
        snippet: () => 'with:\n  plain-http: true',
    },
    {
        id: 'certificate-expired',
        group: 'network',
        title: 'The certificate has expired',
        seen: '`CERT_HAS_EXPIRED`, `CERT_NOT_YET_VALID`',
        matches: system('CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID'),
        likely: ({ host }) => `the certificate of ${host} has expired, or the clock of the runner is wrong`,
        fix: () => 'have the certificate renewed',
    },
    {
        id: 'certificate-name',
        group: 'network',
        title: 'The certificate is for another name',
        seen: '`ERR_TLS_CERT_ALTNAME_INVALID`',
        matches: system('ERR_TLS_CERT_ALTNAME_INVALID'),
        likely: ({ host }) => `the certificate that ${host} shows is for other names`,
        fix: () => 'write the name that the certificate has, or check where the host name leads',
    },
    {
        id: 'client-certificate',
        group: 'network',
        title: 'The registry wants a client certificate',
        seen: '`ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED`, `handshake failure`',
        matches: both(network, says(/CERTIFICATE_REQUIRED|HANDSHAKE_FAILURE|handshake failure|certificate required/i)),
        likely: ({ host }) => `${host} ended the TLS handshake: it wants a client certificate, or another one`,
        fix: () => 'set client-cert and client-key',
        snippet: () => 'with:\n  client-cert: certs/client.pem\n  client-key: certs/client.key',
    },
    {
        id: 'certificate',
        group: 'network',
        title: 'The certificate is not trusted',
        seen: '`SELF_SIGNED_CERT_IN_CHAIN`, `UNABLE_TO_VERIFY_LEAF_SIGNATURE`, `DEPTH_ZERO_SELF_SIGNED_CERT`',
        matches: both(network, (trouble) => /SSL|TLS|CERT|SIGN|ISSUER|EPROTO/.test(trouble.system ?? '')),
        likely: ({ host, proxy }) => `${host} has a certificate that is not trusted: a private authority made it, or ${proxy ? `the proxy ${proxy.host}` : 'a proxy'} opens what passes`,
        fix: () => 'set ca-file to the certificate of that authority; NODE_EXTRA_CA_CERTS of the runner counts too',
        snippet: () => 'with:\n  ca-file: certs/ca.pem',
    },
    {
        id: 'connection',
        group: 'network',
        title: 'The connection broke',
        seen: '`ECONNRESET`, `UND_ERR_SOCKET`, `tried 6 times`',
        matches: network,
        likely: (trouble) => `the connection to ${trouble.host} broke, ${way(trouble)}`,
        fix: () => 'run it again; if it stays, check https_proxy and no_proxy, or raise retries',
        snippet: () => 'with:\n  retries: 10',
    },
];

;// CONCATENATED MODULE: ../build/js/action/hint-rules/registries.js

/** Words in which registries refuse what does not exist there yet. */
const ABSENT = /NAME_UNKNOWN|RepositoryNotFound|project .*not found|repository .*not (?:found|exist)/i;
const REGISTRY_RULES = [
    {
        id: 'docker-hub-login',
        group: 'refused',
        title: 'Docker Hub: the login is missing or wrong',
        seen: '401 or 403 of docker.io, `insufficient scopes`',
        matches: at('docker-hub', 'UNAUTHORIZED', 'FORBIDDEN'),
        likely: () => 'there is no login for docker.io, it is wrong, or its token may only read; a repository that does not exist is answered the same way',
        fix: () => 'use an access token with Read & Write, and check the name',
        snippet: (trouble) => login({ ...trouble, host: 'docker.io' }, '${{ vars.DOCKERHUB_USERNAME }}', '${{ secrets.DOCKERHUB_TOKEN }}'),
    },
    {
        id: 'docker-hub-limit',
        group: 'limit',
        title: 'Docker Hub: too many pulls',
        seen: '429 of docker.io, `You have reached your pull rate limit`',
        matches: at('docker-hub', 'RATE_LIMITED'),
        likely: (trouble) => `pulls without a login are limited for each address, and hosted runners share theirs${waiting(trouble)}`,
        fix: () => 'log in, for public images too',
        snippet: (trouble) => login({ ...trouble, host: 'docker.io' }, '${{ vars.DOCKERHUB_USERNAME }}', '${{ secrets.DOCKERHUB_TOKEN }}'),
    },
    {
        id: 'ecr-repository',
        group: 'missing',
        title: 'ECR: the repository does not exist',
        seen: '404 of ECR while writing, `NAME_UNKNOWN`',
        matches: both(at('ecr', 'NOT_FOUND'), writing, creating),
        likely: () => 'ECR creates no repositories on push, unless a creation template says so',
        fix: ({ host, repository }) => host === 'public.ecr.aws'
            ? `create it first: aws ecr-public create-repository --repository-name ${nameIn(repository)} --region us-east-1`
            : `create it first: aws ecr create-repository --repository-name ${repository || 'NAME'}`,
    },
    {
        id: 'ecr-connection',
        group: 'network',
        title: 'ECR: the connection is cut while something is pushed',
        seen: 'a connection that ECR closes during an upload',
        matches: both(at('ecr', 'NETWORK'), writing, says(/socket|ECONNRESET|closed|EPIPE|terminated/i)),
        likely: () => 'ECR closes the connection of an upload to a repository that does not exist',
        fix: ({ repository }) => `look whether it exists: aws ecr describe-repositories --repository-names ${repository || 'NAME'}`,
    },
    {
        id: 'ecr-login',
        group: 'refused',
        title: 'ECR: the login is missing, too old, or may not do this',
        seen: '401 or 403 of ECR, `not authorized to perform: ecr:…`',
        matches: at('ecr', 'UNAUTHORIZED', 'FORBIDDEN'),
        likely: () => 'nobody logged in to ECR in this job, the login is older than 12 hours, or its role lacks the right that the answer names',
        fix: () => 'log in with aws-actions/amazon-ecr-login in an earlier step; the role needs ecr:GetAuthorizationToken and ecr:BatchGetImage, to push also ecr:InitiateLayerUpload, ecr:UploadLayerPart, ecr:CompleteLayerUpload and ecr:PutImage',
    },
    {
        id: 'acr-login',
        group: 'refused',
        title: 'Azure Container Registry: the login is missing or may not do this',
        seen: '401 or 403 of azurecr.io',
        matches: at('acr', 'UNAUTHORIZED', 'FORBIDDEN'),
        likely: () => 'nobody logged in to the registry in this job, the identity lacks its role, or the registry’s firewall keeps the runner out',
        fix: ({ host }) => `run az acr login --name ${host.split('.')[0] ?? 'NAME'} after azure/login in earlier steps; the identity needs the role AcrPull, to push AcrPush`,
    },
    {
        id: 'google-login',
        group: 'refused',
        title: 'Google Artifact Registry: the login is missing or may not do this',
        seen: '401 or 403 of pkg.dev or gcr.io, `denied … (or it may not exist)`',
        matches: at('google', 'UNAUTHORIZED', 'FORBIDDEN'),
        likely: () => 'there is no login, its account lacks the role, or project, location or repository is misspelt, which is answered the same way',
        fix: () => 'let google-github-actions/auth make an access token; the account needs roles/artifactregistry.reader, to push roles/artifactregistry.writer',
        snippet: (trouble) => login(trouble, 'oauth2accesstoken', '${{ steps.auth.outputs.access_token }}'),
    },
    {
        id: 'google-repository',
        group: 'missing',
        title: 'Google Artifact Registry: the repository does not exist',
        seen: '404 of pkg.dev while writing',
        matches: both(at('google', 'NOT_FOUND'), writing, creating),
        likely: () => 'a repository is created before the first push; in LOCATION-docker.pkg.dev/PROJECT/REPOSITORY/NAME it is the third part',
        fix: ({ host, repository }) => `create it: gcloud artifacts repositories create ${repository.split('/')[1] ?? 'NAME'} --repository-format=docker --location=${/^(.+)-docker\.pkg\.dev$/.exec(host)?.[1] ?? 'LOCATION'}`,
    },
    {
        id: 'quay-login',
        group: 'refused',
        title: 'Quay: the robot account may not do this',
        seen: '401 or 403 of Quay, `access to the requested resource is not authorized`',
        matches: at('quay', 'UNAUTHORIZED', 'FORBIDDEN'),
        likely: () => 'the robot account has no right on the repository, or the repository does not exist and it may not create it',
        fix: () => 'give the robot account Write on the repository; its name has the form NAMESPACE+ROBOT',
        snippet: (trouble) => login(trouble, '${{ vars.QUAY_ROBOT }}', '${{ secrets.QUAY_TOKEN }}'),
    },
    {
        id: 'quay-media-type',
        group: 'rejected',
        title: 'Quay: a media type that is not allowed there',
        seen: '`manifest invalid` or 415 of Quay',
        matches: both(at('quay', 'INVALID_CONTENT'), writing, says(/MANIFEST_INVALID|UNSUPPORTED|: 415/)),
        likely: () => 'this Quay takes media types of a list only, as its administrators set it',
        fix: () => 'ask for FEATURE_GENERAL_OCI_SUPPORT, or for the types in ALLOWED_OCI_ARTIFACT_TYPES; else push with image-spec: v1.0',
    },
    {
        id: 'gitlab-login',
        group: 'refused',
        title: 'GitLab: the token may not do this',
        seen: '401 or 403 of GitLab, `insufficient_scope`',
        matches: at('gitlab', 'UNAUTHORIZED', 'FORBIDDEN'),
        likely: () => 'the token lacks its scope, belongs to another project, or the project’s container registry is switched off',
        fix: () => 'use a deploy token of the project with read_registry, to push also write_registry',
        snippet: (trouble) => login(trouble, '${{ vars.GITLAB_TOKEN_NAME }}', '${{ secrets.GITLAB_TOKEN }}'),
    },
    {
        id: 'gitlab-media-type',
        group: 'rejected',
        title: 'GitLab: a config type that it does not know',
        seen: '`MANIFEST_INVALID` of GitLab',
        matches: both(at('gitlab', 'INVALID_CONTENT'), writing, says(/MANIFEST_INVALID/)),
        likely: () => 'GitLab takes configs of known media types only; with image-spec: v1.0 the artifact type is one',
        fix: () => 'leave config and image-spec out: the config is empty then, and artifact-type is free',
    },
    {
        id: 'harbor-quota',
        group: 'limit',
        title: 'Harbor: the project is full',
        seen: '`adding … will exceed the configured upper limit`',
        matches: both(is('FORBIDDEN', 'CONFLICT', 'TOO_LARGE', 'INVALID_CONTENT'), says(/quota|exceed(?:s|ed)? the configured|upper limit of/i)),
        likely: ({ host }) => `the storage quota of the project at ${host} is used up`,
        fix: () => 'delete artifacts and run the garbage collection there, or raise the quota',
    },
    {
        id: 'harbor-login',
        group: 'refused',
        title: 'Harbor: the robot account may not do this',
        seen: '401 or 403 of Harbor, `unauthorized to access repository`',
        matches: at('harbor', 'UNAUTHORIZED', 'FORBIDDEN'),
        likely: () => 'the project does not exist, or the robot account has no right in it',
        fix: ({ repository }) => `create the project ${repository.split('/')[0] || 'PROJECT'}, and give the robot account Push Artifact and Pull Artifact there; its name begins with robot$`,
        snippet: (trouble) => login(trouble, '${{ vars.HARBOR_ROBOT }}', '${{ secrets.HARBOR_TOKEN }}'),
    },
    {
        id: 'harbor-project',
        group: 'missing',
        title: 'Harbor: the project does not exist',
        seen: '404 of Harbor while writing, `project … not found`',
        matches: both(at('harbor', 'NOT_FOUND'), writing, creating),
        likely: () => 'Harbor creates repositories on push, but no projects; the project is the first part of the name',
        fix: ({ repository }) => `create the project ${repository.split('/')[0] || 'PROJECT'} there first`,
    },
    {
        id: 'create-first',
        group: 'missing',
        title: 'The registry creates nothing on push',
        seen: '404 while writing, `NAME_UNKNOWN`',
        matches: both(is('NOT_FOUND'), writing, creating, says(ABSENT)),
        likely: ({ host }) => `${host} wants the repository, or its project, to exist before the first push`,
        fix: ({ repository }) => `create ${repository || 'it'} there first, and check how it is spelt`,
    },
    {
        id: 'unauthorized',
        group: 'refused',
        title: 'The registry wants a login',
        seen: '401 of any other registry',
        matches: is('UNAUTHORIZED'),
        likely: ({ host }) => `there is no credential for ${host}, or its user name or password is wrong`,
        fix: () => 'set inputs registry, username and password, or log in in an earlier step',
        snippet: (trouble) => login(trouble),
    },
    {
        id: 'forbidden',
        group: 'refused',
        title: 'The credential may not do this',
        seen: '403 of any other registry',
        matches: denied,
        likely: ({ host }) => `the credential for ${host} is valid but may not do this, or there is none`,
        fix: ({ writing: write, repository }) => `give the account ${write ? 'write' : 'read'} access to ${repository || 'the repository'}`,
    },
    {
        id: 'rate-limit',
        group: 'limit',
        title: 'Too many requests',
        seen: '429, `TOOMANYREQUESTS`',
        matches: is('RATE_LIMITED'),
        likely: (trouble) => `${trouble.host} limits the number of requests${waiting(trouble)}`,
        fix: () => 'log in, lower concurrency, or run it again later',
        snippet: () => 'with:\n  concurrency: 2',
    },
];
function nameIn(repository) {
    return repository.split('/').slice(1).join('/') || 'NAME';
}

;// CONCATENATED MODULE: ../build/js/action/hint-rules.js





/** In the order they are asked: the first that fits is told. */
const HINT_RULES = [
    ...FOREIGN_RULES,
    ...CONTENT_RULES,
    ...TAG_RULES,
    ...FORK_RULES,
    ...GITHUB_RULES,
    ...REGISTRY_RULES,
    ...ANSWER_RULES,
    ...NETWORK_RULES,
    ...LATE_RULES,
];
/** Codes whose failures may come without a hint, because there is nothing to add to what they say. */
const WITHOUT_HINT = {
    INVALID_INPUT: 'the text names the input, what it got and what is allowed',
    NOT_FOUND: 'of a layout or an archive: the text lists the tags and platforms that are there',
    UNSUPPORTED: 'the text names what cannot be done, and nothing else would do it',
    UNAVAILABLE: 'not of a registry: a failure that nobody has thought of',
    ABORTED: 'somebody cancelled the run',
};

;// CONCATENATED MODULE: ../build/js/action/partial-failure.js

/** A copy reached some of its destinations only. The cause is the first failure; each place has its own. */
class PartialFailure extends core_errors/* OrasError */.aP {
    failures;
    constructor(message, failures) {
        const [first] = failures;
        const code = first?.error instanceof core_errors/* OrasError */.aP ? first.error.code : 'UNAVAILABLE';
        super(code, message, { cause: first?.error, details: { partial: true } });
        this.failures = failures;
    }
}

;// CONCATENATED MODULE: ../build/js/action/machine-facts.js




/** Whose repository the workflow runs in. */
function ownerIn(env) {
    const name = env['GITHUB_REPOSITORY']?.split('/')[0];
    if (name === undefined || name === '')
        return undefined;
    return { name, isUser: ownerTypeIn(env['GITHUB_EVENT_PATH']) === 'User' };
}
function ownerTypeIn(file) {
    try {
        const event = file === undefined ? undefined : JSON.parse((0,external_node_fs_.readFileSync)(file, 'utf8'));
        const repository = (0,descriptor/* isRecord */.u4)(event) ? event['repository'] : undefined;
        const owner = (0,descriptor/* isRecord */.u4)(repository) ? repository['owner'] : undefined;
        return (0,descriptor/* isRecord */.u4)(owner) ? owner['type'] : undefined;
    }
    catch {
        return undefined;
    }
}
/** The proxy that requests to a host take. */
function proxyOf(host, env) {
    const url = URL.parse(`https://${host}`);
    const proxy = url ? proxyFor(url, env) : undefined;
    if (!proxy)
        return undefined;
    return { host: proxy.host, variable: env['https_proxy'] ? 'https_proxy' : 'HTTPS_PROXY' };
}
/** Room on the disks that a step writes to. */
function freeSpace(env) {
    const places = [
        ['RUNNER_TEMP', env['RUNNER_TEMP']],
        ['the workspace', env['GITHUB_WORKSPACE']],
    ];
    const told = places.flatMap(([name, path]) => {
        try {
            if (path === undefined || path === '')
                return [];
            const { bavail, bsize } = (0,external_node_fs_.statfsSync)(path);
            return [`${formatSize(bavail * bsize)} in ${name}`];
        }
        catch {
            return [];
        }
    });
    return told.length === 0 ? undefined : told.join(', ');
}

;// CONCATENATED MODULE: ../build/js/action/typed-place.js

/** Which of the references of the step is the one that failed; undefined where several may be. */
function typedPlace(at, inputs) {
    if (!inputs)
        return undefined;
    const write = at.method !== undefined && !['GET', 'HEAD'].includes(at.method);
    const sides = at.side ? [at.side] : write ? ['target', 'source'] : ['source', 'target'];
    for (const side of sides) {
        const fitting = placesAt(side, inputs).filter((location) => typed_place_fits(location, at));
        const texts = new Set(fitting.map(({ text }) => text));
        const [text] = texts;
        if (text !== undefined && texts.size === 1)
            return { side, text };
    }
    return undefined;
}
function placesAt(side, inputs) {
    if (inputs.command === 'login')
        return [];
    if (inputs.command === 'attach')
        return [inputs.subject];
    if (side === 'source')
        return 'from' in inputs ? [inputs.from].flat() : [];
    if ('to' in inputs)
        return [inputs.to].flat();
    return ['tag', 'untag', 'delete'].includes(inputs.command) && 'from' in inputs ? [inputs.from].flat() : [];
}
function typed_place_fits(location, { host, repository }) {
    if (location.kind !== 'registry')
        return host === undefined;
    if (host === undefined)
        return false;
    const { reference } = location;
    const same = canonicalRegistry(reference.registry) === canonicalRegistry(host);
    return same && (repository === '' || reference.repository === repository);
}

;// CONCATENATED MODULE: ../build/js/action/trouble.js





/** Registries whose ways are known, by their hosts. */
const PROVIDERS = (/* unused pure expression or super */ null && ([
    'github',
    'docker-hub',
    'ecr',
    'acr',
    'google',
    'quay',
    'gitlab',
    'harbor',
    'other',
]));
const WRITING = new Set([
    'push',
    'copy',
    'attach',
    'index',
    'tag',
    'untag',
    'delete',
    'cache-save',
]);
/** They read what they change. */
const CHANGING = new Set(['attach', 'tag', 'untag', 'delete']);
function troubleOf(error, around) {
    const { command, fork, env = {} } = around;
    const root = trouble_rootOf(error);
    const ours = root instanceof core_errors/* OrasError */.aP ? root : undefined;
    const registry = registryErrorIn(root);
    const details = ours?.details ?? {};
    const typed = typedFor(error, around);
    const host = textOf(details['host']) ?? (registry ? new URL(registry.url).host : undefined);
    const side = copyErrorIn(error)?.side ?? typed?.side;
    const system = systemCodeIn(error) ?? textOf(details['code']);
    return {
        command,
        code: ours?.code,
        message: (0,core_errors/* messageOf */.bD)(root),
        system,
        host: host === undefined ? 'the registry' : canonicalRegistry(host),
        provider: host === undefined ? 'other' : providerOf(host, env),
        repository: repositoryFor(registry, typed),
        method: registry?.method,
        status: registry?.status,
        said: (registry?.errors ?? []).map(({ code, message }) => `${code}: ${message}`).join('; '),
        foreign: isForeign(root),
        writing: WRITING.has(command) && (side !== 'source' || CHANGING.has(command)),
        reading: side === 'source',
        details,
        fork,
        owner: ownerIn(env),
        proxy: host === undefined ? undefined : proxyOf(host, env),
        free: system === 'ENOSPC' || system === 'EDQUOT' ? freeSpace(env) : undefined,
    };
}
/** The reference of the step that an error is about. */
function typedFor(error, { inputs }) {
    const root = trouble_rootOf(error);
    const registry = registryErrorIn(root);
    const told = root instanceof core_errors/* OrasError */.aP ? textOf(root.details['host']) : undefined;
    const host = told ?? (registry ? new URL(registry.url).host : undefined);
    const request = registry && hostOf(registry) === host ? registry : undefined;
    const at = { host, method: request?.method, repository: request ? repositoryIn(request.url) : '' };
    return typedPlace({ ...at, side: copyErrorIn(error)?.side }, inputs);
}
function hostOf({ url }) {
    return new URL(url).host;
}
function repositoryFor(registry, typed) {
    const asked = registry ? repositoryIn(registry.url) : '';
    if (asked !== '')
        return asked;
    return /^[^/]+\/(.+?)(?::[^:/]*)?(?:@.*)?$/.exec(typed?.text ?? '')?.[1] ?? '';
}
function repositoryIn(url) {
    return /\/v2\/(.+?)\/(?:manifests|blobs|tags|referrers)(?:\/|$)/.exec(url)?.[1] ?? '';
}
/** Answers to HEAD have no body to tell by. */
function isForeign(root) {
    if (!(root instanceof core_errors/* OrasError */.aP) || root.details['answersLikeARegistry'] !== false)
        return false;
    if (root.code === 'NOT_FOUND' || root.code === 'INVALID_CONTENT')
        return true;
    if (!(root instanceof core_errors/* RegistryError */.gl) || root.method === 'HEAD')
        return false;
    return root.status === 401 || (root.status === 403 && root.code !== 'RATE_LIMITED');
}
/** The innermost error of ours: copies and inputs wrap what happened. */
function trouble_rootOf(error) {
    for (let at = error; at instanceof Error; at = at.cause)
        if (at instanceof core_errors/* OrasError */.aP && !(at instanceof core_errors/* CopyError */.k6) && at.details['partial'] !== true)
            return at;
    return error;
}
function registryErrorIn(error) {
    for (let at = error; at instanceof Error; at = at.cause)
        if (at instanceof core_errors/* RegistryError */.gl)
            return at;
    return undefined;
}
function copyErrorIn(error) {
    for (let at = error; at instanceof Error; at = at.cause)
        if (at instanceof core_errors/* CopyError */.k6)
            return at;
    return undefined;
}
function systemCodeIn(error) {
    for (let at = error; at instanceof Error; at = at.cause) {
        const code = at instanceof core_errors/* OrasError */.aP ? undefined : (0,core_errors/* systemCode */.xU)(at);
        if (code !== undefined)
            return code;
    }
    return undefined;
}
function textOf(value) {
    return typeof value === 'string' ? value : undefined;
}
const HOSTS = [
    ['docker-hub', /(?:^|\.)docker\.(?:io|com)$/],
    ['ecr', /\.dkr[.-]ecr\..+\.(?:amazonaws\.(?:com(?:\.cn)?|eu)|on\.aws)$|^public\.ecr\.aws$/],
    ['acr', /\.azurecr\.(?:io|cn|us)$/],
    ['google', /(?:^|\.|-)(?:docker\.pkg\.dev|gcr\.io)$/],
    ['quay', /^quay\./],
    ['gitlab', /(?:^|\.)gitlab\./],
    ['harbor', /(?:^|\.)harbor\./],
];
function providerOf(host, env = {}) {
    const name = host.replace(/:\d+$/, '');
    const server = env['GITHUB_SERVER_URL'] || 'https://github.com';
    if (name === 'ghcr.io' || githubRegistries(server).includes(name))
        return 'github';
    return HOSTS.find(([, pattern]) => pattern.test(name))?.[0] ?? 'other';
}

;// CONCATENATED MODULE: ../build/js/action/hints.js





/** The runner shows so many characters of an annotation. */
const MAX = 4096;
const MAX_WHAT = 1800;
const MAX_PARTS = 5;
function failureFor(error, around) {
    const parts = error instanceof PartialFailure ? partsOf(error, around) : [];
    const [only, second] = parts;
    const said = error instanceof PartialFailure ? error.message : told(error, around);
    if (only && !second) {
        const what = `${around.command} failed: ${(0,safe_text/* safeText */.H)(headOf(said))}: ${only.what}`;
        return { what, hint: only.hint };
    }
    return {
        what: `${around.command} failed: ${(0,safe_text/* safeText */.H)(said, MAX_WHAT)}`,
        hint: hintFor(error, around),
        ...(parts.length > 0 && { parts }),
    };
}
/** The text of the one annotation of a failed run: what failed, where, why it probably did, and what to do. */
function describeFailure({ what, hint, parts = [] }, docs) {
    if (parts.length > 0)
        return cut([headOf(what), ...partLines(parts, docs)], []);
    if (!hint)
        return what;
    const help = [`Likely: ${hint.likely}`, `Try: ${hint.fix}`];
    if (hint.snippet !== undefined)
        help.push(...hint.snippet.split('\n').map((line) => `  ${line}`));
    return cut([what], [...help, `More: ${docs}#${hint.id}`]);
}
/** Without what is told of each destination below. */
function headOf(what) {
    return /^.*? destinations failed/.exec(what)?.[0] ?? what;
}
function partLines(parts, docs) {
    const shown = parts.slice(0, MAX_PARTS).flatMap(({ what, hint }) => {
        const line = `- ${what}`;
        if (!hint)
            return [line];
        return [line, `  Likely: ${hint.likely}. Try: ${hint.fix}. More: ${docs}#${hint.id}`];
    });
    return parts.length > MAX_PARTS ? [...shown, `and ${parts.length - MAX_PARTS} more`] : shown;
}
function cut(what, help) {
    const behind = help.map((line) => `\n${line}`).join('');
    const room = MAX - behind.length;
    const before = what.join('\n');
    return `${before.length > room ? `${before.slice(0, room - 1)}…` : before}${behind}`;
}
/** Each destination once: its first failure stopped the rest there. */
function partsOf({ failures }, around) {
    const places = new Map();
    for (const { place, error } of failures)
        if (!places.has(place))
            places.set(place, error);
    return [...places].map(([place, error]) => {
        const said = told(error, around);
        return {
            what: (0,safe_text/* safeText */.H)(said.includes(place) ? said : `${place}: ${said}`, places.size > 1 ? 300 : MAX_WHAT),
            hint: hintFor(error, around),
        };
    });
}
/** What the step asked for and what came of it; the request that failed stands behind. */
function told(error, around) {
    const copy = copyErrorIn(error);
    const registry = registryErrorIn(error);
    const host = error instanceof core_errors/* OrasError */.aP ? error.details['host'] : undefined;
    if (error !== copy && error !== registry && host === undefined)
        return (0,core_errors/* messageOf */.bD)(error);
    const typed = typedFor(error, around);
    const side = copy?.side ?? typed?.side;
    const { reason, request } = hints_reasonOf((0,core_errors/* messageOf */.bD)(error));
    const doing = request ?? (copy?.digest === undefined ? undefined : `${copy.operation} ${copy.digest}`);
    const behind = doing === undefined || reason.includes(copy?.digest ?? doing) ? '' : ` (${doing})`;
    if (side === undefined || (typed && reason.startsWith(typed.text)))
        return `${reason}${behind}`;
    const refused = registry?.status === 401 || registry?.status === 403;
    const place = typed?.text ?? (registry ? placeIn(registry) : `the ${side}`);
    const verb = side === 'target' ? 'writing to' : 'reading from';
    return `${verb} ${place} ${refused ? 'was refused' : 'failed'}: ${reason}${behind}`;
}
/** The request, which people did not write, goes to the end. */
function hints_reasonOf(message) {
    const [, place = '', request, status, rest = ''] = /^(.*? its token server says no: )?([A-Z]+ https?:\/\/\S+): (?:(\d{3})(?: |$))?(.*)$/s.exec(message) ??
        [];
    if (request === undefined)
        return { reason: message };
    if (status !== undefined && / is not there\b/.test(rest))
        return { reason: rest, request: `${request}: ${status}` };
    const said = [status, rest].filter((text) => text !== undefined && text !== '').join(' ');
    return { reason: `${place}${said}`, request };
}
/** Host and repository of the request that failed. */
function placeIn({ url }) {
    const { host } = new URL(url);
    const repository = /\/v2\/(.+?)\/(?:manifests|blobs|tags|referrers)(?:\/|$)/.exec(url)?.[1];
    return repository === undefined ? host : `${host}/${repository}`;
}
function hintFor(error, around) {
    const trouble = troubleOf(error, around);
    const rule = HINT_RULES.find(({ matches }) => matches(trouble));
    if (!rule)
        return undefined;
    const snippet = rule.snippet?.(trouble).split('\n');
    return {
        id: rule.id,
        likely: (0,safe_text/* safeText */.H)(rule.likely(trouble), 500),
        fix: (0,safe_text/* safeText */.H)(rule.fix(trouble), 500),
        snippet: snippet?.map((line) => (0,safe_text/* safeText */.H)(line, 200)).join('\n'),
    };
}

;// CONCATENATED MODULE: ../build/js/action/location.js



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
        if (!(error instanceof core_errors/* OrasError */.aP))
            throw error;
        throw new core_errors/* OrasError */.aP('INVALID_INPUT', `input ${input}: ${error.message}`, {
            cause: error,
            details: error.details,
        });
    }
}
function parseRegistryLocation(text) {
    refuseLookalikes(text);
    const { head, tags } = cutTags(text);
    const reference = parseReference(head);
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
        throw new core_errors/* OrasError */.aP('INVALID_INPUT', `not a location: ${shown}: a reference is not a URL, write ${rest.slice(0, 200)}; ${FORMS}`);
    }
    if (/^(?:\.{0,2}[/\\]|[a-z]:[/\\])/i.test(text)) {
        throw new core_errors/* OrasError */.aP('INVALID_INPUT', `not a location: ${shown}: a path needs its kind, write oci-layout:${text.slice(0, 200)}; ${FORMS}`);
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
            .map((tag) => checkTag(tag.trim())),
    };
}
function parsePath(kind, text, rest) {
    const at = rest.lastIndexOf('@');
    const digest = at < 0 ? undefined : rest.slice(at + 1);
    if (digest !== undefined && (0,core_digest/* isDigest */.Bc)(digest))
        return { kind, text, path: pathIn(text, rest.slice(0, at)), tags: [], digest };
    if (digest !== undefined && /^sha(?:256|512):/.test(digest))
        (0,core_digest/* parseDigest */.m)(digest);
    const colon = rest.lastIndexOf(':');
    const behind = rest.slice(colon + 1);
    // The colon of a drive is followed by a slash: `C:v1` is a folder C and a tag.
    if (colon < 0 || /[/\\]/.test(behind))
        return { kind, text, path: pathIn(text, rest), tags: [] };
    const tags = behind.split(',').map((tag) => checkTag(tag.trim()));
    return { kind, text, path: pathIn(text, rest.slice(0, colon)), tags };
}
function pathIn(text, path) {
    if (path !== '')
        return path;
    throw new core_errors/* OrasError */.aP('INVALID_INPUT', `not a location: ${JSON.stringify(text)}: it has no path; ${FORMS}`);
}
/** The tag or digest that is to be resolved; the digest decides. */
function location_entryOf(input, location) {
    const digest = location.kind === 'registry' ? location.reference.digest : location.digest;
    if (digest !== undefined)
        return digest;
    const [tag, second] = location.tags;
    if (second !== undefined)
        throw new core_errors/* OrasError */.aP('INVALID_INPUT', `input ${input}: one tag is read, got ${location.tags.join(', ')}`);
    if (tag !== undefined)
        return tag;
    throw new core_errors/* OrasError */.aP('INVALID_INPUT', `input ${input}: ${JSON.stringify(location.text)} names no tag and no digest`);
}
/** All tags or digests that are to be resolved; the digest decides, and a tag beside it names the artifact. */
function location_entriesOf(input, location) {
    const digest = location.kind === 'registry' ? location.reference.digest : location.digest;
    const [tag] = location.tags;
    if (digest !== undefined)
        return [{ reference: digest, ...(tag !== undefined && { tag }) }];
    if (tag === undefined)
        return [{ reference: location_entryOf(input, location) }];
    return location.tags.map((one) => ({ reference: one, tag: one }));
}
/** The location without tag and digest: `ghcr.io/acme/app`, `oci-layout:./layout`. */
function placeOf(location) {
    if (location.kind !== 'registry')
        return `oci-${location.kind}:${location.path}`;
    const { registry, repository } = location.reference;
    return formatReference({ registry, repository });
}

;// CONCATENATED MODULE: ../build/js/action/runtime.js



function readRuntime(env, insideWorkflow) {
    return {
        workspace: process.cwd(),
        temp: env['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)(),
        home: homeFolder() ?? (env['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)()),
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
        return (0,external_node_os_.homedir)();
    }
    catch {
        return undefined;
    }
}
/** By the event's payload; a head that is gone was a fork. Runs for `pull_request_target` have all rights. */
function isFork({ GITHUB_EVENT_NAME: name = '', GITHUB_EVENT_PATH: eventFile }) {
    if (!eventFile || !name.startsWith('pull_request') || name === 'pull_request_target')
        return false;
    try {
        const event = JSON.parse((0,external_node_fs_.readFileSync)(eventFile, 'utf8'));
        const pull = (0,descriptor/* isRecord */.u4)(event) ? event['pull_request'] : undefined;
        if (!(0,descriptor/* isRecord */.u4)(pull))
            return false;
        const [head, base] = [runtime_nameIn(pull['head']), runtime_nameIn(pull['base'])];
        return base !== undefined && head !== base;
    }
    catch {
        return false;
    }
}
function runtime_nameIn(side) {
    const repository = (0,descriptor/* isRecord */.u4)(side) ? side['repo'] : undefined;
    return (0,descriptor/* isRecord */.u4)(repository) ? repository['full_name'] : undefined;
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

;// CONCATENATED MODULE: ../build/js/action/time-limit.js

/** Aborts when the user does, or when the time is over that input `timeout` allows. */
function limited(stop, timeoutMs) {
    if (timeoutMs === undefined)
        return stop;
    const controller = new AbortController();
    const error = new core_errors/* OrasError */.aP('ABORTED', `not finished after ${timeoutMs / 1000} s, the time that input timeout allows`, { details: { timeout: true } });
    setTimeout(() => controller.abort(error), timeoutMs).unref();
    return AbortSignal.any([stop, controller.signal]);
}
function isTimeLimit(reason) {
    return reason instanceof core_errors/* OrasError */.aP && reason.details['timeout'] === true;
}

;// CONCATENATED MODULE: ../build/js/action/cache-store.js











function viewOf({ store, scope, version }, { runtime }) {
    const origin = cacheOrigin(runtime);
    const name = (0,core_digest/* hexOf */.ZD)((0,core_digest/* digestOf */.ol)(`${store.text}\n${version}`)).slice(0, 16);
    return {
        origin,
        scopes: scopesFor(scope, origin),
        snapshot: runtime.workflow && (0,external_node_path_.join)(runtime.temp, `oras-action-cache-${name}.json`),
    };
}
function graphAt(target, store) {
    if (canFindPredecessors(target))
        return target;
    throw new core_errors/* OrasError */.aP('UNSUPPORTED', `${placeOf(store)} cannot tell what refers to its content`);
}
function entryLine({ key, ref, created }) {
    return (0,safe_text/* safeText */.H)(`${key} (saved by ${ref} at ${new Date(created).toISOString()})`, 800);
}
/** Content that is not what its digest or its description says. */
const WRONG = ['DIGEST_MISMATCH', 'SIZE_MISMATCH', 'INVALID_CONTENT'];
/**
 * What goes wrong with a cache is told, and the build goes on without it. A wrong byte fails, and so does what the user
 * ends.
 */
async function orWithout(work, { log, signal, runtime }, { inputs, doing, so }) {
    try {
        return await work();
    }
    catch (error) {
        if (WRONG.some((code) => (0,core_errors/* hasCode */.up)(error, code)))
            throw error;
        if (signal.aborted && !isTimeLimit(signal.reason))
            throw error;
        const fork = runtime.workflow?.fork ?? false;
        const { hint } = failureFor(error, { command: doing, fork, inputs, env: runtime.env });
        const help = hint
            ? `. Likely: ${hint.likely}. Try: ${hint.fix}. More: ${docsAddress(runtime.env)}#${hint.id}`
            : '';
        log.warning(`cache: ${(0,safe_text/* safeText */.H)((0,core_errors/* messageOf */.bD)(error), 500)}; ${so}${help}`);
        return undefined;
    }
}

;// CONCATENATED MODULE: ../build/js/action/operations/cache-save.js













/** Saves what is there now under the key, unless there is such an entry; then lets the retention do its work. */
async function saveCache(inputs, context, restored) {
    const { log, runtime, open } = context;
    const none = { command: inputs.command, place: placeOf(inputs.store), key: inputs.key };
    if (!(0,cache_mode/* cacheAllows */.h)(runtime.env, 'write')) {
        log.info(`Nothing is saved: ACTIONS_CACHE_MODE is ${(0,cache_mode/* cacheMode */.M)(runtime.env)}`);
        return none;
    }
    const view = viewOf(inputs, context);
    const result = await orWithout(async () => {
        const target = graphAt(await open.target(inputs.store), inputs.store);
        return forgiving(() => saveTo(target, { inputs, context, view, restored }), none, context);
    }, context, { inputs, doing: 'cache-save', so: 'nothing is saved' });
    await orWithout(() => applyRetention({ inputs, context, view }), context, {
        inputs,
        doing: 'cache-save',
        so: 'old entries stay',
    });
    return result ?? none;
}
/** A fork's token may not write: that is as it should be, and no trouble. */
async function forgiving(work, none, { runtime, log }) {
    try {
        return await work();
    }
    catch (error) {
        const refused = (0,core_errors/* hasCode */.up)(error, 'UNAUTHORIZED') || (0,core_errors/* hasCode */.up)(error, 'FORBIDDEN');
        if (!refused || runtime.workflow?.fork !== true)
            throw error;
        log.info(`Nothing is saved: pull requests from forks may not write. ${(0,safe_text/* safeText */.H)((0,core_errors/* messageOf */.bD)(error), 300)}`);
        return none;
    }
}
async function saveTo(target, saving) {
    const { inputs, context, view, restored } = saving;
    const { log, signal, runtime, progress, open } = context;
    const { command, key, compression } = inputs;
    const none = { command, place: placeOf(inputs.store), key };
    const place = { scope: view.scopes.own, version: inputs.version };
    const held = restored?.key === key ? undefined : await entryFor(target, key, place, { origin: view.origin, signal });
    if (held ?? restored?.key === key) {
        log.info(`Not saved again: there is ${held ? entryLine(held) : key}`);
        return held ? { ...none, entry: held.node } : none;
    }
    const groups = await cacheTrees(inputs.paths, runtime);
    if (groups.every(({ paths }) => paths.length === 0)) {
        log.warning(`cache: nothing is saved, none of the paths is there: ${inputs.paths.join(', ')}`);
        return none;
    }
    const previous = await previousOf(target, saving);
    const { root, stats } = await log.group(`Save ${key}`, () => saveEntry(groups, target, {
        key,
        place,
        origin: view.origin,
        now: Date.now(),
        previous,
        compression,
        snapshot: open.plan ? undefined : view.snapshot,
        signal,
        onEvent: ({ kind, bytes = 0, path }) => {
            if (kind === 'packing')
                progress.expect(bytes);
            if (kind === 'packed')
                progress.moved(bytes);
            if (kind === 'passedOver')
                log.info(`  passed over ${(0,safe_text/* safeText */.H)(path ?? '', 500)}: neither file, folder nor link`);
        },
    }));
    log.info(savedLine(stats, open.plan !== undefined));
    return { ...none, entry: root, saved: stats };
}
function savedLine({ entries, bytes, layers, sent, sentBytes }, planned) {
    const verbs = planned ? ['Would save', 'to send'] : ['Saved', 'sent'];
    return `${verbs[0]} ${counted(entries, 'item')} (${formatSize(bytes)}) in ${counted(layers, 'layer')}, ${counted(sent, 'blob')} ${verbs[1]} (${formatSize(sentBytes)})`;
}
/** The manifest of what was restored, else of the newest entry there is for these paths. */
async function previousOf(target, { inputs, context, view, restored }) {
    const call = { signal: context.signal };
    try {
        let node = restored?.node;
        for (const scope of node ? [] : view.scopes.read) {
            const [newest] = await entriesIn(target, { scope, version: inputs.version }, { ...call, origin: view.origin });
            node ??= newest?.node;
            if (node)
                break;
        }
        return node && (0,core_manifest/* parseManifest */.Ng)(await (0,core_bytes/* readAll */.yw)(target.fetch(node, call), node), node);
    }
    catch (error) {
        // Without it, all is packed anew.
        if ((0,core_errors/* hasCode */.up)(error, 'NOT_FOUND'))
            return undefined;
        throw error;
    }
}
/** On the default branch only: what others may not keep, they need not be able to remove. */
async function applyRetention({ inputs, context, view }) {
    const { retention, store } = inputs;
    const { log, open, signal } = context;
    if (!retention)
        return;
    const { origin } = view;
    if (!isTrusted(origin) || origin.ref !== `refs/heads/${origin.defaultBranch}`)
        return log.info(`Retention is for runs on ${(0,safe_text/* safeText */.H)(origin.defaultBranch, 200)}`);
    const target = graphAt(await open.target(store), store);
    const { removed, kept, left, refused } = await prune(target, retention, {
        now: Date.now(),
        includes: (scope) => scope === view.scopes.own || isScopeOf(scope, origin.repository),
        signal,
    });
    const verb = open.plan ? 'would remove' : 'removed';
    for (const entry of removed)
        log.info(`  ${verb} ${entryLine(entry)}`);
    log.info(`Retention: ${verb} ${counted(removed.length, 'entry', 'entries')}, ${kept} stay`);
    if (refused)
        log.warning(`cache: ${counted(left, 'entry', 'entries')} should go, and ${placeOf(store)} does not delete them: ${(0,safe_text/* safeText */.H)((0,core_errors/* messageOf */.bD)(refused), 300)}`);
}

;// CONCATENATED MODULE: ../build/js/action/progress.js

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
    return `${formatSize(done)} of ${formatSize(total)} (${percent} %), ${formatSize(Math.round(rate))}/s, about ${left} left`;
}
function formatTime(seconds) {
    if (seconds < 90)
        return `${Math.ceil(seconds)} s`;
    const minutes = Math.ceil(seconds / 60);
    return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

;// CONCATENATED MODULE: ../build/js/action/raw-inputs.js

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
            throw new core_errors/* OrasError */.aP('INVALID_INPUT', `unknown flag ${JSON.stringify(flag)}; the flags are the inputs: ${known.join(' ')}`);
        }
        const value = inline ?? rest.shift();
        if (value === undefined)
            throw new core_errors/* OrasError */.aP('INVALID_INPUT', `flag --${name} needs a value`);
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
            throw raw_inputs_wrong(name, '(a control character)', 'text');
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
            throw new core_errors/* OrasError */.aP('INVALID_INPUT', `input ${name} is missing: command ${command} needs it`, {
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
        throw raw_inputs_wrong(name, text, 'true or false');
    }
    oneOf(name, allowed) {
        const text = this.text(name);
        const found = allowed.find((value) => value === text);
        if (found === undefined)
            throw raw_inputs_wrong(name, text, allowed.join(', '));
        return found;
    }
    count(name, range) {
        const text = this.text(name);
        const value = Number(text);
        if (/^[0-9]+$/.test(text) && value >= range.from && value <= range.to)
            return value;
        throw raw_inputs_wrong(name, text, `a whole number from ${range.from} to ${range.to}`);
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
            throw raw_inputs_wrong(name, text, 'a time such as 90s, 5m or 1h');
        return seconds * 1000;
    }
}
function raw_inputs_wrong(name, got, allowed) {
    return new core_errors/* OrasError */.aP('INVALID_INPUT', `input ${name}: got ${JSON.stringify(got.slice(0, 200))}, allowed is ${allowed}`, {
        details: { input: name },
    });
}

;// CONCATENATED MODULE: ../build/js/copy/platform.js






/** `os/arch[/variant][:os.version]`, such as `linux/arm64/v8`. */
function parsePlatform(text) {
    if (text.length > 256)
        throw new core_errors/* OrasError */.aP('INVALID_INPUT', 'not a platform: longer than 256 characters');
    const [place = '', version] = text.split(/:(.*)/s);
    const [os = '', architecture = '', variant, ...rest] = place.split('/');
    if (![os, architecture, variant ?? 'x', version ?? 'x'].every(isPart) || rest.length > 0) {
        throw new core_errors/* OrasError */.aP('INVALID_INPUT', `not a platform: ${JSON.stringify(text.slice(0, 100))}; expected os/arch[/variant], such as linux/arm64`);
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
    const manifest = (0,core_manifest/* parseManifest */.Ng)(await (0,core_bytes/* readAll */.yw)(source.fetch(root, options), root), root);
    if ((0,media_types/* isIndexType */.$U)(root.mediaType)) {
        const found = manifest.manifests?.find((node) => node.platform && platform_matchesPlatform(node.platform, platform));
        if (found)
            return found;
        const held = (manifest.manifests ?? []).flatMap((node) => node.platform ? formatPlatform(node.platform) : []);
        throw noMatch(root, platform, held);
    }
    const own = await platformOf(manifest, source, options);
    if (own && platform_matchesPlatform(own, platform))
        return root;
    const type = manifest.config?.mediaType;
    if (own || (type !== undefined && IMAGE_CONFIGS.includes(type)))
        throw noMatch(root, platform, own ? [formatPlatform(own)] : []);
    throw new core_errors/* OrasError */.aP('NOT_FOUND', `${root.digest} has no platforms: it is ${root.mediaType}, with a config of type ${type ?? 'none'}`);
}
const IMAGE_CONFIGS = [media_types/* OCI_CONFIG */.TF, media_types/* DOCKER_CONFIG */.e6];
/** The platform that an image's config names (image-spec config.md). */
async function platformOf(manifest, source, options = {}) {
    const { config, mediaType } = manifest;
    if (!(0,media_types/* isImageType */.G1)(mediaType) || !config || !IMAGE_CONFIGS.includes(config.mediaType))
        return undefined;
    const json = (0,core_json/* parseJsonObject */.dw)(await (0,core_bytes/* readAll */.yw)(source.fetch(config, options), config), `config ${config.digest}`);
    return platformIn(json);
}
const PARTS = ['architecture', 'os', 'os.version', 'os.features', 'variant'];
function platformIn(config) {
    const { os, architecture } = config;
    if (typeof os !== 'string' || typeof architecture !== 'string')
        return undefined;
    const parts = PARTS.filter((part) => config[part] !== undefined).map((part) => [part, config[part]]);
    const platform = Object.fromEntries(parts);
    return (0,descriptor/* isPlatform */.aH)(platform) ? platform : undefined;
}
/** Parts that are not asked for match anything. */
function platform_matchesPlatform(held, asked) {
    return ['os', 'architecture', 'variant', 'os.version'].every((part) => asked[part] === undefined || held[part] === asked[part]);
}
function noMatch(root, platform, held) {
    return new core_errors/* OrasError */.aP('NOT_FOUND', `${root.digest} has nothing for ${formatPlatform(platform)}; it has ${held.length === 0 ? 'no platforms' : held.slice(0, 30).join(', ')}`, { details: { platform: formatPlatform(platform) } });
}

;// CONCATENATED MODULE: ../build/js/action/input-values.js








/** The one reference of an input. */
function locationOf(reader, name, command) {
    const [location, ...more] = locationsOf(reader, name, command);
    if (more.length > 0)
        throw raw_inputs_wrong(name, reader.text(name), `one reference for command ${command}`);
    return location;
}
/** Newline list. */
function locationsOf(reader, name, command) {
    reader.required(name, command);
    const [first, ...others] = reader.lines(name).map((line) => parseLocation(name, line));
    if (!first)
        throw raw_inputs_wrong(name, reader.text(name), 'at least one reference');
    return [first, ...others];
}
function targetsOf(reader, command, most) {
    const locations = locationsOf(reader, 'to', command);
    if (most !== undefined && locations.length > most)
        throw raw_inputs_wrong('to', reader.text('to'), `one reference for command ${command}`);
    for (const location of locations) {
        const digest = location.kind === 'registry' ? location.reference.digest : location.digest;
        if (digest === undefined)
            continue;
        throw new core_errors/* OrasError */.aP('INVALID_INPUT', `input to: ${JSON.stringify(location.text)} names a digest; the digest follows from the content, name a tag`);
    }
    refuseTwins(locations);
    return locations;
}
/** Two writers of one place would not know of each other, and an archive is written as a whole. */
function refuseTwins(locations) {
    const places = locations.map((one) => one.kind === 'registry' ? placeOf(one) : (0,external_node_path_.normalize)(one.path.replace(/[/\\]+$/, '')));
    const at = places.findIndex((place, index) => places.indexOf(place) !== index);
    const twin = locations[at];
    if (twin)
        throw raw_inputs_wrong('to', twin.text, `each place once, with all its tags in one line, as in ${placeOf(twin)}:1,2`);
}
/**
 * Newline or comma. Whole references such as docker/metadata-action gives (`ghcr.io/acme/app:1.2`) count for the
 * destination that they name, which must be among `to`.
 */
function input_values_tagsOf(reader, to) {
    const texts = reader.lines('tags').flatMap((line) => line.split(',').map((part) => part.trim()));
    return texts.filter((text) => text !== '').map((text) => tagOf(text, to));
}
function tagOf(text, to) {
    const slash = text.lastIndexOf('/');
    const colon = text.indexOf(':', slash);
    if (slash < 0 || colon < 0)
        return { tag: named('tags', () => checkTag(text)) };
    const location = parseLocation('tags', withRegistry(text));
    const [tag, ...more] = location.tags;
    if (tag === undefined || more.length > 0 || text.includes('@'))
        throw raw_inputs_wrong('tags', text, 'a tag, or registry/repository:tag');
    const destination = to.find((one) => isSamePlace(one, location));
    if (destination)
        return { tag, place: placeOf(destination) };
    throw new core_errors/* OrasError */.aP('INVALID_INPUT', `input tags: ${JSON.stringify(text)} is of another repository than ${to.map(placeOf).join(', ')}, where the artifact goes`, { details: { input: 'tags' } });
}
/** Docker leaves out `docker.io`, and so does docker/metadata-action. */
function withRegistry(text) {
    const first = text.slice(0, text.indexOf('/'));
    return /[.:]/.test(first) || first === 'localhost' ? text : `docker.io/${text}`;
}
function isSamePlace(one, other) {
    if (one.kind !== 'registry' || other.kind !== 'registry')
        return placeOf(one) === placeOf(other);
    const [a, b] = [one.reference, other.reference];
    return canonicalRegistry(a.registry) === canonicalRegistry(b.registry) && a.repository === b.repository;
}
/** The tags that go to a destination: those that it names itself, and of the input those that are for it. */
function tagsAt(location, tags) {
    const place = placeOf(location);
    const more = tags.filter((one) => one.place === undefined || one.place === place);
    return [...new Set([...location.tags, ...more.map(({ tag }) => tag)])];
}
/** The library's own checks do not know the input they are used for. */
function named(name, parse) {
    try {
        return parse();
    }
    catch (cause) {
        throw new core_errors/* OrasError */.aP('INVALID_INPUT', `input ${name}: ${(0,core_errors/* messageOf */.bD)(cause)}`, {
            cause,
            details: { input: name },
        });
    }
}
/** For command tag: at the place where the artifact is. */
function requiredTags(reader, from) {
    const text = reader.required('tags', 'tag');
    const tags = [...new Set(input_values_tagsOf(reader, [from]).map(({ tag }) => tag))];
    if (tags.length === 0)
        throw raw_inputs_wrong('tags', text, 'at least one tag');
    return tags;
}
function fileLines(reader, command) {
    const text = reader.required('files', command);
    const lines = reader.lines('files');
    if (lines.length === 0)
        throw raw_inputs_wrong('files', text, 'at least one line that is no comment');
    return lines;
}
function input_values_platformOf(reader) {
    const [platform, ...more] = platformsOf(reader);
    if (more.length > 0)
        throw raw_inputs_wrong('platform', reader.lines('platform').join(', '), 'one platform');
    return platform;
}
function platformsOf(reader) {
    return named('platform', () => reader.lines('platform').map((line) => parsePlatform(line)));
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
        throw raw_inputs_wrong('signatures', reader.text('signatures'), 'true, false or always');
    return reader.flag('signatures') ? 'copy' : 'leave';
}
function digestOf(reader) {
    const text = reader.text('digest');
    if (text === '')
        return undefined;
    if (!(0,core_digest/* isDigest */.Bc)(text))
        throw raw_inputs_wrong('digest', text, 'sha256: or sha512: with lower-case hexadecimal characters');
    return text;
}
function artifactTypeOf(reader) {
    const text = reader.optional('artifact-type');
    return text === undefined ? undefined : checkMediaType(text, 'input artifact-type');
}
/** docker/metadata-action: the levels that an annotation is for, before its key. */
const input_values_LEVELS = /^((?:(?:manifest|index)(?:-descriptor)?(?:\[[^\]]*\])?,?)+):/;
/** Lines for other levels than this one are left out. */
function annotationsOf(reader, level) {
    const entries = new Map();
    for (const given of reader.lines('annotations')) {
        const [prefix = '', levels] = input_values_LEVELS.exec(given) ?? [];
        if (levels !== undefined && !levels.split(',').includes(level))
            continue;
        const line = given.slice(prefix.length);
        const equals = line.indexOf('=');
        const key = line.slice(0, equals).trim();
        if (equals < 0 || key === '')
            throw raw_inputs_wrong('annotations', given, 'key=value lines');
        if (entries.has(key))
            throw raw_inputs_wrong('annotations', given, `each key once, and ${key} is there twice`);
        entries.set(key, line.slice(equals + 1));
    }
    return Object.fromEntries(entries);
}

;// CONCATENATED MODULE: ../build/js/action/cache-inputs.js





function cacheInputs(reader, command) {
    const store = storeOf(reader, command);
    const key = named('key', () => checkKey(reader.required('key', command)));
    const restoreKeys = reader.lines('restore-keys').map((one) => named('restore-keys', () => checkKey(one)));
    named('restore-keys', () => checkKeyCount([key, ...restoreKeys]));
    if (!reader.given('path'))
        throw new core_errors/* OrasError */.aP('INVALID_INPUT', `input path is missing: command ${command} needs it; for all of the workspace write ./`, { details: { input: 'path' } });
    const paths = reader.lines('path');
    const compression = reader.oneOf('compression', ['zstd', 'gzip', 'none']);
    return {
        command,
        store,
        paths,
        key,
        restoreKeys,
        version: versionOf({ paths, compression, windows: process.platform === 'win32' }),
        scope: reader.oneOf('cache-scope', ['branch', 'repo', 'shared']),
        compression,
        lookupOnly: reader.flag('lookup-only'),
        failOnMiss: reader.flag('fail-on-cache-miss'),
        onFailure: reader.flag('cache-on-failure'),
        retention: parseRetention(reader.lines('retention')),
    };
}
/** A place that many jobs can write to at once, without a name for any one artifact. */
function storeOf(reader, command) {
    const [store] = targetsOf(reader, command, 1);
    if (store.kind === 'archive' || store.tags.length > 0)
        throw raw_inputs_wrong('to', reader.text('to'), 'a repository of a registry or oci-layout:PATH, without a tag');
    return store;
}

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

;// CONCATENATED MODULE: ../build/js/copy/modifiers.js



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
    [media_types/* DOCKER_MANIFEST */.Vv, media_types/* OCI_MANIFEST */.EG],
    [media_types/* DOCKER_LIST */.Y2, media_types/* OCI_INDEX */.$p],
    [media_types/* DOCKER_CONFIG */.e6, media_types/* OCI_CONFIG */.TF],
    ['application/vnd.docker.image.rootfs.diff.tar', media_types/* OCI_LAYER */.QP],
    ['application/vnd.docker.image.rootfs.diff.tar.gzip', media_types/* OCI_LAYER_GZIP */.BQ],
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
        if (!(0,media_types/* isIndexType */.$U)(manifest.mediaType))
            return manifest;
        const entries = manifest.manifests ?? [];
        const fits = ({ platform }) => platform !== undefined && platforms.some((asked) => platform_matchesPlatform(platform, asked));
        for (const asked of platforms)
            requirePlatform(asked, entries, node);
        const kept = new Set(entries.filter(fits).map(({ digest }) => digest));
        const manifests = entries.filter((entry) => fits(entry) || kept.has(entry.annotations?.[ATTESTED] ?? ''));
        return manifests.length === entries.length ? manifest : { ...manifest, manifests };
    };
}
function requirePlatform(asked, entries, node) {
    const held = entries.flatMap(({ platform }) => platform ?? []);
    if (held.some((platform) => platform_matchesPlatform(platform, asked)))
        return;
    const has = held.length === 0 ? 'no platforms' : held.slice(0, 30).map(formatPlatform).join(', ');
    throw new core_errors/* OrasError */.aP('NOT_FOUND', `${node.digest} has nothing for ${formatPlatform(asked)}; it has ${has}`, {
        details: { platform: formatPlatform(asked) },
    });
}

;// CONCATENATED MODULE: ../build/js/action/node-inputs.js




const EXCLUDE_FORMS = 'media types, artifact types and annotation:key=value, one a line';
const MODIFY_FORMS = 'annotation:key=value, -annotation:key and media-types:oci, one a line';
/** Input `referrer-types`: none for all. */
function referrerTypesOf(reader) {
    const types = reader.lines('referrer-types');
    for (const type of types)
        if (!isMediaType(type))
            throw raw_inputs_wrong('referrer-types', type, 'media types, one a line');
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
            throw raw_inputs_wrong('exclude', type, EXCLUDE_FORMS);
    const annotations = lines
        .filter((line) => line.startsWith('annotation:'))
        .map((line) => {
        const [key, value] = pairOf(line.slice('annotation:'.length));
        if (key === '')
            throw raw_inputs_wrong('exclude', line, EXCLUDE_FORMS);
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
            throw raw_inputs_wrong('modify', line, MODIFY_FORMS);
    }
    const annotations = { ...set };
    const ofRoot = annotate(annotations, remove);
    return (root) => chain(onlyFor(({ digest }) => digest === root, ofRoot), ...(oci ? [toOci()] : []));
}
function pairOf(text) {
    const equals = text.indexOf('=');
    return equals < 0 ? [text.trim(), undefined] : [text.slice(0, equals).trim(), text.slice(equals + 1)];
}
function isMediaType(text) {
    try {
        checkMediaType(text, '');
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ../build/js/action/tool-verify.js






/** Most referrers of one type that are looked at. */
const MAX_REFERRERS = 100;
/** Newline list of digests and artifact types. */
function parseVerify(lines) {
    const types = lines.filter((line) => !(0,core_digest/* isDigest */.Bc)(line));
    for (const type of types) {
        if (/^sha(?:256|512)[:-]/.test(type))
            throw tool_verify_wrong(type);
        try {
            checkMediaType(type, 'input verify');
        }
        catch {
            throw tool_verify_wrong(type);
        }
    }
    return { digests: lines.filter((line) => (0,core_digest/* isDigest */.Bc)(line)), types };
}
function tool_verify_wrong(got) {
    return new core_errors/* OrasError */.aP('INVALID_INPUT', `input verify: got ${JSON.stringify(got.slice(0, 200))}, allowed is a digest or an artifact type, one a line`, { details: { input: 'verify' } });
}
/** Fails unless all of it holds for one of the nodes. Signatures are not checked: a referrer exists, or does not. */
async function verify({ digests, types }, { source, nodes, text }, call) {
    const own = nodes.map(({ digest }) => digest);
    if (digests.length > 0 && !own.some((digest) => digests.includes(digest))) {
        throw new core_errors/* OrasError */.aP('DIGEST_MISMATCH', `${text} is ${own.join(', for this platform ')}, and input verify asks for ${digests.join(' or ')}`, { details: { expected: digests.join(' or '), got: own[0], pinned: true } });
    }
    for (const type of types) {
        if (await hasReferrer(source(), nodes, { type, call }))
            continue;
        const found = await referrerTypes(source(), nodes, call);
        const held = found.length === 0 ? 'nothing refers to it' : `what refers to it is ${found.join(', ')}`;
        throw new core_errors/* OrasError */.aP('NOT_FOUND', `${text} has no referrer of type ${type}, which input verify asks for; ${held}`, { details: { verify: type, digest: own[0] } });
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
            const manifest = (0,core_manifest/* parseManifest */.Ng)(await (0,core_bytes/* readAll */.yw)(source.fetch(found, call), found), found);
            if (manifest.subject?.digest === node.digest && (0,core_manifest/* artifactTypeOf */.Gh)(manifest) === type)
                return true;
        }
    }
    return false;
}
async function referrerTypes(source, nodes, call) {
    const types = new Set();
    for (const node of nodes) {
        for await (const { artifactType } of source.predecessors(node, { ...call, referrersOnly: true })) {
            types.add((0,safe_text/* safeText */.H)(artifactType ?? 'of no type', 200));
            if (types.size === 10)
                return [...types];
        }
    }
    return [...types];
}

;// CONCATENATED MODULE: ../build/js/action/command-inputs.js





/** How the inputs of each command are read. */
const COMMANDS = {
    push: (reader) => ({
        command: 'push',
        ...packOf(reader, fileLines(reader, 'push')),
        ...destinationOf(reader, 'push'),
        ifExists: ifExistsOf(reader),
    }),
    attach: (reader) => {
        const subject = locationOf(reader, 'subject', 'attach');
        reader.required('artifact-type', 'attach');
        const files = reader.text('files') === '' ? [] : fileLines(reader, 'attach');
        if (files.length === 0 && !reader.given('annotations') && !reader.given('annotation-file'))
            throw new core_errors/* OrasError */.aP('INVALID_INPUT', 'input files is missing: command attach needs files, annotations or annotation-file', { details: { input: 'files' } });
        return {
            command: 'attach',
            subject,
            ...packOf(reader, files),
            platform: input_values_platformOf(reader),
            digest: digestOf(reader),
        };
    },
    pull: (reader) => ({
        command: 'pull',
        ...enteredOf(reader, 'pull'),
        path: reader.text('path'),
        keepExisting: reader.flag('keep-existing-files'),
    }),
    copy: (reader) => {
        const from = locationsOf(reader, 'from', 'copy');
        const to = targetsOf(reader, 'copy');
        return {
            command: 'copy',
            from,
            to,
            tags: input_values_tagsOf(reader, to),
            platforms: platformsOf(reader),
            digest: digestOf(reader),
            deep: reader.flag('deep'),
            referrers: command_inputs_referrersOf(reader, 'all'),
            children: reader.flag('children'),
            filter: excludeOf(reader),
            modify: modifyOf(reader),
            ifExists: ifExistsOf(reader),
        };
    },
    index: (reader) => ({
        command: 'index',
        from: locationsOf(reader, 'from', 'index'),
        ...destinationOf(reader, 'index'),
        ...describedOf(reader, 'index'),
        ifExists: ifExistsOf(reader),
    }),
    resolve: (reader) => ({ command: 'resolve', ...enteredOf(reader, 'resolve') }),
    discover: (reader) => ({
        command: 'discover',
        ...enteredOf(reader, 'discover'),
        referrers: command_inputs_referrersOf(reader, 'all'),
    }),
    tag: (reader) => {
        const from = locationOf(reader, 'from', 'tag');
        return {
            command: 'tag',
            from,
            tags: requiredTags(reader, from),
            digest: digestOf(reader),
            ifExists: ifExistsOf(reader),
        };
    },
    tool: (reader) => ({
        command: 'tool',
        ...enteredOf(reader, 'tool'),
        verify: parseVerify(reader.lines('verify')),
    }),
    cache: (reader) => cacheInputs(reader, 'cache'),
    'cache-restore': (reader) => cacheInputs(reader, 'cache-restore'),
    'cache-save': (reader) => cacheInputs(reader, 'cache-save'),
    untag: (reader) => ({ command: 'untag', from: locationOf(reader, 'from', 'untag') }),
    delete: (reader) => ({
        command: 'delete',
        from: locationOf(reader, 'from', 'delete'),
        digest: digestOf(reader),
    }),
    login: (reader) => ({ command: 'login', persist: reader.oneOf('login-persist', ['env', 'home']) }),
};
function destinationOf(reader, command) {
    const [to] = targetsOf(reader, command, 1);
    return { to, tags: tagsAt(to, input_values_tagsOf(reader, [to])) };
}
function describedOf(reader, level) {
    return {
        artifactType: artifactTypeOf(reader),
        annotations: annotationsOf(reader, level),
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
        imageSpec: imageSpecOf(reader),
        ifNoFilesFound: reader.oneOf('if-no-files-found', ['error', 'warn', 'ignore']),
    };
}
function enteredOf(reader, command) {
    return {
        from: locationOf(reader, 'from', command),
        platform: input_values_platformOf(reader),
        digest: digestOf(reader),
    };
}
function ifExistsOf(reader) {
    return reader.oneOf('if-exists', ['overwrite', 'skip', 'fail', 'fail-if-different']);
}
function command_inputs_referrersOf(reader, byDefault) {
    const limits = { none: 0, direct: 1, all: Number.POSITIVE_INFINITY };
    const which = reader.text('referrers') === '' ? byDefault : reader.oneOf('referrers', ['none', 'direct', 'all']);
    return {
        depth: Math.min(limits[which], depthOf(reader)),
        types: referrerTypesOf(reader),
        signatures: signaturesOf(reader),
    };
}

;// CONCATENATED MODULE: ../build/js/action/connection.js



/** `more` are the logins of input `registry-auth`. */
function connectionOf(reader, more) {
    return {
        logins: connection_loginsOf(reader, more),
        githubToken: reader.optional('github-token'),
        plainHttp: reader.text('plain-http') === '' ? undefined : reader.flag('plain-http'),
        caFile: reader.optional('ca-file'),
        ...clientCertificate(reader),
        headers: connection_headersOf(reader),
        referrersMode: reader.oneOf('referrers-mode', ['auto', 'api', 'tag']),
        concurrency: reader.count('concurrency', { from: 1, to: 64 }),
        retries: reader.count('retries', { from: 0, to: 20 }),
        timeoutMs: reader.duration('timeout'),
    };
}
function connection_hostOf(text) {
    try {
        return parseRegistry(text);
    }
    catch {
        throw raw_inputs_wrong('registry', text, 'a host name with an optional port, such as ghcr.io');
    }
}
function connection_loginsOf(reader, more) {
    const login = loginOf(reader);
    if (!login)
        return more;
    const own = canonicalRegistry(login.registry);
    if (!more.some(({ registry }) => canonicalRegistry(registry) === own))
        return [login, ...more];
    throw raw_inputs_wrong('registry', login.registry, 'a registry that registry-auth does not name too');
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
            throw raw_inputs_wrong('username', username ?? '', 'a name without colon and line break');
        return {
            registry: connection_hostOf(registry ?? ''),
            username: username ?? '',
            password: password ?? '',
        };
    }
    const given = parts.find(({ text }) => text !== '');
    if (!given)
        return undefined;
    throw new core_errors/* OrasError */.aP('INVALID_INPUT', `input ${missing.name} is missing: registry, username and password go together`, {
        details: { input: missing.name },
    });
}
function clientCertificate(reader) {
    const [clientCert, clientKey] = [reader.optional('client-cert'), reader.optional('client-key')];
    if ((clientCert === undefined) === (clientKey === undefined))
        return { clientCert, clientKey };
    const missing = clientCert === undefined ? 'client-cert' : 'client-key';
    throw new core_errors/* OrasError */.aP('INVALID_INPUT', `input ${missing} is missing: client-cert and client-key go together`, {
        details: { input: missing },
    });
}
/** `Name: value` lines (RFC 9110 5.1). */
function connection_headersOf(reader) {
    return Object.fromEntries(reader.lines('headers').map((line) => {
        const [, name, value] = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*([^\p{Cc}]*)$/u.exec(line) ?? [];
        // Not quoted: the value may be a secret.
        if (name === undefined || value === undefined)
            throw raw_inputs_wrong('headers', '(a line)', 'Name: value lines');
        return [name.toLowerCase(), value];
    }));
}

;// CONCATENATED MODULE: ../build/js/action/inputs.js





/** The one place where inputs are read, checked and given their types; `logins` are those of `registry-auth`. */
function parseInputs(raw, logins = []) {
    const reader = new InputReader(raw);
    const name = commandOf(reader);
    refuseForeign(reader, name);
    return {
        command: COMMANDS[name](reader),
        connection: connectionOf(reader, logins),
        dryRun: reader.flag('dry-run'),
        ifUnauthorized: reader.oneOf('if-unauthorized', ['fail', 'skip']),
        blobCache: parseBlobCache(reader.text('blob-cache'), reader.text('blob-cache-size')),
        summary: reader.flag('summary'),
        declareArtifacts: reader.oneOf('declare-artifacts', ['auto', 'true', 'false']),
    };
}
const PACKING = ['push', 'attach'];
const DESCRIBING = ['push', 'attach', 'index'];
const inputs_WRITING = ['push', 'copy', 'attach', 'index', 'tag', 'untag', 'delete'];
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
    'dry-run': [...inputs_WRITING, 'cache-save'],
    'if-unauthorized': inputs_WRITING,
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
        throw new core_errors/* OrasError */.aP('INVALID_INPUT', `input ${name} does not go with command ${command}; it is for ${commands.join(', ')}`, { details: { input: name } });
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
    throw new core_errors/* OrasError */.aP('INVALID_INPUT', `input command is missing and the other inputs leave it open: files and to mean push, from and to mean copy, from and path mean pull, files and subject mean attach; allowed is ${Object.keys(COMMANDS).join(', ')}`, { details: { input: 'command' } });
}

;// CONCATENATED MODULE: ../build/js/action/registry-auth.js



const registry_auth_FORM = 'a YAML list of registry, username and password';
const KEYS = ['registry', 'username', 'password'];
/** Input `registry-auth`. Errors name entries by their number: the text holds secrets. */
async function parseRegistryAuth(text, { incomplete } = { incomplete: 'refuse' }) {
    if (text.trim() === '')
        return [];
    const list = await parseYaml(text);
    if (!Array.isArray(list))
        throw registry_auth_wrong('it is not a list');
    const logins = list.map((entry, at) => registry_auth_loginOf(entry, at + 1, incomplete));
    const hosts = logins.map((login) => login && canonicalRegistry(login.registry));
    const at = hosts.findIndex((host, index) => host !== undefined && hosts.indexOf(host) !== index);
    if (at >= 0)
        throw registry_auth_wrong(`entries ${hosts.indexOf(hosts[at]) + 1} and ${at + 1} are for the same registry`);
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
        throw registry_auth_wrong('it is not YAML, where texts with special characters stand in quotes');
    if (result.special !== undefined)
        throw registry_auth_wrong(`it has ${result.special}, and a text with such characters stands in quotes`);
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
        throw registry_auth_wrong(`entry ${number} is not a map`);
    if (Object.keys(entry).some((key) => !KEYS.some((known) => known === key)))
        throw registry_auth_wrong(`entry ${number} has a key that is none of ${KEYS.join(', ')}`);
    const [registry, username, password] = KEYS.map((key) => registry_auth_textIn(entry[key]));
    const isLeftOut = incomplete === 'leave out' && (username === '' || password === '');
    if (!registry ||
        username === undefined ||
        password === undefined ||
        (!isLeftOut && !(username && password)))
        throw registry_auth_wrong(`entry ${number} needs ${KEYS.join(', ')}, each a text that is not empty`);
    const host = registry_auth_hostOf(registry, number);
    if (isLeftOut)
        return undefined;
    if (/[:\p{Cc}]/u.test(username))
        throw registry_auth_wrong(`the username of entry ${number} has a colon or a control character`);
    if (/(?!\r|\n|\t)\p{Cc}/u.test(password))
        throw registry_auth_wrong(`the password of entry ${number} has a control character`);
    return { registry: host, username, password };
}
/** Without the line break that ends a block (`|`), which no one means to be part of a password. */
function registry_auth_textIn(value) {
    return typeof value === 'string' ? value.replace(/[\r\n]+$/, '') : undefined;
}
function registry_auth_hostOf(text, number) {
    try {
        return parseRegistry(text);
    }
    catch {
        throw registry_auth_wrong(`the registry of entry ${number} is not a host name with an optional port`);
    }
}
function registry_auth_wrong(why) {
    return new core_errors/* OrasError */.aP('INVALID_INPUT', `input registry-auth: ${why}; allowed is ${registry_auth_FORM}`, {
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

;// CONCATENATED MODULE: ../build/js/action/cache-result.js
function isCache(result) {
    return result.command.startsWith('cache');
}
/** Output `cache-hit`, as of actions/cache: empty where nothing was found. */
function hitOf({ key, matchedKey }) {
    if (matchedKey === undefined)
        return '';
    return matchedKey === key ? 'true' : 'false';
}

;// CONCATENATED MODULE: ../build/js/action/markdown.js

/**
 * Text from outside as code in GitHub's markdown. Every character that could be markup, a link, a mention or the end of
 * a cell is a character reference, which is text wherever it stands.
 */
function code(text, limit = 300) {
    return text === '' ? '' : markdown_codeOf((0,safe_text/* safeText */.H)(text, limit));
}
function markdown_codeOf(safe) {
    return `<code>${safe.replace(/[^A-Za-z0-9 /-]/gu, reference)}</code>`;
}
/** A sentence with text from outside in it: its words as they are, all else as code. */
function prose(text, limit = 2000) {
    const words = (0,safe_text/* safeText */.H)(text, limit).trim().split(/ +/);
    return words.map(word).join(' ');
}
/** GitHub makes links of what looks like a name, an issue, a commit or an address: none of these is plain. */
const PLAIN = /^(?:[\p{L}'’]+(?:-\p{L}+)*|[0-9]{1,6}|)$/u;
function word(text) {
    const [, before = '', inner = '', after = ''] = /^(["“(]*)(.*?)([.,;:!?)"”…]*)$/u.exec(text) ?? [];
    const isPlain = PLAIN.test(inner) && !/^[0-9a-f]{7,}$/i.test(inner);
    const shown = isPlain ? escaped(inner) : markdown_codeOf(inner);
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
function markdown_cut(lines, bytes) {
    let used = 0;
    const end = lines.findIndex((line) => (used += Buffer.byteLength(line) + 1) > bytes);
    return end < 0 ? { shown: lines, left: 0 } : { shown: lines.slice(0, end), left: lines.length - end };
}
/**
 * Text as a label of a mermaid graph: all but plain characters are its entity codes. Mermaid looks for formulas and
 * icons when it has read those: a space without width keeps `$$` and `fa:fa-` apart.
 */
function mermaidLabel(text, limit = 60) {
    return (0,safe_text/* safeText */.H)(text, limit)
        .replaceAll(/\$|:(?=fa-)/gi, '$&\u200b')
        .replace(/[^A-Za-z0-9 .]/gu, (char) => `#${char.codePointAt(0) ?? 0xfffd};`);
}

;// CONCATENATED MODULE: ../build/js/action/referrer-tree.js

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
                lines.push(`${indent}${last ? '└──' : '├──'} ${(0,safe_text/* safeText */.H)(what, 200)} ${branch.digest}`);
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

;// CONCATENATED MODULE: ../build/js/action/type-names.js



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
    [media_types/* OCI_INDEX */.$p, 'image index'],
    [media_types/* DOCKER_LIST */.Y2, 'image index'],
    [media_types/* OCI_CONFIG */.TF, 'image'],
    [media_types/* DOCKER_CONFIG */.e6, 'image'],
    [media_types/* OCI_MANIFEST */.EG, 'manifest'],
    [media_types/* DOCKER_MANIFEST */.Vv, 'manifest'],
    [media_types/* OCI_EMPTY */.g1, 'empty'],
    [media_types/* UNKNOWN_ARTIFACT */.K2, 'artifact'],
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
        return formatPlatform(platform);
    return ((0,descriptor/* titleOf */.Gg)(node) ?? (artifactType ? typeName(artifactType) : (CONFIGS.get(mediaType) ?? typeName(mediaType))));
}
/** A config's type names what the artifact is; the config itself is called by another name. */
const CONFIGS = new Map([
    [media_types/* OCI_CONFIG */.TF, 'image config'],
    [media_types/* DOCKER_CONFIG */.e6, 'image config'],
    [media_types/* OCI_EMPTY */.g1, 'empty config'],
]);

;// CONCATENATED MODULE: ../build/js/action/summary-graph.js





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
    const name = nodeName(child);
    const isBlob = !(0,media_types/* isManifestType */.Q3)(child.mediaType);
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
                const label = [typeName(tag ?? artifactType ?? mediaType), shortDigest(digest)];
                if (graph.add(digest, label, 'referrer'))
                    graph.link(digest, tag === undefined ? '-. subject .->' : '-. tag .->', of.digest);
            }
        }
    }
}
function typeOf(root, manifest) {
    return typeName((manifest && (0,core_manifest/* artifactTypeOf */.Gh)(manifest)) ?? root.artifactType ?? root.mediaType);
}
function sizeText(size) {
    return size === undefined ? '' : formatSize(size);
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
        const text = label.filter((line) => line !== '').map((line) => mermaidLabel(line));
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

;// CONCATENATED MODULE: ../build/js/action/summary-cache.js




/** One row: a job with several caches has one of these for each. */
function cacheSummary(result) {
    const { key, matchedKey, entry, restored, saved } = result;
    const columns = [['Key', code(key)]];
    if (matchedKey !== undefined && matchedKey !== key)
        columns.push(['Restored', code(matchedKey)]);
    if (entry)
        columns.push(['Digest', code(shortDigest(entry.digest))]);
    const stats = restored ?? saved;
    if (stats)
        columns.push(['Entries', String(stats.entries)], ['Size', formatSize(stats.bytes)]);
    if (restored)
        columns.push(['Fetched', formatSize(restored.fetchedBytes)]);
    if (saved)
        columns.push(['Sent', formatSize(saved.sentBytes)]);
    const head = columns.map(([name]) => name);
    return `### ${summary_cache_titleOf(result)} ${code(result.place)}\n\n${table(head, [columns.map(([, value]) => value)])}\n\n`;
}
function summary_cache_titleOf(result) {
    if (result.saved)
        return 'Cache saved to';
    if (result.command === 'cache-save')
        return 'Cache not saved to';
    return { true: 'Cache hit in', false: 'Cache found by a restore key in', '': 'Cache miss in' }[hitOf(result)];
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
    const what = result.command === 'copy' ? fromTo(result) : code(result.place);
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
    const to = places.size === 1 ? code(first) : reached.size === places.size ? all : `${reached.size} of ${all}`;
    const [only = ''] = from;
    return `${from.length === 1 ? code(only) : `from ${from.length} references`} to ${to}`;
}

;// CONCATENATED MODULE: ../build/js/action/summary-table.js





const MAX_TAGS = 20;
const MAX_TABLE = 300 * 1024;
/** A row for each artifact at each place. */
function tableOf(result, facts) {
    const rows = rowsOf(result, facts).map(({ place, root, tags, changed }) => {
        const { digest } = root;
        const known = digest === result.root.digest;
        return [
            code(place),
            code(shortDigest(digest)),
            summary_table_tagsOf(tags),
            known && facts.size !== undefined ? summary_table_together(formatSize(facts.size)) : '',
            known ? layersOf(facts.manifest) : '',
            changed,
        ];
    });
    const head = ['Reference', 'Digest', 'Tags', 'Size', 'Layers', facts.planned ? 'Would change' : 'Changed'];
    const columns = head.flatMap((_name, at) => (at < 2 || rows.some((row) => row[at] !== '') ? [at] : []));
    const kept = [head, ...rows].map((row) => columns.map((at) => row[at] ?? ''));
    const [first = '', second = '', ...lines] = table(kept[0] ?? [], kept.slice(1)).split('\n');
    const { shown, left } = markdown_cut(lines, MAX_TABLE);
    const text = [first, second, ...shown].join('\n');
    return left > 0 ? `${text}\n\nand ${left} more` : text;
}
/** In one line of its cell. */
function summary_table_together(text) {
    return text.replaceAll(' ', '&nbsp;');
}
function rowsOf(result, { planned }) {
    if (result.command === 'copy')
        return result.deliveries.map(({ stats, error, ...one }) => ({
            ...one,
            changed: error === undefined ? changeOf(stats, planned) : `**failed** ${code((0,core_errors/* messageOf */.bD)(error))}`,
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
    const counts = countsOf(stats, planned).replace(/\(.*\)/, summary_table_together);
    return `${yesOrNo(stats.changed)}${counts === '' ? '' : `: ${counts}`}`;
}
/** What became of the nodes, in words: those of which there are none are left out. */
function countsOf({ copied, skipped, mounted, bytes }, planned) {
    return [
        copied > 0 ? `${copied} ${planned ? 'to copy' : 'copied'} (${formatSize(bytes)})` : '',
        mounted > 0 ? `${mounted} mounted` : '',
        skipped > 0 ? `${skipped} existed` : '',
    ]
        .filter((part) => part !== '')
        .join(', ');
}
function summary_table_tagsOf(tags) {
    const shown = tags.slice(0, MAX_TAGS).map((tag) => code(tag));
    return [...shown, ...(tags.length > MAX_TAGS ? [`and ${tags.length - MAX_TAGS} more`] : [])].join(' ');
}
function layersOf(manifest) {
    if (!manifest)
        return '';
    if ((0,media_types/* isIndexType */.$U)(manifest.mediaType))
        return summary_table_together(`${manifest.manifests?.length ?? 0} manifests`);
    return String((manifest.layers ?? manifest.blobs ?? []).length);
}

;// CONCATENATED MODULE: ../build/js/action/summary.js













/** The runner shows at most 1 MiB of a step; what is longer is not shown at all. */
const MAX_SUMMARY = 900 * 1024;
const MAX_TREE = 300 * 1024;
/** The job summary of a step in GitHub's markdown: a table, and a graph of the artifact with what refers to it. */
function summaryOf(result, plan) {
    if (result.command === 'nothing' || result.command === 'login')
        return '';
    if (isCache(result))
        return cacheSummary(result);
    const manifest = summary_manifestOf(result);
    const sizeOf = sizesOf(result, manifest);
    const parts = [
        titleFor(result, plan !== undefined),
        code(result.root.digest),
        ...(plan ? [planned(plan)] : []),
        tableOf(result, { manifest, size: sizeOf(result.root), planned: plan !== undefined }),
        ...summary_referrersOf(result),
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
    return `Nothing was written. It would send ${nodes} nodes, ${formatSize(bytes)}${by}.`;
}
function summary_manifestOf(result) {
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
function summary_referrersOf(result) {
    if (!('referrers' in result))
        return [];
    const found = referrersIn(result.referrers);
    if (result.command === 'discover') {
        if (found.length === 0)
            return ['Nothing refers to it.'];
        const { shown, left } = markdown_cut(printTree(result.referrers), MAX_TREE);
        return [fenced('text', left > 0 ? [...shown, `and ${left} lines more`] : shown)];
    }
    if (found.length === 0)
        return [];
    const kinds = [
        ...Map.groupBy(found, ({ tag, artifactType, mediaType }) => tag ?? artifactType ?? mediaType),
    ].map(([type, of]) => ({ name: knownName(type) ?? code(type, 100), count: of.length }));
    const counts = [...Map.groupBy(kinds, ({ name }) => name)].map(([name, of]) => `${of.reduce((sum, { count }) => sum + count, 0)} × ${name}`);
    const more = counts.length > MAX_TYPES ? [`${counts.length - MAX_TYPES} more kinds`] : [];
    return [`With it: ${[...counts.slice(0, MAX_TYPES), ...more].join(', ')}`];
}
function graphOf(result, manifest, sizeOf) {
    const referrers = 'referrers' in result ? result.referrers : undefined;
    const lines = graphLines({ root: result.root, manifest, referrers, sizeOf });
    return lines.length === 0 ? [] : [fenced('mermaid', lines)];
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
        log.debug(`the summary could not be written: ${(0,core_errors/* messageOf */.bD)(error)}`);
    }
}

;// CONCATENATED MODULE: ../build/js/action/cache-post.js










/** For the post step: saves what command `cache` is for, as the job has left it. It fails no job. */
async function saveRememberedCache({ runtime, log, stop }) {
    try {
        const state = rememberedCache();
        if (!state)
            return;
        const raw = fromEnvironment(runtime.env);
        const { command, ...inputs } = await readInputs((name) => (name === 'key' ? state.key : raw(name)), log);
        if (command.command !== 'cache')
            return;
        const status = raw('job-status');
        if (!command.onFailure && status !== '' && status !== 'success')
            return log.info(`Nothing is saved: the job ended with ${(0,safe_text/* safeText */.H)(status, 50)}`);
        const open = createOpener(inputs, runtime, log);
        const progress = new Progress((line) => log.info(line));
        const { concurrency, timeoutMs } = inputs.connection;
        try {
            const context = { open, runtime, log, signal: limited(stop, timeoutMs), concurrency, progress };
            const result = await saveCache(command, context, state.restored);
            if (inputs.summary && result.saved)
                await addSummary(summaryOf(result, undefined), runtime, log);
        }
        finally {
            progress.stop();
            await open.close();
        }
    }
    catch (error) {
        log.warning(`cache: ${(0,safe_text/* safeText */.H)((0,core_errors/* messageOf */.bD)(error), 500)}; nothing is saved`);
    }
}

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
    const known = await declare_listed(env['GITHUB_ARTIFACTS_LIST']);
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
        log.warning(`what was written could not be declared: ${(0,safe_text/* safeText */.H)((0,core_errors/* messageOf */.bD)(error))}`);
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
async function declare_listed(file) {
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
        if (at instanceof PartialFailure)
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
function runnerLog() {
    return {
        info: (line) => core/* info */.pq(clean(line)),
        debug: (line) => core/* debug */.Yz(clean(line)),
        notice: (line) => core/* notice */.lm(clean(line)),
        warning: (line) => core/* warning */.$e(clean(line)),
        fail: (message) => core/* error */.z3(cleanLines(message)),
        group: (title, work) => core/* group */.Os(clean(title), work),
        mask: (secret) => {
            if (secret.length >= SHORTEST_MASK)
                core/* setSecret */.Pq(secret);
        },
    };
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
    };
}

;// CONCATENATED MODULE: ../build/js/copy/blame.js


function blame_atSource(operation, node, work) {
    return blame('source', operation, node, work);
}
/** A read that fails in the middle of a write is the source's failure. Tells how many bytes each read gave. */
function blamingSource(bytes, node, onBytes) {
    return {
        async *[Symbol.asyncIterator]() {
            const reader = bytes[Symbol.asyncIterator]();
            try {
                for (;;) {
                    const next = await blame_atSource('fetch', node, () => reader.next());
                    if (next.done === true)
                        return;
                    onBytes(next.value.byteLength);
                    yield next.value;
                }
            }
            finally {
                await reader.return?.();
            }
        },
    };
}
/** Wrong content is told with the place it came from: nothing else in the error would. */
function withPlace(error, source) {
    const wrong = (0,core_errors/* hasCode */.up)(error, 'DIGEST_MISMATCH') || (0,core_errors/* hasCode */.up)(error, 'SIZE_MISMATCH');
    if (!(error instanceof core_errors/* CopyError */.k6) || !wrong || !isNamed(source))
        return error;
    const { operation, side, digest } = error;
    return new core_errors/* CopyError */.k6(error.cause, { operation, side, digest, place: source.name });
}
async function blame(side, operation, node, work) {
    try {
        return await work();
    }
    catch (error) {
        const known = blame_copyErrorIn(error);
        if (known)
            throw known;
        if (isAbort(error))
            throw error;
        // The target has checked the bytes, and it is the source that sent them.
        const wrong = (0,core_errors/* hasCode */.up)(error, 'DIGEST_MISMATCH') || (0,core_errors/* hasCode */.up)(error, 'SIZE_MISMATCH');
        throw new core_errors/* CopyError */.k6(error, {
            operation,
            side: wrong ? 'source' : side,
            ...(node && { digest: node.digest }),
        });
    }
}
function blame_copyErrorIn(error) {
    for (let at = error; at instanceof Error; at = at.cause)
        if (at instanceof core_errors/* CopyError */.k6)
            return at;
    return undefined;
}
/** distribution-spec, "Error Codes"; the status of the answer differs from registry to registry. */
function lacksChild(error) {
    const codes = ['MANIFEST_BLOB_UNKNOWN', 'BLOB_UNKNOWN', 'MANIFEST_UNKNOWN'];
    for (let at = error; at instanceof Error; at = at.cause) {
        if (!(at instanceof core_errors/* RegistryError */.gl) || at.method !== 'PUT')
            continue;
        // An answer that broke off has no codes to read.
        if (at.errors.length === 0)
            return at.status === 400 || at.status === 404;
        return at.errors.some(({ code }) => codes.includes(code));
    }
    return false;
}
function isAbort(error) {
    return (error instanceof Error &&
        (error.name === 'AbortError' || (error instanceof core_errors/* OrasError */.aP && error.code === 'ABORTED')));
}

;// CONCATENATED MODULE: ../build/js/copy/copier.js







const HEALS = 3;
const HEAL_MS = 500;
/** Far more than any number of permits. */
const copier_AT_ONCE = 1000;
/** Brings nodes, with all below them, to one target: children first, each digest once, however many parents it has. */
class Copier {
    #session;
    #target;
    #options;
    #seen = new Map();
    #entries = new Map();
    #inIndex = new Set();
    copied = 0;
    skipped = 0;
    mounted = 0;
    bytes = 0;
    constructor(session, target, options) {
        this.#session = session;
        this.#target = target;
        this.#options = options;
    }
    /** Those of the tags that do not stand for the node at the target. */
    async tagsElsewhere(node, tags) {
        const held = await gather(tags.map((tag) => this.#resolvesTo(tag, node)));
        return tags.filter((_tag, at) => held[at] === false);
    }
    async #resolvesTo(reference, node) {
        try {
            const held = await this.#atTarget('resolve', node, () => this.#target.resolve(reference, this.#session.call));
            return held.digest === node.digest;
        }
        catch (error) {
            if ((0,core_errors/* hasCode */.up)(error, 'NOT_FOUND'))
                return false;
            throw error;
        }
    }
    /** The target holds the node, and so what is below it. */
    settle(node) {
        this.#seen.set(node.digest, Promise.resolve());
        this.#skip(node);
    }
    /** With a tag, a manifest that is no one's referrer is pushed under it at once; whether that was so. */
    async bring(node, tag) {
        let tagged = false;
        await this.#session.stopping(() => this.#once(node, tag === undefined ? undefined : { tag, done: () => void (tagged = true) }));
        return tagged;
    }
    /**
     * Takes a manifest that was there already into the target's lists, which may lack it: an earlier copy may have ended
     * before them. Without a subject that is known, and for an index, the manifest tells.
     */
    async list(node, subject) {
        if (!canLink(this.#target) || this.#entries.has(node.digest))
            return;
        if (subject && !(0,media_types/* isIndexType */.$U)(node.mediaType))
            return void this.#entries.set(node.digest, { node, subject });
        const manifest = await this.#session.manifest(node);
        if (manifest)
            this.#enlist(await this.#session.exact(node), manifest);
    }
    #enlist(node, manifest) {
        this.#entries.set(node.digest, { node: (0,core_manifest/* describeManifest */.FK)(node, manifest), subject: manifest.subject });
        for (const child of manifest.manifests ?? [])
            this.#inIndex.add(child.digest);
    }
    /** Brings the target's own lists up to date; true when something was written. */
    async link() {
        const target = this.#target;
        if (!canLink(target) || this.#entries.size === 0)
            return false;
        const entries = [...this.#entries.values()].map((entry) => ({
            ...entry,
            inIndex: this.#inIndex.has(entry.node.digest),
        }));
        return blame('target', 'link', undefined, () => target.link(entries, this.#session.call));
    }
    /** Pushing the same manifest again under another name needs no read at the target. */
    async tag(node, tag) {
        const target = this.#target;
        const { call } = this.#session;
        const bytes = (0,media_types/* isManifestType */.Q3)(node.mediaType) ? await this.#session.bytes(node) : undefined;
        await this.#atTarget('tag', node, () => bytes
            ? target.push({ ...node, size: bytes.byteLength }, (0,core_bytes/* bytesOf */.$$)(bytes), { ...call, tag, listed: false })
            : target.tag(node, tag, call));
        this.#event({ kind: 'tagged', node, name: tag });
    }
    async #visit(node, parent) {
        await this.#session.stopping(async () => {
            if (!(await this.#options.keeps(node, parent)))
                return;
            await this.#once(node, undefined);
        });
    }
    #once(node, under) {
        const known = this.#seen.get(node.digest);
        if (known)
            return known;
        const copying = this.#copyOne(node, under);
        this.#seen.set(node.digest, copying);
        return copying;
    }
    async #copyOne(node, under) {
        const held = await this.#holds(node);
        if ((0,media_types/* isManifestType */.Q3)(node.mediaType))
            return this.#copyManifest(node, held, under);
        if (held)
            return this.#skip(node);
        if (await this.#mount(node))
            return;
        await this.#push(node, this.#session.source.fetch(node, this.#session.call), under);
    }
    #holds(node) {
        const target = this.#target;
        const { call } = this.#session;
        return this.#atTarget('exists', node, () => this.#options.deep === true && canCheck(target) ? target.check(node, call) : target.exists(node, call));
    }
    async #copyManifest(node, held, under) {
        if (held && this.#options.deep !== true)
            return this.#skip(node);
        const bytes = await this.#session.bytes(node);
        const manifest = (0,core_manifest/* parseManifest */.Ng)(bytes, node);
        const exact = { ...node, size: bytes.byteLength };
        this.#enlist(exact, manifest);
        const children = (0,core_manifest/* successors */.ir)(manifest);
        // What waits takes memory: a list of a hundred thousand is walked in parts.
        for (let at = 0; at < children.length; at += copier_AT_ONCE)
            await gather(children.slice(at, at + copier_AT_ONCE).map((child) => this.#visit(child, node)));
        if (held)
            return this.#skip(node);
        await this.#pushManifest(exact, bytes, manifest, manifest.subject ? undefined : under);
        this.#session.release(node);
    }
    /**
     * A registry may have lost a child that it said it holds, or not see yet what it has just taken (ECR): then the
     * children are asked for again, what is missing is pushed, and the manifest is put once more.
     */
    async #pushManifest(node, bytes, manifest, under) {
        for (let heal = 0;; heal += 1) {
            try {
                return await this.#push(node, (0,core_bytes/* bytesOf */.$$)(bytes), under);
            }
            catch (error) {
                if (!lacksChild(error))
                    throw error;
                await this.#requireWhole(node, manifest, error);
                if (heal === HEALS)
                    throw error;
            }
            await new Promise((resolve) => setTimeout(resolve, HEAL_MS * 2 ** heal));
            for (const child of (0,core_manifest/* successors */.ir)(manifest))
                await this.#repair(child, node);
        }
    }
    /** What was left out on purpose cannot be healed. */
    async #requireWhole(node, manifest, cause) {
        const { digest } = node;
        const kept = await gather((0,core_manifest/* successors */.ir)(manifest).map(async (child) => this.#options.keeps(child, node)));
        const out = kept.filter((one) => !one).length;
        if (out === 0)
            return;
        const message = `${digest} is not taken without what it points at, of which ${out} are left out`;
        const error = new core_errors/* OrasError */.aP('UNSUPPORTED', message, { cause });
        throw new core_errors/* CopyError */.k6(error, { operation: 'push', side: 'target', digest });
    }
    async #repair(node, parent) {
        const { source, call } = this.#session;
        if (!(await this.#options.keeps(node, parent)))
            return;
        if (await this.#atTarget('exists', node, () => this.#target.exists(node, call)))
            return;
        const manifest = await this.#session.manifest(node);
        if (!manifest)
            return this.#push(node, source.fetch(node, call), undefined);
        for (const child of (0,core_manifest/* successors */.ir)(manifest))
            await this.#repair(child, node);
        this.#enlist(node, manifest);
        await this.#push(node, (0,core_bytes/* bytesOf */.$$)(await this.#session.bytes(node)), undefined);
    }
    async #mount(node) {
        const target = this.#target;
        if (!canMount(target))
            return false;
        for (const repository of this.#options.mountFrom?.(node) ?? []) {
            if (await this.#atTarget('mount', node, () => target.mount(node, repository, this.#session.call))) {
                this.mounted += 1;
                this.#event({ kind: 'mounted', node, name: repository });
                return true;
            }
        }
        return false;
    }
    async #push(node, bytes, under) {
        this.#event({ kind: 'started', node });
        const options = { ...this.#session.call, listed: false, tag: under?.tag };
        await this.#atTarget('push', node, () => this.#target.push(node, blamingSource(bytes, node, (size) => this.#options.onBytes?.(size)), options));
        this.copied += 1;
        this.bytes += node.size;
        this.#event({ kind: 'copied', node });
        if (!under)
            return;
        under.done();
        this.#event({ kind: 'tagged', node, name: under.tag });
    }
    #skip(node) {
        this.skipped += 1;
        this.#event({ kind: 'skipped', node });
    }
    #event(event) {
        this.#options.onEvent?.(event);
    }
    #atTarget(operation, node, work) {
        return this.#session.limit(() => blame('target', operation, node, work));
    }
}

;// CONCATENATED MODULE: ../build/js/copy/graph-copy.js


/** All content first, then the target's lists, then the tags, the root's last: a tag never stands for less than all. */
async function copyGraph(session, plan, to, options) {
    const { reference = [] } = to;
    const root = await session.exact(plan.root);
    const tags = typeof reference === 'function' ? await reference(root) : [reference].flat();
    if (!tags)
        return nothing(root);
    const copier = new Copier(session, to.target, options);
    const items = itemsOf(plan, tags);
    const missing = await gather(items.map(({ node, tags }) => copier.tagsElsewhere(node, tags)));
    const settled = (at) => options.deep !== true && items[at]?.tags.length !== 0 && missing[at]?.length === 0;
    items.forEach(({ node }, at) => settled(at) && copier.settle(node));
    // A manifest that stands alone needs no second request for its tag.
    const only = items.length === 1 ? missing[0]?.[0] : undefined;
    const bring = async ({ node, subject }, at) => {
        if (settled(at))
            return false;
        const tagged = await copier.bring(node, only);
        await copier.list(node, subject);
        return tagged;
    };
    if (plan.rootFirst === true)
        await gather(items.slice(-1).map((item) => bring(item, items.length - 1)));
    const [done] = await gather(items.map(bring));
    const linked = await copier.link();
    for (const [at, { node }] of items.entries()) {
        for (const tag of missing[at] ?? [])
            if (tag !== only || done !== true)
                await copier.tag(node, tag);
    }
    const { copied, skipped, mounted, bytes } = copier;
    return {
        root: await session.exact(plan.root),
        copied,
        skipped,
        mounted,
        bytes,
        changed: copied + mounted > 0 || linked || missing.some((tags) => tags.length > 0),
        parents: plan.parents,
    };
}
/** What a copy comes to that brings nothing. */
function nothing(root) {
    return { root, copied: 0, skipped: 0, mounted: 0, bytes: 0, changed: false, parents: [] };
}
/** The root last. */
function itemsOf({ root, parents }, tags) {
    return [
        ...parents.map(({ node, of, referrer, tags: own = [] }) => ({
            node,
            subject: referrer ? of : undefined,
            tags: own.map(({ tag }) => tag),
        })),
        { node: root, tags },
    ];
}

;// CONCATENATED MODULE: ../build/js/copy/rewrite.js



/**
 * Works out what the manifests become before anything is written. Children come first: a manifest that a modifier
 * leaves alone still changes when something below it, or its subject, did. What did not change keeps its exact bytes.
 */
class Rewriter {
    #session;
    #options;
    #views = new Map();
    #rewritten = new Map();
    /** Children that the filter kept or refused, by the manifest as it became. */
    #kept = new Map();
    constructor(session, options) {
        this.#session = session;
        this.#options = options;
    }
    /** The manifest as the modifier wants it, pointing at its children as they are at the source. Undefined for a blob. */
    async view(node) {
        return (await this.#viewOf(node))?.manifest;
    }
    #viewOf(node) {
        const known = this.#views.get(node.digest);
        if (known)
            return known;
        const viewing = this.#look(node);
        this.#views.set(node.digest, viewing);
        return viewing;
    }
    async #look(node) {
        const original = await this.#session.manifest(node);
        if (!original)
            return undefined;
        const manifest = (await this.#options.modify(original, node)) ?? original;
        const own = (0,core_manifest/* successors */.ir)(original);
        return { original, manifest, own: new Set(own), byDigest: new Map(own.map((one) => [one.digest, one])) };
    }
    /** What the filter says of a child in the {@link view}: it is asked for the descriptor that the source has. */
    async wants(child, parent) {
        const view = await this.#viewOf(parent);
        const held = view?.own.has(child) === true ? child : view?.byDigest.get(child.digest);
        return this.#options.keeps(held ?? child, parent);
    }
    /** The node as it will be at the target. */
    async rewrite(node) {
        const known = this.#rewritten.get(node.digest);
        if (known)
            return replaced(node, await known);
        const rewriting = this.#rewrite(node);
        this.#rewritten.set(node.digest, rewriting);
        return replaced(node, await rewriting);
    }
    /** What the filter said of the child, of the manifest as it became. */
    keeps(node, parent) {
        return this.#kept.get(parent.digest)?.get(node.digest) !== false;
    }
    async #rewrite(node) {
        const view = await this.#viewOf(node);
        if (!view)
            return { node };
        const children = (0,core_manifest/* successors */.ir)(view.manifest);
        const kept = await gather(children.map((child) => this.wants(child, node)));
        const become = await gather(children.map((child, at) => (kept[at] === true ? this.rewrite(child) : Promise.resolve(child))));
        const changes = new Map(children.map((child, at) => [child, become[at] ?? child]));
        const result = this.#written(node, view.original, relinked(view.manifest, changes));
        this.#remember(result.node, become, kept);
        return result;
    }
    #written(node, original, manifest) {
        if (same(original, manifest))
            return { node };
        const bytes = (0,core_manifest/* encodeManifest */.Gb)(manifest);
        const digest = (0,core_digest/* digestOf */.ol)(bytes, (0,core_digest/* algorithmOf */.Hy)(node.digest));
        if (digest === node.digest)
            return { node };
        const become = { mediaType: manifest.mediaType, digest, size: bytes.byteLength };
        this.#session.keep(become, bytes);
        this.#options.onEvent?.({ kind: 'modified', node: become, name: node.digest });
        return { node: become, manifest };
    }
    #remember(parent, children, kept) {
        const answers = new Map();
        children.forEach(({ digest }, at) => answers.set(digest, answers.get(digest) === true || kept[at] === true));
        this.#kept.set(parent.digest, answers);
    }
}
/** By content: a modifier may hand back a copy in which nothing changed, whose bytes must stay as they are. */
function same(a, b) {
    return a.mediaType === b.mediaType && Buffer.compare((0,core_manifest/* encodeManifest */.Gb)(a), (0,core_manifest/* encodeManifest */.Gb)(b)) === 0;
}
function relinked(manifest, changes) {
    const become = (node) => changes.get(node) ?? node;
    const { subject, config, layers, manifests, blobs } = manifest;
    return {
        ...manifest,
        ...(subject && { subject: become(subject) }),
        ...(config && { config: become(config) }),
        ...(layers && { layers: layers.map(become) }),
        ...(manifests && { manifests: manifests.map(become) }),
        ...(blobs && { blobs: blobs.map(become) }),
    };
}
/** What stands in a parent, for content that changed: its own fields stay, but not the content's. */
function replaced(held, { node, manifest }) {
    if (!manifest)
        return held;
    const { data: _stale, artifactType, ...rest } = held;
    const { mediaType, digest, size } = node;
    const type = artifactType === undefined ? undefined : (0,core_manifest/* artifactTypeOf */.Gh)(manifest);
    return { ...rest, mediaType, digest, size, ...(type !== undefined && { artifactType: type }) };
}

;// CONCATENATED MODULE: ../build/js/copy/session.js





/** What the parts of one copy share: the source, its manifests, the permits, and the signal that the first failure aborts. */
class Session {
    source;
    call;
    limit;
    #abort = new AbortController();
    #manifests = new Map();
    /** Not to be had from the source a second time, or asked for again and again. */
    #kept = new Set();
    #entered = new Set();
    constructor(source, options) {
        this.source = source;
        const own = this.#abort.signal;
        this.call = { signal: options.signal ? AbortSignal.any([options.signal, own]) : own };
        this.limit = limitOf(options.concurrency ?? 6, this.call.signal);
        for (const { node, bytes } of options.known ?? [])
            this.keep(node, bytes);
    }
    /** The first failure stops everything, and everything is waited for. */
    async stopping(work) {
        try {
            return await work();
        }
        catch (error) {
            this.#abort.abort(error);
            throw error;
        }
    }
    /** A node that was resolved: its size may be a server's word only, all other nodes stand in a manifest. */
    enter(node) {
        this.#entered.add(node.digest);
        return node;
    }
    /** A manifest that no source need be asked for. */
    keep(node, bytes) {
        this.#kept.add(node.digest);
        this.#manifests.set(node.digest, Promise.resolve(bytes));
    }
    /** Fetched once: it is needed for its children, then to be pushed, then for each further tag. */
    bytes(node) {
        const known = this.#manifests.get(node.digest);
        if (known)
            return known;
        const read = this.#entered.has(node.digest) ? core_bytes/* readByDigest */.g1 : core_bytes/* readAll */.yw;
        const fetching = this.limit(() => blame_atSource('fetch', node, () => read(this.source.fetch(node, this.call), node)));
        this.#manifests.set(node.digest, fetching);
        return fetching;
    }
    /** Undefined for a blob. */
    async manifest(node) {
        return (0,media_types/* isManifestType */.Q3)(node.mediaType) ? (0,core_manifest/* parseManifest */.Ng)(await this.bytes(node), node) : undefined;
    }
    /** The node with the size that its bytes have. */
    async exact(node) {
        const bytes = await this.#manifests.get(node.digest);
        return bytes ? { ...node, size: bytes.byteLength } : node;
    }
    /** The manifest will be asked for again, even when it is done. */
    hold(node) {
        this.#kept.add(node.digest);
        return node;
    }
    /** Gives up the memory of a manifest that is done. */
    release(node) {
        if (!this.#kept.has(node.digest) && !this.#entered.has(node.digest))
            this.#manifests.delete(node.digest);
    }
}

;// CONCATENATED MODULE: ../build/js/copy/copy.js




/** Replicates the rooted DAG that the reference resolves to. The tag moves last, when all below it is there. */
async function copy(from, to, options = {}) {
    return copy_withReason(from.source, options.signal, async () => copyRoot(from.source, await copy_rootOf(from, options), to, options));
}
/** Like {@link copy}, for a root whose descriptor is known. */
async function copyNode(source, root, to, options = {}) {
    return copy_withReason(source, options.signal, () => copyRoot(source, root, to, options));
}
async function copyRoot(source, root, to, options) {
    const session = new Session(source, options);
    session.enter(root);
    const keeps = filterOf(session, options);
    if (!(await keeps(root, undefined)))
        return nothing(root);
    const rewriter = rewriterOf(session, options);
    const become = rewriter ? session.enter(await rewriter.rewrite(root)) : root;
    return copyGraph(session, { root: become, parents: [] }, to, {
        ...options,
        keeps: rewriter ? (node, parent) => rewriter.keeps(node, parent) : keeps,
    });
}
async function copy_rootOf(from, options) {
    const resolved = await atSource('resolve', undefined, () => from.source.resolve(from.reference, options));
    return (await options.select?.(resolved, from.source)) ?? resolved;
}
/** An abort ends with the caller's own reason, whatever the operations that were under way made of it. */
async function copy_withReason(source, signal, work) {
    try {
        return await work();
    }
    catch (error) {
        signal?.throwIfAborted();
        throw withPlace(error, source);
    }
}
function filterOf(session, { filter }) {
    return async (node, parent) => (await filter?.(node, parent, () => session.manifest(session.hold(node)))) !== false;
}
function rewriterOf(session, options) {
    const { modify } = options;
    return modify && new Rewriter(session, { ...options, modify, keeps: filterOf(session, options) });
}

// EXTERNAL MODULE: ../build/js/targets/successor-graph.js
var successor_graph = __nccwpck_require__(782);
;// CONCATENATED MODULE: ../build/js/targets/memory.js








/** Keeps everything in memory: for tests, and for manifests beside files. */
class MemoryTarget {
    #blobs = new Map();
    #tags = new Map();
    #graph = new successor_graph/* SuccessorGraph */.d();
    #limit;
    constructor(options = {}) {
        this.#limit = options.limit ?? Number.POSITIVE_INFINITY;
    }
    fetch(node, options = {}) {
        const blobs = this.#blobs;
        return {
            async *[Symbol.asyncIterator]() {
                options.signal?.throwIfAborted();
                const held = blobs.get(node.digest);
                if (!held)
                    throw new core_errors/* OrasError */.aP('NOT_FOUND', `not in memory: ${node.digest}`);
                yield held.bytes;
            },
        };
    }
    async exists(node) {
        return this.#blobs.has(node.digest);
    }
    async push(node, bytes, options = {}) {
        if (!this.#blobs.has(node.digest)) {
            const whole = await (0,core_bytes/* readUpTo */.Vc)((0,core_bytes/* abortable */.ZC)((0,core_bytes/* verified */.zr)(bytes, node), options.signal), this.#limit, node.digest);
            options.signal?.throwIfAborted();
            this.#blobs.set(node.digest, { node: (0,descriptor/* plain */.pj)(node), bytes: whole });
        }
        this.#learn(node);
        if (options.tag !== undefined)
            this.#tags.set(options.tag, (0,descriptor/* plain */.pj)(node));
    }
    async *predecessors(node, options = {}) {
        options.signal?.throwIfAborted();
        yield* this.#graph.predecessors(node, options);
    }
    async tag(node, reference) {
        if (!this.#blobs.has(node.digest))
            throw new core_errors/* OrasError */.aP('NOT_FOUND', `not in memory: ${node.digest}`);
        this.#tags.set(reference, (0,descriptor/* plain */.pj)(node));
    }
    async resolve(reference) {
        const node = (0,core_digest/* isDigest */.Bc)(reference) ? this.#blobs.get(reference)?.node : this.#tags.get(reference);
        if (!node)
            throw new core_errors/* OrasError */.aP('NOT_FOUND', `not in memory: ${reference}`);
        return node;
    }
    /**
     * Removes content and its tags; what it points at stays. Fails with `NOT_FOUND`, and with `CONFLICT` when a manifest
     * lists it.
     */
    async delete(node) {
        if (!this.#blobs.has(node.digest))
            throw new core_errors/* OrasError */.aP('NOT_FOUND', `not in memory: ${node.digest}`);
        refuseHeld(node, this.#graph.holders(node));
        for (const [tag, { digest }] of this.#tags)
            if (digest === node.digest)
                this.#tags.delete(tag);
        this.#blobs.delete(node.digest);
        this.#graph.remove(node.digest);
    }
    async untag(reference) {
        refuseDigest(reference);
        if (!this.#tags.delete(reference))
            throw new core_errors/* OrasError */.aP('NOT_FOUND', `not in memory: ${reference}`);
    }
    async *tags() {
        yield* this.#tags.keys();
    }
    /** What claims to be a manifest and is none has no edges. */
    #learn(node) {
        const held = this.#blobs.get(node.digest);
        if (!held || !(0,media_types/* isManifestType */.Q3)(node.mediaType) || this.#graph.find(node.digest))
            return;
        try {
            this.#graph.add(node, (0,core_manifest/* parseManifest */.Ng)(held.bytes, node));
        }
        catch (error) {
            if (!(0,core_errors/* hasCode */.up)(error, 'INVALID_CONTENT'))
                throw error;
        }
    }
}
/** Room for manifests and configs beside a target that keeps files. */
function manifestMemory() {
    return new MemoryTarget({ limit: core_bytes/* MAX_MANIFEST */.xZ });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: external "node:stream/promises"
const external_node_stream_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");
;// CONCATENATED MODULE: ../build/js/targets/pack-folder.js












/**
 * Packs a folder as one gzipped tar, as ORAS does: sorted, owner 0, modes and symbolic links kept, every parent with
 * an entry, hard links as files. The descriptor carries ORAS's unpack annotations.
 */
async function packFolder(folder, options) {
    const content = (0,external_node_crypto_.createHash)('sha256');
    const layer = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(options.output), { recursive: true });
    const file = await (0,promises_.open)(options.output, 'wx');
    try {
        await (0,external_node_stream_promises_namespaceObject.pipeline)(pack_folder_tarOf(folder, options), async function* (chunks) {
            for await (const chunk of chunks) {
                content.update(chunk);
                yield chunk;
            }
        }, (0,external_node_zlib_.createGzip)({ chunkSize: 256 * 1024 }), withUnknownSystem, async function* (chunks) {
            for await (const chunk of chunks) {
                layer.update(chunk);
                size += chunk.byteLength;
                yield chunk;
            }
        }, file.createWriteStream(), options.signal ? { signal: options.signal } : {});
    }
    catch (error) {
        await (0,promises_.rm)(options.output, { force: true });
        throw error;
    }
    return {
        mediaType: options.mediaType ?? media_types/* OCI_LAYER_GZIP */.BQ,
        digest: (0,core_digest/* finishDigest */.g4)(layer),
        size,
        annotations: {
            [descriptor/* CONTENT_DIGEST */.xL]: (0,core_digest/* finishDigest */.g4)(content),
            [descriptor/* UNPACK */.P4]: 'true',
            [descriptor/* TITLE */.ly]: options.title,
        },
    };
}
/** RFC 1952 2.3.1: the OS field is 255 (unknown) on every system, so that equal folders have equal digests. */
async function* withUnknownSystem(chunks) {
    let at = 0;
    for await (const chunk of chunks) {
        if (at <= 9 && at + chunk.byteLength > 9)
            chunk[9 - at] = 255;
        at += chunk.byteLength;
        yield chunk;
    }
}
async function* pack_folder_tarOf(folder, options) {
    yield* pack_folder_entryOf(folder, options.title, options);
    yield tarEnd();
}
async function* pack_folder_entryOf(path, name, options) {
    // A link is kept as it is, but the folder itself may be named by one.
    const found = await (name === options.title ? (0,promises_.stat)(path) : (0,promises_.lstat)(path));
    const entry = { name, mode: found.mode & 0o7777, size: 0, mtime: options.mtime ?? 0 };
    if (found.isDirectory()) {
        yield tarHeader({ ...entry, type: 'directory' });
        const children = (await (0,promises_.readdir)(path)).toSorted(core_json/* compareUtf8 */.zq);
        for (const child of children.filter((one) => options.leftOut?.has((0,external_node_path_.join)(path, one)) !== true)) {
            yield* pack_folder_entryOf((0,external_node_path_.join)(path, child), name === '.' ? child : `${name}/${child}`, options);
        }
    }
    else if (found.isSymbolicLink()) {
        yield tarHeader({ ...entry, type: 'symlink', mode: 0o777, link: slashes(await (0,promises_.readlink)(path)) });
    }
    else if (found.isFile()) {
        yield* fileEntry(path, { ...entry, type: 'file', size: found.size });
    }
    else {
        throw new core_errors/* OrasError */.aP('UNSUPPORTED', `${path} is neither a file, a folder nor a symbolic link`);
    }
}
async function* fileEntry(path, entry) {
    yield tarHeader(entry);
    let read = 0;
    if (entry.size > 0) {
        for await (const chunk of (0,layout_files/* fileBytes */.sG)(path)) {
            read += chunk.byteLength;
            if (read > entry.size)
                break;
            yield chunk;
        }
    }
    if (read !== entry.size)
        throw new core_errors/* OrasError */.aP('CONFLICT', `${path} changed while it was packed`);
    yield tarPadding(entry.size);
}
function slashes(path) {
    return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}

;// CONCATENATED MODULE: ../build/js/targets/place-files.js





/**
 * Moves staged parts to their places. Everything is checked before the first move: no two parts may meet, nothing is
 * written through a symbolic link (GHSA-8xwf-rjm4-xvhv), a link at the final name is replaced and not followed.
 */
async function placeFiles(parts, root, options) {
    const moves = [];
    for (const part of parts)
        await listMoves(part.path, part.segments, moves);
    checkCollisions(moves);
    const parents = new Set();
    for (const move of moves)
        await checkPlace(move, root, parents, options.keepExisting);
    for (const move of moves) {
        const to = (0,external_node_path_.join)(root, ...move.segments);
        if (move.folder)
            await (0,promises_.mkdir)(to, { recursive: true });
        else {
            await (0,promises_.mkdir)((0,external_node_path_.join)(root, ...move.segments.slice(0, -1)), { recursive: true });
            await (0,write_file/* renameRetrying */.bz)(move.from, to);
        }
    }
    await setFolderModes(parts, root);
}
async function listMoves(path, segments, moves) {
    const folder = (await (0,promises_.lstat)(path)).isDirectory();
    if (segments.length > 0)
        moves.push({ from: path, segments, folder });
    if (!folder)
        return;
    for (const name of await (0,promises_.readdir)(path))
        await listMoves((0,external_node_path_.join)(path, name), [...segments, name], moves);
}
function checkCollisions(moves) {
    const taken = new Map();
    for (const move of moves) {
        const key = collisionKey(move.segments);
        const other = taken.get(key);
        if (other && !(other.folder && move.folder))
            throw collision(other, move);
        taken.set(key, move);
    }
    for (const move of moves) {
        for (let depth = 1; depth < move.segments.length; depth += 1) {
            const parent = taken.get(collisionKey(move.segments.slice(0, depth)));
            if (parent && !parent.folder)
                throw collision(parent, move);
        }
    }
}
function collision(a, b) {
    return new core_errors/* OrasError */.aP('UNSAFE_PATH', `the artifact has two entries for one place: ${JSON.stringify(a.segments.join('/'))} and ${JSON.stringify(b.segments.join('/'))}`);
}
async function checkPlace(move, root, parents, keepExisting) {
    for (let depth = 1; depth < move.segments.length; depth += 1) {
        const parent = (0,external_node_path_.join)(root, ...move.segments.slice(0, depth));
        if (parents.has(parent))
            continue;
        const found = await place_files_kindOf(parent);
        if (found !== undefined && found !== 'folder') {
            throw new core_errors/* OrasError */.aP('UNSAFE_PATH', `will not write through ${parent}: it is a ${found}`);
        }
        parents.add(parent);
    }
    const place = (0,external_node_path_.join)(root, ...move.segments);
    const found = await place_files_kindOf(place);
    if (found === undefined)
        return;
    if (move.folder !== (found === 'folder')) {
        if (move.folder)
            throw new core_errors/* OrasError */.aP('UNSAFE_PATH', `will not write through ${place}: it is a ${found}`);
        throw new core_errors/* OrasError */.aP('ALREADY_EXISTS', `will not replace ${place}: it is a folder`);
    }
    if (keepExisting && !move.folder) {
        throw new core_errors/* OrasError */.aP('ALREADY_EXISTS', `${place} exists, and existing files are to be kept`, {
            details: { path: place },
        });
    }
}
async function place_files_kindOf(path) {
    try {
        const found = await (0,promises_.lstat)(path);
        return found.isDirectory() ? 'folder' : found.isSymbolicLink() ? 'symbolic link' : 'file';
    }
    catch (error) {
        if (['ENOENT', 'ENOTDIR'].includes((0,core_errors/* systemCode */.xU)(error) ?? ''))
            return undefined;
        throw error;
    }
}
async function setFolderModes(parts, root) {
    for (const part of parts) {
        const deepestFirst = [...(part.modes ?? [])].toReversed();
        for (const [path, mode] of deepestFirst)
            if (path !== '')
                await (0,promises_.chmod)((0,external_node_path_.join)(root, ...path.split('/')), mode);
    }
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __nccwpck_require__(8474);
;// CONCATENATED MODULE: ../build/js/targets/unpack-folder.js










/** Bounds of what a layer may become (decompression bombs, CVE-2026-59873). */
const MAX_RATIO = 200;
const MAX_ALWAYS = 256 * 1024 * 1024;
const MAX_ENTRIES = 1_000_000;
const MAX_DEPTH = 128;
const unpack_folder_BLOCK = 512;
/**
 * Unpacks a directory layer into an empty folder of its own. `bytes` must already be checked against the layer's
 * descriptor as they flow; the digest of the uncompressed tar is checked here where the layer tells one. Nothing but
 * files, folders and symbolic links that stay inside is taken, and every name must lie under the title.
 */
async function unpackFolder(bytes, node, title, root) {
    await (0,promises_.mkdir)(root, { recursive: true });
    const plan = new UnpackPlan(title);
    const meter = new unpack_folder_Meter(node, title);
    try {
        await (0,external_node_stream_promises_namespaceObject.pipeline)(bytes, (0,external_node_zlib_.createGunzip)(), async (tar) => {
            await extract(meter.read(tar), plan, root);
        });
    }
    catch (error) {
        throw readable(error, title);
    }
    meter.finish();
    await makeLinks(plan.links, root);
    return plan.modes;
}
/** What the tar library says of a broken archive, as an error of ours. */
function readable(error, title) {
    if (error instanceof core_errors/* OrasError */.aP || !(error instanceof Error))
        return error;
    const code = (0,core_errors/* systemCode */.xU)(error) ?? '';
    if (!code.startsWith('Z_') && !code.startsWith('TAR_'))
        return error;
    return new core_errors/* OrasError */.aP('INVALID_CONTENT', `layer ${title} cannot be unpacked: ${(0,core_errors/* messageOf */.bD)(error)}`, {
        cause: error,
    });
}
/** Counts and digests the uncompressed tar. */
class unpack_folder_Meter {
    #node;
    #title;
    #hash = (0,external_node_crypto_.createHash)('sha256');
    #size = 0;
    constructor(node, title) {
        this.#node = node;
        this.#title = title;
    }
    async *read(tar) {
        const limit = MAX_ALWAYS + MAX_RATIO * this.#node.size;
        for await (const chunk of tar) {
            this.#size += chunk.byteLength;
            if (this.#size > limit) {
                throw new core_errors/* OrasError */.aP('TOO_LARGE', `layer ${this.#title} unpacks to more than ${limit} bytes`, {
                    details: { limit },
                });
            }
            this.#hash.update(chunk);
            yield chunk;
        }
    }
    finish() {
        if (this.#size % unpack_folder_BLOCK !== 0) {
            throw new core_errors/* OrasError */.aP('INVALID_CONTENT', `layer ${this.#title} cannot be unpacked: the tar is cut off`);
        }
        const expected = this.#node.annotations?.[descriptor/* CONTENT_DIGEST */.xL];
        const digest = (0,core_digest/* finishDigest */.g4)(this.#hash);
        if (expected !== undefined && expected !== digest) {
            throw new core_errors/* OrasError */.aP('DIGEST_MISMATCH', `the tar of ${this.#title} has digest ${digest}, its annotation says ${expected}`);
        }
    }
}
/** Loaded here, where a folder is unpacked: start-up does not pay for it. */
async function extract(tar, plan, root) {
    const { Unpack } = await __nccwpck_require__.e(/* import() */ 823).then(__nccwpck_require__.bind(__nccwpck_require__, 8823));
    let failure;
    const check = (entry) => {
        if (failure !== undefined)
            return false;
        try {
            return plan.take(entry);
        }
        catch (error) {
            failure = unpack_folder_asError(error);
            return false;
        }
    };
    const sink = new Unpack({
        cwd: root,
        strict: true,
        chmod: true,
        processUmask: 0,
        preserveOwner: false,
        filter: (_path, entry) => check(entry),
    });
    // The library passes over what it does not know; a part that is missing must not count as unpacked.
    sink.on('ignoredEntry', (entry) => {
        if (entry.type !== 'SymbolicLink')
            failure ??= unpack_folder_refused(entry, `an entry of type ${entry.type} is not taken`);
    });
    const closed = (0,external_node_events_.once)(sink, 'close');
    closed.catch(() => undefined);
    sink.on('error', (error) => (failure ??= unpack_folder_asError(error)));
    let ended = false;
    sink.on('eof', () => (ended = true));
    for await (const chunk of tar) {
        if (failure !== undefined)
            throw failure;
        if (ended) {
            // Read for the digest only: the library takes a second for each MiB of zeros.
            if (!isZero(chunk))
                throw new core_errors/* OrasError */.aP('INVALID_CONTENT', 'the tar goes on behind its end');
            continue;
        }
        if (!sink.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength))) {
            await Promise.race([(0,external_node_events_.once)(sink, 'drain'), closed]);
        }
    }
    sink.end();
    if (failure === undefined)
        await closed;
    if (failure !== undefined)
        throw failure;
}
function isZero(chunk) {
    return Buffer.compare(chunk, Buffer.alloc(chunk.byteLength)) === 0;
}
/** Made when all files are there: while the tar is read, no link exists that an entry could be written through. */
async function makeLinks(links, root) {
    const paths = new Set(links.map(({ segments }) => segments.join('/')));
    for (const { segments, target } of links) {
        unpack_folder_checkWay(segments, target, paths);
        await (0,promises_.mkdir)((0,external_node_path_.join)(root, ...segments.slice(0, -1)), { recursive: true });
        await (0,promises_.symlink)(target, (0,external_node_path_.join)(root, ...segments));
    }
}
function unpack_folder_asError(error) {
    return error instanceof Error ? error : new Error(String(error));
}
/** `..` behind a link would begin from wherever that leads (GHSA-m37j-52j7-pjw7). */
function unpack_folder_checkWay(segments, target, links) {
    const way = segments.slice(0, -1);
    let throughLink = false;
    for (const part of target.split('/').filter((name) => name !== '' && name !== '.')) {
        if (part !== '..') {
            way.push(part);
            throughLink ||= links.has(way.join('/'));
        }
        else if (throughLink || way.pop() === undefined) {
            const name = JSON.stringify(segments.join('/'));
            throw new core_errors/* OrasError */.aP('UNSAFE_PATH', `will not make the link ${name} to ${JSON.stringify(target)}: it leads out`);
        }
    }
}
/** What the entries seen so far make. */
class UnpackPlan {
    modes = new Map();
    links = [];
    #title;
    #top;
    #taken = new Map();
    constructor(title) {
        this.#title = title;
        this.#top = safeSegments(`${title}/x`).slice(0, -1);
    }
    /** Whether the library is to write the entry; links wait. */
    take(entry) {
        const segments = isRoot(entry.path) ? [] : safeSegments(entry.path);
        if (!this.#top.every((segment, at) => segments[at] === segment)) {
            throw unpack_folder_refused(entry, `it is not below the layer's title ${JSON.stringify(this.#title)}`);
        }
        if (segments.length > MAX_DEPTH)
            throw unpack_folder_refused(entry, `it is more than ${MAX_DEPTH} levels deep`);
        this.#reserve(entry, segments);
        const mode = (entry.mode ?? 0o755) & 0o777;
        entry.mode = mode;
        if (entry.mtime?.getTime() === 0)
            delete entry.mtime;
        if (entry.type === 'SymbolicLink') {
            this.links.push({ segments, target: linkTarget(entry) });
            return false;
        }
        if (entry.type === 'Directory') {
            this.modes.set(segments.join('/'), mode);
            entry.mode = mode | 0o700;
        }
        else if (!['File', 'OldFile', 'ContiguousFile'].includes(entry.type)) {
            throw unpack_folder_refused(entry, `an entry of type ${entry.type} is not taken`);
        }
        return true;
    }
    #reserve(entry, segments) {
        for (let depth = 1; depth < segments.length; depth += 1) {
            const parent = collisionKey(segments.slice(0, depth));
            if (this.#taken.get(parent) === 'leaf')
                throw unpack_folder_refused(entry, 'another entry has the name of its folder');
            this.#taken.set(parent, 'folder');
        }
        const kind = entry.type === 'Directory' ? 'folder' : 'leaf';
        const key = collisionKey(segments);
        const other = this.#taken.get(key);
        if (other !== undefined && !(other === 'folder' && kind === 'folder')) {
            throw unpack_folder_refused(entry, 'another entry has the same name');
        }
        this.#taken.set(key, kind);
        if (this.#taken.size > MAX_ENTRIES)
            throw unpack_folder_refused(entry, `there are more than ${MAX_ENTRIES} entries`);
    }
}
function isRoot(path) {
    return path === '.' || path === './';
}
/** Where a link may lead: inside, as its text says; `checkWay` looks at the links on its way. */
function linkTarget(entry) {
    const link = entry.linkpath ?? '';
    if (link === '' || link.includes('\\') || external_node_path_.posix.isAbsolute(link) || /^[a-zA-Z]:/.test(link)) {
        throw unpack_folder_refused(entry, `its link to ${JSON.stringify(link)} is absolute or empty`);
    }
    const target = external_node_path_.posix.normalize(external_node_path_.posix.join(external_node_path_.posix.dirname(entry.path), link));
    if (target === '..' || target.startsWith('../')) {
        throw unpack_folder_refused(entry, `its link to ${JSON.stringify(link)} leads out of the folder`);
    }
    return link;
}
function unpack_folder_refused(entry, reason) {
    return new core_errors/* OrasError */.aP('UNSAFE_PATH', `will not unpack ${JSON.stringify(entry.path.slice(0, 200))}: ${reason}`, {
        details: { entry: entry.path.slice(0, 200) },
    });
}

;// CONCATENATED MODULE: ../build/js/targets/folder.js















/**
 * Files of a folder as a target. A node with a title is a file (or a folder, packed), all other nodes live in memory.
 * Files are staged beside their places; {@link commit} moves them there.
 */
class FolderTarget {
    root;
    #options;
    #memory = manifestMemory();
    #sources = new Map();
    #parts = new Map();
    #packed = [];
    #stage;
    #created = [];
    constructor(root, options = {}) {
        this.root = root;
        this.#options = options;
    }
    /** Makes a file or a folder of this machine part of the target; its bytes are read now for the digest, and again when fetched. */
    async add(path, options) {
        const found = await (0,promises_.stat)(path);
        if (found.isDirectory())
            return this.#addFolder(path, options);
        if (!found.isFile())
            throw new core_errors/* OrasError */.aP('UNSUPPORTED', `${path} is neither a file nor a folder`);
        const hash = (0,core_digest/* startDigest */.RB)();
        let size = 0;
        for await (const chunk of (0,layout_files/* fileBytes */.sG)(path, options.signal)) {
            hash.update(chunk);
            size += chunk.byteLength;
        }
        const node = {
            mediaType: options.mediaType ?? media_types/* OCI_LAYER */.QP,
            digest: (0,core_digest/* finishDigest */.g4)(hash),
            size,
            annotations: { [descriptor/* TITLE */.ly]: options.title },
        };
        this.#sources.set(node.digest, (0,layout_files/* fileBytes */.sG)(path));
        return node;
    }
    async #addFolder(path, options) {
        const output = (0,write_file/* tempName */.u8)(this.#options.temp ?? this.root);
        this.#packed.push(output);
        const leftOut = new Set([...(options.leftOut ?? []), ...this.#packed]);
        const node = await packFolder(path, { ...options, leftOut, output });
        this.#sources.set(node.digest, (0,layout_files/* fileBytes */.sG)(output));
        return node;
    }
    fetch(node, options = {}) {
        return (0,core_bytes/* lazy */.RZ)(() => {
            options.signal?.throwIfAborted();
            const file = this.#sources.get(node.digest) ?? this.#stagedFile(node);
            return file ? (0,core_bytes/* abortable */.ZC)(file, options.signal) : this.#memory.fetch(node, options);
        });
    }
    async exists(node) {
        const title = (0,descriptor/* titleOf */.Gg)(node);
        if (title !== undefined)
            return this.#parts.get(title)?.node.digest === node.digest;
        return this.#sources.has(node.digest) || this.#memory.exists(node);
    }
    async push(node, bytes, options = {}) {
        const title = (0,descriptor/* titleOf */.Gg)(node);
        if (title !== undefined && !(0,media_types/* isManifestType */.Q3)(node.mediaType))
            return this.#pushFile(node, title, bytes, options);
        await this.#memory.push(node, bytes, options);
        if ((0,media_types/* isManifestType */.Q3)(node.mediaType))
            await this.#pushDuplicates(node, options);
    }
    tag(node, reference) {
        return this.#memory.tag(node, reference);
    }
    resolve(reference) {
        return this.#memory.resolve(reference);
    }
    predecessors(node, options) {
        return this.#memory.predecessors(node, options);
    }
    /** Moves everything to its place; checked as a whole before the first file is moved. */
    async commit() {
        const parts = [...this.#parts.values()];
        if (parts.length > 0) {
            await placeFiles(parts, this.root, { keepExisting: this.#options.keepExisting ?? false });
        }
        this.#created = [];
        await this.discard();
    }
    async discard() {
        for (const packed of this.#packed)
            await (0,promises_.rm)(packed, { force: true });
        if (this.#stage)
            await (0,promises_.rm)(await this.#stage, { recursive: true, force: true });
        this.#stage = undefined;
        for (const folder of this.#created.toReversed())
            await (0,promises_.rmdir)(folder).catch(ignoreUsed);
    }
    /** What was staged, with the paths that `commit` moves it to. */
    files() {
        return [...this.#parts].map(([title, part]) => ({
            path: (0,external_node_path_.join)(this.root, ...part.segments),
            title,
            node: part.node,
        }));
    }
    async #pushFile(node, title, bytes, options) {
        const folder = node.annotations?.[descriptor/* UNPACK */.P4] === 'true';
        const segments = folder ? safeSegments(`${title}/x`).slice(0, -1) : safeSegments(title);
        if (segments.length === 0 && !folder) {
            throw new core_errors/* OrasError */.aP('UNSAFE_PATH', `will not write a file to ${JSON.stringify(title)}`);
        }
        if (this.#isStaged(node, title))
            return;
        const place = (0,write_file/* tempName */.u8)(await this.#staging());
        const checked = (0,core_bytes/* verified */.zr)(bytes, node);
        if (folder) {
            const modes = await unpackFolder((0,core_bytes/* abortable */.ZC)(checked, options.signal), node, title, place);
            if (this.#isStaged(node, title))
                return;
            this.#parts.set(title, { path: (0,external_node_path_.join)(place, ...segments), segments, modes, node });
        }
        else {
            await (0,write_file/* writeBeside */.Ae)(place, checked, { signal: options.signal, durable: false });
            if (this.#isStaged(node, title))
                return;
            this.#parts.set(title, { path: place, segments, node, bytes: (0,layout_files/* fileBytes */.sG)(place) });
        }
    }
    /** Asked before and after the bytes have come: other pushes go on meanwhile. */
    #isStaged(node, title) {
        const held = this.#parts.get(title);
        if (held && held.node.digest !== node.digest) {
            throw new core_errors/* OrasError */.aP('UNSAFE_PATH', `the artifact has two files with the title ${JSON.stringify(title)}`);
        }
        return held !== undefined;
    }
    #stagedFile(node) {
        return [...this.#parts.values()].find((part) => part.node.digest === node.digest)?.bytes;
    }
    /** A copy moves each digest once; the same content under another title is made here, from what has arrived. */
    async #pushDuplicates(node, options) {
        const manifest = (0,core_manifest/* parseManifest */.Ng)(await (0,core_bytes/* readAll */.yw)(this.#memory.fetch(node), node), node);
        for (const child of (0,core_manifest/* successors */.ir)(manifest)) {
            const title = (0,descriptor/* titleOf */.Gg)(child);
            if (title === undefined || (0,media_types/* isManifestType */.Q3)(child.mediaType) || this.#parts.has(title))
                continue;
            const held = this.#stagedFile(child) ?? ((await this.#memory.exists(child)) && this.#memory.fetch(child));
            if (held)
                await this.#pushFile(child, title, held, options);
            else
                this.#refuseUnpackedTwin(child, title);
        }
    }
    /** A folder is not kept packed, so that its bytes cannot be had again. */
    #refuseUnpackedTwin({ digest }, title) {
        const twin = [...this.#parts].find(([, part]) => part.node.digest === digest)?.[0];
        if (twin === undefined)
            return;
        throw new core_errors/* OrasError */.aP('UNSUPPORTED', `${JSON.stringify(title)} has the content of the folder ${JSON.stringify(twin)}, which was unpacked`);
    }
    #staging() {
        this.#stage ??= this.#makeStaging();
        return this.#stage;
    }
    /** Inside the folder, so that the last step is a rename on one file system. */
    async #makeStaging() {
        for (let at = this.root, last = ''; at !== last && !(await (0,write_file/* isThere */.$B)(at)); last = at, at = (0,external_node_path_.join)(at, '..')) {
            this.#created.unshift(at);
        }
        await (0,promises_.mkdir)(this.root, { recursive: true });
        return (0,promises_.mkdtemp)((0,external_node_path_.join)(this.root, '.oras-'));
    }
}
function ignoreUsed(error) {
    if (!['ENOTEMPTY', 'ENOENT', 'EEXIST'].includes((0,core_errors/* systemCode */.xU)(error) ?? ''))
        throw error;
}

;// CONCATENATED MODULE: ../build/js/action/artifact-tree.js





const artifact_tree_MAX_LINES = 200;
/** Indexes may stand in indexes. */
const artifact_tree_MAX_LEVELS = 4;
/** What an artifact is made of, with sizes, as lines for a log. Below a manifest that is not known, nothing is told. */
function artifactTree(root, known) {
    const lines = [];
    let more = 0;
    const add = (line) => {
        if (lines.length < artifact_tree_MAX_LINES)
            lines.push(line);
        else
            more += 1;
    };
    const walk = (node, indent, level) => {
        const manifest = level > artifact_tree_MAX_LEVELS ? undefined : artifact_tree_manifestOf(node, known);
        const children = manifest ? (0,core_manifest/* successors */.ir)(manifest) : [];
        for (const [at, child] of children.entries()) {
            const isSubject = child.digest === manifest?.subject?.digest;
            const last = at === children.length - 1;
            add(`${indent}${last ? '└──' : '├──'} ${lineOf(child, isSubject ? 'subject' : nameOf(child, known), known)}`);
            if (!isSubject)
                walk(child, `${indent}${last ? '    ' : '│   '}`, level + 1);
        }
    };
    add(lineOf(root, nameOf(root, known), known));
    walk(root, '', 1);
    return more > 0 ? [...lines, `and ${more} more`] : lines;
}
function artifact_tree_manifestOf(node, known) {
    const bytes = known.find((one) => one.node.digest === node.digest)?.bytes;
    return bytes && (0,media_types/* isManifestType */.Q3)(node.mediaType) ? (0,core_manifest/* parseManifest */.Ng)(bytes, node) : undefined;
}
function nameOf(node, known) {
    const manifest = artifact_tree_manifestOf(node, known);
    const artifactType = manifest && (0,core_manifest/* artifactTypeOf */.Gh)(manifest);
    return nodeName(artifactType === undefined ? node : { ...node, artifactType });
}
/** The size of a manifest alone would tell nothing of what it stands for. */
function lineOf(node, what, known) {
    const size = artifact_tree_sizeOf(node, known);
    const text = size === undefined ? '' : formatSize(size);
    return `${node.digest.slice(0, 19)} ${text.padStart(9)} ${(0,safe_text/* safeText */.H)(what, 200)}`;
}
/** With all that it lists; undefined where that is not known, as for an index. */
function artifact_tree_sizeOf(node, known) {
    if (!(0,media_types/* isManifestType */.Q3)(node.mediaType))
        return node.size;
    const manifest = artifact_tree_manifestOf(node, known);
    if (!manifest)
        return undefined;
    const listed = (0,core_manifest/* successors */.ir)(manifest).filter(({ digest }) => digest !== manifest.subject?.digest);
    if (listed.some(({ mediaType }) => (0,media_types/* isManifestType */.Q3)(mediaType)))
        return undefined;
    return listed.reduce((sum, { size }) => sum + size, node.size);
}
/** The phase of a run between what was resolved and what is moved. */
async function tellPlan(log, artifacts) {
    await log.group('Plan', async () => {
        for (const { root, known } of artifacts)
            for (const line of artifactTree(root, known))
                log.info(line);
    });
}

;// CONCATENATED MODULE: ../build/js/action/context.js





/** What all copies of a step have in common. */
function copySettings(context, habits = {}) {
    const { log, signal, concurrency, open, progress } = context;
    const { filter, seen } = habits;
    const tell = reportTo(log, habits, open.plan !== undefined);
    const expected = new Set();
    const expect = ({ digest, size }) => {
        if (expected.has(digest))
            return;
        expected.add(digest);
        progress.expect(size);
    };
    return {
        signal,
        concurrency,
        deep: habits.deep,
        async filter(node, parent, manifest) {
            const kept = (await filter?.(node, parent, manifest)) !== false;
            if (kept)
                expect(node);
            if (kept)
                seen?.see(node, parent);
            return kept;
        },
        onEvent(event) {
            const { kind, node } = event;
            if (kind === 'started')
                expect(node);
            if ((kind === 'skipped' || kind === 'mounted') && expected.delete(node.digest))
                progress.expect(-node.size);
            tell(event);
        },
        onBytes: (bytes) => progress.moved(bytes),
    };
}
const DONE = {
    copied: 'copied ',
    skipped: 'exists ',
    mounted: 'mounted',
    tagged: 'tagged ',
    modified: 'changed',
};
const PLANNED = { ...DONE, copied: 'to copy', tagged: 'to tag ' };
/** One line of the log for each node that is done. */
function reportTo(log, { place, deep }, dryRun) {
    const words = dryRun ? PLANNED : DONE;
    return ({ kind, node, name }) => {
        if (kind === 'started')
            return;
        const size = formatSize(node.size).padStart(9);
        const what = kind === 'tagged' ? name : nodeName(node);
        const whole = kind === 'skipped' && deep !== true && (0,media_types/* isManifestType */.Q3)(node.mediaType);
        const from = name !== undefined && (kind === 'mounted' || kind === 'modified') ? ` from ${name}` : '';
        const at = place === undefined ? '' : ` ${kind === 'copied' || kind === 'mounted' ? 'to' : 'at'} ${place}`;
        log.info(`  ${words[kind]} ${node.digest.slice(0, 19)} ${size} ${(0,safe_text/* safeText */.H)(what ?? '', 200)}${(0,safe_text/* safeText */.H)(`${from}${at}`, 500)}${whole ? ', with all below it' : ''}`);
    };
}
/** Input `digest`: what the reference resolved to is what the workflow pinned, or nothing happens. */
function checkPinned(root, pinned, from) {
    if (pinned === undefined || root.digest === pinned)
        return;
    throw new core_errors/* OrasError */.aP('DIGEST_MISMATCH', `${from} resolves to ${root.digest}, and input digest asks for ${pinned}`, {
        details: { expected: pinned, got: root.digest, pinned: true },
    });
}

;// CONCATENATED MODULE: ../build/js/action/operations/manifest-text.js


/** The root manifest's text and artifact type, for the outputs. */
async function manifestText(source, root, options) {
    const known = options.known?.find(({ node }) => node.digest === root.digest);
    const bytes = known?.bytes ?? (await (0,core_bytes/* readByDigest */.g1)(source.fetch(root, options), root));
    return {
        manifest: new TextDecoder().decode(bytes),
        artifactType: (0,core_manifest/* artifactTypeOf */.Gh)((0,core_manifest/* parseManifest */.Ng)(bytes, root)),
    };
}
function knownFrom(node, { manifest }) {
    return { node, bytes: new TextEncoder().encode(manifest) };
}

;// CONCATENATED MODULE: ../build/js/action/operations/open-root.js







/** Resolves `from` once, with its manifest; what follows uses the digest, so that a tag that moves meanwhile changes nothing. */
async function openRoot(inputs, context) {
    return context.log.group('Resolve', () => enterRoot(inputs, context));
}
/** The same, where a group of the log is open. */
async function enterRoot(inputs, { open, signal, log }) {
    const source = await open.source(inputs.from);
    const entered = await readRoot(source, location_entryOf('from', inputs.from), { signal });
    log.info(`${inputs.from.text} is ${entered.root.digest}`);
    checkPinned(entered.root, inputs.digest, inputs.from.text);
    if (!inputs.platform)
        return entered;
    const selected = await onPlatform(entered, inputs.platform, { signal });
    log.info(`for ${formatPlatform(inputs.platform)} it is ${selected.root.digest}`);
    return selected;
}
async function readRoot(source, reference, call) {
    if (canReadManifest(source)) {
        const manifest = await source.readManifest(reference, call);
        return { source, root: manifest.node, known: [manifest] };
    }
    const resolved = await source.resolve(reference, call);
    if (!(0,media_types/* isManifestType */.Q3)(resolved.mediaType))
        return { source, root: resolved, known: [] };
    const bytes = await (0,core_bytes/* readByDigest */.g1)(source.fetch(resolved, call), resolved);
    const root = { ...resolved, size: bytes.byteLength };
    return { source, root, known: [{ node: root, bytes }] };
}
async function onPlatform({ source, root, known }, platform, call) {
    return { source, root: await selectPlatform(root, platform, source, call), known };
}
/** The source, where it can tell what stands above a node. */
function open_root_graphOf(source, location) {
    if (canFindPredecessors(source))
        return source;
    throw new core_errors/* OrasError */.aP('UNSUPPORTED', `${placeOf(location)} cannot tell what refers to its content`);
}

;// CONCATENATED MODULE: ../build/js/action/annotations.js




const SOURCE = 'org.opencontainers.image.source';
const REVISION = 'org.opencontainers.image.revision';
/** RFC 3339, as image-spec asks for `created`. */
const DATE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;
/** Joins the annotation file, the input lines, the creation time, and what the workflow knows; what is given wins. */
async function annotations_annotationsFor(inputs, runtime) {
    const file = inputs.annotationFile === undefined
        ? new Map()
        : await readFileOf(inputs.annotationFile, runtime);
    const given = { ...file.get('$manifest'), ...inputs.annotations };
    const manifest = {
        ...(inputs.githubAnnotations ? ofWorkflow(runtime) : {}),
        ...createdOf(inputs.created, runtime),
        ...given,
    };
    checkCreated(manifest[descriptor/* CREATED */.DE]);
    return {
        manifest,
        config: file.get('$config') ?? {},
        forFile: (name, title) => file.get(name) ?? file.get(title) ?? {},
    };
}
function ofWorkflow({ workflow }) {
    return {
        ...(workflow?.repository !== undefined && { [SOURCE]: `${workflow.serverUrl}/${workflow.repository}` }),
        ...(workflow?.sha !== undefined && { [REVISION]: workflow.sha }),
    };
}
/** Without an input or SOURCE_DATE_EPOCH there is none: pushing the same files twice gives the same digest. */
function createdOf(created, { sourceDate }) {
    if (created === 'now')
        return { [descriptor/* CREATED */.DE]: rfc3339(Date.now()) };
    if (created !== undefined)
        return { [descriptor/* CREATED */.DE]: created };
    return sourceDate === undefined ? {} : { [descriptor/* CREATED */.DE]: rfc3339(sourceDate * 1000) };
}
function rfc3339(time) {
    return new Date(time).toISOString().replace(/\.\d{3}Z$/, 'Z');
}
function checkCreated(text) {
    if (text === undefined || (DATE.test(text) && !Number.isNaN(Date.parse(text))))
        return;
    throw new core_errors/* OrasError */.aP('INVALID_INPUT', `input created: got ${JSON.stringify(text.slice(0, 100))}, allowed is "now" or a date such as 2026-01-31T12:00:00Z`);
}
async function readFileOf(path, runtime) {
    let json;
    try {
        json = JSON.parse(await (0,promises_.readFile)((0,external_node_path_.resolve)(runtime.workspace, path), 'utf8'));
    }
    catch (cause) {
        throw new core_errors/* OrasError */.aP('INVALID_INPUT', `input annotation-file: ${path} cannot be read as JSON: ${(0,core_errors/* messageOf */.bD)(cause)}`, { cause });
    }
    if (!(0,descriptor/* isRecord */.u4)(json))
        throw new core_errors/* OrasError */.aP('INVALID_INPUT', `input annotation-file: ${path} is not a JSON object`);
    for (const [key, value] of Object.entries(json))
        (0,descriptor/* checkAnnotations */.LO)(value, `input annotation-file: ${path}: ${key}`);
    return new Map(Object.entries(json));
}

;// CONCATENATED MODULE: ../build/js/action/operations/pack-files.js







async function foundFiles(inputs, { runtime, log }) {
    const { files, unmatched } = await findFiles(inputs.files, runtime.workspace);
    if (unmatched.length > 0) {
        const message = `input files: nothing matches ${unmatched.map((line) => JSON.stringify(line)).join(', ')} in ${runtime.workspace}`;
        if (inputs.ifNoFilesFound === 'error')
            throw new core_errors/* OrasError */.aP('NOT_FOUND', message, { details: { input: 'files' } });
        if (inputs.ifNoFilesFound === 'warn')
            log.warning(message);
    }
    return files;
}
/** Makes one manifest of the files, in a folder target, from where it can be copied. */
async function packFiles(folder, { files, subject }, inputs, { runtime, signal }) {
    const annotations = await annotations_annotationsFor(inputs, runtime);
    const layers = [];
    for (const { path, name, title, mediaType, leftOut } of files) {
        const node = await folder.add(path, { title, mediaType, leftOut, mtime: runtime.sourceDate, signal });
        layers.push(annotated(node, annotations.forFile(name, title)));
    }
    const config = await configOf(folder, inputs, annotations, runtime.workspace);
    return pack(folder, {
        layers,
        config,
        configAnnotations: annotations.config,
        artifactType: inputs.artifactType,
        imageSpec: inputs.imageSpec,
        annotations: annotations.manifest,
        subject,
    }, { signal });
}
function annotated(node, annotations) {
    return { ...node, annotations: { ...node.annotations, ...annotations } };
}
/** The config carries no title: it is not a file of the artifact. */
async function configOf(folder, inputs, annotations, workspace) {
    if (inputs.config === undefined)
        return undefined;
    const { path, mediaType } = splitMediaType(inputs.config);
    const place = (0,external_node_path_.resolve)(workspace, path);
    if (!(await exists(place)))
        throw new core_errors/* OrasError */.aP('INVALID_INPUT', `input config: there is no file ${place}`, {
            details: { input: 'config' },
        });
    const { annotations: _title, ...node } = await folder.add(place, {
        title: path,
        mediaType: mediaType ?? media_types/* UNKNOWN_CONFIG */.wv,
    });
    return Object.keys(annotations.config).length === 0 ? node : { ...node, annotations: annotations.config };
}
/** Of a file that could not be read as it was before, people want to know the name. */
function pack_files_namingFile(error, files) {
    if (!(error instanceof core_errors/* CopyError */.k6) || error.side !== 'source')
        return error;
    const file = files.find(({ digest }) => digest === error.digest);
    return file
        ? new core_errors/* OrasError */.aP(error.code, `${file.title}: ${error.message}`, { cause: error, details: error.details })
        : error;
}
/** The files that a manifest holds. */
function filesIn(manifest) {
    const { layers = [] } = JSON.parse(manifest);
    return layers.flatMap((node) => {
        const title = (0,descriptor/* titleOf */.Gg)(node);
        return title === undefined
            ? []
            : [{ title, digest: node.digest, size: node.size, mediaType: node.mediaType }];
    });
}

;// CONCATENATED MODULE: ../build/js/action/operations/attach.js










/** Attach is a push of a manifest whose subject lies at the destination already. */
async function attach(inputs, context) {
    const { runtime, log, signal, open } = context;
    const files = inputs.files.length === 0 ? [] : await foundFiles(inputs, context);
    if (inputs.files.length > 0 && files.length === 0)
        return { command: 'nothing' };
    const target = await open.target(inputs.subject);
    const place = placeOf(inputs.subject);
    // A registry's word for the size is not enough here: it becomes part of the manifest.
    const subject = await log.group('Resolve', async () => {
        const { root } = await readRoot(target, location_entryOf('subject', inputs.subject), { signal });
        log.info(`${inputs.subject.text} is ${root.digest}`);
        checkPinned(root, inputs.digest, inputs.subject.text);
        const { platform } = inputs;
        // As oras does: the whole entry of an index, with its platform, becomes the subject.
        return platform ? selectPlatform(root, platform, target, { signal }) : (0,descriptor/* plain */.pj)(root);
    });
    const folder = new FolderTarget(runtime.workspace, { temp: runtime.temp });
    try {
        const root = await packFiles(folder, { files, subject }, inputs, context);
        const text = await manifestText(folder, root, { signal });
        await tellPlan(log, [{ root, known: [knownFrom(root, text)] }]);
        const layers = filesIn(text.manifest);
        // The subject is where it is to be.
        const settings = copySettings(context, { filter: ({ digest }) => digest !== subject.digest });
        const stats = await log.group(`Attach ${root.digest} to ${place}@${subject.digest}`, () => copyNode(folder, root, { target }, settings).catch((error) => {
            throw pack_files_namingFile(error, layers);
        }));
        await open.commit(target, signal);
        return { command: 'attach', root, place, stats, ...text, files: layers };
    }
    finally {
        await folder.discard();
    }
}

;// CONCATENATED MODULE: ../build/js/cache/compare-tree.js








/** Looks at what is there. With `stat`, nothing is read where size, time and mode agree. */
async function compareTree(wanted, options) {
    const { config, run, by } = options;
    const folders = new Map();
    for (const root of options.roots)
        findFolders(root, [], folders);
    const missing = [];
    const doubts = [];
    const turn = turns(run.signal);
    for (const one of wanted) {
        await turn();
        const isFolder = one.entry.kind === 'folder';
        const inside = findFolders(one.root, isFolder ? one.segments : one.segments.slice(0, -1), folders);
        if (isFolder)
            continue;
        const state = inside ? stateOf(one, by) : 'missing';
        if (state === 'missing')
            missing.push(one);
        if (state === 'doubtful')
            doubts.push(one);
    }
    const same = await sameOf(doubts, config, run);
    const proven = doubts.filter((one) => same.has(one));
    return {
        folders,
        missing: [...missing, ...doubts.filter((one) => !same.has(one))],
        touched: proven.filter((one) => !looksAlike(one)),
        proven,
    };
}
/** Notes the folders on the way; true when the last one is there. A link is no folder (GHSA-8xwf-rjm4-xvhv). */
function findFolders(root, segments, folders) {
    const path = (0,external_node_path_.join)(root, ...segments);
    const known = folders.get(path);
    if (known !== undefined)
        return known;
    if (segments.length === 0) {
        const found = (0,external_node_fs_.statSync)(root, { throwIfNoEntry: false });
        if (found && !found.isDirectory())
            throw inTheWay(root, 'UNSAFE_PATH', 'it is no folder');
        folders.set(path, found !== undefined);
        return found !== undefined;
    }
    const inside = findFolders(root, segments.slice(0, -1), folders);
    const found = inside ? lstatIfThere(path) : undefined;
    if (found && !found.isDirectory()) {
        throw inTheWay(path, 'UNSAFE_PATH', `it is a ${kindOf(found) ?? 'device'}`);
    }
    folders.set(path, found !== undefined);
    return found !== undefined;
}
function stateOf({ entry, root, segments }, by) {
    const path = (0,external_node_path_.join)(root, ...segments);
    const found = lstatIfThere(path);
    if (!found)
        return 'missing';
    const kind = kindOf(found);
    if (kind === 'folder')
        throw inTheWay(path, 'ALREADY_EXISTS', 'it is a folder');
    if (kind !== entry.kind)
        return 'missing';
    if (entry.kind === 'link')
        return (0,external_node_fs_.readlinkSync)(path) === entry.text ? 'same' : 'missing';
    if (found.size !== entry.size)
        return 'missing';
    return by === 'stat' && compare_tree_isAlike(found, entry) ? 'same' : 'doubtful';
}
function looksAlike(one) {
    const found = lstatIfThere(pathOf(one));
    return found !== undefined && compare_tree_isAlike(found, one.entry);
}
function compare_tree_isAlike(found, { mtime, mode }) {
    return microseconds(found) === mtime && isMode(found.mode, mode);
}
/** Windows has no modes to compare. */
function isMode(found, wanted) {
    return process.platform === 'win32' || (found & 0o777) === wanted;
}
/** Those whose content is what the artifact has. */
async function sameOf(doubts, { chunks }, { pool }) {
    const same = new Set();
    const piecesOf = (one) => one.chunks.flatMap((at) => chunks[at]?.piece ?? []);
    const big = doubts.filter((one) => piecesOf(one).length > 0);
    const small = doubts.filter((one) => piecesOf(one).length === 0);
    const whole = shares(small, ({ entry }) => entry.size).map(async (part) => {
        const files = part.map((one) => ({ path: pathOf(one), size: one.entry.size }));
        const { texts } = await pool.run({ kind: 'digest', files });
        for (const [at, one] of part.entries())
            if (texts[at] === one.entry.text)
                same.add(one);
    });
    const cut = big.map(async (one) => {
        const [path, { size }] = [pathOf(one), one.entry];
        const job = { kind: 'cut', path, size, average: CHUNK_AVERAGE, max: CHUNK_MAX, digests: true };
        const [found, expected] = [(await pool.run(job)).pieces, piecesOf(one)];
        if (found.length === expected.length && found.every(({ text }, at) => text === expected[at]?.text))
            same.add(one);
    });
    await gather([...whole, ...cut]);
    return same;
}
function pathOf({ root, segments }) {
    return (0,external_node_path_.join)(root, ...segments);
}
function inTheWay(path, code, reason) {
    return new core_errors/* OrasError */.aP(code, `will not write to ${path} in ${(0,external_node_path_.dirname)(path)}: ${reason}`, {
        details: { path },
    });
}

;// CONCATENATED MODULE: ../build/js/cache/restore-groups.js





/**
 * Says where every entry of the artifact is to be. The artifact has no say in that: it brings names, the caller the
 * roots and what names are fit. One bad name and nothing of it is taken.
 */
async function wantedEntries(config, groups, signal) {
    const places = config.groups.map((pattern) => {
        const group = groups.find((one) => one.pattern === pattern);
        if (!group)
            throw otherGroups(config, groups);
        return { root: group.root, rule: new NameRule(group) };
    });
    if (new Set(config.groups).size !== groups.length)
        throw otherGroups(config, groups);
    const wanted = [];
    const turn = turns(signal);
    for (const [at, chunk] of config.chunks.entries()) {
        const place = places[chunk.group];
        if (!place)
            throw otherGroups(config, groups);
        const chunks = chunk.piece ? runOf(config.chunks, at) : [at];
        for (const entry of chunk.entries) {
            await turn();
            wanted.push({ entry, root: place.root, segments: place.rule.segments(entry.name), chunks });
        }
    }
    checkPlaces(wanted);
    for (const root of new Set(wanted.map((one) => one.root))) {
        checkLinks(wanted.filter((one) => one.root === root).map(({ entry }) => entry));
    }
    return wanted;
}
function runOf(chunks, first) {
    const run = [first];
    for (let at = first + 1; chunks[at]?.piece && chunks[at]?.entries.length === 0; at += 1)
        run.push(at);
    return run;
}
/** No two entries for one place, and nothing below what is no folder. */
function checkPlaces(wanted) {
    const taken = new Map();
    for (const one of wanted) {
        const key = keyOf(one.root, one.segments);
        const other = taken.get(key);
        if (other)
            throw restore_groups_collision(other, one);
        taken.set(key, one);
    }
    const seen = new Set();
    for (const one of wanted) {
        for (let depth = one.segments.length - 1; depth > 0; depth -= 1) {
            const key = keyOf(one.root, one.segments.slice(0, depth));
            if (seen.has(key))
                break;
            seen.add(key);
            const parent = taken.get(key);
            if (parent && parent.entry.kind !== 'folder')
                throw restore_groups_collision(parent, one);
        }
    }
}
function keyOf(root, segments) {
    return `${root}\n${collisionKey(segments)}`;
}
function restore_groups_collision(a, b) {
    const [one, other] = [a, b].map(({ entry }) => JSON.stringify(entry.name.slice(0, 200)));
    return new core_errors/* OrasError */.aP('UNSAFE_PATH', `the cache has two entries for one place: ${one} and ${other}`);
}
function otherGroups(config, groups) {
    const shown = (patterns) => JSON.stringify(patterns).slice(0, 500);
    const asked = groups.map(({ pattern }) => pattern);
    return new core_errors/* OrasError */.aP('INVALID_INPUT', `the cache holds ${shown(config.groups)}, not ${shown(asked)}`);
}
/** How much may be written for so many bytes fetched. */
function checkWritten(written, fetched) {
    const limit = LIMITS.written + LIMITS.ratio * fetched;
    if (written <= limit)
        return;
    throw new core_errors/* OrasError */.aP('TOO_LARGE', `the cache unpacks to more than ${limit} bytes`, { details: { limit } });
}

;// CONCATENATED MODULE: ../build/js/cache/layer-reader.js





const DOWNLOADS = 8;
/** Fetches layers, and has them written by the threads. A permit is held from the fetch until all is written. */
class LayerReader {
    #source;
    #run;
    #options;
    #limit;
    #places = new Map();
    /** For each piece its big file and where in it. */
    #pieces = new Map();
    #written = 0;
    fetched = 0;
    fetchedBytes = 0;
    constructor(source, run, options) {
        this.#source = source;
        this.#run = run;
        this.#options = options;
        this.#limit = limitOf(workerCount() + DOWNLOADS, run.signal);
    }
    /** Tells where the files go that are to be written. */
    expect(places) {
        const { chunks } = this.#options.stored.config;
        const paths = new Map();
        for (const [{ entry, chunks: run }, path] of places) {
            paths.set(`${run[0]} ${entry.name}`, path);
            let at = 0;
            for (const index of run) {
                const piece = chunks[index]?.piece;
                if (!piece)
                    continue;
                this.#pieces.set(index, { path, at });
                at += piece.length;
            }
        }
        this.#places = paths;
    }
    /** Fetches a layer once, and has it written wherever the artifact has it. */
    async placeLayer(places) {
        try {
            await this.#limit(() => this.#placeNow(places));
        }
        catch (error) {
            this.#run.fail(error);
            throw error;
        }
    }
    async #placeNow(places) {
        const { signal, pool } = this.#run;
        const node = this.#options.stored.layers[places[0] ?? -1];
        if (!node)
            throw new Error(`chunk ${places[0]} has no layer`);
        const bytes = await (0,core_bytes/* readAll */.yw)(this.#source.fetch(node, { signal }), node, LIMITS.chunk);
        this.fetched += 1;
        this.fetchedBytes += node.size;
        this.#options.onEvent?.({ kind: 'fetched', node });
        for (const at of places) {
            // A copy of its own: the bytes go to a thread, and may be the source's.
            const { written } = await pool.run(this.#job(at, new Uint8Array(bytes)));
            this.#written += written;
            checkWritten(this.#written, this.fetchedBytes);
        }
    }
    #job(at, bytes) {
        const { config, compression } = this.#options.stored;
        const { size = 0, entries = [], dead = [], piece } = config.chunks[at] ?? {};
        const place = this.#pieces.get(at);
        return {
            kind: 'place',
            bytes,
            compression,
            size,
            entries: entries.map((entry) => {
                const path = piece ? undefined : this.#places.get(`${at} ${entry.name}`);
                return { ...entry, ...(path !== undefined && { path }) };
            }),
            dead: dead.map(({ name }) => name),
            ...(piece && place && { piece: { ...place, ...piece } }),
        };
    }
}

;// CONCATENATED MODULE: ../build/js/cache/staging.js







/**
 * Puts new files and folders beside their places and moves them there at the end: a folder that is missing as a whole,
 * with all that is in it, else each file. Until then nothing changes, and a failure leaves nothing.
 */
class Staging {
    #tag = `.oras-cache-${process.pid}-${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`;
    #signal;
    /** Where a missing folder is made; for one that is there, itself. */
    #folders = new Map();
    #moves = [];
    #roots = [];
    /** Modes of folders that were read-only. */
    #opened = new Map();
    #seen = new Set();
    constructor(signal) {
        this.#signal = signal;
    }
    /** Makes the folders: parents stand before what is in them. */
    async makeFolders(folders, roots) {
        const turn = turns(this.#signal);
        for (const [path, isThere] of folders) {
            await turn();
            if (isThere)
                this.#folders.set(path, path);
            else if ([...roots].some((root) => root === path || root.startsWith(path + external_node_path_.sep)))
                await this.#makeRoot(path);
            else {
                const parent = (0,external_node_path_.dirname)(path);
                const beside = this.#folders.get(parent) ?? parent;
                const place = beside === parent ? this.#stage(path) : (0,external_node_path_.join)(beside, path.slice(parent.length + 1));
                (0,external_node_fs_.mkdirSync)(place);
                this.#folders.set(path, place);
            }
        }
    }
    /** Where to write what is to be at the path. */
    place(path) {
        const parent = (0,external_node_path_.dirname)(path);
        const beside = this.#folders.get(parent) ?? parent;
        return beside === parent ? this.#stage(path) : (0,external_node_path_.join)(beside, path.slice(parent.length + 1));
    }
    /** Moves everything to its place; what has begun is brought to its end, an abort comes too late. */
    async commit() {
        const turn = turns(undefined);
        let done = 0;
        try {
            for (const { from, to } of this.#moves) {
                await turn();
                if (process.platform === 'win32')
                    await (0,write_file/* renameRetrying */.bz)(from, to);
                else
                    (0,external_node_fs_.renameSync)(from, to);
                done += 1;
            }
            this.#roots.length = 0;
        }
        catch (cause) {
            const message = `${done} of ${this.#moves.length} were moved to their places, then: ${(0,core_errors/* messageOf */.bD)(cause)}`;
            throw new core_errors/* OrasError */.aP('STORAGE', message, { cause });
        }
        finally {
            this.#moves.splice(0, done);
            if (done > 0)
                this.#roots.length = 0;
        }
    }
    /** Removes what has not been moved. */
    async discard() {
        for (const { from } of this.#moves)
            await (0,promises_.rm)(from, { recursive: true, force: true });
        for (const root of this.#roots.toReversed())
            await (0,promises_.rmdir)(root).catch(() => undefined);
        for (const [folder, mode] of this.#opened)
            (0,external_node_fs_.chmodSync)(folder, mode);
    }
    async #makeRoot(path) {
        const first = await (0,promises_.mkdir)(path, { recursive: true });
        for (let at = path; first !== undefined; at = (0,external_node_path_.dirname)(at)) {
            this.#roots.unshift(at);
            if (at === first)
                break;
        }
        this.#folders.set(path, path);
    }
    /** A folder of one's own that is read-only, as those of Go's modules, takes new files all the same. */
    #open(folder) {
        if (this.#seen.has(folder) || process.platform === 'win32')
            return;
        this.#seen.add(folder);
        const { mode, uid } = (0,external_node_fs_.lstatSync)(folder);
        if ((mode & 0o200) !== 0 || uid !== process.getuid?.())
            return;
        (0,external_node_fs_.chmodSync)(folder, (mode & 0o7777) | 0o200);
        this.#opened.set(folder, mode & 0o7777);
    }
    #stage(path) {
        this.#open((0,external_node_path_.dirname)(path));
        const from = (0,external_node_path_.join)((0,external_node_path_.dirname)(path), `${this.#tag}-${this.#moves.length}`);
        this.#moves.push({ from, to: path });
        return from;
    }
}
/** An empty file of full length, to be filled from several threads. */
function makeHollow(path, size) {
    const file = (0,external_node_fs_.openSync)(path, 'wx', 0o600);
    try {
        (0,external_node_fs_.ftruncateSync)(file, size);
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
function makeLink(path, { entry }) {
    (0,external_node_fs_.symlinkSync)(entry.text, path);
    const seconds = secondsOf(entry.mtime);
    (0,external_node_fs_.lutimesSync)(path, seconds, seconds);
}
function setMeta(path, { entry }) {
    const kept = entry.kind === 'folder' ? (0,external_node_fs_.lstatSync)(path).mode & 0o7000 : 0;
    (0,external_node_fs_.chmodSync)(path, kept | entry.mode);
    const seconds = secondsOf(entry.mtime);
    (0,external_node_fs_.lutimesSync)(path, seconds, seconds);
}
/** Half a microsecond more: a number of seconds is not exact, and is cut off. */
function secondsOf(microseconds) {
    return (microseconds + 0.5) / 1e6;
}

;// CONCATENATED MODULE: ../build/js/cache/restore-tree.js















/**
 * Brings the trees of an artifact back. What is there already is kept, what the artifact does not have is left alone.
 * Everything is checked before the first write, and moved to its place when all of it has arrived. Memory: a packed
 * layer for each of eight downloads, a packed and a raw one for each thread, of at most 16 MiB each when we made them
 * (32 MiB when others did); and the lists of entries.
 */
async function restoreTree(source, root, groups, options = {}) {
    return withPool(options.signal, async (run) => {
        const call = { signal: run.signal };
        const manifest = (0,core_manifest/* parseManifest */.Ng)(await (0,core_bytes/* readAll */.yw)(source.fetch(root, call), root), root);
        const stored = await readStored(source, manifest, call);
        const wanted = await wantedEntries(stored.config, groups, run.signal);
        const roots = new Set(groups.map((group) => group.root));
        const difference = await compareTree(wanted, {
            config: stored.config,
            roots,
            run,
            by: options.compare ?? 'content',
        });
        if (difference.missing.length > 0)
            run.pool.warm();
        const reader = new LayerReader(source, run, {
            stored,
            onEvent: (event) => options.onEvent?.(event),
        });
        await placeAll(difference, wanted, {
            run,
            reader,
            stored,
            roots,
            onEvent: (event) => options.onEvent?.(event),
        });
        if (options.snapshot !== undefined) {
            const known = [...difference.missing, ...difference.proven];
            await noteSeen(options.snapshot, { stored, groups, wanted: known, run });
        }
        return {
            entries: wanted.length,
            bytes: wanted.reduce((sum, { entry }) => sum + entry.size, 0),
            placed: difference.missing.length,
            layers: stored.layers.length,
            fetched: reader.fetched,
            fetchedBytes: reader.fetchedBytes + (manifest.config?.size ?? 0),
        };
    });
}
async function placeAll({ folders, missing, touched }, wanted, { run, reader, stored, roots, onEvent }) {
    const staging = new Staging(run.signal);
    try {
        await staging.makeFolders(folders, roots);
        const places = new Map();
        const needed = new Set();
        const turn = turns(run.signal);
        for (const one of missing) {
            await turn();
            const place = staging.place((0,external_node_path_.join)(one.root, ...one.segments));
            places.set(one, place);
            if (one.entry.kind !== 'file')
                continue;
            for (const at of one.chunks)
                needed.add(at);
            if (restore_tree_isBig(one, stored))
                makeHollow(place, one.entry.size);
        }
        reader.expect(places);
        const layers = Map.groupBy([...needed].toSorted((a, b) => a - b), (at) => stored.layers[at]?.digest);
        for (const [at = -1] of layers.values()) {
            const node = stored.layers[at];
            if (node)
                onEvent?.({ kind: 'needed', node });
        }
        await gather([...layers.values()].map((at) => reader.placeLayer(at)));
        for (const [one, place] of places) {
            await turn();
            // Made when all files are there: while these are written, there is no link that they could be written through.
            if (one.entry.kind === 'link')
                makeLink(place, one);
            else if (restore_tree_isBig(one, stored))
                setMeta(place, one);
        }
        await staging.commit();
    }
    finally {
        await staging.discard();
    }
    for (const one of touched)
        setIfAllowed((0,external_node_path_.join)(one.root, ...one.segments), one);
    await setFolders(wanted, run.signal);
}
function restore_tree_isBig({ chunks }, { config }) {
    return config.chunks[chunks[0] ?? -1]?.piece !== undefined;
}
/** Last, and the deepest first: a folder may be read-only, and writing into it changes its time. */
async function setFolders(wanted, signal) {
    const folders = wanted.filter(({ entry }) => entry.kind === 'folder');
    const turn = turns(signal);
    for (const one of folders.toSorted((a, b) => b.segments.length - a.segments.length)) {
        await turn();
        const path = (0,external_node_path_.join)(one.root, ...one.segments);
        const found = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
        const same = found && isMode(found.mode, one.entry.mode) && microseconds(found) === one.entry.mtime;
        if (found?.isDirectory() === true && !same)
            setIfAllowed(path, one);
    }
}
/** What belongs to another user keeps its time and mode: the content is there. */
function setIfAllowed(path, one) {
    try {
        setMeta(path, one);
    }
    catch (error) {
        if (!['EPERM', 'EACCES', 'EROFS', 'ENOENT'].includes((0,core_errors/* systemCode */.xU)(error) ?? ''))
            throw error;
    }
}
async function noteSeen(path, { stored, groups, wanted, run, }) {
    const turn = turns(run.signal);
    const trees = stored.config.groups.map((pattern) => ({
        root: groups.find((group) => group.pattern === pattern)?.root ?? '',
        entries: [],
    }));
    for (const one of wanted) {
        await turn();
        if (one.entry.kind !== 'file')
            continue;
        const place = (0,external_node_path_.join)(one.root, ...one.segments);
        const found = (0,external_node_fs_.lstatSync)(place, { throwIfNoEntry: false });
        // Someone has changed it already.
        if (found?.size !== one.entry.size || microseconds(found) !== one.entry.mtime)
            continue;
        const group = stored.config.chunks[one.chunks[0] ?? -1]?.group ?? 0;
        trees[group]?.entries.push({
            ...one.entry,
            path: place,
            size: found.size,
            inode: found.ino,
            changed: found.ctimeMs,
            modified: found.mtimeMs,
        });
    }
    await writeSnapshot(path, { config: stored.configDigest, groups: trees });
}

;// CONCATENATED MODULE: ../build/js/action/operations/cache-restore.js








/** Brings back the entry of the key, or the newest that a restore key begins. */
async function restoreCache(inputs, context) {
    const { log, runtime } = context;
    const { key } = inputs;
    const none = { command: inputs.command, place: placeOf(inputs.store), key };
    const groups = cacheGroups(inputs.paths, runtime);
    if (!(0,cache_mode/* cacheAllows */.h)(runtime.env, 'read')) {
        log.info(`Nothing is restored: ACTIONS_CACHE_MODE is ${(0,cache_mode/* cacheMode */.M)(runtime.env)}`);
        return orFail(none, inputs);
    }
    const attempt = { inputs, doing: 'cache-restore', so: 'the build goes on without the cache' };
    const looked = await orWithout(async () => ({ found: await find(inputs, context) }), context, attempt);
    const found = looked?.found;
    if (!found) {
        if (looked)
            log.info(`There is ${cache_restore_missing(inputs)}`);
        return orFail(none, inputs);
    }
    log.info(`Found ${entryLine(found)}`);
    const matched = { ...none, matchedKey: found.key, entry: found.node };
    if (inputs.lookupOnly)
        return matched;
    const restored = await orWithout(() => log.group(`Restore ${found.node.digest}`, () => bringBack(inputs, found, { context, groups })), context, attempt);
    if (!restored)
        return orFail(none, inputs);
    log.info(restoredLine(restored));
    return { ...matched, restored };
}
async function find(inputs, context) {
    const { key, restoreKeys, version, store } = inputs;
    const { origin, scopes } = viewOf(inputs, context);
    const source = graphAt(await context.open.source(store), store);
    const wanted = { key, restoreKeys, version, scopes: scopes.read };
    return findEntry(source, wanted, { origin, signal: context.signal });
}
async function bringBack(inputs, { node }, { context, groups }) {
    const { open, signal, progress } = context;
    return restoreTree(await open.source(inputs.store), node, groups, {
        signal,
        snapshot: viewOf(inputs, context).snapshot,
        onEvent: ({ kind, node: layer }) => {
            if (kind === 'needed')
                progress.expect(layer.size);
            else
                progress.moved(layer.size);
        },
    });
}
function restoredLine({ entries, bytes, placed, layers, fetched, fetchedBytes }) {
    return `Restored ${counted(entries, 'item')} (${formatSize(bytes)}): ${placed} missing or different, ${fetched} of ${counted(layers, 'layer')} fetched (${formatSize(fetchedBytes)} with the list of items)`;
}
function orFail(result, inputs) {
    if (!inputs.failOnMiss)
        return result;
    throw new core_errors/* OrasError */.aP('NOT_FOUND', `there is ${cache_restore_missing(inputs)}, and fail-on-cache-miss is set`, {
        details: { cacheMiss: true },
    });
}
function cache_restore_missing({ key, restoreKeys }) {
    const more = restoreKeys.length > 0 ? `, nor one that begins with ${restoreKeys.join(' or ')}` : '';
    return `no cache entry for ${key}${more}`;
}

;// CONCATENATED MODULE: ../build/js/action/operations/cache.js



/** `cache` restores now, and saves in the post step of a workflow. */
async function cache(inputs, context) {
    if (inputs.command === 'cache-save')
        return saveCache(inputs, context);
    // Before anything can fail: a step without a cache still has one to save.
    const inWorkflow = context.runtime.workflow !== undefined;
    const isBoth = inputs.command === 'cache' && inWorkflow;
    if (isBoth)
        rememberCache({ key: inputs.key });
    if (inputs.command === 'cache' && !inWorkflow)
        context.log.info('Outside a workflow there is no later step that saves: use cache-save');
    const result = await restoreCache(inputs, context);
    const { entry, matchedKey } = result;
    if (isBoth && entry && matchedKey !== undefined)
        rememberCache({ key: inputs.key, restored: { key: matchedKey, node: entry } });
    return result;
}

;// CONCATENATED MODULE: ../build/js/copy/ask-once.js



/**
 * The source, read once, however many copies are made of it: manifests, tags and lists of parents are remembered, and
 * blobs come from the storage, which the first that asks fills.
 */
function askOnce(source, storage) {
    const blobs = new Once();
    const manifests = new Once();
    const resolved = new Once();
    const lists = new Once();
    const fetch = (node, options) => (0,core_bytes/* lazy */.RZ)(async () => {
        const bytes = source.fetch(node, options);
        if ((0,media_types/* isManifestType */.Q3)(node.mediaType))
            return (0,core_bytes/* bytesOf */.$$)(await manifests.get(node.digest, options, () => (0,core_bytes/* readByDigest */.g1)(bytes, node)));
        await blobs.get(node.digest, options, () => storage.push(node, bytes, { ...options, listed: false }));
        return storage.fetch(node, options);
    });
    return {
        ...(isNamed(source) && { name: source.name }),
        fetch,
        exists: (node, options) => source.exists(node, options),
        resolve: (reference, options) => resolved.get(reference, options, () => source.resolve(reference, options)),
        ...(canFindPredecessors(source) && {
            async *predecessors(node, options) {
                const key = `${node.digest} ${options?.referrersOnly === true} ${options?.artifactType ?? ''}`;
                yield* await lists.get(key, options, () => Array.fromAsync(source.predecessors(node, options)));
            },
        }),
        ...(canListTags(source) && { tags: (options) => source.tags(options) }),
    };
}
/** Remembers what came of a question. One that failed is asked again by the next, and by those that waited for it. */
class Once {
    #asked = new Map();
    async get(key, options, ask) {
        for (;;) {
            const known = this.#asked.get(key);
            if (!known)
                break;
            try {
                return await known;
            }
            catch {
                options?.signal?.throwIfAborted();
            }
        }
        const asking = ask();
        this.#asked.set(key, asking);
        try {
            return await asking;
        }
        catch (error) {
            this.#asked.delete(key);
            throw error;
        }
    }
}

;// CONCATENATED MODULE: ../build/js/action/seen-nodes.js


/** What copies came past, so that the size of an artifact is known without reading it again. */
class SeenNodes {
    #below = new Map();
    see(node, parent) {
        if (!parent)
            return;
        const children = this.#below.get(parent.digest) ?? new Map();
        this.#below.set(parent.digest, children.set(node.digest, node));
    }
    /** Manifests that were read before. */
    know(manifests) {
        for (const { node, bytes } of manifests)
            if ((0,media_types/* isManifestType */.Q3)(node.mediaType))
                for (const child of (0,core_manifest/* successors */.ir)((0,core_manifest/* parseManifest */.Ng)(bytes, node)))
                    this.see(child, node);
    }
    /** Bytes of the node and of all below it, each once, its subject left out; undefined where not all was seen. */
    sizeOf(root, subject) {
        const counted = new Set([root.digest]);
        let size = 0;
        for (const open = [root]; open.length > 0;) {
            const node = open.pop();
            if (!node)
                break;
            const children = this.#below.get(node.digest);
            if (!children && (0,media_types/* isManifestType */.Q3)(node.mediaType))
                return undefined;
            size += node.size;
            for (const child of children?.values() ?? []) {
                if (child.digest === subject || counted.has(child.digest))
                    continue;
                counted.add(child.digest);
                open.push(child);
            }
        }
        return size;
    }
}

;// CONCATENATED MODULE: ../build/js/action/operations/copy-roots.js





/** Everything that `from` names, each artifact once, whatever number of tags stand for it. */
async function openRoots(inputs, context) {
    const roots = [];
    await context.log.group('Resolve', async () => {
        for (const from of inputs.from) {
            const source = await context.open.source(from);
            roots.push(...(await rootsIn(source, from, inputs, context)));
        }
    });
    const tags = roots.flatMap((root) => root.tags);
    const twice = tags.find((tag, at) => tags.indexOf(tag) !== at);
    if (twice === undefined)
        return roots;
    throw new core_errors/* OrasError */.aP('INVALID_INPUT', `input from: two artifacts have the tag ${twice}; copy them in two steps`, {
        details: { input: 'from' },
    });
}
async function rootsIn(source, from, { platforms, digest }, { signal, log }) {
    const roots = new Map();
    for (const { reference, tag } of location_entriesOf('from', from)) {
        const entered = await readRoot(source, reference, { signal });
        log.info(`${placeOf(from)}${tag === undefined ? '' : `:${tag}`} is ${entered.root.digest}`);
        checkPinned(entered.root, digest, from.text);
        const [platform, ...more] = platforms;
        const one = more.length === 0 ? platform : undefined;
        const opened = one ? await onPlatform(entered, one, { signal }) : entered;
        if (one)
            log.info(`for ${formatPlatform(one)} it is ${opened.root.digest}`);
        const tags = [...(roots.get(opened.root.digest)?.tags ?? []), ...(tag === undefined ? [] : [tag])];
        roots.set(opened.root.digest, { ...opened, from, tags });
    }
    return [...roots.values()];
}

;// CONCATENATED MODULE: ../build/js/copy/climb.js




/** A list of tags that is longer costs more than to ask for a few names. */
const climb_MAX_TAGS = 1000;
/** Finds what stands above nodes. */
class Climber {
    #source;
    #session;
    #options;
    #tagged;
    constructor(source, session, options) {
        this.#source = source;
        this.#session = session;
        this.#options = options;
        this.#tagged = new TaggedNodes(source, session, options);
    }
    /**
     * Level by level, each parent once. A way that is not taken hides neither the parent nor what is above it from other
     * ways. The order is that of the nodes, and the source's own.
     */
    async climb(nodes, takes) {
        const starts = new Set(nodes.map(({ digest }) => digest));
        const found = new Map();
        const isNew = ({ node, tag }) => !starts.has(node.digest) && (tag !== undefined || !found.has(node.digest));
        const depth = this.#options.depth ?? Number.POSITIVE_INFINITY;
        let below = nodes;
        for (let level = 1; level <= depth && below.length > 0; level += 1) {
            const ways = (await this.#each(below, (node) => this.#waysUp(node))).flat().filter(isNew);
            const taken = await this.#each(ways, async (way) => takes(way));
            const fresh = [];
            for (const way of ways.filter((_way, at) => taken[at])) {
                const { node, of, tag } = way;
                const open = found.get(node.digest) ?? { ...way, level, tags: [] };
                if (!found.has(node.digest))
                    fresh.push(node);
                found.set(node.digest, open);
                if (tag !== undefined)
                    open.tags.push({ tag, of });
            }
            below = fresh;
        }
        return this.#each([...found.values()], (open) => this.#told(open));
    }
    async #told({ tags, ...way }) {
        return { ...way, referrer: await this.#isReferrer(way), ...(tags.length > 0 && { tags }) };
    }
    async #waysUp(of) {
        const { call, limit } = this.#session;
        const options = this.#options;
        const { referrersOnly } = options;
        const parents = await limit(() => blame_atSource('predecessors', of, () => Array.fromAsync(this.#source.predecessors(of, { ...call, referrersOnly }))));
        const followed = await gather(parents.map(async (node) => (await options.follow?.(node, of)) !== false));
        const found = parents.filter((_node, at) => followed[at]);
        return [...found.map((node) => ({ node, of })), ...(await this.#tagged.of(of))];
    }
    async #isReferrer({ node, of, tag }) {
        if (tag !== undefined)
            return false;
        if (this.#options.referrersOnly === true)
            return true;
        return (await this.#session.manifest(node))?.subject?.digest === of.digest;
    }
    /** The first failure stops everything. */
    #each(items, work) {
        return gather(items.map((item) => this.#session.stopping(() => work(item))));
    }
}
/** Finds nodes by tags that are derived from another's digest: by one list of tags, or name by name where that is long. */
class TaggedNodes {
    #source;
    #session;
    #options;
    #known;
    constructor(source, session, options) {
        this.#source = source;
        this.#session = session;
        this.#options = options;
    }
    async of(of) {
        const tags = this.#options.digestTags?.(of) ?? [];
        if (tags.length === 0)
            return [];
        const known = await (this.#known ??= this.#listed());
        const there = known ? tags.filter((tag) => known.has(tag)) : tags;
        const nodes = await gather(there.map((tag) => this.#resolve(tag)));
        return there.flatMap((tag, at) => {
            const node = nodes[at];
            return node ? [{ node, of, tag }] : [];
        });
    }
    async #resolve(tag) {
        const { limit, call } = this.#session;
        try {
            const node = await limit(() => blame_atSource('resolve', undefined, () => this.#source.resolve(tag, call)));
            return this.#session.enter(node);
        }
        catch (error) {
            if ((0,core_errors/* hasCode */.up)(error, 'NOT_FOUND'))
                return undefined;
            throw error;
        }
    }
    /** Undefined where there are too many, or where listing is not allowed. */
    async #listed() {
        const source = this.#source;
        if (!canListTags(source))
            return undefined;
        try {
            return await this.#session.limit(async () => {
                const tags = new Set();
                for await (const tag of source.tags(this.#session.call)) {
                    if (tags.size === climb_MAX_TAGS)
                        return undefined;
                    tags.add(tag);
                }
                return tags;
            });
        }
        catch {
            this.#session.call.signal.throwIfAborted();
            return undefined;
        }
    }
}

;// CONCATENATED MODULE: ../build/js/copy/signatures.js

/** Tags under which cosign keeps what belongs to a digest where it uses no referrers. */
function cosignTags(node) {
    return ['sig', 'att', 'sbom'].map((kind) => `${(0,core_digest/* algorithmOf */.Hy)(node.digest)}-${(0,core_digest/* hexOf */.ZD)(node.digest)}.${kind}`);
}
const SIGNED = [
    /^application\/vnd\.cncf\.notary\.signature/,
    /^application\/vnd\.dev\.cosign\./,
    /^application\/vnd\.dev\.sigstore\.bundle/,
    /^application\/vnd\.in-toto/,
];
/** Whether the node is a statement over a digest, by its artifact type or its cosign tag: it holds for that digest only. */
function isSignature({ node, tag }) {
    if (tag !== undefined)
        return /\.(?:sig|att)$/.test(tag);
    const { artifactType } = node;
    return artifactType !== undefined && SIGNED.some((type) => type.test(artifactType));
}

;// CONCATENATED MODULE: ../build/js/copy/extended-copy.js










/**
 * Replicates a rooted DAG together with its parents: signatures, SBOMs, attestations, and where the source knows them
 * the indexes that list it. For an index, the parents of its children come too. Tags move last.
 */
async function extendedCopy(from, to, options = {}) {
    return withReason(from.source, options.signal, async () => copyWithParents(from.source, await rootOf(from, options), to, options));
}
/** Like {@link extendedCopy}, for a root whose descriptor is known. */
async function extendedCopyNode(source, root, to, options = {}) {
    return copy_withReason(source, options.signal, () => copyWithParents(source, root, to, options));
}
/** The parents that an extended copy of the node would bring along. */
async function findParents(source, root, options = {}) {
    return copy_withReason(source, options.signal, async () => {
        const session = new Session(source, options);
        const starts = await manifestsIn(session.enter(root), (node) => session.manifest(node), async () => true);
        return new Climber(source, session, options).climb(starts, () => true);
    });
}
async function copyWithParents(source, root, to, options) {
    const session = new Session(source, options);
    session.enter(root);
    const keeps = filterOf(session, options);
    if (!(await keeps(root, undefined)))
        return nothing(root);
    const climber = new Climber(source, session, options);
    const rewriter = rewriterOf(session, options);
    const rootFirst = options.children === false;
    if (!rewriter) {
        const starts = await manifestsIn(root, (node) => session.manifest(node), keeps);
        const parents = await climber.climb(starts, ({ node }) => keeps(node, undefined));
        return copyGraph(session, { root, parents, rootFirst }, to, {
            ...options,
            keeps: childless({ starts, parents }, keeps, options),
        });
    }
    const starts = await manifestsIn(root, (node) => rewriter.view(node), (child, parent) => rewriter.wants(child, parent));
    const found = await honest((takes) => climber.climb(starts, async (way) => (await keeps(way.node, undefined)) && takes(way)), rewriter, options);
    const become = session.enter(await rewriter.rewrite(root));
    const parents = await gather(found.map((one) => rewritten(one, rewriter, session)));
    const reached = { starts: await gather(starts.map((node) => rewriter.rewrite(node))), parents };
    const kept = async (node, parent) => rewriter.keeps(node, parent);
    return copyGraph(session, { root: become, parents, rootFirst }, to, {
        ...options,
        keeps: childless(reached, kept, options),
    });
}
/** The root, and what is listed below it where it is an index: the manifests that may have parents of interest. */
async function manifestsIn(root, view, keeps) {
    const found = new Map([[root.digest, root]]);
    for (let level = [root]; level.length > 0;) {
        const below = await gather(level.map(async (node) => {
            const children = (0,media_types/* isIndexType */.$U)(node.mediaType) ? ((await view(node))?.manifests ?? []) : [];
            const kept = await gather(children.map((child) => keeps(child, node)));
            return children.filter((_child, at) => kept[at]);
        }));
        level = below.flat().filter((child) => !found.has(child.digest) && found.set(child.digest, child));
    }
    return [...found.values()];
}
/** Of the parents that are found only what comes along anyway. */
function childless({ starts, parents }, keeps, { children }) {
    if (children !== false)
        return keeps;
    const below = new Set(starts.map(({ digest }) => digest));
    const above = new Set(parents.map(({ node }) => node.digest).filter((digest) => !below.has(digest)));
    return async (node, parent) => (!above.has(parent.digest) || above.has(node.digest) || below.has(node.digest)) && keeps(node, parent);
}
/** The parents without the signatures that no longer hold, and without what only those lead to. */
async function honest(climb, rewriter, { signatures = 'refuse' }) {
    const holds = async (way) => !isSignature(way) || (await rewriter.rewrite(way.of)).digest === way.of.digest;
    if (signatures === 'drop')
        return climb(holds);
    const found = await climb(async () => true);
    if (signatures === 'keep')
        return found;
    const held = await gather(found.map(holds));
    const broken = found.filter((_one, at) => held[at] === false);
    if (broken.length === 0)
        return found;
    throw new core_errors/* OrasError */.aP('INVALID_INPUT', `${broken.length} signatures would no longer hold, because what they sign is modified: ${broken
        .slice(0, 5)
        .map(({ node, of }) => `${node.digest} over ${of.digest}`)
        .join(', ')}`, { details: { signatures: broken.map(({ node }) => node.digest) } });
}
/** Its tags follow what they are derived from. */
async function rewritten(one, rewriter, session) {
    const [become, of] = [await rewriter.rewrite(one.node), await rewriter.rewrite(one.of)];
    const manifest = become.digest === one.node.digest ? undefined : await session.manifest(become);
    const node = manifest ? (0,core_manifest/* describeManifest */.FK)(become, manifest) : become;
    if (!one.tags)
        return { ...one, node, of };
    const tags = await gather(one.tags.map((held) => retagged(held, rewriter)));
    const tag = one.tag === undefined ? undefined : tags[0]?.tag;
    return { ...one, node: session.enter(node), of, tags, ...(tag !== undefined && { tag }) };
}
async function retagged({ tag, of: held }, rewriter) {
    const of = await rewriter.rewrite(held);
    return { tag: tag.replace(prefixOf(held), prefixOf(of)), of };
}
function prefixOf({ digest }) {
    return `${(0,core_digest/* algorithmOf */.Hy)(digest)}-${(0,core_digest/* hexOf */.ZD)(digest)}`;
}

;// CONCATENATED MODULE: ../build/js/action/operations/choose-tags.js


/** Input `if-exists`: what becomes of tags that the destination has already. */
function chooseTags({ target, place }, tags, ifExists, { log, signal }) {
    const left = [];
    const choose = async (root) => {
        if (ifExists === 'overwrite' || tags.length === 0)
            return tags;
        const free = [];
        for (const tag of tags) {
            const held = await resolved(target, tag, { signal });
            if (held === undefined)
                free.push(tag);
            else if (ifExists === 'fail' || (ifExists === 'fail-if-different' && held !== root.digest))
                throw choose_tags_exists(`${place}:${tag}`, held, root.digest);
            else if (ifExists === 'fail-if-different')
                free.push(tag);
            else if (held !== root.digest)
                left.push(tag);
        }
        for (const tag of left)
            log.info(`  left as it is: ${place}:${tag}, which stands for something else`);
        return free.length === 0 ? undefined : free;
    };
    return { choose, standing: () => tags.filter((tag) => !left.includes(tag)) };
}
function choose_tags_exists(reference, held, wanted) {
    const other = held === wanted ? 'which is this very artifact' : `and this artifact has ${wanted}`;
    return new core_errors/* OrasError */.aP('ALREADY_EXISTS', `${reference} exists with ${held}, ${other}`, {
        details: { tag: reference },
    });
}
async function resolved(target, tag, call) {
    try {
        return (await blame('target', 'resolve', undefined, () => target.resolve(tag, call))).digest;
    }
    catch (error) {
        if ((0,core_errors/* hasCode */.up)(error, 'NOT_FOUND'))
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ../build/js/action/operations/climbing.js

/** The inputs on referrers, for an extended copy and for discover. */
function climbing({ depth, types, signatures }) {
    return {
        depth,
        referrersOnly: true,
        ...(types.length > 0 && {
            follow: ({ artifactType }) => artifactType !== undefined && types.includes(artifactType),
        }),
        ...(signatures !== 'leave' && { digestTags: cosignTags }),
    };
}

;// CONCATENATED MODULE: ../build/js/action/operations/mounting.js

/** Blobs are mounted within one registry only. */
function mountRepository(from, to) {
    if (from.kind !== 'registry' || to.kind !== 'registry')
        return [];
    const same = canonicalRegistry(from.reference.registry) === canonicalRegistry(to.reference.registry);
    return same && from.reference.repository !== to.reference.repository ? [from.reference.repository] : [];
}

;// CONCATENATED MODULE: ../build/js/action/operations/deliver.js












/** Artifacts under way to one destination at once; each has its own limit of requests. */
const deliver_AT_ONCE = 4;
/** All artifacts to one destination, which alone may fail as a whole; the other destinations go on. */
async function deliverAll(roots, destination, inputs, context) {
    try {
        await refuseTaken(roots, destination, inputs, context);
        const deliveries = await deliverEach(roots, destination, inputs, context);
        const failed = deliveries.find(({ error }) => error !== undefined);
        if (!failed)
            await context.open.commit(destination.target, context.signal);
        // Without its commit, nothing of what was collected is there.
        else if (inputs.to.length === 1 || canCommit(destination.target))
            throw failed.error;
        return deliveries;
    }
    catch (error) {
        if (inputs.to.length === 1)
            throw error;
        return roots.map((root) => deliveryOf(root, destination, inputs, { error }));
    }
}
/** With several artifacts, a tag that must not be moved stops them all before one is written. */
async function refuseTaken(roots, destination, inputs, context) {
    if (roots.length < 2)
        return;
    for (const root of roots) {
        const isFinal = modifierFor(root.root.digest, inputs) === undefined;
        if (inputs.ifExists === 'fail' || (inputs.ifExists === 'fail-if-different' && isFinal))
            await choiceFor(root, destination, inputs, context).choose(root.root);
    }
}
/** The first failure stops those that are under way. */
function deliverEach(roots, destination, inputs, context) {
    const stop = new AbortController();
    const signal = AbortSignal.any([context.signal, stop.signal]);
    const limit = limitOf(deliver_AT_ONCE, context.signal);
    return Promise.all(roots.map((root) => limit(() => deliver(root, destination, inputs, { ...context, signal })).catch((error) => {
        const cause = stop.signal.aborted ? stop.signal.reason : error;
        stop.abort(error);
        return deliveryOf(root, destination, inputs, { error: cause });
    })));
}
async function deliver(root, destination, inputs, context) {
    context.signal.throwIfAborted();
    const choice = choiceFor(root, destination, inputs, context);
    const to = { target: destination.target, reference: choice.choose };
    const settings = optionsFor(root, destination, inputs, context);
    const modified = new Set();
    const onEvent = (event) => {
        if (event.kind === 'modified')
            modified.add(event.node.digest);
        settings.onEvent?.(event);
    };
    const options = { ...settings, onEvent };
    const stats = inputs.referrers.depth > 0
        ? await extendedCopyNode(open_root_graphOf(root.source, root.from), root.root, to, options)
        : await copyNode(root.source, root.root, to, options);
    const broken = stats.parents.filter((one) => modified.has(one.of.digest) && isSignature(one)).length;
    if (broken > 0)
        context.log.notice(`${destination.place}: ${broken} signatures were copied that no longer hold, because what they sign is modified`);
    return { ...deliveryOf(root, destination, inputs, { stats }), tags: choice.standing() };
}
function choiceFor(root, destination, inputs, context) {
    return chooseTags(destination, tagsFor(root, destination, inputs), inputs.ifExists, context);
}
function tagsFor(root, { location }, inputs) {
    const tags = tagsAt(location, inputs.tags);
    return tags.length > 0 ? tags : root.tags;
}
function deliveryOf(root, destination, inputs, outcome) {
    return {
        place: destination.place,
        root: outcome.stats?.root ?? root.root,
        tags: tagsFor(root, destination, inputs),
        ...outcome,
    };
}
const OVER_MODIFIED = { copy: 'refuse', leave: 'drop', always: 'keep' };
function optionsFor({ root, known, from }, { location, place, seen }, inputs, context) {
    const mountable = mountRepository(from, location);
    return {
        ...copySettings(context, {
            place: inputs.to.length > 1 ? place : undefined,
            filter: inputs.filter,
            deep: inputs.deep,
            seen,
        }),
        ...climbing(inputs.referrers),
        known,
        children: inputs.children,
        modify: modifierFor(root.digest, inputs),
        signatures: OVER_MODIFIED[inputs.referrers.signatures],
        mountFrom: () => mountable,
    };
}
function modifierFor(root, inputs) {
    const { platforms, modify } = inputs;
    const modifiers = [
        ...(platforms.length > 1 ? [onlyFor(({ digest }) => digest === root, keepPlatforms(...platforms))] : []),
        ...(modify ? [modify(root)] : []),
    ];
    return modifiers.length === 0 ? undefined : chain(...modifiers);
}

;// CONCATENATED MODULE: ../build/js/action/operations/sum.js
/** What several copies came to, as one. */
function sum(root, copies) {
    const total = (part) => copies.reduce((all, one) => all + one[part], 0);
    return {
        root,
        copied: total('copied'),
        skipped: total('skipped'),
        mounted: total('mounted'),
        bytes: total('bytes'),
        changed: copies.some(({ changed }) => changed),
        parents: copies.flatMap(({ parents }) => parents),
    };
}

;// CONCATENATED MODULE: ../build/js/action/operations/copy.js











/** Copies what `from` names, with all below it and what refers to it, to each `to`. */
async function copy_copy(inputs, context) {
    const roots = await openRoots(inputs, context);
    const seen = new SeenNodes();
    const destinations = [];
    for (const location of inputs.to)
        destinations.push({
            location,
            place: placeOf(location),
            target: await context.open.target(location),
            seen,
        });
    checkTags(inputs, roots);
    await checkFilter(inputs, roots);
    await tellPlan(context.log, roots);
    for (const { known } of roots)
        seen.know(known);
    const read = destinations.length > 1 ? await readOnce(roots, context) : roots;
    const deliveries = await context.log.group(copy_titleOf(read, destinations), async () => Promise.all(destinations.map((destination) => deliverAll(read, destination, inputs, context))));
    context.signal.throwIfAborted();
    return resultOf(deliveries.flat(), roots, destinations, { inputs, context });
}
function copy_titleOf(roots, destinations) {
    const [root] = roots;
    const what = root && roots.length === 1 ? root.root.digest : `${roots.length} artifacts`;
    const from = [...new Set(roots.map((one) => placeOf(one.from)))].join(', ');
    return `Copy ${what} from ${from} to ${destinations.map(({ place }) => place).join(', ')}`;
}
/** With several artifacts each keeps its own tag: one name cannot stand for all. */
function checkTags(inputs, roots) {
    if (roots.length < 2)
        return;
    const tagged = inputs.to.find(({ tags }) => tags.length > 0);
    const input = inputs.tags.length > 0 ? 'tags' : 'to';
    const named = inputs.tags.length > 0 ? inputs.tags.map(({ tag }) => tag).join(', ') : tagged?.text;
    if (named === undefined)
        return;
    throw new core_errors/* OrasError */.aP('INVALID_INPUT', `input ${input}: ${JSON.stringify(named)} names a tag for ${roots.length} artifacts; leave it out, and each keeps its own`, { details: { input } });
}
async function checkFilter({ filter }, roots) {
    if (!filter)
        return;
    for (const { root, known, from } of roots) {
        const bytes = known.find(({ node }) => node.digest === root.digest)?.bytes;
        const manifest = async () => (bytes ? (0,core_manifest/* parseManifest */.Ng)(bytes, root) : undefined);
        if (await filter(root, undefined, manifest))
            continue;
        throw new core_errors/* OrasError */.aP('INVALID_INPUT', `input exclude: it leaves out ${from.text} itself`, {
            details: { input: 'exclude' },
        });
    }
}
async function readOnce(roots, { open }) {
    const scratch = await open.scratch();
    const shared = new Map([...new Set(roots.map(({ source }) => source))].map((source) => [source, askOnce(source, scratch)]));
    return roots.map((root) => ({ ...root, source: shared.get(root.source) ?? root.source }));
}
async function resultOf(deliveries, roots, destinations, { inputs, context }) {
    const first = deliveries.find(({ error }) => error === undefined) ?? deliveries[0];
    const [destination, root] = [destinations.find(({ place }) => place === first?.place), roots[0]];
    if (!first || !destination || !root)
        throw new core_errors/* OrasError */.aP('INVALID_INPUT', 'nothing to copy');
    const text = await copy_textOf(first, root, destination, context);
    return {
        command: 'copy',
        root: first.root,
        place: first.place,
        stats: sum(first.root, deliveries.flatMap(({ stats }) => stats ?? [])),
        tags: [...new Set(deliveries.filter(({ error }) => error === undefined).flatMap(({ tags }) => tags))],
        ...text,
        referrers: treeOf(first.place, first.root, first.stats?.parents ?? []),
        deliveries,
        from: inputs.from.map(({ text: typed }) => typed),
        seen: destination.seen,
    };
}
async function copy_textOf({ root: become, stats }, { source, root, known }, { target }, { signal }) {
    if (become.digest === root.digest)
        return manifestText(source, root, { signal, known });
    const isThere = stats !== undefined && stats.copied + stats.skipped > 0;
    if (!isThere)
        return { manifest: '', artifactType: become.artifactType };
    return manifestText(target, become, { signal });
}

;// CONCATENATED MODULE: ../build/js/action/operations/discover.js





/** What refers to an artifact: signatures, SBOMs, attestations, and what refers to those. */
async function discover(inputs, context) {
    const { signal, concurrency, log } = context;
    const { source, root, known } = await openRoot(inputs, context);
    const place = placeOf(inputs.from);
    const found = await findParents(open_root_graphOf(source, inputs.from), root, {
        ...climbing(inputs.referrers),
        signal,
        concurrency,
        known,
    });
    const referrers = treeOf(place, root, found);
    const count = found.length === 0 ? 'No referrers' : `Referrers (${found.length})`;
    log.info(`${count} of ${place}@${root.digest}`);
    for (const line of printTree(referrers).slice(1))
        log.info(`  ${line}`);
    return { command: 'discover', root, place, referrers };
}

;// CONCATENATED MODULE: ../build/js/action/operations/index-of.js




















/** One index over several artifacts, which are copied to where it lies; the bytes are those of `oras manifest index create`. */
async function indexOf(inputs, context) {
    const { open, log, signal } = context;
    const target = await open.target(inputs.to);
    const place = placeOf(inputs.to);
    const listed = await log.group('Resolve', async () => {
        const opened = [];
        for (const from of inputs.from)
            opened.push({ from, ...(await enterRoot({ from, digest: undefined }, context)) });
        return opened;
    });
    const memory = new MemoryTarget();
    const root = await writeIndex(memory, listed, inputs, context);
    const text = await manifestText(memory, root, { signal });
    await tellPlan(log, [{ root, known: [knownFrom(root, text), ...listed.flatMap(({ known }) => known)] }]);
    const seen = new SeenNodes();
    seen.know([knownFrom(root, text), ...listed.flatMap(({ known }) => known)]);
    const { tags } = inputs;
    const choice = chooseTags({ target, place }, tags, inputs.ifExists, context);
    const chosen = await choice.choose(root);
    const stats = await log.group(`Index ${root.digest} over ${listed.length} artifacts in ${place}`, async () => {
        if (!chosen)
            return nothing(root);
        const copies = [];
        // An index that is there has all that it lists.
        const held = await blame('target', 'exists', root, () => target.exists(root, { signal }));
        const missing = held ? [] : listed;
        for (const { from, source, root: below, known } of missing) {
            const mountable = mountRepository(from, inputs.to);
            const settings = { ...copySettings(context, { seen }), known, mountFrom: () => mountable };
            copies.push(await copyNode(source, below, { target }, settings));
        }
        const alone = copySettings(context, { filter: ({ digest }) => digest === root.digest });
        copies.push(await copyNode(memory, root, { target, reference: chosen }, alone));
        return sum(root, copies);
    });
    await open.commit(target, signal);
    return { command: 'index', root, place, stats, tags: choice.standing(), ...text, seen };
}
async function writeIndex(memory, listed, inputs, context) {
    const { artifactType } = inputs;
    const annotations = (await annotations_annotationsFor(inputs, context.runtime)).manifest;
    const manifests = [];
    for (const one of listed)
        manifests.push(await index_of_entryFor(one, context));
    const bytes = (0,core_manifest/* encodeManifest */.Gb)({
        mediaType: media_types/* OCI_INDEX */.$p,
        ...(artifactType !== undefined && { artifactType }),
        manifests,
        annotations,
    });
    const root = { mediaType: media_types/* OCI_INDEX */.$p, digest: (0,core_digest/* digestOf */.ol)(bytes), size: bytes.byteLength };
    await memory.push(root, (0,core_bytes/* bytesOf */.$$)(bytes));
    return root;
}
/** With the platform that the config of an image names. */
async function index_of_entryFor({ source, root, known }, { signal }) {
    const bytes = known.find(({ node }) => node.digest === root.digest)?.bytes;
    if (!bytes)
        return (0,descriptor/* plain */.pj)(root);
    const manifest = (0,core_manifest/* parseManifest */.Ng)(bytes, root);
    const platform = (0,media_types/* isImageType */.G1)(root.mediaType)
        ? await platformOf(manifest, source, { signal })
        : undefined;
    const { artifactType } = manifest;
    return {
        ...(0,descriptor/* plain */.pj)(root),
        ...(platform && { platform }),
        ...(artifactType !== undefined && artifactType !== '' && { artifactType }),
    };
}

;// CONCATENATED MODULE: ../build/js/credentials/config-file.js





/** `unreadable`: what a file is that only others may read. */
async function readConfigFile(path, unreadable) {
    try {
        const [text, { mode }] = await Promise.all([(0,promises_.readFile)(path, 'utf8'), (0,promises_.stat)(path)]);
        return { text, config: config_file_parseConfig(text, path), mode: mode & 0o777 };
    }
    catch (error) {
        const code = (0,core_errors/* systemCode */.xU)(error);
        if (code === undefined)
            throw error;
        if (['ENOENT', 'ENOTDIR'].includes(code) || (code === 'EACCES' && unreadable === 'absent'))
            return { text: undefined, config: {}, mode: undefined };
        throw new core_errors/* OrasError */.aP('STORAGE', `${path} cannot be read: ${(0,core_errors/* messageOf */.bD)(error)}`, { cause: error });
    }
}
function config_file_parseConfig(text, path) {
    try {
        const json = JSON.parse(text.replace(/^\uFEFF/, '') || '{}');
        if ((0,descriptor/* isRecord */.u4)(json))
            return json;
    }
    catch {
        // Told below, without the parser's words.
    }
    throw new core_errors/* OrasError */.aP('INVALID_INPUT', `${path} is not a JSON object, so no login can be added to it`, {
        details: { path },
    });
}
function formatConfig(config) {
    return `${JSON.stringify(config, null, 2)}\n`;
}
/** Never half-written; a symbolic link stays one. */
async function writeConfigFile(path, text, mode = 0o600) {
    const file = await behindLinks(path);
    const temporary = `${file}.${(0,external_node_crypto_.randomUUID)()}`;
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true, mode: 0o700 });
        await (0,promises_.writeFile)(temporary, text, { mode, flag: 'wx' });
        await (0,promises_.rename)(temporary, file);
    }
    catch (error) {
        await (0,promises_.rm)(temporary, { force: true }).catch(() => undefined);
        throw new core_errors/* OrasError */.aP('STORAGE', `${path} cannot be written: ${(0,core_errors/* messageOf */.bD)(error)}`, { cause: error });
    }
}
async function behindLinks(path) {
    try {
        return await (0,promises_.realpath)(path);
    }
    catch {
        // A link to what is not there yet, or no file.
        return (0,promises_.readlink)(path).then((to) => (0,external_node_path_.resolve)((0,external_node_path_.dirname)(path), to), () => path);
    }
}

;// CONCATENATED MODULE: ../build/js/credentials/docker-login.js





/** Where Docker, podman, oras and all who read their file look. */
function configPath(env, home, joined = external_node_path_.join) {
    return env['DOCKER_CONFIG'] ? joined(env['DOCKER_CONFIG'], 'config.json') : homeConfigPath(home, joined);
}
/** Where those look that do not know `DOCKER_CONFIG`, such as actions/attest. */
function homeConfigPath(home, joined = external_node_path_.join) {
    return joined(home, '.docker', 'config.json');
}
/**
 * The config with the logins, and with all else that it had. A credential store would hide the logins: it is kept as the
 * helper of each registry that the file names for it.
 */
function withLogins(config, logins) {
    const { auths, credHelpers, credsStore, ...others } = config;
    const hosts = new Set(logins.map(({ registry }) => canonicalRegistry(registry)));
    const isOther = ([key]) => !hosts.has(normalKey(key));
    const stored = credsStore === undefined ? [] : Object.entries(recordIn(auths)).filter(isStored);
    const helpers = Object.fromEntries([
        ...stored.map(([key]) => [key, credsStore]).filter(isOther),
        ...Object.entries(recordIn(credHelpers)).filter(isOther),
    ]);
    const ours = logins.map(({ registry, username, password }) => [
        docker_login_keyOf(registry),
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
    return (0,descriptor/* isRecord */.u4)(entry) && !['auth', 'identitytoken', 'registrytoken', 'username'].some((key) => entry[key]);
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
        if (Object.keys(table).length > 0 || (0,descriptor/* isRecord */.u4)(was))
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
        const isOurs = now[key] === undefined || (0,external_node_util_.isDeepStrictEqual)(now[key], written[key]);
        if (besides.includes(key) || !isOurs || (0,external_node_util_.isDeepStrictEqual)(before[key], written[key]))
            continue;
        if (before[key] === undefined)
            result.delete(key);
        else
            result.set(key, before[key]);
    }
    return Object.fromEntries(result);
}
/** Docker keeps Docker Hub under an address of its own. */
function docker_login_keyOf(registry) {
    const host = canonicalRegistry(registry);
    return host === 'docker.io' ? 'https://index.docker.io/v1/' : host;
}
function recordIn(value) {
    return (0,descriptor/* isRecord */.u4)(value) ? value : {};
}

;// CONCATENATED MODULE: ../build/js/action/post.js








/** Tells the post step, which runs the same bundle, from the step. */
const POST = 'post';
const LOGIN = 'login';
/** What the Docker config in the home folder was, and what a login made of it, in the login's folder. */
const SAVED = { before: 'before.json', written: 'written.json' };
function isPost() {
    return core/* getState */.Gu(POST) === 'true';
}
/** From now on, the bundle runs again as the post step of this one. */
function beginStep() {
    core/* saveState */.LZ(POST, 'true');
}
function rememberLogin(login) {
    core/* saveState */.LZ(LOGIN, login);
}
function forgetLogin() {
    core/* saveState */.LZ(LOGIN, '');
}
/** Undoes what the step left for later ones. It fails no job: what it cannot undo is told. */
async function post(env, log) {
    try {
        const login = loginIn(core/* getState */.Gu(LOGIN));
        if (!login)
            return;
        const { folder, home, registries, dockerConfig } = login;
        if (home)
            await restore(home, folder);
        await (0,promises_.rm)(folder, { recursive: true, force: true });
        // The post steps of others, too, log out where they logged in.
        if (dockerConfig !== undefined && env['DOCKER_CONFIG'] === folder)
            core/* exportVariable */.dN('DOCKER_CONFIG', dockerConfig);
        log.info(`Logged out of ${registries.join(', ')}`);
    }
    catch (error) {
        log.warning(`the login could not be removed: ${(0,safe_text/* safeText */.H)((0,core_errors/* messageOf */.bD)(error))}`);
    }
}
/** Byte for byte, unless others have changed it meanwhile. */
async function restore({ path, mode, made }, folder) {
    const { text: now, config } = await readConfigFile(path, 'error');
    if (now === undefined)
        return;
    const [before, written] = await Promise.all([saved(folder, SAVED.before), saved(folder, SAVED.written)]);
    const undone = withoutLogins(config, {
        before: config_file_parseConfig(before ?? '{}', path),
        written: config_file_parseConfig(written ?? '{}', path),
    });
    if (before === undefined && Object.keys(undone).length === 0) {
        // A link that led to no file does so again.
        await (0,promises_.rm)(await (0,promises_.realpath)(path));
        if (made !== undefined)
            await removeFolder(made, path);
    }
    else {
        const text = now === written && before !== undefined ? before : formatConfig(undone);
        await writeConfigFile(path, text, mode);
    }
}
/** From the config's folder up to the first that the login made, as long as they are empty. */
async function removeFolder(first, path) {
    for (let at = (0,external_node_path_.dirname)(path); at.startsWith(first); at = (0,external_node_path_.dirname)(at)) {
        try {
            await (0,promises_.rmdir)(at);
        }
        catch {
            return;
        }
    }
}
async function saved(folder, name) {
    try {
        return await (0,promises_.readFile)((0,external_node_path_.join)(folder, name), 'utf8');
    }
    catch (error) {
        if ((0,core_errors/* systemCode */.xU)(error) === 'ENOENT')
            return undefined;
        throw error;
    }
}
function loginIn(state) {
    if (state === '')
        return undefined;
    const json = JSON.parse(state);
    if (!(0,descriptor/* isRecord */.u4)(json))
        return undefined;
    const { folder, registries, home, dockerConfig } = json;
    if (typeof folder !== 'string' || !Array.isArray(registries))
        return undefined;
    return {
        folder,
        registries: registries.map(String),
        ...(typeof dockerConfig === 'string' && { dockerConfig }),
        ...((0,descriptor/* isRecord */.u4)(home) && typeof home['path'] === 'string' && { home: homeIn(home, home['path']) }),
    };
}
function homeIn({ mode, made }, path) {
    return {
        path,
        mode: typeof mode === 'number' ? mode : undefined,
        made: typeof made === 'string' ? made : undefined,
    };
}

;// CONCATENATED MODULE: ../build/js/action/operations/login.js







/**
 * Logs in for later steps: each credential is shown to its registry, then kept in a Docker config, which `post` undoes.
 * By default that is a file of its own, with all that the old one had, and `DOCKER_CONFIG` points to it.
 */
async function login_login({ persist }, context) {
    const logins = context.open.logins();
    if (logins.length === 0) {
        throw new core_errors/* OrasError */.aP('INVALID_INPUT', 'input registry-auth is missing: command login needs it, or registry, username and password, or a github-token', { details: { input: 'registry-auth' } });
    }
    for (const one of logins)
        await check(one, context);
    await (persist === 'home' ? keepInHome(logins, context) : keepInOwnFile(logins, context));
    return { command: 'login', registries: registriesOf(logins) };
}
async function check(one, { open, log, signal }) {
    const answer = await open.checkLogin(one, signal);
    if (answer === 'taken')
        log.info(`${one.registry} takes the credential`);
    else
        log.info(`${one.registry} asks for no credential, so this one could not be checked`);
}
/** A folder that stands for the one with Docker's config: later steps find it by `DOCKER_CONFIG`. */
async function keepInOwnFile(logins, { runtime, log, signal }) {
    const held = configPath(runtime.env, runtime.home);
    const { config } = await readConfigFile(held, 'absent');
    signal.throwIfAborted();
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(runtime.temp, 'oras-action-login-'));
    const registries = registriesOf(logins);
    if (runtime.workflow)
        rememberLogin({ folder, registries, dockerConfig: runtime.env['DOCKER_CONFIG'] ?? '' });
    try {
        await writeConfigFile((0,external_node_path_.join)(folder, 'config.json'), formatConfig(withLogins(config, logins)));
    }
    catch (error) {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
        throw error;
    }
    await linkFolders((0,external_node_path_.dirname)((0,external_node_path_.resolve)(held)), folder);
    if (runtime.workflow)
        core/* exportVariable */.dN('DOCKER_CONFIG', folder);
    else
        log.info(`DOCKER_CONFIG=${folder}`);
}
/** Builders, contexts and plugins of the Docker CLI lie beside its config. */
async function linkFolders(from, to) {
    for (const name of await (0,promises_.readdir)(from).catch(() => [])) {
        const [path, link] = [(0,external_node_path_.join)(from, name), (0,external_node_path_.join)(to, name)];
        const isFolder = await (0,promises_.stat)(path).then((facts) => facts.isDirectory(), () => false);
        // A junction: Windows gives the right to other links to few.
        if (isFolder)
            await (0,promises_.symlink)(path, link, 'junction').catch(() => undefined);
    }
}
/** The file that those find, too, that do not know `DOCKER_CONFIG`. */
async function keepInHome(logins, { runtime, signal }) {
    const home = homeConfigPath(runtime.home);
    const { text, config, mode } = await readConfigFile(home, 'error');
    signal.throwIfAborted();
    const written = formatConfig(withLogins(config, logins));
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(runtime.temp, 'oras-action-login-'));
    let made;
    try {
        if (text !== undefined)
            await save((0,external_node_path_.join)(folder, SAVED.before), text);
        await save((0,external_node_path_.join)(folder, SAVED.written), written);
        made = await (0,promises_.mkdir)((0,external_node_path_.dirname)(home), { recursive: true, mode: 0o700 }).catch(() => undefined);
        if (runtime.workflow)
            rememberLogin({ folder, registries: registriesOf(logins), home: { path: home, mode, made } });
        await writeConfigFile(home, written);
    }
    catch (error) {
        if (runtime.workflow)
            forgetLogin();
        if (made !== undefined)
            await (0,promises_.rmdir)((0,external_node_path_.dirname)(home)).catch(() => undefined);
        await (0,promises_.rm)(folder, { recursive: true, force: true });
        throw error;
    }
}
async function save(path, text) {
    await (0,promises_.writeFile)(path, text, { mode: 0o600, flag: 'wx' });
}
function registriesOf(logins) {
    return logins.map(({ registry }) => registry);
}

;// CONCATENATED MODULE: ../build/js/action/operations/pull.js














/** Pull is a copy to a folder: of all nodes with a title, and the manifests that lead to them. */
async function pull(inputs, context) {
    const { runtime, log, signal } = context;
    const { source, root, known } = await openRoot(inputs, context);
    await tellPlan(log, [{ root, known }]);
    const path = (0,external_node_path_.resolve)(runtime.workspace, inputs.path);
    const folder = new FolderTarget(path, { keepExisting: inputs.keepExisting });
    try {
        const stats = await log.group(`Pull ${root.digest} from ${placeOf(inputs.from)}`, () => copyNode(source, root, { target: folder }, { ...copySettings(context, { filter: isFileOrLeadsToOne }), known }));
        const files = folder.files().toSorted((a, b) => (a.title < b.title ? -1 : 1));
        const { manifest, artifactType } = await manifestText(folder, root, { signal });
        if (files.length === 0)
            throw await nothingNamed(folder, stats.root, inputs.from.text);
        await folder.commit();
        return {
            command: 'pull',
            root: stats.root,
            place: placeOf(inputs.from),
            stats,
            manifest,
            artifactType,
            path,
            files: files.map(({ path: file, title, node }) => ({
                path: (0,external_node_path_.relative)(runtime.workspace, file).replaceAll('\\', '/') || '.',
                title,
                digest: node.digest,
                size: node.size,
                mediaType: node.mediaType,
            })),
        };
    }
    finally {
        await folder.discard();
    }
}
/** A manifest below an image manifest is its subject: another artifact, with files of its own. */
function isFileOrLeadsToOne(node, parent) {
    if (!(0,media_types/* isManifestType */.Q3)(node.mediaType))
        return (0,descriptor/* titleOf */.Gg)(node) !== undefined;
    return parent === undefined || (0,media_types/* isIndexType */.$U)(parent.mediaType);
}
async function nothingNamed(folder, root, from) {
    const manifest = (0,core_manifest/* parseManifest */.Ng)(await (0,core_bytes/* readAll */.yw)(folder.fetch(root), root), root);
    const type = (0,core_manifest/* artifactTypeOf */.Gh)(manifest);
    return new core_errors/* OrasError */.aP('UNSUPPORTED', `${from} has no named files: no layer has the annotation org.opencontainers.image.title. It is ${(0,safe_text/* safeText */.H)(type ?? root.mediaType, 200)} and holds ${contentOf(manifest)}`, { details: { reference: from, unnamed: true } });
}
function contentOf(manifest) {
    const nodes = (0,core_manifest/* successors */.ir)(manifest);
    const shown = nodes
        .slice(0, 5)
        .map((node) => `${(0,safe_text/* safeText */.H)(node.mediaType, 100)} ${node.digest.slice(0, 19)}… (${node.size} bytes)`);
    return nodes.length === 0
        ? 'nothing'
        : `${shown.join(', ')}${nodes.length > 5 ? ` and ${nodes.length - 5} more` : ''}`;
}

;// CONCATENATED MODULE: ../build/js/action/operations/push.js








/** Push is a copy from files: they become layers of one manifest, in a folder target, which is copied. */
async function push(inputs, context) {
    const { runtime, log, signal, open } = context;
    const files = await foundFiles(inputs, context);
    if (files.length === 0)
        return { command: 'nothing' };
    const target = await open.target(inputs.to);
    const place = placeOf(inputs.to);
    const folder = new FolderTarget(runtime.workspace, { temp: runtime.temp });
    try {
        const root = await packFiles(folder, { files }, inputs, context);
        const text = await manifestText(folder, root, { signal });
        await tellPlan(log, [{ root, known: [knownFrom(root, text)] }]);
        const layers = filesIn(text.manifest);
        const { tags } = inputs;
        const choice = chooseTags({ target, place }, tags, inputs.ifExists, context);
        const stats = await log.group(`Push ${root.digest} to ${place}`, () => copyNode(folder, root, { target, reference: choice.choose }, copySettings(context)).catch((error) => {
            throw pack_files_namingFile(error, layers);
        }));
        await open.commit(target, signal);
        return { command: 'push', root, place, stats, tags: choice.standing(), ...text, files: layers };
    }
    finally {
        await folder.discard();
    }
}

;// CONCATENATED MODULE: ../build/js/action/operations/remove.js




/** Removes tags and leaves what they stood for. */
async function untag(inputs, { open, log, signal }) {
    const { tags } = inputs.from;
    if (tags.length === 0 || location_entryOf('from', { ...inputs.from, tags: tags.slice(0, 1) }) !== tags[0])
        throw new core_errors/* OrasError */.aP('INVALID_INPUT', `input from: ${JSON.stringify(inputs.from.text)} names no tag to remove`);
    const target = await open.target(inputs.from);
    const place = placeOf(inputs.from);
    if (!canUntag(target))
        throw cannotUntag(place);
    const roots = [];
    for (const tag of tags)
        roots.push(await target.resolve(tag, { signal }));
    for (const tag of tags) {
        await target.untag(tag, { signal }).catch((error) => {
            throw (0,core_errors/* hasCode */.up)(error, 'UNSUPPORTED') ? cannotUntag(place, error) : error;
        });
        log.info(`${open.plan ? 'would remove' : 'removed'} tag ${place}:${tag}`);
    }
    const [root] = roots;
    if (!root)
        throw new core_errors/* OrasError */.aP('INVALID_INPUT', 'input from: names no tag');
    return { command: 'untag', root, place, changed: true };
}
function cannotUntag(place, cause) {
    const why = cause === undefined ? '' : `: ${(0,core_errors/* messageOf */.bD)(cause)}`;
    return new core_errors/* OrasError */.aP('UNSUPPORTED', `${place}: a tag cannot be removed there without its manifest${why}`, {
        cause,
    });
}
/** Removes the manifest that `from` resolves to, with all its tags. */
async function remove(inputs, { open, log, signal }) {
    const target = await open.target(inputs.from);
    const place = placeOf(inputs.from);
    const root = await target.resolve(location_entryOf('from', inputs.from), { signal });
    checkPinned(root, inputs.digest, inputs.from.text);
    if (!canDelete(target))
        throw new core_errors/* OrasError */.aP('UNSUPPORTED', `${place}: nothing can be deleted there`);
    const referrers = canFindPredecessors(target)
        ? await Array.fromAsync(target.predecessors(root, { signal, referrersOnly: true }))
        : [];
    await target.delete(root, { signal });
    log.info(`${open.plan ? 'would delete' : 'deleted'} ${place}@${root.digest}`);
    if (referrers.length > 0)
        log.warning(`what refers to ${root.digest} stays: ${listOf(referrers)}`);
    return { command: 'delete', root, place, changed: true };
}
function listOf(nodes) {
    const more = nodes.length > 5 ? ` and ${nodes.length - 5} more` : '';
    return (nodes
        .slice(0, 5)
        .map(({ digest }) => digest)
        .join(', ') + more);
}

;// CONCATENATED MODULE: ../build/js/action/operations/resolve.js



/** What a reference stands for now. */
async function resolve(inputs, { open, signal }) {
    const source = await open.source(inputs.from);
    const resolved = await source.resolve(location_entryOf('from', inputs.from), { signal });
    checkPinned(resolved, inputs.digest, inputs.from.text);
    const { platform } = inputs;
    const root = platform ? await selectPlatform(resolved, platform, source, { signal }) : resolved;
    return { command: 'resolve', root, place: placeOf(inputs.from) };
}

;// CONCATENATED MODULE: ../build/js/action/operations/tag.js





/** A tag is a copy of a root onto the place where it lies, under another name. */
async function tag(inputs, context) {
    const { open, log, signal } = context;
    const reference = location_entryOf('from', inputs.from);
    if (inputs.tags.length === 0)
        throw new core_errors/* OrasError */.aP('INVALID_INPUT', 'input tags: got no tag, at least one is needed');
    const target = await open.target(inputs.from);
    const place = placeOf(inputs.from);
    const root = await target.resolve(reference, { signal });
    checkPinned(root, inputs.digest, inputs.from.text);
    const choice = chooseTags({ target, place }, inputs.tags, inputs.ifExists, context);
    const stats = await log.group(`Tag ${root.digest} in ${place}`, () => copyNode(target, root, { target, reference: choice.choose }, copySettings(context)));
    await open.commit(target, signal);
    return { command: 'tag', root, place, tags: choice.standing(), stats };
}

;// CONCATENATED MODULE: ../build/js/targets/tool-folder.js











const ARCHIVE_NAMES = [
    [/\.(?:tar\.gz|tgz)$/i, 'gzip'],
    [/\.(?:tar\.zst|tzst)$/i, 'zstd'],
    [/\.tar$/i, 'tar'],
    [/\.(?:zip|7z|rar|tar\.(?:xz|bz2|lzma)|txz|tbz2?)$/i, 'other'],
];
const ARCHIVE_TYPE = /[.+/-]tar(?:[.+-](gzip|gz|zstd))?$/i;
/**
 * What a layer of a tool is packed as; undefined for a file. The title's ending says it, else the media type: `oras`
 * gives every file the type of a plain tar, so that this one counts for layers without a title only.
 */
function archiveOf(node) {
    if ((0,media_types/* isManifestType */.Q3)(node.mediaType) || node.annotations?.[descriptor/* UNPACK */.P4] === 'true')
        return undefined;
    const title = (0,descriptor/* titleOf */.Gg)(node);
    const [, byName] = ARCHIVE_NAMES.find(([name]) => title !== undefined && name.test(title)) ?? [];
    if (byName)
        return byName;
    const [matched, packed] = ARCHIVE_TYPE.exec(node.mediaType) ?? [];
    if (packed !== undefined)
        return packed.toLowerCase() === 'zstd' ? 'zstd' : 'gzip';
    return matched !== undefined && title === undefined ? 'tar' : undefined;
}
/**
 * A folder that a tool is pulled to: as {@link FolderTarget}, but archives are unpacked by the same safe way, and
 * single files that are programs can be run. Everything collects beside the folder, which appears with `commit`.
 */
class ToolFolder {
    #root;
    #staging;
    #folder;
    #archives = new Map();
    /** Both are made; `staging` is on the same file system. */
    constructor(root, staging) {
        this.#root = root;
        this.#staging = staging;
        this.#folder = new FolderTarget(root);
    }
    fetch(node, options) {
        return this.#folder.fetch(node, options);
    }
    async exists(node) {
        return this.#archives.has(node.digest) || this.#folder.exists(node);
    }
    resolve(reference) {
        return this.#folder.resolve(reference);
    }
    tag(node, reference) {
        return this.#folder.tag(node, reference);
    }
    async push(node, bytes, options = {}) {
        const archive = archiveOf(node);
        if (archive === undefined || archive === 'other')
            return this.#folder.push(node, bytes, options);
        const place = (0,external_node_path_.join)(this.#staging, `${this.#archives.size}-${node.digest.slice(7, 19)}`);
        const modes = await unpack((0,core_bytes/* abortable */.ZC)((0,core_bytes/* verified */.zr)(bytes, node), options.signal), { node, archive, place });
        this.#archives.set(node.digest, { path: place, segments: [], modes });
    }
    /** Fails where two parts have the same file. */
    async commit() {
        await (0,promises_.mkdir)(this.#root, { recursive: true });
        const single = this.#folder.files().filter(({ node }) => node.annotations?.[descriptor/* UNPACK */.P4] !== 'true');
        await this.#folder.commit();
        for (const { path } of single)
            if (await isProgram(path))
                await (0,promises_.chmod)(path, 0o755);
        for (const part of this.#archives.values())
            await placeFiles([part], this.#root, { keepExisting: true });
    }
    async discard() {
        await this.#folder.discard();
        await removeTree(this.#staging);
    }
}
async function unpack(bytes, { node, archive, place }) {
    try {
        return await unpackFolder(gzipped(bytes, archive), node, '.', place);
    }
    catch (error) {
        const code = (0,core_errors/* systemCode */.xU)(error) ?? '';
        if (error instanceof core_errors/* OrasError */.aP || !/^(?:ZSTD|Z)_|^ERR_/.test(code))
            throw error;
        const name = (0,descriptor/* titleOf */.Gg)(node) ?? node.digest;
        throw new core_errors/* OrasError */.aP('INVALID_CONTENT', `${name} cannot be unpacked: ${(0,core_errors/* messageOf */.bD)(error)}`, {
            cause: error,
        });
    }
}
/** What unpacks reads gzip; level 0 costs next to nothing, and all its checks stay in one place. */
function gzipped(bytes, archive) {
    if (archive === 'gzip')
        return bytes;
    return (0,core_bytes/* lazy */.RZ)(() => {
        const gzip = (0,external_node_zlib_.createGzip)({ level: 0 });
        const stages = archive === 'zstd' ? [(0,external_node_zlib_.createZstdDecompress)(), gzip] : [gzip];
        // The last stage tells of every failure: it is read to its end.
        (0,external_node_stream_.pipeline)([external_node_stream_.Readable.from(bytes, { objectMode: false }), ...stages], () => undefined);
        return gzip;
    });
}
/** By its first bytes: ELF, Mach-O, PE, or a script. An artifact does not tell the mode of a single file. */
async function isProgram(path) {
    const file = await (0,promises_.open)(path, 'r');
    try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
        const start = buffer.subarray(0, bytesRead).toString('hex');
        return /^(?:7f454c46|cafebabe|feedfac[ef]|c[ef]faedfe|4d5a|2321)/.test(start);
    }
    finally {
        await file.close();
    }
}
/** Also folders that may not be written, as some archives have them. */
async function removeTree(path) {
    try {
        await (0,promises_.rm)(path, { recursive: true, force: true });
    }
    catch (error) {
        if (!['EACCES', 'EPERM'].includes((0,core_errors/* systemCode */.xU)(error) ?? ''))
            throw error;
        await makeRemovable(path);
        await (0,promises_.rm)(path, { recursive: true, force: true });
    }
}
async function makeRemovable(path) {
    await (0,promises_.chmod)(path, 0o700);
    for (const entry of await (0,promises_.readdir)(path, { withFileTypes: true }))
        if (entry.isDirectory())
            await makeRemovable((0,external_node_path_.join)(path, entry.name));
}

;// CONCATENATED MODULE: ../build/js/action/tool-platform.js





/** What any machine of that architecture runs, the best first; other variants come last. */
const VARIANTS = {
    amd64: [undefined, 'v1', 'v2'],
    arm64: [undefined, 'v8'],
    arm: ['v7', 'v6', undefined, 'v5'],
};
const tool_platform_MAX_DEPTH = 3;
/** The manifest for a platform: what an index lists for it, or the artifact itself unless it says that it is for another. */
async function toolManifest(source, entered, wanted, call) {
    let known = entered;
    for (let depth = 0;; depth += 1) {
        const manifest = (0,core_manifest/* parseManifest */.Ng)(known.bytes, known.node);
        if (!(0,media_types/* isIndexType */.$U)(known.node.mediaType)) {
            const own = await platformOf(manifest, source, call);
            if (own && !platform_matchesPlatform(own, wanted))
                throw tool_platform_noMatch(entered.node, wanted, [own]);
            return { ...known, manifest };
        }
        const node = tool_platform_choose(manifest.manifests ?? [], wanted);
        if (!node || depth === tool_platform_MAX_DEPTH)
            throw tool_platform_noMatch(entered.node, wanted, platformsIn(manifest));
        known = { node, bytes: await (0,core_bytes/* readAll */.yw)(source.fetch(node, call), node) };
    }
}
function tool_platform_choose(listed, wanted) {
    const matching = listed.filter((node) => node.platform && platform_matchesPlatform(node.platform, wanted));
    const order = VARIANTS[wanted.architecture] ?? [undefined];
    const rank = ({ platform }) => {
        const at = order.indexOf(platform?.variant);
        return at < 0 ? order.length : at;
    };
    const [best] = matching.toSorted((one, other) => rank(one) - rank(other));
    // An index of one artifact need not say for what.
    const [only, ...more] = listed;
    return best ?? (more.length === 0 && only?.platform === undefined ? only : undefined);
}
function platformsIn({ manifests = [] }) {
    return manifests.flatMap(({ platform }) => platform ?? []);
}
function tool_platform_noMatch(root, wanted, held) {
    const shown = held.slice(0, 30).map((platform) => formatPlatform(platform));
    return new core_errors/* OrasError */.aP('NOT_FOUND', `${root.digest} has nothing for ${formatPlatform(wanted)}; it has ${shown.length === 0 ? 'no platforms' : shown.join(', ')}`, { details: { platform: formatPlatform(wanted) } });
}

;// CONCATENATED MODULE: ../build/js/action/tool-programs.js


const tool_programs_MAX_DEPTH = 6;
const MAX_FOLDERS = 10_000;
const WINDOWS = /\.(?:exe|com|cmd|bat|ps1)$/i;
/**
 * Where the programs of a tool are: in the `bin` that is nearest to its top, else where there are any first.
 * Undefined when there are none.
 */
async function findPrograms(root) {
    let level = [root];
    let seen = 0;
    for (let depth = 0; depth < tool_programs_MAX_DEPTH && level.length > 0; depth += 1) {
        const below = [];
        const found = [];
        for (const folder of level) {
            if ((seen += 1) > MAX_FOLDERS)
                return undefined;
            const { programs, folders } = await look(folder);
            const bin = folders.find((one) => (0,external_node_path_.basename)(one) === 'bin');
            const inBin = bin === undefined ? [] : (await look(bin)).programs;
            if (bin !== undefined && inBin.length > 0)
                return { folder: bin, names: inBin };
            if (programs.length > 0)
                found.push({ folder, names: programs });
            below.push(...folders);
        }
        const [first] = found;
        if (first)
            return first;
        level = below;
    }
    return undefined;
}
/** Folders are no links; a program may be one, which stays inside since it was unpacked so. */
async function look(folder) {
    const entries = (await (0,promises_.readdir)(folder, { withFileTypes: true })).toSorted((a, b) => a.name < b.name ? -1 : 1);
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => (0,external_node_path_.join)(folder, name));
    const programs = [];
    for (const entry of entries) {
        if (!entry.isDirectory() && (await canRun((0,external_node_path_.join)(folder, entry.name))))
            programs.push(entry.name);
    }
    return { programs, folders };
}
async function canRun(path) {
    const found = await (0,promises_.stat)(path).catch(() => undefined);
    if (found?.isFile() !== true)
        return false;
    return process.platform === 'win32' ? WINDOWS.test(path) : (found.mode & 0o111) !== 0;
}

;// CONCATENATED MODULE: ../build/js/action/tool-store.js







/** Beside the tool's files, which could bring one of that name. */
const MARKER = '.oras-action.json';
/** The toolkit follows links at the top of what it copies: there is this folder only. */
const CONTENT = 'tool';
async function findTool(place, runtime) {
    return findIn(await keeperFor(runtime), place);
}
/** Keeps `folder`, whose content is in `folder/tool`. A tool that another job has put there meanwhile is taken instead. */
async function keepTool(folder, place, runtime) {
    const keeper = await keeperFor(runtime);
    const { name, versions, arch, digest } = place;
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, MARKER), JSON.stringify({ digest }), { flag: 'wx' });
    return (0,file_lock/* withLock */.k)((0,external_node_path_.join)(tool_store_rootOf(runtime), name, `${arch}.lock`), async () => {
        const found = await findIn(keeper, place);
        if (found)
            return found;
        // A version that stands there with other content stays: another job may be using it.
        let version = versions.at(-1) ?? '';
        for (const one of versions.toReversed())
            if ((await keeper.find(name, one, arch)) === '')
                version = one;
        await keeper.keep(folder, name, version, arch);
        const kept = await findIn(keeper, { ...place, versions: [version] });
        if (!kept)
            throw new core_errors/* OrasError */.aP('STORAGE', `the tool cache does not hold ${name} ${version}, which was put into it`);
        return kept;
    });
}
async function findIn(keeper, place) {
    for (const version of place.versions) {
        const found = await keeper.find(place.name, version, place.arch);
        if (found === '' || (await digestIn(found)) !== place.digest)
            continue;
        const path = (0,external_node_path_.join)(found, CONTENT);
        const programs = await findPrograms(path).catch(() => undefined);
        if (programs)
            return { path, version, programs };
    }
    return undefined;
}
async function digestIn(folder) {
    try {
        const json = JSON.parse(await (0,promises_.readFile)((0,external_node_path_.join)(folder, MARKER), 'utf8'));
        return (0,descriptor/* isRecord */.u4)(json) ? json['digest'] : undefined;
    }
    catch {
        return undefined;
    }
}
function tool_store_rootOf({ env, home, temp, workflow }) {
    const own = workflow ? (0,external_node_path_.join)(temp, 'oras-action-tools') : (0,external_node_path_.join)(home, '.cache', 'oras-action', 'tools');
    return env['RUNNER_TOOL_CACHE'] || own;
}
/** The toolkit writes to stdout, which has the outputs outside a workflow. */
async function keeperFor(runtime) {
    const root = tool_store_rootOf(runtime);
    if (!runtime.workflow)
        return plainKeeper(root);
    process.env['RUNNER_TOOL_CACHE'] ||= root;
    const { cacheDir, find } = await Promise.all(/* import() */[__nccwpck_require__.e(978), __nccwpck_require__.e(387)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3387));
    return { find: async (name, version, arch) => find(name, version, arch), keep: cacheDir };
}
/** The same folders as the toolkit's. */
function plainKeeper(root) {
    const complete = (folder) => (0,promises_.stat)(`${folder}.complete`).then(() => true, () => false);
    return {
        async find(name, version, arch) {
            const folder = (0,external_node_path_.join)(root, name, version, arch);
            return (await complete(folder)) ? folder : '';
        },
        async keep(from, name, version, arch) {
            const folder = (0,external_node_path_.join)(root, name, version, arch);
            await removeTree(folder);
            await (0,promises_.mkdir)(folder, { recursive: true });
            await (0,promises_.cp)(from, folder, { recursive: true, verbatimSymlinks: true });
            await (0,promises_.writeFile)(`${folder}.complete`, '');
        },
    };
}

;// CONCATENATED MODULE: ../build/js/action/tool-version.js



/** semver.org, without build metadata: the runner's tool cache leaves that out. */
const SEMVER = /^v?((?:0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)(?:-(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)(?:\.(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*)?)$/;
/** `v1.7.1` is 1.7.1; undefined for a tag that is no whole version, such as `1.7` or `latest`: those move. */
function tool_version_versionOf(tag) {
    return SEMVER.exec(tag)?.[1];
}
/** A version of its own for each content. One identifier: twelve digits that begin with 0 would be no version. */
function digestVersion(digest) {
    return `0.0.0-${(0,core_digest/* algorithmOf */.Hy)(digest)}-${(0,core_digest/* hexOf */.ZD)(digest).slice(0, 12)}`;
}
/**
 * The versions under which a tool may stand in the tool cache, the best first. The second is for a tag whose content
 * is another one meanwhile: what a running job may use is never replaced.
 */
function toolVersions(tag, digest) {
    const version = tag === undefined ? undefined : tool_version_versionOf(tag);
    return version === undefined ? [digestVersion(digest)] : [version, digestVersion(digest)];
}
/** The last part of the repository, and what keeps it apart from others of that name, such as the runner's own `node`. */
function toolName(from) {
    const place = placeOf(from);
    const last = place.split(/[/\\:]/).findLast((part) => /[A-Za-z0-9]/.test(part)) ?? 'tool';
    const name = last.replace(/[^A-Za-z0-9._-]/g, '-').slice(0, 60);
    return `${name}-oras-${(0,external_node_crypto_.createHash)('sha256').update(place).digest('hex').slice(0, 8)}`;
}
const SYSTEMS = { win32: 'windows' };
const ARCHITECTURES = { x64: 'amd64', ia32: '386' };
/** In Go's words, as platforms of images have them. */
function runnerPlatform({ platform, arch, littleEndian }) {
    const endian = ['ppc64', 'mips', 'mips64'].includes(arch) && littleEndian ? 'le' : '';
    return { os: SYSTEMS[platform] ?? platform, architecture: `${ARCHITECTURES[arch] ?? arch}${endian}` };
}
/** The folder below a version: the runner's own architecture has the name that the toolkit gives it. */
function toolArchitecture(wanted, machine) {
    if (!wanted)
        return machine.arch;
    const own = runnerPlatform(machine);
    const same = wanted.os === own.os && wanted.architecture === own.architecture;
    if (same && wanted.variant === undefined && wanted['os.version'] === undefined)
        return machine.arch;
    const parts = [wanted.os, wanted.architecture, wanted.variant, wanted['os.version']];
    return parts.filter((part) => part !== undefined).join('-');
}

;// CONCATENATED MODULE: ../build/js/action/operations/tool.js




















/** Puts a tool into the runner's tool cache, unless it is there, and on PATH. Nothing of it is run. */
async function tool(inputs, context) {
    const { runtime, log } = context;
    const machine = {
        platform: process.platform,
        arch: process.arch,
        littleEndian: (0,external_node_os_.endianness)() === 'LE',
    };
    const chosen = await tool_choose(inputs, context, machine);
    const { node, bytes, manifest } = chosen;
    const place = {
        name: toolName(inputs.from),
        versions: toolVersions(inputs.from.tags[0], node.digest),
        arch: toolArchitecture(inputs.platform, machine),
        digest: node.digest,
    };
    const held = await findTool(place, runtime);
    const { stored, stats } = held
        ? { stored: held, stats: untouched(node) }
        : await install(chosen, place, { inputs, context });
    const { folder, names } = stored.programs;
    log.info(`${held ? 'Found in' : 'Put into'} the tool cache: ${stored.path}`);
    log.info(`Programs: ${(0,safe_text/* safeText */.H)(names.slice(0, 20).join(', '), 500)}`);
    if (runtime.workflow)
        core/* addPath */.fM(folder);
    else
        log.info(`For PATH: ${folder}`);
    return {
        command: 'tool',
        root: node,
        place: placeOf(inputs.from),
        stats,
        manifest: new TextDecoder().decode(bytes),
        artifactType: (0,core_manifest/* artifactTypeOf */.Gh)(manifest),
        path: folder,
        toolPath: stored.path,
        version: stored.version,
        cacheHit: held !== undefined,
        programs: names,
    };
}
function untouched(root) {
    return { root, copied: 0, skipped: 0, mounted: 0, bytes: 0, changed: false, parents: [] };
}
/** The manifest for the platform, with all that input `verify` asks of it. */
async function tool_choose(inputs, context, machine) {
    const { log, signal } = context;
    const { from, platform = runnerPlatform(machine) } = inputs;
    const { source, root, known } = await openRoot({ from, digest: inputs.digest }, context);
    const entered = known.find(({ node }) => node.digest === root.digest);
    if (!entered)
        throw new core_errors/* OrasError */.aP('UNSUPPORTED', `${from.text} is no artifact: it is ${(0,safe_text/* safeText */.H)(root.mediaType, 200)}`);
    const chosen = await toolManifest(source, entered, platform, { signal });
    if (chosen.node.digest !== root.digest)
        log.info(`For ${formatPlatform(platform)} it is ${chosen.node.digest}`);
    const { verify: wanted } = inputs;
    if (wanted.digests.length + wanted.types.length > 0) {
        const nodes = [...new Map([root, chosen.node].map((node) => [node.digest, node])).values()];
        await verify(wanted, { source: () => open_root_graphOf(source, from), nodes, text: from.text }, { signal });
        log.info('It is what input verify asks for');
    }
    return { ...chosen, source };
}
/** Whole and with a program in it, or not at all. */
async function install(chosen, place, { inputs, context }) {
    const { runtime, log } = context;
    const { source, node, bytes } = chosen;
    refuseOthers(chosen.manifest, inputs.from.text);
    const base = await (0,promises_.mkdtemp)((0,external_node_path_.join)(runtime.temp, 'oras-action-tool-'));
    const staging = (0,external_node_path_.join)(base, 'parts');
    const kept = (0,external_node_path_.join)(base, 'kept');
    const content = (0,external_node_path_.join)(kept, CONTENT);
    try {
        for (const folder of [staging, content])
            await (0,promises_.mkdir)(folder, { recursive: true });
        const target = new ToolFolder(content, staging);
        const stats = await log.group(`Pull ${node.digest} from ${placeOf(inputs.from)}`, () => copyNode(source, node, { target }, { ...copySettings(context, { filter: isPartOfTool }), known: [{ node, bytes }] }));
        await target.commit();
        if (!(await findPrograms(content)))
            throw await noPrograms(content, inputs.from.text);
        return { stored: await keepTool(kept, place, runtime), stats };
    }
    finally {
        await removeTree(base);
    }
}
/** Files, folders and archives of the artifact itself; what it is about is another artifact. */
function isPartOfTool(node, parent) {
    if ((0,media_types/* isManifestType */.Q3)(node.mediaType))
        return parent === undefined;
    return (0,descriptor/* titleOf */.Gg)(node) !== undefined || archiveOf(node) !== undefined;
}
/** Known before anything is moved. */
function refuseOthers({ layers = [], blobs = [] }, from) {
    const all = [...layers, ...blobs];
    const other = all.filter((node) => archiveOf(node) === 'other');
    if (all.length > 0 && other.length === all.length) {
        const names = other.map((node) => (0,safe_text/* safeText */.H)((0,descriptor/* titleOf */.Gg)(node) ?? node.mediaType, 200)).join(', ');
        throw new core_errors/* OrasError */.aP('UNSUPPORTED', `${from} holds ${names}, which cannot be unpacked: a tool is a file, a folder, or an archive of type tar, tar.gz or tar.zst`, { details: { reference: from, archive: true } });
    }
    if (!all.some((node) => (0,descriptor/* titleOf */.Gg)(node) !== undefined || archiveOf(node) !== undefined)) {
        const types = all.map(({ mediaType }) => (0,safe_text/* safeText */.H)(mediaType, 100)).slice(0, 5);
        throw new core_errors/* OrasError */.aP('UNSUPPORTED', `${from} is no tool: it holds ${types.length === 0 ? 'nothing' : types.join(', ')}`, { details: { reference: from, unnamed: true } });
    }
}
async function noPrograms(folder, from) {
    const names = (await (0,promises_.readdir)(folder)).slice(0, 10).map((name) => (0,safe_text/* safeText */.H)(name, 100));
    return new core_errors/* OrasError */.aP('UNSUPPORTED', `${from} has no program: nothing in it can be run. It holds ${names.length === 0 ? 'nothing' : names.join(', ')}`, { details: { reference: from, programs: false } });
}

;// CONCATENATED MODULE: ../build/js/action/perform.js












/** Runs the operation of a command. */
function perform_perform(inputs, context) {
    switch (inputs.command) {
        case 'push':
            return push(inputs, context);
        case 'attach':
            return attach(inputs, context);
        case 'pull':
            return pull(inputs, context);
        case 'copy':
            return copy_copy(inputs, context);
        case 'index':
            return indexOf(inputs, context);
        case 'resolve':
            return resolve(inputs, context);
        case 'discover':
            return discover(inputs, context);
        case 'tag':
            return tag(inputs, context);
        case 'untag':
            return untag(inputs, context);
        case 'delete':
            return remove(inputs, context);
        case 'tool':
            return tool(inputs, context);
        case 'cache':
        case 'cache-restore':
        case 'cache-save':
            return cache(inputs, context);
        case 'login':
            return login_login(inputs, context);
    }
}

;// CONCATENATED MODULE: ../build/js/action/report.js






/** The last lines of a step: what came of it. */
function report(result, log, plan) {
    if (result.command === 'nothing')
        return log.info('No files, so nothing was done');
    if (result.command === 'login')
        return log.info(`Logged in to ${result.registries.join(', ')}`);
    if (isCache(result))
        return;
    if ('stats' in result) {
        const { parents } = result.stats;
        const counts = countsOf(result.stats, plan !== undefined);
        if (counts !== '' && result.command !== 'tag')
            log.info(counts);
        const referrers = new Set(parents.map(({ node }) => node.digest)).size;
        if (referrers > 0)
            log.info(`Referrers: ${referrers}`);
    }
    if ('deliveries' in result && result.deliveries.length > 1)
        for (const delivery of result.deliveries)
            log.info(report_lineOf(delivery, plan !== undefined));
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
function report_lineOf({ place, root, tags, stats, error }, planned) {
    const what = `${place}${tags.length > 0 ? `:${tags.join(',')}` : ''}@${root.digest}`;
    if (error !== undefined)
        return `  failed    ${what}: ${(0,safe_text/* safeText */.H)((0,core_errors/* messageOf */.bD)(error), 500)}`;
    const counts = stats ? countsOf(stats, planned) : '';
    const changed = planned ? 'would change' : 'changed  ';
    return `  ${stats?.changed === true ? changed : 'unchanged'} ${what}${counts === '' ? '' : `: ${counts}`}`;
}
function reportPlan({ nodes, bytes, requests }, log) {
    const by = requests > 0 ? ` in about ${requests} requests` : '';
    log.info(`Dry run, nothing was written. It would send ${nodes} nodes, ${formatSize(bytes)}${by}`);
}
/** The failure of a copy that reached some of its destinations only. */
function failureOf(deliveries) {
    const failed = deliveries.filter(({ error }) => error !== undefined);
    if (failed.length === 0)
        return undefined;
    const places = new Map(failed.map(({ place, error }) => [place, (0,core_errors/* messageOf */.bD)(error)]));
    const all = new Set(deliveries.map(({ place }) => place)).size;
    return new PartialFailure(`${places.size} of ${all} destinations failed: ${[...places].map(([place, why]) => `${place}: ${why}`).join('; ')}`, failed.map(({ place, error }) => ({ place, error })));
}

;// CONCATENATED MODULE: ../build/js/action/outputs.js




/** A step's outputs have 1 MiB in all; a longer manifest is left to the registry. */
const MAX_JSON = 64 * 1024;
/** The outputs of a result, by their fixed names. */
function outputsOf(result, spent) {
    if (result.command === 'nothing')
        return new Map([['changed', 'false']]);
    if (result.command === 'login')
        return new Map();
    if (isCache(result))
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
        ...(error !== undefined && { error: (0,safe_text/* safeText */.H)((0,core_errors/* messageOf */.bD)(error), 1000) }),
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
        outputs.set('cache-hit', hitOf(result)).set('cache-matched-key', matchedKey);
    else
        outputs.set('changed', String(saved !== undefined));
    if (entry)
        outputs.set('digest', entry.digest).set('reference', `${place}@${entry.digest}`);
    return outputs.set('metadata', JSON.stringify({ ...(restored ?? saved), milliseconds, requests }));
}

;// CONCATENATED MODULE: ../build/js/action/summary-failure.js

/** The settings of a package, which a hint may name: made of checked parts, and worth a click. */
const SETTINGS = /https:\/\/github\.com\/orgs\/[A-Za-z0-9_-]+\/packages\/container\/[A-Za-z0-9_.%-]+\/settings/;
/** What a step that failed leaves to read: what happened, and what to do. */
function failureSummary({ what, hint }, docs) {
    const colon = what.indexOf(': ');
    const [title, text] = [what.slice(0, Math.max(0, colon)), what.slice(colon + 1)];
    const parts = [`### ${capital(prose(title))}`, capital(prose(text))];
    if (hint)
        parts.push(`**Likely:** ${prose(hint.likely)}`, `**Try:** ${withLink(hint.fix)}`);
    if (hint?.snippet !== undefined)
        parts.push(fenced('yaml', hint.snippet.split('\n')));
    if (hint)
        parts.push(`[More on this](${docs}#${hint.id})`);
    return `${parts.join('\n\n')}\n`;
}
/** What begins with code stays as it is. */
function capital(text) {
    return text.slice(0, 1).toUpperCase() + text.slice(1);
}
function withLink(fix) {
    const found = SETTINGS.exec(fix);
    if (!found)
        return prose(fix);
    const [before, after] = [fix.slice(0, found.index), fix.slice(found.index + found[0].length)];
    return `${prose(before)} [${prose(found[0])}](${found[0]}) ${prose(after)}`.trim();
}

;// CONCATENATED MODULE: ../build/js/action/unauthorized.js


/** All that these ask of a registry they ask of the place that they change. */
const IN_PLACE = new Set(['push', 'attach', 'tag', 'untag', 'delete']);
/** A registry said that the place that is to be written may not be written, or not even read. */
function isRefusedWrite(error, command) {
    if (!(0,core_errors/* hasCode */.up)(error, 'UNAUTHORIZED') && !(0,core_errors/* hasCode */.up)(error, 'FORBIDDEN'))
        return false;
    const errors = causesOf(error);
    const registry = errors.find((one) => one instanceof core_errors/* RegistryError */.gl);
    if (!registry)
        return false;
    if (IN_PLACE.has(command))
        return true;
    return errors.some((one) => one instanceof core_errors/* CopyError */.k6 && one.side === 'target');
}
/** What is to be changed is not there: an earlier step was not allowed to write it. */
function isMissingPlace(error, command) {
    return (0,core_errors/* hasCode */.up)(error, 'NOT_FOUND') && command !== 'push' && IN_PLACE.has(command);
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
        log.notice(`Not allowed to write to ${place}, so it is left out: ${(0,safe_text/* safeText */.H)((0,core_errors/* messageOf */.bD)(error))}`);
    return { ...result, deliveries: result.deliveries.filter((one) => !refused.includes(one)) };
}
function causesOf(error) {
    return error instanceof Error ? [error, ...causesOf(error.cause)] : [];
}

;// CONCATENATED MODULE: ../build/js/action/run.js






















const FAILED = 1;
const CANCELLED = 130;
/** The runner sends SIGTERM 7.5 s after SIGINT. */
const run_CANCEL_MS = 5000;
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
    if ((0,core_errors/* systemCode */.xU)(error) !== 'EPIPE')
        throw error;
}
/** Runs one command: as a step of a workflow, or with flags in a terminal. */
async function run(args) {
    const inWorkflow = args.length === 0;
    const { log, hide } = notingSecrets(inWorkflow
        ? runnerLog()
        : terminalLog((line) => process.stderr.write(`${line}\n`), process.env['RUNNER_DEBUG'] === '1'));
    const stop = new AbortController();
    const cancel = () => {
        stop.abort(new core_errors/* OrasError */.aP('ABORTED', 'cancelled'));
        setTimeout(() => process.exit(CANCELLED), run_CANCEL_MS).unref();
    };
    process.once('SIGINT', cancel).once('SIGTERM', cancel);
    const runtime = readRuntime(process.env, inWorkflow);
    let inputs;
    try {
        if (inWorkflow && isPost()) {
            await saveRememberedCache({ runtime, log, stop: stop.signal });
            await post(process.env, log);
            await saveBlobCache({ runtime, log });
            return 0;
        }
        if (inWorkflow)
            beginStep();
        inputs = await readInputs(inWorkflow ? fromEnvironment(process.env) : fromFlags(args), log);
        const { outputs, failure } = await run_execute(inputs, { runtime, log, hide, stop: stop.signal });
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
        const failure = failureFor(reason, { command, fork, inputs: inputs?.command, env: process.env });
        const docs = docsAddress(process.env);
        log.fail(describeFailure(failure, docs));
        if (inputs?.summary === true)
            await addSummary(failureSummary(failure, docs), runtime, log);
        return stop.signal.aborted ? CANCELLED : FAILED;
    }
    finally {
        process.off('SIGINT', cancel).off('SIGTERM', cancel);
    }
}
async function run_execute(inputs, around) {
    const { command } = inputs.command;
    const { log, runtime, hide } = around;
    const opener = createOpener(inputs, runtime, log);
    try {
        return await executeWith(opener, inputs, around);
    }
    catch (error) {
        if (inputs.ifUnauthorized === 'fail' || inputs.dryRun)
            throw error;
        hide(error);
        const isAbsent = runtime.workflow?.fork === true && isMissingPlace(error, command);
        if (!isAbsent && (!isRefusedWrite(error, command) || opener.hasWritten()))
            throw error;
        const why = (0,safe_text/* safeText */.H)((0,core_errors/* messageOf */.bD)(error));
        log.notice(isAbsent
            ? `Not there, where a pull request from a fork cannot have written it, so nothing is done: ${why}`
            : `Not allowed to write, so it is only planned: ${why}`);
        return isAbsent ? UNCHANGED() : await run_planned(inputs, around);
    }
}
/** The outputs that the command would have had; none but `changed` where they follow from what may not be read. */
async function run_planned(inputs, around) {
    const plan = { ...inputs, dryRun: true };
    try {
        const { outputs } = await executeWith(createOpener(plan, around.runtime, around.log), plan, around);
        return { outputs: outputs.set('changed', 'false'), failure: undefined };
    }
    catch (error) {
        if (!isRefusedWrite(error, inputs.command.command))
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
    const signal = limited(stop, timeoutMs);
    const progress = new Progress((line) => log.info(line));
    try {
        const { concurrency } = connection;
        const whole = await perform_perform(command, { open, runtime, log, signal, concurrency, progress });
        if (whole.command === 'copy')
            for (const { error } of whole.deliveries)
                hide(error);
        const { hasWritten } = open;
        const result = inputs.ifUnauthorized === 'skip' ? withoutRefused(whole, { hasWritten, log }) : whole;
        report(result, log, open.plan);
        if (inputs.summary)
            await addSummary(summaryOf(result, open.plan), runtime, log);
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

/***/ 4997:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ bytesOf),
/* harmony export */   RZ: () => (/* binding */ lazy),
/* harmony export */   Vc: () => (/* binding */ readUpTo),
/* harmony export */   ZC: () => (/* binding */ abortable),
/* harmony export */   g1: () => (/* binding */ readByDigest),
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
    return {
        async *[Symbol.asyncIterator]() {
            for await (const chunk of bytes) {
                signal.throwIfAborted();
                yield chunk;
            }
        },
    };
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

/***/ 1083:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _action_run_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6617);

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
/* harmony import */ var _layout_reader_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(175);
/* harmony import */ var _write_file_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(989);










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
        const files = { [_layout_reader_js__WEBPACK_IMPORTED_MODULE_8__/* .LAYOUT_FILE */ .gI]: LAYOUT, [_layout_reader_js__WEBPACK_IMPORTED_MODULE_8__/* .INDEX_FILE */ .K$]: (0,_layout_index_js__WEBPACK_IMPORTED_MODULE_7__/* .encodeIndex */ .bj)(_layout_index_js__WEBPACK_IMPORTED_MODULE_7__/* .EMPTY_INDEX */ .ZK) };
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
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.path, (0,_layout_reader_js__WEBPACK_IMPORTED_MODULE_8__/* .blobName */ .PF)(node.digest));
        const file = await openFile(path);
        if (!file)
            return 'missing';
        let handedOver = false;
        try {
            const found = await file.stat();
            if (!found.isFile())
                return 'missing';
            if ((await digestOf(file, node.digest, options)) !== node.digest) {
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
        await (0,_write_file_js__WEBPACK_IMPORTED_MODULE_9__/* .writeBeside */ .Ae)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.path, (0,_layout_reader_js__WEBPACK_IMPORTED_MODULE_8__/* .blobName */ .PF)(node.digest)), (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .verified */ .zr)(bytes, node), {
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
async function digestOf(file, expected, { signal }) {
    const algorithm = (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .algorithmOf */ .Hy)(expected);
    const hash = (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .startDigest */ .RB)(algorithm);
    for await (const chunk of contentOf(file)) {
        signal?.throwIfAborted();
        hash.update(chunk);
    }
    return (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .finishDigest */ .g4)(hash, algorithm);
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
    await (0,_write_file_js__WEBPACK_IMPORTED_MODULE_9__/* .writeBeside */ .Ae)(path, (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .bytesOf */ .$$)(content), { tempFolder: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, INGEST), durable: false });
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
/* harmony export */   Zs: () => (/* binding */ stampOf),
/* harmony export */   kf: () => (/* binding */ folderFiles),
/* harmony export */   sG: () => (/* binding */ fileBytes),
/* harmony export */   xk: () => (/* binding */ readLayoutFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6760);
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4997);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(1963);





const READ_SIZE = 1024 * 1024;
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
        if (['ENOENT', 'ENOTDIR'].includes((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .systemCode */ .xU)(error) ?? ''))
            return undefined;
        throw error;
    }
}
function stampOf({ ino, size, mtimeNs }) {
    return `${ino} ${size} ${mtimeNs}`;
}
/** A file's bytes, opened at the first pull and read anew at each iteration; `start` and `end` (inclusive) in bytes. */
function fileBytes(path, signal, range = {}) {
    return (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .lazy */ .RZ)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path, { highWaterMark: READ_SIZE, ...range, ...(signal && { signal }) }));
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
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .OrasError */ .aP('NOT_FOUND', `${files.where} has no file ${name}`, { details: { file: name } });
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

/***/ 989:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ isThere),
/* harmony export */   Ae: () => (/* binding */ writeBeside),
/* harmony export */   bz: () => (/* binding */ renameRetrying),
/* harmony export */   u8: () => (/* binding */ tempName)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8500);
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4997);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(1963);






/** A name in `folder` that no one else uses. */
function tempName(folder) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `.tmp-${process.pid}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex')}`);
}
/**
 * Writes beside the place, then renames: a reader sees the whole file or none.
 * `place` runs between the two; what it throws leaves nothing behind.
 */
async function writeBeside(path, bytes, options = {}) {
    const temp = tempName(options.tempFolder ?? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path));
    try {
        await writeSynced(temp, bytes, options);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
        await options.place?.();
        await renameRetrying(temp, path);
        if (options.durable !== false)
            await syncFolder((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path));
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temp, { force: true });
    }
}
async function writeSynced(temp, bytes, options) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(temp), { recursive: true });
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(temp, 'wx', options.mode ?? 0o666);
    try {
        await file.writeFile((0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_4__/* .abortable */ .ZC)(bytes, options.signal));
        if (options.durable !== false)
            await file.sync();
    }
    finally {
        await file.close();
    }
}
/** Windows refuses a rename while a virus scanner or another reader has the file open; a little later it works. */
async function renameRetrying(from, to) {
    for (let attempt = 1;; attempt += 1) {
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(from, to);
            return;
        }
        catch (error) {
            const busy = ['EPERM', 'EBUSY', 'EACCES'].includes((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .systemCode */ .xU)(error) ?? '');
            if (process.platform !== 'win32' || !busy || attempt === 10)
                throw error;
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_3__.setTimeout)(attempt * 20);
        }
    }
}
/** The rename itself must survive a crash; Windows has no such call. */
async function syncFolder(folder) {
    if (process.platform === 'win32')
        return;
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(folder, 'r');
    try {
        await handle.sync();
    }
    catch (error) {
        if (!['EINVAL', 'ENOTSUP'].includes((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .systemCode */ .xU)(error) ?? ''))
            throw error;
    }
    finally {
        await handle.close();
    }
}
async function isThere(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path);
        return true;
    }
    catch (error) {
        if (['ENOENT', 'ENOTDIR'].includes((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .systemCode */ .xU)(error) ?? ''))
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
// EXTERNAL MODULE: ../node_modules/@actions/http-client/lib/index.js + 2 modules
var lib = __nccwpck_require__(2070);
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
// EXTERNAL MODULE: ../node_modules/@actions/exec/lib/exec.js + 3 modules
var lib_exec = __nccwpck_require__(871);
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


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  m: () => (/* binding */ exec)
});

// UNUSED EXPORTS: getExecOutput

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
        const stdoutDecoder = new StringDecoder('utf8');
        const stderrDecoder = new StringDecoder('utf8');
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


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Qq: () => (/* binding */ HttpClient),
  Kg: () => (/* binding */ HttpClientError),
  Hv: () => (/* binding */ HttpCodes)
});

// UNUSED EXPORTS: Headers, HttpClientResponse, MediaTypes, getProxyUrl, isHttps

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
    const proxyUrl = pm.getProxyUrl(new URL(serverUrl));
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
