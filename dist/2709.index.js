export const id = 2709;
export const ids = [2709];
export const modules = {

/***/ 61042:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WE: () => (/* binding */ noCacheEntry),
/* harmony export */   _r: () => (/* binding */ cacheScopeOf),
/* harmony export */   m9: () => (/* binding */ askedScopes),
/* harmony export */   zx: () => (/* binding */ askedEntries)
/* harmony export */ });
/* harmony import */ var _cache_store_keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39359);
/* harmony import */ var _cache_store_scopes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99706);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81963);
/* harmony import */ var _inputs_input_values_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45308);
/* harmony import */ var _inputs_location_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3306);
/* harmony import */ var _inputs_raw_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93313);
/* harmony import */ var _origin_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(57297);







/** Undefined without input `key`. None of the inputs `foreign` goes with it. */
function askedEntries(reader, command, foreign) {
    if (!reader.given('key'))
        return undefined;
    const other = foreign.find((name) => reader.given(name));
    if (other !== undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('INVALID_INPUT', `input ${other} does not go with input key, which names cache entries`, {
            details: { input: other },
        });
    const keys = [...new Set(reader.lines('key'))];
    if (keys.length === 0)
        throw (0,_inputs_raw_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .wrong */ .Qm)('key', reader.text('key'), 'keys, or patterns such as npm-*, one per line');
    for (const key of keys)
        (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_3__/* .named */ .KT)('key', () => (0,_cache_store_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .checkKey */ .yR)(key));
    const store = (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_3__/* .locationOf */ .hD)(reader, 'from', command);
    const digest = store.kind === 'registry' ? store.reference.digest : store.digest;
    if (store.kind === 'archive' || store.tags.length > 0 || digest !== undefined)
        throw (0,_inputs_raw_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .wrong */ .Qm)('from', store.text, 'a repository of a registry or oci-layout:PATH with input key, without a tag or digest');
    return { of: 'entries', store, keys };
}
function cacheScopeOf(reader) {
    return reader.oneOf('cache-scope', ['branch', 'repo', 'shared']);
}
/**
 * Those that the run saves to; but for `branch`, all others of its repository too. In a terminal there is no run whose
 * branch could be meant: without `cache-scope` it is all of the store.
 */
function askedScopes(scope, runtime) {
    if (!runtime.workflow && scope === 'branch')
        return { name: '', includes: () => true };
    const origin = (0,_origin_js__WEBPACK_IMPORTED_MODULE_6__/* .cacheOrigin */ .n)(runtime);
    const { own } = (0,_cache_store_scopes_js__WEBPACK_IMPORTED_MODULE_1__/* .scopesFor */ .lN)(scope, origin);
    if (scope === 'branch')
        return { name: ` of ${origin.ref}`, includes: (one) => one === own };
    return {
        name: ` of ${origin.repository}${scope === 'shared' ? ' or shared' : ''}`,
        includes: (one) => one === own || (0,_cache_store_scopes_js__WEBPACK_IMPORTED_MODULE_1__/* .isScopeOf */ .Wp)(one, origin.repository),
    };
}
/** `No cache entry with key npm-* of refs/heads/x in ghcr.io/acme/cache` */
function noCacheEntry(key, { name }, store) {
    return `no cache entry with key ${JSON.stringify(key)}${name} in ${(0,_inputs_location_js__WEBPACK_IMPORTED_MODULE_4__/* .formatLocation */ .j$)(store)}`;
}


/***/ }),

/***/ 2506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cache: () => (/* binding */ cache),
  cacheRestore: () => (/* binding */ cacheRestore),
  cacheSave: () => (/* binding */ cacheSave)
});

// EXTERNAL MODULE: ../build/js/action/commands/shared/kept-inputs.js
var kept_inputs = __webpack_require__(88964);
// EXTERNAL MODULE: ../build/js/action/commands/cache/state.js
var cache_state = __webpack_require__(72802);
// EXTERNAL MODULE: ../build/js/cache/store/keys.js
var keys = __webpack_require__(39359);
// EXTERNAL MODULE: ../build/js/cache/store/retention.js
var retention = __webpack_require__(94873);
// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __webpack_require__(81963);
// EXTERNAL MODULE: ../build/js/action/inputs/input-values.js
var input_values = __webpack_require__(45308);
// EXTERNAL MODULE: ../build/js/action/inputs/raw-inputs.js
var raw_inputs = __webpack_require__(93313);
// EXTERNAL MODULE: ../build/js/action/commands/cache/asked-entries.js
var asked_entries = __webpack_require__(61042);
;// CONCATENATED MODULE: ../build/js/action/commands/cache/inputs.js






function cacheInputs(reader, command) {
    const store = storeOf(reader, command);
    const key = (0,input_values/* named */.KT)('key', () => (0,keys/* checkKey */.yR)(reader.required('key', command)));
    const restoreKeys = reader.lines('restore-keys').map((one) => (0,input_values/* named */.KT)('restore-keys', () => (0,keys/* checkKey */.yR)(one)));
    (0,input_values/* named */.KT)('restore-keys', () => (0,keys/* checkKeyCount */.pm)([key, ...restoreKeys]));
    if (!reader.given('path'))
        throw new errors/* OrasError */.aP('INVALID_INPUT', `input path is missing: command ${command} needs it; for all of the workspace write ./`, { details: { input: 'path' } });
    const paths = reader.lines('path');
    const compression = reader.oneOf('compression', ['zstd', 'gzip', 'none']);
    return {
        command,
        store,
        paths,
        key,
        restoreKeys,
        version: (0,keys/* versionOf */.E4)({ paths, compression, windows: process.platform === 'win32' }),
        scope: (0,asked_entries/* cacheScopeOf */._r)(reader),
        compression,
        lookupOnly: reader.flag('lookup-only'),
        failOnMiss: reader.flag('fail-on-cache-miss'),
        onFailure: reader.flag('cache-on-failure'),
        retention: (0,retention/* parseRetention */.A)(reader.lines('retention')),
    };
}
/** A place that many jobs can write to at once, without a name for any one artifact. */
function storeOf(reader, command) {
    const [store] = (0,input_values/* targetsOf */.QR)(reader, command, 1);
    if (store.kind === 'archive' || store.tags.length > 0)
        throw (0,raw_inputs/* wrong */.Qm)('to', reader.text('to'), 'a repository of a registry or oci-layout:PATH, without a tag');
    return store;
}

// EXTERNAL MODULE: ../build/js/cache/store/entries.js
var entries = __webpack_require__(82771);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ../build/js/core/bytes.js
var core_bytes = __webpack_require__(24997);
// EXTERNAL MODULE: ../build/js/core/manifest.js
var core_manifest = __webpack_require__(43749);
// EXTERNAL MODULE: ../build/js/core/concurrency.js
var concurrency = __webpack_require__(17145);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ../build/js/cache/tree/format.js
var format = __webpack_require__(39203);
// EXTERNAL MODULE: ../build/js/cache/tree/list-tree.js
var list_tree = __webpack_require__(54769);
// EXTERNAL MODULE: ../build/js/cache/tree/split-evenly.js
var split_evenly = __webpack_require__(50828);
// EXTERNAL MODULE: ../build/js/cache/tree/yield-regularly.js
var yield_regularly = __webpack_require__(57837);
;// CONCATENATED MODULE: ../build/js/cache/tree/compare-tree.js








/** Compares by content: a file with the same size and time may still differ. */
async function compareTree(wanted, options) {
    const { config, run } = options;
    const folders = new Map();
    for (const root of options.roots)
        findFolders(root, [], folders);
    const missing = [];
    const links = [];
    const doubts = [];
    const turn = (0,yield_regularly/* yieldRegularly */.R)(run.signal);
    for (const one of wanted) {
        await turn();
        const isFolder = one.entry.kind === 'folder';
        const inside = findFolders(one.root, isFolder ? one.segments : one.segments.slice(0, -1), folders);
        if (isFolder)
            continue;
        const state = inside ? stateOf(one) : 'missing';
        if (state === 'missing')
            missing.push(one);
        if (state === 'doubtful')
            doubts.push(one);
        if (state === 'linked')
            links.push(one);
    }
    const same = await filterUnchanged(doubts, config, run);
    const proven = doubts.filter((one) => same.has(one));
    missing.push(...doubts.filter((one) => !same.has(one)));
    // A file that is replaced is another one than what its hard links lead to.
    const replaced = new Set(missing);
    missing.push(...links.filter(({ file }) => file && replaced.has(file)));
    return {
        folders,
        missing,
        touched: proven.filter((one) => !looksAlike(one)),
        proven,
    };
}
/** Records the folders of a path; true if the last one exists. A link is not a folder (GHSA-8xwf-rjm4-xvhv). */
function findFolders(root, segments, folders) {
    const path = (0,external_node_path_.join)(root, ...segments);
    const known = folders.get(path);
    if (known !== undefined)
        return known;
    if (segments.length === 0) {
        const found = (0,external_node_fs_.statSync)(root, { throwIfNoEntry: false });
        if (found && !found.isDirectory())
            throw inTheWay(root, 'UNSAFE_PATH', 'it is not a folder');
        folders.set(path, found !== undefined);
        return found !== undefined;
    }
    const inside = findFolders(root, segments.slice(0, -1), folders);
    const found = inside ? (0,list_tree/* lstatIfPresent */.VO)(path) : undefined;
    if (found && !found.isDirectory()) {
        throw inTheWay(path, 'UNSAFE_PATH', `it is a ${(0,list_tree/* kindOf */.I)(found) ?? 'device'}`);
    }
    folders.set(path, found !== undefined);
    return found !== undefined;
}
function stateOf({ entry, file, ...place }) {
    const path = pathOf(place);
    const found = (0,list_tree/* lstatIfPresent */.VO)(path);
    if (!found)
        return 'missing';
    const kind = (0,list_tree/* kindOf */.I)(found);
    if (kind === 'folder')
        throw inTheWay(path, 'ALREADY_EXISTS', 'it is a folder');
    if (file)
        return isSameFile(found, (0,list_tree/* lstatIfPresent */.VO)(pathOf(file))) ? 'linked' : 'missing';
    if (kind !== entry.kind)
        return 'missing';
    if (entry.kind === 'link')
        return (0,external_node_fs_.readlinkSync)(path) === entry.linkTarget ? 'same' : 'missing';
    return found.size === entry.size ? 'doubtful' : 'missing';
}
function isSameFile(one, other) {
    return list_tree/* hasExactInodes */.s4 && one.isFile() && one.ino === other?.ino && one.dev === other.dev;
}
function looksAlike({ entry, ...place }) {
    const found = (0,list_tree/* lstatIfPresent */.VO)(pathOf(place));
    return found !== undefined && (0,list_tree/* microseconds */.EZ)(found) === entry.mtime && isMode(found.mode, entry.mode);
}
/** Windows has no modes to compare. */
function isMode(found, wanted) {
    return process.platform === 'win32' || (found & 0o777) === wanted;
}
/** Files whose content equals the artifact's. */
async function filterUnchanged(doubts, { chunks }, { pool }) {
    const same = new Set();
    const piecesOf = (one) => one.chunks.flatMap((at) => chunks[at]?.piece ?? []);
    const big = doubts.filter((one) => piecesOf(one).length > 0);
    const small = doubts.filter((one) => piecesOf(one).length === 0);
    const whole = (0,split_evenly/* splitEvenly */.s)(small, ({ entry }) => entry.size).map(async (part) => {
        const files = part.map((one) => ({ path: pathOf(one), size: one.entry.size }));
        const { digests } = await pool.run({ kind: 'digest', files });
        for (const [at, one] of part.entries())
            if (digests[at] !== undefined && digests[at] === one.entry.contentDigest)
                same.add(one);
    });
    const cut = big.map(async (one) => {
        const [path, { size }] = [pathOf(one), one.entry];
        const job = { kind: 'cut', path, size, average: format/* CHUNK_AVERAGE */.uh, max: format/* CHUNK_MAX */.h5, digests: true };
        const [found, expected] = [(await pool.run(job)).pieces, piecesOf(one)];
        if (found.length === expected.length &&
            found.every(({ contentDigest }, at) => contentDigest === expected[at]?.contentDigest))
            same.add(one);
    });
    await (0,concurrency/* settleAll */.j3)([...whole, ...cut]);
    return same;
}
function pathOf({ root, segments }) {
    return (0,external_node_path_.join)(root, ...segments);
}
function inTheWay(path, code, reason) {
    return new errors/* OrasError */.aP(code, `will not write to ${path} in ${(0,external_node_path_.dirname)(path)}: ${reason}`, {
        details: { path },
    });
}

// EXTERNAL MODULE: ../build/js/cache/tree/config.js + 1 modules
var config = __webpack_require__(36050);
// EXTERNAL MODULE: ../build/js/files/safe-path.js
var safe_path = __webpack_require__(92675);
// EXTERNAL MODULE: ../build/js/cache/tree/groups.js
var tree_groups = __webpack_require__(94712);
// EXTERNAL MODULE: ../build/js/cache/tree/cache-links.js
var cache_links = __webpack_require__(11380);
;// CONCATENATED MODULE: ../build/js/cache/tree/restore-plan.js








/**
 * Decides where every entry of the artifact goes. The artifact has only names; roots and rules are the caller's. One bad
 * name rejects the whole artifact.
 */
async function planEntries(config, groups, { signal, folders = {} }) {
    const places = config.groups.map((pattern) => {
        const group = groups.find((one) => one.pattern === pattern);
        if (!group)
            throw otherGroups(config, groups);
        return { root: group.root, rule: new tree_groups/* NameRule */.Q(group) };
    });
    if (new Set(config.groups).size !== groups.length)
        throw otherGroups(config, groups);
    const wanted = [];
    const turn = (0,yield_regularly/* yieldRegularly */.R)(signal);
    for (const [at, chunk] of config.chunks.entries()) {
        const place = places[chunk.group];
        if (!place)
            throw otherGroups(config, groups);
        const chunks = chunk.piece ? chunkRunOf(config.chunks, at) : [at];
        for (const entry of chunk.entries) {
            await turn();
            const segments = place.rule.segments(entry.name);
            if (entry.kind === 'link')
                place.rule.checkLink(entry);
            wanted.push({
                entry: withMovedLink(entry, config.folders, folders),
                root: place.root,
                segments,
                chunks,
            });
        }
    }
    checkCollisions(wanted);
    return withFiles(wanted);
}
function withMovedLink(entry, then, now) {
    if (entry.kind !== 'link' || entry.linkTarget === undefined || !then)
        return entry;
    return { ...entry, linkTarget: (0,cache_links/* movedLink */.o)(entry.linkTarget, then, now) };
}
/** Finds the files of hard links: each must be an entry, and so within the rules of its group. */
function withFiles(wanted) {
    if (!wanted.some(({ entry }) => entry.kind === 'hardlink'))
        return [...wanted];
    const files = new Map();
    for (const one of wanted)
        if (one.entry.kind === 'file')
            files.set(`${one.root}\0${one.entry.name}`, one);
    return wanted.map((one) => {
        const { name, kind, linkTarget = '' } = one.entry;
        if (kind !== 'hardlink')
            return one;
        const file = files.get(`${one.root}\0${linkTarget}`);
        if (file)
            return { ...one, file };
        const [shown, target] = [name, linkTarget].map((text) => JSON.stringify(text.slice(0, 200)));
        throw new errors/* OrasError */.aP('INVALID_CONTENT', `the cache has a hard link ${shown} to ${target}, which is none of its files`);
    });
}
function chunkRunOf(chunks, first) {
    const run = [first];
    for (let at = first + 1; chunks[at]?.piece && chunks[at]?.entries.length === 0; at += 1)
        run.push(at);
    return run;
}
/** Rejects two entries for one path, and entries below something other than a folder, across all roots. */
function checkCollisions(wanted) {
    const taken = new Map();
    for (const one of wanted) {
        const key = keyOf(one.root, one.segments);
        const other = taken.get(key);
        if (other)
            throw collision(other, one);
        taken.set(key, one);
    }
    const seen = new Set();
    // A valid cache lists its folders, so their names are among those of its entries.
    let room = format/* LIMITS */.b1.folders;
    for (const one of wanted) {
        room += 2 * (one.root.length + one.entry.name.length);
        const way = (0,external_node_path_.join)(one.root, ...one.segments).split(external_node_path_.sep);
        for (let depth = way.length - 1; depth > 0; depth -= 1) {
            const key = (0,safe_path/* collisionKey */.EE)(way.slice(0, depth));
            if (seen.has(key))
                break;
            seen.add(key);
            room -= key.length;
            if (room < 0)
                throw (0,config/* tooLarge */.g$)('too many folders', format/* LIMITS */.b1.folders);
            const parent = taken.get(key);
            if (parent && parent.entry.kind !== 'folder')
                throw collision(parent, one);
        }
    }
}
function keyOf(root, segments) {
    return (0,safe_path/* collisionKey */.EE)((0,external_node_path_.join)(root, ...segments).split(external_node_path_.sep));
}
function collision(a, b) {
    const [one, other] = [a, b].map(({ entry }) => JSON.stringify(entry.name.slice(0, 200)));
    return new errors/* OrasError */.aP('UNSAFE_PATH', `the cache has two entries for the same path: ${one} and ${other}`);
}
function otherGroups(config, groups) {
    const shown = (patterns) => JSON.stringify(patterns).slice(0, 500);
    const patterns = groups.map(({ pattern }) => pattern);
    return new errors/* OrasError */.aP('INVALID_INPUT', `the cache holds ${shown(config.groups)}, not ${shown(patterns)}`);
}
/** How much may be written for so many bytes fetched. */
function checkWritten(written, fetched) {
    const limit = format/* LIMITS */.b1.written + format/* LIMITS */.b1.ratio * fetched;
    if (written <= limit)
        return;
    throw new errors/* OrasError */.aP('TOO_LARGE', `the cache unpacks to more than ${limit} bytes`, { details: { limit } });
}

// EXTERNAL MODULE: ../build/js/cache/worker/pool.js
var pool = __webpack_require__(96292);
;// CONCATENATED MODULE: ../build/js/cache/tree/layer-reader.js






const DOWNLOADS = 8;
/** Fetches layers and has worker threads unpack them. A permit is held until the layer is unpacked. */
class LayerReader {
    #source;
    #run;
    #options;
    #limit;
    #paths = new Map();
    /** For each piece its big file and where in it. */
    #pieces = new Map();
    #written = 0;
    fetched = 0;
    fetchedBytes = 0;
    constructor(source, run, options) {
        this.#source = source;
        this.#run = run;
        this.#options = options;
        this.#limit = (0,concurrency/* limiter */.TA)((0,pool/* workerCount */.Mo)() + DOWNLOADS, run.signal);
    }
    /** Sets where the entries are written. */
    setPaths(places) {
        const { chunks } = this.#options.stored.config;
        const paths = new Map();
        for (const [{ entry, chunks: run }, path] of places) {
            paths.set(`${run[0]} ${entry.name}`, path);
            let at = 0;
            for (const index of run) {
                const piece = chunks[index]?.piece;
                if (!piece)
                    continue;
                this.#pieces.set(index, { path, at });
                at += piece.length;
            }
        }
        this.#paths = paths;
    }
    /** Fetches a layer once, and unpacks it for every chunk that uses it. */
    async unpackLayer(places) {
        try {
            await this.#limit(() => this.#unpack(places));
        }
        catch (error) {
            this.#run.fail(error);
            throw error;
        }
    }
    async #unpack(places) {
        const { signal, pool } = this.#run;
        const node = this.#options.stored.layers[places[0] ?? -1];
        if (!node)
            throw new Error(`chunk ${places[0]} has no layer`);
        const bytes = await readLayer(this.#source.fetch(node, { signal }), node);
        this.fetched += 1;
        this.fetchedBytes += node.size;
        this.#options.onEvent?.({ kind: 'fetched', node });
        for (const [turn, at] of places.entries()) {
            // The buffer is transferred to a thread.
            const own = turn === places.length - 1 ? bytes : new Uint8Array(bytes);
            const { written } = await pool.run(this.#job(at, own));
            this.#written += written;
            checkWritten(this.#written, this.fetchedBytes);
        }
    }
    #job(at, bytes) {
        const { config, compression } = this.#options.stored;
        const { size = 0, entries = [], superseded: dead = [], piece } = config.chunks[at] ?? {};
        const place = this.#pieces.get(at);
        return {
            kind: 'unpack',
            bytes,
            compression,
            size,
            entries: entries.map((entry) => {
                const path = piece ? undefined : this.#paths.get(`${at} ${entry.name}`);
                return { ...entry, ...(path !== undefined && { path }) };
            }),
            superseded: dead.map(({ name }) => name),
            ...(piece && place && { piece: { ...place, ...piece } }),
        };
    }
}
/** Into a buffer that is no one else's. */
async function readLayer(bytes, node) {
    if (node.size > format/* LIMITS */.b1.chunk)
        throw (0,config/* tooLarge */.g$)(`a layer of ${node.size} bytes`, format/* LIMITS */.b1.chunk);
    const whole = new Uint8Array(node.size);
    let at = 0;
    for await (const chunk of (0,core_bytes/* verified */.zr)(bytes, node)) {
        whole.set(chunk, at);
        at += chunk.byteLength;
    }
    return whole;
}

// EXTERNAL MODULE: ../build/js/cache/tree/stored-tree.js
var stored_tree = __webpack_require__(82176);
// EXTERNAL MODULE: ../build/js/cache/tree/snapshot.js
var snapshot = __webpack_require__(83152);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ../build/js/files/write-file.js
var write_file = __webpack_require__(3498);
;// CONCATENATED MODULE: ../build/js/cache/tree/staging.js







/**
 * Stages new files and folders beside their destinations and moves them there at the end: a missing folder as a whole,
 * else each file. Until then nothing changes, and a failure leaves nothing behind.
 */
class Staging {
    #tag = `.oras-cache-${process.pid}-${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`;
    #signal;
    /** The staged path of each missing folder; existing folders map to themselves. */
    #folders = new Map();
    #moves = [];
    #roots = [];
    /** Modes of folders that were read-only. */
    #opened = new Map();
    /** Real paths of the folders that are written to. */
    #real = new Map();
    constructor(signal) {
        this.#signal = signal;
    }
    /** Parents must come before their children. */
    async makeFolders(folders, roots) {
        const turn = (0,yield_regularly/* yieldRegularly */.R)(this.#signal);
        for (const [path, isThere] of folders) {
            await turn();
            if (isThere)
                this.#folders.set(path, path);
            else if ([...roots].some((root) => root === path || root.startsWith(path + external_node_path_.sep)))
                await this.#makeRoot(path);
            else {
                const parent = (0,external_node_path_.dirname)(path);
                const beside = this.#folders.get(parent) ?? parent;
                const place = beside === parent ? this.#stage(path) : (0,external_node_path_.join)(beside, path.slice(parent.length + 1));
                (0,external_node_fs_.mkdirSync)(place);
                this.#folders.set(path, place);
            }
        }
    }
    /** Where to write what is to be at the path. */
    stagedPath(path) {
        const parent = (0,external_node_path_.dirname)(path);
        const beside = this.#folders.get(parent) ?? parent;
        return beside === parent ? this.#stage(path) : (0,external_node_path_.join)(beside, path.slice(parent.length + 1));
    }
    /** Moves everything into place. Cannot be aborted once begun. */
    async commit() {
        const turn = (0,yield_regularly/* yieldRegularly */.R)(undefined);
        let done = 0;
        let checked;
        try {
            for (const { from, to } of this.#moves) {
                await turn();
                if ((0,external_node_path_.dirname)(to) !== checked)
                    this.#checkFolder((checked = (0,external_node_path_.dirname)(to)));
                if (process.platform === 'win32')
                    await (0,write_file/* renameRetrying */.bz)(from, to);
                else
                    (0,external_node_fs_.renameSync)(from, to);
                done += 1;
            }
            this.#roots.length = 0;
        }
        catch (cause) {
            if (done === 0 && (0,errors/* hasCode */.up)(cause, 'UNSAFE_PATH'))
                throw cause;
            const message = `${done} of ${this.#moves.length} entries were moved into place, then it failed: ${(0,errors/* messageOf */.bD)(cause)}`;
            throw new errors/* OrasError */.aP('STORAGE', message, { cause });
        }
        finally {
            this.#moves.splice(0, done);
            if (done > 0)
                this.#roots.length = 0;
        }
    }
    /** Removes everything not yet moved. */
    async discard() {
        for (const { from } of this.#moves)
            await (0,promises_.rm)(from, { recursive: true, force: true });
        for (const root of this.#roots.toReversed())
            await (0,promises_.rmdir)(root).catch(() => undefined);
        for (const [folder, mode] of this.#opened)
            (0,external_node_fs_.chmodSync)(folder, mode);
    }
    /** The folder may have been replaced since it was checked. */
    #checkFolder(folder) {
        if (external_node_fs_.realpathSync.native(folder) === this.#real.get(folder))
            return;
        throw new errors/* OrasError */.aP('UNSAFE_PATH', `will not write to ${folder}: it now leads somewhere else`, {
            details: { path: folder },
        });
    }
    async #makeRoot(path) {
        const first = await (0,promises_.mkdir)(path, { recursive: true });
        for (let at = path; first !== undefined; at = (0,external_node_path_.dirname)(at)) {
            this.#roots.unshift(at);
            if (at === first)
                break;
        }
        this.#folders.set(path, path);
    }
    /** Makes a read-only folder of this user, such as Go's module cache, writable for the restore. */
    #open(folder) {
        if (this.#real.has(folder))
            return;
        this.#real.set(folder, external_node_fs_.realpathSync.native(folder));
        if (process.platform === 'win32')
            return;
        const { mode, uid } = (0,external_node_fs_.lstatSync)(folder);
        if ((mode & 0o200) !== 0 || uid !== process.getuid?.())
            return;
        (0,external_node_fs_.chmodSync)(folder, (mode & 0o7777) | 0o200);
        this.#opened.set(folder, mode & 0o7777);
    }
    #stage(path) {
        this.#open((0,external_node_path_.dirname)(path));
        const from = (0,external_node_path_.join)((0,external_node_path_.dirname)(path), `${this.#tag}-${this.#moves.length}`);
        this.#moves.push({ from, to: path });
        return from;
    }
}
/** An empty file of full length, to be filled from several threads. */
function makeSparseFile(path, size) {
    const file = (0,external_node_fs_.openSync)(path, 'wx', 0o600);
    try {
        (0,external_node_fs_.ftruncateSync)(file, size);
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
function makeLink(path, { entry }) {
    (0,external_node_fs_.symlinkSync)(entry.linkTarget ?? '', path);
    const seconds = secondsOf(entry.mtime);
    (0,external_node_fs_.lutimesSync)(path, seconds, seconds);
}
/** A copy where the file system keeps no further links, or not from there. */
function makeHardLink(path, from, file) {
    try {
        (0,external_node_fs_.linkSync)(from, path);
    }
    catch (error) {
        if (!NO_LINKS.has((0,errors/* systemCode */.xU)(error) ?? ''))
            throw error;
        (0,external_node_fs_.copyFileSync)(from, path, external_node_fs_.constants.COPYFILE_EXCL);
        setMeta(path, file);
    }
}
const NO_LINKS = new Set(['EPERM', 'EXDEV', 'EMLINK', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL']);
function setMeta(path, { entry }) {
    const kept = entry.kind === 'folder' ? (0,external_node_fs_.lstatSync)(path).mode & 0o7000 : 0;
    (0,external_node_fs_.chmodSync)(path, kept | entry.mode);
    const seconds = secondsOf(entry.mtime);
    (0,external_node_fs_.lutimesSync)(path, seconds, seconds);
}
/** Half a microsecond more: seconds as a float are inexact, and get truncated. */
function secondsOf(microseconds) {
    return (microseconds + 0.5) / 1e6;
}

;// CONCATENATED MODULE: ../build/js/cache/tree/restore-tree.js














/**
 * Restores the trees of an artifact. Unchanged files are kept, and files that the artifact does not have are left alone.
 * Everything is checked before the first write, and moved into place when all of it has arrived. Memory: a packed
 * layer for each of eight downloads, a packed and a raw one for each thread, of at most 16 MiB each when we made them
 * (32 MiB when others did); and the lists of entries.
 */
async function restoreTree({ source, root }, groups, options = {}) {
    return (0,pool/* withPool */.Le)(options.signal, async (run) => {
        const call = { signal: run.signal };
        const manifest = (0,core_manifest/* parseManifest */.Ng)(await (0,core_bytes/* readAll */.yw)(source.fetch(root, call), root), root);
        const stored = await (0,stored_tree/* readStoredTree */.w)(source, manifest, call);
        const wanted = await planEntries(stored.config, groups, {
            signal: run.signal,
            folders: options.folders,
        });
        const roots = new Set(groups.map((group) => group.root));
        const difference = await compareTree(wanted, { config: stored.config, roots, run });
        if (difference.missing.length > 0)
            run.pool.warm();
        const reader = new LayerReader(source, run, {
            stored,
            onEvent: (event) => options.onEvent?.(event),
        });
        await writeEntries(difference, wanted, {
            run,
            reader,
            stored,
            roots,
            onEvent: (event) => options.onEvent?.(event),
        });
        if (options.snapshot !== undefined) {
            const known = [...difference.missing, ...difference.proven];
            await saveSnapshot(options.snapshot, { stored, groups, wanted: known, run });
        }
        return {
            entries: wanted.length,
            bytes: wanted.reduce((sum, { entry }) => sum + entry.size, 0),
            placed: difference.missing.length,
            layers: stored.layers.length,
            fetched: reader.fetched,
            fetchedBytes: reader.fetchedBytes + (manifest.config?.size ?? 0),
        };
    });
}
async function writeEntries({ folders, missing, touched }, wanted, { run, reader, stored, roots, onEvent }) {
    const staging = new Staging(run.signal);
    try {
        await staging.makeFolders(folders, roots);
        const places = new Map();
        const needed = new Set();
        const turn = (0,yield_regularly/* yieldRegularly */.R)(run.signal);
        for (const one of missing) {
            await turn();
            const place = staging.stagedPath(pathOf(one));
            places.set(one, place);
            if (one.entry.kind !== 'file')
                continue;
            for (const at of one.chunks)
                needed.add(at);
            if (isBig(one, stored))
                makeSparseFile(place, one.entry.size);
        }
        reader.setPaths(places);
        const layers = Map.groupBy([...needed].toSorted((a, b) => a - b), (at) => stored.layers[at]?.digest);
        for (const [at = -1] of layers.values()) {
            const node = stored.layers[at];
            if (node)
                onEvent?.({ kind: 'needed', node });
        }
        await (0,concurrency/* settleAll */.j3)([...layers.values()].map((at) => reader.unpackLayer(at)));
        for (const [one, place] of places) {
            await turn();
            // Links come last, so that no file can be written through one.
            if (one.file)
                makeHardLink(place, places.get(one.file) ?? pathOf(one.file), one.file);
            else if (one.entry.kind === 'link')
                makeLink(place, one);
            else if (isBig(one, stored))
                setMeta(place, one);
        }
        await staging.commit();
    }
    finally {
        await staging.discard();
    }
    for (const one of touched)
        setIfAllowed(pathOf(one), one);
    await setFolderMeta(wanted, run.signal);
}
function isBig({ chunks }, { config }) {
    return config.chunks[chunks[0] ?? -1]?.piece !== undefined;
}
/** Last, deepest first: a folder may be read-only, and writing into it changes its time. */
async function setFolderMeta(wanted, signal) {
    // The root itself is not part of the artifact.
    const folders = wanted.filter(({ entry, segments }) => entry.kind === 'folder' && segments.length > 0);
    const turn = (0,yield_regularly/* yieldRegularly */.R)(signal);
    for (const one of folders.toSorted((a, b) => b.segments.length - a.segments.length)) {
        await turn();
        const path = pathOf(one);
        const found = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
        const same = found && isMode(found.mode, one.entry.mode) && (0,list_tree/* microseconds */.EZ)(found) === one.entry.mtime;
        if (found?.isDirectory() === true && !same)
            setIfAllowed(path, one);
    }
}
/** Files of another user keep their time and mode; the content is right. */
function setIfAllowed(path, one) {
    try {
        setMeta(path, one);
    }
    catch (error) {
        if (!['EPERM', 'EACCES', 'EROFS', 'ENOENT'].includes((0,errors/* systemCode */.xU)(error) ?? ''))
            throw error;
    }
}
async function saveSnapshot(path, { stored, groups, wanted, run, }) {
    const turn = (0,yield_regularly/* yieldRegularly */.R)(run.signal);
    const trees = stored.config.groups.map((pattern) => ({
        root: groups.find((group) => group.pattern === pattern)?.root ?? '',
        entries: [],
    }));
    for (const one of wanted) {
        await turn();
        if (one.entry.kind !== 'file')
            continue;
        const place = pathOf(one);
        const found = (0,external_node_fs_.lstatSync)(place, { throwIfNoEntry: false });
        // It was changed already.
        if (found?.size !== one.entry.size || (0,list_tree/* microseconds */.EZ)(found) !== one.entry.mtime)
            continue;
        const group = stored.config.chunks[one.chunks[0] ?? -1]?.group ?? 0;
        trees[group]?.entries.push({
            ...one.entry,
            path: place,
            size: found.size,
            inode: found.ino,
            changed: found.ctimeMs,
            modified: found.mtimeMs,
        });
    }
    await (0,snapshot/* writeSnapshot */.oF)(path, { config: stored.configDigest, groups: trees });
}

// EXTERNAL MODULE: ../build/js/action/runner/cache-mode.js
var cache_mode = __webpack_require__(9342);
// EXTERNAL MODULE: ../build/js/action/commands/cache/paths.js
var paths = __webpack_require__(33103);
// EXTERNAL MODULE: ../build/js/action/commands/cache/view.js
var view = __webpack_require__(13686);
// EXTERNAL MODULE: ../build/js/action/runner/format.js
var runner_format = __webpack_require__(87131);
// EXTERNAL MODULE: ../build/js/action/inputs/location.js
var inputs_location = __webpack_require__(3306);
// EXTERNAL MODULE: ../build/js/action/commands/shared/open-root.js
var open_root = __webpack_require__(52845);
;// CONCATENATED MODULE: ../build/js/action/commands/cache/restore.js









/** Brings back the entry of the key, or the newest that a restore key begins. */
async function restoreCache(inputs, context) {
    const { log, runtime } = context;
    const { key } = inputs;
    const none = { kind: 'cache', command: inputs.command, location: inputs.store, key };
    const groups = await (0,paths/* cacheGroups */.ZU)(inputs.paths, runtime);
    if (!(0,cache_mode/* cacheAllows */.h)(runtime.env, 'read')) {
        log.info(`Nothing is restored: ACTIONS_CACHE_MODE is ${(0,cache_mode/* cacheMode */.M)(runtime.env)}`);
        return orFail(none, inputs);
    }
    const attempt = { inputs, doing: 'restore', so: 'continuing without the cache' };
    const store = { silent: false };
    const look = () => find(inputs, context).catch((error) => {
        store.silent = (0,view/* isSilent */.eS)(error);
        throw error;
    });
    const looked = await (0,view/* bestEffort */.z$)(async () => ({ found: await look() }), context, attempt);
    const found = looked?.found;
    if (!found) {
        if (looked)
            log.info(`Cache not found for ${keysOf(inputs)}`);
        return orFail(store.silent ? { ...none, silent: true } : none, inputs);
    }
    log.info(`Found ${(0,view/* entryLine */.bV)(found)}`);
    const matched = { ...none, matchedKey: found.key, entry: found.node };
    if (inputs.lookupOnly)
        return matched;
    const restored = await (0,view/* bestEffort */.z$)(() => log.group(`Restore ${found.node.digest}`, () => bringBack(inputs, found, { context, groups })), context, attempt);
    if (!restored)
        return orFail(none, inputs);
    log.info(restoredLine(restored));
    return { ...matched, restored };
}
async function find(inputs, context) {
    const { key, restoreKeys, version, store } = inputs;
    const { origin, scopes } = (0,view/* viewOf */.du)(inputs, context);
    const source = (0,open_root/* graphOf */.cQ)(await context.open.source(store), store);
    const wanted = { key, restoreKeys, version, scopes: scopes.read };
    return (0,view/* answered */.oQ)((signal) => (0,entries/* findEntry */.w4)(source, wanted, { origin, signal }), context, (0,inputs_location/* formatLocation */.j$)(store));
}
async function bringBack(inputs, { node }, { context, groups }) {
    const { open, signal, progress } = context;
    return restoreTree({ source: await open.source(inputs.store), root: node }, groups, {
        signal,
        snapshot: (0,view/* viewOf */.du)(inputs, context).snapshot,
        folders: (0,paths/* linkFolders */.AW)(context.runtime),
        onEvent: ({ kind, node: layer }) => {
            if (kind === 'needed')
                progress.expect(layer.size);
            else
                progress.moved(layer.size);
        },
    });
}
function restoredLine({ entries, bytes, placed, layers, fetched, fetchedBytes }) {
    return `Restored ${placed} of ${(0,runner_format/* counted */.hS)(entries, 'item')} (${(0,runner_format/* formatSize */.Xq)(bytes)}), the rest was up to date; fetched ${fetched} of ${(0,runner_format/* counted */.hS)(layers, 'layer')} (${(0,runner_format/* formatSize */.Xq)(fetchedBytes)} with the item list)`;
}
function orFail(result, inputs) {
    if (!inputs.failOnMiss)
        return result;
    throw new errors/* OrasError */.aP('NOT_FOUND', `cache not found for ${keysOf(inputs)}, and fail-on-cache-miss is set`, {
        details: { cacheMiss: true },
    });
}
function keysOf({ key, restoreKeys }) {
    return restoreKeys.length > 0 ? `${key} (also tried ${restoreKeys.join(', ')})` : key;
}

// EXTERNAL MODULE: ../build/js/action/commands/cache/save.js + 8 modules
var save = __webpack_require__(98607);
;// CONCATENATED MODULE: ../build/js/action/commands/cache/cache.js





const REQUIRED = ['path', 'key', 'to'];
const RESTORING = [
    'restore-keys',
    'lookup-only',
    'fail-on-cache-miss',
];
const EVERY = ['cache-scope', 'compression'];
const OUTPUTS = [
    'cache-primary-key',
    'digest',
    'reference',
    'repository',
    'metadata',
];
const RESTORED = [...OUTPUTS, 'cache-hit', 'cache-matched-key'];
const references = ({ store }) => ({ source: [], target: [store] });
const cache = {
    summary: 'restore files of an earlier run, and save them to a registry or a layout when the job ends',
    effect: 'local',
    required: REQUIRED,
    optional: [...RESTORING, ...EVERY, 'cache-on-failure', 'retention'],
    outputs: RESTORED,
    read: (reader) => cacheInputs(reader, 'cache'),
    references,
    run: restoreNowSaveLater,
};
const cacheRestore = {
    summary: 'restore files of an earlier run',
    effect: 'local',
    required: REQUIRED,
    optional: [...RESTORING, ...EVERY],
    outputs: RESTORED,
    read: (reader) => cacheInputs(reader, 'cache-restore'),
    references,
    run: restoreCache,
};
const cacheSave = {
    summary: 'save files for later runs',
    effect: 'writes',
    settle: 'now',
    required: REQUIRED,
    optional: [...EVERY, 'retention', 'dry-run'],
    outputs: [...OUTPUTS, 'changed'],
    read: (reader) => cacheInputs(reader, 'cache-save'),
    references,
    run: (inputs, context) => (0,save/* saveCache */.I)(inputs, context),
};
/** In a workflow the post step saves. */
async function restoreNowSaveLater(inputs, context) {
    const { runtime, open, log } = context;
    const { state } = context.runner;
    if (!state) {
        log.info('Outside a workflow no post step saves: use cache-save');
        return restoreCache(inputs, context);
    }
    // Before anything can fail: a step without a cache still has one to save.
    const logins = inputs.store.kind === 'registry' ? await (0,kept_inputs/* loginNames */.CL)(open) : [];
    (0,cache_state/* rememberCache */._)(state, { runtime, logins });
    const result = await restoreCache(inputs, context);
    const { entry, matchedKey, silent } = result;
    const restored = entry && matchedKey !== undefined ? { key: matchedKey, node: entry } : undefined;
    if (restored || silent)
        (0,cache_state/* rememberCache */._)(state, { runtime, logins, restored, silent });
    return result;
}


/***/ }),

/***/ 57297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ cacheOrigin)
/* harmony export */ });
/* harmony import */ var _cache_store_scopes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99706);
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44745);
/* harmony import */ var _runner_runtime_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90094);



/** What the run says of itself. Outside a workflow there is one repository with one branch. */
function cacheOrigin({ env, workflow }) {
    const [ref, event] = [env['GITHUB_REF'] || 'refs/heads/main', env['GITHUB_EVENT_NAME'] || 'local'];
    const payload = (0,_runner_runtime_js__WEBPACK_IMPORTED_MODULE_2__/* .readEvent */ .j_)(env['GITHUB_EVENT_PATH']);
    return {
        repository: workflow?.repository ?? 'local',
        ref,
        defaultBranch: defaultBranch(payload) ?? branchOf(event, ref) ?? 'main',
        base: env['GITHUB_BASE_REF'] || undefined,
        event: event === 'workflow_run' ? afterWorkflow(payload) : event,
        sha: workflow?.sha ?? '',
        workflow: env['GITHUB_WORKFLOW'] || '',
    };
}
/** Events whose runs are on the default branch, whatever branch that is. */
const ON_DEFAULT = new Set(['schedule', 'repository_dispatch', 'workflow_run']);
function branchOf(event, ref) {
    const [, branch] = /^refs\/heads\/(.+)$/s.exec(ref) ?? [];
    return ON_DEFAULT.has(event) ? branch : undefined;
}
/** A run after another one is what that is: after a pull request's, with secrets and by anyone. */
function afterWorkflow(payload) {
    const before = payload?.['workflow_run'];
    const event = (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(before) && typeof before['event'] === 'string' ? before['event'] : 'unknown';
    // Of a chain of them, only the last link is known.
    const isKnown = event !== 'workflow_run' && (0,_cache_store_scopes_js__WEBPACK_IMPORTED_MODULE_0__/* .isTrusted */ .W2)({ event, ref: '' });
    return isKnown ? 'workflow_run' : `workflow_run after ${event}`;
}
function defaultBranch(payload) {
    const repository = payload?.['repository'];
    const name = (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(repository) ? repository['default_branch'] : undefined;
    return typeof name === 'string' && name !== '' ? name : undefined;
}


/***/ }),

/***/ 33103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

var node_path__WEBPACK_IMPORTED_MODULE_1___namespace_cache;
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AW: () => (/* binding */ linkFolders),
/* harmony export */   ZU: () => (/* binding */ cacheGroups),
/* harmony export */   y1: () => (/* binding */ cacheTrees)
/* harmony export */ });
/* unused harmony export placed */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81963);
/* harmony import */ var _files_relative_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7328);
/* harmony import */ var _cache_tree_groups_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94712);
/* harmony import */ var _inputs_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(25150);
/* harmony import */ var _inputs_machine_path_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(11418);







/** What links into are moved with, as an entry says it. */
function linkFolders({ workspace, home }) {
    return { workspace, home };
}
/** One group for each pattern; what lies in the workspace or the home folder is named relative to it. */
async function cacheGroups(lines, folders) {
    const places = includes(lines).map((line) => placed(line, folders));
    return Promise.all(places.map((place) => groupOf(place, places, folders)));
}
/** The groups with what is there now: each pattern is a path of a file or folder, or a glob of them. */
async function cacheTrees(lines, folders) {
    const leftOut = new Set();
    for (const line of lines.filter((one) => one.startsWith('!'))) {
        const place = placed(line.slice(1).trim(), folders);
        const group = await groupOf(place, [place], folders);
        for (const path of await matches(group, place.pattern))
            leftOut.add(pathIn(group, path));
    }
    const groups = await cacheGroups(lines, folders);
    return Promise.all(groups.map(async (group) => {
        const { pattern } = placed(group.pattern, folders);
        return { ...group, paths: await matches(group, pattern), leftOut };
    }));
}
async function groupOf(place, all, folders) {
    const prefix = (0,_cache_tree_groups_js__WEBPACK_IMPORTED_MODULE_4__/* .staticPrefix */ .n)(place.pattern);
    return { pattern: place.text, prefix, ...(await realBase(place, all, folders)) };
}
/**
 * Where the names of a path begin really: links above it are followed, in the workspace only those that stay in it,
 * since a checkout brings them; and none that a path of this step may have brought.
 */
async function realBase(place, all, { workspace }) {
    const inWorkspace = place.root === workspace;
    const root = (await realFolder(place.root)) ?? place.root;
    const fixed = (0,_cache_tree_groups_js__WEBPACK_IMPORTED_MODULE_4__/* .staticPrefix */ .n)(place.pattern).split('/');
    const isWhole = fixed.join('/') === place.pattern;
    for (let depth = inWorkspace && isWhole ? fixed.length - 1 : fixed.length; depth > 0; depth -= 1) {
        const named = fixed.slice(0, depth);
        const real = await realFolder(node_path__WEBPACK_IMPORTED_MODULE_1__.join(place.root, ...named));
        if (real === undefined)
            continue;
        if (real === node_path__WEBPACK_IMPORTED_MODULE_1__.join(root, ...named))
            break;
        if (inWorkspace && (0,_files_relative_path_js__WEBPACK_IMPORTED_MODULE_3__/* .relativePath */ .i)(real, root) === undefined)
            break;
        if (all.some((other) => other !== place && (0,_files_relative_path_js__WEBPACK_IMPORTED_MODULE_3__/* .relativePath */ .i)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(place.root, ...named), fixedPath(other)) !== undefined))
            break;
        return { root: real, base: named.join('/') };
    }
    return { root, base: '' };
}
function fixedPath({ root, pattern }) {
    return node_path__WEBPACK_IMPORTED_MODULE_1__.join(root, (0,_cache_tree_groups_js__WEBPACK_IMPORTED_MODULE_4__/* .staticPrefix */ .n)(pattern));
}
async function realFolder(path) {
    try {
        const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path);
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(real)).isDirectory() ? real : undefined;
    }
    catch {
        return undefined;
    }
}
/** Of a name of the group. */
function pathIn({ root, base = '' }, name) {
    return node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(root, base === '' ? name : node_path__WEBPACK_IMPORTED_MODULE_1__.posix.relative(base, name));
}
function includes(lines) {
    const named = lines.filter((line) => !line.startsWith('!'));
    if (new Set(named).size < named.length)
        throw invalid(`a path is named twice`);
    if (named.length > 0)
        return named;
    throw invalid('no line names a path');
}
/** Where a pattern leads; `rules` are those of this system, or of another one in a test. */
function placed(text, folders, rules = /*#__PURE__*/ (node_path__WEBPACK_IMPORTED_MODULE_1___namespace_cache || (node_path__WEBPACK_IMPORTED_MODULE_1___namespace_cache = __webpack_require__.t(node_path__WEBPACK_IMPORTED_MODULE_1__, 2)))) {
    const slashed = text.replaceAll(rules.sep, '/');
    const path = (0,_inputs_machine_path_js__WEBPACK_IMPORTED_MODULE_6__/* .machinePath */ .l)(slashed, folders, rules);
    if (rules.dirname(path) === path)
        throw invalid(`${JSON.stringify(text)} is the whole file system`);
    const known = [folders.workspace, folders.home].find((folder) => (0,_files_relative_path_js__WEBPACK_IMPORTED_MODULE_3__/* .relativePath */ .i)(path, folder, rules) !== undefined);
    const root = known ?? rules.dirname(fixedPart(path, rules));
    return { text, root, pattern: rules.relative(root, path).replaceAll(rules.sep, '/') };
}
/** The path up to its first segment with a wildcard. */
function fixedPart(path, rules) {
    const { root } = rules.parse(path);
    const segments = path.split(rules.sep);
    const wild = segments.findIndex((one) => WILD.test(one));
    const fixed = segments.slice(0, wild < 0 ? undefined : wild).join(rules.sep);
    return fixed.length < root.length ? root : fixed;
}
const WILD = /[*?[\]{}()!]/;
/** Names in the group that fit its pattern. */
async function matches(group, pattern) {
    if (pattern === '')
        return ['.'];
    if (await (0,_inputs_files_js__WEBPACK_IMPORTED_MODULE_5__/* .exists */ .t2)(pathIn(group, pattern)))
        return [pattern];
    if (!WILD.test(pattern))
        return [];
    const { glob } = await __webpack_require__.e(/* import() */ 6416).then(__webpack_require__.bind(__webpack_require__, 56416));
    const { root, base = '' } = group;
    const found = await glob(base === '' ? pattern : node_path__WEBPACK_IMPORTED_MODULE_1__.posix.relative(base, pattern), {
        cwd: root,
        dot: true,
        onlyFiles: false,
        expandDirectories: false,
        followSymbolicLinks: false,
    });
    return found.map((name) => node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(base, name));
}
function invalid(reason) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('INVALID_INPUT', `input path: ${reason}`, { details: { input: 'path' } });
}


/***/ }),

/***/ 98607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ saveCache)
});

// EXTERNAL MODULE: ../build/js/cache/store/entries.js
var store_entries = __webpack_require__(82771);
// EXTERNAL MODULE: ../build/js/core/bytes.js
var core_bytes = __webpack_require__(24997);
// EXTERNAL MODULE: ../build/js/core/manifest.js
var core_manifest = __webpack_require__(43749);
// EXTERNAL MODULE: ../build/js/core/target.js
var core_target = __webpack_require__(93557);
// EXTERNAL MODULE: ../build/js/cache/store/scope-manifest.js
var scope_manifest = __webpack_require__(17901);
// EXTERNAL MODULE: ../build/js/cache/store/keys.js
var keys = __webpack_require__(39359);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ../build/js/core/descriptor.js
var descriptor = __webpack_require__(44745);
// EXTERNAL MODULE: ../build/js/core/digest.js
var digest = __webpack_require__(59852);
// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __webpack_require__(81963);
// EXTERNAL MODULE: ../build/js/core/concurrency.js
var concurrency = __webpack_require__(17145);
// EXTERNAL MODULE: ../build/js/copy/pack.js
var pack = __webpack_require__(87351);
// EXTERNAL MODULE: ../build/js/files/gzip-os.js
var gzip_os = __webpack_require__(82001);
// EXTERNAL MODULE: ../build/js/cache/tree/config.js + 1 modules
var tree_config = __webpack_require__(36050);
// EXTERNAL MODULE: ../build/js/cache/tree/format.js
var format = __webpack_require__(39203);
// EXTERNAL MODULE: ../build/js/files/tar/block.js
var block = __webpack_require__(89813);
// EXTERNAL MODULE: ../build/js/files/tar/header.js
var header = __webpack_require__(80207);
// EXTERNAL MODULE: ../build/js/files/tar/header-block.js
var header_block = __webpack_require__(93871);
;// CONCATENATED MODULE: ../build/js/cache/tree/pack-jobs.js



function batchJob(batch, settings) {
    const { headers, lengths } = headersOf(batch);
    const parts = batch.map((entry, at) => partOf(entry, { header: lengths[at] ?? 0, from: 0, length: entry.size, last: true }));
    return { kind: 'pack', ...settings, headers, parts };
}
/** The first piece comes with the header, the last with the padding. */
function pieceJob(entry, piece, settings) {
    const { from } = piece;
    const { headers } = headersOf(from === 0 ? [entry] : []);
    const last = from + piece.length === entry.size;
    const part = partOf(entry, { header: headers.byteLength, from, length: piece.length, last });
    return {
        kind: 'pack',
        ...settings,
        headers,
        parts: [{ ...part, contentDigest: piece.contentDigest }],
    };
}
/** Two empty blocks (POSIX ustar): the end of a group's tar. */
function endJob(settings) {
    const headers = new Uint8Array(2 * block/* BLOCK */.IE);
    const part = { header: headers.byteLength, size: 0, modified: 0, from: 0, length: 0, padding: 0 };
    return { kind: 'pack', ...settings, headers, parts: [part] };
}
function partOf(entry, is) {
    const { header, from, length } = is;
    return {
        header,
        from,
        length,
        size: entry.size,
        modified: entry.modified,
        padding: is.last ? (0,block/* padded */.jC)(entry.size) - entry.size : 0,
        ...(entry.kind === 'file' && { path: entry.path }),
    };
}
const TYPES = { file: 'file', folder: 'directory', link: 'symlink', hardlink: 'hardlink' };
const FLAGS = { file: '0', folder: '5', link: '2', hardlink: '1' };
function headersOf(batch) {
    const made = batch.map((entry) => {
        const { name, kind, mode, size } = entry;
        const mtime = Math.max(0, Math.floor(entry.mtime / 1e6));
        const link = entry.linkTarget ?? '';
        const plain = { name, flag: FLAGS[kind], mode, size, mtime, link };
        return (0,header_block/* fitsOneBlock */.MR)(plain) ? plain : (0,header/* tarHeader */.pI)({ name, type: TYPES[kind], mode, size, mtime, link });
    });
    const lengths = made.map((one) => (one instanceof Uint8Array ? one.byteLength : block/* BLOCK */.IE));
    const headers = new Uint8Array(lengths.reduce((sum, length) => sum + length, 0));
    let at = 0;
    for (const [index, one] of made.entries()) {
        if (one instanceof Uint8Array)
            headers.set(one, at);
        else
            (0,header_block/* writeHeaderBlock */.Ec)(headers, at, one);
        at += lengths[index] ?? 0;
    }
    return { headers, lengths };
}

// EXTERNAL MODULE: ../build/js/cache/tree/list-tree.js
var list_tree = __webpack_require__(54769);
;// CONCATENATED MODULE: ../build/js/cache/tree/plan-chunks.js


/**
 * Borders between the entries, by a hash of the name of the entry before: what is added, changed or removed moves no
 * border but its own. The larger an entry, the likelier a border behind it, so that chunks have about one size.
 */
function batchesOf(entries) {
    const batches = [];
    let batch = [];
    let size = 0;
    const close = () => {
        if (batch.length > 0)
            batches.push(batch);
        batch = [];
        size = 0;
    };
    for (const entry of (0,list_tree/* sortByName */.VV)(entries.filter((one) => !isBig(one)))) {
        const cost = (0,format/* rawCost */.Ke)(entry);
        if (size + cost > format/* CHUNK_MAX */.h5)
            close();
        batch.push(entry);
        size += cost;
        if (size >= format/* CHUNK_AVERAGE */.uh / 4 && share(entry.name) < (cost / format/* CHUNK_AVERAGE */.uh) * (4 / 3))
            close();
    }
    close();
    return batches;
}
function isBig(entry) {
    return entry.kind === 'file' && entry.size >= format/* BIG_FILE */.iM;
}
/** FNV-1a with the final mix of MurmurHash3, as a number from 0 to 1. */
function share(name) {
    let hash = 0x811c9dc5;
    for (let at = 0; at < name.length; at += 1)
        hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

// EXTERNAL MODULE: ../build/js/cache/tree/split-evenly.js
var split_evenly = __webpack_require__(50828);
// EXTERNAL MODULE: ../build/js/cache/worker/pool.js
var pool = __webpack_require__(96292);
;// CONCATENATED MODULE: ../build/js/cache/tree/layer-writer.js








const UPLOADS = 8;
const LEVELS = { zstd: 3, gzip: 6, none: 0 };
/** Packs and sends layers. A permit is held from reading a layer until it is sent, which bounds the memory. */
class LayerWriter {
    #storage;
    #run;
    #options;
    #limit;
    /** By what they hold before compression. */
    #layersByContent = new Map();
    #cuts = new Map();
    #storedDigests = new Set();
    #read = 0;
    #packed = 0;
    #sent = 0;
    #sentBytes = 0;
    constructor(storage, run, options) {
        this.#storage = storage;
        this.#run = run;
        this.#options = options;
        this.#limit = (0,concurrency/* limiter */.TA)((0,pool/* workerCount */.Mo)() + UPLOADS, run.signal);
        for (const [at, layer] of (options.storedTree?.layers ?? []).entries()) {
            const content = layer.annotations?.[format/* CONTENT */.KB];
            if (content === undefined || options.storedTree?.available[at] !== true)
                continue;
            this.#layersByContent.set(content, layer);
            this.#storedDigests.add(layer.digest);
        }
    }
    /** Reads the files that may have changed, and records their digests in the plan. */
    async verify(plan, { small, big }) {
        this.#read += small.length + big.length;
        const parts = (0,split_evenly/* splitEvenly */.s)(small, ({ size }) => size).map(async (files) => {
            const { digests } = await this.#failingRun(() => this.#run.pool.run({ kind: 'digest', files }));
            for (const [at, entry] of files.entries())
                plan.recordDigests(entry, [digests[at]]);
        });
        const cuts = big.map(async ({ entry }) => {
            const pieces = await this.#cut(entry, true);
            plan.recordDigests(entry, pieces.map(({ contentDigest }) => contentDigest));
        });
        await (0,concurrency/* settleAll */.j3)([...parts, ...cuts]);
    }
    /** First the layers of small entries, then the pieces of each big file, then the hard links to both. */
    async writeLayers(fresh) {
        this.#packed += fresh.length;
        this.#options.onEvent?.({
            kind: 'packing',
            bytes: fresh.reduce((sum, entry) => sum + (0,format/* rawCost */.Ke)(entry), 0),
        });
        const { links = [], others = [] } = Object.groupBy(fresh, ({ kind }) => kind === 'hardlink' ? 'links' : 'others');
        const write = (batch) => this.#writeBatch(batch);
        const batches = batchesOf(others).map(write);
        const files = fresh.filter(isBig).map((entry) => this.#writeBigFile(entry));
        const big = (0,concurrency/* settleAll */.j3)(files).then((made) => made.flat());
        return (await (0,concurrency/* settleAll */.j3)([(0,concurrency/* settleAll */.j3)(batches), big, (0,concurrency/* settleAll */.j3)(batchesOf(links).map(write))])).flat();
    }
    async writeEnd() {
        const { layer, result } = await this.#pack(() => endJob(this.#settings()));
        return { layer, chunk: { group: 0, size: result.size, entries: [], superseded: [] } };
    }
    async send(node, bytes) {
        const { signal } = this.#run;
        if (await this.#storage.exists(node, { signal }))
            return;
        await this.#storage.push(node, bytes, { signal });
        this.#sent += 1;
        this.#sentBytes += node.size;
        this.#options.onEvent?.({ kind: 'sent', node });
    }
    stats(entries, made) {
        return {
            entries: entries.length,
            bytes: entries.reduce((sum, { size }) => sum + size, 0),
            read: this.#read,
            packed: this.#packed,
            layers: made.length,
            reused: made.filter(({ layer }) => this.#storedDigests.has(layer.digest)).length,
            sent: this.#sent,
            sentBytes: this.#sentBytes,
        };
    }
    async #writeBatch(batch) {
        const { layer, result } = await this.#pack(() => batchJob(batch, this.#settings()));
        const entries = batch.map(({ name, kind, mode, mtime, size, linkTarget }, at) => ({
            name,
            kind,
            mode,
            mtime,
            size,
            contentDigest: result.digests[at],
            linkTarget,
        }));
        return { layer, chunk: { group: 0, size: result.size, entries, superseded: [] } };
    }
    async #writeBigFile(entry) {
        const pieces = await this.#cut(entry, false);
        const { name, kind, mode, mtime, size } = entry;
        const work = pieces.map(async (piece) => {
            const { layer, result } = await this.#pack(() => pieceJob(entry, piece, this.#settings()));
            const entries = piece.from === 0 ? [{ name, kind, mode, mtime, size }] : [];
            const contentDigest = result.digests[0] ?? '';
            return {
                layer,
                chunk: {
                    group: 0,
                    size: result.size,
                    entries,
                    piece: { length: piece.length, contentDigest },
                    superseded: [],
                },
            };
        });
        return (0,concurrency/* settleAll */.j3)(work);
    }
    async #cut(entry, digests) {
        const known = this.#cuts.get(entry.path);
        if (known)
            return known;
        const { path, size } = entry;
        const job = { kind: 'cut', path, size, average: format/* CHUNK_AVERAGE */.uh, max: format/* CHUNK_MAX */.h5, digests };
        const { pieces: cut } = await this.#failingRun(() => this.#run.pool.run(job));
        let from = 0;
        const pieces = cut.map((piece) => ({ ...piece, from: (from += piece.length) - piece.length }));
        this.#cuts.set(path, pieces);
        return pieces;
    }
    async #pack(job) {
        const made = await this.#failingRun(() => this.#limit(() => this.#packNow(job())));
        this.#options.onEvent?.({ kind: 'packed', bytes: made.result.size });
        return made;
    }
    async #failingRun(work) {
        try {
            return await work();
        }
        catch (error) {
            this.#run.fail(error);
            throw error;
        }
    }
    async #packNow(job) {
        const { layer: packed, ...result } = await this.#run.pool.run(job);
        if (!packed) {
            const layer = this.#layersByContent.get(result.content);
            if (!layer)
                throw new Error(`no layer is known for ${result.content}`);
            return { layer, result };
        }
        const layer = {
            mediaType: (0,format/* layerType */.ON)(this.#options.compression),
            digest: (0,digest/* parseDigest */.m)(packed.digest),
            size: packed.bytes.byteLength,
            annotations: { [format/* CONTENT */.KB]: result.content },
        };
        await this.send(layer, (0,core_bytes/* bytesOf */.$$)(packed.bytes));
        this.#layersByContent.set(result.content, layer);
        return { layer, result };
    }
    #settings() {
        const { compression } = this.#options;
        return { compression, level: LEVELS[compression], knownLayers: new Set(this.#layersByContent.keys()) };
    }
}

// EXTERNAL MODULE: ../build/js/cache/tree/snapshot.js
var tree_snapshot = __webpack_require__(83152);
;// CONCATENATED MODULE: ../build/js/cache/tree/plan-save.js


/** Chunks are repacked when a larger share of one, or of all, is superseded. */
const MAX_SUPERSEDED_IN_CHUNK = 0.5;
const MAX_SUPERSEDED_IN_ALL = 0.25;
/** Compares one group of a tree with what an earlier save made of it. */
class GroupPlan {
    #tree;
    #storedTree;
    #chunks;
    #storedEntries;
    /** The big file that a chunk is a piece of. */
    #chunkRuns = new Map();
    #same = new Set();
    constructor(tree, previous, group) {
        this.#tree = new Map(tree.map((entry) => [entry.name, entry]));
        this.#storedTree = previous;
        const chunks = previous?.config.chunks ?? [];
        this.#chunks = [...chunks.keys()].filter((at) => {
            const chunk = chunks[at];
            return chunk?.group === group && !(0,format/* isEnd */.uV)(chunk) && previous?.available[at] === true;
        });
        this.#storedEntries = storedEntriesOf(chunks, this.#chunks);
        for (const { entry, chunks: run, pieces } of this.#storedEntries.values()) {
            if (pieces.length > 0)
                for (const at of run)
                    this.#chunkRuns.set(at, entry.name);
        }
    }
    unverified(snapshot, group) {
        const doubts = { small: [], big: [] };
        for (const entry of this.#tree.values()) {
            const stored = this.#storedEntries.get(entry.name);
            if (!stored || !isAlike(stored.entry, entry))
                continue;
            const known = entry.kind !== 'file' || (0,tree_snapshot/* looksTheSame */.YF)(snapshot?.groups[group]?.get(entry.name), entry);
            if (known)
                this.#same.add(entry.name);
            else if (stored.pieces.length > 0)
                doubts.big.push({ entry, pieces: stored.pieces });
            else
                doubts.small.push(entry);
        }
        return doubts;
    }
    /** The digests of an unverified file, or of its pieces. */
    recordDigests(entry, digests) {
        const stored = this.#storedEntries.get(entry.name);
        const expected = stored?.pieces.length
            ? stored.pieces.map(({ contentDigest }) => contentDigest)
            : [stored?.entry.contentDigest];
        const isSame = expected.every((digest, at) => digest !== undefined && digest === digests[at]);
        if (isSame && expected.length === digests.length)
            this.#same.add(entry.name);
    }
    plan() {
        for (;;) {
            const kept = this.#keptChunks();
            const safe = new Set(kept.flatMap((at) => this.#currentEntries(at).map(({ name }) => name)));
            // In the tar, a hard link in front of its file would be one to what the file was before.
            const early = [...this.#tree.values()].filter(({ kind, name, linkTarget = '' }) => kind === 'hardlink' && safe.has(name) && !safe.has(linkTarget));
            if (early.length === 0) {
                const fresh = [...this.#tree.values()].filter(({ name }) => !safe.has(name));
                return { kept: kept.map((at) => this.#updatedLayer(at)), fresh };
            }
            for (const { name } of early)
                this.#same.delete(name);
        }
    }
    /** Keeps chunks that are mostly unchanged. A removed entry must not come back from one. */
    #keptChunks() {
        let kept = this.#chunks.filter((at) => this.#canKeep(at));
        // Dropped in order of their superseded share, until the total is within its limit.
        const shares = kept
            .map((at) => ({ at, dead: this.#supersededBytes(at), size: this.#chunk(at).size }))
            .toSorted((a, b) => b.dead / b.size - a.dead / a.size);
        let dead = shares.reduce((sum, one) => sum + one.dead, 0);
        const all = shares.reduce((sum, one) => sum + one.size, 0);
        const dropped = new Set();
        for (const one of shares) {
            if (one.dead / one.size <= MAX_SUPERSEDED_IN_CHUNK && dead <= MAX_SUPERSEDED_IN_ALL * all)
                break;
            dropped.add(one.at);
            dead -= one.dead;
        }
        kept = kept.filter((at) => !dropped.has(at));
        const count = kept.reduce((sum, at) => sum + this.#currentEntries(at).length, 0);
        if (count === this.#tree.size)
            return kept;
        return kept.filter((at) => this.#chunk(at).piece !== undefined || this.#currentBytes(at) >= format/* CHUNK_SMALL */._T);
    }
    #canKeep(at) {
        const chunk = this.#chunk(at);
        if (chunk.piece)
            return this.#keepsBig(at);
        // A tar with a hard link to a file that is gone could not be unpacked, even where a later entry replaces it.
        const covered = ({ name, kind }) => this.#tree.get(name)?.kind === kind && (kind !== 'hardlink' || this.#same.has(name));
        return (chunk.entries.every(covered) && chunk.superseded.every(covered) && this.#currentEntries(at).length > 0);
    }
    /** Pieces of a big file are kept together or not at all. */
    #keepsBig(at) {
        const name = this.#chunkRuns.get(at);
        return name !== undefined && this.#same.has(name);
    }
    #chunk(at) {
        return this.#storedTree?.config.chunks[at] ?? { group: 0, size: 0, entries: [], superseded: [] };
    }
    #currentEntries(at) {
        return this.#chunk(at).entries.filter(({ name }) => this.#same.has(name));
    }
    #currentBytes(at) {
        return this.#currentEntries(at).reduce((sum, entry) => sum + (0,format/* rawCost */.Ke)(entry), 0);
    }
    #supersededBytes(at) {
        return this.#chunk(at).piece ? 0 : Math.max(0, this.#chunk(at).size - this.#currentBytes(at));
    }
    /** The chunk with current times, and with changed entries marked as superseded. */
    #updatedLayer(at) {
        const chunk = this.#chunk(at);
        const gone = chunk.entries.filter(({ name }) => !this.#same.has(name));
        const entries = this.#currentEntries(at).map((entry) => ({
            ...entry,
            mtime: this.#tree.get(entry.name)?.mtime ?? entry.mtime,
        }));
        const dead = [...chunk.superseded, ...gone.map(({ name, kind }) => ({ name, kind }))];
        const layer = this.#storedTree?.layers[at];
        if (!layer)
            throw new Error(`chunk ${at} has no layer`);
        return { chunk: { ...chunk, entries, superseded: dead }, layer };
    }
}
function storedEntriesOf(chunks, usable) {
    const entries = new Map();
    let open;
    for (const at of usable) {
        const chunk = chunks[at];
        if (!chunk)
            continue;
        const [first] = chunk.entries;
        if (!chunk.piece)
            for (const entry of chunk.entries)
                entries.set(entry.name, { entry, chunks: [at], pieces: [] });
        else {
            if (first)
                open = { entry: first, chunks: [], pieces: [] };
            // A piece that the storage lost leaves a gap.
            else if (open?.chunks.at(-1) !== at - 1)
                open = undefined;
            open?.chunks.push(at);
            open?.pieces.push(chunk.piece);
            const whole = open?.pieces.reduce((sum, { length }) => sum + length, 0) === open?.entry.size;
            if (open && whole)
                entries.set(open.entry.name, open);
            if (whole)
                open = undefined;
        }
    }
    return entries;
}
function isAlike(held, entry) {
    return (held.kind === entry.kind &&
        held.mode === entry.mode &&
        held.size === entry.size &&
        held.linkTarget === entry.linkTarget);
}

// EXTERNAL MODULE: ../build/js/cache/tree/stored-tree.js
var stored_tree = __webpack_require__(82176);
;// CONCATENATED MODULE: ../build/js/cache/tree/save-tree.js

















/**
 * Stores the trees as an artifact (the format: {@link CacheConfig}). Memory: at most one raw and one packed layer for
 * each thread, and a packed one for each of eight uploads, of at most 16 MiB each; and the lists of entries.
 */
async function saveTree(groups, storage, options = {}) {
    return (0,pool/* withPool */.Le)(options.signal, async (run) => {
        const { signal } = run;
        const { compression = 'zstd' } = options;
        const call = { signal };
        if (!options.previous)
            run.pool.warm();
        const listed = Date.now();
        const reading = (0,stored_tree/* readReusableTree */.U)(storage, options.previous, { compression, signal });
        const listing = listTrees(groups, { ...options, signal });
        await (0,concurrency/* settleAll */.j3)([reading, listing]);
        const [previous, trees] = [await reading, await listing];
        const maker = new LayerWriter(storage, run, { ...options, compression, storedTree: previous });
        const made = await writeGroups(groups, trees, { previous, maker, snapshot: options.snapshot });
        const config = {
            groups: groups.map(({ pattern }) => pattern),
            folders: foldersFor(trees, options.folders),
            chunks: made.map(({ chunk }) => chunk),
        };
        const configNode = await sendConfig(config, maker, compression);
        const { node: root } = await (0,pack/* packManifest */.hm)(storage, {
            artifactType: format/* CACHE_ARTIFACT */.CK,
            config: configNode,
            layers: layerDescriptors(made, compression),
            annotations: options.annotations,
            subject: options.subject,
        }, call);
        if (options.snapshot !== undefined) {
            const seen = groups.map((group, at) => ({ root: group.root, entries: trees[at] ?? [] }));
            await (0,tree_snapshot/* writeSnapshot */.oF)(options.snapshot, { config: configNode.digest, groups: seen, listed });
        }
        return { root, stats: maker.stats(trees.flat(), made) };
    });
}
async function listTrees(groups, options) {
    const taken = new Set();
    const trees = [];
    let lost;
    for (const group of groups) {
        const entries = await (0,list_tree/* listTree */.nT)(group, {
            signal: options.signal,
            taken,
            passedOver: (path) => options.onEvent?.({ kind: 'passedOver', path }),
            leftOut(reason) {
                lost ??= reason;
                options.onEvent?.({ kind: 'leftOut', reason });
            },
        });
        trees.push(entries);
    }
    if (lost !== undefined && trees.every((entries) => entries.length === 0))
        throw new errors/* OrasError */.aP('UNSAFE_PATH', `nothing can be cached: ${lost}`);
    return trees;
}
/** Only if a link needs them, so that equal trees of two machines give equal digests. */
function foldersFor(trees, folders) {
    const isAbsolute = trees.some((entries) => entries.some(({ kind, linkTarget = '' }) => kind === 'link' && /^(?:\/|[a-zA-Z]:)/.test(linkTarget)));
    return isAbsolute ? folders : undefined;
}
async function writeGroups(groups, trees, { previous, maker, snapshot }) {
    const roots = groups.map(({ root }) => root);
    const seen = snapshot !== undefined && previous && isSameGroups(groups, previous.config)
        ? await (0,tree_snapshot/* readSnapshot */.RA)(snapshot, previous.configDigest, roots)
        : undefined;
    const made = [];
    for (const [at, group] of groups.entries()) {
        const before = previous?.config.groups.indexOf(group.pattern) ?? -1;
        const plan = new GroupPlan(trees[at] ?? [], previous, before);
        await maker.verify(plan, plan.unverified(seen, at));
        const { kept, fresh } = plan.plan();
        const all = [...kept, ...(await maker.writeLayers(fresh)), await maker.writeEnd()];
        made.push(...all.map(({ chunk, layer }) => ({ chunk: { ...chunk, group: at }, layer })));
    }
    return made;
}
function isSameGroups(groups, config) {
    return (groups.length === config.groups.length && groups.every(({ pattern }, at) => pattern === config.groups[at]));
}
async function sendConfig(config, maker, compression) {
    const raw = (0,tree_config/* encodeConfig */.dI)(config);
    checkRestorable(config, raw.byteLength);
    const bytes = await compressConfig(raw, compression);
    if (compression !== 'none' && raw.byteLength > (0,format/* rawLimit */.Cg)(bytes.byteLength))
        throw (0,tree_config/* tooLarge */.g$)(`a list of ${raw.byteLength} bytes`, (0,format/* rawLimit */.Cg)(bytes.byteLength));
    if (bytes.byteLength > format/* LIMITS */.b1.config)
        throw (0,tree_config/* tooLarge */.g$)(`a list of ${bytes.byteLength} bytes`, format/* LIMITS */.b1.config);
    const node = { mediaType: (0,format/* configType */.d3)(compression), digest: (0,digest/* digestOf */.ol)(bytes), size: bytes.byteLength };
    await maker.send(node, (0,core_bytes/* bytesOf */.$$)(bytes));
    return node;
}
/** A save applies the limits of a restore. */
function checkRestorable({ chunks }, raw) {
    const entries = chunks.reduce((sum, one) => sum + one.entries.length + one.superseded.length, 0);
    const size = chunks.reduce((sum, one) => sum + one.size, 0);
    if (raw > format/* LIMITS */.b1.configRaw)
        throw (0,tree_config/* tooLarge */.g$)(`a list of ${raw} bytes`, format/* LIMITS */.b1.configRaw);
    if (entries > format/* LIMITS */.b1.entries)
        throw (0,tree_config/* tooLarge */.g$)(`${entries} entries`, format/* LIMITS */.b1.entries);
    if (size > format/* LIMITS */.b1.raw)
        throw (0,tree_config/* tooLarge */.g$)(`${size} bytes`, format/* LIMITS */.b1.raw);
}
async function compressConfig(raw, compression) {
    if (compression === 'none')
        return raw;
    if (compression === 'zstd') {
        const params = { [external_node_zlib_.constants.ZSTD_c_compressionLevel]: 3 };
        return (0,external_node_util_.promisify)(external_node_zlib_.zstdCompress)(raw, { params, pledgedSrcSize: raw.byteLength });
    }
    const packed = await (0,external_node_util_.promisify)(external_node_zlib_.gzip)(raw);
    (0,gzip_os/* clearGzipOs */.k)(packed);
    return packed;
}
/** Titles make `oras pull` write the layers; numbers start again in each group. */
function layerDescriptors(made, compression) {
    const counts = new Map();
    return made.map(({ chunk, layer }) => {
        const at = counts.get(chunk.group) ?? 0;
        counts.set(chunk.group, at + 1);
        const annotations = {
            [format/* GROUP */.UP]: String(chunk.group),
            [format/* CONTENT */.KB]: layer.annotations?.[format/* CONTENT */.KB] ?? '',
            [descriptor/* TITLE */.ly]: (0,format/* layerTitle */.KY)(chunk.group, at, compression),
        };
        return { mediaType: layer.mediaType, digest: layer.digest, size: layer.size, annotations };
    });
}

;// CONCATENATED MODULE: ../build/js/cache/store/save-entry.js







/**
 * Stores the trees as a cache entry. It is tagged last, so that it is found only when it is complete: a concurrent save of
 * the same key, or one that is killed, leaves existing entries intact.
 */
async function saveEntry(groups, target, { key, place, origin, now, ...options }) {
    const call = { signal: options.signal };
    const subject = await (0,scope_manifest/* pushScopeManifest */.IW)(target, place, call);
    const annotations = (0,store_entries/* annotationsFor */.gX)(key, origin, now);
    const save = () => saveTree(groups, target, { ...options, subject, annotations });
    let saved = await save();
    // A concurrent prune may have deleted layers that this save reused, before the entry was listed.
    if ((0,core_target/* canCollect */.lm)(target) && !(await hasAllSuccessors(target, saved.root, call))) {
        const broken = saved.root;
        saved = await save();
        if ((0,core_target/* canDelete */.W9)(target) && saved.root.digest !== broken.digest)
            await target.delete(broken, call);
    }
    await target.tag(saved.root, (0,keys/* entryTag */.xQ)({ ...place, key }), call);
    return saved;
}
async function hasAllSuccessors(target, root, call) {
    const manifest = (0,core_manifest/* parseManifest */.Ng)(await (0,core_bytes/* readAll */.yw)(target.fetch(root, call), root), root);
    for (const node of (0,core_manifest/* successors */.ir)(manifest))
        if (!(await target.exists(node, call)))
            return false;
    return true;
}

// EXTERNAL MODULE: ../build/js/cache/store/scopes.js
var store_scopes = __webpack_require__(99706);
// EXTERNAL MODULE: ../build/js/action/runner/cache-mode.js
var cache_mode = __webpack_require__(9342);
// EXTERNAL MODULE: ../build/js/action/commands/cache/paths.js
var paths = __webpack_require__(33103);
// EXTERNAL MODULE: ../build/js/cache/store/remove-entries.js
var remove_entries = __webpack_require__(3786);
// EXTERNAL MODULE: ../build/js/cache/store/retention.js
var store_retention = __webpack_require__(94873);
// EXTERNAL MODULE: ../build/js/cache/store/stored-bytes.js
var stored_bytes = __webpack_require__(28290);
// EXTERNAL MODULE: ../build/js/cache/store/stored-entries.js
var stored_entries = __webpack_require__(34645);
;// CONCATENATED MODULE: ../build/js/cache/store/prune.js







/**
 * Deletes the entries that the retention expires, oldest first. Only what is an entry by its own manifest is deleted, and
 * only if it has no tag besides its own.
 */
async function prune(target, retention, { now, includes, ...call }) {
    const { verdict, going, all } = await decide(target, retention, { now, includes, ...call });
    const { removed, tagged, left, failure, freed } = await (0,remove_entries/* removeEntries */.n)(target, going, call);
    if (failure && !isRefusal(failure))
        throw failure;
    const gone = new Set(removed);
    const kept = all.filter((one) => !gone.has(one));
    return {
        removed: removed.map(({ entry }) => entry),
        removedBytes: (0,stored_bytes/* storedBytes */.Z)(removed),
        kept: kept.length,
        keptBytes: retention.maxBytes === undefined ? undefined : (0,stored_bytes/* storedBytes */.Z)(kept),
        oldestKept: kept
            .map(({ entry }) => entry)
            .toSorted(store_entries/* newestFirst */.ll)
            .at(-1),
        verdict,
        tagged: tagged.length,
        freed,
        refused: failure,
        left: left.length,
    };
}
/** Entries that would go according to a list are read first, then decided again by their manifests. */
async function decide(source, retention, { now, includes, ...call }) {
    const limit = (0,concurrency/* limiter */.TA)(stored_entries/* STORE_REQUESTS */.P1, call.signal ?? new AbortController().signal);
    const read = ({ entry }) => limit(() => (0,stored_entries/* readStoredEntry */.O3)(source, entry, call));
    let places = (await (0,store_entries/* allEntries */.Yl)(source, includes, call)).map(listed);
    if (retention.maxBytes !== undefined)
        places = await mapEntries(places, read);
    for (;;) {
        const verdict = (0,store_retention/* applyRetention */.d)(places, retention, now);
        const removable = verdict.going.filter(isStored);
        if (removable.length === verdict.going.length)
            return { verdict, going: removable, all: places.flatMap(({ entries }) => entries) };
        const doubtful = new Set(verdict.going.filter((one) => !isStored(one)));
        places = await mapEntries(places, async (one) => (doubtful.has(one) ? read(one) : one));
    }
}
function isStored(one) {
    return one.parts !== undefined;
}
function listed({ entries, ...place }) {
    return { ...place, entries: entries.map((entry) => ({ entry, blobs: new Map() })) };
}
/** Replaces each entry by what `read` returns; undefined drops it. */
async function mapEntries(places, read) {
    return (0,concurrency/* settleAll */.j3)(places.map(async (place) => {
        const entries = (await (0,concurrency/* settleAll */.j3)(place.entries.map(read))).filter((one) => one !== undefined);
        return { ...place, entries: entries.toSorted((a, b) => (0,store_entries/* newestFirst */.ll)(a.entry, b.entry)) };
    }));
}
/** Whether deleting the other entries would fail too. */
function isRefusal(error) {
    const codes = ['UNSUPPORTED', 'FORBIDDEN', 'UNAUTHORIZED'];
    return codes.some((code) => (0,errors/* hasCode */.up)(error, code));
}

// EXTERNAL MODULE: ../build/js/action/inputs/location.js
var inputs_location = __webpack_require__(3306);
// EXTERNAL MODULE: ../build/js/action/runner/format.js
var runner_format = __webpack_require__(87131);
// EXTERNAL MODULE: ../build/js/action/runner/safe-text.js
var safe_text = __webpack_require__(45229);
// EXTERNAL MODULE: ../build/js/action/commands/shared/open-root.js
var open_root = __webpack_require__(52845);
// EXTERNAL MODULE: ../build/js/action/commands/cache/view.js
var cache_view = __webpack_require__(13686);
;// CONCATENATED MODULE: ../build/js/action/commands/cache/retention.js








/**
 * Undefined where nothing was to be done. On the default branch only: what others may not keep, they need not be able to
 * remove.
 */
async function applyRetention(inputs, context) {
    const { retention, store } = inputs;
    const { log, open, signal } = context;
    if (!retention)
        return undefined;
    const { origin, scopes } = (0,cache_view/* viewOf */.du)(inputs, context);
    if (!(0,store_scopes/* isTrusted */.W2)(origin) || origin.ref !== `refs/heads/${origin.defaultBranch}`) {
        log.info(`Retention runs on ${(0,safe_text/* safeText */.H)(origin.defaultBranch, 200)} only`);
        return undefined;
    }
    const target = (0,open_root/* graphOf */.cQ)(await open.target(store), store);
    const { removed, verdict, tagged, refused, oldestKept, ...counts } = await prune(target, retention, {
        now: Date.now(),
        includes: (scope) => scope === scopes.own || (0,store_scopes/* isScopeOf */.Wp)(scope, origin.repository),
        signal,
    });
    for (const entry of removed)
        log.info(`  ${open.plan ? 'would remove' : 'removed'} ${(0,cache_view/* entryLine */.bV)(entry)}`);
    const report = {
        ...counts,
        removed: removed.length,
        oldestKept: oldestKept?.created,
        planned: open.plan !== undefined,
    };
    const why = removed.length === 0 && !refused ? whyNone({ ...verdict, tagged }) : '';
    log.info(`Retention: ${retentionText(report, why)}`);
    if (refused)
        log.warning(`cache: ${(0,runner_format/* counted */.hS)(report.left, 'entry', 'entries')} should be removed, but ${(0,inputs_location/* formatLocation */.j$)(store)} does not delete them: ${(0,safe_text/* safeText */.H)((0,errors/* messageOf */.bD)(refused), 300)}`);
    return report;
}
function retentionText(report, why) {
    const { removed, removedBytes, freed, kept, keptBytes, oldestKept, planned } = report;
    const size = removed > 0 ? ` (${(0,runner_format/* formatSize */.Xq)(removedBytes)})` : '';
    const free = freed > 0 ? `, ${(0,runner_format/* formatSize */.Xq)(freed)} freed` : '';
    const keptSize = keptBytes === undefined || kept === 0 ? '' : ` (${(0,runner_format/* formatSize */.Xq)(keptBytes)})`;
    const oldest = oldestKept === undefined ? '' : `, the oldest saved at ${(0,runner_format/* formatTime */.fU)(oldestKept)}`;
    return `${planned ? 'would remove' : 'removed'} ${(0,runner_format/* counted */.hS)(removed, 'entry', 'entries')}${size}${free}${why}; ${planned ? 'keep' : 'kept'} ${kept}${keptSize}${oldest}`;
}
/** Why nothing is removed. */
function whyNone({ young, kept, within, tagged }) {
    const reasons = [
        [young, 'younger than ten minutes'],
        [kept, 'kept by keep'],
        [within, 'within max-age and max-size'],
        [tagged, 'with a tag of their own'],
    ];
    const parts = reasons.filter(([count]) => count > 0).map(([count, reason]) => `${count} ${reason}`);
    return `: ${parts.length > 0 ? parts.join(', ') : 'the store has no entry of this repository'}`;
}

// EXTERNAL MODULE: ../build/js/action/failures/refused-write.js
var refused_write = __webpack_require__(12757);
;// CONCATENATED MODULE: ../build/js/action/commands/cache/save.js















/** Saves what is there now under the key, unless there is such an entry; then lets the retention do its work. */
async function saveCache(inputs, context, restored) {
    const { log, runtime, open } = context;
    const none = {
        kind: 'cache',
        command: inputs.command,
        location: inputs.store,
        key: inputs.key,
    };
    if (!(0,cache_mode/* cacheAllows */.h)(runtime.env, 'write')) {
        log.info(`Nothing is saved: ACTIONS_CACHE_MODE is ${(0,cache_mode/* cacheMode */.M)(runtime.env)}`);
        return none;
    }
    const view = (0,cache_view/* viewOf */.du)(inputs, context);
    if (!(0,store_scopes/* isRestored */.Le)(view.origin)) {
        const { event, ref } = view.origin;
        log.info((0,safe_text/* safeText */.H)(`Nothing is saved: no run would restore an entry that ${event} on ${ref} saves`, 500));
        return none;
    }
    const result = await (0,cache_view/* bestEffort */.z$)(async () => {
        const target = (0,open_root/* graphOf */.cQ)(await open.target(inputs.store), inputs.store);
        return allowForkRefusal(() => saveTo(target, { inputs, context, view, restored }), none, context);
    }, context, { inputs, doing: 'save', so: 'nothing is saved' });
    const retention = await (0,cache_view/* bestEffort */.z$)(() => applyRetention(inputs, context), context, {
        inputs,
        doing: 'save',
        so: 'old entries are not removed',
    });
    return { ...(result ?? none), retention };
}
/** A fork's token may not write: that is as it should be, and no trouble. */
async function allowForkRefusal(work, none, { runtime, log }) {
    try {
        return await work();
    }
    catch (error) {
        if (runtime.workflow?.fork !== true || !(0,refused_write/* isRefusedWrite */.aZ)(error, true))
            throw error;
        log.info(`Nothing is saved: pull requests from forks are not allowed to write. ${(0,safe_text/* safeText */.H)((0,errors/* messageOf */.bD)(error), 300)}`);
        return none;
    }
}
async function saveTo(target, saving) {
    const { inputs, context, view, restored } = saving;
    const { log, signal, runtime, progress, open } = context;
    const { command, key, compression } = inputs;
    const none = { kind: 'cache', command, location: inputs.store, key };
    const place = { scope: view.scopes.own, version: inputs.version };
    const existing = restored?.key === key
        ? undefined
        : await (0,cache_view/* answered */.oQ)((until) => (0,store_entries/* entryFor */.cy)(target, { ...place, key }, { origin: view.origin, signal: until }), context, (0,inputs_location/* formatLocation */.j$)(inputs.store));
    if (existing ?? restored?.key === key) {
        log.info(`Cache hit on ${existing ? (0,cache_view/* entryLine */.bV)(existing) : key}, not saving`);
        return existing ? { ...none, entry: existing.node } : none;
    }
    const groups = await (0,paths/* cacheTrees */.y1)(inputs.paths, runtime);
    if (groups.every(({ paths }) => paths.length === 0)) {
        log.warning(`cache: nothing is saved: none of the paths exists: ${inputs.paths.join(', ')}`);
        return none;
    }
    const previous = await previousOf(target, saving);
    const losses = [];
    const { root, stats } = await log.group(`Save ${key}`, () => saveEntry(groups, target, {
        key,
        place,
        origin: view.origin,
        now: Date.now(),
        previous,
        compression,
        snapshot: open.plan ? undefined : view.snapshot,
        folders: (0,paths/* linkFolders */.AW)(runtime),
        signal,
        onEvent: ({ kind, bytes = 0, path, reason = '' }) => {
            if (kind === 'packing')
                progress.expect(bytes);
            if (kind === 'packed')
                progress.moved(bytes);
            if (kind === 'passedOver')
                log.info(`  skipped ${(0,safe_text/* safeText */.H)(path ?? '', 500)}: not a file, folder or link`);
            if (kind === 'leftOut')
                losses.push(reason);
        },
    }));
    logSkipped(losses, log);
    log.info(savedLine(stats, open.plan !== undefined));
    return { ...none, entry: root, saved: stats };
}
/** A runner shows ten warnings of a step. */
const NAMED = 8;
function logSkipped(losses, log) {
    for (const reason of losses.toSorted().slice(0, NAMED))
        log.warning(`cache: left out: ${(0,safe_text/* safeText */.H)(reason, 500)}`);
    if (losses.length > NAMED)
        log.warning(`cache: left out: ${losses.length - NAMED} more`);
}
function savedLine({ entries, bytes, layers, sent, sentBytes }, planned) {
    const verbs = planned ? ['Would save', 'to send'] : ['Saved', 'sent'];
    return `${verbs[0]} ${(0,runner_format/* counted */.hS)(entries, 'item')} (${(0,runner_format/* formatSize */.Xq)(bytes)}) in ${(0,runner_format/* counted */.hS)(layers, 'layer')}, ${(0,runner_format/* counted */.hS)(sent, 'blob')} ${verbs[1]} (${(0,runner_format/* formatSize */.Xq)(sentBytes)})`;
}
/** The manifest of what was restored, else of the newest entry there is for these paths. */
async function previousOf(target, { inputs, context, view, restored }) {
    const call = { signal: context.signal };
    try {
        let node = restored?.node;
        for (const scope of node ? [] : view.scopes.read) {
            const place = { scope, version: inputs.version };
            node = (await (0,store_entries/* newestEntry */.xm)(target, place, { ...call, origin: view.origin }))?.node;
            if (node)
                break;
        }
        return node && (0,core_manifest/* parseManifest */.Ng)(await (0,core_bytes/* readAll */.yw)(target.fetch(node, call), node), node);
    }
    catch (error) {
        // Without it, all is packed anew.
        if ((0,errors/* hasCode */.up)(error, 'NOT_FOUND'))
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 72802:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ rememberedCache),
/* harmony export */   _: () => (/* binding */ rememberCache)
/* harmony export */ });
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44745);
/* harmony import */ var _shared_kept_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88964);


const CACHE = 'cache';
function rememberCache(step, { runtime, ...found }) {
    const { restored } = found;
    const state = {
        ...(0,_shared_kept_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .keepInputs */ .jf)(runtime, found.logins),
        ...found,
        restored: restored && { ...restored, node: (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(restored.node) },
    };
    step.save(CACHE, state);
}
/** Undefined where the step has no cache to save. */
function rememberedCache(step) {
    const state = step.read(CACHE);
    const json = state === '' ? undefined : JSON.parse(state);
    if (!(0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(json) || !(0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(json['inputs']))
        return undefined;
    const known = json;
    const { restored } = known;
    return {
        ...known,
        restored: restored && { ...restored, node: (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDescriptor */ .BA)(restored.node, 'the state') },
    };
}


/***/ }),

/***/ 13686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bV: () => (/* binding */ entryLine),
/* harmony export */   du: () => (/* binding */ viewOf),
/* harmony export */   eS: () => (/* binding */ isSilent),
/* harmony export */   oQ: () => (/* binding */ answered),
/* harmony export */   z$: () => (/* binding */ bestEffort)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _cache_store_scopes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99706);
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59852);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81963);
/* harmony import */ var _origin_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57297);
/* harmony import */ var _failures_explain_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32065);
/* harmony import */ var _runner_runtime_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(90094);
/* harmony import */ var _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(45229);
/* harmony import */ var _runner_time_limit_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(19851);









function viewOf({ store, scope, version }, { runtime }) {
    const origin = (0,_origin_js__WEBPACK_IMPORTED_MODULE_4__/* .cacheOrigin */ .n)(runtime);
    const name = (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .hexOf */ .ZD)((0,_core_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(`${store.text}\n${version}`)).slice(0, 16);
    return {
        origin,
        scopes: (0,_cache_store_scopes_js__WEBPACK_IMPORTED_MODULE_1__/* .scopesFor */ .lN)(scope, origin),
        snapshot: runtime.workflow && (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(runtime.temp, `oras-action-cache-${name}.json`),
    };
}
function entryLine({ key, ref, created }) {
    return (0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_8__/* .safeText */ .H)(`${key} (saved by ${ref} at ${new Date(created).toISOString()})`, 800);
}
/** A cache that needs longer than this to say what it has is not worth the wait. */
const ANSWER_MS = 30_000;
/** Fails with `UNAVAILABLE` and `details.silent` where the store has given no answer in that time. */
async function answered(work, { signal }, place) {
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), ANSWER_MS);
    const started = performance.now();
    try {
        return await work(AbortSignal.any([signal, late.signal]));
    }
    catch (cause) {
        if (!late.signal.aborted && !(0,_runner_time_limit_js__WEBPACK_IMPORTED_MODULE_7__/* .isTimeLimit */ .r)(signal.reason))
            throw cause;
        const seconds = Math.round((performance.now() - started) / 1000);
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('UNAVAILABLE', `${place} did not answer within ${seconds} s`, {
            cause,
            details: { silent: true },
        });
    }
    finally {
        clearTimeout(timer);
    }
}
function isSilent(error) {
    return error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP && error.details['silent'] === true;
}
/** Content that is not what its digest or its description says. */
const WRONG = ['DIGEST_MISMATCH', 'SIZE_MISMATCH', 'INVALID_CONTENT'];
/**
 * What goes wrong with a cache is told, and the build goes on without it. A wrong byte fails, and so does what the user
 * ends.
 */
async function bestEffort(work, { log, signal, runtime }, { inputs, doing, so }) {
    try {
        return await work();
    }
    catch (error) {
        if (WRONG.some((code) => (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .hasCode */ .up)(error, code)))
            throw error;
        if (signal.aborted && !(0,_runner_time_limit_js__WEBPACK_IMPORTED_MODULE_7__/* .isTimeLimit */ .r)(signal.reason))
            throw error;
        const fork = runtime.workflow?.fork ?? false;
        const references = { source: [], target: [inputs.store] };
        const command = {
            effect: doing === 'save' ? 'writes' : 'local',
            required: [],
            optional: [],
        };
        const { hint } = (0,_failures_explain_js__WEBPACK_IMPORTED_MODULE_5__.failureFor)(error, { name: 'cache', command, references, fork, env: runtime.env });
        const help = hint
            ? `. Likely: ${hint.likely}. Try: ${hint.fix}. More: ${(0,_runner_runtime_js__WEBPACK_IMPORTED_MODULE_6__/* .docsAddress */ .y5)(runtime.env)}#${hint.id}`
            : '';
        log.warning(`cache: ${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_8__/* .safeText */ .H)((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error), 500)}; ${so}${help}`);
        return undefined;
    }
}


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
    const typed = (node) => seen?.typed(node) ?? node;
    const discovered = new Set();
    const expected = new Set();
    const expect = ({ digest, size }) => {
        if (expected.has(digest))
            return;
        expected.add(digest);
        progress.expect(size);
    };
    const discover = (node) => {
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
            seen?.see(node, event.parent);
            if (kind === 'discovered')
                discover(node);
            if (kind === 'started')
                expect(node);
            if ((kind === 'skipped' || kind === 'mounted') && expected.delete(node.digest))
                progress.expect(-node.size);
            if (kind === 'skipped')
                seen?.pass(node);
            tell({ ...event, node: typed(node) });
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
        const size = (0,_runner_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatSize */ .Xq)(node.size).padStart(9);
        const what = kind === 'tagged' ? name : (0,_runner_type_names_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeName */ .qp)(node);
        const whole = kind === 'skipped' && deep !== true && (0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isManifestType */ .Q3)(node.mediaType);
        const from = name !== undefined && (kind === 'mounted' || kind === 'modified') ? ` from ${name}` : '';
        const at = place === undefined ? '' : ` ${kind === 'copied' || kind === 'mounted' ? 'to' : 'at'} ${place}`;
        log.info(`  ${words[kind]} ${node.digest.slice(0, 19)} ${size} ${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_4__/* .safeText */ .H)(what ?? '', 200)}${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_4__/* .safeText */ .H)(`${from}${at}`, 500)}${whole ? ', with everything below it' : ''}`);
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

/***/ 88964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CL: () => (/* binding */ loginNames),
/* harmony export */   GV: () => (/* binding */ runtimeOf),
/* harmony export */   I2: () => (/* binding */ withKnownLogins),
/* harmony export */   Vc: () => (/* binding */ inputsOf),
/* harmony export */   jf: () => (/* binding */ keepInputs)
/* harmony export */ });
/* harmony import */ var _inputs_raw_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93313);
/* harmony import */ var _runner_runtime_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90094);


/** Inputs that hold secrets, which no state may have: the post step is given them anew. */
const SECRETS = ['password', 'registry-auth', 'github-token', 'headers'];
/** What the run is, and where credentials are: a later step may have changed it. */
const KEPT = [
    'GITHUB_REPOSITORY',
    'GITHUB_REF',
    'GITHUB_BASE_REF',
    'GITHUB_EVENT_NAME',
    'GITHUB_EVENT_PATH',
    'GITHUB_SHA',
    'GITHUB_WORKFLOW',
    'GITHUB_SERVER_URL',
    'GITHUB_ACTOR',
    'RUNNER_TEMP',
    'DOCKER_CONFIG',
    'REGISTRY_AUTH_FILE',
    'XDG_RUNTIME_DIR',
    'XDG_CONFIG_HOME',
];
/** Those of the step that were given. `wanted`: which of them the post step has a use for. Default: all. */
function keepInputs(runtime, logins, wanted = () => true) {
    const raw = (0,_inputs_raw_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .fromEnvironment */ .AU)(runtime.env);
    const names = Object.keys(_inputs_raw_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUTS */ .mc).filter((name) => wanted(name) && raw(name) !== _inputs_raw_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUTS */ .mc[name]);
    return {
        inputs: Object.fromEntries(names.filter((name) => !isSecret(name)).map((name) => [name, raw(name)])),
        secrets: names.filter(isSecret),
        headers: headerNames(raw('headers')),
        workspace: runtime.workspace,
        home: runtime.home,
        env: Object.fromEntries(KEPT.map((name) => [name, runtime.env[name] ?? ''])),
        logins,
    };
}
/** The inputs of the step. A secret of now counts where it is the one that the step had, as far as names can tell. */
function inputsOf(state, now) {
    const isOwnLogin = now('password') !== '' &&
        ['registry', 'username'].every((name) => now(name) === (state.inputs[name] ?? ''));
    return (name) => {
        if (['registry', 'username', 'password'].includes(name) && !isOwnLogin)
            return '';
        if (name === 'job-status')
            return now(name);
        if (!isSecret(name))
            return state.inputs[name] ?? _inputs_raw_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUTS */ .mc[name];
        const isOwn = name !== 'headers' || headerNames(now(name)) === state.headers;
        return state.secrets.includes(name) && isOwn ? now(name) : '';
    };
}
/** The runtime of the step. */
function runtimeOf({ env, workspace, home }, now) {
    return { ...(0,_runner_runtime_js__WEBPACK_IMPORTED_MODULE_1__/* .readRuntime */ .Ft)({ ...now.env, ...env }, true), workspace, home };
}
/** A login of another step, which the runner may show this one, is not for the registry of this one. */
function withKnownLogins(inputs, { logins }) {
    const known = inputs.connection.logins.filter((login) => logins.includes(loginName(login)));
    const entries = inputs.connection.entries.map((entry) => {
        const { oidc, ...others } = entry;
        return oidc && !logins.includes(oidcName(entry.registry)) ? others : entry;
    });
    return { ...inputs, connection: { ...inputs.connection, logins: known, entries } };
}
/** Of all logins of the step, also those that ID tokens give. */
async function loginNames(open) {
    return [...(await open.logins()).map(loginName), ...(await open.oidcRegistries()).map(oidcName)];
}
function oidcName(registry) {
    return `an ID token at ${registry}`;
}
function loginName(login) {
    return `${'username' in login ? login.username : 'a token'} at ${login.registry}`;
}
function isSecret(name) {
    return SECRETS.includes(name);
}
function headerNames(text) {
    const lines = text.split('\n').map((line) => line.slice(0, Math.max(0, line.indexOf(':'))).trim());
    return lines
        .map((name) => name.toLowerCase())
        .toSorted()
        .join(' ')
        .trim();
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

/***/ 25150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DW: () => (/* binding */ pathToRead),
/* harmony export */   lY: () => (/* binding */ findFiles),
/* harmony export */   or: () => (/* binding */ typedPath),
/* harmony export */   t2: () => (/* binding */ exists)
/* harmony export */ });
/* unused harmony export splitMediaType */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81963);
/* harmony import */ var _files_git_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33534);
/* harmony import */ var _files_relative_path_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7328);
/* harmony import */ var _targets_folder_excluded_paths_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8119);
/* harmony import */ var _text_file_line_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(64346);
/* harmony import */ var _machine_path_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(11418);









/**
 * Finds what the lines of `files` name: paths of files and folders, globs (files only), `!glob` to leave files out,
 * `path:media/type`, `path => title`, and `path => ./` for a title without the folders. Order of the lines, then of the
 * names.
 */
async function findFiles(lines, folders) {
    const { workspace } = folders;
    lines.forEach(_text_file_line_js__WEBPACK_IMPORTED_MODULE_7__/* .refuseQuotes */ .Se);
    const excludes = lines
        .filter((line) => line.startsWith('!'))
        .map((line) => inWorkspace(line.slice(1).trim(), folders));
    const leftOut = await excludedPaths(excludes, workspace);
    const files = [];
    const unmatched = [];
    const gits = [];
    const named = lines.filter((text) => !text.startsWith('!'));
    if (named.length === 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('INVALID_INPUT', 'input files: no line names a file');
    for (const text of named) {
        const line = await parseLine(text, folders);
        const all = await expand(line, leftOut, workspace);
        const found = namesGit(line.pattern) ? all : all.filter(({ path }) => !isGits(path, workspace));
        gits.push(...all.filter((one) => !found.includes(one)).map(({ path }) => path));
        if (found.length === 0)
            unmatched.push(line.text);
        files.push(...found);
    }
    const withKind = files.map(async (file) => {
        const real = await pathToRead(file.path, folders);
        const isFolder = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(real)).isDirectory();
        // What is left out of a folder is known by the path that was typed.
        return { ...file, path: isFolder ? file.path : real, isFolder };
    });
    return { files: await Promise.all(withKind), unmatched, gits };
}
/**
 * The path without links. What lies in the workspace may come from a stranger's pull request: a link there does not lead
 * to other files of the machine, nor to git's own.
 */
async function pathToRead(path, { workspace }) {
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(path);
    const way = (0,_files_relative_path_js__WEBPACK_IMPORTED_MODULE_5__/* .relativePath */ .i)(path, workspace);
    if (way === undefined)
        return real;
    const behind = (0,_files_relative_path_js__WEBPACK_IMPORTED_MODULE_5__/* .relativePath */ .i)(real, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(workspace));
    if (behind !== undefined && (!(0,_files_git_name_js__WEBPACK_IMPORTED_MODULE_4__/* .isInGit */ .aR)(behind) || (0,_files_git_name_js__WEBPACK_IMPORTED_MODULE_4__/* .isInGit */ .aR)(way)))
        return real;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('UNSAFE_PATH', `will not push ${path}: it is a link to ${real}`, {
        details: { path, reason: 'link-out' },
    });
}
/** Who writes it out means it. */
function namesGit(pattern) {
    return pattern.split('/').some(_files_git_name_js__WEBPACK_IMPORTED_MODULE_4__/* .isGitName */ .M$);
}
function isGits(path, workspace) {
    return (0,_files_git_name_js__WEBPACK_IMPORTED_MODULE_4__/* .isInGit */ .aR)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(workspace, path));
}
const MEDIA_TYPE = /^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*\/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*(?:;.*)?$/;
async function parseLine(text, folders) {
    const [left = '', title] = text.split(/(?:^|\s)=>(?:\s|$)/).map((part) => part.trim());
    const { path, mediaType } = await typedPath(left, folders);
    if (path === '' || title === '') {
        const what = path === '' ? 'path' : 'title';
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('INVALID_INPUT', `input files: the line ${JSON.stringify(text)} has no ${what}`);
    }
    return { text, name: slashed(path), pattern: inWorkspace(path, folders), mediaType, title };
}
/** Relative where it is in the workspace, however it was written, so that it can be a title. */
function inWorkspace(path, folders) {
    if (!(0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(path) && !/^~(?:[\\/]|$)/.test(path))
        return slashed(path);
    const absolute = (0,_machine_path_js__WEBPACK_IMPORTED_MODULE_8__/* .machinePath */ .l)(path, folders);
    const way = (0,_files_relative_path_js__WEBPACK_IMPORTED_MODULE_5__/* .relativePath */ .i)(absolute, folders.workspace);
    return slashed(way === undefined ? absolute : way || '.');
}
/** As {@link splitMediaType}, but the name of a file that is there is no type. */
async function typedPath(text, folders) {
    return (await exists((0,_machine_path_js__WEBPACK_IMPORTED_MODULE_8__/* .machinePath */ .l)(text, folders)))
        ? { path: text, mediaType: undefined }
        : splitMediaType(text);
}
/** `path[:media/type]`, as the ORAS CLI reads it: what stands behind the last colon is a type if it looks like one. */
function splitMediaType(text) {
    const colon = text.lastIndexOf(':');
    const behind = text.slice(colon + 1);
    const isDrive = process.platform === 'win32' && colon === 1;
    if (colon < 1 || isDrive)
        return { path: text, mediaType: undefined };
    if (MEDIA_TYPE.test(behind))
        return { path: text.slice(0, colon), mediaType: behind };
    // `hi:txt:` is the ORAS CLI's way to name a file with a colon.
    return { path: behind === '' ? text.slice(0, colon) : text, mediaType: undefined };
}
async function expand(line, leftOut, workspace) {
    const named = (path, title, name = path) => ({
        path: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workspace, path),
        name,
        title,
        mediaType: line.mediaType,
        leftOut,
    });
    if (await exists((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workspace, line.pattern))) {
        if ((0,_targets_folder_excluded_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .isExcluded */ .R)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workspace, line.pattern), leftOut))
            return [];
        return [named(line.pattern, titleFor(line, line.pattern, workspace), line.name)];
    }
    if (!/[*?[\]{}]/.test(line.pattern))
        return [];
    const { glob } = await __webpack_require__.e(/* import() */ 6416).then(__webpack_require__.bind(__webpack_require__, 56416));
    const found = await glob(line.pattern, {
        cwd: workspace,
        onlyFiles: true,
        expandDirectories: false,
        followSymbolicLinks: false,
    });
    const paths = found.filter((path) => !(0,_targets_folder_excluded_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .isExcluded */ .R)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workspace, path), leftOut));
    for (const path of paths)
        await checkUtf8(path, workspace);
    if (line.title !== undefined && line.title !== FLAT && paths.length > 1) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('INVALID_INPUT', `input files: ${JSON.stringify(line.text)} matches ${paths.length} files, which cannot share one title; with => ./ each has its name without the folder`);
    }
    return paths.toSorted().map((path) => named(path, titleFor(line, path, workspace)));
}
/** The title that stands for the last part of the path. */
const FLAT = './';
function titleFor({ title, text }, path, workspace) {
    if (title !== FLAT)
        return title ?? titleOf(path, text);
    const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workspace, path);
    return absolute === workspace ? '.' : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(absolute);
}
/** The paths that `!glob` lines match: left out of other globs, and of the folders that are packed. */
async function excludedPaths(excludes, workspace) {
    if (excludes.length === 0)
        return new Set();
    const { glob } = await __webpack_require__.e(/* import() */ 6416).then(__webpack_require__.bind(__webpack_require__, 56416));
    const options = { cwd: workspace, dot: true, onlyFiles: false, expandDirectories: false };
    const behind = await glob([...excludes], options);
    // Of a link it finds what it leads to; a folder is packed with the link itself.
    const links = await glob([...excludes], { ...options, fs: LINKS_AS_FILES });
    return new Set([...behind, ...links].map((path) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workspace, path)));
}
const LINKS_AS_FILES = {
    realpath: ((path, done) => done(null, path)),
    stat: node_fs__WEBPACK_IMPORTED_MODULE_0__.lstat,
};
/** The file system's names are bytes: what is no text has been given another name on its way here. */
async function checkUtf8(path, workspace) {
    if (!path.includes('\ufffd') || (await exists((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workspace, path))))
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('INVALID_INPUT', `input files: ${path} has a name that is not UTF-8`, {
        details: { input: 'files' },
    });
}
async function exists(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path);
        return true;
    }
    catch (error) {
        if (['ENOENT', 'ENOTDIR', 'EINVAL'].includes((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(error) ?? ''))
            return false;
        throw error;
    }
}
/** The path as typed, cleaned. */
function titleOf(path, line) {
    const title = node_path__WEBPACK_IMPORTED_MODULE_2__.posix.normalize(slashed(path)).replace(/(.)\/$/, '$1');
    if (!(0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(path) && title !== '..' && !title.startsWith('../'))
        return title;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('INVALID_INPUT', `input files: ${JSON.stringify(line)} lies outside the workspace; give it a name in the artifact: ${path} => ${node_path__WEBPACK_IMPORTED_MODULE_2__.posix.basename(title)}`);
}
function slashed(path) {
    return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}


/***/ }),

/***/ 45308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Di: () => (/* binding */ ifExistsOf),
/* harmony export */   Fg: () => (/* binding */ tagsOf),
/* harmony export */   Gh: () => (/* binding */ artifactTypeOf),
/* harmony export */   Hf: () => (/* binding */ tagsAt),
/* harmony export */   Ih: () => (/* binding */ annotationsOf),
/* harmony export */   KT: () => (/* binding */ named),
/* harmony export */   M_: () => (/* binding */ maxReferrersOf),
/* harmony export */   QR: () => (/* binding */ targetsOf),
/* harmony export */   RY: () => (/* binding */ removalsOf),
/* harmony export */   Rr: () => (/* binding */ signaturesOf),
/* harmony export */   Ue: () => (/* binding */ locationsOf),
/* harmony export */   Wt: () => (/* binding */ platformsOf),
/* harmony export */   c0: () => (/* binding */ fileLines),
/* harmony export */   d1: () => (/* binding */ depthOf),
/* harmony export */   fr: () => (/* binding */ requiredTags),
/* harmony export */   hD: () => (/* binding */ locationOf),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   sW: () => (/* binding */ patternLocationsOf),
/* harmony export */   sv: () => (/* binding */ imageSpecOf),
/* harmony export */   tj: () => (/* binding */ platformOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59852);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81963);
/* harmony import */ var _core_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11387);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17142);
/* harmony import */ var _copy_platform_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1701);
/* harmony import */ var _location_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3306);
/* harmony import */ var _raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(93313);








/** The one reference of an input. */
function locationOf(reader, name, command) {
    const [location, ...more] = locationsOf(reader, name, command);
    if (more.length > 0)
        throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .wrong */ .Qm)(name, reader.text(name), `one reference for command ${command}`);
    return location;
}
/** A further reference behind a comma, where tags may stand. */
const SECOND = /,\s*(?:oci-(?:layout|archive):|(?<!^oci-.*)(?:[a-z0-9-]+\.[a-z0-9.-]+|localhost)(?::\d+)?\/)/i;
/** Newline list. */
function locationsOf(reader, name, command) {
    const locations = patternLocationsOf(reader, name, command);
    const pattern = locations.find(({ patterns }) => patterns !== undefined);
    if (!pattern)
        return locations;
    throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .wrong */ .Qm)(name, pattern.text, `a tag or a digest; patterns of tags are for from of command copy`);
}
/** Newline list, in which patterns such as `REPOSITORY:v1.*` can stand for tags. */
function patternLocationsOf(reader, name, command) {
    reader.required(name, command);
    const [first, ...others] = reader.lines(name).map((line) => {
        if (SECOND.test(line))
            throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .wrong */ .Qm)(name, line, 'each reference on a line of its own');
        return (0,_location_js__WEBPACK_IMPORTED_MODULE_6__/* .parseLocation */ .zS)(name, line);
    });
    if (!first)
        throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .wrong */ .Qm)(name, reader.text(name), 'at least one reference');
    return [first, ...others];
}
function targetsOf(reader, command, most) {
    const locations = locationsOf(reader, 'to', command);
    if (most !== undefined && locations.length > most)
        throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .wrong */ .Qm)('to', reader.text('to'), `one reference for command ${command}`);
    for (const location of locations) {
        const digest = location.kind === 'registry' ? location.reference.digest : location.digest;
        if (digest === undefined)
            continue;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('INVALID_INPUT', `input to: ${JSON.stringify(location.text)} has a digest; the digest follows from the content, so give a tag`);
    }
    refuseTwins(locations);
    return locations;
}
/** Two writers of one place would not know of each other, and an archive is written as a whole. */
function refuseTwins(locations) {
    const places = locations.map((one) => one.kind === 'registry' ? (0,_location_js__WEBPACK_IMPORTED_MODULE_6__/* .formatLocation */ .j$)(one) : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.normalize)(one.path.replace(/[/\\]+$/, '')));
    const at = places.findIndex((place, index) => places.indexOf(place) !== index);
    const twin = locations[at];
    if (twin)
        throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .wrong */ .Qm)('to', twin.text, `each place once, with all its tags in one line, as in ${(0,_location_js__WEBPACK_IMPORTED_MODULE_6__/* .formatLocation */ .j$)(twin)}:1,2`);
}
/**
 * Newline or comma. Whole references such as docker/metadata-action gives (`ghcr.io/acme/app:1.2`) count for the
 * destination that they name, which must be among `to`.
 */
function tagsOf(reader, to) {
    return reader.commas('tags').map((text) => tagOf(text, to));
}
function tagOf(text, to) {
    const slash = text.lastIndexOf('/');
    const colon = text.indexOf(':', slash);
    if (slash < 0 || colon < 0)
        return { tag: named('tags', () => (0,_core_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .checkTag */ .Bs)(text)) };
    const location = (0,_location_js__WEBPACK_IMPORTED_MODULE_6__/* .parseLocation */ .zS)('tags', withRegistry(text));
    const [tag, ...more] = location.tags;
    if (tag === undefined || more.length > 0 || text.includes('@'))
        throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .wrong */ .Qm)('tags', text, 'a tag, or registry/repository:tag');
    const destination = to.find((one) => isSamePlace(one, location));
    if (destination)
        return { tag, destination };
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('INVALID_INPUT', `input tags: ${JSON.stringify(text)} is not in ${to.map(_location_js__WEBPACK_IMPORTED_MODULE_6__/* .formatLocation */ .j$).join(', ')}, where the artifact is written`, { details: { input: 'tags' } });
}
/** Docker leaves out `docker.io`, and so does docker/metadata-action. */
function withRegistry(text) {
    const first = text.slice(0, text.indexOf('/'));
    return /[.:]/.test(first) || first === 'localhost' ? text : `docker.io/${text}`;
}
function isSamePlace(one, other) {
    if (one.kind !== 'registry' || other.kind !== 'registry')
        return (0,_location_js__WEBPACK_IMPORTED_MODULE_6__/* .formatLocation */ .j$)(one) === (0,_location_js__WEBPACK_IMPORTED_MODULE_6__/* .formatLocation */ .j$)(other);
    const [a, b] = [one.reference, other.reference];
    return (0,_core_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalRegistry */ .i7)(a.registry) === (0,_core_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalRegistry */ .i7)(b.registry) && a.repository === b.repository;
}
/** The tags that go to a destination: those that it names itself, and of the input those that are for it. */
function tagsAt(location, tags) {
    const more = tags.filter(({ destination = location }) => destination === location);
    return [...new Set([...location.tags, ...more.map(({ tag }) => tag)])];
}
/** The library's own checks do not know the input they are used for. */
function named(name, parse) {
    try {
        return parse();
    }
    catch (cause) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('INVALID_INPUT', `input ${name}: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(cause)}`, {
            cause,
            details: { ...(cause instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP && cause.details), input: name },
        });
    }
}
/** For command tag: at the place where the artifact is. */
function requiredTags(reader, from) {
    const text = reader.required('tags', 'tag');
    const tags = [...new Set(tagsOf(reader, [from]).map(({ tag }) => tag))];
    if (tags.length === 0)
        throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .wrong */ .Qm)('tags', text, 'at least one tag');
    return tags;
}
function fileLines(reader, command) {
    const text = reader.required('files', command);
    const lines = reader.lines('files');
    if (lines.length === 0)
        throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .wrong */ .Qm)('files', text, 'at least one line that is no comment');
    return lines;
}
/** Digests or platforms. */
function removalsOf(reader) {
    return reader.commas('remove').map((text) => {
        if ((0,_core_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(text))
            return text;
        if (text.includes('@') || text.startsWith('sha'))
            throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .wrong */ .Qm)('remove', text, 'digests, such as sha256:\u2026, and platforms, such as linux/amd64');
        return named('remove', () => (0,_copy_platform_js__WEBPACK_IMPORTED_MODULE_5__/* .parsePlatform */ .FL)(text));
    });
}
function platformOf(reader) {
    const [platform, ...more] = platformsOf(reader);
    if (more.length > 0)
        throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .wrong */ .Qm)('platform', reader.commas('platform').join(', '), 'one platform');
    return platform;
}
function platformsOf(reader) {
    return named('platform', () => reader.commas('platform').map((line) => (0,_copy_platform_js__WEBPACK_IMPORTED_MODULE_5__/* .parsePlatform */ .FL)(line)));
}
function imageSpecOf(reader) {
    if (reader.text('image-spec') === '')
        return undefined;
    return reader.oneOf('image-spec', ['v1.0', 'v1.1']);
}
/** The default is that of the climb. */
function maxReferrersOf(reader) {
    if (reader.text('max-referrers') === '')
        return undefined;
    return reader.count('max-referrers', { from: 1, to: 1_000_000 });
}
/** Without a limit by default. */
function depthOf(reader) {
    if (reader.text('depth') === '')
        return Number.POSITIVE_INFINITY;
    return reader.count('depth', { from: 0, to: 1000 });
}
function signaturesOf(reader) {
    if (reader.text('signatures') === 'always')
        return 'always';
    if (!['true', 'True', 'TRUE', 'false', 'False', 'FALSE'].includes(reader.text('signatures')))
        throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .wrong */ .Qm)('signatures', reader.text('signatures'), 'true, false or always');
    return reader.flag('signatures') ? 'copy' : 'leave';
}
function ifExistsOf(reader) {
    return reader.oneOf('if-exists', ['overwrite', 'skip', 'fail', 'fail-if-different']);
}
function digestOf(reader) {
    const text = reader.text('digest');
    if (text === '')
        return undefined;
    if (!(0,_core_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(text))
        throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .wrong */ .Qm)('digest', text, 'sha256: or sha512: with lower-case hexadecimal characters, in one line');
    return text;
}
function artifactTypeOf(reader) {
    const text = reader.optional('artifact-type');
    return text === undefined ? undefined : (0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .checkMediaType */ .xQ)(text, 'input artifact-type');
}
/** docker/metadata-action: the levels that an annotation is for, before its key. */
const LEVELS = /^((?:(?:manifest|index)(?:-descriptor)?(?:\[[^\]]*\])?,?)+):/;
/** Lines for other levels than this one are left out. */
function annotationsOf(reader, level) {
    const entries = new Map();
    for (const given of reader.lines('annotations')) {
        const [prefix = '', levels] = LEVELS.exec(given) ?? [];
        if (levels !== undefined && !levels.split(',').includes(level))
            continue;
        const line = given.slice(prefix.length);
        const equals = line.indexOf('=');
        const key = line.slice(0, equals).trim();
        if (equals < 0 || key === '')
            throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .wrong */ .Qm)('annotations', given, 'key=value lines');
        if (entries.has(key))
            throw (0,_raw_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .wrong */ .Qm)('annotations', given, `each key once, and ${key} is there twice`);
        entries.set(key, line.slice(equals + 1));
    }
    return Object.fromEntries(entries);
}


/***/ }),

/***/ 64346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $i: () => (/* binding */ isPlain),
/* harmony export */   Se: () => (/* binding */ refuseQuotes),
/* harmony export */   y1: () => (/* binding */ plainLines)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81963);

/**
 * The lines that a person meant who wrote quotes, a dash without a space, commas or a list in brackets, none of which
 * `files` knows; the line itself where it is plain.
 */
function plainLines(line) {
    const [, list = line] = /^\[(.*)\]$/.exec(line) ?? [];
    return list
        .split(/,(?![^{}]*\})/)
        .map((part) => plainLine(part.trim().replace(/^-\s*(?=[^-\s])/, '')))
        .filter((part) => part !== '');
}
function isPlain(line) {
    return plainLines(line).join('\n') === line;
}
/** Quotes in a title, and any of it in an exclusion, would do something silently that nobody meant. */
function refuseQuotes(line) {
    const title = /\s=>\s+(.*)$/.exec(line)?.[1] ?? '';
    const isQuoted = QUOTED.test(title) || (line.startsWith('!') && QUOTED.test(line.slice(1).trim()));
    if (isQuoted)
        throw wrongForm(line, 'has quotes within');
    if (line.startsWith('!') && /,\s*!/.test(line))
        throw wrongForm(line, 'has several exclusions');
}
const QUOTED = /^(?:"[^"]*"|'[^']*')$/;
function plainLine(text) {
    const [, exclusion = '', rest = ''] = /^(!?)\s*(.*)$/s.exec(text) ?? [];
    return (exclusion +
        rest
            .split(/\s+=>\s+/)
            .map(withoutQuotes)
            .join(' => '));
}
function withoutQuotes(text) {
    return QUOTED.test(text) ? text.slice(1, -1).trim() : text;
}
function wrongForm(line, what) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('INVALID_INPUT', `input files: the line ${JSON.stringify(line)} ${what}`, {
        details: { input: 'files', reason: 'file-line-form', lines: plainLines(line) },
    });
}


/***/ }),

/***/ 9342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ cacheMode),
/* harmony export */   h: () => (/* binding */ cacheAllows)
/* harmony export */ });
/**
 * Whether the workflow's `cache-mode` lets a step read or write caches. GitHub sets it to `read` for events that anyone
 * can cause. Modes that are not known allow everything, as in the toolkit's client.
 */
function cacheAllows(env, right) {
    const mode = cacheMode(env);
    return mode !== 'none' && mode !== (right === 'read' ? 'write-only' : 'read');
}
function cacheMode(env) {
    return (env['ACTIONS_CACHE_MODE'] ?? '').trim().toLowerCase();
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
    return (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .titleOf */ .Gg)(node) ?? CONFIGS.get(mediaType) ?? typeName(artifactType || mediaType);
}
/** The type of a config, or its `artifactType`, names the artifact. The config itself has another name. */
const CONFIGS = new Map([
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .OCI_CONFIG */ .TF, 'image config'],
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .DOCKER_CONFIG */ .e6, 'image config'],
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .OCI_EMPTY */ .g1, 'empty blob'],
    ['application/vnd.cncf.helm.config.v1+json', 'Helm config'],
]);


/***/ }),

/***/ 39359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DL: () => (/* binding */ scopeTag),
/* harmony export */   E4: () => (/* binding */ versionOf),
/* harmony export */   MA: () => (/* binding */ keyMatcher),
/* harmony export */   VN: () => (/* binding */ isCacheTag),
/* harmony export */   m0: () => (/* binding */ isKey),
/* harmony export */   pm: () => (/* binding */ checkKeyCount),
/* harmony export */   xQ: () => (/* binding */ entryTag),
/* harmony export */   yR: () => (/* binding */ checkKey)
/* harmony export */ });
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59852);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81963);
/* harmony import */ var _core_glob_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66642);



const MAX_KEY = 512;
const MAX_KEYS = 10;
/** The rules of actions/cache: at most 512 characters, no comma. Fails with `INVALID_INPUT`. */
function checkKey(key) {
    if (isKey(key))
        return key;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_INPUT', `not a cache key: ${JSON.stringify(key.slice(0, 100))} with ${key.length} characters; a key has 1 to ${MAX_KEY}, without commas and control characters`);
}
function isKey(key) {
    return key !== '' && key.length <= MAX_KEY && !/[,\p{Cc}]/u.test(key) && key.isWellFormed();
}
/** Whether a key is one of these; a `*` stands for any text, and all else for itself. */
function keyMatcher(patterns) {
    const globs = patterns.map((pattern) => Array.from(pattern, (char) => (char === '*' ? char : (one) => one === char)));
    return (key) => globs.some((glob) => (0,_core_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .matchesGlobSegment */ .JM)(glob, Array.from(key)));
}
/** Counts the key and the restore keys. Fails with `INVALID_INPUT`. */
function checkKeyCount(keys) {
    if (keys.length <= MAX_KEYS)
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_INPUT', `got ${keys.length} keys; at most ${MAX_KEYS} are allowed, including the first`);
}
function versionOf({ paths, compression, windows }) {
    return hashOf('version', ...paths, compression, windows ? 'windows' : '');
}
/** Unique for each key, scope and version. */
function entryTag({ scope, version, key }) {
    return `cache-${hashOf('entry', scope, version, key)}`;
}
function scopeTag(digest) {
    return `cache-scope-${(0,_core_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)(digest)}`;
}
/** Whether a cache made this tag. */
function isCacheTag(tag) {
    return /^cache-(?:scope-)?[0-9a-f]{64}$/.test(tag);
}
/** Each part is prefixed with its length, so that different parts never join to the same text. */
function hashOf(...parts) {
    return (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)((0,_core_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(parts.map((part) => `${Buffer.byteLength(part)}:${part}`).join('')));
}


/***/ }),

/***/ 3786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ removeEntries)
/* harmony export */ });
/* harmony import */ var _copy_resolve_tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13232);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81963);
/* harmony import */ var _core_at_most_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69669);
/* harmony import */ var _core_target_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93557);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39359);
/* harmony import */ var _stored_entries_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34645);






/** Each tag is resolved. */
const MAX_TAGS = 100_000;
/** Deletes the entries in this order, up to the first that fails. One that is gone already counts as removed. */
async function removeEntries(target, going, call) {
    const removed = [];
    let tagged = [];
    let failure;
    try {
        const tags = going.length > 0 ? await findOtherTags(target, call) : new Map();
        tagged = going.flatMap((entry) => {
            const tag = tags.get(entry.entry.node.digest);
            return tag === undefined ? [] : [{ entry, tag }];
        });
        for (const one of going) {
            if (tags.has(one.entry.node.digest))
                continue;
            await deleteFrom(target, one.entry, call);
            removed.push(one);
        }
    }
    catch (error) {
        call.signal?.throwIfAborted();
        if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP))
            throw error;
        failure = error;
    }
    const done = new Set([...removed, ...tagged.map(({ entry }) => entry)]);
    const blobs = removed.flatMap(({ parts }) => parts);
    const freed = (0,_core_target_js__WEBPACK_IMPORTED_MODULE_5__/* .canCollect */ .lm)(target) && blobs.length > 0 ? await target.collect(blobs, call) : 0;
    return { removed, tagged, left: going.filter((one) => !done.has(one)), failure, freed };
}
async function deleteFrom(target, { node }, call) {
    if (!(0,_core_target_js__WEBPACK_IMPORTED_MODULE_5__/* .canDelete */ .W9)(target))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('UNSUPPORTED', 'the store cannot delete entries');
    try {
        await target.delete(node, call);
    }
    catch (error) {
        if (!(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .hasCode */ .up)(error, 'NOT_FOUND'))
            throw error;
    }
}
/** Manifests with a tag that no cache made. */
async function findOtherTags(target, call) {
    if (!(0,_core_target_js__WEBPACK_IMPORTED_MODULE_5__/* .canListTags */ .sd)(target))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('UNSUPPORTED', 'the store cannot list its tags');
    const { tags, complete } = await (0,_core_at_most_js__WEBPACK_IMPORTED_MODULE_2__/* .readTagList */ .Vt)(target, { ...call, most: MAX_TAGS });
    if (!complete)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_CONTENT', 'the store does not list all of its tags', {
            details: { reason: 'incomplete-list' },
        });
    const others = tags.filter((tag) => !(0,_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .isCacheTag */ .VN)(tag));
    const found = await (0,_copy_resolve_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .resolveTags */ .y)(target, others, { ...call, concurrency: _stored_entries_js__WEBPACK_IMPORTED_MODULE_4__/* .STORE_REQUESTS */ .P1 });
    return new Map([...found].map(([tag, { digest }]) => [digest, tag]));
}


/***/ }),

/***/ 94873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseRetention),
/* harmony export */   d: () => (/* binding */ applyRetention)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81963);
/* harmony import */ var _core_size_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21033);
/* harmony import */ var _entries_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82771);
/* harmony import */ var _scopes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99706);




const FORM = 'max-age: 30d, max-size: 20GB and keep: 5, one per line';
/** Younger entries always stay: another job may be about to tag or restore them. */
const YOUNG_MS = 600_000;
/** Without `max-age`, a ref with no entry in this time counts as deleted. */
const ALIVE_MS = 30 * 86_400_000;
const TIMES = { h: 3_600_000, d: 86_400_000, w: 604_800_000 };
/** `max-age`, `max-size` and `keep`; undefined where nothing is to be removed. Fails with `INVALID_INPUT`. */
function parseRetention(lines) {
    if (lines.length === 0)
        return undefined;
    const values = new Map();
    for (const line of lines) {
        const [, name = '', value = ''] = /^(max-age|max-size|keep):\s*(\S+)$/.exec(line) ?? [];
        if (name === '' || values.has(name))
            throw wrong(line);
        values.set(name, value);
    }
    // It would remove nothing, and many would take it for a limit.
    if (!values.has('max-age') && !values.has('max-size'))
        throw wrong(lines.join(', '), '; keep needs max-age or max-size');
    return {
        maxAgeMs: amount(values.get('max-age'), /^(\d{1,5})(h|d|w)$/, TIMES),
        maxBytes: size(values.get('max-size')),
        keep: amount(values.get('keep'), /^(\d{1,5})()$/, { '': 1 }) ?? 0,
    };
}
function amount(text, form, units) {
    if (text === undefined)
        return undefined;
    const [, number, unit = ''] = form.exec(text) ?? [];
    const factor = units[unit];
    if (number === undefined || factor === undefined)
        throw wrong(text);
    return Number(number) * factor;
}
function size(text) {
    if (text === undefined)
        return undefined;
    const bytes = (0,_core_size_js__WEBPACK_IMPORTED_MODULE_1__/* .parseSize */ .D)(text);
    if (bytes === undefined)
        throw wrong(text);
    return bytes;
}
function wrong(got, more = '') {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('INVALID_INPUT', `input retention: got ${JSON.stringify(got.slice(0, 200))}, allowed is ${FORM}${more}`, { details: { input: 'retention' } });
}
/**
 * The entries that go: those that are too old or from the future, then the oldest until what the others are made of fits. What several share
 * counts once, and what is younger than ten minutes stays.
 */
function applyRetention(places, retention, now) {
    const { maxAgeMs, maxBytes, keep } = retention;
    const ageOf = ({ entry }) => now - entry.created;
    const isYoung = (one) => ageOf(one) < YOUNG_MS && !(0,_entries_js__WEBPACK_IMPORTED_MODULE_2__/* .isFuture */ .GJ)(one.entry, now);
    const isAlive = (one) => ageOf(one) <= (maxAgeMs ?? ALIVE_MS) && !(0,_entries_js__WEBPACK_IMPORTED_MODULE_2__/* .isFuture */ .GJ)(one.entry, now);
    const all = places.flatMap(({ entries }) => entries).toSorted((a, b) => (0,_entries_js__WEBPACK_IMPORTED_MODULE_2__/* .newestFirst */ .ll)(a.entry, b.entry));
    const young = new Set(all.filter(isYoung));
    const alive = new Set(places.filter(({ entries }) => entries.some(isAlive)).map(({ scope }) => scope));
    const newest = places
        .filter(({ scope }) => alive.has(scope))
        .flatMap(({ entries }) => entries.filter(({ entry }) => (0,_scopes_js__WEBPACK_IMPORTED_MODULE_3__/* .isTrusted */ .W2)(entry) && !(0,_entries_js__WEBPACK_IMPORTED_MODULE_2__/* .isFuture */ .GJ)(entry, now)).slice(0, keep));
    const spared = new Set([...newest, ...young]);
    const isOld = (one) => maxAgeMs !== undefined && ageOf(one) > maxAgeMs;
    const unexpired = all.filter((one) => spared.has(one) || !(isOld(one) || (0,_entries_js__WEBPACK_IMPORTED_MODULE_2__/* .isFuture */ .GJ)(one.entry, now)));
    const stays = new Set(unexpired);
    const gone = new Set(maxBytes === undefined ? [] : findOverflow(unexpired, spared, maxBytes));
    const stay = unexpired.filter((one) => !gone.has(one) && !young.has(one));
    const kept = stay.filter((one) => spared.has(one) && (isOld(one) || maxBytes !== undefined)).length;
    return {
        going: all.filter((one) => gone.has(one) || !stays.has(one)).toReversed(),
        young: young.size,
        kept,
        within: stay.length - kept,
    };
}
function findOverflow(kept, spared, maxBytes) {
    const counted = new Set();
    let bytes = 0;
    const gone = [];
    const take = (one) => {
        for (const [digest, size] of one.blobs)
            if (!counted.has(digest))
                bytes += size;
        for (const digest of one.blobs.keys())
            counted.add(digest);
    };
    // Entries that always stay count first.
    for (const one of kept.filter((other) => spared.has(other)))
        take(one);
    for (const one of kept.filter((other) => !spared.has(other))) {
        if (gone.length > 0 || bytes + addedBytes(one, counted) > maxBytes)
            gone.push(one);
        else
            take(one);
    }
    return gone;
}
function addedBytes({ blobs }, held) {
    return [...blobs].reduce((sum, [digest, size]) => (held.has(digest) ? sum : sum + size), 0);
}


/***/ }),

/***/ 11380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ cacheLinkFault),
/* harmony export */   o: () => (/* binding */ movedLink)
/* harmony export */ });
const MAX_TARGET = 4096;
/**
 * Why a symbolic link so many folders below its root cannot be kept; undefined for one that can. `..` may only stand at
 * the beginning, where it leads through real folders: behind a name it would lead where another link says. An absolute
 * target is kept as it is: a virtual environment has them.
 */
function cacheLinkFault(target, depth) {
    if (target === '' || target.length > MAX_TARGET || /[\p{Cc}\\\ufffd]/u.test(target))
        return 'it is not a path';
    const parts = target.split('/').filter((part) => part !== '' && part !== '.');
    const named = parts.findIndex((part) => part !== '..');
    const up = named < 0 ? parts.length : named;
    if (parts.includes('..', up))
        return 'it has .. after a name';
    if (isAbsolute(target))
        return up > 0 ? 'it has .. after a name' : undefined;
    return up > depth ? 'it leads out of the folder that its path is in' : undefined;
}
function isAbsolute(target) {
    return target.startsWith('/') || /^[a-zA-Z]:(?:\/|$)/.test(target);
}
/** Where an absolute link leads on this machine: one into a folder of `then` leads into that of `now`. */
function movedLink(target, then, now) {
    const known = Object.entries(then)
        .filter(([name, folder]) => now[name] !== undefined && isBelow(target, slashed(folder)))
        // The workspace may lie in the home folder.
        .toSorted(([, a], [, b]) => b.length - a.length);
    const [name, folder] = known[0] ?? [];
    if (name === undefined || folder === undefined)
        return target;
    return `${slashed(now[name] ?? '')}${target.slice(slashed(folder).length)}`;
}
function isBelow(path, folder) {
    return isAbsolute(folder) && (path === folder || path.startsWith(`${folder}/`));
}
/** As link targets are stored, without a slash at the end. */
function slashed(folder) {
    const path = process.platform === 'win32' ? folder.replaceAll('\\', '/') : folder;
    return path.replace(/\/+$/, '');
}


/***/ }),

/***/ 36050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dI: () => (/* binding */ encodeConfig),
  o4: () => (/* binding */ parseConfig),
  g$: () => (/* binding */ tooLarge)
});

// EXTERNAL MODULE: ../build/js/core/descriptor.js
var descriptor = __webpack_require__(44745);
// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __webpack_require__(81963);
// EXTERNAL MODULE: ../build/js/cache/tree/format.js
var format = __webpack_require__(39203);
// EXTERNAL MODULE: ../build/js/core/json.js
var json = __webpack_require__(49310);
;// CONCATENATED MODULE: ../build/js/cache/tree/json-walk.js


const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OPEN, CLOSE, OPEN_LIST, CLOSE_LIST] = [0x7b, 0x7d, 0x5b, 0x5d];
/**
 * Finds the parts of a JSON text without making anything of them: a short text may hold many small values, and each
 * takes many times its bytes. What is between the parts is checked, what is in them only counted. Every byte is looked at
 * once.
 */
class JsonWalk {
    #bytes;
    #what;
    #limits;
    constructor(bytes, what, limits) {
        this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        this.#what = what;
        this.#limits = limits;
    }
    /** The members of the object that is all of the text. */
    *members() {
        const start = this.#blanks(0);
        if (this.#bytes[start] !== OPEN)
            throw this.#invalid('is not a JSON object');
        let at = this.#blanks(start + 1);
        let end = this.#bytes[at] === CLOSE ? at + 1 : undefined;
        while (end === undefined) {
            const name = this.#part(at);
            at = this.#blanks(name.to);
            if (this.#bytes[at] !== COLON)
                throw this.#invalid('is not JSON');
            const part = this.#part(this.#blanks(at + 1));
            yield { name: this.value(name), part };
            at = this.#next(part.to, CLOSE);
            if (this.#bytes[at - 1] === CLOSE)
                end = at;
        }
        if (this.#blanks(end) < this.#bytes.length)
            throw this.#invalid('is not JSON');
    }
    /** The elements of a list. */
    *elements({ from, to }) {
        if (this.#bytes[from] !== OPEN_LIST)
            throw this.#invalid('has no list where one is expected');
        let at = this.#blanks(from + 1);
        if (this.#bytes[at] === CLOSE_LIST)
            return;
        while (at < to) {
            const part = this.#part(at);
            yield part;
            at = this.#next(part.to, CLOSE_LIST);
            if (this.#bytes[at - 1] === CLOSE_LIST)
                return;
        }
    }
    /** What a part says. */
    value({ from, to }) {
        this.#count({ from, to });
        try {
            return JSON.parse((0,json/* strictText */.FV)(this.#bytes.subarray(from, to)));
        }
        catch (cause) {
            throw this.#invalid('is not JSON', cause);
        }
    }
    /** Behind a part: the place after a comma, or after what closes the whole. */
    #next(from, close) {
        const at = this.#blanks(from);
        if (this.#bytes[at] === close)
            return at + 1;
        if (this.#bytes[at] !== COMMA)
            throw this.#invalid('is not JSON');
        return this.#blanks(at + 1);
    }
    #blanks(from) {
        let at = from;
        while (at < this.#bytes.length && [0x20, 0x09, 0x0a, 0x0d].includes(this.#bytes[at] ?? 0))
            at += 1;
        return at;
    }
    /** The value that begins there. */
    #part(from) {
        let depth = 0;
        for (let at = from; at < this.#bytes.length; at += 1) {
            const byte = this.#bytes[at];
            if (byte === QUOTE) {
                at = this.#closing(at);
                if (depth === 0)
                    return { from, to: at + 1 };
            }
            else if (byte === OPEN || byte === OPEN_LIST)
                depth += 1;
            else if (byte === CLOSE || byte === CLOSE_LIST) {
                if (depth === 0)
                    return { from, to: at };
                depth -= 1;
                if (depth === 0)
                    return { from, to: at + 1 };
            }
            else if (byte === COMMA && depth === 0)
                return { from, to: at };
        }
        throw this.#invalid('is not JSON');
    }
    #closing(quote) {
        for (let at = this.#bytes.indexOf(QUOTE, quote + 1); at >= 0; at = this.#bytes.indexOf(QUOTE, at + 1)) {
            let slashes = 0;
            while (this.#bytes[at - 1 - slashes] === BACKSLASH)
                slashes += 1;
            if (slashes % 2 === 0)
                return at;
        }
        throw this.#invalid('is not JSON');
    }
    #count({ from, to }) {
        let [depth, values] = [0, 1];
        for (let at = from; at < to; at += 1) {
            const byte = this.#bytes[at];
            if (byte === QUOTE)
                at = this.#closing(at);
            else if (byte === CLOSE || byte === CLOSE_LIST)
                depth -= 1;
            else if (byte === COMMA)
                values += 1;
            else if (byte === OPEN || byte === OPEN_LIST) {
                depth += 1;
                values += 1;
            }
            if (depth > this.#limits.depth)
                throw this.#tooMuch(`more than ${this.#limits.depth} levels`);
            if (values > this.#limits.values)
                throw this.#tooMuch(`more than ${this.#limits.values} values in one part`);
        }
    }
    #invalid(reason, cause) {
        return new errors/* OrasError */.aP('INVALID_CONTENT', `${this.#what} ${reason}`, { cause });
    }
    #tooMuch(what) {
        return new errors/* OrasError */.aP('TOO_LARGE', `${this.#what} has ${what}`);
    }
}

;// CONCATENATED MODULE: ../build/js/cache/tree/config.js




const LETTERS = { file: 'f', folder: 'd', link: 'l', hardlink: 'h' };
const KINDS = {
    f: 'file',
    d: 'folder',
    l: 'link',
    h: 'hardlink',
};
/** 2 is one with hard links, which a reader of 1 does not know. */
const VERSIONS = [1, 2];
/** Rows instead of objects: a tree has many entries, and a save sends them all. */
function encodeConfig(config) {
    const { groups, folders } = config;
    const chunks = config.chunks.map(({ group, size, entries, piece, superseded: dead }) => ({
        group,
        size,
        ...(entries.length > 0 && {
            entries: entries.map((entry) => [
                entry.name,
                LETTERS[entry.kind],
                entry.mode,
                entry.mtime,
                entry.size,
                entry.contentDigest ?? entry.linkTarget ?? '',
            ]),
        }),
        ...(piece && { piece: [piece.length, piece.contentDigest] }),
        ...(dead.length > 0 && { dead: dead.map(({ name, kind }) => [name, LETTERS[kind]]) }),
    }));
    const hasHardLinks = config.chunks.some((chunk) => [...chunk.entries, ...chunk.superseded].some(({ kind }) => kind === 'hardlink'));
    const version = hasHardLinks ? 2 : 1;
    return new TextEncoder().encode(JSON.stringify({ version, groups, folders, chunks }));
}
/** Limits of one parsed chunk: as many entries as headers fit into a chunk, with six values each. */
const PART = { values: 500_000, depth: 8 };
const MAX_FIELDS = 100;
const MAX_CHUNKS = 100_000;
/**
 * Checks the shape only: names are checked where they become paths. Each chunk is parsed and checked before the next, so
 * that a hostile config cannot allocate more than a valid one.
 */
function parseConfig(bytes) {
    const walk = new JsonWalk(bytes, 'the config of the cache', PART);
    const parts = new Map();
    for (const { name, part } of walk.members()) {
        if (parts.size === MAX_FIELDS)
            throw invalid('too many fields');
        parts.set(name, part);
    }
    const read = (name) => {
        const part = parts.get(name);
        return part && walk.value(part);
    };
    const [version, groups] = [read('version'), read('groups')];
    if (!VERSIONS.includes(version))
        throw unknown(version);
    if (!Array.isArray(groups) || !groups.every((one) => typeof one === 'string'))
        throw invalid('no groups');
    const list = parts.get('chunks');
    if (!list)
        throw invalid('no chunks');
    const config = {
        groups,
        folders: parseFolders(read('folders')),
        chunks: parseChunks(walk, list, groups.length),
    };
    checkRuns(config);
    return config;
}
function parseChunks(walk, list, groups) {
    const chunks = [];
    let entries = 0;
    for (const part of walk.elements(list)) {
        const chunk = parseChunk(walk.value(part), groups);
        entries += chunk.entries.length + chunk.superseded.length;
        if (entries > format/* LIMITS */.b1.entries)
            throw tooLarge(`${entries} entries`, format/* LIMITS */.b1.entries);
        if (chunks.length === MAX_CHUNKS)
            throw tooLarge('too many layers', MAX_CHUNKS);
        chunks.push(chunk);
    }
    return chunks;
}
function parseFolders(value) {
    if (value === undefined)
        return undefined;
    const isFolders = (0,descriptor/* isRecord */.u4)(value) && Object.values(value).every((one) => typeof one === 'string');
    if (!isFolders)
        throw invalid('a folder without a path');
    return value;
}
function parseChunk(value, groups) {
    if (!(0,descriptor/* isRecord */.u4)(value))
        throw invalid('a chunk is not an object');
    const { group, size, entries = [], piece, dead = [] } = value;
    if (!isCount(group) || group >= groups)
        throw invalid('a chunk without a group');
    if (!isCount(size))
        throw invalid(`a chunk of ${String(size)} bytes`);
    if (size > format/* LIMITS */.b1.chunk)
        throw tooLarge(`a chunk of ${size} bytes`, format/* LIMITS */.b1.chunk);
    if (!Array.isArray(entries) || !Array.isArray(dead))
        throw invalid('entries must be lists');
    return {
        group,
        size,
        entries: entries.map(parseEntry),
        ...(piece !== undefined && { piece: parsePiece(piece) }),
        superseded: dead.map(parseDead),
    };
}
function parseEntry(row) {
    const [name, letter, mode, mtime, size, text] = Array.isArray(row) ? row : [];
    const kind = typeof letter === 'string' ? KINDS[letter] : undefined;
    if (typeof name !== 'string' || typeof text !== 'string')
        throw invalid('an entry without a name');
    if (kind === undefined)
        throw invalid(`${shown(name)} is not a file, folder or link`);
    if (!isCount(mode) || mode > 0o777)
        throw invalid(`${shown(name)} has the mode ${String(mode)}`);
    if (!isCount(size) || (kind !== 'file' && size > 0))
        throw invalid(`${shown(name)} has an invalid size`);
    if (!Number.isSafeInteger(mtime))
        throw invalid(`${shown(name)} has an invalid time`);
    return {
        name,
        kind,
        mode,
        mtime: mtime,
        size,
        ...(kind === 'file' && text !== '' && { contentDigest: text }),
        ...((kind === 'link' || kind === 'hardlink') && { linkTarget: text }),
    };
}
function parsePiece(row) {
    const [length, contentDigest] = Array.isArray(row) ? row : [];
    if (!isCount(length) || length === 0 || typeof contentDigest !== 'string')
        throw invalid('a piece without a length');
    return { length, contentDigest };
}
function parseDead(row) {
    const [name, letter] = Array.isArray(row) ? row : [];
    const kind = typeof letter === 'string' ? KINDS[letter] : undefined;
    if (typeof name !== 'string' || kind === undefined)
        throw invalid('a replaced entry without a name');
    return { name, kind };
}
/** The pieces of a big file are consecutive and as long as the file; every count is within its limit. */
function checkRuns({ chunks }) {
    let open;
    let raw = 0;
    let entries = 0;
    for (const chunk of chunks) {
        const [first] = chunk.entries;
        if (open && (first !== undefined || chunk.group !== open.group || (0,format/* isEnd */.uV)(chunk))) {
            throw invalid(`pieces of ${shown(open.name)} are missing`);
        }
        if (chunk.piece) {
            if (!open && (chunk.entries.length !== 1 || first?.kind !== 'file'))
                throw invalid('a piece without its file');
            open ??= { name: first?.name ?? '', group: chunk.group, left: first?.size ?? 0 };
            open.left -= chunk.piece.length;
            if (open.left < 0)
                throw invalid(`too many pieces of ${shown(open.name)}`);
            if (open.left === 0)
                open = undefined;
        }
        raw += chunk.size;
        entries += chunk.entries.length + chunk.superseded.length;
    }
    if (open)
        throw invalid(`pieces of ${shown(open.name)} are missing`);
    if (raw > format/* LIMITS */.b1.raw)
        throw tooLarge(`${raw} bytes`, format/* LIMITS */.b1.raw);
    if (entries > format/* LIMITS */.b1.entries)
        throw tooLarge(`${entries} entries`, format/* LIMITS */.b1.entries);
}
function isCount(value) {
    return Number.isSafeInteger(value) && value >= 0;
}
function shown(name) {
    return JSON.stringify(name.slice(0, 200));
}
/** Written by another version: no reason to fail a build. */
function unknown(version) {
    return new errors/* OrasError */.aP('UNSUPPORTED', `version ${shown(JSON.stringify(version) ?? '')} of the cache format is not supported`);
}
function invalid(reason) {
    return new errors/* OrasError */.aP('INVALID_CONTENT', `invalid cache config: ${reason}`);
}
function tooLarge(what, limit) {
    return new errors/* OrasError */.aP('TOO_LARGE', `the cache has ${what}, more than the limit of ${limit}`, {
        details: { limit },
    });
}


/***/ }),

/***/ 94712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ NameRule),
/* harmony export */   n: () => (/* binding */ staticPrefix)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81963);
/* harmony import */ var _files_git_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33534);
/* harmony import */ var _files_safe_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92675);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39203);
/* harmony import */ var _cache_links_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11380);





/** The leading segments of a pattern without wildcards: `a/b` of `a/b/*.js`. Empty for one that is not relative. */
function staticPrefix(pattern) {
    if (/^(?:[/~\\]|[a-zA-Z]:)/.test(pattern) || pattern.split(/[/\\]/).includes('..'))
        return '';
    const segments = pattern.split('/').filter((one) => one !== '' && one !== '.');
    const wild = segments.findIndex((one) => /[*?[\]{}()!]/.test(one));
    return segments.slice(0, wild < 0 ? undefined : wild).join('/');
}
/** Checks the names of one group. */
class NameRule {
    #group;
    #prefix;
    #base;
    constructor(group) {
        this.#group = group;
        const prefix = group.prefix ?? staticPrefix(group.pattern);
        this.#prefix = prefix === '' ? [] : (0,_files_safe_path_js__WEBPACK_IMPORTED_MODULE_2__/* .safeSegments */ .Kb)(prefix);
        this.#base = group.base ? (0,_files_safe_path_js__WEBPACK_IMPORTED_MODULE_2__/* .safeSegments */ .Kb)(group.base).length : 0;
    }
    /** The segments below the root of a name that may be written there, else fails with `UNSAFE_PATH`. */
    segments(name) {
        const segments = (0,_files_safe_path_js__WEBPACK_IMPORTED_MODULE_2__/* .safeSegments */ .Kb)(name);
        if (segments.join('/') !== name)
            throw unsafe(name, 'it is not normalized');
        if (segments.length > _format_js__WEBPACK_IMPORTED_MODULE_3__/* .LIMITS */ .b1.depth)
            throw unsafe(name, `it is more than ${_format_js__WEBPACK_IMPORTED_MODULE_3__/* .LIMITS */ .b1.depth} levels deep`);
        if (!this.#prefix.every((segment, at) => segments[at] === segment)) {
            throw unsafe(name, `it is not below ${this.#prefix.join('/')}, as ${this.#group.pattern} asks`);
        }
        if (!this.#prefix.some(_files_git_name_js__WEBPACK_IMPORTED_MODULE_1__/* .isGitName */ .M$))
            (0,_files_git_name_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseGitName */ .iC)(segments, this.#group.root);
        return segments.slice(this.#base);
    }
    /** Fails with `UNSAFE_PATH` for a link that is not kept: of a path that is one itself, a later step would follow it. */
    checkLink({ name, linkTarget = '' }) {
        const folders = name.split('/').length - 1;
        const isPath = this.#prefix.length > folders;
        const fault = isPath
            ? 'it is the cached path itself; list its target instead'
            : (0,_cache_links_js__WEBPACK_IMPORTED_MODULE_4__/* .cacheLinkFault */ .B)(linkTarget, folders - this.#base);
        if (fault === undefined)
            return;
        const [shown, target] = [name, linkTarget].map((one) => JSON.stringify(one.slice(0, 200)));
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('UNSAFE_PATH', `will not cache the link ${shown} to ${target}: ${fault}`, {
            details: { entry: name.slice(0, 200), reason: 'not-cached' },
        });
    }
}
function unsafe(name, reason) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('UNSAFE_PATH', `will not write to ${JSON.stringify(name.slice(0, 200))}: ${reason}`, {
        details: { entry: name.slice(0, 200) },
    });
}


/***/ }),

/***/ 54769:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EZ: () => (/* binding */ microseconds),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   VO: () => (/* binding */ lstatIfPresent),
/* harmony export */   VV: () => (/* binding */ sortByName),
/* harmony export */   nT: () => (/* binding */ listTree),
/* harmony export */   s4: () => (/* binding */ hasExactInodes)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81963);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49310);
/* harmony import */ var _targets_folder_excluded_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8119);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(39203);
/* harmony import */ var _groups_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(94712);
/* harmony import */ var _yield_regularly_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(57837);








/** All entries of a group, sorted by the bytes of their names. No file is read. A file's second name is a hard link to its first. */
async function listTree(group, options) {
    const rule = new _groups_js__WEBPACK_IMPORTED_MODULE_6__/* .NameRule */ .Q(group);
    const found = new Map();
    const roots = new Set(group.paths.map((path) => path.replace(/^(?:\.\/)+|\/+$/g, '') || '.'));
    const waiting = [...roots].toReversed();
    for (const name of waiting)
        if (name !== '.')
            rule.segments(name);
    const turn = (0,_yield_regularly_js__WEBPACK_IMPORTED_MODULE_7__/* .yieldRegularly */ .R)(options.signal);
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
        await turn();
        if (found.has(name) || _format_js__WEBPACK_IMPORTED_MODULE_5__/* .STAGED */ .hh.test((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(name)))
            continue;
        try {
            const listed = listOne(name, { group, rule, options, isAsked: roots.has(name) });
            if (listed?.entry)
                found.set(name, listed.entry);
            for (const child of listed?.children ?? [])
                waiting.push(name === '.' ? child : `${name}/${child}`);
        }
        catch (error) {
            if (!isOwnFault(error))
                throw error;
            options.leftOut?.((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error));
        }
    }
    return withHardLinks(sortByName([...found.values()]));
}
/** An entry, and what is in it. Undefined for what is passed over. */
function listOne(name, { group, rule, options, isAsked }) {
    const below = name === '.' ? [] : rule.segments(name);
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(group.root, ...below);
    if (group.leftOut && (0,_targets_folder_excluded_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .isExcluded */ .R)(path, group.leftOut))
        return undefined;
    if (name !== '.' && options.taken.has(path))
        return undefined;
    if (isAsked)
        checkParents(group.root, below);
    const stats = lstatIfPresent(path);
    if (stats === undefined) {
        if (isAsked || name.includes('\ufffd'))
            throw missing(path, name);
        return undefined;
    }
    const entry = entryOf(name, path, stats);
    if (entry === undefined) {
        options.passedOver?.(path);
        return undefined;
    }
    if (entry.kind === 'link')
        rule.checkLink(entry);
    checkReadable(path, stats);
    const children = entry.kind === 'folder' ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(path) : [];
    options.taken.add(path);
    return name === '.' ? { children } : { entry, children };
}
/** Whether the other entries can be saved without this one. */
function isOwnFault(error) {
    if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .hasCode */ .up)(error, 'UNSAFE_PATH') || (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .hasCode */ .up)(error, 'UNSUPPORTED'))
        return true;
    return ['EACCES', 'EPERM'].includes((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(error) ?? '');
}
const USER = process.getuid?.();
/** Checked early: a worker would notice only after much was sent. */
function checkReadable(path, found) {
    if (USER === undefined || USER === 0 || found.isSymbolicLink())
        return;
    const mine = USER === found.uid ? 0o400 : 0o004;
    if ((found.mode & mine) === 0)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.R_OK);
}
function entryOf(name, path, found) {
    const kind = kindOf(found);
    if (kind === undefined)
        return undefined;
    return {
        name,
        path,
        kind,
        mode: kind === 'link' ? 0o777 : found.mode & 0o777,
        mtime: microseconds(found),
        size: kind === 'file' ? found.size : 0,
        ...(kind === 'link' && { linkTarget: linkTarget(path) }),
        inode: found.ino,
        changed: found.ctimeMs,
        modified: found.mtimeMs,
        ...(kind === 'file' && found.nlink > 1 && hasExactInodes && { sameFile: `${found.dev}:${found.ino}` }),
    };
}
/** Those of Windows have more bits than a number. */
const hasExactInodes = process.platform !== 'win32';
function withHardLinks(entries) {
    const first = new Map();
    return entries.map(({ sameFile, ...entry }) => {
        if (sameFile === undefined)
            return entry;
        const linkTarget = first.get(sameFile);
        if (linkTarget !== undefined)
            return { ...entry, kind: 'hardlink', size: 0, linkTarget };
        first.set(sameFile, entry.name);
        return entry;
    });
}
function linkTarget(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(path).replaceAll(process.platform === 'win32' ? '\\' : '/', '/');
}
/** A restore follows no links, so what is reached through one could not be restored. */
function checkParents(root, below) {
    for (const at of below.slice(0, -1).keys()) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, ...below.slice(0, at + 1));
        if (lstatIfPresent(path)?.isSymbolicLink() !== true)
            continue;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('UNSAFE_PATH', `will not cache ${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, ...below)}: ${path} is a link`, {
            details: { path, reason: 'not-cached' },
        });
    }
}
function kindOf(found) {
    if (found.isFile())
        return 'file';
    if (found.isDirectory())
        return 'folder';
    return found.isSymbolicLink() ? 'link' : undefined;
}
/** Clamped to 1970 through 2255: other times are inexact, or cannot be set everywhere. */
function microseconds(found) {
    return Math.min(Math.max(0, Math.floor(found.mtimeMs * 1000)), Number.MAX_SAFE_INTEGER);
}
/** Undefined if nothing is at the path. */
function lstatIfPresent(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false });
    }
    catch (error) {
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(error) === 'ENOTDIR')
            return undefined;
        throw error;
    }
}
const BEYOND = /[\ud800-\udfff\ue000-\uffff]/;
/** By UTF-8 bytes, which is the order of UTF-16 units but for what lies beyond them. */
function sortByName(entries) {
    if (entries.some(({ name }) => BEYOND.test(name))) {
        return entries.toSorted((a, b) => (0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .compareUtf8 */ .zq)(a.name, b.name));
    }
    return entries.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
/** For a path that was asked for; a child that vanished meanwhile is ignored. */
function missing(path, name) {
    if (!name.includes('\ufffd'))
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('NOT_FOUND', `${path} does not exist`, { details: { path } });
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('UNSUPPORTED', `${path}: the name is not UTF-8`, { details: { path } });
}


/***/ }),

/***/ 83152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RA: () => (/* binding */ readSnapshot),
/* harmony export */   YF: () => (/* binding */ looksTheSame),
/* harmony export */   oF: () => (/* binding */ writeSnapshot)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24997);
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44745);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(49310);
/* harmony import */ var _files_open_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8201);
/* harmony import */ var _files_write_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3498);







/** Timestamps have a resolution of some milliseconds: a change within one tick does not show. */
const TICK_MS = 20;
async function writeSnapshot(path, trees) {
    const { listed } = trees;
    let newest = 0;
    const groups = trees.groups.map(({ root, entries }) => {
        const rows = entries
            .filter(({ kind, changed }) => kind === 'file' && (listed === undefined || changed < listed - TICK_MS))
            .map(({ name, inode, changed, size, modified }) => {
            newest = Math.max(newest, changed);
            return [name, inode, changed, size, modified];
        });
        return { root, rows };
    });
    const wait = newest + TICK_MS - Date.now();
    if (wait > 0 && wait <= TICK_MS)
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(wait);
    const json = JSON.stringify({ version: 1, config: trees.config, groups });
    // Optional: without a snapshot the next save reads all files.
    await (0,_files_write_file_js__WEBPACK_IMPORTED_MODULE_6__/* .writeBeside */ .Ae)(path, (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$$)(json), { durable: false }).catch(() => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { force: true }));
}
/** Undefined if missing, or of another artifact or other roots. */
async function readSnapshot(path, config, roots) {
    try {
        const json = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJsonObject */ .dw)(await (0,_files_open_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readWhole */ .oD)(path), path);
        if (json['version'] !== 1 || json['config'] !== config || !Array.isArray(json['groups']))
            return undefined;
        const groups = roots.map((root, at) => seenOf(json['groups'][at], root));
        return { config, groups };
    }
    catch {
        return undefined;
    }
}
function seenOf(group, root) {
    const seen = new Map();
    if (!(0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(group) || group['root'] !== root || !Array.isArray(group['rows']))
        return seen;
    for (const [name, inode, changed, size, modified] of group['rows']) {
        seen.set(name, { inode, changed, size, modified });
    }
    return seen;
}
function looksTheSame(seen, entry) {
    return (seen?.inode === entry.inode &&
        seen.changed === entry.changed &&
        seen.size === entry.size &&
        seen.modified === entry.modified);
}


/***/ }),

/***/ 50828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ splitEvenly)
/* harmony export */ });
const DIGESTED_AT_ONCE = 16 * 1024 * 1024;
/** Opening a file costs about as much as reading this many bytes of it. */
const OPENING = 32_768;
/** Splits files into jobs of about equal work. */
function splitEvenly(files, sizeOf) {
    const parts = [];
    let weight = Number.POSITIVE_INFINITY;
    for (const file of files) {
        if (weight > DIGESTED_AT_ONCE) {
            parts.push([]);
            weight = 0;
        }
        parts.at(-1)?.push(file);
        weight += sizeOf(file) + OPENING;
    }
    return parts;
}


/***/ }),

/***/ 82176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ readReusableTree),
/* harmony export */   w: () => (/* binding */ readStoredTree)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38522);
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24997);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81963);
/* harmony import */ var _core_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43749);
/* harmony import */ var _core_concurrency_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(17145);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36050);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(39203);








/** Fails with `INVALID_CONTENT` if the manifest and its config disagree. */
async function readStoredTree(source, manifest, options) {
    const { config: node, layers = [] } = manifest;
    const compression = node && (0,_format_js__WEBPACK_IMPORTED_MODULE_6__/* .compressionOf */ .MB)(node);
    if ((0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .artifactTypeOf */ .Gh)(manifest) !== _format_js__WEBPACK_IMPORTED_MODULE_6__/* .CACHE_ARTIFACT */ .CK || !node || compression === undefined) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('UNSUPPORTED', `the artifact is not a cache (${_format_js__WEBPACK_IMPORTED_MODULE_6__/* .CACHE_ARTIFACT */ .CK})`);
    }
    const packed = await (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .readAll */ .yw)(source.fetch(node, options), node, _format_js__WEBPACK_IMPORTED_MODULE_6__/* .LIMITS */ .b1.config);
    const config = (0,_config_js__WEBPACK_IMPORTED_MODULE_5__/* .parseConfig */ .o4)(await decompressed(packed, compression));
    if (config.chunks.length !== layers.length) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('INVALID_CONTENT', 'the manifest and the config of the cache list different layers');
    }
    return { config, configDigest: node.digest, compression, layers };
}
async function decompressed(bytes, compression) {
    if (compression === 'none')
        return bytes;
    const options = { maxOutputLength: (0,_format_js__WEBPACK_IMPORTED_MODULE_6__/* .rawLimit */ .Cg)(bytes.byteLength) };
    try {
        if (compression === 'gzip')
            return await (0,node_util__WEBPACK_IMPORTED_MODULE_0__.promisify)(node_zlib__WEBPACK_IMPORTED_MODULE_1__.gunzip)(bytes, options);
        return await zstd(bytes, options);
    }
    catch (error) {
        const isLarge = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(error) === 'ERR_BUFFER_TOO_LARGE';
        const reason = isLarge ? `it exceeds ${options.maxOutputLength} bytes` : (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error);
        const message = `the config of the cache, of ${bytes.byteLength} bytes, cannot be decompressed: ${reason}`;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('INVALID_CONTENT', message, { cause: error });
    }
}
const zstd = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.promisify)(node_zlib__WEBPACK_IMPORTED_MODULE_1__.zstdDecompress);
const REQUESTS = 8;
async function readReusableTree(storage, manifest, { compression, signal }) {
    if (!manifest)
        return undefined;
    try {
        const stored = await readStoredTree(storage, manifest, { signal });
        if (stored.compression !== compression)
            return undefined;
        const limit = (0,_core_concurrency_js__WEBPACK_IMPORTED_MODULE_7__/* .limiter */ .TA)(REQUESTS, signal);
        const answers = new _core_concurrency_js__WEBPACK_IMPORTED_MODULE_7__/* .SingleFlight */ .FH('keep');
        const available = stored.layers.map((layer, at) => {
            const chunk = stored.config.chunks[at];
            if (chunk && (0,_format_js__WEBPACK_IMPORTED_MODULE_6__/* .isEnd */ .uV)(chunk))
                return Promise.resolve(true);
            return answers.get(layer.digest, () => limit(() => storage.exists(layer, { signal })));
        });
        return { ...stored, available: await (0,_core_concurrency_js__WEBPACK_IMPORTED_MODULE_7__/* .settleAll */ .j3)(available) };
    }
    catch (error) {
        signal.throwIfAborted();
        // An unreadable tree is not reused.
        if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP && UNUSABLE.has(error.code))
            return undefined;
        throw error;
    }
}
const UNUSABLE = new Set([
    'NOT_FOUND',
    'UNSUPPORTED',
    'INVALID_CONTENT',
    'DIGEST_MISMATCH',
    'SIZE_MISMATCH',
    'TOO_LARGE',
]);


/***/ }),

/***/ 57837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ yieldRegularly)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

const SLICE_MS = 20;
/**
 * For loops of synchronous calls over many small files: these take a third of the time, but must not starve the event
 * loop. Await the returned function in each iteration.
 */
function yieldRegularly(signal) {
    let until = performance.now() + SLICE_MS;
    return () => {
        if (performance.now() < until)
            return undefined;
        return (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)().then(() => {
            signal?.throwIfAborted();
            until = performance.now() + SLICE_MS;
        });
    };
}


/***/ }),

/***/ 96292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Le: () => (/* binding */ withPool),
/* harmony export */   Mo: () => (/* binding */ workerCount)
/* harmony export */ });
/* unused harmony export WorkerPool */
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75919);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81963);




/** More threads gain little: the disk is the limit then. */
const MAX_WORKERS = 4;
/** Beside this module, with the same extension: `worker.ts` here, `dist/worker.js` in the bundle. */
const PROGRAM = new URL(`./worker${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.extname)(import.meta.url)}`, import.meta.url);
function workerCount() {
    return Math.min(MAX_WORKERS, Math.max(2, (0,node_os__WEBPACK_IMPORTED_MODULE_0__.availableParallelism)()));
}
/**
 * Worker threads that read, hash, compress and write with synchronous calls, which are much faster for small files.
 * Threads start on demand.
 */
class WorkerPool {
    #idle = [];
    #all = [];
    #running = new Map();
    #queue = [];
    #closed;
    run(job) {
        if (this.#closed !== undefined)
            return Promise.reject(asError(this.#closed));
        return new Promise((resolve, reject) => {
            this.#queue.push({ job, resolve, reject });
            this.#next();
        });
    }
    /** Starts all threads early, since starting takes a while. */
    warm() {
        while (this.#closed === undefined && this.#all.length < workerCount())
            this.#idle.push(this.#start());
    }
    /** Terminates all threads and waits for them; unfinished jobs fail with the reason. */
    async close(reason) {
        this.#closed ??= reason;
        const open = [...this.#running.values(), ...this.#queue.splice(0)];
        this.#running.clear();
        await Promise.all(this.#all.map((worker) => worker.terminate()));
        for (const { reject } of open)
            reject(reason);
    }
    #next() {
        if (this.#queue.length === 0)
            return;
        const worker = this.#idle.pop() ?? (this.#all.length < workerCount() ? this.#start() : undefined);
        const waiting = worker && this.#queue.shift();
        if (!worker || !waiting)
            return;
        this.#running.set(worker, waiting);
        const { job } = waiting;
        worker.postMessage(job, job.kind === 'unpack' ? [job.bytes.buffer] : []);
    }
    #start() {
        const worker = new node_worker_threads__WEBPACK_IMPORTED_MODULE_2__.Worker(PROGRAM, { execArgv: [], name: 'cache' });
        this.#all.push(worker);
        worker.on('message', (answer) => {
            const waiting = this.#running.get(worker);
            this.#running.delete(worker);
            this.#idle.push(worker);
            if (answer.result)
                waiting?.resolve(answer.result);
            else
                waiting?.reject(errorOf(answer));
            this.#next();
        });
        worker.on('error', (error) => void this.close(error));
        return worker;
    }
}
/** Returns when all threads have ended, after success, failure or abort. */
async function withPool(outer, work) {
    outer?.throwIfAborted();
    const pool = new WorkerPool();
    const inner = new AbortController();
    const fail = (error) => {
        if (inner.signal.aborted)
            return;
        inner.abort(error);
        void pool.close(error);
    };
    const stop = () => fail(outer?.reason);
    outer?.addEventListener('abort', stop, { once: true });
    try {
        return await work({ pool, signal: inner.signal, fail });
    }
    catch (error) {
        fail(error);
        inner.signal.throwIfAborted();
        throw error;
    }
    finally {
        outer?.removeEventListener('abort', stop);
        await pool.close(new Error('the worker threads have ended'));
    }
}
function errorOf({ failure }) {
    const message = failure?.message ?? 'a worker thread failed';
    if (failure?.reason)
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP(failure.reason, message);
    return Object.assign(new Error(message), failure?.code !== undefined && { code: failure.code });
}
function asError(reason) {
    return reason instanceof Error ? reason : new Error(String(reason));
}


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
/** Attributes a read that fails during a write to the source. Reports the size of each chunk. */
function attributeReadErrors(bytes, node, onBytes) {
    return (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .through */ .sc)(bytes, {
        seen: ({ byteLength }) => onBytes(byteLength),
        failed: (error) => inCopyError(error, { side: 'source', step: 'fetch', node }),
    });
}
/** Adds the source's name to an error about wrong content, which would not say where that came from. */
function nameSource(error, source) {
    if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CopyError */ .k6) || !(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isWrongContent */ .T8)(error) || !(0,_core_target_js__WEBPACK_IMPORTED_MODULE_2__/* .isNamed */ .ev)(source))
        return error;
    const { operation, side, digest } = error;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CopyError */ .k6(error.cause, { operation, side, digest, place: source.name });
}
/** Makes failures say on which side, in which step and with which node. */
async function wrapCopyError(step, work) {
    try {
        return await work();
    }
    catch (error) {
        throw inCopyError(error, step);
    }
}
function inCopyError(error, { side, step, node }) {
    const copyError = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .findCause */ .lO)(error, _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CopyError */ .k6);
    if (copyError)
        return copyError;
    if (isAbort(error))
        return error;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CopyError */ .k6(error, {
        operation: step,
        // The target detects wrong content, but the source sent it.
        side: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isWrongContent */ .T8)(error) ? 'source' : side,
        ...(node && { digest: node.digest }),
    });
}
/** By the codes of distribution-spec, "Error Codes": the status differs between registries. */
function isMissingChild(error) {
    const codes = ['MANIFEST_BLOB_UNKNOWN', 'BLOB_UNKNOWN', 'MANIFEST_UNKNOWN'];
    for (const cause of (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .causesOf */ .cZ)(error)) {
        if (!(cause instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RegistryError */ .gl) || cause.method !== 'PUT')
            continue;
        // A truncated response has no codes.
        if (cause.errors.length === 0)
            return cause.status === 400 || cause.status === 404;
        return cause.errors.some(({ code }) => codes.includes(code));
    }
    return false;
}
function isAbort(error) {
    return (error instanceof Error &&
        (error.name === 'AbortError' || (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP && error.code === 'ABORTED')));
}


/***/ }),

/***/ 52872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ retryMissingChild)
/* harmony export */ });
/* harmony import */ var _core_concurrency_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17145);
/* harmony import */ var _copy_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79664);


const RETRIES = 3;
const DELAY_MS = 500;
/**
 * A registry may reject a manifest because it does not see a child yet that was just pushed (ECR), or cannot read it while
 * others push the same (docker-registry empties and rewrites its link): then the manifest is sent again, up to three times.
 */
async function retryMissingChild(push, { refused, repair, signal }) {
    for (let attempt = 0;; attempt += 1) {
        try {
            return await push();
        }
        catch (error) {
            if (!(0,_copy_error_js__WEBPACK_IMPORTED_MODULE_0__/* .isMissingChild */ .Rp)(error))
                throw error;
            await refused?.(error);
            if (attempt === RETRIES)
                throw error;
        }
        // With jitter, so that many writers fall out of step.
        await (0,_core_concurrency_js__WEBPACK_IMPORTED_MODULE_1__/* .sleep */ .yy)(DELAY_MS * 2 ** attempt * (1 + Math.random() / 2), signal);
        await repair?.();
    }
}


/***/ }),

/***/ 66335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ onPlatform),
/* harmony export */   X: () => (/* binding */ readRoot)
/* harmony export */ });
/* harmony import */ var _core_manifest_node_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80326);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17142);
/* harmony import */ var _core_target_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93557);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1701);




/** Resolves and reads in one request where the source can. */
async function readRoot(source, reference, call) {
    if ((0,_core_target_js__WEBPACK_IMPORTED_MODULE_3__/* .canReadManifest */ .Ku)(source)) {
        const { node, bytes } = await source.readManifest(reference, call);
        return { source, root: node, known: [(0,_core_manifest_node_js__WEBPACK_IMPORTED_MODULE_0__/* .manifestNode */ .Ut)(node, bytes)] };
    }
    const resolved = await source.resolve(reference, call);
    if (!(0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isManifestType */ .Q3)(resolved.mediaType))
        return { source, root: resolved, known: [] };
    const { bytes } = await (0,_core_manifest_node_js__WEBPACK_IMPORTED_MODULE_0__/* .readManifestNode */ .y0)(source, resolved, call);
    const root = { ...resolved, size: bytes.byteLength };
    return { source, root, known: [(0,_core_manifest_node_js__WEBPACK_IMPORTED_MODULE_0__/* .manifestNode */ .Ut)(root, bytes)] };
}
/** The manifest of the platform, where the root is an index. */
async function onPlatform({ source, root, known }, platform, call) {
    const chosen = await (0,_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .selectPlatform */ .md)({ source, root, known }, platform, call);
    return { source, root: chosen, known, ...(chosen.digest !== root.digest && { index: root }) };
}


/***/ }),

/***/ 13232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ resolveTags)
/* harmony export */ });
/* harmony import */ var _core_concurrency_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17145);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81963);


/** What each tag stands for, by one request each. */
async function resolveTags(source, tags, { concurrency, signal, without = ['NOT_FOUND'] }) {
    const found = await (0,_core_concurrency_js__WEBPACK_IMPORTED_MODULE_1__/* .mapConcurrent */ ._k)(tags, concurrency, async (tag) => {
        try {
            return [[tag, await source.resolve(tag, { signal })]];
        }
        catch (error) {
            if (without.some((code) => (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .hasCode */ .up)(error, code)))
                return [];
            throw error;
        }
    });
    return new Map(found.flat());
}


/***/ }),

/***/ 69669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tu: () => (/* binding */ atMost),
/* harmony export */   VV: () => (/* binding */ collectPages),
/* harmony export */   Vt: () => (/* binding */ readTagList),
/* harmony export */   zK: () => (/* binding */ canReadTagList)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81963);

/** The same items; fails with `TOO_LARGE` where there are more, as a list that someone makes up has no end. */
async function* atMost(items, most, what) {
    let count = 0;
    for await (const item of items) {
        count += 1;
        if (count > most)
            throw moreThan(most, what);
        yield item;
    }
}
/** Whether it is a {@link TagListReader}; all other targets that list tags list all. */
function canReadTagList(target) {
    return 'listTags' in target && typeof target.listTags === 'function';
}
const MOST = 1_000_000;
/**
 * The tags of a target, and whether they are all: a list that is not complete proves nothing of a tag that it lacks.
 *
 * @throws {OrasError} `TOO_LARGE` for more tags than wanted, and what the target fails with, such as `NOT_FOUND`.
 */
async function readTagList(target, options = {}) {
    if (canReadTagList(target))
        return target.listTags(options);
    return { tags: await collectTags(target.tags(options), options), complete: true };
}
function collectTags(tags, { most = MOST }) {
    return Array.fromAsync(atMost(tags, most, 'tags'));
}
/** The tags of pages as one list; fails as {@link readTagList}. */
async function collectPages(pages, { most = MOST }) {
    const tags = [];
    for await (const page of pages) {
        for (const tag of page)
            tags.push(tag);
        if (tags.length > most)
            throw moreThan(most, 'tags');
    }
    return tags;
}
function moreThan(most, what) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('TOO_LARGE', `there are more than ${most} ${what}`, { details: { limit: most } });
}


/***/ }),

/***/ 66642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DC: () => (/* binding */ parseGlobSegment),
/* harmony export */   JM: () => (/* binding */ matchesGlobSegment),
/* harmony export */   PH: () => (/* binding */ expandBraces),
/* harmony export */   v2: () => (/* binding */ beginsWild)
/* harmony export */ });
const MAX_FORMS = 100;
/**
 * `{a,b}` stands for each of the two, also inside of others; undefined for more than 100 forms.
 */
function expandBraces(pattern) {
    const [whole, inner] = /\{([^{}]*,[^{}]*)\}/.exec(pattern) ?? [];
    if (whole === undefined || inner === undefined)
        return [pattern];
    const forms = new Set();
    for (const part of inner.split(',')) {
        for (const form of expandBraces(pattern.replace(whole, () => part)) ?? [])
            forms.add(form);
        if (forms.size > MAX_FORMS || forms.size === 0)
            return undefined;
    }
    return [...forms];
}
function parseGlobSegment(segment) {
    return [...segment.matchAll(/\[[!^]?\]?[^\]]+\]|./gsu)].map(([part]) => {
        if (part === '*')
            return part;
        if (part === '?')
            return () => true;
        return part.length > 2 && part.startsWith('[') ? parseClass(part.slice(1, -1)) : (one) => one === part;
    });
}
/** `a-z`, `!a-z`, `^a-z` */
function parseClass(inner) {
    const negated = /^[!^]/.test(inner);
    const ranges = [...(negated ? inner.slice(1) : inner).matchAll(/(.)-(.)|./gsu)].map(([one, from = one, to = one]) => ({ from, to }));
    return (character) => ranges.some(({ from, to }) => character >= from && character <= to) !== negated;
}
/** In a time that grows with the text only: it goes back to the last star, which is enough. Texts are a stranger's. */
function matchesGlobSegment(tokens, text) {
    let [token, at, star, held] = [0, 0, -1, 0];
    while (at < text.length) {
        const one = tokens[token];
        if (one === '*') {
            [star, held] = [token, at];
            token += 1;
        }
        else if (one?.(text[at] ?? '') === true) {
            token += 1;
            at += 1;
        }
        else if (star >= 0) {
            held += 1;
            [token, at] = [star + 1, held];
        }
        else
            return false;
    }
    return tokens.slice(token).every((one) => one === '*');
}
/** Whether a segment begins with what stands for a dot without being one: `?`, `*` and classes do. */
function beginsWild([token]) {
    return token === '*' || (token !== undefined && token('.') && token('x'));
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

/***/ 82001:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ withoutGzipOs),
/* harmony export */   k: () => (/* binding */ clearGzipOs)
/* harmony export */ });
/** RFC 1952 2.3.1: 255 in the OS field, for unknown, so that equal trees have equal digests on every system. */
const [OS_FIELD, UNKNOWN] = [9, 255];
/** Changes a whole gzip in place. */
function clearGzipOs(packed) {
    packed[OS_FIELD] = UNKNOWN;
}
async function* withoutGzipOs(chunks) {
    let at = 0;
    for await (const chunk of chunks) {
        if (at <= OS_FIELD && at + chunk.byteLength > OS_FIELD)
            chunk[OS_FIELD - at] = UNKNOWN;
        at += chunk.byteLength;
        yield chunk;
    }
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

const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3])[ ]*(?:\.|$)/i;
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


const TYPES = { file: '0', directory: '5', symlink: '2', hardlink: '1' };
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

/***/ 8119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ isExcluded)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/** Whether the path or one of its parent folders is in the set. */
function isExcluded(path, leftOut) {
    if (leftOut.size === 0)
        return false;
    return leftOut.has(path) || ((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path) !== path && isExcluded((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path), leftOut));
}


/***/ })

};
