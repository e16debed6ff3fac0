export const id = 5368;
export const ids = [5368];
export const modules = {

/***/ 75368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   push: () => (/* binding */ push)
/* harmony export */ });
/* harmony import */ var _copy_copy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35630);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81963);
/* harmony import */ var _targets_folder_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11850);
/* harmony import */ var _reporting_artifact_tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52547);
/* harmony import */ var _shared_context_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34357);
/* harmony import */ var _inputs_input_values_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45308);
/* harmony import */ var _inputs_location_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3306);
/* harmony import */ var _results_result_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(10833);
/* harmony import */ var _shared_if_exists_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(57996);
/* harmony import */ var _shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(54039);
/* harmony import */ var _shared_root_manifest_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(44580);
/* harmony import */ var _shared_pack_files_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(78688);
/* harmony import */ var _shared_final_tags_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(84702);













const push = {
    summary: 'push files as an artifact',
    effect: 'writes',
    required: ['files', 'to'],
    optional: [..._shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_9__/* .PACKING */ .E$, 'platform', 'tags', 'if-exists', ..._shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_9__/* .WRITING */ .V9, 'declare-artifacts'],
    outputs: [..._shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_9__/* .MANIFEST_OUTPUTS */ .Px, 'tags', 'files'],
    title: { done: 'Pushed to', planned: 'would push to' },
    read: (reader) => ({
        ...(0,_shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_9__/* .packInputs */ .bD)(reader, (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_5__/* .fileLines */ .c0)(reader, 'push')),
        ...(0,_shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_9__/* .destinationInputs */ .SR)(reader, 'push'),
        artifactPlatform: artifactPlatformOf(reader),
    }),
    references: ({ to }) => ({ source: [], target: [to] }),
    run: pushFiles,
};
/** It takes the place of a config, whose type is that of the artifact in image-spec v1.0. */
function artifactPlatformOf(reader) {
    const platform = (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_5__/* .platformOf */ .tj)(reader);
    if (platform === undefined)
        return undefined;
    const other = reader.given('config')
        ? 'config'
        : reader.text('image-spec') === 'v1.0' && reader.given('artifact-type')
            ? 'artifact-type and image-spec v1.0'
            : undefined;
    if (other === undefined)
        return platform;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OrasError */ .aP('INVALID_INPUT', `input platform: the config records it, so it does not go with ${other}`, { details: { input: 'platform' } });
}
/** Push is a copy from files: they become layers of one manifest, in a folder target, which is copied. */
async function pushFiles(inputs, context) {
    const { runtime, log, signal, open } = context;
    const files = await (0,_shared_pack_files_js__WEBPACK_IMPORTED_MODULE_11__/* .foundFiles */ .UE)(inputs, context);
    if (files.length === 0)
        return _results_result_js__WEBPACK_IMPORTED_MODULE_7__/* .NO_FILES */ .EM;
    const target = await open.target(inputs.to);
    const place = (0,_inputs_location_js__WEBPACK_IMPORTED_MODULE_6__/* .formatLocation */ .j$)(inputs.to);
    const folder = new _targets_folder_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .FolderTarget */ .M(runtime.workspace, { temp: runtime.temp });
    try {
        const manifest = await (0,_shared_pack_files_js__WEBPACK_IMPORTED_MODULE_11__/* .packFiles */ .Po)(folder, { inputs, files }, context);
        const { node: root } = manifest;
        (0,_shared_pack_files_js__WEBPACK_IMPORTED_MODULE_11__/* .checkManifestSize */ .vs)(root, inputs.to);
        const known = [manifest];
        await (0,_reporting_artifact_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .logPlan */ .uH)(log, [{ root, known }]);
        const layers = (0,_shared_pack_files_js__WEBPACK_IMPORTED_MODULE_11__/* .filesIn */ .nG)(manifest.manifest);
        const choice = (0,_shared_if_exists_js__WEBPACK_IMPORTED_MODULE_8__/* .chooseTags */ .N)({ target, place }, inputs, context);
        const stats = await log.group(`Push ${root.digest} to ${place}`, () => (0,_copy_copy_js__WEBPACK_IMPORTED_MODULE_0__/* .copyNode */ .Ud)(folder, root, { target, reference: choice.choose }, { ...(0,_shared_context_js__WEBPACK_IMPORTED_MODULE_4__/* .copySettings */ .h)(context), known }).catch((error) => {
            throw (0,_shared_pack_files_js__WEBPACK_IMPORTED_MODULE_11__/* .withFileName */ .wn)(error, layers);
        }));
        await open.commit(target, signal);
        const final = await (0,_shared_final_tags_js__WEBPACK_IMPORTED_MODULE_12__/* .readFinalTags */ .G)({ root, ...(0,_shared_root_manifest_js__WEBPACK_IMPORTED_MODULE_10__/* .describeRoot */ .G)(manifest) }, { choice, target }, { signal });
        return {
            kind: 'artifact',
            location: inputs.to,
            stats,
            ...final,
            files: (0,_shared_pack_files_js__WEBPACK_IMPORTED_MODULE_11__/* .filesIn */ .nG)(final.manifest.manifest),
        };
    }
    finally {
        await folder.discard();
    }
}


/***/ }),

/***/ 84702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ readFinalTags)
/* harmony export */ });
/* harmony import */ var _root_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44580);
/* harmony import */ var _copy_read_root_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66335);


/** The artifact, or what the destination has under its tags where `if-exists: skip` left them all. */
async function readFinalTags(artifact, { choice, target }, call) {
    const existing = choice.left();
    if (!existing)
        return { ...artifact, tags: choice.moved(), left: false };
    const { root, known } = await (0,_copy_read_root_js__WEBPACK_IMPORTED_MODULE_1__/* .readRoot */ .X)(target, existing.node.digest, call);
    return {
        root,
        tags: existing.tags,
        left: true,
        ...(await (0,_root_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .readRootManifest */ .M)(target, root, { ...call, known })),
    };
}


/***/ }),

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


/***/ })

};
