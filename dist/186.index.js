export const id = 186;
export const ids = [186];
export const modules = {

/***/ 51837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ ByteStream)
/* harmony export */ });
/** Reads a stream front to back, without keeping what was read. */
class ByteStream {
    where;
    position = 0;
    #chunks;
    #rest = Buffer.alloc(0);
    constructor(where, bytes) {
        this.where = where;
        this.#chunks = bytes[Symbol.asyncIterator]();
    }
    async read(length) {
        if (this.#rest.length >= length)
            return this.#cut(length);
        const parts = [];
        for await (const part of this.take(length))
            parts.push(part);
        return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
    }
    /** The next bytes as they come; fewer at the end. */
    async *take(length) {
        for (let left = length; left > 0;) {
            if (this.#rest.length === 0 && !(await this.#next()))
                return;
            const part = this.#cut(Math.min(left, this.#rest.length));
            left -= part.length;
            yield part;
        }
    }
    async skipTo(position) {
        while (this.position < position) {
            if (this.#rest.length === 0 && !(await this.#next()))
                return false;
            this.#cut(Math.min(position - this.position, this.#rest.length));
        }
        return true;
    }
    #cut(length) {
        const part = this.#rest.subarray(0, length);
        this.#rest = this.#rest.subarray(length);
        this.position += length;
        return part;
    }
    async #next() {
        const next = await this.#chunks.next();
        if (next.done === true)
            return false;
        const { value } = next;
        this.#rest = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
        return true;
    }
}


/***/ }),

/***/ 81460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ decompressed)
});

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ../build/js/core/bytes.js
var core_bytes = __webpack_require__(24997);
// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __webpack_require__(81963);
// EXTERNAL MODULE: ../build/js/files/byte-stream.js
var byte_stream = __webpack_require__(51837);
;// CONCATENATED MODULE: ../build/js/files/zstd-frames.js

const FRAME = 0xfd2fb528;
const SKIPPABLE = 0x184d2a50;
const MAX_BLOCK = 128 * 1024;
const BATCH = 64 * 1024;
/** Each frame costs time, however small it is. */
const MAX_FRAMES = 100_000;
/**
 * The frames of a zstd stream (RFC 8878, section 3.1), split so that no chunk spans two frames: Node's decompressor would
 * stop after the first. Skippable frames are dropped, and anything else is refused.
 */
async function* zstdFrames(stream) {
    for (let frames = 0;; frames += 1) {
        const magic = await stream.read(4);
        if (magic.length === 0 && frames > 0)
            return;
        if (frames === MAX_FRAMES)
            throw broken(stream, `has more than ${MAX_FRAMES} zstd frames`);
        const number = magic.length === 4 ? magic.readUInt32LE() : 0;
        if (number === FRAME)
            yield* zstd_frames_frame(stream, magic);
        else if ((number & 0xfffffff0) >>> 0 === SKIPPABLE)
            await skip(stream);
        else
            throw broken(stream, frames === 0 ? 'is not zstd' : 'has data after its zstd frames');
    }
}
function broken({ where }, what) {
    return new errors/* OrasError */.aP('INVALID_CONTENT', `${where} cannot be unpacked: it ${what}`);
}
async function skip(stream) {
    const size = await exactly(stream, 4);
    if (!(await stream.skipTo(stream.position + size.readUInt32LE())))
        throw cut(stream);
}
function cut(stream) {
    return broken(stream, 'ends in the middle of a zstd frame');
}
async function exactly(stream, length) {
    const bytes = await stream.read(length);
    if (bytes.length < length)
        throw cut(stream);
    return bytes;
}
/** Small blocks are joined, since each chunk has a cost of its own. */
async function* zstd_frames_frame(stream, magic) {
    const descriptor = await exactly(stream, 1);
    let parts = [magic, descriptor, await exactly(stream, headerLength(descriptor[0] ?? 0))];
    let length = 0;
    for (let last = false; !last;) {
        const header = await exactly(stream, 3);
        const fields = header.readUIntLE(0, 3);
        const [type, size] = [(fields >> 1) & 3, fields >> 3];
        if (type === 3 || size > MAX_BLOCK)
            throw broken(stream, 'has a zstd block that cannot be read');
        last = (fields & 1) === 1;
        parts.push(header, await exactly(stream, type === 1 ? 1 : size));
        length += 3 + size;
        if (length < BATCH || last)
            continue;
        yield Buffer.concat(parts);
        parts = [];
        length = 0;
    }
    const hasSum = ((descriptor[0] ?? 0) & 4) !== 0;
    if (hasSum)
        parts.push(await exactly(stream, 4));
    yield Buffer.concat(parts);
}
/** Of what follows the descriptor: window, dictionary and content size. */
function headerLength(descriptor) {
    const single = (descriptor & 0x20) !== 0;
    const dictionary = [0, 1, 2, 4][descriptor & 3] ?? 0;
    const content = [single ? 1 : 0, 2, 4, 8][descriptor >> 6] ?? 0;
    return (single ? 0 : 1) + dictionary + content;
}

;// CONCATENATED MODULE: ../build/js/files/decompress.js







/** Decompresses all gzip members or zstd frames, and rejects anything else. `where` names the input in errors. */
function decompressed(bytes, compression, where) {
    if (compression === 'none')
        return bytes;
    const plain = (0,core_bytes/* lazy */.RZ)(() => compression === 'gzip'
        ? stage(bytes, (0,external_node_zlib_.createGunzip)())
        : stage(zstdFrames(new byte_stream/* ByteStream */.x(where, bytes)), (0,external_node_zlib_.createZstdDecompress)()));
    return (0,core_bytes/* through */.sc)(plain, { failed: (error) => withReason(error, `${where} cannot be unpacked`) });
}
/** Always reads `bytes` to their end, where they are verified. */
async function* stage(bytes, decompressor) {
    const fed = (0,promises_.pipeline)(external_node_stream_.Readable.from(bytes, { objectMode: false }), decompressor);
    fed.catch(() => undefined);
    try {
        yield* decompressor.iterator({ destroyOnReturn: false });
        await fed;
    }
    finally {
        decompressor.destroy();
    }
}
const ZLIB_REASONS = {
    Z_BUF_ERROR: 'it is truncated',
    Z_DATA_ERROR: 'it is corrupt, or compressed in another way',
};
/** Replaces the message of zlib. */
function withReason(error, what) {
    const code = (0,errors/* systemCode */.xU)(error) ?? '';
    if (error instanceof errors/* OrasError */.aP || !/^(?:ZSTD|Z)_|^ERR_(?!ABORT)/.test(code))
        return error;
    return new errors/* OrasError */.aP('INVALID_CONTENT', `${what}: ${ZLIB_REASONS[code] ?? ZLIB_REASONS['Z_DATA_ERROR']}`, {
        cause: error,
    });
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

/***/ 75490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ linkFault)
/* harmony export */ });
/**
 * Why a symbolic link must not have this target, or undefined. Packing and unpacking share the rule: a `..` after a name
 * leads wherever that name leads, which a later pull may change (GHSA-m37j-52j7-pjw7). So only folders may precede it.
 */
function linkFault(target, { segments, isFolder }) {
    if (target === '')
        return 'is empty';
    if (target.includes('\ufffd'))
        return 'is not UTF-8, or has U+FFFD';
    if (/\p{Cc}/u.test(target))
        return 'has a control character';
    if (target.includes('\\'))
        return 'has a backslash';
    if (target.startsWith('/') || /^[a-zA-Z]:/.test(target))
        return 'is absolute';
    const way = segments.slice(0, -1);
    let named = false;
    for (const part of target.split('/').filter((name) => name !== '' && name !== '.')) {
        if (part !== '..') {
            way.push(part);
            named = true;
            continue;
        }
        if (named && !isFolder(way))
            return `has .. behind ${JSON.stringify(way.join('/'))}, which is not a folder here`;
        if (way.pop() === undefined)
            return 'leads out of the folder';
    }
    return undefined;
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

/***/ 92675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EE: () => (/* binding */ collisionKey),
/* harmony export */   Kb: () => (/* binding */ safeSegments),
/* harmony export */   VM: () => (/* binding */ tarNameFault)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81963);

const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])[ ]*(?:\.|$)/i;
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

/***/ 89813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E1: () => (/* binding */ parseTarBlock),
/* harmony export */   F7: () => (/* binding */ tarText),
/* harmony export */   IE: () => (/* binding */ BLOCK),
/* harmony export */   TN: () => (/* binding */ tarNumber),
/* harmony export */   ei: () => (/* binding */ isZeroBlock),
/* harmony export */   jC: () => (/* binding */ padded)
/* harmony export */ });
const BLOCK = 512;
/** Undefined if the block is not a tar header: a wrong checksum or an invalid number. */
function parseTarBlock(block) {
    if (block.length < BLOCK || !hasRightSum(block))
        return undefined;
    const [mode, size, mtime] = [
        tarNumber(block, 100, 8),
        tarNumber(block, 124, 12),
        tarNumber(block, 136, 12),
    ];
    if (mode === undefined || size === undefined || size < 0 || mtime === undefined)
        return undefined;
    const magic = block.toString('latin1', 257, 265);
    const name = tarText(block, 0, 100);
    const prefix = magic.startsWith('ustar\0') ? tarText(block, 345, prefixLength(block)) : '';
    return {
        name: prefix === '' ? name : `${prefix}/${name}`,
        type: block.toString('latin1', 156, 157),
        mode,
        size,
        mtime,
        link: tarText(block, 157, 100),
        isGnu: magic === 'ustar  \0',
    };
}
/** `star` stores two times after a shorter prefix. */
function prefixLength(block) {
    return block.toString('latin1', 508, 512) === 'tar\0' ? 131 : 155;
}
/** Rounds up to a whole block. */
function padded(position) {
    return Math.ceil(position / BLOCK) * BLOCK;
}
function isZeroBlock(block) {
    return block.length === BLOCK && block[0] === 0 && block.every((byte) => byte === 0);
}
/** Up to the first NUL. */
function tarText(bytes, at, length) {
    const end = bytes.subarray(at, at + length).indexOf(0);
    return bytes.toString('utf8', at, end < 0 ? at + length : at + end);
}
/** Octal digits, or GNU's binary form; an empty field is 0. Undefined if neither, or not a safe integer. */
function tarNumber(bytes, at, length) {
    const first = bytes[at] ?? 0;
    if (first >= 0x80)
        return binaryNumber(bytes, at, length);
    const [, digits] = /^[ \0]*([0-7]*)[ \0]*$/.exec(bytes.toString('latin1', at, at + length)) ?? [];
    return digits === undefined ? undefined : Number.parseInt(digits || '0', 8);
}
function binaryNumber(bytes, at, length) {
    let value = (bytes[at] ?? 0) === 0xff ? -1n : BigInt((bytes[at] ?? 0) & 0x7f);
    for (const byte of bytes.subarray(at + 1, at + length))
        value = value * 256n + BigInt(byte);
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : undefined;
}
/** Old tars sum signed bytes. */
function hasRightSum(block) {
    const expected = tarNumber(block, 148, 8);
    let [unsigned, signed] = [8 * 32, 8 * 32];
    for (let at = 0; at < BLOCK; at += 1) {
        if (at >= 148 && at < 156)
            continue;
        const byte = block[at] ?? 0;
        unsigned += byte;
        signed += byte < 128 ? byte : byte - 256;
    }
    return expected === unsigned || expected === signed;
}


/***/ }),

/***/ 25736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ tarEntries)
});

// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __webpack_require__(81963);
;// CONCATENATED MODULE: ../build/js/files/tar/pax-records.js
const KNOWN = new Set([
    'path',
    'linkpath',
    'size',
    'mtime',
    'GNU.sparse.major',
    'GNU.sparse.minor',
    'GNU.sparse.name',
    'GNU.sparse.realsize',
    'GNU.sparse.size',
    'GNU.sparse.numblocks',
    'GNU.sparse.map',
]);
const PAIR = new Set(['GNU.sparse.offset', 'GNU.sparse.numbytes']);
/** Sparse files, files in several volumes, and types of other tools. */
const CHANGES = /^(?:GNU\.(?:sparse|volume|dumpdir)|SCHILY\.(?:realsize|offset|filetype|vol)|SUN\.hole)/;
/** More digits than any length has. */
const MAX_DIGITS = 10;
const LINE_END = 10;
/**
 * The records of a PAX header (POSIX pax, "Extended Header"), each `LENGTH KEY=VALUE\n`; the last of a key counts. In
 * place of records, a sentence where the body is not made of such, or has one that is not understood and changes what
 * a file is. The time it takes grows with the length of the body, whatever the body says.
 */
function parsePax(body) {
    const records = new Map();
    const pairs = [];
    const passedOver = [];
    for (let at = 0; at < body.length;) {
        const record = nextRecord(body, at);
        if (!record)
            return `has a broken PAX record`;
        at = record.end;
        const { key, value } = record;
        if (PAIR.has(key))
            pairs.push(`${key}=${value}`);
        else if (KNOWN.has(key))
            records.set(key, value);
        else if (CHANGES.test(key))
            return `has the PAX record ${JSON.stringify(key)}, which is not supported`;
        else
            passedOver.push(key);
        if (value.includes('\0') && KNOWN.has(key))
            return `has a PAX record with a NUL in ${key}`;
    }
    return { records, pairs, passedOver };
}
function nextRecord(body, at) {
    const [, digits] = /^(\d+) /.exec(body.toString('latin1', at, at + MAX_DIGITS + 1)) ?? [];
    if (digits === undefined)
        return undefined;
    const [start, end] = [at + digits.length + 1, at + Number(digits)];
    // Each record ends behind where it begins, and none is read twice.
    if (end <= start || end > body.length || body[end - 1] !== LINE_END)
        return undefined;
    const equals = body.subarray(start, end).indexOf('=');
    if (equals < 1)
        return undefined;
    return {
        key: body.toString('utf8', start, start + equals),
        value: body.toString('utf8', start + equals + 1, end - 1),
        end,
    };
}

// EXTERNAL MODULE: ../build/js/files/tar/block.js
var tar_block = __webpack_require__(89813);
;// CONCATENATED MODULE: ../build/js/files/tar/sparse-map.js

/** What GNU tar calls the formats of sparse files (its manual, "Storing Sparse Files"). */
function sparseForm({ records, pairs }) {
    const keys = [...records.keys()].filter((key) => key.startsWith('GNU.sparse.'));
    if (keys.length === 0 && pairs.length === 0)
        return 'none';
    const version = `${records.get('GNU.sparse.major') ?? '0'}.${records.get('GNU.sparse.minor') ?? '0'}`;
    if (version === '1.0')
        return '1.0';
    return version === '0.0' || version === '0.1' ? '0' : 'unknown';
}
/** Formats 0.0 and 0.1, which keep the map in the PAX header. */
function sparseOfPax({ records, pairs }, stored) {
    const map = records.get('GNU.sparse.map');
    const numbers = map === undefined ? pairNumbers(pairs) : map.split(',');
    return sparseFile(runsOf(numbers), realSize(records), stored);
}
function realSize(records) {
    return decimal(records.get('GNU.sparse.realsize') ?? records.get('GNU.sparse.size'));
}
/** In turns: an offset, and how many bytes. */
function pairNumbers(pairs) {
    const keys = ['GNU.sparse.offset=', 'GNU.sparse.numbytes='];
    const inTurns = pairs.every((pair, at) => pair.startsWith(keys[at % 2 === 0 ? 0 : 1]));
    return inTurns ? pairs.map((pair) => pair.slice(pair.indexOf('=') + 1)) : undefined;
}
/** Format 1.0: the map stands before the content, in lines. Undefined while it goes on behind `text`. */
function mapLines(text) {
    const lines = text.split('\n');
    lines.pop();
    if (lines.length === 0)
        return undefined;
    const count = decimal(lines[0]);
    if (count === undefined)
        return 'broken';
    return lines.length > count * 2 ? lines.slice(1, 1 + count * 2) : undefined;
}
function sparseOfMap(numbers, size, stored) {
    return sparseFile(runsOf(numbers), size, stored);
}
const OLD_RUN = 24;
const [OLD_IN_HEADER, OLD_IN_BLOCK] = [4, 21];
/** The oldest format of GNU: runs in the header itself, and in blocks behind it while `more` is set. */
function oldRuns(block, isHeader) {
    const [start, count, flag] = isHeader ? [386, OLD_IN_HEADER, 482] : [0, OLD_IN_BLOCK, 504];
    const runs = [];
    for (let at = start; at < start + count * OLD_RUN && block[at] !== 0; at += OLD_RUN) {
        const [offset, length] = [(0,tar_block/* tarNumber */.TN)(block, at, 12), (0,tar_block/* tarNumber */.TN)(block, at + 12, 12)];
        if (offset === undefined || length === undefined)
            return { runs: undefined, more: false };
        runs.push({ offset, length });
    }
    return { runs, more: block.length === tar_block/* BLOCK */.IE && block[flag] !== 0 };
}
function sparseOfOld(header, runs, stored) {
    return sparseFile(runs, (0,tar_block/* tarNumber */.TN)(header, 483, 12), stored);
}
function runsOf(numbers) {
    if (!numbers || numbers.length % 2 !== 0)
        return undefined;
    const runs = [];
    for (let at = 0; at < numbers.length; at += 2) {
        const [offset, length] = [decimal(numbers[at]), decimal(numbers[at + 1])];
        if (offset === undefined || length === undefined)
            return undefined;
        runs.push({ offset, length });
    }
    return runs;
}
/** In order, without overlaps, inside the file, and together just what the tar has. */
function sparseFile(runs, size, stored) {
    if (!runs || size === undefined || size < 0)
        return undefined;
    let [end, total] = [0, 0];
    for (const { offset, length } of runs) {
        if (offset < end || length < 0 || offset + length > size)
            return undefined;
        end = offset + length;
        total += length;
    }
    return total === stored ? { runs: runs.filter(({ length }) => length > 0), size } : undefined;
}
function decimal(text) {
    if (text === undefined || !/^\d{1,16}$/.test(text))
        return undefined;
    const number = Number(text);
    return Number.isSafeInteger(number) ? number : undefined;
}

;// CONCATENATED MODULE: ../build/js/files/tar/entries.js




/** Of an extended header, and of a map of a sparse file. */
const MAX_EXTENDED = 1024 * 1024;
const NO_PAX = { records: new Map(), pairs: [], passedOver: [] };
const TYPES = {
    '\0': 'file',
    '0': 'file',
    '1': 'hard link',
    '2': 'symbolic link',
    '5': 'folder',
    '7': 'file',
    S: 'file',
};
/**
 * The entries of a tar in ustar, PAX, GNU's or the oldest form, up to its end. The reader may take the content of an
 * entry from the input before it asks for the next one. What is not understood and could change a name or a byte is
 * refused with `INVALID_CONTENT`.
 */
async function* tarEntries(input) {
    let extensions = { globals: new Map() };
    for (;;) {
        const at = input.position;
        const block = await input.read(tar_block/* BLOCK */.IE);
        if (block.length === 0 || (0,tar_block/* isZeroBlock */.ei)(block)) {
            const { pax, name, link } = extensions;
            if (pax !== undefined || name !== undefined || link !== undefined)
                throw broken(input, `ends after an extended header`);
            return;
        }
        const header = (0,tar_block/* parseTarBlock */.E1)(block);
        if (!header)
            throw broken(input, `is not an uncompressed tar (bad header at byte ${at})`);
        if ('xgLK'.includes(header.type)) {
            extensions = extendedBy(extensions, await readExtended(input, header), input);
            continue;
        }
        const entry = await entryOf(input, { block, header, ...extensions, pax: paxOf(extensions) });
        extensions = { globals: extensions.globals };
        yield entry;
        if (!(await input.skipTo(entry.start + entry.stored)))
            throw broken(input, `ends in the middle of ${JSON.stringify(entry.name)}`);
        await input.skipTo((0,tar_block/* padded */.jC)(entry.start + entry.stored));
    }
}
function broken(input, what) {
    return new errors/* OrasError */.aP('INVALID_CONTENT', `${input.where} ${what}`, { details: { reason: 'tar' } });
}
async function readExtended(input, { type, size }) {
    if (size > MAX_EXTENDED)
        throw broken(input, `has an extended header of ${size} bytes`);
    const body = await input.read(size);
    if (body.length < size)
        throw broken(input, 'ends in the middle of an extended header');
    await input.skipTo((0,tar_block/* padded */.jC)(input.position));
    return { type, body };
}
function extendedBy(extensions, { type, body }, input) {
    if (type === 'L')
        return { ...extensions, name: (0,tar_block/* tarText */.F7)(body, 0, body.length) };
    if (type === 'K')
        return { ...extensions, link: (0,tar_block/* tarText */.F7)(body, 0, body.length) };
    const pax = parsePax(body);
    if (typeof pax === 'string')
        throw broken(input, pax);
    if (type === 'x')
        return { ...extensions, pax };
    if (sparseForm(pax) !== 'none')
        throw broken(input, 'has a map of a sparse file for all its files');
    return { ...extensions, globals: new Map([...extensions.globals, ...pax.records]) };
}
/** POSIX: a record of the file overrides the global one; an empty value removes it. */
function paxOf({ pax = NO_PAX, globals }) {
    if (globals.size === 0 && pax === NO_PAX)
        return NO_PAX;
    const records = [...globals, ...pax.records].filter(([key, value]) => (pax.records.get(key) ?? value) !== '');
    return { ...pax, records: new Map(records) };
}
async function entryOf(input, headers) {
    const { header, pax } = headers;
    const { records } = pax;
    const name = headers.name ?? records.get('GNU.sparse.name') ?? records.get('path') ?? header.name;
    const size = records.has('size') ? decimal(records.get('size')) : header.size;
    const mtime = records.has('mtime') ? Number(records.get('mtime')) : header.mtime;
    if (size === undefined || !Number.isFinite(mtime))
        throw broken(input, `has an invalid number in a PAX record of ${JSON.stringify(name)}`);
    const type = typeOf(header, name);
    // Writers disagree about whether content follows.
    if (type === 'hard link' && size > 0)
        throw broken(input, `has the hard link ${JSON.stringify(name)} with a size`);
    const stored = type === 'folder' || type === 'symbolic link' ? 0 : size;
    const entry = {
        name,
        type,
        flag: header.type,
        mode: header.mode,
        mtime,
        link: headers.link ?? records.get('linkpath') ?? header.link,
        size: stored,
        start: input.position,
        stored,
    };
    return type === 'file' ? withRuns(input, entry, headers) : entry;
}
function typeOf({ type, isGnu }, name) {
    if (type === 'S' && !isGnu)
        return 'other';
    // The oldest tars have no type flag for folders.
    if ((type === '\0' || type === '0') && name.endsWith('/'))
        return 'folder';
    return TYPES[type] ?? 'other';
}
async function withRuns(input, entry, headers) {
    const { block, header, pax } = headers;
    const form = header.type === 'S' ? 'old' : sparseForm(pax);
    if (form === 'none')
        return entry;
    const readers = {
        '0': async () => ({ start: entry.start, file: sparseOfPax(pax, entry.stored) }),
        '1.0': () => mapInFront(input, entry, realSize(pax.records)),
        old: () => mapInHeaders(input, entry, block),
        unknown: async () => ({ start: entry.start, file: undefined }),
    };
    const { start, file } = await readers[form]();
    if (!file)
        throw broken(input, `has the sparse file ${JSON.stringify(entry.name)}, whose map is not supported`);
    const stored = file.runs.reduce((total, { length }) => total + length, 0);
    return { ...entry, start, stored, size: file.size, runs: file.runs };
}
async function mapInFront(input, entry, size) {
    const blocks = [];
    let lines = 0;
    let expected;
    for (let length = 0; length < Math.min(entry.stored, MAX_EXTENDED); length += tar_block/* BLOCK */.IE) {
        const block = await input.read(tar_block/* BLOCK */.IE);
        blocks.push(block.toString('latin1'));
        lines += block.reduce((total, byte) => total + (byte === 10 ? 1 : 0), 0);
        expected ??= decimal(/^(\d+)\n/.exec(blocks[0] ?? '')?.[1]);
        if (block.length < tar_block/* BLOCK */.IE || expected === undefined)
            break;
        if (lines <= expected * 2)
            continue;
        const numbers = mapLines(blocks.join(''));
        const stored = entry.stored - (input.position - entry.start);
        if (!Array.isArray(numbers) || stored < 0)
            break;
        return { start: input.position, file: sparseOfMap(numbers, size, stored) };
    }
    return { start: input.position, file: undefined };
}
async function mapInHeaders(input, entry, header) {
    const all = [];
    let { runs, more } = oldRuns(header, true);
    for (let length = 0; runs; length += tar_block/* BLOCK */.IE) {
        all.push(...runs);
        if (!more)
            return { start: input.position, file: sparseOfOld(header, all, entry.stored) };
        if (length >= MAX_EXTENDED)
            break;
        const block = await input.read(tar_block/* BLOCK */.IE);
        if (block.length < tar_block/* BLOCK */.IE)
            break;
        ({ runs, more } = oldRuns(block, false));
    }
    return { start: input.position, file: undefined };
}


/***/ }),

/***/ 93871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ec: () => (/* binding */ writeHeaderBlock),
/* harmony export */   MR: () => (/* binding */ fitsOneBlock),
/* harmony export */   dN: () => (/* binding */ MAX_NUMBER)
/* harmony export */ });
const ASCII = /^[\x20-\x7e]*$/;
/** The largest size and time that 11 octal digits hold. */
const MAX_NUMBER = 0o77777777777;
/** Whether an entry needs neither a prefix nor PAX records. */
function fitsOneBlock({ name, link, size, mtime, }) {
    const fits = name.length <= 100 && link.length <= 100;
    return fits && size <= MAX_NUMBER && mtime <= MAX_NUMBER && ASCII.test(name) && ASCII.test(link);
}
/** Writes a block over zeros. The text fields must be ASCII and fit. In place, since a cache has many headers. */
function writeHeaderBlock(into, at, header) {
    let sum = SUM_OF_CONSTANTS;
    const text = (from, value) => {
        for (let index = 0; index < value.length; index += 1) {
            const code = value.charCodeAt(index);
            into[at + from + index] = code;
            sum += code;
        }
    };
    const octal = (from, digits, value) => {
        let left = value;
        for (let index = digits - 1; index >= 0; index -= 1) {
            const code = 48 + (left % 8);
            into[at + from + index] = code;
            sum += code;
            left = Math.floor(left / 8);
        }
    };
    text(0, header.name);
    octal(100, 7, header.mode);
    octal(108, 7, 0);
    octal(116, 7, 0);
    octal(124, 11, header.size);
    octal(136, 11, header.mtime);
    text(156, header.flag);
    text(157, header.link);
    text(257, 'ustar\u000000');
    // Go leaves the device numbers of a PAX header empty.
    if (header.flag !== 'x') {
        octal(329, 7, 0);
        octal(337, 7, 0);
    }
    text(345, header.prefix ?? '');
    octal(148, 6, sum);
    into[at + 154] = 0;
    into[at + 155] = 32;
}
/** The checksum counts its own field as eight blanks (POSIX ustar). */
const SUM_OF_CONSTANTS = 8 * 32;


/***/ }),

/***/ 80207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JO: () => (/* binding */ tarEnd),
/* harmony export */   pI: () => (/* binding */ tarHeader),
/* harmony export */   vr: () => (/* binding */ tarPadding)
/* harmony export */ });
/* harmony import */ var _block_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89813);
/* harmony import */ var _header_block_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93871);


const TYPES = { file: '0', directory: '5', symlink: '2' };
/**
 * The header blocks of an entry, byte for byte as Go's archive/tar writes them, so that the digest of the uncompressed
 * tar equals the one of the ORAS CLI: USTAR where it fits, else a PAX record before it.
 */
function tarHeader(entry) {
    const path = fits(entry.name) ? { prefix: '', name: entry.name } : splitPath(entry.name);
    const inUstar = path && fits(entry.link ?? '') && entry.size <= _header_block_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_NUMBER */ .dN && entry.mtime <= _header_block_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_NUMBER */ .dN;
    if (inUstar)
        return ustar(entry, path);
    return Buffer.concat([
        paxBlocks(entry.name, paxRecords(entry)),
        ustar(entry, { prefix: '', name: entry.name }),
    ]);
}
/** Sorted by key. With PAX the prefix stays empty, so a name that needs one has a record too. */
function paxRecords({ name, link = '', size, mtime }) {
    const records = [];
    if (!fits(link))
        records.push(['linkpath', link]);
    if (mtime > _header_block_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_NUMBER */ .dN)
        records.push(['mtime', String(mtime)]);
    if (!fits(name))
        records.push(['path', name]);
    if (size > _header_block_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_NUMBER */ .dN)
        records.push(['size', String(size)]);
    return records;
}
/** Zeros up to the next whole block. */
function tarPadding(size) {
    return Buffer.alloc((0,_block_js__WEBPACK_IMPORTED_MODULE_1__/* .padded */ .jC)(size) - size);
}
function tarEnd() {
    return Buffer.alloc(2 * _block_js__WEBPACK_IMPORTED_MODULE_1__/* .BLOCK */ .IE);
}
function fits(text) {
    return isAscii(text) && text.length <= 100;
}
function isAscii(text) {
    return /^\p{ASCII}*$/u.test(text) && !text.includes('\0');
}
/** A long path may go into the prefix and name fields, cut at a slash. */
function splitPath(path) {
    if (path.length <= 100 || !isAscii(path))
        return undefined;
    const cut = path.slice(0, 156).lastIndexOf('/');
    const name = path.slice(cut + 1);
    if (cut <= 0 || name.length === 0 || name.length > 100)
        return undefined;
    return { prefix: path.slice(0, cut), name };
}
function ustar({ type, mode, size, mtime, link }, path) {
    return headerBlock({
        name: field(path.name, 100),
        prefix: field(path.prefix, 155),
        flag: TYPES[type],
        mode,
        size: size > _header_block_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_NUMBER */ .dN ? 0 : size,
        mtime: mtime > _header_block_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_NUMBER */ .dN ? 0 : mtime,
        link: field(link ?? '', 100),
    });
}
function headerBlock(fields) {
    const block = Buffer.alloc(_block_js__WEBPACK_IMPORTED_MODULE_1__/* .BLOCK */ .IE);
    (0,_header_block_js__WEBPACK_IMPORTED_MODULE_0__/* .writeHeaderBlock */ .Ec)(block, 0, fields);
    return block;
}
function paxBlocks(name, records) {
    const body = Buffer.from(records.map(([key, value]) => paxRecord(key, value)).join(''));
    const slash = name.lastIndexOf('/') + 1;
    const paxName = ascii(`${name.slice(0, slash)}PaxHeaders.0/${name.slice(slash)}`).slice(0, 100);
    const block = headerBlock({
        name: paxName.replace(/\/+$/, ''),
        flag: 'x',
        mode: 0,
        size: body.length,
        mtime: 0,
        link: '',
    });
    return Buffer.concat([block, body, tarPadding(body.length)]);
}
/** The record's length counts its own digits. */
function paxRecord(key, value) {
    const rest = Buffer.byteLength(` ${key}=${value}\n`);
    let length = rest + String(rest).length;
    if (String(length).length !== String(rest).length)
        length = rest + String(length).length;
    return `${length} ${key}=${value}\n`;
}
function ascii(value) {
    return value.replace(/\P{ASCII}|\0/gu, '');
}
/** The text as a field of a block holds it, for readers that ignore PAX records. */
function field(value, length) {
    const whole = ascii(value);
    const cut = whole.slice(0, length);
    // Some readers take a name field that ends in a slash for a directory, whatever PAX says.
    return whole.length > length && cut.endsWith('/') ? cut.replace(/\/+$/, '') : cut;
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
