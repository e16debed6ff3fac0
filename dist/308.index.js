export const id = 308;
export const ids = [308];
export const modules = {

/***/ 45308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ tagsOf),
/* harmony export */   Gh: () => (/* binding */ artifactTypeOf),
/* harmony export */   Hf: () => (/* binding */ tagsAt),
/* harmony export */   Ih: () => (/* binding */ annotationsOf),
/* harmony export */   KT: () => (/* binding */ named),
/* harmony export */   M_: () => (/* binding */ maxReferrersOf),
/* harmony export */   QR: () => (/* binding */ targetsOf),
/* harmony export */   RY: () => (/* binding */ removalsOf),
/* harmony export */   Rr: () => (/* binding */ signaturesOf),
/* harmony export */   Ue: () => (/* binding */ locationsOf),
/* harmony export */   Wt: () => (/* binding */ platformsOf),
/* harmony export */   c0: () => (/* binding */ fileLines),
/* harmony export */   d1: () => (/* binding */ depthOf),
/* harmony export */   fr: () => (/* binding */ requiredTags),
/* harmony export */   hD: () => (/* binding */ locationOf),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   sW: () => (/* binding */ patternLocationsOf),
/* harmony export */   sv: () => (/* binding */ imageSpecOf),
/* harmony export */   tj: () => (/* binding */ platformOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59852);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81963);
/* harmony import */ var _core_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11387);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17142);
/* harmony import */ var _copy_platform_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1701);
/* harmony import */ var _location_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3306);
/* harmony import */ var _raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(93313);








/** The one reference of an input. */
function locationOf(reader, name, command) {
    const [location, ...more] = locationsOf(reader, name, command);
    if (more.length > 0)
        throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .wrong */ .Qm)(name, reader.text(name), `one reference for command ${command}`);
    return location;
}
/** A further reference behind a comma, where tags may stand. */
const SECOND = /,\s*(?:oci-(?:layout|archive):|(?<!^oci-.*)(?:[a-z0-9-]+\.[a-z0-9.-]+|localhost)(?::\d+)?\/)/i;
/** Newline list. */
function locationsOf(reader, name, command) {
    const locations = patternLocationsOf(reader, name, command);
    const pattern = locations.find(({ patterns }) => patterns !== undefined);
    if (!pattern)
        return locations;
    throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .wrong */ .Qm)(name, pattern.text, `a tag or a digest; patterns of tags are for from of command copy`);
}
/** Newline list, in which patterns such as `REPOSITORY:v1.*` can stand for tags. */
function patternLocationsOf(reader, name, command) {
    reader.required(name, command);
    const [first, ...others] = reader.lines(name).map((line) => {
        if (SECOND.test(line))
            throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .wrong */ .Qm)(name, line, 'each reference on a line of its own');
        return (0,_location_js__WEBPACK_IMPORTED_MODULE_6__/* .parseLocation */ .zS)(name, line);
    });
    if (!first)
        throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .wrong */ .Qm)(name, reader.text(name), 'at least one reference');
    return [first, ...others];
}
function targetsOf(reader, command, most) {
    const locations = locationsOf(reader, 'to', command);
    if (most !== undefined && locations.length > most)
        throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .wrong */ .Qm)('to', reader.text('to'), `one reference for command ${command}`);
    for (const location of locations) {
        const digest = location.kind === 'registry' ? location.reference.digest : location.digest;
        if (digest === undefined)
            continue;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('INVALID_INPUT', `input to: ${JSON.stringify(location.text)} has a digest; the digest follows from the content, so give a tag`);
    }
    refuseTwins(locations);
    return locations;
}
/** Two writers of one place would not know of each other, and an archive is written as a whole. */
function refuseTwins(locations) {
    const places = locations.map((one) => one.kind === 'registry' ? (0,_location_js__WEBPACK_IMPORTED_MODULE_6__/* .formatLocation */ .j$)(one) : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.normalize)(one.path.replace(/[/\\]+$/, '')));
    const at = places.findIndex((place, index) => places.indexOf(place) !== index);
    const twin = locations[at];
    if (twin)
        throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .wrong */ .Qm)('to', twin.text, `each place once, with all its tags in one line, as in ${(0,_location_js__WEBPACK_IMPORTED_MODULE_6__/* .formatLocation */ .j$)(twin)}:1,2`);
}
/**
 * Newline or comma. Whole references such as docker/metadata-action gives (`ghcr.io/acme/app:1.2`) count for the
 * destination that they name, which must be among `to`.
 */
function tagsOf(reader, to) {
    return reader.commas('tags').map((text) => tagOf(text, to));
}
function tagOf(text, to) {
    const slash = text.lastIndexOf('/');
    const colon = text.indexOf(':', slash);
    if (slash < 0 || colon < 0)
        return { tag: named('tags', () => (0,_core_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .checkTag */ .Bs)(text)) };
    const location = (0,_location_js__WEBPACK_IMPORTED_MODULE_6__/* .parseLocation */ .zS)('tags', withRegistry(text));
    const [tag, ...more] = location.tags;
    if (tag === undefined || more.length > 0 || text.includes('@'))
        throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .wrong */ .Qm)('tags', text, 'a tag, or registry/repository:tag');
    const destination = to.find((one) => isSamePlace(one, location));
    if (destination)
        return { tag, destination };
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('INVALID_INPUT', `input tags: ${JSON.stringify(text)} is not in ${to.map(_location_js__WEBPACK_IMPORTED_MODULE_6__/* .formatLocation */ .j$).join(', ')}, where the artifact is written`, { details: { input: 'tags' } });
}
/** Docker leaves out `docker.io`, and so does docker/metadata-action. */
function withRegistry(text) {
    const first = text.slice(0, text.indexOf('/'));
    return /[.:]/.test(first) || first === 'localhost' ? text : `docker.io/${text}`;
}
function isSamePlace(one, other) {
    if (one.kind !== 'registry' || other.kind !== 'registry')
        return (0,_location_js__WEBPACK_IMPORTED_MODULE_6__/* .formatLocation */ .j$)(one) === (0,_location_js__WEBPACK_IMPORTED_MODULE_6__/* .formatLocation */ .j$)(other);
    const [a, b] = [one.reference, other.reference];
    return (0,_core_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalRegistry */ .i7)(a.registry) === (0,_core_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalRegistry */ .i7)(b.registry) && a.repository === b.repository;
}
/** The tags that go to a destination: those that it names itself, and of the input those that are for it. */
function tagsAt(location, tags) {
    const more = tags.filter(({ destination = location }) => destination === location);
    return [...new Set([...location.tags, ...more.map(({ tag }) => tag)])];
}
/** The library's own checks do not know the input they are used for. */
function named(name, parse) {
    try {
        return parse();
    }
    catch (cause) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('INVALID_INPUT', `input ${name}: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(cause)}`, {
            cause,
            details: { ...(cause instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP && cause.details), input: name },
        });
    }
}
/** For command tag: at the place where the artifact is. */
function requiredTags(reader, from) {
    const text = reader.required('tags', 'tag');
    const tags = [...new Set(tagsOf(reader, [from]).map(({ tag }) => tag))];
    if (tags.length === 0)
        throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .wrong */ .Qm)('tags', text, 'at least one tag');
    return tags;
}
function fileLines(reader, command) {
    const text = reader.required('files', command);
    const lines = reader.lines('files');
    if (lines.length === 0)
        throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .wrong */ .Qm)('files', text, 'at least one line that is no comment');
    return lines;
}
/** Digests or platforms. */
function removalsOf(reader) {
    return reader.commas('remove').map((text) => {
        if ((0,_core_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(text))
            return text;
        if (text.includes('@') || text.startsWith('sha'))
            throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .wrong */ .Qm)('remove', text, 'digests, such as sha256:…, and platforms, such as linux/amd64');
        return named('remove', () => (0,_copy_platform_js__WEBPACK_IMPORTED_MODULE_5__/* .parsePlatform */ .FL)(text));
    });
}
function platformOf(reader) {
    const [platform, ...more] = platformsOf(reader);
    if (more.length > 0)
        throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .wrong */ .Qm)('platform', reader.commas('platform').join(', '), 'one platform');
    return platform;
}
function platformsOf(reader) {
    return named('platform', () => reader.commas('platform').map((line) => (0,_copy_platform_js__WEBPACK_IMPORTED_MODULE_5__/* .parsePlatform */ .FL)(line)));
}
function imageSpecOf(reader) {
    if (reader.text('image-spec') === '')
        return undefined;
    return reader.oneOf('image-spec', ['v1.0', 'v1.1']);
}
/** The default is that of the climb. */
function maxReferrersOf(reader) {
    if (reader.text('max-referrers') === '')
        return undefined;
    return reader.count('max-referrers', { from: 1, to: 1_000_000 });
}
/** Without a limit by default. */
function depthOf(reader) {
    if (reader.text('depth') === '')
        return Number.POSITIVE_INFINITY;
    return reader.count('depth', { from: 0, to: 1000 });
}
function signaturesOf(reader) {
    if (reader.text('signatures') === 'always')
        return 'always';
    if (!['true', 'True', 'TRUE', 'false', 'False', 'FALSE'].includes(reader.text('signatures')))
        throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .wrong */ .Qm)('signatures', reader.text('signatures'), 'true, false or always');
    return reader.flag('signatures') ? 'copy' : 'leave';
}
function digestOf(reader) {
    const text = reader.text('digest');
    if (text === '')
        return undefined;
    if (!(0,_core_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(text))
        throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .wrong */ .Qm)('digest', text, 'sha256: or sha512: with lower-case hexadecimal characters, in one line');
    return text;
}
function artifactTypeOf(reader) {
    const text = reader.optional('artifact-type');
    return text === undefined ? undefined : (0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .checkMediaType */ .xQ)(text, 'input artifact-type');
}
/** docker/metadata-action: the levels that an annotation is for, before its key. */
const LEVELS = /^((?:(?:manifest|index)(?:-descriptor)?(?:\[[^\]]*\])?,?)+):/;
/** Lines for other levels than this one are left out. */
function annotationsOf(reader, level) {
    const entries = new Map();
    for (const given of reader.lines('annotations')) {
        const [prefix = '', levels] = LEVELS.exec(given) ?? [];
        if (levels !== undefined && !levels.split(',').includes(level))
            continue;
        const line = given.slice(prefix.length);
        const equals = line.indexOf('=');
        const key = line.slice(0, equals).trim();
        if (equals < 0 || key === '')
            throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .wrong */ .Qm)('annotations', given, 'key=value lines');
        if (entries.has(key))
            throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .wrong */ .Qm)('annotations', given, `each key once, and ${key} is there twice`);
        entries.set(key, line.slice(equals + 1));
    }
    return Object.fromEntries(entries);
}


/***/ }),

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








/** `os/arch[/variant][:os.version]`, such as `linux/arm64/v8`. */
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
function formatPlatform(platform) {
    return [platform.os, platform.architecture, platform.variant]
        .filter((part) => part !== undefined)
        .join('/');
}
/** The root for one platform: the manifest that an index lists for it, or the root itself if its config has that platform. */
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
/** The platform in an image's config (image-spec config.md). */
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

/***/ 80326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J9: () => (/* binding */ findManifest),
/* harmony export */   Ut: () => (/* binding */ manifestNode),
/* harmony export */   y0: () => (/* binding */ readManifestNode)
/* harmony export */ });
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24997);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43749);


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
async function readManifestNode(source, node, options) {
    return manifestNode(node, await (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .readByDigest */ .g1)(source.fetch(node, options), node));
}
/** The one of this digest. */
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
 * Parts that `wanted` leaves out match anything, except for the variant of an architecture with a default: `linux/amd64`
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
