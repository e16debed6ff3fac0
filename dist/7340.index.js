export const id = 7340;
export const ids = [7340];
export const modules = {

/***/ 54039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DM: () => (/* binding */ ifMissingOf),
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
    return { to, tags: (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .tagsAt */ .Hf)(to, (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .tagsOf */ .Fg)(reader, [to])), ifExists: (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .ifExistsOf */ .Di)(reader) };
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
/* harmony export */   Di: () => (/* binding */ ifExistsOf),
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
            throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .wrong */ .Qm)('remove', text, 'digests, such as sha256:\u2026, and platforms, such as linux/amd64');
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
function ifExistsOf(reader) {
    return reader.oneOf('if-exists', ['overwrite', 'skip', 'fail', 'fail-if-different']);
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

/***/ 79664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bz: () => (/* binding */ nameSource),
/* harmony export */   Kt: () => (/* binding */ wrapCopyError),
/* harmony export */   Rp: () => (/* binding */ isMissingChild),
/* harmony export */   X5: () => (/* binding */ atSource),
/* harmony export */   y: () => (/* binding */ attributeReadErrors)
/* harmony export */ });
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24997);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81963);
/* harmony import */ var _core_target_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93557);



function atSource(step, node, work) {
    return wrapCopyError({ side: 'source', step, node }, work);
}
/** Attributes a read that fails during a write to the source. Reports the size of each chunk. */
function attributeReadErrors(bytes, node, onBytes) {
    return (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .through */ .sc)(bytes, {
        seen: ({ byteLength }) => onBytes(byteLength),
        failed: (error) => inCopyError(error, { side: 'source', step: 'fetch', node }),
    });
}
/** Adds the source's name to an error about wrong content, which would not say where that came from. */
function nameSource(error, source) {
    if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CopyError */ .k6) || !(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isWrongContent */ .T8)(error) || !(0,_core_target_js__WEBPACK_IMPORTED_MODULE_2__/* .isNamed */ .ev)(source))
        return error;
    const { operation, side, digest } = error;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CopyError */ .k6(error.cause, { operation, side, digest, place: source.name });
}
/** Makes failures say on which side, in which step and with which node. */
async function wrapCopyError(step, work) {
    try {
        return await work();
    }
    catch (error) {
        throw inCopyError(error, step);
    }
}
function inCopyError(error, { side, step, node }) {
    const copyError = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .findCause */ .lO)(error, _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CopyError */ .k6);
    if (copyError)
        return copyError;
    if (isAbort(error))
        return error;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CopyError */ .k6(error, {
        operation: step,
        // The target detects wrong content, but the source sent it.
        side: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isWrongContent */ .T8)(error) ? 'source' : side,
        ...(node && { digest: node.digest }),
    });
}
/** By the codes of distribution-spec, "Error Codes": the status differs between registries. */
function isMissingChild(error) {
    const codes = ['MANIFEST_BLOB_UNKNOWN', 'BLOB_UNKNOWN', 'MANIFEST_UNKNOWN'];
    for (const cause of (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .causesOf */ .cZ)(error)) {
        if (!(cause instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RegistryError */ .gl) || cause.method !== 'PUT')
            continue;
        // A truncated response has no codes.
        if (cause.errors.length === 0)
            return cause.status === 400 || cause.status === 404;
        return cause.errors.some(({ code }) => codes.includes(code));
    }
    return false;
}
function isAbort(error) {
    return (error instanceof Error &&
        (error.name === 'AbortError' || (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP && error.code === 'ABORTED')));
}


/***/ }),

/***/ 60971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ CopyRun)
/* harmony export */ });
/* harmony import */ var _core_concurrency_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17145);

/** Shared by all parts of one copy: the concurrency limit, and a signal that the first failure aborts. */
class CopyRun {
    call;
    limit;
    #abort = new AbortController();
    constructor({ signal, concurrency = 6 }) {
        const stop = this.#abort.signal;
        this.call = { signal: signal ? AbortSignal.any([signal, stop]) : stop };
        this.limit = (0,_core_concurrency_js__WEBPACK_IMPORTED_MODULE_0__/* .limiter */ .TA)(concurrency, this.call.signal);
    }
    /** A failure of the work aborts the whole copy. */
    async abortOnFailure(work) {
        try {
            return await work();
        }
        catch (error) {
            this.#abort.abort(error);
            throw error;
        }
    }
}


/***/ }),

/***/ 35630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a0: () => (/* binding */ copyGraph),
  Ud: () => (/* binding */ copyNode),
  $: () => (/* binding */ emptyResult),
  KV: () => (/* binding */ filterOf),
  U: () => (/* binding */ rewriterOf),
  TT: () => (/* binding */ withAbortReason)
});

// UNUSED EXPORTS: copy, rootOf

// EXTERNAL MODULE: ../build/js/core/concurrency.js
var concurrency = __webpack_require__(17145);
// EXTERNAL MODULE: ../build/js/copy/copy-error.js
var copy_error = __webpack_require__(79664);
// EXTERNAL MODULE: ../build/js/core/descriptor.js
var descriptor = __webpack_require__(44745);
// EXTERNAL MODULE: ../build/js/core/manifest.js
var core_manifest = __webpack_require__(43749);
// EXTERNAL MODULE: ../build/js/core/media-types.js
var media_types = __webpack_require__(17142);
// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __webpack_require__(81963);
// EXTERNAL MODULE: ../build/js/core/target.js
var core_target = __webpack_require__(93557);
;// CONCATENATED MODULE: ../build/js/copy/graph/empty-target-probe.js




/** From this number of small blobs on, two extra requests may save one for each of them. */
const MANY = 30;
const SAMPLE = 6;
/**
 * If the target has no tags and none of a sample of blobs, many small blobs are pushed without asking for each. One that
 * exists anyway is sent in vain.
 */
class EmptyTargetProbe {
    #transfer;
    #looksEmpty = false;
    constructor(transfer) {
        this.#transfer = transfer;
    }
    async look(children) {
        const blobs = children.filter(isSmallBlob);
        if (blobs.length < MANY || this.#looksEmpty)
            return;
        const { manifests, target } = this.#transfer;
        if (!(await manifests.run.limit(() => hasNoTags(target, manifests.run.call), 0)))
            return;
        const exist = await (0,concurrency/* settleAll */.j3)(blobs.slice(0, SAMPLE).map((blob) => this.#transfer.isSound(blob)));
        this.#looksEmpty = !exist.includes(true);
    }
    /** Whether to push the node without asking. */
    lacks(node) {
        return this.#looksEmpty && isSmallBlob(node);
    }
}
const isSmallBlob = ({ size, mediaType }) => size < concurrency/* SMALL */.o5 && !(0,media_types/* isManifestType */.Q3)(mediaType);
/** True only where the target can list its tags. */
async function hasNoTags(target, call) {
    if (!(0,core_target/* canListTags */.sd)(target))
        return false;
    try {
        for await (const _tag of target.tags(call))
            return false;
        return true;
    }
    catch (error) {
        call.signal.throwIfAborted();
        return (0,errors/* hasCode */.up)(error, 'NOT_FOUND');
    }
}

// EXTERNAL MODULE: ../build/js/core/bytes.js
var core_bytes = __webpack_require__(24997);
// EXTERNAL MODULE: ../build/js/copy/missing-child-retry.js
var missing_child_retry = __webpack_require__(52872);
;// CONCATENATED MODULE: ../build/js/copy/graph/missing-children.js





/** A registry may have lost a child that it reported as present: then it is pushed again, and the manifest once more. */
class MissingChildren {
    #transfer;
    #index;
    #isIncluded;
    constructor(transfer, index, isIncluded) {
        this.#transfer = transfer;
        this.#index = index;
        this.#isIncluded = isIncluded;
    }
    async pushManifest({ node, bytes, manifest, under }) {
        await (0,missing_child_retry/* retryMissingChild */.T)(() => this.#transfer.push(node, (0,core_bytes/* bytesOf */.$$)(bytes), under), {
            signal: this.#transfer.manifests.run.call.signal,
            refused: (error) => this.#requireNoneExcluded(node, manifest, error),
            repair: async () => {
                for (const child of (0,core_manifest/* successors */.ir)(manifest))
                    await this.#repair(child, node);
            },
        });
    }
    /** A child that a filter excludes cannot be repaired. */
    async #requireNoneExcluded(node, manifest, cause) {
        const { digest } = node;
        const included = await (0,concurrency/* settleAll */.j3)((0,core_manifest/* successors */.ir)(manifest).map(async (child) => this.#isIncluded(child, node)));
        const excluded = included.filter((isIncluded) => !isIncluded).length;
        if (excluded === 0)
            return;
        const message = `the target does not accept ${digest} without its children (${excluded} excluded)`;
        const error = new errors/* OrasError */.aP('UNSUPPORTED', message, { cause, details: { reason: 'needs-children' } });
        throw new errors/* CopyError */.k6(error, { operation: 'push', side: 'target', digest });
    }
    async #repair(node, parent) {
        const { manifests } = this.#transfer;
        if (!(await this.#isIncluded(node, parent)))
            return;
        if (await this.#transfer.exists(node))
            return;
        const manifest = await manifests.manifest(node);
        if (!manifest)
            return this.#transfer.pushBlob(node);
        for (const child of (0,core_manifest/* successors */.ir)(manifest))
            await this.#repair(child, node);
        this.#index.add(node, manifest);
        await this.#transfer.push(node, (0,core_bytes/* bytesOf */.$$)(await manifests.bytes(node)));
    }
}

// EXTERNAL MODULE: ../build/js/copy/transfers.js
var transfers = __webpack_require__(58732);
;// CONCATENATED MODULE: ../build/js/copy/graph/graph-walk.js







/** Of more children nothing is asked ahead: {@link EmptyTargetProbe} may save asking for each. */
const FEW = 8;
/** Copies nodes and their graphs to one target: children first, each node once, however many parents it has. */
class GraphWalk {
    #transfer;
    #index;
    #options;
    #transfers;
    #missingChildren;
    #probe;
    #seen = new concurrency/* SingleFlight */.FH('keep');
    /** Of manifests, whether the target has them. */
    #exist = new concurrency/* SingleFlight */.FH('keep');
    #asking = [];
    constructor(transfer, index, options) {
        this.#transfer = transfer;
        this.#index = index;
        this.#options = options;
        this.#transfers = options.transfers ?? new transfers/* Transfers */.v();
        this.#missingChildren = new MissingChildren(transfer, index, options.isIncluded);
        this.#probe = new EmptyTargetProbe(transfer);
    }
    /** For a node that the target already has, with its graph. */
    skip(node) {
        this.#seen.set((0,descriptor/* nodeKey */.u8)(node), undefined);
        this.#transfer.skip(node);
    }
    /**
     * Asks what {@link copy} will ask first, while other things are awaited: whether the target has the node and, where it has
     * not, those children that can be told without reading anything.
     */
    askAhead(node) {
        if (this.#options.deep === true)
            return;
        this.#ask(async () => {
            if (await this.#exists(node))
                return;
            const manifest = await this.#transfer.manifests.manifestAtHand(node);
            const children = manifest ? (0,core_manifest/* successors */.ir)(manifest) : [];
            if (children.length > FEW)
                return;
            for (const child of children)
                if (await this.#options.isIncluded(child, node))
                    this.#ask(() => this.#exists(child));
        });
    }
    #ask(ask) {
        // A failure comes again where the answer is needed.
        this.#asking.push(ask().catch(() => undefined));
    }
    /** When nothing that was asked ahead is under way any more. */
    async asked() {
        for (const one of this.#asking)
            await one;
    }
    /** Pushes a manifest without a subject directly under the tag; true if it did. */
    async copy(node, tag) {
        let tagged = false;
        const under = tag === undefined ? undefined : { tag, done: () => void (tagged = true) };
        await this.#transfer.manifests.run.abortOnFailure(() => this.#once(node, under));
        return tagged;
    }
    async #visit(node, parent) {
        await this.#transfer.manifests.run.abortOnFailure(async () => {
            if (!(await this.#options.isIncluded(node, parent)))
                return;
            this.#transfer.event({ kind: 'discovered', node, parent });
            await this.#once(node, undefined);
        });
    }
    #once(node, under) {
        return this.#seen.get((0,descriptor/* nodeKey */.u8)(node), () => (0,media_types/* isManifestType */.Q3)(node.mediaType) ? this.#copyManifest(node, under) : this.#copyBlob(node, under));
    }
    async #copyBlob(node, under) {
        const { call } = this.#transfer.manifests.run;
        const transferBlob = async () => {
            if ((await this.#isSound(node)) || !(await this.#transfer.isWanted(node)))
                return this.#transfer.skip(node);
            for (const repository of this.#options.mountFrom?.(node) ?? [])
                if (await this.#transfer.mount(node, repository))
                    return;
            await this.#transfers.send(node, call, {
                mount: (repository) => this.#transfer.mount(node, repository),
                push: () => this.#transfer.pushBlob(node, under),
            });
        };
        if (!(await this.#transfers.once(node, call, transferBlob)))
            this.#transfer.skip(node);
    }
    async #isSound(node) {
        return !this.#probe.lacks(node) && this.#exists(node);
    }
    #exists(node) {
        const ask = () => this.#transfer.isSound(node);
        return (0,media_types/* isManifestType */.Q3)(node.mediaType)
            ? this.#exist.get((0,descriptor/* nodeKey */.u8)(node), ask)
            : this.#transfers.exists(node, this.#transfer.manifests.run.call, ask);
    }
    async #copyManifest(node, under) {
        const { manifests } = this.#transfer;
        const deep = this.#options.deep === true;
        // An existing manifest is taken to be complete.
        const exists = await this.#isSound(node);
        if (exists && !deep && (await this.#transfer.isWhole(node)))
            return this.#transfer.skip(node);
        const { bytes, manifest } = await manifests.document(node);
        const exact = { ...node, size: bytes.byteLength };
        this.#transfer.learn(node, manifest);
        this.#index.add(exact, manifest);
        if (!exists)
            this.#index.prepare(exact, manifest);
        // The children first.
        const children = (0,core_manifest/* successors */.ir)(manifest);
        if (!deep)
            await this.#probe.look(children);
        await (0,concurrency/* settleInBatches */.t1)(children, (child) => this.#visit(child, node));
        if (exists || !(await this.#transfer.isWanted(node)))
            return this.#transfer.skip(node);
        // Then the manifest. A referrer is tagged later, when the referrers index is up to date.
        const tag = manifest.subject ? undefined : under;
        await this.#missingChildren.pushManifest({ node: exact, bytes, manifest, under: tag });
        manifests.evict(node);
    }
}

;// CONCATENATED MODULE: ../build/js/copy/graph/index-upkeep.js




/** Collects manifests for the indexes that the target keeps, such as the referrers index, and updates those. */
class IndexUpkeep {
    #transfer;
    #entries = new Map();
    #inIndex = new Set();
    constructor(transfer) {
        this.#transfer = transfer;
    }
    add(node, manifest) {
        this.#entries.set(node.digest, { node: (0,core_manifest/* describeManifest */.FK)(node, manifest), subject: manifest.subject });
        for (const child of manifest.manifests ?? [])
            this.#inIndex.add(child.digest);
    }
    /** Before a referrer is sent: what its index has to be asked is asked meanwhile. */
    prepare(node, { subject }) {
        const { manifests, target } = this.#transfer;
        if (!subject || !(0,core_target/* canPrepareLink */.yQ)(target))
            return;
        const asking = this.#transfer.atTarget('link', node, () => target.prepareLink(subject, manifests.run.call));
        asking.catch(() => undefined);
    }
    /**
     * An existing manifest may be missing in the indexes if an earlier copy did not finish. It is read where its subject is
     * not known, and for the entries of an index.
     */
    async addExisting(node, subject) {
        const { manifests, target } = this.#transfer;
        if (!(0,core_target/* canMaintainIndex */.Ou)(target) || this.#entries.has(node.digest))
            return;
        if (subject && !(0,media_types/* isIndexType */.$U)(node.mediaType))
            return void this.#entries.set(node.digest, { node, subject });
        const manifest = await manifests.manifest(node);
        if (manifest)
            this.add(await manifests.withRealSize(node), manifest);
    }
    /** True when something was written. */
    async update() {
        const { manifests, target } = this.#transfer;
        if (!(0,core_target/* canMaintainIndex */.Ou)(target) || this.#entries.size === 0)
            return false;
        const entries = [...this.#entries.values()].map((entry) => ({
            ...entry,
            inIndex: this.#inIndex.has(entry.node.digest),
        }));
        return (0,copy_error/* wrapCopyError */.Kt)({ side: 'target', step: 'link' }, () => target.link(entries, manifests.run.call));
    }
}

// EXTERNAL MODULE: ../build/js/copy/copy-run.js
var copy_run = __webpack_require__(60971);
// EXTERNAL MODULE: ../build/js/copy/manifest-cache.js
var manifest_cache = __webpack_require__(9148);
// EXTERNAL MODULE: ../build/js/core/inconclusive-answer.js
var inconclusive_answer = __webpack_require__(58195);
;// CONCATENATED MODULE: ../build/js/copy/graph/node-transfer.js






/** Transfers single nodes to one target: checks, mounts, pushes and tags them, and counts the results. */
class NodeTransfer {
    manifests;
    target;
    #options;
    /** Artifact types of manifests that were read. */
    #types = new Map();
    #unwanted = new Set();
    #copied = 0;
    #skipped = 0;
    #mounted = 0;
    #bytes = 0;
    constructor(manifests, target, options) {
        this.manifests = manifests;
        this.target = target;
        this.#options = options;
    }
    exists(node) {
        return this.#checkExists(node, (call) => this.target.exists(node, call));
    }
    /** Like {@link exists}; with `deep`, content that can be corrupt is verified. */
    isSound(node) {
        const { target } = this;
        const verifier = this.#options.deep === true && (0,core_target/* canVerify */.S4)(target) ? target : undefined;
        return this.#checkExists(node, (call) => verifier?.verify(node, call) ?? target.exists(node, call));
    }
    /** Existing manifests are taken to have their children, except where one may have been pushed as a blob. */
    async isWhole(node) {
        const { target } = this;
        if (!(0,core_target/* canTellWhole */.$j)(target))
            return true;
        return this.atTarget('exists', node, () => target.isWhole(node, this.manifests.run.call));
    }
    #checkExists(node, ask) {
        return (0,inconclusive_answer/* answerOr */.u)(() => this.atTarget('exists', node, () => ask(this.manifests.run.call)), false);
    }
    async mount(node, repository) {
        const { target } = this;
        if (!(0,core_target/* canMount */.an)(target))
            return false;
        if (!(await this.atTarget('mount', node, () => target.mount(node, repository, this.manifests.run.call))))
            return false;
        this.#mounted += 1;
        this.event({ kind: 'mounted', node, name: repository });
        await this.#options.afterNode?.(node);
        return true;
    }
    pushBlob(node, under) {
        return this.push(node, this.manifests.source.fetch(node, this.manifests.run.call), under);
    }
    async push(node, bytes, under) {
        this.event({ kind: 'started', node });
        const options = { ...this.manifests.run.call, index: false, tag: under?.tag };
        await this.atTarget('push', node, () => this.target.push(node, (0,copy_error/* attributeReadErrors */.y)(bytes, node, (size) => this.#options.onBytes?.(size, node)), options));
        this.#copied += 1;
        this.#bytes += node.size;
        this.event({ kind: 'copied', node });
        if (under) {
            under.done();
            this.event({ kind: 'tagged', node, name: under.tag });
        }
        await this.#options.afterNode?.(node);
    }
    /** False where the caller does not want the node copied. */
    async isWanted(node) {
        if ((await this.#options.beforeNode?.(node)) !== 'skip')
            return true;
        this.#unwanted.add(node.digest);
        return false;
    }
    skip(node) {
        this.#skipped += 1;
        this.event({ kind: 'skipped', node });
    }
    /** Pushing the manifest again under the tag saves reading it from the target. */
    async tag(node, tag) {
        const { target, manifests } = this;
        const isSent = (0,media_types/* isManifestType */.Q3)(node.mediaType) && !this.#unwanted.has(node.digest);
        const bytes = isSent ? await manifests.bytes(node) : undefined;
        await this.atTarget('tag', node, () => bytes
            ? target.push({ ...node, size: bytes.byteLength }, (0,core_bytes/* bytesOf */.$$)(bytes), {
                ...manifests.run.call,
                tag,
                index: false,
            })
            : target.tag(node, tag, manifests.run.call));
        this.event({ kind: 'tagged', node, name: tag });
    }
    counts() {
        return { copied: this.#copied, skipped: this.#skipped, mounted: this.#mounted, bytes: this.#bytes };
    }
    /** Events of the node tell what kind of artifact it is. */
    learn(node, manifest) {
        const type = (0,core_manifest/* artifactTypeOf */.Gh)(manifest);
        if (type !== undefined)
            this.#types.set(node.digest, type);
    }
    event(event) {
        const artifactType = event.node.artifactType ?? this.#types.get(event.node.digest);
        const node = artifactType === undefined ? event.node : { ...event.node, artifactType };
        this.#options.onEvent?.({ ...event, node });
    }
    /** Within the concurrency limit, by the bytes that the work moves. */
    atTarget(step, node, work) {
        const bytes = step === 'push' ? node.size : 0;
        return this.manifests.run.limit(() => (0,copy_error/* wrapCopyError */.Kt)({ side: 'target', step, node }, work), bytes);
    }
}

// EXTERNAL MODULE: ../build/js/core/digest.js
var core_digest = __webpack_require__(59852);
;// CONCATENATED MODULE: ../build/js/copy/rewrite/rewrite.js




/**
 * Rewrites manifests before anything is pushed. Children come first: a manifest changes when a child or its subject does,
 * even if the modifier leaves it alone. A manifest that does not change keeps its exact bytes.
 */
class Rewriter {
    #manifests;
    #options;
    #views = new concurrency/* SingleFlight */.FH('keep');
    #rewritten = new concurrency/* SingleFlight */.FH('keep');
    /** Whether the filter included each child, by the digest of the rewritten manifest. */
    #included = new Map();
    constructor(manifests, options) {
        this.#manifests = manifests;
        this.#options = options;
    }
    /** The modified manifest, with the children of the source. Undefined for a blob. */
    async view(node) {
        return (await this.#viewOf(node))?.manifest;
    }
    #viewOf(node) {
        return this.#views.get((0,descriptor/* nodeKey */.u8)(node), () => this.#makeView(node));
    }
    async #makeView(node) {
        const original = await this.#manifests.manifest(node);
        if (!original)
            return undefined;
        const manifest = (await this.#options.modify(original, node)) ?? original;
        const children = (0,core_manifest/* successors */.ir)(original);
        const byKey = new Map(children.map((child) => [(0,descriptor/* nodeKey */.u8)(child), child]));
        return { original, manifest, children: new Set(children), byKey };
    }
    /** Whether the filter includes a child of the {@link view}; it sees the descriptor that the source has. */
    async wouldInclude(child, parent) {
        const view = await this.#viewOf(parent);
        const original = view?.children.has(child) === true ? child : view?.byKey.get((0,descriptor/* nodeKey */.u8)(child));
        return this.#options.isIncluded(original ?? child, parent);
    }
    /** The node as it will be at the target. */
    async rewrite(node) {
        return withRewritten(node, await this.#rewritten.get((0,descriptor/* nodeKey */.u8)(node), () => this.#rewrite(node)));
    }
    /** Whether the filter included a child of a rewritten manifest. */
    isIncluded(node, parent) {
        return this.#included.get(parent.digest)?.get((0,descriptor/* nodeKey */.u8)(node)) !== false;
    }
    async #rewrite(node) {
        const view = await this.#viewOf(node);
        if (!view)
            return { node };
        const children = (0,core_manifest/* successors */.ir)(view.manifest);
        const included = await (0,concurrency/* settleInBatches */.t1)(children, (child) => this.wouldInclude(child, node));
        const wanted = new Set(children.filter((_child, at) => included[at]));
        const newChildren = await (0,concurrency/* settleInBatches */.t1)(children, (child) => wanted.has(child) ? this.rewrite(child) : child);
        const changes = new Map(children.map((child, at) => [child, newChildren[at] ?? child]));
        const result = this.#encode(node, view.original, relink(view.manifest, changes));
        this.#record(result.node, newChildren, included);
        return result;
    }
    #encode(node, original, manifest) {
        if (isSame(original, manifest))
            return { node };
        const bytes = (0,core_manifest/* encodeManifest */.Gb)(manifest);
        const digest = (0,core_digest/* digestOf */.ol)(bytes, (0,core_digest/* algorithmOf */.Hy)(node.digest));
        if (digest === node.digest)
            return { node };
        const rewritten = { mediaType: manifest.mediaType, digest, size: bytes.byteLength };
        this.#manifests.put(rewritten, bytes);
        this.#options.onEvent?.({ kind: 'modified', node: rewritten, name: node.digest });
        return { node: rewritten, manifest };
    }
    #record(parent, children, included) {
        const answers = new Map();
        children.forEach((child, at) => {
            const key = (0,descriptor/* nodeKey */.u8)(child);
            answers.set(key, answers.get(key) === true || included[at] === true);
        });
        this.#included.set(parent.digest, answers);
    }
}
/** A modifier may return an equal copy, for which the original bytes must be kept. */
function isSame(a, b) {
    return a.mediaType === b.mediaType && Buffer.compare((0,core_manifest/* encodeManifest */.Gb)(a), (0,core_manifest/* encodeManifest */.Gb)(b)) === 0;
}
function relink(manifest, changes) {
    const replace = (node) => changes.get(node) ?? node;
    const { subject, config, layers, manifests, blobs } = manifest;
    return {
        ...manifest,
        ...(subject && { subject: replace(subject) }),
        ...(config && { config: replace(config) }),
        ...(layers && { layers: layers.map(replace) }),
        ...(manifests && { manifests: manifests.map(replace) }),
        ...(blobs && { blobs: blobs.map(replace) }),
    };
}
/** A parent's entry for a rewritten child: keeps the entry's own fields, but not those that describe the content. */
function withRewritten(entry, { node, manifest }) {
    if (!manifest)
        return entry;
    const { data: _stale, artifactType, ...rest } = entry;
    const { mediaType, digest, size } = node;
    const type = artifactType === undefined ? undefined : (0,core_manifest/* artifactTypeOf */.Gh)(manifest);
    return { ...rest, mediaType, digest, size, ...(type !== undefined && { artifactType: type }) };
}

;// CONCATENATED MODULE: ../build/js/copy/graph/target-state.js




/** The item's tags that do not point to the node yet, and are to be moved. */
async function tagsToMove({ node, tags }, transfer, options) {
    const moves = async (tag) => {
        const current = await resolveAtTarget(tag, node, transfer);
        if (!current || current.digest === node.digest)
            return !current;
        return (await options.replaces?.(tag, node, current)) !== false;
    };
    const moved = await (0,concurrency/* settleAll */.j3)(tags.map(moves));
    return tags.filter((_tag, at) => moved[at]);
}
async function resolveAtTarget(reference, node, transfer) {
    const { target, manifests } = transfer;
    try {
        return await transfer.atTarget('resolve', node, () => target.resolve(reference, manifests.run.call));
    }
    catch (error) {
        if ((0,errors/* hasCode */.up)(error, 'NOT_FOUND') || (0,inconclusive_answer/* isInconclusive */.F)(error))
            return undefined;
        throw error;
    }
}
/** For each item, whether the target has it: all its tags are right, or the referrers index of a tagged root lists it. */
async function findCompleteItems(items, missing, transfer) {
    const tagged = items.map(({ tags }, at) => tags.length > 0 && missing[at]?.length === 0);
    const root = items.at(-1)?.node;
    if (!root || tagged.at(-1) !== true)
        return tagged;
    const areReferrers = items.map(({ subject, tags }) => subject?.digest === root.digest && tags.length === 0);
    const listed = areReferrers.includes(true) ? await referrersListed(root, transfer) : undefined;
    return items.map(({ node }, at) => tagged[at] === true || (areReferrers[at] === true && listed?.has(node.digest) === true));
}
/** A registry's own referrers index lists only what the registry has. */
async function referrersListed(node, transfer) {
    const { target, manifests } = transfer;
    if (!(0,core_target/* canReadReferrersIndex */.$N)(target))
        return undefined;
    const ask = () => transfer.atTarget('predecessors', node, () => target.readReferrersIndex(node, manifests.run.call));
    return (0,inconclusive_answer/* answerOr */.u)(ask, undefined);
}

;// CONCATENATED MODULE: ../build/js/copy/copy.js









/**
 * Copies the rooted DAG that the reference resolves to. The tag moves last, when everything below it has been copied. What the
 * target has already is skipped.
 *
 * @throws {CopyError} with the code of what failed, such as `NOT_FOUND` or `UNAUTHORIZED`.
 * @throws {OrasError} `TOO_LARGE` beyond the limits of `descent`; `INVALID_CONTENT` for a manifest that is none.
 * @example
 * await using source = openRepository('ghcr.io/acme/app');
 * await using target = openRepository('registry.acme.com/app', { actions: 'pull,push' });
 * const { root } = await copy({ source, reference: '1.2' }, { target, reference: ['1.2', 'latest'] });
 * console.log(root.digest);
 */
async function copy(from, to, options = {}) {
    return withAbortReason(from.source, options.signal, async () => copyRoot({ source: from.source, root: await rootOf(from, options) }, to, options));
}
/**
 * Like {@link copy}, for a root with a known descriptor.
 *
 * @throws {CopyError} with the code of what failed.
 */
async function copyNode(source, root, to, options = {}) {
    return withAbortReason(source, options.signal, () => copyRoot({ source, root }, to, options));
}
async function copyRoot({ source, root }, to, options) {
    const manifests = new manifest_cache/* ManifestCache */.G(source, new copy_run/* CopyRun */.p(options), options);
    manifests.markUnverifiedSize(root);
    const isIncluded = filterOf(manifests, options);
    if (!(await isIncluded(root, undefined)))
        return emptyResult(root);
    // All manifests are rewritten before anything is pushed.
    const rewriter = rewriterOf(manifests, options);
    const rewritten = rewriter ? manifests.markUnverifiedSize(await rewriter.rewrite(root)) : root;
    return copyGraph(manifests, { root: rewritten, parents: Promise.resolve([]), to }, {
        ...options,
        isIncluded: rewriter ? (node, parent) => rewriter.isIncluded(node, parent) : isIncluded,
    });
}
/** Content first, then the target's indexes, then the tags, the root's last: no tag points to incomplete content. */
async function copyGraph(manifests, plan, options) {
    const transfer = new NodeTransfer(manifests, plan.to.target, options);
    const index = new IndexUpkeep(transfer);
    const walk = new GraphWalk(transfer, index, options);
    try {
        return await copyItems({ plan, transfer, index, walk }, options);
    }
    finally {
        await walk.asked();
    }
}
async function copyItems({ plan, transfer, index, walk }, options) {
    const { manifests } = transfer;
    // 1. Find what the target already has: tags that are right, and items that are complete. For the root while its parents
    // are still looked for.
    const rootFound = manifests.run.abortOnFailure(() => findRoot(plan, transfer, walk));
    const [parents, found] = await (0,concurrency/* settleBoth */.FE)(plan.parents, rootFound);
    const root = await manifests.withRealSize(plan.root);
    if (!found)
        return emptyResult(root);
    const items = itemsOf(parents, { node: root, tags: found.tags });
    const missing = await (0,concurrency/* settleAll */.j3)(items.map(async (item, at) => at < parents.length ? tagsToMove(item, transfer, options) : found.missing));
    for (const { node } of items)
        transfer.event({ kind: 'discovered', node });
    const complete = options.deep === true ? [] : await findCompleteItems(items, missing, transfer);
    items.forEach(({ node }, at) => complete[at] === true && walk.skip(node));
    // 2. Copy content: each item with its graph, children before their parents.
    // A single item is pushed under its tag, which saves a request.
    const pushTag = items.length === 1 ? missing[0]?.[0] : undefined;
    const copyItem = async ({ node, subject }, at) => {
        if (complete[at] === true)
            return false;
        const isTagged = await walk.copy(node, pushTag);
        await index.addExisting(node, subject);
        return isTagged;
    };
    if (plan.rootFirst === true)
        await (0,concurrency/* settleAll */.j3)(items.slice(-1).map((item) => copyItem(item, items.length - 1)));
    const [tagged] = await (0,concurrency/* settleAll */.j3)(items.map(copyItem));
    // 3. Update the indexes that the target keeps beside the content, such as the referrers index.
    const linked = await index.update();
    // 4. Move tags, the root's last.
    for (const [at, { node }] of items.entries()) {
        for (const tag of missing[at] ?? [])
            if (tag !== pushTag || tagged !== true)
                await transfer.tag(node, tag);
    }
    const counts = transfer.counts();
    const changed = counts.copied + counts.mounted > 0 || linked || missing.some((moved) => moved.length > 0);
    return { root: await manifests.withRealSize(plan.root), ...counts, changed, parents };
}
/** The root's tags, and those of them to be moved; undefined where the caller decides not to copy it. */
async function findRoot({ root, to }, transfer, walk) {
    const node = await transfer.manifests.withRealSize(root);
    const { reference = [] } = to;
    const tags = typeof reference === 'function' ? await reference(node) : [reference].flat();
    if (!tags)
        return undefined;
    const missing = await tagsToMove({ node, tags }, transfer, {});
    if (tags.length === 0 || missing.length > 0)
        walk.askAhead(node);
    return { tags, missing };
}
/** The root last. */
function itemsOf(parents, root) {
    return [
        ...parents.map(({ node, of, referrer, tags: digestTags = [] }) => ({
            node,
            subject: referrer ? of : undefined,
            tags: digestTags.map(({ tag }) => tag),
        })),
        root,
    ];
}
/** The result of a copy that transferred nothing. */
function emptyResult(root) {
    return { root, copied: 0, skipped: 0, mounted: 0, bytes: 0, changed: false, parents: [] };
}
async function rootOf(from, options) {
    const resolved = await atSource('resolve', undefined, () => from.source.resolve(from.reference, options));
    return (await options.select?.(resolved, from.source)) ?? resolved;
}
/** After an abort, fails with the caller's reason rather than with the errors of the aborted operations. */
async function withAbortReason(source, signal, work) {
    try {
        return await work();
    }
    catch (error) {
        signal?.throwIfAborted();
        throw (0,copy_error/* nameSource */.Bz)(error, source);
    }
}
function filterOf(manifests, { filter }) {
    return async (node, parent) => (await filter?.(node, parent, () => manifests.manifest(manifests.pin(node)))) !== false;
}
function rewriterOf(manifests, options) {
    const { modify } = options;
    return modify && new Rewriter(manifests, { ...options, modify, isIncluded: filterOf(manifests, options) });
}


/***/ }),

/***/ 16870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K3: () => (/* binding */ NODES),
/* harmony export */   iy: () => (/* binding */ DescentBudget),
/* harmony export */   ms: () => (/* binding */ MANIFEST_BYTES)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81963);
/* harmony import */ var _core_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43749);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17142);



const LEVELS = 100;
const NODES = 100_000;
const MANIFEST_BYTES = 48 * 1024 * 1024;
/** Counts what one copy reads of the graph below its root; fails with `TOO_LARGE`, and from then on with every call. */
class DescentBudget {
    #limits;
    #levels = new Map();
    #read = new Set();
    #listed = new Set();
    #nodes = 0;
    #bytes = 0;
    constructor({ levels, nodes, bytes } = {}) {
        this.#limits = { levels: levels ?? LEVELS, nodes: nodes ?? NODES, bytes: bytes ?? MANIFEST_BYTES };
    }
    /** Before a manifest is read; `size` is at most its real size. */
    addRead(node, size) {
        const { levels, bytes } = this.#limits;
        const level = this.#levels.get(node.digest) ?? 0;
        if (level > levels)
            throw tooMuch(node, `is ${level} manifests below the first one`, levels);
        if (!this.#read.has(node.digest))
            this.#bytes += size;
        this.#read.add(node.digest);
        if (this.#bytes > bytes)
            throw tooMuch(node, `and the manifests read before it have ${this.#bytes} bytes`, bytes);
    }
    /** For a rewritten manifest, whose entries were counted with the original. */
    exempt({ digest }) {
        this.#listed.add(digest);
    }
    /** Each manifest counts once, however many parents it has. */
    addEntries(node, manifest) {
        const { nodes } = this.#limits;
        const isNew = !this.#listed.has(node.digest);
        const children = isNew ? (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .successors */ .ir)(manifest) : [];
        this.#listed.add(node.digest);
        this.#nodes += children.length;
        if (this.#nodes > nodes)
            throw tooMuch(node, `and the manifests read before it list ${this.#nodes} nodes`, nodes);
        const level = (this.#levels.get(node.digest) ?? 0) + 1;
        for (const { digest, mediaType } of children)
            if ((0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isManifestType */ .Q3)(mediaType) && !this.#levels.has(digest))
                this.#levels.set(digest, level);
    }
}
function tooMuch({ digest }, has, limit) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('TOO_LARGE', `manifest ${digest} ${has}, and the limit is ${limit}`, {
        details: { limit, below: true },
    });
}


/***/ }),

/***/ 9148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ ManifestCache)
/* harmony export */ });
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24997);
/* harmony import */ var _core_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43749);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17142);
/* harmony import */ var _copy_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79664);
/* harmony import */ var _graph_successor_limits_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16870);
/* harmony import */ var _core_concurrency_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17145);






/** The manifests of a copy's source, each read once. */
class ManifestCache {
    source;
    run;
    #manifests = new _core_concurrency_js__WEBPACK_IMPORTED_MODULE_5__/* .SingleFlight */ .FH('keep');
    #known = new Map();
    /** Never evicted: not available from the source, or needed repeatedly. */
    #pinned = new Set();
    #unverified = new Set();
    #budget;
    constructor(source, run, options) {
        this.source = source;
        this.run = run;
        this.#budget = new _graph_successor_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .DescentBudget */ .iy(options.descent);
        for (const known of options.known ?? []) {
            this.#set(known.node, known.bytes);
            this.#known.set(known.node.digest, known);
        }
    }
    /** For a resolved node, whose size may come from a response header; sizes of other nodes come from manifests. */
    markUnverifiedSize(node) {
        this.#unverified.add(node.digest);
        return node;
    }
    /** Adds a rewritten manifest. */
    put(node, bytes) {
        this.#budget.exempt(node);
        this.#set(node, bytes);
    }
    #set(node, bytes) {
        this.#pinned.add(node.digest);
        this.#manifests.set(node.digest, bytes);
    }
    /** Fetched once, for its children, for the push, and for each further tag. */
    async bytes(node) {
        return this.#manifests.get(node.digest, () => {
            const isUnverified = this.#unverified.has(node.digest);
            this.#budget.addRead(node, isUnverified ? 0 : node.size);
            const read = isUnverified ? _core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .readByDigest */ .g1 : _core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .readAll */ .yw;
            return this.run.limit(() => (0,_copy_error_js__WEBPACK_IMPORTED_MODULE_3__/* .atSource */ .X5)('fetch', node, () => read(this.source.fetch(node, this.run.call), node)), node.size);
        });
    }
    /** Undefined where it would have to be read first. */
    async manifestAtHand(node) {
        const bytes = (0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isManifestType */ .Q3)(node.mediaType) ? await this.#manifests.peek(node.digest) : undefined;
        return bytes && this.#parsed(node, bytes);
    }
    /** Undefined for a blob. */
    async manifest(node) {
        return (0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isManifestType */ .Q3)(node.mediaType) ? this.#parsed(node, await this.bytes(node)) : undefined;
    }
    async document(node) {
        const bytes = await this.bytes(node);
        return { manifest: this.#parsed(node, bytes), bytes };
    }
    #parsed(node, bytes) {
        const known = this.#known.get(node.digest);
        const isSameType = known?.node.mediaType === node.mediaType;
        const manifest = (isSameType ? known.manifest : undefined) ?? (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseManifest */ .Ng)(bytes, node);
        this.#budget.addEntries(node, manifest);
        return manifest;
    }
    /** The node with the size of its bytes, where they have been read. */
    async withRealSize(node) {
        const bytes = await this.#manifests.peek(node.digest);
        return bytes ? { ...node, size: bytes.byteLength } : node;
    }
    /** Keeps the manifest for later use. */
    pin(node) {
        this.#pinned.add(node.digest);
        return node;
    }
    /** Frees the memory of a manifest that was copied. */
    evict(node) {
        if (!this.#pinned.has(node.digest) && !this.#unverified.has(node.digest))
            this.#manifests.delete(node.digest);
    }
}


/***/ }),

/***/ 52872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ retryMissingChild)
/* harmony export */ });
/* harmony import */ var _core_concurrency_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17145);
/* harmony import */ var _copy_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79664);


const RETRIES = 3;
const DELAY_MS = 500;
/**
 * A registry may reject a manifest because it does not see a child yet that was just pushed (ECR), or cannot read it while
 * others push the same (docker-registry empties and rewrites its link): then the manifest is sent again, up to three times.
 */
async function retryMissingChild(push, { refused, repair, signal }) {
    for (let attempt = 0;; attempt += 1) {
        try {
            return await push();
        }
        catch (error) {
            if (!(0,_copy_error_js__WEBPACK_IMPORTED_MODULE_0__/* .isMissingChild */ .Rp)(error))
                throw error;
            await refused?.(error);
            if (attempt === RETRIES)
                throw error;
        }
        // With jitter, so that many writers fall out of step.
        await (0,_core_concurrency_js__WEBPACK_IMPORTED_MODULE_1__/* .sleep */ .yy)(DELAY_MS * 2 ** attempt * (1 + Math.random() / 2), signal);
        await repair?.();
    }
}


/***/ }),

/***/ 66335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ onPlatform),
/* harmony export */   X: () => (/* binding */ readRoot)
/* harmony export */ });
/* harmony import */ var _core_manifest_node_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80326);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17142);
/* harmony import */ var _core_target_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93557);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1701);




/** Resolves and reads in one request where the source can. */
async function readRoot(source, reference, call) {
    if ((0,_core_target_js__WEBPACK_IMPORTED_MODULE_3__/* .canReadManifest */ .Ku)(source)) {
        const { node, bytes } = await source.readManifest(reference, call);
        return { source, root: node, known: [(0,_core_manifest_node_js__WEBPACK_IMPORTED_MODULE_0__/* .manifestNode */ .Ut)(node, bytes)] };
    }
    const resolved = await source.resolve(reference, call);
    if (!(0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isManifestType */ .Q3)(resolved.mediaType))
        return { source, root: resolved, known: [] };
    const { bytes } = await (0,_core_manifest_node_js__WEBPACK_IMPORTED_MODULE_0__/* .readManifestNode */ .y0)(source, resolved, call);
    const root = { ...resolved, size: bytes.byteLength };
    return { source, root, known: [(0,_core_manifest_node_js__WEBPACK_IMPORTED_MODULE_0__/* .manifestNode */ .Ut)(root, bytes)] };
}
/** The manifest of the platform, where the root is an index. */
async function onPlatform({ source, root, known }, platform, call) {
    const chosen = await (0,_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .selectPlatform */ .md)({ source, root, known }, platform, call);
    return { source, root: chosen, known, ...(chosen.digest !== root.digest && { index: root }) };
}


/***/ }),

/***/ 58732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ Transfers)
/* harmony export */ });
/* harmony import */ var _core_concurrency_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17145);

/**
 * Shared by copies to one target: each blob is transferred once, by the first copy that needs it, while others wait; after
 * a failure the next copy tries. Within one registry a blob is pushed to one repository and mounted in the others.
 */
class Transfers {
    #blobs = new _core_concurrency_js__WEBPACK_IMPORTED_MODULE_0__/* .SingleFlight */ .FH();
    #exist = new _core_concurrency_js__WEBPACK_IMPORTED_MODULE_0__/* .SingleFlight */ .FH();
    #registry;
    /** `sources` must be the same for all repositories of a registry. */
    constructor(registry) {
        this.#registry = registry;
    }
    /** Used by {@link copy}. Whether the target had the blob when it was first asked, which may be ahead of its transfer. */
    exists(node, call, ask) {
        return this.#exist.get(node.digest, ask, call);
    }
    /** Used by {@link copy}. False where another copy transferred the blob. */
    async once(node, call, work) {
        let isFirst = false;
        const transfer = () => {
            isFirst = true;
            return work();
        };
        await this.#blobs.get(node.digest, transfer, call);
        if (this.#registry)
            this.#registry.sources.offer(node.digest, this.#registry.repository);
        return isFirst;
    }
    /** Used by {@link copy}. Mounts the blob where another repository of the registry has it, else pushes it. */
    async send(node, call, { mount, push }) {
        const registry = this.#registry;
        if (!registry)
            return push();
        const send = async () => {
            await push();
            return registry.repository;
        };
        const holder = await registry.sources.get(node.digest, send, call);
        if (holder !== registry.repository && !(await mount(holder)))
            await push();
    }
}


/***/ }),

/***/ 58195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isInconclusive),
/* harmony export */   u: () => (/* binding */ answerOr)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81963);

/** Permissions, rules and limits, which may be others for the next request. */
const INCONCLUSIVE = new Set([401, 402, 403, 409, 412, 429]);
/**
 * Whether a read failed in a way that does not predict whether a write would: reading is forbidden or limited, or the
 * answer came from another origin.
 */
function isInconclusive(error) {
    for (const cause of (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .causesOf */ .cZ)(error)) {
        if (cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RegistryError */ .gl && INCONCLUSIVE.has(cause.status))
            return true;
        if (cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP && cause.details['elsewhere'] === true)
            return true;
    }
    return false;
}
/** For reads that only save work: `otherwise` after an inconclusive failure, so that the write decides. */
async function answerOr(ask, otherwise) {
    try {
        return await ask();
    }
    catch (error) {
        if (isInconclusive(error))
            return otherwise;
        throw error;
    }
}


/***/ })

};
