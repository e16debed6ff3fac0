export const id = 351;
export const ids = [351];
export const modules = {

/***/ 61086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ nodeKey)
/* harmony export */ });
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17142);

/** Tells nodes apart: as a manifest the same bytes have children, as a blob they have none. */
function nodeKey({ digest, mediaType }) {
    return (0,_media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .isManifestType */ .Q3)(mediaType) ? `${digest} manifest` : digest;
}


/***/ }),

/***/ 13070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TM: () => (/* binding */ digestFile),
/* harmony export */   V9: () => (/* binding */ READ_SIZE),
/* harmony export */   XJ: () => (/* binding */ SMALLEST_READ),
/* harmony export */   sG: () => (/* binding */ fileBytes),
/* harmony export */   tD: () => (/* binding */ digestHandle)
/* harmony export */ });
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24997);
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59852);
/* harmony import */ var _open_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8201);



/** Largest and smallest read of a file, in bytes. */
const READ_SIZE = 1024 * 1024;
const SMALLEST_READ = 4096;
/** A file's bytes, opened at the first pull and read anew at each iteration; `start` and `end` (inclusive) in bytes. */
function fileBytes(path, signal, range = {}) {
    return (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .lazy */ .RZ)(async () => {
        const file = await (0,_open_file_js__WEBPACK_IMPORTED_MODULE_2__/* .openFile */ .Tq)(path);
        // Full-size buffers for many small files cost more than reading them.
        const length = range.end === undefined ? (await file.stat()).size : range.end + 1;
        const highWaterMark = Math.max(SMALLEST_READ, Math.min(READ_SIZE, length - (range.start ?? 0)));
        return file.createReadStream({ highWaterMark, ...range, ...(signal && { signal }) });
    });
}
const DIGEST_READ = 256 * 1024;
/** Size and digest of a file. */
async function digestFile(path, options) {
    const file = await (0,_open_file_js__WEBPACK_IMPORTED_MODULE_2__/* .openFile */ .Tq)(path);
    try {
        return await digestHandle(file, 'sha256', options);
    }
    finally {
        await file.close();
    }
}
/** Reads into one buffer while the other is hashed; reusing them spares the garbage collector. */
async function digestHandle(file, algorithm, { signal }) {
    const hash = (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .startDigest */ .RB)(algorithm);
    let size = 0;
    let [current, other] = [Buffer.allocUnsafe(DIGEST_READ), Buffer.allocUnsafe(DIGEST_READ)];
    let { bytesRead } = await file.read(current, 0, DIGEST_READ, 0);
    while (bytesRead > 0) {
        signal?.throwIfAborted();
        size += bytesRead;
        const next = file.read(other, 0, DIGEST_READ, size);
        hash.update(current.subarray(0, bytesRead));
        ({ bytesRead } = await next);
        [current, other] = [other, current];
    }
    return { digest: (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .finishDigest */ .g4)(hash, algorithm), size };
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
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81963);
/* harmony import */ var _path_exists_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11022);





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
    const [real, top] = await Promise.all([path, root].map((one) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(one).catch(_path_exists_js__WEBPACK_IMPORTED_MODULE_4__/* .ignoreMissing */ .bt)));
    if (real === undefined || top === undefined || !real.startsWith(`${top}${node_path__WEBPACK_IMPORTED_MODULE_2__.sep}`))
        return undefined;
    return regularFile(real);
}
async function isLink(path) {
    return (await statsOf(path))?.isSymbolicLink() === true;
}
async function statsOf(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path, { bigint: true }).catch(_path_exists_js__WEBPACK_IMPORTED_MODULE_4__/* .ignoreMissing */ .bt);
}
/** For reading. Fails if a link, pipe or device has replaced the file since it was checked. */
async function openRegular(path) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, READ_ONLY);
    if ((await file.stat()).isFile())
        return file;
    await file.close();
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('INVALID_CONTENT', `${path} is not a regular file`, { details: { path } });
}


/***/ }),

/***/ 82650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ isWhole)
/* harmony export */ });
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24997);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81963);
/* harmony import */ var _core_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43749);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17142);
/* harmony import */ var _core_node_key_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61086);





/** Whether everything that the node reaches exists. An unreadable manifest counts as missing. */
async function isWhole(content, root, options = {}) {
    const seen = new Set();
    const open = [root];
    for (let node = open.pop(); node; node = open.pop()) {
        if (seen.has((0,_core_node_key_js__WEBPACK_IMPORTED_MODULE_4__/* .nodeKey */ .u)(node)))
            continue;
        seen.add((0,_core_node_key_js__WEBPACK_IMPORTED_MODULE_4__/* .nodeKey */ .u)(node));
        options.signal?.throwIfAborted();
        if (!(await content.exists(node, options)))
            return false;
        if (!(0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isManifestType */ .Q3)(node.mediaType))
            continue;
        const children = await childrenOf(content, node, options);
        if (!children)
            return false;
        open.push(...children);
    }
    return true;
}
async function childrenOf(content, node, options) {
    try {
        return (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .successors */ .ir)((0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseManifest */ .Ng)(await (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .readByDigest */ .g1)(content.fetch(node, options), node), node));
    }
    catch (error) {
        options.signal?.throwIfAborted();
        if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP)
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 8735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  OciLayout: () => (/* binding */ OciLayout)
});

// EXTERNAL MODULE: ../build/js/core/bytes.js
var core_bytes = __webpack_require__(24997);
// EXTERNAL MODULE: ../build/js/core/descriptor.js
var descriptor = __webpack_require__(44745);
// EXTERNAL MODULE: ../build/js/core/digest.js
var core_digest = __webpack_require__(59852);
// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __webpack_require__(81963);
// EXTERNAL MODULE: ../build/js/core/manifest.js
var core_manifest = __webpack_require__(43749);
// EXTERNAL MODULE: ../build/js/core/media-types.js
var media_types = __webpack_require__(17142);
// EXTERNAL MODULE: ../build/js/targets/layout/index-file.js
var index_file = __webpack_require__(9803);
// EXTERNAL MODULE: ../build/js/targets/memory/refuse-delete.js
var refuse_delete = __webpack_require__(92693);
;// CONCATENATED MODULE: ../build/js/targets/layout/delete.js



/**
 * The index without a node and all its tags. Manifests that only the node reached get entries of their own. Fails with
 * `CONFLICT` when another manifest lists the node.
 */
async function withoutDeleted(index, node, deletion) {
    const { graph } = deletion;
    await graph.refresh(deletion);
    (0,refuse_delete/* refuseListed */.G)(node, graph.holders(node));
    const manifests = index.manifests.filter(({ digest }) => digest !== node.digest);
    const without = manifests.length === index.manifests.length ? index : { ...index, manifests };
    return graph.isReachable(node) ? (0,index_file/* withNodes */.CP)(without, await orphans(manifests, node, deletion)) : without;
}
/** What the node points at and `entries` do not reach without it; those that reach others stand for them. */
async function orphans(entries, node, { graph, content, signal }) {
    const reached = await graph.reach(entries, { signal, without: node.digest });
    const dangling = graph
        .successors(node.digest)
        .filter((child) => (0,media_types/* isManifestType */.Q3)(child.mediaType) && !reached.has(child.digest));
    const below = await graph.reach(dangling.flatMap(({ digest }) => graph.successors(digest)), { signal });
    const tops = [];
    for (const child of dangling)
        if (!below.has(child.digest) && (await content.exists(child)))
            tops.push(child);
    return tops;
}

// EXTERNAL MODULE: ../build/js/targets/layout/files.js
var files = __webpack_require__(95559);
// EXTERNAL MODULE: ../build/js/targets/layout/names.js
var names = __webpack_require__(11876);
// EXTERNAL MODULE: ../build/js/targets/layout/reader.js
var reader = __webpack_require__(6513);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ../build/js/files/file-lock.js + 1 modules
var file_lock = __webpack_require__(80484);
// EXTERNAL MODULE: ../build/js/files/regular-file.js
var regular_file = __webpack_require__(16611);
// EXTERNAL MODULE: ../build/js/files/path-exists.js
var path_exists = __webpack_require__(11022);
// EXTERNAL MODULE: ../build/js/files/write-file.js
var write_file = __webpack_require__(3498);
;// CONCATENATED MODULE: ../build/js/targets/layout/writer.js











/** Writes the files of a layout so that other processes see whole ones, and what `reader` remembers stays true. */
class LayoutWriter {
    #path;
    #reader;
    #onWait;
    #indexWrites = 0;
    constructor(path, reader, { onWait }) {
        this.#path = path;
        this.#onWait = onWait;
        this.#reader = reader;
    }
    /** Also tells two indexes apart that were written within one tick of the clock. */
    async stamp() {
        return `${this.#indexWrites} ${await this.#reader.stamp()}`;
    }
    async writeBlob(node, bytes, options) {
        await this.#begin(options.signal);
        await this.#refuseLinks(node.digest);
        await (0,write_file/* writeBeside */.Ae)((0,external_node_path_.join)(this.#path, (0,reader/* blobName */.PF)(node.digest)), (0,core_bytes/* verified */.zr)(bytes, node), {
            ...this.#temporary(),
            signal: options.signal,
        });
        this.#reader.graph.blobAdded(node.digest);
    }
    async removeBlob(digest) {
        await this.#refuseLinks(digest);
        await (0,promises_.rm)((0,external_node_path_.join)(this.#path, (0,reader/* blobName */.PF)(digest)), { force: true });
        this.#reader.graph.blobRemoved(digest);
    }
    /** Changes what is listed in `index.json`, under the lock. True when that made a difference. */
    async update(change, options = {}) {
        await this.#begin(options.signal);
        return this.#locked(options.signal, async (check) => {
            const before = await this.#reader.index();
            const after = await change(before);
            if (after !== before)
                await this.#replaceIndex(after, check);
            await options.afterwards?.();
            return after !== before;
        });
    }
    /**
     * The first index is written before the layout file: a layout that has lost its `index.json` is then known as
     * broken, and is not taken for an empty one.
     */
    async #begin(signal) {
        if (await (0,path_exists/* pathExists */.s0)((0,external_node_path_.join)(this.#path, reader/* LAYOUT_FILE */.gI)))
            return this.#requireIndex();
        await this.#locked(signal, async (check) => {
            if (await (0,path_exists/* pathExists */.s0)((0,external_node_path_.join)(this.#path, reader/* LAYOUT_FILE */.gI)))
                return;
            if (await (0,path_exists/* pathExists */.s0)((0,external_node_path_.join)(this.#path, reader/* INDEX_FILE */.K$))) {
                throw new errors/* OrasError */.aP('INVALID_CONTENT', `${this.#path} has a file ${reader/* INDEX_FILE */.K$} but no file ${reader/* LAYOUT_FILE */.gI}`);
            }
            await this.#replaceIndex(index_file/* EMPTY_INDEX */.ZK, check);
            await (0,write_file/* writeBeside */.Ae)((0,external_node_path_.join)(this.#path, reader/* LAYOUT_FILE */.gI), (0,core_bytes/* bytesOf */.$$)(reader/* LAYOUT_VERSION */.w9), this.#temporary());
        });
    }
    /** A layout of others may lead elsewhere: nothing is written or removed there. */
    async #refuseLinks(digest) {
        for (const name of ['ingest', 'blobs', `blobs/${(0,core_digest/* algorithmOf */.Hy)(digest)}`]) {
            const path = (0,external_node_path_.join)(this.#path, name);
            if (!(await (0,regular_file/* isLink */.PJ)(path)))
                continue;
            throw new errors/* OrasError */.aP('UNSAFE_PATH', `will not write through the link ${path}`, { details: { path } });
        }
    }
    async #requireIndex() {
        if (await (0,path_exists/* pathExists */.s0)((0,external_node_path_.join)(this.#path, reader/* INDEX_FILE */.K$)))
            return;
        throw new errors/* OrasError */.aP('INVALID_CONTENT', `${this.#path} is a layout without its ${reader/* INDEX_FILE */.K$}`, {
            details: { file: reader/* INDEX_FILE */.K$ },
        });
    }
    async #replaceIndex(index, check) {
        await (0,write_file/* writeBeside */.Ae)((0,external_node_path_.join)(this.#path, reader/* INDEX_FILE */.K$), (0,core_bytes/* bytesOf */.$$)((0,index_file/* encodeIndex */.bj)(index)), {
            ...this.#temporary(),
            place: check,
        });
        this.#indexWrites += 1;
        this.#reader.graph.invalidate();
    }
    #temporary() {
        return { tempFolder: (0,external_node_path_.join)(this.#path, 'ingest') };
    }
    #locked(signal, work) {
        const options = { signal, onWait: this.#onWait };
        return (0,file_lock/* withLock */.k)((0,external_node_path_.join)(this.#path, '.index.lock'), (lock) => work(() => lock.check()), options);
    }
}

// EXTERNAL MODULE: ../build/js/targets/layout/completeness.js
var completeness = __webpack_require__(82650);
;// CONCATENATED MODULE: ../build/js/targets/layout/oci-layout.js














/**
 * An OCI image layout in a folder, safe between processes: blobs appear whole, `index.json` is re-read, changed and
 * replaced under a lock. Nothing is created before the first write.
 */
class OciLayout {
    path;
    #reader;
    #writer;
    /** `onWait` is told once, for each lock that another process holds for some seconds. */
    constructor(path, options = {}) {
        this.path = path;
        this.#reader = new reader/* LayoutReader */.I1((0,files/* folderFiles */.kf)(path));
        this.#writer = new LayoutWriter(path, this.#reader, options);
    }
    fetch(node, options) {
        return this.#reader.fetch(node, options);
    }
    exists(node) {
        return this.#reader.exists(node);
    }
    isWhole(node, options) {
        return (0,completeness/* isWhole */.w)(this, node, options);
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
    /** Changes whenever `index.json` may have changed. */
    stamp() {
        return this.#writer.stamp();
    }
    predecessors(node, options) {
        return this.#reader.predecessors(node, options);
    }
    async push(node, bytes, options = {}) {
        if (!(await this.exists(node)))
            await this.#writer.writeBlob(node, bytes, options);
        const isListed = (0,media_types/* isManifestType */.Q3)(node.mediaType) && options.index !== false;
        if (!isListed && options.tag === undefined)
            return;
        const children = (0,media_types/* isIndexType */.$U)(node.mediaType) ? await this.#children(node) : new Set();
        let held = false;
        await this.update(async (index) => {
            held = await this.exists(node);
            return held ? (0,index_file/* withoutReached */.pV)(listed(index, (0,descriptor/* plain */.pj)(node), options.tag), children) : index;
        }, options);
        // Another process deleted it just now.
        if (!held)
            await this.push(node, bytes, options);
    }
    async tag(node, reference, options = {}) {
        await this.#requireHeld(node);
        await this.update(async (index) => {
            await this.#requireHeld(node);
            return (0,index_file/* withTag */.Rd)(index, (0,descriptor/* plain */.pj)(node), reference);
        }, options);
    }
    async link(entries, options = {}) {
        if (entries.length === 0)
            return false;
        return this.update((index) => (0,index_file/* withLinks */.q9)(index, entries), options);
    }
    /** Removes content whose digest is another one; a wrong size in the descriptor removes nothing. */
    async verify(node, options = {}) {
        const stamp = await this.#reader.stamp((0,reader/* blobName */.PF)(node.digest));
        if (stamp === undefined)
            return false;
        const digest = await this.#digestHeld(node, options);
        if (digest === node.digest)
            return this.exists(node);
        // Another process may have put a whole one there meanwhile.
        if ((await this.#reader.stamp((0,reader/* blobName */.PF)(node.digest))) !== stamp)
            return this.verify(node, options);
        await this.#writer.removeBlob(node.digest);
        return false;
    }
    /** Takes the tag away; the manifest stays listed. Fails with `NOT_FOUND`, and with `INVALID_INPUT` for a digest. */
    async untag(reference, options = {}) {
        (0,refuse_delete/* refuseDigest */.J)(reference);
        await this.resolve(reference, options);
        await this.update((index) => {
            const without = (0,index_file/* withoutTag */.nb)(index, reference);
            if (!without)
                throw (0,names/* noEntry */.Y)(index, this.path, reference);
            return without;
        }, options);
    }
    /**
     * Removes a manifest and its tags. Content is not collected: what it pointed at stays, and manifests that nothing
     * else reaches are listed instead of it; its referrers stay too. Fails with `NOT_FOUND`, and with `CONFLICT` when an
     * index lists it.
     */
    async delete(node, options = {}) {
        await this.#requireKnown(await this.index(), node);
        // Outside the lock, so that no one waits while all manifests are read.
        await this.#reader.graph.refresh(options);
        await this.#writer.update(async (index) => {
            await this.#requireKnown(index, node);
            return withoutDeleted(index, node, { ...options, graph: this.#reader.graph, content: this.#reader });
        }, { ...options, afterwards: () => this.#writer.removeBlob(node.digest) });
    }
    /** Under the lock: whoever lists a manifest meanwhile waits, and then finds out what is gone. */
    async collect(blobs, options = {}) {
        let freed = 0;
        await this.#writer.update(async (index) => {
            const loose = [];
            for (const node of blobs) {
                if (!(await this.exists(node)))
                    continue;
                const [parent] = await Array.fromAsync(this.predecessors(node, options));
                const isListed = index.manifests.some(({ digest }) => digest === node.digest);
                if (parent === undefined && !isListed)
                    loose.push(node);
            }
            for (const { digest } of loose)
                await this.#writer.removeBlob(digest);
            freed = loose.reduce((sum, { size }) => sum + size, 0);
            return index;
        }, options);
        return freed;
    }
    /** Changes what is listed in `index.json`, under the lock. True when that made a difference. */
    update(change, options = {}) {
        return this.#writer.update(change, options);
    }
    async #requireHeld(node) {
        if (!(await this.exists(node)))
            throw this.#reader.missing(node.digest);
    }
    /** An entry without its blob can be deleted too. */
    async #requireKnown({ manifests }, node) {
        if (!manifests.some(({ digest }) => digest === node.digest))
            await this.#requireHeld(node);
    }
    /** Undefined when it is gone. */
    async #digestHeld(node, options) {
        const algorithm = (0,core_digest/* algorithmOf */.Hy)(node.digest);
        const hash = (0,core_digest/* startDigest */.RB)(algorithm);
        try {
            for await (const chunk of (0,core_bytes/* abortable */.ZC)(this.fetch(node, options), options.signal))
                hash.update(chunk);
        }
        catch (error) {
            if ((0,errors/* hasCode */.up)(error, 'NOT_FOUND'))
                return undefined;
            throw error;
        }
        return (0,core_digest/* finishDigest */.g4)(hash, algorithm);
    }
    async #children(node) {
        const manifest = (0,core_manifest/* parseManifest */.Ng)(await (0,core_bytes/* readAll */.yw)(this.fetch(node), node), node);
        return new Set((manifest.manifests ?? []).map((child) => child.digest));
    }
}
function listed(index, node, tag) {
    return tag === undefined ? (0,index_file/* withNodes */.CP)(index, [node]) : (0,index_file/* withTag */.Rd)(index, node, tag);
}


/***/ }),

/***/ 92693:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ refuseListed),
/* harmony export */   J: () => (/* binding */ refuseDigest)
/* harmony export */ });
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59852);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81963);


/** Fails with `CONFLICT` where there are manifests that list the node. */
function refuseListed(node, holders) {
    const [holder] = holders;
    if (!holder)
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('CONFLICT', `will not delete ${node.digest}: the manifest ${holder.digest} lists it`, {
        details: { digest: node.digest, listedBy: holders.slice(0, 20).map(({ digest }) => digest) },
    });
}
/** Fails with `INVALID_INPUT`: only a tag can be taken away. */
function refuseDigest(reference) {
    if (!(0,_core_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(reference))
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_INPUT', `cannot untag ${reference}: it is a digest, not a tag`);
}


/***/ }),

/***/ 51882:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ SuccessorGraph)
/* harmony export */ });
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44745);
/* harmony import */ var _core_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43749);


/** Manifests and their successors, indexed to find predecessors. */
class SuccessorGraph {
    #nodes = new Map();
    #parents = new Map();
    /** A manifest is added once: its content never changes. */
    add(node, manifest) {
        if (this.#nodes.has(node.digest))
            return;
        const { subject, ...others } = manifest;
        const lists = (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .successors */ .ir)(others).map(_core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj);
        this.#nodes.set(node.digest, {
            node: (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .describeManifest */ .FK)(node, manifest),
            subject: subject && (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(subject),
            lists,
        });
        for (const { digest } of this.successors(node.digest))
            this.#parentsOf(digest).add(node.digest);
    }
    /** The manifest as {@link describeManifest} gives it, if it is known. */
    find(digest) {
        return this.#nodes.get(digest)?.node;
    }
    /** Forgets a manifest; those that point at it stay. */
    remove(digest) {
        for (const child of this.successors(digest)) {
            const parents = this.#parents.get(child.digest);
            parents?.delete(digest);
            if (parents?.size === 0)
                this.#parents.delete(child.digest);
        }
        this.#nodes.delete(digest);
    }
    /** Media type, digest and size of all that a manifest points at; nothing for one that is not known. */
    successors(digest) {
        const known = this.#nodes.get(digest);
        if (!known)
            return [];
        return known.subject ? [known.subject, ...known.lists] : known.lists;
    }
    /** Each parent once, sorted by digest, so that the order is the content's alone. */
    predecessors(node, options = {}) {
        const { referrersOnly = false, artifactType } = options;
        return this.#parentsWhere(node.digest, (parent) => (!referrersOnly || parent.subject?.digest === node.digest) &&
            (artifactType === undefined || parent.node.artifactType === artifactType));
    }
    /** The parents that would lack a part without the node: all but those that only refer to it. */
    holders(node) {
        return this.#parentsWhere(node.digest, ({ lists }) => lists.some(({ digest }) => digest === node.digest));
    }
    #parentsWhere(digest, isWanted) {
        const parents = [...(this.#parents.get(digest) ?? [])].flatMap((parent) => this.#nodes.get(parent) ?? []);
        return parents
            .filter(isWanted)
            .map(({ node }) => node)
            .toSorted((a, b) => (a.digest < b.digest ? -1 : 1));
    }
    #parentsOf(digest) {
        const held = this.#parents.get(digest) ?? new Set();
        this.#parents.set(digest, held);
        return held;
    }
}


/***/ })

};
