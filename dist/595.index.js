export const id = 595;
export const ids = [595];
export const modules = {

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


/***/ }),

/***/ 90595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dryRun: () => (/* binding */ dryRun)
/* harmony export */ });
/* harmony import */ var _core_at_most_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69669);
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24997);
/* harmony import */ var _core_descriptor_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44745);
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59852);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81963);
/* harmony import */ var _core_override_capabilities_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(59719);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17142);
/* harmony import */ var _core_target_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(93557);








/**
 * A target that writes nothing: reads pass through, and writes are counted in `plan` and then appear to have happened.
 *
 * @example
 * const plan: WritePlan = { nodes: 0, bytes: 0, requests: 0 };
 * const target = dryRun(new MemoryTarget(), plan);
 * await pushBytes(target, 'hello');
 * console.log(plan.bytes); // 5
 */
function dryRun(target, plan, options = {}) {
    return (0,_core_override_capabilities_js__WEBPACK_IMPORTED_MODULE_6__/* .overrideCapabilities */ .B)(target, new DryRun(target, plan, options));
}
/** Names every capability that writes: the target's own would. */
class DryRun {
    #target;
    #plan;
    #pushed = new Map();
    #tags = new Map();
    /** Of what was pushed: a modified one is to be read nowhere else. */
    #manifests = new Map();
    /** Requests that a request counts for: files need none. */
    #request;
    #unreadable;
    /** It would remove what is damaged. */
    verify = undefined;
    /** Nothing is linked. */
    prepareLink = undefined;
    /** Of a registry's target: it writes lists of referrers again. */
    settle = undefined;
    #name;
    constructor(target, plan, { remote = true, unreadable = 'error' }) {
        this.#request = remote ? 1 : 0;
        this.#unreadable = unreadable;
        this.#target = target;
        this.#plan = plan;
        this.#name = (0,_core_target_js__WEBPACK_IMPORTED_MODULE_7__/* .isNamed */ .ev)(target) ? target.name : 'the destination';
    }
    fetch(node, options) {
        const manifest = this.#manifests.get(node.digest);
        return manifest ? (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesOf */ .$$)(manifest) : this.#target.fetch(node, options);
    }
    async exists(node, options) {
        if (this.#pushed.has((0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeKey */ .u8)(node)))
            return true;
        try {
            return await this.#target.exists(node, options);
        }
        catch (error) {
            if (this.#isHidden(error))
                return false;
            throw error;
        }
    }
    async isWhole(node, options) {
        if (this.#pushed.has((0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeKey */ .u8)(node)) || !(0,_core_target_js__WEBPACK_IMPORTED_MODULE_7__/* .canTellWhole */ .$j)(this.#target))
            return true;
        return this.#target.isWhole(node, options);
    }
    async resolve(reference, options) {
        const planned = this.#planned(reference);
        return planned ?? this.#asNotFound(reference, () => this.#target.resolve(reference, options));
    }
    #planned(reference) {
        if (!(0,_core_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .isDigest */ .Bc)(reference))
            return this.#tags.get(reference);
        return this.#pushed.get((0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeKey */ .u8)({ digest: reference, mediaType: _core_media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .OCI_MANIFEST */ .EG }));
    }
    async #asNotFound(reference, enter) {
        try {
            return await enter();
        }
        catch (error) {
            if (!this.#isHidden(error))
                throw error;
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .OrasError */ .aP('NOT_FOUND', `${this.#name} may not be read: ${reference}`, { cause: error });
        }
    }
    async push(node, bytes, options = {}) {
        const again = this.#pushed.has((0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeKey */ .u8)(node)) || (options.tag !== undefined && (await this.exists(node, options)));
        this.#plan.requests += this.#request * ((0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .isManifestType */ .Q3)(node.mediaType) ? 1 : 2);
        if (!again)
            this.#plan.nodes += 1;
        if (!again)
            this.#plan.bytes += node.size;
        this.#pushed.set((0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeKey */ .u8)(node), node);
        if ((0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .isManifestType */ .Q3)(node.mediaType))
            this.#manifests.set(node.digest, await (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .readByDigest */ .g1)(bytes, node));
        if (options.tag !== undefined)
            this.#tags.set(options.tag, node);
    }
    async tag(node, reference) {
        this.#plan.requests += this.#request;
        this.#tags.set(reference, node);
    }
    #isHidden(error) {
        return this.#unreadable === 'empty' && ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .hasCode */ .up)(error, 'UNAUTHORIZED') || (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .hasCode */ .up)(error, 'FORBIDDEN'));
    }
    async readManifest(reference, options) {
        const planned = this.#planned(reference);
        if (!planned && (0,_core_target_js__WEBPACK_IMPORTED_MODULE_7__/* .canReadManifest */ .Ku)(this.#target)) {
            const target = this.#target;
            return this.#asNotFound(reference, () => target.readManifest(reference, options));
        }
        const node = planned ?? (await this.resolve(reference, options));
        const bytes = await (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .readByDigest */ .g1)(this.fetch(node, options), node);
        return { node: { ...node, size: bytes.byteLength }, bytes };
    }
    async *predecessors(node, options) {
        if ((0,_core_target_js__WEBPACK_IMPORTED_MODULE_7__/* .canFindPredecessors */ .cp)(this.#target))
            yield* this.#orEmpty(this.#target.predecessors(node, options));
    }
    async *tags(options) {
        if ((0,_core_target_js__WEBPACK_IMPORTED_MODULE_7__/* .canListTags */ .sd)(this.#target))
            yield* this.#orEmpty(this.#target.tags(options));
    }
    async listTags(options) {
        try {
            if ((0,_core_at_most_js__WEBPACK_IMPORTED_MODULE_0__/* .canReadTagList */ .zK)(this.#target))
                return await this.#target.listTags(options);
        }
        catch (error) {
            if (!this.#isHidden(error))
                throw error;
        }
        return { tags: [], complete: false };
    }
    async *#orEmpty(held) {
        try {
            yield* held;
        }
        catch (error) {
            if (!this.#isHidden(error))
                throw error;
        }
    }
    async readReferrersIndex(node, options) {
        try {
            return (0,_core_target_js__WEBPACK_IMPORTED_MODULE_7__/* .canReadReferrersIndex */ .$N)(this.#target)
                ? await this.#target.readReferrersIndex(node, options)
                : undefined;
        }
        catch (error) {
            if (this.#isHidden(error))
                return undefined;
            throw error;
        }
    }
    /** Taken to succeed: whether it would, only the request itself tells. */
    async mount(node) {
        this.#plan.requests += this.#request;
        this.#pushed.set((0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeKey */ .u8)(node), node);
        return true;
    }
    async link(entries, options) {
        if (!(0,_core_target_js__WEBPACK_IMPORTED_MODULE_7__/* .canMaintainIndex */ .Ou)(this.#target))
            return false;
        const subjects = Map.groupBy(entries.filter(({ subject }) => subject !== undefined), ({ subject }) => subject?.digest);
        let writes = 0;
        for (const of of subjects.values())
            if (await this.#lacksOne(of, options))
                writes += 1;
        this.#plan.requests += this.#request * 2 * writes;
        return writes > 0;
    }
    async #lacksOne(entries, options) {
        const subject = entries[0]?.subject;
        if (!subject || entries.some(({ node }) => this.#pushed.has((0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeKey */ .u8)(node))))
            return subject !== undefined;
        const missing = new Set(entries.map(({ node }) => node.digest));
        for await (const node of this.predecessors(subject, options)) {
            missing.delete(node.digest);
            if (missing.size === 0)
                return false;
        }
        return missing.size > 0;
    }
    async delete(node) {
        this.#plan.requests += this.#request;
        this.#pushed.delete((0,_core_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeKey */ .u8)(node));
    }
    async untag(reference, options) {
        await this.resolve(reference, options);
        this.#plan.requests += this.#request;
    }
    async collect() {
        return 0;
    }
    async sweep() {
        return 0;
    }
    async commit() { }
    async discard() { }
}


/***/ })

};
