export const id = 4960;
export const ids = [4960];
export const modules = {

/***/ 14960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  localLayout: () => (/* binding */ localLayout),
  localSource: () => (/* binding */ localSource),
  localTarget: () => (/* binding */ localTarget)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ../build/js/core/bytes.js
var core_bytes = __webpack_require__(24997);
// EXTERNAL MODULE: ../build/js/core/descriptor.js
var descriptor = __webpack_require__(44745);
// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __webpack_require__(81963);
// EXTERNAL MODULE: ../build/js/files/file-bytes.js
var file_bytes = __webpack_require__(13070);
// EXTERNAL MODULE: ../build/js/files/tar/header.js
var header = __webpack_require__(80207);
// EXTERNAL MODULE: ../build/js/files/path-exists.js
var path_exists = __webpack_require__(11022);
;// CONCATENATED MODULE: ../build/js/targets/layout/tar-writer.js






const TYPES = { file: 'file', folder: 'directory', 'symbolic link': 'symlink' };
function inMemory(content) {
    const bytes = Buffer.from(content);
    return { size: bytes.byteLength, bytes: (0,core_bytes/* bytesOf */.$$)(bytes) };
}
/** All files below a folder of `root`, by their names with slashes. */
async function addFiles(root, folder, entries) {
    if (!(await (0,path_exists/* pathExists */.s0)((0,external_node_path_.join)(root, folder))))
        return;
    for (const entry of await (0,promises_.readdir)((0,external_node_path_.join)(root, folder), { withFileTypes: true })) {
        const name = `${folder}/${entry.name}`;
        if (entry.isDirectory())
            await addFiles(root, name, entries);
        else {
            const { size } = await (0,promises_.stat)((0,external_node_path_.join)(root, name));
            entries.set(name, { size, bytes: (0,file_bytes/* fileBytes */.sG)((0,external_node_path_.join)(root, name)) });
        }
    }
}
/** Sorted and without times, so that equal files make equal tars. */
async function* tarOf(entries) {
    const names = [...entries.keys()].toSorted();
    const folders = new Set();
    for (const name of names) {
        for (let slash = name.indexOf('/'); slash > 0; slash = name.indexOf('/', slash + 1)) {
            const folder = name.slice(0, slash);
            if (folders.has(folder))
                continue;
            folders.add(folder);
            if (!entries.has(folder))
                yield headerOf(folder, { type: 'folder', size: 0 });
        }
        const entry = entries.get(name);
        if (!entry)
            continue;
        if (entry.type === 'folder')
            folders.add(name);
        yield headerOf(name, entry);
        if (entry.bytes)
            yield* entry.bytes;
        yield (0,header/* tarPadding */.vr)(entry.size);
    }
    yield (0,header/* tarEnd */.JO)();
}
function headerOf(name, { type = 'file', size, link, mtime = 0, ...entry }) {
    const folder = type === 'folder';
    return (0,header/* tarHeader */.pI)({
        name: folder ? `${name}/` : name,
        type: TYPES[type],
        mode: entry.mode ?? (folder ? 0o755 : 0o644),
        size,
        mtime,
        ...(link !== undefined && { link }),
    });
}

// EXTERNAL MODULE: ../build/js/files/file-lock.js + 1 modules
var file_lock = __webpack_require__(80484);
// EXTERNAL MODULE: ../build/js/files/link-target.js
var link_target = __webpack_require__(75490);
// EXTERNAL MODULE: ../build/js/files/safe-path.js
var safe_path = __webpack_require__(92675);
;// CONCATENATED MODULE: ../build/js/targets/layout/existing-entries.js



/**
 * The entries of an archive to be carried over when it is rewritten: blobs, and whatever other tools store beside them.
 * Fails if an entry cannot be kept as it is, or if its name or link would lead out of the archive when unpacked.
 */
async function existingEntries(files) {
    const kept = new Map();
    for (const [name, entry] of files.entries) {
        if (name === '' && entry.type === 'folder')
            continue;
        const fault = (0,safe_path/* tarNameFault */.VM)(entry.name) ?? (await addEntry(files, { name, entry, kept }));
        if (fault !== undefined)
            throw notKept(files.where, entry, fault);
    }
    refuseFilesAsFolders(files, kept);
    return kept;
}
/** Returns why the entry cannot be kept, or undefined. */
async function addEntry(files, { name, entry, kept }) {
    const { type, flag, link } = entry;
    const isBlob = name.startsWith('blobs/');
    if (type === 'other')
        return `it has the type ${JSON.stringify(flag)}`;
    if (type === 'folder') {
        if (!isBlob)
            kept.set(name, { type, size: 0, ...attributes(entry) });
        return undefined;
    }
    if (type === 'symbolic link' && !isBlob) {
        const isFolder = (way) => files.entries.get(way.join('/'))?.type === 'folder';
        const fault = (0,link_target/* linkFault */.$)(link, { segments: name.split('/'), isFolder });
        kept.set(name, { type, size: 0, link, ...attributes(entry) });
        return fault && `its link to ${JSON.stringify(link)} ${fault}`;
    }
    const size = await files.size(name);
    if (size === undefined)
        return `its link to ${JSON.stringify(link)} does not lead to a file of the archive`;
    kept.set(name, { type: 'file', size, bytes: files.read(name), ...(!isBlob && attributes(entry)) });
    return undefined;
}
function attributes({ mode, mtime }) {
    return { mode: mode & 0o7777, mtime: Math.max(0, Math.floor(mtime)) };
}
function refuseFilesAsFolders({ where, entries }, kept) {
    for (const name of kept.keys()) {
        for (let slash = name.indexOf('/'); slash > 0; slash = name.indexOf('/', slash + 1)) {
            const above = entries.get(name.slice(0, slash));
            if (above && above.type !== 'folder')
                throw notKept(where, above, `${JSON.stringify(name)} is below it`);
        }
    }
}
function notKept(where, { name }, fault) {
    const shown = JSON.stringify(name.slice(0, 200));
    return new errors/* OrasError */.aP('UNSUPPORTED', `will not write ${where}: it holds ${shown}, which cannot be kept: ${fault}`, {
        details: { reason: 'archive-entry', entry: name.slice(0, 200) },
    });
}

// EXTERNAL MODULE: ../build/js/targets/layout/graph.js
var graph = __webpack_require__(81836);
// EXTERNAL MODULE: ../build/js/targets/layout/index-entries.js
var index_entries = __webpack_require__(56941);
// EXTERNAL MODULE: ../build/js/targets/layout/reader.js
var layout_reader = __webpack_require__(6513);
// EXTERNAL MODULE: ../build/js/core/digest.js
var core_digest = __webpack_require__(59852);
// EXTERNAL MODULE: ../build/js/core/manifest.js
var core_manifest = __webpack_require__(43749);
// EXTERNAL MODULE: ../build/js/core/media-types.js
var media_types = __webpack_require__(17142);
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
// EXTERNAL MODULE: ../build/js/core/concurrency.js
var concurrency = __webpack_require__(17145);
// EXTERNAL MODULE: ../build/js/files/regular-file.js
var regular_file = __webpack_require__(16611);
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
        await (0,write_file/* writeBeside */.Ae)((0,external_node_path_.join)(this.#path, (0,layout_reader/* blobName */.PF)(node.digest)), (0,core_bytes/* verified */.zr)(bytes, node), {
            ...this.#temporary(),
            signal: options.signal,
        });
        this.#reader.graph.blobAdded(node.digest);
    }
    async removeBlob(digest) {
        await this.#refuseLinks(digest);
        await (0,promises_.rm)((0,external_node_path_.join)(this.#path, (0,layout_reader/* blobName */.PF)(digest)), { force: true });
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
        if (await (0,path_exists/* pathExists */.s0)((0,external_node_path_.join)(this.#path, layout_reader/* LAYOUT_FILE */.gI)))
            return this.#requireIndex();
        await this.#locked(signal, async (check) => {
            if (await (0,path_exists/* pathExists */.s0)((0,external_node_path_.join)(this.#path, layout_reader/* LAYOUT_FILE */.gI)))
                return;
            if (await (0,path_exists/* pathExists */.s0)((0,external_node_path_.join)(this.#path, layout_reader/* INDEX_FILE */.K$))) {
                throw new errors/* OrasError */.aP('INVALID_CONTENT', `${this.#path} has a file ${layout_reader/* INDEX_FILE */.K$} but no file ${layout_reader/* LAYOUT_FILE */.gI}`);
            }
            await this.#replaceIndex(index_entries/* EMPTY_INDEX */.ZK, check);
            await (0,write_file/* writeBeside */.Ae)((0,external_node_path_.join)(this.#path, layout_reader/* LAYOUT_FILE */.gI), (0,core_bytes/* bytesOf */.$$)(layout_reader/* LAYOUT_VERSION */.w9), this.#temporary());
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
        if (await (0,path_exists/* pathExists */.s0)((0,external_node_path_.join)(this.#path, layout_reader/* INDEX_FILE */.K$)))
            return;
        throw new errors/* OrasError */.aP('INVALID_CONTENT', `${this.#path} is a layout without its ${layout_reader/* INDEX_FILE */.K$}`, {
            details: { file: layout_reader/* INDEX_FILE */.K$ },
        });
    }
    async #replaceIndex(index, check) {
        await (0,write_file/* writeBeside */.Ae)((0,external_node_path_.join)(this.#path, layout_reader/* INDEX_FILE */.K$), (0,core_bytes/* bytesOf */.$$)((0,index_entries/* encodeIndex */.bj)(index)), {
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

;// CONCATENATED MODULE: ../build/js/targets/layout/completeness.js





/** Whether everything that the node reaches exists. An unreadable manifest counts as missing. */
async function isWhole(content, root, options = {}) {
    const seen = new Set();
    const open = [root];
    for (let node = open.pop(); node; node = open.pop()) {
        if (seen.has((0,descriptor/* nodeKey */.u8)(node)))
            continue;
        seen.add((0,descriptor/* nodeKey */.u8)(node));
        options.signal?.throwIfAborted();
        if (!(await content.exists(node, options)))
            return false;
        if (!(0,media_types/* isManifestType */.Q3)(node.mediaType))
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
        return (0,core_manifest/* successors */.ir)((0,core_manifest/* parseManifest */.Ng)(await (0,core_bytes/* readByDigest */.g1)(content.fetch(node, options), node), node));
    }
    catch (error) {
        options.signal?.throwIfAborted();
        if (error instanceof errors/* OrasError */.aP)
            return undefined;
        throw error;
    }
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
        this.#reader = new layout_reader/* LayoutReader */.I1((0,files/* folderFiles */.kf)(path));
        this.#writer = new LayoutWriter(path, this.#reader, options);
    }
    fetch(node, options) {
        return this.#reader.fetch(node, options);
    }
    exists(node) {
        return this.#reader.exists(node);
    }
    isWhole(node, options) {
        return isWhole(this, node, options);
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
        const stamp = await this.#reader.stamp((0,layout_reader/* blobName */.PF)(node.digest));
        if (stamp === undefined)
            return false;
        const digest = await this.#digestHeld(node, options);
        if (digest === node.digest)
            return this.exists(node);
        // Another process may have put a whole one there meanwhile.
        if ((await this.#reader.stamp((0,layout_reader/* blobName */.PF)(node.digest))) !== stamp)
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

// EXTERNAL MODULE: ../build/js/files/decompress.js + 1 modules
var decompress = __webpack_require__(81460);
// EXTERNAL MODULE: ../build/js/files/open-file.js
var open_file = __webpack_require__(8201);
// EXTERNAL MODULE: ../build/js/files/tar/entries.js + 2 modules
var tar_entries = __webpack_require__(25736);
;// CONCATENATED MODULE: ../build/js/targets/layout/tar-file-input.js
/** A tar in a file: what is skipped is not read. */
class TarFile {
    where;
    position = 0;
    #file;
    #size;
    constructor(where, file, size) {
        this.where = where;
        this.#file = file;
        this.#size = size;
    }
    async read(length) {
        const { buffer, bytesRead } = await this.#file.read(Buffer.alloc(length), 0, length, this.position);
        this.position += bytesRead;
        return buffer.subarray(0, bytesRead);
    }
    async skipTo(position) {
        this.position = position;
        return position <= this.#size;
    }
}

;// CONCATENATED MODULE: ../build/js/files/tar/links.js
/** The limit of Linux. */
const MAX_HOPS = 40;
/**
 * Resolves a name through the symbolic links of a tar, given as targets by name. Undefined if a link leads out of the
 * tar, or links form a cycle.
 */
function resolveTarLinks(name, links) {
    if (links.size === 0)
        return name;
    let left = partsOf(name);
    let reached = [];
    for (let hops = 0;;) {
        const part = left.shift();
        if (part === undefined)
            return reached.join('/');
        if (part === '..') {
            if (reached.pop() === undefined)
                return undefined;
            continue;
        }
        const target = links.get([...reached, part].join('/'));
        if (target === undefined) {
            reached = [...reached, part];
            continue;
        }
        hops += 1;
        if (hops > MAX_HOPS || target.startsWith('/'))
            return undefined;
        left = [...partsOf(target), ...left];
    }
}
function partsOf(name) {
    return name.split('/').filter((part) => part !== '' && part !== '.');
}

;// CONCATENATED MODULE: ../build/js/targets/layout/tar-files.js









/** The files of an uncompressed tar, read in place: the headers are walked once, nothing is unpacked. */
async function tarFiles(path, where = path) {
    const { entries, stamp } = await listEntries(path, where);
    const links = new Map([...entries].flatMap(([name, { type, link }]) => (type === 'symbolic link' ? [[name, link]] : [])));
    const fileAt = (name) => {
        const entry = entries.get(resolveTarLinks(name, links) ?? '');
        return entry?.type === 'file' ? entry : undefined;
    };
    return {
        where,
        entries,
        size: async (name) => fileAt(name)?.size,
        // The tar as it was opened: what is written later is not seen.
        stamp: async (name) => (fileAt(name) ? stamp : undefined),
        read: (name, { signal } = {}) => (0,core_bytes/* lazy */.RZ)(() => {
            const entry = fileAt(name);
            if (!entry)
                throw new errors/* OrasError */.aP('NOT_FOUND', `${where} has no file ${name}`);
            return contentOf(path, entry, signal);
        }),
    };
}
const ZEROS = Buffer.alloc(64 * 1024);
function contentOf(path, { start, stored, runs, size }, signal) {
    const stretch = (from, length) => length === 0 ? (0,core_bytes/* bytesOf */.$$)() : (0,file_bytes/* fileBytes */.sG)(path, signal, { start: from, end: from + length - 1 });
    if (!runs)
        return stretch(start, stored);
    return (0,core_bytes/* lazy */.RZ)(async function* () {
        let [at, from] = [0, start];
        for (const { offset, length } of runs) {
            yield* zeros(offset - at);
            yield* stretch(from, length);
            at = offset + length;
            from += length;
        }
        yield* zeros(size - at);
    });
}
function* zeros(length) {
    for (let left = length; left > 0; left -= ZEROS.length)
        yield ZEROS.subarray(0, left);
}
async function listEntries(path, where) {
    const file = await openTar(path);
    try {
        const found = await file.stat({ bigint: true });
        const entries = new Map();
        for await (const entry of (0,tar_entries/* tarEntries */.O)(new TarFile(where, file, Number(found.size)))) {
            const name = partsOf(entry.name).join('/');
            entries.delete(name);
            entries.set(name, entry.type === 'hard link' ? hardLinkTarget(entry, entries, where) : entry);
        }
        return { entries, stamp: (0,files/* stampOf */.Zs)(found) };
    }
    finally {
        await file.close();
    }
}
function hardLinkTarget(entry, entries, where) {
    const target = entries.get(partsOf(entry.link).join('/'));
    if (target?.type === 'file' || target?.type === 'symbolic link')
        return { ...target, name: entry.name };
    throw new errors/* OrasError */.aP('INVALID_CONTENT', `${where}: ${JSON.stringify(entry.name)} is a hard link to ${JSON.stringify(entry.link)}, which is not an earlier file`);
}
async function openTar(path) {
    try {
        return await (0,open_file/* openFile */.Tq)(path);
    }
    catch (error) {
        if (!(0,path_exists/* isNotFound */.c4)(error))
            throw error;
        throw new errors/* OrasError */.aP('NOT_FOUND', `there is no file ${path}`, {
            cause: error,
            details: { path, reason: 'missing-archive' },
        });
    }
}

;// CONCATENATED MODULE: ../build/js/targets/layout/plain-tar.js







const MAGICS = [
    ['gzip', '1f8b'],
    ['zstd', '28b52ffd'],
    ['xz', 'fd377a585a00'],
    ['bzip2', '425a68'],
    ['zip', '504b0304'],
];
/** Skippable frames of zstd, which may come first. */
const SKIPPABLE = /^5[0-9a-f]2a4d18/;
const STEP = 64 * 1024 * 1024;
/** Detected by the first bytes; `none` if empty or unknown. Fails with `NOT_FOUND`, and for a folder. */
async function packingOf(path) {
    const start = await firstBytes(path);
    if (SKIPPABLE.test(start))
        return 'zstd';
    return MAGICS.find(([, magic]) => start.startsWith(magic))?.[0] ?? 'none';
}
async function firstBytes(path) {
    const file = await openTar(path);
    try {
        if (!(await file.stat()).isFile())
            throw new errors/* OrasError */.aP('INVALID_INPUT', `${path} is not a regular file`);
        const { buffer, bytesRead } = await file.read(Buffer.alloc(6), 0, 6, 0);
        return buffer.toString('hex', 0, bytesRead);
    }
    finally {
        await file.close();
    }
}
/** Decompresses an archive to a new file, which the caller removes. Fails before the disk is full. */
async function writePlainTar(path, packing, output) {
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(output), { recursive: true });
        const plain = (0,decompress/* decompressed */.j)((0,file_bytes/* fileBytes */.sG)(path), packing, path);
        await (0,write_file/* writeNew */.qf)(output, checkingDiskSpace(plain, path, (0,external_node_path_.dirname)(output)), { durable: false });
    }
    catch (error) {
        await (0,promises_.rm)(output, { force: true });
        throw error;
    }
}
function checkingDiskSpace(bytes, path, folder) {
    return {
        async *[Symbol.asyncIterator]() {
            let unmeasured = STEP;
            for await (const chunk of bytes) {
                unmeasured += chunk.byteLength;
                if (unmeasured >= STEP) {
                    unmeasured = 0;
                    const { bavail, bsize } = await (0,promises_.statfs)(folder);
                    if (bavail * bsize < 2 * STEP)
                        throw new errors/* OrasError */.aP('TOO_LARGE', `${path} unpacks to more than fits on the disk`, {
                            details: { code: 'ENOSPC' },
                        });
                }
                yield chunk;
            }
        },
    };
}

;// CONCATENATED MODULE: ../build/js/targets/layout/oci-archive.js

















/**
 * Opens the tar of an OCI layout for reading, in its place. One that is packed with gzip or zstd is unpacked to a
 * plain tar in `temp` first.
 *
 * @throws {OrasError} `INVALID_CONTENT` for what is no archive of a layout, and for a packed one without `temp`; `NOT_FOUND` for a
 * missing file; `UNSUPPORTED` for a tar or a layout of another kind; `TOO_LARGE` for one with too many entries.
 */
async function openArchive(path, { temp } = {}) {
    const packing = await packingOf(path);
    if (temp === undefined || packing === 'none')
        return new layout_reader/* LayoutReader */.I1(await archiveFiles(path));
    if (packing !== 'gzip' && packing !== 'zstd')
        throw packedArchive(path, packing, 'plain tars, gzip and zstd are read');
    const plain = (0,write_file/* tempName */.u8)(temp);
    await writePlainTar(path, packing, plain);
    return new layout_reader/* LayoutReader */.I1(await archiveFiles(plain, path));
}
/** The files of an archive that is to be written, or read without being unpacked. */
async function archiveFiles(path, where = path) {
    const packing = await packingOf(path);
    if (packing !== 'none')
        throw packedArchive(where, packing, 'a plain tar is expected here');
    const files = await tarFiles(path, where);
    if (!files.entries.has(layout_reader/* LAYOUT_FILE */.gI) && files.entries.has(DOCKER_FILE))
        throw new errors/* OrasError */.aP('INVALID_CONTENT', `${where} is a docker-archive: it has a file ${DOCKER_FILE} and no file ${layout_reader/* LAYOUT_FILE */.gI}`, { details: { reason: 'docker-archive' } });
    return files;
}
/** Of `docker save`; newer ones are layouts too. */
const DOCKER_FILE = 'manifest.json';
function packedArchive(path, packing, expected) {
    return new errors/* OrasError */.aP('INVALID_CONTENT', `${path} is compressed with ${packing}; ${expected}`, {
        details: { reason: 'packed-archive' },
    });
}
/**
 * The tar of an OCI layout, for writing. Pushed content is collected in a layout beside it, and `commit` writes a new tar
 * with the old and the new content. Entries are sorted and have no times.
 */
class OciArchive {
    /** Of the tar. */
    path;
    #added;
    /** What an index lists since {@link link}, so that an entry of the old index goes too. */
    #reached = new Set();
    #old;
    #graph;
    /** Creates nothing: the tar appears with {@link commit}. */
    constructor(path) {
        this.path = path;
        this.#added = new OciLayout((0,write_file/* tempName */.u8)((0,external_node_path_.dirname)(path)));
        this.#graph = this.#newGraph();
    }
    fetch(node, options = {}) {
        return (0,core_bytes/* lazy */.RZ)(async () => {
            const old = (await this.#added.exists(node)) ? undefined : await this.#reader();
            return (old ?? this.#added).fetch(node, options);
        });
    }
    async exists(node) {
        return (await this.#added.exists(node)) || ((await (await this.#reader())?.exists(node)) ?? false);
    }
    isWhole(node, options) {
        return isWhole(this, node, options);
    }
    async resolve(reference, options) {
        const old = await this.#reader();
        try {
            return await this.#added.resolve(reference, options);
        }
        catch (error) {
            if (!(error instanceof errors/* OrasError */.aP) || error.code !== 'NOT_FOUND' || !old)
                throw error;
            return old.resolve(reference, options);
        }
    }
    predecessors(node, options) {
        return this.#graph.predecessors(node, options);
    }
    async *tags() {
        yield* (0,index_entries/* tagsIn */.bk)(await this.#index(await this.#reader()));
    }
    async push(node, bytes, options = {}) {
        await this.#reader();
        const isInOldTar = !(await this.#added.exists(node)) && (await this.exists(node));
        if (!isInOldTar) {
            await this.#added.push(node, bytes, options);
            this.#graph.blobAdded(node.digest);
        }
        else if (options.tag !== undefined)
            await this.tag(node, options.tag, options);
    }
    async link(entries, options = {}) {
        const before = await this.#index(await this.#reader());
        if ((0,index_entries/* withLinks */.q9)(before, entries) === before)
            return false;
        for (const digest of (0,index_entries/* reachedIn */.ml)(entries))
            this.#reached.add(digest);
        await this.#added.link(entries, options);
        return true;
    }
    async tag(node, reference, options = {}) {
        if (!(await this.exists(node))) {
            throw new errors/* OrasError */.aP('NOT_FOUND', `${this.path} has no content with digest ${node.digest}`);
        }
        await this.#added.update((index) => (0,index_entries/* withTag */.Rd)(index, (0,descriptor/* plain */.pj)(node), reference), options);
    }
    async commit(options = {}) {
        if (await (0,path_exists/* pathExists */.s0)(this.#added.path)) {
            const lock = `${this.path}.lock`;
            await (0,file_lock/* withLock */.k)(lock, (held) => this.#write(() => held.check(), options), options);
        }
        await this.discard();
    }
    async discard() {
        await (0,promises_.rm)(this.#added.path, { recursive: true, force: true });
        this.#old = undefined;
        this.#reached.clear();
        this.#graph = this.#newGraph();
    }
    /** Discards what was not committed. */
    [Symbol.asyncDispose]() {
        return this.discard();
    }
    /** Read again under the lock: another process may have written the archive since it was opened. */
    async #write(check, options) {
        const files = (await (0,path_exists/* pathExists */.s0)(this.path)) ? await archiveFiles(this.path) : undefined;
        const index = await this.#index(files && new layout_reader/* LayoutReader */.I1(files));
        const entries = files ? await existingEntries(files) : new Map();
        await addFiles(this.#added.path, 'blobs', entries);
        if (!entries.has(layout_reader/* LAYOUT_FILE */.gI))
            entries.set(layout_reader/* LAYOUT_FILE */.gI, inMemory(layout_reader/* LAYOUT_VERSION */.w9));
        entries.set(layout_reader/* INDEX_FILE */.K$, inMemory((0,index_entries/* encodeIndex */.bj)(index)));
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(this.path), { recursive: true });
        await (0,write_file/* writeBeside */.Ae)(this.path, { [Symbol.asyncIterator]: () => tarOf(entries) }, { ...options, place: check });
    }
    async #index(old) {
        const added = (await (0,path_exists/* pathExists */.s0)(this.#added.path)) ? await this.#added.index() : index_entries/* EMPTY_INDEX */.ZK;
        return (0,index_entries/* withoutReached */.pV)((0,index_entries/* mergeIndexes */.$T)(old ? await old.index() : index_entries/* EMPTY_INDEX */.ZK, added), this.#reached);
    }
    #newGraph() {
        return new graph/* LayoutGraph */.b({
            fetch: (node, options) => this.fetch(node, options),
            exists: (node) => this.exists(node),
            stamp: async () => {
                const old = await (await this.#reader())?.stamp();
                return `${old ?? ''} ${await this.#added.stamp()} ${this.#reached.size}`;
            },
            indexOrEmpty: async () => this.#index(await this.#reader()),
        });
    }
    #reader() {
        this.#old ??= this.#open();
        return this.#old;
    }
    async #open() {
        if (!(await (0,path_exists/* pathExists */.s0)(this.path)))
            return undefined;
        const reader = new layout_reader/* LayoutReader */.I1(await archiveFiles(this.path));
        await reader.index();
        return reader;
    }
}

// EXTERNAL MODULE: ../build/js/action/inputs/machine-path.js
var machine_path = __webpack_require__(11418);
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
    return location.kind === 'layout' ? new OciLayout(path) : openArchive(path, { temp });
}
/** At an absolute path that nobody typed. */
function localLayout(path) {
    return new OciLayout(path);
}
async function localTarget(location, { runtime, log }) {
    const path = await pathOf(location, runtime, 'writing');
    return location.kind === 'layout'
        ? new OciLayout(path, { onWait: (message) => log.info(message) })
        : new OciArchive(path);
}
/** Once the form is checked: a folder for a layout, a plain tar for an archive. */
async function pathOf(location, runtime, use) {
    const path = (0,machine_path/* machinePath */.l)(location.path, runtime);
    await checkForm(location, path, use === 'writing');
    return path;
}


/***/ }),

/***/ 92675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EE: () => (/* binding */ collisionKey),
/* harmony export */   Kb: () => (/* binding */ safeSegments),
/* harmony export */   VM: () => (/* binding */ tarNameFault)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81963);

const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])[ ]*(?:\.|$)/i;
const MAX_TITLE = 4096;
/**
 * The segments of a title or tar name that becomes a path below a folder. Refuses anything that could lead out of it on
 * any system: absolute paths, drives, `..`, backslashes, control characters (CVE-2021-21272, CVE-2025-62725).
 * Windows' reserved names, streams and trailing dots are refused on Windows only.
 */
function safeSegments(name, platform = process.platform) {
    const fault = nameFault(name, platform);
    if (fault !== undefined)
        throw unsafe(name, fault);
    return segmentsOf(name);
}
/** Why {@link safeSegments} refuses a name, or undefined. */
function nameFault(name, platform = process.platform) {
    if (name.length > MAX_TITLE)
        return `it is longer than ${MAX_TITLE} characters`;
    if (name === '')
        return 'it is empty';
    if (/\p{Cc}/u.test(name))
        return 'it has a control character';
    if (!name.isWellFormed())
        return 'it is not well-formed Unicode';
    if (name.includes('\\'))
        return 'it has a backslash';
    if (name.startsWith('/') || /^[a-zA-Z]:(?:\/|$)/.test(name))
        return 'it is absolute';
    for (const segment of segmentsOf(name)) {
        if (segment === '..')
            return 'it leads out of the folder';
        if (Buffer.byteLength(segment) > 255)
            return 'a part of it is longer than 255 bytes';
        const fault = platform === 'win32' ? windowsFault(segment) : undefined;
        if (fault !== undefined)
            return fault;
    }
    return undefined;
}
/** For names in a tar: bytes that are not UTF-8 were decoded to U+FFFD, and are lost. */
function tarNameFault(name) {
    return name.includes('\ufffd') ? 'it is not UTF-8, or has U+FFFD' : nameFault(name);
}
function segmentsOf(name) {
    return name.split('/').filter((segment) => segment !== '' && segment !== '.');
}
function windowsFault(segment) {
    if (RESERVED.test(segment))
        return `${segment} is a device name on Windows`;
    if (/[<>:"|?*]/.test(segment))
        return 'it has a character that Windows does not allow';
    if (/[. ]$/.test(segment))
        return 'a part of it ends with a dot or a space';
    return undefined;
}
/** Zero-width and bidirectional marks, which HFS+ ignores. */
const IGNORED = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g;
/** Two names with one key are one file where the file system folds case or Unicode forms (node-tar CVE-2026-23950). */
function collisionKey(segments, platform = process.platform) {
    if (platform !== 'win32' && platform !== 'darwin')
        return segments.join('/');
    return segments
        .map((segment) => folded(folded(segment.normalize('NFD').replace(IGNORED, '')).replace(IGNORED, '')).replace(/[. ]+$/, ''))
        .join('/');
}
/** Twice, with a form before and after: an upper case may be several characters (Unicode 3.13, compatibility caseless match). */
function folded(name) {
    return name.toLowerCase().toUpperCase().normalize('NFKD');
}
function unsafe(name, reason) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('UNSAFE_PATH', `will not write to ${JSON.stringify(name.slice(0, 200))}: ${reason}`, {
        details: { title: name.slice(0, 200) },
    });
}


/***/ }),

/***/ 80207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JO: () => (/* binding */ tarEnd),
/* harmony export */   pI: () => (/* binding */ tarHeader),
/* harmony export */   vr: () => (/* binding */ tarPadding)
/* harmony export */ });
/* harmony import */ var _block_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89813);
/* harmony import */ var _header_block_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93871);


const TYPES = { file: '0', directory: '5', symlink: '2' };
/**
 * The header blocks of an entry, byte for byte as Go's archive/tar writes them, so that the digest of the uncompressed
 * tar equals the one of the ORAS CLI: USTAR where it fits, else a PAX record before it.
 */
function tarHeader(entry) {
    const path = fits(entry.name) ? { prefix: '', name: entry.name } : splitPath(entry.name);
    const inUstar = path && fits(entry.link ?? '') && entry.size <= _header_block_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_NUMBER */ .dN && entry.mtime <= _header_block_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_NUMBER */ .dN;
    if (inUstar)
        return ustar(entry, path);
    return Buffer.concat([
        paxBlocks(entry.name, paxRecords(entry)),
        ustar(entry, { prefix: '', name: entry.name }),
    ]);
}
/** Sorted by key. With PAX the prefix stays empty, so a name that needs one has a record too. */
function paxRecords({ name, link = '', size, mtime }) {
    const records = [];
    if (!fits(link))
        records.push(['linkpath', link]);
    if (mtime > _header_block_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_NUMBER */ .dN)
        records.push(['mtime', String(mtime)]);
    if (!fits(name))
        records.push(['path', name]);
    if (size > _header_block_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_NUMBER */ .dN)
        records.push(['size', String(size)]);
    return records;
}
/** Zeros up to the next whole block. */
function tarPadding(size) {
    return Buffer.alloc((0,_block_js__WEBPACK_IMPORTED_MODULE_1__/* .padded */ .jC)(size) - size);
}
function tarEnd() {
    return Buffer.alloc(2 * _block_js__WEBPACK_IMPORTED_MODULE_1__/* .BLOCK */ .IE);
}
function fits(text) {
    return isAscii(text) && text.length <= 100;
}
function isAscii(text) {
    return /^\p{ASCII}*$/u.test(text) && !text.includes('\0');
}
/** A long path may go into the prefix and name fields, cut at a slash. */
function splitPath(path) {
    if (path.length <= 100 || !isAscii(path))
        return undefined;
    const cut = path.slice(0, 156).lastIndexOf('/');
    const name = path.slice(cut + 1);
    if (cut <= 0 || name.length === 0 || name.length > 100)
        return undefined;
    return { prefix: path.slice(0, cut), name };
}
function ustar({ type, mode, size, mtime, link }, path) {
    return headerBlock({
        name: field(path.name, 100),
        prefix: field(path.prefix, 155),
        flag: TYPES[type],
        mode,
        size: size > _header_block_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_NUMBER */ .dN ? 0 : size,
        mtime: mtime > _header_block_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_NUMBER */ .dN ? 0 : mtime,
        link: field(link ?? '', 100),
    });
}
function headerBlock(fields) {
    const block = Buffer.alloc(_block_js__WEBPACK_IMPORTED_MODULE_1__/* .BLOCK */ .IE);
    (0,_header_block_js__WEBPACK_IMPORTED_MODULE_0__/* .writeHeaderBlock */ .Ec)(block, 0, fields);
    return block;
}
function paxBlocks(name, records) {
    const body = Buffer.from(records.map(([key, value]) => paxRecord(key, value)).join(''));
    const slash = name.lastIndexOf('/') + 1;
    const paxName = ascii(`${name.slice(0, slash)}PaxHeaders.0/${name.slice(slash)}`).slice(0, 100);
    const block = headerBlock({
        name: paxName.replace(/\/+$/, ''),
        flag: 'x',
        mode: 0,
        size: body.length,
        mtime: 0,
        link: '',
    });
    return Buffer.concat([block, body, tarPadding(body.length)]);
}
/** The record's length counts its own digits. */
function paxRecord(key, value) {
    const rest = Buffer.byteLength(` ${key}=${value}\n`);
    let length = rest + String(rest).length;
    if (String(length).length !== String(rest).length)
        length = rest + String(length).length;
    return `${length} ${key}=${value}\n`;
}
function ascii(value) {
    return value.replace(/\P{ASCII}|\0/gu, '');
}
/** The text as a field of a block holds it, for readers that ignore PAX records. */
function field(value, length) {
    const whole = ascii(value);
    const cut = whole.slice(0, length);
    // Some readers take a name field that ends in a slash for a directory, whatever PAX says.
    return whole.length > length && cut.endsWith('/') ? cut.replace(/\/+$/, '') : cut;
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
