export const id = 743;
export const ids = [743];
export const modules = {

/***/ 54039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DM: () => (/* binding */ ifMissingOf),
/* harmony export */   Di: () => (/* binding */ ifExistsOf),
/* harmony export */   E$: () => (/* binding */ PACKING),
/* harmony export */   Fp: () => (/* binding */ DESCRIBING),
/* harmony export */   Mn: () => (/* binding */ DETAILED_OUTPUTS),
/* harmony export */   Px: () => (/* binding */ MANIFEST_OUTPUTS),
/* harmony export */   SR: () => (/* binding */ destinationInputs),
/* harmony export */   Sz: () => (/* binding */ describingInputs),
/* harmony export */   V9: () => (/* binding */ WRITING),
/* harmony export */   Wm: () => (/* binding */ selectionOf),
/* harmony export */   ZU: () => (/* binding */ sourceInputs),
/* harmony export */   bD: () => (/* binding */ packInputs),
/* harmony export */   oA: () => (/* binding */ ARTIFACT_OUTPUTS),
/* harmony export */   zw: () => (/* binding */ REFERRERS)
/* harmony export */ });
/* harmony import */ var _inputs_input_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45308);

const DESCRIBING = [
    'artifact-type',
    'annotations',
    'annotation-file',
    'github-annotations',
    'created',
];
function describingInputs(reader, level) {
    return {
        artifactType: (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactTypeOf */ .Gh)(reader),
        annotations: (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .annotationsOf */ .Ih)(reader, level),
        annotationFile: reader.optional('annotation-file'),
        githubAnnotations: reader.flag('github-annotations'),
        created: reader.optional('created'),
    };
}
const PACKING = [
    ...DESCRIBING,
    'config',
    'image-spec',
    'if-no-files-found',
    'file-modes',
];
function packInputs(reader, files) {
    return {
        files,
        ...describingInputs(reader, 'manifest'),
        config: reader.optional('config'),
        imageSpec: (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .imageSpecOf */ .sv)(reader),
        ifNoFilesFound: reader.oneOf('if-no-files-found', ['error', 'warn', 'ignore']),
        fileModes: reader.flag('file-modes'),
    };
}
function sourceInputs(reader, command) {
    return {
        from: (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .locationOf */ .hD)(reader, 'from', command),
        platform: (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .platformOf */ .tj)(reader),
        digest: (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(reader),
    };
}
function destinationInputs(reader, command) {
    const [to] = (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .targetsOf */ .QR)(reader, command, 1);
    return { to, tags: (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .tagsAt */ .Hf)(to, (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_0__/* .tagsOf */ .Fg)(reader, [to])), ifExists: ifExistsOf(reader) };
}
function ifExistsOf(reader) {
    return reader.oneOf('if-exists', ['overwrite', 'skip', 'fail', 'fail-if-different']);
}
const MOST_VERSIONS = 10_000;
/** Which of the tags that patterns match. */
function selectionOf(reader) {
    return {
        versions: reader.optional('versions'),
        newest: reader.given('newest') ? reader.count('newest', { from: 1, to: MOST_VERSIONS }) : undefined,
    };
}
function ifMissingOf(reader) {
    return reader.oneOf('if-missing', ['error', 'ignore']);
}
/** Every command that writes to a registry has these. */
const WRITING = ['dry-run', 'if-unauthorized'];
/** Which referrers are of interest. */
const REFERRERS = [
    'referrers',
    'referrer-types',
    'depth',
    'max-referrers',
    'signatures',
];
/** What is told of every artifact. */
const ARTIFACT_OUTPUTS = [
    'digest',
    'reference',
    'repository',
    'references',
    'media-type',
    'size',
];
/** What is told where an artifact is only looked at. */
const DETAILED_OUTPUTS = [
    ...ARTIFACT_OUTPUTS,
    'artifact-type',
    'manifest',
    'annotations',
    'config',
];
/** What is told of an artifact whose manifest was read. */
const MANIFEST_OUTPUTS = [
    ...ARTIFACT_OUTPUTS,
    'artifact-type',
    'manifest',
    'changed',
    'metadata',
];


/***/ }),

/***/ 2743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   untag: () => (/* binding */ untag)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81963);
/* harmony import */ var _core_questions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4599);
/* harmony import */ var _core_target_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93557);
/* harmony import */ var _inputs_input_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45308);
/* harmony import */ var _inputs_location_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3306);
/* harmony import */ var _shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54039);






const untag = {
    summary: 'remove the tags that `from` names; the artifact stays',
    effect: 'removes',
    required: ['from'],
    optional: ['if-missing', ..._shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .WRITING */ .V9],
    outputs: [..._shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .ARTIFACT_OUTPUTS */ .oA, 'changed'],
    title: { done: 'Removed tags from', planned: 'would remove tags from' },
    read: (reader) => ({ from: (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_2__/* .locationOf */ .hD)(reader, 'from', 'untag'), ifMissing: (0,_shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .ifMissingOf */ .DM)(reader) }),
    references: ({ from }) => ({ source: [from], target: [from] }),
    run: removeTags,
};
/** Removes tags and leaves what they stood for. */
async function removeTags(inputs, context) {
    const { open, log, signal } = context;
    const { tags } = inputs.from;
    if (tags.length === 0 || (0,_inputs_location_js__WEBPACK_IMPORTED_MODULE_3__/* .entryOf */ .Ms)('from', { ...inputs.from, tags: tags.slice(0, 1) }) !== tags[0])
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('INVALID_INPUT', `input from: ${JSON.stringify(inputs.from.text)} names no tag to remove`);
    const target = await open.target(inputs.from);
    const place = (0,_inputs_location_js__WEBPACK_IMPORTED_MODULE_3__/* .formatLocation */ .j$)(inputs.from);
    if (!(0,_core_target_js__WEBPACK_IMPORTED_MODULE_5__/* .canUntag */ .i1)(target))
        throw cannotUntag(place);
    const found = await resolveTags(target, inputs, context);
    for (const tag of found.keys()) {
        await target.untag(tag, { signal }).catch((error) => {
            throw (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .hasCode */ .up)(error, 'UNSUPPORTED') ? cannotUntag(place, error) : error;
        });
        log.info(`${open.plan ? 'would remove' : 'removed'} tag ${place}:${tag}`);
    }
    if (found.size === 0)
        return { kind: 'note', text: `Nothing to remove from ${place}`, changed: false };
    const [root] = found.values();
    return root
        ? { kind: 'artifact', root, location: inputs.from, changed: true }
        : { kind: 'unread', location: inputs.from };
}
/** Each tag that is there, with what it stands for where that may be read. */
async function resolveTags(target, { from, ifMissing }, { log, signal }) {
    const found = new Map();
    for (const tag of from.tags) {
        try {
            found.set(tag, await (0,_core_questions_js__WEBPACK_IMPORTED_MODULE_1__/* .answerOr */ .u)(() => target.resolve(tag, { signal }), undefined));
        }
        catch (error) {
            if (ifMissing === 'error' || !(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .hasCode */ .up)(error, 'NOT_FOUND'))
                throw error;
            log.info(`not there: ${(0,_inputs_location_js__WEBPACK_IMPORTED_MODULE_3__/* .formatLocation */ .j$)(from)}:${tag}`);
        }
    }
    return found;
}
function cannotUntag(place, cause) {
    if (cause === undefined)
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('UNSUPPORTED', `no tag can be removed from ${place}`);
    const message = `${place} cannot remove a tag without its manifest: ${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(cause)}`;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP('UNSUPPORTED', message, { cause, details: { untag: true } });
}


/***/ }),

/***/ 4599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isInconclusive),
/* harmony export */   u: () => (/* binding */ answerOr)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81963);

/** Permissions, rules and limits, which may be others for the next request. */
const INCONCLUSIVE = new Set([401, 402, 403, 409, 412, 429]);
/**
 * Whether a read failed in a way that does not predict whether a write would: reading is forbidden or limited, or the
 * answer came from another origin.
 */
function isInconclusive(error) {
    for (const cause of (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .causesOf */ .cZ)(error)) {
        if (cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RegistryError */ .gl && INCONCLUSIVE.has(cause.status))
            return true;
        if (cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OrasError */ .aP && cause.details['elsewhere'] === true)
            return true;
    }
    return false;
}
/** For reads that only save work: `otherwise` after an inconclusive failure, so that the write decides. */
async function answerOr(ask, otherwise) {
    try {
        return await ask();
    }
    catch (error) {
        if (isInconclusive(error))
            return otherwise;
        throw error;
    }
}


/***/ })

};
