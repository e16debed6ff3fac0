export const id = 9607;
export const ids = [9607];
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

/***/ 89607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  syncMerge: () => (/* binding */ syncMerge)
});

// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __webpack_require__(81963);
// EXTERNAL MODULE: ../build/js/sync/next-state.js
var next_state = __webpack_require__(97889);
// EXTERNAL MODULE: ../build/js/sync/records/pair-lines.js
var pair_lines = __webpack_require__(35557);
;// CONCATENATED MODULE: ../build/js/sync/matrix/merge-pairs.js


/** What the reports of a plan's shards say, by pair. */
class ShardResults {
    #pairs = new Map();
    #unknown = new Set();
    /** Of a shard without a report: of its repositories it is not known what they have now. */
    addUnknown(items) {
        for (const item of items)
            this.#unknown.add((0,pair_lines/* pairKey */.Yz)(namesOf(item)));
    }
    /** Gives the items of which the report has no line. */
    add(items, lines) {
        const byTag = new Map(lines.map((line) => [`${line.tag} ${line.to}`, line]));
        return items.filter((item) => {
            const line = byTag.get(`${item.as} ${item.to}`);
            if (!line)
                return true;
            const { result, digest, at = digest } = line;
            const names = namesOf(item);
            const key = (0,pair_lines/* pairKey */.Yz)(names);
            const pair = this.#pairs.get(key) ?? { ...names, items: [] };
            this.#pairs.set(key, pair);
            pair.items.push({ item, outcome: result, digest, at });
            return false;
        });
    }
    /** Keys of {@link pairKey}. */
    get unknown() {
        return this.#unknown;
    }
    /** Those that are wholly known. */
    *changed() {
        for (const [key, pair] of this.#pairs)
            if (!this.#unknown.has(key))
                yield pair;
    }
}
function namesOf({ from, id = from, to }) {
    return { from: id, to };
}
/** The planned state of a pair, with what its items became. */
function mergePair(planned, { items }, run) {
    const tags = new Map(planned.tags.map((one) => [one.tag, one]));
    for (const { item, outcome, digest, at } of items) {
        const known = tags.get(item.as);
        const state = known?.from === item.tag ? known : undefined;
        const names = { tag: item.as, from: item.tag, state };
        const next = (0,next_state/* stateOf */.L)({ item: names, outcome, digest, at }, run);
        if (next)
            tags.set(item.as, next);
        else
            tags.delete(item.as);
    }
    const deferred = items.find(({ outcome }) => outcome === 'deferred')?.item.as;
    const next = planned.next ?? deferred;
    return { ...planned, tags: [...tags.values()], ...(next !== undefined && { next }) };
}

// EXTERNAL MODULE: ../build/js/sync/plan-unit.js + 1 modules
var plan_unit = __webpack_require__(91915);
// EXTERNAL MODULE: ../build/js/sync/records/plan.js
var records_plan = __webpack_require__(98268);
// EXTERNAL MODULE: ../build/js/sync/records/report.js
var records_report = __webpack_require__(56865);
// EXTERNAL MODULE: ../build/js/sync/records/state.js
var state = __webpack_require__(60698);
// EXTERNAL MODULE: ../build/js/action/inputs/input-values.js
var input_values = __webpack_require__(45308);
// EXTERNAL MODULE: ../build/js/action/open/request-counter.js
var request_counter = __webpack_require__(92612);
// EXTERNAL MODULE: ../build/js/action/commands/shared/common-inputs.js
var common_inputs = __webpack_require__(54039);
// EXTERNAL MODULE: ../build/js/action/commands/sync/inputs.js + 1 modules
var inputs = __webpack_require__(23295);
// EXTERNAL MODULE: ../build/js/action/commands/sync/memory.js + 1 modules
var memory = __webpack_require__(29123);
// EXTERNAL MODULE: ../build/js/action/commands/sync/places.js + 3 modules
var places = __webpack_require__(908);
// EXTERNAL MODULE: ../build/js/action/commands/sync/prune-pairs.js + 5 modules
var prune_pairs = __webpack_require__(72250);
// EXTERNAL MODULE: ../build/js/action/commands/sync/report-tag.js
var report_tag = __webpack_require__(64357);
// EXTERNAL MODULE: ../build/js/action/commands/sync/reported.js + 1 modules
var reported = __webpack_require__(68611);
// EXTERNAL MODULE: ../build/js/action/commands/sync/run.js + 2 modules
var sync_run = __webpack_require__(96825);
;// CONCATENATED MODULE: ../build/js/action/commands/sync/sync-merge.js

















const syncMerge = {
    summary: 'bring together what the jobs of a planned sync did: report, state, prune',
    effect: 'writes',
    required: ['state', 'digest'],
    optional: ['sync-name', 'prune', 'trust-root', ...common_inputs/* WRITING */.V9],
    outputs: ['changed', 'report', 'metadata'],
    title: { done: 'Synced', planned: 'would sync' },
    read(reader, around) {
        for (const name of ['state', 'digest'])
            reader.required(name, 'sync-merge');
        const { state, syncName } = (0,inputs/* stateInputs */.l5)(reader);
        const digest = (0,input_values/* digestOf */.ol)(reader);
        if (!state || !digest)
            throw new TypeError('inputs that are required are there');
        return {
            state,
            syncName,
            digest,
            prune: (0,inputs/* pruneOf */.mt)(reader, { state }),
            readRules: (0,inputs/* plannedRules */.Om)(reader, around),
            references: { source: [], target: [state] },
        };
    },
    references: ({ references }) => references,
    run: merge,
};
async function merge(inputs, context) {
    const { signal, open } = context;
    const target = await open.target(inputs.state);
    const plan = await (0,records_plan/* readPlan */.m3)(target, inputs.digest, { signal });
    if (!plan)
        throw new errors/* OrasError */.aP('NOT_FOUND', `${inputs.state.text}: the plan ${inputs.digest} is not there`, {
            details: { input: 'digest' },
        });
    const book = await inputs.readRules(plan.inputs);
    await open.limit(plan.rates);
    const names = book.rules.map(({ rule }) => rule.name);
    return (0,reported/* reported */.Y)(names, context, async (run) => {
        const merging = new Merging({ inputs, plan, book, target, run });
        await context.log.group('Reports', () => merging.readReports());
        await merging.write();
        await open.commit(target, signal);
        return {};
    });
}
class Merging {
    #around;
    #results = new ShardResults();
    constructor(around) {
        this.#around = around;
    }
    async readReports() {
        const { plan, target, run } = this.#around;
        const { signal } = run.context;
        const own = await this.#report(0);
        if (!own)
            throw new errors/* OrasError */.aP('NOT_FOUND', `the report of the plan ${plan.digest} is not there`);
        await this.#count(own);
        for (const line of own.lines)
            await tellLine(line, run);
        for (let shard = 1; shard <= plan.shards.length; shard += 1) {
            const items = await (0,records_plan/* readShard */.Xy)(target, plan, { shard, signal });
            const report = await this.#report(shard);
            if (report)
                await this.#count(report);
            else
                this.#results.addUnknown(items);
            for (const line of report?.lines ?? [])
                await tellLine(line, run);
            const left = report ? this.#results.add(items, report.lines) : items;
            const why = report ? 'ended before it' : 'left no report: what it did is not known';
            for (const item of left)
                await tellLine(unknownLine(item, `shard ${shard} ${why}`), run);
        }
    }
    /** Undefined where it is that of another plan. */
    async #report(shard) {
        const { inputs, plan, target, run } = this.#around;
        const { signal } = run.context;
        const report = await (0,records_report/* readReport */.tL)(target, (0,report_tag/* reportTag */.n)(inputs.syncName, shard), { signal });
        return report?.plan === plan.digest && report.shard === shard ? report : undefined;
    }
    async #count({ shard, counts }) {
        const { tally, spent } = this.#around.run;
        for (const one of counts) {
            tally.addCounts(shard === 0 ? one : { ...one, selected: 0, same: 0 });
            const own = spent.of(one.rule);
            own.requests += one.requests;
            own.pulls += one.pulls;
        }
    }
    /** The state last: before, nothing of it is taken for done. */
    async write() {
        const { inputs, plan, target, run } = this.#around;
        const { signal } = run.context;
        const planned = plan.next && (await (0,state/* openState */.Gf)(target, plan.next, { signal }));
        if (!planned)
            throw new errors/* OrasError */.aP('NOT_FOUND', `the planned state of ${plan.digest} is not there`);
        const previous = plan.state && (await (0,state/* openState */.Gf)(target, plan.state, { signal }));
        const notes = (0,memory/* takeNotes */.He)((pairs) => (0,state/* writeState */.Jq)(target, inputs.syncName, {
            run: plan.run,
            rules: plan.rules,
            previous: previous || undefined,
            layers: this.#layers(planned, previous || undefined),
            pairs,
            signal,
        }));
        const merged = new Map();
        for (const pair of this.#results.changed()) {
            const known = await planned.pair(pair.from, pair.to);
            if (known)
                merged.set((0,pair_lines/* pairKey */.Yz)(pair), mergePair(known, pair, plan.run));
        }
        const stateOf = async (from, to) => merged.get((0,pair_lines/* pairKey */.Yz)({ from, to })) ?? planned.pair(from, to);
        const pruned = await this.#prune({ notes, stateOf, previous: previous || undefined });
        for (const [key, pair] of merged)
            if (!pruned.has(key))
                await notes.remember(pair);
        await notes.save();
    }
    /** What a shard without a report was to write is known as it was before. */
    #layers(planned, previous) {
        const layers = new Map(planned.layers);
        for (const key of this.#results.unknown) {
            const before = previous?.layers.get(key);
            if (before)
                layers.set(key, before);
            else
                layers.delete(key);
        }
        return layers;
    }
    /** Gives the keys of pairs that were looked at. */
    async #prune(memory) {
        const { inputs, book, run } = this.#around;
        const { context, tally, spent } = run;
        const done = new Set();
        if (inputs.prune === 'off' || !book.rules.some(({ rule }) => rule.prune))
            return done;
        const { rules, trustRoot } = book;
        const units = await context.log.group('Repositories', () => (0,sync_run/* openUnits */.cD)(rules, { ...run, places: new places/* Places */.N(context), trustRoot }));
        // Without all rules it is not known what is wanted by whom.
        if (rules.some(({ rule }) => !units.some((unit) => unit.rule.rule.name === rule.name)))
            return done;
        const { signal, concurrency } = context;
        await context.log.group('Prune', () => (0,sync_run/* eachGroup */.tv)(units, run, async (group) => {
            if (!group.some(({ rule }) => rule.rule.prune))
                return;
            const pairs = await this.#endedPairs(group, memory);
            const { unfinished } = tally;
            const settings = { run: this.#around.plan.run, unfinished, concurrency, signal };
            const options = { ...settings, pairs, mode: inputs.prune, tally, context };
            for (const pair of pairs) {
                const prune = () => (0,prune_pairs/* prunePair */.N)(pair, options);
                await memory.notes.remember(await (0,request_counter/* countRequests */.Kx)(spent.of(pair.unit.rule.rule.name), prune));
                done.add((0,pair_lines/* pairKey */.Yz)(pair.next));
            }
        }));
        return done;
    }
    /** Both sides as they are now, for the plan's lists are old. */
    async #endedPairs(group, { stateOf, previous }) {
        const { tally, context } = this.#around.run;
        const call = { signal: context.signal };
        const pairs = [];
        for (const unit of group)
            for (const to of unit.to) {
                if (this.#results.unknown.has((0,pair_lines/* pairKey */.Yz)({ from: unit.id, to: to.key })))
                    continue;
                const next = await stateOf(unit.id, to.key);
                if (!next)
                    continue;
                try {
                    const names = await (0,plan_unit/* selectNames */.$W)(unit, call);
                    const listed = await (0,plan_unit/* listPair */.rz)(unit, to, { ...call, names, state: next });
                    pairs.push({ ...listed, state: await previous?.pair(unit.id, to.key), next });
                }
                catch (error) {
                    context.signal.throwIfAborted();
                    await tally.addFailure({ unit, to, error });
                }
            }
        return pairs;
    }
}
async function tellLine(line, { tally }) {
    const error = line.error === undefined ? undefined : new Error(line.error);
    await (line.tag === '' ? tally.add(line, error, line.from) : tally.addItem(line, error));
}
function unknownLine({ rule, from, digest, to, as: tag }, error) {
    return { rule, from, digest, to, tag, result: 'failed', bytes: 0, ms: 0, error };
}


/***/ })

};
