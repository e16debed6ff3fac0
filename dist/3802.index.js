export const id = 3802;
export const ids = [3802];
export const modules = {

/***/ 90224:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jZ: () => (/* binding */ packagesApiOf),
/* harmony export */   lc: () => (/* binding */ providerOf)
/* harmony export */ });
/* unused harmony export PROVIDERS */
/* harmony import */ var _credentials_providers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25390);
/* harmony import */ var _runner_runtime_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90094);


/** Registries whose ways are known, by their hosts; for GitHub those of its server count, too. */
const HOSTS = {
    github: /^ghcr\.io$/,
    'docker-hub': /(?:^|\.)docker\.(?:io|com)$/,
    ecr: /\.dkr[.-]ecr\..+\.(?:amazonaws\.(?:com(?:\.cn)?|eu)|on\.aws)$|^public\.ecr\.aws$/,
    acr: /\.azurecr\.(?:io|cn|us)$/,
    google: /(?:^|\.|-)(?:docker\.pkg\.dev|gcr\.io)$/,
    quay: /^quay\./,
    gitlab: /(?:^|\.)gitlab\./,
    harbor: /(?:^|\.)harbor\./,
};
const PROVIDERS = [...Object.keys(HOSTS), 'other'];
function providerOf(host, env = {}) {
    const name = host.replace(/:\d+$/, '');
    if ((0,_credentials_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .githubRegistries */ .LF)((0,_runner_runtime_js__WEBPACK_IMPORTED_MODULE_1__/* .serverUrlIn */ .ox)(env)).includes(name))
        return 'github';
    return PROVIDERS.find((one) => one !== 'other' && HOSTS[one].test(name)) ?? 'other';
}
const GITHUB_API = 'https://api.github.com';
/**
 * The API that deletes what is in a registry of GitHub; undefined for any other. A token of one server never goes to the
 * API of another one, and none goes over http.
 */
function packagesApiOf(registry, env) {
    const server = (0,_runner_runtime_js__WEBPACK_IMPORTED_MODULE_1__/* .serverUrlIn */ .ox)(env);
    if (!(0,_credentials_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .githubRegistries */ .LF)(server).includes(registry))
        return registry === 'ghcr.io' ? new URL(GITHUB_API) : undefined;
    const url = URL.parse(env['GITHUB_API_URL'] || apiOf(server));
    return url?.protocol === 'https:' && url.username === '' && url.password === '' ? url : undefined;
}
/** As the runner has it in GITHUB_API_URL. */
function apiOf(server) {
    const host = URL.parse(server)?.host ?? 'github.com';
    if (host === 'github.com')
        return GITHUB_API;
    return host.endsWith('.ghe.com') ? `https://api.${host}` : `https://${host}/api/v3`;
}


/***/ }),

/***/ 52369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ firstOf),
/* harmony export */   _: () => (/* binding */ anonymous)
/* harmony export */ });
/** The credential of the first provider that has one. */
function firstOf(providers) {
    return async (request, options) => {
        for (const provider of providers) {
            const credential = await provider(request, options);
            if (credential)
                return credential;
        }
        return undefined;
    };
}
/** A provider without credentials: registries are used anonymously. */
const anonymous = async () => undefined;


/***/ }),

/***/ 73338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RG: () => (/* binding */ readConfigFile),
/* harmony export */   cZ: () => (/* binding */ formatConfig),
/* harmony export */   o4: () => (/* binding */ parseConfig),
/* harmony export */   o5: () => (/* binding */ writeConfigFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44745);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81963);
/* harmony import */ var _files_open_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8201);






/** `unreadable`: whether a file without read permission counts as absent. */
async function readConfigFile(path, unreadable) {
    try {
        const [text, { mode }] = await Promise.all([(0,_files_open_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readText */ .yR)(path), (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path)]);
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
        // The parser's message would quote the text.
    }
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .OrasError */ .aP('INVALID_INPUT', `${path} is not a JSON object`, {
        details: { path },
    });
}
function formatConfig(config) {
    return `${JSON.stringify(config, null, 2)}\n`;
}
/** Atomic; a symbolic link stays one. */
async function writeConfigFile(path, text, mode = 0o600) {
    const file = await resolveLinks(path);
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
async function resolveLinks(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(path);
    }
    catch {
        // A dangling link, or no file yet.
        return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readlink)(path).then((to) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), to), () => path);
    }
}


/***/ }),

/***/ 80604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ normalKey),
/* harmony export */   l: () => (/* binding */ configKeyOf)
/* harmony export */ });
/* harmony import */ var _core_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11387);

/** The key of a registry in Docker's config files. */
function configKeyOf(registry) {
    const host = (0,_core_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalRegistry */ .i7)(registry);
    return host === 'docker.io' ? 'https://index.docker.io/v1/' : host;
}
/** Keys may be URLs: `https://index.docker.io/v1/`, `https://ghcr.io`, `ghcr.io/v2/`. */
function normalKey(key) {
    const withoutScheme = key.replace(/^https?:\/\//i, '').replace(/\/(?:v[12]\/?)?$/, '');
    const [host = '', ...path] = withoutScheme.split('/');
    return [(0,_core_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalRegistry */ .i7)(host.toLowerCase()), ...path].join('/');
}


/***/ }),

/***/ 25390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ap: () => (/* binding */ configFiles),
  ne: () => (/* binding */ forRegistry),
  LF: () => (/* binding */ githubRegistries),
  bU: () => (/* binding */ githubToken),
  Lq: () => (/* binding */ masking)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ../build/js/core/credential.js
var credential = __webpack_require__(52369);
// EXTERNAL MODULE: ../build/js/core/reference.js
var reference = __webpack_require__(11387);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ../build/js/core/descriptor.js
var descriptor = __webpack_require__(44745);
// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __webpack_require__(81963);
// EXTERNAL MODULE: ../build/js/credentials/config-file.js
var config_file = __webpack_require__(73338);
// EXTERNAL MODULE: ../build/js/credentials/config-keys.js
var config_keys = __webpack_require__(80604);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ../build/js/credentials/find-program.js


/**
 * The full path of a program on the PATH. Folders in the workspace are skipped: a checkout may have created them. Never
 * start a bare name: Windows would look in the working folder first.
 */
function findProgram(name, env) {
    const workspace = env['GITHUB_WORKSPACE'] ? real(env['GITHUB_WORKSPACE']) : undefined;
    const folders = (env['PATH'] ?? env['Path'] ?? '')
        .split(external_node_path_.delimiter)
        .map((folder) => folder.replace(/^"(.*)"$/, '$1'))
        .filter((folder) => (0,external_node_path_.isAbsolute)(folder))
        .map(real);
    return folders
        .filter((folder) => workspace === undefined || !isWithin(folder, workspace))
        .map((folder) => (0,external_node_path_.join)(folder, process.platform === 'win32' ? `${name}.exe` : name))
        .find(isProgram);
}
function real(path) {
    try {
        return (0,external_node_fs_.realpathSync)(path);
    }
    catch {
        return path;
    }
}
function isWithin(path, folder) {
    const inside = (0,external_node_path_.relative)(folder, path);
    return inside === '' || (!(0,external_node_path_.isAbsolute)(inside) && inside.split(/[/\\]/)[0] !== '..');
}
function isProgram(path) {
    try {
        (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.X_OK);
        return (0,external_node_fs_.statSync)(path).isFile();
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ../build/js/credentials/helper-environment.js
/**
 * Variables that helpers need: paths, proxies, certificates, desktop keyrings, and cloud accounts. The step's inputs and
 * the runner's own tokens (ACTIONS_*, OIDC) are withheld.
 */
const NAMES = /^(?:PATH|HOME|USER|LOGNAME|SHELL|LANG|LANGUAGE|LC_\w+|TZ|TMPDIR|TMP|TEMP|DISPLAY|WAYLAND_DISPLAY|XDG_\w+|DBUS_SESSION_BUS_ADDRESS|GNUPGHOME|GPG_\w+|PASSWORD_STORE_\w+|SSL_CERT_\w+|(?:HTTPS?|NO|ALL)_PROXY|DOCKER_\w+|REGISTRY_AUTH_FILE|AWS_\w+|AZURE_\w+|GOOGLE_\w+|CLOUDSDK_\w+|GCE_\w+|VAULT_\w+)$/i;
const WINDOWS = /^(?:SYSTEMROOT|SYSTEMDRIVE|WINDIR|COMSPEC|PATHEXT|USERPROFILE|USERNAME|USERDOMAIN|HOMEDRIVE|HOMEPATH|APPDATA|LOCALAPPDATA|PROGRAMDATA|ALLUSERSPROFILE|PROGRAMFILES(?:\(X86\))?|PROGRAMW6432|COMMONPROGRAM\S*|PROCESSOR_\w+|NUMBER_OF_PROCESSORS|OS)$/i;
function helperEnvironment(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => NAMES.test(name) || WINDOWS.test(name)));
}

;// CONCATENATED MODULE: ../build/js/credentials/credential-helper.js




const NAME = /^[A-Za-z0-9._-]+$/;
const TIMEOUT_MS = 30_000;
const MAX_OUTPUT = 64 * 1024;
/**
 * Runs `docker-credential-<name> get`, by its full path and without a shell. Fails with `reason: 'missing-helper'` where
 * it is not installed. The output may be a secret even when the helper fails: it is never part of an error.
 */
async function runHelper(name, server, options) {
    if (!NAME.test(name) || name.startsWith('.')) {
        throw new errors/* OrasError */.aP('INVALID_INPUT', `not the name of a credential helper: ${JSON.stringify(name.slice(0, 80))}`);
    }
    // A helper reads lines: a second one would be another request.
    if (/[\0\r\n]/.test(server)) {
        throw new errors/* OrasError */.aP('INVALID_INPUT', `not a server address: ${JSON.stringify(server.slice(0, 80))}`);
    }
    const program = `docker-credential-${name}`;
    const path = findProgram(program, options.env);
    if (path === undefined) {
        throw new errors/* OrasError */.aP('INVALID_INPUT', `${program} cannot be run: it is not on the PATH`, {
            details: { helper: program, reason: 'missing-helper' },
        });
    }
    const { code, output } = await execute({ program, path }, server, options);
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
        throw new errors/* OrasError */.aP('INVALID_CONTENT', `${program} did not return a Username and a Secret`);
    }
    const { Username: username, Secret: secret } = answer;
    if (secret === '')
        return undefined;
    if (username === '<token>')
        return { kind: 'refresh', token: secret };
    return { kind: 'basic', username, password: secret };
}
async function execute({ program, path }, server, { env, timeoutMs = TIMEOUT_MS }) {
    // Not execFile: it also reads stderr, and waits for any child of the helper that keeps it open.
    // Imported lazily: it loads node:net, which most steps do not need.
    const { spawn } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 31421, 19));
    return new Promise((resolve, reject) => {
        const child = spawn(path, ['get'], {
            stdio: ['pipe', 'pipe', 'ignore'],
            env: helperEnvironment(env),
            shell: false,
        });
        let output = '';
        let stopped = false;
        // A child of the helper may hold the pipe open: do not wait for it.
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
            const reason = (0,errors/* systemCode */.xU)(error) ?? 'it did not start';
            reject(new errors/* OrasError */.aP('INVALID_INPUT', `${program} cannot be run: ${reason}`, {
                details: { helper: program },
            }));
        });
        child.on('close', (code) => {
            clearTimeout(timer);
            if (stopped || code === null)
                reject(new errors/* OrasError */.aP('UNAVAILABLE', `${program} was stopped: it took too long or printed too much`, {
                    details: { helper: program },
                }));
            else
                resolve({ code, output });
        });
        child.stdin.on('error', () => undefined);
        child.stdin.end(server);
    });
}

;// CONCATENATED MODULE: ../build/js/credentials/docker-config.js







/**
 * Credentials from a Docker config file, or from a containers `auth.json`, which has the same form: first from the
 * host's own helper, then from the entry with the longest matching path, then from the default helper. A helper that is
 * not installed is skipped, with one warning.
 */
function dockerConfig(path, env, onWarning = () => undefined) {
    const missing = new Set();
    let reading;
    return async ({ registry, repository }) => {
        reading ??= readConfig(path);
        const config = await reading;
        const host = (0,reference/* canonicalRegistry */.i7)(registry);
        const helper = stringIn(entryOf(config['credHelpers'], [host]));
        const credential = helper === undefined ? undefined : await ask(helper);
        if (helper !== undefined && (credential || !missing.has(helper)))
            return credential;
        const stored = parseAuth(entryOf(config['auths'], keysFor(host, repository)), path, host);
        if (stored)
            return stored;
        const store = stringIn(config['credsStore']);
        return store === undefined ? undefined : ask(store);
        async function ask(name) {
            try {
                return await runHelper(name, (0,config_keys/* configKeyOf */.l)(registry), { env });
            }
            catch (cause) {
                if (cause instanceof errors/* OrasError */.aP && cause.details.reason === 'missing-helper') {
                    if (!missing.has(name))
                        onWarning(`${cause.message}; ${path} names it for ${host}, which is used without that login`);
                    missing.add(name);
                    return undefined;
                }
                throw withConfigPath(cause, path, host);
            }
        }
    };
}
/** Users may not know which file names the helper that failed. */
function withConfigPath(cause, path, host) {
    if (!(cause instanceof errors/* OrasError */.aP))
        return cause;
    const message = `${cause.message}; ${path} names it for ${host}`;
    return new errors/* OrasError */.aP(cause.code, message, { cause, details: { ...cause.details, host, path } });
}
async function readConfig(path) {
    // REGISTRY_AUTH_FILE=/dev/null is how users say that there is no such file.
    return path === external_node_os_.devNull ? {} : (await (0,config_file/* readConfigFile */.RG)(path, 'absent')).config;
}
/** `host/a/b/c`, `host/a/b`, `host/a`, `host`: the longest match wins (containers-auth.json). */
function keysFor(host, repository) {
    const segments = repository?.split('/') ?? [];
    return segments.map((_, at) => [host, ...segments.slice(0, segments.length - at)].join('/')).concat(host);
}
function entryOf(table, keys) {
    if (!(0,descriptor/* isRecord */.u4)(table))
        return undefined;
    const entries = new Map(Object.entries(table).map(([key, value]) => [(0,config_keys/* normalKey */.L)(key), value]));
    return keys.map((key) => entries.get(key)).find((value) => value !== undefined);
}
function parseAuth(entry, path, host) {
    if (!(0,descriptor/* isRecord */.u4)(entry))
        return undefined;
    const identity = stringIn(entry['identitytoken']);
    if (identity !== undefined)
        return { kind: 'refresh', token: identity };
    const bearer = stringIn(entry['registrytoken']);
    if (bearer !== undefined)
        return { kind: 'bearer', token: bearer };
    const auth = stringIn(entry['auth']);
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
    const username = stringIn(entry['username']);
    const password = stringIn(entry['password']);
    return username === undefined || password === undefined ? undefined : { kind: 'basic', username, password };
}
function stringIn(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}

;// CONCATENATED MODULE: ../build/js/credentials/providers.js




/**
 * One credential for one registry, and for no other.
 *
 * @example
 * const credentials = forRegistry('ghcr.io', { kind: 'basic', username: 'octocat', password: 'secret' });
 */
function forRegistry(registry, credential) {
    const canonical = (0,reference/* canonicalRegistry */.i7)(registry);
    return async (request) => ((0,reference/* canonicalRegistry */.i7)(request.registry) === canonical ? credential : undefined);
}
/** The workflow's token, for the container registries of its own GitHub server only. */
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
 * The logins that docker, podman, skopeo and oras store in files, with their credential helpers. `onWarning` is called for a
 * helper that is not installed.
 *
 * @param home - The home folder.
 * @throws {OrasError} from a provider, when it is asked: `INVALID_INPUT` and `INVALID_CONTENT` for a file or a credential helper
 * that gives no login, `STORAGE` for a file that cannot be read, `UNAUTHORIZED` and `UNAVAILABLE` for a helper that fails.
 */
function configFiles(env, home, onWarning) {
    const docker = (0,external_node_path_.join)(env['DOCKER_CONFIG'] || (0,external_node_path_.join)(home, '.docker'), 'config.json');
    const containers = [
        env['REGISTRY_AUTH_FILE'] || undefined,
        env['XDG_RUNTIME_DIR'] ? (0,external_node_path_.join)(env['XDG_RUNTIME_DIR'], 'containers', 'auth.json') : undefined,
        (0,external_node_path_.join)(env['XDG_CONFIG_HOME'] || (0,external_node_path_.join)(home, '.config'), 'containers', 'auth.json'),
    ];
    const paths = [docker, ...containers].filter((path) => path !== undefined);
    return (0,credential/* firstOf */.K)(paths.map((path) => dockerConfig(path, env, onWarning)));
}
/** Reports a credential's secrets, to be masked, before it is used. */
function masking(provider, onSecret) {
    return async (request, options) => {
        const credential = await provider(request, options);
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

/***/ 8201:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Am: () => (/* binding */ specialFile),
/* harmony export */   Tq: () => (/* binding */ openFile),
/* harmony export */   oD: () => (/* binding */ readWhole),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81963);
/* harmony import */ var _regular_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16611);



/**
 * Opens a file that the user named; links are followed. Pipes, sockets and devices are refused: they may block or never
 * end.
 */
async function openFile(path) {
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path);
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(real);
    if (found.isFile() || found.isDirectory())
        return (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_2__/* .openRegular */ .lf)(real);
    throw specialFile(path, found);
}
function specialFile(path, found) {
    const kind = found.isFIFO() ? 'pipe' : found.isSocket() ? 'socket' : 'device';
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('UNSUPPORTED', `will not read ${path}: it is a ${kind}`, {
        details: { path, reason: 'special-file' },
    });
}
/** For files that fit into memory. */
async function readWhole(path) {
    const file = await openFile(path);
    try {
        return await file.readFile();
    }
    finally {
        await file.close();
    }
}
/** As {@link readWhole}, as text. */
async function readText(path) {
    return (await readWhole(path)).toString('utf8');
}


/***/ }),

/***/ 11022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bt: () => (/* binding */ ignoreMissing),
/* harmony export */   c4: () => (/* binding */ isNotFound),
/* harmony export */   s0: () => (/* binding */ pathExists)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81963);


/** Whether nothing is at the path; below a file there is nothing either. */
function isNotFound(error) {
    return ['ENOENT', 'ENOTDIR'].includes((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .systemCode */ .xU)(error) ?? '');
}
/** For `catch`: undefined where nothing is at the path, nor where its links lead. */
function ignoreMissing(error) {
    if (!isNotFound(error) && (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .systemCode */ .xU)(error) !== 'ELOOP')
        throw error;
}
async function pathExists(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
        return true;
    }
    catch (error) {
        if (isNotFound(error))
            return false;
        throw error;
    }
}


/***/ }),

/***/ 16611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PJ: () => (/* binding */ isLink),
/* harmony export */   VI: () => (/* binding */ regularFile),
/* harmony export */   lf: () => (/* binding */ openRegular),
/* harmony export */   o2: () => (/* binding */ linkedFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81963);
/* harmony import */ var _path_exists_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11022);
/* harmony import */ var _relative_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7328);





/** Windows has neither flag, and no pipes in folders. */
const READ_ONLY = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0);
/** Undefined unless the path itself is a regular file, and not a link. */
async function regularFile(path) {
    const stats = await statsOf(path);
    return stats?.isFile() === true ? { path, stats } : undefined;
}
/** The file at a path, or the file below `root` that a link there leads to. */
async function linkedFile(path, root) {
    const stats = await statsOf(path);
    if (stats?.isSymbolicLink() !== true)
        return stats?.isFile() === true ? { path, stats } : undefined;
    const [real, top] = await Promise.all([path, root].map((one) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(one).catch(_path_exists_js__WEBPACK_IMPORTED_MODULE_3__/* .ignoreMissing */ .bt)));
    if (real === undefined || top === undefined || (0,_relative_path_js__WEBPACK_IMPORTED_MODULE_4__/* .relativePath */ .i)(real, top) === undefined)
        return undefined;
    return regularFile(real);
}
async function isLink(path) {
    return (await statsOf(path))?.isSymbolicLink() === true;
}
async function statsOf(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path, { bigint: true }).catch(_path_exists_js__WEBPACK_IMPORTED_MODULE_3__/* .ignoreMissing */ .bt);
}
/** For reading. Fails if a link, pipe or device has replaced the file since it was checked. */
async function openRegular(path) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, READ_ONLY);
    if ((await file.stat()).isFile())
        return file;
    await file.close();
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('INVALID_CONTENT', `${path} is not a regular file`, { details: { path } });
}


/***/ }),

/***/ 7328:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

var node_path__WEBPACK_IMPORTED_MODULE_0___namespace_cache;
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ relativePath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/**
 * The path from a folder to something in it, empty for the folder itself; undefined for a path that is elsewhere. `rules`
 * are those of this system, or of another one in a test.
 */
function relativePath(path, folder, rules = /*#__PURE__*/ (node_path__WEBPACK_IMPORTED_MODULE_0___namespace_cache || (node_path__WEBPACK_IMPORTED_MODULE_0___namespace_cache = __webpack_require__.t(node_path__WEBPACK_IMPORTED_MODULE_0__, 2)))) {
    const way = rules.relative(folder, path);
    return way === '..' || way.startsWith(`..${rules.sep}`) || rules.isAbsolute(way) ? undefined : way;
}


/***/ }),

/***/ 58703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ privateAddressError),
/* harmony export */   BV: () => (/* binding */ KnownHosts),
/* harmony export */   SF: () => (/* binding */ isMetadataHost),
/* harmony export */   Sf: () => (/* binding */ isPrivateHost),
/* harmony export */   rN: () => (/* binding */ guardedLookup),
/* harmony export */   so: () => (/* binding */ recordingLookup)
/* harmony export */ });
/* unused harmony export isPrivateAddress */
/* harmony import */ var node_dns__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40610);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77030);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81963);



const PRIVATE = new node_net__WEBPACK_IMPORTED_MODULE_1__.BlockList();
for (const [network, bits] of [
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    // The host of an Azure virtual machine.
    ['168.63.129.16', 32],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.88.99.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['224.0.0.0', 3],
]) {
    PRIVATE.addSubnet(network, bits, 'ipv4');
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
    PRIVATE.addSubnet(network, bits, 'ipv6');
}
/** Whether the address is not public: loopback, private, link-local, or reserved. */
function isPrivateAddress(address) {
    const bare = address.replace(/%.*$/, '');
    const mapped = /^::ffff:([0-9.]+)$/i.exec(bare)?.[1];
    if (mapped !== undefined)
        return PRIVATE.check(mapped, 'ipv4');
    return PRIVATE.check(bare, (0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(bare) === 6 ? 'ipv6' : 'ipv4');
}
/** Metadata services hand out credentials: no registry may refer to one, not even a private registry. */
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
 * Whether a host is private, as far as its text shows: an address by its range, `localhost` and the names of metadata
 * services. Undefined for a name that must be looked up.
 */
function isPrivateHost(hostname) {
    const host = bareHost(hostname);
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(host) !== 0)
        return isPrivateAddress(host);
    return host === 'localhost' || host.endsWith('.localhost') || isMetadataHost(host) ? true : undefined;
}
function bareHost(hostname) {
    return hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}
/** Hosts that the user named. One that ever had a public address is not private. */
class KnownHosts {
    #private = new Map();
    record(hostname, isPrivate) {
        this.#private.set(hostname, isPrivate && this.#private.get(hostname) !== false);
    }
    isPrivate(hostname) {
        return isPrivateHost(hostname) ?? this.#private.get(hostname) ?? false;
    }
}
/** Looks a name up and records whether it is private. */
function recordingLookup(knownHosts, lookup = defaultLookup) {
    return (hostname, options, callback) => lookup(hostname, options, (error, address, family) => {
        if (!error)
            knownHosts.record(hostname, addressesOf(address).every(isPrivateAddress));
        callback(error, address, family);
    });
}
/**
 * For URLs that a server gave: fails when a name has a private address. Checked on the addresses that are then connected
 * to, so that DNS rebinding cannot get around it.
 */
function guardedLookup(lookup = defaultLookup) {
    return (hostname, options, callback) => lookup(hostname, options, (error, address, family) => {
        if (!error && addressesOf(address).some(isPrivateAddress)) {
            callback(privateAddressError(hostname), '', 0);
        }
        else {
            callback(error, address, family);
        }
    });
}
const defaultLookup = (hostname, options, callback) => {
    (0,node_dns__WEBPACK_IMPORTED_MODULE_0__.lookup)(hostname, options, callback);
};
function privateAddressError(hostname) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('UNSUPPORTED', `a server referred to the private address ${hostname}, which is not followed`, {
        details: { host: hostname, reason: 'not-followed' },
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
 * The proxy for a URL: `https_proxy` or `http_proxy` by the URL's scheme, lower case before upper case; empty means none.
 * Loopback is never proxied, nor what `no_proxy` names.
 *
 * @example
 * const transport = createTransport({ proxy: (url) => proxyFor(url, process.env) });
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
/** Entries are `*`, `host`, `.suffix` and `suffix`, with an optional port, or a network such as `10.0.0.0/8`, as in Go. */
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
/* harmony import */ var _private_addresses_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58703);


/**
 * A URL that a server gave, resolved against the URL of its response. Refuses https to http, other schemes and user
 * information.
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
        throw refused(kind, base, 'it goes from https to http');
    if (url.username !== '' || url.password !== '')
        throw refused(kind, base, 'it has user information');
    return url;
}
/** Upload locations and page links stay on the registry's own host (GHSA-jxpm-75mh-9fp7). */
function sameOriginUrl(text, base, kind) {
    const url = resolveUrl(text, base, kind);
    if (url.origin !== base.origin)
        throw refused(kind, base, `it goes to another origin, ${url.origin}`);
    return url;
}
/**
 * The URL of a token server, which is sent credentials. Another public host is legal (Docker Hub); a private address is
 * not, unless the registry itself has one (GHSA-xf85-363p-868w). Names are checked by the lookup.
 */
function tokenUrl(realm, base) {
    if (!/^https?:\/\//i.test(realm))
        throw refused('token realm', base, 'it is not an absolute http(s) URL');
    const url = resolveUrl(realm, base, 'token realm');
    const isPrivate = (0,_private_addresses_js__WEBPACK_IMPORTED_MODULE_1__/* .isPrivateHost */ .Sf)(url.hostname) === true && (0,_private_addresses_js__WEBPACK_IMPORTED_MODULE_1__/* .isPrivateHost */ .Sf)(base.hostname) !== true;
    if (url.hostname !== base.hostname && (isPrivate || (0,_private_addresses_js__WEBPACK_IMPORTED_MODULE_1__/* .isMetadataHost */ .SF)(url.hostname))) {
        throw refused('token realm', base, `it goes to the private address ${url.hostname}`);
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
        details: { host: base.host, kind, reason: 'not-followed' },
    });
}


/***/ })

};
