import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 90776:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

module.exports = __nccwpck_require__(74488);


/***/ }),

/***/ 74488:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

var __webpack_unused_export__;


var net = __nccwpck_require__(69278);
var tls = __nccwpck_require__(64756);
var http = __nccwpck_require__(58611);
var https = __nccwpck_require__(65692);
var events = __nccwpck_require__(24434);
var assert = __nccwpck_require__(42613);
var util = __nccwpck_require__(39023);


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

/***/ 42613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 35317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 91943:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs/promises");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 73339:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("module");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 34589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 31421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 37540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 32467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 44708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 98995:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
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

/***/ 41792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 80099:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:sqlite");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 46466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 37830:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/web");

/***/ }),

/***/ 87997:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers");

/***/ }),

/***/ 58500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 73429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 78877:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 16928:
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

/***/ 64756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 52018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 87016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

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

/***/ 46777:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

// @actions/core loads @actions/http-client, and with it http, https, net and tls, at start, for ID tokens alone:
// behind these getters it is loaded when something of it is used.
const real = () => __nccwpck_require__(92070);

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

/***/ 37216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Lo: () => (/* binding */ COMMANDS),
/* harmony export */   ib: () => (/* binding */ allCommands),
/* harmony export */   p6: () => (/* binding */ commandName),
/* harmony export */   yV: () => (/* binding */ loadCommand)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(81963);

/** Every command by its name; `command.ts` says what one is, and what follows from it. Each is loaded when it is asked for: a step parses only what it runs. */
const COMMANDS = {
    push: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(1701), __nccwpck_require__.e(7340), __nccwpck_require__.e(1850), __nccwpck_require__.e(718), __nccwpck_require__.e(8688), __nccwpck_require__.e(5368)]).then(__nccwpck_require__.bind(__nccwpck_require__, 75368))).push,
    attach: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(1701), __nccwpck_require__.e(7340), __nccwpck_require__.e(1850), __nccwpck_require__.e(718), __nccwpck_require__.e(8688), __nccwpck_require__.e(717)]).then(__nccwpck_require__.bind(__nccwpck_require__, 717))).attach,
    pull: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(1701), __nccwpck_require__.e(7340), __nccwpck_require__.e(570), __nccwpck_require__.e(1850), __nccwpck_require__.e(6624), __nccwpck_require__.e(7727)]).then(__nccwpck_require__.bind(__nccwpck_require__, 57727))).pull,
    copy: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(1701), __nccwpck_require__.e(7340), __nccwpck_require__.e(570), __nccwpck_require__.e(6624), __nccwpck_require__.e(2848)]).then(__nccwpck_require__.bind(__nccwpck_require__, 42848))).copy,
    sync: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(4978), __nccwpck_require__.e(1701), __nccwpck_require__.e(7340), __nccwpck_require__.e(570), __nccwpck_require__.e(1602), __nccwpck_require__.e(2250), __nccwpck_require__.e(9929)]).then(__nccwpck_require__.bind(__nccwpck_require__, 29929))).sync,
    'sync-plan': async () => (await Promise.all(/* import() */[__nccwpck_require__.e(4978), __nccwpck_require__.e(1701), __nccwpck_require__.e(7340), __nccwpck_require__.e(570), __nccwpck_require__.e(1602), __nccwpck_require__.e(1137)]).then(__nccwpck_require__.bind(__nccwpck_require__, 61137))).syncPlan,
    'sync-merge': async () => (await Promise.all(/* import() */[__nccwpck_require__.e(4978), __nccwpck_require__.e(1701), __nccwpck_require__.e(7340), __nccwpck_require__.e(570), __nccwpck_require__.e(1602), __nccwpck_require__.e(2250), __nccwpck_require__.e(9607)]).then(__nccwpck_require__.bind(__nccwpck_require__, 89607))).syncMerge,
    index: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(1701), __nccwpck_require__.e(7340), __nccwpck_require__.e(718), __nccwpck_require__.e(3430)]).then(__nccwpck_require__.bind(__nccwpck_require__, 82841))).index,
    resolve: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(1701), __nccwpck_require__.e(7906)]).then(__nccwpck_require__.bind(__nccwpck_require__, 87906))).resolve,
    list: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(4978), __nccwpck_require__.e(1701), __nccwpck_require__.e(3252)]).then(__nccwpck_require__.bind(__nccwpck_require__, 73252))).list,
    discover: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(1701), __nccwpck_require__.e(7340), __nccwpck_require__.e(570), __nccwpck_require__.e(9875)]).then(__nccwpck_require__.bind(__nccwpck_require__, 59875))).discover,
    tag: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(1701), __nccwpck_require__.e(7340), __nccwpck_require__.e(1070)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1070))).tag,
    tool: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(1701), __nccwpck_require__.e(7340), __nccwpck_require__.e(1850), __nccwpck_require__.e(4802), __nccwpck_require__.e(8715)]).then(__nccwpck_require__.bind(__nccwpck_require__, 48715))).tool,
    cache: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(1701), __nccwpck_require__.e(3802), __nccwpck_require__.e(2065), __nccwpck_require__.e(4645), __nccwpck_require__.e(2709)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2506))).cache,
    'cache-restore': async () => (await Promise.all(/* import() */[__nccwpck_require__.e(1701), __nccwpck_require__.e(3802), __nccwpck_require__.e(2065), __nccwpck_require__.e(4645), __nccwpck_require__.e(2709)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2506))).cacheRestore,
    'cache-save': async () => (await Promise.all(/* import() */[__nccwpck_require__.e(1701), __nccwpck_require__.e(3802), __nccwpck_require__.e(2065), __nccwpck_require__.e(4645), __nccwpck_require__.e(2709)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2506))).cacheSave,
    untag: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(1701), __nccwpck_require__.e(2743)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2743))).untag,
    delete: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(1701), __nccwpck_require__.e(7340), __nccwpck_require__.e(570), __nccwpck_require__.e(5405)]).then(__nccwpck_require__.bind(__nccwpck_require__, 55405))).remove,
    login: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(2360), __nccwpck_require__.e(5580)]).then(__nccwpck_require__.bind(__nccwpck_require__, 66417))).login,
};
/** What the other inputs mean where `command` is not given: the first of which all `given` are there and none of `absent`. */
const INFERRED = [
    { command: 'push', given: ['files', 'to'], absent: ['from', 'subject'] },
    { command: 'copy', given: ['from', 'to'], absent: ['files', 'subject'] },
    { command: 'pull', given: ['from', 'path'], absent: ['subject', 'to'] },
    { command: 'attach', given: ['subject'], absent: ['from', 'to', 'path'] },
];
/** The name of the command that the inputs ask for. */
function commandName(reader, commands = COMMANDS) {
    if (reader.given('command'))
        return reader.oneOf('command', Object.keys(commands));
    const given = (name) => reader.given(name);
    const inferred = INFERRED.find((one) => one.given.every(given) && !one.absent.some(given));
    if (inferred)
        return inferred.command;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('INVALID_INPUT', `input command is missing and does not follow from the other inputs: files and to mean push, from and to mean copy, from and path mean pull, files and subject mean attach; allowed is ${Object.keys(commands).join(', ')}`, { details: { input: 'command' } });
}
/** All commands, loaded: for help, docs and errors. */
async function allCommands(commands = COMMANDS) {
    const names = Object.keys(commands);
    return Promise.all(names.map(async (name) => [name, await loadCommand(name, commands)]));
}
async function loadCommand(name, commands = COMMANDS) {
    const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!load)
        throw new Error(`no command ${name}`);
    return load();
}


/***/ }),

/***/ 76919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ EVERY_COMMAND),
  T: () => (/* binding */ parseInputs)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(48161);
// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __nccwpck_require__(81963);
// EXTERNAL MODULE: ../build/js/core/size.js
var size = __nccwpck_require__(21033);
// EXTERNAL MODULE: ../build/js/action/inputs/raw-inputs.js
var raw_inputs = __nccwpck_require__(93313);
;// CONCATENATED MODULE: ../build/js/action/inputs/blob-cache.js


const GIB = 1024 ** 3;
/** A repository has 10 GB of Actions cache, for all that its workflows keep. */
const DEFAULT_BYTES = { none: 0, actions: 2 * GIB, dir: 20 * GIB };
/** `none`, `actions`, `dir` or `dir:PATH`, and a size such as `500MB`; empty for the default. */
function parseBlobCache(text, size) {
    const [, kind, path] = /^(none|actions|dir)(?::(.+))?$/s.exec(text) ?? [];
    if (kind === undefined || (path !== undefined && kind !== 'dir'))
        throw (0,raw_inputs/* wrong */.Qm)('blob-cache', text, 'none, actions, dir or dir:PATH');
    const known = kind;
    return { kind: known, folder: path, maxBytes: size === '' ? DEFAULT_BYTES[known] : bytesIn(size) };
}
function bytesIn(text) {
    const bytes = (0,size/* parseSize */.D)(text);
    if (!bytes)
        throw (0,raw_inputs/* wrong */.Qm)('blob-cache-size', text, 'a size such as 500MB or 2GiB');
    return bytes;
}

// EXTERNAL MODULE: ../build/js/action/inputs/command-facts.js
var command_facts = __nccwpck_require__(61586);
// EXTERNAL MODULE: ../build/js/action/commands/command-list.js
var command_list = __nccwpck_require__(37216);
// EXTERNAL MODULE: ../build/js/action/inputs/connection.js
var inputs_connection = __nccwpck_require__(83073);
// EXTERNAL MODULE: ../build/js/core/reference.js
var reference = __nccwpck_require__(11387);
;// CONCATENATED MODULE: ../build/js/action/commands/registries-named.js

/** The registries that a step reads or writes, each once; those of its logins where it names none. */
function registriesNamed({ source, target, registries = [] }, logins) {
    const locations = [...source, ...target];
    const hosts = locations.flatMap((one) => (one.kind === 'registry' ? [one.reference.registry] : []));
    const isNamed = locations.length + registries.length > 0;
    const all = isNamed ? [...hosts, ...registries] : logins.map(({ registry }) => registry);
    return [...new Set(all.map(reference/* canonicalRegistry */.i7))];
}

;// CONCATENATED MODULE: ../build/js/action/inputs/verify-inputs.js


/** Undefined where nothing is asked, or a command asks for it in its own way. */
function verifyInputsOf(reader, command) {
    if (!(0,command_facts/* takes */.ny)(command, 'verify'))
        return undefined;
    const policy = reader.optional('verify');
    if (policy !== undefined)
        return { policy, trustRoot: reader.lines('trust-root') };
    if (!reader.given('trust-root'))
        return undefined;
    throw (0,raw_inputs/* wrong */.Qm)('trust-root', reader.text('trust-root'), 'nothing without verify, whose rules need it');
}

;// CONCATENATED MODULE: ../build/js/action/commands/parse-inputs.js









/** Inputs that every command has. Any other, given to a command that does not name it, would silently do nothing. */
const EVERY_COMMAND = new Set([
    'command',
    'registry',
    'username',
    'password',
    'registry-auth',
    'github-token',
    'plain-http',
    'ca-file',
    'client-cert',
    'client-key',
    'headers',
    'referrers-mode',
    'concurrency',
    'timeout',
    'retries',
    'job-status',
    'blob-cache',
    'blob-cache-size',
    'summary',
]);
/** The one place where inputs are read, checked and given their types. */
async function parseInputs(raw, { entries = [], around = workingFolder(), commands = command_list/* COMMANDS */.Lo } = {}) {
    const reader = new raw_inputs/* InputReader */.i_(raw);
    const task = await taskOf(reader, around, commands);
    const connection = (0,inputs_connection/* connectionOf */.a)(reader, entries);
    const registries = registriesNamed(task.references, connection.logins);
    refuseShared(reader, registries);
    return {
        task,
        connection,
        dryRun: reader.flag('dry-run'),
        ifUnauthorized: reader.oneOf('if-unauthorized', ['fail', 'skip']),
        blobCache: parseBlobCache(reader.text('blob-cache'), reader.text('blob-cache-size')),
        summary: reader.flag('summary'),
        declareArtifacts: reader.oneOf('declare-artifacts', ['auto', 'true', 'false']),
        verify: verifyInputsOf(reader, task.command),
    };
}
function workingFolder() {
    return { workspace: process.cwd(), home: (0,external_node_os_.homedir)() };
}
async function taskOf(reader, around, commands) {
    const name = (0,command_list/* commandName */.p6)(reader, commands);
    const command = await (0,command_list/* loadCommand */.yV)(name, commands);
    for (const input of Object.keys(raw_inputs/* INPUTS */.mc))
        if (!EVERY_COMMAND.has(input) && reader.given(input) && !(0,command_facts/* takes */.ny)(command, input))
            throw await foreignInput(input, name, commands);
    const inputs = await command.read(reader, around);
    const references = command.references(inputs);
    return { name, command, inputs, references };
}
async function foreignInput(input, name, commands) {
    const all = await (0,command_list/* allCommands */.ib)(commands);
    const owners = all.flatMap(([owner, command]) => ((0,command_facts/* takes */.ny)(command, input) ? [owner] : []));
    return new errors/* OrasError */.aP('INVALID_INPUT', `input ${input} does not go with command ${name}; it is for ${owners.join(', ')}`, { details: { input } });
}
/** What may be a secret is for one registry: with two, nobody could say for which. */
function refuseShared(reader, registries) {
    if (registries.length < 2)
        return;
    const input = ['headers', 'client-cert'].find((name) => reader.text(name) !== '');
    if (input === undefined)
        return;
    throw new errors/* OrasError */.aP('INVALID_INPUT', `input ${input}: it would be sent to ${registries.join(' and ')}; with several registries, set ${input} in the registry-auth entry of one`, { details: { input, registries } });
}


/***/ }),

/***/ 94273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  d: () => (/* binding */ readConnection),
  K: () => (/* binding */ readInputs)
});

// EXTERNAL MODULE: ../build/js/action/inputs/connection.js
var connection = __nccwpck_require__(83073);
// EXTERNAL MODULE: ../build/js/action/inputs/headers.js
var inputs_headers = __nccwpck_require__(64799);
// EXTERNAL MODULE: ../build/js/action/commands/parse-inputs.js + 3 modules
var parse_inputs = __nccwpck_require__(76919);
// EXTERNAL MODULE: ../build/js/action/inputs/text/list-lines.js
var list_lines = __nccwpck_require__(27695);
// EXTERNAL MODULE: ../build/js/action/inputs/lower-case-owner.js
var lower_case_owner = __nccwpck_require__(96491);
// EXTERNAL MODULE: ../build/js/action/inputs/raw-inputs.js
var raw_inputs = __nccwpck_require__(93313);
// EXTERNAL MODULE: ../build/js/core/descriptor.js
var descriptor = __nccwpck_require__(44745);
// EXTERNAL MODULE: ../build/js/core/reference.js
var reference = __nccwpck_require__(11387);
// EXTERNAL MODULE: ../build/js/action/inputs/text/strict-yaml.js
var strict_yaml = __nccwpck_require__(31938);
// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __nccwpck_require__(81963);
// EXTERNAL MODULE: ../build/js/action/inputs/registry-host.js
var registry_host = __nccwpck_require__(40137);
;// CONCATENATED MODULE: ../build/js/action/inputs/registry-auth/registry-entry.js




const KEYS = [
    'registry',
    'username',
    'password',
    'token',
    'oidc',
    'plain-http',
    'headers',
    'ca-file',
    'client-cert',
    'client-key',
];
const LOGIN = 'registry, username, password';
const FORM = `a YAML list of registry, username and password; an entry may have ${KEYS.slice(3).join(', ')} too`;
/** Of the entry with this number, from 1. */
function entryOf(entry, number, { incomplete, readOidc }) {
    if (!(0,descriptor/* isRecord */.u4)(entry))
        throw wrong(`entry ${number} is not a map`);
    if (Object.keys(entry).some((key) => !KEYS.some((known) => known === key)))
        throw wrong(`entry ${number} has ${unknownKey(entry)}`);
    const registry = textIn(entry['registry']);
    const { registry: _own, ...others } = entry;
    if (!registry || Object.keys(others).length === 0)
        throw wrong(`entry ${number} needs ${LOGIN}, none of them empty`);
    const read = new EntryReader(others, number);
    const host = hostOf(registry, number);
    return {
        registry: host,
        ...(read.has('oidc') ? oidcOf(read, host, readOidc) : loginOf(read, incomplete)),
        ...connectionOf(read),
    };
}
/** Names no key of a person, which may be part of a secret. */
function unknownKey(entry) {
    const key = UNCHECKED.find((name) => Object.hasOwn(entry, name));
    if (key === undefined)
        return 'an unknown key';
    return `${key}, which does not exist: certificates are always checked, so set ca-file to the authority, or to a self-signed certificate itself`;
}
/** What other tools call the option that skips the check of certificates. */
const UNCHECKED = ['insecure', 'insecure-skip-verify', 'skip-tls-verify', 'tls-verify', 'verify'];
/** The texts of one entry. */
class EntryReader {
    #entry;
    number;
    constructor(entry, number) {
        this.#entry = entry;
        this.number = number;
    }
    raw(key) {
        return this.#entry[key];
    }
    has(key) {
        return this.#entry[key] !== undefined;
    }
    /** Undefined where the key is not there; without what no one means to be part of a password, the break that ends a block. */
    text(key) {
        const text = textIn(this.#entry[key]);
        if (text === undefined && this.has(key))
            throw wrong(`${key} of entry ${this.number} is not text`);
        return text;
    }
    /** Not empty where it is there. */
    full(key) {
        const text = this.text(key);
        if (text === '')
            throw wrong(`${key} of entry ${this.number} is empty`);
        return text;
    }
}
function oidcOf(read, registry, readOidc) {
    const { number } = read;
    if (read.has('username') || read.has('password') || read.has('token'))
        throw wrong(`entry ${number} has both oidc and a username, password or token`);
    const oidc = readOidc?.(registry, read.raw('oidc')) ?? { problem: 'it is not read' };
    if ('problem' in oidc)
        throw wrong(`oidc of entry ${number}: ${oidc.problem}`);
    return { oidc };
}
function loginOf(read, incomplete) {
    if (read.has('token'))
        return tokenOf(read, incomplete);
    if (!read.has('username') && !read.has('password'))
        return {};
    const [username, password] = [textIn(read.raw('username')), textIn(read.raw('password'))];
    const isLeftOut = incomplete === 'leave out' && (username === '' || password === '');
    if (username === undefined || password === undefined || (!isLeftOut && !(username && password)))
        throw wrong(`entry ${read.number} needs ${LOGIN}, none of them empty`, username === '' || password === '' ? 'empty-login' : undefined);
    if (isLeftOut)
        return {};
    if (/[:\p{Cc}]/u.test(username))
        throw wrong(`the username of entry ${read.number} has a colon or a control character`);
    if (/(?!\r|\n|\t)\p{Cc}/u.test(password))
        throw wrong(`the password of entry ${read.number} has a control character`);
    return { username, password };
}
function tokenOf(read, incomplete) {
    const { number } = read;
    if (read.has('username') || read.has('password'))
        throw wrong(`entry ${number} has both a token and a username or password`);
    const token = read.text('token') ?? '';
    if (token === '' && incomplete === 'leave out')
        return {};
    if (!/^[\x21-\x7e]+$/.test(token))
        throw wrong(`the token of entry ${number} is empty, or has characters that tokens cannot have`, token === '' ? 'empty-login' : undefined);
    return { token };
}
function connectionOf(read) {
    const { number } = read;
    const plainHttp = read.full('plain-http')?.toLowerCase();
    if (plainHttp !== undefined && plainHttp !== 'true' && plainHttp !== 'false')
        throw wrong(`plain-http of entry ${number} is not true or false`);
    const caFile = read.full('ca-file');
    const [clientCert, clientKey] = [read.full('client-cert'), read.full('client-key')];
    if ((clientCert === undefined) !== (clientKey === undefined))
        throw wrong(`entry ${number} has one of client-cert and client-key, which go together`);
    return {
        ...(plainHttp !== undefined && { plainHttp: plainHttp === 'true' }),
        ...(read.has('headers') && { headers: headersOf(read.raw('headers'), number) }),
        ...(caFile !== undefined && { caFile }),
        ...(clientCert !== undefined && clientKey !== undefined && { clientCert, clientKey }),
    };
}
function headersOf(value, number) {
    const form = `headers of entry ${number} are not a map of names and values`;
    if (!(0,descriptor/* isRecord */.u4)(value))
        throw wrong(form);
    const headers = Object.entries(value).map(([name, text]) => {
        const header = typeof text === 'string' ? (0,inputs_headers/* parseHeader */.RW)(`${name}: ${text.trim()}`) : undefined;
        if (!header)
            throw wrong(form);
        return header;
    });
    return Object.fromEntries(headers);
}
function textIn(value) {
    return typeof value === 'string' ? value.replace(/[\r\n]+$/, '') : undefined;
}
function hostOf(text, number) {
    try {
        return (0,registry_host/* registryHost */.U)(text);
    }
    catch {
        throw wrong(`the registry of entry ${number} is not a host name with an optional port`);
    }
}
/** Names no text of the input: it holds secrets. */
function wrong(why, reason) {
    return new errors/* OrasError */.aP('INVALID_INPUT', `input registry-auth: ${why}; allowed is ${FORM}`, {
        details: { input: 'registry-auth', reason },
    });
}

;// CONCATENATED MODULE: ../build/js/action/inputs/registry-auth/registry-auth.js




/** Input `registry-auth`. Errors name entries by their number: the text holds secrets. */
async function parseRegistryAuth(text, { incomplete } = { incomplete: 'refuse' }) {
    if (text.trim() === '')
        return [];
    const list = await parseYaml(text);
    if (!Array.isArray(list))
        throw wrong('it is not a list');
    const hasOidc = list.some((entry) => (0,descriptor/* isRecord */.u4)(entry) && Object.hasOwn(entry, 'oidc'));
    const readOidc = hasOidc ? (await __nccwpck_require__.e(/* import() */ 8648).then(__nccwpck_require__.bind(__nccwpck_require__, 58648))).readOidc : undefined;
    const entries = list.map((entry, at) => entryOf(entry, at + 1, { incomplete, readOidc }));
    const hosts = entries.map((entry) => (isEmpty(entry) ? undefined : (0,reference/* canonicalRegistry */.i7)(entry.registry)));
    const at = hosts.findIndex((host, index) => host !== undefined && hosts.indexOf(host) !== index);
    if (at >= 0)
        throw wrong(`entries ${hosts.indexOf(hosts[at]) + 1} and ${at + 1} are for the same registry`);
    return entries.filter((entry) => !isEmpty(entry));
}
/** Its login was left out, and there is nothing else to it. */
function isEmpty(entry) {
    return Object.keys(entry).length === 1;
}
async function parseYaml(text) {
    const result = await (0,strict_yaml/* parseStrictYaml */.A)(text, ['password', 'token']);
    if ('problem' in result)
        throw wrong(result.problem);
    return result.value;
}

;// CONCATENATED MODULE: ../build/js/action/commands/read-inputs.js







const REFERENCES = new Set(['from', 'to', 'subject', 'tags', 'add']);
async function readInputs(raw, log, around) {
    const entries = await maskedEntries(raw, log);
    const lower = (name) => REFERENCES.has(name) ? (0,lower_case_owner/* lowerOwnNames */.U)(raw(name), around.repository) : raw(name);
    return (0,parse_inputs/* parseInputs */.T)(lower, { entries, around });
}
/** What a registry is reached with, whatever the command. */
async function readConnection(raw, log) {
    const entries = await maskedEntries(raw, log);
    return (0,connection/* connectionOf */.a)(new raw_inputs/* InputReader */.i_(raw), entries);
}
/** Those of `registry-auth`. All secrets are masked before anything is checked: an error may quote what it got. */
async function maskedEntries(raw, log) {
    for (const name of ['password', 'github-token'])
        if (raw(name) !== '')
            log.mask(raw(name));
    for (const line of (0,list_lines/* listLines */.i)(raw('headers'))) {
        const [name, value] = (0,inputs_headers/* parseHeader */.RW)(line) ?? ['', ''];
        for (const secret of (0,inputs_headers/* secretsIn */.VY)(name, value))
            log.mask(secret);
    }
    const incomplete = raw('if-unauthorized') === 'skip' ? 'leave out' : 'refuse';
    const entries = await parseRegistryAuth(raw('registry-auth'), { incomplete });
    for (const { password, token, headers = {} } of entries) {
        const secrets = Object.entries(headers).flatMap(([name, value]) => (0,inputs_headers/* secretsIn */.VY)(name, value));
        for (const secret of [password, token, ...secrets])
            if (secret !== undefined)
                log.mask(secret);
    }
    return entries;
}


/***/ }),

/***/ 12757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $z: () => (/* binding */ withoutRefused),
/* harmony export */   Sl: () => (/* binding */ isMissingTarget),
/* harmony export */   aZ: () => (/* binding */ isRefusedWrite),
/* harmony export */   mR: () => (/* binding */ onlyUsesTarget)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(81963);
/* harmony import */ var _inputs_command_facts_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(61586);
/* harmony import */ var _inputs_location_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3306);
/* harmony import */ var _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(45229);




/** Whether all that a task asks of registries it asks of the place that it writes. */
function onlyUsesTarget({ command, references: { source, target } }) {
    return (0,_inputs_command_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .writes */ .D3)(command) && source.every((one) => target.includes(one));
}
/** A registry said that the place that is to be written may not be written, or not even read. */
function isRefusedWrite(error, inPlace) {
    if (!(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .hasCode */ .up)(error, 'UNAUTHORIZED') && !(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .hasCode */ .up)(error, 'FORBIDDEN'))
        return false;
    const errors = causesOf(error);
    const registry = errors.find((one) => one instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RegistryError */ .gl);
    if (!registry)
        return false;
    if (inPlace)
        return true;
    return errors.some((one) => one instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CopyError */ .k6 && one.side === 'target');
}
/** What is to be changed is not there: an earlier step was not allowed to write it. */
function isMissingTarget(error, { command }) {
    return (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .hasCode */ .up)(error, 'NOT_FOUND') && (0,_inputs_command_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .alters */ .e2)(command);
}
/** The same for a step that removes something from each place. */
function withoutRefusedDeletions(result, { hasWritten, log }) {
    const { deletions } = result;
    const refused = deletions.filter(({ location, error }) => isRefusedWrite(error, true) && !hasWritten(location));
    for (const { reference, error } of refused)
        log.notice(`Not allowed to delete ${reference}, so it is skipped: ${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_3__/* .safeText */ .H)((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error))}`);
    return { ...result, deletions: deletions.filter((one) => !refused.includes(one)) };
}
/**
 * The copy without the destinations that refused it as a whole; fails where that leaves none. One that took a part of it
 * has failed.
 */
function withoutRefused(result, { hasWritten, log }) {
    if (result.kind === 'deletion')
        return withoutRefusedDeletions(result, { hasWritten, log });
    if (result.kind !== 'artifact' || !result.deliveries)
        return result;
    const { deliveries } = result;
    const refused = deliveries.filter(({ location, error }) => isRefusedWrite(error, false) && !hasWritten(location));
    if (refused.length === deliveries.length)
        throw refused[0]?.error;
    for (const [place, error] of new Map(refused.map((one) => [(0,_inputs_location_js__WEBPACK_IMPORTED_MODULE_1__/* .formatLocation */ .j$)(one.location), one.error])))
        log.notice(`Not allowed to write to ${place}, so it is skipped: ${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_3__/* .safeText */ .H)((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error))}`);
    return { ...result, deliveries: deliveries.filter((one) => !refused.includes(one)) };
}
function causesOf(error) {
    return error instanceof Error ? [error, ...causesOf(error.cause)] : [];
}


/***/ }),

/***/ 61586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D3: () => (/* binding */ writes),
/* harmony export */   e2: () => (/* binding */ alters),
/* harmony export */   ny: () => (/* binding */ takes)
/* harmony export */ });
/** Whether a command has this input; what every command has is not asked here. */
function takes({ required, optional }, name) {
    return required.includes(name) || optional.includes(name);
}
function writes({ effect }) {
    return effect === 'writes' || alters({ effect });
}
/** Whether it writes where it reads. */
function alters({ effect }) {
    return effect === 'changes' || effect === 'removes';
}


/***/ }),

/***/ 83073:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ connectionOf)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(81963);
/* harmony import */ var _core_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(11387);
/* harmony import */ var _headers_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(64799);
/* harmony import */ var _plain_http_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(59386);
/* harmony import */ var _raw_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(93313);
/* harmony import */ var _registry_host_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(40137);






/** `entries` are those of input `registry-auth`. */
function connectionOf(reader, entries) {
    return {
        logins: loginsOf(reader, entries.flatMap(loginIn)),
        entries,
        githubToken: reader.optional('github-token'),
        plainHttp: (0,_plain_http_js__WEBPACK_IMPORTED_MODULE_3__/* .plainHttpOf */ .M)(reader),
        caFile: reader.optional('ca-file'),
        ...clientCertificate(reader),
        headers: (0,_headers_js__WEBPACK_IMPORTED_MODULE_2__/* .parseHeaderLines */ .oR)(reader.lines('headers')),
        referrersMode: reader.oneOf('referrers-mode', ['auto', 'api', 'tag']),
        concurrency: reader.count('concurrency', { from: 1, to: 64 }),
        retries: reader.count('retries', { from: 0, to: 20 }),
        timeoutMs: reader.duration('timeout'),
    };
}
function hostOf(text) {
    try {
        return (0,_registry_host_js__WEBPACK_IMPORTED_MODULE_5__/* .registryHost */ .U)(text);
    }
    catch {
        throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .wrong */ .Qm)('registry', text, 'a host name with an optional port, such as ghcr.io');
    }
}
function loginIn({ registry, username, password, token }) {
    if (token !== undefined)
        return [{ registry, token }];
    return username === undefined || password === undefined ? [] : [{ registry, username, password }];
}
function loginsOf(reader, more) {
    const login = loginOf(reader);
    if (!login)
        return more;
    const own = (0,_core_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalRegistry */ .i7)(login.registry);
    if (!more.some(({ registry }) => (0,_core_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalRegistry */ .i7)(registry) === own))
        return [login, ...more];
    throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .wrong */ .Qm)('registry', login.registry, 'a registry that registry-auth does not name too');
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
            throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .wrong */ .Qm)('username', username ?? '', 'a name without colon and line break');
        return {
            registry: hostOf(registry ?? ''),
            username: username ?? '',
            password: password ?? '',
        };
    }
    const given = parts.find(({ text }) => text !== '');
    if (!given)
        return undefined;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('INVALID_INPUT', `input ${missing.name} is missing: registry, username and password go together`, {
        details: { input: missing.name, ...(missing.name !== 'registry' && { reason: 'empty-login' }) },
    });
}
function clientCertificate(reader) {
    const [clientCert, clientKey] = [reader.optional('client-cert'), reader.optional('client-key')];
    if ((clientCert === undefined) === (clientKey === undefined))
        return { clientCert, clientKey };
    const missing = clientCert === undefined ? 'client-cert' : 'client-key';
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('INVALID_INPUT', `input ${missing} is missing: client-cert and client-key go together`, {
        details: { input: missing },
    });
}


/***/ }),

/***/ 64799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   RW: () => (/* binding */ parseHeader),
/* harmony export */   TA: () => (/* binding */ hasSecret),
/* harmony export */   VY: () => (/* binding */ secretsIn),
/* harmony export */   oR: () => (/* binding */ parseHeaderLines)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(81963);

/** `Name: value` (RFC 9110 5.1); undefined where the line is none. */
function parseHeader(line) {
    const [, name, value] = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*([^\p{Cc}]*)$/u.exec(line) ?? [];
    return name === undefined || value === undefined ? undefined : [name.toLowerCase(), value];
}
/** The secret parts of a header: what follows the scheme of an `Authorization`, too, since a server may quote it alone. */
function secretsIn(name, value) {
    if (!isSecret(name, value))
        return [];
    const [, credentials] = SCHEME.exec(value) ?? [];
    return credentials === undefined ? [value] : [value, credentials];
}
const SCHEME = /^(?:basic|bearer|token)[ \t]+(\S.*)$/i;
const SECRET_NAME = /auth|token|secret|passw|credential|cookie|session|signature|jwt|api-?key|access-?key|private/i;
/** A JSON Web Token, the tokens of GitHub and GitLab, keys of clouds. */
const SECRET_START = /^(?:eyJ|gh[a-z]_|github_pat_|glpat-|dckr_pat_|AKIA|ASIA)/;
/** A tenant or a request's name is no secret: what is masked vanishes from the outputs of the job. */
function isSecret(name, value) {
    if (SECRET_NAME.test(name) || SCHEME.test(value) || SECRET_START.test(value))
        return true;
    return /^[A-Za-z0-9+/_=]{20,}$/.test(value) && /[0-9]/.test(value) && /[A-Za-z]/.test(value);
}
function hasSecret(headers) {
    return Object.entries(headers).some(([name, value]) => isSecret(name, value));
}
/** Input `headers`. Errors quote no line: it may hold a secret. */
function parseHeaderLines(lines) {
    const headers = lines.map((line) => {
        const header = parseHeader(line);
        if (header)
            return header;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('INVALID_INPUT', 'input headers: got "(a line)", allowed is Name: value lines', {
            details: { input: 'headers' },
        });
    });
    return Object.fromEntries(headers);
}


/***/ }),

/***/ 3306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GC: () => (/* binding */ isEntryName),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   Ms: () => (/* binding */ entryOf),
/* harmony export */   O7: () => (/* binding */ formatNode),
/* harmony export */   WL: () => (/* binding */ formatEntry),
/* harmony export */   d3: () => (/* binding */ refuseNames),
/* harmony export */   j$: () => (/* binding */ formatLocation),
/* harmony export */   zS: () => (/* binding */ parseLocation)
/* harmony export */ });
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(59852);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(81963);
/* harmony import */ var _core_target_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(93557);
/* harmony import */ var _core_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(11387);




const FORMS = 'expected registry/repository[:tag][@digest], oci-layout:PATH[:NAME|@DIGEST] or oci-archive:PATH.tar[:NAME|@DIGEST]';
/**
 * Text to location. The path of a layout or an archive ends at its first colon. Several tags may stand behind the last colon, with commas:
 * `ghcr.io/acme/app:1,latest`.
 */
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
/** `*`, `v1.*` or `{1,2}.0` behind the last colon. */
const PATTERNS = /:([^:/@]*[*?[{][^:/@]*)$/;
function parseRegistryLocation(text) {
    refuseLookalikes(text);
    const [behind, patterns] = PATTERNS.exec(text) ?? [];
    if (behind !== undefined && patterns !== undefined) {
        const reference = (0,_core_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReference */ .F2)(text.slice(0, -behind.length));
        return { kind: 'registry', text, reference, tags: [], patterns: splitPatterns(patterns) };
    }
    const { head, tags } = cutTags(text);
    const reference = (0,_core_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReference */ .F2)(head);
    return {
        kind: 'registry',
        text,
        reference,
        tags: [...(reference.tag === undefined ? [] : [reference.tag]), ...tags],
    };
}
/** Commas separate, but not within braces. */
function splitPatterns(text) {
    return text.split(/,(?![^{]*\})/).map((pattern) => pattern.trim());
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
    if (rest.endsWith('@'))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_INPUT', `not a location: ${JSON.stringify(text)}: ${_core_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .NO_DIGEST */ .zM}; ${FORMS}`);
    const { named, digest } = cutDigest(rest);
    // The colon of a drive is followed by a slash: `C:v1` is a folder C and a tag.
    const colon = named.indexOf(':', /^[a-z]:[/\\]/i.test(named) ? 2 : 0);
    const path = pathIn(text, colon < 0 ? named : named.slice(0, colon));
    const behind = colon < 0 ? '' : named.slice(colon + 1);
    if (digest === undefined && /[*?[{]/.test(behind))
        return { kind, text, path, tags: [], patterns: splitPatterns(behind) };
    const names = colon < 0 ? [] : named.slice(colon + 1).split(',');
    const tags = names.map((name) => checkName(name.trim()));
    return { kind, text, path, tags, ...(digest && { digest }) };
}
function cutDigest(rest) {
    const at = rest.lastIndexOf('@');
    const behind = rest.slice(at + 1);
    if (at < 0 || !/^sha(?:256|512):/.test(behind))
        return { named: rest };
    return { named: rest.slice(0, at), digest: (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m)(behind) };
}
/** image-spec annotations.md, `org.opencontainers.image.ref.name`; looked up as it is typed. */
function checkName(text) {
    return isEntryName(text) && /[:@+/]/.test(text) ? text : (0,_core_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .checkTag */ .Bs)(text);
}
/** Whether it can be typed as a tag, or as a name in a layout. */
function isEntryName(text) {
    return text.length <= 512 && /^[a-z0-9_][a-z0-9._:@+/-]*$/i.test(text);
}
/** Fails where what `from` names is to become a tag in `to`, and no registry takes such a tag. */
function refuseNames(to, names) {
    const name = to.kind === 'registry' ? names.find((one) => !(0,_core_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .isTag */ .dz)(one)) : undefined;
    if (name === undefined)
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_INPUT', `input to: ${JSON.stringify(to.text)} has no tag, and ${JSON.stringify(name)} cannot be one in a registry`, { details: { input: 'to' } });
}
function pathIn(text, path) {
    if (path !== '')
        return path;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_INPUT', `not a location: ${JSON.stringify(text)}: it has no path; ${FORMS}`);
}
/** The tag or digest that is to be resolved; the digest decides. A layout may be asked for its only manifest. */
function entryOf(input, location) {
    const digest = location.kind === 'registry' ? location.reference.digest : location.digest;
    if (digest !== undefined)
        return digest;
    const [tag, second] = location.tags;
    if (second !== undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_INPUT', `input ${input}: got ${location.tags.join(', ')}, allowed is one tag`);
    if (tag !== undefined)
        return tag;
    if (location.kind !== 'registry')
        return _core_target_js__WEBPACK_IMPORTED_MODULE_3__/* .ONLY_ENTRY */ .yI;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_INPUT', `input ${input}: ${JSON.stringify(location.text)} has no tag or digest: add one, as in ${location.text.slice(0, 200)}:TAG`);
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
/** `ghcr.io/acme/app@sha256:\u2026`, and with a tag `ghcr.io/acme/app:1.2@sha256:\u2026` */
function formatNode(location, { digest }, tag) {
    return `${formatLocation(location)}${tag === undefined ? '' : `:${tag}`}@${digest}`;
}
/** `ghcr.io/acme/app:v1`, or what `formatNode` gives for a digest; a layout may be named without either. */
function formatEntry(location, entry) {
    if (entry === _core_target_js__WEBPACK_IMPORTED_MODULE_3__/* .ONLY_ENTRY */ .yI)
        return formatLocation(location);
    return `${formatLocation(location)}${(0,_core_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(entry) ? '@' : ':'}${entry}`;
}
/** The location without tag and digest: `ghcr.io/acme/app`, `oci-layout:./layout`. */
function formatLocation(location) {
    if (location.kind !== 'registry')
        return `oci-${location.kind}:${location.path}`;
    const { registry, repository } = location.reference;
    return (0,_core_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .formatReference */ .FH)({ registry, repository });
}


/***/ }),

/***/ 96491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ lowerOwnNames)
/* harmony export */ });
/**
 * The text of references with this run's own owner and repository in lower case, as `${{ github.repository }}` does not
 * give them. Registries know lower case only (distribution-spec, "Pulling manifests"). Everything else is kept.
 */
function lowerOwnNames(text, repository) {
    const [owner = '', name = ''] = repository?.split('/') ?? [];
    if (owner === '' || repository === repository?.toLowerCase())
        return text;
    const names = [`${owner}/${name}`, owner, name].filter((one) => one !== '' && one !== one.toLowerCase());
    return text
        .split('\n')
        .map((line) => lowerIn(line, names))
        .join('\n');
}
/** Only behind the host of a registry, and before its tag. */
function lowerIn(line, names) {
    const [, before, path, behind] = /^([^/]*\/)([^:@,]*)(.*)$/s.exec(line) ?? [];
    if (before === undefined || path === undefined || /^\s*(?:-\s+)?["']?oci-/.test(before))
        return line;
    const lower = names.reduce((text, name) => {
        const own = new RegExp(`(?<=^|/)${name.replaceAll(/[^A-Za-z0-9]/g, String.raw `\$&`)}(?=/|$)`, 'g');
        return text.replace(own, name.toLowerCase());
    }, path);
    return `${before}${lower}${behind}`;
}


/***/ }),

/***/ 11418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

var node_path__WEBPACK_IMPORTED_MODULE_0___namespace_cache;
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ surroundingsIn),
/* harmony export */   l: () => (/* binding */ machinePath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(76760);

function surroundingsIn({ workspace, home, workflow }) {
    return { workspace, home, repository: workflow?.repository };
}
/**
 * The absolute path that an input means: `~` is the home folder, all else is relative to the workspace. `rules` are those
 * of this system, or of another one in a test.
 */
function machinePath(text, { workspace, home }, rules = /*#__PURE__*/ (node_path__WEBPACK_IMPORTED_MODULE_0___namespace_cache || (node_path__WEBPACK_IMPORTED_MODULE_0___namespace_cache = __nccwpck_require__.t(node_path__WEBPACK_IMPORTED_MODULE_0__, 2)))) {
    const isHome = text === '~' || text.startsWith('~/') || text.startsWith(`~${rules.sep}`);
    return isHome ? rules.join(home, text.slice(1)) : rules.resolve(workspace, text);
}


/***/ }),

/***/ 59386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ plainHttpOf),
/* harmony export */   y: () => (/* binding */ isListed)
/* harmony export */ });
/* harmony import */ var _core_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(11387);
/* harmony import */ var _raw_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(93313);
/* harmony import */ var _registry_host_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(40137);



function plainHttpOf(reader) {
    const text = reader.text('plain-http');
    if (text === '')
        return undefined;
    if (/^(?:true|false)$/i.test(text))
        return reader.flag('plain-http');
    return reader.commas('plain-http').map(hostOf);
}
function hostOf(text) {
    try {
        return (0,_core_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalRegistry */ .i7)((0,_registry_host_js__WEBPACK_IMPORTED_MODULE_2__/* .registryHost */ .U)(text));
    }
    catch {
        throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .wrong */ .Qm)('plain-http', text, 'true or false, or hosts such as registry.internal:5000');
    }
}
function isListed(registry, plainHttp) {
    return Array.isArray(plainHttp) && plainHttp.includes((0,_core_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalRegistry */ .i7)(registry));
}


/***/ }),

/***/ 93313:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ fromEnvironment),
/* harmony export */   Qm: () => (/* binding */ wrong),
/* harmony export */   Tb: () => (/* binding */ isSwitch),
/* harmony export */   b5: () => (/* binding */ flagTokens),
/* harmony export */   i_: () => (/* binding */ InputReader),
/* harmony export */   mc: () => (/* binding */ INPUTS),
/* harmony export */   oX: () => (/* binding */ fromFlags)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(57975);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(81963);
/* harmony import */ var _text_list_lines_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(27695);



/** Every input, with its default; action.yml says the same, which a test asserts. */
const INPUTS = {
    command: '',
    from: '',
    to: '',
    subject: '',
    tags: '',
    versions: '',
    newest: '',
    add: '',
    remove: '',
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
    'max-referrers': '',
    children: 'true',
    signatures: 'true',
    deep: 'false',
    'merge-indexes': 'false',
    exclude: '',
    modify: '',
    'if-exists': 'overwrite',
    'if-no-files-found': 'error',
    'if-missing': 'error',
    'file-modes': 'false',
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
    'trust-root': 'sigstore',
    rules: '',
    'rules-file': '',
    state: '',
    'sync-name': 'default',
    recheck: '7',
    shards: '1',
    'shard-size': '10GB',
    shard: '',
    prune: 'off',
    base: '',
    'blob-cache': 'none',
    'blob-cache-size': '',
    summary: 'true',
    'declare-artifacts': 'auto',
};
function isInputName(name) {
    return Object.hasOwn(INPUTS, name);
}
/**
 * Without the white space around it, line breaks included; a digest keeps those. It is often put into scripts, and what
 * is checked here must be what stands there.
 */
function trimmed(name, text) {
    return name === 'digest' ? text.replace(/^[ \t]+|[ \t]+$/g, '') : text.trim();
}
/** The runner's form: `INPUT_<NAME>`, upper case, hyphens kept. */
function fromEnvironment(env) {
    return (name) => trimmed(name, env[`INPUT_${name.toUpperCase()}`] ?? '') || INPUTS[name];
}
/** A flag that needs no value: `--dry-run` means `--dry-run true`. */
function isSwitch(name) {
    return name === 'plain-http' || INPUTS[name] === 'true' || INPUTS[name] === 'false';
}
/** The parts of a command line. */
function flagTokens(args) {
    const options = Object.fromEntries(Object.keys(INPUTS).map((name) => [
        name,
        { type: isSwitch(name) ? 'boolean' : 'string', multiple: true },
    ]));
    return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({ args: [...args], options, strict: false, tokens: true }).tokens;
}
/** The same inputs as flags: `push --files README.md --to oci-layout:./layout:v1`. A repeated flag adds a line. */
function fromFlags(args) {
    const values = new Map();
    const tokens = flagTokens(args);
    const first = tokens[0];
    if (first?.kind === 'positional')
        values.set('command', first.value);
    for (let at = values.size; at < tokens.length; at += 1) {
        const token = tokens[at];
        if (token?.kind !== 'option' || !isInputName(token.name))
            throw unknownFlag(args[token?.index ?? 0] ?? '');
        const { name } = token;
        const next = tokens[at + 1];
        let value = token.value ?? (isSwitch(name) ? 'true' : undefined);
        if (isSwitch(name) && token.value === undefined && next?.kind === 'positional') {
            value = next.value;
            at += 1;
        }
        if (value === undefined)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_INPUT', `flag --${name} needs a value`);
        const before = values.get(name);
        values.set(name, before === undefined ? value : `${before}\n${value}`);
    }
    return (name) => trimmed(name, values.get(name) ?? '') || INPUTS[name];
}
function unknownFlag(flag) {
    const known = Object.keys(INPUTS).map((input) => `--${input}`);
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_INPUT', `unknown flag ${JSON.stringify(flag)}; the flags are the inputs: ${known.join(' ')}`);
}
/** Lists to which a line adds something. `false` adds nothing: `${{ condition && 'value' }}` gives it. */
const ADDING = new Set([
    'from',
    'to',
    'tags',
    'add',
    'remove',
    'files',
    'annotations',
    'platform',
    'restore-keys',
]);
/** Reads typed values; every error names the input, what it got and what is allowed. */
class InputReader {
    #raw;
    constructor(raw) {
        this.#raw = raw;
    }
    /** The same inputs, of which some are said anew. */
    over(values) {
        const raw = (name) => trimmed(name, values[name] ?? '') || INPUTS[name];
        return new InputReader((name) => (Object.hasOwn(values, name) ? raw(name) : this.#raw(name)));
    }
    text(name) {
        const text = this.#raw(name);
        if (/\r(?!\n)|(?!\r|\n|\t)\p{Cc}/u.test(text))
            throw wrong(name, '(a control character)', 'text');
        return text === 'false' && ADDING.has(name) ? '' : text;
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
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_INPUT', `input ${name} is missing: command ${command} needs it`, {
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
    /** Newline list. */
    lines(name) {
        const lines = (0,_text_list_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .listLines */ .i)(this.text(name));
        return ADDING.has(name) ? lines.filter((line) => line !== 'false') : lines;
    }
    /** Newline list, in which commas separate, too. */
    commas(name) {
        const entries = (0,_text_list_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .commaLines */ .L)(this.lines(name));
        return ADDING.has(name) ? entries.filter((entry) => entry !== 'false') : entries;
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
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_INPUT', `input ${name}: got ${JSON.stringify(got.slice(0, 200))}, allowed is ${allowed}`, {
        details: { input: name },
    });
}


/***/ }),

/***/ 40137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ registryHost)
/* harmony export */ });
/* harmony import */ var _core_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(11387);

/**
 * The host of a registry as people and docker/login-action write it: `ghcr.io`, `https://ghcr.io/`,
 * `https://index.docker.io/v1/`. Fails where there is more to it, such as a path or a user.
 */
function registryHost(text) {
    return (0,_core_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRegistry */ .l5)(text.replace(/^https:\/\//i, '').replace(/\/(?:v[12]\/?)?$/, ''));
}


/***/ }),

/***/ 27695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ commaLines),
/* harmony export */   i: () => (/* binding */ listLines)
/* harmony export */ });
/**
 * The entries of a list input, one per line, as people write them: also as a YAML list (`- a`) and in quotes. Empty lines
 * and lines that begin with `#` are left out.
 */
function listLines(text) {
    return text
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('#'))
        .map((line) => unquoted(line.replace(/^- +/, '')))
        .filter((line) => line !== '');
}
/** The same for entries that may stand in one line, with commas. */
function commaLines(lines) {
    return lines
        .flatMap((line) => line.split(','))
        .map((part) => unquoted(part.trim()))
        .filter((part) => part !== '');
}
/** Without the quotes around all of it. */
function unquoted(text) {
    const [, double, single] = /^(?:"([^"]*)"|'([^']*)')$/.exec(text) ?? [];
    return (double ?? single ?? text).trim();
}


/***/ }),

/***/ 31938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseStrictYaml)
/* harmony export */ });
const OPTIONS = { schema: 'failsafe', prettyErrors: false, logLevel: 'error' };
/**
 * Plain lists, maps and texts: what tags and aliases would make of them is not for passwords and policies. `secretKeys`
 * are keys whose texts a comment must not shorten.
 */
async function parseStrictYaml(text, secretKeys = []) {
    const yaml = await __nccwpck_require__.e(/* import() */ 6637).then(__nccwpck_require__.t.bind(__nccwpck_require__, 6637, 19));
    try {
        const document = yaml.parseDocument(text, OPTIONS);
        // The parser's own words quote the text.
        if (document.errors.length > 0)
            return NOT_VALID;
        const special = specialIn(document, secretKeys, yaml);
        if (special !== undefined)
            return { problem: `it has ${special}; put text with such characters in quotes` };
        return { value: document.toJS() };
    }
    catch {
        return NOT_VALID;
    }
}
const NOT_VALID = { problem: 'it is not valid YAML; put text with special characters in quotes' };
function specialIn(document, secretKeys, { visit, isScalar }) {
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
            const name = isScalar(key) ? key.value : undefined;
            const isCut = secretKeys.includes(name) && isScalar(value) && Boolean(value.comment);
            return isCut ? found(`a comment behind a ${String(name)}, which begins with #`) : undefined;
        },
    });
    return special;
}


/***/ }),

/***/ 86308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  J: () => (/* binding */ blobCacheOf),
  z: () => (/* binding */ saveBlobCache)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __nccwpck_require__(81963);
// EXTERNAL MODULE: ../build/js/core/bytes.js
var core_bytes = __nccwpck_require__(24997);
// EXTERNAL MODULE: ../build/js/core/override-capabilities.js
var override_capabilities = __nccwpck_require__(59719);
// EXTERNAL MODULE: ../build/js/core/media-types.js
var media_types = __nccwpck_require__(17142);
;// CONCATENATED MODULE: ../build/js/targets/wrappers/blob-cache.js




/**
 * Caches the blobs of a source in a store. Manifests, tags and lists always come from the source, which alone decides
 * what an artifact is and who may read it.
 *
 * @example
 * const store = BlobStore.open('cache', { maxBytes: 2e9 });
 * await using repository = openRepository('ghcr.io/acme/app');
 * const source = withBlobCache(repository, () => store);
 */
function withBlobCache(source, openStore, options = {}) {
    const own = {
        fetch: (node, call) => (0,media_types/* isManifestType */.Q3)(node.mediaType)
            ? source.fetch(node, call)
            : cachedBytes(node, { source, openStore, options, call }),
    };
    return (0,override_capabilities/* overrideCapabilities */.B)(source, own);
}
function cachedBytes(node, reading) {
    const bytes = { [Symbol.asyncIterator]: () => blobBytes(node, reading) };
    // Nothing is opened yet.
    const fetched = reading.source.fetch(node, reading.call);
    return (0,core_bytes/* canPump */.z8)(fetched) ? { ...bytes, pump: (take) => pumpBlob({ node, fetched, take }, reading) } : bytes;
}
async function pumpBlob({ node, fetched, take }, reading) {
    const { openStore, options, call } = reading;
    call?.signal?.throwIfAborted();
    const store = await openStore();
    const stored = store && (await storedBytes(node, store, reading));
    if (stored) {
        for await (const chunk of stored)
            take(chunk);
        options.onHit?.(node);
    }
    else if (store?.takes(node) === true) {
        await pumpToBoth({ node, fetched, take }, store, reading);
    }
    else {
        await fetched.pump(take);
    }
}
/** Each chunk goes to the store and to the reader; a failure of the store only ends the writing there. */
async function pumpToBoth({ node, fetched, take }, store, { options, call }) {
    const reached = { step: 'begin' };
    const pump = async (keep) => {
        let trouble;
        reached.step = 'content';
        await fetched.pump((chunk) => {
            try {
                if (!trouble)
                    keep(chunk);
            }
            catch (error) {
                trouble = { error };
            }
            take(chunk);
        });
        reached.step = 'end';
        if (trouble)
            throw trouble.error;
    };
    try {
        await store.write(node, { [Symbol.asyncIterator]: () => fetched[Symbol.asyncIterator](), pump }, call);
        options.onKept?.(node);
    }
    catch (error) {
        if (reached.step === 'content')
            throw error;
        // Wrong content is seen by whoever reads the source, too.
        if (!(0,errors/* isWrongContent */.T8)(error))
            options.onTrouble?.(error);
        if (reached.step === 'begin')
            await fetched.pump(take);
    }
}
async function* blobBytes(node, reading) {
    const { source, openStore, options, call } = reading;
    call?.signal?.throwIfAborted();
    const store = await openStore();
    const stored = store && (await storedBytes(node, store, reading));
    if (stored) {
        yield* stored;
        options.onHit?.(node);
    }
    else if (store?.takes(node) === true) {
        yield* teeToStore(node, store, reading);
    }
    else {
        yield* source.fetch(node, call);
    }
}
async function storedBytes(node, store, { options, call }) {
    try {
        const stored = await store.read(node, call);
        if (stored === 'damaged')
            options.onDamaged?.(node);
        return typeof stored === 'string' ? undefined : stored;
    }
    catch (error) {
        call?.signal?.throwIfAborted();
        options.onTrouble?.(error);
        return undefined;
    }
}
/** Passes the bytes on while writing them to the store; a failure there only ends the writing. */
async function* teeToStore(node, store, { source, options, call }) {
    const feed = new Feed();
    const writing = store.write(node, feed, call).then(() => options.onKept?.(node), (error) => {
        feed.stop();
        const aborted = call?.signal?.aborted === true;
        // Wrong content is seen by whoever reads the source, too.
        if (!feed.broken && !aborted && !(0,errors/* isWrongContent */.T8)(error))
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
/** Hands chunks from a producer to a consumer one at a time, so that a slow disk slows the download. */
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
        this.#notify();
    }
    end() {
        if (this.#state === 'open')
            this.#setState('ended');
    }
    /** Without its end: what was written of it must go. */
    breakOff() {
        if (this.#state === 'open')
            this.#setState('broken');
    }
    /** Nobody takes chunks any more. */
    stop() {
        if (this.#state !== 'broken')
            this.#setState('stopped');
    }
    async *[Symbol.asyncIterator]() {
        for (;;) {
            const chunk = this.#chunk;
            if (chunk !== undefined) {
                this.#chunk = undefined;
                this.#notify();
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
    #setState(state) {
        this.#state = state;
        this.#notify();
    }
    #notify() {
        this.#changed.resolve();
        this.#changed = Promise.withResolvers();
    }
}

// EXTERNAL MODULE: ../build/js/action/runner/format.js
var format = __nccwpck_require__(87131);
// EXTERNAL MODULE: ../build/js/action/inputs/machine-path.js
var machine_path = __nccwpck_require__(11418);
// EXTERNAL MODULE: ../build/js/action/runner/safe-text.js
var safe_text = __nccwpck_require__(45229);
;// CONCATENATED MODULE: ../build/js/action/open/blob-cache.js







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
                onDamaged: ({ digest }) => log.warning(`blob cache: ${digest} was corrupt; it was removed, and is read from the registry`),
                onTrouble,
            });
        },
        async close() {
            if (came.blobs + kept.blobs === 0)
                return;
            // Other processes may have added as much meanwhile.
            if (kept.blobs > 0)
                await store?.then((opened) => opened?.trim()).catch(onTrouble);
            log.info(`Blob cache: ${(0,format/* counted */.hS)(came.blobs, 'hit')} (${(0,format/* formatSize */.Xq)(came.bytes)}), ${kept.blobs} added (${(0,format/* formatSize */.Xq)(kept.bytes)})`);
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
        const path = folder === undefined ? userFolder(runtime) : (0,machine_path/* machinePath */.l)(folder, runtime);
        const { BlobStore: Opened } = await Promise.all(/* import() */[__nccwpck_require__.e(2532), __nccwpck_require__.e(2779)]).then(__nccwpck_require__.bind(__nccwpck_require__, 82779));
        return Opened.open(path, { maxBytes });
    }
    const { restoreBlobs } = await Promise.all(/* import() */[__nccwpck_require__.e(2532), __nccwpck_require__.e(2083)]).then(__nccwpck_require__.bind(__nccwpck_require__, 72083));
    return restoreBlobs(maxBytes, around);
}
/** Where programs of this system keep what can be had again. */
function userFolder({ env, home }) {
    const systemFolder = {
        win32: env['LOCALAPPDATA'] || (0,external_node_path_.join)(home, 'AppData', 'Local'),
        darwin: (0,external_node_path_.join)(home, 'Library', 'Caches'),
    }[process.platform];
    return (0,external_node_path_.join)(systemFolder ?? (env['XDG_CACHE_HOME'] || (0,external_node_path_.join)(home || (0,external_node_os_.homedir)(), '.cache')), 'oras-action', 'blobs');
}
function warn(log, error) {
    log.warning(`blob cache: ${(0,safe_text/* safeText */.H)((0,errors/* messageOf */.bD)(error), 500)}; continuing without it`);
}
/**
 * For the post step: keeps what the steps of this job have added. It never fails, and loads nothing where no step used
 * the Actions cache.
 */
async function saveBlobCache(around) {
    try {
        const { saveBlobs, wasRestored } = await Promise.all(/* import() */[__nccwpck_require__.e(2532), __nccwpck_require__.e(2083)]).then(__nccwpck_require__.bind(__nccwpck_require__, 72083));
        if (await wasRestored(around.runtime))
            await saveBlobs(around);
    }
    catch (error) {
        warn(around.log, error);
    }
}


/***/ }),

/***/ 56790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ createOpener)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(76760);
/* harmony import */ var _core_target_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(93557);
/* harmony import */ var _files_write_file_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3498);
/* harmony import */ var _blob_cache_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(86308);





function createOpener(options, runtime, log) {
    return new StepOpener(options, runtime, log);
}
class StepOpener {
    plan;
    #options;
    #runtime;
    #log;
    #blobs;
    #targets = [];
    #unpacked;
    #registries;
    #scratch;
    #scratchFolders = new Set();
    constructor(options, runtime, log) {
        this.#options = options;
        this.#runtime = runtime;
        this.#log = log;
        this.#blobs = (0,_blob_cache_js__WEBPACK_IMPORTED_MODULE_3__/* .blobCacheOf */ .J)(options.blobCache, { runtime, log });
        this.#unpacked = (0,_files_write_file_js__WEBPACK_IMPORTED_MODULE_2__/* .tempName */ .u8)(runtime.temp);
        this.plan = options.dryRun ? { nodes: 0, bytes: 0, requests: 0 } : undefined;
    }
    async source(location) {
        if (location.kind === 'registry')
            return this.#blobs.wrap((await this.#opened()).open(location, 'pull'));
        const { localSource } = await Promise.all(/* import() */[__nccwpck_require__.e(2532), __nccwpck_require__.e(1017)]).then(__nccwpck_require__.bind(__nccwpck_require__, 91017));
        return localSource(location, this.#runtime, this.#unpacked);
    }
    async target(location, options = {}) {
        if (location.kind === 'registry') {
            const registries = await this.#opened();
            return this.#planned(registries.open(location, this.plan ? 'pull' : 'pull,push'), true);
        }
        const { localTarget } = await Promise.all(/* import() */[__nccwpck_require__.e(2532), __nccwpck_require__.e(1017)]).then(__nccwpck_require__.bind(__nccwpck_require__, 91017));
        const target = await localTarget(location, { runtime: this.#runtime, log: this.#log, ...options });
        this.#targets.push(target);
        return this.#planned(target, false);
    }
    async commit(target, signal) {
        if ((0,_core_target_js__WEBPACK_IMPORTED_MODULE_4__/* .canCommit */ .UH)(target))
            await target.commit({ signal });
    }
    async scratch() {
        this.#scratch ??= await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.#runtime.temp, 'oras-action-'));
        const { localLayout } = await Promise.all(/* import() */[__nccwpck_require__.e(2532), __nccwpck_require__.e(1017)]).then(__nccwpck_require__.bind(__nccwpck_require__, 91017));
        return localLayout(this.#scratch);
    }
    async scratchFolder() {
        const path = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.#runtime.temp, 'oras-action-'));
        this.#scratchFolders.add(path);
        const { localLayout } = await Promise.all(/* import() */[__nccwpck_require__.e(2532), __nccwpck_require__.e(1017)]).then(__nccwpck_require__.bind(__nccwpck_require__, 91017));
        const remove = async () => {
            await removeFolders([path]);
            this.#scratchFolders.delete(path);
        };
        return { target: localLayout(path), remove };
    }
    async logins() {
        return (await this.#opened()).logins();
    }
    async oidcRegistries() {
        return this.#options.connection.entries.flatMap(({ registry, oidc }) => (oidc ? registry : []));
    }
    async tokenLogins(signal) {
        return (await this.#opened()).tokenLogins(signal);
    }
    async checkLogin(login, signal) {
        return (await this.#opened()).checkLogin(login, signal);
    }
    async *repositories(registry, signal) {
        yield* (await this.#opened()).repositories(registry, signal);
    }
    async limit(rates) {
        (await this.#opened()).limit(rates);
    }
    async budgets() {
        return (await this.#registries?.budgets()) ?? [];
    }
    send = async (request) => (await this.#opened()).send(request);
    hasWritten = (location) => this.#registries?.hasWritten(location) ?? false;
    unsettled() {
        return this.#registries?.unsettled() ?? new Map();
    }
    async settle(repository, written, options) {
        return (await this.#opened()).settle(repository, written, options);
    }
    requests() {
        return this.#registries?.requests ?? 0;
    }
    async close() {
        await this.#blobs.close();
        for (const target of this.#targets)
            if ((0,_core_target_js__WEBPACK_IMPORTED_MODULE_4__/* .canCommit */ .UH)(target))
                await target.discard();
        await removeFolders([this.#unpacked, this.#scratch, ...this.#scratchFolders]);
        await this.#registries?.close();
    }
    /** Loaded with the first registry: a step on layouts has no use for it. */
    async #opened() {
        const { Registries: Opened } = await Promise.all(/* import() */[__nccwpck_require__.e(3802), __nccwpck_require__.e(7928)]).then(__nccwpck_require__.bind(__nccwpck_require__, 47928));
        return (this.#registries ??= new Opened(this.#options.connection, {
            runtime: this.#runtime,
            log: this.#log,
            withoutPermission: this.#options.ifUnauthorized === 'skip' ? 'leave out' : 'fail',
            settle: this.#options.settle,
        }));
    }
    async #planned(target, remote) {
        if (!this.plan)
            return target;
        const { dryRun } = await __nccwpck_require__.e(/* import() */ 595).then(__nccwpck_require__.bind(__nccwpck_require__, 90595));
        const unreadable = this.#options.ifUnauthorized === 'skip' ? 'empty' : 'error';
        return dryRun(target, this.plan, { remote, unreadable });
    }
}
async function removeFolders(paths) {
    for (const path of paths)
        if (path !== undefined)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { recursive: true, force: true });
}


/***/ }),

/***/ 86184:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ addResult),
/* harmony export */   q: () => (/* binding */ addFailure)
/* harmony export */ });
/** What writes summaries is loaded where there is one to write. */
function addResult(runner, result, { command, plan }) {
    return runner.addSummary(async () => {
        const { summaryOf } = await Promise.all(/* import() */[__nccwpck_require__.e(1701), __nccwpck_require__.e(5227)]).then(__nccwpck_require__.bind(__nccwpck_require__, 45227));
        return summaryOf(result, command, plan);
    });
}
function addFailure(runner, failure, docs) {
    return runner.addSummary(async () => {
        const { failureSummary } = await __nccwpck_require__.e(/* import() */ 3455).then(__nccwpck_require__.bind(__nccwpck_require__, 63455));
        return failureSummary(failure, docs);
    });
}


/***/ }),

/***/ 93972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ planText),
/* harmony export */   m: () => (/* binding */ countsOf)
/* harmony export */ });
/* harmony import */ var _runner_format_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(87131);

/** What became of the nodes, in words: those of which there are none are left out. */
function countsOf({ copied, skipped, mounted, bytes }, planned) {
    return [
        copied > 0 ? `${copied} ${planned ? 'to copy' : 'copied'} (${(0,_runner_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSize */ .Xq)(bytes)})` : '',
        mounted > 0 ? `${mounted} ${planned ? 'to mount' : 'mounted'}` : '',
        skipped > 0 ? `${skipped} already there` : '',
    ]
        .filter((part) => part !== '')
        .join(', ');
}
/** What a dry run has counted, as a sentence. */
function planText({ nodes, bytes, requests }) {
    if (nodes === 0)
        return 'There is nothing to send';
    const by = requests > 0 ? ` in about ${(0,_runner_format_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(requests, 'request')}` : '';
    return `Would send ${(0,_runner_format_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(nodes, 'manifest or blob', 'manifests and blobs')} (${(0,_runner_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSize */ .Xq)(bytes)})${by}`;
}


/***/ }),

/***/ 4634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bh: () => (/* binding */ deletionFailure),
/* harmony export */   g5: () => (/* binding */ failureOf),
/* harmony export */   z8: () => (/* binding */ report)
/* harmony export */ });
/* harmony import */ var _inputs_location_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3306);
/* harmony import */ var _results_partial_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(64688);
/* harmony import */ var _results_sync_result_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(23961);
/* harmony import */ var _results_result_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(10833);
/* harmony import */ var _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(45229);
/* harmony import */ var _runner_format_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(87131);
/* harmony import */ var _counts_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(93972);







/** The last lines of a step: what came of it. */
function report(result, log, plan) {
    if (result.kind === 'note')
        return log.info(result.text);
    // The command has said what it listed or removed.
    if (result.kind === 'cache' || result.kind === 'unread')
        return;
    if (result.kind === 'list' || result.kind === 'entries')
        return;
    if (result.kind === 'sync')
        return reportSync(result, log, plan !== undefined);
    if (result.kind === 'deletion')
        return reportDeletions(result, log, plan !== undefined);
    const { stats } = result;
    if (stats) {
        const counts = (0,_counts_js__WEBPACK_IMPORTED_MODULE_3__/* .countsOf */ .m)(stats, plan !== undefined);
        if (counts !== '' && result.changed === undefined)
            log.info(counts);
        const referrers = new Set(stats.parents.map(({ node }) => node.digest)).size;
        if (referrers > 0)
            log.info(`Referrers: ${referrers}`);
    }
    const deliveries = (0,_results_result_js__WEBPACK_IMPORTED_MODULE_2__/* .deliveriesOf */ .K)(result);
    if (deliveries.length > 1)
        for (const delivery of deliveries)
            log.info(lineOf(delivery, plan !== undefined));
    else
        reportOne(result, log);
    if (plan)
        reportPlan(plan, log);
}
function reportOne({ root, location, tags = [], sources }, log) {
    if (sources) {
        for (const one of sources)
            log.info(`Reference: ${(0,_inputs_location_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNode */ .O7)(one.location, one.root)}`);
        return;
    }
    if (tags.length > 0)
        log.info(`Tags: ${tags.join(', ')}`);
    log.info(`Digest: ${root.digest}`);
    log.info(`Reference: ${(0,_inputs_location_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNode */ .O7)(location, root)}`);
}
function reportDeletions({ deletions }, log, planned) {
    for (const { reference, error } of deletions)
        if (error !== undefined)
            log.info(`failed ${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_4__/* .safeText */ .H)(reference, 500)}`);
    if (planned)
        log.info('Dry run: nothing was written.');
}
function reportSync({ rules, plan }, log, planned) {
    const ahead = planned || plan !== undefined;
    for (const rule of rules)
        log.info(`Rule ${rule.name}: ${(0,_results_sync_result_js__WEBPACK_IMPORTED_MODULE_5__/* .sentenceOf */ .$N)(rule, ahead)}`);
    if (rules.length > 1)
        log.info(`All rules: ${(0,_results_sync_result_js__WEBPACK_IMPORTED_MODULE_5__/* .sentenceOf */ .$N)((0,_results_sync_result_js__WEBPACK_IMPORTED_MODULE_5__/* .totalsOf */ .vA)(rules), ahead)}`);
    if (plan)
        log.info((0,_results_sync_result_js__WEBPACK_IMPORTED_MODULE_5__/* .planSentence */ .th)(plan));
    if (planned)
        log.info('Dry run: nothing was written.');
}
function lineOf({ location, root, tags, stats, left, error }, planned) {
    const place = `${(0,_inputs_location_js__WEBPACK_IMPORTED_MODULE_0__/* .formatLocation */ .j$)(location)}${tags.length > 0 ? `:${tags.join(',')}` : ''}`;
    // Why stands in the annotation, and nothing is known to be there.
    if (error !== undefined)
        return `  failed    ${place}`;
    const what = `${place}@${root.digest}`;
    if (left === true)
        return `  kept      ${what}: the tag exists`;
    const counts = stats ? (0,_counts_js__WEBPACK_IMPORTED_MODULE_3__/* .countsOf */ .m)(stats, planned) : '';
    const changed = planned ? 'would change' : 'changed  ';
    return `  ${stats?.changed === true ? changed : 'unchanged'} ${what}${counts === '' ? '' : `: ${counts}`}`;
}
function reportPlan(plan, log) {
    log.info(`Dry run: nothing was written. ${(0,_counts_js__WEBPACK_IMPORTED_MODULE_3__/* .planText */ .P)(plan)}`);
}
/** The failure of a step that did a part of what was asked for. */
function failureOf(result) {
    if (result.kind === 'sync')
        return syncFailure(result);
    return result.kind === 'deletion' ? deletionFailure(result.deletions) : copyFailure(result);
}
function deletionFailure(deletions) {
    const failures = deletions.flatMap(({ reference, error }) => error === undefined ? [] : [{ place: reference, error }]);
    if (failures.length === 0)
        return undefined;
    return new _results_partial_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .PartialFailure */ .C(`${failures.length} of ${(0,_runner_format_js__WEBPACK_IMPORTED_MODULE_6__/* .counted */ .hS)(deletions.length, 'reference')} failed`, failures);
}
function syncFailure({ rules, failures, plan }) {
    if (failures.length === 0)
        return undefined;
    // The merge fails for it: the jobs of the plan copy what can be copied.
    if (plan?.digest)
        return undefined;
    const { selected, failed, refused } = (0,_results_sync_result_js__WEBPACK_IMPORTED_MODULE_5__/* .totalsOf */ .vA)(rules);
    const unlisted = rules.reduce((sum, one) => sum + one.unlisted, 0);
    const parts = [
        ...(failed + refused > 0 ? [`${failed + refused} of ${(0,_runner_format_js__WEBPACK_IMPORTED_MODULE_6__/* .counted */ .hS)(selected, 'tag')}`] : []),
        ...(unlisted > 0 ? [(0,_runner_format_js__WEBPACK_IMPORTED_MODULE_6__/* .counted */ .hS)(unlisted, 'repository', 'repositories')] : []),
    ];
    return new _results_partial_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .PartialFailure */ .C(`${parts.join(' and ')} failed`, failures);
}
/** Of a copy that reached some of its destinations only, or took some of the tags. */
function copyFailure(result) {
    const deliveries = (0,_results_result_js__WEBPACK_IMPORTED_MODULE_2__/* .deliveriesOf */ .K)(result);
    const unread = result.kind === 'artifact' ? (result.unread ?? []) : [];
    const failed = deliveries.filter(({ error }) => error !== undefined);
    if (failed.length + unread.length === 0)
        return undefined;
    const all = new Set(deliveries.map(({ location }) => (0,_inputs_location_js__WEBPACK_IMPORTED_MODULE_0__/* .formatLocation */ .j$)(location))).size;
    const byTag = all === 1;
    const failures = [
        ...unread,
        ...failed.map(({ location, tags, error }) => ({
            place: `${(0,_inputs_location_js__WEBPACK_IMPORTED_MODULE_0__/* .formatLocation */ .j$)(location)}${byTag && tags.length > 0 ? `:${tags.join(',')}` : ''}`,
            error,
        })),
    ];
    const count = new Set(failures.map(({ place }) => place)).size;
    return new _results_partial_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .PartialFailure */ .C(byTag
        ? `${count} of ${(0,_runner_format_js__WEBPACK_IMPORTED_MODULE_6__/* .counted */ .hS)(deliveries.length + unread.length, 'artifact')} failed`
        : `${count} of ${all} destinations failed`, failures);
}


/***/ }),

/***/ 77768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ hitOf)
/* harmony export */ });
/** Output `cache-hit`, as of actions/cache: empty where nothing was found. */
function hitOf({ key, matchedKey }) {
    if (matchedKey === undefined)
        return '';
    return matchedKey === key ? 'true' : 'false';
}


/***/ }),

/***/ 82210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ isDone)
/* harmony export */ });
function isDone(deletion) {
    return deletion.digest !== undefined && deletion.error === undefined;
}


/***/ }),

/***/ 64688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ PartialFailure)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(81963);

const SHOWN = 20;
/** A copy reached some of its destinations or tags only. The cause is the first failure; each place has its own. */
class PartialFailure extends _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP {
    /** How many of how many: `2 of 3 destinations failed`. */
    count;
    failures;
    /** As of an AggregateError. */
    errors;
    constructor(count, failures) {
        const [first] = failures;
        const code = first?.error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP ? first.error.code : 'UNAVAILABLE';
        super(code, `${count}: ${listOf(failures)}`, { cause: first?.error, details: { partial: true } });
        this.count = count;
        this.failures = failures;
        this.errors = failures.map(({ error }) => error);
    }
}
/** Each place once, with its last failure. */
function listOf(failures) {
    const places = [...new Map(failures.map(({ place, error }) => [place, (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)]))];
    const shown = places.slice(0, SHOWN).map(([place, why]) => `${place}: ${why}`);
    return [...shown, ...(places.length > SHOWN ? [`and ${places.length - SHOWN} more`] : [])].join('; ');
}


/***/ }),

/***/ 10833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   EM: () => (/* binding */ NO_FILES),
/* harmony export */   K: () => (/* binding */ deliveriesOf),
/* harmony export */   R4: () => (/* binding */ errorsIn)
/* harmony export */ });
/** `if-no-files-found` allowed it. */
const NO_FILES = { kind: 'note', text: 'No files, so nothing was done', changed: false };
/** The errors of what failed, where the rest of the step went on. */
function errorsIn(result) {
    if (result.kind === 'sync')
        return result.failures.map(({ error }) => error);
    const parts = result.kind === 'deletion' ? result.deletions : deliveriesOf(result);
    return parts.flatMap(({ error }) => (error === undefined ? [] : [error]));
}
/** What became of each destination. */
function deliveriesOf(result) {
    return result.kind === 'artifact' ? (result.deliveries ?? []) : [];
}


/***/ }),

/***/ 23961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ sentenceOf),
/* harmony export */   th: () => (/* binding */ planSentence),
/* harmony export */   vA: () => (/* binding */ totalsOf)
/* harmony export */ });
/* harmony import */ var _runner_format_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(87131);

/** All rules together. */
function totalsOf(rules) {
    const sum = (name) => rules.reduce((all, one) => all + one[name], 0);
    return {
        selected: sum('selected'),
        same: sum('same'),
        copied: sum('copied'),
        moved: sum('moved'),
        kept: sum('kept'),
        pruned: sum('pruned'),
        deferred: sum('deferred'),
        gone: sum('gone'),
        refused: sum('refused'),
        failed: sum('failed'),
        bytes: sum('bytes'),
        requests: sum('requests'),
        pulls: sum('pulls'),
    };
}
/** What happened, in words: for who sees this for the first time. */
function sentenceOf(total, planned) {
    const done = planned ? 'would be ' : '';
    const parts = [
        ...(total.copied > 0 ? [`${total.copied} ${done}copied`] : []),
        ...(total.moved > 0 ? [`${total.moved} ${done}moved to another digest`] : []),
        ...(total.same > 0 ? [`${total.same} unchanged`] : []),
        ...(total.kept > 0 ? [`${total.kept} kept as they are at the destination`] : []),
        ...(total.pruned > 0 ? [`${total.pruned} ${done}removed from the destination`] : []),
        ...(total.deferred > 0 ? [`${total.deferred} left for the next run, because a budget is used up`] : []),
        ...(total.gone > 0 ? [`${total.gone} gone from the source meanwhile`] : []),
        ...(total.refused > 0 ? [`${total.refused} refused`] : []),
        ...(total.failed > 0 ? [`${total.failed} failed`] : []),
    ];
    if (parts.length === 0)
        return 'No tags.';
    return `${parts.join(', ')}; ${(0,_runner_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSize */ .Xq)(total.bytes)} ${planned ? 'to send' : 'sent'}.`;
}
/** How a plan is divided. */
function planSentence({ shards, bytes, repeated }) {
    if (shards === 0)
        return 'Nothing is left to copy: 0 shards.';
    const price = repeated > 0 ? `, ${(0,_runner_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSize */ .Xq)(repeated)} of them more than once, because several shards need them` : '';
    return `${(0,_runner_format_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(shards, 'shard')}, ${(0,_runner_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSize */ .Xq)(bytes)} to send${price}.`;
}


/***/ }),

/***/ 70708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ../build/js/core/concurrency.js
var concurrency = __nccwpck_require__(17145);
// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __nccwpck_require__(81963);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(51455);
// EXTERNAL MODULE: ../build/js/core/descriptor.js
var descriptor = __nccwpck_require__(44745);
// EXTERNAL MODULE: ../build/js/action/inputs/command-facts.js
var command_facts = __nccwpck_require__(61586);
// EXTERNAL MODULE: ../build/js/action/inputs/location.js
var inputs_location = __nccwpck_require__(3306);
// EXTERNAL MODULE: ../build/js/action/runner/safe-text.js
var safe_text = __nccwpck_require__(45229);
;// CONCATENATED MODULE: ../build/js/action/reporting/declare-artifacts.js






/** The runner takes as many from one job. */
const MAX_ARTIFACTS = 500;
/**
 * Appends what was written to registries to the file that `$GITHUB_ARTIFACTS` names, one `oci://` line each. A name that
 * the job has declared with another digest is left out: the runner would fail the step. What was written stays written,
 * so nothing here is a failure.
 */
async function declareArtifacts(result, command, { env, log, wanted }) {
    if (wanted === 'false' || !(0,command_facts/* takes */.ny)(command, 'declare-artifacts'))
        return;
    // What describes an artifact is no product of its own: a step that attests the only product of the job would find two.
    if (wanted === 'auto' && (0,command_facts/* alters */.e2)(command))
        return;
    const file = env['GITHUB_ARTIFACTS'];
    const all = declarationsOf(result);
    if (all.length === 0)
        return;
    if (!file) {
        if (wanted === 'true')
            log.warning('no artifacts are declared: this runner does not support it (GITHUB_ARTIFACTS is not set)');
        return;
    }
    const known = await listed(env['GITHUB_ARTIFACTS_LIST']);
    const fresh = freshOf(all, known, log);
    const room = Math.max(0, MAX_ARTIFACTS - known.size);
    if (fresh.size > room)
        log.notice(`a job can declare at most ${MAX_ARTIFACTS} artifacts: not declared: ${fresh.size - room} of ${fresh.size}`);
    const lines = [...fresh].slice(0, room).map(([name, digest]) => `oci://${name}@${digest}\n`);
    if (lines.length === 0)
        return;
    try {
        await (0,promises_.appendFile)(file, lines.join(''));
    }
    catch (error) {
        log.warning(`the artifacts could not be declared: ${(0,safe_text/* safeText */.H)((0,errors/* messageOf */.bD)(error))}`);
    }
}
/** Those that the job has not declared yet; one name stands for one digest. */
function freshOf(all, known, log) {
    const fresh = new Map();
    for (const { name, digest } of all) {
        const declared = known.get(name) ?? fresh.get(name);
        if (declared === undefined)
            fresh.set(name, digest);
        else if (declared !== digest)
            log.notice(`${name} is already declared as ${(0,safe_text/* safeText */.H)(declared, 200)}, so ${digest} is not declared`);
    }
    return fresh;
}
/** One for each artifact at each registry, under its first tag. */
function declarationsOf(result) {
    if (result.kind !== 'artifact')
        return [];
    const { location, root, stats, tags = [], left } = result;
    const all = result.deliveries ?? [{ location, root, stats, tags, left }];
    return all.flatMap((one) => one.error === undefined && one.left !== true ? declared(one.location, one.stats, one.tags) : []);
}
function declared(location, stats, [tag]) {
    if (!stats || location.kind !== 'registry')
        return [];
    // Where all tags are left to what has them, the artifact may not be there at all.
    if (tag === undefined && stats.copied + stats.skipped + stats.mounted === 0)
        return [];
    const name = (0,inputs_location/* formatLocation */.j$)(location);
    return [{ name: tag === undefined ? name : `${name}:${tag}`, digest: stats.root.digest }];
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

// EXTERNAL MODULE: ../build/js/action/commands/command-list.js
var command_list = __nccwpck_require__(37216);
// EXTERNAL MODULE: ../build/js/action/commands/parse-inputs.js + 3 modules
var parse_inputs = __nccwpck_require__(76919);
// EXTERNAL MODULE: ../build/js/action/inputs/raw-inputs.js
var raw_inputs = __nccwpck_require__(93313);
;// CONCATENATED MODULE: ../build/js/action/runner/version.js
/** Of package.json, which a test asserts. */
const VERSION = '0.1.0';

;// CONCATENATED MODULE: ../build/js/action/commands/help.js





/**
 * What a terminal is told that asks for `help`, `--help` or `--version`; undefined where the flags mean a command to run.
 */
async function helpFor(args, commands = command_list/* COMMANDS */.Lo) {
    const [first, second] = args;
    if (first === 'help')
        return helpText(second, commands);
    for (const token of (0,raw_inputs/* flagTokens */.b5)(args)) {
        if (token.kind !== 'option')
            continue;
        if (token.name === 'version')
            return `oras-action ${VERSION}\n`;
        if (token.name === 'help' || token.rawName === '-h')
            return helpText(first, commands);
    }
    return undefined;
}
async function helpText(name, commands) {
    const all = await (0,command_list/* allCommands */.ib)(commands);
    const [, command] = all.find(([one]) => one === name) ?? [];
    const flags = Object.keys(raw_inputs/* INPUTS */.mc).filter((flag) => flag !== 'command' && (!command || parse_inputs/* EVERY_COMMAND */.Q.has(flag) || (0,command_facts/* takes */.ny)(command, flag)));
    return [
        `oras-action ${command ? name : 'COMMAND'} --FLAG VALUE ...`,
        '',
        ...(command ? [command.summary, ''] : [...commandLines(all), '']),
        'Flags, which are the inputs of the action; one that is given again adds a line:',
        ...flags.map((flag) => lineOf(flag, command ? [] : all)),
        '  --help',
        '  --version',
        '',
        command ? 'What they mean: docs/inputs.md' : 'Of one command: oras-action COMMAND --help',
        '',
    ].join('\n');
}
function commandLines(all) {
    return ['Commands:', ...all.map(([name, { summary }]) => `  ${name.padEnd(16)}${summary}`)];
}
function lineOf(flag, all) {
    const owners = all.flatMap(([name, command]) => (0,command_facts/* takes */.ny)(command, flag) ? [name] : []);
    const name = (0,raw_inputs/* isSwitch */.Tb)(flag) ? `--${flag} [VALUE]` : `--${flag} VALUE`;
    const value = raw_inputs/* INPUTS */.mc[flag] === '' ? '' : `default ${raw_inputs/* INPUTS */.mc[flag]}`;
    const facts = [value, owners.join(', ')].filter((part) => part !== '').join('; ');
    return `  ${name.padEnd(34)}${facts}`.trimEnd();
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: ../node_modules/@actions/core/lib/core.js + 7 modules
var core = __nccwpck_require__(75360);
;// CONCATENATED MODULE: ../build/js/action/runner/log.js


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
    let lines = [];
    const flush = () => {
        if (lines.length > 0)
            print(lines.join('\n'));
        lines = [];
    };
    const add = (line) => {
        if (lines.push(line) === 1)
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

;// CONCATENATED MODULE: ../build/js/action/runner/redact.js
/** A shorter text would blank out much of what is said. */
const SHORTEST = 4;
/**
 * A server may quote the secret it was sent. The runner masks what is printed, but not what goes to files, nor a text
 * that is written as markdown: there the secret must be gone before.
 */
function redactingLog(log) {
    const secrets = new Set();
    const mask = (secret) => {
        if (secret.length >= SHORTEST)
            secrets.add(secret);
        log.mask(secret);
    };
    return { log: { ...log, mask }, secrets, hide: (error) => redactError(error, longestFirst(secrets)) };
}
function longestFirst(secrets) {
    return [...secrets].toSorted((a, b) => b.length - a.length);
}
function redactError(error, secrets) {
    for (let at = error; at instanceof Error; at = at.cause) {
        const said = secrets.reduce((text, secret) => text.replaceAll(secret, '***'), at.message);
        if (said !== at.message)
            at.message = said;
        if ('errors' in at && Array.isArray(at.errors))
            for (const one of at.errors)
                redactError(one, secrets);
    }
}

;// CONCATENATED MODULE: ../build/js/action/runner/output.js
function jsonText(value) {
    return { json: JSON.stringify(value) };
}
/** As a workflow has it. */
function outputText(output) {
    return typeof output === 'string' ? output : output.json;
}
/** As a terminal prints it; text that is no JSON after all stays text. */
function outputValue(output) {
    if (typeof output === 'string')
        return output;
    try {
        return JSON.parse(output.json);
    }
    catch {
        return output.json;
    }
}

;// CONCATENATED MODULE: ../build/js/action/runner/terminal.js




const toStderr = (line) => void process.stderr.write(`${line}\n`);
/** Flags in a terminal: outputs are JSON on stdout, and what the runner would do for later steps is a line. */
function terminalRunner({ env, home }, print = toStderr) {
    const { log, secrets, hide } = redactingLog(terminalLog(print, env['RUNNER_DEBUG'] === '1'));
    return {
        log,
        secrets,
        hide,
        begin: () => 'step',
        async setOutputs(outputs) {
            const values = [...outputs].map(([name, output]) => [name, outputValue(output)]);
            process.stdout.write(`${JSON.stringify(Object.fromEntries(values), null, 2)}\n`);
        },
        addPath: (folder) => log.info(`For PATH: ${folder}`),
        exportVariable: (name, value) => log.info(`${name}=${value}`),
        state: undefined,
        addSummary: async () => undefined,
        async toolCache() {
            const { plainToolCache } = await Promise.all(/* import() */[__nccwpck_require__.e(1850), __nccwpck_require__.e(4802), __nccwpck_require__.e(3945)]).then(__nccwpck_require__.bind(__nccwpck_require__, 83221));
            return plainToolCache(env['RUNNER_TOOL_CACHE'] || (0,external_node_path_.join)(home, '.cache', 'oras-action', 'tools'));
        },
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(77598);
// EXTERNAL MODULE: ../build/js/action/runner/format.js
var format = __nccwpck_require__(87131);
;// CONCATENATED MODULE: ../build/js/action/runner/workflow.js










/** Tells the post step, which runs the same bundle, from the step. */
const POST = 'post';
/** A step of a workflow: commands in its log, and the files that the runner names. */
function workflowRunner({ env, temp }) {
    const { log, secrets, hide } = redactingLog(runnerLog(env['RUNNER_DEBUG'] === '1'));
    return {
        log,
        secrets,
        hide,
        begin() {
            if (core/* getState */.Gu(POST) === 'true')
                return 'post';
            core/* saveState */.LZ(POST, 'true');
            return 'step';
        },
        setOutputs: (outputs) => setOutputs(outputs, temp, log),
        addPath: (folder) => core/* addPath */.fM(folder),
        exportVariable: (name, value) => core/* exportVariable */.dN(name, value),
        state: { save: (name, value) => core/* saveState */.LZ(name, value), read: (name) => core/* getState */.Gu(name) },
        addSummary: (make) => addSummary(make, env['GITHUB_STEP_SUMMARY'], log),
        async toolCache() {
            const { toolkitCache } = await Promise.all(/* import() */[__nccwpck_require__.e(1850), __nccwpck_require__.e(4802), __nccwpck_require__.e(3945)]).then(__nccwpck_require__.bind(__nccwpck_require__, 83221));
            return toolkitCache(env['RUNNER_TOOL_CACHE'] || (0,external_node_path_.join)(temp, 'oras-action-tools'));
        },
    };
}
/** Linux takes 128 KiB for a variable with its name, Windows 32,767 characters: with a longer one, no process starts. */
const workflow_LONGEST = process.platform === 'win32' ? 30 * 1024 : 120 * 1024;
/** Other jobs take it, by way of an expression. */
const FOR_JOBS = new Set(['matrix']);
/** The outputs that a later step can have in `env`. Where one is too long, a file has all of them. */
async function setOutputs(given, temp, log) {
    const outputs = new Map([...given].map(([name, output]) => [name, outputText(output)]));
    const isLong = ([name, value]) => !FOR_JOBS.has(name) && Buffer.byteLength(value) > workflow_LONGEST;
    const long = [...outputs].filter(isLong).map(([name]) => name);
    for (const one of outputs)
        if (!isLong(one))
            core/* setOutput */.uH(...one);
    if (long.length === 0)
        return;
    const file = (0,external_node_path_.join)(temp, `oras-action-outputs-${(0,external_node_crypto_.randomUUID)()}.json`);
    const what = `${long.length === 1 ? 'output' : 'outputs'} ${long.join(', ')} left out: longer than ${(0,format/* formatSize */.Xq)(workflow_LONGEST)}`;
    try {
        await (0,promises_.writeFile)(file, JSON.stringify(Object.fromEntries(outputs)), { mode: 0o600, flag: 'wx' });
        core/* setOutput */.uH('outputs-file', file);
        log.notice(`${what}; output outputs-file names a file with all outputs`);
    }
    catch (error) {
        log.warning(`${what}, and no file with all outputs could be written: ${(0,safe_text/* safeText */.H)((0,errors/* messageOf */.bD)(error))}`);
    }
}
async function addSummary(make, file, log) {
    if (file === undefined || file === '')
        return;
    const text = await make();
    if (text === '')
        return;
    try {
        await (0,promises_.appendFile)(file, text);
    }
    catch (error) {
        log.debug(`the summary could not be written: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}

// EXTERNAL MODULE: ../build/js/action/open/open.js
var open_open = __nccwpck_require__(56790);
// EXTERNAL MODULE: ../build/js/action/reporting/report.js
var report = __nccwpck_require__(4634);
// EXTERNAL MODULE: ../build/js/action/results/result.js
var results_result = __nccwpck_require__(10833);
// EXTERNAL MODULE: ../build/js/core/media-types.js
var media_types = __nccwpck_require__(17142);
// EXTERNAL MODULE: ../build/js/action/results/cache-result.js
var cache_result = __nccwpck_require__(77768);
// EXTERNAL MODULE: ../build/js/cache/store/scopes.js
var scopes = __nccwpck_require__(99706);
// EXTERNAL MODULE: ../build/js/cache/store/stored-bytes.js
var stored_bytes = __nccwpck_require__(28290);
;// CONCATENATED MODULE: ../build/js/action/results/cache-entries.js



/** No ref and no repository has more: one entry must not make the output of all too long. */
const MAX_NAME = 1000;
/** What is told of an entry; all of it is text of the job that saved it. */
function entryFacts(location, { entry, ...stored }) {
    const { key, ref, repository, scope, created, version, node } = entry;
    return {
        key,
        ref: ref.slice(0, MAX_NAME),
        repository: repository.slice(0, MAX_NAME),
        scope: (0,scopes/* scopeKind */.DP)(scope),
        size: (0,stored_bytes/* storedBytes */.Z)([{ ...stored }]),
        created: new Date(created).toISOString(),
        version,
        digest: node.digest,
        reference: (0,inputs_location/* formatNode */.O7)(location, node),
    };
}

// EXTERNAL MODULE: ../build/js/action/results/deletion.js
var deletion = __nccwpck_require__(82210);
// EXTERNAL MODULE: ../build/js/action/results/sync-result.js
var sync_result = __nccwpck_require__(23961);
;// CONCATENATED MODULE: ../build/js/action/reporting/outputs.js










/** A longer manifest is left to the registry. */
const MAX_MANIFEST = 64 * 1024;
/** The outputs of a result, by their fixed names. */
function outputsOf(result, spent) {
    if (result.kind === 'note')
        return new Map(result.changed === undefined ? [] : [['changed', String(result.changed)]]);
    if (result.kind === 'unread')
        return new Map([['changed', String(spent.planned === undefined)]]);
    if (result.kind === 'list')
        return listOutputs(result);
    if (result.kind === 'entries')
        return entriesOutputs(result);
    if (result.kind === 'sync')
        return syncOutputs(result, spent);
    if (result.kind === 'deletion')
        return deletionOutputs(result, spent);
    return result.kind === 'cache' ? cacheOutputs(result, spent) : artifactOutputs(result, spent);
}
function listOutputs({ of, place, names }) {
    const between = of === 'tags' ? ':' : '/';
    return new Map([
        [of, names.join('\n')],
        ['references', jsonText(names.map((name) => `${place}${between}${name}`))],
    ]);
}
function entriesOutputs({ location, entries, names }) {
    const outputs = new Map();
    if (names) {
        outputs.set('tags', names.join('\n'));
        outputs.set('references', jsonText(names.map((name) => `${(0,inputs_location/* formatLocation */.j$)(location)}:${name}`)));
    }
    return outputs.set('cache-entries', jsonText(entries.map((one) => entryFacts(location, one))));
}
function syncOutputs({ rules, report, budgets, plan, receipt }, { milliseconds, requests, planned }) {
    const { selected, ...total } = (0,sync_result/* totalsOf */.vA)(rules);
    const metadata = jsonText({ selected, ...total, requests, milliseconds, rules, budgets });
    if (plan) {
        return new Map([
            ['matrix', { json: plan.matrix }],
            ['shards', String(plan.shards)],
            ...(plan.digest ? [['plan', plan.digest]] : []),
            ['report', report],
            ['metadata', metadata],
        ]);
    }
    const changed = total.copied + total.moved + total.pruned > 0 && planned === undefined;
    return new Map([
        ['changed', String(changed)],
        ['report', report],
        ...(receipt === undefined ? [] : [['receipt', receipt]]),
        ['metadata', metadata],
    ]);
}
function deletionOutputs({ deletions }, { planned }) {
    const done = deletions.filter(deletion/* isDone */.$);
    const isChanged = done.length > 0 || deletions.some(({ referrers }) => referrers.length > 0);
    const outputs = new Map([['changed', String(isChanged && planned === undefined)]]);
    if (deletions.some(({ cached }) => cached))
        outputs.set('cache-entries', jsonText(done.flatMap(({ location, cached }) => (cached ? [entryFacts(location, cached)] : []))));
    const [first] = done;
    if (!first)
        return outputs;
    for (const [name, value] of nameOutputs(first.location, first))
        outputs.set(name, value);
    const references = done.map((one) => (0,inputs_location/* formatNode */.O7)(one.location, one));
    if (done.length > 1 || first.root)
        outputs.set('references', jsonText(references));
    if (first.root)
        outputs.set('media-type', first.root.mediaType).set('size', String(first.root.size));
    const tags = deletions.flatMap((one) => one.tags ?? []);
    if (done.some((one) => one.tags))
        outputs.set('tags', [...new Set(tags)].join('\n'));
    return outputs;
}
/** What names an artifact at its place. */
function nameOutputs(location, node) {
    return [
        ['digest', node.digest],
        ['reference', (0,inputs_location/* formatNode */.O7)(location, node)],
        ['repository', (0,inputs_location/* formatLocation */.j$)(location)],
    ];
}
function artifactOutputs(result, spent) {
    const { root, location, stats, tags, files, path, referrers, tool, verified } = result;
    const outputs = new Map([
        ...nameOutputs(location, root),
        ['references', jsonText(referencesOf(result))],
        ['media-type', root.mediaType],
        ['size', String(root.size)],
    ]);
    if (tags)
        outputs.set('tags', tags.join('\n'));
    for (const [name, value] of contentOutputs(result))
        outputs.set(name, value);
    if (files)
        outputs.set('files', jsonText(files));
    if (path !== undefined)
        outputs.set('path', path);
    if (referrers)
        outputs.set('referrers', jsonText(referrers));
    if (verified)
        outputs.set('verified', jsonText(verified));
    if (tool)
        outputs.set('tool-path', tool.path).set('cache-hit', String(tool.cacheHit));
    const changed = result.changed ?? stats?.changed;
    if (changed !== undefined)
        outputs.set('changed', String(changed && spent.planned === undefined));
    if (stats)
        outputs.set('metadata', jsonText(metadataOf(result, stats, spent)));
    return outputs;
}
/** What the artifact says of itself. */
function* contentOutputs({ manifest, artifactType, annotations, config, }) {
    const text = new TextDecoder().decode(manifest?.bytes);
    if (text !== '' && text.length <= MAX_MANIFEST)
        yield ['manifest', { json: text }];
    if (artifactType !== undefined && artifactType !== media_types/* OCI_EMPTY */.g1)
        yield ['artifact-type', artifactType];
    if (annotations)
        yield ['annotations', jsonText(annotations)];
    if (config !== undefined)
        yield ['config', { json: config }];
}
/** One for each tag that was set; without a tag there is the digest. */
function referencesOf(result) {
    if (result.sources)
        return result.sources.map(({ location, root }) => (0,inputs_location/* formatNode */.O7)(location, root));
    const done = result.deliveries?.filter(({ error }) => error === undefined) ?? [result];
    const references = done.flatMap(({ location, root, tags = [] }) => tags.length === 0 ? [(0,inputs_location/* formatNode */.O7)(location, root)] : tags.map((tag) => (0,inputs_location/* formatNode */.O7)(location, root, tag)));
    return [...new Set(references)];
}
function metadataOf(result, total, spent) {
    const { copied, skipped, mounted, bytes, changed } = total;
    const { planned, ...effort } = spent;
    const deliveries = (0,results_result/* deliveriesOf */.K)(result);
    const failed = deliveries.filter(({ error }) => error !== undefined).length;
    const destinations = deliveries.map(({ location, root, tags, stats, error }) => ({
        reference: (0,inputs_location/* formatNode */.O7)(location, root),
        tags,
        changed: !planned && stats?.changed === true,
        ...(planned && { wouldChange: stats?.changed === true }),
        ...(error !== undefined && { error: (0,safe_text/* safeText */.H)((0,errors/* messageOf */.bD)(error), 1000) }),
    }));
    return {
        copied,
        skipped,
        mounted,
        failed,
        bytes,
        ...effort,
        ...(planned && { planned: { ...planned, changed } }),
        ...(result.deliveries && { destinations }),
    };
}
function cacheOutputs(result, { milliseconds, requests, planned }) {
    const { key, matchedKey = '', entry, location, restored, saved, retention } = result;
    const outputs = new Map([['cache-primary-key', key]]);
    if (result.command !== 'cache-save')
        outputs.set('cache-hit', (0,cache_result/* hitOf */.b)(result)).set('cache-matched-key', matchedKey);
    else
        outputs.set('changed', String(saved !== undefined && !planned));
    outputs.set('metadata', jsonText({
        ...(restored ?? saved),
        ...(retention && { retention: factsOf(retention) }),
        milliseconds,
        requests,
    }));
    return entry ? new Map([...outputs, ...nameOutputs(location, entry)]) : outputs;
}
function factsOf({ oldestKept, ...counts }) {
    return { ...counts, ...(oldestKept !== undefined && { oldestKept: new Date(oldestKept).toISOString() }) };
}

// EXTERNAL MODULE: ../build/js/action/runner/progress.js
var runner_progress = __nccwpck_require__(80739);
// EXTERNAL MODULE: ../build/js/action/inputs/machine-path.js
var machine_path = __nccwpck_require__(11418);
// EXTERNAL MODULE: ../build/js/action/commands/read-inputs.js + 2 modules
var read_inputs = __nccwpck_require__(94273);
// EXTERNAL MODULE: ../build/js/action/runner/runtime.js
var runner_runtime = __nccwpck_require__(90094);
// EXTERNAL MODULE: ../build/js/action/reporting/add-summary.js
var add_summary = __nccwpck_require__(86184);
// EXTERNAL MODULE: ../build/js/action/runner/time-limit.js
var time_limit = __nccwpck_require__(19851);
// EXTERNAL MODULE: ../build/js/action/failures/refused-write.js
var refused_write = __nccwpck_require__(12757);
;// CONCATENATED MODULE: ../build/js/action/run.js



















const FAILED = 1;
const CANCELLED = 130;
/** The runner sends SIGTERM 7.5 s after SIGINT. */
const CANCEL_MS = 5000;
/** With these, libraries write to the log what passes through them, such as the login of a proxy. */
const VERBOSE = ['DEBUG', 'AZURE_LOG_LEVEL', 'TYPESPEC_RUNTIME_LOG_LEVEL'];
/** Ends the process with the command's exit code: idle connections of libraries must not hold a step open. */
async function main(args) {
    for (const stream of [process.stdout, process.stderr])
        stream.on('error', ignoreClosedPipe);
    for (const name of VERBOSE)
        delete process.env[name];
    const code = await runStep(args);
    for (const stream of [process.stdout, process.stderr]) {
        await new Promise((resolve) => void stream.write('', () => resolve()));
    }
    return process.exit(code);
}
/** A reader such as `head` may close the pipe early; that is not an error. */
function ignoreClosedPipe(error) {
    if ((0,errors/* systemCode */.xU)(error) !== 'EPIPE')
        throw error;
}
/** Reads the inputs, runs the command, reports: as a step of a workflow, or with flags in a terminal. */
async function runStep(args) {
    const help = await helpFor(args);
    if (help !== undefined) {
        process.stdout.write(help);
        return 0;
    }
    const inWorkflow = args.length === 0;
    const runtime = (0,runner_runtime/* readRuntime */.Ft)(process.env, inWorkflow);
    const runner = inWorkflow ? workflowRunner(runtime) : terminalRunner(runtime);
    const { stop, release } = stopOnSignals();
    const step = { runner, runtime, stop };
    let inputs;
    try {
        if (runner.begin() === 'post') {
            const { runPostStep } = await Promise.all(/* import() */[__nccwpck_require__.e(1701), __nccwpck_require__.e(3802), __nccwpck_require__.e(2065), __nccwpck_require__.e(4645), __nccwpck_require__.e(2709), __nccwpck_require__.e(2360), __nccwpck_require__.e(4771)]).then(__nccwpck_require__.bind(__nccwpck_require__, 34771));
            await runPostStep(step);
            return 0;
        }
        const raw = inWorkflow ? (0,raw_inputs/* fromEnvironment */.AU)(process.env) : (0,raw_inputs/* fromFlags */.oX)(args);
        inputs = await (0,read_inputs/* readInputs */.K)(raw, runner.log, (0,machine_path/* surroundingsIn */.F)(runtime));
        const { outputs, failure } = await runOrPlan(inputs, step);
        await runner.setOutputs(outputs);
        if (failure)
            throw failure;
        return 0;
    }
    catch (error) {
        await reportFailure(stop.aborted ? stop.reason : error, inputs, step);
        return stop.aborted ? CANCELLED : FAILED;
    }
    finally {
        runner.log.flush();
        release();
    }
}
function stopOnSignals() {
    const controller = new AbortController();
    const cancel = () => {
        controller.abort(new errors/* OrasError */.aP('ABORTED', 'cancelled'));
        setTimeout(() => process.exit(CANCELLED), CANCEL_MS).unref();
    };
    process.once('SIGINT', cancel).once('SIGTERM', cancel);
    const release = () => void process.off('SIGINT', cancel).off('SIGTERM', cancel);
    return { stop: controller.signal, release };
}
async function reportFailure(error, inputs, { runner, runtime }) {
    runner.hide(error);
    const fork = runtime.workflow?.fork ?? false;
    const { describeFailure, failureFor } = await Promise.all(/* import() */[__nccwpck_require__.e(3802), __nccwpck_require__.e(2065)]).then(__nccwpck_require__.bind(__nccwpck_require__, 32065));
    const oidcRegistries = inputs?.connection.entries.flatMap(({ registry, oidc }) => (oidc ? registry : []));
    const around = { name: 'oras-action', ...inputs?.task, fork, env: process.env, oidcRegistries };
    const failure = failureFor(error, around);
    const docs = (0,runner_runtime/* docsAddress */.y5)(process.env);
    runner.log.fail(describeFailure(failure, docs));
    if (inputs?.summary === true)
        await (0,add_summary/* addFailure */.q)(runner, failure, docs);
}
/** Runs the command, or a dry run of it where writing is refused and input `if-unauthorized` allows that. */
async function runOrPlan(inputs, step) {
    const { task } = inputs;
    const { log, hide } = step.runner;
    const settle = task.command.settle ?? (step.runner.state ? 'later' : 'at the end');
    const opener = (0,open_open/* createOpener */.o)({ ...inputs, settle }, step.runtime, log);
    try {
        return await runCommand(inputs, opener, step);
    }
    catch (error) {
        if (inputs.ifUnauthorized === 'fail' || inputs.dryRun)
            throw error;
        hide(error);
        const isAbsent = step.runtime.workflow?.fork === true && (0,refused_write/* isMissingTarget */.Sl)(error, task);
        if (!isAbsent && (!(0,refused_write/* isRefusedWrite */.aZ)(error, (0,refused_write/* onlyUsesTarget */.mR)(task)) || opener.hasWritten()))
            throw error;
        const why = (0,safe_text/* safeText */.H)((0,errors/* messageOf */.bD)(error));
        log.notice(isAbsent
            ? `Not found: a pull request from a fork cannot have pushed it, so this step does nothing: ${why}`
            : `Not allowed to write, so this is a dry run: ${why}`);
        return isAbsent ? unchanged() : await plan(inputs, step);
    }
}
/** The outputs of a dry run; only `changed` where they depend on content that cannot be read. */
async function plan(inputs, step) {
    const { runner, runtime } = step;
    const dry = { ...inputs, dryRun: true };
    try {
        const { outputs } = await runCommand(dry, (0,open_open/* createOpener */.o)(dry, runtime, runner.log), step);
        return { outputs: outputs.set('changed', 'false'), failure: undefined };
    }
    catch (error) {
        if (!(0,refused_write/* isRefusedWrite */.aZ)(error, (0,refused_write/* onlyUsesTarget */.mR)(inputs.task)))
            throw error;
        runner.log.notice('The digest is unknown: it depends on content that this job is not allowed to read');
        return unchanged();
    }
}
const unchanged = () => ({ outputs: new Map([['changed', 'false']]), failure: undefined });
async function runCommand(inputs, open, { runner, runtime, stop }) {
    const { log } = runner;
    const { command, inputs: own } = inputs.task;
    const { concurrency, timeoutMs } = inputs.connection;
    const started = performance.now();
    const progress = new runner_progress/* Progress */.ke((line) => log.info(line));
    try {
        const signal = (0,time_limit/* withTimeLimit */.B)(stop, timeoutMs);
        const gate = await gateOf(inputs, open, { runner, runtime });
        const context = { open, runtime, runner, log, signal, concurrency, progress, gate };
        const reportRan = async (ran) => {
            const whole = verified(ran, gate);
            for (const error of (0,results_result/* errorsIn */.R4)(whole))
                runner.hide(error);
            const { hasWritten } = open;
            const result = inputs.ifUnauthorized === 'skip' ? (0,refused_write/* withoutRefused */.$z)(whole, { hasWritten, log }) : whole;
            await reportResult(result, inputs, { runner, runtime, plan: open.plan });
            return result;
        };
        const result = await settling(command.run(own, context), reportRan, { open, runner, runtime, signal });
        const milliseconds = Math.round(performance.now() - started);
        const spent = { milliseconds, requests: open.requests(), planned: open.plan };
        return { outputs: outputsOf(result, spent), failure: (0,report/* failureOf */.g5)(result) };
    }
    finally {
        progress.stop();
        await open.close();
    }
}
/**
 * Reports what the command gives, while the referrers indexes that it wrote are settled, or left to the post step. What a
 * command that failed has written counts too.
 */
async function settling(running, report, step) {
    const settle = async () => {
        if (step.open.unsettled().size === 0)
            return;
        const { settleReferrers } = await __nccwpck_require__.e(/* import() */ 9306).then(__nccwpck_require__.bind(__nccwpck_require__, 69306));
        await settleReferrers(step);
    };
    const ran = await running.catch(async (error) => {
        await settle().catch(() => undefined);
        throw error;
    });
    const reporting = report(ran);
    await (0,concurrency/* settleAll */.j3)([settle(), reporting]);
    return reporting;
}
/** Reads the policy before the first request. Loaded only where something is asked. */
async function gateOf({ verify, connection: { retries } }, { send }, { runtime, runner: { log } }) {
    if (!verify) {
        log.debug('Input verify is empty: nothing is verified');
        return undefined;
    }
    const { openGate } = await Promise.all(/* import() */[__nccwpck_require__.e(5234), __nccwpck_require__.e(8776), __nccwpck_require__.e(9918)]).then(__nccwpck_require__.bind(__nccwpck_require__, 68776));
    return openGate(verify, { runtime, send, retries }, log);
}
function verified(result, gate) {
    gate?.expectAsked();
    return gate && result.kind === 'artifact' ? { ...result, verified: gate.verified } : result;
}
/** In the log, on the page of the run, and for later steps of the job. */
async function reportResult(result, inputs, { runner, runtime, plan }) {
    const { log } = runner;
    const { command } = inputs.task;
    (0,report/* report */.z8)(result, log, plan);
    if (inputs.summary)
        await (0,add_summary/* addResult */.N)(runner, result, { command, plan });
    if (!plan)
        await declareArtifacts(result, command, { ...runtime, log, wanted: inputs.declareArtifacts });
}


/***/ }),

/***/ 87131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Xq: () => (/* binding */ formatSize),
/* harmony export */   fU: () => (/* binding */ formatTime),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   nV: () => (/* binding */ formatAge)
/* harmony export */ });
/** `1 layer`, `2 layers`. */
function counted(count, one, many = `${one}s`) {
    return `${count} ${count === 1 ? one : many}`;
}
/** Bytes in units of 1024. */
function formatSize(bytes) {
    const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
    let value = bytes;
    let unit = 0;
    for (; value >= 1024 && unit < units.length - 1; unit += 1)
        value /= 1024;
    return `${unit === 0 ? value : value.toFixed(1)} ${units[unit]}`;
}
/** `2026-01-31 12:00 UTC` */
function formatTime(milliseconds) {
    return `${new Date(milliseconds).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
const UNITS = [
    ['day', 86_400_000],
    ['hour', 3_600_000],
    ['minute', 60_000],
];
/** `3 days`, `1 hour`, `less than a minute`. */
function formatAge(milliseconds) {
    if (milliseconds < 0)
        return 'in the future';
    const [unit, size] = UNITS.find(([, one]) => milliseconds >= one) ?? [];
    return unit && size ? counted(Math.floor(milliseconds / size), unit) : 'less than a minute';
}


/***/ }),

/***/ 80739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ke: () => (/* binding */ Progress)
/* harmony export */ });
/* unused harmony exports progressLine, formatTime */
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(87131);

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
    return `${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSize */ .Xq)(done)} of ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSize */ .Xq)(total)} (${percent} %), ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSize */ .Xq)(Math.round(rate))}/s, about ${left} left`;
}
function formatTime(seconds) {
    if (seconds < 90)
        return `${Math.ceil(seconds)} s`;
    const minutes = Math.ceil(seconds / 60);
    return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}


/***/ }),

/***/ 90094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ft: () => (/* binding */ readRuntime),
/* harmony export */   ao: () => (/* binding */ GITHUB_SERVER),
/* harmony export */   j_: () => (/* binding */ readEvent),
/* harmony export */   ox: () => (/* binding */ serverUrlIn),
/* harmony export */   y5: () => (/* binding */ docsAddress)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(48161);
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(44745);



function readRuntime(env, insideWorkflow) {
    return {
        workspace: process.cwd(),
        temp: env['RUNNER_TEMP'] || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(),
        home: homeFolder() ?? (env['RUNNER_TEMP'] || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)()),
        env,
        workflow: insideWorkflow
            ? {
                serverUrl: serverUrlIn(env),
                repository: env['GITHUB_REPOSITORY'] || undefined,
                sha: env['GITHUB_SHA'] || undefined,
                actor: env['GITHUB_ACTOR'] || undefined,
                fork: isFork(env),
            }
            : undefined,
        sourceDate: sourceDateOf(env['SOURCE_DATE_EPOCH']),
    };
}
const GITHUB_SERVER = 'https://github.com';
function serverUrlIn(env) {
    return env['GITHUB_SERVER_URL'] || GITHUB_SERVER;
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

/***/ 45229:
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
    const cut = (text.length > limit ? `${text.slice(0, limit)}\u2026` : text).toWellFormed();
    return cut
        .replace(/\r\n|[\r\n\u2028\u2029]/g, '\u21b5')
        .replace(/\p{Cc}/gu, (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`)
        .replace(BIDI, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .replaceAll('##[', '## [')
        .replace(/^(\s*):(?=:)/, '$1: ');
}


/***/ }),

/***/ 19851:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ withTimeLimit),
/* harmony export */   r: () => (/* binding */ isTimeLimit)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(81963);

/** Aborts when the user does, or when the time is over that input `timeout` allows. */
function withTimeLimit(stop, timeoutMs) {
    if (timeoutMs === undefined)
        return stop;
    const controller = new AbortController();
    const error = new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('ABORTED', `not finished after ${timeoutMs / 1000} s, the time that input timeout allows`, { details: { reason: 'time-limit' } });
    setTimeout(() => controller.abort(error), timeoutMs).unref();
    return AbortSignal.any([stop, controller.signal]);
}
function isTimeLimit(reason) {
    return reason instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP && reason.details.reason === 'time-limit';
}


/***/ }),

/***/ 99706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DP: () => (/* binding */ scopeKind),
/* harmony export */   Le: () => (/* binding */ isRestored),
/* harmony export */   U9: () => (/* binding */ mayRestore),
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
/** Events that need write access to the repository. Unknown events are not trusted. */
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
/** Events that run the code of a pull request, on its own ref. */
const PULLS = new Set(['pull_request', 'pull_request_review', 'pull_request_review_comment']);
function isTrusted({ event, ref }) {
    return TRUSTED.has(event) && !ref.startsWith('refs/pull/');
}
function isPull({ event, ref }) {
    return PULLS.has(event) && ref.startsWith('refs/pull/');
}
/** Whether anything restores what a run saves. Other events have secrets, and anyone can trigger them. */
function isRestored(run) {
    return isTrusted(run) || isPull(run);
}
/** Anyone may restore what trusted runs saved; only the same pull request what a pull request saved (docs/caching.md). */
function mayRestore(run, saved) {
    if (isTrusted(saved))
        return true;
    return isPull(saved) && isPull(run) && saved.ref === run.ref && saved.repository === run.repository;
}
/** Whether a scope belongs to this repository alone. */
function isScopeOf(scope, repository) {
    return scope === `repo ${repository}` || scope.startsWith(`branch ${repository} `);
}
/** Which kind of scope it is; undefined for one that no cache makes. */
function scopeKind(scope) {
    const [kind = ''] = scope.split(' ', 1);
    return ['branch', 'repo', 'shared'].find((one) => one === kind);
}


/***/ }),

/***/ 28290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ storedBytes)
/* harmony export */ });
/** Bytes of what the entries are made of; what several share counts once. */
function storedBytes(entries) {
    const all = new Map(entries.flatMap(({ blobs }) => [...blobs]));
    return [...all.values()].reduce((sum, size) => sum + size, 0);
}


/***/ }),

/***/ 24997:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ bytesOf),
/* harmony export */   RZ: () => (/* binding */ lazy),
/* harmony export */   Ry: () => (/* binding */ behind),
/* harmony export */   Vc: () => (/* binding */ readUpTo),
/* harmony export */   ZC: () => (/* binding */ abortable),
/* harmony export */   g1: () => (/* binding */ readByDigest),
/* harmony export */   sK: () => (/* binding */ verifiedBefore),
/* harmony export */   sc: () => (/* binding */ through),
/* harmony export */   t9: () => (/* binding */ free),
/* harmony export */   xZ: () => (/* binding */ MAX_MANIFEST),
/* harmony export */   yw: () => (/* binding */ readAll),
/* harmony export */   z8: () => (/* binding */ canPump),
/* harmony export */   zr: () => (/* binding */ verified)
/* harmony export */ });
/* unused harmony export streamOf */
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(59852);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(81963);


/** Whether the bytes lend their chunks: see {@link Bytes.pump}. */
function canPump(bytes) {
    return bytes.pump !== undefined;
}
/**
 * The one way to make {@link Bytes} from something that must be opened: `open` runs once for each iteration.
 *
 * @example
 * const bytes = lazy(() => createReadStream('app.tar.gz'));
 */
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
/** The chunks as {@link Bytes}; strings become UTF-8. */
function bytesOf(...chunks) {
    return {
        async *[Symbol.asyncIterator]() {
            for (const chunk of chunks)
                yield typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
        },
    };
}
/** A web stream of the bytes, such as the body of a `Response`. Nothing opens before it is read; cancelling it ends the reading. */
function streamOf(bytes) {
    const reader = bytes[Symbol.asyncIterator]();
    return new ReadableStream({
        async pull(controller) {
            const next = await reader.next();
            if (next.done === true)
                controller.close();
            else
                controller.enqueue(next.value);
        },
        cancel: async () => void (await reader.return?.()),
    }, { highWaterMark: 0 });
}
/**
 * Passes the bytes on while they fit the descriptor, and fails if size or digest differ (image-spec: size first). The last chunk waits until all is checked: what comes out whole is right, and wrong content is never whole,
 * not even for a server that answers as soon as it has the last byte.
 *
 * @throws {OrasError} `SIZE_MISMATCH` or `DIGEST_MISMATCH`, while it is read.
 */
function verified(bytes, node) {
    return checked(bytes, node, () => (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .startDigest */ .RB)((0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .algorithmOf */ .Hy)(node.digest)));
}
/**
 * For a receiver that checks the digest itself: as {@link verified}, but what is known to have the node's digest is not
 * hashed again. Undefined where that is not known.
 */
function verifiedBefore({ known }, node) {
    return known?.digest === node.digest ? checked(known.bytes, node, () => undefined) : undefined;
}
/** Without a hash only the size is checked. */
function checked(bytes, node, startHash) {
    return {
        owned: bytes.owned === true,
        async *[Symbol.asyncIterator]() {
            const check = new ContentCheck(node, startHash());
            let last;
            for await (const chunk of bytes) {
                check.add(chunk);
                if (chunk.byteLength === 0)
                    continue;
                if (last)
                    yield last;
                last = chunk;
            }
            check.finish();
            if (last)
                yield last;
        },
        ...withPump(bytes, (pump) => async (take) => {
            const check = new ContentCheck(node, startHash());
            await pump((chunk) => {
                check.add(chunk);
                if (check.size === node.size)
                    check.finish();
                take(chunk);
            });
            check.finish();
        }),
    };
}
/** The pump of the bytes, changed by a wrapper that passes every chunk on; none where they have none. */
function withPump(bytes, change) {
    return canPump(bytes) ? { pump: change((take) => bytes.pump(take)) } : {};
}
/** Whether content is that of its descriptor. */
class ContentCheck {
    #node;
    #hash;
    #isDone = false;
    size = 0;
    constructor(node, hash) {
        this.#node = node;
        this.#hash = hash;
    }
    add(chunk) {
        this.size += chunk.byteLength;
        if (this.size > this.#node.size)
            throw sizeMismatch(this.#node, `more than ${this.#node.size}`);
        if (!this.#isDone)
            this.#hash?.update(chunk);
    }
    finish() {
        if (this.#isDone)
            return;
        this.#isDone = true;
        const [node, size] = [this.#node, this.size];
        if (size !== node.size)
            throw sizeMismatch(node, `${size}`);
        const digest = this.#hash ? (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .finishDigest */ .g4)(this.#hash, (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .algorithmOf */ .Hy)(node.digest)) : node.digest;
        if (digest === node.digest)
            return;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('DIGEST_MISMATCH', `content has digest ${digest}, expected ${node.digest}`, {
            details: { expected: node.digest, got: digest, size },
        });
    }
}
/** Stops at the next chunk once the signal is aborted. */
function abortable(bytes, signal) {
    return signal ? through(bytes, { seen: () => signal.throwIfAborted() }) : bytes;
}
/** The same bytes, with `seen` told of each chunk, and another error in the place of one that occurs. */
function through(bytes, watch) {
    const { known, owned = false } = bytes;
    const { seen, failed = (error) => error } = watch;
    return {
        owned,
        known: known && { digest: known.digest, bytes: through(known.bytes, watch) },
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
        ...withPump(bytes, (pump) => async (take) => {
            let refused;
            const takeOrKeep = (chunk) => {
                try {
                    take(chunk);
                }
                catch (error) {
                    refused = { error };
                    throw error;
                }
            };
            try {
                await pump((chunk) => {
                    seen?.(chunk);
                    takeOrKeep(chunk);
                });
            }
            catch (error) {
                // What the reader threw is not a failure of the bytes.
                throw refused ? refused.error : failed(error);
            }
        }),
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
/**
 * Reads content that must fit in memory and checks it against its descriptor.
 *
 * @param limit - Most bytes to read. Default 8 MiB.
 * @throws {OrasError} `TOO_LARGE` beyond the limit; `SIZE_MISMATCH` or `DIGEST_MISMATCH` for wrong content.
 */
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
    // One piece that grows, since chunks may be of one byte each.
    let whole = new Uint8Array(0);
    let size = 0;
    for await (const chunk of bytes) {
        const before = size;
        size += chunk.byteLength;
        if (size > limit)
            throw tooLarge(what, limit);
        if (before === 0) {
            whole = chunk;
            continue;
        }
        if (size > whole.byteLength)
            whole = grown(whole.subarray(0, before), Math.min(limit, 2 * size));
        whole.set(chunk, before);
    }
    return whole.subarray(0, size);
}
function grown(bytes, size) {
    const larger = new Uint8Array(size);
    larger.set(bytes);
    return larger;
}
function tooLarge(what, limit) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('TOO_LARGE', `${what} is larger than the limit of ${limit} bytes`, {
        details: { limit },
    });
}
/** Manifests are read whole: at most 8 MiB (distribution-spec asks registries for 4 MiB). */
const MAX_MANIFEST = 8 * 1024 * 1024;


/***/ }),

/***/ 17145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FE: () => (/* binding */ settleBoth),
/* harmony export */   FH: () => (/* binding */ SingleFlight),
/* harmony export */   TA: () => (/* binding */ limiter),
/* harmony export */   _k: () => (/* binding */ mapConcurrent),
/* harmony export */   gR: () => (/* binding */ queue),
/* harmony export */   j3: () => (/* binding */ settleAll),
/* harmony export */   o5: () => (/* binding */ SMALL),
/* harmony export */   t1: () => (/* binding */ settleInBatches),
/* harmony export */   yy: () => (/* binding */ sleep)
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
/** Runs one piece of work after the other, in the order of asking; a failure stops none of the next. */
function queue() {
    let last = Promise.resolve();
    return (work) => {
        const turn = last.then(work);
        last = turn.catch(() => undefined);
        return turn;
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
/** As {@link settleAll}, for two of different types. */
async function settleBoth(a, b) {
    await settleAll([a, b]);
    return [await a, await b];
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
 * Does work once for each key: other callers wait for its result. After a failure the next caller tries again, and so does
 * one that was waiting; with `keep` all get the first failure instead, as parts of one whole want it.
 */
class SingleFlight {
    #flights = new Map();
    #failures;
    /** What becomes of a failure: see the class. Default `drop`. */
    constructor(failures = 'drop') {
        this.#failures = failures;
    }
    /** The result for the key, which the work makes if there is none yet. */
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
    /** The result for the key, if there is one or it is on its way. */
    peek(key) {
        return this.#flights.get(key);
    }
    /** Sets the result for the key. */
    set(key, value) {
        this.#flights.set(key, Promise.resolve(value));
    }
    /** Sets the result for the key, unless there is one or it is on its way. */
    offer(key, value) {
        if (!this.#flights.has(key))
            this.set(key, value);
    }
    /** Forgets the result for the key. */
    delete(key) {
        this.#flights.delete(key);
    }
    /** The results of all keys. */
    values() {
        return this.#flights.values();
    }
}
/** Waits so many milliseconds; fails with the signal's reason as soon as that aborts. */
async function sleep(ms, signal) {
    signal?.throwIfAborted();
    const { promise, resolve } = Promise.withResolvers();
    const timer = setTimeout(resolve, ms);
    const stop = () => resolve();
    signal?.addEventListener('abort', stop);
    await promise;
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
    signal?.throwIfAborted();
}


/***/ }),

/***/ 44745:
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
/* harmony export */   u8: () => (/* binding */ nodeKey),
/* harmony export */   w5: () => (/* binding */ REF_NAME),
/* harmony export */   xL: () => (/* binding */ CONTENT_DIGEST)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(59852);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(81963);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(17142);



/** Annotation: the file name of a layer (image-spec annotations.md). */
const TITLE = 'org.opencontainers.image.title';
/** Annotation: the tag of a manifest in the index of a layout (image-spec annotations.md). */
const REF_NAME = 'org.opencontainers.image.ref.name';
/** Annotation: when the artifact was made, RFC 3339 (image-spec annotations.md). */
const CREATED = 'org.opencontainers.image.created';
/** Annotation of ORAS: the layer is a gzipped tar of a directory if the value is exactly `true`. */
const UNPACK = 'io.deis.oras.content.unpack';
/** Annotation of ORAS: the digest of the uncompressed tar. */
const CONTENT_DIGEST = 'io.deis.oras.content.digest';
/** The file name of a node: its annotation `org.opencontainers.image.title`; undefined if that is missing or empty. */
function titleOf(node) {
    const title = node.annotations?.[TITLE];
    return title === '' ? undefined : title;
}
/** Tells nodes apart: as a manifest the same bytes have children, as a blob they have none. */
function nodeKey({ digest, mediaType }) {
    return (0,_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isManifestType */ .Q3)(mediaType) ? `${digest} manifest` : digest;
}
/**
 * Checks the shape of an untrusted descriptor; unknown fields are kept.
 *
 * @param where - What the error names, such as `manifest sha256:\u2026: config`.
 * @throws {OrasError} `INVALID_CONTENT` for anything else.
 */
function parseDescriptor(value, where) {
    const fail = (what) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_CONTENT', `${where}: ${what}`);
    };
    if (!isRecord(value))
        return fail('a descriptor must be an object');
    if (!(0,_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isTolerableMediaType */ .rT)(value['mediaType']))
        fail('mediaType must be a string without control characters');
    if (!Number.isSafeInteger(value['size']) || value['size'] < 0) {
        fail(`size must be an integer from 0 to 2^53 - 1, got ${shown(value['size'])}`);
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
            fail(`${key} must be a string`);
    }
    const urls = value['urls'] ?? [];
    if (!Array.isArray(urls) || !urls.every((url) => typeof url === 'string'))
        fail('urls must be a list of strings');
    if (!isPlatform(value['platform'] ?? {}))
        fail('platform must be an object of strings');
    return value;
}
function isPlatform(value) {
    if (!isRecord(value))
        return false;
    const strings = ['architecture', 'os', 'os.version', 'variant'].map((key) => value[key] ?? '');
    const features = value['os.features'] ?? [];
    const all = Array.isArray(features) ? [...strings, ...features] : [undefined];
    return all.every((text) => typeof text === 'string');
}
function checkAnnotations(value, where) {
    if (value === undefined || value === null)
        return;
    if (!isRecord(value) || !Object.values(value).every((text) => typeof text === 'string')) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_CONTENT', `${where}: annotations must map strings to strings`);
    }
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** Only media type, digest and size. */
function plain(node) {
    return { mediaType: node.mediaType, digest: node.digest, size: node.size };
}
function shown(value) {
    return (JSON.stringify(value) ?? String(value)).slice(0, 80);
}


/***/ }),

/***/ 59852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   Hy: () => (/* binding */ algorithmOf),
/* harmony export */   RB: () => (/* binding */ startDigest),
/* harmony export */   W$: () => (/* binding */ digestTagOf),
/* harmony export */   ZD: () => (/* binding */ hexOf),
/* harmony export */   g4: () => (/* binding */ finishDigest),
/* harmony export */   m: () => (/* binding */ parseDigest),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   sA: () => (/* binding */ subjectOfTag)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(81963);


const GRAMMAR = /^(?:sha256:[a-f0-9]{64}|sha512:[a-f0-9]{128})$/;
/** Whether the text is a digest of a registered algorithm, in lower-case hex of full length. */
function isDigest(text) {
    return typeof text === 'string' && GRAMMAR.test(text);
}
/**
 * Text to digest. Only the registered algorithms with lower-case hex of full length are taken, since a digest
 * becomes a path and a URL (CVE-2024-3727).
 *
 * @throws {OrasError} `INVALID_INPUT` for anything else.
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
/** The tag that stands for what belongs to this digest: `sha256-HEX`; cosign appends `.sig`, `.att` or `.sbom`. */
function digestTagOf(digest) {
    return `${algorithmOf(digest)}-${hexOf(digest)}`;
}
const DIGEST_TAG = /^(sha256|sha512)-([a-f0-9]+)(?:\..*)?$/;
/** The digest that a digest tag belongs to; undefined for any other tag. */
function subjectOfTag(tag) {
    const [, algorithm, hex] = DIGEST_TAG.exec(tag) ?? [];
    const digest = `${algorithm}:${hex}`;
    return isDigest(digest) ? digest : undefined;
}
/** The digest of bytes, or of a string as UTF-8. Default algorithm `sha256`. */
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

/***/ 81963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D0: () => (/* binding */ hasReason),
/* harmony export */   T8: () => (/* binding */ isWrongContent),
/* harmony export */   aP: () => (/* binding */ OrasError),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   cZ: () => (/* binding */ causesOf),
/* harmony export */   gl: () => (/* binding */ RegistryError),
/* harmony export */   k6: () => (/* binding */ CopyError),
/* harmony export */   lO: () => (/* binding */ findCause),
/* harmony export */   up: () => (/* binding */ hasCode),
/* harmony export */   xU: () => (/* binding */ systemCode)
/* harmony export */ });
/**
 * Base of every error thrown by this library. Handle it by `code` and `details`; messages are for people, and may change.
 *
 * @example
 * try {
 *   await fetchManifest(new MemoryTarget(), 'v1');
 * } catch (error) {
 *   if (!hasCode(error, 'NOT_FOUND')) throw error;
 * }
 */
class OrasError extends Error {
    /** `OrasError`, or the name of the derived class. */
    name = 'OrasError';
    /** What went wrong. */
    code;
    /** Data of the error; empty if there is none. */
    details;
    /** For targets of your own, which throw the codes that {@link Target} names. */
    constructor(code, message, options = {}) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.code = code;
        this.details = options.details ?? {};
    }
}
/** A registry, or its token server, answered with an error. */
class RegistryError extends OrasError {
    /** `RegistryError`. */
    name = 'RegistryError';
    /** Of the request. */
    method;
    /** Without query and user information. */
    url;
    /** HTTP status. */
    status;
    /** From the body; empty if it has none. */
    errors;
    /** Thrown by this library; others rarely need to make one. */
    constructor(code, message, options) {
        super(code, message, options);
        this.method = options.method;
        this.url = options.url;
        this.status = options.status;
        this.errors = options.errors;
    }
}
/** A copy failed: on which side, in which operation, with which node. The reason is the cause, whose code it has. */
class CopyError extends OrasError {
    /** `CopyError`. */
    name = 'CopyError';
    /** The method that failed, such as `fetch` or `push`. */
    operation;
    /** Where it failed. */
    side;
    /** Of the node; undefined for a reference. */
    digest;
    /** Made by copies; the code is that of the cause, or `STORAGE` for an error of the system. */
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
/** The message of an error, or of anything else that was thrown. */
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}
/** The `code` of a Node system error (`ENOENT`, `ENOSPC`, \u2026), if it has one. */
function systemCode(error) {
    if (!(error instanceof Error) || error instanceof OrasError || !('code' in error))
        return undefined;
    return typeof error.code === 'string' ? error.code : undefined;
}
/** The error and its causes, outermost first. */
function* causesOf(error) {
    for (let cause = error; cause instanceof Error; cause = cause.cause)
        yield cause;
}
/** Whether the error, or one of its causes, is an {@link OrasError} with this code. */
function hasCode(error, code) {
    for (const cause of causesOf(error))
        if (cause instanceof OrasError && cause.code === code)
            return true;
    return false;
}
/** Whether the error, or one of its causes, is an {@link OrasError} with this reason. */
function hasReason(error, reason) {
    for (const cause of causesOf(error))
        if (cause instanceof OrasError && cause.details.reason === reason)
            return true;
    return false;
}
/** The first error of this class: the error itself, or one of its causes. */
function findCause(error, type) {
    for (const cause of causesOf(error))
        if (cause instanceof type)
            return cause;
    return undefined;
}
/** Whether content did not match its descriptor. */
function isWrongContent(error) {
    return hasCode(error, 'DIGEST_MISMATCH') || hasCode(error, 'SIZE_MISMATCH');
}


/***/ }),

/***/ 17142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ isIndexType),
/* harmony export */   $p: () => (/* binding */ OCI_INDEX),
/* harmony export */   BQ: () => (/* binding */ OCI_LAYER_GZIP),
/* harmony export */   EG: () => (/* binding */ OCI_MANIFEST),
/* harmony export */   G1: () => (/* binding */ isImageType),
/* harmony export */   K2: () => (/* binding */ UNKNOWN_ARTIFACT),
/* harmony export */   LA: () => (/* binding */ isMediaType),
/* harmony export */   Pr: () => (/* binding */ isSchema1),
/* harmony export */   Q3: () => (/* binding */ isManifestType),
/* harmony export */   QP: () => (/* binding */ OCI_LAYER),
/* harmony export */   TF: () => (/* binding */ OCI_CONFIG),
/* harmony export */   Vv: () => (/* binding */ DOCKER_MANIFEST),
/* harmony export */   Y2: () => (/* binding */ DOCKER_LIST),
/* harmony export */   _P: () => (/* binding */ MANIFEST_TYPES),
/* harmony export */   e6: () => (/* binding */ DOCKER_CONFIG),
/* harmony export */   g1: () => (/* binding */ OCI_EMPTY),
/* harmony export */   jX: () => (/* binding */ isSignatureType),
/* harmony export */   jq: () => (/* binding */ isForeign),
/* harmony export */   rT: () => (/* binding */ isTolerableMediaType),
/* harmony export */   vs: () => (/* binding */ isJsonType),
/* harmony export */   wv: () => (/* binding */ UNKNOWN_CONFIG),
/* harmony export */   xQ: () => (/* binding */ checkMediaType),
/* harmony export */   xc: () => (/* binding */ OCI_ARTIFACT)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(81963);

/** OCI image manifest (image-spec manifest.md), also of other artifacts. */
const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
/** OCI image index (image-spec image-index.md). */
const OCI_INDEX = 'application/vnd.oci.image.index.v1+json';
/** Docker image manifest, version 2, schema 2. */
const DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json';
/** Docker manifest list. */
const DOCKER_LIST = 'application/vnd.docker.distribution.manifest.list.v2+json';
/** Withdrawn from image-spec 1.1 before its release. Some registries still have it; it is only read. */
const OCI_ARTIFACT = 'application/vnd.oci.artifact.manifest.v1+json';
/** Config of an OCI image. */
const OCI_CONFIG = 'application/vnd.oci.image.config.v1+json';
/** Config of a Docker image. */
const DOCKER_CONFIG = 'application/vnd.docker.container.image.v1+json';
/** Content `{}`, for the config or layer of an artifact that has none. */
const OCI_EMPTY = 'application/vnd.oci.empty.v1+json';
/** Layer that is a tar. */
const OCI_LAYER = 'application/vnd.oci.image.layer.v1.tar';
/** Layer that is a gzipped tar. */
const OCI_LAYER_GZIP = 'application/vnd.oci.image.layer.v1.tar+gzip';
/** Artifact type that `oras push` uses if none is given. */
const UNKNOWN_ARTIFACT = 'application/vnd.unknown.artifact.v1';
/** Config type that `oras push --image-spec v1.0` uses if none is given. */
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
/** Whether it is one of {@link MANIFEST_TYPES}. */
function isManifestType(mediaType) {
    return MANIFEST_TYPES.includes(mediaType);
}
/** Docker's format before 2016: without sizes, and with a digest that is not that of its bytes. */
function isSchema1(mediaType) {
    return mediaType.startsWith('application/vnd.docker.distribution.manifest.v1+');
}
/** Whether it is an OCI index or a Docker manifest list. */
function isIndexType(mediaType) {
    return INDEXES.has(mediaType);
}
/** Whether it is an image manifest of OCI or Docker. */
function isImageType(mediaType) {
    return IMAGES.has(mediaType);
}
const FOREIGN = new Set([
    'application/vnd.oci.image.layer.nondistributable.v1.tar',
    'application/vnd.oci.image.layer.nondistributable.v1.tar+gzip',
    'application/vnd.oci.image.layer.nondistributable.v1.tar+zstd',
    'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip',
]);
/** Layers that are hosted elsewhere. Like the ORAS CLI, we do not copy them. */
function isForeign(mediaType) {
    return FOREIGN.has(mediaType);
}
const SIGNATURES = [
    /^application\/vnd\.cncf\.notary\.signature/,
    /^application\/vnd\.dev\.cosign\./,
    /^application\/vnd\.dev\.sigstore\.bundle/,
    /^application\/vnd\.in-toto/,
];
/** Whether an artifact of this type is a signature or an attestation. */
function isSignatureType(artifactType) {
    return SIGNATURES.some((type) => type.test(artifactType));
}
/** RFC 6839 3.1: its suffix says that the content is JSON. */
function isJsonType(mediaType) {
    return /^(?:application|text)\/json(?:;|$)|\+json(?:;|$)/i.test(mediaType);
}
/** RFC 6838 4.2, with optional parameters. */
const MEDIA_TYPE = /^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}\/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}(?:;[^\p{Cc}]*)?$/u;
/** Whether the text is a media type (RFC 6838 4.2), parameters allowed. */
function isMediaType(text) {
    return MEDIA_TYPE.test(text);
}
/**
 * Returns the text if it is a media type (RFC 6838 4.2).
 *
 * @param what - What the error names, such as `artifactType`.
 * @throws {OrasError} `INVALID_INPUT` for anything else.
 */
function checkMediaType(text, what) {
    if (isMediaType(text))
        return text;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('INVALID_INPUT', `${what}: not a media type: ${JSON.stringify(text.slice(0, 200))}; expected type/subtype, such as application/vnd.acme.app.v1`);
}
/** Others wrote the media types of existing content: anything goes but control characters and white space at the ends. */
function isTolerableMediaType(value) {
    return typeof value === 'string' && /^[^\s\p{Cc}](?:[^\p{Cc}]*[^\s\p{Cc}])?$/u.test(value);
}


/***/ }),

/***/ 59719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ overrideCapabilities)
/* harmony export */ });
/**
 * The target with some of its methods replaced by those of `own`, for wrappers. Everything else stays the target's, and nothing
 * is added that the target does not have. A method that `own` sets to undefined is hidden.
 *
 * @example
 * const memory = new MemoryTarget();
 * const plain = overrideCapabilities(memory, { predecessors: undefined });
 * console.log(canFindPredecessors(plain)); // false
 */
function overrideCapabilities(target, own) {
    const isOwn = (name) => name in own && name in target;
    return new Proxy(target, {
        get(_target, name) {
            const holder = isOwn(name) ? own : target;
            const member = Reflect.get(holder, name);
            return typeof member === 'function' ? member.bind(holder) : member;
        },
    });
}


/***/ }),

/***/ 11387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bs: () => (/* binding */ checkTag),
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   gr: () => (/* binding */ isDockerHub),
/* harmony export */   i7: () => (/* binding */ canonicalRegistry),
/* harmony export */   l5: () => (/* binding */ parseRegistry),
/* harmony export */   zM: () => (/* binding */ NO_DIGEST)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(59852);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(81963);


const TAG = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/;
const COMPONENT = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const IPV6 = /^\[[0-9a-f:.]{2,45}\]$/;
const MAX_REFERENCE = 1024;
const FORM = 'expected registry/repository[:tag][@digest], such as ghcr.io/acme/app:1.2';
/** Whether the text is a tag (distribution-spec, "Pulling manifests"). */
function isTag(text) {
    return TAG.test(text);
}
/**
 * Returns the text if it is a tag (distribution-spec, "Pulling manifests").
 *
 * @throws {OrasError} `INVALID_INPUT` for anything else.
 */
function checkTag(text) {
    if (isTag(text))
        return text;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_INPUT', `not a tag: ${quote(text)}; a tag has 1 to 128 letters, digits, "_", "." or "-" and does not begin with "." or "-"`, { details: { notTag: text.slice(0, 200) } });
}
/** Said of a reference that ends in `@`, as `repository@${{ \u2026 }}` does where the expression is empty. */
const NO_DIGEST = 'no digest follows the "@" (an empty output or variable?)';
/**
 * Text to reference (distribution-spec, "Pulling manifests"). The registry must be named: there is no default one.
 *
 * @throws {OrasError} `INVALID_INPUT` for anything else, and for more than 1024 characters.
 */
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
        throw invalid(text, `${quote(tag)} is not a tag`, { notTag: tag.slice(0, 200) });
    const digestText = at < 0 ? undefined : rest.slice(at + 1);
    if (digestText !== undefined && !(0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digestText))
        throw invalid(text, digestReason(digestText));
    return {
        name,
        ...(tag === undefined ? {} : { tag }),
        ...(digestText === undefined ? {} : { digest: digestText }),
    };
}
/** Nothing behind the `@` is an output or a variable that was empty. */
function digestReason(text) {
    if (text === '')
        return NO_DIGEST;
    try {
        (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m)(text);
        return '';
    }
    catch (error) {
        return error instanceof Error ? error.message : String(error);
    }
}
/**
 * A registry: host name, IPv4 or [IPv6], with an optional port, in lower case.
 *
 * @param whole - What the error names. Default: `text`.
 * @throws {OrasError} `INVALID_INPUT` for anything else.
 */
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
        if (hint)
            throw invalid(text, `repository names are lower case: write ${registry}/${lower}`, {
                reason: 'upper-case-name',
            });
        throw invalid(text, `${quote(name)} is not a repository name (lower-case letters and digits, separated by ".", "_", "__", "-" and "/")`);
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
/** Reference to text: `registry/repository[:tag][@digest]`. */
function formatReference(reference) {
    const tag = reference.tag === undefined ? '' : `:${reference.tag}`;
    const digest = reference.digest === undefined ? '' : `@${reference.digest}`;
    return `${reference.registry}/${reference.repository}${tag}${digest}`;
}
function invalid(text, reason, details = {}) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_INPUT', `not a reference: ${quote(text)}: ${reason}; ${FORM}`, {
        details: { reference: text.slice(0, 200), ...details },
    });
}
function quote(text) {
    return JSON.stringify(text.length > 200 ? `${text.slice(0, 200)}\u2026` : text);
}


/***/ }),

/***/ 21033:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ parseSize)
/* harmony export */ });
const FORM = /^([0-9]{1,7})\s*([KMGT])(i?)B$/i;
const POWERS = { K: 1, M: 2, G: 3, T: 4 };
/** Bytes of a size such as `500MB` (500,000,000) or `2GiB` (2 \u00d7 2\u00b3\u2070); undefined for a text of another form. */
function parseSize(text) {
    const [, amount, unit = '', binary] = FORM.exec(text) ?? [];
    if (amount === undefined)
        return undefined;
    return Number(amount) * (binary === '' ? 1000 : 1024) ** (POWERS[unit.toUpperCase()] ?? 0);
}


/***/ }),

/***/ 93557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ canReadReferrersIndex),
/* harmony export */   $j: () => (/* binding */ canTellWhole),
/* harmony export */   D1: () => (/* binding */ canCheckDeletion),
/* harmony export */   Ku: () => (/* binding */ canReadManifest),
/* harmony export */   Lw: () => (/* binding */ canFindTags),
/* harmony export */   Ou: () => (/* binding */ canMaintainIndex),
/* harmony export */   S4: () => (/* binding */ canVerify),
/* harmony export */   UH: () => (/* binding */ canCommit),
/* harmony export */   W9: () => (/* binding */ canDelete),
/* harmony export */   an: () => (/* binding */ canMount),
/* harmony export */   cp: () => (/* binding */ canFindPredecessors),
/* harmony export */   ev: () => (/* binding */ isNamed),
/* harmony export */   i1: () => (/* binding */ canUntag),
/* harmony export */   jW: () => (/* binding */ canSweep),
/* harmony export */   lm: () => (/* binding */ canCollect),
/* harmony export */   sd: () => (/* binding */ canListTags),
/* harmony export */   yI: () => (/* binding */ ONLY_ENTRY),
/* harmony export */   yQ: () => (/* binding */ canPrepareLink)
/* harmony export */ });
/** The reference of the only manifest that a layout lists; registries know none. */
const ONLY_ENTRY = '';
/** Whether errors can call the target by a name. */
function isNamed(target) {
    return 'name' in target && typeof target.name === 'string';
}
/** Whether it is a {@link Graph}; {@link extendedCopy} needs one as its source. */
function canFindPredecessors(target) {
    return 'predecessors' in target && typeof target.predecessors === 'function';
}
/** Whether it is an {@link IndexMaintainer}. */
function canMaintainIndex(target) {
    return 'link' in target && typeof target.link === 'function';
}
/** Whether it is a {@link LinkPreparer}. */
function canPrepareLink(target) {
    return 'prepareLink' in target && typeof target.prepareLink === 'function';
}
/** Whether it is a {@link ReferrersIndexReader}. */
function canReadReferrersIndex(target) {
    return 'readReferrersIndex' in target && typeof target.readReferrersIndex === 'function';
}
/** Whether it is a {@link Verifier}. */
function canVerify(target) {
    return 'verify' in target && typeof target.verify === 'function';
}
/** Whether it is a {@link WholeTeller}. */
function canTellWhole(target) {
    return 'isWhole' in target && typeof target.isWhole === 'function';
}
/** Whether it is a {@link ManifestReader}. */
function canReadManifest(target) {
    return 'readManifest' in target && typeof target.readManifest === 'function';
}
/** Whether it is a {@link Mounter}. */
function canMount(target) {
    return 'mount' in target && typeof target.mount === 'function';
}
/** Whether it is a {@link TagLister}. */
function canListTags(target) {
    return 'tags' in target && typeof target.tags === 'function';
}
/** Whether it is a {@link Deleter}. */
function canDelete(target) {
    return 'delete' in target && typeof target.delete === 'function';
}
/** Whether it is a {@link TagFinder}. */
function canFindTags(target) {
    return 'tagsOf' in target && typeof target.tagsOf === 'function';
}
/** Whether it is a {@link DeletionChecker}. */
function canCheckDeletion(target) {
    return 'checkDeletion' in target && typeof target.checkDeletion === 'function';
}
/** Whether it is a {@link Collector}. */
function canCollect(target) {
    return 'collect' in target && typeof target.collect === 'function';
}
/** Whether it is a {@link Sweeper}. */
function canSweep(target) {
    return 'sweep' in target && typeof target.sweep === 'function';
}
/** Whether it is an {@link Untagger}. */
function canUntag(target) {
    return 'untag' in target && typeof target.untag === 'function';
}
/** Whether it is a {@link Committer}; call `commit` when all content is pushed. */
function canCommit(target) {
    return 'commit' in target && typeof target.commit === 'function';
}


/***/ }),

/***/ 3498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ writeBeside),
/* harmony export */   bz: () => (/* binding */ renameRetrying),
/* harmony export */   qf: () => (/* binding */ writeNew),
/* harmony export */   u8: () => (/* binding */ tempName)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(76760);
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(24997);
/* harmony import */ var _core_concurrency_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(17145);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(81963);







const own = `${process.pid}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex')}`;
let names = 0;
/** A unique name in `folder`. */
function tempName(folder) {
    names += 1;
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, `.tmp-${own}-${names}`);
}
/**
 * Writes a temporary file, then renames it: a reader sees the whole file or none. `place` runs before the rename; if it
 * throws, nothing is left behind.
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
 * Writes a new file in an existing folder. One batch is written while the next arrives, with at most two in memory. After
 * a failure a partial file may remain.
 */
async function writeNew(path, bytes, { mode = 0o666, durable = true, signal }) {
    if ((0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_4__/* .canPump */ .z8)(bytes))
        return writePumped(path, (take) => bytes.pump(take), { mode, durable, signal });
    let file;
    let writing;
    let batch = [];
    let size = 0;
    const put = async (to, chunks, length) => {
        await writeBatch(to, chunks, length);
        if (bytes.owned === true)
            chunks.forEach(_core_bytes_js__WEBPACK_IMPORTED_MODULE_4__/* .free */ .t9);
    };
    try {
        for await (const chunk of (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_4__/* .abortable */ .ZC)(bytes, signal)) {
            batch.push(chunk);
            size += chunk.byteLength;
            if (size < BATCH)
                continue;
            file ??= await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, 'wx', mode);
            await writing;
            writing = put(file, batch, size);
            // Awaited below.
            writing.catch(() => undefined);
            batch = [];
            size = 0;
        }
        // One synchronous call is much faster than three asynchronous ones.
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
/** Each chunk before the next comes, since it is only lent. */
async function writePumped(path, pump, { mode, durable, signal }) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, 'wx', mode);
    try {
        await pump((chunk) => {
            signal?.throwIfAborted();
            for (let at = 0; at < chunk.byteLength;)
                at += (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeSync)(file.fd, chunk, at);
        });
        if (durable === true)
            await file.sync();
    }
    finally {
        await file.close();
    }
}
async function writeBatch(file, batch, size) {
    let written = 0;
    for (let rest = batch; rest.length > 0;) {
        const { bytesWritten } = await file.writev(rest);
        written += bytesWritten;
        rest = (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_4__/* .behind */ .Ry)(rest, bytesWritten);
    }
    // A chunk whose buffer was freed elsewhere is empty.
    if (written !== size)
        throw new Error(`${written} of ${size} bytes were written`);
}
/** Windows refuses a rename while a virus scanner or another reader has the file open, so it is retried. */
async function renameRetrying(from, to) {
    for (let attempt = 1;; attempt += 1) {
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(from, to);
            return;
        }
        catch (error) {
            const busy = ['EPERM', 'EBUSY', 'EACCES'].includes((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .systemCode */ .xU)(error) ?? '');
            if (process.platform !== 'win32' || !busy || attempt === 10)
                throw error;
            await (0,_core_concurrency_js__WEBPACK_IMPORTED_MODULE_6__/* .sleep */ .yy)(attempt * 20);
        }
    }
}
/** Makes the rename survive a crash; Windows has no such call. */
async function syncFolder(folder) {
    if (process.platform === 'win32')
        return;
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(folder, 'r');
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


/***/ }),

/***/ 21083:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _action_run_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(70708);

await (0,_action_run_js__WEBPACK_IMPORTED_MODULE_0__/* .main */ .i)(process.argv.slice(2));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 75360:
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
var external_os_ = __nccwpck_require__(70857);
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
var external_crypto_ = __nccwpck_require__(76982);
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(79896);
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
var external_path_ = __nccwpck_require__(16928);
// EXTERNAL MODULE: ./http-client.cjs
var http_client = __nccwpck_require__(46777);
// EXTERNAL MODULE: ../node_modules/@actions/http-client/lib/auth.js
var auth = __nccwpck_require__(42455);
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
var external_os_ = __nccwpck_require__(70857);
// EXTERNAL MODULE: external "events"
var external_events_ = __nccwpck_require__(24434);
// EXTERNAL MODULE: external "child_process"
var external_child_process_ = __nccwpck_require__(35317);
// EXTERNAL MODULE: external "path"
var external_path_ = __nccwpck_require__(16928);
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

/***/ 42455:
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

/***/ 92070:
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
var external_http_ = __nccwpck_require__(58611);
var external_http_namespaceObject = /*#__PURE__*/__nccwpck_require__.t(external_http_, 2);
// EXTERNAL MODULE: external "https"
var external_https_ = __nccwpck_require__(65692);
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
var tunnel = __nccwpck_require__(90776);
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
/* harmony import */ var fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(79896);
/* harmony import */ var path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(16928);
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
/* harmony import */ var assert__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(42613);
/* harmony import */ var path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(16928);
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
/******/ 		8792: 0
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
/******/ var __webpack_exports__ = __nccwpck_require__(21083);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
