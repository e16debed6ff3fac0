export const id = 18;
export const ids = [18];
export const modules = {

/***/ 1433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ annotationsFor)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4745);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1963);




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
    checkCreated(manifest[_core_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .CREATED */ .DE]);
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
        return { [_core_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .CREATED */ .DE]: rfc3339(Date.now()) };
    if (created !== undefined)
        return { [_core_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .CREATED */ .DE]: created };
    return sourceDate === undefined ? {} : { [_core_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .CREATED */ .DE]: rfc3339(sourceDate * 1000) };
}
function rfc3339(time) {
    return new Date(time).toISOString().replace(/\.\d{3}Z$/, 'Z');
}
function checkCreated(text) {
    if (text === undefined || (DATE.test(text) && !Number.isNaN(Date.parse(text))))
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('INVALID_INPUT', `input created: got ${JSON.stringify(text.slice(0, 100))}, allowed is "now" or a date such as 2026-01-31T12:00:00Z`);
}
async function readFileOf(path, runtime) {
    let json;
    try {
        json = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(runtime.workspace, path), 'utf8'));
    }
    catch (cause) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('INVALID_INPUT', `input annotation-file: ${path} cannot be read as JSON: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(cause)}`, { cause });
    }
    if (!(0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(json))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('INVALID_INPUT', `input annotation-file: ${path} is not a JSON object`);
    for (const [key, value] of Object.entries(json))
        (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .checkAnnotations */ .LO)(value, `input annotation-file: ${path}: ${key}`);
    return new Map(Object.entries(json));
}


/***/ }),

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

/***/ 1751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ chooseTags)
/* harmony export */ });
/* harmony import */ var _copy_blame_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6195);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1963);


/** Input `if-exists`: what becomes of tags that the destination has already. */
function chooseTags({ target, place }, tags, ifExists, { log, signal }) {
    const left = [];
    const choose = async (root) => {
        if (ifExists === 'overwrite' || tags.length === 0)
            return tags;
        const free = [];
        for (const tag of tags) {
            const held = await resolved(target, tag, { signal });
            if (held === undefined)
                free.push(tag);
            else if (ifExists === 'fail' || (ifExists === 'fail-if-different' && held !== root.digest))
                throw exists(`${place}:${tag}`, held, root.digest);
            else if (ifExists === 'fail-if-different')
                free.push(tag);
            else if (held !== root.digest)
                left.push(tag);
        }
        for (const tag of left)
            log.info(`  left as it is: ${place}:${tag}, which stands for something else`);
        return free.length === 0 ? undefined : free;
    };
    return { choose, standing: () => tags.filter((tag) => !left.includes(tag)) };
}
function exists(reference, held, wanted) {
    const other = held === wanted ? 'which is this very artifact' : `and this artifact has ${wanted}`;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('ALREADY_EXISTS', `${reference} exists with ${held}, ${other}`, {
        details: { tag: reference },
    });
}
async function resolved(target, tag, call) {
    try {
        return (await (0,_copy_blame_js__WEBPACK_IMPORTED_MODULE_0__/* .blame */ .Sy)('target', 'resolve', undefined, () => target.resolve(tag, call))).digest;
    }
    catch (error) {
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .hasCode */ .up)(error, 'NOT_FOUND'))
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 6018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   indexOf: () => (/* binding */ indexOf)
/* harmony export */ });
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4997);
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4745);
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9852);
/* harmony import */ var _core_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3749);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7142);
/* harmony import */ var _copy_blame_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6195);
/* harmony import */ var _copy_copy_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1574);
/* harmony import */ var _copy_graph_copy_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1661);
/* harmony import */ var _copy_platform_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1701);
/* harmony import */ var _targets_memory_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9642);
/* harmony import */ var _annotations_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1433);
/* harmony import */ var _artifact_tree_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(5746);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(3276);
/* harmony import */ var _location_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(4424);
/* harmony import */ var _seen_nodes_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(1620);
/* harmony import */ var _choose_tags_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(1751);
/* harmony import */ var _manifest_text_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(8745);
/* harmony import */ var _mounting_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(4551);
/* harmony import */ var _open_root_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(6041);
/* harmony import */ var _sum_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(9077);




















/** One index over several artifacts, which are copied to where it lies; the bytes are those of `oras manifest index create`. */
async function indexOf(inputs, context) {
    const { open, log, signal } = context;
    const target = await open.target(inputs.to);
    const place = (0,_location_js__WEBPACK_IMPORTED_MODULE_13__/* .placeOf */ .$t)(inputs.to);
    const listed = await log.group('Resolve', async () => {
        const opened = [];
        for (const from of inputs.from)
            opened.push({ from, ...(await (0,_open_root_js__WEBPACK_IMPORTED_MODULE_18__/* .enterRoot */ .x4)({ from, digest: undefined }, context)) });
        return opened;
    });
    const memory = new _targets_memory_js__WEBPACK_IMPORTED_MODULE_9__/* .MemoryTarget */ .h();
    const root = await writeIndex(memory, listed, inputs, context);
    const text = await (0,_manifest_text_js__WEBPACK_IMPORTED_MODULE_16__/* .manifestText */ .$)(memory, root, { signal });
    await (0,_artifact_tree_js__WEBPACK_IMPORTED_MODULE_11__/* .tellPlan */ .f)(log, [{ root, known: [(0,_manifest_text_js__WEBPACK_IMPORTED_MODULE_16__/* .knownFrom */ .Y)(root, text), ...listed.flatMap(({ known }) => known)] }]);
    const seen = new _seen_nodes_js__WEBPACK_IMPORTED_MODULE_14__/* .SeenNodes */ .X();
    seen.know([(0,_manifest_text_js__WEBPACK_IMPORTED_MODULE_16__/* .knownFrom */ .Y)(root, text), ...listed.flatMap(({ known }) => known)]);
    const { tags } = inputs;
    const choice = (0,_choose_tags_js__WEBPACK_IMPORTED_MODULE_15__/* .chooseTags */ .N)({ target, place }, tags, inputs.ifExists, context);
    const chosen = await choice.choose(root);
    const stats = await log.group(`Index ${root.digest} over ${listed.length} artifacts in ${place}`, async () => {
        if (!chosen)
            return (0,_copy_graph_copy_js__WEBPACK_IMPORTED_MODULE_7__/* .nothing */ .s)(root);
        const copies = [];
        // An index that is there has all that it lists.
        const held = await (0,_copy_blame_js__WEBPACK_IMPORTED_MODULE_5__/* .blame */ .Sy)('target', 'exists', root, () => target.exists(root, { signal }));
        const missing = held ? [] : listed;
        for (const { from, source, root: below, known } of missing) {
            const mountable = (0,_mounting_js__WEBPACK_IMPORTED_MODULE_17__/* .mountRepository */ ._)(from, inputs.to);
            const settings = { ...(0,_context_js__WEBPACK_IMPORTED_MODULE_12__/* .copySettings */ .h)(context, { seen }), known, mountFrom: () => mountable };
            copies.push(await (0,_copy_copy_js__WEBPACK_IMPORTED_MODULE_6__/* .copyNode */ .Ud)(source, below, { target }, settings));
        }
        const alone = (0,_context_js__WEBPACK_IMPORTED_MODULE_12__/* .copySettings */ .h)(context, { filter: ({ digest }) => digest === root.digest });
        copies.push(await (0,_copy_copy_js__WEBPACK_IMPORTED_MODULE_6__/* .copyNode */ .Ud)(memory, root, { target, reference: chosen }, alone));
        return (0,_sum_js__WEBPACK_IMPORTED_MODULE_19__/* .sum */ .c)(root, copies);
    });
    await open.commit(target, signal);
    return { command: 'index', root, place, stats, tags: choice.standing(), ...text, seen };
}
async function writeIndex(memory, listed, inputs, context) {
    const { artifactType } = inputs;
    const annotations = (await (0,_annotations_js__WEBPACK_IMPORTED_MODULE_10__/* .annotationsFor */ .g)(inputs, context.runtime)).manifest;
    const manifests = [];
    for (const one of listed)
        manifests.push(await entryFor(one, context));
    const bytes = (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .encodeManifest */ .Gb)({
        mediaType: _core_media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .OCI_INDEX */ .$p,
        ...(artifactType !== undefined && { artifactType }),
        manifests,
        annotations,
    });
    const root = { mediaType: _core_media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .OCI_INDEX */ .$p, digest: (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(bytes), size: bytes.byteLength };
    await memory.push(root, (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesOf */ .$$)(bytes));
    return root;
}
/** With the platform that the config of an image names. */
async function entryFor({ source, root, known }, { signal }) {
    const bytes = known.find(({ node }) => node.digest === root.digest)?.bytes;
    if (!bytes)
        return (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(root);
    const manifest = (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .parseManifest */ .Ng)(bytes, root);
    const platform = (0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .isImageType */ .G1)(root.mediaType)
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

/***/ 4551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ mountRepository)
/* harmony export */ });
/* harmony import */ var _core_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1387);

/** Blobs are mounted within one registry only. */
function mountRepository(from, to) {
    if (from.kind !== 'registry' || to.kind !== 'registry')
        return [];
    const same = (0,_core_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalRegistry */ .i7)(from.reference.registry) === (0,_core_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalRegistry */ .i7)(to.reference.registry);
    return same && from.reference.repository !== to.reference.repository ? [from.reference.repository] : [];
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

/***/ 9077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ sum)
/* harmony export */ });
/** What several copies came to, as one. */
function sum(root, copies) {
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

/***/ 1620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ SeenNodes)
/* harmony export */ });
/* harmony import */ var _core_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3749);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7142);


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
        for (const { node, bytes } of manifests)
            if ((0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isManifestType */ .Q3)(node.mediaType))
                for (const child of (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .successors */ .ir)((0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseManifest */ .Ng)(bytes, node)))
                    this.see(child, node);
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

/***/ 9642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ MemoryTarget),
/* harmony export */   t: () => (/* binding */ manifestMemory)
/* harmony export */ });
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4997);
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4745);
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9852);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1963);
/* harmony import */ var _core_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3749);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7142);
/* harmony import */ var _removal_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(409);
/* harmony import */ var _successor_graph_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(782);








/** Keeps everything in memory: for tests, and for manifests beside files. */
class MemoryTarget {
    #blobs = new Map();
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
    async exists(node) {
        return this.#blobs.has(node.digest);
    }
    async push(node, bytes, options = {}) {
        if (!this.#blobs.has(node.digest)) {
            const whole = await (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .readUpTo */ .Vc)((0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .abortable */ .ZC)((0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .verified */ .zr)(bytes, node), options.signal), this.#limit, node.digest);
            options.signal?.throwIfAborted();
            this.#blobs.set(node.digest, { node: (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(node), bytes: whole });
        }
        this.#learn(node);
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
        (0,_removal_js__WEBPACK_IMPORTED_MODULE_6__/* .refuseHeld */ ._)(node, this.#graph.holders(node));
        for (const [tag, { digest }] of this.#tags)
            if (digest === node.digest)
                this.#tags.delete(tag);
        this.#blobs.delete(node.digest);
        this.#graph.remove(node.digest);
    }
    async untag(reference) {
        (0,_removal_js__WEBPACK_IMPORTED_MODULE_6__/* .refuseDigest */ .J)(reference);
        if (!this.#tags.delete(reference))
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('NOT_FOUND', `not in memory: ${reference}`);
    }
    async *tags() {
        yield* this.#tags.keys();
    }
    /** What claims to be a manifest and is none has no edges. */
    #learn(node) {
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


/***/ })

};
