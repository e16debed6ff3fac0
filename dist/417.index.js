export const id = 417;
export const ids = [417];
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


/***/ })

};
