export const id = 960;
export const ids = [960];
export const modules = {

/***/ 33534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M$: () => (/* binding */ isGitName),
/* harmony export */   aR: () => (/* binding */ isInGit),
/* harmony export */   iC: () => (/* binding */ refuseGitName)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81963);


/** Code points that HFS+ ignores, as git lists them (utf8.c, `next_hfs_char`). */
const IGNORED = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g;
/**
 * Whether a file system may take a name for `.git`, whose files control what the next git command runs: in any case, with
 * what HFS+ ignores, with dots and spaces at its end, as a stream of NTFS, or by its short name (git's path.c, `is_ntfs_dotgit`).
 */
function isGitName(segment) {
    const [name = ''] = segment.replace(IGNORED, '').toLowerCase().split(':');
    return /^(?:\.git|git~1)[. ]*$/.test(name);
}
/** Whether an absolute path is a `.git` folder, or is inside one. */
function isInGit(path) {
    return path.split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).some(isGitName);
}
/** Fails for a name that git would read, unless the destination is inside a `.git` folder. */
function refuseGitName(segments, folder) {
    if (!segments.some(isGitName) || isInGit(folder))
        return;
    const name = JSON.stringify(segments.join('/').slice(0, 200));
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('UNSAFE_PATH', `will not write to ${name}: it is git's own`, {
        details: { reason: 'git-folder', title: segments.join('/').slice(0, 200) },
    });
}


/***/ }),

/***/ 82001:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ withoutGzipOs),
/* harmony export */   k: () => (/* binding */ clearGzipOs)
/* harmony export */ });
/** RFC 1952 2.3.1: 255 in the OS field, for unknown, so that equal trees have equal digests on every system. */
const [OS_FIELD, UNKNOWN] = [9, 255];
/** Changes a whole gzip in place. */
function clearGzipOs(packed) {
    packed[OS_FIELD] = UNKNOWN;
}
async function* withoutGzipOs(chunks) {
    let at = 0;
    for await (const chunk of chunks) {
        if (at <= OS_FIELD && at + chunk.byteLength > OS_FIELD)
            chunk[OS_FIELD - at] = UNKNOWN;
        at += chunk.byteLength;
        yield chunk;
    }
}


/***/ }),

/***/ 66120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ isSameEntry)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _files_file_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13070);


/** Whether two paths are files of the same bytes, or links with the same target. Folders never are. */
async function isSameEntry(one, other) {
    const [a, b] = await Promise.all([(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(one), (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(other)]);
    if (a.isSymbolicLink() && b.isSymbolicLink())
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)(one)) === (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)(other));
    if (!a.isFile() || !b.isFile() || a.size !== b.size)
        return false;
    const [first, second] = await Promise.all([(0,_files_file_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .digestFile */ .TM)(one, {}), (0,_files_file_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .digestFile */ .TM)(other, {})]);
    return first.digest === second.digest;
}


/***/ }),

/***/ 8119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ isExcluded)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** Whether the path or one of its parent folders is in the set. */
function isExcluded(path, leftOut) {
    if (leftOut.size === 0)
        return false;
    return leftOut.has(path) || ((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path) !== path && isExcluded((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path), leftOut));
}


/***/ }),

/***/ 62960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ FolderTarget)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ../build/js/core/bytes.js
var core_bytes = __webpack_require__(24997);
// EXTERNAL MODULE: ../build/js/core/descriptor.js
var descriptor = __webpack_require__(44745);
// EXTERNAL MODULE: ../build/js/core/digest.js
var digest = __webpack_require__(59852);
// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __webpack_require__(81963);
// EXTERNAL MODULE: ../build/js/core/manifest.js
var core_manifest = __webpack_require__(43749);
// EXTERNAL MODULE: ../build/js/core/media-types.js
var media_types = __webpack_require__(17142);
// EXTERNAL MODULE: ../build/js/files/git-name.js
var git_name = __webpack_require__(33534);
// EXTERNAL MODULE: ../build/js/files/file-bytes.js
var file_bytes = __webpack_require__(13070);
// EXTERNAL MODULE: ../build/js/targets/memory/memory.js
var memory = __webpack_require__(31366);
;// CONCATENATED MODULE: ../build/js/targets/folder/file-mode.js


/** Annotation of a layer that is a file: its permission bits in octal, such as `0755`. */
const FILE_MODE = 'land.oras.file.mode';
function formatFileMode(mode) {
    return (mode & 0o777).toString(8).padStart(4, '0');
}
/** Permission bits only: setuid, setgid and sticky are not for an artifact to set. */
function fileModeOf(node) {
    const text = node.annotations?.[FILE_MODE];
    if (text === undefined)
        return undefined;
    if (/^[0-7]{3,5}$/.test(text))
        return Number.parseInt(text, 8) & 0o777;
    throw new errors/* OrasError */.aP('INVALID_CONTENT', `${JSON.stringify((0,descriptor/* titleOf */.Gg)(node)?.slice(0, 200))} has the annotation ${FILE_MODE} ${JSON.stringify(text.slice(0, 20))}; expected an octal number such as 0755`);
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ../build/js/targets/folder/excluded-paths.js
var excluded_paths = __webpack_require__(8119);
// EXTERNAL MODULE: ../build/js/files/link-target.js
var link_target = __webpack_require__(75490);
// EXTERNAL MODULE: ../build/js/files/safe-path.js
var safe_path = __webpack_require__(92675);
// EXTERNAL MODULE: ../build/js/files/tar/header.js
var header = __webpack_require__(80207);
// EXTERNAL MODULE: ../build/js/files/gzip-os.js
var gzip_os = __webpack_require__(82001);
;// CONCATENATED MODULE: ../build/js/targets/folder/pack-folder.js


















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
        }, (0,external_node_zlib_.createGzip)({ chunkSize: 256 * 1024 }), gzip_os/* withoutGzipOs */.h, async function* (chunks) {
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
/** Synchronous: for small files an event-loop turn takes longer than the read. */
async function* tarOf(folder, options) {
    const { title } = options;
    const packing = {
        ...options,
        folder,
        top: title === '.' ? [] : (0,safe_path/* safeSegments */.Kb)(title),
        isGit: (0,git_name/* isInGit */.aR)(folder),
    };
    const waiting = [{ path: folder, name: title }];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        // Links are packed as links, but the folder itself may be one.
        const found = next.path === folder ? (0,external_node_fs_.statSync)(folder) : (0,external_node_fs_.lstatSync)(next.path);
        yield* entryOf(next, found, packing);
        if (found.isDirectory())
            waiting.push(...childrenOf(next, packing).toReversed());
    }
    yield (0,header/* tarEnd */.JO)();
}
/** Refuses names that a pull would refuse. */
function childrenOf({ path, name }, packing) {
    const { leftOut, isGit } = packing;
    const children = [];
    for (const child of (0,external_node_fs_.readdirSync)(path, { encoding: 'buffer' }).toSorted((a, b) => Buffer.compare(a, b))) {
        const text = child.toString('utf8');
        const below = { path: (0,external_node_path_.join)(path, text), name: name === '.' ? text : `${name}/${text}` };
        if (leftOut?.has(below.path) === true)
            continue;
        if ((0,git_name/* isGitName */.M$)(text) && !isGit) {
            packing.passedOver?.(below.path);
            continue;
        }
        const fault = (0,external_node_buffer_.isUtf8)(child) ? (0,safe_path/* tarNameFault */.VM)(below.name) : 'it is not UTF-8';
        if (fault !== undefined)
            throw refused(below, fault);
        children.push(below);
    }
    return children;
}
async function* entryOf(at, found, packing) {
    const { path, name } = at;
    const entry = { name, mode: found.mode & 0o7777, size: 0, mtime: packing.mtime ?? 0 };
    if (found.isDirectory()) {
        yield (0,header/* tarHeader */.pI)({ ...entry, type: 'directory' });
    }
    else if (found.isSymbolicLink()) {
        yield (0,header/* tarHeader */.pI)({ ...entry, type: 'symlink', mode: 0o777, link: linkOf(at, packing) });
    }
    else if (found.isFile()) {
        yield* fileEntry(path, { ...entry, type: 'file', size: found.size }, packing);
    }
    else {
        throw new errors/* OrasError */.aP('UNSUPPORTED', `${path} is not a file, folder or symbolic link`);
    }
}
function linkOf(at, packing) {
    const bytes = (0,external_node_fs_.readlinkSync)(at.path, { encoding: 'buffer' });
    const target = slashes(bytes.toString('utf8'));
    const place = {
        segments: (0,safe_path/* safeSegments */.Kb)(at.name),
        isFolder: (way) => isPacked(way, packing),
    };
    const fault = (0,external_node_buffer_.isUtf8)(bytes) ? (0,link_target/* linkFault */.$)(target, place) : 'is not UTF-8';
    if (fault !== undefined)
        throw refused(at, `its link to ${JSON.stringify(target)} ${fault}`);
    return target;
}
/** Whether the tar has a folder at this path. */
function isPacked(way, { folder, top, leftOut = new Set() }) {
    if (way.some((segment, at) => at < top.length && segment !== top[at]))
        return false;
    const path = (0,external_node_path_.join)(folder, ...way.slice(top.length));
    if ((0,excluded_paths/* isExcluded */.R)(path, leftOut))
        return false;
    return path === folder || (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
function refused({ path, name }, reason) {
    return new errors/* OrasError */.aP('UNSAFE_PATH', `will not pack ${JSON.stringify(name.slice(0, 200))}: ${reason}`, {
        details: { path, packing: true },
    });
}
async function* fileEntry(path, entry, { secrets }) {
    if (entry.size <= MAX_SMALL) {
        const whole = entry.size > 0 ? readSmall(path, entry.size) : new Uint8Array();
        secrets?.refuse(whole, path);
        yield Buffer.concat([(0,header/* tarHeader */.pI)(entry), whole, (0,header/* tarPadding */.vr)(entry.size)]);
        return;
    }
    yield (0,header/* tarHeader */.pI)(entry);
    let read = 0;
    for await (const chunk of (0,file_bytes/* fileBytes */.sG)(path)) {
        read += chunk.byteLength;
        if (read > entry.size)
            break;
        yield chunk;
    }
    if (read !== entry.size)
        throw changed(path);
    yield (0,header/* tarPadding */.vr)(entry.size);
}
/** Neither follows a link nor waits for a pipe that replaced the file; Windows has neither flag. */
const READ_ONLY = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0);
/** Reads one byte more than expected, to notice growth. */
function readSmall(path, size) {
    const file = (0,external_node_fs_.openSync)(path, READ_ONLY);
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

// EXTERNAL MODULE: ../build/js/files/open-file.js
var open_file = __webpack_require__(8201);
// EXTERNAL MODULE: ../build/js/targets/folder/move-files.js + 2 modules
var move_files = __webpack_require__(32811);
// EXTERNAL MODULE: ../build/js/targets/folder/unpack-folder.js + 2 modules
var unpack_folder = __webpack_require__(57653);
// EXTERNAL MODULE: ../build/js/targets/folder/writable-folders.js
var writable_folders = __webpack_require__(66152);
// EXTERNAL MODULE: ../build/js/files/path-exists.js
var path_exists = __webpack_require__(11022);
// EXTERNAL MODULE: ../build/js/files/write-file.js
var write_file = __webpack_require__(3498);
;// CONCATENATED MODULE: ../build/js/targets/folder/folder.js




















const MAX_KEPT_FILE = 64 * 1024;
const MAX_KEPT = 16 * 1024 * 1024;
/**
 * A folder as a target. Nodes with a title are files, or packed folders; all other nodes are kept in memory. Files are
 * staged inside the folder, and {@link commit} moves them into place.
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
    #writable = new writable_folders/* WritableFolders */.o();
    constructor(root, options = {}) {
        this.root = root;
        this.#options = options;
    }
    /** Adds a local file or folder. It is read now for its digest; a large file is read again when fetched. */
    async add(path, options) {
        const found = await (0,promises_.stat)(path);
        if (found.isDirectory())
            return this.#addFolder(path, options);
        if (!found.isFile())
            throw (0,open_file/* specialFile */.Am)(path, found);
        const { digest, size, bytes } = await this.#read(path, found.size, options);
        this.#sources.set(digest, bytes);
        return {
            mediaType: options.mediaType ?? media_types/* OCI_LAYER */.QP,
            digest,
            size,
            annotations: {
                [descriptor/* TITLE */.ly]: options.title,
                ...(options.keepMode === true &&
                    process.platform !== 'win32' && { [FILE_MODE]: formatFileMode(found.mode) }),
            },
        };
    }
    /** Small files are kept in memory up to a limit, and not read again. */
    async #read(path, size, { signal, secrets }) {
        if (size > MAX_KEPT_FILE || this.#kept + size > MAX_KEPT)
            return { ...(await (0,file_bytes/* digestFile */.TM)(path, { signal })), bytes: (0,file_bytes/* fileBytes */.sG)(path) };
        this.#kept += size;
        signal?.throwIfAborted();
        const whole = await (0,open_file/* readWhole */.oD)(path);
        this.#kept += whole.byteLength - size;
        secrets?.refuse(whole, path);
        return { digest: (0,digest/* digestOf */.ol)(whole), size: whole.byteLength, bytes: (0,core_bytes/* bytesOf */.$$)(whole) };
    }
    /** One at a time: the output of one must not become part of the next. */
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
        this.#sources.set(node.digest, (0,file_bytes/* fileBytes */.sG)(output));
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
        // Manifests are never files.
        if ((0,media_types/* isManifestType */.Q3)(node.mediaType))
            return this.#memory.exists(node);
        const title = (0,descriptor/* titleOf */.Gg)(node);
        if (title !== undefined)
            return this.#parts.get(title)?.node.digest === node.digest;
        return this.#sources.has(node.digest) || this.#memory.exists(node);
    }
    async push(node, bytes, options = {}) {
        const title = (0,descriptor/* titleOf */.Gg)(node);
        if (title !== undefined && !(0,media_types/* isManifestType */.Q3)(node.mediaType))
            return this.#pushFile(node, bytes, options);
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
    /** Moves everything into place. All of it is checked before the first move. */
    async commit() {
        const parts = [...this.#parts.values()];
        if (parts.length > 0) {
            await (0,move_files/* moveFiles */.p)(parts, this.root, { keepExisting: this.#options.keepExisting ?? false });
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
        await this.#writable.close();
        for (const folder of this.#created.toReversed())
            await (0,promises_.rmdir)(folder).catch(ignoreUsed);
    }
    /** Staged files, with their final paths. */
    files() {
        return [...this.#parts].map(([title, part]) => ({
            path: (0,external_node_path_.join)(this.root, ...part.segments),
            title,
            node: part.node,
        }));
    }
    async #pushFile(node, bytes, options) {
        const title = (0,descriptor/* titleOf */.Gg)(node) ?? '';
        const folder = node.annotations?.[descriptor/* UNPACK */.P4] === 'true';
        const segments = folder ? (0,safe_path/* safeSegments */.Kb)(`${title}/x`).slice(0, -1) : (0,safe_path/* safeSegments */.Kb)(title);
        if (segments.length === 0 && !folder) {
            throw new errors/* OrasError */.aP('UNSAFE_PATH', `will not write a file to ${JSON.stringify(title)}`);
        }
        (0,git_name/* refuseGitName */.iC)(segments, this.root);
        if (this.#isStaged(node, title))
            return;
        const place = (0,write_file/* tempName */.u8)(await this.#staging());
        const checked = (0,core_bytes/* verified */.zr)(bytes, node);
        if (folder) {
            const modes = await (0,unpack_folder/* unpackFolder */.H)((0,core_bytes/* abortable */.ZC)(checked, options.signal), { node, title, root: place });
            if (this.#isStaged(node, title))
                return;
            this.#parts.set(title, { path: (0,external_node_path_.join)(place, ...segments), segments, modes, node });
        }
        else {
            // The staging folder is removed as a whole, partial files included.
            const mode = fileModeOf(node);
            await (0,write_file/* writeNew */.qf)(place, checked, {
                signal: options.signal,
                durable: false,
                ...(mode !== undefined && { mode }),
            });
            if (this.#isStaged(node, title))
                return;
            this.#parts.set(title, { path: place, segments, node, bytes: (0,file_bytes/* fileBytes */.sG)(place) });
        }
    }
    /** Checked before and after the bytes arrive, since pushes run concurrently. */
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
    /** A copy sends each digest once; other titles of the same content are written here. */
    async #pushDuplicates(node, options) {
        const manifest = (0,core_manifest/* parseManifest */.Ng)(await (0,core_bytes/* readAll */.yw)(this.#memory.fetch(node), node), node);
        for (const child of (0,core_manifest/* successors */.ir)(manifest)) {
            const title = (0,descriptor/* titleOf */.Gg)(child);
            if (title === undefined || (0,media_types/* isManifestType */.Q3)(child.mediaType) || this.#parts.has(title))
                continue;
            const held = this.#stagedFile(child) ?? ((await this.#memory.exists(child)) && this.#memory.fetch(child));
            if (held)
                await this.#pushFile(child, held, options);
            else
                this.#refuseUnpackedTwin(child, title);
        }
    }
    /** The packed bytes of an unpacked folder are gone. */
    #refuseUnpackedTwin({ digest }, title) {
        const twin = [...this.#parts].find(([, part]) => part.node.digest === digest)?.[0];
        if (twin === undefined)
            return;
        throw new errors/* OrasError */.aP('UNSUPPORTED', `${JSON.stringify(title)} has the same content as the folder ${JSON.stringify(twin)}, which was unpacked`);
    }
    #staging() {
        this.#stage ??= this.#makeStaging();
        return this.#stage;
    }
    /** Inside the folder, so that moving is a rename on one file system. */
    async #makeStaging() {
        for (let at = this.root, last = ''; at !== last && !(await (0,path_exists/* pathExists */.s0)(at)); last = at, at = (0,external_node_path_.join)(at, '..')) {
            this.#created.unshift(at);
        }
        await (0,promises_.mkdir)(this.root, { recursive: true });
        await this.#writable.check(this.root);
        await this.#writable.open();
        return (0,promises_.mkdtemp)((0,external_node_path_.join)(this.root, '.oras-'));
    }
}
function ignoreUsed(error) {
    if (!['ENOTEMPTY', 'ENOENT', 'EEXIST'].includes((0,errors/* systemCode */.xU)(error) ?? ''))
        throw error;
}


/***/ }),

/***/ 32811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ moveFiles)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ../build/js/core/concurrency.js
var concurrency = __webpack_require__(17145);
// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __webpack_require__(81963);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ../build/js/targets/folder/folder-chain.js




/** On Linux a path through an open file descriptor stays in that folder, whatever its own path leads to by then. */
const hasFdPaths = process.platform === 'linux' && (0,external_node_fs_.existsSync)('/proc/self/fd');
/**
 * Opens the folders of a path one in the other, creating missing ones, so that none can be swapped for a link meanwhile.
 * Without descriptor paths, the folders are checked again before each move.
 */
class FolderChain {
    #root;
    #chain = [];
    constructor(root) {
        this.#root = root;
    }
    /** Enters the folder, and returns a path to use it by. */
    async enter(segments) {
        const same = this.#chain.findIndex(({ name }, at) => at > 0 && name !== segments[at - 1]);
        await this.#leave(same < 0 ? segments.length + 1 : same);
        if (this.#chain.length === 0)
            this.#chain.push(await this.#open('', this.#root));
        for (const name of segments.slice(this.#chain.length - 1)) {
            const { base, path } = this.#last();
            await (0,promises_.mkdir)((0,external_node_path_.join)(base, name)).catch(ignoreExisting);
            this.#chain.push(await this.#open(name, (0,external_node_path_.join)(path, name), (0,external_node_path_.join)(base, name)));
        }
        if (!hasFdPaths)
            for (const held of this.#chain)
                await refuseSwapped(held);
        return this.#last().base;
    }
    async close() {
        await this.#leave(0);
    }
    async #open(name, path, at = path) {
        const found = await (0,promises_.lstat)(at, { bigint: true });
        // The root may be a link: the user chose it.
        if (name !== '' && !found.isDirectory())
            throw swapped(path);
        if (!hasFdPaths)
            return { name, path, base: path, inode: found.ino, handle: undefined };
        const { O_RDONLY, O_DIRECTORY, O_NOFOLLOW } = external_node_fs_.constants;
        const flags = O_RDONLY | O_DIRECTORY | (name === '' ? 0 : O_NOFOLLOW);
        const handle = await (0,promises_.open)(at, flags).catch((error) => {
            throw ['ELOOP', 'ENOTDIR'].includes((0,errors/* systemCode */.xU)(error) ?? '') ? swapped(path) : error;
        });
        return { name, path, base: `/proc/self/fd/${handle.fd}`, inode: found.ino, handle };
    }
    #last() {
        const last = this.#chain.at(-1);
        if (!last)
            throw new Error('no folder is held');
        return last;
    }
    async #leave(depth) {
        for (const { handle } of this.#chain.splice(depth).toReversed())
            await handle?.close();
    }
}
async function refuseSwapped({ name, path, inode }) {
    const found = await (0,promises_.lstat)(path, { bigint: true });
    if (name !== '' && (!found.isDirectory() || found.ino !== inode))
        throw swapped(path);
}
function swapped(path) {
    return new errors/* OrasError */.aP('UNSAFE_PATH', `will not write through ${path}: it is no longer a folder`, {
        details: { path },
    });
}
function ignoreExisting(error) {
    if ((0,errors/* systemCode */.xU)(error) !== 'EEXIST')
        throw error;
}

// EXTERNAL MODULE: ../build/js/files/path-exists.js
var path_exists = __webpack_require__(11022);
// EXTERNAL MODULE: ../build/js/files/safe-path.js
var safe_path = __webpack_require__(92675);
;// CONCATENATED MODULE: ../build/js/targets/folder/link-resolver.js





/** The limit of Linux: a path with more links leads nowhere. */
const MAX_LINKS = 40;
/**
 * Resolves links as they will be once everything is in place: each path segment is looked up among the new entries, then
 * on disk, where an earlier pull or the user may have put links.
 */
class LinkResolver {
    #root;
    #placed;
    constructor(root, placed) {
        this.#root = root;
        this.#placed = new Map(placed.map((one) => [(0,safe_path/* collisionKey */.EE)(one.segments), one]));
    }
    /** Fails for a link that leads out of the root. */
    async check({ segments, link }) {
        if (link === undefined || (await this.#staysInside(segments.slice(0, -1), link)))
            return;
        const name = JSON.stringify(segments.join('/').slice(0, 200));
        throw new errors/* OrasError */.aP('UNSAFE_PATH', `will not make the link ${name} to ${JSON.stringify(link.slice(0, 200))}: through another link it leads out of ${this.#root}`, { details: { entry: segments.join('/').slice(0, 200) } });
    }
    async #staysInside(from, target) {
        let at = [...from];
        const left = partsOf(target);
        let links = 0;
        for (let part = left.shift(); part !== undefined; part = left.shift()) {
            if (part === '..') {
                if (at.pop() === undefined)
                    return false;
                continue;
            }
            at.push(part);
            const link = await this.#linkAt(at);
            if (link === undefined)
                continue;
            if ((links += 1) > MAX_LINKS)
                return true;
            const start = (0,external_node_path_.isAbsolute)(link) ? await this.#inside(link) : at.slice(0, -1);
            if (!start)
                return false;
            at = [...start];
            if (!(0,external_node_path_.isAbsolute)(link))
                left.unshift(...partsOf(link));
        }
        return true;
    }
    async #linkAt(segments) {
        const placed = this.#placed.get((0,safe_path/* collisionKey */.EE)(segments));
        if (placed)
            return placed.link;
        const path = (0,external_node_path_.join)(this.#root, ...segments);
        try {
            return (await (0,promises_.lstat)(path)).isSymbolicLink() ? await (0,promises_.readlink)(path) : undefined;
        }
        catch (error) {
            // EINVAL: it is no link any more.
            if ((0,path_exists/* isNotFound */.c4)(error) || (0,errors/* systemCode */.xU)(error) === 'EINVAL')
                return undefined;
            throw error;
        }
    }
    /** The segments of an absolute path below the root; each may be a link again. */
    async #inside(path) {
        for (const root of [this.#root, await (0,promises_.realpath)(this.#root)]) {
            const way = (0,external_node_path_.relative)(root, await (0,promises_.realpath)(path).catch(() => path));
            if (way !== '..' && !way.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(way))
                return way === '' ? [] : way.split(external_node_path_.sep);
        }
        return undefined;
    }
}
function partsOf(path) {
    return path
        .split(process.platform === 'win32' ? /[\\/]/ : '/')
        .filter((part) => part !== '' && part !== '.');
}

// EXTERNAL MODULE: ../build/js/targets/folder/compare-entries.js
var compare_entries = __webpack_require__(66120);
// EXTERNAL MODULE: ../build/js/targets/folder/writable-folders.js
var writable_folders = __webpack_require__(66152);
// EXTERNAL MODULE: ../build/js/files/write-file.js
var write_file = __webpack_require__(3498);
;// CONCATENATED MODULE: ../build/js/targets/folder/move-files.js











/** Twice the size of Node's thread pool. */
const CONCURRENCY = 8;
/**
 * Moves staged parts to their places. Everything is checked before the first move: no two parts may meet, nothing is
 * written through a symbolic link (GHSA-8xwf-rjm4-xvhv), a link at the final name is replaced and not followed.
 */
async function moveFiles(parts, root, options) {
    const listed = [];
    // Folders first: their files have modes.
    for (const { path, segments } of parts.filter(({ modes }) => modes))
        await listMoves(path, segments, listed);
    for (const { path, segments } of parts.filter(({ modes }) => !modes))
        listed.push({ from: path, segments, folder: false });
    const moves = await withoutDuplicates(listed);
    const checks = {
        parents: new concurrency/* SingleFlight */.FH('keep'),
        written: new Set(),
        ...options,
    };
    await (0,concurrency/* mapConcurrent */._k)(moves, CONCURRENCY, (move) => checkDestination(move, root, checks));
    const ways = new LinkResolver(root, moves);
    for (const move of moves)
        await ways.check(move);
    const writable = new writable_folders/* WritableFolders */.o();
    await (0,concurrency/* mapConcurrent */._k)([...checks.written], CONCURRENCY, (folder) => writable.check(folder));
    try {
        await writable.open();
        await moveAll(moves, root, ways);
    }
    finally {
        await writable.close();
    }
    await setFolderModes(parts, root);
}
/** Links last: each is checked again when everything else is in place. */
async function moveAll(moves, root, ways) {
    const held = new FolderChain(root);
    try {
        for (const { segments } of moves.filter(({ folder }) => folder))
            await held.enter(segments);
        const [links, files] = [true, false].map((isLink) => moves.filter(({ folder, link }) => !folder && (link !== undefined) === isLink));
        for (const part of [files, links].flatMap((some = []) => [...byFolder(some)])) {
            const base = await held.enter(part.segments);
            await (0,concurrency/* mapConcurrent */._k)(part.moves, CONCURRENCY, async (move) => {
                await ways.check(move);
                await (0,write_file/* renameRetrying */.bz)(move.from, (0,external_node_path_.join)(base, move.segments.at(-1) ?? ''));
            });
        }
    }
    finally {
        await held.close();
    }
}
function byFolder(moves) {
    const groups = Map.groupBy(moves, ({ segments }) => segments.slice(0, -1).join('/'));
    return [...groups.values()].map((some) => ({
        segments: some[0]?.segments.slice(0, -1) ?? [],
        moves: some,
    }));
}
/** Lists the folder and everything below it. */
async function listMoves(path, segments, moves) {
    if (segments.length > 0)
        moves.push({ from: path, segments, folder: true });
    for (const entry of await (0,promises_.readdir)(path, { withFileTypes: true })) {
        const [from, below] = [(0,external_node_path_.join)(path, entry.name), [...segments, entry.name]];
        if (entry.isDirectory())
            await listMoves(from, below, moves);
        else {
            const link = entry.isSymbolicLink() ? { link: await (0,promises_.readlink)(from) } : {};
            moves.push({ from, segments: below, folder: false, ...link });
        }
    }
}
/** Drops identical entries of several parts; fails if they have different entries for one path. */
async function withoutDuplicates(moves) {
    const taken = new Map();
    const kept = [];
    for (const move of moves) {
        const key = (0,safe_path/* collisionKey */.EE)(move.segments);
        const other = taken.get(key);
        if (!other || (other.folder && move.folder))
            kept.push(move);
        else if (other.folder || move.folder || !(await (0,compare_entries/* isSameEntry */.T)(other.from, move.from)))
            throw collision(other, move);
        if (!other)
            taken.set(key, move);
    }
    for (const move of kept) {
        for (let depth = 1; depth < move.segments.length; depth += 1) {
            const parent = taken.get((0,safe_path/* collisionKey */.EE)(move.segments.slice(0, depth)));
            if (parent && !parent.folder)
                throw collision(parent, move);
        }
    }
    return kept;
}
function collision(a, b) {
    return new errors/* OrasError */.aP('UNSAFE_PATH', `the artifact has two entries for the same path: ${JSON.stringify(a.segments.join('/'))} and ${JSON.stringify(b.segments.join('/'))}`);
}
async function checkDestination(move, root, checks) {
    const { parents, written, keepExisting } = checks;
    let last = root;
    for (let depth = 1; depth < move.segments.length; depth += 1) {
        const parent = (0,external_node_path_.join)(root, ...move.segments.slice(0, depth));
        // A missing folder has nothing below it.
        if (!(await parents.get(parent, () => checkParent(parent))))
            return void written.add(last);
        last = parent;
    }
    const place = (0,external_node_path_.join)(root, ...move.segments);
    const found = await kindOf(place);
    if (found === undefined || !move.folder)
        written.add(last);
    if (found === undefined)
        return;
    if (move.folder !== (found === 'folder')) {
        if (move.folder)
            throw new errors/* OrasError */.aP('UNSAFE_PATH', `will not write through ${place}: it is a ${found}`);
        throw new errors/* OrasError */.aP('ALREADY_EXISTS', `will not replace ${place}: it is a folder`);
    }
    if (keepExisting && !move.folder) {
        throw new errors/* OrasError */.aP('ALREADY_EXISTS', `${place} already exists, and existing files are kept`, {
            details: { path: place },
        });
    }
}
async function checkParent(parent) {
    const found = await kindOf(parent);
    if (found !== undefined && found !== 'folder')
        throw new errors/* OrasError */.aP('UNSAFE_PATH', `will not write through ${parent}: it is a ${found}`);
    return found === 'folder';
}
async function kindOf(path) {
    try {
        const found = await (0,promises_.lstat)(path);
        return found.isDirectory() ? 'folder' : found.isSymbolicLink() ? 'symbolic link' : 'file';
    }
    catch (error) {
        if ((0,path_exists/* isNotFound */.c4)(error))
            return undefined;
        throw error;
    }
}
/** Deepest first. Folders of another user keep their modes; their content is right. */
async function setFolderModes(parts, root) {
    const held = new FolderChain(root);
    try {
        for (const [path, mode] of parts.flatMap(({ modes }) => [...(modes ?? [])].toReversed())) {
            if (path === '')
                continue;
            await (0,promises_.chmod)(await held.enter(path.split('/')), mode).catch((error) => {
                if (!['EPERM', 'EROFS'].includes((0,errors/* systemCode */.xU)(error) ?? ''))
                    throw error;
            });
        }
    }
    finally {
        await held.close();
    }
}


/***/ }),

/***/ 57653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ unpackFolder)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ../build/js/core/descriptor.js
var descriptor = __webpack_require__(44745);
// EXTERNAL MODULE: ../build/js/core/digest.js
var core_digest = __webpack_require__(59852);
// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __webpack_require__(81963);
// EXTERNAL MODULE: ../build/js/files/byte-stream.js
var byte_stream = __webpack_require__(51837);
// EXTERNAL MODULE: ../build/js/files/decompress.js + 1 modules
var decompress = __webpack_require__(81460);
// EXTERNAL MODULE: ../build/js/files/link-target.js
var link_target = __webpack_require__(75490);
// EXTERNAL MODULE: ../build/js/files/tar/block.js
var block = __webpack_require__(89813);
// EXTERNAL MODULE: ../build/js/files/tar/entries.js + 2 modules
var entries = __webpack_require__(25736);
// EXTERNAL MODULE: ../build/js/files/git-name.js
var git_name = __webpack_require__(33534);
// EXTERNAL MODULE: ../build/js/files/safe-path.js
var safe_path = __webpack_require__(92675);
;// CONCATENATED MODULE: ../build/js/targets/folder/unpack-plan.js





/** The free disk space is checked each time this many bytes are announced. */
const MAX_UNMEASURED = 64 * 1024 * 1024;
const MAX_ENTRIES = 1_000_000;
/** The tree that the entries read so far make. */
class UnpackPlan {
    modes = new Map();
    title;
    /** Bytes of content that the headers announce. */
    declared = 0;
    isEmpty = true;
    #root;
    #top;
    #entries = new Map();
    #links = new Map();
    #made = new Set();
    #unmeasured = 0;
    constructor(title, root) {
        this.title = title;
        this.#root = root;
        this.#top = (0,safe_path/* safeSegments */.Kb)(`${title}/x`).slice(0, -1);
    }
    /** Registers the entry and returns what to do. Links are written last. */
    take(entry) {
        this.isEmpty = false;
        const segments = segmentsOf(entry, entry.name);
        (0,git_name/* refuseGitName */.iC)(segments, this.#root);
        if (!this.#top.every((segment, at) => segments[at] === segment))
            throw refused(entry, `it is not below the layer's title ${JSON.stringify(this.title)}`);
        if (entry.type === 'other')
            throw refused(entry, `entries of type ${JSON.stringify(entry.flag)} are not supported`);
        const source = entry.type === 'hard link' ? this.#hardLinkSource(entry, segments) : undefined;
        const size = source?.size ?? entry.size;
        const replaces = this.#reserve(entry, segments, size);
        if (entry.type === 'folder') {
            this.modes.set(segments.join('/'), entry.mode & 0o777);
            return { segments, folder: segments, isFile: false, replaces };
        }
        const isFile = entry.type !== 'symbolic link';
        if (isFile)
            this.#measure(entry, size);
        else
            this.#links.set(segments.join('/'), { entry, segments });
        return { segments, folder: segments.slice(0, -1), isFile, replaces, copyOf: source?.segments };
    }
    isFolder(segments) {
        return segments.length === 0 || this.#entries.get((0,safe_path/* collisionKey */.EE)(segments)) === 'folder';
    }
    links() {
        return this.#links.values();
    }
    /** With those above it. No link is there yet, so that none is followed. */
    makeFolder(segments) {
        const path = (0,external_node_path_.join)(this.#root, ...segments);
        if (this.#made.has(path))
            return;
        (0,external_node_fs_.mkdirSync)(path, { recursive: true });
        this.#made.add(path);
    }
    /** The file that a hard link names, by its whole name in the tar. */
    #hardLinkSource(entry, from) {
        const segments = segmentsOf(entry, entry.link);
        const held = this.#entries.get((0,safe_path/* collisionKey */.EE)(segments));
        const name = segments.join('/');
        if (held === undefined || held === 'folder' || held.size === undefined || held.name !== name)
            throw refused(entry, `it is a hard link to ${shown(entry.link)}, which is not an earlier file`);
        if (name === from.join('/'))
            throw refused(entry, 'it is a hard link to itself');
        return { segments, size: held.size };
    }
    #measure(entry, size) {
        this.declared += entry.stored;
        this.#unmeasured += size;
        if (this.#unmeasured <= MAX_UNMEASURED)
            return;
        this.#unmeasured = 0;
        const { bavail, bsize } = (0,external_node_fs_.statfsSync)(this.#root);
        const free = bavail * bsize;
        if (size <= free)
            return;
        const message = `will not unpack ${shown(entry.name)}: it is ${size} bytes, and the disk has ${free} free`;
        throw new errors/* OrasError */.aP('TOO_LARGE', message, { details: { limit: free, code: 'ENOSPC' } });
    }
    /** Whether a file of this very name is there. */
    #reserve(entry, segments, size) {
        for (let depth = 1; depth < segments.length; depth += 1) {
            const parent = (0,safe_path/* collisionKey */.EE)(segments.slice(0, depth));
            if ((this.#entries.get(parent) ?? 'folder') !== 'folder')
                throw refused(entry, 'another entry has the name of its folder');
            this.#entries.set(parent, 'folder');
        }
        const key = (0,safe_path/* collisionKey */.EE)(segments);
        const other = this.#entries.get(key);
        const taken = planned(entry, segments.join('/'), size);
        if (other !== undefined && !isSame(other, taken))
            throw refused(entry, 'another entry has the same name');
        this.#entries.set(key, taken);
        if (this.#entries.size > MAX_ENTRIES)
            throw refused(entry, `there are more than ${MAX_ENTRIES} entries`);
        return other !== undefined && taken !== 'folder';
    }
}
function planned({ type }, name, size) {
    if (type === 'folder')
        return type;
    return type === 'symbolic link' ? { name } : { name, size };
}
/** A folder may be there, and an archive that was added to has a file twice: under one name, not two that a file system takes for one. */
function isSame(one, other) {
    if (one === 'folder' || other === 'folder')
        return one === other;
    return one.name === other.name && one.size !== undefined && other.size !== undefined;
}
function segmentsOf(entry, name) {
    if (name === '.' || name === './')
        return [];
    const fault = (0,safe_path/* tarNameFault */.VM)(name);
    if (fault !== undefined)
        throw refused(entry, fault);
    return (0,safe_path/* safeSegments */.Kb)(name);
}
function refused(entry, reason) {
    return new errors/* OrasError */.aP('UNSAFE_PATH', `will not unpack ${shown(entry.name)}: ${reason}`, {
        details: { entry: entry.name.slice(0, 200) },
    });
}
function shown(name) {
    return JSON.stringify(name.slice(0, 200));
}

;// CONCATENATED MODULE: ../build/js/targets/folder/write-entry.js


/** Writes the file of an entry, which must not be there, in a folder that has no links: by calls that block, they cost least. */
async function writeEntry(path, entry, tar) {
    const flags = external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_EXCL | external_node_fs_.constants.O_WRONLY;
    const file = (0,external_node_fs_.openSync)(path, flags, entry.mode & 0o777);
    try {
        const runs = entry.runs ?? [{ offset: 0, length: entry.stored }];
        for (const { offset, length } of runs) {
            let at = offset;
            for await (const chunk of tar.take(length))
                at += writeWhole(file, chunk, at);
            if (at < offset + length)
                throw cutOff(entry, tar);
        }
        if (entry.runs)
            (0,external_node_fs_.ftruncateSync)(file, entry.size);
        // 0: the writer stores no times.
        if (entry.mtime > 0)
            (0,external_node_fs_.futimesSync)(file, entry.mtime, entry.mtime);
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
function writeWhole(file, chunk, position) {
    let written = 0;
    while (written < chunk.length)
        written += (0,external_node_fs_.writeSync)(file, chunk, written, chunk.length - written, position + written);
    return written;
}
/** A hard link becomes a separate file, so that later changes to one do not affect the other. */
function copyEntry(from, path, { mtime }) {
    (0,external_node_fs_.copyFileSync)(from, path, external_node_fs_.constants.COPYFILE_EXCL | external_node_fs_.constants.COPYFILE_FICLONE);
    if (mtime > 0)
        (0,external_node_fs_.utimesSync)(path, mtime, mtime);
}
function cutOff({ name }, { where }) {
    return new errors/* OrasError */.aP('INVALID_CONTENT', `${where} ends in the middle of ${JSON.stringify(name)}`);
}

;// CONCATENATED MODULE: ../build/js/targets/folder/unpack-folder.js














/** Bounds of what a layer may become besides the content of files, in bytes (decompression bombs, CVE-2026-59873). */
const MAX_RATIO = 200;
const MAX_ALWAYS = 256 * 1024 * 1024;
const READ_SIZE = 64 * 1024;
/**
 * Unpacks a directory layer. `bytes` must already be checked against the layer's descriptor as they flow; the digest of
 * the uncompressed tar is checked here where the layer tells one. Nothing but files, folders, and links that stay inside
 * is taken, and every name must lie under the title.
 */
async function unpackFolder(bytes, options) {
    const { node, title, root, name = `layer ${title}`, compression = 'gzip' } = options;
    await (0,promises_.mkdir)(root, { recursive: true });
    const plan = new UnpackPlan(title, root);
    const meter = new Meter(node, name, plan);
    await extract(new byte_stream/* ByteStream */.x(name, meter.read((0,decompress/* decompressed */.j)(bytes, compression, name))), plan, root);
    meter.finish();
    await makeLinks(plan, root);
    return plan.modes;
}
/** Counts and digests the uncompressed tar. */
class Meter {
    #node;
    #name;
    #plan;
    #hash = (0,external_node_crypto_.createHash)('sha256');
    #size = 0;
    constructor(node, name, plan) {
        this.#node = node;
        this.#name = name;
        this.#plan = plan;
    }
    async *read(tar) {
        const others = MAX_ALWAYS + MAX_RATIO * this.#node.size;
        for await (const chunk of tar) {
            this.#size += chunk.byteLength;
            const limit = others + this.#plan.declared;
            if (this.#size > limit) {
                throw new errors/* OrasError */.aP('TOO_LARGE', `${this.#name} unpacks to more than ${limit} bytes`, {
                    details: { limit },
                });
            }
            this.#hash.update(chunk);
            yield chunk;
        }
    }
    finish() {
        if (this.#size % block/* BLOCK */.IE !== 0) {
            throw new errors/* OrasError */.aP('INVALID_CONTENT', `${this.#name} cannot be unpacked: the tar is truncated`);
        }
        const expected = this.#node.annotations?.[descriptor/* CONTENT_DIGEST */.xL];
        const digest = (0,core_digest/* finishDigest */.g4)(this.#hash);
        if (expected !== undefined && expected !== digest) {
            throw new errors/* OrasError */.aP('DIGEST_MISMATCH', `the tar of ${this.#name} has digest ${digest}, its annotation says ${expected}`);
        }
    }
}
async function extract(tar, plan, root) {
    for await (const entry of (0,entries/* tarEntries */.O)(tar)) {
        const place = plan.take(entry);
        // A link's folder is made with the link: many deep names cost nothing before all is known to be right.
        if (entry.type === 'symbolic link')
            continue;
        plan.makeFolder(place.folder);
        if (!place.isFile)
            continue;
        const path = (0,external_node_path_.join)(root, ...place.segments);
        if (place.replaces)
            (0,external_node_fs_.rmSync)(path);
        if (place.copyOf)
            copyEntry((0,external_node_path_.join)(root, ...place.copyOf), path, entry);
        else
            await writeEntry(path, entry, tar);
    }
    if (plan.isEmpty)
        throw new errors/* OrasError */.aP('INVALID_CONTENT', `${tar.where} cannot be unpacked: the tar is empty`);
    await readZeros(tar);
}
/** Reads on for the digest. Other readers would not see data after the end. */
async function readZeros(tar) {
    const zeros = Buffer.alloc(READ_SIZE);
    for (;;) {
        const chunk = await tar.read(READ_SIZE);
        if (chunk.length === 0)
            return;
        if (chunk.compare(zeros, 0, chunk.length) !== 0)
            throw new errors/* OrasError */.aP('INVALID_CONTENT', `${tar.where} cannot be unpacked: the tar has data after its end`);
    }
}
/** Last, so that no entry can be written through a link. */
async function makeLinks(plan, root) {
    for (const { entry, segments } of plan.links()) {
        const fault = (0,link_target/* linkFault */.$)(entry.link, { segments, isFolder: (way) => plan.isFolder(way) });
        if (fault !== undefined)
            throw refused(entry, `its link to ${JSON.stringify(entry.link)} ${fault}`);
        await (0,promises_.mkdir)((0,external_node_path_.join)(root, ...segments.slice(0, -1)), { recursive: true });
        await (0,promises_.symlink)(entry.link, (0,external_node_path_.join)(root, ...segments));
    }
}


/***/ }),

/***/ 66152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ WritableFolders)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81963);


/**
 * Makes read-only folders of this user, such as Go's module cache, writable while files are moved into them.
 */
class WritableFolders {
    #modes = new Map();
    #opened = [];
    /** Fails if {@link open} could not make the folder writable. Changes nothing. */
    async check(folder) {
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(folder, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK | node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        }
        catch (cause) {
            const { mode, uid } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(folder);
            if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .systemCode */ .xU)(cause) !== 'EACCES' || uid !== process.getuid?.())
                throw refused(folder, cause);
            this.#modes.set(folder, mode & 0o7777);
        }
    }
    async open() {
        for (const [folder, mode] of this.#modes) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(folder, mode | 0o300);
            this.#opened.push(folder);
        }
    }
    async close() {
        for (const folder of this.#opened.splice(0))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(folder, this.#modes.get(folder) ?? 0o700);
        this.#modes.clear();
    }
}
function refused(path, cause) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('STORAGE', `will not write to ${path}: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(cause)}`, {
        cause,
        details: { path, code: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .systemCode */ .xU)(cause) ?? 'EACCES' },
    });
}


/***/ }),

/***/ 31366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ MemoryTarget),
/* harmony export */   t: () => (/* binding */ manifestMemory)
/* harmony export */ });
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24997);
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44745);
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59852);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81963);
/* harmony import */ var _core_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43749);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17142);
/* harmony import */ var _refuse_delete_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92693);
/* harmony import */ var _successor_graph_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(51882);








/** Keeps everything in memory. */
class MemoryTarget {
    #blobs = new Map();
    /** What came as a manifest, and not only as a blob. */
    #manifests = new Set();
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
    async exists({ digest, mediaType }) {
        return ((0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .isManifestType */ .Q3)(mediaType) ? this.#manifests : this.#blobs).has(digest);
    }
    async push(node, bytes, options = {}) {
        if (!this.#blobs.has(node.digest)) {
            const whole = await (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .readUpTo */ .Vc)((0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .abortable */ .ZC)((0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .verified */ .zr)(bytes, node), options.signal), this.#limit, node.digest);
            options.signal?.throwIfAborted();
            this.#blobs.set(node.digest, { node: (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(node), bytes: whole });
        }
        if ((0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .isManifestType */ .Q3)(node.mediaType))
            this.#manifests.add(node.digest);
        this.#addToGraph(node);
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
        (0,_refuse_delete_js__WEBPACK_IMPORTED_MODULE_6__/* .refuseListed */ .G)(node, this.#graph.holders(node));
        for (const [tag, { digest }] of this.#tags)
            if (digest === node.digest)
                this.#tags.delete(tag);
        this.#blobs.delete(node.digest);
        this.#manifests.delete(node.digest);
        this.#graph.remove(node.digest);
    }
    async untag(reference) {
        (0,_refuse_delete_js__WEBPACK_IMPORTED_MODULE_6__/* .refuseDigest */ .J)(reference);
        if (!this.#tags.delete(reference))
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('NOT_FOUND', `not in memory: ${reference}`);
    }
    async *tags() {
        yield* this.#tags.keys();
    }
    /** What claims to be a manifest and is none has no edges. */
    #addToGraph(node) {
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


/***/ })

};
