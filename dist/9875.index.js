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


/***/ })

};
