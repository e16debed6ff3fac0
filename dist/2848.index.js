export const id = 2848;
export const ids = [2848];
export const modules = {

/***/ 42848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  copy: () => (/* binding */ copy_copy)
});

// EXTERNAL MODULE: ../build/js/copy/caching-source.js
var caching_source = __webpack_require__(33283);
// EXTERNAL MODULE: ../build/js/core/concurrency.js
var core_concurrency = __webpack_require__(17145);
// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __webpack_require__(81963);
// EXTERNAL MODULE: ../build/js/core/manifest-node.js
var manifest_node = __webpack_require__(80326);
// EXTERNAL MODULE: ../build/js/action/reporting/artifact-tree.js
var artifact_tree = __webpack_require__(52547);
// EXTERNAL MODULE: ../build/js/action/inputs/input-values.js
var input_values = __webpack_require__(45308);
// EXTERNAL MODULE: ../build/js/action/inputs/location.js
var inputs_location = __webpack_require__(3306);
// EXTERNAL MODULE: ../build/js/action/results/referrer-tree.js
var referrer_tree = __webpack_require__(92764);
// EXTERNAL MODULE: ../build/js/action/results/node-sizes.js
var node_sizes = __webpack_require__(61603);
// EXTERNAL MODULE: ../build/js/action/commands/shared/common-inputs.js
var common_inputs = __webpack_require__(54039);
// EXTERNAL MODULE: ../build/js/action/commands/shared/predecessor-options.js
var predecessor_options = __webpack_require__(26784);
// EXTERNAL MODULE: ../build/js/copy/platform.js
var copy_platform = __webpack_require__(1701);
// EXTERNAL MODULE: ../build/js/action/commands/shared/context.js
var shared_context = __webpack_require__(34357);
// EXTERNAL MODULE: ../build/js/action/runner/format.js
var format = __webpack_require__(87131);
// EXTERNAL MODULE: ../build/js/sync/rules/tag-selection.js
var tag_selection = __webpack_require__(38889);
// EXTERNAL MODULE: ../build/js/action/commands/shared/tags-in.js
var tags_in = __webpack_require__(17717);
// EXTERNAL MODULE: ../build/js/copy/read-root.js
var read_root = __webpack_require__(66335);
// EXTERNAL MODULE: ../build/js/action/commands/shared/open-root.js
var open_root = __webpack_require__(52845);
;// CONCATENATED MODULE: ../build/js/action/commands/copy/copy-roots.js










/** Everything that `from` names. */
async function openRoots(inputs, context) {
    const opened = await context.log.group('Resolve', async () => {
        const limit = (0,core_concurrency/* limiter */.TA)(context.concurrency, context.signal);
        return (0,core_concurrency/* settleAll */.j3)(inputs.from.map(async (from) => rootsIn({ source: await context.open.source(from), from, limit }, inputs, context)));
    });
    const roots = opened.flatMap((one) => one.roots);
    const unread = opened.flatMap((one) => one.unread);
    const [failure] = unread;
    if (roots.length === 0 && failure)
        throw failure.error;
    refuseTwice(roots);
    return { roots, unread };
}
function refuseTwice(roots) {
    const tags = roots.flatMap((root) => root.tags);
    const seen = new Set();
    const twice = tags.find((tag) => seen.size === seen.add(tag).size);
    if (twice === undefined)
        return;
    throw new errors/* OrasError */.aP('INVALID_INPUT', `input from: two artifacts have the tag ${twice}; copy them in two steps`, { details: { input: 'from' } });
}
async function rootsIn({ source, from, limit }, inputs, context) {
    const entries = await entriesIn(source, from, { inputs, context });
    const unread = [];
    const opened = await (0,core_concurrency/* settleAll */.j3)(entries.map(({ reference, tag }) => limit(async () => {
        try {
            return { tag, opened: await openEntry({ source, from, reference, tag }, inputs, context) };
        }
        catch (error) {
            if (!from.patterns || context.signal.aborted)
                throw error;
            unread.push({ place: `${(0,inputs_location/* formatLocation */.j$)(from)}:${reference}`, error });
            return undefined;
        }
    })));
    const roots = new Map();
    for (const entry of opened) {
        if (!entry)
            continue;
        const { digest } = entry.opened.root;
        const tags = [...(roots.get(digest)?.tags ?? []), ...(entry.tag === undefined ? [] : [entry.tag])];
        roots.set(digest, { ...entry.opened, from, tags });
    }
    return { roots: [...roots.values()], unread };
}
/** What `from` names, or all tags that its patterns match. */
async function entriesIn(source, from, { inputs, context }) {
    const { patterns } = from;
    if (!patterns)
        return (0,inputs_location/* entriesOf */.Mc)('from', from);
    const all = await (0,tags_in/* tagsIn */.b)(source, (0,inputs_location/* formatLocation */.j$)(from), context.signal);
    const tags = (0,tag_selection/* selectTags */.O)(all, { ...inputs.selection, patterns });
    context.log.info(`${(0,format/* counted */.hS)(tags.length, 'tag')} of ${all.length} in ${(0,inputs_location/* formatLocation */.j$)(from)}`);
    if (tags.length > 0)
        return tags.map((tag) => ({ reference: tag, tag }));
    throw new errors/* OrasError */.aP('NOT_FOUND', `input from: none of ${(0,format/* counted */.hS)(all.length, 'tag')} matches ${from.text}`, {
        details: { input: 'from' },
    });
}
async function openEntry({ source, from, reference, tag }, { platforms, digest }, context) {
    const { signal, log } = context;
    const [platform, ...more] = platforms;
    const one = more.length === 0 ? platform : undefined;
    const entered = await (0,read_root/* readRoot */.X)(source, reference, { signal, platform: one });
    log.info(`${(0,inputs_location/* formatLocation */.j$)(from)}${tag === undefined ? '' : `:${tag}`} is ${entered.root.digest}`);
    (0,shared_context/* checkPinned */.N)(entered.root, digest, from.text);
    const opened = one ? await (0,read_root/* onPlatform */.J)(entered, one, { signal }) : entered;
    if (one)
        log.info(`for ${(0,copy_platform/* formatPlatform */.Bq)(one)}: ${opened.root.digest}`);
    await (0,open_root/* verifyRoot */.Gs)(opened, from, context);
    return opened;
}

// EXTERNAL MODULE: ../build/js/copy/copy.js + 7 modules
var copy = __webpack_require__(35630);
// EXTERNAL MODULE: ../build/js/copy/extended-copy.js + 1 modules
var extended_copy = __webpack_require__(10570);
// EXTERNAL MODULE: ../build/js/copy/rewrite/signatures.js
var signatures = __webpack_require__(88552);
// EXTERNAL MODULE: ../build/js/core/target.js
var target = __webpack_require__(93557);
// EXTERNAL MODULE: ../build/js/action/commands/shared/if-exists.js
var if_exists = __webpack_require__(57996);
// EXTERNAL MODULE: ../build/js/action/commands/shared/modifier.js
var modifier = __webpack_require__(28789);
// EXTERNAL MODULE: ../build/js/action/commands/shared/mounting.js
var mounting = __webpack_require__(43875);
;// CONCATENATED MODULE: ../build/js/action/commands/copy/deliver.js













/** Of the concurrency: what waits for lists of referrers to settle asks for nothing meanwhile. */
const OVERLAP = 4;
/** All artifacts to one destination, which alone may fail as a whole; the other destinations go on. */
async function deliverAll(roots, route) {
    const { destination, inputs, context } = route;
    try {
        await refuseTaken(roots, route);
        const deliveries = await deliverEach(roots, route);
        const failed = deliveries.find(({ error }) => error !== undefined);
        const goesOn = isWhole(inputs) && deliveries.some(({ error }) => error === undefined);
        if (!failed || goesOn)
            await context.open.commit(destination.target, context.signal);
        // Without its commit, nothing of what was collected is there.
        else if (inputs.to.length === 1 || (0,target/* canCommit */.UH)(destination.target))
            throw failed.error;
        return deliveries;
    }
    catch (error) {
        if (inputs.to.length === 1)
            throw error;
        return roots.map((root) => deliveryOf(root, route, { error }));
    }
}
/** All tags that patterns match: one that fails does not stop the others. */
function isWhole({ from }) {
    return from.some(({ patterns }) => patterns !== undefined);
}
/** With several artifacts, a tag that must not be moved stops them all before one is written. */
async function refuseTaken(roots, route) {
    const { inputs } = route;
    if (roots.length < 2)
        return;
    for (const root of roots) {
        const isFinal = (0,modifier/* modifierFor */.x)(root.root.digest, inputs) === undefined;
        if (inputs.ifExists === 'fail' || (inputs.ifExists === 'fail-if-different' && isFinal))
            await choiceFor(root, route).choose(root.root);
    }
}
/** The first failure stops those that are under way, unless each tag is a matter of its own. */
function deliverEach(roots, route) {
    const { inputs, context } = route;
    const stop = new AbortController();
    const signal = AbortSignal.any([context.signal, stop.signal]);
    const requests = OVERLAP * context.concurrency;
    const atOnce = Math.min(roots.length, requests);
    const limit = (0,core_concurrency/* limiter */.TA)(atOnce, context.signal);
    const concurrency = Math.min(context.concurrency, Math.floor(requests / atOnce));
    return Promise.all(roots.map((root) => limit(() => deliver(root, { ...route, context: { ...context, signal, concurrency } })).catch((error) => {
        const cause = stop.signal.aborted ? stop.signal.reason : error;
        if (!isWhole(inputs))
            stop.abort(error);
        return deliveryOf(root, route, { error: cause });
    })));
}
async function deliver(root, route) {
    const { destination, inputs, context } = route;
    context.signal.throwIfAborted();
    const choice = choiceFor(root, route);
    const to = { target: destination.target, reference: choice.choose };
    const settings = optionsFor(root, route);
    const modified = new Set();
    const onEvent = (event) => {
        if (event.kind === 'modified')
            modified.add(event.node.digest);
        settings.onEvent?.(event);
    };
    const options = { ...settings, onEvent };
    const stats = inputs.referrers.depth > 0
        ? await (0,extended_copy/* extendedCopyNode */.XT)((0,open_root/* graphOf */.cQ)(root.source, root.from), root.root, to, options)
        : await (0,copy/* copyNode */.Ud)(root.source, root.root, to, options);
    const broken = stats.parents.filter((one) => modified.has(one.of.digest) && (0,signatures/* isSignature */.hi)(one)).length;
    if (broken > 0)
        context.log.notice(`${destination.place}: ${(0,format/* counted */.hS)(broken, 'copied signature is', 'copied signatures are')} no longer valid, because the signed manifest was modified`);
    const kept = choice.left();
    const delivery = deliveryOf(root, route, { stats });
    return kept
        ? { ...delivery, root: kept.node, tags: kept.tags, left: true }
        : { ...delivery, tags: choice.moved() };
}
function choiceFor(root, route) {
    const { destination, inputs, context } = route;
    return (0,if_exists/* chooseTags */.N)(destination, { tags: tagsFor(root, route), ifExists: inputs.ifExists }, context);
}
/** The source's tags stay, unless `to`, or a whole reference among `tags`, says how it is called there. */
function tagsFor(root, { destination: { location }, inputs }) {
    const isNamed = location.tags.length > 0 || inputs.tags.some((one) => one.destination === location);
    const sourceTags = isNamed ? [] : root.tags;
    return [...new Set([...sourceTags, ...(0,input_values/* tagsAt */.Hf)(location, inputs.tags)])];
}
function deliveryOf(root, route, outcome) {
    return {
        location: route.destination.location,
        root: outcome.stats?.root ?? root.root,
        tags: tagsFor(root, route),
        ...outcome,
    };
}
function optionsFor({ root, known, from }, route) {
    const { inputs, context } = route;
    const { location, place, seen, tagLists, transfers } = route.destination;
    const mountable = (0,mounting/* mountRepository */._)(from, location);
    return {
        ...(0,shared_context/* copySettings */.h)(context, {
            place: inputs.to.length > 1 ? place : undefined,
            filter: inputs.filter,
            deep: inputs.deep,
            seen,
        }),
        ...(0,predecessor_options/* predecessorOptions */.U)(inputs.referrers),
        tagLists,
        transfers,
        known,
        children: inputs.children,
        modify: (0,modifier/* modifierFor */.x)(root.digest, inputs),
        signatures: modifier/* OVER_MODIFIED */.l[inputs.referrers.signatures],
        mountFrom: () => mountable,
        replaces: (0,if_exists/* digestTagChoice */.W)(place, inputs.ifExists, context),
    };
}

// EXTERNAL MODULE: ../build/js/action/inputs/node-inputs.js + 1 modules
var node_inputs = __webpack_require__(67848);
// EXTERNAL MODULE: ../build/js/action/inputs/raw-inputs.js
var raw_inputs = __webpack_require__(93313);
// EXTERNAL MODULE: ../build/js/action/inputs/referrer-inputs.js
var referrer_inputs = __webpack_require__(51106);
;// CONCATENATED MODULE: ../build/js/action/commands/copy/inputs.js






function readCopyInputs(reader) {
    const from = (0,input_values/* patternLocationsOf */.sW)(reader, 'from', 'copy');
    const to = (0,input_values/* targetsOf */.QR)(reader, 'copy');
    return {
        from,
        selection: copySelection(reader, from),
        to,
        tags: (0,input_values/* tagsOf */.Fg)(reader, to),
        platforms: (0,input_values/* platformsOf */.Wt)(reader),
        digest: (0,input_values/* digestOf */.ol)(reader),
        deep: reader.flag('deep'),
        referrers: (0,referrer_inputs/* referrersOf */.a)(reader, 'all'),
        children: reader.flag('children'),
        filter: (0,node_inputs/* excludeOf */.Ur)(reader),
        modify: (0,node_inputs/* modifyOf */.Eg)(reader),
        ifExists: (0,input_values/* ifExistsOf */.Di)(reader),
    };
}
function copySelection(reader, from) {
    const selection = (0,common_inputs/* selectionOf */.Wm)(reader);
    const all = from.flatMap(({ patterns = [] }) => patterns);
    (0,tag_selection/* checkRules */.M)({ ...selection, patterns: all });
    const input = ['versions', 'newest'].find((name) => reader.given(name));
    if (input === undefined || all.length > 0)
        return selection;
    throw (0,raw_inputs/* wrong */.Qm)('from', reader.text('from'), `a pattern of tags with input ${input}, such as REPOSITORY:*`);
}

// EXTERNAL MODULE: ../build/js/action/commands/shared/root-manifest.js
var root_manifest = __webpack_require__(44580);
// EXTERNAL MODULE: ../build/js/action/commands/shared/partial-index.js
var partial_index = __webpack_require__(58766);
// EXTERNAL MODULE: ../build/js/action/commands/shared/merge-copy-results.js
var merge_copy_results = __webpack_require__(98437);
;// CONCATENATED MODULE: ../build/js/action/commands/copy/copy.js



















const copy_copy = {
    summary: 'copy artifacts with their referrers to one or more places',
    effect: 'writes',
    required: ['from', 'to'],
    optional: [
        'tags',
        'versions',
        'newest',
        'platform',
        'digest',
        ...common_inputs/* REFERRERS */.zw,
        'children',
        'deep',
        'exclude',
        'modify',
        'if-exists',
        ...common_inputs/* VERIFYING */.YN,
        ...common_inputs/* WRITING */.V9,
        'declare-artifacts',
    ],
    outputs: [...common_inputs/* MANIFEST_OUTPUTS */.Px, 'tags', 'referrers', 'verified'],
    title: { done: 'Copied', planned: 'would copy' },
    read: readCopyInputs,
    references: ({ from, to }) => ({ source: from, target: to }),
    run: copyArtifacts,
};
/** Copies what `from` names, with all below it and what refers to it, to each `to`. */
async function copyArtifacts(inputs, context) {
    const { roots, unread } = await openRoots(inputs, context);
    const seen = new node_sizes/* SeenNodes */.X();
    const tagLists = new core_concurrency/* SingleFlight */.FH('keep');
    const destinations = [];
    const transfersTo = (0,mounting/* transfersBetween */.X)();
    for (const location of inputs.to)
        destinations.push({
            location,
            place: (0,inputs_location/* formatLocation */.j$)(location),
            target: await context.open.target(location),
            seen,
            tagLists,
            transfers: transfersTo(location),
        });
    checkTags(inputs, roots);
    checkNames(inputs, roots);
    await checkFilter(inputs, roots);
    await checkWhole(roots, destinations, { inputs, context });
    for (const { known } of roots)
        seen.know(known);
    const read = destinations.length > 1 ? await readOnce(roots, inputs, context) : roots;
    const deliveries = await context.log.group(titleOf(read, destinations), async () => Promise.all(destinations.map((destination) => deliverAll(read, { destination, inputs, context }))));
    context.signal.throwIfAborted();
    await logNodes(deliveries.flat(), seen, context);
    const result = await resultOf(deliveries.flat(), { roots, destinations }, { inputs, context });
    return { ...result, unread };
}
/** What is below and above a root is only known when it was copied: to ask before would cost requests. */
async function logNodes(deliveries, seen, context) {
    const copied = new Map();
    for (const { root, stats, left } of deliveries)
        if (stats && left !== true && !copied.has(root.digest))
            copied.set(root.digest, { root, seen, parents: stats.parents });
    if (copied.size === 0)
        return;
    await (0,artifact_tree/* logTrees */.qp)(context.log, context.open.plan ? 'Plan' : 'Plan, as carried out', [...copied.values()]);
}
function titleOf(roots, destinations) {
    const [root] = roots;
    const what = root && roots.length === 1 ? root.root.digest : `${roots.length} artifacts`;
    const from = [...new Set(roots.map((one) => (0,inputs_location/* formatLocation */.j$)(one.from)))].join(', ');
    return `Copy ${what} from ${from} to ${destinations.map(({ place }) => place).join(', ')}`;
}
/** With several artifacts each keeps its own tag: one name cannot stand for all. */
function checkTags(inputs, roots) {
    if (roots.length < 2)
        return;
    const tagged = inputs.to.find(({ tags }) => tags.length > 0);
    const input = inputs.tags.length > 0 ? 'tags' : 'to';
    const named = inputs.tags.length > 0 ? inputs.tags.map(({ tag }) => tag).join(', ') : tagged?.text;
    if (named === undefined)
        return;
    throw new errors/* OrasError */.aP('INVALID_INPUT', `input ${input}: ${JSON.stringify(named)} names a tag for ${roots.length} artifacts; leave it out, and each keeps its own`, { details: { input } });
}
/** Before anything is sent: each artifact keeps the tags of `from` where `to` gives none. */
function checkNames({ to, tags }, roots) {
    for (const location of to)
        if ((0,input_values/* tagsAt */.Hf)(location, tags).length === 0)
            for (const root of roots)
                (0,inputs_location/* refuseNames */.d3)(location, root.tags);
}
/** A filter may leave out just what is missing. */
async function checkWhole(roots, destinations, { inputs, context: { signal } }) {
    const { filter, children, platforms } = inputs;
    if (filter || !children)
        return;
    const targets = destinations.map(({ target }) => target);
    for (const root of roots)
        await (0,partial_index/* refusePartial */.K)(root, root.from, { platforms, targets, signal });
}
async function checkFilter({ filter }, roots) {
    if (!filter)
        return;
    for (const { root, known, from } of roots) {
        const manifest = async () => (0,manifest_node/* findManifest */.J9)(known, root)?.manifest;
        if (await filter(root, undefined, manifest))
            continue;
        throw new errors/* OrasError */.aP('INVALID_INPUT', `input exclude: it excludes ${from.text} itself`, {
            details: { input: 'exclude' },
        });
    }
}
async function readOnce(roots, { referrers }, { open }) {
    const scratch = await open.scratch();
    const options = { blobs: new core_concurrency/* SingleFlight */.FH(), limits: (0,predecessor_options/* predecessorOptions */.U)(referrers).limits };
    const shared = new Map([...new Set(roots.map(({ source }) => source))].map((source) => [
        source,
        (0,caching_source/* cachingSource */.f)(source, scratch, options),
    ]));
    return roots.map((root) => ({ ...root, source: shared.get(root.source) ?? root.source }));
}
async function resultOf(deliveries, { roots, destinations, }, { inputs, context }) {
    const done = deliveries.filter(({ error }) => error === undefined);
    const first = done.find(({ left }) => left !== true) ?? done[0] ?? deliveries[0];
    const [destination, root] = [destinations.find(({ location }) => location === first?.location), roots[0]];
    if (!first || !destination || !root)
        throw new errors/* OrasError */.aP('INVALID_INPUT', 'nothing to copy');
    const entered = await enter(first, { from: root, target: destination.target }, context);
    return {
        kind: 'artifact',
        location: first.location,
        stats: (0,merge_copy_results/* mergeCopyResults */.a)(first.root, deliveries.flatMap(({ stats }) => stats ?? [])),
        tags: [...new Set(done.flatMap(({ tags }) => tags))],
        ...entered,
        ...(first.left !== true && {
            referrers: (0,referrer_tree/* treeOf */.g7)(destination.place, first.root, first.stats?.parents ?? []),
        }),
        deliveries,
        from: inputs.from.map(({ text: typed }) => typed),
        seen: destination.seen,
    };
}
/** The manifest of what is at the destination now. */
async function enter({ root, left, stats }, { from, target }, { signal }) {
    if (left === true) {
        const kept = await (0,read_root/* readRoot */.X)(target, root.digest, { signal });
        return { root: kept.root, ...(await (0,root_manifest/* readRootManifest */.M)(target, kept.root, { signal, known: kept.known })) };
    }
    if (root.digest === from.root.digest)
        return { root, ...(await (0,root_manifest/* readRootManifest */.M)(from.source, from.root, { signal, known: from.known })) };
    const isThere = stats !== undefined && stats.copied + stats.skipped > 0;
    if (!isThere)
        return { root, artifactType: root.artifactType };
    return { root, ...(await (0,root_manifest/* readRootManifest */.M)(target, root, { signal })) };
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

/***/ 98437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ mergeCopyResults)
/* harmony export */ });
/** What several copies came to, as one. */
function mergeCopyResults(root, copies) {
    const total = (part) => copies.reduce((all, one) => all + one[part], 0);
    return {
        root,
        copied: total('copied'),
        skipped: total('skipped'),
        mounted: total('mounted'),
        bytes: total('bytes'),
        changed: copies.some(({ changed }) => changed),
        parents: copies.flatMap(({ parents }) => parents),
    };
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

/***/ 58766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ refusePartial)
/* harmony export */ });
/* harmony import */ var _copy_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1701);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81963);
/* harmony import */ var _core_manifest_node_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80326);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17142);
/* harmony import */ var _core_platform_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17655);
/* harmony import */ var _runner_format_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87131);






/**
 * Fails for an index in a layout or an archive that lacks some of what it lists, as tools that fetch one platform of an
 * image leave it: that is known before anything is sent.
 */
async function refusePartial({ source, root, known }, from, { platforms, targets, signal }) {
    const found = (0,_core_manifest_node_js__WEBPACK_IMPORTED_MODULE_2__/* .findManifest */ .J9)(known, root);
    if (from.kind === 'registry' || !found || !(0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isIndexType */ .$U)(root.mediaType))
        return;
    const listed = (found.manifest.manifests ?? []).filter(({ platform }) => platforms.length < 2 ||
        platforms.some((one) => platform !== undefined && (0,_core_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .matchesPlatform */ .pC)(platform, one)));
    const missing = [];
    for (const node of listed)
        if (!(await source.exists(node, { signal })))
            missing.push(node);
    if (missing.length === 0 || (await areThere(missing, targets, signal)))
        return;
    const present = namesOf(listed.filter((node) => !missing.includes(node)));
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('NOT_FOUND', `${from.text} lists ${(0,_runner_format_js__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .hS)(listed.length, 'manifest')} and lacks ${missing.length} of them: ${namesOf(missing)}; it has ${present || 'none'}`, { details: { reference: from.text, reason: 'partial-index', platform: present } });
}
/** What cannot be asked for is left to the copy. */
async function areThere(nodes, targets, signal) {
    if (targets.length === 0)
        return false;
    for (const target of targets)
        for (const node of nodes)
            if (!(await target.exists(node, { signal }).catch(() => true)))
                return false;
    return true;
}
function namesOf(nodes) {
    const names = nodes.map(({ digest, platform }) => (platform ? (0,_copy_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(platform) : digest));
    return [...new Set(names)].slice(0, 20).join(', ');
}


/***/ }),

/***/ 44580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ describeRoot),
/* harmony export */   M: () => (/* binding */ readRootManifest)
/* harmony export */ });
/* harmony import */ var _core_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43749);
/* harmony import */ var _core_manifest_node_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80326);


/** Fails for a root that is no manifest. */
function describeRoot(manifest) {
    return { manifest, artifactType: (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactTypeOf */ .Gh)(manifest.manifest) };
}
async function readRootManifest(source, root, options) {
    const known = (0,_core_manifest_node_js__WEBPACK_IMPORTED_MODULE_1__/* .findManifest */ .J9)(options.known ?? [], root);
    return describeRoot(known ?? (await (0,_core_manifest_node_js__WEBPACK_IMPORTED_MODULE_1__/* .readManifestNode */ .y0)(source, root, options)));
}


/***/ }),

/***/ 52547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   qp: () => (/* binding */ logTrees),
/* harmony export */   uH: () => (/* binding */ logPlan)
/* harmony export */ });
/* unused harmony export artifactTree */
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17142);
/* harmony import */ var _results_node_sizes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61603);
/* harmony import */ var _runner_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87131);
/* harmony import */ var _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45229);
/* harmony import */ var _runner_type_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62097);





const MAX_LINES = 200;
/** Indexes may stand in indexes, and signatures over signatures. */
const MAX_LEVELS = 8;
/**
 * What an artifact is made of and what refers to it, with sizes, as lines for a log. Below a manifest that was not looked
 * into, nothing is told, and what stands in several places is told in the first one.
 */
function artifactTree({ root, seen, parents = [] }) {
    const referrers = Map.groupBy(parents, ({ of }) => of.digest);
    const lines = [];
    const expanded = new Set();
    let more = 0;
    const add = (branch, indent) => {
        if (lines.length < MAX_LINES)
            lines.push(`${indent}${lineOf(branch, seen)}`);
        else
            more += 1;
    };
    const walk = ({ node, subject, isLeaf = false }, indent, level) => {
        if (isLeaf || level > MAX_LEVELS || expanded.has(node.digest))
            return;
        expanded.add(node.digest);
        const below = [
            ...childrenOf(node, { seen, subject, level }),
            ...(referrers.get(node.digest) ?? []).map(referrerBranch),
        ];
        for (const [at, branch] of below.entries()) {
            const last = at === below.length - 1;
            add(branch, `${indent}${last ? '\u2514\u2500\u2500' : '\u251c\u2500\u2500'} `);
            walk(branch, `${indent}${last ? '    ' : '\u2502   '}`, level + 1);
        }
    };
    const top = { node: root, name: nameOf(root, seen), subject: undefined };
    add(top, '');
    walk(top, '', 1);
    return more > 0 ? [...lines, `and ${more} more`] : lines;
}
/** At the top, a subject is what the root refers to; further up the tree stands below it. */
function childrenOf(node, { seen, subject, level }) {
    const subjectDigest = seen.subjectOf(node);
    const children = (0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .isManifestType */ .Q3)(node.mediaType) ? (seen.childrenOf(node) ?? []) : [];
    return children
        .filter(({ digest }) => digest !== subject && (level === 1 || digest !== subjectDigest))
        .map((child) => {
        const isSubject = child.digest === subjectDigest;
        return {
            node: child,
            name: isSubject ? 'subject' : nameOf(child, seen),
            subject: undefined,
            isLeaf: isSubject,
        };
    });
}
function referrerBranch({ node, of, tag }) {
    const name = (0,_runner_type_names_js__WEBPACK_IMPORTED_MODULE_2__/* .typeName */ .go)(tag ?? (node.artifactType || node.mediaType));
    return { node, name: `${name}, refers to it`, subject: of.digest };
}
function nameOf(node, seen) {
    return (0,_runner_type_names_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeName */ .qp)((0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .isManifestType */ .Q3)(node.mediaType) ? seen.typed(node) : node);
}
/** The size of a manifest alone would tell nothing of what it stands for. */
function lineOf({ node, name, subject, isLeaf }, seen) {
    const size = isLeaf === true ? undefined : seen.sizeOf(node, subject ?? seen.subjectOf(node));
    const isHidden = size === undefined && isLeaf !== true && seen.isPassed(node);
    const text = size === undefined ? '' : (0,_runner_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatSize */ .Xq)(size);
    return `${node.digest.slice(0, 19)} ${text.padStart(9)} ${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_4__/* .safeText */ .H)(name, 200)}${isHidden ? ', already there' : ''}`;
}
/** The phase of a run between what was resolved and what is moved. */
function logPlan(log, artifacts) {
    const lists = artifacts.map(({ root, known }) => {
        const seen = new _results_node_sizes_js__WEBPACK_IMPORTED_MODULE_1__/* .SeenNodes */ .X();
        seen.know(known);
        return { root, seen };
    });
    return logTrees(log, 'Plan', lists);
}
async function logTrees(log, title, artifacts) {
    await log.group(title, async () => {
        let omitted = 0;
        let used = 0;
        for (const artifact of artifacts) {
            if (used >= MAX_LINES) {
                omitted += 1;
                continue;
            }
            const lines = artifactTree(artifact);
            used += lines.length;
            for (const line of lines)
                log.info(line);
        }
        if (omitted > 0)
            log.info(`and ${(0,_runner_format_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(omitted, 'more artifact')}`);
    });
}


/***/ }),

/***/ 61603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ SeenNodes)
/* harmony export */ });
/* harmony import */ var _core_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43749);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17142);


/** What copies came past, so that an artifact can be told with its sizes without reading it again. */
class SeenNodes {
    #below = new Map();
    #types = new Map();
    #passed = new Set();
    #subjects = new Map();
    /** The destination has it, so nothing looks below it. */
    pass({ digest }) {
        this.#passed.add(digest);
    }
    isPassed({ digest }) {
        return this.#passed.has(digest);
    }
    see(node, parent) {
        if (node.artifactType)
            this.#types.set(node.digest, node.artifactType);
        if (!parent)
            return;
        const children = this.#below.get(parent.digest) ?? new Map();
        this.#below.set(parent.digest, children.set(node.digest, node));
    }
    /** Manifests that were read before. */
    know(manifests) {
        for (const { node, manifest } of manifests.filter((one) => (0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isManifestType */ .Q3)(one.node.mediaType))) {
            this.#below.set(node.digest, this.#below.get(node.digest) ?? new Map());
            for (const child of (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .successors */ .ir)(manifest))
                this.see(child, node);
            if (manifest.subject)
                this.#subjects.set(node.digest, manifest.subject.digest);
            const type = (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactTypeOf */ .Gh)(manifest);
            if (type)
                this.#types.set(node.digest, type);
        }
    }
    /** What the manifest lists; undefined where it was not looked into. */
    childrenOf({ digest }) {
        const children = this.#below.get(digest);
        return children && [...children.values()];
    }
    /** The node with its artifact type, where that is known. */
    typed(node) {
        const artifactType = node.artifactType || this.#types.get(node.digest);
        return artifactType === undefined ? node : { ...node, artifactType };
    }
    subjectOf({ digest }) {
        return this.#subjects.get(digest);
    }
    /** Bytes of the node and of all below it, each once, its subject left out; undefined where not all was seen. */
    sizeOf(root, subject) {
        const counted = new Set([root.digest]);
        let size = 0;
        for (const open = [root]; open.length > 0;) {
            const node = open.pop();
            if (!node)
                break;
            const children = this.#below.get(node.digest);
            if (!children && (0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isManifestType */ .Q3)(node.mediaType))
                return undefined;
            size += node.size;
            for (const child of children?.values() ?? []) {
                if (child.digest === subject || counted.has(child.digest))
                    continue;
                counted.add(child.digest);
                open.push(child);
            }
        }
        return size;
    }
}


/***/ }),

/***/ 92764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dd: () => (/* binding */ referrerName),
/* harmony export */   g7: () => (/* binding */ treeOf),
/* harmony export */   qs: () => (/* binding */ referrersIn),
/* harmony export */   sf: () => (/* binding */ printTree)
/* harmony export */ });
/* harmony import */ var _copy_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1701);
/* harmony import */ var _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45229);
/* harmony import */ var _runner_type_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62097);



/** Above that, a chain of referrers is no one's honest work. */
const MAX_LEVELS = 100;
function treeOf(place, root, found) {
    const above = Map.groupBy(found.filter(({ level }) => level <= MAX_LEVELS), ({ of }) => of.digest);
    const branch = (node, tag) => ({
        reference: `${place}@${node.digest}`,
        mediaType: node.mediaType,
        digest: node.digest,
        size: node.size,
        ...(node.annotations && { annotations: node.annotations }),
        ...(node.artifactType !== undefined && { artifactType: node.artifactType }),
        ...(node.platform && { platform: node.platform }),
        ...(tag !== undefined && { tag }),
        referrers: (above.get(node.digest) ?? []).map((one) => branch(one.node, one.tag)),
    });
    const listed = found.filter(({ level, of }) => level === 1 && of.digest !== root.digest);
    const children = [...new Map(listed.map(({ of }) => [of.digest, of])).values()];
    return { ...branch(root), ...(children.length > 0 && { manifests: children.map((node) => branch(node)) }) };
}
/** The same in a tree, in a graph, and where kinds are counted. */
function referrerName({ tag, platform, artifactType, mediaType, }) {
    return tag === undefined && platform
        ? (0,_copy_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(platform)
        : (0,_runner_type_names_js__WEBPACK_IMPORTED_MODULE_1__/* .typeName */ .go)(tag ?? (artifactType || mediaType));
}
const MAX_LINES = 500;
/** The tree as lines, of which the first is its root. */
function printTree(tree) {
    const lines = [tree.digest];
    let more = 0;
    const walk = (of, indent) => {
        const below = [...(of.manifests ?? []), ...of.referrers];
        for (const [at, branch] of below.entries()) {
            const last = at === below.length - 1;
            if (lines.length <= MAX_LINES)
                lines.push(`${indent}${last ? '\u2514\u2500\u2500' : '\u251c\u2500\u2500'} ${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_2__/* .safeText */ .H)(referrerName(branch), 200)} ${branch.digest}`);
            else
                more += 1;
            walk(branch, `${indent}${last ? '    ' : '\u2502   '}`);
        }
    };
    walk(tree, '');
    return more === 0 ? lines : [...lines, `and ${more} more`];
}
/** All that refers to the root, or to what it lists: each once, in the order of the tree. */
function referrersIn(tree) {
    const own = tree.referrers.flatMap((referrer) => [referrer, ...referrersIn(referrer)]);
    return [...(tree.manifests ?? []).flatMap(referrersIn), ...own];
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


/***/ })

};
