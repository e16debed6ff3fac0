export const id = 2083;
export const ids = [2083,2779];
export const modules = {

/***/ 72083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  restoreBlobs: () => (/* binding */ restoreBlobs),
  saveBlobs: () => (/* binding */ saveBlobs),
  wasRestored: () => (/* binding */ wasRestored)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ../build/js/core/descriptor.js
var descriptor = __webpack_require__(44745);
// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __webpack_require__(81963);
// EXTERNAL MODULE: ../build/js/targets/wrappers/blob-store.js
var blob_store = __webpack_require__(82779);
// EXTERNAL MODULE: ../build/js/files/open-file.js
var open_file = __webpack_require__(8201);
;// CONCATENATED MODULE: ../build/js/action/open/actions-cache-client.js



/** Another form of what is kept gets another number. Nothing of the run is in a key: nobody can choose it. */
const PREFIX = 'oras-action-blobs-v1-';
/** The version of a cache follows from this text, so it is the same on all machines and systems. */
const BLOBS = 'blobs';
const PATIENCE = { lookUpMs: 60_000, transferMs: 10 * 60_000 };
/** Unpacks the newest blobs that were saved into `base`. */
async function restoreNewest(base, { log, patience = PATIENCE }) {
    const { isFeatureAvailable, restoreCache } = await Promise.all(/* import() */[__webpack_require__.e(4978), __webpack_require__.e(4640), __webpack_require__.e(9825)]).then(__webpack_require__.bind(__webpack_require__, 99825));
    if (!isFeatureAvailable())
        return;
    const find = (key, lookupOnly) => withFolders({ base, milliseconds: lookupOnly ? patience.lookUpMs : patience.transferMs, tarOptions: TAR_OPTIONS }, () => restoreCache([BLOBS], key, [PREFIX], { lookupOnly }, true));
    // No entry has this key: the newest that begins like it is found.
    const key = await find(`${PREFIX}any`, true);
    if (key === undefined)
        return log.info('Blob cache: nothing was saved by earlier runs');
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
    const found = await (0,promises_.readdir)((0,external_node_path_.join)(base, BLOBS), { recursive: true, withFileTypes: true }).catch(() => []);
    const odd = found.find((one) => !one.isFile() && !one.isDirectory());
    if (!odd)
        return;
    await (0,promises_.rm)((0,external_node_path_.join)(base, BLOBS), { recursive: true, force: true });
    throw new errors/* OrasError */.aP('UNSAFE_PATH', `the entry of the Actions cache has ${odd.name}, which is not a file`);
}
async function saveAs(key, base, { patience = PATIENCE }) {
    const { isFeatureAvailable, saveCache } = await Promise.all(/* import() */[__webpack_require__.e(4978), __webpack_require__.e(4640), __webpack_require__.e(9825)]).then(__webpack_require__.bind(__webpack_require__, 99825));
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
            reject(new errors/* OrasError */.aP('UNAVAILABLE', `the Actions cache did not answer within ${milliseconds / 1000} s`));
        }, milliseconds);
    });
    try {
        return await Promise.race([work, late]);
    }
    finally {
        clearTimeout(timer);
    }
}

// EXTERNAL MODULE: ../build/js/action/runner/cache-mode.js
var cache_mode = __webpack_require__(9342);
// EXTERNAL MODULE: ../build/js/action/runner/format.js
var format = __webpack_require__(87131);
// EXTERNAL MODULE: ../build/js/action/runner/safe-text.js
var safe_text = __webpack_require__(45229);
;// CONCATENATED MODULE: ../build/js/action/open/actions-cache.js












const STATE = 'state.json';
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
        return openOrRenew((0,external_node_path_.join)(base, BLOBS), Math.max(maxBytes, known.maxBytes));
    // Without a group of its own: one may be open, and groups do not nest.
    if ((0,cache_mode/* cacheAllows */.h)(runtime.env, 'read'))
        await restoreNewest(base, around).catch((error) => tell(log, error));
    const store = await openOrRenew((0,external_node_path_.join)(base, BLOBS), maxBytes);
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
        const writable = unavailable(runtime) === undefined && (0,cache_mode/* cacheAllows */.h)(runtime.env, 'write');
        if (state && writable)
            await saveNew(state, base, around);
    }
    finally {
        // RUNNER_TEMP goes with the job, and the post steps of other steps ask there.
        if (!base.startsWith(runtime.temp))
            await (0,promises_.rm)(base, { recursive: true, force: true });
    }
}
async function saveNew(state, base, around) {
    const { log } = around;
    const store = await openOrRenew((0,external_node_path_.join)(base, BLOBS), state.maxBytes);
    await store.trim();
    const digests = await store.digests();
    const before = new Set(state.saved);
    const added = digests.filter((digest) => !before.has(digest)).length;
    if (added === 0)
        return log.info('Blob cache: nothing new to save');
    // First, so that the post steps of other steps do not try again what failed.
    await writeState(base, { ...state, saved: digests });
    await log.group(`Save ${(0,format/* counted */.hS)(digests.length, 'blob')} for later runs, ${added} of them new`, () => saveAs(keyOf(digests), base, around));
}
/** The same blobs have the same key, whichever job has them: what is there already is not saved twice. */
function keyOf(digests) {
    return `${PREFIX}${(0,external_node_crypto_.createHash)('sha256').update(digests.join('\n')).digest('hex').slice(0, 40)}`;
}
/** A cache is someone's word only: a folder that is none of ours any more is begun anew. */
async function openOrRenew(path, maxBytes) {
    const found = await (0,promises_.lstat)(path).catch(() => undefined);
    if (found && !found.isDirectory())
        await (0,promises_.rm)(path, { force: true });
    try {
        return await blob_store.BlobStore.open(path, { maxBytes });
    }
    catch {
        await (0,promises_.rm)(path, { recursive: true, force: true });
        return blob_store.BlobStore.open(path, { maxBytes });
    }
}
/** Asked before the client is loaded, which takes a while. */
function unavailable({ env, workflow }) {
    if (!workflow)
        return 'there is no Actions cache outside a workflow';
    const address = env['ACTIONS_RESULTS_URL'] || env['ACTIONS_CACHE_URL'];
    if (!address || !env['ACTIONS_RUNTIME_TOKEN'])
        return 'this runner has no Actions cache';
    if ((0,cache_mode/* cacheMode */.M)(env) === 'none')
        return 'ACTIONS_CACHE_MODE is none';
    return undefined;
}
/** RUNNER_TEMP, which is gone with the job; where that has a space, a folder of this job in the system's own. */
function basePath({ temp, env }) {
    if (!/\s/.test(temp))
        return (0,external_node_path_.join)(temp, 'oras-action-blob-cache');
    const job = [temp, env['GITHUB_RUN_ID'], env['GITHUB_RUN_ATTEMPT'], env['GITHUB_JOB']].join('\n');
    return (0,external_node_path_.join)((0,external_node_os_.tmpdir)(), `oras-action-${(0,external_node_crypto_.createHash)('sha256').update(job).digest('hex').slice(0, 16)}`);
}
async function baseFolder(runtime) {
    const base = basePath(runtime);
    if (/\s/.test(base))
        throw new errors/* OrasError */.aP('UNSUPPORTED', `${base} has a space, which the Actions cache client does not support`);
    await (0,promises_.mkdir)(base, { recursive: true, mode: 0o700 });
    const found = await (0,promises_.lstat)(base);
    if (!found.isDirectory() ||
        ![(0,external_node_os_.userInfo)().uid, 0, -1].includes(process.platform === 'win32' ? -1 : found.uid))
        throw new errors/* OrasError */.aP('UNSAFE_PATH', `${base} is not a folder of this user`);
    return base;
}
async function readState(base) {
    try {
        const json = JSON.parse(await (0,open_file/* readText */.yR)((0,external_node_path_.join)(base, STATE)));
        if (!(0,descriptor/* isRecord */.u4)(json) || !Array.isArray(json['saved']))
            return undefined;
        return { saved: json['saved'].map(String), maxBytes: Number(json['maxBytes']) };
    }
    catch (error) {
        if (error instanceof SyntaxError || (0,errors/* systemCode */.xU)(error) === 'ENOENT')
            return undefined;
        throw error;
    }
}
async function writeState(base, state) {
    await (0,promises_.writeFile)((0,external_node_path_.join)(base, STATE), JSON.stringify(state));
}
function tell(log, error) {
    log.warning(`blob cache: ${(0,safe_text/* safeText */.H)((0,errors/* messageOf */.bD)(error), 500)}; blobs of earlier runs are not used`);
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


/***/ }),

/***/ 82779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BlobStore: () => (/* binding */ BlobStore)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24997);
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59852);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81963);
/* harmony import */ var _files_file_lock_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(80484);
/* harmony import */ var _layout_index_entries_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(56941);
/* harmony import */ var _files_file_bytes_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(13070);
/* harmony import */ var _layout_reader_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6513);
/* harmony import */ var _files_path_exists_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(11022);
/* harmony import */ var _files_regular_file_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(16611);
/* harmony import */ var _files_write_file_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(3498);












/** Marks a folder that may be trimmed, so that a user's own layout never is. */
const MARKER = 'oras-action-blob-cache';
const INGEST = 'ingest';
const LOCK = '.trim.lock';
const FOLDERS = ['blobs', 'blobs/sha256', 'blobs/sha512', INGEST];
const ABANDONED_MS = 24 * 3600 * 1000;
const READ_SIZE = 1024 * 1024;
/**
 * Blobs in a folder that is an OCI image layout without entries: found by digest, verified on every read, and trimmed to
 * a maximum size. Safe between processes: blobs appear whole, and may be removed at any time.
 */
class BlobStore {
    /** Of the folder. */
    path;
    #maxBytes;
    /** Total size as far as this process knows; other processes add blobs, which `trim` notices. */
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
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(path, { recursive: true });
        const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(path);
        if (names.length > 0 && !(await isFile((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, MARKER)))) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .OrasError */ .aP('INVALID_INPUT', `${path} has other content and is not a blob cache of this action`);
        }
        // Before all else: others that open the new folder meanwhile would see content without it.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, MARKER), '', { flag: 'wx' }).catch(ignoreThere);
        for (const name of FOLDERS)
            await makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, name));
        const files = { [_layout_reader_js__WEBPACK_IMPORTED_MODULE_8__/* .LAYOUT_FILE */ .gI]: _layout_reader_js__WEBPACK_IMPORTED_MODULE_8__/* .LAYOUT_VERSION */ .w9, [_layout_reader_js__WEBPACK_IMPORTED_MODULE_8__/* .INDEX_FILE */ .K$]: (0,_layout_index_entries_js__WEBPACK_IMPORTED_MODULE_6__/* .encodeIndex */ .bj)(_layout_index_entries_js__WEBPACK_IMPORTED_MODULE_6__/* .EMPTY_INDEX */ .ZK) };
        for (const [name, content] of Object.entries(files))
            await makeFile(path, name, Buffer.from(content));
        await removeAbandoned((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, INGEST));
        return new BlobStore(path, options);
    }
    /** Whether a blob of that size fits. */
    takes({ size }) {
        return size <= this.#maxBytes;
    }
    /**
     * The blob, checked as a whole before its first byte is given, and read from the same open file, so that nobody can replace
     * it in between. A corrupt one is removed.
     */
    async read(node, options = {}) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.path, (0,_layout_reader_js__WEBPACK_IMPORTED_MODULE_8__/* .blobName */ .PF)(node.digest));
        const file = await openFile(path);
        if (!file)
            return 'missing';
        let handedOver = false;
        try {
            const found = await file.stat();
            if (!found.isFile())
                return 'missing';
            const { digest } = await (0,_files_file_bytes_js__WEBPACK_IMPORTED_MODULE_7__/* .digestHandle */ .tD)(file, (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .algorithmOf */ .Hy)(node.digest), options);
            if (digest !== node.digest) {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { force: true });
                this.#size = undefined;
                return 'damaged';
            }
            // The descriptor is wrong, not the blob: the source may deal with it.
            if (found.size !== node.size)
                return 'missing';
            const now = new Date();
            await file.utimes(now, now);
            handedOver = true;
            return readAndClose(file, options);
        }
        finally {
            if (!handedOver)
                await file.close();
        }
    }
    /** Size and digest are checked before the blob is there. It need not survive a crash: it is checked when it is read. */
    async write(node, bytes, options = {}) {
        await (0,_files_write_file_js__WEBPACK_IMPORTED_MODULE_11__/* .writeBeside */ .Ae)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.path, (0,_layout_reader_js__WEBPACK_IMPORTED_MODULE_8__/* .blobName */ .PF)(node.digest)), (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .verified */ .zr)(bytes, node), {
            tempFolder: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.path, INGEST),
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
        await (0,_files_file_lock_js__WEBPACK_IMPORTED_MODULE_5__/* .withLock */ .k)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.path, LOCK), async () => {
            const blobs = (await this.#list()).toSorted((one, other) => one.usedMs - other.usedMs);
            let size = sum(blobs);
            for (const blob of blobs) {
                if (size <= this.#maxBytes)
                    break;
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(blob.path, { force: true });
                size -= blob.size;
            }
            this.#size = size;
        });
    }
    /** Bytes of all blobs together. */
    async size() {
        return sum(await this.#list());
    }
    /** Of all blobs, sorted. */
    async digests() {
        return (await this.#list()).map(({ digest }) => digest).toSorted();
    }
    async #list() {
        const blobs = [];
        for (const algorithm of ['sha256', 'sha512']) {
            const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.path, 'blobs', algorithm);
            for (const hex of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder)) {
                const [path, digest] = [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, hex), `${algorithm}:${hex}`];
                const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path).catch(_files_path_exists_js__WEBPACK_IMPORTED_MODULE_9__/* .ignoreMissing */ .bt);
                if (found?.isFile() === true && (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .isDigest */ .Bc)(digest))
                    blobs.push({ path, digest, size: found.size, usedMs: found.mtimeMs });
            }
        }
        return blobs;
    }
}
function sum(held) {
    return held.reduce((total, { size }) => total + size, 0);
}
function contentOf(file) {
    return file.createReadStream({ start: 0, autoClose: false, highWaterMark: READ_SIZE });
}
/** Closes the file at the end, however far it was read. */
async function* readAndClose(file, { signal }) {
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
        if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path)).isFile())
            return await (0,_files_regular_file_js__WEBPACK_IMPORTED_MODULE_10__/* .openRegular */ .lf)(path);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { recursive: true, force: true });
        return undefined;
    }
    catch (error) {
        return (0,_files_path_exists_js__WEBPACK_IMPORTED_MODULE_9__/* .ignoreMissing */ .bt)(error);
    }
}
async function isFile(path) {
    return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path).catch(_files_path_exists_js__WEBPACK_IMPORTED_MODULE_9__/* .ignoreMissing */ .bt))?.isFile() === true;
}
async function makeFolder(path) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path).catch(_files_path_exists_js__WEBPACK_IMPORTED_MODULE_9__/* .ignoreMissing */ .bt);
    if (found?.isDirectory() === true)
        return;
    if (found)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { force: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(path, { recursive: true });
}
/** Nothing is written where another process has written the same just now. */
async function makeFile(folder, name, content) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path).catch(_files_path_exists_js__WEBPACK_IMPORTED_MODULE_9__/* .ignoreMissing */ .bt);
    if (found?.isFile() === true && Buffer.compare(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path), content) === 0)
        return;
    if (found?.isDirectory() === true)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { recursive: true });
    await (0,_files_write_file_js__WEBPACK_IMPORTED_MODULE_11__/* .writeBeside */ .Ae)(path, (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$$)(content), { tempFolder: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, INGEST), durable: false });
}
/** Left by processes that were killed. */
async function removeAbandoned(folder) {
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder)) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path).catch(_files_path_exists_js__WEBPACK_IMPORTED_MODULE_9__/* .ignoreMissing */ .bt);
        if (found && Date.now() - found.mtimeMs > ABANDONED_MS)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { recursive: true, force: true });
    }
}
function ignoreThere(error) {
    if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .systemCode */ .xU)(error) !== 'EEXIST')
        throw error;
}


/***/ })

};
