export const id = 504;
export const ids = [504];
export const modules = {

/***/ 67504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   restoreBlobs: () => (/* binding */ restoreBlobs),
/* harmony export */   saveBlobs: () => (/* binding */ saveBlobs),
/* harmony export */   wasRestored: () => (/* binding */ wasRestored)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44745);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(81963);
/* harmony import */ var _targets_wrappers_blob_store_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(82779);
/* harmony import */ var _files_open_file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8201);
/* harmony import */ var _runner_cache_mode_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9342);
/* harmony import */ var _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(45229);










/** Another form of what is kept gets another number. Nothing of the run is in a key: nobody can choose it. */
const PREFIX = 'oras-action-blobs-v1-';
/** The version of a cache follows from this text, so it is the same on all machines and systems. */
const BLOBS = 'blobs';
const STATE = 'state.json';
const PATIENCE = { lookUpMs: 60_000, transferMs: 10 * 60_000 };
/** The blobs that earlier runs kept, in a folder of this job; undefined where there is no Actions cache to read or write. */
async function restoreBlobs(maxBytes, around) {
    const { runtime, log } = around;
    const why = unavailable(runtime);
    if (why !== undefined) {
        log.info(`Blob cache: ${why}`);
        return undefined;
    }
    const base = await baseFolder(runtime);
    const known = await readState(base);
    if (known)
        return openOrRenew((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(base, BLOBS), Math.max(maxBytes, known.maxBytes));
    // Without a group of its own: one may be open, and groups do not nest.
    if ((0,_runner_cache_mode_js__WEBPACK_IMPORTED_MODULE_8__/* .cacheAllows */ .h)(runtime.env, 'read'))
        await restore(base, around).catch((error) => tell(log, error));
    const store = await openOrRenew((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(base, BLOBS), maxBytes);
    await writeState(base, { saved: await store.digests(), maxBytes });
    return store;
}
async function wasRestored(runtime) {
    return (await readState(basePath(runtime))) !== undefined;
}
/** Saves the blobs when there are some that were not there before. */
async function saveBlobs(around) {
    const { runtime } = around;
    const base = basePath(runtime);
    try {
        const state = await readState(base);
        const writable = unavailable(runtime) === undefined && (0,_runner_cache_mode_js__WEBPACK_IMPORTED_MODULE_8__/* .cacheAllows */ .h)(runtime.env, 'write');
        if (state && writable)
            await saveNew(state, base, around);
    }
    finally {
        // RUNNER_TEMP goes with the job, and the post steps of other steps ask there.
        if (!base.startsWith(runtime.temp))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(base, { recursive: true, force: true });
    }
}
async function saveNew(state, base, around) {
    const { log } = around;
    const store = await openOrRenew((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(base, BLOBS), state.maxBytes);
    await store.trim();
    const digests = await store.digests();
    const before = new Set(state.saved);
    const added = digests.filter((digest) => !before.has(digest)).length;
    if (added === 0)
        return log.info('Blob cache: nothing new to keep');
    // First, so that the post steps of other steps do not try again what failed.
    await writeState(base, { ...state, saved: digests });
    await log.group(`Keep ${digests.length} blobs for later runs, ${added} of them new`, () => save(keyOf(digests), base, around));
}
/** The same blobs have the same key, whichever job has them: what is there already is not saved twice. */
function keyOf(digests) {
    return `${PREFIX}${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(digests.join('\n')).digest('hex').slice(0, 40)}`;
}
async function restore(base, { log, patience = PATIENCE }) {
    const { isFeatureAvailable, restoreCache } = await Promise.all(/* import() */[__webpack_require__.e(978), __webpack_require__.e(825)]).then(__webpack_require__.bind(__webpack_require__, 99825));
    if (!isFeatureAvailable())
        return;
    const find = (key, lookupOnly) => withFolders({ base, milliseconds: lookupOnly ? patience.lookUpMs : patience.transferMs, tarOptions: TAR_OPTIONS }, () => restoreCache([BLOBS], key, [PREFIX], { lookupOnly }, true));
    // No entry has this key: the newest that begins like it is found.
    const key = await find(`${PREFIX}any`, true);
    if (key === undefined)
        return log.info('Blob cache: nothing is kept from earlier runs');
    await find(key, false);
    await checkRestored(base);
}
/**
 * The client unpacks with absolute names allowed (`tar -P`). GNU tar takes more options from its environment: names that
 * are absolute or go up are left out, and links lead nowhere. Other tars do not know the variable.
 */
const TAR_OPTIONS = [
    '--exclude=/*',
    '--exclude=..',
    '--transform=flags=RsH;s,.*,oras-action-no-link,',
    '--transform=flags=RSh;s,.*,oras-action-no-link,',
].join(' ');
/** A cache is someone's word only: what is neither a file nor a folder is not for a store of blobs. */
async function checkRestored(base) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(base, BLOBS), { recursive: true, withFileTypes: true }).catch(() => []);
    const odd = found.find((one) => !one.isFile() && !one.isDirectory());
    if (!odd)
        return;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(base, BLOBS), { recursive: true, force: true });
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .OrasError */ .aP('UNSAFE_PATH', `the entry of the Actions cache holds ${odd.name}, which is no file`);
}
async function save(key, base, { patience = PATIENCE }) {
    const { isFeatureAvailable, saveCache } = await Promise.all(/* import() */[__webpack_require__.e(978), __webpack_require__.e(825)]).then(__webpack_require__.bind(__webpack_require__, 99825));
    if (!isFeatureAvailable())
        return;
    await withFolders({ base, milliseconds: patience.transferMs }, () => saveCache([BLOBS], key, undefined, true));
}
/**
 * The client takes paths relative to the working directory, tars them relative to GITHUB_WORKSPACE, and cannot have
 * spaces in either. It cannot be stopped: after the time it gets, the folders stay as they are, so that what it still
 * may do it does in the folder that is meant for it.
 */
async function withFolders({ base, milliseconds, tarOptions = '' }, work) {
    const names = ['GITHUB_WORKSPACE', 'RUNNER_TEMP', 'TAR_OPTIONS'];
    const before = names.map((name) => process.env[name]);
    const folder = process.cwd();
    for (const name of names)
        process.env[name] = name === 'TAR_OPTIONS' ? tarOptions : base;
    process.chdir(base);
    const working = work().finally(() => {
        for (const [at, name] of names.entries())
            setOrClear(name, before[at]);
    });
    try {
        return await within(milliseconds, working);
    }
    finally {
        process.chdir(folder);
    }
}
function setOrClear(name, value) {
    if (value === undefined)
        delete process.env[name];
    else
        process.env[name] = value;
}
async function within(milliseconds, work) {
    let timer;
    const late = new Promise((_resolve, reject) => {
        timer = setTimeout(() => {
            reject(new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .OrasError */ .aP('UNAVAILABLE', `the Actions cache gave no answer in ${milliseconds / 1000} s`));
        }, milliseconds);
    });
    try {
        return await Promise.race([work, late]);
    }
    finally {
        clearTimeout(timer);
    }
}
/** A cache is someone's word only: a folder that is none of ours any more is begun anew. */
async function openOrRenew(path, maxBytes) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path).catch(() => undefined);
    if (found && !found.isDirectory())
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { force: true });
    try {
        return await _targets_wrappers_blob_store_js__WEBPACK_IMPORTED_MODULE_6__/* .BlobStore */ .l.open(path, { maxBytes });
    }
    catch {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { recursive: true, force: true });
        return _targets_wrappers_blob_store_js__WEBPACK_IMPORTED_MODULE_6__/* .BlobStore */ .l.open(path, { maxBytes });
    }
}
/** Asked before the client is loaded, which takes a while. */
function unavailable({ env, workflow }) {
    if (!workflow)
        return 'there is no Actions cache outside a workflow';
    const address = env['ACTIONS_RESULTS_URL'] || env['ACTIONS_CACHE_URL'];
    if (!address || !env['ACTIONS_RUNTIME_TOKEN'])
        return 'this runner has no Actions cache';
    if ((0,_runner_cache_mode_js__WEBPACK_IMPORTED_MODULE_8__/* .cacheMode */ .M)(env) === 'none')
        return 'ACTIONS_CACHE_MODE is none';
    return undefined;
}
/** RUNNER_TEMP, which is gone with the job; where that has a space, a folder of this job in the system's own. */
function basePath({ temp, env }) {
    if (!/\s/.test(temp))
        return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(temp, 'oras-action-blob-cache');
    const job = [temp, env['GITHUB_RUN_ID'], env['GITHUB_RUN_ATTEMPT'], env['GITHUB_JOB']].join('\n');
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), `oras-action-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(job).digest('hex').slice(0, 16)}`);
}
async function baseFolder(runtime) {
    const base = basePath(runtime);
    if (/\s/.test(base))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .OrasError */ .aP('UNSUPPORTED', `${base} has a space, which the cache client cannot have`);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(base, { recursive: true, mode: 0o700 });
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(base);
    if (!found.isDirectory() ||
        ![(0,node_os__WEBPACK_IMPORTED_MODULE_2__.userInfo)().uid, 0, -1].includes(process.platform === 'win32' ? -1 : found.uid))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .OrasError */ .aP('UNSAFE_PATH', `${base} is not a folder of this user`);
    return base;
}
async function readState(base) {
    try {
        const json = JSON.parse(await (0,_files_open_file_js__WEBPACK_IMPORTED_MODULE_7__/* .readText */ .yR)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(base, STATE)));
        if (!(0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_4__/* .isRecord */ .u4)(json) || !Array.isArray(json['saved']))
            return undefined;
        return { saved: json['saved'].map(String), maxBytes: Number(json['maxBytes']) };
    }
    catch (error) {
        if (error instanceof SyntaxError || (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .systemCode */ .xU)(error) === 'ENOENT')
            return undefined;
        throw error;
    }
}
async function writeState(base, state) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(base, STATE), JSON.stringify(state));
}
function tell(log, error) {
    log.warning(`blob cache: ${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_9__/* .safeText */ .H)((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .bD)(error), 500)}; nothing of earlier runs is used`);
}


/***/ }),

/***/ 9342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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


/***/ })

};
