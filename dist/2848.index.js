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
// EXTERNAL MODULE: ../build/js/core/digest.js
var digest = __webpack_require__(59852);
// EXTERNAL MODULE: ../build/js/copy/platform.js
var copy_platform = __webpack_require__(1701);
// EXTERNAL MODULE: ../build/js/action/commands/shared/context.js
var shared_context = __webpack_require__(34357);
// EXTERNAL MODULE: ../build/js/action/runner/format.js
var format = __webpack_require__(87131);
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
    const { selectTags } = await Promise.all(/* import() */[__webpack_require__.e(4978), __webpack_require__.e(8889)]).then(__webpack_require__.bind(__webpack_require__, 38889));
    const all = await (0,tags_in/* tagsIn */.b)(source, (0,inputs_location/* formatLocation */.j$)(from), context.signal);
    const tags = selectTags(all, { ...inputs.selection, patterns });
    context.log.info(`${(0,format/* counted */.hS)(tags.length, 'tag')} of ${all.length} in ${(0,inputs_location/* formatLocation */.j$)(from)}${derivedIn(all, tags)}`);
    if (tags.length > 0)
        return tags.map((tag) => ({ reference: tag, tag }));
    throw new errors/* OrasError */.aP('NOT_FOUND', `input from: none of ${(0,format/* counted */.hS)(all.length, 'tag')} matches ${from.text}`, {
        details: { input: 'from' },
    });
}
/** How many tags come only with what they belong to, if any. */
function derivedIn(all, chosen) {
    const countIn = (tags) => tags.filter((tag) => (0,digest/* subjectOfTag */.sA)(tag) !== undefined).length;
    const derived = countIn(all) - countIn(chosen);
    return derived === 0 ? '' : `; derived from a digest, and copied only with it: ${derived}`;
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





async function readCopyInputs(reader) {
    const from = (0,input_values/* patternLocationsOf */.sW)(reader, 'from', 'copy');
    const to = (0,input_values/* targetsOf */.QR)(reader, 'copy');
    return {
        from,
        selection: await copySelection(reader, from),
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
async function copySelection(reader, from) {
    const selection = (0,common_inputs/* selectionOf */.Wm)(reader);
    const all = from.flatMap(({ patterns = [] }) => patterns);
    const input = ['versions', 'newest'].find((name) => reader.given(name));
    if (input === undefined && all.length === 0)
        return selection;
    const { checkRules } = await Promise.all(/* import() */[__webpack_require__.e(4978), __webpack_require__.e(8889)]).then(__webpack_require__.bind(__webpack_require__, 38889));
    checkRules({ ...selection, patterns: all });
    if (all.length > 0)
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

/***/ 57996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ chooseTags),
/* harmony export */   W: () => (/* binding */ digestTagChoice)
/* harmony export */ });
/* harmony import */ var _copy_copy_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79664);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81963);


/** Input `if-exists`: what becomes of tags that the destination has already. */
function chooseTags({ target, place }, { tags, ifExists }, { log, signal }) {
    const kept = new Map();
    const choose = async (root) => {
        if (ifExists === 'overwrite' || tags.length === 0)
            return tags;
        const free = [];
        for (const tag of tags) {
            const current = await resolved(target, tag, { signal });
            if (current === undefined)
                free.push(tag);
            else if (ifExists === 'fail' || (ifExists === 'fail-if-different' && current.digest !== root.digest))
                throw exists(`${place}:${tag}`, current, root);
            else if (ifExists === 'fail-if-different')
                free.push(tag);
            else if (current.digest !== root.digest)
                kept.set(tag, current);
        }
        for (const tag of kept.keys())
            log.info(keptLine(place, tag));
        return free.length === 0 ? undefined : free;
    };
    return {
        choose,
        moved: () => tags.filter((tag) => !kept.has(tag)),
        left() {
            const [node] = kept.values();
            if (!node || kept.size < tags.length)
                return undefined;
            return { node, tags: tags.filter((tag) => kept.get(tag)?.digest === node.digest) };
        },
    };
}
/**
 * The same for tags of cosign, which are shared by all who sign: what the destination has there is lost with
 * `overwrite` only, and told. Where the artifact is the same, nothing is in the way of `fail`.
 */
function digestTagChoice(place, ifExists, { log }) {
    return (tag, node, held) => {
        if (ifExists === 'fail' || ifExists === 'fail-if-different')
            throw exists(`${place}:${tag}`, held, node);
        if (ifExists === 'skip')
            log.info(keptLine(place, tag));
        else
            log.warning(`${place}:${tag} pointed to ${held.digest} and now points to ${node.digest}: signatures that only the old one had are lost`);
        return ifExists === 'overwrite';
    };
}
function keptLine(place, tag) {
    return `  kept ${place}:${tag}: it points to a different digest`;
}
function exists(reference, held, wanted) {
    const other = held.digest === wanted.digest ? 'which is this artifact' : `this artifact is ${wanted.digest}`;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('ALREADY_EXISTS', `${reference} exists with ${held.digest}, ${other}`, {
        details: { tag: reference },
    });
}
async function resolved(target, tag, call) {
    try {
        return await (0,_copy_copy_error_js__WEBPACK_IMPORTED_MODULE_0__/* .wrapCopyError */ .Kt)({ side: 'target', step: 'resolve' }, () => target.resolve(tag, call));
    }
    catch (error) {
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .hasCode */ .up)(error, 'NOT_FOUND'))
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 28789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ OVER_MODIFIED),
/* harmony export */   x: () => (/* binding */ modifierFor)
/* harmony export */ });
/* harmony import */ var _copy_rewrite_modifiers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92057);

/** What becomes of signatures over what a modifier changes, by input `signatures`. */
const OVER_MODIFIED = { copy: 'refuse', leave: 'drop', always: 'keep' };
/** What inputs `platform`, of several, and `modify` make of a root. */
function modifierFor(root, { platforms, modify }) {
    const modifiers = [
        ...(platforms.length > 1 ? [(0,_copy_rewrite_modifiers_js__WEBPACK_IMPORTED_MODULE_0__/* .onlyFor */ .Wj)(({ digest }) => digest === root, (0,_copy_rewrite_modifiers_js__WEBPACK_IMPORTED_MODULE_0__/* .keepPlatforms */ .cT)(...platforms))] : []),
        ...(modify ? [modify(root)] : []),
    ];
    return modifiers.length === 0 ? undefined : (0,_copy_rewrite_modifiers_js__WEBPACK_IMPORTED_MODULE_0__/* .chain */ .cy)(...modifiers);
}


/***/ }),

/***/ 43875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ transfersBetween),
/* harmony export */   _: () => (/* binding */ mountRepository)
/* harmony export */ });
/* harmony import */ var _core_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11387);
/* harmony import */ var _core_concurrency_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17145);
/* harmony import */ var _copy_transfers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58732);



/** Blobs are mounted within one registry only. */
function mountRepository(from, to) {
    if (from.kind !== 'registry' || to.kind !== 'registry')
        return [];
    const same = (0,_core_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalRegistry */ .i7)(from.reference.registry) === (0,_core_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalRegistry */ .i7)(to.reference.registry);
    return same && from.reference.repository !== to.reference.repository ? [from.reference.repository] : [];
}
/** What the copies to each destination share: a blob is sent to one repository of a registry, and the others mount it. */
function transfersBetween() {
    const registries = new Map();
    return (to) => {
        if (to.kind !== 'registry')
            return new _copy_transfers_js__WEBPACK_IMPORTED_MODULE_1__/* .Transfers */ .v();
        const registry = (0,_core_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalRegistry */ .i7)(to.reference.registry);
        const sources = registries.get(registry) ?? new _core_concurrency_js__WEBPACK_IMPORTED_MODULE_2__/* .SingleFlight */ .FH();
        registries.set(registry, sources);
        return new _copy_transfers_js__WEBPACK_IMPORTED_MODULE_1__/* .Transfers */ .v({ repository: to.reference.repository, sources });
    };
}


/***/ }),

/***/ 26784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ predecessorOptions)
/* harmony export */ });
/* harmony import */ var _copy_predecessors_predecessor_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46091);
/* harmony import */ var _copy_graph_successor_limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16870);
/* harmony import */ var _copy_rewrite_signatures_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88552);



/** Of an entry of a list, about, with annotations, and of the manifest that it stands for. */
const BYTES_EACH = 4096;
/** That such a manifest lists. */
const NODES_EACH = 10;
/** The inputs on referrers, for an extended copy and for discover. */
function predecessorOptions({ depth, most, types, signatures, }) {
    const bytes = (most ?? 0) * BYTES_EACH;
    return {
        depth,
        ...(most !== undefined && {
            limits: { parents: most, bytes: Math.max(_copy_predecessors_predecessor_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIST_BYTES */ .H, bytes) },
            descent: { nodes: Math.max(_copy_graph_successor_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .NODES */ .K3, most * NODES_EACH), bytes: Math.max(_copy_graph_successor_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MANIFEST_BYTES */ .ms, bytes) },
        }),
        referrersOnly: true,
        ...(types.length > 0 && {
            follow: ({ artifactType }) => artifactType !== undefined && types.includes(artifactType),
        }),
        ...(signatures !== 'leave' && { digestTags: _copy_rewrite_signatures_js__WEBPACK_IMPORTED_MODULE_2__/* .cosignTags */ .FJ }),
    };
}


/***/ }),

/***/ 17717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ tagsIn),
/* harmony export */   z: () => (/* binding */ invalidName)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81963);
/* harmony import */ var _core_target_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93557);
/* harmony import */ var _inputs_location_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3306);
/* harmony import */ var _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45229);




/** All tags of a source, none of which can be mistaken for something else; `place` is its name in errors. */
async function tagsIn(source, place, signal) {
    if (!(0,_core_target_js__WEBPACK_IMPORTED_MODULE_2__/* .canListTags */ .sd)(source))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('UNSUPPORTED', `${place} cannot list its tags`);
    const tags = await Array.fromAsync(source.tags({ signal }));
    const bad = tags.find((tag) => !(0,_inputs_location_js__WEBPACK_IMPORTED_MODULE_1__/* .isEntryName */ .GC)(tag));
    if (bad !== undefined)
        throw invalidName(place, bad);
    return tags;
}
function invalidName(place, name) {
    const shown = JSON.stringify((0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_3__/* .safeText */ .H)(name, 100));
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('INVALID_CONTENT', `${place} lists ${shown}, which is not a valid name`);
}


/***/ }),

/***/ 51106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ referrersOf)
/* harmony export */ });
/* harmony import */ var _input_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45308);
/* harmony import */ var _node_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67848);


function referrersOf(reader, byDefault) {
    const limits = { none: 0, direct: 1, all: Number.POSITIVE_INFINITY };
    const which = reader.text('referrers') === '' ? byDefault : reader.oneOf('referrers', ['none', 'direct', 'all']);
    return {
        depth: Math.min(limits[which], (0,_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .depthOf */ .d1)(reader)),
        most: (0,_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .maxReferrersOf */ .M_)(reader),
        types: (0,_node_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .referrerTypesOf */ .qX)(reader),
        signatures: (0,_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .signaturesOf */ .Rr)(reader),
    };
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
