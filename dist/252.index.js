export const id = 252;
export const ids = [252];
export const modules = {

/***/ 73252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   list: () => (/* binding */ list)
/* harmony export */ });
/* harmony import */ var _core_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11387);
/* harmony import */ var _sync_tag_selection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27884);
/* harmony import */ var _inputs_input_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45308);
/* harmony import */ var _inputs_location_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3306);
/* harmony import */ var _inputs_raw_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93313);
/* harmony import */ var _runner_format_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(87131);
/* harmony import */ var _runner_safe_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(45229);
/* harmony import */ var _shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54039);
/* harmony import */ var _shared_tags_in_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(17717);









const list = {
    summary: 'list the tags of a repository, layout or archive, or the repositories of a registry',
    effect: 'reads',
    required: ['from'],
    optional: ['tags', 'versions', 'newest'],
    outputs: ['tags', 'repositories', 'references'],
    read: readList,
    references: (inputs) => inputs.of === 'tags'
        ? { source: [inputs.from], target: [] }
        : { source: [], target: [], registries: [inputs.registry] },
    run: listNames,
};
const SELECTING = ['tags', 'versions', 'newest'];
function readList(reader) {
    const text = reader.required('from', 'list');
    if (/^[^/\s]+$/.test(text) && !/^oci-(?:layout|archive):/.test(text)) {
        const input = SELECTING.find((name) => reader.given(name));
        if (input !== undefined)
            throw (0,_inputs_raw_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .wrong */ .Qm)('from', text, `a repository, a layout or an archive with input ${input}`);
        return { of: 'repositories', registry: (0,_core_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRegistry */ .l5)(text) };
    }
    const from = (0,_inputs_input_values_js__WEBPACK_IMPORTED_MODULE_2__/* .locationOf */ .hD)(reader, 'from', 'list');
    const isPinned = from.kind === 'registry' ? from.reference.digest : from.digest;
    if (from.tags.length > 0 || isPinned !== undefined)
        throw (0,_inputs_raw_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .wrong */ .Qm)('from', text, `a reference without tag or digest; input tags says which tags to list`);
    const rules = { ...(0,_shared_common_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .selectionOf */ .Wm)(reader), patterns: reader.lines('tags') };
    (0,_sync_tag_selection_js__WEBPACK_IMPORTED_MODULE_1__/* .checkRules */ .M)(rules);
    return { of: 'tags', from, rules };
}
async function listNames(inputs, context) {
    const result = inputs.of === 'tags' ? await tagsAt(inputs, context) : await repositoriesAt(inputs, context);
    const { names, place } = result;
    const noun = inputs.of === 'tags' ? 'tag' : 'repository';
    context.log.info(`${names.length === 0 ? `No ${inputs.of}` : (0,_runner_format_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .h)(names.length, noun, inputs.of)} in ${place}`);
    for (const name of names.slice(0, SHOWN))
        context.log.info(`  ${(0,_runner_safe_text_js__WEBPACK_IMPORTED_MODULE_8__/* .safeText */ .H)(name, 300)}`);
    if (names.length > SHOWN)
        context.log.info(`  and ${names.length - SHOWN} more`);
    return result;
}
const SHOWN = 200;
async function tagsAt({ from, rules }, { open, signal }) {
    const place = (0,_inputs_location_js__WEBPACK_IMPORTED_MODULE_3__/* .formatLocation */ .j$)(from);
    const names = (0,_sync_tag_selection_js__WEBPACK_IMPORTED_MODULE_1__/* .selectTags */ .O)(await (0,_shared_tags_in_js__WEBPACK_IMPORTED_MODULE_6__/* .tagsIn */ .b)(await open.source(from), place, signal), rules);
    return { kind: 'list', of: 'tags', place, names };
}
async function repositoriesAt({ registry }, { open, signal }) {
    const names = await Array.fromAsync(open.repositories(registry, signal));
    // Outputs have a name on each line.
    const bad = names.find((name) => !/^[\w.:/-]{1,512}$/.test(name));
    if (bad !== undefined)
        throw (0,_shared_tags_in_js__WEBPACK_IMPORTED_MODULE_6__/* .invalidName */ .z)(registry, bad);
    return { kind: 'list', of: 'repositories', place: registry, names: names.toSorted() };
}


/***/ }),

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

/***/ 27884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ checkRules),
  O: () => (/* binding */ selectTags)
});

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(78877);
// EXTERNAL MODULE: ../build/js/core/errors.js
var errors = __webpack_require__(81963);
// EXTERNAL MODULE: ../build/js/core/glob.js
var glob = __webpack_require__(66642);
// EXTERNAL MODULE: ../node_modules/semver/index.js
var semver = __webpack_require__(54978);
;// CONCATENATED MODULE: ../build/js/sync/tag-version.js


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
    const [whole, ...parts] = NUMBERS.exec(tag) ?? [];
    if (whole === undefined)
        return undefined;
    const [major = 0, minor = 0, patch = 0, fourth = 0] = parts.map((part) => Number(part ?? 0));
    if (parts[1] === undefined && major >= LONE_NUMBER)
        return undefined;
    const rest = tag.slice(whole.length);
    const [marked = '', prerelease = ''] = PRERELEASE.exec(rest) ?? [];
    return {
        numbers: [major, minor, patch, fourth],
        prerelease: prerelease.toLowerCase(),
        suffix: rest.slice(marked.length + 1),
    };
}
/** Older ones first; a prerelease comes before its release (semver.org 11). Suffixes are not compared. */
function compareVersions(one, other) {
    return ((0,semver.compare)(numbersOf(one), numbersOf(other)) ||
        one.numbers[3] - other.numbers[3] ||
        (0,semver.compare)(semverOf(one), semverOf(other)));
}
/** Whether a range as npm takes it (`1.x`, `>=2 <4`) has the version; the fourth number does not count. */
function isInRange(version, range) {
    return (0,semver.satisfies)(semverOf(version), range);
}
/** Fails with `INVALID_INPUT` for what npm does not take as a range. */
function checkRange(range) {
    if ((0,semver.validRange)(range) !== null)
        return range;
    throw new errors/* OrasError */.aP('INVALID_INPUT', `not a range of versions: ${JSON.stringify(range.slice(0, 200))}; expected one as npm takes it, such as 1.x, ^1.4 or >=2 <4`);
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

;// CONCATENATED MODULE: ../build/js/sync/tag-selection.js




const MAX_PATTERN = 200;
/** Where cosign and the referrers tag schema keep what belongs to a digest. */
const DIGEST_TAG = /^sha(?:256-[0-9a-f]{64}|512-[0-9a-f]{128})(?:$|\.)/;
const ASKS_FOR_DIGEST_TAGS = /^\/?\^?sha(?:256|512)-/;
function isDigestTag(tag) {
    return DIGEST_TAG.test(tag);
}
/** Fails with `INVALID_INPUT` for rules that cannot be read. */
function checkRules({ patterns = [], versions }) {
    matcherOf(patterns);
    if (versions !== undefined)
        checkRange(versions);
}
/**
 * The tags that the rules choose: versions first, the newest at the top, then the others by name. A tag with a suffix
 * (`1.2-alpine`) is a version only where a pattern asks for it.
 */
function selectTags(tags, rules) {
    const { versions, newest } = rules;
    if (versions !== undefined)
        checkRange(versions);
    const chosen = [...new Set(tags)].filter(matcherOf(rules.patterns ?? []));
    const read = chosen.map((tag) => ({ tag, version: versionOf(tag) }));
    const isVersion = versions !== undefined || newest !== undefined;
    const selected = isVersion ? read.filter((entry) => isWanted(entry.version, rules)) : read;
    selected.sort(newestFirst);
    return (newest === undefined ? selected : newestOf(selected, newest)).map(({ tag }) => tag);
}
function isWanted(version, { patterns = [], versions }) {
    if (!version)
        return false;
    const asked = patterns.some((pattern) => !pattern.startsWith('!'));
    if (version.suffix !== '' && !asked)
        return false;
    return versions === undefined ? asked || version.prerelease === '' : isInRange(version, versions);
}
function newestFirst(one, other) {
    if (one.version && other.version)
        return compareVersions(other.version, one.version) || byName(one.tag, other.tag);
    if (one.version || other.version)
        return one.version ? -1 : 1;
    return byName(one.tag, other.tag);
}
function byName(one, other) {
    return one < other ? -1 : one > other ? 1 : 0;
}
function newestOf(sorted, newest) {
    const counts = new Map();
    return sorted.filter(({ version }) => {
        const suffix = version?.suffix ?? '';
        const count = (counts.get(suffix) ?? 0) + 1;
        counts.set(suffix, count);
        return count <= newest;
    });
}
/** Any positive pattern, or none given, and no denying one. */
function matcherOf(patterns) {
    const wanted = patterns.filter((pattern) => !pattern.startsWith('!'));
    const denied = patterns.flatMap((pattern) => (pattern.startsWith('!') ? [pattern.slice(1)] : []));
    const accepts = wanted.map(parsePattern);
    const denies = denied.map(parsePattern);
    const digestTags = wanted.some((pattern) => ASKS_FOR_DIGEST_TAGS.test(pattern));
    return (tag) => (digestTags || !isDigestTag(tag)) &&
        (accepts.length === 0 || accepts.some((accept) => accept(tag))) &&
        !denies.some((deny) => deny(tag));
}
function parsePattern(pattern) {
    if (pattern.length > MAX_PATTERN)
        throw invalid(pattern, `it is longer than ${MAX_PATTERN} characters`);
    if (pattern === '')
        throw invalid(pattern, 'it is empty');
    const [, source] = /^\/(.+)\/$/.exec(pattern) ?? [];
    return source === undefined ? parseGlob(pattern) : parseExpression(pattern, source);
}
function parseGlob(pattern) {
    const forms = (0,glob/* expandBraces */.PH)(pattern)?.map(glob/* parseGlobSegment */.DC);
    if (!forms)
        throw invalid(pattern, 'its braces stand for too many patterns');
    return (tag) => forms.some((form) => (0,glob/* matchesGlobSegment */.JM)(form, Array.from(tag)));
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
    (0,external_node_v8_.setFlagsFromString)('--enable-experimental-regexp-engine-on-excessive-backtracks');
}
function invalid(pattern, why) {
    return new errors/* OrasError */.aP('INVALID_INPUT', `not a pattern for tags: ${JSON.stringify(pattern.slice(0, MAX_PATTERN))}: ${why}; expected a glob such as v1.*, !*-debug, or /regular expression/`);
}


/***/ })

};
