export const id = 6844;
export const ids = [6844];
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
/* harmony export */   M: () => (/* binding */ checkRules),
/* harmony export */   O: () => (/* binding */ selectTags)
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
/** Digest tags only where a pattern asks for them. */
function patternMatcher(patterns) {
    const matches = (0,_tag_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .tagMatcher */ .i)(patterns);
    const digestTags = (0,_tag_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .positiveOf */ .R)(patterns).some((pattern) => ASKS_FOR_DIGEST_TAGS.test(pattern));
    return (tag) => (digestTags || (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .subjectOfTag */ .sA)(tag) === undefined) && matches(tag);
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


/***/ })

};
