export const id = 4645;
export const ids = [4645];
export const modules = {

/***/ 82771:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GJ: () => (/* binding */ isFuture),
/* harmony export */   Yl: () => (/* binding */ allEntries),
/* harmony export */   cy: () => (/* binding */ entryFor),
/* harmony export */   gX: () => (/* binding */ annotationsFor),
/* harmony export */   hB: () => (/* binding */ readEntry),
/* harmony export */   ll: () => (/* binding */ newestFirst),
/* harmony export */   w4: () => (/* binding */ findEntry),
/* harmony export */   xm: () => (/* binding */ newestEntry)
/* harmony export */ });
/* harmony import */ var _core_at_most_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69669);
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24997);
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44745);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81963);
/* harmony import */ var _core_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43749);
/* harmony import */ var _core_target_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(93557);
/* harmony import */ var _scope_manifest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17901);
/* harmony import */ var _tree_format_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(39203);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(39359);
/* harmony import */ var _scopes_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(99706);










/** Entries in one list of a store, and in all its lists together: a server may make them up. */
const MAX_LISTED = 50_000;
const KEY = 'land.oras.cache.key';
const REPOSITORY = 'land.oras.cache.repository';
const REF = 'land.oras.cache.ref';
const EVENT = 'land.oras.cache.event';
const SHA = 'land.oras.cache.sha';
const WORKFLOW = 'land.oras.cache.workflow';
/** Clocks of other machines may be ahead by this much; entries further in the future are ignored. */
const MAX_CLOCK_SKEW_MS = 600_000;
function isFuture({ created }, now) {
    return created > now + MAX_CLOCK_SKEW_MS;
}
function annotationsFor(key, origin, now) {
    return {
        [KEY]: key,
        [REPOSITORY]: origin.repository,
        [REF]: origin.ref,
        [EVENT]: origin.event,
        [SHA]: origin.sha,
        [WORKFLOW]: origin.workflow,
        [_core_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .CREATED */ .DE]: new Date(now).toISOString(),
    };
}
/**
 * The entry that actions/cache would restore: in each scope first the key itself, then the newest whose key begins with
 * the key, and so for each restore key.
 */
async function findEntry(source, wanted, options) {
    const { key, version } = wanted;
    for (const scope of wanted.scopes) {
        const place = { scope, version };
        const exact = await entryFor(source, { ...place, key }, options);
        if (exact)
            return exact;
        const entries = await listRestorable(source, place, options);
        for (const prefix of [key, ...wanted.restoreKeys]) {
            const whole = entries.filter((one) => one.key === prefix);
            const longer = entries.filter((one) => one.key !== prefix && one.key.startsWith(prefix));
            const found = await firstRestorable(source, [...whole, ...longer], options);
            if (found)
                return found;
        }
    }
    return undefined;
}
/** Entries that are read before a list is given up as wrong. */
const MAX_READS = 20;
async function firstRestorable(source, entries, { origin, ...call }) {
    for (const entry of entries.slice(0, MAX_READS)) {
        const { entry: own } = (await readEntry(source, entry, call)) ?? {};
        const isSame = own?.key === entry.key && own.created === entry.created;
        if (own && isSame && !isFuture(own, Date.now()) && (0,_scopes_js__WEBPACK_IMPORTED_MODULE_8__/* .mayRestore */ .U9)(origin, own))
            return own;
    }
    return undefined;
}
/**
 * The entry as its own manifest describes it: referrers lists are written by clients and may say anything. Undefined if
 * it is gone, or does not belong to the scope it was listed in.
 */
async function readEntry(source, { node, ...listed }, call) {
    try {
        const manifest = (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .parseManifest */ .Ng)(await (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .readAll */ .yw)(source.fetch(node, call), node), node);
        const entry = entryFrom((0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .describeManifest */ .FK)(node, manifest), listed);
        const isOfPlace = manifest.subject?.digest === (0,_scope_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .scopeManifest */ .wU)(listed).node.digest;
        return entry && isOfPlace ? { entry, manifest } : undefined;
    }
    catch (error) {
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .hasCode */ .up)(error, 'NOT_FOUND'))
            return undefined;
        throw error;
    }
}
/** The entry of exactly this key that the origin may restore, found by its tag in one request. */
async function entryFor(source, wanted, { origin, ...call }) {
    const found = await entryAt(source, wanted, call);
    if (found?.key !== wanted.key || isFuture(found, Date.now()))
        return undefined;
    return (0,_scopes_js__WEBPACK_IMPORTED_MODULE_8__/* .mayRestore */ .U9)(origin, found) ? found : undefined;
}
/** The newest entry that the origin may restore. */
async function newestEntry(source, place, options) {
    return firstRestorable(source, await listRestorable(source, place, options), options);
}
/** Entries that the origin may restore according to the list, newest first. */
async function listRestorable(source, place, { origin, ...call }) {
    const entries = await listEntries(source, place, call);
    return entries.filter((entry) => !isFuture(entry, Date.now()) && (0,_scopes_js__WEBPACK_IMPORTED_MODULE_8__/* .mayRestore */ .U9)(origin, entry));
}
/** Every listed entry of these scopes, including those dated in the future. */
async function allEntries(source, includes, call = {}) {
    const all = [];
    let count = 0;
    const places = source.predecessors(_scope_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .ROOT_MANIFEST */ .bU.node, { ...call, referrersOnly: true });
    for await (const node of (0,_core_at_most_js__WEBPACK_IMPORTED_MODULE_0__/* .atMost */ .Tu)(places, MAX_LISTED, 'scopes in the store')) {
        const place = (0,_scope_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .scopeKeyOf */ .lL)(node);
        if (!place || !includes(place.scope))
            continue;
        const entries = await listEntries(source, place, { ...call, most: MAX_LISTED - count });
        count += entries.length;
        all.push({ ...place, entries });
    }
    return all;
}
async function listEntries(source, place, { most: max = MAX_LISTED, ...call }) {
    const entries = [];
    const options = { ...call, referrersOnly: true, artifactType: _tree_format_js__WEBPACK_IMPORTED_MODULE_6__/* .CACHE_ARTIFACT */ .CK };
    for await (const node of (0,_core_at_most_js__WEBPACK_IMPORTED_MODULE_0__/* .atMost */ .Tu)(source.predecessors((0,_scope_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .scopeManifest */ .wU)(place).node, options), max, 'entries in the store')) {
        const entry = entryFrom(node, place);
        if (entry)
            entries.push(entry);
    }
    return entries.toSorted(newestFirst);
}
function newestFirst(a, b) {
    return b.created - a.created || (a.node.digest < b.node.digest ? -1 : 1);
}
async function entryAt(source, wanted, call) {
    try {
        const { node, bytes } = await manifestAt(source, (0,_keys_js__WEBPACK_IMPORTED_MODULE_7__/* .entryTag */ .xQ)(wanted), call);
        return entryFrom((0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .describeManifest */ .FK)(node, (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .parseManifest */ .Ng)(bytes, node)), wanted);
    }
    catch (error) {
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .hasCode */ .up)(error, 'NOT_FOUND'))
            return undefined;
        throw error;
    }
}
async function manifestAt(source, tag, call) {
    if ((0,_core_target_js__WEBPACK_IMPORTED_MODULE_9__/* .canReadManifest */ .Ku)(source))
        return source.readManifest(tag, call);
    const node = await source.resolve(tag, call);
    const bytes = await (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .readByDigest */ .g1)(source.fetch(node, call), node);
    return { node: { ...node, size: bytes.byteLength }, bytes };
}
/** Undefined for anything that is not a cache entry. */
function entryFrom(node, { scope, version }) {
    const { annotations = {}, artifactType } = node;
    const [key, ref, event] = [annotations[KEY], annotations[REF], annotations[EVENT]];
    const repository = annotations[REPOSITORY] ?? '';
    const created = Date.parse(annotations[_core_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .CREATED */ .DE] ?? '');
    if (artifactType !== _tree_format_js__WEBPACK_IMPORTED_MODULE_6__/* .CACHE_ARTIFACT */ .CK || key === undefined || ref === undefined || event === undefined)
        return undefined;
    if (Number.isNaN(created) || !(0,_keys_js__WEBPACK_IMPORTED_MODULE_7__/* .isKey */ .m0)(key))
        return undefined;
    return { node, scope, version, key, created, repository, ref, event };
}


/***/ }),

/***/ 17901:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IW: () => (/* binding */ pushScopeManifest),
/* harmony export */   bU: () => (/* binding */ ROOT_MANIFEST),
/* harmony export */   lL: () => (/* binding */ scopeKeyOf),
/* harmony export */   wU: () => (/* binding */ scopeManifest)
/* harmony export */ });
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24997);
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59852);
/* harmony import */ var _core_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43749);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17142);
/* harmony import */ var _copy_missing_child_retry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52872);
/* harmony import */ var _copy_pack_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87351);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(39359);







const SCOPE_TYPE = 'application/vnd.oras.cache.scope.v1';
const SCOPE = 'land.oras.cache.scope';
const VERSION = 'land.oras.cache.version';
/** The subject of all scope manifests of a store: prune finds every entry from here. */
const ROOT_MANIFEST = encodeScope();
/**
 * The subject of all entries of a scope: a small manifest with the same bytes everywhere. Registries can list referrers,
 * and many writers can add them at once without losing each other's.
 */
function scopeManifest(place) {
    return encodeScope(place);
}
/** The scope of a manifest if it is really a scope manifest, whatever its listed annotations claim. */
function scopeKeyOf({ digest, annotations = {} }) {
    const [scope, version] = [annotations[SCOPE], annotations[VERSION]];
    if (scope === undefined || version === undefined)
        return undefined;
    return scopeManifest({ scope, version }).node.digest === digest ? { scope, version } : undefined;
}
function encodeScope(place) {
    const bytes = (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .encodeManifest */ .Gb)({
        mediaType: _core_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .OCI_MANIFEST */ .EG,
        artifactType: SCOPE_TYPE,
        config: _copy_pack_js__WEBPACK_IMPORTED_MODULE_5__/* .EMPTY */ .wg,
        layers: [_copy_pack_js__WEBPACK_IMPORTED_MODULE_5__/* .EMPTY */ .wg],
        ...(place && {
            subject: ROOT_MANIFEST.node,
            annotations: { [SCOPE]: place.scope, [VERSION]: place.version },
        }),
    });
    const node = { mediaType: _core_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .OCI_MANIFEST */ .EG, digest: (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes), size: bytes.byteLength };
    return { node, bytes };
}
/** Pushes the scope manifest if it is missing. Its tag keeps it from garbage collection. */
async function pushScopeManifest(target, place, call) {
    const own = scopeManifest(place);
    if (await target.exists(own.node, call))
        return own.node;
    if (!(await target.exists(_copy_pack_js__WEBPACK_IMPORTED_MODULE_5__/* .EMPTY */ .wg, call)))
        await target.push(_copy_pack_js__WEBPACK_IMPORTED_MODULE_5__/* .EMPTY */ .wg, (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesOf */ .$$)('{}'), call);
    const missing = (await target.exists(ROOT_MANIFEST.node, call)) ? [own] : [ROOT_MANIFEST, own];
    for (const { node, bytes } of missing)
        await (0,_copy_missing_child_retry_js__WEBPACK_IMPORTED_MODULE_4__/* .retryMissingChild */ .T)(() => target.push(node, (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesOf */ .$$)(bytes), { ...call, tag: (0,_keys_js__WEBPACK_IMPORTED_MODULE_6__/* .scopeTag */ .DL)(node.digest) }), call);
    return own.node;
}


/***/ }),

/***/ 34645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O3: () => (/* binding */ readStoredEntry),
/* harmony export */   P1: () => (/* binding */ STORE_REQUESTS),
/* harmony export */   Zf: () => (/* binding */ findStoredEntries)
/* harmony export */ });
/* harmony import */ var _core_concurrency_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17145);
/* harmony import */ var _core_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43749);
/* harmony import */ var _tree_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39203);
/* harmony import */ var _entries_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82771);




/** Manifests of a store that are read, and tags that are resolved, at once. */
const STORE_REQUESTS = 8;
/** The chosen entries, newest first. The manifest of each is read once, and has the last word on what it is. */
async function findStoredEntries(source, { includes, matches }, call = {}) {
    const places = await (0,_entries_js__WEBPACK_IMPORTED_MODULE_2__/* .allEntries */ .Yl)(source, includes, call);
    const listed = places.flatMap(({ entries }) => entries).filter(({ key }) => matches(key));
    const read = await (0,_core_concurrency_js__WEBPACK_IMPORTED_MODULE_3__/* .mapConcurrent */ ._k)(listed, STORE_REQUESTS, (one) => readStoredEntry(source, one, call));
    return read
        .filter((one) => one !== undefined)
        .filter(({ entry }) => matches(entry.key))
        .toSorted((a, b) => (0,_entries_js__WEBPACK_IMPORTED_MODULE_2__/* .newestFirst */ .ll)(a.entry, b.entry));
}
/** Undefined for what is no entry by its own manifest, and for one that is gone. */
async function readStoredEntry(source, listed, call) {
    const { entry, manifest } = (await (0,_entries_js__WEBPACK_IMPORTED_MODULE_2__/* .readEntry */ .hB)(source, listed, call)) ?? {};
    if (!entry || !manifest?.config || (0,_tree_format_js__WEBPACK_IMPORTED_MODULE_1__/* .compressionOf */ .MB)(manifest.config) === undefined)
        return undefined;
    const parts = (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .successors */ .ir)(manifest).filter(({ digest }) => digest !== manifest.subject?.digest);
    return { entry, parts, blobs: new Map([entry.node, ...parts].map(({ digest, size }) => [digest, size])) };
}


/***/ }),

/***/ 39203:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CK: () => (/* binding */ CACHE_ARTIFACT),
/* harmony export */   Cg: () => (/* binding */ rawLimit),
/* harmony export */   KB: () => (/* binding */ CONTENT),
/* harmony export */   KY: () => (/* binding */ layerTitle),
/* harmony export */   Ke: () => (/* binding */ rawCost),
/* harmony export */   MB: () => (/* binding */ compressionOf),
/* harmony export */   ON: () => (/* binding */ layerType),
/* harmony export */   UP: () => (/* binding */ GROUP),
/* harmony export */   _T: () => (/* binding */ CHUNK_SMALL),
/* harmony export */   b1: () => (/* binding */ LIMITS),
/* harmony export */   d3: () => (/* binding */ configType),
/* harmony export */   h5: () => (/* binding */ CHUNK_MAX),
/* harmony export */   hh: () => (/* binding */ STAGED),
/* harmony export */   iM: () => (/* binding */ BIG_FILE),
/* harmony export */   uV: () => (/* binding */ isEnd),
/* harmony export */   uh: () => (/* binding */ CHUNK_AVERAGE)
/* harmony export */ });
/* harmony import */ var _files_tar_block_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89813);
/* harmony import */ var _files_tar_header_block_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93871);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17142);



/** A stored tree: an image manifest of this artifact type. `docs` of the format: see {@link CacheConfig}. */
const CACHE_ARTIFACT = 'application/vnd.oras.cache.v1';
const CACHE_CONFIG = 'application/vnd.oras.cache.config.v1+json';
/** Of a layer: the number of its group, and a digest of its headers and of the digests of its files. */
const GROUP = 'land.oras.cache.group';
const CONTENT = 'land.oras.cache.content';
function layerType(compression) {
    return compression === 'none' ? _core_media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .OCI_LAYER */ .QP : `${_core_media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .OCI_LAYER */ .QP}+${compression}`;
}
function configType(compression) {
    return compression === 'none' ? CACHE_CONFIG : `${CACHE_CONFIG}+${compression}`;
}
function compressionOf(config) {
    return ['zstd', 'gzip', 'none'].find((one) => configType(one) === config.mediaType);
}
/** Titles sort in the order of the layers, for `cat 0-*`. */
function layerTitle(group, at, compression) {
    const suffix = { zstd: '.zst', gzip: '.gz', none: '' }[compression];
    return `${group}-${String(at).padStart(5, '0')}.tar${suffix}`;
}
const MIB = 1024 * 1024;
/** Chosen by measuring: smaller chunks cost requests and save nothing, since changed files get a chunk of their own. */
const CHUNK_AVERAGE = 4 * MIB;
const CHUNK_MAX = 16 * MIB;
/** Smaller chunks are repacked with the next change, so that their number stays bounded. */
const CHUNK_SMALL = MIB / 2;
/** Larger files get chunks of their own, cut by content. */
const BIG_FILE = 8 * MIB;
/** Names of files that a restore has not moved into place yet. */
const STAGED = /^\.oras-cache-[0-9]+-[0-9a-f]{16}-[0-9]+$/;
/** What is accepted from an artifact. */
const LIMITS = {
    chunk: 32 * MIB,
    config: 128 * MIB,
    configRaw: 512 * MIB,
    /** Bytes of a config once it is decompressed: always this many, and this many times as much as it was. */
    configFree: 4 * MIB,
    configRatio: 100,
    /** Characters of the names of folders, besides twice those of what is in them. */
    folders: 8 * MIB,
    entries: 2_000_000,
    depth: 128,
    /** Bytes of all chunks before compression; holes of sparse files count here. */
    raw: 512 * 1024 * MIB,
    /** Bytes written for what was fetched: always this many, and this many times as much (CVE-2026-59873). */
    written: 1024 * MIB,
    ratio: 300,
};
/** How large a config of so many packed bytes may become. */
function rawLimit(packed) {
    return Math.min(LIMITS.configRaw, LIMITS.configFree + LIMITS.configRatio * packed);
}
/** Bytes an entry takes in the tar, at most. */
function rawCost({ name, size, linkTarget: link = '', mtime }) {
    if ((0,_files_tar_header_block_js__WEBPACK_IMPORTED_MODULE_1__/* .fitsOneBlock */ .MR)({ name, link, size, mtime: mtime / 1e6 }))
        return _files_tar_block_js__WEBPACK_IMPORTED_MODULE_2__/* .BLOCK */ .IE + (0,_files_tar_block_js__WEBPACK_IMPORTED_MODULE_2__/* .padded */ .jC)(size);
    // A PAX header: its own block, its records with their keys, and the block of the entry.
    const records = Buffer.byteLength(name) + Buffer.byteLength(link) + 200;
    return 2 * _files_tar_block_js__WEBPACK_IMPORTED_MODULE_2__/* .BLOCK */ .IE + (0,_files_tar_block_js__WEBPACK_IMPORTED_MODULE_2__/* .padded */ .jC)(records) + (0,_files_tar_block_js__WEBPACK_IMPORTED_MODULE_2__/* .padded */ .jC)(size);
}
function isEnd(chunk) {
    return chunk.entries.length === 0 && chunk.piece === undefined;
}


/***/ }),

/***/ 87351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hm: () => (/* binding */ packManifest),
/* harmony export */   wg: () => (/* binding */ EMPTY)
/* harmony export */ });
/* unused harmony export packIndex */
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24997);
/* harmony import */ var _core_content_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40239);
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59852);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81963);
/* harmony import */ var _core_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43749);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17142);
/* harmony import */ var _missing_child_retry_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(52872);







const EMPTY_BYTES = '{}';
/** Content `{}` (image-spec manifest.md, "Guidance for an Empty Descriptor"). */
const EMPTY = {
    mediaType: _core_media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .OCI_EMPTY */ .g1,
    digest: (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(EMPTY_BYTES),
    size: 2,
    data: 'e30=',
};
/**
 * Makes the same manifest as `oras push` from the same parts, byte for byte, and pushes it, with the empty blob if it needs
 * that. The layers must be in the storage.
 *
 * @throws {OrasError} `INVALID_INPUT` for a type that is no media type, and for parts that the chosen version does not take.
 * @example
 * const memory = new MemoryTarget();
 * const layer = await pushBytes(memory, '{"spdxVersion":"SPDX-2.3"}', { mediaType: 'application/spdx+json' });
 * const { node } = await packManifest(memory, { artifactType: 'application/spdx+json', layers: [layer] });
 * console.log(node.digest);
 */
async function packManifest(storage, options, { tag, signal } = {}) {
    const call = { signal };
    const manifest = manifestOf(options);
    for (const blob of [manifest.config, ...(manifest.layers ?? [])]) {
        if (blob?.digest === EMPTY.digest && !(await storage.exists(blob, call)))
            await storage.push(blob, (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesOf */ .$$)(EMPTY_BYTES), call);
    }
    return pushManifest(storage, manifest, { tag, signal });
}
/**
 * Makes an index (image-spec image-index.md) and pushes it. What it lists must be in the storage; to change an index that
 * is there, use {@link updateIndex}.
 *
 * @throws {OrasError} `INVALID_INPUT` for an artifact type that is no media type.
 * @example
 * const memory = new MemoryTarget();
 * const { node } = await packManifest(memory, { artifactType: 'application/vnd.acme.tool' });
 * const index = await packIndex(memory, {
 *   manifests: [{ ...node, platform: { os: 'linux', architecture: 'arm64' } }],
 * });
 * await memory.tag(index.node, 'v1');
 */
async function packIndex(storage, { manifests, artifactType, subject, annotations }, call = {}) {
    if (artifactType !== undefined)
        checkMediaType(artifactType, 'artifactType');
    return pushManifest(storage, {
        mediaType: OCI_INDEX,
        manifests,
        ...(artifactType !== undefined && { artifactType }),
        ...(subject && { subject }),
        ...(annotations && { annotations }),
    }, call);
}
async function pushManifest(storage, manifest, call) {
    const bytes = (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .encodeManifest */ .Gb)(manifest);
    const node = {
        ...(0,_core_content_js__WEBPACK_IMPORTED_MODULE_1__/* .descriptorOf */ .nb)(bytes, manifest.mediaType),
        ...(manifest.artifactType !== undefined && { artifactType: manifest.artifactType }),
    };
    await (0,_missing_child_retry_js__WEBPACK_IMPORTED_MODULE_6__/* .retryMissingChild */ .T)(() => storage.push(node, (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesOf */ .$$)(bytes), call), call);
    return { node, bytes, manifest };
}
function manifestOf(options) {
    const { artifactType, config, layers = [], subject, annotations } = options;
    if (artifactType !== undefined)
        (0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .checkMediaType */ .xQ)(artifactType, 'artifact-type');
    const emptyConfigFields = options.configAnnotations && { annotations: options.configAnnotations };
    const common = {
        mediaType: _core_media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .OCI_MANIFEST */ .EG,
        ...(subject && { subject }),
        ...(annotations && { annotations }),
    };
    if (isOld(options)) {
        if (artifactType !== undefined && config) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('INVALID_INPUT', 'image-spec v1.0 takes artifact-type or config, not both');
        }
        const type = artifactType ?? _core_media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .UNKNOWN_CONFIG */ .wv;
        return {
            ...common,
            config: config ?? { mediaType: type, digest: EMPTY.digest, size: EMPTY.size, ...emptyConfigFields },
            layers,
        };
    }
    if (config && artifactType === undefined) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('INVALID_INPUT', 'image-spec v1.1 with a config needs an artifact-type');
    }
    return {
        ...common,
        artifactType: artifactType ?? _core_media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .UNKNOWN_ARTIFACT */ .K2,
        config: config ?? { ...EMPTY, ...emptyConfigFields },
        layers: layers.length === 0 ? [EMPTY] : layers,
    };
}
function isOld({ imageSpec, config, artifactType }) {
    return (imageSpec === 'v1.0' || (imageSpec === undefined && config !== undefined && artifactType === undefined));
}


/***/ }),

/***/ 40239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WU: () => (/* binding */ pushBytes),
/* harmony export */   ci: () => (/* binding */ fetchBytes),
/* harmony export */   nb: () => (/* binding */ descriptorOf)
/* harmony export */ });
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24997);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59852);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17142);



const BINARY = 'application/octet-stream';
/**
 * The descriptor of content that is in memory; text counts as UTF-8.
 *
 * @param mediaType - RFC 6838. Default `application/octet-stream`.
 * @throws {OrasError} `INVALID_INPUT` if `mediaType` is no media type.
 */
function descriptorOf(content, mediaType = BINARY) {
    (0,_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .checkMediaType */ .xQ)(mediaType, 'mediaType');
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    return { mediaType, digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes), size: bytes.byteLength };
}
/**
 * Pushes content that is in memory, and returns its descriptor for the `layers` or `config` of a manifest.
 *
 * @throws {OrasError} `INVALID_INPUT` if `mediaType` is no media type.
 * @example
 * const memory = new MemoryTarget();
 * const layer = await pushBytes(memory, 'hello', {
 *   mediaType: 'text/plain',
 *   annotations: { 'org.opencontainers.image.title': 'hello.txt' },
 * });
 */
async function pushBytes(storage, content, { mediaType, annotations, ...push } = {}) {
    const node = descriptorOf(content, mediaType);
    await storage.push(node, (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesOf */ .$$)(content), push);
    return annotations ? { ...node, annotations } : node;
}
/**
 * Reads content into memory, checked against its descriptor.
 *
 * @throws {OrasError} `TOO_LARGE` beyond the limit, `DIGEST_MISMATCH` and `SIZE_MISMATCH` for wrong content, `NOT_FOUND`.
 */
async function fetchBytes(source, node, { limit, signal } = {}) {
    return (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .readAll */ .yw)(source.fetch(node, { signal }), node, limit);
}


/***/ }),

/***/ 89813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E1: () => (/* binding */ parseTarBlock),
/* harmony export */   F7: () => (/* binding */ tarText),
/* harmony export */   IE: () => (/* binding */ BLOCK),
/* harmony export */   TN: () => (/* binding */ tarNumber),
/* harmony export */   ei: () => (/* binding */ isZeroBlock),
/* harmony export */   jC: () => (/* binding */ padded)
/* harmony export */ });
const BLOCK = 512;
/** Undefined if the block is not a tar header: a wrong checksum or an invalid number. */
function parseTarBlock(block) {
    if (block.length < BLOCK || !hasRightSum(block))
        return undefined;
    const [mode, size, mtime] = [
        tarNumber(block, 100, 8),
        tarNumber(block, 124, 12),
        tarNumber(block, 136, 12),
    ];
    if (mode === undefined || size === undefined || size < 0 || mtime === undefined)
        return undefined;
    const magic = block.toString('latin1', 257, 265);
    const name = tarText(block, 0, 100);
    const prefix = magic.startsWith('ustar\0') ? tarText(block, 345, prefixLength(block)) : '';
    return {
        name: prefix === '' ? name : `${prefix}/${name}`,
        type: block.toString('latin1', 156, 157),
        mode,
        size,
        mtime,
        link: tarText(block, 157, 100),
        isGnu: magic === 'ustar  \0',
    };
}
/** `star` stores two times after a shorter prefix. */
function prefixLength(block) {
    return block.toString('latin1', 508, 512) === 'tar\0' ? 131 : 155;
}
/** Rounds up to a whole block. */
function padded(position) {
    return Math.ceil(position / BLOCK) * BLOCK;
}
function isZeroBlock(block) {
    return block.length === BLOCK && block[0] === 0 && block.every((byte) => byte === 0);
}
/** Up to the first NUL. */
function tarText(bytes, at, length) {
    const end = bytes.subarray(at, at + length).indexOf(0);
    return bytes.toString('utf8', at, end < 0 ? at + length : at + end);
}
/** Octal digits, or GNU's binary form; an empty field is 0. Undefined if neither, or not a safe integer. */
function tarNumber(bytes, at, length) {
    const first = bytes[at] ?? 0;
    if (first >= 0x80)
        return binaryNumber(bytes, at, length);
    const [, digits] = /^[ \0]*([0-7]*)[ \0]*$/.exec(bytes.toString('latin1', at, at + length)) ?? [];
    return digits === undefined ? undefined : Number.parseInt(digits || '0', 8);
}
function binaryNumber(bytes, at, length) {
    let value = (bytes[at] ?? 0) === 0xff ? -1n : BigInt((bytes[at] ?? 0) & 0x7f);
    for (const byte of bytes.subarray(at + 1, at + length))
        value = value * 256n + BigInt(byte);
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : undefined;
}
/** Old tars sum signed bytes. */
function hasRightSum(block) {
    const expected = tarNumber(block, 148, 8);
    let [unsigned, signed] = [8 * 32, 8 * 32];
    for (let at = 0; at < BLOCK; at += 1) {
        if (at >= 148 && at < 156)
            continue;
        const byte = block[at] ?? 0;
        unsigned += byte;
        signed += byte < 128 ? byte : byte - 256;
    }
    return expected === unsigned || expected === signed;
}


/***/ }),

/***/ 93871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ec: () => (/* binding */ writeHeaderBlock),
/* harmony export */   MR: () => (/* binding */ fitsOneBlock),
/* harmony export */   dN: () => (/* binding */ MAX_NUMBER)
/* harmony export */ });
const ASCII = /^[\x20-\x7e]*$/;
/** The largest size and time that 11 octal digits hold. */
const MAX_NUMBER = 0o77777777777;
/** Whether an entry needs neither a prefix nor PAX records. */
function fitsOneBlock({ name, link, size, mtime, }) {
    const fits = name.length <= 100 && link.length <= 100;
    return fits && size <= MAX_NUMBER && mtime <= MAX_NUMBER && ASCII.test(name) && ASCII.test(link);
}
/** Writes a block over zeros. The text fields must be ASCII and fit. In place, since a cache has many headers. */
function writeHeaderBlock(into, at, header) {
    let sum = SUM_OF_CONSTANTS;
    const text = (from, value) => {
        for (let index = 0; index < value.length; index += 1) {
            const code = value.charCodeAt(index);
            into[at + from + index] = code;
            sum += code;
        }
    };
    const octal = (from, digits, value) => {
        let left = value;
        for (let index = digits - 1; index >= 0; index -= 1) {
            const code = 48 + (left % 8);
            into[at + from + index] = code;
            sum += code;
            left = Math.floor(left / 8);
        }
    };
    text(0, header.name);
    octal(100, 7, header.mode);
    octal(108, 7, 0);
    octal(116, 7, 0);
    octal(124, 11, header.size);
    octal(136, 11, header.mtime);
    text(156, header.flag);
    text(157, header.link);
    text(257, 'ustar\u000000');
    // Go leaves the device numbers of a PAX header empty.
    if (header.flag !== 'x') {
        octal(329, 7, 0);
        octal(337, 7, 0);
    }
    text(345, header.prefix ?? '');
    octal(148, 6, sum);
    into[at + 154] = 0;
    into[at + 155] = 32;
}
/** The checksum counts its own field as eight blanks (POSIX ustar). */
const SUM_OF_CONSTANTS = 8 * 32;


/***/ })

};
