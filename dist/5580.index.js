export const id = 5580;
export const ids = [5580];
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
/* harmony import */ var _home_login_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(59793);
/* harmony import */ var _undo_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(72360);







const login = {
    summary: 'log in for later steps of the job',
    effect: 'local',
    required: [],
    optional: ['login-persist'],
    needs: '`registry-auth`, or `registry`, `username` and `password`; without them it logs in to GitHub\u2019s registry',
    outputs: [],
    read: (reader) => ({ persist: reader.oneOf('login-persist', ['env', 'home']) }),
    references: () => ({ source: [], target: [] }),
    run: logIn,
};
/**
 * Logs in for later steps: each credential is shown to its registry, then kept in a Docker config, which `post` undoes.
 * By default that is a file of its own, with all that the old one had, and `DOCKER_CONFIG` points to it.
 */
async function logIn({ persist }, context) {
    const { open, signal } = context;
    const logins = [...(await open.logins()), ...(await open.tokenLogins(signal))];
    if (logins.length === 0) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('INVALID_INPUT', 'input registry-auth is missing: command login needs it, or registry, username and password, or a github-token', { details: { input: 'registry-auth' } });
    }
    for (const one of logins)
        await check(one, context);
    const kept = logins.map(({ until: _end, ...login }) => login);
    await (persist === 'home' ? keepInHome(kept, context) : keepInOwnFile(kept, context));
    return { kind: 'note', text: `Logged in to ${registriesOf(logins).join(', ')}` };
}
async function check(one, { open, log, signal }) {
    const answer = await open.checkLogin(one, signal);
    const end = one.until === undefined ? '' : `, until ${new Date(one.until).toISOString()}`;
    if (answer === 'taken')
        log.info(`Login accepted by ${one.registry}${end}`);
    else
        log.info(`${one.registry} did not ask for a login, so this one could not be checked`);
}
/** A folder that stands for the one with Docker's config: later steps find it by `DOCKER_CONFIG`. */
async function keepInOwnFile(logins, { runtime, runner, signal }) {
    const oldConfig = (0,_credentials_docker_login_js__WEBPACK_IMPORTED_MODULE_4__/* .configPath */ .eQ)(runtime.env, runtime.home);
    const { config } = await (0,_credentials_config_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readConfigFile */ .RG)(oldConfig, 'absent');
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
    await linkFolders((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(oldConfig)), folder);
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


/***/ })

};
