import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 776:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

/* unused reexport */ __nccwpck_require__(4488);


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


__webpack_unused_export__ = httpOverHttp;
__webpack_unused_export__ = httpsOverHttp;
__webpack_unused_export__ = httpOverHttps;
__webpack_unused_export__ = httpsOverHttps;


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

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

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

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

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

/***/ 5323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

;// CONCATENATED MODULE: external "os"
const external_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");
;// CONCATENATED MODULE: ../node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
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
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_namespaceObject.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
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
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ../node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_namespaceObject.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_namespaceObject.EOL}${convertedValue}${external_os_namespaceObject.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
// EXTERNAL MODULE: external "path"
var external_path_ = __nccwpck_require__(6928);
// EXTERNAL MODULE: external "http"
var external_http_ = __nccwpck_require__(8611);
// EXTERNAL MODULE: external "https"
var external_https_ = __nccwpck_require__(5692);
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
var node_modules_tunnel = __nccwpck_require__(776);
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
const RetryableHttpVerbs = (/* unused pure expression or super */ null && (['OPTIONS', 'GET', 'DELETE', 'HEAD']));
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
class lib_HttpClient {
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
        const proxyUrl = pm.getProxyUrl(parsedUrl);
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
        info.httpModule = usingSsl ? https : http;
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
        const proxyUrl = pm.getProxyUrl(parsedUrl);
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
            maxSockets = this.requestOptions.maxSockets || http.globalAgent.maxSockets;
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
            agent = usingSsl ? new https.Agent(options) : new http.Agent(options);
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
;// CONCATENATED MODULE: ../node_modules/@actions/http-client/lib/auth.js
var auth_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
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
        return auth_awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
class auth_BearerCredentialHandler {
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
        return auth_awaiter(this, void 0, void 0, function* () {
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
        return auth_awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
//# sourceMappingURL=auth.js.map
;// CONCATENATED MODULE: ../node_modules/@actions/core/lib/oidc-utils.js
var oidc_utils_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
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
        return oidc_utils_awaiter(this, void 0, void 0, function* () {
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
        return oidc_utils_awaiter(this, void 0, void 0, function* () {
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
        return this.addRaw(external_os_namespaceObject.EOL);
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
;// CONCATENATED MODULE: external "string_decoder"
const external_string_decoder_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");
// EXTERNAL MODULE: external "events"
var external_events_ = __nccwpck_require__(4434);
;// CONCATENATED MODULE: external "child_process"
const external_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");
// EXTERNAL MODULE: external "assert"
var external_assert_ = __nccwpck_require__(2613);
;// CONCATENATED MODULE: ../node_modules/@actions/io/lib/io-util.js
var io_util_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { chmod, copyFile, lstat, mkdir, open: io_util_open, readdir, rename, rm, rmdir, stat, symlink, unlink } = external_fs_.promises;
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
    return io_util_awaiter(this, void 0, void 0, function* () {
        const result = yield fs.promises.readlink(fsPath);
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
const READONLY = external_fs_.constants.O_RDONLY;
function exists(fsPath) {
    return io_util_awaiter(this, void 0, void 0, function* () {
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
    return io_util_awaiter(this, arguments, void 0, function* (fsPath, useStat = false) {
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
    return io_util_awaiter(this, void 0, void 0, function* () {
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
                const upperExt = external_path_.extname(filePath).toUpperCase();
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
                        const directory = external_path_.dirname(filePath);
                        const upperName = external_path_.basename(filePath).toUpperCase();
                        for (const actualName of yield readdir(directory)) {
                            if (upperName === actualName.toUpperCase()) {
                                filePath = external_path_.join(directory, actualName);
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
;// CONCATENATED MODULE: ../node_modules/@actions/io/lib/io.js
var io_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
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
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        const { force, recursive, copySourceDirectory } = readCopyOptions(options);
        const destStat = (yield ioUtil.exists(dest)) ? yield ioUtil.stat(dest) : null;
        // Dest is an existing file, but not forcing
        if (destStat && destStat.isFile() && !force) {
            return;
        }
        // If dest is an existing directory, should copy inside.
        const newDest = destStat && destStat.isDirectory() && copySourceDirectory
            ? path.join(dest, path.basename(source))
            : dest;
        if (!(yield ioUtil.exists(source))) {
            throw new Error(`no such file or directory: ${source}`);
        }
        const sourceStat = yield ioUtil.stat(source);
        if (sourceStat.isDirectory()) {
            if (!recursive) {
                throw new Error(`Failed to copy. ${source} is a directory, but tried to copy without recursive flag.`);
            }
            else {
                yield cpDirRecursive(source, newDest, 0, force);
            }
        }
        else {
            if (path.relative(source, newDest) === '') {
                // a file cannot be copied to itself
                throw new Error(`'${newDest}' and '${source}' are the same file`);
            }
            yield io_copyFile(source, newDest, force);
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
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
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
    return io_awaiter(this, void 0, void 0, function* () {
        if (ioUtil.IS_WINDOWS) {
            // Check for invalid characters
            // https://docs.microsoft.com/en-us/windows/win32/fileio/naming-a-file
            if (/[*"<>|]/.test(inputPath)) {
                throw new Error('File path must not contain `*`, `"`, `<`, `>` or `|` on Windows');
            }
        }
        try {
            // note if path does not exist, error is silent
            yield ioUtil.rm(inputPath, {
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
    return io_awaiter(this, void 0, void 0, function* () {
        ok(fsPath, 'a path argument must be provided');
        yield ioUtil.mkdir(fsPath, { recursive: true });
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
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // recursive when check=true
        if (check) {
            const result = yield which(tool, false);
            if (!result) {
                if (IS_WINDOWS) {
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
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // build the list of extensions to try
        const extensions = [];
        if (IS_WINDOWS && process.env['PATHEXT']) {
            for (const extension of process.env['PATHEXT'].split(external_path_.delimiter)) {
                if (extension) {
                    extensions.push(extension);
                }
            }
        }
        // if it's rooted, return it if exists. otherwise return empty.
        if (isRooted(tool)) {
            const filePath = yield tryGetExecutablePath(tool, extensions);
            if (filePath) {
                return [filePath];
            }
            return [];
        }
        // if any path separators, return empty
        if (tool.includes(external_path_.sep)) {
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
            for (const p of process.env.PATH.split(external_path_.delimiter)) {
                if (p) {
                    directories.push(p);
                }
            }
        }
        // find all matches
        const matches = [];
        for (const directory of directories) {
            const filePath = yield tryGetExecutablePath(external_path_.join(directory, tool), extensions);
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
    return io_awaiter(this, void 0, void 0, function* () {
        // Ensure there is not a run away recursive copy
        if (currentDepth >= 255)
            return;
        currentDepth++;
        yield mkdirP(destDir);
        const files = yield ioUtil.readdir(sourceDir);
        for (const fileName of files) {
            const srcFile = `${sourceDir}/${fileName}`;
            const destFile = `${destDir}/${fileName}`;
            const srcFileStat = yield ioUtil.lstat(srcFile);
            if (srcFileStat.isDirectory()) {
                // Recurse
                yield cpDirRecursive(srcFile, destFile, currentDepth, force);
            }
            else {
                yield io_copyFile(srcFile, destFile, force);
            }
        }
        // Change the mode for the newly created directory
        yield ioUtil.chmod(destDir, (yield ioUtil.stat(sourceDir)).mode);
    });
}
// Buffered file copy
function io_copyFile(srcFile, destFile, force) {
    return io_awaiter(this, void 0, void 0, function* () {
        if ((yield ioUtil.lstat(srcFile)).isSymbolicLink()) {
            // unlink/re-link it
            try {
                yield ioUtil.lstat(destFile);
                yield ioUtil.unlink(destFile);
            }
            catch (e) {
                // Try to override file permission
                if (e.code === 'EPERM') {
                    yield ioUtil.chmod(destFile, '0666');
                    yield ioUtil.unlink(destFile);
                }
                // other errors = it doesn't exist, no work to do
            }
            // Copy over symlink
            const symlinkFull = yield ioUtil.readlink(srcFile);
            yield ioUtil.symlink(symlinkFull, destFile, ioUtil.IS_WINDOWS ? 'junction' : null);
        }
        else if (!(yield ioUtil.exists(destFile)) || force) {
            yield ioUtil.copyFile(srcFile, destFile);
        }
    });
}
//# sourceMappingURL=io.js.map
;// CONCATENATED MODULE: external "timers"
const external_timers_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");
;// CONCATENATED MODULE: ../node_modules/@actions/exec/lib/toolrunner.js
var toolrunner_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};







/* eslint-disable @typescript-eslint/unbound-method */
const toolrunner_IS_WINDOWS = process.platform === 'win32';
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
        if (toolrunner_IS_WINDOWS) {
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
            let n = s.indexOf(external_os_namespaceObject.EOL);
            while (n > -1) {
                const line = s.substring(0, n);
                onLine(line);
                // the rest of the string ...
                s = s.substring(n + external_os_namespaceObject.EOL.length);
                n = s.indexOf(external_os_namespaceObject.EOL);
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
        if (toolrunner_IS_WINDOWS) {
            if (this._isCmdFile()) {
                return process.env['COMSPEC'] || 'cmd.exe';
            }
        }
        return this.toolPath;
    }
    _getSpawnArgs(options) {
        if (toolrunner_IS_WINDOWS) {
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
        return toolrunner_awaiter(this, void 0, void 0, function* () {
            // root the tool path if it is unrooted and contains relative pathing
            if (!isRooted(this.toolPath) &&
                (this.toolPath.includes('/') ||
                    (toolrunner_IS_WINDOWS && this.toolPath.includes('\\')))) {
                // prefer options.cwd if it is specified, however options.cwd may also need to be rooted
                this.toolPath = external_path_.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
            }
            // if the tool is only a file name, then resolve it from the PATH
            // otherwise verify it exists (add extension on Windows if necessary)
            this.toolPath = yield which(this.toolPath, true);
            return new Promise((resolve, reject) => toolrunner_awaiter(this, void 0, void 0, function* () {
                this._debug(`exec tool: ${this.toolPath}`);
                this._debug('arguments:');
                for (const arg of this.args) {
                    this._debug(`   ${arg}`);
                }
                const optionsNonNull = this._cloneExecOptions(this.options);
                if (!optionsNonNull.silent && optionsNonNull.outStream) {
                    optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + external_os_namespaceObject.EOL);
                }
                const state = new ExecState(optionsNonNull, this.toolPath);
                state.on('debug', (message) => {
                    this._debug(message);
                });
                if (this.options.cwd && !(yield exists(this.options.cwd))) {
                    return reject(new Error(`The cwd: ${this.options.cwd} does not exist!`));
                }
                const fileName = this._getSpawnFileName();
                const cp = external_child_process_namespaceObject.spawn(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
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
function exec_exec(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        const commandArgs = tr.argStringToArray(commandLine);
        if (commandArgs.length === 0) {
            throw new Error(`Parameter 'commandLine' cannot be null or empty.`);
        }
        // Path to tool to execute should be first arg
        const toolPath = commandArgs[0];
        args = commandArgs.slice(1).concat(args || []);
        const runner = new tr.ToolRunner(toolPath, args, options);
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
        const exitCode = yield exec_exec(commandLine, args, Object.assign(Object.assign({}, options), { listeners }));
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
const platform = external_os_namespaceObject.platform();
const arch = external_os_namespaceObject.arch();
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
    command_issueCommand('add-mask', {}, secret);
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
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
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
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_namespaceObject.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
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
    command_issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    command_issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_namespaceObject.EOL);
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
;// CONCATENATED MODULE: ../build/js/core/errors.js
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

;// CONCATENATED MODULE: ../build/js/action/safe-text.js
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

;// CONCATENATED MODULE: ../build/js/action/hints.js


/** The text of the one annotation of a failed run: what failed, where, why it probably did, and what to do. */
function describeFailure(command, error) {
    const what = `${command} failed: ${safeText(withSide(error))}`;
    const hint = command === 'push' && isSpoiltFile(error) ? CHANGED_FILE : hintFor(error);
    return hint ? `${what}\nLikely: ${safeText(hint.likely)}\nTry: ${safeText(hint.fix)}` : what;
}
function withSide(error) {
    if (!(error instanceof CopyError))
        return messageOf(error);
    const node = error.digest === undefined ? '' : ` ${error.digest.slice(0, 19)}…`;
    return `${error.side}: ${error.operation}${node}: ${error.message}`;
}
const CHANGED_FILE = {
    likely: 'a file changed while it was read',
    fix: 'run it again when nothing else writes the files',
};
/** What a push reads are files of this machine: nothing is damaged on the way. */
function isSpoiltFile(error) {
    return hasCode(error, 'DIGEST_MISMATCH') || hasCode(error, 'SIZE_MISMATCH');
}
const NOT_A_REGISTRY = {
    likely: 'the host is not an OCI registry, or a proxy or login page answered in its place',
    fix: 'check the host name and the port of the reference',
};
/** Answers to HEAD have no body to tell by. */
function isNoRegistry(error) {
    if (error.details['answersLikeARegistry'] !== false)
        return false;
    if (error.code === 'NOT_FOUND' || error.code === 'INVALID_CONTENT')
        return true;
    const refused = error.code === 'FORBIDDEN' || error.code === 'UNAUTHORIZED';
    return refused && error instanceof RegistryError && error.method !== 'HEAD';
}
function hintFor(error) {
    const root = rootOf(error);
    if (!(root instanceof OrasError))
        return systemHint(root);
    if (isNoRegistry(root))
        return NOT_A_REGISTRY;
    return HINTS[root.code](root);
}
/** The innermost error of ours: copies and inputs wrap what happened. */
function rootOf(error) {
    let found = error;
    for (let at = error; at instanceof Error; at = at.cause) {
        if (at instanceof OrasError || systemCode(at) !== undefined)
            found = at;
    }
    for (let at = error; at instanceof Error; at = at.cause) {
        if (at instanceof OrasError && !(at instanceof CopyError))
            return at;
    }
    return found;
}
const HINTS = {
    NOT_FOUND: notFound,
    ALREADY_EXISTS: () => ({
        likely: 'the folder is not empty',
        fix: 'pull into an empty folder, or set keep-existing-files: false',
    }),
    DIGEST_MISMATCH: (error) => error.details['pinned'] === true
        ? {
            likely: 'the tag has moved since the digest was written down',
            fix: 'check what changed, then update input digest',
        }
        : {
            likely: 'the content was changed on the way or is damaged where it is stored',
            fix: 'run it again; if it stays, push the artifact anew',
        },
    SIZE_MISMATCH: () => ({
        likely: 'the content was cut on the way or is damaged where it is stored',
        fix: 'run it again; if it stays, push the artifact anew',
    }),
    TOO_LARGE: () => ({
        likely: 'the other side sent or refused more than the limit',
        fix: 'split the artifact, or raise the limit of the proxy in front of the registry',
    }),
    INVALID_INPUT: () => undefined,
    INVALID_CONTENT: () => ({
        likely: 'the content is damaged, or of a kind that is not known here',
        fix: 'look at it with: oras manifest fetch',
    }),
    UNSUPPORTED: (error) => error.details['unnamed'] === true
        ? {
            likely: 'it is an image or a chart, not files pushed with oras',
            fix: 'use command copy with to: oci-layout:PATH to get all of its content',
        }
        : undefined,
    UNAUTHORIZED: unauthorized,
    FORBIDDEN: (error) => ({
        likely: `the credential for ${hostOf(error)} is valid but may not do this`,
        fix: hostOf(error) === 'ghcr.io'
            ? 'give the job permissions: { packages: write }, and this repository access in the package settings'
            : 'give the account write access to the repository',
    }),
    RATE_LIMITED: (error) => ({
        likely: `${hostOf(error)} limits the number of requests`,
        fix: 'log in, or run it again later',
    }),
    UNAVAILABLE: (error) => ({ likely: `${hostOf(error)} has trouble`, fix: 'run it again later' }),
    NETWORK: network,
    CONFLICT: () => ({
        likely: 'something else is writing the same files',
        fix: 'run it again when that has ended',
    }),
    UNSAFE_PATH: () => ({
        likely: 'the artifact holds names that would be written outside of the folder, or twice',
        fix: 'pull only what you trust; an artifact of your own: push it with clean titles',
    }),
    STORAGE: systemHint,
    ABORTED: () => undefined,
};
function notFound(error) {
    if (error instanceof RegistryError) {
        return {
            likely: 'the tag or repository is misspelt, was never pushed, or is private',
            fix: `check the name, and that the step may read ${hostOf(error)}`,
        };
    }
    if (error.details['file'] === 'oci-layout' || error.details['file'] === 'index.json') {
        return {
            likely: 'it is not an OCI image layout, or the path is wrong',
            fix: 'check the path, which is relative to the workspace',
        };
    }
    return undefined;
}
function unauthorized(error) {
    const host = hostOf(error);
    if (error.details['helper'] !== undefined) {
        return {
            likely: `the credential helper is not logged in to ${host}, or not set up in this job`,
            fix: 'log in in an earlier step, or set inputs registry, username and password',
        };
    }
    return {
        likely: `there is no credential for ${host}, or its user name or password is wrong`,
        fix: host === 'ghcr.io'
            ? 'give the job permissions: { packages: write } and pass github-token'
            : 'set inputs registry, username and password, or log in in an earlier step',
    };
}
function network(error) {
    const host = hostOf(error);
    const code = String(error.details['code'] ?? '');
    if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
        return { likely: `the host name ${host} is misspelt or does not exist`, fix: 'check the reference' };
    if (code === 'ECONNREFUSED')
        return {
            likely: `nothing listens at ${host}`,
            fix: 'check host and port; a service container needs a mapped port',
        };
    if (/SSL|TLS|CERT|SIGN|ISSUER|EPROTO/.test(code)) {
        return {
            likely: `${host} has a certificate that is not trusted, or speaks plain http`,
            fix: 'set ca-file to its certificate authority, or plain-http: true',
        };
    }
    return { likely: `the connection to ${host} broke`, fix: 'run it again' };
}
function systemCodeIn(error) {
    for (let at = error; at instanceof Error; at = at.cause) {
        const code = at instanceof OrasError ? undefined : systemCode(at);
        if (code !== undefined)
            return code;
    }
    return undefined;
}
function systemHint(error) {
    const code = systemCodeIn(error);
    if (code === 'ENOSPC' || code === 'EDQUOT')
        return { likely: 'the disk is full', fix: 'free space, or use a runner with a larger disk' };
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
        return {
            likely: 'the folder may not be written by this user',
            fix: 'choose another path, or change its permissions',
        };
    if (code === 'ENOTDIR' || code === 'EEXIST' || code === 'EISDIR')
        return {
            likely: 'a file stands where a folder is needed, or a folder where a file is',
            fix: 'choose another path, or move away what is there',
        };
    if (code === 'ENOENT')
        return {
            likely: 'the file was removed while it was used',
            fix: 'run it again when nothing else removes the files',
        };
    return undefined;
}
function hostOf(error) {
    return String(error.details['host'] ?? 'the registry');
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ../build/js/core/digest.js


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
    throw new OrasError('INVALID_INPUT', `not a digest: ${shown}; expected sha256: with 64, or sha512: with 128, lower-case hexadecimal characters`);
}
function algorithmOf(digest) {
    return digest.startsWith('sha512:') ? 'sha512' : 'sha256';
}
function hexOf(digest) {
    return digest.slice(7);
}
function digestOf(bytes, algorithm = 'sha256') {
    return finishDigest((0,external_node_crypto_.createHash)(algorithm).update(bytes), algorithm);
}
function startDigest(algorithm = 'sha256') {
    return (0,external_node_crypto_.createHash)(algorithm);
}
function finishDigest(hash, algorithm = 'sha256') {
    return `${algorithm}:${hash.digest('hex')}`;
}

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
    throw new OrasError('INVALID_INPUT', `not a tag: ${quote(text)}; a tag has 1 to 128 letters, digits, "_", "." or "-" and does not begin with "." or "-"`);
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
    if (digestText !== undefined && !isDigest(digestText))
        throw invalid(text, digestReason(digestText));
    return {
        name,
        ...(tag === undefined ? {} : { tag }),
        ...(digestText === undefined ? {} : { digest: digestText }),
    };
}
function digestReason(text) {
    try {
        parseDigest(text);
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
    return new OrasError('INVALID_INPUT', `not a reference: ${quote(text)}: ${reason}; ${FORM}`, {
        details: { reference: text.slice(0, 200) },
    });
}
function quote(text) {
    return JSON.stringify(text.length > 200 ? `${text.slice(0, 200)}…` : text);
}

;// CONCATENATED MODULE: ../build/js/action/raw-inputs.js

/** Every input, with its default; action.yml says the same, which a test asserts. */
const INPUTS = {
    command: '',
    from: '',
    to: '',
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
    deep: 'false',
    'if-no-files-found': 'error',
    'keep-existing-files': 'false',
    digest: '',
    registry: '',
    username: '',
    password: '',
    'github-token': '',
    'plain-http': '',
    'ca-file': '',
    'client-cert': '',
    'client-key': '',
    headers: '',
    concurrency: '6',
    timeout: '',
    retries: '5',
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
            throw new OrasError('INVALID_INPUT', `unknown flag ${JSON.stringify(flag)}; the flags are the inputs: ${known.join(' ')}`);
        }
        const value = inline ?? rest.shift();
        if (value === undefined)
            throw new OrasError('INVALID_INPUT', `flag --${name} needs a value`);
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
    optional(name) {
        return this.text(name) || undefined;
    }
    required(name, command) {
        const text = this.text(name);
        if (text === '')
            throw new OrasError('INVALID_INPUT', `input ${name} is missing: command ${command} needs it`, {
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
    return new OrasError('INVALID_INPUT', `input ${name}: got ${JSON.stringify(got.slice(0, 200))}, allowed is ${allowed}`, {
        details: { input: name },
    });
}

;// CONCATENATED MODULE: ../build/js/action/connection.js



function connectionOf(reader) {
    return {
        login: loginOf(reader),
        githubToken: reader.optional('github-token'),
        plainHttp: reader.text('plain-http') === '' ? undefined : reader.flag('plain-http'),
        caFile: reader.optional('ca-file'),
        ...clientCertificate(reader),
        headers: headersOf(reader),
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
        throw wrong('registry', text, 'a host name with an optional port, such as ghcr.io');
    }
}
function loginOf(reader) {
    const parts = ['registry', 'username', 'password'].map((name) => ({
        name,
        text: reader.text(name),
    }));
    const missing = parts.find(({ text }) => text === '');
    if (!missing) {
        const [registry, username, password] = parts.map(({ text }) => text);
        if (/[:\p{Cc}]/u.test(username ?? ''))
            throw wrong('username', username ?? '', 'a name without colon and line break');
        return {
            registry: connection_hostOf(registry ?? ''),
            username: username ?? '',
            password: password ?? '',
        };
    }
    const given = parts.find(({ text }) => text !== '');
    if (!given)
        return undefined;
    throw new OrasError('INVALID_INPUT', `input ${missing.name} is missing: registry, username and password go together`, {
        details: { input: missing.name },
    });
}
function clientCertificate(reader) {
    const [clientCert, clientKey] = [reader.optional('client-cert'), reader.optional('client-key')];
    if ((clientCert === undefined) === (clientKey === undefined))
        return { clientCert, clientKey };
    const missing = clientCert === undefined ? 'client-cert' : 'client-key';
    throw new OrasError('INVALID_INPUT', `input ${missing} is missing: client-cert and client-key go together`, {
        details: { input: missing },
    });
}
/** `Name: value` lines (RFC 9110 5.1). */
function headersOf(reader) {
    return Object.fromEntries(reader.lines('headers').map((line) => {
        const [, name, value] = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*([^\p{Cc}]*)$/u.exec(line) ?? [];
        // Not quoted: the value may be a secret.
        if (name === undefined || value === undefined)
            throw wrong('headers', '(a line)', 'Name: value lines');
        return [name.toLowerCase(), value];
    }));
}

;// CONCATENATED MODULE: ../build/js/core/bytes.js


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
            const algorithm = algorithmOf(node.digest);
            const hash = startDigest(algorithm);
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
            const digest = finishDigest(hash, algorithm);
            if (digest !== node.digest) {
                throw new OrasError('DIGEST_MISMATCH', `content has digest ${digest}, expected ${node.digest}`, {
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
    return new OrasError('SIZE_MISMATCH', `content of ${node.digest} has ${got} bytes, expected ${node.size}`, {
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
    return new OrasError('TOO_LARGE', `${what} is larger than the limit of ${limit} bytes`, {
        details: { limit },
    });
}
/** Manifests are read whole: at most 8 MiB (distribution-spec asks registries for 4 MiB). */
const MAX_MANIFEST = 8 * 1024 * 1024;

;// CONCATENATED MODULE: ../build/js/core/descriptor.js


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
        throw new OrasError('INVALID_CONTENT', `${where}: ${what}`);
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
        parseDigest(value['digest']);
    }
    catch (cause) {
        throw new OrasError('INVALID_CONTENT', `${where}: ${cause instanceof Error ? cause.message : ''}`, {
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
        throw new OrasError('INVALID_CONTENT', `${where}: annotations must map texts to texts`);
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

;// CONCATENATED MODULE: ../build/js/core/json.js


function encodeJson(value) {
    if (typeof value === 'string')
        return encodeText(value);
    if (typeof value !== 'object')
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
        throw new OrasError('INVALID_CONTENT', `${what} is not JSON`, { cause });
    }
    if (!isRecord(value))
        throw new OrasError('INVALID_CONTENT', `${what} is not a JSON object`);
    return value;
}

;// CONCATENATED MODULE: ../build/js/core/media-types.js
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

;// CONCATENATED MODULE: ../build/js/core/manifest.js




/** Reads a manifest of the type its descriptor claims; a document that could be two kinds is refused (CVE-2021-41190). */
function parseManifest(bytes, node) {
    const what = `manifest ${node.digest}`;
    const json = parseJsonObject(bytes, what);
    const claimed = json['mediaType'];
    if (claimed !== undefined && claimed !== '' && claimed !== node.mediaType) {
        throw manifest_invalid(`${what} says it is ${JSON.stringify(claimed)}, but was announced as ${JSON.stringify(node.mediaType)}`);
    }
    if (!isManifestType(node.mediaType))
        throw manifest_invalid(`${what} has the unknown type ${JSON.stringify(node.mediaType)}`);
    if (node.mediaType !== OCI_ARTIFACT && json['schemaVersion'] !== 2)
        throw manifest_invalid(`${what}: schemaVersion must be 2`);
    const foreign = isImageType(node.mediaType)
        ? ['manifests']
        : FOREIGN_FIELDS[node.mediaType === OCI_ARTIFACT ? 'artifact' : 'index'];
    if (foreign.some((field) => (json[field] ?? undefined) !== undefined)) {
        throw manifest_invalid(`${what} has the fields of an index and of an image manifest`);
    }
    checkAnnotations(json['annotations'], what);
    if (json['artifactType'] !== undefined && typeof json['artifactType'] !== 'string') {
        throw manifest_invalid(`${what}: artifactType must be a text`);
    }
    checkFields(json, node.mediaType, what);
    // Go writes null for a list or pointer that is empty.
    const present = Object.entries(json).filter(([, value]) => value !== null);
    return { ...Object.fromEntries(present), mediaType: node.mediaType };
}
/** Fields of another kind of document. */
const FOREIGN_FIELDS = { index: ['config', 'layers'], artifact: ['config', 'layers', 'manifests'] };
function checkFields(json, mediaType, what) {
    const image = isImageType(mediaType);
    if (image)
        parseDescriptor(json['config'], `${what}: config`);
    const list = image ? 'layers' : isIndexType(mediaType) ? 'manifests' : 'blobs';
    const nodes = json[list] ?? [];
    if (!Array.isArray(nodes))
        throw manifest_invalid(`${what}: ${list} must be a list`);
    nodes.forEach((node, at) => parseDescriptor(node, `${what}: ${list}[${at}]`));
    if (json['subject'] !== undefined && json['subject'] !== null)
        parseDescriptor(json['subject'], `${what}: subject`);
}
function manifest_invalid(message) {
    return new OrasError('INVALID_CONTENT', message);
}
/** The nodes a manifest points at, in copy order. The subject is one of them: a referrer is never without what it refers to. */
function successors(manifest) {
    const nodes = [];
    if (manifest.subject)
        nodes.push(manifest.subject);
    if (isImageType(manifest.mediaType)) {
        if (manifest.config)
            nodes.push(manifest.config);
        nodes.push(...(manifest.layers ?? []));
    }
    else if (isIndexType(manifest.mediaType)) {
        nodes.push(...(manifest.manifests ?? []));
    }
    else {
        nodes.push(...(manifest.blobs ?? []));
    }
    return nodes.filter((node) => !isForeign(node.mediaType));
}
/** What the artifact is: its artifactType, else the config's type, which is how image-spec 1.0 said it. */
function artifactTypeOf(manifest) {
    const own = manifest.artifactType;
    return own === undefined || own === '' ? manifest.config?.mediaType : own;
}
/** The manifest's bytes as the ORAS CLI writes them: fields in the order of the Go types, no white space. */
function encodeManifest(manifest) {
    const list = (nodes) => nodes?.map(descriptorJson);
    const index = isIndexType(manifest.mediaType);
    return new TextEncoder().encode(encodeJson({
        schemaVersion: 2,
        mediaType: manifest.mediaType,
        artifactType: optional(manifest.artifactType),
        config: index || !manifest.config ? undefined : descriptorJson(manifest.config),
        layers: index ? undefined : list(manifest.layers ?? []),
        manifests: index ? list(manifest.manifests ?? []) : undefined,
        subject: manifest.subject && descriptorJson(manifest.subject),
        annotations: annotationsJson(manifest.annotations),
    }));
}
function descriptorJson(node) {
    return {
        mediaType: node.mediaType,
        digest: node.digest,
        size: node.size,
        urls: node.urls?.length ? node.urls : undefined,
        annotations: annotationsJson(node.annotations),
        data: optional(node.data),
        platform: node.platform && platformJson(node.platform),
        artifactType: optional(node.artifactType),
    };
}
function platformJson(platform) {
    return {
        architecture: platform.architecture,
        os: platform.os,
        'os.version': optional(platform['os.version']),
        'os.features': platform['os.features']?.length ? platform['os.features'] : undefined,
        variant: optional(platform.variant),
    };
}
function annotationsJson(annotations) {
    const entries = Object.entries(annotations ?? {});
    return entries.length === 0 ? undefined : new Map(entries);
}
function optional(text) {
    return text === '' ? undefined : text;
}

;// CONCATENATED MODULE: ../build/js/copy/pack.js





const EMPTY_BYTES = '{}';
/** image-spec manifest.md, "Guidance for an Empty Descriptor". */
const EMPTY = {
    mediaType: OCI_EMPTY,
    digest: digestOf(EMPTY_BYTES),
    size: 2,
    data: 'e30=',
};
const MEDIA_TYPE = /^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}\/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}(?:;[^\p{Cc}]*)?$/u;
function checkMediaType(text, what) {
    if (MEDIA_TYPE.test(text))
        return text;
    throw new OrasError('INVALID_INPUT', `${what}: not a media type: ${JSON.stringify(text.slice(0, 200))}; expected type/subtype, such as application/vnd.acme.app.v1`);
}
/** Makes the manifest that `oras push` makes of the same parts, to the byte, and pushes it with the blobs it invents. */
async function pack(storage, options, call = {}) {
    const manifest = manifestOf(options);
    const invented = [manifest.config, ...(manifest.layers ?? [])].filter((node) => node?.digest === EMPTY.digest);
    for (const node of invented) {
        if (node && !(await storage.exists(node, call)))
            await storage.push(node, bytesOf(EMPTY_BYTES), call);
    }
    const bytes = encodeManifest(manifest);
    const root = {
        mediaType: manifest.mediaType,
        digest: digestOf(bytes),
        size: bytes.byteLength,
        ...(manifest.artifactType !== undefined && { artifactType: manifest.artifactType }),
    };
    await storage.push(root, bytesOf(bytes), call);
    return root;
}
function manifestOf(options) {
    const { artifactType, config, layers, subject, annotations } = options;
    if (artifactType !== undefined)
        checkMediaType(artifactType, 'artifact-type');
    const ofConfig = options.configAnnotations && { annotations: options.configAnnotations };
    const common = {
        mediaType: OCI_MANIFEST,
        ...(subject && { subject }),
        ...(annotations && { annotations }),
    };
    if (isOld(options)) {
        if (artifactType !== undefined && config) {
            throw new OrasError('INVALID_INPUT', 'image-spec v1.0 takes artifact-type or config, not both');
        }
        const type = artifactType ?? UNKNOWN_CONFIG;
        return {
            ...common,
            config: config ?? { mediaType: type, digest: EMPTY.digest, size: EMPTY.size, ...ofConfig },
            layers,
        };
    }
    if (config && artifactType === undefined) {
        throw new OrasError('INVALID_INPUT', 'image-spec v1.1 with a config needs an artifact-type');
    }
    return {
        ...common,
        artifactType: artifactType ?? UNKNOWN_ARTIFACT,
        config: config ?? { ...EMPTY, ...ofConfig },
        layers: layers.length === 0 ? [EMPTY] : layers,
    };
}
function isOld({ imageSpec, config, artifactType }) {
    return (imageSpec === 'v1.0' || (imageSpec === undefined && config !== undefined && artifactType === undefined));
}

;// CONCATENATED MODULE: ../build/js/copy/platform.js






/** `os/arch[/variant][:os.version]`, such as `linux/arm64/v8`. */
function parsePlatform(text) {
    if (text.length > 256)
        throw new OrasError('INVALID_INPUT', 'not a platform: longer than 256 characters');
    const [place = '', version] = text.split(/:(.*)/s);
    const [os = '', architecture = '', variant, ...rest] = place.split('/');
    if (![os, architecture, variant ?? 'x', version ?? 'x'].every(isPart) || rest.length > 0) {
        throw new OrasError('INVALID_INPUT', `not a platform: ${JSON.stringify(text.slice(0, 100))}; expected os/arch[/variant], such as linux/arm64`);
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
    const manifest = parseManifest(await readAll(source.fetch(root, options), root), root);
    if (isIndexType(root.mediaType)) {
        const found = manifest.manifests?.find((node) => node.platform && matches(node.platform, platform));
        if (found)
            return found;
        const held = (manifest.manifests ?? []).flatMap((node) => node.platform ? formatPlatform(node.platform) : []);
        throw noMatch(root, platform, held);
    }
    const { config } = manifest;
    if (isImageType(root.mediaType) && config && [OCI_CONFIG, DOCKER_CONFIG].includes(config.mediaType)) {
        const json = parseJsonObject(await readAll(source.fetch(config, options), config), `config of ${root.digest}`);
        const own = platformIn(json);
        if (own && matches(own, platform))
            return root;
        throw noMatch(root, platform, own ? [formatPlatform(own)] : []);
    }
    throw new OrasError('NOT_FOUND', `${root.digest} has no platforms: it is ${root.mediaType}, with a config of type ${config?.mediaType ?? 'none'}`);
}
function platformIn(config) {
    const { os, architecture } = config;
    if (!isRecord(config) || typeof os !== 'string' || typeof architecture !== 'string')
        return undefined;
    return config;
}
/** Parts that are not asked for match anything. */
function matches(held, asked) {
    return ['os', 'architecture', 'variant', 'os.version'].every((part) => asked[part] === undefined || held[part] === asked[part]);
}
function noMatch(root, platform, held) {
    return new OrasError('NOT_FOUND', `${root.digest} has nothing for ${formatPlatform(platform)}; it has ${held.length === 0 ? 'no platforms' : held.slice(0, 30).join(', ')}`, { details: { platform: formatPlatform(platform) } });
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
        if (!(error instanceof OrasError))
            throw error;
        throw new OrasError('INVALID_INPUT', `input ${input}: ${error.message}`, {
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
        throw new OrasError('INVALID_INPUT', `not a location: ${shown}: a reference is not a URL, write ${rest.slice(0, 200)}; ${FORMS}`);
    }
    if (/^(?:\.{0,2}[/\\]|[a-z]:[/\\])/i.test(text)) {
        throw new OrasError('INVALID_INPUT', `not a location: ${shown}: a path needs its kind, write oci-layout:${text.slice(0, 200)}; ${FORMS}`);
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
    if (digest !== undefined && isDigest(digest))
        return { kind, text, path: pathIn(text, rest.slice(0, at)), tags: [], digest };
    if (digest !== undefined && /^sha(?:256|512):/.test(digest))
        parseDigest(digest);
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
    throw new OrasError('INVALID_INPUT', `not a location: ${JSON.stringify(text)}: it has no path; ${FORMS}`);
}
/** The tag or digest that is to be resolved; the digest decides. */
function entryOf(input, location) {
    const digest = location.kind === 'registry' ? location.reference.digest : location.digest;
    if (digest !== undefined)
        return digest;
    const [tag, second] = location.tags;
    if (second !== undefined)
        throw new OrasError('INVALID_INPUT', `input ${input}: one tag is read, got ${location.tags.join(', ')}`);
    if (tag !== undefined)
        return tag;
    throw new OrasError('INVALID_INPUT', `input ${input}: ${JSON.stringify(location.text)} names no tag and no digest`);
}
/** The location without tag and digest: `ghcr.io/acme/app`, `oci-layout:./layout`. */
function placeOf(location) {
    if (location.kind !== 'registry')
        return `oci-${location.kind}:${location.path}`;
    const { registry, repository } = location.reference;
    return formatReference({ registry, repository });
}

;// CONCATENATED MODULE: ../build/js/action/input-values.js







function sourceOf(reader, command) {
    return parseLocation('from', oneLine(reader, 'from', command));
}
function targetOf(reader, command) {
    const location = parseLocation('to', oneLine(reader, 'to', command));
    const digest = location.kind === 'registry' ? location.reference.digest : location.digest;
    if (digest === undefined)
        return location;
    throw new OrasError('INVALID_INPUT', `input to: ${JSON.stringify(location.text)} names a digest; the digest follows from the content, name a tag`);
}
function oneLine(reader, name, command) {
    reader.required(name, command);
    const [line, ...more] = reader.lines(name);
    if (line === undefined)
        return reader.required(name, command);
    if (more.length > 0)
        throw wrong(name, reader.text(name), `one reference for command ${command}`);
    return line;
}
/** Newline or comma. */
function tagsOf(reader) {
    const tags = reader.lines('tags').flatMap((line) => line.split(',').map((part) => part.trim()));
    return named('tags', () => [...new Set(tags.filter((tag) => tag !== '').map((tag) => checkTag(tag)))]);
}
/** The library's own checks do not know the input they are used for. */
function named(name, parse) {
    try {
        return parse();
    }
    catch (cause) {
        throw new OrasError('INVALID_INPUT', `input ${name}: ${messageOf(cause)}`, {
            cause,
            details: { input: name },
        });
    }
}
function requiredTags(reader) {
    const text = reader.required('tags', 'tag');
    const tags = tagsOf(reader);
    if (tags.length === 0)
        throw wrong('tags', text, 'at least one tag');
    return tags;
}
function requiredLines(reader, name, command) {
    const text = reader.required(name, command);
    const lines = reader.lines(name);
    if (lines.length === 0)
        throw wrong(name, text, 'at least one line that is no comment');
    return lines;
}
function platformOf(reader) {
    const lines = reader.lines('platform');
    const [line, ...more] = lines;
    if (more.length > 0)
        throw wrong('platform', lines.join(', '), 'one platform');
    return line === undefined ? undefined : named('platform', () => parsePlatform(line));
}
function input_values_digestOf(reader) {
    const text = reader.text('digest');
    if (text === '')
        return undefined;
    if (!isDigest(text))
        throw wrong('digest', text, 'sha256: or sha512: with lower-case hexadecimal characters');
    return text;
}
function mediaType(reader) {
    const text = reader.optional('artifact-type');
    return text === undefined ? undefined : checkMediaType(text, 'input artifact-type');
}
function annotationsOf(reader) {
    const entries = new Map();
    for (const line of reader.lines('annotations')) {
        const equals = line.indexOf('=');
        const key = line.slice(0, equals).trim();
        if (equals < 0 || key === '')
            throw wrong('annotations', line, 'key=value lines');
        if (entries.has(key))
            throw wrong('annotations', line, `each key once, and ${key} is there twice`);
        entries.set(key, line.slice(equals + 1));
    }
    return Object.fromEntries(entries);
}

;// CONCATENATED MODULE: ../build/js/action/inputs.js




/** The one place where inputs are read, checked and given their types. */
function parseInputs(raw) {
    const reader = new InputReader(raw);
    const name = commandOf(reader);
    refuseForeign(reader, name);
    return { command: COMMANDS[name](reader), connection: connectionOf(reader) };
}
const COMMANDS = {
    push: (reader) => ({
        command: 'push',
        files: requiredLines(reader, 'files', 'push'),
        to: targetOf(reader, 'push'),
        tags: tagsOf(reader),
        artifactType: mediaType(reader),
        config: reader.optional('config'),
        imageSpec: reader.text('image-spec') === ''
            ? undefined
            : reader.oneOf('image-spec', ['v1.0', 'v1.1']),
        annotations: annotationsOf(reader),
        annotationFile: reader.optional('annotation-file'),
        githubAnnotations: reader.flag('github-annotations'),
        created: reader.optional('created'),
        ifNoFilesFound: reader.oneOf('if-no-files-found', ['error', 'warn', 'ignore']),
    }),
    pull: (reader) => ({
        command: 'pull',
        from: sourceOf(reader, 'pull'),
        path: reader.text('path'),
        platform: platformOf(reader),
        digest: input_values_digestOf(reader),
        keepExisting: reader.flag('keep-existing-files'),
    }),
    copy: (reader) => ({
        command: 'copy',
        from: sourceOf(reader, 'copy'),
        to: targetOf(reader, 'copy'),
        tags: tagsOf(reader),
        platform: platformOf(reader),
        digest: input_values_digestOf(reader),
        deep: reader.flag('deep'),
    }),
    resolve: (reader) => ({
        command: 'resolve',
        from: sourceOf(reader, 'resolve'),
        platform: platformOf(reader),
        digest: input_values_digestOf(reader),
    }),
    tag: (reader) => ({
        command: 'tag',
        from: sourceOf(reader, 'tag'),
        tags: requiredTags(reader),
        digest: input_values_digestOf(reader),
    }),
};
/** Inputs that belong to some commands only: given to another one, they would silently do nothing. */
const ONLY_FOR = {
    from: ['pull', 'copy', 'resolve', 'tag'],
    to: ['push', 'copy'],
    tags: ['push', 'copy', 'tag'],
    files: ['push'],
    'artifact-type': ['push'],
    config: ['push'],
    'image-spec': ['push'],
    annotations: ['push'],
    'annotation-file': ['push'],
    created: ['push'],
    platform: ['pull', 'copy', 'resolve'],
    digest: ['pull', 'copy', 'resolve', 'tag'],
};
function refuseForeign(reader, command) {
    for (const [name, commands] of Object.entries(ONLY_FOR)) {
        if (reader.text(name) === '' || commands.includes(command))
            continue;
        throw new OrasError('INVALID_INPUT', `input ${name} does not go with command ${command}; it is for ${commands.join(', ')}`, {
            details: { input: name },
        });
    }
    if (reader.text('path') !== '.' && command !== 'pull') {
        throw new OrasError('INVALID_INPUT', `input path does not go with command ${command}; it is for pull`, {
            details: { input: 'path' },
        });
    }
}
function commandOf(reader) {
    const given = reader.text('command');
    if (given !== '')
        return reader.oneOf('command', Object.keys(COMMANDS));
    const has = (name) => reader.text(name) !== '' && (name !== 'path' || reader.text(name) !== '.');
    if (has('files') && has('to') && !has('from'))
        return 'push';
    if (has('from') && has('to') && !has('files'))
        return 'copy';
    if (has('from') && has('path') && !has('files'))
        return 'pull';
    throw new OrasError('INVALID_INPUT', `input command is missing and the other inputs leave it open: files and to mean push, from and to mean copy, from and path mean pull; allowed is ${Object.keys(COMMANDS).join(', ')}`, { details: { input: 'command' } });
}

;// CONCATENATED MODULE: ../build/js/action/log.js

function runnerLog() {
    return {
        info: (line) => info(line),
        debug: (line) => core_debug(line),
        notice: (line) => notice(line),
        warning: (line) => warning(line),
        fail: (message) => error(message),
        group: (title, work) => group(title, work),
        mask: (secret) => {
            if (secret.length >= SHORTEST_MASK)
                core_setSecret(secret);
        },
    };
}
/** A shorter text would blank out much of the log, and runners drop outputs that hold a masked text. */
const SHORTEST_MASK = 4;
/** On stderr, so that stdout has nothing but the outputs. */
function terminalLog(write, debug) {
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

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
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

;// CONCATENATED MODULE: ../build/js/core/target.js
function isNamed(target) {
    return 'name' in target && typeof target.name === 'string';
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
        throw new OrasError('INVALID_INPUT', `not a credential helper: ${JSON.stringify(name.slice(0, 80))}`);
    }
    // A helper reads lines: the second would be another question.
    if (/[\0\r\n]/.test(server)) {
        throw new OrasError('INVALID_INPUT', `not a server: ${JSON.stringify(server.slice(0, 80))}`);
    }
    const program = `docker-credential-${name}`;
    const { code, output } = await execute(program, server, env, timeoutMs);
    if (code !== 0) {
        if (/credentials not found/i.test(output))
            return undefined;
        throw new OrasError('UNAUTHORIZED', `${program} failed with exit code ${code}`, {
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
    if (!isRecord(answer) || typeof answer['Username'] !== 'string' || typeof answer['Secret'] !== 'string') {
        throw new OrasError('INVALID_CONTENT', `${program} did not answer with a Username and a Secret`);
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
            const reason = systemCode(error) === 'ENOENT' ? 'it is not on the PATH' : (systemCode(error) ?? 'it did not start');
            reject(new OrasError('INVALID_INPUT', `${program} cannot be run: ${reason}`, {
                details: { helper: program },
            }));
        });
        child.on('close', (code) => {
            clearTimeout(timer);
            if (stopped || code === null)
                reject(new OrasError('UNAVAILABLE', `${program} was stopped: too slow, or too much output`));
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
        const helper = textIn(docker_config_entryOf(read['credHelpers'], [host]));
        if (helper !== undefined)
            return ask(helper);
        const own = parseAuth(docker_config_entryOf(read['auths'], keysFor(host, repository)), path, host);
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
    if (!(cause instanceof OrasError))
        return cause;
    const message = `${cause.message}; ${path} names it for ${host}`;
    return new OrasError(cause.code, message, { cause, details: { ...cause.details, host, path } });
}
async function readConfig(path) {
    let text;
    try {
        text = await (0,promises_.readFile)(path, 'utf8');
    }
    catch (error) {
        if (['ENOENT', 'ENOTDIR', 'EACCES'].includes(systemCode(error) ?? ''))
            return undefined;
        throw error;
    }
    try {
        const json = JSON.parse(text.replace(/^\uFEFF/, '') || '{}');
        if (isRecord(json))
            return json;
    }
    catch {
        // The parser's own message quotes the text, which holds secrets.
    }
    throw new OrasError('INVALID_INPUT', `${path} is not a JSON object, so no credentials can be read from it`, {
        details: { path },
    });
}
/** `host/a/b/c`, `host/a/b`, `host/a`, `host`: the longest match wins (containers-auth.json). */
function keysFor(host, repository) {
    const segments = repository?.split('/') ?? [];
    return segments.map((_, at) => [host, ...segments.slice(0, segments.length - at)].join('/')).concat(host);
}
function docker_config_entryOf(table, keys) {
    if (!isRecord(table))
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
    if (!isRecord(entry))
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
        throw new OrasError('INVALID_INPUT', `${path}: the auth entry of ${host} is not base64 of user:password`);
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
    return new OrasError('UNSUPPORTED', `a server gave an address inside this network, ${hostname}, which is not followed`, {
        details: { host: hostname },
    });
}
function addressesOf(address) {
    return typeof address === 'string' ? [address] : address.map((entry) => entry.address);
}

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
        await readUpTo(response.body, DISCARD_LIMIT, 'rest');
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
    return new OrasError('NETWORK', `${host} ${what} (watched for ${pace.idleMs / 1000} s)`, {
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
            headers: undici_send_headersOf(asked, options),
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
function undici_send_headersOf({ headers, body }, options) {
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
    if (error instanceof OrasError)
        return error;
    const own = ownErrorIn(error);
    if (own)
        return own;
    const code = deepCode(error);
    const said = messageOf(error);
    const reason = code === undefined || said.includes(code) ? said : `${code}: ${said}`;
    return new OrasError('NETWORK', `${method} ${url.origin}${url.pathname}: ${reason || 'failed'}`, {
        cause: error,
        details: { host: url.host, code, method },
    });
}
/** What our own lookup refused comes back wrapped. */
function ownErrorIn(error) {
    for (let at = error; at instanceof Error; at = at.cause)
        if (at instanceof OrasError)
            return at;
    return undefined;
}
/** Happy Eyeballs wraps what happened in an AggregateError. */
function deepCode(error) {
    const own = systemCode(error);
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
    return new OrasError('UNSUPPORTED', `${base.host} gave a ${kind} that is not followed: ${reason}`, {
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

;// CONCATENATED MODULE: external "node:timers/promises"
const external_node_timers_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
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
            await (0,external_node_timers_promises_namespaceObject.setTimeout)(wait, undefined, signal && { signal });
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
            await (0,external_node_timers_promises_namespaceObject.setTimeout)(waitMs, undefined, request.signal && { signal: request.signal });
        }
    };
}
/** Says how often it was tried, and keeps another retry around this one from beginning all over. */
function exhausted(error, tries) {
    if (!(error instanceof OrasError) || error.code !== 'NETWORK')
        return error;
    return new OrasError('NETWORK', `${error.message} (tried ${tries} times)`, {
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
    if (!(error instanceof OrasError) || error.code !== 'NETWORK' || error.details['tries'] !== undefined)
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
        throw new OrasError('UNSUPPORTED', `${request.url.host} redirects more than ${MAX_REDIRECTS} times`);
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
        throw new OrasError('UNSUPPORTED', `${request.url.host} redirects a ${request.method} to ${url.origin}, which is not followed`, { details: { host: request.url.host } });
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
        throw new OrasError('UNSUPPORTED', `${response.url.host} sent the Content-Encoding ${encodings.join(', ').slice(0, 80)}`);
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
        if (cause instanceof OrasError)
            throw cause;
        throw new OrasError('NETWORK', `${response.url.host}: the body does not decode`, {
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
            return { ...response, body: bytesOf(await upTo(body, MAX_ERROR)) };
        if (request.readLimit === undefined)
            return response;
        const what = `the answer of ${response.url.host}`;
        const bytes = await readUpTo(body, request.readLimit, what);
        if (request.json === true)
            requireWhole(bytes, response);
        return { ...response, body: bytesOf(bytes) };
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
        throw new OrasError('NETWORK', `${url.host} sent broken JSON`, { details: { host: url.host } });
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
    const reason = explanation ?? (said === '' ? unlike(response, text) : said);
    return new RegistryError(codeOf(response.status, errors), `${place}: ${response.status}${reason && ` ${reason}`}`, {
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
function unlike(response, text) {
    if (text === '' || speaksRegistry(response))
        return '';
    return `(${(response.headers.get('content-type') ?? 'no content type').slice(0, 80)}, not the answer of a registry)`;
}
async function bodyText(response) {
    try {
        return new TextDecoder().decode(await readUpTo(response.body, MAX_BODY, 'error body'));
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
    const errors = isRecord(json) && Array.isArray(json['errors']) ? json['errors'] : [];
    return errors
        .filter(isRecord)
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
    if (status === 429)
        return 'RATE_LIMITED';
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
    #options;
    constructor(options) {
        this.origin = options.origin;
        this.repository = options.repository;
        this.retries = options.retry.retries ?? 5;
        this.#options = options;
    }
    /** `path` is below `/v2/<repository>/`, already checked by its grammar. */
    send(asked) {
        const { path, query, scopes, ...request } = asked;
        const url = new URL(`/v2/${this.repository}/${path}`, this.origin);
        for (const [name, value] of Object.entries(query ?? {}))
            url.searchParams.set(name, value);
        return this.#options.send({ ...request, url, scopes: [...this.scopes(), ...(scopes ?? [])] });
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
        await (0,external_node_timers_promises_namespaceObject.setTimeout)(backoff(attempt, this.#options.retry), undefined, signal && { signal });
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
        if (at instanceof RegistryError)
            return statuses.includes(at.status);
    }
    return false;
}
/** Servers without HEAD, and storage whose signed addresses are for GET only. */
function isOddHead(response, client) {
    return ([400, 405, 501].includes(response.status) ||
        (response.status >= 400 && response.url.origin !== client.origin));
}

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
    const json = token_parseAnswer(await readUpTo(response.body, MAX_ANSWER, `the answer of ${request.realm.host}`), request.realm);
    const value = [json['access_token'], json['token']].find((text) => typeof text === 'string' && text !== '');
    if (typeof value !== 'string' || !/^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(value)) {
        throw new OrasError('INVALID_CONTENT', `the token server ${request.realm.host} answered without a usable token`);
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
        return parseJsonObject(bytes, 'answer');
    }
    catch {
        // The parser's own message quotes the text, which may hold the token.
        throw new OrasError('INVALID_CONTENT', `the answer of the token server ${realm.host} is not a JSON object`);
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
        body: { bytes: bytesOf(body), size: body.byteLength },
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
            throw new OrasError('UNSUPPORTED', `${request.url.host} asks for a token but names no realm`);
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
        if (!(error instanceof RegistryError))
            return error;
        const { registry } = this.#options;
        return new OrasError(error.code, `${registry}: its token server says no: ${error.message}`, {
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
    return lazy(() => resumed(client, node, options));
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
    throw new OrasError('INVALID_CONTENT', `${response.url.host} was asked for the bytes from ${at} and answered with others`, {
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
    return new OrasError('NETWORK', `${host} sent ${at} of the ${node.size} bytes of ${node.digest}`, {
        details: { host },
    });
}

;// CONCATENATED MODULE: ../build/js/registry/manifests.js







const ACCEPT = MANIFEST_TYPES.join(', ');
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
        throw await manifests_notFound(client, reference, head);
    await discard(head);
    const response = await client.send({ method: 'GET', ...request, readLimit: MAX_MANIFEST });
    if (response.status === 404 && speaksRegistry(response))
        throw await manifests_notFound(client, reference, response);
    await expectStatus(response, { method: 'GET' }, 200);
    return describeBody(response, reference, client);
}
async function manifests_notFound(client, reference, response) {
    const separator = isDigest(reference) ? '@' : ':';
    const name = `${new URL(client.origin).host}/${client.repository}${separator}${reference}`;
    return registryError({ method: 'GET', url: response.url }, response, `${name} is not there`);
}
function describe(head, reference) {
    const mediaType = mediaTypeOf(head);
    const digest = head.headers.get('docker-content-digest');
    const size = Number(head.headers.get('content-length') ?? 'none');
    if (mediaType === undefined || !isDigest(digest) || !Number.isSafeInteger(size) || size <= 0)
        return undefined;
    if (isDigest(reference) && digest !== reference)
        return undefined;
    return { mediaType, digest, size };
}
async function describeBody(response, reference, client) {
    const what = `${client.repository}: manifest ${reference}`;
    const mediaType = mediaTypeOf(response);
    if (mediaType === undefined || !isManifestType(mediaType)) {
        await discard(response);
        throw new OrasError('INVALID_CONTENT', `${response.url.host} answered with ${JSON.stringify(mediaType ?? 'no content type')} where a manifest was asked for; it may not be a registry`, { details: { host: response.url.host, answersLikeARegistry: false } });
    }
    const bytes = await readUpTo(response.body, MAX_MANIFEST, what);
    const digest = digestOf(bytes, isDigest(reference) ? algorithmOf(reference) : 'sha256');
    if (isDigest(reference) && digest !== reference) {
        throw new OrasError('DIGEST_MISMATCH', `${what}: the content has digest ${digest}`);
    }
    return { mediaType, digest, size: bytes.byteLength };
}
/** Without parameters, which are ignored on compare (distribution-spec, "Pulling manifests"). */
function mediaTypeOf(response) {
    const type = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
    return type === '' ? undefined : type;
}
/**
 * Puts the exact bytes under a tag, or under the digest. A tag that may not be changed is no failure when it stands for
 * these bytes already.
 */
async function putManifest(client, node, bytes, options) {
    const response = await client.send({
        method: 'PUT',
        path: `manifests/${options.tag ?? node.digest}`,
        headers: { 'content-type': node.mediaType },
        body: { bytes: bytesOf(bytes), size: bytes.byteLength },
        signal: options.signal,
    });
    if (![200, 201, 202].includes(response.status)) {
        const error = await registryError({ method: 'PUT', url: response.url }, response);
        if (options.tag !== undefined && (await isTagged(client, options.tag, node, { options, error })))
            return;
        throw error;
    }
    const said = response.headers.get('docker-content-digest');
    await discard(response);
    if (said !== undefined &&
        isDigest(said) &&
        algorithmOf(said) === algorithmOf(node.digest) &&
        said !== node.digest) {
        throw new OrasError('DIGEST_MISMATCH', `${response.url.host} stored ${node.digest} as ${said}`);
    }
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
        response = await client.send({ method: 'GET', ...request, readLimit: MAX_MANIFEST });
    }
    if (response.status !== 200)
        await expectStatus(response, { method: 'HEAD' }, 404);
    await discard(response);
    return response.status === 200;
}
/** A manifest's bytes, read within the retry; wrong ones are asked for once more, those that were cut off as often as any request. */
function fetchManifest(client, node, options) {
    return lazy(async () => {
        for (let attempt = 0;; attempt += 1) {
            const bytes = await getManifest(client, node, options);
            const right = digestOf(bytes, algorithmOf(node.digest)) === node.digest;
            const cutOff = bytes.byteLength < node.size;
            if (right || attempt >= (cutOff ? client.retries : 1))
                return bytesOf(bytes);
            await client.backOff(attempt, options.signal);
        }
    });
}
async function getManifest(client, node, options) {
    const response = await client.send({
        method: 'GET',
        path: `manifests/${node.digest}`,
        headers: { accept: ACCEPT },
        readLimit: MAX_MANIFEST,
        signal: options.signal,
    });
    await expectStatus(response, { method: 'GET' }, 200);
    return readUpTo(response.body, MAX_MANIFEST, node.digest);
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
        throw await manifests_notFound(client, reference, response);
    if ([400, 405, 501].includes(response.status)) {
        const error = await registryError({ method: 'DELETE', url: response.url }, response);
        throw new OrasError('UNSUPPORTED', `${new URL(client.origin).host} does not delete: ${error.message}`, {
            cause: error,
            details: { host: new URL(client.origin).host },
        });
    }
    await expectStatus(response, { method: 'DELETE' }, 200, 202, 204);
    await discard(response);
}

;// CONCATENATED MODULE: ../build/js/registry/tags.js





const MAX_PAGE = 8 * 1024 * 1024;
const MAX_PAGES = 10_000;
/** All tags in the server's order, page by page (distribution-spec, "Listing tags"): the next page is where its Link says. */
async function* listTags(client, options) {
    const seen = new Set();
    let response = await client.send({
        method: 'GET',
        path: 'tags/list',
        readLimit: MAX_PAGE,
        json: true,
        signal: options.signal,
    });
    for (let page = 0; page < MAX_PAGES; page += 1) {
        await expectStatus(response, { method: 'GET' }, 200);
        const json = parseJsonObject(await readUpTo(response.body, MAX_PAGE, 'tag list'), `${response.url.host}: tag list`);
        const tags = json['tags'] ?? [];
        if (!Array.isArray(tags))
            throw new OrasError('INVALID_CONTENT', `${response.url.host}: tags is not a list`);
        for (const tag of tags)
            if (typeof tag === 'string')
                yield tag;
        const next = nextLink(response.headers.all('link'));
        if (next === undefined)
            return;
        const url = sameOriginUrl(next, response.url, 'page link');
        if (seen.has(url.href))
            return;
        seen.add(url.href);
        response = await client.sendPage({
            method: 'GET',
            url,
            readLimit: MAX_PAGE,
            json: true,
            signal: options.signal,
        });
    }
    throw new OrasError('TOO_LARGE', `${response.url.host}: the tag list has more than ${MAX_PAGES} pages`);
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

;// CONCATENATED MODULE: ../build/js/registry/upload-session.js


/** Where a session goes on: each answer may move it. */
function sessionOf(response, before) {
    const location = response.headers.get('location');
    if (location === undefined && before)
        return before;
    if (location === undefined) {
        throw new OrasError('INVALID_CONTENT', `${response.url.host} opened an upload without saying where`);
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
        body: { bytes: bytesOf(chunk), size: chunk.byteLength },
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
        const body = watched(verified(bytes, node));
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
    if (!(failure instanceof RegistryError))
        return isTransientError(failure);
    // The session is gone, or stands elsewhere than we do.
    return [404, 416].includes(failure.status) || isTransientStatus(failure.status);
}

;// CONCATENATED MODULE: ../build/js/registry/registry-target.js










/** A repository of a registry (distribution-spec 1.1). */
class RegistryTarget {
    #client;
    /** Uploads that a mount opened instead, for the push that follows. */
    #sessions = new Map();
    /** Host and repository. */
    get name() {
        return `${new URL(this.#client.origin).host}/${this.#client.repository}`;
    }
    constructor(client) {
        this.#client = client;
    }
    fetch(node, options = {}) {
        if (isManifestType(node.mediaType))
            return fetchManifest(this.#client, node, options);
        return downloadBlob(this.#client, node, options);
    }
    exists(node, options = {}) {
        return (isManifestType(node.mediaType) ? hasManifest : hasBlob)(this.#client, node, options);
    }
    async resolve(reference, options = {}) {
        return resolveManifest(this.#client, isDigest(reference) ? reference : checkTag(reference), options);
    }
    async push(node, bytes, options = {}) {
        if (isManifestType(node.mediaType)) {
            const tag = options.tag === undefined ? undefined : checkTag(options.tag);
            return putManifest(this.#client, node, await readAll(bytes, node), { ...options, tag });
        }
        if (options.tag !== undefined) {
            throw new OrasError('INVALID_INPUT', `a registry tags manifests only, and ${node.digest} is ${node.mediaType}`);
        }
        const session = this.#sessions.get(node.digest);
        this.#sessions.delete(node.digest);
        await uploadBlob(this.#client, node, bytes, { ...options, session });
    }
    async tag(node, reference, options = {}) {
        const tag = checkTag(reference);
        const bytes = await readAll(this.fetch(node, options), node);
        await putManifest(this.#client, node, bytes, { ...options, tag });
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
    /** Removes a manifest, and with it all its tags. */
    delete(node, options = {}) {
        return deleteManifest(this.#client, node.digest, options);
    }
    /** Removes a tag and never the manifest; `UNSUPPORTED` where the registry cannot. */
    async untag(reference, options = {}) {
        return deleteManifest(this.#client, checkTag(reference), options);
    }
    tags(options = {}) {
        return listTags(this.#client, options);
    }
}

;// CONCATENATED MODULE: ../build/js/registry/open-repository.js











/** Base of a registry's API: http for loopback, or where it is asked for. */
function originOf(registry, plainHttp) {
    const host = isDockerHub(registry) ? 'registry-1.docker.io' : registry;
    return new URL(`${(plainHttp ?? isLoopback(host)) ? 'http' : 'https'}://${host}`).origin;
}
/**
 * A repository as a target. From the inside: the transport, redirects, the user's headers, authorisation, small bodies
 * read to their end, the server's warnings, and around all of it the retry.
 */
function openRepository(options) {
    const origin = originOf(options.registry, options.plainHttp);
    const { actions = 'pull', credentials = anonymous, onSecret, onNotice, onWarning } = options;
    const direct = withOriginHeaders(withRedirects(options.send), origin, options.headers ?? {});
    const authorised = withAuth(direct, {
        registry: canonicalRegistry(options.registry),
        repository: options.repository,
        origin,
        credentials,
        sendForToken: withRetry(withSmallBodies(direct), options),
        anonymousFallback: actions === 'pull',
        ...(onSecret && { onSecret }),
        ...(onNotice && { onNotice }),
    });
    const read = withSmallBodies(authorised);
    const sendOnce = onWarning ? withWarnings(read, onWarning) : read;
    return new RegistryTarget(new RegistryClient({
        origin,
        repository: options.repository,
        actions,
        send: withRetry(sendOnce, options),
        sendOnce,
        retry: options,
    }));
}

;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
;// CONCATENATED MODULE: ../build/js/targets/file-lock.js






const STALE_MS = 30_000;
const WAIT_MS = 120_000;
/**
 * Runs `work` while no other process does so under the same lock file. A lock is stale when its process is gone, or,
 * where that cannot be known, when it is 30 s old: it is only held for one read-modify-write.
 */
async function withLock(path, work, signal) {
    const owner = JSON.stringify({ pid: process.pid, host: (0,external_node_os_namespaceObject.hostname)(), id: (0,external_node_crypto_.randomUUID)() });
    await acquire(path, owner, signal);
    try {
        return await work({ check: () => assertOwned(path, owner) });
    }
    finally {
        if ((await contentOf(path)) === owner)
            await (0,promises_.rm)(path, { force: true });
    }
}
async function acquire(path, owner, signal) {
    const deadline = Date.now() + WAIT_MS;
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    while (!(await create(path, owner))) {
        signal?.throwIfAborted();
        await breakStale(path);
        if (Date.now() > deadline) {
            throw new OrasError('CONFLICT', `the lock ${path} was held by another process for more than ${WAIT_MS / 1000} s`);
        }
        await (0,external_node_timers_promises_namespaceObject.setTimeout)(3 + Math.random() * 22);
    }
}
async function create(path, owner) {
    try {
        await (0,promises_.writeFile)(path, owner, { flag: 'wx' });
        return true;
    }
    catch (error) {
        // Windows says EPERM while a deleted file is still open somewhere.
        if (['EEXIST', 'EPERM'].includes(systemCode(error) ?? ''))
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
        if (await file_lock_isOld(breaker))
            await (0,promises_.rm)(breaker, { force: true });
        return;
    }
    try {
        if ((await contentOf(path)) === holder)
            await (0,promises_.rm)(path, { force: true });
    }
    finally {
        await (0,promises_.rm)(breaker, { force: true });
    }
}
async function isStale(path, holder) {
    const owner = parseOwner(holder);
    if (owner?.host === (0,external_node_os_namespaceObject.hostname)())
        return !isAlive(owner.pid);
    return file_lock_isOld(path);
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
        return systemCode(error) === 'EPERM';
    }
}
async function file_lock_isOld(path) {
    try {
        return Date.now() - (await (0,promises_.stat)(path)).mtimeMs > STALE_MS;
    }
    catch {
        return false;
    }
}
async function contentOf(path) {
    try {
        return await (0,promises_.readFile)(path, 'utf8');
    }
    catch (error) {
        if (['ENOENT', 'EPERM', 'EBUSY'].includes(systemCode(error) ?? ''))
            return undefined;
        throw error;
    }
}
async function assertOwned(path, owner) {
    if ((await contentOf(path)) !== owner) {
        throw new OrasError('CONFLICT', `the lock ${path} was taken over by another process; nothing was changed`);
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: ../build/js/targets/layout-files.js





const READ_SIZE = 1024 * 1024;
function folderFiles(root) {
    return {
        where: root,
        async size(name) {
            try {
                const found = await (0,promises_.lstat)((0,external_node_path_.join)(root, name));
                return found.isFile() ? found.size : undefined;
            }
            catch (error) {
                if (['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? ''))
                    return undefined;
                throw error;
            }
        },
        read: (name, signal) => fileBytes((0,external_node_path_.join)(root, name), signal),
    };
}
/** A file's bytes, opened at the first pull and read anew at each iteration; `start` and `end` (inclusive) in bytes. */
function fileBytes(path, signal, range = {}) {
    return lazy(() => (0,external_node_fs_.createReadStream)(path, { highWaterMark: READ_SIZE, ...range, ...(signal && { signal }) }));
}
const MAX_INDEX = 64 * 1024 * 1024;
/** A small file of the layout, whole; fails with `NOT_FOUND` where it is missing. */
async function readLayoutFile(files, name) {
    if ((await files.size(name)) === undefined) {
        throw new OrasError('NOT_FOUND', `${files.where} has no file ${name}`, { details: { file: name } });
    }
    return readUpTo(files.read(name), MAX_INDEX, `${files.where}: ${name}`);
}

;// CONCATENATED MODULE: ../build/js/targets/layout-index.js





const EMPTY_INDEX = { schemaVersion: 2, mediaType: OCI_INDEX, manifests: [] };
/** An index that cannot be read is an error, never an empty one: the next write would lose every tag. */
function parseIndex(bytes, where) {
    const json = parseJsonObject(bytes, where);
    // Go writes an empty list as null.
    const manifests = json['manifests'] === null ? [] : json['manifests'];
    const isIndex = [undefined, '', OCI_INDEX].includes(json['mediaType']);
    const isImage = json['config'] !== undefined || json['layers'] !== undefined;
    if (json['schemaVersion'] !== 2 || !isIndex || isImage || !Array.isArray(manifests)) {
        throw new OrasError('INVALID_CONTENT', `${where} is not an image index (schemaVersion 2 with a list of manifests)`);
    }
    manifests.forEach((entry, at) => parseDescriptor(entry, `${where}: manifests[${at}]`));
    return { ...json, manifests: manifests };
}
function encodeIndex(index) {
    return new TextEncoder().encode(JSON.stringify(index));
}
function checkLayoutVersion(bytes, where) {
    const version = parseJsonObject(bytes, where)['imageLayoutVersion'];
    if (version !== '1.0.0') {
        throw new OrasError('UNSUPPORTED', `${where}: imageLayoutVersion is ${JSON.stringify(version)}, expected "1.0.0"`);
    }
}
function tagOf(entry) {
    return entry.annotations?.[REF_NAME];
}
/** The last entry with that tag or digest, as ORAS reads it. */
function findEntry(index, reference) {
    return index.manifests.findLast((entry) => isDigest(reference) ? entry.digest === reference : tagOf(entry) === reference);
}
/** Adds the tag to the node and takes it from any other; a node that lost its last tag stays listed. */
function withTag(index, node, tag) {
    const held = index.manifests.filter((entry) => tagOf(entry) === tag);
    if (held.length === 1 && held[0]?.digest === node.digest)
        return index;
    const others = index.manifests.flatMap((entry) => {
        if (tagOf(entry) !== tag)
            return tagOf(entry) === undefined && entry.digest === node.digest ? [] : [entry];
        return entry.digest === node.digest ? [] : [untagged(entry)];
    });
    const kept = others.filter((entry, at) => tagOf(entry) !== undefined || isOnlyEntry(others, entry, at));
    const annotations = { ...node.annotations, [REF_NAME]: tag };
    return { ...index, manifests: [...kept, { ...node, annotations }] };
}
/** Lists a manifest without a tag, unless it is listed already. */
function withNode(index, node) {
    if (index.manifests.some((entry) => entry.digest === node.digest))
        return index;
    return { ...index, manifests: [...index.manifests, node] };
}
/** Untagged entries that a listed index now reaches need no entry: `index.json` holds entry points. */
function withoutReached(index, reached) {
    const manifests = index.manifests.filter((entry) => tagOf(entry) !== undefined || !reached.has(entry.digest));
    return manifests.length === index.manifests.length ? index : { ...index, manifests };
}
function isOnlyEntry(entries, entry, at) {
    return !entries.some((other, where) => where !== at && other.digest === entry.digest && (tagOf(other) !== undefined || where < at));
}
function untagged(entry) {
    const { annotations, ...rest } = entry;
    const left = Object.fromEntries(Object.entries(annotations ?? {}).filter(([key]) => key !== REF_NAME));
    return Object.keys(left).length === 0 ? rest : { ...rest, annotations: left };
}
/** Joins what another writer of the same layout has listed. */
function merged(index, added) {
    return added.manifests.reduce((sum, entry) => {
        const tag = tagOf(entry);
        return tag === undefined ? withNode(sum, entry) : withTag(sum, untagged(entry), tag);
    }, index);
}

;// CONCATENATED MODULE: ../build/js/targets/layout-reader.js








const LAYOUT_FILE = 'oci-layout';
const INDEX_FILE = 'index.json';
function blobName(digest) {
    return `blobs/${algorithmOf(digest)}/${hexOf(digest)}`;
}
/** Reads an OCI image layout from a folder or a tar (image-spec image-layout.md). */
class LayoutReader {
    #files;
    constructor(files) {
        this.#files = files;
    }
    /** Fails when this is no layout, or one whose version or index cannot be read. */
    async index() {
        const files = this.#files;
        checkLayoutVersion(await readLayoutFile(files, LAYOUT_FILE), `${files.where}: ${LAYOUT_FILE}`);
        return parseIndex(await readLayoutFile(files, INDEX_FILE), `${files.where}: ${INDEX_FILE}`);
    }
    fetch(node, options = {}) {
        return lazy(async () => {
            options.signal?.throwIfAborted();
            if ((await this.#files.size(blobName(node.digest))) === undefined)
                throw this.#missing(node.digest);
            return this.#files.read(blobName(node.digest), options.signal);
        });
    }
    async exists(node) {
        return (await this.#files.size(blobName(node.digest))) === node.size;
    }
    async resolve(reference, options = {}) {
        const index = await this.index();
        const entry = findEntry(index, reference);
        if (entry)
            return withoutTag(entry);
        if (isDigest(reference))
            return this.#describe(reference, options);
        const tags = index.manifests.flatMap((listed) => tagOf(listed) ?? []);
        const held = tags.length === 0 ? 'it has no tags' : `it has ${tags.slice(0, 20).join(', ')}`;
        throw new OrasError('NOT_FOUND', `${this.#files.where} has no tag ${JSON.stringify(reference)}; ${held}`, {
            details: { reference },
        });
    }
    async *tags() {
        for (const entry of (await this.index()).manifests) {
            const tag = tagOf(entry);
            if (tag !== undefined)
                yield tag;
        }
    }
    /** A manifest that is only reached through an index has no entry that tells its type: the document itself does. */
    async #describe(digest, options) {
        const size = await this.#files.size(blobName(digest));
        if (size === undefined)
            throw this.#missing(digest);
        const node = { mediaType: 'application/octet-stream', digest, size };
        try {
            const json = parseJsonObject(await readAll(this.fetch(node, options), node), digest);
            return { ...node, mediaType: manifestTypeOf(json) ?? node.mediaType };
        }
        catch (error) {
            if (error instanceof OrasError && ['INVALID_CONTENT', 'TOO_LARGE'].includes(error.code))
                return node;
            throw error;
        }
    }
    #missing(digest) {
        return new OrasError('NOT_FOUND', `${this.#files.where} has no content with digest ${digest}`, {
            details: { reference: digest },
        });
    }
}
/** image-spec lets a manifest leave out its type; its fields tell it then. */
function manifestTypeOf({ mediaType, ...json }) {
    if (typeof mediaType === 'string')
        return isManifestType(mediaType) ? mediaType : undefined;
    if (json['schemaVersion'] !== 2)
        return undefined;
    if (isRecord(json['config']) && Array.isArray(json['layers']))
        return OCI_MANIFEST;
    return Array.isArray(json['manifests']) ? OCI_INDEX : undefined;
}
function withoutTag(entry) {
    const { annotations: _tagged, ...node } = entry;
    return node;
}

;// CONCATENATED MODULE: ../build/js/targets/write-file.js






/** A name in `folder` that no one else uses. */
function tempName(folder) {
    return (0,external_node_path_.join)(folder, `.tmp-${process.pid}-${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`);
}
/**
 * Writes beside the place, then renames: a reader sees the whole file or none.
 * `place` runs between the two; what it throws leaves nothing behind.
 */
async function writeBeside(path, bytes, options = {}) {
    const temp = tempName(options.tempFolder ?? (0,external_node_path_.dirname)(path));
    try {
        await writeSynced(temp, bytes, options);
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        await options.place?.();
        await renameRetrying(temp, path);
        if (options.durable !== false)
            await syncFolder((0,external_node_path_.dirname)(path));
    }
    finally {
        await (0,promises_.rm)(temp, { force: true });
    }
}
async function writeSynced(temp, bytes, options) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(temp), { recursive: true });
    const file = await (0,promises_.open)(temp, 'wx', options.mode ?? 0o666);
    try {
        await file.writeFile(abortable(bytes, options.signal));
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
            await (0,promises_.rename)(from, to);
            return;
        }
        catch (error) {
            const busy = ['EPERM', 'EBUSY', 'EACCES'].includes(systemCode(error) ?? '');
            if (process.platform !== 'win32' || !busy || attempt === 10)
                throw error;
            await (0,external_node_timers_promises_namespaceObject.setTimeout)(attempt * 20);
        }
    }
}
/** The rename itself must survive a crash; Windows has no such call. */
async function syncFolder(folder) {
    if (process.platform === 'win32')
        return;
    const handle = await (0,promises_.open)(folder, 'r');
    try {
        await handle.sync();
    }
    catch (error) {
        if (!['EINVAL', 'ENOTSUP'].includes(systemCode(error) ?? ''))
            throw error;
    }
    finally {
        await handle.close();
    }
}
async function isThere(path) {
    try {
        await (0,promises_.stat)(path);
        return true;
    }
    catch (error) {
        if (['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? ''))
            return false;
        throw error;
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
    constructor(path) {
        this.path = path;
        this.#reader = new LayoutReader(folderFiles(path));
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
    async push(node, bytes, options = {}) {
        if (!(await this.exists(node))) {
            await this.#begin(options.signal);
            await writeBeside((0,external_node_path_.join)(this.path, blobName(node.digest)), verified(bytes, node), {
                ...this.#temporary(),
                signal: options.signal,
            });
        }
        if (!isManifestType(node.mediaType) && options.tag === undefined)
            return;
        const children = isIndexType(node.mediaType) ? await this.#children(node) : new Set();
        await this.update((index) => withoutReached(listed(index, plain(node), options.tag), children), options);
    }
    async tag(node, reference, options = {}) {
        if (!(await this.exists(node))) {
            throw new OrasError('NOT_FOUND', `${this.path} has no content with digest ${node.digest}`);
        }
        await this.update((index) => withTag(index, plain(node), reference), options);
    }
    /** Changes what is listed in `index.json`, under the lock. */
    async update(change, options = {}) {
        await this.#begin(options.signal);
        await this.#locked(options.signal, async (check) => {
            const before = await this.index();
            const after = change(before);
            if (after !== before)
                await this.#replaceIndex(after, check);
        });
    }
    /**
     * The first index is written before the layout file: a layout that has lost its `index.json` is then known as
     * broken, and is not taken for an empty one.
     */
    async #begin(signal) {
        if (await isThere((0,external_node_path_.join)(this.path, LAYOUT_FILE)))
            return this.#requireIndex();
        await this.#locked(signal, async (check) => {
            if (await isThere((0,external_node_path_.join)(this.path, LAYOUT_FILE)))
                return;
            if (await isThere((0,external_node_path_.join)(this.path, INDEX_FILE))) {
                throw new OrasError('INVALID_CONTENT', `${this.path} has a file ${INDEX_FILE} but no file ${LAYOUT_FILE}`);
            }
            await this.#replaceIndex(EMPTY_INDEX, check);
            await writeBeside((0,external_node_path_.join)(this.path, LAYOUT_FILE), bytesOf('{"imageLayoutVersion":"1.0.0"}'), this.#temporary());
        });
    }
    async #requireIndex() {
        if (await isThere((0,external_node_path_.join)(this.path, INDEX_FILE)))
            return;
        throw new OrasError('INVALID_CONTENT', `${this.path} is a layout without its ${INDEX_FILE}`, {
            details: { file: INDEX_FILE },
        });
    }
    #replaceIndex(index, check) {
        return writeBeside((0,external_node_path_.join)(this.path, INDEX_FILE), bytesOf(encodeIndex(index)), {
            ...this.#temporary(),
            place: check,
        });
    }
    #temporary() {
        return { tempFolder: (0,external_node_path_.join)(this.path, 'ingest') };
    }
    #locked(signal, work) {
        return withLock((0,external_node_path_.join)(this.path, '.index.lock'), (lock) => work(() => lock.check()), signal);
    }
    async #children(node) {
        const manifest = parseManifest(await readAll(this.fetch(node), node), node);
        return new Set((manifest.manifests ?? []).map((child) => child.digest));
    }
}
function listed(index, node, tag) {
    return tag === undefined ? withNode(index, node) : withTag(index, node, tag);
}

;// CONCATENATED MODULE: ../build/js/targets/tar-files.js




const BLOCK = 512;
const MAX_PAX = 1024 * 1024;
/** The files of an uncompressed tar, read in place: the headers are walked once, nothing is unpacked. */
async function tarFiles(path) {
    const places = await listPlaces(path);
    return {
        where: path,
        names: [...places.keys()],
        size: async (name) => places.get(name)?.size,
        read: (name, signal) => lazy(() => {
            const place = places.get(name);
            if (!place)
                throw new OrasError('NOT_FOUND', `${path} has no file ${name}`);
            if (place.size === 0)
                return (async function* () { })();
            return fileBytes(path, signal, { start: place.start, end: place.start + place.size - 1 });
        }),
    };
}
async function listPlaces(path) {
    const { Header } = await __nccwpck_require__.e(/* import() */ 823).then(__nccwpck_require__.bind(__nccwpck_require__, 8823));
    const file = await openFile(path);
    try {
        const places = new Map();
        const { size: total } = await file.stat();
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
                throw new OrasError('INVALID_CONTENT', `${path} ends in the middle of ${header.path ?? 'a file'}`);
            }
            pax = await nextPax(file, header, start);
            if (isFile(header) && header.path !== undefined) {
                places.set(header.path.replace(/^\.\//, ''), { start, size: header.size });
            }
            position = start + Math.ceil(header.size / BLOCK) * BLOCK;
        }
    }
    finally {
        await file.close();
    }
}
function badHeader(path, position) {
    return new OrasError('INVALID_CONTENT', `${path} is not an uncompressed tar (bad header at byte ${position})`);
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
        if (systemCode(error) !== 'ENOENT')
            throw error;
        throw new OrasError('NOT_FOUND', `there is no file ${path}`, { cause: error, details: { path } });
    }
}

;// CONCATENATED MODULE: ../build/js/targets/tar-header.js
const tar_header_BLOCK = 512;
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
    return Buffer.alloc((tar_header_BLOCK - (size % tar_header_BLOCK)) % tar_header_BLOCK);
}
function tarEnd() {
    return Buffer.alloc(2 * tar_header_BLOCK);
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
    const block = Buffer.alloc(tar_header_BLOCK);
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
    const block = Buffer.alloc(tar_header_BLOCK);
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

;// CONCATENATED MODULE: ../build/js/targets/oci-archive.js













/** Opens the tar of an OCI layout for reading; nothing is unpacked. */
async function openArchive(path) {
    return new LayoutReader(await tarFiles(path));
}
/**
 * The tar of an OCI layout, for writing: what is pushed collects in a layout beside it, and `commit` writes a new tar
 * that holds what the old one held and the new. Content is stored once; entries are sorted and have no times.
 */
class OciArchive {
    path;
    #added;
    #old;
    constructor(path) {
        this.path = path;
        this.#added = new OciLayout(tempName((0,external_node_path_.dirname)(path)));
    }
    fetch(node, options = {}) {
        return lazy(async () => {
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
            if (!(error instanceof OrasError) || error.code !== 'NOT_FOUND' || !old)
                throw error;
            return old.resolve(reference, options);
        }
    }
    async *tags() {
        const index = await this.#index(await this.#opened());
        for (const entry of index.manifests) {
            const tag = tagOf(entry);
            if (tag !== undefined)
                yield tag;
        }
    }
    async push(node, bytes, options = {}) {
        await this.#opened();
        const held = !(await this.#added.exists(node)) && (await this.exists(node));
        if (!held)
            return this.#added.push(node, bytes, options);
        if (options.tag !== undefined)
            await this.tag(node, options.tag, options);
    }
    async tag(node, reference, options = {}) {
        if (!(await this.exists(node))) {
            throw new OrasError('NOT_FOUND', `${this.path} has no content with digest ${node.digest}`);
        }
        await this.#added.update((index) => withTag(index, plain(node), reference), options);
    }
    async commit(options = {}) {
        if (await isThere(this.#added.path)) {
            const lock = `${this.path}.lock`;
            await withLock(lock, (held) => this.#write(() => held.check(), options), options.signal);
        }
        await this.discard();
    }
    async discard() {
        await (0,promises_.rm)(this.#added.path, { recursive: true, force: true });
        this.#old = undefined;
    }
    /** Read again under the lock: another process may have written the archive since it was opened. */
    async #write(check, options) {
        const files = (await isThere(this.path)) ? await tarFiles(this.path) : undefined;
        const index = await this.#index(files && new LayoutReader(files));
        const entries = new Map();
        for (const name of files?.names ?? []) {
            const size = await files?.size(name);
            if (files && size !== undefined && name.startsWith('blobs/'))
                entries.set(name, { size, bytes: files.read(name) });
        }
        await addBlobs(this.#added.path, 'blobs', entries);
        entries.set(LAYOUT_FILE, inMemory('{"imageLayoutVersion":"1.0.0"}'));
        entries.set(INDEX_FILE, inMemory(encodeIndex(index)));
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(this.path), { recursive: true });
        await writeBeside(this.path, { [Symbol.asyncIterator]: () => tarOf(entries) }, { ...options, place: check });
    }
    async #index(old) {
        const added = (await isThere(this.#added.path)) ? await this.#added.index() : EMPTY_INDEX;
        return merged(old ? await old.index() : EMPTY_INDEX, added);
    }
    #opened() {
        this.#old ??= this.#open();
        return this.#old;
    }
    async #open() {
        if (!(await isThere(this.path)))
            return undefined;
        const reader = new LayoutReader(await tarFiles(this.path));
        await reader.index();
        return reader;
    }
}
function inMemory(content) {
    const bytes = Buffer.from(content);
    return { size: bytes.byteLength, bytes: bytesOf(bytes) };
}
async function addBlobs(root, folder, entries) {
    if (!(await isThere((0,external_node_path_.join)(root, folder))))
        return;
    for (const entry of await (0,promises_.readdir)((0,external_node_path_.join)(root, folder), { withFileTypes: true })) {
        const name = `${folder}/${entry.name}`;
        if (entry.isDirectory())
            await addBlobs(root, name, entries);
        else {
            const { size } = await (0,promises_.stat)((0,external_node_path_.join)(root, name));
            entries.set(name, { size, bytes: fileBytes((0,external_node_path_.join)(root, name)) });
        }
    }
}
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

;// CONCATENATED MODULE: ../build/js/action/open.js













function createOpener(connection, runtime, log) {
    const targets = [];
    const registries = new Registries(connection, runtime, log);
    return {
        async source(location) {
            if (location.kind === 'registry')
                return registries.open(location, 'pull');
            const path = (0,external_node_path_.resolve)(runtime.workspace, location.path);
            return location.kind === 'layout' ? new OciLayout(path) : openArchive(path);
        },
        async target(location) {
            if (location.kind === 'registry')
                return registries.open(location, 'pull,push');
            const path = (0,external_node_path_.resolve)(runtime.workspace, location.path);
            const target = location.kind === 'layout' ? new OciLayout(path) : new OciArchive(path);
            targets.push(target);
            return target;
        },
        async commit(target, signal) {
            if (canCommit(target))
                await target.commit({ signal });
        },
        requests: () => registries.requests,
        async close() {
            for (const target of targets)
                if (canCommit(target))
                    await target.discard();
            await registries.close();
        },
    };
}
class Registries {
    #connection;
    #runtime;
    #log;
    #credentials;
    #gate = new HostGate();
    /** Those that the step names: a client certificate is shown to them and to no other. */
    #origins = [];
    #transport;
    requests = 0;
    constructor(connection, runtime, log) {
        this.#connection = connection;
        this.#runtime = runtime;
        this.#log = log;
        this.#credentials = masking(firstOf(credentialChain(connection, runtime)), (secret) => log.mask(secret));
    }
    async open(location, actions) {
        this.#transport ??= this.#connect();
        const { send } = await this.#transport;
        const { registry, repository } = location.reference;
        this.#origins.push(originOf(registry, this.#connection.plainHttp));
        return openRepository({
            send: this.#counted(send),
            registry,
            repository,
            actions,
            credentials: this.#credentials,
            plainHttp: this.#connection.plainHttp,
            retries: this.#connection.retries,
            onRetry: ({ host, reason, waitMs }) => this.#log.info(`${reason.includes(host) ? '' : `${host}: `}${safeText(reason, 200)}; trying again in ${(waitMs / 1000).toFixed(1)} s`),
            gate: this.#gate,
            headers: this.#connection.headers,
            onSecret: (secret) => this.#log.mask(secret),
            onNotice: (text) => this.#log.notice(safeText(text)),
            onWarning: (host, text) => this.#log.warning(`${host}: ${safeText(text)}`),
        });
    }
    async close() {
        await (await this.#transport)?.close();
    }
    #counted(send) {
        return (request) => {
            this.requests += 1;
            this.#log.debug(`${request.method} ${request.url.origin}${request.url.pathname}`);
            return send(request);
        };
    }
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
            throw new OrasError('INVALID_INPUT', `input ${input}: ${path} cannot be read: ${messageOf(cause)}`, {
                cause,
            });
        }
    }
}
/** In the order they are asked: what the step says, what earlier steps logged in to, the workflow's own token. */
function credentialChain(connection, runtime) {
    const { login, githubToken: token } = connection;
    const chain = [];
    if (login)
        chain.push(forRegistry(login.registry, { kind: 'basic', username: login.username, password: login.password }));
    chain.push(...configFiles(runtime.env, runtime.home));
    if (token !== undefined) {
        const serverUrl = runtime.workflow?.serverUrl ?? 'https://github.com';
        chain.push(githubToken(token, serverUrl, runtime.workflow?.actor));
    }
    return chain;
}

;// CONCATENATED MODULE: ../build/js/copy/blame.js


function blame_atSource(operation, node, work) {
    return blame('source', operation, node, work);
}
/** A read that fails in the middle of a write is the source's failure. */
function blamingSource(bytes, node) {
    return {
        async *[Symbol.asyncIterator]() {
            const reader = bytes[Symbol.asyncIterator]();
            try {
                for (;;) {
                    const next = await blame_atSource('fetch', node, () => reader.next());
                    if (next.done === true)
                        return;
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
    const wrong = hasCode(error, 'DIGEST_MISMATCH') || hasCode(error, 'SIZE_MISMATCH');
    if (!(error instanceof CopyError) || !wrong || !isNamed(source))
        return error;
    const { operation, side, digest } = error;
    return new CopyError(error.cause, { operation, side, digest, place: source.name });
}
async function blame(side, operation, node, work) {
    try {
        return await work();
    }
    catch (error) {
        const known = copyErrorIn(error);
        if (known)
            throw known;
        if (isAbort(error))
            throw error;
        // The target has checked the bytes, and it is the source that sent them.
        const wrong = hasCode(error, 'DIGEST_MISMATCH') || hasCode(error, 'SIZE_MISMATCH');
        throw new CopyError(error, {
            operation,
            side: wrong ? 'source' : side,
            ...(node && { digest: node.digest }),
        });
    }
}
function copyErrorIn(error) {
    for (let at = error; at instanceof Error; at = at.cause)
        if (at instanceof CopyError)
            return at;
    return undefined;
}
/** distribution-spec, "Error Codes"; the status of the answer differs from registry to registry. */
function lacksChild(error) {
    const codes = ['MANIFEST_BLOB_UNKNOWN', 'BLOB_UNKNOWN', 'MANIFEST_UNKNOWN'];
    for (let at = error; at instanceof Error; at = at.cause) {
        if (!(at instanceof RegistryError) || at.method !== 'PUT')
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
        (error.name === 'AbortError' || (error instanceof OrasError && error.code === 'ABORTED')));
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

;// CONCATENATED MODULE: ../build/js/copy/copy.js







/** Replicates the rooted DAG that the reference resolves to. The tag moves last, when all below it is there. */
async function copy(from, to, options = {}) {
    return withReason(from.source, options.signal, async () => {
        const resolved = await atSource('resolve', undefined, () => from.source.resolve(from.reference, options));
        const root = (await options.select?.(resolved, from.source)) ?? resolved;
        return new Copier(from.source, to, options).run(root);
    });
}
/** Like {@link copy}, for a root whose descriptor is known. */
async function copyNode(source, root, to, options = {}) {
    return withReason(source, options.signal, () => new Copier(source, to, options).run(root));
}
/** An abort ends with the caller's own reason, whatever the operations that were under way made of it. */
async function withReason(source, signal, work) {
    try {
        return await work();
    }
    catch (error) {
        signal?.throwIfAborted();
        throw withPlace(error, source);
    }
}
const HEALS = 3;
const HEAL_MS = 500;
class Copier {
    #source;
    #to;
    #options;
    #call;
    #limit;
    #abort = new AbortController();
    #manifests = new Map();
    #seen = new Map();
    /** Its size may be a server's word only; all other nodes stand in a manifest. */
    #root;
    #copied = 0;
    #skipped = 0;
    #mounted = 0;
    #bytes = 0;
    constructor(source, to, options) {
        this.#source = source;
        this.#to = to;
        this.#options = options;
        const own = this.#abort.signal;
        this.#call = { signal: options.signal ? AbortSignal.any([options.signal, own]) : own };
        this.#limit = limitOf(options.concurrency ?? 6, this.#call.signal);
    }
    async run(root) {
        this.#root = root.digest;
        const wanted = (await this.#options.filter?.(root, undefined)) !== false;
        const changed = wanted && (await this.#copyRoot(root));
        return {
            root: await this.#exact(root),
            copied: this.#copied,
            skipped: this.#skipped,
            mounted: this.#mounted,
            bytes: this.#bytes,
            changed,
        };
    }
    async #exact(root) {
        const bytes = await this.#manifests.get(root.digest);
        return bytes ? { ...root, size: bytes.byteLength } : root;
    }
    async #copyRoot(root) {
        const tags = [this.#to.reference ?? []].flat();
        const asked = tags.map((tag) => this.#resolvesTo(tag, root));
        await Promise.allSettled(asked);
        const held = await Promise.all(asked);
        const [first, ...others] = tags.filter((_tag, at) => held[at] === false);
        const there = first === undefined && tags.length > 0;
        if (there && this.#options.deep !== true)
            this.#skip(root);
        else
            await this.#once(root, first);
        for (const tag of others)
            await this.#tag(root, tag);
        return this.#copied + this.#mounted > 0 || first !== undefined;
    }
    async #resolvesTo(reference, root) {
        try {
            const held = await this.#atTarget('resolve', root, () => this.#to.target.resolve(reference, this.#call));
            return held.digest === root.digest;
        }
        catch (error) {
            if (hasCode(error, 'NOT_FOUND'))
                return false;
            throw error;
        }
    }
    /** The first failure stops everything, and everything is waited for. */
    async #visit(node, parent) {
        try {
            if ((await this.#options.filter?.(node, parent)) !== false)
                await this.#once(node);
        }
        catch (error) {
            this.#abort.abort(error);
            throw error;
        }
    }
    /** Each digest once, however many parents it has. */
    #once(node, tag) {
        const known = this.#seen.get(node.digest);
        if (known)
            return known;
        const copying = this.#copyOne(node, tag);
        this.#seen.set(node.digest, copying);
        return copying;
    }
    async #copyOne(node, tag) {
        const held = await this.#atTarget('exists', node, () => this.#to.target.exists(node, this.#call));
        if (isManifestType(node.mediaType))
            return this.#copyManifest(node, held, tag);
        if (held) {
            this.#skip(node);
            return tag === undefined ? undefined : this.#tag(node, tag);
        }
        if (await this.#mount(node))
            return;
        await this.#push(node, this.#source.fetch(node, this.#call), tag);
    }
    async #copyManifest(node, held, tag) {
        if (!held || this.#options.deep === true) {
            const bytes = await this.#manifest(node);
            await copy_all(successors(parseManifest(bytes, node)).map((child) => this.#visit(child, node)));
        }
        if (!held)
            return this.#pushManifest(node, tag);
        this.#skip(node);
        if (tag !== undefined)
            await this.#tag(node, tag);
    }
    /**
     * A registry may have lost a child that it said it holds, or not see yet what it has just taken (ECR): then the
     * children are asked for again, what is missing is pushed, and the manifest is put once more.
     */
    async #pushManifest(node, tag) {
        const bytes = await this.#manifest(node);
        for (let heal = 0;; heal += 1) {
            try {
                return await this.#push({ ...node, size: bytes.byteLength }, bytesOf(bytes), tag);
            }
            catch (error) {
                if (heal === HEALS || !lacksChild(error))
                    throw error;
            }
            await new Promise((resolve) => setTimeout(resolve, HEAL_MS * 2 ** heal));
            for (const child of successors(parseManifest(bytes, node)))
                await this.#repair(child, node);
        }
    }
    async #repair(node, parent) {
        if ((await this.#options.filter?.(node, parent)) === false)
            return;
        if (await this.#atTarget('exists', node, () => this.#to.target.exists(node, this.#call)))
            return;
        if (isManifestType(node.mediaType)) {
            for (const child of successors(parseManifest(await this.#manifest(node), node))) {
                await this.#repair(child, node);
            }
        }
        await this.#push(node, this.#source.fetch(node, this.#call), undefined);
    }
    /** Pushing the same manifest again under another name needs no read at the target. */
    async #tag(root, tag) {
        const { target } = this.#to;
        const bytes = isManifestType(root.mediaType) ? await this.#manifest(root) : undefined;
        await this.#atTarget('tag', root, () => bytes ? target.push(root, bytesOf(bytes), { ...this.#call, tag }) : target.tag(root, tag, this.#call));
        this.#event({ kind: 'tagged', node: root, name: tag });
    }
    /** Fetched once: it is needed for its children, then to be pushed, then for each further tag. */
    #manifest(node) {
        const known = this.#manifests.get(node.digest);
        if (known)
            return known;
        const fetching = this.#limit(() => blame_atSource('fetch', node, () => (node.digest === this.#root ? readByDigest : readAll)(this.#source.fetch(node, this.#call), node)));
        this.#manifests.set(node.digest, fetching);
        return fetching;
    }
    async #mount(node) {
        const { target } = this.#to;
        if (!canMount(target))
            return false;
        for (const repository of this.#options.mountFrom?.(node) ?? []) {
            if (await this.#atTarget('mount', node, () => target.mount(node, repository, this.#call))) {
                this.#mounted += 1;
                this.#event({ kind: 'mounted', node, name: repository });
                return true;
            }
        }
        return false;
    }
    async #push(node, bytes, tag) {
        this.#event({ kind: 'started', node });
        await this.#atTarget('push', node, () => this.#to.target.push(node, blamingSource(bytes, node), { ...this.#call, tag }));
        this.#copied += 1;
        this.#bytes += node.size;
        this.#event({ kind: 'copied', node });
        if (tag !== undefined)
            this.#event({ kind: 'tagged', node, name: tag });
        else if (node.digest !== this.#root)
            this.#manifests.delete(node.digest);
    }
    #skip(node) {
        this.#skipped += 1;
        this.#event({ kind: 'skipped', node });
    }
    #event(event) {
        this.#options.onEvent?.(event);
    }
    #atTarget(operation, node, work) {
        return this.#limit(() => blame('target', operation, node, work));
    }
}
/** Waits for all, then fails with the first failure: nothing goes on in the background after an error. */
async function copy_all(work) {
    let failed;
    await Promise.all(work.map((one) => one.catch((error) => void (failed ??= { error }))));
    if (failed)
        throw failed.error;
}

;// CONCATENATED MODULE: ../build/js/action/context.js



const WORDS = { copied: 'copied ', skipped: 'exists ', mounted: 'mounted', tagged: 'tagged ' };
/** One line of the log for each node that is done. */
function reportTo(log) {
    return ({ kind, node, name }) => {
        if (kind === 'started')
            return;
        const what = kind === 'tagged' ? name : (titleOf(node) ?? node.mediaType);
        const from = kind === 'mounted' && name !== undefined ? ` from ${name}` : '';
        log.info(`  ${WORDS[kind]} ${node.digest.slice(7, 19)} ${formatSize(node.size).padStart(9)} ${safeText(what ?? '', 200)}${safeText(from, 200)}`);
    };
}
function formatSize(bytes) {
    const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
    let value = bytes;
    let unit = 0;
    for (; value >= 1024 && unit < units.length - 1; unit += 1)
        value /= 1024;
    return `${unit === 0 ? value : value.toFixed(1)} ${units[unit]}`;
}
/** Input `digest`: what the reference resolved to is what the workflow pinned, or nothing happens. */
function checkPinned(root, pinned, from) {
    if (pinned === undefined || root.digest === pinned)
        return;
    throw new OrasError('DIGEST_MISMATCH', `${from} resolves to ${root.digest}, and input digest asks for ${pinned}`, {
        details: { expected: pinned, got: root.digest, pinned: true },
    });
}

;// CONCATENATED MODULE: ../build/js/action/operations/manifest-text.js



/** The root manifest's text, its exact size, and artifact type, for the outputs. */
async function manifestText(source, root, options) {
    const bytes = await readByDigest(source.fetch(root, options), root);
    return {
        bytes,
        root: { ...root, size: bytes.byteLength },
        manifest: new TextDecoder().decode(bytes),
        artifactType: artifactTypeOf(parseManifest(bytes, root)),
    };
}
/** The content with the root's bytes, which are known already, in place of a second read. */
function withRoot(content, root, bytes) {
    return {
        ...(isNamed(content) && { name: content.name }),
        fetch: (node, options) => (node.digest === root.digest ? bytesOf(bytes) : content.fetch(node, options)),
        exists: (node, options) => content.exists(node, options),
    };
}

;// CONCATENATED MODULE: ../build/js/action/operations/open-root.js



/** Resolves `from` once; what follows uses the digest, so that a tag that moves meanwhile changes nothing. */
async function openRoot(inputs, { open, signal }) {
    const reference = entryOf('from', inputs.from);
    const source = await open.source(inputs.from);
    const resolved = await source.resolve(reference, { signal });
    checkPinned(resolved, inputs.digest, inputs.from.text);
    const root = inputs.platform
        ? await selectPlatform(resolved, inputs.platform, source, { signal })
        : resolved;
    return { source, root };
}

;// CONCATENATED MODULE: ../build/js/action/operations/copy.js






/** Copies what `from` resolves to, with all below it, from one target to another. */
async function copy_copy(inputs, context) {
    const { open, log, signal } = context;
    const { source, root: resolved } = await openRoot(inputs, context);
    const { bytes, root, manifest, artifactType } = await manifestText(source, resolved, { signal });
    const target = await open.target(inputs.to);
    const tags = [...new Set([...inputs.to.tags, ...inputs.tags])];
    const mountable = mountRepository(inputs.from, inputs.to);
    const stats = await log.group(`Copy ${root.digest} from ${placeOf(inputs.from)} to ${placeOf(inputs.to)}`, () => copyNode(withRoot(source, root, bytes), root, { target, reference: tags }, {
        signal,
        concurrency: context.concurrency,
        deep: inputs.deep,
        onEvent: reportTo(log),
        mountFrom: () => mountable,
    }));
    await open.commit(target, signal);
    return { command: 'copy', root, place: placeOf(inputs.to), stats, tags, manifest, artifactType };
}
/** Blobs are mounted within one registry only. */
function mountRepository(from, to) {
    if (from.kind !== 'registry' || to.kind !== 'registry')
        return [];
    const same = canonicalRegistry(from.reference.registry) === canonicalRegistry(to.reference.registry);
    return same && from.reference.repository !== to.reference.repository ? [from.reference.repository] : [];
}

;// CONCATENATED MODULE: ../build/js/targets/memory.js




/** Keeps everything in memory: for tests, and for manifests beside files. */
class MemoryTarget {
    #blobs = new Map();
    #tags = new Map();
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
                    throw new OrasError('NOT_FOUND', `not in memory: ${node.digest}`);
                yield held.bytes;
            },
        };
    }
    async exists(node) {
        return this.#blobs.has(node.digest);
    }
    async push(node, bytes, options = {}) {
        if (!this.#blobs.has(node.digest)) {
            const whole = await readUpTo(abortable(verified(bytes, node), options.signal), this.#limit, node.digest);
            options.signal?.throwIfAborted();
            this.#blobs.set(node.digest, { node: plain(node), bytes: whole });
        }
        if (options.tag !== undefined)
            this.#tags.set(options.tag, plain(node));
    }
    async tag(node, reference) {
        if (!this.#blobs.has(node.digest))
            throw new OrasError('NOT_FOUND', `not in memory: ${node.digest}`);
        this.#tags.set(reference, plain(node));
    }
    async resolve(reference) {
        const node = isDigest(reference) ? this.#blobs.get(reference)?.node : this.#tags.get(reference);
        if (!node)
            throw new OrasError('NOT_FOUND', `not in memory: ${reference}`);
        return node;
    }
    async *tags() {
        yield* this.#tags.keys();
    }
}
/** Room for manifests and configs beside a target that keeps files. */
function manifestMemory() {
    return new MemoryTarget({ limit: MAX_MANIFEST });
}

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
        mediaType: options.mediaType ?? OCI_LAYER_GZIP,
        digest: finishDigest(layer),
        size,
        annotations: {
            [CONTENT_DIGEST]: finishDigest(content),
            [UNPACK]: 'true',
            [TITLE]: options.title,
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
        const children = (await (0,promises_.readdir)(path)).toSorted(compareUtf8);
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
        throw new OrasError('UNSUPPORTED', `${path} is neither a file, a folder nor a symbolic link`);
    }
}
async function* fileEntry(path, entry) {
    yield tarHeader(entry);
    let read = 0;
    if (entry.size > 0) {
        for await (const chunk of fileBytes(path)) {
            read += chunk.byteLength;
            if (read > entry.size)
                break;
            yield chunk;
        }
    }
    if (read !== entry.size)
        throw new OrasError('CONFLICT', `${path} changed while it was packed`);
    yield tarPadding(entry.size);
}
function slashes(path) {
    return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
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
    return new OrasError('UNSAFE_PATH', `will not write to ${JSON.stringify(name.slice(0, 200))}: ${reason}`, {
        details: { title: name.slice(0, 200) },
    });
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
            await renameRetrying(move.from, to);
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
    return new OrasError('UNSAFE_PATH', `the artifact has two entries for one place: ${JSON.stringify(a.segments.join('/'))} and ${JSON.stringify(b.segments.join('/'))}`);
}
async function checkPlace(move, root, parents, keepExisting) {
    for (let depth = 1; depth < move.segments.length; depth += 1) {
        const parent = (0,external_node_path_.join)(root, ...move.segments.slice(0, depth));
        if (parents.has(parent))
            continue;
        const found = await kindOf(parent);
        if (found !== undefined && found !== 'folder') {
            throw new OrasError('UNSAFE_PATH', `will not write through ${parent}: it is a ${found}`);
        }
        parents.add(parent);
    }
    const place = (0,external_node_path_.join)(root, ...move.segments);
    const found = await kindOf(place);
    if (found === undefined)
        return;
    if (move.folder !== (found === 'folder')) {
        if (move.folder)
            throw new OrasError('UNSAFE_PATH', `will not write through ${place}: it is a ${found}`);
        throw new OrasError('ALREADY_EXISTS', `will not replace ${place}: it is a folder`);
    }
    if (keepExisting && !move.folder) {
        throw new OrasError('ALREADY_EXISTS', `${place} exists, and existing files are to be kept`, {
            details: { path: place },
        });
    }
}
async function kindOf(path) {
    try {
        const found = await (0,promises_.lstat)(path);
        return found.isDirectory() ? 'folder' : found.isSymbolicLink() ? 'symbolic link' : 'file';
    }
    catch (error) {
        if (['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? ''))
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
    if (error instanceof OrasError || !(error instanceof Error))
        return error;
    const code = systemCode(error) ?? '';
    if (!code.startsWith('Z_') && !code.startsWith('TAR_'))
        return error;
    return new OrasError('INVALID_CONTENT', `layer ${title} cannot be unpacked: ${messageOf(error)}`, {
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
                throw new OrasError('TOO_LARGE', `layer ${this.#title} unpacks to more than ${limit} bytes`, {
                    details: { limit },
                });
            }
            this.#hash.update(chunk);
            yield chunk;
        }
    }
    finish() {
        if (this.#size % unpack_folder_BLOCK !== 0) {
            throw new OrasError('INVALID_CONTENT', `layer ${this.#title} cannot be unpacked: the tar is cut off`);
        }
        const expected = this.#node.annotations?.[CONTENT_DIGEST];
        const digest = finishDigest(this.#hash);
        if (expected !== undefined && expected !== digest) {
            throw new OrasError('DIGEST_MISMATCH', `the tar of ${this.#title} has digest ${digest}, its annotation says ${expected}`);
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
            failure = asError(error);
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
    sink.on('error', (error) => (failure ??= asError(error)));
    let ended = false;
    sink.on('eof', () => (ended = true));
    for await (const chunk of tar) {
        if (failure !== undefined)
            throw failure;
        if (ended) {
            // Read for the digest only: the library takes a second for each MiB of zeros.
            if (!isZero(chunk))
                throw new OrasError('INVALID_CONTENT', 'the tar goes on behind its end');
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
        checkWay(segments, target, paths);
        await (0,promises_.mkdir)((0,external_node_path_.join)(root, ...segments.slice(0, -1)), { recursive: true });
        await (0,promises_.symlink)(target, (0,external_node_path_.join)(root, ...segments));
    }
}
function asError(error) {
    return error instanceof Error ? error : new Error(String(error));
}
/** `..` behind a link would begin from wherever that leads (GHSA-m37j-52j7-pjw7). */
function checkWay(segments, target, links) {
    const way = segments.slice(0, -1);
    let throughLink = false;
    for (const part of target.split('/').filter((name) => name !== '' && name !== '.')) {
        if (part !== '..') {
            way.push(part);
            throughLink ||= links.has(way.join('/'));
        }
        else if (throughLink || way.pop() === undefined) {
            const name = JSON.stringify(segments.join('/'));
            throw new OrasError('UNSAFE_PATH', `will not make the link ${name} to ${JSON.stringify(target)}: it leads out`);
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
    return new OrasError('UNSAFE_PATH', `will not unpack ${JSON.stringify(entry.path.slice(0, 200))}: ${reason}`, {
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
            throw new OrasError('UNSUPPORTED', `${path} is neither a file nor a folder`);
        const hash = startDigest();
        let size = 0;
        for await (const chunk of fileBytes(path, options.signal)) {
            hash.update(chunk);
            size += chunk.byteLength;
        }
        const node = {
            mediaType: options.mediaType ?? OCI_LAYER,
            digest: finishDigest(hash),
            size,
            annotations: { [TITLE]: options.title },
        };
        this.#sources.set(node.digest, fileBytes(path));
        return node;
    }
    async #addFolder(path, options) {
        const output = tempName(this.#options.temp ?? this.root);
        this.#packed.push(output);
        const leftOut = new Set([...(options.leftOut ?? []), ...this.#packed]);
        const node = await packFolder(path, { ...options, leftOut, output });
        this.#sources.set(node.digest, fileBytes(output));
        return node;
    }
    fetch(node, options = {}) {
        return lazy(() => {
            options.signal?.throwIfAborted();
            const file = this.#sources.get(node.digest) ?? this.#stagedFile(node);
            return file ? abortable(file, options.signal) : this.#memory.fetch(node, options);
        });
    }
    async exists(node) {
        const title = titleOf(node);
        if (title !== undefined)
            return this.#parts.get(title)?.node.digest === node.digest;
        return this.#sources.has(node.digest) || this.#memory.exists(node);
    }
    async push(node, bytes, options = {}) {
        const title = titleOf(node);
        if (title !== undefined && !isManifestType(node.mediaType))
            return this.#pushFile(node, title, bytes, options);
        await this.#memory.push(node, bytes, options);
        if (isManifestType(node.mediaType))
            await this.#pushDuplicates(node, options);
    }
    tag(node, reference) {
        return this.#memory.tag(node, reference);
    }
    resolve(reference) {
        return this.#memory.resolve(reference);
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
        const folder = node.annotations?.[UNPACK] === 'true';
        const segments = folder ? safeSegments(`${title}/x`).slice(0, -1) : safeSegments(title);
        if (segments.length === 0 && !folder) {
            throw new OrasError('UNSAFE_PATH', `will not write a file to ${JSON.stringify(title)}`);
        }
        if (this.#isStaged(node, title))
            return;
        const place = tempName(await this.#staging());
        const checked = verified(bytes, node);
        if (folder) {
            const modes = await unpackFolder(abortable(checked, options.signal), node, title, place);
            if (this.#isStaged(node, title))
                return;
            this.#parts.set(title, { path: (0,external_node_path_.join)(place, ...segments), segments, modes, node });
        }
        else {
            await writeBeside(place, checked, { signal: options.signal, durable: false });
            if (this.#isStaged(node, title))
                return;
            this.#parts.set(title, { path: place, segments, node, bytes: fileBytes(place) });
        }
    }
    /** Asked before and after the bytes have come: other pushes go on meanwhile. */
    #isStaged(node, title) {
        const held = this.#parts.get(title);
        if (held && held.node.digest !== node.digest) {
            throw new OrasError('UNSAFE_PATH', `the artifact has two files with the title ${JSON.stringify(title)}`);
        }
        return held !== undefined;
    }
    #stagedFile(node) {
        return [...this.#parts.values()].find((part) => part.node.digest === node.digest)?.bytes;
    }
    /** A copy moves each digest once; the same content under another title is made here, from what has arrived. */
    async #pushDuplicates(node, options) {
        const manifest = parseManifest(await readAll(this.#memory.fetch(node), node), node);
        for (const child of successors(manifest)) {
            const title = titleOf(child);
            if (title === undefined || isManifestType(child.mediaType) || this.#parts.has(title))
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
        throw new OrasError('UNSUPPORTED', `${JSON.stringify(title)} has the content of the folder ${JSON.stringify(twin)}, which was unpacked`);
    }
    #staging() {
        this.#stage ??= this.#makeStaging();
        return this.#stage;
    }
    /** Inside the folder, so that the last step is a rename on one file system. */
    async #makeStaging() {
        for (let at = this.root, last = ''; at !== last && !(await isThere(at)); last = at, at = (0,external_node_path_.join)(at, '..')) {
            this.#created.unshift(at);
        }
        await (0,promises_.mkdir)(this.root, { recursive: true });
        return (0,promises_.mkdtemp)((0,external_node_path_.join)(this.root, '.oras-'));
    }
}
function ignoreUsed(error) {
    if (!['ENOTEMPTY', 'ENOENT', 'EEXIST'].includes(systemCode(error) ?? ''))
        throw error;
}

;// CONCATENATED MODULE: ../build/js/action/operations/pull.js













/** Pull is a copy to a folder: of all nodes with a title, and the manifests that lead to them. */
async function pull(inputs, context) {
    const { runtime, log, signal } = context;
    const { source, root } = await openRoot(inputs, context);
    const path = (0,external_node_path_.resolve)(runtime.workspace, inputs.path);
    const folder = new FolderTarget(path, { keepExisting: inputs.keepExisting });
    try {
        const stats = await log.group(`Pull ${root.digest} from ${placeOf(inputs.from)}`, () => copyNode(source, root, { target: folder }, {
            signal,
            concurrency: context.concurrency,
            onEvent: reportTo(log),
            filter: isFileOrLeadsToOne,
        }));
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
    if (!isManifestType(node.mediaType))
        return titleOf(node) !== undefined;
    return parent === undefined || isIndexType(parent.mediaType);
}
async function nothingNamed(folder, root, from) {
    const manifest = parseManifest(await readAll(folder.fetch(root), root), root);
    const type = artifactTypeOf(manifest);
    return new OrasError('UNSUPPORTED', `${from} has no named files: no layer has the annotation org.opencontainers.image.title. It is ${safeText(type ?? root.mediaType, 200)} and holds ${pull_contentOf(manifest)}`, { details: { reference: from, unnamed: true } });
}
function pull_contentOf(manifest) {
    const nodes = successors(manifest);
    const shown = nodes
        .slice(0, 5)
        .map((node) => `${safeText(node.mediaType, 100)} ${node.digest.slice(0, 19)}… (${node.size} bytes)`);
    return nodes.length === 0
        ? 'nothing'
        : `${shown.join(', ')}${nodes.length > 5 ? ` and ${nodes.length - 5} more` : ''}`;
}

;// CONCATENATED MODULE: ../build/js/action/annotations.js




const SOURCE = 'org.opencontainers.image.source';
const REVISION = 'org.opencontainers.image.revision';
/** RFC 3339, as image-spec asks for `created`. */
const DATE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;
/** Joins the annotation file, the input lines, the creation time, and what the workflow knows; what is given wins. */
async function annotationsFor(inputs, runtime) {
    const file = inputs.annotationFile === undefined
        ? new Map()
        : await readFileOf(inputs.annotationFile, runtime);
    const given = { ...file.get('$manifest'), ...inputs.annotations };
    const manifest = {
        ...(inputs.githubAnnotations ? ofWorkflow(runtime) : {}),
        ...createdOf(inputs.created, runtime),
        ...given,
    };
    checkCreated(manifest[CREATED]);
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
        return { [CREATED]: rfc3339(Date.now()) };
    if (created !== undefined)
        return { [CREATED]: created };
    return sourceDate === undefined ? {} : { [CREATED]: rfc3339(sourceDate * 1000) };
}
function rfc3339(time) {
    return new Date(time).toISOString().replace(/\.\d{3}Z$/, 'Z');
}
function checkCreated(text) {
    if (text === undefined || (DATE.test(text) && !Number.isNaN(Date.parse(text))))
        return;
    throw new OrasError('INVALID_INPUT', `input created: got ${JSON.stringify(text.slice(0, 100))}, allowed is "now" or a date such as 2026-01-31T12:00:00Z`);
}
async function readFileOf(path, runtime) {
    let json;
    try {
        json = JSON.parse(await (0,promises_.readFile)((0,external_node_path_.resolve)(runtime.workspace, path), 'utf8'));
    }
    catch (cause) {
        throw new OrasError('INVALID_INPUT', `input annotation-file: ${path} cannot be read as JSON: ${messageOf(cause)}`, { cause });
    }
    if (!isRecord(json))
        throw new OrasError('INVALID_INPUT', `input annotation-file: ${path} is not a JSON object`);
    for (const [key, value] of Object.entries(json))
        checkAnnotations(value, `input annotation-file: ${path}: ${key}`);
    return new Map(Object.entries(json));
}

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
        throw new OrasError('INVALID_INPUT', 'input files: no line names a file');
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
        throw new OrasError('INVALID_INPUT', `input files: the line ${JSON.stringify(text)} names no ${what}`);
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
    if (await files_exists((0,external_node_path_.resolve)(workspace, line.pattern))) {
        if (isLeftOut((0,external_node_path_.resolve)(workspace, line.pattern), leftOut))
            return [];
        return [named(line.pattern, line.title ?? files_titleOf(line.pattern, line.text))];
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
    const paths = found.filter((path) => !isLeftOut((0,external_node_path_.resolve)(workspace, path), leftOut));
    if (line.title !== undefined && paths.length > 1) {
        throw new OrasError('INVALID_INPUT', `input files: ${JSON.stringify(line.text)} matches ${paths.length} files, which cannot share one title`);
    }
    return paths.toSorted().map((path) => named(path, line.title ?? files_titleOf(path, line.text)));
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
function isLeftOut(path, leftOut) {
    if (leftOut.size === 0)
        return false;
    return leftOut.has(path) || ((0,external_node_path_.dirname)(path) !== path && isLeftOut((0,external_node_path_.dirname)(path), leftOut));
}
async function files_exists(path) {
    try {
        await (0,promises_.lstat)(path);
        return true;
    }
    catch (error) {
        if (['ENOENT', 'ENOTDIR', 'EINVAL'].includes(systemCode(error) ?? ''))
            return false;
        throw error;
    }
}
/** The path as typed, cleaned. */
function files_titleOf(path, line) {
    const title = external_node_path_.posix.normalize(slashed(path)).replace(/(.)\/$/, '$1');
    if (!(0,external_node_path_.isAbsolute)(path) && title !== '..' && !title.startsWith('../'))
        return title;
    throw new OrasError('INVALID_INPUT', `input files: ${JSON.stringify(line)} lies outside the workspace; give it a name in the artifact: ${path} => ${external_node_path_.posix.basename(title)}`);
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
        throw new OrasError('INVALID_INPUT', `input files: ${path} has a title that no pull takes: ${messageOf(cause)}`, { cause });
    }
}
function checkTitles(files) {
    const seen = new Map();
    for (const { title, path } of files) {
        checkTitle(title, path);
        const other = seen.get(title);
        if (other !== undefined && other !== path) {
            throw new OrasError('INVALID_INPUT', `input files: ${other} and ${path} would have the same title ${JSON.stringify(title)}`);
        }
        if (other !== undefined)
            throw new OrasError('INVALID_INPUT', `input files: ${path} is named twice`);
        seen.set(title, path);
    }
}

;// CONCATENATED MODULE: ../build/js/action/operations/push.js












/** Push is a copy from files: they become layers of one manifest, in a folder target, which is copied. */
async function push(inputs, context) {
    const { runtime, log, signal, open } = context;
    const files = await foundFiles(inputs, context);
    if (files.length === 0)
        return { command: 'nothing' };
    const target = await open.target(inputs.to);
    const folder = new FolderTarget(runtime.workspace, { temp: runtime.temp });
    try {
        const root = await packFiles(folder, files, inputs, context);
        const { manifest, artifactType } = await manifestText(folder, root, { signal });
        const layers = layersIn(manifest);
        const tags = [...new Set([...inputs.to.tags, ...inputs.tags])];
        const stats = await log.group(`Push ${root.digest} to ${placeOf(inputs.to)}`, () => copyNode(folder, root, { target, reference: tags }, { signal, concurrency: context.concurrency, onEvent: reportTo(log) }).catch((error) => {
            throw push_namingFile(error, layers);
        }));
        await open.commit(target, signal);
        return {
            command: 'push',
            root,
            place: placeOf(inputs.to),
            stats,
            tags,
            manifest,
            artifactType,
            files: layers,
        };
    }
    finally {
        await folder.discard();
    }
}
async function foundFiles(inputs, { runtime, log }) {
    const { files, unmatched } = await findFiles(inputs.files, runtime.workspace);
    if (unmatched.length > 0) {
        const message = `input files: nothing matches ${unmatched.map((line) => JSON.stringify(line)).join(', ')} in ${runtime.workspace}`;
        if (inputs.ifNoFilesFound === 'error')
            throw new OrasError('NOT_FOUND', message, { details: { input: 'files' } });
        if (inputs.ifNoFilesFound === 'warn')
            log.warning(message);
    }
    return files;
}
async function packFiles(folder, files, inputs, { runtime, signal }) {
    const annotations = await annotationsFor(inputs, runtime);
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
    if (!(await files_exists(place)))
        throw new OrasError('INVALID_INPUT', `input config: there is no file ${place}`, {
            details: { input: 'config' },
        });
    const { annotations: _title, ...node } = await folder.add(place, {
        title: path,
        mediaType: mediaType ?? UNKNOWN_CONFIG,
    });
    return Object.keys(annotations.config).length === 0 ? node : { ...node, annotations: annotations.config };
}
/** Of a file that could not be read as it was before, people want to know the name. */
function push_namingFile(error, files) {
    if (!(error instanceof CopyError) || error.side !== 'source')
        return error;
    const file = files.find(({ digest }) => digest === error.digest);
    return file
        ? new OrasError(error.code, `${file.title}: ${error.message}`, { cause: error, details: error.details })
        : error;
}
function layersIn(manifest) {
    const { layers = [] } = JSON.parse(manifest);
    return layers.flatMap((node) => {
        const title = titleOf(node);
        return title === undefined
            ? []
            : [{ title, digest: node.digest, size: node.size, mediaType: node.mediaType }];
    });
}

;// CONCATENATED MODULE: ../build/js/action/operations/resolve.js


/** What a reference stands for now. */
async function resolve(inputs, context) {
    const { root } = await openRoot(inputs, context);
    return { command: 'resolve', root, place: placeOf(inputs.from) };
}

;// CONCATENATED MODULE: ../build/js/action/operations/tag.js




/** A tag is a copy of a root onto the place where it lies, under another name. */
async function tag(inputs, context) {
    const { open, log, signal } = context;
    const reference = entryOf('from', inputs.from);
    if (inputs.tags.length === 0)
        throw new OrasError('INVALID_INPUT', 'input tags: got no tag, at least one is needed');
    const target = await open.target(inputs.from);
    const root = await target.resolve(reference, { signal });
    checkPinned(root, inputs.digest, inputs.from.text);
    const stats = await log.group(`Tag ${root.digest} in ${placeOf(inputs.from)}`, () => copyNode(target, root, { target, reference: inputs.tags }, { signal, onEvent: reportTo(log) }));
    await open.commit(target, signal);
    return { command: 'tag', root, place: placeOf(inputs.from), tags: inputs.tags, stats };
}

;// CONCATENATED MODULE: ../build/js/action/outputs.js

/** A step's outputs have 1 MiB in all; a longer manifest is left to the registry. */
const outputs_MAX_MANIFEST = 64 * 1024;
/** The outputs of a result, by their fixed names. */
function outputsOf(result, spent) {
    if (result.command === 'nothing')
        return new Map([['changed', 'false']]);
    const { root, place } = result;
    const reference = `${place}@${root.digest}`;
    const outputs = new Map([
        ['digest', root.digest],
        ['reference', reference],
        ['references', JSON.stringify([reference])],
        ['media-type', root.mediaType],
        ['size', String(root.size)],
    ]);
    if ('tags' in result)
        outputs.set('tags', result.tags.join('\n'));
    if ('manifest' in result) {
        if (result.manifest.length <= outputs_MAX_MANIFEST)
            outputs.set('manifest', result.manifest);
        if (result.artifactType !== undefined && result.artifactType !== OCI_EMPTY)
            outputs.set('artifact-type', result.artifactType);
    }
    if ('files' in result)
        outputs.set('files', JSON.stringify(result.files));
    if ('path' in result)
        outputs.set('path', result.path);
    if ('stats' in result) {
        const { copied, skipped, mounted, bytes, changed } = result.stats;
        outputs.set('changed', String(changed));
        outputs.set('metadata', JSON.stringify({ copied, skipped, mounted, failed: 0, bytes, ...spent }));
    }
    return outputs;
}

;// CONCATENATED MODULE: ../build/js/action/runtime.js

function readRuntime(env, insideWorkflow) {
    return {
        workspace: process.cwd(),
        temp: env['RUNNER_TEMP'] || (0,external_node_os_namespaceObject.tmpdir)(),
        home: (0,external_node_os_namespaceObject.homedir)(),
        env,
        workflow: insideWorkflow
            ? {
                serverUrl: env['GITHUB_SERVER_URL'] || 'https://github.com',
                repository: env['GITHUB_REPOSITORY'] || undefined,
                sha: env['GITHUB_SHA'] || undefined,
                actor: env['GITHUB_ACTOR'] || undefined,
            }
            : undefined,
        sourceDate: sourceDateOf(env['SOURCE_DATE_EPOCH']),
    };
}
function sourceDateOf(text) {
    return text !== undefined && /^[0-9]{1,11}$/.test(text) ? Number(text) : undefined;
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
    if (systemCode(error) !== 'EPIPE')
        throw error;
}
/** Runs one command: as a step of a workflow, or with flags in a terminal. */
async function run(args) {
    const inWorkflow = args.length === 0;
    const log = inWorkflow
        ? runnerLog()
        : terminalLog((line) => process.stderr.write(`${line}\n`), process.env['RUNNER_DEBUG'] === '1');
    const stop = new AbortController();
    const cancel = () => {
        stop.abort(new OrasError('ABORTED', 'cancelled'));
        setTimeout(() => process.exit(CANCELLED), run_CANCEL_MS).unref();
    };
    process.once('SIGINT', cancel).once('SIGTERM', cancel);
    let command = 'oras-action';
    try {
        const raw = inWorkflow ? fromEnvironment(process.env) : fromFlags(args);
        const inputs = readInputs(raw, log);
        command = inputs.command.command;
        const outputs = await run_execute(inputs, log, inWorkflow, stop.signal);
        if (inWorkflow)
            for (const [name, value] of outputs)
                setOutput(name, value);
        else
            process.stdout.write(`${JSON.stringify(Object.fromEntries(outputs), null, 2)}\n`);
        return 0;
    }
    catch (error) {
        log.fail(describeFailure(command, stop.signal.aborted ? stop.signal.reason : error));
        return stop.signal.aborted ? CANCELLED : FAILED;
    }
    finally {
        process.off('SIGINT', cancel).off('SIGTERM', cancel);
    }
}
/** Masks before anything is checked: an error may quote what it got. */
function readInputs(raw, log) {
    for (const name of ['password', 'github-token'])
        if (raw(name) !== '')
            log.mask(raw(name));
    // What follows the name in a line of headers may be a secret.
    for (const line of raw('headers').split('\n')) {
        const value = line.slice(line.indexOf(':') + 1).trim();
        if (value !== '')
            log.mask(value);
    }
    return parseInputs(raw);
}
async function run_execute({ command, connection }, log, inWorkflow, stop) {
    const started = performance.now();
    const runtime = readRuntime(process.env, inWorkflow);
    const { timeoutMs } = connection;
    const signal = timeoutMs === undefined ? stop : AbortSignal.any([stop, timeLimit(timeoutMs)]);
    const open = createOpener(connection, runtime, log);
    try {
        const result = await perform(command, {
            open,
            runtime,
            log,
            signal,
            concurrency: connection.concurrency,
        });
        report(result, log);
        return outputsOf(result, {
            milliseconds: Math.round(performance.now() - started),
            requests: open.requests(),
        });
    }
    finally {
        await open.close();
    }
}
function timeLimit(milliseconds) {
    const controller = new AbortController();
    const error = new OrasError('ABORTED', `not finished after ${milliseconds / 1000} s, the time that input timeout allows`);
    setTimeout(() => controller.abort(error), milliseconds).unref();
    return controller.signal;
}
function perform(inputs, context) {
    switch (inputs.command) {
        case 'push':
            return push(inputs, context);
        case 'pull':
            return pull(inputs, context);
        case 'copy':
            return copy_copy(inputs, context);
        case 'resolve':
            return resolve(inputs, context);
        case 'tag':
            return tag(inputs, context);
    }
}
function report(result, log) {
    if (result.command === 'nothing')
        return log.info('No files, nothing pushed');
    const { root, place } = result;
    if ('stats' in result) {
        const { copied, skipped, mounted } = result.stats;
        log.info(`${copied} copied, ${skipped} existed, ${mounted} mounted`);
    }
    if ('tags' in result && result.tags.length > 0)
        log.info(`Tags: ${result.tags.join(', ')}`);
    log.info(`Digest: ${root.digest}`);
    log.info(`Reference: ${place}@${root.digest}`);
}


/***/ }),

/***/ 1083:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _action_run_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5323);

await (0,_action_run_js__WEBPACK_IMPORTED_MODULE_0__/* .main */ .i)(process.argv.slice(2));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

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
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
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
