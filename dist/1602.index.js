export const id = 1602;
export const ids = [1602,8889];
export const modules = {

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

/***/ 23295:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y0: () => (/* binding */ RULES),
  c4: () => (/* binding */ STATE),
  Om: () => (/* binding */ plannedRules),
  mt: () => (/* binding */ pruneOf),
  sm: () => (/* binding */ readRuleBook),
  Pc: () => (/* binding */ readSyncInputs),
  CL: () => (/* binding */ referencesOf),
  Zz: () => (/* binding */ requireRegistries),
  l5: () => (/* binding */ stateInputs)
});

// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __webpack_require__(81963);
// EXTERNAL MODULE: ../build/js/core/reference.js
var reference = __webpack_require__(11387);
// EXTERNAL MODULE: ../build/js/sync/records/matrix.js
var matrix = __webpack_require__(32918);
// EXTERNAL MODULE: ../build/js/action/inputs/input-values.js
var input_values = __webpack_require__(45308);
// EXTERNAL MODULE: ../build/js/action/inputs/location.js
var inputs_location = __webpack_require__(3306);
// EXTERNAL MODULE: ../build/js/action/inputs/raw-inputs.js
var raw_inputs = __webpack_require__(93313);
// EXTERNAL MODULE: ../build/js/action/inputs/rules-input.js + 5 modules
var rules_input = __webpack_require__(18154);
// EXTERNAL MODULE: ../build/js/action/commands/shared/common-inputs.js
var common_inputs = __webpack_require__(54039);
// EXTERNAL MODULE: ../build/js/core/digest.js
var digest = __webpack_require__(59852);
// EXTERNAL MODULE: ../build/js/sync/airgap/receipt.js
var airgap_receipt = __webpack_require__(12739);
// EXTERNAL MODULE: ../build/js/action/inputs/workspace-file.js
var workspace_file = __webpack_require__(42051);
;// CONCATENATED MODULE: ../build/js/action/commands/sync/airgap/base.js




async function baseOf(reader, { rules, state, around }) {
    const text = reader.optional('base');
    if (text === undefined)
        return undefined;
    if (!isOneArchive(rules))
        throw refused('it is for an export: all rules must have one and the same oci-archive:PATH in to');
    if (text === 'none')
        return {};
    if (!state)
        throw refused('without input state, which keeps the inventories of earlier exports, it can only be none');
    try {
        if (/^sha(?:256|512):/.test(text))
            return { inventory: { digest: (0,digest/* parseDigest */.m)(text) } };
    }
    catch (cause) {
        throw refused((0,errors/* messageOf */.bD)(cause), cause);
    }
    const receipt = (0,workspace_file/* quotedPath */.M)(text);
    const json = await (0,workspace_file/* readWorkspaceFile */.s)('base', text, around);
    try {
        return { receipt, inventory: (0,airgap_receipt/* parseReceipt */.W)(json) };
    }
    catch (cause) {
        throw refused(`${receipt} ${(0,errors/* messageOf */.bD)(cause)}`, cause);
    }
}
/** One export is one archive. */
function isOneArchive(rules) {
    const places = new Set(rules.flatMap(({ rule }) => rule.to));
    const [first = ''] = places;
    return places.size === 1 && first.startsWith('oci-archive:') && !first.includes('{');
}
function refused(why, cause) {
    return new errors/* OrasError */.aP('INVALID_INPUT', `input base: ${why}`, { cause, details: { input: 'base' } });
}

;// CONCATENATED MODULE: ../build/js/action/commands/sync/inputs.js









/** The rules, and the inputs that are their defaults. */
const RULES = [
    'rules',
    'rules-file',
    'platform',
    ...common_inputs/* REFERRERS */.zw,
    'children',
    'deep',
    'exclude',
    'modify',
    'if-exists',
    'trust-root',
];
const STATE = ['state', 'sync-name'];
async function readSyncInputs(reader, around) {
    if (reader.optional('shard') !== undefined)
        return readShardInputs(reader, around);
    const book = await readRuleBook(reader, around);
    const remembering = stateInputs(reader);
    return {
        kind: 'rules',
        ...book,
        ...remembering,
        prune: pruneOf(reader, remembering),
        base: await baseOf(reader, { rules: book.rules, state: remembering.state, around }),
        references: referencesOf(book.rules, remembering.state),
    };
}
function readShardInputs(reader, around) {
    for (const name of ['rules', 'rules-file']) {
        const text = reader.optional(name);
        if (text !== undefined)
            throw (0,raw_inputs/* wrong */.Qm)(name, text.slice(0, 80), 'nothing beside input shard: the plan has the rules');
    }
    const shard = readShard(reader.text('shard'));
    const { state, syncName } = stateInputs(reader);
    if (!state && typeof shard.plan === 'string')
        throw (0,raw_inputs/* wrong */.Qm)('shard', shard.plan, 'a shard of a plan only with input state, where the plan is');
    return {
        kind: 'shard',
        shard,
        state,
        syncName,
        readRules: plannedRules(reader, around),
        references: { source: [], target: state ? [state] : [] },
    };
}
function readShard(text) {
    try {
        return (0,matrix/* parseMatrixEntry */.px)(text);
    }
    catch (cause) {
        throw new errors/* OrasError */.aP('INVALID_INPUT', `input shard: ${(0,errors/* messageOf */.bD)(cause)}; it takes toJSON of one entry of output matrix`, {
            details: { input: 'shard' },
            cause,
        });
    }
}
async function readRuleBook(reader, around) {
    return { ...(await (0,rules_input/* readRules */.K)(reader, around)), trustRoot: reader.lines('trust-root') };
}
function plannedRules(reader, around) {
    return (inputs) => readRuleBook(reader.over(inputs), around);
}
const MOST_RUNS = 1000;
function stateInputs(reader) {
    const state = reader.optional('state') === undefined ? undefined : (0,input_values/* locationOf */.hD)(reader, 'state', 'sync');
    const digest = state?.kind === 'registry' ? state.reference.digest : state?.digest;
    if (state && (state.tags.length > 0 || digest !== undefined || state.kind === 'archive'))
        throw (0,raw_inputs/* wrong */.Qm)('state', state.text, 'a repository or oci-layout:PATH without a tag; sync-name is the tag');
    return {
        state,
        syncName: (0,reference/* checkTag */.Bs)(reader.text('sync-name')),
        recheck: reader.count('recheck', { from: 1, to: MOST_RUNS }),
    };
}
function pruneOf(reader, { state }) {
    const prune = reader.oneOf('prune', ['off', 'plan', 'apply']);
    if (prune === 'off' || state)
        return prune;
    throw (0,raw_inputs/* wrong */.Qm)('prune', prune, 'off without input state: only what this sync wrote is pruned');
}
/** Templates are no references: of them, the registry is known. */
function referencesOf(rules, state) {
    const froms = rules.map(({ rule }) => rule.from);
    const tos = rules.flatMap(({ rule }) => rule.to);
    return {
        source: froms.flatMap(locationsIn),
        target: [...tos.flatMap(locationsIn), ...(state ? [state] : [])],
        registries: [...froms, ...tos].flatMap(registryIn),
    };
}
function locationsIn(text) {
    return text.includes('{') ? [] : [(0,inputs_location/* parseLocation */.zS)('rules', text)];
}
function registryIn(text) {
    return /^oci-(?:layout|archive):/.test(text) ? [] : [(0,reference/* parseRegistry */.l5)(text.slice(0, text.indexOf('/')))];
}
/** Places in the workspace of a job are not there in the next. */
function requireRegistries(rules) {
    for (const { rule } of rules)
        for (const place of [rule.from, ...rule.to])
            if (registryIn(place).length === 0)
                throw (0,raw_inputs/* wrong */.Qm)('rules', place, 'registries, for each job of a matrix has a disk of its own; command sync takes layouts');
}


/***/ }),

/***/ 29123:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h$: () => (/* binding */ notesOf),
  S1: () => (/* binding */ readMemory),
  He: () => (/* binding */ takeNotes)
});

// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __webpack_require__(81963);
// EXTERNAL MODULE: ../build/js/sync/records/state.js
var records_state = __webpack_require__(60698);
// EXTERNAL MODULE: ../build/js/action/runner/safe-text.js
var safe_text = __webpack_require__(45229);
;// CONCATENATED MODULE: ../build/js/action/commands/sync/channel.js
function channel() {
    const values = [];
    let failed;
    let isOver = false;
    let wake = Promise.withResolvers();
    const throwIfFailed = () => {
        if (failed)
            throw failed.error;
    };
    const notify = () => {
        wake.resolve();
        wake = Promise.withResolvers();
    };
    return {
        async send(value) {
            throwIfFailed();
            const { promise, resolve } = Promise.withResolvers();
            values.push({ value, taken: resolve });
            notify();
            await promise;
            throwIfFailed();
        },
        end() {
            isOver = true;
            notify();
        },
        fail(error) {
            failed = { error };
            for (const { taken } of values.splice(0))
                taken();
        },
        async *[Symbol.asyncIterator]() {
            for (;;) {
                const next = values.shift();
                if (next) {
                    yield next.value;
                    next.taken();
                }
                else if (isOver)
                    return;
                else
                    await wake.promise;
            }
        },
    };
}

;// CONCATENATED MODULE: ../build/js/action/commands/sync/memory.js




/** Without input `state` every run asks for everything. */
const NOTHING = { pair: async () => undefined, run: 1, recheck: 1, kept: undefined };
async function readMemory({ state, syncName, recheck }, context) {
    if (!state)
        return NOTHING;
    const target = await context.open.target(state);
    const previous = await readState(target, { syncName, state }, context);
    const run = (previous?.run ?? 0) + 1;
    context.log.info(`Run ${run} of sync ${syncName}${previous ? '' : ': nothing is known of earlier runs'}`);
    return { pair: async (from, to) => previous?.pair(from, to), run, recheck, kept: { target, previous } };
}
/** `write` takes the pairs one by one, as they come. */
function takeNotes(write) {
    const pairs = channel();
    const written = write(pairs);
    // It is waited for in `save`; a step that fails before does not get there.
    written.catch((error) => pairs.fail(error));
    return {
        remember: (pair) => pairs.send(pair),
        save() {
            pairs.end();
            return written;
        },
    };
}
/** For a run that does all by itself. */
function notesOf({ kept, run }, { syncName, rules, signal, }) {
    if (!kept)
        return { remember: async () => { }, save: async () => undefined };
    const { target, previous } = kept;
    return takeNotes((pairs) => (0,records_state/* writeState */.Jq)(target, syncName, { run, rules, previous, pairs, signal }));
}
/** One that cannot be read is a fresh start: nothing is lost by it but requests, and nothing is pruned. */
async function readState(target, { syncName, state }, { signal, log }) {
    try {
        return await (0,records_state/* openState */.Gf)(target, syncName, { signal });
    }
    catch (error) {
        if (!(0,errors/* hasCode */.up)(error, 'INVALID_CONTENT'))
            throw error;
        log.warning(`${(0,safe_text/* safeText */.H)(state.text, 300)}: ${(0,safe_text/* safeText */.H)((0,errors/* messageOf */.bD)(error), 500)}; this run begins anew`);
        return undefined;
    }
}


/***/ }),

/***/ 908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ Places)
});

// EXTERNAL MODULE: ../build/js/core/concurrency.js
var concurrency = __webpack_require__(17145);
// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __webpack_require__(81963);
// EXTERNAL MODULE: ../build/js/core/at-most.js
var at_most = __webpack_require__(69669);
// EXTERNAL MODULE: ../build/js/core/reference.js
var reference = __webpack_require__(11387);
// EXTERNAL MODULE: ../build/js/core/target.js
var core_target = __webpack_require__(93557);
// EXTERNAL MODULE: ../build/js/sync/absent.js
var absent = __webpack_require__(81717);
;// CONCATENATED MODULE: ../build/js/sync/repository.js





/** A repository of a registry, or what a layout keeps under the name of one. */
class Repository {
    /** `ghcr.io/acme/app`, `oci-layout:backup`. */
    text;
    target;
    /** Before the colon of each name, where a layout holds several repositories: `ghcr.io/acme/app`. */
    prefix;
    /** Whether everything is asked for at the destinations, whatever the state says: afterwards all of it is known to be there. */
    asksAll;
    #pinned;
    #list;
    #references;
    constructor(target, { text, prefix = '', pinned, asksAll = false }) {
        this.text = text;
        this.#pinned = pinned;
        this.target = target;
        this.prefix = prefix;
        this.asksAll = asksAll;
    }
    /** Tells it from all others. */
    get key() {
        return this.prefix === '' ? this.text : `${this.text}:${this.prefix}`;
    }
    /** What the target knows the tag by. */
    reference(tag) {
        const digest = this.#pinned?.digests.get(tag);
        if (digest)
            return digest;
        return this.prefix === '' ? tag : `${this.prefix}:${tag}`;
    }
    /** For reports: `ghcr.io/acme/app:1.2`. */
    nameOf(tag) {
        return `${this.key}:${tag}`;
    }
    /** Its tags as they were at the first call, which asks. Fails with `NOT_FOUND` for a repository that is not there. */
    list(call) {
        return (this.#list ??= this.#read(call));
    }
    /** The same, where one that is not there has no tags; one that lists none may have some. */
    async listOrNone(call) {
        try {
            return await this.list(call);
        }
        catch (error) {
            if ((0,errors/* hasCode */.up)(error, 'NOT_FOUND'))
                return { tags: [], complete: (0,absent/* isUnknownRepository */.B)(error) };
            throw error;
        }
    }
    /** What all its tags are called at the target; undefined where the list may lack some. Of one that is not there, none. */
    references(call) {
        return (this.#references ??= this.#readReferences(call));
    }
    async #readReferences(call) {
        if (this.#pinned && !this.#pinned.others)
            return undefined;
        const { tags, complete } = await this.listOrNone(call);
        return complete ? new Set(tags.map((tag) => this.reference(tag))) : undefined;
    }
    /** Frees the list, when nobody needs it any more. */
    forget() {
        this.#list = undefined;
        this.#references = undefined;
    }
    async #read(call) {
        if (this.#pinned && !this.#pinned.others)
            return { tags: [...this.#pinned.digests.keys()], complete: true };
        const { target, prefix } = this;
        if (!(0,core_target/* canListTags */.sd)(target))
            throw new errors/* OrasError */.aP('UNSUPPORTED', `${this.text} cannot list its tags`);
        const { tags, complete } = await (0,at_most/* readTagList */.Vt)(target, call);
        const before = prefix === '' ? '' : `${prefix}:`;
        const own = tags.flatMap((tag) => (tag.startsWith(before) ? tag.slice(before.length) : []));
        // A name with a colon is that of another repository in a layout; any other that is no tag cannot be judged.
        const isReadable = own.every((tag) => (0,reference/* isTag */.dz)(tag) || tag.includes(':'));
        return { tags: own.filter(reference/* isTag */.dz), complete: complete && isReadable };
    }
}

// EXTERNAL MODULE: ../build/js/sync/rules/places.js
var places = __webpack_require__(95772);
// EXTERNAL MODULE: ../build/js/sync/rules/repositories.js
var repositories = __webpack_require__(4888);
// EXTERNAL MODULE: ../build/js/core/bytes.js
var bytes = __webpack_require__(24997);
// EXTERNAL MODULE: ../build/js/core/digest.js
var core_digest = __webpack_require__(59852);
// EXTERNAL MODULE: ../build/js/core/override-capabilities.js
var override_capabilities = __webpack_require__(59719);
;// CONCATENATED MODULE: ../build/js/sync/matrix/planned-source.js




/** The source, of which the manifests that travelled with a plan are not read again. */
function plannedSource(source, items) {
    const known = manifestsOf(items);
    if (known.size === 0)
        return source;
    const own = {
        fetch(node, options) {
            const manifest = known.get(node.digest);
            return manifest ? (0,bytes/* bytesOf */.$$)(manifest.bytes) : source.fetch(node, options);
        },
        async resolve(reference, options) {
            const manifest = (0,core_digest/* isDigest */.Bc)(reference) ? known.get(reference) : undefined;
            return manifest ? manifest.node : source.resolve(reference, options);
        },
        ...((0,core_target/* canReadManifest */.Ku)(source) && {
            readManifest: async (reference, options) => ((0,core_digest/* isDigest */.Bc)(reference) ? known.get(reference) : undefined) ?? source.readManifest(reference, options),
        }),
    };
    return (0,override_capabilities/* overrideCapabilities */.B)(source, own);
}
/** By the digest that their bytes have, in the algorithm of the item that they came with. */
function manifestsOf(items) {
    const known = new Map();
    for (const { digest: root, manifests } of items)
        for (const { mediaType, bytes } of manifests) {
            const digest = (0,core_digest/* digestOf */.ol)(bytes, (0,core_digest/* algorithmOf */.Hy)(root));
            known.set(digest, { node: { mediaType, digest, size: bytes.byteLength }, bytes });
        }
    return known;
}

// EXTERNAL MODULE: ../build/js/copy/read-root.js
var read_root = __webpack_require__(66335);
;// CONCATENATED MODULE: ../build/js/sync/unit.js


/** One repository of a rule and all places it goes to. */
class Unit {
    rule;
    /** What it is remembered by: its source, and the rule where several have that source. */
    id;
    from;
    to;
    #resolved = new concurrency/* SingleFlight */.FH();
    #read = new concurrency/* SingleFlight */.FH();
    #tagLists = new Map();
    constructor({ rule, id }, from, to) {
        this.rule = rule;
        this.id = id;
        this.from = from;
        this.to = to;
    }
    get source() {
        return this.from.target;
    }
    /** What the tag stands for, without reading it: free of charge where pulls are counted. */
    resolve(tag, call) {
        return this.#resolved.get(tag, () => this.source.resolve(this.from.reference(tag), call), call);
    }
    /** What the tag stood for when it was first asked, read; for one platform of an index its manifest. */
    read(tag, call) {
        return this.#read.get(tag, async () => {
            const resolved = await this.#resolved.peek(tag);
            const entered = await (0,read_root/* readRoot */.X)(this.source, resolved?.digest ?? this.from.reference(tag), call);
            this.#resolved.offer(tag, entered.root);
            const { platform } = this.rule;
            return platform ? (0,read_root/* onPlatform */.J)(entered, platform, call) : entered;
        }, call);
    }
    /** The tags of the source for copies that read it by way of `source`, so that none of them lists it again. */
    async tagLists(source, call) {
        const known = this.#tagLists.get(source);
        if (known)
            return known;
        const lists = new concurrency/* SingleFlight */.FH('keep');
        lists.set(source, await this.from.references(call));
        this.#tagLists.set(source, lists);
        return lists;
    }
    /** Frees all that is remembered, when the unit is done. */
    close() {
        this.#resolved = new concurrency/* SingleFlight */.FH();
        this.#read = new concurrency/* SingleFlight */.FH();
        this.#tagLists.clear();
    }
    /** Frees what is remembered of the tag, when all destinations are done with it. */
    forget(tag) {
        this.#resolved.delete(tag);
        this.#read.delete(tag);
    }
}

// EXTERNAL MODULE: ../build/js/action/inputs/location.js
var inputs_location = __webpack_require__(3306);
// EXTERNAL MODULE: ../build/js/action/inputs/raw-inputs.js
var raw_inputs = __webpack_require__(93313);
// EXTERNAL MODULE: ../build/js/action/runner/format.js
var format = __webpack_require__(87131);
// EXTERNAL MODULE: ../build/js/action/commands/shared/mounting.js
var mounting = __webpack_require__(43875);
// EXTERNAL MODULE: ../build/js/action/commands/shared/tags-in.js
var tags_in = __webpack_require__(17717);
;// CONCATENATED MODULE: ../build/js/action/commands/sync/places.js












/** The repositories of all rules, each opened once. */
class Places {
    #context;
    #between;
    #catalogs = new concurrency/* SingleFlight */.FH('keep');
    #ids = new Set();
    #sources = new concurrency/* SingleFlight */.FH('keep');
    #targets = new concurrency/* SingleFlight */.FH('keep');
    #transfersTo = (0,mounting/* transfersBetween */.X)();
    /** By the text of the location: an archive is written as a whole. */
    #opened = new concurrency/* SingleFlight */.FH('keep');
    constructor(context, between) {
        this.#context = context;
        this.#between = between;
    }
    /** All that were opened for writing. */
    targets() {
        return Promise.all(this.#opened.values());
    }
    /** The repositories of the rule, with all places of each. */
    async units(rule) {
        const names = await this.#namesOf(rule.rule);
        const units = [];
        for (const name of names) {
            const from = await this.#source((0,places/* sourcePlace */.$Y)(rule.rule, name));
            const to = rule.rule.to.map((one) => this.#target((0,places/* destinationPlace */.ki)(rule.rule, one, name)));
            const isFirst = !this.#ids.has(from.key);
            this.#ids.add(from.key);
            const id = isFirst ? from.key : `${from.key} (rule ${rule.rule.name})`;
            units.push(new Unit({ rule, id }, from, await Promise.all(to)));
        }
        return units;
    }
    /** A repository of a plan and where its items go. Tags stand for what they stood for then. */
    async planned(rule, items) {
        const [{ from }] = items;
        const location = locationOf(from);
        const source = plannedSource(await this.#context.open.source(location), items);
        const digests = new Map(items.map(({ tag, digest }) => [tag, digest]));
        const repository = new Repository(source, { text: from, pinned: { digests, others: true } });
        const to = [...new Set(items.map((item) => item.to))].map((text) => this.#target({ text }));
        return new Unit({ rule, id: from }, repository, await Promise.all(to));
    }
    /** Names below `from`, in a layout full names; undefined for `from` itself. */
    async #namesOf(rule) {
        if (rule.repositories.length === 0)
            return [undefined];
        if (!(0,repositories/* needsCatalog */.FY)(rule))
            return (0,repositories/* namedRepositories */.Wh)(rule);
        const all = await this.#repositoriesIn(locationOf(rule.from));
        const names = all.filter((0,repositories/* repositoryMatcher */.ff)(rule));
        if (names.length > 0)
            return names;
        throw new errors/* OrasError */.aP('NOT_FOUND', `rule ${rule.name}: none of the ${(0,format/* counted */.hS)(all.length, 'repository', 'repositories')} in ${rule.from} is meant`);
    }
    async #repositoriesIn(location) {
        if (location.kind !== 'registry') {
            const { target } = await this.#source({ text: location.text });
            const names = await (0,tags_in/* tagsIn */.b)(target, location.text, this.#context.signal);
            return [...new Set(names.flatMap((name) => /^(.+):[^:/]*$/.exec(name)?.[1] ?? []))];
        }
        const { registry, repository } = location.reference;
        const all = await this.#catalogs.get(registry, () => this.#catalog(registry));
        const below = `${repository}/`;
        return all.flatMap((one) => (one.startsWith(below) ? one.slice(below.length) : []));
    }
    #catalog(registry) {
        const { open, signal } = this.#context;
        return Array.fromAsync(open.repositories(registry, signal));
    }
    #source({ text, prefix = '' }) {
        return this.#sources.get(`${text} ${prefix}`, async () => {
            const location = locationOf(text);
            const opened = await this.#context.open.source(location);
            const exported = await this.#between?.exported(opened, location);
            return new Repository(exported ?? opened, {
                text: (0,inputs_location/* formatLocation */.j$)(location),
                prefix,
                pinned: pinnedIn(location),
                asksAll: exported !== undefined,
            });
        });
    }
    #target({ text, prefix = '' }) {
        return this.#targets.get(`${text} ${prefix}`, async () => {
            const location = locationOf(text);
            const opened = await this.#opened.get((0,inputs_location/* formatLocation */.j$)(location), () => this.#context.open.target(location, this.#between?.targets));
            const target = this.#between?.destination(opened, prefix) ?? opened;
            return Object.assign(new Repository(target, { text: (0,inputs_location/* formatLocation */.j$)(location), prefix }), {
                transfers: this.#transfersTo(location),
            });
        });
    }
}
/** A digest with tags stands for them, whatever they stand for at the source. */
function pinnedIn(location) {
    const digest = location.kind === 'registry' ? location.reference.digest : location.digest;
    if (digest === undefined)
        return undefined;
    if (location.tags.length > 0)
        return { digests: new Map(location.tags.map((tag) => [tag, digest])) };
    throw (0,raw_inputs/* wrong */.Qm)('rules', location.text, 'a tag before the digest, which is its name at the destination');
}
function locationOf(text) {
    return (0,inputs_location/* parseLocation */.zS)('rules', text);
}


/***/ }),

/***/ 68611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ reported)
});

// EXTERNAL MODULE: ../build/js/action/open/request-counter.js
var request_counter = __webpack_require__(92612);
;// CONCATENATED MODULE: ../build/js/action/commands/sync/spent-by-rule.js

/** What was asked of registries for each rule. */
class SpentByRule {
    #spent = new Map();
    of(rule) {
        const spent = this.#spent.get(rule) ?? (0,request_counter/* newSpent */.f0)();
        this.#spent.set(rule, spent);
        return spent;
    }
}

// EXTERNAL MODULE: ../build/js/action/commands/sync/tally.js
var tally = __webpack_require__(20470);
;// CONCATENATED MODULE: ../build/js/action/commands/sync/reported.js


/** Keeps a report while it works, and gives what became of the items of all rules. */
async function reported(rules, context, work) {
    const run = { context, tally: (0,tally/* openTally */.jx)(rules, context), spent: new SpentByRule() };
    let more;
    try {
        more = await work(run);
        context.signal.throwIfAborted();
    }
    catch (error) {
        await run.tally.abandon();
        throw error;
    }
    await run.tally.close();
    return { ...run.tally.result(run.spent, await context.open.budgets()), ...more };
}


/***/ }),

/***/ 96825:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S1: () => (/* binding */ ASKING),
  tv: () => (/* binding */ eachGroup),
  Jg: () => (/* binding */ keepState),
  bY: () => (/* binding */ openRule),
  cD: () => (/* binding */ openUnits),
  ae: () => (/* binding */ tellNone)
});

// EXTERNAL MODULE: ../build/js/core/concurrency.js
var concurrency = __webpack_require__(17145);
// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __webpack_require__(81963);
;// CONCATENATED MODULE: ../build/js/sync/groups.js
/** Units that have to be compared before one of them is copied: those that meet in a destination, or move together. */
function groupUnits(units) {
    const groupOf = new Map();
    for (const unit of units) {
        const keys = keysOf(unit);
        const met = new Set(keys.flatMap((key) => groupOf.get(key) ?? []));
        const group = [...met, unit];
        for (const key of group.flatMap(keysOf))
            groupOf.set(key, group);
    }
    return [...new Set(groupOf.values())];
}
function keysOf({ rule: { rule }, to }) {
    return [...to.map(({ key }) => key), ...(rule.together ? [`rule ${rule.name}`] : [])];
}

// EXTERNAL MODULE: ../build/js/action/open/request-counter.js
var request_counter = __webpack_require__(92612);
// EXTERNAL MODULE: ../build/js/action/runner/format.js
var format = __webpack_require__(87131);
// EXTERNAL MODULE: ../build/js/action/runner/safe-text.js
var safe_text = __webpack_require__(45229);
// EXTERNAL MODULE: ../build/js/action/commands/shared/if-exists.js
var if_exists = __webpack_require__(57996);
// EXTERNAL MODULE: ../build/js/action/commands/shared/modifier.js
var modifier = __webpack_require__(28789);
// EXTERNAL MODULE: ../build/js/action/commands/shared/predecessor-options.js
var predecessor_options = __webpack_require__(26784);
;// CONCATENATED MODULE: ../build/js/action/commands/sync/active-rule.js



/** What the engine is to do for a rule, by its keys and the inputs of the step. */
function activeRule(inputs, context, gate) {
    const { rule, platforms, ifExists, referrers } = inputs;
    const [platform, ...more] = platforms;
    return {
        rule,
        ifExists,
        platform: more.length === 0 ? platform : undefined,
        rewrites: more.length > 0 || inputs.modify !== undefined,
        referrers: referrers.depth > 0,
        options: (root, place) => ({
            ...copyOptions(root, inputs, context),
            replaces: (0,if_exists/* digestTagChoice */.W)(place, ifExists, context),
        }),
        ...(gate && {
            verify: ({ source, root, index }, text, call) => gate.check({ source, nodes: index ? [index, root] : [root], text }, call),
        }),
    };
}
/** Of several copies at once each has a share of the concurrency. */
const SHARE = 3;
function copyOptions(root, { deep, filter, children, referrers, ...inputs }, { concurrency, progress }) {
    return {
        concurrency: Math.min(SHARE, concurrency),
        deep,
        filter,
        children,
        ...(0,predecessor_options/* predecessorOptions */.U)(referrers),
        modify: (0,modifier/* modifierFor */.x)(root.digest, inputs),
        signatures: modifier/* OVER_MODIFIED */.l[referrers.signatures],
        onBytes: (bytes) => progress.moved(bytes),
    };
}

;// CONCATENATED MODULE: ../build/js/action/commands/sync/run.js







/** Repositories that are worked on at once. */
const REPOSITORIES = 4;
/** Requests that compare, of the concurrency: they are small. */
const ASKING = 3;
/** Of requests for trusted roots. */
const RETRIES = 5;
/** The repositories of all rules. A rule of which they cannot be found fails, the others go on. */
async function openUnits(rules, { context, places, spent, tally, trustRoot }) {
    const units = [];
    for (const inputs of rules) {
        const { name } = inputs.rule;
        const rule = await openRule(inputs, { trustRoot, context });
        try {
            const found = await (0,request_counter/* countRequests */.Kx)(spent.of(name), () => places.units(rule));
            context.log.info(`rule ${name}: ${(0,format/* counted */.hS)(found.length, 'repository', 'repositories')}`);
            units.push(...found);
        }
        catch (error) {
            context.signal.throwIfAborted();
            await tally.addRuleFailure(inputs.rule, error);
        }
    }
    return units;
}
/** With the gate of the rule's own policy. */
async function openRule(inputs, around) {
    return activeRule(inputs, around.context, await gateOf(inputs, around));
}
async function gateOf({ rule: { name, verify } }, { trustRoot, context: { open, runtime, log } }) {
    if (verify === undefined)
        return undefined;
    const { openGate } = await Promise.all(/* import() */[__webpack_require__.e(5234), __webpack_require__.e(8776)]).then(__webpack_require__.bind(__webpack_require__, 68776));
    try {
        const policy = JSON.stringify(verify);
        return await openGate({ policy, trustRoot }, { runtime, send: open.send, retries: RETRIES }, log);
    }
    catch (cause) {
        const message = (0,errors/* messageOf */.bD)(cause).replace(/^input /, '');
        throw new errors/* OrasError */.aP('INVALID_INPUT', `rule ${JSON.stringify(name)}: ${message}`, { cause });
    }
}
/** Some groups at once; what a group asks for is counted for its rule. */
async function eachGroup(units, { context: { signal }, spent }, work) {
    const groups = groupUnits(units);
    const release = releaseWhenLast(groups);
    await (0,concurrency/* mapConcurrent */._k)(groups, REPOSITORIES, async (group) => {
        signal.throwIfAborted();
        const [first] = group;
        if (first)
            await (0,request_counter/* countRequests */.Kx)(spent.of(first.rule.rule.name), () => work(group));
        release(group);
    });
}
/** Lists of repositories are large: they go when the last group that reads them is done. */
function releaseWhenLast(groups) {
    const repositoriesOf = (group) => new Set(group.flatMap(({ from, to }) => [from, ...to]));
    const readers = new Map();
    for (const one of groups.flatMap((group) => [...repositoriesOf(group)]))
        readers.set(one, (readers.get(one) ?? 0) + 1);
    return (group) => {
        for (const unit of group)
            unit.close();
        for (const one of repositoriesOf(group)) {
            const left = (readers.get(one) ?? 1) - 1;
            readers.set(one, left);
            if (left === 0)
                one.forget();
        }
    };
}
/** What could not be listed is known as it was. */
async function keepState({ unit, to }, memory, remember) {
    for (const place of to ? [to] : unit.to) {
        const known = await memory.pair(unit.id, place.key);
        if (known)
            await remember(known);
    }
}
function tellNone({ from, rule: { rule } }, { log }) {
    log.warning(`rule ${rule.name}: no tag of ${(0,safe_text/* safeText */.H)(from.text, 300)} is selected`);
}


/***/ }),

/***/ 20470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H0: () => (/* binding */ ruleCounts),
/* harmony export */   Pu: () => (/* binding */ failureLine),
/* harmony export */   cA: () => (/* binding */ lineOf),
/* harmony export */   jx: () => (/* binding */ openTally)
/* harmony export */ });
/* unused harmony export Tally */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78474);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(81963);
/* harmony import */ var _sync_pair_run_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28673);
/* harmony import */ var _sync_records_weight_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(49443);
/* harmony import */ var _sync_records_report_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(56865);
/* harmony import */ var _results_sync_result_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(23961);
/* harmony import */ var _runner_format_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(87131);
/* harmony import */ var _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(45229);












const SHOWN = 50;
const FAILURES = 1000;
/** In a folder of the runner. */
function openTally(rules, { runtime, log }) {
    return new Tally((0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(runtime.temp, `sync-report-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.jsonl`), rules, log);
}
/** Counts what becomes of the items of each rule, and writes down those that are not as they were. */
class Tally {
    path;
    #file;
    #log;
    #rules = new Map();
    #shown = [];
    #failed = [];
    failures = [];
    /** What would be pruned. */
    pruneable = [];
    #unfinished = new Set();
    constructor(path, rules, log) {
        this.path = path;
        this.#log = log;
        this.#file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createWriteStream)(path, { flags: 'wx', mode: 0o600 });
        for (const rule of rules)
            this.#rules.set(rule, { ...NONE });
    }
    /** Of a pair that ended. */
    async addPair({ unit, to, items }) {
        const rule = unit.rule.rule.name;
        this.#countsOf(rule).selected += items.length;
        for (const item of items)
            await this.addItem(lineOf(item, { rule, from: unit.from.text, to: to.text }), item.error);
    }
    /** What became of a tag that was counted as selected before. */
    async addItem(line, error) {
        const { rule, result, bytes } = line;
        const counts = this.#countsOf(rule);
        counts[result] += 1;
        counts.bytes += bytes;
        if ((0,_sync_pair_run_js__WEBPACK_IMPORTED_MODULE_6__/* .isFailure */ .N6)(result) || result === 'deferred')
            this.#unfinished.add(rule);
        if (result !== 'same')
            await this.add(line, error);
    }
    /** What a plan leaves to other jobs. */
    async addPlanned(rule, { items, blobs }) {
        const counts = this.#countsOf(rule);
        counts.selected += items.length;
        counts.bytes += (0,_sync_records_weight_js__WEBPACK_IMPORTED_MODULE_8__/* .sum */ .cz)(blobs.values());
        for (const { from, to, as: tag, digest, was, kind } of items) {
            if (kind === 'check')
                continue;
            const result = kind === 'copy' ? 'copied' : 'moved';
            counts[result] += 1;
            await this.add({ rule, from, digest, to, tag, ...(was && { was }), result, bytes: 0, ms: 0 });
        }
    }
    /** What another job counted. */
    addCounts({ rule, selected, same, unlisted }) {
        const counts = this.#countsOf(rule);
        counts.selected += selected;
        counts.same += same;
        counts.unlisted += unlisted;
        if (unlisted > 0)
            this.#unfinished.add(rule);
    }
    addFailure(failure) {
        const line = failureLine(failure);
        this.addCounts({ rule: line.rule, selected: 0, same: 0, unlisted: 1 });
        return this.add(line, failure.error, (failure.to ?? failure.unit.from).text);
    }
    addRuleFailure({ name, from, to }, error) {
        this.addCounts({ rule: name, selected: 0, same: 0, unlisted: 1 });
        return this.add(repositoryLine({ rule: name, from, to: to[0] ?? '' }, error), error, from);
    }
    /** One line of the report, which is also told in the log. */
    async add(line, error, place = `${line.to}:${line.tag}`) {
        const isBad = (0,_sync_pair_run_js__WEBPACK_IMPORTED_MODULE_6__/* .isFailure */ .N6)(line.result);
        if (line.result === 'pruned')
            this.#countsOf(line.rule).pruned += 1;
        const lines = isBad ? this.#failed : this.#shown;
        if (lines.length < SHOWN)
            lines.push(line);
        if (isBad && this.failures.length < FAILURES)
            this.failures.push({ place, error });
        this.#log.info(textOf(line));
        if (!this.#file.write(`${(0,_sync_records_report_js__WEBPACK_IMPORTED_MODULE_7__/* .formatReportLine */ .m3)(line)}\n`))
            await (0,node_events__WEBPACK_IMPORTED_MODULE_2__.once)(this.#file, 'drain');
    }
    /** Told in the log alone. */
    note(text) {
        this.#log.notice((0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_9__/* .safeText */ .H)(text, 2000));
    }
    /** A tag that goes when pruning is applied. */
    wouldPrune(name) {
        this.#log.info(`  to prune ${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_9__/* .safeText */ .H)(name, 500)}`);
        this.pruneable.push(name);
    }
    /** Rules of which something is not as it should be. */
    get unfinished() {
        return this.#unfinished;
    }
    /** Failures first. */
    get shown() {
        return [...this.#failed, ...this.#shown].slice(0, SHOWN);
    }
    rules(spent) {
        return [...this.#rules].map(([name, counts]) => ({ name, ...counts, ...spent.of(name) }));
    }
    result(spent, budgets) {
        const { shown, failures, path, pruneable } = this;
        const rules = this.rules(spent);
        const { deferred } = (0,_results_sync_result_js__WEBPACK_IMPORTED_MODULE_10__/* .totalsOf */ .vA)(rules);
        if (deferred > 0)
            this.note(`a budget is used up: ${(0,_runner_format_js__WEBPACK_IMPORTED_MODULE_11__/* .counted */ .hS)(deferred, 'tag')} left for the next run`);
        return { kind: 'sync', rules, shown, failures, report: path, budgets, pruneable };
    }
    close() {
        return new Promise((resolve, reject) => {
            this.#file.once('error', reject);
            this.#file.end(resolve);
        });
    }
    /** Of a sync that failed: says where the report of what was done is, if there is any. */
    async abandon() {
        await this.close();
        if (this.#file.bytesWritten === 0)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.rm)(this.path, { force: true });
        else
            this.#log.info(`Report up to the failure: ${this.path}`);
    }
    #countsOf(rule) {
        const counts = this.#rules.get(rule) ?? { ...NONE };
        this.#rules.set(rule, counts);
        return counts;
    }
}
function ruleCounts(rules) {
    return rules.map(({ name, selected, same, unlisted, requests, pulls }) => ({
        rule: name,
        selected,
        same,
        unlisted,
        requests,
        pulls,
    }));
}
const NONE = {
    selected: 0,
    same: 0,
    copied: 0,
    moved: 0,
    kept: 0,
    deferred: 0,
    gone: 0,
    refused: 0,
    failed: 0,
    pruned: 0,
    bytes: 0,
    unlisted: 0,
};
/** About a repository that could not be listed. */
function repositoryLine(places, error) {
    return { ...places, tag: '', result: 'failed', bytes: 0, ms: 0, error: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .bD)(error) };
}
function failureLine({ unit, to, error }) {
    const place = (to ?? unit.to[0])?.text ?? '';
    return repositoryLine({ rule: unit.rule.rule.name, from: unit.from.text, to: place }, error);
}
function lineOf({ item, outcome, ...ended }, places) {
    const { digest, at, was, bytes, ms, error } = ended;
    return {
        ...places,
        ...(digest && { digest }),
        ...(at && at !== digest && { at }),
        tag: item.to.reference(item.tag),
        ...(was && { was }),
        result: outcome,
        bytes,
        ms,
        ...(error !== undefined && { error: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .bD)(error) }),
    };
}
function textOf({ to, tag, result, digest, was, error }) {
    const what = `${to}${tag === '' ? '' : `:${tag}`}`;
    const at = digest === undefined ? '' : ` ${digest.slice(0, 19)}`;
    const before = result === 'moved' && was !== undefined ? `, was ${was.slice(0, 19)}` : '';
    return `  ${result.padEnd(8)} ${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_9__/* .safeText */ .H)(what, 500)}${at}${before}${error === undefined ? '' : `: ${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_9__/* .safeText */ .H)(error, 500)}`}`;
}


/***/ }),

/***/ 67848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ur: () => (/* binding */ excludeOf),
  Eg: () => (/* binding */ modifyOf),
  qX: () => (/* binding */ referrerTypesOf)
});

// EXTERNAL MODULE: ../build/js/core/media-types.js
var media_types = __webpack_require__(17142);
// EXTERNAL MODULE: ../build/js/core/manifest.js
var core_manifest = __webpack_require__(43749);
// EXTERNAL MODULE: ../build/js/core/platform.js
var platform = __webpack_require__(17655);
;// CONCATENATED MODULE: ../build/js/copy/rewrite/filter.js


/** Includes nodes of these media types. */
function byMediaType(...types) {
    return (node) => types.includes(node.mediaType);
}
/**
 * Includes manifests of these artifact types, by the descriptor or else by the manifest.
 *
 * @example
 * const options: CopyOptions = { filter: not(byArtifactType('application/vnd.acme.debug')) };
 */
function byArtifactType(...types) {
    return async (node, _parent, manifest) => {
        const type = node.artifactType ?? (await typeIn(manifest));
        return type !== undefined && types.includes(type);
    };
}
async function typeIn(read) {
    const manifest = await read();
    return manifest && (0,core_manifest/* artifactTypeOf */.Gh)(manifest);
}
/** Includes nodes with the annotation, on the descriptor or in the manifest; with any value if none is given. */
function byAnnotation(key, value) {
    const has = (annotations) => annotations !== undefined &&
        Object.hasOwn(annotations, key) &&
        (value === undefined || annotations[key] === value);
    return async (node, _parent, manifest) => has(node.annotations) || has((await manifest())?.annotations);
}
/** Includes nodes for these platforms, and nodes without a platform. */
function byPlatform(...platforms) {
    return ({ platform }) => !platform || platforms.some((wanted) => matchesPlatform(platform, wanted));
}
/** Includes the nodes that the filter excludes. */
function not(filter) {
    return async (node, parent, manifest) => !(await filter(node, parent, manifest));
}
/** Includes nodes that pass every filter; stops at the first that excludes the node. */
function allOf(...filters) {
    return async (node, parent, manifest) => {
        for (const filter of filters)
            if (!(await filter(node, parent, manifest)))
                return false;
        return true;
    };
}
/** Includes nodes that pass any filter; stops at the first that includes the node. */
function anyOf(...filters) {
    return not(allOf(...filters.map(not)));
}

// EXTERNAL MODULE: ../build/js/copy/rewrite/modifiers.js
var modifiers = __webpack_require__(92057);
// EXTERNAL MODULE: ../build/js/action/inputs/raw-inputs.js
var raw_inputs = __webpack_require__(93313);
;// CONCATENATED MODULE: ../build/js/action/inputs/node-inputs.js




const EXCLUDE_FORMS = 'media types, artifact types and annotation:key=value, one per line';
const MODIFY_FORMS = 'annotation:key=value, -annotation:key and media-types:oci, one per line';
/** Input `referrer-types`: none for all. */
function referrerTypesOf(reader) {
    const types = reader.lines('referrer-types');
    for (const type of types)
        if (!(0,media_types/* isMediaType */.LA)(type))
            throw (0,raw_inputs/* wrong */.Qm)('referrer-types', type, 'media types, one per line');
    return types;
}
/** Input `exclude`: false for what one of the lines names. */
function excludeOf(reader) {
    const lines = reader.lines('exclude');
    if (lines.length === 0)
        return undefined;
    const types = lines.filter((line) => !line.startsWith('annotation:'));
    for (const type of types)
        if (!(0,media_types/* isMediaType */.LA)(type))
            throw (0,raw_inputs/* wrong */.Qm)('exclude', type, EXCLUDE_FORMS);
    const annotations = lines
        .filter((line) => line.startsWith('annotation:'))
        .map((line) => {
        const [key, value] = pairOf(line.slice('annotation:'.length));
        if (key === '')
            throw (0,raw_inputs/* wrong */.Qm)('exclude', line, EXCLUDE_FORMS);
        return byAnnotation(key, value);
    });
    const ofTypes = types.length > 0 ? [byMediaType(...types), byArtifactType(...types)] : [];
    return not(anyOf(...ofTypes, ...annotations));
}
/** Input `modify`: annotations are those of the root, media types those of all that is copied. */
function modifyOf(reader) {
    const lines = reader.lines('modify');
    if (lines.length === 0)
        return undefined;
    const set = Object.create(null);
    const remove = [];
    let oci = false;
    for (const line of lines) {
        const [key, value] = pairOf(line.replace(/^-?annotation:/, ''));
        if (line === 'media-types:oci')
            oci = true;
        else if (line.startsWith('annotation:') && key !== '' && value !== undefined)
            set[key] = value;
        else if (line.startsWith('-annotation:') && key !== '' && value === undefined)
            remove.push(key);
        else
            throw (0,raw_inputs/* wrong */.Qm)('modify', line, MODIFY_FORMS);
    }
    const annotations = { ...set };
    const ofRoot = (0,modifiers/* annotate */.fz)(annotations, remove);
    return (root) => (0,modifiers/* chain */.cy)((0,modifiers/* onlyFor */.Wj)(({ digest }) => digest === root, ofRoot), ...(oci ? [(0,modifiers/* toOci */.t_)()] : []));
}
function pairOf(text) {
    const equals = text.indexOf('=');
    return equals < 0 ? [text.trim(), undefined] : [text.slice(0, equals).trim(), text.slice(equals + 1)];
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

/***/ 18154:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ readRules),
  v: () => (/* binding */ rulesValue)
});

// EXTERNAL MODULE: ../build/js/core/descriptor.js
var descriptor = __webpack_require__(44745);
// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __webpack_require__(81963);
// EXTERNAL MODULE: ../build/js/core/media-types.js
var media_types = __webpack_require__(17142);
// EXTERNAL MODULE: ../build/js/core/reference.js
var reference = __webpack_require__(11387);
// EXTERNAL MODULE: ../build/js/core/digest.js
var digest = __webpack_require__(59852);
// EXTERNAL MODULE: ../build/js/sync/rules/places.js
var rules_places = __webpack_require__(95772);
// EXTERNAL MODULE: ../build/js/core/size.js
var size = __webpack_require__(21033);
;// CONCATENATED MODULE: ../build/js/sync/rules/fields.js


/** A map of the rules, whose leaves are all texts. Every error says where, which key, what it got and what is allowed. */
class Fields {
    where;
    #values;
    #defaults;
    constructor(value, { where, known, defaults }) {
        if (!(0,descriptor/* isRecord */.u4)(value))
            throw wrongRules(`${where}: got ${shown(value)}, allowed is a map`);
        const unknown = Object.keys(value).find((key) => known?.includes(key) === false);
        if (known && unknown !== undefined)
            throw wrongRules(`${where}: unknown key ${shown(unknown)}, the nearest is ${nearestOf(unknown, known)}; allowed is ${known.join(', ')}`);
        this.where = where;
        this.#values = value;
        this.#defaults = defaults;
    }
    get keys() {
        return Object.keys(this.#values);
    }
    has(key) {
        return this.says(key) || this.#defaults?.has(key) === true;
    }
    /** Whether the map itself has the key. */
    says(key) {
        return Object.hasOwn(this.#values, key);
    }
    value(key) {
        return this.says(key) ? this.#values[key] : this.#defaults?.value(key);
    }
    /** One line. */
    text(key, allowed = 'one text') {
        if (!this.has(key))
            return undefined;
        const value = this.value(key);
        if (typeof value === 'string' && value.trim() !== '' && !/\p{Cc}/u.test(value))
            return value;
        throw this.wrong(key, value, allowed);
    }
    /** One text or a list of them; none where the key is missing. */
    list(key, allowed = 'a text or a list of texts') {
        if (!this.has(key))
            return [];
        const value = this.value(key);
        const items = Array.isArray(value) ? value : [value];
        const texts = items.filter((item) => typeof item === 'string' && item !== '' && !/\p{Cc}/u.test(item));
        if (texts.length < items.length)
            throw this.wrong(key, value, allowed);
        return texts;
    }
    oneOf(key, allowed) {
        const text = this.text(key, allowed.join(', '));
        const found = allowed.find((one) => one === text);
        if (text !== undefined && found === undefined)
            throw this.wrong(key, text, allowed.join(', '));
        return found;
    }
    flag(key) {
        return this.oneOf(key, ['true', 'false']) === 'true';
    }
    /** A whole number from 1 up. */
    count(key, most, others = '') {
        const allowed = `a whole number from 1 to ${most}${others}`;
        const text = this.text(key, allowed);
        if (text === undefined)
            return undefined;
        const value = Number(text);
        if (/^[0-9]{1,9}$/.test(text) && value >= 1 && value <= most)
            return value;
        throw this.wrong(key, text, allowed);
    }
    /** Lines of text, or a list of them: what an input is given. */
    lines(key) {
        const value = this.value(key);
        if (typeof value === 'string')
            return value;
        return this.list(key).join('\n');
    }
    /** The map under a key. */
    inner(key, known) {
        return new Fields(this.value(key), { where: `${this.#whereOf(key)}: ${key}`, known });
    }
    /** What `parse` makes of the key; its error is told with the key. */
    read(key, parse) {
        try {
            return parse();
        }
        catch (cause) {
            throw wrongRules(`${this.#whereOf(key)}: ${key}: ${(0,errors/* messageOf */.bD)(cause)}`, cause);
        }
    }
    missing(key) {
        return wrongRules(`${this.where}: ${key} is missing`);
    }
    wrong(key, got, allowed) {
        return wrongRules(`${this.#whereOf(key)}: ${key}: got ${shown(got)}, allowed is ${allowed}`);
    }
    #whereOf(key) {
        return this.says(key) ? this.where : (this.#defaults?.where ?? this.where);
    }
}
function wrongRules(message, cause) {
    return new errors/* OrasError */.aP('INVALID_INPUT', message, { details: { input: 'rules' }, cause });
}
function shown(value) {
    if (typeof value === 'string')
        return JSON.stringify(value.slice(0, 200));
    return value === undefined || value === null ? 'nothing' : JSON.stringify(value).slice(0, 200);
}
/** Of the known keys the one that is fewest edits away. */
function nearestOf(key, known) {
    const short = key.slice(0, 40).toLowerCase();
    const ranked = known.map((one) => ({ one, edits: editsBetween(short, one) }));
    return ranked.toSorted((a, b) => a.edits - b.edits)[0]?.one ?? '';
}
/** Levenshtein's distance. */
function editsBetween(one, other) {
    let row = Array.from({ length: other.length + 1 }, (_, at) => at);
    for (const [line, character] of Array.from(one).entries()) {
        const next = [line + 1];
        for (let at = 0; at < other.length; at += 1) {
            const replaced = (row[at] ?? 0) + (other[at] === character ? 0 : 1);
            next.push(Math.min(replaced, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
        }
        row = next;
    }
    return row.at(-1) ?? 0;
}

;// CONCATENATED MODULE: ../build/js/sync/rules/rates.js



const KEYS = ['requests', 'pulls', 'bandwidth'];
const SECONDS = { s: 1, m: 60, h: 3600 };
/** GHCR has about 2,000 requests a minute; Docker Hub counts pulls. */
const DEFAULTS = [
    ['ghcr.io', { requests: 1500 / 60 }],
    ['docker.io', { pulls: { share: 0.8 } }],
];
/** Lifts a default. */
const NONE = 'none';
/** Key `rates`: a map of registries. */
function parseRates(value) {
    const rates = new Map(DEFAULTS);
    if (value === undefined)
        return rates;
    const registries = new Fields(value, { where: 'rates' });
    for (const name of registries.keys) {
        const registry = registries.read(name, () => (0,reference/* canonicalRegistry */.i7)((0,reference/* parseRegistry */.l5)(name)));
        const fields = new Fields(registries.value(name), { where: `rates: ${registry}`, known: KEYS });
        rates.set(registry, { ...without(rates.get(registry) ?? {}, fields), ...rateOf(fields) });
    }
    return rates;
}
/** The default of what the map says nothing of. */
function without({ requests, pulls, bandwidth }, fields) {
    return {
        ...(requests !== undefined && !fields.says('requests') && { requests }),
        ...(pulls !== undefined && !fields.says('pulls') && { pulls }),
        ...(bandwidth !== undefined && !fields.says('bandwidth') && { bandwidth }),
    };
}
function rateOf(fields) {
    const [requests, pulls, bandwidth] = [requestsOf(fields), pullsOf(fields), bandwidthOf(fields)];
    return {
        ...(requests !== undefined && { requests }),
        ...(pulls !== undefined && { pulls }),
        ...(bandwidth !== undefined && { bandwidth }),
    };
}
function requestsOf(fields) {
    const allowed = `a number of requests such as 25/s, 1500/m or 50000/h, or ${NONE}`;
    const text = fields.text('requests', allowed);
    if (text === undefined || text === NONE)
        return undefined;
    const [, amount, unit = ''] = /^([1-9][0-9]{0,8})\/([smh])$/.exec(text) ?? [];
    if (amount === undefined)
        throw fields.wrong('requests', text, allowed);
    return Number(amount) / (SECONDS[unit] ?? 1);
}
function pullsOf(fields) {
    const allowed = `a share of those that are left, such as 80%, a whole number, or ${NONE}`;
    const text = fields.text('pulls', allowed);
    if (text === undefined || text === NONE)
        return undefined;
    const share = shareOf(text);
    if (share !== undefined)
        return { share };
    if (/^(?:0|[1-9][0-9]{0,8})$/.test(text))
        return Number(text);
    throw fields.wrong('pulls', text, allowed);
}
/** Of `80%`: 0.8; undefined for what is no share. */
function shareOf(text) {
    const percent = Number(/^([1-9][0-9]?|100)%$/.exec(text)?.[1]);
    return Number.isNaN(percent) ? undefined : percent / 100;
}
function bandwidthOf(fields) {
    const allowed = `a size a second such as 20MB/s, or ${NONE}`;
    const text = fields.text('bandwidth', allowed);
    if (text === undefined || text === NONE)
        return undefined;
    const bytes = text.endsWith('/s') ? (0,size/* parseSize */.D)(text.slice(0, -2)) : undefined;
    if (bytes === undefined || bytes === 0)
        throw fields.wrong('bandwidth', text, allowed);
    return bytes;
}

// EXTERNAL MODULE: ../build/js/sync/rules/tag-patterns.js
var tag_patterns = __webpack_require__(46328);
;// CONCATENATED MODULE: ../build/js/sync/rules/prune-rule.js


const prune_rule_KEYS = ['keep', 'after', 'max', 'max-share', 'scope'];
const MOST_RUNS = 1000;
const MOST_TAGS = 1_000_000;
/** Key `prune` of a rule. */
function parsePrune(rule) {
    const value = rule.value('prune');
    if (!rule.has('prune') || value === 'none')
        return undefined;
    const fields = rule.inner('prune', prune_rule_KEYS);
    const keep = fields.list('keep');
    fields.read('keep', () => (0,tag_patterns/* tagMatcher */.i)(keep));
    const text = fields.text('max-share') ?? '10%';
    const maxShare = shareOf(text);
    if (maxShare === undefined)
        throw fields.wrong('max-share', text, '1% to 100%');
    return {
        keep,
        after: fields.count('after', MOST_RUNS) ?? 2,
        max: fields.count('max', MOST_TAGS) ?? 20,
        maxShare,
        scope: fields.oneOf('scope', ['ours', 'all']) ?? 'ours',
    };
}

// EXTERNAL MODULE: ../build/js/sync/rules/repositories.js
var repositories = __webpack_require__(4888);
// EXTERNAL MODULE: ../build/js/sync/rules/tag-names.js
var tag_names = __webpack_require__(62023);
// EXTERNAL MODULE: ../build/js/sync/rules/tag-selection.js
var tag_selection = __webpack_require__(38889);
;// CONCATENATED MODULE: ../build/js/sync/rules/parse-rule.js








/** Named like the inputs that they stand for; the action reads them. */
const SETTINGS = [
    'if-exists',
    'platform',
    'referrers',
    'referrer-types',
    'depth',
    'max-referrers',
    'signatures',
    'exclude',
    'modify',
    'deep',
    'children',
];
const RULE_KEYS = [
    'name',
    'from',
    'repositories',
    'to',
    'tags',
    'versions',
    'suffix',
    'prereleases',
    'newest',
    'per',
    'always',
    'retag',
    'fixed',
    'backup',
    'only-with',
    'together',
    'if-none',
    'at-most',
    'prune',
    'verify',
    ...SETTINGS,
];
const parse_rule_MOST_TAGS = 1_000_000;
const MOST_VERSIONS = 10_000;
/** What a template is tried with. */
const SAMPLE = { tag: '1.2.3-a', digest: (0,digest/* digestOf */.ol)(''), repository: 'a/b', inLayout: 'localhost/a/b' };
/** `settings` are those of the step, for what the rule does not say. */
function parseRule(fields, settings) {
    const places = placesOf(fields);
    return {
        name: nameOf(fields),
        ...places,
        select: selectOf(fields),
        retag: retagOf(fields),
        fixed: fixedOf(fields),
        backup: backupOf(fields),
        onlyWith: onlyWithOf(fields),
        together: fields.flag('together'),
        ifNone: fields.oneOf('if-none', ['error', 'warn', 'ignore']) ?? 'error',
        atMost: fields.count('at-most', parse_rule_MOST_TAGS) ?? 10_000,
        prune: parsePrune(fields),
        verify: fields.has('verify') ? fields.value('verify') : undefined,
        settings: { ...settings, ...settingsOf(fields) },
    };
}
function nameOf(fields) {
    const allowed = 'a text of up to 100 characters in one line';
    const name = fields.text('name', allowed);
    if (name !== undefined && name.length > 100)
        throw fields.wrong('name', name, allowed);
    return name;
}
function placesOf(fields) {
    const from = fields.text('from', 'a registry, a repository, a layout or an archive');
    if (from === undefined)
        throw fields.missing('from');
    const repositories = fields.list('repositories');
    if (fields.has('repositories') && repositories.length === 0)
        throw fields.wrong('repositories', [], 'names or globs; left out where from is the repository itself');
    const to = fields.list('to');
    if (to.length === 0)
        throw fields.missing('to');
    if (new Set(to).size < to.length)
        throw fields.wrong('to', to.join(', '), 'each place once');
    const places = { from: from.trim(), repositories, to: to.map((one) => one.trim()) };
    checkPlaces(places, fields);
    return places;
}
/** With every name that is known before a catalog is asked. */
function checkPlaces(places, fields) {
    fields.read('repositories', () => (0,repositories/* repositoryMatcher */.ff)(places));
    const names = places.repositories.filter((name) => !name.startsWith('!') && !(0,repositories/* isGlob */.fg)(name));
    const sample = (0,rules_places/* isFile */.fo)(places.from) ? SAMPLE.inLayout : SAMPLE.repository;
    const tried = places.repositories.length === 0 ? [undefined] : [...names, sample];
    for (const name of names)
        fields.read('repositories', () => (0,rules_places/* sourcePlace */.$Y)(places, name));
    for (const name of tried) {
        fields.read('from', () => (0,rules_places/* sourcePlace */.$Y)(places, name));
        for (const to of places.to)
            fields.read('to', () => (0,rules_places/* destinationPlace */.ki)(places, to, name));
    }
}
function selectOf(fields) {
    const newest = fields.value('newest') === 'all' ? undefined : fields.count('newest', MOST_VERSIONS, ' or all');
    const versions = fields.text('versions');
    needsOne(fields, 'suffix', ['versions', 'newest']);
    needsOne(fields, 'prereleases', ['versions', 'newest']);
    needsOne(fields, 'per', ['newest']);
    const always = fields.list('always');
    const wrong = always.find((tag) => !(0,reference/* isTag */.dz)(tag));
    if (wrong !== undefined)
        throw fields.wrong('always', wrong, 'tags as they are, without * and !');
    const patterns = fields.list('tags');
    const suffix = fields.list('suffix');
    fields.read('tags', () => (0,tag_selection.checkRules)({ patterns }));
    fields.read('versions', () => (0,tag_selection.checkRules)({ versions }));
    fields.read('suffix', () => (0,tag_selection.checkRules)({ suffix }));
    const per = fields.oneOf('per', ['minor', 'major']);
    const prereleases = fields.flag('prereleases');
    return { patterns, versions, suffix, prereleases, newest, per, always, keepsOthers: true };
}
/** Alone the key would do nothing; from `defaults` it may. */
function needsOne(fields, key, others) {
    if (!fields.says(key) || others.some((other) => fields.has(other)))
        return;
    throw fields.wrong(key, fields.value(key), `it beside ${others.join(' or ')}`);
}
function retagOf(fields) {
    const retag = fields.text('retag') ?? '{tag}';
    fields.read('retag', () => (0,tag_names/* destinationTag */.$V)({ retag }, SAMPLE.tag));
    return retag;
}
function backupOf(fields) {
    const backup = fields.text('backup');
    if (backup === undefined || backup === 'none')
        return undefined;
    fields.read('backup', () => (0,tag_names/* backupTag */.V4)(backup, SAMPLE.tag, SAMPLE.digest));
    return backup;
}
function fixedOf(fields) {
    const fixed = fields.list('fixed');
    fields.read('fixed', () => (0,tag_names/* fixedTags */.wP)({ fixed }));
    return fixed;
}
function onlyWithOf(fields) {
    const types = fields.list('only-with');
    const wrong = types.find((type) => type !== 'signature' && !(0,media_types/* isMediaType */.LA)(type));
    if (wrong === undefined)
        return types;
    throw fields.wrong('only-with', wrong, 'signature, or artifact types such as application/spdx+json');
}
function settingsOf(fields) {
    const given = SETTINGS.filter((key) => fields.has(key));
    return Object.fromEntries(given.map((key) => [key, fields.lines(key)]));
}

// EXTERNAL MODULE: ../build/js/core/json.js
var json = __webpack_require__(49310);
;// CONCATENATED MODULE: ../build/js/sync/rules/parse-rules.js






const parse_rules_KEYS = ['version', 'defaults', 'rates', 'rules'];
/**
 * The rules in a value whose leaves are all texts, as YAML's failsafe schema gives it: a list, or a map of `version: 1`,
 * `defaults`, `rates` and `rules`. `settings` are those of the step: they change what a rule does, and so its digest. Fails
 * with `INVALID_INPUT` for anything that is not understood.
 */
function parseRules(value, settings = {}) {
    const top = new Fields(Array.isArray(value) ? { rules: value } : value, {
        where: 'top level',
        known: parse_rules_KEYS,
    });
    top.oneOf('version', ['1']);
    const defaults = new Fields(top.has('defaults') ? top.value('defaults') : {}, {
        where: 'defaults',
        known: RULE_KEYS.filter((key) => key !== 'name'),
    });
    const list = top.value('rules');
    if (!Array.isArray(list) || list.length === 0)
        throw top.wrong('rules', list, 'a list of rules');
    const rules = list.map((one, at) => ruleOf(one, { number: at + 1, defaults, settings }));
    const seen = new Set();
    const twin = rules.find(({ name }) => seen.size === seen.add(name).size);
    if (twin)
        throw wrongRules(`two rules have the name ${JSON.stringify(twin.name)}; each needs one of its own`);
    const rates = parseRates(top.has('rates') ? top.value('rates') : undefined);
    const named = rules.map(({ name, digest }) => [name, digest]);
    return { rules, rates, digest: digestOfValue([named, [...rates]]) };
}
function ruleOf(value, { number, defaults, settings }) {
    const name = (0,descriptor/* isRecord */.u4)(value) && typeof value['name'] === 'string' ? value['name'] : undefined;
    const where = name === undefined ? `rule ${number}` : `rule ${JSON.stringify(name.slice(0, 100))}`;
    const fields = new Fields(value, { where, known: RULE_KEYS, defaults });
    const { name: called = String(number), ...rule } = parseRule(fields, settings);
    return { name: called, ...rule, digest: digestOfValue(rule) };
}
/** Of a plain value, whatever the order of its keys. */
function digestOfValue(value) {
    return (0,digest/* digestOf */.ol)((0,json/* encodeJson */.Pr)(canonical(value)));
}
function canonical(value) {
    if (Array.isArray(value))
        return value.map(canonical);
    if (!(0,descriptor/* isRecord */.u4)(value))
        return value === undefined ? null : value;
    return new Map(Object.entries(value).map(([key, one]) => [key, canonical(one)]));
}

// EXTERNAL MODULE: ../build/js/action/inputs/input-values.js
var input_values = __webpack_require__(45308);
// EXTERNAL MODULE: ../build/js/action/inputs/location.js
var inputs_location = __webpack_require__(3306);
// EXTERNAL MODULE: ../build/js/action/inputs/lower-case-owner.js
var lower_case_owner = __webpack_require__(96491);
// EXTERNAL MODULE: ../build/js/action/inputs/node-inputs.js + 1 modules
var node_inputs = __webpack_require__(67848);
// EXTERNAL MODULE: ../build/js/action/inputs/raw-inputs.js
var raw_inputs = __webpack_require__(93313);
// EXTERNAL MODULE: ../build/js/action/inputs/referrer-inputs.js
var referrer_inputs = __webpack_require__(51106);
// EXTERNAL MODULE: ../build/js/action/inputs/text/strict-yaml.js
var strict_yaml = __webpack_require__(31938);
// EXTERNAL MODULE: ../build/js/action/inputs/workspace-file.js
var workspace_file = __webpack_require__(42051);
;// CONCATENATED MODULE: ../build/js/action/inputs/rules-input.js












const MAX_TEXT = 1_000_000;
/** Input `rules`, or the file of the workspace that `rules-file` names. */
async function readRules(reader, around) {
    const { value, refused } = await rulesValue(reader, around);
    try {
        const parsed = parseRules(value, rules_input_settingsOf(reader));
        return { ...parsed, rules: parsed.rules.map((rule) => ruleInputs(rule, reader)) };
    }
    catch (error) {
        throw refused((0,errors/* messageOf */.bD)(error), error);
    }
}
/** What stands there, unchecked; its leaves are all texts. */
async function rulesValue(reader, around) {
    const { input, text, where } = await rulesText(reader, around);
    const refused = (why, cause) => new errors/* OrasError */.aP('INVALID_INPUT', `${where}: ${why}`, { details: { input }, cause });
    if (text.length > MAX_TEXT)
        throw refused('it is larger than 1 MB');
    const yaml = await (0,strict_yaml/* parseStrictYaml */.A)(text);
    if ('problem' in yaml)
        throw refused(yaml.problem);
    if (typeof yaml.value === 'string')
        throw refused('it is one text, and no list of rules; input rules-file takes the path of a file');
    return { value: lowered(yaml.value, around.repository), refused };
}
async function rulesText(reader, around) {
    const [text, file] = [reader.optional('rules'), reader.optional('rules-file')];
    if (text !== undefined && file !== undefined)
        throw (0,raw_inputs/* wrong */.Qm)('rules-file', file, 'one of rules and rules-file, not both');
    if (text !== undefined)
        return { input: 'rules', text, where: 'input rules' };
    if (file === undefined)
        throw new errors/* OrasError */.aP('INVALID_INPUT', 'input rules is missing: either rules or rules-file is needed', {
            details: { input: 'rules' },
        });
    const content = await (0,workspace_file/* readWorkspaceFile */.s)('rules-file', file, around);
    return { input: 'rules-file', text: content, where: `input rules-file: ${(0,workspace_file/* quotedPath */.M)(file)}` };
}
function rules_input_settingsOf(reader) {
    const given = SETTINGS.filter((name) => reader.given(name));
    return Object.fromEntries(given.map((name) => [name, reader.text(name)]));
}
/** Texts of `from` and `to` with the run's own names as registries have them. */
function lowered(value, repository) {
    if (Array.isArray(value))
        return value.map((one) => lowered(one, repository));
    if (!(0,descriptor/* isRecord */.u4)(value))
        return value;
    const lower = (one) => Array.isArray(one) ? one.map(lower) : typeof one === 'string' ? (0,lower_case_owner/* lowerOwnNames */.U)(one, repository) : one;
    const entries = Object.entries(value).map(([key, one]) => key === 'from' || key === 'to' ? [key, lower(one)] : [key, lowered(one, repository)]);
    return Object.fromEntries(entries);
}
function ruleInputs(rule, step) {
    const reader = step.over(rule.settings);
    try {
        return {
            rule: withTags(rule),
            platforms: (0,input_values/* platformsOf */.Wt)(reader),
            deep: reader.flag('deep'),
            referrers: (0,referrer_inputs/* referrersOf */.a)(reader, 'all'),
            children: reader.flag('children'),
            filter: (0,node_inputs/* excludeOf */.Ur)(reader),
            modify: (0,node_inputs/* modifyOf */.Eg)(reader),
            ifExists: (0,input_values/* ifExistsOf */.Di)(reader),
        };
    }
    catch (cause) {
        // A key of a rule is told as one, though it is read as an input.
        const message = (0,errors/* messageOf */.bD)(cause).replace(/^input /, '');
        throw new errors/* OrasError */.aP('INVALID_INPUT', `${ruleName(rule)}: ${message}`, { cause });
    }
}
/** As other errors of rules have it: one without a name is called by its number. */
function ruleName({ name }) {
    return /^[0-9]+$/.test(name) ? `rule ${name}` : `rule ${JSON.stringify(name)}`;
}
/** Tags behind the colon of `from` select as key `tags` does. */
function withTags(rule) {
    if (rule.repositories.length > 0)
        return rule;
    const location = (0,inputs_location/* parseLocation */.zS)('from', rule.from);
    const patterns = location.patterns ?? location.tags;
    const digest = location.kind === 'registry' ? location.reference.digest : location.digest;
    if (digest !== undefined || patterns.length === 0)
        return rule;
    if ((rule.select.patterns ?? []).length > 0)
        throw (0,raw_inputs/* wrong */.Qm)('from', rule.from, 'tags either in from or under tags, not in both');
    return { ...rule, from: (0,inputs_location/* formatLocation */.j$)(location), select: { ...rule.select, patterns } };
}


/***/ }),

/***/ 42051:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ quotedPath),
/* harmony export */   s: () => (/* binding */ readWorkspaceFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81963);
/* harmony import */ var _files_open_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8201);
/* harmony import */ var _files_relative_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7328);
/* harmony import */ var _machine_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11418);





/** Of files that people write. */
const MAX_FILE = 1_000_000;
/**
 * A file that decides what is trusted or copied: inside the workspace, also behind links, so that it says no more than the
 * repository holds.
 */
async function readWorkspaceFile(input, file, folders) {
    const what = `input ${input}: ${quotedPath(file)}`;
    const refused = (why, cause) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_INPUT', `${what} ${why}`, { details: { input }, cause });
    const path = (0,_machine_path_js__WEBPACK_IMPORTED_MODULE_4__/* .machinePath */ .l)(file, folders);
    if ((0,_files_relative_path_js__WEBPACK_IMPORTED_MODULE_3__/* .relativePath */ .i)(path, folders.workspace) === undefined)
        throw refused('is outside the workspace');
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path).catch((error) => {
        const isMissing = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .systemCode */ .xU)(error) === 'ENOENT';
        throw refused(isMissing ? 'does not exist in the workspace' : `cannot be read: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`, error);
    });
    if ((0,_files_relative_path_js__WEBPACK_IMPORTED_MODULE_3__/* .relativePath */ .i)(real, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(folders.workspace)) === undefined)
        throw refused('is a link out of the workspace');
    if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(real)).size > MAX_FILE)
        throw refused('is larger than 1 MB');
    try {
        return await (0,_files_open_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR)(real);
    }
    catch (error) {
        throw refused(`cannot be read: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`, error);
    }
}
/** What is no path may be a key, which must not be shown. */
function quotedPath(file) {
    return file.length > 100 || file.includes('\n')
        ? `a text of ${file.length} characters`
        : JSON.stringify(file);
}


/***/ }),

/***/ 92612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kx: () => (/* binding */ countRequests),
/* harmony export */   f0: () => (/* binding */ newSpent),
/* harmony export */   zf: () => (/* binding */ countRequest)
/* harmony export */ });
/* harmony import */ var node_async_hooks__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16698);
/* harmony import */ var _http_budget_host_budget_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62301);


const counters = new node_async_hooks__WEBPACK_IMPORTED_MODULE_0__.AsyncLocalStorage();
function newSpent() {
    return { requests: 0, pulls: 0 };
}
/** Counts what the work asks for, wherever it does so; what it waits for that another began is not its own. */
function countRequests(spent, work) {
    return counters.run(spent, work);
}
/** Called for each request. */
function countRequest(request) {
    const spent = counters.getStore();
    if (!spent)
        return;
    spent.requests += 1;
    if ((0,_http_budget_host_budget_js__WEBPACK_IMPORTED_MODULE_1__/* .isPull */ .C)(request))
        spent.pulls += 1;
}


/***/ }),

/***/ 87351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hm: () => (/* binding */ packManifest),
/* harmony export */   wg: () => (/* binding */ EMPTY)
/* harmony export */ });
/* unused harmony export packIndex */
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24997);
/* harmony import */ var _core_content_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40239);
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59852);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81963);
/* harmony import */ var _core_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43749);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17142);
/* harmony import */ var _missing_child_retry_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(52872);







const EMPTY_BYTES = '{}';
/** Content `{}` (image-spec manifest.md, "Guidance for an Empty Descriptor"). */
const EMPTY = {
    mediaType: _core_media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .OCI_EMPTY */ .g1,
    digest: (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(EMPTY_BYTES),
    size: 2,
    data: 'e30=',
};
/**
 * Makes the same manifest as `oras push` from the same parts, byte for byte, and pushes it, with the empty blob if it needs
 * that. The layers must be in the storage.
 *
 * @throws {OrasError} `INVALID_INPUT` for a type that is no media type, and for parts that the chosen version does not take.
 * @example
 * const memory = new MemoryTarget();
 * const layer = await pushBytes(memory, '{"spdxVersion":"SPDX-2.3"}', { mediaType: 'application/spdx+json' });
 * const { node } = await packManifest(memory, { artifactType: 'application/spdx+json', layers: [layer] });
 * console.log(node.digest);
 */
async function packManifest(storage, options, { tag, signal } = {}) {
    const call = { signal };
    const manifest = manifestOf(options);
    for (const blob of [manifest.config, ...(manifest.layers ?? [])]) {
        if (blob?.digest === EMPTY.digest && !(await storage.exists(blob, call)))
            await storage.push(blob, (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesOf */ .$$)(EMPTY_BYTES), call);
    }
    return pushManifest(storage, manifest, { tag, signal });
}
/**
 * Makes an index (image-spec image-index.md) and pushes it. What it lists must be in the storage; to change an index that
 * is there, use {@link updateIndex}.
 *
 * @throws {OrasError} `INVALID_INPUT` for an artifact type that is no media type.
 * @example
 * const memory = new MemoryTarget();
 * const { node } = await packManifest(memory, { artifactType: 'application/vnd.acme.tool' });
 * const index = await packIndex(memory, {
 *   manifests: [{ ...node, platform: { os: 'linux', architecture: 'arm64' } }],
 * });
 * await memory.tag(index.node, 'v1');
 */
async function packIndex(storage, { manifests, artifactType, subject, annotations }, call = {}) {
    if (artifactType !== undefined)
        checkMediaType(artifactType, 'artifactType');
    return pushManifest(storage, {
        mediaType: OCI_INDEX,
        manifests,
        ...(artifactType !== undefined && { artifactType }),
        ...(subject && { subject }),
        ...(annotations && { annotations }),
    }, call);
}
async function pushManifest(storage, manifest, call) {
    const bytes = (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .encodeManifest */ .Gb)(manifest);
    const node = {
        ...(0,_core_content_js__WEBPACK_IMPORTED_MODULE_1__/* .descriptorOf */ .nb)(bytes, manifest.mediaType),
        ...(manifest.artifactType !== undefined && { artifactType: manifest.artifactType }),
    };
    await (0,_missing_child_retry_js__WEBPACK_IMPORTED_MODULE_6__/* .retryMissingChild */ .T)(() => storage.push(node, (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesOf */ .$$)(bytes), call), call);
    return { node, bytes, manifest };
}
function manifestOf(options) {
    const { artifactType, config, layers = [], subject, annotations } = options;
    if (artifactType !== undefined)
        (0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .checkMediaType */ .xQ)(artifactType, 'artifact-type');
    const emptyConfigFields = options.configAnnotations && { annotations: options.configAnnotations };
    const common = {
        mediaType: _core_media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .OCI_MANIFEST */ .EG,
        ...(subject && { subject }),
        ...(annotations && { annotations }),
    };
    if (isOld(options)) {
        if (artifactType !== undefined && config) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('INVALID_INPUT', 'image-spec v1.0 takes artifact-type or config, not both');
        }
        const type = artifactType ?? _core_media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .UNKNOWN_CONFIG */ .wv;
        return {
            ...common,
            config: config ?? { mediaType: type, digest: EMPTY.digest, size: EMPTY.size, ...emptyConfigFields },
            layers,
        };
    }
    if (config && artifactType === undefined) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('INVALID_INPUT', 'image-spec v1.1 with a config needs an artifact-type');
    }
    return {
        ...common,
        artifactType: artifactType ?? _core_media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .UNKNOWN_ARTIFACT */ .K2,
        config: config ?? { ...EMPTY, ...emptyConfigFields },
        layers: layers.length === 0 ? [EMPTY] : layers,
    };
}
function isOld({ imageSpec, config, artifactType }) {
    return (imageSpec === 'v1.0' || (imageSpec === undefined && config !== undefined && artifactType === undefined));
}


/***/ }),

/***/ 92057:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wj: () => (/* binding */ onlyFor),
/* harmony export */   cT: () => (/* binding */ keepPlatforms),
/* harmony export */   cy: () => (/* binding */ chain),
/* harmony export */   fz: () => (/* binding */ annotate),
/* harmony export */   t_: () => (/* binding */ toOci),
/* harmony export */   zn: () => (/* binding */ ATTESTED)
/* harmony export */ });
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17142);
/* harmony import */ var _core_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17655);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1701);



/** Applies modifiers in order, each to the result of the one before. */
function chain(...modifiers) {
    return async (manifest, node) => {
        let result = manifest;
        for (const modify of modifiers)
            result = (await modify(result, node)) ?? result;
        return result;
    };
}
/** Applies the modifier only to nodes that pass the filter. */
function onlyFor(filter, modify) {
    return async (manifest, node) => (await filter(node, undefined, async () => manifest)) ? modify(manifest, node) : manifest;
}
/**
 * Sets annotations of the manifest, and removes others by their keys. It applies to every manifest of the graph: with
 * {@link onlyFor}, to some.
 *
 * @example
 * const options: CopyOptions = {
 *   modify: chain(toOci(), annotate({ 'org.opencontainers.image.vendor': 'Acme' }, ['com.acme.internal'])),
 * };
 */
function annotate(set, remove = []) {
    return (manifest) => {
        const kept = Object.entries(manifest.annotations ?? {}).filter(([key]) => !remove.includes(key));
        return { ...manifest, annotations: { ...Object.fromEntries(kept), ...set } };
    };
}
const TO_OCI = new Map([
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .DOCKER_MANIFEST */ .Vv, _core_media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .OCI_MANIFEST */ .EG],
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .DOCKER_LIST */ .Y2, _core_media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .OCI_INDEX */ .$p],
    [_core_media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .DOCKER_CONFIG */ .e6, _core_media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .OCI_CONFIG */ .TF],
    ['application/vnd.docker.image.rootfs.diff.tar', _core_media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .OCI_LAYER */ .QP],
    ['application/vnd.docker.image.rootfs.diff.tar.gzip', _core_media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .OCI_LAYER_GZIP */ .BQ],
    [
        'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip',
        'application/vnd.oci.image.layer.nondistributable.v1.tar+gzip',
    ],
]);
/** Replaces Docker's media types by OCI's (image-spec media-types.md, "Compatibility Matrix"); content does not change. */
function toOci() {
    const renamed = (node) => {
        const mediaType = TO_OCI.get(node.mediaType);
        return mediaType === undefined ? node : { ...node, mediaType };
    };
    return (manifest) => {
        const mediaType = TO_OCI.get(manifest.mediaType);
        if (mediaType === undefined)
            return manifest;
        const { config, layers } = manifest;
        return {
            ...manifest,
            mediaType,
            ...(config && { config: renamed(config) }),
            ...(layers && { layers: layers.map(renamed) }),
        };
    };
}
/** BuildKit: the annotated entry is an attestation of the entry with this digest. */
const ATTESTED = 'vnd.docker.reference.digest';
/**
 * Keeps only the entries of an index for these platforms, and their attestations. The copy fails with `NOT_FOUND` for a
 * missing platform.
 *
 * @throws {OrasError} `NOT_FOUND`, from the modifier.
 */
function keepPlatforms(...platforms) {
    return (manifest, node) => {
        if (!(0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .isIndexType */ .$U)(manifest.mediaType))
            return manifest;
        const entries = manifest.manifests ?? [];
        const fits = ({ platform }) => platform !== undefined && platforms.some((wanted) => (0,_core_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesPlatform */ .pC)(platform, wanted));
        const available = (0,_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .platformsIn */ .S2)(entries);
        for (const wanted of platforms)
            if (!available.some((platform) => (0,_core_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesPlatform */ .pC)(platform, wanted)))
                throw (0,_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .platformNotFound */ .di)(node, wanted, available);
        const kept = new Set(entries.filter(fits).map(({ digest }) => digest));
        const manifests = entries.filter((entry) => fits(entry) || kept.has(entry.annotations?.[ATTESTED] ?? ''));
        return manifests.length === entries.length ? manifest : { ...manifest, manifests };
    };
}


/***/ }),

/***/ 40239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WU: () => (/* binding */ pushBytes),
/* harmony export */   ci: () => (/* binding */ fetchBytes),
/* harmony export */   nb: () => (/* binding */ descriptorOf)
/* harmony export */ });
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24997);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59852);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17142);



const BINARY = 'application/octet-stream';
/**
 * The descriptor of content that is in memory; text counts as UTF-8.
 *
 * @param mediaType - RFC 6838. Default `application/octet-stream`.
 * @throws {OrasError} `INVALID_INPUT` if `mediaType` is no media type.
 */
function descriptorOf(content, mediaType = BINARY) {
    (0,_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .checkMediaType */ .xQ)(mediaType, 'mediaType');
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    return { mediaType, digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes), size: bytes.byteLength };
}
/**
 * Pushes content that is in memory, and returns its descriptor for the `layers` or `config` of a manifest.
 *
 * @throws {OrasError} `INVALID_INPUT` if `mediaType` is no media type.
 * @example
 * const memory = new MemoryTarget();
 * const layer = await pushBytes(memory, 'hello', {
 *   mediaType: 'text/plain',
 *   annotations: { 'org.opencontainers.image.title': 'hello.txt' },
 * });
 */
async function pushBytes(storage, content, { mediaType, annotations, ...push } = {}) {
    const node = descriptorOf(content, mediaType);
    await storage.push(node, (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesOf */ .$$)(content), push);
    return annotations ? { ...node, annotations } : node;
}
/**
 * Reads content into memory, checked against its descriptor.
 *
 * @throws {OrasError} `TOO_LARGE` beyond the limit, `DIGEST_MISMATCH` and `SIZE_MISMATCH` for wrong content, `NOT_FOUND`.
 */
async function fetchBytes(source, node, { limit, signal } = {}) {
    return (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .readAll */ .yw)(source.fetch(node, { signal }), node, limit);
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

/***/ 8201:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Am: () => (/* binding */ specialFile),
/* harmony export */   Tq: () => (/* binding */ openFile),
/* harmony export */   oD: () => (/* binding */ readWhole),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81963);
/* harmony import */ var _regular_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16611);



/**
 * Opens a file that the user named; links are followed. Pipes, sockets and devices are refused: they may block or never
 * end.
 */
async function openFile(path) {
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path);
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(real);
    if (found.isFile() || found.isDirectory())
        return (0,_regular_file_js__WEBPACK_IMPORTED_MODULE_2__/* .openRegular */ .lf)(real);
    throw specialFile(path, found);
}
function specialFile(path, found) {
    const kind = found.isFIFO() ? 'pipe' : found.isSocket() ? 'socket' : 'device';
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('UNSUPPORTED', `will not read ${path}: it is a ${kind}`, {
        details: { path, reason: 'special-file' },
    });
}
/** For files that fit into memory. */
async function readWhole(path) {
    const file = await openFile(path);
    try {
        return await file.readFile();
    }
    finally {
        await file.close();
    }
}
/** As {@link readWhole}, as text. */
async function readText(path) {
    return (await readWhole(path)).toString('utf8');
}


/***/ }),

/***/ 11022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bt: () => (/* binding */ ignoreMissing),
/* harmony export */   c4: () => (/* binding */ isNotFound),
/* harmony export */   s0: () => (/* binding */ pathExists)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81963);


/** Whether nothing is at the path; below a file there is nothing either. */
function isNotFound(error) {
    return ['ENOENT', 'ENOTDIR'].includes((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .systemCode */ .xU)(error) ?? '');
}
/** For `catch`: undefined where nothing is at the path, nor where its links lead. */
function ignoreMissing(error) {
    if (!isNotFound(error) && (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .systemCode */ .xU)(error) !== 'ELOOP')
        throw error;
}
async function pathExists(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
        return true;
    }
    catch (error) {
        if (isNotFound(error))
            return false;
        throw error;
    }
}


/***/ }),

/***/ 16611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PJ: () => (/* binding */ isLink),
/* harmony export */   VI: () => (/* binding */ regularFile),
/* harmony export */   lf: () => (/* binding */ openRegular),
/* harmony export */   o2: () => (/* binding */ linkedFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81963);
/* harmony import */ var _path_exists_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11022);
/* harmony import */ var _relative_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7328);





/** Windows has neither flag, and no pipes in folders. */
const READ_ONLY = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0);
/** Undefined unless the path itself is a regular file, and not a link. */
async function regularFile(path) {
    const stats = await statsOf(path);
    return stats?.isFile() === true ? { path, stats } : undefined;
}
/** The file at a path, or the file below `root` that a link there leads to. */
async function linkedFile(path, root) {
    const stats = await statsOf(path);
    if (stats?.isSymbolicLink() !== true)
        return stats?.isFile() === true ? { path, stats } : undefined;
    const [real, top] = await Promise.all([path, root].map((one) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(one).catch(_path_exists_js__WEBPACK_IMPORTED_MODULE_3__/* .ignoreMissing */ .bt)));
    if (real === undefined || top === undefined || (0,_relative_path_js__WEBPACK_IMPORTED_MODULE_4__/* .relativePath */ .i)(real, top) === undefined)
        return undefined;
    return regularFile(real);
}
async function isLink(path) {
    return (await statsOf(path))?.isSymbolicLink() === true;
}
async function statsOf(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path, { bigint: true }).catch(_path_exists_js__WEBPACK_IMPORTED_MODULE_3__/* .ignoreMissing */ .bt);
}
/** For reading. Fails if a link, pipe or device has replaced the file since it was checked. */
async function openRegular(path) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, READ_ONLY);
    if ((await file.stat()).isFile())
        return file;
    await file.close();
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('INVALID_CONTENT', `${path} is not a regular file`, { details: { path } });
}


/***/ }),

/***/ 7328:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

var node_path__WEBPACK_IMPORTED_MODULE_0___namespace_cache;
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ relativePath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/**
 * The path from a folder to something in it, empty for the folder itself; undefined for a path that is elsewhere. `rules`
 * are those of this system, or of another one in a test.
 */
function relativePath(path, folder, rules = /*#__PURE__*/ (node_path__WEBPACK_IMPORTED_MODULE_0___namespace_cache || (node_path__WEBPACK_IMPORTED_MODULE_0___namespace_cache = __webpack_require__.t(node_path__WEBPACK_IMPORTED_MODULE_0__, 2)))) {
    const way = rules.relative(folder, path);
    return way === '..' || way.startsWith(`..${rules.sep}`) || rules.isAbsolute(way) ? undefined : way;
}


/***/ }),

/***/ 62301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ HostBudget),
  C: () => (/* binding */ isPull)
});

// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __webpack_require__(81963);
// EXTERNAL MODULE: ../build/js/core/concurrency.js
var concurrency = __webpack_require__(17145);
;// CONCATENATED MODULE: ../build/js/http/budget/token-bucket.js

const CLOCK = { now: () => performance.now(), sleep: concurrency/* sleep */.yy };
/** Below the error of adding up fractions. */
const NONE = 1e-6;
/** So many tokens a second, of which those of one second, or one, are kept. They are given in the order of asking. */
class TokenBucket {
    /** The most that can be taken at once. */
    most;
    #rate;
    #clock;
    #waiting = [];
    #tokens;
    #filledAt;
    #nobodyWaits = new AbortController();
    constructor(rate, clock = CLOCK) {
        this.#rate = rate;
        this.#clock = clock;
        this.most = Math.max(1, rate);
        this.#tokens = this.most;
        this.#filledAt = clock.now();
    }
    /** Milliseconds that who asks now would wait. */
    waitFor(count) {
        this.#refill();
        const wanted = this.#waiting.reduce((sum, waiter) => sum + waiter.count, count);
        return Math.max(0, ((wanted - this.#tokens) * 1000) / this.#rate);
    }
    /** Waits for the tokens. Once the signal aborts it fails with the reason, and they are there for the next. */
    async take(count, signal) {
        signal?.throwIfAborted();
        const { promise, resolve, reject } = Promise.withResolvers();
        const waiter = { count: Math.min(count, this.most), start: resolve };
        const leave = () => {
            const at = this.#waiting.indexOf(waiter);
            if (at === -1)
                return;
            this.#waiting.splice(at, 1);
            if (this.#waiting.length === 0)
                this.#nobodyWaits.abort();
            reject(signal?.reason);
        };
        signal?.addEventListener('abort', leave);
        if (this.#waiting.push(waiter) === 1)
            void this.#serve();
        await promise.finally(() => signal?.removeEventListener('abort', leave));
    }
    async #serve() {
        this.#nobodyWaits = new AbortController();
        const { signal } = this.#nobodyWaits;
        for (let [next] = this.#waiting; next && !signal.aborted; [next] = this.#waiting) {
            this.#refill();
            const missing = next.count - this.#tokens;
            if (missing < NONE) {
                this.#tokens -= next.count;
                this.#waiting.shift();
                next.start();
            }
            else
                await this.#clock.sleep((missing * 1000) / this.#rate, signal).catch(() => undefined);
        }
    }
    #refill() {
        const now = this.#clock.now();
        this.#tokens = Math.min(this.most, this.#tokens + ((now - this.#filledAt) * this.#rate) / 1000);
        this.#filledAt = now;
    }
}

;// CONCATENATED MODULE: ../build/js/http/budget/host-budget.js


/** As long as a `Retry-After` is waited for. */
const LONGEST_WAIT_MS = 120_000;
const MANIFEST = /^\/v2\/.+\/manifests\/[^/]+$/;
/** Whether it reads a manifest, which some registries count as a pull. */
function isPull({ method, url }) {
    return method === 'GET' && MANIFEST.test(url.pathname);
}
/** The budget of one registry. */
class HostBudget {
    #host;
    #rate;
    #requestTokens;
    #byteTokens;
    #requests = 0;
    /** Those under way are included. */
    #pulls = 0;
    #answeredPulls = 0;
    #mostPulls;
    /** As the registry said last. */
    #remaining;
    /** The pull whose answer may tell what is left. */
    #firstPull;
    constructor(host, rate, clock) {
        this.#host = host;
        this.#rate = rate;
        this.#mostPulls = typeof rate.pulls === 'number' ? rate.pulls : undefined;
        this.#requestTokens = rate.requests === undefined ? undefined : new TokenBucket(rate.requests, clock);
        this.#byteTokens = rate.bandwidth === undefined ? undefined : new TokenBucket(rate.bandwidth, clock);
    }
    use() {
        const left = this.#mostPulls === undefined ? this.#remaining : Math.max(0, this.#mostPulls - this.#pulls);
        return {
            host: this.#host,
            pullsUsed: this.#pulls,
            requests: this.#requests,
            ...(left !== undefined && { pullsLeft: left }),
        };
    }
    async send(send, request) {
        if (!isPull(request))
            return this.#exchange(send, request);
        // One alone, until it is known how many there may be.
        while (this.#isUnknown && this.#firstPull)
            await unlessAborted(this.#firstPull, request.signal);
        const pulling = this.#pull(send, request);
        if (this.#isUnknown) {
            const ended = () => void (this.#firstPull = undefined);
            this.#firstPull = pulling.then(ended, ended);
        }
        return pulling;
    }
    get #isUnknown() {
        return typeof this.#rate.pulls === 'object' && this.#mostPulls === undefined && this.#answeredPulls === 0;
    }
    async #pull(send, request) {
        if (this.#mostPulls !== undefined && this.#pulls >= this.#mostPulls)
            throw this.#usedUp(`all ${this.#mostPulls} pulls of the budget are used`);
        this.#pulls += 1;
        let counts = false;
        try {
            const response = await this.#exchange(send, request, () => (counts = true));
            // Not one that the registry counts.
            counts = response.status !== 401 && response.status !== 429;
            return response;
        }
        finally {
            if (!counts)
                this.#pulls -= 1;
        }
    }
    async #exchange(send, request, onSend) {
        if (this.#requestTokens && this.#requestTokens.waitFor(1) > LONGEST_WAIT_MS)
            throw this.#usedUp(`${this.#rate.requests} requests a second leave room for no other within two minutes`);
        await this.#requestTokens?.take(1, request.signal);
        this.#requests += 1;
        onSend?.();
        const response = await send(request);
        if (onSend && response.status < 400)
            this.#answeredPulls += 1;
        this.#learn(response.headers);
        return response;
    }
    /** Docker Hub's `ratelimit-remaining: 76;w=21600`. A share is of what was left when it was first told. */
    #learn(headers) {
        const text = headers.get('ratelimit-remaining') ?? headers.get('ratelimit-limit') ?? '';
        const [, remaining] = /^\s*(\d{1,9})\s*(?:;|$)/.exec(text) ?? [];
        if (remaining === undefined)
            return;
        this.#remaining = Number(remaining);
        const { pulls } = this.#rate;
        if (typeof pulls !== 'object')
            return;
        const atFirst = this.#remaining + this.#answeredPulls;
        this.#mostPulls ??= Math.floor(atFirst * pulls.share + 1e-9);
    }
    #usedUp(why) {
        return new errors/* OrasError */.aP('RATE_LIMITED', `${this.#host}: ${why}`, {
            details: { host: this.#host, reason: 'budget' },
        });
    }
    /** The bytes, no faster than the bandwidth that all bodies share. */
    paced(bytes, signal) {
        const tokens = this.#byteTokens;
        // Not `owned`: pieces of a chunk share its buffer.
        return tokens ? { [Symbol.asyncIterator]: () => paceBytes(bytes, tokens, signal) } : bytes;
    }
}
async function* paceBytes(bytes, tokens, signal) {
    const most = Math.floor(tokens.most);
    for await (const chunk of bytes) {
        for (let at = 0; at < chunk.byteLength; at += most) {
            const piece = chunk.subarray(at, at + most);
            await tokens.take(piece.byteLength, signal);
            yield piece;
        }
    }
}
async function unlessAborted(work, signal) {
    signal?.throwIfAborted();
    const { promise, resolve } = Promise.withResolvers();
    const stop = () => resolve();
    signal?.addEventListener('abort', stop);
    await Promise.race([work, promise]);
    signal?.removeEventListener('abort', stop);
    signal?.throwIfAborted();
}


/***/ }),

/***/ 81717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ isUnknownRepository),
/* harmony export */   W: () => (/* binding */ isAbsent)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81963);

/** Whether what was asked for is not there, by a registry's own word: a 404 of a proxy tells nothing. */
function isAbsent(error) {
    if (!(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .hasCode */ .up)(error, 'NOT_FOUND'))
        return false;
    return (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .findCause */ .lO)(error, _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RegistryError */ .gl)?.details['answersLikeARegistry'] !== false;
}
/** Whether it is the repository that is not there, and not its list: some registries have tags and list none. */
function isUnknownRepository(error) {
    if (!(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .hasCode */ .up)(error, 'NOT_FOUND'))
        return false;
    return (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .findCause */ .lO)(error, _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RegistryError */ .gl)?.errors.some(({ code }) => code === 'NAME_UNKNOWN') ?? true;
}


/***/ }),

/***/ 12739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ formatReceipt),
/* harmony export */   W: () => (/* binding */ parseReceipt)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81963);
/* harmony import */ var _records_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41154);
/* harmony import */ var _records_packed_lines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81649);



/** Says what a JSON file is: there is no other mark of it. */
const TYPE = 'application/vnd.oras.sync.receipt.v1';
/** What the other side carries back: all of that export is there. Small enough to be read, and typed, by a person. */
function formatReceipt({ number, digest }) {
    return `${JSON.stringify({ version: 1, type: TYPE, number, inventory: digest }, undefined, 2)}\n`;
}
/** @throws {OrasError} `INVALID_CONTENT` for anything that {@link formatReceipt} does not write. */
function parseReceipt(text) {
    try {
        const fields = (0,_records_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)((0,_records_packed_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .parseObject */ .lj)(new TextEncoder().encode(text), 'it'), 'it');
        fields.oneOf('type', [TYPE]);
        (0,_records_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .checkVersion */ .ps)(fields);
        return { number: fields.count('number'), digest: fields.digest('inventory') };
    }
    catch (cause) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('INVALID_CONTENT', `is no receipt of an import: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(cause)}`, { cause });
    }
}


/***/ }),

/***/ 14717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ mayMove),
/* harmony export */   J_: () => (/* binding */ knownComparison),
/* harmony export */   nT: () => (/* binding */ isOpen),
/* harmony export */   zS: () => (/* binding */ compareItem)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81963);
/* harmony import */ var _absent_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81717);


function isOpen(one) {
    return one.kind === 'copy' || one.kind === 'check';
}
/** What needs no request: a tag that never moves, that the destination lists, and of which the state knows what it is. */
function knownComparison(item) {
    const { state, isListed, isFixed, unit } = item;
    return isListed && isFixed && state && !unit.from.asksAll
        ? { item, kind: 'same', digest: state.digest }
        : undefined;
}
/** At most one request to each side. */
async function compareItem(item, call) {
    const known = knownComparison(item);
    if (known)
        return known;
    try {
        const found = await sourceOf(item, call);
        if (!found)
            return { item, kind: 'gone' };
        const was = item.mayBeThere ? await destinationOf(item, call) : undefined;
        return judge(item, { ...found, was });
    }
    catch (error) {
        call.signal?.throwIfAborted();
        return { item, kind: 'failed', error };
    }
}
async function sourceOf(item, call) {
    const { unit, from, state, mayBeThere } = item;
    const { platform, rewrites } = unit.rule;
    try {
        if (mayBeThere) {
            const { digest } = await unit.resolve(from, call);
            if (state?.digest === digest)
                return { digest, expected: state.at };
            if (!platform)
                return { digest, expected: rewrites ? undefined : digest };
        }
        const { root, index } = await unit.read(from, call);
        return { digest: (index ?? root).digest, expected: rewrites ? undefined : root.digest };
    }
    catch (error) {
        if ((0,_absent_js__WEBPACK_IMPORTED_MODULE_1__/* .isAbsent */ .W)(error))
            return undefined;
        throw error;
    }
}
/** Any answer but that it is not there is an error: what cannot be read may be there. */
async function destinationOf({ to, tag, state, isAsked }, call) {
    if (state && !isAsked)
        return { mediaType: '', digest: state.at, size: 0 };
    try {
        return await to.target.resolve(to.reference(tag), call);
    }
    catch (error) {
        if ((0,_absent_js__WEBPACK_IMPORTED_MODULE_1__/* .isAbsent */ .W)(error))
            return undefined;
        throw error;
    }
}
function judge(item, found) {
    const { digest, expected, was } = found;
    if (!was)
        return { item, kind: 'copy', digest };
    const at = { item, digest, was };
    if (expected === undefined)
        return { ...at, kind: 'check' };
    if (expected === was.digest)
        return { ...at, kind: item.unit.rule.referrers && item.isAsked ? 'check' : 'same' };
    try {
        return { ...at, kind: mayMove(item, was, expected) ? 'copy' : 'kept' };
    }
    catch (error) {
        return { ...at, kind: 'refused', error };
    }
}
/** Whether the tag may move from what the destination has; fails where that is to be an error. */
function mayMove(item, was, wanted) {
    const { to, tag, isFixed, unit } = item;
    const { ifExists } = unit.rule;
    if (ifExists === 'skip')
        return false;
    if (ifExists === 'overwrite' && !isFixed)
        return true;
    const why = isFixed ? 'the rule has it fixed' : `if-exists is ${ifExists}`;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('ALREADY_EXISTS', `${to.nameOf(tag)} exists with ${was.digest}, this artifact is ${wanted}, and ${why}`, { details: { tag: to.nameOf(tag) } });
}


/***/ }),

/***/ 97889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ stateOf),
/* harmony export */   V: () => (/* binding */ nextState)
/* harmony export */ });
/** What the next run is to know of a pair. */
function nextState(pair, run) {
    const { unit, to, items } = pair;
    const ended = new Map();
    for (const item of items) {
        const state = stateOf(item, run);
        if (state)
            ended.set(state.tag, state);
    }
    const meant = new Set(items.map(({ item }) => item.tag));
    const others = (pair.state?.tags ?? []).filter(({ tag }) => !meant.has(tag));
    for (const one of missed(others, pair))
        ended.set(one.tag, one);
    const next = items.find(({ outcome }) => outcome === 'deferred')?.item.tag;
    return {
        from: unit.id,
        to: to.key,
        rule: unit.rule.rule.digest,
        tags: [...ended.values()],
        ...(next !== undefined && { next }),
    };
}
/** What was not done leaves what was known. */
function stateOf({ item, outcome, digest, at }, run) {
    const { tag, from, state } = item;
    if (outcome === 'kept')
        return undefined;
    const isDone = outcome === 'same' || outcome === 'copied' || outcome === 'moved';
    if (!isDone || !digest || !at)
        return state;
    const ours = outcome === 'same' ? isStill(state, at) : true;
    return { tag, from, digest, at, first: state?.first ?? run, ours, missing: 0 };
}
function isStill(state, at) {
    return state?.ours === true && state.at === at;
}
/** Tags that are no longer selected, as long as the destination has them. Only whole lists tell. */
function missed(tags, { source, destination }) {
    const there = new Set(destination.tags);
    return tags.flatMap((one) => {
        if (destination.complete && !there.has(one.tag))
            return [];
        return source.complete && destination.complete ? { ...one, missing: one.missing + 1 } : one;
    });
}


/***/ }),

/***/ 28673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wU: () => (/* binding */ PairRun),
  pJ: () => (/* binding */ endOf),
  N6: () => (/* binding */ isFailure)
});

// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __webpack_require__(81963);
// EXTERNAL MODULE: ../build/js/sync/compare.js
var compare = __webpack_require__(14717);
// EXTERNAL MODULE: ../build/js/copy/copy.js + 7 modules
var copy = __webpack_require__(35630);
// EXTERNAL MODULE: ../build/js/copy/extended-copy.js + 1 modules
var extended_copy = __webpack_require__(10570);
// EXTERNAL MODULE: ../build/js/core/manifest-node.js
var manifest_node = __webpack_require__(80326);
// EXTERNAL MODULE: ../build/js/core/target.js
var core_target = __webpack_require__(93557);
// EXTERNAL MODULE: ../build/js/sync/absent.js
var absent = __webpack_require__(81717);
// EXTERNAL MODULE: ../build/js/core/digest.js
var digest = __webpack_require__(59852);
// EXTERNAL MODULE: ../build/js/core/media-types.js
var media_types = __webpack_require__(17142);
// EXTERNAL MODULE: ../build/js/core/override-capabilities.js
var override_capabilities = __webpack_require__(59719);
;// CONCATENATED MODULE: ../build/js/sync/known-target.js





/** The target, which is not asked again for what is known. A root whose tags are new is taken to be new itself. */
function knownTarget(target, root, { tags, listed }) {
    const isThere = [...tags.values()].some((node) => node?.digest === root.digest);
    const isNew = tags.size > 0 && [...tags.values()].every((node) => node === undefined);
    const own = {
        async resolve(reference, options) {
            const isUnknown = (0,digest/* isDigest */.Bc)(reference) || !listed || listed.has(reference);
            if (isUnknown && !tags.has(reference))
                return target.resolve(reference, options);
            const node = tags.get(reference);
            if (node)
                return node;
            throw new errors/* OrasError */.aP('NOT_FOUND', `${reference} is not in the list of tags`);
        },
        async exists(node, options) {
            if (node.digest === root.digest && (isThere || isNew))
                return isThere;
            // A registry's repository without tags is a new one; a layout may have the blob for another name.
            if (listed?.size === 0 && !(0,media_types/* isManifestType */.Q3)(node.mediaType) && !(0,core_target/* canTellWhole */.$j)(target))
                return false;
            return target.exists(node, options);
        },
    };
    return (0,override_capabilities/* overrideCapabilities */.B)(target, own);
}

// EXTERNAL MODULE: ../build/js/copy/rewrite/signatures.js
var signatures = __webpack_require__(88552);
;// CONCATENATED MODULE: ../build/js/sync/only-with.js



/** A rule's `only-with`: one of these must refer to the artifact, or to the index that names it. Says nothing of who made it. */
async function refuseUnreferred(unit, { root, index }, { text, ...call }) {
    const wanted = unit.rule.rule.onlyWith;
    if (wanted.length === 0)
        return;
    for (const node of index ? [index, root] : [root])
        if (await hasAny(unit, node, call))
            return;
    throw new errors/* OrasError */.aP('UNVERIFIED', `${text}: nothing of ${wanted.join(', ')} refers to it`, {
        details: { reference: text },
    });
}
async function hasAny(unit, node, call) {
    const { source, from, rule } = unit;
    const wanted = rule.rule.onlyWith;
    const isWanted = (found) => wanted.includes(found.artifactType ?? '') ||
        (wanted.includes('signature') && (0,signatures/* isSignature */.hi)({ node: found }));
    if ((0,core_target/* canFindPredecessors */.cp)(source))
        for await (const found of source.predecessors(node, { ...call, referrersOnly: true }))
            if (isWanted(found))
                return true;
    if (!wanted.includes('signature'))
        return false;
    const { tags } = await from.list(call);
    return (0,signatures/* cosignTags */.FJ)(node).some((tag) => tag.endsWith('.sig') && tags.includes(tag));
}

// EXTERNAL MODULE: ../build/js/sync/rules/tag-names.js
var tag_names = __webpack_require__(62023);
;// CONCATENATED MODULE: ../build/js/sync/copy-items.js










/** Copies the artifact with its referrers, then moves the tags. Fails as a whole; undefined where the source lost it. */
async function copyGroup(group, options) {
    const { items } = group;
    const { signal, phase = 'all' } = options;
    const opened = await openSource(group, { signal });
    if (!opened)
        return undefined;
    if (phase !== 'tags' && !isThere(group))
        await checkRoot(group, opened, { signal });
    const kept = new Set();
    const choose = async (root) => {
        const moving = items.filter(({ item, was }) => was?.digest === root.digest || moves(item, was, root));
        for (const { item } of items)
            if (!moving.some((one) => one.item === item))
                kept.add(item);
        if (phase !== 'content')
            for (const one of moving)
                await keepOld(one, root, { signal });
        return moving.length === 0 ? undefined : moving.map(({ item }) => item.to.reference(item.tag));
    };
    const result = await transfer(group, opened, { ...options, choose });
    return items.map(({ item, was }, at) => ({
        item,
        outcome: kept.has(item) ? 'kept' : outcomeOf(result, was),
        digest: (opened.index ?? opened.root).digest,
        at: kept.has(item) && was ? was.digest : result.root.digest,
        was: was?.digest,
        bytes: at === 0 ? result.bytes : 0,
    }));
}
/** Only what refers to it may have to be copied. */
function isThere({ unit: { rule }, items }) {
    return !rule.platform && !rule.rewrites && items.every(({ digest, was }) => was?.digest === digest);
}
/** By the digest that was compared: it may be gone, with or without its tag. */
async function openSource({ unit, items }, call) {
    const tag = items[0].item.from;
    try {
        // What is there already is not read: registries count that.
        if (isThere({ unit, items }))
            return { source: unit.source, root: await unit.resolve(tag, call), known: [] };
        return await unit.read(tag, call);
    }
    catch (error) {
        if ((0,absent/* isAbsent */.W)(error))
            return undefined;
        throw error;
    }
}
function moves(item, was, root) {
    return was === undefined || (0,compare/* mayMove */.B9)(item, was, root.digest);
}
function outcomeOf({ root, changed }, was) {
    if (was && was.digest !== root.digest)
        return 'moved';
    return was && !changed ? 'same' : 'copied';
}
/** What the rule asks of every artifact before anything of it is written. */
async function checkRoot({ unit, items }, opened, call) {
    const text = unit.from.nameOf(items[0].item.from);
    await unit.rule.verify?.(opened, text, call);
    await refuseUnreferred(unit, opened, { ...call, text });
}
async function transfer({ unit, to, items }, { root, known }, { signal, source = unit.source, phase = 'all', choose }) {
    const { rule } = unit;
    const tags = new Map(items.map(({ item, was }) => [to.reference(item.tag), was]));
    const listed = await to.references({ signal });
    const target = knownTarget(to.target, root, { tags, listed });
    const isComplete = items.every(({ kind }) => kind === 'check');
    const options = {
        ...rule.options(root, to.text),
        signal,
        transfers: to.transfers,
        tagLists: await unit.tagLists(source, { signal }),
        known: (0,manifest_node/* findManifest */.J9)(known, root) ? known : [],
        // Without a memory every run asks, and must not read each index for it.
        ...(isComplete &&
            !unit.from.asksAll &&
            items.every(({ item }) => item.state === undefined) && { entries: false }),
    };
    const into = { target, reference: phase === 'content' ? undefined : choose };
    if (phase === 'content')
        await choose(root);
    if (!rule.referrers || phase === 'tags')
        return (0,copy/* copyNode */.Ud)(source, root, into, options);
    if (!(0,core_target/* canFindPredecessors */.cp)(source))
        throw new errors/* OrasError */.aP('UNSUPPORTED', `${unit.from.text} cannot list the referrers of its content`);
    return (0,extended_copy/* extendedCopyNode */.XT)(source, root, into, options);
}
/** The tag that a rule's `backup` names keeps what is about to lose its own. */
async function keepOld({ item, was }, root, call) {
    const { backup } = item.unit.rule.rule;
    if (backup === undefined || !was || was.digest === root.digest)
        return;
    const { target } = item.to;
    const node = await target.resolve(was.digest, call);
    await target.tag(node, item.to.reference((0,tag_names/* backupTag */.V4)(backup, item.tag, was.digest)), call);
}

;// CONCATENATED MODULE: ../build/js/sync/pair-run.js



/** Carries out what a comparison found: every item ends with one outcome. */
class PairRun {
    pair;
    #options;
    #ended = new Map();
    #open = [];
    #failed = [];
    constructor(pair, options) {
        this.pair = pair;
        this.#options = options;
        this.#sort(pair.items);
    }
    /** Whether an item cannot be what the rule wants. */
    get isBroken() {
        return this.#failed.length > 0 || [...this.#ended.values()].some(({ outcome }) => isFailure(outcome));
    }
    /** Copies what is open; failed ones are tried once more when the others are done. */
    async copy(phase) {
        await this.#copyOpen(phase);
        const again = this.#failed.splice(0);
        if (again.length === 0)
            return;
        const { limit, signal } = this.#options;
        for (const item of again)
            item.unit.forget(item.from);
        const compared = await Promise.all(again.map((item) => limit(() => (0,compare/* compareItem */.zS)(item, { signal }), 0)));
        for (const item of again)
            this.#ended.delete(item);
        this.#sort(compared);
        await this.#copyOpen(phase);
    }
    /** All that is open ends without having been written, for this reason. */
    refuse(why) {
        for (const { item, digest, was } of this.#open)
            this.#end({ item, outcome: 'refused', digest, was: was?.digest, error: why(item) });
        this.#open = [];
    }
    finished() {
        const { items } = this.pair;
        return { ...this.pair, items: items.flatMap(({ item }) => this.#ended.get(item) ?? []) };
    }
    #sort(compared) {
        const open = [];
        for (const one of compared) {
            if ((0,compare/* isOpen */.nT)(one))
                open.push(one);
            else if (one.kind === 'failed')
                this.#fail(one.item, one.error);
            else
                this.#end(endOf(one));
        }
        this.#open = [...this.#open, ...open];
    }
    async #copyOpen(phase) {
        const { copies } = this.#options;
        const groups = groupsOf(this.pair, this.#open);
        await Promise.all(groups.map((group) => copies(() => this.#copyGroup(group, phase))));
        if (phase !== 'content')
            this.#open = [];
        else
            this.#open = this.#open.filter(({ item }) => !this.#ended.has(item) && !this.#failed.includes(item));
    }
    async #copyGroup(group, phase) {
        const started = performance.now();
        const { signal, sourceOf } = this.#options;
        try {
            const done = await copyGroup(group, { phase, signal, source: sourceOf(group.unit) });
            const ms = Math.round(performance.now() - started);
            if (!done)
                for (const { item } of group.items)
                    this.#end({ item, outcome: 'gone', ms });
            else if (phase !== 'content')
                for (const one of done)
                    this.#end({ ...one, ms });
        }
        catch (error) {
            signal?.throwIfAborted();
            for (const { item } of group.items)
                this.#fail(item, error);
        }
        for (const { item } of group.items)
            if (this.pair.unit.to.length === 1)
                this.pair.unit.forget(item.from);
    }
    /** A failure is final the second time. */
    #fail(item, error) {
        const outcome = pair_run_outcomeOf(error);
        this.#end({ item, outcome, error });
        if (outcome === 'failed')
            this.#failed.push(item);
    }
    #end(one) {
        this.#ended.set(one.item, { bytes: 0, ms: 0, ...one });
    }
}
/** How an item ended that a comparison left nothing to do for. */
function endOf(one) {
    const { item, digest, was, kind } = one;
    const outcome = kind === 'failed' ? pair_run_outcomeOf(one.error) : kind;
    return {
        item,
        outcome,
        digest,
        was: was?.digest,
        at: was?.digest ?? item.state?.at,
        bytes: 0,
        ms: 0,
        ...('error' in one && { error: one.error }),
    };
}
function isFailure(outcome) {
    return outcome === 'failed' || outcome === 'refused';
}
function pair_run_outcomeOf(error) {
    if (error instanceof errors/* OrasError */.aP && error.details.reason === 'budget')
        return 'deferred';
    if ((0,errors/* hasCode */.up)(error, 'ALREADY_EXISTS') || (0,errors/* hasCode */.up)(error, 'UNVERIFIED'))
        return 'refused';
    return 'failed';
}
/** Tags that are to stand for one artifact are one copy. */
function groupsOf({ unit, to }, open) {
    const groups = Map.groupBy(open, ({ item, digest }) => digest ?? item.tag);
    return [...groups.values()].flatMap(([first, ...others]) => first ? [{ unit, to, items: [first, ...others] }] : []);
}


/***/ }),

/***/ 91915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rz: () => (/* binding */ listPair),
  MP: () => (/* binding */ planUnit),
  $W: () => (/* binding */ selectNames)
});

// EXTERNAL MODULE: ../build/js/core/at-most.js
var at_most = __webpack_require__(69669);
// EXTERNAL MODULE: ../build/js/core/concurrency.js
var concurrency = __webpack_require__(17145);
// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __webpack_require__(81963);
// EXTERNAL MODULE: ../build/js/sync/compare.js
var compare = __webpack_require__(14717);
// EXTERNAL MODULE: ../build/js/sync/rules/tag-names.js
var tag_names = __webpack_require__(62023);
// EXTERNAL MODULE: ../build/js/sync/rules/tag-selection.js
var tag_selection = __webpack_require__(38889);
;// CONCATENATED MODULE: ../build/js/sync/turn.js
/**
 * So that all tags have their turn, each in one of so many runs: by the number of the run, not by the date. The name is that
 * with its repository, so that not all with a `latest` have it in the same run.
 */
function isAskedInRun(name, { run, recheck }) {
    return hashOf(name) % recheck === run % recheck;
}
/** FNV-1a, 32 bits. */
function hashOf(text) {
    let hash = 0x811c9dc5;
    for (let at = 0; at < text.length; at += 1)
        hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
    return hash;
}

;// CONCATENATED MODULE: ../build/js/sync/plan-unit.js







/** Lists both sides, selects, compares; writes nothing. Each place may fail by itself. */
async function planUnit(unit, options) {
    const names = await selectNames(unit, options);
    if (names.length === 0 && unit.rule.rule.ifNone === 'warn')
        options.onNone(unit);
    return Promise.all(unit.to.map(async (to) => {
        try {
            return await planPair(unit, to, { ...options, names });
        }
        catch (error) {
            options.signal?.throwIfAborted();
            return { unit, to, error };
        }
    }));
}
async function planPair(unit, to, { names, memory, limit, signal }) {
    const state = await memory.pair(unit.id, to.key);
    const pair = await listPair(unit, to, { names, state, signal });
    const known = new Map(state?.tags.map((one) => [one.tag, one]));
    const listed = new Set(pair.destination.tags);
    const isFixed = (0,tag_names/* fixedTags */.wP)(unit.rule.rule);
    const items = names.map((from) => {
        const tag = (0,tag_names/* destinationTag */.$V)(unit.rule.rule, from);
        const isListed = listed.has(tag);
        const mayBeThere = isListed || !pair.destination.complete;
        const names = { unit, to, from, tag, isListed, mayBeThere, isFixed: isFixed(tag) };
        return itemOf(names, known.get(tag), memory);
    });
    refuseTwice(items);
    const ordered = beginAt(items, state?.next);
    const compared = ordered.map(compare/* knownComparison */.J_);
    const asked = await (0,concurrency/* settleInBatches */.t1)(ordered.filter((_, at) => !compared[at]), (item) => limit(() => (0,compare/* compareItem */.zS)(item, { signal }), 0));
    const answers = asked.values();
    return { ...pair, items: compared.flatMap((one) => one ?? answers.next().value ?? []) };
}
/** The tags of both sides, as they were when they were first asked for. */
async function listPair(unit, to, { names, state, signal }) {
    const source = await unit.from.list({ signal });
    const destination = doubted(await to.listOrNone({ signal }), state);
    const selected = names.map((name) => (0,tag_names/* destinationTag */.$V)(unit.rule.rule, name));
    return { unit, to, state, source, destination, selected };
}
/** Where earlier runs have seen tags, a list without any may be a mistake of the registry. */
function doubted(list, state) {
    return list.tags.length === 0 && state && state.tags.length > 0 ? { ...list, complete: false } : list;
}
function itemOf(names, known, memory) {
    const state = known?.from === names.from ? known : undefined;
    const { unit, to, tag, isListed } = names;
    const isAsked = !state || !isListed || unit.from.asksAll || isAskedInRun(to.nameOf(tag), memory);
    return { ...names, state, isAsked };
}
/** At the source. Fails where the rule says so, with none or too many. */
async function selectNames({ rule: { rule }, from }, call) {
    const { tags } = await from.list(call);
    const names = (0,tag_selection.selectTags)(tags, rule.select);
    if (names.length === 0 && rule.ifNone === 'error')
        throw new errors/* OrasError */.aP('NOT_FOUND', `${from.text}: none of its ${tags.length} tags is selected`, {
            details: { reference: from.text },
        });
    if (names.length > rule.atMost)
        throw new errors/* OrasError */.aP('TOO_LARGE', `${from.text}: ${names.length} tags are selected, at-most allows ${rule.atMost}`, { details: { limit: rule.atMost } });
    return names;
}
function refuseTwice(items) {
    // Tags of a source are different ones.
    if (items.every(({ from, tag }) => from === tag))
        return;
    const seen = new Map();
    for (const { from, tag, to } of items) {
        const other = seen.get(tag);
        if (other !== undefined)
            throw new errors/* OrasError */.aP('INVALID_INPUT', `input rules: retag gives ${other} and ${from} the same name, ${to.nameOf(tag)}`, { details: { input: 'rules' } });
        seen.set(tag, from);
    }
}
/** Where a run stopped whose budget was used up, so that none is always the last. */
function beginAt(items, tag) {
    const at = items.findIndex((item) => item.tag === tag);
    return at <= 0 ? items : [...items.slice(at), ...items.slice(0, at)];
}


/***/ }),

/***/ 41154:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gq: () => (/* binding */ invalid),
/* harmony export */   KH: () => (/* binding */ isText),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   X5: () => (/* binding */ cleanText),
/* harmony export */   my: () => (/* binding */ isCount),
/* harmony export */   ps: () => (/* binding */ checkVersion)
/* harmony export */ });
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44745);
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59852);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81963);
/* harmony import */ var _core_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11387);




const MAX_TEXT = 4096;
/** @param what - What errors name, such as `sync report, line 3`. */
function fieldsOf(record, what) {
    return new RecordFields(record, what);
}
/** A class, since a state has a hundred thousand lines: functions of each would be garbage. */
class RecordFields {
    #record;
    #what;
    constructor(record, what) {
        this.#record = record;
        this.#what = what;
    }
    text(name) {
        const form = `text of at most ${MAX_TEXT} characters without control characters`;
        return this.#checked(name, form, isText);
    }
    tag(name) {
        return this.#checked(name, 'a tag', isTagText);
    }
    digest(name) {
        return this.#checked(name, 'a digest', _core_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc);
    }
    count(name) {
        return this.#checked(name, 'a whole number from 0', isCount);
    }
    flag(name) {
        return this.#checked(name, 'true or false', isFlag);
    }
    oneOf(name, allowed) {
        const isAllowed = (one) => allowed.some((word) => word === one);
        return this.#checked(name, `one of ${allowed.join(', ')}`, isAllowed);
    }
    list(name) {
        return this.#checked(name, 'a list', isList);
    }
    record(name) {
        return this.#checked(name, 'an object', _core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4);
    }
    has(name) {
        return Object.hasOwn(this.#record, name);
    }
    fail(problem) {
        throw invalid(`${this.#what}: ${problem}`);
    }
    #checked(name, form, is) {
        const found = this.has(name) ? this.#record[name] : undefined;
        return is(found) ? found : this.fail(`${name} must be ${form}, got ${shown(found)}`);
    }
}
/** Fails for a version that this release does not write. */
function checkVersion(fields) {
    const version = fields.count('version');
    if (version !== 1)
        fields.fail(`version ${version} is unknown; this release reads version 1`);
}
/** A text as {@link Fields.text} takes it: what servers say may have line breaks and more. */
function cleanText(text) {
    return text
        .replaceAll(/\p{Cc}/gu, ' ')
        .slice(0, MAX_TEXT)
        .toWellFormed();
}
function isText(value) {
    return (typeof value === 'string' && value.length <= MAX_TEXT && !/\p{Cc}/u.test(value) && value.isWellFormed());
}
function isCount(value) {
    return Number.isSafeInteger(value) && value >= 0 && !Object.is(value, -0);
}
function invalid(message, cause) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('INVALID_CONTENT', message, cause === undefined ? {} : { cause });
}
function isFlag(value) {
    return typeof value === 'boolean';
}
function isList(value) {
    return Array.isArray(value);
}
function isTagText(value) {
    return typeof value === 'string' && (0,_core_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .isTag */ .dz)(value);
}
function shown(value) {
    return (JSON.stringify(value) ?? 'nothing').slice(0, 80);
}


/***/ }),

/***/ 32918:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yn: () => (/* binding */ inlineMatrixOf),
/* harmony export */   b6: () => (/* binding */ formatMatrix),
/* harmony export */   lQ: () => (/* binding */ matrixOf),
/* harmony export */   px: () => (/* binding */ parseMatrixEntry)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81963);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41154);
/* harmony import */ var _packed_lines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81649);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98268);
/* harmony import */ var _plan_config_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6527);
/* harmony import */ var _plan_item_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(23134);







/** Characters of one entry, and of all. GitHub takes 500,000 for the outputs of a job. */
const LIMITS = { entry: 300, all: 100_000, inlineEntry: 24_000, inlineAll: 400_000 };
const MAX_UNPACKED = 16 * 1024 * 1024;
/** The first line holds the rules. */
const LINES = { bytes: MAX_UNPACKED, lines: 100_000, line: MAX_UNPACKED };
/** The matrix of a plan that was written. */
function matrixOf(plan, { shards }) {
    return shards.map((one, at) => {
        const { shard, of, title } = titled(one, { at, of: shards.length });
        return { shard, of, plan, title };
    });
}
/**
 * The matrix that holds a small plan itself, without its manifests.
 *
 * @throws {OrasError} `TOO_LARGE` for a plan that does not fit.
 */
function inlineMatrixOf(plan) {
    const entries = plan.shards.map((shard, at) => {
        const counts = (0,_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .countsOfShard */ .w3)(shard);
        const config = (0,_plan_config_js__WEBPACK_IMPORTED_MODULE_5__/* .planConfigJson */ .id)({ ...plan, shards: [counts] });
        const bare = shard.items.map((item) => ({ ...item, manifests: [] }));
        const lines = [config, ...(0,_plan_item_js__WEBPACK_IMPORTED_MODULE_6__/* .linesOfItems */ .Fj)(bare)].map((line) => `${JSON.stringify(line)}\n`).join('');
        const items = (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.deflateRawSync)(lines, { level: node_zlib__WEBPACK_IMPORTED_MODULE_0__.constants.Z_BEST_COMPRESSION }).toString('base64url');
        return { ...titled(counts, { at, of: plan.shards.length }), items };
    });
    const sizes = entries.map((entry) => JSON.stringify(entry).length);
    const all = JSON.stringify(entries).length;
    if (all <= LIMITS.inlineAll && sizes.every((size) => size <= LIMITS.inlineEntry))
        return entries;
    const tags = plan.shards.reduce((sum, { items }) => sum + items.length, 0);
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('TOO_LARGE', `a plan of ${tags} tags in ${entries.length} shards does not fit in the outputs of a job; set input state, where the plan is kept then`, { details: { limit: LIMITS.inlineEntry } });
}
function titled({ bytes, items }, { at, of }) {
    const tags = `${items} ${items === 1 ? 'tag' : 'tags'}`;
    const shard = String(at + 1).padStart(3, '0');
    return { shard, of, title: `${at + 1}/${of}, ${formatSize(bytes)}, ${tags}` };
}
const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];
function formatSize(bytes) {
    let [amount, unit] = [bytes, 0];
    while (amount >= 999.5 && unit < UNITS.length - 1)
        [amount, unit] = [amount / 1000, unit + 1];
    return `${unit === 0 || amount >= 99.95 ? Math.round(amount) : amount.toFixed(1)} ${UNITS[unit]}`;
}
/** The value of output `matrix`. */
function formatMatrix(entries) {
    const text = JSON.stringify(entries);
    const inline = entries.some(({ items }) => items !== undefined);
    const limit = inline ? LIMITS.inlineAll : LIMITS.all;
    if (text.length <= limit)
        return text;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('TOO_LARGE', `the matrix has ${text.length} characters, at most ${limit} are allowed`, {
        details: { limit },
    });
}
/** @throws {OrasError} `INVALID_CONTENT` for anything that is no entry of a matrix. */
function parseMatrixEntry(text) {
    const what = 'the shard';
    // GitHub's toJSON adds line breaks and spaces.
    if (text.length > 2 * LIMITS.inlineEntry)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .invalid */ .Gq)(`${what} has ${text.length} characters`);
    const value = (0,_packed_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .parseObject */ .lj)(new TextEncoder().encode(text), what);
    const fields = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(value, what);
    const [shard, of] = [Number(fields.text('shard')), fields.count('of')];
    if (!/^[0-9]{3}$/.test(fields.text('shard')) || shard < 1 || shard > of || of > _plan_config_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_SHARDS */ .hH)
        fields.fail(`shard must be from 001 to the number of shards (${of}), at most ${_plan_config_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_SHARDS */ .hH}`);
    if (fields.has('plan'))
        return { shard, of, plan: fields.digest('plan') };
    const { items } = value;
    if (typeof items !== 'string')
        return fields.fail('it has neither plan nor items');
    return { shard, of, plan: parseInline(items, what) };
}
function parseInline(packed, what) {
    const [first, ...lines] = (0,_packed_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .readLines */ .Se)(inflate(packed, what), what, LINES);
    const fields = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(first?.value ?? {}, `${what}, line 1`);
    (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .checkVersion */ .ps)(fields);
    const items = (0,_plan_item_js__WEBPACK_IMPORTED_MODULE_6__/* .itemsOfLines */ .dK)(lines);
    const config = (0,_plan_config_js__WEBPACK_IMPORTED_MODULE_5__/* .parsePlanConfig */ .dg)(fields);
    const expected = config.shards[0]?.items;
    if (items.length !== expected)
        fields.fail(`${expected} items, but ${items.length} follow`);
    return { ...config, items };
}
function inflate(packed, what) {
    if (!/^[A-Za-z0-9_-]*$/.test(packed))
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .invalid */ .Gq)(`${what}: items must be base64url`);
    try {
        return (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.inflateRawSync)(Buffer.from(packed, 'base64url'), { maxOutputLength: MAX_UNPACKED });
    }
    catch (error) {
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .invalid */ .Gq)(`${what}: items cannot be unpacked: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`, error);
    }
}


/***/ }),

/***/ 81649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FJ: () => (/* binding */ packLines),
/* harmony export */   Se: () => (/* binding */ readLines),
/* harmony export */   l1: () => (/* binding */ unpack),
/* harmony export */   lj: () => (/* binding */ parseObject)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81963);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49310);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41154);




/** Zstd needs this much memory to read a frame with this window (2^23 bytes), which is more than it writes for such content. */
const WINDOW_LOG = 23;
const NEWLINE = 0x0a;
/** Characters that are made bytes at once: a buffer of each line would be garbage. */
const CHUNK = 64 * 1024;
/** One zstd frame of JSON lines. Fails with `TOO_LARGE` for what {@link readLines} would refuse. */
function packLines(lines, what, limits) {
    const chunks = [];
    let [text, count, size] = ['', 0, 0];
    for (const line of lines) {
        const one = `${JSON.stringify(line)}\n`;
        const length = Buffer.byteLength(one);
        count += 1;
        size += length;
        if (length > limits.line)
            throw tooLarge(what, `a line of ${length} bytes`, limits.line);
        if (count > limits.lines)
            throw tooLarge(what, `more than ${limits.lines} lines`, limits.lines);
        if (size > limits.bytes)
            throw tooLarge(what, `more than ${limits.bytes} bytes`, limits.bytes);
        text += one;
        if (text.length < CHUNK)
            continue;
        chunks.push(Buffer.from(text));
        text = '';
    }
    chunks.push(Buffer.from(text));
    return (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.zstdCompressSync)(Buffer.concat(chunks, size), {
        params: { [node_zlib__WEBPACK_IMPORTED_MODULE_0__.constants.ZSTD_c_windowLog]: WINDOW_LOG },
    });
}
/** The bytes of exactly one zstd frame; fails with `INVALID_CONTENT` for more than the limit, and for anything else. */
async function unpack(packed, what, limit) {
    // `info` is missing in the types of Node.
    const options = {
        maxOutputLength: limit,
        info: true,
        params: { [node_zlib__WEBPACK_IMPORTED_MODULE_0__.constants.ZSTD_d_windowLogMax]: WINDOW_LOG },
    };
    const { buffer, engine } = await new Promise((resolve, reject) => {
        (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.zstdDecompress)(packed, options, (error, result) => {
            if (error)
                reject(unpackError(error, what, limit));
            else
                resolve(result);
        });
    });
    // Node stops at the end of the first frame, without a word.
    if (engine.bytesWritten !== packed.byteLength)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .invalid */ .Gq)(`${what} has bytes behind its end`);
    return buffer;
}
function unpackError(error, what, limit) {
    const isLarge = 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    const reason = isLarge ? `more than ${limit} bytes` : (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error);
    return (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .invalid */ .Gq)(`${what} cannot be unpacked: ${reason}`, error);
}
/** The JSON objects, one a line. Fails with `INVALID_CONTENT` beyond the limits and for anything that is no such line. */
function* readLines(bytes, what, limits) {
    let [at, number] = [0, 0];
    while (at < bytes.byteLength) {
        number += 1;
        const end = bytes.indexOf(NEWLINE, at);
        if (end < 0)
            throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .invalid */ .Gq)(`${what} ends in the middle of line ${number}`);
        if (number > limits.lines)
            throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .invalid */ .Gq)(`${what} has more than ${limits.lines} lines`);
        const line = `${what}, line ${number}`;
        if (end + 1 - at > limits.line)
            throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .invalid */ .Gq)(`${line} has more than ${limits.line} bytes`);
        yield { value: parseObject(bytes.subarray(at, end), line), what: line, size: end + 1 - at };
        at = end + 1;
    }
}
/** A JSON object; very many values are `INVALID_CONTENT` too. */
function parseObject(bytes, what) {
    try {
        return (0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJsonObject */ .dw)(bytes, what);
    }
    catch (error) {
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .invalid */ .Gq)((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error), error);
    }
}
function tooLarge(what, has, limit) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('TOO_LARGE', `${what} would have ${has}`, { details: { limit } });
}


/***/ }),

/***/ 35557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ar: () => (/* binding */ parsePair),
/* harmony export */   OZ: () => (/* binding */ PAIR_LIMITS),
/* harmony export */   Ql: () => (/* binding */ packPair),
/* harmony export */   Yz: () => (/* binding */ pairKey)
/* harmony export */ });
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59852);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41154);
/* harmony import */ var _packed_lines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81649);



/** Limits of one pair: a line holds two tags and two digests. */
const PAIR_LIMITS = { bytes: 64 * 1024 * 1024, lines: 200_001, line: 16 * 1024 };
/** Finds the pair of a layer without reading it, and names no repository. */
function pairKey({ from, to }) {
    return (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)((0,_core_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(`${from.length} ${from} ${to}`));
}
/** A line about the pair, then one for each tag. What is as usual is left out. */
function packPair(pair) {
    return (0,_packed_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .packLines */ .FJ)(linesOf(pair), `the state of ${pair.to}`, PAIR_LIMITS);
}
function* linesOf({ from, to, rule, next, tags }) {
    yield { from, to, rule, next };
    for (const one of tags) {
        yield {
            tag: one.tag,
            from: one.from === one.tag ? undefined : one.from,
            digest: one.digest,
            at: one.at === one.digest ? undefined : one.at,
            first: one.first,
            ours: one.ours || undefined,
            missing: one.missing || undefined,
        };
    }
}
/**
 * @param what - What an error names.
 * @throws {OrasError} `INVALID_CONTENT` for lines that are no state of a pair.
 */
function parsePair(lines, what) {
    let head;
    const tags = new Map();
    for (const line of lines) {
        const fields = (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(line.value, line.what);
        if (!head)
            head = headOf(fields);
        else {
            const state = tagOf(fields);
            if (tags.has(state.tag))
                fields.fail(`tag ${state.tag} stands there twice`);
            tags.set(state.tag, state);
        }
    }
    if (!head)
        return (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)({}, what).fail('it is empty');
    return { ...head, tags: [...tags.values()] };
}
function headOf(fields) {
    return {
        from: fields.text('from'),
        to: fields.text('to'),
        rule: fields.digest('rule'),
        ...(fields.has('next') && { next: fields.tag('next') }),
    };
}
function tagOf(fields) {
    const [tag, digest] = [fields.tag('tag'), fields.digest('digest')];
    return {
        tag,
        from: fields.has('from') ? fields.tag('from') : tag,
        digest,
        at: fields.has('at') ? fields.digest('at') : digest,
        first: fields.count('first'),
        ours: fields.has('ours') && fields.flag('ours'),
        missing: fields.has('missing') ? fields.count('missing') : 0,
    };
}


/***/ }),

/***/ 6527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dg: () => (/* binding */ parsePlanConfig),
/* harmony export */   hH: () => (/* binding */ MAX_SHARDS),
/* harmony export */   id: () => (/* binding */ planConfigJson)
/* harmony export */ });
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44745);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41154);


/** A workflow has at most so many jobs of one matrix. */
const MAX_SHARDS = 256;
const MAX_RATES = 1000;
function planConfigJson({ rates, shards, ...config }) {
    const { state, next, inputs, rules, run, created } = config;
    return {
        version: 1,
        state,
        next,
        inputs,
        rules,
        run,
        created,
        rates: Object.fromEntries(rates),
        shards: shards.map(({ items, bytes, requests }) => ({ items, bytes, requests })),
    };
}
/** @throws {OrasError} `INVALID_CONTENT` for anything that {@link planConfigJson} does not write. */
function parsePlanConfig(fields) {
    const shards = fields.list('shards');
    if (shards.length > MAX_SHARDS)
        fields.fail(`${shards.length} shards, at most ${MAX_SHARDS} are allowed`);
    return {
        ...(fields.has('state') && { state: fields.digest('state') }),
        ...(fields.has('next') && { next: fields.digest('next') }),
        inputs: inputsOf(fields),
        rules: fields.digest('rules'),
        run: fields.count('run'),
        created: fields.count('created'),
        rates: ratesOf(fields),
        shards: shards.map((one, at) => countsOf(one, { fields, name: `shard ${at + 1}` })),
    };
}
function inputsOf(fields) {
    const inputs = Object.entries(fields.record('inputs')).map(([name, value]) => typeof value === 'string' ? [name, value] : fields.fail(`inputs: ${name.slice(0, 80)} must be text`));
    return Object.fromEntries(inputs);
}
function countsOf(value, { fields, name }) {
    if (!(0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value))
        return fields.fail(`${name} must be an object`);
    const counts = (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(value, name);
    return { items: counts.count('items'), bytes: counts.count('bytes'), requests: counts.count('requests') };
}
function ratesOf(fields) {
    const entries = Object.entries(fields.record('rates'));
    if (entries.length > MAX_RATES)
        fields.fail(`more than ${MAX_RATES} rates`);
    return new Map(entries.map(([registry, rate]) => [registry, rateOf(registry, { fields, rate })]));
}
function rateOf(registry, { fields, rate }) {
    const fail = () => fields.fail(`rates: ${JSON.stringify(registry.slice(0, 80))} has no rate`);
    if (!(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isText */ .KH)(registry) || !(0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(rate))
        return fail();
    const { requests, pulls, bandwidth } = rate;
    if (![requests, bandwidth].every((one) => one === undefined || isAmount(one)))
        return fail();
    const share = (0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(pulls) && isAmount(pulls['share']) && pulls['share'] <= 1 ? pulls['share'] : undefined;
    if (pulls !== undefined && share === undefined && !(0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isCount */ .my)(pulls))
        return fail();
    return {
        ...(isAmount(requests) && { requests }),
        ...(share !== undefined && { pulls: { share } }),
        ...((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isCount */ .my)(pulls) && { pulls }),
        ...(isAmount(bandwidth) && { bandwidth }),
    };
}
/** A share of a rate may be a fraction. */
function isAmount(value) {
    return typeof value === 'number' && value >= 0 && !Object.is(value, -0);
}


/***/ }),

/***/ 23134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dl: () => (/* binding */ PLAN_LINE),
/* harmony export */   Fj: () => (/* binding */ linesOfItems),
/* harmony export */   dK: () => (/* binding */ itemsOfLines)
/* harmony export */ });
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59852);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17142);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41154);



const KINDS = ['copy', 'move', 'check'];
/** A line with a manifest may be as long as {@link PLAN_LINE}. */
const MAX_ITEM_LINE = 64 * 1024;
/** The largest manifest in base64, and its media type. */
const PLAN_LINE = 12 * 1024 * 1024;
/** A line for each manifest, before the first item that has it: tags share manifests. Items name them by their number. */
function* linesOfItems(items) {
    const known = new Map();
    for (const { manifests, ...item } of items) {
        const numbers = [];
        for (const { mediaType, bytes } of manifests) {
            const key = `${(0,_core_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes)} ${mediaType}`;
            const number = known.get(key) ?? known.size;
            if (!known.has(key))
                yield { manifest: Buffer.from(bytes).toString('base64'), mediaType };
            known.set(key, number);
            numbers.push(number);
        }
        const { rule, from, id, tag, digest, to, as, was, kind } = item;
        yield {
            rule,
            from,
            id,
            tag,
            digest,
            to,
            as,
            was,
            kind,
            manifests: numbers.length > 0 ? numbers : undefined,
        };
    }
}
/** @throws {OrasError} `INVALID_CONTENT` for anything that {@link linesOfItems} does not write. */
function itemsOfLines(lines) {
    const manifests = [];
    const items = new Map();
    for (const { value, what, size } of lines) {
        const fields = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(value, what);
        if (fields.has('manifest')) {
            manifests.push(manifestOf(value, fields));
            continue;
        }
        if (size > MAX_ITEM_LINE)
            fields.fail(`more than ${MAX_ITEM_LINE} bytes`);
        const item = itemOf(fields, manifests);
        const key = `${item.as} ${item.to}`;
        if (items.has(key))
            fields.fail(`tag ${item.as} of ${item.to} stands there twice`);
        items.set(key, item);
    }
    return [...items.values()];
}
function manifestOf(value, fields) {
    const { manifest, mediaType } = value;
    if (typeof mediaType !== 'string' || !(0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isManifestType */ .Q3)(mediaType))
        return fields.fail('mediaType must be that of a manifest');
    const bytes = typeof manifest === 'string' ? Buffer.from(manifest, 'base64') : undefined;
    if (bytes?.toString('base64') !== manifest)
        return fields.fail('manifest must be base64');
    return { mediaType, bytes: new Uint8Array(bytes ?? []) };
}
function itemOf(fields, known) {
    const numbers = fields.has('manifests') ? fields.list('manifests') : [];
    return {
        rule: fields.text('rule'),
        from: fields.text('from'),
        ...(fields.has('id') && { id: fields.text('id') }),
        tag: fields.tag('tag'),
        digest: fields.digest('digest'),
        to: fields.text('to'),
        as: fields.tag('as'),
        ...(fields.has('was') && { was: fields.digest('was') }),
        kind: fields.oneOf('kind', KINDS),
        manifests: numbers.map((number) => (typeof number === 'number' ? known[number] : undefined) ??
            fields.fail('manifests must be numbers of lines before it')),
    };
}


/***/ }),

/***/ 98268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oj: () => (/* binding */ pushPlan),
/* harmony export */   Xy: () => (/* binding */ readShard),
/* harmony export */   m3: () => (/* binding */ readPlan),
/* harmony export */   w3: () => (/* binding */ countsOfShard)
/* harmony export */ });
/* harmony import */ var _core_content_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40239);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41154);
/* harmony import */ var _packed_lines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81649);
/* harmony import */ var _plan_config_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6527);
/* harmony import */ var _plan_item_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23134);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(746);






const KIND = (0,_record_js__WEBPACK_IMPORTED_MODULE_5__/* .recordKind */ .wg)('plan');
/** Of one shard: a hundred thousand tags and their manifests. */
const LIMITS = { bytes: 256 * 1024 * 1024, lines: 1_000_000, line: _plan_item_js__WEBPACK_IMPORTED_MODULE_4__/* .PLAN_LINE */ .Dl };
/**
 * Writes the plan under its tag, shard by shard, and returns the digest by which it is read.
 *
 * @throws {OrasError} `TOO_LARGE` for a shard of more than 256 MiB of items and manifests.
 */
async function pushPlan(storage, tag, { signal, ...plan }) {
    const layers = [];
    for (const [at, { items }] of plan.shards.entries()) {
        const packed = (0,_packed_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .packLines */ .FJ)((0,_plan_item_js__WEBPACK_IMPORTED_MODULE_4__/* .linesOfItems */ .Fj)(items), `shard ${at + 1} of the plan`, LIMITS);
        layers.push(await (0,_core_content_js__WEBPACK_IMPORTED_MODULE_0__/* .pushBytes */ .WU)(storage, packed, { mediaType: KIND.layerType, signal }));
    }
    const config = (0,_plan_config_js__WEBPACK_IMPORTED_MODULE_3__/* .planConfigJson */ .id)({ ...plan, shards: plan.shards.map(countsOfShard) });
    return (await (0,_record_js__WEBPACK_IMPORTED_MODULE_5__/* .pushRecord */ .Mz)(storage, { config, layers }, { kind: KIND, tag, signal })).digest;
}
function countsOfShard({ items, bytes, requests }) {
    return { items: items.length, bytes, requests };
}
/**
 * By its digest, so that who may write to the state cannot change what was planned. Undefined where it is not there.
 *
 * @throws {OrasError} `INVALID_CONTENT` for anything that is no plan.
 */
async function readPlan(target, digest, call = {}) {
    const record = await (0,_record_js__WEBPACK_IMPORTED_MODULE_5__/* .readRecord */ .aE)(target, digest, { kind: KIND, ...call });
    if (!record)
        return undefined;
    const { config, layers } = record;
    const plan = (0,_plan_config_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePlanConfig */ .dg)(config);
    if (layers.length !== plan.shards.length)
        config.fail(`${plan.shards.length} shards, but ${layers.length} layers`);
    return { ...plan, digest, layers };
}
/** @throws {OrasError} `INVALID_CONTENT` for a shard that the plan does not have, and one that cannot be read. */
async function readShard(target, plan, { shard, ...call }) {
    const what = `${KIND.name} ${plan.digest}, shard ${shard}`;
    const [layer, counts] = [plan.layers[shard - 1], plan.shards[shard - 1]];
    if (!layer || !counts)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(`${what} does not exist: the plan has ${plan.layers.length}`);
    const items = (0,_plan_item_js__WEBPACK_IMPORTED_MODULE_4__/* .itemsOfLines */ .dK)(await (0,_record_js__WEBPACK_IMPORTED_MODULE_5__/* .readLayer */ .w6)(target, layer, { what, limits: LIMITS, ...call }));
    if (items.length !== counts.items)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(`${what} has ${items.length} items, expected ${counts.items}`);
    return items;
}


/***/ }),

/***/ 746:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mz: () => (/* binding */ pushRecord),
/* harmony export */   aE: () => (/* binding */ readRecord),
/* harmony export */   cy: () => (/* binding */ findNode),
/* harmony export */   w6: () => (/* binding */ readLayer),
/* harmony export */   wg: () => (/* binding */ recordKind)
/* harmony export */ });
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24997);
/* harmony import */ var _core_content_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40239);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81963);
/* harmony import */ var _core_manifest_node_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80326);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17142);
/* harmony import */ var _core_target_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(93557);
/* harmony import */ var _copy_pack_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87351);
/* harmony import */ var _absent_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(81717);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(41154);
/* harmony import */ var _packed_lines_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(81649);










function recordKind(word, foreign = 'INVALID_CONTENT') {
    const type = `application/vnd.oras.sync.${word}`;
    return {
        name: `sync ${word}`,
        artifactType: `${type}.v1`,
        configType: `${type}.config.v1+json`,
        layerType: `${type}.lines.v1+zstd`,
        foreign,
    };
}
async function pushRecord(storage, { config, layers }, { kind, tag, signal }) {
    const blob = await (0,_core_content_js__WEBPACK_IMPORTED_MODULE_1__/* .pushBytes */ .WU)(storage, JSON.stringify({ version: 1, ...config }), {
        mediaType: kind.configType,
        signal,
    });
    const { artifactType } = kind;
    const packed = await (0,_copy_pack_js__WEBPACK_IMPORTED_MODULE_5__/* .packManifest */ .hm)(storage, { artifactType, config: blob, layers }, { tag, signal });
    return packed.node;
}
/** That of a plan holds the rules. */
const MAX_CONFIG = 4 * 1024 * 1024;
const MAX_PACKED = 128 * 1024 * 1024;
/** Undefined where the reference does not exist; fails with `INVALID_CONTENT` for a record that cannot be read. */
async function readRecord(target, reference, { kind, ...call }) {
    const found = await findManifest(target, reference, { kind, ...call });
    if (!found)
        return undefined;
    const { node } = found;
    const what = `${kind.name} ${node.digest}`;
    const manifest = await ofContent(what, async () => found.manifest);
    checkKind(manifest, { kind, what });
    const { config, layers = [] } = manifest;
    if (config?.mediaType !== kind.configType)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_7__/* .invalid */ .Gq)(`${what} has no config of type ${kind.configType}`);
    const json = await ofContent(what, () => (0,_core_content_js__WEBPACK_IMPORTED_MODULE_1__/* .fetchBytes */ .ci)(target, config, { ...call, limit: MAX_CONFIG }));
    const fields = (0,_fields_js__WEBPACK_IMPORTED_MODULE_7__/* .fieldsOf */ .Pf)((0,_packed_lines_js__WEBPACK_IMPORTED_MODULE_8__/* .parseObject */ .lj)(json, `${what}: config`), `${what}: config`);
    (0,_fields_js__WEBPACK_IMPORTED_MODULE_7__/* .checkVersion */ .ps)(fields);
    const other = layers.find(({ mediaType }) => mediaType !== kind.layerType && mediaType !== _core_media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .OCI_EMPTY */ .g1);
    if (other)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_7__/* .invalid */ .Gq)(`${what} has a layer of the unknown type ${JSON.stringify(other.mediaType)}`);
    return { node, config: fields, layers: layers.filter(({ mediaType }) => mediaType !== _core_media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .OCI_EMPTY */ .g1) };
}
/** One request where the target can; fails with `INVALID_CONTENT` where the tag stands for a manifest that is not there. */
async function findManifest(target, reference, { kind, ...call }) {
    const what = `${kind.name} ${reference}`;
    if ((0,_core_target_js__WEBPACK_IMPORTED_MODULE_9__/* .canReadManifest */ .Ku)(target))
        return orUndefined(() => (0,_core_manifest_node_js__WEBPACK_IMPORTED_MODULE_3__/* .fetchManifest */ .Cj)(target, reference, call));
    const node = await findNode(target, reference, call);
    return node && ofContent(what, () => (0,_core_manifest_node_js__WEBPACK_IMPORTED_MODULE_3__/* .readManifestNode */ .y0)(target, node, call));
}
/** What the reference stands for; undefined where it does not exist. */
async function findNode(target, reference, call) {
    return orUndefined(() => target.resolve(reference, call));
}
async function orUndefined(work) {
    try {
        return await work();
    }
    catch (error) {
        if ((0,_absent_js__WEBPACK_IMPORTED_MODULE_6__/* .isAbsent */ .W)(error))
            return undefined;
        throw error;
    }
}
function checkKind(manifest, { kind, what }) {
    const type = manifest.artifactType ?? manifest.config?.mediaType ?? manifest.mediaType;
    if (type === kind.artifactType)
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP(kind.foreign, `${what} is not a ${kind.name}: its type is ${JSON.stringify(type)}`, {
        details: { reason: 'sync', expected: kind.artifactType, got: type },
    });
}
/** Reads the lines of one layer, all or none: the first wrong line fails. */
async function readLayer(content, layer, { what, limits, ...call }) {
    const limit = Math.min(MAX_PACKED, limits.bytes);
    // What the descriptor holds itself is checked as what a registry sends is (image-spec, descriptor.md, `data`).
    const packed = await ofContent(what, () => layer.data === undefined
        ? (0,_core_content_js__WEBPACK_IMPORTED_MODULE_1__/* .fetchBytes */ .ci)(content, layer, { ...call, limit })
        : (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .readAll */ .yw)((0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesOf */ .$$)(Buffer.from(layer.data, 'base64')), layer, limit));
    return (0,_packed_lines_js__WEBPACK_IMPORTED_MODULE_8__/* .readLines */ .Se)(await (0,_packed_lines_js__WEBPACK_IMPORTED_MODULE_8__/* .unpack */ .l1)(packed, what, limits.bytes), what, limits);
}
const WRONG = ['NOT_FOUND', 'TOO_LARGE', 'DIGEST_MISMATCH', 'SIZE_MISMATCH'];
/** What is missing, damaged or too large within a record makes the record wrong; what a server could not do is its own error. */
async function ofContent(what, work) {
    try {
        return await work();
    }
    catch (error) {
        if (!WRONG.some((code) => (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .hasCode */ .up)(error, code)))
            throw error;
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_7__/* .invalid */ .Gq)(`${what} cannot be read: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`, error);
    }
}


/***/ }),

/***/ 56865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m3: () => (/* binding */ formatReportLine),
/* harmony export */   rS: () => (/* binding */ pushReport),
/* harmony export */   tL: () => (/* binding */ readReport)
/* harmony export */ });
/* unused harmony export parseReportLine */
/* harmony import */ var _core_content_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40239);
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44745);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41154);
/* harmony import */ var _packed_lines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81649);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(746);





const OUTCOMES = [
    'same',
    'copied',
    'moved',
    'kept',
    'deferred',
    'gone',
    'refused',
    'failed',
    'pruned',
];
/** One JSON object, without the line break. */
function formatReportLine(line) {
    return JSON.stringify(plainLine(line));
}
/**
 * @param what - What an error names.
 * @throws {OrasError} `INVALID_CONTENT` for anything that is no line of a report.
 */
function parseReportLine(text, what) {
    const bytes = new TextEncoder().encode(text);
    return lineOf({ value: parseObject(bytes, what), what, size: bytes.byteLength });
}
/** In this order, and as {@link lineOf} takes it: an error may be any text of a server. */
function plainLine({ rule, from, digest, at, to, tag, was, ...line }) {
    const { result, bytes, ms, error } = line;
    const rest = { result, bytes, ms: Math.round(ms) };
    return { rule, from, digest, at, to, tag, was, ...rest, error: error && (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .cleanText */ .X5)(error) };
}
function* eachPlain(lines) {
    for (const line of lines)
        yield plainLine(line);
}
function lineOf({ value, what }) {
    const fields = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(value, what);
    return {
        rule: fields.text('rule'),
        from: fields.text('from'),
        ...(fields.has('digest') && { digest: fields.digest('digest') }),
        ...(fields.has('at') && { at: fields.digest('at') }),
        to: fields.text('to'),
        tag: value['tag'] === '' ? '' : fields.tag('tag'),
        ...(fields.has('was') && { was: fields.digest('was') }),
        result: fields.oneOf('result', OUTCOMES),
        bytes: fields.count('bytes'),
        ms: fields.count('ms'),
        ...(fields.has('error') && { error: fields.text('error') }),
    };
}
const KIND = (0,_record_js__WEBPACK_IMPORTED_MODULE_4__/* .recordKind */ .wg)('report');
const LIMITS = { bytes: 64 * 1024 * 1024, lines: 200_000, line: 64 * 1024 };
function countsOf(value, config) {
    const fields = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)((0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(value) ? value : config.fail('counts must be objects'), 'counts');
    return {
        rule: fields.text('rule'),
        selected: fields.count('selected'),
        same: fields.count('same'),
        unlisted: fields.count('unlisted'),
        requests: fields.count('requests'),
        pulls: fields.count('pulls'),
    };
}
/** Writes the report of a shard under its tag, and returns the digest. */
async function pushReport(storage, tag, { plan, shard, counts, lines, signal }) {
    const packed = (0,_packed_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .packLines */ .FJ)(eachPlain(lines), 'the report', LIMITS);
    const layer = await (0,_core_content_js__WEBPACK_IMPORTED_MODULE_0__/* .pushBytes */ .WU)(storage, packed, { mediaType: KIND.layerType, signal });
    const config = { plan, shard, counts };
    const node = await (0,_record_js__WEBPACK_IMPORTED_MODULE_4__/* .pushRecord */ .Mz)(storage, { config, layers: [layer] }, { kind: KIND, tag, signal });
    return node.digest;
}
/**
 * Undefined where there is no such tag.
 *
 * @throws {OrasError} `INVALID_CONTENT` for anything that is no report.
 */
async function readReport(target, tag, call = {}) {
    const record = await (0,_record_js__WEBPACK_IMPORTED_MODULE_4__/* .readRecord */ .aE)(target, tag, { kind: KIND, ...call });
    if (!record)
        return undefined;
    const { config, layers, node } = record;
    const [layer, ...more] = layers;
    if (!layer || more.length > 0)
        return config.fail(`${layers.length} layers, expected 1`);
    const what = `${KIND.name} ${node.digest}`;
    const lines = await (0,_record_js__WEBPACK_IMPORTED_MODULE_4__/* .readLayer */ .w6)(target, layer, { what, limits: LIMITS, ...call });
    return {
        plan: config.digest('plan'),
        shard: config.count('shard'),
        counts: config.list('counts').map((one) => countsOf(one, config)),
        lines: Array.from(lines, lineOf),
    };
}


/***/ }),

/***/ 60698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gf: () => (/* binding */ openState),
/* harmony export */   Jq: () => (/* binding */ writeState),
/* harmony export */   ej: () => (/* binding */ pushPlannedState)
/* harmony export */ });
/* harmony import */ var _core_content_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40239);
/* harmony import */ var _core_concurrency_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(17145);
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59852);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81963);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49310);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(41154);
/* harmony import */ var _pair_lines_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(35557);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(746);








/** A tag that holds something else is somebody's artifact: it is not written over. */
const KIND = (0,_record_js__WEBPACK_IMPORTED_MODULE_6__/* .recordKind */ .wg)('state', 'CONFLICT');
/** Of a layer: {@link pairKey}. */
const PAIR = 'land.oras.sync.pair';
/** The manifest, with a layer for each, stays below the 4 MiB that every registry takes. */
const MAX_PAIRS = 10_000;
/** Of layers that the manifest holds too, so that they need no request: bytes of one, and characters of all. */
const EMBEDDED = { one: 2048, all: 1024 * 1024 };
/**
 * Undefined where there is no such tag.
 *
 * @throws {OrasError} `INVALID_CONTENT` for a state that cannot be read, `CONFLICT` for a tag of something else.
 */
async function openState(target, tag, call = {}) {
    const record = await (0,_record_js__WEBPACK_IMPORTED_MODULE_6__/* .readRecord */ .aE)(target, tag, { kind: KIND, ...call });
    if (!record)
        return undefined;
    const { node, config } = record;
    const layers = layersOf(record);
    return {
        node,
        run: config.count('run'),
        rules: config.digest('rules'),
        layers,
        async pair(from, to) {
            const layer = layers.get((0,_pair_lines_js__WEBPACK_IMPORTED_MODULE_5__/* .pairKey */ .Yz)({ from, to }));
            return layer && readPair(target, layer, { from, to, ...call });
        },
    };
}
function layersOf({ node, layers }) {
    const byPair = new Map();
    for (const layer of layers) {
        const key = layer.annotations?.[PAIR] ?? '';
        const what = `${KIND.name} ${node.digest}`;
        if (!/^[0-9a-f]{64}$/.test(key))
            throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .invalid */ .Gq)(`${what}: layer ${layer.digest} names no pair`);
        if (byPair.has(key))
            throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .invalid */ .Gq)(`${what} has two layers for one pair`);
        if (byPair.size === MAX_PAIRS)
            throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .invalid */ .Gq)(`${what} has more than ${MAX_PAIRS} pairs`);
        const { mediaType, digest, size, data } = layer;
        byPair.set(key, {
            mediaType,
            digest,
            size,
            annotations: { [PAIR]: key },
            ...(data !== undefined && { data }),
        });
    }
    return byPair;
}
async function readPair(content, layer, { from, to, ...call }) {
    const what = `${KIND.name}, layer ${layer.digest}`;
    const pair = (0,_pair_lines_js__WEBPACK_IMPORTED_MODULE_5__/* .parsePair */ .Ar)(await (0,_record_js__WEBPACK_IMPORTED_MODULE_6__/* .readLayer */ .w6)(content, layer, { what, limits: _pair_lines_js__WEBPACK_IMPORTED_MODULE_5__/* .PAIR_LIMITS */ .OZ, ...call }), what);
    if (pair.from !== from || pair.to !== to)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .invalid */ .Gq)(`${what} is about another pair than its annotation says`);
    return pair;
}
/** Writes under a tag of its own what the state will be if nothing of a plan is carried out. */
async function pushPlannedState(target, tag, update) {
    return pushLayers(target, tag, { ...update, layers: await pushPairs(target, update) });
}
/**
 * Writes the state of a run. If the tag moved since `previous` was read, its pairs stay but for those that are given: another
 * run wrote them. A registry has no compare-and-swap, so two that write in the same second need a lock of their own.
 *
 * @throws {OrasError} `CONFLICT` for a tag of something else.
 */
async function writeState(target, tag, update) {
    const { previous, keep = false, rules, signal } = update;
    const given = new Map([...(update.layers ?? []), ...(await pushPairs(target, update))]);
    const at = await (0,_record_js__WEBPACK_IMPORTED_MODULE_6__/* .findNode */ .cy)(target, tag, { signal });
    const moved = at?.digest !== previous?.node.digest;
    const current = moved && at ? await openIfReadable(target, tag, { signal }) : undefined;
    const kept = current ?? (keep ? previous : undefined);
    const all = [...new Map([...(kept?.layers ?? []), ...given])];
    const layers = new Map(moved ? await existing(target, all, { signal }) : all);
    if (layers.size > MAX_PAIRS)
        throw tooMany();
    const run = Math.max(update.run, current?.run ?? 0);
    return pushLayers(target, tag, { run, rules, layers, signal });
}
function pushLayers(target, tag, { run, rules, layers, signal }) {
    const sorted = [...layers].toSorted(([a], [b]) => (0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .compareUtf8 */ .zq)(a, b)).map(([, layer]) => layer);
    const bounded = withinLimit(sorted);
    return (0,_record_js__WEBPACK_IMPORTED_MODULE_6__/* .pushRecord */ .Mz)(target, { config: { run, rules }, layers: bounded }, { kind: KIND, tag, signal });
}
/** So that the manifest stays small enough for every registry. */
function withinLimit(layers) {
    let left = EMBEDDED.all;
    return layers.map(({ data, ...layer }) => {
        if (data === undefined || data.length > left)
            return layer;
        left -= data.length;
        return { ...layer, data };
    });
}
/** A pair whose bytes did not change is not sent again. */
async function pushPairs(target, { pairs, previous, signal }) {
    const layers = new Map();
    for await (const pair of pairs) {
        const key = (0,_pair_lines_js__WEBPACK_IMPORTED_MODULE_5__/* .pairKey */ .Yz)(pair);
        if (layers.has(key))
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('INVALID_INPUT', `the state of ${pair.from} and ${pair.to} is given twice`);
        if (layers.size === MAX_PAIRS)
            throw tooMany();
        const packed = (0,_pair_lines_js__WEBPACK_IMPORTED_MODULE_5__/* .packPair */ .Ql)(pair);
        const known = previous?.layers.get(key);
        const options = { mediaType: KIND.layerType, annotations: { [PAIR]: key } };
        const same = known?.digest === (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(packed);
        const layer = same ? known : await (0,_core_content_js__WEBPACK_IMPORTED_MODULE_0__/* .pushBytes */ .WU)(target, packed, { ...options, signal });
        const isSmall = packed.byteLength <= EMBEDDED.one;
        layers.set(key, { ...layer, ...(isSmall && { data: Buffer.from(packed).toString('base64') }) });
    }
    return layers;
}
/** Nobody can go on from a state that cannot be read. */
async function openIfReadable(target, tag, call) {
    try {
        return await openState(target, tag, call);
    }
    catch (error) {
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .hasCode */ .up)(error, 'INVALID_CONTENT'))
            return undefined;
        throw error;
    }
}
/** Without those that a cleanup of the registry took when the tag moved: what is not known is asked for again. */
async function existing(target, layers, call) {
    const there = await (0,_core_concurrency_js__WEBPACK_IMPORTED_MODULE_7__/* .mapConcurrent */ ._k)(layers, 4, ([, layer]) => target.exists(layer, call));
    return layers.filter((_, at) => there[at]);
}
function tooMany() {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OrasError */ .aP('TOO_LARGE', `a sync state holds at most ${MAX_PAIRS} pairs of repositories; give some of the rules a sync-name of their own`, { details: { limit: MAX_PAIRS } });
}


/***/ }),

/***/ 49443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ak: () => (/* binding */ REQUEST_BYTES),
/* harmony export */   cz: () => (/* binding */ sum),
/* harmony export */   mm: () => (/* binding */ weightOf)
/* harmony export */ });
/** A request counts as the time of so many bytes. */
const REQUEST_BYTES = 64 * 1024;
function weightOf({ blobs, requests }) {
    return sum(blobs.values()) + requests * REQUEST_BYTES;
}
function sum(numbers) {
    let total = 0;
    for (const number of numbers)
        total += number;
    return total;
}


/***/ }),

/***/ 95772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ sourcePlace),
/* harmony export */   fo: () => (/* binding */ isFile),
/* harmony export */   ki: () => (/* binding */ destinationPlace)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81963);
/* harmony import */ var _core_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11387);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23558);



const PLACEHOLDERS = ['repository', 'name', 'namespace', 'registry'];
/**
 * Where a repository of the rule is read. `repository` is its name below `from`, in a layout its full name; undefined for
 * a rule without `repositories`. Fails with `INVALID_INPUT` for what is no name: a catalog and a layout are a stranger's.
 */
function sourcePlace({ from }, repository) {
    if (repository === undefined)
        return { text: from };
    if (isFile(from))
        checkPath(from, from);
    if (isFile(from))
        return { text: from, prefix: fullName(repository) };
    return { text: fullName(joined(from, repository)) };
}
/** Where a repository of the rule goes, for one of its `to`. Fails with `INVALID_INPUT` where that is no place. */
function destinationPlace(rule, to, repository) {
    const isOne = rule.repositories.length === 0;
    const placeholders = (0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .placeholdersIn */ .Q)(to, PLACEHOLDERS);
    const isPlaced = isOne || placeholders.has('repository') || placeholders.has('name');
    if (!isPlaced && placeholders.size > 0)
        throw invalid(to, 'all repositories would become one; {repository} or {name} must be in it');
    const parts = partsOf(rule, repository);
    const template = parts.namespace === '' ? to.replaceAll('{namespace}/', '') : to;
    const text = (0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .fillTemplate */ .o)(template, { ...parts });
    if (!isFile(to))
        return { text: checkRepository(to, isPlaced ? text : joined(text, parts.repository)) };
    checkPath(to, text);
    return isPlaced || parts.full === undefined ? { text } : { text, prefix: parts.full };
}
function partsOf({ from }, repository) {
    const inFile = isFile(from);
    if (inFile && repository === undefined)
        return {};
    const full = fullName(repository === undefined ? withoutTag(from) : inFile ? repository : joined(from, repository));
    const { registry, path } = splitRegistry(full);
    const slash = path.lastIndexOf('/');
    return {
        full,
        repository: inFile ? path : (repository ?? path),
        name: path.slice(slash + 1),
        namespace: path.slice(0, Math.max(0, slash)),
        registry: registry?.replace(':', '-'),
    };
}
function joined(from, repository = '') {
    return `${from.replace(/\/$/, '')}/${repository}`;
}
/** Of a reference: a port stands before its first slash. */
function withoutTag(reference) {
    return reference.replace(/(?<=\/[^/]*)[:@].*$/, '');
}
/** A first part with a dot or a port, or `localhost`, is a registry. */
function splitRegistry(name) {
    const first = name.slice(0, Math.max(0, name.indexOf('/')));
    const isRegistry = /[.:]/.test(first) || first === 'localhost';
    if (!isRegistry)
        return { registry: undefined, path: name };
    return { registry: first, path: name.slice(first.length + 1) };
}
/** In a layout the name may have no registry. */
function fullName(name) {
    if (splitRegistry(name).registry !== undefined)
        return checkRepository(name, name);
    return checkRepository(name, `localhost/${name}`).slice('localhost/'.length);
}
function checkRepository(template, text) {
    const { tag, digest, ...repository } = parseRepository(template, text);
    if (tag === undefined && digest === undefined)
        return (0,_core_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(repository);
    throw invalid(template, `${JSON.stringify(text.slice(0, 200))} has a tag or a digest; key retag says what tags are called`);
}
function parseRepository(template, text) {
    try {
        return (0,_core_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(text);
    }
    catch (error) {
        throw invalid(template, (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error), error);
    }
}
/** A layout or an archive. */
function isFile(text) {
    return /^oci-(?:layout|archive):/.test(text);
}
/** The colon of a drive is followed by a slash; any other one is followed by a name. */
function checkPath(template, text) {
    const path = text.replace(/^oci-(?:layout|archive):(?:[a-z]:(?=[/\\]))?/i, '');
    if (path !== '' && !path.includes(':'))
        return;
    throw invalid(template, `${JSON.stringify(text.slice(0, 200))} is not a path without a tag or a digest`);
}
function invalid(template, why, cause) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('INVALID_INPUT', `got ${JSON.stringify(template.slice(0, 200))}: ${why}`, { cause });
}


/***/ }),

/***/ 4888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FY: () => (/* binding */ needsCatalog),
/* harmony export */   Wh: () => (/* binding */ namedRepositories),
/* harmony export */   ff: () => (/* binding */ repositoryMatcher),
/* harmony export */   fg: () => (/* binding */ isGlob)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81963);
/* harmony import */ var _core_glob_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66642);


const MAX_PATTERN = 255;
/** Whether the names are only known when a catalog was asked. */
function needsCatalog({ repositories }) {
    return repositories.length > 0 && (positive(repositories).length === 0 || repositories.some(isGlob));
}
/** The names that are no globs, without those that are denied. */
function namedRepositories(rule) {
    const matches = repositoryMatcher(rule);
    const names = rule.repositories.filter((one) => !one.startsWith('!') && !isGlob(one));
    return [...new Set(names)].filter(matches);
}
/**
 * Whether a name below `from` is meant: `*` is one part or less, `**` any number of parts. Fails with `INVALID_INPUT` for
 * what cannot be read. Names are a server's: the time to match one grows with its length only.
 */
function repositoryMatcher({ repositories }) {
    const accepts = positive(repositories).map(parseName);
    const denies = repositories.flatMap((one) => (one.startsWith('!') ? [parseName(one.slice(1))] : []));
    return (name) => {
        const parts = name.split('/');
        const isAccepted = accepts.length === 0 || accepts.some((accept) => accept(parts));
        return isAccepted && !denies.some((deny) => deny(parts));
    };
}
function positive(repositories) {
    return repositories.filter((one) => !one.startsWith('!'));
}
function isGlob(name) {
    return /[*?[\]{}]/.test(name);
}
function parseName(name) {
    const forms = name.length > MAX_PATTERN ? undefined : (0,_core_glob_js__WEBPACK_IMPORTED_MODULE_1__/* .expandBraces */ .PH)(name);
    if (!forms || !forms.every((form) => form.split('/').every((part) => part !== '')))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('INVALID_INPUT', `got ${JSON.stringify(name.slice(0, MAX_PATTERN))}, allowed are names of repositories and globs such as team/*, ** or !team/test-*`);
    const globs = forms.map((form) => form.split('/').map(parsePart));
    return (parts) => globs.some((glob) => (0,_core_glob_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesGlobSegment */ .JM)(glob, parts));
}
/** What stars and characters are within a part, parts are within a name. */
function parsePart(part) {
    if (part === '**')
        return '*';
    const segment = (0,_core_glob_js__WEBPACK_IMPORTED_MODULE_1__/* .parseGlobSegment */ .DC)(part);
    return (text) => (0,_core_glob_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesGlobSegment */ .JM)(segment, Array.from(text));
}


/***/ }),

/***/ 62023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $V: () => (/* binding */ destinationTag),
/* harmony export */   V4: () => (/* binding */ backupTag),
/* harmony export */   wP: () => (/* binding */ fixedTags)
/* harmony export */ });
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59852);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81963);
/* harmony import */ var _core_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11387);
/* harmony import */ var _tag_patterns_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46328);
/* harmony import */ var _tag_version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48003);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(23558);






const RETAG = ['tag', 'version', 'major', 'minor', 'patch', 'suffix'];
const BACKUP = ['tag', 'digest'];
/** The name of a tag at the destination. Fails with `INVALID_INPUT` where that is no tag. */
function destinationTag({ retag }, tag) {
    if (retag === '{tag}' && (0,_core_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .isTag */ .dz)(tag))
        return tag;
    (0,_template_js__WEBPACK_IMPORTED_MODULE_5__/* .placeholdersIn */ .Q)(retag, RETAG);
    const version = (0,_tag_version_js__WEBPACK_IMPORTED_MODULE_4__/* .versionOf */ .E4)(tag);
    if (!version)
        return formatTag(retag, tag, { tag });
    const [major, minor, patch] = version.numbers.map(String);
    const whole = tag.replace(/^v/i, '');
    return formatTag(retag, tag, { tag, version: whole, major, minor, patch, suffix: version.suffix });
}
/** The tag that keeps what `tag` stood for, which is this digest. */
function backupTag(backup, tag, digest) {
    (0,_template_js__WEBPACK_IMPORTED_MODULE_5__/* .placeholdersIn */ .Q)(backup, BACKUP);
    const name = formatTag(backup, tag, { tag, digest: (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)(digest) });
    if (name !== tag)
        return name;
    throw invalid(backup, tag, 'it is that tag itself');
}
/** Which tags of the destination are never moved. */
function fixedTags({ fixed }) {
    if (fixed.length === 0)
        return () => false;
    return (0,_tag_patterns_js__WEBPACK_IMPORTED_MODULE_3__/* .tagMatcher */ .i)(fixed, { versions: (tag) => ((0,_tag_version_js__WEBPACK_IMPORTED_MODULE_4__/* .versionOf */ .E4)(tag)?.count ?? 0) >= 3 });
}
function formatTag(template, tag, values) {
    const name = (0,_template_js__WEBPACK_IMPORTED_MODULE_5__/* .fillTemplate */ .o)(template, values, (placeholder) => invalid(template, tag, `there is no ${placeholder}, since it is no version`));
    if ((0,_core_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .isTag */ .dz)(name))
        return name;
    const what = 'which is not a tag: 1 to 128 letters, digits, "_", "." or "-", the first no "." or "-"';
    throw invalid(template, tag, `it gives ${JSON.stringify(name.slice(0, 200))}, ${what}`);
}
function invalid(template, tag, why) {
    const [shown, of] = [template, tag].map((text) => JSON.stringify(text.slice(0, 200)));
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_INPUT', `got ${shown}: for the tag ${of} ${why}`);
}


/***/ }),

/***/ 46328:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ positiveOf),
/* harmony export */   i: () => (/* binding */ tagMatcher)
/* harmony export */ });
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78877);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81963);
/* harmony import */ var _core_glob_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66642);



const MAX_PATTERN = 200;
/**
 * Any positive pattern, or none given, and no denying one (`!`). A pattern is a glob or an anchored `/regular expression/`;
 * `words` are patterns with a meaning of their own. Fails with `INVALID_INPUT` for what cannot be read.
 */
function tagMatcher(patterns, words = {}) {
    const parse = (pattern) => (Object.hasOwn(words, pattern) && words[pattern]) || parsePattern(pattern);
    const accepts = positiveOf(patterns).map(parse);
    const denies = patterns.flatMap((pattern) => (isDenying(pattern) ? [parse(pattern.slice(1))] : []));
    return (tag) => (accepts.length === 0 || accepts.some((accept) => accept(tag))) && !denies.some((deny) => deny(tag));
}
function positiveOf(patterns) {
    return patterns.filter((pattern) => !isDenying(pattern));
}
function isDenying(pattern) {
    return pattern.startsWith('!');
}
function parsePattern(pattern) {
    if (pattern.length > MAX_PATTERN)
        throw invalid(pattern, `it is longer than ${MAX_PATTERN} characters`);
    if (pattern === '')
        throw invalid(pattern, 'it is empty');
    if (!pattern.startsWith('/'))
        return parseGlob(pattern);
    const [, source] = /^\/(.+)\/$/.exec(pattern) ?? [];
    if (source === undefined)
        throw invalid(pattern, 'a regular expression ends with a slash, and has something before it');
    return parseExpression(pattern, source);
}
function parseGlob(pattern) {
    const forms = (0,_core_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .expandBraces */ .PH)(pattern)?.map(_core_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .parseGlobSegment */ .DC);
    if (!forms)
        throw invalid(pattern, 'its braces stand for too many patterns');
    return (tag) => forms.some((form) => (0,_core_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .matchesGlobSegment */ .JM)(form, Array.from(tag)));
}
function parseExpression(pattern, source) {
    boundBacktracking();
    try {
        const expression = new RegExp(`^(?:${source})$`);
        return (tag) => expression.test(tag);
    }
    catch (error) {
        throw invalid(pattern, error instanceof Error ? error.message : 'it is not a regular expression');
    }
}
let isBounded = false;
/** V8 then goes on in linear time where a pattern backtracks too much: the tags are a server's. */
function boundBacktracking() {
    if (isBounded)
        return;
    isBounded = true;
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--enable-experimental-regexp-engine-on-excessive-backtracks');
}
function invalid(pattern, why) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_INPUT', `not a pattern for tags: ${JSON.stringify(pattern.slice(0, MAX_PATTERN))}: ${why}; expected a glob such as v1.*, !*-debug, or /regular expression/`);
}


/***/ }),

/***/ 38889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkRules: () => (/* binding */ checkRules),
/* harmony export */   selectTags: () => (/* binding */ selectTags)
/* harmony export */ });
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59852);
/* harmony import */ var _tag_patterns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46328);
/* harmony import */ var _tag_version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48003);



const ASKS_FOR_DIGEST_TAGS = /^\/?\^?sha(?:256|512)-/;
/** Fails with `INVALID_INPUT` for rules that cannot be read. */
function checkRules({ patterns = [], versions, suffix = [] }) {
    (0,_tag_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .tagMatcher */ .i)(patterns);
    (0,_tag_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .tagMatcher */ .i)(suffix);
    if (versions !== undefined)
        (0,_tag_version_js__WEBPACK_IMPORTED_MODULE_2__/* .checkRange */ .cd)(versions);
}
/**
 * The tags that the rules choose: versions first, the newest at the top, then the others by name. A tag with a suffix
 * (`1.2-alpine`) is a version where `suffix` allows it, or a pattern asks for it.
 */
function selectTags(tags, rules) {
    const { versions, newest, always = [] } = rules;
    if (versions !== undefined)
        (0,_tag_version_js__WEBPACK_IMPORTED_MODULE_2__/* .checkRange */ .cd)(versions);
    const all = [...new Set(tags)];
    const chosen = readTags(all.filter(patternMatcher(rules.patterns ?? [])), rules);
    const isByVersion = versions !== undefined || newest !== undefined;
    const wanted = isByVersion ? chosen.filter((entry) => isWanted(entry, rules)) : chosen;
    const selected = newestOf(wanted.toSorted(newestFirst), rules);
    const besides = all.filter((tag) => always.includes(tag) && !selected.some(({ tag: taken }) => taken === tag));
    const sorted = besides.length === 0 ? selected : [...selected, ...readTags(besides, {})].toSorted(newestFirst);
    return sorted.map(({ tag }) => tag);
}
/** A tag with a suffix that `suffix` does not allow is no version. */
function readTags(tags, { suffix }) {
    const allows = suffix && suffix.length > 0 ? (0,_tag_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .tagMatcher */ .i)(suffix) : () => false;
    return tags.map((tag) => {
        const version = (0,_tag_version_js__WEBPACK_IMPORTED_MODULE_2__/* .versionOf */ .E4)(tag);
        const isAllowed = suffix === undefined || !version || version.suffix === '' || allows(version.suffix);
        return { tag, version: isAllowed ? version : undefined };
    });
}
function isWanted({ version }, rules) {
    const { versions, keepsOthers = false } = rules;
    if (!version)
        return keepsOthers && versions === undefined;
    const isNamed = (0,_tag_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .positiveOf */ .R)(rules.patterns ?? []).length > 0;
    if (rules.suffix === undefined && version.suffix !== '' && !isNamed)
        return false;
    if (versions === undefined)
        return version.prerelease === '' || (rules.prereleases ?? isNamed);
    if ((0,_tag_version_js__WEBPACK_IMPORTED_MODULE_2__/* .isInRange */ .h$)(version, versions))
        return true;
    return rules.prereleases === true && (0,_tag_version_js__WEBPACK_IMPORTED_MODULE_2__/* .isInRange */ .h$)({ ...version, prerelease: '' }, versions);
}
function newestFirst(one, other) {
    if (one.version && other.version)
        return (0,_tag_version_js__WEBPACK_IMPORTED_MODULE_2__/* .compareVersions */ .Zy)(other.version, one.version) || byName(one.tag, other.tag);
    if (one.version || other.version)
        return one.version ? -1 : 1;
    return byName(one.tag, other.tag);
}
function byName(one, other) {
    return one < other ? -1 : one > other ? 1 : 0;
}
function newestOf(sorted, { newest, per }) {
    if (newest === undefined)
        return sorted;
    const counts = new Map();
    return sorted.filter(({ version }) => {
        if (!version)
            return true;
        const group = `${lineOf(version, per)}-${version.suffix}`;
        const count = (counts.get(group) ?? 0) + 1;
        counts.set(group, count);
        return count <= newest;
    });
}
function lineOf({ numbers: [major, minor] }, per) {
    if (per === undefined)
        return '';
    return per === 'major' ? `${major}` : `${major}.${minor}`;
}
/** Digest tags only by a pattern that asks for them: beside one, `*` takes none. */
function patternMatcher(patterns) {
    const matches = (0,_tag_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .tagMatcher */ .i)(patterns);
    const asksFor = (0,_tag_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .positiveOf */ .R)(patterns).filter((pattern) => ASKS_FOR_DIGEST_TAGS.test(pattern));
    const isAskedFor = asksFor.length === 0 ? () => false : (0,_tag_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .tagMatcher */ .i)(asksFor);
    return (tag) => ((0,_core_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .subjectOfTag */ .sA)(tag) === undefined || isAskedFor(tag)) && matches(tag);
}


/***/ }),

/***/ 48003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E4: () => (/* binding */ versionOf),
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   cd: () => (/* binding */ checkRange),
/* harmony export */   h$: () => (/* binding */ isInRange)
/* harmony export */ });
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54978);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81963);


const NUMBERS = /^v?([0-9]{1,15})(?:\.([0-9]{1,15}))?(?:\.([0-9]{1,15}))?(?:\.([0-9]{1,15}))?(?=[-_]|$)/i;
const PRERELEASE = /^[-_]((?:alpha|beta|rc|pre|dev|m|snapshot|nightly)[.-]?(?:[0-9]+(?:[.-][0-9]+)*)?)(?=[-_]|$)/i;
/** Of a registry's tag; semver throws for versions of more than 256 characters. */
const MAX_TAG = 128;
/** A lone number as large as this is a date or a build number. */
const LONE_NUMBER = 100_000;
/** Undefined where the tag is no version: `latest`, `sha-1a2b3c4`, `20261202`. */
function versionOf(tag) {
    if (tag.length > MAX_TAG)
        return undefined;
    const found = NUMBERS.exec(tag);
    if (!found)
        return undefined;
    const [whole, major = '0', minor, patch, fourth] = found;
    if (minor === undefined && Number(major) >= LONE_NUMBER)
        return undefined;
    const numbers = [Number(major), Number(minor ?? 0), Number(patch ?? 0), Number(fourth ?? 0)];
    const count = fourth ? 4 : patch ? 3 : minor ? 2 : 1;
    if (whole.length === tag.length)
        return { numbers, count, prerelease: '', suffix: '' };
    const rest = tag.slice(whole.length);
    const [marked = '', prerelease = ''] = PRERELEASE.exec(rest) ?? [];
    return { numbers, count, prerelease: prerelease.toLowerCase(), suffix: rest.slice(marked.length + 1) };
}
/** Older ones first; a prerelease comes before its release (semver.org 11). Suffixes are not compared. */
function compareVersions(one, other) {
    for (let at = 0; at < one.numbers.length; at += 1) {
        const difference = (one.numbers[at] ?? 0) - (other.numbers[at] ?? 0);
        if (difference !== 0)
            return difference;
    }
    // Most are releases, and parsing is slow where there are ten thousands.
    const areReleases = one.prerelease === '' && other.prerelease === '';
    return areReleases ? 0 : (0,semver__WEBPACK_IMPORTED_MODULE_0__.compare)(semverOf(one), semverOf(other));
}
/** Whether a range as npm takes it (`1.x`, `>=2 <4`) has the version; the fourth number does not count. */
function isInRange(version, range) {
    return (0,semver__WEBPACK_IMPORTED_MODULE_0__.satisfies)(semverOf(version), range);
}
/** Fails with `INVALID_INPUT` for what npm does not take as a range. */
function checkRange(range) {
    if ((0,semver__WEBPACK_IMPORTED_MODULE_0__.validRange)(range) !== null)
        return range;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_INPUT', `not a range of versions: ${JSON.stringify(range.slice(0, 200))}; expected one as npm takes it, such as 1.x, ^1.4 or >=2 <4`);
}
function numbersOf({ numbers: [major, minor, patch] }) {
    return `${major}.${minor}.${patch}`;
}
/** With the prerelease in parts, so that `rc10` comes after `rc9`; numbers without leading zeros, as semver wants them. */
function semverOf(version) {
    const parts = version.prerelease.match(/[a-z]+|[0-9]+/g) ?? [];
    const plain = parts.map((part) => part.replace(/^0+(?=[0-9])/, ''));
    return numbersOf(version) + (plain.length > 0 ? `-${plain.join('.')}` : '');
}


/***/ }),

/***/ 23558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ placeholdersIn),
/* harmony export */   o: () => (/* binding */ fillTemplate)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81963);

const PLACEHOLDER = /\{([a-z]+)(?::([0-9]{1,3}))?\}/g;
/** Of a digest's hexadecimal characters. */
const SHORTEST = 7;
/** The names of the placeholders. Fails with `INVALID_INPUT` for others than `known`, and for braces that are none. */
function placeholdersIn(template, known) {
    const names = new Set();
    const rest = template.replace(PLACEHOLDER, (_whole, name, length) => {
        const takesLength = name === 'digest';
        const isLength = length === undefined || (takesLength && Number(length) >= SHORTEST);
        if (!known.includes(name) || !isLength)
            throw invalid(template, known);
        names.add(name);
        return '';
    });
    if (/[{}]/.test(rest))
        throw invalid(template, known);
    return names;
}
/** The text with the values in place; `{digest:12}` is the first twelve characters. */
function fillTemplate(template, values, missing = (placeholder) => nothingFor(template, placeholder)) {
    return template.replace(PLACEHOLDER, (whole, name, length) => {
        const value = Object.hasOwn(values, name) ? values[name] : undefined;
        if (value === undefined)
            throw missing(whole);
        return length === undefined ? value : value.slice(0, Number(length));
    });
}
function nothingFor(template, placeholder) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('INVALID_INPUT', `got ${JSON.stringify(template.slice(0, 200))}: there is no ${placeholder}`);
}
function invalid(template, known) {
    const forms = known.map((name) => (name === 'digest' ? `{digest} or {digest:12}` : `{${name}}`));
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('INVALID_INPUT', `got ${JSON.stringify(template.slice(0, 200))}, allowed in braces is ${forms.join(', ')}`);
}


/***/ })

};
