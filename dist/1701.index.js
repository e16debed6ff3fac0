export const id = 1701;
export const ids = [1701];
export const modules = {

/***/ 1701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ formatPlatform),
/* harmony export */   FL: () => (/* binding */ parsePlatform),
/* harmony export */   S2: () => (/* binding */ platformsIn),
/* harmony export */   di: () => (/* binding */ platformNotFound),
/* harmony export */   md: () => (/* binding */ selectPlatform),
/* harmony export */   tj: () => (/* binding */ platformOf)
/* harmony export */ });
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24997);
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44745);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81963);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49310);
/* harmony import */ var _core_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43749);
/* harmony import */ var _core_manifest_node_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(80326);
/* harmony import */ var _core_platform_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(17655);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(17142);








/**
 * Text to platform: `os/arch[/variant][:os.version]`, such as `linux/arm64/v8`.
 *
 * @throws {OrasError} `INVALID_INPUT` for anything else.
 */
function parsePlatform(text) {
    if (text.length > 256)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('INVALID_INPUT', 'not a platform: longer than 256 characters');
    const [place = '', version] = text.split(/:(.*)/s);
    const [os = '', architecture = '', variant, ...rest] = place.split('/');
    if (![os, architecture, variant ?? 'x', version ?? 'x'].every(isPart) || rest.length > 0) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('INVALID_INPUT', `not a platform: ${JSON.stringify(text.slice(0, 100))}; expected os/arch[/variant], such as linux/arm64`);
    }
    return {
        architecture,
        os,
        ...(version !== undefined && { 'os.version': version }),
        ...(variant !== undefined && { variant }),
    };
}
function isPart(text) {
    return /^[A-Za-z0-9][A-Za-z0-9_.-]*$/.test(text);
}
/** Platform to text: `os/arch[/variant]`. */
function formatPlatform(platform) {
    return [platform.os, platform.architecture, platform.variant]
        .filter((part) => part !== undefined)
        .join('/');
}
/**
 * The root for one platform: the manifest that an index lists for it, or the root itself if its config has that platform. For
 * `select` of {@link CopyOptions}.
 *
 * @throws {OrasError} `NOT_FOUND` if there is none for the platform; `INVALID_CONTENT` for what is no manifest; `TOO_LARGE`
 * beyond 8 MiB; `SIZE_MISMATCH` and `DIGEST_MISMATCH` for wrong content.
 * @example
 * const options: CopyOptions = {
 *   select: (root, source) => selectPlatform({ source, root }, { os: 'linux', architecture: 'arm64' }),
 * };
 */
async function selectPlatform({ source, root, known = [] }, platform, options = {}) {
    const manifest = (0,_core_manifest_node_js__WEBPACK_IMPORTED_MODULE_5__/* .findManifest */ .J9)(known, root)?.manifest ??
        (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .parseManifest */ .Ng)(await (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .readAll */ .yw)(source.fetch(root, options), root), root);
    if ((0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_7__/* .isIndexType */ .$U)(root.mediaType)) {
        const entries = manifest.manifests ?? [];
        const entry = (0,_core_platform_js__WEBPACK_IMPORTED_MODULE_6__/* .bestForPlatform */ .DT)(entries, platform);
        if (entry)
            return entry;
        throw platformNotFound(root, platform, platformsIn(entries));
    }
    // The entry in a layout's index may have a platform.
    const rootPlatform = root.platform ?? (await platformOf(manifest, source, options));
    if (rootPlatform && (0,_core_platform_js__WEBPACK_IMPORTED_MODULE_6__/* .matchesPlatform */ .pC)(rootPlatform, platform))
        return root;
    const type = manifest.config?.mediaType;
    if (rootPlatform || (type !== undefined && IMAGE_CONFIGS.includes(type)))
        throw platformNotFound(root, platform, rootPlatform ? [rootPlatform] : []);
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('NOT_FOUND', `${root.digest} has no platforms: it is ${root.mediaType}, with a config of type ${type ?? 'none'}`);
}
const IMAGE_CONFIGS = [_core_media_types_js__WEBPACK_IMPORTED_MODULE_7__/* .OCI_CONFIG */ .TF, _core_media_types_js__WEBPACK_IMPORTED_MODULE_7__/* .DOCKER_CONFIG */ .e6];
/**
 * The platform in an image's config (image-spec config.md); undefined for other artifacts.
 *
 * @throws {OrasError} `INVALID_CONTENT` for a config that is no JSON object; `TOO_LARGE` beyond 8 MiB; `SIZE_MISMATCH` and
 * `DIGEST_MISMATCH` for wrong content.
 */
async function platformOf(manifest, source, options = {}) {
    const { config, mediaType } = manifest;
    if (!(0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_7__/* .isImageType */ .G1)(mediaType) || !config || !IMAGE_CONFIGS.includes(config.mediaType))
        return undefined;
    const json = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJsonObject */ .dw)(await (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .readAll */ .yw)(source.fetch(config, options), config), `config ${config.digest}`);
    return platformIn(json);
}
const PARTS = ['architecture', 'os', 'os.version', 'os.features', 'variant'];
function platformIn(config) {
    const { os, architecture } = config;
    if (typeof os !== 'string' || typeof architecture !== 'string')
        return undefined;
    const parts = PARTS.filter((part) => config[part] !== undefined).map((part) => [part, config[part]]);
    const platform = Object.fromEntries(parts);
    return (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .isPlatform */ .aH)(platform) ? platform : undefined;
}
/** The platforms of those nodes that have one. */
function platformsIn(nodes) {
    return nodes.flatMap(({ platform }) => platform ?? []);
}
function platformNotFound(root, wanted, available) {
    const platform = formatPlatform(wanted);
    const list = available.length === 0 ? 'no platforms' : available.slice(0, 30).map(formatPlatform).join(', ');
    const message = `${root.digest} has nothing for ${platform}; it has ${list}`;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('NOT_FOUND', message, { details: { platform } });
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

/***/ 80326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cj: () => (/* binding */ fetchManifest),
/* harmony export */   J9: () => (/* binding */ findManifest),
/* harmony export */   Ut: () => (/* binding */ manifestNode),
/* harmony export */   y0: () => (/* binding */ readManifestNode)
/* harmony export */ });
/* unused harmony export findSuccessors */
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24997);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43749);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17142);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93557);




/**
 * A manifest whose bytes are known to match the descriptor; they are not checked again.
 *
 * @throws {OrasError} `INVALID_CONTENT` or `TOO_LARGE`, when `manifest` is asked for.
 */
function manifestNode(node, bytes) {
    let parsed;
    return {
        node,
        bytes,
        get manifest() {
            return (parsed ??= (0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseManifest */ .Ng)(bytes, node));
        },
    };
}
/**
 * Reads a manifest whose descriptor is known; the size is only a hint.
 *
 * @throws {OrasError} `NOT_FOUND`; `TOO_LARGE` beyond 8 MiB; `DIGEST_MISMATCH` for wrong content. `INVALID_CONTENT` only when
 * `manifest` is asked for.
 */
async function readManifestNode(source, node, options = {}) {
    return manifestNode(node, await (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .readByDigest */ .g1)(source.fetch(node, options), node));
}
/**
 * Resolves a tag or digest and reads the manifest, in one request where the source can.
 *
 * @throws {OrasError} `NOT_FOUND`; `TOO_LARGE` beyond 8 MiB; `DIGEST_MISMATCH` for wrong content. `INVALID_CONTENT` only when
 * `manifest` is asked for.
 */
async function fetchManifest(source, reference, options = {}) {
    if (!(0,_target_js__WEBPACK_IMPORTED_MODULE_3__/* .canReadManifest */ .Ku)(source))
        return readManifestNode(source, await source.resolve(reference, options), options);
    const { node, bytes } = await source.readManifest(reference, options);
    return manifestNode(node, bytes);
}
/**
 * What a node points at: config, layers, manifests, subject. A blob points at nothing.
 *
 * @throws {OrasError} `NOT_FOUND`; `INVALID_CONTENT` for what is no manifest; `TOO_LARGE` beyond 8 MiB; `DIGEST_MISMATCH` for
 * wrong content.
 */
async function findSuccessors(source, node, options = {}) {
    if (!isManifestType(node.mediaType))
        return [];
    return successors((await readManifestNode(source, node, options)).manifest);
}
/** The manifest with this digest; undefined if it is not in the list. */
function findManifest(manifests, { digest }) {
    return manifests.find(({ node }) => node.digest === digest);
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


/***/ })

};
