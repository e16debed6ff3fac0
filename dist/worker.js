import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:worker_threads"
const external_node_worker_threads_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");
;// CONCATENATED MODULE: ../build/js/core/errors.js
/**
 * Base of every error thrown by this library. Handle it by `code` and `details`; messages are for people, and may change.
 *
 * @example
 * try {
 *   await fetchManifest(new MemoryTarget(), 'v1');
 * } catch (error) {
 *   if (!hasCode(error, 'NOT_FOUND')) throw error;
 * }
 */
class OrasError extends Error {
    /** `OrasError`, or the name of the derived class. */
    name = 'OrasError';
    /** What went wrong. */
    code;
    /** Data of the error; empty if there is none. */
    details;
    /** For targets of your own, which throw the codes that {@link Target} names. */
    constructor(code, message, options = {}) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.code = code;
        this.details = options.details ?? {};
    }
}
/** A registry, or its token server, answered with an error. */
class RegistryError extends OrasError {
    /** `RegistryError`. */
    name = 'RegistryError';
    /** Of the request. */
    method;
    /** Without query and user information. */
    url;
    /** HTTP status. */
    status;
    /** From the body; empty if it has none. */
    errors;
    /** Thrown by this library; others rarely need to make one. */
    constructor(code, message, options) {
        super(code, message, options);
        this.method = options.method;
        this.url = options.url;
        this.status = options.status;
        this.errors = options.errors;
    }
}
/** A copy failed: on which side, in which operation, with which node. The reason is the cause, whose code it has. */
class CopyError extends OrasError {
    /** `CopyError`. */
    name = 'CopyError';
    /** The method that failed, such as `fetch` or `push`. */
    operation;
    /** Where it failed. */
    side;
    /** Of the node; undefined for a reference. */
    digest;
    /** Made by copies; the code is that of the cause, or `STORAGE` for an error of the system. */
    constructor(cause, options) {
        const code = cause instanceof OrasError ? cause.code : storageCode(cause);
        const place = options.place === undefined ? '' : `${options.place}: `;
        super(code, `${place}${messageOf(cause)}`, { cause });
        this.operation = options.operation;
        this.side = options.side;
        this.digest = options.digest;
    }
}
function storageCode(cause) {
    return systemCode(cause) === undefined ? 'UNAVAILABLE' : 'STORAGE';
}
/** The message of an error, or of anything else that was thrown. */
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}
/** The `code` of a Node system error (`ENOENT`, `ENOSPC`, \u2026), if it has one. */
function systemCode(error) {
    if (!(error instanceof Error) || error instanceof OrasError || !('code' in error))
        return undefined;
    return typeof error.code === 'string' ? error.code : undefined;
}
/** The error and its causes, outermost first. */
function* causesOf(error) {
    for (let cause = error; cause instanceof Error; cause = cause.cause)
        yield cause;
}
/** Whether the error, or one of its causes, is an {@link OrasError} with this code. */
function hasCode(error, code) {
    for (const cause of causesOf(error))
        if (cause instanceof OrasError && cause.code === code)
            return true;
    return false;
}
/** Whether the error, or one of its causes, is an {@link OrasError} with this reason. */
function hasReason(error, reason) {
    for (const cause of causesOf(error))
        if (cause instanceof OrasError && cause.details.reason === reason)
            return true;
    return false;
}
/** The first error of this class: the error itself, or one of its causes. */
function findCause(error, type) {
    for (const cause of causesOf(error))
        if (cause instanceof type)
            return cause;
    return undefined;
}
/** Whether content did not match its descriptor. */
function isWrongContent(error) {
    return hasCode(error, 'DIGEST_MISMATCH') || hasCode(error, 'SIZE_MISMATCH');
}

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: external "node:zlib"
const external_node_zlib_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");
;// CONCATENATED MODULE: ../build/js/files/gzip-os.js
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

;// CONCATENATED MODULE: external "node:fs/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
;// CONCATENATED MODULE: ../build/js/files/path-exists.js


/** Whether nothing is at the path; below a file there is nothing either. */
function isNotFound(error) {
    return ['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '');
}
/** For `catch`: undefined where nothing is at the path, nor where its links lead. */
function ignoreMissing(error) {
    if (!isNotFound(error) && systemCode(error) !== 'ELOOP')
        throw error;
}
async function pathExists(path) {
    try {
        await stat(path);
        return true;
    }
    catch (error) {
        if (isNotFound(error))
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ../build/js/cache/worker/file-io.js



const { O_CREAT, O_EXCL, O_NOFOLLOW, O_NONBLOCK, O_RDONLY, O_WRONLY } = external_node_fs_namespaceObject.constants;
const ZEROS = Buffer.alloc(65_536);
const UMASK = process.umask();
let memory = Buffer.alloc(0);
/** One buffer for all jobs of the thread. */
function scratch(size) {
    if (memory.length < size)
        memory = Buffer.allocUnsafeSlow(size);
    return memory;
}
function readFully(file, into, from) {
    let read = 0;
    while (read < into.length) {
        const count = (0,external_node_fs_namespaceObject.readSync)(file, into, read, into.length - read, from + read);
        if (count === 0)
            break;
        read += count;
    }
    return read;
}
/** Undefined if the file is not as it was listed. Neither follows a link nor waits for a pipe. */
function openUnchanged(path, is) {
    let file;
    try {
        file = (0,external_node_fs_namespaceObject.openSync)(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    }
    catch (error) {
        return ignoreMissing(error);
    }
    const found = (0,external_node_fs_namespaceObject.fstatSync)(file);
    const same = found.size === is.size && (is.modified === undefined || found.mtimeMs === is.modified);
    if (same && found.isFile())
        return file;
    (0,external_node_fs_namespaceObject.closeSync)(file);
    return undefined;
}
/** Writes a new file, or with `at` a part of an existing one. Never through a link. */
function writeFile(to, raw, data) {
    const content = raw.subarray(data, data + to.length);
    if (content.length < to.length)
        throw new OrasError('INVALID_CONTENT', 'a layer ends in the middle of a file');
    const flags = to.at === undefined ? O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW : O_WRONLY | O_NOFOLLOW;
    const mode = to.mode ?? 0o600;
    const file = (0,external_node_fs_namespaceObject.openSync)(to.path, flags, mode);
    try {
        const written = writeRuns(file, content, to.at ?? 0);
        if (to.at === undefined) {
            if (written < to.length)
                (0,external_node_fs_namespaceObject.ftruncateSync)(file, to.length);
            if ((mode & UMASK) !== 0)
                (0,external_node_fs_namespaceObject.fchmodSync)(file, mode);
            // Half a microsecond more: seconds as a float are inexact, and get truncated.
            const seconds = ((to.mtime ?? 0) + 0.5) / 1e6;
            (0,external_node_fs_namespaceObject.futimesSync)(file, seconds, seconds);
        }
        return written;
    }
    finally {
        (0,external_node_fs_namespaceObject.closeSync)(file);
    }
}
/** Skips long runs of zeros, which become holes. */
function writeRuns(file, content, position) {
    const step = ZEROS.length;
    let written = 0;
    let from = 0;
    const flush = (to) => {
        for (let at = from; at < to;)
            at += (0,external_node_fs_namespaceObject.writeSync)(file, content, at, to - at, position + at);
        written += to - from;
    };
    for (let at = 0; content.length >= step && at + step <= content.length; at += step) {
        // Checking two bytes first avoids most comparisons.
        if (content[at] !== 0 || content[at + step / 2] !== 0)
            continue;
        if (content.compare(ZEROS, 0, step, at, at + step) !== 0)
            continue;
        flush(at);
        from = at + step;
    }
    flush(content.length);
    return written;
}

;// CONCATENATED MODULE: ../build/js/cache/worker/pack.js






function digestFiles({ files }) {
    const step = 1024 * 1024;
    const digests = files.map(({ path, size }) => {
        const file = openUnchanged(path, { size });
        if (file === undefined)
            return undefined;
        try {
            const buffer = scratch(step);
            const first = readFully(file, buffer.subarray(0, Math.min(size, step)), 0);
            if (size <= step)
                return (0,external_node_crypto_namespaceObject.hash)('sha256', buffer.subarray(0, first), 'base64url');
            const whole = (0,external_node_crypto_namespaceObject.createHash)('sha256').update(buffer.subarray(0, first));
            for (let at = first; at < size;) {
                const read = readFully(file, buffer.subarray(0, Math.min(step, size - at)), at);
                if (read === 0)
                    return undefined;
                whole.update(buffer.subarray(0, read));
                at += read;
            }
            return whole.digest('base64url');
        }
        finally {
            (0,external_node_fs_namespaceObject.closeSync)(file);
        }
    });
    return { digests };
}
function cutFile(job) {
    const file = openUnchanged(job.path, job);
    if (file === undefined)
        throw new OrasError('CONFLICT', `${job.path} changed while it was saved`);
    try {
        const buffer = scratch(job.max).subarray(0, job.max);
        const pieces = [];
        let held = 0;
        for (let at = 0; at < job.size;) {
            held += readFully(file, buffer.subarray(held), at + held);
            if (held === 0)
                throw new OrasError('CONFLICT', `${job.path} changed while it was saved`);
            const length = findCut(gearTable(), buffer.subarray(0, held), job.average);
            const piece = buffer.subarray(0, length);
            pieces.push({ length, ...(job.digests && { contentDigest: (0,external_node_crypto_namespaceObject.hash)('sha256', piece, 'base64url') }) });
            buffer.copyWithin(0, length, held);
            held -= length;
            at += length;
        }
        return { pieces };
    }
    finally {
        (0,external_node_fs_namespaceObject.closeSync)(file);
    }
}
let gear;
/** Any fixed table works, but changing it moves all cuts. */
function gearTable() {
    gear ??= Int32Array.from({ length: 256 }, (_, byte) => (0,external_node_crypto_namespaceObject.hash)('sha256', `oras cache ${byte}`, 'buffer').readInt32LE());
    return gear;
}
/** FastCDC's gear hash: a cut follows 32 bytes whose hash begins with zeros. */
function findCut(table, bytes, average) {
    const least = average / 2;
    const shift = 32 - Math.log2(average / 2);
    let rolling = 0;
    for (let at = least - 32; at < bytes.length; at += 1) {
        rolling = ((rolling << 1) + table[bytes[at]]) | 0;
        if (at >= least && rolling >>> shift === 0)
            return at + 1;
    }
    return bytes.length;
}
function packChunk(job) {
    const size = job.parts.reduce((sum, part) => sum + part.header + part.length + part.padding, 0);
    const raw = scratch(size).subarray(0, size);
    const digests = [];
    let at = 0;
    let header = 0;
    for (const part of job.parts) {
        raw.set(job.headers.subarray(header, header + part.header), at);
        header += part.header;
        at += part.header;
        const content = raw.subarray(at, at + part.length);
        if (part.path !== undefined)
            packPart(part, content);
        const isFile = part.path !== undefined;
        digests.push(isFile ? (part.contentDigest ?? (0,external_node_crypto_namespaceObject.hash)('sha256', content, 'base64url')) : undefined);
        at += part.length;
        raw.fill(0, at, at + part.padding);
        at += part.padding;
    }
    const content = contentOf(job, digests);
    if (job.knownLayers.has(content))
        return { content, size, digests };
    const bytes = compress(raw, job);
    return { content, size, digests, layer: { digest: `sha256:${(0,external_node_crypto_namespaceObject.hash)('sha256', bytes)}`, bytes } };
}
/** Says what the bytes are without hashing those of the files once more. */
function contentOf({ headers, parts }, digests) {
    const made = parts.map(({ header, padding }, at) => [header, digests[at] ?? '', padding]);
    const sum = (0,external_node_crypto_namespaceObject.createHash)('sha256').update(headers).update(JSON.stringify(made));
    return `sha256:${sum.digest('hex')}`;
}
function packPart(part, content) {
    const path = part.path ?? '';
    const file = openUnchanged(path, part);
    if (file === undefined)
        throw new OrasError('CONFLICT', `${path} changed while it was saved`);
    try {
        const read = readFully(file, content, part.from);
        const after = (0,external_node_fs_namespaceObject.fstatSync)(file);
        if (read < part.length || after.mtimeMs !== part.modified || after.size !== part.size) {
            throw new OrasError('CONFLICT', `${path} changed while it was saved`);
        }
    }
    finally {
        (0,external_node_fs_namespaceObject.closeSync)(file);
    }
}
function compress(raw, { compression, level }) {
    if (compression === 'none')
        return new Uint8Array(raw);
    const chunkSize = Math.max(raw.length + 65_536, 65_536);
    let packed;
    if (compression === 'zstd') {
        const params = { [external_node_zlib_namespaceObject.constants.ZSTD_c_compressionLevel]: level };
        packed = (0,external_node_zlib_namespaceObject.zstdCompressSync)(raw, { chunkSize, params, pledgedSrcSize: raw.length });
    }
    else {
        packed = (0,external_node_zlib_namespaceObject.gzipSync)(raw, { chunkSize, level });
        clearGzipOs(packed);
    }
    // Copied out of a larger buffer, which must not be transferred with it.
    return new Uint8Array(packed);
}

;// CONCATENATED MODULE: ../build/js/files/tar/block.js
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

;// CONCATENATED MODULE: ../build/js/cache/worker/unpack-chunk.js






function unpackChunk(job) {
    const raw = decompress(job);
    if (raw.length !== job.size) {
        throw new OrasError('INVALID_CONTENT', `a layer has ${raw.length} bytes, not the ${job.size} of the config`);
    }
    const expectedEntries = new Map(job.entries.map((entry) => [entry.name, entry]));
    const dead = new Set(job.superseded);
    let written = 0;
    let at = 0;
    if (job.piece && expectedEntries.size === 0)
        return { written: writePiece(job, raw, 0) };
    while (at < raw.length) {
        const header = readHeader(raw, at);
        const expected = expectedEntries.get(header.name);
        if (expected)
            checkEntry(header, expected);
        else if (!dead.has(header.name)) {
            throw new OrasError('INVALID_CONTENT', `a layer has ${JSON.stringify(header.name)}, which its config does not list`);
        }
        expectedEntries.delete(header.name);
        if (job.piece)
            return { written: writePiece(job, raw, header.data) };
        if (expected?.path !== undefined && expected.kind === 'file') {
            const { path, mode, mtime } = expected;
            checkContent(raw.subarray(header.data, header.data + header.size), expected.contentDigest);
            written += writeFile({ path, mode, mtime, length: header.size }, raw, header.data);
        }
        at = padded(header.data + header.size);
    }
    if (at !== raw.length)
        throw new OrasError('INVALID_CONTENT', 'a layer ends in the middle of a file');
    for (const { name } of expectedEntries.values()) {
        throw new OrasError('INVALID_CONTENT', `a layer lacks ${JSON.stringify(name)} of its config`);
    }
    return { written };
}
function writePiece(job, raw, data) {
    if (!job.piece)
        return 0;
    const padding = raw.length - data - job.piece.length;
    if (padding < 0 || padding >= BLOCK) {
        throw new OrasError('INVALID_CONTENT', `a layer has ${raw.length} bytes for a piece of ${job.piece.length}`);
    }
    checkContent(raw.subarray(data, data + job.piece.length), job.piece.contentDigest);
    return writeFile(job.piece, raw, data);
}
/** A later save trusts the digests in the config, so they must be true. */
function checkContent(content, expected) {
    if ((0,external_node_crypto_namespaceObject.hash)('sha256', content, 'base64url') === expected)
        return;
    throw new OrasError('INVALID_CONTENT', 'a layer has content that does not match its config');
}
function decompress(job) {
    const bytes = Buffer.from(job.bytes.buffer, job.bytes.byteOffset, job.bytes.byteLength);
    if (job.compression === 'none')
        return bytes;
    const options = { maxOutputLength: job.size + 1, chunkSize: job.size + 1024 };
    try {
        if (job.compression !== 'zstd')
            return (0,external_node_zlib_namespaceObject.gunzipSync)(bytes, options);
        // zlib stops after the first frame and ignores the rest.
        const all = (0,external_node_zlib_namespaceObject.zstdDecompressSync)(bytes, { ...options, info: true });
        const { buffer, engine } = all;
        if (engine.bytesWritten !== bytes.length)
            throw new Error('it has data after its zstd frame');
        return buffer;
    }
    catch (error) {
        throw new OrasError('INVALID_CONTENT', `a layer cannot be decompressed: ${error.message}`);
    }
}
const OUR_RECORDS = new Set(['path', 'linkpath', 'size', 'mtime']);
/** Accepts only what a save writes: ustar, with a PAX header where needed. */
function readHeader(raw, at) {
    const first = readBlock(raw, at);
    if (first.type !== 'x')
        return { ...first, data: at + BLOCK };
    const end = at + BLOCK + first.size;
    if (end > raw.length)
        throw new OrasError('INVALID_CONTENT', 'a layer ends in the middle of a header');
    const pax = parsePax(raw.subarray(at + BLOCK, end));
    if (typeof pax === 'string')
        throw new OrasError('INVALID_CONTENT', `a layer ${pax}`);
    const { records, pairs, passedOver } = pax;
    const other = [...records.keys(), ...pairs, ...passedOver].find((key) => !OUR_RECORDS.has(key));
    if (other !== undefined)
        throw new OrasError('INVALID_CONTENT', `a layer has the PAX record ${JSON.stringify(other.slice(0, 100))}`);
    const next = padded(end);
    const header = readBlock(raw, next);
    return {
        ...header,
        name: records.get('path') ?? header.name,
        link: records.get('linkpath') ?? header.link,
        size: sizeOf(records.get('size') ?? header.size),
        data: next + BLOCK,
    };
}
function readBlock(raw, at) {
    const block = parseTarBlock(raw.subarray(at, at + BLOCK));
    if (!block)
        throw new OrasError('INVALID_CONTENT', `a layer has no tar header at byte ${at}`);
    return block;
}
/** A negative or invalid size would make the reader loop. */
function sizeOf(stated) {
    const size = Number(stated);
    if (Number.isSafeInteger(size) && size >= 0)
        return size;
    throw new OrasError('INVALID_CONTENT', `a layer has a file of ${stated} bytes`);
}
/** Tar and config must agree, or another tool would unpack something else. */
function checkEntry(header, expected) {
    const type = { file: '0', folder: '5', link: '2', hardlink: '1' }[expected.kind];
    const same = header.type === type &&
        header.size === expected.size &&
        (header.mode === expected.mode || expected.kind === 'link') &&
        (expected.linkTarget === undefined || header.link === expected.linkTarget);
    if (!same) {
        const name = JSON.stringify(expected.name);
        throw new OrasError('INVALID_CONTENT', `a layer and its config disagree about ${name}`);
    }
}

;// CONCATENATED MODULE: ../build/js/cache/worker/worker.js




external_node_worker_threads_namespaceObject.parentPort?.on('message', (job) => {
    try {
        const result = perform(job);
        const layer = 'layer' in result ? result.layer : undefined;
        external_node_worker_threads_namespaceObject.parentPort?.postMessage({ result }, layer ? [layer.bytes.buffer] : []);
    }
    catch (error) {
        const code = error instanceof OrasError ? { reason: error.code } : { code: systemCode(error) };
        external_node_worker_threads_namespaceObject.parentPort?.postMessage({ failure: { message: messageOf(error), ...code } });
    }
});
function perform(job) {
    if (job.kind === 'digest')
        return digestFiles(job);
    if (job.kind === 'cut')
        return cutFile(job);
    return job.kind === 'pack' ? packChunk(job) : unpackChunk(job);
}

