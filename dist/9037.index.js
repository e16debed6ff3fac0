export const id = 9037;
export const ids = [9037];
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

/***/ 49037:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sync: () => (/* binding */ sync)
/* harmony export */ });
/* harmony import */ var _core_concurrency_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(17145);
/* harmony import */ var _sync_next_state_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(97889);
/* harmony import */ var _sync_run_group_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70437);
/* harmony import */ var _open_request_counter_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92612);
/* harmony import */ var _shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54039);
/* harmony import */ var _fan_out_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23588);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76375);
/* harmony import */ var _memory_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29123);
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(908);
/* harmony import */ var _prune_pairs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(72250);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(96825);
/* harmony import */ var _tally_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(20470);












const sync = {
    summary: 'copy many tags of many repositories by rules: mirror, promote, back up',
    needs: '`rules`, `rules-file` or `shard`',
    effect: 'writes',
    required: [],
    optional: [..._inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .RULES */ .y0, ..._inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .STATE */ .c4, 'recheck', 'prune', 'shard', ..._shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .WRITING */ .V9],
    outputs: ['changed', 'report', 'metadata'],
    title: { done: 'Synced', planned: 'would sync' },
    read: _inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readSyncInputs */ .Pc,
    references: ({ references }) => references,
    async run(inputs, context) {
        if (inputs.kind === 'rules')
            return syncAll(inputs, context);
        const { syncShard } = await __webpack_require__.e(/* import() */ 4975).then(__webpack_require__.bind(__webpack_require__, 4975));
        return syncShard(inputs, context);
    },
};
async function syncAll(inputs, context) {
    const { rules, trustRoot } = inputs;
    const tally = (0,_tally_js__WEBPACK_IMPORTED_MODULE_9__/* .openTally */ .jx)(rules.map(({ rule }) => rule.name), context);
    const spent = new _run_js__WEBPACK_IMPORTED_MODULE_8__/* .SpentByRule */ .EF();
    const places = new _places_js__WEBPACK_IMPORTED_MODULE_6__/* .Places */ .N(context);
    if (inputs.references.registries?.length)
        await context.open.limit(inputs.rates);
    try {
        const units = await context.log.group('Repositories', () => (0,_run_js__WEBPACK_IMPORTED_MODULE_8__/* .openUnits */ .cD)(rules, { context, places, spent, tally, trustRoot }));
        const memory = await (0,_memory_js__WEBPACK_IMPORTED_MODULE_5__/* .readMemory */ .S1)(inputs, context);
        const { syncName, digest } = inputs;
        const notes = (0,_memory_js__WEBPACK_IMPORTED_MODULE_5__/* .notesOf */ .h$)(memory, { syncName, rules: digest, signal: context.signal });
        await runUnits(units, { context, spent, tally, memory, notes, prune: inputs.prune });
        for (const target of await places.targets())
            await context.open.commit(target, context.signal);
        await notes.save();
        if (memory.kept)
            await context.open.commit(memory.kept.target, context.signal);
    }
    finally {
        await tally.close();
    }
    context.signal.throwIfAborted();
    return tally.result(spent, await context.open.budgets());
}
async function runUnits(units, run) {
    const { context, tally, memory, notes } = run;
    const { concurrency, signal, open, log } = context;
    const ended = [];
    const options = {
        signal,
        memory,
        limit: (0,_core_concurrency_js__WEBPACK_IMPORTED_MODULE_10__/* .limiter */ .TA)(_run_js__WEBPACK_IMPORTED_MODULE_8__/* .ASKING */ .S1 * concurrency, signal),
        copies: (0,_core_concurrency_js__WEBPACK_IMPORTED_MODULE_10__/* .limiter */ .TA)(concurrency, signal),
        share: (unit) => (0,_fan_out_js__WEBPACK_IMPORTED_MODULE_3__/* .fanOut */ .Y)(unit, open),
        onNone: (unit) => (0,_run_js__WEBPACK_IMPORTED_MODULE_8__/* .tellNone */ .ae)(unit, context),
        async onPair({ items, ...pair }) {
            await tally.addPair({ ...pair, items });
            const next = (0,_sync_next_state_js__WEBPACK_IMPORTED_MODULE_11__/* .nextState */ .V)({ ...pair, items }, memory.run);
            if (run.prune === 'off')
                await notes.remember(next);
            else
                ended.push({ ...pair, next });
        },
        async onFailure(failure) {
            await tally.addFailure(failure);
            await (0,_run_js__WEBPACK_IMPORTED_MODULE_8__/* .keepState */ .Jg)(failure, memory, notes.remember);
        },
    };
    await log.group('Copy', () => (0,_run_js__WEBPACK_IMPORTED_MODULE_8__/* .eachGroup */ .tv)(units, run, (group) => (0,_sync_run_group_js__WEBPACK_IMPORTED_MODULE_0__/* .runGroup */ .V)(group, options)));
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
        await notes.remember(await (0,_open_request_counter_js__WEBPACK_IMPORTED_MODULE_1__/* .countRequests */ .Kx)(rule, () => (0,_prune_pairs_js__WEBPACK_IMPORTED_MODULE_7__/* .prunePair */ .N)(pair, options)));
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
            return await (0,_plan_unit_js__WEBPACK_IMPORTED_MODULE_2__/* .planUnit */ .M)(unit, options);
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
        ? new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('CONFLICT', `${item.to.nameOf(item.tag)} is wanted for two different artifacts by the rules`)
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
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('CONFLICT', `${to.nameOf(tag)} does not move: the tags of rule ${unit.rule.rule.name} move together, and not all can`);
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
