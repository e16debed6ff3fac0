export const id = 570;
export const ids = [570];
export const modules = {

/***/ 10570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  XT: () => (/* binding */ extendedCopyNode),
  WA: () => (/* binding */ findPredecessors)
});

// UNUSED EXPORTS: extendedCopy

// EXTERNAL MODULE: ../build/js/core/descriptor.js
var descriptor = __webpack_require__(44745);
// EXTERNAL MODULE: ../build/js/core/digest.js
var core_digest = __webpack_require__(59852);
// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __webpack_require__(81963);
// EXTERNAL MODULE: ../build/js/core/manifest.js
var core_manifest = __webpack_require__(43749);
// EXTERNAL MODULE: ../build/js/core/media-types.js
var media_types = __webpack_require__(17142);
// EXTERNAL MODULE: ../build/js/core/at-most.js
var at_most = __webpack_require__(69669);
// EXTERNAL MODULE: ../build/js/core/target.js
var target = __webpack_require__(93557);
// EXTERNAL MODULE: ../build/js/copy/copy-error.js
var copy_error = __webpack_require__(79664);
// EXTERNAL MODULE: ../build/js/core/concurrency.js
var concurrency = __webpack_require__(17145);
// EXTERNAL MODULE: ../build/js/copy/predecessors/predecessor-limits.js
var predecessor_limits = __webpack_require__(46091);
// EXTERNAL MODULE: ../build/js/copy/rewrite/signatures.js
var rewrite_signatures = __webpack_require__(88552);
;// CONCATENATED MODULE: ../build/js/copy/predecessors/predecessor-walk.js









/** Beyond this number, resolving a few tags costs less than listing all. */
const MAX_TAGS = 1000;
function nameOf(source) {
    return (0,target/* isNamed */.ev)(source) ? source.name : 'the source';
}
/** Finds the predecessors of nodes, and theirs. */
class PredecessorWalker {
    #source;
    #manifests;
    #options;
    #tagged;
    /** Fails with `UNSUPPORTED` for a source that is no {@link Graph}: types do not stop what comes from JavaScript. */
    constructor(source, manifests, options) {
        if (!(0,target/* canFindPredecessors */.cp)(source))
            throw new errors/* OrasError */.aP('UNSUPPORTED', `${nameOf(source)} cannot find predecessors: it has no method predecessors`);
        this.#source = source;
        this.#manifests = manifests;
        this.#options = options;
        this.#tagged = new TaggedNodes(source, manifests, options);
    }
    /**
     * Level by level, each predecessor once. A rejected edge does not hide its predecessor from other edges. Keeps the
     * order of the nodes and of the source.
     */
    async walk(nodes, accepts) {
        const starts = new Set(nodes.map(descriptor/* nodeKey */.u8));
        const found = new Map();
        const isNew = ({ node, tag }) => !starts.has((0,descriptor/* nodeKey */.u8)(node)) && (tag !== undefined || !found.has((0,descriptor/* nodeKey */.u8)(node)));
        const depth = this.#options.depth ?? Number.POSITIVE_INFINITY;
        const budget = new predecessor_limits/* PredecessorBudget */.f(this.#options.limits);
        let below = nodes;
        for (let level = 1; level <= depth && below.length > 0; level += 1) {
            const edges = (await this.#each(below, (node) => this.#edgesOf(node, budget))).flat().filter(isNew);
            const accepted = await this.#each(edges, async (edge) => accepts(edge));
            const fresh = [];
            for (const edge of edges.filter((_edge, at) => accepted[at])) {
                const { node, of, tag } = edge;
                const open = found.get((0,descriptor/* nodeKey */.u8)(node)) ?? { ...edge, level, tags: [] };
                if (!found.has((0,descriptor/* nodeKey */.u8)(node)))
                    fresh.push(node);
                found.set((0,descriptor/* nodeKey */.u8)(node), open);
                if (tag !== undefined)
                    open.tags.push({ tag, of });
            }
            const [first] = fresh;
            if (first && depth === Number.POSITIVE_INFINITY)
                budget.checkLevel(level, first);
            below = fresh;
        }
        return this.#each([...found.values()], (open) => this.#toPredecessor(open));
    }
    async #toPredecessor({ tags, ...edge }) {
        return { ...edge, referrer: await this.#isReferrer(edge), ...(tags.length > 0 && { tags }) };
    }
    async #edgesOf(of, budget) {
        const { call, limit } = this.#manifests.run;
        const options = this.#options;
        const { referrersOnly } = options;
        const finding = limit(() => (0,copy_error/* atSource */.X5)('predecessors', of, () => Array.fromAsync(this.#source.predecessors(of, { ...call, referrersOnly }), (node) => {
            budget.add(node, of);
            return node;
        })), 0);
        const [parents, tagged] = await (0,concurrency/* settleBoth */.FE)(finding, this.#tagged.find(of));
        const edges = [...parents.map((node) => ({ node, of })), ...tagged];
        const typed = await (0,concurrency/* settleAll */.j3)(edges.map((edge) => this.#withType(edge)));
        const followed = await (0,concurrency/* settleAll */.j3)(typed.map(async ({ node }) => (await options.follow?.(node, of)) !== false));
        return typed.filter((_edge, at) => followed[at]);
    }
    /** Reads the artifact type where it matters: some registries leave it out of their lists (Harbor, oras#1127). */
    async #withType(edge) {
        const { node, tag } = edge;
        const matters = this.#options.follow !== undefined || (tag !== undefined && this.#options.tellTypes === true);
        if (node.artifactType !== undefined || !matters)
            return edge;
        const manifest = await this.#readManifest(node);
        if (!manifest)
            return edge;
        const artifactType = tag === undefined ? (0,core_manifest/* artifactTypeOf */.Gh)(manifest) : (0,rewrite_signatures/* typeUnderTag */.xl)(tag, manifest);
        return artifactType === undefined ? edge : { ...edge, node: { ...node, artifactType } };
    }
    /** Undefined for a missing or invalid manifest, which has no type. */
    async #readManifest(node) {
        try {
            return await this.#manifests.manifest(node);
        }
        catch (error) {
            if ((0,errors/* hasCode */.up)(error, 'NOT_FOUND') || (0,errors/* hasCode */.up)(error, 'INVALID_CONTENT'))
                return undefined;
            throw error;
        }
    }
    async #isReferrer({ node, of, tag }) {
        if (tag !== undefined)
            return false;
        if (this.#options.referrersOnly === true)
            return true;
        return (await this.#manifests.manifest(node))?.subject?.digest === of.digest;
    }
    #each(items, work) {
        return (0,concurrency/* settleAll */.j3)(items.map((item) => this.#manifests.run.abortOnFailure(() => work(item))));
    }
}
/** Finds nodes by tags that are derived from another's digest: in the list of tags, or by resolving each where that is long. */
class TaggedNodes {
    #source;
    #manifests;
    #options;
    #lists;
    constructor(source, manifests, options) {
        this.#lists = options.tagLists ?? new concurrency/* SingleFlight */.FH('keep');
        this.#source = source;
        this.#manifests = manifests;
        this.#options = options;
    }
    async find(of) {
        const tags = this.#options.digestTags?.(of) ?? [];
        if (tags.length === 0)
            return [];
        const list = await this.#lists.get(this.#source, () => this.#listTags());
        const candidates = list ? tags.filter((tag) => list.has(tag)) : tags;
        const nodes = await (0,concurrency/* settleAll */.j3)(candidates.map((tag) => this.#resolve(tag)));
        return candidates.flatMap((tag, at) => {
            const node = nodes[at];
            return node ? [{ node, of, tag }] : [];
        });
    }
    async #resolve(tag) {
        const { limit, call } = this.#manifests.run;
        try {
            const resolving = () => (0,copy_error/* atSource */.X5)('resolve', undefined, () => this.#source.resolve(tag, call));
            const node = await limit(resolving, 0);
            return this.#manifests.markUnverifiedSize(node);
        }
        catch (error) {
            if ((0,errors/* hasCode */.up)(error, 'NOT_FOUND'))
                return undefined;
            throw error;
        }
    }
    /** Undefined where there are too many, or where the list fails or is incomplete. */
    async #listTags() {
        const source = this.#source;
        if (!(0,target/* canListTags */.sd)(source))
            return undefined;
        try {
            return await this.#manifests.run.limit(async () => {
                const list = await (0,at_most/* readTagList */.Vt)(source, { ...this.#manifests.run.call, most: MAX_TAGS });
                return list.complete ? new Set(list.tags) : undefined;
            });
        }
        catch {
            this.#manifests.run.call.signal.throwIfAborted();
            return undefined;
        }
    }
}

// EXTERNAL MODULE: ../build/js/copy/copy.js + 7 modules
var copy = __webpack_require__(35630);
// EXTERNAL MODULE: ../build/js/copy/copy-run.js
var copy_run = __webpack_require__(60971);
// EXTERNAL MODULE: ../build/js/copy/manifest-cache.js
var manifest_cache = __webpack_require__(9148);
;// CONCATENATED MODULE: ../build/js/copy/extended-copy.js











/**
 * Copies a rooted DAG together with its predecessors: signatures, SBOMs, attestations, and, where the source can find
 * them, the indexes that list it. For an index, also with the predecessors of its children. Tags move last.
 *
 * @throws {CopyError} with the code of what failed, such as `NOT_FOUND` or `UNAUTHORIZED`.
 * @throws {OrasError} `UNSUPPORTED` for a source that is no {@link Graph}; `INVALID_INPUT` if `modify` would invalidate
 * signatures; `TOO_LARGE` beyond the limits of `limits` and `descent`.
 * @example
 * await using source = openRepository('ghcr.io/acme/app');
 * const target = new OciLayout('backup');
 * const { parents } = await extendedCopy({ source, reference: '1.2' }, { target, reference: '1.2' }, { depth: 2 });
 * console.log(parents.map(({ node }) => node.artifactType));
 */
async function extendedCopy(from, to, options = {}) {
    return withAbortReason(from.source, options.signal, async () => copyWithParents({ source: from.source, root: await rootOf(from, options) }, to, options));
}
/**
 * Like {@link extendedCopy}, for a root with a known descriptor.
 *
 * @throws {CopyError} with the code of what failed.
 * @throws {OrasError} `UNSUPPORTED`, `INVALID_INPUT` and `TOO_LARGE`, as {@link extendedCopy}.
 */
async function extendedCopyNode(source, root, to, options = {}) {
    return (0,copy/* withAbortReason */.TT)(source, options.signal, () => copyWithParents({ source, root }, to, options));
}
/**
 * The predecessors that an extended copy of the node would include: its referrers, and theirs.
 *
 * @throws {CopyError} with the code of what failed.
 * @throws {OrasError} `UNSUPPORTED` for a source that is no {@link Graph}; `TOO_LARGE` beyond the limits.
 */
async function findPredecessors(source, root, options = {}) {
    return (0,copy/* withAbortReason */.TT)(source, options.signal, async () => {
        const manifests = new manifest_cache/* ManifestCache */.G(source, new copy_run/* CopyRun */.p(options), options);
        const starts = await manifestsIn(manifests.markUnverifiedSize(root), (node) => manifests.run.abortOnFailure(() => manifests.manifest(node)), async () => options.children !== false);
        return new PredecessorWalker(source, manifests, options).walk(starts, () => true);
    });
}
async function copyWithParents({ source, root }, to, options) {
    const manifests = new manifest_cache/* ManifestCache */.G(source, new copy_run/* CopyRun */.p(options), options);
    manifests.markUnverifiedSize(root);
    const isIncluded = (0,copy/* filterOf */.KV)(manifests, options);
    if (!(await isIncluded(root, undefined)))
        return (0,copy/* emptyResult */.$)(root);
    const walker = new PredecessorWalker(source, manifests, options);
    const rewriter = (0,copy/* rewriterOf */.U)(manifests, options);
    const rootFirst = options.children === false;
    if (!rewriter) {
        const view = (node) => manifests.run.abortOnFailure(() => manifests.manifest(node));
        const starts = options.entries === false ? [root] : await manifestsIn(root, view, isIncluded);
        const parents = walker.walk(starts, ({ node }) => isIncluded(node, undefined));
        const walkOptions = { ...options, isIncluded: parentsOnly({ starts, parents }, isIncluded, options) };
        return (0,copy/* copyGraph */.a0)(manifests, { root, parents, rootFirst, to }, walkOptions);
    }
    const starts = await manifestsIn(root, (node) => manifests.run.abortOnFailure(() => rewriter.view(node)), (child, parent) => rewriter.wouldInclude(child, parent));
    const predecessors = await withoutBrokenSignatures((accepts) => walker.walk(starts, async (edge) => (await isIncluded(edge.node, undefined)) && accepts(edge)), rewriter, options);
    const newRoot = manifests.markUnverifiedSize(await rewriter.rewrite(root));
    const rewritten = await (0,concurrency/* settleAll */.j3)(predecessors.map((predecessor) => rewritePredecessor(predecessor, rewriter, manifests)));
    const parents = Promise.resolve(rewritten);
    const copied = { starts: await (0,concurrency/* settleAll */.j3)(starts.map((node) => rewriter.rewrite(node))), parents };
    const includes = async (node, parent) => rewriter.isIncluded(node, parent);
    const walkOptions = { ...options, isIncluded: parentsOnly(copied, includes, options) };
    return (0,copy/* copyGraph */.a0)(manifests, { root: newRoot, parents, rootFirst, to }, walkOptions);
}
/** The root and, below an index, all entries: the manifests whose predecessors are copied. */
async function manifestsIn(root, view, isIncluded) {
    const manifests = new Map([[(0,descriptor/* nodeKey */.u8)(root), root]]);
    for (let level = [root]; level.length > 0;) {
        const below = await (0,concurrency/* settleAll */.j3)(level.map(async (node) => {
            const children = (0,media_types/* isIndexType */.$U)(node.mediaType) ? ((await view(node))?.manifests ?? []) : [];
            const included = await (0,concurrency/* settleInBatches */.t1)(children, (child) => isIncluded(child, node));
            return children.filter((_child, at) => included[at]);
        }));
        level = below
            .flat()
            .filter((child) => !manifests.has((0,descriptor/* nodeKey */.u8)(child)) && manifests.set((0,descriptor/* nodeKey */.u8)(child), child));
    }
    return [...manifests.values()];
}
/** With `children: false`, excludes what only the predecessors reach. */
function parentsOnly({ starts, parents, }, isIncluded, { children }) {
    if (children !== false)
        return isIncluded;
    const below = new Set(starts.map(({ digest }) => digest));
    const findAbove = async () => new Set((await parents).map(({ node }) => node.digest).filter((digest) => !below.has(digest)));
    const finding = findAbove();
    finding.catch(() => undefined);
    return async (node, parent) => {
        const above = await finding;
        const isReached = !above.has(parent.digest) || above.has(node.digest) || below.has(node.digest);
        return isReached && isIncluded(node, parent);
    };
}
/** The predecessors without signatures that are no longer valid, and without what is only above those. */
async function withoutBrokenSignatures(walk, rewriter, { signatures = 'refuse' }) {
    const isValid = async (edge) => !(0,rewrite_signatures/* isSignature */.hi)(edge) || (await rewriter.rewrite(edge.of)).digest === edge.of.digest;
    if (signatures === 'drop')
        return walk(isValid);
    const all = await walk(async () => true);
    if (signatures === 'keep')
        return all;
    const valid = await (0,concurrency/* settleAll */.j3)(all.map(isValid));
    const broken = all.filter((_predecessor, at) => valid[at] === false);
    if (broken.length === 0)
        return all;
    throw new errors/* OrasError */.aP('INVALID_INPUT', `this change would invalidate ${broken.length === 1 ? '1 signature' : `${broken.length} signatures`}: ${broken
        .slice(0, 5)
        .map(({ node, of }) => `${node.digest} over ${of.digest}`)
        .join(', ')}`, { details: { signatures: broken.map(({ node }) => node.digest) } });
}
/** Tags that are derived from a digest follow the new digest. */
async function rewritePredecessor(predecessor, rewriter, manifests) {
    const rewritten = await rewriter.rewrite(predecessor.node);
    const of = await rewriter.rewrite(predecessor.of);
    const isUnchanged = rewritten.digest === predecessor.node.digest;
    const manifest = isUnchanged ? undefined : await manifests.manifest(rewritten);
    const node = manifest ? (0,core_manifest/* describeManifest */.FK)(rewritten, manifest) : rewritten;
    if (!predecessor.tags)
        return { ...predecessor, node, of };
    const tags = await (0,concurrency/* settleAll */.j3)(predecessor.tags.map((digestTag) => rewriteTag(digestTag, rewriter)));
    const tag = predecessor.tag === undefined ? undefined : tags[0]?.tag;
    return {
        ...predecessor,
        node: manifests.markUnverifiedSize(node),
        of,
        tags,
        ...(tag !== undefined && { tag }),
    };
}
async function rewriteTag({ tag, of: original }, rewriter) {
    const of = await rewriter.rewrite(original);
    return { tag: tag.replace(prefixOf(original), prefixOf(of)), of };
}
function prefixOf({ digest }) {
    return `${(0,core_digest/* algorithmOf */.Hy)(digest)}-${(0,core_digest/* hexOf */.ZD)(digest)}`;
}


/***/ }),

/***/ 46091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ LIST_BYTES),
/* harmony export */   f: () => (/* binding */ PredecessorBudget)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81963);

const LEVELS = 100;
const PARENTS = 10_000;
const LIST_BYTES = 48 * 1024 * 1024;
/** Counts the predecessors of one walk; fails with `TOO_LARGE`. */
class PredecessorBudget {
    #levels;
    #most;
    #mostBytes;
    #parents = 0;
    #bytes = 0;
    constructor({ levels, parents, bytes } = {}) {
        this.#levels = levels ?? LEVELS;
        this.#most = parents ?? PARENTS;
        this.#mostBytes = bytes ?? LIST_BYTES;
    }
    add(parent, of) {
        this.#parents += 1;
        this.#bytes += JSON.stringify(parent).length;
        const [most, mostBytes] = [this.#most, this.#mostBytes];
        if (this.#parents > most)
            throw tooMany(of, `more than ${most} referrers`, most);
        if (this.#bytes > mostBytes)
            throw tooMany(of, `referrers whose lists have more than ${mostBytes} bytes`, mostBytes);
    }
    /** For a level that is not empty. */
    checkLevel(level, of) {
        const levels = this.#levels;
        if (level > levels)
            throw tooMany(of, `referrers of referrers over more than ${levels} steps`, levels);
    }
}
function tooMany({ digest }, what, limit) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('TOO_LARGE', `${digest}, or what refers to it, has ${what}`, {
        details: { limit, referrers: true },
    });
}


/***/ }),

/***/ 88552:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FJ: () => (/* binding */ cosignTags),
/* harmony export */   hi: () => (/* binding */ isSignature),
/* harmony export */   xl: () => (/* binding */ typeUnderTag)
/* harmony export */ });
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59852);
/* harmony import */ var _core_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43749);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17142);



/** Tags that cosign derives from a digest where it does not use referrers: `.sig`, `.att` and `.sbom`. For `digestTags`. */
function cosignTags(node) {
    return ['sig', 'att', 'sbom'].map((kind) => `${(0,_core_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestTagOf */ .W$)(node.digest)}.${kind}`);
}
/** Config types that do not identify an artifact type. */
const GENERIC_CONFIGS = new Set([_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .OCI_CONFIG */ .TF, _core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .DOCKER_CONFIG */ .e6, _core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .OCI_EMPTY */ .g1, _core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .UNKNOWN_CONFIG */ .wv]);
/**
 * The artifact type of a tagged manifest: its own, else for cosign's tags the type that cosign uses for referrers, or for
 * an SBOM the media type of the document.
 */
function typeUnderTag(tag, manifest) {
    const type = (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .artifactTypeOf */ .Gh)(manifest);
    const kind = /\.(sig|att|sbom)$/.exec(tag)?.[1];
    if (kind === undefined || (type !== undefined && !GENERIC_CONFIGS.has(type)))
        return type;
    const [document, second] = manifest.layers ?? [];
    if (kind === 'sbom' && document && !second)
        return document.mediaType;
    return `application/vnd.dev.cosign.artifact.${kind}.v1+json`;
}
/** Whether the node is a signature or attestation, by its artifact type or cosign tag: it is valid for one digest only. */
function isSignature({ node, tag }) {
    if (tag !== undefined)
        return /\.(?:sig|att)$/.test(tag);
    const { artifactType } = node;
    return artifactType !== undefined && (0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isSignatureType */ .jX)(artifactType);
}


/***/ }),

/***/ 69669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tu: () => (/* binding */ atMost),
/* harmony export */   VV: () => (/* binding */ collectPages),
/* harmony export */   Vt: () => (/* binding */ readTagList),
/* harmony export */   zK: () => (/* binding */ canReadTagList)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81963);

/** The same items; fails with `TOO_LARGE` where there are more, as a list that someone makes up has no end. */
async function* atMost(items, most, what) {
    let count = 0;
    for await (const item of items) {
        count += 1;
        if (count > most)
            throw moreThan(most, what);
        yield item;
    }
}
/** Whether it is a {@link TagListReader}; all other targets that list tags list all. */
function canReadTagList(target) {
    return 'listTags' in target && typeof target.listTags === 'function';
}
const MOST = 1_000_000;
/**
 * The tags of a target, and whether they are all: a list that is not complete proves nothing of a tag that it lacks.
 *
 * @throws {OrasError} `TOO_LARGE` for more tags than wanted, and what the target fails with, such as `NOT_FOUND`.
 */
async function readTagList(target, options = {}) {
    if (canReadTagList(target))
        return target.listTags(options);
    return { tags: await collectTags(target.tags(options), options), complete: true };
}
function collectTags(tags, { most = MOST }) {
    return Array.fromAsync(atMost(tags, most, 'tags'));
}
/** The tags of pages as one list; fails as {@link readTagList}. */
async function collectPages(pages, { most = MOST }) {
    const tags = [];
    for await (const page of pages) {
        for (const tag of page)
            tags.push(tag);
        if (tags.length > most)
            throw moreThan(most, 'tags');
    }
    return tags;
}
function moreThan(most, what) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('TOO_LARGE', `there are more than ${most} ${what}`, { details: { limit: most } });
}


/***/ })

};
