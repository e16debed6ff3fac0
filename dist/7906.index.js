export const id = 7906;
export const ids = [7906];
export const modules = {

/***/ 87906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   resolve: () => (/* binding */ resolve)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81963);
/* harmony import */ var _core_target_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(93557);
/* harmony import */ var _shared_context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34357);
/* harmony import */ var _inputs_location_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3306);
/* harmony import */ var _shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54039);
/* harmony import */ var _shared_describe_artifact_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55060);
/* harmony import */ var _copy_read_root_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66335);
/* harmony import */ var _shared_open_root_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(52845);








const resolve = {
    summary: 'find the digest of a tag, and what it is',
    effect: 'reads',
    required: ['from'],
    optional: ['platform', 'digest', ..._shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .VERIFYING */ .YN],
    outputs: [..._shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .DETAILED_OUTPUTS */ .Mn, 'verified'],
    title: { done: 'Resolved', planned: 'resolved' },
    read: (reader) => (0,_shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .sourceInputs */ .ZU)(reader, 'resolve'),
    references: ({ from }) => ({ source: [from], target: [] }),
    run: resolveReference,
};
/** What a reference stands for now. */
async function resolveReference(inputs, context) {
    const { open, signal } = context;
    const { from, platform, digest } = inputs;
    const source = await open.source(from);
    const call = { signal, platform };
    const { unread, ...entered } = await enter(source, (0,_inputs_location_js__WEBPACK_IMPORTED_MODULE_2__/* .entryOf */ .Ms)('from', from), call);
    (0,_shared_context_js__WEBPACK_IMPORTED_MODULE_1__/* .checkPinned */ .N)(entered.root, digest, from.text);
    const chosen = platform ? await (0,_copy_read_root_js__WEBPACK_IMPORTED_MODULE_5__/* .onPlatform */ .J)(entered, platform, call) : entered;
    await (0,_shared_open_root_js__WEBPACK_IMPORTED_MODULE_6__/* .verifyRoot */ .Gs)(chosen, from, context);
    const result = {
        kind: 'artifact',
        root: chosen.root,
        location: from,
        resolved: platform ? [] : from.tags,
    };
    if (unread === undefined || chosen.root !== entered.root)
        return { ...result, ...(await (0,_shared_describe_artifact_js__WEBPACK_IMPORTED_MODULE_4__/* .describeArtifact */ .Q)(chosen, context)) };
    (0,_shared_describe_artifact_js__WEBPACK_IMPORTED_MODULE_4__/* .tellUnread */ .x)('manifest', unread, context.log);
    return result;
}
/** Failures of a registry after which a HEAD may still tell the digest. */
const UNREADABLE = [
    'TOO_LARGE',
    'INVALID_CONTENT',
    'DIGEST_MISMATCH',
    'SIZE_MISMATCH',
    'RATE_LIMITED',
    'FORBIDDEN',
];
/** With one request for digest and manifest. Of a manifest that cannot be read there is still a digest. */
async function enter(source, reference, call) {
    try {
        return await (0,_copy_read_root_js__WEBPACK_IMPORTED_MODULE_5__/* .readRoot */ .X)(source, reference, call);
    }
    catch (error) {
        call.signal?.throwIfAborted();
        if ((0,_core_target_js__WEBPACK_IMPORTED_MODULE_7__/* .canReadManifest */ .Ku)(source) && !UNREADABLE.some((code) => (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .hasCode */ .up)(error, code)))
            throw error;
        return { source, root: await source.resolve(reference, call), known: [], unread: error };
    }
}


/***/ }),

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

/***/ 34357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ checkPinned),
/* harmony export */   h: () => (/* binding */ copySettings)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81963);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17142);
/* harmony import */ var _runner_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87131);
/* harmony import */ var _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45229);
/* harmony import */ var _runner_type_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62097);





/** What all copies of a step have in common. */
function copySettings(context, habits = {}) {
    const { log, signal, concurrency, open, progress } = context;
    const { filter, seen } = habits;
    const tell = reportTo(log, habits, open.plan !== undefined);
    const typed = (node) => seen?.typed(node) ?? node;
    const discovered = new Set();
    const expected = new Set();
    const expect = ({ digest, size }) => {
        if (expected.has(digest))
            return;
        expected.add(digest);
        progress.expect(size);
    };
    const discover = (node) => {
        if (!discovered.has(node.digest))
            expect(node);
        discovered.add(node.digest);
    };
    return {
        signal,
        concurrency,
        deep: habits.deep,
        filter,
        onEvent(event) {
            const { kind, node } = event;
            seen?.see(node, event.parent);
            if (kind === 'discovered')
                discover(node);
            if (kind === 'started')
                expect(node);
            if ((kind === 'skipped' || kind === 'mounted') && expected.delete(node.digest))
                progress.expect(-node.size);
            if (kind === 'skipped')
                seen?.pass(node);
            tell({ ...event, node: typed(node) });
        },
        onBytes: (bytes) => progress.moved(bytes),
    };
}
const DONE = {
    copied: 'copied ',
    skipped: 'exists ',
    mounted: 'mounted',
    tagged: 'tagged ',
    modified: 'changed',
};
const PLANNED = { ...DONE, copied: 'to copy', mounted: 'to mount', tagged: 'to tag ' };
/** One line of the log for each node that is done. */
function reportTo(log, { place, deep }, dryRun) {
    const words = dryRun ? PLANNED : DONE;
    return ({ kind, node, name }) => {
        if (kind === 'discovered' || kind === 'started')
            return;
        const size = (0,_runner_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatSize */ .Xq)(node.size).padStart(9);
        const what = kind === 'tagged' ? name : (0,_runner_type_names_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeName */ .qp)(node);
        const whole = kind === 'skipped' && deep !== true && (0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isManifestType */ .Q3)(node.mediaType);
        const from = name !== undefined && (kind === 'mounted' || kind === 'modified') ? ` from ${name}` : '';
        const at = place === undefined ? '' : ` ${kind === 'copied' || kind === 'mounted' ? 'to' : 'at'} ${place}`;
        log.info(`  ${words[kind]} ${node.digest.slice(0, 19)} ${size} ${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_4__/* .safeText */ .H)(what ?? '', 200)}${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_4__/* .safeText */ .H)(`${from}${at}`, 500)}${whole ? ', with everything below it' : ''}`);
    };
}
/** Input `digest`: what the reference resolved to is what the workflow pinned, or nothing happens. */
function checkPinned(root, pinned, from) {
    if (pinned === undefined || root.digest === pinned)
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('DIGEST_MISMATCH', `${from} resolves to ${root.digest}, and input digest asks for ${pinned}`, {
        details: { expected: pinned, got: root.digest, pinned: true },
    });
}


/***/ }),

/***/ 55060:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ describeArtifact),
/* harmony export */   x: () => (/* binding */ tellUnread)
/* harmony export */ });
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24997);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81963);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49310);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17142);
/* harmony import */ var _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45229);
/* harmony import */ var _root_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44580);






const MAX_CONFIG = 64 * 1024;
/** Manifest and config, as far as they can be read: the digest stands without them. */
async function describeArtifact({ source, root, known }, context) {
    if (!(0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isManifestType */ .Q3)(root.mediaType))
        return {};
    const { signal } = context;
    const read = await readOptional('manifest', context, () => (0,_root_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .readRootManifest */ .M)(source, root, { signal, known }));
    if (!read)
        return {};
    const { annotations = {}, config: node } = read.manifest.manifest;
    const config = node && isReadableConfig(node)
        ? await readOptional('config', context, () => readConfig(source, node, signal))
        : undefined;
    return { ...read, annotations, ...(config !== undefined && { config }) };
}
function isReadableConfig({ mediaType, size }) {
    return (0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isJsonType */ .vs)(mediaType) && mediaType !== _core_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .OCI_EMPTY */ .g1 && size <= MAX_CONFIG;
}
async function readConfig(source, node, signal) {
    const bytes = await (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .readAll */ .yw)(source.fetch(node, { signal }), node, MAX_CONFIG);
    (0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJsonObject */ .dw)(bytes, `config ${node.digest}`);
    return new TextDecoder().decode(bytes);
}
async function readOptional(what, { signal, log }, read) {
    try {
        return await read();
    }
    catch (error) {
        signal.throwIfAborted();
        tellUnread(what, error, log);
        return undefined;
    }
}
function tellUnread(what, error, log) {
    log.warning(`The ${what} is left out of the outputs: ${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_5__/* .safeText */ .H)((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error), 1000)}`);
}


/***/ }),

/***/ 52845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gs: () => (/* binding */ verifyRoot),
/* harmony export */   R8: () => (/* binding */ openRoot),
/* harmony export */   cQ: () => (/* binding */ graphOf),
/* harmony export */   x4: () => (/* binding */ enterRoot)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81963);
/* harmony import */ var _core_target_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93557);
/* harmony import */ var _copy_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1701);
/* harmony import */ var _copy_read_root_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66335);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34357);
/* harmony import */ var _inputs_location_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3306);






/** Resolves `from` once, with its manifest; what follows uses the digest, so that a tag that moves meanwhile changes nothing. */
async function openRoot(inputs, context) {
    return context.log.group('Resolve', () => enterRoot(inputs, context));
}
/** The same, where a group of the log is open. */
async function enterRoot(inputs, { open, signal, log }) {
    const source = await open.source(inputs.from);
    const { platform } = inputs;
    const entered = await (0,_copy_read_root_js__WEBPACK_IMPORTED_MODULE_2__/* .readRoot */ .X)(source, (0,_inputs_location_js__WEBPACK_IMPORTED_MODULE_4__/* .entryOf */ .Ms)('from', inputs.from), { signal, platform });
    log.info(`${inputs.from.text} is ${entered.root.digest}`);
    (0,_context_js__WEBPACK_IMPORTED_MODULE_3__/* .checkPinned */ .N)(entered.root, inputs.digest, inputs.from.text);
    if (!platform)
        return entered;
    const selected = await (0,_copy_read_root_js__WEBPACK_IMPORTED_MODULE_2__/* .onPlatform */ .J)(entered, platform, { signal });
    log.info(`for ${(0,_copy_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlatform */ .Bq)(platform)}: ${selected.root.digest}`);
    return selected;
}
/** Input `verify`: before anything of an artifact is read or written, save the manifests that name it. */
async function verifyRoot({ source, root, index }, from, { gate, signal }) {
    await gate?.check({ source, nodes: index ? [index, root] : [root], text: from.text }, { signal });
}
/** The source or target, where it can tell what stands above a node. */
function graphOf(source, location) {
    if ((0,_core_target_js__WEBPACK_IMPORTED_MODULE_5__/* .canFindPredecessors */ .cp)(source))
        return source;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('UNSUPPORTED', `${(0,_inputs_location_js__WEBPACK_IMPORTED_MODULE_4__/* .formatLocation */ .j$)(location)} cannot list the referrers of its content`);
}


/***/ }),

/***/ 44580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ describeRoot),
/* harmony export */   M: () => (/* binding */ readRootManifest)
/* harmony export */ });
/* harmony import */ var _core_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43749);
/* harmony import */ var _core_manifest_node_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80326);


/** Fails for a root that is no manifest. */
function describeRoot(manifest) {
    return { manifest, artifactType: (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactTypeOf */ .Gh)(manifest.manifest) };
}
async function readRootManifest(source, root, options) {
    const known = (0,_core_manifest_node_js__WEBPACK_IMPORTED_MODULE_1__/* .findManifest */ .J9)(options.known ?? [], root);
    return describeRoot(known ?? (await (0,_core_manifest_node_js__WEBPACK_IMPORTED_MODULE_1__/* .readManifestNode */ .y0)(source, root, options)));
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

/***/ 62097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $G: () => (/* binding */ knownName),
/* harmony export */   go: () => (/* binding */ typeName),
/* harmony export */   qp: () => (/* binding */ nodeName)
/* harmony export */ });
/* harmony import */ var _copy_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1701);
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44745);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17142);



const NAMES = [
    [/^sha\d+-[0-9a-f]+\.sig$|^application\/vnd\.dev\.cosign\.artifact\.sig\.v1\+json$/, 'cosign signature'],
    [/^sha\d+-[0-9a-f]+\.att$|^application\/vnd\.dev\.cosign\.artifact\.att\.v1\+json$/, 'cosign attestation'],
    [/^sha\d+-[0-9a-f]+\.sbom$/, 'SBOM'],
    [/^application\/vnd\.dev\.cosign\.simplesigning\.v1\+json$/, 'cosign payload'],
    [/^application\/vnd\.dev\.sigstore\.bundle[0-9a-z.+]*(?:;version=[0-9.]+)?$/, 'Sigstore bundle'],
    [/^application\/vnd\.cncf\.notary\.signature$/, 'Notation signature'],
    [/^application\/vnd\.in-toto[0-9a-z.+-]*$/, 'in-toto attestation'],
    [/^(?:application|text)\/spdx(?:\+json)?$/, 'SPDX SBOM'],
    [/^application\/vnd\.cyclonedx(?:\+json|\+xml)?$/, 'CycloneDX SBOM'],
    [/^application\/vnd\.cncf\.helm\.config\.v1\+json$/, 'Helm chart'],
    [/^application\/vnd\.oci\.image\.layer\.v1\.tar(?:\+gzip|\+zstd)?$/, 'layer'],
    [/^application\/vnd\.docker\.image\.rootfs\.diff\.tar(?:\.gzip)?$/, 'layer'],
];
const EXACT = new Map([
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .OCI_INDEX */ .$p, 'image index'],
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .DOCKER_LIST */ .Y2, 'image index'],
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .OCI_CONFIG */ .TF, 'image'],
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .DOCKER_CONFIG */ .e6, 'image'],
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .OCI_MANIFEST */ .EG, 'manifest'],
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .DOCKER_MANIFEST */ .Vv, 'manifest'],
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .OCI_EMPTY */ .g1, 'empty'],
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .UNKNOWN_ARTIFACT */ .K2, 'artifact'],
]);
/** What people call a media type, an artifact type, or a tag that cosign makes. */
function knownName(type) {
    return EXACT.get(type) ?? NAMES.find(([pattern]) => pattern.test(type))?.[1];
}
/** The same, or the text itself. */
function typeName(type) {
    return knownName(type) ?? type;
}
/** What people call a node where it is listed: its title, its platform, or its kind. */
function nodeName(node) {
    const { platform, artifactType, mediaType } = node;
    if (platform)
        return (0,_copy_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(platform);
    return (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .titleOf */ .Gg)(node) ?? CONFIGS.get(mediaType) ?? typeName(artifactType || mediaType);
}
/** The type of a config, or its `artifactType`, names the artifact. The config itself has another name. */
const CONFIGS = new Map([
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .OCI_CONFIG */ .TF, 'image config'],
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .DOCKER_CONFIG */ .e6, 'image config'],
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .OCI_EMPTY */ .g1, 'empty blob'],
    ['application/vnd.cncf.helm.config.v1+json', 'Helm config'],
]);


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


/***/ })

};
