// The preview's own script. It runs in a JavaScript world of its own beside the document, whose scripts are off; it gets text as JSON and
// answers by console messages that begin with a secret token. Timers do not fire while page scripts are off; events and frames do.
'use strict';

const shownotes = (() => {
    // Elements of the page can hide a document's or form's own methods by their name (<img name="createElement">), so all that is needed
    // is taken from the prototypes.
    const create = Document.prototype.createElement.bind(document);
    const walk = Document.prototype.createTreeWalker.bind(document);
    const firstChildOf = Object.getOwnPropertyDescriptor(Node.prototype, 'firstChild').get;
    const root = document.documentElement;
    const body = document.body;

    const header = create('header');
    const main = create('main');
    /** What stands in main, in order: {element, first, last} with lines of the body, 1-based. */
    let blocks = [];
    /** The address that the page's own addresses are relative to. */
    let base = location.href;
    /** Whether pictures, sound and film of the web are shown, as the user allowed for this site. */
    let webMedia = false;
    /** Addresses of pictures that could not be loaded. */
    let missing = new Set();
    let words = {};
    let token = '';
    /** The button that makes the picture under the pointer as large as the window. */
    let zoom = null;

    function tell(what, ...parts) {
        console.info(token + JSON.stringify([what, parts]));
    }

    // --- Making HTML harmless, and showing what is not loaded -------------------------------------------------------------------------

    function absolute(address) {
        try {
            // Without a scheme it is the published page's own: the web's.
            return new URL(address.trim().replace(/^[/\\]{2}/, 'https://'), base);
        } catch {
            return null;
        }
    }

    function isOurs(url) {
        return url !== null && url.protocol === new URL(base).protocol && url.host === new URL(base).host;
    }

    function isPicture(url) {
        return isOurs(url) || (url !== null && url.protocol === 'data:' && /^image\//i.test(url.pathname));
    }

    function isWeb(url) {
        return url !== null && /^https?:$/.test(url.protocol);
    }

    /** Something of the web that may be loaded. */
    function isAllowed(url) {
        return webMedia && isWeb(url);
    }

    /** A quiet box in place of something that is not shown: what it is, and its address. */
    function box(kind, label, detail, address) {
        const element = create('span');
        element.className = 'sn-box sn-' + kind;
        element.setAttribute('role', 'img');
        element.setAttribute('aria-label', detail ? label + ': ' + detail : label);
        const name = create('span');
        name.className = 'sn-label';
        name.textContent = label;
        element.append(name);
        if (detail) {
            const text = address ? create('a') : create('span');
            text.className = 'sn-detail';
            text.textContent = detail;
            if (address)
                text.setAttribute('href', address);
            element.append(text);
        }
        return element;
    }

    /** The buttons that ask for what is on the web: a page can write one that looks the same. */
    const webButtons = new WeakSet();

    function remoteBox(kind, label, address) {
        const url = absolute(address);
        const element = box(kind, isWeb(url) ? label + ' · ' + url.host : label, address, isWeb(url) ? url.href : '');
        element.setAttribute('role', 'group');
        if (!isWeb(url))
            return element;
        if (kind === 'embed') {
            // A player is nothing without its scripts, and none runs here.
            const open = create('a');
            open.className = 'sn-button';
            open.setAttribute('href', url.href);
            open.textContent = words.openInBrowser;
            element.append(open);
        } else {
            const show = create('button');
            show.className = 'sn-button';
            show.type = 'button';
            show.textContent = words.showWebMedia;
            webButtons.add(show);
            element.append(show);
        }
        return element;
    }

    function fileName(address) {
        const name = address.split(/[?#]/)[0].split('/').pop();
        try {
            return decodeURIComponent(name);
        } catch {
            return name;
        }
    }

    /** The attribute of a box in the place of a picture: the picture's address. */
    const standsFor = 'data-sn-address';

    function preparePicture(image) {
        // Themes that load lazily keep the address in data-src for a script of their own, which does not run here.
        const address = (image.classList.contains('lazyload') && image.getAttribute('data-src')) || image.getAttribute('src') || '';
        const url = absolute(address);
        image.removeAttribute('srcset');
        if ((isPicture(url) || isAllowed(url)) && !missing.has(url.href)) {
            image.src = url.href;
            image.decoding = 'async';
        } else {
            const stand = isWeb(url) && !webMedia ? remoteBox('remote', words.remotePicture, address)
                : box('missing', words.missingPicture, fileName(address));
            stand.setAttribute(standsFor, address);
            image.replaceWith(stand);
        }
    }

    function preparePlayer(player) {
        player.removeAttribute('autoplay');
        player.removeAttribute('poster');
        let remote = null;
        for (const source of [player, ...player.querySelectorAll('source, track')]) {
            const address = source.getAttribute('src');
            if (address === null)
                continue;
            const url = absolute(address);
            if (isOurs(url) || isAllowed(url))
                source.src = url.href;
            else
                remote = address;
        }
        if (remote !== null)
            player.replaceWith(remoteBox('remote', words.remotePlayer, remote));
        else
            player.setAttribute('controls', '');
    }

    const dropped = 'script, link, meta, base, title, template, noscript, frame, frameset, portal, param, fencedframe';
    const embedded = 'iframe, object, embed, applet';

    function cleanAttributes(element) {
        for (const name of Element.prototype.getAttributeNames.call(element)) {
            if (/^on/i.test(name) || name === 'autofocus' || name === 'ping' || name === 'background' || name === 'nonce'
                || (name === 'name' && !(element instanceof HTMLAnchorElement)))
                Element.prototype.removeAttribute.call(element, name);
        }
        const style = element.getAttribute('style');
        if (style !== null && /url\(/i.test(style)) {
            element.setAttribute('style', style.replace(/url\(\s*(["']?)(.*?)\1\s*\)/gi, (_, quote, address) => {
                const url = absolute(address);
                return isPicture(url) ? 'url("' + url.href.replace(/"/g, '%22') + '")' : 'none';
            }));
        }
    }

    /** HTML of the page as nodes that load nothing from elsewhere and do nothing by themselves. */
    function prepared(html) {
        const template = create('template');
        template.innerHTML = html;
        const content = template.content;

        // A form can hide its own properties by the names of its fields, and has nowhere to be sent to: first of all it becomes a div.
        for (const form of content.querySelectorAll('form')) {
            const plain = create('div');
            for (let child = firstChildOf.call(form); child; child = firstChildOf.call(form))
                plain.append(child);
            Element.prototype.replaceWith.call(form, plain);
        }
        for (const element of content.querySelectorAll(dropped))
            element.remove();
        for (const element of content.querySelectorAll(embedded)) {
            const address = element.getAttribute('src') || element.getAttribute('data') || '';
            element.replaceWith(remoteBox('embed', element.title || words.embedded, address));
        }
        for (const player of content.querySelectorAll('audio, video'))
            preparePlayer(player);
        for (const source of content.querySelectorAll('picture > source'))
            source.remove();
        for (const image of content.querySelectorAll('img'))
            preparePicture(image);
        for (const item of content.querySelectorAll('li > input[type="checkbox"]'))
            item.parentNode.classList.add('sn-task');
        const elements = walk(content, NodeFilter.SHOW_ELEMENT);
        while (elements.nextNode())
            cleanAttributes(elements.currentNode);
        return content;
    }

    // --- Changing only what changed ---------------------------------------------------------------------------------------------------

    function morphAttributes(to, from) {
        for (const name of to.getAttributeNames()) {
            // What the reader opened stays open.
            if (!from.hasAttribute(name) && !(name === 'open' && to.localName === 'details'))
                to.removeAttribute(name);
        }
        for (const name of from.getAttributeNames()) {
            if (to.getAttribute(name) !== from.getAttribute(name))
                to.setAttribute(name, from.getAttribute(name));
        }
    }

    function morph(to, from) {
        if (to.nodeType !== from.nodeType || to.nodeName !== from.nodeName) {
            to.replaceWith(from);
        } else if (to.nodeType !== Node.ELEMENT_NODE) {
            if (to.data !== from.data)
                to.data = from.data;
        } else {
            morphAttributes(to, from);
            morphChildren(to, from);
        }
    }

    /** Makes the children of `to` equal to those of `from`, keeping every node that need not change. */
    function morphChildren(to, from) {
        const old = [...to.childNodes];
        const next = [...from.childNodes];
        let head = 0;
        let tail = 0;
        const common = Math.min(old.length, next.length);
        while (head < common && old[head].isEqualNode(next[head]))
            ++head;
        while (tail < common - head && old[old.length - 1 - tail].isEqualNode(next[next.length - 1 - tail]))
            ++tail;
        const behind = tail > 0 ? old[old.length - tail] : null;
        const removed = old.slice(head, old.length - tail);
        const added = next.slice(head, next.length - tail);
        const pairs = Math.min(removed.length, added.length);
        for (let i = 0; i < pairs; ++i)
            morph(removed[i], added[i]);
        for (const node of removed.slice(pairs))
            node.remove();
        for (const node of added.slice(pairs))
            to.insertBefore(node, behind);
    }

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

    /** From how many blocks on those out of view are left out of layout. */
    const many = 300;
    /** So many changed blocks are decorated at once; with more, as on a new page, that is done bit by bit behind the drawing. */
    const few = 8;

    // --- Where the reader looks -------------------------------------------------------------------------------------------------------

    /** The element at the upper edge and its distance to it, with its ancestors and the block behind as a second choice. */
    let anchor = null;
    let ownScroll = -1;

    function indexAt(y) {
        let low = 0;
        let high = blocks.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if (blocks[middle].element.getBoundingClientRect().bottom <= y)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    function takeAnchor() {
        anchor = null;
        if (scrollY <= 0 || blocks.length === 0)
            return;
        const index = indexAt(0);
        const chain = [];
        for (let element = blocks[Math.min(index, blocks.length - 1)].element; element;) {
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

    // Between the lines of two blocks, and inside one, places follow lines evenly. The header belongs to the first block.
    function topOf(index) {
        return index === 0 ? 0 : blocks[index].element.getBoundingClientRect().top + scrollY;
    }

    function bottomOf(index) {
        return blocks[index].element.getBoundingClientRect().bottom + scrollY;
    }

    function blockOfLine(line) {
        let low = 0;
        let high = blocks.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if (blocks[middle].first <= line)
                low = middle + 1;
            else
                high = middle;
        }
        return low - 1;
    }

    function between(value, fromLow, fromHigh, toLow, toHigh) {
        return fromHigh > fromLow ? toLow + (value - fromLow) / (fromHigh - fromLow) * (toHigh - toLow) : toLow;
    }

    function yOfLine(line) {
        const index = blockOfLine(line);
        if (index < 0)
            return 0;
        const {first, last} = blocks[index];
        if (line <= last + 1 || index + 1 === blocks.length)
            return between(Math.min(line, last + 1), first, last + 1, topOf(index), bottomOf(index));
        return between(line, last + 1, blocks[index + 1].first, bottomOf(index), topOf(index + 1));
    }

    function lineOfY(y) {
        if (blocks.length === 0)
            return 1;
        const index = indexAt(y - scrollY);
        if (index === blocks.length)
            return blocks[index - 1].last + 1;
        const {first, last} = blocks[index];
        const top = topOf(index);
        if (y >= top)
            return between(y, top, bottomOf(index), first, last + 1);
        return between(y, bottomOf(index - 1), top, blocks[index - 1].last + 1, first);
    }

    function scrolled() {
        const own = scrollY === ownScroll;
        if (!own)
            takeAnchor();
        ownScroll = -1;
        tell('scrolled', lineOfY(scrollY), scrollY > 0, own);
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
        morphChildren(header, next);
        detectLanguage(header.textContent);
        holdAnchor();
    }

    let marked = null;
    let markedLine = 0;

    function markLine(line) {
        markedLine = line;
        const index = line > 0 ? blockOfLine(line) : -1;
        const element = index >= 0 && line <= blocks[index].last ? blocks[index].element : null;
        if (element === marked)
            return;
        marked?.classList.remove('sn-here');
        element?.classList.add('sn-here');
        marked = element;
    }

    /** What something is wrong with: [line, file, reason]. */
    let flags = [];

    function unflag() {
        for (const element of main.querySelectorAll('.sn-flag')) {
            element.classList.remove('sn-flag');
            delete element.dataset.reason;
            element.removeAttribute('title');
        }
    }

    /** The file that a picture, player, link or the box in its place names. */
    function namedFile(element) {
        if (element.classList.contains('sn-box'))
            return element.querySelector('.sn-detail')?.textContent ?? '';
        const source = element.querySelector('source');
        return fileName(element.getAttribute('src') ?? element.getAttribute('href') ?? source?.getAttribute('src') ?? '');
    }

    function flag() {
        if (flags.length > 0)
            unflag();
        for (const [line, file, reason] of flags) {
            const name = fileName(file.replace(/[?#].*$/, ''));
            for (let i = blockOfLine(line); i >= 0 && blocks[i].last >= line; --i) {
                const found = [...blocks[i].element.querySelectorAll('img, video, audio, .sn-box, a[href]')]
                    .find(element => !element.classList.contains('sn-flag') && namedFile(element) === name);
                const element = found?.closest('figure') ?? found;
                if (!element)
                    continue;
                element.classList.add('sn-flag');
                element.dataset.reason = reason;
                element.title = reason;
                break;
            }
        }
    }

    function setFlags(list) {
        if (anchor === null)
            takeAnchor();
        unflag();
        flags = list;
        flag();
        holdAnchor();
    }

    /**
     * The `removed` blocks from `first` on give way to `pieces`, a list of [from, html, first line, last line]: made from the block `from`
     * of those removed (rising; -1 for none), its HTML null where that stays. The blocks behind move by `shift` lines.
     */
    function patch(first, removed, pieces, shift, serial) {
        point(null);
        if (anchor === null)
            takeAnchor();
        let figures = false;
        const noteFigures = node => { figures ||= node.querySelector('figcaption') !== null; };
        const old = blocks.slice(first, first + removed);
        const used = new Set(pieces.map(([from]) => from));
        for (const [i, {element}] of old.entries()) {
            if (!used.has(i)) {
                noteFigures(element);
                element.remove();
            }
        }
        // Backwards, so that each new block finds the one behind it in place.
        let behind = blocks[first + removed]?.element ?? null;
        const next = [];
        const late = [];
        for (const [from, html, firstLine, lastLine] of pieces.slice().reverse()) {
            const content = html === null ? null : prepared(html);
            // Decorated before it is compared with what is shown, what stays the same stays untouched.
            if (content !== null && pieces.length <= few)
                themeScripts.decorate(content);
            let element = old[from]?.element;
            if (content !== null && element) {
                noteFigures(element);
                noteFigures(content);
                morphChildren(element, content);
            } else if (!element) {
                noteFigures(content);
                element = create('div');
                element.className = 'block';
                element.append(content);
                main.insertBefore(element, behind);
            }
            if (content !== null && pieces.length > few)
                late.unshift(element);
            behind = element;
            next.unshift({element, first: firstLine, last: lastLine});
        }
        if (shift !== 0) {
            for (let i = first + removed; i < blocks.length; ++i) {
                blocks[i].first += shift;
                blocks[i].last += shift;
            }
        }
        blocks = [...blocks.slice(0, first), ...next, ...blocks.slice(first + removed)];
        main.classList.toggle('sn-long', blocks.length > many);
        if (figures)
            number();
        for (const [, html] of pieces)
            detectLanguage(html ?? '');
        markLine(markedLine);
        flag();
        holdAnchor();
        decorateLater(late);
        drawn(serial);
    }

    /** What the reader sees comes first. */
    function decorateLater(elements) {
        const first = Math.max(0, elements.findIndex(element => element.getBoundingClientRect().bottom > 0));
        themeScripts.decorateLater([...elements.slice(first), ...elements.slice(0, first)]);
    }

    /** Another page: `host` serves its files, `line` is where it is to be scrolled to (0: its top). */
    function show(page, parts, list, line, serial) {
        base = page.base;
        webMedia = page.webMedia;
        missing = new Set();
        themeScripts.forget();
        lightbox.close();
        main.replaceChildren();
        blocks = [];
        marked = null;
        anchor = null;
        language = page.language;
        const text = Object.values(parts).join('') + list.map(([, html]) => html).join('');
        root.lang = isEastAsian(language) && text !== '' && !eastAsian.test(text) ? 'en' : language;
        setHeader(parts);
        patch(0, 0, list, 0, serial);
        scrollToY(line > 0 ? yOfLine(line) : 0);
        takeAnchor();
    }

    /** The same page, its files asked for anew under another host. */
    function reload(page, list, serial) {
        base = page.base;
        missing = new Set();
        patch(0, blocks.length, list, 0, serial);
    }

    function scrollToLine(line) {
        scrollToY(yOfLine(line));
        takeAnchor();
    }

    function revealLine(line) {
        const top = yOfLine(line) - scrollY;
        const bottom = yOfLine(line + 1) - scrollY;
        const margin = Math.min(48, innerHeight / 6);
        if (top < margin)
            scrollToY(scrollY + top - margin);
        else if (bottom > innerHeight - margin)
            scrollToY(scrollY + Math.min(bottom - innerHeight + margin, top - margin));
        takeAnchor();
    }

    function setWords(given) {
        words = given;
        lightbox.setWords(words);
        root.style.setProperty('--word-diagram', JSON.stringify(words.diagram));
    }

    // --- What is dropped here ---------------------------------------------------------------------------------------------------------

    /** The index of the block above which something stands that is dropped at `y` of the window: blocks are never split. */
    function dropIndex(y) {
        const index = indexAt(y);
        if (index === blocks.length)
            return index;
        const {top, bottom} = blocks[index].element.getBoundingClientRect();
        return y > (top + bottom) / 2 ? index + 1 : index;
    }

    function dropLine(y) {
        const index = dropIndex(y);
        if (index < blocks.length)
            return blocks[index].first;
        return blocks.length === 0 ? 1 : blocks[index - 1].last + 1;
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
        const above = index > 0 ? bottomOf(index - 1) : main.getBoundingClientRect().top + scrollY;
        const below = index < blocks.length ? blocks[index].element.getBoundingClientRect().top + scrollY : above + 16;
        dropMark.style.top = (above + below) / 2 + 'px';
    }

    function setLook(theme) {
        root.dataset.theme = theme;
        themeScripts.showStyles();
    }

    function start(secret) {
        token = secret;
        tell('ready');
    }

    // --- What the reader does ---------------------------------------------------------------------------------------------------------

    function linkOf(event) {
        return event.composedPath().find(node => node instanceof Element && (node.localName === 'a' || node.localName === 'area')
            && (node.hasAttribute('href') || node.hasAttribute('xlink:href')));
    }

    const pictures = 'img, [' + standsFor + ']';

    /** The picture of the page that is clicked or pointed at: itself, its stand-in, the caption or link around it; null for none. */
    function clickedPicture(event) {
        const target = event.target instanceof Element ? event.target : null;
        if (target === null || !main.contains(target))
            return null;
        const link = linkOf(event);
        const own = target.closest(pictures);
        // The address in a stand-in, and links in a caption, are links.
        if (own !== null)
            return link !== undefined && own.contains(link) ? null : own;
        if (link !== undefined)
            return link.querySelector(pictures);
        return target.closest('figcaption')?.closest('figure')?.querySelector(pictures) ?? null;
    }

    /** A path of the site for what is ours, else the whole address. */
    function addressOfPicture(picture) {
        const url = absolute(picture.getAttribute(standsFor) ?? picture.getAttribute('src') ?? '');
        return url === null ? '' : isOurs(url) ? url.pathname : url.href;
    }

    /** Where a picture comes from: the lines of its block, its address, and which one it is in the block, among those of that address and among all. */
    function placeOf(picture) {
        const block = blocks.find(({element}) => element.contains(picture));
        if (block === undefined)
            return null;
        const address = addressOfPicture(picture);
        const all = [...block.element.querySelectorAll(pictures)];
        const same = all.filter(other => addressOfPicture(other) === address);
        return [block.first, block.last, address, same.indexOf(picture), all.indexOf(picture)];
    }

    /** Whether the published page shows it large at a click. */
    function isZoomable(picture) {
        return picture instanceof HTMLImageElement
            && (picture.hasAttribute('data-zoomable') || picture.closest('a[data-fancybox]') !== null);
    }

    let pointed = null;

    function point(picture) {
        if (picture === pointed)
            return;
        pointed = picture;
        tell('pointed', ...(picture === null ? [] : placeOf(picture) ?? []));
        if (picture === null || !isZoomable(picture)) {
            zoom?.remove();
            zoom = null;
            return;
        }
        zoom ??= create('button');
        zoom.className = 'sn-zoom';
        zoom.title = words.enlarge;
        zoom.setAttribute('aria-label', words.enlarge);
        const edge = picture.getBoundingClientRect();
        zoom.style.top = edge.top + scrollY + 8 + 'px';
        zoom.style.left = Math.max(0, edge.right + scrollX - 38) + 'px';
        body.append(zoom);
    }

    function pictureOf(image, link) {
        const full = link && absolute(link.getAttribute('href') ?? '');
        const caption = create('template');
        caption.innerHTML = link?.getAttribute('data-caption') ?? '';
        const shown = image.closest('figure')?.querySelector('figcaption');
        return {
            // Of a gallery the page shows small ones, and the link leads to the picture itself.
            address: full && (isPicture(full) || isAllowed(full)) ? full.href : image.src, fallback: image.src, alt: image.alt,
            caption: (shown ?? caption.content).textContent.trim(),
        };
    }

    /** As the theme does: pictures of the same non-empty data-fancybox are a group. */
    function enlarge(image, link) {
        const name = link?.getAttribute('data-fancybox');
        const links = name ? [...main.querySelectorAll('a[data-fancybox]')].filter(each => each.getAttribute('data-fancybox') === name) : [];
        const group = links.map(each => [each.querySelector('img'), each]).filter(([picture]) => picture !== null);
        const index = group.findIndex(([picture]) => picture === image);
        if (index < 0)
            lightbox.show([pictureOf(image, link)], 0);
        else
            lightbox.show(group.map(pair => pictureOf(...pair)), index);
    }

    function addressOf(link) {
        return link.getAttribute('href') ?? link.getAttribute('xlink:href');
    }

    /** A click on a picture is for its text; with Ctrl it is what it is on the published page. */
    function follow(event) {
        const button = event.composedPath().find(node => webButtons.has(node));
        if (button && event.isTrusted && event.button === 0) {
            tell('webMedia');
            return;
        }
        if (event.target === zoom) {
            if (pointed?.isConnected)
                enlarge(pointed, pointed.closest('a'));
            return;
        }
        const link = linkOf(event);
        const picture = clickedPicture(event);
        const asPublished = event.ctrlKey || event.metaKey;
        if (picture && event.button === 0 && !asPublished && getSelection().isCollapsed) {
            event.preventDefault();
            event.stopPropagation();
            const place = placeOf(picture);
            if (place !== null && event.detail < 2)
                tell('picture', ...place);
            return;
        }
        if (picture && event.button === 0 && isZoomable(picture)) {
            event.preventDefault();
            enlarge(picture, picture.closest('a'));
            return;
        }
        if (!link)
            return;
        event.preventDefault();
        event.stopPropagation();
        const address = addressOf(link);
        if (address.startsWith('#')) {
            const id = address.slice(1);
            const target = [id, fileName(id)].map(name => main.querySelector('[id="' + CSS.escape(name) + '"]')).find(Boolean);
            if (target)
                scrollTo(scrollX, scrollY + target.getBoundingClientRect().top - 12);
            return;
        }
        const url = absolute(address);
        if (event.button === 0 && url !== null)
            tell('link', url.href);
    }

    let hovered = '';

    function hover(event) {
        const link = linkOf(event);
        const address = link ? absolute(addressOf(link))?.href ?? '' : '';
        if (address !== hovered)
            tell('hovered', address);
        hovered = address;
        if (zoom === null || event.target !== zoom)
            point(clickedPicture(event));
    }

    addEventListener('mouseover', hover, true);
    root.addEventListener('mouseleave', hover);
    addEventListener('click', follow, true);
    addEventListener('auxclick', follow, true);
    addEventListener('submit', event => event.preventDefault(), true);
    addEventListener('dragstart', event => event.preventDefault(), true);
    addEventListener('dblclick', event => {
        const picture = clickedPicture(event);
        if (picture !== null) {
            if (isZoomable(picture))
                enlarge(picture, picture.closest('a'));
            return;
        }
        const index = blocks.findIndex(({element}) => element.contains(event.target));
        if (index >= 0)
            tell('activated', Math.max(blocks[index].first, Math.min(blocks[index].last, Math.floor(lineOfY(event.clientY + scrollY)))));
    }, true);
    addEventListener('scroll', scrolled);
    main.addEventListener('error', event => {
        const image = event.target;
        if (!(image instanceof HTMLImageElement))
            return;
        missing.add(image.src);
        const stand = box('missing', words.missingPicture, fileName(image.getAttribute('src')));
        stand.setAttribute(standsFor, image.src);
        image.replaceWith(stand);
    }, true);
    const sizes = new ResizeObserver(holdAnchor);
    sizes.observe(main);
    sizes.observe(header);

    body.append(header, main);
    return {start, setWords, setLook, setScripts: themeScripts.set, setHeader, show, patch, reload, scrollToLine, revealLine, markLine,
        setFlags, dropLine, showDropPlace, hideDropPlace};
})();
