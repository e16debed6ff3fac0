export const id = 6624;
export const ids = [6624];
export const modules = {

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

/***/ 98437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ mergeCopyResults)
/* harmony export */ });
/** What several copies came to, as one. */
function mergeCopyResults(root, copies) {
    const total = (part) => copies.reduce((all, one) => all + one[part], 0);
    return {
        root,
        copied: total('copied'),
        skipped: total('skipped'),
        mounted: total('mounted'),
        bytes: total('bytes'),
        changed: copies.some(({ changed }) => changed),
        parents: copies.flatMap(({ parents }) => parents),
    };
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

/***/ 58766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ refusePartial)
/* harmony export */ });
/* harmony import */ var _copy_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1701);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81963);
/* harmony import */ var _core_manifest_node_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80326);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17142);
/* harmony import */ var _core_platform_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17655);
/* harmony import */ var _runner_format_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87131);






/**
 * Fails for an index in a layout or an archive that lacks some of what it lists, as tools that fetch one platform of an
 * image leave it: that is known before anything is sent.
 */
async function refusePartial({ source, root, known }, from, { platforms, targets, signal }) {
    const found = (0,_core_manifest_node_js__WEBPACK_IMPORTED_MODULE_2__/* .findManifest */ .J9)(known, root);
    if (from.kind === 'registry' || !found || !(0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isIndexType */ .$U)(root.mediaType))
        return;
    const listed = (found.manifest.manifests ?? []).filter(({ platform }) => platforms.length < 2 ||
        platforms.some((one) => platform !== undefined && (0,_core_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .matchesPlatform */ .pC)(platform, one)));
    const missing = [];
    for (const node of listed)
        if (!(await source.exists(node, { signal })))
            missing.push(node);
    if (missing.length === 0 || (await areThere(missing, targets, signal)))
        return;
    const present = namesOf(listed.filter((node) => !missing.includes(node)));
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('NOT_FOUND', `${from.text} lists ${(0,_runner_format_js__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .hS)(listed.length, 'manifest')} and lacks ${missing.length} of them: ${namesOf(missing)}; it has ${present || 'none'}`, { details: { reference: from.text, reason: 'partial-index', platform: present } });
}
/** What cannot be asked for is left to the copy. */
async function areThere(nodes, targets, signal) {
    if (targets.length === 0)
        return false;
    for (const target of targets)
        for (const node of nodes)
            if (!(await target.exists(node, { signal }).catch(() => true)))
                return false;
    return true;
}
function namesOf(nodes) {
    const names = nodes.map(({ digest, platform }) => (platform ? (0,_copy_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(platform) : digest));
    return [...new Set(names)].slice(0, 20).join(', ');
}


/***/ }),

/***/ 44580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ describeRoot),
/* harmony export */   M: () => (/* binding */ readRootManifest)
/* harmony export */ });
/* harmony import */ var _core_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43749);
/* harmony import */ var _core_manifest_node_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80326);


/** Fails for a root that is no manifest. */
function describeRoot(manifest) {
    return { manifest, artifactType: (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactTypeOf */ .Gh)(manifest.manifest) };
}
async function readRootManifest(source, root, options) {
    const known = (0,_core_manifest_node_js__WEBPACK_IMPORTED_MODULE_1__/* .findManifest */ .J9)(options.known ?? [], root);
    return describeRoot(known ?? (await (0,_core_manifest_node_js__WEBPACK_IMPORTED_MODULE_1__/* .readManifestNode */ .y0)(source, root, options)));
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

/***/ 52547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   qp: () => (/* binding */ logTrees),
/* harmony export */   uH: () => (/* binding */ logPlan)
/* harmony export */ });
/* unused harmony export artifactTree */
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17142);
/* harmony import */ var _results_node_sizes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61603);
/* harmony import */ var _runner_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87131);
/* harmony import */ var _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45229);
/* harmony import */ var _runner_type_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62097);





const MAX_LINES = 200;
/** Indexes may stand in indexes, and signatures over signatures. */
const MAX_LEVELS = 8;
/**
 * What an artifact is made of and what refers to it, with sizes, as lines for a log. Below a manifest that was not looked
 * into, nothing is told, and what stands in several places is told in the first one.
 */
function artifactTree({ root, seen, parents = [] }) {
    const referrers = Map.groupBy(parents, ({ of }) => of.digest);
    const lines = [];
    const expanded = new Set();
    let more = 0;
    const add = (branch, indent) => {
        if (lines.length < MAX_LINES)
            lines.push(`${indent}${lineOf(branch, seen)}`);
        else
            more += 1;
    };
    const walk = ({ node, subject, isLeaf = false }, indent, level) => {
        if (isLeaf || level > MAX_LEVELS || expanded.has(node.digest))
            return;
        expanded.add(node.digest);
        const below = [
            ...childrenOf(node, { seen, subject, level }),
            ...(referrers.get(node.digest) ?? []).map(referrerBranch),
        ];
        for (const [at, branch] of below.entries()) {
            const last = at === below.length - 1;
            add(branch, `${indent}${last ? '\u2514\u2500\u2500' : '\u251c\u2500\u2500'} `);
            walk(branch, `${indent}${last ? '    ' : '\u2502   '}`, level + 1);
        }
    };
    const top = { node: root, name: nameOf(root, seen), subject: undefined };
    add(top, '');
    walk(top, '', 1);
    return more > 0 ? [...lines, `and ${more} more`] : lines;
}
/** At the top, a subject is what the root refers to; further up the tree stands below it. */
function childrenOf(node, { seen, subject, level }) {
    const subjectDigest = seen.subjectOf(node);
    const children = (0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .isManifestType */ .Q3)(node.mediaType) ? (seen.childrenOf(node) ?? []) : [];
    return children
        .filter(({ digest }) => digest !== subject && (level === 1 || digest !== subjectDigest))
        .map((child) => {
        const isSubject = child.digest === subjectDigest;
        return {
            node: child,
            name: isSubject ? 'subject' : nameOf(child, seen),
            subject: undefined,
            isLeaf: isSubject,
        };
    });
}
function referrerBranch({ node, of, tag }) {
    const name = (0,_runner_type_names_js__WEBPACK_IMPORTED_MODULE_2__/* .typeName */ .go)(tag ?? (node.artifactType || node.mediaType));
    return { node, name: `${name}, refers to it`, subject: of.digest };
}
function nameOf(node, seen) {
    return (0,_runner_type_names_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeName */ .qp)((0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .isManifestType */ .Q3)(node.mediaType) ? seen.typed(node) : node);
}
/** The size of a manifest alone would tell nothing of what it stands for. */
function lineOf({ node, name, subject, isLeaf }, seen) {
    const size = isLeaf === true ? undefined : seen.sizeOf(node, subject ?? seen.subjectOf(node));
    const isHidden = size === undefined && isLeaf !== true && seen.isPassed(node);
    const text = size === undefined ? '' : (0,_runner_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatSize */ .Xq)(size);
    return `${node.digest.slice(0, 19)} ${text.padStart(9)} ${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_4__/* .safeText */ .H)(name, 200)}${isHidden ? ', already there' : ''}`;
}
/** The phase of a run between what was resolved and what is moved. */
function logPlan(log, artifacts) {
    const lists = artifacts.map(({ root, known }) => {
        const seen = new _results_node_sizes_js__WEBPACK_IMPORTED_MODULE_1__/* .SeenNodes */ .X();
        seen.know(known);
        return { root, seen };
    });
    return logTrees(log, 'Plan', lists);
}
async function logTrees(log, title, artifacts) {
    await log.group(title, async () => {
        let omitted = 0;
        let used = 0;
        for (const artifact of artifacts) {
            if (used >= MAX_LINES) {
                omitted += 1;
                continue;
            }
            const lines = artifactTree(artifact);
            used += lines.length;
            for (const line of lines)
                log.info(line);
        }
        if (omitted > 0)
            log.info(`and ${(0,_runner_format_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(omitted, 'more artifact')}`);
    });
}


/***/ }),

/***/ 61603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ SeenNodes)
/* harmony export */ });
/* harmony import */ var _core_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43749);
/* harmony import */ var _core_media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17142);


/** What copies came past, so that an artifact can be told with its sizes without reading it again. */
class SeenNodes {
    #below = new Map();
    #types = new Map();
    #passed = new Set();
    #subjects = new Map();
    /** The destination has it, so nothing looks below it. */
    pass({ digest }) {
        this.#passed.add(digest);
    }
    isPassed({ digest }) {
        return this.#passed.has(digest);
    }
    see(node, parent) {
        if (node.artifactType)
            this.#types.set(node.digest, node.artifactType);
        if (!parent)
            return;
        const children = this.#below.get(parent.digest) ?? new Map();
        this.#below.set(parent.digest, children.set(node.digest, node));
    }
    /** Manifests that were read before. */
    know(manifests) {
        for (const { node, manifest } of manifests.filter((one) => (0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isManifestType */ .Q3)(one.node.mediaType))) {
            this.#below.set(node.digest, this.#below.get(node.digest) ?? new Map());
            for (const child of (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .successors */ .ir)(manifest))
                this.see(child, node);
            if (manifest.subject)
                this.#subjects.set(node.digest, manifest.subject.digest);
            const type = (0,_core_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactTypeOf */ .Gh)(manifest);
            if (type)
                this.#types.set(node.digest, type);
        }
    }
    /** What the manifest lists; undefined where it was not looked into. */
    childrenOf({ digest }) {
        const children = this.#below.get(digest);
        return children && [...children.values()];
    }
    /** The node with its artifact type, where that is known. */
    typed(node) {
        const artifactType = node.artifactType || this.#types.get(node.digest);
        return artifactType === undefined ? node : { ...node, artifactType };
    }
    subjectOf({ digest }) {
        return this.#subjects.get(digest);
    }
    /** Bytes of the node and of all below it, each once, its subject left out; undefined where not all was seen. */
    sizeOf(root, subject) {
        const counted = new Set([root.digest]);
        let size = 0;
        for (const open = [root]; open.length > 0;) {
            const node = open.pop();
            if (!node)
                break;
            const children = this.#below.get(node.digest);
            if (!children && (0,_core_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isManifestType */ .Q3)(node.mediaType))
                return undefined;
            size += node.size;
            for (const child of children?.values() ?? []) {
                if (child.digest === subject || counted.has(child.digest))
                    continue;
                counted.add(child.digest);
                open.push(child);
            }
        }
        return size;
    }
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


/***/ })

};
