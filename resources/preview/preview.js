// The preview's own script. It runs in a JavaScript world of its own beside the document, whose scripts are off; it gets text as JSON and
// answers by console messages that begin with a secret token. Timers do not fire while page scripts are off; events and frames do.
'use strict';

const shownotes = (() => {
    const create = Document.prototype.createElement.bind(document);
    const root = document.documentElement;
    const body = document.body;

    const header = create('header');
    const {main} = blocks;
    let token = '';

    function tell(what, ...parts) {
        console.info(token + JSON.stringify([what, parts]));
    }

    // --- Changing only what changed ---------------------------------------------------------------------------------------------------

    /** Figure numbers. A style sheet's counters would do, but for blocks out of view, whose contents Chromium does not count. */
    function number() {
        let count = 0;
        for (const caption of main.querySelectorAll('figcaption.numbered')) {
            const text = String(++count);
            if (caption.dataset.number !== text)
                caption.dataset.number = text;
        }
    }

    const kana = /[\u3041-\u30ff]/;
    const eastAsian = /[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
    const isEastAsian = name => /^(ja|zh|ko)/.test(name);
    /** Hugo's language of the page. */
    let language = 'en';

    /** Sites write Japanese and leave Hugo's language at "en", or have an English page in a Japanese site: fonts and spacing go by the text. */
    function detectLanguage(text) {
        if (isEastAsian(root.lang))
            return;
        if (isEastAsian(language) ? eastAsian.test(text) : kana.test(text))
            root.lang = isEastAsian(language) ? language : 'ja';
    }

    /** So many changed blocks are decorated at once; with more, as on a new page, that is done bit by bit behind the drawing. */
    const few = 8;

    // --- Where the reader looks -------------------------------------------------------------------------------------------------------

    /** The element at the upper edge and its distance to it, with its ancestors and the block behind as a second choice. */
    let anchor = null;
    let ownScroll = -1;

    function takeAnchor() {
        anchor = null;
        if (scrollY <= 0 || blocks.length === 0)
            return;
        const index = blocks.indexAt(0);
        const chain = [];
        for (let element = blocks.at(Math.min(index, blocks.length - 1)).element; element;) {
            const top = element.getBoundingClientRect().top;
            chain.unshift({element, top});
            if (top >= 0)
                break;
            element = [...element.children].find(child => {
                const rectangle = child.getBoundingClientRect();
                return rectangle.bottom > 0 && rectangle.height > 0;
            });
        }
        for (const next of blocks.slice(index + 1, index + 3))
            chain.push({element: next.element, top: next.element.getBoundingClientRect().top});
        anchor = chain;
    }

    function scrollToY(y) {
        scrollTo(scrollX, y);
        ownScroll = scrollY;
    }

    function holdAnchor() {
        if (anchor === null)
            return;
        const kept = anchor.find(entry => entry.element.isConnected);
        if (kept) {
            const moved = kept.element.getBoundingClientRect().top - kept.top;
            if (Math.abs(moved) >= 0.5)
                scrollToY(scrollY + moved);
        }
        // An anchor that is still whole is kept: taking a new one each time would let rounding add up.
        if (!anchor.every(entry => entry.element.isConnected))
            takeAnchor();
    }

    function scrolled() {
        const own = scrollY === ownScroll;
        if (!own)
            takeAnchor();
        ownScroll = -1;
        tell('scrolled', blocks.lineOfY(scrollY), scrollY > 0, own);
    }

    // --- What C++ calls ---------------------------------------------------------------------------------------------------------------

    function drawn(serial) {
        requestAnimationFrame(() => requestAnimationFrame(() => tell('drawn', serial)));
    }

    function setHeader(parts) {
        const next = create('header');
        for (const [name, tag] of [['title', 'h1'], ['subtitle', 'p'], ['summary', 'p']]) {
            if (!parts[name])
                continue;
            const element = create(tag);
            element.className = 'sn-' + name;
            element.textContent = parts[name];
            next.append(element);
        }
        header.hidden = next.childNodes.length === 0;
        morph.children(header, next);
        detectLanguage(header.textContent);
        holdAnchor();
    }

    let marked = null;
    let markedLine = 0;

    function markLine(line) {
        markedLine = line;
        const index = line > 0 ? blocks.indexOfLine(line) : -1;
        const element = index >= 0 && line <= blocks.at(index).last ? blocks.at(index).element : null;
        if (element === marked)
            return;
        marked?.classList.remove('sn-here');
        element?.classList.add('sn-here');
        marked = element;
    }

    function setFlags(list) {
        if (anchor === null)
            takeAnchor();
        flags.set(list);
        holdAnchor();
    }

    /**
     * The `removed` blocks from `first` on give way to `pieces`, a list of [from, html, first line, last line]: made from the block `from`
     * of those removed (rising; -1 for none), its HTML null where that stays. The blocks behind move by `shift` lines.
     */
    function patch(first, removed, pieces, shift, serial) {
        reader.leavePicture();
        if (anchor === null)
            takeAnchor();
        let figures = false;
        const noteFigures = node => { figures ||= node.querySelector('figcaption') !== null; };
        const old = blocks.slice(first, first + removed);
        const used = new Set(pieces.map(([from]) => from));
        for (const [i, {element}] of old.entries()) {
            if (!used.has(i))
                noteFigures(element);
        }
        const late = [];
        const next = pieces.map(([from, html, firstLine, lastLine]) => {
            let element = old[from]?.element;
            if (html !== null) {
                const content = cleaning.prepared(html);
                noteFigures(content);
                // Decorated before it is compared with what is shown, what stays the same stays untouched.
                if (pieces.length <= few)
                    themeScripts.decorate(content);
                if (element) {
                    noteFigures(element);
                    morph.children(element, content);
                } else {
                    element = blocks.newElement(content);
                }
                if (pieces.length > few)
                    late.push(element);
                detectLanguage(html);
            }
            return {element, html, first: firstLine, last: lastLine};
        });
        blocks.replace(first, removed, next, shift);
        if (figures)
            number();
        markLine(markedLine);
        if (next.length > 0)
            flags.follow(next[0].first, next.at(-1).last, shift);
        holdAnchor();
        decorateLater(late);
        drawn(serial);
    }

    /** What the reader sees comes first. */
    function decorateLater(elements) {
        if (elements.length === 0)
            return;
        const first = Math.max(0, elements.indexOf(blocks.at(blocks.indexAt(0))?.element));
        themeScripts.decorateLater([...elements.slice(first), ...elements.slice(0, first)]);
    }

    /** Another page: `host` serves its files, `line` is where it is to be scrolled to (0: its top). */
    function show(page, parts, list, line, serial) {
        cleaning.setPage(page);
        themeScripts.forget();
        lightbox.close();
        blocks.clear();
        flags.clear();
        marked = null;
        anchor = null;
        language = page.language;
        const text = Object.values(parts).join('') + list.map(([, html]) => html).join('');
        root.lang = isEastAsian(language) && text !== '' && !eastAsian.test(text) ? 'en' : language;
        setHeader(parts);
        patch(0, 0, list, 0, serial);
        goTo(line > 0 ? () => blocks.yOfLine(line) : () => 0, line);
    }

    /** The same page, its files asked for anew under another host. */
    function reload(page, list, serial) {
        cleaning.setPage(page);
        patch(0, blocks.length, list, 0, serial);
    }

    /** Scrolls to what `y` says once everything around `line` has its true height. */
    function goTo(y, line) {
        const whole = blocks.layOut(line);
        scrollToY(y());
        takeAnchor();
        // Two frames on, what is in view is kept by being there.
        requestAnimationFrame(() => requestAnimationFrame(whole));
    }

    function scrollToLine(line) {
        goTo(() => blocks.yOfLine(line), line);
    }

    function revealLine(line) {
        goTo(() => {
            const top = blocks.yOfLine(line) - scrollY;
            const bottom = blocks.yOfLine(line + 1) - scrollY;
            const margin = Math.min(48, innerHeight / 6);
            if (top < margin)
                return scrollY + top - margin;
            return bottom > innerHeight - margin ? scrollY + Math.min(bottom - innerHeight + margin, top - margin) : scrollY;
        }, line);
    }

    function setWords(given) {
        cleaning.setWords(given);
        lightbox.setWords(given);
        reader.setWords(given);
        root.style.setProperty('--word-diagram', JSON.stringify(given.diagram));
    }

    // --- What is dropped here ---------------------------------------------------------------------------------------------------------

    /** The index of the block above which something stands that is dropped at `y` of the window: blocks are never split. */
    function dropIndex(y) {
        const index = blocks.indexAt(y);
        if (index === blocks.length)
            return index;
        const {top, bottom} = blocks.at(index).element.getBoundingClientRect();
        return y > (top + bottom) / 2 ? index + 1 : index;
    }

    function dropLine(y) {
        const index = dropIndex(y);
        if (index < blocks.length)
            return blocks.at(index).first;
        return blocks.length === 0 ? 1 : blocks.at(index - 1).last + 1;
    }

    let dropMark = null;

    function hideDropPlace() {
        dropMark?.remove();
        dropMark = null;
    }

    function showDropPlace(y) {
        const index = dropIndex(y);
        if (dropMark === null) {
            dropMark = create('div');
            dropMark.className = 'sn-drop';
            body.append(dropMark);
        }
        const above = index > 0 ? blocks.bottomOf(index - 1) : main.getBoundingClientRect().top + scrollY;
        const below = index < blocks.length ? blocks.at(index).element.getBoundingClientRect().top + scrollY : above + 16;
        dropMark.style.top = (above + below) / 2 + 'px';
    }

    function setLook(theme) {
        root.dataset.theme = theme;
        themeScripts.showStyles();
    }

    function start(secret) {
        token = secret;
        reader.start(tell);
        tell('ready');
    }

    addEventListener('scroll', scrolled);
    main.addEventListener('error', event => {
        if (event.target instanceof HTMLImageElement)
            cleaning.replaceBroken(event.target);
    }, true);
    const sizes = new ResizeObserver(holdAnchor);
    sizes.observe(main);
    sizes.observe(header);

    body.append(header, main);
    return {start, setWords, setLook, setScripts: themeScripts.set, setHeader, show, patch, reload, scrollToLine, revealLine, markLine,
        setFlags, dropLine, showDropPlace, hideDropPlace};
})();
