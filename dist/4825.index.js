export const id = 4825;
export const ids = [4825];
export const modules = {

/***/ 54898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listEntries: () => (/* binding */ listEntries)
/* harmony export */ });
/* harmony import */ var _cache_store_keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39359);
/* harmony import */ var _cache_store_stored_bytes_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28290);
/* harmony import */ var _cache_store_stored_entries_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34645);
/* harmony import */ var _inputs_location_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3306);
/* harmony import */ var _runner_format_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87131);
/* harmony import */ var _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45229);
/* harmony import */ var _shared_open_root_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52845);







/** All entries of a store with these keys, whoever saved them. */
async function listEntries({ store, keys }, context) {
    const { open, log, signal } = context;
    const source = (0,_shared_open_root_js__WEBPACK_IMPORTED_MODULE_3__/* .graphOf */ .cQ)(await open.source(store), store);
    const choice = { includes: () => true, matches: (0,_cache_store_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .keyMatcher */ .MA)(keys ?? ['*']) };
    const entries = await (0,_cache_store_stored_entries_js__WEBPACK_IMPORTED_MODULE_1__/* .findStoredEntries */ .Zf)(source, choice, { signal });
    const result = { kind: 'entries', location: store, keys, entries, now: Date.now() };
    for (const line of entryLines(result))
        log.info(line);
    return result;
}
const SHOWN = 200;
const MAX_REF = 40;
function* entryLines({ location, keys, entries, now }) {
    const place = (0,_inputs_location_js__WEBPACK_IMPORTED_MODULE_2__/* .formatLocation */ .j$)(location);
    if (entries.length === 0) {
        const asked = keys ? ` with key ${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_4__/* .safeText */ .H)(keys.join(', '), 1000)}` : '';
        yield `No cache entries${asked} in ${place}`;
        return;
    }
    yield `${(0,_runner_format_js__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .hS)(entries.length, 'cache entry', 'cache entries')} in ${place}, ${(0,_runner_format_js__WEBPACK_IMPORTED_MODULE_5__/* .formatSize */ .Xq)((0,_cache_store_stored_bytes_js__WEBPACK_IMPORTED_MODULE_6__/* .storedBytes */ .Z)(entries))} together`;
    const rows = [
        ['size', 'age', 'ref', 'key'],
        ...entries.slice(0, SHOWN).map((one) => rowOf(one, now)),
    ];
    const [size, age, ref] = [0, 1, 2].map((at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
    for (const [a = '', b = '', c = '', d = ''] of rows)
        yield `  ${a.padStart(size ?? 0)}  ${b.padEnd(age ?? 0)}  ${c.padEnd(ref ?? 0)}  ${d}`;
    if (entries.length > SHOWN)
        yield `  and ${entries.length - SHOWN} more`;
}
function rowOf(one, now) {
    const { ref, key, created } = one.entry;
    return [
        (0,_runner_format_js__WEBPACK_IMPORTED_MODULE_5__/* .formatSize */ .Xq)((0,_cache_store_stored_bytes_js__WEBPACK_IMPORTED_MODULE_6__/* .storedBytes */ .Z)([one])),
        (0,_runner_format_js__WEBPACK_IMPORTED_MODULE_5__/* .formatAge */ .nV)(now - created),
        (0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_4__/* .safeText */ .H)(ref, MAX_REF),
        (0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_4__/* .safeText */ .H)(key, 600),
    ];
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

/***/ 79664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bz: () => (/* binding */ nameSource),
/* harmony export */   Kt: () => (/* binding */ wrapCopyError),
/* harmony export */   Rp: () => (/* binding */ isMissingChild),
/* harmony export */   X5: () => (/* binding */ atSource),
/* harmony export */   y: () => (/* binding */ attributeReadErrors)
/* harmony export */ });
/* harmony import */ var _core_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24997);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81963);
/* harmony import */ var _core_target_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93557);



function atSource(step, node, work) {
    return wrapCopyError({ side: 'source', step, node }, work);
}
/** Attributes a read that fails during a write to the source. Reports the size of each chunk. */
function attributeReadErrors(bytes, node, onBytes) {
    return (0,_core_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .through */ .sc)(bytes, {
        seen: ({ byteLength }) => onBytes(byteLength),
        failed: (error) => inCopyError(error, { side: 'source', step: 'fetch', node }),
    });
}
/** Adds the source's name to an error about wrong content, which would not say where that came from. */
function nameSource(error, source) {
    if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CopyError */ .k6) || !(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isWrongContent */ .T8)(error) || !(0,_core_target_js__WEBPACK_IMPORTED_MODULE_2__/* .isNamed */ .ev)(source))
        return error;
    const { operation, side, digest } = error;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CopyError */ .k6(error.cause, { operation, side, digest, place: source.name });
}
/** Makes failures say on which side, in which step and with which node. */
async function wrapCopyError(step, work) {
    try {
        return await work();
    }
    catch (error) {
        throw inCopyError(error, step);
    }
}
function inCopyError(error, { side, step, node }) {
    const copyError = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .findCause */ .lO)(error, _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CopyError */ .k6);
    if (copyError)
        return copyError;
    if (isAbort(error))
        return error;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CopyError */ .k6(error, {
        operation: step,
        // The target detects wrong content, but the source sent it.
        side: (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isWrongContent */ .T8)(error) ? 'source' : side,
        ...(node && { digest: node.digest }),
    });
}
/** By the codes of distribution-spec, "Error Codes": the status differs between registries. */
function isMissingChild(error) {
    const codes = ['MANIFEST_BLOB_UNKNOWN', 'BLOB_UNKNOWN', 'MANIFEST_UNKNOWN'];
    for (const cause of (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .causesOf */ .cZ)(error)) {
        if (!(cause instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RegistryError */ .gl) || cause.method !== 'PUT')
            continue;
        // A truncated response has no codes.
        if (cause.errors.length === 0)
            return cause.status === 400 || cause.status === 404;
        return cause.errors.some(({ code }) => codes.includes(code));
    }
    return false;
}
function isAbort(error) {
    return (error instanceof Error &&
        (error.name === 'AbortError' || (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP && error.code === 'ABORTED')));
}


/***/ }),

/***/ 52872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ retryMissingChild)
/* harmony export */ });
/* harmony import */ var _core_concurrency_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17145);
/* harmony import */ var _copy_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79664);


const RETRIES = 3;
const DELAY_MS = 500;
/**
 * A registry may reject a manifest because it does not see a child yet that was just pushed (ECR), or cannot read it while
 * others push the same (docker-registry empties and rewrites its link): then the manifest is sent again, up to three times.
 */
async function retryMissingChild(push, { refused, repair, signal }) {
    for (let attempt = 0;; attempt += 1) {
        try {
            return await push();
        }
        catch (error) {
            if (!(0,_copy_error_js__WEBPACK_IMPORTED_MODULE_0__/* .isMissingChild */ .Rp)(error))
                throw error;
            await refused?.(error);
            if (attempt === RETRIES)
                throw error;
        }
        // With jitter, so that many writers fall out of step.
        await (0,_core_concurrency_js__WEBPACK_IMPORTED_MODULE_1__/* .sleep */ .yy)(DELAY_MS * 2 ** attempt * (1 + Math.random() / 2), signal);
        await repair?.();
    }
}


/***/ }),

/***/ 66335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ onPlatform),
/* harmony export */   X: () => (/* binding */ readRoot)
/* harmony export */ });
/* harmony import */ var _core_manifest_node_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80326);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17142);
/* harmony import */ var _core_target_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93557);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1701);




/** Resolves and reads in one request where the source can. */
async function readRoot(source, reference, call) {
    if ((0,_core_target_js__WEBPACK_IMPORTED_MODULE_3__/* .canReadManifest */ .Ku)(source)) {
        const { node, bytes } = await source.readManifest(reference, call);
        return { source, root: node, known: [(0,_core_manifest_node_js__WEBPACK_IMPORTED_MODULE_0__/* .manifestNode */ .Ut)(node, bytes)] };
    }
    const resolved = await source.resolve(reference, call);
    if (!(0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isManifestType */ .Q3)(resolved.mediaType))
        return { source, root: resolved, known: [] };
    const { bytes } = await (0,_core_manifest_node_js__WEBPACK_IMPORTED_MODULE_0__/* .readManifestNode */ .y0)(source, resolved, call);
    const root = { ...resolved, size: bytes.byteLength };
    return { source, root, known: [(0,_core_manifest_node_js__WEBPACK_IMPORTED_MODULE_0__/* .manifestNode */ .Ut)(root, bytes)] };
}
/** The manifest of the platform, where the root is an index. */
async function onPlatform({ source, root, known }, platform, call) {
    const chosen = await (0,_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .selectPlatform */ .md)({ source, root, known }, platform, call);
    return { source, root: chosen, known, ...(chosen.digest !== root.digest && { index: root }) };
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
