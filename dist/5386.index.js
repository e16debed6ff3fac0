export const id = 5386;
export const ids = [5386];
export const modules = {

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


const TYPES = { file: '0', directory: '5', symlink: '2', hardlink: '1' };
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

/***/ 35386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   packFolder: () => (/* binding */ packFolder)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76760);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38522);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(46466);
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(44745);
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(59852);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(81963);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(17142);
/* harmony import */ var _files_git_name_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(33534);
/* harmony import */ var _files_file_bytes_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(13070);
/* harmony import */ var _excluded_paths_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(8119);
/* harmony import */ var _files_link_target_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(75490);
/* harmony import */ var _files_safe_path_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(92675);
/* harmony import */ var _files_tar_header_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(80207);
/* harmony import */ var _files_gzip_os_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(82001);


















/** In bytes. */
const MAX_SMALL = 64 * 1024;
/**
 * Packs a folder as one gzipped tar, as ORAS does: sorted, owner 0, modes and symbolic links kept, every parent with
 * an entry, hard links as files. The descriptor carries ORAS's unpack annotations.
 */
async function packFolder(folder, options) {
    const content = (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)('sha256');
    const layer = (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)('sha256');
    let size = 0;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(options.output), { recursive: true });
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.open)(options.output, 'wx');
    try {
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_6__.pipeline)(tarOf(folder, options), async function* (chunks) {
            for await (const chunk of chunks) {
                content.update(chunk);
                yield chunk;
            }
        }, (0,node_zlib__WEBPACK_IMPORTED_MODULE_5__.createGzip)({ chunkSize: 256 * 1024 }), _files_gzip_os_js__WEBPACK_IMPORTED_MODULE_16__/* .withoutGzipOs */ .h, async function* (chunks) {
            for await (const chunk of chunks) {
                layer.update(chunk);
                size += chunk.byteLength;
                yield chunk;
            }
        }, file.createWriteStream(), options.signal ? { signal: options.signal } : {});
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.rm)(options.output, { force: true });
        throw error;
    }
    return {
        mediaType: options.mediaType ?? _core_media_types_js__WEBPACK_IMPORTED_MODULE_10__/* .OCI_LAYER_GZIP */ .BQ,
        digest: (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_8__/* .finishDigest */ .g4)(layer),
        size,
        annotations: {
            [_core_descriptor_js__WEBPACK_IMPORTED_MODULE_7__/* .CONTENT_DIGEST */ .xL]: (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_8__/* .finishDigest */ .g4)(content),
            [_core_descriptor_js__WEBPACK_IMPORTED_MODULE_7__/* .UNPACK */ .P4]: 'true',
            [_core_descriptor_js__WEBPACK_IMPORTED_MODULE_7__/* .TITLE */ .ly]: options.title,
        },
    };
}
/** Synchronous: for small files an event-loop turn takes longer than the read. */
async function* tarOf(folder, options) {
    const { title } = options;
    const packing = {
        ...options,
        folder,
        top: title === '.' ? [] : (0,_files_safe_path_js__WEBPACK_IMPORTED_MODULE_14__/* .safeSegments */ .Kb)(title),
        isGit: (0,_files_git_name_js__WEBPACK_IMPORTED_MODULE_11__/* .isInGit */ .aR)(folder),
    };
    const waiting = [{ path: folder, name: title }];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        // Links are packed as links, but the folder itself may be one.
        const found = next.path === folder ? (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.statSync)(folder) : (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.lstatSync)(next.path);
        yield* entryOf(next, found, packing);
        if (found.isDirectory())
            waiting.push(...childrenOf(next, packing).toReversed());
    }
    yield (0,_files_tar_header_js__WEBPACK_IMPORTED_MODULE_15__/* .tarEnd */ .JO)();
}
/** Refuses names that a pull would refuse. */
function childrenOf({ path, name }, packing) {
    const { leftOut, isGit } = packing;
    const children = [];
    for (const child of (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.readdirSync)(path, { encoding: 'buffer' }).toSorted((a, b) => Buffer.compare(a, b))) {
        const text = child.toString('utf8');
        const below = { path: (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(path, text), name: name === '.' ? text : `${name}/${text}` };
        if (leftOut?.has(below.path) === true)
            continue;
        if ((0,_files_git_name_js__WEBPACK_IMPORTED_MODULE_11__/* .isGitName */ .M$)(text) && !isGit) {
            packing.passedOver?.(below.path);
            continue;
        }
        const fault = (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(child) ? (0,_files_safe_path_js__WEBPACK_IMPORTED_MODULE_14__/* .tarNameFault */ .VM)(below.name) : 'it is not UTF-8';
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
        yield (0,_files_tar_header_js__WEBPACK_IMPORTED_MODULE_15__/* .tarHeader */ .pI)({ ...entry, type: 'directory' });
    }
    else if (found.isSymbolicLink()) {
        yield (0,_files_tar_header_js__WEBPACK_IMPORTED_MODULE_15__/* .tarHeader */ .pI)({ ...entry, type: 'symlink', mode: 0o777, link: linkOf(at, packing) });
    }
    else if (found.isFile()) {
        yield* fileEntry(path, { ...entry, type: 'file', size: found.size }, packing);
    }
    else {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_9__/* .OrasError */ .aP('UNSUPPORTED', `${path} is not a file, folder or symbolic link`);
    }
}
function linkOf(at, packing) {
    const bytes = (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.readlinkSync)(at.path, { encoding: 'buffer' });
    const target = slashes(bytes.toString('utf8'));
    const place = {
        segments: (0,_files_safe_path_js__WEBPACK_IMPORTED_MODULE_14__/* .safeSegments */ .Kb)(at.name),
        isFolder: (way) => isPacked(way, packing),
    };
    const fault = (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes) ? (0,_files_link_target_js__WEBPACK_IMPORTED_MODULE_17__/* .linkFault */ .$)(target, place) : 'is not UTF-8';
    if (fault !== undefined)
        throw refused(at, `its link to ${JSON.stringify(target)} ${fault}`);
    return target;
}
/** Whether the tar has a folder at this path. */
function isPacked(way, { folder, top, leftOut = new Set() }) {
    if (way.some((segment, at) => at < top.length && segment !== top[at]))
        return false;
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(folder, ...way.slice(top.length));
    if ((0,_excluded_paths_js__WEBPACK_IMPORTED_MODULE_13__/* .isExcluded */ .R)(path, leftOut))
        return false;
    return path === folder || (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.lstatSync)(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
function refused({ path, name }, reason) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_9__/* .OrasError */ .aP('UNSAFE_PATH', `will not pack ${JSON.stringify(name.slice(0, 200))}: ${reason}`, {
        details: { path, packing: true },
    });
}
async function* fileEntry(path, entry, { secrets }) {
    if (entry.size <= MAX_SMALL) {
        const whole = entry.size > 0 ? readSmall(path, entry.size) : new Uint8Array();
        secrets?.refuse(whole, path);
        yield Buffer.concat([(0,_files_tar_header_js__WEBPACK_IMPORTED_MODULE_15__/* .tarHeader */ .pI)(entry), whole, (0,_files_tar_header_js__WEBPACK_IMPORTED_MODULE_15__/* .tarPadding */ .vr)(entry.size)]);
        return;
    }
    yield (0,_files_tar_header_js__WEBPACK_IMPORTED_MODULE_15__/* .tarHeader */ .pI)(entry);
    let read = 0;
    for await (const chunk of (0,_files_file_bytes_js__WEBPACK_IMPORTED_MODULE_12__/* .fileBytes */ .sG)(path)) {
        read += chunk.byteLength;
        if (read > entry.size)
            break;
        yield chunk;
    }
    if (read !== entry.size)
        throw changed(path);
    yield (0,_files_tar_header_js__WEBPACK_IMPORTED_MODULE_15__/* .tarPadding */ .vr)(entry.size);
}
/** Neither follows a link nor waits for a pipe that replaced the file; Windows has neither flag. */
const READ_ONLY = node_fs__WEBPACK_IMPORTED_MODULE_2__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_2__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_2__.constants.O_NONBLOCK ?? 0);
/** Reads one byte more than expected, to notice growth. */
function readSmall(path, size) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.openSync)(path, READ_ONLY);
    try {
        const whole = Buffer.allocUnsafe(size + 1);
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_2__.readSync)(file, whole, 0, size + 1, 0) !== size)
            throw changed(path);
        return whole.subarray(0, size);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.closeSync)(file);
    }
}
function changed(path) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_9__/* .OrasError */ .aP('CONFLICT', `${path} changed while it was packed`);
}
function slashes(path) {
    return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}


/***/ })

};
