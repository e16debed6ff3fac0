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
class errors_OrasError extends Error {
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
class RegistryError extends errors_OrasError {
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
class CopyError extends errors_OrasError {
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
        const code = cause instanceof errors_OrasError ? cause.code : storageCode(cause);
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
    if (!(error instanceof Error) || error instanceof errors_OrasError || !('code' in error))
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
        if (cause instanceof errors_OrasError && cause.code === code)
            return true;
    return false;
}
/** Whether the error, or one of its causes, is an {@link OrasError} with this reason. */
function hasReason(error, reason) {
    for (const cause of causesOf(error))
        if (cause instanceof errors_OrasError && cause.details.reason === reason)
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
        throw new errors_OrasError('INVALID_CONTENT', 'a layer ends in the middle of a file');
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

;// CONCATENATED MODULE: ../build/js/cache/worker/zlib-results.js
/** Of zlib's `chunkSize`: with less, a result may lie in memory that Node shares between buffers. */
const LEAST_CHUNK = 1024 * 1024;
/**
 * Gives the memory of what zlib made back now, for the next layer: the collector would let hundreds of MiB come together, and
 * to clear new pages takes the system as long as zlib takes to fill them. The bytes are gone then.
 */
function freeResult({ buffer }) {
    if (buffer instanceof ArrayBuffer)
        buffer.transfer(0);
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
        throw new errors_OrasError('CONFLICT', `${job.path} changed while it was saved`);
    try {
        const buffer = scratch(job.max).subarray(0, job.max);
        const pieces = [];
        let held = 0;
        for (let at = 0; at < job.size;) {
            held += readFully(file, buffer.subarray(held), at + held);
            if (held === 0)
                throw new errors_OrasError('CONFLICT', `${job.path} changed while it was saved`);
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
        throw new errors_OrasError('CONFLICT', `${path} changed while it was saved`);
    try {
        const read = readFully(file, content, part.from);
        const after = (0,external_node_fs_namespaceObject.fstatSync)(file);
        if (read < part.length || after.mtimeMs !== part.modified || after.size !== part.size) {
            throw new errors_OrasError('CONFLICT', `${path} changed while it was saved`);
        }
    }
    finally {
        (0,external_node_fs_namespaceObject.closeSync)(file);
    }
}
function compress(raw, { compression, level }) {
    if (compression === 'none')
        return new Uint8Array(raw);
    const chunkSize = Math.max(raw.length + 65_536, LEAST_CHUNK);
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
    const exact = new Uint8Array(packed);
    freeResult(packed);
    return exact;
}

;// CONCATENATED MODULE: ../build/js/core/digest.js


const GRAMMAR = /^(?:sha256:[a-f0-9]{64}|sha512:[a-f0-9]{128})$/;
/** Whether the text is a digest of a registered algorithm, in lower-case hex of full length. */
function isDigest(text) {
    return typeof text === 'string' && GRAMMAR.test(text);
}
/**
 * Text to digest. Only the registered algorithms with lower-case hex of full length are taken, since a digest
 * becomes a path and a URL (CVE-2024-3727).
 *
 * @throws {OrasError} `INVALID_INPUT` for anything else.
 */
function parseDigest(text) {
    if (isDigest(text))
        return text;
    const shown = typeof text === 'string' ? JSON.stringify(text.slice(0, 160)) : typeof text;
    throw new OrasError('INVALID_INPUT', `not a digest: ${shown}; expected sha256: with 64, or sha512: with 128, lower-case hexadecimal characters`);
}
function digest_algorithmOf(digest) {
    return digest.startsWith('sha512:') ? 'sha512' : 'sha256';
}
function hexOf(digest) {
    return digest.slice(7);
}
/** The tag that stands for what belongs to this digest: `sha256-HEX`; cosign appends `.sig`, `.att` or `.sbom`. */
function digestTagOf(digest) {
    return `${digest_algorithmOf(digest)}-${hexOf(digest)}`;
}
const DIGEST_TAG = /^(sha256|sha512)-([a-f0-9]+)(?:\..*)?$/;
/** The digest that a digest tag belongs to; undefined for any other tag. */
function subjectOfTag(tag) {
    const [, algorithm, hex] = DIGEST_TAG.exec(tag) ?? [];
    const digest = `${algorithm}:${hex}`;
    return isDigest(digest) ? digest : undefined;
}
/** The digest of bytes, or of a string as UTF-8. Default algorithm `sha256`. */
function digestOf(bytes, algorithm = 'sha256') {
    return digest_finishDigest(createHash(algorithm).update(bytes), algorithm);
}
function digest_startDigest(algorithm = 'sha256') {
    return createHash(algorithm);
}
function digest_finishDigest(hash, algorithm = 'sha256') {
    return `${algorithm}:${hash.digest('hex')}`;
}

;// CONCATENATED MODULE: ../build/js/core/bytes.js


/** Whether the bytes lend their chunks: see {@link Bytes.pump}. */
function canPump(bytes) {
    return bytes.pump !== undefined;
}
/**
 * The one way to make {@link Bytes} from something that must be opened: `open` runs once for each iteration.
 *
 * @example
 * const bytes = lazy(() => createReadStream('app.tar.gz'));
 */
function lazy(open) {
    return {
        async *[Symbol.asyncIterator]() {
            yield* await open();
        },
    };
}
/**
 * Gives the chunk's memory back now: until the collector does, 100 MiB come together, whose pages the system has to find
 * and clear anew. The chunk is empty then. A chunk that is only a part of its memory stays as it is.
 */
function free({ buffer, byteLength }) {
    if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength)
        buffer.transfer(0);
}
/** The chunks as {@link Bytes}; strings become UTF-8. */
function bytesOf(...chunks) {
    return {
        async *[Symbol.asyncIterator]() {
            for (const chunk of chunks)
                yield typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
        },
    };
}
/** A web stream of the bytes, such as the body of a `Response`. Nothing opens before it is read; cancelling it ends the reading. */
function streamOf(bytes) {
    const reader = bytes[Symbol.asyncIterator]();
    return new ReadableStream({
        async pull(controller) {
            const next = await reader.next();
            if (next.done === true)
                controller.close();
            else
                controller.enqueue(next.value);
        },
        cancel: async () => void (await reader.return?.()),
    }, { highWaterMark: 0 });
}
/**
 * Passes the bytes on while they fit the descriptor, and fails if size or digest differ (image-spec: size first). The last chunk waits until all is checked: what comes out whole is right, and wrong content is never whole,
 * not even for a server that answers as soon as it has the last byte.
 *
 * @throws {OrasError} `SIZE_MISMATCH` or `DIGEST_MISMATCH`, while it is read.
 */
function verified(bytes, node) {
    return checked(bytes, node, () => startDigest(algorithmOf(node.digest)));
}
/**
 * For a receiver that checks the digest itself: as {@link verified}, but what is known to have the node's digest is not
 * hashed again. Undefined where that is not known.
 */
function verifiedBefore({ known }, node) {
    return known?.digest === node.digest ? checked(known.bytes, node, () => undefined) : undefined;
}
/** Without a hash only the size is checked. */
function checked(bytes, node, startHash) {
    return {
        owned: bytes.owned === true,
        async *[Symbol.asyncIterator]() {
            const check = new ContentCheck(node, startHash());
            let last;
            for await (const chunk of bytes) {
                check.add(chunk);
                if (chunk.byteLength === 0)
                    continue;
                if (last)
                    yield last;
                last = chunk;
            }
            check.finish();
            if (last)
                yield last;
        },
        ...withPump(bytes, (pump) => async (take) => {
            const check = new ContentCheck(node, startHash());
            await pump((chunk) => {
                check.add(chunk);
                if (check.size === node.size)
                    check.finish();
                take(chunk);
            });
            check.finish();
        }),
    };
}
/** The pump of the bytes, changed by a wrapper that passes every chunk on; none where they have none. */
function withPump(bytes, change) {
    return canPump(bytes) ? { pump: change((take) => bytes.pump(take)) } : {};
}
/** Whether content is that of its descriptor. */
class ContentCheck {
    #node;
    #hash;
    #isDone = false;
    size = 0;
    constructor(node, hash) {
        this.#node = node;
        this.#hash = hash;
    }
    add(chunk) {
        this.size += chunk.byteLength;
        if (this.size > this.#node.size)
            throw sizeMismatch(this.#node, `more than ${this.#node.size}`);
        if (!this.#isDone)
            this.#hash?.update(chunk);
    }
    finish() {
        if (this.#isDone)
            return;
        this.#isDone = true;
        const [node, size] = [this.#node, this.size];
        if (size !== node.size)
            throw sizeMismatch(node, `${size}`);
        const digest = this.#hash ? finishDigest(this.#hash, algorithmOf(node.digest)) : node.digest;
        if (digest === node.digest)
            return;
        throw new OrasError('DIGEST_MISMATCH', `content has digest ${digest}, expected ${node.digest}`, {
            details: { expected: node.digest, got: digest, size },
        });
    }
}
/** Stops at the next chunk once the signal is aborted. */
function abortable(bytes, signal) {
    return signal ? through(bytes, { seen: () => signal.throwIfAborted() }) : bytes;
}
/** The same bytes, with `seen` told of each chunk, and another error in the place of one that occurs. */
function through(bytes, watch) {
    const { known, owned = false } = bytes;
    const { seen, failed = (error) => error } = watch;
    return {
        owned,
        known: known && { digest: known.digest, bytes: through(known.bytes, watch) },
        [Symbol.asyncIterator]() {
            const reader = bytes[Symbol.asyncIterator]();
            return {
                async next() {
                    try {
                        const next = await reader.next();
                        if (next.done !== true)
                            seen?.(next.value);
                        return next;
                    }
                    catch (error) {
                        await reader.return?.();
                        throw failed(error);
                    }
                },
                async return() {
                    await reader.return?.();
                    return { done: true, value: undefined };
                },
            };
        },
        ...withPump(bytes, (pump) => async (take) => {
            let refused;
            const takeOrKeep = (chunk) => {
                try {
                    take(chunk);
                }
                catch (error) {
                    refused = { error };
                    throw error;
                }
            };
            try {
                await pump((chunk) => {
                    seen?.(chunk);
                    takeOrKeep(chunk);
                });
            }
            catch (error) {
                // What the reader threw is not a failure of the bytes.
                throw refused ? refused.error : failed(error);
            }
        }),
    };
}
/** What is left of the chunks after so many bytes: a disk that is nearly full takes less than all. */
function behind(chunks, bytes) {
    let skip = bytes;
    return chunks.flatMap((chunk) => {
        const from = Math.min(skip, chunk.byteLength);
        skip -= from;
        return from === chunk.byteLength ? [] : [chunk.subarray(from)];
    });
}
function sizeMismatch(node, got) {
    return new OrasError('SIZE_MISMATCH', `content of ${node.digest} has ${got} bytes, expected ${node.size}`, {
        details: { expected: node.size, got },
    });
}
/**
 * Reads content that must fit in memory and checks it against its descriptor.
 *
 * @param limit - Most bytes to read. Default 8 MiB.
 * @throws {OrasError} `TOO_LARGE` beyond the limit; `SIZE_MISMATCH` or `DIGEST_MISMATCH` for wrong content.
 */
async function readAll(bytes, node, limit = MAX_MANIFEST) {
    if (node.size > limit)
        throw tooLarge(`content of ${node.digest}`, limit);
    return readUpTo(verified(bytes, node), limit, `content of ${node.digest}`);
}
/** Like {@link readAll}, for a node whose size is only a hint, such as one from the headers of a HEAD (harbor#11858). */
async function readByDigest(bytes, node) {
    const whole = await readUpTo(bytes, MAX_MANIFEST, `content of ${node.digest}`);
    return readAll(bytesOf(whole), { ...node, size: whole.byteLength });
}
/** Reads to the end; fails as soon as more than `limit` bytes came. Memory grows with what arrives, never with what is declared. */
async function readUpTo(bytes, limit, what) {
    // One piece that grows, since chunks may be of one byte each.
    let whole = new Uint8Array(0);
    let size = 0;
    for await (const chunk of bytes) {
        const before = size;
        size += chunk.byteLength;
        if (size > limit)
            throw tooLarge(what, limit);
        if (before === 0) {
            whole = chunk;
            continue;
        }
        if (size > whole.byteLength)
            whole = grown(whole.subarray(0, before), Math.min(limit, 2 * size));
        whole.set(chunk, before);
    }
    return whole.subarray(0, size);
}
function grown(bytes, size) {
    const larger = new Uint8Array(size);
    larger.set(bytes);
    return larger;
}
function tooLarge(what, limit) {
    return new OrasError('TOO_LARGE', `${what} is larger than the limit of ${limit} bytes`, {
        details: { limit },
    });
}
/** Manifests are read whole: at most 8 MiB (distribution-spec asks registries for 4 MiB). */
const MAX_MANIFEST = (/* unused pure expression or super */ null && (8 * 1024 * 1024));

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
    try {
        return unpack(job, raw);
    }
    finally {
        freeResult(raw);
    }
}
function unpack(job, raw) {
    if (raw.length !== job.size) {
        throw new errors_OrasError('INVALID_CONTENT', `a layer has ${raw.length} bytes, not the ${job.size} of the config`);
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
            throw new errors_OrasError('INVALID_CONTENT', `a layer has ${JSON.stringify(header.name)}, which its config does not list`);
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
        throw new errors_OrasError('INVALID_CONTENT', 'a layer ends in the middle of a file');
    for (const { name } of expectedEntries.values()) {
        throw new errors_OrasError('INVALID_CONTENT', `a layer lacks ${JSON.stringify(name)} of its config`);
    }
    return { written };
}
function writePiece(job, raw, data) {
    if (!job.piece)
        return 0;
    const padding = raw.length - data - job.piece.length;
    if (padding < 0 || padding >= BLOCK) {
        throw new errors_OrasError('INVALID_CONTENT', `a layer has ${raw.length} bytes for a piece of ${job.piece.length}`);
    }
    checkContent(raw.subarray(data, data + job.piece.length), job.piece.contentDigest);
    return writeFile(job.piece, raw, data);
}
/** A later save trusts the digests in the config, so they must be true. */
function checkContent(content, expected) {
    if ((0,external_node_crypto_namespaceObject.hash)('sha256', content, 'base64url') === expected)
        return;
    throw new errors_OrasError('INVALID_CONTENT', 'a layer has content that does not match its config');
}
function decompress(job) {
    const bytes = Buffer.from(job.bytes.buffer, job.bytes.byteOffset, job.bytes.byteLength);
    if (job.compression === 'none')
        return bytes;
    const options = { maxOutputLength: job.size + 1, chunkSize: Math.max(job.size + 1024, LEAST_CHUNK) };
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
        throw new errors_OrasError('INVALID_CONTENT', `a layer cannot be decompressed: ${error.message}`);
    }
    finally {
        free(bytes);
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
        throw new errors_OrasError('INVALID_CONTENT', 'a layer ends in the middle of a header');
    const pax = parsePax(raw.subarray(at + BLOCK, end));
    if (typeof pax === 'string')
        throw new errors_OrasError('INVALID_CONTENT', `a layer ${pax}`);
    const { records, pairs, passedOver } = pax;
    const other = [...records.keys(), ...pairs, ...passedOver].find((key) => !OUR_RECORDS.has(key));
    if (other !== undefined)
        throw new errors_OrasError('INVALID_CONTENT', `a layer has the PAX record ${JSON.stringify(other.slice(0, 100))}`);
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
        throw new errors_OrasError('INVALID_CONTENT', `a layer has no tar header at byte ${at}`);
    return block;
}
/** A negative or invalid size would make the reader loop. */
function sizeOf(stated) {
    const size = Number(stated);
    if (Number.isSafeInteger(size) && size >= 0)
        return size;
    throw new errors_OrasError('INVALID_CONTENT', `a layer has a file of ${stated} bytes`);
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
        throw new errors_OrasError('INVALID_CONTENT', `a layer and its config disagree about ${name}`);
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
        const code = error instanceof errors_OrasError ? { reason: error.code } : { code: systemCode(error) };
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

