export const id = 1137;
export const ids = [1137];
export const modules = {

/***/ 64357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ reportTag)
/* harmony export */ });
/** The tag of a shard's report: three digits; 000 is that of the plan itself. */
function reportTag(syncName, shard) {
    return `${syncName}.${String(shard).padStart(3, '0')}`;
}


/***/ }),

/***/ 61137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  syncPlan: () => (/* binding */ syncPlan)
});

// EXTERNAL MODULE: ../build/js/core/concurrency.js
var core_concurrency = __webpack_require__(17145);
// EXTERNAL MODULE: ../build/js/sync/compare.js
var compare = __webpack_require__(14717);
// EXTERNAL MODULE: ../build/js/sync/plan-group.js
var plan_group = __webpack_require__(49125);
;// CONCATENATED MODULE: ../build/js/sync/matrix/plan-units.js

/** What is to be copied, by what one job copies in one go: a repository, or a rule whose tags move together. */
class PlanUnits {
    #units = new Map();
    add({ unit, to }, { items, blobs, requests }) {
        if (items.length === 0)
            return;
        const together = (0,plan_group/* isTogether */.t$)(unit);
        const key = together ? `rule ${unit.rule.rule.name}` : `place ${to.key}`;
        const none = { to: to.text, items: [], blobs: new Map(), requests: 0, together };
        const known = this.#units.get(key) ?? none;
        this.#units.set(key, known);
        for (const item of items)
            known.items.push(item);
        for (const [digest, size] of blobs)
            known.blobs.set(digest, size);
        known.requests += requests;
    }
    all() {
        return [...this.#units.values()];
    }
}

;// CONCATENATED MODULE: ../build/js/sync/matrix/share-rates.js
/** What each job may ask of the registries, so that all of them keep to the rates: a number of pulls is for all, one after the other too. */
function shareRates(rates, { shards, parallel, used }) {
    const atOnce = Math.max(1, Math.min(shards, parallel));
    const shareOf = ([host, { requests, pulls, bandwidth }]) => {
        const pulled = used.find((one) => one.host === host)?.pullsUsed ?? 0;
        return [
            host,
            {
                ...(requests !== undefined && { requests: requests / atOnce }),
                ...(bandwidth !== undefined && { bandwidth: bandwidth / atOnce }),
                ...(typeof pulls === 'number' && {
                    pulls: Math.floor(Math.max(0, pulls - pulled) / Math.max(1, shards)),
                }),
                ...(typeof pulls === 'object' && { pulls: { share: pulls.share / atOnce } }),
            },
        ];
    };
    return new Map([...rates].map(shareOf));
}

// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __webpack_require__(81963);
// EXTERNAL MODULE: ../build/js/core/manifest-node.js
var manifest_node = __webpack_require__(80326);
// EXTERNAL MODULE: ../build/js/core/manifest.js
var core_manifest = __webpack_require__(43749);
// EXTERNAL MODULE: ../build/js/core/media-types.js
var media_types = __webpack_require__(17142);
;// CONCATENATED MODULE: ../build/js/sync/matrix/weigh-pair.js






/** Bytes of manifests that travel in a plan; the jobs read the others themselves. */
const MOST = 64 * 1024 * 1024;
/** For each item: its tag, and what refers to it. */
const FOR_ITEM = 4;
const FOR_MANIFEST = 2;
/** Is it there, begin, send. */
const FOR_BLOB = 3;
/** Finds out how much there is to copy, from manifests that are read once and go with the plan. */
class Weigher {
    #options;
    #read = new core_concurrency/* SingleFlight */.FH();
    #bytes = 0;
    constructor(options) {
        this.#options = options;
    }
    async weigh(pair) {
        const blobs = new Map();
        const known = new Set();
        const items = await (0,core_concurrency/* settleInBatches */.t1)(pair.items.filter(compare/* isOpen */.nT), async (one) => {
            const manifests = one.kind === 'copy' ? await this.#manifests(pair, one) : [];
            one.item.unit.forget(one.item.from);
            for (const { node, manifest } of manifests) {
                known.add(node.digest);
                for (const child of (0,core_manifest/* successors */.ir)(manifest))
                    if (!(0,media_types/* isManifestType */.Q3)(child.mediaType))
                        blobs.set(child.digest, child.size);
            }
            return itemOf(pair, one, manifests);
        });
        const requests = FOR_ITEM * items.length + FOR_MANIFEST * known.size + FOR_BLOB * blobs.size;
        return { items, blobs, requests };
    }
    /** Those that are sure to be copied. What cannot be read fails where it is copied, not here. */
    async #manifests({ unit, to }, { item }) {
        const { limit, signal } = this.#options;
        const found = new Map();
        try {
            const { root, known } = await limit(() => unit.read(item.from, { signal }), 0);
            for (const one of known)
                found.set(one.node.digest, this.#keep(one));
            const { filter, modify, children } = unit.rule.options(root, to.text);
            const isWhole = !filter && !modify && children !== false && !unit.rule.rewrites;
            if (isWhole)
                await this.#descend(root, { found, source: unit.source });
        }
        catch (error) {
            signal?.throwIfAborted();
            if (!(error instanceof errors/* OrasError */.aP))
                throw error;
        }
        return [...found.values()];
    }
    async #descend(node, { found, source }) {
        const { limit, signal } = this.#options;
        const known = found.get(node.digest);
        if (!known && this.#bytes >= MOST)
            return;
        const own = known ??
            (await this.#read.get(node.digest, async () => this.#keep(await limit(() => (0,manifest_node/* readManifestNode */.y0)(source, node, { signal }), 0)), { signal }));
        found.set(node.digest, own);
        const children = (0,core_manifest/* successors */.ir)(own.manifest).filter(({ mediaType }) => (0,media_types/* isManifestType */.Q3)(mediaType));
        await Promise.all(children.map((child) => this.#descend(child, { found, source })));
    }
    /** One that many tags have is held once. */
    #keep(manifest) {
        const { digest } = manifest.node;
        this.#bytes += manifest.bytes.byteLength;
        this.#read.offer(digest, manifest);
        return manifest;
    }
}
function itemOf({ unit, to }, { item, digest, was, kind }, manifests) {
    if (digest === undefined)
        throw new TypeError('a comparison that leaves a copy to do has a digest');
    const from = unit.from.text;
    return {
        rule: unit.rule.rule.name,
        from,
        ...(unit.id !== from && { id: unit.id }),
        tag: item.from,
        digest,
        to: to.text,
        as: item.tag,
        ...(was && { was: was.digest }),
        kind: kind === 'check' ? 'check' : was ? 'move' : 'copy',
        manifests: manifests.map(({ node: { mediaType }, bytes }) => ({ mediaType, bytes })),
    };
}

// EXTERNAL MODULE: ../build/js/sync/next-state.js
var next_state = __webpack_require__(97889);
// EXTERNAL MODULE: ../build/js/sync/pair-run.js + 3 modules
var pair_run = __webpack_require__(28673);
// EXTERNAL MODULE: ../build/js/sync/records/matrix.js
var matrix = __webpack_require__(32918);
// EXTERNAL MODULE: ../build/js/sync/records/plan.js
var records_plan = __webpack_require__(98268);
// EXTERNAL MODULE: ../build/js/sync/records/report.js
var records_report = __webpack_require__(56865);
// EXTERNAL MODULE: ../build/js/core/digest.js
var digest = __webpack_require__(59852);
// EXTERNAL MODULE: ../build/js/sync/records/weight.js
var records_weight = __webpack_require__(49443);
;// CONCATENATED MODULE: ../build/js/sync/records/cut-unit.js




/** Pieces of a unit that are not above the limit where that can be: tags of one digest stay together, and in their order. */
function cutUnit(unit, limit) {
    const blobsOf = blobFinder(unit);
    const perItem = unit.requests / unit.items.length;
    const pieces = [];
    let last;
    for (const items of Map.groupBy(unit.items, ({ digest }) => digest).values()) {
        const blobs = new Map(items.flatMap((item) => [...blobsOf(item)]));
        const added = addedBytes(blobs, last) + items.length * perItem * records_weight/* REQUEST_BYTES */.Ak;
        if (!last || last.weight + added > limit) {
            const weight = (0,records_weight/* weightOf */.mm)({ blobs, requests: items.length * perItem });
            pieces.push((last = { items: [...items], blobs, weight }));
            continue;
        }
        last.items.push(...items);
        for (const [digest, size] of blobs)
            last.blobs.set(digest, size);
        last.weight += added;
    }
    addUnknown(unit, pieces);
    return withRequests(unit, pieces);
}
function addedBytes(blobs, piece) {
    let bytes = 0;
    for (const [digest, size] of blobs)
        if (piece?.blobs.has(digest) !== true)
            bytes += size;
    return bytes;
}
/** What no manifest of the plan names goes with the first piece. */
function addUnknown({ blobs }, pieces) {
    for (const [digest, size] of blobs)
        if (!pieces.some((piece) => piece.blobs.has(digest)))
            pieces[0]?.blobs.set(digest, size);
}
/** Whole numbers that are as many as those of the unit. */
function withRequests({ items, requests, to }, pieces) {
    let [seen, given] = [0, 0];
    return pieces.map((piece) => {
        seen += piece.items.length;
        const own = Math.round((requests * seen) / items.length) - given;
        given += own;
        return { to, items: piece.items, blobs: piece.blobs, requests: own };
    });
}
/** The blobs of the unit that an item's manifests name; each manifest is parsed once. */
function blobFinder({ blobs }) {
    const known = new Map();
    return ({ manifests }) => {
        const found = new Map();
        for (const manifest of manifests) {
            const named = known.get(manifest) ?? namedBy(manifest);
            known.set(manifest, named);
            for (const digest of named) {
                const size = blobs.get(digest);
                if (size !== undefined)
                    found.set(digest, size);
            }
        }
        return found;
    };
}
/** A manifest that cannot be read fails where it is copied, not here. */
function namedBy({ mediaType, bytes }) {
    try {
        return (0,core_manifest/* successors */.ir)((0,core_manifest/* parseManifest */.Ng)(bytes, { mediaType, digest: (0,digest/* digestOf */.ol)(bytes) })).map(({ digest }) => digest);
    }
    catch (error) {
        if (error instanceof errors/* OrasError */.aP)
            return [];
        throw error;
    }
}

;// CONCATENATED MODULE: ../build/js/sync/records/shards.js


/** How far a shard may be above the mean. */
const ROOM = 1.1;
/**
 * The heaviest unit first, each to the shard with room that has most of its blobs already, else to the one that is the
 * lightest with it. A unit above the mean is cut by its tags, unless it must stay together.
 */
function divide(units, { shards, shardBytes }) {
    const total = totalWeight(units);
    const count = Math.max(1, Math.min(shards, Math.ceil(total / shardBytes)));
    const mean = total / count;
    const weights = units
        .filter(({ items }) => items.length > 0)
        .flatMap((unit) => ((0,records_weight/* weightOf */.mm)(unit) > mean && unit.together !== true ? cutUnit(unit, mean) : [unit]))
        .map((unit) => ({ unit, weight: (0,records_weight/* weightOf */.mm)(unit) }))
        .toSorted((a, b) => b.weight - a.weight);
    const bins = Array.from({ length: count }, (_, number) => ({
        number,
        items: [],
        bytes: 0,
        requests: 0,
    }));
    const holders = new Map();
    for (const { unit, weight } of weights) {
        const shared = sharedBytes(unit, { holders, count });
        const limit = ROOM * mean;
        put(unit, choose(bins, { weight, shared, limit }), holders);
    }
    return {
        shards: bins.filter(({ items }) => items.length > 0).map(shardOf),
        repeated: repeatedBytes(units, holders),
    };
}
/** Unique bytes of all, and their requests. */
function totalWeight(units) {
    const blobs = new Map();
    let requests = 0;
    for (const unit of units) {
        requests += unit.requests;
        for (const [digest, size] of unit.blobs)
            blobs.set(digest, size);
    }
    return (0,records_weight/* sum */.cz)(blobs.values()) + requests * records_weight/* REQUEST_BYTES */.Ak;
}
/** How many bytes of the unit each shard has already. */
function sharedBytes({ blobs }, { holders, count }) {
    const shared = new Float64Array(count);
    for (const [digest, size] of blobs)
        for (const bin of holders.get(digest) ?? [])
            shared[bin] = (shared[bin] ?? 0) + size;
    return shared;
}
function choose(bins, { weight, shared, limit }) {
    const options = bins.map((bin) => {
        const has = shared[bin.number] ?? 0;
        return { bin, has, after: bin.bytes + bin.requests * records_weight/* REQUEST_BYTES */.Ak + weight - has };
    });
    const fitting = options.filter(({ after }) => after <= limit);
    const order = fitting.length > 0
        ? fitting.toSorted((a, b) => b.has - a.has || a.after - b.after)
        : options.toSorted((a, b) => a.after - b.after || b.has - a.has);
    const [best] = order;
    if (!best)
        throw new RangeError('there is no shard');
    return best.bin;
}
function put({ items, blobs, requests }, bin, holders) {
    for (const item of items)
        bin.items.push(item);
    bin.requests += requests;
    for (const [digest, size] of blobs) {
        const known = holders.get(digest);
        if (known?.includes(bin.number) === true)
            continue;
        if (known)
            known.push(bin.number);
        else
            holders.set(digest, [bin.number]);
        bin.bytes += size;
    }
}
function shardOf({ items, bytes, requests }) {
    return { items, bytes, requests };
}
function repeatedBytes(units, holders) {
    const sizes = new Map();
    for (const { blobs } of units)
        for (const [digest, size] of blobs)
            sizes.set(digest, size);
    let bytes = 0;
    for (const [digest, bins] of holders)
        bytes += (bins.length - 1) * (sizes.get(digest) ?? 0);
    return bytes;
}

// EXTERNAL MODULE: ../build/js/sync/records/state.js
var state = __webpack_require__(60698);
// EXTERNAL MODULE: ../build/js/targets/wrappers/dry-run.js
var dry_run = __webpack_require__(90595);
// EXTERNAL MODULE: ../build/js/action/commands/shared/common-inputs.js
var common_inputs = __webpack_require__(54039);
// EXTERNAL MODULE: ../build/js/core/descriptor.js
var descriptor = __webpack_require__(44745);
// EXTERNAL MODULE: ../build/js/action/inputs/rules-input.js + 5 modules
var rules_input = __webpack_require__(18154);
// EXTERNAL MODULE: ../build/js/action/commands/sync/inputs.js + 1 modules
var inputs = __webpack_require__(23295);
;// CONCATENATED MODULE: ../build/js/action/commands/sync/carried-inputs.js



/** The inputs that say what a sync is to do, for jobs without the files of this one: those are read in. */
async function carriedInputs(reader, around) {
    const { value } = await (0,rules_input/* rulesValue */.v)(reader, around);
    const given = inputs/* RULES */.y0.filter((name) => name !== 'rules' && name !== 'rules-file' && reader.given(name));
    return {
        ...Object.fromEntries(given.map((name) => [name, reader.text(name)])),
        rules: JSON.stringify(await withPolicies(value, around)),
    };
}
/** Policies name files with keys. */
async function withPolicies(value, around) {
    if (Array.isArray(value))
        return Promise.all(value.map((one) => withPolicies(one, around)));
    if (!(0,descriptor/* isRecord */.u4)(value))
        return value;
    const entries = Object.entries(value).map(async ([key, one]) => {
        if (key !== 'verify')
            return [key, await withPolicies(one, around)];
        const { readPolicy } = await __webpack_require__.e(/* import() */ 5234).then(__webpack_require__.bind(__webpack_require__, 15234));
        return [key, await readPolicy(JSON.stringify(one), around)];
    });
    return Object.fromEntries(await Promise.all(entries));
}

// EXTERNAL MODULE: ../build/js/action/commands/sync/memory.js + 1 modules
var sync_memory = __webpack_require__(29123);
// EXTERNAL MODULE: ../build/js/action/commands/sync/places.js + 3 modules
var sync_places = __webpack_require__(908);
// EXTERNAL MODULE: ../build/js/action/commands/sync/report-tag.js
var report_tag = __webpack_require__(64357);
// EXTERNAL MODULE: ../build/js/action/commands/sync/reported.js + 1 modules
var reported = __webpack_require__(68611);
// EXTERNAL MODULE: ../build/js/action/commands/sync/run.js + 2 modules
var sync_run = __webpack_require__(96825);
// EXTERNAL MODULE: ../build/js/core/size.js
var core_size = __webpack_require__(21033);
// EXTERNAL MODULE: ../build/js/sync/records/plan-config.js
var plan_config = __webpack_require__(6527);
// EXTERNAL MODULE: ../build/js/action/inputs/raw-inputs.js
var raw_inputs = __webpack_require__(93313);
;// CONCATENATED MODULE: ../build/js/action/commands/sync/shards-input.js



function readShards(reader) {
    const text = reader.text('shards');
    const [, all = '', atOnce = all] = /^([0-9]{1,3})(?:\/([0-9]{1,3}))?$/.exec(text) ?? [];
    const [most, parallel] = [Number(all), Number(atOnce)];
    if (all === '' || most < 1 || most > plan_config/* MAX_SHARDS */.hH || parallel < 1 || parallel > most)
        throw (0,raw_inputs/* wrong */.Qm)('shards', text, `a number from 1 to ${plan_config/* MAX_SHARDS */.hH}, or 16/8 for 16 of which 8 run at once`);
    const size = reader.text('shard-size');
    const shardBytes = (0,core_size/* parseSize */.D)(size);
    if (shardBytes === undefined || shardBytes < 1)
        throw (0,raw_inputs/* wrong */.Qm)('shard-size', size, 'a size such as 10GB');
    return { most, parallel, shardBytes };
}

// EXTERNAL MODULE: ../build/js/action/commands/sync/tally.js
var sync_tally = __webpack_require__(20470);
;// CONCATENATED MODULE: ../build/js/action/commands/sync/sync-plan.js

























const syncPlan = {
    summary: 'plan a sync for the jobs of a matrix',
    needs: '`rules` or `rules-file`',
    effect: 'writes',
    required: [],
    optional: [...inputs/* RULES */.y0, ...inputs/* STATE */.c4, 'recheck', 'shards', 'shard-size', ...common_inputs/* WRITING */.V9],
    outputs: ['matrix', 'shards', 'plan', 'report', 'metadata'],
    title: { done: 'Planned', planned: 'would plan' },
    async read(reader, around) {
        const book = await (0,inputs/* readRuleBook */.sm)(reader, around);
        (0,inputs/* requireRegistries */.Zz)(book.rules);
        const state = (0,inputs/* stateInputs */.l5)(reader);
        const carried = await carriedInputs(reader, around);
        const references = (0,inputs/* referencesOf */.CL)(book.rules, state.state);
        return { ...book, ...state, ...readShards(reader), carried, references };
    },
    references: ({ references }) => references,
    run: planAll,
};
async function planAll(inputs, context) {
    const { rules, trustRoot, rates } = inputs;
    const names = rules.map(({ rule }) => rule.name);
    await context.open.limit(rates);
    return (0,reported/* reported */.Y)(names, context, async (run) => {
        const places = new sync_places/* Places */.N(context, ASKING_ONLY);
        const units = await context.log.group('Repositories', () => (0,sync_run/* openUnits */.cD)(rules, { ...run, places, trustRoot }));
        const memory = await (0,sync_memory/* readMemory */.S1)(inputs, context);
        const planner = new Planner(inputs, { ...run, memory });
        await context.log.group('Plan', () => planner.compare(units));
        return { plan: await planner.write() };
    });
}
/** A plan writes nothing to the destinations; it only finds out what a copy would. */
const ASKING_ONLY = {
    exported: async () => undefined,
    destination: (target) => (0,dry_run.dryRun)(target, { nodes: 0, bytes: 0, requests: 0 }, { remote: true }),
    targets: {},
};
class Planner {
    #inputs;
    #run;
    #notes;
    #units = new PlanUnits();
    #weigher;
    #options;
    #checks;
    /** What ended with the plan; what is right is only counted. */
    #lines = [];
    constructor(inputs, run) {
        const { signal, concurrency } = run.context;
        this.#inputs = inputs;
        this.#run = run;
        this.#notes = this.#takeNotes();
        const limit = (0,core_concurrency/* limiter */.TA)(sync_run/* ASKING */.S1 * concurrency, signal);
        this.#checks = (0,core_concurrency/* limiter */.TA)(concurrency, signal);
        this.#weigher = new Weigher({ limit, signal });
        this.#options = {
            signal,
            memory: run.memory,
            limit,
            onNone: (unit) => (0,sync_run/* tellNone */.ae)(unit, run.context),
        };
    }
    compare(units) {
        return (0,sync_run/* eachGroup */.tv)(units, this.#run, async (group) => {
            const planned = await (0,plan_group/* settleGroup */.vB)(await (0,plan_group/* planGroup */.v3)(group, this.#options), this.#options);
            for (const failure of planned.failures)
                await this.#addFailure(failure);
            for (const pair of planned.pairs)
                await this.#addPair(pair);
        });
    }
    async #addFailure(failure) {
        const { tally, memory } = this.#run;
        this.#lines.push((0,sync_tally/* failureLine */.Pu)(failure));
        await tally.addFailure(failure);
        await (0,sync_run/* keepState */.Jg)(failure, memory, this.#notes.remember);
    }
    async #addPair(compared) {
        const { tally, memory } = this.#run;
        const checked = await this.#check(compared);
        const pair = { ...compared, items: compared.items.filter(({ item }) => !checked.has(item)) };
        const closed = pair.items.flatMap((one) => ((0,compare/* isOpen */.nT)(one) ? [] : [(0,pair_run/* endOf */.pJ)(one)]));
        const ended = [...closed, ...checked.values()];
        const names = { rule: pair.unit.rule.rule.name, from: pair.unit.from.text, to: pair.to.text };
        for (const one of ended)
            if (one.outcome !== 'same')
                this.#lines.push((0,sync_tally/* lineOf */.cA)(one, names));
        await tally.addPair({ ...pair, items: ended });
        const weighed = await this.#weigher.weigh(pair);
        await tally.addPlanned(names.rule, weighed);
        this.#units.add(pair, weighed);
        const open = pair.items.filter(compare/* isOpen */.nT).map(({ item }) => ({ item }));
        await this.#notes.remember((0,next_state/* nextState */.V)({ ...pair, items: [...ended, ...open] }, memory.run));
    }
    /** Where what refers to an artifact is all there, no job has to look. Gives the items that ended so. */
    async #check(pair) {
        const items = pair.items.filter(({ kind }) => kind === 'check');
        if (items.length === 0)
            return new Map();
        const { signal, limit } = this.#options;
        const sourceOf = ({ source }) => source;
        const run = new pair_run/* PairRun */.wU({ ...pair, items }, { limit, copies: this.#checks, sourceOf, signal });
        await run.copy('all');
        const ended = run.finished().items.filter(({ outcome }) => outcome !== 'copied' && outcome !== 'moved');
        return new Map(ended.map((one) => [one.item, one]));
    }
    #takeNotes() {
        const { memory, context } = this.#run;
        const { kept, run } = memory;
        if (!kept)
            return { remember: async () => { }, save: async () => undefined };
        const { target, previous } = kept;
        const { syncName, digest: rules } = this.#inputs;
        const { signal } = context;
        return (0,sync_memory/* takeNotes */.He)(async (pairs) => {
            const update = { run, rules, previous, pairs, signal };
            return (await (0,state/* pushPlannedState */.ej)(target, `${syncName}.next`, update)).digest;
        });
    }
    /** Writes the plan where the jobs find it, or puts all of it into the matrix. */
    async write() {
        const { memory, context } = this.#run;
        const { shards, repeated } = divide(this.#units.all(), {
            shards: this.#inputs.most,
            shardBytes: this.#inputs.shardBytes,
        });
        const next = await this.#notes.save();
        const plan = { ...(await this.#config(shards.length)), ...(next && { next }), shards };
        const counts = shards.map(records_plan/* countsOfShard */.w3);
        const about = { shards: shards.length, bytes: (0,records_weight/* sum */.cz)(counts.map(({ bytes }) => bytes)), repeated };
        if (context.open.plan)
            return { ...about, shards: 0, matrix: '[]' };
        const { kept } = memory;
        if (!kept)
            return { ...about, matrix: (0,matrix/* formatMatrix */.b6)((0,matrix/* inlineMatrixOf */.Yn)(plan)) };
        const digest = await this.#push(plan, kept);
        return { ...about, digest, matrix: (0,matrix/* formatMatrix */.b6)((0,matrix/* matrixOf */.lQ)(digest, { shards: counts })) };
    }
    async #push(plan, { target }) {
        const { tally, spent, context } = this.#run;
        const { signal, open } = context;
        const { syncName } = this.#inputs;
        const digest = await (0,records_plan/* pushPlan */.Oj)(target, `${syncName}.plan`, { ...plan, signal });
        const counts = (0,sync_tally/* ruleCounts */.H0)(tally.rules(spent));
        const report = { plan: digest, shard: 0, counts, lines: this.#lines, signal };
        await (0,records_report/* pushReport */.rS)(target, (0,report_tag/* reportTag */.n)(syncName, 0), report);
        await open.commit(target, signal);
        return digest;
    }
    async #config(shards) {
        const { carried: inputs, digest: rules, rates, parallel } = this.#inputs;
        const { memory, context } = this.#run;
        const state = memory.kept?.previous?.node.digest;
        const used = await context.open.budgets();
        return {
            ...(state && { state }),
            inputs,
            rules,
            run: memory.run,
            created: Date.now(),
            rates: shareRates(rates, { shards, parallel, used }),
        };
    }
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

/***/ 90595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dryRun: () => (/* binding */ dryRun)
/* harmony export */ });
/* harmony import */ var _core_at_most_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69669);
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24997);
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44745);
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59852);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81963);
/* harmony import */ var _core_override_capabilities_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(59719);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17142);
/* harmony import */ var _core_target_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(93557);








/**
 * A target that writes nothing: reads pass through, and writes are counted in `plan` and then appear to have happened.
 *
 * @example
 * const plan: WritePlan = { nodes: 0, bytes: 0, requests: 0 };
 * const target = dryRun(new MemoryTarget(), plan);
 * await pushBytes(target, 'hello');
 * console.log(plan.bytes); // 5
 */
function dryRun(target, plan, options = {}) {
    return (0,_core_override_capabilities_js__WEBPACK_IMPORTED_MODULE_6__/* .overrideCapabilities */ .B)(target, new DryRun(target, plan, options));
}
/** Names every capability that writes: the target's own would. */
class DryRun {
    #target;
    #plan;
    #pushed = new Map();
    #tags = new Map();
    /** Of what was pushed: a modified one is to be read nowhere else. */
    #manifests = new Map();
    /** Requests that a request counts for: files need none. */
    #request;
    #unreadable;
    /** It would remove what is damaged. */
    verify = undefined;
    /** Nothing is linked. */
    prepareLink = undefined;
    /** Of a registry's target: it writes lists of referrers again. */
    settle = undefined;
    #name;
    constructor(target, plan, { remote = true, unreadable = 'error' }) {
        this.#request = remote ? 1 : 0;
        this.#unreadable = unreadable;
        this.#target = target;
        this.#plan = plan;
        this.#name = (0,_core_target_js__WEBPACK_IMPORTED_MODULE_7__/* .isNamed */ .ev)(target) ? target.name : 'the destination';
    }
    fetch(node, options) {
        const manifest = this.#manifests.get(node.digest);
        return manifest ? (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesOf */ .$$)(manifest) : this.#target.fetch(node, options);
    }
    async exists(node, options) {
        if (this.#pushed.has((0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeKey */ .u8)(node)))
            return true;
        try {
            return await this.#target.exists(node, options);
        }
        catch (error) {
            if (this.#isHidden(error))
                return false;
            throw error;
        }
    }
    async isWhole(node, options) {
        if (this.#pushed.has((0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeKey */ .u8)(node)) || !(0,_core_target_js__WEBPACK_IMPORTED_MODULE_7__/* .canTellWhole */ .$j)(this.#target))
            return true;
        return this.#target.isWhole(node, options);
    }
    async resolve(reference, options) {
        const planned = this.#planned(reference);
        return planned ?? this.#asNotFound(reference, () => this.#target.resolve(reference, options));
    }
    #planned(reference) {
        if (!(0,_core_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .isDigest */ .Bc)(reference))
            return this.#tags.get(reference);
        return this.#pushed.get((0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeKey */ .u8)({ digest: reference, mediaType: _core_media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .OCI_MANIFEST */ .EG }));
    }
    async #asNotFound(reference, enter) {
        try {
            return await enter();
        }
        catch (error) {
            if (!this.#isHidden(error))
                throw error;
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .OrasError */ .aP('NOT_FOUND', `${this.#name} may not be read: ${reference}`, { cause: error });
        }
    }
    async push(node, bytes, options = {}) {
        const again = this.#pushed.has((0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeKey */ .u8)(node)) || (options.tag !== undefined && (await this.exists(node, options)));
        this.#plan.requests += this.#request * ((0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .isManifestType */ .Q3)(node.mediaType) ? 1 : 2);
        if (!again)
            this.#plan.nodes += 1;
        if (!again)
            this.#plan.bytes += node.size;
        this.#pushed.set((0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeKey */ .u8)(node), node);
        if ((0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .isManifestType */ .Q3)(node.mediaType))
            this.#manifests.set(node.digest, await (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .readByDigest */ .g1)(bytes, node));
        if (options.tag !== undefined)
            this.#tags.set(options.tag, node);
    }
    async tag(node, reference) {
        this.#plan.requests += this.#request;
        this.#tags.set(reference, node);
    }
    #isHidden(error) {
        return this.#unreadable === 'empty' && ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .hasCode */ .up)(error, 'UNAUTHORIZED') || (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .hasCode */ .up)(error, 'FORBIDDEN'));
    }
    async readManifest(reference, options) {
        const planned = this.#planned(reference);
        if (!planned && (0,_core_target_js__WEBPACK_IMPORTED_MODULE_7__/* .canReadManifest */ .Ku)(this.#target)) {
            const target = this.#target;
            return this.#asNotFound(reference, () => target.readManifest(reference, options));
        }
        const node = planned ?? (await this.resolve(reference, options));
        const bytes = await (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .readByDigest */ .g1)(this.fetch(node, options), node);
        return { node: { ...node, size: bytes.byteLength }, bytes };
    }
    async *predecessors(node, options) {
        if ((0,_core_target_js__WEBPACK_IMPORTED_MODULE_7__/* .canFindPredecessors */ .cp)(this.#target))
            yield* this.#orEmpty(this.#target.predecessors(node, options));
    }
    async *tags(options) {
        if ((0,_core_target_js__WEBPACK_IMPORTED_MODULE_7__/* .canListTags */ .sd)(this.#target))
            yield* this.#orEmpty(this.#target.tags(options));
    }
    async listTags(options) {
        try {
            if ((0,_core_at_most_js__WEBPACK_IMPORTED_MODULE_0__/* .canReadTagList */ .zK)(this.#target))
                return await this.#target.listTags(options);
        }
        catch (error) {
            if (!this.#isHidden(error))
                throw error;
        }
        return { tags: [], complete: false };
    }
    async *#orEmpty(held) {
        try {
            yield* held;
        }
        catch (error) {
            if (!this.#isHidden(error))
                throw error;
        }
    }
    async readReferrersIndex(node, options) {
        try {
            return (0,_core_target_js__WEBPACK_IMPORTED_MODULE_7__/* .canReadReferrersIndex */ .$N)(this.#target)
                ? await this.#target.readReferrersIndex(node, options)
                : undefined;
        }
        catch (error) {
            if (this.#isHidden(error))
                return undefined;
            throw error;
        }
    }
    /** Taken to succeed: whether it would, only the request itself tells. */
    async mount(node) {
        this.#plan.requests += this.#request;
        this.#pushed.set((0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeKey */ .u8)(node), node);
        return true;
    }
    async link(entries, options) {
        if (!(0,_core_target_js__WEBPACK_IMPORTED_MODULE_7__/* .canMaintainIndex */ .Ou)(this.#target))
            return false;
        const subjects = Map.groupBy(entries.filter(({ subject }) => subject !== undefined), ({ subject }) => subject?.digest);
        let writes = 0;
        for (const of of subjects.values())
            if (await this.#lacksOne(of, options))
                writes += 1;
        this.#plan.requests += this.#request * 2 * writes;
        return writes > 0;
    }
    async #lacksOne(entries, options) {
        const subject = entries[0]?.subject;
        if (!subject || entries.some(({ node }) => this.#pushed.has((0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeKey */ .u8)(node))))
            return subject !== undefined;
        const missing = new Set(entries.map(({ node }) => node.digest));
        for await (const node of this.predecessors(subject, options)) {
            missing.delete(node.digest);
            if (missing.size === 0)
                return false;
        }
        return missing.size > 0;
    }
    async delete(node) {
        this.#plan.requests += this.#request;
        this.#pushed.delete((0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeKey */ .u8)(node));
    }
    async untag(reference, options) {
        await this.resolve(reference, options);
        this.#plan.requests += this.#request;
    }
    async collect() {
        return 0;
    }
    async sweep() {
        return 0;
    }
    async commit() { }
    async discard() { }
}


/***/ })

};
