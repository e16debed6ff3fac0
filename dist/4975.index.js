export const id = 4975;
export const ids = [4975];
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

/***/ 4975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  syncShard: () => (/* binding */ syncShard)
});

// EXTERNAL MODULE: ../build/js/core/concurrency.js
var core_concurrency = __webpack_require__(17145);
// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __webpack_require__(81963);
// EXTERNAL MODULE: ../build/js/sync/compare.js
var compare = __webpack_require__(14717);
// EXTERNAL MODULE: ../build/js/sync/rules/tag-names.js
var tag_names = __webpack_require__(62023);
;// CONCATENATED MODULE: ../build/js/sync/matrix/planned-pair.js



const UNLISTED = { tags: [], complete: false };
/** What a plan has for a repository and one of its places, as if it was compared here. */
async function plannedPair(unit, to, { items, limit, signal }) {
    const isFixed = (0,tag_names/* fixedTags */.wP)(unit.rule.rule);
    const compared = await (0,core_concurrency/* settleInBatches */.t1)(items, (one) => {
        const { tag: from, as: tag, digest, was: known, kind } = one;
        const isListed = known !== undefined;
        const names = { unit, to, from, tag, isListed, isFixed: isFixed(tag) };
        const item = { ...names, mayBeThere: isListed, state: undefined, isAsked: true };
        // Minutes have passed, or days: where it matters what the tag stands for now, it is asked.
        if (mayNotMove(item))
            return limit(() => (0,compare/* compareItem */.zS)({ ...item, mayBeThere: true }, { signal }), 0);
        const was = known && { mediaType: '', digest: known, size: 0 };
        return { item, digest, ...(was && { was }), kind: kind === 'check' ? 'check' : 'copy' };
    });
    const selected = items.map((one) => one.as);
    return { unit, to, state: undefined, source: UNLISTED, destination: UNLISTED, selected, items: compared };
}
function mayNotMove({ isFixed, unit: { rule } }) {
    return isFixed || rule.ifExists !== 'overwrite' || rule.rule.backup !== undefined;
}

// EXTERNAL MODULE: ../build/js/sync/records/plan.js
var records_plan = __webpack_require__(98268);
// EXTERNAL MODULE: ../build/js/sync/records/report.js
var records_report = __webpack_require__(56865);
// EXTERNAL MODULE: ../build/js/sync/run-group.js
var run_group = __webpack_require__(70437);
// EXTERNAL MODULE: ../build/js/action/runner/format.js
var format = __webpack_require__(87131);
// EXTERNAL MODULE: ../build/js/action/commands/sync/fan-out.js
var fan_out = __webpack_require__(23588);
// EXTERNAL MODULE: ../build/js/action/commands/sync/places.js + 3 modules
var sync_places = __webpack_require__(908);
// EXTERNAL MODULE: ../build/js/action/commands/sync/report-tag.js
var report_tag = __webpack_require__(64357);
// EXTERNAL MODULE: ../build/js/action/commands/sync/reported.js + 1 modules
var reported = __webpack_require__(68611);
// EXTERNAL MODULE: ../build/js/action/commands/sync/run.js + 2 modules
var sync_run = __webpack_require__(96825);
// EXTERNAL MODULE: ../build/js/action/commands/sync/tally.js
var sync_tally = __webpack_require__(20470);
;// CONCATENATED MODULE: ../build/js/action/commands/sync/shard.js













/** Copies what the plan has for this shard, and leaves a report for the merge. */
async function syncShard(inputs, context) {
    const { shard, syncName } = inputs;
    const { config, items, kept } = await readPart(inputs, context);
    const book = await inputs.readRules(config.inputs);
    await context.open.limit(config.rates);
    const rules = [...new Set(items.map(({ rule }) => rule))];
    const tag = (0,report_tag/* reportTag */.n)(syncName, shard.shard);
    return (0,reported/* reported */.Y)(rules, context, async (run) => {
        const lines = [];
        const before = kept ? await doneBefore(kept, tag, context) : [];
        const left = await skipDone(items, before, { ...run, lines });
        try {
            await copyItems(left, book, { ...run, lines });
        }
        finally {
            // What a shard leaves undone, the next run does; what it did must not be forgotten.
            if (kept && !context.open.plan && !context.signal.aborted) {
                const { target, plan } = kept;
                const all = (0,sync_tally/* ruleCounts */.H0)(run.tally.rules(run.spent));
                const counts = all.map((one) => ({ ...one, selected: 0, same: 0 }));
                const { signal } = context;
                await (0,records_report/* pushReport */.rS)(target, tag, { plan, shard: shard.shard, counts, lines, signal });
                await context.open.commit(target, signal);
            }
        }
        return {};
    });
}
async function readPart({ shard: entry, state }, context) {
    const { shard, plan } = entry;
    if (typeof plan !== 'string')
        return { config: plan, items: plan.items, kept: undefined };
    if (!state)
        throw new TypeError('a shard of a plan that is kept is read with its state');
    const { signal } = context;
    const target = await context.open.target(state);
    const config = await (0,records_plan/* readPlan */.m3)(target, plan, { signal });
    if (!config)
        throw new errors/* OrasError */.aP('NOT_FOUND', `${state.text}: the plan ${plan} of input shard is not there`, {
            details: { input: 'shard' },
        });
    return { config, items: await (0,records_plan/* readShard */.Xy)(target, config, { shard, signal }), kept: { target, plan } };
}
/** Of an earlier try of the job: what is done is not asked for again. */
async function doneBefore({ target, plan }, tag, { signal }) {
    const report = await (0,records_report/* readReport */.tL)(target, tag, { signal });
    if (report?.plan !== plan)
        return [];
    return report.lines.filter(({ result }) => result === 'same' || result === 'copied' || result === 'moved');
}
async function skipDone(items, done, { tally, lines, context }) {
    if (done.length === 0)
        return items;
    context.log.info(`${(0,format/* counted */.hS)(done.length, 'tag')} of this shard were done by an earlier try of this job`);
    const byTag = new Map(done.map((line) => [`${line.tag} ${line.to}`, line]));
    const left = [];
    for (const item of items) {
        const line = byTag.get(`${item.as} ${item.to}`);
        if (!line) {
            left.push(item);
            continue;
        }
        lines.push(line);
        tally.addCounts({ rule: item.rule, selected: 1, same: 0, unlisted: 0 });
        await tally.addItem(line);
    }
    return left;
}
async function copyItems(items, book, run) {
    const { context, tally, lines } = run;
    const { concurrency, signal, open, log } = context;
    const planned = await openPlanned(items, book, context);
    const limit = (0,core_concurrency/* limiter */.TA)(sync_run/* ASKING */.S1 * concurrency, signal);
    const options = {
        signal,
        limit,
        copies: (0,core_concurrency/* limiter */.TA)(concurrency, signal),
        share: (unit) => (0,fan_out/* fanOut */.Y)(unit, open),
        async onPair(pair) {
            const { unit, to } = pair;
            const names = { rule: unit.rule.rule.name, from: unit.from.text, to: to.text };
            for (const item of pair.items)
                lines.push((0,sync_tally/* lineOf */.cA)(item, names));
            await tally.addPair(pair);
        },
    };
    await log.group('Copy', () => (0,sync_run/* eachGroup */.tv)([...planned.keys()], run, async (units) => {
        const pairs = units.flatMap((unit) => unit.to.map((to) => {
            const own = (planned.get(unit) ?? []).filter((item) => item.to === to.text);
            return plannedPair(unit, to, { items: own, limit, signal });
        }));
        await (0,run_group/* copyPlanned */.W)({ units, pairs: await Promise.all(pairs), failures: [] }, options);
    }));
}
/** By the repository that is read, and the rule. */
async function openPlanned(items, { rules, trustRoot }, context) {
    const places = new sync_places/* Places */.N(context);
    const planned = new Map();
    for (const [name, ofRule] of Map.groupBy(items, ({ rule }) => rule)) {
        const inputs = rules.find(({ rule }) => rule.name === name);
        if (!inputs)
            throw new errors/* OrasError */.aP('INVALID_CONTENT', `the plan has no rule ${JSON.stringify(name)}`);
        const rule = await (0,sync_run/* openRule */.bY)(inputs, { trustRoot, context });
        for (const own of Map.groupBy(ofRule, ({ from }) => from).values())
            planned.set(await places.planned(rule, own), own);
    }
    return planned;
}


/***/ })

};
