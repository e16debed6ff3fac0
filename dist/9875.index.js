export const id = 9875;
export const ids = [9875];
export const modules = {

/***/ 59875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   discover: () => (/* binding */ discover)
/* harmony export */ });
/* harmony import */ var _copy_extended_copy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10570);
/* harmony import */ var _inputs_location_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3306);
/* harmony import */ var _results_referrer_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92764);
/* harmony import */ var _inputs_referrer_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51106);
/* harmony import */ var _shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54039);
/* harmony import */ var _shared_describe_artifact_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55060);
/* harmony import */ var _shared_predecessor_options_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(26784);
/* harmony import */ var _shared_open_root_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(52845);








const discover = {
    summary: 'list the referrers of an artifact, as a tree',
    effect: 'reads',
    required: ['from'],
    optional: ['platform', 'digest', ..._shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .REFERRERS */ .zw],
    outputs: [..._shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .DETAILED_OUTPUTS */ .Mn, 'referrers'],
    title: { done: 'Referrers of', planned: 'referrers of' },
    read: (reader) => ({ ...(0,_shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .sourceInputs */ .ZU)(reader, 'discover'), referrers: (0,_inputs_referrer_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .referrersOf */ .a)(reader, 'all') }),
    references: ({ from }) => ({ source: [from], target: [] }),
    run: findReferrers,
};
/** What refers to an artifact: signatures, SBOMs, attestations, and what refers to those. */
async function findReferrers(inputs, context) {
    const { signal, concurrency, log } = context;
    const entered = await (0,_shared_open_root_js__WEBPACK_IMPORTED_MODULE_7__/* .openRoot */ .R8)(inputs, context);
    const { source, root, known } = entered;
    const found = await (0,_copy_extended_copy_js__WEBPACK_IMPORTED_MODULE_0__/* .findPredecessors */ .WA)((0,_shared_open_root_js__WEBPACK_IMPORTED_MODULE_7__/* .graphOf */ .cQ)(source, inputs.from), root, {
        ...(0,_shared_predecessor_options_js__WEBPACK_IMPORTED_MODULE_6__/* .predecessorOptions */ .U)(inputs.referrers),
        tellTypes: true,
        signal,
        concurrency,
        known,
    });
    const referrers = (0,_results_referrer_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .treeOf */ .g7)((0,_inputs_location_js__WEBPACK_IMPORTED_MODULE_1__/* .formatLocation */ .j$)(inputs.from), root, found);
    const count = found.length === 0 ? 'No referrers' : `Referrers (${found.length})`;
    log.info(`${count} of ${(0,_inputs_location_js__WEBPACK_IMPORTED_MODULE_1__/* .formatNode */ .O7)(inputs.from, root)}`);
    for (const line of (0,_results_referrer_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .printTree */ .sf)(referrers).slice(1))
        log.info(`  ${line}`);
    const details = await (0,_shared_describe_artifact_js__WEBPACK_IMPORTED_MODULE_5__/* .describeArtifact */ .Q)(entered, context);
    const resolved = inputs.platform ? [] : inputs.from.tags;
    return { kind: 'artifact', root, location: inputs.from, resolved, referrers, ...details };
}


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

/***/ 26784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ predecessorOptions)
/* harmony export */ });
/* harmony import */ var _copy_predecessors_predecessor_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46091);
/* harmony import */ var _copy_graph_successor_limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16870);
/* harmony import */ var _copy_rewrite_signatures_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88552);



/** Of an entry of a list, about, with annotations, and of the manifest that it stands for. */
const BYTES_EACH = 4096;
/** That such a manifest lists. */
const NODES_EACH = 10;
/** The inputs on referrers, for an extended copy and for discover. */
function predecessorOptions({ depth, most, types, signatures, }) {
    const bytes = (most ?? 0) * BYTES_EACH;
    return {
        depth,
        ...(most !== undefined && {
            limits: { parents: most, bytes: Math.max(_copy_predecessors_predecessor_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIST_BYTES */ .H, bytes) },
            descent: { nodes: Math.max(_copy_graph_successor_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .NODES */ .K3, most * NODES_EACH), bytes: Math.max(_copy_graph_successor_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MANIFEST_BYTES */ .ms, bytes) },
        }),
        referrersOnly: true,
        ...(types.length > 0 && {
            follow: ({ artifactType }) => artifactType !== undefined && types.includes(artifactType),
        }),
        ...(signatures !== 'leave' && { digestTags: _copy_rewrite_signatures_js__WEBPACK_IMPORTED_MODULE_2__/* .cosignTags */ .FJ }),
    };
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

/***/ 67848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ur: () => (/* binding */ excludeOf),
  Eg: () => (/* binding */ modifyOf),
  qX: () => (/* binding */ referrerTypesOf)
});

// EXTERNAL MODULE: ../build/js/core/media-types.js
var media_types = __webpack_require__(17142);
// EXTERNAL MODULE: ../build/js/core/manifest.js
var core_manifest = __webpack_require__(43749);
// EXTERNAL MODULE: ../build/js/core/platform.js
var platform = __webpack_require__(17655);
;// CONCATENATED MODULE: ../build/js/copy/rewrite/filter.js


/** Includes nodes of these media types. */
function byMediaType(...types) {
    return (node) => types.includes(node.mediaType);
}
/**
 * Includes manifests of these artifact types, by the descriptor or else by the manifest.
 *
 * @example
 * const options: CopyOptions = { filter: not(byArtifactType('application/vnd.acme.debug')) };
 */
function byArtifactType(...types) {
    return async (node, _parent, manifest) => {
        const type = node.artifactType ?? (await typeIn(manifest));
        return type !== undefined && types.includes(type);
    };
}
async function typeIn(read) {
    const manifest = await read();
    return manifest && (0,core_manifest/* artifactTypeOf */.Gh)(manifest);
}
/** Includes nodes with the annotation, on the descriptor or in the manifest; with any value if none is given. */
function byAnnotation(key, value) {
    const has = (annotations) => annotations !== undefined &&
        Object.hasOwn(annotations, key) &&
        (value === undefined || annotations[key] === value);
    return async (node, _parent, manifest) => has(node.annotations) || has((await manifest())?.annotations);
}
/** Includes nodes for these platforms, and nodes without a platform. */
function byPlatform(...platforms) {
    return ({ platform }) => !platform || platforms.some((wanted) => matchesPlatform(platform, wanted));
}
/** Includes the nodes that the filter excludes. */
function not(filter) {
    return async (node, parent, manifest) => !(await filter(node, parent, manifest));
}
/** Includes nodes that pass every filter; stops at the first that excludes the node. */
function allOf(...filters) {
    return async (node, parent, manifest) => {
        for (const filter of filters)
            if (!(await filter(node, parent, manifest)))
                return false;
        return true;
    };
}
/** Includes nodes that pass any filter; stops at the first that includes the node. */
function anyOf(...filters) {
    return not(allOf(...filters.map(not)));
}

// EXTERNAL MODULE: ../build/js/copy/rewrite/modifiers.js
var modifiers = __webpack_require__(92057);
// EXTERNAL MODULE: ../build/js/action/inputs/raw-inputs.js
var raw_inputs = __webpack_require__(93313);
;// CONCATENATED MODULE: ../build/js/action/inputs/node-inputs.js




const EXCLUDE_FORMS = 'media types, artifact types and annotation:key=value, one per line';
const MODIFY_FORMS = 'annotation:key=value, -annotation:key and media-types:oci, one per line';
/** Input `referrer-types`: none for all. */
function referrerTypesOf(reader) {
    const types = reader.lines('referrer-types');
    for (const type of types)
        if (!(0,media_types/* isMediaType */.LA)(type))
            throw (0,raw_inputs/* wrong */.Qm)('referrer-types', type, 'media types, one per line');
    return types;
}
/** Input `exclude`: false for what one of the lines names. */
function excludeOf(reader) {
    const lines = reader.lines('exclude');
    if (lines.length === 0)
        return undefined;
    const types = lines.filter((line) => !line.startsWith('annotation:'));
    for (const type of types)
        if (!(0,media_types/* isMediaType */.LA)(type))
            throw (0,raw_inputs/* wrong */.Qm)('exclude', type, EXCLUDE_FORMS);
    const annotations = lines
        .filter((line) => line.startsWith('annotation:'))
        .map((line) => {
        const [key, value] = pairOf(line.slice('annotation:'.length));
        if (key === '')
            throw (0,raw_inputs/* wrong */.Qm)('exclude', line, EXCLUDE_FORMS);
        return byAnnotation(key, value);
    });
    const ofTypes = types.length > 0 ? [byMediaType(...types), byArtifactType(...types)] : [];
    return not(anyOf(...ofTypes, ...annotations));
}
/** Input `modify`: annotations are those of the root, media types those of all that is copied. */
function modifyOf(reader) {
    const lines = reader.lines('modify');
    if (lines.length === 0)
        return undefined;
    const set = Object.create(null);
    const remove = [];
    let oci = false;
    for (const line of lines) {
        const [key, value] = pairOf(line.replace(/^-?annotation:/, ''));
        if (line === 'media-types:oci')
            oci = true;
        else if (line.startsWith('annotation:') && key !== '' && value !== undefined)
            set[key] = value;
        else if (line.startsWith('-annotation:') && key !== '' && value === undefined)
            remove.push(key);
        else
            throw (0,raw_inputs/* wrong */.Qm)('modify', line, MODIFY_FORMS);
    }
    const annotations = { ...set };
    const ofRoot = (0,modifiers/* annotate */.fz)(annotations, remove);
    return (root) => (0,modifiers/* chain */.cy)((0,modifiers/* onlyFor */.Wj)(({ digest }) => digest === root, ofRoot), ...(oci ? [(0,modifiers/* toOci */.t_)()] : []));
}
function pairOf(text) {
    const equals = text.indexOf('=');
    return equals < 0 ? [text.trim(), undefined] : [text.slice(0, equals).trim(), text.slice(equals + 1)];
}


/***/ }),

/***/ 51106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ referrersOf)
/* harmony export */ });
/* harmony import */ var _input_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45308);
/* harmony import */ var _node_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67848);


function referrersOf(reader, byDefault) {
    const limits = { none: 0, direct: 1, all: Number.POSITIVE_INFINITY };
    const which = reader.text('referrers') === '' ? byDefault : reader.oneOf('referrers', ['none', 'direct', 'all']);
    return {
        depth: Math.min(limits[which], (0,_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .depthOf */ .d1)(reader)),
        most: (0,_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .maxReferrersOf */ .M_)(reader),
        types: (0,_node_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .referrerTypesOf */ .qX)(reader),
        signatures: (0,_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .signaturesOf */ .Rr)(reader),
    };
}


/***/ }),

/***/ 92764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dd: () => (/* binding */ referrerName),
/* harmony export */   g7: () => (/* binding */ treeOf),
/* harmony export */   qs: () => (/* binding */ referrersIn),
/* harmony export */   sf: () => (/* binding */ printTree)
/* harmony export */ });
/* harmony import */ var _copy_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1701);
/* harmony import */ var _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45229);
/* harmony import */ var _runner_type_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62097);



/** Above that, a chain of referrers is no one's honest work. */
const MAX_LEVELS = 100;
function treeOf(place, root, found) {
    const above = Map.groupBy(found.filter(({ level }) => level <= MAX_LEVELS), ({ of }) => of.digest);
    const branch = (node, tag) => ({
        reference: `${place}@${node.digest}`,
        mediaType: node.mediaType,
        digest: node.digest,
        size: node.size,
        ...(node.annotations && { annotations: node.annotations }),
        ...(node.artifactType !== undefined && { artifactType: node.artifactType }),
        ...(node.platform && { platform: node.platform }),
        ...(tag !== undefined && { tag }),
        referrers: (above.get(node.digest) ?? []).map((one) => branch(one.node, one.tag)),
    });
    const listed = found.filter(({ level, of }) => level === 1 && of.digest !== root.digest);
    const children = [...new Map(listed.map(({ of }) => [of.digest, of])).values()];
    return { ...branch(root), ...(children.length > 0 && { manifests: children.map((node) => branch(node)) }) };
}
/** The same in a tree, in a graph, and where kinds are counted. */
function referrerName({ tag, platform, artifactType, mediaType, }) {
    return tag === undefined && platform
        ? (0,_copy_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(platform)
        : (0,_runner_type_names_js__WEBPACK_IMPORTED_MODULE_1__/* .typeName */ .go)(tag ?? (artifactType || mediaType));
}
const MAX_LINES = 500;
/** The tree as lines, of which the first is its root. */
function printTree(tree) {
    const lines = [tree.digest];
    let more = 0;
    const walk = (of, indent) => {
        const below = [...(of.manifests ?? []), ...of.referrers];
        for (const [at, branch] of below.entries()) {
            const last = at === below.length - 1;
            if (lines.length <= MAX_LINES)
                lines.push(`${indent}${last ? '\u2514\u2500\u2500' : '\u251c\u2500\u2500'} ${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_2__/* .safeText */ .H)(referrerName(branch), 200)} ${branch.digest}`);
            else
                more += 1;
            walk(branch, `${indent}${last ? '    ' : '\u2502   '}`);
        }
    };
    walk(tree, '');
    return more === 0 ? lines : [...lines, `and ${more} more`];
}
/** All that refers to the root, or to what it lists: each once, in the order of the tree. */
function referrersIn(tree) {
    const own = tree.referrers.flatMap((referrer) => [referrer, ...referrersIn(referrer)]);
    return [...(tree.manifests ?? []).flatMap(referrersIn), ...own];
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

/***/ 92057:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wj: () => (/* binding */ onlyFor),
/* harmony export */   cT: () => (/* binding */ keepPlatforms),
/* harmony export */   cy: () => (/* binding */ chain),
/* harmony export */   fz: () => (/* binding */ annotate),
/* harmony export */   t_: () => (/* binding */ toOci),
/* harmony export */   zn: () => (/* binding */ ATTESTED)
/* harmony export */ });
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17142);
/* harmony import */ var _core_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17655);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1701);



/** Applies modifiers in order, each to the result of the one before. */
function chain(...modifiers) {
    return async (manifest, node) => {
        let result = manifest;
        for (const modify of modifiers)
            result = (await modify(result, node)) ?? result;
        return result;
    };
}
/** Applies the modifier only to nodes that pass the filter. */
function onlyFor(filter, modify) {
    return async (manifest, node) => (await filter(node, undefined, async () => manifest)) ? modify(manifest, node) : manifest;
}
/**
 * Sets annotations of the manifest, and removes others by their keys. It applies to every manifest of the graph: with
 * {@link onlyFor}, to some.
 *
 * @example
 * const options: CopyOptions = {
 *   modify: chain(toOci(), annotate({ 'org.opencontainers.image.vendor': 'Acme' }, ['com.acme.internal'])),
 * };
 */
function annotate(set, remove = []) {
    return (manifest) => {
        const kept = Object.entries(manifest.annotations ?? {}).filter(([key]) => !remove.includes(key));
        return { ...manifest, annotations: { ...Object.fromEntries(kept), ...set } };
    };
}
const TO_OCI = new Map([
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .DOCKER_MANIFEST */ .Vv, _core_media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .OCI_MANIFEST */ .EG],
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .DOCKER_LIST */ .Y2, _core_media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .OCI_INDEX */ .$p],
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .DOCKER_CONFIG */ .e6, _core_media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .OCI_CONFIG */ .TF],
    ['application/vnd.docker.image.rootfs.diff.tar', _core_media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .OCI_LAYER */ .QP],
    ['application/vnd.docker.image.rootfs.diff.tar.gzip', _core_media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .OCI_LAYER_GZIP */ .BQ],
    [
        'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip',
        'application/vnd.oci.image.layer.nondistributable.v1.tar+gzip',
    ],
]);
/** Replaces Docker's media types by OCI's (image-spec media-types.md, "Compatibility Matrix"); content does not change. */
function toOci() {
    const renamed = (node) => {
        const mediaType = TO_OCI.get(node.mediaType);
        return mediaType === undefined ? node : { ...node, mediaType };
    };
    return (manifest) => {
        const mediaType = TO_OCI.get(manifest.mediaType);
        if (mediaType === undefined)
            return manifest;
        const { config, layers } = manifest;
        return {
            ...manifest,
            mediaType,
            ...(config && { config: renamed(config) }),
            ...(layers && { layers: layers.map(renamed) }),
        };
    };
}
/** BuildKit: the annotated entry is an attestation of the entry with this digest. */
const ATTESTED = 'vnd.docker.reference.digest';
/**
 * Keeps only the entries of an index for these platforms, and their attestations. The copy fails with `NOT_FOUND` for a
 * missing platform.
 *
 * @throws {OrasError} `NOT_FOUND`, from the modifier.
 */
function keepPlatforms(...platforms) {
    return (manifest, node) => {
        if (!(0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .isIndexType */ .$U)(manifest.mediaType))
            return manifest;
        const entries = manifest.manifests ?? [];
        const fits = ({ platform }) => platform !== undefined && platforms.some((wanted) => (0,_core_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesPlatform */ .pC)(platform, wanted));
        const available = (0,_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .platformsIn */ .S2)(entries);
        for (const wanted of platforms)
            if (!available.some((platform) => (0,_core_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesPlatform */ .pC)(platform, wanted)))
                throw (0,_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .platformNotFound */ .di)(node, wanted, available);
        const kept = new Set(entries.filter(fits).map(({ digest }) => digest));
        const manifests = entries.filter((entry) => fits(entry) || kept.has(entry.annotations?.[ATTESTED] ?? ''));
        return manifests.length === entries.length ? manifest : { ...manifest, manifests };
    };
}


/***/ })

};
