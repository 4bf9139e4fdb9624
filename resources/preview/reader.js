// What the reader does in the page: links and pictures that are pointed at and clicked.
'use strict';

const reader = (() => {
    const create = Document.prototype.createElement.bind(document);

    let tell = () => {};
    let words = {};
    /** The button that makes the picture under the pointer as large as the window. */
    let zoom = null;

    function linkOf(event) {
        return event.composedPath().find(node => node instanceof Element && (node.localName === 'a' || node.localName === 'area')
            && (node.hasAttribute('href') || node.hasAttribute('xlink:href')));
    }

    const pictures = 'img, [' + cleaning.standsFor + ']';

    /** The picture of the page that is clicked or pointed at: itself, its stand-in, the caption or link around it; null for none. */
    function clickedPicture(event) {
        const target = event.target instanceof Element ? event.target : null;
        if (target === null || !blocks.main.contains(target))
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
        const url = cleaning.absolute(picture.getAttribute(cleaning.standsFor) ?? picture.getAttribute('src') ?? '');
        return url === null ? '' : cleaning.isOurs(url) ? url.pathname : url.href;
    }

    /** Where a picture comes from: the lines of its block, its address, and which one it is in the block, among those of that address and among all. */
    function placeOf(picture) {
        const block = blocks.around(picture);
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
        document.body.append(zoom);
    }

    function pictureOf(image, link) {
        const full = link && cleaning.absolute(link.getAttribute('href') ?? '');
        const caption = create('template');
        caption.innerHTML = link?.getAttribute('data-caption') ?? '';
        const shown = image.closest('figure')?.querySelector('figcaption');
        return {
            // Of a gallery the page shows small ones, and the link leads to the picture itself.
            address: full && (cleaning.isPicture(full) || cleaning.isAllowed(full)) ? full.href : image.src, fallback: image.src, alt: image.alt,
            caption: (shown ?? caption.content).textContent.trim(),
        };
    }

    /** As the theme does: pictures of the same non-empty data-fancybox are a group. */
    function enlarge(image, link) {
        const name = link?.getAttribute('data-fancybox');
        const links = name ? [...blocks.main.querySelectorAll('a[data-fancybox]')].filter(each => each.getAttribute('data-fancybox') === name) : [];
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
        const button = event.composedPath().find(node => cleaning.isWebButton(node));
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
            const target = [id, cleaning.fileName(id)].map(name => blocks.main.querySelector('[id="' + CSS.escape(name) + '"]')).find(Boolean);
            if (target)
                scrollTo(scrollX, scrollY + target.getBoundingClientRect().top - 12);
            return;
        }
        const url = cleaning.absolute(address);
        if (event.button === 0 && url !== null)
            tell('link', url.href);
    }

    let hovered = '';

    function hover(event) {
        const link = linkOf(event);
        const address = link ? cleaning.absolute(addressOf(link))?.href ?? '' : '';
        if (address !== hovered)
            tell('hovered', address);
        hovered = address;
        if (zoom === null || event.target !== zoom)
            point(clickedPicture(event));
    }

    addEventListener('mouseover', hover, true);
    document.documentElement.addEventListener('mouseleave', hover);
    addEventListener('click', follow, true);
    addEventListener('auxclick', follow, true);
    addEventListener('submit', event => event.preventDefault(), true);
    addEventListener('dragstart', event => event.preventDefault(), true);
    /** What a double click has selected in a block, and how many times the same stands before it. */
    function selectedWord(element) {
        const selection = getSelection();
        const word = selection.toString().trim();
        if (word === '' || selection.rangeCount === 0 || !element.contains(selection.getRangeAt(0).startContainer))
            return ['', 0];
        const before = document.createRange();
        before.selectNodeContents(element);
        before.setEnd(selection.getRangeAt(0).startContainer, selection.getRangeAt(0).startOffset);
        return [word, before.toString().split(word).length - 1];
    }

    addEventListener('dblclick', event => {
        const picture = clickedPicture(event);
        if (picture !== null) {
            if (isZoomable(picture))
                enlarge(picture, picture.closest('a'));
            return;
        }
        const block = blocks.around(event.target);
        if (block === undefined)
            return;
        const line = Math.max(block.first, Math.min(block.last, Math.floor(blocks.lineOfY(event.clientY + scrollY))));
        tell('activated', line, block.first, block.last, ...selectedWord(block.element));
    }, true);

    return {start: given => { tell = given; }, setWords: given => { words = given; }, leavePicture: () => point(null)};
})();
