export const id = 625;
export const ids = [625];
export const modules = {

/***/ 83221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   plainToolCache: () => (/* binding */ plainToolCache),
/* harmony export */   toolkitCache: () => (/* binding */ toolkitCache)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _targets_folder_tool_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66595);



async function toolkitCache(root) {
    process.env['RUNNER_TOOL_CACHE'] ||= root;
    const { cacheDir, find } = await Promise.all(/* import() */[__webpack_require__.e(978), __webpack_require__.e(387)]).then(__webpack_require__.bind(__webpack_require__, 33387));
    return {
        root,
        find: async (name, version, arch) => find(name, version, arch),
        keep: (folder, { name, version, arch }) => cacheDir(folder, name, version, arch),
    };
}
/** The same folders as the toolkit's, which writes to stdout. */
function plainToolCache(root) {
    const complete = (folder) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(`${folder}.complete`).then(() => true, () => false);
    return {
        root,
        async find(name, version, arch) {
            const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, name, version, arch);
            return (await complete(folder)) ? folder : '';
        },
        async keep(from, { name, version, arch }) {
            const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, name, version, arch);
            await (0,_targets_folder_tool_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .removeTree */ .dM)(folder);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.cp)(from, folder, { recursive: true, verbatimSymlinks: true });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(`${folder}.complete`, '');
        },
    };
}


/***/ }),

/***/ 17145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FH: () => (/* binding */ SingleFlight),
/* harmony export */   TA: () => (/* binding */ limiter),
/* harmony export */   _k: () => (/* binding */ mapConcurrent),
/* harmony export */   j3: () => (/* binding */ settleAll),
/* harmony export */   o5: () => (/* binding */ SMALL),
/* harmony export */   t1: () => (/* binding */ settleInBatches)
/* harmony export */ });
/** What moves less is waiting more than work: it takes a part of a permit. */
const SMALL = 1024 * 1024;
/** Small ones in the place of a large one; a single permit is meant as one request at a time. */
const PARTS = 3;
/**
 * A permit is held around I/O only, never while waiting for children, so no depth of graph can deadlock. The signal
 * is asked again after the wait: what was queued when the copy failed does not start. In the order of asking, so that
 * a large one is not passed by for ever.
 */
function limiter(permits, signal) {
    // Taken from the front by an index: `shift` moves all the others, and there may be a hundred thousand.
    let waiting = [];
    let front = 0;
    const large = permits === 1 ? 1 : PARTS;
    let free = permits * large;
    const leave = (parts) => {
        free += parts;
        for (let next = waiting[front]; next && next.parts <= free; next = waiting[front]) {
            front += 1;
            free -= next.parts;
            next.start();
        }
        if (front < waiting.length)
            return;
        waiting = [];
        front = 0;
    };
    return async (work, bytes = SMALL) => {
        const parts = bytes < SMALL ? 1 : large;
        if (front === waiting.length && parts <= free)
            free -= parts;
        else
            await new Promise((resolve) => waiting.push({ parts, start: resolve }));
        try {
            signal.throwIfAborted();
            return await work();
        }
        finally {
            leave(parts);
        }
    };
}
/** Waits for all, then fails with the first failure: nothing goes on in the background after an error. */
async function settleAll(work) {
    let failed;
    const done = [];
    await Promise.all(work.map((one, at) => one.then((value) => void (done[at] = value), (error) => void (failed ??= { error }))));
    if (failed)
        throw failed.error;
    return done;
}
/** Far more than any number of permits. */
const BATCH = 1000;
/** As {@link settleAll}, for a list that may be of a hundred thousand: what waits takes memory, so it is done in batches. */
async function settleInBatches(items, work, size = BATCH) {
    const results = [];
    for (let at = 0; at < items.length; at += size)
        results.push(...(await settleAll(items.slice(at, at + size).map(async (item) => work(item)))));
    return results;
}
/** Does the work for every item, so many at once. After a failure nothing new is begun, and what runs is waited for. */
async function mapConcurrent(items, count, work) {
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
/**
 * Work that is done once for each key, whoever asks. A failure is dropped: the next that asks does the work again, and
 * so does one that was waiting for it. With `keep` all get the first failure instead, as parts of one whole want it.
 */
class SingleFlight {
    #flights = new Map();
    #failures;
    constructor(failures = 'drop') {
        this.#failures = failures;
    }
    get(key, work, asking = {}) {
        if (this.#failures === 'drop')
            return this.#getAnew(key, work, asking);
        const known = this.#flights.get(key);
        if (known)
            return known;
        const flight = work();
        this.#flights.set(key, flight);
        return flight;
    }
    async #getAnew(key, work, { signal }) {
        for (;;) {
            const known = this.#flights.get(key);
            if (!known)
                break;
            try {
                return await known;
            }
            catch {
                signal?.throwIfAborted();
            }
        }
        const flight = work();
        this.#flights.set(key, flight);
        try {
            return await flight;
        }
        catch (error) {
            this.#flights.delete(key);
            throw error;
        }
    }
    /** What there is for the key, or will be; it asks for nothing. */
    peek(key) {
        return this.#flights.get(key);
    }
    /** A value that came in another way, whatever there was. */
    set(key, value) {
        this.#flights.set(key, Promise.resolve(value));
    }
    /** As {@link set}, but work that is done or under way stays. */
    offer(key, value) {
        if (!this.#flights.has(key))
            this.set(key, value);
    }
    delete(key) {
        this.#flights.delete(key);
    }
    values() {
        return this.#flights.values();
    }
}


/***/ }),

/***/ 49310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pr: () => (/* binding */ encodeJson),
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
    refuseHuge(bytes, what);
    let value;
    try {
        value = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_CONTENT', `${what} is not JSON`, { cause });
    }
    if (!(0,_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_CONTENT', `${what} is not a JSON object`);
    return value;
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




/** Parses a manifest of the type in its descriptor; a document that could be of two types is refused (CVE-2021-41190). */
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

/***/ 66595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YH: () => (/* binding */ archiveOf),
/* harmony export */   dM: () => (/* binding */ removeTree),
/* harmony export */   tP: () => (/* binding */ ToolFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24997);
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44745);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81963);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17142);
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(62960);
/* harmony import */ var _move_files_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(32811);
/* harmony import */ var _unpack_folder_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(57653);









const ARCHIVE_NAMES = [
    [/\.(?:tar\.gz|tgz)$/i, 'gzip'],
    [/\.(?:tar\.zst|tzst)$/i, 'zstd'],
    [/\.tar$/i, 'none'],
    [/\.(?:zip|7z|rar|tar\.(?:xz|bz2|lzma)|txz|tbz2?)$/i, 'other'],
];
const ARCHIVE_TYPE = /[.+/-]tar(?:[.+-](gzip|gz|zstd))?$/i;
/**
 * What a layer of a tool is packed as; undefined for a file. The title's ending says it, else the media type: `oras`
 * gives every file the type of a plain tar, so that this one counts for layers without a title only.
 */
function archiveOf(node) {
    if ((0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .isManifestType */ .Q3)(node.mediaType) || node.annotations?.[_core_descriptor_js__WEBPACK_IMPORTED_MODULE_3__/* .UNPACK */ .P4] === 'true')
        return undefined;
    const title = (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_3__/* .titleOf */ .Gg)(node);
    const [, byName] = ARCHIVE_NAMES.find(([name]) => title !== undefined && name.test(title)) ?? [];
    if (byName)
        return byName;
    const [matched, packed] = ARCHIVE_TYPE.exec(node.mediaType) ?? [];
    if (packed !== undefined)
        return packed.toLowerCase() === 'zstd' ? 'zstd' : 'gzip';
    return matched !== undefined && title === undefined ? 'none' : undefined;
}
/**
 * A folder that a tool is pulled to: as {@link FolderTarget}, but archives are unpacked by the same safe way, and
 * single files that are programs can be run. Everything collects beside the folder, which appears with `commit`.
 */
class ToolFolder {
    #root;
    #staging;
    #folder;
    #archives = new Map();
    /** Both are made; `staging` is on the same file system. */
    constructor(root, staging) {
        this.#root = root;
        this.#staging = staging;
        this.#folder = new _folder_js__WEBPACK_IMPORTED_MODULE_6__/* .FolderTarget */ .M(root);
    }
    fetch(node, options) {
        return this.#folder.fetch(node, options);
    }
    async exists(node) {
        return this.#archives.has(node.digest) || this.#folder.exists(node);
    }
    resolve(reference) {
        return this.#folder.resolve(reference);
    }
    tag(node, reference) {
        return this.#folder.tag(node, reference);
    }
    async push(node, bytes, options = {}) {
        const archive = archiveOf(node);
        if (archive === undefined || archive === 'other')
            return this.#folder.push(node, bytes, options);
        const place = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.#staging, `${this.#archives.size}-${node.digest.slice(7, 19)}`);
        const modes = await (0,_unpack_folder_js__WEBPACK_IMPORTED_MODULE_8__/* .unpackFolder */ .H)((0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .abortable */ .ZC)((0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .verified */ .zr)(bytes, node), options.signal), {
            node,
            title: '.',
            name: (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_3__/* .titleOf */ .Gg)(node) ?? node.digest,
            root: place,
            compression: archive,
        });
        this.#archives.set(node.digest, { path: place, segments: [], modes });
    }
    /** Fails where two parts have the same file. */
    async commit() {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(this.#root, { recursive: true });
        const single = this.#folder.files().filter(({ node }) => node.annotations?.[_core_descriptor_js__WEBPACK_IMPORTED_MODULE_3__/* .UNPACK */ .P4] !== 'true');
        await this.#folder.commit();
        for (const { path } of single)
            if (await isProgram(path))
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(path, 0o755);
        for (const part of this.#archives.values())
            await (0,_move_files_js__WEBPACK_IMPORTED_MODULE_7__/* .moveFiles */ .p)([part], this.#root, { keepExisting: true });
    }
    async discard() {
        await this.#folder.discard();
        await removeTree(this.#staging);
    }
}
/** By its first bytes: ELF, Mach-O, PE, or a script. Few artifacts tell the mode of a single file. */
async function isProgram(path) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'r');
    try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
        const start = buffer.subarray(0, bytesRead).toString('hex');
        return /^(?:7f454c46|cafebabe|feedfac[ef]|c[ef]faedfe|4d5a|2321)/.test(start);
    }
    finally {
        await file.close();
    }
}
/** Also folders that may not be written, as some archives have them. */
async function removeTree(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { recursive: true, force: true });
    }
    catch (error) {
        if (!['EACCES', 'EPERM'].includes((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .systemCode */ .xU)(error) ?? ''))
            throw error;
        await makeRemovable(path);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { recursive: true, force: true });
    }
}
async function makeRemovable(path) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(path, 0o700);
    for (const entry of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(path, { withFileTypes: true }))
        if (entry.isDirectory())
            await makeRemovable((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, entry.name));
}


/***/ })

};
