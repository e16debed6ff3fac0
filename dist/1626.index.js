export const id = 1626;
export const ids = [1626];
export const modules = {

/***/ 1626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sync: () => (/* binding */ sync)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ../build/js/core/concurrency.js
var core_concurrency = __webpack_require__(17145);
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

;// CONCATENATED MODULE: ../build/js/sync/next-state.js
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

;// CONCATENATED MODULE: ../build/js/sync/compare.js

/** At most one request to each side. */
async function compareItem(item, call) {
    const { state, isListed, isFixed, mayBeThere } = item;
    if (isListed && isFixed && state)
        return { item, kind: 'same', digest: state.digest };
    try {
        const found = await sourceOf(item, call);
        if (!found)
            return { item, kind: 'gone' };
        const was = mayBeThere ? await destinationOf(item, call) : undefined;
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
        if ((0,errors/* hasCode */.up)(error, 'NOT_FOUND'))
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
        if ((0,errors/* hasCode */.up)(error, 'NOT_FOUND'))
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
    throw new errors/* OrasError */.aP('ALREADY_EXISTS', `${to.nameOf(tag)} exists with ${was.digest}, this artifact is ${wanted}, and ${why}`, { details: { tag: to.nameOf(tag) } });
}

// EXTERNAL MODULE: ../build/js/copy/copy.js + 7 modules
var copy = __webpack_require__(35630);
// EXTERNAL MODULE: ../build/js/copy/extended-copy.js + 1 modules
var extended_copy = __webpack_require__(10570);
// EXTERNAL MODULE: ../build/js/core/manifest-node.js
var manifest_node = __webpack_require__(80326);
// EXTERNAL MODULE: ../build/js/core/target.js
var core_target = __webpack_require__(93557);
// EXTERNAL MODULE: ../build/js/core/digest.js
var core_digest = __webpack_require__(59852);
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
            const isUnknown = (0,core_digest/* isDigest */.Bc)(reference) || !listed || listed.has(reference);
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
            // A repository without tags is a new one.
            if (listed?.size === 0 && !(0,media_types/* isManifestType */.Q3)(node.mediaType))
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

// EXTERNAL MODULE: ../build/js/core/reference.js
var reference = __webpack_require__(11387);
// EXTERNAL MODULE: ../build/js/sync/rules/tag-patterns.js
var tag_patterns = __webpack_require__(46328);
// EXTERNAL MODULE: ../build/js/sync/rules/tag-version.js
var tag_version = __webpack_require__(48003);
;// CONCATENATED MODULE: ../build/js/sync/rules/template.js

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
    return new errors/* OrasError */.aP('INVALID_INPUT', `got ${JSON.stringify(template.slice(0, 200))}: there is no ${placeholder}`);
}
function invalid(template, known) {
    const forms = known.map((name) => (name === 'digest' ? `{digest} or {digest:12}` : `{${name}}`));
    return new errors/* OrasError */.aP('INVALID_INPUT', `got ${JSON.stringify(template.slice(0, 200))}, allowed in braces is ${forms.join(', ')}`);
}

;// CONCATENATED MODULE: ../build/js/sync/rules/tag-names.js






const RETAG = ['tag', 'version', 'major', 'minor', 'patch', 'suffix'];
const BACKUP = ['tag', 'digest'];
/** The name of a tag at the destination. Fails with `INVALID_INPUT` where that is no tag. */
function destinationTag({ retag }, tag) {
    placeholdersIn(retag, RETAG);
    const version = (0,tag_version/* versionOf */.E4)(tag);
    if (!version)
        return formatTag(retag, tag, { tag });
    const [major, minor, patch] = version.numbers.map(String);
    const whole = tag.replace(/^v/i, '');
    return formatTag(retag, tag, { tag, version: whole, major, minor, patch, suffix: version.suffix });
}
/** The tag that keeps what `tag` stood for, which is this digest. */
function backupTag(backup, tag, digest) {
    placeholdersIn(backup, BACKUP);
    const name = formatTag(backup, tag, { tag, digest: (0,core_digest/* hexOf */.ZD)(digest) });
    if (name !== tag)
        return name;
    throw tag_names_invalid(backup, tag, 'it is that tag itself');
}
/** Which tags of the destination are never moved. */
function fixedTags({ fixed }) {
    if (fixed.length === 0)
        return () => false;
    return (0,tag_patterns/* tagMatcher */.i)(fixed, { versions: (tag) => ((0,tag_version/* versionOf */.E4)(tag)?.count ?? 0) >= 3 });
}
function formatTag(template, tag, values) {
    const name = fillTemplate(template, values, (placeholder) => tag_names_invalid(template, tag, `there is no ${placeholder}, since it is no version`));
    if ((0,reference/* isTag */.dz)(name))
        return name;
    const what = 'which is not a tag: 1 to 128 letters, digits, "_", "." or "-", the first no "." or "-"';
    throw tag_names_invalid(template, tag, `it gives ${JSON.stringify(name.slice(0, 200))}, ${what}`);
}
function tag_names_invalid(template, tag, why) {
    const [shown, of] = [template, tag].map((text) => JSON.stringify(text.slice(0, 200)));
    return new errors/* OrasError */.aP('INVALID_INPUT', `got ${shown}: for the tag ${of} ${why}`);
}

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
        if ((0,errors/* hasCode */.up)(error, 'NOT_FOUND'))
            return undefined;
        throw error;
    }
}
function moves(item, was, root) {
    return was === undefined || mayMove(item, was, root.digest);
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
        ...(isComplete && items.every(({ item }) => item.state === undefined) && { entries: false }),
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
    await target.tag(node, item.to.reference(backupTag(backup, item.tag, was.digest)), call);
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
        const compared = await Promise.all(again.map((item) => limit(() => compareItem(item, { signal }), 0)));
        for (const item of again)
            this.#ended.delete(item);
        this.#sort(compared);
        await this.#copyOpen(phase);
    }
    /** All that is open ends without having been written, for this reason. */
    refuse(isMeant, error) {
        for (const { item, digest, was } of this.#open)
            if (isMeant(item))
                this.#end({ item, outcome: 'refused', digest, was: was?.digest, error: error(item) });
        this.#open = this.#open.filter(({ item }) => !this.#ended.has(item));
    }
    finished() {
        const { items } = this.pair;
        return { ...this.pair, items: items.flatMap(({ item }) => this.#ended.get(item) ?? []) };
    }
    #sort(compared) {
        const open = [];
        for (const one of compared) {
            const { item, digest, was, kind } = one;
            if (kind === 'copy' || kind === 'check')
                open.push(one);
            else if (kind === 'failed')
                this.#fail(item, one.error);
            else
                this.#end({
                    item,
                    outcome: kind,
                    digest,
                    was: was?.digest,
                    at: was?.digest ?? item.state?.at,
                    ...('error' in one && { error: one.error }),
                });
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

// EXTERNAL MODULE: ../build/js/core/at-most.js
var at_most = __webpack_require__(69669);
// EXTERNAL MODULE: ../build/js/sync/rules/tag-selection.js
var tag_selection = __webpack_require__(38889);
;// CONCATENATED MODULE: ../build/js/sync/turn.js
/** So that all tags have their turn, each in one of so many runs: by the number of the run, not by the date. */
function isAskedInRun(tag, { run, recheck }) {
    return hashOf(tag) % recheck === run % recheck;
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
    const source = await unit.from.list(options);
    const names = selectNames(unit, source);
    if (names.length === 0 && unit.rule.rule.ifNone === 'warn')
        options.onNone(unit);
    return Promise.all(unit.to.map(async (to) => {
        try {
            return await planPair(unit, to, { ...options, source, names });
        }
        catch (error) {
            options.signal?.throwIfAborted();
            return { unit, to, error };
        }
    }));
}
async function planPair(unit, to, { source, names, memory, limit, signal }) {
    const destination = await to.listOrNone({ signal });
    const state = await memory.pair(unit.id, to.key);
    const known = new Map(state?.tags.map((one) => [one.tag, one]));
    const listed = new Set(destination.tags);
    const isFixed = fixedTags(unit.rule.rule);
    const items = names.map((from) => {
        const tag = destinationTag(unit.rule.rule, from);
        const isListed = listed.has(tag);
        const mayBeThere = isListed || !destination.complete;
        const names = { unit, to, from, tag, isListed, mayBeThere, isFixed: isFixed(tag) };
        return itemOf(names, known.get(tag), memory);
    });
    refuseTwice(items);
    const ordered = beginAt(items, state?.next);
    const compared = await (0,core_concurrency/* settleInBatches */.t1)(ordered, (item) => limit(() => compareItem(item, { signal }), 0));
    return { unit, to, state, source, destination, selected: items.map(({ tag }) => tag), items: compared };
}
function itemOf(names, known, memory) {
    const state = known?.from === names.from ? known : undefined;
    const isAsked = !state || !names.isListed || isAskedInRun(names.tag, memory);
    return { ...names, state, isAsked };
}
function selectNames({ rule: { rule }, from }, { tags }) {
    const names = (0,tag_selection/* selectTags */.O)(tags, rule.select);
    if (names.length === 0 && rule.ifNone === 'error')
        throw new errors/* OrasError */.aP('NOT_FOUND', `${from.text}: none of its ${tags.length} tags is selected`, {
            details: { reference: from.text },
        });
    if (names.length > rule.atMost)
        throw new errors/* OrasError */.aP('TOO_LARGE', `${from.text}: ${names.length} tags are selected, at-most allows ${rule.atMost}`, { details: { limit: rule.atMost } });
    return names;
}
function refuseTwice(items) {
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

;// CONCATENATED MODULE: ../build/js/sync/run-group.js



/**
 * Units that meet in a destination, or belong to a rule whose tags move together: all are compared before one is copied.
 * An item that fails stops no other.
 */
async function runGroup(units, options) {
    const { planned, failures } = await planAll(units, options);
    for (const failure of failures)
        await options.onFailure(failure);
    const shared = new Map();
    try {
        for (const unit of units)
            if (unit.to.length > 1)
                shared.set(unit, await options.share(unit));
        const sourceOf = (unit) => shared.get(unit)?.source ?? unit.source;
        const runs = planned.map((pair) => new PairRun(pair, { ...options, sourceOf }));
        refuseClashes(runs);
        const together = Map.groupBy(runs.filter(({ pair }) => isTogether(pair.unit)), ({ pair }) => pair.unit.rule);
        await Promise.all([
            ...runs.filter(({ pair }) => !isTogether(pair.unit)).map((run) => run.copy('all')),
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
function isTogether({ rule }) {
    return rule.rule.together;
}
/** All content first, then all tags; what cannot be moved keeps the others from moving. */
async function moveTogether(runs, hasFailed) {
    if (!hasFailed)
        await Promise.all(runs.map((run) => run.copy('content')));
    if (hasFailed || runs.some(({ isBroken }) => isBroken))
        for (const run of runs)
            run.refuse(() => true, ({ to, tag, unit }) => new errors/* OrasError */.aP('CONFLICT', `${to.nameOf(tag)} does not move: the tags of rule ${unit.rule.rule.name} move together, and not all can`));
    else
        await Promise.all(runs.map((run) => run.copy('tags')));
}
async function planAll(units, options) {
    const failures = [];
    const pairs = await Promise.all(units.map(async (unit) => {
        try {
            return await planUnit(unit, options);
        }
        catch (error) {
            options.signal?.throwIfAborted();
            failures.push({ unit, error });
            return [];
        }
    }));
    const planned = [];
    for (const pair of pairs.flat())
        if ('error' in pair)
            failures.push(pair);
        else
            planned.push(pair);
    return { planned, failures };
}
/** Two rules that want one tag for different artifacts: neither gets it. */
function refuseClashes(runs) {
    if (runs.length < 2)
        return;
    const wanted = new Map();
    const clashing = new Set();
    for (const { pair } of runs)
        for (const { item, digest = '' } of pair.items) {
            const name = item.to.nameOf(item.tag);
            const other = wanted.get(name);
            if (other !== undefined && other !== digest)
                clashing.add(name);
            wanted.set(name, digest);
        }
    if (clashing.size === 0)
        return;
    const isMeant = ({ to, tag }) => clashing.has(to.nameOf(tag));
    for (const run of runs)
        run.refuse(isMeant, ({ to, tag }) => new errors/* OrasError */.aP('CONFLICT', `${to.nameOf(tag)} is wanted for two different artifacts by the rules`));
}

// EXTERNAL MODULE: ../build/js/action/runner/format.js
var format = __webpack_require__(87131);
// EXTERNAL MODULE: ../build/js/action/runner/safe-text.js
var safe_text = __webpack_require__(45229);
// EXTERNAL MODULE: ../build/js/action/commands/shared/common-inputs.js
var common_inputs = __webpack_require__(54039);
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

// EXTERNAL MODULE: ../build/js/copy/caching-source.js
var caching_source = __webpack_require__(33283);
// EXTERNAL MODULE: ../build/js/core/bytes.js
var bytes = __webpack_require__(24997);
;// CONCATENATED MODULE: ../build/js/action/commands/sync/fan-out.js






/** Reads each blob once for all places of a unit. It stays on the disk until the last of them has read it. */
async function fanOut({ source, to }, open) {
    const { target: scratch, remove } = await open.scratchFolder();
    const blobs = new core_concurrency/* SingleFlight */.FH();
    const cached = (0,caching_source/* cachingSource */.f)(source, scratch, { blobs });
    const reads = new Map();
    const drop = async (node) => {
        blobs.delete(node.digest);
        if ((0,core_target/* canCollect */.lm)(scratch))
            await scratch.collect([node]);
    };
    async function* readAndDrop(node, options) {
        yield* cached.fetch(node, options);
        const count = (reads.get(node.digest) ?? 0) + 1;
        reads.set(node.digest, count);
        if (count === to.length)
            await drop(node);
    }
    const fetch = (node, options) => (0,media_types/* isManifestType */.Q3)(node.mediaType) ? cached.fetch(node, options) : (0,bytes/* lazy */.RZ)(() => readAndDrop(node, options));
    return { source: (0,override_capabilities/* overrideCapabilities */.B)(cached, { fetch }), close: remove };
}

// EXTERNAL MODULE: ../build/js/action/inputs/input-values.js
var input_values = __webpack_require__(45308);
// EXTERNAL MODULE: ../build/js/action/inputs/location.js
var inputs_location = __webpack_require__(3306);
// EXTERNAL MODULE: ../build/js/action/inputs/raw-inputs.js
var raw_inputs = __webpack_require__(93313);
// EXTERNAL MODULE: ../build/js/core/descriptor.js
var descriptor = __webpack_require__(44745);
;// CONCATENATED MODULE: ../build/js/sync/rules/places.js



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
    const placeholders = placeholdersIn(to, PLACEHOLDERS);
    const isPlaced = isOne || placeholders.has('repository') || placeholders.has('name');
    if (!isPlaced && placeholders.size > 0)
        throw places_invalid(to, 'all repositories would become one; {repository} or {name} must be in it');
    const parts = partsOf(rule, repository);
    const template = parts.namespace === '' ? to.replaceAll('{namespace}/', '') : to;
    const text = fillTemplate(template, { ...parts });
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
        return (0,reference/* formatReference */.FH)(repository);
    throw places_invalid(template, `${JSON.stringify(text.slice(0, 200))} has a tag or a digest; key retag says what tags are called`);
}
function parseRepository(template, text) {
    try {
        return (0,reference/* parseReference */.F2)(text);
    }
    catch (error) {
        throw places_invalid(template, (0,errors/* messageOf */.bD)(error), error);
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
    throw places_invalid(template, `${JSON.stringify(text.slice(0, 200))} is not a path without a tag or a digest`);
}
function places_invalid(template, why, cause) {
    return new errors/* OrasError */.aP('INVALID_INPUT', `got ${JSON.stringify(template.slice(0, 200))}: ${why}`, { cause });
}

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

// EXTERNAL MODULE: ../build/js/core/glob.js
var core_glob = __webpack_require__(66642);
;// CONCATENATED MODULE: ../build/js/sync/rules/repositories.js


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
    const forms = name.length > MAX_PATTERN ? undefined : (0,core_glob/* expandBraces */.PH)(name);
    if (!forms || !forms.every((form) => form.split('/').every((part) => part !== '')))
        throw new errors/* OrasError */.aP('INVALID_INPUT', `got ${JSON.stringify(name.slice(0, MAX_PATTERN))}, allowed are names of repositories and globs such as team/*, ** or !team/test-*`);
    const globs = forms.map((form) => form.split('/').map(parsePart));
    return (parts) => globs.some((glob) => (0,core_glob/* matchesGlobSegment */.JM)(glob, parts));
}
/** What stars and characters are within a part, parts are within a name. */
function parsePart(part) {
    if (part === '**')
        return '*';
    const segment = (0,core_glob/* parseGlobSegment */.DC)(part);
    return (text) => (0,core_glob/* matchesGlobSegment */.JM)(segment, Array.from(text));
}

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
const SAMPLE = { tag: '1.2.3-a', digest: (0,core_digest/* digestOf */.ol)(''), repository: 'a/b', inLayout: 'localhost/a/b' };
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
    fields.read('repositories', () => repositoryMatcher(places));
    const names = places.repositories.filter((name) => !name.startsWith('!') && !isGlob(name));
    const sample = isFile(places.from) ? SAMPLE.inLayout : SAMPLE.repository;
    const tried = places.repositories.length === 0 ? [undefined] : [...names, sample];
    for (const name of names)
        fields.read('repositories', () => sourcePlace(places, name));
    for (const name of tried) {
        fields.read('from', () => sourcePlace(places, name));
        for (const to of places.to)
            fields.read('to', () => destinationPlace(places, to, name));
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
    fields.read('tags', () => (0,tag_selection/* checkRules */.M)({ patterns }));
    fields.read('versions', () => (0,tag_selection/* checkRules */.M)({ versions }));
    fields.read('suffix', () => (0,tag_selection/* checkRules */.M)({ suffix }));
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
    fields.read('retag', () => destinationTag({ retag }, SAMPLE.tag));
    return retag;
}
function backupOf(fields) {
    const backup = fields.text('backup');
    if (backup === undefined || backup === 'none')
        return undefined;
    fields.read('backup', () => backupTag(backup, SAMPLE.tag, SAMPLE.digest));
    return backup;
}
function fixedOf(fields) {
    const fixed = fields.list('fixed');
    fields.read('fixed', () => fixedTags({ fixed }));
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
    return (0,core_digest/* digestOf */.ol)((0,json/* encodeJson */.Pr)(canonical(value)));
}
function canonical(value) {
    if (Array.isArray(value))
        return value.map(canonical);
    if (!(0,descriptor/* isRecord */.u4)(value))
        return value === undefined ? null : value;
    return new Map(Object.entries(value).map(([key, one]) => [key, canonical(one)]));
}

// EXTERNAL MODULE: ../build/js/action/inputs/lower-case-owner.js
var lower_case_owner = __webpack_require__(96491);
// EXTERNAL MODULE: ../build/js/action/inputs/node-inputs.js + 1 modules
var node_inputs = __webpack_require__(67848);
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
    const { input, text, where } = await rulesText(reader, around);
    const refused = (why, cause) => new errors/* OrasError */.aP('INVALID_INPUT', `${where}: ${why}`, { details: { input }, cause });
    if (text.length > MAX_TEXT)
        throw refused('it is larger than 1 MB');
    const yaml = await (0,strict_yaml/* parseStrictYaml */.A)(text);
    if ('problem' in yaml)
        throw refused(yaml.problem);
    if (typeof yaml.value === 'string')
        throw refused('it is one text, and no list of rules; input rules-file takes the path of a file');
    try {
        const parsed = parseRules(lowered(yaml.value, around.repository), rules_input_settingsOf(reader));
        return { ...parsed, rules: parsed.rules.map((rule) => ruleInputs(rule, reader)) };
    }
    catch (error) {
        throw refused((0,errors/* messageOf */.bD)(error), error);
    }
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
const REMEMBERING = ['state', 'sync-name', 'recheck', 'prune'];
async function readSyncInputs(reader, around) {
    const { rules, rates, digest } = await readRules(reader, around);
    const remembering = stateInputs(reader);
    return {
        rules,
        rates,
        digest,
        trustRoot: reader.lines('trust-root'),
        ...remembering,
        prune: pruneOf(reader, remembering),
        references: referencesOf(rules, remembering.state),
    };
}
const inputs_MOST_RUNS = 1000;
function stateInputs(reader) {
    const state = reader.optional('state') === undefined ? undefined : (0,input_values/* locationOf */.hD)(reader, 'state', 'sync');
    const digest = state?.kind === 'registry' ? state.reference.digest : state?.digest;
    if (state && (state.tags.length > 0 || digest !== undefined || state.kind === 'archive'))
        throw (0,raw_inputs/* wrong */.Qm)('state', state.text, 'a repository or oci-layout:PATH without a tag; sync-name is the tag');
    return {
        state,
        syncName: (0,reference/* checkTag */.Bs)(reader.text('sync-name')),
        recheck: reader.count('recheck', { from: 1, to: inputs_MOST_RUNS }),
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

// EXTERNAL MODULE: ../build/js/core/content.js
var core_content = __webpack_require__(40239);
;// CONCATENATED MODULE: ../build/js/sync/records/fields.js




const fields_MAX_TEXT = 4096;
/** @param what - What errors name, such as `sync report, line 3`. */
function fields_fieldsOf(record, what) {
    const fail = (problem) => {
        throw fields_invalid(`${what}: ${problem}`);
    };
    const has = (name) => Object.hasOwn(record, name);
    const value = (name) => (has(name) ? record[name] : undefined);
    const checked = (name, form, is) => {
        const found = value(name);
        return is(found) ? found : fail(`${name} must be ${form}, got ${fields_shown(found)}`);
    };
    return {
        text: (name) => checked(name, `text of at most ${fields_MAX_TEXT} characters without control characters`, isText),
        tag: (name) => checked(name, 'a tag', isTagText),
        digest: (name) => checked(name, 'a digest', core_digest/* isDigest */.Bc),
        count: (name) => checked(name, 'a whole number from 0', isCount),
        flag: (name) => checked(name, 'true or false', (one) => typeof one === 'boolean'),
        oneOf: (name, allowed) => checked(name, `one of ${allowed.join(', ')}`, (one) => allowed.some((word) => word === one)),
        list: (name) => checked(name, 'a list', (one) => Array.isArray(one)),
        record: (name) => checked(name, 'an object', descriptor/* isRecord */.u4),
        has,
        fail,
    };
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
        .slice(0, fields_MAX_TEXT)
        .toWellFormed();
}
function isText(value) {
    return (typeof value === 'string' && value.length <= fields_MAX_TEXT && !/\p{Cc}/u.test(value) && value.isWellFormed());
}
function isCount(value) {
    return Number.isSafeInteger(value) && value >= 0 && !Object.is(value, -0);
}
function fields_invalid(message, cause) {
    return new errors/* OrasError */.aP('INVALID_CONTENT', message, cause === undefined ? {} : { cause });
}
function isTagText(value) {
    return typeof value === 'string' && (0,reference/* isTag */.dz)(value);
}
function fields_shown(value) {
    return (JSON.stringify(value) ?? 'nothing').slice(0, 80);
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ../build/js/sync/records/packed-lines.js




/** Zstd needs this much memory to read a frame with this window (2^23 bytes), which is more than it writes for such content. */
const WINDOW_LOG = 23;
const NEWLINE = 0x0a;
/** One zstd frame of JSON lines. Fails with `TOO_LARGE` for what {@link readLines} would refuse. */
function packed_lines_packLines(lines, what, limits) {
    const text = [];
    let size = 0;
    for (const line of lines) {
        const bytes = Buffer.from(`${JSON.stringify(line)}\n`);
        size += bytes.byteLength;
        text.push(bytes);
        if (bytes.byteLength > limits.line)
            throw tooLarge(what, `a line of ${bytes.byteLength} bytes`, limits.line);
        if (text.length > limits.lines)
            throw tooLarge(what, `more than ${limits.lines} lines`, limits.lines);
        if (size > limits.bytes)
            throw tooLarge(what, `more than ${limits.bytes} bytes`, limits.bytes);
    }
    return (0,external_node_zlib_.zstdCompressSync)(Buffer.concat(text, size), {
        params: { [external_node_zlib_.constants.ZSTD_c_windowLog]: WINDOW_LOG },
    });
}
/** The bytes of exactly one zstd frame; fails with `INVALID_CONTENT` for more than the limit, and for anything else. */
async function unpack(packed, what, limit) {
    // `info` is missing in the types of Node.
    const options = {
        maxOutputLength: limit,
        info: true,
        params: { [external_node_zlib_.constants.ZSTD_d_windowLogMax]: WINDOW_LOG },
    };
    const { buffer, engine } = await new Promise((resolve, reject) => {
        (0,external_node_zlib_.zstdDecompress)(packed, options, (error, result) => {
            if (error)
                reject(unpackError(error, what, limit));
            else
                resolve(result);
        });
    });
    // Node stops at the end of the first frame, without a word.
    if (engine.bytesWritten !== packed.byteLength)
        throw fields_invalid(`${what} has bytes behind its end`);
    return buffer;
}
function unpackError(error, what, limit) {
    const isLarge = 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    const reason = isLarge ? `more than ${limit} bytes` : (0,errors/* messageOf */.bD)(error);
    return fields_invalid(`${what} cannot be unpacked: ${reason}`, error);
}
/** The JSON objects, one a line. Fails with `INVALID_CONTENT` beyond the limits and for anything that is no such line. */
function* readLines(bytes, what, limits) {
    let [at, number] = [0, 0];
    while (at < bytes.byteLength) {
        number += 1;
        const end = bytes.indexOf(NEWLINE, at);
        if (end < 0)
            throw fields_invalid(`${what} ends in the middle of line ${number}`);
        if (number > limits.lines)
            throw fields_invalid(`${what} has more than ${limits.lines} lines`);
        const line = `${what}, line ${number}`;
        if (end + 1 - at > limits.line)
            throw fields_invalid(`${line} has more than ${limits.line} bytes`);
        yield { value: packed_lines_parseObject(bytes.subarray(at, end), line), what: line, size: end + 1 - at };
        at = end + 1;
    }
}
/** A JSON object; very many values are `INVALID_CONTENT` too. */
function packed_lines_parseObject(bytes, what) {
    try {
        return (0,json/* parseJsonObject */.dw)(bytes, what);
    }
    catch (error) {
        throw fields_invalid((0,errors/* messageOf */.bD)(error), error);
    }
}
function tooLarge(what, has, limit) {
    return new errors/* OrasError */.aP('TOO_LARGE', `${what} would have ${has}`, { details: { limit } });
}

;// CONCATENATED MODULE: ../build/js/sync/records/pair-lines.js



/** Limits of one pair: a line holds two tags and two digests. */
const PAIR_LIMITS = { bytes: 64 * 1024 * 1024, lines: 200_001, line: 16 * 1024 };
/** Finds the pair of a layer without reading it, and names no repository. */
function pairKey({ from, to }) {
    return (0,core_digest/* hexOf */.ZD)((0,core_digest/* digestOf */.ol)(`${from.length} ${from} ${to}`));
}
/** A line about the pair, then one for each tag. What is as usual is left out. */
function packPair(pair) {
    return packed_lines_packLines(linesOf(pair), `the state of ${pair.to}`, PAIR_LIMITS);
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
        const fields = fields_fieldsOf(line.value, line.what);
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
        return fields_fieldsOf({}, what).fail('it is empty');
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

// EXTERNAL MODULE: ../build/js/copy/pack.js
var pack = __webpack_require__(87351);
;// CONCATENATED MODULE: ../build/js/sync/records/record.js








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
async function record_pushRecord(storage, { config, layers }, { kind, tag, signal }) {
    const blob = await (0,core_content/* pushBytes */.WU)(storage, JSON.stringify({ version: 1, ...config }), {
        mediaType: kind.configType,
        signal,
    });
    const { artifactType } = kind;
    const packed = await (0,pack/* packManifest */.hm)(storage, { artifactType, config: blob, layers }, { tag, signal });
    return packed.node;
}
const MAX_CONFIG = 1024 * 1024;
const MAX_PACKED = 128 * 1024 * 1024;
/** Undefined where the reference does not exist; fails with `INVALID_CONTENT` for a record that cannot be read. */
async function record_readRecord(target, reference, { kind, ...call }) {
    const found = await findManifest(target, reference, { kind, ...call });
    if (!found)
        return undefined;
    const { node } = found;
    const what = `${kind.name} ${node.digest}`;
    const manifest = await ofContent(what, async () => found.manifest);
    checkKind(manifest, { kind, what });
    const { config, layers = [] } = manifest;
    if (config?.mediaType !== kind.configType)
        throw fields_invalid(`${what} has no config of type ${kind.configType}`);
    const json = await ofContent(what, () => (0,core_content/* fetchBytes */.ci)(target, config, { ...call, limit: MAX_CONFIG }));
    const fields = fields_fieldsOf(packed_lines_parseObject(json, `${what}: config`), `${what}: config`);
    checkVersion(fields);
    const other = layers.find(({ mediaType }) => mediaType !== kind.layerType && mediaType !== media_types/* OCI_EMPTY */.g1);
    if (other)
        throw fields_invalid(`${what} has a layer of the unknown type ${JSON.stringify(other.mediaType)}`);
    return { node, config: fields, layers: layers.filter(({ mediaType }) => mediaType !== media_types/* OCI_EMPTY */.g1) };
}
/** One request where the target can; fails with `INVALID_CONTENT` where the tag stands for a manifest that is not there. */
async function findManifest(target, reference, { kind, ...call }) {
    const what = `${kind.name} ${reference}`;
    if ((0,core_target/* canReadManifest */.Ku)(target))
        return orUndefined(() => (0,manifest_node/* fetchManifest */.Cj)(target, reference, call));
    const node = await findNode(target, reference, call);
    return node && ofContent(what, () => (0,manifest_node/* readManifestNode */.y0)(target, node, call));
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
        if ((0,errors/* hasCode */.up)(error, 'NOT_FOUND'))
            return undefined;
        throw error;
    }
}
function checkKind(manifest, { kind, what }) {
    const type = manifest.artifactType ?? manifest.config?.mediaType ?? manifest.mediaType;
    if (type === kind.artifactType)
        return;
    throw new errors/* OrasError */.aP(kind.foreign, `${what} is not a ${kind.name}: its type is ${JSON.stringify(type)}`, {
        details: { expected: kind.artifactType, got: type },
    });
}
/** Reads the lines of one layer, all or none: the first wrong line fails. */
async function record_readLayer(content, layer, { what, limits, ...call }) {
    const packed = await ofContent(what, () => (0,core_content/* fetchBytes */.ci)(content, layer, { ...call, limit: Math.min(MAX_PACKED, limits.bytes) }));
    return readLines(await unpack(packed, what, limits.bytes), what, limits);
}
const WRONG = ['NOT_FOUND', 'TOO_LARGE', 'DIGEST_MISMATCH', 'SIZE_MISMATCH'];
/** What is missing, damaged or too large within a record makes the record wrong; what a server could not do is its own error. */
async function ofContent(what, work) {
    try {
        return await work();
    }
    catch (error) {
        if (!WRONG.some((code) => (0,errors/* hasCode */.up)(error, code)))
            throw error;
        throw fields_invalid(`${what} cannot be read: ${(0,errors/* messageOf */.bD)(error)}`, error);
    }
}

;// CONCATENATED MODULE: ../build/js/sync/records/state.js








/** A tag that holds something else is somebody's artifact: it is not written over. */
const KIND = recordKind('state', 'CONFLICT');
/** Of a layer: {@link pairKey}. */
const PAIR = 'land.oras.sync.pair';
/** The manifest, with a layer for each, stays below the 4 MiB that every registry takes. */
const MAX_PAIRS = 10_000;
/**
 * Undefined where there is no such tag.
 *
 * @throws {OrasError} `INVALID_CONTENT` for a state that cannot be read, `CONFLICT` for a tag of something else.
 */
async function openState(target, tag, call = {}) {
    const record = await record_readRecord(target, tag, { kind: KIND, ...call });
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
            const layer = layers.get(pairKey({ from, to }));
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
            throw fields_invalid(`${what}: layer ${layer.digest} names no pair`);
        if (byPair.has(key))
            throw fields_invalid(`${what} has two layers for one pair`);
        if (byPair.size === MAX_PAIRS)
            throw fields_invalid(`${what} has more than ${MAX_PAIRS} pairs`);
        byPair.set(key, {
            mediaType: layer.mediaType,
            digest: layer.digest,
            size: layer.size,
            annotations: { [PAIR]: key },
        });
    }
    return byPair;
}
async function readPair(content, layer, { from, to, ...call }) {
    const what = `${KIND.name}, layer ${layer.digest}`;
    const pair = parsePair(await record_readLayer(content, layer, { what, limits: PAIR_LIMITS, ...call }), what);
    if (pair.from !== from || pair.to !== to)
        throw fields_invalid(`${what} is about another pair than its annotation says`);
    return pair;
}
/**
 * Writes the state of a run. If the tag moved since `previous` was read, its pairs stay but for those that are given: another
 * run wrote them. A registry has no compare-and-swap, so two that write in the same second need a lock of their own.
 *
 * @throws {OrasError} `CONFLICT` for a tag of something else.
 */
async function writeState(target, tag, update) {
    const { previous, keep = false, rules, signal } = update;
    const given = await pushPairs(target, update);
    const at = await findNode(target, tag, { signal });
    const moved = at?.digest !== previous?.node.digest;
    const current = moved && at ? await openIfReadable(target, tag, { signal }) : undefined;
    const kept = current ?? (keep ? previous : undefined);
    const all = [...new Map([...(kept?.layers ?? []), ...given])];
    const layers = moved ? await existing(target, all, { signal }) : all;
    if (layers.length > MAX_PAIRS)
        throw tooMany();
    const run = Math.max(update.run, current?.run ?? 0);
    const sorted = layers.toSorted(([a], [b]) => (0,json/* compareUtf8 */.zq)(a, b)).map(([, layer]) => layer);
    return record_pushRecord(target, { config: { run, rules }, layers: sorted }, { kind: KIND, tag, signal });
}
/** A pair whose bytes did not change is not sent again. */
async function pushPairs(target, { pairs, previous, signal }) {
    const layers = new Map();
    for await (const pair of pairs) {
        const key = pairKey(pair);
        if (layers.has(key))
            throw new errors/* OrasError */.aP('INVALID_INPUT', `the state of ${pair.from} and ${pair.to} is given twice`);
        if (layers.size === MAX_PAIRS)
            throw tooMany();
        const packed = packPair(pair);
        const known = previous?.layers.get(key);
        const options = { mediaType: KIND.layerType, annotations: { [PAIR]: key } };
        const same = known?.digest === (0,core_digest/* digestOf */.ol)(packed);
        layers.set(key, same ? known : await (0,core_content/* pushBytes */.WU)(target, packed, { ...options, signal }));
    }
    return layers;
}
/** Nobody can go on from a state that cannot be read. */
async function openIfReadable(target, tag, call) {
    try {
        return await openState(target, tag, call);
    }
    catch (error) {
        if ((0,errors/* hasCode */.up)(error, 'INVALID_CONTENT'))
            return undefined;
        throw error;
    }
}
/** Without those that a cleanup of the registry took when the tag moved: what is not known is asked for again. */
async function existing(target, layers, call) {
    const there = await (0,core_concurrency/* mapConcurrent */._k)(layers, 4, ([, layer]) => target.exists(layer, call));
    return layers.filter((_, at) => there[at]);
}
function tooMany() {
    return new errors/* OrasError */.aP('TOO_LARGE', `a sync state holds at most ${MAX_PAIRS} pairs of repositories; give some of the rules a sync-name of their own`, { details: { limit: MAX_PAIRS } });
}

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
const FORGETFUL = {
    pair: async () => undefined,
    run: 1,
    recheck: 1,
    remember: async () => { },
    save: async () => { },
};
async function openMemory({ state, syncName, recheck }, rules, context) {
    if (!state)
        return FORGETFUL;
    const { open, signal, log } = context;
    const target = await open.target(state);
    const previous = await readState(target, { syncName, state }, context);
    const run = (previous?.run ?? 0) + 1;
    log.info(`Run ${run} of sync ${syncName}${previous ? '' : ': nothing is known of earlier runs'}`);
    const pairs = channel();
    const written = writeState(target, syncName, { run, rules, previous, pairs, signal });
    // It is waited for in `save`; a step that fails before does not get there.
    written.catch((error) => pairs.fail(error));
    return {
        pair: async (from, to) => previous?.pair(from, to),
        run,
        recheck,
        remember: (pair) => pairs.send(pair),
        async save() {
            pairs.end();
            await written;
            await open.commit(target, signal);
        },
    };
}
/** One that cannot be read is a fresh start: nothing is lost by it but requests, and nothing is pruned. */
async function readState(target, { syncName, state }, { signal, log }) {
    try {
        return await openState(target, syncName, { signal });
    }
    catch (error) {
        if (!(0,errors/* hasCode */.up)(error, 'INVALID_CONTENT'))
            throw error;
        log.warning(`${(0,safe_text/* safeText */.H)(state.text, 300)}: ${(0,safe_text/* safeText */.H)((0,errors/* messageOf */.bD)(error), 500)}; this run begins anew`);
        return undefined;
    }
}

;// CONCATENATED MODULE: ../build/js/sync/repository.js




/** A repository of a registry, or what a layout keeps under the name of one. */
class Repository {
    /** `ghcr.io/acme/app`, `oci-layout:backup`. */
    text;
    target;
    /** Before the colon of each name, where a layout holds several repositories: `ghcr.io/acme/app`. */
    prefix;
    #pinned;
    #list;
    #references;
    constructor(target, { text, prefix = '', pinned }) {
        this.text = text;
        this.#pinned = pinned;
        this.target = target;
        this.prefix = prefix;
    }
    /** Tells it from all others. */
    get key() {
        return this.prefix === '' ? this.text : `${this.text}:${this.prefix}`;
    }
    /** What the target knows the tag by. */
    reference(tag) {
        if (this.#pinned)
            return this.#pinned.digest;
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
    /** The same, where one that is not there has no tags. */
    async listOrNone(call) {
        try {
            return await this.list(call);
        }
        catch (error) {
            if ((0,errors/* hasCode */.up)(error, 'NOT_FOUND'))
                return { tags: [], complete: true };
            throw error;
        }
    }
    /** What all its tags are called at the target; undefined where the list may lack some. Of one that is not there, none. */
    references(call) {
        return (this.#references ??= this.#readReferences(call));
    }
    async #readReferences(call) {
        if (this.#pinned)
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
        if (this.#pinned)
            return { tags: this.#pinned.tags, complete: true };
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
    #resolved = new core_concurrency/* SingleFlight */.FH();
    #read = new core_concurrency/* SingleFlight */.FH();
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
        const lists = new core_concurrency/* SingleFlight */.FH('keep');
        lists.set(source, await this.from.references(call));
        this.#tagLists.set(source, lists);
        return lists;
    }
    /** Frees all that is remembered, when the unit is done. */
    close() {
        this.#resolved = new core_concurrency/* SingleFlight */.FH();
        this.#read = new core_concurrency/* SingleFlight */.FH();
        this.#tagLists.clear();
    }
    /** Frees what is remembered of the tag, when all destinations are done with it. */
    forget(tag) {
        this.#resolved.delete(tag);
        this.#read.delete(tag);
    }
}

// EXTERNAL MODULE: ../build/js/action/commands/shared/mounting.js
var mounting = __webpack_require__(43875);
// EXTERNAL MODULE: ../build/js/action/commands/shared/tags-in.js
var tags_in = __webpack_require__(17717);
;// CONCATENATED MODULE: ../build/js/action/commands/sync/places.js











/** The repositories of all rules, each opened once. */
class Places {
    #context;
    #catalogs = new core_concurrency/* SingleFlight */.FH('keep');
    #ids = new Set();
    #sources = new core_concurrency/* SingleFlight */.FH('keep');
    #targets = new core_concurrency/* SingleFlight */.FH('keep');
    #transfersTo = (0,mounting/* transfersBetween */.X)();
    /** By the text of the location: an archive is written as a whole. */
    #opened = new core_concurrency/* SingleFlight */.FH('keep');
    constructor(context) {
        this.#context = context;
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
            const from = await this.#source(sourcePlace(rule.rule, name));
            const to = rule.rule.to.map((one) => this.#target(destinationPlace(rule.rule, one, name)));
            const isFirst = !this.#ids.has(from.key);
            this.#ids.add(from.key);
            const id = isFirst ? from.key : `${from.key} (rule ${rule.rule.name})`;
            units.push(new Unit({ rule, id }, from, await Promise.all(to)));
        }
        return units;
    }
    /** Names below `from`, in a layout full names; undefined for `from` itself. */
    async #namesOf(rule) {
        if (rule.repositories.length === 0)
            return [undefined];
        if (!needsCatalog(rule))
            return namedRepositories(rule);
        const all = await this.#repositoriesIn(locationOf(rule.from));
        const names = all.filter(repositoryMatcher(rule));
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
            const source = await this.#context.open.source(location);
            return new Repository(source, { text: (0,inputs_location/* formatLocation */.j$)(location), prefix, pinned: pinnedIn(location) });
        });
    }
    #target({ text, prefix = '' }) {
        return this.#targets.get(`${text} ${prefix}`, async () => {
            const location = locationOf(text);
            const target = await this.#opened.get((0,inputs_location/* formatLocation */.j$)(location), () => this.#context.open.target(location));
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
        return { tags: location.tags, digest };
    throw (0,raw_inputs/* wrong */.Qm)('rules', location.text, 'a tag before the digest, which is its name at the destination');
}
function locationOf(text) {
    return (0,inputs_location/* parseLocation */.zS)('rules', text);
}

// EXTERNAL MODULE: ../build/js/copy/resolve-tags.js
var resolve_tags = __webpack_require__(13232);
;// CONCATENATED MODULE: ../build/js/sync/prune-facts.js



/** What decides over the tags of a pair's destination. */
async function pruneFacts(pair, options) {
    const { unit, state, source, destination } = pair;
    const { rule } = unit.rule;
    return {
        source,
        destination,
        selected: new Set(pair.selected),
        states: await statesOf(pair, options),
        wanted: wantedBy(pair, options.pairs),
        ruleChanged: state !== undefined && state.rule !== rule.digest,
        allCopied: !options.unfinished.has(rule.name),
    };
}
/** With scope `all` also of tags that others wrote: from the run on in which they were first seen. */
async function statesOf(pair, { run, concurrency, signal }) {
    const { unit, to, destination, selected } = pair;
    const { tags } = pair.next;
    if (unit.rule.rule.prune?.scope !== 'all')
        return tags;
    const known = new Set([...tags.map(({ tag }) => tag), ...selected]);
    const strangers = destination.tags.filter((tag) => !known.has(tag) && (0,core_digest/* subjectOfTag */.sA)(tag) === undefined);
    const references = strangers.map((tag) => to.reference(tag));
    const found = await (0,resolve_tags/* resolveTags */.y)(to.target, references, { concurrency, signal });
    return [
        ...tags,
        ...strangers.flatMap((tag) => {
            const node = found.get(to.reference(tag));
            if (!node)
                return [];
            const { digest } = node;
            return [{ tag, from: tag, digest, at: digest, first: run, ours: false, missing: 1 }];
        }),
    ];
}
/** What other rules write to the destination or never move there, and what this one always takes. */
function wantedBy({ unit, to, destination }, pairs) {
    const { rule } = unit.rule;
    const wanted = new Set((rule.select.always ?? []).map((tag) => destinationTag(rule, tag)));
    for (const other of pairs) {
        if (other.unit === unit || other.to.key !== to.key)
            continue;
        for (const tag of other.selected)
            wanted.add(tag);
        const isFixed = fixedTags(other.unit.rule.rule);
        for (const tag of destination.tags)
            if (isFixed(tag))
                wanted.add(tag);
    }
    return wanted;
}

;// CONCATENATED MODULE: ../build/js/sync/prune.js



/** Which tags of a destination go. Digest tags stand last, and do not count for `max` and `maxShare`. */
function decidePrune(facts, rule) {
    const named = new Set(facts.destination.tags.filter((tag) => (0,core_digest/* subjectOfTag */.sA)(tag) === undefined));
    const unwanted = findUnwanted(facts, rule);
    // A run that was killed may have removed a tag and left its digest tags.
    const due = unwanted.filter(({ missing }) => missing >= Math.max(1, rule.after));
    const going = due.filter(({ tag }) => named.has(tag));
    const tags = [
        ...going.map(({ tag, at }) => ({ tag, digest: at })),
        ...digestTagsOf(new Set(due.map(({ tag }) => tag)), facts, rule),
    ];
    const why = tags.length === 0 ? undefined : whyStopped(facts, rule, { going: going.length, all: named.size });
    if (why !== undefined)
        return { kind: 'stopped', why, tags };
    const leaves = new Set(going);
    return { kind: 'go', tags, waiting: unwanted.filter((one) => named.has(one.tag) && !leaves.has(one)) };
}
/** By what the state knows, whether or not they are still listed. */
function findUnwanted({ states, selected, wanted }, rule) {
    const kept = keptBy(rule, states.map(({ tag }) => tag));
    const byTag = new Map(states.map((state) => [state.tag, state]));
    return [...byTag.values()].filter(({ tag, ours }) => (0,core_digest/* subjectOfTag */.sA)(tag) === undefined &&
        (ours || rule.scope === 'all') &&
        !selected.has(tag) &&
        !wanted.has(tag) &&
        !kept.has(tag));
}
/** Those of digests that no tag of the state stands for any more. */
function digestTagsOf(due, facts, rule) {
    const { destination, selected, states, wanted } = facts;
    const stay = new Set(states.flatMap(({ tag, at }) => (due.has(tag) ? [] : [at])));
    const subjects = new Set(states.flatMap(({ tag, at }) => (due.has(tag) && !stay.has(at) ? [at] : [])));
    const found = [...new Set(destination.tags)].flatMap((tag) => {
        const subject = (0,core_digest/* subjectOfTag */.sA)(tag);
        const goes = subject !== undefined && subjects.has(subject) && !selected.has(tag) && !wanted.has(tag);
        return goes ? [{ tag, subject }] : [];
    });
    const kept = keptBy(rule, found.map(({ tag }) => tag));
    return found.filter(({ tag }) => !kept.has(tag));
}
function keptBy({ keep }, tags) {
    return new Set(keep.length === 0 ? [] : (0,tag_selection/* selectTags */.O)(tags, { patterns: keep }));
}
function whyStopped({ source, destination, allCopied, ruleChanged }, { max, maxShare }, { going, all }) {
    if (!source.complete)
        return 'source-incomplete';
    if (!destination.complete)
        return 'destination-incomplete';
    if (!allCopied)
        return 'copies-failed';
    // Digest tags alone are what a deletion of everything else leaves.
    if (source.tags.every((tag) => (0,core_digest/* subjectOfTag */.sA)(tag) !== undefined))
        return 'source-empty';
    if (ruleChanged)
        return 'rule-changed';
    if (going > max)
        return 'over-max';
    return all > 0 && going / all > maxShare ? 'over-max-share' : undefined;
}

;// CONCATENATED MODULE: ../build/js/sync/kept-content.js







/** What stays in a place, so that nothing of it is removed with something else. It is read when first asked for. */
class KeptContent {
    #target;
    #known;
    /** Tags that are to go: they hold nothing, unless they are kept after all. */
    #going;
    #added = new Map();
    #holders = new Map();
    #lists = new core_concurrency/* SingleFlight */.FH();
    #read;
    constructor(target, known, going) {
        this.#target = target;
        this.#known = known;
        this.#going = new Set(going);
    }
    /** A tag that was to go and stays. */
    keep(tag, node) {
        this.#added.set(tag, node);
        if (!this.#read)
            return;
        this.#read = this.#read.then(() => this.#hold(tag, node));
        // Whoever asks next gets the failure.
        this.#read.catch(() => undefined);
    }
    /** A tag that was to go and could not be looked up: it is asked for again, for it may stand for anything. */
    doubt(tag) {
        this.#going.delete(tag);
    }
    /** Undefined where nothing that stays needs it. Fails where that cannot be told. */
    async holderOf(digest) {
        await (this.#read ??= this.#readAll());
        return this.#holders.get(digest);
    }
    /** Digests of what an index lists, also in indexes below it; nothing for another manifest. */
    listedBy(node) {
        return this.#lists.get(node.digest, () => this.#readLists(node), { signal: this.#known.signal });
    }
    async #readAll() {
        const { seen, signal, concurrency } = this.#known;
        const tags = await this.#staying();
        const unseen = tags.filter((tag) => !seen.has(tag));
        const asked = await (0,resolve_tags/* resolveTags */.y)(this.#target, unseen, { signal, concurrency });
        for (const tag of tags) {
            const node = seen.get(tag) ?? asked.get(tag);
            if (node)
                await this.#hold(tag, node);
        }
        for (const [tag, node] of this.#added)
            await this.#hold(tag, node);
    }
    /** Listed again: this run has written tags since the list was read, and so may others. */
    async #staying() {
        const tags = new Set(this.#known.tags);
        if ((0,core_target/* canListTags */.sd)(this.#target))
            for await (const tag of this.#target.tags({ signal: this.#known.signal }))
                tags.add(tag);
        return [...tags].filter((tag) => !this.#going.has(tag));
    }
    async #hold(tag, node) {
        // The list of an artifact's referrers follows what is deleted.
        const subject = (0,core_digest/* subjectOfTag */.sA)(tag);
        const isReferrersList = subject !== undefined && tag === (0,core_digest/* digestTagOf */.W$)(subject);
        const listed = isReferrersList ? [] : await this.listedBy(node);
        for (const digest of listed)
            if (!this.#holders.has(digest))
                this.#holders.set(digest, { by: 'index', tag });
        this.#holders.set(node.digest, { by: 'tag', tag });
    }
    async #readLists(node) {
        const found = new Set();
        const { signal } = this.#known;
        for (const open = [node]; open.length > 0;) {
            const one = open.pop();
            if (!one || !(0,media_types/* isIndexType */.$U)(one.mediaType))
                continue;
            for (const child of await childrenOf(this.#target, one, { signal })) {
                if (found.has(child.digest))
                    continue;
                found.add(child.digest);
                open.push(child);
            }
        }
        return found;
    }
}
async function childrenOf(target, index, options) {
    try {
        return (await (0,manifest_node/* readManifestNode */.y0)(target, index, options)).manifest.manifests ?? [];
    }
    catch (error) {
        // Of a list that is not whole.
        if ((0,errors/* hasCode */.up)(error, 'NOT_FOUND'))
            return [];
        throw error;
    }
}

;// CONCATENATED MODULE: ../build/js/sync/deletion-order.js
/**
 * An index before what it lists, a subject before its digest tags: what fails then keeps the rest. Names of tags can be
 * made to go round in a circle; such groups are left out of no order, they come as they are.
 */
function orderForDeletion(found, lists) {
    const left = new Map();
    for (const one of found) {
        const group = left.get(one.node.digest) ?? { node: one.node, tags: [] };
        group.tags.push(one);
        left.set(one.node.digest, group);
    }
    const ordered = [];
    const waits = ({ node, tags }) => [...left.keys()].some((other) => other !== node.digest &&
        (lists.get(other)?.has(node.digest) === true || tags.some(({ subject }) => subject === other)));
    while (left.size > 0) {
        const groups = [...left.values()];
        const next = groups.find((group) => !waits(group)) ?? groups[0];
        if (!next)
            break;
        ordered.push(next);
        left.delete(next.node.digest);
    }
    return ordered;
}

;// CONCATENATED MODULE: ../build/js/sync/remove-tags.js




/**
 * Removes tags and nothing that another tag needs: by `untag`, or where that cannot be done with their manifest, if no
 * tag stays that stands for it and no index that lists it. A failure stops none of the others.
 */
async function removeTags(target, going, options) {
    const tags = [...new Map(going.map((one) => [one.tag, one])).values()];
    return new TagRemover(target, tags, options).run();
}
class TagRemover {
    #target;
    #going;
    #options;
    #kept;
    #removals = [];
    constructor(target, going, options) {
        this.#target = target;
        this.#going = going;
        this.#options = options;
        this.#kept = new KeptContent(target, options, going.map(({ tag }) => tag));
    }
    async run() {
        const found = await this.#find();
        const untagged = [];
        for (const [at, one] of found.entries()) {
            const result = await this.#untag(one);
            if (result === 'pruned')
                untagged.push(one.node);
            if (result !== 'unsupported')
                continue;
            await this.#deleteDigests(found.slice(at));
            break;
        }
        return { removals: this.#removals, ...(await this.#sweep(untagged)) };
    }
    /** What is still there and still the same; digest tags last. */
    async #find() {
        const found = [];
        for (const { tag, digest, subject } of this.#going) {
            const node = await this.#try({ tag, digest }, () => this.#resolve(tag));
            if (!node)
                this.#kept.doubt(tag);
            else if (digest === undefined || node.digest === digest)
                found.push({ tag, node, subject });
            else
                this.#keep({ tag, node }, { by: 'moved', to: node.digest });
        }
        const isLast = ({ subject }) => subject !== undefined;
        return [...found.filter((one) => !isLast(one)), ...found.filter(isLast)];
    }
    #resolve(tag) {
        return this.#target.resolve(tag, this.#call());
    }
    async #untag(one) {
        const target = this.#target;
        if (!(0,core_target/* canUntag */.i1)(target))
            return 'unsupported';
        const of = { tag: one.tag, digest: one.node.digest };
        const result = await this.#try(of, async () => {
            if (await this.#keptBySubject([one]))
                return 'stays';
            return target.untag(one.tag, this.#call()).then(() => 'pruned', (error) => this.#notUntagged(one, error));
        });
        if (result === 'pruned')
            this.#tell({ ...of, result });
        return result ?? 'stays';
    }
    /** Some registries answer 404 where they delete nothing at all. */
    async #notUntagged({ tag, node }, error) {
        if ((0,errors/* hasCode */.up)(error, 'UNSUPPORTED'))
            return 'unsupported';
        // Without the tag, this is the failure.
        if ((0,errors/* hasCode */.up)(error, 'NOT_FOUND'))
            await this.#resolve(tag);
        this.#kept.keep(tag, node);
        if (!(0,errors/* hasCode */.up)(error, 'NOT_FOUND'))
            throw error;
        throw new errors/* OrasError */.aP('UNSUPPORTED', `the tag ${tag} is still there, though its removal was answered with 404`);
    }
    async #deleteDigests(found) {
        const lists = new Map();
        const readable = [];
        for (const one of found) {
            const { tag, node } = one;
            const listed = await this.#try({ tag, digest: node.digest }, () => this.#kept.listedBy(node));
            if (!listed) {
                this.#kept.keep(tag, node);
                continue;
            }
            readable.push(one);
            lists.set(node.digest, listed);
        }
        for (const group of orderForDeletion(readable, lists))
            await this.#deleteGroup(group);
    }
    async #deleteGroup({ node, tags }) {
        const target = this.#target;
        try {
            if (await this.#keptBySubject(tags))
                return;
            const holder = await this.#kept.holderOf(node.digest);
            if (holder) {
                for (const one of tags)
                    this.#keep(one, holder);
                return;
            }
            if (!(0,core_target/* canDelete */.W9)(target))
                throw new errors/* OrasError */.aP('UNSUPPORTED', 'tags cannot be removed here');
            const names = tags.map(({ tag }) => tag);
            if ((0,core_target/* canCheckDeletion */.D1)(target))
                await target.checkDeletion(node.digest, { tags: names, signal: this.#options.signal });
            await target.delete(node, this.#call());
            for (const tag of names)
                this.#tell({ tag, digest: node.digest, result: 'pruned' });
        }
        catch (error) {
            this.#options.signal?.throwIfAborted();
            const other = keptTagIn(error);
            for (const one of tags) {
                if (other !== undefined)
                    this.#keep(one, { by: 'tag', tag: other });
                else
                    this.#fail(one, error);
            }
        }
    }
    /** Whether the tags stay with the subject of one of them. */
    async #keptBySubject(tags) {
        for (const { subject } of tags) {
            if (subject === undefined || !(await this.#kept.holderOf(subject)))
                continue;
            for (const one of tags)
                this.#keep(one, { by: 'subject', digest: subject });
            return true;
        }
        return false;
    }
    async #sweep(nodes) {
        const target = this.#target;
        if (nodes.length === 0 || !(0,core_target/* canSweep */.jW)(target))
            return { freed: 0 };
        try {
            return { freed: await target.sweep(nodes, this.#call()) };
        }
        catch (sweepError) {
            this.#options.signal?.throwIfAborted();
            return { freed: 0, sweepError };
        }
    }
    /** Undefined after a failure, which is told. */
    async #try(of, work) {
        try {
            return await work();
        }
        catch (error) {
            this.#options.signal?.throwIfAborted();
            this.#tell((0,errors/* hasCode */.up)(error, 'NOT_FOUND') ? { ...of, result: 'gone' } : { ...of, result: 'failed', error });
            return undefined;
        }
    }
    #keep({ tag, node }, why) {
        this.#kept.keep(tag, node);
        this.#tell({ tag, digest: node.digest, result: 'kept', why });
    }
    #fail({ tag, node }, error) {
        this.#kept.keep(tag, node);
        this.#tell({ tag, digest: node.digest, result: 'failed', error });
    }
    #tell(removal) {
        this.#removals.push(removal);
        this.#options.onRemoval?.(removal);
    }
    #call() {
        return { signal: this.#options.signal };
    }
}
/** The tag for which a {@link DeletionChecker} refuses. */
function keptTagIn(error) {
    if (!(error instanceof errors/* OrasError */.aP) || error.details.reason !== 'kept-tag')
        return undefined;
    const { tags } = error.details;
    return Array.isArray(tags) ? String(tags[0]) : undefined;
}

;// CONCATENATED MODULE: ../build/js/action/commands/sync/prune-pairs.js






/** Removes what the rule no longer selects, or tells what would go; gives what the next run is to know. */
async function prunePair(pair, options) {
    const { mode, tally, context } = options;
    const { unit, to } = pair;
    const { rule } = unit.rule;
    if (mode === 'off' || !rule.prune)
        return pair.next;
    const facts = await pruneFacts(pair, options);
    const decision = decidePrune(facts, rule.prune);
    const state = { ...pair.next, tags: facts.states };
    if (decision.tags.length === 0)
        return state;
    if (decision.kind === 'stopped') {
        await tellStopped(pair, decision, tally);
        return state;
    }
    if (mode === 'plan' || context.open.plan) {
        for (const { tag } of decision.tags)
            tally.wouldPrune(to.nameOf(tag));
        return state;
    }
    const removals = await remove(pair, decision.tags, options);
    const pruned = new Set(removals.flatMap(({ tag, result }) => (result === 'pruned' || result === 'gone' ? [tag] : [])));
    return { ...state, tags: state.tags.filter(({ tag }) => !pruned.has(tag)) };
}
const WHY = {
    'source-incomplete': 'the list of the source is not whole',
    'destination-incomplete': 'the list of the destination is not whole',
    'copies-failed': 'not all of the rule is copied',
    'source-empty': 'the source has no tags at all',
    'rule-changed': 'the rule is another than in the run before; the next run prunes',
    'over-max': 'that is more than max of prune allows',
    'over-max-share': 'that is a larger part of the repository than max-share of prune allows',
};
/** They end by themselves, or have failed the step already. */
const PASSING = new Set([
    'source-incomplete',
    'destination-incomplete',
    'copies-failed',
]);
async function tellStopped({ unit, to }, { why, tags }, tally) {
    const names = tags.map(({ tag }) => tag);
    const text = `${to.text}: ${(0,format/* counted */.hS)(tags.length, 'tag')} would be pruned, and none is, because ${WHY[why]}: ${names.slice(0, SHOWN).join(', ')}`;
    if (PASSING.has(why))
        return tally.note(text);
    await tally.addFailure({ unit, to, error: new errors/* OrasError */.aP('CONFLICT', text) });
}
const SHOWN = 20;
async function remove({ unit, to, destination, selected }, going, { tally, context: { signal, concurrency } }) {
    const rule = unit.rule.rule.name;
    const { removals, sweepError } = await removeTags(to.target, going.map((one) => ({ ...one, tag: to.reference(one.tag) })), {
        tags: [...destination.tags, ...selected].map((tag) => to.reference(tag)),
        seen: new Map(),
        concurrency,
        signal,
    });
    for (const removal of removals)
        await tellRemoval(removal, { rule, from: unit.from.text, to: to.text, tally });
    if (sweepError !== undefined)
        tally.note(`${to.text}: what the tags stood for is still there: ${(0,errors/* messageOf */.bD)(sweepError)}`);
    const prefix = to.reference('');
    return removals.map((one) => ({ ...one, tag: one.tag.slice(prefix.length) }));
}
async function tellRemoval(removal, { tally, ...places }) {
    const { tag, digest, result } = removal;
    if (result === 'gone')
        return;
    if (result === 'kept')
        return tally.note(`${places.to}:${tag} stays: ${keptBecause(removal.why)}`);
    const line = { ...places, tag, ...(digest && { digest }), result, bytes: 0, ms: 0 };
    if (result === 'pruned')
        await tally.add(line);
    else
        await tally.add({ ...line, error: (0,errors/* messageOf */.bD)(removal.error) }, removal.error);
}
function keptBecause(why) {
    if (why.by === 'moved')
        return `it stands for ${why.to} now, which this sync did not write`;
    if (why.by === 'subject')
        return `what it belongs to stays, ${why.digest}`;
    return `the registry deletes digests only, and ${why.by === 'index' ? 'an index under ' : ''}tag ${(0,safe_text/* safeText */.H)(why.tag, 200)} needs this one`;
}

// EXTERNAL MODULE: ../build/js/action/open/request-counter.js
var request_counter = __webpack_require__(92612);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
;// CONCATENATED MODULE: ../build/js/sync/records/report.js




const OUTCOMES = (/* unused pure expression or super */ null && ([
    'same',
    'copied',
    'moved',
    'kept',
    'deferred',
    'gone',
    'refused',
    'failed',
    'pruned',
]));
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
function plainLine({ rule, from, digest, to, tag, was, result, bytes, ms, error }) {
    const rest = { result, bytes, ms: Math.round(ms) };
    return { rule, from, digest, to, tag, was, ...rest, error: error && cleanText(error) };
}
function* eachPlain(lines) {
    for (const line of lines)
        yield plainLine(line);
}
function lineOf({ value, what }) {
    const fields = fieldsOf(value, what);
    return {
        rule: fields.text('rule'),
        from: fields.text('from'),
        ...(fields.has('digest') && { digest: fields.digest('digest') }),
        to: fields.text('to'),
        tag: value['tag'] === '' ? '' : fields.tag('tag'),
        ...(fields.has('was') && { was: fields.digest('was') }),
        result: fields.oneOf('result', OUTCOMES),
        bytes: fields.count('bytes'),
        ms: fields.count('ms'),
        ...(fields.has('error') && { error: fields.text('error') }),
    };
}
const report_KIND = recordKind('report');
const LIMITS = { bytes: 64 * 1024 * 1024, lines: 200_000, line: 64 * 1024 };
/** Writes the report of a shard under its tag, and returns the digest. */
async function pushReport(storage, tag, { plan, shard, lines, signal }) {
    const packed = packLines(eachPlain(lines), 'the report', LIMITS);
    const layer = await pushBytes(storage, packed, { mediaType: report_KIND.layerType, signal });
    const config = { plan, shard };
    const node = await pushRecord(storage, { config, layers: [layer] }, { kind: report_KIND, tag, signal });
    return node.digest;
}
/**
 * Undefined where there is no such tag.
 *
 * @throws {OrasError} `INVALID_CONTENT` for anything that is no report.
 */
async function readReport(target, tag, call = {}) {
    const record = await readRecord(target, tag, { kind: report_KIND, ...call });
    if (!record)
        return undefined;
    const { config, layers, node } = record;
    const [layer, ...more] = layers;
    if (!layer || more.length > 0)
        return config.fail(`${layers.length} layers, expected 1`);
    const what = `${report_KIND.name} ${node.digest}`;
    const lines = await readLayer(target, layer, { what, limits: LIMITS, ...call });
    return {
        plan: config.digest('plan'),
        shard: config.count('shard'),
        lines: Array.from(lines, lineOf),
    };
}

;// CONCATENATED MODULE: ../build/js/action/commands/sync/tally.js






const tally_SHOWN = 50;
const FAILURES = 1000;
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
        this.#file = (0,external_node_fs_.createWriteStream)(path, { flags: 'wx', mode: 0o600 });
        for (const rule of rules)
            this.#rules.set(rule, { ...tally_NONE });
    }
    /** Of a pair that ended. */
    async addPair({ unit, to, items }) {
        const rule = unit.rule.rule.name;
        const counts = this.#countsOf(rule);
        for (const item of items) {
            counts.selected += 1;
            counts[item.outcome] += 1;
            counts.bytes += item.bytes;
            if (isFailure(item.outcome) || item.outcome === 'deferred')
                this.#unfinished.add(rule);
            if (item.outcome !== 'same')
                await this.add(tally_lineOf(item, { rule, from: unit.from.text, to: to.text }), item.error);
        }
    }
    addFailure({ unit, to, error }) {
        const rule = unit.rule.rule.name;
        this.#unfinished.add(rule);
        this.#countsOf(rule).unlisted += 1;
        const place = (to ?? unit.from).text;
        return this.add({
            rule,
            from: unit.from.text,
            to: (to ?? unit.to[0])?.text ?? '',
            tag: '',
            result: 'failed',
            bytes: 0,
            ms: 0,
            error: (0,errors/* messageOf */.bD)(error),
        }, error, place);
    }
    addRuleFailure({ name, from, to }, error) {
        this.#unfinished.add(name);
        this.#countsOf(name).unlisted += 1;
        return this.add({
            rule: name,
            from,
            to: to[0] ?? '',
            tag: '',
            result: 'failed',
            bytes: 0,
            ms: 0,
            error: (0,errors/* messageOf */.bD)(error),
        }, error, from);
    }
    /** One line of the report, which is also told in the log. */
    async add(line, error, place = `${line.to}:${line.tag}`) {
        const isBad = isFailure(line.result);
        if (line.result === 'pruned')
            this.#countsOf(line.rule).pruned += 1;
        const lines = isBad ? this.#failed : this.#shown;
        if (lines.length < tally_SHOWN)
            lines.push(line);
        if (isBad && this.failures.length < FAILURES)
            this.failures.push({ place, error });
        this.#log.info(textOf(line));
        if (!this.#file.write(`${formatReportLine(line)}\n`))
            await (0,external_node_events_.once)(this.#file, 'drain');
    }
    /** Told in the log alone. */
    note(text) {
        this.#log.notice((0,safe_text/* safeText */.H)(text, 2000));
    }
    /** A tag that goes when pruning is applied. */
    wouldPrune(name) {
        this.#log.info(`  to prune ${(0,safe_text/* safeText */.H)(name, 500)}`);
        this.pruneable.push(name);
    }
    /** Rules of which something is not as it should be. */
    get unfinished() {
        return this.#unfinished;
    }
    /** Failures first. */
    get shown() {
        return [...this.#failed, ...this.#shown].slice(0, tally_SHOWN);
    }
    rules(spentBy) {
        return [...this.#rules].map(([name, counts]) => ({ name, ...counts, ...spentBy(name) }));
    }
    close() {
        return new Promise((resolve, reject) => {
            this.#file.once('error', reject);
            this.#file.end(resolve);
        });
    }
    #countsOf(rule) {
        const counts = this.#rules.get(rule) ?? { ...tally_NONE };
        this.#rules.set(rule, counts);
        return counts;
    }
}
const tally_NONE = {
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
function tally_lineOf({ item, outcome, digest, was, bytes, ms, error }, places) {
    return {
        ...places,
        ...(digest && { digest }),
        tag: item.to.reference(item.tag),
        ...(was && { was }),
        result: outcome,
        bytes,
        ms,
        ...(error !== undefined && { error: (0,errors/* messageOf */.bD)(error) }),
    };
}
function textOf({ to, tag, result, digest, was, error }) {
    const what = `${to}${tag === '' ? '' : `:${tag}`}`;
    const at = digest === undefined ? '' : ` ${digest.slice(0, 19)}`;
    const before = result === 'moved' && was !== undefined ? `, was ${was.slice(0, 19)}` : '';
    return `  ${result.padEnd(8)} ${(0,safe_text/* safeText */.H)(what, 500)}${at}${before}${error === undefined ? '' : `: ${(0,safe_text/* safeText */.H)(error, 500)}`}`;
}

;// CONCATENATED MODULE: ../build/js/action/commands/sync/sync.js


















/** Repositories that are worked on at once. */
const REPOSITORIES = 4;
/** Requests that compare, of the concurrency: they are small. */
const ASKING = 3;
/** Of requests for trusted roots. */
const RETRIES = 5;
const sync = {
    summary: 'copy many tags of many repositories by rules: mirror, promote, back up',
    needs: '`rules` or `rules-file`',
    effect: 'writes',
    required: [],
    optional: [...RULES, ...REMEMBERING, ...common_inputs/* WRITING */.V9],
    outputs: ['changed', 'report', 'metadata'],
    title: { done: 'Synced', planned: 'would sync' },
    read: readSyncInputs,
    references: ({ references }) => references,
    run: syncAll,
};
async function syncAll(inputs, context) {
    const { rules, trustRoot } = inputs;
    const names = rules.map(({ rule }) => rule.name);
    const tally = new Tally((0,external_node_path_.join)(context.runtime.temp, `sync-report-${(0,external_node_crypto_.randomUUID)()}.jsonl`), names, context.log);
    const spent = new Map(names.map((name) => [name, (0,request_counter/* newSpent */.f0)()]));
    const places = new Places(context);
    if (inputs.references.registries?.length)
        await context.open.limit(inputs.rates);
    try {
        const units = await context.log.group('Repositories', () => openUnits(rules, { context, places, spent, tally, trustRoot }));
        const memory = await openMemory(inputs, inputs.digest, context);
        await runUnits(units, { context, spent, tally, memory, prune: inputs.prune });
        for (const target of await places.targets())
            await context.open.commit(target, context.signal);
        await memory.save();
    }
    finally {
        await tally.close();
    }
    context.signal.throwIfAborted();
    return {
        kind: 'sync',
        rules: tally.rules((name) => spent.get(name) ?? (0,request_counter/* newSpent */.f0)()),
        shown: tally.shown,
        failures: tally.failures,
        report: tally.path,
        budgets: await context.open.budgets(),
        pruneable: tally.pruneable,
    };
}
async function openUnits(rules, { context, places, spent, tally, trustRoot }) {
    const units = [];
    for (const inputs of rules) {
        const { name } = inputs.rule;
        const rule = activeRule(inputs, context, await gateOf(inputs, { trustRoot, context }));
        try {
            const found = await (0,request_counter/* countRequests */.Kx)(spentBy(name, spent), () => places.units(rule));
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
function spentBy(name, spent) {
    return spent.get(name) ?? (0,request_counter/* newSpent */.f0)();
}
async function runUnits(units, run) {
    const { context, spent, tally, memory } = run;
    const { concurrency, signal, open, log } = context;
    const ended = [];
    const options = {
        signal,
        memory,
        limit: (0,core_concurrency/* limiter */.TA)(ASKING * concurrency, signal),
        copies: (0,core_concurrency/* limiter */.TA)(concurrency, signal),
        share: (unit) => fanOut(unit, open),
        onNone: ({ from, rule: { rule } }) => log.warning(`rule ${rule.name}: no tag of ${(0,safe_text/* safeText */.H)(from.text, 300)} is selected`),
        async onPair({ items, ...pair }) {
            await tally.addPair({ ...pair, items });
            const next = nextState({ ...pair, items }, memory.run);
            if (run.prune === 'off')
                await memory.remember(next);
            else
                ended.push({ ...pair, next });
        },
        async onFailure(failure) {
            await tally.addFailure(failure);
            await keepState(failure, memory);
        },
    };
    const groups = groupUnits(units);
    const release = releaseWhenLast(groups);
    await log.group('Copy', () => (0,core_concurrency/* mapConcurrent */._k)(groups, REPOSITORIES, async (group) => {
        const [first] = group;
        if (first)
            await (0,request_counter/* countRequests */.Kx)(spentBy(first.rule.rule.name, spent), () => runGroup(group, options));
        release(group);
    }));
    if (ended.length > 0)
        await log.group('Prune', () => pruneAll(ended, run));
}
/** One after the other, when all copies are done: a tag that goes here may have been wanted there. */
async function pruneAll(pairs, { context, spent, tally, memory, prune: mode }) {
    const { signal, concurrency } = context;
    const { run } = memory;
    const { unfinished } = tally;
    const options = { run, pairs, unfinished, concurrency, signal, mode, tally, context };
    for (const pair of pairs) {
        const rule = spentBy(pair.unit.rule.rule.name, spent);
        await memory.remember(await (0,request_counter/* countRequests */.Kx)(rule, () => prunePair(pair, options)));
    }
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
async function keepState({ unit, to }, memory) {
    for (const place of to ? [to] : unit.to) {
        const known = await memory.pair(unit.id, place.key);
        if (known)
            await memory.remember(known);
    }
}
/** Of the rule's own policy, with all keys that it names. */
async function gateOf({ rule: { name, verify } }, { trustRoot, context: { open, runtime, log } }) {
    if (verify === undefined)
        return undefined;
    const { openGate } = await __webpack_require__.e(/* import() */ 910).then(__webpack_require__.bind(__webpack_require__, 910));
    try {
        const policy = JSON.stringify(verify);
        return await openGate({ policy, trustRoot }, { runtime, send: open.send, retries: RETRIES }, log);
    }
    catch (cause) {
        const message = (0,errors/* messageOf */.bD)(cause).replace(/^input /, '');
        throw new errors/* OrasError */.aP('INVALID_INPUT', `rule ${JSON.stringify(name)}: ${message}`, { cause });
    }
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


/***/ })

};
