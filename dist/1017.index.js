export const id = 1017;
export const ids = [1017];
export const modules = {

/***/ 91017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  localLayout: () => (/* binding */ localLayout),
  localSource: () => (/* binding */ localSource),
  localTarget: () => (/* binding */ localTarget)
});

// EXTERNAL MODULE: ../build/js/targets/layout/oci-layout.js + 3 modules
var oci_layout = __webpack_require__(66667);
// EXTERNAL MODULE: ../build/js/action/inputs/machine-path.js
var machine_path = __webpack_require__(11418);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __webpack_require__(81963);
;// CONCATENATED MODULE: ../build/js/action/open/path-kind.js


const TAR_NAME = /\.(?:tar|tgz|tzst|txz|tbz2?|tar\.[a-z0-9]+)$/i;
const PACKED_NAME = /\.(?:tgz|tzst|txz|tbz2?|tar\.[a-z0-9]+)$/i;
/** Fails where a folder is named as an archive, a tar as a layout, or a packed tar as what is to be written. */
async function checkForm({ kind, path }, absolute, writing) {
    const found = await kindOf(absolute);
    if (kind === 'archive' && found === 'folder')
        throw wrong(`oci-archive:${path}`, `${path} is a folder: write oci-layout:${path}`);
    if (kind === 'layout' && found === 'file')
        throw wrong(`oci-layout:${path}`, `${path} is a file: write oci-archive:${path} for the tar of a layout`);
    if (!writing)
        return;
    if (kind === 'layout' && found === 'nothing' && TAR_NAME.test(path))
        throw wrong(`oci-layout:${path}`, `a layout is a folder: write oci-archive:${plainName(path)} for a tar`);
    if (kind === 'archive' && PACKED_NAME.test(path))
        throw wrong(`oci-archive:${path}`, `an archive is written as a plain tar: write oci-archive:${plainName(path)}`);
}
function plainName(path) {
    return path.replace(TAR_NAME, '.tar');
}
function wrong(text, what) {
    return new errors/* OrasError */.aP('INVALID_INPUT', `not a location: ${JSON.stringify(text)}: ${what}`);
}
async function kindOf(path) {
    try {
        return (await (0,promises_.stat)(path)).isDirectory() ? 'folder' : 'file';
    }
    catch (error) {
        if (['ENOENT', 'ENOTDIR'].includes((0,errors/* systemCode */.xU)(error) ?? ''))
            return 'nothing';
        throw error;
    }
}

;// CONCATENATED MODULE: ../build/js/action/open/local-targets.js



/** `temp` is where an archive is unpacked that cannot be read in place. */
async function localSource(location, runtime, temp) {
    const path = await pathOf(location, runtime, 'reading');
    if (location.kind === 'layout')
        return new oci_layout/* OciLayout */.A(path);
    const { openArchive } = await loadArchive();
    return openArchive(path, { temp });
}
/** At an absolute path that nobody typed. */
function localLayout(path) {
    return new oci_layout/* OciLayout */.A(path);
}
async function localTarget(location, { runtime, log, replace }) {
    const path = await pathOf(location, runtime, 'writing');
    if (location.kind === 'layout')
        return new oci_layout/* OciLayout */.A(path, { onWait: (message) => log.info(message) });
    const { OciArchive: Archive } = await loadArchive();
    return new Archive(path, { replace });
}
/** A layout needs no reader of tars. */
async function loadArchive() {
    return Promise.all(/* import() */[__webpack_require__.e(4802), __webpack_require__.e(7803)]).then(__webpack_require__.bind(__webpack_require__, 97803));
}
/** Once the form is checked: a folder for a layout, a plain tar for an archive. */
async function pathOf(location, runtime, use) {
    const path = (0,machine_path/* machinePath */.l)(location.path, runtime);
    await checkForm(location, path, use === 'writing');
    return path;
}


/***/ }),

/***/ 82650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ isWhole)
/* harmony export */ });
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24997);
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44745);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81963);
/* harmony import */ var _core_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43749);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17142);





/** Whether everything that the node reaches exists. An unreadable manifest counts as missing. */
async function isWhole(content, root, options = {}) {
    const seen = new Set();
    const open = [root];
    for (let node = open.pop(); node; node = open.pop()) {
        if (seen.has((0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeKey */ .u8)(node)))
            continue;
        seen.add((0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeKey */ .u8)(node));
        options.signal?.throwIfAborted();
        if (!(await content.exists(node, options)))
            return false;
        if (!(0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .isManifestType */ .Q3)(node.mediaType))
            continue;
        const children = await childrenOf(content, node, options);
        if (!children)
            return false;
        open.push(...children);
    }
    return true;
}
async function childrenOf(content, node, options) {
    try {
        return (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .successors */ .ir)((0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .parseManifest */ .Ng)(await (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .readByDigest */ .g1)(content.fetch(node, options), node), node));
    }
    catch (error) {
        options.signal?.throwIfAborted();
        if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP)
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 66667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ OciLayout)
});

// EXTERNAL MODULE: ../build/js/core/bytes.js
var core_bytes = __webpack_require__(24997);
// EXTERNAL MODULE: ../build/js/core/descriptor.js
var descriptor = __webpack_require__(44745);
// EXTERNAL MODULE: ../build/js/core/digest.js
var core_digest = __webpack_require__(59852);
// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __webpack_require__(81963);
// EXTERNAL MODULE: ../build/js/core/manifest.js
var core_manifest = __webpack_require__(43749);
// EXTERNAL MODULE: ../build/js/core/media-types.js
var media_types = __webpack_require__(17142);
// EXTERNAL MODULE: ../build/js/targets/layout/index-entries.js
var index_entries = __webpack_require__(56941);
// EXTERNAL MODULE: ../build/js/targets/memory/refuse-delete.js
var refuse_delete = __webpack_require__(92693);
;// CONCATENATED MODULE: ../build/js/targets/layout/delete.js



/**
 * The index without a node and all its tags. Manifests that only the node reached get entries of their own. Fails with
 * `CONFLICT` when another manifest lists the node.
 */
async function withoutDeleted(index, node, deletion) {
    const { graph } = deletion;
    await graph.refresh(deletion);
    (0,refuse_delete/* refuseListed */.G)(node, graph.holders(node));
    const manifests = index.manifests.filter(({ digest }) => digest !== node.digest);
    const without = manifests.length === index.manifests.length ? index : { ...index, manifests };
    return graph.isReachable(node) ? (0,index_entries/* withNodes */.CP)(without, await orphans(manifests, node, deletion)) : without;
}
/** What the node points at and `entries` do not reach without it; those that reach others stand for them. */
async function orphans(entries, node, { graph, content, signal }) {
    const reached = await graph.reach(entries, { signal, without: node.digest });
    const dangling = graph
        .successors(node.digest)
        .filter((child) => (0,media_types/* isManifestType */.Q3)(child.mediaType) && !reached.has(child.digest));
    const below = await graph.reach(dangling.flatMap(({ digest }) => graph.successors(digest)), { signal });
    const tops = [];
    for (const child of dangling)
        if (!below.has(child.digest) && (await content.exists(child)))
            tops.push(child);
    return tops;
}

// EXTERNAL MODULE: ../build/js/targets/layout/files.js
var files = __webpack_require__(95559);
// EXTERNAL MODULE: ../build/js/targets/layout/find-entry.js
var find_entry = __webpack_require__(78744);
// EXTERNAL MODULE: ../build/js/targets/layout/reader.js
var reader = __webpack_require__(6513);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ../build/js/core/concurrency.js
var concurrency = __webpack_require__(17145);
// EXTERNAL MODULE: ../build/js/files/file-lock.js + 1 modules
var file_lock = __webpack_require__(80484);
// EXTERNAL MODULE: ../build/js/files/regular-file.js
var regular_file = __webpack_require__(16611);
// EXTERNAL MODULE: ../build/js/files/path-exists.js
var path_exists = __webpack_require__(11022);
// EXTERNAL MODULE: ../build/js/files/write-file.js
var write_file = __webpack_require__(3498);
;// CONCATENATED MODULE: ../build/js/targets/layout/layout-writer.js












/** Writes the files of a layout so that other processes see whole ones, and what `reader` remembers stays true. */
class LayoutWriter {
    #path;
    #reader;
    #onWait;
    #indexWrites = 0;
    #inTurn = (0,concurrency/* queue */.gR)();
    constructor(path, reader, { onWait }) {
        this.#path = path;
        this.#onWait = onWait;
        this.#reader = reader;
    }
    /** Also tells two indexes apart that were written within one tick of the clock. */
    async stamp() {
        return `${this.#indexWrites} ${await this.#reader.stamp()}`;
    }
    async writeBlob(node, bytes, options) {
        await this.#begin(options.signal);
        await this.#refuseLinks(node.digest);
        await (0,write_file/* writeBeside */.Ae)((0,external_node_path_.join)(this.#path, (0,reader/* blobName */.PF)(node.digest)), (0,core_bytes/* verified */.zr)(bytes, node), {
            ...this.#temporary(),
            signal: options.signal,
        });
        this.#reader.graph.blobAdded(node.digest);
    }
    async removeBlob(digest) {
        await this.#refuseLinks(digest);
        await (0,promises_.rm)((0,external_node_path_.join)(this.#path, (0,reader/* blobName */.PF)(digest)), { force: true });
        this.#reader.graph.blobRemoved(digest);
    }
    /** Changes what is listed in `index.json`, under the lock. True when that made a difference. */
    async update(change, options = {}) {
        await this.#begin(options.signal);
        return this.#locked(options.signal, async (check) => {
            const before = await this.#reader.index();
            const after = await change(before);
            if (after !== before)
                await this.#replaceIndex(after, check);
            await options.afterwards?.();
            return after !== before;
        });
    }
    /**
     * The first index is written before the layout file: a layout that has lost its `index.json` is then known as
     * broken, and is not taken for an empty one.
     */
    async #begin(signal) {
        if (await (0,path_exists/* pathExists */.s0)((0,external_node_path_.join)(this.#path, reader/* LAYOUT_FILE */.gI)))
            return this.#requireIndex();
        await this.#locked(signal, async (check) => {
            if (await (0,path_exists/* pathExists */.s0)((0,external_node_path_.join)(this.#path, reader/* LAYOUT_FILE */.gI)))
                return;
            if (await (0,path_exists/* pathExists */.s0)((0,external_node_path_.join)(this.#path, reader/* INDEX_FILE */.K$))) {
                throw new errors/* OrasError */.aP('INVALID_CONTENT', `${this.#path} has a file ${reader/* INDEX_FILE */.K$} but no file ${reader/* LAYOUT_FILE */.gI}`);
            }
            await this.#replaceIndex(index_entries/* EMPTY_INDEX */.ZK, check);
            await (0,write_file/* writeBeside */.Ae)((0,external_node_path_.join)(this.#path, reader/* LAYOUT_FILE */.gI), (0,core_bytes/* bytesOf */.$$)(reader/* LAYOUT_VERSION */.w9), this.#temporary());
        });
    }
    /** A layout of others may lead elsewhere: nothing is written or removed there. */
    async #refuseLinks(digest) {
        for (const name of ['ingest', 'blobs', `blobs/${(0,core_digest/* algorithmOf */.Hy)(digest)}`]) {
            const path = (0,external_node_path_.join)(this.#path, name);
            if (!(await (0,regular_file/* isLink */.PJ)(path)))
                continue;
            throw new errors/* OrasError */.aP('UNSAFE_PATH', `will not write through the link ${path}`, { details: { path } });
        }
    }
    async #requireIndex() {
        if (await (0,path_exists/* pathExists */.s0)((0,external_node_path_.join)(this.#path, reader/* INDEX_FILE */.K$)))
            return;
        throw new errors/* OrasError */.aP('INVALID_CONTENT', `${this.#path} is a layout without its ${reader/* INDEX_FILE */.K$}`, {
            details: { file: reader/* INDEX_FILE */.K$ },
        });
    }
    async #replaceIndex(index, check) {
        await (0,write_file/* writeBeside */.Ae)((0,external_node_path_.join)(this.#path, reader/* INDEX_FILE */.K$), (0,core_bytes/* bytesOf */.$$)((0,index_entries/* encodeIndex */.bj)(index)), {
            ...this.#temporary(),
            place: check,
        });
        this.#indexWrites += 1;
        this.#reader.graph.invalidate();
    }
    #temporary() {
        return { tempFolder: (0,external_node_path_.join)(this.#path, 'ingest') };
    }
    /** One after the other: waiting for the lock means asking for it again and again. */
    #locked(signal, work) {
        const options = { signal, onWait: this.#onWait };
        return this.#inTurn(async () => {
            signal?.throwIfAborted();
            return (0,file_lock/* withLock */.k)((0,external_node_path_.join)(this.#path, '.index.lock'), (lock) => work(() => lock.check()), options);
        });
    }
}

// EXTERNAL MODULE: ../build/js/targets/layout/completeness.js
var completeness = __webpack_require__(82650);
;// CONCATENATED MODULE: ../build/js/targets/layout/sweep.js




/**
 * The index without the untagged entries of the nodes and of what refers to them, unless what stays reaches them. Fails
 * with `INVALID_CONTENT` where something that stays cannot be read.
 */
async function planSweep(index, nodes, place) {
    await place.graph.refresh(place);
    const dying = withReferrers(index, nodes, place);
    const isDying = (entry) => (0,index_entries/* tagOf */.cO)(entry) === undefined && dying.has(entry.digest);
    const staying = index.manifests.filter((entry) => !isDying(entry));
    const reached = await contentOf(staying, place);
    for (const node of reached.values())
        await requireRead(node, place);
    const below = await contentOf([...nodes, ...index.manifests.filter(isDying)], place);
    const loose = [];
    for (const node of below.values())
        if (!reached.has(node.digest) && (await place.content.exists(node)))
            loose.push(node);
    const manifests = index.manifests.filter((entry) => !isDying(entry) || reached.has(entry.digest));
    return { loose, index: manifests.length === index.manifests.length ? index : { ...index, manifests } };
}
/** Digests of the nodes and, however far up, of the untagged entries that have one of them as subject. */
function withReferrers({ manifests }, nodes, { graph }) {
    const untagged = new Set(manifests.filter((entry) => (0,index_entries/* tagOf */.cO)(entry) === undefined).map(({ digest }) => digest));
    const dying = new Set();
    for (const open = [...nodes]; open.length > 0;) {
        const node = open.pop();
        if (!node || dying.has(node.digest))
            continue;
        dying.add(node.digest);
        open.push(...graph.referrers(node).filter(({ digest }) => untagged.has(digest)));
    }
    return dying;
}
/** Everything that the entries reach, manifests and blobs. */
async function contentOf(entries, { graph, signal }) {
    const found = new Map(entries.map((entry) => [entry.digest, (0,descriptor/* plain */.pj)(entry)]));
    for (const digest of await graph.reach(entries, { signal }))
        for (const child of graph.successors(digest))
            // As a manifest, where two disagree: a manifest has to be read.
            if (!found.has(child.digest) || (0,media_types/* isManifestType */.Q3)(child.mediaType))
                found.set(child.digest, (0,descriptor/* plain */.pj)(child));
    return found;
}
/** What is not there has no parts; a sparse layout may lack it. */
async function requireRead(node, { graph, content }) {
    if (!(0,media_types/* isManifestType */.Q3)(node.mediaType) || graph.isRead(node.digest) || !(await content.exists(node)))
        return;
    throw new errors/* OrasError */.aP('INVALID_CONTENT', `nothing is swept: the manifest ${node.digest} cannot be read, so what it needs is not known`, { details: { digest: node.digest } });
}

;// CONCATENATED MODULE: ../build/js/targets/layout/oci-layout.js















/**
 * An OCI image layout in a folder, safe between processes: blobs appear whole, `index.json` is re-read, changed and
 * replaced under a lock. Nothing is created before the first write.
 *
 * @example
 * const layout = new OciLayout('app');
 * const { node } = await packManifest(layout, {
 *   artifactType: 'application/vnd.acme.note',
 *   layers: [await pushBytes(layout, 'hello', { mediaType: 'text/plain' })],
 * });
 * await layout.tag(node, 'v1');
 */
class OciLayout {
    /** Of the folder. */
    path;
    #reader;
    #writer;
    /** Creates nothing: the folder is made with the first push. */
    constructor(path, options = {}) {
        this.path = path;
        this.#reader = new reader/* LayoutReader */.I1((0,files/* folderFiles */.kf)(path));
        this.#writer = new LayoutWriter(path, this.#reader, options);
    }
    fetch(node, options) {
        return this.#reader.fetch(node, options);
    }
    exists(node) {
        return this.#reader.exists(node);
    }
    isWhole(node, options) {
        return (0,completeness/* isWhole */.w)(this, node, options);
    }
    resolve(reference, options) {
        return this.#reader.resolve(reference, options);
    }
    tags() {
        return this.#reader.tags();
    }
    /** What `index.json` has. Fails with `NOT_FOUND`, and with `INVALID_CONTENT` for what is no index. */
    index() {
        return this.#reader.index();
    }
    /** A text that changes whenever `index.json` may have changed. */
    stamp() {
        return this.#writer.stamp();
    }
    predecessors(node, options) {
        return this.#reader.predecessors(node, options);
    }
    async push(node, bytes, options = {}) {
        if (!(await this.exists(node)))
            await this.#writer.writeBlob(node, bytes, options);
        const isListed = (0,media_types/* isManifestType */.Q3)(node.mediaType) && options.index !== false;
        if (!isListed && options.tag === undefined)
            return;
        const children = (0,media_types/* isIndexType */.$U)(node.mediaType) ? await this.#children(node) : new Set();
        let isStored = false;
        await this.update(async (index) => {
            isStored = await this.exists(node);
            return isStored ? (0,index_entries/* withoutReached */.pV)(listed(index, (0,descriptor/* plain */.pj)(node), options.tag), children) : index;
        }, options);
        // Another process deleted it just now.
        if (!isStored)
            await this.push(node, bytes, options);
    }
    async tag(node, reference, options = {}) {
        await this.#requireHeld(node);
        await this.update(async (index) => {
            await this.#requireHeld(node);
            return (0,index_entries/* withTag */.Rd)(index, (0,descriptor/* plain */.pj)(node), reference);
        }, options);
    }
    async link(entries, options = {}) {
        if (entries.length === 0)
            return false;
        return this.update((index) => (0,index_entries/* withLinks */.q9)(index, entries), options);
    }
    /** Removes content whose digest is another one; a wrong size in the descriptor removes nothing. */
    async verify(node, options = {}) {
        const stamp = await this.#reader.stamp((0,reader/* blobName */.PF)(node.digest));
        if (stamp === undefined)
            return false;
        const digest = await this.#digestHeld(node, options);
        if (digest === node.digest)
            return this.exists(node);
        // Another process may have put a whole one there meanwhile.
        if ((await this.#reader.stamp((0,reader/* blobName */.PF)(node.digest))) !== stamp)
            return this.verify(node, options);
        await this.#writer.removeBlob(node.digest);
        return false;
    }
    /** Takes the tag away; the manifest stays listed. Fails with `NOT_FOUND`, and with `INVALID_INPUT` for a digest. */
    async untag(reference, options = {}) {
        (0,refuse_delete/* refuseDigest */.J)(reference);
        await this.resolve(reference, options);
        await this.update((index) => {
            const without = (0,index_entries/* withoutTag */.nb)(index, reference);
            if (!without)
                throw (0,find_entry/* noEntry */.Y)(index, this.path, reference);
            return without;
        }, options);
    }
    /**
     * Removes a manifest and its tags. Content is not collected: what it pointed at stays, and manifests that nothing
     * else reaches are listed instead of it; its referrers stay too. Fails with `NOT_FOUND`, and with `CONFLICT` when an
     * index lists it.
     */
    async delete(node, options = {}) {
        await this.#requireKnown(await this.index(), node);
        // Outside the lock, so that no one waits while all manifests are read.
        await this.#reader.graph.refresh(options);
        await this.#writer.update(async (index) => {
            await this.#requireKnown(index, node);
            return withoutDeleted(index, node, { ...options, graph: this.#reader.graph, content: this.#reader });
        }, { ...options, afterwards: () => this.#writer.removeBlob(node.digest) });
    }
    /** Under the lock, so that nobody lists a manifest in between. Returns the bytes freed. */
    async collect(blobs, options = {}) {
        let freed = 0;
        await this.#writer.update(async (index) => {
            const loose = [];
            for (const node of blobs) {
                if (!(await this.exists(node)))
                    continue;
                const [parent] = await Array.fromAsync(this.predecessors(node, options));
                const isListed = index.manifests.some(({ digest }) => digest === node.digest);
                if (parent === undefined && !isListed)
                    loose.push(node);
            }
            for (const { digest } of loose)
                await this.#writer.removeBlob(digest);
            freed = loose.reduce((sum, { size }) => sum + size, 0);
            return index;
        }, options);
        return freed;
    }
    /** Under the lock; fails with `INVALID_CONTENT` where a manifest that stays cannot be read: what it needs is not known. */
    async sweep(nodes, options = {}) {
        // Outside the lock, so that no one waits while all manifests are read.
        await this.#reader.graph.refresh(options);
        let loose = [];
        await this.#writer.update(async (index) => {
            const plan = await planSweep(index, nodes, {
                ...options,
                graph: this.#reader.graph,
                content: this.#reader,
            });
            loose = plan.loose;
            return plan.index;
        }, {
            ...options,
            afterwards: async () => {
                for (const { digest } of loose)
                    await this.#writer.removeBlob(digest);
            },
        });
        return loose.reduce((sum, { size }) => sum + size, 0);
    }
    /** Changes `index.json` under its lock. True if that made a difference. */
    update(change, options = {}) {
        return this.#writer.update(change, options);
    }
    async #requireHeld(node) {
        if (!(await this.exists(node)))
            throw this.#reader.missing(node.digest);
    }
    /** An entry without its blob can be deleted too. */
    async #requireKnown({ manifests }, node) {
        if (!manifests.some(({ digest }) => digest === node.digest))
            await this.#requireHeld(node);
    }
    /** Undefined when it is gone. */
    async #digestHeld(node, options) {
        const algorithm = (0,core_digest/* algorithmOf */.Hy)(node.digest);
        const hash = (0,core_digest/* startDigest */.RB)(algorithm);
        try {
            for await (const chunk of (0,core_bytes/* abortable */.ZC)(this.fetch(node, options), options.signal))
                hash.update(chunk);
        }
        catch (error) {
            if ((0,errors/* hasCode */.up)(error, 'NOT_FOUND'))
                return undefined;
            throw error;
        }
        return (0,core_digest/* finishDigest */.g4)(hash, algorithm);
    }
    async #children(node) {
        const manifest = (0,core_manifest/* parseManifest */.Ng)(await (0,core_bytes/* readAll */.yw)(this.fetch(node), node), node);
        return new Set((manifest.manifests ?? []).map((child) => child.digest));
    }
}
function listed(index, node, tag) {
    return tag === undefined ? (0,index_entries/* withNodes */.CP)(index, [node]) : (0,index_entries/* withTag */.Rd)(index, node, tag);
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


/***/ })

};
