export const id = 7;
export const ids = [7];
export const modules = {

/***/ 22007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pull: () => (/* binding */ pull)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _copy_copy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47994);
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44745);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81963);
/* harmony import */ var _core_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43749);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17142);
/* harmony import */ var _targets_folder_folder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(90305);
/* harmony import */ var _reporting_artifact_tree_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(52547);
/* harmony import */ var _shared_context_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(34357);
/* harmony import */ var _inputs_location_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3306);
/* harmony import */ var _inputs_machine_path_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(11418);
/* harmony import */ var _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(45229);
/* harmony import */ var _shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(54039);
/* harmony import */ var _shared_root_manifest_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(44580);
/* harmony import */ var _shared_open_root_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(52845);
/* harmony import */ var _shared_partial_index_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(58766);
















const pull = {
    summary: 'write the files of an artifact to a folder',
    effect: 'reads',
    required: ['from'],
    optional: ['path', 'platform', 'digest', 'keep-existing-files'],
    outputs: [..._shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_11__/* .MANIFEST_OUTPUTS */ .Px, 'files', 'path'],
    title: { done: 'Pulled from', planned: 'would pull from' },
    read: (reader) => ({
        ...(0,_shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_11__/* .sourceInputs */ .ZU)(reader, 'pull'),
        path: reader.text('path'),
        keepExisting: reader.flag('keep-existing-files'),
    }),
    references: ({ from }) => ({ source: [from], target: [] }),
    run: pullFiles,
};
/** Pull is a copy to a folder: of all nodes with a title, and the manifests that lead to them. */
async function pullFiles(inputs, context) {
    const { runtime, log, signal } = context;
    const { source, root, known } = await (0,_shared_open_root_js__WEBPACK_IMPORTED_MODULE_13__/* .openRoot */ .R8)(inputs, context);
    await (0,_shared_partial_index_js__WEBPACK_IMPORTED_MODULE_14__/* .refusePartial */ .K)({ source, root, known }, inputs.from, { platforms: [], targets: [], signal });
    await (0,_reporting_artifact_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .logPlan */ .u)(log, [{ root, known }]);
    const path = (0,_inputs_machine_path_js__WEBPACK_IMPORTED_MODULE_10__/* .machinePath */ .l)(inputs.path, runtime);
    const folder = new _targets_folder_folder_js__WEBPACK_IMPORTED_MODULE_6__/* .FolderTarget */ .M(path, { keepExisting: inputs.keepExisting });
    try {
        const stats = await log.group(`Pull ${root.digest} from ${(0,_inputs_location_js__WEBPACK_IMPORTED_MODULE_9__/* .formatLocation */ .j$)(inputs.from)}`, () => (0,_copy_copy_js__WEBPACK_IMPORTED_MODULE_1__/* .copyNode */ .Ud)(source, root, { target: folder }, { ...(0,_shared_context_js__WEBPACK_IMPORTED_MODULE_8__/* .copySettings */ .h)(context, { filter: isFileOrLeadsToOne }), known }));
        const files = folder.files().toSorted((a, b) => (a.title < b.title ? -1 : 1));
        const described = await (0,_shared_root_manifest_js__WEBPACK_IMPORTED_MODULE_12__/* .readRootManifest */ .M)(folder, root, { signal, known });
        if (files.length === 0)
            throw nothingNamed(described, inputs.from.text);
        await folder.commit();
        return {
            kind: 'artifact',
            root: stats.root,
            location: inputs.from,
            stats,
            ...described,
            path,
            files: files.map(({ path: file, title, node }) => ({
                path: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(runtime.workspace, file).replaceAll('\\', '/') || '.',
                title,
                digest: node.digest,
                size: node.size,
                mediaType: node.mediaType,
            })),
        };
    }
    finally {
        await folder.discard();
    }
}
/** A manifest below an image manifest is its subject: another artifact, with files of its own. */
function isFileOrLeadsToOne(node, parent) {
    if (!(0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .isManifestType */ .Q3)(node.mediaType))
        return (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .titleOf */ .Gg)(node) !== undefined;
    return parent === undefined || (0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .isIndexType */ .$U)(parent.mediaType);
}
function nothingNamed({ manifest: root, artifactType }, from) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('UNSUPPORTED', `${from} has no named files: no layer has the annotation org.opencontainers.image.title. It is ${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_15__/* .safeText */ .H)(artifactType ?? root.node.mediaType, 200)} and holds ${contentOf(root.manifest)}`, { details: { reference: from, unnamed: true } });
}
function contentOf(manifest) {
    const nodes = (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .successors */ .ir)(manifest);
    const shown = nodes
        .slice(0, 5)
        .map((node) => `${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_15__/* .safeText */ .H)(node.mediaType, 100)} ${node.digest.slice(0, 19)}… (${node.size} bytes)`);
    return nodes.length === 0
        ? 'nothing'
        : `${shown.join(', ')}${nodes.length > 5 ? ` and ${nodes.length - 5} more` : ''}`;
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

/***/ 58766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ refusePartial)
/* harmony export */ });
/* harmony import */ var _copy_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1701);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81963);
/* harmony import */ var _core_manifest_node_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80326);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17142);
/* harmony import */ var _core_platform_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17655);
/* harmony import */ var _runner_format_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87131);






/**
 * Fails for an index in a layout or an archive that lacks some of what it lists, as tools that fetch one platform of an
 * image leave it: that is known before anything is sent.
 */
async function refusePartial({ source, root, known }, from, { platforms, targets, signal }) {
    const found = (0,_core_manifest_node_js__WEBPACK_IMPORTED_MODULE_2__/* .findManifest */ .J9)(known, root);
    if (from.kind === 'registry' || !found || !(0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isIndexType */ .$U)(root.mediaType))
        return;
    const listed = (found.manifest.manifests ?? []).filter(({ platform }) => platforms.length < 2 ||
        platforms.some((one) => platform !== undefined && (0,_core_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .matchesPlatform */ .p)(platform, one)));
    const missing = [];
    for (const node of listed)
        if (!(await source.exists(node, { signal })))
            missing.push(node);
    if (missing.length === 0 || (await areThere(missing, targets, signal)))
        return;
    const present = namesOf(listed.filter((node) => !missing.includes(node)));
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('NOT_FOUND', `${from.text} lists ${(0,_runner_format_js__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .h)(listed.length, 'manifest')} and lacks ${missing.length} of them: ${namesOf(missing)}; it has ${present || 'none'}`, { details: { reference: from.text, reason: 'partial-index', platform: present } });
}
/** What cannot be asked for is left to the copy. */
async function areThere(nodes, targets, signal) {
    if (targets.length === 0)
        return false;
    for (const target of targets)
        for (const node of nodes)
            if (!(await target.exists(node, { signal }).catch(() => true)))
                return false;
    return true;
}
function namesOf(nodes) {
    const names = nodes.map(({ digest, platform }) => (platform ? (0,_copy_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(platform) : digest));
    return [...new Set(names)].slice(0, 20).join(', ');
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


/***/ })

};
