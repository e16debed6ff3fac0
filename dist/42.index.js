export const id = 42;
export const ids = [42];
export const modules = {

/***/ 66417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   login: () => (/* binding */ login)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81963);
/* harmony import */ var _credentials_config_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73338);
/* harmony import */ var _credentials_docker_login_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32749);
/* harmony import */ var _home_login_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29563);
/* harmony import */ var _undo_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(72360);







const login = {
    summary: 'log in for later steps of the job',
    effect: 'local',
    required: [],
    optional: ['login-persist'],
    needs: '`registry-auth`, or `registry`, `username` and `password`; without them it is for GitHub’s own registry',
    outputs: [],
    title: { done: 'Logged in', planned: 'would log in' },
    read: (reader) => ({ persist: reader.oneOf('login-persist', ['env', 'home']) }),
    references: () => ({ source: [], target: [] }),
    run: logIn,
};
/**
 * Logs in for later steps: each credential is shown to its registry, then kept in a Docker config, which `post` undoes.
 * By default that is a file of its own, with all that the old one had, and `DOCKER_CONFIG` points to it.
 */
async function logIn({ persist }, context) {
    const logins = await context.open.logins();
    if (logins.length === 0) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('INVALID_INPUT', 'input registry-auth is missing: command login needs it, or registry, username and password, or a github-token', { details: { input: 'registry-auth' } });
    }
    for (const one of logins)
        await check(one, context);
    await (persist === 'home' ? keepInHome(logins, context) : keepInOwnFile(logins, context));
    return { kind: 'note', text: `Logged in to ${registriesOf(logins).join(', ')}` };
}
async function check(one, { open, log, signal }) {
    const answer = await open.checkLogin(one, signal);
    if (answer === 'taken')
        log.info(`Login accepted by ${one.registry}`);
    else
        log.info(`${one.registry} asks for no credential, so this one could not be checked`);
}
/** A folder that stands for the one with Docker's config: later steps find it by `DOCKER_CONFIG`. */
async function keepInOwnFile(logins, { runtime, runner, signal }) {
    const held = (0,_credentials_docker_login_js__WEBPACK_IMPORTED_MODULE_4__/* .configPath */ .eQ)(runtime.env, runtime.home);
    const { config } = await (0,_credentials_config_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readConfigFile */ .RG)(held, 'absent');
    signal.throwIfAborted();
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(runtime.temp, 'oras-action-login-'));
    const registries = registriesOf(logins);
    const dockerConfig = runtime.env['DOCKER_CONFIG'] ?? '';
    if (runner.state)
        (0,_undo_js__WEBPACK_IMPORTED_MODULE_6__/* .rememberLogin */ .J)(runner.state, { folder, registries, dockerConfig });
    try {
        await (0,_credentials_config_file_js__WEBPACK_IMPORTED_MODULE_3__/* .writeConfigFile */ .o5)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'config.json'), (0,_credentials_config_file_js__WEBPACK_IMPORTED_MODULE_3__/* .formatConfig */ .cZ)((0,_credentials_docker_login_js__WEBPACK_IMPORTED_MODULE_4__/* .withLogins */ .FH)(config, logins)));
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
        throw error;
    }
    await linkFolders((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(held)), folder);
    runner.exportVariable('DOCKER_CONFIG', folder);
}
/** Builders, contexts and plugins of the Docker CLI lie beside its config. */
async function linkFolders(from, to) {
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(from).catch(() => [])) {
        const [path, link] = [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(from, name), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(to, name)];
        const isFolder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).then((facts) => facts.isDirectory(), () => false);
        // A junction: Windows gives the right to other links to few.
        if (isFolder)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)(path, link, 'junction').catch(() => undefined);
    }
}
async function keepInHome(logins, { runtime, runner, signal }) {
    const { state } = runner;
    const registries = registriesOf(logins);
    await (0,_home_login_js__WEBPACK_IMPORTED_MODULE_5__/* .loginAtHome */ .A)(logins, {
        home: runtime.home,
        signal,
        remember: state && ((home) => (0,_undo_js__WEBPACK_IMPORTED_MODULE_6__/* .rememberLogin */ .J)(state, { registries, home })),
    });
}
function registriesOf(logins) {
    return logins.map(({ registry }) => registry);
}


/***/ }),

/***/ 54586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ dockerConfig),
  L: () => (/* binding */ normalKey)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ../build/js/core/descriptor.js
var descriptor = __webpack_require__(44745);
// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __webpack_require__(81963);
// EXTERNAL MODULE: ../build/js/core/reference.js
var reference = __webpack_require__(11387);
// EXTERNAL MODULE: ../build/js/files/open-file.js
var open_file = __webpack_require__(8201);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ../build/js/credentials/find-program.js


/**
 * The full path of a program in a folder of the PATH, undefined where none has it. What lies in the workspace is none: a
 * checkout brings it. Windows would look in the working folder first, which is why no bare name is started.
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
    const way = (0,external_node_path_.relative)(folder, path);
    return way === '' || (!(0,external_node_path_.isAbsolute)(way) && way.split(/[/\\]/)[0] !== '..');
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
 * What helpers need: where things are, proxies, certificates, desktop keyrings, and the accounts of clouds. Inputs of the
 * step and the runner's own tokens (ACTIONS_*, OIDC) are none of their business.
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
 * Asks `docker-credential-<name> get`, by its full path and without a shell. Fails with `reason: 'missing-helper'` where it is
 * not installed. What a helper prints may be a secret even when it fails: it
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
    const path = findProgram(program, env);
    if (path === undefined) {
        throw new errors/* OrasError */.aP('INVALID_INPUT', `${program} cannot be run: it is not on the PATH`, {
            details: { helper: program, reason: 'missing-helper' },
        });
    }
    const { code, output } = await execute({ program, path, env }, server, timeoutMs);
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
async function execute({ program, path, env }, server, timeoutMs) {
    // Not execFile: it reads stderr too, and waits for whatever the helper started that keeps it open.
    // Loaded when it is needed: it brings sockets along, for steps that have no use for either.
    const { spawn } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 31421, 19));
    return new Promise((resolve, reject) => {
        const child = spawn(path, ['get'], {
            stdio: ['pipe', 'pipe', 'ignore'],
            env: helperEnvironment(env),
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
            const reason = (0,errors/* systemCode */.xU)(error) ?? 'it did not start';
            reject(new errors/* OrasError */.aP('INVALID_INPUT', `${program} cannot be run: ${reason}`, {
                details: { helper: program },
            }));
        });
        child.on('close', (code) => {
            clearTimeout(timer);
            if (stopped || code === null)
                reject(new errors/* OrasError */.aP('UNAVAILABLE', `${program} was stopped: too slow, or too much output`, {
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
 * Credentials of a Docker config file, or of a containers `auth.json`, which has the same form. A helper named for the
 * host comes first, then the file's own entry with the longest matching path, then the general helper. A helper that is
 * not installed knows nothing, which is told once.
 */
function dockerConfig(path, env, onWarning = () => undefined) {
    const missing = new Set();
    let config;
    return async ({ registry, repository }) => {
        config ??= readConfig(path);
        const read = await config;
        if (!read)
            return undefined;
        const host = (0,reference/* canonicalRegistry */.i7)(registry);
        const server = host === 'docker.io' ? 'https://index.docker.io/v1/' : host;
        const helper = textIn(entryOf(read['credHelpers'], [host]));
        const answer = helper === undefined ? undefined : await ask(helper);
        if (helper !== undefined && (answer || !missing.has(helper)))
            return answer;
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
                if (cause instanceof errors/* OrasError */.aP && cause.details.reason === 'missing-helper') {
                    if (!missing.has(name))
                        onWarning(`${cause.message}; ${path} names it for ${host}, which is asked without its login`);
                    missing.add(name);
                    return undefined;
                }
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
    // So people say that there is no such file.
    if (path === external_node_os_.devNull)
        return undefined;
    let text;
    try {
        text = await (0,open_file/* readText */.yR)(path);
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
 * Opens a file that a person named, to read it; a link is followed. A pipe, socket or device is refused by its kind: one may
 * wait for ever, another never ends.
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
/** A file that is small enough for memory. */
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
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81963);




/** Windows has neither; there, a pipe has no name in a folder. */
const READ_ONLY = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0);
/** The file at a path; a link is none, wherever it leads. */
async function regularFile(path) {
    const stats = await statsOf(path);
    return stats?.isFile() === true ? { path, stats } : undefined;
}
/** The file at a path, or the one that a link leads to where that lies below `root`. */
async function linkedFile(path, root) {
    const stats = await statsOf(path);
    if (stats?.isSymbolicLink() !== true)
        return stats?.isFile() === true ? { path, stats } : undefined;
    const [real, top] = await Promise.all([path, root].map((one) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(one).catch(ignoreNone)));
    if (real === undefined || top === undefined || !real.startsWith(`${top}${node_path__WEBPACK_IMPORTED_MODULE_2__.sep}`))
        return undefined;
    return regularFile(real);
}
async function isLink(path) {
    return (await statsOf(path))?.isSymbolicLink() === true;
}
async function statsOf(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path, { bigint: true }).catch(ignoreNone);
}
function ignoreNone(error) {
    if (!['ENOENT', 'ENOTDIR', 'ELOOP'].includes((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(error) ?? ''))
        throw error;
}
/** For reading. What took the file's place since it was looked at is not followed, waited for or read. */
async function openRegular(path) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, READ_ONLY);
    if ((await file.stat()).isFile())
        return file;
    await file.close();
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('INVALID_CONTENT', `${path} is not a regular file`, { details: { path } });
}


/***/ })

};
