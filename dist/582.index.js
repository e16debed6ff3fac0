export const id = 582;
export const ids = [582];
export const modules = {

/***/ 54039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Di: () => (/* binding */ ifExistsOf),
/* harmony export */   E$: () => (/* binding */ PACKING),
/* harmony export */   Fp: () => (/* binding */ DESCRIBING),
/* harmony export */   Px: () => (/* binding */ MANIFEST_OUTPUTS),
/* harmony export */   SR: () => (/* binding */ destinationInputs),
/* harmony export */   Sz: () => (/* binding */ describingInputs),
/* harmony export */   V9: () => (/* binding */ WRITING),
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
];
function packInputs(reader, files) {
    return {
        files,
        ...describingInputs(reader, 'manifest'),
        config: reader.optional('config'),
        imageSpec: (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .imageSpecOf */ .sv)(reader),
        ifNoFilesFound: reader.oneOf('if-no-files-found', ['error', 'warn', 'ignore']),
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
    return { to, tags: (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .tagsAt */ .Hf)(to, (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .tagsOf */ .Fg)(reader, [to])), ifExists: ifExistsOf(reader) };
}
function ifExistsOf(reader) {
    return reader.oneOf('if-exists', ['overwrite', 'skip', 'fail', 'fail-if-different']);
}
/** Every command that writes to a registry has these. */
const WRITING = ['dry-run', 'if-unauthorized'];
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
    'references',
    'media-type',
    'size',
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
    const discovered = new Set();
    const expected = new Set();
    const expect = ({ digest, size }) => {
        if (expected.has(digest))
            return;
        expected.add(digest);
        progress.expect(size);
    };
    const discover = (node, parent) => {
        seen?.see(node, parent);
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
            if (kind === 'discovered')
                discover(node, event.parent);
            if (kind === 'started')
                expect(node);
            if ((kind === 'skipped' || kind === 'mounted') && expected.delete(node.digest))
                progress.expect(-node.size);
            tell(event);
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
        const size = (0,_runner_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatSize */ .X)(node.size).padStart(9);
        const what = kind === 'tagged' ? name : (0,_runner_type_names_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeName */ .qp)(node);
        const whole = kind === 'skipped' && deep !== true && (0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isManifestType */ .Q3)(node.mediaType);
        const from = name !== undefined && (kind === 'mounted' || kind === 'modified') ? ` from ${name}` : '';
        const at = place === undefined ? '' : ` ${kind === 'copied' || kind === 'mounted' ? 'to' : 'at'} ${place}`;
        log.info(`  ${words[kind]} ${node.digest.slice(0, 19)} ${size} ${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_4__/* .safeText */ .H)(what ?? '', 200)}${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_4__/* .safeText */ .H)(`${from}${at}`, 500)}${whole ? ', with all below it' : ''}`);
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
    return ((0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .titleOf */ .Gg)(node) ?? (artifactType ? typeName(artifactType) : (CONFIGS.get(mediaType) ?? typeName(mediaType))));
}
/** A config's type names what the artifact is; the config itself is called by another name. */
const CONFIGS = new Map([
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .OCI_CONFIG */ .TF, 'image config'],
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .DOCKER_CONFIG */ .e6, 'image config'],
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .OCI_EMPTY */ .g1, 'empty config'],
]);


/***/ }),

/***/ 79664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bz: () => (/* binding */ nameSource),
/* harmony export */   Kt: () => (/* binding */ wrapCopyError),
/* harmony export */   Rp: () => (/* binding */ isMissingChild),
/* harmony export */   X5: () => (/* binding */ atSource),
/* harmony export */   y: () => (/* binding */ attributeReadErrors)
/* harmony export */ });
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24997);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81963);
/* harmony import */ var _core_target_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93557);



function atSource(step, node, work) {
    return wrapCopyError({ side: 'source', step, node }, work);
}
/** A read that fails in the middle of a write is the source's failure. Tells how many bytes each read gave. */
function attributeReadErrors(bytes, node, onBytes) {
    return (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .through */ .sc)(bytes, {
        seen: ({ byteLength }) => onBytes(byteLength),
        failed: (error) => inCopyError(error, { side: 'source', step: 'fetch', node }),
    });
}
/** Wrong content is told with the place it came from: nothing else in the error would. */
function nameSource(error, source) {
    const wrong = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .hasCode */ .up)(error, 'DIGEST_MISMATCH') || (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .hasCode */ .up)(error, 'SIZE_MISMATCH');
    if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CopyError */ .k6) || !wrong || !(0,_core_target_js__WEBPACK_IMPORTED_MODULE_2__/* .isNamed */ .ev)(source))
        return error;
    const { operation, side, digest } = error;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CopyError */ .k6(error.cause, { operation, side, digest, place: source.name });
}
/** What fails tells where: on which side, in which step, with which node. */
async function wrapCopyError(step, work) {
    try {
        return await work();
    }
    catch (error) {
        throw inCopyError(error, step);
    }
}
function inCopyError(error, { side, step, node }) {
    const known = copyErrorIn(error);
    if (known)
        return known;
    if (isAbort(error))
        return error;
    // The target has checked the bytes, and it is the source that sent them.
    const wrong = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .hasCode */ .up)(error, 'DIGEST_MISMATCH') || (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .hasCode */ .up)(error, 'SIZE_MISMATCH');
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CopyError */ .k6(error, {
        operation: step,
        side: wrong ? 'source' : side,
        ...(node && { digest: node.digest }),
    });
}
function copyErrorIn(error) {
    for (let at = error; at instanceof Error; at = at.cause)
        if (at instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CopyError */ .k6)
            return at;
    return undefined;
}
/** distribution-spec, "Error Codes"; the status of the answer differs from registry to registry. */
function isMissingChild(error) {
    const codes = ['MANIFEST_BLOB_UNKNOWN', 'BLOB_UNKNOWN', 'MANIFEST_UNKNOWN'];
    for (let at = error; at instanceof Error; at = at.cause) {
        if (!(at instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RegistryError */ .gl) || at.method !== 'PUT')
            continue;
        // An answer that broke off has no codes to read.
        if (at.errors.length === 0)
            return at.status === 400 || at.status === 404;
        return at.errors.some(({ code }) => codes.includes(code));
    }
    return false;
}
function isAbort(error) {
    return (error instanceof Error &&
        (error.name === 'AbortError' || (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP && error.code === 'ABORTED')));
}


/***/ }),

/***/ 60971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ CopyRun)
/* harmony export */ });
/* harmony import */ var _core_concurrency_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17145);

/** What the parts of one copy share: the permits, and the signal that the first failure aborts. */
class CopyRun {
    call;
    limit;
    #abort = new AbortController();
    constructor({ signal, concurrency = 6 }) {
        const own = this.#abort.signal;
        this.call = { signal: signal ? AbortSignal.any([signal, own]) : own };
        this.limit = (0,_core_concurrency_js__WEBPACK_IMPORTED_MODULE_0__/* .limiter */ .TA)(concurrency, this.call.signal);
    }
    /** The first failure stops everything, and everything is waited for. */
    async stopping(work) {
        try {
            return await work();
        }
        catch (error) {
            this.#abort.abort(error);
            throw error;
        }
    }
}


/***/ }),

/***/ 74996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a0: () => (/* binding */ copyGraph),
  Ud: () => (/* binding */ copyNode),
  $: () => (/* binding */ emptyResult),
  KV: () => (/* binding */ filterOf),
  U: () => (/* binding */ rewriterOf),
  TT: () => (/* binding */ withAbortReason)
});

// UNUSED EXPORTS: copy, rootOf

// EXTERNAL MODULE: ../build/js/core/concurrency.js
var concurrency = __webpack_require__(17145);
// EXTERNAL MODULE: ../build/js/copy/copy-error.js
var copy_error = __webpack_require__(79664);
// EXTERNAL MODULE: ../build/js/core/manifest.js
var core_manifest = __webpack_require__(43749);
// EXTERNAL MODULE: ../build/js/core/media-types.js
var media_types = __webpack_require__(17142);
// EXTERNAL MODULE: ../build/js/core/node-key.js
var node_key = __webpack_require__(61086);
// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __webpack_require__(81963);
// EXTERNAL MODULE: ../build/js/core/target.js
var core_target = __webpack_require__(93557);
;// CONCATENATED MODULE: ../build/js/copy/graph/empty-target-probe.js




/** So many small blobs are worth two more questions, which may spare one for each of them. */
const MANY = 30;
const SAMPLE = 6;
/**
 * Where there are no tags, and none of the first ones is there, each of many small blobs is sent without asking: one
 * that is there in spite of it costs its bytes.
 */
class EmptyTargetProbe {
    #transfer;
    #looksEmpty = false;
    constructor(transfer) {
        this.#transfer = transfer;
    }
    async look(children) {
        const blobs = children.filter(isSmallBlob);
        if (blobs.length < MANY || this.#looksEmpty)
            return;
        const { manifests, target } = this.#transfer;
        if (!(await manifests.run.limit(() => hasNoTags(target, manifests.run.call), 0)))
            return;
        const held = await (0,concurrency/* settleAll */.j3)(blobs.slice(0, SAMPLE).map((blob) => this.#transfer.isSound(blob)));
        this.#looksEmpty = !held.includes(true);
    }
    /** The node needs no question. */
    lacks(node) {
        return this.#looksEmpty && isSmallBlob(node);
    }
}
const isSmallBlob = ({ size, mediaType }) => size < concurrency/* SMALL */.o5 && !(0,media_types/* isManifestType */.Q3)(mediaType);
/** Whether the target can tell that it has none. */
async function hasNoTags(target, call) {
    if (!(0,core_target/* canListTags */.sd)(target))
        return false;
    try {
        for await (const _tag of target.tags(call))
            return false;
        return true;
    }
    catch (error) {
        call.signal.throwIfAborted();
        return (0,errors/* hasCode */.up)(error, 'NOT_FOUND');
    }
}

// EXTERNAL MODULE: ../build/js/core/bytes.js
var core_bytes = __webpack_require__(24997);
;// CONCATENATED MODULE: ../build/js/copy/rewrite/left-out.js



/** Fails where the target wants what was left out on purpose: that cannot be healed. */
async function requireAll(node, manifest, keeps, cause) {
    const { digest } = node;
    const kept = await (0,concurrency/* settleAll */.j3)((0,core_manifest/* successors */.ir)(manifest).map(async (child) => keeps(child, node)));
    const out = kept.filter((one) => !one).length;
    if (out === 0)
        return;
    const message = `${digest} is not taken without what it points at, of which ${out} are left out`;
    const error = new errors/* OrasError */.aP('UNSUPPORTED', message, { cause, details: { reason: 'needs-children' } });
    throw new errors/* CopyError */.k6(error, { operation: 'push', side: 'target', digest });
}

;// CONCATENATED MODULE: ../build/js/copy/graph/healing.js




const HEALS = 3;
const HEAL_MS = 500;
/**
 * A registry may have lost a child that it said it holds, or not see yet what it has just taken (ECR): then the
 * children are asked for again, what is missing is pushed, and the manifest is put once more.
 */
class Healing {
    #transfer;
    #index;
    #keeps;
    constructor(transfer, index, keeps) {
        this.#transfer = transfer;
        this.#index = index;
        this.#keeps = keeps;
    }
    async pushManifest({ node, bytes, manifest, under }) {
        for (let heal = 0;; heal += 1) {
            try {
                return await this.#transfer.push(node, (0,core_bytes/* bytesOf */.$$)(bytes), under);
            }
            catch (error) {
                if (!(0,copy_error/* isMissingChild */.Rp)(error))
                    throw error;
                await requireAll(node, manifest, this.#keeps, error);
                if (heal === HEALS)
                    throw error;
            }
            await new Promise((resolve) => setTimeout(resolve, HEAL_MS * 2 ** heal));
            for (const child of (0,core_manifest/* successors */.ir)(manifest))
                await this.#repair(child, node);
        }
    }
    async #repair(node, parent) {
        const { manifests } = this.#transfer;
        if (!(await this.#keeps(node, parent)))
            return;
        if (await this.#transfer.exists(node))
            return;
        const manifest = await manifests.manifest(node);
        if (!manifest)
            return this.#transfer.pushBlob(node);
        for (const child of (0,core_manifest/* successors */.ir)(manifest))
            await this.#repair(child, node);
        this.#index.add(node, manifest);
        await this.#transfer.push(node, (0,core_bytes/* bytesOf */.$$)(await manifests.bytes(node)));
    }
}

// EXTERNAL MODULE: ../build/js/copy/transfers.js
var transfers = __webpack_require__(58732);
;// CONCATENATED MODULE: ../build/js/copy/graph/graph-walk.js







/** Brings nodes, with all below them, to one target: children first, each digest once, however many parents it has. */
class GraphWalk {
    #transfer;
    #index;
    #options;
    #transfers;
    #healing;
    #probe;
    #seen = new concurrency/* SingleFlight */.FH('keep');
    constructor(transfer, index, options) {
        this.#transfer = transfer;
        this.#index = index;
        this.#options = options;
        this.#transfers = options.transfers ?? new transfers/* Transfers */.v();
        this.#healing = new Healing(transfer, index, options.keeps);
        this.#probe = new EmptyTargetProbe(transfer);
    }
    /** The target holds the node, and so what is below it. */
    settle(node) {
        this.#seen.set((0,node_key/* nodeKey */.u)(node), undefined);
        this.#transfer.skip(node);
    }
    /** With a tag, a manifest that is no one's referrer is pushed under it at once; whether that was so. */
    async bring(node, tag) {
        let tagged = false;
        const under = tag === undefined ? undefined : { tag, done: () => void (tagged = true) };
        await this.#transfer.manifests.run.stopping(() => this.#once(node, under));
        return tagged;
    }
    async #visit(node, parent) {
        await this.#transfer.manifests.run.stopping(async () => {
            if (!(await this.#options.keeps(node, parent)))
                return;
            this.#transfer.event({ kind: 'discovered', node, parent });
            await this.#once(node, undefined);
        });
    }
    #once(node, under) {
        return this.#seen.get((0,node_key/* nodeKey */.u)(node), () => (0,media_types/* isManifestType */.Q3)(node.mediaType) ? this.#bringManifest(node, under) : this.#bringBlob(node, under));
    }
    async #bringBlob(node, under) {
        const { call } = this.#transfer.manifests.run;
        const bring = async () => {
            if (await this.#isSound(node))
                return this.#transfer.skip(node);
            for (const repository of this.#options.mountFrom?.(node) ?? [])
                if (await this.#transfer.mount(node, repository))
                    return;
            await this.#transfers.send(node, call, {
                mount: (repository) => this.#transfer.mount(node, repository),
                push: () => this.#transfer.pushBlob(node, under),
            });
        };
        if (!(await this.#transfers.bring(node, call, bring)))
            this.#transfer.skip(node);
    }
    async #isSound(node) {
        return !this.#probe.lacks(node) && this.#transfer.isSound(node);
    }
    async #bringManifest(node, under) {
        const { manifests } = this.#transfer;
        const deep = this.#options.deep === true;
        // It exists: taken to be there with all below it.
        const held = await this.#isSound(node);
        if (held && !deep && (await this.#transfer.isWhole(node)))
            return this.#transfer.skip(node);
        const { bytes, manifest } = await manifests.document(node);
        const exact = { ...node, size: bytes.byteLength };
        this.#index.add(exact, manifest);
        // Its children, before it.
        const children = (0,core_manifest/* successors */.ir)(manifest);
        if (!deep)
            await this.#probe.look(children);
        await (0,concurrency/* settleInBatches */.t1)(children, (child) => this.#visit(child, node));
        if (held)
            return this.#transfer.skip(node);
        // Itself. A referrer gets its tag when the lists are up to date.
        const tag = manifest.subject ? undefined : under;
        await this.#healing.pushManifest({ node: exact, bytes, manifest, under: tag });
        manifests.evict(node);
    }
}

;// CONCATENATED MODULE: ../build/js/copy/graph/index-upkeep.js




/** Collects the manifests that belong into the target's own lists, such as its referrers index, and brings those up to date. */
class IndexUpkeep {
    #transfer;
    #entries = new Map();
    #inIndex = new Set();
    constructor(transfer) {
        this.#transfer = transfer;
    }
    /** A manifest that is brought. */
    add(node, manifest) {
        this.#entries.set(node.digest, { node: (0,core_manifest/* describeManifest */.FK)(node, manifest), subject: manifest.subject });
        for (const child of manifest.manifests ?? [])
            this.#inIndex.add(child.digest);
    }
    /**
     * A manifest that was there already, which the lists may lack: an earlier copy may have ended before them. Without a
     * subject that is known, and for an index, the manifest tells.
     */
    async addHeld(node, subject) {
        const { manifests, target } = this.#transfer;
        if (!(0,core_target/* canMaintainIndex */.Ou)(target) || this.#entries.has(node.digest))
            return;
        if (subject && !(0,media_types/* isIndexType */.$U)(node.mediaType))
            return void this.#entries.set(node.digest, { node, subject });
        const manifest = await manifests.manifest(node);
        if (manifest)
            this.add(await manifests.withRealSize(node), manifest);
    }
    /** True when something was written. */
    async update() {
        const { manifests, target } = this.#transfer;
        if (!(0,core_target/* canMaintainIndex */.Ou)(target) || this.#entries.size === 0)
            return false;
        const entries = [...this.#entries.values()].map((entry) => ({
            ...entry,
            inIndex: this.#inIndex.has(entry.node.digest),
        }));
        return (0,copy_error/* wrapCopyError */.Kt)({ side: 'target', step: 'link' }, () => target.link(entries, manifests.run.call));
    }
}

// EXTERNAL MODULE: ../build/js/copy/copy-run.js
var copy_run = __webpack_require__(60971);
// EXTERNAL MODULE: ../build/js/copy/manifest-cache.js
var manifest_cache = __webpack_require__(9148);
// EXTERNAL MODULE: ../build/js/core/questions.js
var questions = __webpack_require__(4599);
;// CONCATENATED MODULE: ../build/js/copy/graph/node-transfer.js





/** One node at a time, to one target: asks for it, mounts it, pushes it, tags it, and counts what came of that. */
class NodeTransfer {
    manifests;
    target;
    #options;
    #copied = 0;
    #skipped = 0;
    #mounted = 0;
    #bytes = 0;
    constructor(manifests, target, options) {
        this.manifests = manifests;
        this.target = target;
        this.#options = options;
    }
    exists(node) {
        return this.#isThere(node, (call) => this.target.exists(node, call));
    }
    /** As {@link exists}; where the copy is to look deep, content that can go bad is read again. */
    isSound(node) {
        const { target } = this;
        const verifier = this.#options.deep === true && (0,core_target/* canVerify */.S4)(target) ? target : undefined;
        return this.#isThere(node, (call) => verifier?.verify(node, call) ?? target.exists(node, call));
    }
    /** What is there is taken to be there with all below it, but where it may have come as a blob. */
    async isWhole(node) {
        const { target } = this;
        if (!(0,core_target/* canTellWhole */.$j)(target))
            return true;
        return this.atTarget('exists', node, () => target.isWhole(node, this.manifests.run.call));
    }
    #isThere(node, ask) {
        return (0,questions/* answerOr */.u)(() => this.atTarget('exists', node, () => ask(this.manifests.run.call)), false);
    }
    async mount(node, repository) {
        const { target } = this;
        if (!(0,core_target/* canMount */.an)(target))
            return false;
        if (!(await this.atTarget('mount', node, () => target.mount(node, repository, this.manifests.run.call))))
            return false;
        this.#mounted += 1;
        this.event({ kind: 'mounted', node, name: repository });
        return true;
    }
    pushBlob(node, under) {
        return this.push(node, this.manifests.source.fetch(node, this.manifests.run.call), under);
    }
    async push(node, bytes, under) {
        this.event({ kind: 'started', node });
        const options = { ...this.manifests.run.call, index: false, tag: under?.tag };
        await this.atTarget('push', node, () => this.target.push(node, (0,copy_error/* attributeReadErrors */.y)(bytes, node, (size) => this.#options.onBytes?.(size)), options));
        this.#copied += 1;
        this.#bytes += node.size;
        this.event({ kind: 'copied', node });
        if (!under)
            return;
        under.done();
        this.event({ kind: 'tagged', node, name: under.tag });
    }
    skip(node) {
        this.#skipped += 1;
        this.event({ kind: 'skipped', node });
    }
    /** Pushing the same manifest again under another name needs no read at the target. */
    async tag(node, tag) {
        const { target, manifests } = this;
        const bytes = (0,media_types/* isManifestType */.Q3)(node.mediaType) ? await manifests.bytes(node) : undefined;
        await this.atTarget('tag', node, () => bytes
            ? target.push({ ...node, size: bytes.byteLength }, (0,core_bytes/* bytesOf */.$$)(bytes), {
                ...manifests.run.call,
                tag,
                index: false,
            })
            : target.tag(node, tag, manifests.run.call));
        this.event({ kind: 'tagged', node, name: tag });
    }
    counts() {
        return { copied: this.#copied, skipped: this.#skipped, mounted: this.#mounted, bytes: this.#bytes };
    }
    event(event) {
        this.#options.onEvent?.(event);
    }
    /** With a permit: a large one for what moves many bytes. */
    atTarget(step, node, work) {
        const bytes = step === 'push' ? node.size : 0;
        return this.manifests.run.limit(() => (0,copy_error/* wrapCopyError */.Kt)({ side: 'target', step, node }, work), bytes);
    }
}

// EXTERNAL MODULE: ../build/js/core/digest.js
var core_digest = __webpack_require__(59852);
;// CONCATENATED MODULE: ../build/js/copy/rewrite/rewrite.js




/**
 * Works out what the manifests become before anything is written. Children come first: a manifest that a modifier
 * leaves alone still changes when something below it, or its subject, did. What did not change keeps its exact bytes.
 */
class Rewriter {
    #manifests;
    #options;
    #views = new concurrency/* SingleFlight */.FH('keep');
    #rewritten = new concurrency/* SingleFlight */.FH('keep');
    /** Children that the filter kept or refused, by the manifest as it became. */
    #kept = new Map();
    constructor(manifests, options) {
        this.#manifests = manifests;
        this.#options = options;
    }
    /** The manifest as the modifier wants it, pointing at its children as they are at the source. Undefined for a blob. */
    async view(node) {
        return (await this.#viewOf(node))?.manifest;
    }
    #viewOf(node) {
        return this.#views.get((0,node_key/* nodeKey */.u)(node), () => this.#look(node));
    }
    async #look(node) {
        const original = await this.#manifests.manifest(node);
        if (!original)
            return undefined;
        const manifest = (await this.#options.modify(original, node)) ?? original;
        const own = (0,core_manifest/* successors */.ir)(original);
        return { original, manifest, own: new Set(own), byKey: new Map(own.map((one) => [(0,node_key/* nodeKey */.u)(one), one])) };
    }
    /** What the filter says of a child in the {@link view}: it is asked for the descriptor that the source has. */
    async wants(child, parent) {
        const view = await this.#viewOf(parent);
        const held = view?.own.has(child) === true ? child : view?.byKey.get((0,node_key/* nodeKey */.u)(child));
        return this.#options.keeps(held ?? child, parent);
    }
    /** The node as it will be at the target. */
    async rewrite(node) {
        return replaced(node, await this.#rewritten.get((0,node_key/* nodeKey */.u)(node), () => this.#rewrite(node)));
    }
    /** What the filter said of the child, of the manifest as it became. */
    keeps(node, parent) {
        return this.#kept.get(parent.digest)?.get((0,node_key/* nodeKey */.u)(node)) !== false;
    }
    async #rewrite(node) {
        const view = await this.#viewOf(node);
        if (!view)
            return { node };
        const children = (0,core_manifest/* successors */.ir)(view.manifest);
        const kept = await (0,concurrency/* settleInBatches */.t1)(children, (child) => this.wants(child, node));
        const wanted = new Set(children.filter((_child, at) => kept[at]));
        const become = await (0,concurrency/* settleInBatches */.t1)(children, (child) => wanted.has(child) ? this.rewrite(child) : child);
        const changes = new Map(children.map((child, at) => [child, become[at] ?? child]));
        const result = this.#written(node, view.original, relinked(view.manifest, changes));
        this.#remember(result.node, become, kept);
        return result;
    }
    #written(node, original, manifest) {
        if (same(original, manifest))
            return { node };
        const bytes = (0,core_manifest/* encodeManifest */.Gb)(manifest);
        const digest = (0,core_digest/* digestOf */.ol)(bytes, (0,core_digest/* algorithmOf */.Hy)(node.digest));
        if (digest === node.digest)
            return { node };
        const become = { mediaType: manifest.mediaType, digest, size: bytes.byteLength };
        this.#manifests.put(become, bytes);
        this.#options.onEvent?.({ kind: 'modified', node: become, name: node.digest });
        return { node: become, manifest };
    }
    #remember(parent, children, kept) {
        const answers = new Map();
        children.forEach((child, at) => {
            const key = (0,node_key/* nodeKey */.u)(child);
            answers.set(key, answers.get(key) === true || kept[at] === true);
        });
        this.#kept.set(parent.digest, answers);
    }
}
/** By content: a modifier may hand back a copy in which nothing changed, whose bytes must stay as they are. */
function same(a, b) {
    return a.mediaType === b.mediaType && Buffer.compare((0,core_manifest/* encodeManifest */.Gb)(a), (0,core_manifest/* encodeManifest */.Gb)(b)) === 0;
}
function relinked(manifest, changes) {
    const become = (node) => changes.get(node) ?? node;
    const { subject, config, layers, manifests, blobs } = manifest;
    return {
        ...manifest,
        ...(subject && { subject: become(subject) }),
        ...(config && { config: become(config) }),
        ...(layers && { layers: layers.map(become) }),
        ...(manifests && { manifests: manifests.map(become) }),
        ...(blobs && { blobs: blobs.map(become) }),
    };
}
/** What stands in a parent, for content that changed: its own fields stay, but not the content's. */
function replaced(held, { node, manifest }) {
    if (!manifest)
        return held;
    const { data: _stale, artifactType, ...rest } = held;
    const { mediaType, digest, size } = node;
    const type = artifactType === undefined ? undefined : (0,core_manifest/* artifactTypeOf */.Gh)(manifest);
    return { ...rest, mediaType, digest, size, ...(type !== undefined && { artifactType: type }) };
}

;// CONCATENATED MODULE: ../build/js/copy/graph/target-state.js




/** Those of its tags that do not stand for the node at the target, and move there. */
async function tagsToMove({ node, tags }, transfer, options) {
    const moves = async (tag) => {
        const held = await nodeUnder(tag, node, transfer);
        if (!held || held.digest === node.digest)
            return !held;
        return (await options.replaces?.(tag, node, held)) !== false;
    };
    const moved = await (0,concurrency/* settleAll */.j3)(tags.map(moves));
    return tags.filter((_tag, at) => moved[at]);
}
async function nodeUnder(reference, node, transfer) {
    const { target, manifests } = transfer;
    try {
        return await transfer.atTarget('resolve', node, () => target.resolve(reference, manifests.run.call));
    }
    catch (error) {
        if ((0,errors/* hasCode */.up)(error, 'NOT_FOUND') || (0,questions/* leavesOpen */.L)(error))
            return undefined;
        throw error;
    }
}
/** For each item, whether the target has it whole: its tags all stand, or the target's list of a tagged root names it. */
async function itemsHeld(items, missing, transfer) {
    const tagged = items.map(({ tags }, at) => tags.length > 0 && missing[at]?.length === 0);
    const root = items.at(-1)?.node;
    if (!root || tagged.at(-1) !== true)
        return tagged;
    const refer = items.map(({ subject, tags }) => subject?.digest === root.digest && tags.length === 0);
    const listed = refer.includes(true) ? await referrersListed(root, transfer) : undefined;
    return items.map(({ node }, at) => tagged[at] === true || (refer[at] === true && listed?.has(node.digest) === true));
}
/** What the target lists as referrers of a node that it holds is there as well. */
async function referrersListed(node, transfer) {
    const { target, manifests } = transfer;
    if (!(0,core_target/* canReadReferrersIndex */.$N)(target))
        return undefined;
    const ask = () => transfer.atTarget('predecessors', node, () => target.readReferrersIndex(node, manifests.run.call));
    return (0,questions/* answerOr */.u)(ask, undefined);
}

;// CONCATENATED MODULE: ../build/js/copy/copy.js









/** Replicates the rooted DAG that the reference resolves to. The tag moves last, when all below it is there. */
async function copy(from, to, options = {}) {
    return withAbortReason(from.source, options.signal, async () => copyRoot(from.source, await rootOf(from, options), to, options));
}
/** Like {@link copy}, for a root whose descriptor is known. */
async function copyNode(source, root, to, options = {}) {
    return withAbortReason(source, options.signal, () => copyRoot(source, root, to, options));
}
async function copyRoot(source, root, to, options) {
    const manifests = new manifest_cache/* ManifestCache */.G(source, new copy_run/* CopyRun */.p(options), options);
    manifests.markUnverifiedSize(root);
    const keeps = filterOf(manifests, options);
    if (!(await keeps(root, undefined)))
        return emptyResult(root);
    // With a modifier, all manifests are rewritten before anything is written.
    const rewriter = rewriterOf(manifests, options);
    const rewritten = rewriter ? manifests.markUnverifiedSize(await rewriter.rewrite(root)) : root;
    return copyGraph(manifests, { root: rewritten, parents: [], to }, {
        ...options,
        keeps: rewriter ? (node, parent) => rewriter.keeps(node, parent) : keeps,
    });
}
/** All content first, then the target's lists, then the tags, the root's last: a tag never points to incomplete content. */
async function copyGraph(manifests, plan, options) {
    const root = await manifests.withRealSize(plan.root);
    const { target, reference = [] } = plan.to;
    const tags = typeof reference === 'function' ? await reference(root) : [reference].flat();
    if (!tags)
        return emptyResult(root);
    const items = itemsOf(plan, tags);
    const transfer = new NodeTransfer(manifests, target, options);
    const index = new IndexUpkeep(transfer);
    const walk = new GraphWalk(transfer, index, options);
    // 1. What the target has already: tags that point to their item, and items that are complete.
    const missing = await (0,concurrency/* settleAll */.j3)(items.map((item, at) => tagsToMove(item, transfer, at < plan.parents.length ? options : {})));
    for (const { node } of items)
        transfer.event({ kind: 'discovered', node });
    const held = options.deep === true ? [] : await itemsHeld(items, missing, transfer);
    items.forEach(({ node }, at) => held[at] === true && walk.settle(node));
    // 2. Content: each item with all below it, children before their parents.
    // A single manifest needs no second request for its tag.
    const only = items.length === 1 ? missing[0]?.[0] : undefined;
    const bring = async ({ node, subject }, at) => {
        if (held[at] === true)
            return false;
        const withTag = await walk.bring(node, only);
        await index.addHeld(node, subject);
        return withTag;
    };
    if (plan.rootFirst === true)
        await (0,concurrency/* settleAll */.j3)(items.slice(-1).map((item) => bring(item, items.length - 1)));
    const [tagged] = await (0,concurrency/* settleAll */.j3)(items.map(bring));
    // 3. The lists that the target keeps beside the content, such as its referrers index.
    const linked = await index.update();
    // 4. Tags, the root's last.
    for (const [at, { node }] of items.entries()) {
        for (const tag of missing[at] ?? [])
            if (tag !== only || tagged !== true)
                await transfer.tag(node, tag);
    }
    const counts = transfer.counts();
    const changed = counts.copied + counts.mounted > 0 || linked || missing.some((moved) => moved.length > 0);
    return { root: await manifests.withRealSize(plan.root), ...counts, changed, parents: plan.parents };
}
/** The root last. */
function itemsOf({ root, parents }, tags) {
    return [
        ...parents.map(({ node, of, referrer, tags: own = [] }) => ({
            node,
            subject: referrer ? of : undefined,
            tags: own.map(({ tag }) => tag),
        })),
        { node: root, tags },
    ];
}
/** The result of a copy that transferred nothing. */
function emptyResult(root) {
    return { root, copied: 0, skipped: 0, mounted: 0, bytes: 0, changed: false, parents: [] };
}
async function rootOf(from, options) {
    const resolved = await atSource('resolve', undefined, () => from.source.resolve(from.reference, options));
    return (await options.select?.(resolved, from.source)) ?? resolved;
}
/** An abort ends with the caller's own reason, whatever the operations that were under way made of it. */
async function withAbortReason(source, signal, work) {
    try {
        return await work();
    }
    catch (error) {
        signal?.throwIfAborted();
        throw (0,copy_error/* nameSource */.Bz)(error, source);
    }
}
function filterOf(manifests, { filter }) {
    return async (node, parent) => (await filter?.(node, parent, () => manifests.manifest(manifests.pin(node)))) !== false;
}
function rewriterOf(manifests, options) {
    const { modify } = options;
    return modify && new Rewriter(manifests, { ...options, modify, keeps: filterOf(manifests, options) });
}


/***/ }),

/***/ 16870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K3: () => (/* binding */ NODES),
/* harmony export */   iy: () => (/* binding */ DescentBudget),
/* harmony export */   ms: () => (/* binding */ MANIFEST_BYTES)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81963);
/* harmony import */ var _core_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43749);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17142);



const LEVELS = 100;
const NODES = 100_000;
const MANIFEST_BYTES = 48 * 1024 * 1024;
/** Counts what one copy has read of the graph below its root; fails with `TOO_LARGE`. */
class DescentBudget {
    #limits;
    #levels = new Map();
    #read = new Set();
    #listed = new Set();
    #nodes = 0;
    #bytes = 0;
    constructor({ levels, nodes, bytes } = {}) {
        this.#limits = { levels: levels ?? LEVELS, nodes: nodes ?? NODES, bytes: bytes ?? MANIFEST_BYTES };
    }
    /** Before a manifest is read; `size` is what it is sure to have. */
    reads(node, size) {
        if (this.#read.has(node.digest))
            return;
        this.#read.add(node.digest);
        const { levels, bytes } = this.#limits;
        const level = this.#levels.get(node.digest) ?? 0;
        if (level > levels)
            throw tooMuch(node, `is ${level} manifests below the first one`, levels);
        this.#bytes += size;
        if (this.#bytes > bytes)
            throw tooMuch(node, `and the manifests read before it have ${this.#bytes} bytes`, bytes);
    }
    passes({ digest }) {
        this.#listed.add(digest);
    }
    /** Each manifest that is read counts once, however many ways lead to it. */
    lists(node, manifest) {
        if (this.#listed.has(node.digest))
            return;
        this.#listed.add(node.digest);
        const children = (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .successors */ .ir)(manifest);
        const { nodes } = this.#limits;
        this.#nodes += children.length;
        if (this.#nodes > nodes)
            throw tooMuch(node, `and the manifests read before it list ${this.#nodes} nodes`, nodes);
        const level = (this.#levels.get(node.digest) ?? 0) + 1;
        for (const { digest, mediaType } of children)
            if ((0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isManifestType */ .Q3)(mediaType) && !this.#levels.has(digest))
                this.#levels.set(digest, level);
    }
}
function tooMuch({ digest }, has, limit) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('TOO_LARGE', `manifest ${digest} ${has}, and the limit is ${limit}`, {
        details: { limit, below: true },
    });
}


/***/ }),

/***/ 9148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ ManifestCache)
/* harmony export */ });
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24997);
/* harmony import */ var _core_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43749);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17142);
/* harmony import */ var _copy_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79664);
/* harmony import */ var _graph_successor_limits_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16870);
/* harmony import */ var _core_concurrency_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17145);






/** The manifests of a copy's source, each read once. */
class ManifestCache {
    source;
    run;
    #manifests = new _core_concurrency_js__WEBPACK_IMPORTED_MODULE_5__/* .SingleFlight */ .FH('keep');
    #known = new Map();
    /** Not to be had from the source a second time, or asked for again and again. */
    #pinned = new Set();
    #unverified = new Set();
    #budget;
    constructor(source, run, options) {
        this.source = source;
        this.run = run;
        this.#budget = new _graph_successor_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .DescentBudget */ .iy(options.descent);
        for (const known of options.known ?? []) {
            this.#set(known.node, known.bytes);
            this.#known.set(known.node.digest, known);
        }
    }
    /** A node that was resolved: its size may be a server's word only, all other nodes stand in a manifest. */
    markUnverifiedSize(node) {
        this.#unverified.add(node.digest);
        return node;
    }
    /** A manifest that was written anew; what it lists was counted with the one that it was made of. */
    put(node, bytes) {
        this.#budget.passes(node);
        this.#set(node, bytes);
    }
    #set(node, bytes) {
        this.#pinned.add(node.digest);
        this.#manifests.set(node.digest, bytes);
    }
    /** Fetched once: it is needed for its children, then to be pushed, then for each further tag. */
    async bytes(node) {
        return this.#manifests.get(node.digest, () => {
            const isUnverified = this.#unverified.has(node.digest);
            this.#budget.reads(node, isUnverified ? 0 : node.size);
            const read = isUnverified ? _core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .readByDigest */ .g1 : _core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .readAll */ .yw;
            return this.run.limit(() => (0,_copy_error_js__WEBPACK_IMPORTED_MODULE_3__/* .atSource */ .X5)('fetch', node, () => read(this.source.fetch(node, this.run.call), node)), node.size);
        });
    }
    /** Undefined for a blob. */
    async manifest(node) {
        return (0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isManifestType */ .Q3)(node.mediaType) ? this.#parsed(node, await this.bytes(node)) : undefined;
    }
    /** With its bytes. */
    async document(node) {
        const bytes = await this.bytes(node);
        return { manifest: this.#parsed(node, bytes), bytes };
    }
    #parsed(node, bytes) {
        const known = this.#known.get(node.digest);
        const isSame = known?.node.mediaType === node.mediaType;
        const manifest = (isSame ? known.manifest : undefined) ?? (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseManifest */ .Ng)(bytes, node);
        this.#budget.lists(node, manifest);
        return manifest;
    }
    /** The node with the size that its bytes have. */
    async withRealSize(node) {
        const bytes = await this.#manifests.peek(node.digest);
        return bytes ? { ...node, size: bytes.byteLength } : node;
    }
    /** The manifest will be asked for again, even when it is done. */
    pin(node) {
        this.#pinned.add(node.digest);
        return node;
    }
    /** Gives up the memory of a manifest that is done. */
    evict(node) {
        if (!this.#pinned.has(node.digest) && !this.#unverified.has(node.digest))
            this.#manifests.delete(node.digest);
    }
}


/***/ }),

/***/ 58732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ Transfers)
/* harmony export */ });
/* harmony import */ var _core_concurrency_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17145);

/**
 * What copies to one target share: each blob is brought once, by the copy that asks first, and the others wait. One
 * that failed is brought by the next. Between the repositories of one registry a blob is sent once, and then mounted.
 */
class Transfers {
    #brought = new _core_concurrency_js__WEBPACK_IMPORTED_MODULE_0__/* .SingleFlight */ .FH();
    #place;
    /** With a place, `sources` is what all repositories of its registry share. */
    constructor(place) {
        this.#place = place;
    }
    /** False where another copy brought the blob. */
    async bring(node, call, work) {
        let own = false;
        const bring = () => {
            own = true;
            return work();
        };
        await this.#brought.get(node.digest, bring, call);
        if (this.#place)
            this.#place.sources.offer(node.digest, this.#place.repository);
        return own;
    }
    async send(node, call, { mount, push }) {
        const place = this.#place;
        if (!place)
            return push();
        const send = async () => {
            await push();
            return place.repository;
        };
        const holder = await place.sources.get(node.digest, send, call);
        if (holder !== place.repository && !(await mount(holder)))
            await push();
    }
}


/***/ }),

/***/ 17145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FH: () => (/* binding */ SingleFlight),
/* harmony export */   TA: () => (/* binding */ limiter),
/* harmony export */   _k: () => (/* binding */ mapConcurrent),
/* harmony export */   j3: () => (/* binding */ settleAll),
/* harmony export */   o5: () => (/* binding */ SMALL),
/* harmony export */   t1: () => (/* binding */ settleInBatches)
/* harmony export */ });
/** What moves less is waiting more than work: it takes a part of a permit. */
const SMALL = 1024 * 1024;
/** Small ones in the place of a large one; a single permit is meant as one request at a time. */
const PARTS = 3;
/**
 * A permit is held around I/O only, never while waiting for children, so no depth of graph can deadlock. The signal
 * is asked again after the wait: what was queued when the copy failed does not start. In the order of asking, so that
 * a large one is not passed by for ever.
 */
function limiter(permits, signal) {
    // Taken from the front by an index: `shift` moves all the others, and there may be a hundred thousand.
    let waiting = [];
    let front = 0;
    const large = permits === 1 ? 1 : PARTS;
    let free = permits * large;
    const leave = (parts) => {
        free += parts;
        for (let next = waiting[front]; next && next.parts <= free; next = waiting[front]) {
            front += 1;
            free -= next.parts;
            next.start();
        }
        if (front < waiting.length)
            return;
        waiting = [];
        front = 0;
    };
    return async (work, bytes = SMALL) => {
        const parts = bytes < SMALL ? 1 : large;
        if (front === waiting.length && parts <= free)
            free -= parts;
        else
            await new Promise((resolve) => waiting.push({ parts, start: resolve }));
        try {
            signal.throwIfAborted();
            return await work();
        }
        finally {
            leave(parts);
        }
    };
}
/** Waits for all, then fails with the first failure: nothing goes on in the background after an error. */
async function settleAll(work) {
    let failed;
    const done = [];
    await Promise.all(work.map((one, at) => one.then((value) => void (done[at] = value), (error) => void (failed ??= { error }))));
    if (failed)
        throw failed.error;
    return done;
}
/** Far more than any number of permits. */
const BATCH = 1000;
/** As {@link settleAll}, for a list that may be of a hundred thousand: what waits takes memory, so it is done in batches. */
async function settleInBatches(items, work, size = BATCH) {
    const results = [];
    for (let at = 0; at < items.length; at += size)
        results.push(...(await settleAll(items.slice(at, at + size).map(async (item) => work(item)))));
    return results;
}
/** Does the work for every item, so many at once. After a failure nothing new is begun, and what runs is waited for. */
async function mapConcurrent(items, count, work) {
    const results = [];
    const left = items.entries();
    let failed = false;
    const lane = async () => {
        for (const [at, item] of left) {
            if (failed)
                return;
            results[at] = await work(item).catch((error) => {
                failed = true;
                throw error;
            });
        }
    };
    const lanes = await Promise.allSettled(Array.from({ length: count }, lane));
    for (const ended of lanes)
        if (ended.status === 'rejected')
            throw ended.reason;
    return results;
}
/**
 * Work that is done once for each key, whoever asks. A failure is dropped: the next that asks does the work again, and
 * so does one that was waiting for it. With `keep` all get the first failure instead, as parts of one whole want it.
 */
class SingleFlight {
    #flights = new Map();
    #failures;
    constructor(failures = 'drop') {
        this.#failures = failures;
    }
    get(key, work, asking = {}) {
        if (this.#failures === 'drop')
            return this.#getAnew(key, work, asking);
        const known = this.#flights.get(key);
        if (known)
            return known;
        const flight = work();
        this.#flights.set(key, flight);
        return flight;
    }
    async #getAnew(key, work, { signal }) {
        for (;;) {
            const known = this.#flights.get(key);
            if (!known)
                break;
            try {
                return await known;
            }
            catch {
                signal?.throwIfAborted();
            }
        }
        const flight = work();
        this.#flights.set(key, flight);
        try {
            return await flight;
        }
        catch (error) {
            this.#flights.delete(key);
            throw error;
        }
    }
    /** What there is for the key, or will be; it asks for nothing. */
    peek(key) {
        return this.#flights.get(key);
    }
    /** A value that came in another way, whatever there was. */
    set(key, value) {
        this.#flights.set(key, Promise.resolve(value));
    }
    /** As {@link set}, but work that is done or under way stays. */
    offer(key, value) {
        if (!this.#flights.has(key))
            this.set(key, value);
    }
    delete(key) {
        this.#flights.delete(key);
    }
    values() {
        return this.#flights.values();
    }
}


/***/ }),

/***/ 61086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ nodeKey)
/* harmony export */ });
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17142);

/** Tells nodes apart: as a manifest the same bytes have children, as a blob they have none. */
function nodeKey({ digest, mediaType }) {
    return (0,_media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .isManifestType */ .Q3)(mediaType) ? `${digest} manifest` : digest;
}


/***/ }),

/***/ 4599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ leavesOpen),
/* harmony export */   u: () => (/* binding */ answerOr)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81963);

/** A login, a right, a rule, a limit: all of these may differ for what is asked next. */
const OPEN = new Set([401, 402, 403, 409, 412, 429]);
/**
 * Whether a question failed in a way that tells nothing of the write which it was to save: reading is refused or
 * limited, or the answer came from another origin.
 */
function leavesOpen(error) {
    for (let at = error; at instanceof Error; at = at.cause) {
        if (at instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RegistryError */ .gl && OPEN.has(at.status))
            return true;
        if (at instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP && at.details['elsewhere'] === true)
            return true;
    }
    return false;
}
/** The answer to a question that only saves work; where it is left open, `otherwise`, and the write decides. */
async function answerOr(ask, otherwise) {
    try {
        return await ask();
    }
    catch (error) {
        if (leavesOpen(error))
            return otherwise;
        throw error;
    }
}


/***/ })

};
