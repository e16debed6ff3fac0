export const id = 5405;
export const ids = [5405];
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

/***/ 55405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  remove: () => (/* binding */ remove)
});

// EXTERNAL MODULE: ../build/js/action/reporting/report.js
var report = __webpack_require__(4634);
// EXTERNAL MODULE: ../build/js/action/inputs/input-values.js
var input_values = __webpack_require__(45308);
// EXTERNAL MODULE: ../build/js/action/inputs/raw-inputs.js
var raw_inputs = __webpack_require__(93313);
// EXTERNAL MODULE: ../build/js/action/commands/cache/asked-entries.js
var asked_entries = __webpack_require__(61042);
// EXTERNAL MODULE: ../build/js/action/commands/shared/common-inputs.js
var common_inputs = __webpack_require__(54039);
// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __webpack_require__(81963);
// EXTERNAL MODULE: ../build/js/core/inconclusive-answer.js
var inconclusive_answer = __webpack_require__(58195);
// EXTERNAL MODULE: ../build/js/core/target.js
var core_target = __webpack_require__(93557);
// EXTERNAL MODULE: ../build/js/action/runner/format.js
var format = __webpack_require__(87131);
// EXTERNAL MODULE: ../build/js/action/runner/safe-text.js
var safe_text = __webpack_require__(45229);
// EXTERNAL MODULE: ../build/js/action/commands/shared/open-root.js
var open_root = __webpack_require__(52845);
// EXTERNAL MODULE: ../build/js/core/digest.js
var core_digest = __webpack_require__(59852);
// EXTERNAL MODULE: ../build/js/core/media-types.js
var media_types = __webpack_require__(17142);
// EXTERNAL MODULE: ../build/js/action/inputs/location.js
var inputs_location = __webpack_require__(3306);
// EXTERNAL MODULE: ../build/js/action/commands/shared/context.js
var context = __webpack_require__(34357);
// EXTERNAL MODULE: ../build/js/copy/resolve-tags.js
var resolve_tags = __webpack_require__(13232);
// EXTERNAL MODULE: ../build/js/core/at-most.js
var at_most = __webpack_require__(69669);
;// CONCATENATED MODULE: ../build/js/action/commands/delete/tag-table.js





/** Each costs a request. */
const MOST = 10_000;
/** Which tags of a place stand for what. They are read once, when first asked for, unless the place knows by itself. */
class TagTable {
    #source;
    #context;
    #tags;
    constructor(source, context) {
        this.#source = source;
        this.#context = context;
    }
    /** Undefined where the tags cannot be listed to the end, or are too many. */
    async tagsOf(digest) {
        const source = this.#source;
        const { signal } = this.#context;
        if ((0,core_target/* canFindTags */.Lw)(source))
            return this.#orUnknown(async () => (await source.tagsOf(digest, { signal })).toSorted());
        const tags = await (this.#tags ??= this.#orUnknown(() => this.#read()));
        return tags && [...tags].flatMap(([tag, held]) => (held.digest === digest ? [tag] : [])).toSorted();
    }
    async #read() {
        const source = this.#source;
        const { signal, concurrency } = this.#context;
        if (!(0,core_target/* canListTags */.sd)(source))
            return undefined;
        const { tags, complete } = await (0,at_most/* readTagList */.Vt)(source, { signal, most: MOST });
        if (!complete)
            return undefined;
        const names = [...new Set(tags)].filter(inputs_location/* isEntryName */.GC);
        // A tag that stands for several manifests of a layout is not one of a single manifest.
        return (0,resolve_tags/* resolveTags */.y)(source, names, { signal, concurrency, without: ['NOT_FOUND', 'INVALID_INPUT'] });
    }
    async #orUnknown(read) {
        try {
            return await read();
        }
        catch (error) {
            this.#context.signal.throwIfAborted();
            if (error instanceof errors/* OrasError */.aP)
                return undefined;
            throw error;
        }
    }
}

;// CONCATENATED MODULE: ../build/js/action/commands/delete/find-roots.js








/** Of a manifest that may not be read: a registry removes it by its digest. */
const UNREAD = 0;
/** All that `from` names, each artifact once, whatever number of its tags are named. */
async function findRoots(inputs, context) {
    const places = new Map();
    const found = new Map();
    for (const location of inputs.from) {
        const name = (0,inputs_location/* formatLocation */.j$)(location);
        const place = places.get(name) ?? (await openPlace(location, context));
        places.set(name, place);
        for (const { reference } of (0,inputs_location/* entriesOf */.Mc)('from', location)) {
            const one = await findRoot({ location, place, entry: reference }, inputs, context);
            const key = one.root ? `${name}@${one.root.digest}` : one.reference;
            const known = found.get(key);
            found.set(key, known ? { ...known, names: [...known.names, reference] } : one);
        }
    }
    const checked = [];
    for (const one of found.values())
        checked.push(await checkedRoot(one, context));
    return checked;
}
/** With an error where the target keeps the artifact for a tag that nobody named. A digest stands for all its tags. */
async function checkedRoot(found, { signal }) {
    const { root, place, names } = found;
    if (!root || !(0,core_target/* canCheckDeletion */.D1)(place.target) || names.some(core_digest/* isDigest */.Bc))
        return found;
    try {
        await place.target.checkDeletion(root.digest, { tags: names, signal });
        return found;
    }
    catch (error) {
        signal.throwIfAborted();
        if ((0,errors/* hasCode */.up)(error, 'NOT_FOUND'))
            return found;
        if (error instanceof errors/* OrasError */.aP)
            return { ...found, error };
        throw error;
    }
}
async function openPlace(location, { open, ...context }) {
    const target = await open.target(location);
    return { name: (0,inputs_location/* formatLocation */.j$)(location), target, tags: new TagTable(target, context), gone: new Set() };
}
async function findRoot({ location, place, entry }, { digest, ifMissing }, { signal }) {
    const reference = (0,inputs_location/* formatEntry */.WL)(location, entry);
    const resolved = () => place.target.resolve(entry, { signal });
    const names = { location, reference, place, names: [entry] };
    const unread = { mediaType: media_types/* OCI_MANIFEST */.EG, size: UNREAD };
    try {
        const root = (0,core_digest/* isDigest */.Bc)(entry) ? await (0,inconclusive_answer/* answerOr */.u)(resolved, { ...unread, digest: entry }) : await resolved();
        (0,context/* checkPinned */.N)(root, digest, reference);
        return { ...names, root };
    }
    catch (error) {
        signal.throwIfAborted();
        if (ifMissing === 'ignore' && (0,errors/* hasCode */.up)(error, 'NOT_FOUND'))
            return names;
        if (error instanceof errors/* OrasError */.aP)
            return { ...names, error };
        throw error;
    }
}

// EXTERNAL MODULE: ../build/js/copy/extended-copy.js + 1 modules
var extended_copy = __webpack_require__(10570);
// EXTERNAL MODULE: ../build/js/copy/rewrite/signatures.js
var signatures = __webpack_require__(88552);
// EXTERNAL MODULE: ../build/js/core/manifest-node.js
var manifest_node = __webpack_require__(80326);
;// CONCATENATED MODULE: ../build/js/action/commands/delete/own-referrers.js




/**
 * What refers to the root and to nothing else, the outermost first: whatever fails, what is left can be found from the
 * root. What a list says is not believed: a manifest goes if it says itself what its subject is, or if all its tags are
 * cosign's for nodes that go.
 */
async function ownReferrers({ target, tags }, root, { signal, concurrency, log }) {
    const found = await (0,extended_copy/* findPredecessors */.WA)(target, root, {
        referrersOnly: true,
        children: false,
        digestTags: signatures/* cosignTags */.FJ,
        tellTypes: true,
        signal,
        concurrency,
    });
    const cosigns = new Set([root, ...found.map(({ node }) => node)].flatMap(signatures/* cosignTags */.FJ));
    const levels = new Map([[root.digest, 0]]);
    const referrers = [];
    for (const one of found.toSorted((a, b) => a.level - b.level)) {
        const { node, of, tag } = one;
        if (!levels.has(of.digest) || levels.has(node.digest))
            continue;
        const why = tag === undefined
            ? await faultOf(target, one, signal)
            : faultOfTags(await tags.tagsOf(node.digest), cosigns);
        if (why === 'gone')
            continue;
        if (why !== undefined) {
            log.warning(`${node.digest} is listed as a referrer of ${of.digest} and stays: ${why}`);
            continue;
        }
        levels.set(node.digest, one.level);
        referrers.push(one);
    }
    return referrers.toReversed();
}
async function faultOf(target, { node, of }, signal) {
    try {
        const { manifest } = await (0,manifest_node/* readManifestNode */.y0)(target, node, { signal });
        return manifest.subject?.digest === of.digest ? undefined : 'its manifest has another subject';
    }
    catch (error) {
        if ((0,errors/* hasCode */.up)(error, 'NOT_FOUND'))
            return 'gone';
        if ((0,errors/* hasCode */.up)(error, 'INVALID_CONTENT'))
            return 'it is no manifest that can be read';
        throw error;
    }
}
function faultOfTags(tags, cosigns) {
    if (!tags)
        return 'the tags cannot be listed, so it may belong to something else, too';
    const other = tags.find((tag) => !cosigns.has(tag));
    return other === undefined ? undefined : `the tag ${other} points to it, too`;
}

;// CONCATENATED MODULE: ../build/js/action/commands/delete/delete-root.js








/** Removes the artifact, and its referrers before it: whatever fails, the rest can be found from its tag again. */
async function deleteRoot(found, inputs, context) {
    const { location, reference, place, root } = found;
    if (found.error !== undefined)
        return { location, reference, referrers: [], error: found.error };
    if (!root)
        return notThere(found, context);
    const gone = [];
    const tags = new Set();
    const deletion = { location, reference, referrers: gone };
    try {
        const referrers = await referrersOf(found, root, { inputs, context });
        const warning = inputs.referrers === 'none' ? await warningOf(found, root, context) : undefined;
        const rootTags = root.size === UNREAD ? undefined : await place.tags.tagsOf(root.digest);
        for (const one of referrers) {
            const known = await place.tags.tagsOf(one.node.digest);
            await deleteNode(place, one.node, context);
            for (const tag of known ?? [])
                tags.add(tag);
            gone.push(one);
            tell(place, one.node, { context, tags: known, what: 'referrer ' });
        }
        await deleteNode(place, root, context);
        for (const tag of rootTags ?? [])
            tags.add(tag);
        tell(place, root, { context, tags: rootTags, what: '' });
        if (warning !== undefined)
            context.log.warning(warning);
        const read = root.size === UNREAD ? undefined : root;
        return { ...deletion, digest: root.digest, root: read, tags: rootTags && [...tags] };
    }
    catch (error) {
        context.signal.throwIfAborted();
        if (!(error instanceof errors/* OrasError */.aP))
            throw error;
        const isMissing = gone.length === 0 && (0,errors/* hasCode */.up)(error, 'NOT_FOUND') && !(await isThere(found, context));
        if (isMissing && inputs.ifMissing === 'ignore')
            return notThere(found, context);
        if (gone.length > 0)
            context.log.warning(`${(0,format/* counted */.hS)(gone.length, 'referrer')} of ${reference} ${gone.length === 1 ? 'is' : 'are'} gone, the artifact and its tags are still there`);
        return { ...deletion, digest: root.digest, tags: [...tags], error };
    }
}
/** Some registries answer 404 where they delete nothing at all. */
async function isThere({ place, root }, { signal }) {
    if (!root)
        return false;
    return place.target.resolve(root.digest, { signal }).then(() => true, () => false);
}
function notThere({ location, reference }, { log }) {
    log.info(`not there: ${reference}`);
    return { location, reference, referrers: [] };
}
async function referrersOf({ location, place }, root, { inputs, context }) {
    if (!(0,core_target/* canDelete */.W9)(place.target))
        throw new errors/* OrasError */.aP('UNSUPPORTED', `nothing can be deleted from ${place.name}`);
    if (inputs.referrers === 'none')
        return [];
    return ownReferrers({ ...place, target: (0,open_root/* graphOf */.cQ)(place.target, location) }, root, context);
}
/** What this step has removed for another reference is no failure. */
async function deleteNode({ target, gone }, node, { signal }) {
    if (!(0,core_target/* canDelete */.W9)(target) || gone.has(node.digest))
        return;
    await target.delete(node, { signal });
    gone.add(node.digest);
}
function tell({ name }, node, { context: { log, open }, tags, what }) {
    const type = what === '' || node.artifactType === undefined ? '' : ` (${node.artifactType})`;
    const named = tags && tags.length > 0 ? ` with ${tags.length === 1 ? 'tag' : 'tags'} ${tags.join(', ')}` : '';
    log.info(`${open.plan ? 'would delete' : 'deleted'} ${what}${name}@${node.digest}${(0,safe_text/* safeText */.H)(type, 200)}${named}`);
    if (!tags && what === '')
        log.info('  its tags cannot be listed');
}
/** More are not counted: who answers may make them up without an end. */
const delete_root_MOST = 10_000;
const SHOWN = 5;
/** What is left without its subject, as a sentence. */
async function warningOf({ place: { target } }, root, { signal }) {
    if (!(0,core_target/* canFindPredecessors */.cp)(target))
        return undefined;
    return (0,inconclusive_answer/* answerOr */.u)(() => referrersLeft(root, target.predecessors(root, { signal, referrersOnly: true })), undefined);
}
async function referrersLeft({ digest }, found) {
    const shown = [];
    let count = 0;
    for await (const node of found) {
        count += 1;
        if (count > delete_root_MOST)
            break;
        if (count <= SHOWN)
            shown.push(node.digest);
    }
    if (count === 0)
        return undefined;
    const all = count > delete_root_MOST ? `more than ${delete_root_MOST} referrers` : (0,format/* counted */.hS)(count, 'referrer');
    const more = count > delete_root_MOST ? ' and others' : count > SHOWN ? ` and ${count - SHOWN} more` : '';
    return `${all} of ${digest} ${count === 1 ? 'was' : 'were'} not deleted: ${shown.join(', ')}${more}`;
}

;// CONCATENATED MODULE: ../build/js/action/commands/delete/delete.js







const remove = {
    summary: 'delete artifacts and all their tags, or entries of a cache',
    effect: 'removes',
    required: ['from'],
    optional: ['digest', 'referrers', 'if-missing', 'key', 'cache-scope', ...common_inputs/* WRITING */.V9],
    outputs: [...common_inputs/* ARTIFACT_OUTPUTS */.oA, 'tags', 'changed', 'cache-entries'],
    title: { done: 'Deleted from', planned: 'would delete from' },
    read: readDelete,
    references: (inputs) => {
        const places = 'store' in inputs ? [inputs.store] : inputs.from;
        return { source: places, target: places };
    },
    run: async (inputs, context) => {
        if (!('store' in inputs))
            return resultOf(await deleteManifests(inputs, context));
        // What reads caches is loaded where there is one.
        const { deleteEntries } = await Promise.all(/* import() */[__webpack_require__.e(3802), __webpack_require__.e(2065), __webpack_require__.e(4645), __webpack_require__.e(3689)]).then(__webpack_require__.bind(__webpack_require__, 83689));
        return resultOf(await deleteEntries(inputs, context));
    },
};
function readDelete(reader) {
    const ifMissing = (0,common_inputs/* ifMissingOf */.DM)(reader);
    const cacheEntries = (0,asked_entries/* askedEntries */.zx)(reader, 'delete', ['digest', 'referrers']);
    if (cacheEntries)
        return { ...cacheEntries, ifMissing, scope: (0,asked_entries/* cacheScopeOf */._r)(reader) };
    if (reader.given('cache-scope'))
        throw (0,raw_inputs/* wrong */.Qm)('cache-scope', reader.text('cache-scope'), 'a scope together with input key');
    return {
        from: (0,input_values/* locationsOf */.Ue)(reader, 'from', 'delete'),
        digest: (0,input_values/* digestOf */.ol)(reader),
        ifMissing,
        referrers: reader.given('referrers') ? reader.oneOf('referrers', ['none', 'all']) : 'none',
    };
}
/** Removes the manifests that `from` resolves to, with all their tags. All are resolved before the first is removed. */
async function deleteManifests(inputs, context) {
    const roots = await findRoots(inputs, context);
    const deletions = [];
    for (const root of roots)
        deletions.push(await deleteRoot(root, inputs, context));
    return deletions;
}
/** Fails where nothing else came of it. */
function resultOf(deletions) {
    const failed = deletions.filter(({ error }) => error !== undefined);
    const [first] = failed;
    if (!first || failed.length < deletions.length)
        return { kind: 'deletion', deletions };
    throw failed.length === 1 ? first.error : (0,report/* deletionFailure */.Bh)(deletions);
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


/***/ })

};
