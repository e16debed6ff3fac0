export const id = 581;
export const ids = [581];
export const modules = {

/***/ 59581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pS: () => (/* binding */ copyErrorIn),
  lc: () => (/* binding */ providerOf),
  fq: () => (/* binding */ registryErrorIn),
  LH: () => (/* binding */ troubleOf),
  WV: () => (/* binding */ typedFor)
});

// UNUSED EXPORTS: PROVIDERS

// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __webpack_require__(81963);
// EXTERNAL MODULE: ../build/js/core/reference.js
var core_reference = __webpack_require__(11387);
// EXTERNAL MODULE: ../build/js/credentials/providers.js
var providers = __webpack_require__(20471);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ../build/js/core/descriptor.js
var descriptor = __webpack_require__(44745);
// EXTERNAL MODULE: ../build/js/http/proxy.js
var http_proxy = __webpack_require__(10305);
// EXTERNAL MODULE: ../build/js/action/format.js
var format = __webpack_require__(12844);
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
    const proxy = url ? (0,http_proxy/* proxyFor */.i)(url, env) : undefined;
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
            return [`${(0,format/* formatSize */.X)(bavail * bsize)} in ${name}`];
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
        const fitting = placesAt(side, inputs).filter((location) => fits(location, at));
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
function fits(location, { host, repository }) {
    if (location.kind !== 'registry')
        return host === undefined;
    if (host === undefined)
        return false;
    const { reference } = location;
    const same = (0,core_reference/* canonicalRegistry */.i7)(reference.registry) === (0,core_reference/* canonicalRegistry */.i7)(host);
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
    const root = rootOf(error);
    const ours = root instanceof errors/* OrasError */.aP ? root : undefined;
    const registry = registryErrorIn(root);
    const details = ours?.details ?? {};
    const typed = typedFor(error, around);
    const host = textOf(details['host']) ?? (registry ? new URL(registry.url).host : undefined);
    const side = copyErrorIn(error)?.side ?? typed?.side;
    const system = systemCodeIn(error) ?? textOf(details['code']);
    return {
        command,
        code: ours?.code,
        message: (0,errors/* messageOf */.bD)(root),
        system,
        host: host === undefined ? 'the registry' : (0,core_reference/* canonicalRegistry */.i7)(host),
        provider: host === undefined ? 'other' : providerOf(host, env),
        repository: repositoryFor(registry, typed),
        method: registry?.method,
        status: registry?.status,
        said: (registry?.errors ?? []).map(({ code, message }) => `${code}: ${message}`).join('; '),
        foreign: isForeign(root),
        writing: WRITING.has(command) && (side !== 'source' || CHANGING.has(command)),
        reading: side === 'source',
        unreadable: isUnreadable(error, command),
        details,
        fork,
        owner: ownerIn(env),
        proxy: host === undefined ? undefined : proxyOf(host, env),
        free: system === 'ENOSPC' || system === 'EDQUOT' ? freeSpace(env) : undefined,
    };
}
/** The reference of the step that an error is about. */
function typedFor(error, { inputs }) {
    const root = rootOf(error);
    const registry = registryErrorIn(root);
    const told = root instanceof errors/* OrasError */.aP ? textOf(root.details['host']) : undefined;
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
    if (!(root instanceof errors/* OrasError */.aP) || root.details['answersLikeARegistry'] !== false)
        return false;
    if (root.code === 'NOT_FOUND' || root.code === 'INVALID_CONTENT')
        return true;
    if (!(root instanceof errors/* RegistryError */.gl) || root.method === 'HEAD')
        return false;
    return root.status === 401 || (root.status === 403 && root.code !== 'RATE_LIMITED');
}
/** The innermost error of ours: copies and inputs wrap what happened. */
function rootOf(error) {
    for (let at = error; at instanceof Error; at = at.cause)
        if (at instanceof errors/* OrasError */.aP && !(at instanceof errors/* CopyError */.k6) && at.details['partial'] !== true)
            return at;
    return error;
}
function registryErrorIn(error) {
    for (let at = error; at instanceof Error; at = at.cause)
        if (at instanceof errors/* RegistryError */.gl)
            return at;
    return undefined;
}
function copyErrorIn(error) {
    for (let at = error; at instanceof Error; at = at.cause)
        if (at instanceof errors/* CopyError */.k6)
            return at;
    return undefined;
}
function systemCodeIn(error) {
    for (let at = error; at instanceof Error; at = at.cause) {
        const code = at instanceof errors/* OrasError */.aP ? undefined : (0,errors/* systemCode */.xU)(at);
        if (code !== undefined)
            return code;
    }
    return undefined;
}
const READING_CALLS = new Set(['open', 'scandir', 'opendir', 'lstat', 'stat', 'read']);
/** Outside of a copy, these only read files. */
const READERS = new Set([
    'push',
    'attach',
    'pull',
    'copy',
    'index',
    'resolve',
    'discover',
    'cache-save',
]);
/** Node does not say whether a file was opened to be read or to be written. */
function isUnreadable(error, command) {
    const copy = copyErrorIn(error);
    if (copy ? copy.side === 'target' : !READERS.has(command))
        return false;
    for (let at = error; at instanceof Error; at = at.cause)
        if ('syscall' in at)
            return READING_CALLS.has(at.syscall);
    return false;
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
    if (name === 'ghcr.io' || (0,providers/* githubRegistries */.LF)(server).includes(name))
        return 'github';
    return HOSTS.find(([, pattern]) => pattern.test(name))?.[0] ?? 'other';
}


/***/ }),

/***/ 20471:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LF: () => (/* binding */ githubRegistries),
/* harmony export */   Lq: () => (/* binding */ masking),
/* harmony export */   ap: () => (/* binding */ configFiles),
/* harmony export */   bU: () => (/* binding */ githubToken),
/* harmony export */   ne: () => (/* binding */ forRegistry)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11387);
/* harmony import */ var _docker_config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54586);



/** One credential for one registry, and for no other. */
function forRegistry(registry, credential) {
    const own = (0,_core_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalRegistry */ .i7)(registry);
    return async (place) => ((0,_core_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalRegistry */ .i7)(place.registry) === own ? credential : undefined);
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
/**
 * The files that docker, podman, skopeo and oras log in to, in the order they are asked. `onWarning` is told of a credential
 * helper that is not installed.
 */
function configFiles(env, home, onWarning) {
    const docker = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(env['DOCKER_CONFIG'] || (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(home, '.docker'), 'config.json');
    const containers = [
        env['REGISTRY_AUTH_FILE'] || undefined,
        env['XDG_RUNTIME_DIR'] ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(env['XDG_RUNTIME_DIR'], 'containers', 'auth.json') : undefined,
        (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(env['XDG_CONFIG_HOME'] || (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(home, '.config'), 'containers', 'auth.json'),
    ];
    return [docker, ...containers].flatMap((path) => path === undefined ? [] : [(0,_docker_config_js__WEBPACK_IMPORTED_MODULE_2__/* .dockerConfig */ .p)(path, env, onWarning)]);
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


/***/ }),

/***/ 37645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BV: () => (/* binding */ KnownHosts),
/* harmony export */   SF: () => (/* binding */ isMetadataHost),
/* harmony export */   T8: () => (/* binding */ isInsideHost),
/* harmony export */   dS: () => (/* binding */ insideError),
/* harmony export */   oN: () => (/* binding */ notingLookup),
/* harmony export */   rN: () => (/* binding */ guardedLookup)
/* harmony export */ });
/* unused harmony export isInsideAddress */
/* harmony import */ var node_dns__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40610);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77030);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81963);



const INSIDE = new node_net__WEBPACK_IMPORTED_MODULE_1__.BlockList();
for (const [network, bits] of [
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    // The host below an Azure machine.
    ['168.63.129.16', 32],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.88.99.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['224.0.0.0', 3],
]) {
    INSIDE.addSubnet(network, bits, 'ipv4');
}
for (const [network, bits] of [
    ['::', 96],
    ['::ffff:0:0:0', 96],
    ['100::', 64],
    ['2001::', 32],
    ['2002::', 16],
    ['fec0::', 10],
    ['64:ff9b::', 96],
    ['64:ff9b:1::', 48],
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
    return INSIDE.check(bare, (0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(bare) === 6 ? 'ipv6' : 'ipv4');
}
/** Where clouds tell a machine its secrets: no registry leads there, not even one inside. */
const METADATA_ADDRESSES = new node_net__WEBPACK_IMPORTED_MODULE_1__.BlockList();
for (const address of ['169.254.169.254', '169.254.170.2', '168.63.129.16', '100.100.100.200', '192.0.0.192'])
    METADATA_ADDRESSES.addAddress(address, 'ipv4');
for (const address of ['fd00:ec2::254', 'fd20:ce::254'])
    METADATA_ADDRESSES.addAddress(address, 'ipv6');
const METADATA_NAMES = /^(?:metadata(?:\.google\.internal|\.goog|\.azure\.internal|\.tencentyun\.com|\.packet\.net|\.platformequinix\.com)?|instance-data(?:\.ec2\.internal)?|rancher-metadata)$/i;
function isMetadataHost(hostname) {
    const host = bareHost(hostname);
    const family = (0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(host);
    if (family === 0)
        return METADATA_NAMES.test(host);
    return METADATA_ADDRESSES.check(host, family === 4 ? 'ipv4' : 'ipv6');
}
/**
 * What the text of a host tells: an address by its range; `localhost` and the names of metadata services are inside;
 * undefined for a name that must be looked up.
 */
function isInsideHost(hostname) {
    const host = bareHost(hostname);
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(host) !== 0)
        return isInsideAddress(host);
    return host === 'localhost' || host.endsWith('.localhost') || isMetadataHost(host) ? true : undefined;
}
function bareHost(hostname) {
    return hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
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
    (0,node_dns__WEBPACK_IMPORTED_MODULE_0__.lookup)(hostname, options, callback);
};
function insideError(hostname) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('UNSUPPORTED', `a server gave an address inside this network, ${hostname}, which is not followed`, {
        details: { host: hostname },
    });
}
function addressesOf(address) {
    return typeof address === 'string' ? [address] : address.map((entry) => entry.address);
}


/***/ }),

/***/ 10305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ proxyFor)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var _url_gate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96342);


/**
 * The proxy for a URL by the environment's rules: `https_proxy` or `http_proxy` by the URL's scheme, lower case before
 * upper case, an empty value is none. Loopback is never proxied.
 */
function proxyFor(url, env) {
    const name = url.protocol === 'https:' ? 'https_proxy' : 'http_proxy';
    const text = variable(env, name);
    if (text === undefined || (0,_url_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .isLoopback */ .U9)(url.hostname) || isExempt(url, variable(env, 'no_proxy')))
        return undefined;
    const proxy = URL.parse(text.includes('://') ? text : `http://${text}`);
    return proxy && /^https?:$/.test(proxy.protocol) ? proxy : undefined;
}
function variable(env, name) {
    return env[name] || env[name.toUpperCase()] || undefined;
}
/** `*`, `host`, `.suffix` and `suffix`, each with an optional port; `10.0.0.0/8` for hosts that are written as addresses, as Go reads it. */
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
        if (entry.includes('/'))
            return isWithin(host, entry);
        const [, name = '', onlyPort] = /^\[?([^\]]*?)\]?(?::([0-9]+))?$/.exec(entry) ?? [];
        const bare = entry.split(':').length > 2 && !entry.startsWith('[') ? entry : name;
        if (bare === name && onlyPort !== undefined && onlyPort !== port)
            return false;
        const suffix = bare.replace(/^\*?\./, '');
        return suffix !== '' && (host === suffix || host.endsWith(`.${suffix}`));
    });
}
function isWithin(host, cidr) {
    const [, network = '', bits = ''] = /^([^/]+)\/(0|[1-9][0-9]{0,2})$/.exec(cidr) ?? [];
    const family = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(network);
    if (family === 0 || (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) === 0 || Number(bits) > (family === 4 ? 32 : 128))
        return false;
    const list = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    list.addSubnet(network, Number(bits), family === 4 ? 'ipv4' : 'ipv6');
    return list.check(host, (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) === 4 ? 'ipv4' : 'ipv6');
}


/***/ }),

/***/ 96342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O2: () => (/* binding */ resolveUrl),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   vQ: () => (/* binding */ tokenUrl),
/* harmony export */   wo: () => (/* binding */ sameOriginUrl)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81963);
/* harmony import */ var _addresses_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37645);


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
    const leadsInside = (0,_addresses_js__WEBPACK_IMPORTED_MODULE_1__/* .isInsideHost */ .T8)(url.hostname) === true && (0,_addresses_js__WEBPACK_IMPORTED_MODULE_1__/* .isInsideHost */ .T8)(base.hostname) !== true;
    if (url.hostname !== base.hostname && (leadsInside || (0,_addresses_js__WEBPACK_IMPORTED_MODULE_1__/* .isMetadataHost */ .SF)(url.hostname))) {
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
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('UNSUPPORTED', `${base.host} gave a ${kind} that is not followed: ${reason}`, {
        details: { host: base.host, kind },
    });
}


/***/ })

};
