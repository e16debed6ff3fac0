export const id = 3945;
export const ids = [3945,7653];
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
    const { cacheDir, find } = await Promise.all(/* import() */[__webpack_require__.e(4978), __webpack_require__.e(3387)]).then(__webpack_require__.bind(__webpack_require__, 33387));
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
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(11850);
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
        const modes = await (0,_unpack_folder_js__WEBPACK_IMPORTED_MODULE_8__.unpackFolder)((0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .abortable */ .ZC)((0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .verified */ .zr)(bytes, node), options.signal), {
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


/***/ }),

/***/ 57653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  unpackFolder: () => (/* binding */ unpackFolder)
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


/***/ })

};
