// Makes the page's HTML harmless, and shows boxes in place of what is not loaded. Nothing relies on it alone: the document's policy lets nothing
// else in. All preview scripts run in a JavaScript world of their own beside the document, whose scripts are off.
'use strict';

const cleaning = (() => {
    // Elements of the page can hide a document's or form's own methods by their name (<img name="createElement">), so all that is needed
    // is taken from the prototypes.
    const create = Document.prototype.createElement.bind(document);
    const walk = Document.prototype.createTreeWalker.bind(document);
    const firstChildOf = Object.getOwnPropertyDescriptor(Node.prototype, 'firstChild').get;

    /** The address that the page's own addresses are relative to. */
    let base = location.href;
    /** Whether pictures, sound and film of the web are shown, as the user allowed for this site. */
    let webMedia = false;
    /** Addresses of pictures that could not be loaded. */
    let missing = new Set();
    let words = {};

    /** What is cleaned from here on is of `page`; what could not be loaded is tried again. */
    function setPage(page) {
        base = page.base;
        webMedia = page.webMedia;
        missing = new Set();
    }

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

    /** A picture that could not be loaded gives way to a box. */
    function replaceBroken(image) {
        missing.add(image.src);
        const stand = box('missing', words.missingPicture, fileName(image.getAttribute('src')));
        stand.setAttribute(standsFor, image.src);
        image.replaceWith(stand);
    }

    return {prepared, replaceBroken, absolute, isOurs, isPicture, isAllowed, fileName, standsFor, setPage,
        setWords: given => { words = given; }, isWebButton: element => webButtons.has(element)};
})();
