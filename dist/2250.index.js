export const id = 2250;
export const ids = [2250];
export const modules = {

/***/ 72250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ prunePair)
});

// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __webpack_require__(81963);
// EXTERNAL MODULE: ../build/js/copy/resolve-tags.js
var resolve_tags = __webpack_require__(13232);
// EXTERNAL MODULE: ../build/js/core/digest.js
var digest = __webpack_require__(59852);
// EXTERNAL MODULE: ../build/js/sync/rules/tag-names.js
var tag_names = __webpack_require__(62023);
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
        ruleChanged: state !== undefined && state.rule !== pair.next.rule,
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
    const strangers = destination.tags.filter((tag) => !known.has(tag) && (0,digest/* subjectOfTag */.sA)(tag) === undefined);
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
    const wanted = new Set((rule.select.always ?? []).map((tag) => (0,tag_names/* destinationTag */.$V)(rule, tag)));
    for (const other of pairs) {
        if (other.unit === unit || other.to.key !== to.key)
            continue;
        for (const tag of other.selected)
            wanted.add(tag);
        const isFixed = (0,tag_names/* fixedTags */.wP)(other.unit.rule.rule);
        for (const tag of destination.tags)
            if (isFixed(tag))
                wanted.add(tag);
    }
    return wanted;
}

// EXTERNAL MODULE: ../build/js/core/at-most.js
var at_most = __webpack_require__(69669);
// EXTERNAL MODULE: ../build/js/sync/rules/tag-selection.js
var tag_selection = __webpack_require__(38889);
;// CONCATENATED MODULE: ../build/js/sync/prune.js



/** Which tags of a destination go. Digest tags stand last, and do not count for `max` and `maxShare`. */
function decidePrune(facts, rule) {
    const named = new Set(facts.destination.tags.filter((tag) => (0,digest/* subjectOfTag */.sA)(tag) === undefined));
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
    return [...byTag.values()].filter(({ tag, ours }) => (0,digest/* subjectOfTag */.sA)(tag) === undefined &&
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
        const subject = (0,digest/* subjectOfTag */.sA)(tag);
        const goes = subject !== undefined && subjects.has(subject) && !selected.has(tag) && !wanted.has(tag);
        return goes ? [{ tag, subject }] : [];
    });
    const kept = keptBy(rule, found.map(({ tag }) => tag));
    return found.filter(({ tag }) => !kept.has(tag));
}
function keptBy({ keep }, tags) {
    return new Set(keep.length === 0 ? [] : (0,tag_selection.selectTags)(tags, { patterns: keep }));
}
function whyStopped({ source, destination, allCopied, ruleChanged }, { max, maxShare }, { going, all }) {
    if (!source.complete)
        return 'source-incomplete';
    if (!destination.complete)
        return 'destination-incomplete';
    if (!allCopied)
        return 'copies-failed';
    // Digest tags alone are what a deletion of everything else leaves.
    if (source.tags.every((tag) => (0,digest/* subjectOfTag */.sA)(tag) !== undefined))
        return 'source-empty';
    if (ruleChanged)
        return 'rule-changed';
    if (going > max)
        return 'over-max';
    return all > 0 && going / all > maxShare ? 'over-max-share' : undefined;
}

// EXTERNAL MODULE: ../build/js/core/target.js
var core_target = __webpack_require__(93557);
// EXTERNAL MODULE: ../build/js/core/concurrency.js
var concurrency = __webpack_require__(17145);
// EXTERNAL MODULE: ../build/js/core/manifest-node.js
var manifest_node = __webpack_require__(80326);
// EXTERNAL MODULE: ../build/js/core/media-types.js
var media_types = __webpack_require__(17142);
;// CONCATENATED MODULE: ../build/js/sync/kept-content.js







/** What stays in a place, so that nothing of it is removed with something else. It is read when first asked for. */
class KeptContent {
    #target;
    #known;
    /** Tags that are to go: they hold nothing, unless they are kept after all. */
    #going;
    #added = new Map();
    #holders = new Map();
    #lists = new concurrency/* SingleFlight */.FH();
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
        const subject = (0,digest/* subjectOfTag */.sA)(tag);
        const isReferrersList = subject !== undefined && tag === (0,digest/* digestTagOf */.W$)(subject);
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

// EXTERNAL MODULE: ../build/js/action/runner/format.js
var format = __webpack_require__(87131);
// EXTERNAL MODULE: ../build/js/action/runner/safe-text.js
var safe_text = __webpack_require__(45229);
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
    await tally.addFailure({
        unit,
        to,
        error: new errors/* OrasError */.aP('CONFLICT', text, { details: { reason: 'sync' } }),
    });
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


/***/ })

};
