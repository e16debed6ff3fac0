export const id = 2743;
export const ids = [2743];
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

/***/ 2743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   untag: () => (/* binding */ untag)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81963);
/* harmony import */ var _core_inconclusive_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58195);
/* harmony import */ var _core_target_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93557);
/* harmony import */ var _inputs_input_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45308);
/* harmony import */ var _inputs_location_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3306);
/* harmony import */ var _shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54039);






const untag = {
    summary: 'remove the tags that `from` names; the artifact stays',
    effect: 'removes',
    required: ['from'],
    optional: ['if-missing', ..._shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .WRITING */ .V9],
    outputs: [..._shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .ARTIFACT_OUTPUTS */ .oA, 'changed'],
    title: { done: 'Removed tags from', planned: 'would remove tags from' },
    read: (reader) => ({ from: (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_2__/* .locationOf */ .hD)(reader, 'from', 'untag'), ifMissing: (0,_shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .ifMissingOf */ .DM)(reader) }),
    references: ({ from }) => ({ source: [from], target: [from] }),
    run: removeTags,
};
/** Removes tags and leaves what they stood for. */
async function removeTags(inputs, context) {
    const { open, log, signal } = context;
    const { tags } = inputs.from;
    if (tags.length === 0 || (0,_inputs_location_js__WEBPACK_IMPORTED_MODULE_3__/* .entryOf */ .Ms)('from', { ...inputs.from, tags: tags.slice(0, 1) }) !== tags[0])
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('INVALID_INPUT', `input from: ${JSON.stringify(inputs.from.text)} names no tag to remove`);
    const target = await open.target(inputs.from);
    const place = (0,_inputs_location_js__WEBPACK_IMPORTED_MODULE_3__/* .formatLocation */ .j$)(inputs.from);
    if (!(0,_core_target_js__WEBPACK_IMPORTED_MODULE_5__/* .canUntag */ .i1)(target))
        throw cannotUntag(place);
    const found = await resolveTags(target, inputs, context);
    for (const tag of found.keys()) {
        await target.untag(tag, { signal }).catch((error) => {
            throw (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .hasCode */ .up)(error, 'UNSUPPORTED') ? cannotUntag(place, error) : error;
        });
        log.info(`${open.plan ? 'would remove' : 'removed'} tag ${place}:${tag}`);
    }
    if (found.size === 0)
        return { kind: 'note', text: `Nothing to remove from ${place}`, changed: false };
    const [root] = found.values();
    return root
        ? { kind: 'artifact', root, location: inputs.from, changed: true }
        : { kind: 'unread', location: inputs.from };
}
/** Each tag that is there, with what it stands for where that may be read. */
async function resolveTags(target, { from, ifMissing }, { log, signal }) {
    const found = new Map();
    for (const tag of from.tags) {
        try {
            found.set(tag, await (0,_core_inconclusive_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .answerOr */ .u)(() => target.resolve(tag, { signal }), undefined));
        }
        catch (error) {
            if (ifMissing === 'error' || !(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .hasCode */ .up)(error, 'NOT_FOUND'))
                throw error;
            log.info(`not there: ${(0,_inputs_location_js__WEBPACK_IMPORTED_MODULE_3__/* .formatLocation */ .j$)(from)}:${tag}`);
        }
    }
    return found;
}
function cannotUntag(place, cause) {
    if (cause === undefined)
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('UNSUPPORTED', `no tag can be removed from ${place}`);
    const message = `${place} cannot remove a tag without its manifest: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(cause)}`;
    const details = cause instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP ? cause.details : {};
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('UNSUPPORTED', message, { cause, details: { ...details, untag: true } });
}


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
