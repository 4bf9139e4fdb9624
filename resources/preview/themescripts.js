// What the theme's own scripts make of a page in a browser: colours of code by highlight.js, formulas by KaTeX. Both come from the system's
// packages into this world of ours, and only where a page needs them.
'use strict';

const themeScripts = (() => {
    const create = Document.prototype.createElement.bind(document);
    const root = document.documentElement;

    /** The languages of highlight.js 9.18 as it is served to the web; the package has all, which would guess otherwise. */
    const common = ('apache bash coffeescript cpp cs css diff go http ini java javascript json kotlin less lua makefile markdown nginx '
        + 'objectivec perl php plaintext properties python ruby rust scss shell sql swift typescript xml yaml').split(' ');
    /** Longer code stays plain (characters): guessing its language takes as many passes as there are languages. */
    const longestCode = 100_000;

    /** As ThemeScripts of C++ tells it. */
    let wanted = {};
    let languages = new Set();

    function setStyle(id, address) {
        let link = document.head.querySelector('#' + id);
        if (!address) {
            link?.remove();
            return;
        }
        if (!link) {
            link = create('link');
            link.id = id;
            link.rel = 'stylesheet';
            document.head.append(link);
        }
        if (link.getAttribute('href') !== address)
            link.setAttribute('href', address);
    }

    function showStyles() {
        const style = root.dataset.theme === 'dark' ? wanted.darkStyle : wanted.lightStyle;
        setStyle('sn-code-style', wanted.highlight ? '/lib/highlight.js/styles/' + encodeURIComponent(style) + '.css' : '');
        setStyle('sn-math-style', wanted.math ? '/lib/katex/katex.min.css' : '');
    }

    /** `next`: {highlight, lightStyle, darkStyle, languages, math, delimiters}. */
    function set(next) {
        wanted = next;
        languages = new Set([...common, ...wanted.languages ?? []]);
        showStyles();
    }

    /** The code's own language, `null` where it names one that the page would not know, `undefined` where it names none. */
    function languageOf(code) {
        const names = code.className + ' ' + (code.parentNode?.className ?? '');
        const name = /\blang(?:uage)?-([\w-]+)\b/i.exec(names)?.[1];
        if (name === undefined)
            return undefined;
        const known = hljs.getLanguage(name);
        return known && [...languages].some(each => hljs.getLanguage(each) === known) ? name : null;
    }

    function colour(code) {
        // What has elements in it was coloured by Hugo already.
        if (code.firstElementChild !== null || code.textContent.length > longestCode || languageOf(code) === null)
            return;
        hljs.configure({languages: [...languages]});
        hljs.highlightBlock(code);
    }

    const formula = {
        throwOnError: false, errorColor: 'var(--soft)', strict: 'ignore', trust: false, maxSize: 40, maxExpand: 500,
        ignoredTags: ['script', 'noscript', 'style', 'textarea', 'pre', 'code', 'option', 'annotation', 'annotation-xml'],
        ignoredClasses: ['katex', 'sn-box', 'shownotes-shortcode-name', 'shownotes-shortcode-param'],
        errorCallback: () => {},
    };

    /** Makes of `content`, a block or what will be one, what the theme's scripts would. Done twice it changes nothing more. */
    function decorate(content) {
        try {
            if (wanted.highlight && typeof hljs !== 'undefined')
                content.querySelectorAll('pre code:not(.hljs)').forEach(colour);
            if (wanted.math && typeof renderMathInElement !== 'undefined')
                renderMathInElement(content, {...formula, delimiters: wanted.delimiters, macros: {}});
        } catch {
            // The page stays as Hugo makes it.
        }
    }

    // --- Many blocks at once ----------------------------------------------------------------------------------------------------------

    /** So many milliseconds of each frame. */
    const share = 8;
    const waiting = new Set();
    let isRunning = false;

    function work() {
        const end = performance.now() + share;
        for (const element of waiting) {
            waiting.delete(element);
            if (element.isConnected)
                decorate(element);
            if (performance.now() > end)
                break;
        }
        isRunning = waiting.size > 0;
        if (isRunning)
            requestAnimationFrame(work);
    }

    /** Decorates these blocks soon, in this order, without holding up the reader. */
    function decorateLater(elements) {
        if (!wanted.highlight && !wanted.math)
            return;
        elements.forEach(element => waiting.add(element));
        if (!isRunning && waiting.size > 0) {
            isRunning = true;
            requestAnimationFrame(work);
        }
    }

    return {set, showStyles, decorate, decorateLater, forget: () => waiting.clear()};
})();
