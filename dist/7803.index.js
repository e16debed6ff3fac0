export const id = 7803;
export const ids = [7803];
export const modules = {

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

/***/ 97803:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  OciArchive: () => (/* binding */ OciArchive),
  openArchive: () => (/* binding */ openArchive)
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
// EXTERNAL MODULE: ../build/js/files/file-bytes.js
var file_bytes = __webpack_require__(13070);
// EXTERNAL MODULE: ../build/js/files/tar/header.js
var header = __webpack_require__(80207);
// EXTERNAL MODULE: ../build/js/files/path-exists.js
var path_exists = __webpack_require__(11022);
;// CONCATENATED MODULE: ../build/js/targets/layout/tar-writer.js






const TYPES = { file: 'file', folder: 'directory', 'symbolic link': 'symlink' };
function inMemory(content) {
    const bytes = Buffer.from(content);
    return { size: bytes.byteLength, bytes: (0,core_bytes/* bytesOf */.$$)(bytes) };
}
/** All files below a folder of `root`, by their names with slashes. */
async function addFiles(root, folder, entries) {
    if (!(await (0,path_exists/* pathExists */.s0)((0,external_node_path_.join)(root, folder))))
        return;
    for (const entry of await (0,promises_.readdir)((0,external_node_path_.join)(root, folder), { withFileTypes: true })) {
        const name = `${folder}/${entry.name}`;
        if (entry.isDirectory())
            await addFiles(root, name, entries);
        else {
            const { size } = await (0,promises_.stat)((0,external_node_path_.join)(root, name));
            entries.set(name, { size, bytes: (0,file_bytes/* fileBytes */.sG)((0,external_node_path_.join)(root, name)) });
        }
    }
}
/** Sorted and without times, so that equal files make equal tars. */
async function* tarOf(entries) {
    const names = [...entries.keys()].toSorted();
    const folders = new Set();
    for (const name of names) {
        for (let slash = name.indexOf('/'); slash > 0; slash = name.indexOf('/', slash + 1)) {
            const folder = name.slice(0, slash);
            if (folders.has(folder))
                continue;
            folders.add(folder);
            if (!entries.has(folder))
                yield headerOf(folder, { type: 'folder', size: 0 });
        }
        const entry = entries.get(name);
        if (!entry)
            continue;
        if (entry.type === 'folder')
            folders.add(name);
        yield headerOf(name, entry);
        if (entry.bytes)
            yield* entry.bytes;
        yield (0,header/* tarPadding */.vr)(entry.size);
    }
    yield (0,header/* tarEnd */.JO)();
}
function headerOf(name, { type = 'file', size, link, mtime = 0, ...entry }) {
    const folder = type === 'folder';
    return (0,header/* tarHeader */.pI)({
        name: folder ? `${name}/` : name,
        type: TYPES[type],
        mode: entry.mode ?? (folder ? 0o755 : 0o644),
        size,
        mtime,
        ...(link !== undefined && { link }),
    });
}

// EXTERNAL MODULE: ../build/js/files/file-lock.js + 1 modules
var file_lock = __webpack_require__(80484);
// EXTERNAL MODULE: ../build/js/files/link-target.js
var link_target = __webpack_require__(75490);
// EXTERNAL MODULE: ../build/js/files/safe-path.js
var safe_path = __webpack_require__(92675);
;// CONCATENATED MODULE: ../build/js/targets/layout/existing-entries.js



/**
 * The entries of an archive to be carried over when it is rewritten: blobs, and whatever other tools store beside them.
 * Fails if an entry cannot be kept as it is, or if its name or link would lead out of the archive when unpacked.
 */
async function existingEntries(files) {
    const kept = new Map();
    for (const [name, entry] of files.entries) {
        if (name === '' && entry.type === 'folder')
            continue;
        const fault = (0,safe_path/* tarNameFault */.VM)(entry.name) ?? (await addEntry(files, { name, entry, kept }));
        if (fault !== undefined)
            throw notKept(files.where, entry, fault);
    }
    refuseFilesAsFolders(files, kept);
    return kept;
}
/** Returns why the entry cannot be kept, or undefined. */
async function addEntry(files, { name, entry, kept }) {
    const { type, flag, link } = entry;
    const isBlob = name.startsWith('blobs/');
    if (type === 'other')
        return `it has the type ${JSON.stringify(flag)}`;
    if (type === 'folder') {
        if (!isBlob)
            kept.set(name, { type, size: 0, ...attributes(entry) });
        return undefined;
    }
    if (type === 'symbolic link' && !isBlob) {
        const isFolder = (way) => files.entries.get(way.join('/'))?.type === 'folder';
        const fault = (0,link_target/* linkFault */.$)(link, { segments: name.split('/'), isFolder });
        kept.set(name, { type, size: 0, link, ...attributes(entry) });
        return fault && `its link to ${JSON.stringify(link)} ${fault}`;
    }
    const size = await files.size(name);
    if (size === undefined)
        return `its link to ${JSON.stringify(link)} does not lead to a file of the archive`;
    kept.set(name, { type: 'file', size, bytes: files.read(name), ...(!isBlob && attributes(entry)) });
    return undefined;
}
function attributes({ mode, mtime }) {
    return { mode: mode & 0o7777, mtime: Math.max(0, Math.floor(mtime)) };
}
function refuseFilesAsFolders({ where, entries }, kept) {
    for (const name of kept.keys()) {
        for (let slash = name.indexOf('/'); slash > 0; slash = name.indexOf('/', slash + 1)) {
            const above = entries.get(name.slice(0, slash));
            if (above && above.type !== 'folder')
                throw notKept(where, above, `${JSON.stringify(name)} is below it`);
        }
    }
}
function notKept(where, { name }, fault) {
    const shown = JSON.stringify(name.slice(0, 200));
    return new errors/* OrasError */.aP('UNSUPPORTED', `will not write ${where}: it holds ${shown}, which cannot be kept: ${fault}`, {
        details: { reason: 'archive-entry', entry: name.slice(0, 200) },
    });
}

// EXTERNAL MODULE: ../build/js/targets/layout/graph.js
var graph = __webpack_require__(81836);
// EXTERNAL MODULE: ../build/js/targets/layout/index-entries.js
var index_entries = __webpack_require__(56941);
// EXTERNAL MODULE: ../build/js/targets/layout/reader.js
var layout_reader = __webpack_require__(6513);
// EXTERNAL MODULE: ../build/js/targets/layout/oci-layout.js + 3 modules
var oci_layout = __webpack_require__(66667);
// EXTERNAL MODULE: ../build/js/files/decompress.js + 1 modules
var decompress = __webpack_require__(81460);
// EXTERNAL MODULE: ../build/js/targets/layout/files.js
var files = __webpack_require__(95559);
// EXTERNAL MODULE: ../build/js/files/open-file.js
var open_file = __webpack_require__(8201);
// EXTERNAL MODULE: ../build/js/files/tar/entries.js + 2 modules
var tar_entries = __webpack_require__(25736);
;// CONCATENATED MODULE: ../build/js/targets/layout/tar-file-input.js
/** A tar in a file: what is skipped is not read. */
class TarFile {
    where;
    position = 0;
    #file;
    #size;
    constructor(where, file, size) {
        this.where = where;
        this.#file = file;
        this.#size = size;
    }
    async read(length) {
        const { buffer, bytesRead } = await this.#file.read(Buffer.alloc(length), 0, length, this.position);
        this.position += bytesRead;
        return buffer.subarray(0, bytesRead);
    }
    async skipTo(position) {
        this.position = position;
        return position <= this.#size;
    }
}

;// CONCATENATED MODULE: ../build/js/files/tar/links.js
/** The limit of Linux. */
const MAX_HOPS = 40;
/**
 * Resolves a name through the symbolic links of a tar, given as targets by name. Undefined if a link leads out of the
 * tar, or links form a cycle.
 */
function resolveTarLinks(name, links) {
    if (links.size === 0)
        return name;
    let left = partsOf(name);
    let reached = [];
    for (let hops = 0;;) {
        const part = left.shift();
        if (part === undefined)
            return reached.join('/');
        if (part === '..') {
            if (reached.pop() === undefined)
                return undefined;
            continue;
        }
        const target = links.get([...reached, part].join('/'));
        if (target === undefined) {
            reached = [...reached, part];
            continue;
        }
        hops += 1;
        if (hops > MAX_HOPS || target.startsWith('/'))
            return undefined;
        left = [...partsOf(target), ...left];
    }
}
function partsOf(name) {
    return name.split('/').filter((part) => part !== '' && part !== '.');
}

;// CONCATENATED MODULE: ../build/js/targets/layout/tar-files.js









/** The files of an uncompressed tar, read in place: the headers are walked once, nothing is unpacked. */
async function tarFiles(path, where = path) {
    const { entries, stamp } = await listEntries(path, where);
    const links = new Map([...entries].flatMap(([name, { type, link }]) => (type === 'symbolic link' ? [[name, link]] : [])));
    const fileAt = (name) => {
        const entry = entries.get(resolveTarLinks(name, links) ?? '');
        return entry?.type === 'file' ? entry : undefined;
    };
    return {
        where,
        entries,
        size: async (name) => fileAt(name)?.size,
        // The tar as it was opened: what is written later is not seen.
        stamp: async (name) => (fileAt(name) ? stamp : undefined),
        read: (name, { signal } = {}) => (0,core_bytes/* lazy */.RZ)(() => {
            const entry = fileAt(name);
            if (!entry)
                throw new errors/* OrasError */.aP('NOT_FOUND', `${where} has no file ${name}`);
            return contentOf(path, entry, signal);
        }),
    };
}
const ZEROS = Buffer.alloc(64 * 1024);
function contentOf(path, { start, stored, runs, size }, signal) {
    const stretch = (from, length) => length === 0 ? (0,core_bytes/* bytesOf */.$$)() : (0,file_bytes/* fileBytes */.sG)(path, signal, { start: from, end: from + length - 1 });
    if (!runs)
        return stretch(start, stored);
    return (0,core_bytes/* lazy */.RZ)(async function* () {
        let [at, from] = [0, start];
        for (const { offset, length } of runs) {
            yield* zeros(offset - at);
            yield* stretch(from, length);
            at = offset + length;
            from += length;
        }
        yield* zeros(size - at);
    });
}
function* zeros(length) {
    for (let left = length; left > 0; left -= ZEROS.length)
        yield ZEROS.subarray(0, left);
}
async function listEntries(path, where) {
    const file = await openTar(path);
    try {
        const found = await file.stat({ bigint: true });
        const entries = new Map();
        for await (const entry of (0,tar_entries/* tarEntries */.O)(new TarFile(where, file, Number(found.size)))) {
            const name = partsOf(entry.name).join('/');
            entries.delete(name);
            entries.set(name, entry.type === 'hard link' ? hardLinkTarget(entry, entries, where) : entry);
        }
        return { entries, stamp: (0,files/* stampOf */.Zs)(found) };
    }
    finally {
        await file.close();
    }
}
function hardLinkTarget(entry, entries, where) {
    const target = entries.get(partsOf(entry.link).join('/'));
    if (target?.type === 'file' || target?.type === 'symbolic link')
        return { ...target, name: entry.name };
    throw new errors/* OrasError */.aP('INVALID_CONTENT', `${where}: ${JSON.stringify(entry.name)} is a hard link to ${JSON.stringify(entry.link)}, which is not an earlier file`);
}
async function openTar(path) {
    try {
        return await (0,open_file/* openFile */.Tq)(path);
    }
    catch (error) {
        if (!(0,path_exists/* isNotFound */.c4)(error))
            throw error;
        throw new errors/* OrasError */.aP('NOT_FOUND', `there is no file ${path}`, {
            cause: error,
            details: { path, reason: 'missing-archive' },
        });
    }
}

// EXTERNAL MODULE: ../build/js/files/write-file.js
var write_file = __webpack_require__(3498);
;// CONCATENATED MODULE: ../build/js/targets/layout/plain-tar.js







const MAGICS = [
    ['gzip', '1f8b'],
    ['zstd', '28b52ffd'],
    ['xz', 'fd377a585a00'],
    ['bzip2', '425a68'],
    ['zip', '504b0304'],
];
/** Skippable frames of zstd, which may come first. */
const SKIPPABLE = /^5[0-9a-f]2a4d18/;
const STEP = 64 * 1024 * 1024;
/** Detected by the first bytes; `none` if empty or unknown. Fails with `NOT_FOUND`, and for a folder. */
async function packingOf(path) {
    const start = await firstBytes(path);
    if (SKIPPABLE.test(start))
        return 'zstd';
    return MAGICS.find(([, magic]) => start.startsWith(magic))?.[0] ?? 'none';
}
async function firstBytes(path) {
    const file = await openTar(path);
    try {
        if (!(await file.stat()).isFile())
            throw new errors/* OrasError */.aP('INVALID_INPUT', `${path} is not a regular file`);
        const { buffer, bytesRead } = await file.read(Buffer.alloc(6), 0, 6, 0);
        return buffer.toString('hex', 0, bytesRead);
    }
    finally {
        await file.close();
    }
}
/** Decompresses an archive to a new file, which the caller removes. Fails before the disk is full. */
async function writePlainTar(path, packing, output) {
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(output), { recursive: true });
        const plain = (0,decompress/* decompressed */.j)((0,file_bytes/* fileBytes */.sG)(path), packing, path);
        await (0,write_file/* writeNew */.qf)(output, checkingDiskSpace(plain, path, (0,external_node_path_.dirname)(output)), { durable: false });
    }
    catch (error) {
        await (0,promises_.rm)(output, { force: true });
        throw error;
    }
}
function checkingDiskSpace(bytes, path, folder) {
    return {
        async *[Symbol.asyncIterator]() {
            let unmeasured = STEP;
            for await (const chunk of bytes) {
                unmeasured += chunk.byteLength;
                if (unmeasured >= STEP) {
                    unmeasured = 0;
                    const { bavail, bsize } = await (0,promises_.statfs)(folder);
                    if (bavail * bsize < 2 * STEP)
                        throw new errors/* OrasError */.aP('TOO_LARGE', `${path} unpacks to more than fits on the disk`, {
                            details: { code: 'ENOSPC' },
                        });
                }
                yield chunk;
            }
        },
    };
}

// EXTERNAL MODULE: ../build/js/targets/layout/completeness.js
var completeness = __webpack_require__(82650);
;// CONCATENATED MODULE: ../build/js/targets/layout/oci-archive.js

















/**
 * Opens the tar of an OCI layout for reading, in its place. One that is packed with gzip or zstd is unpacked to a
 * plain tar in `temp` first.
 *
 * @throws {OrasError} `INVALID_CONTENT` for what is no archive of a layout, and for a packed one without `temp`; `NOT_FOUND` for a
 * missing file; `UNSUPPORTED` for a tar or a layout of another kind; `TOO_LARGE` for one with too many entries.
 */
async function openArchive(path, { temp } = {}) {
    const packing = await packingOf(path);
    if (temp === undefined || packing === 'none')
        return new layout_reader/* LayoutReader */.I1(await archiveFiles(path));
    if (packing !== 'gzip' && packing !== 'zstd')
        throw packedArchive(path, packing, 'plain tars, gzip and zstd are read');
    const plain = (0,write_file/* tempName */.u8)(temp);
    await writePlainTar(path, packing, plain);
    return new layout_reader/* LayoutReader */.I1(await archiveFiles(plain, path));
}
/** The files of an archive that is to be written, or read without being unpacked. */
async function archiveFiles(path, where = path) {
    const packing = await packingOf(path);
    if (packing !== 'none')
        throw packedArchive(where, packing, 'a plain tar is expected here');
    const files = await tarFiles(path, where);
    if (!files.entries.has(layout_reader/* LAYOUT_FILE */.gI) && files.entries.has(DOCKER_FILE))
        throw new errors/* OrasError */.aP('INVALID_CONTENT', `${where} is a docker-archive: it has a file ${DOCKER_FILE} and no file ${layout_reader/* LAYOUT_FILE */.gI}`, { details: { reason: 'docker-archive' } });
    return files;
}
/** Of `docker save`; newer ones are layouts too. */
const DOCKER_FILE = 'manifest.json';
function packedArchive(path, packing, expected) {
    return new errors/* OrasError */.aP('INVALID_CONTENT', `${path} is compressed with ${packing}; ${expected}`, {
        details: { reason: 'packed-archive' },
    });
}
/**
 * The tar of an OCI layout, for writing. Pushed content is collected in a layout beside it, and `commit` writes a new tar
 * with the old and the new content. Entries are sorted and have no times.
 */
class OciArchive {
    /** Of the tar. */
    path;
    #added;
    #replaces;
    /** What an index lists since {@link link}, so that an entry of the old index goes too. */
    #reached = new Set();
    #old;
    #graph;
    /** Creates nothing: the tar appears with {@link commit}. */
    constructor(path, { replace = false } = {}) {
        this.path = path;
        this.#replaces = replace;
        this.#added = new oci_layout/* OciLayout */.A((0,write_file/* tempName */.u8)((0,external_node_path_.dirname)(path)));
        this.#graph = this.#newGraph();
    }
    fetch(node, options = {}) {
        return (0,core_bytes/* lazy */.RZ)(async () => {
            const old = (await this.#added.exists(node)) ? undefined : await this.#reader();
            return (old ?? this.#added).fetch(node, options);
        });
    }
    async exists(node) {
        return (await this.#added.exists(node)) || ((await (await this.#reader())?.exists(node)) ?? false);
    }
    isWhole(node, options) {
        return (0,completeness/* isWhole */.w)(this, node, options);
    }
    async resolve(reference, options) {
        const old = await this.#reader();
        try {
            return await this.#added.resolve(reference, options);
        }
        catch (error) {
            if (!(error instanceof errors/* OrasError */.aP) || error.code !== 'NOT_FOUND' || !old)
                throw error;
            return old.resolve(reference, options);
        }
    }
    predecessors(node, options) {
        return this.#graph.predecessors(node, options);
    }
    async *tags() {
        yield* (0,index_entries/* tagsIn */.bk)(await this.#index(await this.#reader()));
    }
    async push(node, bytes, options = {}) {
        await this.#reader();
        const isInOldTar = !(await this.#added.exists(node)) && (await this.exists(node));
        if (!isInOldTar) {
            await this.#added.push(node, bytes, options);
            this.#graph.blobAdded(node.digest);
        }
        else if (options.tag !== undefined)
            await this.tag(node, options.tag, options);
    }
    async link(entries, options = {}) {
        const before = await this.#index(await this.#reader());
        if ((0,index_entries/* withLinks */.q9)(before, entries) === before)
            return false;
        for (const digest of (0,index_entries/* reachedIn */.ml)(entries))
            this.#reached.add(digest);
        await this.#added.link(entries, options);
        return true;
    }
    async tag(node, reference, options = {}) {
        if (!(await this.exists(node))) {
            throw new errors/* OrasError */.aP('NOT_FOUND', `${this.path} has no content with digest ${node.digest}`);
        }
        await this.#added.update((index) => (0,index_entries/* withTag */.Rd)(index, (0,descriptor/* plain */.pj)(node), reference), options);
    }
    async commit(options = {}) {
        if (await (0,path_exists/* pathExists */.s0)(this.#added.path)) {
            const lock = `${this.path}.lock`;
            await (0,file_lock/* withLock */.k)(lock, (held) => this.#write(() => held.check(), options), options);
        }
        await this.discard();
    }
    async discard() {
        await (0,promises_.rm)(this.#added.path, { recursive: true, force: true });
        this.#old = undefined;
        this.#reached.clear();
        this.#graph = this.#newGraph();
    }
    /** Discards what was not committed. */
    [Symbol.asyncDispose]() {
        return this.discard();
    }
    /** Read again under the lock: another process may have written the archive since it was opened. */
    async #write(check, options) {
        const there = (await (0,path_exists/* pathExists */.s0)(this.path)) ? await archiveFiles(this.path) : undefined;
        const files = this.#replaces ? undefined : there;
        const merged = await this.#index(files && new layout_reader/* LayoutReader */.I1(files));
        // Pushes end in any order: the same content is to be the same file.
        const index = this.#replaces ? (0,index_entries/* sortedEntries */.CA)(merged) : merged;
        const entries = files ? await existingEntries(files) : new Map();
        await addFiles(this.#added.path, 'blobs', entries);
        if (!entries.has(layout_reader/* LAYOUT_FILE */.gI))
            entries.set(layout_reader/* LAYOUT_FILE */.gI, inMemory(layout_reader/* LAYOUT_VERSION */.w9));
        entries.set(layout_reader/* INDEX_FILE */.K$, inMemory((0,index_entries/* encodeIndex */.bj)(index)));
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(this.path), { recursive: true });
        await (0,write_file/* writeBeside */.Ae)(this.path, { [Symbol.asyncIterator]: () => tarOf(entries) }, { ...options, place: check });
    }
    async #index(old) {
        const added = (await (0,path_exists/* pathExists */.s0)(this.#added.path)) ? await this.#added.index() : index_entries/* EMPTY_INDEX */.ZK;
        return (0,index_entries/* withoutReached */.pV)((0,index_entries/* mergeIndexes */.$T)(old ? await old.index() : index_entries/* EMPTY_INDEX */.ZK, added), this.#reached);
    }
    #newGraph() {
        return new graph/* LayoutGraph */.b({
            fetch: (node, options) => this.fetch(node, options),
            exists: (node) => this.exists(node),
            stamp: async () => {
                const old = await (await this.#reader())?.stamp();
                return `${old ?? ''} ${await this.#added.stamp()} ${this.#reached.size}`;
            },
            indexOrEmpty: async () => this.#index(await this.#reader()),
        });
    }
    #reader() {
        this.#old ??= this.#open();
        return this.#old;
    }
    async #open() {
        if (!(await (0,path_exists/* pathExists */.s0)(this.path)))
            return undefined;
        const reader = new layout_reader/* LayoutReader */.I1(await archiveFiles(this.path));
        await reader.index();
        return this.#replaces ? undefined : reader;
    }
}


/***/ })

};
