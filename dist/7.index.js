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
/* harmony import */ var _copy_copy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33859);
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24997);
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44745);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81963);
/* harmony import */ var _core_manifest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43749);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(17142);
/* harmony import */ var _targets_folder_folder_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(90305);
/* harmony import */ var _reporting_artifact_tree_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(52547);
/* harmony import */ var _shared_context_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(34357);
/* harmony import */ var _inputs_location_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3306);
/* harmony import */ var _inputs_machine_path_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(11418);
/* harmony import */ var _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(45229);
/* harmony import */ var _shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(54039);
/* harmony import */ var _shared_manifest_text_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(99117);
/* harmony import */ var _shared_open_root_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(52845);
/* harmony import */ var _shared_partial_index_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(58766);

















const pull = {
    summary: 'write the files of an artifact to a folder',
    effect: 'reads',
    required: ['from'],
    optional: ['path', 'platform', 'digest', 'keep-existing-files'],
    outputs: [..._shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_12__/* .MANIFEST_OUTPUTS */ .Px, 'files', 'path'],
    title: { done: 'Pulled from', planned: 'would pull from' },
    read: (reader) => ({
        ...(0,_shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_12__/* .sourceInputs */ .ZU)(reader, 'pull'),
        path: reader.text('path'),
        keepExisting: reader.flag('keep-existing-files'),
    }),
    references: ({ from }) => ({ source: [from], target: [] }),
    run: pullFiles,
};
/** Pull is a copy to a folder: of all nodes with a title, and the manifests that lead to them. */
async function pullFiles(inputs, context) {
    const { runtime, log, signal } = context;
    const { source, root, known } = await (0,_shared_open_root_js__WEBPACK_IMPORTED_MODULE_14__/* .openRoot */ .R8)(inputs, context);
    await (0,_shared_partial_index_js__WEBPACK_IMPORTED_MODULE_15__/* .refusePartial */ .K)({ source, root, known }, inputs.from, { platforms: [], targets: [], signal });
    await (0,_reporting_artifact_tree_js__WEBPACK_IMPORTED_MODULE_8__/* .tellPlan */ .f)(log, [{ root, known }]);
    const path = (0,_inputs_machine_path_js__WEBPACK_IMPORTED_MODULE_11__/* .machinePath */ .l)(inputs.path, runtime);
    const folder = new _targets_folder_folder_js__WEBPACK_IMPORTED_MODULE_7__/* .FolderTarget */ .M(path, { keepExisting: inputs.keepExisting });
    try {
        const stats = await log.group(`Pull ${root.digest} from ${(0,_inputs_location_js__WEBPACK_IMPORTED_MODULE_10__/* .placeOf */ .$t)(inputs.from)}`, () => (0,_copy_copy_js__WEBPACK_IMPORTED_MODULE_1__/* .copyNode */ .Ud)(source, root, { target: folder }, { ...(0,_shared_context_js__WEBPACK_IMPORTED_MODULE_9__/* .copySettings */ .h)(context, { filter: isFileOrLeadsToOne }), known }));
        const files = folder.files().toSorted((a, b) => (a.title < b.title ? -1 : 1));
        const { manifest, artifactType } = await (0,_shared_manifest_text_js__WEBPACK_IMPORTED_MODULE_13__/* .manifestText */ .$)(folder, root, { signal });
        if (files.length === 0)
            throw await nothingNamed(folder, stats.root, inputs.from.text);
        await folder.commit();
        return {
            kind: 'artifact',
            root: stats.root,
            place: (0,_inputs_location_js__WEBPACK_IMPORTED_MODULE_10__/* .placeOf */ .$t)(inputs.from),
            stats,
            manifest,
            artifactType,
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
    if (!(0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_6__/* .isManifestType */ .Q3)(node.mediaType))
        return (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_3__/* .titleOf */ .Gg)(node) !== undefined;
    return parent === undefined || (0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_6__/* .isIndexType */ .$U)(parent.mediaType);
}
async function nothingNamed(folder, root, from) {
    const manifest = (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .parseManifest */ .Ng)(await (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .readAll */ .yw)(folder.fetch(root), root), root);
    const type = (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .artifactTypeOf */ .Gh)(manifest);
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .OrasError */ .aP('UNSUPPORTED', `${from} has no named files: no layer has the annotation org.opencontainers.image.title. It is ${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_16__/* .safeText */ .H)(type ?? root.mediaType, 200)} and holds ${contentOf(manifest)}`, { details: { reference: from, unnamed: true } });
}
function contentOf(manifest) {
    const nodes = (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .successors */ .ir)(manifest);
    const shown = nodes
        .slice(0, 5)
        .map((node) => `${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_16__/* .safeText */ .H)(node.mediaType, 100)} ${node.digest.slice(0, 19)}… (${node.size} bytes)`);
    return nodes.length === 0
        ? 'nothing'
        : `${shown.join(', ')}${nodes.length > 5 ? ` and ${nodes.length - 5} more` : ''}`;
}


/***/ }),

/***/ 99117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ manifestText),
/* harmony export */   Y: () => (/* binding */ knownFrom)
/* harmony export */ });
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24997);
/* harmony import */ var _core_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43749);


/** The root manifest's text and artifact type, for the outputs. */
async function manifestText(source, root, options) {
    const known = options.known?.find(({ node }) => node.digest === root.digest);
    const bytes = known?.bytes ?? (await (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .readByDigest */ .g1)(source.fetch(root, options), root));
    return {
        manifest: new TextDecoder().decode(bytes),
        artifactType: (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .artifactTypeOf */ .Gh)((0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseManifest */ .Ng)(bytes, root)),
    };
}
function knownFrom(node, { manifest }) {
    return { node, bytes: new TextEncoder().encode(manifest) };
}


/***/ }),

/***/ 58766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ refusePartial)
/* harmony export */ });
/* harmony import */ var _copy_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1701);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81963);
/* harmony import */ var _core_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43749);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17142);
/* harmony import */ var _core_platform_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17655);





/**
 * Fails for an index in a layout or an archive that lacks some of what it lists, as tools that fetch one platform of an
 * image leave it: that is known before anything is sent.
 */
async function refusePartial({ source, root, known }, from, { platforms, targets, signal }) {
    const bytes = known.find(({ node }) => node.digest === root.digest)?.bytes;
    if (from.kind === 'registry' || !bytes || !(0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isIndexType */ .$U)(root.mediaType))
        return;
    const listed = ((0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseManifest */ .Ng)(bytes, root).manifests ?? []).filter(({ platform }) => platforms.length < 2 ||
        platforms.some((one) => platform !== undefined && (0,_core_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .matchesPlatform */ .p)(platform, one)));
    const missing = [];
    for (const node of listed)
        if (!(await source.exists(node, { signal })))
            missing.push(node);
    if (missing.length === 0 || (await areThere(missing, targets, signal)))
        return;
    const held = namesOf(listed.filter((node) => !missing.includes(node)));
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('NOT_FOUND', `${from.text} lists ${listed.length} manifests and lacks ${missing.length} of them: ${namesOf(missing)}; it has ${held || 'none'}`, { details: { reference: from.text, reason: 'partial-index', platform: held } });
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

/***/ 52547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ tellPlan)
/* harmony export */ });
/* unused harmony export artifactTree */
/* harmony import */ var _core_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43749);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17142);
/* harmony import */ var _runner_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87131);
/* harmony import */ var _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45229);
/* harmony import */ var _runner_type_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62097);





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
    const bytes = known.find((one) => one.node.digest === node.digest)?.bytes;
    return bytes && (0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isManifestType */ .Q3)(node.mediaType) ? (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseManifest */ .Ng)(bytes, node) : undefined;
}
function nameOf(node, known) {
    const manifest = manifestOf(node, known);
    const artifactType = manifest && (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactTypeOf */ .Gh)(manifest);
    return (0,_runner_type_names_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeName */ .qp)(artifactType === undefined ? node : { ...node, artifactType });
}
/** The size of a manifest alone would tell nothing of what it stands for. */
function lineOf(node, what, known) {
    const size = sizeOf(node, known);
    const text = size === undefined ? '' : (0,_runner_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatSize */ .X)(size);
    return `${node.digest.slice(0, 19)} ${text.padStart(9)} ${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_4__/* .safeText */ .H)(what, 200)}`;
}
/** With all that it lists; undefined where that is not known, as for an index. */
function sizeOf(node, known) {
    if (!(0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isManifestType */ .Q3)(node.mediaType))
        return node.size;
    const manifest = manifestOf(node, known);
    if (!manifest)
        return undefined;
    const listed = (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .successors */ .ir)(manifest).filter(({ digest }) => digest !== manifest.subject?.digest);
    if (listed.some(({ mediaType }) => (0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isManifestType */ .Q3)(mediaType)))
        return undefined;
    return listed.reduce((sum, { size }) => sum + size, node.size);
}
/** The phase of a run between what was resolved and what is moved. */
async function tellPlan(log, artifacts) {
    await log.group('Plan', async () => {
        for (const { root, known } of artifacts)
            for (const line of artifactTree(root, known))
                log.info(line);
    });
}


/***/ })

};
