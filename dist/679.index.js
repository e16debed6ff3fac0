export const id = 679;
export const ids = [679];
export const modules = {

/***/ 5746:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ tellPlan)
/* harmony export */ });
/* unused harmony export artifactTree */
/* harmony import */ var _core_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3749);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7142);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2844);
/* harmony import */ var _safe_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8280);
/* harmony import */ var _type_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7650);





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
    return (0,_type_names_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeName */ .qp)(artifactType === undefined ? node : { ...node, artifactType });
}
/** The size of a manifest alone would tell nothing of what it stands for. */
function lineOf(node, what, known) {
    const size = sizeOf(node, known);
    const text = size === undefined ? '' : (0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatSize */ .X)(size);
    return `${node.digest.slice(0, 19)} ${text.padStart(9)} ${(0,_safe_text_js__WEBPACK_IMPORTED_MODULE_4__/* .safeText */ .H)(what, 200)}`;
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


/***/ }),

/***/ 8745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ manifestText),
/* harmony export */   Y: () => (/* binding */ knownFrom)
/* harmony export */ });
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4997);
/* harmony import */ var _core_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3749);


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

/***/ 6041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jf: () => (/* binding */ onPlatform),
/* harmony export */   R8: () => (/* binding */ openRoot),
/* harmony export */   XD: () => (/* binding */ readRoot),
/* harmony export */   cQ: () => (/* binding */ graphOf),
/* harmony export */   x4: () => (/* binding */ enterRoot)
/* harmony export */ });
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4997);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1963);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7142);
/* harmony import */ var _core_target_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3557);
/* harmony import */ var _copy_platform_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1701);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3276);
/* harmony import */ var _location_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4424);







/** Resolves `from` once, with its manifest; what follows uses the digest, so that a tag that moves meanwhile changes nothing. */
async function openRoot(inputs, context) {
    return context.log.group('Resolve', () => enterRoot(inputs, context));
}
/** The same, where a group of the log is open. */
async function enterRoot(inputs, { open, signal, log }) {
    const source = await open.source(inputs.from);
    const entered = await readRoot(source, (0,_location_js__WEBPACK_IMPORTED_MODULE_5__/* .entryOf */ .Ms)('from', inputs.from), { signal });
    log.info(`${inputs.from.text} is ${entered.root.digest}`);
    (0,_context_js__WEBPACK_IMPORTED_MODULE_4__/* .checkPinned */ .N)(entered.root, inputs.digest, inputs.from.text);
    if (!inputs.platform)
        return entered;
    const selected = await onPlatform(entered, inputs.platform, { signal });
    log.info(`for ${(0,_copy_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPlatform */ .Bq)(inputs.platform)} it is ${selected.root.digest}`);
    return selected;
}
async function readRoot(source, reference, call) {
    if ((0,_core_target_js__WEBPACK_IMPORTED_MODULE_6__/* .canReadManifest */ .Ku)(source)) {
        const manifest = await source.readManifest(reference, call);
        return { source, root: manifest.node, known: [manifest] };
    }
    const resolved = await source.resolve(reference, call);
    if (!(0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isManifestType */ .Q3)(resolved.mediaType))
        return { source, root: resolved, known: [] };
    const bytes = await (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .readByDigest */ .g1)(source.fetch(resolved, call), resolved);
    const root = { ...resolved, size: bytes.byteLength };
    return { source, root, known: [{ node: root, bytes }] };
}
async function onPlatform({ source, root, known }, platform, call) {
    return { source, root: await (0,_copy_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .selectPlatform */ .md)(root, platform, source, call), known };
}
/** The source or target, where it can tell what stands above a node. */
function graphOf(source, location) {
    if ((0,_core_target_js__WEBPACK_IMPORTED_MODULE_6__/* .canFindPredecessors */ .cp)(source))
        return source;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('UNSUPPORTED', `${(0,_location_js__WEBPACK_IMPORTED_MODULE_5__/* .placeOf */ .$t)(location)} cannot tell what refers to its content`);
}


/***/ }),

/***/ 6679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pull: () => (/* binding */ pull)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _copy_copy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1574);
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4997);
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4745);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1963);
/* harmony import */ var _core_manifest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3749);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7142);
/* harmony import */ var _targets_folder_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8703);
/* harmony import */ var _artifact_tree_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5746);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3276);
/* harmony import */ var _location_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4424);
/* harmony import */ var _safe_text_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(8280);
/* harmony import */ var _manifest_text_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(8745);
/* harmony import */ var _open_root_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(6041);














/** Pull is a copy to a folder: of all nodes with a title, and the manifests that lead to them. */
async function pull(inputs, context) {
    const { runtime, log, signal } = context;
    const { source, root, known } = await (0,_open_root_js__WEBPACK_IMPORTED_MODULE_12__/* .openRoot */ .R8)(inputs, context);
    await (0,_artifact_tree_js__WEBPACK_IMPORTED_MODULE_8__/* .tellPlan */ .f)(log, [{ root, known }]);
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(runtime.workspace, inputs.path);
    const folder = new _targets_folder_js__WEBPACK_IMPORTED_MODULE_7__/* .FolderTarget */ .M(path, { keepExisting: inputs.keepExisting });
    try {
        const stats = await log.group(`Pull ${root.digest} from ${(0,_location_js__WEBPACK_IMPORTED_MODULE_10__/* .placeOf */ .$t)(inputs.from)}`, () => (0,_copy_copy_js__WEBPACK_IMPORTED_MODULE_1__/* .copyNode */ .Ud)(source, root, { target: folder }, { ...(0,_context_js__WEBPACK_IMPORTED_MODULE_9__/* .copySettings */ .h)(context, { filter: isFileOrLeadsToOne }), known }));
        const files = folder.files().toSorted((a, b) => (a.title < b.title ? -1 : 1));
        const { manifest, artifactType } = await (0,_manifest_text_js__WEBPACK_IMPORTED_MODULE_11__/* .manifestText */ .$)(folder, root, { signal });
        if (files.length === 0)
            throw await nothingNamed(folder, stats.root, inputs.from.text);
        await folder.commit();
        return {
            command: 'pull',
            root: stats.root,
            place: (0,_location_js__WEBPACK_IMPORTED_MODULE_10__/* .placeOf */ .$t)(inputs.from),
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
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .OrasError */ .aP('UNSUPPORTED', `${from} has no named files: no layer has the annotation org.opencontainers.image.title. It is ${(0,_safe_text_js__WEBPACK_IMPORTED_MODULE_13__/* .safeText */ .H)(type ?? root.mediaType, 200)} and holds ${contentOf(manifest)}`, { details: { reference: from, unnamed: true } });
}
function contentOf(manifest) {
    const nodes = (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .successors */ .ir)(manifest);
    const shown = nodes
        .slice(0, 5)
        .map((node) => `${(0,_safe_text_js__WEBPACK_IMPORTED_MODULE_13__/* .safeText */ .H)(node.mediaType, 100)} ${node.digest.slice(0, 19)}… (${node.size} bytes)`);
    return nodes.length === 0
        ? 'nothing'
        : `${shown.join(', ')}${nodes.length > 5 ? ` and ${nodes.length - 5} more` : ''}`;
}


/***/ })

};
