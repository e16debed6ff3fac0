export const id = 3430;
export const ids = [3430];
export const modules = {

/***/ 82841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  index: () => (/* binding */ index)
});

// EXTERNAL MODULE: ../build/js/core/bytes.js
var core_bytes = __webpack_require__(24997);
// EXTERNAL MODULE: ../build/js/core/digest.js
var digest = __webpack_require__(59852);
// EXTERNAL MODULE: ../build/js/core/manifest.js
var core_manifest = __webpack_require__(43749);
// EXTERNAL MODULE: ../build/js/core/manifest-node.js
var manifest_node = __webpack_require__(80326);
// EXTERNAL MODULE: ../build/js/core/media-types.js
var media_types = __webpack_require__(17142);
// EXTERNAL MODULE: ../build/js/copy/copy-error.js
var copy_error = __webpack_require__(79664);
// EXTERNAL MODULE: ../build/js/copy/copy.js + 7 modules
var copy = __webpack_require__(35630);
// EXTERNAL MODULE: ../build/js/targets/memory/memory.js
var memory_memory = __webpack_require__(31366);
// EXTERNAL MODULE: ../build/js/action/inputs/annotations.js
var inputs_annotations = __webpack_require__(40831);
// EXTERNAL MODULE: ../build/js/action/reporting/artifact-tree.js
var artifact_tree = __webpack_require__(52547);
// EXTERNAL MODULE: ../build/js/action/commands/shared/context.js
var shared_context = __webpack_require__(34357);
// EXTERNAL MODULE: ../build/js/action/inputs/input-values.js
var input_values = __webpack_require__(45308);
// EXTERNAL MODULE: ../build/js/action/inputs/location.js
var inputs_location = __webpack_require__(3306);
// EXTERNAL MODULE: ../build/js/action/inputs/raw-inputs.js
var raw_inputs = __webpack_require__(93313);
// EXTERNAL MODULE: ../build/js/action/runner/format.js
var format = __webpack_require__(87131);
// EXTERNAL MODULE: ../build/js/action/results/node-sizes.js
var node_sizes = __webpack_require__(61603);
// EXTERNAL MODULE: ../build/js/action/commands/shared/if-exists.js
var if_exists = __webpack_require__(57996);
// EXTERNAL MODULE: ../build/js/action/commands/shared/common-inputs.js
var common_inputs = __webpack_require__(54039);
// EXTERNAL MODULE: ../build/js/action/commands/shared/root-manifest.js
var root_manifest = __webpack_require__(44580);
// EXTERNAL MODULE: ../build/js/action/commands/shared/final-tags.js
var final_tags = __webpack_require__(84702);
// EXTERNAL MODULE: ../build/js/action/commands/shared/merge-copy-results.js
var merge_copy_results = __webpack_require__(98437);
// EXTERNAL MODULE: ../build/js/core/concurrency.js
var concurrency = __webpack_require__(17145);
// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __webpack_require__(81963);
// EXTERNAL MODULE: ../build/js/core/target.js
var target = __webpack_require__(93557);
// EXTERNAL MODULE: ../build/js/core/tag-update.js
var tag_update = __webpack_require__(75994);
// EXTERNAL MODULE: ../build/js/core/platform.js
var core_platform = __webpack_require__(17655);
// EXTERNAL MODULE: ../build/js/copy/platform.js
var copy_platform = __webpack_require__(1701);
// EXTERNAL MODULE: ../build/js/copy/rewrite/modifiers.js
var modifiers = __webpack_require__(92057);
;// CONCATENATED MODULE: ../build/js/copy/index-change.js





/**
 * A change of the entries that were there when it began. An added entry takes the place of one of the same platform and
 * artifact type. What others add later stays, also where it takes the place of one of ours.
 */
class StartedChange {
    #change;
    #dropped;
    /** Fails with `NOT_FOUND` for something to remove that is not there. */
    constructor(change, index) {
        this.#change = change;
        const entries = index?.manifest.manifests ?? [];
        const added = new Set(change.add.map(({ digest }) => digest));
        const removed = change.remove.flatMap((which) => removedFrom(which, index));
        const gone = entries.filter((entry) => !added.has(entry.digest) &&
            (removed.includes(entry) || change.add.some((node) => isSuccessor(node, entry))));
        const dropped = new Set(gone.map(({ digest }) => digest));
        for (const { digest, annotations } of entries)
            if (dropped.has(annotations?.[modifiers/* ATTESTED */.zn] ?? '') && !added.has(digest))
                dropped.add(digest);
        this.#dropped = dropped;
    }
    /** Whether it would make a difference: what is right already keeps its bytes. */
    changes(index) {
        const { add, annotations = {}, artifactType } = this.#change;
        const entries = index.manifests ?? [];
        return (this.#dropped.size > 0 ||
            add.some(({ digest }) => !entries.some((entry) => entry.digest === digest)) ||
            Object.entries(annotations).some(([key, value]) => index.annotations?.[key] !== value) ||
            (artifactType !== undefined && artifactType !== index.artifactType));
    }
    isApplied(index) {
        const { add, annotations = {} } = this.#change;
        const entries = index?.manifests ?? [];
        return (index !== undefined &&
            !entries.some(({ digest }) => this.#dropped.has(digest)) &&
            add.every((node) => this.#isListed(node, entries)) &&
            Object.keys(annotations).every((key) => Object.hasOwn(index.annotations ?? {}, key)));
    }
    /** The index with the change; fields that are not understood stay. */
    apply(index) {
        const { add, annotations, artifactType } = this.#change;
        const kept = (index?.manifests ?? []).filter(({ digest }) => !this.#dropped.has(digest));
        return {
            ...(index ?? { mediaType: media_types/* OCI_INDEX */.$p }),
            ...(artifactType !== undefined && { artifactType }),
            manifests: [...kept, ...add.filter((node) => !this.#isListed(node, kept))],
            annotations: { ...index?.annotations, ...annotations },
        };
    }
    /** Those of the added entries that the index lacks, since others have put something else in their place. */
    replaced(index) {
        const listed = new Set(index.manifests?.map(({ digest }) => digest));
        return this.#change.add.flatMap(({ digest }) => (listed.has(digest) ? [] : digest));
    }
    #isListed(node, entries) {
        return entries.some((entry) => entry.digest === node.digest || (isSuccessor(entry, node) && !this.#dropped.has(entry.digest)));
    }
}
function removedFrom(which, index) {
    if (!index)
        return [];
    const entries = index.manifest.manifests ?? [];
    const removed = entries.filter(({ digest, platform }) => {
        if (typeof which === 'string')
            return digest === which;
        const version = which['os.version'] ?? platform?.['os.version'];
        return platform && (0,core_platform/* isSameMachine */.sP)(platform, which) && platform['os.version'] === version;
    });
    if (removed.length > 0)
        return removed;
    if (typeof which !== 'string')
        throw (0,copy_platform/* platformNotFound */.di)(index.node, which, (0,copy_platform/* platformsIn */.S2)(entries));
    throw new errors/* OrasError */.aP('NOT_FOUND', `${index.node.digest} does not list ${which}`);
}
/** `unknown` is the platform of attestations. */
function isSuccessor(node, entry) {
    const [own, other] = [node.platform, entry.platform];
    if (!own || !other || own.os === 'unknown')
        return false;
    return (0,core_platform/* isSamePlatform */.SW)(own, other) && node.artifactType === entry.artifactType;
}

;// CONCATENATED MODULE: ../build/js/copy/index-update.js










/** Writes that other writers may overwrite before the update fails. */
const MAX_OVERWRITES = 30;
const MAX_FAILURES = 5;
const MAX_RETRY_AFTER_S = 120;
/** Registries must accept manifests of this size (distribution-spec, "Pushing Manifests"); most accept no larger ones. */
const MAX_SIZE = 4 * 1024 * 1024;
/** Milliseconds after which a tag that was moved is checked. */
const RECHECK_MS = 250;
/**
 * Changes the index under a tag that other processes may be changing too; makes one where the tag does not exist.
 *
 * @throws {OrasError} `CONFLICT` if the change is overwritten again and again; `NOT_FOUND` for an entry to remove that is not
 * there; `INVALID_CONTENT` if the tag is no index; `TOO_LARGE` beyond 4 MiB.
 */
async function updateIndex(at, change, options = {}) {
    return new IndexUpdate(at, change, options).run();
}
class IndexUpdate {
    #target;
    #tag;
    #change;
    #options;
    #started;
    #lastPut;
    #writes = 0;
    #failures = 0;
    constructor({ target, tag }, change, options) {
        this.#target = target;
        this.#tag = tag;
        this.#change = change;
        this.#options = options;
    }
    async run() {
        if (this.#options.prepare) {
            this.#start(await this.#readIndex());
            await this.#options.prepare();
        }
        const index = await (0,tag_update/* updateTag */.G)(this);
        if (!index || !this.#started)
            throw new Error('the change is applied to no index');
        const replaced = this.#started.replaced(index.manifest);
        return { index, changed: this.#lastPut !== undefined, replaced };
    }
    get lastPut() {
        return this.#lastPut;
    }
    async read() {
        const index = await this.#readIndex();
        this.#started ??= this.#start(index);
        return index;
    }
    digestOf(index) {
        return index?.node.digest;
    }
    isApplied(index) {
        if (!index || !this.#started)
            return false;
        const { manifest } = index;
        return this.#lastPut === undefined ? !this.#started.changes(manifest) : this.#started.isApplied(manifest);
    }
    #start(index) {
        const { add, remove } = this.#change;
        if (index || (add.length > 0 && remove.length === 0))
            return new StartedChange(this.#change, index);
        throw new errors/* OrasError */.aP('NOT_FOUND', `${this.#name} is not there`);
    }
    /** Asks again for a missing index: a server may read the tag while another writer moves it. */
    async #readIndex() {
        for (let attempt = 1;; attempt += 1) {
            try {
                return await this.#readTag();
            }
            catch (error) {
                if (!(0,errors/* hasCode */.up)(error, 'NOT_FOUND'))
                    throw error;
                if (attempt === 3 || (0,target/* canCommit */.UH)(this.#target))
                    return undefined;
                await this.#sleep(attempt * 20);
            }
        }
    }
    async #readTag() {
        const { signal } = this.#options;
        const index = await (0,manifest_node/* fetchManifest */.Cj)(this.#target, this.#tag, { signal });
        if ((0,media_types/* isIndexType */.$U)(index.node.mediaType))
            return index;
        throw new errors/* OrasError */.aP('INVALID_CONTENT', `${this.#name} is not an index but ${index.node.mediaType}; it was not changed`, { details: { reason: 'not-an-index' } });
    }
    async write(index) {
        const manifest = (this.#started ??= this.#start(index)).apply(index?.manifest);
        if (this.#writes > MAX_OVERWRITES)
            throw this.#overwritten();
        const bytes = (0,core_manifest/* encodeManifest */.Gb)(manifest);
        if (bytes.byteLength > MAX_SIZE)
            throw this.#tooLarge(bytes.byteLength);
        const { mediaType } = manifest;
        const node = { mediaType, digest: (0,digest/* digestOf */.ol)(bytes), size: bytes.byteLength };
        this.#options.onWrite?.(node, index?.node);
        this.#lastPut = node.digest;
        try {
            const { signal } = this.#options;
            // Without retries: a late one would undo what others wrote in the meantime.
            await this.#target.push(node, (0,core_bytes/* bytesOf */.$$)(bytes), { tag: this.#tag, retry: false, signal });
            this.#writes += 1;
        }
        catch (error) {
            await this.#recover(error);
        }
    }
    /** Waits before another attempt, which reads the index again, or fails. */
    async #recover(error) {
        const seconds = error instanceof errors/* RegistryError */.gl ? Number(error.details['retryAfterSeconds'] ?? 0) : 0;
        const isTransient = TRANSIENT.some((code) => (0,errors/* hasCode */.up)(error, code)) && seconds <= MAX_RETRY_AFTER_S;
        if (!isTransient || this.#failures === MAX_FAILURES || this.#options.signal?.aborted === true)
            throw error;
        await this.#sleep(Math.max(seconds * 1000, RECHECK_MS * 2 ** this.#failures * Math.random()));
        this.#failures += 1;
    }
    async wait(tookMs) {
        if (!(0,target/* canCommit */.UH)(this.#target))
            await this.#sleep((0,tag_update/* recheckDelay */.V)(RECHECK_MS, this.#writes) + 2 * tookMs);
    }
    #sleep(ms) {
        return (0,concurrency/* sleep */.yy)(ms, this.#options.signal);
    }
    get #name() {
        return `${(0,target/* isNamed */.ev)(this.#target) ? this.#target.name : 'the target'}: the tag ${this.#tag}`;
    }
    #overwritten() {
        return new errors/* OrasError */.aP('CONFLICT', `${this.#name} was moved by others ${this.#writes} times`, {
            details: { reason: 'index-overwritten' },
        });
    }
    #tooLarge(size) {
        const message = `${this.#name} would be an index of ${size} bytes, more than the ${MAX_SIZE} that registries accept`;
        return new errors/* OrasError */.aP('TOO_LARGE', message, { details: { limit: MAX_SIZE, manifest: true } });
    }
}
const TRANSIENT = ['NETWORK', 'UNAVAILABLE', 'RATE_LIMITED'];

// EXTERNAL MODULE: ../build/js/copy/transfers.js
var copy_transfers = __webpack_require__(58732);
// EXTERNAL MODULE: ../build/js/core/descriptor.js
var descriptor = __webpack_require__(44745);
// EXTERNAL MODULE: ../build/js/action/commands/shared/mounting.js
var mounting = __webpack_require__(43875);
// EXTERNAL MODULE: ../build/js/action/commands/shared/open-root.js
var open_root = __webpack_require__(52845);
;// CONCATENATED MODULE: ../build/js/action/commands/index-of/entries.js









function openListed(from, { mergeIndexes }, context) {
    return context.log.group('Resolve', async () => {
        const opened = [];
        for (const one of from) {
            const entered = await (0,open_root/* enterRoot */.x4)({ from: one, digest: undefined }, context);
            await (0,open_root/* verifyRoot */.Gs)(entered, one, context);
            const listed = { from: one, ...entered };
            if (mergeIndexes)
                opened.push(...listedIn(listed).filter(({ root }) => !isListed(root, opened)));
            else
                opened.push(listed);
        }
        return opened;
    });
}
function isListed({ digest }, listed) {
    return listed.some(({ root }) => root.digest === digest);
}
function listedIn(listed) {
    if (!(0,media_types/* isIndexType */.$U)(listed.root.mediaType))
        return [listed];
    const manifest = (0,manifest_node/* findManifest */.J9)(listed.known, listed.root)?.manifest;
    return (manifest?.manifests ?? []).map((entry) => ({ ...listed, root: entry, entry }));
}
async function entriesFor(listed, context) {
    const entries = [];
    for (const one of listed)
        entries.push(one.entry ?? (await entryFor(one, context)));
    return entries;
}
/** With the platform that the config of an image names. */
async function entryFor({ source, root, known }, { signal }) {
    const manifest = (0,manifest_node/* findManifest */.J9)(known, root)?.manifest;
    if (!manifest)
        return (0,descriptor/* plain */.pj)(root);
    const platform = (0,media_types/* isImageType */.G1)(root.mediaType)
        ? await (0,copy_platform/* platformOf */.tj)(manifest, source, { signal })
        : undefined;
    const { artifactType } = manifest;
    return {
        ...(0,descriptor/* plain */.pj)(root),
        ...(platform && { platform }),
        ...(artifactType !== undefined && artifactType !== '' && { artifactType }),
    };
}
/** Brings what an index lists to where it is to lie. */
async function copyListed(listed, { to, target, seen }, context) {
    const copies = [];
    const transfers = new copy_transfers/* Transfers */.v();
    for (const { from, source, root, known } of listed) {
        const mountable = (0,mounting/* mountRepository */._)(from, to);
        const settings = { ...(0,shared_context/* copySettings */.h)(context, { seen }), known, mountFrom: () => mountable, transfers };
        copies.push(await (0,copy/* copyNode */.Ud)(source, root, { target }, settings));
    }
    return copies;
}

;// CONCATENATED MODULE: ../build/js/action/commands/index-of/change.js











/** What is added comes first: the tag never stands for an index whose content is missing. */
async function changeIndex(inputs, context) {
    const { open, log, signal, runtime } = context;
    const { to, tag, remove } = inputs;
    const listed = await openListed(inputs.add, inputs, context);
    const target = await open.target(to);
    const add = await entriesFor(listed, context);
    const annotations = (await (0,inputs_annotations/* annotationsFor */.g)(inputs, runtime)).manifest;
    const seen = new node_sizes/* SeenNodes */.X();
    seen.know(listed.flatMap(({ known }) => known));
    const copies = [];
    const what = [
        ...(add.length > 0 ? [`add ${(0,format/* counted */.hS)(add.length, 'artifact')}`] : []),
        ...(remove.length > 0 ? [`remove ${remove.length}`] : []),
    ];
    const { index, changed, replaced } = await log.group(`Change the index ${(0,inputs_location/* formatLocation */.j$)(to)}:${tag}: ${what.join(', ')}`, () => {
        const settings = (0,shared_context/* copySettings */.h)(context, { seen });
        const change = { add, remove, annotations, artifactType: inputs.artifactType };
        return (0,copy_error/* wrapCopyError */.Kt)({ side: 'target', step: 'push' }, () => updateIndex({ target, tag }, change, {
            signal,
            async prepare() {
                copies.push(...(await copyListed(listed, { to, target, seen }, context)));
            },
            onWrite(node, before) {
                log.info(`  ${before ? `${before.digest} becomes ${node.digest}` : `new index ${node.digest}`}`);
                settings.onEvent?.({ kind: 'tagged', node, name: tag });
            },
        }));
    });
    for (const digest of replaced)
        log.warning(`${digest} was added, and another job put an artifact of the same platform in its place`);
    await open.commit(target, signal);
    const { node: root } = index;
    const written = { ...(0,copy/* emptyResult */.$)(root), changed, ...(changed && { copied: 1, bytes: root.size }) };
    return {
        kind: 'artifact',
        root,
        location: to,
        tags: [tag],
        stats: (0,merge_copy_results/* mergeCopyResults */.a)(root, [...copies, changed ? written : { ...written, skipped: 1 }]),
        seen,
        title: { done: 'Changed the index in', planned: 'would change the index in' },
        ...(0,root_manifest/* describeRoot */.G)(index),
    };
}

;// CONCATENATED MODULE: ../build/js/action/commands/index-of/index-of.js























const index = {
    summary: 'combine several artifacts in one index, or change an index',
    effect: 'writes',
    required: ['to'],
    optional: [
        'from',
        'add',
        'remove',
        'merge-indexes',
        ...common_inputs/* DESCRIBING */.Fp,
        'tags',
        'if-exists',
        ...common_inputs/* VERIFYING */.YN,
        ...common_inputs/* WRITING */.V9,
        'declare-artifacts',
    ],
    needs: '`to`, and `from`, or `add` or `remove`',
    outputs: [...common_inputs/* MANIFEST_OUTPUTS */.Px, 'tags', 'verified'],
    title: { done: 'Created an index in', planned: 'would create an index in' },
    read: readInputs,
    references: (inputs) => ({ source: 'from' in inputs ? inputs.from : inputs.add, target: [inputs.to] }),
    run: (inputs, context) => ('from' in inputs ? createIndex(inputs, context) : changeIndex(inputs, context)),
};
function readInputs(reader) {
    const describing = { ...(0,common_inputs/* describingInputs */.Sz)(reader, 'index'), mergeIndexes: reader.flag('merge-indexes') };
    if (!reader.given('add') && !reader.given('remove')) {
        const from = (0,input_values/* locationsOf */.Ue)(reader, 'from', 'index');
        return { from, ...(0,common_inputs/* destinationInputs */.SR)(reader, 'index'), ...describing };
    }
    if (reader.given('from'))
        throw (0,raw_inputs/* wrong */.Qm)('from', reader.text('from'), 'nothing beside add and remove, which change the index in to');
    const { to, tags, ifExists } = (0,common_inputs/* destinationInputs */.SR)(reader, 'index');
    const [tag, ...more] = tags;
    if (tag === undefined || more.length > 0)
        throw (0,raw_inputs/* wrong */.Qm)('to', reader.text('to'), 'one tag with add and remove: that of the index to change');
    if (ifExists !== 'overwrite')
        throw (0,raw_inputs/* wrong */.Qm)('if-exists', ifExists, 'overwrite with add and remove');
    const add = reader.given('add') ? (0,input_values/* locationsOf */.Ue)(reader, 'add', 'index') : [];
    return { to, tag, add, remove: (0,input_values/* removalsOf */.RY)(reader), ...describing };
}
/** One index over several artifacts, which are copied to where it lies; the bytes are those of `oras manifest index create`. */
async function createIndex(inputs, context) {
    const { open, log, signal } = context;
    const listed = await openListed(inputs.from, inputs, context);
    const target = await open.target(inputs.to);
    const place = (0,inputs_location/* formatLocation */.j$)(inputs.to);
    const memory = new memory_memory/* MemoryTarget */.h();
    const manifest = await writeIndex(memory, { listed, inputs }, context);
    const { node: root } = manifest;
    const manifests = [manifest, ...listed.flatMap(({ known }) => known)];
    await (0,artifact_tree/* logPlan */.uH)(log, [{ root, known: manifests }]);
    const seen = new node_sizes/* SeenNodes */.X();
    seen.know(manifests);
    const choice = (0,if_exists/* chooseTags */.N)({ target, place }, inputs, context);
    const chosen = await choice.choose(root);
    const stats = await log.group(`Create index ${root.digest} of ${(0,format/* counted */.hS)(listed.length, 'artifact')} in ${place}`, async () => {
        if (!chosen)
            return (0,copy/* emptyResult */.$)(root);
        // An index that is there has all that it lists.
        const isThere = await (0,copy_error/* wrapCopyError */.Kt)({ side: 'target', step: 'exists', node: root }, () => target.exists(root, { signal }));
        const copies = isThere ? [] : await copyListed(listed, { to: inputs.to, target, seen }, context);
        const alone = (0,shared_context/* copySettings */.h)(context, { filter: ({ digest }) => digest === root.digest });
        const last = { ...alone, known: [manifest] };
        copies.push(await (0,copy/* copyNode */.Ud)(memory, root, { target, reference: chosen }, last));
        return (0,merge_copy_results/* mergeCopyResults */.a)(root, copies);
    });
    await open.commit(target, signal);
    return {
        kind: 'artifact',
        location: inputs.to,
        stats,
        seen,
        ...(await (0,final_tags/* readFinalTags */.G)({ root, ...(0,root_manifest/* describeRoot */.G)(manifest) }, { choice, target }, { signal })),
    };
}
async function writeIndex(memory, { listed, inputs }, context) {
    const { artifactType } = inputs;
    const annotations = (await (0,inputs_annotations/* annotationsFor */.g)(inputs, context.runtime)).manifest;
    const manifests = await entriesFor(listed, context);
    const bytes = (0,core_manifest/* encodeManifest */.Gb)({
        mediaType: media_types/* OCI_INDEX */.$p,
        ...(artifactType !== undefined && { artifactType }),
        manifests,
        annotations,
    });
    const root = { mediaType: media_types/* OCI_INDEX */.$p, digest: (0,digest/* digestOf */.ol)(bytes), size: bytes.byteLength };
    await memory.push(root, (0,core_bytes/* bytesOf */.$$)(bytes));
    return (0,manifest_node/* manifestNode */.Ut)(root, bytes);
}


/***/ }),

/***/ 84702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ readFinalTags)
/* harmony export */ });
/* harmony import */ var _root_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44580);
/* harmony import */ var _copy_read_root_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66335);


/** The artifact, or what the destination has under its tags where `if-exists: skip` left them all. */
async function readFinalTags(artifact, { choice, target }, call) {
    const existing = choice.left();
    if (!existing)
        return { ...artifact, tags: choice.moved(), left: false };
    const { root, known } = await (0,_copy_read_root_js__WEBPACK_IMPORTED_MODULE_1__/* .readRoot */ .X)(target, existing.node.digest, call);
    return {
        root,
        tags: existing.tags,
        left: true,
        ...(await (0,_root_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .readRootManifest */ .M)(target, root, { ...call, known })),
    };
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


/***/ }),

/***/ 75994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ updateTag),
/* harmony export */   V: () => (/* binding */ recheckDelay)
/* harmony export */ });
/** Successful checks after which the change is taken to last, even while others keep writing. */
const MAX_CHECKS = 3;
/**
 * Registries have neither locks nor a conditional PUT: so a tag is written right after it was read, and checked once
 * writers that had read the old state are done. Returns the state that has the change.
 *
 * What a check sees, by when another writer reads (r) and writes (w), and we write (W) and check (C):
 * - r after W, or w before our read: the two follow each other, and nothing is lost.
 * - r before W < w before C: our change is overwritten. The check finds it missing, and it is written again.
 * - our read before w < W: theirs is overwritten. Their check finds it missing, if they have one.
 * - r before W, and w after C: ours is overwritten, and no check of ours sees it. Only a later look can: so C comes when w
 *   has surely happened, or somebody looks again then.
 *
 * A check that finds the change in a state that somebody else wrote shows that there are others, and one more follows.
 */
async function updateTag(update) {
    for (let checks = 0, before;;) {
        const began = performance.now();
        const state = await update.read();
        if (update.isApplied(state)) {
            const { lastPut } = update;
            const now = update.digestOf(state);
            checks += 1;
            if (lastPut === undefined || now === lastPut || now === before || checks === MAX_CHECKS)
                return state;
            before = now;
        }
        else {
            [checks, before] = [0, undefined];
            await update.write(state);
        }
        await update.wait(performance.now() - began);
    }
}
/** Milliseconds before a check, with jitter that grows with the writes, so that writers fall out of step. */
function recheckDelay(baseMs, writes) {
    const spread = 2 * 2 ** Math.min(4, Math.max(0, writes - 1));
    return baseMs * (1 + Math.random() * spread);
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
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81963);
/* harmony import */ var _path_exists_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11022);
/* harmony import */ var _relative_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7328);





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
    const [real, top] = await Promise.all([path, root].map((one) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(one).catch(_path_exists_js__WEBPACK_IMPORTED_MODULE_3__/* .ignoreMissing */ .bt)));
    if (real === undefined || top === undefined || (0,_relative_path_js__WEBPACK_IMPORTED_MODULE_4__/* .relativePath */ .i)(real, top) === undefined)
        return undefined;
    return regularFile(real);
}
async function isLink(path) {
    return (await statsOf(path))?.isSymbolicLink() === true;
}
async function statsOf(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path, { bigint: true }).catch(_path_exists_js__WEBPACK_IMPORTED_MODULE_3__/* .ignoreMissing */ .bt);
}
/** For reading. Fails if a link, pipe or device has replaced the file since it was checked. */
async function openRegular(path) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, READ_ONLY);
    if ((await file.stat()).isFile())
        return file;
    await file.close();
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('INVALID_CONTENT', `${path} is not a regular file`, { details: { path } });
}


/***/ }),

/***/ 7328:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

var node_path__WEBPACK_IMPORTED_MODULE_0___namespace_cache;
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ relativePath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/**
 * The path from a folder to something in it, empty for the folder itself; undefined for a path that is elsewhere. `rules`
 * are those of this system, or of another one in a test.
 */
function relativePath(path, folder, rules = /*#__PURE__*/ (node_path__WEBPACK_IMPORTED_MODULE_0___namespace_cache || (node_path__WEBPACK_IMPORTED_MODULE_0___namespace_cache = __webpack_require__.t(node_path__WEBPACK_IMPORTED_MODULE_0__, 2)))) {
    const way = rules.relative(folder, path);
    return way === '..' || way.startsWith(`..${rules.sep}`) || rules.isAbsolute(way) ? undefined : way;
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








/**
 * Keeps everything in memory: to make an artifact before it is sent, to look into one, and for tests.
 *
 * @example
 * const memory = new MemoryTarget();
 * const layer = await pushBytes(memory, 'hello', { mediaType: 'text/plain' });
 * const { node } = await packManifest(memory, { artifactType: 'application/vnd.acme.note', layers: [layer] });
 * await memory.tag(node, 'v1');
 * console.log((await memory.resolve('v1')).digest === node.digest); // true
 */
class MemoryTarget {
    #blobs = new Map();
    /** What came as a manifest, and not only as a blob. */
    #manifests = new Set();
    #tags = new Map();
    #graph = new _successor_graph_js__WEBPACK_IMPORTED_MODULE_7__/* .SuccessorGraph */ .d();
    #limit;
    /** Starts empty. */
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
        const parents = this.#parents.get(digest) ?? new Set();
        this.#parents.set(digest, parents);
        return parents;
    }
}


/***/ })

};
