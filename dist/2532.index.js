export const id = 2532;
export const ids = [2532];
export const modules = {

/***/ 49310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ strictText),
/* harmony export */   Pr: () => (/* binding */ encodeJson),
/* harmony export */   Qp: () => (/* binding */ parseStrictJsonObject),
/* harmony export */   cA: () => (/* binding */ parseJsonList),
/* harmony export */   dw: () => (/* binding */ parseJsonObject),
/* harmony export */   zq: () => (/* binding */ compareUtf8)
/* harmony export */ });
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44745);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81963);


function encodeJson(value) {
    if (typeof value === 'string')
        return encodeText(value);
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value);
    if (Array.isArray(value))
        return `[${value.map((item) => encodeJson(item)).join(',')}]`;
    const entries = isMap(value)
        ? [...value].toSorted(([a], [b]) => compareUtf8(a, b))
        : Object.entries(value);
    const fields = entries.flatMap(([key, field]) => field === undefined ? [] : [`${encodeText(key)}:${encodeJson(field)}`]);
    return `{${fields.join(',')}}`;
}
function isMap(value) {
    return value instanceof Map;
}
function compareUtf8(a, b) {
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
const ESCAPED = /[<>&\u2028\u2029]/g;
function encodeText(text) {
    return JSON.stringify(text.toWellFormed()).replace(ESCAPED, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
/** Far more than documents of registries have, and few enough to be held: a value may cost a hundred times its bytes. */
const MAX_DEPTH = 100;
const MAX_VALUES = 500_000;
const [QUOTE, BACKSLASH, COMMA, COLON] = [...Buffer.from('"\\,:')];
const OPENING = new Set(Buffer.from('[{'));
const CLOSING = new Set(Buffer.from(']}'));
const SPACE = new Set(Buffer.from(' \t\r\n'));
/** Before values are made of them: depth, and names and values together. What is no JSON is left to the parser. */
function refuseHuge(bytes, what) {
    let [depth, values] = [0, 0];
    for (let at = 0; at < bytes.length; at += 1) {
        const byte = bytes[at];
        if (byte === QUOTE)
            at = endOfText(bytes, at);
        else if (byte === COMMA || byte === COLON)
            values += 1;
        else if (OPENING.has(byte))
            [depth, values] = [depth + 1, values + 1];
        else if (CLOSING.has(byte))
            depth -= 1;
        if (depth > MAX_DEPTH)
            throw huge(what, `values more than ${MAX_DEPTH} deep`);
        if (values > MAX_VALUES)
            throw huge(what, `more than ${MAX_VALUES} names and values`);
    }
}
/** Of the quote that ends the text which begins at `start`. */
function endOfText(bytes, start) {
    let at = start + 1;
    while (at < bytes.length && bytes[at] !== QUOTE)
        at += bytes[at] === BACKSLASH ? 2 : 1;
    return at;
}
function huge(what, has) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('TOO_LARGE', `${what} has ${has}`);
}
/** Parses a JSON object from bytes; fails with `INVALID_CONTENT`, and with `TOO_LARGE` for what is deep or has very many values. */
function parseJsonObject(bytes, what) {
    const value = parseJson(bytes, what);
    if (!(0,_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_CONTENT', `${what} is not a JSON object`);
    return value;
}
/**
 * The same for what is signed, where every reader has to see the same document: no name stands twice in an object
 * (RFC 8259 4 leaves open which one counts), and none is `__proto__`.
 */
function parseStrictJsonObject(bytes, what) {
    const value = parseJsonObject(bytes, what);
    refuseDoubleNames(bytes, what);
    return value;
}
/** Of bytes that are JSON: a text is a name where a colon follows. */
function refuseDoubleNames(bytes, what) {
    const open = [];
    for (let at = 0; at < bytes.length; at += 1) {
        const byte = bytes[at];
        if (OPENING.has(byte))
            open.push(new Set());
        else if (CLOSING.has(byte))
            open.pop();
        if (byte !== QUOTE)
            continue;
        const end = endOfText(bytes, at);
        if (nextByte(bytes, end + 1) === COLON)
            addName(open.at(-1), textIn(bytes, at, end), what);
        at = end;
    }
}
function addName(names, name, what) {
    if (name !== '__proto__' && names?.has(name) !== true)
        return void names?.add(name);
    const shown = JSON.stringify(name.slice(0, 80));
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_CONTENT', `${what} has the name ${shown} ${name === '__proto__' ? '' : 'twice '}in an object`);
}
function nextByte(bytes, from) {
    let at = from;
    while (SPACE.has(bytes[at]))
        at += 1;
    return bytes[at];
}
function textIn(bytes, start, end) {
    return String(JSON.parse(new TextDecoder().decode(bytes.subarray(start, end + 1))));
}
/** The same for a list. */
function parseJsonList(bytes, what) {
    const value = parseJson(bytes, what);
    if (!Array.isArray(value))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_CONTENT', `${what} is not a JSON list`);
    return value;
}
/** One for all: each takes memory outside the heap. */
const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** The text of UTF-8; throws for bytes that are none. */
function strictText(bytes) {
    return STRICT.decode(bytes);
}
function parseJson(bytes, what) {
    refuseHuge(bytes, what);
    try {
        return JSON.parse(strictText(bytes));
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_CONTENT', `${what} is not JSON`, { cause });
    }
}


/***/ }),

/***/ 43749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FK: () => (/* binding */ describeManifest),
/* harmony export */   Gb: () => (/* binding */ encodeManifest),
/* harmony export */   Gh: () => (/* binding */ artifactTypeOf),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   ir: () => (/* binding */ successors)
/* harmony export */ });
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44745);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81963);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49310);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17142);




/**
 * Parses a manifest of the type in its descriptor; a document that could be of two types is refused (CVE-2021-41190).
 *
 * @throws {OrasError} `INVALID_CONTENT` for a document that is no such manifest; `TOO_LARGE` for one with very many values.
 */
function parseManifest(bytes, node) {
    const what = `manifest ${node.digest}`;
    const json = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJsonObject */ .dw)(bytes, what);
    const claimed = json['mediaType'];
    if (claimed !== undefined && claimed !== '' && claimed !== node.mediaType) {
        throw invalid(`${what} has the mediaType ${JSON.stringify(claimed)}, but its descriptor says ${JSON.stringify(node.mediaType)}`);
    }
    if (!(0,_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isManifestType */ .Q3)(node.mediaType))
        throw invalid(`${what} has the unknown type ${JSON.stringify(node.mediaType)}`);
    if (node.mediaType !== _media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .OCI_ARTIFACT */ .xc && json['schemaVersion'] !== 2)
        throw invalid(`${what}: schemaVersion must be 2`);
    const foreign = (0,_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isImageType */ .G1)(node.mediaType)
        ? ['manifests']
        : FOREIGN_FIELDS[node.mediaType === _media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .OCI_ARTIFACT */ .xc ? 'artifact' : 'index'];
    if (foreign.some((field) => (json[field] ?? undefined) !== undefined)) {
        throw invalid(`${what} has the fields of an index and of an image manifest`);
    }
    (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .checkAnnotations */ .LO)(json['annotations'], what);
    if (json['artifactType'] !== undefined && typeof json['artifactType'] !== 'string') {
        throw invalid(`${what}: artifactType must be a string`);
    }
    checkFields(json, node.mediaType, what);
    // Go encodes empty lists and pointers as null.
    const present = Object.entries(json).filter(([, value]) => value !== null);
    return { ...Object.fromEntries(present), mediaType: node.mediaType };
}
/** Fields that only other types of documents have. */
const FOREIGN_FIELDS = { index: ['config', 'layers'], artifact: ['config', 'layers', 'manifests'] };
function checkFields(json, mediaType, what) {
    const image = (0,_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isImageType */ .G1)(mediaType);
    if (image)
        (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDescriptor */ .BA)(json['config'], `${what}: config`);
    const list = image ? 'layers' : (0,_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isIndexType */ .$U)(mediaType) ? 'manifests' : 'blobs';
    const nodes = json[list] ?? [];
    if (!Array.isArray(nodes))
        throw invalid(`${what}: ${list} must be a list`);
    nodes.forEach((node, at) => (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDescriptor */ .BA)(node, `${what}: ${list}[${at}]`));
    if (json['subject'] !== undefined && json['subject'] !== null)
        (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDescriptor */ .BA)(json['subject'], `${what}: subject`);
}
function invalid(message) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_CONTENT', message);
}
/** The nodes that a manifest points to, in copy order. They include the subject: a referrer is never copied without it. */
function successors(manifest) {
    const nodes = [];
    if (manifest.subject)
        nodes.push(manifest.subject);
    if ((0,_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isImageType */ .G1)(manifest.mediaType)) {
        if (manifest.config)
            nodes.push(manifest.config);
        nodes.push(...(manifest.layers ?? []));
    }
    else if ((0,_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isIndexType */ .$U)(manifest.mediaType)) {
        nodes.push(...(manifest.manifests ?? []));
    }
    else {
        nodes.push(...(manifest.blobs ?? []));
    }
    return nodes.filter((node) => !(0,_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isForeign */ .jq)(node.mediaType));
}
/** The artifactType, else the config's media type, as in image-spec 1.0. */
function artifactTypeOf(manifest) {
    return manifest.artifactType || manifest.config?.mediaType;
}
/** The descriptor as in a referrers list: with artifact type and annotations (distribution-spec, "Listing Referrers"). */
function describeManifest(node, manifest) {
    const artifactType = artifactTypeOf(manifest);
    const { annotations } = manifest;
    return {
        ...(0,_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(node),
        ...(annotations && Object.keys(annotations).length > 0 && { annotations }),
        ...(artifactType !== undefined && { artifactType }),
    };
}
/** The same bytes as the ORAS CLI: fields in the order of the Go types, unknown fields last, no white space. */
function encodeManifest(manifest) {
    const { mediaType, artifactType, config, layers, manifests, blobs, subject, annotations, ...others } = manifest;
    const list = (nodes = []) => nodes.map(descriptorJson);
    const image = (0,_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isImageType */ .G1)(mediaType);
    const { schemaVersion: _always, ...unknown } = others;
    return new TextEncoder().encode((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .encodeJson */ .Pr)({
        schemaVersion: mediaType === _media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .OCI_ARTIFACT */ .xc ? undefined : 2,
        mediaType,
        artifactType: optional(artifactType),
        config: image && config ? descriptorJson(config) : undefined,
        layers: image ? list(layers) : undefined,
        manifests: (0,_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isIndexType */ .$U)(mediaType) ? list(manifests) : undefined,
        blobs: mediaType === _media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .OCI_ARTIFACT */ .xc ? list(blobs) : undefined,
        subject: subject && descriptorJson(subject),
        annotations: annotationsJson(annotations),
        ...unknown,
    }));
}
function descriptorJson(node) {
    const { mediaType, digest, size, urls, annotations, data, platform, artifactType, ...unknown } = node;
    return {
        mediaType,
        digest,
        size,
        urls: urls?.length ? urls : undefined,
        annotations: annotationsJson(annotations),
        data: optional(data),
        platform: platform && platformJson(platform),
        artifactType: optional(artifactType),
        ...unknown,
    };
}
function platformJson(platform) {
    const { architecture, os, 'os.version': version, 'os.features': features, variant, ...unknown } = platform;
    return {
        architecture,
        os,
        'os.version': optional(version),
        'os.features': features?.length ? features : undefined,
        variant: optional(variant),
        ...unknown,
    };
}
function annotationsJson(annotations) {
    const entries = Object.entries(annotations ?? {});
    return entries.length === 0 ? undefined : new Map(entries);
}
function optional(text) {
    return text === '' ? undefined : text;
}


/***/ }),

/***/ 17655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DT: () => (/* binding */ bestForPlatform),
/* harmony export */   SW: () => (/* binding */ isSamePlatform),
/* harmony export */   pC: () => (/* binding */ matchesPlatform),
/* harmony export */   sP: () => (/* binding */ isSameMachine)
/* harmony export */ });
/** The variant of an architecture where none is given: every machine of that architecture runs it. */
const DEFAULT_VARIANTS = { amd64: 'v1', arm64: 'v8' };
/**
 * Whether a platform is the wanted one. Parts that `wanted` leaves out match anything, except for the variant of an architecture with a default: `linux/amd64`
 * is `linux/amd64/v1`, and `linux/arm64` is `linux/arm64/v8`.
 */
function matchesPlatform(platform, wanted) {
    const same = ['os', 'architecture', 'os.version'].every((part) => wanted[part] === undefined || platform[part] === wanted[part]);
    const variant = variantOf(wanted);
    return same && (variant === undefined || variantOf(platform) === variant);
}
/** Whether they are the same in all parts, with the default variants. */
function isSamePlatform(one, other) {
    const features = ({ 'os.features': all = [] }) => all.toSorted().join('\n');
    return (isSameMachine(one, other) &&
        (one['os.version'] ?? '') === (other['os.version'] ?? '') &&
        features(one) === features(other));
}
/** Unlike {@link matchesPlatform}, `linux/arm` is not `linux/arm/v7`; the version and features of the system do not count. */
function isSameMachine(one, other) {
    return (one.os === other.os &&
        one.architecture === other.architecture &&
        (variantOf(one) ?? '') === (variantOf(other) ?? ''));
}
function variantOf({ architecture, variant }) {
    return variant === undefined || variant === '' ? DEFAULT_VARIANTS[architecture] : variant;
}
/** The first node with exactly the wanted variant, else the first that matches. */
function bestForPlatform(nodes, wanted) {
    const matching = nodes.filter(({ platform }) => platform !== undefined && matchesPlatform(platform, wanted));
    return matching.find(({ platform }) => platform?.variant === wanted.variant) ?? matching[0];
}


/***/ }),

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

/***/ 80484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ withLock)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ../build/js/core/concurrency.js
var concurrency = __webpack_require__(17145);
// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __webpack_require__(81963);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ../build/js/core/descriptor.js
var descriptor = __webpack_require__(44745);
;// CONCATENATED MODULE: ../build/js/files/lock-owner.js





let lock_owner_self;
/** This process, as the owner of one more lock. */
async function newOwner() {
    lock_owner_self ??= describeSelf();
    return { pid: process.pid, host: (0,external_node_os_.hostname)(), id: (0,external_node_crypto_.randomUUID)(), ...(await lock_owner_self) };
}
function parseOwner(text) {
    try {
        const owner = JSON.parse(text);
        if (!(0,descriptor/* isRecord */.u4)(owner))
            return undefined;
        const { pid, host, id, space, start } = owner;
        if (!Number.isSafeInteger(pid) || pid < 1)
            return undefined;
        if (typeof host !== 'string' || typeof id !== 'string')
            return undefined;
        const certain = typeof space === 'string' && typeof start === 'string' && { space, start };
        return { pid: pid, host, id, ...certain };
    }
    catch {
        // Its process was killed between creating and writing the file.
        return undefined;
    }
}
/** `unknown` where the owner may run in another container, on another host, or before a reboot. */
async function stateOf(owner) {
    lock_owner_self ??= describeSelf();
    const here = await lock_owner_self;
    if (owner?.start === undefined || here === undefined || owner.space !== here.space)
        return 'unknown';
    if (!hasProcess(owner.pid))
        return 'gone';
    const found = await readStat(`/proc/${owner.pid}/stat`);
    // Others' processes may be hidden.
    if (!found)
        return hasProcess(owner.pid) ? 'unknown' : 'gone';
    // A process that ended stays as a zombie until its parent asks for it, which may be never.
    return found.start === owner.start && !['Z', 'X'].includes(found.state) ? 'alive' : 'gone';
}
/** Linux only. Undefined where `/proc` is another namespace's, which counts its processes in another way. */
async function describeSelf() {
    if (process.platform !== 'linux')
        return undefined;
    try {
        const status = await (0,promises_.readFile)('/proc/self/status', 'utf8');
        // proc(5): one number for each namespace, from that of the mount down to that of the process.
        if (/^NSpid:\s*(.*?)\s*$/m.exec(status)?.[1] !== String(process.pid))
            return undefined;
        const boot = await (0,promises_.readFile)('/proc/sys/kernel/random/boot_id', 'utf8');
        const names = ['pid', 'time'].map((kind) => (0,promises_.readlink)(`/proc/self/ns/${kind}`).catch(ignoreMissing));
        const [pids, times] = await Promise.all(names);
        const found = await readStat('/proc/self/stat');
        if (boot.trim() === '' || pids === undefined || !found)
            return undefined;
        return { space: `${boot.trim()} ${pids} ${times ?? ''}`, start: found.start };
    }
    catch {
        return undefined;
    }
}
/** Kernels before 5.6 have no time namespaces. */
function ignoreMissing(error) {
    if ((0,errors/* systemCode */.xU)(error) !== 'ENOENT')
        throw error;
}
/** proc_pid_stat(5). The second field is the program's name in parentheses and may hold any character. */
async function readStat(path) {
    const text = await (0,promises_.readFile)(path, 'utf8').catch(() => '');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const [state, start] = [fields[0], fields[19]];
    return state !== undefined && start !== undefined ? { state, start } : undefined;
}
function hasProcess(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return (0,errors/* systemCode */.xU)(error) !== 'ESRCH';
    }
}

;// CONCATENATED MODULE: ../build/js/files/file-lock.js






const READ_ONLY = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0);
const STALE_MS = 30_000;
const RENEW_MS = 5_000;
const WAIT_MS = 120_000;
const NOTIFY_MS = 2_000;
/** No valid owner is larger. */
const MAX_CONTENT = 4096;
/**
 * Runs `work` while no other process does so under the same lock file. A lock is stale when its process is gone, or,
 * where that cannot be known (another container, host or boot; macOS and Windows), when its owner has not renewed it
 * for 30 s. Fails with `CONFLICT` when the lock is not free for 120 s, and when something else than a file has its name.
 */
async function withLock(path, work, options = {}) {
    const owner = JSON.stringify(await newOwner());
    await acquire(path, owner, options);
    const renewal = setInterval(() => void renew(path), RENEW_MS).unref();
    try {
        return await work({ check: () => assertOwned(path, owner) });
    }
    finally {
        clearInterval(renewal);
        if ((await contentOf(path)) === owner)
            await (0,promises_.rm)(path, { force: true });
    }
}
async function acquire(path, owner, { signal, onWait }) {
    const started = Date.now();
    let notified = false;
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    while (!(await create(path, owner))) {
        signal?.throwIfAborted();
        const holder = await breakStale(path);
        const waited = Date.now() - started;
        const message = `the lock ${path} was held by ${nameOf(holder)}`;
        if (waited > WAIT_MS)
            throw new errors/* OrasError */.aP('CONFLICT', `${message} for more than ${WAIT_MS / 1000} s`, {
                details: { file: path },
            });
        if (!notified && waited > NOTIFY_MS) {
            notified = true;
            onWait?.(`waiting for the lock ${path}, which is held by ${nameOf(holder)}`);
        }
        await (0,concurrency/* sleep */.yy)(3 + Math.random() * 22);
    }
}
/** Anyone with write access can write a lock file, so the host may be any text. */
function nameOf(owner) {
    if (!owner)
        return 'another process';
    return `another process (${owner.pid} on ${JSON.stringify(owner.host.slice(0, 100))})`;
}
async function create(path, content) {
    try {
        await (0,promises_.writeFile)(path, content, { flag: 'wx' });
        return true;
    }
    catch (error) {
        // Windows returns EPERM while a deleted file is still open somewhere.
        if (['EEXIST', 'EPERM'].includes((0,errors/* systemCode */.xU)(error) ?? ''))
            return false;
        throw error;
    }
}
/** Others look at the file's time. Renewing a lock that was just taken over does no harm. */
async function renew(path) {
    const now = new Date();
    await (0,promises_.lutimes)(path, now, now).catch(() => undefined);
}
/** Only one process at a time may break a lock, or a second would remove the lock that a third has just taken. */
async function breakStale(path) {
    const holder = await contentOf(path);
    if (holder === undefined)
        return undefined;
    const owner = parseOwner(holder);
    if (!(await isStale(path, owner)))
        return owner;
    const breaker = `${path}.break`;
    if (!(await create(breaker, holder))) {
        if (await isOld(breaker))
            await (0,promises_.rm)(breaker, { force: true });
        return owner;
    }
    try {
        if ((await contentOf(path)) === holder && (await isStale(path, owner, await timeOf(breaker))))
            await (0,promises_.rm)(path, { force: true });
    }
    finally {
        await (0,promises_.rm)(breaker, { force: true });
    }
    return owner;
}
/** `now` is the file system's clock when a lock is broken: another host's may differ from ours. */
async function isStale(path, owner, now = Date.now()) {
    const state = await stateOf(owner);
    return state === 'unknown' ? isOld(path, now) : state === 'gone';
}
/** A time in the future is as stale as one long past. */
async function isOld(path, now = Date.now()) {
    return Math.abs(now - (await timeOf(path))) > STALE_MS;
}
/** In milliseconds; now for a file that is gone. */
async function timeOf(path) {
    try {
        return (await (0,promises_.lstat)(path)).mtimeMs;
    }
    catch {
        return Date.now();
    }
}
async function contentOf(path) {
    try {
        if (!(await (0,promises_.lstat)(path)).isFile())
            throw notFile(path);
        const file = await (0,promises_.open)(path, READ_ONLY);
        try {
            const { bytesRead, buffer } = await file.read(Buffer.alloc(MAX_CONTENT), 0, MAX_CONTENT, 0);
            return buffer.toString('utf8', 0, bytesRead);
        }
        finally {
            await file.close();
        }
    }
    catch (error) {
        if (['ENOENT', 'EPERM', 'EBUSY', 'ELOOP'].includes((0,errors/* systemCode */.xU)(error) ?? ''))
            return undefined;
        throw error;
    }
}
/** A link could lead to someone else's file; locks never are links. */
function notFile(path) {
    return new errors/* OrasError */.aP('CONFLICT', `the lock ${path} is not a regular file`, {
        details: { file: path, reason: 'lock-is-no-file' },
    });
}
async function assertOwned(path, owner) {
    if ((await contentOf(path)) !== owner) {
        throw new errors/* OrasError */.aP('CONFLICT', `the lock ${path} was taken over by another process; nothing was changed`, { details: { file: path } });
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

/***/ 95559:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zs: () => (/* binding */ stampOf),
/* harmony export */   kf: () => (/* binding */ folderFiles),
/* harmony export */   xk: () => (/* binding */ readLayoutFile)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24997);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81963);
/* harmony import */ var _files_file_bytes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13070);
/* harmony import */ var _files_regular_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16611);





function folderFiles(root) {
    // Blobs are checked by their digests, wherever their bytes lie.
    const find = async (name) => name.startsWith('blobs/') ? (0,_files_regular_file_js__WEBPACK_IMPORTED_MODULE_4__/* .linkedFile */ .o2)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, name), root) : (0,_files_regular_file_js__WEBPACK_IMPORTED_MODULE_4__/* .regularFile */ .VI)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, name));
    return {
        where: root,
        async size(name) {
            const found = await find(name);
            return found && Number(found.stats.size);
        },
        async stamp(name) {
            const found = await find(name);
            return found && stampOf(found.stats);
        },
        read: (name, { signal, size } = {}) => (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .lazy */ .RZ)(async () => {
            const found = await find(name);
            if (!found)
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('NOT_FOUND', `${root} has no file ${name}`, { details: { file: name } });
            return size !== undefined && size < _files_file_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .READ_SIZE */ .V9
                ? smallFile(found.path, size)
                : foundBytes(found, signal);
        }),
        isLink: (name) => (0,_files_regular_file_js__WEBPACK_IMPORTED_MODULE_4__/* .isLink */ .PJ)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, name)),
    };
}
/** As `fileBytes`, of a file that was found to be one. */
function foundBytes({ path, stats }, signal) {
    return (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .lazy */ .RZ)(async () => {
        const highWaterMark = Math.max(_files_file_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .SMALLEST_READ */ .XJ, Math.min(_files_file_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .READ_SIZE */ .V9, Number(stats.size)));
        return (await (0,_files_regular_file_js__WEBPACK_IMPORTED_MODULE_4__/* .openRegular */ .lf)(path)).createReadStream({ highWaterMark, ...(signal && { signal }) });
    });
}
function stampOf({ ino, size, mtimeNs }) {
    return `${ino} ${size} ${mtimeNs}`;
}
/** In one read: a stream costs more than the bytes of a small file. One byte more than expected tells that it has grown. */
function smallFile(path, size) {
    return (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .lazy */ .RZ)(async () => {
        const file = await (0,_files_regular_file_js__WEBPACK_IMPORTED_MODULE_4__/* .openRegular */ .lf)(path);
        try {
            const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(size + 1));
            return (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesOf */ .$$)(buffer.subarray(0, bytesRead));
        }
        finally {
            await file.close();
        }
    });
}
const MAX_INDEX = 64 * 1024 * 1024;
/** A small file of the layout, whole; fails with `NOT_FOUND` where it is missing. */
async function readLayoutFile(files, name) {
    if ((await files.size(name)) === undefined) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('NOT_FOUND', `${files.where} has no file ${name}`, { details: { file: name } });
    }
    return (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .readUpTo */ .Vc)(files.read(name), MAX_INDEX, `${files.where}: ${name}`);
}


/***/ }),

/***/ 78744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ noEntry),
/* harmony export */   w: () => (/* binding */ findEntry)
/* harmony export */ });
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59852);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81963);
/* harmony import */ var _core_platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17655);
/* harmony import */ var _core_target_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93557);
/* harmony import */ var _index_entries_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56941);





/** containerd, nerdctl and `docker save` write the whole name of an image here, and its tag alone as the ref name. */
const IMAGE_NAME = 'io.containerd.image.name';
const MAX_SHOWN = 20;
/**
 * The entry that a reference stands for: a digest, a name as it is written in the index (a ref name, else containerd's
 * image name), or the only one. Undefined where a digest is not listed. Fails with `NOT_FOUND`, and with
 * `INVALID_INPUT` where a name stands for several manifests.
 */
function findEntry(index, reference, asked) {
    if ((0,_core_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(reference))
        return index.manifests.findLast(({ digest }) => digest === reference);
    const found = entriesNamed(index, reference);
    const [first] = found;
    if (!first)
        throw noEntry(index, asked.where, reference);
    if (isSameNode(found))
        return found.at(-1);
    const chosen = asked.platform && (0,_core_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .bestForPlatform */ .DT)(found, asked.platform);
    if (chosen)
        return chosen;
    throw ambiguous(found, reference, asked.where);
}
function entriesNamed({ manifests }, reference) {
    if (reference === _core_target_js__WEBPACK_IMPORTED_MODULE_4__/* .ONLY_ENTRY */ .yI)
        return manifests;
    const tagged = manifests.filter((entry) => (0,_index_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .tagOf */ .cO)(entry) === reference);
    return tagged.length > 0 ? tagged : manifests.filter((entry) => imageNameOf(entry) === reference);
}
function isSameNode(entries) {
    return new Set(entries.map(({ digest }) => digest)).size === 1;
}
function imageNameOf(entry) {
    return entry.annotations?.[IMAGE_NAME];
}
function noEntry(index, where, reference) {
    const none = reference === _core_target_js__WEBPACK_IMPORTED_MODULE_4__/* .ONLY_ENTRY */ .yI;
    const what = none ? 'no manifests' : `no tag ${JSON.stringify(reference)}`;
    const listing = none ? '' : `; it has ${listOf(index.manifests)}`;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('NOT_FOUND', `${where} has ${what}${listing}`, { details: { reference } });
}
function ambiguous(entries, reference, where) {
    const what = reference === _core_target_js__WEBPACK_IMPORTED_MODULE_4__/* .ONLY_ENTRY */ .yI ? 'several manifests' : 'several manifests with one name';
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_INPUT', `${where} has ${what}: ${listOf(entries)}`, {
        details: { reference, reason: 'ambiguous-name' },
    });
}
/** Each as it can be typed: with its digest where its name is not its own. */
function listOf(entries) {
    if (entries.length === 0)
        return 'no manifests';
    const counts = Map.groupBy(entries, _index_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .tagOf */ .cO);
    const shown = entries.slice(0, MAX_SHOWN).map((entry) => {
        const tag = (0,_index_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .tagOf */ .cO)(entry);
        const own = tag !== undefined && isSameNode(counts.get(tag) ?? []) ? tag : undefined;
        const name = own ?? imageNameOf(entry) ?? tag;
        const digest = own === undefined ? entry.digest : '';
        return [name?.slice(0, 200), digest].filter(Boolean).join(' ');
    });
    const more = entries.length > MAX_SHOWN ? ` and ${entries.length - MAX_SHOWN} more` : '';
    return `${shown.join(', ')}${more}`;
}


/***/ }),

/***/ 81836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ LayoutGraph)
/* harmony export */ });
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24997);
/* harmony import */ var _core_concurrency_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17145);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81963);
/* harmony import */ var _core_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43749);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17142);
/* harmony import */ var _memory_successor_graph_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51882);






/** Files that are looked at, or read, at the same time. */
const BATCH = 16;
/** The content matches its digest, but is no manifest we can read: permanent. */
const UNREADABLE = new Set(['INVALID_CONTENT', 'TOO_LARGE']);
/** The content may appear or be repaired later. */
const MISSING = new Set(['NOT_FOUND', 'SIZE_MISMATCH', 'DIGEST_MISMATCH']);
/**
 * The manifests that `index.json` reaches. Read on first use and kept; later calls check whether the index changed, and
 * read what is new. Missing content and content that is not a manifest are skipped.
 */
class LayoutGraph {
    #source;
    /** Everything ever read; results are limited to what is reachable now. */
    #graph = new _memory_successor_graph_js__WEBPACK_IMPORTED_MODULE_4__/* .SuccessorGraph */ .d();
    #unreadable = new Set();
    #missing = new Set();
    #reachable = new Set();
    #seen;
    #isReading = false;
    #inTurn = (0,_core_concurrency_js__WEBPACK_IMPORTED_MODULE_5__/* .queue */ .gR)();
    constructor(source) {
        this.#source = source;
    }
    async *predecessors(node, options = {}) {
        await this.refresh(options);
        yield* this.#reachableOf(this.#graph.predecessors(node, options));
    }
    /** The manifests that list the node, as {@link SuccessorGraph.holders} does; true as of the last {@link refresh}. */
    holders(node) {
        return this.#reachableOf(this.#graph.holders(node));
    }
    /** The manifests whose subject is the node; true as of the last {@link refresh}. */
    referrers(node) {
        return this.#reachableOf(this.#graph.predecessors(node, { referrersOnly: true }));
    }
    /** As of the last {@link refresh}. */
    isReachable({ digest }) {
        return this.#reachable.has(digest);
    }
    successors(digest) {
        return this.#graph.successors(digest);
    }
    /** Whether its successors are known. */
    isRead(digest) {
        return this.#graph.find(digest) !== undefined;
    }
    /** The index was written. */
    invalidate() {
        this.#seen = undefined;
    }
    /** A blob was written: the index may have reached it before it existed. */
    blobAdded(digest) {
        if (this.#isReading || this.#missing.has(digest))
            this.invalidate();
    }
    /** A blob was removed. */
    blobRemoved(digest) {
        this.#graph.remove(digest);
        this.invalidate();
    }
    /** One at a time: each sees what earlier ones read, and is aborted only by its own signal. */
    refresh(options = {}) {
        return this.#inTurn(() => this.#readIfChanged(options));
    }
    /** Digests of all manifests from the given ones down, read or not, on ways that do not lead through `without`. */
    async reach(from, options = {}) {
        const reached = new Set();
        const claims = new Set();
        let wave = from;
        while (wave.length > 0) {
            const fresh = wave.filter((node) => {
                if (!(0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isManifestType */ .Q3)(node.mediaType) || node.digest === options.without)
                    return false;
                const before = claims.size;
                return claims.add(claimOf(node)).size > before;
            });
            // A subject may be gone, or a child of an index; what the index of the layout lists is not looked for again.
            if (wave !== from)
                await (0,_core_concurrency_js__WEBPACK_IMPORTED_MODULE_5__/* .settleInBatches */ .t1)(fresh, (node) => this.#dropIfGone(node, options), BATCH);
            await this.#readAndAdd(fresh, options);
            for (const { digest } of fresh)
                reached.add(digest);
            wave = fresh.flatMap(({ digest }) => this.#graph.successors(digest));
        }
        return reached;
    }
    async #readIfChanged(options) {
        options.signal?.throwIfAborted();
        const stamp = await this.#source.stamp();
        if (this.#seen !== undefined && this.#seen.stamp === stamp)
            return;
        // Set before reading, so that a concurrent write invalidates it again.
        this.#seen = { stamp };
        this.#isReading = true;
        try {
            const { manifests } = await this.#source.indexOrEmpty();
            this.#reachable = await this.reach(manifests, options);
        }
        catch (error) {
            this.invalidate();
            throw error;
        }
        finally {
            this.#isReading = false;
        }
    }
    #reachableOf(nodes) {
        return nodes.filter(({ digest }) => this.#reachable.has(digest));
    }
    /** Read concurrently but added in order, so that of two descriptors of one manifest always the same counts. */
    async #readAndAdd(nodes, options) {
        const unknown = nodes.filter((node) => !this.#graph.find(node.digest) && !this.#unreadable.has(claimOf(node)));
        const manifests = await (0,_core_concurrency_js__WEBPACK_IMPORTED_MODULE_5__/* .settleInBatches */ .t1)(unknown, (node) => this.#read(node, options), BATCH);
        for (const [at, node] of unknown.entries()) {
            const manifest = manifests[at];
            if (manifest)
                this.#graph.add(node, manifest);
        }
    }
    async #dropIfGone({ digest }, options) {
        const known = this.#graph.find(digest);
        if (known && !(await this.#source.exists(known, options)))
            this.#graph.remove(digest);
    }
    /** A wrong size is noticed without reading: an index may list many. */
    async #read(node, options) {
        this.#missing.add(node.digest);
        if (!(await this.#source.exists(node, options)))
            return undefined;
        try {
            const manifest = (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseManifest */ .Ng)(await (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .readAll */ .yw)(this.#source.fetch(node, options), node), node);
            this.#missing.delete(node.digest);
            return manifest;
        }
        catch (error) {
            if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP))
                throw error;
            if (UNREADABLE.has(error.code))
                this.#unreadable.add(claimOf(node));
            else if (!MISSING.has(error.code))
                throw error;
            return undefined;
        }
    }
}
/** Descriptors of one digest may disagree in type and size; each variant is tried once. */
function claimOf({ digest, mediaType, size }) {
    return `${digest} ${mediaType} ${size}`;
}


/***/ }),

/***/ 56941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $T: () => (/* binding */ mergeIndexes),
/* harmony export */   A1: () => (/* binding */ parseIndex),
/* harmony export */   CA: () => (/* binding */ sortedEntries),
/* harmony export */   CP: () => (/* binding */ withNodes),
/* harmony export */   Nz: () => (/* binding */ checkLayoutVersion),
/* harmony export */   Rd: () => (/* binding */ withTag),
/* harmony export */   ZK: () => (/* binding */ EMPTY_INDEX),
/* harmony export */   bj: () => (/* binding */ encodeIndex),
/* harmony export */   bk: () => (/* binding */ tagsIn),
/* harmony export */   cO: () => (/* binding */ tagOf),
/* harmony export */   ml: () => (/* binding */ reachedIn),
/* harmony export */   nb: () => (/* binding */ withoutTag),
/* harmony export */   pV: () => (/* binding */ withoutReached),
/* harmony export */   q9: () => (/* binding */ withLinks)
/* harmony export */ });
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44745);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81963);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49310);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17142);




const EMPTY_INDEX = { schemaVersion: 2, mediaType: _core_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .OCI_INDEX */ .$p, manifests: [] };
/** An index that cannot be read is an error, never an empty one: the next write would lose every tag. */
function parseIndex(bytes, where) {
    const json = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJsonObject */ .dw)(bytes, where);
    // Go writes an empty list as null.
    const manifests = json['manifests'] === null ? [] : json['manifests'];
    const isIndex = [undefined, '', _core_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .OCI_INDEX */ .$p].includes(json['mediaType']);
    const isImage = json['config'] !== undefined || json['layers'] !== undefined;
    if (json['schemaVersion'] !== 2 || !isIndex || isImage || !Array.isArray(manifests)) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_CONTENT', `${where} is not an image index (schemaVersion 2 with a list of manifests)`);
    }
    manifests.forEach((entry, at) => (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDescriptor */ .BA)(entry, `${where}: manifests[${at}]`));
    return { ...json, manifests: manifests };
}
function encodeIndex(index) {
    return new TextEncoder().encode(JSON.stringify(index));
}
function checkLayoutVersion(bytes, where) {
    const version = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJsonObject */ .dw)(bytes, where)['imageLayoutVersion'];
    if (version !== '1.0.0') {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('UNSUPPORTED', `${where}: imageLayoutVersion is ${JSON.stringify(version)}, expected "1.0.0"`);
    }
}
/** Each once. */
function tagsIn({ manifests }) {
    return new Set(manifests.flatMap((entry) => tagOf(entry) ?? []));
}
function tagOf(entry) {
    return entry.annotations?.[_core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .REF_NAME */ .w5];
}
/**
 * Adds the tag to the node and takes it from another; a node that lost its last tag stays listed. Fails with
 * `INVALID_INPUT` where the tag stands for several manifests: which of them is to lose it cannot be told.
 */
function withTag(index, node, tag) {
    return withTagged(index, [tagged(node, tag)]);
}
/** As {@link withTag}, for entries that carry their tags; the last one with a tag has it. */
function withTagged(index, entries) {
    const byTag = Map.groupBy(index.manifests, tagOf);
    const wanted = new Map(entries.map((entry) => [tagOf(entry), entry]));
    for (const [tag, entry] of wanted) {
        const holders = byTag.get(tag) ?? [];
        if (tag !== undefined)
            refuseSeveral(holders, tag);
        if (holders.length === 1 && holders[0]?.digest === entry.digest)
            wanted.delete(tag);
    }
    if (wanted.size === 0)
        return index;
    const others = index.manifests.map((entry) => (wanted.has(tagOf(entry)) ? untagged(entry) : entry));
    return { ...index, manifests: withoutDuplicates([...others, ...wanted.values()]) };
}
function refuseSeveral(holders, tag) {
    const digests = [...new Set(holders.map(({ digest }) => digest))];
    if (digests.length < 2)
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_INPUT', `the name ${JSON.stringify(tag)} names several manifests: ${digests.slice(0, 20).join(', ')}`, { details: { reference: tag, reason: 'ambiguous-name' } });
}
/** Takes the tag away; the manifest stays listed. Undefined when there is no such tag. */
function withoutTag(index, tag) {
    const holders = index.manifests.filter((entry) => tagOf(entry) === tag);
    if (holders.length === 0)
        return undefined;
    refuseSeveral(holders, tag);
    const entries = index.manifests.map((entry) => (tagOf(entry) === tag ? untagged(entry) : entry));
    return { ...index, manifests: withoutDuplicates(entries) };
}
/** Lists manifests without a tag, unless they are listed already. */
function withNodes(index, nodes) {
    const listed = new Set(index.manifests.map(({ digest }) => digest));
    const added = nodes.filter(({ digest }) => !listed.has(digest) && listed.add(digest));
    return added.length === 0 ? index : { ...index, manifests: [...index.manifests, ...added] };
}
/** Untagged entries that a listed index now reaches need no entry: `index.json` holds entry points. */
function withoutReached(index, reached) {
    const manifests = index.manifests.filter((entry) => tagOf(entry) !== undefined || !reached.has(entry.digest));
    return manifests.length === index.manifests.length ? index : { ...index, manifests };
}
/** Lists what no index lists, and drops the untagged entries of the others. */
function withLinks(index, entries) {
    const reached = reachedIn(entries);
    const nodes = entries.filter(({ node }) => !reached.has(node.digest)).map(({ node }) => (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(node));
    return withoutReached(withNodes(index, nodes), reached);
}
/** Digests of those that an index lists. */
function reachedIn(entries) {
    return new Set(entries.filter(({ inIndex }) => inIndex).map(({ node }) => node.digest));
}
/** Without the untagged entries of a manifest that has a tag, or an untagged entry before them. */
function withoutDuplicates(entries) {
    const listed = new Set(entries.filter((entry) => tagOf(entry) !== undefined).map(({ digest }) => digest));
    return entries.filter((entry) => tagOf(entry) !== undefined || (!listed.has(entry.digest) && listed.add(entry.digest)));
}
function tagged(node, tag) {
    return { ...node, annotations: { ...node.annotations, [_core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .REF_NAME */ .w5]: tag } };
}
function untagged(entry) {
    const { annotations, ...rest } = entry;
    const others = Object.fromEntries(Object.entries(annotations ?? {}).filter(([key]) => key !== _core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .REF_NAME */ .w5));
    return Object.keys(others).length === 0 ? rest : { ...rest, annotations: others };
}
/** Joins what another writer of the same layout has listed. */
function mergeIndexes(index, added) {
    const entries = added.manifests.filter((entry) => tagOf(entry) !== undefined);
    return withNodes(withTagged(index, entries), added.manifests.map(untagged));
}
/** By tag, then by digest. */
function sortedEntries(index) {
    const keyOf = (entry) => `${tagOf(entry) ?? ''} ${entry.digest}`;
    const manifests = index.manifests.toSorted((one, other) => (0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .compareUtf8 */ .zq)(keyOf(one), keyOf(other)));
    return { ...index, manifests };
}


/***/ }),

/***/ 6513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I1: () => (/* binding */ LayoutReader),
/* harmony export */   K$: () => (/* binding */ INDEX_FILE),
/* harmony export */   PF: () => (/* binding */ blobName),
/* harmony export */   gI: () => (/* binding */ LAYOUT_FILE),
/* harmony export */   w9: () => (/* binding */ LAYOUT_VERSION)
/* harmony export */ });
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24997);
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44745);
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59852);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81963);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(49310);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17142);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(95559);
/* harmony import */ var _graph_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(81836);
/* harmony import */ var _index_entries_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(56941);
/* harmony import */ var _find_entry_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(78744);










const LAYOUT_FILE = 'oci-layout';
/** Its content (image-spec, "oci-layout file"). */
const LAYOUT_VERSION = '{"imageLayoutVersion":"1.0.0"}';
const INDEX_FILE = 'index.json';
function blobName(digest) {
    return `blobs/${(0,_core_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .algorithmOf */ .Hy)(digest)}/${(0,_core_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .hexOf */ .ZD)(digest)}`;
}
/** Reads an OCI image layout from a folder or a tar (image-spec image-layout.md). */
class LayoutReader {
    graph = new _graph_js__WEBPACK_IMPORTED_MODULE_7__/* .LayoutGraph */ .b(this);
    #files;
    constructor(files) {
        this.#files = files;
    }
    /** Fails when this is no layout, or one whose version or index cannot be read. */
    async index() {
        const files = this.#files;
        (0,_index_entries_js__WEBPACK_IMPORTED_MODULE_8__/* .checkLayoutVersion */ .Nz)(await (0,_files_js__WEBPACK_IMPORTED_MODULE_6__/* .readLayoutFile */ .xk)(files, LAYOUT_FILE), `${files.where}: ${LAYOUT_FILE}`);
        return (0,_index_entries_js__WEBPACK_IMPORTED_MODULE_8__/* .parseIndex */ .A1)(await (0,_files_js__WEBPACK_IMPORTED_MODULE_6__/* .readLayoutFile */ .xk)(files, INDEX_FILE), `${files.where}: ${INDEX_FILE}`);
    }
    async indexOrEmpty() {
        const sizes = await Promise.all([LAYOUT_FILE, INDEX_FILE].map((name) => this.#files.size(name)));
        return sizes.every((size) => size === undefined) ? _index_entries_js__WEBPACK_IMPORTED_MODULE_8__/* .EMPTY_INDEX */ .ZK : this.index();
    }
    stamp(name = INDEX_FILE) {
        return this.#files.stamp(name);
    }
    predecessors(node, options) {
        return this.graph.predecessors(node, options);
    }
    fetch(node, options = {}) {
        return (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .lazy */ .RZ)(async () => {
            options.signal?.throwIfAborted();
            const size = await this.#files.size(blobName(node.digest));
            if (size === undefined)
                throw await this.#noContent(node.digest);
            return this.#files.read(blobName(node.digest), { signal: options.signal, size });
        });
    }
    async exists(node) {
        return (await this.#files.size(blobName(node.digest))) === node.size;
    }
    async resolve(reference, options = {}) {
        const lookup = { where: this.#files.where, platform: options.platform };
        const entry = (0,_find_entry_js__WEBPACK_IMPORTED_MODULE_9__/* .findEntry */ .w)(await this.index(), reference, lookup);
        if (entry)
            return untaggedNode(entry);
        return this.#describe((0,_core_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDigest */ .m)(reference), options);
    }
    async *tags() {
        yield* (0,_index_entries_js__WEBPACK_IMPORTED_MODULE_8__/* .tagsIn */ .bk)(await this.index());
    }
    /** A manifest that is only reached through an index has no entry that tells its type: the document itself does. */
    async #describe(digest, options) {
        const size = await this.#files.size(blobName(digest));
        if (size === undefined)
            throw await this.#noContent(digest);
        const node = { mediaType: 'application/octet-stream', digest, size };
        try {
            const json = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJsonObject */ .dw)(await (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .readAll */ .yw)(this.fetch(node, options), node), digest);
            return { ...node, mediaType: manifestTypeOf(json) ?? node.mediaType };
        }
        catch (error) {
            if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP && ['INVALID_CONTENT', 'TOO_LARGE'].includes(error.code))
                return node;
            throw error;
        }
    }
    async #noContent(digest) {
        const name = blobName(digest);
        if ((await this.#files.isLink?.(name)) !== true)
            return this.missing(digest);
        const file = `${this.#files.where}/${name}`;
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('NOT_FOUND', `${file} is a link that does not lead to a file of the layout`, {
            details: { reference: digest, file, reason: 'link-out-of-layout' },
        });
    }
    missing(digest) {
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('NOT_FOUND', `${this.#files.where} has no content with digest ${digest}`, {
            details: { reference: digest },
        });
    }
}
/** image-spec lets a manifest leave out its type; its fields tell it then. */
function manifestTypeOf({ mediaType, ...json }) {
    if (typeof mediaType === 'string')
        return (0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .isManifestType */ .Q3)(mediaType) ? mediaType : undefined;
    if (json['schemaVersion'] !== 2)
        return undefined;
    if ((0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(json['config']) && Array.isArray(json['layers']))
        return _core_media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .OCI_MANIFEST */ .EG;
    return Array.isArray(json['manifests']) ? _core_media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .OCI_INDEX */ .$p : undefined;
}
function untaggedNode(entry) {
    const { annotations: _tagged, ...node } = entry;
    return node;
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
