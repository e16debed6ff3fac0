export const id = 778;
export const ids = [778];
export const modules = {

/***/ 93778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   index: () => (/* binding */ index)
/* harmony export */ });
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24997);
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44745);
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59852);
/* harmony import */ var _core_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43749);
/* harmony import */ var _core_manifest_node_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80326);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17142);
/* harmony import */ var _copy_copy_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(79664);
/* harmony import */ var _copy_copy_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(47994);
/* harmony import */ var _copy_platform_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1701);
/* harmony import */ var _copy_transfers_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(58732);
/* harmony import */ var _targets_memory_memory_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(31366);
/* harmony import */ var _inputs_annotations_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(40831);
/* harmony import */ var _reporting_artifact_tree_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(52547);
/* harmony import */ var _shared_context_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(34357);
/* harmony import */ var _inputs_input_values_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(45308);
/* harmony import */ var _inputs_location_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(3306);
/* harmony import */ var _runner_format_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(87131);
/* harmony import */ var _results_node_sizes_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(61603);
/* harmony import */ var _shared_choose_tags_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(60211);
/* harmony import */ var _shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(54039);
/* harmony import */ var _shared_root_manifest_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(44580);
/* harmony import */ var _shared_mounting_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(43875);
/* harmony import */ var _shared_open_root_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(52845);
/* harmony import */ var _shared_standing_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(25512);
/* harmony import */ var _shared_merge_copy_results_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(98437);

























const index = {
    summary: 'combine several artifacts in one index',
    effect: 'writes',
    required: ['from', 'to'],
    optional: [..._shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_17__/* .DESCRIBING */ .Fp, 'tags', 'if-exists', ..._shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_17__/* .WRITING */ .V9, 'declare-artifacts'],
    outputs: [..._shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_17__/* .MANIFEST_OUTPUTS */ .Px, 'tags'],
    title: { done: 'Created an index in', planned: 'would create an index in' },
    read: (reader) => ({
        from: (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_13__/* .locationsOf */ .Ue)(reader, 'from', 'index'),
        ...(0,_shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_17__/* .destinationInputs */ .SR)(reader, 'index'),
        ...(0,_shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_17__/* .describingInputs */ .Sz)(reader, 'index'),
    }),
    references: ({ from, to }) => ({ source: from, target: [to] }),
    run: createIndex,
};
/** One index over several artifacts, which are copied to where it lies; the bytes are those of `oras manifest index create`. */
async function createIndex(inputs, context) {
    const { open, log, signal } = context;
    const target = await open.target(inputs.to);
    const place = (0,_inputs_location_js__WEBPACK_IMPORTED_MODULE_14__/* .formatLocation */ .j$)(inputs.to);
    const listed = await log.group('Resolve', async () => {
        const opened = [];
        for (const from of inputs.from)
            opened.push({ from, ...(await (0,_shared_open_root_js__WEBPACK_IMPORTED_MODULE_20__/* .enterRoot */ .x4)({ from, digest: undefined }, context)) });
        return opened;
    });
    const memory = new _targets_memory_memory_js__WEBPACK_IMPORTED_MODULE_9__/* .MemoryTarget */ .h();
    const manifest = await writeIndex(memory, { listed, inputs }, context);
    const { node: root } = manifest;
    const manifests = [manifest, ...listed.flatMap(({ known }) => known)];
    await (0,_reporting_artifact_tree_js__WEBPACK_IMPORTED_MODULE_11__/* .logPlan */ .u)(log, [{ root, known: manifests }]);
    const seen = new _results_node_sizes_js__WEBPACK_IMPORTED_MODULE_15__/* .SeenNodes */ .X();
    seen.know(manifests);
    const choice = (0,_shared_choose_tags_js__WEBPACK_IMPORTED_MODULE_16__/* .chooseTags */ .N)({ target, place }, inputs, context);
    const chosen = await choice.choose(root);
    const stats = await log.group(`Create index ${root.digest} of ${(0,_runner_format_js__WEBPACK_IMPORTED_MODULE_22__/* .counted */ .h)(listed.length, 'artifact')} in ${place}`, async () => {
        if (!chosen)
            return (0,_copy_copy_js__WEBPACK_IMPORTED_MODULE_7__/* .emptyResult */ .$)(root);
        const copies = [];
        // An index that is there has all that it lists.
        const held = await (0,_copy_copy_error_js__WEBPACK_IMPORTED_MODULE_6__/* .wrapCopyError */ .Kt)({ side: 'target', step: 'exists', node: root }, () => target.exists(root, { signal }));
        const missing = held ? [] : listed;
        const transfers = new _copy_transfers_js__WEBPACK_IMPORTED_MODULE_23__/* .Transfers */ .v();
        for (const { from, source, root: below, known } of missing) {
            const mountable = (0,_shared_mounting_js__WEBPACK_IMPORTED_MODULE_19__/* .mountRepository */ ._)(from, inputs.to);
            const settings = { ...(0,_shared_context_js__WEBPACK_IMPORTED_MODULE_12__/* .copySettings */ .h)(context, { seen }), known, mountFrom: () => mountable, transfers };
            copies.push(await (0,_copy_copy_js__WEBPACK_IMPORTED_MODULE_7__/* .copyNode */ .Ud)(source, below, { target }, settings));
        }
        const alone = (0,_shared_context_js__WEBPACK_IMPORTED_MODULE_12__/* .copySettings */ .h)(context, { filter: ({ digest }) => digest === root.digest });
        const last = { ...alone, known: [manifest] };
        copies.push(await (0,_copy_copy_js__WEBPACK_IMPORTED_MODULE_7__/* .copyNode */ .Ud)(memory, root, { target, reference: chosen }, last));
        return (0,_shared_merge_copy_results_js__WEBPACK_IMPORTED_MODULE_24__/* .mergeCopyResults */ .a)(root, copies);
    });
    await open.commit(target, signal);
    return {
        kind: 'artifact',
        location: inputs.to,
        stats,
        seen,
        ...(await (0,_shared_standing_js__WEBPACK_IMPORTED_MODULE_21__/* .standing */ .J)({ root, ...(0,_shared_root_manifest_js__WEBPACK_IMPORTED_MODULE_18__/* .describeRoot */ .G)(manifest) }, { choice, target }, { signal })),
    };
}
async function writeIndex(memory, { listed, inputs }, context) {
    const { artifactType } = inputs;
    const annotations = (await (0,_inputs_annotations_js__WEBPACK_IMPORTED_MODULE_10__/* .annotationsFor */ .g)(inputs, context.runtime)).manifest;
    const manifests = [];
    for (const one of listed)
        manifests.push(await entryFor(one, context));
    const bytes = (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .encodeManifest */ .Gb)({
        mediaType: _core_media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .OCI_INDEX */ .$p,
        ...(artifactType !== undefined && { artifactType }),
        manifests,
        annotations,
    });
    const root = { mediaType: _core_media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .OCI_INDEX */ .$p, digest: (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(bytes), size: bytes.byteLength };
    await memory.push(root, (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesOf */ .$$)(bytes));
    return (0,_core_manifest_node_js__WEBPACK_IMPORTED_MODULE_4__/* .manifestNode */ .Ut)(root, bytes);
}
/** With the platform that the config of an image names. */
async function entryFor({ source, root, known }, { signal }) {
    const manifest = (0,_core_manifest_node_js__WEBPACK_IMPORTED_MODULE_4__/* .findManifest */ .J9)(known, root)?.manifest;
    if (!manifest)
        return (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(root);
    const platform = (0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .isImageType */ .G1)(root.mediaType)
        ? await (0,_copy_platform_js__WEBPACK_IMPORTED_MODULE_8__/* .platformOf */ .tj)(manifest, source, { signal })
        : undefined;
    const { artifactType } = manifest;
    return {
        ...(0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(root),
        ...(platform && { platform }),
        ...(artifactType !== undefined && artifactType !== '' && { artifactType }),
    };
}


/***/ }),

/***/ 60211:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ chooseTags),
/* harmony export */   W: () => (/* binding */ digestTagChoice)
/* harmony export */ });
/* harmony import */ var _copy_copy_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79664);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81963);


/** Input `if-exists`: what becomes of tags that the destination has already. */
function chooseTags({ target, place }, { tags, ifExists }, { log, signal }) {
    const left = new Map();
    const choose = async (root) => {
        if (ifExists === 'overwrite' || tags.length === 0)
            return tags;
        const free = [];
        for (const tag of tags) {
            const held = await resolved(target, tag, { signal });
            if (held === undefined)
                free.push(tag);
            else if (ifExists === 'fail' || (ifExists === 'fail-if-different' && held.digest !== root.digest))
                throw exists(`${place}:${tag}`, held, root);
            else if (ifExists === 'fail-if-different')
                free.push(tag);
            else if (held.digest !== root.digest)
                left.set(tag, held);
        }
        for (const tag of left.keys())
            log.info(keptLine(place, tag));
        return free.length === 0 ? undefined : free;
    };
    return {
        choose,
        standing: () => tags.filter((tag) => !left.has(tag)),
        left() {
            const [node] = left.values();
            if (!node || left.size < tags.length)
                return undefined;
            return { node, tags: tags.filter((tag) => left.get(tag)?.digest === node.digest) };
        },
    };
}
/**
 * The same for tags of cosign, which are shared by all who sign: what the destination has there is lost with
 * `overwrite` only, and told. Where the artifact is the same, nothing is in the way of `fail`.
 */
function digestTagChoice(place, ifExists, { log }) {
    return (tag, node, held) => {
        if (ifExists === 'fail' || ifExists === 'fail-if-different')
            throw exists(`${place}:${tag}`, held, node);
        if (ifExists === 'skip')
            log.info(keptLine(place, tag));
        else
            log.warning(`${place}:${tag} pointed to ${held.digest} and now points to ${node.digest}: signatures that only the old one had are lost`);
        return ifExists === 'overwrite';
    };
}
function keptLine(place, tag) {
    return `  kept ${place}:${tag}: it points to a different digest`;
}
function exists(reference, held, wanted) {
    const other = held.digest === wanted.digest ? 'which is this artifact' : `this artifact is ${wanted.digest}`;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('ALREADY_EXISTS', `${reference} exists with ${held.digest}, ${other}`, {
        details: { tag: reference },
    });
}
async function resolved(target, tag, call) {
    try {
        return await (0,_copy_copy_error_js__WEBPACK_IMPORTED_MODULE_0__/* .wrapCopyError */ .Kt)({ side: 'target', step: 'resolve' }, () => target.resolve(tag, call));
    }
    catch (error) {
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .hasCode */ .up)(error, 'NOT_FOUND'))
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 98437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ mergeCopyResults)
/* harmony export */ });
/** What several copies came to, as one. */
function mergeCopyResults(root, copies) {
    const total = (part) => copies.reduce((all, one) => all + one[part], 0);
    return {
        root,
        copied: total('copied'),
        skipped: total('skipped'),
        mounted: total('mounted'),
        bytes: total('bytes'),
        changed: copies.some(({ changed }) => changed),
        parents: copies.flatMap(({ parents }) => parents),
    };
}


/***/ }),

/***/ 43875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ transfersBetween),
/* harmony export */   _: () => (/* binding */ mountRepository)
/* harmony export */ });
/* harmony import */ var _core_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11387);
/* harmony import */ var _core_concurrency_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17145);
/* harmony import */ var _copy_transfers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58732);



/** Blobs are mounted within one registry only. */
function mountRepository(from, to) {
    if (from.kind !== 'registry' || to.kind !== 'registry')
        return [];
    const same = (0,_core_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalRegistry */ .i7)(from.reference.registry) === (0,_core_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalRegistry */ .i7)(to.reference.registry);
    return same && from.reference.repository !== to.reference.repository ? [from.reference.repository] : [];
}
/** What the copies to each destination share: a blob is sent to one repository of a registry, and the others mount it. */
function transfersBetween() {
    const registries = new Map();
    return (to) => {
        if (to.kind !== 'registry')
            return new _copy_transfers_js__WEBPACK_IMPORTED_MODULE_1__/* .Transfers */ .v();
        const registry = (0,_core_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalRegistry */ .i7)(to.reference.registry);
        const sources = registries.get(registry) ?? new _core_concurrency_js__WEBPACK_IMPORTED_MODULE_2__/* .SingleFlight */ .FH();
        registries.set(registry, sources);
        return new _copy_transfers_js__WEBPACK_IMPORTED_MODULE_1__/* .Transfers */ .v({ repository: to.reference.repository, sources });
    };
}


/***/ }),

/***/ 52845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jf: () => (/* binding */ onPlatform),
/* harmony export */   R8: () => (/* binding */ openRoot),
/* harmony export */   XD: () => (/* binding */ readRoot),
/* harmony export */   cQ: () => (/* binding */ graphOf),
/* harmony export */   x4: () => (/* binding */ enterRoot)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81963);
/* harmony import */ var _core_manifest_node_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80326);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17142);
/* harmony import */ var _core_target_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(93557);
/* harmony import */ var _copy_platform_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1701);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34357);
/* harmony import */ var _inputs_location_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3306);







/** Resolves `from` once, with its manifest; what follows uses the digest, so that a tag that moves meanwhile changes nothing. */
async function openRoot(inputs, context) {
    return context.log.group('Resolve', () => enterRoot(inputs, context));
}
/** The same, where a group of the log is open. */
async function enterRoot(inputs, { open, signal, log }) {
    const source = await open.source(inputs.from);
    const { platform } = inputs;
    const entered = await readRoot(source, (0,_inputs_location_js__WEBPACK_IMPORTED_MODULE_5__/* .entryOf */ .Ms)('from', inputs.from), { signal, platform });
    log.info(`${inputs.from.text} is ${entered.root.digest}`);
    (0,_context_js__WEBPACK_IMPORTED_MODULE_4__/* .checkPinned */ .N)(entered.root, inputs.digest, inputs.from.text);
    if (!platform)
        return entered;
    const selected = await onPlatform(entered, platform, { signal });
    log.info(`for ${(0,_copy_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPlatform */ .Bq)(platform)}: ${selected.root.digest}`);
    return selected;
}
async function readRoot(source, reference, call) {
    if ((0,_core_target_js__WEBPACK_IMPORTED_MODULE_6__/* .canReadManifest */ .Ku)(source)) {
        const { node, bytes } = await source.readManifest(reference, call);
        return { source, root: node, known: [(0,_core_manifest_node_js__WEBPACK_IMPORTED_MODULE_1__/* .manifestNode */ .Ut)(node, bytes)] };
    }
    const resolved = await source.resolve(reference, call);
    if (!(0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isManifestType */ .Q3)(resolved.mediaType))
        return { source, root: resolved, known: [] };
    const { bytes } = await (0,_core_manifest_node_js__WEBPACK_IMPORTED_MODULE_1__/* .readManifestNode */ .y0)(source, resolved, call);
    const root = { ...resolved, size: bytes.byteLength };
    return { source, root, known: [(0,_core_manifest_node_js__WEBPACK_IMPORTED_MODULE_1__/* .manifestNode */ .Ut)(root, bytes)] };
}
async function onPlatform({ source, root, known }, platform, call) {
    return { source, root: await (0,_copy_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .selectPlatform */ .md)({ source, root }, platform, call), known };
}
/** The source or target, where it can tell what stands above a node. */
function graphOf(source, location) {
    if ((0,_core_target_js__WEBPACK_IMPORTED_MODULE_6__/* .canFindPredecessors */ .cp)(source))
        return source;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('UNSUPPORTED', `${(0,_inputs_location_js__WEBPACK_IMPORTED_MODULE_5__/* .formatLocation */ .j$)(location)} cannot list the referrers of its content`);
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

/***/ 25512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ standing)
/* harmony export */ });
/* harmony import */ var _root_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44580);
/* harmony import */ var _open_root_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52845);


/** The artifact, or what the destination has under its tags where `if-exists: skip` left them all. */
async function standing(artifact, { choice, target }, call) {
    const held = choice.left();
    if (!held)
        return { ...artifact, tags: choice.standing(), left: false };
    const { root, known } = await (0,_open_root_js__WEBPACK_IMPORTED_MODULE_1__/* .readRoot */ .XD)(target, held.node.digest, call);
    return { root, tags: held.tags, left: true, ...(await (0,_root_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .readRootManifest */ .M)(target, root, { ...call, known })) };
}


/***/ }),

/***/ 40831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ annotationsFor)
/* harmony export */ });
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44745);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81963);
/* harmony import */ var _files_open_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8201);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25150);
/* harmony import */ var _machine_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11418);





const SOURCE = 'org.opencontainers.image.source';
const REVISION = 'org.opencontainers.image.revision';
/** RFC 3339, as image-spec asks for `created`. */
const DATE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;
/** Joins the annotation file, the input lines, the creation time, and what the workflow knows; what is given wins. */
async function annotationsFor(inputs, runtime) {
    const file = inputs.annotationFile === undefined
        ? new Map()
        : await readFileOf(inputs.annotationFile, runtime);
    const given = { ...file.get('$manifest'), ...inputs.annotations };
    const manifest = {
        ...(inputs.githubAnnotations ? ofWorkflow(runtime) : {}),
        ...createdOf(inputs.created, runtime),
        ...given,
    };
    checkCreated(manifest[_core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .CREATED */ .DE]);
    return {
        manifest,
        config: file.get('$config') ?? {},
        forFile: (name, title) => file.get(name) ?? file.get(title) ?? {},
    };
}
function ofWorkflow({ workflow }) {
    return {
        ...(workflow?.repository !== undefined && { [SOURCE]: `${workflow.serverUrl}/${workflow.repository}` }),
        ...(workflow?.sha !== undefined && { [REVISION]: workflow.sha }),
    };
}
/** Without an input or SOURCE_DATE_EPOCH there is none: pushing the same files twice gives the same digest. */
function createdOf(created, { sourceDate }) {
    if (created === 'now')
        return { [_core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .CREATED */ .DE]: rfc3339(Date.now()) };
    if (created !== undefined)
        return { [_core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .CREATED */ .DE]: created };
    return sourceDate === undefined ? {} : { [_core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .CREATED */ .DE]: rfc3339(sourceDate * 1000) };
}
function rfc3339(time) {
    return new Date(time).toISOString().replace(/\.\d{3}Z$/, 'Z');
}
function checkCreated(text) {
    if (text === undefined || (DATE.test(text) && !Number.isNaN(Date.parse(text))))
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_INPUT', `input created: got ${JSON.stringify(text.slice(0, 100))}, allowed is "now" or a date such as 2026-01-31T12:00:00Z`);
}
async function readFileOf(path, runtime) {
    const file = (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .pathToRead */ .DW)((0,_machine_path_js__WEBPACK_IMPORTED_MODULE_4__/* .machinePath */ .l)(path, runtime), runtime).then(_files_open_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readWhole */ .oD);
    const json = parseText(decode(await file.catch(unreadable), path), path);
    if (!(0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(json))
        throw invalid(`${path} is not a JSON object`);
    for (const [key, value] of Object.entries(json))
        (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .checkAnnotations */ .LO)(value, `input annotation-file: ${path}: ${key}`);
    return new Map(Object.entries(json));
    function unreadable(cause) {
        if (cause instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP)
            throw cause;
        throw invalid(`${path} cannot be read: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(cause)}`, { cause });
    }
}
/** UTF-8, with or without a byte order mark. */
function decode(bytes, path) {
    const [first, second] = bytes;
    const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
    // JSON begins with ASCII, and has no NUL.
    if (marked || first === 0 || second === 0)
        throw invalid(`${path} is UTF-16, and must be UTF-8`, { details: { encoding: 'UTF-16' } });
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        throw invalid(`${path} is not UTF-8`, { details: { encoding: 'unknown' } });
    }
}
/** Says where it is no JSON, and nothing of what stands there: the path may be that of a secret. */
function parseText(text, path) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        const place = / at position \d+/.exec((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error))?.[0] ?? '';
        throw invalid(`${path} is not valid JSON${place}`);
    }
}
function invalid(reason, options = {}) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_INPUT', `input annotation-file: ${reason}`, options);
}


/***/ }),

/***/ 25150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DW: () => (/* binding */ pathToRead),
/* harmony export */   lY: () => (/* binding */ findFiles),
/* harmony export */   or: () => (/* binding */ typedPath),
/* harmony export */   t2: () => (/* binding */ exists)
/* harmony export */ });
/* unused harmony export splitMediaType */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81963);
/* harmony import */ var _files_git_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33534);
/* harmony import */ var _targets_folder_excluded_paths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8119);
/* harmony import */ var _machine_path_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(11418);







/**
 * Finds what the lines of `files` name: paths of files and folders, globs (files only), `!glob` to leave files out,
 * `path:media/type`, and `path => title`. Order of the lines, then of the names.
 */
async function findFiles(lines, folders) {
    const { workspace } = folders;
    const excludes = lines
        .filter((line) => line.startsWith('!'))
        .map((line) => inWorkspace(line.slice(1).trim(), folders));
    const leftOut = await excludedPaths(excludes, workspace);
    const files = [];
    const unmatched = [];
    const gits = [];
    const named = lines.filter((text) => !text.startsWith('!'));
    if (named.length === 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('INVALID_INPUT', 'input files: no line names a file');
    for (const text of named) {
        const line = await parseLine(text, folders);
        const all = await expand(line, leftOut, workspace);
        const found = namesGit(line.pattern) ? all : all.filter(({ path }) => !isGits(path, workspace));
        gits.push(...all.filter((one) => !found.includes(one)).map(({ path }) => path));
        if (found.length === 0)
            unmatched.push(line.text);
        files.push(...found);
    }
    const withKind = files.map(async (file) => {
        const real = await pathToRead(file.path, folders);
        const isFolder = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(real)).isDirectory();
        // What is left out of a folder is known by the path that was typed.
        return { ...file, path: isFolder ? file.path : real, isFolder };
    });
    return { files: await Promise.all(withKind), unmatched, gits };
}
/**
 * The path without links. What lies in the workspace may come from a stranger's pull request: a link there does not lead
 * to other files of the machine, nor to git's own.
 */
async function pathToRead(path, { workspace }) {
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(path);
    const way = wayBelow(path, workspace);
    if (way === undefined)
        return real;
    const behind = wayBelow(real, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(workspace));
    if (behind !== undefined && (!(0,_files_git_name_js__WEBPACK_IMPORTED_MODULE_4__/* .isInGit */ .aR)(behind) || (0,_files_git_name_js__WEBPACK_IMPORTED_MODULE_4__/* .isInGit */ .aR)(way)))
        return real;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('UNSAFE_PATH', `will not push ${path}: it is a link to ${real}`, {
        details: { path, reason: 'link-out' },
    });
}
function wayBelow(path, folder) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(folder, path);
    return way === '..' || way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_2__.sep}`) || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(way) ? undefined : way;
}
/** Who writes it out means it. */
function namesGit(pattern) {
    return pattern.split('/').some(_files_git_name_js__WEBPACK_IMPORTED_MODULE_4__/* .isGitName */ .M$);
}
function isGits(path, workspace) {
    return (0,_files_git_name_js__WEBPACK_IMPORTED_MODULE_4__/* .isInGit */ .aR)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(workspace, path));
}
const MEDIA_TYPE = /^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*\/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*(?:;.*)?$/;
async function parseLine(text, folders) {
    const [left = '', title] = text.split(/(?:^|\s)=>(?:\s|$)/).map((part) => part.trim());
    const { path, mediaType } = await typedPath(left, folders);
    if (path === '' || title === '') {
        const what = path === '' ? 'path' : 'title';
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('INVALID_INPUT', `input files: the line ${JSON.stringify(text)} has no ${what}`);
    }
    return { text, name: slashed(path), pattern: inWorkspace(path, folders), mediaType, title };
}
/** Relative where it is in the workspace, however it was written, so that it can be a title. */
function inWorkspace(path, folders) {
    if (!(0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(path) && !/^~(?:[\\/]|$)/.test(path))
        return slashed(path);
    const absolute = (0,_machine_path_js__WEBPACK_IMPORTED_MODULE_6__/* .machinePath */ .l)(path, folders);
    const way = wayBelow(absolute, folders.workspace);
    return slashed(way === undefined ? absolute : way || '.');
}
/** As {@link splitMediaType}, but the name of a file that is there is no type. */
async function typedPath(text, folders) {
    return (await exists((0,_machine_path_js__WEBPACK_IMPORTED_MODULE_6__/* .machinePath */ .l)(text, folders)))
        ? { path: text, mediaType: undefined }
        : splitMediaType(text);
}
/** `path[:media/type]`, as the ORAS CLI reads it: what stands behind the last colon is a type if it looks like one. */
function splitMediaType(text) {
    const colon = text.lastIndexOf(':');
    const behind = text.slice(colon + 1);
    const isDrive = process.platform === 'win32' && colon === 1;
    if (colon < 1 || isDrive)
        return { path: text, mediaType: undefined };
    if (MEDIA_TYPE.test(behind))
        return { path: text.slice(0, colon), mediaType: behind };
    // `hi:txt:` is the ORAS CLI's way to name a file with a colon.
    return { path: behind === '' ? text.slice(0, colon) : text, mediaType: undefined };
}
async function expand(line, leftOut, workspace) {
    const named = (path, title, name = path) => ({
        path: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workspace, path),
        name,
        title,
        mediaType: line.mediaType,
        leftOut,
    });
    if (await exists((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workspace, line.pattern))) {
        if ((0,_targets_folder_excluded_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .isExcluded */ .R)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workspace, line.pattern), leftOut))
            return [];
        return [named(line.pattern, line.title ?? titleOf(line.pattern, line.text), line.name)];
    }
    if (!/[*?[\]{}]/.test(line.pattern))
        return [];
    const { glob } = await __webpack_require__.e(/* import() */ 416).then(__webpack_require__.bind(__webpack_require__, 56416));
    const found = await glob(line.pattern, {
        cwd: workspace,
        onlyFiles: true,
        expandDirectories: false,
        followSymbolicLinks: false,
    });
    const paths = found.filter((path) => !(0,_targets_folder_excluded_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .isExcluded */ .R)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workspace, path), leftOut));
    for (const path of paths)
        await checkUtf8(path, workspace);
    if (line.title !== undefined && paths.length > 1) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('INVALID_INPUT', `input files: ${JSON.stringify(line.text)} matches ${paths.length} files, which cannot share one title`);
    }
    return paths.toSorted().map((path) => named(path, line.title ?? titleOf(path, line.text)));
}
/** The paths that `!glob` lines match: left out of other globs, and of the folders that are packed. */
async function excludedPaths(excludes, workspace) {
    if (excludes.length === 0)
        return new Set();
    const { glob } = await __webpack_require__.e(/* import() */ 416).then(__webpack_require__.bind(__webpack_require__, 56416));
    const options = { cwd: workspace, dot: true, onlyFiles: false, expandDirectories: false };
    const behind = await glob([...excludes], options);
    // Of a link it finds what it leads to; a folder is packed with the link itself.
    const links = await glob([...excludes], { ...options, fs: LINKS_AS_FILES });
    return new Set([...behind, ...links].map((path) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workspace, path)));
}
const LINKS_AS_FILES = {
    realpath: ((path, done) => done(null, path)),
    stat: node_fs__WEBPACK_IMPORTED_MODULE_0__.lstat,
};
/** The file system's names are bytes: what is no text has been given another name on its way here. */
async function checkUtf8(path, workspace) {
    if (!path.includes('\ufffd') || (await exists((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workspace, path))))
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('INVALID_INPUT', `input files: ${path} has a name that is not UTF-8`, {
        details: { input: 'files' },
    });
}
async function exists(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path);
        return true;
    }
    catch (error) {
        if (['ENOENT', 'ENOTDIR', 'EINVAL'].includes((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(error) ?? ''))
            return false;
        throw error;
    }
}
/** The path as typed, cleaned. */
function titleOf(path, line) {
    const title = node_path__WEBPACK_IMPORTED_MODULE_2__.posix.normalize(slashed(path)).replace(/(.)\/$/, '$1');
    if (!(0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(path) && title !== '..' && !title.startsWith('../'))
        return title;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('INVALID_INPUT', `input files: ${JSON.stringify(line)} lies outside the workspace; give it a name in the artifact: ${path} => ${node_path__WEBPACK_IMPORTED_MODULE_2__.posix.basename(title)}`);
}
function slashed(path) {
    return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}


/***/ }),

/***/ 52547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ logPlan)
/* harmony export */ });
/* unused harmony export artifactTree */
/* harmony import */ var _core_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43749);
/* harmony import */ var _core_manifest_node_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80326);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17142);
/* harmony import */ var _runner_format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87131);
/* harmony import */ var _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45229);
/* harmony import */ var _runner_type_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62097);






const MAX_LINES = 200;
/** Indexes may stand in indexes. */
const MAX_LEVELS = 4;
/** What an artifact is made of, with sizes, as lines for a log. Below a manifest that is not known, nothing is told. */
function artifactTree(root, known) {
    const lines = [];
    let more = 0;
    const add = (line) => {
        if (lines.length < MAX_LINES)
            lines.push(line);
        else
            more += 1;
    };
    const walk = (node, indent, level) => {
        const manifest = level > MAX_LEVELS ? undefined : manifestOf(node, known);
        const children = manifest ? (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .successors */ .ir)(manifest) : [];
        for (const [at, child] of children.entries()) {
            const isSubject = child.digest === manifest?.subject?.digest;
            const last = at === children.length - 1;
            add(`${indent}${last ? '└──' : '├──'} ${lineOf(child, isSubject ? 'subject' : nameOf(child, known), known)}`);
            if (!isSubject)
                walk(child, `${indent}${last ? '    ' : '│   '}`, level + 1);
        }
    };
    add(lineOf(root, nameOf(root, known), known));
    walk(root, '', 1);
    return more > 0 ? [...lines, `and ${more} more`] : lines;
}
function manifestOf(node, known) {
    return (0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isManifestType */ .Q3)(node.mediaType) ? (0,_core_manifest_node_js__WEBPACK_IMPORTED_MODULE_1__/* .findManifest */ .J9)(known, node)?.manifest : undefined;
}
function nameOf(node, known) {
    const manifest = manifestOf(node, known);
    const artifactType = manifest && (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactTypeOf */ .Gh)(manifest);
    return (0,_runner_type_names_js__WEBPACK_IMPORTED_MODULE_3__/* .nodeName */ .qp)(artifactType === undefined ? node : { ...node, artifactType });
}
/** The size of a manifest alone would tell nothing of what it stands for. */
function lineOf(node, what, known) {
    const size = sizeOf(node, known);
    const text = size === undefined ? '' : (0,_runner_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatSize */ .X)(size);
    return `${node.digest.slice(0, 19)} ${text.padStart(9)} ${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_5__/* .safeText */ .H)(what, 200)}`;
}
/** With all that it lists; undefined where that is not known, as for an index. */
function sizeOf(node, known) {
    if (!(0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isManifestType */ .Q3)(node.mediaType))
        return node.size;
    const manifest = manifestOf(node, known);
    if (!manifest)
        return undefined;
    const listed = (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .successors */ .ir)(manifest).filter(({ digest }) => digest !== manifest.subject?.digest);
    if (listed.some(({ mediaType }) => (0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isManifestType */ .Q3)(mediaType)))
        return undefined;
    return listed.reduce((sum, { size }) => sum + size, node.size);
}
/** The phase of a run between what was resolved and what is moved. */
async function logPlan(log, artifacts) {
    await log.group('Plan', async () => {
        for (const { root, known } of artifacts)
            for (const line of artifactTree(root, known))
                log.info(line);
    });
}


/***/ }),

/***/ 61603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ SeenNodes)
/* harmony export */ });
/* harmony import */ var _core_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43749);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17142);


/** What copies came past, so that the size of an artifact is known without reading it again. */
class SeenNodes {
    #below = new Map();
    see(node, parent) {
        if (!parent)
            return;
        const children = this.#below.get(parent.digest) ?? new Map();
        this.#below.set(parent.digest, children.set(node.digest, node));
    }
    /** Manifests that were read before. */
    know(manifests) {
        for (const one of manifests)
            if ((0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isManifestType */ .Q3)(one.node.mediaType))
                for (const child of (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .successors */ .ir)(one.manifest))
                    this.see(child, one.node);
    }
    /** Bytes of the node and of all below it, each once, its subject left out; undefined where not all was seen. */
    sizeOf(root, subject) {
        const counted = new Set([root.digest]);
        let size = 0;
        for (const open = [root]; open.length > 0;) {
            const node = open.pop();
            if (!node)
                break;
            const children = this.#below.get(node.digest);
            if (!children && (0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isManifestType */ .Q3)(node.mediaType))
                return undefined;
            size += node.size;
            for (const child of children?.values() ?? []) {
                if (child.digest === subject || counted.has(child.digest))
                    continue;
                counted.add(child.digest);
                open.push(child);
            }
        }
        return size;
    }
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

/***/ 33534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M$: () => (/* binding */ isGitName),
/* harmony export */   aR: () => (/* binding */ isInGit),
/* harmony export */   iC: () => (/* binding */ refuseGitName)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81963);


/** Code points that HFS+ ignores, as git lists them (utf8.c, `next_hfs_char`). */
const IGNORED = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g;
/**
 * Whether a file system may take a name for `.git`, whose files control what the next git command runs: in any case, with
 * what HFS+ ignores, with dots and spaces at its end, as a stream of NTFS, or by its short name (git's path.c, `is_ntfs_dotgit`).
 */
function isGitName(segment) {
    const [name = ''] = segment.replace(IGNORED, '').toLowerCase().split(':');
    return /^(?:\.git|git~1)[. ]*$/.test(name);
}
/** Whether an absolute path is a `.git` folder, or is inside one. */
function isInGit(path) {
    return path.split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).some(isGitName);
}
/** Fails for a name that git would read, unless the destination is inside a `.git` folder. */
function refuseGitName(segments, folder) {
    if (!segments.some(isGitName) || isInGit(folder))
        return;
    const name = JSON.stringify(segments.join('/').slice(0, 200));
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('UNSAFE_PATH', `will not write to ${name}: it is git's own`, {
        details: { reason: 'git-folder', title: segments.join('/').slice(0, 200) },
    });
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
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81963);
/* harmony import */ var _path_exists_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11022);





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
    const [real, top] = await Promise.all([path, root].map((one) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(one).catch(_path_exists_js__WEBPACK_IMPORTED_MODULE_4__/* .ignoreMissing */ .bt)));
    if (real === undefined || top === undefined || !real.startsWith(`${top}${node_path__WEBPACK_IMPORTED_MODULE_2__.sep}`))
        return undefined;
    return regularFile(real);
}
async function isLink(path) {
    return (await statsOf(path))?.isSymbolicLink() === true;
}
async function statsOf(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path, { bigint: true }).catch(_path_exists_js__WEBPACK_IMPORTED_MODULE_4__/* .ignoreMissing */ .bt);
}
/** For reading. Fails if a link, pipe or device has replaced the file since it was checked. */
async function openRegular(path) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, READ_ONLY);
    if ((await file.stat()).isFile())
        return file;
    await file.close();
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('INVALID_CONTENT', `${path} is not a regular file`, { details: { path } });
}


/***/ }),

/***/ 8119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ isExcluded)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** Whether the path or one of its parent folders is in the set. */
function isExcluded(path, leftOut) {
    if (leftOut.size === 0)
        return false;
    return leftOut.has(path) || ((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path) !== path && isExcluded((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path), leftOut));
}


/***/ }),

/***/ 31366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ MemoryTarget),
/* harmony export */   t: () => (/* binding */ manifestMemory)
/* harmony export */ });
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24997);
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44745);
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59852);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81963);
/* harmony import */ var _core_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43749);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17142);
/* harmony import */ var _refuse_delete_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92693);
/* harmony import */ var _successor_graph_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(51882);








/** Keeps everything in memory. */
class MemoryTarget {
    #blobs = new Map();
    /** What came as a manifest, and not only as a blob. */
    #manifests = new Set();
    #tags = new Map();
    #graph = new _successor_graph_js__WEBPACK_IMPORTED_MODULE_7__/* .SuccessorGraph */ .d();
    #limit;
    constructor(options = {}) {
        this.#limit = options.limit ?? Number.POSITIVE_INFINITY;
    }
    fetch(node, options = {}) {
        const blobs = this.#blobs;
        return {
            async *[Symbol.asyncIterator]() {
                options.signal?.throwIfAborted();
                const held = blobs.get(node.digest);
                if (!held)
                    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('NOT_FOUND', `not in memory: ${node.digest}`);
                yield held.bytes;
            },
        };
    }
    async exists({ digest, mediaType }) {
        return ((0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .isManifestType */ .Q3)(mediaType) ? this.#manifests : this.#blobs).has(digest);
    }
    async push(node, bytes, options = {}) {
        if (!this.#blobs.has(node.digest)) {
            const whole = await (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .readUpTo */ .Vc)((0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .abortable */ .ZC)((0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .verified */ .zr)(bytes, node), options.signal), this.#limit, node.digest);
            options.signal?.throwIfAborted();
            this.#blobs.set(node.digest, { node: (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(node), bytes: whole });
        }
        if ((0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .isManifestType */ .Q3)(node.mediaType))
            this.#manifests.add(node.digest);
        this.#addToGraph(node);
        if (options.tag !== undefined)
            this.#tags.set(options.tag, (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(node));
    }
    async *predecessors(node, options = {}) {
        options.signal?.throwIfAborted();
        yield* this.#graph.predecessors(node, options);
    }
    async tag(node, reference) {
        if (!this.#blobs.has(node.digest))
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('NOT_FOUND', `not in memory: ${node.digest}`);
        this.#tags.set(reference, (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(node));
    }
    async resolve(reference) {
        const node = (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc)(reference) ? this.#blobs.get(reference)?.node : this.#tags.get(reference);
        if (!node)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('NOT_FOUND', `not in memory: ${reference}`);
        return node;
    }
    /**
     * Removes content and its tags; what it points at stays. Fails with `NOT_FOUND`, and with `CONFLICT` when a manifest
     * lists it.
     */
    async delete(node) {
        if (!this.#blobs.has(node.digest))
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('NOT_FOUND', `not in memory: ${node.digest}`);
        (0,_refuse_delete_js__WEBPACK_IMPORTED_MODULE_6__/* .refuseListed */ .G)(node, this.#graph.holders(node));
        for (const [tag, { digest }] of this.#tags)
            if (digest === node.digest)
                this.#tags.delete(tag);
        this.#blobs.delete(node.digest);
        this.#manifests.delete(node.digest);
        this.#graph.remove(node.digest);
    }
    async untag(reference) {
        (0,_refuse_delete_js__WEBPACK_IMPORTED_MODULE_6__/* .refuseDigest */ .J)(reference);
        if (!this.#tags.delete(reference))
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('NOT_FOUND', `not in memory: ${reference}`);
    }
    async *tags() {
        yield* this.#tags.keys();
    }
    /** What claims to be a manifest and is none has no edges. */
    #addToGraph(node) {
        const held = this.#blobs.get(node.digest);
        if (!held || !(0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .isManifestType */ .Q3)(node.mediaType) || this.#graph.find(node.digest))
            return;
        try {
            this.#graph.add(node, (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .parseManifest */ .Ng)(held.bytes, node));
        }
        catch (error) {
            if (!(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .hasCode */ .up)(error, 'INVALID_CONTENT'))
                throw error;
        }
    }
}
/** Room for manifests and configs beside a target that keeps files. */
function manifestMemory() {
    return new MemoryTarget({ limit: _core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_MANIFEST */ .xZ });
}


/***/ }),

/***/ 92693:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ refuseListed),
/* harmony export */   J: () => (/* binding */ refuseDigest)
/* harmony export */ });
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59852);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81963);


/** Fails with `CONFLICT` where there are manifests that list the node. */
function refuseListed(node, holders) {
    const [holder] = holders;
    if (!holder)
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('CONFLICT', `will not delete ${node.digest}: the manifest ${holder.digest} lists it`, {
        details: { digest: node.digest, listedBy: holders.slice(0, 20).map(({ digest }) => digest) },
    });
}
/** Fails with `INVALID_INPUT`: only a tag can be taken away. */
function refuseDigest(reference) {
    if (!(0,_core_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(reference))
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_INPUT', `cannot untag ${reference}: it is a digest, not a tag`);
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
        const held = this.#parents.get(digest) ?? new Set();
        this.#parents.set(digest, held);
        return held;
    }
}


/***/ })

};
