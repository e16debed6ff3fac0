export const id = 2360;
export const ids = [2360];
export const modules = {

/***/ 59793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ loginAtHome),
  R: () => (/* binding */ logoutAtHome)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ../build/js/credentials/config-file.js
var config_file = __webpack_require__(73338);
// EXTERNAL MODULE: ../build/js/credentials/docker-login.js
var docker_login = __webpack_require__(32749);
// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __webpack_require__(81963);
// EXTERNAL MODULE: ../build/js/files/file-lock.js + 1 modules
var file_lock = __webpack_require__(80484);
;// CONCATENATED MODULE: ../build/js/credentials/config-lock.js




/** Several processes may change one config at once. */
async function withConfigLock(path, options, work) {
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true, mode: 0o700 });
        await (0,file_lock/* withLock */.k)((0,external_node_path_.join)((0,external_node_path_.dirname)(path), '.oras-action-logins.lock'), work, options);
    }
    catch (cause) {
        if ((0,errors/* systemCode */.xU)(cause) === undefined)
            throw cause;
        throw new errors/* OrasError */.aP('STORAGE', `${path} cannot be written: ${(0,errors/* messageOf */.bD)(cause)}`, { cause });
    }
}

// EXTERNAL MODULE: ../build/js/core/descriptor.js
var descriptor = __webpack_require__(44745);
;// CONCATENATED MODULE: ../build/js/credentials/login-ledger.js


/** No job takes longer: an older holder ended without its post step. */
const LONGEST_MS = 6 * 24 * 3600 * 1000;
/** The config without one holder: each of its registries has the login of another holder, or the entry from before. */
function withoutHolder(now, { ledger, before, id }) {
    const isGone = (holder) => holder.id === id || Date.now() - holder.since > LONGEST_MS;
    const others = ledger.holders.filter((holder) => !isGone(holder));
    const base = others.reduce((config, { logins }) => (0,docker_login/* withLogins */.FH)(config, logins), before);
    // The leaving holder comes last in the list and is undone first: its login is the current one of a shared registry.
    const gone = ledger.holders.filter(isGone).toSorted((a, b) => Number(a.id === id) - Number(b.id === id));
    const config = gone.reduceRight((at, { logins }) => (0,docker_login/* withoutLogins */.$b)(at, { before: base, written: (0,docker_login/* withLogins */.FH)(base, logins) }), now);
    return { config, others };
}
/** Undefined for any other text. */
function parseLedger(text) {
    try {
        const json = JSON.parse(text);
        if (!(0,descriptor/* isRecord */.u4)(json) || !Array.isArray(json['holders']))
            return undefined;
        const { before, mode, made, holders } = json;
        return {
            before: typeof before === 'string' ? before : undefined,
            mode: typeof mode === 'number' ? mode : undefined,
            made: typeof made === 'string' ? made : undefined,
            holders: holders.filter(isHolder),
        };
    }
    catch {
        return undefined;
    }
}
function isHolder(value) {
    if (!(0,descriptor/* isRecord */.u4)(value) || typeof value['id'] !== 'string' || typeof value['since'] !== 'number')
        return false;
    return Array.isArray(value['logins']) && value['logins'].every(isLogin);
}
function isLogin(value) {
    if (!(0,descriptor/* isRecord */.u4)(value) || typeof value['registry'] !== 'string')
        return false;
    const isPassword = typeof value['username'] === 'string' && typeof value['password'] === 'string';
    return isPassword || typeof (value['token'] ?? value['identityToken']) === 'string';
}

// EXTERNAL MODULE: ../build/js/files/open-file.js
var open_file = __webpack_require__(8201);
;// CONCATENATED MODULE: ../build/js/action/commands/login/home-login.js









const ledgerOf = (path) => (0,external_node_path_.join)((0,external_node_path_.dirname)(path), '.oras-action-logins.json');
/**
 * Writes logins into the config that those find, too, that do not know `DOCKER_CONFIG`. Several runners of one user may
 * do so at once: a ledger beside the config tells whose logins are in it.
 */
async function loginAtHome(logins, options) {
    const { home, signal, remember } = options;
    const path = (0,docker_login/* homeConfigPath */.bs)(home);
    // What cannot be read fails before a folder is made.
    await (0,config_file/* readConfigFile */.RG)(path, 'error');
    const made = await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true, mode: 0o700 }).catch(() => undefined);
    const own = { path, id: (0,external_node_crypto_.randomUUID)() };
    try {
        await withConfigLock(path, { signal }, async () => {
            const { text: before, config, mode } = await (0,config_file/* readConfigFile */.RG)(path, 'error');
            const ledger = (await readLedger(path)) ?? { before, mode, made, holders: [] };
            const holders = [...ledger.holders, { id: own.id, since: Date.now(), logins }];
            signal.throwIfAborted();
            remember?.(own);
            if (remember)
                await writeLedger(path, { ...ledger, holders });
            await (0,config_file/* writeConfigFile */.o5)(path, (0,config_file/* formatConfig */.cZ)((0,docker_login/* withLogins */.FH)(config, logins)));
        });
    }
    catch (error) {
        await logoutAtHome(own).catch(() => false);
        if (made !== undefined)
            await removeFolders(made, path);
        throw error;
    }
}
/** Byte for byte what it was, when the last one leaves and nobody else has changed it. False where the login was not there. */
async function logoutAtHome({ path, id }) {
    const isIn = async () => (await readLedger(path))?.holders.some((one) => one.id === id) === true;
    if (!(await isIn()))
        return false;
    let made;
    await withConfigLock(path, {}, async () => {
        const ledger = await readLedger(path);
        if (!ledger)
            return;
        const { text, config: now } = await (0,config_file/* readConfigFile */.RG)(path, 'error');
        const before = (0,config_file/* parseConfig */.o4)(ledger.before ?? '{}', path);
        const { config, others } = withoutHolder(now, { ledger, before, id });
        if (others.length > 0)
            await (0,config_file/* writeConfigFile */.o5)(path, (0,config_file/* formatConfig */.cZ)(config));
        else if (text !== undefined)
            await restore(path, ledger, { before, config });
        await writeLedger(path, { ...ledger, holders: others });
        if (others.length === 0)
            made = ledger.made;
    });
    if (made !== undefined)
        await removeFolders(made, path);
    return true;
}
async function restore(path, { before: text, mode }, { before, config }) {
    // A link that led to no file does so again.
    if (text === undefined && Object.keys(config).length === 0)
        await (0,promises_.rm)(await (0,promises_.realpath)(path));
    else {
        const isAsBefore = text !== undefined && (0,external_node_util_.isDeepStrictEqual)(config, before);
        await (0,config_file/* writeConfigFile */.o5)(path, isAsBefore ? text : (0,config_file/* formatConfig */.cZ)(config), mode);
    }
}
async function readLedger(path) {
    return parseLedger(await (0,open_file/* readText */.yR)(ledgerOf(path)).catch(() => ''));
}
async function writeLedger(path, ledger) {
    if (ledger.holders.length === 0)
        await (0,promises_.rm)(ledgerOf(path), { force: true });
    else
        await (0,config_file/* writeConfigFile */.o5)(ledgerOf(path), (0,config_file/* formatConfig */.cZ)({ ...ledger }));
}
/** From the config's folder up to the first that a login made, as long as they are empty. */
async function removeFolders(first, path) {
    for (let at = (0,external_node_path_.dirname)(path); at.startsWith(first); at = (0,external_node_path_.dirname)(at)) {
        try {
            await (0,promises_.rmdir)(at);
        }
        catch {
            return;
        }
    }
}


/***/ }),

/***/ 72360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ rememberLogin),
/* harmony export */   M: () => (/* binding */ undoLogin)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44745);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81963);
/* harmony import */ var _home_login_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59793);
/* harmony import */ var _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45229);





const LOGIN = 'login';
function rememberLogin(state, login) {
    state.save(LOGIN, login);
}
/** Undoes what the step left for later ones. It fails no job: what it cannot undo is told. */
async function undoLogin(env, runner) {
    const { log, state } = runner;
    try {
        const login = loginIn(state?.read(LOGIN) ?? '');
        if (!login)
            return;
        const { folder, home, registries, dockerConfig } = login;
        if (home && !(await (0,_home_login_js__WEBPACK_IMPORTED_MODULE_3__/* .logoutAtHome */ .R)(home)))
            return;
        if (folder !== undefined)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
        // The post steps of others, too, log out where they logged in.
        if (dockerConfig !== undefined && env['DOCKER_CONFIG'] === folder)
            runner.exportVariable('DOCKER_CONFIG', dockerConfig);
        log.info(`Logged out of ${registries.join(', ')}`);
    }
    catch (error) {
        log.warning(`the login could not be removed: ${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_4__/* .safeText */ .H)((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error))}`);
    }
}
function loginIn(state) {
    if (state === '')
        return undefined;
    const json = JSON.parse(state);
    if (!(0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(json))
        return undefined;
    const { folder, registries, home, dockerConfig } = json;
    if (!Array.isArray(registries))
        return undefined;
    return {
        registries: registries.map(String),
        ...(typeof folder === 'string' && { folder }),
        ...(typeof dockerConfig === 'string' && { dockerConfig }),
        ...((0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(home) && homeIn(home)),
    };
}
function homeIn({ path, id }) {
    return typeof path === 'string' && typeof id === 'string' ? { home: { path, id } } : {};
}


/***/ }),

/***/ 32749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $5: () => (/* binding */ credentialOf),
/* harmony export */   $b: () => (/* binding */ withoutLogins),
/* harmony export */   FH: () => (/* binding */ withLogins),
/* harmony export */   OM: () => (/* binding */ secretOf),
/* harmony export */   bs: () => (/* binding */ homeConfigPath),
/* harmony export */   eQ: () => (/* binding */ configPath)
/* harmony export */ });
/* unused harmony export withoutRegistry */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57975);
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44745);
/* harmony import */ var _core_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11387);
/* harmony import */ var _config_keys_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80604);





/** The credential of a login, for {@link forRegistry}. */
function credentialOf(secret) {
    if ('token' in secret)
        return { kind: 'bearer', token: secret.token };
    if ('identityToken' in secret)
        return { kind: 'refresh', token: secret.identityToken };
    return { kind: 'basic', username: secret.username, password: secret.password };
}
const TABLES = ['auths', 'credHelpers'];
/** Where Docker, podman and the ORAS CLI look. */
function configPath(env, home, joined = node_path__WEBPACK_IMPORTED_MODULE_0__.join) {
    return env['DOCKER_CONFIG'] ? joined(env['DOCKER_CONFIG'], 'config.json') : homeConfigPath(home, joined);
}
/** Where tools look that ignore `DOCKER_CONFIG`, such as actions/attest. */
function homeConfigPath(home, joined = node_path__WEBPACK_IMPORTED_MODULE_0__.join) {
    return joined(home, '.docker', 'config.json');
}
/**
 * Adds the logins to the config. A credential store would hide them: it becomes the helper of each registry that it has
 * a login for, instead of the default.
 */
function withLogins(config, logins) {
    const { auths, credHelpers, credsStore, ...others } = config;
    const hosts = new Set(logins.map(({ registry }) => (0,_core_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalRegistry */ .i7)(registry)));
    const isOther = ([key]) => !hosts.has((0,_config_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .normalKey */ .L)(key));
    const stored = credsStore === undefined ? [] : Object.entries(recordIn(auths)).filter(isStored);
    const helpers = Object.fromEntries([
        ...stored.map(([key]) => [key, credsStore]).filter(isOther),
        ...Object.entries(recordIn(credHelpers)).filter(isOther),
    ]);
    const ours = logins.map((login) => [(0,_config_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .configKeyOf */ .l)(login.registry), authIn(login)]);
    return {
        ...others,
        auths: Object.fromEntries([...Object.entries(recordIn(auths)).filter(isOther), ...ours]),
        ...(Object.keys(helpers).length > 0 && { credHelpers: helpers }),
    };
}
function secretOf(credential) {
    if (credential.kind === 'bearer')
        return { token: credential.token };
    if (credential.kind === 'refresh')
        return { identityToken: credential.token };
    return { username: credential.username, password: credential.password };
}
/** The config without the logins for one registry, and without a helper that is only for it. */
function withoutRegistry(config, registry) {
    const host = canonicalRegistry(registry);
    const entries = Object.entries(config).map(([name, value]) => {
        if (!TABLES.some((table) => table === name) || !isRecord(value))
            return [name, value];
        return [name, Object.fromEntries(Object.entries(value).filter(([key]) => normalKey(key) !== host))];
    });
    return Object.fromEntries(entries);
}
function authIn(login) {
    if ('token' in login)
        return { registrytoken: login.token };
    if ('identityToken' in login)
        return { auth: encoded(NO_USER, ''), identitytoken: login.identityToken };
    return { auth: encoded(login.username, login.password) };
}
/** The user that clients name beside an identity token. */
const NO_USER = '00000000-0000-0000-0000-000000000000';
function encoded(username, password) {
    return Buffer.from(`${username}:${password}`).toString('base64');
}
/** `docker login` writes an entry without secrets where the credential store has the login. */
function isStored([, entry]) {
    return (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(entry) && !['auth', 'identitytoken', 'registrytoken', 'username'].some((key) => entry[key]);
}
/**
 * Undoes what a login changed from `before` to `written`. Later changes by others stay; where they removed an entry, the
 * one from before is restored.
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
function recordIn(value) {
    return (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(value) ? value : {};
}


/***/ }),

/***/ 80484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ withLock)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ../build/js/core/concurrency.js
var concurrency = __webpack_require__(17145);
// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __webpack_require__(81963);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ../build/js/core/descriptor.js
var descriptor = __webpack_require__(44745);
;// CONCATENATED MODULE: ../build/js/files/lock-owner.js





let lock_owner_self;
/** This process, as the owner of one more lock. */
async function newOwner() {
    lock_owner_self ??= describeSelf();
    return { pid: process.pid, host: (0,external_node_os_.hostname)(), id: (0,external_node_crypto_.randomUUID)(), ...(await lock_owner_self) };
}
function parseOwner(text) {
    try {
        const owner = JSON.parse(text);
        if (!(0,descriptor/* isRecord */.u4)(owner))
            return undefined;
        const { pid, host, id, space, start } = owner;
        if (!Number.isSafeInteger(pid) || pid < 1)
            return undefined;
        if (typeof host !== 'string' || typeof id !== 'string')
            return undefined;
        const certain = typeof space === 'string' && typeof start === 'string' && { space, start };
        return { pid: pid, host, id, ...certain };
    }
    catch {
        // Its process was killed between creating and writing the file.
        return undefined;
    }
}
/** `unknown` where the owner may run in another container, on another host, or before a reboot. */
async function stateOf(owner) {
    lock_owner_self ??= describeSelf();
    const here = await lock_owner_self;
    if (owner?.start === undefined || here === undefined || owner.space !== here.space)
        return 'unknown';
    if (!hasProcess(owner.pid))
        return 'gone';
    const found = await readStat(`/proc/${owner.pid}/stat`);
    // Others' processes may be hidden.
    if (!found)
        return hasProcess(owner.pid) ? 'unknown' : 'gone';
    // A process that ended stays as a zombie until its parent asks for it, which may be never.
    return found.start === owner.start && !['Z', 'X'].includes(found.state) ? 'alive' : 'gone';
}
/** Linux only. Undefined where `/proc` is another namespace's, which counts its processes in another way. */
async function describeSelf() {
    if (process.platform !== 'linux')
        return undefined;
    try {
        const status = await (0,promises_.readFile)('/proc/self/status', 'utf8');
        // proc(5): one number for each namespace, from that of the mount down to that of the process.
        if (/^NSpid:\s*(.*?)\s*$/m.exec(status)?.[1] !== String(process.pid))
            return undefined;
        const boot = await (0,promises_.readFile)('/proc/sys/kernel/random/boot_id', 'utf8');
        const names = ['pid', 'time'].map((kind) => (0,promises_.readlink)(`/proc/self/ns/${kind}`).catch(ignoreMissing));
        const [pids, times] = await Promise.all(names);
        const found = await readStat('/proc/self/stat');
        if (boot.trim() === '' || pids === undefined || !found)
            return undefined;
        return { space: `${boot.trim()} ${pids} ${times ?? ''}`, start: found.start };
    }
    catch {
        return undefined;
    }
}
/** Kernels before 5.6 have no time namespaces. */
function ignoreMissing(error) {
    if ((0,errors/* systemCode */.xU)(error) !== 'ENOENT')
        throw error;
}
/** proc_pid_stat(5). The second field is the program's name in parentheses and may hold any character. */
async function readStat(path) {
    const text = await (0,promises_.readFile)(path, 'utf8').catch(() => '');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const [state, start] = [fields[0], fields[19]];
    return state !== undefined && start !== undefined ? { state, start } : undefined;
}
function hasProcess(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return (0,errors/* systemCode */.xU)(error) !== 'ESRCH';
    }
}

;// CONCATENATED MODULE: ../build/js/files/file-lock.js






const READ_ONLY = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0);
const STALE_MS = 30_000;
const RENEW_MS = 5_000;
const WAIT_MS = 120_000;
const NOTIFY_MS = 2_000;
/** No valid owner is larger. */
const MAX_CONTENT = 4096;
/**
 * Runs `work` while no other process does so under the same lock file. A lock is stale when its process is gone, or,
 * where that cannot be known (another container, host or boot; macOS and Windows), when its owner has not renewed it
 * for 30 s. Fails with `CONFLICT` when the lock is not free for 120 s, and when something else than a file has its name.
 */
async function withLock(path, work, options = {}) {
    const owner = JSON.stringify(await newOwner());
    await acquire(path, owner, options);
    const renewal = setInterval(() => void renew(path), RENEW_MS).unref();
    try {
        return await work({ check: () => assertOwned(path, owner) });
    }
    finally {
        clearInterval(renewal);
        if ((await contentOf(path)) === owner)
            await (0,promises_.rm)(path, { force: true });
    }
}
async function acquire(path, owner, { signal, onWait }) {
    const started = Date.now();
    let notified = false;
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    while (!(await create(path, owner))) {
        signal?.throwIfAborted();
        const holder = await breakStale(path);
        const waited = Date.now() - started;
        const message = `the lock ${path} was held by ${nameOf(holder)}`;
        if (waited > WAIT_MS)
            throw new errors/* OrasError */.aP('CONFLICT', `${message} for more than ${WAIT_MS / 1000} s`, {
                details: { file: path },
            });
        if (!notified && waited > NOTIFY_MS) {
            notified = true;
            onWait?.(`waiting for the lock ${path}, which is held by ${nameOf(holder)}`);
        }
        await (0,concurrency/* sleep */.yy)(3 + Math.random() * 22);
    }
}
/** Anyone with write access can write a lock file, so the host may be any text. */
function nameOf(owner) {
    if (!owner)
        return 'another process';
    return `another process (${owner.pid} on ${JSON.stringify(owner.host.slice(0, 100))})`;
}
async function create(path, content) {
    try {
        await (0,promises_.writeFile)(path, content, { flag: 'wx' });
        return true;
    }
    catch (error) {
        // Windows returns EPERM while a deleted file is still open somewhere.
        if (['EEXIST', 'EPERM'].includes((0,errors/* systemCode */.xU)(error) ?? ''))
            return false;
        throw error;
    }
}
/** Others look at the file's time. Renewing a lock that was just taken over does no harm. */
async function renew(path) {
    const now = new Date();
    await (0,promises_.lutimes)(path, now, now).catch(() => undefined);
}
/** Only one process at a time may break a lock, or a second would remove the lock that a third has just taken. */
async function breakStale(path) {
    const holder = await contentOf(path);
    if (holder === undefined)
        return undefined;
    const owner = parseOwner(holder);
    if (!(await isStale(path, owner)))
        return owner;
    const breaker = `${path}.break`;
    if (!(await create(breaker, holder))) {
        if (await isOld(breaker))
            await (0,promises_.rm)(breaker, { force: true });
        return owner;
    }
    try {
        if ((await contentOf(path)) === holder && (await isStale(path, owner, await timeOf(breaker))))
            await (0,promises_.rm)(path, { force: true });
    }
    finally {
        await (0,promises_.rm)(breaker, { force: true });
    }
    return owner;
}
/** `now` is the file system's clock when a lock is broken: another host's may differ from ours. */
async function isStale(path, owner, now = Date.now()) {
    const state = await stateOf(owner);
    return state === 'unknown' ? isOld(path, now) : state === 'gone';
}
/** A time in the future is as stale as one long past. */
async function isOld(path, now = Date.now()) {
    return Math.abs(now - (await timeOf(path))) > STALE_MS;
}
/** In milliseconds; now for a file that is gone. */
async function timeOf(path) {
    try {
        return (await (0,promises_.lstat)(path)).mtimeMs;
    }
    catch {
        return Date.now();
    }
}
async function contentOf(path) {
    try {
        if (!(await (0,promises_.lstat)(path)).isFile())
            throw notFile(path);
        const file = await (0,promises_.open)(path, READ_ONLY);
        try {
            const { bytesRead, buffer } = await file.read(Buffer.alloc(MAX_CONTENT), 0, MAX_CONTENT, 0);
            return buffer.toString('utf8', 0, bytesRead);
        }
        finally {
            await file.close();
        }
    }
    catch (error) {
        if (['ENOENT', 'EPERM', 'EBUSY', 'ELOOP'].includes((0,errors/* systemCode */.xU)(error) ?? ''))
            return undefined;
        throw error;
    }
}
/** A link could lead to someone else's file; locks never are links. */
function notFile(path) {
    return new errors/* OrasError */.aP('CONFLICT', `the lock ${path} is not a regular file`, {
        details: { file: path, reason: 'lock-is-no-file' },
    });
}
async function assertOwned(path, owner) {
    if ((await contentOf(path)) !== owner) {
        throw new errors/* OrasError */.aP('CONFLICT', `the lock ${path} was taken over by another process; nothing was changed`, { details: { file: path } });
    }
}


/***/ })

};
