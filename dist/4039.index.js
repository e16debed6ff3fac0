export const id = 4039;
export const ids = [4039];
export const modules = {

/***/ 54039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DM: () => (/* binding */ ifMissingOf),
/* harmony export */   Di: () => (/* binding */ ifExistsOf),
/* harmony export */   E$: () => (/* binding */ PACKING),
/* harmony export */   Fp: () => (/* binding */ DESCRIBING),
/* harmony export */   Mn: () => (/* binding */ DETAILED_OUTPUTS),
/* harmony export */   Px: () => (/* binding */ MANIFEST_OUTPUTS),
/* harmony export */   SR: () => (/* binding */ destinationInputs),
/* harmony export */   Sz: () => (/* binding */ describingInputs),
/* harmony export */   V9: () => (/* binding */ WRITING),
/* harmony export */   Wm: () => (/* binding */ selectionOf),
/* harmony export */   YN: () => (/* binding */ VERIFYING),
/* harmony export */   ZU: () => (/* binding */ sourceInputs),
/* harmony export */   bD: () => (/* binding */ packInputs),
/* harmony export */   oA: () => (/* binding */ ARTIFACT_OUTPUTS),
/* harmony export */   zw: () => (/* binding */ REFERRERS)
/* harmony export */ });
/* harmony import */ var _inputs_input_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45308);

const DESCRIBING = [
    'artifact-type',
    'annotations',
    'annotation-file',
    'github-annotations',
    'created',
];
function describingInputs(reader, level) {
    return {
        artifactType: (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactTypeOf */ .Gh)(reader),
        annotations: (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .annotationsOf */ .Ih)(reader, level),
        annotationFile: reader.optional('annotation-file'),
        githubAnnotations: reader.flag('github-annotations'),
        created: reader.optional('created'),
    };
}
const PACKING = [
    ...DESCRIBING,
    'config',
    'image-spec',
    'if-no-files-found',
    'file-modes',
];
function packInputs(reader, files) {
    return {
        files,
        ...describingInputs(reader, 'manifest'),
        config: reader.optional('config'),
        imageSpec: (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .imageSpecOf */ .sv)(reader),
        ifNoFilesFound: reader.oneOf('if-no-files-found', ['error', 'warn', 'ignore']),
        fileModes: reader.flag('file-modes'),
    };
}
function sourceInputs(reader, command) {
    return {
        from: (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .locationOf */ .hD)(reader, 'from', command),
        platform: (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .platformOf */ .tj)(reader),
        digest: (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(reader),
    };
}
function destinationInputs(reader, command) {
    const [to] = (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .targetsOf */ .QR)(reader, command, 1);
    return { to, tags: (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .tagsAt */ .Hf)(to, (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .tagsOf */ .Fg)(reader, [to])), ifExists: ifExistsOf(reader) };
}
function ifExistsOf(reader) {
    return reader.oneOf('if-exists', ['overwrite', 'skip', 'fail', 'fail-if-different']);
}
const MOST_VERSIONS = 10_000;
/** Which of the tags that patterns match. */
function selectionOf(reader) {
    return {
        versions: reader.optional('versions'),
        newest: reader.given('newest') ? reader.count('newest', { from: 1, to: MOST_VERSIONS }) : undefined,
    };
}
function ifMissingOf(reader) {
    return reader.oneOf('if-missing', ['error', 'ignore']);
}
/** Every command that writes to a registry has these. */
const WRITING = ['dry-run', 'if-unauthorized'];
/** What must hold for what is taken. */
const VERIFYING = ['verify', 'trust-root'];
/** Which referrers are of interest. */
const REFERRERS = [
    'referrers',
    'referrer-types',
    'depth',
    'max-referrers',
    'signatures',
];
/** What is told of every artifact. */
const ARTIFACT_OUTPUTS = [
    'digest',
    'reference',
    'repository',
    'references',
    'media-type',
    'size',
];
/** What is told where an artifact is only looked at. */
const DETAILED_OUTPUTS = [
    ...ARTIFACT_OUTPUTS,
    'artifact-type',
    'manifest',
    'annotations',
    'config',
];
/** What is told of an artifact whose manifest was read. */
const MANIFEST_OUTPUTS = [
    ...ARTIFACT_OUTPUTS,
    'artifact-type',
    'manifest',
    'changed',
    'metadata',
];


/***/ }),

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
