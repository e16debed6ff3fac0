export const id = 1070;
export const ids = [1070];
export const modules = {

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

/***/ 57996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ chooseTags),
/* harmony export */   W: () => (/* binding */ digestTagChoice)
/* harmony export */ });
/* harmony import */ var _copy_copy_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79664);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81963);


/** Input `if-exists`: what becomes of tags that the destination has already. */
function chooseTags({ target, place }, { tags, ifExists }, { log, signal }) {
    const kept = new Map();
    const choose = async (root) => {
        if (ifExists === 'overwrite' || tags.length === 0)
            return tags;
        const free = [];
        for (const tag of tags) {
            const current = await resolved(target, tag, { signal });
            if (current === undefined)
                free.push(tag);
            else if (ifExists === 'fail' || (ifExists === 'fail-if-different' && current.digest !== root.digest))
                throw exists(`${place}:${tag}`, current, root);
            else if (ifExists === 'fail-if-different')
                free.push(tag);
            else if (current.digest !== root.digest)
                kept.set(tag, current);
        }
        for (const tag of kept.keys())
            log.info(keptLine(place, tag));
        return free.length === 0 ? undefined : free;
    };
    return {
        choose,
        moved: () => tags.filter((tag) => !kept.has(tag)),
        left() {
            const [node] = kept.values();
            if (!node || kept.size < tags.length)
                return undefined;
            return { node, tags: tags.filter((tag) => kept.get(tag)?.digest === node.digest) };
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

/***/ 1070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tag: () => (/* binding */ tag)
/* harmony export */ });
/* harmony import */ var _copy_copy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35630);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81963);
/* harmony import */ var _shared_context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34357);
/* harmony import */ var _inputs_input_values_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45308);
/* harmony import */ var _inputs_location_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3306);
/* harmony import */ var _shared_if_exists_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57996);
/* harmony import */ var _shared_open_root_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(52845);
/* harmony import */ var _shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(54039);








const tag = {
    summary: 'add tags to an existing artifact',
    effect: 'changes',
    required: ['from', 'tags'],
    optional: ['digest', 'if-exists', ..._shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .VERIFYING */ .YN, ..._shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .WRITING */ .V9],
    outputs: [..._shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .ARTIFACT_OUTPUTS */ .oA, 'tags', 'changed', 'metadata', 'verified'],
    title: { done: 'Tagged in', planned: 'would tag in' },
    read: readInputs,
    references: ({ from }) => ({ source: [from], target: [from] }),
    run: addTags,
};
function readInputs(reader) {
    const from = (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_3__/* .locationOf */ .hD)(reader, 'from', 'tag');
    const tags = (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_3__/* .requiredTags */ .fr)(reader, from);
    return { from, tags, digest: (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .ol)(reader), ifExists: (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_3__/* .ifExistsOf */ .Di)(reader) };
}
/** A tag is a copy of a root onto the place where it lies, under another name. */
async function addTags(inputs, context) {
    const { open, log, signal } = context;
    const reference = (0,_inputs_location_js__WEBPACK_IMPORTED_MODULE_4__/* .entryOf */ .Ms)('from', inputs.from);
    if (inputs.tags.length === 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_INPUT', 'input tags: got no tag, at least one is needed');
    const target = await open.target(inputs.from);
    const place = (0,_inputs_location_js__WEBPACK_IMPORTED_MODULE_4__/* .formatLocation */ .j$)(inputs.from);
    const root = await target.resolve(reference, { signal });
    (0,_shared_context_js__WEBPACK_IMPORTED_MODULE_2__/* .checkPinned */ .N)(root, inputs.digest, inputs.from.text);
    await (0,_shared_open_root_js__WEBPACK_IMPORTED_MODULE_6__/* .verifyRoot */ .Gs)({ source: target, root, known: [] }, inputs.from, context);
    const choice = (0,_shared_if_exists_js__WEBPACK_IMPORTED_MODULE_5__/* .chooseTags */ .N)({ target, place }, inputs, context);
    const stats = await log.group(`Tag ${root.digest} in ${place}`, () => (0,_copy_copy_js__WEBPACK_IMPORTED_MODULE_0__/* .copyNode */ .Ud)(target, root, { target, reference: choice.choose }, (0,_shared_context_js__WEBPACK_IMPORTED_MODULE_2__/* .copySettings */ .h)(context)));
    await open.commit(target, signal);
    const kept = choice.left();
    const tags = kept?.tags ?? choice.moved();
    return {
        kind: 'artifact',
        root: kept?.node ?? root,
        location: inputs.from,
        tags,
        stats,
        changed: stats.changed,
        left: kept !== undefined,
    };
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


/***/ })

};
