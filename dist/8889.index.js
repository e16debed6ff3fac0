export const id = 8889;
export const ids = [8889];
export const modules = {

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
/* harmony export */   checkRules: () => (/* binding */ checkRules),
/* harmony export */   selectTags: () => (/* binding */ selectTags)
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
/** Digest tags only by a pattern that asks for them: beside one, `*` takes none. */
function patternMatcher(patterns) {
    const matches = (0,_tag_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .tagMatcher */ .i)(patterns);
    const asksFor = (0,_tag_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .positiveOf */ .R)(patterns).filter((pattern) => ASKS_FOR_DIGEST_TAGS.test(pattern));
    const isAskedFor = asksFor.length === 0 ? () => false : (0,_tag_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .tagMatcher */ .i)(asksFor);
    return (tag) => ((0,_core_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .subjectOfTag */ .sA)(tag) === undefined || isAskedFor(tag)) && matches(tag);
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
