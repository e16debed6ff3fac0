export const id = 9929;
export const ids = [9929];
export const modules = {

/***/ 23588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ fanOut)
/* harmony export */ });
/* harmony import */ var _copy_caching_source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33283);
/* harmony import */ var _core_concurrency_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17145);
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24997);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17142);
/* harmony import */ var _core_override_capabilities_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(59719);
/* harmony import */ var _core_target_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93557);






/** Reads each blob once for all places of a unit. It stays on the disk until the last of them has read it. */
async function fanOut({ source, to }, open) {
    const { target: scratch, remove } = await open.scratchFolder();
    const blobs = new _core_concurrency_js__WEBPACK_IMPORTED_MODULE_3__/* .SingleFlight */ .FH();
    const cached = (0,_copy_caching_source_js__WEBPACK_IMPORTED_MODULE_0__/* .cachingSource */ .f)(source, scratch, { blobs });
    const reads = new Map();
    const drop = async (node) => {
        blobs.delete(node.digest);
        if ((0,_core_target_js__WEBPACK_IMPORTED_MODULE_4__/* .canCollect */ .lm)(scratch))
            await scratch.collect([node]);
    };
    async function* readAndDrop(node, options) {
        yield* cached.fetch(node, options);
        const count = (reads.get(node.digest) ?? 0) + 1;
        reads.set(node.digest, count);
        if (count === to.length)
            await drop(node);
    }
    const fetch = (node, options) => (0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isManifestType */ .Q3)(node.mediaType) ? cached.fetch(node, options) : (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .lazy */ .RZ)(() => readAndDrop(node, options));
    return { source: (0,_core_override_capabilities_js__WEBPACK_IMPORTED_MODULE_5__/* .overrideCapabilities */ .B)(cached, { fetch }), close: remove };
}


/***/ }),

/***/ 29929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sync: () => (/* binding */ sync)
});

// EXTERNAL MODULE: ../build/js/core/concurrency.js
var core_concurrency = __webpack_require__(17145);
// EXTERNAL MODULE: ../build/js/sync/next-state.js
var next_state = __webpack_require__(97889);
// EXTERNAL MODULE: ../build/js/sync/run-group.js
var run_group = __webpack_require__(70437);
// EXTERNAL MODULE: ../build/js/action/open/request-counter.js
var request_counter = __webpack_require__(92612);
// EXTERNAL MODULE: ../build/js/action/commands/shared/common-inputs.js
var common_inputs = __webpack_require__(54039);
// EXTERNAL MODULE: ../build/js/copy/copy.js + 7 modules
var copy = __webpack_require__(35630);
// EXTERNAL MODULE: ../build/js/core/digest.js
var core_digest = __webpack_require__(59852);
// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __webpack_require__(81963);
// EXTERNAL MODULE: ../build/js/core/reference.js
var reference = __webpack_require__(11387);
// EXTERNAL MODULE: ../build/js/core/target.js
var target = __webpack_require__(93557);
// EXTERNAL MODULE: ../build/js/core/descriptor.js
var descriptor = __webpack_require__(44745);
// EXTERNAL MODULE: ../build/js/core/manifest-node.js
var manifest_node = __webpack_require__(80326);
// EXTERNAL MODULE: ../build/js/core/manifest.js
var manifest = __webpack_require__(43749);
// EXTERNAL MODULE: ../build/js/core/media-types.js
var media_types = __webpack_require__(17142);
;// CONCATENATED MODULE: ../build/js/sync/airgap/archive-content.js






/** What the archive holds of a repository, as it is: what could not be copied is not in it. */
async function archiveContent(archive, { repository, held, signal }) {
    const manifests = new Map();
    const blobs = new Map();
    const addBlob = async (blob) => {
        const { digest, size } = blob;
        const isHeld = held.has(digest);
        // Rules may leave content out of the copy.
        if (!blobs.has(digest) && (isHeld || (await archive.exists(blob, { signal }))))
            blobs.set(digest, { digest, size, isHeld });
    };
    const walk = async (roots, isReferrer) => {
        const open = [...roots];
        for (let node = open.pop(); node; node = open.pop()) {
            const { mediaType, digest, size } = node;
            if (!(0,media_types/* isManifestType */.Q3)(mediaType))
                await addBlob(node);
            else if (!manifests.has((0,descriptor/* nodeKey */.u8)(node)) && (await archive.exists(node, { signal }))) {
                manifests.set((0,descriptor/* nodeKey */.u8)(node), { node: { mediaType, digest, size }, isReferrer });
                open.push(...(0,manifest/* successors */.ir)((await (0,manifest_node/* readManifestNode */.y0)(archive, node, { signal })).manifest));
            }
        }
    };
    const tags = new Map();
    const derived = [];
    for (const tag of await tagsIn(archive, repository, { signal })) {
        const node = await archive.resolve(nameOf(repository, tag), { signal });
        tags.set(tag, node.digest);
        if ((0,core_digest/* subjectOfTag */.sA)(tag) === undefined)
            await walk([node], false);
        else
            derived.push(node);
    }
    await walk(derived, true);
    // The map grows on the way: referrers have referrers.
    for (const { node } of manifests.values())
        for await (const referrer of archive.predecessors(node, { referrersOnly: true, signal }))
            await walk([referrer], true);
    return { repository, tags, manifests: [...manifests.values()], blobs: [...blobs.values()] };
}
function nameOf(repository, tag) {
    return repository === '' ? tag : `${repository}:${tag}`;
}
async function tagsIn(archive, repository, call) {
    const before = nameOf(repository, '');
    const tags = [];
    for await (const name of archive.tags(call))
        if (name.startsWith(before) && (0,reference/* isTag */.dz)(name.slice(before.length)))
            tags.push(name.slice(before.length));
    return tags.toSorted();
}

// EXTERNAL MODULE: ../build/js/core/content.js
var core_content = __webpack_require__(40239);
// EXTERNAL MODULE: ../build/js/sync/records/fields.js
var records_fields = __webpack_require__(41154);
// EXTERNAL MODULE: ../build/js/sync/records/record.js
var records_record = __webpack_require__(746);
// EXTERNAL MODULE: ../build/js/sync/records/packed-lines.js
var packed_lines = __webpack_require__(81649);
;// CONCATENATED MODULE: ../build/js/sync/airgap/content.js


/** As for the state of a pair. */
const CONTENT_LIMITS = { bytes: 64 * 1024 * 1024, lines: 400_001, line: 16 * 1024 };
/** A line about the repository, then one for each tag, manifest and blob, sorted: the same content is the same bytes. */
function packContent(content) {
    return (0,packed_lines/* packLines */.FJ)(linesOf(content), `the inventory of ${content.repository}`, CONTENT_LIMITS);
}
function* linesOf({ repository, tags, manifests, blobs }) {
    yield { repository };
    for (const [tag, digest] of [...tags].toSorted(by(([name]) => name)))
        yield { tag, digest };
    for (const { node, isReferrer } of manifests.toSorted(by(({ node: { digest } }) => digest)))
        yield { manifest: node.digest, type: node.mediaType, size: node.size, referrer: isReferrer || undefined };
    for (const { digest, size, isHeld } of blobs.toSorted(by((blob) => blob.digest)))
        yield { blob: digest, size, held: isHeld || undefined };
}
function by(key) {
    return (one, other) => (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0);
}
/**
 * @param what - What an error names.
 * @throws {OrasError} `INVALID_CONTENT` for lines that are no content of a repository.
 */
function parseContent(lines, what) {
    let repository;
    const tags = new Map();
    const manifests = [];
    const blobs = [];
    for (const line of lines) {
        const fields = (0,records_fields/* fieldsOf */.Pf)(line.value, line.what);
        if (repository === undefined)
            repository = fields.text('repository');
        else if (fields.has('tag'))
            tags.set(fields.tag('tag'), fields.digest('digest'));
        else if (fields.has('manifest'))
            manifests.push(manifestOf(fields));
        else
            blobs.push(blobOf(fields));
    }
    if (repository === undefined)
        return (0,records_fields/* fieldsOf */.Pf)({}, what).fail('it is empty');
    return { repository, tags, manifests, blobs };
}
function manifestOf(fields) {
    return {
        node: {
            mediaType: fields.text('type'),
            digest: fields.digest('manifest'),
            size: fields.count('size'),
        },
        isReferrer: fields.has('referrer') && fields.flag('referrer'),
    };
}
function blobOf(fields) {
    return {
        digest: fields.digest('blob'),
        size: fields.count('size'),
        isHeld: fields.has('held') && fields.flag('held'),
    };
}

;// CONCATENATED MODULE: ../build/js/sync/airgap/inventory.js




const KIND = (0,records_record/* recordKind */.wg)('inventory', 'CONFLICT');
/** So many are named when some are missing. */
const MAX_BASES = 100;
/** The name of the inventory in an archive: neither a tag nor the tag of a repository, so that no rule selects it. */
const INVENTORY_ENTRY = 'land.oras:sync/inventory';
/** The layers of an inventory, sorted by repository. */
async function pushContents(storage, contents, call) {
    const layers = [];
    const sorted = contents.toSorted((one, other) => (one.repository < other.repository ? -1 : 1));
    for (const content of sorted)
        layers.push(await (0,core_content/* pushBytes */.WU)(storage, packContent(content), { mediaType: KIND.layerType, ...call }));
    return layers;
}
async function pushInventory(storage, { number, bases, layers }, { tag, signal }) {
    const kept = bases.slice(0, MAX_BASES);
    const node = await (0,records_record/* pushRecord */.Mz)(storage, { config: { number, bases: kept }, layers }, { kind: KIND, tag, signal });
    return { node, number, digest: node.digest, bases: kept, layers };
}
/**
 * Undefined where there is no such tag or digest.
 *
 * @throws {OrasError} `INVALID_CONTENT` for an inventory that cannot be read, `CONFLICT` for something else.
 */
async function readInventory(target, reference, call) {
    const record = await (0,records_record/* readRecord */.aE)(target, reference, { kind: KIND, ...call });
    if (!record)
        return undefined;
    const { node, config, layers } = record;
    return { node, number: config.count('number'), digest: node.digest, bases: basesIn(config), layers };
}
function basesIn(config) {
    const list = config.list('bases');
    if (list.length > MAX_BASES)
        config.fail(`it names more than ${MAX_BASES} bases`);
    return list.map((one) => {
        if (typeof one !== 'object' || one === null)
            return config.fail('a base is no object');
        const fields = (0,records_fields/* fieldsOf */.Pf)({ ...one }, `${KIND.name}: base`);
        return { number: fields.count('number'), digest: fields.digest('digest') };
    });
}
/** The content of each repository, by its name. */
async function readContents(target, layers, call, kind = KIND) {
    const contents = new Map();
    for (const layer of layers) {
        const what = `${kind.name}, layer ${layer.digest}`;
        const lines = await (0,records_record/* readLayer */.w6)(target, layer, { what, limits: CONTENT_LIMITS, ...call });
        const content = parseContent(lines, what);
        if (contents.has(content.repository))
            throw (0,records_fields/* invalid */.Gq)(`${what}: its repository has another layer`);
        contents.set(content.repository, content);
    }
    return contents;
}

// EXTERNAL MODULE: ../build/js/core/override-capabilities.js
var override_capabilities = __webpack_require__(59719);
;// CONCATENATED MODULE: ../build/js/sync/airgap/leaving-out.js

/**
 * The archive, for the copies of one repository: blobs that the base has there count as present, and are not written.
 * Other repositories may need them in the archive all the same.
 */
function leavingOut(archive, held, onLeftOut) {
    const isLeftOut = (node) => {
        const isHeld = held.has(node.digest);
        if (isHeld)
            onLeftOut(node);
        return isHeld;
    };
    const own = {
        exists: async (node, options) => isLeftOut(node) || archive.exists(node, options),
        // A manifest that came with another repository: its blobs may have been left out for that one alone.
        isWhole: async () => false,
        // Where a copy takes a target without tags to be empty, it does not ask.
        async push(node, bytes, options) {
            if (!isLeftOut(node))
                await archive.push(node, bytes, options);
        },
    };
    return (0,override_capabilities/* overrideCapabilities */.B)(archive, own);
}

// EXTERNAL MODULE: ../build/js/action/runner/format.js
var format = __webpack_require__(87131);
// EXTERNAL MODULE: ../build/js/action/runner/safe-text.js
var safe_text = __webpack_require__(45229);
;// CONCATENATED MODULE: ../build/js/action/commands/sync/airgap/export.js










/** Reads what the archive builds on. */
async function openExport(base, { state, syncName }, context) {
    const store = state && (await context.open.target(state));
    const options = { store, syncName, context };
    if (!base.inventory || !store)
        return new Export(options);
    const { signal } = context;
    const inventory = await readInventory(store, base.inventory.digest, { signal });
    if (!inventory || (base.inventory.number ?? inventory.number) !== inventory.number)
        throw unknown(base, state.text);
    const contents = await readContents(store, inventory.layers, { signal });
    return new Export({ ...options, base: { inventory, contents } });
}
function unknown({ receipt, inventory }, state) {
    const { digest = '', number } = inventory ?? {};
    const named = `inventory ${digest}${number === undefined ? '' : ` of export ${number}`}`;
    const by = receipt === undefined ? '' : `${receipt} is the receipt of another export: `;
    return new errors/* OrasError */.aP('INVALID_INPUT', `input base: ${by}${(0,safe_text/* safeText */.H)(state, 300)} has no ${named}`, {
        details: { input: 'base' },
    });
}
/** One archive for the other side of an air gap, without what that side has. */
class Export {
    #options;
    #leftOut = new Map();
    #held = new Map();
    #archive;
    constructor(options) {
        this.#options = options;
    }
    destination(archive, repository) {
        this.#archive = archive;
        const blobs = this.#options.base?.contents.get(repository)?.blobs ?? [];
        const held = new Set(blobs.map(({ digest }) => digest));
        this.#held.set(repository, held);
        return leavingOut(archive, held, ({ digest, size }) => this.#leftOut.set(digest, size));
    }
    /** The inventory goes to the state before the archive is there: a receipt of it is always understood. */
    async finish() {
        const archive = this.#archive;
        const { base, context } = this.#options;
        const { open, log } = context;
        if (!archive)
            return;
        const size = [...this.#leftOut.values()].reduce((sum, one) => sum + one, 0);
        const left = `${(0,format/* counted */.hS)(this.#leftOut.size, 'blob')} (${(0,format/* formatSize */.Xq)(size)}) left out`;
        const on = base ? `, on top of export ${base.inventory.number}` : '';
        if (open.plan)
            return log.info(`An export${on}: ${left}`);
        const contents = await this.#contents(archive);
        // An archive that is there is not replaced by nothing.
        if (contents.length === 0)
            return log.warning('Nothing was exported, and no archive is written');
        const inventory = await this.#inventory(archive, contents);
        await this.#keep(archive, inventory);
        log.info(`Export ${inventory.number}${on}: ${left}; inventory ${inventory.digest}`);
    }
    async #contents(archive) {
        const { signal } = this.#options.context;
        if (!(0,target/* canFindPredecessors */.cp)(archive) || !(0,target/* canListTags */.sd)(archive))
            throw new errors/* OrasError */.aP('UNSUPPORTED', 'only an archive can be exported to');
        const contents = [];
        for (const [repository, held] of this.#held) {
            const content = await archiveContent(archive, { repository, held, signal });
            if (content.manifests.length > 0)
                contents.push(content);
        }
        return contents;
    }
    async #inventory(archive, contents) {
        const { base, store, context } = this.#options;
        const { signal } = context;
        const layers = await pushContents(archive, contents, { signal });
        const bases = base ? [export_nameOf(base.inventory), ...base.inventory.bases] : [];
        const last = store && (await readInventory(store, this.#lastTag, { signal }));
        const isSame = last !== undefined &&
            last.bases[0]?.digest === bases[0]?.digest &&
            digestsOf(last.layers) === digestsOf(layers);
        // What is made again has the number that it had.
        const number = isSame ? last.number : Math.max(last?.number ?? 0, bases[0]?.number ?? 0) + 1;
        return pushInventory(archive, { number, bases, layers }, { tag: INVENTORY_ENTRY, signal });
    }
    async #keep(archive, { node, number, digest }) {
        const { store, syncName, context } = this.#options;
        const { open, signal } = context;
        if (!store)
            return;
        const own = (0,reference/* checkTag */.Bs)(`${syncName}.inventory-${number}-${(0,core_digest/* hexOf */.ZD)(digest).slice(0, 12)}`);
        await (0,copy/* copyNode */.Ud)(archive, node, { target: store, reference: [own, this.#lastTag] }, { signal });
        await open.commit(store, signal);
    }
    get #lastTag() {
        return (0,reference/* checkTag */.Bs)(`${this.#options.syncName}.exported`);
    }
}
function export_nameOf({ number, digest }) {
    return { number, digest };
}
function digestsOf(layers) {
    return layers.map(({ digest }) => digest).join(' ');
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ../build/js/sync/airgap/import-order.js

/** Numbers of the exports that the archive builds on and that have not been imported, in their order. */
function missingNumbers({ bases }, imported) {
    const at = bases.findIndex(({ digest }) => digest === imported?.digest);
    const missing = at >= 0 ? bases.slice(0, at) : bases.filter(({ number }) => number > (imported?.number ?? 0));
    return missing.map(({ number }) => number).toSorted((one, other) => one - other);
}
/** An older archive would move tags back. A whole one builds on nothing, and may begin anew. */
function refuseOlder(archive, imported, where) {
    if (!imported || archive.bases.length === 0 || archive.number >= imported.number)
        return;
    throw new errors/* OrasError */.aP('CONFLICT', `${where} is export ${archive.number}, and export ${imported.number} has been imported already; with deep: true it is imported all the same, and its tags move back`, { details: { reason: 'sync' } });
}
/** Why an archive cannot be imported, where blobs that it leaves out are not known to be there. */
function notKnown(archive, imported, where) {
    const missing = missingNumbers(archive, imported);
    const [base] = archive.bases;
    const has = imported ? `the last that was imported is ${imported.number}` : 'none has been imported';
    const why = missing.length > 0
        ? `missing: ${missing.join(', ')}. Import ${missing.length === 1 ? 'it' : 'them'} first`
        : 'what was imported lacks some of the blobs that the archive leaves out. Export again with a receipt of what was imported';
    return new errors/* OrasError */.aP('CONFLICT', `${where} is export ${archive.number} and builds on export ${base?.number ?? 0}; ${has}, ${why}, or set deep: true, which asks the destination for each blob`, { details: { reason: 'sync' } });
}

;// CONCATENATED MODULE: ../build/js/sync/airgap/check-archive.js




/**
 * Finds what the archive leaves out, and fails unless it is known to be where the units copy to. Returns how many blobs that is.
 *
 * @throws {OrasError} `CONFLICT` for a missing or a newer import, `NOT_FOUND` for blobs that a destination does not have,
 * `INVALID_CONTENT` for an archive that lacks what it should bring.
 */
async function checkArchive(archive, units, options) {
    const own = units.filter(({ from }) => from.text === archive.where);
    const { imported } = options;
    if (own.some((unit) => !options.isDeep(unit)))
        refuseOlder(archive.inventory, imported, archive.where);
    const leftOut = new Map();
    for (const content of archive.contents.values())
        leftOut.set(content.repository, await leftOutOf(content, archive, options));
    for (const unit of own) {
        const blobs = leftOut.get(unit.from.prefix) ?? [];
        if (blobs.length === 0)
            continue;
        for (const to of unit.to) {
            if (options.isDeep(unit))
                await askFor(blobs, to, options);
            else
                compareWith(blobs, { archive, repository: unit.from.prefix, to }, options);
        }
    }
    return new Set([...leftOut.values()].flat().map(({ digest }) => digest)).size;
}
async function leftOutOf({ blobs, manifests }, { source, where }, call) {
    const leftOut = [];
    for (const { digest, size, isHeld } of blobs) {
        const blob = { mediaType: 'application/octet-stream', digest, size };
        if (await source.exists(blob, call))
            continue;
        if (!isHeld)
            throw damaged(where, digest);
        leftOut.push(blob);
    }
    for (const { node } of manifests)
        if (!(await source.exists(node, call)))
            throw damaged(where, node.digest);
    return leftOut;
}
function damaged(where, digest) {
    return (0,records_fields/* invalid */.Gq)(`${where} is damaged: its inventory has ${digest}, which is neither in it nor left out`);
}
function compareWith(blobs, { archive: { inventory, where }, repository, to }, { imported, remembers }) {
    if (!remembers)
        throw new errors/* OrasError */.aP('INVALID_INPUT', `${where} leaves out ${blobs.length} blobs: input state is needed, which knows what was imported before, or deep: true, which asks the destination for each`, { details: { input: 'state' } });
    const known = new Set(imported?.contents.get(repository)?.blobs.map(({ digest }) => digest));
    if (blobs.some(({ digest }) => !known.has(digest)))
        throw notKnown(inventory, imported, where);
    if (imported?.places.get(repository)?.includes(to.key) === true)
        return;
    throw new errors/* OrasError */.aP('CONFLICT', `${to.key} is not where export ${imported?.number ?? 0} was imported to, and ${where} leaves out what that brought; set deep: true, which asks ${to.key} for each blob`, { details: { reason: 'sync' } });
}
async function askFor(blobs, { target, key }, { concurrency, signal }) {
    const there = await (0,core_concurrency/* mapConcurrent */._k)(blobs, concurrency, (blob) => target.exists(blob, { signal }));
    const missing = blobs.filter((_, at) => !there[at]);
    if (missing.length === 0)
        return;
    const shown = missing.slice(0, 3).map(({ digest }) => digest);
    throw new errors/* OrasError */.aP('NOT_FOUND', `${key} lacks ${missing.length} of the ${blobs.length} blobs that the archive leaves out, such as ${shown.join(', ')}; export again with base: none, or with the receipt of an import that is still there`);
}

;// CONCATENATED MODULE: ../build/js/sync/airgap/imported.js





const imported_KIND = (0,records_record/* recordKind */.wg)('import', 'CONFLICT');
async function writeImported(target, tag, { number, digest, contents, places, signal }) {
    const layers = [];
    for (const content of contents.values())
        layers.push(await (0,core_content/* pushBytes */.WU)(target, packContent(content), { mediaType: imported_KIND.layerType, signal }));
    const list = [...places].map(([repository, to]) => ({ repository, to }));
    await (0,records_record/* pushRecord */.Mz)(target, { config: { number, inventory: digest, places: list }, layers }, { kind: imported_KIND, tag, signal });
}
/** Undefined where nothing was imported; fails as {@link readInventory} does. */
async function readImported(target, tag, call) {
    const record = await (0,records_record/* readRecord */.aE)(target, tag, { kind: imported_KIND, ...call });
    if (!record)
        return undefined;
    const { config, layers } = record;
    const digest = config.digest('inventory');
    const places = new Map(config.list('places').map((one) => {
        if (typeof one !== 'object' || one === null)
            return config.fail('a place is no object');
        const fields = (0,records_fields/* fieldsOf */.Pf)({ ...one }, `${imported_KIND.name}: place`);
        return [fields.text('repository'), fields.list('to').map(String)];
    }));
    const contents = await readContents(target, layers, call, imported_KIND);
    return { number: config.count('number'), digest, contents, places };
}

// EXTERNAL MODULE: ../build/js/core/bytes.js
var bytes = __webpack_require__(24997);
;// CONCATENATED MODULE: ../build/js/sync/airgap/left-out-source.js




/** The archive of an export: reading a blob that it leaves out says so, instead of that there is none. */
function leftOutSource(archive, contents, where) {
    const held = new Set();
    for (const { blobs } of contents)
        for (const { digest, isHeld } of blobs)
            if (isHeld)
                held.add(digest);
    const fetch = (node, options) => {
        if ((0,media_types/* isManifestType */.Q3)(node.mediaType) || !held.has(node.digest))
            return archive.fetch(node, options);
        return (0,bytes/* lazy */.RZ)(async () => {
            if (await archive.exists(node, options))
                return archive.fetch(node, options);
            throw new errors/* OrasError */.aP('NOT_FOUND', `${where} leaves out blob ${node.digest}, which an export before it brought, and the destination does not have it; export again with base: none, or with the receipt of an import that is still there`, { details: { reference: node.digest } });
        });
    };
    return (0,override_capabilities/* overrideCapabilities */.B)(archive, { fetch });
}

// EXTERNAL MODULE: ../build/js/sync/airgap/receipt.js
var receipt = __webpack_require__(12739);
;// CONCATENATED MODULE: ../build/js/sync/airgap/whole-import.js


/** Why a destination may lack something of the export, or undefined: a receipt promises everything. */
async function whyNotWhole(contents, pairs, options) {
    for (const content of contents.values()) {
        const own = pairs.filter(({ unit }) => unit.from.prefix === content.repository);
        if (own.length === 0)
            return `no rule imported ${content.repository || 'it'}`;
        // Several rules may bring it to one place together.
        for (const [, [first, ...more]] of Map.groupBy(own, ({ to }) => to.key)) {
            if (!first)
                continue;
            const why = whyNotAll(content, [first, ...more]) ?? (await missingReferrer(content, first, options));
            if (why !== undefined)
                return why;
        }
    }
    return undefined;
}
/** The places of each repository. */
function placesOf(pairs) {
    const byRepository = Map.groupBy(pairs, ({ unit }) => unit.from.prefix);
    return new Map([...byRepository].map(([repository, own]) => [repository, own.map(({ to }) => to.key)]));
}
const DONE = new Set(['same', 'copied', 'moved']);
function whyNotAll({ tags, manifests }, pairs) {
    const [{ to }] = pairs;
    const [some] = manifests;
    const changing = pairs.find(({ unit: { rule } }) => {
        const { filter, children } = some ? rule.options(some.node, to.text) : {};
        return rule.platform !== undefined || rule.rewrites || filter !== undefined || children === false;
    });
    if (changing)
        return `rule ${changing.unit.rule.rule.name} leaves out or changes content`;
    const done = new Set(pairs.flatMap(({ items }) => items.flatMap(({ item, outcome }) => (DONE.has(outcome) ? item.from : []))));
    const missing = [...tags.keys()].find((tag) => (0,core_digest/* subjectOfTag */.sA)(tag) === undefined && !done.has(tag));
    return missing === undefined ? undefined : `${to.nameOf(missing)} was not imported`;
}
/** Rules may leave out what refers to an artifact. */
async function missingReferrer({ manifests }, { to }, { concurrency, signal }) {
    const referrers = manifests.filter(({ isReferrer }) => isReferrer);
    const there = await (0,core_concurrency/* mapConcurrent */._k)(referrers, concurrency, ({ node }) => to.target.exists(node, { signal }));
    const missing = referrers.find((_, at) => !there[at]);
    return missing && `${to.key} has not got ${missing.node.digest}, which refers to what was imported`;
}

// EXTERNAL MODULE: ../build/js/action/inputs/location.js
var inputs_location = __webpack_require__(3306);
;// CONCATENATED MODULE: ../build/js/action/commands/sync/airgap/import.js














/** The archive of an export, where the rules read one. */
class Import {
    #inputs;
    #context;
    #archives = new core_concurrency/* SingleFlight */.FH('keep');
    #pairs = [];
    #archive;
    constructor(inputs, context) {
        this.#inputs = inputs;
        this.#context = context;
    }
    async exported(source, location) {
        if (location.kind === 'registry')
            return undefined;
        const where = (0,inputs_location/* formatLocation */.j$)(location);
        const archive = await this.#archives.get(where, () => this.#read(source, where));
        return archive && leftOutSource(source, archive.contents.values(), where);
    }
    async #read(source, where) {
        const { signal } = this.#context;
        const inventory = await readInventory(source, INVENTORY_ENTRY, { signal });
        if (!inventory)
            return undefined;
        return { where, source, inventory, contents: await readContents(source, inventory.layers, { signal }) };
    }
    /** Nothing is written before all that the archive leaves out is known to be at the destinations. */
    async check(units) {
        const found = (await Promise.all(this.#archives.values())).filter((one) => one !== undefined);
        const [archive, second] = found;
        if (!archive)
            return;
        if (second)
            throw new errors/* OrasError */.aP('INVALID_INPUT', `input rules: ${archive.where} and ${second.where} are both exports; import one after the other`, { details: { input: 'rules' } });
        this.#archive = archive;
        const { signal, concurrency, log } = this.#context;
        const { state, rules } = this.#inputs;
        const store = state && (await this.#context.open.target(state));
        const leftOut = await checkArchive(archive, units, {
            imported: store && (await readImported(store, this.#tag, { signal })),
            remembers: store !== undefined,
            isDeep: ({ rule }) => rules.some((one) => one.rule === rule.rule && one.deep),
            concurrency,
            signal,
        });
        const { number, bases } = archive.inventory;
        const on = bases[0] ? `, on top of export ${bases[0].number}` : '';
        log.info(`${(0,safe_text/* safeText */.H)(archive.where, 300)} is export ${number}${on}: ${(0,format/* counted */.hS)(leftOut, 'blob')} left out`);
    }
    add(pair) {
        if (pair.unit.from.text === this.#archive?.where)
            this.#pairs.push(pair);
    }
    async receipt() {
        const archive = this.#archive;
        const { open, signal, concurrency, log, runtime } = this.#context;
        if (!archive || open.plan)
            return undefined;
        const { inventory, contents } = archive;
        const why = await whyNotWhole(contents, this.#pairs, { signal, concurrency });
        if (why !== undefined) {
            log.warning(`There is no receipt of export ${inventory.number}: ${(0,safe_text/* safeText */.H)(why, 500)}`);
            return undefined;
        }
        const { state } = this.#inputs;
        if (state) {
            const store = await open.target(state);
            const { number, digest } = inventory;
            const places = placesOf(this.#pairs);
            await writeImported(store, this.#tag, { number, digest, contents, places, signal });
            await open.commit(store, signal);
        }
        const path = (0,external_node_path_.join)(await (0,promises_.mkdtemp)((0,external_node_path_.join)(runtime.temp, 'sync-receipt-')), 'receipt.json');
        await (0,promises_.writeFile)(path, (0,receipt/* formatReceipt */.I)(inventory), { flag: 'wx' });
        log.info(`Receipt of export ${inventory.number}, for base of the next one: ${path}`);
        return path;
    }
    get #tag() {
        return (0,reference/* checkTag */.Bs)(`${this.#inputs.syncName}.imported`);
    }
}

;// CONCATENATED MODULE: ../build/js/action/commands/sync/airgap/air-gap.js


async function openAirGap(inputs, context) {
    const imported = new Import(inputs, context);
    const exported = inputs.base && (await openExport(inputs.base, inputs, context));
    return {
        exported: (source, location) => imported.exported(source, location),
        destination: (target, repository) => exported?.destination(target, repository) ?? target,
        targets: { replace: exported !== undefined },
        check: (units) => imported.check(units),
        add: (pair) => imported.add(pair),
        finish: async () => exported?.finish(),
        receipt: () => imported.receipt(),
    };
}

// EXTERNAL MODULE: ../build/js/action/commands/sync/fan-out.js
var fan_out = __webpack_require__(23588);
// EXTERNAL MODULE: ../build/js/action/commands/sync/inputs.js + 1 modules
var inputs = __webpack_require__(23295);
// EXTERNAL MODULE: ../build/js/action/commands/sync/memory.js + 1 modules
var sync_memory = __webpack_require__(29123);
// EXTERNAL MODULE: ../build/js/action/commands/sync/places.js + 3 modules
var sync_places = __webpack_require__(908);
// EXTERNAL MODULE: ../build/js/action/commands/sync/prune-pairs.js + 5 modules
var prune_pairs = __webpack_require__(72250);
// EXTERNAL MODULE: ../build/js/action/commands/sync/reported.js + 1 modules
var reported = __webpack_require__(68611);
// EXTERNAL MODULE: ../build/js/action/commands/sync/run.js + 2 modules
var sync_run = __webpack_require__(96825);
;// CONCATENATED MODULE: ../build/js/action/commands/sync/sync.js













const sync = {
    summary: 'copy many tags of many repositories by rules: mirror, promote, back up',
    needs: '`rules`, `rules-file` or `shard`',
    effect: 'writes',
    required: [],
    optional: [...inputs/* RULES */.y0, ...inputs/* STATE */.c4, 'recheck', 'prune', 'base', 'shard', ...common_inputs/* WRITING */.V9],
    outputs: ['changed', 'report', 'receipt', 'metadata'],
    title: { done: 'Synced', planned: 'would sync' },
    read: inputs/* readSyncInputs */.Pc,
    references: ({ references }) => references,
    async run(inputs, context) {
        if (inputs.kind === 'rules')
            return syncAll(inputs, context);
        const { syncShard } = await __webpack_require__.e(/* import() */ 4975).then(__webpack_require__.bind(__webpack_require__, 4975));
        return syncShard(inputs, context);
    },
};
async function syncAll(inputs, context) {
    const names = inputs.rules.map(({ rule }) => rule.name);
    return (0,reported/* reported */.Y)(names, context, (run) => syncRules(inputs, run));
}
async function syncRules(inputs, run) {
    const { context } = run;
    const { rules, trustRoot, syncName, digest, prune } = inputs;
    const gap = await openAirGap(inputs, context);
    const places = new sync_places/* Places */.N(context, gap);
    if (inputs.references.registries?.length)
        await context.open.limit(inputs.rates);
    const units = await context.log.group('Repositories', () => (0,sync_run/* openUnits */.cD)(rules, { ...run, places, trustRoot }));
    await gap.check(units);
    const memory = await (0,sync_memory/* readMemory */.S1)(inputs, context);
    const notes = (0,sync_memory/* notesOf */.h$)(memory, { syncName, rules: digest, signal: context.signal });
    await runUnits(units, { ...run, memory, notes, prune, gap });
    await gap.finish();
    for (const target of await places.targets())
        await context.open.commit(target, context.signal);
    await notes.save();
    if (memory.kept)
        await context.open.commit(memory.kept.target, context.signal);
    return { receipt: await gap.receipt() };
}
async function runUnits(units, run) {
    const { context, tally, memory, notes, gap } = run;
    const { concurrency, signal, open, log } = context;
    const ended = [];
    const options = {
        signal,
        memory,
        limit: (0,core_concurrency/* limiter */.TA)(sync_run/* ASKING */.S1 * concurrency, signal),
        copies: (0,core_concurrency/* limiter */.TA)(concurrency, signal),
        share: (unit) => (0,fan_out/* fanOut */.Y)(unit, open),
        onNone: (unit) => (0,sync_run/* tellNone */.ae)(unit, context),
        async onPair({ items, ...pair }) {
            await tally.addPair({ ...pair, items });
            gap.add({ ...pair, items });
            const next = (0,next_state/* nextState */.V)({ ...pair, items }, memory.run);
            if (run.prune === 'off')
                await notes.remember(next);
            else
                ended.push({ ...pair, next });
        },
        async onFailure(failure) {
            await tally.addFailure(failure);
            await (0,sync_run/* keepState */.Jg)(failure, memory, notes.remember);
        },
    };
    await log.group('Copy', () => (0,sync_run/* eachGroup */.tv)(units, run, (group) => (0,run_group/* runGroup */.V)(group, options)));
    if (ended.length > 0)
        await log.group('Prune', () => pruneAll(ended, run));
}
/** One after the other, when all copies are done: a tag that goes here may have been wanted there. */
async function pruneAll(pairs, { context, spent, tally, memory, notes, prune: mode }) {
    const { signal, concurrency } = context;
    const { run } = memory;
    const { unfinished } = tally;
    const options = { run, pairs, unfinished, concurrency, signal, mode, tally, context };
    for (const pair of pairs) {
        const rule = spent.of(pair.unit.rule.rule.name);
        await notes.remember(await (0,request_counter/* countRequests */.Kx)(rule, () => (0,prune_pairs/* prunePair */.N)(pair, options)));
    }
}


/***/ }),

/***/ 33283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ cachingSource)
/* harmony export */ });
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24997);
/* harmony import */ var _core_override_capabilities_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(59719);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17142);
/* harmony import */ var _core_target_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93557);
/* harmony import */ var _predecessors_predecessor_limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46091);
/* harmony import */ var _core_concurrency_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17145);






/**
 * Reads the source once for any number of copies: manifests, tags and predecessors are remembered, and blobs are kept in
 * the storage.
 *
 * @throws {OrasError} `TOO_LARGE` or `DIGEST_MISMATCH`, when a manifest or a list of predecessors is read.
 */
function cachingSource(source, storage, { blobs = new _core_concurrency_js__WEBPACK_IMPORTED_MODULE_3__/* .SingleFlight */ .FH(), limits } = {}) {
    const manifests = new _core_concurrency_js__WEBPACK_IMPORTED_MODULE_3__/* .SingleFlight */ .FH();
    const resolved = new _core_concurrency_js__WEBPACK_IMPORTED_MODULE_3__/* .SingleFlight */ .FH();
    const manifestsByReference = new _core_concurrency_js__WEBPACK_IMPORTED_MODULE_3__/* .SingleFlight */ .FH();
    const predecessors = new _core_concurrency_js__WEBPACK_IMPORTED_MODULE_3__/* .SingleFlight */ .FH();
    const fetch = (node, options) => (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .lazy */ .RZ)(async () => {
        const bytes = source.fetch(node, options);
        if ((0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isManifestType */ .Q3)(node.mediaType))
            return (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesOf */ .$$)(await manifests.get(node.digest, () => (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .readByDigest */ .g1)(bytes, node), options));
        await blobs.get(node.digest, () => storage.push(node, bytes, { ...options, index: false }), options);
        return storage.fetch(node, options);
    });
    const overrides = {
        fetch,
        resolve: (reference, options) => resolved.get(reference, () => source.resolve(reference, options), options),
        ...((0,_core_target_js__WEBPACK_IMPORTED_MODULE_4__/* .canReadManifest */ .Ku)(source) && {
            readManifest: (reference, options) => manifestsByReference.get(reference, () => source.readManifest(reference, options), options),
        }),
        ...((0,_core_target_js__WEBPACK_IMPORTED_MODULE_4__/* .canFindPredecessors */ .cp)(source) && {
            async *predecessors(node, options) {
                const key = `${node.digest} ${options?.referrersOnly === true} ${options?.artifactType ?? ''}`;
                const list = () => {
                    const budget = new _predecessors_predecessor_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .PredecessorBudget */ .f(limits);
                    return Array.fromAsync(source.predecessors(node, options), (predecessor) => {
                        budget.add(predecessor, node);
                        return predecessor;
                    });
                };
                yield* await predecessors.get(key, list, options);
            },
        }),
    };
    return (0,_core_override_capabilities_js__WEBPACK_IMPORTED_MODULE_5__/* .overrideCapabilities */ .B)(source, overrides);
}


/***/ }),

/***/ 49125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mE: () => (/* binding */ notTogether),
/* harmony export */   t$: () => (/* binding */ isTogether),
/* harmony export */   v3: () => (/* binding */ planGroup),
/* harmony export */   vB: () => (/* binding */ settleGroup)
/* harmony export */ });
/* harmony import */ var _core_concurrency_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17145);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81963);
/* harmony import */ var _compare_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14717);
/* harmony import */ var _plan_unit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91915);




/** Lists and compares all units of a group, and refuses what two of them want for different artifacts. Writes nothing. */
async function planGroup(units, options) {
    const failures = [];
    const planned = await Promise.all(units.map(async (unit) => {
        try {
            return await (0,_plan_unit_js__WEBPACK_IMPORTED_MODULE_2__/* .planUnit */ .MP)(unit, options);
        }
        catch (error) {
            options.signal?.throwIfAborted();
            failures.push({ unit, error });
            return [];
        }
    }));
    const pairs = [];
    for (const pair of planned.flat())
        if ('error' in pair)
            failures.push(pair);
        else
            pairs.push(pair);
    return { units, pairs: refuseClashes(pairs), failures };
}
/** Two rules that want one tag for different artifacts: neither gets it. */
function refuseClashes(pairs) {
    if (pairs.length < 2)
        return pairs;
    const wanted = new Map();
    const clashing = new Set();
    for (const { items } of pairs)
        for (const { item, digest = '' } of items) {
            const name = item.to.nameOf(item.tag);
            const other = wanted.get(name);
            if (other !== undefined && other !== digest)
                clashing.add(name);
            wanted.set(name, digest);
        }
    if (clashing.size === 0)
        return pairs;
    return refuse(pairs, (item) => clashing.has(item.to.nameOf(item.tag))
        ? new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('CONFLICT', `${item.to.nameOf(item.tag)} is wanted for two different artifacts by the rules`, { details: { reason: 'sync' } })
        : undefined);
}
/** What is open ends without having been written, where there is a reason. */
function refuse(pairs, why) {
    const refused = (one) => {
        const error = (0,_compare_js__WEBPACK_IMPORTED_MODULE_1__/* .isOpen */ .nT)(one) ? why(one.item) : undefined;
        return error ? { ...one, kind: 'refused', error } : one;
    };
    return pairs.map((pair) => ({ ...pair, items: pair.items.map(refused) }));
}
function isTogether({ rule }) {
    return rule.rule.together;
}
/** Why a tag of a rule whose tags move together does not move. */
function notTogether({ to, tag, unit }) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('CONFLICT', `${to.nameOf(tag)} does not move: the tags of rule ${unit.rule.rule.name} move together, and not all can`, { details: { reason: 'sync' } });
}
/** For a plan that others carry out: what failed is compared once more, and rules that move together and cannot are refused. */
async function settleGroup(group, options) {
    const pairs = await Promise.all(group.pairs.map((pair) => compareAgain(pair, options)));
    const broken = new Set([
        ...group.failures.map(({ unit }) => unit.rule),
        ...pairs.filter(({ items }) => items.some(isBroken)).map(({ unit }) => unit.rule),
    ]);
    const why = (item) => isTogether(item.unit) && broken.has(item.unit.rule) ? notTogether(item) : undefined;
    return { ...group, pairs: refuse(pairs, why) };
}
async function compareAgain(pair, { limit, signal }) {
    if (!pair.items.some(({ kind }) => kind === 'failed'))
        return pair;
    const items = await (0,_core_concurrency_js__WEBPACK_IMPORTED_MODULE_3__/* .settleInBatches */ .t1)(pair.items, async (one) => {
        if (one.kind !== 'failed')
            return one;
        one.item.unit.forget(one.item.from);
        return limit(() => (0,_compare_js__WEBPACK_IMPORTED_MODULE_1__/* .compareItem */ .zS)(one.item, { signal }), 0);
    });
    return { ...pair, items };
}
function isBroken({ kind }) {
    return kind === 'failed' || kind === 'refused';
}


/***/ }),

/***/ 70437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ runGroup),
/* harmony export */   W: () => (/* binding */ copyPlanned)
/* harmony export */ });
/* harmony import */ var _pair_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28673);
/* harmony import */ var _plan_group_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49125);


/**
 * Units that meet in a destination, or belong to a rule whose tags move together: all are compared before one is copied.
 * An item that fails stops no other.
 */
async function runGroup(units, options) {
    const group = await (0,_plan_group_js__WEBPACK_IMPORTED_MODULE_1__/* .planGroup */ .v3)(units, options);
    for (const failure of group.failures)
        await options.onFailure(failure);
    await copyPlanned(group, options);
}
/** Copies what was found to be open. */
async function copyPlanned({ units, pairs, failures }, options) {
    const shared = new Map();
    try {
        for (const unit of units)
            if (unit.to.length > 1)
                shared.set(unit, await options.share(unit));
        const sourceOf = (unit) => shared.get(unit)?.source ?? unit.source;
        const runs = pairs.map((pair) => new _pair_run_js__WEBPACK_IMPORTED_MODULE_0__/* .PairRun */ .wU(pair, { ...options, sourceOf }));
        const together = Map.groupBy(runs.filter(({ pair }) => (0,_plan_group_js__WEBPACK_IMPORTED_MODULE_1__/* .isTogether */ .t$)(pair.unit)), ({ pair }) => pair.unit.rule);
        await Promise.all([
            ...runs.filter(({ pair }) => !(0,_plan_group_js__WEBPACK_IMPORTED_MODULE_1__/* .isTogether */ .t$)(pair.unit)).map((run) => run.copy('all')),
            ...[...together].map(([rule, all]) => moveTogether(all, failures.some(({ unit }) => unit.rule === rule))),
        ]);
        for (const run of runs)
            await options.onPair(run.finished());
    }
    finally {
        for (const one of shared.values())
            await one.close();
    }
}
/** All content first, then all tags; what cannot be moved keeps the others from moving. */
async function moveTogether(runs, hasFailed) {
    if (!hasFailed)
        await Promise.all(runs.map((run) => run.copy('content')));
    if (hasFailed || runs.some(({ isBroken }) => isBroken))
        for (const run of runs)
            run.refuse(_plan_group_js__WEBPACK_IMPORTED_MODULE_1__/* .notTogether */ .mE);
    else
        await Promise.all(runs.map((run) => run.copy('tags')));
}


/***/ })

};
