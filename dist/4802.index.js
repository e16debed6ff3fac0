export const id = 4802;
export const ids = [4802];
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


/***/ })

};
