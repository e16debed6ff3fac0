export const id = 778;
export const ids = [778];
export const modules = {

/***/ 40778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cache: () => (/* binding */ cache)
});

// EXTERNAL MODULE: ../build/js/action/cache-state.js
var cache_state = __webpack_require__(18997);
// EXTERNAL MODULE: ../build/js/cache/entries.js
var entries = __webpack_require__(51485);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ../build/js/core/bytes.js
var core_bytes = __webpack_require__(24997);
// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __webpack_require__(81963);
// EXTERNAL MODULE: ../build/js/core/manifest.js
var core_manifest = __webpack_require__(43749);
// EXTERNAL MODULE: ../build/js/copy/gather.js
var gather = __webpack_require__(27565);
// EXTERNAL MODULE: ../build/js/cache/format.js
var format = __webpack_require__(50818);
// EXTERNAL MODULE: ../build/js/cache/list-tree.js
var list_tree = __webpack_require__(62826);
// EXTERNAL MODULE: ../build/js/cache/shares.js
var shares = __webpack_require__(4265);
// EXTERNAL MODULE: ../build/js/cache/turns.js
var turns = __webpack_require__(38217);
;// CONCATENATED MODULE: ../build/js/cache/compare-tree.js








/** Looks at what is there, and reads it: a file of the same size and time may still be another. */
async function compareTree(wanted, options) {
    const { config, run } = options;
    const folders = new Map();
    for (const root of options.roots)
        findFolders(root, [], folders);
    const missing = [];
    const doubts = [];
    const turn = (0,turns/* turns */.Z)(run.signal);
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
    }
    const same = await sameOf(doubts, config, run);
    const proven = doubts.filter((one) => same.has(one));
    return {
        folders,
        missing: [...missing, ...doubts.filter((one) => !same.has(one))],
        touched: proven.filter((one) => !looksAlike(one)),
        proven,
    };
}
/** Notes the folders on the way; true when the last one is there. A link is no folder (GHSA-8xwf-rjm4-xvhv). */
function findFolders(root, segments, folders) {
    const path = (0,external_node_path_.join)(root, ...segments);
    const known = folders.get(path);
    if (known !== undefined)
        return known;
    if (segments.length === 0) {
        const found = (0,external_node_fs_.statSync)(root, { throwIfNoEntry: false });
        if (found && !found.isDirectory())
            throw inTheWay(root, 'UNSAFE_PATH', 'it is no folder');
        folders.set(path, found !== undefined);
        return found !== undefined;
    }
    const inside = findFolders(root, segments.slice(0, -1), folders);
    const found = inside ? (0,list_tree/* lstatIfThere */.Cm)(path) : undefined;
    if (found && !found.isDirectory()) {
        throw inTheWay(path, 'UNSAFE_PATH', `it is a ${(0,list_tree/* kindOf */.I)(found) ?? 'device'}`);
    }
    folders.set(path, found !== undefined);
    return found !== undefined;
}
function stateOf({ entry, ...place }) {
    const path = pathOf(place);
    const found = (0,list_tree/* lstatIfThere */.Cm)(path);
    if (!found)
        return 'missing';
    const kind = (0,list_tree/* kindOf */.I)(found);
    if (kind === 'folder')
        throw inTheWay(path, 'ALREADY_EXISTS', 'it is a folder');
    if (kind !== entry.kind)
        return 'missing';
    if (entry.kind === 'link')
        return (0,external_node_fs_.readlinkSync)(path) === entry.text ? 'same' : 'missing';
    return found.size === entry.size ? 'doubtful' : 'missing';
}
function looksAlike({ entry, ...place }) {
    const found = (0,list_tree/* lstatIfThere */.Cm)(pathOf(place));
    return found !== undefined && (0,list_tree/* microseconds */.EZ)(found) === entry.mtime && isMode(found.mode, entry.mode);
}
/** Windows has no modes to compare. */
function isMode(found, wanted) {
    return process.platform === 'win32' || (found & 0o777) === wanted;
}
/** Those whose content is what the artifact has. */
async function sameOf(doubts, { chunks }, { pool }) {
    const same = new Set();
    const piecesOf = (one) => one.chunks.flatMap((at) => chunks[at]?.piece ?? []);
    const big = doubts.filter((one) => piecesOf(one).length > 0);
    const small = doubts.filter((one) => piecesOf(one).length === 0);
    const whole = (0,shares/* shares */.B)(small, ({ entry }) => entry.size).map(async (part) => {
        const files = part.map((one) => ({ path: pathOf(one), size: one.entry.size }));
        const { texts } = await pool.run({ kind: 'digest', files });
        for (const [at, one] of part.entries())
            if (texts[at] === one.entry.text)
                same.add(one);
    });
    const cut = big.map(async (one) => {
        const [path, { size }] = [pathOf(one), one.entry];
        const job = { kind: 'cut', path, size, average: format/* CHUNK_AVERAGE */.uh, max: format/* CHUNK_MAX */.h5, digests: true };
        const [found, expected] = [(await pool.run(job)).pieces, piecesOf(one)];
        if (found.length === expected.length && found.every(({ text }, at) => text === expected[at]?.text))
            same.add(one);
    });
    await (0,gather/* gather */.k)([...whole, ...cut]);
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

// EXTERNAL MODULE: ../build/js/copy/limit.js
var limit = __webpack_require__(42691);
// EXTERNAL MODULE: ../build/js/targets/safe-path.js
var safe_path = __webpack_require__(41194);
// EXTERNAL MODULE: ../build/js/cache/config.js + 1 modules
var config = __webpack_require__(91002);
// EXTERNAL MODULE: ../build/js/cache/groups.js
var cache_groups = __webpack_require__(64949);
// EXTERNAL MODULE: ../build/js/cache/links.js
var links = __webpack_require__(94240);
;// CONCATENATED MODULE: ../build/js/cache/restore-groups.js








/**
 * Says where every entry of the artifact is to be. The artifact has no say in that: it brings names, the caller the
 * roots and what names are fit. One bad name and nothing of it is taken.
 */
async function wantedEntries(config, groups, { signal, folders = {} }) {
    const places = config.groups.map((pattern) => {
        const group = groups.find((one) => one.pattern === pattern);
        if (!group)
            throw otherGroups(config, groups);
        return { root: group.root, rule: new cache_groups/* NameRule */.Q(group) };
    });
    if (new Set(config.groups).size !== groups.length)
        throw otherGroups(config, groups);
    const wanted = [];
    const turn = (0,turns/* turns */.Z)(signal);
    for (const [at, chunk] of config.chunks.entries()) {
        const place = places[chunk.group];
        if (!place)
            throw otherGroups(config, groups);
        const chunks = chunk.piece ? runOf(config.chunks, at) : [at];
        for (const entry of chunk.entries) {
            await turn();
            const segments = place.rule.segments(entry.name);
            if (entry.kind === 'link')
                place.rule.checkLink(entry);
            wanted.push({ entry: moved(entry, config.folders, folders), root: place.root, segments, chunks });
        }
    }
    checkPlaces(wanted);
    return wanted;
}
function moved(entry, then, now) {
    return entry.kind === 'link' && then ? { ...entry, text: (0,links/* movedLink */.o)(entry.text, then, now) } : entry;
}
function runOf(chunks, first) {
    const run = [first];
    for (let at = first + 1; chunks[at]?.piece && chunks[at]?.entries.length === 0; at += 1)
        run.push(at);
    return run;
}
/** No two entries for one place, and nothing below what is no folder, also where a root lies below another one. */
function checkPlaces(wanted) {
    const taken = new Map();
    for (const one of wanted) {
        const key = keyOf(one.root, one.segments);
        const other = taken.get(key);
        if (other)
            throw collision(other, one);
        taken.set(key, one);
    }
    const seen = new Set();
    // An honest cache lists its folders: their names are among those of its entries.
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
                throw (0,config/* tooLarge */.g$)('folders without end', format/* LIMITS */.b1.folders);
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
    return new errors/* OrasError */.aP('UNSAFE_PATH', `the cache has two entries for one place: ${one} and ${other}`);
}
function otherGroups(config, groups) {
    const shown = (patterns) => JSON.stringify(patterns).slice(0, 500);
    const asked = groups.map(({ pattern }) => pattern);
    return new errors/* OrasError */.aP('INVALID_INPUT', `the cache holds ${shown(config.groups)}, not ${shown(asked)}`);
}
/** How much may be written for so many bytes fetched. */
function checkWritten(written, fetched) {
    const limit = format/* LIMITS */.b1.written + format/* LIMITS */.b1.ratio * fetched;
    if (written <= limit)
        return;
    throw new errors/* OrasError */.aP('TOO_LARGE', `the cache unpacks to more than ${limit} bytes`, { details: { limit } });
}

// EXTERNAL MODULE: ../build/js/cache/worker-pool.js + 4 modules
var worker_pool = __webpack_require__(47108);
;// CONCATENATED MODULE: ../build/js/cache/layer-reader.js





const DOWNLOADS = 8;
/** Fetches layers, and has them written by the threads. A permit is held from the fetch until all is written. */
class LayerReader {
    #source;
    #run;
    #options;
    #limit;
    #places = new Map();
    /** For each piece its big file and where in it. */
    #pieces = new Map();
    #written = 0;
    fetched = 0;
    fetchedBytes = 0;
    constructor(source, run, options) {
        this.#source = source;
        this.#run = run;
        this.#options = options;
        this.#limit = (0,limit/* limitOf */.L)((0,worker_pool/* workerCount */.Mo)() + DOWNLOADS, run.signal);
    }
    /** Tells where the files go that are to be written. */
    expect(places) {
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
        this.#places = paths;
    }
    /** Fetches a layer once, and has it written wherever the artifact has it. */
    async placeLayer(places) {
        try {
            await this.#limit(() => this.#placeNow(places));
        }
        catch (error) {
            this.#run.fail(error);
            throw error;
        }
    }
    async #placeNow(places) {
        const { signal, pool } = this.#run;
        const node = this.#options.stored.layers[places[0] ?? -1];
        if (!node)
            throw new Error(`chunk ${places[0]} has no layer`);
        const bytes = await (0,core_bytes/* readAll */.yw)(this.#source.fetch(node, { signal }), node, format/* LIMITS */.b1.chunk);
        this.fetched += 1;
        this.fetchedBytes += node.size;
        this.#options.onEvent?.({ kind: 'fetched', node });
        for (const at of places) {
            // A copy of its own: the bytes go to a thread, and may be the source's.
            const { written } = await pool.run(this.#job(at, new Uint8Array(bytes)));
            this.#written += written;
            checkWritten(this.#written, this.fetchedBytes);
        }
    }
    #job(at, bytes) {
        const { config, compression } = this.#options.stored;
        const { size = 0, entries = [], dead = [], piece } = config.chunks[at] ?? {};
        const place = this.#pieces.get(at);
        return {
            kind: 'place',
            bytes,
            compression,
            size,
            entries: entries.map((entry) => {
                const path = piece ? undefined : this.#places.get(`${at} ${entry.name}`);
                return { ...entry, ...(path !== undefined && { path }) };
            }),
            dead: dead.map(({ name }) => name),
            ...(piece && place && { piece: { ...place, ...piece } }),
        };
    }
}

// EXTERNAL MODULE: ../build/js/cache/previous.js
var previous = __webpack_require__(26268);
// EXTERNAL MODULE: ../build/js/cache/snapshot.js
var snapshot = __webpack_require__(41673);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ../build/js/targets/write-file.js
var write_file = __webpack_require__(70989);
;// CONCATENATED MODULE: ../build/js/cache/staging.js







/**
 * Puts new files and folders beside their places and moves them there at the end: a folder that is missing as a whole,
 * with all that is in it, else each file. Until then nothing changes, and a failure leaves nothing.
 */
class Staging {
    #tag = `.oras-cache-${process.pid}-${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`;
    #signal;
    /** Where a missing folder is made; for one that is there, itself. */
    #folders = new Map();
    #moves = [];
    #roots = [];
    /** Modes of folders that were read-only. */
    #opened = new Map();
    /** Where the folders that are written to really are. */
    #real = new Map();
    constructor(signal) {
        this.#signal = signal;
    }
    /** Makes the folders: parents stand before what is in them. */
    async makeFolders(folders, roots) {
        const turn = (0,turns/* turns */.Z)(this.#signal);
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
    place(path) {
        const parent = (0,external_node_path_.dirname)(path);
        const beside = this.#folders.get(parent) ?? parent;
        return beside === parent ? this.#stage(path) : (0,external_node_path_.join)(beside, path.slice(parent.length + 1));
    }
    /** Moves everything to its place; what has begun is brought to its end, an abort comes too late. */
    async commit() {
        const turn = (0,turns/* turns */.Z)(undefined);
        let done = 0;
        let checked;
        try {
            for (const { from, to } of this.#moves) {
                await turn();
                if ((0,external_node_path_.dirname)(to) !== checked)
                    this.#checkPlace((checked = (0,external_node_path_.dirname)(to)));
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
            const message = `${done} of ${this.#moves.length} were moved to their places, then: ${(0,errors/* messageOf */.bD)(cause)}`;
            throw new errors/* OrasError */.aP('STORAGE', message, { cause });
        }
        finally {
            this.#moves.splice(0, done);
            if (done > 0)
                this.#roots.length = 0;
        }
    }
    /** Removes what has not been moved. */
    async discard() {
        for (const { from } of this.#moves)
            await (0,promises_.rm)(from, { recursive: true, force: true });
        for (const root of this.#roots.toReversed())
            await (0,promises_.rmdir)(root).catch(() => undefined);
        for (const [folder, mode] of this.#opened)
            (0,external_node_fs_.chmodSync)(folder, mode);
    }
    /** Much time may have passed since the folder was looked at. */
    #checkPlace(folder) {
        if (external_node_fs_.realpathSync.native(folder) === this.#real.get(folder))
            return;
        throw new errors/* OrasError */.aP('UNSAFE_PATH', `will not write to ${folder}: it leads elsewhere now`, {
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
    /** A folder of one's own that is read-only, as those of Go's modules, takes new files all the same. */
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
function makeHollow(path, size) {
    const file = (0,external_node_fs_.openSync)(path, 'wx', 0o600);
    try {
        (0,external_node_fs_.ftruncateSync)(file, size);
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
function makeLink(path, { entry }) {
    (0,external_node_fs_.symlinkSync)(entry.text, path);
    const seconds = secondsOf(entry.mtime);
    (0,external_node_fs_.lutimesSync)(path, seconds, seconds);
}
function setMeta(path, { entry }) {
    const kept = entry.kind === 'folder' ? (0,external_node_fs_.lstatSync)(path).mode & 0o7000 : 0;
    (0,external_node_fs_.chmodSync)(path, kept | entry.mode);
    const seconds = secondsOf(entry.mtime);
    (0,external_node_fs_.lutimesSync)(path, seconds, seconds);
}
/** Half a microsecond more: a number of seconds is not exact, and is cut off. */
function secondsOf(microseconds) {
    return (microseconds + 0.5) / 1e6;
}

;// CONCATENATED MODULE: ../build/js/cache/restore-tree.js















/**
 * Brings the trees of an artifact back. What is there already is kept, what the artifact does not have is left alone.
 * Everything is checked before the first write, and moved to its place when all of it has arrived. Memory: a packed
 * layer for each of eight downloads, a packed and a raw one for each thread, of at most 16 MiB each when we made them
 * (32 MiB when others did); and the lists of entries.
 */
async function restoreTree(source, root, groups, options = {}) {
    return (0,worker_pool/* withPool */.Le)(options.signal, async (run) => {
        const call = { signal: run.signal };
        const manifest = (0,core_manifest/* parseManifest */.Ng)(await (0,core_bytes/* readAll */.yw)(source.fetch(root, call), root), root);
        const stored = await (0,previous/* readStored */.C)(source, manifest, call);
        const wanted = await wantedEntries(stored.config, groups, {
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
        await placeAll(difference, wanted, {
            run,
            reader,
            stored,
            roots,
            onEvent: (event) => options.onEvent?.(event),
        });
        if (options.snapshot !== undefined) {
            const known = [...difference.missing, ...difference.proven];
            await noteSeen(options.snapshot, { stored, groups, wanted: known, run });
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
async function placeAll({ folders, missing, touched }, wanted, { run, reader, stored, roots, onEvent }) {
    const staging = new Staging(run.signal);
    try {
        await staging.makeFolders(folders, roots);
        const places = new Map();
        const needed = new Set();
        const turn = (0,turns/* turns */.Z)(run.signal);
        for (const one of missing) {
            await turn();
            const place = staging.place((0,external_node_path_.join)(one.root, ...one.segments));
            places.set(one, place);
            if (one.entry.kind !== 'file')
                continue;
            for (const at of one.chunks)
                needed.add(at);
            if (isBig(one, stored))
                makeHollow(place, one.entry.size);
        }
        reader.expect(places);
        const layers = Map.groupBy([...needed].toSorted((a, b) => a - b), (at) => stored.layers[at]?.digest);
        for (const [at = -1] of layers.values()) {
            const node = stored.layers[at];
            if (node)
                onEvent?.({ kind: 'needed', node });
        }
        await (0,gather/* gather */.k)([...layers.values()].map((at) => reader.placeLayer(at)));
        for (const [one, place] of places) {
            await turn();
            // Made when all files are there: while these are written, there is no link that they could be written through.
            if (one.entry.kind === 'link')
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
        setIfAllowed((0,external_node_path_.join)(one.root, ...one.segments), one);
    await setFolders(wanted, run.signal);
}
function isBig({ chunks }, { config }) {
    return config.chunks[chunks[0] ?? -1]?.piece !== undefined;
}
/** Last, and the deepest first: a folder may be read-only, and writing into it changes its time. */
async function setFolders(wanted, signal) {
    // A root that is behind a link is not the artifact's.
    const folders = wanted.filter(({ entry, segments }) => entry.kind === 'folder' && segments.length > 0);
    const turn = (0,turns/* turns */.Z)(signal);
    for (const one of folders.toSorted((a, b) => b.segments.length - a.segments.length)) {
        await turn();
        const path = (0,external_node_path_.join)(one.root, ...one.segments);
        const found = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
        const same = found && isMode(found.mode, one.entry.mode) && (0,list_tree/* microseconds */.EZ)(found) === one.entry.mtime;
        if (found?.isDirectory() === true && !same)
            setIfAllowed(path, one);
    }
}
/** What belongs to another user keeps its time and mode: the content is there. */
function setIfAllowed(path, one) {
    try {
        setMeta(path, one);
    }
    catch (error) {
        if (!['EPERM', 'EACCES', 'EROFS', 'ENOENT'].includes((0,errors/* systemCode */.xU)(error) ?? ''))
            throw error;
    }
}
async function noteSeen(path, { stored, groups, wanted, run, }) {
    const turn = (0,turns/* turns */.Z)(run.signal);
    const trees = stored.config.groups.map((pattern) => ({
        root: groups.find((group) => group.pattern === pattern)?.root ?? '',
        entries: [],
    }));
    for (const one of wanted) {
        await turn();
        if (one.entry.kind !== 'file')
            continue;
        const place = (0,external_node_path_.join)(one.root, ...one.segments);
        const found = (0,external_node_fs_.lstatSync)(place, { throwIfNoEntry: false });
        // Someone has changed it already.
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

// EXTERNAL MODULE: ../build/js/action/cache-mode.js
var cache_mode = __webpack_require__(98553);
// EXTERNAL MODULE: ../build/js/action/cache-paths.js
var cache_paths = __webpack_require__(192);
// EXTERNAL MODULE: ../build/js/action/cache-store.js + 1 modules
var cache_store = __webpack_require__(74400);
// EXTERNAL MODULE: ../build/js/action/format.js
var action_format = __webpack_require__(12844);
// EXTERNAL MODULE: ../build/js/action/location.js
var action_location = __webpack_require__(44424);
// EXTERNAL MODULE: ../build/js/action/operations/open-root.js
var open_root = __webpack_require__(56041);
;// CONCATENATED MODULE: ../build/js/action/operations/cache-restore.js









/** Brings back the entry of the key, or the newest that a restore key begins. */
async function restoreCache(inputs, context) {
    const { log, runtime } = context;
    const { key } = inputs;
    const none = { command: inputs.command, place: (0,action_location/* placeOf */.$t)(inputs.store), key };
    const groups = await (0,cache_paths/* cacheGroups */.ZU)(inputs.paths, runtime);
    if (!(0,cache_mode/* cacheAllows */.h)(runtime.env, 'read')) {
        log.info(`Nothing is restored: ACTIONS_CACHE_MODE is ${(0,cache_mode/* cacheMode */.M)(runtime.env)}`);
        return orFail(none, inputs);
    }
    const attempt = { inputs, doing: 'cache-restore', so: 'the build goes on without the cache' };
    const store = { silent: false };
    const look = () => find(inputs, context).catch((error) => {
        store.silent = (0,cache_store/* isSilent */.eS)(error);
        throw error;
    });
    const looked = await (0,cache_store/* orWithout */.wh)(async () => ({ found: await look() }), context, attempt);
    const found = looked?.found;
    if (!found) {
        if (looked)
            log.info(`There is ${missing(inputs)}`);
        return orFail(store.silent ? { ...none, silent: true } : none, inputs);
    }
    log.info(`Found ${(0,cache_store/* entryLine */.bV)(found)}`);
    const matched = { ...none, matchedKey: found.key, entry: found.node };
    if (inputs.lookupOnly)
        return matched;
    const restored = await (0,cache_store/* orWithout */.wh)(() => log.group(`Restore ${found.node.digest}`, () => bringBack(inputs, found, { context, groups })), context, attempt);
    if (!restored)
        return orFail(none, inputs);
    log.info(restoredLine(restored));
    return { ...matched, restored };
}
async function find(inputs, context) {
    const { key, restoreKeys, version, store } = inputs;
    const { origin, scopes } = (0,cache_store/* viewOf */.du)(inputs, context);
    const source = (0,open_root/* graphOf */.cQ)(await context.open.source(store), store);
    const wanted = { key, restoreKeys, version, scopes: scopes.read };
    return (0,cache_store/* answered */.oQ)((signal) => (0,entries/* findEntry */.w4)(source, wanted, { origin, signal }), context, (0,action_location/* placeOf */.$t)(store));
}
async function bringBack(inputs, { node }, { context, groups }) {
    const { open, signal, progress } = context;
    return restoreTree(await open.source(inputs.store), node, groups, {
        signal,
        snapshot: (0,cache_store/* viewOf */.du)(inputs, context).snapshot,
        folders: (0,cache_paths/* linkFolders */.AW)(context.runtime),
        onEvent: ({ kind, node: layer }) => {
            if (kind === 'needed')
                progress.expect(layer.size);
            else
                progress.moved(layer.size);
        },
    });
}
function restoredLine({ entries, bytes, placed, layers, fetched, fetchedBytes }) {
    return `Restored ${(0,action_format/* counted */.h)(entries, 'item')} (${(0,action_format/* formatSize */.X)(bytes)}): ${placed} missing or different, ${fetched} of ${(0,action_format/* counted */.h)(layers, 'layer')} fetched (${(0,action_format/* formatSize */.X)(fetchedBytes)} with the list of items)`;
}
function orFail(result, inputs) {
    if (!inputs.failOnMiss)
        return result;
    throw new errors/* OrasError */.aP('NOT_FOUND', `there is ${missing(inputs)}, and fail-on-cache-miss is set`, {
        details: { cacheMiss: true },
    });
}
function missing({ key, restoreKeys }) {
    const more = restoreKeys.length > 0 ? `, nor one that begins with ${restoreKeys.join(' or ')}` : '';
    return `no cache entry for ${key}${more}`;
}

// EXTERNAL MODULE: ../build/js/action/operations/cache-save.js + 7 modules
var cache_save = __webpack_require__(56566);
;// CONCATENATED MODULE: ../build/js/action/operations/cache.js



/** `cache` restores now, and saves in the post step of a workflow. */
async function cache(inputs, context) {
    if (inputs.command === 'cache-save')
        return (0,cache_save/* saveCache */.I)(inputs, context);
    const { runtime, open, log } = context;
    // Before anything can fail: a step without a cache still has one to save.
    const inWorkflow = runtime.workflow !== undefined;
    const isBoth = inputs.command === 'cache' && inWorkflow;
    const logins = isBoth && inputs.store.kind === 'registry' ? (await open.logins()).map(cache_state/* loginName */.FI) : [];
    if (isBoth)
        (0,cache_state/* rememberCache */._A)({ runtime, logins });
    if (inputs.command === 'cache' && !inWorkflow)
        log.info('Outside a workflow there is no later step that saves: use cache-save');
    const result = await restoreCache(inputs, context);
    const { entry, matchedKey, silent } = result;
    const restored = entry && matchedKey !== undefined ? { key: matchedKey, node: entry } : undefined;
    if (isBoth && (restored || silent))
        (0,cache_state/* rememberCache */._A)({ runtime, logins, restored, silent });
    return result;
}


/***/ })

};
