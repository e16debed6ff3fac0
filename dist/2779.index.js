export const id = 2779;
export const ids = [2779];
export const modules = {

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
