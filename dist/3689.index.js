export const id = 3689;
export const ids = [3689];
export const modules = {

/***/ 83689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   deleteEntries: () => (/* binding */ deleteEntries)
/* harmony export */ });
/* harmony import */ var _cache_store_keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39359);
/* harmony import */ var _cache_store_remove_entries_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3786);
/* harmony import */ var _cache_store_stored_bytes_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(28290);
/* harmony import */ var _cache_store_stored_entries_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34645);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81963);
/* harmony import */ var _inputs_location_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3306);
/* harmony import */ var _runner_format_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(87131);
/* harmony import */ var _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(45229);
/* harmony import */ var _shared_open_root_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(52845);
/* harmony import */ var _asked_entries_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61042);
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(13686);











/** Removes the entries with these keys. All are found before the first is removed. */
async function deleteEntries(inputs, context) {
    const { store, keys } = inputs;
    const { open, signal } = context;
    const target = (0,_shared_open_root_js__WEBPACK_IMPORTED_MODULE_5__/* .graphOf */ .cQ)(await open.target(store), store);
    const scopes = (0,_asked_entries_js__WEBPACK_IMPORTED_MODULE_6__/* .askedScopes */ .m9)(inputs.scope, context.runtime);
    const going = await (0,_cache_store_stored_entries_js__WEBPACK_IMPORTED_MODULE_2__/* .findStoredEntries */ .Zf)(target, { ...scopes, matches: (0,_cache_store_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .keyMatcher */ .MA)(keys) }, { signal });
    const missing = keys
        .filter((key) => !going.some(({ entry }) => (0,_cache_store_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .keyMatcher */ .MA)([key])(entry.key)))
        .map((key) => missingOf((0,_asked_entries_js__WEBPACK_IMPORTED_MODULE_6__/* .noCacheEntry */ .WE)(key, scopes, store), inputs, context));
    const removal = await (0,_cache_store_remove_entries_js__WEBPACK_IMPORTED_MODULE_1__/* .removeEntries */ .n)(target, going, { signal });
    if (removal.failure && removal.removed.length === 0)
        throw removal.failure;
    tell(removal, store, context);
    return [...deletionsOf(removal, store), ...missing];
}
function missingOf(what, { store, ifMissing }, { log }) {
    const reference = (0,_inputs_location_js__WEBPACK_IMPORTED_MODULE_4__/* .formatLocation */ .j$)(store);
    const missing = { location: store, reference, referrers: [] };
    if (ifMissing === 'error')
        return { ...missing, error: new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('NOT_FOUND', what, { details: { reason: 'no-cache-entry' } }) };
    log.info((0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_8__/* .safeText */ .H)(what.replace(/^n/, 'N'), 1000));
    return { ...missing, kept: what };
}
function tell({ removed, tagged, freed }, store, { log, open }) {
    const verb = open.plan ? 'would delete' : 'deleted';
    for (const { entry } of removed)
        log.info(`  ${verb} ${(0,_view_js__WEBPACK_IMPORTED_MODULE_7__/* .entryLine */ .bV)(entry)}`);
    for (const { entry, tag } of tagged)
        log.warning(`not deleted, because the tag ${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_8__/* .safeText */ .H)(tag, 200)} points to it: ${(0,_view_js__WEBPACK_IMPORTED_MODULE_7__/* .entryLine */ .bV)(entry.entry)}`);
    if (removed.length === 0)
        return;
    const free = freed > 0 ? `; ${(0,_runner_format_js__WEBPACK_IMPORTED_MODULE_9__/* .formatSize */ .Xq)(freed)} freed` : '';
    log.info(`${open.plan ? 'Would delete' : 'Deleted'} ${(0,_runner_format_js__WEBPACK_IMPORTED_MODULE_9__/* .counted */ .hS)(removed.length, 'cache entry', 'cache entries')} (${(0,_runner_format_js__WEBPACK_IMPORTED_MODULE_9__/* .formatSize */ .Xq)((0,_cache_store_stored_bytes_js__WEBPACK_IMPORTED_MODULE_10__/* .storedBytes */ .Z)(removed))}) from ${(0,_inputs_location_js__WEBPACK_IMPORTED_MODULE_4__/* .formatLocation */ .j$)(store)}${free}`);
}
function deletionsOf({ removed, tagged, left, failure }, store) {
    const deletionOf = (one) => {
        const { node } = one.entry;
        return { location: store, reference: (0,_inputs_location_js__WEBPACK_IMPORTED_MODULE_4__/* .formatNode */ .O7)(store, node), referrers: [], cached: one };
    };
    return [
        ...removed.map((one) => ({ ...deletionOf(one), digest: one.entry.node.digest, root: one.entry.node })),
        ...tagged.map(({ entry, tag }) => ({ ...deletionOf(entry), kept: `the tag ${tag} points to it` })),
        ...left.map((one) => ({ ...deletionOf(one), error: failure })),
    ];
}


/***/ }),

/***/ 13686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bV: () => (/* binding */ entryLine),
/* harmony export */   du: () => (/* binding */ viewOf),
/* harmony export */   eS: () => (/* binding */ isSilent),
/* harmony export */   oQ: () => (/* binding */ answered),
/* harmony export */   z$: () => (/* binding */ bestEffort)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _cache_store_scopes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99706);
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59852);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81963);
/* harmony import */ var _origin_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57297);
/* harmony import */ var _failures_explain_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32065);
/* harmony import */ var _runner_runtime_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(90094);
/* harmony import */ var _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(45229);
/* harmony import */ var _runner_time_limit_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(19851);









function viewOf({ store, scope, version }, { runtime }) {
    const origin = (0,_origin_js__WEBPACK_IMPORTED_MODULE_4__/* .cacheOrigin */ .n)(runtime);
    const name = (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .hexOf */ .ZD)((0,_core_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(`${store.text}\n${version}`)).slice(0, 16);
    return {
        origin,
        scopes: (0,_cache_store_scopes_js__WEBPACK_IMPORTED_MODULE_1__/* .scopesFor */ .lN)(scope, origin),
        snapshot: runtime.workflow && (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(runtime.temp, `oras-action-cache-${name}.json`),
    };
}
function entryLine({ key, ref, created }) {
    return (0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_8__/* .safeText */ .H)(`${key} (saved by ${ref} at ${new Date(created).toISOString()})`, 800);
}
/** A cache that needs longer than this to say what it has is not worth the wait. */
const ANSWER_MS = 30_000;
/** Fails with `UNAVAILABLE` and `details.silent` where the store has given no answer in that time. */
async function answered(work, { signal }, place) {
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), ANSWER_MS);
    const started = performance.now();
    try {
        return await work(AbortSignal.any([signal, late.signal]));
    }
    catch (cause) {
        if (!late.signal.aborted && !(0,_runner_time_limit_js__WEBPACK_IMPORTED_MODULE_7__/* .isTimeLimit */ .r)(signal.reason))
            throw cause;
        const seconds = Math.round((performance.now() - started) / 1000);
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP('UNAVAILABLE', `${place} did not answer within ${seconds} s`, {
            cause,
            details: { silent: true },
        });
    }
    finally {
        clearTimeout(timer);
    }
}
function isSilent(error) {
    return error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OrasError */ .aP && error.details['silent'] === true;
}
/** Content that is not what its digest or its description says. */
const WRONG = ['DIGEST_MISMATCH', 'SIZE_MISMATCH', 'INVALID_CONTENT'];
/**
 * What goes wrong with a cache is told, and the build goes on without it. A wrong byte fails, and so does what the user
 * ends.
 */
async function bestEffort(work, { log, signal, runtime }, { inputs, doing, so }) {
    try {
        return await work();
    }
    catch (error) {
        if (WRONG.some((code) => (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .hasCode */ .up)(error, code)))
            throw error;
        if (signal.aborted && !(0,_runner_time_limit_js__WEBPACK_IMPORTED_MODULE_7__/* .isTimeLimit */ .r)(signal.reason))
            throw error;
        const fork = runtime.workflow?.fork ?? false;
        const references = { source: [], target: [inputs.store] };
        const command = {
            effect: doing === 'save' ? 'writes' : 'local',
            required: [],
            optional: [],
        };
        const { hint } = (0,_failures_explain_js__WEBPACK_IMPORTED_MODULE_5__.failureFor)(error, { name: 'cache', command, references, fork, env: runtime.env });
        const help = hint
            ? `. Likely: ${hint.likely}. Try: ${hint.fix}. More: ${(0,_runner_runtime_js__WEBPACK_IMPORTED_MODULE_6__/* .docsAddress */ .y5)(runtime.env)}#${hint.id}`
            : '';
        log.warning(`cache: ${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_8__/* .safeText */ .H)((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error), 500)}; ${so}${help}`);
        return undefined;
    }
}


/***/ }),

/***/ 3786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ removeEntries)
/* harmony export */ });
/* harmony import */ var _copy_resolve_tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13232);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81963);
/* harmony import */ var _core_at_most_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69669);
/* harmony import */ var _core_target_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93557);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39359);
/* harmony import */ var _stored_entries_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34645);






/** Each tag is resolved. */
const MAX_TAGS = 100_000;
/** Deletes the entries in this order, up to the first that fails. One that is gone already counts as removed. */
async function removeEntries(target, going, call) {
    const removed = [];
    let tagged = [];
    let failure;
    try {
        const tags = going.length > 0 ? await findOtherTags(target, call) : new Map();
        tagged = going.flatMap((entry) => {
            const tag = tags.get(entry.entry.node.digest);
            return tag === undefined ? [] : [{ entry, tag }];
        });
        for (const one of going) {
            if (tags.has(one.entry.node.digest))
                continue;
            await deleteFrom(target, one.entry, call);
            removed.push(one);
        }
    }
    catch (error) {
        call.signal?.throwIfAborted();
        if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP))
            throw error;
        failure = error;
    }
    const done = new Set([...removed, ...tagged.map(({ entry }) => entry)]);
    const blobs = removed.flatMap(({ parts }) => parts);
    const freed = (0,_core_target_js__WEBPACK_IMPORTED_MODULE_5__/* .canCollect */ .lm)(target) && blobs.length > 0 ? await target.collect(blobs, call) : 0;
    return { removed, tagged, left: going.filter((one) => !done.has(one)), failure, freed };
}
async function deleteFrom(target, { node }, call) {
    if (!(0,_core_target_js__WEBPACK_IMPORTED_MODULE_5__/* .canDelete */ .W9)(target))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('UNSUPPORTED', 'the store cannot delete entries');
    try {
        await target.delete(node, call);
    }
    catch (error) {
        if (!(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .hasCode */ .up)(error, 'NOT_FOUND'))
            throw error;
    }
}
/** Manifests with a tag that no cache made. */
async function findOtherTags(target, call) {
    if (!(0,_core_target_js__WEBPACK_IMPORTED_MODULE_5__/* .canListTags */ .sd)(target))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('UNSUPPORTED', 'the store cannot list its tags');
    const { tags, complete } = await (0,_core_at_most_js__WEBPACK_IMPORTED_MODULE_2__/* .readTagList */ .Vt)(target, { ...call, most: MAX_TAGS });
    if (!complete)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_CONTENT', 'the store does not list all of its tags', {
            details: { reason: 'incomplete-list' },
        });
    const others = tags.filter((tag) => !(0,_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .isCacheTag */ .VN)(tag));
    const found = await (0,_copy_resolve_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .resolveTags */ .y)(target, others, { ...call, concurrency: _stored_entries_js__WEBPACK_IMPORTED_MODULE_4__/* .STORE_REQUESTS */ .P1 });
    return new Map([...found].map(([tag, { digest }]) => [digest, tag]));
}


/***/ })

};
