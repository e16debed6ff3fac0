export const id = 1850;
export const ids = [1850];
export const modules = {

/***/ 13070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

/***/ 20858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ writtenFile),
/* harmony export */   T: () => (/* binding */ digestFile)
/* harmony export */ });
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24997);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81963);
/* harmony import */ var _file_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13070);
/* harmony import */ var _open_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8201);




/** Size and digest of a file, and its bytes, which are known to have that digest until somebody writes the file. */
async function digestFile(path, options) {
    return withFile(path, async (file) => {
        // Before it is read, so that a write in the meantime counts as one afterwards.
        const stats = await statsOf(file);
        const found = await (0,_file_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .digestHandle */ .tD)(file, 'sha256', options);
        return { ...found, bytes: knownFile(path, { digest: found.digest, stats }) };
    });
}
/** The bytes of a file that was written just now, with its digest. */
function writtenFile(path, digest) {
    return withFile(path, async (file) => knownFile(path, { digest, stats: await statsOf(file) }));
}
function knownFile(path, { digest, stats }) {
    return { ...(0,_file_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .fileBytes */ .sG)(path), known: { digest, bytes: (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .lazy */ .RZ)(() => unchangedBytes(path, stats)) } };
}
async function* unchangedBytes(path, before) {
    const file = await (0,_open_file_js__WEBPACK_IMPORTED_MODULE_3__/* .openFile */ .Tq)(path);
    try {
        requireUnchanged(path, before, await statsOf(file));
        yield* file.createReadStream({ highWaterMark: _file_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .READ_SIZE */ .V9, autoClose: false });
        requireUnchanged(path, before, await statsOf(file));
    }
    finally {
        await file.close();
    }
}
/** The time of the last change (ctime) cannot be set back, and the numbers of device and file tell a file that took its place. */
function requireUnchanged(path, before, now) {
    const facts = ['size', 'mtimeNs', 'ctimeNs', 'ino', 'dev'];
    if (facts.every((fact) => before[fact] === now[fact]))
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('CONFLICT', `${path} changed while it was read`, {
        details: { path, reason: 'changed-file' },
    });
}
function statsOf(file) {
    return file.stat({ bigint: true });
}
async function withFile(path, use) {
    const file = await (0,_open_file_js__WEBPACK_IMPORTED_MODULE_3__/* .openFile */ .Tq)(path);
    try {
        return await use(file);
    }
    finally {
        await file.close();
    }
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


/***/ }),

/***/ 92675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EE: () => (/* binding */ collisionKey),
/* harmony export */   Kb: () => (/* binding */ safeSegments),
/* harmony export */   VM: () => (/* binding */ tarNameFault)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81963);

const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3])[ ]*(?:\.|$)/i;
const MAX_TITLE = 4096;
/**
 * The segments of a title or tar name that becomes a path below a folder. Refuses anything that could lead out of it on
 * any system: absolute paths, drives, `..`, backslashes, control characters (CVE-2021-21272, CVE-2025-62725).
 * Windows' reserved names, streams and trailing dots are refused on Windows only.
 */
function safeSegments(name, platform = process.platform) {
    const fault = nameFault(name, platform);
    if (fault !== undefined)
        throw unsafe(name, fault);
    return segmentsOf(name);
}
/** Why {@link safeSegments} refuses a name, or undefined. */
function nameFault(name, platform = process.platform) {
    if (name.length > MAX_TITLE)
        return `it is longer than ${MAX_TITLE} characters`;
    if (name === '')
        return 'it is empty';
    if (/\p{Cc}/u.test(name))
        return 'it has a control character';
    if (!name.isWellFormed())
        return 'it is not well-formed Unicode';
    if (name.includes('\\'))
        return 'it has a backslash';
    if (name.startsWith('/') || /^[a-zA-Z]:(?:\/|$)/.test(name))
        return 'it is absolute';
    for (const segment of segmentsOf(name)) {
        if (segment === '..')
            return 'it leads out of the folder';
        if (Buffer.byteLength(segment) > 255)
            return 'a part of it is longer than 255 bytes';
        const fault = platform === 'win32' ? windowsFault(segment) : undefined;
        if (fault !== undefined)
            return fault;
    }
    return undefined;
}
/** For names in a tar: bytes that are not UTF-8 were decoded to U+FFFD, and are lost. */
function tarNameFault(name) {
    return name.includes('\ufffd') ? 'it is not UTF-8, or has U+FFFD' : nameFault(name);
}
function segmentsOf(name) {
    return name.split('/').filter((segment) => segment !== '' && segment !== '.');
}
function windowsFault(segment) {
    if (RESERVED.test(segment))
        return `${segment} is a device name on Windows`;
    if (/[<>:"|?*]/.test(segment))
        return 'it has a character that Windows does not allow';
    if (/[. ]$/.test(segment))
        return 'a part of it ends with a dot or a space';
    return undefined;
}
/** Zero-width and bidirectional marks, which HFS+ ignores. */
const IGNORED = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g;
/** Two names with one key are one file where the file system folds case or Unicode forms (node-tar CVE-2026-23950). */
function collisionKey(segments, platform = process.platform) {
    if (platform !== 'win32' && platform !== 'darwin')
        return segments.join('/');
    return segments
        .map((segment) => folded(folded(segment.normalize('NFD').replace(IGNORED, '')).replace(IGNORED, '')).replace(/[. ]+$/, ''))
        .join('/');
}
/** Twice, with a form before and after: an upper case may be several characters (Unicode 3.13, compatibility caseless match). */
function folded(name) {
    return name.toLowerCase().toUpperCase().normalize('NFKD');
}
function unsafe(name, reason) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('UNSAFE_PATH', `will not write to ${JSON.stringify(name.slice(0, 200))}: ${reason}`, {
        details: { title: name.slice(0, 200) },
    });
}


/***/ }),

/***/ 66120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ isSameEntry)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _files_known_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20858);


/** Whether two paths are files of the same bytes, or links with the same target. Folders never are. */
async function isSameEntry(one, other) {
    const [a, b] = await Promise.all([(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(one), (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(other)]);
    if (a.isSymbolicLink() && b.isSymbolicLink())
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)(one)) === (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)(other));
    if (!a.isFile() || !b.isFile() || a.size !== b.size)
        return false;
    const [first, second] = await Promise.all([(0,_files_known_file_js__WEBPACK_IMPORTED_MODULE_1__/* .digestFile */ .T)(one, {}), (0,_files_known_file_js__WEBPACK_IMPORTED_MODULE_1__/* .digestFile */ .T)(other, {})]);
    return first.digest === second.digest;
}


/***/ }),

/***/ 11850:
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

// EXTERNAL MODULE: ../build/js/core/concurrency.js
var concurrency = __webpack_require__(17145);
// EXTERNAL MODULE: ../build/js/core/digest.js
var digest = __webpack_require__(59852);
// EXTERNAL MODULE: ../build/js/files/known-file.js
var known_file = __webpack_require__(20858);
// EXTERNAL MODULE: ../build/js/files/open-file.js
var open_file = __webpack_require__(8201);
// EXTERNAL MODULE: ../build/js/files/write-file.js
var write_file = __webpack_require__(3498);
;// CONCATENATED MODULE: ../build/js/targets/folder/added-files.js










const MAX_KEPT_FILE = 64 * 1024;
const MAX_KEPT = 16 * 1024 * 1024;
/** Local files and folders by the digests of what is sent of them. Folders are packed into `temp`. */
class AddedFiles {
    #temp;
    #sources = new Map();
    #packed = [];
    #inTurn = (0,concurrency/* queue */.gR)();
    /** Bytes of files in memory. */
    #kept = 0;
    constructor(temp) {
        this.#temp = temp;
    }
    bytesOf(digest) {
        return this.#sources.get(digest);
    }
    /** Removes the packed folders. */
    async discard() {
        for (const packed of this.#packed)
            await (0,promises_.rm)(packed, { force: true });
    }
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
            return (0,known_file/* digestFile */.T)(path, { signal });
        this.#kept += size;
        signal?.throwIfAborted();
        const whole = await (0,open_file/* readWhole */.oD)(path);
        this.#kept += whole.byteLength - size;
        secrets?.refuse(whole, path);
        return { digest: (0,digest/* digestOf */.ol)(whole), size: whole.byteLength, bytes: (0,core_bytes/* bytesOf */.$$)(whole) };
    }
    /** One at a time: the output of one must not become part of the next. */
    #addFolder(path, options) {
        return this.#inTurn(() => this.#pack(path, options));
    }
    async #pack(path, options) {
        const output = (0,write_file/* tempName */.u8)(this.#temp);
        this.#packed.push(output);
        const leftOut = new Set([...(options.leftOut ?? []), ...this.#packed]);
        const { packFolder } = await __webpack_require__.e(/* import() */ 5386).then(__webpack_require__.bind(__webpack_require__, 35386));
        const node = await packFolder(path, { ...options, leftOut, output });
        this.#sources.set(node.digest, await (0,known_file/* writtenFile */.I)(output, node.digest));
        return node;
    }
}

// EXTERNAL MODULE: ../build/js/targets/folder/move-files.js + 2 modules
var move_files = __webpack_require__(32811);
// EXTERNAL MODULE: ../build/js/files/safe-path.js
var safe_path = __webpack_require__(92675);
// EXTERNAL MODULE: ../build/js/targets/folder/writable-folders.js
var writable_folders = __webpack_require__(66152);
// EXTERNAL MODULE: ../build/js/files/path-exists.js
var path_exists = __webpack_require__(11022);
// EXTERNAL MODULE: ../build/js/files/relative-path.js
var relative_path = __webpack_require__(7328);
;// CONCATENATED MODULE: ../build/js/targets/folder/folder.js


















/** A file's name in the artifact: its path below the folder. */
function titleFor(file, root) {
    const below = (0,relative_path/* relativePath */.i)(file, (0,external_node_path_.resolve)(root));
    if (below)
        return below.split(external_node_path_.sep).join('/');
    throw new errors/* OrasError */.aP('INVALID_INPUT', `${file} has no path below ${root}, so it needs a title`, {
        details: { file },
    });
}
/**
 * A folder as a target. Nodes with a title are files, or packed folders; all other nodes are kept in memory. Files are
 * staged inside the folder, and {@link commit} moves them into place.
 *
 * @example
 * await using folder = new FolderTarget('downloads');
 * const source = openRepository('ghcr.io/acme/app');
 * await copy({ source, reference: '1.2' }, { target: folder });
 * await folder.commit();
 */
class FolderTarget {
    /** The folder. */
    root;
    #options;
    #memory = (0,memory/* manifestMemory */.t)();
    #added;
    #parts = new Map();
    #stage;
    #created = [];
    #writable = new writable_folders/* WritableFolders */.o();
    /** Creates nothing: the folder is made when the first file arrives. */
    constructor(root, options = {}) {
        this.root = root;
        this.#options = options;
        this.#added = new AddedFiles(options.temp ?? root);
    }
    /**
     * Adds a local file or folder, and returns its descriptor for the `layers` of a manifest. It is read now for its digest; a
     * large file is read again when fetched.
     *
     * @param path - Below the folder, or absolute.
     * @throws {OrasError} `INVALID_INPUT` for a path outside the folder without a title. Node's error for what cannot be read.
     */
    async add(path, options = {}) {
        const file = (0,external_node_path_.resolve)(this.root, path);
        return this.#added.add(file, { ...options, title: options.title ?? titleFor(file, this.root) });
    }
    fetch(node, options = {}) {
        const added = this.#added.bytesOf(node.digest);
        if (added)
            return (0,core_bytes/* abortable */.ZC)(added, options.signal);
        return (0,core_bytes/* lazy */.RZ)(() => {
            options.signal?.throwIfAborted();
            const file = this.#added.bytesOf(node.digest) ?? this.#stagedFile(node);
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
        return this.#added.bytesOf(node.digest) !== undefined || this.#memory.exists(node);
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
    /** Moves everything into place. All of it is checked before the first move; fails with `UNSAFE_PATH` or `ALREADY_EXISTS`. */
    async commit() {
        const parts = [...this.#parts.values()];
        if (parts.length > 0) {
            await (0,move_files/* moveFiles */.p)(parts, this.root, { keepExisting: this.#options.keepExisting ?? false });
        }
        this.#created = [];
        await this.discard();
    }
    async discard() {
        await this.#added.discard();
        if (this.#stage)
            await (0,promises_.rm)(await this.#stage, { recursive: true, force: true });
        this.#stage = undefined;
        await this.#writable.close();
        for (const folder of this.#created.toReversed())
            await (0,promises_.rmdir)(folder).catch(ignoreUsed);
    }
    /** Discards what was not committed. */
    [Symbol.asyncDispose]() {
        return this.discard();
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
            const { unpackFolder } = await Promise.all(/* import() */[__webpack_require__.e(4802), __webpack_require__.e(7653)]).then(__webpack_require__.bind(__webpack_require__, 57653));
            const modes = await unpackFolder((0,core_bytes/* abortable */.ZC)(checked, options.signal), { node, title, root: place });
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
        const staged = this.#parts.get(title);
        if (staged && staged.node.digest !== node.digest) {
            throw new errors/* OrasError */.aP('UNSAFE_PATH', `the artifact has two files with the title ${JSON.stringify(title)}`);
        }
        return staged !== undefined;
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
            const content = this.#stagedFile(child) ?? ((await this.#memory.exists(child)) && this.#memory.fetch(child));
            if (content)
                await this.#pushFile(child, content, options);
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
// EXTERNAL MODULE: ../build/js/files/relative-path.js
var relative_path = __webpack_require__(7328);
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
            const way = (0,relative_path/* relativePath */.i)(await (0,promises_.realpath)(path).catch(() => path), root);
            if (way !== undefined)
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
    const chain = new FolderChain(root);
    try {
        for (const { segments } of moves.filter(({ folder }) => folder))
            await chain.enter(segments);
        const [links, files] = [true, false].map((isLink) => moves.filter(({ folder, link }) => !folder && (link !== undefined) === isLink));
        for (const part of [files, links].flatMap((some = []) => [...byFolder(some)])) {
            const base = await chain.enter(part.segments);
            await (0,concurrency/* mapConcurrent */._k)(part.moves, CONCURRENCY, async (move) => {
                await ways.check(move);
                await (0,write_file/* renameRetrying */.bz)(move.from, (0,external_node_path_.join)(base, move.segments.at(-1) ?? ''));
            });
        }
    }
    finally {
        await chain.close();
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
    const chain = new FolderChain(root);
    try {
        for (const [path, mode] of parts.flatMap(({ modes }) => [...(modes ?? [])].toReversed())) {
            if (path === '')
                continue;
            await (0,promises_.chmod)(await chain.enter(path.split('/')), mode).catch((error) => {
                if (!['EPERM', 'EROFS'].includes((0,errors/* systemCode */.xU)(error) ?? ''))
                    throw error;
            });
        }
    }
    finally {
        await chain.close();
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








/**
 * Keeps everything in memory: to make an artifact before it is sent, to look into one, and for tests.
 *
 * @example
 * const memory = new MemoryTarget();
 * const layer = await pushBytes(memory, 'hello', { mediaType: 'text/plain' });
 * const { node } = await packManifest(memory, { artifactType: 'application/vnd.acme.note', layers: [layer] });
 * await memory.tag(node, 'v1');
 * console.log((await memory.resolve('v1')).digest === node.digest); // true
 */
class MemoryTarget {
    #blobs = new Map();
    /** What came as a manifest, and not only as a blob. */
    #manifests = new Set();
    #tags = new Map();
    #graph = new _successor_graph_js__WEBPACK_IMPORTED_MODULE_7__/* .SuccessorGraph */ .d();
    #limit;
    /** Starts empty. */
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
        const parents = this.#parents.get(digest) ?? new Set();
        this.#parents.set(digest, parents);
        return parents;
    }
}


/***/ })

};
