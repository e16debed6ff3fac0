export const id = 703;
export const ids = [703];
export const modules = {

/***/ 4219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ atOnce)
/* harmony export */ });
/** Does the work for every item, so many at once. After a failure nothing new is begun, and what runs is waited for. */
async function atOnce(items, count, work) {
    const results = [];
    const left = items.entries();
    let failed = false;
    const lane = async () => {
        for (const [at, item] of left) {
            if (failed)
                return;
            results[at] = await work(item).catch((error) => {
                failed = true;
                throw error;
            });
        }
    };
    const lanes = await Promise.allSettled(Array.from({ length: count }, lane));
    for (const ended of lanes)
        if (ended.status === 'rejected')
            throw ended.reason;
    return results;
}


/***/ }),

/***/ 8703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ FolderTarget)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ../build/js/core/bytes.js
var core_bytes = __webpack_require__(4997);
// EXTERNAL MODULE: ../build/js/core/descriptor.js
var descriptor = __webpack_require__(4745);
// EXTERNAL MODULE: ../build/js/core/digest.js
var digest = __webpack_require__(9852);
// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __webpack_require__(1963);
// EXTERNAL MODULE: ../build/js/core/manifest.js
var core_manifest = __webpack_require__(3749);
// EXTERNAL MODULE: ../build/js/core/media-types.js
var media_types = __webpack_require__(7142);
// EXTERNAL MODULE: ../build/js/targets/layout-files.js
var layout_files = __webpack_require__(1305);
// EXTERNAL MODULE: ../build/js/targets/memory.js
var memory = __webpack_require__(9642);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: ../build/js/core/json.js
var json = __webpack_require__(9310);
// EXTERNAL MODULE: ../build/js/targets/tar-header.js
var tar_header = __webpack_require__(2854);
;// CONCATENATED MODULE: ../build/js/targets/pack-folder.js













/** In bytes. */
const MAX_SMALL = 64 * 1024;
/**
 * Packs a folder as one gzipped tar, as ORAS does: sorted, owner 0, modes and symbolic links kept, every parent with
 * an entry, hard links as files. The descriptor carries ORAS's unpack annotations.
 */
async function packFolder(folder, options) {
    const content = (0,external_node_crypto_.createHash)('sha256');
    const layer = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(options.output), { recursive: true });
    const file = await (0,promises_.open)(options.output, 'wx');
    try {
        await (0,external_node_stream_promises_.pipeline)(tarOf(folder, options), async function* (chunks) {
            for await (const chunk of chunks) {
                content.update(chunk);
                yield chunk;
            }
        }, (0,external_node_zlib_.createGzip)({ chunkSize: 256 * 1024 }), withUnknownSystem, async function* (chunks) {
            for await (const chunk of chunks) {
                layer.update(chunk);
                size += chunk.byteLength;
                yield chunk;
            }
        }, file.createWriteStream(), options.signal ? { signal: options.signal } : {});
    }
    catch (error) {
        await (0,promises_.rm)(options.output, { force: true });
        throw error;
    }
    return {
        mediaType: options.mediaType ?? media_types/* OCI_LAYER_GZIP */.BQ,
        digest: (0,digest/* finishDigest */.g4)(layer),
        size,
        annotations: {
            [descriptor/* CONTENT_DIGEST */.xL]: (0,digest/* finishDigest */.g4)(content),
            [descriptor/* UNPACK */.P4]: 'true',
            [descriptor/* TITLE */.ly]: options.title,
        },
    };
}
/** RFC 1952 2.3.1: the OS field is 255 (unknown) on every system, so that equal folders have equal digests. */
async function* withUnknownSystem(chunks) {
    let at = 0;
    for await (const chunk of chunks) {
        if (at <= 9 && at + chunk.byteLength > 9)
            chunk[9 - at] = 255;
        at += chunk.byteLength;
        yield chunk;
    }
}
/** By calls that block: for many small files each turn of the event loop takes longer than the file. */
async function* tarOf(folder, options) {
    yield* entryOf(folder, options.title, options);
    yield (0,tar_header/* tarEnd */.JO)();
}
async function* entryOf(path, name, options) {
    // A link is kept as it is, but the folder itself may be named by one.
    const found = name === options.title ? (0,external_node_fs_.statSync)(path) : (0,external_node_fs_.lstatSync)(path);
    const entry = { name, mode: found.mode & 0o7777, size: 0, mtime: options.mtime ?? 0 };
    if (found.isDirectory()) {
        yield (0,tar_header/* tarHeader */.pI)({ ...entry, type: 'directory' });
        const children = (0,external_node_fs_.readdirSync)(path).toSorted(json/* compareUtf8 */.zq);
        for (const child of children.filter((one) => options.leftOut?.has((0,external_node_path_.join)(path, one)) !== true)) {
            yield* entryOf((0,external_node_path_.join)(path, child), name === '.' ? child : `${name}/${child}`, options);
        }
    }
    else if (found.isSymbolicLink()) {
        yield (0,tar_header/* tarHeader */.pI)({ ...entry, type: 'symlink', mode: 0o777, link: slashes((0,external_node_fs_.readlinkSync)(path)) });
    }
    else if (found.isFile()) {
        yield* fileEntry(path, { ...entry, type: 'file', size: found.size });
    }
    else {
        throw new errors/* OrasError */.aP('UNSUPPORTED', `${path} is neither a file, a folder nor a symbolic link`);
    }
}
async function* fileEntry(path, entry) {
    if (entry.size <= MAX_SMALL) {
        yield Buffer.concat([
            (0,tar_header/* tarHeader */.pI)(entry),
            entry.size > 0 ? readSmall(path, entry.size) : new Uint8Array(),
            (0,tar_header/* tarPadding */.vr)(entry.size),
        ]);
        return;
    }
    yield (0,tar_header/* tarHeader */.pI)(entry);
    let read = 0;
    for await (const chunk of (0,layout_files/* fileBytes */.sG)(path)) {
        read += chunk.byteLength;
        if (read > entry.size)
            break;
        yield chunk;
    }
    if (read !== entry.size)
        throw changed(path);
    yield (0,tar_header/* tarPadding */.vr)(entry.size);
}
/** One byte more than expected tells that it has grown. */
function readSmall(path, size) {
    const file = (0,external_node_fs_.openSync)(path, 'r');
    try {
        const whole = Buffer.allocUnsafe(size + 1);
        if ((0,external_node_fs_.readSync)(file, whole, 0, size + 1, 0) !== size)
            throw changed(path);
        return whole.subarray(0, size);
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
function changed(path) {
    return new errors/* OrasError */.aP('CONFLICT', `${path} changed while it was packed`);
}
function slashes(path) {
    return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}

// EXTERNAL MODULE: ../build/js/targets/place-files.js
var place_files = __webpack_require__(5848);
// EXTERNAL MODULE: ../build/js/targets/safe-path.js
var safe_path = __webpack_require__(1194);
// EXTERNAL MODULE: ../build/js/targets/unpack-folder.js
var unpack_folder = __webpack_require__(160);
// EXTERNAL MODULE: ../build/js/targets/write-file.js
var write_file = __webpack_require__(989);
;// CONCATENATED MODULE: ../build/js/targets/folder.js















const MAX_KEPT_FILE = 64 * 1024;
const MAX_KEPT = 16 * 1024 * 1024;
/**
 * Files of a folder as a target. A node with a title is a file (or a folder, packed), all other nodes live in memory.
 * Files are staged beside their places; {@link commit} moves them there.
 */
class FolderTarget {
    root;
    #options;
    #memory = (0,memory/* manifestMemory */.t)();
    #sources = new Map();
    #parts = new Map();
    #packed = [];
    #packing = Promise.resolve();
    /** Bytes of files in memory. */
    #kept = 0;
    #stage;
    #created = [];
    constructor(root, options = {}) {
        this.root = root;
        this.#options = options;
    }
    /** Makes a file or a folder of this machine part of the target; its bytes are read now for the digest, and those of a large one again when fetched. */
    async add(path, options) {
        const found = await (0,promises_.stat)(path);
        if (found.isDirectory())
            return this.#addFolder(path, options);
        if (!found.isFile())
            throw new errors/* OrasError */.aP('UNSUPPORTED', `${path} is neither a file nor a folder`);
        const { digest, size, bytes } = await this.#read(path, found.size, options.signal);
        this.#sources.set(digest, bytes);
        return {
            mediaType: options.mediaType ?? media_types/* OCI_LAYER */.QP,
            digest,
            size,
            annotations: { [descriptor/* TITLE */.ly]: options.title },
        };
    }
    /** A small file is kept while there is room, and not read again. */
    async #read(path, size, signal) {
        if (size > MAX_KEPT_FILE || this.#kept + size > MAX_KEPT)
            return { ...(await (0,layout_files/* digestFile */.TM)(path, { signal })), bytes: (0,layout_files/* fileBytes */.sG)(path) };
        this.#kept += size;
        const whole = await (0,promises_.readFile)(path, { signal });
        this.#kept += whole.byteLength - size;
        return { digest: (0,digest/* digestOf */.ol)(whole), size: whole.byteLength, bytes: (0,core_bytes/* bytesOf */.$$)(whole) };
    }
    /** One after the other: what is written for one must not become part of the next. */
    #addFolder(path, options) {
        const packing = this.#packing.then(() => this.#pack(path, options));
        this.#packing = packing.catch(() => undefined);
        return packing;
    }
    async #pack(path, options) {
        const output = (0,write_file/* tempName */.u8)(this.#options.temp ?? this.root);
        this.#packed.push(output);
        const leftOut = new Set([...(options.leftOut ?? []), ...this.#packed]);
        const node = await packFolder(path, { ...options, leftOut, output });
        this.#sources.set(node.digest, (0,layout_files/* fileBytes */.sG)(output));
        return node;
    }
    fetch(node, options = {}) {
        return (0,core_bytes/* lazy */.RZ)(() => {
            options.signal?.throwIfAborted();
            const file = this.#sources.get(node.digest) ?? this.#stagedFile(node);
            return file ? (0,core_bytes/* abortable */.ZC)(file, options.signal) : this.#memory.fetch(node, options);
        });
    }
    async exists(node) {
        const title = (0,descriptor/* titleOf */.Gg)(node);
        if (title !== undefined)
            return this.#parts.get(title)?.node.digest === node.digest;
        return this.#sources.has(node.digest) || this.#memory.exists(node);
    }
    async push(node, bytes, options = {}) {
        const title = (0,descriptor/* titleOf */.Gg)(node);
        if (title !== undefined && !(0,media_types/* isManifestType */.Q3)(node.mediaType))
            return this.#pushFile(node, title, bytes, options);
        await this.#memory.push(node, bytes, options);
        if ((0,media_types/* isManifestType */.Q3)(node.mediaType))
            await this.#pushDuplicates(node, options);
    }
    tag(node, reference) {
        return this.#memory.tag(node, reference);
    }
    resolve(reference) {
        return this.#memory.resolve(reference);
    }
    predecessors(node, options) {
        return this.#memory.predecessors(node, options);
    }
    /** Moves everything to its place; checked as a whole before the first file is moved. */
    async commit() {
        const parts = [...this.#parts.values()];
        if (parts.length > 0) {
            await (0,place_files/* placeFiles */.h)(parts, this.root, { keepExisting: this.#options.keepExisting ?? false });
        }
        this.#created = [];
        await this.discard();
    }
    async discard() {
        for (const packed of this.#packed)
            await (0,promises_.rm)(packed, { force: true });
        if (this.#stage)
            await (0,promises_.rm)(await this.#stage, { recursive: true, force: true });
        this.#stage = undefined;
        for (const folder of this.#created.toReversed())
            await (0,promises_.rmdir)(folder).catch(ignoreUsed);
    }
    /** What was staged, with the paths that `commit` moves it to. */
    files() {
        return [...this.#parts].map(([title, part]) => ({
            path: (0,external_node_path_.join)(this.root, ...part.segments),
            title,
            node: part.node,
        }));
    }
    async #pushFile(node, title, bytes, options) {
        const folder = node.annotations?.[descriptor/* UNPACK */.P4] === 'true';
        const segments = folder ? (0,safe_path/* safeSegments */.K)(`${title}/x`).slice(0, -1) : (0,safe_path/* safeSegments */.K)(title);
        if (segments.length === 0 && !folder) {
            throw new errors/* OrasError */.aP('UNSAFE_PATH', `will not write a file to ${JSON.stringify(title)}`);
        }
        if (this.#isStaged(node, title))
            return;
        const place = (0,write_file/* tempName */.u8)(await this.#staging());
        const checked = (0,core_bytes/* verified */.zr)(bytes, node);
        if (folder) {
            const modes = await (0,unpack_folder/* unpackFolder */.H)((0,core_bytes/* abortable */.ZC)(checked, options.signal), node, title, place);
            if (this.#isStaged(node, title))
                return;
            this.#parts.set(title, { path: (0,external_node_path_.join)(place, ...segments), segments, modes, node });
        }
        else {
            // The stage is removed as a whole, with what is left of a file that failed.
            await (0,write_file/* writeNew */.qf)(place, checked, { signal: options.signal, durable: false });
            if (this.#isStaged(node, title))
                return;
            this.#parts.set(title, { path: place, segments, node, bytes: (0,layout_files/* fileBytes */.sG)(place) });
        }
    }
    /** Asked before and after the bytes have come: other pushes go on meanwhile. */
    #isStaged(node, title) {
        const held = this.#parts.get(title);
        if (held && held.node.digest !== node.digest) {
            throw new errors/* OrasError */.aP('UNSAFE_PATH', `the artifact has two files with the title ${JSON.stringify(title)}`);
        }
        return held !== undefined;
    }
    #stagedFile(node) {
        return [...this.#parts.values()].find((part) => part.node.digest === node.digest)?.bytes;
    }
    /** A copy moves each digest once; the same content under another title is made here, from what has arrived. */
    async #pushDuplicates(node, options) {
        const manifest = (0,core_manifest/* parseManifest */.Ng)(await (0,core_bytes/* readAll */.yw)(this.#memory.fetch(node), node), node);
        for (const child of (0,core_manifest/* successors */.ir)(manifest)) {
            const title = (0,descriptor/* titleOf */.Gg)(child);
            if (title === undefined || (0,media_types/* isManifestType */.Q3)(child.mediaType) || this.#parts.has(title))
                continue;
            const held = this.#stagedFile(child) ?? ((await this.#memory.exists(child)) && this.#memory.fetch(child));
            if (held)
                await this.#pushFile(child, title, held, options);
            else
                this.#refuseUnpackedTwin(child, title);
        }
    }
    /** A folder is not kept packed, so that its bytes cannot be had again. */
    #refuseUnpackedTwin({ digest }, title) {
        const twin = [...this.#parts].find(([, part]) => part.node.digest === digest)?.[0];
        if (twin === undefined)
            return;
        throw new errors/* OrasError */.aP('UNSUPPORTED', `${JSON.stringify(title)} has the content of the folder ${JSON.stringify(twin)}, which was unpacked`);
    }
    #staging() {
        this.#stage ??= this.#makeStaging();
        return this.#stage;
    }
    /** Inside the folder, so that the last step is a rename on one file system. */
    async #makeStaging() {
        for (let at = this.root, last = ''; at !== last && !(await (0,write_file/* isThere */.$B)(at)); last = at, at = (0,external_node_path_.join)(at, '..')) {
            this.#created.unshift(at);
        }
        await (0,promises_.mkdir)(this.root, { recursive: true });
        return (0,promises_.mkdtemp)((0,external_node_path_.join)(this.root, '.oras-'));
    }
}
function ignoreUsed(error) {
    if (!['ENOTEMPTY', 'ENOENT', 'EEXIST'].includes((0,errors/* systemCode */.xU)(error) ?? ''))
        throw error;
}


/***/ }),

/***/ 9642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ MemoryTarget),
/* harmony export */   t: () => (/* binding */ manifestMemory)
/* harmony export */ });
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4997);
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4745);
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9852);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1963);
/* harmony import */ var _core_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3749);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7142);
/* harmony import */ var _removal_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(409);
/* harmony import */ var _successor_graph_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(782);








/** Keeps everything in memory: for tests, and for manifests beside files. */
class MemoryTarget {
    #blobs = new Map();
    #tags = new Map();
    #graph = new _successor_graph_js__WEBPACK_IMPORTED_MODULE_7__/* .SuccessorGraph */ .d();
    #limit;
    constructor(options = {}) {
        this.#limit = options.limit ?? Number.POSITIVE_INFINITY;
    }
    fetch(node, options = {}) {
        const blobs = this.#blobs;
        return {
            async *[Symbol.asyncIterator]() {
                options.signal?.throwIfAborted();
                const held = blobs.get(node.digest);
                if (!held)
                    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('NOT_FOUND', `not in memory: ${node.digest}`);
                yield held.bytes;
            },
        };
    }
    async exists(node) {
        return this.#blobs.has(node.digest);
    }
    async push(node, bytes, options = {}) {
        if (!this.#blobs.has(node.digest)) {
            const whole = await (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .readUpTo */ .Vc)((0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .abortable */ .ZC)((0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .verified */ .zr)(bytes, node), options.signal), this.#limit, node.digest);
            options.signal?.throwIfAborted();
            this.#blobs.set(node.digest, { node: (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(node), bytes: whole });
        }
        this.#learn(node);
        if (options.tag !== undefined)
            this.#tags.set(options.tag, (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(node));
    }
    async *predecessors(node, options = {}) {
        options.signal?.throwIfAborted();
        yield* this.#graph.predecessors(node, options);
    }
    async tag(node, reference) {
        if (!this.#blobs.has(node.digest))
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('NOT_FOUND', `not in memory: ${node.digest}`);
        this.#tags.set(reference, (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(node));
    }
    async resolve(reference) {
        const node = (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc)(reference) ? this.#blobs.get(reference)?.node : this.#tags.get(reference);
        if (!node)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('NOT_FOUND', `not in memory: ${reference}`);
        return node;
    }
    /**
     * Removes content and its tags; what it points at stays. Fails with `NOT_FOUND`, and with `CONFLICT` when a manifest
     * lists it.
     */
    async delete(node) {
        if (!this.#blobs.has(node.digest))
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('NOT_FOUND', `not in memory: ${node.digest}`);
        (0,_removal_js__WEBPACK_IMPORTED_MODULE_6__/* .refuseHeld */ ._)(node, this.#graph.holders(node));
        for (const [tag, { digest }] of this.#tags)
            if (digest === node.digest)
                this.#tags.delete(tag);
        this.#blobs.delete(node.digest);
        this.#graph.remove(node.digest);
    }
    async untag(reference) {
        (0,_removal_js__WEBPACK_IMPORTED_MODULE_6__/* .refuseDigest */ .J)(reference);
        if (!this.#tags.delete(reference))
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('NOT_FOUND', `not in memory: ${reference}`);
    }
    async *tags() {
        yield* this.#tags.keys();
    }
    /** What claims to be a manifest and is none has no edges. */
    #learn(node) {
        const held = this.#blobs.get(node.digest);
        if (!held || !(0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .isManifestType */ .Q3)(node.mediaType) || this.#graph.find(node.digest))
            return;
        try {
            this.#graph.add(node, (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .parseManifest */ .Ng)(held.bytes, node));
        }
        catch (error) {
            if (!(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .hasCode */ .up)(error, 'INVALID_CONTENT'))
                throw error;
        }
    }
}
/** Room for manifests and configs beside a target that keeps files. */
function manifestMemory() {
    return new MemoryTarget({ limit: _core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_MANIFEST */ .xZ });
}


/***/ }),

/***/ 5848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ placeFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _core_at_once_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4219);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1963);
/* harmony import */ var _safe_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1194);
/* harmony import */ var _write_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(989);






/** As many as there are threads for files, and as many that wait. */
const AT_ONCE = 8;
/**
 * Moves staged parts to their places. Everything is checked before the first move: no two parts may meet, nothing is
 * written through a symbolic link (GHSA-8xwf-rjm4-xvhv), a link at the final name is replaced and not followed.
 */
async function placeFiles(parts, root, options) {
    const moves = [];
    for (const part of parts) {
        if (part.modes)
            await listMoves(part.path, part.segments, moves);
        else
            moves.push({ from: part.path, segments: part.segments, folder: false });
    }
    checkCollisions(moves);
    const parents = new Map();
    await (0,_core_at_once_js__WEBPACK_IMPORTED_MODULE_5__/* .atOnce */ .z)(moves, AT_ONCE, (move) => checkPlace(move, root, { parents, ...options }));
    const placeOf = ({ segments }) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, ...segments);
    const folders = moves.map((move) => (move.folder ? placeOf(move) : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(placeOf(move))));
    for (const path of new Set(folders))
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(path, { recursive: true });
    const files = moves.filter(({ folder }) => !folder);
    await (0,_core_at_once_js__WEBPACK_IMPORTED_MODULE_5__/* .atOnce */ .z)(files, AT_ONCE, (move) => (0,_write_file_js__WEBPACK_IMPORTED_MODULE_4__/* .renameRetrying */ .bz)(move.from, placeOf(move)));
    await setFolderModes(parts, root);
}
/** The folder itself, all in it, and so on. */
async function listMoves(path, segments, moves) {
    if (segments.length > 0)
        moves.push({ from: path, segments, folder: true });
    for (const entry of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(path, { withFileTypes: true })) {
        const [from, below] = [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, entry.name), [...segments, entry.name]];
        if (entry.isDirectory())
            await listMoves(from, below, moves);
        else
            moves.push({ from, segments: below, folder: false });
    }
}
function checkCollisions(moves) {
    const taken = new Map();
    for (const move of moves) {
        const key = (0,_safe_path_js__WEBPACK_IMPORTED_MODULE_3__/* .collisionKey */ .E)(move.segments);
        const other = taken.get(key);
        if (other && !(other.folder && move.folder))
            throw collision(other, move);
        taken.set(key, move);
    }
    for (const move of moves) {
        for (let depth = 1; depth < move.segments.length; depth += 1) {
            const parent = taken.get((0,_safe_path_js__WEBPACK_IMPORTED_MODULE_3__/* .collisionKey */ .E)(move.segments.slice(0, depth)));
            if (parent && !parent.folder)
                throw collision(parent, move);
        }
    }
}
function collision(a, b) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('UNSAFE_PATH', `the artifact has two entries for one place: ${JSON.stringify(a.segments.join('/'))} and ${JSON.stringify(b.segments.join('/'))}`);
}
async function checkPlace(move, root, { parents, keepExisting }) {
    for (let depth = 1; depth < move.segments.length; depth += 1) {
        const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, ...move.segments.slice(0, depth));
        const checking = parents.get(parent) ?? checkParent(parent);
        parents.set(parent, checking);
        // Nothing is below a folder that is missing.
        if (!(await checking))
            return;
    }
    const place = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, ...move.segments);
    const found = await kindOf(place);
    if (found === undefined)
        return;
    if (move.folder !== (found === 'folder')) {
        if (move.folder)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('UNSAFE_PATH', `will not write through ${place}: it is a ${found}`);
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('ALREADY_EXISTS', `will not replace ${place}: it is a folder`);
    }
    if (keepExisting && !move.folder) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('ALREADY_EXISTS', `${place} exists, and existing files are to be kept`, {
            details: { path: place },
        });
    }
}
async function checkParent(parent) {
    const found = await kindOf(parent);
    if (found !== undefined && found !== 'folder')
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('UNSAFE_PATH', `will not write through ${parent}: it is a ${found}`);
    return found === 'folder';
}
async function kindOf(path) {
    try {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path);
        return found.isDirectory() ? 'folder' : found.isSymbolicLink() ? 'symbolic link' : 'file';
    }
    catch (error) {
        if (['ENOENT', 'ENOTDIR'].includes((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(error) ?? ''))
            return undefined;
        throw error;
    }
}
async function setFolderModes(parts, root) {
    for (const part of parts) {
        const deepestFirst = [...(part.modes ?? [])].toReversed();
        for (const [path, mode] of deepestFirst)
            if (path !== '')
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, ...path.split('/')), mode);
    }
}


/***/ }),

/***/ 1194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ collisionKey),
/* harmony export */   K: () => (/* binding */ safeSegments)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1963);

const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])[ ]*(?:\.|$)/i;
const MAX_TITLE = 4096;
/**
 * The segments of a title or tar name that is to become a path below a folder. Refuses whatever could lead out of it
 * on any system: absolute paths, drives, `..`, backslashes, control characters (CVE-2021-21272, CVE-2025-62725).
 * Windows' reserved names, streams and trailing dots are refused on Windows only.
 */
function safeSegments(name, platform = process.platform) {
    if (name.length > MAX_TITLE)
        throw unsafe(name, `it is longer than ${MAX_TITLE} characters`);
    if (name === '')
        throw unsafe(name, 'it is empty');
    if (/\p{Cc}/u.test(name))
        throw unsafe(name, 'it has a control character');
    if (!name.isWellFormed())
        throw unsafe(name, 'it is not well-formed Unicode');
    if (name.includes('\\'))
        throw unsafe(name, 'it has a backslash');
    if (name.startsWith('/') || /^[a-zA-Z]:(?:\/|$)/.test(name))
        throw unsafe(name, 'it is absolute');
    const segments = name.split('/').filter((segment) => segment !== '' && segment !== '.');
    for (const segment of segments) {
        if (segment === '..')
            throw unsafe(name, 'it leads out of the folder');
        if (Buffer.byteLength(segment) > 255)
            throw unsafe(name, 'a part of it is longer than 255 bytes');
        if (platform === 'win32')
            checkWindows(segment, name);
    }
    return segments;
}
function checkWindows(segment, name) {
    if (RESERVED.test(segment))
        throw unsafe(name, `${segment} is a device name on Windows`);
    if (/[<>:"|?*]/.test(segment))
        throw unsafe(name, 'it has a character that Windows does not allow');
    if (/[. ]$/.test(segment))
        throw unsafe(name, 'a part of it ends with a dot or a space');
}
/** Zero-width and bidirectional marks, which HFS+ passes over. */
const IGNORED = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g;
/** Two names with one key are one file where the file system folds case or Unicode forms (node-tar CVE-2026-23950). */
function collisionKey(segments, platform = process.platform) {
    if (platform !== 'win32' && platform !== 'darwin')
        return segments.join('/');
    return segments
        .map((segment) => segment
        .normalize('NFKC')
        .replace(IGNORED, '')
        .toLowerCase()
        .toUpperCase()
        .replace(/[. ]+$/, ''))
        .join('/');
}
function unsafe(name, reason) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('UNSAFE_PATH', `will not write to ${JSON.stringify(name.slice(0, 200))}: ${reason}`, {
        details: { title: name.slice(0, 200) },
    });
}


/***/ }),

/***/ 160:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ unpackFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8474);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8522);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6466);
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4745);
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9852);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1963);
/* harmony import */ var _safe_path_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1194);










/** Bounds of what a layer may become (decompression bombs, CVE-2026-59873). */
const MAX_RATIO = 200;
const MAX_ALWAYS = 256 * 1024 * 1024;
const MAX_ENTRIES = 1_000_000;
const MAX_DEPTH = 128;
const BLOCK = 512;
/**
 * Unpacks a directory layer into an empty folder of its own. `bytes` must already be checked against the layer's
 * descriptor as they flow; the digest of the uncompressed tar is checked here where the layer tells one. Nothing but
 * files, folders and symbolic links that stay inside is taken, and every name must lie under the title.
 */
async function unpackFolder(bytes, node, title, root) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(root, { recursive: true });
    const plan = new UnpackPlan(title);
    const meter = new Meter(node, title);
    try {
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_5__.pipeline)(bytes, (0,node_zlib__WEBPACK_IMPORTED_MODULE_4__.createGunzip)(), async (tar) => {
            await extract(meter.read(tar), plan, root);
        });
    }
    catch (error) {
        throw readable(error, title);
    }
    meter.finish();
    await makeLinks(plan.links, root);
    return plan.modes;
}
/** What the tar library says of a broken archive, as an error of ours. */
function readable(error, title) {
    if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .OrasError */ .aP || !(error instanceof Error))
        return error;
    const code = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .systemCode */ .xU)(error) ?? '';
    if (!code.startsWith('Z_') && !code.startsWith('TAR_'))
        return error;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .OrasError */ .aP('INVALID_CONTENT', `layer ${title} cannot be unpacked: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .messageOf */ .bD)(error)}`, {
        cause: error,
    });
}
/** Counts and digests the uncompressed tar. */
class Meter {
    #node;
    #title;
    #hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    #size = 0;
    constructor(node, title) {
        this.#node = node;
        this.#title = title;
    }
    async *read(tar) {
        const limit = MAX_ALWAYS + MAX_RATIO * this.#node.size;
        for await (const chunk of tar) {
            this.#size += chunk.byteLength;
            if (this.#size > limit) {
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .OrasError */ .aP('TOO_LARGE', `layer ${this.#title} unpacks to more than ${limit} bytes`, {
                    details: { limit },
                });
            }
            this.#hash.update(chunk);
            yield chunk;
        }
    }
    finish() {
        if (this.#size % BLOCK !== 0) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .OrasError */ .aP('INVALID_CONTENT', `layer ${this.#title} cannot be unpacked: the tar is cut off`);
        }
        const expected = this.#node.annotations?.[_core_descriptor_js__WEBPACK_IMPORTED_MODULE_6__/* .CONTENT_DIGEST */ .xL];
        const digest = (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_7__/* .finishDigest */ .g4)(this.#hash);
        if (expected !== undefined && expected !== digest) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .OrasError */ .aP('DIGEST_MISMATCH', `the tar of ${this.#title} has digest ${digest}, its annotation says ${expected}`);
        }
    }
}
/** Loaded here, where a folder is unpacked: start-up does not pay for it. */
async function extract(tar, plan, root) {
    const { UnpackSync } = await __webpack_require__.e(/* import() */ 823).then(__webpack_require__.bind(__webpack_require__, 8823));
    let failure;
    const check = (entry) => {
        if (failure !== undefined)
            return false;
        try {
            return plan.take(entry);
        }
        catch (error) {
            failure = asError(error);
            return false;
        }
    };
    const sink = new UnpackSync({
        cwd: root,
        strict: true,
        chmod: true,
        processUmask: 0,
        preserveOwner: false,
        filter: (_path, entry) => check(entry),
    });
    // The library passes over what it does not know; a part that is missing must not count as unpacked.
    sink.on('ignoredEntry', (entry) => {
        if (entry.type !== 'SymbolicLink')
            failure ??= refused(entry, `an entry of type ${entry.type} is not taken`);
    });
    const closed = (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(sink, 'close');
    closed.catch(() => undefined);
    sink.on('error', (error) => (failure ??= asError(error)));
    let ended = false;
    sink.on('eof', () => (ended = true));
    for await (const chunk of tar) {
        if (failure !== undefined)
            throw failure;
        if (ended) {
            // Read for the digest only: the library takes a second for each MiB of zeros.
            if (!isZero(chunk))
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .OrasError */ .aP('INVALID_CONTENT', 'the tar goes on behind its end');
            continue;
        }
        // It is written when this returns.
        sink.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    }
    sink.end();
    if (failure === undefined)
        await closed;
    if (failure !== undefined)
        throw failure;
}
function isZero(chunk) {
    return Buffer.compare(chunk, Buffer.alloc(chunk.byteLength)) === 0;
}
/** Made when all files are there: while the tar is read, no link exists that an entry could be written through. */
async function makeLinks(links, root) {
    const paths = new Set(links.map(({ segments }) => segments.join('/')));
    for (const { segments, target } of links) {
        checkWay(segments, target, paths);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, ...segments.slice(0, -1)), { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.symlink)(target, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, ...segments));
    }
}
function asError(error) {
    return error instanceof Error ? error : new Error(String(error));
}
/** `..` behind a link would begin from wherever that leads (GHSA-m37j-52j7-pjw7). */
function checkWay(segments, target, links) {
    const way = segments.slice(0, -1);
    let throughLink = false;
    for (const part of target.split('/').filter((name) => name !== '' && name !== '.')) {
        if (part !== '..') {
            way.push(part);
            throughLink ||= links.has(way.join('/'));
        }
        else if (throughLink || way.pop() === undefined) {
            const name = JSON.stringify(segments.join('/'));
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .OrasError */ .aP('UNSAFE_PATH', `will not make the link ${name} to ${JSON.stringify(target)}: it leads out`);
        }
    }
}
/** What the entries seen so far make. */
class UnpackPlan {
    modes = new Map();
    links = [];
    #title;
    #top;
    #taken = new Map();
    constructor(title) {
        this.#title = title;
        this.#top = (0,_safe_path_js__WEBPACK_IMPORTED_MODULE_9__/* .safeSegments */ .K)(`${title}/x`).slice(0, -1);
    }
    /** Whether the library is to write the entry; links wait. */
    take(entry) {
        const segments = isRoot(entry.path) ? [] : (0,_safe_path_js__WEBPACK_IMPORTED_MODULE_9__/* .safeSegments */ .K)(entry.path);
        if (!this.#top.every((segment, at) => segments[at] === segment)) {
            throw refused(entry, `it is not below the layer's title ${JSON.stringify(this.#title)}`);
        }
        if (segments.length > MAX_DEPTH)
            throw refused(entry, `it is more than ${MAX_DEPTH} levels deep`);
        this.#reserve(entry, segments);
        const mode = (entry.mode ?? 0o755) & 0o777;
        entry.mode = mode;
        if (entry.mtime?.getTime() === 0)
            delete entry.mtime;
        if (entry.type === 'SymbolicLink') {
            this.links.push({ segments, target: linkTarget(entry) });
            return false;
        }
        if (entry.type === 'Directory') {
            this.modes.set(segments.join('/'), mode);
            entry.mode = mode | 0o700;
        }
        else if (!['File', 'OldFile', 'ContiguousFile'].includes(entry.type)) {
            throw refused(entry, `an entry of type ${entry.type} is not taken`);
        }
        return true;
    }
    #reserve(entry, segments) {
        for (let depth = 1; depth < segments.length; depth += 1) {
            const parent = (0,_safe_path_js__WEBPACK_IMPORTED_MODULE_9__/* .collisionKey */ .E)(segments.slice(0, depth));
            if (this.#taken.get(parent) === 'leaf')
                throw refused(entry, 'another entry has the name of its folder');
            this.#taken.set(parent, 'folder');
        }
        const kind = entry.type === 'Directory' ? 'folder' : 'leaf';
        const key = (0,_safe_path_js__WEBPACK_IMPORTED_MODULE_9__/* .collisionKey */ .E)(segments);
        const other = this.#taken.get(key);
        if (other !== undefined && !(other === 'folder' && kind === 'folder')) {
            throw refused(entry, 'another entry has the same name');
        }
        this.#taken.set(key, kind);
        if (this.#taken.size > MAX_ENTRIES)
            throw refused(entry, `there are more than ${MAX_ENTRIES} entries`);
    }
}
function isRoot(path) {
    return path === '.' || path === './';
}
/** Where a link may lead: inside, as its text says; `checkWay` looks at the links on its way. */
function linkTarget(entry) {
    const link = entry.linkpath ?? '';
    if (link === '' || link.includes('\\') || node_path__WEBPACK_IMPORTED_MODULE_3__.posix.isAbsolute(link) || /^[a-zA-Z]:/.test(link)) {
        throw refused(entry, `its link to ${JSON.stringify(link)} is absolute or empty`);
    }
    const target = node_path__WEBPACK_IMPORTED_MODULE_3__.posix.normalize(node_path__WEBPACK_IMPORTED_MODULE_3__.posix.join(node_path__WEBPACK_IMPORTED_MODULE_3__.posix.dirname(entry.path), link));
    if (target === '..' || target.startsWith('../')) {
        throw refused(entry, `its link to ${JSON.stringify(link)} leads out of the folder`);
    }
    return link;
}
function refused(entry, reason) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .OrasError */ .aP('UNSAFE_PATH', `will not unpack ${JSON.stringify(entry.path.slice(0, 200))}: ${reason}`, {
        details: { entry: entry.path.slice(0, 200) },
    });
}


/***/ })

};
